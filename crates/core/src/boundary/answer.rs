//! Answers: what serde writes for them is the reference form of every surface.

use crate::contribution::{Contributions, Line};
use crate::fault::{Code, Fault, Faults};
use crate::money::{Money, Rate};
use crate::request::{RetroRequest, SchemeRequest};
use crate::retro::{Difference, MonthStatement, differences, statements};
use crate::rules::{Category, Choice, CityCode, EmployeeRate, EmployerType, Item, Name, RuleBook, RuleRef, Scheme, SchemeItem, WarningAnswer};
use crate::stamp::Stamp;
use crate::time::{Day, Month};
use serde::Serialize;

/// The answer of `contributions`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContributionAnswer<'book> {
    /// The city.
    pub city: CityCode,
    /// The fee month.
    pub month: Month,
    /// The category of the person.
    pub category: Category,
    /// The grade or plan that was used, where the city has any.
    pub variant: Option<&'book str>,
    /// The part of the city, where one was named.
    pub area: Option<&'book str>,
    /// The lines, by item and side.
    pub lines: Vec<Line<'book>>,
    /// What the employer owes.
    pub employer_total: Money,
    /// What is withheld from the employee's wages.
    pub employee_total: Money,
    /// What the employee owes from elsewhere than wages.
    pub employee_total_not_from_wages: Money,
    /// Warnings.
    pub warnings: Vec<WarningAnswer<'book>>,
    /// What this was computed with.
    pub stamp: Stamp,
}

impl<'book> ContributionAnswer<'book> {
    /// The answer for a result under its scheme. Warnings about items without a line are left out.
    pub fn of(scheme: &Scheme<'book>, result: Contributions<'book>) -> ContributionAnswer<'book> {
        let warnings = scheme.warnings_of(&result).map(|warning| WarningAnswer::of(&warning)).collect();
        ContributionAnswer {
            city: scheme.city.code,
            month: scheme.month,
            category: scheme.category,
            variant: scheme.variant.map(|variant| variant.id.as_str()),
            area: scheme.area.map(|area| area.id.as_str()),
            lines: result.lines,
            employer_total: result.employer_total,
            employee_total: result.employee_total,
            employee_total_not_from_wages: result.employee_total_not_from_wages,
            warnings,
            stamp: Stamp::of(scheme),
        }
    }
}

impl ContributionAnswer<'_> {
    /// Refuses a result that used a value which is not confirmed; every such value is named.
    pub(super) fn confirmed(&self) -> Result<(), Faults> {
        let of_rules = self.warnings.iter().filter_map(|warning| Some((warning, warning.rule?)));
        let fault = |(warning, rule): (&WarningAnswer<'_>, _)| {
            Fault::new(Code::RuleNotConfirmed, "require_confirmed", rule).because(warning.message.clone(), warning.message_zh.clone())
        };
        Faults::none_or(of_rules.map(fault).collect(), ())
    }
}

/// The answer of `retro`: the two statements and what lies between.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RetroAnswer<'book> {
    /// The city.
    pub city: CityCode,
    /// The category of the person.
    pub category: Category,
    /// The day whose knowledge the old statement used.
    pub known_then: Day,
    /// The day whose knowledge the new statement used.
    pub known_now: Day,
    /// The totals of each month.
    pub months: Vec<MonthStatement>,
    /// The lines that differ, by month, item and side.
    pub differences: Vec<Difference<'book>>,
    /// What the employer owes more (positive) or gets back (negative).
    pub employer_difference: Money,
    /// What the employee owes more from wages (positive) or gets back (negative).
    pub employee_difference: Money,
    /// Warnings of the new statements.
    pub warnings: Vec<WarningAnswer<'book>>,
    /// What this was computed with.
    pub stamp: Stamp,
}

