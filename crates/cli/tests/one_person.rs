//! `hesuan contributions`, `explain` and `rules` as a user runs them.

mod hesuan;

use ::hesuan::{book, call};
use hesuan::{command, hesuan, root, run};
use serde_json::json;
use std::fs::File;
use std::process::Stdio;

const SHANGHAI: [&str; 9] = ["contributions", "--city", "310000", "--month", "2025-07", "--wage", "15000", "--housing-fund-rate", "0.07"];

#[test]
fn the_table_has_every_line_and_the_totals() {
    let told = hesuan(SHANGHAI.iter().chain(&["--work-injury-class", "2"]));
    assert_eq!(told.code, 0, "{}", told.err);
    let expected = "\
Shanghai 310000, 2025-07, local urban hukou

item          side      declared      base  limit   rate   amount
------------  --------  --------  --------  -----  -----  -------
pension       employer  15000.00  15000.00          0.16  2400.00
pension       employee  15000.00  15000.00          0.08  1200.00
medical       employer  15000.00  15000.00          0.09  1350.00
medical       employee  15000.00  15000.00          0.02   300.00
unemployment  employer  15000.00  15000.00         0.005    75.00
unemployment  employee  15000.00  15000.00         0.005    75.00
work injury   employer  15000.00  15000.00         0.004    60.00
work injury   employee  15000.00  15000.00             0     0.00
housing fund  employer  15000.00  15000.00          0.07  1050.00
housing fund  employee  15000.00  15000.00          0.07  1050.00
------------  --------  --------  --------  -----  -----  -------
total         employer                                    4935.00
total         employee                                    2625.00
";
    assert_eq!(told.out, expected);
}

#[test]
fn what_was_not_chosen_is_left_out_with_a_warning() {
    let told = hesuan(&SHANGHAI[..7]);
    assert_eq!(told.code, 0);
    assert!(!told.out.contains("housing fund") && !told.out.contains("work injury"), "{}", told.out);
    assert!(told.err.contains("warning[housing_fund_rate_not_given] housing fund: "), "{}", told.err);
    assert!(told.err.contains("warning[work_injury_rate_not_given] work injury: "), "{}", told.err);
}

#[test]
fn json_is_the_answer_of_the_operation() {
    let flags = "contributions --city 440300 --month 2026-08 --wage 9000.55 --base social_insurance=8000 --base housing_fund=7000 --base housing_fund.employee=7500 \
        --category nonlocal_rural --variant grade2 --employer-type institution --housing-fund-rate 0.05 --work-injury-class 1 --work-injury-floating 1.2 \
        --item pension medical,housing_fund work_injury --known-on 2026-09-01 --json";
    let request = json!({
        "city": "440300", "month": "2026-08", "wage": "9000.55",
        "bases": { "social_insurance": "8000", "housing_fund": { "employer": "7000", "employee": "7500" } },
        "category": "nonlocal_rural", "variant": "grade2", "employer_type": "institution", "housing_fund_rate": "0.05",
        "work_injury_class": 1, "work_injury_floating": "1.2", "items": ["pension", "medical", "housing_fund", "work_injury"], "known_on": "2026-09-01",
    });
    let told = hesuan(flags.split_whitespace());
    assert_eq!(told.code, 0, "{}", told.err);
    assert_eq!(told.out, call(book(), "contributions", &request.to_string()).unwrap() + "\n");
    assert_eq!(told.err, "");
}

/// 2022: two measures for one employer, each moves the day of payment of its items.
#[test]
fn several_deferrals_may_be_granted() {
    let flags = "contributions --city 310000 --month 2022-05 --wage 8000 --item pension unemployment --deferral five_2022 --deferral five_other_2022";
    let request = json!({
        "city": "310000", "month": "2022-05", "wage": "8000", "items": ["pension", "unemployment"], "deferrals": ["five_2022", "five_other_2022"],
    });
    let told = hesuan(flags.split_whitespace().chain(["--json"]));
    assert_eq!(told.out, call(book(), "contributions", &request.to_string()).unwrap() + "\n");
    assert_eq!(hesuan(flags.split_whitespace()).out.matches("2023-12-31").count(), 2);
}

