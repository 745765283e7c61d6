//! `hesuan.columns`: tables in and out through the Arrow PyCapsule interface, without copying and with the interpreter's lock released.
//!
//! The C data interface is spoken here by hand: this module is the only one of the package with `unsafe` in it, in one place each for
//! what comes in and nothing for what goes out.
#![allow(unsafe_code, reason = "the C data interface is pointers")]

use crate::book::RuleBook;
use crate::error::{checked, raised_for};
use arrow_array::ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader};
use arrow_array::{RecordBatch, RecordBatchIterator, RecordBatchReader};
use hesuan::columnar::arrow_schema::SchemaRef;
use hesuan::columnar::{Amounts, BadRows, Form, Kernel as CoreKernel, Kind, Op, Options, columns, figures};
use hesuan::{Code, Fault, Faults};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyCapsuleMethods};
use std::ffi::CStr;
use std::sync::{Mutex, PoisonError};

const STREAM: &CStr = c"arrow_array_stream";

/// One operation over tables; keeps its plans, and takes the memory of an answer back once nobody uses it.
#[pyclass(frozen, module = "hesuan.columns")]
pub struct Kernel {
    op: Op,
    kernel: Mutex<CoreKernel<'static>>,
}

/// The batches of an answer, for anything that takes the Arrow PyCapsule interface.
#[pyclass(frozen, module = "hesuan.columns")]
pub struct Batches {
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

fn chosen<T: Copy>(py: Python<'_>, name: &str, value: &str, choices: &[(&str, T)]) -> PyResult<T> {
    let found = choices.iter().find(|(word, _)| *word == value);
    found.map(|(_, choice)| *choice).ok_or_else(|| raised_for(py, Code::ValueUnknown, name, value))
}

fn op_of(py: Python<'_>, op: &str) -> PyResult<Op> {
    Op::named(op).ok_or_else(|| raised_for(py, Code::OperationUnknown, "op", op))
}

#[pymethods]
impl Kernel {
    #[new]
    #[pyo3(signature = (op, *, columns=Vec::new(), constants=Vec::new(), keep=Vec::new(), ignore_unknown=false, bad_rows="column", amounts="fen", form="wide", threads=0, book=None))]
    #[allow(clippy::too_many_arguments, reason = "they are keyword arguments in Python")]
    fn new(
        py: Python<'_>,
        op: &str,
        columns: Vec<String>,
        constants: Vec<(String, String)>,
        keep: Vec<String>,
        ignore_unknown: bool,
        bad_rows: &str,
        amounts: &str,
        form: &str,
        threads: usize,
        book: Option<&Bound<'_, RuleBook>>,
    ) -> PyResult<Kernel> {
        let op = op_of(py, op)?;
        let options = Options {
            columns,
            constants,
            keep,
            ignore_unknown,
            bad_rows: chosen(py, "bad_rows", bad_rows, &[("column", BadRows::Column), ("fail", BadRows::Fail)])?,
            amounts: chosen(py, "amounts", amounts, &[("fen", Amounts::Fen), ("decimal", Amounts::Decimal)])?,
            form: chosen(py, "form", form, &[("wide", Form::Wide), ("long", Form::Long)])?,
            threads,
        };
        let book = book.map_or_else(hesuan::book, |book| book.get().0);
        let kernel = checked(py, || CoreKernel::new(book, op, options))?;
        Ok(Kernel { op, kernel: Mutex::new(kernel) })
    }

    /// Computes a table: anything with `__arrow_c_stream__`.
    fn run(&self, py: Python<'_>, table: &Bound<'_, PyAny>) -> PyResult<Batches> {
        let reader = stream(py, table)?;
        checked(py, || py.detach(|| self.run_all(reader)))
    }

    /// The JSON request of the single call that a row is, counted from 0: for `hesuan.explain`.
    fn request(&self, py: Python<'_>, table: &Bound<'_, PyAny>, row: usize) -> PyResult<String> {
        let reader = stream(py, table)?;
        checked(py, || {
            py.detach(|| {
                let (_, batches) = self.read(reader, true)?;
                let kernel = self.kernel.lock().unwrap_or_else(PoisonError::into_inner);
                kernel.request(batches.first().ok_or_else(|| Fault::new(Code::OutOfRange, "row", row))?, row)
            })
        })
    }
}

impl Kernel {
    fn run_all(&self, reader: RecordBatchStreamReader) -> Result<Batches, Faults> {
        let (schema, batches) = self.read(reader, false)?;
        let mut kernel = self.kernel.lock().unwrap_or_else(PoisonError::into_inner);
        let mut answers = Vec::with_capacity(batches.len());
        let mut before = 0;
        for batch in &batches {
            answers.push(kernel.run(batch).map_err(|faults| later(&faults, before))?);
            before += batch.num_rows();
        }
        Ok(Batches { schema: kernel.schema(&schema), batches: answers })
    }

