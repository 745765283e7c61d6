//! JSON Schema of requests and answers, written to `schema/`: other languages' declarations are generated from it.
//!
//! Answers come from the Rust structs that serde writes. Requests are read field by field (so that every fault is found
//! at once) and have no such struct; their schema stands here, and tests hold it against the parser.

use hesuan::boundary::{CalendarAnswer, CitiesAnswer, ContributionAnswer, ErrorAnswer, ParameterAnswer, RetroAnswer, SchemeAnswer};
use hesuan::explain::Explanation;
use hesuan::json::input::{AmountInput, FactorInput, RateInput};
use hesuan::request::BasesInput;
use hesuan::rules::WarningCode;
use hesuan::rules::{Category, CityCode, EmployerSize, EmployerType, Item};
use hesuan::time::{Day, Month};
use hesuan::{Code, boundary};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Every schema file: its path from the root and its content.
///
/// # Errors
///
/// Two types of one name: the other languages declare each name once.
pub fn generate() -> Result<Vec<(String, String)>, String> {
    let mut files = of_contributions();
    files.extend(of_operations());
    one_type_for_each_name(&files)?;
    Ok(files)
}

/// Says which names stand for two types, and where.
fn one_type_for_each_name(files: &[(String, String)]) -> Result<(), String> {
    let mut known: BTreeMap<String, (Value, bool, &str)> = BTreeMap::new();
    let mut twice = Vec::new();
    for (path, text) in files {
        let schema: Value = serde_json::from_str(text).map_err(|error| format!("{path}: {error}"))?;
        let of_request = path.ends_with(".request.json");
        let root = schema["title"].as_str().map(|title| (title.to_string(), body(&schema)));
        let definitions = schema["$defs"].as_object().into_iter().flatten().map(|(name, definition)| (name.clone(), definition.clone()));
        for (name, definition) in root.into_iter().chain(definitions) {
            let Some((other, of_other, elsewhere)) = known.get(&name) else {
                known.insert(name, (definition, of_request, path));
                continue;
            };
            // What an answer gives and a later request takes back may be given with fewer fields.
            let same = if of_request == *of_other { *other == definition } else { of_values(other) == of_values(&definition) };
            if !same {
                twice.push(format!("`{name}` is one type in {elsewhere} and another in {path}: rename one of the two in Rust"));
            }
        }
    }
    if twice.is_empty() { Ok(()) } else { Err(twice.join("\n")) }
}

/// What a definition says of values, whoever gives them.
fn of_values(definition: &Value) -> Value {
    match definition {
        Value::Object(fields) => {
            let kept = fields
                .iter()
                .filter(|(key, field)| !(matches!(key.as_str(), "required" | "additionalProperties") || *key == "description" && field.is_string()));
            Value::Object(kept.map(|(key, field)| (key.clone(), of_values(field))).collect())
        }
        Value::Array(entries) => Value::Array(entries.iter().map(of_values).collect()),
        plain => plain.clone(),
    }
}

/// A schema as it would stand among the definitions of another.
fn body(schema: &Value) -> Value {
    let mut body = schema.clone();
    if let Some(fields) = body.as_object_mut() {
        fields.retain(|key, _| !["$id", "$schema", "$defs", "title"].contains(&key.as_str()));
    }
    body
}

/// The operations that are records: their schemas come from the same declaration as their readers.
fn of_operations() -> Vec<(String, String)> {
    let mut request = || SchemaSettings::draft2020_12().into_generator();
    let mut answer = || SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut files = Vec::new();
    for mut operation in boundary::schemas(&mut request, &mut answer) {
        if operation.takes_overlay {
            let Field(name, schema, about, example) = overlay_field();
            if let Some(properties) = operation.request.get_mut("properties").and_then(Value::as_object_mut) {
                properties.insert(name.to_string(), described(schema, about, &example));
            }
        }
        // The request of an operation may also be a part of another one, without what belongs to the whole.
        operation.request.insert("title".to_string(), json!(format!("{}Request", camel_case(operation.name))));
        files.push(file(&format!("{}.request", operation.name), operation.request));
        files.push(file(&format!("{}.answer", operation.name), operation.answer));
    }
    files
}

/// `gross_up` as `GrossUp`.
fn camel_case(name: &str) -> String {
    let capital = |word: &str| word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect::<String>();
    name.split('_').map(capital).collect()
}

