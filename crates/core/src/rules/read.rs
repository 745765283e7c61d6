//! Reads the records of a rule file from its data tree and reports every fault at once, each with its path.
//!
//! The tree is what any YAML or JSON reader yields; the format is described in `rules/README.md`. Numbers are quoted
//! strings, so that no reader turns them into floats on the way.

use super::*;
use crate::fault::{Code, Fault, Faults};
use crate::money::{Mode, Unit};
use serde_json::{Map, Value};
use std::str::FromStr;

/// The source of an overlay's records that name none.
const HOST: &str = "host";

/// Reads a city's rule file.
pub fn city(tree: &Value) -> Result<City, Faults> {
    let mut faults = Vec::new();
    let city = read_city(tree, &mut faults);
    match city {
        Some(city) => Faults::none_or(faults, city),
        None => Err(broken(faults)),
    }
}

/// Reads a host's own values: a file of the same format that is laid over a city of the book, or a city of its own.
///
/// Names may be left out for a city of the book; a record without status and sources is the host's word.
pub fn overlay(tree: &Value, known: Option<&City>) -> Result<City, Faults> {
    let mut faults = Vec::new();
    let mut fields = match Fields::of(tree, String::new(), &mut faults) {
        Some(fields) => fields,
        None => return Err(broken(faults)),
    };
    fields.overlay = true;
    match read_city_fields(fields, known) {
        Some(city) => {
            check_city(&city, known, &mut faults);
            Faults::none_or(faults, city)
        }
        None => Err(broken(faults)),
    }
}

/// Reads a file of national parameters.
pub fn parameters(tree: &Value) -> Result<Parameters, Faults> {
    let mut faults = Vec::new();
    let parameters = read_parameters(tree, &mut faults);
    match parameters {
        Some(parameters) => Faults::none_or(faults, parameters),
        None => Err(broken(faults)),
    }
}

/// Reads the calendar of a year.
pub fn calendar(tree: &Value) -> Result<Parameters, Faults> {
    let mut faults = Vec::new();
    let calendar = read_calendar(tree, &mut faults);
    match calendar {
        Some(calendar) => Faults::none_or(faults, calendar),
        None => Err(broken(faults)),
    }
}

/// Reads a province's rule file.
pub fn province(tree: &Value) -> Result<Province, Faults> {
    let mut faults = Vec::new();
    let province = read_province(tree, &mut faults);
    match province {
        Some(province) => Faults::none_or(faults, province),
        None => Err(broken(faults)),
    }
}

/// Sources, relief and deferrals.
pub type Measures = (Vec<Source>, Vec<Dated<Relief>>, Vec<Dated<Deferral>>);

/// Reads the file of relief and deferral measures.
pub fn relief(tree: &Value) -> Result<Measures, Faults> {
    let mut faults = Vec::new();
    let measures = read_relief(tree, &mut faults);
    match measures {
        Some(measures) => Faults::none_or(faults, measures),
        None => Err(broken(faults)),
    }
}

/// Reads the national rule file.
pub fn national(tree: &Value) -> Result<National, Faults> {
    let mut faults = Vec::new();
    let national = read_national(tree, &mut faults);
    match national {
        Some(national) => Faults::none_or(faults, national),
        None => Err(broken(faults)),
    }
}

/// The faults that kept a file from being read; a reader that gives up has always named one.
fn broken(faults: Vec<Fault>) -> Faults {
    match Faults::none_or(faults, ()) {
        Err(faults) => faults,
        Ok(()) => Fault::new(Code::RuleInvalid, "", "").into(),
    }
}

fn read_city(tree: &Value, faults: &mut Vec<Fault>) -> Option<City> {
    let fields = Fields::of(tree, String::new(), faults)?;
    let city = read_city_fields(fields, None)?;
    check_city(&city, None, faults);
    Some(city)
}

