//! 加班工资: overtime pay (劳动法 art. 41, 44; 工资支付暂行规定 art. 13; divisor 人社部发〔2025〕2号).
//!
//! hours × month wage ÷ (21.75 × 8) × 150, 200 or 300 %: the month wage already pays a statutory holiday, the 300 % come on
//! top (劳部发〔1995〕226号). The base is what the place rules, never below its minimum wage. Piece work is not computed here.

use super::place::{Minimum, minimum_wage, needed_id, warn};
use super::{DayKind, WorkCalendar, below_zero, kept, not_just_one, stray};
use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::{Cited, Law};
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::{CityCode, RuleBook, WarningCode};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Number, Operator, Over, Plus, StepName, Times, Trace};
use serde::Serialize;

const SHARE: StepName = StepName::new("share_of_normal_wage", "share of the normal month wage", "正常月工资的比例部分");
const BASE: StepName = StepName::new("overtime_base", "base of overtime pay, not below the minimum wage", "加班工资基数（不低于最低工资）");
const HOURLY: StepName = StepName::new("hourly_wage", "hourly wage", "小时工资");
const DAILY: StepName = StepName::new("day_wage", "day wage", "日工资");
const WORKDAY: StepName = StepName::new("overtime_workday", "overtime on working days", "工作日加班工资");
const REST_DAY: StepName = StepName::new("overtime_rest_day", "overtime on rest days", "休息日加班工资");
const HOLIDAY: StepName = StepName::new("overtime_holiday", "overtime on public holidays", "法定节假日加班工资");
const PAY: StepName = StepName::new("overtime_pay", "overtime pay", "加班工资");

choice! {
    /// At which step overtime pay is rounded to the fen.
    pub enum OvertimeRounding {
        /// The pay of each kind of day, once.
        Last = "last",
        /// The hourly wage (or day wage) first.
        First = "first",
    }
}

choice! {
    /// The system of working hours.
    pub enum HoursSystem {
        /// 标准工时.
        Standard = "standard",
        /// 综合计算工时: hours above the period's total, on whatever day but a statutory holiday, count alike.
        Comprehensive = "comprehensive",
        /// 不定时工作制: no overtime pay by national rule.
        Flexible = "flexible",
    }
}

choice! {
    /// What a quantity of overtime is counted in.
    pub enum OvertimeUnit {
        /// Hours.
        Hour = "hour",
        /// Days.
        Day = "day",
    }
}

record! {
    /// Hours of overtime by kind of day.
    pub struct OvertimeHours {
        /// On working days, beyond the normal hours.
        or workday: Exact = Exact::ZERO,
        /// On rest days.
        or rest_day: Exact = Exact::ZERO,
        /// On statutory holidays.
        or holiday: Exact = Exact::ZERO,
    }
}

record! {
    /// Whole days or parts of days worked that are paid by the day wage.
    pub struct OvertimeDays {
        /// Rest days.
        or rest_day: Exact = Exact::ZERO,
        /// Statutory holidays.
        or holiday: Exact = Exact::ZERO,
    }
}

record! {
    /// Hours of overtime on a day; the calendar says what kind of day it is.
    pub struct AttendedDay {
        /// The day.
        need day: Day,
        /// The hours of overtime: on a working day those beyond the normal ones, else all.
        need hours: Exact,
    }
}

