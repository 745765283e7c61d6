//! JSON Schema of the rule files, so that editors complete and check them while a person types. The reader in
//! `crates/core/src/rules/read.rs` remains the judge: it also knows what a schema cannot say (order, overlap, gaps, sources).

use hesuan::rules::{Category, EmployerSize, EmployerType, Item, PaidFrom, Side, Status, Verification};
use serde_json::{Map, Value, json};

/// Path and text of each schema.
pub fn generate() -> Vec<(String, String)> {
    [
        ("city", city()),
        ("province", province()),
        ("contributions", contributions()),
        ("relief", relief()),
        ("parameters", parameters()),
        ("policies", policies()),
        ("calendar", calendar()),
    ]
    .into_iter()
    .map(|(name, schema)| (format!("schema/rules/{name}.json"), format!("{schema:#}\n")))
    .collect()
}

fn text(about: &str) -> Value {
    json!({ "type": "string", "description": about })
}

fn pattern(pattern: &str, about: &str) -> Value {
    json!({ "type": "string", "pattern": pattern, "description": about })
}

fn amount(about: &str) -> Value {
    pattern(r"^\d+(\.\d{1,2})?$", about)
}

fn limit(about: &str) -> Value {
    pattern(r"^(none|\d+(\.\d{1,2})?)$", about)
}

fn rate(about: &str) -> Value {
    pattern(r"^(0(\.\d{1,6})?|1)$", about)
}

fn factor(about: &str) -> Value {
    pattern(r"^\d+(\.\d{1,6})?$", about)
}

fn month(about: &str) -> Value {
    pattern(r"^\d{4}-\d{2}$", about)
}

fn day(about: &str) -> Value {
    pattern(r"^\d{4}-\d{2}-\d{2}$", about)
}

fn words<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Value {
    json!({ "enum": all.iter().map(|one| word(*one)).collect::<Vec<_>>() })
}

fn list(items: Value) -> Value {
    json!({ "type": "array", "items": items })
}

fn items() -> Value {
    list(words(Item::ALL, Item::as_str))
}

fn name() -> Value {
    object(json!({ "zh": text("Chinese"), "en": text("English") }), &["zh", "en"])
}

