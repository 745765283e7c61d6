//! One bad rule file for each fault, with its exact message in the first lines.
//!
//! To see what a new fixture gives, leave its expectation empty and run the test.

#![cfg(feature = "source")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use hesuan_core::fault::Faults;
use hesuan_rulepack::source;
use std::fs;
use std::path::Path;

#[test]
fn each_fault_has_a_fixture_and_its_exact_message() {
    fixtures("bad-rules", 15, |text| source::city(text).map(|_| ()));
}

#[test]
fn each_fault_of_a_policy_has_a_fixture_and_its_exact_message() {
    fixtures("bad-policies", 20, |text| source::policies_of(text).map(|_| ()));
}

/// A policy that the law of its months does not have is refused, whatever its own file says.
#[test]
fn a_vat_policy_must_be_open_in_the_law_of_its_months() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
    let read = |name: &str| (name.to_string(), fs::read_to_string(root.join(name)).unwrap());
    let mut files = ["pack.yaml", "national/contributions.yaml", "national/parameters/vat_policies.yaml", "policies/vat.yaml"].map(read).to_vec();
    assert!(source::Rules::read(&files).is_ok());
    files[3].1 =
        files[3].1.replace("expires: 2025-12, value: { kind: \"fee_only\", taxpayer: \"simplified\"", "value: { kind: \"fee_only\", taxpayer: \"simplified\"");
    let told = source::Rules::read(&files).unwrap_err().to_string();
    assert_eq!(
        told,
        "vat_policy_invalid at policies: policy.vat.agency_simplified/2026-01.rate: no VAT regime of this month has this kind, taxpayer and rate (got fee_only simplified 0.05)"
    );
}

fn fixtures(folder: &str, least: usize, read: impl Fn(&str) -> Result<(), Faults>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests").join(folder);
    let mut count = 0;
    let mut differing = Vec::new();
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let expected: Vec<&str> = text.lines().skip_while(|line| *line == "# expected:").map_while(|line| line.strip_prefix("# ")).collect();
        let found = match read(&text) {
            Ok(()) => "no fault".to_string(),
            Err(faults) => faults.to_string(),
        };
        count += 1;
        if found.lines().collect::<Vec<_>>() != expected {
            differing.push(format!("{}\n{}", path.display(), found.lines().map(|line| format!("# {line}\n")).collect::<String>()));
        }
    }
    assert!(differing.is_empty(), "{} of {count} differ:\n{}", differing.len(), differing.join("\n"));
    assert!(count > least);
}