record! {
    /// Overtime pay of a month: a wage (or a place with the wages that its rule chooses from), and hours, days or attendance.
    pub struct Overtime {
        /// The month worked.
        need month: Month,
        /// The month wage that overtime is based on.
        may month_wage: Money,
        /// The hourly wage, in place of a month wage.
        may hourly_wage: Money,
        /// The day wage, in place of a month wage.
        may day_wage: Money,
        /// The place whose rule of the base holds (six-digit code), in place of a given wage.
        may place: CityCode,
        /// The class of the place's minimum wage, 1 for the highest; needed where there are several.
        may class: u32,
        /// The month wage of the contract, for `place`.
        may contract_wage: Money,
        /// The month wage of the collective agreement, for `place`.
        may collective_wage: Money,
        /// The month wage for normal work, for `place`.
        may normal_wage: Money,
        /// Hours by kind of day.
        may hours: OvertimeHours,
        /// Days by kind of day.
        may days: OvertimeDays,
        /// Hours by day, classified by the calendar, in place of `hours` and `days`.
        or attendance: Vec<AttendedDay> = Vec::new(),
        /// Rest-day hours for which rest in lieu (补休) was given; a statutory holiday cannot be exchanged.
        or rest_in_lieu_hours: Exact = Exact::ZERO,
        /// At which step it is rounded; by the rule in force, which is disputed, if left out.
        may rounding: OvertimeRounding,
        /// The system of working hours.
        or hours_system: HoursSystem = HoursSystem::Standard,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// Overtime of one kind of day.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OvertimeLine {
    /// The kind of day.
    pub kind: DayKind,
    /// What it is counted in.
    pub unit: OvertimeUnit,
    /// How many.
    pub quantity: Number,
    /// Times the hourly or day wage; `null` where nothing is paid by national rule.
    pub multiple: Option<Number>,
    /// The pay.
    pub amount: Money,
}

/// A day of the attendance, classified.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OvertimeDay {
    /// The day.
    pub day: Day,
    /// What kind of day it is.
    pub kind: DayKind,
    /// The hours.
    pub hours: Number,
}

/// The answer of `overtime`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OvertimeAnswer<'book> {
    /// The month.
    pub month: Month,
    /// The month wage that it is based on; `null` where an hourly or day wage was given.
    pub base: Option<Money>,
    /// The hourly wage.
    pub hourly_wage: Number,
    /// The attendance, classified.
    pub attendance: Vec<OvertimeDay>,
    /// The pay by kind of day.
    pub lines: Vec<OvertimeLine>,
    /// All hours that are paid, a day as its normal hours.
    pub hours: Number,
    /// The pay.
    pub pay: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(OvertimeAnswer);

/// The wage that is given, and what it is the wage of.
#[derive(Clone, Copy)]
enum Wage {
    Month(Money),
    Day(Money),
    Hour(Money),
}

/// The first number of a chain, and what is done with it.
type Start = (Number, Vec<(Operator, Number)>);

/// Quantities by kind of day that are to be paid.
#[derive(Clone, Copy)]
struct Quantity {
    kind: DayKind,
    unit: OvertimeUnit,
    quantity: Exact,
}

/// The days and hours that turn a month wage into a day's and an hour's.
struct Divisors<'book> {
    days: Cited<'book, Exact>,
    hours: Cited<'book, i64>,
}

impl Wage {
    /// The wage of a unit, as the first number of a chain and what is done with it.
    fn per(self, unit: OvertimeUnit, divisors: &Divisors<'_>) -> Start {
        let (days, hours) = (divisors.days.value.into(), divisors.hours.value.into());
        let (Wage::Month(wage) | Wage::Day(wage) | Wage::Hour(wage)) = self;
        let terms = match (self, unit) {
            (Wage::Month(_), OvertimeUnit::Hour) => vec![(Over, days), (Over, hours)],
            (Wage::Month(_), OvertimeUnit::Day) => vec![(Over, days)],
            (Wage::Day(_), OvertimeUnit::Hour) => vec![(Over, hours)],
            (Wage::Hour(_), OvertimeUnit::Day) => vec![(Times, hours)],
            (Wage::Day(_) | Wage::Hour(_), _) => Vec::new(),
        };
        (wage.into(), terms)
    }
}

