//! The columns of `benches/peers/reconcile.py` through the engine: prints one line about the answer, then answers each line on standard input with the
//! nanoseconds of one reconciliation with causes.
//!
//! `cargo run --release -p hesuan --example reconcile_columns TERMS LINES ROWS`, files of whole numbers with a header.

use hesuan::billing::PayType;
use hesuan::money::{Mode, Money, Rate, Rounding, Unit};
use hesuan::reconciliation::{Engine, Enrolment, Key, LineDetail, Lines, MatchClass, Outcome, RowDetail, Rows, Term, Terms};
use hesuan::time::Month;
use hesuan::{Code, Fault};
use std::error::Error;
use std::io::{BufRead, Write};
use std::time::Instant;

/// The columns of lines and rows.
const COLUMNS: usize = 6;

/// The numbers of a file, row by row.
fn rows_of<const N: usize>(path: &str) -> Result<Vec<[i64; N]>, Box<dyn Error>> {
    let text = std::fs::read_to_string(path)?;
    let row = |(at, line): (usize, &str)| -> Result<[i64; N], Box<dyn Error>> {
        let cells =
            line.split(',').map(|cell| cell.parse::<i64>().map_err(|error| format!("{path} row {}: {error}", at + 2))).collect::<Result<Vec<_>, _>>()?;
        cells.try_into().map_err(|_| format!("{path} row {}: not {N} columns", at + 2).into())
    };
    text.lines().skip(1).enumerate().map(row).collect()
}

/// Rates of unit and person in millionths and the fen to which an item is rounded, by item.
fn terms(path: &str) -> Result<Terms, Box<dyn Error>> {
    let mut terms = Terms { terms: Vec::new(), timelines: vec![Vec::new()], bases: vec![Vec::new()] };
    for [unit, personal, fen] in rows_of::<3>(path)? {
        let rounding = rounded(if fen == 100 { Unit::Yuan } else { Unit::Fen })?;
        let side = |millionths: i64| -> Result<Option<Term>, Box<dyn Error>> {
            Ok(Some(Term { rate: Rate::from_millionths(u32::try_from(millionths)?).map_err(told)?, fixed: Money::ZERO, rounding, timeline: 0 }))
        };
        terms.terms.push([side(unit)?, side(personal)?]);
    }
    Ok(terms)
}

fn rounded(unit: Unit) -> Result<Rounding, Box<dyn Error>> {
    Rounding::new(Mode::HalfUp, unit).map_err(|_| "rounding".into())
}

fn told(code: Code) -> Box<dyn Error> {
    hesuan::Faults::from(Fault::new(code, "", "")).into()
}

/// Person, item and month as a key; item, base and both amounts.
type Record = (Key, u16, Option<Money>, [Money; 2]);

fn record(row: &[i64; COLUMNS]) -> Result<Record, Box<dyn Error>> {
    let [person, item, month, base, unit, personal] = *row;
    let month = Month::new(u16::try_from(month / 100)?, u16::try_from(month % 100)?).map_err(told)?;
    let money = |fen: i64| Money::from_fen(fen).map_err(told);
    Ok((
        Key::new(u32::try_from(person)?, u8::try_from(item)?, month, PayType::Normal),
        u16::try_from(item)?,
        Some(money(base)?),
        [money(unit)?, money(personal)?],
    ))
}

fn columns(lines: &str, rows: &str) -> Result<(Lines, Rows), Box<dyn Error>> {
    let (mut due, mut taken) = (Lines::default(), Rows::default());
    for row in rows_of(lines)? {
        let (key, item, base, amounts) = record(&row)?;
        due.keys.push(key);
        due.amounts.push(amounts);
        due.details.push(LineDetail { item, base: [base; 2], terms: u32::from(item), bases: 0, enrolment: Enrolment::Unknown });
    }
    for row in rows_of(rows)? {
        let (key, item, base, amounts) = record(&row)?;
        taken.keys.push(key);
        taken.amounts.push(amounts);
        taken.details.push(RowDetail { item, place: 1, base: [base; 2], rate: [None; 2], late_fee: Money::ZERO, interest: Money::ZERO });
    }
    Ok((due, taken))
}

/// Keys that match, differ, have no row, have no line, and findings that are explained to the fen.
fn summary(outcome: &Outcome) -> String {
    let keys = |class: MatchClass| outcome.totals[class as usize].keys;
    let all: u64 = outcome.totals.iter().map(|total| total.keys).sum();
    let (matched, missing, unexpected) = (keys(MatchClass::Matched), keys(MatchClass::Missing), keys(MatchClass::Unexpected));
    let exact = outcome.findings.iter().filter(|finding| finding.explains_exactly()).count();
    format!("{matched},{},{missing},{unexpected},{},{exact}", all - matched - missing - unexpected, outcome.findings.len())
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [of_terms, of_lines, of_rows] = &arguments[..] else { return Err("TERMS LINES ROWS".into()) };
    let terms = terms(of_terms)?;
    let (lines, rows) = columns(of_lines, of_rows)?;
    let tolerance = Money::from_fen(5).map_err(told)?;
    let engine = Engine { lines: &lines, rows: &rows, terms: &terms, people: &[], tolerance, late_fee: None, is_total: false, keep_matched: false };
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", summary(&engine.reconcile().map_err(told)?))?;
    out.flush()?;
    for line in std::io::stdin().lock().lines() {
        line?;
        let start = Instant::now();
        let outcome = engine.reconcile().map_err(told)?;
        let nanoseconds = start.elapsed().as_nanos();
        drop(outcome);
        writeln!(out, "{nanoseconds}")?;
        out.flush()?;
    }
    Ok(())
}
