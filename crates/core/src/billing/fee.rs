//! 服务费: the fee of a month by the plan of a contract.
//!
//! Order: price of a person → first or last month → per-person minimum → round per person → sum → discount → round → minimum and maximum
//! of the bill. A contract may set the limits before the discount. A tier table is a price list: that eleven heads may cost less than ten
//! is what it says. A head that is found too many or too few later is a difference of two fees, each by the tier of its own number.

use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::{Cited, Law};
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::policy::{PolicyUse, terms_of};
use crate::rounding::RoundingRule;
use crate::rules::{ParameterRef, RuleBook};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Number, Operator, Over, Plus, StepName, Times, Trace};
use serde::Serialize;
use std::collections::BTreeSet;

const PERSON: StepName = StepName::new("person_fee", "fee of a person", "个人服务费");
const HEADS: StepName = StepName::new("head_fee", "price × heads", "单价 × 人数");
const SLICE: StepName = StepName::new("tier_slice", "fee of a tier's heads", "档内服务费");
const CYCLE: StepName = StepName::new("cycle_fee", "fee of a cycle", "周期服务费");
const CYCLE_UPTO: StepName = StepName::new("cycle_upto", "of it up to and with a month", "周期内累计");
const CYCLE_REST: StepName = StepName::new("cycle_rest", "rest of the cycle", "周期剩余服务费");
const ADJUSTMENT: StepName = StepName::new("fee_adjustment", "fee that is right − fee that was charged", "应收 − 已收");
const SUM: StepName = StepName::new("subtotal", "sum", "小计");
const DISCOUNT: StepName = StepName::new("after_discount", "after the discount", "折后金额");
const MINIMUM: StepName = StepName::new("bill_minimum", "not below the minimum of the bill", "账单最低收费");
const MAXIMUM: StepName = StepName::new("bill_maximum", "not above the maximum of the bill", "账单最高收费");

choice! {
    /// How a fee is counted.
    pub enum FeeModel {
        /// A price for each head.
        PerHead = "per_head",
        /// 阶梯: the price of the tier that the number of heads falls in, for every head.
        TierVolume = "tier_volume",
        /// 阶梯整体: the price of that tier, once.
        TierBlock = "tier_block",
        /// Each tier's heads at the tier's price.
        TierGraduated = "tier_graduated",
        /// A share of each person's base.
        Percent = "percent",
        /// One amount, whatever the heads.
        Flat = "flat",
        /// A price for each head by its service or place.
        ByKey = "by_key",
        /// 异动量: a base fee and a price for each change.
        ChangeCount = "change_count",
        /// A price for each event by its name: onboarding, leaving, transfer of an archive.
        OneOff = "one_off",
    }
}

choice! {
    /// What a month counts for that is not served whole.
    pub enum ProRata {
        /// As a whole one.
        Full = "full",
        /// By days served over days of the month, the first day included.
        ByDay = "by_day",
        /// As a whole one if it begins by a day, else as a share of one: by `policy.pro_rata.half_rule`, or the plan's own day and share.
        HalfRule = "half_rule",
    }
}

choice! {
    /// What is one head.
    pub enum HeadKey {
        /// A person.
        Person = "person",
        /// A person in a city.
        PersonCity = "person_city",
        /// A person with a service.
        PersonService = "person_service",
    }
}

choice! {
    /// What a price is for, where a fee is charged for several months ahead.
    pub enum PriceOf {
        /// A month.
        Month = "month",
        /// The cycle.
        Cycle = "cycle",
    }
}

choice! {
    /// Whether the discount comes before the limits of the bill.
    pub enum FeeOrder {
        /// Discount, then minimum and maximum.
        DiscountFirst = "discount_first",
        /// Minimum and maximum, then discount.
        LimitsFirst = "limits_first",
    }
}

record! {
    /// A tier of a price list.
    pub struct Tier {
        /// The last head of the tier; the last tier may be open.
        may upto: u32,
        /// Its price.
        need price: Money,
        /// The service or place of a table by key, or the event of a one-off.
        may key: String,
    }
}

