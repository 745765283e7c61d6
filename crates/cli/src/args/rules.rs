//! `hesuan rules` and its flags.

use super::KindArguments;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What to do with rules.
#[derive(Subcommand, Debug)]
pub enum RulesCommand {
    /// The cities: first and latest month with a base of their own, number of records
    #[command(after_help = "Example:\n  hesuan rules list")]
    List {
        /// Print the answer of the operation `cities` as JSON
        #[arg(long)]
        json: bool,
    },
    /// The timelines of a city's rule file, or with --month the rules of that month
    #[command(
        long_about = "The timelines of a city's rule file: every dated value with its status, day of publication and sources. \
            A day in brackets is assumed: the day of publication is not known.\n\n\
            With --month, the rules of that month for one kind of person: limits, rates, choices, what is missing, and warnings.",
        after_help = "Examples:\n  \
            hesuan rules show 310000\n  \
            hesuan rules show 440300 --month 2026-08 --category nonlocal_urban\n  \
            hesuan rules show 310000 --month 2025-07 --known-on 2025-08-01\n  \
            hesuan rules show 000000                            # national rules"
    )]
    Show(Box<ShowArguments>),
    /// Reads a folder of rule files and tells every fault with file, line and path
    #[command(
        long_about = "Reads a folder of rule files and tells every fault of every file at once, with file, line and path. \
            Without a fault, tells how much the folder holds. The exit code is 2 if there is any fault.",
        after_help = "Examples:\n  hesuan rules check\n  hesuan rules check my-rules --json"
    )]
    Check(CheckArguments),
    /// What differs between two months, two states of knowledge or two rule folders, as a table
    #[command(
        long_about = "What differs for a city between two months, two states of knowledge or two rule folders: limits, rates, fixed amounts, rounding, \
            with the rules on both sides.\n\n\
            A side is MONTH with all that is known, or MONTH@DAY as known on that day. Warnings that hold for one side alone go to standard error.",
        after_help = "Examples:\n  \
            hesuan rules diff 310000 2025-06 2025-07\n  \
            hesuan rules diff 310000 2025-07@2025-08-01 2025-07@2025-10-01     # what the publication of September changed\n  \
            hesuan rules diff 310000 2026-08 2026-08 --pack-b rules              # what a change of the files changes"
    )]
    Diff(Box<DiffArguments>),
    /// Values that end by their own notice before a day or month
    #[command(
        long_about = "Values whose own notice ends them (`expires`) before a day or month, of cities, provinces and the country, earliest first. \
            None of them extends itself: the months after it need a new record.",
        after_help = "Examples:\n  \
            hesuan rules expiring --before 2027-01\n  \
            hesuan rules expiring --since 2026-11 --before 2027-07-01"
    )]
    Expiring(ExpiringArguments),
    /// How much is known: months, records by status and verification, open conflicts
    #[command(
        long_about = "How much is known of each city: the months 2019-01 to 2026-12 that resolve whole, partly or not for a local urban employee, \
            records by status and verification, open conflicts, and totals.\n\n\
            A month is whole if every item has its rule, and partly known if some required item has one.\n\n\
            With --markdown or --svg the table becomes a file; with --check nothing is written, and the exit code is 2 if a file is stale.",
        after_help = "Examples:\n  \
            hesuan rules coverage\n  \
            hesuan rules coverage --markdown rules/coverage.md --svg docs/coverage.svg\n  \
            hesuan rules coverage --check"
    )]
    Coverage(CoverageArguments),
    /// The sources with their tier and how many records cite them
    #[command(
        after_help = "Examples:\n  hesuan rules sources\n  hesuan rules sources 310000\n  hesuan rules sources 000000                         # national rules"
    )]
    Sources(SourcesArguments),
    /// The national parameters by id (`hesuan parameter`)
    #[command(after_help = "Example:\n  hesuan rules parameters")]
    Parameters {
        /// Print as JSON
        #[arg(long)]
        json: bool,
    },
}

/// Which rules to show.
#[derive(Args, Debug)]
pub struct ShowArguments {
    /// The city, a six-digit code; 000000 for the national rules
    pub city: String,
    /// The month, YYYY-MM
    #[arg(long, value_name = "MONTH")]
    pub month: Option<String>,
    /// Use what was known on this day, YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    pub known_on: Option<String>,
    /// Whose rules.
    #[command(flatten)]
    pub kind: KindArguments,
    /// Print the answer of the operation `scheme` as JSON
    #[arg(long, requires = "month")]
    pub json: bool,
}

/// Which folder to check.
#[derive(Args, Debug)]
pub struct CheckArguments {
    /// The folder of rule files
    #[arg(default_value = "rules")]
    pub folder: PathBuf,
    /// Print counts or faults as JSON
    #[arg(long)]
    pub json: bool,
}

/// What to compare.
#[derive(Args, Debug)]
pub struct DiffArguments {
    /// The city, a six-digit code (`hesuan rules list`)
    pub city: String,
    /// The first side: MONTH or MONTH@DAY
    #[arg(value_name = "A")]
    pub a: String,
    /// The second side: MONTH or MONTH@DAY
    #[arg(value_name = "B")]
    pub b: String,
    /// A folder of rule files for the first side; the built-in rules if none
    #[arg(long, value_name = "FOLDER")]
    pub pack_a: Option<PathBuf>,
    /// A folder of rule files for the second side; the built-in rules if none
    #[arg(long, value_name = "FOLDER")]
    pub pack_b: Option<PathBuf>,
    /// Whose rules.
    #[command(flatten)]
    pub kind: KindArguments,
    /// Print as JSON
    #[arg(long)]
    pub json: bool,
}

/// Which ends to list.
#[derive(Args, Debug)]
pub struct ExpiringArguments {
    /// Values whose last month is over before this, YYYY-MM or YYYY-MM-DD
    #[arg(long, value_name = "DAY|MONTH")]
    pub before: String,
    /// But not those that were over before this already
    #[arg(long, value_name = "DAY|MONTH")]
    pub since: Option<String>,
    /// Print as JSON
    #[arg(long)]
    pub json: bool,
}

/// What to make of the coverage.
#[derive(Args, Debug)]
pub struct CoverageArguments {
    /// Write the tables here as Markdown
    #[arg(long, value_name = "FILE")]
    pub markdown: Option<PathBuf>,
    /// Write a heat map here
    #[arg(long, value_name = "FILE")]
    pub svg: Option<PathBuf>,
    /// Only say whether the files are stale; without any named, rules/coverage.md and docs/coverage.svg
    #[arg(long)]
    pub check: bool,
    /// Print as JSON
    #[arg(long, conflicts_with_all = ["markdown", "svg", "check"])]
    pub json: bool,
}

/// Whose sources.
#[derive(Args, Debug)]
pub struct SourcesArguments {
    /// A city or province, a six-digit code; 000000 for the country; all if none
    pub place: Option<String>,
    /// Print as JSON
    #[arg(long)]
    pub json: bool,
}
