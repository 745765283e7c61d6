//! 账: every event of bills and receipts as a balanced entry, the checks before a month is closed, and the entries as a beancount ledger.
//!
//! An entry has a key that follows from its event: posting an event twice posts it once. A reversal is an entry with the sides exchanged.

mod beancount;
mod close;
mod posting;

pub use close::{ApprovedAdvance, Finding, FindingCode, Ledger, LedgerAnswer, SubBalance, UnknownPayment};
pub use posting::{Entry, LedgerAccount, Posting, posted};
