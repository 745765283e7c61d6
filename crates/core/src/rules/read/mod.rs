//! Reads the records of a rule file from its data tree and reports every fault at once, each with its path.
//!
//! The tree is what any YAML or JSON reader yields; the format is described in `rules/README.md`. Numbers are quoted
//! strings, so that no reader turns them into floats on the way.

mod check;
mod fields;

use super::*;
use crate::fault::{Code, Fault, Faults};
use crate::money::{Mode, Unit};
use check::{check_city, check_timeline, same_rounding};
use fields::Fields;
use serde_json::Value;

/// Reads a city's rule file.
pub fn city(tree: &Value) -> Result<City, Faults> {
    whole(|faults| {
        let city = read_city(Fields::of(tree, String::new(), faults)?, None)?;
        check_city(&city, None, faults);
        Some(city)
    })
}

/// Reads a host's own values: a file of the same format that is laid over a city of the book, or a city of its own.
///
/// Names may be left out for a city of the book; a record without status and sources is the host's word.
pub fn overlay(tree: &Value, known: Option<&City>) -> Result<City, Faults> {
    whole(|faults| {
        let city = read_city(Fields::of_overlay(tree, faults)?, known)?;
        check_city(&city, known, faults);
        Some(city)
    })
}

/// Reads a file of national parameters.
pub fn parameters(tree: &Value) -> Result<Parameters, Faults> {
    whole(|faults| read_parameters(tree, faults))
}

/// Reads the calendar of a year.
pub fn calendar(tree: &Value) -> Result<Parameters, Faults> {
    whole(|faults| read_calendar(tree, faults))
}

/// Reads a province's rule file.
pub fn province(tree: &Value) -> Result<Province, Faults> {
    whole(|faults| read_province(tree, faults))
}

/// Sources, relief and deferrals.
pub type Measures = (Vec<Source>, Vec<Dated<Relief>>, Vec<Dated<Deferral>>);

/// Reads the file of relief and deferral measures.
pub fn relief(tree: &Value) -> Result<Measures, Faults> {
    whole(|faults| read_relief(tree, faults))
}

/// Reads the national rule file.
pub fn national(tree: &Value) -> Result<National, Faults> {
    whole(|faults| read_national(tree, faults))
}

/// What was read, if nothing is wrong with it. A reader that gives up has always named a fault.
fn whole<T>(read: impl FnOnce(&mut Vec<Fault>) -> Option<T>) -> Result<T, Faults> {
    let mut faults = Vec::new();
    let value = read(&mut faults);
    Faults::none_or(faults, ())?;
    value.ok_or_else(|| Fault::new(Code::RuleInvalid, "", "").into())
}

fn read_city(mut fields: Fields<'_, '_>, known: Option<&City>) -> Option<City> {
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
    let mut evidence = fields.evidence(true);
    fields.finish();
    if sources.is_empty() {
        faults.push(Fault::new(Code::SourceMissing, "sources", ""));
    }
    // Every source of the file speaks of the year; the year tells its keys from those of other files.
    let of_year = |source: Source| Source { key: format!("{}:{}", year.unwrap_or_default(), source.key), ..source };
    let sources: Vec<Source> = sources.into_iter().map(of_year).collect();
    evidence.sources = sources.iter().map(|source| source.key.clone()).collect();
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