fn read_city_fields(mut fields: Fields<'_, '_>, known: Option<&City>) -> Option<City> {
    let code = fields.parsed("code");
    let name = fields.name_or("name", known.map(|city| &city.name));
    let province = fields.name_or("province", known.map(|city| &city.province));
    let province_code = fields.optional("province_code");
    let inherits =
        fields.part("inherits", |fields| Some(Inherits { bases: fields.items("bases").unwrap_or_default(), rates: fields.items("rates").unwrap_or_default() }));
    let note = fields.text("note");
    let areas = fields.list("areas", |fields| Some(Area { id: fields.required_text("id")?, name: inline_name(fields)? }));
    let variants = fields.list("variants", |fields| {
        let categories = fields.words("categories").unwrap_or_default();
        Some(Variant { id: fields.required_text("id")?, item: fields.parsed("item")?, name: inline_name(fields)?, categories })
    });
    let sources = fields.sources();
    let categories = fields.records("categories", category_rule);
    let bases = fields.records("bases", base_limits);
    let rates = fields.records("rates", item_rates);
    let housing_fund = fields.records("housing_fund", |fields| housing_fund_rule(fields, true));
    let supplementary_housing_fund = fields.records("supplementary_housing_fund", |fields| housing_fund_rule(fields, false));
    let rounding = fields.records("rounding", item_rounding);
    let minimum_wage = fields.records("minimum_wage", |fields| Some(MinimumWage { monthly: fields.parsed("monthly")?, hourly: fields.optional("hourly") }));
    let rent_deduction = fields.part("rent_deduction", |fields| {
        let (monthly, status, sources) = (fields.parsed("monthly"), fields.parsed("status"), fields.strings("sources"));
        Some(RentDeduction { monthly: monthly?, status: status?, sources })
    });
    let source_check = fields.part("source_check", |fields| {
        let (items, urls, pending) = (fields.strings("items"), fields.strings("urls"), fields.flag("pending"));
        Some(SourceCheck { level: fields.required_text("level")?, items, urls, pending })
    });
    let conflicts = fields.list("conflicts", |fields| {
        Some(Conflict {
            what: fields.required_text("what")?,
            values: fields.strings("values"),
            view: fields.required_text("view")?,
            settled: fields.flag("settled"),
        })
    });
    fields.finish();
    Some(City {
        code: code?,
        name: name?,
        province: province?,
        province_code,
        inherits: inherits.unwrap_or_default(),
        note,
        areas,
        variants,
        sources,
        categories,
        bases,
        rates,
        housing_fund,
        supplementary_housing_fund,
        rounding,
        minimum_wage,
        rent_deduction,
        source_check,
        conflicts,
    })
}

fn read_province(tree: &Value, faults: &mut Vec<Fault>) -> Option<Province> {
    let mut fields = Fields::of(tree, String::new(), faults)?;
    let (code, name, note, sources) = (fields.parsed("code"), fields.name("name"), fields.text("note"), fields.sources());
    let categories = fields.records("categories", category_rule);
    let bases = fields.records("bases", base_limits);
    let rates = fields.records("rates", item_rates);
    let rounding = fields.records("rounding", item_rounding);
    let minimum_wage_classes = fields.records("minimum_wage_classes", |fields| {
        Some(MinimumWageClasses { monthly: fields.amounts_or_none("monthly"), hourly: fields.amounts_or_none("hourly") })
    });
    fields.finish();
    let province = Province { code: code?, name: name?, note, sources, categories, bases, rates, rounding, minimum_wage_classes };
    let keys: Vec<&str> = province.sources.iter().map(|source| source.key.as_str()).collect();
    check_timeline("categories", &province.categories, &keys, |a, b| a.category == b.category, faults);
    check_timeline("bases", &province.bases, &keys, |a, b| a.items.iter().any(|item| b.items.contains(item)), faults);
    check_timeline("rates", &province.rates, &keys, |a, b| a.item == b.item, faults);
    check_timeline("rounding", &province.rounding, &keys, same_rounding, faults);
    check_timeline("minimum_wage_classes", &province.minimum_wage_classes, &keys, |_, _| true, faults);
    Some(province)
}

fn read_parameters(tree: &Value, faults: &mut Vec<Fault>) -> Option<Parameters> {
    let mut fields = Fields::of(tree, String::new(), faults)?;
    let sources = fields.sources();
    let parameters = fields.list("parameters", |fields| {
        let (id, name, unit) = (fields.required_text("id"), inline_name(fields), fields.text("unit").unwrap_or_default());
        fields.text("note");
        let values = fields.records("values", |fields| if fields.has_value() { fields.parameter_value() } else { Some(ParameterValue::Text(String::new())) });
        Some(Parameter { id: id?, name: name?, unit, values })
    });
    fields.finish();
    let keys: Vec<&str> = sources.iter().map(|source| source.key.as_str()).collect();
    for (index, parameter) in parameters.iter().enumerate() {
        check_timeline(&format!("parameters[{index}].values"), &parameter.values, &keys, |_, _| true, faults);
        if parameters[..index].iter().any(|earlier| earlier.id == parameter.id) {
            faults.push(Fault::new(Code::RuleOverlap, format!("parameters[{index}].id"), &parameter.id));
        }
    }
    Some(Parameters { sources, parameters, calendars: Vec::new() })
}

