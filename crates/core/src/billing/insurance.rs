//! 商保: the premium of commercial insurance, per person and policy.
//!
//! A cover begins at 00:00 of its first day and ends at 24:00 of its last. Days are counted on the real policy (365 or 366), the
//! premium is rounded once per person, and instalments are cut without drift.

use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::Law;
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Number, Operator, Over, StepName, Times, Trace};
use serde::Serialize;

const PREMIUM: StepName = StepName::new("premium", "premium of a person", "个人保费");
const REFUND: StepName = StepName::new("refund", "refund for the days after leaving", "退保金额");

/// The most instalments of a premium.
const MOST_INSTALMENTS: u32 = 120;

choice! {
    /// How a premium is priced.
    pub enum PriceKind {
        /// For each head and month.
        PerHeadMonth = "per_head_month",
        /// For the year, by covered days.
        PerHeadYearDaily = "per_head_year_daily",
        /// By age in full years on the first day of the policy.
        AgeBand = "age_band",
        /// 档次: by the plan chosen.
        Tier = "tier",
        /// A premium times a factor by class of work (职业类别).
        JobClass = "job_class",
        /// A share of the year's wages.
        WagePercent = "wage_percent",
    }
}

record! {
    /// A band of ages.
    pub struct AgeBand {
        /// The youngest age.
        need from_age: u32,
        /// The oldest age.
        need to_age: u32,
        /// The premium of the year.
        need premium: Money,
    }
}

record! {
    /// A plan, or the premium of a class of work.
    pub struct PlanPrice {
        /// Its name.
        need name: String,
        /// The premium.
        may premium: Money,
        /// The factor of a class of work.
        may factor: Rate,
    }
}

record! {
    /// The cover of a person.
    pub struct Cover {
        /// The person.
        need person: String,
        /// `employee`, or the role of a family member.
        or role: String = "employee".to_string(),
        /// The day of birth, for ages.
        may born: Day,
        /// The plan or class of work.
        may plan: String,
        /// The wages of the year, for a share of them.
        may wages: Money,
        /// The first day covered; the first of the policy if left out.
        may from: Day,
        /// The last day covered; the last of the policy if left out.
        may to: Day,
        /// Whether a claim was paid, after which nothing is refunded.
        or claimed: bool = false,
    }
}

record! {
    /// The premiums of a policy.
    pub struct Premium {
        /// The first day of the policy.
        need policy_from: Day,
        /// The last day of the policy.
        need policy_to: Day,
        /// How it is priced.
        need kind: PriceKind,
        /// The premium of a head and month, or of a head and year.
        may price: Money,
        /// The share of wages.
        may percent: Rate,
        /// Bands of ages.
        or bands: Vec<AgeBand> = Vec::new(),
        /// Plans, or classes of work.
        or plans: Vec<PlanPrice> = Vec::new(),
        /// The month that is charged, for a price a month.
        may month: Month,
        /// The fee that the insurer keeps of a refund.
        or refund_fee: Money = Money::ZERO,
        /// Whether the premium of the whole policy is charged first and the days after leaving are refunded.
        or charge_whole: bool = false,
        /// Parts in which the premium is charged.
        or instalments: u32 = 1,
        /// The most covers of a role for one person's family.
        may max_per_role: u32,
        /// The covers.
        need covers: Vec<Cover>,
    }
}

/// The premium of a cover.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CoverAnswer {
    /// The person.
    pub person: String,
    /// The role.
    pub role: String,
    /// Age in full years on the first day of the policy, where it matters.
    pub age: Option<u32>,
    /// The days covered.
    pub days: i64,
    /// The premium.
    pub premium: Money,
    /// What is refunded for the days after leaving.
    pub refund: Money,
    /// The parts of the premium.
    pub instalments: Vec<Money>,
    /// Why no premium was computed: the code of the fault; none if one was.
    pub fault: Option<&'static str>,
}

