//! 带薪年休假: days of annual leave, and the pay for those not taken (职工带薪年休假条例 art. 3-5; 实施办法 art. 3-5, 10-12).
//!
//! The 300 % of the day wage include the normal pay, so 200 % come on top; overtime on a holiday pays 300 % on top. The day
//! wage is the average of twelve months without overtime pay ÷ 21.75.

use super::{above, absent, below_zero, stray};
use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::{Cited, Law};
use crate::money::{Money, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Number, Over, StepName, Times, Trace};
use serde::Serialize;

const PART_YEAR: StepName =
    StepName::new("leave_by_calendar_days", "leave by calendar days; a part of a day does not count", "按日历天数折算（不足1整天不计）");
const UNUSED: StepName = StepName::new("unused_days", "days not taken; of a leaver a part of a day does not count", "应休未休天数（离职折算不足1整天不计）");
const DAY_WAGE: StepName = StepName::new("day_wage", "day wage, for display", "日工资（展示）");
const PAY: StepName = StepName::new("unused_leave_pay", "pay for days not taken", "未休年休假工资");

choice! {
    /// Which part of the year the leave is for.
    pub enum LeaveBasis {
        /// The whole year.
        Year = "year",
        /// Somebody who came in the year: the calendar days that remain count.
        Entrant = "entrant",
        /// Somebody who leaves: the calendar days that have passed count.
        Leaver = "leaver",
    }
}

choice! {
    /// Why the leave of the year is lost (条例 art. 4).
    pub enum LeaveLost {
        /// School holidays longer than the leave.
        SchoolHolidays = "school_holidays",
        /// Paid personal leave of so many days.
        PersonalDays = "personal_days",
        /// Sick leave of so many months.
        SickMonths = "sick_months",
    }
}

record! {
    /// Annual leave of a year, and the pay for the days not taken.
    pub struct AnnualLeave {
        /// The month in which it is settled.
        need month: Month,
        /// Months of the total working life (累计工作时间), with all employers.
        may service_months: u32,
        /// Days of leave in a whole year, where the contract gives more than the law or the service is not known.
        may entitled_days: Exact,
        /// Which part of the year the leave is for.
        or basis: LeaveBasis = LeaveBasis::Year,
        /// Calendar days of the year employed here: those that remain for an entrant, those that have passed for a leaver.
        may employed_days: u32,
        /// Days taken.
        or taken: Exact = Exact::ZERO,
        /// The average month wage of the twelve months before, without overtime pay; no pay is computed if left out.
        may average_wage: Money,
        /// Whether the normal pay of the days was paid, which the 300 % include.
        or normal_pay_given: bool = true,
        /// Whether the employee waived the days in writing for reasons of their own: then normal pay is enough.
        or waived: bool = false,
        /// Whether school holidays longer than the leave were taken.
        or school_holidays: bool = false,
        /// Days of paid personal leave (事假) in the year.
        or personal_days: Exact = Exact::ZERO,
        /// Months of sick leave in the year.
        or sick_months: Exact = Exact::ZERO,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `annual_leave`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AnnualLeaveAnswer<'book> {
    /// Days of leave in a whole year.
    pub entitled_days: Number,
    /// Why the leave of the year is lost; `null` if it is not.
    pub lost: Option<LeaveLost>,
    /// Days of leave here in this year.
    pub days: Number,
    /// Days not taken, which are paid; taken in excess is not clawed back.
    pub unused_days: Number,
    /// The day wage, rounded for display; `null` without an average wage.
    pub day_wage: Option<Money>,
    /// Times the day wage; `null` without an average wage.
    pub multiple: Option<Number>,
    /// The pay; `null` without an average wage.
    pub pay: Option<Money>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(AnnualLeaveAnswer);

/// The longest year, in days.
const LONGEST_YEAR: i64 = 366;

impl Operation for AnnualLeave {
    const NAME: &'static str = "annual_leave";
    const EN: &'static str = "Annual leave and pay for days not taken";
    const ZH: &'static str = "带薪年休假与未休工资";
    type Answer<'book> = AnnualLeaveAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<AnnualLeaveAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let mut trace = Trace::new(law);
        Faults::none_or(self.faults(), ())?;
        let entitled = self.entitled(&law)?;
        trace.rests_on(entitled.rule);
        let lost = self.lost(&law, entitled.value, &mut trace)?;
        let whole = if lost.is_some() { Exact::ZERO } else { entitled.value };
        let (days, unused) = self.days(&law, whole, &mut trace)?;
        let (mut day_wage, mut multiple, mut pay) = (None, None, None);
        if let Some(average) = self.average_wage {
            let divisor = law.exact("labour.pay.days_month")?;
            let a_day = [(Over, divisor.value.into())];
            day_wage = Some(trace.chain(DAY_WAGE, average, &a_day).rounded(Rounding::FEN).by(divisor.rule).money()?);
            let times = self.multiple(&law)?;
            let terms = [a_day[0], (Times, unused.into()), (Times, times.value.into())];
            pay = Some(trace.chain(PAY, average, &terms).rounded(Rounding::FEN).by(times.rule).money()?);
            multiple = Some(times.value.into());
        }
        Ok(AnnualLeaveAnswer {
            entitled_days: entitled.value.into(),
            lost,
            days: days.into(),
            unused_days: unused.into(),
            day_wage,
            multiple,
            pay,
            grounds: trace.grounds(),
        })
    }
}

impl AnnualLeave {
    fn faults(&self) -> Vec<Fault> {
        let mut faults: Vec<Fault> = [
            self.entitled_days.and_then(|days| below_zero("entitled_days", days)),
            self.entitled_days.and_then(|days| above("entitled_days", days, LONGEST_YEAR)),
            below_zero("taken", self.taken),
            self.average_wage.and_then(|wage| below_zero("average_wage", wage)),
            below_zero("personal_days", self.personal_days),
            below_zero("sick_months", self.sick_months),
            self.employed_days.and_then(|days| above("employed_days", i64::from(days), LONGEST_YEAR)),
            stray("employed_days", self.basis == LeaveBasis::Year && self.employed_days.is_some(), "entrant, leaver"),
        ]
        .into_iter()
        .flatten()
        .collect();
        if self.service_months.is_none() && self.entitled_days.is_none() {
            faults.push(absent("service_months").because("or entitled_days", "或 entitled_days"));
        }
        if self.basis != LeaveBasis::Year && self.employed_days.is_none() {
            faults.push(absent("employed_days"));
        }
        faults
    }

