//! A sheet of the client: its columns as they stand in `rules/formats/`, and records as fields and texts.

use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::{Object, Read, shown};
use crate::law::Law;
use crate::money::Money;
use crate::time::Day;
use crate::trace::Trace;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Any text, such as a name or a number that is no amount.
    Text,
    /// One of some words.
    Word,
    /// An amount with two decimals.
    Money,
    /// A number of days.
    Quantity,
    /// A day.
    Date,
}

impl Kind {
    /// The word in rule files and answers.
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Word => "word",
            Kind::Money => "money",
            Kind::Quantity => "quantity",
            Kind::Date => "date",
        }
    }

    fn parse(text: &str) -> Option<Kind> {
        [Kind::Text, Kind::Word, Kind::Money, Kind::Quantity, Kind::Date].into_iter().find(|kind| kind.as_str() == text)
    }
}

/// A column of a sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column<'book> {
    /// The header as it stands in the sheet.
    pub header: &'book str,
    /// The field of requests and answers.
    pub field: &'book str,
    /// What it holds.
    pub kind: Kind,
    /// Whether a cell must not be empty.
    pub required: bool,
    /// The words that a cell may hold.
    pub words: Vec<&'book str>,
}

/// A sheet in the version of a month.
#[derive(Clone, PartialEq, Debug)]
pub struct Layout<'book> {
    /// The name of the sheet.
    pub sheet: &'book str,
    /// The name of the file, without its ending.
    pub file: &'book str,
    /// The columns in their order.
    pub columns: Vec<Column<'book>>,
    /// The month in which this version was first seen.
    pub version: crate::time::Month,
}

impl<'book> Layout<'book> {
    /// The layout in force; `value_unknown` if there is no such one, `rule_missing` if none was seen by the month.
    pub fn of(law: &Law<'book>, id: &str, trace: &mut Trace<'book>) -> Result<Layout<'book>, Fault> {
        let parameter = |part: &str| format!("formats.tax_client.{id}.{part}");
        if !law.knows(&parameter("columns")) {
            return Err(Fault::new(Code::ValueUnknown, "layout", id));
        }
        let rows = law.rows(&parameter("columns"))?;
        trace.rests_on(rows.rule);
        let version = rows.rule.from;
        let columns = rows.value.iter().map(|row| {
            let kind = row.text("kind")?;
            Ok(Column {
                header: row.text("header")?,
                field: row.text("field")?,
                kind: Kind::parse(kind).ok_or_else(|| Fault::new(Code::RuleInvalid, "kind", kind))?,
                required: row.text("required")? == "yes",
                words: row.text("words").map_or(Vec::new(), |words| words.split('/').collect()),
            })
        });
        let columns = columns.collect::<Result<Vec<_>, Fault>>()?;
        Ok(Layout { sheet: trace.cite(law.word(&parameter("sheet"))?), file: trace.cite(law.word(&parameter("file"))?), columns, version })
    }

    /// The column of a field.
    pub fn column(&self, field: &str) -> Option<&Column<'book>> {
        self.columns.iter().find(|column| column.field == field)
    }
}

impl Column<'_> {
    /// The text of a cell as it stands in the sheet.
    pub fn cell(&self, value: &str) -> Result<String, Code> {
        match self.kind {
            Kind::Text if value.chars().any(char::is_control) => Err(Code::CharacterNotAllowed),
            Kind::Text => Ok(value.to_string()),
            Kind::Word if self.words.contains(&value) => Ok(value.to_string()),
            Kind::Word => Err(Code::ValueUnknown),
            Kind::Money => value.parse::<Money>().map(|amount| amount.to_string()),
            Kind::Quantity => value.parse::<Exact>().map(|number| number.to_string()),
            Kind::Date => value.parse::<Day>().map(|day| day.to_string()),
        }
    }
}

/// A row as fields and texts.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Record(pub Vec<(String, String)>);

impl Record {
    /// The text of a field.
    pub fn get(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, text)| text.as_str())
    }

    /// Sets a field that is not there.
    pub fn fill(&mut self, field: &str, text: String) {
        if self.get(field).is_none() {
            self.0.push((field.to_string(), text));
        }
    }

    /// What is left of an object: each field a string, or a number by its digits.
    pub(super) fn take(object: &mut Object<'_>) -> Record {
        let mut fields = Vec::new();
        while let Some((name, raw)) = object.take_any() {
            match raw.as_bytes().first() {
                Some(b'"' | b'-' | b'0'..=b'9') => fields.push((name.into_owned(), shown(raw).into_owned())),
                _ => {
                    let path = object.at(&name);
                    object.fault(Fault::new(Code::FieldType, path, raw));
                }
            }
        }
        fields.reverse();
        Record(fields)
    }
}

impl Read for Record {
    fn read(raw: &str, at: &dyn Fn() -> String) -> Result<Record, Faults> {
        let mut object = Object::read(raw, &at())?;
        let record = Record::take(&mut object);
        object.finish()?;
        Ok(record)
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Record>()
    }
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (field, text) in &self.0 {
            map.serialize_entry(field, text)?;
        }
        map.end()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Record {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Record".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A row: the fields of the layout, each a text.",
            "type": "object", "additionalProperties": { "type": ["string", "number"] },
        })
    }
}
