//! What holds of payroll law whatever the wage, the place and the day; and what a naive engine gets wrong, one test each.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use hesuan::labour::*;
use hesuan::money::Money;
use hesuan::operation::{Answer, Operation};
use hesuan::time::Month;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

fn answer(operation: &str, input: &Value) -> Value {
    let text = hesuan::call(hesuan::book(), operation, &input.to_string()).unwrap_or_else(|faults| panic!("{operation} {input}: {faults}"));
    serde_json::from_str(&text).unwrap()
}

fn codes(operation: &str, input: &Value) -> Vec<String> {
    let faults = hesuan::call(hesuan::book(), operation, &input.to_string()).unwrap_err();
    faults.as_slice().iter().map(|fault| fault.code.to_string()).collect()
}

fn fen(amount: &Value) -> i64 {
    amount.as_str().unwrap().parse::<Money>().unwrap().fen()
}

fn yuan(fen: i64) -> String {
    Money::from_fen(fen).unwrap().to_string()
}

fn warns(answer: &Value, code: &str) -> bool {
    answer["warnings"].as_array().unwrap().iter().any(|warning| warning["code"] == code)
}

/// Checks that every step of an operation's vectors replays to its result; how many steps there were.
fn replayed<T: Operation>(vector: &Value) -> usize {
    if vector["op"] != T::NAME || vector["expect"]["ok"].is_null() {
        return 0;
    }
    let request = <T as hesuan::json::Read>::read(&vector["input"].to_string(), &String::new).unwrap();
    let answer = request.run(hesuan::book()).unwrap();
    let steps = &answer.grounds().steps;
    for step in steps {
        assert_eq!(step.replay().unwrap().exact(), step.result.exact(), "{}: {step:?}", vector["id"]);
    }
    steps.len()
}

#[test]
fn every_step_of_the_vectors_replays_to_its_result() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors");
    let mut steps = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if !path.file_name().unwrap().to_string_lossy().starts_with("labour-") {
            continue;
        }
        for vector in serde_json::from_str::<Vec<Value>>(&fs::read_to_string(path).unwrap()).unwrap() {
            let vector = &vector;
            steps += replayed::<Overtime>(vector) + replayed::<Prorate>(vector) + replayed::<SickPay>(vector) + replayed::<AnnualLeave>(vector);
            steps += replayed::<MinimumWage>(vector) + replayed::<Probation>(vector) + replayed::<WageDeduction>(vector) + replayed::<Compensation>(vector);
            steps += replayed::<DoubleWage>(vector) + replayed::<TrainingPenalty>(vector) + replayed::<NonCompete>(vector) + replayed::<Retirement>(vector);
            steps += replayed::<DisabilityLevy>(vector) + replayed::<UnionFee>(vector) + replayed::<LateFee>(vector) + replayed::<Vat>(vector);
        }
    }
    assert!(steps > 500, "{steps}");
}

/// Every form of a value with one of its leaves replaced.
fn with_one_leaf(value: &Value, replace: &Value) -> Vec<Value> {
    let in_place = |leaf: &Value, put: &dyn Fn(Value) -> Value| with_one_leaf(leaf, replace).into_iter().map(put).collect::<Vec<_>>();
    match value {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(key, leaf)| {
                in_place(leaf, &|changed| {
                    let mut fields = fields.clone();
                    fields[key] = changed;
                    Value::Object(fields)
                })
            })
            .collect(),
        Value::Array(list) => (0..list.len())
            .flat_map(|index| {
                in_place(&list[index], &|changed| {
                    let mut list = list.clone();
                    list[index] = changed;
                    Value::Array(list)
                })
            })
            .collect(),
        _ => vec![replace.clone()],
    }
}

#[test]
fn no_extreme_value_panics() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors");
    let extremes = [
        "0",
        "0.01",
        "-0.01",
        "1",
        "10000000000000.00",
        "9223372036854",
        "4294967295",
        "0.000001",
        "1900-01",
        "2199-12",
        "1900-01-01",
        "2199-12-31",
        "999999",
        "small",
    ];
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    for path in files.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("labour-")) {
        for vector in serde_json::from_str::<Vec<Value>>(&fs::read_to_string(path).unwrap()).unwrap() {
            for extreme in extremes {
                for input in with_one_leaf(&vector["input"], &json!(extreme)) {
                    let result = hesuan::call(hesuan::book(), vector["op"].as_str().unwrap(), &input.to_string());
                    let internal = result.is_err_and(|faults| faults.as_slice().iter().any(|fault| fault.code == hesuan::Code::Internal));
                    assert!(!internal, "{input}");
                }
            }
        }
    }
}

