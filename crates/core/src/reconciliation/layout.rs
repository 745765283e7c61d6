//! Layouts of statements as they stand in `rules/formats/statements.yaml`: columns by heading, what the amounts are, the words of bureaus.

use super::request::{LateFees, StatementSides};
use crate::billing::PayType;
use crate::fault::{Code, Fault};
use crate::law::Law;
use crate::time::Month;
use crate::trace::Trace;

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Holds {
    Text,
    Id,
    Money,
    Rate,
    Month,
    Item,
    PayType,
    Nothing,
}

/// What a cell is of a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Field {
    Name,
    IdNo,
    Account,
    Customer,
    FeeMonth,
    /// The last month, which must be the first.
    FeeMonthEnd,
    Item,
    PayType,
    Base,
    UnitBase,
    PersonalBase,
    Rate,
    UnitRate,
    PersonalRate,
    Unit,
    Personal,
    UnitBackPay,
    PersonalBackPay,
    /// Of the side that the item names.
    Amount,
    /// Must be the sum of all amounts of the row.
    Total,
    LateFee,
    Interest,
    Ignored,
}

const HOLDS: [(&str, Holds); 8] = [
    ("text", Holds::Text),
    ("id", Holds::Id),
    ("money", Holds::Money),
    ("rate", Holds::Rate),
    ("month", Holds::Month),
    ("item", Holds::Item),
    ("pay_type", Holds::PayType),
    ("nothing", Holds::Nothing),
];

const FIELDS: [(&str, Field); 23] = [
    ("name", Field::Name),
    ("id_no", Field::IdNo),
    ("account", Field::Account),
    ("customer", Field::Customer),
    ("fee_month", Field::FeeMonth),
    ("fee_month_end", Field::FeeMonthEnd),
    ("item", Field::Item),
    ("pay_type", Field::PayType),
    ("base", Field::Base),
    ("unit_base", Field::UnitBase),
    ("personal_base", Field::PersonalBase),
    ("rate", Field::Rate),
    ("unit_rate", Field::UnitRate),
    ("personal_rate", Field::PersonalRate),
    ("unit", Field::Unit),
    ("personal", Field::Personal),
    ("unit_back_pay", Field::UnitBackPay),
    ("personal_back_pay", Field::PersonalBackPay),
    ("amount", Field::Amount),
    ("total", Field::Total),
    ("late_fee", Field::LateFee),
    ("interest", Field::Interest),
    ("ignored", Field::Ignored),
];

/// A column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct StatementColumn<'book> {
    /// The heading; those of two rows are joined by `/`.
    pub header: &'book str,
    pub field: Field,
    pub holds: Holds,
    /// Whether one of the columns of this field must be there and filled.
    pub required: bool,
    /// The item that it is about, where one row has several.
    pub item: &'book str,
}

/// A layout in the version of a month.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct StatementLayout<'book> {
    pub id: &'book str,
    pub columns: Vec<StatementColumn<'book>>,
    pub sides: StatementSides,
    pub late_fees: LateFees,
    /// The item of all rows, where no column says it.
    pub item: Option<&'book str>,
    pub version: Month,
}

fn of_word<T: Copy>(words: &[(&str, T)], word: &str) -> Result<T, Fault> {
    words.iter().find(|(known, _)| *known == word).map(|(_, value)| *value).ok_or_else(|| Fault::new(Code::RuleInvalid, "", word))
}

impl<'book> StatementLayout<'book> {
    /// The ids of all layouts.
    pub(super) fn ids(law: &Law<'book>) -> Result<&'book [String], Fault> {
        Ok(law.words("formats.statement.layouts")?.value)
    }

    /// The layout in force; what is not confirmed in it becomes a warning.
    pub(super) fn of(law: &Law<'book>, id: &'book str, trace: &mut Trace<'book>) -> Result<StatementLayout<'book>, Fault> {
        let parameter = |part: &str| format!("formats.statement.{id}.{part}");
        let rows = law.rows(&parameter("columns"))?;
        trace.rests_on(rows.rule);
        let columns = rows.value.iter().map(|row| {
            Ok(StatementColumn {
                header: row.text("header")?,
                field: of_word(&FIELDS, row.text("field")?)?,
                holds: of_word(&HOLDS, row.text("kind")?)?,
                required: row.text("required")? == "yes",
                item: row.text("item").unwrap_or_default(),
            })
        });
        let columns = columns.collect::<Result<Vec<_>, Fault>>()?;
        let item = match law.find(&parameter("item")) {
            Some(_) => Some(trace.cite(law.word(&parameter("item"))?)),
            None => None,
        };
        let (sides, late_fees) = (trace.cite(law.get(&parameter("sides"))?), trace.cite(law.get(&parameter("late_fees"))?));
        Ok(StatementLayout { id, columns, sides, late_fees, item, version: rows.rule.from })
    }
}

/// The words of bureaus for items, sides and kinds of payment.
pub(super) struct Words<'book> {
    items: Vec<(&'book str, &'book str)>,
    sides: Vec<(&'book str, StatementSides)>,
    pay_types: Vec<(&'book str, PayType)>,
}

impl<'book> Words<'book> {
    pub(super) fn of(law: &Law<'book>) -> Result<Words<'book>, Fault> {
        let rows = |id: &str| Ok::<_, Fault>(law.rows(id)?.value);
        let items = rows("formats.statement.items")?.iter().map(|row| Ok((row.text("name")?, row.text("item")?))).collect::<Result<_, Fault>>()?;
        let sides = rows("formats.statement.sides")?.iter().map(|row| Ok((row.text("name")?, row.get("side")?))).collect::<Result<_, Fault>>()?;
        let pay_types = rows("formats.statement.pay_types")?.iter().map(|row| Ok((row.text("name")?, row.get("pay_type")?))).collect::<Result<_, Fault>>()?;
        Ok(Words { items, sides, pay_types })
    }

    /// The item and the side of a text such as `职工基本养老保险(单位缴纳)`.
    pub(super) fn item(&self, text: &str) -> Option<(&'book str, Option<StatementSides>)> {
        let plain: String = text.chars().map(crate::filing::half_width).filter(|c| !c.is_whitespace()).collect();
        let (name, side) = match plain.split_once('(') {
            Some((name, rest)) => (name, self.sides.iter().find(|(word, _)| *word == rest.trim_end_matches(')')).map(|(_, side)| *side)),
            None => (plain.as_str(), None),
        };
        let whole = self.items.iter().find(|(known, item)| *known == plain || *item == plain);
        match whole {
            Some((_, item)) => Some((item, None)),
            None if side.is_some() => self.items.iter().find(|(known, _)| *known == name).map(|(_, item)| (*item, side)),
            None => None,
        }
    }

    pub(super) fn pay_type(&self, text: &str) -> Option<PayType> {
        let known = self.pay_types.iter().find(|(word, _)| *word == text).map(|(_, pay_type)| *pay_type);
        known.or_else(|| text.parse().ok())
    }
}
