//! The Python package `hesuan`: keyword arguments in, frozen objects out, money as `decimal.Decimal`.
//!
//! Arguments become the JSON request that every surface takes, so that one reader finds every fault; the answer stays a
//! Rust value, and its parts become Python objects when they are asked for.
#![deny(unsafe_code)]

mod answer;
mod book;
mod convert;
mod error;
mod json;

use crate::answer::{City, Contributions, Explanation};
use crate::book::RuleBook;
use crate::convert::{Given, Request, ToPython, text_of};
use crate::error::checked;
use hesuan::boundary::{CitiesAnswer, SchemeAnswer, SchemeRequest};
use hesuan::{ContributionRequest, book};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

/// Defines operations, each as a function of the package and as a method of a rule book. The fields of a request are keyword
/// arguments, each with the method of [`Request`] that reads it; they stand as `required by position; optional by position;
/// required by name; optional by name`. `from`, a word of Python, is `from_` there.
macro_rules! operations {
    (
        impl RuleBook { $($methods:tt)* }
        $(
            $(#[doc = $doc:literal])+
            fn $name:ident(
                $($first:ident: $first_kind:ident),+;
                $($second:ident: $second_kind:ident)?;
                $($third:ident: $third_kind:ident)?;
                $($field:ident: $kind:ident),+ $(,)?
            ) -> $answer:ty = |$py:ident, $book:ident, $request:ident| $body:expr;
        )+
    ) => {
        mod run {
            use super::*;
            use hesuan::rules::RuleBook;

            $(
                #[allow(clippy::too_many_arguments, reason = "they are keyword arguments in Python")]
                pub fn $name<'py>(
                    $py: Python<'py>,
                    $book: &'static RuleBook,
                    $($first: Given<'_, 'py>,)+
                    $($second: Given<'_, 'py>,)?
                    $($third: Given<'_, 'py>,)?
                    $($field: Given<'_, 'py>,)+
                ) -> PyResult<$answer> {
                    let mut $request = Request::new($py);
                    $($request.$first_kind(stringify!($first).trim_end_matches('_'), $first)?;)+
                    $($request.$second_kind(stringify!($second), $second)?;)?
                    $($request.$third_kind(stringify!($third), $third)?;)?
                    $($request.$kind(stringify!($field), $field)?;)+
                    $body
                }
            )+
        }

        $(
            $(#[doc = $doc])+
            #[pyfunction]
            #[pyo3(signature = ($($first,)+ $($second=None,)? *, $($third,)? $($field=None),+))]
            #[allow(clippy::too_many_arguments, reason = "they are keyword arguments in Python")]
            fn $name<'py>(
                py: Python<'py>,
                $($first: Given<'_, 'py>,)+
                $($second: Given<'_, 'py>,)?
                $($third: Given<'_, 'py>,)?
                $($field: Given<'_, 'py>,)+
            ) -> PyResult<$answer> {
                run::$name(py, book(), $($first,)+ $($second,)? $($third,)? $($field),+)
            }
        )+

        #[pymethods]
        impl RuleBook {
            $($methods)*

            $(
                $(#[doc = $doc])+
                #[pyo3(signature = ($($first,)+ $($second=None,)? *, $($third,)? $($field=None),+))]
                #[allow(clippy::too_many_arguments, reason = "they are keyword arguments in Python")]
                fn $name<'py>(
                    &self,
                    py: Python<'py>,
                    $($first: Given<'_, 'py>,)+
                    $($second: Given<'_, 'py>,)?
                    $($third: Given<'_, 'py>,)?
                    $($field: Given<'_, 'py>,)+
                ) -> PyResult<$answer> {
                    run::$name(py, self.0, $($first,)+ $($second,)? $($third,)? $($field),+)
                }
            )+
        }
    };
}

