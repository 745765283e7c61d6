//! What crosses the boundary: Python values become request text, values of the core become Python objects.

use crate::error::{checked, raised_for};
use crate::json;
use hesuan::boundary::{ChoiceAnswer, FaultAnswer, NamedAnswer, SchemeAnswer, SchemeItemAnswer, Stamp, WarningAnswer};
use hesuan::boundary::{ContributionAnswer, MAX_REQUEST_BYTES};
use hesuan::contribution::Line;
use hesuan::explain::{ExplainedLine, Explanation, Language};
use hesuan::money::{Money, Rate, Rounding};
use hesuan::rules::{Category, CityCode, Clamp, Item, PaidFrom, RuleBook, RuleRef, Side, WarningCode};
use hesuan::time::{Day, Month};
use hesuan::{Code, Fault, Faults};
use pyo3::exceptions::PyOverflowError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyByteArray, PyBytes, PyDict, PyFloat, PyList, PyMapping, PySequence, PyString, PyType};
use std::borrow::Cow;

/// An argument; `None` is the same as leaving it out.
pub type Given<'a, 'py> = Option<&'a Bound<'py, PyAny>>;

/// The deepest nesting of an overlay; a rule file needs seven levels.
const MAX_DEPTH: usize = 32;

/// A field that no operation knows: with it, the core reads a request and does not compute it.
const UNKNOWN: &str = "_";

static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
static DATE: PyOnceLock<Py<PyType>> = PyOnceLock::new();

pub fn decimal_type(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    DECIMAL.import(py, "decimal", "Decimal")
}

pub fn date_type(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    DATE.import(py, "datetime", "date")
}

/// A request written as the JSON text of the reference boundary, and the faults that only Python values can have.
pub struct Request<'py> {
    py: Python<'py>,
    text: String,
    faults: Vec<Fault>,
    /// The language of an explanation, Chinese by default; it is not part of the text.
    pub language: Language,
}

impl<'py> Request<'py> {
    pub fn new(py: Python<'py>) -> Request<'py> {
        Request { py, text: String::with_capacity(256), faults: Vec::new(), language: Language::Zh }
    }

    /// Reads the request; faults of types and faults of values are raised together.
    pub fn read<T>(mut self, read: impl FnOnce(&str) -> Result<T, Faults>) -> PyResult<T> {
        if self.text.is_empty() {
            self.text.push('{');
        }
        self.text.push('}');
        if self.text.len() > MAX_REQUEST_BYTES {
            return Err(raised_for(self.py, Code::RequestTooLarge, "", self.text.len()));
        }
        checked(self.py, || match read(&self.text) {
            Ok(request) => Faults::none_or(self.faults, request),
            Err(faults) if self.faults.is_empty() => Err(faults),
            Err(faults) => {
                // A value of a wrong type was left out of the text; that the field is missing or its list has a hole is not another fault.
                let is_known = |fault: &Fault, known: &Fault| known.path.strip_prefix(&fault.path).is_some_and(|rest| rest.is_empty() || rest.starts_with('['));
                let is_new = |fault: &&Fault| fault.path != UNKNOWN && !self.faults.iter().any(|known| is_known(fault, known));
                let more: Vec<Fault> = faults.as_slice().iter().filter(is_new).cloned().collect();
                self.faults.extend(more);
                Faults::none_or(self.faults, ()).and(Err(faults))
            }
        })
    }

    /// Runs an operation; its answer becomes dictionaries and lists, with days and amounts in the fields that have them.
    pub fn run(mut self, book: &RuleBook, operation: &str) -> PyResult<Bound<'py, PyAny>> {
        if !self.faults.is_empty() {
            self.key(UNKNOWN);
            self.text.push('0');
        }
        let py = self.py;
        let answer = self.read(|text| hesuan::call(book, operation, text))?;
        json::read(py, &answer)
    }

