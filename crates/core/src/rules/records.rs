//! The records of rule files: dated values with their evidence, and the places that they belong to.

use super::*;
use crate::money::{Factor, Money, Rate, Rounding};
use crate::time::{Day, Month};
use crate::wire::{ascii, put_digits};
use serde::{Deserialize, Serialize};

/// A six-digit administrative division code (GB/T 2260), such as `310000`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CityCode(u32);

text_or_integer! {
    CityCode as u32, |code| if code <= 999_999 { Ok(CityCode(code)) } else { Err(crate::fault::Code::CityUnknown) },
        "^[0-9]{6}$", "A six-digit division code.";
}

impl CityCode {
    /// The code `000000`, which stands for the whole country in references to rules.
    pub const NATIONAL: CityCode = CityCode(0);

    /// The code of the province that it lies in: its first two digits.
    pub const fn province(self) -> CityCode {
        CityCode(self.0 / 10_000 * 10_000)
    }

    pub(crate) fn write_text(self, buffer: &mut [u8; 24]) -> &str {
        put_digits(&mut buffer[..6], self.0);
        ascii(&buffer[..6])
    }
}

impl std::str::FromStr for CityCode {
    type Err = crate::fault::Code;

    fn from_str(text: &str) -> Result<CityCode, crate::fault::Code> {
        let six_digits = text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| six_digits).map(CityCode).ok_or(crate::fault::Code::CityUnknown)
    }
}

/// A name in both languages.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Name {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// A document or publication that values were taken from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Source {
    /// The key that records cite.
    pub key: String,
    /// A the passage cites the official document, B a professional page or dated test, C bare constants, L the statute, R recalled.
    pub tier: String,
    /// What it is.
    pub title: String,
}

/// Why a value is believed: sources, status, the day it became known.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Evidence {
    /// The day of publication; where it is not known, the first day of `from` is assumed.
    pub known_from: Option<Day>,
    /// Number of the official document.
    pub doc: Option<String>,
    /// Address of the notice.
    pub url: Option<String>,
    /// What else a reader should know.
    pub note: Option<String>,
    /// Earlier figures carried over officially until new ones are published.
    pub provisional: bool,
    /// Fields that were not seen in a source; they count as recalled.
    pub unconfirmed: Vec<String>,
    /// What else is claimed, for a disputed value.
    pub alternatives: Vec<String>,
    /// How sure the value is.
    pub status: Status,
    /// How far it was verified.
    pub verification: Option<Verification>,
    /// The day of that verification.
    pub verified_on: Option<Day>,
    /// Keys of the file's sources.
    pub sources: Vec<String>,
    /// Whose value this is.
    pub origin: Origin,
}

/// Whose value a record is. A host's goes before the city's, the city's before the province's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum Origin {
    /// The province's, taken over by the city.
    Province(CityCode),
    /// The file's own.
    Own,
    /// A host's own value.
    Overlay,
}

/// What a record says of its months.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Kind {
    /// The value is in force.
    Value,
    /// No figure is known: a computation for these months fails.
    Missing,
    /// Only an estimate is known, which is never shipped: a computation for these months fails.
    EstimateOnly,
    /// The item no longer exists: it has no line.
    Ended,
}

/// Whom a record is for; an empty field means everybody.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Scope {
    /// A grade or plan, such as `grade1`.
    pub variant: Option<String>,
    /// A part of the city.
    pub area: Option<String>,
    /// Categories of people.
    pub categories: Vec<Category>,
    /// Kinds of employers.
    pub employer_types: Vec<EmployerType>,
}

impl Scope {
    /// How many conditions it has.
    pub(super) fn conditions(&self) -> usize {
        usize::from(self.variant.is_some())
            + usize::from(self.area.is_some())
            + usize::from(!self.categories.is_empty())
            + usize::from(!self.employer_types.is_empty())
    }

    /// Whether another scope has as many conditions, is not the same, and can fit the same person.
    pub(super) fn rivals(&self, other: &Scope) -> bool {
        let one = |a: &Option<String>, b: &Option<String>| a.is_none() || b.is_none() || a == b;
        let some = |a: &[Category], b: &[Category]| a.is_empty() || b.is_empty() || a.iter().any(|category| b.contains(category));
        let kinds = |a: &[EmployerType], b: &[EmployerType]| a.is_empty() || b.is_empty() || a.iter().any(|kind| b.contains(kind));
        self != other
            && self.conditions() == other.conditions()
            && one(&self.variant, &other.variant)
            && one(&self.area, &other.area)
            && some(&self.categories, &other.categories)
            && kinds(&self.employer_types, &other.employer_types)
    }
}