/// `docs/errors.md` with its tables of codes written anew.
pub fn error_catalogue(page: &str) -> Result<String, String> {
    let mut errors: Vec<_> = Code::ALL.iter().map(|code| (code.as_str(), code.en(), code.zh())).collect();
    let mut warnings: Vec<_> = WarningCode::ALL.iter().map(|code| (code.as_str(), code.en(), code.zh())).collect();
    let mut page = page.to_string();
    // Error codes stand in code type, warnings in italics, so that a test can tell them apart.
    for (heading, mark, codes) in [("## Error codes", "`", &mut errors), ("## Warning codes", "*", &mut warnings)] {
        codes.sort_unstable();
        let rows: String = codes.iter().map(|(code, en, zh)| format!("| {mark}{code}{mark} | {en} | {zh} |\n")).collect();
        let start = page
            .find(heading)
            .and_then(|at| Some(at + page[at..].find(&format!("| {mark}"))?))
            .ok_or(format!("docs/errors.md has no table under {heading}"))?;
        let end = page[start..].find("\n\n").map_or(page.len(), |end| start + end + 1);
        page.replace_range(start..end, &rows);
    }
    Ok(page)
}

fn of_contributions() -> Vec<(String, String)> {
    vec![
        answer::<ContributionAnswer<'_>>("contributions.answer"),
        answer::<Explanation>("explain.answer"),
        answer::<RetroAnswer<'_>>("retro.answer"),
        answer::<SchemeAnswer<'_>>("scheme.answer"),
        answer::<CitiesAnswer>("cities.answer"),
        answer::<ParameterAnswer>("parameter.answer"),
        answer::<CalendarAnswer>("calendar.answer"),
        answer::<ErrorAnswer>("error"),
        request(
            "contributions",
            "ContributionRequest",
            "A request for the contributions of one person and month.",
            &[&place_fields, &month_fields, &rules_fields, &person_fields],
        ),
        request(
            "explain",
            "ExplainRequest",
            "A request for an explanation of the contributions of one person and month.",
            &[&place_fields, &month_fields, &rules_fields, &person_fields, &language_fields],
        ),
        request(
            "retro",
            "RetroRequest",
            "A request for the differences (补差) between what was known on a day and what is known now.",
            &[&place_fields, &range_fields, &declared_then_fields, &rules_fields, &person_fields],
        ),
        request(
            "scheme",
            "SchemeRequest",
            "Which rules are asked for: a place, a month, a kind of person, a day of knowledge.",
            &[&place_fields, &month_fields, &rules_fields],
        ),
        request("cities", "CitiesRequest", "A request for the cities of the book.", &[]),
        request("parameter", "ParameterRequest", "A request for a national value of a month.", &[&parameter_fields]),
        request("calendar", "CalendarRequest", "A request for the days of a year that differ from the plain week.", &[&calendar_fields]),
    ]
}

fn answer<T: JsonSchema>(name: &str) -> (String, String) {
    file(name, SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>())
}

fn file(name: &str, schema: Schema) -> (String, String) {
    let mut schema = schema;
    schema.insert("$id".to_string(), json!(format!("{name}.json")));
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    (format!("schema/{name}.json"), text + "\n")
}

/// One field of a request: its name, its schema, what it means, an example that the parser accepts.
struct Field(&'static str, Schema, &'static str, Value);

type Fields<'a> = &'a dyn Fn(&mut SchemaGenerator) -> Vec<Field>;

/// The fields without which a request is refused, where it has them at all.
const REQUIRED: [&str; 7] = ["city", "month", "from", "to", "known_then", "id", "year"];

fn request(operation: &str, title: &str, about: &str, groups: &[Fields<'_>]) -> (String, String) {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let mut fields: Vec<Field> = groups.iter().flat_map(|group| group(&mut generator)).collect();
    if !matches!(operation, "calendar" | "cities" | "parameter") {
        fields.push(overlay_field());
    }
    let properties = fields.into_iter().map(|Field(name, schema, about, example)| (name.to_string(), described(schema, about, &example)));
    let properties: Map<String, Value> = properties.collect();
    let required: Vec<&str> = REQUIRED.into_iter().filter(|name| properties.contains_key(*name)).collect();
    // An explanation is of contributions, or of the operation that it names.
    let needed =
        if properties.contains_key("op") { ("anyOf", json!([{ "required": required }, { "required": ["op"] }])) } else { ("required", json!(required)) };
    let mut schema = json_schema!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "description": about,
        "type": "object",
        "properties": properties,
    });
    schema.insert(needed.0.to_string(), needed.1);
    schema.insert("additionalProperties".to_string(), json!(false));
    let definitions = generator.take_definitions(true);
    if !definitions.is_empty() {
        schema.insert("$defs".to_string(), Value::Object(definitions));
    }
    file(&format!("{operation}.request"), schema)
}