record! {
    /// The fee plan of a contract.
    pub struct FeePlan {
        /// A ready plan, such as `policy.fee.per_head`: its terms stand in for the fields that are left out.
        may policy: String,
        /// How it is counted; needed where no policy says it.
        ask model: FeeModel,
        /// The price of a head, or the flat amount.
        may price: Money,
        /// The tiers in order, or the prices by key.
        or tiers: Vec<Tier> = Vec::new(),
        /// The share of a person's base.
        may percent: Rate,
        /// The least fee of a person.
        may per_person_min: Money,
        /// The base fee of `change_count`.
        may base_fee: Money,
        /// The price of a change.
        may event_price: Money,
        /// What a month counts for that is not served whole.
        or pro_rata: ProRata = ProRata::Full,
        /// The last day on which a month of `half_rule` counts as a whole one.
        may half_day: u32,
        /// What a month of `half_rule` counts for after that day.
        may half_share: Rate,
        /// How the fee of a person and a discount are rounded: a ready rounding, such as `policy.rounding.jiao_up`; half up to the fen if left out.
        may rounding: String,
        /// Months that are charged ahead at once: with `per_head`, `by_key` and `flat`. A joiner in between pays the rest of the cycle.
        or cycle_months: u32 = 1,
        /// The first month of the first cycle.
        may cycle_start: Month,
        /// What a price is for, where several months are charged at once.
        or price_of: PriceOf = PriceOf::Month,
        /// The factor of a discount: `0.88` is 88 折.
        may discount_factor: Rate,
        /// The least fee of a bill.
        may bill_min: Money,
        /// The highest fee of a bill.
        may bill_max: Money,
        /// Whether the minimum holds without any head.
        or min_when_zero: bool = false,
        /// Whether months of back pay count.
        or count_back_pay_months: bool = false,
        /// What is one head.
        or head_key: HeadKey = HeadKey::Person,
        /// Whether the discount comes before the limits.
        or order: FeeOrder = FeeOrder::DiscountFirst,
    }
}

record! {
    /// A person served in the month.
    pub struct FeePerson {
        /// The person.
        need person: String,
        /// The city.
        may city: String,
        /// The service or place that a price list by key names.
        may key: String,
        /// The base of `percent`, such as the gross wage.
        may base: Money,
        /// The first day served, if it lies in the month.
        may from: Day,
        /// The last day served, if it lies in the month.
        may to: Day,
        /// Months charged with this bill, back pay included.
        or months: u32 = 1,
    }
}

record! {
    /// What happened in the month and has a price of its own.
    pub struct FeeEvent {
        /// The event, as the plan names it.
        need event: String,
        /// How often.
        or count: u32 = 1,
    }
}

record! {
    /// The service fee of a month.
    pub struct ServiceFee {
        /// The month.
        need month: Month,
        /// The plan.
        need plan: FeePlan,
        /// The number of heads, where no person matters.
        may heads: u32,
        /// The persons.
        or persons: Vec<FeePerson> = Vec::new(),
        /// The number of counted changes.
        or changes: u32 = 0,
        /// The events of `one_off`.
        or events: Vec<FeeEvent> = Vec::new(),
    }
}

/// The fee of a person.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PersonFee {
    /// The person.
    pub person: String,
    /// The city.
    pub city: Option<String>,
    /// The service or place.
    pub key: Option<String>,
    /// The fee.
    pub fee: Money,
}

/// The answer of `service_fee`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FeeAnswer<'book> {
    /// The heads that count.
    pub heads: u32,
    /// The persons, where the fee is one of persons.
    pub persons: Vec<PersonFee>,
    /// The sum before discount and limits.
    pub subtotal: Money,
    /// The fee.
    pub fee: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(FeeAnswer);

