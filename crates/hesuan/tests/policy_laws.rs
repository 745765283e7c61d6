//! What holds for splits, roundings, policies, charges, suppliers and red letters (the invariants' numbers are those of the platform's
//! specification).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use hesuan::billing::{Arrears, BillCheck, Charge, FeeAdjustment, Interest, Invoice, Margin, Premium, Quotes, RedLetter, ServiceFee, SupplierBill, ThreeWay};
use hesuan::money::Money;
use hesuan::operation::{Answer, Operation};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

fn money(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

fn call(operation: &str, request: &Value) -> Value {
    serde_json::from_str(&hesuan::call(hesuan::book(), operation, &request.to_string()).unwrap_or_else(|faults| panic!("{faults}"))).unwrap()
}

fn fault(operation: &str, request: &Value) -> String {
    hesuan::call(hesuan::book(), operation, &request.to_string()).map_or_else(|faults| faults.first().code.as_str().to_string(), |_| "none".to_string())
}

fn fen(value: &Value) -> i64 {
    value.as_str().unwrap().parse::<Money>().unwrap().fen()
}

fn all_fen(values: &Value) -> Vec<i64> {
    values.as_array().unwrap().iter().map(fen).collect()
}

/// Every month of a year.
fn months() -> impl Iterator<Item = String> {
    (1..=12).map(|month| format!("2026-{month:02}"))
}

/// The ready fee plans, each with the heads that its model needs.
fn ready_plans() -> Vec<(&'static str, Value)> {
    let persons =
        json!([{ "person": "p", "base": "8000", "city": "110000", "key": "110000" }, { "person": "q", "base": "1000", "city": "310000", "key": "310000" }]);
    let services = json!([{ "person": "p", "key": "payroll" }, { "person": "q", "key": "archive" }]);
    vec![
        ("per_head", json!({ "heads": 7 })),
        ("per_head_by_day", json!({ "heads": 7 })),
        ("per_head_half", json!({ "heads": 7 })),
        ("per_head_quarter", json!({ "heads": 7 })),
        ("tier_volume", json!({ "heads": 12 })),
        ("tier_block", json!({ "heads": 12 })),
        ("tier_graduated", json!({ "heads": 12 })),
        ("percent", json!({ "persons": persons })),
        ("flat", json!({})),
        ("by_service", json!({ "persons": services })),
        ("by_place", json!({ "persons": persons })),
        ("change_count", json!({ "changes": 4 })),
        ("one_off", json!({ "events": [{ "event": "onboarding", "count": 2 }, { "event": "pension" }] })),
    ]
}

fn fee_request(plan: Value, given: &Value) -> Value {
    let mut request = json!({ "month": "2026-01", "plan": plan });
    request.as_object_mut().unwrap().extend(given.as_object().unwrap().clone());
    request
}

/// The terms as a request would state them.
fn as_stated(value: Value) -> Value {
    match value {
        Value::String(text) if text == "true" || text == "false" => json!(text == "true"),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, as_stated(value))).collect(),
        Value::Array(list) => list.into_iter().map(as_stated).collect(),
        plain => plain,
    }
}

#[test]
fn a_policy_is_the_same_as_its_terms_stated() {
    for (name, given) in ready_plans() {
        let id = format!("policy.fee.{name}");
        let terms = as_stated(call("parameter", &json!({ "id": id, "month": "2026-01" }))["value"].take());
        let (by_policy, stated) = (call("service_fee", &fee_request(json!({ "policy": id }), &given)), call("service_fee", &fee_request(terms, &given)));
        for part in ["heads", "persons", "subtotal", "fee"] {
            assert_eq!(by_policy[part], stated[part], "{id} {part}");
        }
        assert!(by_policy["warnings"].as_array().unwrap().iter().any(|warning| warning["code"] == "rule_recalled"), "{id} is an example and does not say so");
    }
}