fn read_calendar(tree: &Value, faults: &mut Vec<Fault>) -> Option<Parameters> {
    let mut fields = Fields::of(tree, String::new(), faults)?;
    let sources = fields.sources();
    let year = fields.required_text("year").and_then(|text| match text.parse() {
        Ok(year @ 1990..=2199) => Some(year),
        _ => {
            fields.fault(Code::MonthInvalid, "year", &text);
            None
        }
    });
    let holidays = fields.list("holidays", |fields| {
        let name = fields.name("name");
        let days: Vec<Day> = fields.words("days").unwrap_or_default();
        let statutory: Vec<Day> = fields.words("statutory").unwrap_or_default();
        if let Some(stray) = statutory.iter().find(|day| !days.contains(day)) {
            fields.fault(Code::RuleInvalid, "statutory", stray);
        }
        Some(Holiday { name: name?, days, statutory })
    });
    let work_days = fields.words("work_days").unwrap_or_default();
    let evidence = fields.evidence(true);
    fields.finish();
    if evidence.sources.is_empty() && sources.is_empty() {
        faults.push(Fault::new(Code::SourceMissing, "sources", ""));
    }
    Some(Parameters { calendars: vec![Calendar { year: year?, evidence, holidays, work_days }], sources, parameters: Vec::new() })
}

fn read_relief(tree: &Value, faults: &mut Vec<Fault>) -> Option<Measures> {
    let mut fields = Fields::of(tree, String::new(), faults)?;
    let sources = fields.sources();
    let relief = fields.records("relief", |fields| {
        let (id, name, items) = (fields.required_text("id"), inline_name(fields), fields.items("items").unwrap_or_default());
        let employer_sizes = fields.words("employer_sizes").unwrap_or_default();
        let (provinces, except_provinces) = (fields.words("provinces").unwrap_or_default(), fields.words("except_provinces").unwrap_or_default());
        let factor = fields.parsed("employer_factor");
        Some(Relief { id: id?, name: name?, items, employer_sizes, provinces, except_provinces, factor: factor? })
    });
    let deferrals = fields.records("deferrals", |fields| {
        let (id, name, items) = (fields.required_text("id"), inline_name(fields), fields.items("items").unwrap_or_default());
        let (industries, due) = (fields.strings("industries"), fields.optional("due"));
        Some(Deferral { id: id?, name: name?, items, industries, due })
    });
    // Notes are for readers of the file.
    fields.strings("notes");
    fields.finish();
    let keys: Vec<&str> = sources.iter().map(|source| source.key.as_str()).collect();
    check_timeline("relief", &relief, &keys, |a, b| a.id == b.id, faults);
    check_timeline("deferrals", &deferrals, &keys, |a, b| a.id == b.id, faults);
    Some((sources, relief, deferrals))
}

fn read_national(tree: &Value, faults: &mut Vec<Fault>) -> Option<National> {
    let mut fields = Fields::of(tree, String::new(), faults)?;
    let national = National {
        sources: fields.sources(),
        categories: fields.records("categories", category_rule),
        work_injury_classes: fields.records("work_injury_classes", |fields| fields.eight_rates("classes")),
        work_injury_floating: fields
            .records("work_injury_floating", |fields| Some(FloatingSteps { classes: fields.classes("classes"), factors: fields.words("factors")? })),
        rounding: fields.records("rounding", item_rounding),
        relief: Vec::new(),
        deferrals: Vec::new(),
    };
    fields.finish();
    let keys: Vec<&str> = national.sources.iter().map(|source| source.key.as_str()).collect();
    check_timeline("categories", &national.categories, &keys, |a, b| a.category == b.category, faults);
    check_timeline("work_injury_classes", &national.work_injury_classes, &keys, |_, _| true, faults);
    check_timeline("work_injury_floating", &national.work_injury_floating, &keys, |a, b| a.classes == b.classes, faults);
    check_timeline("rounding", &national.rounding, &keys, same_rounding, faults);
    Some(national)
}

fn inline_name(fields: &mut Fields<'_, '_>) -> Option<Name> {
    Some(Name { zh: fields.required_text("zh")?, en: fields.required_text("en")? })
}

