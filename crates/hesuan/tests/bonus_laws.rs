//! What holds for every annual bonus (全年一次性奖金), held against tables that others print and against trying every fen.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use hesuan::law::Law;
use hesuan::money::Money;
use hesuan::operation::{Answer, Operation};
use hesuan::tax::{Bonus, BonusAnswer, BonusMethod, BonusSplit, Bracket, Table};
use proptest::prelude::*;

fn money(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

fn law(month: &str) -> Law<'static> {
    Law::of(hesuan::book(), month.parse().unwrap(), None).unwrap()
}

fn bonus(month: &str, fen: i64) -> BonusAnswer<'static> {
    Bonus::of(month.parse().unwrap(), money(fen)).run(hesuan::book()).unwrap()
}

fn net(fen: i64, annual: Option<i64>) -> BonusAnswer<'static> {
    let method = if annual.is_some() { BonusMethod::Merged } else { BonusMethod::Separate };
    let request = Bonus { amount: None, net: Some(money(fen)), method, annual_taxable: annual.map(money), ..Bonus::of("2026-01".parse().unwrap(), money(0)) };
    request.run(hesuan::book()).unwrap()
}

/// The brackets of the month, and the tax of a bonus by them in plain integers.
struct Months(Vec<Bracket>);

impl Months {
    fn of(month: &str) -> Months {
        Months(Table::monthly(&law(month)).unwrap().brackets)
    }

    fn bracket(&self, fen: i64) -> &Bracket {
        self.0.iter().rev().find(|bracket| fen > 12 * bracket.above.fen()).unwrap_or(&self.0[0])
    }

    fn tax(&self, fen: i64) -> i64 {
        let bracket = self.bracket(fen);
        (fen * i64::from(bracket.rate.millionths()) + 500_000) / 1_000_000 - bracket.quick.fen()
    }
}

/// Bonuses in fen, near the thresholds more often than chance has them.
fn any_bonus() -> impl Strategy<Value = i64> {
    let threshold = proptest::sample::select(vec![3_600_000, 14_400_000, 30_000_000, 42_000_000, 66_000_000, 96_000_000_i64]);
    prop_oneof![0..=200_000_000_i64, (threshold, -100..=400_000_i64).prop_map(|(threshold, more)| threshold + more)]
}

#[test]
fn the_quick_deduction_is_taken_once_and_the_twelfth_is_not_rounded() {
    for fen in 14_400_000..=14_400_010 {
        let answer = bonus("2026-01", fen);
        let rate = if fen > 14_400_000 { "0.2" } else { "0.1" };
        assert_eq!(answer.rate.to_string(), rate, "{fen}: 12000.00 a month is the twelfth of each to the fen");
    }
    assert_eq!(bonus("2026-01", 14_400_100).tax.to_string(), "27390.20");
}

#[test]
fn the_blind_zones_are_those_that_others_print() {
    for month in ["2019-01", "2021-12", "2022-01", "2026-01", "2027-12"] {
        let law = law(month);
        let rows = law.rows("bonus.annual.cliffs").unwrap().value;
        assert_eq!(rows.len(), 6);
        for row in rows {
            let (threshold, blind_to): (Money, Money) = (row.get("threshold").unwrap(), row.get("blind_to").unwrap());
            let zone = bonus(month, threshold.fen() + 100).blind_zone.unwrap();
            assert_eq!((zone.threshold, zone.blind_to, zone.extra_tax), (threshold, blind_to, row.get("extra_tax").unwrap()));
            assert_eq!(bonus(month, threshold.fen()).blind_zone, None);
            assert_eq!(bonus(month, blind_to.fen() - 1).blind_zone, Some(zone));
            assert_eq!(bonus(month, blind_to.fen() + 1).blind_zone, None);
        }
    }
}