impl Operation for ServiceFee {
    const NAME: &'static str = "service_fee";
    const EN: &'static str = "Service fee of a month";
    const ZH: &'static str = "服务费";
    const POLICY: Option<PolicyUse> = Some(PolicyUse { family: "fee", part: "plan", decided_by: "month" });
    type Answer<'book> = FeeAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<FeeAnswer<'book>, Faults> {
        self.plan.check("plan")?;
        if let (Some(heads), false) = (self.heads, self.persons.is_empty()) {
            return Err(Fault::new(Code::Contradiction, "heads", heads).because("persons are given", "已给出 persons").into());
        }
        let law = Law::of(book, self.month, None)?;
        let mut trace = Trace::new(law);
        trace.follow(self.plan.policy.as_ref(), &law)?;
        let counted = self.counted();
        let terms = Terms { cycle: self.cycle()?, rounding: self.plan.rounding(&law, &mut trace)?, half: self.plan.half_rule(&law)? };
        let heads = self.heads.unwrap_or(counted.len() as u32);
        let (persons, subtotal) = match self.plan.model {
            FeeModel::PerHead | FeeModel::Percent | FeeModel::ByKey => self.of_persons(&counted, heads, &terms, &mut trace)?,
            FeeModel::TierVolume | FeeModel::TierBlock | FeeModel::TierGraduated => (Vec::new(), self.of_tiers(heads, &mut trace)?),
            FeeModel::Flat => (Vec::new(), self.flat(terms.cycle, &mut trace)?),
            FeeModel::OneOff => (Vec::new(), self.of_events(&mut trace)?),
            FeeModel::ChangeCount => {
                let (base, price) = (self.plan.needed("base_fee", self.plan.base_fee)?, self.plan.needed("event_price", self.plan.event_price)?);
                (Vec::new(), trace.chain(SUM, base, &[(Plus, price.into()), (Times, i64::from(self.changes).into())]).money()?)
            }
        };
        let nothing = heads == 0 && !matches!(self.plan.model, FeeModel::Flat | FeeModel::ChangeCount | FeeModel::OneOff) && !self.plan.min_when_zero;
        let fee = match terms.cycle {
            _ if nothing => Money::ZERO,
            // Joiners in between are charged beside a bill that has met the limits of its cycle.
            Some(cycle) if cycle.position > 0 => self.plan.discounted(subtotal, terms.rounding, &mut trace)?,
            _ => self.plan.limited(subtotal, terms.rounding, &mut trace)?,
        };
        Ok(FeeAnswer { heads, persons, subtotal, fee, grounds: trace.grounds() })
    }
}

record! {
    /// 半月规则: the last day on which a month counts as a whole one, and the share after it.
    pub struct HalfRule {
        /// The day.
        need half_day: u32,
        /// The share.
        need half_share: Rate,
    }
}

/// Where a month lies in a cycle.
#[derive(Clone, Copy, Debug)]
struct Cycle {
    /// The months of a cycle.
    months: u32,
    /// Months since the cycle began.
    position: u32,
}

/// What a plan and the policies that it rests on say of a month: looked up once, not for each person.
struct Terms<'book> {
    cycle: Option<Cycle>,
    rounding: Rounding,
    /// The half rule, and the policy behind what the plan does not state of it.
    half: Option<(HalfRule, Option<ParameterRef<'book>>)>,
}

/// The share of a month that is charged, and the rule behind it.
type Served<'book> = (Vec<(Operator, Number)>, Option<ParameterRef<'book>>);

/// The policy of the half rule.
const HALF_RULE: &str = "policy.pro_rata.half_rule";

impl FeePlan {
    /// The price of a cycle.
    fn of_cycle(&self, price: Money, cycle: Cycle, trace: &mut Trace<'_>) -> Result<Money, Fault> {
        match self.price_of {
            PriceOf::Cycle => Ok(price),
            PriceOf::Month => trace.chain(CYCLE, price, &[(Times, i64::from(cycle.months).into())]).money(),
        }
    }

