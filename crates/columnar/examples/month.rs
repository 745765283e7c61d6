//! 4,000,000 employees over all cities of the embedded rules: contributions and tax, batch by batch from memory to memory that is used
//! again.
//!
//! `cargo run --release -p hesuan-columnar --example month [employees] [threads]`

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::float_arithmetic)] // a bench may panic, and measures seconds

use arrow_array::types::Int32Type;
use arrow_array::{Array, ArrayRef, DictionaryArray, Int64Array, RecordBatch, StringArray};
use hesuan_columnar::{Kernel, Op, Options};
use hesuan_core::boundary::{ContributionRequest, contributions};
use std::sync::Arc;
use std::time::Instant;

const MONTH: &str = "2026-09";
const BATCH: usize = 65_536;

fn main() {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse::<usize>().unwrap());
    let employees = arguments.next().unwrap_or(4_000_000);
    let threads = arguments.next().unwrap_or(2);
    let book = hesuan_rulepack::embedded();
    // Cities whose rules of the month are known without a housing fund rate, or with this one.
    let known = |code| {
        let mut request = ContributionRequest::new(code, MONTH.parse().unwrap(), "9000".parse().unwrap());
        request.person.housing_fund_rate = Some("0.05".parse().unwrap());
        contributions(book, &request).is_ok()
    };
    let cities: Vec<String> = book.cities().map(|(code, _)| code).filter(|code| known(*code)).map(|code| code.to_string()).collect();
    let names: ArrayRef = Arc::new(StringArray::from(cities.clone()));
    let mut state = 20_260_901_u64;
    let mut random = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    };
    let mut batches = Vec::new();
    let mut left = employees;
    while left > 0 {
        let rows = left.min(BATCH);
        left -= rows;
        let city = (0..rows).map(|_| Some((random() % cities.len()) as i32)).collect::<arrow_array::Int32Array>();
        let gross = (0..rows).map(|_| Some(300_000 + (random() % 4_000 * (random() % 4_000) / 2) as i64)).collect::<Int64Array>();
        let additional = (0..rows).map(|_| Some((random() % 5 * 100_000) as i64)).collect::<Int64Array>();
        let months = (0..rows).map(|_| Some(8)).collect::<Int64Array>();
        let before = |share: i64| -> ArrayRef { Arc::new(gross.iter().map(|fen| fen.map(|fen| fen * 8 * share / 100)).collect::<Int64Array>()) };
        let (income, special) = (before(100), before(15));
        batches.push(
            RecordBatch::try_from_iter([
                ("city", Arc::new(DictionaryArray::<Int32Type>::new(city, names.clone())) as ArrayRef),
                ("gross_fen", Arc::new(gross)),
                ("additional_fen", Arc::new(additional)),
                ("opening_months_employed", Arc::new(months)),
                ("opening_income_fen", income),
                ("opening_special_fen", special),
            ])
            .unwrap(),
        );
    }
    let constants = [("month", MONTH), ("opening_month", "2026-08"), ("housing_fund_rate", "0.05")];
    let constants = constants.map(|(name, value)| (name.to_string(), value.to_string())).to_vec();
    let mut kernel = Kernel::new(book, Op::Payslip, Options { constants, threads, ..Options::default() }).unwrap();
    for pass in 1..=4 {
        let start = Instant::now();
        let (mut rows, mut bad) = (0, 0);
        for batch in &batches {
            let answer = kernel.run(batch).unwrap();
            rows += answer.num_rows();
            let error = answer.column_by_name("error").unwrap();
            bad += answer.num_rows() - error.null_count();
        }
        let seconds = start.elapsed().as_secs_f64();
        println!(
            "pass {pass}: {rows} employees over {} cities, {} columns, {bad} bad, {threads} thread(s): {seconds:.3} s, {:.1} million a second",
            cities.len(),
            kernel.schema(batches[0].schema_ref()).fields().len(),
            rows as f64 / seconds / 1e6
        );
    }
}