#[test]
fn a_host_in_rust_reads_policies_as_records() {
    let law = hesuan::law::Law::of(hesuan::book(), "2026-03".parse().unwrap(), None).unwrap();
    let read = |id: &str| hesuan::policy::terms_of::<hesuan::billing::TolerancePolicy>("tolerance", id, &law, "policy");
    let tolerance = read("policy.tolerance.bank_fee").unwrap().value;
    assert_eq!((tolerance.tail_difference, tolerance.bank_fee, tolerance.auto_partial, tolerance.together_days), (money(100), money(5_000), true, 5));
    assert_eq!(read("policy.fee.flat").unwrap_err().first().code.as_str(), "value_unknown");
    let text = r#"{ "month": "2026-03", "plan": { "policy": "policy.fee.per_head", "bill_min": "500" }, "heads": 3 }"#;
    let request: hesuan::billing::ServiceFee = hesuan::boundary::request(hesuan::book(), text).unwrap();
    assert_eq!((request.plan.price, request.plan.bill_min), (Some(money(6_000)), Some(money(50_000))));
}

#[test]
fn every_ready_price_is_marked_as_an_example() {
    let parameters = hesuan::book().parameters().unwrap();
    let own = ["policy.fee.", "policy.penalty.", "policy.tolerance.", "policy.rounding.", "policy.pro_rata.", "policy.bill_check."];
    let examples = parameters.parameters.iter().filter(|policy| own.iter().any(|family| policy.id.starts_with(family)));
    let mut count = 0;
    for value in examples.flat_map(|policy| &policy.values) {
        count += 1;
        assert_eq!((value.evidence.status, value.evidence.sources.as_slice()), (hesuan::rules::Status::Recalled, &["example".to_string()][..]));
    }
    assert!(count > 20);
}

/// Every vector of the repository.
fn vectors() -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|end| end == "json"));
    files.flat_map(|path| serde_json::from_str::<Vec<Value>>(&fs::read_to_string(path).unwrap()).unwrap()).collect()
}

/// Checks that every step of an operation's vectors replays to its result; how many steps there were.
fn replayed<T: Operation>(vectors: &[Value]) -> usize {
    let mut count = 0;
    for vector in vectors.iter().filter(|vector| vector["op"] == T::NAME && !vector["expect"]["ok"].is_null()) {
        let request: T = hesuan::boundary::request(hesuan::book(), &vector["input"].to_string()).unwrap();
        for step in &request.run(hesuan::book()).unwrap().grounds().steps {
            count += 1;
            assert_eq!(step.replay().unwrap().exact(), step.result.exact(), "{}: {step:?}", vector["id"]);
        }
    }
    assert!(count > 0 || T::NAME == "red_letter", "{} has no step", T::NAME);
    count
}

#[test]
fn every_step_of_billing_replays_to_its_result() {
    let vectors = vectors();
    let of = [replayed::<ServiceFee>, replayed::<FeeAdjustment>, replayed::<Charge>, replayed::<BillCheck>, replayed::<Invoice>, replayed::<RedLetter>];
    let more = [replayed::<SupplierBill>, replayed::<ThreeWay>, replayed::<Arrears>, replayed::<Interest>, replayed::<Margin>, replayed::<Quotes>];
    let steps: usize = of.iter().chain(&more).chain(&[replayed::<Premium> as fn(&[Value]) -> usize]).map(|replayed| replayed(&vectors)).sum();
    assert!(steps > 300, "{steps}");
}

