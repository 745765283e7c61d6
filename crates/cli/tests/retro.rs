//! `hesuan retro`: what is due because rules became known later.

mod hesuan;

use ::hesuan::{book, call};
use hesuan::hesuan;
use serde_json::json;

const SHANGHAI: &str = "retro --city 310000 --from 2025-07 --to 2025-09 --known-then 2025-09-17 --known-now 2025-09-18 --wage 5000 \
    --housing-fund-rate 0.07 --work-injury-rate 0.002";

/// The limits of July 2025 were published on 18 September: three months at the floor.
#[test]
fn months_and_lines_are_told_with_cause_rules_and_totals() {
    let told = hesuan(SHANGHAI.split_whitespace());
    assert_eq!(told.code, 0, "{}", told.err);
    let parts = [
        "Shanghai 310000, 2025-07 to 2025-09, local urban hukou, then as known on 2025-09-17, now as known on 2025-09-18\n",
        "2025-07        2247.69       2267.22               +19.53        1125.32       1133.30                +7.98\n",
        "total          6743.07       6801.66               +58.59        3375.96       3399.90               +23.94\n",
    ];
    for part in parts {
        assert!(told.out.contains(part), "{part}: {}", told.out);
    }
    let line = told.out.lines().find(|line| line.starts_with("2025-08  pension       employer")).unwrap();
    let expected = "2025-08 pension employer 1181.44 1193.60 +12.16 other limits of the base 310000/bases/pension/2024-07@2024-07-31 310000/bases/pension/2025-07@2025-09-18";
    assert_eq!(line.split_whitespace().collect::<Vec<_>>().join(" "), expected);
    let chinese = hesuan(SHANGHAI.split_whitespace().chain(["--lang", "zh"]));
    for part in ["当时截至 2025-09-17 所知", "养老保险", "基数上下限变动", "+12.16"] {
        assert!(chinese.out.contains(part), "{part}: {}", chinese.out);
    }
}

#[test]
fn json_is_the_answer_of_the_operation() {
    let request = json!({
        "city": "310000", "from": "2025-07", "to": "2025-09", "known_then": "2025-09-17", "known_now": "2025-09-18", "wage": "5000",
        "housing_fund_rate": "0.07", "work_injury_rate": "0.002", "category": "local_rural", "bases": { "pension": "6000" }, "items": ["pension", "medical"],
    });
    let flags = format!("{SHANGHAI} --category local_rural --base pension=6000 --item pension medical --json");
    let told = hesuan(flags.split_whitespace());
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    assert_eq!(told.out, call(book(), "retro", &request.to_string()).unwrap() + "\n");
}

#[test]
fn knowledge_that_did_not_change_gives_no_line() {
    let told = hesuan("retro --city 310000 --from 2024-07 --to 2024-08 --known-then 2025-01-01 --wage 5000 --item pension".split_whitespace());
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.out.contains("no line differs"), "{}", told.out);
}

#[test]
fn every_fault_of_the_request_is_told() {
    let told = hesuan("retro --city 310000 --from 2025-09 --to 2025-07 --known-then 2025-10-01 --known-now 2025-09-01 --wage 1e3".split_whitespace());
    assert_eq!((told.code, told.out.as_str()), (2, ""));
    for start in ["error[contradiction] to: ", "error[contradiction] known_now: ", "error[amount_invalid] wage: "] {
        assert!(told.err.lines().any(|line| line.starts_with(start)), "{start}: {}", told.err);
    }
}