/// A value in force from a month on, with its evidence.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Dated<T> {
    /// Whom it is for.
    pub scope: Scope,
    /// First month in force.
    pub from: Month,
    /// Last month in force, only where the notice itself ends it.
    pub expires: Option<Month>,
    /// Whether there is a value.
    pub kind: Kind,
    /// The value; where there is none, only what it would be about.
    pub value: T,
    /// Why it is believed.
    pub evidence: Evidence,
}

impl<T> Dated<T> {
    /// The day from which the value is known: its publication, else the first day in force.
    pub fn known_from(&self) -> Day {
        self.evidence.known_from.unwrap_or_else(|| self.from.first_day())
    }
}

/// 下限 and 上限 of a base; `None` is no limit.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Limits {
    /// 下限.
    pub floor: Option<Money>,
    /// 上限.
    pub ceiling: Option<Money>,
}

impl Limits {
    /// The base inside the limits, and which of them it met.
    #[inline]
    pub fn clamp(self, declared: Money) -> (Money, Clamp) {
        match (self.floor, self.ceiling) {
            (Some(floor), _) if declared < floor => (floor, Clamp::Floor),
            (_, Some(ceiling)) if declared > ceiling => (ceiling, Clamp::Ceiling),
            _ => (declared, Clamp::None),
        }
    }
}

/// 缴费基数上下限: the limits of a contribution base.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct BaseLimits {
    /// The items whose base this is.
    pub items: ItemSet,
    /// The limits.
    pub limits: Limits,
    /// The monthly average wage that the limits come from.
    pub average_wage: Option<Money>,
    /// Until when the difference may be paid without late fee.
    pub top_up_until: Option<Day>,
}

/// A fixed amount beside the percentage.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Fixed {
    /// The same each month.
    Monthly(Money),
    /// A yearly amount, spread over twelve months without drift.
    Yearly(Money),
    /// An amount for each calendar month.
    ByMonth([Money; 12]),
}

impl Fixed {
    /// The amount of a month.
    pub fn in_month(&self, month: Month) -> Money {
        let index = month.of_year() - 1;
        match self {
            Fixed::Monthly(amount) => *amount,
            Fixed::Yearly(amount) => amount.part(u32::from(index), 12),
            Fixed::ByMonth(amounts) => amounts[usize::from(index)],
        }
    }
}

/// 费率: what an item costs on each side.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ItemRates {
    /// The item.
    pub item: Item,
    /// 单位费率; for work injury that of class 1.
    pub employer: Rate,
    /// 个人费率.
    pub employee: Rate,
    /// A fixed amount of the employer.
    pub fixed_employer: Option<Fixed>,
    /// A fixed amount of the employee.
    pub fixed_employee: Option<Fixed>,
    /// What the fixed amount is called.
    pub fixed_name: Option<Name>,
    /// Items that these rates already contain.
    pub includes: ItemSet,
    /// Where the employee's money comes from.
    pub paid_from: PaidFrom,
    /// Work injury: how the rates of the eight classes are known.
    pub classes: WorkInjuryClasses,
}

/// Work injury: the rates of the eight industry classes in a city.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum WorkInjuryClasses {
    /// The national table.
    National,
    /// The national table times a regional factor.
    Factor(Factor),
    /// The city's own table.
    Table([Rate; 8]),
    /// Only the highest class rate is known.
    UpTo(Rate),
}

/// 住房公积金: limits and the range of rates to choose from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct HousingFund {
    /// Limits of the base; the supplementary fund uses those of the main one.
    pub limits: Option<Limits>,
    /// Lowest rate.
    pub rate_min: Rate,
    /// Highest rate.
    pub rate_max: Rate,
    /// Rates are multiples of this; zero if any.
    pub rate_step: Rate,
    /// How the employee's rate stands to the employer's.
    pub employee_rate: EmployeeRate,
    /// Highest monthly deposit of both sides, as published.
    pub monthly_max: Option<Money>,
    /// Lowest monthly deposit of both sides, as published.
    pub monthly_min: Option<Money>,
}

