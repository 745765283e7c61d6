//! 补缴与滞纳金: back pay of several fee months with the late fee of each (社会保险法 art. 86).
//!
//! Days run from the first day of the month after the fee month to the day before the declaration, both counted. The late fee is
//! rounded for each fee month; the employer bears it. Which items and how many months can be paid back is a rule of the place: a policy.

use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::Law;
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::policy::PolicyUse;
use crate::rules::{RuleBook, WarningCode};
use crate::time::{Day, Month};
use crate::trace::{Grounds, StepName, Times, Trace};
use serde::Serialize;

const LATE_FEE: StepName = StepName::new("late_fee", "late fee of a fee month", "滞纳金");
const CAPPED: StepName = StepName::new("late_fee_cap", "not above the principal", "不超过本金");

choice! {
    /// Whether a late fee has an end; sources disagree, so a contract says it.
    pub enum LateFeeCap {
        /// It has none.
        None = "none",
        /// It is not above the principal.
        Principal = "principal",
    }
}

choice! {
    /// Whether a fee month can still be paid back.
    pub enum BackPayWindow {
        /// It can.
        Open = "open",
        /// It can, with proof of the employment.
        NeedsProof = "needs_proof",
        /// It cannot.
        Closed = "closed",
    }
}

record! {
    /// A fee month that is paid back.
    pub struct ArrearsMonth {
        /// The fee month.
        need fee_month: Month,
        /// The item, such as `medical`.
        may item: String,
        /// `employer` or `employee`.
        may side: String,
        /// What is paid back for it.
        need principal: Money,
    }
}

record! {
    /// Back pay and its late fees.
    pub struct Arrears {
        /// A ready policy, such as `policy.arrears.statutory`: its terms stand in for the fields that are left out.
        may policy: String,
        /// The fee months.
        need months: Vec<ArrearsMonth>,
        /// The day of the declaration.
        need declared_on: Day,
        /// How many months before that of the declaration may be paid back; any number if left out.
        may max_months: u32,
        /// Whether months of an earlier year may be paid back.
        or cross_year: bool = true,
        /// Months before that of the declaration from which proof is needed; none if left out.
        may proof_after_months: u32,
        /// Items that may not be paid back, or one side of them: `medical`, `medical.employee`.
        or not_allowed: Vec<String> = Vec::new(),
        /// The rate of a day; that of the law if left out.
        may daily_rate: Rate,
        /// Months after the fee month at whose first day the days begin.
        or start_months_after: u32 = 1,
        /// Whether the day of the declaration counts.
        or count_end_day: bool = false,
        /// Whether the late fee has an end.
        or cap: LateFeeCap = LateFeeCap::None,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The late fee of a fee month.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LateMonth {
    /// The fee month.
    pub fee_month: Month,
    /// The item, if one is given.
    pub item: Option<String>,
    /// The side, if one is given.
    pub side: Option<String>,
    /// Whether it can still be paid back; one that cannot has no late fee and no part in the totals.
    pub window: BackPayWindow,
    /// The principal.
    pub principal: Money,
    /// The days.
    pub days: i64,
    /// The late fee.
    pub late_fee: Money,
}

/// The answer of `arrears`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ArrearsAnswer<'book> {
    /// The fee months.
    pub months: Vec<LateMonth>,
    /// What is paid back.
    pub principal_total: Money,
    /// The late fees.
    pub late_fee_total: Money,
    /// Both.
    pub total: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(ArrearsAnswer);

impl Operation for Arrears {
    const NAME: &'static str = "arrears";
    const EN: &'static str = "Back pay with late fees";
    const ZH: &'static str = "补缴与滞纳金";
    const POLICY: Option<PolicyUse> = Some(PolicyUse { family: "arrears", part: "", decided_by: "declared_on" });
    type Answer<'book> = ArrearsAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<ArrearsAnswer<'book>, Faults> {
        let law = Law::of(book, self.declared_on.month(), self.known_on)?.decided_by("declared_on");
        let mut trace = Trace::new(law);
        trace.follow(self.policy.as_ref(), &law)?;
        let mut faults = Vec::new();
        let mut months = Vec::with_capacity(self.months.len());
        let (mut principals, mut late_fees) = (Money::ZERO, Money::ZERO);
        for (index, month) in self.months.iter().enumerate() {
            if month.principal < Money::ZERO {
                faults.push(Fault::new(Code::OutOfRange, format!("months[{index}].principal"), month.principal));
            }
            let overflow = |code| Fault::new(code, format!("months[{index}]"), month.principal);
            trace.about(month.fee_month);
            let days = self.days(month.fee_month).map_err(overflow)?;
            let window = self.window(month);
            let late_fee = if window == BackPayWindow::Closed { Money::ZERO } else { self.late_fee(&law, month, days, &mut trace)? };
            if window == BackPayWindow::Closed {
                trace.note(WarningCode::MonthsUnrecoverable);
            } else {
                principals = principals.plus(month.principal).map_err(overflow)?;
                late_fees = late_fees.plus(late_fee).map_err(overflow)?;
            }
            let ArrearsMonth { fee_month, item, side, principal } = month.clone();
            months.push(LateMonth { fee_month, item, side, window, principal, days, late_fee });
        }
        let total = principals.plus(late_fees).map_err(|code| Fault::new(code, "months", ""))?;
        Faults::none_or(faults, ArrearsAnswer { months, principal_total: principals, late_fee_total: late_fees, total, grounds: trace.grounds() })
    }
}

impl Arrears {
    fn window(&self, month: &ArrearsMonth) -> BackPayWindow {
        let declared = self.declared_on.month();
        let ago = month.fee_month.months_until(declared);
        let named =
            |item: &String| self.not_allowed.contains(item) || month.side.as_ref().is_some_and(|side| self.not_allowed.contains(&format!("{item}.{side}")));
        let is_late = |limit: u32| ago > limit as usize;
        let is_closed =
            month.item.as_ref().is_some_and(named) || self.max_months.is_some_and(is_late) || (!self.cross_year && month.fee_month.year() != declared.year());
        match () {
            () if is_closed => BackPayWindow::Closed,
            () if self.proof_after_months.is_some_and(is_late) => BackPayWindow::NeedsProof,
            () => BackPayWindow::Open,
        }
    }

    fn days(&self, fee_month: Month) -> Result<i64, Code> {
        let after = u16::try_from(self.start_months_after).map_err(|_| Code::OutOfRange)?;
        let start = fee_month.plus(after)?.first_day();
        Ok((self.declared_on.number() - start.number() + i64::from(self.count_end_day)).max(0))
    }

    fn late_fee<'book>(&self, law: &Law<'book>, month: &ArrearsMonth, days: i64, trace: &mut Trace<'book>) -> Result<Money, Fault> {
        let (rate, rule) = match self.daily_rate {
            Some(rate) => (rate, None),
            None => {
                let cited = law.rate("contributions.late_fee.day_rate")?;
                (cited.value, Some(cited.rule))
            }
        };
        let step = trace.chain(LATE_FEE, month.principal, &[(Times, rate.into()), (Times, days.into())]).rounded(Rounding::FEN);
        let late_fee = match rule {
            Some(rule) => step.by(rule).money()?,
            None => step.money()?,
        };
        match self.cap {
            LateFeeCap::Principal if late_fee > month.principal => trace.least(CAPPED, &[late_fee.into(), month.principal.into()]).money(),
            _ => Ok(late_fee),
        }
    }
}
