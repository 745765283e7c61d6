//! 经济补偿与二倍工资: what the end of a contract costs (劳动合同法 art. 47, 82, 87; 实施条例 art. 6, 7, 20, 25, 27).
//!
//! N is a month's wage for each full year, a whole one for a rest of six months and more, half of one for less; the rest counts
//! by days. Only where the wage is above three times the local average is it cut to that, and then twelve years count at most.
//! This limit knows the month's average; the tax exemption of severance knows the year's.

use super::place::{Minimum, warn};
use super::{above, absent, below_zero, kept, not_just_one, stray};
use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::Law;
use crate::money::{Money, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::{CityCode, RuleBook, WarningCode};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Number, Over, Plus, StepName, Times, Trace};
use serde::Serialize;

const WITHOUT_OVERTIME: StepName = StepName::new("average_without_overtime", "average wage without overtime pay", "不含加班费的月平均工资");
const NOT_BELOW: StepName = StepName::new("not_below_minimum", "average wage, not below the minimum wage", "不低于最低工资的月平均工资");
const CAP: StepName = StepName::new("cap", "multiple of the local average wage", "当地月平均工资的倍数");
const WAGE: StepName = StepName::new("wage", "month wage of the compensation", "经济补偿月工资标准");
const MONTHS: StepName = StepName::new("months", "months of wage", "补偿月数");
const CAPPED_MONTHS: StepName = StepName::new("capped_months", "months of wage, not above the cap of years", "补偿月数（不超过年限上限）");
const COMPENSATION: StepName = StepName::new("compensation", "economic compensation", "经济补偿");
const DAMAGES: StepName = StepName::new("damages", "damages for unlawful ending", "违法解除赔偿金");
const NOTICE: StepName = StepName::new("notice_pay", "pay in place of notice", "代通知金");
const AMOUNT: StepName = StepName::new("amount", "amount", "合计");
const EXTRA: StepName = StepName::new("extra_wage", "extra wage where there was no written contract", "未签书面合同加付工资");

choice! {
    /// What is owed.
    pub enum CompensationKind {
        /// N: economic compensation (经济补偿).
        N = "n",
        /// N+1: with a month's wage in place of notice (代通知金).
        NPlusOne = "n_plus_1",
        /// 2N: unlawful ending (赔偿金), in place of N.
        TwoN = "two_n",
    }
}

record! {
    /// A length of service.
    pub struct LengthOfService {
        /// Full years.
        or years: u32 = 0,
        /// Full months beyond them.
        or months: u32 = 0,
        /// Days beyond those.
        or days: u32 = 0,
    }
}

record! {
    /// Compensation for the end of an employment.
    pub struct Compensation {
        /// The month in which it ends.
        need month: Month,
        /// What is owed.
        need kind: CompensationKind,
        /// The average month wage of the twelve months before, gross with bonuses and allowances (应得工资).
        need average_wage: Money,
        /// Overtime pay within that average; whether it counts is disputed.
        may average_overtime: Money,
        /// Whether it counts; by the rule in force, which is disputed, if left out.
        may count_overtime: bool,
        /// The wage of the month before, for `n_plus_1`.
        may last_month_wage: Money,
        /// The local average month wage of the year before (本地区上年度职工月平均工资).
        need local_average_wage: Money,
        /// The minimum wage, below which the average does not count.
        may minimum_wage: Money,
        /// The place whose minimum wage holds (six-digit code), in place of `minimum_wage`.
        may place: CityCode,
        /// The class of its minimum wage, 1 for the highest; needed where there are several.
        may class: u32,
        /// The length of service, in place of `hired` and `left`.
        may service: LengthOfService,
        /// The first day employed.
        may hired: Day,
        /// The last day employed.
        may left: Day,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `compensation`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CompensationAnswer<'book> {
    /// What is owed.
    pub kind: CompensationKind,
    /// Full years of service.
    pub years: u32,
    /// Full months beyond them.
    pub months: u32,
    /// Days beyond those.
    pub days: u32,
    /// N: months of wage.
    pub n: Number,
    /// The month wage that counts.
    pub wage: Money,
    /// Whether the wage was cut to the multiple of the local average, and the years with it.
    pub capped: bool,
    /// The compensation, or the damages in its place.
    pub compensation: Money,
    /// Pay in place of notice; `null` where it is not owed.
    pub notice_pay: Option<Money>,
    /// What is owed.
    pub amount: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

record! {
    /// The extra wage where there is no written contract.
    pub struct DoubleWage {
        /// The first day employed.
        need hired: Day,
        /// The last day without a written contract.
        need until: Day,
        /// The month wage.
        need month_wage: Money,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `double_wage`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DoubleWageAnswer<'book> {
    /// The first day for which it is owed; `null` where it is owed for none.
    pub from: Option<Day>,
    /// The last one; `null` where it is owed for none.
    pub to: Option<Day>,
    /// Full months.
    pub months: u32,
    /// Days beyond them.
    pub days: u32,
    /// One more wage for that time.
    pub extra: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(CompensationAnswer, DoubleWageAnswer);

/// Full months, and the days beyond them, from a day to another, both included; the days of the month that they lie in.
#[derive(Clone, Copy)]
struct Span {
    months: u16,
    days: u32,
    month_days: i64,
}

impl Span {
    /// Counts from a first to a last day that is not before it. A month ends on the day before the same day of the next one;
    /// where that has no such day, on the day before its last.
    fn between(first: Day, last: Day) -> Result<Span, Code> {
        let end = last.next()?;
        let mut months = 0;
        while first.months_later(months + 1)? <= end {
            months += 1;
        }
        let (begin, next) = (first.months_later(months)?, first.months_later(months + 1)?);
        let days = u32::try_from(end.number() - begin.number()).unwrap_or_default();
        Ok(Span { months, days, month_days: next.number() - begin.number() })
    }
}

impl LengthOfService {
    fn between(hired: Day, left: Day) -> Result<LengthOfService, Code> {
        let span = Span::between(hired, left)?;
        Ok(LengthOfService { years: u32::from(span.months / 12), months: u32::from(span.months % 12), days: span.days })
    }

