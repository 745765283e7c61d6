//! Worked cases of tax, payroll law and VAT that others published (`tests/cases/national.json`): each is computed by a vector
//! that names it, and every figure that it expects stands among what those vectors hold.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Figures that a case states in tenths of 万元: the case, where it stands, the yuan that our vectors hold.
const IN_WAN: [(&str, &str, &str); 3] = [("vat-001", "/vat_wan", "380952.38"), ("vat-005", "/diff_wan", "5000.00"), ("vat-005", "/full_wan", "60000.00")];

/// Totals of a case over several answers: the case, the total, the figures that it is the sum of.
const SUMS: [(&str, &str, &[&str]); 4] = [
    ("plat-001", "/old_total", &["/old_method/0", "/old_method/1", "/old_method/2", "/old_method/3"]),
    ("lab-008", "/total", &["/labour", "/author"]),
    ("bon-021", "/total", &["/salary_tax", "/bonus_tax"]),
    ("bon-024", "/total", &["/salary_tax", "/bonus_tax"]),
];

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests")
}

fn read(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The published cases whose figures we hold for right.
fn cases() -> Vec<Value> {
    let cases = read(&tests().join("cases/national.json"))["cases"].take();
    cases.as_array().unwrap().iter().filter(|case| !case["expect"].is_null()).cloned().collect()
}

/// What the vectors of each case hold: their `holds`, or for the hand-checked contract, whose ids are those of the cases, the
/// whole answer.
fn held() -> BTreeMap<String, BTreeSet<String>> {
    let mut held: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in fs::read_dir(tests().join("vectors")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let is_contract = path.file_name().unwrap().to_string_lossy().starts_with("contract-");
        for vector in read(&path).as_array().unwrap() {
            let (case, values) = if is_contract { (&vector["id"], &vector["expect"]["ok"]) } else { (&vector["case"], &vector["holds"]) };
            if let Some(case) = case.as_str() {
                let of_case = held.entry(case.to_string()).or_default();
                leaves(values, "", &mut |_, leaf| {
                    of_case.insert(plain(leaf));
                });
            }
        }
    }
    held
}

/// Visits everything in a value that is no list and no object, with its JSON pointer.
fn leaves(value: &Value, pointer: &str, visit: &mut dyn FnMut(&str, &Value)) {
    match value {
        Value::Array(entries) => entries.iter().enumerate().for_each(|(index, entry)| leaves(entry, &format!("{pointer}/{index}"), visit)),
        Value::Object(fields) => fields.iter().for_each(|(name, field)| leaves(field, &format!("{pointer}/{name}"), visit)),
        leaf => visit(pointer, leaf),
    }
}

/// The text of a figure: `555`, `555.0` and `"555.00"` are the same.
fn plain(leaf: &Value) -> String {
    let text = leaf.as_str().map_or_else(|| leaf.to_string(), str::to_string);
    let is_decimal = text.contains('.') && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
    if is_decimal { text.trim_end_matches('0').trim_end_matches('.').to_string() } else { text }
}

/// Whether a figure is the sum of others of its case.
fn is_sum(case: &Value, id: &str, pointer: &str, figure: &Value) -> bool {
    let fen = |figure: &Value| figure.as_str().unwrap().parse::<hesuan::money::Money>().unwrap().fen();
    let Some((.., parts)) = SUMS.iter().find(|(of, total, _)| (*of, *total) == (id, pointer)) else { return false };
    parts.iter().map(|part| fen(case["expect"].pointer(part).unwrap())).sum::<i64>() == fen(figure)
}

/// Whether a figure in 万元 is what is held in yuan, to the tenth.
fn is_in_wan(of_case: &BTreeSet<String>, id: &str, pointer: &str, figure: &Value) -> bool {
    let Some((.., yuan)) = IN_WAN.iter().find(|(of, at, _)| (*of, *at) == (id, pointer)) else { return false };
    let tenths = (yuan.parse::<hesuan::money::Money>().unwrap().fen() + 50_000) / 100_000;
    of_case.contains(&plain(&Value::from(*yuan))) && plain(&Value::from(format!("{}.{}", tenths / 10, tenths % 10))) == plain(figure)
}

#[test]
fn every_case_has_a_vector_and_every_figure_of_it_is_held() {
    let held = held();
    let mut missing = Vec::new();
    let (mut count, mut figures) = (0, 0);
    for case in cases() {
        count += 1;
        let id = case["id"].as_str().unwrap();
        let Some(of_case) = held.get(id) else {
            missing.push(format!("{id} ({}): no vector", case["topic"].as_str().unwrap()));
            continue;
        };
        leaves(&case["expect"], "", &mut |pointer, figure| {
            figures += 1;
            let is_held = of_case.contains(&plain(figure)) || is_sum(&case, id, pointer, figure) || is_in_wan(of_case, id, pointer, figure);
            if !is_held {
                missing.push(format!("{id}{pointer} {figure}: not held"));
            }
        });
    }
    assert!(missing.is_empty(), "{} of {count} cases with {figures} figures:\n{}", missing.len(), missing.join("\n"));
    assert!(count > 100, "no cases were found");
    println!("Rust: {count} published cases, {figures} figures held");
}

#[test]
fn figures_are_compared_by_value() {
    for (one, other) in [("\"555.00\"", "555"), ("\"0.1\"", "\"0.10\""), ("true", "true"), ("\"100\"", "100.0"), ("\"-5.50\"", "-5.5")] {
        assert_eq!(plain(&serde_json::from_str(one).unwrap()), plain(&serde_json::from_str(other).unwrap()));
    }
    assert_ne!(plain(&Value::from("100")), plain(&Value::from("1")));
}
