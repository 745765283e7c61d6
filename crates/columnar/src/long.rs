//! The long form: a row for each line of each row, as the single call lists them.

use crate::column::Op;
use crate::kernel::{Amounts, Kernel};
use crate::table::Table;
use arrow_array::RecordBatch;
use arrow_schema::{Schema, SchemaRef};
use hesuan_core::fault::{Code, Fault, Faults};
use std::sync::Arc;

pub(crate) fn schema(_: Op, _: Amounts) -> SchemaRef {
    Arc::new(Schema::empty())
}

pub(crate) fn run(_: &mut Kernel<'_>, _: &Table<'_>, _: usize, _: SchemaRef) -> Result<RecordBatch, Faults> {
    Err(Fault::new(Code::Internal, "form", "").into())
}
