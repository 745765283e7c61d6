//! `cargo xtask …`: everything that is done to this repository besides editing it.

mod files;
mod rule_schema;
mod schema;
mod test;
mod vectors;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(about = "Set-up, generated files and tests of this repository")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Compiles rules/ into the embedded pack
    Rules {
        /// Only says whether the pack is stale
        #[arg(long)]
        check: bool,
    },
    /// Writes the JSON Schema of requests, answers and rule files, and the tables of codes in docs/errors.md
    Schema {
        /// Only says whether the files are stale
        #[arg(long)]
        check: bool,
    },
    /// Computes the expected answers of tests/vectors/*.json again (contract-*.json is never touched)
    Vectors {
        /// Only says whether they differ
        #[arg(long)]
        check: bool,
    },
    /// Installs what is missing and runs every test
    Test {
        /// Only these steps (see `--list`)
        steps: Vec<String>,
        /// Names the steps
        #[arg(long)]
        list: bool,
    },
}

/// The page of error and warning codes, whose tables are generated.
const ERRORS: &str = "docs/errors.md";

/// What stopped a command, told to a person.
type Outcome = Result<(), String>;

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Rules { check } => files::write_all(&files::pack(), check, "cargo xtask rules"),
        Command::Schema { check } => {
            let all = schema::generate().into_iter().chain(rule_schema::generate());
            let mut all: Vec<_> = all.map(|(path, text)| (path, text.into_bytes())).collect();
            let catalogue = std::fs::read_to_string(root().join(ERRORS)).map_err(|error| error.to_string()).and_then(|page| schema::error_catalogue(&page));
            let all = catalogue.map(|page| {
                all.push((ERRORS.to_string(), page.into_bytes()));
                all
            });
            files::write_all(&all, check, "cargo xtask schema")
        }
        Command::Vectors { check } => files::write_all(&vectors::recompute(), check, "cargo xtask vectors"),
        Command::Test { list: true, .. } => test::list(),
        Command::Test { steps, .. } => test::run(&steps),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}

/// The root of the repository.
fn root() -> PathBuf {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    manifest.ancestors().nth(2).map_or(manifest.clone(), PathBuf::from)
}
