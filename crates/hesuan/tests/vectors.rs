//! The shared vectors on the Rust surface: the same files and bytes as on every other one.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(serde::Deserialize)]
struct Vector {
    id: String,
    op: String,
    input: Box<RawValue>,
    expect: BTreeMap<String, Box<RawValue>>,
}

fn vector_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "json"));
    files.sort();
    files
}

/// The answer without its stamp, which changes with every edition of the rules.
fn without_stamp(answer: &str) -> String {
    match answer.rfind(",\"stamp\":") {
        Some(cut) => format!("{}}}", &answer[..cut]),
        None => answer.to_string(),
    }
}

#[test]
fn every_vector_gives_the_same_bytes() {
    let mut count = 0;
    let mut differing = Vec::new();
    for file in vector_files() {
        let vectors: Vec<Vector> = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        for vector in vectors {
            count += 1;
            let (kind, answer) = match hesuan::call(hesuan::book(), &vector.op, vector.input.get()) {
                Ok(answer) => ("ok", without_stamp(&answer)),
                Err(faults) => ("error", hesuan::error_json(&faults)),
            };
            if vector.expect.get(kind).is_none_or(|expected| expected.get() != answer) {
                differing.push(format!("{}: {kind} {answer}", vector.id));
            }
        }
    }
    assert!(differing.is_empty(), "{} of {count} differ:\n{}", differing.len(), differing.join("\n"));
    assert!(count > 0, "no vectors were found");
    println!("Rust: {count} vectors");
}

#[test]
fn every_result_carries_the_stamp() {
    let request = r#"{"city":"310000","month":"2025-07","wage":"15000"}"#;
    let answer = hesuan::call(hesuan::book(), "contributions", request).unwrap();
    let edition = hesuan::book().edition();
    let stamp = format!(
        r#""stamp":{{"engine":"{}","rules":"{}","digest":"{}","known_on":"{}"}}}}"#,
        hesuan::ENGINE_VERSION,
        edition.version,
        edition.digest,
        edition.known_until
    );
    assert!(answer.ends_with(&stamp), "{answer}");
}
