//! What a naive engine gets wrong in payroll and tax, one test each; the numbers are those of the list in the specification. Traps of
//! payroll law stand in `labour_laws.rs`, those of deductions and the settlement (4, 7, 17, 26) in `year_laws.rs`, of the severance (6) and
//! of income taxed apart in `apart_laws.rs`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use serde_json::{Value, json};

fn call(operation: &str, request: &Value) -> Value {
    serde_json::from_str(&hesuan::call(hesuan::book(), operation, &request.to_string()).unwrap_or_else(|faults| panic!("{faults}"))).unwrap()
}

fn warns(answer: &Value, code: &str) -> bool {
    answer["warnings"].as_array().unwrap().iter().any(|warning| warning["code"] == code)
}

/// The same hire in July, three modes: 5000, 35000 and 60000 of basic deduction.
#[test]
fn trap_1_three_modes_of_the_basic_deduction() {
    let july = json!([{ "month": "2026-07", "income": "40000" }]);
    let basic = |request: &Value| call("withhold", request)["months"][0]["basic"].as_str().unwrap().to_string();
    assert_eq!(basic(&json!({ "months": july })), "5000.00");
    assert_eq!(basic(&json!({ "months": july, "basic_deduction": "calendar_months", "earlier_income_this_year": false })), "35000.00");
    let january = json!({ "months": [{ "month": "2026-01", "income": "40000" }], "basic_deduction": "whole_year", "last_year": { "income": "60000", "months_withheld_here": 12 } });
    assert_eq!(basic(&january), "60000.00");
    let refused = hesuan::call(hesuan::book(), "withhold", &json!({ "months": july, "basic_deduction": "whole_year" }).to_string());
    assert_eq!(refused.unwrap_err().first().code.as_str(), "not_eligible");
}

#[test]
fn trap_2_a_negative_month_withholds_nothing_and_keeps_the_credit() {
    let months = json!([{ "month": "2026-01", "income": "30000" }, { "month": "2026-02", "income": "0" }, { "month": "2026-03", "income": "30000" }]);
    let answer = call("withhold", &json!({ "months": months }));
    let column = |field: &str| answer["months"].as_array().unwrap().iter().map(|row| row[field].as_str().unwrap().to_string()).collect::<Vec<_>>();
    assert_eq!(column("withheld"), ["750.00", "0.00", "1230.00"]);
    assert_eq!(column("credit"), ["0.00", "150.00", "0.00"]);
}

/// 144001 ÷ 12 = 12000.0833… is above 12000; the quick deduction 1410 is taken once.
#[test]
fn trap_3_the_bracket_of_a_bonus_is_that_of_the_unrounded_twelfth() {
    let tax = |amount: &str| call("bonus", &json!({ "month": "2026-01", "amount": amount }))["tax"].as_str().unwrap().to_string();
    assert_eq!((tax("144000"), tax("144001")), ("14190.00".to_string(), "27390.20".to_string()));
}

#[test]
fn trap_5_equity_of_two_tax_years_is_not_merged() {
    let request = json!({ "month": "2020-03", "income": "120000", "earlier": [{ "month": "2019-03", "income": "225000", "tax": "28080" }] });
    let answer = call("equity", &request);
    assert_eq!(answer["tax"], "9480.00");
    assert!(warns(&answer, "not_merged_across_years"));
}

/// 12307 × 60 % is 7384.20; the notice says 7384.
#[test]
fn trap_11_limits_come_from_the_notice() {
    let answer = call("contributions", &json!({ "city": "310000", "month": "2025-01", "wage": "7384.20", "items": ["pension"] }));
    assert_eq!((&answer["lines"][0]["floor"], &answer["lines"][0]["base"]), (&json!("7384.00"), &json!("7384.20")));
}

/// 5975 × 10.5 % = 627.375 and 5975 × 0.5 % = 29.875: half up, each line alone.
#[test]
fn trap_12_each_contribution_is_rounded_half_up() {
    let vectors: Vec<Value> = serde_json::from_str(include_str!("../../../tests/vectors/contract-cases.json")).unwrap();
    let of = |id: &str| vectors.iter().find(|vector| vector["id"] == id).unwrap().clone();
    for (id, total) in [("cty-001", "627.38"), ("rnd-001", "42.63")] {
        let vector = of(id);
        assert_eq!(call(vector["op"].as_str().unwrap(), &vector["input"])["employee_total"], total, "{id}");
    }
}

