//! 账单: a bill, what is settled of its lines, and the bills of a platform as a state.
//!
//! The total of a bill is the sum of its lines, what is open on it the total less what is settled; a line knows how much of it is. What a
//! charge is identified by stands once over all bills that are not void.

use super::line::{BillLine, PayType, money_of, stored};
use crate::fault::Code;
use crate::json::choice;
use crate::money::Money;
use crate::time::{Day, Month};
use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::collections::hash_map::{DefaultHasher, Entry, HashMap};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasherDefault, Hash, Hasher};
use std::sync::Arc;

choice! {
    /// 预收型 or 实做型.
    pub enum BillKind {
        /// On an estimate, audited by the bureau's statement.
        Advance = "advance",
        /// From the statement; nothing to audit.
        Actual = "actual",
    }
}

choice! {
    /// Where a bill stands.
    pub enum BillStatus {
        /// Made, not seen by the customer.
        Draft = "draft",
        /// Sent to the customer.
        Sent = "sent",
        /// The customer objects.
        Disputed = "disputed",
        /// The customer agrees: locked.
        Confirmed = "confirmed",
        /// Some of it is paid.
        PartPaid = "part_paid",
        /// All of it is paid.
        Paid = "paid",
        /// Nothing was to be paid.
        Settled = "settled",
        /// Given up.
        Void = "void",
    }
}

choice! {
    /// How an amount of a bill came to its end.
    pub enum SettledBy {
        /// Money that was received and claimed for it.
        Receipt = "receipt",
        /// 预收: the prepaid balance.
        Prepaid = "prepaid",
        /// 结转: it went over to another bill.
        Transfer = "transfer",
        /// 尾差.
        TailDifference = "tail_diff",
        /// 银行手续费: the payer's bank kept it.
        BankCharge = "bank_charge",
        /// 坏账.
        BadDebt = "bad_debt",
        /// 抵账: against what the platform owes the same party.
        SetOff = "set_off",
    }
}

choice! {
    /// How an amount is spread over the lines of a bill.
    pub enum AllocationOrder {
        /// By the priority of kinds: contributions before wages, the fee last.
        Priority = "priority",
        /// In proportion to what is open; the odd fen go by the largest remainder.
        ProRata = "pro_rata",
    }
}

stored!(BillKind, BillStatus, SettledBy);

/// What is settled of a line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Share {
    /// The key of the line.
    pub line: Arc<str>,
    /// The amount, with the sign of the line; the other sign for a reversal.
    pub amount: Money,
}

/// A bill.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bill {
    /// The customer.
    pub customer: String,
    /// The bill month.
    pub bill_month: Month,
    /// Advance or actual.
    pub kind: BillKind,
    /// Where it stands.
    pub status: BillStatus,
    /// The last day of payment.
    pub due_on: Option<Day>,
    /// The lines, by the priority of their kind and by key.
    pub lines: Vec<BillLine>,
    /// The sum of the lines.
    pub total: Money,
    /// What is passed on of it.
    pub pass_through: Money,
    /// What is settled of it, by how that came.
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, Money>"))]
    pub settled: BTreeMap<SettledBy, Money>,
}

impl Bill {
    /// What is left to pay.
    ///
    /// # Errors
    ///
    /// `amount_overflow`.
    pub fn open(&self) -> Result<Money, Code> {
        self.settled.values().try_fold(self.total, |open, settled| open.minus(*settled))
    }

    /// What was settled in one way.
    pub fn settled_by(&self, by: SettledBy) -> Money {
        self.settled.get(&by).copied().unwrap_or_default()
    }

    /// Whether the customer agreed to it: it does not change any more.
    pub fn is_locked(&self) -> bool {
        use BillStatus::*;
        matches!(self.status, Confirmed | PartPaid | Paid | Settled)
    }

    /// Whether it may still change.
    pub fn is_open(&self) -> bool {
        matches!(self.status, BillStatus::Draft | BillStatus::Sent | BillStatus::Disputed)
    }