// --- What a naive engine gets wrong --------------------------------------------

#[test]
fn trap_6_the_cap_of_the_compensation_knows_the_months_average() {
    let input =
        json!({ "month": "2026-06", "kind": "n", "average_wage": "20000", "local_average_wage": "6000", "minimum_wage": "2000", "service": { "years": 14 } });
    let capped = answer("compensation", &input);
    assert_eq!((&capped["wage"], &capped["amount"]), (&json!("18000.00"), &json!("216000.00")), "three months' averages, and twelve years");
}

#[test]
fn trap_8_unused_leave_adds_200_percent_and_a_worked_holiday_300() {
    let leave = answer("annual_leave", &json!({ "month": "2026-12", "entitled_days": "5", "taken": "4", "average_wage": "2175" }));
    let holiday = answer("overtime", &json!({ "month": "2026-10", "month_wage": "2175", "days": { "holiday": "1" }, "rounding": "last" }));
    assert_eq!((&leave["pay"], &holiday["pay"]), (&json!("200.00"), &json!("300.00")));
}

#[test]
fn trap_9_twelve_years_cap_only_a_wage_above_three_times_the_average() {
    let n = |wage: &str| {
        let input =
            json!({ "month": "2026-06", "kind": "n", "average_wage": wage, "local_average_wage": "5000", "minimum_wage": "2000", "service": { "years": 18 } });
        answer("compensation", &input)["n"].clone()
    };
    assert_eq!((n("15000"), n("15000.01")), (json!("18"), json!("12")));
}

#[test]
fn trap_9_the_month_in_place_of_notice_is_the_last_one() {
    let input = json!({ "month": "2026-06", "kind": "n_plus_1", "average_wage": "5000", "last_month_wage": "4000", "local_average_wage": "5000",
        "minimum_wage": "2000", "service": { "years": 1 } });
    assert_eq!(answer("compensation", &input)["amount"], "9000.00");
}

#[test]
fn trap_10_pay_is_never_divided_by_20_67() {
    for month in ["2024-12", "2025-01", "2026-05"] {
        let pay = answer("overtime", &json!({ "month": month, "month_wage": "4350", "days": { "rest_day": "1" }, "rounding": "last" }));
        assert_eq!(pay["pay"], "400.00", "{month}");
    }
}

#[test]
fn trap_13_rounding_the_hourly_wage_first_is_a_fen_more() {
    let pay = |rounding: &str| {
        answer("overtime", &json!({ "month": "2026-05", "month_wage": "5000", "hours": { "workday": "2" }, "rounding": rounding }))["pay"].clone()
    };
    assert_eq!((pay("first"), pay("last")), (json!("86.22"), json!("86.21")));
}

#[test]
fn trap_14_the_last_day_of_a_late_fee_counts_or_not_by_choice() {
    let days = |counts: bool| {
        let input = json!({ "kind": "social_insurance", "amount": "1141.87", "from": "2017-03-01", "to": "2017-04-09", "count_last_day": counts });
        answer("late_fee", &input)["days"].clone()
    };
    assert_eq!((days(false), days(true)), (json!(39), json!(40)));
}

#[test]
fn trap_15_the_price_includes_the_tax_and_dispatch_from_2026_is_6_percent_with_credit() {
    let vat = |month: &str| {
        answer(
            "vat",
            &json!({ "month": month, "taxpayer": "general", "service": "dispatch", "method": "difference", "gross": "1060000", "pass_through": "1000000" }),
        )
    };
    let (before, after) = (vat("2025-12"), vat("2026-01"));
    assert_eq!((&before["vat"], &before["input_credit"]), (&json!("2857.14"), &json!(false)));
    assert_eq!((&after["vat"], &after["input_credit"]), (&json!("3396.23"), &json!(true)), "and not 3600.00");
}

#[test]
fn trap_19_the_retirement_age_is_a_count_of_months() {
    let retirement = answer("retirement", &json!({ "born": "1971-04", "group": "woman_55" }));
    assert_eq!((&retirement["age_years"], &retirement["age_months"]), (&json!(55), &json!(4)), "and not 55.33");
}

