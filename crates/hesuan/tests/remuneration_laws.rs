//! What holds for every payment of labour, author's, royalty and incidental income, per payment and cumulative.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use hesuan::exact::Exact;
use hesuan::law::Law;
use hesuan::money::{Money, Rate, Rounding};
use hesuan::operation::{Answer, Operation};
use hesuan::tax::{LabourKind, LabourToDate, MonthOfLabour, Remuneration, RemunerationAnswer, RemunerationKind, WithholdLabour, WithholdLabourAnswer};
use hesuan::time::Month;
use proptest::prelude::*;

fn money(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

fn march() -> Month {
    Month::new(2026, 3).unwrap()
}

fn paid(kind: RemunerationKind, resident: bool, fen: i64) -> RemunerationAnswer<'static> {
    Remuneration { resident, ..Remuneration::of(march(), kind, money(fen)) }.run(hesuan::book()).unwrap()
}

fn left(kind: RemunerationKind, resident: bool, fen: i64) -> RemunerationAnswer<'static> {
    Remuneration { resident, income: None, net: Some(money(fen)), ..Remuneration::of(march(), kind, money(0)) }.run(hesuan::book()).unwrap()
}

fn any_kind() -> impl Strategy<Value = RemunerationKind> {
    proptest::sample::select(RemunerationKind::ALL)
}

/// Amounts in fen, near the bounds of cost and brackets more often than chance has them.
fn any_amount() -> impl Strategy<Value = i64> {
    let bound = proptest::sample::select(vec![80_000, 336_000, 400_000, 2_100_000, 2_500_000, 4_950_000, 6_250_000_i64]);
    prop_oneof![0..=30_000_000_i64, 0..=1_000_000_i64, (bound, -30..=30_i64).prop_map(|(bound, more)| bound + more)]
}

#[test]
fn exactly_4000_has_the_fixed_cost_and_a_fen_more_the_share() {
    let cost = |fen| paid(RemunerationKind::Labour, true, fen).grounds().steps[0].terms.to_string();
    assert_eq!((cost(400_000).as_str(), cost(400_001).as_str()), ("min(4000.00, 800.00)", "4000.01 × 0.2"));
}

#[test]
fn non_residents_never_have_the_fixed_cost() {
    for kind in [RemunerationKind::Labour, RemunerationKind::Author, RemunerationKind::Royalty] {
        for fen in [1, 80_000, 400_000, 400_001] {
            assert_eq!(paid(kind, false, fen).grounds().steps[0].terms.to_string(), format!("{} × 0.2", money(fen)));
        }
    }
}

#[test]
fn the_net_brackets_of_labour_are_the_bounds_less_their_tax() {
    let law = Law::of(hesuan::book(), march(), None).unwrap();
    let rows = law.rows("tax.labour.gross_up").unwrap().value;
    let bounds: Vec<Money> = rows.iter().map(|row| row.get("net_above").unwrap()).collect();
    let after_tax = |fen| paid(RemunerationKind::Labour, true, fen).net;
    assert_eq!(bounds, [money(0), after_tax(400_000), after_tax(2_500_000), after_tax(6_250_000)]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5_000, ..ProptestConfig::default() })]

    #[test]
    fn the_payment_found_for_a_net_leaves_it(kind in any_kind(), resident in any::<bool>(), net in any_amount()) {
        let found = left(kind, resident, net);
        prop_assert_eq!(found.net.fen(), net);
        prop_assert_eq!(found.income.fen(), net + found.tax.fen());
        let again = paid(kind, resident, found.income.fen());
        prop_assert_eq!((again.tax, again.net), (found.tax, found.net));
    }

    #[test]
    fn the_printed_formula_for_labour_gives_the_same_taxable_income(net in any_amount()) {
        let law = Law::of(hesuan::book(), march(), None).unwrap();
        let rows = law.rows("tax.labour.gross_up").unwrap().value;
        let row = rows.iter().rev().find(|row| money(net) > row.get::<Money>("net_above").unwrap()).unwrap_or(&rows[0]);
        let part = |column| row.get::<Rate>(column).unwrap();
        let taxable = Exact::from(money(net)).minus(row.get::<Money>("minus").unwrap()).unwrap().times(part("times")).unwrap().over(part("divided_by")).unwrap();
        let found = left(RemunerationKind::Labour, true, net);
        prop_assert_eq!(found.taxable, taxable.round(Rounding::FEN).unwrap().max(money(0)));
    }

    #[test]
    fn more_pay_leaves_more_and_every_step_replays(kind in any_kind(), resident in any::<bool>(), fen in any_amount(), more in 0..=1_000_i64) {
        let (low, high) = (paid(kind, resident, fen), paid(kind, resident, fen + more));
        prop_assert!(low.tax <= high.tax && low.net <= high.net);
        prop_assert_eq!(low.tax.fen() + low.net.fen(), fen);
        for step in low.grounds().steps.iter().chain(&left(kind, resident, fen).grounds().steps) {
            prop_assert_eq!(step.replay().unwrap().exact(), step.result.exact(), "{:?}", step);
        }
    }

    #[test]
    fn a_donation_is_deducted_to_30_percent(resident in any::<bool>(), fen in any_amount(), donation in 0..=10_000_000_i64) {
        let kind = if resident { RemunerationKind::Incidental } else { RemunerationKind::Labour };
        let without = paid(kind, resident, fen);
        let with = Remuneration { resident, charity: Some(money(donation)), ..Remuneration::of(march(), kind, money(fen)) }.run(hesuan::book()).unwrap();
        prop_assert!(with.charity.fen() <= donation && with.tax <= without.tax);
        let limit = with.charity_limit.map_or(0, Money::fen);
        prop_assert!(with.charity_limit.is_none() || (10 * limit - 3 * without.taxable.fen()).abs() <= 7);
        prop_assert_eq!(with.charity.fen(), donation.min(limit));
    }
}