#[test]
fn explain_names_rules_and_sources_in_both_languages() {
    let flags = ["explain", "--city", "310000", "--month", "2019-04", "--wage", "30000"];
    let english = hesuan(flags);
    assert_eq!(english.code, 0, "{}", english.err);
    for part in ["declared base 30000.00 is above the ceiling, so 23496.00; 23496.00 × 20% → ", "Rule 310000/rates/pension/2018-04", "sources ", "rules 20"]
    {
        assert!(english.out.contains(part), "{part}: {}", english.out);
    }
    let chinese = hesuan(flags.iter().chain(&["--lang", "zh"]));
    for part in ["养老保险（单位）：申报基数 30000.00 高于上限", "单位合计 ", "来源 "] {
        assert!(chinese.out.contains(part), "{part}: {}", chinese.out);
    }
}

#[test]
fn knowledge_before_and_after_the_publication_of_september() {
    let ceiling = |known_on: &str| hesuan(["explain", "--city", "310000", "--month", "2025-07", "--wage", "40000", "--known-on", known_on]).out;
    let (before, after) = (ceiling("2025-08-01"), ceiling("2025-09-18"));
    assert!(before.contains("so 36921.00") && before.contains("[rule_carried_over]"), "{before}");
    assert!(after.contains("so 37302.00") && !after.contains("[rule_carried_over]"), "{after}");
}

#[test]
fn every_fault_is_a_line_and_the_exit_code_is_2() {
    let flags = "contributions --city 310000 --month 2025-7 --wage 1e3 --category robot --item dental --base pension=-1 --housing-fund-rate 7";
    let told = hesuan(flags.split_whitespace());
    assert_eq!((told.code, told.out.as_str()), (2, ""));
    let lines: Vec<&str> = told.err.lines().collect();
    let starts = [
        "error[month_invalid] month: ",
        "error[value_unknown] category: ",
        "error[amount_invalid] wage: ",
        "error[base_not_positive] bases.pension: ",
        "error[rate_range] housing_fund_rate: ",
        "error[item_unknown] items[0]: ",
    ];
    assert_eq!(lines.len(), starts.len(), "{}", told.err);
    for (line, start) in lines.iter().zip(starts) {
        assert!(line.starts_with(start), "{line}");
    }
    assert!(lines[2].ends_with("(got 1e3)"), "{}", lines[2]);
}

/// Most rules were collected at second hand; a caller may refuse them.
#[test]
fn confirmed_values_alone_can_be_demanded() {
    for command in ["contributions", "explain"] {
        let told = hesuan([command].iter().chain(&SHANGHAI[1..]).chain(&["--require-confirmed"]));
        assert_eq!((told.code, told.out.as_str()), (2, ""), "{command}");
        assert!(told.err.starts_with("error[rule_not_confirmed] require_confirmed: "), "{}", told.err);
    }
}

#[test]
fn a_negative_wage_is_a_value_and_not_a_flag() {
    let told = hesuan("contributions --city 310000 --month 2025-07 --wage -5".split_whitespace());
    assert_eq!(told.code, 2);
    assert!(told.err.starts_with("error[base_not_positive] wage: "), "{}", told.err);
}

#[test]
fn the_language_comes_from_the_flag_or_the_environment() {
    let flags = ["contributions", "--city", "999999", "--month", "2025-07", "--wage", "1"];
    let english = "error[city_unknown] city: the rule book has no city with this code (got 999999)\n";
    let chinese = "error[city_unknown] city: 规则库中没有该城市代码（得到 999999）\n";
    assert_eq!(hesuan(flags).err, english);
    assert_eq!(hesuan(flags.iter().chain(&["--lang", "zh"])).err, chinese);
    assert_eq!(run(command().args(flags).env("LANG", "zh_CN.UTF-8"), b"").err, chinese);
    assert_eq!(run(command().args(flags).env("LANG", "zh_CN.UTF-8").env("LC_ALL", "en_US.UTF-8"), b"").err, english);
    assert_eq!(run(command().args(flags).env("LANG", "zh_CN.UTF-8").args(["--lang", "en"]), b"").err, english);
}

