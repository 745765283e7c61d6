//! A month resolved for one place and kind of person: the items with their limits, rates and roundings as integers.

use super::*;
use crate::fault::{Code, Fault, Faults};
use std::ptr;

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
    floating: &'book [Dated<FloatingSteps>],
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

/// The section of a rule file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Section {
    /// `categories`.
    Categories,
    /// `bases`.
    Bases,
    /// `rates`.
    Rates,
    /// `housing_fund`.
    HousingFund,
    /// `supplementary_housing_fund`.
    SupplementaryHousingFund,
    /// `rounding`.
    Rounding,
    /// `relief` of the country.
    Relief,
    /// `deferrals` of the country.
    Deferrals,
}

impl Section {
    /// Its key in the file.
    pub const fn as_str(self) -> &'static str {
        match self {
            Section::Categories => "categories",
            Section::Bases => "bases",
            Section::Rates => "rates",
            Section::HousingFund => "housing_fund",
            Section::SupplementaryHousingFund => "supplementary_housing_fund",
            Section::Rounding => "rounding",
            Section::Relief => "relief",
            Section::Deferrals => "deferrals",
        }
    }
}

/// A reference to one record, written `310000/bases/pension/2025-07@2025-09-18`: the place (`000000` is the country),
/// the section, the item with its scope, the first month in force, and the day of publication where it is known.
#[derive(Clone, Copy, Debug)]
pub struct RuleRef<'book> {
    /// The place.
    pub place: CityCode,
    /// The section.
    pub section: Section,
    /// The item.
    pub item: Option<Item>,
    /// First month in force.
    pub from: Month,
    /// Whom it is for.
    pub scope: &'book Scope,
    /// Why it is believed.
    pub evidence: &'book Evidence,
}

impl PartialEq for RuleRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self.evidence, other.evidence)
    }
}

impl RuleRef<'_> {
    /// Every line names three rules, so this writes without the machinery of `format!`.
    fn text(&self) -> String {
        let mut text = String::with_capacity(64);
        let mut buffer = [0; 24];
        if self.evidence.origin == Origin::Overlay {
            text.push_str("overlay:");
        }
        text.push_str(self.place.write_text(&mut buffer));
        text.push('/');
        text.push_str(self.section.as_str());
        if let Some(item) = self.item {
            text.push('/');
            text.push_str(item.as_str());
        }
        let named = [&self.scope.variant, &self.scope.area].into_iter().flatten().map(String::as_str);
        let categories = self.scope.categories.iter().map(|category| category.as_str());
        let employer_types = self.scope.employer_types.iter().map(|kind| kind.as_str());
        for part in named.chain(categories).chain(employer_types) {
            text.push('.');
            text.push_str(part);
        }
        text.push('/');
        text.push_str(self.from.write_text(&mut buffer));
        if let Some(day) = self.evidence.known_from {
            text.push('@');
            text.push_str(day.write_text(&mut buffer));
        }
        text
    }
}

impl fmt::Display for RuleRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl Serialize for RuleRef<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for RuleRef<'_> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RuleRef".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "description": "A reference to a rule: place/section/item/from, with @day of publication where known." })
    }
}

/// Something that a user of a result must know; it never stops a computation.
#[derive(Clone, PartialEq, Debug)]
pub struct Warning<'book> {
    /// What.
    pub code: WarningCode,
    /// The items it concerns.
    pub items: ItemSet,
    /// The rule it concerns.
    pub rule: Option<RuleRef<'book>>,
}

macro_rules! warning_codes {
    ($($variant:ident = $code:literal, $en:literal, $zh:literal;)+) => {
        /// Kinds of warnings; the codes never change their meaning.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum WarningCode { $(#[doc = concat!($en, ".")] $variant,)+ }

        impl Serialize for WarningCode {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for WarningCode {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                "WarningCode".into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": WarningCode::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>() })
            }
        }

        impl WarningCode {
            /// Every code, sorted.
            pub const ALL: &'static [WarningCode] = &[$(WarningCode::$variant,)+];

            /// The code as it stands in answers.
            pub const fn as_str(self) -> &'static str {
                match self { $(WarningCode::$variant => $code,)+ }
            }

            /// The message in English.
            pub const fn en(self) -> &'static str {
                match self { $(WarningCode::$variant => $en,)+ }
            }

            /// The message in Chinese.
            pub const fn zh(self) -> &'static str {
                match self { $(WarningCode::$variant => $zh,)+ }
            }
        }
    };
}

