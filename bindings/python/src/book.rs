//! Rule books with a host's own values laid over a city.
//!
//! Answers borrow from their book, and Python decides how long answers live: a book is kept until the process ends. Each
//! distinct overlay is kept once, however often a book is made of it, and there is a limit to how many there are.

use crate::convert::Request;
use crate::error::raised;
use crate::shape::Take;
use hesuan::rules::RuleBook as CoreBook;
use hesuan::{Code, Fault, Faults, book};
use pyo3::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The most distinct overlays of a process.
const MAX_BOOKS: usize = 1024;
/// The most text that these have together, in bytes.
const MAX_TEXT_BYTES: usize = 1 << 24;

/// The books made so far, by the text of their overlay with sorted keys.
static BOOKS: Mutex<BTreeMap<String, &'static CoreBook>> = Mutex::new(BTreeMap::new());

/// The rules of one city with a host's own values laid over them; its methods are the functions of the package.
#[pyclass(frozen, module = "hesuan")]
pub struct RuleBook(pub &'static CoreBook);

impl RuleBook {
    /// The book of an overlay.
    pub fn overlaid<'py>(py: Python<'py>, overlay: &Bound<'py, PyAny>) -> PyResult<RuleBook> {
        let mut request = Request::new(py);
        request.field("overlay", &Take::Table(&Take::Tree), overlay)?;
        let (text, new) = request.read(|text| {
            let mut request: Value = serde_json::from_str(text).map_err(|_| Fault::new(Code::JsonInvalid, "overlay", ""))?;
            let mut overlay = request.get_mut("overlay").map(Value::take).unwrap_or_default();
            overlay.sort_all_objects();
            let text = overlay.to_string();
            let known = books().contains_key(&text);
            let new = (!known).then(|| book().overlaid(&overlay)).transpose().map_err(|faults| below("overlay", &faults))?;
            Ok((text, new))
        })?;
        keep(py, text, new).map(RuleBook)
    }

    /// Its cities and its edition.
    pub fn told(&self) -> String {
        let cities: Vec<String> = self.0.cities().map(|(code, name)| format!("{code} {}", name.zh)).collect();
        format!("<RuleBook {}, rules {} ({})>", cities.join(", "), self.0.edition().version, self.0.edition().digest)
    }
}

fn books() -> MutexGuard<'static, BTreeMap<String, &'static CoreBook>> {
    // Nothing that can fail is done to the map while it is locked.
    BOOKS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The kept book of an overlay; a new one is kept, unless another thread was first.
fn keep(py: Python<'_>, text: String, new: Option<CoreBook>) -> PyResult<&'static CoreBook> {
    let mut books = books();
    let full = books.len() >= MAX_BOOKS || books.keys().map(String::len).sum::<usize>() + text.len() > MAX_TEXT_BYTES;
    match (books.get(&text), new) {
        (Some(known), _) => Ok(known),
        (None, Some(new)) if !full => {
            let kept: &'static CoreBook = Box::leak(Box::new(new));
            books.insert(text, kept);
            Ok(kept)
        }
        _ => {
            let count = books.len();
            drop(books);
            let fault = Fault::new(Code::RequestTooLarge, "overlay", count).because(
                format!("a process keeps at most {MAX_BOOKS} overlays of {MAX_TEXT_BYTES} bytes in all; others can go to `call`"),
                format!("一个进程最多保留 {MAX_BOOKS} 份 overlay，合计不超过 {MAX_TEXT_BYTES} 字节；其余请用 call"),
            );
            Err(raised(py, &fault.into()))
        }
    }
}

/// The faults of a field, with their paths below it.
fn below(field: &str, faults: &Faults) -> Faults {
    let at = |fault: &Fault| Fault { path: if fault.path.is_empty() { field.to_string() } else { format!("{field}.{}", fault.path) }, ..fault.clone() };
    Faults::none_or(faults.as_slice().iter().map(at).collect(), ()).err().unwrap_or_else(|| faults.clone())
}