fn category_rule(fields: &mut Fields<'_, '_>) -> Option<CategoryRule> {
    // The names stand in the file for its readers; the words themselves are the vocabulary's.
    fields.text("zh");
    fields.text("en");
    Some(CategoryRule {
        category: fields.parsed("id")?,
        only: fields.items("only").unwrap_or_default(),
        optional: fields.items("optional").unwrap_or_default(),
        may_waive: fields.items("may_waive").unwrap_or_default(),
    })
}

fn base_limits(fields: &mut Fields<'_, '_>) -> Option<BaseLimits> {
    let items = fields.items("items").unwrap_or_default();
    let limits = if fields.has_value() { fields.limits() } else { Some(Limits::default()) };
    let average_wage = fields.optional("average_wage");
    let top_up_until = fields.optional("top_up_until");
    if items.is_empty() && !fields.has("items") {
        fields.fault(Code::FieldMissing, "items", "");
    }
    Some(BaseLimits { items, limits: limits?, average_wage, top_up_until })
}

fn item_rates(fields: &mut Fields<'_, '_>) -> Option<ItemRates> {
    let item = fields.parsed("item");
    let has_value = fields.has_value();
    let mut rate = |name: &str| if has_value { fields.parsed(name) } else { Some(Rate::ZERO) };
    let (employer, employee) = (rate("employer"), rate("employee"));
    let fixed_employer = fields.fixed("fixed_employer");
    let fixed_employee = fields.fixed("fixed_employee");
    let fixed_name = fields.has("fixed_name").then(|| fields.name("fixed_name")).flatten();
    let includes = fields.items("includes").unwrap_or_default();
    let paid_from = fields.optional("paid_from").unwrap_or(PaidFrom::Wages);
    let table = fields.has("classes").then(|| fields.eight_rates("classes")).flatten();
    let factor = fields.optional("class_factor");
    let highest = fields.optional::<Rate>("employer_max");
    let classes = match (table, factor, highest) {
        (Some(table), _, _) => WorkInjuryClasses::Table(table),
        (None, Some(factor), _) => WorkInjuryClasses::Factor(factor),
        (None, None, Some(highest)) => WorkInjuryClasses::UpTo(highest),
        (None, None, None) => WorkInjuryClasses::National,
    };
    if let (Some(employer), Some(highest)) = (employer, highest)
        && highest < employer
    {
        fields.fault(Code::RuleInvalid, "employer_max", highest);
    }
    Some(ItemRates { item: item?, employer: employer?, employee: employee?, fixed_employer, fixed_employee, fixed_name, includes, paid_from, classes })
}

fn housing_fund_rule(fields: &mut Fields<'_, '_>, with_limits: bool) -> Option<HousingFund> {
    let has_value = fields.has_value();
    let limits = if with_limits && has_value { Some(fields.limits()?) } else { None };
    let mut rate = |name: &str| if has_value { fields.parsed(name) } else { Some(Rate::ZERO) };
    let (rate_min, rate_max) = (rate("rate_min"), rate("rate_max"));
    let rate_step = fields.optional("rate_step").unwrap_or(Rate::ZERO);
    let employee_rate = match fields.text("employee_rate").as_deref() {
        None | Some("free") => EmployeeRate::Free,
        Some("equal") => EmployeeRate::Equal,
        Some("not_below") => EmployeeRate::NotBelow,
        Some(other) => {
            fields.fault(Code::ValueUnknown, "employee_rate", other);
            EmployeeRate::Free
        }
    };
    let monthly_max = fields.optional("monthly_max");
    let monthly_min = fields.optional("monthly_min");
    if let (Some(rate_min), Some(rate_max)) = (rate_min, rate_max)
        && rate_min > rate_max
    {
        fields.fault(Code::RuleInvalid, "rate_max", rate_max);
    }
    Some(HousingFund { limits, rate_min: rate_min?, rate_max: rate_max?, rate_step, employee_rate, monthly_max, monthly_min })
}

fn item_rounding(fields: &mut Fields<'_, '_>) -> Option<ItemRounding> {
    let items = fields.items("items").unwrap_or_default();
    let side = fields.optional("side");
    let (mode, unit) = (fields.parsed::<Mode>("mode"), fields.parsed::<Unit>("unit"));
    let rounding = Rounding::new(mode?, unit?).map_err(|code| fields.fault(code, "unit", "")).ok()?;
    Some(ItemRounding { items, side, rounding })
}

