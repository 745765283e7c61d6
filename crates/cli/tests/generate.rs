//! `hesuan generate`: the same bytes from the same seed, and files that say the same in both formats.
#![allow(clippy::unwrap_used)] // The lint knows test functions, not the functions that they share.

mod hesuan;

use arrow_array::cast::AsArray;
use arrow_array::types::Int64Type;
use hesuan::{Run, hesuan as run, root};
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::env;
use std::fs::{self, File};
use std::path::Path;
use tempfile::TempDir;

/// The digests of a platform of 68 companies; `HESUAN_PIN=1 cargo test -p hesuan-cli --test generate` writes them anew, which is due after a change of
/// rules or of the generator only.
const PINNED: &str = "crates/cli/tests/generate/digests.txt";

fn generate(folder: &Path, flags: &[&str]) -> Run {
    let told = run(["generate", folder.to_str().unwrap()].iter().chain(flags));
    assert_eq!((told.code, told.err.as_str()), (0, ""), "{flags:?}");
    told
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries.map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())).collect()
}

#[test]
fn a_seed_gives_the_pinned_bytes() {
    let folder = TempDir::new().unwrap();
    let told = generate(folder.path(), &["--scale", "1/1000", "--format", "csv"]);
    let rules = &::hesuan::book().edition().digest;
    let seen = format!("rules {rules}\n{}", told.out);
    if env::var_os("HESUAN_PIN").is_some() {
        fs::write(root(PINNED), &seen).unwrap();
    }
    let pinned = fs::read_to_string(root(PINNED)).unwrap();
    assert_eq!(seen, pinned, "after a change of rules or of the generator: HESUAN_PIN=1 cargo test -p hesuan-cli --test generate");
}

#[test]
fn threads_and_runs_do_not_change_a_byte_and_the_manifest_has_the_digests() {
    let folders: Vec<TempDir> = ["1", "2", "7"]
        .iter()
        .map(|threads| {
            let folder = TempDir::new().unwrap();
            generate(folder.path(), &["--scale", "1/200", "--seed", "9", "--tables", "customers,people,receipts,statement_truth", "--threads", threads]);
            folder
        })
        .collect();
    let first = files(folders[0].path());
    assert_eq!(first.len(), 5);
    assert!(folders.iter().all(|folder| files(folder.path()) == first));
    let manifest: Value = serde_json::from_slice(&first["manifest.json"]).unwrap();
    for file in manifest["files"].as_array().unwrap() {
        let bytes = &first[file["file"].as_str().unwrap()];
        let digest: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!((file["sha256"].as_str().unwrap(), file["bytes"].as_u64().unwrap()), (digest.as_str(), bytes.len() as u64));
    }
    let other = TempDir::new().unwrap();
    generate(other.path(), &["--scale", "1/200", "--seed", "10", "--tables", "people"]);
    assert_ne!(files(other.path())["people.parquet"], first["people.parquet"]);
}

#[test]
fn parquet_and_csv_have_the_same_rows_and_amounts() {
    let (parquet, csv) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    generate(parquet.path(), &["--scale", "1/1000"]);
    generate(csv.path(), &["--scale", "1/1000", "--format", "csv"]);
    for (name, _) in files(parquet.path()).iter().filter(|(name, _)| name.ends_with(".parquet")) {
        let reader = ParquetRecordBatchReaderBuilder::try_new(File::open(parquet.path().join(name)).unwrap()).unwrap().build().unwrap();
        let (mut rows, mut sums) = (0, BTreeMap::<String, i64>::new());
        for batch in reader.map(Result::unwrap) {
            rows += batch.num_rows();
            for (field, column) in batch.schema().fields().iter().zip(batch.columns()).filter(|(field, _)| field.name().ends_with("_fen")) {
                *sums.entry(field.name().clone()).or_default() += column.as_primitive::<Int64Type>().iter().flatten().sum::<i64>();
            }
        }
        let mut reader = csv::Reader::from_path(csv.path().join(name.replace("parquet", "csv"))).unwrap();
        let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_string).collect();
        let (mut lines, mut text_sums) = (0, BTreeMap::<String, i64>::new());
        for record in reader.records().map(Result::unwrap) {
            lines += 1;
            for (name, cell) in header.iter().zip(&record).filter(|(name, _)| name.ends_with("_fen")) {
                *text_sums.entry(name.clone()).or_default() += cell.parse::<i64>().unwrap_or_default();
            }
        }
        assert_eq!((rows, &sums), (lines, &text_sums), "{name}");
        assert!(rows > 0, "{name}");
    }
}

#[test]
fn what_cannot_be_generated_is_told_before_a_file_is_written() {
    let folder = TempDir::new().unwrap();
    let place = folder.path().join("out");
    for (flags, told) in [
        (vec!["--scale", "3"], "error[out_of_range] scale"),
        (vec!["--seed", "1x"], "error[out_of_range] seed"),
        (vec!["--month", "2026-13"], "error[month_invalid] month"),
        (vec!["--month", "1999-01"], "error[rule_missing] month"),
        (vec!["--tables", "peoples"], "error[value_unknown] tables"),
    ] {
        let arguments = ["generate".to_string(), place.display().to_string()].into_iter().chain(flags.iter().map(|flag| flag.to_string()));
        let run = run(arguments);
        assert_eq!(run.code, 2, "{flags:?}");
        assert!(run.err.starts_with(told), "{}", run.err);
        assert!(!place.exists());
    }
}