    /// What is wrong with a plan before it is used.
    ///
    /// # Errors
    ///
    /// `fee_plan_invalid` for negative prices and tiers out of order, `field_missing` for what the model needs.
    pub fn check(&self, path: &str) -> Result<(), Faults> {
        let mut faults = Vec::new();
        let named = [
            ("price", self.price),
            ("per_person_min", self.per_person_min),
            ("base_fee", self.base_fee),
            ("event_price", self.event_price),
            ("bill_min", self.bill_min),
            ("bill_max", self.bill_max),
        ];
        let negative = named.iter().filter_map(|(name, amount)| amount.filter(|amount| *amount < Money::ZERO).map(|amount| (*name, amount)));
        faults.extend(negative.map(|(name, amount)| Fault::new(Code::FeePlanInvalid, format!("{path}.{name}"), amount)));
        for (index, tier) in self.tiers.iter().enumerate() {
            let at = |name: &str| format!("{path}.tiers[{index}].{name}");
            if tier.price < Money::ZERO {
                faults.push(Fault::new(Code::FeePlanInvalid, at("price"), tier.price));
            }
            let before = index.checked_sub(1).map(|before| &self.tiers[before]);
            let is_sorted = before.is_none_or(|before| match (before.upto, tier.upto) {
                (Some(before), Some(upto)) => before < upto,
                (before, _) => before.is_some(),
            });
            if !matches!(self.model, FeeModel::ByKey | FeeModel::OneOff) && !is_sorted {
                faults.push(Fault::new(Code::FeePlanInvalid, at("upto"), tier.upto.map_or(String::new(), |upto| upto.to_string())));
            }
        }
        if self.cycle_months == 0 || self.cycle_months > 12 {
            faults.push(Fault::new(Code::OutOfRange, format!("{path}.cycle_months"), self.cycle_months));
        }
        if self.cycle_months > 1 && !matches!(self.model, FeeModel::PerHead | FeeModel::ByKey | FeeModel::Flat) {
            let because = ("a cycle needs a price of heads or a flat one", "按周期收费须为按人头或固定价");
            faults.push(Fault::new(Code::FeePlanInvalid, format!("{path}.cycle_months"), self.cycle_months).because(because.0, because.1));
        }
        if self.half_day.is_some_and(|day| day == 0 || day > 31) {
            faults.push(Fault::new(Code::OutOfRange, format!("{path}.half_day"), self.half_day.unwrap_or_default()));
        }
        if let (Some(least), Some(most)) = (self.bill_min, self.bill_max)
            && least > most
        {
            faults.push(Fault::new(Code::FeePlanInvalid, format!("{path}.bill_min"), least));
        }
        Faults::none_or(faults, ())
    }

    fn needed<T>(&self, name: &str, value: Option<T>) -> Result<T, Fault> {
        value.ok_or_else(|| Fault::new(Code::FieldMissing, format!("plan.{name}"), ""))
    }

    fn rounding<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Rounding, Faults> {
        match &self.rounding {
            Some(id) => Ok(trace.cite(RoundingRule::of_policy(id, law, "plan.rounding")?)),
            None => Ok(Rounding::FEN),
        }
    }

    /// The half rule of a plan that has one: its own day and share, or those of the policy.
    fn half_rule<'book>(&self, law: &Law<'book>) -> Result<Option<(HalfRule, Option<ParameterRef<'book>>)>, Faults> {
        match (self.pro_rata, self.half_day, self.half_share) {
            (ProRata::HalfRule, Some(half_day), Some(half_share)) => Ok(Some((HalfRule { half_day, half_share }, None))),
            (ProRata::HalfRule, half_day, half_share) => {
                let Cited { value, rule } = terms_of::<HalfRule>("pro_rata", HALF_RULE, law, "plan.pro_rata")?;
                let half = HalfRule { half_day: half_day.unwrap_or(value.half_day), half_share: half_share.unwrap_or(value.half_share) };
                Ok(Some((half, Some(rule))))
            }
            _ => Ok(None),
        }
    }

    fn discounted(&self, amount: Money, rounding: Rounding, trace: &mut Trace<'_>) -> Result<Money, Fault> {
        match self.discount_factor {
            Some(factor) => trace.chain(DISCOUNT, amount, &[(Times, factor.into())]).rounded(rounding).money(),
            None => Ok(amount),
        }
    }

    fn limited(&self, subtotal: Money, rounding: Rounding, trace: &mut Trace<'_>) -> Result<Money, Fault> {
        let discount = |amount: Money, trace: &mut Trace<'_>| self.discounted(amount, rounding, trace);
        let limits = |amount: Money, trace: &mut Trace<'_>| {
            let amount = match self.bill_min {
                Some(least) => trace.greatest(MINIMUM, &[amount.into(), least.into()]).money()?,
                None => amount,
            };
            match self.bill_max {
                Some(most) => trace.least(MAXIMUM, &[amount.into(), most.into()]).money(),
                None => Ok(amount),
            }
        };
        match self.order {
            FeeOrder::DiscountFirst => {
                let amount = discount(subtotal, trace)?;
                limits(amount, trace)
            }
            FeeOrder::LimitsFirst => {
                let amount = limits(subtotal, trace)?;
                discount(amount, trace)
            }
        }
    }
}

