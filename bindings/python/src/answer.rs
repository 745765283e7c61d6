//! Contributions as frozen Python objects: each holds the core's value and makes a Python object of a field when it is read.

use crate::convert::ToPython;
use crate::error::checked;
use crate::json::Part;
use crate::shape::Kind;
use crate::surface;
use hesuan::boundary::{CityAnswer, ContributionAnswer, Stamp as CoreStamp, WarningAnswer};
use hesuan::contribution::Line as CoreLine;
use hesuan::money::Money;
use hesuan::{Code, Fault};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use pyo3::{PyClass, PyClassInitializer};
use serde::Serialize;

type Object<'py> = PyResult<Bound<'py, PyAny>>;

/// Defines the Python class of a record: a property for each field, `to_dict`, and what is written out.
macro_rules! record {
    ($(#[doc = $doc:literal])+ $class:ident($core:ty) { $($field:ident),+ $(,)? } $($more:tt)*) => {
        $(#[doc = $doc])+
        #[pyclass(frozen, eq, module = "hesuan")]
        #[derive(PartialEq)]
        pub struct $class(pub $core);

        #[pymethods]
        impl $class {
            $(
                #[getter]
                fn $field<'py>(&self, py: Python<'py>) -> Object<'py> {
                    self.0.$field.to_python(py)
                }
            )+

            $($more)*
        }
    };
}

record! {
    /// One amount: an item of one side in the month.
    Line(CoreLine<'static>) { item, side, declared_base, base, clamp, floor, ceiling, rate, fixed, rounding, amount, due_on, paid_from, rule, base_rule, rounding_rule, measure }

    /// The fields as a dictionary.
    fn to_dict<'py>(&self, py: Python<'py>) -> Object<'py> {
        Part::whole(json(py, &self.0)?).eager(py, &Kind::Record(&surface::LINE))
    }

    fn __repr__(&self) -> String {
        let line = &self.0;
        let product = line.base.map(|base| format!("{base} * {}", line.rate));
        let fixed = (line.fixed != Money::ZERO).then(|| line.fixed.to_string());
        let terms: Vec<String> = product.into_iter().chain(fixed).collect();
        format!("<Line {} {} {} = {}>", line.item, line.side, line.amount, if terms.is_empty() { "0".to_string() } else { terms.join(" + ") })
    }
}

record! {
    /// What a user of the result must know.
    Warning(WarningAnswer<'static>) { code, rule, message, message_zh }

    #[getter]
    fn items<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, &self.0.items)
    }

    fn __repr__(&self) -> String {
        let warning = &self.0;
        let items: Vec<&str> = warning.items.iter().map(|item| item.as_str()).collect();
        format!("<Warning {} [{}]: {}>", warning.code.as_str(), items.join(", "), warning.message)
    }
}

record! {
    /// What a result was computed with: the same stamp and input give the same bytes.
    Stamp(CoreStamp) { engine, rules, digest, known_on }

    fn __repr__(&self) -> String {
        format!("<Stamp engine {}, rules {} ({}), known on {}>", self.0.engine, self.0.rules, self.0.digest, self.0.known_on)
    }
}

record! {
    /// A city of the rule book.
    City(CityAnswer) { city, zh, en }

    fn __repr__(&self) -> String {
        format!("<City {} {} {}>", self.0.city, self.0.zh, self.0.en)
    }
}

record! {
    /// The contributions of one person and fee month.
    Contributions(ContributionAnswer<'static>) { city, month, category, variant, area, employer_total, employee_total, employee_total_not_from_wages }

    #[getter]
    fn lines<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        objects(py, self.0.lines.iter().copied().map(Line))
    }

    #[getter]
    fn warnings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        objects(py, self.0.warnings.iter().cloned().map(Warning))
    }

    #[getter]
    fn stamp(&self) -> Stamp {
        Stamp(self.0.stamp.clone())
    }

    /// The answer as JSON text, the same bytes as on every surface.
    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        json(py, &self.0)
    }

    /// The answer as a dictionary.
    fn to_dict<'py>(&self, py: Python<'py>) -> Object<'py> {
        Part::whole(json(py, &self.0)?).eager(py, &Kind::Record(&surface::CONTRIBUTION_ANSWER))
    }

    fn __repr__(&self) -> String {
        let answer = &self.0;
        let elsewhere = answer.employee_total_not_from_wages;
        let elsewhere = if elsewhere == Money::ZERO { String::new() } else { format!(" + {elsewhere} not from wages") };
        let warnings: Vec<&str> = answer.warnings.iter().map(|warning| warning.code.as_str()).collect();
        format!(
            "<Contributions {} {} {}: employer {}, employee {}{elsewhere}, {} lines, warnings [{}]>",
            answer.city,
            answer.month,
            answer.category,
            answer.employer_total,
            answer.employee_total,
            answer.lines.len(),
            warnings.join(", ")
        )
    }
}

fn json(py: Python<'_>, answer: &impl Serialize) -> PyResult<String> {
    checked(py, || serde_json::to_string(answer).map_err(|error| Fault::new(Code::JsonInvalid, "", error).into()))
}

fn tuple<'py, T: ToPython>(py: Python<'py>, values: &[T]) -> PyResult<Bound<'py, PyTuple>> {
    PyTuple::new(py, values.iter().map(|value| value.to_python(py)).collect::<PyResult<Vec<_>>>()?)
}

fn objects<'py, T: PyClass + Into<PyClassInitializer<T>>>(py: Python<'py>, values: impl Iterator<Item = T>) -> PyResult<Bound<'py, PyTuple>> {
    PyTuple::new(py, values.map(|value| Bound::new(py, value)).collect::<PyResult<Vec<_>>>()?)
}