warning_codes! {
    EmployerSizeNotGiven = "employer_size_not_given", "relief applied in this month to employers of some sizes; none was computed because no employer_size was given", "该月按企业规模减免，未给出 employer_size，未计算减免";
    HousingFundRateNotGiven = "housing_fund_rate_not_given", "the housing fund is left out because no housing_fund_rate was given", "未给出 housing_fund_rate，未计算住房公积金";
    RuleCarriedOver = "rule_carried_over", "the value of the months before was carried over; the new one was not yet published on the day asked for", "截至所询日期新值尚未公布，沿用前期数值";
    RuleDerived = "rule_derived", "the value was computed from other published figures", "该数值由其他公布数据推算";
    RuleDisputed = "rule_disputed", "sources disagree on the value", "来源对该数值说法不一";
    RuleProvisional = "rule_provisional", "earlier figures apply provisionally until new ones are published; expect a difference", "暂按前期数值执行，正式公布后可能补差";
    RuleRecalled = "rule_recalled", "the value was not confirmed by any source read", "该数值未经来源核实";
    RuleUnconfirmed = "rule_unconfirmed", "part of the value was not seen in a source", "该数值的部分字段未见于来源";
    SupplementaryHousingFundRateNotGiven = "supplementary_housing_fund_rate_not_given", "the supplementary housing fund is left out because no supplementary_housing_fund_rate was given", "未给出 supplementary_housing_fund_rate，未计算补充公积金";
    WorkInjuryRateNotGiven = "work_injury_rate_not_given", "work injury is left out because neither work_injury_rate nor work_injury_class was given", "未给出 work_injury_rate 或 work_injury_class，未计算工伤保险";
}

/// What a timeline holds for a month.
enum Found<'book, T> {
    /// A record in force, and whether its successor was not yet known.
    Value(&'book Dated<T>, bool),
    /// A record that says that there is no value, or one that has expired.
    Nothing(&'book Dated<T>),
    /// The item has no line.
    Ended,
    /// No record at all.
    Never(Reason),
}

/// Why an item has no rule.
#[derive(Clone, Copy)]
enum Reason {
    NotFound,
    NotYetKnown,
    OnlyAnEstimate,
    Expired(Month),
    ScopeEnded,
}

/// Why a record in force has no value.
fn reason_of<T>(record: &Dated<T>) -> Reason {
    match (record.kind, record.expires) {
        (Kind::EstimateOnly, _) => Reason::OnlyAnEstimate,
        (Kind::Value, Some(expires)) => Reason::Expired(expires),
        _ => Reason::NotFound,
    }
}

/// Looks records up for one month, day of knowledge and person.
#[derive(Clone, Copy)]
struct Lookup<'key> {
    month: Month,
    known_on: Option<Day>,
    variant: Option<&'key str>,
    area: Option<&'key str>,
    category: Category,
    employer_type: EmployerType,
}