#[test]
fn trap_16_platform_labour_is_cumulative_and_restarts_after_a_gap() {
    let months = json!([{ "month": "2025-10", "income": "7200" }, { "month": "2025-11", "income": "6000" }]);
    let answer = call("withhold_labour", &json!({ "kind": "platform", "months": months }));
    assert_eq!((&answer["months"][0]["withheld"], &answer["months"][1]["withheld"]), (&json!("22.80"), &json!("0.00")));
    let gap = json!([{ "month": "2026-01", "income": "7200" }, { "month": "2026-04", "income": "7200" }]);
    let answer = call("withhold_labour", &json!({ "kind": "platform", "months": gap }));
    assert_eq!((&answer["months"][1]["restarted"], &answer["months"][1]["basic"]), (&json!(true), &json!("5000.00")));
    let before = hesuan::call(hesuan::book(), "withhold_labour", &json!({ "kind": "platform", "months": [{ "month": "2025-09", "income": "1" }] }).to_string());
    assert_eq!(before.unwrap_err().first().code.as_str(), "rule_missing");
}

/// Brackets and deduction start anew at a second payer: 12 × 20000 from one payer costs more than from two, and the settlement takes it back.
#[test]
fn trap_18_a_second_payer_starts_anew_and_warns() {
    let months = |from: u32, to: u32| Value::Array((from..=to).map(|month| json!({ "month": format!("2026-{month:02}"), "income": "20000" })).collect());
    let withheld = |request: &Value| call("withhold", request)["withheld"].as_str().unwrap().parse::<hesuan::money::Money>().unwrap().fen();
    let one = withheld(&json!({ "months": months(1, 12) }));
    let two = withheld(&json!({ "months": months(1, 6) })) + withheld(&json!({ "months": months(7, 12), "second_payer": true }));
    assert!(two < one);
    assert!(warns(&call("withhold", &json!({ "months": months(7, 12), "second_payer": true })), "second_payer"));
    let settled = call("settlement", &json!({ "year": 2026, "wages": "240000", "withheld": hesuan::money::Money::from_fen(two).unwrap() }));
    assert_eq!(settled["top_up"].as_str().unwrap().parse::<hesuan::money::Money>().unwrap().fen(), one - two);
}

#[test]
fn trap_20_nothing_is_deducted_from_a_non_residents_wage() {
    let answer = call("nonresident", &json!({ "month": "2026-03", "kind": "wages", "days_in_year": 120, "total": "7000", "work_days_in_china": "31" }));
    assert_eq!(answer["tax"], "60.00");
}

/// 9150 × 7 % = 640.50 and × 5 % = 457.50: each fund and side to the yuan.
#[test]
fn trap_23_housing_funds_are_rounded_per_side_and_fund() {
    let request = json!({ "city": "310000", "month": "2025-08", "wage": "9150", "housing_fund_rate": "0.07", "supplementary_housing_fund_rate": "0.05", "items": ["housing_fund", "supplementary_housing_fund"] });
    let answer = call("contributions", &request);
    assert_eq!(answer["employee_total"], "1099.00");
}

#[test]
fn trap_25_the_minimum_wage_that_remains_after_the_shares_needs_a_higher_gross() {
    let payslip = json!({ "month": "2026-06", "items": [{ "code": "base" }], "contributions": [{ "city": "310000", "housing_fund_rate": "0.07" }] });
    let answer = call("gross_up", &json!({ "target": "after_contributions", "amount": "2740", "item": "base", "payslip": payslip }));
    assert_eq!(answer["reached"], "2740.00");
    assert!(answer["amount"].as_str().unwrap().parse::<hesuan::money::Money>().unwrap() > "3700".parse().unwrap());
}

/// A run for a month in which a regime has ended fails; nothing is carried forward.
#[test]
fn regimes_end_when_their_notices_end() {
    for (operation, request) in [
        ("bonus", json!({ "month": "2028-01", "amount": "36000" })),
        ("equity", json!({ "month": "2028-01", "income": "36000" })),
        ("invoice", json!({ "month": "2028-01", "kind": "difference", "taxpayer": "general", "rate": "0.06", "fee": "1" })),
    ] {
        let faults = hesuan::call(hesuan::book(), operation, &request.to_string()).unwrap_err();
        assert_eq!(faults.first().code.as_str(), "rule_missing", "{operation}");
    }
}
