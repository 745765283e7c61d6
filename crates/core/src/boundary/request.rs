//! Requests, read from JSON text with all faults at once.

use crate::contribution::{BaseOf, DeclaredBase, Person, WorkInjuryChoice};
use crate::explain::Language;
use crate::fault::{Code, Fault, Faults};
use crate::json::{Object, decimal, flag, shown, string, word};
use crate::money::{Factor, Money, Rate};
use crate::rules::{Category, CityCode, EmployerSize, EmployerType, Item, ItemSet, RuleBook, Scheme, SchemeKey, Side};
use crate::time::{Day, Month};

/// Which rules are asked for: a place, a month, a kind of person, a day of knowledge.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SchemeRequest {
    /// The city.
    pub city: CityCode,
    /// The fee month (费款所属期).
    pub month: Month,
    /// The day whose knowledge is used; all that is known if none.
    pub known_on: Option<Day>,
    /// A part of the city with values of its own.
    pub area: Option<String>,
    /// The category of the person; a local urban employee by default.
    pub category: Category,
    /// The grade or plan; by default the first one open to the category.
    pub variant: Option<String>,
    /// The kind of employer; an enterprise by default.
    pub employer_type: EmployerType,
    /// The size of the employer, which decides on relief.
    pub employer_size: Option<EmployerSize>,
    /// The deferrals that the employer was granted, by id.
    pub deferrals: Vec<String>,
    /// Whether every value used must be confirmed.
    pub require_confirmed: bool,
}

impl SchemeRequest {
    /// A request with the default of every choice.
    pub fn new(city: CityCode, month: Month) -> SchemeRequest {
        SchemeRequest {
            city,
            month,
            known_on: None,
            area: None,
            category: Category::LocalUrban,
            variant: None,
            employer_type: EmployerType::Enterprise,
            employer_size: None,
            deferrals: Vec::new(),
            require_confirmed: false,
        }
    }

    /// Reads a request.
    pub fn from_json(text: &str) -> Result<SchemeRequest, Faults> {
        SchemeRequest::from_object(Object::read(text, "")?)
    }

    pub(super) fn from_object(mut object: Object<'_>) -> Result<SchemeRequest, Faults> {
        let request = SchemeRequest::take(&mut object);
        object.finish()?;
        complete(request)
    }

    fn take(object: &mut Object<'_>) -> Option<SchemeRequest> {
        let month = object.required("month", word);
        SchemeRequest::take_of_month(object, month)
    }

    fn take_of_month(object: &mut Object<'_>, month: Option<Month>) -> Option<SchemeRequest> {
        let city = object.required("city", word);
        let known_on = object.optional("known_on", word);
        let area = object.optional("area", string);
        let category = object.optional("category", word).unwrap_or(Category::LocalUrban);
        let variant = object.optional("variant", string);
        let employer_type = object.optional("employer_type", word).unwrap_or(EmployerType::Enterprise);
        let employer_size = object.optional("employer_size", word);
        let deferrals = object.strings("deferrals");
        let require_confirmed = object.optional("require_confirmed", flag).unwrap_or(false);
        Some(SchemeRequest { city: city?, month: month?, known_on, area, category, variant, employer_type, employer_size, deferrals, require_confirmed })
    }

    /// Resolves the rules.
    pub fn scheme<'book>(&self, book: &'book RuleBook) -> Result<Scheme<'book>, Faults> {
        let rules = match self.known_on {
            Some(day) => book.known_on(day).month(self.month),
            None => book.month(self.month),
        };
        rules.scheme(&SchemeKey {
            city: self.city,
            area: self.area.as_deref(),
            category: self.category,
            variant: self.variant.as_deref(),
            employer_type: self.employer_type,
            employer_size: self.employer_size,
            deferrals: &self.deferrals,
        })
    }
}

/// A request for the contributions of one person and month.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ContributionRequest {
    /// Which rules.
    pub rules: SchemeRequest,
    /// What is declared for the person.
    pub person: Person,
}

impl ContributionRequest {
    /// The simplest request: a city, a month and a wage.
    pub fn new(city: CityCode, month: Month, wage: Money) -> ContributionRequest {
        ContributionRequest { rules: SchemeRequest::new(city, month), person: Person::with_wage(wage) }
    }

