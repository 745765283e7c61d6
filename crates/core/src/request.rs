//! Requests for contributions: a place, a month, a kind of person, and what is declared for the person.

use crate::contribution::{BaseOf, DeclaredBase, Person, WorkInjuryChoice};
use crate::explain::Language;
use crate::fault::{Code, Fault, Faults};
use crate::json::{Object, Read, Record, decimal, plain, record, shown, string, word};
use crate::money::{Factor, Money, Rate};
use crate::rules::{Category, CityCode, EmployerSize, EmployerType, Item, ItemSet, RuleBook, Scheme, SchemeKey, Side};
use crate::time::{Day, Month};
use std::borrow::Cow;

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

    pub(crate) fn from_object(mut object: Object<'_>) -> Result<SchemeRequest, Faults> {
        let request = SchemeRequest::take(&mut object);
        object.finish()?;
        complete(request)
    }

    fn take(object: &mut Object<'_>) -> Option<SchemeRequest> {
        let month = object.needed("month");
        SchemeRequest::take_of_month(object, month)
    }

    fn take_of_month(object: &mut Object<'_>, month: Option<Month>) -> Option<SchemeRequest> {
        PlaceFields::take(object)?.of_month(month?)
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

    pub(crate) fn from_object(mut object: Object<'_>) -> Result<ContributionRequest, Faults> {
        let request = ContributionRequest::take(&mut object);
        object.finish()?;
        complete(request)
    }

    fn take(object: &mut Object<'_>) -> Option<ContributionRequest> {
        let rules = SchemeRequest::take(object);
        let person = take_person(object);
        Some(ContributionRequest { rules: rules?, person: person? })
    }

    /// Resolves the rules of the request.
    pub fn scheme<'book>(&self, book: &'book RuleBook) -> Result<Scheme<'book>, Faults> {
        self.rules.scheme(book)
    }
}

record! {
    /// Which rules are asked for: a place, a kind of person, a day of knowledge.
    pub struct PlaceFields {
        /// The city, a six-digit division code.
        need city: CityCode,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
        /// A part of the city with values of its own, as `scheme` lists them.
        may area: String,
        /// The category of the person (人员类别); `local_urban` if left out.
        or category: Category = Category::LocalUrban,
        /// The grade or plan (档次), as `scheme` lists them; the first one open to the category if left out.
        may variant: String,
        /// The kind of employer; `enterprise` if left out.
        or employer_type: EmployerType = EmployerType::Enterprise,
        /// The size of the employer, which decides on relief; a warning says where it would.
        may employer_size: EmployerSize,
        /// The deferrals (缓缴) that the employer was granted, by their ids in the rules.
        or deferrals: Vec<String> = Vec::new(),
        /// Whether a value that is not confirmed is an error and not a warning.
        or require_confirmed: bool = false,
    }
}

impl PlaceFields {
    fn of_month(self, month: Month) -> Option<SchemeRequest> {
        let PlaceFields { city, known_on, area, category, variant, employer_type, employer_size, deferrals, require_confirmed } = self;
        Some(SchemeRequest { city, month, known_on, area, category, variant, employer_type, employer_size, deferrals, require_confirmed })
    }
}

record! {
    /// What is declared for a person, and what the employer or the person has chosen.
    pub struct PersonFields {
        /// The base of every item for which none is declared.
        may wage: Money,
        /// Declared bases (缴费基数) by item or group; the most specific one counts.
        or bases: Bases = Bases::default(),
        /// 公积金缴存比例 of both sides. If it is left out, so is the item, with a warning.
        may housing_fund_rate: Rate,
        /// The employee's, where it differs.
        may housing_fund_employee_rate: Rate,
        /// 补充公积金比例 of both sides.
        may supplementary_housing_fund_rate: Rate,
        /// 工伤费率 of the employer. If no rate and no class is given, the item is left out, with a warning.
        may work_injury_rate: Rate,
        /// 行业类别 of the employer, 1 to 8, in place of the rate.
        may work_injury_class: IndustryClass,
        /// 浮动档次 on the class rate; `1` if left out.
        may work_injury_floating: Factor,
        /// Only these items.
        may items: Vec<Item>,
        /// Items that the person waives with proof, where the category may.
        or waived: Vec<Item> = Vec::new(),
    }
}

/// Declared bases of a request.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Bases(pub Vec<DeclaredBase>);

/// 行业类别: 1 to 8.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct IndustryClass(pub u8);

