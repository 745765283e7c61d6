//! The native addon behind the npm package `hesuan`: JSON text in, JSON text out.
//!
//! What users call is the thin layer in `bindings/wasm/js/api.js`, shared with the WASM build. A panic would become a
//! JavaScript exception here (`catch_unwind`) and not end the process.

mod error;

use error::AddonError;
use napi::bindgen_prelude::Uint8Array;
use napi_derive::napi;

/// Runs one operation on a request and returns the answer, both JSON text.
#[napi(catch_unwind)]
pub fn call(operation: String, request: String) -> Result<String, AddonError> {
    hesuan::call(hesuan::book(), &operation, &request).map_err(|faults| error::of(&faults))
}

/// Runs one line `{"id","op","input"}` and returns one line `{"id","ok"}` or `{"id","error"}`.
#[napi(catch_unwind)]
pub fn eval_line(line: Uint8Array) -> String {
    hesuan::eval_line(hesuan::book(), &line)
}
