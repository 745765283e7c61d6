//! One JSON object whose fields are taken one by one.

use crate::fault::{Code, Fault, Faults};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// The fields of an object that were not yet taken, and the faults found so far.
pub struct Object<'text> {
    fields: Vec<(Cow<'text, str>, &'text str)>,
    path: String,
    faults: Vec<Fault>,
}

impl<'text> Object<'text> {
    /// Reads an object; its path prefixes those of its faults.
    pub(crate) fn read(text: &'text str, path: &str) -> Result<Object<'text>, Faults> {
        let RawFields(fields) = serde_json::from_str(text).map_err(|error| {
            let code = if error.is_data() { Code::FieldType } else { Code::JsonInvalid };
            Faults::from(Fault::new(code, path, format!("line {} column {}", error.line(), error.column())))
        })?;
        let mut object = Object { fields: Vec::with_capacity(fields.len()), path: path.to_string(), faults: Vec::new() };
        for (key, value) in fields {
            if object.fields.iter().any(|(known, _)| *known == key) {
                object.fault(Fault::new(Code::FieldDuplicate, object.at(&key), ""));
            }
            // `null` is the same as leaving the field out.
            if value.get() != "null" {
                object.fields.push((key, value.get()));
            }
        }
        Ok(object)
    }

    pub(crate) fn fault(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    pub(crate) fn at(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_string() } else { format!("{}.{name}", self.path) }
    }

    /// Whether a field stands there, readable or not.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(key, _)| key == name)
    }

    /// The raw text of a field.
    pub(crate) fn take(&mut self, name: &str) -> Option<&'text str> {
        let index = self.fields.iter().position(|(key, _)| key == name)?;
        Some(self.fields.swap_remove(index).1)
    }

    /// The raw text of a field that stays where it is.
    pub(crate) fn peek(&self, name: &str) -> Option<&'text str> {
        self.fields.iter().find(|(key, _)| key == name).map(|(_, raw)| *raw)
    }

    /// Puts raw text in the place of a field.
    pub(crate) fn put(&mut self, name: &'text str, raw: &'text str) {
        self.take(name);
        self.fields.push((Cow::Borrowed(name), raw));
    }

    /// Takes whichever field is left.
    pub(crate) fn take_any(&mut self) -> Option<(Cow<'text, str>, &'text str)> {
        self.fields.pop()
    }

    /// A field read by `read`, if it stands there.
    pub(crate) fn optional<T>(&mut self, name: &str, read: impl Fn(&str) -> Result<T, Code>) -> Option<T> {
        let raw = self.take(name)?;
        match read(raw) {
            Ok(value) => Some(value),
            Err(code) => {
                self.fault(Fault::new(code, self.at(name), shown(raw)));
                None
            }
        }
    }

    /// A field that must stand there.
    pub(crate) fn required<T>(&mut self, name: &str, read: impl Fn(&str) -> Result<T, Code>) -> Option<T> {
        if !self.has(name) {
            self.fault(Fault::new(Code::FieldMissing, self.at(name), ""));
        }
        self.optional(name, read)
    }

    /// Adds the faults of a part.
    pub(crate) fn absorb(&mut self, faults: &Faults) {
        self.faults.extend_from_slice(faults.as_slice());
    }

    /// What was not taken is not known; all faults are returned.
    pub(crate) fn finish(mut self) -> Result<(), Faults> {
        let left = std::mem::take(&mut self.fields);
        for (key, value) in left {
            let path = self.at(&key);
            self.faults.push(Fault::new(Code::FieldUnknown, path, shown(value)));
        }
        Faults::none_or(self.faults, ())
    }
}

/// The value as a person would say it: a string without its quotes.
pub(crate) fn shown(raw: &str) -> Cow<'_, str> {
    serde_json::from_str::<String>(raw).map_or(Cow::Borrowed(raw), Cow::Owned)
}

/// Any string.
pub(crate) fn string(raw: &str) -> Result<String, Code> {
    serde_json::from_str(raw).map_err(|_| Code::FieldType)
}

/// `true` or `false`.
pub(crate) fn flag(raw: &str) -> Result<bool, Code> {
    serde_json::from_str(raw).map_err(|_| Code::FieldType)
}

/// A string that is one of the words of a type.
pub(crate) fn word<T: FromStr<Err = Code>>(raw: &str) -> Result<T, Code> {
    match raw.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(plain) if !plain.contains('\\') => plain.parse(),
        Some(_) => string(raw)?.parse(),
        None => Err(Code::FieldType),
    }
}

/// A decimal as a string or as a JSON number, read by its digits.
pub(crate) fn decimal<T: FromStr<Err = Code>>(raw: &str) -> Result<T, Code> {
    match raw.as_bytes().first() {
        Some(b'-' | b'0'..=b'9') => raw.parse(),
        _ => word(raw),
    }
}

/// Keys and raw values in the order of the text.
struct RawFields<'text>(Vec<(Cow<'text, str>, &'text RawValue)>);

struct Key<'text>(Cow<'text, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Key<'de>, D::Error> {
        struct KeyVisitor;
        impl<'de> Visitor<'de> for KeyVisitor {
            type Value = Key<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(text.to_string())))
            }
        }
        deserializer.deserialize_str(KeyVisitor)
    }
}

impl<'de> Deserialize<'de> for RawFields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<RawFields<'de>, D::Error> {
        struct FieldsVisitor;
        impl<'de> Visitor<'de> for FieldsVisitor {
            type Value = RawFields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RawFields<'de>, A::Error> {
                let mut fields = Vec::with_capacity(8);
                while let Some((Key(key), value)) = map.next_entry::<Key<'de>, &'de RawValue>()? {
                    fields.push((key, value));
                }
                Ok(RawFields(fields))
            }
        }
        deserializer.deserialize_map(FieldsVisitor)
    }
}
