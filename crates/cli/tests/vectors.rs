//! The shared vectors through `hesuan eval`: the same files and bytes as on every other surface.
#![allow(clippy::unwrap_used)] // The lint knows test functions, not the functions that they share.

mod hesuan;

use hesuan::{command, root, run};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

#[derive(Deserialize)]
struct Vector {
    id: String,
    op: String,
    input: Box<RawValue>,
    expect: BTreeMap<String, Box<RawValue>>,
}

fn vectors() -> Vec<Vector> {
    let folders = [root("tests/vectors"), root("tests/vectors/contract")];
    let mut files: Vec<PathBuf> = folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    files.iter().flat_map(|file| serde_json::from_str::<Vec<Vector>>(&fs::read_to_string(file).unwrap()).unwrap()).collect()
}

/// The answer without its stamp, which changes with every edition of the rules.
fn without_stamp(answer: &str) -> String {
    answer.rfind(",\"stamp\":").map_or_else(|| answer.to_string(), |cut| format!("{}}}", &answer[..cut]))
}

#[test]
fn every_vector_gives_the_same_bytes() {
    let vectors = vectors();
    assert!(!vectors.is_empty(), "no vectors were found");
    // The number of the vector is its id on the line; what a request says may span lines in the file, but not here.
    let line = |(number, vector): (usize, &Vector)| {
        format!("{{\"id\":{number},\"op\":{},\"input\":{}}}\n", serde_json::json!(vector.op), vector.input.get().replace(['\n', '\r'], " "))
    };
    let input: String = vectors.iter().enumerate().map(line).collect();
    let told = run(command().arg("eval"), input.as_bytes());
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    let answers: Vec<&str> = told.out.lines().collect();
    assert_eq!(answers.len(), vectors.len());
    let mut differing = Vec::new();
    for (number, (vector, answer)) in vectors.iter().zip(&answers).enumerate() {
        let body = answer.strip_prefix(&format!("{{\"id\":{number},")).and_then(|rest| rest.strip_suffix('}')).unwrap_or(answer);
        let got = match (body.strip_prefix("\"ok\":"), body.strip_prefix("\"error\":")) {
            (Some(answer), _) => ("ok", without_stamp(answer)),
            (_, Some(error)) => ("error", error.to_string()),
            _ => ("neither", body.to_string()),
        };
        if vector.expect.get(got.0).is_none_or(|expected| expected.get() != got.1) {
            differing.push(format!("{}: {} {}", vector.id, got.0, got.1));
        }
    }
    assert!(differing.is_empty(), "{} of {} differ:\n{}", differing.len(), vectors.len(), differing.join("\n"));
    println!("CLI: {} vectors", vectors.len());
}