/// The answer of `premium`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PremiumAnswer<'book> {
    /// The days of the policy.
    pub policy_days: i64,
    /// The covers.
    pub covers: Vec<CoverAnswer>,
    /// The sum of the premiums.
    pub total: Money,
    /// The sum of the refunds.
    pub refund_total: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(PremiumAnswer);

impl Operation for Premium {
    const NAME: &'static str = "premium";
    const EN: &'static str = "Premiums of a policy";
    const ZH: &'static str = "商业保险保费";
    type Answer<'book> = PremiumAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<PremiumAnswer<'book>, Faults> {
        self.check()?;
        let mut trace = Trace::new(Law::of(book, self.policy_from.month(), None)?);
        let policy_days = days(self.policy_from, self.policy_to);
        let mut covers = Vec::with_capacity(self.covers.len());
        let (mut total, mut refunds) = (Money::ZERO, Money::ZERO);
        for (index, cover) in self.covers.iter().enumerate() {
            let answer = self.cover(cover, policy_days, &mut trace).or_else(|fault| self.uncovered(cover, index, fault))?;
            let overflow = |code| Fault::new(code, format!("covers[{index}]"), answer.premium);
            total = total.plus(answer.premium).map_err(overflow)?;
            refunds = refunds.plus(answer.refund).map_err(overflow)?;
            covers.push(answer);
        }
        Ok(PremiumAnswer { policy_days, covers, total, refund_total: refunds, grounds: trace.grounds() })
    }
}

/// Days from one to another, both counted.
fn days(from: Day, to: Day) -> i64 {
    to.number() - from.number() + 1
}

/// 周岁 on a day: a person born on 29 February has the birthday on 1 March of a common year.
fn age_on(born: Day, on: Day) -> u32 {
    let years = u32::from(on.month().year().saturating_sub(born.month().year()));
    let birthday = |day: Day| (day.month().of_year(), day.of_month());
    years - u32::from(years > 0 && birthday(on) < birthday(born))
}

impl Premium {
    fn check(&self) -> Result<(), Faults> {
        let mut faults = Vec::new();
        if self.policy_to < self.policy_from {
            faults.push(Fault::new(Code::OutOfRange, "policy_to", self.policy_to));
        }
        if self.instalments == 0 || self.instalments > MOST_INSTALMENTS {
            faults.push(Fault::new(Code::OutOfRange, "instalments", self.instalments));
        }
        for (index, cover) in self.covers.iter().enumerate() {
            let outside = |day: &Day| *day < self.policy_from || *day > self.policy_to;
            for (name, day) in [("from", cover.from), ("to", cover.to)] {
                if let Some(day) = day.filter(outside) {
                    faults.push(Fault::new(Code::NotInPolicy, format!("covers[{index}].{name}"), day));
                }
            }
            let overlaps = |known: &Cover| known.person == cover.person && known.role == cover.role && known.born == cover.born && self.meet(known, cover);
            if self.covers[..index].iter().any(overlaps) {
                faults.push(Fault::new(Code::CoverOverlap, format!("covers[{index}].from"), self.span(cover).0));
            }
            let family = self.covers[..index].iter().filter(|known| known.person == cover.person && known.role == cover.role).count() as u32;
            if cover.role != "employee" && self.max_per_role.is_some_and(|most| family >= most) {
                faults.push(Fault::new(Code::ExceedsLimit, format!("covers[{index}].role"), &cover.role));
            }
        }
        Faults::none_or(faults, ())
    }

    fn span(&self, cover: &Cover) -> (Day, Day) {
        (cover.from.unwrap_or(self.policy_from), cover.to.unwrap_or(self.policy_to))
    }

    fn meet(&self, one: &Cover, other: &Cover) -> bool {
        let ((from, to), (other_from, other_to)) = (self.span(one), self.span(other));
        from <= other_to && other_from <= to
    }

