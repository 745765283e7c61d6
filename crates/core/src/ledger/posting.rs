//! What an event posts.

use crate::billing::{self, Bill, BillLine, LineKind, SettledBy};
use crate::fault::Code;
use crate::json::choice;
use crate::money::{Money, Rounding};
use crate::settlement::{Allocation, Settlement, SettlementEvent};
use crate::time::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

choice! {
    /// An account. A host maps them to its own chart.
    pub enum LedgerAccount {
        /// 银行存款.
        Bank = "BANK",
        /// 待认领款: received, and not yet claimed and allocated.
        Suspense = "SUSPENSE",
        /// 应收: what is passed on.
        ReceivablePassThrough = "AR_pass",
        /// 应收: what is the platform's own.
        ReceivableFee = "AR_fee",
        /// 预收.
        Prepaid = "PREPAID",
        /// 代收代付: to be passed on.
        AgencyPayable = "AGENCY_PAYABLE",
        /// 垫付.
        Advance = "ADVANCE",
        /// 风险金.
        Deposit = "DEPOSIT",
        /// 服务收入, without VAT.
        Revenue = "REVENUE",
        /// 资金占用费, without VAT.
        Interest = "INTEREST",
        /// 销项税.
        VatOut = "VAT_OUT",
        /// 进项税.
        VatIn = "VAT_IN",
        /// 成本.
        Cost = "COST",
        /// 应付供应商.
        Payable = "AP",
        /// 尾差.
        TailDifference = "TAIL_DIFF",
        /// 银行手续费.
        BankCharge = "BANK_CHARGE",
        /// 坏账.
        BadDebt = "BAD_DEBT",
        /// 应付工资, of the platform's own employees.
        WagesPayable = "WAGES_PAYABLE",
        /// 期初余额: the other side of what a ledger begins with.
        Opening = "OPENING",
    }
}

impl<'de> Deserialize<'de> for LedgerAccount {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<LedgerAccount, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|_| serde::de::Error::custom(format!("no account {text}")))
    }
}

/// A line of an entry: one side is zero.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Posting {
    /// The account.
    pub account: LedgerAccount,
    /// The customer, where the account has one for each.
    #[serde(default)]
    pub customer: Option<String>,
    /// 借.
    #[serde(default)]
    pub debit: Money,
    /// 贷.
    #[serde(default)]
    pub credit: Money,
    /// The keys of the lines of bills that it is about.
    #[serde(default)]
    pub lines: Vec<Arc<str>>,
}

/// 分录: debits equal credits.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    /// What makes it happen once.
    pub key: String,
    /// The day.
    pub on: Day,
    /// What happened.
    pub event: String,
    /// The key of the entry that it reverses.
    #[serde(default)]
    pub reverses: Option<String>,
    /// The lines.
    pub postings: Vec<Posting>,
}

impl Entry {
    fn new(key: String, on: Day, event: &str) -> Entry {
        Entry { key, on, event: event.to_string(), reverses: None, postings: Vec::new() }
    }

    /// Adds an amount to the debit side; a negative one to the credit side.
    fn debit(mut self, account: LedgerAccount, customer: Option<&str>, amount: Money, lines: Vec<Arc<str>>) -> Result<Entry, Code> {
        if amount != Money::ZERO {
            let (debit, credit) = if amount > Money::ZERO { (amount, Money::ZERO) } else { (Money::ZERO, amount.magnitude()) };
            self.postings.push(Posting { account, customer: customer.map(str::to_string), debit, credit, lines });
        }
        Ok(self)
    }

    /// Adds an amount to the credit side; a negative one to the debit side.
    fn credit(self, account: LedgerAccount, customer: Option<&str>, amount: Money, lines: Vec<Arc<str>>) -> Result<Entry, Code> {
        self.debit(account, customer, Money::ZERO.minus(amount)?, lines)
    }

    /// The two sides.
    ///
    /// # Errors
    ///
    /// `amount_overflow`.
    pub fn sides(&self) -> Result<(Money, Money), Code> {
        self.postings.iter().try_fold((Money::ZERO, Money::ZERO), |(debit, credit), posting| Ok((debit.plus(posting.debit)?, credit.plus(posting.credit)?)))
    }
}

