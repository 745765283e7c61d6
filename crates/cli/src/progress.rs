//! A progress bar on standard error, where that is a terminal and the input turns out to be long.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::{self, IsTerminal};

/// Rows before the bar appears.
const LONG: u64 = 4096;
/// Rows between two updates.
const STEP: u64 = 1024;

/// Steps that need no bar.
const FEW: u64 = 8;

/// How far a roster has been read.
pub struct Progress {
    bytes: Option<u64>,
    bar: Option<ProgressBar>,
}

impl Progress {
    /// For an input of so many bytes, where that is known.
    pub fn new(bytes: Option<u64>) -> Progress {
        Progress { bytes, bar: None }
    }

    /// Notes that a row was read and where it ended.
    pub fn at(&mut self, row: u64, byte: u64) {
        if row % STEP != 0 || row < LONG {
            return;
        }
        if self.bar.is_none() && io::stderr().is_terminal() {
            self.bar = Some(bar(self.bytes));
        }
        if let Some(bar) = &self.bar {
            bar.set_position(byte);
            bar.set_message(row.to_string());
        }
    }

    /// Tells something without tearing the bar.
    pub fn suspend(&self, tell: impl FnOnce()) {
        match &self.bar {
            Some(bar) => bar.suspend(tell),
            None => tell(),
        }
    }

    /// For a known number of steps, each of which takes its time.
    pub fn steps(steps: u64) -> Progress {
        let shown = steps > FEW && io::stderr().is_terminal();
        Progress { bytes: None, bar: shown.then(|| bar(Some(steps))) }
    }

    /// Notes that a step was done.
    pub fn step(&self) {
        if let Some(bar) = &self.bar {
            bar.inc(1);
        }
    }

    /// For a known number of people, with their rate.
    pub fn people(people: u64) -> Progress {
        let shown = people > LONG && io::stderr().is_terminal();
        let template = "{bar:40} {percent:>3}%  {human_pos}  {per_sec}  {eta}";
        Progress { bytes: None, bar: shown.then(|| styled(ProgressBar::new(people), template)) }
    }

    /// Notes that so many were done.
    pub fn advance(&self, done: u64) {
        if let Some(bar) = &self.bar {
            bar.inc(done);
        }
    }

    /// Takes the bar away.
    pub fn finish(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}

fn bar(bytes: Option<u64>) -> ProgressBar {
    let (bar, template) = match bytes {
        Some(bytes) => (ProgressBar::new(bytes), "{bar:40} {percent:>3}%  {msg}  {eta}"),
        None => (ProgressBar::no_length(), "{spinner} {msg}"),
    };
    styled(bar, template)
}

fn styled(bar: ProgressBar, template: &str) -> ProgressBar {
    bar.set_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}