impl Lookup<'_> {
    fn known<T>(&self, record: &Dated<T>) -> bool {
        // A gap in our knowledge is one on every day; a host knows its own values.
        let always =
            matches!(record.kind, Kind::Missing | Kind::EstimateOnly) || (record.evidence.origin == Origin::Overlay && record.evidence.known_from.is_none());
        always || self.known_on.is_none_or(|day| record.known_from() <= day)
    }

    /// Whether a measure runs in the month.
    fn in_force<T>(&self, record: &Dated<T>) -> bool {
        record.kind == Kind::Value && record.from <= self.month && record.expires.is_none_or(|expires| expires >= self.month) && self.known(record)
    }

    /// How many conditions of the scope fit, or none if one does not.
    fn fit(&self, scope: &Scope) -> Option<usize> {
        let fits = |condition: &Option<String>, value: Option<&str>| condition.as_deref().is_none_or(|name| Some(name) == value);
        let all_fit = fits(&scope.variant, self.variant)
            && fits(&scope.area, self.area)
            && (scope.categories.is_empty() || scope.categories.contains(&self.category))
            && (scope.employer_types.is_empty() || scope.employer_types.contains(&self.employer_type));
        all_fit.then_some(
            usize::from(scope.variant.is_some())
                + usize::from(scope.area.is_some())
                + usize::from(!scope.categories.is_empty())
                + usize::from(!scope.employer_types.is_empty()),
        )
    }

    /// The record in force among those that are `about` the thing: a host's own value before the city's before the
    /// province's, then the most specific scope, the latest start, the latest publication.
    ///
    /// A scoped record that has ended hands over to a less specific one. A value that has expired and a gap that is only
    /// our own hand over to the next origin; an estimate that is not shipped does not.
    fn find<'book, T>(&self, records: &'book [Dated<T>], about: impl Fn(&T) -> bool) -> Found<'book, T> {
        let mut below = usize::MAX;
        let mut not_yet_known = false;
        let mut scope_ended = false;
        let mut without_value = None;
        loop {
            let mut best: Option<(&'book Dated<T>, usize)> = None;
            for record in records.iter().filter(|record| record.from <= self.month && about(&record.value)) {
                let rank = self.fit(&record.scope).map(|fit| origin_rank(record.evidence.origin) + fit);
                let Some(rank) = rank.filter(|&rank| rank < below) else { continue };
                if !self.known(record) {
                    not_yet_known = true;
                } else if best.is_none_or(|(best, best_rank)| (rank, record.from, record.known_from()) >= (best_rank, best.from, best.known_from())) {
                    best = Some((record, rank));
                }
            }
            let Some((record, rank)) = best else {
                return match without_value {
                    Some(record) => Found::Nothing(record),
                    None if not_yet_known => Found::Never(Reason::NotYetKnown),
                    None if scope_ended => Found::Never(Reason::ScopeEnded),
                    None => Found::Never(Reason::NotFound),
                };
            };
            let expired = record.expires.is_some_and(|expires| expires < self.month);
            match record.kind {
                Kind::Ended if rank % ORIGIN > 0 => {
                    scope_ended = true;
                    below = rank;
                }
                Kind::Ended => return Found::Ended,
                Kind::EstimateOnly => return Found::Nothing(record),
                Kind::Value if !expired => {
                    let replaced_later = |later: &Dated<T>| {
                        later.kind == Kind::Value
                            && later.from <= self.month
                            && later.from >= record.from
                            && later.scope == record.scope
                            && about(&later.value)
                            && !self.known(later)
                    };
                    return Found::Value(record, not_yet_known && records.iter().any(replaced_later));
                }
                Kind::Missing | Kind::Value => {
                    without_value = without_value.or(Some(record));
                    below = rank - rank % ORIGIN;
                }
            }
        }
    }
}

/// Origins are further apart than scopes.
const ORIGIN: usize = 8;

fn origin_rank(origin: Origin) -> usize {
    match origin {
        Origin::Province(_) => 0,
        Origin::Own => ORIGIN,
        Origin::Overlay => 2 * ORIGIN,
    }
}

