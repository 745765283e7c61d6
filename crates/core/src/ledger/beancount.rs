//! The entries as a beancount ledger: `bean-check` adds them up once more.

use super::posting::{Entry, LedgerAccount, Posting};
use crate::fault::Code;
use crate::money::Money;
use crate::time::{Day, Month};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// The ledger, with the balance of every account asserted at the end of each month.
pub fn text(entries: &[Entry]) -> Result<String, Code> {
    let mut order: Vec<&Entry> = entries.iter().collect();
    order.sort_by_key(|entry| entry.on);
    let mut text = String::from("option \"title\" \"Hesuan\"\noption \"operating_currency\" \"CNY\"\n");
    let Some(first) = order.first().map(|entry| entry.on) else { return Ok(text) };
    let accounts: BTreeSet<String> = entries.iter().flat_map(|entry| &entry.postings).map(name).collect();
    text.push('\n');
    for account in &accounts {
        let _ = writeln!(text, "{first} open {account} CNY");
    }
    let mut balances: BTreeMap<String, Money> = BTreeMap::new();
    for (index, entry) in order.iter().enumerate() {
        entry_text(&mut text, entry);
        for posting in &entry.postings {
            let balance = balances.entry(name(posting)).or_default();
            *balance = balance.plus(posting.debit)?.minus(posting.credit)?;
        }
        if order.get(index + 1).is_none_or(|next| next.on.month() != entry.on.month()) {
            assertions(&mut text, entry.on.month().next(), &balances);
        }
    }
    Ok(text)
}

fn entry_text(text: &mut String, entry: &Entry) {
    let quoted = |words: &str| words.replace('\\', "\\\\").replace('"', "\\\"");
    let _ = writeln!(text, "\n{} * \"{}\" \"{}\"", entry.on, quoted(&entry.event), quoted(&entry.key));
    if let Some(reverses) = &entry.reverses {
        let _ = writeln!(text, "  reverses: \"{}\"", quoted(reverses));
    }
    for posting in &entry.postings {
        let sign = if posting.credit > Money::ZERO { "-" } else { "" };
        let amount = if posting.credit > Money::ZERO { posting.credit } else { posting.debit };
        let _ = writeln!(text, "  {}  {sign}{amount} CNY", name(posting));
        if let (Some(first), Some(last)) = (posting.lines.first(), posting.lines.last()) {
            let _ = writeln!(
                text,
                "    lines: \"{} of {}\"",
                posting.lines.len(),
                quoted(&if first == last { first.to_string() } else { format!("{first} … {last}") })
            );
        }
    }
}

fn assertions(text: &mut String, month: Month, balances: &BTreeMap<String, Money>) {
    let on: Day = month.first_day();
    text.push('\n');
    for (account, balance) in balances {
        // Left to itself beancount lets a fen pass.
        let _ = writeln!(text, "{on} balance {account}  {balance} ~ 0.00 CNY");
    }
}

/// The name of an account, with one below it for each customer.
fn name(posting: &Posting) -> String {
    let account = match posting.account {
        LedgerAccount::Bank => "Assets:Bank",
        LedgerAccount::Suspense => "Liabilities:Suspense",
        LedgerAccount::ReceivablePassThrough => "Assets:Receivable:PassThrough",
        LedgerAccount::ReceivableFee => "Assets:Receivable:Own",
        LedgerAccount::Prepaid => "Liabilities:Prepaid",
        LedgerAccount::AgencyPayable => "Liabilities:AgencyPayable",
        LedgerAccount::Advance => "Assets:Advance",
        LedgerAccount::Deposit => "Liabilities:Deposit",
        LedgerAccount::Revenue => "Income:Service",
        LedgerAccount::Interest => "Income:Interest",
        LedgerAccount::VatOut => "Liabilities:VatOut",
        LedgerAccount::VatIn => "Assets:VatIn",
        LedgerAccount::Cost => "Expenses:Cost",
        LedgerAccount::Payable => "Liabilities:Payable",
        LedgerAccount::TailDifference => "Expenses:TailDifference",
        LedgerAccount::BankCharge => "Expenses:BankCharge",
        LedgerAccount::BadDebt => "Expenses:BadDebt",
        LedgerAccount::WagesPayable => "Liabilities:WagesPayable",
        LedgerAccount::Opening => "Equity:Opening",
    };
    match &posting.customer {
        Some(customer) => format!("{account}:{}", component(customer)),
        None => account.to_string(),
    }
}

/// A customer as a part of an account's name, which takes letters, digits and hyphens; different customers have different ones.
fn component(customer: &str) -> String {
    let mut name = String::from("C-");
    for sign in customer.chars() {
        if sign.is_ascii_alphanumeric() {
            name.push(sign);
        } else {
            let _ = write!(name, "-x{:x}-", u32::from(sign));
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::component;

    #[test]
    fn customers_have_names_of_their_own() {
        assert_eq!(component("KH000123"), "C-KH000123");
        assert_ne!(component("A-B"), component("A_B"));
        assert_eq!(component("甲"), "C--x7532-");
    }
}
