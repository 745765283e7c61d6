//! The JSON boundary: requests and answers as text, the same bytes on every surface.
//!
//! [`call`] runs one operation: request text in, answer text out. [`eval_line`] runs one line of `hesuan eval`. Amounts
//! are strings with two decimals (a JSON number is read by its text, never through a float), rates strings without
//! trailing zeros, months `2025-07`, days `2025-07-01`; keys come in a fixed order.

mod answer;
mod national;

pub use crate::request::{ContributionRequest, MAX_MONTHS, RetroRequest, SchemeRequest};
pub use crate::rules::WarningAnswer;
pub use crate::stamp::Stamp;
pub use answer::{ChoiceAnswer, NamedAnswer, SchemeAnswer, SchemeItemAnswer};
pub use answer::{CitiesAnswer, CityAnswer, ContributionAnswer, ErrorAnswer, FaultAnswer, RetroAnswer};
pub use national::{CalendarAnswer, DayAnswer, ParameterAnswer, ValueAnswer};

use crate::explain::{Explanation, Language, tell, tell_steps};
use crate::fault::{Code, Fault, Faults};
use crate::json::Object;
use crate::operation::{Answer as _, Operation};
use crate::rules::RuleBook;
use crate::{billing, enrolment, filing, labour, ledger, payroll, settlement, tax};
use serde::Serialize;

/// The longest request, in bytes.
pub const MAX_REQUEST_BYTES: usize = 1 << 20;

/// Declares the operations of tax and payroll, which all have one form.
macro_rules! operations {
    ($($operation:ty,)+) => {
        /// The operations, as named in requests.
        pub const OPERATIONS: &[&str] =
            &["calendar", "cities", "contributions", "explain", "parameter", "retro", "scheme", $(<$operation as Operation>::NAME),+];

        /// Runs an operation of tax or payroll; none if it is not one.
        fn run(book: &RuleBook, operation: &str, object: &mut Option<Object<'_>>) -> Option<Result<String, Faults>> {
            $( if operation == <$operation as Operation>::NAME {
                return object.take().map(|object| answered::<$operation>(book, object));
            } )+
            None
        }

        /// Tells how an operation of tax or payroll came to its answer; none if it is not one.
        fn told(book: &RuleBook, operation: &str, object: &mut Option<Object<'_>>, language: Language) -> Option<Result<String, Faults>> {
            $( if operation == <$operation as Operation>::NAME {
                return object.take().map(|object| {
                    let request = read::<$operation>(object)?;
                    let answer = request.run(book)?;
                    text(&tell_steps::<$operation>(book, answer.grounds(), language))
                });
            } )+
            None
        }

        /// Whether a host may lay its own city over the rules.
        fn takes_overlay(operation: &str) -> bool {
            matches!(operation, "contributions" | "explain" | "retro" | "scheme") || [$((<$operation as Operation>::NAME, <$operation as Operation>::TAKES_OVERLAY)),+].contains(&(operation, true))
        }

        /// The name, title and JSON Schemas (request and answer) of every operation of tax and payroll.
        #[cfg(feature = "schema")]
        pub fn schemas(request: &mut dyn FnMut() -> schemars::SchemaGenerator, answer: &mut dyn FnMut() -> schemars::SchemaGenerator) -> Vec<OperationSchema> {
            vec![$( OperationSchema {
                name: <$operation as Operation>::NAME,
                en: <$operation as Operation>::EN,
                zh: <$operation as Operation>::ZH,
                takes_overlay: <$operation as Operation>::TAKES_OVERLAY,
                request: request().into_root_schema_for::<$operation>(),
                answer: answer().into_root_schema_for::<<$operation as Operation>::Answer<'static>>(),
            }, )+]
        }
    };
}

/// What an operation takes and gives.
#[cfg(feature = "schema")]
pub struct OperationSchema {
    /// Its name.
    pub name: &'static str,
    /// What it computes, in English.
    pub en: &'static str,
    /// What it computes, in Chinese.
    pub zh: &'static str,
    /// Whether a host may lay its own city over the rules.
    pub takes_overlay: bool,
    /// The request.
    pub request: schemars::Schema,
    /// The answer.
    pub answer: schemars::Schema,
}

operations! {
    tax::Withhold,
    tax::AdditionalDeductions,
    tax::PersonalPension,
    tax::PensionPayout,
    tax::CharityLimit,
    tax::Settlement,
    tax::Commission,
    tax::WithholdLabour,
    tax::Remuneration,
    tax::Bonus,
    tax::BonusSplit,
    tax::NonResident,
    tax::ResidenceChange,
    tax::Severance,
    tax::EarlyRetirement,
    tax::InternalRetirement,
    tax::AnnuityReceipt,
    tax::Equity,
    tax::LowPriceHousing,
    tax::AnnuityContribution,
    tax::HousingFundCap,
    payroll::Payslip,
    payroll::GrossUp,
    payroll::Year,
    filing::Declaration,
    filing::ReadDeclaration,
    enrolment::Enrolment,
    billing::Arrears,
    billing::BillCommands,
    billing::Premium,
    billing::ServiceFee,
    billing::Interest,
    billing::Invoice,
    billing::Margin,
    billing::Quotes,
    settlement::ClaimReceipts,
    settlement::Settle,
    ledger::Ledger,
    labour::Overtime,
    labour::Prorate,
    labour::SickPay,
    labour::AnnualLeave,
    labour::MinimumWage,
    labour::Probation,
    labour::WageDeduction,
    labour::Compensation,
    labour::DoubleWage,
    labour::TrainingPenalty,
    labour::NonCompete,
    labour::Retirement,
    labour::DisabilityLevy,
    labour::UnionFee,
    labour::LateFee,
    labour::Vat,
}

fn read<T: Operation>(mut object: Object<'_>) -> Result<T, Faults> {
    let request = T::take(&mut object);
    object.finish()?;
    request.ok_or_else(|| Fault::new(Code::FieldMissing, "", "").into())
}

fn answered<T: Operation>(book: &RuleBook, object: Object<'_>) -> Result<String, Faults> {
    text(&read::<T>(object)?.run(book)?)
}

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
    let overlay = if takes_overlay(operation) { object.take("overlay") } else { None };
    let overlaid = overlay.map(|overlay| overlaid(book, overlay)).transpose()?;
    let book = overlaid.as_ref().unwrap_or(book);
    let mut object = Some(object);
    if let Some(answer) = run(book, operation, &mut object) {
        return answer;
    }
    let Some(object) = object else { return Err(Fault::new(Code::Internal, "op", operation).into()) };
    match operation {
        "contributions" => {
            let request = ContributionRequest::from_object(object)?;
            text(&contributions(book, &request)?)
        }
        "explain" => explained(book, object),
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

/// Tells a result: that of the operation named in `op` for `input`, or the contributions of the request itself.
fn explained(book: &RuleBook, mut object: Object<'_>) -> Result<String, Faults> {
    let Some(operation) = object.field::<String>("op") else {
        let (request, language) = crate::request::explain_from_object(object)?;
        return text(&explain(book, &request, language)?);
    };
    let language = crate::request::language(&mut object);
    let input = object.take("input").unwrap_or("{}");
    object.finish()?;
    let mut input = Some(Object::read(input, "input")?);
    told(book, &operation, &mut input, language).unwrap_or_else(|| Err(Fault::new(Code::OperationUnknown, "op", operation).into()))
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
    let operation = object.required("op", crate::json::string);
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
