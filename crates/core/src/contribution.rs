//! 社会保险 and 住房公积金 of one person and fee month (费款所属期).
//!
//! `amount = round(base × rate + fixed)` for each item and side, with `base = clamp(declared, floor, ceiling)` in the
//! rules of that month (社会保险法 art. 12; 住房公积金管理条例 art. 16-18). A total is the sum of rounded amounts. This
//! module decides nothing about which rule is in force: that is done once by [`crate::rules`].
//!
//! ```
//! use hesuan_core::contribution::Person;
//! let person = Person::with_wage("15000".parse()?);
//! # Ok::<(), hesuan_core::fault::Code>(())
//! ```

mod term;

pub use term::{Owed, Term};

use crate::fault::{Code, Fault, Faults};
use crate::money::{Factor, Money, Rate, Rounding};
use crate::rules::{Choice, Clamp, EmployeeRate, HousingFund, Item, ItemSet, PaidFrom, RuleRef, Scheme, SchemeItem, Side, Warning, WarningCode, WorkInjury};
use crate::time::Day;
use serde::Serialize;

/// What is declared for a person: bases as declared, and what the employer or the person has chosen.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Person {
    /// The base of every item for which none is declared.
    pub wage: Option<Money>,
    /// Declared bases, by item or group and side. The most specific one counts.
    pub bases: Vec<DeclaredBase>,
    /// 公积金缴存比例 of both sides.
    pub housing_fund_rate: Option<Rate>,
    /// The employee's, where it differs.
    pub housing_fund_employee_rate: Option<Rate>,
    /// 补充公积金 of both sides.
    pub supplementary_housing_fund_rate: Option<Rate>,
    /// 工伤费率 of the employer.
    pub work_injury: Option<WorkInjuryChoice>,
    /// Only these items, if given.
    pub items: Option<ItemSet>,
    /// Items that the person waives with proof.
    pub waived: ItemSet,
}

/// A declared base.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DeclaredBase {
    /// What it is for.
    pub what: BaseOf,
    /// One side, or both.
    pub side: Option<Side>,
    /// The base as declared.
    pub amount: Money,
}

/// What a declared base is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BaseOf {
    /// One item.
    Item(Item),
    /// Every social insurance.
    SocialInsurance,
    /// Both housing funds.
    HousingFund,
}

impl BaseOf {
    fn covers(self, item: Item) -> bool {
        match self {
            BaseOf::Item(only) => only == item,
            BaseOf::SocialInsurance => item.is_social_insurance(),
            BaseOf::HousingFund => !item.is_social_insurance(),
        }
    }
}

/// How the employer's work injury rate is given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WorkInjuryChoice {
    /// The rate itself.
    Rate(Rate),
    /// The industry class (1 to 8) and the floating step.
    Class(u8, Factor),
}

impl Person {
    /// A person for whom only a wage is known.
    pub fn with_wage(wage: Money) -> Person {
        Person { wage: Some(wage), ..Person::default() }
    }

    fn declared(&self, item: Item, side: Side) -> Option<Money> {
        self.base_for(item, side).or(self.wage)
    }

    fn base_for(&self, item: Item, side: Side) -> Option<Money> {
        let rank = |base: &&DeclaredBase| (matches!(base.what, BaseOf::Item(_)), base.side.is_some());
        let fits = |base: &&DeclaredBase| base.what.covers(item) && base.side.is_none_or(|only| only == side);
        self.bases.iter().filter(fits).max_by_key(rank).map(|base| base.amount)
    }

    /// Whether everything that the item needs from the caller is given.
    fn has_chosen(&self, item: Item) -> bool {
        match item {
            Item::HousingFund => self.housing_fund_rate.is_some(),
            Item::SupplementaryHousingFund => self.supplementary_housing_fund_rate.is_some(),
            Item::WorkInjury => self.work_injury.is_some(),
            _ => true,
        }
    }

    fn wants(&self, item: Item) -> bool {
        self.items.is_none_or(|items| items.contains(item)) && !self.waived.contains(item)
    }
}