impl ServiceFee {
    /// The persons that are heads: one of each key.
    fn counted(&self) -> Vec<&FeePerson> {
        let mut known = BTreeSet::new();
        let key = |person: &FeePerson| match self.plan.head_key {
            HeadKey::Person => (person.person.clone(), None),
            HeadKey::PersonCity => (person.person.clone(), person.city.clone()),
            HeadKey::PersonService => (person.person.clone(), person.key.clone()),
        };
        self.persons.iter().filter(|person| known.insert(key(person))).collect()
    }

    /// Where the month lies in a cycle of several months; none for a fee of each month.
    fn cycle(&self) -> Result<Option<Cycle>, Fault> {
        let months = self.plan.cycle_months;
        if months == 1 {
            return Ok(None);
        }
        let start = self.plan.needed("cycle_start", self.plan.cycle_start)?;
        if self.month < start {
            return Err(Fault::new(Code::OutOfRange, "month", self.month));
        }
        let position = (start.months_until(self.month) % months as usize) as u32;
        Ok(Some(Cycle { months, position }))
    }

    fn flat(&self, cycle: Option<Cycle>, trace: &mut Trace<'_>) -> Result<Money, Fault> {
        let price = self.plan.needed("price", self.plan.price)?;
        match cycle {
            None => trace.chain(SUM, price, &[]).money(),
            Some(cycle) if cycle.position > 0 => Ok(Money::ZERO),
            Some(cycle) => self.plan.of_cycle(price, cycle, trace),
        }
    }

