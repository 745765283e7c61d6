//! Values of fields, and records declared once for Rust, JSON and JSON Schema.

use super::object::{Object, decimal, flag, shown, string, word};
use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::money::{Money, Rate};
use crate::rules::CityCode;
use crate::time::{Day, Month};
use serde_json::value::RawValue;

/// A value that a field of a request can hold.
pub trait Read: Sized {
    /// Reads it from JSON text; `at` gives the path for faults.
    ///
    /// # Errors
    ///
    /// Every fault of the value at once.
    fn read(raw: &str, at: &dyn Fn() -> String) -> Result<Self, Faults>;

    /// Its JSON Schema.
    #[cfg(feature = "schema")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema;
}

/// A value that is an object of its own fields.
pub trait Record: Read {
    /// Takes the fields out of an object; none where one that is needed was not read, which is a noted fault.
    fn take(object: &mut Object<'_>) -> Option<Self>;
}

/// The fault of a plain value.
pub(crate) fn plain<T>(result: Result<T, Code>, raw: &str, at: &dyn Fn() -> String) -> Result<T, Faults> {
    result.map_err(|code| Fault::new(code, at(), shown(raw)).into())
}

macro_rules! plain_values {
    ($($type:ty, $read:expr, $schema:expr;)+) => { $(
        impl Read for $type {
            fn read(raw: &str, at: &dyn Fn() -> String) -> Result<Self, Faults> {
                plain($read(raw), raw, at)
            }

            #[cfg(feature = "schema")]
            fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let schema: fn(&mut schemars::SchemaGenerator) -> schemars::Schema = $schema;
                schema(generator)
            }
        }
    )+ };
}

plain_values! {
    Money, decimal::<Money>, |generator| generator.subschema_for::<input::AmountInput>();
    Rate, decimal::<Rate>, |generator| generator.subschema_for::<input::RateInput>();
    Exact, decimal::<Exact>, |generator| generator.subschema_for::<input::QuantityInput>();
    Month, word::<Month>, |generator| generator.subschema_for::<Month>();
    Day, word::<Day>, |generator| generator.subschema_for::<Day>();
    CityCode, word::<CityCode>, |generator| generator.subschema_for::<CityCode>();
    bool, flag, |_| schemars::json_schema!({ "type": "boolean" });
    String, string, |_| schemars::json_schema!({ "type": "string" });
    u32, count, |generator| generator.subschema_for::<input::CountInput>();
}

/// A whole number, as a JSON number or a string.
fn count(raw: &str) -> Result<u32, Code> {
    let digits = raw.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(raw);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Code::FieldType);
    }
    digits.parse().map_err(|_| Code::OutOfRange)
}

impl<T: Read> Read for Vec<T> {
    fn read(raw: &str, at: &dyn Fn() -> String) -> Result<Vec<T>, Faults> {
        let Ok(list) = serde_json::from_str::<Vec<&RawValue>>(raw) else {
            return Err(Fault::new(Code::FieldType, at(), raw).into());
        };
        let mut values = Vec::with_capacity(list.len());
        let mut faults: Vec<Fault> = Vec::new();
        for (index, entry) in list.iter().enumerate() {
            match T::read(entry.get(), &|| format!("{}[{index}]", at())) {
                Ok(value) => values.push(value),
                Err(more) => faults.extend_from_slice(more.as_slice()),
            }
        }
        Faults::none_or(faults, values)
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let items = T::schema(generator);
        schemars::json_schema!({ "type": "array", "items": items })
    }
}

/// Schemas of values that requests give as a string or as a JSON number.
#[cfg(feature = "schema")]
pub mod input {
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    macro_rules! inputs {
        ($($(#[doc = $doc:literal])+ $name:ident, $schema:expr;)+) => { $(
            $(#[doc = $doc])+
            pub struct $name;

            impl JsonSchema for $name {
                fn schema_name() -> std::borrow::Cow<'static, str> {
                    stringify!($name).into()
                }

                fn json_schema(_: &mut SchemaGenerator) -> Schema {
                    $schema
                }
            }
        )+ };
    }

    inputs! {
        /// An amount.
        AmountInput, json_schema!({
            "type": ["string", "number"], "pattern": r"^-?[0-9]+(\.[0-9]{1,2})?$",
            "description": "An amount with at most two decimals: a string, or a JSON number that is read by its digits.",
        });
        /// A share.
        RateInput, json_schema!({
            "type": ["string", "number"], "pattern": r"^[0-9]+(\.[0-9]{1,6})?$",
            "description": "A share with at most six decimals (`0.07` is 7 %): a string, or a JSON number that is read by its digits.",
        });
        /// A multiplier.
        FactorInput, json_schema!({
            "type": ["string", "number"], "pattern": r"^[0-9]+(\.[0-9]{1,6})?$",
            "description": "A multiplier with at most six decimals: a string, or a JSON number that is read by its digits.",
        });
        /// Hours, days, heads.
        QuantityInput, json_schema!({
            "type": ["string", "number"], "pattern": r"^-?[0-9]+(\.[0-9]{1,6})?$",
            "description": "A quantity with at most six decimals: a string, or a JSON number that is read by its digits.",
        });
        /// A whole number.
        CountInput, json_schema!({ "type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]+$", "description": "A whole number." });
    }
}

/// The schema of a record that an answer gives back: every field stands there, and one that may be left out may be null.
#[cfg(feature = "schema")]
pub struct Answered<T>(std::marker::PhantomData<T>);

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Answered<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Answered{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = T::json_schema(generator).to_value();
        let needed: Vec<String> = schema["required"].as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_string)).collect();
        let mut names = Vec::new();
        for (name, property) in schema["properties"].as_object_mut().into_iter().flatten() {
            names.push(serde_json::Value::from(name.as_str()));
            if needed.contains(name) {
                continue;
            }
            let about = property.as_object_mut().and_then(|fields| fields.remove("description"));
            match property.get_mut("type") {
                Some(kind) if kind.is_string() => *kind = serde_json::json!([kind.clone(), "null"]),
                _ => *property = serde_json::json!({ "anyOf": [property.clone(), { "type": "null" }] }),
            }
            property["description"] = about.unwrap_or_default();
        }
        schema["required"] = names.into();
        schemars::Schema::try_from(schema).unwrap_or_default()
    }
}