#[test]
fn trap_21_a_moved_saturday_is_an_ordinary_day_and_sixteen_february_a_holiday() {
    let multiple = |day: &str| {
        let input = json!({ "month": &day[..7], "month_wage": "8700", "attendance": [{ "day": day, "hours": "1" }], "rounding": "last" });
        answer("overtime", &input)["lines"][0]["multiple"].clone()
    };
    for day in ["2026-02-14", "2026-10-10"] {
        assert_eq!(multiple(day), "1.5", "{day}");
    }
    for day in ["2026-02-15", "2026-02-20", "2026-02-23", "2026-01-02", "2026-05-03", "2026-10-04"] {
        assert_eq!(multiple(day), "2", "{day}");
    }
    assert_eq!(multiple("2026-02-16"), "3");
}

#[test]
fn trap_21_thirteen_days_of_2026_are_holidays_and_248_are_worked() {
    let months = (1..=12_u16).map(|month| answer("prorate", &json!({ "month": Month::new(2026, month).unwrap().to_string(), "wage": "1", "method": "ratio" })));
    let (work, holidays) =
        months.fold((0, 0), |(work, holidays), month| (work + month["work_days"].as_i64().unwrap(), holidays + month["holidays"].as_i64().unwrap()));
    assert_eq!((work, holidays), (248, 13));
    assert_eq!(4 * (work + holidays), 12 * 87, "the paid days of the year are 12 × 21.75");
}

#[test]
fn trap_22_an_expired_local_rule_is_not_carried_forward() {
    let sick = |day: &str| json!({ "place": "310000", "day": day, "wage": "10000", "seniority_years": "8", "months_sick": "1", "employee_contributions": "0" });
    assert_eq!(answer("sick_pay", &sick("2026-08-15"))["pay"], "10000.00");
    assert_eq!(codes("sick_pay", &sick("2026-08-16")), ["field_missing"], "what was agreed must be told");
    let mut agreed = sick("2026-08-16");
    agreed["share"] = json!("0.1");
    let after = answer("sick_pay", &agreed);
    assert_eq!(after["pay"], "2192.00", "80 % of the minimum wage");
    assert!(warns(&after, "local_rule_expired"));
}

#[test]
fn trap_24_one_and_a_half_percent_is_a_breach_in_sichuan_and_henan() {
    let levy = |place: &str| {
        answer(
            "disability_levy",
            &json!({ "year": 2026, "place": place, "staff": "200", "disabled": "3", "average_wage": "100000", "local_average_wage": "100000" }),
        )
    };
    for place in ["510000", "410000"] {
        assert_eq!((&levy(place)["levy"], &levy(place)["payable"]), (&json!("20000.00"), &json!("10000.00")), "{place}");
    }
    assert_eq!(levy("110000")["payable"], "0.00");
}

