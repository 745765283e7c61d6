//! One bad rule file for each fault, with its exact message in the first lines.
//!
//! To see what a new fixture gives, leave its expectation empty and run the test.

#![cfg(feature = "source")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use hesuan_rulepack::source;
use std::fs;
use std::path::Path;

#[test]
fn each_fault_has_a_fixture_and_its_exact_message() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/bad-rules");
    let mut count = 0;
    let mut differing = Vec::new();
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let expected: Vec<&str> = text.lines().skip_while(|line| *line == "# expected:").map_while(|line| line.strip_prefix("# ")).collect();
        let found = match source::city(&text) {
            Ok(_) => "no fault".to_string(),
            Err(faults) => faults.to_string(),
        };
        count += 1;
        if found.lines().collect::<Vec<_>>() != expected {
            differing.push(format!("{}\n{}", path.display(), found.lines().map(|line| format!("# {line}\n")).collect::<String>()));
        }
    }
    assert!(differing.is_empty(), "{} of {count} differ:\n{}", differing.len(), differing.join("\n"));
    assert!(count > 15);
}
