//! `hesuan`: files in, files out. Everything that touches a file, a terminal or the environment is in this crate; what is
//! computed is computed by the library.
#![forbid(unsafe_code)]

mod answer;
mod args;
mod bank;
mod claim;
mod close;
mod contributions;
mod declare;
mod eval;
mod failure;
mod folder;
mod generate;
mod language;
mod lines;
mod month;
mod national;
mod outfile;
mod progress;
mod reconcile;
mod records;
mod request;
mod retro;
mod roster;
mod rules;
mod seen;
mod table;
mod timelines;
mod totals;

use args::{Arguments, Command};
use clap::Parser;
use failure::Failure;
use language::Lang;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let lang = arguments.lang.unwrap_or_else(Lang::of_environment);
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    match run(&arguments.command, lang, &mut out).and_then(|()| out.flush().map_err(Failure::Output)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // What was computed before the failure is still wanted; a second failure of the same stream is not news.
            let _ = out.flush();
            failure.tell(lang)
        }
    }
}

fn run(command: &Command, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    match command {
        Command::Contributions { person, json } => contributions::contributions(person, *json, lang, out),
        Command::Explain { person, json } => contributions::explain(person, *json, lang, out),
        Command::Close(arguments) => close::run(arguments, lang, out),
        Command::Template { file } => month::template::write(file),
        Command::Eval { file } => eval::run(file.as_deref(), out),
        Command::Retro(arguments) => retro::run(arguments, lang, out),
        Command::Parameter(arguments) => national::parameter(arguments, lang, out),
        Command::Calendar(arguments) => national::calendar(arguments, lang, out),
        Command::Generate(arguments) => generate::run(arguments, lang, out),
        Command::Declare(arguments) => declare::declare(arguments),
        Command::ReadDeclaration(arguments) => declare::read(arguments, out),
        Command::Reconcile(arguments) => reconcile::run(arguments, lang, out),
        Command::PayFile(arguments) => bank::pay_file(arguments, lang, out),
        Command::ReadReceipts(arguments) => bank::read_receipts(arguments, lang, out),
        Command::Claim(arguments) => claim::run(arguments, lang, out),
        Command::Rules(command) => rules::run(command, lang, out),
    }
}
