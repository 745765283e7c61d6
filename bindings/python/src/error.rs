//! `hesuan.HesuanError`: faults of the core as a Python exception.

use hesuan::{Code, Fault, Faults};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyTuple, PyType};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs the core and turns its faults into an exception. A panic would be a defect of the engine; it becomes an
/// exception that ordinary handlers catch, unlike pyo3's `PanicException`.
pub fn checked<T>(py: Python<'_>, work: impl FnOnce() -> Result<T, Faults>) -> PyResult<T> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(faults)) => Err(raised(py, &faults)),
        Err(_) => Err(exception(py, [("internal", "", "", "the engine failed on this request", "引擎处理此请求时出错")])),
    }
}

/// The exception for faults.
pub fn raised(py: Python<'_>, faults: &Faults) -> PyErr {
    let texts: Vec<(String, String)> = faults.as_slice().iter().map(|fault| (fault.message(), fault.message_zh())).collect();
    let rows = faults.as_slice().iter().zip(&texts);
    exception(py, rows.map(|(fault, (en, zh))| (fault.code.as_str(), fault.path.as_str(), fault.value.as_str(), en.as_str(), zh.as_str())))
}

/// The exception for one fault.
pub fn raised_for(py: Python<'_>, code: Code, path: &str, value: impl std::fmt::Display) -> PyErr {
    raised(py, &Fault::new(code, path, value).into())
}

type Row<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str);

fn exception<'a>(py: Python<'_>, rows: impl IntoIterator<Item = Row<'a>>) -> PyErr {
    static ERROR: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    static FAULT: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let build = || {
        let fault = FAULT.import(py, "hesuan.error", "Fault")?;
        let faults = rows.into_iter().map(|row| fault.call1(row)).collect::<PyResult<Vec<_>>>()?;
        ERROR.import(py, "hesuan.error", "HesuanError")?.call1((PyTuple::new(py, faults)?,))
    };
    build().map_or_else(|error| error, PyErr::from_value)
}
