//! What holds for every withholding and payslip, whatever the person, month and place.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use hesuan::json::Read;
use hesuan::law::Law;
use hesuan::money::{Money, Rounding};
use hesuan::operation::{Answer, Operation};
use hesuan::payroll::{GrossUp, Payslip};
use hesuan::tax::{BasicDeduction, MonthOfWages, Table, Withhold, YearToDate};
use hesuan::time::Month;
use hesuan::trace::{StepName, Trace};
use proptest::prelude::*;
use serde_json::{Value, json};

fn money(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

fn law(month: &str) -> Law<'static> {
    Law::of(hesuan::book(), month.parse().unwrap(), None).unwrap()
}

/// Wages in fen, with even amounts and ties of half a fen more often than chance has them.
fn any_wage() -> impl Strategy<Value = i64> {
    prop_oneof![0..=10_000_000_i64, (0..=100_000_i64).prop_map(|yuan| yuan * 100), (0..=200_000_i64).prop_map(|ties| ties * 50 + 5)]
}

fn any_mode() -> impl Strategy<Value = BasicDeduction> {
    proptest::sample::select(BasicDeduction::ALL)
}

/// The months of a year from the first one employed; some are missing.
fn any_year() -> impl Strategy<Value = (BasicDeduction, Vec<MonthOfWages>)> {
    let month = (any_wage(), 0..=600_000_i64, 0..=800_000_i64, 0..=100_000_i64, proptest::bool::weighted(0.9));
    (2021..=2027_u16, 1..=12_u16, any_mode(), proptest::collection::vec(month, 12)).prop_map(|(year, first, mode, months)| {
        let first = if mode == BasicDeduction::WholeYear { 1 } else { first };
        let kept = months.into_iter().enumerate().filter(|(index, (.., kept))| *index == 0 || *kept);
        let rows = kept.filter_map(|(index, (income, special, additional, other, _))| {
            let month = Month::new(year, first + index as u16).ok()?;
            let row = MonthOfWages { additional: Some(money(additional)), other: money(other), ..MonthOfWages::of(month, money(income), money(special)) };
            Some(row)
        });
        (mode, rows.collect())
    })
}

