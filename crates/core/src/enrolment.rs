//! 增减员: from hire, leave and submission dates to the fee months that are required, charged, paid back or lost.
//!
//! A place takes orders until a cut-off (截止日) of each month; an order sent later counts for the next month's operation. The
//! operation of a month covers the fee month before, of, or after it (缴费月序). Rules stand at three levels (place, agency,
//! handler), of which the lowest that says something counts.

use crate::fault::{Code, Fault, Faults};
use crate::json::{Read, choice, plain, record};
use crate::law::Law;
use crate::operation::{Operation, answers};
use crate::rules::{RuleBook, WarningCode};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Trace};
use serde::Serialize;

/// The most spells of one request.
const MOST_SPELLS: usize = 200;

choice! {
    /// Where a cut-off goes that falls on a day off.
    pub enum CutoffShift {
        /// It stays.
        None = "none",
        /// To the working day before.
        PreviousWorkday = "prev_workday",
        /// To the working day after.
        NextWorkday = "next_workday",
    }
}

/// 缴费月序: which fee month the operation of a month begins with: the one before (−1), the same (0), the next (1).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct FeeMonthOffset(pub i8);

impl Read for FeeMonthOffset {
    fn read(raw: &str, at: &dyn Fn() -> String) -> Result<FeeMonthOffset, Faults> {
        let offset = match raw.trim_matches('"') {
            "-1" => Ok(FeeMonthOffset(-1)),
            "0" => Ok(FeeMonthOffset(0)),
            "1" => Ok(FeeMonthOffset(1)),
            _ => Err(Code::OutOfRange),
        };
        plain(offset, raw, at)
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "enum": [-1, 0, 1, "-1", "0", "1"] })
    }
}

record! {
    /// What one level rules on orders; what it leaves out is ruled by the level above.
    pub struct OrderRule {
        /// The last day of a month on which an order counts for that month; the last day of a shorter month.
        may cutoff_day: u32,
        /// Where a cut-off goes that falls on a day off.
        may cutoff_shift: CutoffShift,
        /// The fee month that the operation of a month begins with: −1, 0 or 1 months from it.
        may fee_month_offset: FeeMonthOffset,
        /// How many months may be paid back (补缴).
        may max_back_pay_months: u32,
    }
}

record! {
    /// A time in which a person works for a customer.
    pub struct Spell {
        /// The customer.
        need customer: String,
        /// The first day.
        need hired: Day,
        /// The day on which the enrolment was submitted.
        need hire_submitted: Day,
        /// The last day, if it is known.
        may left: Day,
        /// The day on which the leave was submitted; that of `left` if left out.
        may leave_submitted: Day,
    }
}

record! {
    /// The fee months of a person at one place.
    pub struct Enrolment {
        /// The spells, in the order of time.
        need spells: Vec<Spell>,
        /// The rules of the place, its agency (经办机构) and its handler (办理方), from the highest level to the lowest.
        need rules: Vec<OrderRule>,
        /// Hired after this day of the month, the first month is not due.
        may start_day_threshold: u32,
        /// Left by this day of the month, the last month is not due.
        may leave_day_threshold: u32,
    }
}

/// The months of a spell.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SpellMonths {
    /// The customer.
    pub customer: String,
    /// The first fee month that is due.
    pub required_first: Month,
    /// The month of the operation that enrols.
    pub operation_month: Month,
    /// The first fee month that is paid in its turn.
    pub first_regular: Month,
    /// Fee months to be paid back (补缴).
    pub back_pay: Vec<Month>,
    /// Fee months that can no longer be paid back.
    pub unrecoverable: Vec<Month>,
    /// The last fee month that is due.
    pub required_last: Option<Month>,
    /// The month of the operation that stops.
    pub stop_operation_month: Option<Month>,
    /// The last fee month that is charged.
    pub last_charged: Option<Month>,
    /// Fee months charged after the last one due (多缴), because the stop came late.
    pub overcharged: Vec<Month>,
    /// Fee months that another customer is charged, which has the person on their last day.
    pub transferred: Vec<Month>,
    /// Whether the next spell goes on without a stop.
    pub continues: bool,
}