fn month(of_year: u16, fen: i64) -> MonthOfLabour {
    let nothing = money(0);
    MonthOfLabour { month: Month::new(2026, of_year).unwrap(), income: money(fen), exempt: nothing, other: nothing, surcharges: nothing, reductions: nothing }
}

fn withheld(kind: LabourKind, months: Vec<MonthOfLabour>) -> WithholdLabourAnswer<'static> {
    WithholdLabour::of(kind, months).run(hesuan::book()).unwrap()
}

#[test]
fn a_platform_worker_begins_to_be_taxed_above_6250_a_month() {
    for months in 1..=12 {
        let year = |fen| withheld(LabourKind::Platform, (1..=months).map(|of_year| month(of_year, fen)).collect());
        assert_eq!(year(625_000).withheld, money(0));
        assert!(year(625_100).withheld > money(0));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// What was withheld is the highest tax to date so far: nothing is refunded, and nothing is withheld twice.
    #[test]
    fn what_is_withheld_is_the_highest_tax_to_date(kind in proptest::sample::select(LabourKind::ALL), pay in proptest::collection::vec(1..=5_000_000_i64, 1..=12)) {
        let months = pay.iter().zip(1..).map(|(fen, of_year)| month(of_year, *fen)).collect();
        let answer = withheld(kind, months);
        let mut highest = 0;
        for row in &answer.months {
            highest = highest.max(row.tax.fen());
            prop_assert_eq!(row.withheld_before.fen() + row.withheld.fen(), highest);
            prop_assert_eq!(row.credit.fen(), highest - row.tax.fen());
            prop_assert!(!row.restarted);
        }
        prop_assert_eq!(answer.withheld.fen(), highest);
        for step in &answer.grounds().steps {
            prop_assert_eq!(step.replay().unwrap().exact(), step.result.exact(), "{:?}", step);
        }
    }

    #[test]
    fn month_by_month_equals_in_one_go(kind in proptest::sample::select(LabourKind::ALL), pay in proptest::collection::vec((1..=5_000_000_i64, proptest::bool::weighted(0.8)), 1..=12)) {
        let months: Vec<_> = pay.iter().zip(1..).filter(|((_, paid), _)| *paid).map(|((fen, _), of_year)| month(of_year, *fen)).collect();
        prop_assume!(!months.is_empty());
        let at_once = withheld(kind, months.clone());
        let mut opening: Option<LabourToDate> = None;
        for (month, row) in months.iter().zip(&at_once.months) {
            let alone = WithholdLabour { opening: opening.clone(), ..WithholdLabour::of(kind, vec![month.clone()]) }.run(hesuan::book()).unwrap();
            prop_assert_eq!(&alone.months[0], row);
            let withheld = money(row.withheld_before.fen() + row.withheld.fen());
            opening = Some(LabourToDate { months: row.months, income: row.income, withheld, ..LabourToDate::empty(month.month) });
        }
    }

    /// After a gap a platform's months are those of a worker who begins.
    #[test]
    fn after_a_gap_a_platform_begins_anew(before in proptest::collection::vec(1..=5_000_000_i64, 1..=4), after in proptest::collection::vec(1..=5_000_000_i64, 1..=4), gap in 1..=4_u16) {
        let earlier = before.iter().zip(1..).map(|(fen, of_year)| month(of_year, *fen));
        let later: Vec<_> = after.iter().zip(before.len() as u16 + gap + 1..).map(|(fen, of_year)| month(of_year, *fen)).collect();
        let whole = withheld(LabourKind::Platform, earlier.chain(later.clone()).collect());
        let alone = withheld(LabourKind::Platform, later);
        prop_assert!(whole.months[before.len()].restarted);
        prop_assert_eq!(whole.months[before.len()..].iter().map(|row| row.withheld).collect::<Vec<_>>(), alone.months.iter().map(|row| row.withheld).collect::<Vec<_>>());
    }
}