/// `null` is the same as leaving a field out, so it needs no place in the schema.
fn described(mut schema: Schema, about: &str, example: &Value) -> Value {
    schema.insert("description".to_string(), json!(about));
    schema.insert("examples".to_string(), json!([example]));
    schema.to_value()
}

fn place_fields(generator: &mut SchemaGenerator) -> Vec<Field> {
    vec![Field("city", generator.subschema_for::<CityCode>(), "The city, a six-digit division code.", json!("310000"))]
}

fn month_fields(generator: &mut SchemaGenerator) -> Vec<Field> {
    vec![Field("month", generator.subschema_for::<Month>(), "The fee month (费款所属期).", json!("2025-07")), known_on_field(generator)]
}

fn known_on_field(generator: &mut SchemaGenerator) -> Field {
    Field("known_on", generator.subschema_for::<Day>(), "The day whose knowledge is used; all that is known if left out.", json!("2025-08-01"))
}

fn range_fields(generator: &mut SchemaGenerator) -> Vec<Field> {
    vec![
        Field("from", generator.subschema_for::<Month>(), "The first fee month (费款所属期).", json!("2025-07")),
        Field("to", generator.subschema_for::<Month>(), "The last fee month.", json!("2025-09")),
        Field("known_then", generator.subschema_for::<Day>(), "The day whose knowledge the old statement used.", json!("2025-08-01")),
        Field(
            "known_now",
            generator.subschema_for::<Day>(),
            "The day whose knowledge the new statement uses; all that is known if left out.",
            json!("2025-10-01"),
        ),
    ]
}

fn declared_then_fields(generator: &mut SchemaGenerator) -> Vec<Field> {
    let bases = json!({ "pension": "6520" });
    vec![
        Field("wage_then", generator.subschema_for::<AmountInput>(), "The wage that was declared then (调基); `wage` if left out.", json!("6520")),
        Field("bases_then", generator.subschema_for::<BasesInput>(), "The bases that were declared then; `bases` if left out.", bases),
    ]
}

fn rules_fields(generator: &mut SchemaGenerator) -> Vec<Field> {
    let text = || json_schema!({ "type": "string" });
    vec![
        Field("area", text(), "A part of the city with values of its own, as `scheme` lists them.", json!("counties")),
        Field("category", generator.subschema_for::<Category>(), "The category of the person (人员类别); `local_urban` if left out.", json!("nonlocal_urban")),
        Field("variant", text(), "The grade or plan (档次), as `scheme` lists them; the first one open to the category if left out.", json!("grade1")),
        Field("employer_type", generator.subschema_for::<EmployerType>(), "The kind of employer; `enterprise` if left out.", json!("institution")),
        Field(
            "employer_size",
            generator.subschema_for::<EmployerSize>(),
            "The size of the employer, which decides on relief; a warning says where it would.",
            json!("small"),
        ),
        Field(
            "deferrals",
            json_schema!({ "type": "array", "items": text() }),
            "The deferrals (缓缴) that the employer was granted, by their ids in the rules.",
            json!(["hardship_2020"]),
        ),
        Field("require_confirmed", json_schema!({ "type": "boolean" }), "Whether a value that is not confirmed is an error and not a warning.", json!(true)),
    ]
}