    /// Days of a whole year: by the law for the service, or what is given, which cannot be less.
    fn entitled<'book>(&self, law: &Law<'book>) -> Result<Cited<'book, Exact>, Fault> {
        let rows = law.rows("labour.annual_leave.days")?;
        let mut by_law = None;
        if let Some(months) = self.service_months {
            let years = Exact::quotient(i64::from(months), 12).map_err(|code| Fault::new(code, "service_months", months))?;
            for row in &rows.value {
                if years >= row.get::<Exact>("years_from")? {
                    by_law = Some(row.get::<Exact>("days")?);
                }
            }
        }
        let value = match (self.entitled_days, by_law) {
            (Some(given), Some(least)) if given < least => {
                let fault = Fault::new(Code::OutOfRange, "entitled_days", given);
                return Err(fault.because(format!("the law gives {least}"), format!("法定 {least} 天")));
            }
            (Some(given), _) => given,
            (None, by_law) => by_law.unwrap_or(Exact::ZERO),
        };
        Ok(Cited { value, rule: rows.rule })
    }

    /// Why the leave of the year is lost, if it is.
    fn lost<'book>(&self, law: &Law<'book>, entitled: Exact, trace: &mut Trace<'book>) -> Result<Option<LeaveLost>, Fault> {
        if self.school_holidays {
            return Ok(Some(LeaveLost::SchoolHolidays));
        }
        if self.personal_days != Exact::ZERO && self.personal_days >= trace.cite(law.exact("labour.annual_leave.lost_by_personal_days")?) {
            return Ok(Some(LeaveLost::PersonalDays));
        }
        if self.sick_months == Exact::ZERO {
            return Ok(None);
        }
        // The step of the longest leave that the entitlement reaches.
        let mut months = None;
        for row in trace.cite(law.rows("labour.annual_leave.lost_by_sick_months")?) {
            if months.is_none() || entitled >= row.get::<Exact>("leave_days")? {
                months = Some(row.get::<Exact>("sick_months")?);
            }
        }
        Ok(months.filter(|months| self.sick_months >= *months).map(|_| LeaveLost::SickMonths))
    }

    /// Days of leave here, and those not taken. A leaver's are cut to whole days after those taken (实施办法 art. 12).
    fn days<'book>(&self, law: &Law<'book>, whole: Exact, trace: &mut Trace<'book>) -> Result<(Exact, Exact), Fault> {
        let mut due = whole;
        if let Some(employed) = self.employed_days {
            let year = law.count("labour.annual_leave.year_days")?;
            due = trace.chain(PART_YEAR, whole, &[(Times, i64::from(employed).into()), (Over, year.value.into())]).by(year.rule).exact()?;
        }
        let leaver = self.basis == LeaveBasis::Leaver;
        let days = if self.basis == LeaveBasis::Year { due } else { due.floor() };
        let unused = trace.chain(UNUSED, if leaver { due } else { days }, &[(Minus, self.taken.into())]).not_below_zero().exact()?;
        Ok((days, if leaver { unused.floor() } else { unused }))
    }

    /// Times the day wage that is still owed.
    fn multiple<'book>(&self, law: &Law<'book>) -> Result<Cited<'book, Exact>, Fault> {
        match (self.waived, self.normal_pay_given) {
            (false, true) => law.exact("labour.annual_leave.unused_extra"),
            (false, false) => law.exact("labour.annual_leave.unused_total"),
            (true, false) => law.exact("labour.annual_leave.waived_total"),
            (true, true) => law.exact("labour.annual_leave.waived_total").map(|total| Cited { value: Exact::ZERO, rule: total.rule }),
        }
    }
}
