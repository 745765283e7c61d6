//! `cargo xtask …`: everything that is done to this repository besides editing it.

mod files;
mod operations_page;
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
    /// Writes the JSON Schema of requests, answers and rule files, docs/operations.md, and the tables of codes in docs/errors.md;
    /// the bindings follow with `python bindings/python/stubs.py` and `npm run types` in bindings/node
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

/// The page of operations, which is generated.
const OPERATIONS: &str = "docs/operations.md";

/// What stopped a command, told to a person.
type Outcome = Result<(), String>;

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Rules { check } => files::write_all(&files::pack(), check, "cargo xtask rules"),
        Command::Schema { check } => files::write_all(&schemas_and_pages(), check, "cargo xtask schema"),
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

/// Everything that is made from the declarations of requests, answers, codes and rule files.
fn schemas_and_pages() -> Result<files::Generated, String> {
    let schemas = schema::generate()?;
    let operations = operations_page::page(&schemas)?;
    let catalogue = std::fs::read_to_string(root().join(ERRORS)).map_err(|error| error.to_string())?;
    let pages = [(ERRORS.to_string(), schema::error_catalogue(&catalogue)?), (OPERATIONS.to_string(), operations)];
    Ok(schemas.into_iter().chain(rule_schema::generate()).chain(pages).map(|(path, text)| (path, text.into_bytes())).collect())
}

/// The root of the repository.
fn root() -> PathBuf {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    manifest.ancestors().nth(2).map_or(manifest.clone(), PathBuf::from)
}
