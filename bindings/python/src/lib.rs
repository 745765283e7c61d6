//! The Python package `hesuan`: keyword arguments in, frozen objects out, money as `decimal.Decimal`.
//!
//! Arguments become the JSON request that every surface takes, so that one reader finds every fault; the answer stays a
//! Rust value, and its parts become Python objects when they are asked for.
#![deny(unsafe_code)]

mod answer;
mod book;
mod columns;
mod convert;
mod error;
mod json;
mod record;
mod shape;

use crate::answer::{City, Contributions};
use crate::convert::{Given, Request, text_of};
use crate::error::checked;
use crate::json::Part;
use crate::record::{Answer, Explanation};
use crate::shape::{Gives, Operation};
use hesuan::boundary::CitiesAnswer;
use hesuan::{ContributionRequest, book};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

/// Defines operations as functions of the package, and those `of_book` as methods of a rule book too, and the native module
/// with all of them. Each stands with its signature in Python, its parameters, and its table.
macro_rules! operations {
    (
        of_book { $( $(#[doc = $doc:literal])+ fn $name:ident($($signature:tt)*) [$($field:ident)*] = $operation:path; )+ }
        of_package { $( $(#[doc = $other_doc:literal])+ fn $other:ident($($other_signature:tt)*) [$($other_field:ident)*] = $other_operation:path; )+ }
    ) => {
        $(
            $(#[doc = $doc])+
            #[pyfunction]
            #[pyo3(signature = ($($signature)*))]
            #[allow(clippy::too_many_arguments, reason = "they are keyword arguments in Python")]
            fn $name<'py>(py: Python<'py>, $($field: $crate::Given<'_, 'py>),*) -> PyResult<Bound<'py, PyAny>> {
                $crate::run(py, hesuan::book(), &$operation, &[$($field),*])
            }
        )+
        $(
            $(#[doc = $other_doc])+
            #[pyfunction]
            #[pyo3(signature = ($($other_signature)*))]
            #[allow(clippy::too_many_arguments, reason = "they are keyword arguments in Python")]
            fn $other<'py>(py: Python<'py>, $($other_field: $crate::Given<'_, 'py>),*) -> PyResult<Bound<'py, PyAny>> {
                $crate::run(py, hesuan::book(), &$other_operation, &[$($other_field),*])
            }
        )+

        #[pymethods]
        impl $crate::book::RuleBook {
            #[new]
            fn new(py: Python<'_>, overlay: &Bound<'_, PyAny>) -> PyResult<Self> {
                Self::overlaid(py, overlay)
            }

            /// Runs one operation on a JSON request and returns the JSON answer.
            fn call(&self, py: Python<'_>, op: &Bound<'_, PyString>, request: &Bound<'_, PyString>) -> PyResult<String> {
                $crate::called(py, self.0, op, request)
            }

            fn __repr__(&self) -> String {
                self.told()
            }

            $(
                $(#[doc = $doc])+
                #[pyo3(signature = ($($signature)*))]
                #[allow(clippy::too_many_arguments, reason = "they are keyword arguments in Python")]
                fn $name<'py>(&self, py: Python<'py>, $($field: $crate::Given<'_, 'py>),*) -> PyResult<Bound<'py, PyAny>> {
                    $crate::run(py, self.0, &$operation, &[$($field),*])
                }
            )+
        }

        /// The native part of the package `hesuan`.
        #[pymodule(gil_used = false)]
        pub mod _native {
            #[pymodule_export]
            #[allow(non_upper_case_globals, reason = "this is its name in Python")]
            const __version__: &str = env!("CARGO_PKG_VERSION");

            #[pymodule_export]
            use crate::answer::{City, Contributions, Line, Stamp, Warning};

            #[pymodule_export]
            use crate::record::{Answer, Explanation, Record};

            #[pymodule_export]
            use crate::book::RuleBook;

            #[pymodule_export]
            use crate::columns::{Batches, Kernel, column_names, figure_names};

            #[pymodule_export]
            use crate::{call, cities, eval_line};

            #[pymodule_export]
            use super::{$($name),+, $($other),+};
        }
    };
}

#[rustfmt::skip] // generated
mod surface;

/// Runs an operation with its arguments in the order of its fields.
fn run<'py>(py: Python<'py>, book: &'static hesuan::rules::RuleBook, operation: &'static Operation, values: &[Given<'_, 'py>]) -> PyResult<Bound<'py, PyAny>> {
    let mut request = Request::of(py, operation, values)?;
    match operation.gives {
        Gives::Contributions => {
            let request = request.read(ContributionRequest::from_json)?;
            let answer = checked(py, || hesuan::contributions(book, &request))?;
            Ok(Bound::new(py, Contributions(answer))?.into_any())
        }
        Gives::Explanation => Explanation::of(py, book, request),
        Gives::Dictionary(kind) => {
            let (answer, _) = request.run(book, operation.name)?;
            Part::whole(answer).eager(py, kind)
        }
        Gives::Answer(shape) => Answer::of(py, book, operation, shape, request),
    }
}

/// The cities of the rule book, by code.
#[pyfunction]
fn cities(py: Python<'_>) -> PyResult<Vec<City>> {
    let answer = checked(py, || Ok(CitiesAnswer::of(book())))?;
    Ok(answer.cities.into_iter().map(City).collect())
}

/// Runs one operation on a JSON request and returns the JSON answer: the reference form of every surface.
#[pyfunction]
fn call(py: Python<'_>, op: &Bound<'_, PyString>, request: &Bound<'_, PyString>) -> PyResult<String> {
    called(py, book(), op, request)
}

fn called(py: Python<'_>, book: &hesuan::rules::RuleBook, op: &Bound<'_, PyString>, request: &Bound<'_, PyString>) -> PyResult<String> {
    let (op, request) = (text_of(op, "op")?, text_of(request, "")?);
    checked(py, || hesuan::call(book, op, request))
}

/// Runs one line `{"id","op","input"}` and returns one line `{"id","ok"}` or `{"id","error"}`; it raises for no content.
#[pyfunction]
fn eval_line(py: Python<'_>, line: &Bound<'_, PyAny>) -> PyResult<String> {
    if let Ok(bytes) = line.cast::<PyBytes>() {
        return checked(py, || Ok(hesuan::eval_line(book(), bytes.as_bytes())));
    }
    let text = line.cast::<PyString>()?;
    match text.to_str() {
        Ok(text) => checked(py, || Ok(hesuan::eval_line(book(), text.as_bytes()))),
        // Half of a surrogate pair has no UTF-8 form: let the core say where.
        Err(_) => {
            let bytes = text.call_method1("encode", ("utf-8", "surrogatepass"))?;
            let bytes = bytes.cast::<PyBytes>()?;
            checked(py, || Ok(hesuan::eval_line(book(), bytes.as_bytes())))
        }
    }
}
