//! What holds for payments: the table of states, where the money of a batch is, splits (the invariants' numbers are those of the platform's
//! specification).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use hesuan::Code;
use hesuan::command::Command;
use hesuan::json::Read;
use hesuan::money::Money;
use hesuan::payment::{ItemStatus, PayEvent, PayTask, Payments, apply, decide, parts_of, sums};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn money(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

fn call(operation: &str, request: &Value) -> Value {
    serde_json::from_str(&hesuan::call(hesuan::book(), operation, &request.to_string()).unwrap_or_else(|faults| panic!("{faults}"))).unwrap()
}

fn fen(value: &Value) -> i64 {
    value.as_str().unwrap().parse::<Money>().unwrap().fen()
}

fn command(value: Value) -> Command<PayTask> {
    Command::read(&value.to_string(), &String::new).unwrap_or_else(|faults| panic!("{value}: {faults}"))
}

/// Does a command under an id of its own; the codes of its faults.
fn run(state: Payments, mut value: Value) -> (Payments, Vec<PayEvent>, Vec<Code>) {
    value["command_id"] = json!(state.commands.len().to_string());
    match decide(&state, &command(value)) {
        Ok(events) => (events.iter().fold(state, apply), events, Vec::new()),
        Err(faults) => (state, Vec::new(), faults.as_slice().iter().map(|fault| fault.code).collect()),
    }
}

/// Appendix C of the specification, row by row: the status after each event, `no-op`, or the code of the refusal (`-` is `payment_state`; of what never
/// failed a re-issue is `not_failed`).
const TABLE: &str = "
    status   | approve  | send | ok      | failed | returned | unknown | reissue
    checked  | approved | -    | -       | -      | -        | -       | not_failed
    approved | -        | sent | -       | -      | -        | -       | not_failed
    sent     | -        | -    | success | failed | -        | unknown | not_failed
    success  | -        | -    | no-op   | -      | returned | -       | not_failed
    unknown  | -        | -    | success | failed | returned | -       | status_unknown
    failed   | -        | -    | -       | no-op  | no-op    | -       | new item
    returned | -        | -    | -       | no-op  | no-op    | -       | new item
";

/// What is done to a batch of one payment.
fn event(name: &str) -> Value {
    match name {
        "prepare" => {
            let line = json!({ "item": "w1", "payee": "p1", "account": "6222020000000000018", "account_name": "p1", "amount": "100.00" });
            json!({ "type": "prepare", "batch": "b1", "kind": "wage", "month": "2026-03", "from_account": "A", "lines": [line] })
        }
        "check" | "approve" => json!({ "type": name, "batch": "b1" }),
        "send" => json!({ "type": "send", "batch": "b1", "on": "2026-03-15" }),
        "reissue" => json!({ "type": "reissue", "item": "w1", "new_item": "w1-r" }),
        outcome => json!({ "type": "result", "batch": "b1", "results": [{ "item": "w1", "outcome": outcome, "on": "2026-03-16" }] }),
    }
}

/// A batch of one payment that stands there.
fn standing_at(status: &str) -> Payments {
    let way: &[&str] = match status {
        "checked" => &[],
        "approved" => &["approve"],
        "sent" => &["approve", "send"],
        "success" => &["approve", "send", "ok"],
        "unknown" => &["approve", "send", "unknown"],
        "failed" => &["approve", "send", "failed"],
        "returned" => &["approve", "send", "ok", "returned"],
        other => panic!("{other}"),
    };
    let state = ["prepare", "check"].iter().chain(way).fold(Payments::default(), |state, name| {
        let (state, _, faults) = run(state, event(name));
        assert_eq!(faults, [], "{status}: {name}");
        state
    });
    assert_eq!(state.items["w1"].status.as_str(), status);
    state
}

#[test]
fn every_cell_of_the_table_of_payments() {
    let mut rows = TABLE.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| line.split('|').map(str::trim).collect::<Vec<_>>());
    let events = rows.next().unwrap();
    let mut cells = 0;
    for row in rows {
        for (name, expected) in events.iter().zip(&row).skip(1) {
            let state = standing_at(row[0]);
            let (after, _, faults) = run(state.clone(), event(name));
            let told = format!("{} {name}", row[0]);
            match *expected {
                "-" => assert_eq!(faults, [Code::PaymentState], "{told}"),
                "not_failed" => assert_eq!(faults, [Code::NotFailed], "{told}"),
                "status_unknown" => assert_eq!(faults, [Code::StatusUnknown], "{told}"),
                "no-op" => assert_eq!((&after.items, faults.len()), (&state.items, 0), "{told}"),
                "new item" => {
                    assert_eq!((after.items["w1-r"].status, after.items["w1"].status.as_str()), (ItemStatus::Draft, row[0]), "{told}");
                    let again = json!({ "type": "reissue", "item": "w1", "new_item": "w1-s" });
                    assert_eq!(run(after, again).2, [Code::NotFailed], "{told}, once");
                }
                status => assert_eq!((after.items["w1"].status.as_str(), faults.len()), (status, 0), "{told}"),
            }
            cells += 1;
        }
    }
    assert_eq!(cells, 49);
}