fn person_fields(generator: &mut SchemaGenerator) -> Vec<Field> {
    let amount = generator.subschema_for::<AmountInput>();
    let rate = generator.subschema_for::<RateInput>();
    let items = json_schema!({ "type": "array", "items": generator.subschema_for::<Item>() });
    vec![
        Field("wage", amount, "The base of every item for which none is declared.", json!("15000")),
        Field(
            "bases",
            generator.subschema_for::<BasesInput>(),
            "Declared bases (缴费基数) by item or group; the most specific one counts.",
            json!({ "pension": "8000", "housing_fund": { "employer": "8000", "employee": "9000.5" } }),
        ),
        Field("housing_fund_rate", rate.clone(), "公积金缴存比例 of both sides. If it is left out, so is the item, with a warning.", json!("0.07")),
        Field("housing_fund_employee_rate", rate.clone(), "The employee's, where it differs.", json!("0.07")),
        Field("supplementary_housing_fund_rate", rate.clone(), "补充公积金比例 of both sides.", json!("0.05")),
        Field("work_injury_rate", rate, "工伤费率 of the employer. If no rate and no class is given, the item is left out, with a warning.", json!("0.004")),
        Field(
            "work_injury_class",
            json_schema!({ "anyOf": [{ "type": "integer", "minimum": 1, "maximum": 8 }, { "type": "string", "pattern": "^[1-8]$" }] }),
            "行业类别 of the employer, 1 to 8, in place of the rate.",
            json!(2),
        ),
        Field("work_injury_floating", generator.subschema_for::<FactorInput>(), "浮动档次 on the class rate; `1` if left out.", json!("1.2")),
        Field("items", items.clone(), "Only these items.", json!(["pension", "medical"])),
        Field("waived", items, "Items that the person waives with proof, where the category may.", json!(["unemployment"])),
    ]
}

fn language_fields(_: &mut SchemaGenerator) -> Vec<Field> {
    let input = json_schema!({ "type": "object", "additionalProperties": true });
    vec![
        Field("op", json_schema!({ "type": "string" }), "An operation of tax or payroll, whose steps are told in place of contributions.", json!("withhold")),
        Field("input", input, "The request of that operation.", json!({ "months": [{ "month": "2026-01", "income": "15000" }] })),
        Field("language", json_schema!({ "type": "string", "enum": ["zh", "en"] }), "The language of the explanation; `zh` if left out.", json!("en")),
    ]
}

fn parameter_fields(generator: &mut SchemaGenerator) -> Vec<Field> {
    vec![
        Field("id", json_schema!({ "type": "string" }), "The id of the value, as in `rules/national/parameters/`.", json!("labour.work_time.holidays_year")),
        Field("month", generator.subschema_for::<Month>(), "The month.", json!("2025-07")),
        known_on_field(generator),
    ]
}

fn calendar_fields(_: &mut SchemaGenerator) -> Vec<Field> {
    let year = json_schema!({ "anyOf": [{ "type": "integer", "minimum": 1990, "maximum": 2199 }, { "type": "string", "pattern": "^[0-9]{4}$" }] });
    vec![Field("year", year, "The year.", json!(2025))]
}