/// Declares a record of a request: `need` fields must stand there, `ask` fields too, unless a policy that the request names has them; `may`
/// fields are `Option`s, `or` fields have a default.
///
/// The documentation of a field is its description in the JSON Schema. What stands in a command derives `Hash`.
macro_rules! record {
    (
        $(#[doc = $about:literal])+
        $(#[derive($derived:ident)])?
        pub struct $name:ident {
            $( $(#[doc = $doc:literal])+ $kind:ident $field:ident: $type:ty $(= $default:expr)?, )+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, PartialEq, Debug)]
        $(#[derive($derived)])?
        pub struct $name {
            $( $(#[doc = $doc])+ pub $field: $crate::json::record!(@type $kind $type), )+
        }

        impl $crate::json::Record for $name {
            fn take(object: &mut $crate::json::Object<'_>) -> Option<$name> {
                $( let $field = $crate::json::record!(@take $kind object, stringify!($field), $type $(, $default)?); )+
                Some($name { $( $field: $field?, )+ })
            }
        }

        impl $crate::json::Read for $name {
            fn read(raw: &str, at: &dyn Fn() -> String) -> Result<$name, $crate::fault::Faults> {
                let mut object = $crate::json::Object::read(raw, &at())?;
                let record = <$name as $crate::json::Record>::take(&mut object);
                object.finish()?;
                record.ok_or_else(|| $crate::fault::Fault::new($crate::fault::Code::FieldMissing, at(), "").into())
            }

            #[cfg(feature = "schema")]
            fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                generator.subschema_for::<$name>()
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut properties = serde_json::Map::new();
                let mut required: Vec<&str> = Vec::new();
                $(
                    let mut field = <$type as $crate::json::Read>::schema(generator);
                    field.insert("description".to_string(), concat!($($doc, " "),+).trim().into());
                    properties.insert(stringify!($field).to_string(), field.to_value());
                    if stringify!($kind) == "need" {
                        required.push(stringify!($field));
                    }
                )+
                schemars::json_schema!({
                    "description": concat!($($about, " "),+).trim(),
                    "type": "object", "properties": properties, "required": required, "additionalProperties": false,
                })
            }
        }
    };
    (@type may $type:ty) => { Option<$type> };
    (@type $kind:ident $type:ty) => { $type };
    (@take need $object:ident, $name:expr, $type:ty) => { $object.needed::<$type>($name) };
    (@take ask $object:ident, $name:expr, $type:ty) => { $object.needed::<$type>($name) };
    (@take may $object:ident, $name:expr, $type:ty) => { Some($object.field::<$type>($name)) };
    (@take or $object:ident, $name:expr, $type:ty, $default:expr) => { Some($object.field::<$type>($name).unwrap_or($default)) };
}

pub(crate) use record;

/// Declares words that a field may hold.
macro_rules! choice {
    ($(#[doc = $about:literal])+ pub enum $name:ident { $( $(#[doc = $doc:literal])+ $variant:ident = $word:literal, )+ }) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum $name { $( $(#[doc = $doc])+ $variant, )+ }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The word in requests and answers.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::fault::Code;

            fn from_str(text: &str) -> Result<$name, $crate::fault::Code> {
                $name::ALL.iter().copied().find(|word| word.as_str() == text).ok_or($crate::fault::Code::ValueUnknown)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl $crate::json::Read for $name {
            fn read(raw: &str, at: &dyn Fn() -> String) -> Result<$name, $crate::fault::Faults> {
                $crate::json::plain($crate::json::word(raw), raw, at)
            }

            #[cfg(feature = "schema")]
            fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                generator.subschema_for::<$name>()
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "description": concat!($($about, " "),+).trim(),
                    "type": "string", "enum": $name::ALL.iter().map(|word| word.as_str()).collect::<Vec<_>>(),
                })
            }
        }
    };
}

pub(crate) use choice;

impl Object<'_> {
    /// A field, if it stands there and can be read.
    pub(crate) fn field<T: Read>(&mut self, name: &str) -> Option<T> {
        let raw = self.take(name)?;
        match T::read(raw, &|| self.at(name)) {
            Ok(value) => Some(value),
            Err(faults) => {
                self.absorb(&faults);
                None
            }
        }
    }

    /// A field that must stand there.
    pub(crate) fn needed<T: Read>(&mut self, name: &str) -> Option<T> {
        if !self.has(name) {
            let path = self.at(name);
            self.fault(Fault::new(Code::FieldMissing, path, ""));
        }
        self.field(name)
    }
}
