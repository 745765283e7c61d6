//! What holds for fees, invoices, interest, late fees and every sequence of commands to bills (the invariants' numbers are those of the
//! platform's specification).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use hesuan::billing::{Bills, Task, apply, decide};
use hesuan::command::Command;
use hesuan::json::Read;
use hesuan::money::Money;
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

const CUSTOMERS: [&str; 3] = ["C1", "C2", "C3"];
const MONTHS: [&str; 3] = ["2026-03", "2026-04", "2026-05"];

fn any_line() -> impl Strategy<Value = Value> {
    let kinds = ["social_insurance", "housing_fund", "wage", "service_fee"];
    (proptest::sample::select(kinds.to_vec()), 0..6_u8, proptest::sample::select(MONTHS.to_vec()), 1..1_000_000_i64, proptest::bool::weighted(0.1)).prop_map(
        |(kind, person, month, amount, refund)| {
            let pay_type = if refund { "refund" } else { "normal" };
            let amount = if refund { -amount } else { amount };
            json!({ "kind": kind, "key": { "person": format!("p{person}"), "item": kind, "fee_month": month, "pay_type": pay_type }, "amount": money(amount) })
        },
    )
}

/// A command of a customer; the customer is part of every id, so that commands of two customers never meet.
fn any_command() -> impl Strategy<Value = (usize, Value)> {
    let bill = (0..3_usize, 0..3_usize);
    let task = prop_oneof![
        4 => (bill.clone(), proptest::collection::vec(any_line(), 0..5)).prop_map(|((customer, month), lines)| {
            let lines: Vec<Value> = lines.into_iter().map(|mut line| { line["key"]["place"] = json!(CUSTOMERS[customer]); line }).collect();
            (customer, json!({ "type": "generate", "bill": format!("{}-{month}", CUSTOMERS[customer]), "customer": CUSTOMERS[customer], "bill_month": MONTHS[month], "lines": lines }))
        }),
        6 => (bill.clone(), proptest::sample::select(vec!["send", "confirm", "confirm", "send", "dispute", "reopen", "void"])).prop_map(|((customer, month), task)| {
            (customer, json!({ "type": task, "bill": format!("{}-{month}", CUSTOMERS[customer]) }))
        }),
        1 => (bill.clone(), 1..2_000_000_i64).prop_map(|((customer, month), amount)| (customer, json!({ "type": "pay", "bill": format!("{}-{month}", CUSTOMERS[customer]), "amount": money(amount) }))),
        1 => (0..3_usize, 1..2_000_000_i64).prop_map(|(customer, amount)| (customer, json!({ "type": "deposit", "customer": CUSTOMERS[customer], "amount": money(amount) }))),
        1 => (0..3_usize, 0..3_usize, 0..3_usize).prop_map(|(customer, from, to)| (customer, json!({ "type": "carry", "from": format!("{}-{from}", CUSTOMERS[customer]), "to": format!("{}-{to}", CUSTOMERS[customer]) }))),
        2 => (0..3_usize, 0..6_u8, proptest::sample::select(MONTHS.to_vec()), 0..1_000_000_i64).prop_map(|(customer, person, month, actual)| {
            let key = format!("p{person}/{}/social_insurance//{month}/normal/1", CUSTOMERS[customer]);
            (customer, json!({ "type": "audit", "customer": CUSTOMERS[customer], "lines": [{ "key": key, "actual": money(actual) }] }))
        }),
    ];
    (task, 0..200_u16).prop_map(|((customer, mut task), id)| {
        // Ids repeat now and then: the same body again, or another one.
        task["command_id"] = json!(format!("{}-{id}", CUSTOMERS[customer]));
        (customer, task)
    })
}

fn command(task: &Value) -> Command<Task> {
    Command::read(&task.to_string(), &String::new).unwrap()
}

fn run<'a>(tasks: impl IntoIterator<Item = &'a Value>, state: Bills) -> Bills {
    tasks.into_iter().fold(state, |state, task| match decide(&state, &command(task)) {
        Ok(events) => events.iter().fold(state, apply),
        Err(_) => state,
    })
}

