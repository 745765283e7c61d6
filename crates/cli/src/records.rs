//! Every record of the book in one shape: what it is about, when it holds and why it is believed.

use crate::language::Lang;
use crate::timelines;
use hesuan::Fault;
use hesuan::rules::{
    Category, City, CityCode, Conflict, Dated, ItemSet, Kind, Name, National, Origin, Parameters, Province, RuleBook, Scope, Source, Status, Verification,
};
use hesuan::time::Month;

/// One record.
pub struct Record<'book> {
    /// The key of its section in the file.
    pub section: &'static str,
    /// What it is about.
    pub about: About<'book>,
    /// Whom it is for.
    pub scope: Option<&'book Scope>,
    /// First month in force, of a dated record.
    pub from: Option<Month>,
    /// Last month in force, where its notice ends it.
    pub expires: Option<Month>,
    /// Whether there is a value.
    pub kind: Kind,
    /// Whether the file itself says so, and not its province.
    pub own: bool,
    /// How sure the value is.
    pub status: Status,
    /// How far it was verified.
    pub verification: Option<Verification>,
    /// Number of the official document.
    pub doc: Option<&'book str>,
    /// Keys of its sources.
    pub sources: &'book [String],
}

/// What a record is about.
pub enum About<'book> {
    /// What the section says.
    Section,
    /// Items.
    Items(ItemSet),
    /// A category of people.
    Category(Category),
    /// A thing with an id and a name.
    Named(&'book str, &'book Name),
    /// A year.
    Year(u16),
}

impl About<'_> {
    /// It in words.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            About::Section => String::new(),
            About::Items(items) => timelines::items(*items, lang),
            About::Category(category) => lang.pick(category.zh(), category.en()).to_string(),
            About::Named(id, name) => format!("{id} {}", lang.pick(&name.zh, &name.en)),
            About::Year(year) => year.to_string(),
        }
    }

    /// It for a machine: ids.
    pub fn ids(&self) -> Vec<String> {
        match self {
            About::Section => Vec::new(),
            About::Items(items) => items.iter().map(|item| item.to_string()).collect(),
            About::Category(category) => vec![category.to_string()],
            About::Named(id, _) => vec![(*id).to_string()],
            About::Year(year) => vec![year.to_string()],
        }
    }
}

/// A place with its records.
pub struct Place<'book> {
    /// Its code; 000000 is the country.
    pub code: CityCode,
    /// Its name.
    pub zh: &'book str,
    /// Its name.
    pub en: &'book str,
    /// What kind of place.
    pub level: Level<'book>,
    /// Its records; those of a city with what it takes over from its province.
    pub records: Vec<Record<'book>>,
    /// Its sources.
    pub sources: Vec<&'book Source>,
    /// Disagreements between its sources.
    pub conflicts: &'book [Conflict],
}

/// What kind of place.
#[derive(Clone, Copy)]
pub enum Level<'book> {
    /// The country.
    National,
    /// A province.
    Province,
    /// A city.
    City(&'book City),
}

/// Every place of a book: the country, the provinces, the cities.
pub fn places(book: &RuleBook) -> Result<Vec<Place<'_>>, Fault> {
    let (national, parameters) = (book.national(), book.parameters()?);
    let mut places = vec![Place {
        code: CityCode::NATIONAL,
        zh: "全国",
        en: "national",
        level: Level::National,
        records: of_national(national, parameters),
        sources: national.sources.iter().chain(&parameters.sources).collect(),
        conflicts: &[],
    }];
    places.extend(book.provinces().map(|province| Place {
        code: province.code,
        zh: &province.name.zh,
        en: &province.name.en,
        level: Level::Province,
        records: of_province(province),
        sources: province.sources.iter().collect(),
        conflicts: &[],
    }));
    for (code, name) in book.cities() {
        let city = book.city(code)?;
        places.push(Place {
            code,
            zh: &name.zh,
            en: &name.en,
            level: Level::City(city),
            records: of_city(city),
            sources: city.sources.iter().collect(),
            conflicts: &city.conflicts,
        });
    }
    Ok(places)
}