impl Operation for Overtime {
    const NAME: &'static str = "overtime";
    const EN: &'static str = "Overtime pay";
    const ZH: &'static str = "加班工资";
    type Answer<'book> = OvertimeAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<OvertimeAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let mut faults = self.faults();
        Faults::none_or(std::mem::take(&mut faults), ())?;
        let mut trace = Trace::new(law);
        let attendance = kept(&mut faults, self.classified(&law, &mut trace));
        let wage = kept(&mut faults, self.wage(&law, &mut trace));
        Faults::none_or(faults, ())?;
        let (Some(attendance), Some(wage)) = (attendance, wage) else { return Err(Fault::new(Code::Internal, "", "").into()) };
        let quantities = self.quantities(&attendance)?;
        let divisors = Divisors { days: law.exact("labour.pay.days_month")?, hours: law.count("labour.work_time.hours_day")? };
        let first = self.rounding(&law, &mut trace)? == OvertimeRounding::First;
        let hourly_wage = wage_of(wage, OvertimeUnit::Hour, &divisors, first, &mut trace)?;
        let by_day = first && quantities.iter().any(|part| part.unit == OvertimeUnit::Day);
        let day_wage = if by_day { Some(wage_of(wage, OvertimeUnit::Day, &divisors, true, &mut trace)?) } else { None };
        let start = |unit| match (unit, day_wage) {
            (OvertimeUnit::Hour, _) if first => (hourly_wage, Vec::new()),
            (OvertimeUnit::Day, Some(day_wage)) => (day_wage, Vec::new()),
            (unit, _) => wage.per(unit, &divisors),
        };
        let lines = self.lines(&law, &quantities, start, &mut trace)?;
        let hours = hours_of(&quantities, divisors.hours.value)?;
        self.check_limits(&law, hours, &attendance, &mut trace)?;
        let (sum, rest) = match lines.split_first() {
            Some((line, rest)) => (line.amount, rest.iter().map(|line| (Plus, line.amount.into())).collect()),
            None => (Money::ZERO, Vec::new()),
        };
        let pay = trace.chain(PAY, sum, &rest).money()?;
        let base = if let Wage::Month(base) = wage { Some(base) } else { None };
        Ok(OvertimeAnswer { month: self.month, base, hourly_wage, attendance, lines, hours: hours.into(), pay, grounds: trace.grounds() })
    }
}

/// The wage of a unit as a step, rounded to the fen where that comes first.
fn wage_of<'book>(wage: Wage, unit: OvertimeUnit, divisors: &Divisors<'book>, first: bool, trace: &mut Trace<'book>) -> Result<Number, Fault> {
    let (amount, terms) = wage.per(unit, divisors);
    let name = if unit == OvertimeUnit::Hour { HOURLY } else { DAILY };
    let step = trace.chain(name, amount, &terms).by(divisors.days.rule);
    let number: Number = if first { step.rounded(Rounding::FEN).money()?.into() } else { step.exact()?.into() };
    Ok(number.money().map_or(number, Number::Money))
}

fn hours_of(quantities: &[Quantity], hours_a_day: i64) -> Result<Exact, Fault> {
    let hours = quantities.iter().try_fold(Exact::ZERO, |sum, part| match part.unit {
        OvertimeUnit::Hour => sum.plus(part.quantity),
        OvertimeUnit::Day => sum.plus(part.quantity.times(hours_a_day)?),
    });
    hours.map_err(|code| Fault::new(code, "hours", ""))
}

impl Overtime {
    fn faults(&self) -> Vec<Fault> {
        let mut faults: Vec<Fault> = Vec::new();
        let given = [("month_wage", self.month_wage.is_some()), ("hourly_wage", self.hourly_wage.is_some()), ("day_wage", self.day_wage.is_some())];
        faults.extend(not_just_one(&[given[0], given[1], given[2], ("place", self.place.is_some())]));
        let of_place = [("contract_wage", self.contract_wage), ("collective_wage", self.collective_wage), ("normal_wage", self.normal_wage)];
        faults.extend(of_place.iter().filter_map(|(name, wage)| stray(name, wage.is_some() && self.place.is_none(), "place")));
        faults.extend(stray("class", self.class.is_some() && self.place.is_none(), "place"));
        let wages = [("month_wage", self.month_wage), ("hourly_wage", self.hourly_wage), ("day_wage", self.day_wage)];
        faults.extend(wages.iter().chain(&of_place).filter_map(|(name, wage)| below_zero(name, (*wage)?)));
        let by_kind = self.hours.is_some() || self.days.is_some();
        if by_kind && !self.attendance.is_empty() {
            faults.push(Fault::new(Code::Contradiction, "attendance", "").because("hours or days are given", "已给出 hours 或 days"));
        }
        if !by_kind && self.attendance.is_empty() {
            faults.push(super::absent("hours").because("one of hours, days, attendance", "hours、days、attendance 之一"));
        }
        if let Some(hours) = &self.hours {
            let parts = [("hours.workday", hours.workday), ("hours.rest_day", hours.rest_day), ("hours.holiday", hours.holiday)];
            faults.extend(parts.iter().filter_map(|(path, part)| below_zero(path, *part)));
        }
        if let Some(days) = &self.days {
            faults.extend([("days.rest_day", days.rest_day), ("days.holiday", days.holiday)].iter().filter_map(|(path, part)| below_zero(path, *part)));
        }
        faults.extend(below_zero("rest_in_lieu_hours", self.rest_in_lieu_hours));
        faults.extend(self.faults_of_attendance());
        faults
    }

