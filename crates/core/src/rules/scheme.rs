//! A month resolved for one place and kind of person: the items with their limits, rates and roundings as integers.

use super::*;
use crate::fault::{Code, Fault};

/// For whom and where a month is resolved.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct SchemeKey<'a> {
    /// The city.
    pub city: CityCode,
    /// A part of the city with values of its own.
    pub area: Option<&'a str>,
    /// The category of the person.
    pub category: Category,
    /// The grade or plan; the first one open to the category if none is named.
    pub variant: Option<&'a str>,
    /// The kind of employer.
    pub employer_type: EmployerType,
    /// The size of the employer, which decides on relief.
    pub employer_size: Option<EmployerSize>,
    /// The deferrals that the employer was granted.
    pub deferrals: &'a [String],
}

impl SchemeKey<'_> {
    /// The default of every choice: a local urban employee of an enterprise.
    pub fn of(city: CityCode) -> SchemeKey<'static> {
        SchemeKey {
            city,
            area: None,
            category: Category::LocalUrban,
            variant: None,
            employer_type: EmployerType::Enterprise,
            employer_size: None,
            deferrals: &[],
        }
    }
}

/// The rules of a month for one place and kind of person.
#[derive(Clone, Debug)]
pub struct Scheme<'book> {
    /// The city.
    pub city: &'book City,
    /// The month.
    pub month: Month,
    /// The day whose knowledge was asked for; all that is known if none.
    pub known_on: Option<Day>,
    /// The category of the person.
    pub category: Category,
    /// The grade or plan that was chosen or is the default.
    pub variant: Option<&'book Variant>,
    /// The part of the city.
    pub area: Option<&'book Area>,
    /// The kind of employer.
    pub employer_type: EmployerType,
    /// The items, in the order of [`Item::ALL`].
    pub items: Vec<SchemeItem<'book>>,
    /// Items that a person of this category may waive.
    pub may_waive: ItemSet,
    /// Items that are due only when their rate is given.
    pub optional: ItemSet,
    /// Items that should have a rule and have none, with the reason.
    pub missing: Vec<(Item, Fault)>,
    /// What a user of these rules must know.
    pub warnings: Vec<Warning<'book>>,
    /// Which rules these are.
    pub edition: &'book Edition,
    /// Sources of the national rules.
    pub national_sources: &'book [Source],
}

/// One item of a scheme.
#[derive(Clone, Copy, Debug)]
pub struct SchemeItem<'book> {
    /// The item.
    pub item: Item,
    /// The limits of its base.
    pub limits: Limits,
    /// The rule of the limits; none for an item without a base.
    pub base_rule: Option<RuleRef<'book>>,
    /// The rule of the rates.
    pub rule: RuleRef<'book>,
    /// 单位.
    pub employer: SideRule<'book>,
    /// 个人.
    pub employee: SideRule<'book>,
    /// What the caller has to choose.
    pub choice: Choice<'book>,
    /// 减免: what is left of the employer's rate, and the measure.
    pub relief: Option<(Factor, RuleRef<'book>)>,
    /// 缓缴: until when the employer's share may be paid without late fee, and the measure.
    pub deferral: Option<(Option<Day>, RuleRef<'book>)>,
}

/// What one side owes of an item.
#[derive(Clone, Copy, Debug)]
pub struct SideRule<'book> {
    /// Its rate; zero where the caller chooses it.
    pub rate: Rate,
    /// A fixed amount of this month.
    pub fixed: Money,
    /// How the amount is rounded.
    pub rounding: Rounding,
    /// The rule of the rounding.
    pub rounding_rule: RuleRef<'book>,
    /// Where the money comes from.
    pub paid_from: PaidFrom,
}

/// What the caller has to choose for an item.
#[derive(Clone, Copy, Debug)]
pub enum Choice<'book> {
    /// Nothing.
    Nothing,
    /// The rate within a range.
    HousingFund(&'book HousingFund),
    /// The employer's rate within a range, or its class and floating step.
    WorkInjury(WorkInjury<'book>),
}

/// The work injury rates of a city in a month.
#[derive(Clone, Copy, Debug)]
pub struct WorkInjury<'book> {
    /// Rates of the eight classes, as far as they are known.
    pub classes: [Option<Rate>; 8],
    /// The lowest rate that an employer can have.
    pub min: Rate,
    /// The highest rate that an employer can have.
    pub max: Rate,
    pub(super) floating: &'book [Dated<FloatingSteps>],
}

impl WorkInjury<'_> {
    /// The rate of a class (1 to 8) with a floating step.
    pub fn rate(&self, class: u8, step: Factor) -> Result<Rate, Fault> {
        let index = usize::from(class).wrapping_sub(1);
        if index >= 8 {
            return Err(Fault::new(Code::ValueUnknown, "work_injury_class", class));
        }
        let known = self.floating.iter().any(|steps| steps.value.classes.contains(&class) && steps.value.factors.contains(&step));
        if !known {
            return Err(Fault::new(Code::ValueUnknown, "work_injury_floating", step));
        }
        let Some(rate) = self.classes[index] else {
            return Err(Fault::new(Code::RuleMissing, "work_injury_class", class)
                .because("the city's rate of this class is not known; give work_injury_rate", "该城市此行业类别的费率未知，请给出 work_injury_rate"));
        };
        rate.times(step).map_err(|code| Fault::new(code, "work_injury_floating", step))
    }
}
