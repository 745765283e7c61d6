//! References to single records, which every line of a result carries.

use super::*;
use std::ptr;

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

impl<'book> RuleRef<'book> {
    pub(crate) fn of<T>(place: CityCode, section: Section, item: Option<Item>, record: &'book Dated<T>) -> RuleRef<'book> {
        let place = match record.evidence.origin {
            Origin::Province(code) => code,
            Origin::Own | Origin::Overlay => place,
        };
        RuleRef { place, section, item, from: record.from, scope: &record.scope, evidence: &record.evidence }
    }
}

/// A reference to the value of a national parameter, written `tax.annual.brackets/2019-01@2018-08-31`: its id, the first month in
/// force, and the day of publication where it is known.
#[derive(Clone, Copy, Debug)]
pub struct ParameterRef<'book> {
    /// The parameter's id.
    pub id: &'book str,
    /// First month in force.
    pub from: Month,
    /// Why it is believed.
    pub evidence: &'book Evidence,
}

impl PartialEq for ParameterRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self.evidence, other.evidence)
    }
}

impl fmt::Display for ParameterRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.id, self.from)?;
        self.evidence.known_from.map_or(Ok(()), |day| write!(f, "@{day}"))
    }
}

/// A reference to what a number rests on: a record of a place, or a national parameter.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Reference<'book> {
    /// A record of a rule file.
    Rule(RuleRef<'book>),
    /// A value of a national parameter.
    Parameter(ParameterRef<'book>),
}

impl<'book> Reference<'book> {
    /// Why it is believed.
    pub fn evidence(&self) -> &'book Evidence {
        match self {
            Reference::Rule(rule) => rule.evidence,
            Reference::Parameter(parameter) => parameter.evidence,
        }
    }

    /// First month in force.
    pub fn from(&self) -> Month {
        match self {
            Reference::Rule(rule) => rule.from,
            Reference::Parameter(parameter) => parameter.from,
        }
    }
}

impl fmt::Display for Reference<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reference::Rule(rule) => rule.fmt(f),
            Reference::Parameter(parameter) => parameter.fmt(f),
        }
    }
}

impl Serialize for Reference<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Reference::Rule(rule) => rule.serialize(serializer),
            Reference::Parameter(parameter) => serializer.collect_str(parameter),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Reference<'_> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Reference".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A reference to a rule (place/section/item/from) or to a national parameter (id/from), with @day of publication where known.",
        })
    }
}
