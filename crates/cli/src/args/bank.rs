//! `hesuan pay-file` and `hesuan read-receipts` and their flags.

use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// The version of pain.001.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum PainVersion {
    /// pain.001.001.03
    #[value(name = "03")]
    V03,
    /// pain.001.001.09
    #[value(name = "09")]
    V09,
    /// No message
    #[value(name = "none")]
    None,
}

/// Payments to be written for a bank.
#[derive(Args, Debug)]
pub struct PayFileArguments {
    /// The payments: .csv, .txt, .xlsx or .xls
    pub file: PathBuf,
    /// The folder to write into; it is made if it is not there
    #[arg(long, value_name = "FOLDER")]
    pub out: PathBuf,
    /// The layout: plain, icbc_batch, cmb_payroll, cmb_direct, wechat_transfer, alipay_batch, pipe_gbk
    #[arg(long, default_value = "plain")]
    pub layout: String,
    /// A layout of your own, as JSON (`profile` of the operation `bank_file`), in place of --layout
    #[arg(long, value_name = "FILE")]
    pub profile: Option<PathBuf>,
    /// What is paid: wage, social_insurance, housing_fund, tax, supplier, refund
    #[arg(long, default_value = "wage")]
    pub kind: String,
    /// Our reference of the batch: letters, digits, `-` and `_`
    #[arg(long)]
    pub batch: String,
    /// The day of payment, YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    pub paid_on: String,
    /// The month that is paid, YYYY-MM; that of the day if left out
    #[arg(long, value_name = "MONTH")]
    pub month: Option<String>,
    /// The account that pays
    #[arg(long, value_name = "ACCOUNT")]
    pub from_account: String,
    /// Its name
    #[arg(long, value_name = "NAME")]
    pub from_name: String,
    /// Its bank
    #[arg(long, value_name = "BANK", default_value = "")]
    pub from_bank: String,
    /// The number of its branch (联行号)
    #[arg(long, value_name = "CODE", default_value = "")]
    pub from_bank_code: String,
    /// The limit of one transfer: a payment above it becomes several
    #[arg(long, value_name = "AMOUNT")]
    pub transfer_limit: Option<String>,
    /// How payments are judged, as JSON (`policy` of the operation `payment_checks`)
    #[arg(long, value_name = "FILE")]
    pub policy: Option<PathBuf>,
    /// The version of the message pain.001
    #[arg(long, value_enum, default_value_t = PainVersion::V09)]
    pub pain: PainVersion,
    /// When the message was made, YYYY-MM-DDTHH:MM:SS; the start of the day of payment if left out
    #[arg(long, value_name = "TIME")]
    pub created: Option<String>,
}

/// Statements to be read.
#[derive(Args, Debug)]
pub struct ReadReceiptsArguments {
    /// The statements: .csv, .txt, .xlsx, .xls, or camt.053 and camt.054 as .xml
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// The layout of a sheet: two_columns, signed or flagged
    #[arg(long)]
    pub layout: Option<String>,
    /// A layout of your own, as JSON (`profile` of the operation `read_bank_statement`)
    #[arg(long, value_name = "FILE", conflicts_with = "layout")]
    pub profile: Option<PathBuf>,
    /// The month of the statements, which decides the version of the layout, YYYY-MM
    #[arg(long, value_name = "MONTH")]
    pub month: Option<String>,
    /// Our account, where no column says it
    #[arg(long, value_name = "ACCOUNT")]
    pub our_account: Option<String>,
    /// Receipts that an earlier run wrote: what stands there is not written again
    #[arg(long, value_name = "FILE")]
    pub known: Vec<PathBuf>,
    /// The CSV file of the new receipts
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// The CSV file of rows that are no receipts: what the bank took back, and rows of nothing
    #[arg(long, value_name = "FILE")]
    pub reversals: Option<PathBuf>,
    /// Take the good rows although others are refused (the exit code is still 2)
    #[arg(long)]
    pub in_part: bool,
    /// Do not demand that balances follow from the amounts
    #[arg(long)]
    pub no_balance: bool,
}
