//! What the help and the documentation say of operations.
#![allow(clippy::unwrap_used, clippy::panic)] // The lint knows test functions, not the functions that they share.

mod hesuan;

use ::hesuan::boundary::OPERATIONS;
use hesuan::{command, hesuan, root, run};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

#[test]
fn the_help_of_eval_names_every_operation() {
    let help = hesuan(["eval", "--help"]).out;
    let list = help.split("Operations").nth(1).unwrap().split("Examples:").next().unwrap();
    let named: Vec<&str> = list.split([' ', ',', '\n']).filter(|word| OPERATIONS.contains(word)).collect();
    assert_eq!(named, OPERATIONS);
}

/// The requests of the lines `echo '…' | hesuan eval` of a text.
fn examples(text: &str) -> Vec<String> {
    let lines = text.lines().filter_map(|line| line.trim().strip_prefix("echo '")?.strip_suffix("' | hesuan eval"));
    lines.map(|request| request.replace("'\\''", "'")).collect()
}

/// Runs requests and returns the answer of each; an error fails.
fn answered(requests: &[String]) -> Vec<Value> {
    let told = run(command().arg("eval"), requests.join("\n").as_bytes());
    let answers: Vec<Value> = told.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), requests.len());
    answers
        .into_iter()
        .zip(requests)
        .map(|(mut answer, request)| if answer["ok"].is_null() { panic!("{request}: {answer}") } else { answer["ok"].take() })
        .collect()
}

#[test]
fn the_examples_of_the_documentation_run_and_give_what_it_shows() {
    let page = fs::read_to_string(root("docs/operations.md")).unwrap();
    let mut shown = 0;
    for section in page.split("\n## ").skip(1) {
        let Some(request) = examples(section).pop() else { continue };
        let answer = answered(&[request]).pop().unwrap();
        let told = section.split("```text\n").nth(1).unwrap();
        // One field a line; the stamp is left out.
        let fields: BTreeSet<&str> = told.lines().filter_map(|line| line.strip_prefix("  \"")?.split('"').next()).collect();
        let keys: BTreeSet<&str> = answer.as_object().unwrap().keys().map(String::as_str).filter(|key| *key != "stamp").collect();
        assert_eq!(fields, keys, "{section}");
        shown += 1;
    }
    assert!(shown > 7, "{shown} examples");
}

#[test]
fn the_examples_of_the_help_and_the_first_pages_run() {
    let texts = ["README.md", "README.zh.md", "docs/errors.md"].map(|path| fs::read_to_string(root(path)).unwrap());
    let requests: Vec<String> = texts.iter().flat_map(|text| examples(text)).filter(|request| !request.contains("1e3")).collect();
    assert!(!requests.is_empty());
    answered(&requests);
    answered(&examples(&hesuan(["eval", "--help"]).out));
}

#[test]
fn the_page_on_receipts_says_what_its_examples_give() {
    let page = fs::read_to_string(root("docs/receipts.md")).unwrap();
    let answers = answered(&examples(&page));
    let [claim, settle] = answers.as_slice() else { panic!("{} examples", answers.len()) };
    assert_eq!((&claim["decisions"][0]["rule"], &claim["decisions"][1]["rule"]), (&"suspense".into(), &"unique_subset".into()));
    assert_eq!(settle["state"]["bills"]["bills"]["B1"]["status"], "part_paid");
    assert_eq!(settle["exposure"]["open"], "681.79");
    assert_eq!(settle["results"][5]["faults"][0]["code"], "funds_short");
    assert_eq!((&settle["advances"][0]["amount"], &settle["advances"][0]["from"]), (&"621.79".into(), &"2026-03-20".into()));
}

#[test]
fn the_page_on_insight_says_what_its_examples_give() {
    let page = fs::read_to_string(root("docs/insight.md")).unwrap();
    let answers = answered(&examples(&page));
    let [consent, insight, access] = answers.as_slice() else { panic!("{} examples", answers.len()) };
    assert_eq!((&consent["decisions"][0]["result"], &consent["decisions"][1]["result"]), (&"allow".into(), &"deny:revoked".into()));
    assert_eq!((&insight["people"][0]["income_scale"], &insight["people"][0]["stability"]), (&"8533.33".into(), &"0.011".into()));
    assert_eq!((&insight["people"][1]["income_scale"], &insight["people"][1]["absent"][0]["denied"]), (&Value::Null, &"subject".into()));
    assert_eq!(access["result"], "deny:segregation_of_duty");
    for told in ["`allow`", "`deny:revoked`", "\"income_scale\":\"8533.33\"", "\"stability\":\"0.011\"", "`deny:segregation_of_duty`"] {
        assert!(page.contains(told), "{told}");
    }
}