/// Reads what is declared; contradictions are judged by what is given, whether it can be read or not.
fn take_person(object: &mut Object<'_>) -> Option<Person> {
    let given = ["work_injury_rate", "work_injury_class", "work_injury_floating", "housing_fund_rate"].map(|name| object.has(name));
    let fields = PersonFields::take(object)?;
    let PersonFields { wage, bases: Bases(bases), housing_fund_rate, housing_fund_employee_rate, supplementary_housing_fund_rate, .. } = fields;
    let mut contradicts = |name: &str, value: String, en: &str, zh: &str| {
        let fault = Fault::new(Code::Contradiction, object.at(name), value).because(en, zh);
        object.fault(fault);
    };
    if let (Some(rate), false) = (housing_fund_employee_rate, given[3]) {
        contradicts("housing_fund_employee_rate", rate.to_string(), "housing_fund_rate is not given", "未给出 housing_fund_rate");
    }
    let class = fields.work_injury_class.map(|class| class.0);
    match given {
        [true, true, ..] => {
            let told = class.map_or(String::new(), |class| class.to_string());
            contradicts("work_injury_class", told, "work_injury_rate is given", "已给出 work_injury_rate");
        }
        [_, false, true, _] => {
            let told = fields.work_injury_floating.map_or(String::new(), |step| step.to_string());
            contradicts("work_injury_floating", told, "work_injury_class is not given", "未给出 work_injury_class");
        }
        _ => {}
    }
    let work_injury = match class {
        Some(class) => Some(WorkInjuryChoice::Class(class, fields.work_injury_floating.unwrap_or(Factor::ONE))),
        None => fields.work_injury_rate.map(WorkInjuryChoice::Rate),
    };
    let items = fields.items.map(ItemSet::from_iter);
    let waived = ItemSet::from_iter(fields.waived);
    if let Some(both) = items.and_then(|items| waived.iter().find(|&item| items.contains(item))) {
        contradicts("waived", both.to_string(), "the item is asked for in items", "该险种同时出现在 items 中");
    }
    Some(Person { wage, bases, housing_fund_rate, housing_fund_employee_rate, supplementary_housing_fund_rate, work_injury, items, waived })
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
    /// The wage that was declared then (调基); that of the request if none.
    pub wage_then: Option<Money>,
    /// The bases that were declared then; those of the request if none.
    pub bases_then: Option<Vec<DeclaredBase>>,
    /// The rest of the request; its month and day of knowledge are not used.
    pub request: ContributionRequest,
}

/// The most months of one `retro` request.
pub const MAX_MONTHS: usize = 240;

impl RetroRequest {
    /// The person as declared then.
    pub fn person_then(&self) -> Person {
        let mut person = self.request.person.clone();
        person.wage = self.wage_then.or(person.wage);
        if let Some(bases) = &self.bases_then {
            person.bases.clone_from(bases);
        }
        person
    }

    pub(crate) fn from_object(mut object: Object<'_>) -> Result<RetroRequest, Faults> {
        let from: Option<Month> = object.required("from", word);
        let to: Option<Month> = object.required("to", word);
        let known_then: Option<Day> = object.required("known_then", word);
        let known_now: Option<Day> = object.optional("known_now", word);
        let wage_then: Option<Money> = object.field("wage_then");
        let bases_then: Option<Vec<DeclaredBase>> = object.field::<Bases>("bases_then").map(|Bases(bases)| bases);
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
        let request = rules.zip(person).map(|(rules, person)| ContributionRequest { rules, person });
        object.finish()?;
        complete((|| Some(RetroRequest { from: from?, to: to?, known_then: known_then?, known_now, wage_then, bases_then, request: request? }))())
    }
}

/// The language of an explanation, Chinese by default.
pub(crate) fn language(object: &mut Object<'_>) -> Language {
    object.optional("language", |raw| Language::parse(&string(raw)?)).unwrap_or(Language::Zh)
}

/// Reads a request for an explanation: that of the contributions and a language, Chinese by default.
pub(crate) fn explain_from_object(mut object: Object<'_>) -> Result<(ContributionRequest, Language), Faults> {
    let language = language(&mut object);
    let request = ContributionRequest::take(&mut object);
    object.finish()?;
    Ok((complete(request)?, language))
}

/// A request is incomplete only where a fault was noted, and then `finish` has returned it.
fn complete<T>(request: Option<T>) -> Result<T, Faults> {
    request.ok_or_else(|| Fault::new(Code::FieldMissing, "", "").into())
}

/// Words of the field as values of requests; what is no word of the list is a fault of its own code.
macro_rules! word_values {
    ($($type:ty, $unknown:expr;)+) => { $(
        impl Read for $type {
            fn read(raw: &str, at: &dyn Fn() -> String) -> Result<$type, Faults> {
                plain(word(raw).map_err(|code| if code == Code::ValueUnknown { $unknown } else { code }), raw, at)
            }

            #[cfg(feature = "schema")]
            fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                generator.subschema_for::<$type>()
            }
        }
    )+ };
}

word_values! {
    Category, Code::ValueUnknown;
    EmployerType, Code::ValueUnknown;
    EmployerSize, Code::ValueUnknown;
    Item, Code::ItemUnknown;
}

impl Read for Factor {
    fn read(raw: &str, at: &dyn Fn() -> String) -> Result<Factor, Faults> {
        plain(decimal(raw), raw, at)
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<crate::json::input::FactorInput>()
    }
}

