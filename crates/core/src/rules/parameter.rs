//! National parameters (tax tables, deductions, working time …) and holiday calendars: dated values that later operations and
//! hosts look up by name, each with its evidence.

use super::{Dated, Evidence, Kind, Name, Source};
use crate::time::{Day, Month};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One quantity of the law, by its dotted id such as `tax.wages.brackets`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Parameter {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// The unit in words.
    pub unit: String,
    /// Its values, by first month.
    pub values: Vec<Dated<ParameterValue>>,
}

/// A value as it stands in the rule file: text, so that nothing is lost; tables are rows of named texts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum ParameterValue {
    /// An amount, a rate, a count, a day or a word.
    Text(String),
    /// A list of those.
    List(Vec<String>),
    /// A table: rows of column and text.
    Table(Vec<Vec<(String, String)>>),
    /// Fields by name, such as the terms of a policy.
    Fields(Vec<(String, ParameterValue)>),
}

impl ParameterValue {
    /// A field of a value that has fields.
    pub fn field(&self, name: &str) -> Option<&ParameterValue> {
        let ParameterValue::Fields(fields) = self else { return None };
        fields.iter().find(|(field, _)| field == name).map(|(_, value)| value)
    }

    /// The value as JSON text, as a request would state it: `true` and `false` are flags there.
    pub fn json_text(&self) -> String {
        let quoted = |text: &String| if text == "true" || text == "false" { text.clone() } else { Value::from(text.as_str()).to_string() };
        let mapping = |fields: Vec<(&String, String)>| {
            let fields: Vec<String> = fields.into_iter().map(|(name, text)| format!("{}:{text}", Value::from(name.as_str()))).collect();
            format!("{{{}}}", fields.join(","))
        };
        let listed = |texts: Vec<String>| format!("[{}]", texts.join(","));
        match self {
            ParameterValue::Text(text) => quoted(text),
            ParameterValue::List(list) => listed(list.iter().map(quoted).collect()),
            ParameterValue::Table(rows) => listed(rows.iter().map(|row| mapping(row.iter().map(|(column, cell)| (column, quoted(cell))).collect())).collect()),
            ParameterValue::Fields(fields) => mapping(fields.iter().map(|(name, value)| (name, value.json_text())).collect()),
        }
    }
}

impl Parameter {
    /// The value in force in a month, with all that is known or as known on a day; none if there is none.
    pub fn at(&self, month: Month, known_on: Option<Day>) -> Option<&Dated<ParameterValue>> {
        let known = |value: &&Dated<ParameterValue>| value.from <= month && known_on.is_none_or(|day| value.known_from() <= day);
        let latest = self.values.iter().filter(known).max_by_key(|value| (value.from, value.known_from()))?;
        (latest.kind == Kind::Value && latest.expires.is_none_or(|expires| expires >= month)).then_some(latest)
    }
}

/// The holidays and make-up work days of a year (国务院办公厅节假日安排).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Calendar {
    /// The year.
    pub year: u16,
    /// Why it is believed.
    pub evidence: Evidence,
    /// The holidays.
    pub holidays: Vec<Holiday>,
    /// Days of a weekend that are worked (调休).
    pub work_days: Vec<Day>,
}

/// One holiday of a year.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Holiday {
    /// Its name.
    pub name: Name,
    /// Every day off.
    pub days: Vec<Day>,
    /// Those that are statutory holidays (法定节假日), on which work is paid threefold; the others are moved rest days.
    pub statutory: Vec<Day>,
}

/// National parameters and calendars with their sources.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Parameters {
    /// Sources.
    pub sources: Vec<Source>,
    /// The parameters, by id.
    pub parameters: Vec<Parameter>,
    /// The calendars, by year.
    pub calendars: Vec<Calendar>,
}

impl Parameters {
    /// A parameter by its id.
    pub fn get(&self, id: &str) -> Option<&Parameter> {
        self.parameters.binary_search_by(|parameter| parameter.id.as_str().cmp(id)).ok().map(|index| &self.parameters[index])
    }

    /// The calendar of a year.
    pub fn calendar(&self, year: u16) -> Option<&Calendar> {
        self.calendars.iter().find(|calendar| calendar.year == year)
    }
}