fn withhold(mode: BasicDeduction, months: Vec<MonthOfWages>, opening: Option<YearToDate>) -> Withhold {
    let first = months[0].clone();
    Withhold { months, opening, basic_deduction: mode, ..Withhold::of(first) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn the_months_sum_to_the_annual_tax((mode, months) in any_year()) {
        let answer = withhold(mode, months, None).run(hesuan::book()).unwrap();
        let last = answer.months.last().unwrap();
        let rules = Table::annual(&law("2026-01")).unwrap();
        let bracket = rules.bracket_of(last.taxable);
        let annual = Rounding::FEN.product(last.taxable, bracket.rate, Money::ZERO).unwrap().fen() - bracket.quick.fen();
        prop_assert_eq!(last.tax.fen(), annual.max(0));
        prop_assert_eq!(answer.months.iter().map(|row| row.withheld.fen()).sum::<i64>() - last.credit.fen(), last.tax.fen());
        prop_assert!(answer.months.iter().all(|row| row.withheld >= Money::ZERO && row.credit >= Money::ZERO));
    }

    #[test]
    fn month_by_month_equals_in_one_go((mode, months) in any_year()) {
        let at_once = withhold(mode, months.clone(), None).run(hesuan::book()).unwrap();
        let mut opening: Option<YearToDate> = None;
        for (month, row) in months.iter().zip(&at_once.months) {
            // A mode that needs the person to be here since January cannot be opened after a missing month.
            if mode == BasicDeduction::WholeYear && opening.as_ref().is_some_and(|opening| opening.months_employed != u32::from(opening.month.of_year())) {
                return Ok(());
            }
            let alone = withhold(mode, vec![month.clone()], opening.clone()).run(hesuan::book()).unwrap();
            prop_assert_eq!(&alone.months[0], row);
            opening = Some(YearToDate::after(opening.as_ref(), month, row.withheld).unwrap());
        }
    }

    #[test]
    fn a_table_is_monotone_and_takes_less_than_all(low in 0..=300_000_000_i64, more in 1..=100_000_i64, id in proptest::sample::select(vec!["tax.annual.brackets", "tax.monthly.brackets", "tax.labour.brackets"])) {
        let table = Table::of(&law("2026-01"), id).unwrap();
        let tax = |fen| table.tax(&mut Trace::new(law("2026-01")), StepName::new("tax", "", ""), money(fen), Rounding::FEN).unwrap().1.fen();
        prop_assert!(tax(low) <= tax(low + more) && tax(low + more) - tax(low) <= more);
        prop_assert!(tax(low) <= low);
    }

    #[test]
    fn every_step_replays_to_its_result((mode, months) in any_year()) {
        let answer = withhold(mode, months, None).run(hesuan::book()).unwrap();
        for step in &answer.grounds().steps {
            prop_assert_eq!(step.replay().unwrap().exact(), step.result.exact(), "{:?}", step);
        }
    }
}

/// Cities whose every item is known in 2025, as contributions of a payslip.
fn any_contributions() -> impl Strategy<Value = Value> {
    let city = proptest::sample::select(vec!["110000", "310000", "440100", "440300", "330100", "510100", "320500", "420100"]);
    (city, 1..=12_u16, 5..=7_u32).prop_map(|(city, month, rate)| {
        json!({ "city": city, "month": format!("2025-{month:02}"), "housing_fund_rate": format!("0.{rate:02}"), "items": ["pension", "medical", "unemployment", "housing_fund"] })
    })
}

fn slip(contributions: &[Value], others: i64, additional: i64, opening: &Value) -> Value {
    json!({
        "month": "2025-12",
        "items": [{ "code": "base" }, { "code": "meal", "amount": money(others), "in_base": false }],
        "contributions": contributions,
        "tax": { "additional": money(additional), "opening": opening },
    })
}

fn with_amount(payslip: &Value, fen: i64) -> Payslip {
    let mut payslip = payslip.clone();
    payslip["items"][0]["amount"] = json!(money(fen));
    Payslip::read(&payslip.to_string(), &String::new).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn gross_less_what_is_taken_is_net(contributions in proptest::collection::vec(any_contributions(), 0..=3), wage in 1..=8_000_000_i64, others in 0..=100_000_i64, additional in 0..=500_000_i64) {
        let payslip = with_amount(&slip(&contributions, others, additional, &Value::Null), wage);
        let Ok(answer) = payslip.run(hesuan::book()) else { return Err(TestCaseError::reject("a gap in the rules")) };
        let slip = &answer.slip;
        prop_assert_eq!(slip.net.fen(), slip.gross.fen() - slip.employee_contributions.fen() - slip.tax.fen() - slip.deductions.fen());
        let line = |sign| slip.lines.iter().filter(|line| line.sign == sign).map(|line| line.amount.fen()).sum::<i64>();
        prop_assert_eq!(line(hesuan::payroll::Sign::Add) - line(hesuan::payroll::Sign::Subtract), slip.net.fen());
        prop_assert_eq!(slip.employer_cost.fen(), slip.gross.fen() + slip.employer_contributions.fen());
        for step in &answer.grounds().steps {
            prop_assert_eq!(step.replay().unwrap().exact(), step.result.exact(), "{:?}", step);
        }
    }

    /// The smallest amount, to the fen: no amount of the 400 fen below reaches the target.
    #[test]
    fn the_amount_that_reaches_a_net_pay_is_the_smallest(
        contributions in proptest::collection::vec(any_contributions(), 0..=2),
        others in 0..=100_000_i64,
        additional in 0..=500_000_i64,
        earlier in 0..=60_000_000_i64,
        target in 300_000..=9_000_000_i64,
        kind in proptest::sample::select(vec!["net", "cost", "after_contributions"]),
    ) {
        let opening = json!({ "month": "2025-11", "months_employed": 11, "income": money(earlier), "withheld": "0" });
        let payslip = slip(&contributions, others, additional, &opening);
        let request = json!({ "target": kind, "amount": money(target), "item": "base", "payslip": payslip });
        let Ok(answer) = GrossUp::read(&request.to_string(), &String::new).unwrap().run(hesuan::book()) else {
            return Err(TestCaseError::reject("a gap in the rules"));
        };
        let rules = with_amount(&payslip, 1).rules(hesuan::book()).unwrap();
        let reached = |fen: i64| {
            let slip = with_amount(&payslip, fen).compute(&rules).ok()?.slip;
            Some(match kind {
                "net" => slip.net.fen(),
                "cost" => slip.employer_cost.fen(),
                _ => slip.gross.fen() - slip.employee_contributions.fen(),
            })
        };
        let fen = answer.amount.fen();
        prop_assert_eq!(reached(fen), Some(answer.reached.fen()));
        prop_assert!(answer.reached.fen() >= target);
        for below in (fen - 400).max(0)..fen {
            prop_assert!(reached(below).is_none_or(|reached| reached < target), "{} reaches {} too", below, target);
        }
        // Where nothing is rounded to the yuan, the target is met to the few fen that roundings may jump.
        let coarse = answer.payslip.contributions.iter().flat_map(|month| &month.lines).any(|line| line.rounding != Rounding::FEN);
        prop_assert!(coarse || fen == 0 || answer.over.fen() <= 8 || answer.payslip.contributions.iter().any(|month| !month.lines.is_empty() && fen == 1), "over by {}", answer.over);
    }
}

#[test]
fn with_fixed_contributions_the_net_pay_is_met_to_the_fen() {
    for target in (300_000..=3_000_000).step_by(7_919) {
        let payslip = json!({ "month": "2026-01", "items": [{ "code": "base" }], "contribution_amounts": [{ "fee_month": "2026-01", "employee": "2100.00", "employer": "0" }] });
        let request = json!({ "target": "net", "amount": money(target), "item": "base", "payslip": payslip });
        let answer = GrossUp::read(&request.to_string(), &String::new).unwrap().run(hesuan::book()).unwrap();
        assert!(answer.over.fen() < 1, "{target}: {}", answer.over);
    }
}