impl<'book> RetroAnswer<'book> {
    /// Computes the answer.
    pub fn of(book: &'book RuleBook, retro: &RetroRequest) -> Result<RetroAnswer<'book>, Faults> {
        let on = |month: Month, day: Option<Day>| SchemeRequest { month, known_on: day, ..retro.request.rules.clone() }.scheme(book);
        let mut answer: Option<RetroAnswer<'book>> = None;
        let mut month = retro.from;
        while month <= retro.to {
            let (then, now) = (on(month, Some(retro.known_then))?, on(month, retro.known_now)?);
            let (statement, before, after) = statements((&then, &retro.person_then()), (&now, &retro.request.person))?;
            let differences = differences(month, &before, &after).map_err(|code| Fault::new(code, "", month))?;
            let (of_month_then, of_month) = (ContributionAnswer::of(&then, before), ContributionAnswer::of(&now, after));
            if retro.request.rules.require_confirmed {
                of_month_then.confirmed()?;
                of_month.confirmed()?;
            }
            let answer = answer.get_or_insert_with(|| RetroAnswer {
                city: now.city.code,
                category: now.category,
                known_then: retro.known_then,
                known_now: of_month.stamp.known_on,
                months: Vec::new(),
                differences: Vec::new(),
                employer_difference: Money::ZERO,
                employee_difference: Money::ZERO,
                warnings: Vec::new(),
                stamp: of_month.stamp.clone(),
            });
            answer.months.push(statement);
            let total = |sum: Money, now: Money, then: Money| now.minus(then).and_then(|difference| sum.plus(difference));
            let overflow = |code| Fault::new(code, "", month);
            answer.employer_difference = total(answer.employer_difference, statement.employer_now, statement.employer_then).map_err(overflow)?;
            answer.employee_difference = total(answer.employee_difference, statement.employee_now, statement.employee_then).map_err(overflow)?;
            answer.differences.extend(differences);
            for warning in of_month.warnings {
                if !answer.warnings.contains(&warning) {
                    answer.warnings.push(warning);
                }
            }
            month = month.next();
        }
        answer.ok_or_else(|| Fault::new(Code::Contradiction, "to", retro.to).into())
    }
}

/// An id with its names.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NamedAnswer {
    /// The id in requests.
    pub id: String,
    /// The Chinese name.
    pub zh: String,
    /// The English name.
    pub en: String,
}

/// What the caller has to choose for an item.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChoiceAnswer {
    /// The request's field.
    pub field: String,
    /// Lowest rate.
    pub min: Rate,
    /// Highest rate.
    pub max: Rate,
    /// Rates are multiples of this; `0` if any.
    pub step: Rate,
    /// Housing fund: how the employee's rate stands to the employer's: `free`, `equal` or `not_below`.
    pub employee_rate: Option<String>,
    /// Work injury: rates of the eight classes, `null` where not known.
    pub classes: Option<Vec<Option<Rate>>>,
}

/// One item of a scheme: everything that a form or a check needs.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchemeItemAnswer<'book> {
    /// The item.
    pub item: Item,
    /// The Chinese name.
    pub zh: String,
    /// The English name.
    pub en: String,
    /// 下限.
    pub floor: Option<Money>,
    /// 上限.
    pub ceiling: Option<Money>,
    /// 单位费率; `0` where it is chosen.
    pub employer_rate: Rate,
    /// 个人费率; `0` where it is chosen.
    pub employee_rate: Rate,
    /// The employer's fixed amount of the month.
    pub employer_fixed: Money,
    /// The employee's fixed amount of the month.
    pub employee_fixed: Money,
    /// How the employer's amount is rounded.
    pub employer_rounding: String,
    /// How the employee's amount is rounded.
    pub employee_rounding: String,
    /// What the caller has to choose.
    pub choice: Option<ChoiceAnswer>,
    /// The rule of the rate.
    pub rule: RuleRef<'book>,
    /// The rule of the limits.
    pub base_rule: Option<RuleRef<'book>>,
}

/// The answer of `scheme`: the rules of a month, resolved.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchemeAnswer<'book> {
    /// The city.
    pub city: CityCode,
    /// The month.
    pub month: Month,
    /// The category asked for.
    pub category: Category,
    /// The grade or plan used.
    pub variant: Option<&'book str>,
    /// The categories there are.
    pub categories: Vec<NamedAnswer>,
    /// The grades and plans open to the category.
    pub variants: Vec<NamedAnswer>,
    /// The parts of the city with values of their own.
    pub areas: Vec<NamedAnswer>,
    /// The kinds of employers there are.
    pub employer_types: Vec<NamedAnswer>,
    /// The items.
    pub items: Vec<SchemeItemAnswer<'book>>,
    /// Items that the category may waive.
    pub may_waive: Vec<Item>,
    /// Items that have no rule, with the reason.
    pub missing: Vec<FaultAnswer>,
    /// Warnings.
    pub warnings: Vec<WarningAnswer<'book>>,
    /// What this was resolved with.
    pub stamp: Stamp,
}

