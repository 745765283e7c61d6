//! What holds for every reconciliation (the invariants' numbers are those of the platform's specification).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

#[path = "../benches/statements/mod.rs"]
mod statements;

use hesuan::money::{Money, Rate, Rounding};
use hesuan::reconciliation::MatchClass;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn reconcile(request: &Value) -> Value {
    serde_json::from_str(&hesuan::call(hesuan::book(), "reconcile", &request.to_string()).unwrap_or_else(|faults| panic!("{faults}"))).unwrap()
}

fn fen(value: &Value) -> i64 {
    value.as_str().unwrap().parse::<Money>().unwrap().fen()
}

fn money(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

fn text<T: AsRef<str> + Clone + std::fmt::Debug + 'static>(words: &[T]) -> impl Strategy<Value = String> + use<T> {
    select(words.to_vec()).prop_map(|word| word.as_ref().to_string())
}

/// Few persons, items, months and bases, so that keys meet.
fn any_key() -> impl Strategy<Value = (String, String, String, String)> {
    let persons = ["p1", "p2", "p3", "110105491231002"];
    (
        text(&persons),
        text(&["pension", "medical", "housing_fund"]),
        text(&["2026-02", "2026-03", "2026-04"]),
        text(&["normal", "normal", "normal", "back_pay", "diff"]),
    )
}

const BASES: [i64; 4] = [449_800, 500_000, 800_000, 812_533];
const RATES: [u32; 3] = [160_000, 87_000, 50_000];

fn amount(base: i64, rate: u32) -> i64 {
    Rounding::FEN.product(money(base), Rate::from_millionths(rate).unwrap(), Money::ZERO).unwrap().fen()
}

fn any_line() -> impl Strategy<Value = Value> {
    let customer = prop_oneof![3 => Just(Value::Null), 1 => Just(json!("C1")), 1 => Just(json!("C2"))];
    let enrolment = prop_oneof![4 => Just(Value::Null), 1 => text(&["ok", "failed", "after_cutoff", "stopped", "left"]).prop_map(Value::from)];
    (any_key(), text(&["A", "B"]), select(BASES.to_vec()), select(RATES.to_vec()), customer, enrolment, any::<bool>()).prop_map(
        |((person, item, month, pay_type), place, base, rate, customer, enrolment, employed)| {
            let rate_text = Rate::from_millionths(rate).unwrap();
            json!({ "person": person, "name": format!("n{person}"), "item": item, "fee_month": month, "pay_type": pay_type, "place": place, "base": money(base), "unit_rate": rate_text, "personal_rate": rate_text,
                "unit": money(amount(base, rate)), "personal": money(amount(base, rate)), "customer": customer, "enrolment": enrolment, "employed": employed })
        },
    )
}

fn any_row() -> impl Strategy<Value = Value> {
    let customer = prop_oneof![3 => Just(Value::Null), 1 => Just(json!("C1")), 1 => Just(json!("C2"))];
    let rates = (select(RATES.to_vec()), select(RATES.to_vec()));
    let late = prop_oneof![5 => Just(0_i64), 1 => 1..1000_i64];
    let off = prop_oneof![6 => Just(0_i64), 1 => -6..=6_i64, 1 => -30_000..=30_000_i64];
    (any_key(), text(&["A", "B"]), select(BASES.to_vec()), rates, customer, late, off, any::<[bool; 2]>()).prop_map(
        |((person, item, month, pay_type), place, base, (unit_rate, personal_rate), customer, late, off, [with_base, by_name])| {
            let (unit, personal) = (amount(base, unit_rate) + late + off, amount(base, personal_rate));
            let base = if with_base { json!(money(base)) } else { Value::Null };
            let who = if by_name { ("name", format!("n{person}")) } else { ("id_no", person) };
            json!({ who.0: who.1, "item": item, "fee_month": month, "pay_type": pay_type, "place": place, "base": base, "unit": money(unit), "personal": money(personal), "customer": customer, "late_fee": money(late) })
        },
    )
}