fn same_rounding(a: &ItemRounding, b: &ItemRounding) -> bool {
    a.side == b.side && a.items.iter().any(|item| b.items.contains(item))
}

/// The faults that show only when a city's records are seen together.
fn check_city(city: &City, known: Option<&City>, faults: &mut Vec<Fault>) {
    let keys: Vec<&str> = city.sources.iter().map(|source| source.key.as_str()).collect();
    let shares_item = |a: &BaseLimits, b: &BaseLimits| a.items.iter().any(|item| b.items.contains(item));
    check_timeline("categories", &city.categories, &keys, |a, b| a.category == b.category, faults);
    check_timeline("bases", &city.bases, &keys, shares_item, faults);
    check_timeline("rates", &city.rates, &keys, |a, b| a.item == b.item, faults);
    check_timeline("housing_fund", &city.housing_fund, &keys, |_, _| true, faults);
    check_timeline("supplementary_housing_fund", &city.supplementary_housing_fund, &keys, |_, _| true, faults);
    check_timeline("rounding", &city.rounding, &keys, same_rounding, faults);
    check_timeline("minimum_wage", &city.minimum_wage, &keys, |_, _| true, faults);
    check_scopes(city, known, "bases", &city.bases, faults);
    check_scopes(city, known, "rates", &city.rates, faults);
    check_scopes(city, known, "housing_fund", &city.housing_fund, faults);
    check_scopes(city, known, "minimum_wage", &city.minimum_wage, faults);
}

/// Variants and areas that records name must be declared.
fn check_scopes<T>(city: &City, known: Option<&City>, section: &str, records: &[Dated<T>], faults: &mut Vec<Fault>) {
    let variants = || city.variants.iter().chain(known.into_iter().flat_map(|known| &known.variants));
    let areas = || city.areas.iter().chain(known.into_iter().flat_map(|known| &known.areas));
    for (index, record) in records.iter().enumerate() {
        if let Some(variant) = &record.scope.variant
            && !variants().any(|declared| declared.id == *variant)
        {
            faults.push(Fault::new(Code::ValueUnknown, format!("{section}[{index}].variant"), variant));
        }
        if let Some(area) = &record.scope.area
            && !areas().any(|declared| declared.id == *area)
        {
            faults.push(Fault::new(Code::ValueUnknown, format!("{section}[{index}].area"), area));
        }
    }
}

/// Order, overlap, gaps and sources of one section; `related` says whether two records speak of the same thing.
fn check_timeline<T>(section: &str, records: &[Dated<T>], sources: &[&str], related: impl Fn(&T, &T) -> bool, faults: &mut Vec<Fault>) {
    let of = |record: &Dated<T>| record.kind == Kind::Value;
    let about_the_same = |a: &Dated<T>, b: &Dated<T>| a.scope == b.scope && related(&a.value, &b.value);
    let same = |a: &Dated<T>, b: &Dated<T>| of(a) && of(b) && about_the_same(a, b);
    for (index, record) in records.iter().enumerate() {
        let path = |field: &str| format!("{section}[{index}].{field}");
        if of(record) && record.evidence.sources.is_empty() {
            faults.push(Fault::new(Code::SourceMissing, path("sources"), ""));
        }
        for key in &record.evidence.sources {
            if !sources.contains(&key.as_str()) {
                faults.push(Fault::new(Code::SourceMissing, path("sources"), key));
            }
        }
        if record.expires.is_some_and(|expires| expires < record.from) {
            faults.push(Fault::new(Code::RuleInvalid, path("expires"), record.from));
        }
        for earlier in &records[..index] {
            if !same(earlier, record) {
                continue;
            }
            if earlier.from > record.from {
                faults.push(Fault::new(Code::RuleUnsorted, path("from"), record.from));
                break;
            }
            if earlier.from == record.from && earlier.known_from() == record.known_from() {
                faults.push(Fault::new(Code::RuleOverlap, path("from"), record.from));
                break;
            }
        }
        if let Some(expires) = record.expires
            && let Some(next) = records[index + 1..].iter().find(|next| same(record, next))
            && next.from > expires.next()
            && !records[index + 1..].iter().any(|other| !of(other) && about_the_same(record, other) && other.from == expires.next())
        {
            faults.push(Fault::new(Code::RuleGap, path("expires"), expires));
        }
    }
}