    /// Reads a request.
    pub fn from_json(text: &str) -> Result<ContributionRequest, Faults> {
        ContributionRequest::from_object(Object::read(text, "")?)
    }

    pub(super) fn from_object(mut object: Object<'_>) -> Result<ContributionRequest, Faults> {
        let request = ContributionRequest::take(&mut object);
        object.finish()?;
        complete(request)
    }

    fn take(object: &mut Object<'_>) -> Option<ContributionRequest> {
        let rules = SchemeRequest::take(object);
        let person = take_person(object);
        Some(ContributionRequest { rules: rules?, person })
    }

    /// Resolves the rules of the request.
    pub fn scheme<'book>(&self, book: &'book RuleBook) -> Result<Scheme<'book>, Faults> {
        self.rules.scheme(book)
    }
}

fn take_person(object: &mut Object<'_>) -> Person {
    let wage = object.optional("wage", decimal::<Money>);
    let bases = take_bases(object);
    let housing_fund_given = object.has("housing_fund_rate");
    let housing_fund_rate = object.optional("housing_fund_rate", decimal::<Rate>);
    let housing_fund_employee_rate = object.optional("housing_fund_employee_rate", decimal::<Rate>);
    if let (Some(rate), false) = (housing_fund_employee_rate, housing_fund_given) {
        object.fault(Fault::new(Code::Contradiction, "housing_fund_employee_rate", rate).because("housing_fund_rate is not given", "未给出 housing_fund_rate"));
    }
    let supplementary_housing_fund_rate = object.optional("supplementary_housing_fund_rate", decimal::<Rate>);
    let work_injury = take_work_injury(object);
    let items = object.words::<Item>("items", Code::ItemUnknown).map(ItemSet::from_iter);
    let waived = object.words::<Item>("waived", Code::ItemUnknown).map(ItemSet::from_iter).unwrap_or_default();
    if let Some(both) = items.and_then(|items| waived.iter().find(|&item| items.contains(item))) {
        object.fault(Fault::new(Code::Contradiction, "waived", both).because("the item is asked for in items", "该险种同时出现在 items 中"));
    }
    Person { wage, bases, housing_fund_rate, housing_fund_employee_rate, supplementary_housing_fund_rate, work_injury, items, waived }
}

/// A request for differences: the months, and the two days of knowledge.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RetroRequest {
    /// The first fee month.
    pub from: Month,
    /// The last fee month.
    pub to: Month,
    /// The day whose knowledge the old statement used.
    pub known_then: Day,
    /// The day whose knowledge the new statement uses; all that is known if none.
    pub known_now: Option<Day>,
    /// The rest of the request; its month and day of knowledge are not used.
    pub request: ContributionRequest,
}

/// The most months of one `retro` request.
pub const MAX_MONTHS: usize = 240;

impl RetroRequest {
    pub(super) fn from_object(mut object: Object<'_>) -> Result<RetroRequest, Faults> {
        let from: Option<Month> = object.required("from", word);
        let to: Option<Month> = object.required("to", word);
        let known_then: Option<Day> = object.required("known_then", word);
        let known_now: Option<Day> = object.optional("known_now", word);
        if let (Some(from), Some(to)) = (from, to) {
            if to < from {
                object.fault(Fault::new(Code::Contradiction, "to", to).because(format!("from is {from}"), format!("from 为 {from}")));
            } else if from.months_until(to) >= MAX_MONTHS {
                object.fault(Fault::new(Code::RangeTooLong, "to", to));
            }
        }
        if let (Some(then), Some(now)) = (known_then, known_now)
            && now < then
        {
            object.fault(Fault::new(Code::Contradiction, "known_now", now).because(format!("known_then is {then}"), format!("known_then 为 {then}")));
        }
        // The two days of knowledge are stated above; `known_on` and `month` are fields of other operations.
        if let Some(raw) = object.take("known_on") {
            object.fault(Fault::new(Code::FieldUnknown, "known_on", shown(raw)));
        }
        let rules = SchemeRequest::take_of_month(&mut object, from);
        let person = take_person(&mut object);
        let request = rules.map(|rules| ContributionRequest { rules, person });
        object.finish()?;
        complete((|| Some(RetroRequest { from: from?, to: to?, known_then: known_then?, known_now, request: request? }))())
    }
}

