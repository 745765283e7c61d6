//! `hesuan close`: whole rosters, good and bad.
#![allow(clippy::unwrap_used)] // The lint knows test functions, not the functions that they share.

mod hesuan;

use ::hesuan::{book, call};
use hesuan::{Run, command, root, run};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

const HEADER: &str = "person,city,wage,category,housing_fund_rate,work_injury_class\n";
const GOOD: &str = "P1,310000,15000,,0.07,2\nP2,110000,8000.5,nonlocal_rural,0.12,1\n";

/// A folder with a roster, and what closing it gives.
struct Closing {
    folder: TempDir,
}

impl Closing {
    fn of(roster: impl AsRef<[u8]>) -> Closing {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("roster.csv"), roster).unwrap();
        Closing { folder }
    }

    fn run(&self, flags: &[&str]) -> Run {
        run(command().current_dir(self.folder.path()).args(["close", "roster.csv", "--month", "2026-08"]).args(flags), b"")
    }

    fn files(&self) -> BTreeSet<String> {
        fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder.path().join(file)).unwrap()
    }
}

fn names(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| name.to_string()).collect()
}

#[test]
fn a_good_roster_gives_totals_lines_and_a_summary() {
    let closing = Closing::of(format!("{HEADER}{GOOD}"));
    let told = closing.run(&["--out", "lines.csv", "--summary", "summary.csv"]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    assert!(told.out.starts_with("Contributions of 2026-08\n"), "{}", told.out);
    assert_eq!(closing.files(), names(&["roster.csv", "lines.csv", "summary.csv"]));
    let lines = closing.read("lines.csv");
    assert_eq!(lines.lines().next(), Some("person,city,month,item,side,declared_base,base,clamp,rate,fixed,amount,paid_from,rule"));
    assert!(lines.contains("P1,310000,2026-08,pension,employer,15000.00,15000.00,none,0.16,0.00,2400.00,wages,310000/rates/pension/2019-05\n"), "{lines}");
    assert_eq!(closing.read("summary.csv").lines().next(), Some("city,month,item,side,paid_from,people,amount"));
}

#[test]
fn every_bad_row_is_reported_and_nothing_is_written() {
    let roster = format!(
        "{HEADER}P1,310000,15000,,0.07,2\nP2,310000,1e3,,0.07,2\nP3,999999,8000,robot,0.07,9\nP4,310000,8000,,0.2,2\nP5,310000,,,0.07,\nP6,310000,8000\n"
    );
    let closing = Closing::of(roster);
    fs::write(closing.folder.path().join("lines.csv"), "as it was").unwrap();
    let told = closing.run(&["--out", "lines.csv", "--summary", "summary.csv"]);
    assert_eq!((told.code, told.out.as_str()), (2, ""));
    let starts = [
        "error[amount_invalid] row 3 wage: ",
        "error[value_unknown] row 4 category: ",
        "error[value_unknown] row 4 work_injury_class: ",
        "error[rate_range] row 5 housing_fund_rate: ",
        "error[base_missing] row 6 base.pension: ",
        "error[base_missing] row 6 base.medical: ",
        "error[base_missing] row 6 base.unemployment: ",
        "error[base_missing] row 6 base.housing_fund: ",
        "error[field_missing] row 7 column 4: ",
        "5 of 6 rows are bad: nothing was written",
    ];
    let lines: Vec<&str> = told.err.lines().collect();
    assert_eq!(lines.len(), starts.len(), "{}", told.err);
    for (line, start) in lines.iter().zip(starts) {
        assert!(line.starts_with(start), "{line}");
    }
    assert!(lines[0].ends_with("(got 1e3)"));
    assert_eq!(closing.read("lines.csv"), "as it was");
    assert_eq!(closing.files(), names(&["roster.csv", "lines.csv"]), "no summary and no temporary file");
}

#[test]
fn with_keep_going_the_good_rows_are_as_if_they_were_alone() {
    let alone = Closing::of(format!("{HEADER}{GOOD}"));
    assert_eq!(alone.run(&["--out", "lines.csv", "--summary", "summary.csv"]).code, 0);
    let mixed = Closing::of(format!("{HEADER}P0,310000,-1,,0.07,2\n{GOOD}P3,31000,8000,,,\n"));
    let told = mixed.run(&["--out", "lines.csv", "--summary", "summary.csv", "--keep-going"]);
    assert_eq!(told.code, 2);
    assert!(told.err.contains("error[base_not_positive] row 2 wage: ") && told.err.contains("error[city_unknown] row 5 city: "), "{}", told.err);
    assert!(told.err.ends_with("2 of 4 rows are bad: the good rows were computed\n"), "{}", told.err);
    assert_eq!(told.out, alone.run(&[]).out);
    for file in ["lines.csv", "summary.csv"] {
        assert_eq!(mixed.read(file), alone.read(file));
    }
}

#[test]
fn a_bad_header_is_reported_at_once() {
    let told = Closing::of("person,salary,wage,wage\nP1,1,2,3\n").run(&["--keep-going"]);
    assert_eq!((told.code, told.out.as_str()), (2, ""));
    let starts: Vec<&str> = told.err.lines().map(|line| line.split(": ").next().unwrap()).collect();
    assert_eq!(starts, ["error[field_unknown] salary", "error[field_duplicate] wage", "error[field_missing] city"]);
    assert_eq!(Closing::of("").run(&[]).code, 2);
}

#[test]
fn a_person_stands_once_for_each_city_and_item() {
    let header = "person,city,wage,items,housing_fund_rate\n";
    let apart = Closing::of(format!("{header}P1,310000,8000,pension;medical,\nP1,310000,9000,housing_fund,0.07\nP1,110000,8000,pension,\n"));
    let told = apart.run(&[]);
    assert_eq!(told.code, 0, "{}", told.err);
    let total = told.out.lines().find(|line| line.starts_with("total")).unwrap();
    assert_eq!(total.split_whitespace().nth(1), Some("2"), "two cities, one person in each: {}", told.out);
    let twice = Closing::of(format!("{header}P1,310000,8000,,\nP2,310000,8000,,\nP1,310000,9000,pension,\n"));
    let told = twice.run(&[]);
    assert_eq!(told.code, 2);
    assert!(told.err.starts_with("error[contradiction] row 4 person: "), "{}", told.err);
    assert!(told.err.contains("row 2 has the same person and city with pension (got P1)"), "{}", told.err);
}

#[test]
fn a_long_list_of_faults_is_cut_and_counted() {
    let mut roster = HEADER.to_string();
    for number in 0..1500 {
        writeln!(roster, "P{number},310000,x,,,").unwrap();
    }
    let told = Closing::of(roster).run(&[]);
    assert_eq!(told.err.lines().filter(|line| line.starts_with("error[amount_invalid]")).count(), 1000);
    assert!(told.err.ends_with("500 more faults are not listed\n1500 of 1500 rows are bad: nothing was written\n"), "{}", &told.err[told.err.len() - 200..]);
}

#[test]
fn byte_order_marks_windows_lines_and_other_encodings() {
    let plain = Closing::of(format!("{HEADER}{GOOD}")).run(&[]);
    let windows = format!("\u{feff}{HEADER}{GOOD}").replace('\n', "\r\n");
    assert_eq!(Closing::of(windows).run(&[]).out, plain.out);
    // 王 in GBK, as spreadsheets save CSV by default.
    let gbk = Closing::of(b"person,name,city,wage\nP1,\xcd\xf5,310000,8000\n").run(&[]);
    assert_eq!(gbk.code, 2);
    assert!(gbk.err.starts_with("error[text_invalid] row 2 name: "), "{}", gbk.err);
}

#[test]
fn a_roster_may_come_from_standard_input() {
    let told = run(command().args(["close", "-", "--month", "2026-08"]), format!("{HEADER}{GOOD}").as_bytes());
    assert_eq!(told.code, 0, "{}", told.err);
    assert_eq!(told.out, Closing::of(format!("{HEADER}{GOOD}")).run(&[]).out);
}

#[test]
fn no_file_is_written_over_another() {
    let closing = Closing::of(format!("{HEADER}{GOOD}"));
    for flags in [["--out", "roster.csv", "--summary", "s.csv"], ["--out", "o.csv", "--summary", "./roster.csv"], ["--out", "o.csv", "--summary", "./o.csv"]] {
        let told = closing.run(&flags);
        assert_eq!(told.code, 2);
        assert!(told.err.starts_with("error[contradiction] "), "{}", told.err);
    }
    assert_eq!(closing.run(&["--out", "no-such-folder/o.csv"]).code, 1);
    assert_eq!(closing.files(), names(&["roster.csv"]));
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_stays_a_device() {
    use std::os::unix::fs::FileTypeExt;
    let closing = Closing::of(format!("{HEADER}{GOOD}"));
    assert_eq!(closing.run(&["--out", "/dev/null"]).code, 0);
    assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
    assert_eq!(closing.run(&["--out", "/dev/full"]).code, 1);
}

#[test]
fn bad_flags_are_reported_together() {
    let told = run(command().args(["close", "no-such-file", "--month", "2026-13", "--known-on", "2026-02-30"]), b"");
    assert_eq!(told.code, 2);
    assert!(told.err.contains("error[month_invalid] month: ") && told.err.contains("error[day_invalid] known_on: "), "{}", told.err);
}

/// What was known on a day counts for every row.
#[test]
fn a_roster_can_be_closed_as_known_on_a_day() {
    let closing = Closing::of("person,city,wage\nP1,310000,40000\n");
    let month = |flags: &[&str]| run(command().current_dir(closing.folder.path()).args(["close", "roster.csv", "--month", "2025-07"]).args(flags), b"").out;
    let (before, after) = (month(&["--known-on", "2025-08-01"]), month(&[]));
    assert!(before.contains("rule_carried_over") && !after.contains("rule_carried_over"), "{before}{after}");
    assert_ne!(before, after);
}

fn sample() -> PathBuf {
    root("examples/sample-month/roster.csv")
}

fn rows(path: &Path) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect()
}

#[test]
fn the_sample_month_is_that_of_its_generator() {
    let Ok(python) = Command::new("python3").arg("--version").output() else { return };
    assert!(python.status.success());
    let folder = TempDir::new().unwrap();
    fs::copy(root("examples/sample-month/generate.py"), folder.path().join("generate.py")).unwrap();
    assert!(Command::new("python3").arg(folder.path().join("generate.py")).status().unwrap().success());
    assert_eq!(fs::read(folder.path().join("roster.csv")).unwrap(), fs::read(sample()).unwrap(), "refresh with `python3 examples/sample-month/generate.py`");
}

#[test]
fn the_sample_month_has_every_city_and_category() {
    let rows = rows(&sample());
    let people: BTreeSet<&str> = rows.iter().map(|row| row["person"].as_str()).collect();
    assert!(people.len() >= 240, "{}", people.len());
    for city in ["110000", "310000", "330100", "440100", "440300", "510100"] {
        let here = rows.iter().filter(|row| row["city"] == city);
        let categories: BTreeSet<&str> = here.map(|row| row["category"].as_str()).filter(|category| !category.is_empty()).collect();
        assert_eq!(categories.len(), 7, "{city}: {categories:?}");
    }
}

/// The roster's reader and the reader of JSON requests are two; every row of the sample gives the same lines by both.
/// The sums of the summary are those of the lines.
#[test]
fn the_sample_month_agrees_with_single_requests_and_with_itself() {
    let folder = TempDir::new().unwrap();
    let (lines, summary) = (folder.path().join("lines.csv"), folder.path().join("summary.csv"));
    let told = run(command().arg("close").arg(sample()).args(["--month", "2026-08", "--out"]).arg(&lines).arg("--summary").arg(&summary), b"");
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    let mut computed: Vec<Vec<String>> = Vec::new();
    let mut sums: BTreeMap<Vec<String>, (u64, i64)> = BTreeMap::new();
    for row in rows(&lines) {
        computed.push(["person", "item", "side", "base", "clamp", "rate", "amount", "rule"].iter().map(|key| row[*key].clone()).collect());
        let key = ["city", "month", "item", "side", "paid_from"].iter().map(|key| row[*key].clone()).collect();
        let sum = sums.entry(key).or_default();
        sum.0 += 1;
        sum.1 += fen(&row["amount"]);
    }
    let mut expected: Vec<Vec<String>> = Vec::new();
    for row in rows(&sample()) {
        let answer: Value = serde_json::from_str(&call(book(), "contributions", &request(&row).to_string()).unwrap()).unwrap();
        for line in answer["lines"].as_array().unwrap() {
            let text = |key: &str| line[key].as_str().unwrap_or_default().to_string();
            let cells = ["item", "side", "base", "clamp", "rate", "amount", "rule"].iter().map(|key| text(key));
            expected.push([row["person"].clone()].into_iter().chain(cells).collect());
        }
    }
    assert_eq!(computed, expected);
    let summed: BTreeMap<Vec<String>, (u64, i64)> = rows(&summary)
        .iter()
        .map(|row| {
            (
                ["city", "month", "item", "side", "paid_from"].iter().map(|key| row[*key].clone()).collect(),
                (row["people"].parse().unwrap(), fen(&row["amount"])),
            )
        })
        .collect();
    assert_eq!(summed, sums);
    let (all, elsewhere): (i64, i64) = sums.iter().fold((0, 0), |(all, elsewhere), (key, sum)| {
        let from_wages = key[3] == "employer" || key[4] == "wages";
        (all + sum.1, elsewhere + if from_wages { 0 } else { sum.1 })
    });
    for total in told.out.lines().filter(|line| line.starts_with("total")) {
        let cells: Vec<i64> = total.split_whitespace().filter(|cell| cell.contains('.')).map(fen).collect();
        assert_eq!((cells.iter().sum::<i64>(), cells[2]), (all, elsewhere), "{total}");
    }
}

fn fen(amount: &str) -> i64 {
    let (yuan, fen) = amount.split_once('.').unwrap();
    yuan.parse::<i64>().unwrap() * 100 + fen.parse::<i64>().unwrap()
}

/// A row of a roster as the request of `contributions`.
fn request(row: &BTreeMap<String, String>) -> Value {
    let mut request = Map::new();
    request.insert("month".to_string(), json!("2026-08"));
    let mut bases: BTreeMap<&str, [Option<&str>; 3]> = BTreeMap::new();
    for (column, cell) in row.iter().filter(|(_, cell)| !cell.is_empty()) {
        match (column.as_str(), column.strip_prefix("base.")) {
            ("person" | "name", _) => {}
            ("items" | "waived", _) => {
                request.insert(column.clone(), json!(cell.split(';').collect::<Vec<_>>()));
            }
            (_, None) => {
                request.insert(column.clone(), json!(cell));
            }
            (_, Some(base)) => match base.split_once('.') {
                None => bases.entry(base).or_default()[0] = Some(cell),
                Some((base, "employer")) => bases.entry(base).or_default()[1] = Some(cell),
                Some((base, _)) => bases.entry(base).or_default()[2] = Some(cell),
            },
        }
    }
    let bases = bases.into_iter().map(|(base, given)| {
        let value = match given {
            [both, None, None] => json!(both),
            [both, employer, employee] => json!({ "employer": employer.or(both), "employee": employee.or(both) }),
        };
        (base.to_string(), value)
    });
    request.insert("bases".to_string(), Value::Object(bases.collect()));
    Value::Object(request)
}

/// No deferral runs in 2026.
#[test]
fn deferrals_are_read_from_their_column() {
    let closing = Closing::of("person,city,wage,deferrals\nP1,310000,8000,\nP2,310000,8000,five_2022; five_other_2022\nP3,310000,8000,six_2022\n");
    let told = closing.run(&[]);
    assert_eq!(told.code, 2);
    let starts = ["error[rule_missing] row 3 deferrals[0]: ", "error[value_unknown] row 4 deferrals[0]: ", "2 of 3 rows are bad"];
    for (line, start) in told.err.lines().zip(starts) {
        assert!(line.starts_with(start), "{start}: {}", told.err);
    }
    let closing =
        Closing::of("person,city,wage,items,deferrals\nP1,310000,8000,pension,\nP2,310000,8000,pension,five_2022\nP3,310000,9000,pension,five_2022\n");
    let told = run(command().current_dir(closing.folder.path()).args(["close", "roster.csv", "--month", "2022-05", "--out", "lines.csv"]), b"");
    assert_eq!((told.code, closing.read("lines.csv").lines().count()), (0, 7), "{}", told.err);
}