    fn of_persons<'book>(&self, counted: &[&FeePerson], heads: u32, terms: &Terms<'book>, trace: &mut Trace<'book>) -> Result<(Vec<PersonFee>, Money), Faults> {
        if self.persons.is_empty() {
            // In the middle of a cycle only joiners pay, and a number of heads does not say who they are.
            if heads > 0 && (self.plan.model != FeeModel::PerHead || terms.cycle.is_some_and(|cycle| cycle.position > 0)) {
                return Err(Fault::new(Code::FieldMissing, "persons", "").into());
            }
            let price = self.plan.needed("price", self.plan.price)?;
            let price = terms.cycle.map_or(Ok(price), |cycle| self.plan.of_cycle(price, cycle, trace))?;
            return Ok((Vec::new(), trace.chain(HEADS, price, &[(Times, i64::from(heads).into())]).money()?));
        }
        let mut faults = Vec::new();
        let mut fees = Vec::with_capacity(counted.len());
        for person in counted {
            let index = self.persons.iter().position(|known| std::ptr::eq(known, *person)).unwrap_or_default();
            match self.of_person(person, index, terms, trace) {
                Ok(fee) => fees.push(PersonFee { person: person.person.clone(), city: person.city.clone(), key: person.key.clone(), fee }),
                Err(fault) => faults.push(fault),
            }
        }
        Faults::none_or(faults, ())?;
        let rest: Vec<(Operator, Number)> = fees.iter().skip(1).map(|fee| (Plus, fee.fee.into())).collect();
        let sum = trace.chain(SUM, fees.first().map_or(Money::ZERO, |fee| fee.fee), &rest).money()?;
        Ok((fees, sum))
    }

    fn of_person<'book>(&self, person: &FeePerson, index: usize, terms: &Terms<'book>, trace: &mut Trace<'book>) -> Result<Money, Fault> {
        let missing = |name: &str| Fault::new(Code::FieldMissing, format!("persons[{index}].{name}"), "");
        let (price, mut factors): (Money, Vec<(Operator, Number)>) = match self.plan.model {
            FeeModel::Percent => {
                let percent = self.plan.needed("percent", self.plan.percent)?;
                (person.base.ok_or_else(|| missing("base"))?, vec![(Times, percent.into())])
            }
            FeeModel::ByKey => {
                let key = person.key.as_ref().ok_or_else(|| missing("key"))?;
                let tier = self.plan.tiers.iter().find(|tier| tier.key.as_ref() == Some(key));
                (tier.ok_or_else(|| Fault::new(Code::TierNotCovered, format!("persons[{index}].key"), key))?.price, Vec::new())
            }
            _ => (self.plan.needed("price", self.plan.price)?, Vec::new()),
        };
        let (served, rule) = self.served(person, index, terms)?;
        if let Some(cycle) = terms.cycle {
            return self.of_person_in_cycle(price, person.from, cycle, &served, terms.rounding, trace);
        }
        factors.extend(served);
        if self.plan.count_back_pay_months && person.months != 1 {
            factors.push((Times, i64::from(person.months).into()));
        }
        let step = trace.chain(PERSON, price, &factors).rounded(terms.rounding);
        let fee = match rule {
            Some(rule) => step.by(rule).money()?,
            None => step.money()?,
        };
        match self.plan.per_person_min {
            Some(least) if fee < least => trace.greatest(PERSON, &[fee.into(), least.into()]).money(),
            _ => Ok(fee),
        }
    }

    /// A cycle is paid ahead in its first month; who joins in between pays the rest of it, in parts that do not drift.
    fn of_person_in_cycle(
        &self,
        price: Money,
        joined: Option<Day>,
        cycle: Cycle,
        served: &[(Operator, Number)],
        rounding: Rounding,
        trace: &mut Trace<'_>,
    ) -> Result<Money, Fault> {
        if cycle.position > 0 && joined.is_none() {
            return Ok(Money::ZERO);
        }
        let whole = self.plan.of_cycle(price, cycle, trace)?;
        if cycle.position == 0 && served.is_empty() {
            return Ok(whole);
        }
        let mut upto = |months: u32| {
            let share = [(Times, i64::from(months).into()), (Over, i64::from(cycle.months).into())];
            trace.chain(CYCLE_UPTO, whole, &share).rounded(Rounding::FEN).money()
        };
        let (before, with) = (upto(cycle.position)?, upto(cycle.position + 1)?);
        let part = trace.chain(PERSON, with, &[(Minus, before.into())]).money()?;
        let first = if served.is_empty() { part } else { trace.chain(PERSON, part, served).rounded(rounding).money()? };
        trace.chain(CYCLE_REST, whole, &[(Minus, with.into()), (Plus, first.into())]).money()
    }

    /// The share of the month that is charged, and the rule behind it.
    fn served<'book>(&self, person: &FeePerson, index: usize, terms: &Terms<'book>) -> Result<Served<'book>, Fault> {
        for (name, day) in [("from", person.from), ("to", person.to)] {
            if let Some(day) = day.filter(|day| day.month() != self.month) {
                return Err(Fault::new(Code::OutOfRange, format!("persons[{index}].{name}"), day));
            }
        }
        let days = i64::from(self.month.days());
        let first = person.from.map_or(1, |day| i64::from(day.of_month()));
        let last = person.to.map_or(days, |day| i64::from(day.of_month()));
        if last < first {
            return Err(Fault::new(Code::OutOfRange, format!("persons[{index}].to"), last));
        }
        Ok(match (self.plan.pro_rata, &terms.half) {
            (ProRata::ByDay, _) if last - first + 1 < days => (vec![(Times, (last - first + 1).into()), (Over, days.into())], None),
            (ProRata::HalfRule, Some((half, rule))) if first > i64::from(half.half_day) => (vec![(Times, half.half_share.into())], *rule),
            (_, half) => (Vec::new(), half.as_ref().and_then(|(_, rule)| *rule)),
        })
    }

    fn of_events(&self, trace: &mut Trace<'_>) -> Result<Money, Faults> {
        let mut faults = Vec::new();
        let mut terms: Vec<(Operator, Number)> = Vec::with_capacity(2 * self.events.len());
        for (index, event) in self.events.iter().enumerate() {
            match self.plan.tiers.iter().find(|tier| tier.key.as_ref() == Some(&event.event)) {
                Some(tier) => terms.extend([(Plus, tier.price.into()), (Times, i64::from(event.count).into())]),
                None => faults.push(Fault::new(Code::TierNotCovered, format!("events[{index}].event"), &event.event)),
            }
        }
        Faults::none_or(faults, ())?;
        Ok(trace.chain(SUM, Money::ZERO, &terms).money()?)
    }

    fn of_tiers(&self, heads: u32, trace: &mut Trace<'_>) -> Result<Money, Fault> {
        let tiers = &self.plan.tiers;
        if heads == 0 {
            return Ok(Money::ZERO);
        }
        let covers = |tier: &&Tier| tier.upto.is_none_or(|upto| heads <= upto);
        let tier = tiers.iter().find(covers).ok_or_else(|| Fault::new(Code::TierNotCovered, "plan.tiers", heads))?;
        match self.plan.model {
            FeeModel::TierBlock => trace.chain(SUM, tier.price, &[]).money(),
            FeeModel::TierVolume => trace.chain(SUM, tier.price, &[(Times, i64::from(heads).into())]).money(),
            _ => {
                let mut below = 0;
                let mut slices = Vec::new();
                for tier in tiers {
                    let upto = tier.upto.unwrap_or(heads).min(heads);
                    if upto > below {
                        slices.push(trace.chain(SLICE, tier.price, &[(Times, i64::from(upto - below).into())]).money()?);
                        below = upto;
                    }
                }
                let rest: Vec<(Operator, Number)> = slices.iter().skip(1).map(|slice| (Plus, (*slice).into())).collect();
                trace.chain(SUM, slices.first().copied().unwrap_or_default(), &rest).money()
            }
        }
    }
}