/// How the employee's housing fund rate stands to the employer's.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum EmployeeRate {
    /// Both choose within the range.
    Free,
    /// The same.
    Equal,
    /// Not below the employer's.
    NotBelow,
}

/// How the amounts of some items are rounded.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ItemRounding {
    /// The items.
    pub items: ItemSet,
    /// One side, or both.
    pub side: Option<Side>,
    /// How.
    pub rounding: Rounding,
}

/// Which items a category of people has.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CategoryRule {
    /// The category.
    pub category: Category,
    /// Only these items, if any are named.
    pub only: ItemSet,
    /// Items due only when the caller gives their rate.
    pub optional: ItemSet,
    /// Items that the person may waive with proof.
    pub may_waive: ItemSet,
}

/// 最低工资: a month's and an hour's.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct MinimumWage {
    /// A month's.
    pub monthly: Money,
    /// An hour's, of part-time work.
    pub hourly: Option<Money>,
}

/// A grade or plan that an employer chooses or a category is bound to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Variant {
    /// Its id in requests.
    pub id: String,
    /// The item it belongs to.
    pub item: Item,
    /// Its name.
    pub name: Name,
    /// The categories that may take it; all if empty.
    pub categories: Vec<Category>,
}

/// A part of a city with values of its own.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Area {
    /// Its id in requests.
    pub id: String,
    /// Its name.
    pub name: Name,
}

/// A disagreement between sources, kept for people.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Conflict {
    /// What it is about.
    pub what: String,
    /// What each side says.
    pub values: Vec<String>,
    /// What we think and why.
    pub view: String,
    /// Whether further sources decided.
    pub settled: bool,
}

/// The items whose limits and rates a city takes over from its province.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Inherits {
    /// Limits.
    pub bases: ItemSet,
    /// Rates.
    pub rates: ItemSet,
}

/// 住房租金专项附加扣除 of a city (国发〔2018〕41号 art. 17).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RentDeduction {
    /// A month's.
    pub monthly: Money,
    /// How sure it is.
    pub status: Status,
    /// Keys of the file's sources.
    pub sources: Vec<String>,
}

/// The verdict of a check against official pages.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SourceCheck {
    /// The verdict.
    pub level: String,
    /// What was checked.
    pub items: Vec<String>,
    /// The pages.
    pub urls: Vec<String>,
    /// Whether official figures are still awaited.
    pub pending: bool,
}

/// One province: what it rules once for its cities.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Province {
    /// Its code.
    pub code: CityCode,
    /// Its name.
    pub name: Name,
    /// What a reader should know.
    pub note: Option<String>,
    /// Its sources.
    pub sources: Vec<Source>,
    /// Categories of people, where the province differs from the country.
    pub categories: Vec<Dated<CategoryRule>>,
    /// Limits of bases.
    pub bases: Vec<Dated<BaseLimits>>,
    /// Rates.
    pub rates: Vec<Dated<ItemRates>>,
    /// Roundings, where the province differs from the country.
    pub rounding: Vec<Dated<ItemRounding>>,
    /// Minimum wages by class, the highest first; `None` for a class whose value was not seen.
    pub minimum_wage_classes: Vec<Dated<MinimumWageClasses>>,
}

/// Minimum wages of a province by class.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct MinimumWageClasses {
    /// A month's.
    pub monthly: Vec<Option<Money>>,
    /// An hour's.
    pub hourly: Vec<Option<Money>>,
}

/// One city: everything its rule file says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct City {
    /// Its code.
    pub code: CityCode,
    /// Its name.
    pub name: Name,
    /// Its province.
    pub province: Name,
    /// The code of its province, where that has a rule file.
    pub province_code: Option<CityCode>,
    /// What it takes over from its province.
    pub inherits: Inherits,
    /// What a reader should know.
    pub note: Option<String>,
    /// Its parts with values of their own.
    pub areas: Vec<Area>,
    /// Its grades and plans.
    pub variants: Vec<Variant>,
    /// Its sources.
    pub sources: Vec<Source>,
    /// Categories of people, where the city differs from the country.
    pub categories: Vec<Dated<CategoryRule>>,
    /// Limits of bases.
    pub bases: Vec<Dated<BaseLimits>>,
    /// Rates.
    pub rates: Vec<Dated<ItemRates>>,
    /// Housing fund.
    pub housing_fund: Vec<Dated<HousingFund>>,
    /// Supplementary housing fund.
    pub supplementary_housing_fund: Vec<Dated<HousingFund>>,
    /// Roundings, where the city differs from the country.
    pub rounding: Vec<Dated<ItemRounding>>,
    /// Minimum wages.
    pub minimum_wage: Vec<Dated<MinimumWage>>,
    /// 住房租金专项附加扣除: what a tenant in the city may deduct a month.
    pub rent_deduction: Option<RentDeduction>,
    /// How far the city's values were checked against official pages.
    pub source_check: Option<SourceCheck>,
    /// Disagreements between sources.
    pub conflicts: Vec<Conflict>,
}