    /// A string.
    pub fn string(&mut self, name: &str, value: Given<'_, 'py>) -> PyResult<()> {
        let Some(value) = value else { return Ok(()) };
        if let Some(text) = self.text_at(name, value)? {
            self.key(name);
            push_string(&mut self.text, text);
        }
        Ok(())
    }

    /// A month: a string, or a `date` for the month that it lies in.
    pub fn month(&mut self, name: &str, value: Given<'_, 'py>) -> PyResult<()> {
        self.calendar(name, value, "YYYY-MM".len())
    }

    /// A day: a string or a `date`.
    pub fn day(&mut self, name: &str, value: Given<'_, 'py>) -> PyResult<()> {
        self.calendar(name, value, "YYYY-MM-DD".len())
    }

    fn calendar(&mut self, name: &str, value: Given<'_, 'py>, length: usize) -> PyResult<()> {
        let Some(value) = value.filter(|value| !value.is_instance_of::<PyString>()) else { return self.string(name, value) };
        if !value.is_instance(date_type(self.py)?)? {
            return self.mistyped(name, value);
        }
        let iso = value.call_method0("isoformat")?;
        let iso = iso.cast::<PyString>()?.to_cow()?;
        self.key(name);
        push_string(&mut self.text, iso.get(..length).unwrap_or(&iso));
        Ok(())
    }

    /// Yes or no.
    pub fn flag(&mut self, name: &str, value: Given<'_, 'py>) -> PyResult<()> {
        let Some(value) = value else { return Ok(()) };
        let Ok(flag) = value.cast::<PyBool>() else { return self.mistyped(name, value) };
        self.key(name);
        self.text.push_str(if flag.is_true() { "true" } else { "false" });
        Ok(())
    }

    /// An amount or a rate: a string, an integer or a `Decimal`.
    pub fn number(&mut self, name: &str, value: Given<'_, 'py>) -> PyResult<()> {
        let Some(value) = value else { return Ok(()) };
        if let Some(json) = self.number_at(name, value)? {
            self.key(name);
            self.text.push_str(&json);
        }
        Ok(())
    }

    /// Bases by item or group: numbers, or numbers by side.
    pub fn bases(&mut self, name: &str, value: Given<'_, 'py>) -> PyResult<()> {
        let Some(value) = value else { return Ok(()) };
        if !value.is_instance_of::<PyMapping>() {
            return self.mistyped(name, value);
        }
        let json = self.mapping(name, value, |request, path, value| {
            if value.is_instance_of::<PyMapping>() { request.mapping(path, value, Request::number_at).map(Some) } else { request.number_at(path, value) }
        })?;
        self.key(name);
        self.text.push_str(&json);
        Ok(())
    }

    /// A list of words.
    pub fn words(&mut self, name: &str, value: Given<'_, 'py>) -> PyResult<()> {
        let Some(value) = value else { return Ok(()) };
        // A string is iterable too, but was not meant as a list of letters.
        let Some(words) = value.try_iter().ok().filter(|_| !value.is_instance_of::<PyString>()) else { return self.mistyped(name, value) };
        let mut json = String::from("[");
        for (index, word) in words.enumerate() {
            let word = word?;
            separate(&mut json, '[');
            match self.text_at(&format!("{name}[{index}]"), &word)? {
                Some(text) => push_string(&mut json, text),
                // Its fault is noted; the others keep their places.
                None => json.push_str("null"),
            }
            // An iterator may never end.
            if json.len() > MAX_REQUEST_BYTES {
                break;
            }
        }
        json.push(']');
        self.key(name);
        self.text.push_str(&json);
        Ok(())
    }

    /// The language of an explanation.
    pub fn language(&mut self, name: &str, value: Given<'_, 'py>) -> PyResult<()> {
        let Some(value) = value else { return Ok(()) };
        match self.text_at(name, value)? {
            Some("en") => self.language = Language::En,
            Some("zh") | None => {}
            Some(other) => self.faults.push(Fault::new(Code::ValueUnknown, name, other)),
        }
        Ok(())
    }

