//! 企业画像指标: figures on the history of one company.

use super::history::OpenCompany;
use super::metric::Absence;
use super::person::Figure;
use crate::exact::Exact;
use crate::fault::{Code, Fault};
use crate::money::Money;
use crate::time::Day;
use crate::trace::{Minus, Number, Operator, Over, Plus, StepName, Times, Trace};
use serde::Serialize;
use std::collections::BTreeMap;

const AVERAGE_HEADS: StepName = StepName::new("average_heads", "mean of the heads at start and end", "期初期末平均人数");
const TURNOVER: StepName = StepName::new("turnover", "leavers over mean heads", "离职率");
const GROWTH: StepName = StepName::new("growth", "growth of heads", "人数增长率");
const AMOUNT_DAYS: StepName = StepName::new("amount_days", "amount × days late", "金额 × 逾期天数");
const DAYS_LATE: StepName = StepName::new("days_late", "days late, weighted by amount", "加权逾期天数");
const UNPAID: StepName = StepName::new("unpaid", "share unpaid", "未付占比");

/// 人数: the staff at both ends of the window and who moved between. `start + joined − leavers = end`.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Heads {
    /// Heads when the first day begins.
    pub start: i64,
    /// Who began in the window.
    pub joined: i64,
    /// Whose last day lies in the window.
    pub leavers: i64,
    /// Heads when the last day has ended.
    pub end: i64,
}

/// 离职率.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Turnover {
    /// The heads.
    pub heads: Heads,
    /// Leavers over the mean of the heads at start and end, half up to four decimals.
    pub rate: Number,
}

/// 增长率.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Growth {
    /// The heads.
    pub heads: Heads,
    /// End over start less one, half up to four decimals.
    pub rate: Number,
}

/// 付款行为: how a company pays what was due in the window.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PaymentBehaviour {
    /// What was due.
    pub due: Money,
    /// What of it is unpaid on the as-of day.
    pub unpaid: Money,
    /// Days between the last day of payment and the payment, or the as-of day for what is unpaid, weighted by amount; half up to four decimals.
    pub days_late: Number,
    /// Unpaid over due, half up to four decimals.
    pub share_unpaid: Number,
}

/// First and last day in the window; none where a spell goes on beyond it.
type Stay = (Option<Day>, Option<Day>);

impl OpenCompany<'_> {
    /// The heads of the window. A spell that follows another one of the same person from one day to the next is no move.
    fn heads(&self) -> Result<Heads, Fault> {
        let mut of_person: BTreeMap<&str, Vec<Stay>> = BTreeMap::new();
        for spell in self.staff()? {
            let spells = of_person.entry(spell.person).or_default();
            match spells.last_mut() {
                // Sorted by their beginning; what was never left, or was left on the day before or later, goes on.
                Some((_, left)) if left.is_none_or(|left| spell.began.is_none_or(|began| began.number() <= left.number() + 1)) => {
                    *left = left.and_then(|before| spell.left.map(|left| left.max(before)));
                }
                _ => spells.push((spell.began, spell.left)),
            }
        }
        let spells: Vec<Stay> = of_person.into_values().flatten().collect();
        let count = |of: &dyn Fn(&Stay) -> bool| i64::try_from(spells.iter().filter(|spell| of(spell)).count()).unwrap_or(i64::MAX);
        Ok(Heads {
            start: count(&|(began, _)| began.is_none()),
            joined: count(&|(began, _)| began.is_some()),
            leavers: count(&|(_, left)| left.is_some()),
            end: count(&|(_, left)| left.is_none()),
        })
    }

    /// 离职率.
    ///
    /// # Errors
    ///
    /// `consent_denied` where the permit is for other data, `amount_overflow`.
    pub fn turnover(self, trace: &mut Trace<'_>) -> Figure<Turnover> {
        let heads = self.heads()?;
        if heads.start + heads.end == 0 {
            return Ok(Err(Absence::NoStaff));
        }
        let half = Number::Count(2);
        let average = trace.chain(AVERAGE_HEADS, heads.start, &[(Over, half), (Plus, heads.end.into()), (Over, half)]).exact()?;
        let rate = trace.chain(TURNOVER, heads.leavers, &[(Over, average.into())]).ratio()?;
        Ok(Ok(Turnover { heads, rate }))
    }

    /// 增长率.
    ///
    /// # Errors
    ///
    /// `consent_denied` where the permit is for other data, `amount_overflow`.
    pub fn growth(self, trace: &mut Trace<'_>) -> Figure<Growth> {
        let heads = self.heads()?;
        if heads.start == 0 {
            return Ok(Err(Absence::StartZero));
        }
        let rate = trace.chain(GROWTH, heads.end, &[(Over, heads.start.into()), (Minus, 1.into())]).ratio()?;
        Ok(Ok(Growth { heads, rate }))
    }

    /// 付款行为. What is unpaid is late until the as-of day.
    ///
    /// # Errors
    ///
    /// `consent_denied` where the permit is for other data, `amount_overflow`.
    pub fn payment_behaviour(self, trace: &mut Trace<'_>) -> Figure<PaymentBehaviour> {
        let overflow = |code: Code| Fault::new(code, "bills", "");
        let (mut due, mut unpaid) = (Money::ZERO, Money::ZERO);
        let mut terms: Vec<(Operator, Number)> = Vec::new();
        for (bill, payments) in self.bills()? {
            let mut open = bill.amount;
            let mut late = |amount: Money, on: Day| {
                let days = on.number() - bill.due_on.number();
                if days > 0 && amount > Money::ZERO {
                    terms.extend([(Plus, Number::Money(amount)), (Times, Number::Count(days))]);
                }
            };
            for payment in &payments {
                late(payment.amount, payment.on);
                open = open.minus(payment.amount).map_err(overflow)?;
            }
            late(open, self.window().as_of);
            due = due.plus(bill.amount).map_err(overflow)?;
            unpaid = unpaid.plus(open).map_err(overflow)?;
        }
        if due == Money::ZERO {
            return Ok(Err(Absence::NoBillDue));
        }
        let amount_days: Exact = trace.chain(AMOUNT_DAYS, Money::ZERO, &terms).exact()?;
        let days_late = trace.chain(DAYS_LATE, amount_days, &[(Over, due.into())]).ratio()?;
        let share_unpaid = trace.chain(UNPAID, unpaid, &[(Over, due.into())]).ratio()?;
        Ok(Ok(PaymentBehaviour { due, unpaid, days_late, share_unpaid }))
    }
}