/// I05, I06: what a method without the check character, or without the customers apart, would say.
#[test]
fn naive_answers_are_not_ours() {
    let upgraded = call("check_numbers", &json!({ "id_numbers": ["110101900101001", "110101199001010010"] }));
    assert_ne!(upgraded["id_numbers"][0]["upgraded"], "110101199001010010");
    assert_eq!(upgraded["id_numbers"][1]["valid"], false);
    let payments = json!([{ "customer": "C1", "amount": "70000.00" }, { "customer": "C2", "amount": "1.00" }]);
    let funds = json!([{ "customer": "C1", "received": "69500.00" }, { "customer": "C2", "received": "5000.00" }]);
    let gate = call("funds_gate", &json!({ "purpose": "wage", "payments": payments, "funds": funds }));
    assert_eq!((&gate["allowed"], &gate["customers"][0]["short_by"]), (&json!(false), &json!("500.00")));
}

/// A command of a host that sends whatever comes to its mind.
fn any_command() -> impl Strategy<Value = Value> {
    let batch = || (0..2_u8).prop_map(|batch| format!("b{batch}"));
    let outcome = proptest::sample::select(vec!["ok", "failed", "returned", "unknown"]);
    // Payments, parts of payments, and payments that repeat others.
    let item = || (0..2_u8, proptest::sample::select(vec!["", "", "-1", "-2", "-r", "-1-r"]));
    prop_oneof![
        2 => (batch(), proptest::collection::vec((0..3_u8, 1..300_000_i64, 1..3_u8), 1..3), proptest::option::of(50_000..200_000_i64)).prop_map(|(batch, lines, limit)| {
            let line = |(index, (person, amount, sequence)): (usize, &(u8, i64, u8))| json!({
                "item": format!("{batch}-w{index}"), "payee": format!("p{person}"), "account": format!("{person}"), "account_name": format!("p{person}"),
                "amount": money(*amount), "sequence": sequence, "customer": format!("C{}", person % 2),
            });
            let lines: Vec<Value> = lines.iter().enumerate().map(line).collect();
            let limit = limit.map(money);
            json!({ "type": "prepare", "batch": batch, "kind": "wage", "month": "2026-03", "from_account": "A", "lines": lines, "transfer_limit": limit })
        }),
        6 => batch().prop_map(|batch| json!({ "type": "check", "batch": batch, "policy": { "blocking": [] } })),
        6 => batch().prop_map(|batch| json!({ "type": "approve", "batch": batch, "funds_gate": false })),
        6 => (batch(), 1..28_u8).prop_map(|(batch, day)| json!({ "type": "send", "batch": batch, "on": format!("2026-03-{day:02}") })),
        16 => (batch(), item(), outcome, 1..28_u8).prop_map(|(batch, (item, form), outcome, day)| {
            let result = json!({ "item": format!("{batch}-w{item}{form}"), "outcome": outcome, "on": format!("2026-03-{day:02}") });
            json!({ "type": "result", "batch": batch, "results": [result] })
        }),
        6 => (batch(), item()).prop_map(|(batch, (item, form))| {
            let item = format!("{batch}-w{item}{form}");
            json!({ "type": "reissue", "item": item, "new_item": format!("{item}-r") })
        }),
        1 => Just(json!({ "type": "close_period", "month": "2026-03" })),
    ]
}

