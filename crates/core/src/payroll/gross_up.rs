//! The other direction: the smallest amount of a pay item whose net pay, cost or wage after contributions reaches a target.
//!
//! What is taken off never falls when an amount rises (a rounded contribution is monotone in its base, a tax in what it is
//! levied on, and neither takes more than the whole rise), so `amount ← amount + what is missing`, begun below the answer, climbs to the
//! smallest amount that fits and to no other.

use super::payslip::under;
use super::{Payslip, PayslipAnswer, Slip};
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::money::{Money, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::trace::Grounds;
use serde::Serialize;

/// Trials after which a target counts as unreachable; a search needs some thirty.
const MOST_TRIALS: usize = 400;

/// Fen that are tried for a larger amount with the same result.
const MOST_EQUAL: i64 = 100;

choice! {
    /// What is to reach the target.
    pub enum Target {
        /// The net pay.
        Net = "net",
        /// The cost of the employer.
        Cost = "cost",
        /// The pay after the employee's contributions, before tax: what a minimum wage may have to be met with.
        AfterContributions = "after_contributions",
    }
}

record! {
    /// The amount of a pay item that reaches a target.
    pub struct GrossUp {
        /// What is to reach it.
        need target: Target,
        /// The target.
        need amount: Money,
        /// The code of the pay item whose amount is sought.
        need item: String,
        /// The payslip, in which that item has no amount.
        need payslip: Payslip,
    }
}

/// The answer of `gross_up`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GrossUpAnswer<'book> {
    /// The smallest amount of the item that reaches the target.
    pub amount: Money,
    /// What it reaches.
    pub reached: Money,
    /// By how much that is above the target: more than nothing where the target falls into a jump.
    pub over: Money,
    /// The largest amount, fen by fen from there, with the same result; none where there is only one.
    pub up_to: Option<Money>,
    /// The payslip with this amount.
    pub payslip: Slip<'book>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(GrossUpAnswer);

impl Operation for GrossUp {
    const NAME: &'static str = "gross_up";
    const EN: &'static str = "Amount that reaches a target";
    const ZH: &'static str = "倒推应发";
    const TAKES_OVERLAY: bool = true;
    type Answer<'book> = GrossUpAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<GrossUpAnswer<'book>, Faults> {
        let position = self.payslip.items.iter().position(|item| item.code == self.item);
        let Some(position) = position else { return Err(Fault::new(Code::ValueUnknown, "item", &self.item).into()) };
        if let Some(amount) = self.payslip.items[position].amount {
            let path = format!("payslip.items[{position}].amount");
            return Err(Fault::new(Code::Contradiction, path, amount).because("it is what is sought", "该金额即为所求").into());
        }
        if let Some(formula) = &self.payslip.items[position].formula {
            let path = format!("payslip.items[{position}].formula");
            return Err(Fault::new(Code::Contradiction, path, formula).because("its amount is what is sought", "该项目的金额即为所求").into());
        }
        if self.amount < Money::ZERO {
            return Err(Fault::new(Code::OutOfRange, "amount", self.amount).into());
        }
        let told = |faults: Faults| Faults::none_or(under(&faults, "payslip"), ()).err().unwrap_or(faults);
        let rules = self.payslip.rules(book).map_err(told)?;
        let mut search = Search { request: self, trial: self.payslip.clone(), position, rules: &rules, trials: 0 };
        search.least().map_err(|faults| if faults.first().code == Code::TargetUnreachable { faults } else { told(faults) })
    }
}

/// Trials of one payslip with changing amounts.
struct Search<'a, 'book> {
    request: &'a GrossUp,
    trial: Payslip,
    position: usize,
    rules: &'a super::PayRules<'book>,
    trials: usize,
}

impl<'book> Search<'_, 'book> {
    fn answer(&mut self, fen: i64) -> Result<PayslipAnswer<'book>, Faults> {
        self.trials += 1;
        let unreachable = || Fault::new(Code::TargetUnreachable, "amount", self.request.amount);
        if self.trials > MOST_TRIALS {
            return Err(unreachable().into());
        }
        self.trial.items[self.position].amount = Some(Money::from_fen(fen).map_err(|_| unreachable())?);
        self.trial.compute(self.rules)
    }

    /// What an answer reaches, in fen.
    fn reached(&self, slip: &Slip<'_>) -> i64 {
        match self.request.target {
            Target::Net => slip.net.fen(),
            Target::Cost => slip.employer_cost.fen(),
            Target::AfterContributions => slip.gross.fen() - slip.employee_contributions.fen(),
        }
    }

    fn least(&mut self) -> Result<GrossUpAnswer<'book>, Faults> {
        let fen = if self.request.target == Target::Cost { self.least_of_cost()? } else { self.least_by_climbing()? };
        let answer = self.answer(fen)?;
        let reached = self.reached(&answer.slip);
        let mut same = fen;
        while same < fen + MOST_EQUAL {
            match self.answer(same + 1) {
                Ok(next) if self.reached(&next.slip) == reached => same += 1,
                _ => break,
            }
        }
        let money = |fen| Money::from_fen(fen).map_err(|code| Fault::new(code, "amount", self.request.amount));
        Ok(GrossUpAnswer {
            amount: money(fen)?,
            reached: money(reached)?,
            over: money(reached - self.request.amount.fen())?,
            up_to: if same > fen { Some(money(same)?) } else { None },
            payslip: answer.slip,
            grounds: answer.grounds,
        })
    }

    fn least_by_climbing(&mut self) -> Result<i64, Faults> {
        let target = self.request.amount.fen();
        let least = self.least_payable();
        let mut below = (least, target - self.value(least)?);
        for _ in 0..3 {
            if below.1 <= 0 {
                return Ok(below.0);
            }
            let next = below.0 + below.1;
            let missing = target - self.value(next)?;
            if missing > 0 {
                // What is missing shrinks by about the same share each time: leap to where it would vanish, less a margin.
                let shrunk = below.1 - missing;
                let leap = if shrunk > 0 { i128::from(next - below.0) * i128::from(missing) / i128::from(shrunk) } else { 0 };
                below = self.leap((next, missing), i64::try_from(leap).unwrap_or(0))?;
            } else {
                below = (next, missing);
            }
        }
        while below.1 > 0 {
            let next = below.0 + below.1;
            below = (next, target - self.value(next)?);
        }
        Ok(below.0)
    }

    /// A larger amount that is surely still below the answer, if the leap finds one: where more is missing than all roundings
    /// together can hide.
    fn leap(&mut self, from: (i64, i64), leap: i64) -> Result<(i64, i64), Faults> {
        let answer = self.answer(from.0)?;
        let units = answer.slip.contributions.iter().flat_map(|month| &month.lines).filter(|line| line.is_from_employee_wages());
        let hidden = 2 * (Rounding::FEN.unit_fen() + units.map(|line| line.rounding.unit_fen()).sum::<i64>());
        let to = from.0 + leap - 4 * hidden;
        if to <= from.0 + from.1 {
            return Ok(from);
        }
        let missing = self.request.amount.fen() - self.value(to)?;
        Ok(if missing > hidden { (to, missing) } else { from })
    }

    fn value(&mut self, fen: i64) -> Result<i64, Faults> {
        let answer = self.answer(fen)?;
        Ok(self.reached(&answer.slip))
    }

    /// Nothing, or one fen where contributions need a base.
    fn least_payable(&mut self) -> i64 {
        i64::from(self.answer(0).is_err())
    }

    /// The cost rises with every fen, so halving finds the smallest amount.
    fn least_of_cost(&mut self) -> Result<i64, Faults> {
        let target = self.request.amount.fen();
        let least = self.least_payable();
        // Each fen costs at least a fen, so the amount is at most what is missing at the least one.
        let (mut low, mut high) = (least - 1, least + (target - self.value(least)?).max(0));
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if self.value(middle)? >= target { high = middle } else { low = middle }
        }
        Ok(high)
    }
}
