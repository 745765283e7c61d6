//! 数据洞察: the operation that asks the gate for each metric of each subject, and computes those that are allowed.

use super::company::{Growth, PaymentBehaviour, Turnover};
use super::consent::{ConsentDecision, ConsentGrant, ConsentQuery, DataClass, DenyReason, Gate, Permit, SubjectKind, faults_of};
use super::history::{CompanyHistory, PersonHistory, Window};
use super::pay_level::{PayLevel, PayLevelBy};
use super::person::{Continuity, Figure, PayStructure, Regularity};
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::Law;
use crate::money::Money;
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::Day;
use crate::trace::{Grounds, Number, Trace};
use serde::Serialize;
use std::collections::BTreeSet;

/// The most months of a window when none are given.
const YEAR: u32 = 12;

choice! {
    /// A figure on a history.
    pub enum Metric {
        /// 收入规模: the mean net pay of the paid months.
        IncomeScale = "income_scale",
        /// 连续性: paid months, their share of the window, the longest run.
        Continuity = "continuity",
        /// 稳定性: the coefficient of variation of the net pay.
        Stability = "stability",
        /// 收入结构: fixed, variable and bonus over gross.
        Structure = "structure",
        /// 缴费规律性: contributed over employed months, base over gross.
        ContributionRegularity = "contribution_regularity",
        /// 离职率: leavers over the mean of heads at start and end.
        Turnover = "turnover",
        /// 增长率: heads at the end over those at the start, less one.
        Growth = "growth",
        /// 薪酬水平: median and quartiles of gross pay by city.
        PayLevel = "pay_level",
        /// 付款行为: days late weighted by amount, share unpaid.
        PaymentBehaviour = "payment_behaviour",
    }
}

impl Metric {
    /// Whose history it is about.
    pub const fn subject(self) -> SubjectKind {
        match self {
            Metric::IncomeScale | Metric::Continuity | Metric::Stability | Metric::Structure | Metric::ContributionRegularity => SubjectKind::Person,
            Metric::Turnover | Metric::Growth | Metric::PayLevel | Metric::PaymentBehaviour => SubjectKind::Company,
        }
    }

    /// The kinds of data that it is derived from.
    pub const fn inputs(self) -> &'static [DataClass] {
        match self {
            Metric::IncomeScale | Metric::Continuity | Metric::Stability | Metric::Structure => &[DataClass::EmployeePay],
            Metric::ContributionRegularity => &[DataClass::EmployeeContrib, DataClass::EmployeePay],
            Metric::Turnover | Metric::Growth | Metric::PayLevel => &[DataClass::CompanyAggregate],
            Metric::PaymentBehaviour => &[DataClass::CompanyPayment],
        }
    }

    /// The fields that it reads.
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Metric::IncomeScale | Metric::Continuity | Metric::Stability => &["net_pay"],
            Metric::Structure => &["gross", "fixed", "variable", "bonus"],
            Metric::ContributionRegularity => &["contribution_base", "employed", "gross"],
            Metric::Turnover | Metric::Growth => &["employed"],
            Metric::PayLevel => &["gross", "city", "position"],
            Metric::PaymentBehaviour => &["bills"],
        }
    }
}

choice! {
    /// Why there is no figure.
    pub enum Absence {
        /// It was denied.
        Denied = "denied",
        /// No month was paid.
        NonePaid = "none_paid",
        /// Fewer than three months were paid.
        FewerThanThreeMonths = "fewer_than_three_months",
        /// There is no gross pay.
        GrossZero = "gross_zero",
        /// The person was not employed.
        NotEmployed = "not_employed",
        /// There was no staff at the start nor at the end.
        NoStaff = "no_staff",
        /// There was no staff at the start.
        StartZero = "start_zero",
        /// Fewer people than the least group.
        GroupBelowK = "group_below_k",
        /// No bill was due.
        NoBillDue = "no_bill_due",
    }
}

record! {
    /// Figures on histories of people and companies, each behind a grant.
    pub struct Insight {
        /// The day up to which data counts.
        need as_of: Day,
        /// The months of the window, up to that of the day: 1 to 120.
        or window_months: u32 = YEAR,
        /// The day of the use, for grants; `as_of` if left out.
        may on: Day,
        /// Who would use the figures.
        need grantee: String,
        /// What for.
        need purpose: String,
        /// The grants.
        or grants: Vec<ConsentGrant> = Vec::new(),
        /// The figures that are asked for; all if left out.
        may metrics: Vec<Metric>,
        /// People, each with its history.
        or people: Vec<PersonHistory> = Vec::new(),
        /// Companies, each with its history.
        or companies: Vec<CompanyHistory> = Vec::new(),
        /// By what pay level is told.
        or pay_level_by: PayLevelBy = PayLevelBy::City,
        /// Groups of fewer people are withheld; the policy's value if left out.
        may least_group: u32,
    }
}