// --- Laws ----------------------------------------------------------------------

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn the_share_of_a_month_never_exceeds_the_wage_and_falls_with_absence(wage in 0..=10_000_000_i64, month in 1..=12_u16, half_days in 0..=30_i64) {
        let pay = |half_days: i64| {
            let absent = format!("{}.{}", half_days / 2, half_days % 2 * 5);
            fen(&answer("prorate", &json!({ "month": Month::new(2026, month).unwrap().to_string(), "wage": yuan(wage), "absent_days": absent, "method": "ratio" }))["pay"])
        };
        prop_assert_eq!(pay(0), wage);
        prop_assert!(pay(half_days) <= wage && pay(half_days + 1) <= pay(half_days) && pay(half_days) >= 0);
    }

    #[test]
    fn overtime_rounded_first_and_last_differ_by_less_than_half_a_fen_an_hour(wage in 0..=10_000_000_i64, hours in 1..=36_i64) {
        let pay = |rounding: &str| fen(&answer("overtime", &json!({ "month": "2026-05", "month_wage": yuan(wage), "hours": { "holiday": hours.to_string() }, "rounding": rounding }))["pay"]);
        prop_assert!(2 * (pay("first") - pay("last")).abs() <= 3 * hours + 1);
    }

    #[test]
    fn a_deduction_takes_at_most_a_fifth_and_leaves_the_minimum_wage(wage in 0..=2_000_000_i64, minimum in 0..=400_000_i64) {
        let most = fen(&answer("wage_deduction", &json!({ "month": "2026-05", "wage": yuan(wage), "minimum_wage": yuan(minimum) }))["max_deduction"]);
        prop_assert!(5 * most <= wage && (most == 0 || wage - most >= minimum));
        prop_assert!(5 * (most + 1) > wage || wage - most - 1 < minimum, "and a fen more would not do");
    }

    #[test]
    fn damages_are_twice_the_compensation(wage in 0..=10_000_000_i64, local in 100_000..=2_000_000_i64, years in 0..=40_u32, months in 0..=11_u32, days in 1..=30_u32) {
        let owed = |kind: &str| {
            let service = json!({ "years": years, "months": months, "days": days });
            answer("compensation", &json!({ "month": "2026-06", "kind": kind, "average_wage": yuan(wage), "local_average_wage": yuan(local), "minimum_wage": "0", "service": service }))
        };
        let (n, two_n) = (owed("n"), owed("two_n"));
        prop_assert!((2 * fen(&n["amount"]) - fen(&two_n["amount"])).abs() <= 1, "half a month's fen is rounded once");
        if n["capped"] == true {
            prop_assert!(fen(&n["amount"]) <= 36 * local);
        }
    }

    #[test]
    fn a_month_of_later_birth_never_retires_earlier(month in 0..=3_000_u16, group in proptest::sample::select(vec!["man", "woman_55", "woman_50"])) {
        let retirement = |born: u16| answer("retirement", &json!({ "born": Month::FIRST.plus(born).unwrap().to_string(), "group": group }));
        let (one, next) = (retirement(month % 2_700), retirement(month % 2_700 + 1));
        let month_of = |answer: &Value, name: &str| answer[name].as_str().unwrap().parse::<Month>().unwrap();
        prop_assert!(month_of(&one, "retire_month") < month_of(&next, "retire_month"));
        let delay = |answer: &Value| answer["delay_months"].as_i64().unwrap();
        let cap = if group == "woman_50" { 60 } else { 36 };
        prop_assert!((0..=1).contains(&(delay(&next) - delay(&one))) && delay(&next) <= cap);
        if one["earliest_month"].is_string() {
            prop_assert!(month_of(&one, "original_month") <= month_of(&one, "earliest_month"));
        }
    }

    #[test]
    fn the_days_of_a_late_fee_lie_in_one_span_each(amount in 0..=100_000_000_i64, start in 0..=400_u16, days in 0..=6_000_u32) {
        let from = Month::new(1999, 1).unwrap().plus(start).unwrap().first_day();
        let fee = answer("late_fee", &json!({ "kind": "social_insurance", "amount": yuan(amount), "from": from.to_string(), "days": days }));
        let spans = fee["spans"].as_array().unwrap();
        prop_assert_eq!(spans.iter().map(|span| span["days"].as_u64().unwrap()).sum::<u64>(), u64::from(days));
        let exact: i64 = spans.iter().map(|span| if span["rate"] == "0.002" { 4 } else { 1 } * span["days"].as_i64().unwrap() * amount).sum();
        prop_assert_eq!(fen(&fee["fee"]), (exact + 1_000) / 2_000, "half up, once");
    }

    #[test]
    fn the_price_is_what_is_passed_through_the_sales_and_the_tax(gross in 0..=10_000_000_000_i64, share in 0..=100_i64, month in proptest::sample::select(vec!["2025-12", "2026-01"])) {
        let passed = gross / 100 * share;
        let vat = answer("vat", &json!({ "month": month, "taxpayer": "general", "service": "dispatch", "method": "difference", "gross": yuan(gross), "pass_through": yuan(passed) }));
        prop_assert_eq!(fen(&vat["price"]), passed + fen(&vat["sales"]) + fen(&vat["vat"]));
    }

    #[test]
    fn relief_never_raises_a_levy(staff in 1..=5_000_i64, disabled in 0..=100_i64, wage in 100_000..=100_000_000_i64) {
        let levy = answer("disability_levy", &json!({ "year": 2026, "ratio": "0.016", "staff": staff.to_string(), "disabled": disabled.to_string(), "average_wage": yuan(wage) }));
        prop_assert!((0..=fen(&levy["levy"])).contains(&fen(&levy["payable"])));
        let nothing_owed = staff <= 30 || 1_000 * disabled >= 16 * staff;
        prop_assert_eq!(fen(&levy["payable"]) == 0, nothing_owed);
    }
}
