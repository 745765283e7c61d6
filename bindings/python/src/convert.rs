//! What crosses the boundary: Python values become request text, values of the core become Python objects.

use crate::error::{checked, raised_for};
use crate::record::Record;
use crate::shape::{Field, Operation, Take};
use hesuan::boundary::MAX_REQUEST_BYTES;
use hesuan::money::{Money, Rate, Rounding};
use hesuan::rules::{Category, CityCode, Clamp, Item, PaidFrom, Reference, RuleBook, RuleRef, Side, WarningCode};
use hesuan::time::{Day, Month};
use hesuan::{Code, Fault, Faults};
use pyo3::exceptions::PyOverflowError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyByteArray, PyBytes, PyDict, PyFloat, PyMapping, PySequence, PyString, PyType};
use std::borrow::Cow;
use std::fmt;
use std::mem;

/// An argument; `None` is the same as leaving it out.
pub type Given<'a, 'py> = Option<&'a Bound<'py, PyAny>>;

/// The deepest nesting of a tree; a rule file needs seven levels.
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

/// Where a value stands in a request; it is written out only for a fault.
#[derive(Clone, Copy)]
enum Path<'a> {
    Field(&'a str),
    Of(&'a Path<'a>, &'a str),
    At(&'a Path<'a>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Field(name) => f.write_str(name),
            Path::Of(whole, name) => write!(f, "{whole}.{name}"),
            Path::At(whole, index) => write!(f, "{whole}[{index}]"),
        }
    }
}

/// A request written as the JSON text of the reference boundary, and the faults that only Python values can have.
pub struct Request<'py> {
    py: Python<'py>,
    text: String,
    faults: Vec<Fault>,
}

