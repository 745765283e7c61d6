//! Rows of a table on their way into a file: as columns for Parquet or as text for CSV.

use arrow_array::builder::{BooleanBuilder, Date32Builder, Int32Builder, Int64Builder, StringBuilder, TimestampMillisecondBuilder};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field, Schema, SchemaRef, TimeUnit};
use hesuan::money::{Money, Rate};
use hesuan::time::{Day, Month};
use std::sync::Arc;

/// 1970-01-01 in [`Day::number`].
const EPOCH: i64 = 719_468;
/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text that is another in each row.
    Id,
    /// Text that repeats.
    Word,
    /// Fen, 64 bits.
    Fen,
    /// A count, 32 bits.
    Count,
    /// A rate in millionths, 32 bits.
    Rate,
    /// A day.
    Day,
    /// A time of a day, without zone.
    Time,
    /// Yes or no.
    Flag,
}

impl Kind {
    fn data_type(self) -> DataType {
        match self {
            Kind::Id | Kind::Word => DataType::Utf8,
            Kind::Fen => DataType::Int64,
            Kind::Count | Kind::Rate => DataType::Int32,
            Kind::Day => DataType::Date32,
            Kind::Time => DataType::Timestamp(TimeUnit::Millisecond, None),
            Kind::Flag => DataType::Boolean,
        }
    }
}

/// A name, what the column holds, and whether a cell may be empty.
pub type ColumnSpec = (&'static str, Kind, bool);

/// The columns as a schema.
pub fn schema(columns: &[ColumnSpec]) -> SchemaRef {
    Arc::new(Schema::new(columns.iter().map(|&(name, kind, empty)| Field::new(name, kind.data_type(), empty)).collect::<Vec<_>>()))
}

enum Column {
    Text(StringBuilder),
    Long(Int64Builder),
    Int(Int32Builder),
    Day(Date32Builder),
    Time(TimestampMillisecondBuilder),
    Flag(BooleanBuilder),
}

impl Column {
    fn of(kind: Kind) -> Column {
        match kind {
            Kind::Id | Kind::Word => Column::Text(StringBuilder::new()),
            Kind::Fen => Column::Long(Int64Builder::new()),
            Kind::Count | Kind::Rate => Column::Int(Int32Builder::new()),
            Kind::Day => Column::Day(Date32Builder::new()),
            Kind::Time => Column::Time(TimestampMillisecondBuilder::new()),
            Kind::Flag => Column::Flag(BooleanBuilder::new()),
        }
    }

    fn finish(&mut self) -> ArrayRef {
        match self {
            Column::Text(cells) => Arc::new(cells.finish()),
            Column::Long(cells) => Arc::new(cells.finish()),
            Column::Int(cells) => Arc::new(cells.finish()),
            Column::Day(cells) => Arc::new(cells.finish()),
            Column::Time(cells) => Arc::new(cells.finish()),
            Column::Flag(cells) => Arc::new(cells.finish()),
        }
    }
}

enum Cells {
    Columns(Vec<Column>),
    Text(Box<csv::Writer<Vec<u8>>>),
}

/// A cell.
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// Text.
    Text(&'a str),
    /// Fen, a count or millionths.
    Whole(i64),
    /// A day.
    Day(Day),
    /// A day and the second of it.
    Time(Day, u32),
    /// Yes or no.
    Flag(bool),
}

impl From<Money> for Cell<'_> {
    fn from(amount: Money) -> Self {
        Cell::Whole(amount.fen())
    }
}

impl From<Rate> for Cell<'_> {
    fn from(rate: Rate) -> Self {
        Cell::Whole(i64::from(rate.millionths()))
    }
}

impl From<u32> for Cell<'_> {
    fn from(count: u32) -> Self {
        Cell::Whole(i64::from(count))
    }
}

impl From<Day> for Cell<'_> {
    fn from(day: Day) -> Self {
        Cell::Day(day)
    }
}

impl From<Month> for Cell<'_> {
    fn from(month: Month) -> Self {
        Cell::Day(month.first_day())
    }
}

impl From<bool> for Cell<'_> {
    fn from(flag: bool) -> Self {
        Cell::Flag(flag)
    }
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Cell::Text(text)
    }
}

impl<'a> From<&'a String> for Cell<'a> {
    fn from(text: &'a String) -> Self {
        Cell::Text(text)
    }
}

impl<'a, T: Into<Cell<'a>>> From<Option<T>> for Cell<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::Empty, T::into)
    }
}

/// Rows of one table.
pub struct Rows {
    rows: u64,
    cells: Cells,
}

impl Rows {
    /// No rows yet, as columns.
    pub fn columns(columns: &[ColumnSpec]) -> Rows {
        Rows { rows: 0, cells: Cells::Columns(columns.iter().map(|&(_, kind, _)| Column::of(kind)).collect()) }
    }

    /// No rows yet, as text.
    pub fn text() -> Rows {
        Rows { rows: 0, cells: Cells::Text(Box::new(csv::Writer::from_writer(Vec::new()))) }
    }

    /// How many there are.
    pub fn count(&self) -> u64 {
        self.rows
    }

    /// Adds a row, whose cells fit the columns.
    pub fn push<const N: usize>(&mut self, row: [Cell<'_>; N]) {
        self.rows += 1;
        match &mut self.cells {
            Cells::Columns(columns) => columns.iter_mut().zip(row).for_each(|(column, cell)| append(column, cell)),
            Cells::Text(writer) => {
                // Memory does not fail to be written.
                let _ = writer.write_record(row.into_iter().map(text));
            }
        }
    }

    /// The columns as a batch; nothing where the rows are text.
    pub fn batch(self, schema: SchemaRef) -> Option<RecordBatch> {
        match self.cells {
            Cells::Columns(columns) => RecordBatch::try_new(schema, columns.into_iter().map(|mut column| column.finish()).collect()).ok(),
            Cells::Text(_) => None,
        }
    }

    /// The text; nothing where the rows are columns.
    pub fn bytes(self) -> Option<Vec<u8>> {
        match self.cells {
            Cells::Text(writer) => writer.into_inner().ok(),
            Cells::Columns(_) => None,
        }
    }
}

/// A cell of another kind than its column's leaves the column short, which [`Rows::batch`] refuses.
fn append(column: &mut Column, cell: Cell<'_>) {
    match (column, cell) {
        (Column::Text(cells), Cell::Text(text)) => cells.append_value(text),
        (Column::Text(cells), Cell::Empty) => cells.append_null(),
        (Column::Long(cells), Cell::Whole(whole)) => cells.append_value(whole),
        (Column::Long(cells), Cell::Empty) => cells.append_null(),
        (Column::Int(cells), Cell::Whole(whole)) => cells.append_value(whole as i32),
        (Column::Int(cells), Cell::Empty) => cells.append_null(),
        (Column::Day(cells), Cell::Day(day)) => cells.append_value((day.number() - EPOCH) as i32),
        (Column::Day(cells), Cell::Empty) => cells.append_null(),
        (Column::Time(cells), Cell::Time(day, second)) => cells.append_value((day.number() - EPOCH) * DAY + i64::from(second) * 1_000),
        (Column::Flag(cells), Cell::Flag(flag)) => cells.append_value(flag),
        _ => {}
    }
}

fn text(cell: Cell<'_>) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.to_string(),
        Cell::Whole(whole) => whole.to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::Time(day, second) => format!("{day}T{:02}:{:02}:{:02}", second / 3_600, second / 60 % 60, second % 60),
        Cell::Flag(flag) => flag.to_string(),
    }
}
