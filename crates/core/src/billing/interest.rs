//! 垫付资金占用费: simple interest on an advance that is repaid in parts, rounded once at its end.
//!
//! The day of payment is not counted, the day of a receipt is.

use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::record;
use crate::law::Law;
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::Day;
use crate::trace::{Grounds, Number, Operator, Over, Plus, StepName, Times, Trace};
use serde::Serialize;

const BALANCE_DAYS: StepName = StepName::new("balance_days", "balance × days", "余额 × 天数");
const INTEREST: StepName = StepName::new("interest", "interest", "资金占用费");

record! {
    /// A repayment.
    #[derive(Hash)]
    pub struct Repayment {
        /// The day.
        need on: Day,
        /// The amount.
        need amount: Money,
    }
}

record! {
    /// The interest of an advance.
    pub struct Interest {
        /// What was advanced.
        need amount: Money,
        /// The day on which it was paid.
        need paid_on: Day,
        /// The repayments, in the order of days.
        or repayments: Vec<Repayment> = Vec::new(),
        /// The day until which interest is counted; the last repayment if left out.
        may until: Day,
        /// The rate of a year.
        need rate: Rate,
        /// Days of a year by the contract: 360 or 365.
        or basis: u32 = 365,
    }
}

/// A time with one balance.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Segment {
    /// The balance.
    pub balance: Money,
    /// The days.
    pub days: i64,
}

/// The answer of `interest`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InterestAnswer<'book> {
    /// The times with one balance each.
    pub segments: Vec<Segment>,
    /// The interest.
    pub interest: Money,
    /// What is left of the advance.
    pub closing_balance: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(InterestAnswer);

impl Operation for Interest {
    const NAME: &'static str = "interest";
    const EN: &'static str = "Interest on an advance";
    const ZH: &'static str = "垫付资金占用费";
    type Answer<'book> = InterestAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<InterestAnswer<'book>, Faults> {
        self.check()?;
        let mut trace = Trace::new(Law::of(book, self.paid_on.month(), None)?);
        let mut segments = Vec::with_capacity(self.repayments.len() + 1);
        let (mut balance, mut since) = (self.amount, self.paid_on);
        let mut terms: Vec<Exact> = Vec::new();
        let mut count = |balance: Money, since: Day, until: Day, trace: &mut Trace<'book>| -> Result<(), Fault> {
            let days = until.number() - since.number();
            if days > 0 && balance > Money::ZERO {
                segments.push(Segment { balance, days });
                terms.push(trace.chain(BALANCE_DAYS, balance, &[(Times, days.into())]).exact()?);
            }
            Ok(())
        };
        for repayment in &self.repayments {
            count(balance, since, repayment.on, &mut trace)?;
            balance = balance.minus(repayment.amount).map_err(|code| Fault::new(code, "repayments", repayment.amount))?;
            since = repayment.on;
        }
        if let Some(until) = self.until {
            count(balance, since, until, &mut trace)?;
        }
        let rest: Vec<(Operator, Number)> = terms.iter().skip(1).map(|term| (Plus, Number::Exact(*term))).collect();
        let total = trace.chain(BALANCE_DAYS, terms.first().copied().unwrap_or(Exact::ZERO), &rest).exact()?;
        let interest = trace.chain(INTEREST, total, &[(Times, self.rate.into()), (Over, i64::from(self.basis).into())]).rounded(Rounding::FEN).money()?;
        Ok(InterestAnswer { segments, interest, closing_balance: balance, grounds: trace.grounds() })
    }
}

impl Interest {
    fn check(&self) -> Result<(), Faults> {
        let mut faults = Vec::new();
        if self.amount <= Money::ZERO {
            faults.push(Fault::new(Code::OutOfRange, "amount", self.amount));
        }
        if ![360, 365].contains(&self.basis) {
            faults.push(Fault::new(Code::OutOfRange, "basis", self.basis));
        }
        let (mut before, mut repaid) = (self.paid_on, Money::ZERO);
        for (index, repayment) in self.repayments.iter().enumerate() {
            if repayment.on < before {
                faults.push(Fault::new(Code::OutOfRange, format!("repayments[{index}].on"), repayment.on));
            }
            repaid = repaid.plus(repayment.amount).unwrap_or(Money::MAX);
            if repayment.amount <= Money::ZERO || repaid > self.amount {
                faults.push(Fault::new(Code::OutOfRange, format!("repayments[{index}].amount"), repayment.amount));
            }
            before = repayment.on;
        }
        if let Some(until) = self.until.filter(|until| *until < before) {
            faults.push(Fault::new(Code::OutOfRange, "until", until));
        }
        Faults::none_or(faults, ())
    }
}