    fn faults_of_attendance(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (index, attended) in self.attendance.iter().enumerate() {
            let at = |name: &str| format!("attendance[{index}].{name}");
            if attended.day.month() != self.month {
                faults.push(
                    Fault::new(Code::Contradiction, at("day"), attended.day).because(format!("not in {}", self.month), format!("不在 {} 内", self.month)),
                );
            }
            if self.attendance[..index].iter().any(|earlier| earlier.day == attended.day) {
                faults.push(Fault::new(Code::FieldDuplicate, at("day"), attended.day));
            }
            faults.extend(below_zero(&at("hours"), attended.hours));
            faults.extend(super::above(&at("hours"), attended.hours, 24));
        }
        faults
    }

    fn rounding<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<OvertimeRounding, Fault> {
        match self.rounding {
            Some(rounding) => Ok(rounding),
            None => Ok(trace.cite(law.get::<OvertimeRounding>("labour.overtime.rounding")?)),
        }
    }

    /// The attendance with the kind of each day.
    fn classified<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Vec<OvertimeDay>, Fault> {
        if self.attendance.is_empty() {
            return Ok(Vec::new());
        }
        let calendar = WorkCalendar::of(law)?;
        trace.rests_on(calendar.rule);
        Ok(self.attendance.iter().map(|day| OvertimeDay { day: day.day, kind: calendar.kind(day.day), hours: day.hours.into() }).collect())
    }

    /// The wage that is given, or that of the place's rule.
    fn wage<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Wage, Fault> {
        match (self.month_wage, self.day_wage, self.hourly_wage, self.place) {
            (Some(wage), ..) => Ok(Wage::Month(wage)),
            (_, Some(wage), ..) => Ok(Wage::Day(wage)),
            (_, _, Some(wage), _) => Ok(Wage::Hour(wage)),
            (.., Some(place)) => self.base_of_place(law, place, trace).map(Wage::Month),
            _ => Err(super::absent("month_wage")),
        }
    }