impl<'book> SchemeAnswer<'book> {
    /// The answer for a scheme.
    pub fn of(scheme: &Scheme<'book>) -> SchemeAnswer<'book> {
        let named = |id: &str, name: &Name| NamedAnswer { id: id.to_string(), zh: name.zh.clone(), en: name.en.clone() };
        let open = |categories: &[Category]| categories.is_empty() || categories.contains(&scheme.category);
        let word = |id: &str, zh: &str, en: &str| NamedAnswer { id: id.to_string(), zh: zh.to_string(), en: en.to_string() };
        SchemeAnswer {
            city: scheme.city.code,
            month: scheme.month,
            category: scheme.category,
            variant: scheme.variant.map(|variant| variant.id.as_str()),
            categories: Category::ALL.iter().map(|category| word(category.as_str(), category.zh(), category.en())).collect(),
            variants: scheme.city.variants.iter().filter(|variant| open(&variant.categories)).map(|variant| named(&variant.id, &variant.name)).collect(),
            areas: scheme.city.areas.iter().map(|area| named(&area.id, &area.name)).collect(),
            employer_types: EmployerType::ALL.iter().map(|kind| word(kind.as_str(), kind.zh(), kind.en())).collect(),
            items: scheme.items.iter().map(SchemeItemAnswer::of).collect(),
            may_waive: scheme.may_waive.iter().collect(),
            missing: scheme.missing.iter().map(|(_, fault)| FaultAnswer::of(fault)).collect(),
            warnings: scheme.warnings.iter().map(WarningAnswer::of).collect(),
            stamp: Stamp::of(scheme),
        }
    }
}

impl<'book> SchemeItemAnswer<'book> {
    fn of(rule: &SchemeItem<'book>) -> SchemeItemAnswer<'book> {
        let choice = match rule.choice {
            Choice::Nothing => None,
            Choice::HousingFund(fund) => Some(ChoiceAnswer {
                field: if rule.item == Item::HousingFund { "housing_fund_rate" } else { "supplementary_housing_fund_rate" }.to_string(),
                min: fund.rate_min,
                max: fund.rate_max,
                step: fund.rate_step,
                employee_rate: Some(
                    match fund.employee_rate {
                        EmployeeRate::Free => "free",
                        EmployeeRate::Equal => "equal",
                        EmployeeRate::NotBelow => "not_below",
                    }
                    .to_string(),
                ),
                classes: None,
            }),
            Choice::WorkInjury(table) => Some(ChoiceAnswer {
                field: "work_injury_rate".to_string(),
                min: table.min,
                max: table.max,
                step: Rate::ZERO,
                employee_rate: None,
                classes: Some(table.classes.to_vec()),
            }),
        };
        SchemeItemAnswer {
            item: rule.item,
            zh: rule.item.zh().to_string(),
            en: rule.item.en().to_string(),
            floor: rule.limits.floor,
            ceiling: rule.limits.ceiling,
            employer_rate: rule.employer.rate,
            employee_rate: rule.employee.rate,
            employer_fixed: rule.employer.fixed,
            employee_fixed: rule.employee.fixed,
            employer_rounding: rule.employer.rounding.to_string(),
            employee_rounding: rule.employee.rounding.to_string(),
            choice,
            rule: rule.rule,
            base_rule: rule.base_rule,
        }
    }
}

/// One city of the book.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CityAnswer {
    /// Its code.
    pub city: CityCode,
    /// Its Chinese name.
    pub zh: String,
    /// Its English name.
    pub en: String,
}

/// The answer of `cities`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CitiesAnswer {
    /// The cities, by code.
    pub cities: Vec<CityAnswer>,
    /// Version of the rules.
    pub rules: String,
    /// The day until which publications were read.
    pub known_until: Day,
}

impl CitiesAnswer {
    /// The cities of a book.
    pub fn of(book: &RuleBook) -> CitiesAnswer {
        let city = |(city, name): (CityCode, &Name)| CityAnswer { city, zh: name.zh.clone(), en: name.en.clone() };
        let edition = book.edition();
        CitiesAnswer { cities: book.cities().map(city).collect(), rules: edition.version.clone(), known_until: edition.known_until }
    }
}

/// One fault of a request.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FaultAnswer {
    /// What is wrong.
    pub code: String,
    /// Where.
    pub path: String,
    /// The offending value as text.
    pub value: String,
    /// The message in English.
    pub message: String,
    /// The message in Chinese.
    pub message_zh: String,
}

impl FaultAnswer {
    /// The fault with its texts.
    pub fn of(fault: &Fault) -> FaultAnswer {
        FaultAnswer {
            code: fault.code.as_str().to_string(),
            path: fault.path.clone(),
            value: fault.value.clone(),
            message: fault.message(),
            message_zh: fault.message_zh(),
        }
    }
}

/// The error of an answer: the first fault, and all of them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ErrorAnswer {
    /// The first fault.
    #[serde(flatten)]
    pub first: FaultAnswer,
    /// All faults, the first included.
    pub faults: Vec<FaultAnswer>,
}

impl ErrorAnswer {
    /// The error for faults.
    pub fn of(faults: &Faults) -> ErrorAnswer {
        ErrorAnswer { first: FaultAnswer::of(faults.first()), faults: faults.as_slice().iter().map(FaultAnswer::of).collect() }
    }
}