impl City {
    /// The code of its province: stated, or the first two digits of its own.
    pub fn province_code(&self) -> CityCode {
        self.province_code.unwrap_or(self.code.province())
    }

    /// The city with what it takes over from its province.
    pub fn inherit(&mut self, province: &Province) {
        fn taken<T: Clone>(records: &[Dated<T>], code: CityCode, wanted: impl Fn(&T) -> bool) -> impl Iterator<Item = Dated<T>> {
            records.iter().filter(move |record| wanted(&record.value)).cloned().map(move |mut record| {
                record.evidence.origin = Origin::Province(code);
                record
            })
        }
        let Inherits { bases, rates } = self.inherits;
        self.categories.extend(taken(&province.categories, province.code, |_| true));
        self.bases.extend(taken(&province.bases, province.code, |limits| limits.items.iter().any(|item| bases.contains(item))).map(|mut record| {
            record.value.items = record.value.items.iter().filter(|&item| bases.contains(item)).collect();
            record
        }));
        self.rates.extend(taken(&province.rates, province.code, |of| rates.contains(of.item)));
        self.rounding.extend(taken(&province.rounding, province.code, |_| true));
        for source in &province.sources {
            if !self.sources.iter().any(|known| known.key == source.key) {
                self.sources.push(source.clone());
            }
        }
    }

    /// The city with a host's own values laid over it.
    #[must_use]
    pub fn overlaid(&self, overlay: City) -> City {
        let mut city = self.clone();
        city.areas.extend(overlay.areas);
        city.variants.extend(overlay.variants);
        city.sources.extend(overlay.sources);
        city.categories.extend(overlay.categories);
        city.bases.extend(overlay.bases);
        city.rates.extend(overlay.rates);
        city.housing_fund.extend(overlay.housing_fund);
        city.supplementary_housing_fund.extend(overlay.supplementary_housing_fund);
        city.rounding.extend(overlay.rounding);
        city.minimum_wage.extend(overlay.minimum_wage);
        city.conflicts.extend(overlay.conflicts);
        city
    }
}

/// What holds for the whole country.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct National {
    /// Sources.
    pub sources: Vec<Source>,
    /// Categories of people.
    pub categories: Vec<Dated<CategoryRule>>,
    /// Work injury: rates of the eight classes.
    pub work_injury_classes: Vec<Dated<[Rate; 8]>>,
    /// Work injury: the floating steps of an employer.
    pub work_injury_floating: Vec<Dated<FloatingSteps>>,
    /// Roundings.
    pub rounding: Vec<Dated<ItemRounding>>,
    /// 减免: measures that reduce the employer's share.
    pub relief: Vec<Dated<Relief>>,
    /// 缓缴: measures that move the day of payment.
    pub deferrals: Vec<Dated<Deferral>>,
}

/// 减免: the employer's share of some months times a factor, by size of the employer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Relief {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// The items.
    pub items: ItemSet,
    /// The sizes of employers.
    pub employer_sizes: Vec<EmployerSize>,
    /// Only these provinces; all if empty.
    pub provinces: Vec<CityCode>,
    /// But these.
    pub except_provinces: Vec<CityCode>,
    /// What is left of the employer's rate.
    pub factor: Factor,
}

/// 缓缴: the same amount, due later, without late fee.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Deferral {
    /// Its id in requests.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// The items.
    pub items: ItemSet,
    /// Who may defer.
    pub industries: Vec<String>,
    /// The last day of payment without late fee, where it is known.
    pub due: Option<Day>,
}

/// Work injury: by which factors an employer's rate floats.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FloatingSteps {
    /// The classes, 1 to 8.
    pub classes: Vec<u8>,
    /// The factors.
    pub factors: Vec<Factor>,
}
