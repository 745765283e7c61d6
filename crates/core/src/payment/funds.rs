//! 资金闸口: a customer's payments are made from that customer's money for that purpose, or from an advance (垫付) that was approved.
//!
//! `received − already paid + approved advance ≥ batch`, for each customer apart. What is used of an advance is a record that the next receipt
//! repays first.

use super::item::PayKind;
use crate::billing::{Interest, Repayment};
use crate::command::Stored;
use crate::fault::{Code, Fault, Faults};
use crate::json::record;
use crate::law::Law;
use crate::money::{Money, Rate};
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::{Day, Month};
use crate::trace::{Grounds, Trace};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

record! {
    /// The money of a customer for one purpose.
    #[derive(Hash)]
    pub struct CustomerFunds {
        /// The customer.
        need customer: String,
        /// What was received for the purpose.
        or received: Money = Money::ZERO,
        /// What was paid out of it.
        or already_paid: Money = Money::ZERO,
        /// What may be advanced, as approved and not used yet.
        or advance: Money = Money::ZERO,
    }
}

impl CustomerFunds {
    /// Several records of one customer as one; none is nothing.
    pub(super) fn sum<'a>(customer: &str, funds: impl Iterator<Item = &'a CustomerFunds>) -> Result<CustomerFunds, Code> {
        let nothing = CustomerFunds { customer: customer.to_string(), received: Money::ZERO, already_paid: Money::ZERO, advance: Money::ZERO };
        let mut funds = funds;
        funds.try_fold(nothing, |sum, more| {
            Ok(CustomerFunds {
                received: sum.received.plus(more.received)?,
                already_paid: sum.already_paid.plus(more.already_paid)?,
                advance: sum.advance.plus(more.advance)?,
                ..sum
            })
        })
    }
}

/// What may be paid: received − already paid + approved advance.
pub(super) fn available(funds: &CustomerFunds) -> Result<Money, Code> {
    funds.received.minus(funds.already_paid)?.plus(funds.advance)
}

/// What a payment uses of the advance: what the customer's own money does not cover of it.
pub(super) fn used_of_advance(funds: &CustomerFunds, amount: Money) -> Result<Money, Code> {
    let own = funds.received.minus(funds.already_paid)?.max(Money::ZERO);
    Ok(amount.minus(own)?.max(Money::ZERO))
}

record! {
    /// What a batch pays for a customer.
    pub struct CustomerPayment {
        /// The customer.
        need customer: String,
        /// The amount.
        need amount: Money,
    }
}

record! {
    /// The terms of an advance.
    pub struct AdvanceTerms {
        /// The rate of a year.
        need rate: Rate,
        /// Days of a year by the contract: 360 or 365.
        or basis: u32 = 365,
    }
}

record! {
    /// Whether the customers' money covers a batch.
    pub struct FundsGate {
        /// The batch, which names the advances that it uses.
        or batch: String = String::new(),
        /// What is paid: the purpose.
        need purpose: PayKind,
        /// The day of payment.
        may on: Day,
        /// What the batch pays for each customer; several for one customer are summed.
        need payments: Vec<CustomerPayment>,
        /// The money of each customer for this purpose; a customer that is not there has none.
        or funds: Vec<CustomerFunds> = Vec::new(),
        /// The terms of what is advanced; with them and the day the advances are recorded.
        may terms: AdvanceTerms,
    }
}

/// 垫付记录: an advance.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AdvanceRecord {
    /// Its id.
    pub id: String,
    /// The customer.
    pub customer: String,
    /// What it paid for.
    pub purpose: PayKind,
    /// The amount.
    pub amount: Money,
    /// The day on which it was paid.
    pub paid_on: Day,
    /// The rate of a year.
    pub rate: Rate,
    /// Days of a year.
    pub basis: u32,
    /// What was repaid.
    pub repayments: Vec<AdvanceRepayment>,
}

/// A repayment of an advance.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AdvanceRepayment {
    /// The day.
    pub on: Day,
    /// The amount.
    pub amount: Money,
}