fn object(properties: Value, required: &[&str]) -> Value {
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn sources() -> Value {
    json!({ "type": "object", "description": "the file's sources by key", "additionalProperties": object(
        json!({ "tier": text("A cites the official document, B professional page, C bare constants, L statute, R recalled"), "title": text("what it is") }),
        &["tier", "title"],
    ) })
}

/// A dated record: its own fields beside scope, time and evidence.
fn record(own: Value) -> Value {
    let mut properties = json!({
        "from": month("first month in force"),
        "expires": month("last month in force, only where the notice itself ends it"),
        "missing": { "enum": ["not_found", "estimate_only"], "description": "no figure is known: these months fail" },
        "ended": { "const": true, "description": "the item no longer exists" },
        "variant": text("a grade or plan declared in variants"),
        "area": text("a part of the city declared in areas"),
        "categories": list(words(Category::ALL, Category::as_str)),
        "employer_types": list(words(EmployerType::ALL, EmployerType::as_str)),
        "known_from": day("the day of publication; the first day in force if left out"),
        "doc": text("number of the official document"),
        "url": text("address of the notice"),
        "note": text("what else a reader should know"),
        "provisional": { "type": "boolean", "description": "earlier figures carried over officially" },
        "unconfirmed": list(text("a field that was not seen in a source")),
        "alternatives": list(text("what else is claimed, for a disputed value")),
        "status": words(Status::ALL, Status::as_str),
        "verification": words(Verification::ALL, Verification::as_str),
        "verified_on": day("the day of the verification"),
        "sources": list(text("a key of the file's sources")),
    });
    if let (Value::Object(properties), Value::Object(own)) = (&mut properties, own) {
        properties.extend(own);
    }
    list(object(properties, &["from"]))
}

fn fixed() -> Value {
    let yearly = object(json!({ "yearly": amount("a year, spread over twelve months") }), &["yearly"]);
    let mut months = list(amount("a month"));
    months["minItems"] = json!(12);
    months["maxItems"] = json!(12);
    json!({ "anyOf": [amount("a month"), yearly, object(json!({ "by_month": months }), &["by_month"])] })
}

fn places() -> Map<String, Value> {
    let fund = json!({
        "floor": limit("下限, or none"), "ceiling": limit("上限, or none"),
        "rate_min": rate("lowest rate"), "rate_max": rate("highest rate"), "rate_step": rate("rates are multiples of this"),
        "employee_rate": { "enum": ["free", "equal", "not_below"] },
        "monthly_max": amount("highest deposit of both sides, as published"), "monthly_min": amount("lowest deposit of both sides, as published"),
    });
    let sections = json!({
        "code": pattern(r"^\d{6}$", "GB/T 2260 code; the file's name begins with it"),
        "name": name(),
        "note": text("what a reader should know"),
        "sources": sources(),
        "categories": categories(),
        "bases": record(json!({
            "items": items(), "floor": limit("下限, or none"), "ceiling": limit("上限, or none"), "average_wage": amount("the average that the limits come from"),
            "top_up_until": day("until when the difference may be paid without late fee"),
        })),
        "rates": record(json!({
            "item": words(Item::ALL, Item::as_str), "employer": rate("单位费率; of class 1 for work injury"), "employee": rate("个人费率"),
            "employer_max": rate("work injury: the highest class rate"), "classes": list(rate("work injury: the eight class rates")),
            "class_factor": factor("work injury: the national table times this"),
            "fixed_employer": fixed(), "fixed_employee": fixed(), "fixed_name": name(), "includes": items(), "paid_from": words(PaidFrom::ALL, PaidFrom::as_str),
        })),
        "housing_fund": record(fund.clone()),
        "supplementary_housing_fund": record(fund),
        "rounding": rounding(),
        "minimum_wage": record(json!({ "monthly": amount("a month"), "hourly": amount("an hour") })),
        "minimum_wage_classes": record(json!({ "monthly": list(limit("by class, highest first")), "hourly": list(limit("by class, highest first")) })),
    });
    match sections {
        Value::Object(sections) => sections,
        _ => Map::new(),
    }
}

fn categories() -> Value {
    record(json!({
        "id": words(Category::ALL, Category::as_str), "zh": text("Chinese"), "en": text("English"),
        "only": items(), "optional": items(), "may_waive": items(),
    }))
}

fn rounding() -> Value {
    record(json!({
        "items": { "anyOf": [{ "const": "all" }, items()] }, "side": words(Side::ALL, Side::as_str),
        "mode": { "enum": ["half_up", "up", "down", "jiao_up_drop_fen"] }, "unit": { "enum": ["0.01", "0.1", "1", "10", "100"] },
    }))
}

/// A schema of the named sections and further ones.
fn file(title: &str, names: &[&str], more: Value, required: &[&str]) -> Value {
    let mut properties: Map<String, Value> = places().into_iter().filter(|(name, _)| names.contains(&name.as_str())).collect();
    if let Value::Object(more) = more {
        properties.extend(more);
    }
    let mut schema = object(Value::Object(properties), required);
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!(title);
    schema
}

fn city() -> Value {
    let variant = json!({ "id": text("id in requests"), "item": words(Item::ALL, Item::as_str), "zh": text("Chinese"), "en": text("English"),
        "categories": list(words(Category::ALL, Category::as_str)) });
    let more = json!({
        "province": name(),
        "province_code": pattern(r"^\d{6}$", "code of the province"),
        "inherits": object(json!({ "bases": items(), "rates": items() }), &[]),
        "areas": list(object(json!({ "id": text("id in requests"), "zh": text("Chinese"), "en": text("English") }), &["id", "zh", "en"])),
        "variants": list(object(variant, &["id", "item", "zh", "en"])),
        "rent_deduction": object(json!({ "monthly": amount("a month"), "status": words(Status::ALL, Status::as_str), "sources": list(text("a key")) }), &["monthly", "status"]),
        "source_check": object(json!({ "level": text("verdict"), "items": list(text("what")), "urls": list(text("page")), "pending": { "type": "boolean" } }), &["level"]),
        "conflicts": list(object(json!({ "what": text("about what"), "values": list(text("who says what")), "view": text("what we think"), "settled": { "type": "boolean" } }), &["what", "values", "view"])),
    });
    let names = ["code", "name", "note", "sources", "categories", "bases", "rates", "housing_fund", "supplementary_housing_fund", "rounding", "minimum_wage"];
    file("Hesuan rule file of a city", &names, more, &["code", "name", "province", "sources"])
}

fn province() -> Value {
    let names = ["code", "name", "note", "sources", "categories", "bases", "rates", "rounding", "minimum_wage_classes"];
    file("Hesuan rule file of a province", &names, json!({}), &["code", "name", "sources"])
}

fn contributions() -> Value {
    let more = json!({
        "work_injury_classes": record(json!({ "classes": list(rate("the eight class rates")) })),
        "work_injury_floating": record(json!({ "classes": list(json!({ "type": "integer", "minimum": 1, "maximum": 8 })), "factors": list(factor("a step")) })),
    });
    file("Hesuan national rules of contributions", &["sources", "categories", "rounding"], more, &["sources"])
}

fn relief() -> Value {
    let named = |mut own: Value| {
        own["id"] = text("id");
        own["zh"] = text("Chinese");
        own["en"] = text("English");
        own["items"] = items();
        own
    };
    let codes = || list(pattern(r"^\d{6}$", "code of a province"));
    let more = json!({
        "relief": record(named(json!({ "employer_sizes": list(words(EmployerSize::ALL, EmployerSize::as_str)), "provinces": codes(), "except_provinces": codes(),
            "employer_factor": factor("what is left of the employer's rate") }))),
        "deferrals": record(named(json!({ "industries": list(text("who may defer")), "due": day("last day of payment without late fee") }))),
        "notes": list(text("what cannot be said in records")),
    });
    file("Hesuan relief and deferral measures", &["sources"], more, &["sources"])
}

fn parameters() -> Value {
    let row = json!({ "type": "object", "additionalProperties": { "type": "string" } });
    let plain = json!({ "anyOf": [text("amount, rate, count, day or word"), list(text("an entry")), list(row)] });
    let fields = json!({ "type": "object", "description": "fields by name: the terms of a policy", "additionalProperties": plain });
    let value = json!({ "anyOf": [plain, fields] });
    let parameter = object(
        json!({ "id": pattern(r"^[a-z0-9_.]+$", "dotted id"), "zh": text("Chinese"), "en": text("English"), "unit": text("unit in words"), "note": text("a note"),
            "values": record(json!({ "value": value })) }),
        &["id", "zh", "en", "values"],
    );
    file("Hesuan national parameters", &["sources"], json!({ "parameters": list(parameter) }), &["sources", "parameters"])
}

/// Policies have the form of parameters; the fields of their terms are those of the record that they stand in for.
fn policies() -> Value {
    let mut generator = schemars::SchemaGenerator::default();
    let mut schema = parameters();
    schema["title"] = json!("Hesuan ready policies");
    let of_family = |(family, record, stated): (&str, schemars::Schema, Vec<&str>)| {
        let record = record.to_value();
        let terms: Map<String, Value> = record["properties"]
            .as_object()
            .into_iter()
            .flatten()
            .filter(|(name, _)| !stated.contains(&name.as_str()))
            .map(|(name, field)| (name.clone(), json!({ "description": field["description"] })))
            .collect();
        let value = json!({ "type": "object", "properties": terms, "additionalProperties": false });
        json!({
            "if": { "properties": { "id": { "pattern": format!(r"^policy\.{family}\.") } } },
            "then": { "properties": { "values": { "items": { "properties": { "value": value } } } } },
        })
    };
    let families: Vec<Value> = hesuan::billing::policy_families(&mut generator).into_iter().map(of_family).collect();
    let parameter = &mut schema["properties"]["parameters"]["items"];
    parameter["properties"]["id"] = pattern(r"^policy\.[a-z_]+\.[a-z0-9_]+$", "policy.<family>.<name>");
    parameter["allOf"] = json!(families);
    schema
}

fn calendar() -> Value {
    let holiday = object(json!({ "name": name(), "days": list(day("a day off")), "statutory": list(day("a statutory holiday")) }), &["name", "days"]);
    let more = json!({
        "year": pattern(r"^\d{4}$", "the year"), "holidays": list(holiday), "work_days": list(day("a weekend day that is worked")),
        "doc": text("number of the notice"), "url": text("address of the notice"), "note": text("a note"), "known_from": day("day of publication"),
        "status": words(Status::ALL, Status::as_str), "unconfirmed": list(text("a field")), "verification": words(Verification::ALL, Verification::as_str), "verified_on": day("a day"),
    });
    file("Hesuan holiday calendar of a year", &["sources"], more, &["year", "sources", "holidays"])
}