/// One amount: an item of one side in the month.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Line<'book> {
    /// The item.
    pub item: Item,
    /// The side that owes it.
    pub side: Side,
    /// The base as declared; none where no rate is applied to a base.
    pub declared_base: Option<Money>,
    /// The base used.
    pub base: Option<Money>,
    /// What the limits did to it.
    pub clamp: Clamp,
    /// 下限 in force.
    pub floor: Option<Money>,
    /// 上限 in force.
    pub ceiling: Option<Money>,
    /// The rate.
    pub rate: Rate,
    /// The fixed amount beside it.
    pub fixed: Money,
    /// How the amount was rounded: a mode and a unit, as in `half_up 0.01`.
    #[serde(serialize_with = "as_text")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub rounding: Rounding,
    /// What is owed.
    pub amount: Money,
    /// 缓缴: the last day of payment without late fee.
    pub due_on: Option<Day>,
    /// Where the money comes from.
    pub paid_from: PaidFrom,
    /// The rule of the rate.
    pub rule: RuleRef<'book>,
    /// The rule of the limits.
    pub base_rule: Option<RuleRef<'book>>,
    /// The rule of the rounding.
    pub rounding_rule: RuleRef<'book>,
    /// The measure that reduced the rate or moved the day of payment.
    pub measure: Option<RuleRef<'book>>,
}

fn as_text<S: serde::Serializer>(value: &Rounding, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&[value.mode().as_str(), value.unit().as_str()].join(" "))
}

impl Line<'_> {
    /// Computes the amount again from what the line states.
    ///
    /// An explanation that cannot be replayed to the same fen would be worth nothing; a property test holds this.
    pub fn replay(&self) -> Result<Money, Code> {
        self.rounding.product(self.base.unwrap_or_default(), self.rate, self.fixed)
    }
}

/// The contributions of a person and month.
#[derive(Clone, PartialEq, Debug)]
pub struct Contributions<'book> {
    /// The lines, by item and side.
    pub lines: Vec<Line<'book>>,
    /// What the employer owes.
    pub employer_total: Money,
    /// What is withheld from the employee's wages.
    pub employee_total: Money,
    /// What the employee owes from elsewhere than wages.
    pub employee_total_not_from_wages: Money,
    /// Warnings of this person: what was left out. Those of the rules are [`Scheme::warnings`].
    pub left_out: Vec<Warning<'book>>,
}

impl Line<'_> {
    /// Whether it is withheld from the employee's wages.
    pub fn is_from_employee_wages(&self) -> bool {
        self.side == Side::Employee && self.paid_from == PaidFrom::Wages
    }
}

impl<'book> Scheme<'book> {
    /// The warnings of a result: those of the rules of items that it has, and what was left out.
    pub fn warnings_of<'a>(&'a self, result: &'a Contributions<'book>) -> impl Iterator<Item = Warning<'book>> + 'a {
        let charged: ItemSet = result.lines.iter().map(|line| line.item).collect();
        let concerned = move |warning: &Warning<'book>| {
            let items: ItemSet = warning.items.iter().filter(|&item| charged.contains(item)).collect();
            (warning.items.is_empty() || !items.is_empty()).then(|| Warning { items, ..warning.clone() })
        };
        self.warnings.iter().filter_map(concerned).chain(result.left_out.iter().cloned())
    }

    /// The contributions of one person under these rules.
    ///
    /// # Errors
    ///
    /// All at once: `rule_missing` for each wanted item without a rule; `base_missing`, `base_not_positive`; `rate_range`
    /// for a rate outside the city's range; `waiver_not_allowed`; `item_unknown` for a wanted item that the city lacks.
    pub fn contributions(&self, person: &Person) -> Result<Contributions<'book>, Faults> {
        let mut faults = self.faults_of(person);
        let mut result = Contributions {
            lines: Vec::with_capacity(2 * self.items.len()),
            employer_total: Money::ZERO,
            employee_total: Money::ZERO,
            employee_total_not_from_wages: Money::ZERO,
            left_out: Vec::new(),
        };
        for rule in &self.items {
            if !person.wants(rule.item) {
                continue;
            }
            match chosen_terms(rule, person) {
                Ok(Some(terms)) => terms.iter().for_each(|term| result.add(rule, term, person, &mut faults)),
                Ok(None) => result.left_out.extend(self.left_out(rule.item, person)),
                Err(fault) => note(&mut faults, fault),
            }
        }
        result.left_out.extend(
            self.missing.iter().filter(|(item, _)| person.wants(*item) && !person.has_chosen(*item)).filter_map(|(item, _)| self.left_out(*item, person)),
        );
        Faults::none_or(faults, result)
    }

    /// What the contributions of a person are computed with, whatever the bases: the terms of each item, employer before employee.
    ///
    /// # Errors
    ///
    /// Those of [`Scheme::contributions`] that do not depend on the bases.
    pub fn terms(&self, person: &Person) -> Result<Vec<(&SchemeItem<'book>, [Term; 2])>, Faults> {
        let mut faults = self.faults_of(person);
        let mut terms = Vec::with_capacity(self.items.len());
        for rule in self.items.iter().filter(|rule| person.wants(rule.item)) {
            match chosen_terms(rule, person) {
                Ok(chosen) => terms.extend(chosen.map(|chosen| (rule, chosen))),
                Err(fault) => note(&mut faults, fault),
            }
        }
        Faults::none_or(faults, terms)
    }

    /// The warning that an item was left out because its rate was not chosen; none for an optional item that nobody asked for.
    fn left_out(&self, item: Item, person: &Person) -> Option<Warning<'book>> {
        let asked_for = person.items.is_some_and(|items| items.contains(item));
        let code = match item {
            _ if self.optional.contains(item) && !asked_for => return None,
            Item::WorkInjury => WarningCode::WorkInjuryRateNotGiven,
            Item::HousingFund => WarningCode::HousingFundRateNotGiven,
            Item::SupplementaryHousingFund if asked_for => WarningCode::SupplementaryHousingFundRateNotGiven,
            _ => return None,
        };
        Some(Warning { code, items: ItemSet::EMPTY.with(item), rule: None })
    }

    /// What is wrong with the person before anything is computed.
    fn faults_of(&self, person: &Person) -> Vec<Fault> {
        let mut faults = Vec::new();
        // An item whose rate was not chosen would be left out anyway, whether it has a rule or not.
        let needed = |item: Item| person.wants(item) && person.has_chosen(item);
        faults.extend(self.missing.iter().filter(|(item, _)| needed(*item)).map(|(_, fault)| fault.clone()));
        let has = |item: Item| self.items.iter().any(|rule| rule.item == item) || self.missing.iter().any(|(missing, _)| *missing == item);
        let unknown = person.items.into_iter().flat_map(ItemSet::iter).filter(|&item| !has(item));
        faults.extend(unknown.map(|item| Fault::new(Code::ItemUnknown, "items", item)));
        let not_waivable = person.waived.iter().filter(|&item| !self.may_waive.contains(item));
        faults.extend(not_waivable.map(|item| Fault::new(Code::WaiverNotAllowed, "waived", item)));
        if person.supplementary_housing_fund_rate.is_some_and(|rate| rate > Rate::ZERO) && !has(Item::SupplementaryHousingFund) {
            faults.push(Fault::new(Code::ItemUnknown, "supplementary_housing_fund_rate", Item::SupplementaryHousingFund));
        }
        faults
    }
}

