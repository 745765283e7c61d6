//! The WebAssembly build behind the npm package `hesuan` in browsers, and the calculator page: JSON text in, JSON text out.
//!
//! What users call is the thin layer in `js/api.js`, shared with the native addon. Nothing here panics on any input; were
//! it to happen, it would reach JavaScript as a `WebAssembly.RuntimeError`.

mod error;

use wasm_bindgen::prelude::wasm_bindgen;

/// Runs one operation on a request and returns the answer, both JSON text; throws the error as JSON text.
#[wasm_bindgen]
pub fn call(operation: &str, request: &str) -> Result<String, String> {
    hesuan::call(hesuan::book(), operation, request).map_err(|faults| error::of(&faults))
}

/// Runs one line `{"id","op","input"}` and returns one line `{"id","ok"}` or `{"id","error"}`.
#[wasm_bindgen(js_name = evalLine)]
pub fn eval_line(line: &[u8]) -> String {
    hesuan::eval_line(hesuan::book(), line)
}
