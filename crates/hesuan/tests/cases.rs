//! Worked cases (`tests/cases`): tax, payroll law and VAT that others published, and those of a platform's month. Each is computed by a
//! vector that names it, and every figure that it expects stands among what those vectors hold. What a naive method gives (`wrong_…`) never occurs.

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

/// Figures of platform cases that are sums over answers or rests: the case, the figure, and its parts, as pointers into the case or as amounts that a
/// vector of the case holds or is given; those after a minus are taken off.
const PLATFORM_SUMS: [(&str, &str, &[&str]); 17] = [
    ("B01", "/lines/0/total", &["/lines/0/unit", "/lines/0/personal"]),
    ("B01", "/lines/1/total", &["/lines/1/unit", "/lines/1/personal"]),
    ("B01", "/lines/3/total", &["/lines/3/unit", "/lines/3/personal"]),
    ("B01", "/total", &["/unit_total", "/personal_total"]),
    ("B06", "/month_by_month", &["1260.27", "525.11", "1260.27", "525.12", "1260.29", "525.12"]),
    ("B06", "/batch_of_three", &["1260.27", "525.11", "1260.27", "525.12", "1260.29", "525.12"]),
    ("F03", "/to_collect", &["12865.42", "-3000.00"]),
    ("F05", "/march_open_after", &["10000.00", "-9200.00", "-/march_transferred"]),
    ("G06", "/open_after/0/1", &["1200.50", "-/allocations/0/1"]),
    ("G06", "/open_after/1/1", &["830.00", "-/allocations/1/1"]),
    ("H06", "/open/0/1", &["1500.00", "-/allocations/0/1"]),
    ("H06", "/open/1/1", &["800.00", "-/allocations/1/1"]),
    ("Z01", "/money/received", &["4000.00", "/receipt2", "/april_total"]),
    ("Z01", "/money/remitted", &["5750.79", "5894.39"]),
    ("Z01", "/money/bank_left", &["234.24"]),
    ("Z01", "/money/own_gross", &["120.00", "120.00", "-12.00", "6.24"]),
    ("Z01", "/april_lines/5/2", &["-12.00"]),
];

/// Words of cases for what has another name here: the case, the word, ours.
const OUR_NAMES: [(&str, &str, &str); 3] =
    [("B01", "injury", "work_injury"), ("Z01", "social_insurance_diff_unit", "51.20"), ("Z01", "social_insurance_diff_personal", "20.60")];

/// All that the vectors of a case hold, with what they are given, the codes of their faults and the numbers of steps that are held.
fn platform_held() -> BTreeMap<String, BTreeSet<String>> {
    let mut held: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in fs::read_dir(tests().join("vectors")).unwrap() {
        let path = entry.unwrap().path();
        let is_contract = path.file_name().unwrap().to_string_lossy().starts_with("contract-");
        for vector in read(&path).as_array().unwrap() {
            let id = vector["id"].as_str().unwrap();
            let case = vector["case"].as_str().or(is_contract.then(|| id.split('-').next().unwrap()));
            let Some(case) = case else { continue };
            let of_case = held.entry(case.to_string()).or_default();
            let values = if is_contract { &vector["expect"]["ok"] } else { &vector["holds"] };
            for value in [values, &vector["input"], &vector["expect"]["error"]["code"]] {
                leaves(value, "", &mut |pointer, leaf| {
                    of_case.insert(plain(leaf));
                    // A step that is held says its terms: each of them is.
                    if pointer.ends_with("terms") || leaf.as_str().is_some_and(|text| text.contains(" ÷ ")) {
                        of_case.extend(leaf.as_str().unwrap_or_default().split(' ').map(|term| plain(&Value::from(term))));
                    }
                });
            }
        }
    }
    held
}