impl<'book> Contributions<'book> {
    fn add(&mut self, rule: &SchemeItem<'book>, term: &Term, person: &Person, faults: &mut Vec<Fault>) {
        let (side, terms) = (term.side, if term.side == Side::Employer { &rule.employer } else { &rule.employee });
        let declared = match (rule.base_rule, person.declared(rule.item, side)) {
            (None, _) => None,
            (Some(_), Some(declared)) if declared > Money::ZERO => Some(declared),
            (Some(_), Some(declared)) => {
                let path = if person.base_for(rule.item, side).is_some() { format!("bases.{}", rule.item) } else { "wage".to_string() };
                return note(faults, Fault::new(Code::BaseNotPositive, path, declared));
            }
            (Some(_), None) => return note(faults, Fault::new(Code::BaseMissing, format!("bases.{}", rule.item), "")),
        };
        let Owed { base, clamp, amount } = match term.owed(declared) {
            Ok(owed) => owed,
            Err(code) => return note(faults, Fault::new(code, format!("bases.{}", rule.item), term.base(declared).0.unwrap_or_default())),
        };
        let total = match (side, terms.paid_from) {
            (Side::Employer, _) => &mut self.employer_total,
            (Side::Employee, PaidFrom::Wages) => &mut self.employee_total,
            (Side::Employee, _) => &mut self.employee_total_not_from_wages,
        };
        match total.plus(amount) {
            Ok(sum) => *total = sum,
            Err(code) => return note(faults, Fault::new(code, "", amount)),
        }
        let (due_on, measure) = match side {
            Side::Employer => {
                let deferral = rule.deferral.unzip();
                (deferral.0.flatten(), rule.relief.map(|(_, measure)| measure).or(deferral.1))
            }
            _ => (None, None),
        };
        self.lines.push(Line {
            item: rule.item,
            side,
            declared_base: declared,
            base,
            clamp,
            floor: rule.limits.floor,
            ceiling: rule.limits.ceiling,
            rate: term.rate,
            fixed: term.fixed,
            rounding: term.rounding,
            amount,
            due_on,
            paid_from: terms.paid_from,
            rule: rule.rule,
            base_rule: rule.base_rule,
            rounding_rule: terms.rounding_rule,
            measure,
        });
    }
}