#[test]
fn the_net_brackets_are_the_bounds_less_their_tax() {
    let months = Months::of("2026-01").0;
    let law = law("2026-01");
    let rows = law.rows("bonus.annual.net_brackets").unwrap().value;
    assert_eq!(rows.len(), months.len());
    for (index, (row, bracket)) in rows.iter().zip(&months).enumerate() {
        assert_eq!((row.get("rate").ok(), row.get("quick").ok()), (Some(bracket.rate), Some(bracket.quick)));
        let below = months[index.saturating_sub(1)];
        let tax = bracket.above.fen() * i64::from(below.rate.millionths()) / 1_000_000 - below.quick.fen();
        assert_eq!(row.get::<Money>("net_above").unwrap().fen(), bracket.above.fen() - tax.max(0));
    }
}

#[test]
fn the_smallest_bonus_for_a_net_is_the_first_of_every_fen() {
    let months = Months::of("2026-01");
    // The bonuses that leave at least the target only become fewer, so the first one never moves back.
    let mut first = 0;
    for target in (0..=4_000_000).step_by(1_237) {
        while first - months.tax(first) < target {
            first += 1;
        }
        assert_eq!(net(target, None).amount.fen(), first, "{target}");
    }
}

#[test]
fn a_bonus_alone_ends_with_2027_and_is_required_before_2019() {
    let separate = |month: &str| law(month).word("bonus.annual.separate").map(|word| word.value);
    assert_eq!((separate("2018-12"), separate("2019-01"), separate("2027-12")), (Ok("required"), Ok("optional"), Ok("optional")));
    assert_eq!(separate("2028-01").unwrap_err().code.as_str(), "rule_missing");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5_000, ..ProptestConfig::default() })]

    #[test]
    fn a_bonus_is_taxed_by_the_bracket_of_its_twelfth(fen in any_bonus(), month in proptest::sample::select(vec!["2012-01", "2018-11", "2019-01", "2026-01"])) {
        let (months, answer) = (Months::of(month), bonus(month, fen));
        prop_assert_eq!((answer.tax.fen(), answer.rate), (months.tax(fen).max(0), months.bracket(fen).rate));
        prop_assert_eq!(answer.net.fen() + answer.tax.fen(), fen);
        let zone = months.0.iter().map(|bracket| 12 * bracket.above.fen()).filter(|threshold| *threshold < fen).max();
        let blind = zone.is_some_and(|threshold| threshold - months.tax(threshold) > fen - months.tax(fen));
        prop_assert_eq!(answer.blind_zone.is_some(), blind);
        for step in &answer.grounds().steps {
            prop_assert_eq!(step.replay().unwrap().exact(), step.result.exact(), "{:?}", step);
        }
    }

    #[test]
    fn every_answer_leaves_the_net_and_a_fen_less_does_not(target in 0..=150_000_000_i64) {
        let (months, answer) = (Months::of("2026-01"), net(target, None));
        prop_assert_eq!(answer.answers.first(), Some(&answer.amount));
        prop_assert_eq!(answer.net.fen(), target);
        let mut rates = Vec::new();
        for found in answer.answers.iter().map(|found| found.fen()) {
            prop_assert!((target..=target + 1).contains(&(found - months.tax(found))));
            let below = found - 1;
            let same = below > 0 && months.bracket(below) == months.bracket(found);
            prop_assert!(!same || below - months.tax(below) < target, "{} leaves it too", below);
            rates.push(months.bracket(found).rate);
        }
        // Every bracket that reaches the net within its bounds is among the answers.
        for (index, bracket) in months.0.iter().enumerate() {
            let (low, high) = (12 * bracket.above.fen() + 1, months.0.get(index + 1).map_or(1_000_000_000, |next| 12 * next.above.fen()));
            let reaches = low - months.tax(low) <= target && high - months.tax(high) >= target;
            prop_assert!(!reaches || rates.contains(&bracket.rate), "{} has an answer too", bracket.rate);
        }
        for step in &answer.grounds().steps {
            prop_assert_eq!(step.replay().unwrap().exact(), step.result.exact(), "{:?}", step);
        }
    }

    /// The published method takes the bracket of the net's twelfth once; where the gross confirms it, it is one of the answers.
    #[test]
    fn the_published_method_is_among_the_answers_where_it_holds(target in 1..=150_000_000_i64) {
        let (months, law) = (Months::of("2026-01"), law("2026-01"));
        let rows = law.rows("bonus.annual.net_brackets").unwrap().value;
        let row = rows.iter().rev().find(|row| target > 12 * row.get::<Money>("net_above").unwrap().fen()).unwrap_or(&rows[0]);
        let (rate, quick): (hesuan::money::Rate, Money) = (row.get("rate").unwrap(), row.get("quick").unwrap());
        let left = 1_000_000 - i64::from(rate.millionths());
        let gross = ((target - quick.fen()) * 1_000_000 + left / 2) / left;
        prop_assume!(months.bracket(gross).rate == rate && months.bracket(gross - 1).rate == rate && months.bracket(gross + 1).rate == rate);
        prop_assert!(net(target, None).answers.iter().any(|found| (found.fen() - gross).abs() <= 1));
    }

    #[test]
    fn a_merged_bonus_takes_what_it_adds_to_the_year(annual in -20_000_000..=120_000_000_i64, fen in 0..=100_000_000_i64) {
        let table = Table::annual(&law("2026-01")).unwrap().brackets;
        let tax = |fen: i64| {
            let bracket = table.iter().rev().find(|bracket| fen > bracket.above.fen()).unwrap_or(&table[0]);
            ((fen * i64::from(bracket.rate.millionths()) + 500_000) / 1_000_000 - bracket.quick.fen()).max(0)
        };
        let added = tax((annual + fen).max(0)) - tax(annual.max(0));
        let request = Bonus { method: BonusMethod::Merged, annual_taxable: Some(money(annual)), ..Bonus::of("2026-01".parse().unwrap(), money(fen)) };
        let answer = request.run(hesuan::book()).unwrap();
        prop_assert_eq!((answer.tax.fen(), answer.merged_tax), (added, Some(answer.tax)));
        let back = net(fen - added, Some(annual));
        prop_assert_eq!(back.net.fen(), fen - added);
        prop_assert!(back.amount.fen() <= fen && fen - back.amount.fen() <= 1);
        prop_assert_eq!(&back.answers, &vec![back.amount]);
    }

    #[test]
    fn no_split_tried_costs_less(annual in -10_000_000..=120_000_000_i64, total in 0..=150_000_000_i64, tries in proptest::collection::vec(0..=150_000_000_i64, 200)) {
        let split = BonusSplit { month: "2026-01".parse().unwrap(), annual_taxable: money(annual), total: money(total), known_on: None };
        let answer = split.run(hesuan::book()).unwrap();
        let (months, table) = (Months::of("2026-01"), Table::annual(&law("2026-01")).unwrap().brackets);
        let year = |fen: i64| {
            let bracket = table.iter().rev().find(|bracket| fen > bracket.above.fen()).unwrap_or(&table[0]);
            ((fen * i64::from(bracket.rate.millionths()) + 500_000) / 1_000_000 - bracket.quick.fen()).max(0)
        };
        let tax = |separate: i64| year((annual + total - separate).max(0)) + months.tax(separate);
        prop_assert_eq!(answer.best.tax.fen(), tax(answer.best.separate.fen()));
        prop_assert_eq!((answer.tax_all_separate.fen(), answer.tax_all_merged.fen()), (tax(total), tax(0)));
        prop_assert_eq!(answer.saved.fen(), tax(total) - answer.best.tax.fen());
        let near = answer.candidates.iter().flat_map(|split| split.separate.fen() - 60..=split.separate.fen() + 60);
        for separate in tries.into_iter().chain(near).filter(|separate| (0..=total).contains(separate)) {
            prop_assert!(tax(separate) >= answer.best.tax.fen(), "{} alone costs {}", separate, tax(separate));
        }
        for step in &answer.grounds().steps {
            prop_assert_eq!(step.replay().unwrap().exact(), step.result.exact(), "{:?}", step);
        }
    }
}
