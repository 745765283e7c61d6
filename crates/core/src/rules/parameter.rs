//! National parameters (tax tables, deductions, working time …) and holiday calendars: dated values that later operations and
//! hosts look up by name, each with its evidence.

use super::{Dated, Evidence, Kind, Name, Source};
use crate::time::{Day, Month};
use serde::{Deserialize, Serialize};

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
