//! The kernel: a batch in, a batch out, with what is worth keeping from batch to batch.

use crate::column::{Figure, Op, figures};
use crate::table::Table;
use crate::work::{BLOCK, Sink, Worker};
use arrow_array::{ArrayRef, Decimal128Array, Int64Array, RecordBatch, RecordBatchOptions, StringArray};
use arrow_buffer::{BooleanBuffer, Buffer, NullBuffer, ScalarBuffer};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use hesuan_core::fault::{Code, Fault, Faults};
use hesuan_core::rules::RuleBook;
use std::sync::Arc;

/// What becomes of rows that have faults.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum BadRows {
    /// The column `error` tells the codes with their paths; every figure of the row is null.
    #[default]
    Column,
    /// The batch fails with the faults of its first bad rows.
    Fail,
}

/// How amounts are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Amounts {
    /// Fen as 64-bit integers, in columns whose names end in `_fen`.
    #[default]
    Fen,
    /// Yuan as `decimal128(17, 2)`.
    Decimal,
}

/// The form of an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Form {
    /// A row for each row, a column for each item and side.
    #[default]
    Wide,
    /// A row for each line of each row.
    Long,
}

/// How batches are read and answered.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Options {
    /// The columns that are answered, by the names of [`crate::figures`]; the usual ones if none are named.
    pub columns: Vec<String>,
    /// Columns of every batch that have one value in all rows, as text.
    pub constants: Vec<(String, String)>,
    /// Columns of the batch that are handed on.
    pub keep: Vec<String>,
    /// Whether columns that are not known are passed over; otherwise they are `field_unknown`, so that no misspelt one goes unseen.
    pub ignore_unknown: bool,
    /// What becomes of rows that have faults.
    pub bad_rows: BadRows,
    /// How amounts are written.
    pub amounts: Amounts,
    /// Wide or long.
    pub form: Form,
    /// So many threads; those of the machine if zero. The answer does not depend on it.
    pub threads: usize,
}

/// So many bad rows are told where a batch fails.
const MOST_TOLD: usize = 100;

/// Below so many rows for each thread, one is enough: starting another costs as much.
const LEAST_ROWS: usize = 16 * BLOCK;

/// One operation over batches. Keep it from batch to batch: it keeps the plans that it has made, and takes the memory of an answer back
/// once its user has dropped it.
pub struct Kernel<'book> {
    pub(crate) book: &'book RuleBook,
    pub(crate) op: Op,
    pub(crate) options: Options,
    pub(crate) figures: Vec<Figure>,
    pub(crate) workers: Vec<Worker<'book>>,
    threads: usize,
    pub(crate) pool: Pool,
}

