//! How the number types travel: text where people read it (JSON, YAML), integers in the compiled pack.

use crate::fault::Code;

/// Implements `Display`, serde (and, with the feature `schema`, JSON Schema) for newtypes over an integer that can
/// write their text into a buffer.
macro_rules! text_or_integer {
    ($($type:ident as $integer:ty, $make:expr, $pattern:literal, $about:literal;)+) => { $(
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if serializer.is_human_readable() {
                    serializer.serialize_str(self.write_text(&mut [0; 24]))
                } else {
                    self.0.serialize(serializer)
                }
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.write_text(&mut [0; 24]))
            }
        }

        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.write_text(&mut [0; 24]))
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

/// Writes digits of a fixed width, zeros in front, at a place of a buffer.
pub(crate) fn put_digits(buffer: &mut [u8], mut number: u32) {
    for byte in buffer.iter_mut().rev() {
        *byte = b'0' + (number % 10) as u8;
        number /= 10;
    }
}

/// The text of bytes that are all ASCII.
pub(crate) fn ascii(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

/// Reads `-?\d+(\.\d{1,places})?` as a whole number of the last place; the fault of a wrong form is `invalid`.
pub(crate) fn parse_decimal(text: &str, places: usize, invalid: Code) -> Result<i64, Code> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction) = match digits.split_once('.') {
        Some((_, "")) => return Err(invalid),
        Some((whole, fraction)) => (whole, fraction),
        None => (digits, ""),
    };
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return Err(invalid);
    }
    if fraction.len() > places {
        return Err(if places == 2 { Code::ScaleOver2 } else { invalid });
    }
    let zeros = std::iter::repeat_n(b'0', places - fraction.len());
    let mut value: i64 = 0;
    for digit in whole.bytes().chain(fraction.bytes()).chain(zeros) {
        value = value.checked_mul(10).and_then(|value| value.checked_add(i64::from(digit - b'0'))).ok_or(if places == 2 {
            Code::AmountOverflow
        } else {
            Code::RateRange
        })?;
    }
    Ok(if negative { -value } else { value })
}