/// The fields of one mapping, taken by name; what is left at the end is unknown.
struct Fields<'tree, 'faults> {
    map: &'tree Map<String, Value>,
    taken: Vec<&'tree str>,
    path: String,
    faults: &'faults mut Vec<Fault>,
    /// Whether this is a host's overlay, whose records need no evidence.
    overlay: bool,
}

impl<'tree, 'faults> Fields<'tree, 'faults> {
    fn of(tree: &'tree Value, path: String, faults: &'faults mut Vec<Fault>) -> Option<Fields<'tree, 'faults>> {
        match tree {
            Value::Object(map) => Some(Fields { map, taken: Vec::new(), path, faults, overlay: false }),
            other => {
                faults.push(Fault::new(Code::FieldType, path, other));
                None
            }
        }
    }

    fn at(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_string() } else { format!("{}.{name}", self.path) }
    }

    fn fault(&mut self, code: Code, name: &str, value: impl fmt::Display) {
        let path = self.at(name);
        self.faults.push(Fault::new(code, path, value));
    }

    fn take(&mut self, name: &str) -> Option<&'tree Value> {
        let (key, value) = self.map.get_key_value(name)?;
        self.taken.push(key);
        Some(value)
    }

    fn has(&self, name: &str) -> bool {
        self.map.contains_key(name)
    }

    /// Whether the record carries a value, and not `missing` or `ended`.
    fn has_value(&self) -> bool {
        !self.has("missing") && !self.has("ended")
    }

    fn text(&mut self, name: &str) -> Option<String> {
        match self.take(name)? {
            Value::String(text) => Some(text.clone()),
            other => {
                self.fault(Code::FieldType, name, other);
                None
            }
        }
    }

    fn required_text(&mut self, name: &str) -> Option<String> {
        if !self.has(name) {
            self.fault(Code::FieldMissing, name, "");
        }
        self.text(name)
    }

    fn optional<T: FromStr<Err = Code>>(&mut self, name: &str) -> Option<T> {
        let text = self.text(name)?;
        text.parse().map_err(|code| self.fault(code, name, &text)).ok()
    }

    fn parsed<T: FromStr<Err = Code>>(&mut self, name: &str) -> Option<T> {
        if !self.has(name) {
            self.fault(Code::FieldMissing, name, "");
        }
        self.optional(name)
    }

    fn flag(&mut self, name: &str) -> bool {
        match self.take(name) {
            None => false,
            Some(Value::Bool(flag)) => *flag,
            Some(other) => {
                self.fault(Code::FieldType, name, other);
                false
            }
        }
    }

    fn strings(&mut self, name: &str) -> Vec<String> {
        let Some(value) = self.take(name) else { return Vec::new() };
        let Value::Array(list) = value else {
            self.fault(Code::FieldType, name, value);
            return Vec::new();
        };
        let mut strings = Vec::with_capacity(list.len());
        for (index, entry) in list.iter().enumerate() {
            match entry {
                Value::String(text) => strings.push(text.clone()),
                other => self.fault(Code::FieldType, &format!("{name}[{index}]"), other),
            }
        }
        strings
    }

    fn words<T: FromStr<Err = Code>>(&mut self, name: &str) -> Option<Vec<T>> {
        if !self.has(name) {
            return None;
        }
        let strings = self.strings(name);
        let mut words = Vec::with_capacity(strings.len());
        for (index, text) in strings.iter().enumerate() {
            match text.parse() {
                Ok(word) => words.push(word),
                Err(code) => self.fault(code, &format!("{name}[{index}]"), text),
            }
        }
        Some(words)
    }

    /// A list of items, or the word `all`.
    fn items(&mut self, name: &str) -> Option<ItemSet> {
        if self.map.get(name).and_then(Value::as_str) == Some("all") {
            self.take(name);
            return Some(ItemSet::ALL);
        }
        self.words::<Item>(name).map(ItemSet::from_iter)
    }

    /// Class numbers, 1 to 8.
    fn classes(&mut self, name: &str) -> Vec<u8> {
        let Some(value) = self.take(name) else { return Vec::new() };
        let numbers: Option<Vec<u64>> = value.as_array().map(|list| list.iter().filter_map(Value::as_u64).collect());
        match numbers {
            Some(numbers) if numbers.iter().all(|class| (1..=8).contains(class)) => numbers.iter().map(|&class| class as u8).collect(),
            _ => {
                self.fault(Code::ValueUnknown, name, value);
                Vec::new()
            }
        }
    }

    fn eight_rates(&mut self, name: &str) -> Option<[Rate; 8]> {
        let rates: Vec<Rate> = self.words(name)?;
        let count = rates.len();
        rates.try_into().map_err(|_| self.fault(Code::RuleInvalid, name, format!("{count} rates, not 8"))).ok()
    }

    fn name(&mut self, name: &str) -> Option<Name> {
        if !self.has(name) {
            self.fault(Code::FieldMissing, name, "");
        }
        self.part(name, inline_name)
    }

    /// A mapping inside the record.
    fn part<T>(&mut self, name: &str, read: impl FnOnce(&mut Fields<'_, '_>) -> Option<T>) -> Option<T> {
        let path = self.at(name);
        let mut fields = Fields::of(self.take(name)?, path, self.faults)?;
        let part = read(&mut fields);
        fields.finish();
        part
    }

    /// A list of amounts, `none` for one that is not known.
    fn amounts_or_none(&mut self, name: &str) -> Vec<Option<Money>> {
        let texts = self.strings(name);
        let mut amounts = Vec::with_capacity(texts.len());
        for (index, text) in texts.iter().enumerate() {
            match text.parse() {
                _ if text == "none" => amounts.push(None),
                Ok(amount) => amounts.push(Some(amount)),
                Err(code) => self.fault(code, &format!("{name}[{index}]"), text),
            }
        }
        amounts
    }

    fn name_or(&mut self, name: &str, known: Option<&Name>) -> Option<Name> {
        match known {
            Some(known) if !self.has(name) => Some(known.clone()),
            _ => self.name(name),
        }
    }

    /// `floor` and `ceiling`, each an amount or `none`.
    fn limits(&mut self) -> Option<Limits> {
        let floor = self.limit("floor");
        let ceiling = self.limit("ceiling");
        let limits = Limits { floor: floor?, ceiling: ceiling? };
        if let (Some(floor), Some(ceiling)) = (limits.floor, limits.ceiling)
            && floor > ceiling
        {
            self.fault(Code::RuleInvalid, "floor", floor);
        }
        Some(limits)
    }

    fn limit(&mut self, name: &str) -> Option<Option<Money>> {
        let text = self.required_text(name)?;
        if text == "none" {
            return Some(None);
        }
        match text.parse::<Money>() {
            Ok(amount) if amount > Money::ZERO => Some(Some(amount)),
            Ok(_) => {
                self.fault(Code::BaseNotPositive, name, &text);
                None
            }
            Err(code) => {
                self.fault(code, name, &text);
                None
            }
        }
    }

    /// An amount a month, `{ yearly: … }`, or `{ by_month: [12 amounts] }`.
    fn fixed(&mut self, name: &str) -> Option<Fixed> {
        match self.map.get(name)? {
            Value::String(_) => self.optional(name).map(Fixed::Monthly),
            tree => {
                let path = self.at(name);
                self.take(name);
                let mut fields = Fields::of(tree, path, self.faults)?;
                let yearly = fields.optional("yearly").map(Fixed::Yearly);
                let months: Option<Vec<Money>> = fields.words("by_month");
                let by_month = months.and_then(|months| {
                    let count = months.len();
                    let months = months.try_into().map_err(|_| fields.fault(Code::RuleInvalid, "by_month", format!("{count} amounts, not 12")));
                    months.map(Fixed::ByMonth).ok()
                });
                fields.finish();
                yearly.or(by_month)
            }
        }
    }

    fn sources(&mut self) -> Vec<Source> {
        let host = self.overlay.then(|| Source { key: HOST.to_string(), tier: "H".to_string(), title: "the host's own values".to_string() });
        let Some(value) = self.take("sources") else {
            if host.is_none() {
                self.fault(Code::SourceMissing, "sources", "");
            }
            return Vec::from_iter(host);
        };
        let Value::Object(map) = value else {
            self.fault(Code::FieldType, "sources", value);
            return Vec::new();
        };
        let mut sources = Vec::from_iter(host);
        for (key, tree) in map {
            let path = self.at(&format!("sources.{key}"));
            let Some(mut fields) = Fields::of(tree, path, self.faults) else { continue };
            let (tier, title) = (fields.required_text("tier"), fields.required_text("title"));
            fields.finish();
            if let (Some(tier), Some(title)) = (tier, title) {
                sources.push(Source { key: key.clone(), tier, title });
            }
        }
        // The same bytes whatever order the file's reader keeps.
        sources.sort_by(|a, b| a.key.cmp(&b.key));
        sources
    }

    fn list<T>(&mut self, name: &str, mut read: impl FnMut(&mut Fields<'_, '_>) -> Option<T>) -> Vec<T> {
        let Some(value) = self.take(name) else { return Vec::new() };
        let Value::Array(entries) = value else {
            self.fault(Code::FieldType, name, value);
            return Vec::new();
        };
        let mut list = Vec::with_capacity(entries.len());
        for (index, entry) in entries.iter().enumerate() {
            let path = self.at(&format!("{name}[{index}]"));
            let overlay = self.overlay;
            let Some(mut fields) = Fields::of(entry, path, self.faults) else { continue };
            fields.overlay = overlay;
            list.extend(read(&mut fields));
            fields.finish();
        }
        list
    }

    /// Why a value is believed. The host's word needs no status and no source.
    fn evidence(&mut self, has_value: bool) -> Evidence {
        let needs_status = has_value && !self.overlay;
        let status = if needs_status { self.parsed("status") } else { self.optional("status").or(Some(Status::Confirmed)) };
        // A calendar's `sources` is the file's own mapping.
        let of_file = self.map.get("sources").is_some_and(Value::is_object);
        let mut sources = if of_file { Vec::new() } else { self.strings("sources") };
        if self.overlay && sources.is_empty() {
            sources.push(HOST.to_string());
        }
        Evidence {
            known_from: self.optional("known_from"),
            doc: self.text("doc"),
            url: self.text("url"),
            note: self.text("note"),
            provisional: self.flag("provisional"),
            unconfirmed: self.strings("unconfirmed"),
            alternatives: self.strings("alternatives"),
            status: status.unwrap_or(Status::Recalled),
            verification: self.optional("verification"),
            verified_on: self.optional("verified_on"),
            sources,
            origin: if self.overlay { Origin::Overlay } else { Origin::Own },
        }
    }

    /// A text, a list of texts, or a list of flat mappings of texts.
    fn parameter_value(&mut self) -> Option<ParameterValue> {
        let Some(tree) = self.take("value") else {
            self.fault(Code::FieldMissing, "value", "");
            return None;
        };
        let text = |tree: &Value| tree.as_str().map(String::from);
        let row = |tree: &Value| tree.as_object()?.iter().map(|(column, cell)| Some((column.clone(), text(cell)?))).collect::<Option<Vec<_>>>();
        let value = match tree {
            Value::String(text) => Some(ParameterValue::Text(text.clone())),
            Value::Array(list) if list.iter().all(Value::is_string) => list.iter().map(text).collect::<Option<_>>().map(ParameterValue::List),
            Value::Array(list) => list.iter().map(row).collect::<Option<_>>().map(ParameterValue::Table),
            _ => None,
        };
        if value.is_none() {
            self.fault(Code::FieldType, "value", tree);
        }
        value
    }

    /// A list of dated records.
    fn records<T>(&mut self, name: &str, read: impl Fn(&mut Fields<'_, '_>) -> Option<T>) -> Vec<Dated<T>> {
        self.list(name, |fields| {
            let scope = Scope {
                variant: fields.text("variant"),
                area: fields.text("area"),
                categories: fields.words("categories").unwrap_or_default(),
                employer_types: fields.words("employer_types").unwrap_or_default(),
            };
            let from = fields.parsed("from");
            let expires = fields.optional("expires");
            let has_value = fields.has_value();
            let kind = match fields.text("missing").as_deref() {
                Some("not_found") => Kind::Missing,
                Some("estimate_only") => Kind::EstimateOnly,
                Some(other) => {
                    fields.fault(Code::ValueUnknown, "missing", other);
                    return None;
                }
                None if fields.flag("ended") => Kind::Ended,
                None => Kind::Value,
            };
            let evidence = fields.evidence(has_value);
            let value = read(fields);
            Some(Dated { scope, from: from?, expires, kind, value: value?, evidence })
        })
    }

    /// Whatever was not taken is not known.
    fn finish(self) {
        for (key, value) in self.map {
            if !self.taken.contains(&key.as_str()) {
                let path = if self.path.is_empty() { key.clone() } else { format!("{}.{key}", self.path) };
                self.faults.push(Fault::new(Code::FieldUnknown, path, value));
            }
        }
    }
}