/// What a careful host would do next with one of its payments; none where there is no payment yet.
fn next_step(state: &Payments, which: prop::sample::Index, how: prop::sample::Index) -> Option<Value> {
    let (id, item) = state.items.iter().nth(which.index(state.items.len().max(1)))?;
    let batch = &item.batch;
    let result = |outcomes: &[&str]| json!({ "type": "result", "batch": batch, "results": [{ "item": id, "outcome": outcomes[how.index(outcomes.len())], "on": "2026-03-20" }] });
    Some(match item.status {
        ItemStatus::Draft => json!({ "type": "check", "batch": batch, "policy": { "blocking": [] } }),
        ItemStatus::Checked => json!({ "type": "approve", "batch": batch, "funds_gate": false }),
        ItemStatus::Approved => json!({ "type": "send", "batch": batch, "on": if state.closed.is_empty() { "2026-03-15" } else { "2026-04-15" } }),
        ItemStatus::Sent => result(&["ok", "failed", "unknown"]),
        ItemStatus::Unknown | ItemStatus::Success => result(&["returned", "ok", "failed"]),
        _ => json!({ "type": "reissue", "item": id, "new_item": format!("{id}-r") }),
    })
}

/// P12: where the money of each batch is; who may have been paid; what the ledger has.
fn check_money(state: &Payments) {
    for (id, batch) in &state.batches {
        let sums = sums(state, id).unwrap();
        assert_eq!(sums.total.fen(), sums.success.fen() + sums.pending.fen() + sums.unknown.fen() + sums.failed.fen(), "{sums:?}");
        assert_eq!(sums.total, batch.total);
    }
    // Each person is paid at most once per kind, month and sequence: what may have left the account is one payment, or the parts of one.
    let mut paid: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for (id, item) in state.items.iter().filter(|(_, item)| item.status.is_committed()) {
        paid.entry((&item.payee, item.sequence)).or_default().push(item.part_of.as_deref().unwrap_or(id));
    }
    for (key, mut items) in paid {
        items.dedup();
        assert_eq!(items.len(), 1, "{key:?} {items:?}");
    }
    // The ledger has what arrived and did not come back.
    for item in state.items.values() {
        let posted: i64 =
            item.postings.iter().map(|posting| if posting.status == ItemStatus::Success { posting.amount.fen() } else { -posting.amount.fen() }).sum();
        assert_eq!(posted, if item.status == ItemStatus::Success { item.amount.fen() } else { 0 });
    }
}