#[test]
fn every_command_has_a_help_page_with_an_example() {
    let commands = [
        "",
        "contributions",
        "explain",
        "retro",
        "close",
        "eval",
        "parameter",
        "calendar",
        "rules list",
        "rules show",
        "rules check",
        "rules diff",
        "rules expiring",
        "rules coverage",
        "rules sources",
        "rules parameters",
    ];
    for name in commands {
        let told = hesuan(name.split_whitespace().chain(["--help"]));
        assert_eq!(told.code, 0, "{name}");
        assert!(told.out.contains("Example"), "{name}: {}", told.out);
    }
    assert_eq!(hesuan(["contributions"]).code, 2);
    assert_eq!(hesuan(["no-such-command"]).code, 2);
}

#[test]
fn rules_list_has_a_line_for_each_city() {
    let told = hesuan(["rules", "list"]);
    assert_eq!(told.code, 0);
    for (code, name) in book().cities() {
        let line = told.out.lines().find(|line| line.starts_with(&code.to_string())).unwrap();
        assert!(line.contains(&name.zh) && line.contains(&name.en), "{line}");
    }
    assert_eq!(hesuan(["rules", "list", "--json"]).out, call(book(), "cities", "{}").unwrap() + "\n");
}

#[test]
fn rules_show_tells_timelines_as_they_were_known() {
    let all = hesuan(["rules", "show", "310000"]);
    assert_eq!(all.code, 0);
    for part in ["2025-07", "7460.00  37302.00  confirmed", "2025-09-18", "0.05-0.07, step 0.01"] {
        assert!(all.out.contains(part), "{part}: {}", all.out);
    }
    let before = hesuan(["rules", "show", "310000", "--known-on", "2025-08-01"]);
    assert!(before.out.contains("36921.00") && !before.out.contains("37302.00  confirmed  2025-09-18"), "{}", before.out);
    assert_eq!(hesuan(["rules", "show", "000000"]).code, 0);
    assert_eq!(hesuan(["rules", "show", "999999"]).code, 2);
}

#[test]
fn rules_show_resolves_a_month() {
    let told = hesuan(["rules", "show", "310000", "--month", "2025-07"]);
    assert_eq!(told.code, 0);
    assert!(told.out.contains("housing_fund_rate 0.05-0.07 step 0.01"), "{}", told.out);
    let missing = hesuan(["rules", "show", "440300", "--month", "2026-08", "--category", "nonlocal_rural", "--variant", "grade3"]);
    assert_eq!(missing.code, 0);
    assert!(missing.out.contains("missing[rule_missing] month: "), "{}", missing.out);
    let json = hesuan(["rules", "show", "310000", "--month", "2025-07", "--json"]);
    assert_eq!(json.out, call(book(), "scheme", r#"{"city":"310000","month":"2025-07"}"#).unwrap() + "\n");
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let mut child = command().args(["rules", "show", "310000"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_trouble() {
    let full = File::options().write(true).open("/dev/full").unwrap();
    let output = command().args(["rules", "list"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("error[io] stdout: "));
}

#[test]
fn a_file_that_is_not_there_is_trouble() {
    for flags in [vec!["eval", "no-such-file"], vec!["close", "no-such-file", "--month", "2026-08"]] {
        let told = hesuan(&flags);
        assert_eq!(told.code, 1, "{}", told.err);
        assert!(told.err.starts_with("error[io] no-such-file: "), "{}", told.err);
    }
    // A folder is read for the sheets of a month; this one has none.
    assert!(root("examples/sample-month").is_dir());
    let told = hesuan(["close".into(), root("examples/sample-month"), "--month".into(), "2026-08".into(), "--out".into(), "no-such-folder".into()]);
    assert_eq!(told.code, 2);
    assert!(told.err.starts_with("error[field_missing] sheet 客户 customers"), "{}", told.err);
}