/// A figure that there is none of.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AbsentFigure {
    /// Which.
    pub metric: Metric,
    /// Why.
    pub reason: Absence,
    /// Why it was denied, if it was.
    pub denied: Option<DenyReason>,
}

/// A decision over a metric, for the audit.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MetricDecision {
    /// Which metric.
    pub metric: Metric,
    /// The decision.
    pub decision: ConsentDecision,
}

/// Figures on a person; what was denied or not asked for has no value.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PersonInsight {
    /// The person.
    pub person: String,
    /// The day of the use.
    pub on: Day,
    /// 收入规模.
    pub income_scale: Option<Money>,
    /// 连续性.
    pub continuity: Option<Continuity>,
    /// 稳定性: the coefficient of variation, half up to four decimals.
    pub stability: Option<Number>,
    /// 收入结构.
    pub structure: Option<PayStructure>,
    /// 缴费规律性.
    pub contribution_regularity: Option<Regularity>,
    /// The figures that there are none of, with the reason.
    pub absent: Vec<AbsentFigure>,
    /// The decision over each metric.
    pub decisions: Vec<MetricDecision>,
}

/// Figures on a company; what was denied or not asked for has no value.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CompanyInsight {
    /// The company.
    pub company: String,
    /// The day of the use.
    pub on: Day,
    /// 离职率.
    pub turnover: Option<Turnover>,
    /// 增长率.
    pub growth: Option<Growth>,
    /// 薪酬水平.
    pub pay_level: Option<PayLevel>,
    /// 付款行为.
    pub payment_behaviour: Option<PaymentBehaviour>,
    /// The figures that there are none of, with the reason.
    pub absent: Vec<AbsentFigure>,
    /// The decision over each metric.
    pub decisions: Vec<MetricDecision>,
}

/// The answer of `insight`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InsightAnswer<'book> {
    /// The window: nothing outside it was read.
    pub window: Window,
    /// The people, by id and day.
    pub people: Vec<PersonInsight>,
    /// The companies, by id and day.
    pub companies: Vec<CompanyInsight>,
    /// Steps (by subject and metric, in their order), warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(InsightAnswer);

impl Operation for Insight {
    const NAME: &'static str = "insight";
    const EN: &'static str = "Figures on people and companies, under consent";
    const ZH: &'static str = "授权下的数据洞察";
    type Answer<'book> = InsightAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<InsightAnswer<'book>, Faults> {
        let window = Window::new(self.as_of, self.window_months).map_err(|code| Fault::new(code, "window_months", self.window_months))?;
        self.check()?;
        let law = Law::of(book, self.as_of.month(), None)?.decided_by("as_of");
        let mut trace = Trace::new(law);
        let k = match self.least_group {
            Some(k) => k,
            None => trace.cite(law.get::<u32>("insight.least_group")?),
        };
        let mut job = Job { request: self, window, k: k as usize, law, gate: Gate::new(&self.grants), trace };
        let (mut people, mut companies): (Vec<_>, Vec<_>) = (self.people.iter().collect(), self.companies.iter().collect());
        people.sort_by(|a, b| (&a.person, job.on(a.on)).cmp(&(&b.person, job.on(b.on))));
        companies.sort_by(|a, b| (&a.company, job.on(a.on)).cmp(&(&b.company, job.on(b.on))));
        let people = people.into_iter().map(|person| job.person(person)).collect::<Result<_, Fault>>()?;
        let companies = companies.into_iter().map(|company| job.company(company)).collect::<Result<_, Fault>>()?;
        Ok(InsightAnswer { window, people, companies, grounds: job.trace.grounds() })
    }
}

/// One run over all subjects. It holds no permit: each figure of each subject asks for its own.
struct Job<'a, 'book> {
    request: &'a Insight,
    window: Window,
    k: usize,
    law: Law<'book>,
    gate: Gate<'a>,
    trace: Trace<'book>,
}