    /// A first day of such a service that ends in a month, as near as months say it.
    fn begins(&self, end: Month) -> Option<Month> {
        u16::try_from(self.years.checked_mul(12)?.checked_add(self.months)?).ok().and_then(|months| end.minus(months).ok())
    }
}

impl Operation for Compensation {
    const NAME: &'static str = "compensation";
    const EN: &'static str = "Economic compensation";
    const ZH: &'static str = "经济补偿与赔偿金";
    type Answer<'book> = CompensationAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<CompensationAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let mut trace = Trace::new(law);
        let mut faults = self.faults();
        let minimum = kept(&mut faults, Minimum::of(&law, self.minimum_wage, self.place, self.class)).flatten();
        let service = kept(&mut faults, self.length_of_service());
        Faults::none_or(faults, ())?;
        let service = service.ok_or_else(|| absent("service"))?;
        self.check_start(&law, &service, &mut trace)?;
        let (wage, capped) = self.wage(&law, minimum, &mut trace)?;
        let n = months(&law, &service, capped, &mut trace)?;
        let (compensation, notice_pay) = self.owed(&law, n, wage, &mut trace)?;
        let notice: Vec<_> = notice_pay.into_iter().map(|notice| (Plus, notice.into())).collect();
        let amount = trace.chain(AMOUNT, compensation, &notice).money()?;
        Ok(CompensationAnswer {
            kind: self.kind,
            years: service.years,
            months: service.months,
            days: service.days,
            n: n.into(),
            wage,
            capped,
            compensation,
            notice_pay,
            amount,
            grounds: trace.grounds(),
        })
    }
}

impl Compensation {
    fn faults(&self) -> Vec<Fault> {
        let amounts = [
            ("average_wage", Some(self.average_wage)),
            ("average_overtime", self.average_overtime),
            ("last_month_wage", self.last_month_wage),
            ("local_average_wage", Some(self.local_average_wage)),
        ];
        let mut faults: Vec<Fault> = amounts.iter().filter_map(|(name, amount)| below_zero(name, (*amount)?)).collect();
        faults.extend(self.average_overtime.and_then(|overtime| above("average_overtime", overtime, self.average_wage)));
        faults.extend(stray("count_overtime", self.count_overtime.is_some() && self.average_overtime.is_none(), "average_overtime"));
        match (self.kind, self.last_month_wage) {
            (CompensationKind::NPlusOne, None) => faults.push(absent("last_month_wage")),
            (kind, given) => faults.extend(stray("last_month_wage", kind != CompensationKind::NPlusOne && given.is_some(), "n_plus_1")),
        }
        faults.extend(not_just_one(&[("service", self.service.is_some()), ("hired", self.hired.is_some())]));
        match (self.hired, self.left) {
            (Some(_), None) => faults.push(absent("left")),
            (Some(hired), Some(left)) if left < hired => {
                faults.push(Fault::new(Code::Contradiction, "left", left).because(format!("before {hired}"), format!("早于 {hired}")));
            }
            (None, given) => faults.extend(stray("left", given.is_some(), "hired")),
            _ => {}
        }
        if let Some(service) = &self.service {
            let parts = [("service.years", service.years, 100), ("service.months", service.months, 11), ("service.days", service.days, 30)];
            faults.extend(parts.iter().filter_map(|(path, part, most)| above(path, i64::from(*part), *most)));
            if service.years == 0 && service.months == 0 && service.days == 0 {
                faults.push(Fault::new(Code::OutOfRange, "service", "").because("no service", "工作年限为零"));
            }
        }
        faults
    }

