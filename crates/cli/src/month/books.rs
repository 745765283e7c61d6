//! What is kept beside the state, so that a second run tells the same: entries of the ledger, decisions on receipts, differences to statements.

use hesuan::ledger::Entry;
use hesuan::money::Money;
use hesuan::time::{Day, Month};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// What is kept.
#[derive(Serialize, Deserialize, Default)]
#[serde(default)]
pub struct Books {
    /// The entries of the ledger, in the order in which they were posted.
    pub entries: Vec<Entry>,
    /// What was decided of each receipt.
    pub receipts: BTreeMap<String, DecidedReceipt>,
    /// Differences to statements, as they were found.
    pub differences: Vec<Difference>,
    /// Rows that were audited, as `reconcile` takes them.
    pub audited: Value,
    /// Digests of the statements that were reconciled.
    pub statements: Vec<String>,
}

impl Books {
    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.receipts.is_empty() && self.differences.is_empty() && self.statements.is_empty()
    }
}

/// A receipt and what was decided of it.
#[derive(Clone, Serialize, Deserialize)]
pub struct DecidedReceipt {
    /// The day.
    pub on: Day,
    /// The amount.
    pub amount: Money,
    /// The payer.
    pub payer_name: String,
    /// The payer's account.
    pub payer_account: String,
    /// The remark.
    pub remark: String,
    /// `confirmed`, `suggested`, `ambiguous`, `suspense`; `reversal` for money that the bank took back.
    pub status: String,
    /// The rule.
    pub rule: String,
    /// What told the customer.
    pub found_by: String,
    /// The customer.
    pub customer: String,
    /// What it pays, or would: bill and amount, and what the bank kept.
    pub bills: Vec<String>,
    /// What goes to the prepaid balance.
    pub to_prepaid: Money,
    /// The customers, or sets of bills, that fit.
    pub candidates: Vec<String>,
    /// What a person should know.
    pub reasons: Vec<String>,
}

/// A difference between what was billed and what a statement says.
#[derive(Clone, Serialize, Deserialize)]
pub struct Difference {
    /// The month that found it.
    pub month: Month,
    /// The person.
    pub person: String,
    /// The name.
    pub name: String,
    /// The customer.
    pub customer: String,
    /// The place.
    pub place: String,
    /// The item.
    pub item: String,
    /// The month that is paid for.
    pub fee_month: Month,
    /// The kind of payment.
    pub pay_type: String,
    /// The class.
    pub class: String,
    /// The cause.
    pub cause: String,
    /// Whether the cause gives the amounts to the fen.
    pub exact: bool,
    /// What was billed: unit and person.
    pub expected: [Money; 2],
    /// What the statement says.
    pub actual: [Money; 2],
    /// What is new of the difference.
    pub new: [Money; 2],
    /// What to do.
    pub action: String,
    /// Which of several differences of one money it is, from 1.
    pub sequence: u32,
}