/// Every operation takes it.
fn overlay_field() -> Field {
    Field(
        "overlay",
        json_schema!({ "type": "object", "additionalProperties": true }),
        "The host's own values, in the format of a rule file; they go before those of the book.",
        json!({ "code": "310000", "rates": [] }),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::read_rules;
    use crate::root;
    use hesuan::Fault;
    use hesuan::rules::RuleBook;
    use std::collections::BTreeSet;

    /// The operations whose schema stands in this file; those of the others come from the declaration of their reader.
    const WITH_EXAMPLES: [&str; 7] = ["calendar", "cities", "contributions", "explain", "parameter", "retro", "scheme"];

    fn schema(name: &str) -> Value {
        let path = format!("schema/{name}.json");
        let text = generate().unwrap().into_iter().find(|(known, _)| *known == path).unwrap().1;
        serde_json::from_str(&text).unwrap()
    }

    fn properties(operation: &str) -> Map<String, Value> {
        schema(&format!("{operation}.request"))["properties"].as_object().unwrap().clone()
    }

    fn book() -> RuleBook {
        read_rules(&root().join("rules")).unwrap().into_book()
    }

    /// The least request of an operation.
    fn least(operation: &str) -> Value {
        let schema = schema(&format!("{operation}.request"));
        let required = schema.get("required").unwrap_or(&schema["anyOf"][0]["required"]);
        let required = required.as_array().unwrap().iter().map(|name| name.as_str().unwrap());
        Value::Object(required.map(|name| (name.to_string(), schema["properties"][name]["examples"][0].clone())).collect())
    }

    /// What the parser says to a request with only this field and what it cannot stand without.
    fn faults_of(book: &RuleBook, operation: &str, field: &str, value: &Value) -> Vec<Fault> {
        let mut request = least(operation);
        match field {
            "housing_fund_employee_rate" => request["housing_fund_rate"] = json!("0.07"),
            "work_injury_floating" => request["work_injury_class"] = json!(2),
            _ => {}
        }
        request[field] = value.clone();
        hesuan::call(book, operation, &request.to_string()).err().map_or(Vec::new(), |faults| faults.as_slice().to_vec())
    }

    /// Whether the parser refused the field: what the rules of the city say to its value does not matter here.
    fn is_refusal(fault: &Fault) -> bool {
        use Code::*;
        matches!(fault.code, FieldUnknown | FieldType | AmountInvalid | RateInvalid | ScaleOver2 | MonthInvalid | DayInvalid | ItemUnknown | Contradiction)
    }

    #[test]
    fn two_types_of_one_name_are_refused() {
        let of = |name: &str, kind: &str| (format!("schema/{name}.json"), json!({ "title": name, "$defs": { "Kind": { "enum": [kind] } } }).to_string());
        assert_eq!(one_type_for_each_name(&[of("a", "x"), of("b", "x")]), Ok(()));
        assert_eq!(one_type_for_each_name(&[of("a.request", "x"), of("b.answer", "x")]), Ok(()));
        assert!(one_type_for_each_name(&[of("a", "x"), of("b", "y")]).unwrap_err().contains("`Kind` is one type in schema/a.json"));
        assert_eq!((camel_case("gross_up"), camel_case("vat")), ("GrossUp".to_string(), "Vat".to_string()));
    }

    #[test]
    fn the_parser_accepts_every_field_of_the_schema_and_no_other() {
        let book = book();
        for operation in WITH_EXAMPLES {
            for (field, about) in properties(operation) {
                // `op` and `input` of `explain` stand in place of all other fields.
                if operation == "explain" && ["op", "input"].contains(&field.as_str()) {
                    continue;
                }
                let example = &about["examples"][0];
                let refused: Vec<Fault> = faults_of(&book, operation, &field, example).into_iter().filter(is_refusal).collect();
                assert_eq!(refused, [], "{operation}: {field} {example}");
                let misspelt = format!("{field}_");
                let unknown = |fault: &Fault| fault.code == Code::FieldUnknown && fault.path == misspelt;
                assert!(faults_of(&book, operation, &misspelt, example).iter().any(unknown), "{operation}: {misspelt}");
            }
        }
    }

    /// The other direction: no field is read that the schema does not have. Both are declared in `hesuan::request`.
    #[test]
    fn the_schema_has_every_field_that_the_parser_reads() {
        let declared = |schema: Schema| schema.as_value()["properties"].as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
        let mut generator = SchemaSettings::draft2020_12().into_generator();
        let mut read = declared(hesuan::request::PlaceFields::json_schema(&mut generator));
        read.extend(declared(hesuan::request::PersonFields::json_schema(&mut generator)));
        read.extend(["month", "overlay"].map(String::from));
        assert_eq!(read, properties("contributions").keys().cloned().collect());
    }

    #[test]
    fn every_base_of_the_schema_is_one_for_the_parser() {
        let book = book();
        let bases = schema("contributions.request")["$defs"]["BasesInput"]["properties"].as_object().unwrap().clone();
        for base in bases.keys() {
            for value in [json!("8000"), json!(8000.5), json!({ "employee": 1, "employer": "2.05" })] {
                let faults = faults_of(&book, "contributions", "bases", &json!({ base: value }));
                assert!(!faults.iter().any(is_refusal), "{base} {value}: {faults:?}");
            }
        }
    }

    #[test]
    fn answers_have_the_fields_of_the_schema() {
        let book = book();
        let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
        for operation in WITH_EXAMPLES {
            let mut request = least(operation);
            if properties(operation).contains_key("wage") {
                request["wage"] = json!("15000");
            }
            let answer: Value = serde_json::from_str(&hesuan::call(&book, operation, &request.to_string()).unwrap()).unwrap();
            let schema = schema(&format!("{operation}.answer"));
            assert_eq!(keys(&answer), keys(&schema["properties"]), "{operation}");
            assert_eq!(keys(&answer), schema["required"].as_array().unwrap().iter().map(|key| key.as_str().unwrap().to_string()).collect(), "{operation}");
        }
    }
}