/// What became of the metrics of one subject.
struct Outcome {
    absent: Vec<AbsentFigure>,
    decisions: Vec<MetricDecision>,
}

impl<'book> Job<'_, 'book> {
    fn on(&self, own: Option<Day>) -> Day {
        own.or(self.request.on).unwrap_or(self.request.as_of)
    }

    /// Asks the gate and, with its permit, computes the figure; none where it was not asked for, was denied, or there is none.
    fn figure<T>(
        &mut self,
        metric: Metric,
        (subject_id, supplied_by, on): (&str, Option<&String>, Day),
        outcome: &mut Outcome,
        compute: impl FnOnce(Permit, &mut Trace<'book>) -> Figure<T>,
    ) -> Result<Option<T>, Fault> {
        if self.request.metrics.as_ref().is_some_and(|asked| !asked.contains(&metric)) {
            return Ok(None);
        }
        let query = ConsentQuery {
            grantee: self.request.grantee.clone(),
            purpose: self.request.purpose.clone(),
            class: None,
            derived_from: metric.inputs().to_vec(),
            fields: self.fields(metric),
            subject_kind: metric.subject(),
            subject_id: subject_id.to_string(),
            supplied_by: supplied_by.cloned(),
            on,
        };
        let (decision, figure) = match self.gate.permit(&query, self.law, &mut self.trace)? {
            Ok(permit) => (permit.decision().clone(), compute(permit, &mut self.trace)?),
            Err(decision) => (*decision, Err(Absence::Denied)),
        };
        let denied = decision.reason;
        outcome.decisions.push(MetricDecision { metric, decision });
        Ok(figure.map_err(|reason| outcome.absent.push(AbsentFigure { metric, reason, denied })).ok())
    }

    fn fields(&self, metric: Metric) -> Vec<String> {
        let is_read = |field: &&&str| **field != "position" || self.request.pay_level_by == PayLevelBy::CityAndPosition;
        metric.fields().iter().filter(is_read).map(|field| field.to_string()).collect()
    }

    fn person(&mut self, history: &PersonHistory) -> Result<PersonInsight, Fault> {
        let (window, on) = (self.window, self.on(history.on));
        let subject = (history.person.as_str(), history.supplied_by.as_ref(), on);
        let mut out = Outcome { absent: Vec::new(), decisions: Vec::new() };
        let income_scale = self.figure(Metric::IncomeScale, subject, &mut out, |permit, trace| permit.open_person(history, window)?.income_scale(trace))?;
        let continuity = self.figure(Metric::Continuity, subject, &mut out, |permit, trace| permit.open_person(history, window)?.continuity(trace))?;
        let stability = self.figure(Metric::Stability, subject, &mut out, |permit, trace| permit.open_person(history, window)?.stability(trace))?;
        let structure = self.figure(Metric::Structure, subject, &mut out, |permit, trace| permit.open_person(history, window)?.structure(trace))?;
        let contribution_regularity =
            self.figure(Metric::ContributionRegularity, subject, &mut out, |permit, trace| permit.open_person(history, window)?.regularity(trace))?;
        let Outcome { absent, decisions } = out;
        Ok(PersonInsight { person: history.person.clone(), on, income_scale, continuity, stability, structure, contribution_regularity, absent, decisions })
    }

    fn company(&mut self, history: &CompanyHistory) -> Result<CompanyInsight, Fault> {
        let (window, on, by, k) = (self.window, self.on(history.on), self.request.pay_level_by, self.k);
        let subject = (history.company.as_str(), None, on);
        let mut out = Outcome { absent: Vec::new(), decisions: Vec::new() };
        let turnover = self.figure(Metric::Turnover, subject, &mut out, |permit, trace| permit.open_company(history, window)?.turnover(trace))?;
        let growth = self.figure(Metric::Growth, subject, &mut out, |permit, trace| permit.open_company(history, window)?.growth(trace))?;
        let pay_level = self.figure(Metric::PayLevel, subject, &mut out, |permit, _| permit.open_company(history, window)?.pay_level(by, k))?;
        let payment_behaviour =
            self.figure(Metric::PaymentBehaviour, subject, &mut out, |permit, trace| permit.open_company(history, window)?.payment_behaviour(trace))?;
        let Outcome { absent, decisions } = out;
        Ok(CompanyInsight { company: history.company.clone(), on, turnover, growth, pay_level, payment_behaviour, absent, decisions })
    }
}