    /// How an amount up to what is open is spread over the lines. What is negative is credit: it is settled first, and spent with the amount.
    ///
    /// # Errors
    ///
    /// `amount_overflow`; `exceeds_bill` for more than is open.
    pub fn spread(&self, amount: Money, order: AllocationOrder) -> Result<Vec<Share>, Code> {
        if amount > self.open()? {
            return Err(Code::ExceedsBill);
        }
        let mut pool = amount;
        let mut open = Vec::with_capacity(self.lines.len());
        for line in &self.lines {
            let left = line.open()?;
            if left < Money::ZERO {
                pool = pool.minus(left)?;
            }
            open.push(left);
        }
        let shares = match order {
            AllocationOrder::Priority => in_order(&open, pool)?,
            AllocationOrder::ProRata => in_proportion(&open, pool)?,
        };
        let lines = self.lines.iter().zip(shares).filter(|(_, share)| *share != Money::ZERO);
        Ok(lines.map(|(line, amount)| Share { line: line.key.clone(), amount }).collect())
    }

    pub(super) fn summed(mut self) -> Result<Bill, Code> {
        // Lines that come by person and key are in order after the first of these, and the second only looks.
        self.lines.sort_by_key(|line| line.kind.priority());
        self.lines.chunk_by_mut(|a, b| a.kind.priority() == b.kind.priority()).for_each(|lines| lines.sort_by(|a, b| a.key.cmp(&b.key)));
        let sum = |keep: &dyn Fn(&BillLine) -> bool| self.lines.iter().filter(|line| keep(line)).try_fold(Money::ZERO, |sum, line| sum.plus(line.amount));
        (self.total, self.pass_through) = (sum(&|_| true)?, sum(&|line| line.pass_through)?);
        Ok(self)
    }

    /// Settles lines; the status follows from what is open, it is never set by hand.
    pub(crate) fn settle(&mut self, by: SettledBy, amount: Money, shares: &[Share]) -> Result<(), Code> {
        let mut next = 0;
        for share in shares {
            // Shares come in the order of the lines, so that one walk finds them all.
            let found = (next..self.lines.len()).chain(0..next).find(|index| self.lines[*index].key == share.line).ok_or(Code::ValueUnknown)?;
            self.lines[found].settled = self.lines[found].settled.plus(share.amount)?;
            next = found + 1;
        }
        let settled = self.settled_by(by).plus(amount)?;
        if settled == Money::ZERO {
            self.settled.remove(&by);
        } else {
            self.settled.insert(by, settled);
        }
        let open = self.open()?;
        self.status = match open {
            _ if open <= Money::ZERO => BillStatus::Paid,
            _ if open < self.total => BillStatus::PartPaid,
            _ => BillStatus::Confirmed,
        };
        Ok(())
    }
}

/// Shares of a pool: credit lines whole, then one line after the other.
fn in_order(open: &[Money], mut pool: Money) -> Result<Vec<Money>, Code> {
    let mut shares = Vec::with_capacity(open.len());
    for left in open {
        let share = if *left < Money::ZERO { *left } else { (*left).min(pool) };
        if share > Money::ZERO {
            pool = pool.minus(share)?;
        }
        shares.push(share);
    }
    Ok(shares)
}

/// Shares of a pool by the largest remainder (ties to the earlier line); credit lines whole.
fn in_proportion(open: &[Money], pool: Money) -> Result<Vec<Money>, Code> {
    let weight = |left: &Money| i128::from(left.fen().max(0));
    let (whole, pool) = (open.iter().map(weight).sum::<i128>().max(1), i128::from(pool.fen()));
    let mut fen: Vec<i128> = open.iter().map(|left| weight(left) * pool / whole).collect();
    let rest = usize::try_from(pool - fen.iter().sum::<i128>()).unwrap_or_default();
    let mut by_remainder: Vec<usize> = (0..open.len()).collect();
    by_remainder.sort_by_key(|index| (-(weight(&open[*index]) * pool % whole), *index));
    by_remainder.iter().take(rest).for_each(|index| fen[*index] += 1);
    let shares = open
        .iter()
        .zip(fen)
        .map(|(left, fen)| if *left < Money::ZERO { Ok(*left) } else { i64::try_from(fen).map_err(|_| Code::AmountOverflow).and_then(Money::from_fen) });
    shares.collect()
}