impl<'book> Scheme<'book> {
    pub(super) fn resolve(rules: MonthRules<'book>, key: &SchemeKey<'_>) -> Result<Scheme<'book>, Faults> {
        let book = rules.book;
        let city = book.city(key.city)?;
        let mut faults = Vec::new();
        let area = key.area.and_then(|id| {
            let area = city.areas.iter().find(|area| area.id == id);
            area.or_else(|| {
                faults.push(Fault::new(Code::ValueUnknown, "area", id));
                None
            })
        });
        let variant = choose_variant(city, key, &mut faults);
        let lookup = Lookup {
            month: rules.month,
            known_on: rules.known_on,
            variant: variant.map(|variant| variant.id.as_str()),
            area: key.area,
            category: key.category,
            employer_type: key.employer_type,
        };
        let category = find_category(book, city, &lookup, &mut faults);
        let category = match Faults::none_or(faults, category)? {
            Some(category) => category,
            None => return Err(Fault::new(Code::RuleMissing, "category", key.category).into()),
        };
        let mut scheme = Scheme {
            city,
            month: rules.month,
            known_on: rules.known_on,
            category: key.category,
            variant,
            area,
            employer_type: key.employer_type,
            items: Vec::with_capacity(8),
            may_waive: category.value.may_waive,
            optional: category.value.optional,
            missing: Vec::new(),
            warnings: Vec::new(),
            edition: book.edition(),
            national_sources: &book.national().sources,
        };
        let place = if city.categories.iter().any(|record| ptr::eq(record, category)) { city.code } else { CityCode::NATIONAL };
        scheme.warn(ItemSet::EMPTY, &RuleRef::of(place, Section::Categories, None, category), false);
        scheme.add_items(book.national(), &lookup, category.value.only);
        scheme.add_relief(book.national(), &lookup, key.employer_size);
        for (index, id) in key.deferrals.iter().enumerate() {
            scheme.add_deferral(book.national(), &lookup, index, id)?;
        }
        Ok(scheme)
    }

    /// Reduces the employer's share where a measure applies to the province, the month and the size of the employer.
    fn add_relief(&mut self, national: &'book National, lookup: &Lookup<'_>, size: Option<EmployerSize>) {
        if self.employer_type != EmployerType::Enterprise {
            return;
        }
        let province = self.city.province_code();
        let mut without_size = ItemSet::EMPTY;
        let mut used = Vec::new();
        for record in national.relief.iter().filter(|record| lookup.in_force(record)) {
            let Relief { items, employer_sizes, provinces, except_provinces, factor, .. } = &record.value;
            if except_provinces.contains(&province) || !(provinces.is_empty() || provinces.contains(&province)) {
                continue;
            }
            for rule in self.items.iter_mut().filter(|rule| items.contains(rule.item)) {
                match size {
                    Some(size) if employer_sizes.contains(&size) => {
                        let measure = RuleRef::of(CityCode::NATIONAL, Section::Relief, Some(rule.item), record);
                        rule.relief = Some((*factor, measure));
                        used.push(measure);
                    }
                    Some(_) => {}
                    None => without_size = without_size.with(rule.item),
                }
            }
        }
        for measure in used {
            self.warn(measure.item.into_iter().collect(), &measure, false);
        }
        if !without_size.is_empty() {
            self.warnings.push(Warning { code: WarningCode::EmployerSizeNotGiven, items: without_size, rule: None });
        }
    }

    /// Moves the day of payment of the employer's share.
    fn add_deferral(&mut self, national: &'book National, lookup: &Lookup<'_>, index: usize, id: &str) -> Result<(), Faults> {
        let of_id = || national.deferrals.iter().filter(|record| record.value.id == id);
        let Some(record) = of_id().find(|record| lookup.in_force(record)) else {
            let code = if of_id().next().is_some() { Code::RuleMissing } else { Code::ValueUnknown };
            return Err(Fault::new(code, format!("deferrals[{index}]"), id).into());
        };
        let mut used = Vec::new();
        for rule in self.items.iter_mut().filter(|rule| record.value.items.contains(rule.item)) {
            let measure = RuleRef::of(CityCode::NATIONAL, Section::Deferrals, Some(rule.item), record);
            rule.deferral = Some((record.value.due, measure));
            used.push(measure);
        }
        for measure in used {
            self.warn(measure.item.into_iter().collect(), &measure, false);
        }
        Ok(())
    }

    fn add_items(&mut self, national: &'book National, lookup: &Lookup<'_>, only: ItemSet) {
        let city = self.city;
        let mut included = ItemSet::EMPTY;
        for item in Item::ALL.iter().copied() {
            if let Found::Value(record, _) = lookup.find(&city.rates, |rates| rates.item == item) {
                included = record.value.includes.iter().fold(included, ItemSet::with);
            }
        }
        for item in Item::ALL.iter().copied().filter(|&item| only.is_empty() || only.contains(item)) {
            match item {
                Item::HousingFund => self.add_housing_fund(national, lookup),
                Item::SupplementaryHousingFund => self.add_supplementary_housing_fund(national, lookup),
                _ => self.add_insurance(national, lookup, item, included.contains(item)),
            }
        }
    }

    fn add_insurance(&mut self, national: &'book National, lookup: &Lookup<'_>, item: Item, included: bool) {
        let city = self.city;
        let (record, carried) = match lookup.find(&city.rates, |rates| rates.item == item) {
            Found::Value(record, carried) => (record, carried),
            Found::Ended => return,
            Found::Nothing(_) | Found::Never(_) if included => return,
            Found::Nothing(record) => return self.miss(item, Section::Rates, reason_of(record)),
            Found::Never(reason) if item.is_required() => return self.miss(item, Section::Rates, reason),
            Found::Never(_) => return,
        };
        let rates = &record.value;
        if included {
            let fault = Fault::new(Code::RuleOverlap, "month", self.month);
            let twice = fault.because(format!("{item} is charged alone and inside another item"), format!("{}重复计收", item.zh()));
            return self.missing.push((item, twice));
        }
        let rule = RuleRef::of(city.code, Section::Rates, Some(item), record);
        let has_base = rates.employer > Rate::ZERO || rates.employee > Rate::ZERO || item == Item::WorkInjury;
        let (limits, base_rule) = if has_base {
            match lookup.find(&city.bases, |limits| limits.items.contains(item)) {
                Found::Value(limits, carried) => {
                    let base_rule = RuleRef::of(city.code, Section::Bases, Some(item), limits);
                    self.warn(ItemSet::EMPTY.with(item), &base_rule, carried);
                    (limits.value.limits, Some(base_rule))
                }
                Found::Nothing(record) => return self.miss(item, Section::Bases, reason_of(record)),
                Found::Ended => return self.miss(item, Section::Bases, Reason::NotFound),
                Found::Never(reason) => return self.miss(item, Section::Bases, reason),
            }
        } else {
            (Limits::default(), None)
        };
        let choice = match item {
            Item::WorkInjury => work_injury(national, lookup, rates),
            _ => Choice::Nothing,
        };
        let fixed = |fixed: &Option<Fixed>| fixed.as_ref().map_or(Money::ZERO, |fixed| fixed.in_month(self.month));
        let (fixed_employer, fixed_employee) = (fixed(&rates.fixed_employer), fixed(&rates.fixed_employee));
        let mut side = |side, rate, fixed, paid_from| self.side(national, lookup, item, side, rate, fixed, paid_from);
        let employer = side(Side::Employer, if matches!(choice, Choice::Nothing) { rates.employer } else { Rate::ZERO }, fixed_employer, PaidFrom::Wages);
        let employee = side(Side::Employee, rates.employee, fixed_employee, rates.paid_from);
        if let (Some(employer), Some(employee)) = (employer, employee) {
            self.warn(ItemSet::EMPTY.with(item), &rule, carried);
            self.items.push(SchemeItem { item, limits, base_rule, rule, employer, employee, choice, relief: None, deferral: None });
        }
    }

    fn add_housing_fund(&mut self, national: &'book National, lookup: &Lookup<'_>) {
        let city = self.city;
        let item = Item::HousingFund;
        match lookup.find(&city.housing_fund, |_| true) {
            Found::Value(record, carried) => {
                let limits = record.value.limits.unwrap_or_default();
                let rule = RuleRef::of(city.code, Section::HousingFund, Some(item), record);
                self.add_fund(national, lookup, item, limits, rule, rule, &record.value, carried);
            }
            Found::Nothing(record) => self.miss(item, Section::HousingFund, reason_of(record)),
            Found::Ended => {}
            Found::Never(reason) => self.miss(item, Section::HousingFund, reason),
        }
    }

    fn add_supplementary_housing_fund(&mut self, national: &'book National, lookup: &Lookup<'_>) {
        let city = self.city;
        let item = Item::SupplementaryHousingFund;
        let main = self.items.iter().find(|main| main.item == Item::HousingFund).map(|main| (main.limits, main.rule));
        if let (Found::Value(record, carried), Some((limits, base_rule))) = (lookup.find(&city.supplementary_housing_fund, |_| true), main) {
            let rule = RuleRef::of(city.code, Section::SupplementaryHousingFund, Some(item), record);
            self.add_fund(national, lookup, item, limits, base_rule, rule, &record.value, carried);
        }
    }

    #[allow(clippy::too_many_arguments)]
    fn add_fund(
        &mut self,
        national: &'book National,
        lookup: &Lookup<'_>,
        item: Item,
        limits: Limits,
        base_rule: RuleRef<'book>,
        rule: RuleRef<'book>,
        fund: &'book HousingFund,
        carried: bool,
    ) {
        let mut side = |side| self.side(national, lookup, item, side, Rate::ZERO, Money::ZERO, PaidFrom::Wages);
        if let (Some(employer), Some(employee)) = (side(Side::Employer), side(Side::Employee)) {
            self.warn(ItemSet::EMPTY.with(item), &rule, carried);
            let choice = Choice::HousingFund(fund);
            self.items.push(SchemeItem { item, limits, base_rule: Some(base_rule), rule, employer, employee, choice, relief: None, deferral: None });
        }
    }

    /// One side of an item with its rounding: the city's own, else the country's.
    #[allow(clippy::too_many_arguments)]
    fn side(
        &mut self,
        national: &'book National,
        lookup: &Lookup<'_>,
        item: Item,
        side: Side,
        rate: Rate,
        fixed: Money,
        paid_from: PaidFrom,
    ) -> Option<SideRule<'book>> {
        let about = |rounding: &ItemRounding| rounding.items.contains(item) && rounding.side.is_none_or(|only| only == side);
        let found = match lookup.find(&self.city.rounding, about) {
            Found::Value(record, carried) => Some((self.city.code, record, carried)),
            _ => match lookup.find(&national.rounding, about) {
                Found::Value(record, carried) => Some((CityCode::NATIONAL, record, carried)),
                _ => None,
            },
        };
        let Some((place, record, carried)) = found else {
            self.miss(item, Section::Rounding, Reason::NotFound);
            return None;
        };
        let rounding_rule = RuleRef::of(place, Section::Rounding, Some(item), record);
        if rate > Rate::ZERO || !matches!((item, side), (Item::WorkInjury, Side::Employee)) {
            self.warn(ItemSet::EMPTY.with(item), &rounding_rule, carried);
        }
        Some(SideRule { rate, fixed, rounding: record.value.rounding, rounding_rule, paid_from })
    }

    /// Notes that an item has no rule, and why.
    fn miss(&mut self, item: Item, section: Section, reason: Reason) {
        let (en, zh) = match reason {
            Reason::NotFound => ("no figure is known".to_string(), "未找到数值".to_string()),
            Reason::NotYetKnown => ("nothing was known on the day asked for".to_string(), "截至所询日期尚无数值".to_string()),
            Reason::OnlyAnEstimate => ("only an estimate is known".to_string(), "仅有估计值".to_string()),
            Reason::Expired(month) => (format!("the value expired after {month}"), format!("数值有效期至 {month}")),
            Reason::ScopeEnded => ("this grade or group no longer exists".to_string(), "该档次或类别已不再适用".to_string()),
        };
        let place = &self.city.name;
        let fault = Fault::new(Code::RuleMissing, "month", self.month)
            .because(format!("{} {item} ({}): {en}", place.en, section.as_str()), format!("{}{}（{}）：{zh}", place.zh, item.zh(), section.as_str()));
        self.missing.push((item, fault));
    }

    /// Adds the warnings that a record calls for, once for each record.
    fn warn(&mut self, items: ItemSet, rule: &RuleRef<'book>, carried_over: bool) {
        const VALUES: [&str; 8] = ["floor", "ceiling", "employer", "employee", "fixed_employee", "fixed_employer", "rate_min", "rate_max"];
        let evidence = rule.evidence;
        let status = match evidence.status {
            Status::Confirmed => None,
            Status::Derived => Some(WarningCode::RuleDerived),
            Status::Recalled => Some(WarningCode::RuleRecalled),
            Status::Disputed => Some(WarningCode::RuleDisputed),
        };
        let unconfirmed = evidence.unconfirmed.iter().any(|field| VALUES.contains(&field.as_str())).then_some(WarningCode::RuleUnconfirmed);
        let provisional = evidence.provisional.then_some(WarningCode::RuleProvisional);
        let carried_over = carried_over.then_some(WarningCode::RuleCarriedOver);
        for code in [carried_over, provisional, status, unconfirmed].into_iter().flatten() {
            match self.warnings.iter_mut().find(|known| known.code == code && known.rule.as_ref() == Some(rule)) {
                Some(known) => known.items = items.iter().fold(known.items, ItemSet::with),
                None => self.warnings.push(Warning { code, items, rule: Some(*rule) }),
            }
        }
    }
}