    /// A host's own values: mappings and lists in the format of a rule file.
    pub fn overlay(&mut self, name: &str, value: &Bound<'py, PyAny>) -> PyResult<()> {
        if !value.is_instance_of::<PyMapping>() {
            return self.mistyped(name, value);
        }
        self.key(name);
        self.tree(name, value, 0)
    }

    /// Writes a part of an overlay: `null` where a fault was noted, so that the others keep their places.
    fn tree(&mut self, path: &str, value: &Bound<'py, PyAny>, depth: usize) -> PyResult<()> {
        if depth > MAX_DEPTH {
            return Err(raised_for(self.py, Code::JsonInvalid, path, format_args!("more than {MAX_DEPTH} levels")));
        }
        let bytes = value.is_instance_of::<PyBytes>() || value.is_instance_of::<PyByteArray>();
        if value.is_instance_of::<PyMapping>() {
            self.text.push('{');
            for pair in value.cast::<PyMapping>()?.items()?.iter() {
                let (key, value): (Bound<'py, PyAny>, Bound<'py, PyAny>) = pair.extract()?;
                let Some(key) = self.text_at(path, &key)? else { continue };
                separate(&mut self.text, '{');
                push_string(&mut self.text, key);
                self.text.push(':');
                self.tree(&format!("{path}.{key}"), &value, depth + 1)?;
                if self.is_too_large() {
                    break;
                }
            }
            self.text.push('}');
        } else if !bytes && !value.is_instance_of::<PyString>() && value.is_instance_of::<PySequence>() {
            self.text.push('[');
            for (index, entry) in value.try_iter()?.enumerate() {
                separate(&mut self.text, '[');
                self.tree(&format!("{path}[{index}]"), &entry?, depth + 1)?;
                if self.is_too_large() {
                    break;
                }
            }
            self.text.push(']');
        } else {
            let json = self.leaf(path, value)?;
            self.text.push_str(json.as_deref().unwrap_or("null"));
        }
        Ok(())
    }

    /// The JSON text of what is neither a mapping nor a list, or nothing where a fault was noted.
    fn leaf(&mut self, path: &str, value: &Bound<'py, PyAny>) -> PyResult<Option<String>> {
        if value.is_none() {
            return Ok(None);
        }
        if let Ok(flag) = value.cast::<PyBool>() {
            return Ok(Some(flag.is_true().to_string()));
        }
        if value.is_instance(date_type(self.py)?)? {
            return Ok(Some(quoted(&value.call_method0("isoformat")?.cast::<PyString>()?.to_cow()?)));
        }
        let number = value.is_instance_of::<PyString>() || value.is_instance(decimal_type(self.py)?)? || value.is_instance_of::<PyFloat>();
        if number || value.extract::<i64>().is_ok() {
            return self.number_at(path, value);
        }
        self.mistyped(path, value).map(|()| None)
    }

    fn is_too_large(&self) -> bool {
        self.text.len() > MAX_REQUEST_BYTES
    }

    fn key(&mut self, name: &str) {
        self.text.push(if self.text.is_empty() { '{' } else { ',' });
        push_string(&mut self.text, name);
        self.text.push(':');
    }