/// The records of a city.
pub fn of_city(city: &City) -> Vec<Record<'_>> {
    let mut records: Vec<Record<'_>> = dated("categories", &city.categories, |rule| About::Category(rule.category)).collect();
    records.extend(dated("bases", &city.bases, |limits| About::Items(limits.items)));
    records.extend(dated("rates", &city.rates, |rates| About::Items(ItemSet::EMPTY.with(rates.item))));
    records.extend(dated("housing_fund", &city.housing_fund, |_| About::Section));
    records.extend(dated("supplementary_housing_fund", &city.supplementary_housing_fund, |_| About::Section));
    records.extend(dated("rounding", &city.rounding, |rounding| About::Items(rounding.items)));
    records.extend(dated("minimum_wage", &city.minimum_wage, |_| About::Section));
    records.extend(city.rent_deduction.iter().map(|rent| Record {
        section: "rent_deduction",
        about: About::Section,
        scope: None,
        from: None,
        expires: None,
        kind: Kind::Value,
        own: true,
        status: rent.status,
        verification: None,
        doc: None,
        sources: &rent.sources,
    }));
    records
}

fn of_province(province: &Province) -> Vec<Record<'_>> {
    let mut records: Vec<Record<'_>> = dated("categories", &province.categories, |rule| About::Category(rule.category)).collect();
    records.extend(dated("bases", &province.bases, |limits| About::Items(limits.items)));
    records.extend(dated("rates", &province.rates, |rates| About::Items(ItemSet::EMPTY.with(rates.item))));
    records.extend(dated("rounding", &province.rounding, |rounding| About::Items(rounding.items)));
    records.extend(dated("minimum_wage_classes", &province.minimum_wage_classes, |_| About::Section));
    records
}

fn of_national<'book>(national: &'book National, parameters: &'book Parameters) -> Vec<Record<'book>> {
    let mut records: Vec<Record<'_>> = dated("categories", &national.categories, |rule| About::Category(rule.category)).collect();
    records.extend(dated("work_injury_classes", &national.work_injury_classes, |_| About::Section));
    records.extend(dated("work_injury_floating", &national.work_injury_floating, |_| About::Section));
    records.extend(dated("rounding", &national.rounding, |rounding| About::Items(rounding.items)));
    records.extend(dated("relief", &national.relief, |relief| About::Named(&relief.id, &relief.name)));
    records.extend(dated("deferrals", &national.deferrals, |deferral| About::Named(&deferral.id, &deferral.name)));
    for parameter in &parameters.parameters {
        records.extend(dated("parameters", &parameter.values, |_| About::Named(&parameter.id, &parameter.name)));
    }
    records.extend(parameters.calendars.iter().map(|calendar| Record {
        section: "calendars",
        about: About::Year(calendar.year),
        scope: None,
        from: None,
        expires: None,
        kind: Kind::Value,
        own: true,
        status: calendar.evidence.status,
        verification: calendar.evidence.verification,
        doc: calendar.evidence.doc.as_deref(),
        sources: &calendar.evidence.sources,
    }));
    records
}

fn dated<'book, T>(section: &'static str, records: &'book [Dated<T>], about: impl Fn(&'book T) -> About<'book>) -> impl Iterator<Item = Record<'book>> {
    records.iter().map(move |record| Record {
        section,
        about: about(&record.value),
        scope: Some(&record.scope),
        from: Some(record.from),
        expires: record.expires,
        kind: record.kind,
        own: !matches!(record.evidence.origin, Origin::Province(_)),
        status: record.evidence.status,
        verification: record.evidence.verification,
        doc: record.evidence.doc.as_deref(),
        sources: &record.evidence.sources,
    })
}
