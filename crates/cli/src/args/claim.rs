//! `hesuan claim` and its flags.

use clap::Args;
use std::path::PathBuf;

/// Receipts to be claimed.
#[derive(Args, Debug)]
pub struct ClaimArguments {
    /// The receipts: CSV (as `hesuan read-receipts` writes it) or a spreadsheet
    pub receipts: PathBuf,
    /// The customers
    #[arg(long, value_name = "FILE")]
    pub customers: PathBuf,
    /// The bills with something open
    #[arg(long, value_name = "FILE")]
    pub bills: PathBuf,
    /// The decisions, as CSV
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// The form of a bill number, in which 9 stands for a digit; ZD999999-9999 if left out
    #[arg(long, value_name = "FORM")]
    pub bill_number: Option<String>,
    /// The most bills that are searched for a set that makes the amount; 20 if left out
    #[arg(long, value_name = "NUMBER")]
    pub max_subset_bills: Option<u32>,
    /// Receipts of a customer at most so many days apart may pay bills together; 5 if left out
    #[arg(long, value_name = "DAYS")]
    pub together_days: Option<u32>,
}
