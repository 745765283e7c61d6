//! 月结: balances of entries, and what must hold before a month is closed.

use super::beancount;
use super::posting::{Entry, LedgerAccount, posted};
use crate::command::Stored;
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::Law;
use crate::money::Money;
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::settlement::{self, ReceiptStatus, Settlement, SettlementEvent};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Trace};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

record! {
    /// An advance (垫付) that someone approved.
    pub struct ApprovedAdvance {
        /// The customer.
        need customer: String,
        /// How much may be advanced.
        need amount: Money,
    }
}

record! {
    /// A payment of which the bank has not said what became of it.
    pub struct UnknownPayment {
        /// Its id.
        need id: String,
        /// The day on which it was sent.
        need sent_on: Day,
    }
}

record! {
    /// The ledger of events.
    pub struct Ledger {
        /// The state before the events, as `settle` answered it; empty if left out.
        or state: Stored<Settlement> = Stored::default(),
        /// The events, as `settle` answered them.
        or events: Stored<Vec<SettlementEvent>> = Stored::default(),
        /// Entries that stand already, and those of the host itself (suppliers, costs).
        or entries: Stored<Vec<Entry>> = Stored::default(),
        /// The month that is to be closed: its conditions are checked.
        may close: Month,
        /// Advances that were approved.
        or approved_advances: Vec<ApprovedAdvance> = Vec::new(),
        /// Payments without an answer.
        or unknown_payments: Vec<UnknownPayment> = Vec::new(),
        /// After how many days a payment without an answer keeps a month open.
        or unknown_days: u32 = 3,
        /// Whether the ledger is wanted as a beancount file.
        or beancount: bool = false,
    }
}

choice! {
    /// What does not hold.
    pub enum FindingCode {
        /// Claims on a customer in the ledger are not what is open on its bills.
        Receivables = "receivables_differ",
        /// The prepaid balance in the ledger is another one.
        Prepaid = "prepaid_differs",
        /// Money in suspense in the ledger is not what nobody has claimed and allocated.
        Suspense = "suspense_differs",
        /// More is advanced for a customer than was approved.
        Advance = "advance_not_approved",
        /// The bank holds less than what belongs to others.
        Trust = "trust_short",
        /// A confirmed bill is not posted.
        BillNotPosted = "bill_not_posted",
        /// A bill of the month is not confirmed.
        BillOpen = "bill_open",
        /// A receipt is neither claimed nor put in suspense.
        ReceiptUnclaimed = "receipt_unclaimed",
        /// A payment has no answer.
        PaymentUnknown = "payment_unknown",
    }
}

/// Something that does not hold.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// What.
    pub code: FindingCode,
    /// The customer, bill, receipt or payment.
    pub of: String,
    /// What it should be.
    pub expected: Option<Money>,
    /// What it is.
    pub actual: Option<Money>,
}

/// A balance; debit is positive.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SubBalance {
    /// The account.
    pub account: LedgerAccount,
    /// The customer.
    pub customer: String,
    /// The balance.
    pub balance: Money,
}

/// The answer of `ledger`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LedgerAnswer<'book> {
    /// The entries that the events posted; what stood already is not posted again.
    pub posted: Vec<Entry>,
    /// The balance of each account over all entries; debit is positive.
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, Money>"))]
    pub balances: BTreeMap<LedgerAccount, Money>,
    /// The balances by customer, where they are not zero.
    pub by_customer: Vec<SubBalance>,
    /// The sum of all debits.
    pub debits: Money,
    /// The sum of all credits.
    pub credits: Money,
    /// Balances at the end of the month that is to be closed: those with which the next one opens; empty if none is.
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, Money>"))]
    pub closing: BTreeMap<LedgerAccount, Money>,
    /// What does not hold; a month is closed when nothing is left here.
    pub findings: Vec<Finding>,
    /// The ledger as a beancount file.
    pub beancount: Option<String>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(LedgerAnswer);

