//! JSON answers as Python objects, for operations whose answer the core gives as text: dictionaries and lists in the order of
//! the text, amounts as `Decimal`, days as `date`.

use crate::convert::{date_type, decimal_type};
use hesuan::Code;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// Reads an answer.
pub fn read<'py>(py: Python<'py>, answer: &str) -> PyResult<Bound<'py, PyAny>> {
    let mut text = serde_json::Deserializer::from_str(answer);
    let object = Reader { py, kind: Kind::Word }.deserialize(&mut text);
    object.map_err(|error| crate::error::raised_for(py, Code::Internal, "", error))
}

/// What the strings of a field are.
#[derive(Clone, Copy)]
enum Kind {
    Amount,
    Day,
    /// Text, but a field below may be something else.
    Word,
    /// Text all the way down: a parameter's value, whose columns may have any name.
    Verbatim,
}

impl Kind {
    /// The kind of a field. A test holds this against the declared types.
    fn of(self, field: &str) -> Kind {
        match (self, field) {
            (Kind::Verbatim, _) | (_, "value") => Kind::Verbatim,
            (_, "day" | "known_now" | "known_on" | "known_then") => Kind::Day,
            (_, "base_now" | "base_then" | "difference" | "employee_difference" | "employer_difference" | "now" | "then") => Kind::Amount,
            (_, "employee_now" | "employee_then" | "employer_now" | "employer_then") => Kind::Amount,
            _ => Kind::Word,
        }
    }
}

#[derive(Clone, Copy)]
struct Reader<'py> {
    py: Python<'py>,
    kind: Kind,
}

impl<'de, 'py> DeserializeSeed<'de> for Reader<'py> {
    type Value = Bound<'py, PyAny>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Bound<'py, PyAny>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, 'py> Visitor<'de> for Reader<'py> {
    type Value = Bound<'py, PyAny>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer")
    }

    fn visit_unit<E: Error>(self) -> Result<Bound<'py, PyAny>, E> {
        Ok(self.py.None().into_bound(self.py))
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Bound<'py, PyAny>, E> {
        flag.into_pyobject(self.py).map(|flag| flag.to_owned().into_any()).map_err(E::custom)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Bound<'py, PyAny>, E> {
        number.into_pyobject(self.py).map(Bound::into_any).map_err(E::custom)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Bound<'py, PyAny>, E> {
        match self.kind {
            Kind::Amount => decimal_type(self.py).and_then(|decimal| decimal.call1((text,))),
            Kind::Day => date_type(self.py).and_then(|date| date.call_method1("fromisoformat", (text,))),
            Kind::Word | Kind::Verbatim => Ok(PyString::new(self.py, text).into_any()),
        }
        .map_err(E::custom)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Bound<'py, PyAny>, A::Error> {
        let list = PyList::empty(self.py);
        while let Some(entry) = entries.next_element_seed(self)? {
            list.append(entry).map_err(A::Error::custom)?;
        }
        Ok(list.into_any())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Bound<'py, PyAny>, A::Error> {
        let dict = PyDict::new(self.py);
        while let Some(Key(name)) = fields.next_key()? {
            let value = fields.next_value_seed(Reader { kind: self.kind.of(&name), ..self })?;
            dict.set_item(PyString::intern(self.py, &name), value).map_err(A::Error::custom)?;
        }
        Ok(dict.into_any())
    }
}

/// A key, without a copy where it has no escapes.
#[derive(serde::Deserialize)]
#[serde(transparent)]
struct Key<'text>(#[serde(borrow)] Cow<'text, str>);
