//! JSON answers as Python objects. The core writes them compact and with fields in a fixed order; what each string is, the
//! shape of the answer says: amounts become `Decimal`, days `date`.

use crate::convert::{date_type, decimal_type};
use crate::error::raised_for;
use crate::record::Record;
use crate::shape::Kind;
use hesuan::Code;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyList, PyMappingProxy, PyString, PyTuple};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

/// A value in the text of an answer.
#[derive(Clone)]
pub struct Part {
    pub text: Arc<str>,
    pub range: Range<usize>,
}

impl Part {
    /// A whole answer.
    pub fn whole(text: String) -> Part {
        Part { range: 0..text.len(), text: text.into() }
    }

    /// Its JSON text.
    pub fn json(&self) -> &str {
        self.text.get(self.range.clone()).unwrap_or_default()
    }

    /// A value within the same text.
    pub fn at(&self, range: Range<usize>) -> Part {
        Part { text: Arc::clone(&self.text), range }
    }

    /// Where the first entry of this list or the first key of this object begins.
    pub fn inside(&self) -> usize {
        self.range.start + 1
    }

    /// The key at a place of this object, where its value lies, and where the next key begins; none at the end.
    pub fn field(&self, at: usize) -> Option<(&str, Part, usize)> {
        let key = end_of_value(self.text.as_bytes(), at);
        let name = self.text.get(at + 1..key.checked_sub(1)?)?;
        let (value, next) = self.entry(key + 1)?;
        Some((name, value, next))
    }

    /// The entry at a place of this list, and where the next one begins; none at the end.
    fn entry(&self, at: usize) -> Option<(Part, usize)> {
        let end = end_of_value(self.text.as_bytes(), at);
        (end > at && end < self.range.end).then(|| (self.at(at..end), end + 1))
    }

    /// The entries of this list.
    pub fn entries(&self) -> impl Iterator<Item = Part> {
        let mut at = self.inside();
        std::iter::from_fn(move || {
            let (entry, next) = self.entry(at)?;
            at = next;
            Some(entry)
        })
    }

    /// The value as a Python object whose objects are read when they are asked for: a [`Record`], and tuples of them.
    pub fn lazy<'py>(&self, py: Python<'py>, kind: &'static Kind) -> PyResult<Bound<'py, PyAny>> {
        match (self.json().as_bytes().first(), kind) {
            (Some(b'['), _) => {
                let entries = self.entries().map(|entry| entry.lazy(py, kind)).collect::<PyResult<Vec<_>>>()?;
                Ok(PyTuple::new(py, entries)?.into_any())
            }
            (Some(b'{'), Kind::Record(shape)) => Ok(Bound::new(py, Record::of(self.clone(), shape))?.into_any()),
            (Some(b'{'), _) => {
                let table = PyDict::new(py);
                let mut at = self.inside();
                while let Some((name, value, next)) = self.field(at) {
                    let kind = if let Kind::Table(entries) = kind { entries } else { kind };
                    table.set_item(&*unescaped(name), value.lazy(py, kind)?)?;
                    at = next;
                }
                Ok(PyMappingProxy::new(py, table.as_mapping()).into_any())
            }
            _ => self.eager(py, kind),
        }
    }

    /// The value as a Python object, all of it: dictionaries and lists.
    pub fn eager<'py>(&self, py: Python<'py>, kind: &Kind) -> PyResult<Bound<'py, PyAny>> {
        Reader { py, text: &self.text, at: self.range.start }.value(kind)
    }
}

/// Reads a text from front to back.
struct Reader<'py, 'text> {
    py: Python<'py>,
    text: &'text str,
    at: usize,
}

impl<'py> Reader<'py, '_> {
    fn value(&mut self, kind: &Kind) -> PyResult<Bound<'py, PyAny>> {
        let py = self.py;
        let start = self.at;
        match self.byte() {
            b'[' => self.list(kind),
            b'{' => self.dictionary(kind),
            first => {
                self.at = end_of_value(self.text.as_bytes(), start);
                let json = self.text.get(start..self.at).unwrap_or_default();
                match first {
                    b'"' => string(py, json, kind),
                    b'n' => Ok(py.None().into_bound(py)),
                    b't' => Ok(PyBool::new(py, true).to_owned().into_any()),
                    b'f' => Ok(PyBool::new(py, false).to_owned().into_any()),
                    _ => match json.parse::<i64>() {
                        Ok(count) => Ok(count.into_pyobject(py)?.into_any()),
                        Err(error) => Err(raised_for(py, Code::Internal, json, error)),
                    },
                }
            }
        }
    }

    fn list(&mut self, kind: &Kind) -> PyResult<Bound<'py, PyAny>> {
        let list = PyList::empty(self.py);
        while self.goes_on(b']') {
            list.append(self.value(kind)?)?;
        }
        Ok(list.into_any())
    }

    fn dictionary(&mut self, kind: &Kind) -> PyResult<Bound<'py, PyAny>> {
        let dict = PyDict::new(self.py);
        let mut position = 0;
        while self.goes_on(b'}') {
            let start = self.at + 1;
            self.at = end_of_string(self.text.as_bytes(), start);
            let name = self.text.get(start..self.at - 1).unwrap_or_default();
            // The colon.
            self.at += 1;
            let (name, kind) = match kind {
                Kind::Record(shape) => match shape.next(position, name) {
                    Some((field, kind)) => {
                        position = field + 1;
                        (shape.names(self.py)[field].bind(self.py).clone(), kind)
                    }
                    None => (PyString::new(self.py, name), &Kind::Text),
                },
                Kind::Table(entries) => (PyString::new(self.py, &unescaped(name)), *entries),
                // A table of plain values.
                other => (PyString::new(self.py, &unescaped(name)), other),
            };
            dict.set_item(name, self.value(kind)?)?;
        }
        Ok(dict.into_any())
    }

    fn byte(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    /// Passes an opening bracket or a comma; past the closing bracket, false.
    fn goes_on(&mut self, close: u8) -> bool {
        self.at += usize::from(self.byte() != close);
        let goes_on = self.byte() != close && self.at < self.text.len();
        self.at += usize::from(!goes_on);
        goes_on
    }
}

fn string<'py>(py: Python<'py>, json: &str, kind: &Kind) -> PyResult<Bound<'py, PyAny>> {
    let text = unescaped(json.get(1..json.len().saturating_sub(1)).unwrap_or_default());
    match kind {
        Kind::Decimal => decimal_type(py)?.call1((text,)),
        Kind::Number if !text.ends_with('…') => decimal_type(py)?.call1((text,)),
        Kind::Day => date_type(py)?.call_method1(intern!(py, "fromisoformat"), (text,)),
        _ => Ok(PyString::new(py, &text).into_any()),
    }
}

/// The text between the quotes of a JSON string, without its escapes.
pub fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    serde_json::from_str(&format!("\"{text}\"")).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// Where the value that begins at a place of compact JSON ends. The text is the core's own and need not be checked.
fn end_of_value(text: &[u8], start: usize) -> usize {
    let (mut at, mut depth) = (start, 0_usize);
    while let Some(byte) = text.get(at) {
        match byte {
            b'"' => {
                at = end_of_string(text, at + 1);
                if depth == 0 {
                    return at;
                }
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth <= 1 => return if depth == 1 { at + 1 } else { at },
            b'}' | b']' => depth -= 1,
            b',' if depth == 0 => return at,
            _ => {}
        }
        at += 1;
    }
    at
}

/// The place after the quote that ends a string.
fn end_of_string(text: &[u8], mut at: usize) -> usize {
    while let Some(byte) = text.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    at
}