impl<'py> Request<'py> {
    pub fn new(py: Python<'py>) -> Request<'py> {
        Request { py, text: String::with_capacity(256), faults: Vec::new() }
    }

    /// The request of an operation, from its arguments in the order of its fields.
    pub fn of(py: Python<'py>, operation: &Operation, values: &[Given<'_, 'py>]) -> PyResult<Request<'py>> {
        let mut request = Request::new(py);
        for ((name, take), value) in operation.takes.iter().zip(values) {
            if let Some(value) = value {
                request.field(name, take, value)?;
            }
        }
        Ok(request)
    }

    /// A request to tell the answer of an operation.
    pub fn explaining(py: Python<'py>, operation: &str, request: &str, language: Given<'_, 'py>) -> PyResult<Request<'py>> {
        let mut explaining = Request::new(py);
        explaining.text = format!("{{\"op\":\"{operation}\",\"input\":{request}");
        if let Some(language) = language {
            explaining.field("language", &Take::Text, language)?;
        }
        Ok(explaining)
    }

    /// Writes a field, or notes what is wrong with it.
    pub fn field(&mut self, name: &str, take: &Take, value: &Bound<'py, PyAny>) -> PyResult<()> {
        if self.text.is_empty() {
            self.text.push('{');
        }
        self.entry(&Path::Field(name), name, take, value, 0)
    }

    /// Reads the request; faults of types and faults of values are raised together.
    pub fn read<T>(&mut self, read: impl FnOnce(&str) -> Result<T, Faults>) -> PyResult<T> {
        self.text.push_str(if self.text.is_empty() { "{}" } else { "}" });
        if self.is_too_large() {
            return Err(raised_for(self.py, Code::RequestTooLarge, "", self.text.len()));
        }
        let mut noted = mem::take(&mut self.faults);
        checked(self.py, || match read(&self.text) {
            Ok(request) => Faults::none_or(noted, request),
            Err(faults) if noted.is_empty() => Err(faults),
            Err(faults) => {
                // A value of a wrong type was left out of the text; that the field is missing or its list has a hole is not another fault.
                let is_known = |fault: &Fault, known: &Fault| known.path.strip_prefix(&fault.path).is_some_and(|rest| rest.is_empty() || rest.starts_with('['));
                let is_new = |fault: &&Fault| fault.path != UNKNOWN && !noted.iter().any(|known| is_known(fault, known));
                let more: Vec<Fault> = faults.as_slice().iter().filter(is_new).cloned().collect();
                noted.extend(more);
                Faults::none_or(noted, ()).and(Err(faults))
            }
        })
    }

    /// Runs an operation: its answer, and the text of the request.
    pub fn run(mut self, book: &RuleBook, operation: &str) -> PyResult<(String, String)> {
        if !self.faults.is_empty() {
            self.field(UNKNOWN, &Take::Flag, &PyBool::new(self.py, true).to_owned().into_any())?;
        }
        let answer = self.read(|text| hesuan::call(book, operation, text))?;
        Ok((answer, self.text))
    }

    /// Writes a key and its value, or neither where a fault was noted.
    fn entry(&mut self, path: &Path<'_>, name: &str, take: &Take, value: &Bound<'py, PyAny>, depth: usize) -> PyResult<()> {
        let before = self.text.len();
        if !self.text.ends_with('{') {
            self.text.push(',');
        }
        push_string(&mut self.text, name);
        self.text.push(':');
        if !self.value(path, take, value, depth)? {
            self.text.truncate(before);
        }
        Ok(())
    }

    /// Writes a value; false where a fault was noted in its place.
    fn value(&mut self, path: &Path<'_>, take: &Take, value: &Bound<'py, PyAny>, depth: usize) -> PyResult<bool> {
        match take {
            Take::Text => self.text_at(path, value),
            Take::Month => self.calendar(path, value, "YYYY-MM".len()),
            Take::Day => self.calendar(path, value, "YYYY-MM-DD".len()),
            Take::Number => self.number(path, value),
            Take::Flag => self.flag(path, value),
            Take::List(entries) => self.list(path, entries, value, depth),
            Take::Record(fields) => self.record(path, fields, value, depth),
            Take::Tagged(tag, forms) => {
                let word = value.get_item(tag).ok();
                let word = word.as_ref().and_then(|word| word.extract::<&str>().ok());
                match forms.iter().find(|(known, _)| Some(*known) == word) {
                    Some((_, fields)) => self.record(path, fields, value, depth),
                    None => self.mapping(path, |_| Some(&Take::Tree), value, depth),
                }
            }
            Take::Table(entries) => self.mapping(path, |_| Some(entries), value, depth),
            Take::Either(forms) => {
                let form = forms.iter().find(|form| form.is_for(value)).or(forms.first());
                self.value(path, form.copied().unwrap_or(&Take::Text), value, depth)
            }
            Take::Tree => self.tree(path, value, depth),
        }
    }

    /// A month or day: a string, or so much of a date.
    fn calendar(&mut self, path: &Path<'_>, value: &Bound<'py, PyAny>, length: usize) -> PyResult<bool> {
        if value.is_instance_of::<PyString>() || !value.is_instance(date_type(self.py)?)? {
            return self.text_at(path, value);
        }
        let iso = value.call_method0("isoformat")?;
        let iso = iso.cast::<PyString>()?.to_cow()?;
        push_string(&mut self.text, iso.get(..length).unwrap_or(&iso));
        Ok(true)
    }

    fn flag(&mut self, path: &Path<'_>, value: &Bound<'py, PyAny>) -> PyResult<bool> {
        let Ok(flag) = value.cast::<PyBool>() else { return self.mistyped(path, value) };
        self.text.push_str(if flag.is_true() { "true" } else { "false" });
        Ok(true)
    }

    /// Any iterable but a mapping or a string, which was not meant as a list of letters.
    fn list(&mut self, path: &Path<'_>, take: &Take, value: &Bound<'py, PyAny>, depth: usize) -> PyResult<bool> {
        if !holds_others(value) {
            return self.mistyped(path, value);
        }
        self.text.push('[');
        for (index, entry) in value.try_iter()?.enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            if !self.value(&Path::At(path, index), take, &entry?, depth + 1)? {
                // Its fault is noted; the others keep their places.
                self.text.push_str("null");
            }
            // An iterator may never end.
            if self.is_too_large() {
                break;
            }
        }
        self.text.push(']');
        Ok(true)
    }

    fn record(&mut self, path: &Path<'_>, fields: &[Field], value: &Bound<'py, PyAny>, depth: usize) -> PyResult<bool> {
        let known = |name: &str| fields.iter().find(|(known, _)| *known == name).map(|(_, take)| *take);
        self.mapping(path, known, value, depth)
    }

    /// Any mapping whose keys are strings. What is not `known` is written for the core to refuse.
    fn mapping<'a>(&mut self, path: &Path<'_>, known: impl Fn(&str) -> Option<&'a Take>, value: &Bound<'py, PyAny>, depth: usize) -> PyResult<bool> {
        if let Ok(record) = value.cast::<Record>() {
            // A part of an earlier answer.
            self.text.push_str(record.get().json());
            return Ok(true);
        }
        let items = match value.cast::<PyDict>() {
            Ok(dict) => dict.items(),
            Err(_) if is_mapping(value) => value.cast::<PyMapping>()?.items()?,
            Err(_) => return self.mistyped(path, value),
        };
        self.text.push('{');
        for item in items.iter() {
            let (key, value): (Bound<'py, PyAny>, Bound<'py, PyAny>) = item.extract()?;
            let Some(key) = self.string(path, &key)? else { continue };
            let (path, take) = (Path::Of(path, key), known(key));
            match take {
                _ if value.is_none() && !matches!(take, Some(Take::Tree)) => {}
                Some(take) => self.entry(&path, key, take, &value, depth + 1)?,
                None if !is_mapping(&value) && !holds_others(&value) => self.entry(&path, key, &Take::Tree, &value, depth)?,
                None => self.entry(&path, key, &Take::Text, &shown(&value)?.into_any(), depth)?,
            }
            if self.is_too_large() {
                break;
            }
        }
        self.text.push('}');
        Ok(true)
    }

    /// Mappings and lists of any depth with plain values: `null` where a fault was noted, so that the others keep their places.
    fn tree(&mut self, path: &Path<'_>, value: &Bound<'py, PyAny>, depth: usize) -> PyResult<bool> {
        if depth > MAX_DEPTH {
            return Err(raised_for(self.py, Code::JsonInvalid, &path.to_string(), format_args!("more than {MAX_DEPTH} levels")));
        }
        let written = if is_mapping(value) {
            self.mapping(path, |_| Some(&Take::Tree), value, depth)?
        } else if value.is_instance_of::<PySequence>() && holds_others(value) {
            self.list(path, &Take::Tree, value, depth)?
        } else {
            self.leaf(path, value)?
        };
        if !written {
            self.text.push_str("null");
        }
        Ok(true)
    }

    /// What is neither a mapping nor a list.
    fn leaf(&mut self, path: &Path<'_>, value: &Bound<'py, PyAny>) -> PyResult<bool> {
        if value.is_none() {
            return Ok(false);
        }
        if value.is_instance_of::<PyBool>() {
            return self.flag(path, value);
        }
        let is_number = value.is_instance(decimal_type(self.py)?)? || value.is_instance_of::<PyFloat>() || value.extract::<i64>().is_ok();
        if is_number { self.number(path, value) } else { self.calendar(path, value, "YYYY-MM-DD".len()) }
    }

    fn is_too_large(&self) -> bool {
        self.text.len() > MAX_REQUEST_BYTES
    }

    /// An amount, a rate, a quantity or a count.
    fn number(&mut self, path: &Path<'_>, value: &Bound<'py, PyAny>) -> PyResult<bool> {
        if value.is_instance_of::<PyString>() {
            return self.text_at(path, value);
        }
        if value.is_instance(decimal_type(self.py)?)? {
            let text = value.str()?;
            push_string(&mut self.text, &plain(&text.to_cow()?));
            return Ok(true);
        }
        if value.is_instance_of::<PyBool>() {
            return self.not_a_number(path, value);
        }
        match value.extract::<i64>() {
            Ok(integer) => self.text.push_str(&integer.to_string()),
            Err(error) if error.is_instance_of::<PyOverflowError>(self.py) => {
                let integer = value.call_method0("__index__")?;
                match integer.str() {
                    Ok(digits) => self.text.push_str(&digits.to_cow()?),
                    // Python refuses to write many thousands of decimal digits; in hexadecimal the core refuses them.
                    Err(_) => push_string(&mut self.text, &integer.call_method1("__format__", ("#x",))?.to_string()),
                }
            }
            Err(_) => return self.not_a_number(path, value),
        }
        Ok(true)
    }

    /// A string.
    fn text_at(&mut self, path: &Path<'_>, value: &Bound<'py, PyAny>) -> PyResult<bool> {
        let text = self.string(path, value)?;
        text.into_iter().for_each(|text| push_string(&mut self.text, text));
        Ok(text.is_some())
    }

    /// The text of a string, or nothing where a fault was noted.
    fn string<'a>(&mut self, path: &Path<'_>, value: &'a Bound<'py, PyAny>) -> PyResult<Option<&'a str>> {
        let Ok(string) = value.cast::<PyString>() else { return self.mistyped(path, value).map(|_| None) };
        match string.to_str() {
            Ok(text) => Ok(Some(text)),
            Err(_) => {
                self.faults.push(Fault::new(Code::TextInvalid, path.to_string(), string.to_string_lossy()));
                Ok(None)
            }
        }
    }

    fn mistyped(&mut self, path: &Path<'_>, value: &Bound<'py, PyAny>) -> PyResult<bool> {
        self.faults.push(Fault::new(Code::FieldType, path.to_string(), shown(value)?));
        Ok(false)
    }

    fn not_a_number(&mut self, path: &Path<'_>, value: &Bound<'py, PyAny>) -> PyResult<bool> {
        let fault = Fault::new(Code::FieldType, path.to_string(), shown(value)?);
        self.faults.push(fault.because("give a str, an int or a Decimal; a float is not exact", "请使用 str、int 或 Decimal，float 不精确"));
        Ok(false)
    }
}

