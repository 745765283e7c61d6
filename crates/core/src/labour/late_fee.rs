//! 滞纳金: late fees by the day (社会保险法 art. 86; 税收征收管理法 art. 32 with 实施细则 art. 75; 住房公积金管理条例 art. 38).
//!
//! The rate of social insurance changed on 2011-07-01: the days before it count at the old rate. Whether the day of payment counts
//! is settled for taxes and differs by city for social insurance.

use super::{below_zero, kept, not_just_one, stray};
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::Law;
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::{ParameterRef, RuleBook};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Number, Operator, Plus, StepName, Times, Trace};
use serde::Serialize;

const FEE: StepName = StepName::new("late_fee", "late fee", "滞纳金");

choice! {
    /// What is paid late.
    pub enum LateFeeKind {
        /// Social insurance.
        SocialInsurance = "social_insurance",
        /// Tax.
        Tax = "tax",
        /// Housing fund, for which the national regulation knows no late fee.
        HousingFund = "housing_fund",
    }
}

impl LateFeeKind {
    const fn rate_id(self) -> &'static str {
        match self {
            LateFeeKind::SocialInsurance => "contributions.late_fee.day_rate",
            LateFeeKind::Tax => "levies.tax_late_fee.day_rate",
            LateFeeKind::HousingFund => "contributions.late_fee.housing_fund",
        }
    }

    /// Whether the day of payment counts; none where no fee is due.
    const fn last_day_id(self) -> Option<&'static str> {
        match self {
            LateFeeKind::SocialInsurance => Some("contributions.late_fee.count_end_day"),
            LateFeeKind::Tax => Some("levies.tax_late_fee.count_payment_day"),
            LateFeeKind::HousingFund => None,
        }
    }
}

record! {
    /// The late fee on an amount: from a day to the day of payment, or a number of days.
    pub struct LateFee {
        /// What is paid late.
        need kind: LateFeeKind,
        /// The amount.
        need amount: Money,
        /// The first day of default: for a tax the day after its deadline, for social insurance as the city has it.
        may from: Day,
        /// The day of payment.
        may to: Day,
        /// Whether the day of payment counts; by the rule in force if left out.
        may count_last_day: bool,
        /// The number of days, in place of `to`.
        may days: u32,
        /// The month that decides the rate, where only days are given.
        may month: Month,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// Days under one rate.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FeeSpan {
    /// The first day; `null` where only days were given.
    pub from: Option<Day>,
    /// The last day that counts; `null` where only days were given.
    pub to: Option<Day>,
    /// The days.
    pub days: u32,
    /// The rate of a day.
    pub rate: Rate,
}

/// The answer of `late_fee`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LateFeeAnswer<'book> {
    /// What is paid late.
    pub kind: LateFeeKind,
    /// All days that count.
    pub days: u32,
    /// The days by rate.
    pub spans: Vec<FeeSpan>,
    /// The fee.
    pub fee: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(LateFeeAnswer);

impl Operation for LateFee {
    const NAME: &'static str = "late_fee";
    const EN: &'static str = "Late fee";
    const ZH: &'static str = "滞纳金";
    type Answer<'book> = LateFeeAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<LateFeeAnswer<'book>, Faults> {
        let mut faults = self.faults();
        Faults::none_or(std::mem::take(&mut faults), ())?;
        let (month, field) = match (self.month, self.from) {
            (Some(month), _) => (month, "month"),
            (None, Some(from)) => (from.month(), "from"),
            (None, None) => return Err(super::absent("from").into()),
        };
        let law = Law::of(book, month, self.known_on)?.decided_by(field);
        let mut trace = Trace::new(law);
        let days = kept(&mut faults, self.days(&law, &mut trace));
        Faults::none_or(faults, ())?;
        let days = days.unwrap_or_default();
        let spans = self.spans(&law, days)?;
        let fee = self.fee(&spans, &mut trace)?;
        Ok(LateFeeAnswer { kind: self.kind, days, spans: spans.into_iter().map(|(span, _)| span).collect(), fee, grounds: trace.grounds() })
    }
}

impl LateFee {
    fn faults(&self) -> Vec<Fault> {
        let mut faults: Vec<Fault> = below_zero("amount", self.amount).into_iter().collect();
        faults.extend(not_just_one(&[("to", self.to.is_some()), ("days", self.days.is_some())]));
        faults.extend(not_just_one(&[("from", self.from.is_some()), ("month", self.month.is_some())]));
        faults.extend(stray("month", self.month.is_some() && self.days.is_none(), "days"));
        faults.extend(stray("count_last_day", self.count_last_day.is_some() && self.to.is_none(), "to"));
        if let Some((from, to)) = self.from.zip(self.to).filter(|(from, to)| to < from) {
            faults.push(Fault::new(Code::Contradiction, "to", to).because(format!("before {from}"), format!("早于 {from}")));
        }
        faults
    }

