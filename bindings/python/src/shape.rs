//! What requests take and answers give, as tables. `surface.rs` holds them, generated from the JSON Schema.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyString;

/// An operation on the Python surface.
pub struct Operation {
    /// Its name in requests.
    pub name: &'static str,
    /// The fields of its request, in the order of the parameters.
    pub takes: &'static [Field],
    /// What becomes of its answer.
    pub gives: Gives,
}

/// A field of a request: its name and what it takes.
pub type Field = (&'static str, &'static Take);

/// What becomes of the answer of an operation.
pub enum Gives {
    /// A [`Contributions`](crate::answer::Contributions).
    Contributions,
    /// An [`Explanation`](crate::record::Explanation).
    Explanation,
    /// A dictionary with what its parts are.
    Dictionary(&'static Kind),
    /// An [`Answer`](crate::record::Answer) of this shape.
    Answer(&'static Shape),
}

/// What a part of a request takes.
pub enum Take {
    /// A `str`.
    Text,
    /// A `str`, or a `date` for the month that it lies in.
    Month,
    /// A `str` or a `date`.
    Day,
    /// An amount, a rate, a quantity or a count: a `str`, an `int` or a `Decimal`.
    Number,
    /// A `bool`.
    Flag,
    /// Any iterable of these.
    List(&'static Take),
    /// A mapping with these keys.
    Record(&'static [Field]),
    /// A mapping whose form is told by the word under a key.
    Tagged(&'static str, &'static [(&'static str, &'static [Field])]),
    /// A mapping with any keys.
    Table(&'static Take),
    /// The first of these that is of the same form as the value.
    Either(&'static [&'static Take]),
    /// Mappings, lists and plain values of any depth.
    Tree,
}

/// What the strings of a part of an answer are, also those in its lists and tables.
pub enum Kind {
    /// Text.
    Text,
    /// An amount or a rate.
    Decimal,
    /// A number that stays text where it ends in `…`, because it does not end within six decimals.
    Number,
    /// A day.
    Day,
    /// An object with fields of their own kinds.
    Record(&'static Shape),
    /// An object with any names, whose values are of this kind.
    Table(&'static Kind),
}

/// The form of an object of an answer.
pub struct Shape {
    /// The name of its type.
    pub name: &'static str,
    /// Its fields in order.
    pub fields: &'static [(&'static str, &'static Kind)],
    /// The names of the fields in Python, made once.
    names: PyOnceLock<Vec<Py<PyString>>>,
}

impl Shape {
    /// A shape.
    pub const fn new(name: &'static str, fields: &'static [(&'static str, &'static Kind)]) -> Shape {
        Shape { name, fields, names: PyOnceLock::new() }
    }

    /// The names of the fields in Python.
    pub fn names(&self, py: Python<'_>) -> &[Py<PyString>] {
        self.names.get_or_init(py, || self.fields.iter().map(|(name, _)| PyString::intern(py, name).unbind()).collect())
    }

    /// The position and kind of a field that is expected at a position.
    pub fn next(&self, position: usize, name: &str) -> Option<(usize, &'static Kind)> {
        match self.fields.get(position) {
            Some((expected, kind)) if *expected == name => Some((position, kind)),
            _ => self.field(name),
        }
    }

    /// The position and kind of a field.
    pub fn field(&self, name: &str) -> Option<(usize, &'static Kind)> {
        self.fields.iter().position(|(known, _)| *known == name).map(|at| (at, self.fields[at].1))
    }
}
