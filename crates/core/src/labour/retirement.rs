//! 法定退休年龄: the delayed retirement age, a count of months (全国人大常委会 2024-09-13 decision, from 2025-01).
//!
//! n = months from the month before the first to the one in which the original age is reached; delay = min(cap, ⌈n ÷ step⌉).
//! Flexible: up to three years earlier, not before the original age, where the contribution years are met; up to three later.

use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::{Cited, Law, Row};
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::{Day, Month};
use crate::trace::{Grounds, Number, Over, StepName, Trace};
use serde::Serialize;

const STEPS: StepName =
    StepName::new("delay_steps", "months from the first one ÷ months of a step; begun ones count", "按步长折算的延迟月数（不足1个月按1个月）");
const DELAY: StepName = StepName::new("delay_months", "months of delay, not above the cap", "延迟月数");

choice! {
    /// Whose age it is.
    pub enum RetirementGroup {
        /// Men, originally 60.
        Man = "man",
        /// Women who retired at 55 (officials, managers, technicians).
        WomanAt55 = "woman_55",
        /// Women who retired at 50.
        WomanAt50 = "woman_50",
    }
}

record! {
    /// When a person retires.
    pub struct Retirement {
        /// The month of birth.
        need born: Month,
        /// Whose age it is.
        need group: RetirementGroup,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `retirement`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RetirementAnswer<'book> {
    /// Whose age it is.
    pub group: RetirementGroup,
    /// The month of birth.
    pub born: Month,
    /// The month in which the original age is reached.
    pub original_month: Month,
    /// Months of delay.
    pub delay_months: u16,
    /// The month of retirement.
    pub retire_month: Month,
    /// The statutory age in full years.
    pub age_years: u16,
    /// Months of it beyond them.
    pub age_months: u16,
    /// The earliest month of flexible retirement; `null` where that rule is not yet in force.
    pub earliest_month: Option<Month>,
    /// The latest one, by agreement; `null` where that rule is not yet in force.
    pub latest_month: Option<Month>,
    /// Months of contribution that a pension needs at the month of retirement; `null` where no rule is known.
    pub min_contribution_months: Option<i64>,
    /// Those that it needs at the earliest month.
    pub earliest_min_contribution_months: Option<i64>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(RetirementAnswer);

impl Operation for Retirement {
    const NAME: &'static str = "retirement";
    const EN: &'static str = "Retirement age";
    const ZH: &'static str = "法定退休年龄";
    type Answer<'book> = RetirementAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<RetirementAnswer<'book>, Faults> {
        // The decision says itself from which month it delays whom, so that the latest one known is the one to read.
        let law = Law::of(book, Month::LAST, self.known_on)?;
        let mut trace = Trace::new(law);
        let ages = law.rows("retirement.age").map_err(|fault| match self.known_on {
            Some(day) if fault.code == Code::RuleMissing => Fault { path: "known_on".to_string(), value: day.to_string(), ..fault },
            _ => fault,
        })?;
        let row = self.row(&ages)?;
        trace.rests_on(ages.rule);
        let (years, step, cap): (u16, u16, u16) = (row.get("original_years")?, row.get("months_per_step")?, row.get("cap_months")?);
        let original = self.later(self.born, years.saturating_mul(12))?;
        let delay = self.delay(&law, original, step, i64::from(cap), ages, &mut trace)?;
        let retire = self.later(original, delay)?;
        let flexible = self.flexible(&law.in_month(retire), retire, &mut trace)?;
        let needed = |month: Month, trace: &mut Trace<'book>| -> Result<Option<i64>, Fault> {
            let law = law.in_month(month);
            let id = "retirement.min_contribution_months";
            law.find(id).map(|_| law.count(id).map(|months| trace.cite(months))).transpose()
        };
        let min_contribution_months = needed(retire, &mut trace)?;
        let earliest_min_contribution_months = flexible.map(|(earliest, _)| needed(earliest, &mut trace)).transpose()?.flatten();
        let age = years.saturating_mul(12).saturating_add(delay);
        Ok(RetirementAnswer {
            group: self.group,
            born: self.born,
            original_month: original,
            delay_months: delay,
            retire_month: retire,
            age_years: age / 12,
            age_months: age % 12,
            earliest_month: flexible.map(|(earliest, _)| earliest),
            latest_month: flexible.map(|(_, latest)| latest),
            min_contribution_months,
            earliest_min_contribution_months,
            grounds: trace.grounds(),
        })
    }
}

impl Retirement {
    fn later(&self, month: Month, months: u16) -> Result<Month, Fault> {
        month.plus(months).map_err(|_| Fault::new(Code::OutOfRange, "born", self.born).because("the month of retirement is after 2199", "退休月份晚于 2199 年"))
    }

    fn row<'book>(&self, rows: &Cited<'book, Vec<Row<'book>>>) -> Result<Row<'book>, Fault> {
        let row = rows.value.iter().find(|row| row.text("group").is_ok_and(|group| group == self.group.as_str()));
        row.copied().ok_or_else(|| Fault::new(Code::RuleInvalid, "group", self.group).because(rows.rule.id, rows.rule.id))
    }

    /// min(cap, ⌈n ÷ step⌉).
    fn delay<'book>(
        &self,
        law: &Law<'book>,
        original: Month,
        step: u16,
        cap: i64,
        ages: Cited<'book, Vec<Row<'book>>>,
        trace: &mut Trace<'book>,
    ) -> Result<u16, Fault> {
        let first = law.get::<Month>("retirement.first_month")?;
        let n = if original < first.value { 0 } else { first.value.months_until(original) as i64 + 1 };
        let steps = trace.chain(STEPS, n, &[(Over, i64::from(step).into())]).by(first.rule).exact()?.ceil();
        let delay = trace.least(DELAY, &[Number::Exact(steps), Number::Count(cap)]).by(ages.rule).exact()?;
        delay.whole().and_then(|months| u16::try_from(months).ok()).ok_or_else(|| Fault::new(Code::RuleInvalid, "", ages.rule.id))
    }

    /// The earliest and the latest month, where the flexible rule is in force at the month of retirement.
    fn flexible<'book>(&self, law: &Law<'book>, retire: Month, trace: &mut Trace<'book>) -> Result<Option<(Month, Month)>, Fault> {
        if law.find("retirement.flexible.earlier_months").is_none() {
            return Ok(None);
        }
        let (earlier, later) = (law.get::<u16>("retirement.flexible.earlier_months")?, law.get::<u16>("retirement.flexible.later_months")?);
        let ages = law.rows("retirement.flexible.earliest_age")?;
        let least: u16 = self.row(&ages)?.get("years")?;
        trace.rests_on(ages.rule);
        let invalid = |code| Fault::new(code, "born", self.born);
        let earliest = retire.minus(trace.cite(earlier)).map_err(invalid)?.max(self.later(self.born, least.saturating_mul(12))?);
        Ok(Some((earliest, self.later(retire, trace.cite(later))?)))
    }
}