/// The same fault is noted once, though both sides meet it.
fn note(faults: &mut Vec<Fault>, fault: Fault) {
    if !faults.contains(&fault) {
        faults.push(fault);
    }
}

/// The terms of both sides with the rates chosen and relieved, or nothing where the caller had to choose and did not.
fn chosen_terms(rule: &SchemeItem<'_>, person: &Person) -> Result<Option<[Term; 2]>, Fault> {
    let Some((employer, employee)) = chosen_rates(rule, person)? else { return Ok(None) };
    let relieved = rule.relief.map_or(Ok(employer), |(factor, _)| employer.times(factor));
    let employer = relieved.map_err(|code| Fault::new(code, "employer_size", employer))?;
    Ok(Some([rule.term(Side::Employer, employer), rule.term(Side::Employee, employee)]))
}

impl SchemeItem<'_> {
    fn term(&self, side: Side, rate: Rate) -> Term {
        let terms = if side == Side::Employer { &self.employer } else { &self.employee };
        Term {
            item: self.item,
            side,
            has_base: self.base_rule.is_some(),
            limits: self.limits,
            rate,
            fixed: terms.fixed,
            rounding: terms.rounding,
            paid_from: terms.paid_from,
        }
    }
}

/// The rates of both sides, or nothing where the caller had to choose and did not.
fn chosen_rates(rule: &SchemeItem<'_>, person: &Person) -> Result<Option<(Rate, Rate)>, Fault> {
    match rule.choice {
        Choice::Nothing => Ok(Some((rule.employer.rate, rule.employee.rate))),
        Choice::WorkInjury(table) => {
            let rate = person.work_injury.map(|choice| work_injury_rate(&table, choice)).transpose()?;
            Ok(rate.map(|rate| (rate, rule.employee.rate)))
        }
        Choice::HousingFund(fund) if rule.item == Item::SupplementaryHousingFund => {
            let path = "supplementary_housing_fund_rate";
            let rate = person.supplementary_housing_fund_rate.map(|rate| in_range(fund, rate, path)).transpose()?;
            Ok(rate.map(|rate| (rate, rate)))
        }
        Choice::HousingFund(fund) => {
            let Some(employer) = person.housing_fund_rate else { return Ok(None) };
            let employer = in_range(fund, employer, "housing_fund_rate")?;
            let path = "housing_fund_employee_rate";
            let employee = person.housing_fund_employee_rate.map_or(Ok(employer), |rate| in_range(fund, rate, path))?;
            let allowed = match fund.employee_rate {
                EmployeeRate::Free => true,
                EmployeeRate::Equal => employee == employer,
                EmployeeRate::NotBelow => employee >= employer,
            };
            if !allowed {
                return Err(Fault::new(Code::RateRange, path, employee).because(format!("the employer's rate is {employer}"), format!("单位比例为 {employer}")));
            }
            Ok(Some((employer, employee)))
        }
    }
}

/// A rate of zero means that nothing is paid (缓缴 or 停缴); between zero and the lowest rate there is nothing.
fn in_range(fund: &HousingFund, rate: Rate, path: &str) -> Result<Rate, Fault> {
    let within = rate >= fund.rate_min && rate <= fund.rate_max && rate.is_multiple_of(fund.rate_step);
    if rate == Rate::ZERO || within {
        return Ok(rate);
    }
    let step_en = if fund.rate_step > Rate::ZERO { format!(", in steps of {}", fund.rate_step) } else { String::new() };
    let step_zh = if fund.rate_step > Rate::ZERO { format!("，步长 {}", fund.rate_step) } else { String::new() };
    Err(Fault::new(Code::RateRange, path, rate)
        .because(format!("0 or {} to {}{step_en}", fund.rate_min, fund.rate_max), format!("0 或 {} 至 {}{step_zh}", fund.rate_min, fund.rate_max)))
}

fn work_injury_rate(table: &WorkInjury<'_>, choice: WorkInjuryChoice) -> Result<Rate, Fault> {
    match choice {
        WorkInjuryChoice::Class(class, step) => table.rate(class, step),
        WorkInjuryChoice::Rate(rate) if rate >= table.min && rate <= table.max => Ok(rate),
        WorkInjuryChoice::Rate(rate) => {
            Err(Fault::new(Code::RateRange, "work_injury_rate", rate)
                .because(format!("{} to {}", table.min, table.max), format!("{} 至 {}", table.min, table.max)))
        }
    }
}