impl AdvanceRecord {
    /// What is left to be repaid.
    pub fn open(&self) -> Result<Money, Code> {
        self.repayments.iter().try_fold(self.amount, |open, repayment| open.minus(repayment.amount))
    }
}

/// What the gate says of a customer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CustomerGate {
    /// The customer.
    pub customer: String,
    /// What the batch pays for it.
    pub batch: Money,
    /// What may be paid.
    pub available: Money,
    /// Whether that covers the batch.
    pub allowed: bool,
    /// What is missing.
    pub short_by: Money,
    /// What is used of the advance, if it is allowed.
    pub advance_used: Money,
}

/// The answer of `funds_gate`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FundsGateAnswer<'book> {
    /// Whether every customer's money covers its payments.
    pub allowed: bool,
    /// The customers, by id.
    pub customers: Vec<CustomerGate>,
    /// The advances that the batch makes, if it is allowed.
    pub advances: Vec<AdvanceRecord>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(FundsGateAnswer);

impl Operation for FundsGate {
    const NAME: &'static str = "funds_gate";
    const EN: &'static str = "Whether the customers' own money covers a batch";
    const ZH: &'static str = "资金闸口";
    type Answer<'book> = FundsGateAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<FundsGateAnswer<'book>, Faults> {
        let trace = Trace::new(Law::of(book, self.on.map_or(Month::FIRST, Day::month), None)?);
        self.check()?;
        let mut asked: BTreeMap<&str, Money> = BTreeMap::new();
        for (index, payment) in self.payments.iter().enumerate() {
            let sum = asked.entry(&payment.customer).or_insert(Money::ZERO);
            *sum = sum.plus(payment.amount).map_err(|code| Fault::new(code, format!("payments[{index}].amount"), payment.amount))?;
        }
        let customers = asked.iter().map(|(customer, amount)| self.gate(customer, *amount)).collect::<Result<Vec<_>, Fault>>()?;
        let allowed = customers.iter().all(|customer| customer.allowed);
        let advances = if allowed { self.advances(&customers) } else { Vec::new() };
        Ok(FundsGateAnswer { allowed, customers, advances, grounds: trace.grounds() })
    }
}

impl FundsGate {
    fn check(&self) -> Result<(), Faults> {
        let mut faults = Vec::new();
        for (index, payment) in self.payments.iter().enumerate().filter(|(_, payment)| payment.amount <= Money::ZERO) {
            faults.push(Fault::new(Code::AmountNotPositive, format!("payments[{index}].amount"), payment.amount));
        }
        for (index, funds) in self.funds.iter().enumerate() {
            for (field, amount) in [("received", funds.received), ("already_paid", funds.already_paid), ("advance", funds.advance)] {
                if amount < Money::ZERO {
                    faults.push(Fault::new(Code::OutOfRange, format!("funds[{index}].{field}"), amount));
                }
            }
        }
        if let Some(terms) = self.terms.as_ref().filter(|terms| ![360, 365].contains(&terms.basis)) {
            faults.push(Fault::new(Code::OutOfRange, "terms.basis", terms.basis));
        }
        if self.terms.is_some() && self.on.is_none() {
            faults.push(Fault::new(Code::FieldMissing, "on", ""));
        }
        Faults::none_or(faults, ())
    }

    fn gate(&self, customer: &str, batch: Money) -> Result<CustomerGate, Fault> {
        let at = |code| Fault::new(code, format!("funds.{customer}"), batch);
        let funds = CustomerFunds::sum(customer, self.funds.iter().filter(|funds| funds.customer == customer)).map_err(at)?;
        let available = available(&funds).map_err(at)?;
        let short_by = batch.minus(available).map_err(at)?.max(Money::ZERO);
        let allowed = short_by == Money::ZERO;
        let advance_used = if allowed { used_of_advance(&funds, batch).map_err(at)? } else { Money::ZERO };
        Ok(CustomerGate { customer: customer.to_string(), batch, available, allowed, short_by, advance_used })
    }