impl<'book> RuleRef<'book> {
    fn of<T>(place: CityCode, section: Section, item: Option<Item>, record: &'book Dated<T>) -> RuleRef<'book> {
        let place = match record.evidence.origin {
            Origin::Province(code) => code,
            Origin::Own | Origin::Overlay => place,
        };
        RuleRef { place, section, item, from: record.from, scope: &record.scope, evidence: &record.evidence }
    }
}

fn choose_variant<'book>(city: &'book City, key: &SchemeKey<'_>, faults: &mut Vec<Fault>) -> Option<&'book Variant> {
    let open = |variant: &Variant| variant.categories.is_empty() || variant.categories.contains(&key.category);
    let Some(id) = key.variant else { return city.variants.iter().find(|variant| open(variant)) };
    match city.variants.iter().find(|variant| variant.id == id) {
        Some(variant) if open(variant) => Some(variant),
        Some(_) => {
            faults.push(Fault::new(Code::VariantNotAllowed, "variant", id));
            None
        }
        None => {
            faults.push(Fault::new(Code::ValueUnknown, "variant", id));
            None
        }
    }
}

fn find_category<'book>(book: &'book RuleBook, city: &'book City, lookup: &Lookup<'_>, faults: &mut Vec<Fault>) -> Option<&'book Dated<CategoryRule>> {
    let about = |rule: &CategoryRule| rule.category == lookup.category;
    for records in [&city.categories, &book.national().categories] {
        match lookup.find(records, about) {
            Found::Value(record, _) => return Some(record),
            Found::Never(_) => continue,
            Found::Nothing(_) | Found::Ended => break,
        }
    }
    let name = lookup.category;
    let fault = Fault::new(Code::RuleMissing, "category", name);
    faults.push(fault.because(format!("no rule for {name} in {}", lookup.month), format!("{} 无“{}”的规则", lookup.month, name.zh())));
    None
}