/// What the published cases name as the figure of a naive method does not come out.
#[test]
fn the_naive_figures_do_not_come_out() {
    let vectors = vectors();
    for (case, pointer, right, naive) in
        [("B08", "/late_fee_total", "62.22", "62.21"), ("C10", "/fee", "500.00", "440.00"), ("E03", "/interest", "507.57", "507.56")]
    {
        let vector = vectors.iter().find(|vector| vector["case"] == case).unwrap();
        let answer = call(vector["op"].as_str().unwrap(), &vector["input"]);
        let figure = answer.pointer(pointer).unwrap().as_str().unwrap();
        assert_eq!(figure, right, "{case}");
        assert_ne!(figure, naive, "{case}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// P17: parts are the whole, each within a fen of its exact share; a negative amount mirrors the positive one.
    #[test]
    fn a_split_loses_nothing(total in -10_000_000_000..10_000_000_000_i64, weights in proptest::collection::vec(0..1_000_000_i64, 1..40), cumulative in any::<bool>()) {
        prop_assume!(weights.iter().any(|weight| *weight > 0));
        let method = if cumulative { "cum" } else { "lr" };
        let of = |total: i64| all_fen(&call("split", &json!({ "total": money(total), "method": method, "weights": weights.iter().map(|weight| money(*weight)).collect::<Vec<_>>() }))["parts"]);
        let parts = of(total);
        prop_assert_eq!(parts.iter().sum::<i64>(), total);
        prop_assert_eq!(of(-total), parts.iter().map(|part| -part).collect::<Vec<_>>());
        let sum: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
        for (part, weight) in parts.iter().zip(&weights) {
            let off = i128::from(*part) * sum - i128::from(total) * i128::from(*weight);
            // By largest remainder a part is its share rounded down or up; a cumulative part may be a whole fen off.
            let is_near = off.abs() < sum || (cumulative && off.abs() == sum);
            prop_assert!(is_near);
            prop_assert!(*weight > 0 || *part == 0);
        }
    }

    /// P17: by largest remainder, equal weights differ by a fen at most, and the lower index has it.
    #[test]
    fn ties_go_to_the_lower_index(total in 0..10_000_000_i64, parts in 1..400_u32) {
        let parts = all_fen(&call("split", &json!({ "total": money(total), "method": "lr", "parts": parts }))["parts"]);
        prop_assert!(parts.windows(2).all(|pair| pair[0] >= pair[1] && pair[0] - pair[1] <= 1));
    }

    /// P3: a rounding is symmetric in sign and moves by less than one unit, half a one where it is to the nearest.
    #[test]
    fn a_rounding_is_symmetric_and_near(millionths in 0..1_000_000_000_000_i64, scale in -2..=3_i32, mode in proptest::sample::select(vec!["half_up", "up", "down"])) {
        let text = format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000);
        let answer = call("round", &json!({ "values": [text, format!("-{text}")], "roundings": [{ "mode": mode, "scale": scale }] }));
        let result = |row: usize| answer["rows"][row]["results"][0].as_str().unwrap().to_string();
        let (positive, negative) = (result(0), result(1));
        prop_assert_eq!(positive.trim_start_matches('0'), negative.trim_start_matches('-').trim_start_matches('0'));
        let (whole, fraction) = positive.split_once('.').unwrap();
        let rounded: i128 = format!("{whole}{fraction:0<6}").parse().unwrap();
        let unit = 10_i128.pow((6 - scale) as u32);
        prop_assert_eq!(rounded % unit, 0);
        let moved = rounded - i128::from(millionths);
        let is_near = match mode {
            "half_up" => 2 * moved.abs() <= unit,
            "up" => (0..unit).contains(&moved),
            _ => (-unit + 1..=0).contains(&moved),
        };
        prop_assert!(is_near);
    }

    /// P16, P17: what joiners of each month of a cycle pay are the rests of one amount, cut without drift.
    #[test]
    fn a_joiner_pays_the_rest_of_the_cycle(price in 0..100_000_000_i64, months in 2..=12_u32) {
        let plan = json!({ "model": "per_head", "price": money(price), "price_of": "cycle", "cycle_months": months, "cycle_start": "2026-01" });
        let of = |month: &str| fen(&call("service_fee", &json!({ "month": month, "plan": plan, "persons": [{ "person": "p", "from": format!("{month}-01") }] }))["fee"]);
        let rests: Vec<i64> = months_upto(months).map(|month| of(&month)).chain([0]).collect();
        prop_assert_eq!(rests[0], price);
        for part in rests.windows(2).map(|pair| pair[0] - pair[1]) {
            prop_assert!((part * i64::from(months) - price).abs() <= i64::from(months));
        }
    }

    /// P6, P16: adjustments of a month telescope, whatever the tiers, and a fee keeps its limits.
    #[test]
    fn adjustments_of_heads_telescope(heads in proptest::collection::vec(0..120_u32, 3), prices in proptest::collection::vec(0..20_000_i64, 3), least in 0..100_000_i64, more in 0..1_000_000_i64, block in any::<bool>()) {
        let tiers = json!([{ "upto": 10, "price": money(prices[0]) }, { "upto": 50, "price": money(prices[1]) }, { "price": money(prices[2]) }]);
        let plan = json!({ "model": if block { "tier_block" } else { "tier_volume" }, "tiers": tiers, "bill_min": money(least), "bill_max": money(least + more) });
        let adjusted = |charged: u32, actual: u32| call("fee_adjustment", &json!({ "month": "2026-03", "plan": plan, "charged": { "heads": charged }, "actual": { "heads": actual } }));
        let (one, two, both) = (adjusted(heads[0], heads[1]), adjusted(heads[1], heads[2]), adjusted(heads[0], heads[2]));
        prop_assert_eq!(fen(&one["adjustment"]) + fen(&two["adjustment"]), fen(&both["adjustment"]));
        prop_assert!(heads[1] == 0 || (least..=least + more).contains(&fen(&one["actual_fee"])));
    }

    /// What a contract states lies over its policy, and nothing else changes.
    #[test]
    fn a_stated_price_lies_over_the_policy(price in 0..1_000_000_i64, heads in 0..500_u32) {
        let by_policy = call("service_fee", &json!({ "month": "2026-01", "plan": { "policy": "policy.fee.per_head", "price": money(price) }, "heads": heads }));
        prop_assert_eq!(fen(&by_policy["fee"]), price * i64::from(heads));
    }

    /// P17: twelve months of a membership are its fee without VAT; what is deferred is what is left.
    #[test]
    fn a_membership_is_revenue_of_twelve_months(amount in 1..100_000_000_i64, rate in proptest::sample::select(vec!["0", "0.01", "0.06"])) {
        let of = |month: &str| call("charge", &json!({ "month": month, "charge": { "type": "membership", "amount": money(amount), "from": "2026-01", "vat_rate": rate } }));
        let first = of("2026-01");
        prop_assert_eq!(fen(&first["net"]) + fen(&first["tax"]), amount);
        let mut left = fen(&first["net"]);
        for month in months() {
            let answer = of(&month);
            left -= fen(&answer["revenue"]);
            prop_assert_eq!(fen(&answer["deferred"]), left);
        }
        prop_assert_eq!(left, 0);
    }

    /// P15: a line that is discounted bit by bit until nothing is left takes back its net and its tax to the fen, and never more.
    #[test]
    fn discounts_never_take_more_than_the_line(line in 1..10_000_000_i64, cuts in proptest::collection::vec(1..1_000_000_i64, 0..8), rate in proptest::sample::select(vec!["0", "0.01", "0.03", "0.06"])) {
        let base = json!({ "type": "discount", "refers_to": "L", "line_amount": money(line), "vat_rate": rate });
        let discount = |before: i64, with: Value| {
            let mut charge = base.clone();
            charge["reduced_before"] = json!(money(before));
            charge.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
            json!({ "month": "2026-03", "charge": charge })
        };
        let (mut before, mut sums) = (0, [0_i64; 3]);
        let mut take = |request: &Value, before: &mut i64| {
            let answer = call("charge", request);
            let [amount, net, tax] = ["amount", "net", "tax"].map(|part| fen(&answer[part]));
            assert_eq!(amount, net + tax);
            sums = [sums[0] + amount, sums[1] + net, sums[2] + tax];
            *before -= amount;
        };
        for cut in cuts {
            let request = discount(before, json!({ "amount": money(cut) }));
            if before + cut > line {
                prop_assert_eq!(fault("charge", &request), "exceeds_bill");
            } else {
                take(&request, &mut before);
            }
        }
        if before < line {
            take(&discount(before, json!({ "waive": true })), &mut before);
        }
        let invoice = call("charge", &discount(0, json!({ "waive": true })));
        prop_assert_eq!(sums, ["amount", "net", "tax"].map(|part| fen(&invoice[part])));
        prop_assert_eq!(before, line);
    }

    /// P11: a deposit holds what was collected less what went out, and is never below zero.
    #[test]
    fn a_deposit_is_never_below_zero(moves in proptest::collection::vec((0..3_u8, 1..100_000_i64), 0..20)) {
        let words = ["collect", "return", "set_off"];
        let movement = |(what, amount): &(u8, i64)| json!({ "on": "2026-03-01", "what": words[*what as usize], "amount": money(*amount), "order": "O" });
        let request = json!({ "month": "2026-03", "charge": { "type": "deposit", "movements": moves.iter().map(movement).collect::<Vec<_>>() } });
        let signed = moves.iter().map(|(what, amount)| if *what == 0 { *amount } else { -amount });
        let balances: Vec<i64> = signed.scan(0, |sum, amount| { *sum += amount; Some(*sum) }).collect();
        if balances.iter().any(|balance| *balance < 0) {
            prop_assert_eq!(fault("charge", &request), "funds_short");
        } else {
            prop_assert_eq!(all_fen(&call("charge", &request)["balances"]), balances);
        }
    }

    /// P13: the differences sum to the difference of the bills; what is paid is matched or approved; what was paid before is used or left.
    #[test]
    fn a_three_way_match_partitions_the_supplier_bill(amounts in proptest::collection::vec((0..3_i64, 0..3_i64, 0..3_i64), 0..20), prepaid in 0..1_000_i64, approved in any::<bool>()) {
        let lines = |of: fn(&(i64, i64, i64)) -> i64| amounts.iter().enumerate().map(|(index, row)| json!({ "person": format!("p{index:02}"), "item": "pension", "fee_month": "2026-03", "amount": money(100 * of(row)) })).collect::<Vec<_>>();
        let mut request = json!({ "month": "2026-03", "customer": lines(|row| row.0), "supplier": lines(|row| row.1), "bureau": lines(|row| row.2), "prepaid": money(prepaid) });
        if approved {
            request["approved_by"] = json!("u1");
        }
        let answer = call("three_way", &request);
        let rows = answer["rows"].as_array().unwrap();
        let sum = |part: &str| rows.iter().map(|row| fen(&row[part])).sum::<i64>();
        prop_assert_eq!(sum("supplier_over"), fen(&answer["supplier_total"]) - fen(&answer["bureau_total"]));
        prop_assert_eq!(sum("customer_under"), fen(&answer["bureau_total"]) - fen(&answer["customer_total"]));
        let mut payable = 0;
        for (row, (customer, supplier, bureau)) in rows.iter().zip(&amounts) {
            let actions: Vec<&str> = row["actions"].as_array().unwrap().iter().map(|action| action.as_str().unwrap()).collect();
            prop_assert_eq!(actions.contains(&"dispute_supplier"), supplier > bureau);
            prop_assert_eq!(actions.contains(&"accrue"), supplier < bureau);
            prop_assert_eq!(actions.contains(&"bill_customer"), customer < bureau);
            prop_assert_eq!(actions.contains(&"credit_customer"), customer > bureau);
            payable += if approved || supplier <= bureau { 100 * supplier } else { 0 };
        }
        prop_assert_eq!(fen(&answer["payable"]), payable);
        prop_assert_eq!(fen(&answer["prepaid_used"]) + fen(&answer["prepaid_left"]), prepaid);
        prop_assert_eq!(fen(&answer["prepaid_used"]) + fen(&answer["to_pay"]), payable);
        prop_assert!(fen(&answer["to_pay"]) >= 0 && fen(&answer["prepaid_left"]) >= 0);
    }

    /// What is passed on is the same at every link, fees add to their own link only, and a fen of difference is found at its line.
    #[test]
    fn a_chain_passes_on_the_same(amounts in proptest::collection::vec(1..1_000_000_i64, 1..15), fees in proptest::collection::vec(0..100_000_i64, 1..5), wrong in any::<proptest::sample::Index>(), at in any::<proptest::sample::Index>()) {
        let lines = |amounts: &[i64]| amounts.iter().enumerate().map(|(index, amount)| json!({ "person": format!("p{index:02}"), "item": "pension", "fee_month": "2026-03", "amount": money(*amount) })).collect::<Vec<_>>();
        let link = |(tier, fee): (usize, &i64)| json!({ "tier_no": tier, "party": format!("S{tier}"), "fee": money(*fee), "lines": lines(&amounts) });
        let mut request = json!({ "month": "2026-03", "links": fees.iter().enumerate().map(link).collect::<Vec<_>>() });
        let answer = call("supplier_bill", &request);
        let whole: i64 = amounts.iter().sum();
        for (link, fee) in answer["links"].as_array().unwrap().iter().zip(&fees) {
            prop_assert_eq!((fen(&link["pass_through"]), fen(&link["total"])), (whole, whole + fee));
        }
        if fees.len() > 1 {
            let (tier, line) = (fees.len() - 1, at.index(amounts.len()));
            let mut changed = amounts.clone();
            changed[line] += 1 + wrong.index(9) as i64;
            request["links"][tier]["lines"] = json!(lines(&changed));
            let faults = hesuan::call(hesuan::book(), "supplier_bill", &request.to_string()).unwrap_err();
            prop_assert_eq!(faults.as_slice().len(), 1);
            prop_assert_eq!(&faults.first().path, &format!("links[{tier}].lines[{line}].amount"));
        }
    }

    /// P15: an invoice and its red letter are nothing, line by line.
    #[test]
    fn a_red_letter_mirrors_its_invoice(lines in proptest::collection::vec((1..1_000_000_i64, 0..60_000_i64), 1..10)) {
        let line = |(net, tax): &(i64, i64)| json!({ "name": "服务费", "gross": money(net + tax), "net": money(*net), "tax": money(*tax) });
        let answer = call("red_letter", &json!({ "month": "2026-03", "invoice": "A", "lines": lines.iter().map(line).collect::<Vec<_>>() }));
        for (red, (net, tax)) in answer["lines"].as_array().unwrap().iter().zip(&lines) {
            prop_assert_eq!([fen(&red["gross"]), fen(&red["net"]), fen(&red["tax"])], [-net - tax, -net, -tax]);
        }
        prop_assert_eq!(fen(&answer["gross"]), fen(&answer["net"]) + fen(&answer["tax"]));
    }

    /// An invoice is never above what the bill, or where money comes first the money, has left.
    #[test]
    fn an_invoice_stays_within_the_bill(fee in 1..1_000_000_i64, billed in 0..2_000_000_i64, invoiced in 0..1_000_000_i64, received in 0..2_000_000_i64, first in any::<bool>()) {
        let request = json!({ "month": "2026-03", "policy": "policy.vat.agency_general", "fee": money(fee), "billed": money(billed), "invoiced": money(invoiced), "invoice_first": first, "received": money(received) });
        let fits = fee + invoiced <= billed && (first || fee + invoiced <= received);
        prop_assert_eq!(fault("invoice", &request), if fits { "none" } else { "exceeds_bill" });
    }
}

/// The first months of 2026.
fn months_upto(months: u32) -> impl Iterator<Item = String> {
    (1..=months).map(|month| format!("2026-{month:02}"))
}
