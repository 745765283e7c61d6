//! Cells of a batch as what a request would hold: fen, or the JSON text of a field. No float is read.

use crate::column::{Column, Kind};
use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowDictionaryKeyType, Date32Type, Decimal128Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, PrimitiveArray};
use arrow_schema::DataType;
use hesuan_core::money::Money;
use hesuan_core::time::Month;
use std::borrow::Cow;

/// The cells of a column.
pub(crate) enum Cells<'a> {
    /// Every row the same.
    Same(String),
    Int64(&'a PrimitiveArray<Int64Type>),
    Int32(&'a PrimitiveArray<Int32Type>),
    Int16(&'a PrimitiveArray<Int16Type>),
    Int8(&'a PrimitiveArray<Int8Type>),
    UInt64(&'a PrimitiveArray<UInt64Type>),
    UInt32(&'a PrimitiveArray<UInt32Type>),
    UInt16(&'a PrimitiveArray<UInt16Type>),
    UInt8(&'a PrimitiveArray<UInt8Type>),
    Decimal(&'a PrimitiveArray<Decimal128Type>, i8),
    Text(&'a arrow_array::StringArray),
    LargeText(&'a arrow_array::LargeStringArray),
    TextView(&'a arrow_array::StringViewArray),
    Day(&'a PrimitiveArray<Date32Type>),
    Flag(&'a arrow_array::BooleanArray),
    Coded(Codes<'a>, Box<Cells<'a>>),
}

/// The keys of a dictionary.
pub(crate) enum Codes<'a> {
    I8(&'a PrimitiveArray<Int8Type>),
    I16(&'a PrimitiveArray<Int16Type>),
    I32(&'a PrimitiveArray<Int32Type>),
    I64(&'a PrimitiveArray<Int64Type>),
    U8(&'a PrimitiveArray<UInt8Type>),
    U16(&'a PrimitiveArray<UInt16Type>),
    U32(&'a PrimitiveArray<UInt32Type>),
    U64(&'a PrimitiveArray<UInt64Type>),
}

/// What a cell holds.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Cell<'a> {
    Null,
    Whole(i128),
    Decimal(i128, i8),
    Text(&'a str),
    Day(i32),
    Flag(bool),
}

impl Codes<'_> {
    fn len(&self) -> usize {
        match self {
            Codes::I8(keys) => keys.len(),
            Codes::I16(keys) => keys.len(),
            Codes::I32(keys) => keys.len(),
            Codes::I64(keys) => keys.len(),
            Codes::U8(keys) => keys.len(),
            Codes::U16(keys) => keys.len(),
            Codes::U32(keys) => keys.len(),
            Codes::U64(keys) => keys.len(),
        }
    }

    /// The place of a row's value among the values; none where it is null.
    #[inline]
    pub(crate) fn at(&self, row: usize) -> Option<usize> {
        macro_rules! key {
            ($keys:expr) => {
                (!$keys.is_null(row)).then(|| $keys.value(row) as usize)
            };
        }
        match self {
            Codes::I8(keys) => key!(keys),
            Codes::I16(keys) => key!(keys),
            Codes::I32(keys) => key!(keys),
            Codes::I64(keys) => key!(keys),
            Codes::U8(keys) => key!(keys),
            Codes::U16(keys) => key!(keys),
            Codes::U32(keys) => key!(keys),
            Codes::U64(keys) => key!(keys),
        }
    }
}

fn coded<'a, K: ArrowDictionaryKeyType>(array: &'a ArrayRef, keys: fn(&'a PrimitiveArray<K>) -> Codes<'a>) -> Option<Cells<'a>> {
    let dictionary = array.as_dictionary_opt::<K>()?;
    Some(Cells::Coded(keys(dictionary.keys()), Box::new(Cells::of(dictionary.values())?)))
}

impl<'a> Cells<'a> {
    /// The cells of an array; none of a type that no column takes, as floats are.
    pub(crate) fn of(array: &'a ArrayRef) -> Option<Cells<'a>> {
        Some(match array.data_type() {
            DataType::Int64 => Cells::Int64(array.as_primitive_opt()?),
            DataType::Int32 => Cells::Int32(array.as_primitive_opt()?),
            DataType::Int16 => Cells::Int16(array.as_primitive_opt()?),
            DataType::Int8 => Cells::Int8(array.as_primitive_opt()?),
            DataType::UInt64 => Cells::UInt64(array.as_primitive_opt()?),
            DataType::UInt32 => Cells::UInt32(array.as_primitive_opt()?),
            DataType::UInt16 => Cells::UInt16(array.as_primitive_opt()?),
            DataType::UInt8 => Cells::UInt8(array.as_primitive_opt()?),
            DataType::Decimal128(_, scale) => Cells::Decimal(array.as_primitive_opt()?, *scale),
            DataType::Utf8 => Cells::Text(array.as_string_opt()?),
            DataType::LargeUtf8 => Cells::LargeText(array.as_string_opt()?),
            DataType::Utf8View => Cells::TextView(array.as_string_view_opt()?),
            DataType::Date32 => Cells::Day(array.as_primitive_opt()?),
            DataType::Boolean => Cells::Flag(array.as_boolean_opt()?),
            DataType::Null => Cells::Same("null".to_string()),
            DataType::Dictionary(key, _) => match **key {
                DataType::Int8 => coded(array, Codes::I8)?,
                DataType::Int16 => coded(array, Codes::I16)?,
                DataType::Int32 => coded(array, Codes::I32)?,
                DataType::Int64 => coded(array, Codes::I64)?,
                DataType::UInt8 => coded(array, Codes::U8)?,
                DataType::UInt16 => coded(array, Codes::U16)?,
                DataType::UInt32 => coded(array, Codes::U32)?,
                DataType::UInt64 => coded(array, Codes::U64)?,
                _ => return None,
            },
            _ => return None,
        })
    }

    /// Whether a column of this kind takes these cells; amounts are integers only where the name says that they are fen.
    pub(crate) fn suit(&self, kind: Kind, in_fen: bool) -> bool {
        let whole = matches!(
            self,
            Cells::Int64(_) | Cells::Int32(_) | Cells::Int16(_) | Cells::Int8(_) | Cells::UInt64(_) | Cells::UInt32(_) | Cells::UInt16(_) | Cells::UInt8(_)
        );
        match self {
            Cells::Same(_) => true,
            Cells::Coded(_, values) => values.suit(kind, in_fen),
            Cells::Text(_) | Cells::LargeText(_) | Cells::TextView(_) => !in_fen,
            Cells::Decimal(_, scale) => !in_fen && *scale >= 0 && matches!(kind, Kind::Amount | Kind::Rate),
            Cells::Day(_) => matches!(kind, Kind::Day | Kind::Month),
            Cells::Flag(_) => kind == Kind::Flag,
            _ if whole => in_fen || matches!(kind, Kind::Count | Kind::City | Kind::Month | Kind::Person),
            _ => false,
        }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        match self {
            Cells::Same(_) => 0,
            Cells::Int64(array) => array.len(),
            Cells::Int32(array) => array.len(),
            Cells::Int16(array) => array.len(),
            Cells::Int8(array) => array.len(),
            Cells::UInt64(array) => array.len(),
            Cells::UInt32(array) => array.len(),
            Cells::UInt16(array) => array.len(),
            Cells::UInt8(array) => array.len(),
            Cells::Decimal(array, _) => array.len(),
            Cells::Text(array) => array.len(),
            Cells::LargeText(array) => array.len(),
            Cells::TextView(array) => array.len(),
            Cells::Day(array) => array.len(),
            Cells::Flag(array) => array.len(),
            Cells::Coded(codes, _) => codes.len(),
        }
    }

    #[inline]
    pub(crate) fn at(&self, row: usize) -> Cell<'_> {
        macro_rules! cell {
            ($array:expr, $value:expr) => {
                if $array.is_null(row) { Cell::Null } else { $value($array.value(row)) }
            };
        }
        match self {
            Cells::Same(_) => Cell::Null,
            Cells::Int64(array) => cell!(array, |value| Cell::Whole(i128::from(value))),
            Cells::Int32(array) => cell!(array, |value| Cell::Whole(i128::from(value))),
            Cells::Int16(array) => cell!(array, |value| Cell::Whole(i128::from(value))),
            Cells::Int8(array) => cell!(array, |value| Cell::Whole(i128::from(value))),
            Cells::UInt64(array) => cell!(array, |value| Cell::Whole(i128::from(value))),
            Cells::UInt32(array) => cell!(array, |value| Cell::Whole(i128::from(value))),
            Cells::UInt16(array) => cell!(array, |value| Cell::Whole(i128::from(value))),
            Cells::UInt8(array) => cell!(array, |value| Cell::Whole(i128::from(value))),
            Cells::Decimal(array, scale) => cell!(array, |value| Cell::Decimal(value, *scale)),
            Cells::Text(array) => cell!(array, Cell::Text),
            Cells::LargeText(array) => cell!(array, Cell::Text),
            Cells::TextView(array) => cell!(array, Cell::Text),
            Cells::Day(array) => cell!(array, Cell::Day),
            Cells::Flag(array) => cell!(array, Cell::Flag),
            Cells::Coded(codes, values) => codes.at(row).map_or(Cell::Null, |code| values.at(code)),
        }
    }
}

/// A column of a batch with its cells.
pub(crate) struct Given<'a> {
    pub(crate) column: Column,
    pub(crate) in_fen: bool,
    pub(crate) cells: Cells<'a>,
}

/// An amount for the integer path.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Amount {
    None,
    Fen(i64),
    /// Not an amount, or beyond the range: the single call says what is wrong.
    Other,
}

impl Given<'_> {
    /// The amount of a row.
    #[inline]
    pub(crate) fn amount(&self, row: usize) -> Amount {
        match (&self.cells, self.in_fen) {
            (Cells::Int64(array), true) => {
                if array.is_null(row) {
                    Amount::None
                } else {
                    fen(i128::from(array.value(row)))
                }
            }
            (Cells::Same(raw), _) => match raw.trim_matches('"') {
                "null" => Amount::None,
                text => text.parse().map_or(Amount::Other, |amount: Money| Amount::Fen(amount.fen())),
            },
            (cells, _) => match cells.at(row) {
                Cell::Null => Amount::None,
                Cell::Whole(whole) => fen(whole),
                Cell::Decimal(value, scale) => match to_scale_2(value, scale) {
                    Some(value) => fen(value),
                    None => Amount::Other,
                },
                Cell::Text(text) => text.parse().map_or(Amount::Other, |amount: Money| Amount::Fen(amount.fen())),
                _ => Amount::Other,
            },
        }
    }

    /// The JSON text of a row's field: `null` where nothing is given.
    pub(crate) fn raw(&self, row: usize) -> Cow<'_, str> {
        if let Cells::Same(raw) = &self.cells {
            return raw.as_str().into();
        }
        self.raw_of(&self.cells.at(row))
    }

    /// The JSON text of a cell.
    pub(crate) fn raw_of(&self, cell: &Cell<'_>) -> Cow<'static, str> {
        match cell {
            Cell::Null => "null".into(),
            Cell::Text(text) if self.column.kind == Kind::Words => words(text).into(),
            Cell::Text(text) if self.column.kind == Kind::Flag && ["true", "false"].contains(text) => text.to_string().into(),
            Cell::Text(text) if self.column.kind == Kind::Count && text.parse::<u32>().is_ok() => text.to_string().into(),
            Cell::Text(text) => quoted(text).into(),
            Cell::Decimal(value, scale) => format!("\"{}\"", plain_decimal(*value, *scale)).into(),
            Cell::Whole(whole) if self.in_fen => format!("\"{}\"", plain_decimal(*whole, 2)).into(),
            Cell::Whole(whole) => match self.column.kind {
                Kind::City => format!("\"{whole:06}\"").into(),
                Kind::Month => format!("\"{:04}-{:02}\"", whole / 100, whole % 100).into(),
                _ => whole.to_string().into(),
            },
            Cell::Day(days) => {
                let (year, month, day) = civil(*days);
                match self.column.kind {
                    Kind::Month => format!("\"{year:04}-{month:02}\"").into(),
                    _ => format!("\"{year:04}-{month:02}-{day:02}\"").into(),
                }
            }
            Cell::Flag(flag) => flag.to_string().into(),
        }
    }

    /// The month of a row; none where it is null or no month.
    pub(crate) fn month(&self, row: usize) -> Option<Month> {
        let new = |year: i128, month: i128| Month::new(u16::try_from(year).ok()?, u16::try_from(month).ok()?).ok();
        match self.cells.at(row) {
            Cell::Whole(whole) => new(whole / 100, whole % 100),
            Cell::Text(text) => text.parse().ok(),
            Cell::Day(days) => {
                let (year, month, _) = civil(days);
                new(i128::from(year), i128::from(month))
            }
            _ => month_of(&self.raw(row)),
        }
    }

    /// The count of a row; none where it is null or no count.
    pub(crate) fn count(&self, row: usize) -> Option<u32> {
        match self.cells.at(row) {
            Cell::Whole(whole) => whole.try_into().ok(),
            _ => self.raw(row).trim_matches('"').parse().ok(),
        }
    }

    /// Whether something is given in a row.
    pub(crate) fn has(&self, row: usize) -> bool {
        match &self.cells {
            Cells::Same(raw) => raw != "null",
            cells => cells.at(row) != Cell::Null,
        }
    }

    /// The fen of the rows as they stand, where they are just that.
    pub(crate) fn fen_slice(&self) -> Option<&[i64]> {
        match (&self.cells, self.in_fen) {
            (Cells::Int64(array), true) if array.null_count() == 0 => Some(array.values()),
            _ => None,
        }
    }

    /// Whether nothing is given in any row.
    pub(crate) fn is_empty(&self) -> bool {
        matches!(&self.cells, Cells::Same(raw) if raw == "null")
    }
}

#[inline]
fn fen(value: i128) -> Amount {
    match i64::try_from(value) {
        Ok(value) if value.unsigned_abs() <= Money::MAX.fen().unsigned_abs() => Amount::Fen(value),
        _ => Amount::Other,
    }
}

/// The decimal with two places, if it has no more.
fn to_scale_2(value: i128, scale: i8) -> Option<i128> {
    match scale {
        2 => Some(value),
        0 | 1 => value.checked_mul(10_i128.pow(u32::from(2 - scale.unsigned_abs()))),
        3..=38 => {
            let divisor = 10_i128.checked_pow(u32::from(scale.unsigned_abs()) - 2)?;
            (value % divisor == 0).then_some(value / divisor)
        }
        _ => None,
    }
}

/// A decimal in the grammar of requests: no trailing zeros beyond what its places need.
fn plain_decimal(value: i128, scale: i8) -> String {
    let places = usize::from(scale.unsigned_abs());
    let digits = format!("{:0>width$}", value.unsigned_abs(), width = places + 1);
    let (whole, rest) = digits.split_at(digits.len() - places);
    let rest = rest.trim_end_matches('0');
    let sign = if value < 0 { "-" } else { "" };
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// Text with commas as a JSON list.
pub(crate) fn words(text: &str) -> String {
    let list: Vec<String> = text.split(',').map(str::trim).filter(|word| !word.is_empty()).map(quoted).collect();
    format!("[{}]", list.join(","))
}

/// Text as a JSON string.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            control if control < ' ' => out.push_str(&format!("\\u{:04x}", control as u32)),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// The civil date of a number of days since 1970-01-01.
fn civil(days: i32) -> (i64, u32, u32) {
    let days = i64::from(days) + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = (of_year - (153 * shifted + 2) / 5 + 1) as u32;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 } as u32;
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// The month that a field's JSON text states.
pub(crate) fn month_of(raw: &str) -> Option<Month> {
    raw.trim_matches('"').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_since_1970_are_civil_dates() {
        assert_eq!(civil(0), (1970, 1, 1));
        assert_eq!(civil(-1), (1969, 12, 31));
        assert_eq!(civil(19_782), (2024, 2, 29));
        assert_eq!(civil(20_454), (2026, 1, 1));
    }

    #[test]
    fn decimals_are_written_in_the_grammar_of_requests() {
        assert_eq!(plain_decimal(-5, 2), "-0.05");
        assert_eq!(plain_decimal(700_000, 7), "0.07");
        assert_eq!(plain_decimal(15_000, 0), "15000");
        assert_eq!(to_scale_2(1_234_500, 4), Some(12_345));
        assert_eq!(to_scale_2(1_234_501, 4), None);
        assert_eq!(quoted("a\"\\\n"), r#""a\"\\\u000a""#);
    }
}