    fn cover(&self, cover: &Cover, policy_days: i64, trace: &mut Trace<'_>) -> Result<CoverAnswer, Fault> {
        let (from, to) = self.span(cover);
        let covered = days(from, to);
        let last = if self.charge_whole { self.policy_to } else { to };
        let age = cover.born.map(|born| age_on(born, self.policy_from));
        let (price, mut terms) = self.price(cover, age)?;
        let charged = days(from, last);
        if charged < policy_days && self.kind != PriceKind::PerHeadMonth && self.kind != PriceKind::WagePercent {
            terms.extend([(Times, charged.into()), (Over, policy_days.into())]);
        }
        let premium = trace.chain(PREMIUM, price, &terms).rounded(Rounding::FEN).money()?;
        let refund = self.refund(cover, price, policy_days, trace)?;
        let instalments = (0..self.instalments).map(|part| premium.part(part, self.instalments)).collect();
        Ok(CoverAnswer { person: cover.person.clone(), role: cover.role.clone(), age, days: covered, premium, refund, instalments, fault: None })
    }

    /// A person whom no band covers stays in the answer with the reason; other faults end the request.
    fn uncovered(&self, cover: &Cover, index: usize, fault: Fault) -> Result<CoverAnswer, Fault> {
        if fault.code != Code::AgeNotCovered {
            return Err(Fault { path: format!("covers[{index}].{}", fault.path), ..fault });
        }
        let (from, to) = self.span(cover);
        let age = cover.born.map(|born| age_on(born, self.policy_from));
        let (person, role, nothing) = (cover.person.clone(), cover.role.clone(), Money::ZERO);
        Ok(CoverAnswer {
            person,
            role,
            age,
            days: days(from, to),
            premium: nothing,
            refund: nothing,
            instalments: Vec::new(),
            fault: Some(fault.code.as_str()),
        })
    }

    fn price(&self, cover: &Cover, age: Option<u32>) -> Result<(Money, Vec<(Operator, Number)>), Fault> {
        let missing = |name: &str| Fault::new(Code::FieldMissing, name, "");
        let named = || {
            let plan = cover.plan.as_ref().ok_or_else(|| missing("plan"))?;
            self.plans.iter().find(|known| known.name == *plan).ok_or_else(|| Fault::new(Code::TierNotCovered, "plan", plan))
        };
        match self.kind {
            PriceKind::PerHeadMonth | PriceKind::PerHeadYearDaily => Ok((self.price.ok_or_else(|| missing("price"))?, Vec::new())),
            PriceKind::AgeBand => {
                let age = age.ok_or_else(|| missing("born"))?;
                let band = self.bands.iter().find(|band| (band.from_age..=band.to_age).contains(&age));
                Ok((band.ok_or_else(|| Fault::new(Code::AgeNotCovered, "born", age))?.premium, Vec::new()))
            }
            PriceKind::Tier => Ok((named()?.premium.ok_or_else(|| missing("plan"))?, Vec::new())),
            PriceKind::JobClass => {
                let class = named()?;
                let price = class.premium.or(self.price).ok_or_else(|| missing("price"))?;
                Ok((price, class.factor.map(|factor| (Times, factor.into())).into_iter().collect()))
            }
            PriceKind::WagePercent => {
                let percent = self.percent.ok_or_else(|| missing("percent"))?;
                Ok((cover.wages.ok_or_else(|| missing("wages"))?, vec![(Times, percent.into())]))
            }
        }
    }

    /// What comes back for the days after leaving, where the whole policy was charged.
    fn refund(&self, cover: &Cover, price: Money, policy_days: i64, trace: &mut Trace<'_>) -> Result<Money, Fault> {
        let left = cover.to.filter(|to| *to < self.policy_to && self.charge_whole && !cover.claimed);
        let Some(left) = left else { return Ok(Money::ZERO) };
        let after = days(left, self.policy_to) - 1;
        let terms = [(Times, after.into()), (Over, policy_days.into()), (Minus, self.refund_fee.into())];
        trace.chain(REFUND, price, &terms).not_below_zero().rounded(Rounding::FEN).money()
    }
}