    /// The first of the wages in the order of the place's rule that is given, not below the minimum wage.
    fn base_of_place<'book>(&self, law: &Law<'book>, place: CityCode, trace: &mut Trace<'book>) -> Result<Money, Fault> {
        let order = law.words(&needed_id(law, "labour.overtime.base", place)?)?;
        let minimum = Minimum::of_place(minimum_wage(law, place, self.class)?);
        let mut wanted = Vec::new();
        for word in order.value {
            let (field, wage) = match word.as_str() {
                "contract_wage" => ("contract_wage", self.contract_wage),
                "collective_agreement" => ("collective_wage", self.collective_wage),
                "wage_due_for_normal_work" | "normal_working_time_wage" | "share_of_normal_month_wage" => ("normal_wage", self.normal_wage),
                _ => return Err(Fault::new(Code::RuleInvalid, "", word).because(order.rule.id, order.rule.id)),
            };
            let Some(mut wage) = wage else {
                wanted.push(field);
                continue;
            };
            if word == "share_of_normal_month_wage" {
                let share: Cited<'book, Rate> = law.rate(&needed_id(law, "labour.overtime.base_share", place)?)?;
                wage = trace.chain(SHARE, wage, &[(Times, share.value.into())]).rounded(Rounding::FEN).by(share.rule).money()?;
            }
            let least = minimum.step(trace)?;
            return trace.greatest(BASE, &[wage.into(), least.into()]).by(order.rule).money();
        }
        let list = wanted.join(", ");
        Err(super::absent(wanted.first().copied().unwrap_or("normal_wage")).because(format!("the place takes {list}"), format!("当地依次取 {list}")))
    }

    /// What is to be paid, with rest in lieu taken off.
    fn quantities(&self, attendance: &[OvertimeDay]) -> Result<Vec<Quantity>, Fault> {
        let sum = |kind: DayKind| {
            let hours = attendance.iter().filter(|day| day.kind == kind).try_fold(Exact::ZERO, |sum, day| sum.plus(day.hours.exact()));
            hours.map_err(|code| Fault::new(code, "attendance", ""))
        };
        let (workday, rest_day, holiday) = match &self.hours {
            Some(hours) => (hours.workday, hours.rest_day, hours.holiday),
            None => (sum(DayKind::Workday)?, sum(DayKind::RestDay)?, sum(DayKind::Holiday)?),
        };
        if self.rest_in_lieu_hours > rest_day {
            let fault = Fault::new(Code::ExceedsLimit, "rest_in_lieu_hours", self.rest_in_lieu_hours);
            return Err(fault.because(format!("{rest_day} hours on rest days"), format!("休息日加班 {rest_day} 小时")));
        }
        let rest_day = rest_day.minus(self.rest_in_lieu_hours).map_err(|code| Fault::new(code, "rest_in_lieu_hours", ""))?;
        let of_days = self.days.as_ref().map_or((Exact::ZERO, Exact::ZERO), |days| (days.rest_day, days.holiday));
        let all = [
            (DayKind::Workday, OvertimeUnit::Hour, workday),
            (DayKind::RestDay, OvertimeUnit::Hour, rest_day),
            (DayKind::RestDay, OvertimeUnit::Day, of_days.0),
            (DayKind::Holiday, OvertimeUnit::Hour, holiday),
            (DayKind::Holiday, OvertimeUnit::Day, of_days.1),
        ];
        Ok(all.into_iter().filter(|(.., quantity)| *quantity != Exact::ZERO).map(|(kind, unit, quantity)| Quantity { kind, unit, quantity }).collect())
    }

    /// The multiple of a kind of day under the system of hours; none where no pay is due.
    fn multiple<'book>(&self, law: &Law<'book>, kind: DayKind) -> Result<Cited<'book, Option<Exact>>, Fault> {
        let id = match (self.hours_system, kind) {
            (HoursSystem::Flexible, _) => "labour.overtime.flexible_hours",
            (_, DayKind::Holiday) => "labour.overtime.holiday",
            (HoursSystem::Comprehensive, _) => "labour.overtime.comprehensive_hours",
            (_, DayKind::RestDay) => "labour.overtime.rest_day",
            (_, DayKind::Workday) => "labour.overtime.workday",
        };
        let word = law.word(id)?;
        let value = if word.value == "none" { None } else { Some(law.exact(id)?.value) };
        Ok(Cited { value, rule: word.rule })
    }

    fn lines<'book>(
        &self,
        law: &Law<'book>,
        quantities: &[Quantity],
        start: impl Fn(OvertimeUnit) -> Start,
        trace: &mut Trace<'book>,
    ) -> Result<Vec<OvertimeLine>, Fault> {
        let mut lines = Vec::with_capacity(quantities.len());
        for part in quantities {
            let multiple = self.multiple(law, part.kind)?;
            let name = match part.kind {
                DayKind::Workday => WORKDAY,
                DayKind::RestDay => REST_DAY,
                DayKind::Holiday => HOLIDAY,
            };
            let amount = match multiple.value {
                None => trace.chain(name, Money::ZERO, &[]).by(multiple.rule).money()?,
                Some(multiplier) => {
                    let (wage, mut terms) = start(part.unit);
                    terms.extend([(Times, part.quantity.into()), (Times, multiplier.into())]);
                    trace.chain(name, wage, &terms).rounded(Rounding::FEN).by(multiple.rule).money()?
                }
            };
            lines.push(OvertimeLine { kind: part.kind, unit: part.unit, quantity: part.quantity.into(), multiple: multiple.value.map(Number::from), amount });
        }
        Ok(lines)
    }

    /// Warns of hours above the limits of a month and, on working days, of a day.
    fn check_limits<'book>(&self, law: &Law<'book>, hours: Exact, attendance: &[OvertimeDay], trace: &mut Trace<'book>) -> Result<(), Fault> {
        if self.hours_system == HoursSystem::Flexible {
            return Ok(());
        }
        let (month, day) = (law.exact("labour.overtime.max_hours_month")?, law.exact("labour.overtime.max_hours_day")?);
        if hours > month.value {
            warn(trace, WarningCode::OvertimeAboveLimit, month.rule);
        }
        if attendance.iter().any(|attended| attended.kind == DayKind::Workday && attended.hours.exact() > day.value) {
            warn(trace, WarningCode::OvertimeAboveLimit, day.rule);
        }
        Ok(())
    }
}
