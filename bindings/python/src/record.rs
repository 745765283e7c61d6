//! Answers as frozen Python objects over their JSON text: a field is read when it is asked for, and then kept.

use crate::convert::{Given, Request};
use crate::json::{Part, unescaped};
use crate::shape::{Kind, Operation, Shape};
use crate::surface;
use hesuan::rules::RuleBook;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyString, PyTuple};
use std::ops::Range;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The longest text that `repr` shows whole, in characters.
const SHOWN: usize = 40;

/// A part of an answer: its fields are attributes, and keys as of a mapping.
///
/// A field is read from the text of the answer when it is first asked for. Nothing of it can be changed.
#[pyclass(frozen, subclass, mapping, module = "hesuan")]
pub struct Record {
    part: Part,
    shape: &'static Shape,
    found: Mutex<Found>,
}

/// What was read of a record so far.
#[derive(Default)]
struct Found {
    /// Where the next key begins.
    next: usize,
    /// The values, by the position of their fields in the shape.
    values: Vec<Option<Value>>,
}

/// Where a value lies, and the object made of it.
struct Value {
    range: Range<usize>,
    object: Option<Py<PyAny>>,
}

impl Found {
    /// The value of a field; the keys before it are read on the way.
    fn value(&mut self, record: &Part, shape: &Shape, field: usize) -> Option<&mut Value> {
        if self.values.is_empty() {
            self.next = record.inside();
            self.values.resize_with(shape.fields.len(), || None);
        }
        while self.values[field].is_none() {
            let (name, value, next) = record.field(self.next)?;
            self.next = next;
            if let Some((position, _)) = shape.field(name) {
                self.values[position] = Some(Value { range: value.range, object: None });
            }
        }
        self.values[field].as_mut()
    }
}

impl Record {
    /// The record of an object.
    pub fn of(part: Part, shape: &'static Shape) -> Record {
        Record { part, shape, found: Mutex::new(Found::default()) }
    }

    /// Its JSON text.
    pub fn json(&self) -> &str {
        self.part.json()
    }

    fn found(&self) -> MutexGuard<'_, Found> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The value of a field; none if there is no such field.
    fn value<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
        let Some((field, kind)) = self.shape.field(name) else { return Ok(None) };
        let part = match self.found().value(&self.part, self.shape, field) {
            Some(Value { object: Some(object), .. }) => return Ok(Some(object.clone_ref(py).into_bound(py))),
            Some(Value { range, .. }) => self.part.at(range.clone()),
            None => return Ok(None),
        };
        // Python code makes the object, and may let another thread in: not while the lock is held.
        let object = part.lazy(py, kind)?;
        let mut found = self.found();
        let Some(value) = found.value(&self.part, self.shape, field) else { return Ok(Some(object)) };
        let kept = value.object.get_or_insert_with(|| object.unbind());
        Ok(Some(kept.clone_ref(py).into_bound(py)))
    }

    /// The keys and values, as they stand in the text.
    fn fields(&self) -> impl Iterator<Item = (&str, Part)> {
        let mut at = self.part.inside();
        std::iter::from_fn(move || {
            let (name, value, next) = self.part.field(at)?;
            at = next;
            Some((name, value))
        })
    }
}

#[pymethods]
impl Record {
    fn __getattribute__<'py>(slf: &Bound<'py, Self>, name: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyAny>> {
        static OF_OBJECT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        let (py, text) = (slf.py(), name.to_str()?);
        // `from`, a word of Python, is `from_`.
        let value = slf.get().value(py, text).transpose().or_else(|| slf.get().value(py, text.strip_suffix('_')?).transpose());
        match value {
            Some(value) => value,
            None => OF_OBJECT.import(py, "builtins", "object")?.getattr("__getattribute__")?.call1((slf, name)),
        }
    }

