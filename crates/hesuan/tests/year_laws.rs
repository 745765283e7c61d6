//! What holds for additional deductions, donations, the personal pension, the annual settlement and the commission.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use hesuan::money::Money;
use hesuan::operation::{Answer, Operation};
use hesuan::rules::WarningCode;
use hesuan::tax::{
    AdditionalDeductions, CharityLimit, Child, CityClass, Commission, DegreeStudies, ExemptReason, HousingLoan, MonthOfWages, Parents, PersonalPension,
    RentedHome, Settlement, SettlementAnswer, Withhold,
};
use hesuan::time::{Day, Month};
use hesuan::{Code, Faults};
use proptest::prelude::*;

fn money(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

fn yuan(text: &str) -> Money {
    text.parse().unwrap()
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn request<T: Operation>(text: &str) -> T {
    T::read(text, &String::new).unwrap()
}

fn settled(text: &str) -> Result<SettlementAnswer<'static>, Faults> {
    request::<Settlement>(text).run(hesuan::book())
}

/// §15, trap 4.
#[test]
fn the_settlement_never_takes_800_off() {
    for (labour, counts) in [("800", "640.00"), ("4000", "3200.00"), ("4000.01", "3200.01")] {
        let answer = settled(&format!(r#"{{"year":2025,"wages":"60000","labour":"{labour}","withheld":"0"}}"#)).unwrap();
        assert_eq!(answer.taxable.to_string(), counts, "labour of {labour}");
    }
}

/// §15, trap 7.
#[test]
fn either_limit_exempts_from_a_top_up() {
    let reason = |wages: &str, withheld: &str| settled(&format!(r#"{{"year":2025,"wages":"{wages}","withheld":"{withheld}"}}"#)).unwrap().exempt_reason;
    assert_eq!(reason("120000", "3079.99"), Some(ExemptReason::Income), "a top-up above 400 on an income within 120000");
    assert_eq!(reason("150000", "6080"), Some(ExemptReason::TopUp), "a top-up of 400 on a higher income");
    assert_eq!(reason("120000.01", "3079.99"), None, "both above");
}

/// §15, trap 17.
#[test]
fn the_notice_of_august_2023_reaches_back_to_january_from_the_day_it_is_known() {
    let to_date = |month: &str, known_on: &str, children: &str| {
        let facts: AdditionalDeductions = request(&format!(r#"{{"month":"{month}","known_on":"{known_on}","children":[{children}]}}"#));
        facts.run(hesuan::book()).unwrap().to_date
    };
    let (one, two) = (r#"{"born":"2015-03-10"}"#, r#"{"born":"2015-03-10"},{"born":"2017-11-02"}"#);
    assert_eq!(to_date("2023-08", "2023-08-15", one), yuan("8000"), "8 × 1000");
    assert_eq!(to_date("2023-08", "2023-08-27", one), yuan("8000"), "the day before the notice");
    assert_eq!(to_date("2023-08", "2023-08-28", one), yuan("16000"), "the day of the notice");
    assert_eq!(to_date("2023-09", "2023-09-15", one), yuan("18000"), "9 × 2000");
    assert_eq!(to_date("2023-08", "2023-08-15", two), yuan("16000"));
    assert_eq!(to_date("2023-09", "2023-09-15", two), yuan("36000"));
}

/// §15, trap 26.
#[test]
fn the_commission_of_income_tax_has_no_cap_unless_one_is_applied() {
    let open = request::<Commission>(r#"{"month":"2026-03","tax_withheld":"40000000"}"#).run(hesuan::book()).unwrap();
    assert_eq!(open.amount, yuan("800000"));
    assert!(open.grounds.warnings.iter().any(|warning| warning.code == WarningCode::CapOpen));
    let capped = request::<Commission>(r#"{"month":"2026-03","tax_withheld":"40000000","apply_cap":true}"#).run(hesuan::book()).unwrap();
    assert_eq!(capped.amount, yuan("700000"));
    assert!(!capped.grounds.warnings.iter().any(|warning| warning.code == WarningCode::CapOpen));
}

/// §14: no exemption is known beyond 2027.
#[test]
fn a_run_for_2028_fails_with_rule_missing() {
    let top_up = |year: u16| settled(&format!(r#"{{"year":{year},"wages":"120000","withheld":"0"}}"#));
    assert!(top_up(2027).unwrap().exempt);
    let faults = top_up(2028).unwrap_err();
    assert!(faults.as_slice().iter().all(|fault| (fault.code, fault.path.as_str(), fault.value.as_str()) == (Code::RuleMissing, "year", "2028-12")));
    assert_eq!(faults.first().detail.0, "settlement.exempt.income");
}

#[test]
fn a_refund_of_2028_needs_no_exemption() {
    let answer = settled(r#"{"year":2028,"wages":"120000","withheld":"4000"}"#).unwrap();
    assert_eq!((answer.refund, answer.exempt), (yuan("520"), false));
    let failed = settled(r#"{"year":2028,"wages":"120000","withheld":"0","agent_failed":true}"#).unwrap();
    assert_eq!((failed.top_up, failed.exempt), (yuan("3480"), false), "a top-up that cannot be exempt needs none either");
}

#[test]
fn serious_illness_is_not_in_the_months() {
    let facts: AdditionalDeductions = request(r#"{"month":"2026-12","illness":[{"own_share":"95000"},{"own_share":"15000.01"}]}"#);
    let answer = facts.run(hesuan::book()).unwrap();
    assert_eq!((answer.illness, answer.month, answer.to_date), (yuan("80000.01"), Money::ZERO, Money::ZERO));
}

fn any_month(years: std::ops::RangeInclusive<u16>) -> impl Strategy<Value = Month> {
    (years, 1..=12_u16).prop_map(|(year, of_year)| Month::new(year, of_year).unwrap())
}

fn any_day(years: std::ops::RangeInclusive<u16>) -> impl Strategy<Value = Day> {
    (years, 1..=12_u16, 1..=28_u16).prop_map(|(year, of_year, day)| Day::new(year, of_year, day).unwrap())
}

fn any_child() -> impl Strategy<Value = Child> {
    let ends = proptest::option::of(any_month(2019..=2027));
    (any_day(2000..=2027), any::<bool>(), ends).prop_map(|(born, whole, to)| {
        let third = born.month().plus(36).unwrap();
        Child { born, education_from: None, education_to: to.map(|to| to.max(third)), share: if whole { "1" } else { "0.5" }.parse().unwrap() }
    })
}

/// Facts of a family without contradictions; the month is December of a year.
fn any_family() -> impl Strategy<Value = AdditionalDeductions> {
    let elderly = proptest::option::of((any_day(1950..=1970), proptest::option::of(0..=1000_i64)));
    let home = proptest::option::of((any_month(2017..=2027), any::<bool>(), 0..=240_u32, proptest::sample::select(CityClass::ALL)));
    let studies = proptest::option::of(any_month(2017..=2027));
    let certificates = proptest::collection::vec(any_month(2019..=2027), 0..=3);
    (2019..=2027_u16, proptest::collection::vec(any_child(), 0..=3), elderly, home, studies, certificates).prop_map(
        |(year, children, elderly, home, studies, certificates)| {
            let (mut housing_loan, mut rent) = (None, None);
            match home {
                Some((from, true, months_used_before, _)) => {
                    housing_loan = Some(HousingLoan { from, to: None, months_used_before, share: "1".parse().unwrap() })
                }
                Some((from, false, _, city)) => rent = Some(RentedHome { from, to: None, city }),
                None => {}
            }
            AdditionalDeductions {
                month: Month::new(year, 12).unwrap(),
                since: None,
                children,
                elderly: elderly.map(|(born, share)| Parents {
                    only_child: share.is_none(),
                    parents_born: vec![born],
                    share: share.map(|share| money(share * 100)),
                    to: None,
                }),
                continuing_education: studies.map(|from| DegreeStudies { from, to: None }),
                certificates,
                housing_loan,
                rent,
                illness: Vec::new(),
                known_on: None,
            }
        },
    )
}

fn settlement_of(year: u32, wages: i64, withheld: i64) -> Settlement {
    Settlement { wages: money(wages), withheld: money(withheld), year, ..request(r#"{"year":2025,"wages":"0","withheld":"0"}"#) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn the_months_of_a_family_sum_to_the_year(family in any_family(), first in 1..=12_u16) {
        let year = family.month.year();
        let since = Month::new(year, first).unwrap();
        let mut sum = Money::ZERO;
        for of_year in first..=12 {
            let asked = AdditionalDeductions { month: Month::new(year, of_year).unwrap(), since: Some(since), ..family.clone() };
            let answer = asked.run(hesuan::book()).unwrap();
            sum = sum.plus(answer.month).unwrap();
            prop_assert_eq!(answer.to_date, sum, "{:?}", asked);
            for step in &answer.grounds().steps {
                prop_assert_eq!(step.replay().unwrap().exact(), step.result.exact());
            }
        }
    }

    #[test]
    fn a_child_gives_infant_care_or_education_and_never_both(child in any_child(), asked in any_month(2022..=2027)) {
        let facts = AdditionalDeductions { children: vec![child.clone()], month: asked, ..request(r#"{"month":"2026-01"}"#) };
        let answer = facts.run(hesuan::book()).unwrap();
        prop_assert!(answer.items.iter().filter(|item| item.month > Money::ZERO).count() <= 1);
        prop_assert!(answer.items.iter().map(|item| item.months).sum::<u32>() <= u32::from(asked.of_year()));
        if asked < child.born.month() {
            prop_assert!(answer.items.is_empty());
        }
    }

    #[test]
    fn later_knowledge_never_takes_a_deduction_of_2023_away(family in any_family(), of_year in 1..=12_u16, day in 1..=28_u16) {
        let month = Month::new(2023, of_year).unwrap();
        let then = AdditionalDeductions { month, known_on: Day::new(2023, of_year, day).ok(), ..family };
        let now = AdditionalDeductions { known_on: None, ..then.clone() };
        prop_assert!(then.run(hesuan::book()).unwrap().to_date <= now.run(hesuan::book()).unwrap().to_date);
    }

    #[test]
    fn what_is_due_is_the_tax_less_what_was_withheld(wages in 0..=200_000_000_i64, labour in 0..=5_000_000_i64, author in 0..=5_000_000_i64, withheld in 0..=50_000_000_i64) {
        let facts = Settlement { labour: money(labour), author: money(author), ..settlement_of(2025, wages, withheld.min(wages)) };
        let answer = facts.run(hesuan::book()).unwrap();
        prop_assert_eq!(answer.top_up.minus(answer.refund).unwrap(), answer.tax.minus(answer.withheld).unwrap());
        prop_assert!(answer.top_up == Money::ZERO || answer.refund == Money::ZERO);
        let small = answer.income <= yuan("120000") || answer.top_up <= yuan("400");
        prop_assert_eq!(answer.exempt, answer.top_up > Money::ZERO && small);
        for step in &answer.grounds().steps {
            prop_assert_eq!(step.replay().unwrap().exact(), step.result.exact());
        }
    }

    #[test]
    fn a_year_of_even_wages_with_one_employer_settles_to_nothing(wage in 0..=20_000_000_i64, special in 0..=500_000_i64, year in 2019..=2027_u16) {
        let months = (1..=12).map(|of_year| MonthOfWages::of(Month::new(year, of_year).unwrap(), money(wage), money(special)));
        let months: Vec<MonthOfWages> = months.collect();
        let withheld = Withhold { months: months.clone(), ..Withhold::of(months[0].clone()) }.run(hesuan::book()).unwrap().withheld;
        let facts = Settlement { special: money(special * 12), ..settlement_of(u32::from(year), wage * 12, withheld.fen()) };
        let answer = facts.run(hesuan::book()).unwrap();
        prop_assert_eq!((answer.top_up, answer.refund), (Money::ZERO, Money::ZERO));
    }

    #[test]
    fn a_donation_is_deducted_or_not_and_nothing_is_lost(taxable in -1_000_000..=100_000_000_i64, donation in 0..=100_000_000_i64, full in any::<bool>()) {
        let facts = CharityLimit { month: month("2025-06"), taxable: money(taxable), donation: money(donation), full, known_on: None };
        let answer = facts.run(hesuan::book()).unwrap();
        prop_assert_eq!(answer.deductible.plus(answer.not_deducted).unwrap(), money(donation));
        prop_assert!(answer.deductible <= answer.limit && answer.limit <= money(taxable.max(0)));
    }

    #[test]
    fn a_pension_saves_at_most_the_highest_rate_of_what_is_paid(taxable in -1_000_000..=200_000_000_i64, paid in 0..=2_000_000_i64) {
        let facts = PersonalPension { month: month("2025-12"), taxable: money(taxable), paid: money(paid), known_on: None };
        let answer = facts.run(hesuan::book()).unwrap();
        prop_assert!(answer.deductible <= yuan("12000") && answer.deductible <= money(paid));
        prop_assert!(answer.saved >= Money::ZERO && answer.saved.fen() * 100 <= answer.deductible.fen() * 45 + 100);
    }

    #[test]
    fn a_deduction_in_the_settlement_saves_what_personal_pension_says(wages in 0..=100_000_000_i64, paid in 0..=1_200_000_i64) {
        let plain = settlement_of(2025, wages, 0);
        let with = Settlement { personal_pension: money(paid), ..plain.clone() };
        let taxable = money(wages).minus(yuan("60000")).unwrap();
        let saved = PersonalPension { month: month("2025-12"), taxable, paid: money(paid), known_on: None }.run(hesuan::book()).unwrap().saved;
        let difference = plain.run(hesuan::book()).unwrap().tax.minus(with.run(hesuan::book()).unwrap().tax).unwrap();
        prop_assert_eq!(difference, saved);
    }

    #[test]
    fn a_commission_is_two_per_cent_to_half_a_fen(tax in 0..=100_000_000_000_i64) {
        let amount = Commission { month: month("2026-03"), tax_withheld: money(tax), apply_cap: false, known_on: None }.run(hesuan::book()).unwrap().amount;
        prop_assert!((amount.fen() * 100 - tax * 2).abs() <= 50);
    }
}
