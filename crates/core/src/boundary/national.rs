//! Answers of `parameter` and `calendar`: national values with their evidence.

use crate::fault::{Code, Fault, Faults};
use crate::json::{Object, string, word};
use crate::rules::{Evidence, ParameterValue, RuleBook, Source, Status};
use crate::stamp::Stamp;
use crate::time::{Day, Month};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// A parameter's value: a text, a list of texts, rows of named texts, or a mapping of these.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ValueAnswer(ParameterValue);

impl Serialize for ValueAnswer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Row<'a>(&'a [(String, String)]);
        impl Serialize for Row<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(Some(self.0.len()))?;
                for (column, cell) in self.0 {
                    map.serialize_entry(column, cell)?;
                }
                map.end()
            }
        }
        struct Cell<'a>(&'a ParameterValue);
        impl Serialize for Cell<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self.0 {
                    ParameterValue::Text(text) => serializer.serialize_str(text),
                    ParameterValue::List(list) => list.serialize(serializer),
                    ParameterValue::Table(rows) => serializer.collect_seq(rows.iter().map(|row| Row(row))),
                    ParameterValue::Fields(fields) => serializer.collect_map(fields.iter().map(|(name, value)| (name, Cell(value)))),
                }
            }
        }
        Cell(&self.0).serialize(serializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ValueAnswer {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ParameterValue".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let plain = serde_json::json!([
            { "type": "string" },
            { "type": "array", "items": { "type": "string" } },
            { "type": "array", "items": { "type": "object", "additionalProperties": { "type": "string" } } },
        ]);
        let fields = serde_json::json!({ "type": "object", "additionalProperties": { "anyOf": plain } });
        schemars::json_schema!({ "anyOf": [plain[0], plain[1], plain[2], fields] })
    }
}

/// The answer of `parameter`: a national value in force in a month.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ParameterAnswer {
    /// Its id.
    pub id: String,
    /// The month asked for.
    pub month: Month,
    /// The Chinese name.
    pub zh: String,
    /// The English name.
    pub en: String,
    /// The unit in words.
    pub unit: String,
    /// The value.
    pub value: ValueAnswer,
    /// First month in force.
    pub from: Month,
    /// Last month in force, where its notice ends it.
    pub expires: Option<Month>,
    /// How sure it is.
    pub status: Status,
    /// What else is claimed, for a disputed value.
    pub alternatives: Vec<String>,
    /// The official document.
    pub doc: Option<String>,
    /// What else a reader should know.
    pub note: Option<String>,
    /// Its sources.
    pub sources: Vec<String>,
    /// What this was read from.
    pub stamp: Stamp,
}

impl ParameterAnswer {
    pub(super) fn read(book: &RuleBook, mut object: Object<'_>) -> Result<ParameterAnswer, Faults> {
        let id: Option<String> = object.required("id", string);
        let month: Option<Month> = object.required("month", word);
        let known_on: Option<Day> = object.optional("known_on", word);
        object.finish()?;
        let (id, month) = (id.unwrap_or_default(), month.ok_or_else(|| Fault::new(Code::FieldMissing, "month", ""))?);
        let parameters = book.parameters()?;
        let parameter = parameters.get(&id).ok_or_else(|| Fault::new(Code::ValueUnknown, "id", &id))?;
        let record = parameter.at(month, known_on).ok_or_else(|| Fault::new(Code::RuleMissing, "month", month).because(id.clone(), id.clone()))?;
        let Evidence { status, alternatives, doc, note, .. } = record.evidence.clone();
        Ok(ParameterAnswer {
            id,
            month,
            zh: parameter.name.zh.clone(),
            en: parameter.name.en.clone(),
            unit: parameter.unit.clone(),
            value: ValueAnswer(record.value.clone()),
            from: record.from,
            expires: record.expires,
            status,
            alternatives,
            doc,
            note,
            sources: titles(&parameters.sources, &record.evidence),
            stamp: Stamp::of_book(book, known_on),
        })
    }
}

/// One day of a calendar that differs from the plain week.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DayAnswer {
    /// The day.
    pub day: Day,
    /// `statutory` (法定节假日), `rest` (a moved or ordinary rest day of a holiday) or `work` (调休上班).
    pub kind: String,
    /// The Chinese name of the holiday.
    pub zh: Option<String>,
    /// The English name of the holiday.
    pub en: Option<String>,
}

/// The answer of `calendar`: the days of a year that differ from the plain week.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CalendarAnswer {
    /// The year.
    pub year: u16,
    /// The days, in order.
    pub days: Vec<DayAnswer>,
    /// How sure it is.
    pub status: Status,
    /// The official document.
    pub doc: Option<String>,
    /// Its sources.
    pub sources: Vec<String>,
    /// What this was read from.
    pub stamp: Stamp,
}

impl CalendarAnswer {
    pub(super) fn read(book: &RuleBook, mut object: Object<'_>) -> Result<CalendarAnswer, Faults> {
        let year = object.required("year", |raw| raw.trim_matches('"').parse::<u16>().map_err(|_| Code::FieldType));
        object.finish()?;
        let year = year.unwrap_or_default();
        let parameters = book.parameters()?;
        let calendar = parameters.calendar(year).ok_or_else(|| Fault::new(Code::RuleMissing, "year", year))?;
        let mut days: Vec<DayAnswer> = calendar.work_days.iter().map(|&day| DayAnswer { day, kind: "work".to_string(), zh: None, en: None }).collect();
        for holiday in &calendar.holidays {
            days.extend(holiday.days.iter().map(|day| DayAnswer {
                day: *day,
                kind: if holiday.statutory.contains(day) { "statutory" } else { "rest" }.to_string(),
                zh: Some(holiday.name.zh.clone()),
                en: Some(holiday.name.en.clone()),
            }));
        }
        days.sort_by_key(|day| day.day);
        Ok(CalendarAnswer {
            year,
            days,
            status: calendar.evidence.status,
            doc: calendar.evidence.doc.clone(),
            sources: titles(&parameters.sources, &calendar.evidence),
            stamp: Stamp::of_book(book, None),
        })
    }
}

fn titles(sources: &[Source], evidence: &Evidence) -> Vec<String> {
    evidence.sources.iter().filter_map(|key| sources.iter().find(|source| source.key == *key)).map(|source| source.title.clone()).collect()
}