    fn mapping(
        &mut self,
        path: &str,
        mapping: &Bound<'py, PyAny>,
        entry: impl Fn(&mut Self, &str, &Bound<'py, PyAny>) -> PyResult<Option<String>>,
    ) -> PyResult<String> {
        let mut json = String::from("{");
        for pair in mapping.cast::<PyMapping>()?.items()?.iter() {
            let (key, value): (Bound<'py, PyAny>, Bound<'py, PyAny>) = pair.extract()?;
            let Some(key) = self.text_at(path, &key)? else { continue };
            if value.is_none() {
                continue;
            }
            if let Some(value) = entry(self, &format!("{path}.{key}"), &value)? {
                separate(&mut json, '{');
                push_string(&mut json, key);
                json.push(':');
                json.push_str(&value);
            }
        }
        json.push('}');
        Ok(json)
    }

    /// The JSON text of a number, or nothing where a fault was noted.
    fn number_at(&mut self, path: &str, value: &Bound<'py, PyAny>) -> PyResult<Option<String>> {
        if value.is_instance_of::<PyString>() {
            return Ok(self.text_at(path, value)?.map(quoted));
        }
        if value.is_instance(decimal_type(self.py)?)? {
            let text = value.str()?;
            return Ok(Some(quoted(&plain(&text.to_cow()?))));
        }
        if value.is_instance_of::<PyBool>() {
            return self.not_a_number(path, value);
        }
        match value.extract::<i64>() {
            Ok(integer) => Ok(Some(integer.to_string())),
            Err(error) if error.is_instance_of::<PyOverflowError>(self.py) => {
                let integer = value.call_method0("__index__")?;
                // Python refuses to write many thousands of decimal digits; in hexadecimal the core refuses them.
                let json = integer
                    .str()
                    .map(|digits| digits.to_string())
                    .or_else(|_| Ok::<_, PyErr>(quoted(&integer.call_method1("__format__", ("#x",))?.to_string())));
                json.map(Some)
            }
            Err(_) => self.not_a_number(path, value),
        }
    }

    /// The text of a string, or nothing where a fault was noted.
    fn text_at<'a>(&mut self, path: &str, value: &'a Bound<'py, PyAny>) -> PyResult<Option<&'a str>> {
        let Ok(string) = value.cast::<PyString>() else { return self.mistyped(path, value).map(|()| None) };
        match string.to_str() {
            Ok(text) => Ok(Some(text)),
            Err(_) => {
                self.faults.push(Fault::new(Code::TextInvalid, path, string.to_string_lossy()));
                Ok(None)
            }
        }
    }

    fn mistyped(&mut self, path: &str, value: &Bound<'py, PyAny>) -> PyResult<()> {
        self.faults.push(Fault::new(Code::FieldType, path, shown(value)?));
        Ok(())
    }

    fn not_a_number(&mut self, path: &str, value: &Bound<'py, PyAny>) -> PyResult<Option<String>> {
        let fault = Fault::new(Code::FieldType, path, shown(value)?);
        self.faults.push(fault.because("give a str, an int or a Decimal; a float is not exact", "请使用 str、int 或 Decimal，float 不精确"));
        Ok(None)
    }
}

/// The value as Python shows it; where it cannot be shown, its type.
fn shown<'py>(value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyString>> {
    value.repr().or_else(|_| value.get_type().name())
}

/// The text of a string argument outside a request.
pub fn text_of<'a>(string: &'a Bound<'_, PyString>, path: &str) -> PyResult<&'a str> {
    string.to_str().map_err(|_| raised_for(string.py(), Code::TextInvalid, path, string.to_string_lossy()))
}

fn separate(json: &mut String, open: char) {
    if !json.ends_with(open) {
        json.push(',');
    }
}

fn push_string(json: &mut String, text: &str) {
    if text.bytes().any(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
        json.push_str(&serde_json::Value::from(text).to_string());
    } else {
        json.push('"');
        json.push_str(text);
        json.push('"');
    }
}

fn quoted(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    push_string(&mut json, text);
    json
}