record! {
    /// The heads, persons and changes of a month.
    pub struct FeeHeads {
        /// The number of heads, where no person matters.
        may heads: u32,
        /// The persons.
        or persons: Vec<FeePerson> = Vec::new(),
        /// The number of counted changes.
        or changes: u32 = 0,
        /// The events of `one_off`.
        or events: Vec<FeeEvent> = Vec::new(),
    }
}

record! {
    /// The fee of a month whose heads turned out to be others than were charged.
    pub struct FeeAdjustment {
        /// The month.
        need month: Month,
        /// The plan of that month.
        need plan: FeePlan,
        /// What was charged for.
        need charged: FeeHeads,
        /// What is right.
        need actual: FeeHeads,
    }
}

/// The answer of `fee_adjustment`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FeeAdjustmentAnswer<'book> {
    /// The heads that were charged.
    pub charged_heads: u32,
    /// The fee that was charged for them.
    pub charged_fee: Money,
    /// The heads that are right.
    pub actual_heads: u32,
    /// The fee that is right, by the tier of that number.
    pub actual_fee: Money,
    /// What the next bill adjusts: above zero to be charged, even where a head left, as a tier may be dearer.
    pub adjustment: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(FeeAdjustmentAnswer);

impl Operation for FeeAdjustment {
    const NAME: &'static str = "fee_adjustment";
    const EN: &'static str = "Service fee of heads found later";
    const ZH: &'static str = "服务费追溯调整";
    const POLICY: Option<PolicyUse> = Some(PolicyUse { family: "fee", part: "plan", decided_by: "month" });
    type Answer<'book> = FeeAdjustmentAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<FeeAdjustmentAnswer<'book>, Faults> {
        let mut trace = Trace::new(Law::of(book, self.month, None)?);
        let mut fee = |at: &str, given: &FeeHeads| {
            let FeeHeads { heads, persons, changes, events } = given.clone();
            let request = ServiceFee { month: self.month, plan: self.plan.clone(), heads, persons, changes, events };
            let answer = request.run(book).map_err(|faults| within(at, &faults))?;
            trace.rests_on_answer(answer.grounds);
            Ok::<_, Faults>((answer.heads, answer.fee))
        };
        let (charged_heads, charged_fee) = fee("charged", &self.charged)?;
        let (actual_heads, actual_fee) = fee("actual", &self.actual)?;
        let adjustment = trace.chain(ADJUSTMENT, actual_fee, &[(Minus, charged_fee.into())]).money()?;
        Ok(FeeAdjustmentAnswer { charged_heads, charged_fee, actual_heads, actual_fee, adjustment, grounds: trace.grounds() })
    }
}

/// Faults of a part; those of the plan belong to the request.
fn within(part: &str, faults: &Faults) -> Faults {
    let placed = |fault: &Fault| match fault.path.starts_with("plan") || fault.path == "month" {
        true => fault.clone(),
        false => Fault { path: format!("{part}.{}", fault.path), ..fault.clone() },
    };
    Faults::none_or(faults.as_slice().iter().map(placed).collect(), ()).err().unwrap_or_else(|| faults.clone())
}
