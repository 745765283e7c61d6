//! What ends a command early, how it is told and which exit code it has.

use crate::language::Lang;
use hesuan::{Fault, Faults};
use std::fmt;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

/// Exit code for I/O trouble.
const TROUBLE: u8 = 1;
/// Exit code for bad input.
const BAD_INPUT: u8 = 2;

/// Why a command stopped.
#[derive(Debug)]
pub enum Failure {
    /// The input is wrong; nothing was told yet.
    Input(Faults),
    /// The input is wrong, and everything was already told.
    Told,
    /// A file cannot be read or written.
    File(String, io::Error),
    /// Standard output cannot be written.
    Output(io::Error),
}

impl Failure {
    /// Trouble with a file.
    pub fn file(path: &Path) -> impl FnOnce(io::Error) -> Failure {
        move |error| Failure::File(path.display().to_string(), error)
    }

    /// Tells the failure on standard error and gives its exit code.
    pub fn tell(self, lang: Lang) -> ExitCode {
        match self {
            Failure::Input(faults) => {
                for fault in faults.as_slice() {
                    say(format_args!("{}", fault_text(fault, "", lang)));
                }
                ExitCode::from(BAD_INPUT)
            }
            Failure::Told => ExitCode::from(BAD_INPUT),
            Failure::File(path, error) => {
                say(format_args!("error[io] {}: {error}", visible(&path)));
                ExitCode::from(TROUBLE)
            }
            // Whoever read the output has seen enough, as `head` has.
            Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Failure::Output(error) => {
                say(format_args!("error[io] stdout: {error}"));
                ExitCode::from(TROUBLE)
            }
        }
    }
}

impl From<Faults> for Failure {
    fn from(faults: Faults) -> Failure {
        Failure::Input(faults)
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Failure {
        Failure::Input(fault.into())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Output(error)
    }
}

/// The trouble behind a failure of CSV.
pub fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// One line on standard error. Where that is closed there is nobody to tell.
pub fn say(line: fmt::Arguments<'_>) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// `error[code] place path: message (got value)`.
pub fn fault_text(fault: &Fault, place: &str, lang: Lang) -> String {
    let mut text = format!("error[{}]", fault.code);
    for part in [place, fault.path.as_str()] {
        if !part.is_empty() {
            text.push(' ');
            text.push_str(&visible(part));
        }
    }
    text.push_str(": ");
    text.push_str(&visible(&lang.pick(fault.message_zh(), fault.message())));
    if !fault.value.is_empty() {
        text.push_str(&lang.pick(format!("（得到 {}）", visible(&fault.value)), format!(" (got {})", visible(&fault.value))));
    }
    text
}

/// A text from outside without control characters, which could move the cursor of a terminal or forge a line.
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_control() { shown.extend(character.escape_default()) } else { shown.push(character) }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use hesuan::Code;

    #[test]
    fn a_fault_says_code_place_message_and_value() {
        let fault = Fault::new(Code::CityUnknown, "city", "999999");
        assert_eq!(fault_text(&fault, "", Lang::En), "error[city_unknown] city: the rule book has no city with this code (got 999999)");
        assert_eq!(fault_text(&fault, "第 7 行", Lang::Zh), "error[city_unknown] 第 7 行 city: 规则库中没有该城市代码（得到 999999）");
    }

    #[test]
    fn an_escape_sequence_in_a_value_is_shown_and_not_sent() {
        assert_eq!(visible("a\u{1b}[2Jb\n"), "a\\u{1b}[2Jb\\n");
    }
}