/// What an event posts in the state before it; nothing where no money or claim on money moves.
///
/// # Errors
///
/// `amount_overflow`.
pub fn posted(before: &Settlement, event: &SettlementEvent) -> Result<Option<Entry>, Code> {
    use LedgerAccount::*;
    let none = Vec::new;
    let entry = match event {
        SettlementEvent::Bill { event } => return of_bill(before, event),
        SettlementEvent::ReceiptReceived { receipt, on, amount, .. } => {
            Entry::new(format!("receipt/{receipt}"), *on, "receipt").debit(Bank, None, *amount, none())?.credit(Suspense, None, *amount, none())?
        }
        SettlementEvent::ReceiptReturned { receipt, amount, on } => {
            let times = before.receipts.get(receipt).map_or(Money::ZERO, |receipt| receipt.returned);
            let mut entry = Entry::new(format!("bank_reversal/{receipt}/{times}"), *on, "bank_reversal");
            entry.reverses = Some(format!("receipt/{receipt}"));
            entry.debit(Suspense, None, *amount, none())?.credit(Bank, None, *amount, none())?
        }
        SettlementEvent::ToPrepaid { claim, amount, on } => {
            let customer = before.claims.get(claim).map(|claim| claim.customer.as_str());
            Entry::new(format!("prepaid/{claim}"), *on, "to_prepaid").debit(Suspense, None, *amount, none())?.credit(Prepaid, customer, *amount, none())?
        }
        SettlementEvent::Unclaimed { claim: id, on } => {
            let Some(claim) = before.claims.get(id).filter(|claim| claim.to_prepaid != Money::ZERO) else { return Ok(None) };
            let mut entry = Entry::new(format!("unclaim/{id}"), *on, "unclaim");
            entry.reverses = Some(format!("prepaid/{id}"));
            entry.debit(Prepaid, Some(&claim.customer), claim.to_prepaid, none())?.credit(Suspense, None, claim.to_prepaid, none())?
        }
        SettlementEvent::Allocated { allocation, content } => return allocated(before, allocation, content).map(Some),
        SettlementEvent::PaidOut { pay_out, customer, amount, on, own_cost, .. } => {
            let (account, of) = if *own_cost { (Cost, None) } else { (AgencyPayable, Some(customer.as_str())) };
            Entry::new(format!("pay_out/{pay_out}"), *on, "pay_out").debit(account, of, *amount, none())?.credit(Bank, None, *amount, none())?
        }
        SettlementEvent::PayOutReturned { pay_out, amount, on } => {
            let Some(known) = before.pay_outs.get(pay_out) else { return Ok(None) };
            let (account, of) = if known.own_cost { (Cost, None) } else { (AgencyPayable, Some(known.customer.as_str())) };
            let mut entry = Entry::new(format!("pay_out_returned/{pay_out}/{}", known.returned), *on, "pay_out_returned");
            entry.reverses = Some(format!("pay_out/{pay_out}"));
            entry.debit(Bank, None, *amount, none())?.credit(account, of, *amount, none())?
        }
        SettlementEvent::PrepaidRefunded { refund, customer, amount, on } => Entry::new(format!("refund/{refund}"), *on, "refund_prepaid")
            .debit(Prepaid, Some(customer), *amount, none())?
            .credit(Bank, None, *amount, none())?,
        SettlementEvent::PrepaidTransferred { transfer, from, to, amount, on, .. } => Entry::new(format!("transfer/{transfer}"), *on, "transfer_prepaid")
            .debit(Prepaid, Some(from), *amount, none())?
            .credit(Prepaid, Some(to), *amount, none())?,
        SettlementEvent::ReceiptSuspended { .. }
        | SettlementEvent::Claimed { .. }
        | SettlementEvent::TermsSet { .. }
        | SettlementEvent::DownstreamPaid { .. } => return Ok(None),
    };
    Ok(Some(entry))
}

fn allocated(before: &Settlement, id: &str, content: &Allocation) -> Result<Entry, Code> {
    use LedgerAccount::*;
    let Allocation { customer, amount, pass_through, .. } = content;
    let (account, of) = match content.by {
        SettledBy::Receipt => (Suspense, None),
        SettledBy::Prepaid => (Prepaid, Some(customer.as_str())),
        SettledBy::TailDifference => (TailDifference, None),
        SettledBy::BankCharge => (BankCharge, None),
        SettledBy::BadDebt => (BadDebt, None),
        SettledBy::SetOff => (Payable, None),
        // What is carried stays a claim on the same customer.
        SettledBy::Transfer => (ReceivableFee, Some(customer.as_str())),
    };
    let passed = |line: &BillLine| line.pass_through;
    let bill = before.bills.bills.get(&content.bill);
    let keys = |wanted: bool| {
        let of_kind = |key: &Arc<str>| bill.is_some_and(|bill| bill.lines.iter().any(|line| line.key == *key && passed(line) == wanted));
        content.shares.iter().map(|share| share.line.clone()).filter(of_kind).collect::<Vec<_>>()
    };
    let mut entry = Entry::new(format!("allocation/{id}"), content.on, "allocation");
    entry.reverses = content.reverses.as_ref().map(|original| format!("allocation/{original}"));
    entry.debit(account, of, *amount, Vec::new())?.credit(ReceivablePassThrough, Some(customer), *pass_through, keys(true))?.credit(
        ReceivableFee,
        Some(customer),
        amount.minus(*pass_through)?,
        keys(false),
    )
}

