//! The workload CN-1 through the public API: 1,000,000 persons in twelve months, twelve figures for each person and month.
//!
//! `cargo run --release -p hesuan-columnar --example cn1 [persons] [repeats]`
//!
//! The city is made up for the bench (see `benches/peers/README.md`): its figures stand in an overlay in the format of a rule file, and
//! nothing in the library knows of it. Beside it runs the plain loop of `benches/peers/plain_loop.rs`, with the figures written into the
//! code, as the ceiling. Every cell of the answer is held against the loop's; `benches/peers` holds it against decimal arithmetic.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::float_arithmetic)] // a bench may panic, and measures seconds

use arrow_array::types::Int64Type;
use arrow_array::{Array, ArrayRef, Int32Array, Int64Array, RecordBatch, cast::AsArray};
use hesuan_columnar::{Kernel, Op, Options};
use std::sync::Arc;
use std::time::Instant;

#[path = "../../../benches/peers/plain_loop.rs"]
mod plain_loop;

const OVERLAY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../benches/peers/cn1.json");
const COLUMNS: [&str; 12] = [
    "pension_employee",
    "medical_employee",
    "unemployment_employee",
    "housing_fund_employee",
    "pension_employer",
    "medical_employer",
    "unemployment_employer",
    "work_injury_employer",
    "housing_fund_employer",
    "tax",
    "net",
    "employer_cost",
];

fn main() {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse::<usize>().unwrap());
    let persons = arguments.next().unwrap_or(1_000_000);
    let repeats = arguments.next().unwrap_or(5);
    let (gross, special) = plain_loop::people(persons);
    let rows = gross.len();

    let mut figures = vec![plain_loop::Month::default(); rows];
    let fresh = Instant::now();
    plain_loop::run(&gross, &special, &mut figures);
    let fresh = fresh.elapsed().as_secs_f64();
    report("plain loop, first pass", rows, fresh, fresh);

    let batch = batch(&gross, &special);
    let overlay = serde_json::from_str(&std::fs::read_to_string(OVERLAY).unwrap()).unwrap();
    let book = hesuan_rulepack::embedded().overlaid(&overlay).unwrap();
    let kernel = |threads| {
        let text = |pairs: &[(&str, &str)]| pairs.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
        let options = Options {
            columns: COLUMNS.map(str::to_string).to_vec(),
            constants: text(&[("city", "990100"), ("housing_fund_rate", "0.12"), ("work_injury_rate", "0.004")]),
            threads,
            ..Options::default()
        };
        Kernel::new(&book, Op::Payslip, options).unwrap()
    };
    let mut kernels = [kernel(1), kernel(2)];
    for (threads, kernel) in (1..).zip(&mut kernels) {
        let start = Instant::now();
        drop(kernel.run(&batch).unwrap());
        report(&format!("hesuan, {threads} thread(s), first batch"), rows, start.elapsed().as_secs_f64(), fresh);
    }
    // In turn, so that what else the machine does meets all of them.
    let mut times = [const { Vec::new() }; 3];
    for _ in 0..repeats {
        let start = Instant::now();
        plain_loop::run(&gross, &special, &mut figures);
        times[0].push(start.elapsed().as_secs_f64());
        for (kernel, times) in kernels.iter_mut().zip(&mut times[1..]) {
            let start = Instant::now();
            let answer = kernel.run(&batch).unwrap();
            times.push(start.elapsed().as_secs_f64());
            drop(answer);
        }
    }
    let floor = least(&times[0]);
    for (name, times) in ["plain loop", "hesuan, 1 thread", "hesuan, 2 threads"].iter().zip(&times) {
        report(&format!("{name}, memory at hand"), rows, least(times), floor);
    }
    for kernel in &mut kernels {
        let wrong = wrong_cells(&kernel.run(&batch).unwrap(), &figures);
        println!("wrong cells: {wrong} of {}", rows * COLUMNS.len());
        assert_eq!(wrong, 0);
    }
}

fn least(times: &[f64]) -> f64 {
    times.iter().copied().fold(f64::MAX, f64::min)
}

fn report(name: &str, rows: usize, seconds: f64, floor: f64) {
    println!("{name}: {seconds:.4} s, {:.1} million person-months/s, {:.2} of the plain loop", rows as f64 / seconds / 1e6, floor / seconds);
}

/// Twelve rows for each person.
fn batch(gross: &[i64], special: &[i64]) -> RecordBatch {
    let rows = gross.len();
    RecordBatch::try_from_iter([
        ("person", Arc::new((0..rows).map(|row| Some((row / 12) as i64)).collect::<Int64Array>()) as ArrayRef),
        ("month", Arc::new((0..rows).map(|row| Some(202_601 + (row % 12) as i32)).collect::<Int32Array>())),
        ("gross_fen", Arc::new(Int64Array::from(gross.to_vec()))),
        ("additional_fen", Arc::new((0..rows).map(|row| Some(special[row / 12])).collect::<Int64Array>())),
    ])
    .unwrap()
}

fn wrong_cells(answer: &RecordBatch, figures: &[plain_loop::Month]) -> usize {
    let mut wrong = 0;
    for (column, name) in COLUMNS.iter().enumerate() {
        let cells = answer.column_by_name(&format!("{name}_fen")).unwrap().as_primitive::<Int64Type>();
        let of = |month: &plain_loop::Month| match column {
            9 => month.tax,
            10 => month.net,
            11 => month.cost,
            item => month.items[item],
        };
        wrong += figures.iter().enumerate().filter(|(row, month)| cells.is_null(*row) || cells.value(*row) != of(month)).count();
    }
    wrong
}
