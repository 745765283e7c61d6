//! 缺勤与入离职当月工资: the wage of a month that was not attended whole. No national rule fixes the formula: three are in use.
//!
//! Paid days of a month = its working days + its statutory holidays; over a year they are 261 = 12 × 21.75, the paid days
//! (计薪天数) of 人社部发〔2025〕2号. `ratio` is continuous and never exceeds the wage; `attend` pays 22 days more than the wage.

use super::{DayKind, WorkCalendar, below_zero};
use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::Law;
use crate::money::{Money, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Number, Over, Plus, StepName, Times, Trace};
use serde::Serialize;

const PAID_DAYS: StepName = StepName::new("paid_days", "working days and holidays of the month", "当月工作日与法定节假日");
const ATTENDED: StepName = StepName::new("attended_days", "paid days attended", "出勤计薪天数");
const MISSED: StepName = StepName::new("missed_days", "paid days not attended", "缺勤计薪天数");
const PAY: StepName = StepName::new("pay", "pay of the month", "当月工资");
const DEDUCTED: StepName = StepName::new("deducted", "wage less what is paid", "扣减工资");

choice! {
    /// How the part of a month is paid.
    pub enum ProrateMethod {
        /// wage − wage ÷ 21.75 × days missed, not below zero.
        Deduct = "deduct",
        /// wage ÷ 21.75 × days attended.
        Attend = "attend",
        /// wage × days attended ÷ paid days of the month.
        Ratio = "ratio",
    }
}

record! {
    /// The wage of a month in which somebody came, left, or took unpaid leave.
    pub struct Prorate {
        /// The month.
        need month: Month,
        /// The wage of a whole month.
        need wage: Money,
        /// The first day employed; before the month if left out.
        may employed_from: Day,
        /// The last day employed; after the month if left out.
        may employed_to: Day,
        /// Paid days of the employment in the month that were not attended and are not paid (事假).
        or absent_days: Exact = Exact::ZERO,
        /// The formula; by the rule in force, which is disputed, if left out.
        may method: ProrateMethod,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `prorate`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProrateAnswer<'book> {
    /// The month.
    pub month: Month,
    /// The formula.
    pub method: ProrateMethod,
    /// Working days of the month.
    pub work_days: u16,
    /// Statutory holidays of the month.
    pub holidays: u16,
    /// Paid days attended: those employed less those absent.
    pub attended_days: Number,
    /// Paid days of the month not attended.
    pub missed_days: Number,
    /// The pay.
    pub pay: Money,
    /// The wage less the pay; below zero where the formula pays more than the wage.
    pub deducted: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(ProrateAnswer);

/// Days of the month by kind, and those employed.
#[derive(Clone, Copy, Default)]
struct Days {
    work: u16,
    holidays: u16,
    employed: u16,
}

impl Operation for Prorate {
    const NAME: &'static str = "prorate";
    const EN: &'static str = "Wage of a part of a month";
    const ZH: &'static str = "缺勤及入离职当月工资";
    type Answer<'book> = ProrateAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<ProrateAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let mut trace = Trace::new(law);
        let faults = self.faults();
        let calendar = WorkCalendar::of(&law);
        let missing = calendar.as_ref().err().cloned();
        Faults::none_or(faults.into_iter().chain(missing).collect(), ())?;
        let calendar = calendar?;
        let days = self.days(&calendar)?;
        if self.absent_days > Exact::from(i64::from(days.employed)) {
            let fault = Fault::new(Code::OutOfRange, "absent_days", self.absent_days);
            return Err(fault.because(format!("{} paid days were employed", days.employed), format!("在职计薪天数为 {}", days.employed)).into());
        }
        let method = match self.method {
            Some(method) => method,
            None => method_of(&law, &mut trace)?,
        };
        let paid = trace.chain(PAID_DAYS, i64::from(days.work), &[(Plus, i64::from(days.holidays).into())]).by(calendar.rule).exact()?;
        let attended = trace.chain(ATTENDED, i64::from(days.employed), &[(Minus, self.absent_days.into())]).exact()?;
        let missed = trace.chain(MISSED, paid, &[(Minus, attended.into())]).exact()?;
        let pay = self.pay(&law, method, [paid, attended, missed], &mut trace)?;
        let deducted = trace.chain(DEDUCTED, self.wage, &[(Minus, pay.into())]).money()?;
        Ok(ProrateAnswer {
            month: self.month,
            method,
            work_days: days.work,
            holidays: days.holidays,
            attended_days: attended.into(),
            missed_days: missed.into(),
            pay,
            deducted,
            grounds: trace.grounds(),
        })
    }
}

fn method_of<'book>(law: &Law<'book>, trace: &mut Trace<'book>) -> Result<ProrateMethod, Fault> {
    let word = law.word("labour.unpaid_leave.method")?;
    match trace.cite(word) {
        "attended_share_of_month" => Ok(ProrateMethod::Ratio),
        other => Err(Fault::new(Code::RuleInvalid, "", other).because(word.rule.id, word.rule.id)),
    }
}

impl Prorate {
    fn faults(&self) -> Vec<Fault> {
        let mut faults: Vec<Fault> = [below_zero("wage", self.wage), below_zero("absent_days", self.absent_days)].into_iter().flatten().collect();
        let outside = |path: &'static str, day: Day| {
            Fault::new(Code::Contradiction, path, day).because(format!("not employed in {}", self.month), format!("{} 不在职", self.month))
        };
        match (self.employed_from, self.employed_to) {
            (Some(from), Some(to)) if from > to => {
                faults.push(Fault::new(Code::Contradiction, "employed_to", to).because(format!("before {from}"), format!("早于 {from}")));
            }
            (from, to) => {
                faults.extend(from.filter(|from| *from > self.month.last_day()).map(|from| outside("employed_from", from)));
                faults.extend(to.filter(|to| *to < self.month.first_day()).map(|to| outside("employed_to", to)));
            }
        }
        faults
    }

    fn days(&self, calendar: &WorkCalendar<'_>) -> Result<Days, Fault> {
        let mut days = Days::default();
        let mut day = self.month.first_day();
        for _ in 0..self.month.days() {
            let kind = calendar.kind(day);
            let employed = self.employed_from.is_none_or(|from| from <= day) && self.employed_to.is_none_or(|to| day <= to);
            days.work += u16::from(kind == DayKind::Workday);
            days.holidays += u16::from(kind == DayKind::Holiday);
            days.employed += u16::from(employed && kind != DayKind::RestDay);
            day = day.next().map_err(|code| Fault::new(code, "month", self.month))?;
        }
        Ok(days)
    }

    fn pay<'book>(&self, law: &Law<'book>, method: ProrateMethod, [paid, attended, missed]: [Exact; 3], trace: &mut Trace<'book>) -> Result<Money, Fault> {
        let wage: Number = self.wage.into();
        if method == ProrateMethod::Ratio {
            return trace.chain(PAY, wage, &[(Times, attended.into()), (Over, paid.into())]).rounded(Rounding::FEN).money();
        }
        let month = law.exact("labour.pay.days_month")?;
        let step = if method == ProrateMethod::Deduct {
            trace.chain(PAY, wage, &[(Minus, wage), (Over, month.value.into()), (Times, missed.into())]).not_below_zero()
        } else {
            trace.chain(PAY, wage, &[(Over, month.value.into()), (Times, attended.into())])
        };
        step.rounded(Rounding::FEN).by(month.rule).money()
    }
}
