//! What holds for receipts from statements and for files of banks (the invariants' numbers are those of the platform's specification).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use hesuan::money::Money;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn money(fen: i64) -> String {
    Money::from_fen(fen).unwrap().to_string()
}

fn call(operation: &str, request: &Value) -> Value {
    serde_json::from_str(&hesuan::call(hesuan::book(), operation, &request.to_string()).unwrap_or_else(|faults| panic!("{faults}"))).unwrap()
}

fn fen(value: &Value) -> i64 {
    value.as_str().unwrap().parse::<Money>().unwrap().fen()
}

/// Rows of one account in the order of time, many of them equal. Whether a row has a serial number depends on its day, so that rows of the same look are
/// known in the same way.
fn any_rows() -> impl Strategy<Value = Vec<Value>> {
    proptest::collection::vec((1..6_u8, 0..3_i64, 0..2_u8), 0..40).prop_map(|mut rows| {
        rows.sort_by_key(|(day, ..)| *day);
        let row = |(index, (day, amount, payer)): (usize, &(u8, i64, u8))| {
            json!({
                "our_account": "6225", "value_time": format!("2026-03-0{day}"), "amount": money(amount * 100 - 100), "payer_name": format!("p{payer}"),
                "bank_serial": (day % 2 == 0).then(|| format!("S{index}")),
            })
        };
        rows.iter().enumerate().map(row).collect()
    })
}

fn day(row: &Value) -> &str {
    row["value_time"].as_str().unwrap()
}

fn import(files: &[Vec<Value>], known: &[String]) -> Value {
    let files: Vec<Value> = files.iter().map(|rows| json!({ "rows": rows })).collect();
    call("import_receipts", &json!({ "files": files, "known": known }))
}