/// What is kept of a customer.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Account {
    /// 预收余额, never below zero.
    pub prepaid: Money,
    /// 信用额度.
    pub credit_limit: Money,
    /// Lines that wait for the next bill.
    pub waiting: Vec<BillLine>,
}

/// The bills of a platform.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(from = "BillsText")]
pub struct Bills {
    /// The bills, by id.
    pub bills: BTreeMap<String, Arc<Bill>>,
    /// The customers, by id.
    pub customers: BTreeMap<String, Account>,
    /// The last amount that a statement confirmed, by key.
    pub audited: BTreeMap<String, Money>,
    /// Commands that were done: id, and digest of the body.
    pub commands: BTreeMap<String, String>,
    /// Months that are closed.
    pub closed: BTreeSet<Month>,
    /// Where each charge stands; made from the bills.
    #[serde(skip)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub(super) standing: Standing,
}

/// [`Bills`] as they are stored: where each charge stands is made anew.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct BillsText {
    bills: BTreeMap<String, Arc<Bill>>,
    customers: BTreeMap<String, Account>,
    audited: BTreeMap<String, Money>,
    commands: BTreeMap<String, String>,
    closed: BTreeSet<Month>,
}

impl From<BillsText> for Bills {
    fn from(stored: BillsText) -> Bills {
        let BillsText { bills, customers, audited, commands, closed } = stored;
        let mut standing = Standing::default();
        for (id, bill) in &bills {
            standing.of_customer(&bill.customer, id);
            if bill.status != BillStatus::Void {
                standing.add(id, &bill.lines);
            }
        }
        Bills { bills, customers, audited, commands, closed, standing }
    }
}

impl Bills {
    /// The bills of a customer, by id.
    pub fn of_customer<'a>(&'a self, customer: &str) -> impl Iterator<Item = (&'a str, &'a Bill)> + use<'a> {
        let ids = self.standing.of_customer.get(customer).into_iter().flatten();
        ids.filter_map(|id| self.bills.get_key_value(id).map(|(id, bill)| (id.as_str(), &**bill)))
    }

    /// The bill on which a charge stands.
    pub fn bill_of(&self, key: &str) -> Option<&Bill> {
        self.standing.bill_of(key).and_then(|id| self.bills.get(id)).map(|bill| &**bill)
    }

    /// Changes the prepaid balance of a customer.
    pub(crate) fn add_prepaid(&mut self, customer: &str, amount: Money) -> Result<(), Code> {
        let account = self.customers.entry(customer.to_string()).or_default();
        account.prepaid = account.prepaid.plus(amount)?;
        Ok(())
    }

    /// The prepaid balance of a customer.
    pub fn prepaid(&self, customer: &str) -> Money {
        self.customers.get(customer).map_or(Money::ZERO, |account| account.prepaid)
    }
}

/// Which bills are a customer's, and the charges of bills that are not void. It follows from the bills.
#[derive(Clone, Debug, Default)]
pub(super) struct Standing {
    of_customer: BTreeMap<String, BTreeSet<String>>,
    charges: HashMap<MoneyOf, Charges, BuildHasherDefault<DefaultHasher>>,
}

/// The charges of one money; most have a single one.
#[derive(Clone, Debug)]
struct Charges {
    first: Charge,
    more: Vec<Charge>,
}

impl Charges {
    fn all(&self) -> impl Iterator<Item = &Charge> {
        std::iter::once(&self.first).chain(&self.more)
    }
}

/// Where a charge stands.
#[derive(Clone, Debug)]
struct Charge {
    key: Arc<str>,
    bill: Arc<str>,
    amount: Money,
}

