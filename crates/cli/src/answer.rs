//! Answers of the library read back from JSON, for operations whose answer is told and not only handed on.

use hesuan::{Code, Fault, Faults};
use serde_json::Value;

/// The answer of an operation with the built-in rules.
pub fn of(operation: &str, request: &Value) -> Result<Value, Faults> {
    let answer = hesuan::call(hesuan::book(), operation, &request.to_string())?;
    serde_json::from_str(&answer).map_err(|error| Fault::new(Code::JsonInvalid, "", error).into())
}

/// A text, empty if there is none.
pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// A list, empty if there is none.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The texts of a list.
pub fn texts(value: &Value) -> Vec<&str> {
    list(value).iter().map(text).collect()
}

/// A word of the library's vocabulary, an amount, a month.
pub fn parsed<T: std::str::FromStr<Err = Code>>(value: &Value) -> Result<T, Fault> {
    text(value).parse().map_err(|code| Fault::new(code, "", text(value)))
}