/// The answer of `enrolment`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EnrolmentAnswer<'book> {
    /// The spells.
    pub spells: Vec<SpellMonths>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(EnrolmentAnswer);

impl Operation for Enrolment {
    const NAME: &'static str = "enrolment";
    const EN: &'static str = "Fee months of an enrolment";
    const ZH: &'static str = "增减员费款月份";
    type Answer<'book> = EnrolmentAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<EnrolmentAnswer<'book>, Faults> {
        let rule = self.rule()?;
        self.check()?;
        let Some(first) = self.spells.first() else { return Err(Fault::new(Code::FieldMissing, "spells", "").into()) };
        let law = Law::of(book, first.hired.month(), None)?.decided_by("hire_submitted");
        let mut trace = Trace::new(law);
        let mut spells = Vec::with_capacity(self.spells.len());
        for (index, spell) in self.spells.iter().enumerate() {
            let next = self.spells.get(index + 1);
            let path = format!("spells[{index}]");
            spells.push(self.months(spell, next, &rule, &law).map_err(|fault| Fault { path: format!("{path}.{}", fault.path), ..fault })?);
        }
        charge_once(&self.spells, &mut spells);
        if spells.iter().any(|months| !months.unrecoverable.is_empty()) {
            trace.note(WarningCode::MonthsUnrecoverable);
        }
        if spells.iter().any(|months| !months.overcharged.is_empty()) {
            trace.note(WarningCode::MonthsOvercharged);
        }
        Ok(EnrolmentAnswer { spells, grounds: trace.grounds() })
    }
}

/// The rule that counts, with everything said.
struct Rule {
    cutoff_day: u16,
    shift: CutoffShift,
    offset: i8,
    max_back_pay_months: u32,
}

impl Enrolment {
    fn rule(&self) -> Result<Rule, Fault> {
        let lowest = self.rules.iter().rev();
        let cutoff_day = lowest.clone().find_map(|rule| rule.cutoff_day).ok_or_else(|| Fault::new(Code::FieldMissing, "rules[0].cutoff_day", ""))?;
        if !(1..=31).contains(&cutoff_day) {
            return Err(Fault::new(Code::OutOfRange, "rules.cutoff_day", cutoff_day));
        }
        Ok(Rule {
            cutoff_day: cutoff_day as u16,
            shift: lowest.clone().find_map(|rule| rule.cutoff_shift).unwrap_or(CutoffShift::None),
            offset: lowest.clone().find_map(|rule| rule.fee_month_offset).unwrap_or_default().0,
            max_back_pay_months: lowest.clone().find_map(|rule| rule.max_back_pay_months).unwrap_or(0),
        })
    }

    fn check(&self) -> Result<(), Faults> {
        let mut faults = Vec::new();
        if self.spells.len() > MOST_SPELLS {
            faults.push(Fault::new(Code::RangeTooLong, "spells", self.spells.len()));
        }
        for (index, spell) in self.spells.iter().enumerate() {
            if let Some(left) = spell.left.filter(|left| *left < spell.hired) {
                faults.push(Fault::new(Code::LeaveBeforeHire, format!("spells[{index}].left"), left));
            }
            if let (None, Some(day)) = (spell.left, spell.leave_submitted) {
                faults.push(Fault::new(Code::Contradiction, format!("spells[{index}].leave_submitted"), day).because("left is not given", "未给出 left"));
            }
            let before = index.checked_sub(1).map(|before| &self.spells[before]);
            // A spell that has no end overlaps with every later one.
            if let Some(before) = before
                && before.left.is_none_or(|left| left >= spell.hired)
            {
                faults.push(Fault::new(Code::EnrolOverlap, format!("spells[{index}].hired"), spell.hired));
            }
        }
        Faults::none_or(faults, ())
    }