    fn length_of_service(&self) -> Result<LengthOfService, Fault> {
        match (&self.service, self.hired, self.left) {
            (Some(service), ..) => Ok(service.clone()),
            (None, Some(hired), Some(left)) => LengthOfService::between(hired, left.max(hired)).map_err(|code| Fault::new(code, "left", left)),
            _ => Ok(LengthOfService { years: 0, months: 0, days: 0 }),
        }
    }

    /// Service before the law came into force counts by older rules for N, but for 2N from the first day.
    fn check_start<'book>(&self, law: &Law<'book>, service: &LengthOfService, trace: &mut Trace<'book>) -> Result<(), Fault> {
        let start = law.get::<Day>("labour.compensation.counted_from")?;
        let older = match self.hired {
            Some(hired) => hired < start.value,
            None => service.begins(self.month).is_none_or(|month| month < start.value.month()),
        };
        if older && self.kind != CompensationKind::TwoN {
            warn(trace, WarningCode::OlderRules, start.rule);
        }
        Ok(())
    }

    /// The month wage that counts, and whether it was cut.
    fn wage<'book>(&self, law: &Law<'book>, minimum: Option<Minimum<'book>>, trace: &mut Trace<'book>) -> Result<(Money, bool), Fault> {
        let mut average = self.average_wage;
        if let Some(overtime) = self.average_overtime {
            let counts = match self.count_overtime {
                Some(counts) => counts,
                None => trace.cite(law.word("labour.compensation.overtime_in_average")?) == "yes",
            };
            if !counts {
                average = trace.chain(WITHOUT_OVERTIME, average, &[(Minus, overtime.into())]).money()?;
            }
        }
        match minimum {
            Some(minimum) => {
                let least = minimum.step(trace)?;
                average = trace.greatest(NOT_BELOW, &[average.into(), least.into()]).money()?;
            }
            None => trace.note(WarningCode::MinimumWageNotGiven),
        }
        let multiple = law.exact("labour.compensation.cap_multiple")?;
        let cap = trace.chain(CAP, self.local_average_wage, &[(Times, multiple.value.into())]).rounded(Rounding::FEN).by(multiple.rule).money()?;
        let wage = trace.least(WAGE, &[average.into(), cap.into()]).money()?;
        Ok((wage, average > cap))
    }

    /// The compensation or the damages, and the pay in place of notice.
    fn owed<'book>(&self, law: &Law<'book>, n: Exact, wage: Money, trace: &mut Trace<'book>) -> Result<(Money, Option<Money>), Fault> {
        let times = [(Times, n.into())];
        if self.kind == CompensationKind::TwoN {
            let multiple = law.exact("labour.compensation.unlawful_multiple")?;
            let terms = [times[0], (Times, multiple.value.into())];
            return Ok((trace.chain(DAMAGES, wage, &terms).rounded(Rounding::FEN).by(multiple.rule).money()?, None));
        }
        let compensation = trace.chain(COMPENSATION, wage, &times).rounded(Rounding::FEN).money()?;
        let Some(last) = self.last_month_wage else { return Ok((compensation, None)) };
        let months = law.exact("labour.compensation.notice_months")?;
        let notice = trace.chain(NOTICE, last, &[(Times, months.value.into())]).rounded(Rounding::FEN).by(months.rule).money()?;
        Ok((compensation, Some(notice)))
    }
}

/// N of a length of service, with the cap of years where the wage was cut.
fn months<'book>(law: &Law<'book>, service: &LengthOfService, capped: bool, trace: &mut Trace<'book>) -> Result<Exact, Fault> {
    let a_year = law.exact("labour.compensation.months_per_year")?;
    let half = (law.count("labour.compensation.half_year_below_months")?, law.exact("labour.compensation.half_year_months")?);
    let rest = match (service.months, service.days) {
        (0, 0) => Exact::ZERO,
        (months, _) if i64::from(months) >= half.0.value => a_year.value,
        _ => half.1.value,
    };
    let years = i64::from(service.years);
    let n = trace.chain(MONTHS, years, &[(Times, a_year.value.into()), (Plus, rest.into())]).by(a_year.rule).exact()?;
    if !capped {
        return Ok(n);
    }
    let most = law.exact("labour.compensation.cap_years")?;
    let most_months = most.value.times(a_year.value).map_err(|code| Fault::new(code, "", most.rule.id))?;
    trace.least(CAPPED_MONTHS, &[n.into(), most_months.into()]).by(most.rule).exact()
}

