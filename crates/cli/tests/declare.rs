//! `hesuan declare`: a real spreadsheet and CSV, read back and recomputed.
#![allow(clippy::unwrap_used)] // The lint knows test functions, not the functions that they share.

mod hesuan;

use ::hesuan::{book, call};
use hesuan::{hesuan, root};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const ARGUMENTS: [&str; 4] = ["--layout", "wages", "--month", "2026-08"];

fn persons() -> Vec<Value> {
    let text = fs::read_to_string(root("examples/declaration/persons.jsonl")).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn declare(out: &Path, more: &[&str]) {
    let input = root("examples/declaration/persons.jsonl");
    let arguments = ["declare", input.to_str().unwrap(), "--out", out.to_str().unwrap()];
    let told = hesuan(arguments.iter().chain(&ARGUMENTS).chain(more));
    assert_eq!((told.code, told.err.as_str()), (0, ""));
}

fn read_back(file: &Path) -> Vec<Value> {
    let told = hesuan(["read-declaration", file.to_str().unwrap()].iter().chain(&ARGUMENTS));
    assert_eq!(told.code, 0, "{}", told.err);
    told.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn fen(text: &Value) -> i64 {
    text.as_str().map_or(0, |text| text.parse::<::hesuan::money::Money>().unwrap().fen())
}

fn yuan(fen: i64) -> String {
    ::hesuan::money::Money::from_fen(fen).unwrap().to_string()
}

/// The tax of a row, from nothing but its cells.
fn tax_of(row: &Value) -> String {
    let special = ["pension", "medical", "unemployment", "housing_fund"].iter().map(|field| fen(&row[field])).sum();
    let kinds = ["child_education", "continuing_education", "housing_loan", "rent", "elderly", "infant_care"];
    let additional = kinds.iter().map(|kind| fen(&row[format!("{kind}_to_date")])).sum();
    let month = json!({
        "month": "2026-08", "income": yuan(fen(&row["income"])), "special": yuan(special), "additional_to_date": yuan(additional), "other": yuan(fen(&row["other"])),
    });
    let answer: Value = serde_json::from_str(&call(book(), "withhold", &json!({ "months": [month] }).to_string()).unwrap()).unwrap();
    answer["withheld"].as_str().unwrap().to_string()
}

#[test]
fn what_is_read_back_gives_the_tax_of_the_payslips() {
    let folder = tempfile::tempdir().unwrap();
    let persons = persons();
    assert!(persons.len() >= 50);
    let files = [("wages.xlsx", [].as_slice()), ("utf8.csv", &[]), ("gb18030.csv", &["--encoding", "gb18030"])];
    let mut taxed = 0;
    for (name, more) in files {
        let file = folder.path().join(name);
        declare(&file, more);
        let rows = read_back(&file);
        assert_eq!(rows.len(), persons.len(), "{name}");
        for (row, person) in rows.iter().zip(&persons) {
            let payslip: Value = serde_json::from_str(&call(book(), "payslip", &person["payslip"].to_string()).unwrap()).unwrap();
            assert_eq!(tax_of(row), payslip["tax"].as_str().unwrap(), "{name}: {}", person["name"]);
            for field in ["number", "name", "id_type", "id_number"] {
                assert_eq!(row[field], person[field], "{name}");
            }
            taxed += usize::from(payslip["tax"] != "0.00");
        }
    }
    assert!(taxed > 60, "most of the sample pays tax, {taxed} rows did");
}

#[test]
fn the_csv_has_the_columns_of_the_month() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("wages.csv");
    declare(&file, &[]);
    let text = fs::read_to_string(&file).unwrap();
    let mut lines = text.split("\r\n");
    let header = lines.next().unwrap();
    assert!(header.starts_with("\u{feff}工号,*姓名,*证件类型,*证件号码,本期收入,本期免税收入,基本养老保险费,"));
    assert_eq!(header.split(',').count(), 30);
    assert!(lines.next().unwrap().starts_with("BJ0001,唐博,居民身份证,110105197001011006,10340.07,,827.21,"));
}

#[test]
fn every_bad_person_is_named_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let (input, out) = (folder.path().join("bad.jsonl"), folder.path().join("out.xlsx"));
    let card = r#""id_type":"居民身份证""#;
    let bad = [
        format!(r#"{{"name":"甲",{card},"id_number":"110105197001011007","income":"1"}}"#),
        format!(r#"{{"name":"",{card},"id_number":"110105197001011006","income":"1.234","nonsense":"1"}}"#),
        r#"{"name":"乙\u0007","id_type":"身份证","id_number":"X","payslip":{"month":"2026-07","items":[]}}"#.to_string(),
        r#"{"name":"丙","id_type":"身份证","id_number":"X"}"#.to_string(),
    ];
    fs::write(&input, bad.join("\n")).unwrap();
    let told = hesuan(["declare", input.to_str().unwrap(), "--out", out.to_str().unwrap()].iter().chain(&ARGUMENTS));
    assert_eq!(told.code, 2);
    for fault in [
        "error[id_invalid] rows[0].id_number",
        "error[scale_over_2] rows[1].income",
        "error[field_missing] rows[1].name",
        "error[field_unknown] rows[1].nonsense",
        "error[contradiction] rows[2].payslip.month",
        "error[value_unknown] rows[3].id_type",
    ] {
        assert!(told.err.contains(fault), "{fault}: {}", told.err);
    }
    assert!(!out.exists());
}