fn of_bill(before: &Settlement, event: &billing::Event) -> Result<Option<Entry>, Code> {
    use LedgerAccount::*;
    match event {
        billing::Event::Confirmed { bill: id, on, vat } => match before.bills.bills.get(id) {
            Some(bill) => confirmed(id, bill, *on, *vat).map(Some),
            None => Ok(None),
        },
        // A statement in the customer's favour: less is to be passed on, and the rest is its prepaid money. A bill in its favour is posted with the bill.
        billing::Event::PrepaidAdded { customer, amount, source } if !before.bills.bills.contains_key(source) => {
            let on = before.bills.bill_of(source).map(|bill| bill.bill_month.last_day());
            let Some(on) = on else { return Ok(None) };
            // One charge may be audited again and again: how many commands were done before tells one time from the other.
            let entry =
                Entry::new(format!("audit/{source}/{}", before.bills.commands.len()), on, "audit").debit(AgencyPayable, Some(customer), *amount, Vec::new())?;
            entry.credit(Prepaid, Some(customer), *amount, Vec::new()).map(Some)
        }
        _ => Ok(None),
    }
}

/// What a bill posts when it is confirmed. What is carried is a claim already; a bill in the customer's favour is prepaid money.
fn confirmed(id: &str, bill: &Bill, on: Day, vat: Option<Money>) -> Result<Entry, Code> {
    use LedgerAccount::*;
    let customer = Some(bill.customer.as_str());
    let new = || bill.lines.iter().filter(|line| line.kind != LineKind::Carry);
    let sum = |keep: &dyn Fn(&BillLine) -> bool| new().filter(|line| keep(line)).try_fold(Money::ZERO, |sum, line| sum.plus(line.amount));
    let keys = |passed: bool| new().filter(|line| line.pass_through == passed).map(|line| line.key.clone()).collect::<Vec<_>>();
    let passed = sum(&|line| line.pass_through)?;
    let own = sum(&|line| !line.pass_through)?;
    let is_interest = |line: &BillLine| line.kind == LineKind::Interest;
    let tax_of = |interest: bool| taxes(new().filter(|line| !line.pass_through && is_interest(line) == interest));
    let interest = sum(&|line| !line.pass_through && is_interest(line))?;
    let of_interest = tax_of(true)?;
    let tax = match vat {
        Some(vat) => vat,
        None => of_interest.plus(tax_of(false)?)?.plus(sum(&|line| line.kind == LineKind::VatOnTop)?)?,
    };
    let interest_net = interest.minus(of_interest)?;
    let revenue = own.minus(tax)?.minus(interest_net)?;
    let mut entry = Entry::new(format!("bill/{id}"), on, "bill")
        .debit(ReceivablePassThrough, customer, passed, keys(true))?
        .credit(AgencyPayable, customer, passed, keys(true))?
        .debit(ReceivableFee, customer, own, keys(false))?
        .credit(Revenue, None, revenue, Vec::new())?
        .credit(Interest, None, interest_net, Vec::new())?
        .credit(VatOut, None, tax, Vec::new())?;
    if bill.total <= Money::ZERO {
        let own = bill.total.minus(bill.pass_through)?;
        entry = entry.credit(ReceivablePassThrough, customer, bill.pass_through, Vec::new())?.credit(ReceivableFee, customer, own, Vec::new())?.credit(
            Prepaid,
            customer,
            bill.total.magnitude(),
            Vec::new(),
        )?;
    }
    Ok(entry)
}

/// The tax that lines include: one rounding for each rate.
fn taxes<'a>(lines: impl Iterator<Item = &'a BillLine>) -> Result<Money, Code> {
    let mut by_rate: BTreeMap<u32, Money> = BTreeMap::new();
    for line in lines {
        if let Some(rate) = line.vat_rate {
            let sum = by_rate.entry(rate.millionths()).or_default();
            *sum = sum.plus(line.amount)?;
        }
    }
    by_rate.into_iter().try_fold(Money::ZERO, |tax, (rate, gross)| {
        let net = Rounding::FEN.of_fraction_of_fen(i128::from(gross.fen()) * 1_000_000, 1_000_000 + i128::from(rate))?;
        tax.plus(gross.minus(net)?)
    })
}