impl Operation for Ledger {
    const NAME: &'static str = "ledger";
    const EN: &'static str = "Events as balanced entries, and the checks before a month is closed";
    const ZH: &'static str = "记账与月结";
    type Answer<'book> = LedgerAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<LedgerAnswer<'book>, Faults> {
        let trace = Trace::new(Law::of(book, Month::FIRST, None)?);
        let mut entries = self.entries.0.clone();
        let known: BTreeSet<String> = entries.iter().map(|entry| entry.key.clone()).collect();
        let overflow = |path: &str| {
            let path = path.to_string();
            move |code| Fault::new(code, path.clone(), "")
        };
        let mut faults: Vec<Fault> = Vec::new();
        let mut posted_now = Vec::new();
        let mut state = self.state.0.clone();
        for event in &self.events.0 {
            if let Some(entry) = posted(&state, event).map_err(overflow("events"))?.filter(|entry| !known.contains(&entry.key)) {
                posted_now.push(entry);
            }
            state = settlement::apply(state, event);
        }
        entries.extend(posted_now.iter().cloned());
        for (index, entry) in entries.iter().enumerate() {
            let (debit, credit) = entry.sides().map_err(overflow("entries"))?;
            if debit != credit {
                let fault = Fault::new(Code::PostingUnbalanced, format!("entries[{index}]"), &entry.key);
                faults.push(fault.because(format!("{debit} against {credit}"), format!("借 {debit}，贷 {credit}")));
            }
        }
        Faults::none_or(faults, ())?;
        let balances = Balances::of(&entries, None).map_err(overflow("entries"))?;
        let closing = self.close.map(|month| Balances::of(&entries, Some(month.last_day()))).transpose().map_err(overflow("entries"))?;
        let findings = self.findings(&state, &balances, &entries).map_err(overflow("state"))?;
        let beancount = self.beancount.then(|| beancount::text(&entries)).transpose().map_err(overflow("entries"))?;
        Ok(LedgerAnswer {
            posted: posted_now,
            by_customer: balances.sub_balances(),
            balances: balances.accounts,
            debits: balances.debits,
            credits: balances.credits,
            closing: closing.map(|closing| closing.accounts).unwrap_or_default(),
            findings,
            beancount,
            grounds: trace.grounds(),
        })
    }
}

/// Balances of entries up to a day; debit is positive.
#[derive(Default)]
struct Balances {
    accounts: BTreeMap<LedgerAccount, Money>,
    of: BTreeMap<(LedgerAccount, String), Money>,
    debits: Money,
    credits: Money,
}

impl Balances {
    fn of(entries: &[Entry], until: Option<Day>) -> Result<Balances, Code> {
        let mut balances = Balances::default();
        for posting in entries.iter().filter(|entry| until.is_none_or(|until| entry.on <= until)).flat_map(|entry| &entry.postings) {
            (balances.debits, balances.credits) = (balances.debits.plus(posting.debit)?, balances.credits.plus(posting.credit)?);
            let amount = posting.debit.minus(posting.credit)?;
            let account = balances.accounts.entry(posting.account).or_default();
            *account = account.plus(amount)?;
            if let Some(customer) = &posting.customer {
                let of = balances.of.entry((posting.account, customer.clone())).or_default();
                *of = of.plus(amount)?;
            }
        }
        Ok(balances)
    }

    fn account(&self, account: LedgerAccount) -> Money {
        self.accounts.get(&account).copied().unwrap_or_default()
    }

    fn of_customer(&self, account: LedgerAccount, customer: &str) -> Money {
        self.of.get(&(account, customer.to_string())).copied().unwrap_or_default()
    }

    fn sub_balances(&self) -> Vec<SubBalance> {
        let open = self.of.iter().filter(|(_, balance)| **balance != Money::ZERO);
        open.map(|((account, customer), balance)| SubBalance { account: *account, customer: customer.clone(), balance: *balance }).collect()
    }
}