operations! {
    impl RuleBook {
        #[new]
        fn new(py: Python<'_>, overlay: &Bound<'_, PyAny>) -> PyResult<RuleBook> {
            RuleBook::overlaid(py, overlay)
        }

        /// Runs one operation on a JSON request and returns the JSON answer.
        fn call(&self, py: Python<'_>, op: &Bound<'_, PyString>, request: &Bound<'_, PyString>) -> PyResult<String> {
            called(py, self.0, op, request)
        }

        fn __repr__(&self) -> String {
            let cities: Vec<String> = self.0.cities().map(|(code, name)| format!("{code} {}", name.zh)).collect();
            format!("<RuleBook {}, rules {} ({})>", cities.join(", "), self.0.edition().version, self.0.edition().digest)
        }
    }

    /// The contributions of one person and fee month: every item on both sides, totals, warnings.
    ///
    /// Amounts and rates are `str`, `int` or `Decimal`, never `float`. Faults raise `HesuanError`, all at once.
    fn contributions(
        city: string, month: month; wage: number; ;
        known_on: day, area: string, category: string, variant: string, employer_type: string, employer_size: string, deferrals: words,
        require_confirmed: flag, bases: bases, housing_fund_rate: number, housing_fund_employee_rate: number,
        supplementary_housing_fund_rate: number, work_injury_rate: number, work_injury_class: number, work_injury_floating: number,
        items: words, waived: words,
    ) -> Contributions = |py, book, request| {
        let request = request.read(ContributionRequest::from_json)?;
        checked(py, || hesuan::contributions(book, &request)).map(Contributions)
    };

    /// The contributions of one person and fee month, told in Chinese (`language="zh"`, the default) or English (`"en"`).
    fn explain(
        city: string, month: month; wage: number; ;
        known_on: day, area: string, category: string, variant: string, employer_type: string, employer_size: string, deferrals: words,
        require_confirmed: flag, bases: bases, housing_fund_rate: number, housing_fund_employee_rate: number,
        supplementary_housing_fund_rate: number, work_injury_rate: number, work_injury_class: number, work_injury_floating: number,
        items: words, waived: words, language: language,
    ) -> Explanation = |py, book, request| {
        let language = request.language;
        let request = request.read(ContributionRequest::from_json)?;
        checked(py, || hesuan::boundary::explain(book, &request, language)).map(Explanation)
    };

    /// What is due or to be returned (补差) because rules became known after a day: by month, item and side, with the cause.
    fn retro(
        city: string, from_: month, to: month; wage: number; known_then: day;
        known_now: day, area: string, category: string, variant: string, employer_type: string, employer_size: string, deferrals: words,
        require_confirmed: flag, bases: bases, housing_fund_rate: number, housing_fund_employee_rate: number,
        supplementary_housing_fund_rate: number, work_injury_rate: number, work_injury_class: number, work_injury_floating: number,
        items: words, waived: words,
    ) -> Bound<'py, PyAny> = |py, book, request| request.run(book, "retro");

    /// The rules of a month for a place and a kind of person, resolved: what a form or a check needs.
    fn scheme(
        city: string, month: month; ; ;
        known_on: day, area: string, category: string, variant: string, employer_type: string, employer_size: string, deferrals: words,
        require_confirmed: flag,
    ) -> Bound<'py, PyAny> = |py, book, request| {
        let request = request.read(SchemeRequest::from_json)?;
        checked(py, || Ok(SchemeAnswer::of(&request.scheme(book)?)))?.to_python(py)
    };
}

/// A national value (tax table, deduction, working time …) in force in a month, with its evidence.
#[pyfunction]
#[pyo3(signature = (id, month, known_on=None))]
fn parameter<'py>(py: Python<'py>, id: Given<'_, 'py>, month: Given<'_, 'py>, known_on: Given<'_, 'py>) -> PyResult<Bound<'py, PyAny>> {
    let mut request = Request::new(py);
    request.string("id", id)?;
    request.month("month", month)?;
    request.day("known_on", known_on)?;
    request.run(book(), "parameter")
}

/// The days of a year that differ from the plain week: holidays (节假日) and make-up work days (调休).
#[pyfunction]
fn calendar<'py>(py: Python<'py>, year: Given<'_, 'py>) -> PyResult<Bound<'py, PyAny>> {
    let mut request = Request::new(py);
    request.number("year", year)?;
    request.run(book(), "calendar")
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

/// The native part of the package `hesuan`.
#[pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    #[allow(non_upper_case_globals, reason = "this is its name in Python")]
    const __version__: &str = env!("CARGO_PKG_VERSION");

    #[pymodule_export]
    use crate::answer::{City, Contributions, ExplainedLine, Explanation, Line, Stamp, Warning};

    #[pymodule_export]
    use crate::book::RuleBook;

    #[pymodule_export]
    use super::{calendar, call, cities, contributions, eval_line, explain, parameter, retro, scheme};
}