/// P12, P18: after every command of 2,000 sequences of up to 60. The sequences reach what they are meant to: payments that came back and were paid again.
#[test]
fn a_batch_is_success_pending_unknown_and_failures() {
    let reached = std::cell::Cell::new([0_usize; 3]);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(2_000));
    let step = (any_command(), proptest::bool::weighted(0.7), any::<prop::sample::Index>(), any::<prop::sample::Index>());
    let sequences = (proptest::collection::vec(step, 1..60), any::<prop::sample::Index>());
    let result = runner.run(&sequences, |(commands, replayed)| {
        let (mut state, mut all_events, mut done) = (Payments::default(), Vec::new(), Vec::new());
        for (index, (value, is_careful, which, how)) in commands.iter().enumerate() {
            let careful = is_careful.then(|| next_step(&state, *which, *how)).flatten();
            let mut value = careful.unwrap_or_else(|| value.clone());
            value["command_id"] = json!(format!("c{index}"));
            let command = command(value);
            if let Ok(events) = decide(&state, &command) {
                state = events.iter().fold(state, apply);
                all_events.extend(events);
                done.push(command);
            }
            check_money(&state);
        }
        // What was done is done once; the events give the state again; so does its text.
        if !done.is_empty() {
            let again = &done[replayed.index(done.len())];
            prop_assert_eq!(decide(&state, again).unwrap(), Vec::new());
        }
        prop_assert_eq!(&all_events.iter().fold(Payments::default(), apply), &state);
        let text = serde_json::to_string(&state).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Payments>(&text).unwrap(), &state);
        let mut counts = reached.get();
        for item in state.items.values().filter(|item| item.reissued_as.is_some()) {
            counts[0] += 1;
            counts[1] += usize::from(item.status == ItemStatus::Returned);
            counts[2] += usize::from(item.reissued_as.as_ref().is_some_and(|again| state.items[again].status == ItemStatus::Success));
        }
        reached.set(counts);
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
    let [reissued, returned, paid_again] = reached.get();
    println!("{reissued} payments issued again, {returned} of them after they came back, {paid_again} paid the second time");
    assert!(returned > 50 && paid_again > 50, "{reissued} {returned} {paid_again}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// P17.
    #[test]
    fn the_parts_of_a_payment_sum_to_it((limit, whole, rest) in (20_000..10_000_000_i64, 0..40_i64, any::<prop::sample::Index>())) {
        // Half of the amounts lie at a multiple of the limit, or a fen beside it.
        let rest = rest.index(2 * limit as usize) as i64;
        let amount = (whole * limit + if rest < limit { rest } else { rest % 3 - 1 }).max(1);
        let parts = parts_of(money(amount), money(limit)).unwrap();
        prop_assert_eq!(parts.iter().map(|part| part.fen()).sum::<i64>(), amount);
        // As few as can be, all but the last at the limit.
        prop_assert_eq!(parts.len() as i64, (amount + limit - 1) / limit);
        prop_assert!(parts.iter().rev().skip(1).all(|part| part.fen() == limit) && parts.iter().all(|part| part.fen() > 0 && part.fen() <= limit));
    }

    /// P17.
    #[test]
    fn files_keep_order_rows_and_sums(
        amounts in proptest::collection::vec(1..200_000_i64, 0..60), limit in 5_000..100_000_i64, max_rows in 1..9_u32, max_amount in 100_000..400_000_i64,
    ) {
        let lines: Vec<Value> = amounts.iter().enumerate().map(|(index, amount)| json!({ "item": format!("w{index}"), "amount": money(*amount) })).collect();
        let request = json!({ "lines": lines, "transfer_limit": money(limit), "max_rows": max_rows, "max_amount": money(max_amount) });
        let answer = call("split_payments", &request);
        let mut left: std::collections::VecDeque<_> = amounts.iter().enumerate().map(|(index, amount)| (format!("w{index}"), *amount)).collect();
        for file in answer["files"].as_array().unwrap() {
            let parts = file["parts"].as_array().unwrap();
            let sum: i64 = parts.iter().map(|part| fen(&part["amount"])).sum();
            prop_assert!(!parts.is_empty() && parts.len() <= max_rows as usize && sum <= max_amount);
            prop_assert_eq!((sum, parts.len() as u64), (fen(&file["total"]), file["count"].as_u64().unwrap()));
            for part in parts {
                let (item, open) = left.front_mut().unwrap();
                prop_assert_eq!(part["item"].as_str().unwrap(), item.as_str());
                *open -= fen(&part["amount"]);
                if *open == 0 {
                    left.pop_front();
                }
            }
        }
        prop_assert!(left.is_empty());
        prop_assert_eq!(fen(&answer["total"]), amounts.iter().sum::<i64>());
    }

    /// K02: whatever other customers have, the gate of one looks at its own money.
    #[test]
    fn no_customer_pays_with_the_money_of_another(
        customers in proptest::collection::vec((0..1_000_000_i64, 0..1_000_000_i64, 0..100_000_i64, 1..1_000_000_i64), 1..6), others in 0..100_000_000_i64,
    ) {
        let name = |index: usize| format!("C{index}");
        let payments: Vec<Value> = customers.iter().enumerate().map(|(index, (.., batch))| json!({ "customer": name(index), "amount": money(*batch) })).collect();
        let mut funds: Vec<Value> = customers.iter().enumerate()
            .map(|(index, (received, paid, advance, _))| json!({ "customer": name(index), "received": money(*received), "already_paid": money(*paid), "advance": money(*advance) })).collect();
        funds.push(json!({ "customer": "rich", "received": money(others) }));
        let request = json!({ "purpose": "wage", "on": "2026-03-15", "batch": "b", "payments": payments, "funds": funds, "terms": { "rate": "0.1" } });
        let answer = call("funds_gate", &request);
        let mut all = true;
        for (gate, (received, paid, advance, batch)) in answer["customers"].as_array().unwrap().iter().zip(&customers) {
            let available = received - paid + advance;
            all &= available >= *batch;
            prop_assert_eq!(fen(&gate["available"]), available);
            prop_assert_eq!(gate["allowed"].as_bool().unwrap(), available >= *batch);
            prop_assert_eq!(fen(&gate["short_by"]), (batch - available).max(0));
            prop_assert!(fen(&gate["advance_used"]) <= *advance);
        }
        prop_assert_eq!(answer["allowed"].as_bool().unwrap(), all);
        let advanced: i64 = answer["advances"].as_array().unwrap().iter().map(|advance| fen(&advance["amount"])).sum();
        prop_assert_eq!(advanced, if all { customers.iter().map(|(received, paid, _, batch)| (batch - (received - paid).max(0)).max(0)).sum() } else { 0 });
    }
}