impl Operation for DoubleWage {
    const NAME: &'static str = "double_wage";
    const EN: &'static str = "Extra wage without a written contract";
    const ZH: &'static str = "未签书面劳动合同二倍工资";
    type Answer<'book> = DoubleWageAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<DoubleWageAnswer<'book>, Faults> {
        let law = Law::of(book, self.until.month(), self.known_on)?.decided_by("until");
        let mut faults: Vec<Fault> = below_zero("month_wage", self.month_wage).into_iter().collect();
        if self.until < self.hired {
            faults.push(Fault::new(Code::Contradiction, "until", self.until).because(format!("before {}", self.hired), format!("早于 {}", self.hired)));
        }
        Faults::none_or(faults, ())?;
        let mut trace = Trace::new(law);
        let invalid = |code| Fault::new(code, "hired", self.hired);
        let (grace, most) = (law.get::<u16>("labour.no_contract.grace_months")?, law.get::<u16>("labour.no_contract.max_months")?);
        let from = self.hired.months_later(grace.value).map_err(invalid)?;
        let ceiling = self.hired.months_later(grace.value.saturating_add(most.value)).map_err(invalid)?;
        trace.rests_on(grace.rule);
        trace.rests_on(most.rule);
        let last = self.until.min(day_before(ceiling).map_err(invalid)?);
        let span = if last < from { None } else { Some(Span::between(from, last).map_err(invalid)?) };
        let extra = self.extra(&law, span, &mut trace)?;
        let (months, days) = span.map_or((0, 0), |span| (u32::from(span.months), span.days));
        let owed = |day: Day| span.map(|_| day);
        Ok(DoubleWageAnswer { from: owed(from), to: owed(last), months, days, extra, grounds: trace.grounds() })
    }
}

/// The day before one.
fn day_before(day: Day) -> Result<Day, Code> {
    if day.of_month() > 1 {
        return Day::new(day.month().year(), day.month().of_year(), day.of_month() - 1);
    }
    day.month().minus(1).map(Month::last_day)
}

impl DoubleWage {
    /// One more wage for the months, and for days beyond them their share of the month that they lie in.
    fn extra<'book>(&self, law: &Law<'book>, span: Option<Span>, trace: &mut Trace<'book>) -> Result<Money, Fault> {
        let multiple = law.exact("labour.no_contract.extra_multiple")?;
        let (months, days, of_days) = span.map_or((0, 0, 1), |span| (i64::from(span.months), i64::from(span.days), span.month_days));
        let wage: Number = self.month_wage.into();
        let mut terms = vec![(Times, multiple.value.into()), (Times, months.into())];
        if days > 0 {
            let part = law.word("labour.no_contract.part_month")?;
            if trace.cite(part) != "calendar_days" {
                return Err(Fault::new(Code::RuleInvalid, "", part.value).because(part.rule.id, part.rule.id));
            }
            terms.extend([(Plus, wage), (Times, multiple.value.into()), (Times, days.into()), (Over, of_days.into())]);
        }
        trace.chain(EXTRA, wage, &terms).rounded(Rounding::FEN).by(multiple.rule).money()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn between(first: &str, last: &str) -> (u32, u32, u32) {
        let service = LengthOfService::between(first.parse().unwrap(), last.parse().unwrap()).unwrap();
        (service.years, service.months, service.days)
    }

    #[test]
    fn the_first_and_the_last_day_both_count() {
        assert_eq!(between("2020-01-01", "2020-12-31"), (1, 0, 0));
        assert_eq!(between("2020-01-01", "2020-01-01"), (0, 0, 1));
        assert_eq!(between("2016-07-01", "2019-07-15"), (3, 0, 15));
        assert_eq!(between("2024-02-29", "2025-02-27"), (1, 0, 0));
    }

    proptest! {
        #[test]
        fn a_length_of_service_adds_up_to_its_last_day(start in 0..70_000_usize, length in 0..15_000_usize) {
            let mut hired: Day = "1990-01-01".parse().unwrap();
            hired = hired.months_later((start / 31) as u16 % 1200).unwrap();
            hired = (0..start % 31).fold(hired, |day, _| day.next().unwrap());
            let left = (0..length).fold(hired, |day, _| day.next().unwrap());
            let service = LengthOfService::between(hired, left).unwrap();
            let begin = hired.months_later((service.years * 12 + service.months) as u16).unwrap();
            prop_assert_eq!(begin.number() + i64::from(service.days), left.number() + 1);
            prop_assert!(service.months < 12 && service.days < 31);
        }
    }
}