    /// The batches of a stream; one where rows of a person may lie on both sides of a seam, or where that is asked for.
    fn read(&self, reader: RecordBatchStreamReader, whole: bool) -> Result<(SchemaRef, Vec<RecordBatch>), Faults> {
        let failed = |error: &dyn std::fmt::Display| Faults::from(Fault::new(Code::FieldType, "", error));
        let schema = reader.schema();
        let batches = reader.collect::<Result<Vec<_>, _>>().map_err(|error| failed(&error))?;
        let seams = self.op.withholds() && schema.index_of("person").is_ok();
        if batches.is_empty() || (batches.len() > 1 && (whole || seams)) {
            let one = arrow_select::concat::concat_batches(&schema, &batches).map_err(|error| failed(&error))?;
            return Ok((schema, vec![one]));
        }
        Ok((schema, batches))
    }
}

/// Faults of a later batch, with the rows counted from the beginning of the table.
fn later(faults: &Faults, before: usize) -> Faults {
    let at = |fault: &Fault| {
        let moved = fault.path.strip_prefix("rows[").and_then(|rest| rest.split_once(']'));
        let path = moved.and_then(|(row, rest)| Some(format!("rows[{}]{rest}", row.parse::<usize>().ok()? + before)));
        Fault { path: path.unwrap_or_else(|| fault.path.clone()), ..fault.clone() }
    };
    Faults::none_or(faults.as_slice().iter().map(at).collect(), ()).err().unwrap_or_else(|| faults.clone())
}

/// The stream of an object; what it held is ours afterwards.
fn stream(py: Python<'_>, table: &Bound<'_, PyAny>) -> PyResult<RecordBatchStreamReader> {
    let Ok(method) = table.getattr("__arrow_c_stream__") else {
        return Err(raised_for(py, Code::FieldType, "table", table.get_type()));
    };
    let capsule = method.call0()?.cast_into::<PyCapsule>()?;
    let pointer = capsule.pointer_checked(Some(STREAM))?.cast::<FFI_ArrowArrayStream>();
    // SAFETY: a capsule of this name holds a stream of the C data interface; it is moved out, and what is left is marked as released.
    let reader = unsafe { RecordBatchStreamReader::from_raw(pointer.as_ptr()) };
    reader.map_err(|error| raised_for(py, Code::FieldType, "table", error))
}

#[pymethods]
impl Batches {
    /// The stream of the C data interface; the memory is shared.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(&self, py: Python<'py>, requested_schema: Option<&Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyCapsule>> {
        // The schema is what it is; the protocol lets a producer say so.
        let _ = requested_schema;
        let batches: Vec<_> = self.batches.iter().cloned().map(Ok).collect();
        let reader: Box<dyn RecordBatchReader + Send> = Box::new(RecordBatchIterator::new(batches, self.schema.clone()));
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(reader), STREAM)
    }

    fn __len__(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    #[getter]
    fn column_names(&self) -> Vec<String> {
        self.schema.fields().iter().map(|field| field.name().clone()).collect()
    }

    fn __repr__(&self) -> String {
        format!("<Batches of {} rows, {} columns>", self.__len__(), self.schema.fields().len())
    }
}

/// The columns that a table of an operation may have: name, kind, whether it is needed, what it is.
#[pyfunction]
pub fn column_names(py: Python<'_>, op: &str) -> PyResult<Vec<(&'static str, &'static str, bool, &'static str)>> {
    let kind = |kind| match kind {
        Kind::Amount => "amount",
        Kind::Rate => "rate",
        Kind::Count => "count",
        Kind::Month => "month",
        Kind::Day => "day",
        Kind::City => "city",
        Kind::Word => "word",
        Kind::Words => "words",
        Kind::Flag => "flag",
        Kind::Person => "person",
    };
    Ok(columns(op_of(py, op)?).into_iter().map(|column| (column.name, kind(column.kind), column.needed, column.about)).collect())
}

/// The columns that an operation can answer: name, and whether it does so where nothing is chosen.
#[pyfunction]
pub fn figure_names(py: Python<'_>, op: &str) -> PyResult<Vec<(String, bool)>> {
    let (usual, more) = figures(op_of(py, op)?);
    Ok(usual.into_iter().map(|figure| (figure.name(), true)).chain(more.into_iter().map(|figure| (figure.name(), false))).collect())
}
