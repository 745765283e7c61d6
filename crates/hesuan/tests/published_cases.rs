//! Worked cases that others published, by their ids in the contract vectors: the figures stand here once more, so that the
//! vectors cannot drift.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

fn contract() -> BTreeMap<String, Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/contract-cases.json");
    let vectors: Vec<Value> = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    vectors.into_iter().map(|vector| (vector["id"].as_str().unwrap().to_string(), vector["expect"]["ok"].clone())).collect()
}

fn fen(amount: &Value) -> i64 {
    amount.as_str().unwrap().parse::<hesuan::money::Money>().unwrap().fen()
}

fn amount(answer: &Value, item: &str, side: &str) -> i64 {
    fen(&answer["lines"].as_array().unwrap().iter().find(|line| line["item"] == item && line["side"] == side).unwrap()["amount"])
}

#[test]
fn totals_of_the_cases() {
    let contract = contract();
    for (id, employer, employee) in [
        ("B01", "1151.50", "470.29"),
        ("B02-4493.99", "1110.02", "449.40"),
        ("B02-22470.01", "5550.09", "2247.00"),
        ("B04-4498", "225.00", "225.00"),
        ("cty-001", "1622.82", "627.38"),
        ("cty-005", "4722.30", "2447.70"),
        ("cty-007", "5505.00", "3345.00"),
        ("cty-009", "3780.00", "1575.00"),
        ("rnd-001", "42.63", "42.63"),
        ("B03-half_up-10-123.04", "120.00", "10.00"),
        ("B03-up-0.1-123.05", "123.10", "12.40"),
        ("B03-down-1-123.09", "123.00", "12.00"),
        ("B03-jiao_up_drop_fen-1-123.10", "124.00", "13.00"),
    ] {
        assert_eq!((contract[id]["employer_total"].as_str(), contract[id]["employee_total"].as_str()), (Some(employer), Some(employee)), "{id}");
    }
}

#[test]
fn b05_takes_the_difference_of_rounded_amounts() {
    let contract = contract();
    let (old, new) = (&contract["B05-6520"], &contract["B05-7126.35"]);
    let difference = |item, side| amount(new, item, side) - amount(old, item, side);
    for (item, unit, personal) in [("pension", 9702, 4851), ("medical", 5275, 1213), ("unemployment", 303, 303)] {
        assert_eq!((difference(item, "employer"), difference(item, "employee")), (unit, personal), "{item}");
    }
    let three_months = 3 * (fen(&new["employer_total"]) - fen(&old["employer_total"]));
    assert_eq!(three_months, 45840, "the rounded lump would give 458.41");
}

#[test]
fn b06_month_by_month_and_not_the_lump() {
    let contract = contract();
    let sum: i64 =
        ["B06-5001.05", "B06-5001.07", "B06-5001.11"].iter().map(|id| fen(&contract[*id]["employer_total"]) + fen(&contract[*id]["employee_total"])).sum();
    assert_eq!(sum, 535_618, "the lump would give 5356.15");
}
