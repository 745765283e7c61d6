//! What holds for every result, whatever the place, month and person.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use hesuan::boundary::{RetroAnswer, RetroRequest};
use hesuan::contribution::{BaseOf, DeclaredBase, Person, WorkInjuryChoice};
use hesuan::money::{Money, Rate};
use hesuan::rules::{Category, Choice, CityCode, Clamp, Item, ItemSet, PaidFrom, Scheme, SchemeKey, Side};
use hesuan::time::{Day, Month};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn any_city() -> impl Strategy<Value = CityCode> {
    proptest::sample::select(hesuan::book().cities().map(|(code, _)| code).collect::<Vec<_>>())
}

/// A city whose pension and unemployment are known in 2022.
fn any_city_in_depth() -> impl Strategy<Value = CityCode> {
    let known = |code: &CityCode| {
        let scheme = hesuan::book().month(Month::new(2022, 6).unwrap()).scheme(&SchemeKey::of(*code)).unwrap();
        [Item::Pension, Item::Unemployment].iter().all(|item| scheme.items.iter().any(|rule| rule.item == *item))
    };
    proptest::sample::select(hesuan::book().cities().map(|(code, _)| code).filter(known).collect::<Vec<_>>())
}

fn any_scheme() -> impl Strategy<Value = Scheme<'static>> {
    let month = (2018..=2026_u16, 1..=12_u16).prop_map(|(year, month)| Month::new(year, month).unwrap());
    (any_city(), month, proptest::sample::select(Category::ALL)).prop_filter_map("no rule for the category", |(city, month, category)| {
        hesuan::book().month(month).scheme(&SchemeKey { category, ..SchemeKey::of(city) }).ok()
    })
}