impl Read for IndustryClass {
    fn read(raw: &str, at: &dyn Fn() -> String) -> Result<IndustryClass, Faults> {
        let class = match raw.trim_matches('"').parse() {
            Ok(class @ 1..=8) => Ok(IndustryClass(class)),
            _ => Err(Code::ValueUnknown),
        };
        plain(class, raw, at)
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "anyOf": [{ "type": "integer", "minimum": 1, "maximum": 8 }, { "type": "string", "pattern": "^[1-8]$" }] })
    }
}

impl Read for Bases {
    /// `{ "pension": "8000", "housing_fund": { "employer": "8000", "employee": "9000" } }`.
    fn read(raw: &str, at: &dyn Fn() -> String) -> Result<Bases, Faults> {
        let mut fields = Object::read(raw, &at())?;
        let mut bases = Vec::new();
        while let Some((key, raw)) = fields.take_any() {
            let path = fields.at(&key);
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
        fields.finish()?;
        Ok(Bases(bases))
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<BasesInput>()
    }
}

/// The schema of a base.
#[cfg(feature = "schema")]
struct BaseInput;

#[cfg(feature = "schema")]
impl schemars::JsonSchema for BaseInput {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BaseInput".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let amount = generator.subschema_for::<crate::json::input::AmountInput>();
        schemars::json_schema!({
            "description": "A base for both sides, or one for each.",
            "anyOf": [
                amount,
                { "type": "object", "properties": { "employer": amount, "employee": amount }, "additionalProperties": false },
            ],
        })
    }
}

/// The schema of bases.
#[cfg(feature = "schema")]
pub struct BasesInput;

#[cfg(feature = "schema")]
impl schemars::JsonSchema for BasesInput {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BasesInput".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let base = generator.subschema_for::<BaseInput>();
        // `housing_fund` is both an item and the group of the two housing funds.
        let names = ["social_insurance"].into_iter().chain(Item::ALL.iter().map(|item| item.as_str()));
        let properties: serde_json::Map<String, serde_json::Value> = names.map(|name| (name.to_string(), base.clone().to_value())).collect();
        schemars::json_schema!({
            "type": "object", "properties": properties, "additionalProperties": false,
            "description": "Bases by item, or for all of `social_insurance` or `housing_fund` (both funds).",
        })
    }
}

/// The contributions of a fee month that is declared in a pay month.
#[derive(Clone, PartialEq, Debug)]
pub struct DeclaredMonth {
    /// The fee month (费款所属期), if it is not the pay month.
    pub fee_month: Option<Month>,
    /// The rest of the request: its month is set when the pay month is known.
    request: ContributionRequest,
}

impl DeclaredMonth {
    /// Which rules, for a pay month; the day of knowledge is that of the payslip where the fee month has none of its own.
    pub fn rules(&self, pay_month: Month, known_on: Option<Day>) -> SchemeRequest {
        let rules = &self.request.rules;
        SchemeRequest { month: self.fee_month.unwrap_or(pay_month), known_on: rules.known_on.or(known_on), ..rules.clone() }
    }

    /// What is declared for the person, who has the wage of the payslip where none is declared.
    pub fn person(&self, wage: Money) -> Cow<'_, Person> {
        let person = &self.request.person;
        if person.wage.is_some() { Cow::Borrowed(person) } else { Cow::Owned(Person { wage: Some(wage), ..person.clone() }) }
    }

    /// Whether a value that is not confirmed is an error.
    pub fn require_confirmed(&self) -> bool {
        self.request.rules.require_confirmed
    }
}

impl Read for DeclaredMonth {
    fn read(raw: &str, at: &dyn Fn() -> String) -> Result<DeclaredMonth, Faults> {
        let mut object = Object::read(raw, &at())?;
        let fee_month = object.field("month");
        let rules = PlaceFields::take(&mut object).and_then(|place| place.of_month(fee_month.unwrap_or(Month::FIRST)));
        let person = take_person(&mut object);
        object.finish()?;
        let request = rules.zip(person).map(|(rules, person)| ContributionRequest { rules, person });
        Ok(DeclaredMonth { fee_month, request: complete(request)? })
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<DeclaredMonth>()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for DeclaredMonth {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DeclaredMonth".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut properties = serde_json::Map::new();
        let mut month = generator.subschema_for::<Month>();
        month.insert("description".to_string(), "The fee month (费款所属期); the month of payment if left out.".into());
        properties.insert("month".to_string(), month.to_value());
        for part in [PlaceFields::json_schema(generator), PersonFields::json_schema(generator)] {
            let fields = part.get("properties").and_then(serde_json::Value::as_object);
            properties.extend(fields.into_iter().flatten().map(|(name, field)| (name.clone(), field.clone())));
        }
        schemars::json_schema!({
            "description": "The contributions of a fee month, as in a request of `contributions`; the wage is that of the payslip if left out.",
            "type": "object", "properties": properties, "required": ["city"], "additionalProperties": false,
        })
    }
}
