//! The long form: a row for each line of each row, as the single call lists them; a row with faults has one row that tells them.

use crate::column::{Figure, Op};
use crate::kernel::{Amounts, BadRows, Kernel, field, text, told};
use crate::table::Table;
use crate::work::Sink;
use arrow_array::types::Int8Type;
use arrow_array::{ArrayRef, DictionaryArray, Int8Array, Int64Array, RecordBatch, StringArray, UInt32Array};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use hesuan_core::fault::{Code, Fault, Faults};
use hesuan_core::rules::{Item, Side};
use std::sync::Arc;

fn words() -> DataType {
    DataType::Dictionary(Box::new(DataType::Int8), Box::new(DataType::Utf8))
}

/// `row` is the row of the batch, from 0; `item` and `side` are null where it has faults.
pub(crate) fn schema(op: Op, amounts: Amounts) -> SchemaRef {
    let amount = if op == Op::Retro { "difference" } else { "amount" };
    Arc::new(Schema::new(vec![
        Field::new("row", DataType::UInt32, false),
        Field::new("item", words(), true),
        Field::new("side", words(), true),
        field(amount, true, amounts),
        Field::new("error", DataType::Utf8, true),
    ]))
}

/// Computes the columns of all lines, then turns them.
pub(crate) fn run(kernel: &mut Kernel<'_>, table: &Table<'_>, rows: usize, schema: SchemaRef) -> Result<RecordBatch, Faults> {
    if u32::try_from(rows).is_err() {
        return Err(Fault::new(Code::OutOfRange, "rows", rows).into());
    }
    let mut columns = kernel.pool.take(kernel.figures.len(), rows);
    kernel.spread(table, rows, &mut columns);
    let bad: Vec<(usize, Faults)> = kernel.workers.iter_mut().flat_map(|worker| std::mem::take(&mut worker.faults)).collect();
    let lines: Vec<(Item, Side, Sink<'_>)> = kernel
        .figures
        .iter()
        .zip(&mut columns)
        .filter_map(|(figure, column)| match figure {
            Figure::Line(item, side) => Some((*item, *side, Sink { values: &mut column.values, valid: &mut column.valid })),
            Figure::Of(_) => None,
        })
        .collect();
    let (mut row_of, mut items, mut sides, mut amounts) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut errors: Vec<Option<String>> = Vec::new();
    let mut faulty = bad.iter().peekable();
    for row in 0..rows {
        if let Some((_, faults)) = faulty.next_if(|(at, _)| *at == row) {
            row_of.push(row as u32);
            items.push(None);
            sides.push(None);
            amounts.push(None);
            errors.push(Some(text(faults)));
            continue;
        }
        for (item, side, sink) in lines.iter().filter(|(.., sink)| sink.has(row)) {
            // Nothing to pay or to return is no difference.
            if kernel.op == Op::Retro && sink.values[row] == 0 {
                continue;
            }
            row_of.push(row as u32);
            items.push(Some(*item as i8));
            sides.push(Some(*side as i8));
            amounts.push(Some(sink.values[row]));
            errors.push(None);
        }
    }
    kernel.pool.give_back(columns);
    if kernel.options.bad_rows == BadRows::Fail && !bad.is_empty() {
        return Err(told(&bad));
    }
    let internal = |error: arrow_schema::ArrowError| Faults::from(Fault::new(Code::Internal, "", error));
    let dictionary = |keys: Vec<Option<i8>>, words: Vec<&str>| -> Result<ArrayRef, Faults> {
        let made = DictionaryArray::<Int8Type>::try_new(Int8Array::from(keys), Arc::new(StringArray::from(words)));
        Ok(Arc::new(made.map_err(internal)?))
    };
    let amounts: ArrayRef = match kernel.options.amounts {
        Amounts::Fen => Arc::new(Int64Array::from(amounts)),
        Amounts::Decimal => {
            let wide: arrow_array::Decimal128Array = amounts.iter().map(|fen| fen.map(i128::from)).collect();
            Arc::new(wide.with_data_type(schema.field(3).data_type().clone()))
        }
    };
    let columns = vec![
        Arc::new(UInt32Array::from(row_of)) as ArrayRef,
        dictionary(items, Item::ALL.iter().map(|item| item.as_str()).collect())?,
        dictionary(sides, Side::ALL.iter().map(|side| side.as_str()).collect())?,
        amounts,
        Arc::new(StringArray::from(errors)),
    ];
    RecordBatch::try_new(schema, columns).map_err(internal)
}