impl Insight {
    /// Every fault of the grants and histories.
    fn check(&self) -> Result<(), Faults> {
        let mut faults = faults_of(&self.grants);
        if self.least_group == Some(0) {
            faults.push(Fault::new(Code::OutOfRange, "least_group", 0));
        }
        let day = |own: Option<Day>| own.or(self.on).unwrap_or(self.as_of);
        let mut once = Once(BTreeSet::new());
        for (index, person) in self.people.iter().enumerate() {
            let at = format!("people[{index}]");
            once.note(&mut faults, format!("{at}.person"), ("", &person.person, day(person.on)));
            person.faults(&at, &mut faults);
        }
        for (index, company) in self.companies.iter().enumerate() {
            let at = format!("companies[{index}]");
            once.note(&mut faults, format!("{at}.company"), ("company", &company.company, day(company.on)));
            company.faults(&at, &mut faults);
        }
        Faults::none_or(faults, ())
    }
}

/// What may stand only once.
struct Once<T>(BTreeSet<T>);

impl<T: Ord> Once<T> {
    fn note(&mut self, faults: &mut Vec<Fault>, path: String, key: T) {
        if !self.0.insert(key) {
            faults.push(Fault::new(Code::Contradiction, path, "").because("it stands here twice", "重复"));
        }
    }
}

fn not_negative(faults: &mut Vec<Fault>, path: String, amount: Money) {
    if amount < Money::ZERO {
        faults.push(Fault::new(Code::OutOfRange, path, amount));
    }
}

impl PersonHistory {
    fn faults(&self, at: &str, faults: &mut Vec<Fault>) {
        let mut once = Once(BTreeSet::new());
        for (index, row) in self.pay.iter().enumerate() {
            let at = format!("{at}.pay[{index}]");
            once.note(faults, format!("{at}.month"), row.month);
            let parts = [("net_pay", row.net_pay), ("gross", row.gross), ("fixed", row.fixed), ("variable", row.variable), ("bonus", row.bonus)];
            parts.into_iter().for_each(|(name, amount)| not_negative(faults, format!("{at}.{name}"), amount));
            let sum = row.fixed.plus(row.variable).and_then(|sum| sum.plus(row.bonus));
            if sum.is_ok_and(|sum| sum > row.gross) {
                faults.push(Fault::new(Code::Contradiction, format!("{at}.gross"), row.gross).because("its parts are more", "各部分之和大于应发"));
            }
        }
        let mut once = Once(BTreeSet::new());
        for (index, row) in self.contributions.iter().enumerate() {
            once.note(faults, format!("{at}.contributions[{index}].month"), row.month);
            not_negative(faults, format!("{at}.contributions[{index}].base"), row.base);
        }
        spells(&self.employed, &format!("{at}.employed"), faults);
    }
}

impl CompanyHistory {
    fn faults(&self, at: &str, faults: &mut Vec<Fault>) {
        spells(&self.staff, &format!("{at}.staff"), faults);
        let mut once = Once(BTreeSet::new());
        for (index, row) in self.pay.iter().enumerate() {
            once.note(faults, format!("{at}.pay[{index}].person"), (&row.person, row.month));
            not_negative(faults, format!("{at}.pay[{index}].gross"), row.gross);
        }
        let mut once = Once(BTreeSet::new());
        for (index, bill) in self.bills.iter().enumerate() {
            let at = format!("{at}.bills[{index}]");
            once.note(faults, format!("{at}.id"), &bill.id);
            if bill.amount <= Money::ZERO {
                faults.push(Fault::new(Code::AmountNotPositive, format!("{at}.amount"), bill.amount));
            }
            let mut paid = Money::ZERO;
            for (index, payment) in bill.payments.iter().enumerate() {
                paid = paid.plus(payment.amount).unwrap_or(Money::MAX);
                let code = if payment.amount <= Money::ZERO { Some(Code::AmountNotPositive) } else { (paid > bill.amount).then_some(Code::ExceedsBill) };
                faults.extend(code.map(|code| Fault::new(code, format!("{at}.payments[{index}].amount"), payment.amount)));
            }
        }
    }
}

fn spells(spells: &[super::EmployedSpell], at: &str, faults: &mut Vec<Fault>) {
    for (index, spell) in spells.iter().enumerate() {
        if let Some(to) = spell.to.filter(|to| *to < spell.from) {
            faults.push(Fault::new(Code::LeaveBeforeHire, format!("{at}[{index}].to"), to));
        }
    }
}