/// The keys that a host keeps.
fn keys(answer: &Value) -> Vec<String> {
    let receipts = answer["receipts"].as_array().unwrap().iter().map(|receipt| &receipt["key"]);
    let others = answer["not_receipts"].as_array().unwrap().iter().map(|other| &other["content"]["key"]);
    receipts.chain(others).map(|key| key.as_str().unwrap().to_string()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// P18.
    #[test]
    fn a_file_imported_twice_is_imported_once(rows in any_rows()) {
        let once = import(std::slice::from_ref(&rows), &[]);
        let twice = import(&[rows.clone(), rows.clone()], &[]);
        prop_assert_eq!(&once["receipts"], &twice["receipts"]);
        prop_assert_eq!(twice["files"][1]["duplicates"].as_u64().unwrap() as usize, rows.len());
        let later = import(std::slice::from_ref(&rows), &keys(&once));
        prop_assert_eq!((later["count"].as_u64().unwrap(), later["not_receipts"].as_array().unwrap().len()), (0, 0));
        // Every row is a receipt or none, and no money is lost or made.
        let positive: Vec<i64> = rows.iter().map(|row| fen(&row["amount"])).filter(|amount| *amount > 0).collect();
        prop_assert_eq!((once["count"].as_u64().unwrap() as usize, fen(&once["total"])), (positive.len(), positive.iter().sum()));
        prop_assert_eq!(positive.len() + once["not_receipts"].as_array().unwrap().len(), rows.len());
    }

    /// P18: files of whole days, in any number and order, overlapping as they like, give the rows of the whole statement.
    #[test]
    fn overlapping_files_give_each_row_once(rows in any_rows(), windows in proptest::collection::vec((1..6_u8, 1..6_u8), 0..5)) {
        let within = |from: u8, to: u8| -> Vec<Value> {
            let (from, to) = (format!("2026-03-0{}", from.min(to)), format!("2026-03-0{}", from.max(to)));
            rows.iter().filter(|row| (from.as_str()..=to.as_str()).contains(&day(row))).cloned().collect()
        };
        let mut files: Vec<Vec<Value>> = windows.iter().map(|(from, to)| within(*from, *to)).collect();
        files.push(rows.clone());
        files.rotate_left(windows.len() / 2);
        let sorted = |answer: &Value| { let mut keys = keys(answer); keys.sort(); keys };
        let whole = import(std::slice::from_ref(&rows), &[]);
        prop_assert_eq!(sorted(&import(&files, &[])), sorted(&whole));
        // One file after the other, with what the host has kept.
        let mut known = Vec::new();
        for file in &files {
            known.extend(keys(&import(std::slice::from_ref(file), &known)));
        }
        known.sort();
        prop_assert_eq!(known, sorted(&whole));
    }

    /// A statement written with its balances is read back to the same rows; without any one of its rows it is refused.
    #[test]
    fn a_missing_row_of_a_statement_is_noticed(
        amounts in proptest::collection::vec((1..100_000_i64, any::<bool>()), 3..30), opening in 0..1_000_000_i64, downwards in any::<bool>(), gap in any::<prop::sample::Index>(),
    ) {
        let mut balance = opening;
        let mut rows: Vec<Vec<String>> = amounts.iter().enumerate().map(|(index, (amount, comes_in))| {
            balance += if *comes_in { *amount } else { -amount };
            let (credit, debit) = if *comes_in { (money(*amount), String::new()) } else { (String::new(), money(*amount)) };
            vec![format!("2026-03-{:02}", index % 28 + 1), credit, debit, money(balance), format!("p{index}")]
        }).collect();
        if downwards {
            rows.reverse();
        }
        let header: Vec<String> = ["交易日期", "贷方金额", "借方金额", "余额", "对方户名"].map(String::from).to_vec();
        let table = |rows: &[Vec<String>]| [std::slice::from_ref(&header), rows].concat();
        let request = |rows: &[Vec<String>]| json!({ "layout": "two_columns", "month": "2026-03", "our_account": "6225", "table": table(rows) });
        let answer = call("read_bank_statement", &request(&rows));
        prop_assert!(answer["balance_checked"].as_bool().unwrap());
        let sum = |list: &str| -> i64 { answer[list].as_array().unwrap().iter().map(|row| fen(&row["amount"])).sum() };
        let expected = |wanted: bool| amounts.iter().filter(|(_, comes_in)| *comes_in == wanted).map(|(amount, _)| amount).sum::<i64>();
        prop_assert_eq!((sum("rows"), sum("outgoing")), (expected(true), expected(false)));
        // Neither the first nor the last row: what is cut off at an end leaves no trace in the balances.
        let mut cut = rows.clone();
        cut.remove(1 + gap.index(rows.len() - 2));
        // Of two rows that are left, either may be the newer one.
        if cut.len() > 2 {
            let faults = hesuan::call(hesuan::book(), "read_bank_statement", &request(&cut).to_string()).unwrap_err();
            prop_assert_eq!(faults.first().code, hesuan::Code::ControlTotal);
        }
    }

    /// P17: whatever the layout, its files hold each payment once, in order, and their totals are the payments'.
    #[test]
    fn the_totals_of_files_are_those_of_their_rows(
        amounts in proptest::collection::vec(1..1_000_000_i64, 0..30), max_rows in 1..8_u32, unit in proptest::sample::select(vec!["money", "fen"]), place in proptest::sample::select(vec!["first", "last"]),
    ) {
        let items: Vec<Value> = amounts.iter().enumerate()
            .map(|(index, amount)| json!({ "item": format!("w{index}"), "account": format!("{index}"), "account_name": "张三", "amount": money(*amount) })).collect();
        let profile = json!({
            "columns": [{ "header": "n", "field": "sequence", "kind": "count" }, { "header": "a", "field": "account" }, { "header": "m", "field": "amount", "kind": unit }],
            "totals": [{ "header": "c", "field": "count", "kind": "count" }, { "header": "s", "field": "total", "kind": unit }],
            "shape": { "totals": place, "max_rows": max_rows },
        });
        let answer = call("bank_file", &json!({ "month": "2026-03", "profile": profile, "batch": "B", "items": items }));
        let in_fen = |cell: &Value| if unit == "fen" { cell.as_str().unwrap().parse::<i64>().unwrap() } else { fen(cell) };
        let mut seen: BTreeMap<usize, i64> = BTreeMap::new();
        for file in answer["files"].as_array().unwrap() {
            let of = |role: &str| -> Vec<&Value> { file["lines"].as_array().unwrap().iter().filter(|line| line["role"] == role).map(|line| &line["cells"]).collect() };
            let (rows, totals) = (of("payment"), of("totals"));
            prop_assert!(!rows.is_empty() && rows.len() <= max_rows as usize && totals.len() == 1);
            prop_assert_eq!(totals[0][0].as_str().unwrap(), rows.len().to_string());
            prop_assert_eq!(in_fen(&totals[0][1]), rows.iter().map(|row| in_fen(&row[2])).sum::<i64>());
            for (index, row) in rows.iter().enumerate() {
                prop_assert_eq!(row[0].as_str().unwrap(), (index + 1).to_string());
                let account: usize = row[1].as_str().unwrap().parse().unwrap();
                prop_assert_eq!(account, seen.len());
                seen.insert(account, in_fen(&row[2]));
            }
        }
        prop_assert_eq!(seen.into_values().collect::<Vec<_>>(), amounts.clone());
        prop_assert_eq!(fen(&answer["total"]), amounts.iter().sum::<i64>());
    }
}