    fn __getitem__<'py>(&self, py: Python<'py>, name: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let value = name.cast::<PyString>().ok().map(|name| self.value(py, name.to_str()?)).transpose()?.flatten();
        value.ok_or_else(|| PyKeyError::new_err(name.clone().unbind()))
    }

    fn __contains__(&self, name: &Bound<'_, PyAny>) -> bool {
        name.extract::<&str>().is_ok_and(|name| self.fields().any(|(known, _)| known == name))
    }

    fn __len__(&self) -> usize {
        self.fields().count()
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(self.keys(py)?.try_iter()?.into_any())
    }

    /// The names of the fields.
    fn keys<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.fields().map(|(name, _)| PyString::intern(py, name)).collect::<Vec<_>>())
    }

    fn __dir__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        let inherited = slf.get_type().dir()?;
        slf.get().keys(slf.py())?.iter().try_for_each(|name| inherited.append(name))?;
        Ok(inherited.into_any())
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Record>().is_ok_and(|other| self.shape.name == other.get().shape.name && self.part.json() == other.get().part.json())
    }

    fn __repr__(&self) -> String {
        let told = |(name, value): (&str, Part)| match value.json().as_bytes().first() {
            Some(b'[') => Some(format!("{name} [{}]", value.entries().count())),
            Some(b'{' | b'n') | None => None,
            Some(_) => Some(format!("{name} {}", shortened(value.json().trim_matches('"')))),
        };
        let fields: Vec<String> = self.fields().filter_map(told).collect();
        format!("<{} {}>", self.shape.name, fields.join(", "))
    }

    /// The JSON text, the same bytes as on every surface.
    fn to_json(&self) -> &str {
        self.part.json()
    }

    /// The fields as a new dictionary, all the way down.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.part.eager(py, &Kind::Record(self.shape))
    }
}

fn shortened(text: &str) -> String {
    let text = unescaped(text);
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.into_owned(),
    }
}

/// The answer of an operation of tax or payroll.
#[pyclass(frozen, extends = Record, module = "hesuan")]
pub struct Answer {
    operation: &'static Operation,
    book: &'static RuleBook,
    request: String,
}

impl Answer {
    /// Runs an operation.
    pub fn of<'py>(
        py: Python<'py>,
        book: &'static RuleBook,
        operation: &'static Operation,
        shape: &'static Shape,
        request: Request<'py>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (answer, request) = request.run(book, operation.name)?;
        let record = PyClassInitializer::from(Record::of(Part::whole(answer), shape));
        Ok(Bound::new(py, record.add_subclass(Answer { operation, book, request }))?.into_any())
    }
}

#[pymethods]
impl Answer {
    /// Tells how the answer came about, step by step: in Chinese (`language="zh"`, the default) or English (`"en"`).
    #[pyo3(signature = (language=None))]
    fn explain<'py>(&self, py: Python<'py>, language: Given<'_, 'py>) -> PyResult<Bound<'py, PyAny>> {
        Explanation::of(py, self.book, Request::explaining(py, self.operation.name, &self.request, language)?)
    }
}

/// An answer told to a person; `str()` gives all of it.
#[pyclass(frozen, extends = Record, module = "hesuan")]
pub struct Explanation;

impl Explanation {
    /// Runs a request for an explanation.
    pub fn of<'py>(py: Python<'py>, book: &RuleBook, request: Request<'py>) -> PyResult<Bound<'py, PyAny>> {
        let (answer, _) = request.run(book, "explain")?;
        let record = PyClassInitializer::from(Record::of(Part::whole(answer), &surface::EXPLANATION));
        Ok(Bound::new(py, record.add_subclass(Explanation))?.into_any())
    }
}

/// Defines the fields as properties; the type checkers of the package's users know them by these.
macro_rules! told {
    ($($(#[doc = $doc:literal])+ $field:ident),+; $($more:tt)*) => {
        #[pymethods]
        impl Explanation {
            $(
                $(#[doc = $doc])+
                #[getter]
                fn $field<'py>(slf: &Bound<'py, Self>) -> PyResult<Option<Bound<'py, PyAny>>> {
                    slf.as_super().get().value(slf.py(), stringify!($field))
                }
            )+

            $($more)*
        }
    };
}

told! {
    /// What this is about.
    title,
    /// One text for each line.
    lines,
    /// The totals.
    totals,
    /// The warnings.
    warnings,
    /// The rules used, each with its document, sources and status.
    rules,
    /// What the result was computed with.
    stamp;

    fn __str__(slf: &Bound<'_, Self>) -> String {
        let mut texts = Vec::new();
        for (name, value) in slf.as_super().get().fields() {
            match name {
                "title" => texts.push(value),
                "lines" => texts.extend(value.entries().filter_map(|line| Record::of(line, &surface::EXPLAINED_LINE).part_of("text"))),
                "totals" | "warnings" | "rules" => texts.extend(value.entries()),
                _ => {}
            }
        }
        let lines: Vec<_> = texts.iter().map(|text| unescaped(text.json().trim_matches('"'))).collect();
        lines.join("\n")
    }

    fn __repr__(slf: &Bound<'_, Self>) -> String {
        let title = slf.as_super().get().part_of("title");
        format!("<Explanation {}>", unescaped(title.as_ref().map_or("", Part::json).trim_matches('"')))
    }
}

impl Record {
    /// The text of a field.
    fn part_of(&self, name: &str) -> Option<Part> {
        self.fields().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}