/// Whether a figure is what its parts make.
fn is_platform_sum(case: &Value, of_case: &BTreeSet<String>, id: &str, pointer: &str, figure: &Value) -> bool {
    let fen = |text: &str| text.parse::<hesuan::money::Money>().unwrap().fen();
    let Some((.., parts)) = PLATFORM_SUMS.iter().find(|(of, at, _)| (*of, *at) == (id, pointer)) else { return false };
    let part = |part: &&str| {
        let (sign, name) = part.strip_prefix('-').map_or((1, *part), |rest| (-1, rest));
        let amount = if name.starts_with('/') { case["expected"].pointer(name).unwrap().as_str().unwrap().to_string() } else { name.to_string() };
        assert!(
            of_case.contains(&plain(&Value::from(amount.as_str()))) || of_case.contains(&plain(&Value::from(format!("-{amount}")))),
            "{id}{pointer}: {amount} is not held"
        );
        sign * fen(&amount)
    };
    parts.iter().map(part).sum::<i64>() == fen(figure.as_str().unwrap())
}

#[test]
fn every_platform_case_has_a_vector_and_no_wrong_figure_occurs() {
    let (held, answered) = (platform_held(), held());
    let nothing = BTreeSet::new();
    let (mut missing, mut count, mut figures, mut wrong) = (Vec::new(), 0, 0, 0);
    for case in read(&tests().join("cases/platform.json"))["cases"].as_array().unwrap() {
        count += 1;
        let id = case["id"].as_str().unwrap();
        let of_case = held.get(id).unwrap_or(&nothing);
        leaves(&case["expected"], "", &mut |pointer, figure| {
            let text = figure.as_str().unwrap_or_default();
            let is_held = of_case.contains(&plain(figure))
                || of_case.contains(text.trim_start_matches("error:"))
                || text.strip_prefix("deny:").is_some_and(|reason| of_case.contains(reason));
            if pointer.contains("/wrong_") && text.contains('.') {
                wrong += 1;
                if answered.get(id).is_some_and(|of_case| of_case.contains(&plain(figure))) {
                    missing.push(format!("{id}{pointer} {figure}: what a naive method gives"));
                }
                return;
            }
            figures += 1;
            let ours = OUR_NAMES.iter().any(|(of, theirs, ours)| *of == id && *theirs == text && of_case.contains(&plain(&Value::from(*ours))));
            if !(is_held || ours || is_line_name(text) || is_platform_sum(case, of_case, id, pointer, figure) || is_part_of_month(id, pointer, figure, of_case))
            {
                missing.push(format!("{id}{pointer} {figure}"));
            }
        });
    }
    assert!(missing.is_empty(), "{} of {count} cases with {figures} figures, {wrong} wrong ones:\n{}", missing.len(), missing.join("\n"));
    assert!(count == 65 && wrong == 6, "{count} cases, {wrong} wrong figures");
    println!("Rust: {count} platform cases, {figures} figures held, {wrong} wrong figures do not occur");
}

/// A line's name in a case (`m1`, `L2`); ours is its key.
fn is_line_name(text: &str) -> bool {
    let digits = text.trim_start_matches(|sign: char| sign.is_ascii_alphabetic());
    text.len() == 2 && digits.len() == 1 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number of a month (`month: 3`) where the vectors have the month itself; days of a whole month, whose fraction is not written.
fn is_part_of_month(id: &str, pointer: &str, figure: &Value, of_case: &BTreeSet<String>) -> bool {
    let number = figure.as_u64().unwrap_or_default();
    (pointer.ends_with("/month") && of_case.contains(&format!("2026-{number:02}"))) || (id == "C08" && pointer.starts_with("/rows/0/") && number == 28)
}

#[test]
fn figures_are_compared_by_value() {
    for (one, other) in [("\"555.00\"", "555"), ("\"0.1\"", "\"0.10\""), ("true", "true"), ("\"100\"", "100.0"), ("\"-5.50\"", "-5.5")] {
        assert_eq!(plain(&serde_json::from_str(one).unwrap()), plain(&serde_json::from_str(other).unwrap()));
    }
    assert_ne!(plain(&Value::from("100")), plain(&Value::from("1")));
}