impl Take {
    /// Whether a value is of this form: a mapping, a list or something plain.
    fn is_for(&self, value: &Bound<'_, PyAny>) -> bool {
        match self {
            Take::Record(_) | Take::Tagged(..) | Take::Table(_) | Take::Tree => is_mapping(value),
            Take::List(_) => holds_others(value),
            _ => !is_mapping(value) && !holds_others(value),
        }
    }
}

/// Whether a value is a list of others, and neither a mapping nor a text.
fn holds_others(value: &Bound<'_, PyAny>) -> bool {
    let is_text = value.is_instance_of::<PyString>() || value.is_instance_of::<PyBytes>() || value.is_instance_of::<PyByteArray>();
    !is_text && !is_mapping(value) && value.try_iter().is_ok()
}

fn is_mapping(value: &Bound<'_, PyAny>) -> bool {
    value.is_instance_of::<PyMapping>() || value.is_instance_of::<Record>()
}

/// The value as Python shows it; where it cannot be shown, its type.
fn shown<'py>(value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyString>> {
    value.repr().or_else(|_| value.get_type().name())
}

/// The text of a string argument outside a request.
pub fn text_of<'a>(string: &'a Bound<'_, PyString>, path: &str) -> PyResult<&'a str> {
    string.to_str().map_err(|_| raised_for(string.py(), Code::TextInvalid, path, string.to_string_lossy()))
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

/// A value of the core as a Python object: money and rates as `Decimal`, days as `date`, words and months as `str`.
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
as_text!(CityCode, Month, Reference<'_>, Rounding, RuleRef<'_>, String, &str);

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