fn stored(state: &Bills) -> String {
    serde_json::to_string(state).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    /// P1, P5, P6, P11, P18 and the replay: after every command.
    #[test]
    fn bills_keep_their_invariants(commands in proptest::collection::vec(any_command(), 1..60)) {
        let (mut state, mut events) = (Bills::default(), Vec::new());
        let mut deposited: i64 = 0;
        for (_, task) in &commands {
            let decided = decide(&state, &command(task));
            if let Ok(happened) = decided {
                if !happened.is_empty() && task["type"] == "deposit" {
                    deposited += fen(&task["amount"]);
                }
                state = happened.iter().fold(state, apply);
                events.extend(happened);
                // P18: the same command again does nothing.
                prop_assert_eq!(decide(&state, &command(task)), Ok(Vec::new()));
            }
            let mut standing: BTreeMap<&str, usize> = BTreeMap::new();
            let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
            for bill in state.bills.values() {
                prop_assert_eq!(bill.total.fen(), bill.lines.iter().map(|line| line.amount.fen()).sum::<i64>());
                prop_assert_eq!(bill.pass_through.fen(), bill.lines.iter().filter(|line| line.pass_through).map(|line| line.amount.fen()).sum::<i64>());
                prop_assert!(bill.settled.values().all(|settled| *settled > Money::ZERO));
                for line in &bill.lines {
                    prop_assert!(line.settled == Money::ZERO || (line.settled.fen() > 0) == (line.amount.fen() > 0) && line.settled.magnitude() <= line.amount.magnitude());
                }
                prop_assert_eq!(bill.settled.values().map(|amount| amount.fen()).sum::<i64>(), bill.lines.iter().map(|line| line.settled.fen()).sum::<i64>());
                if bill.status != hesuan::billing::BillStatus::Void {
                    for line in &bill.lines {
                        *standing.entry(&line.key).or_default() += 1;
                        if line.refers_to.is_none() {
                            *sums.entry(line.money()).or_default() += line.amount.fen();
                        }
                    }
                }
            }
            // P5: no charge stands twice.
            prop_assert!(standing.values().all(|count| *count == 1), "{:?}", standing);
            prop_assert!(state.customers.values().all(|account| account.prepaid >= Money::ZERO));
        }
        // P11: what was deposited and credited is used or left.
        let used: i64 = state.bills.values().map(|bill| bill.settled_by(hesuan::billing::SettledBy::Prepaid).fen()).sum();
        let left: i64 = state.customers.values().map(|account| account.prepaid.fen()).sum();
        let credited: i64 = state.bills.values().filter(|bill| bill.total < Money::ZERO && bill.status == hesuan::billing::BillStatus::Settled).map(|bill| -bill.total.fen()).sum();
        prop_assert_eq!(deposited + credited, used + left);
        // The events alone rebuild the state, byte for byte, and so does the stored state.
        let rebuilt = events.iter().fold(Bills::default(), apply);
        prop_assert_eq!(stored(&rebuilt), stored(&state));
        let read: Bills = serde_json::from_str(&stored(&state)).unwrap();
        prop_assert_eq!(read, state);
    }

    /// P4: commands of different customers in any order give the same bills.
    #[test]
    fn customers_do_not_touch_each_other(commands in proptest::collection::vec(any_command(), 1..60)) {
        let together = run(commands.iter().map(|(_, task)| task), Bills::default());
        let of = |customer: usize| commands.iter().filter(move |(owner, _)| *owner == customer).map(|(_, task)| task);
        let apart = run(of(2).chain(of(0)).chain(of(1)), Bills::default());
        prop_assert_eq!(stored(&together), stored(&apart));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// P6: a base that is declared anew, and anew again, differs in all by what the last differs from the first.
    #[test]
    fn differences_of_declared_bases_telescope(wages in proptest::collection::vec(200_000..6_000_000_i64, 3), months in 1..=3_u16) {
        let difference = |then: i64, now: i64| {
            let answer = call("retro", &json!({
                "city": "310000", "from": "2026-01", "to": format!("2026-{months:02}"), "known_then": "2026-06-30", "known_now": "2026-06-30",
                "wage_then": money(then), "wage": money(now), "items": ["pension", "medical", "unemployment"],
            }));
            (fen(&answer["employer_difference"]), fen(&answer["employee_difference"]))
        };
        let [first, second, last] = wages[..] else { unreachable!() };
        let (one, two, whole) = (difference(first, second), difference(second, last), difference(first, last));
        prop_assert_eq!((one.0 + two.0, one.1 + two.1), whole);
    }

    /// P7: a confirmed month that is made anew and audited by what it charges has no adjustments; by something else, one for each line, once.
    #[test]
    fn an_unchanged_month_has_no_adjustments(lines in proptest::collection::vec(any_line(), 1..8), change in proptest::collection::vec(0..3_i64, 8)) {
        let mut lines: Vec<Value> = lines.into_iter().filter(|line| line["key"]["pay_type"] == "normal").collect();
        let mut keys = std::collections::BTreeSet::new();
        lines.retain(|line| keys.insert(line["key"].to_string()));
        let generate = json!({ "command_id": "1", "type": "generate", "bill": "b", "customer": "C1", "bill_month": "2026-03", "lines": lines });
        let confirmed = [generate.clone(), json!({ "command_id": "2", "type": "send", "bill": "b" }), json!({ "command_id": "3", "type": "confirm", "bill": "b" })];
        let state = run(&confirmed, Bills::default());
        // The same again under another id: the bill is locked, and nothing waits for the next one.
        let mut again = generate;
        again["command_id"] = json!("4");
        prop_assert_eq!(decide(&state, &command(&again)).unwrap_err().first().code.as_str(), "bill_locked");
        let bill = &state.bills["b"];
        let audit = |id: &str, change: &[i64]| {
            let actual: Vec<Value> = bill.lines.iter().zip(change).map(|(line, change)| json!({ "key": line.key, "actual": money(line.amount.fen() + change) })).collect();
            json!({ "command_id": id, "type": "audit", "customer": "C1", "lines": actual })
        };
        let same = run([&audit("5", &[0; 8])], state.clone());
        prop_assert!(same.customers.get("C1").is_none_or(|account| account.waiting.is_empty()));
        let other = run([&audit("6", &change), &audit("7", &change)], state.clone());
        let waiting = other.customers.get("C1").map_or(0, |account| account.waiting.len());
        prop_assert_eq!(waiting, bill.lines.iter().zip(&change).filter(|(_, change)| **change != 0).count());
    }

    /// P15: net and tax are the gross, on every invoice and over all; a part's tax differs from its share by at most a fen.
    #[test]
    fn invoices_sum_to_the_bill(fee in 1..500_000_000_i64, cap in 10_000..99_999_999_i64, inclusive in any::<bool>()) {
        let request = json!({ "month": "2026-03", "kind": "fee_only", "taxpayer": "general", "rate": "0.06", "fee": money(fee), "cap": money(cap.max(fee / 5_000)), "price": if inclusive { "inclusive" } else { "exclusive" } });
        let answer = call("invoice", &request);
        let parts = answer["invoices"].as_array().unwrap();
        for part in parts {
            prop_assert_eq!(fen(&part["gross"]), fen(&part["net"]) + fen(&part["tax"]));
        }
        prop_assert_eq!(parts.iter().map(|part| fen(&part["gross"])).sum::<i64>(), fen(&answer["taxable_gross"]));
        prop_assert!((fen(&answer["tax_of_invoices"]) - fen(&answer["tax"])).abs() <= parts.len() as i64);
    }

    /// P16: a graduated fee never falls with a head more; every fee keeps its limits.
    #[test]
    fn a_graduated_fee_is_monotone_and_limits_hold(heads in 0..500_u32, prices in proptest::collection::vec(0..20_000_i64, 3), least in 0..100_000_i64, more in 0..1_000_000_i64) {
        let tiers = json!([{ "upto": 10, "price": money(prices[0]) }, { "upto": 100, "price": money(prices[1]) }, { "price": money(prices[2]) }]);
        let plan = json!({ "model": "tier_graduated", "tiers": tiers, "bill_min": money(least), "bill_max": money(least + more) });
        let fee = |heads: u32| call("service_fee", &json!({ "month": "2026-03", "plan": plan, "heads": heads }));
        let (one, next) = (fee(heads), fee(heads + 1));
        prop_assert!(fen(&one["subtotal"]) <= fen(&next["subtotal"]));
        prop_assert!(heads == 0 || (least..=least + more).contains(&fen(&one["fee"])));
    }

    /// P17: instalments are the premium, each within a fen of its share.
    #[test]
    fn instalments_sum_to_the_premium(price in 1..10_000_000_i64, parts in 1..=120_u32) {
        let request = json!({ "policy_from": "2026-01-01", "policy_to": "2026-12-31", "kind": "per_head_year_daily", "price": money(price), "instalments": parts, "covers": [{ "person": "p" }] });
        let cover = &call("premium", &request)["covers"][0];
        let instalments: Vec<i64> = cover["instalments"].as_array().unwrap().iter().map(fen).collect();
        prop_assert_eq!(instalments.iter().sum::<i64>(), price);
        let parts = i64::from(parts);
        prop_assert!(instalments.iter().all(|part| (part * parts - price).abs() <= parts));
    }

    /// P20: no late fee without days; interest does not change when a segment is cut in two.
    #[test]
    fn interest_does_not_know_where_a_balance_is_cut(amount in 1..100_000_000_i64, first in 1..200_u16, second in 1..200_u16, rate in 0..400_000_u32) {
        let rate = hesuan::money::Rate::from_millionths(rate).unwrap();
        let day = |days: u16| {
            let mut day: hesuan::time::Day = "2026-01-01".parse().unwrap();
            for _ in 0..days { day = day.next().unwrap(); }
            day.to_string()
        };
        let whole = call("interest", &json!({ "amount": money(amount), "paid_on": day(0), "until": day(first + second), "rate": rate }));
        let exact = i128::from(amount) * i128::from(rate.millionths()) * i128::from(first + second);
        let unit = 365 * 1_000_000_i128;
        prop_assert_eq!(i128::from(fen(&whole["interest"])), (2 * exact + unit) / (2 * unit));
        let none = call("arrears", &json!({ "months": [{ "fee_month": "2026-03", "principal": money(amount) }], "declared_on": "2026-04-01" }));
        prop_assert_eq!(fen(&none["late_fee_total"]), 0);
    }
}
