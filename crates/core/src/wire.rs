//! How the number types travel: text where people read it (JSON, YAML), integers in the compiled pack.

/// Implements serde (and, with the feature `schema`, JSON Schema) for newtypes over an integer that have a text form.
macro_rules! text_or_integer {
    ($($type:ident as $integer:ty, $make:expr, $pattern:literal, $about:literal;)+) => { $(
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if serializer.is_human_readable() { serializer.collect_str(self) } else { self.0.serialize(serializer) }
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
                let value = if deserializer.is_human_readable() {
                    <std::borrow::Cow<'_, str>>::deserialize(deserializer)?.parse()
                } else {
                    <$integer>::deserialize(deserializer).map($make)?
                };
                value.map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern, "description": $about })
            }
        }
    )+ };
}
