//! `hesuan claim`: three tables in, decisions out, faults at their places.
#![allow(clippy::unwrap_used)] // The lint knows test functions, not the functions that they share.

mod hesuan;

use hesuan::{Run, hesuan};
use rust_xlsxwriter::Workbook;
use std::fs;
use std::path::PathBuf;

const RECEIPTS: &str = "id,key,our_account,value_time,amount,payer_name,payer_account,remark,bank_serial,ordinal\n\
    r1,k1,6225,2026-03-12T10:05:33,1200.50,甲公司,,,S1,0\n\
    r2,k2,6225,2026-03-13,2030.00,,A2,,,0\n\
    r3,k3,6225,2026-03-14,99.00,无名,,,,0\n\
    r4,k4,6225,2026-03-15,5.00,,A9,,,0\n";
const CUSTOMERS: &str = "客户编号,客户名称,别名,付款账户簿,自动部分认领\nC1,甲公司,甲;老甲,A9,否\nC2,乙公司,,A2；A9,是\n";
const BILLS: &str = "bill,customer,open,bill_month,due_on,open.service_fee\n\
    ZD202602-0001,C1,1200.50,2026-02,2026-03-20,100.00\n\
    ZD202602-0002,C2,1030.00,2026-02,2026-03-20,\n\
    ZD202603-0002,C2,900.00,2026-03,,\n";

struct Files {
    folder: tempfile::TempDir,
}

impl Files {
    fn new() -> Files {
        let files = Files { folder: tempfile::tempdir().unwrap() };
        for (name, text) in [("receipts.csv", RECEIPTS), ("customers.csv", CUSTOMERS), ("bills.csv", BILLS)] {
            fs::write(files.path(name), text).unwrap();
        }
        files
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, bills: &str, more: &[&str]) -> Run {
        let path = |name: &str| self.path(name).to_str().unwrap().to_string();
        let arguments = ["claim".to_string(), path("receipts.csv"), "--customers".to_string(), path("customers.csv"), "--bills".to_string(), path(bills)];
        hesuan(arguments.into_iter().chain(["--out".to_string(), path("out.csv")]).chain(more.iter().map(ToString::to_string)))
    }

    fn decisions(&self) -> Vec<Vec<String>> {
        let text = fs::read_to_string(self.path("out.csv")).unwrap();
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(str::to_string).collect()).collect()
    }
}

#[test]
fn receipts_are_claimed_and_counted_by_rule_and_status() {
    let files = Files::new();
    let run = files.run("bills.csv", &[]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let rows = files.decisions();
    // Receipt, status, rule, customer, bill, amount, prepaid, suspense.
    let told: Vec<[&str; 8]> = rows.iter().map(|row| [0, 1, 2, 3, 5, 7, 9, 10].map(|column| row[column].as_str())).collect();
    let expected = [
        ["r1", "confirmed", "single_exact", "C1", "ZD202602-0001", "1200.50", "0.00", "0.00"],
        ["r2", "confirmed", "all_and_prepaid", "C2", "ZD202602-0002", "1030.00", "100.00", "0.00"],
        ["r2", "confirmed", "all_and_prepaid", "C2", "ZD202603-0002", "900.00", "", ""],
        ["r3", "suspense", "suspense", "", "", "", "0.00", "99.00"],
        ["r4", "ambiguous", "ambiguous_customer", "", "", "", "0.00", "5.00"],
    ];
    assert_eq!(told, expected);
    assert_eq!(rows[4][11], "C1;C2", "the candidates");
    let lines: Vec<Vec<&str>> = run.out.lines().map(|line| line.split_whitespace().collect()).collect();
    for line in
        [["confirmed", "single_exact", "1", "1200.50"], ["confirmed", "all_and_prepaid", "1", "2030.00"], ["ambiguous", "ambiguous_customer", "1", "5.00"]]
    {
        assert!(lines.contains(&line.to_vec()), "{}", run.out);
    }
    assert!(lines.contains(&vec!["total", "4", "3334.50"]), "{}", run.out);
}

#[test]
fn a_spreadsheet_gives_the_same_bytes() {
    let files = Files::new();
    files.run("bills.csv", &[]);
    let from_csv = fs::read(files.path("out.csv")).unwrap();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, line) in BILLS.lines().enumerate() {
        for (column, cell) in line.split(',').enumerate().filter(|(_, cell)| !cell.is_empty()) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row as u32, column as u16, number).unwrap(),
                Err(_) => sheet.write_string(row as u32, column as u16, cell).unwrap(),
            };
        }
    }
    workbook.save(files.path("bills.xlsx")).unwrap();
    let run = files.run("bills.xlsx", &[]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(fs::read(files.path("out.csv")).unwrap(), from_csv);
}

#[test]
fn every_fault_has_its_file_row_and_column() {
    let files = Files::new();
    let bad = "账单编号,customer,open,bill_month\n\nB1,C1,1x,2026-02\nB1,C9,-5,2026-02\nB3,C1,5,2026-13\n";
    fs::write(files.path("bad.csv"), bad).unwrap();
    let run = files.run("bad.csv", &[]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("bad.csv row 3 column C open") && run.err.contains("(got 1x)"), "{}", run.err);
    assert!(run.err.contains("bad.csv row 5 column D bill_month"), "{}", run.err);
    // What only the whole list tells.
    fs::write(files.path("bad.csv"), "账单编号,customer,open,bill_month\nB1,C1,1,2026-02\nB1,C9,-5,2026-02\n").unwrap();
    let run = files.run("bad.csv", &[]);
    for told in ["[field_duplicate] ", "row 3 column A bill", "[value_unknown] ", "row 3 column B customer", "[amount_not_positive] ", "row 3 column C open"] {
        assert!(run.err.contains(told), "{told}: {}", run.err);
    }
    fs::write(files.path("bad.csv"), "账单编号,customer,open,what\nB1,C1,1,2\n").unwrap();
    let run = files.run("bad.csv", &[]);
    assert!(run.err.contains("[field_unknown] ") && run.err.contains("bad.csv row 1 column D"), "{}", run.err);
    assert!(run.err.contains("[column_missing] ") && run.err.contains("bill_month"), "{}", run.err);
    assert!(!files.path("out.csv").exists(), "nothing is written");
}

#[test]
fn options_reach_the_rules_and_no_input_is_overwritten() {
    let files = Files::new();
    let run = files.run("bills.csv", &["--max-subset-bills", "21"]);
    assert!(run.code == 2 && run.err.contains("max_subset_bills"), "{}", run.err);
    let path = files.path("bills.csv").to_str().unwrap().to_string();
    let same = hesuan([
        "claim",
        files.path("receipts.csv").to_str().unwrap(),
        "--customers",
        files.path("customers.csv").to_str().unwrap(),
        "--bills",
        &path,
        "--out",
        &path,
    ]);
    assert_eq!(same.code, 2, "{}", same.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), BILLS);
}
