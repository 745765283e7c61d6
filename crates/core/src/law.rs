//! National parameters as numbers: what an operation reads of the law in force in a month, each value with its reference.
//!
//! The values stand as text in `rules/national/parameters/`, by id. A value that is not in force is `rule_missing`, never
//! a neighbour's.

use crate::exact::Exact;
use crate::fault::{Code, Fault};
use crate::money::{Money, Rate, Rounding};
use crate::rules::{Dated, ParameterRef, ParameterValue, Parameters, RuleBook};
use crate::stamp::Stamp;
use crate::time::{Day, Month};
use std::str::FromStr;

/// The law in force in a month, with all that is known or as known on a day.
#[derive(Clone, Copy, Debug)]
pub struct Law<'book> {
    book: &'book RuleBook,
    parameters: &'book Parameters,
    month: Month,
    known_on: Option<Day>,
    /// The field of the request that decides the month, for faults.
    field: &'static str,
}

/// A value with the reference to where it stands.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Cited<'book, T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub rule: ParameterRef<'book>,
}

impl<'book, T> Cited<'book, T> {
    fn map<U>(self, value: U) -> Cited<'book, U> {
        Cited { value, rule: self.rule }
    }
}

/// A row of a table: texts by column.
#[derive(Clone, Copy, Debug)]
pub struct Row<'book> {
    cells: &'book [(String, String)],
    rule: ParameterRef<'book>,
}

impl<'book> Row<'book> {
    /// The text of a column.
    pub fn text(&self, column: &str) -> Result<&'book str, Fault> {
        let cell = self.cells.iter().find(|(name, _)| name == column);
        cell.map(|(_, text)| text.as_str()).ok_or_else(|| Fault::new(Code::RuleInvalid, "", column).because(self.rule.id, self.rule.id))
    }

    /// The value of a column.
    pub fn get<T: FromStr>(&self, column: &str) -> Result<T, Fault> {
        parsed(self.text(column)?, self.rule)
    }
}

fn parsed<T: FromStr>(text: &str, rule: ParameterRef<'_>) -> Result<T, Fault> {
    text.parse().map_err(|_| Fault::new(Code::RuleInvalid, "", text).because(rule.id, rule.id))
}

impl<'book> Law<'book> {
    /// The law of a month; a fault names the field `month`.
    pub fn of(book: &'book RuleBook, month: Month, known_on: Option<Day>) -> Result<Law<'book>, Fault> {
        Ok(Law { book, parameters: book.parameters()?, month, known_on, field: "month" })
    }

    /// The same law where another field of the request decides the month.
    pub fn decided_by(self, field: &'static str) -> Law<'book> {
        Law { field, ..self }
    }

    /// The law of another month.
    pub fn in_month(self, month: Month) -> Law<'book> {
        Law { month, ..self }
    }

    /// The month.
    pub fn month(&self) -> Month {
        self.month
    }

    /// The day whose knowledge is used, if not all.
    pub fn known_on(&self) -> Option<Day> {
        self.known_on
    }

    /// The rule book.
    pub fn book(&self) -> &'book RuleBook {
        self.book
    }

    /// The stamp of a result.
    pub fn stamp(&self) -> Stamp {
        Stamp::of_book(self.book, self.known_on)
    }

    /// Whether there is such a parameter, in force or not.
    pub fn knows(&self, id: &str) -> bool {
        self.parameters.get(id).is_some()
    }

    /// The value in force, if there is one.
    pub fn find(&self, id: &str) -> Option<Cited<'book, &'book ParameterValue>> {
        let parameter = self.parameters.get(id)?;
        let record: &'book Dated<ParameterValue> = parameter.at(self.month, self.known_on)?;
        Some(Cited { value: &record.value, rule: ParameterRef { id: &parameter.id, from: record.from, evidence: &record.evidence } })
    }

    /// The first month of which a value is known: before it, what the value is of did not exist.
    pub fn begins(&self, id: &str) -> Option<Month> {
        let known = |value: &&Dated<ParameterValue>| self.known_on.is_none_or(|day| value.known_from() <= day);
        self.parameters.get(id)?.values.iter().filter(known).map(|value| value.from).min()
    }

    /// The value in force; `rule_missing` if there is none.
    pub fn value(&self, id: &str) -> Result<Cited<'book, &'book ParameterValue>, Fault> {
        self.find(id).ok_or_else(|| Fault::new(Code::RuleMissing, self.field, self.month).because(id, id))
    }

    /// A single text.
    pub fn word(&self, id: &str) -> Result<Cited<'book, &'book str>, Fault> {
        let cited = self.value(id)?;
        match cited.value {
            ParameterValue::Text(text) => Ok(cited.map(text)),
            _ => Err(Fault::new(Code::RuleInvalid, "", id)),
        }
    }

    /// An amount, a rate, a month, a number: whatever its text is read as.
    pub fn get<T: FromStr>(&self, id: &str) -> Result<Cited<'book, T>, Fault> {
        let word = self.word(id)?;
        Ok(word.map(parsed(word.value, word.rule)?))
    }

    /// An amount.
    pub fn money(&self, id: &str) -> Result<Cited<'book, Money>, Fault> {
        self.get(id)
    }

    /// A rate.
    pub fn rate(&self, id: &str) -> Result<Cited<'book, Rate>, Fault> {
        self.get(id)
    }

    /// A number of things.
    pub fn count(&self, id: &str) -> Result<Cited<'book, i64>, Fault> {
        self.get(id)
    }

    /// A number with decimals.
    pub fn exact(&self, id: &str) -> Result<Cited<'book, Exact>, Fault> {
        self.get(id)
    }

    /// A list of texts.
    pub fn words(&self, id: &str) -> Result<Cited<'book, &'book [String]>, Fault> {
        let cited = self.value(id)?;
        match cited.value {
            ParameterValue::List(list) => Ok(cited.map(list.as_slice())),
            _ => Err(Fault::new(Code::RuleInvalid, "", id)),
        }
    }

    /// The rows of a table.
    pub fn rows(&self, id: &str) -> Result<Cited<'book, Vec<Row<'book>>>, Fault> {
        let cited = self.value(id)?;
        match cited.value {
            ParameterValue::Table(rows) => Ok(cited.map(rows.iter().map(|cells| Row { cells, rule: cited.rule }).collect())),
            _ => Err(Fault::new(Code::RuleInvalid, "", id)),
        }
    }

    /// Whether a day is worked by the calendar of its year; `rule_missing` where there is none.
    pub fn is_workday(&self, day: Day) -> Result<bool, Fault> {
        let year = day.month().year();
        let calendar =
            self.parameters.calendar(year).ok_or_else(|| Fault::new(Code::RuleMissing, self.field, day).because("no calendar of the year", "该年日历缺失"))?;
        let is_off = calendar.holidays.iter().any(|holiday| holiday.days.contains(&day));
        Ok(calendar.work_days.contains(&day) || (day.weekday() <= 5 && !is_off))
    }

    /// How taxes are rounded: half up to the fen, once (the instruction sheet of the withholding client).
    pub fn tax_rounding(&self) -> Result<Cited<'book, Rounding>, Fault> {
        let (unit, mode) = (self.get("tax.rounding.unit")?, self.get("tax.rounding.mode")?);
        let rounding = Rounding::new(mode.value, unit.value).map_err(|code| Fault::new(code, "", unit.rule.id))?;
        Ok(unit.map(rounding))
    }
}