impl<'book> Kernel<'book> {
    /// A kernel.
    ///
    /// # Errors
    ///
    /// `field_unknown` for a column that the operation does not answer; `contradiction` for a form that it does not have.
    pub fn new(book: &'book RuleBook, op: Op, options: Options) -> Result<Kernel<'book>, Faults> {
        let (usual, more) = figures(op);
        let mut faults = Vec::new();
        let chosen = options.columns.iter().filter_map(|name| {
            let found = usual.iter().chain(&more).find(|figure| figure.name() == *name);
            found.copied().or_else(|| {
                faults.push(Fault::new(Code::FieldUnknown, "columns", name));
                None
            })
        });
        let mut chosen: Vec<Figure> = chosen.collect();
        if options.form == Form::Long && op == Op::Withhold {
            faults.push(Fault::new(Code::Contradiction, "form", op.as_str()).because("it has no lines", "该操作没有明细行"));
        }
        if options.form == Form::Long && !(options.columns.is_empty() && options.keep.is_empty()) {
            faults.push(Fault::new(Code::Contradiction, "columns", "long").because("the columns of the long form are fixed", "长表的列是固定的"));
        }
        Faults::none_or(faults, ())?;
        if chosen.is_empty() {
            chosen = usual;
        }
        let threads = match options.threads {
            0 => std::thread::available_parallelism().map_or(1, usize::from),
            threads => threads.min(1024),
        };
        Ok(Kernel { book, op, options, figures: chosen, workers: Vec::new(), threads, pool: Pool::default() })
    }

    /// The schema of an answer to batches of a schema.
    pub fn schema(&self, input: &Schema) -> SchemaRef {
        if self.options.form == Form::Long {
            return crate::long::schema(self.op, self.options.amounts);
        }
        let kept = self.options.keep.iter().filter_map(|name| input.field_with_name(name).ok().cloned());
        let answered = self.figures.iter().map(|figure| field(&figure.name(), figure.is_money(), self.options.amounts));
        Arc::new(Schema::new(kept.chain(answered).chain([Field::new("error", DataType::Utf8, true)]).collect::<Vec<_>>()))
    }

    /// Computes a batch.
    ///
    /// # Errors
    ///
    /// What is wrong with the columns; with [`BadRows::Fail`] what is wrong with the rows, with paths such as `rows[17].wage`.
    pub fn run(&mut self, batch: &RecordBatch) -> Result<RecordBatch, Faults> {
        let table = Table::read(self.op, batch, &self.options)?;
        let schema = self.schema(batch.schema_ref());
        let rows = batch.num_rows();
        if self.options.form == Form::Long {
            return crate::long::run(self, &table, rows, schema);
        }
        let mut columns = self.pool.take(self.figures.len(), rows);
        self.spread(&table, rows, &mut columns);
        let bad: Vec<(usize, Faults)> = self.workers.iter_mut().flat_map(|worker| std::mem::take(&mut worker.faults)).collect();
        if self.options.bad_rows == BadRows::Fail && !bad.is_empty() {
            self.pool.give_back(columns);
            return Err(told(&bad));
        }
        let kept = self.options.keep.iter().filter_map(|name| batch.column_by_name(name).cloned());
        let mut arrays: Vec<ArrayRef> = kept.collect();
        for (figure, column) in self.figures.iter().zip(columns) {
            arrays.push(self.pool.array(column, rows, self.options.amounts == Amounts::Decimal && figure.is_money()));
        }
        arrays.push(Arc::new(errors(rows, &bad)));
        let options = RecordBatchOptions::new().with_row_count(Some(rows));
        RecordBatch::try_new_with_options(schema, arrays, &options).map_err(|error| Fault::new(Code::Internal, "", error).into())
    }

    /// The request of the single call that a row is, as JSON text: for `explain`, or to look into one row. It is what the row is computed
    /// with, the rows of the same person and year before it included.
    ///
    /// # Errors
    ///
    /// What is wrong with the columns, and what is wrong with the rows before it.
    pub fn request(&self, batch: &RecordBatch, row: usize) -> Result<String, Faults> {
        let table = Table::read(self.op, batch, &self.options)?;
        if row >= batch.num_rows() {
            return Err(Fault::new(Code::OutOfRange, "row", row).into());
        }
        Worker::new(self.book, self.op, &self.figures).request(&table, row)
    }

    /// Splits the rows over the threads: whole words of the bitmaps each, in order, so that the answer is the same for any number.
    pub(crate) fn spread(&mut self, table: &Table<'_>, rows: usize, columns: &mut [Owned]) {
        let ranges = self.ranges(rows);
        let mut parts: Vec<Vec<Sink<'_>>> = ranges.iter().map(|_| Vec::with_capacity(columns.len())).collect();
        for column in columns {
            let (mut values, mut valid) = (&mut column.values[..], &mut column.valid[..]);
            for (range, part) in ranges.iter().zip(&mut parts) {
                let (own, rest) = values.split_at_mut(range.len());
                let (own_valid, rest_valid) = valid.split_at_mut(range.len().div_ceil(8));
                part.push(Sink { values: own, valid: own_valid });
                (values, valid) = (rest, rest_valid);
            }
        }
        let work = |worker: &mut Worker<'book>, range: std::ops::Range<usize>, mut sinks: Vec<Sink<'_>>| worker.run(table, range, &mut sinks);
        self.on_threads(ranges, parts, work);
    }

    /// The rows of each thread.
    pub(crate) fn ranges(&self, rows: usize) -> Vec<std::ops::Range<usize>> {
        let least = if self.options.threads == 0 { LEAST_ROWS } else { BLOCK };
        let parts = self.threads.min(rows.div_ceil(least)).max(1);
        let each = rows.div_ceil(parts).div_ceil(BLOCK) * BLOCK;
        (0..parts).map(|part| (part * each).min(rows)..((part + 1) * each).min(rows)).collect()
    }

    /// Runs the parts of a batch, the first one on this thread.
    ///
    /// Scoped threads of the standard library: a batch takes milliseconds and a thread some tens of microseconds, and a host that has a
    /// pool of its own (Polars, Spark) asks for one thread.
    pub(crate) fn on_threads<T: Send>(
        &mut self,
        ranges: Vec<std::ops::Range<usize>>,
        parts: Vec<T>,
        work: impl Fn(&mut Worker<'book>, std::ops::Range<usize>, T) + Sync,
    ) {
        while self.workers.len() < ranges.len() {
            self.workers.push(Worker::new(self.book, self.op, &self.figures));
        }
        // What a worker found in an earlier batch is none of this one's.
        self.workers.iter_mut().for_each(|worker| worker.faults.clear());
        let mut jobs = self.workers.iter_mut().zip(ranges).zip(parts);
        let first = jobs.next();
        std::thread::scope(|scope| {
            let work = &work;
            for ((worker, range), part) in jobs {
                scope.spawn(move || work(worker, range, part));
            }
            if let Some(((worker, range), part)) = first {
                work(worker, range, part);
            }
        });
    }
}

/// The column of an amount or a count.
pub(crate) fn field(name: &str, money: bool, amounts: Amounts) -> Field {
    match (money, amounts) {
        (true, Amounts::Decimal) => Field::new(name, DECIMAL, true),
        (true, Amounts::Fen) => Field::new(format!("{name}_fen"), DataType::Int64, true),
        (false, _) => Field::new(name, DataType::Int64, true),
    }
}

const DECIMAL: DataType = DataType::Decimal128(17, 2);

/// The faults of bad rows, with the rows in their paths.
pub(crate) fn told(bad: &[(usize, Faults)]) -> Faults {
    let at = |row: usize, fault: &Fault| {
        let dot = if fault.path.is_empty() { "" } else { "." };
        Fault { path: format!("rows[{row}]{dot}{}", fault.path), ..fault.clone() }
    };
    let faults = bad.iter().take(MOST_TOLD).flat_map(|(row, faults)| faults.as_slice().iter().map(|fault| at(*row, fault))).collect();
    Faults::none_or(faults, ()).err().unwrap_or_else(|| Fault::new(Code::Internal, "", "").into())
}

/// The column `error`: each fault as `code path`, with `; ` between them.
pub(crate) fn errors(rows: usize, bad: &[(usize, Faults)]) -> StringArray {
    if bad.is_empty() {
        return StringArray::new_null(rows);
    }
    let mut bad = bad.iter().peekable();
    let cells = (0..rows).map(|row| bad.next_if(|(at, _)| *at == row).map(|(_, faults)| text(faults)));
    cells.collect()
}

pub(crate) fn text(faults: &Faults) -> String {
    let each = faults.as_slice().iter().map(|fault| if fault.path.is_empty() { fault.code.to_string() } else { format!("{} {}", fault.code, fault.path) });
    each.collect::<Vec<_>>().join("; ")
}

/// The memory of a column.
#[derive(Default)]
pub(crate) struct Owned {
    pub(crate) values: Vec<i64>,
    pub(crate) valid: Vec<u8>,
}

/// Memory of earlier answers. The first touch of fresh memory costs ten times the arithmetic.
#[derive(Default)]
pub(crate) struct Pool {
    /// Memory that nobody else has.
    free: Vec<Owned>,
    /// Memory that an answer may still hold.
    lent: Vec<(Buffer, Buffer)>,
    free_wide: Vec<Vec<i128>>,
    lent_wide: Vec<Buffer>,
}

impl Pool {
    /// Memory for some columns. What it held before is left in it.
    pub(crate) fn take(&mut self, columns: usize, rows: usize) -> Vec<Owned> {
        for (values, valid) in std::mem::take(&mut self.lent) {
            if let (Ok(values), Ok(valid)) = (values.into_vec::<i64>(), valid.into_vec::<u8>()) {
                self.free.push(Owned { values, valid });
            }
        }
        self.free_wide.extend(std::mem::take(&mut self.lent_wide).into_iter().filter_map(|wide| wide.into_vec::<i128>().ok()));
        let mut taken = Vec::with_capacity(columns);
        for _ in 0..columns {
            let mut column = self.free.pop().unwrap_or_default();
            column.values.resize(rows, 0);
            column.valid.resize(rows.div_ceil(8), 0);
            taken.push(column);
        }
        // An answer that was larger or had more columns does not bind its memory for ever.
        self.free.clear();
        taken
    }

    pub(crate) fn give_back(&mut self, columns: Vec<Owned>) {
        self.free = columns;
    }

    /// The array of a column, whose memory comes back when the array is dropped.
    pub(crate) fn array(&mut self, column: Owned, rows: usize, decimal: bool) -> ArrayRef {
        let Owned { values, valid } = column;
        let valid = Buffer::from_vec(valid);
        let nulls = NullBuffer::new(BooleanBuffer::new(valid.clone(), 0, rows));
        let nulls = (nulls.null_count() > 0).then_some(nulls);
        if decimal {
            let mut wide = self.free_wide.pop().unwrap_or_default();
            wide.clear();
            wide.extend(values.iter().map(|fen| i128::from(*fen)));
            self.free.push(Owned { values, valid: Vec::new() });
            let wide = Buffer::from_vec(wide);
            self.lent_wide.push(wide.clone());
            return Arc::new(Decimal128Array::new(ScalarBuffer::new(wide, 0, rows), nulls).with_data_type(DECIMAL));
        }
        let values = Buffer::from_vec(values);
        self.lent.push((values.clone(), valid));
        Arc::new(Int64Array::new(ScalarBuffer::new(values, 0, rows), nulls))
    }
}