/// The key of a line, seen as the money that it is about.
#[derive(Clone, Debug)]
struct MoneyOf(Arc<str>);

impl Borrow<str> for MoneyOf {
    fn borrow(&self) -> &str {
        money_of(&self.0)
    }
}

impl PartialEq for MoneyOf {
    fn eq(&self, other: &MoneyOf) -> bool {
        money_of(&self.0) == money_of(&other.0)
    }
}

impl Eq for MoneyOf {}

impl Hash for MoneyOf {
    fn hash<H: Hasher>(&self, state: &mut H) {
        money_of(&self.0).hash(state);
    }
}

impl PartialEq for Standing {
    /// Equal bills have equal standings.
    fn eq(&self, _: &Standing) -> bool {
        true
    }
}

impl Eq for Standing {}

impl Standing {
    pub(super) fn of_customer(&mut self, customer: &str, id: &str) {
        self.of_customer.entry(customer.to_string()).or_default().insert(id.to_string());
    }

    pub(super) fn add(&mut self, id: &str, lines: &[BillLine]) {
        let bill: Arc<str> = id.into();
        self.charges.reserve(lines.len());
        for line in lines {
            let charge = Charge { key: line.key.clone(), bill: bill.clone(), amount: line.amount };
            match self.charges.entry(MoneyOf(line.key.clone())) {
                Entry::Occupied(known) => known.into_mut().more.push(charge),
                Entry::Vacant(place) => {
                    place.insert(Charges { first: charge, more: Vec::new() });
                }
            }
        }
    }

    pub(super) fn remove(&mut self, lines: &[BillLine]) {
        for line in lines {
            let money = line.money();
            let Some(charges) = self.charges.get_mut(money) else { continue };
            charges.more.retain(|charge| charge.key != line.key);
            if charges.first.key == line.key {
                match charges.more.pop() {
                    Some(other) => charges.first = other,
                    None => {
                        self.charges.remove(money);
                    }
                }
            }
        }
    }

    /// The bill on which a charge stands.
    pub(super) fn bill_of(&self, key: &str) -> Option<&str> {
        self.charges.get(money_of(key))?.all().find(|charge| &*charge.key == key).map(|charge| &*charge.bill)
    }

    /// The sum of what stands for a money, in fen.
    pub(super) fn sum_of(&self, money: &str) -> i128 {
        self.charges.get(money).into_iter().flat_map(Charges::all).map(|charge| i128::from(charge.amount.fen())).sum()
    }

    /// How many differences stand for a money.
    pub(super) fn differences_of(&self, money: &str) -> usize {
        let middle = format!("/{}/", PayType::Difference);
        self.charges.get(money).into_iter().flat_map(Charges::all).filter(|charge| charge.key[money.len()..].starts_with(&middle)).count()
    }
}

/// What a customer owes, against what it may owe (信用额度).
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Exposure {
    /// What is open on its bills.
    pub open: Money,
    /// Its prepaid balance.
    pub prepaid: Money,
    /// Open less prepaid.
    pub exposure: Money,
    /// By how much that is above the credit limit.
    pub over_limit_by: Money,
    /// Whether money may be paid out for it.
    pub pay_out_allowed: bool,
}

/// What a customer owes against what it may owe.
///
/// # Errors
///
/// `amount_overflow`.
pub fn exposure(state: &Bills, customer: &str) -> Result<Exposure, Code> {
    let bills = state.of_customer(customer).map(|(_, bill)| bill).filter(|bill| bill.is_locked());
    let open = bills.map(Bill::open).try_fold(Money::ZERO, |sum, open| sum.plus(open?.max(Money::ZERO)))?;
    let account = state.customers.get(customer).cloned().unwrap_or_default();
    let exposure = open.minus(account.prepaid)?;
    let over_limit_by = exposure.minus(account.credit_limit)?.max(Money::ZERO);
    Ok(Exposure { open, prepaid: account.prepaid, exposure, over_limit_by, pay_out_allowed: over_limit_by == Money::ZERO })
}