    /// The days that count.
    fn days<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<u32, Fault> {
        let (Some(from), Some(to)) = (self.from, self.to) else { return Ok(self.days.unwrap_or_default()) };
        let counts = match (self.count_last_day, self.kind.last_day_id()) {
            (Some(counts), _) => counts,
            (None, Some(id)) => trace.cite(law.in_month(to.month()).decided_by("to").word(id)?) == "yes",
            (None, None) => false,
        };
        let days = to.number() - from.number() + i64::from(counts);
        u32::try_from(days).map_err(|_| Fault::new(Code::OutOfRange, "to", to))
    }

    /// The days by rate, month by month from the first one.
    fn spans<'book>(&self, law: &Law<'book>, days: u32) -> Result<Vec<(FeeSpan, ParameterRef<'book>)>, Fault> {
        let Some(from) = self.from else {
            let rate = law.rate(self.kind.rate_id())?;
            return Ok(vec![(FeeSpan { from: None, to: None, days, rate: rate.value }, rate.rule)]);
        };
        let mut spans: Vec<(FeeSpan, ParameterRef<'book>)> = Vec::new();
        let (mut first, mut left) = (from, days);
        loop {
            let rate = law.in_month(first.month()).rate(self.kind.rate_id())?;
            let rest_of_month = u32::from(first.month().days() - first.of_month() + 1);
            let counted = left.min(rest_of_month);
            let month = first.month();
            let end = if counted == 0 { None } else { Day::new(month.year(), month.of_year(), first.of_month() + counted as u16 - 1).ok() };
            match spans.last_mut() {
                Some((span, rule)) if *rule == rate.rule => (span.to, span.days) = (end, span.days + counted),
                _ => spans.push((FeeSpan { from: end.map(|_| first), to: end, days: counted, rate: rate.value }, rate.rule)),
            }
            left -= counted;
            if left == 0 {
                return Ok(spans);
            }
            first = month.plus(1).map_err(|_| Fault::new(Code::OutOfRange, "days", days).because("beyond 2199", "超出 2199 年"))?.first_day();
        }
    }

    /// amount × rate × days of each span, rounded once.
    fn fee<'book>(&self, spans: &[(FeeSpan, ParameterRef<'book>)], trace: &mut Trace<'book>) -> Result<Money, Fault> {
        let mut terms: Vec<(Operator, Number)> = Vec::new();
        for (index, (span, rule)) in spans.iter().enumerate() {
            trace.rests_on(*rule);
            if index > 0 {
                terms.push((Plus, self.amount.into()));
            }
            terms.extend([(Times, span.rate.into()), (Times, i64::from(span.days).into())]);
        }
        let step = trace.chain(FEE, self.amount, &terms).rounded(Rounding::FEN);
        match spans.last() {
            Some((_, rule)) => step.by(*rule).money(),
            None => step.money(),
        }
    }
}