/// The class rates of a city, as far as they are known, and the range that floating leaves.
fn work_injury<'book>(national: &'book National, lookup: &Lookup<'_>, rates: &'book ItemRates) -> Choice<'book> {
    let table = match lookup.find(&national.work_injury_classes, |_| true) {
        Found::Value(record, _) => Some(record.value),
        _ => None,
    };
    let mut ends = [None; 8];
    ends[0] = Some(rates.employer);
    let classes = match &rates.classes {
        WorkInjuryClasses::Table(classes) => classes.map(Some),
        WorkInjuryClasses::Factor(factor) => table.map_or(ends, |table| table.map(|class| class.times(*factor).ok())),
        // Where a city's ends are those of the national table, so is what lies between.
        WorkInjuryClasses::National => table.filter(|table| table[0] == rates.employer).map_or(ends, |table| table.map(Some)),
        WorkInjuryClasses::UpTo(highest) => {
            ends[7] = Some(*highest);
            table.filter(|table| table[0] == rates.employer && table[7] == *highest).map_or(ends, |table| table.map(Some))
        }
    };
    let floating = national.work_injury_floating.as_slice();
    // Where the highest class is not known, the national one bounds the range.
    let highest = classes[7].or(table.map(|table| table[7])).unwrap_or(rates.employer);
    let steps = floating.iter().filter(|steps| steps.value.classes.contains(&8)).flat_map(|steps| steps.value.factors.iter().copied());
    let max = steps.filter_map(|step| highest.times(step).ok()).max().unwrap_or(highest);
    Choice::WorkInjury(WorkInjury { classes, min: rates.employer, max, floating })
}