    fn months(&self, spell: &Spell, next: Option<&Spell>, rule: &Rule, law: &Law<'_>) -> Result<SpellMonths, Fault> {
        let late = |code| Fault::new(code, "hired", spell.hired);
        let skip = u16::from(self.start_day_threshold.is_some_and(|day| u32::from(spell.hired.of_month()) > day));
        let required_first = spell.hired.month().plus(skip).map_err(late)?;
        let submitted = operation_of(spell.hire_submitted, rule, law)?;
        // An order that is early waits for the operation that begins with the first month due.
        let first_regular = shifted(submitted, rule.offset).map_err(late)?.max(required_first);
        let operation_month = shifted(first_regular, -rule.offset).map_err(late)?;
        let gap = months_between(required_first, first_regular);
        let lost = gap.len().saturating_sub(rule.max_back_pay_months as usize);
        let mut months = SpellMonths {
            customer: spell.customer.clone(),
            required_first,
            operation_month,
            first_regular,
            back_pay: gap[lost..].to_vec(),
            unrecoverable: gap[..lost].to_vec(),
            required_last: None,
            stop_operation_month: None,
            last_charged: None,
            overcharged: Vec::new(),
            transferred: Vec::new(),
            continues: false,
        };
        let Some(left) = spell.left else { return Ok(months) };
        months.continues = next.is_some_and(|next| next.customer == spell.customer && next.hired.month() <= left.month());
        let late = |code| Fault::new(code, "left", left);
        let skip = u16::from(self.leave_day_threshold.is_some_and(|day| u32::from(left.of_month()) <= day));
        let required_last = left.month().minus(skip).map_err(late)?;
        months.required_last = Some(required_last);
        if months.continues {
            months.last_charged = Some(required_last);
            return Ok(months);
        }
        let submitted = operation_of(spell.leave_submitted.unwrap_or(left), rule, law)?;
        let stop = submitted.max(shifted(required_last, 1 - rule.offset).map_err(late)?);
        let last_charged = shifted(stop, rule.offset - 1).map_err(late)?;
        months.stop_operation_month = Some(stop);
        months.last_charged = Some(last_charged);
        // Nothing was charged before the enrolment began.
        let from = required_last.next().max(months.back_pay.first().copied().unwrap_or(first_regular));
        months.overcharged = months_between(from, last_charged.next());
        Ok(months)
    }
}

/// The month whose operation takes an order; the cut-off day itself is in time.
fn operation_of(submitted: Day, rule: &Rule, law: &Law<'_>) -> Result<Month, Fault> {
    let month = submitted.month();
    let cutoff = cutoff(month, rule, law)?;
    Ok(if submitted <= cutoff { month } else { month.next() })
}

fn cutoff(month: Month, rule: &Rule, law: &Law<'_>) -> Result<Day, Fault> {
    let wrong = |code| Fault::new(code, "hire_submitted", month);
    let mut day = Day::new(month.year(), month.of_year(), rule.cutoff_day.min(month.days())).map_err(wrong)?;
    if rule.shift == CutoffShift::None {
        return Ok(day);
    }
    // No holiday is as long as a month.
    for _ in 0..31 {
        if law.is_workday(day)? {
            return Ok(day);
        }
        day = if rule.shift == CutoffShift::NextWorkday { day.next() } else { day.previous() }.map_err(wrong)?;
    }
    Ok(day)
}

fn shifted(month: Month, by: i8) -> Result<Month, Code> {
    if by < 0 { month.minus(u16::from(by.unsigned_abs())) } else { month.plus(by as u16) }
}

/// The months from one to before another; none if that is not later.
fn months_between(from: Month, before: Month) -> Vec<Month> {
    (0..from.months_until(before)).filter_map(|index| from.plus(index as u16).ok()).collect()
}

/// A month that two customers would be charged is charged to the one that has the person on its last day.
fn charge_once(spells: &[Spell], months: &mut [SpellMonths]) {
    for later in 1..months.len() {
        for earlier in 0..later {
            if spells[earlier].customer == spells[later].customer {
                continue;
            }
            let Some(last) = months[earlier].last_charged else { continue };
            let begins = months[later].back_pay.first().copied().unwrap_or(months[later].first_regular);
            let both = months_between(begins, last.next());
            let keeps_last_day = |month: &&Month| spells[earlier].left.is_none_or(|left| left >= month.last_day());
            let (of_earlier, of_later): (Vec<Month>, Vec<Month>) = both.iter().copied().partition(|month| keeps_last_day(&month));
            months[earlier].overcharged.retain(|month| !of_later.contains(month));
            months[earlier].transferred.extend(of_later);
            months[later].transferred.extend(of_earlier);
        }
    }
}