/// A person who asks for every item that has a rule, at rates that the city allows.
fn person(scheme: &Scheme<'_>, wage: i64, employer_base: Option<i64>) -> Person {
    let money = |fen| Money::from_fen(fen).unwrap();
    let mut person = Person {
        bases: employer_base.map(|fen| DeclaredBase { what: BaseOf::SocialInsurance, side: Some(Side::Employer), amount: money(fen) }).into_iter().collect(),
        items: Some(scheme.items.iter().map(|rule| rule.item).collect::<ItemSet>()),
        ..Person::with_wage(money(wage))
    };
    for rule in &scheme.items {
        match rule.choice {
            Choice::Nothing => {}
            Choice::HousingFund(fund) if rule.item == Item::HousingFund => person.housing_fund_rate = Some(fund.rate_max),
            Choice::HousingFund(fund) => person.supplementary_housing_fund_rate = Some(fund.rate_max),
            Choice::WorkInjury(table) => person.work_injury = Some(WorkInjuryChoice::Rate(table.max)),
        }
    }
    person
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    /// P2: the totals of each side are the sums of rounded lines.
    #[test]
    fn a_line_replays_to_the_same_fen_and_totals_are_sums_of_lines(scheme in any_scheme(), wage in 1..=10_000_000_i64, employer in proptest::option::of(1..=10_000_000_i64)) {
        let result = scheme.contributions(&person(&scheme, wage, employer)).unwrap();
        let sum = |keep: &dyn Fn(&hesuan::contribution::Line<'_>) -> bool| result.lines.iter().filter(|line| keep(line)).map(|line| line.amount.fen()).sum::<i64>();
        prop_assert_eq!(sum(&|line| line.side == Side::Employer), result.employer_total.fen());
        prop_assert_eq!(sum(&|line| line.side == Side::Employee && line.paid_from == PaidFrom::Wages), result.employee_total.fen());
        prop_assert_eq!(sum(&|line| line.side == Side::Employee && line.paid_from != PaidFrom::Wages), result.employee_total_not_from_wages.fen());
        for line in &result.lines {
            prop_assert_eq!(line.replay(), Ok(line.amount));
            let (declared, base) = match (line.declared_base, line.base) {
                (Some(declared), Some(base)) => (declared, base),
                other => { prop_assert_eq!(other, (None, None)); continue }
            };
            prop_assert!(line.floor.is_none_or(|floor| base >= floor) && line.ceiling.is_none_or(|ceiling| base <= ceiling));
            prop_assert_eq!(line.clamp == Clamp::None, declared == base);
        }
    }

    #[test]
    fn a_higher_wage_never_lowers_a_line(scheme in any_scheme(), wage in 1..=9_000_000_i64, more in 0..=1_000_000_i64) {
        let low = scheme.contributions(&person(&scheme, wage, None)).unwrap();
        let high = scheme.contributions(&person(&scheme, wage + more, None)).unwrap();
        for (low, high) in low.lines.iter().zip(&high.lines) {
            prop_assert!(low.amount <= high.amount, "{} {}", low.item, low.side);
        }
    }

    #[test]
    fn the_same_input_gives_the_same_result(scheme in any_scheme(), wage in 1..=10_000_000_i64) {
        let person = person(&scheme, wage, None);
        prop_assert_eq!(scheme.contributions(&person), scheme.contributions(&person));
    }

    /// P6: differences over repeated changes of knowledge add up to the difference between the last and the first.
    #[test]
    fn differences_of_knowledge_telescope(city in any_city_in_depth(), year in 2022..=2026_u16, days in proptest::collection::vec((2022..=2026_u16, 1..=12_u16, 1..=28_u16), 3), wage in 200_000..=6_000_000_i64) {
        let mut days: Vec<Day> = days.into_iter().map(|(year, month, day)| Day::new(year, month, day).unwrap()).collect();
        days.sort();
        let months = (Month::new(year, 1).unwrap(), Month::new(year, 12).unwrap());
        let mut request = hesuan::ContributionRequest::new(city, months.0, Money::from_fen(wage).unwrap());
        request.person.items = Some([Item::Pension, Item::Unemployment].into_iter().collect());
        let between = |then: Day, now: Day| {
            let retro = RetroRequest { from: months.0, to: months.1, known_then: then, known_now: Some(now), wage_then: None, bases_then: None, request: request.clone() };
            RetroAnswer::of(hesuan::book(), &retro).ok()
        };
        let answers = (between(days[0], days[1]), between(days[1], days[2]), between(days[0], days[2]));
        prop_assume!(answers.0.is_some() && answers.1.is_some() && answers.2.is_some());
        let (Some(first), Some(second), Some(whole)) = answers else { return Ok(()) };
        let by_line = |answers: &[&RetroAnswer<'_>]| {
            let mut sums = BTreeMap::new();
            for difference in answers.iter().flat_map(|answer| &answer.differences) {
                *sums.entry((difference.month, difference.item, difference.side)).or_insert(0) += difference.difference.fen();
            }
            sums.retain(|_, sum| *sum != 0);
            sums
        };
        prop_assert_eq!(by_line(&[&first, &second]), by_line(&[&whole]));
        prop_assert_eq!(first.employer_difference.fen() + second.employer_difference.fen(), whole.employer_difference.fen());
        prop_assert_eq!(whole.differences.iter().filter(|line| line.side == Side::Employee).map(|line| line.difference.fen()).sum::<i64>(), whole.employee_difference.fen());
    }

    #[test]
    fn no_text_panics_or_loses_its_answer(line in proptest::collection::vec(any::<u8>(), 0..200)) {
        let answer = hesuan::eval_line(hesuan::book(), &line);
        prop_assert!(serde_json::from_str::<serde_json::Value>(&answer).is_ok());
    }

    #[test]
    fn no_request_of_known_fields_panics(field in proptest::sample::select(vec!["city", "month", "wage", "bases", "category", "items", "waived", "overlay", "known_on", "work_injury_class", "housing_fund_rate"]), value in "\\PC{0,40}", quoted in any::<bool>()) {
        let value = if quoted { serde_json::to_string(&value).unwrap() } else { value };
        let line = format!(r#"{{"id":1,"op":"contributions","input":{{"{field}":{value}}}}}"#);
        let answer = hesuan::eval_line(hesuan::book(), line.as_bytes());
        prop_assert!(serde_json::from_str::<serde_json::Value>(&answer).is_ok());
    }
}

#[test]
fn a_rate_of_one_keeps_the_base() {
    assert_eq!(hesuan::money::Rounding::FEN.product("12345.67".parse().unwrap(), Rate::ONE, Money::ZERO).unwrap().to_string(), "12345.67");
}

#[test]
fn hostile_sizes_and_depths_are_refused() {
    let book = hesuan::book();
    let deep = format!(r#"{{"city":"310000","month":"2025-07","bases":{}1{}}}"#, r#"{"pension":"#.repeat(100_000), "}".repeat(100_000));
    assert_eq!(hesuan::call(book, "contributions", &deep[..1_000_000.min(deep.len())]).unwrap_err().first().code.as_str(), "json_invalid");
    let deep = format!(r#"{{"city":"310000","month":"2025-07","wage":"1","overlay":{}{}}}"#, "[".repeat(200_000), "]".repeat(200_000));
    assert_eq!(hesuan::call(book, "contributions", &deep).unwrap_err().first().code.as_str(), "json_invalid");
    let large = format!(r#"{{"city":"{}"}}"#, "3".repeat(10_000_000));
    assert_eq!(hesuan::call(book, "contributions", &large).unwrap_err().first().code.as_str(), "request_too_large");
    assert!(hesuan::eval_line(book, b"{\"id\":7,\"op\":\"\xff\"}").contains("text_invalid"));
}