/// A `Decimal` is taken by its value: `1.5E+4` is `15000`, and zeros that end a fraction do not count as places. What has
/// no short plain form (`NaN`, `1E+999999`) stays as it is and is refused by the core.
fn plain(text: &str) -> Cow<'_, str> {
    let (mantissa, exponent) = text.split_once('E').unwrap_or((text, "0"));
    let (sign, digits) = mantissa.strip_prefix('-').map_or(("", mantissa), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let point = exponent.parse().ok().and_then(|exponent: i64| exponent.checked_add(whole.len() as i64));
    let Some(point) = point.filter(|point| (-30..=30).contains(point) && digits.starts_with(|c: char| c.is_ascii_digit())) else { return Cow::Borrowed(text) };
    let mut all = [whole, fraction].concat();
    let point = match usize::try_from(point) {
        Ok(point) => point,
        Err(_) => {
            all.insert_str(0, &"0".repeat(point.unsigned_abs() as usize));
            0
        }
    };
    while all.len() < point {
        all.push('0');
    }
    let (whole, fraction) = all.split_at(point);
    let (whole, fraction) = (if whole.is_empty() { "0" } else { whole }, fraction.trim_end_matches('0'));
    let dot = if fraction.is_empty() { "" } else { "." };
    Cow::Owned(format!("{sign}{whole}{dot}{fraction}"))
}

/// A value of the core as a Python object: money and rates as `Decimal`, days as `date`, words and months as `str`,
/// records as `dict`.
pub trait ToPython {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;
}

macro_rules! as_decimal {
    ($($type:ty),+) => { $(
        impl ToPython for $type {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                decimal_type(py)?.call1((self.to_string(),))
            }
        }
    )+ };
}

macro_rules! as_word {
    ($($type:ty),+) => { $(
        impl ToPython for $type {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(PyString::intern(py, self.as_str()).into_any())
            }
        }
    )+ };
}

macro_rules! as_text {
    ($($type:ty),+) => { $(
        impl ToPython for $type {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(PyString::new(py, &self.to_string()).into_any())
            }
        }
    )+ };
}

as_decimal!(Money, Rate);
as_word!(Category, Clamp, Item, PaidFrom, Side, WarningCode);
as_text!(CityCode, Month, Rounding, RuleRef<'_>, String, &str);

impl ToPython for Day {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        date_type(py)?.call_method1("fromisoformat", (self.to_string(),))
    }
}

impl<T: ToPython> ToPython for Option<T> {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.as_ref().map_or_else(|| Ok(py.None().into_bound(py)), |value| value.to_python(py))
    }
}

impl<T: ToPython> ToPython for Vec<T> {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let values = self.iter().map(|value| value.to_python(py)).collect::<PyResult<Vec<_>>>()?;
        Ok(PyList::new(py, values)?.into_any())
    }
}

/// Records become dictionaries with the keys of the JSON answer, in its order; a test compares them with that answer.
macro_rules! as_dict {
    ($($type:ty { $($field:ident),+ $(,)? })+) => { $(
        impl ToPython for $type {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                let dict = PyDict::new(py);
                $(dict.set_item(intern!(py, stringify!($field)), self.$field.to_python(py)?)?;)+
                Ok(dict.into_any())
            }
        }
    )+ };
}

as_dict! {
    ContributionAnswer<'_> {
        city, month, category, variant, area, lines, employer_total, employee_total, employee_total_not_from_wages,
        warnings, stamp,
    }
    Line<'_> {
        item, side, declared_base, base, clamp, floor, ceiling, rate, fixed, rounding, amount, due_on, paid_from, rule,
        base_rule, rounding_rule, measure,
    }
    WarningAnswer<'_> { code, items, rule, message, message_zh }
    Stamp { engine, rules, digest, known_on }
    SchemeAnswer<'_> {
        city, month, category, variant, categories, variants, areas, employer_types, items, may_waive, missing, warnings,
        stamp,
    }
    SchemeItemAnswer<'_> {
        item, zh, en, floor, ceiling, employer_rate, employee_rate, employer_fixed, employee_fixed, employer_rounding,
        employee_rounding, choice, rule, base_rule,
    }
    ChoiceAnswer { field, min, max, step, employee_rate, classes }
    NamedAnswer { id, zh, en }
    FaultAnswer { code, path, value, message, message_zh }
    Explanation { title, lines, totals, warnings, rules, stamp }
    ExplainedLine { item, side, amount, text }
}