/// The language of an explanation, Chinese by default.
pub(super) fn language(object: &mut Object<'_>) -> Language {
    object.optional("language", |raw| Language::parse(&string(raw)?)).unwrap_or(Language::Zh)
}

/// Reads a request for an explanation: that of the contributions and a language, Chinese by default.
pub(super) fn explain_from_object(mut object: Object<'_>) -> Result<(ContributionRequest, Language), Faults> {
    let language = language(&mut object);
    let request = ContributionRequest::take(&mut object);
    object.finish()?;
    Ok((complete(request)?, language))
}

/// A request is incomplete only where a fault was noted, and then `finish` has returned it.
fn complete<T>(request: Option<T>) -> Result<T, Faults> {
    request.ok_or_else(|| Fault::new(Code::FieldMissing, "", "").into())
}

/// `{ "pension": "8000", "housing_fund": { "employer": "8000", "employee": "9000" } }`.
fn take_bases(object: &mut Object<'_>) -> Vec<DeclaredBase> {
    let mut bases = Vec::new();
    let Some(raw) = object.take("bases") else { return bases };
    let mut fields = match Object::read(raw, "bases") {
        Ok(fields) => fields,
        Err(faults) => {
            object.absorb(&faults);
            return bases;
        }
    };
    while let Some((key, raw)) = fields.take_any() {
        let path = format!("bases.{key}");
        let what = match key.as_ref() {
            "social_insurance" => BaseOf::SocialInsurance,
            "housing_fund" => BaseOf::HousingFund,
            item => match item.parse() {
                Ok(item) => BaseOf::Item(item),
                Err(_) => {
                    fields.fault(Fault::new(Code::ItemUnknown, path, key));
                    continue;
                }
            },
        };
        let mut add = |side, raw, path: String, fields: &mut Object<'_>| match decimal::<Money>(raw) {
            Ok(amount) if amount > Money::ZERO => bases.push(DeclaredBase { what, side, amount }),
            Ok(amount) => fields.fault(Fault::new(Code::BaseNotPositive, path, amount)),
            Err(code) => fields.fault(Fault::new(code, path, shown(raw))),
        };
        if !raw.starts_with('{') {
            add(None, raw, path, &mut fields);
            continue;
        }
        match Object::read(raw, &path) {
            Ok(mut sides) => {
                for side in Side::ALL.iter().copied() {
                    if let Some(raw) = sides.take(side.as_str()) {
                        add(Some(side), raw, format!("{path}.{side}"), &mut fields);
                    }
                }
                if let Err(faults) = sides.finish() {
                    fields.absorb(&faults);
                }
            }
            Err(faults) => fields.absorb(&faults),
        }
    }
    if let Err(faults) = fields.finish() {
        object.absorb(&faults);
    }
    bases
}

/// `work_injury_rate`, or `work_injury_class` with `work_injury_floating`.
fn take_work_injury(object: &mut Object<'_>) -> Option<WorkInjuryChoice> {
    // Contradictions are judged by what is given, whether it can be read or not.
    let given = ["work_injury_rate", "work_injury_class", "work_injury_floating"].map(|name| object.has(name));
    let rate = object.optional("work_injury_rate", decimal::<Rate>);
    let class = object.optional("work_injury_class", |raw| match raw.trim_matches('"').parse() {
        Ok(class @ 1..=8) => Ok(class),
        _ => Err(Code::ValueUnknown),
    });
    let floating = object.optional("work_injury_floating", decimal::<Factor>);
    match given {
        [true, true, _] => {
            let told = class.map_or(String::new(), |class| class.to_string());
            object.fault(Fault::new(Code::Contradiction, "work_injury_class", told).because("work_injury_rate is given", "已给出 work_injury_rate"));
        }
        [_, false, true] => {
            let told = floating.map_or(String::new(), |step| step.to_string());
            object.fault(Fault::new(Code::Contradiction, "work_injury_floating", told).because("work_injury_class is not given", "未给出 work_injury_class"));
        }
        _ => {}
    }
    match class {
        Some(class) => Some(WorkInjuryChoice::Class(class, floating.unwrap_or(Factor::ONE))),
        None => rate.map(WorkInjuryChoice::Rate),
    }
}