impl Ledger {
    fn findings(&self, state: &Settlement, balances: &Balances, entries: &[Entry]) -> Result<Vec<Finding>, Code> {
        use LedgerAccount::*;
        let mut findings = Vec::new();
        let mut differs = |code: FindingCode, of: &str, expected: Money, actual: Money| {
            if expected != actual {
                findings.push(Finding { code, of: of.to_string(), expected: Some(expected), actual: Some(actual) });
            }
        };
        let mut open: BTreeMap<&str, Money> = BTreeMap::new();
        for bill in state.bills.bills.values().filter(|bill| bill.is_locked() && bill.total > Money::ZERO) {
            let sum = open.entry(&bill.customer).or_default();
            *sum = sum.plus(bill.open()?)?;
        }
        let in_ledger = balances.of.keys().map(|(_, customer)| customer.as_str());
        let customers: BTreeSet<&str> = open.keys().copied().chain(state.bills.customers.keys().map(String::as_str)).chain(in_ledger).collect();
        for customer in customers {
            let receivable = balances.of_customer(ReceivablePassThrough, customer).plus(balances.of_customer(ReceivableFee, customer))?;
            differs(FindingCode::Receivables, customer, open.get(customer).copied().unwrap_or_default(), receivable);
            let prepaid = Money::ZERO.minus(balances.of_customer(Prepaid, customer))?;
            differs(FindingCode::Prepaid, customer, state.bills.prepaid(customer), prepaid);
        }
        let unclaimed = state.receipts.values().try_fold(Money::ZERO, |sum, receipt| sum.plus(receipt.left()?))?;
        let unallocated = state.claims.values().try_fold(unclaimed, |sum, claim| sum.plus(claim.left()?))?;
        differs(FindingCode::Suspense, "", unallocated, Money::ZERO.minus(balances.account(Suspense))?);
        for (customer, trust) in &state.trust {
            let approved = self.approved_advances.iter().filter(|advance| advance.customer == *customer).map(|advance| advance.amount);
            let least = Money::ZERO.minus(approved.max().unwrap_or_default())?;
            if trust.balance < least {
                findings.push(Finding { code: FindingCode::Advance, of: customer.clone(), expected: Some(least), actual: Some(trust.balance) });
            }
        }
        findings.extend(self.trust(balances)?);
        findings.extend(self.close.map(|month| self.conditions(state, entries, month)).unwrap_or_default());
        Ok(findings)
    }

    /// The bank holds at least what belongs to others: prepaid, suspense, deposits, and what was received to be passed on.
    fn trust(&self, balances: &Balances) -> Result<Option<Finding>, Code> {
        use LedgerAccount::*;
        let mut owed = [Prepaid, Suspense, Deposit].iter().try_fold(Money::ZERO, |sum, account| sum.minus(balances.account(*account)))?;
        // Of what is to be passed on, what is not yet received is a claim and not in the bank. Less than nothing is an advance for that customer,
        // which no other customer's money covers.
        let customers: BTreeSet<&str> = balances.of.keys().map(|(_, customer)| customer.as_str()).collect();
        for customer in customers {
            let payable = balances.of_customer(AgencyPayable, customer).plus(balances.of_customer(ReceivablePassThrough, customer))?;
            owed = owed.plus(Money::ZERO.minus(payable)?.max(Money::ZERO))?;
        }
        let advanced = self.approved_advances.iter().try_fold(balances.account(Advance), |sum, advance| sum.plus(advance.amount))?;
        let expected = owed.minus(advanced)?;
        let actual = balances.account(Bank);
        Ok((actual < expected).then_some(Finding { code: FindingCode::Trust, of: String::new(), expected: Some(expected), actual: Some(actual) }))
    }

    fn conditions(&self, state: &Settlement, entries: &[Entry], month: Month) -> Vec<Finding> {
        let keys: BTreeSet<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        let plain = |code: FindingCode, of: &str| Finding { code, of: of.to_string(), expected: None, actual: None };
        let mut findings = Vec::new();
        for (id, bill) in state.bills.bills.iter().filter(|(_, bill)| bill.bill_month <= month) {
            if bill.is_open() && bill.bill_month == month {
                findings.push(plain(FindingCode::BillOpen, id));
            }
            if bill.is_locked() && !keys.contains(format!("bill/{id}").as_str()) {
                findings.push(plain(FindingCode::BillNotPosted, id));
            }
        }
        let waiting = [ReceiptStatus::Unclaimed, ReceiptStatus::PartlyClaimed];
        let receipts = state.receipts.iter().filter(|(_, receipt)| receipt.on.month() <= month && waiting.contains(&receipt.status()) && !receipt.suspended);
        findings.extend(receipts.map(|(id, _)| plain(FindingCode::ReceiptUnclaimed, id)));
        let late = |payment: &&UnknownPayment| month.last_day().number() - payment.sent_on.number() >= i64::from(self.unknown_days);
        findings.extend(self.unknown_payments.iter().filter(late).map(|payment| plain(FindingCode::PaymentUnknown, &payment.id)));
        findings
    }
}