    fn advances(&self, customers: &[CustomerGate]) -> Vec<AdvanceRecord> {
        let (Some(terms), Some(paid_on)) = (&self.terms, self.on) else { return Vec::new() };
        let advanced = customers.iter().filter(|customer| customer.advance_used > Money::ZERO);
        let record = |customer: &CustomerGate| AdvanceRecord {
            id: format!("{}-{}-advance", self.batch, customer.customer),
            customer: customer.customer.clone(),
            purpose: self.purpose,
            amount: customer.advance_used,
            paid_on,
            rate: terms.rate,
            basis: terms.basis,
            repayments: Vec::new(),
        };
        advanced.map(record).collect()
    }
}

record! {
    /// Money received from a customer that has advances: they are repaid first, the oldest before the others.
    pub struct RepayAdvances {
        /// The advances, as `funds_gate` answered them.
        need advances: Stored<Vec<AdvanceRecord>>,
        /// The customer.
        need customer: String,
        /// What was received.
        need amount: Money,
        /// The day.
        need on: Day,
    }
}

/// What a receipt did to an advance.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RepaidAdvance {
    /// The advance.
    pub id: String,
    /// What was repaid.
    pub amount: Money,
    /// What is left of it.
    pub open: Money,
    /// The interest of the whole time, once nothing is left.
    pub interest: Option<Money>,
}

/// The answer of `repay_advances`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RepayAdvancesAnswer<'book> {
    /// What was repaid.
    pub repaid: Vec<RepaidAdvance>,
    /// What is left of the receipt.
    pub left: Money,
    /// All advances after it.
    pub advances: Vec<AdvanceRecord>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(RepayAdvancesAnswer);

impl Operation for RepayAdvances {
    const NAME: &'static str = "repay_advances";
    const EN: &'static str = "Advances repaid by a receipt";
    const ZH: &'static str = "到款归还垫付";
    type Answer<'book> = RepayAdvancesAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<RepayAdvancesAnswer<'book>, Faults> {
        let mut trace = Trace::new(Law::of(book, self.on.month(), None)?);
        if self.amount <= Money::ZERO {
            return Err(Fault::new(Code::AmountNotPositive, "amount", self.amount).into());
        }
        let mut advances = self.advances.0.clone();
        let mut order: Vec<usize> = (0..advances.len()).filter(|index| advances[*index].customer == self.customer).collect();
        order.sort_by(|a, b| (advances[*a].paid_on, &advances[*a].id).cmp(&(advances[*b].paid_on, &advances[*b].id)));
        let (mut left, mut repaid) = (self.amount, Vec::new());
        for index in order {
            let advance = &mut advances[index];
            let at = |code| Fault::new(code, format!("advances[{index}]"), &self.customer);
            let open = advance.open().map_err(at)?;
            let amount = open.min(left);
            if amount <= Money::ZERO {
                continue;
            }
            if let Some(later) = advance.repayments.iter().map(|repayment| repayment.on).chain([advance.paid_on]).find(|day| *day > self.on) {
                return Err(Fault::new(Code::OutOfRange, "on", self.on)
                    .because(format!("the advance moved on {later}"), format!("垫付于 {later} 已有变动"))
                    .into());
            }
            (left, advance.repayments) =
                (left.minus(amount).map_err(at)?, [advance.repayments.as_slice(), &[AdvanceRepayment { on: self.on, amount }]].concat());
            let open = open.minus(amount).map_err(at)?;
            let interest = if open == Money::ZERO { Some(interest(advance, book, &mut trace)?) } else { None };
            repaid.push(RepaidAdvance { id: advance.id.clone(), amount, open, interest });
        }
        Ok(RepayAdvancesAnswer { repaid, left, advances, grounds: trace.grounds() })
    }
}

fn interest<'book>(advance: &AdvanceRecord, book: &'book RuleBook, trace: &mut Trace<'book>) -> Result<Money, Faults> {
    let repayments = advance.repayments.iter().map(|repayment| Repayment { on: repayment.on, amount: repayment.amount }).collect();
    let request = Interest { amount: advance.amount, paid_on: advance.paid_on, repayments, until: None, rate: advance.rate, basis: advance.basis };
    let answer = request.run(book)?;
    trace.rests_on_answer(answer.grounds);
    Ok(answer.interest)
}
