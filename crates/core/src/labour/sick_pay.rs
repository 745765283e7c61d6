//! 病假工资: sick pay of a month in the medical period (医疗期), by the place's rule.
//!
//! Nowhere below 80 % of the minimum wage (劳部发〔1995〕309号 item 59). Shanghai had a ladder by seniority (沪劳保发〔95〕83号),
//! which expired on a day: from the day after, what was agreed and the national floor hold. Shenzhen pays at least 60 %.

use super::place::{id_of, minimum_wage, unconfirmed, warn};
use super::{LEAST, absent, below_zero, kept, not_just_one};
use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::record;
use crate::law::{Cited, Law};
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::{CityCode, ParameterRef, RuleBook, WarningCode};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Plus, StepName, Times, Trace};
use serde::Serialize;

const BY_RATE: StepName = StepName::new("by_rate", "share of the wage", "按比例计算的病假工资");
const FLOOR: StepName = StepName::new("floor", "floor of sick pay", "病假工资下限");
const FLOOR_BEFORE: StepName = StepName::new("floor_before_contributions", "floor before the employee's contributions", "扣缴社保公积金前的下限");
const PAY: StepName = StepName::new("sick_pay", "sick pay", "病假工资");

record! {
    /// Sick pay of a whole month.
    pub struct SickPay {
        /// The place (six-digit code).
        need place: CityCode,
        /// The month; in the month in which a local rule expires, a `day` is needed.
        may month: Month,
        /// A day of the sick leave, in place of `month`.
        may day: Day,
        /// The class of the place's minimum wage, 1 for the highest; needed where there are several.
        may class: u32,
        /// The month wage that sick pay is a share of.
        need wage: Money,
        /// Years of service with this employer, for a ladder.
        may seniority_years: Exact,
        /// Months of continuous sick leave with this one, for a ladder.
        may months_sick: Exact,
        /// The share of the wage that the contract, the collective agreement or the rules of the employer give.
        may share: Rate,
        /// The employee's contributions of the month, where the floor must remain after them.
        may employee_contributions: Money,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `sick_pay`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SickPayAnswer<'book> {
    /// The place.
    pub place: CityCode,
    /// The month.
    pub month: Month,
    /// The share of the wage.
    pub rate: Rate,
    /// The minimum wage of the place.
    pub minimum: Money,
    /// The least that is paid.
    pub floor: Money,
    /// The sick pay of a whole month.
    pub pay: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(SickPayAnswer);

/// The share of the wage, and the rule behind it where it is not only agreed.
struct Share<'book> {
    rate: Rate,
    rule: Option<ParameterRef<'book>>,
}

impl Operation for SickPay {
    const NAME: &'static str = "sick_pay";
    const EN: &'static str = "Sick pay";
    const ZH: &'static str = "病假工资";
    type Answer<'book> = SickPayAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<SickPayAnswer<'book>, Faults> {
        let mut faults = self.faults();
        Faults::none_or(std::mem::take(&mut faults), ())?;
        let month = self.month.or(self.day.map(Day::month)).ok_or_else(|| absent("month"))?;
        let field = if self.month.is_some() { "month" } else { "day" };
        let law = Law::of(book, month, self.known_on)?.decided_by(field);
        let mut trace = Trace::new(law);
        let minimum = kept(&mut faults, minimum_wage(&law, self.place, self.class));
        let share = kept(&mut faults, self.share(&law, &mut trace));
        Faults::none_or(faults, ())?;
        let (minimum, share) = (minimum.ok_or_else(|| absent("place"))?, share.ok_or_else(|| absent("share"))?);
        let step = trace.chain(BY_RATE, self.wage, &[(Times, share.rate.into())]).rounded(Rounding::FEN);
        let by_rate = match share.rule {
            Some(rule) => step.by(rule).money()?,
            None => step.money()?,
        };
        let floor = self.floor(&law, minimum, &mut trace)?;
        let pay = trace.greatest(PAY, &[by_rate.into(), floor.into()]).money()?;
        Ok(SickPayAnswer { place: self.place, month, rate: share.rate, minimum: minimum.value, floor, pay, grounds: trace.grounds() })
    }
}

impl SickPay {
    fn faults(&self) -> Vec<Fault> {
        let numbers = [("seniority_years", self.seniority_years), ("months_sick", self.months_sick)];
        let below = numbers.iter().filter_map(|(name, number)| below_zero(name, (*number)?));
        let amounts = [("wage", Some(self.wage)), ("employee_contributions", self.employee_contributions)];
        let negative = amounts.iter().filter_map(|(name, amount)| below_zero(name, (*amount)?));
        let when = not_just_one(&[("month", self.month.is_some()), ("day", self.day.is_some())]);
        when.into_iter().chain(negative).chain(below).collect()
    }