/// Lines and rows; a part of the rows is what was expected, so that most match.
fn any_request() -> impl Strategy<Value = Value> {
    let sides = text(&["both", "both", "both", "unit", "personal", "total"]);
    (proptest::collection::vec(any_line(), 0..12), proptest::collection::vec(any_row(), 0..8), any::<u16>(), sides, any::<bool>()).prop_map(|(mut lines, mut rows, kept, sides, grouped)| {
        for (index, line) in lines.iter().enumerate().filter(|(index, _)| kept >> index & 1 == 1) {
            let _ = index;
            rows.push(json!({ "id_no": line["person"], "item": line["item"], "fee_month": line["fee_month"], "pay_type": line["pay_type"], "place": line["place"], "unit": line["unit"], "personal": line["personal"] }));
        }
        lines.iter_mut().enumerate().for_each(|(index, line)| line["sequence"] = json!(index + 1));
        rows.iter_mut().enumerate().for_each(|(index, row)| row["row"] = json!(index + 1));
        let groups = if grouped { json!([{ "name": "social_insurance", "items": ["pension", "medical"] }]) } else { json!([]) };
        json!({ "month": "2026-03", "tolerance": "0.05", "mode": "replace", "expected": lines, "actual": rows, "sides": sides, "groups": groups,
            "people": [{ "person": "p2", "last_month": "2026-02" }] })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// P13: every line and every row is in exactly one result, and the differences of the classes sum to actual less expected.
    #[test]
    fn classes_partition_both_sides_and_conserve_money(request in any_request()) {
        let answer = reconcile(&request);
        let results = answer["results"].as_array().unwrap();
        let mut rows: Vec<u64> = results.iter().flat_map(|result| result["rows"].as_array().unwrap()).map(|row| row.as_u64().unwrap()).collect();
        rows.sort_unstable();
        prop_assert_eq!(rows, (1..=request["actual"].as_array().unwrap().len() as u64).collect::<Vec<_>>());
        let mut lines: Vec<u64> = results.iter().flat_map(|result| result["lines"].as_array().unwrap()).map(|line| line.as_str().unwrap().rsplit('/').next().unwrap().parse().unwrap()).collect();
        lines.sort_unstable();
        prop_assert_eq!(lines, (1..=request["expected"].as_array().unwrap().len() as u64).collect::<Vec<_>>());
        let both = |amounts: &Value| fen(&amounts["unit"]) + fen(&amounts["personal"]);
        let counted = |side: &str, field: &str| -> i64 { match (request["sides"].as_str().unwrap(), field) {
            ("unit", "personal") | ("personal", "unit") => 0,
            _ => request[side].as_array().unwrap().iter().map(|line| fen(&line[field])).sum(),
        } };
        let sum = |side| counted(side, "unit") + counted(side, "personal");
        let difference = sum("actual") - sum("expected");
        prop_assert_eq!(fen(&answer["totals"]["difference"]), difference);
        prop_assert_eq!(answer["classes"].as_array().unwrap().iter().map(|class| both(&class["difference"])).sum::<i64>(), difference);
        prop_assert_eq!(results.iter().map(|result| fen(&result["diff_unit"]) + fen(&result["diff_personal"])).sum::<i64>(), difference);
        for class in answer["classes"].as_array().unwrap() {
            let of_class = results.iter().filter(|result| result["class"] == class["class"]);
            prop_assert_eq!(both(&class["difference"]), of_class.map(|result| fen(&result["diff_unit"]) + fen(&result["diff_personal"])).sum::<i64>());
        }
    }

    /// What is proposed sums to what is new of the difference, and a matched key has none.
    #[test]
    fn proposals_move_exactly_the_difference(request in any_request()) {
        for result in reconcile(&request)["results"].as_array().unwrap() {
            let proposed: i64 = ["customer", "payroll", "own", "supplier", "bureau"].iter().map(|party| fen(&result["proposal"][party])).sum();
            prop_assert_eq!(proposed, fen(&result["new"]["unit"]) + fen(&result["new"]["personal"]));
            if result["class"] == "matched" {
                prop_assert_eq!(&result["proposal"]["action"], "none");
            }
        }
    }

    /// A base, rate or rounding that is said to explain a side gives its amount to the fen: the steps that compute it sum to what was taken.
    #[test]
    fn what_explains_exactly_can_be_computed_again(request in any_request()) {
        let answer = reconcile(&request);
        let computed: i64 = answer["steps"].as_array().unwrap().iter().map(|step| fen(&step["result"])).sum();
        let explained: i64 = answer["results"].as_array().unwrap().iter().flat_map(|result| [("unit", result), ("personal", result)]).filter(|(side, result)| {
            let side = &result[side];
            side["explains_exactly"] == true && ["base", "rate", "rounding"].iter().any(|varied| !side[varied].is_null())
        }).map(|(side, result)| fen(&result["actual"][side]) - if side == "unit" { fen(&result["late_fee"]) } else { 0 }).sum();
        prop_assert_eq!(computed, explained);
    }

    /// P4: the order of lines and rows changes no byte.
    #[test]
    fn order_changes_no_byte(request in any_request(), seed in any::<u64>()) {
        let mut shuffled = request.clone();
        let mut seed = statements::Seed(seed);
        for side in ["expected", "actual"] {
            let list = shuffled[side].as_array_mut().unwrap();
            for at in (1..list.len()).rev() {
                list.swap(at, seed.below(at as u64 + 1) as usize);
            }
        }
        prop_assert_eq!(reconcile(&request).to_string(), reconcile(&shuffled).to_string());
    }

    /// P18: the same statement again, in either mode, has nothing new and leaves the same audited.
    #[test]
    fn a_statement_counts_once(mut request in any_request(), mode in text(&["replace", "append"])) {
        request["file"] = json!("f1");
        let first = reconcile(&request);
        request["prior_audited"] = first["audited"].clone();
        request["prior_files"] = first["files"].clone();
        request["mode"] = json!(mode);
        for known in [true, false] {
            if !known {
                request["file"] = json!("f2");
            }
            let again = reconcile(&request);
            for result in again["results"].as_array().unwrap() {
                prop_assert_eq!((&result["new"]["unit"], &result["new"]["personal"]), (&json!("0.00"), &json!("0.00")));
                prop_assert_eq!(&result["proposal"]["action"], "none");
            }
            prop_assert_eq!(&again["audited"], &first["audited"]);
            prop_assert_eq!(&again["totals"], &first["totals"]);
        }
    }

    /// P18: rows that come in two files, some of them in both, are those of one file with all of them.
    #[test]
    fn two_overlapping_files_are_one(mut request in any_request(), parted in any::<(u32, u32)>()) {
        let whole = reconcile(&request);
        let rows = request["actual"].as_array().unwrap().clone();
        let lines = request["expected"].as_array().unwrap().clone();
        let part = |mask: u32, other: u32| rows.iter().enumerate().filter(|(index, _)| mask >> index & 1 == 1 || other >> index & 1 == 0).map(|(_, row)| row.clone()).collect::<Vec<_>>();
        // Each row is in the first part or in the second; what is equal to another row must not be parted from it.
        let (first, second) = (part(parted.0, parted.1), part(parted.1, parted.0));
        let count = |rows: &[Value]| { let mut counts: BTreeMap<String, u32> = BTreeMap::new(); for row in rows { *counts.entry(same(row, &lines)).or_default() += 1; } counts };
        let all = count(&rows);
        let covered = count(&first).iter().chain(&count(&second)).fold(BTreeMap::<String, u32>::new(), |mut most, (row, count)| { let entry = most.entry(row.clone()).or_default(); *entry = (*entry).max(*count); most });
        prop_assume!(covered == all);
        request["mode"] = json!("append");
        request["actual"] = json!(first);
        let before = reconcile(&request);
        request["prior_audited"] = before["audited"].clone();
        request["actual"] = json!(second);
        let after = reconcile(&request);
        prop_assert_eq!(&after["totals"], &whole["totals"]);
        prop_assert_eq!(&after["classes"], &whole["classes"]);
    }
}

/// What tells a row from another one; a name is its person's where a line of the place has it.
fn same(row: &Value, lines: &[Value]) -> String {
    let named = row["name"].as_str().map(|name| name.trim_start_matches('n'));
    let is_known = |name: &str| lines.iter().any(|line| line["person"] == name && line["place"] == row["place"]);
    let who = named.map_or_else(|| row["id_no"].as_str().unwrap().to_string(), |name| if is_known(name) { name.to_string() } else { format!("nobody {name}") });
    let late = if row["late_fee"].is_null() { "0.00" } else { row["late_fee"].as_str().unwrap() };
    format!("{who} {} {} {} {} {} {} {late}", row["item"], row["fee_month"], row["pay_type"], row["place"], row["unit"], row["personal"])
}

/// Differences whose causes are known: 200,000 lines in two orders, every cause found.
#[test]
fn injected_causes_are_found() {
    for (seed, shuffled) in [(1, false), (2, true)] {
        let case = statements::case(seed, 100_000, 30, shuffled);
        let outcome = case.engine().reconcile().unwrap();
        let scores = case.scored(&outcome);
        assert_eq!(scores.len(), 22, "every cause was injected, nothing else was found: {scores:?}");
        for (cause, [injected, right, exact]) in scores {
            assert!(injected >= 30, "{cause}");
            // A person who was stopped late and has an item too many is told as stopped late.
            let may_differ = if cause == "item_not_expected" { injected / 10 } else { 0 };
            assert!(right + may_differ >= injected, "{cause}: {right} of {injected}");
            assert_eq!(exact, if cause == "unknown_person" { 0 } else { injected }, "{cause}");
        }
        let matched = outcome.totals[MatchClass::Matched as usize];
        assert_eq!((matched.lines, matched.expected), (matched.rows, matched.actual));
        let rows: u64 = outcome.totals.iter().map(|class| class.rows).sum();
        let lines: u64 = outcome.totals.iter().map(|class| class.lines).sum();
        assert_eq!((lines as usize, rows as usize), (case.lines.keys.len(), case.rows.keys.len()));
    }
}

/// Keys that do not fit into 32 bits are ranked, with the same outcome.
#[test]
fn wide_keys_are_reconciled_like_narrow_ones() {
    use hesuan::billing::PayType;
    use hesuan::reconciliation::{Engine, Enrolment, Key, LineDetail, Lines, RowDetail, Rows, Terms};
    use hesuan::time::Month;
    let detail = LineDetail { item: 0, base: [None; 2], terms: 0, bases: 0, enrolment: Enrolment::Unknown };
    let row = RowDetail { item: 0, place: 0, base: [None; 2], rate: [None; 2], late_fee: Money::ZERO, interest: Money::ZERO };
    let key = |person: u32, month: u16| Key::new(person, (person % 256) as u8, Month::new(1900 + month % 300, 1 + month % 12).unwrap(), PayType::Normal);
    let keys: Vec<Key> = (0..1000).map(|at| key(u32::MAX / 1000 * at, at as u16)).collect();
    let lines = Lines { keys: keys.clone(), amounts: vec![[money(100); 2]; 1000], customers: Vec::new(), details: vec![detail; 1000] };
    let paid = keys.iter().rev().skip(1).copied().collect::<Vec<_>>();
    let rows = Rows { keys: paid, amounts: vec![[money(100); 2]; 999], customers: Vec::new(), details: vec![row; 999] };
    let terms = Terms { terms: vec![[None; 2]], timelines: vec![Vec::new()], bases: vec![Vec::new()] };
    let engine =
        Engine { lines: &lines, rows: &rows, terms: &terms, people: &[], tolerance: Money::ZERO, late_fee: None, is_total: false, keep_matched: false };
    let outcome = engine.reconcile().unwrap();
    assert_eq!((outcome.totals[MatchClass::Matched as usize].keys, outcome.findings.len()), (999, 1));
    assert_eq!((outcome.findings[0].key, outcome.findings[0].class), (keys[999], MatchClass::Missing));
    assert_eq!(outcome.lines_of(&outcome.findings[0]).collect::<Vec<_>>(), [999]);
}
