//! The JSON boundary: requests and answers as text, the same bytes on every surface.
//!
//! [`call`] runs one operation: request text in, answer text out. [`eval_line`] runs one line of `hesuan eval`. Amounts
//! are strings with two decimals (a JSON number is read by its text, never through a float), rates strings without
//! trailing zeros, months `2025-07`, days `2025-07-01`; keys come in a fixed order.

mod answer;
mod national;
mod object;
mod request;

pub use crate::stamp::Stamp;
pub use answer::{ChoiceAnswer, NamedAnswer, SchemeAnswer, SchemeItemAnswer};
pub use answer::{CitiesAnswer, CityAnswer, ContributionAnswer, ErrorAnswer, FaultAnswer, RetroAnswer, WarningAnswer};
pub use national::{CalendarAnswer, DayAnswer, ParameterAnswer, ValueAnswer};
pub use request::{ContributionRequest, MAX_MONTHS, RetroRequest, SchemeRequest};

use crate::explain::{Explanation, Language, tell};
use crate::fault::{Code, Fault, Faults};
use crate::rules::RuleBook;
use object::Object;
use serde::Serialize;

/// The longest request, in bytes.
pub const MAX_REQUEST_BYTES: usize = 1 << 20;

/// The operations, as named in requests.
pub const OPERATIONS: &[&str] = &["calendar", "cities", "contributions", "explain", "parameter", "retro", "scheme"];

/// Runs one operation on a request and returns the answer, both JSON text.
///
/// # Errors
///
/// Every fault of the request at once. Nothing panics, whatever the text.
pub fn call(book: &RuleBook, operation: &str, request: &str) -> Result<String, Faults> {
    if request.len() > MAX_REQUEST_BYTES {
        return Err(Fault::new(Code::RequestTooLarge, "", request.len()).into());
    }
    if !OPERATIONS.contains(&operation) {
        return Err(Fault::new(Code::OperationUnknown, "op", operation).into());
    }
    let mut object = Object::read(request, "")?;
    // National values and the list of cities are the book's own: there an overlay is an unknown field.
    let takes_overlay = matches!(operation, "contributions" | "explain" | "retro" | "scheme");
    let overlay = if takes_overlay { object.take("overlay") } else { None };
    let overlaid = overlay.map(|overlay| overlaid(book, overlay)).transpose()?;
    let book = overlaid.as_ref().unwrap_or(book);
    match operation {
        "contributions" => {
            let request = ContributionRequest::from_object(object)?;
            text(&contributions(book, &request)?)
        }
        "explain" => {
            let (request, language) = request::explain_from_object(object)?;
            text(&explain(book, &request, language)?)
        }
        "parameter" => text(&ParameterAnswer::read(book, object)?),
        "calendar" => text(&CalendarAnswer::read(book, object)?),
        "retro" => {
            let request = RetroRequest::from_object(object)?;
            text(&retro(book, &request)?)
        }
        "scheme" => {
            let request = SchemeRequest::from_object(object)?;
            text(&SchemeAnswer::of(&request.scheme(book)?))
        }
        _ => {
            object.finish()?;
            text(&CitiesAnswer::of(book))
        }
    }
}

/// A host's own values: an object in the format of a rule file.
fn overlaid(book: &RuleBook, overlay: &str) -> Result<RuleBook, Faults> {
    let at = |fault: &Fault| Fault { path: if fault.path.is_empty() { "overlay".to_string() } else { format!("overlay.{}", fault.path) }, ..fault.clone() };
    let tree = serde_json::from_str(overlay).map_err(|_| Faults::from(Fault::new(Code::JsonInvalid, "overlay", "")))?;
    book.overlaid(&tree).map_err(|faults| Faults::none_or(faults.as_slice().iter().map(at).collect(), ()).err().unwrap_or(faults))
}

/// The contributions of a request, in the shape of the answer.
///
/// # Errors
///
/// Every fault at once; the codes are listed in `docs/errors.md`.
pub fn contributions<'book>(book: &'book RuleBook, request: &ContributionRequest) -> Result<ContributionAnswer<'book>, Faults> {
    let scheme = request.scheme(book)?;
    let result = scheme.contributions(&request.person)?;
    let answer = ContributionAnswer::of(&scheme, result);
    if request.rules.require_confirmed {
        answer.confirmed()?;
    }
    Ok(answer)
}

/// The same contributions, told in a language.
///
/// # Errors
///
/// Those of [`contributions`].
pub fn explain(book: &RuleBook, request: &ContributionRequest, language: Language) -> Result<Explanation, Faults> {
    let scheme = request.scheme(book)?;
    let result = scheme.contributions(&request.person)?;
    if request.rules.require_confirmed {
        ContributionAnswer::of(&scheme, result.clone()).confirmed()?;
    }
    Ok(tell(&scheme, &result, language))
}

/// What is due or to be returned because rules became known later.
///
/// # Errors
///
/// Those of [`contributions`], in the first month that has any.
pub fn retro<'book>(book: &'book RuleBook, request: &RetroRequest) -> Result<RetroAnswer<'book>, Faults> {
    RetroAnswer::of(book, request)
}

/// Runs one line `{"id","op","input"}` and returns one line `{"id","ok"}` or `{"id","error"}`.
pub fn eval_line(book: &RuleBook, line: &[u8]) -> String {
    let (id, result) = match eval(book, line) {
        Ok((id, answer)) => (id, Ok(answer)),
        Err((id, faults)) => (id, Err(faults)),
    };
    match result {
        Ok(answer) => format!("{{\"id\":{id},\"ok\":{answer}}}"),
        Err(faults) => format!("{{\"id\":{id},\"error\":{}}}", error_json(&faults)),
    }
}

type Evaluated = Result<(String, String), (String, Faults)>;

fn eval(book: &RuleBook, line: &[u8]) -> Evaluated {
    let no_id = || "null".to_string();
    if line.len() > MAX_REQUEST_BYTES {
        return Err((no_id(), Fault::new(Code::RequestTooLarge, "", line.len()).into()));
    }
    let line = std::str::from_utf8(line).map_err(|error| (no_id(), Fault::new(Code::TextInvalid, "", format!("byte {}", error.valid_up_to())).into()))?;
    let mut object = Object::read(line, "").map_err(|faults| (no_id(), faults))?;
    let id = match object.take("id") {
        // An id is repeated as it came, if it is a string or a number.
        Some(id) if id.starts_with('"') || id.starts_with(|c: char| c == '-' || c.is_ascii_digit()) => id.to_string(),
        Some(other) => {
            object.fault(Fault::new(Code::FieldType, "id", other));
            no_id()
        }
        None => no_id(),
    };
    let operation = object.required("op", object::string);
    let input = object.take("input").unwrap_or("{}");
    object.finish().map_err(|faults| (id.clone(), faults))?;
    match call(book, &operation.unwrap_or_default(), input) {
        Ok(answer) => Ok((id, answer)),
        Err(faults) => Err((id, faults)),
    }
}

/// The error of an answer as JSON: the first fault's fields, then all faults.
pub fn error_json(faults: &Faults) -> String {
    serde_json::to_string(&ErrorAnswer::of(faults)).unwrap_or_default()
}

fn text<T: Serialize>(answer: &T) -> Result<String, Faults> {
    serde_json::to_string(answer).map_err(|error| Fault::new(Code::JsonInvalid, "", error).into())
}

impl Language {
    /// `zh` or `en`.
    pub(crate) fn parse(text: &str) -> Result<Language, Code> {
        match text {
            "zh" => Ok(Language::Zh),
            "en" => Ok(Language::En),
            _ => Err(Code::ValueUnknown),
        }
    }
}