    /// Whether the place's ladder holds; once it has expired, that is a warning. The month of its last day needs a day.
    fn ladder_holds<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<bool, Fault> {
        let Some(id) = id_of(law, "labour.sick_pay.last_day", self.place) else { return Ok(false) };
        let last: Cited<'book, Day> = law.get(&id)?;
        let over = match self.day {
            Some(day) => day > last.value,
            None if law.month() == last.value.month() => {
                return Err(absent("day").because(format!("the local rule ended on {}", last.value), format!("地方规定于 {} 失效", last.value)));
            }
            None => law.month() > last.value.month(),
        };
        if over {
            warn(trace, WarningCode::LocalRuleExpired, last.rule);
        }
        Ok(!over)
    }

    /// The share by the place's ladder, else the agreed one, not below what the place demands.
    fn share<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Share<'book>, Fault> {
        if self.ladder_holds(law, trace)? {
            return self.share_of_ladder(law, trace);
        }
        let least = match id_of(law, "labour.sick_pay.rate", self.place) {
            Some(id) if law.word(&id)?.value != "none" => Some(law.rate(&id)?),
            _ => None,
        };
        match (self.share, least) {
            (Some(agreed), Some(least)) if agreed < least.value => Ok(Share { rate: least.value, rule: Some(least.rule) }),
            (Some(agreed), _) => Ok(Share { rate: agreed, rule: None }),
            (None, Some(least)) => Ok(Share { rate: least.value, rule: Some(least.rule) }),
            (None, None) => Err(absent("share").because("the place has no rate of its own", "当地未规定比例，以约定为准")),
        }
    }

    fn share_of_ladder<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Share<'book>, Fault> {
        let (Some(years), Some(months)) = (self.seniority_years, self.months_sick) else {
            let path = if self.seniority_years.is_none() { "seniority_years" } else { "months_sick" };
            return Err(absent(path).because("the place has a ladder", "当地按连续工龄分档"));
        };
        let needed = |family: &str| super::place::needed_id(law, family, self.place);
        let short: Cited<'book, Exact> = law.exact(&needed("labour.sick_pay.ladder_months")?)?;
        let long = months > trace.cite(short);
        let rows = law.rows(&needed(if long { "labour.sick_pay.ladder_long" } else { "labour.sick_pay.ladder" })?)?;
        unconfirmed(trace, rows.rule, "years_from");
        let mut rate = None;
        for row in &rows.value {
            if years >= row.get::<Exact>("years_from")? {
                rate = Some(row.get::<Rate>("rate")?);
            }
        }
        let by_ladder = rate.ok_or_else(|| Fault::new(Code::RuleInvalid, "", rows.rule.id))?;
        // What was agreed may be more than the ladder, not less.
        Ok(match self.share.filter(|agreed| *agreed > by_ladder) {
            Some(agreed) => Share { rate: agreed, rule: None },
            None => Share { rate: by_ladder, rule: Some(rows.rule) },
        })
    }

    /// The floor of the place or of the country; one that must remain net is lifted by the employee's contributions.
    fn floor<'book>(&self, law: &Law<'book>, minimum: Cited<'book, Money>, trace: &mut Trace<'book>) -> Result<Money, Fault> {
        trace.rests_on(minimum.rule);
        let net = if self.ladder_holds(law, trace)? { id_of(law, "labour.sick_pay.net_floor", self.place) } else { None };
        let gross = || id_of(law, "labour.sick_pay.floor", self.place).unwrap_or_else(|| "labour.sick_pay.floor".to_string());
        let share = law.rate(&net.clone().unwrap_or_else(gross))?;
        unconfirmed(trace, share.rule, "value");
        let floor = trace.chain(FLOOR, minimum.value, &[(Times, share.value.into())]).rounded(LEAST).by(share.rule).money()?;
        match (net, self.employee_contributions) {
            (None, _) => Ok(floor),
            (Some(_), Some(amount)) => trace.chain(FLOOR_BEFORE, floor, &[(Plus, amount.into())]).money(),
            (Some(_), None) => {
                trace.note(WarningCode::ContributionsNotGiven);
                Ok(floor)
            }
        }
    }
}
