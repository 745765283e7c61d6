//! The native addon behind the npm package `hesuan`: JSON text in, JSON text out.
//!
//! What users call is the thin layer in `bindings/wasm/js/api.js`, shared with the WASM build. A panic would become a
//! JavaScript exception here (`catch_unwind`) and not end the process.

mod error;

use error::AddonError;
use napi::bindgen_prelude::Uint8Array;
use napi::{Env, JsString};
use napi_derive::napi;

/// Runs one operation on a request and returns the answer, both JSON text.
#[napi(catch_unwind)]
pub fn call<'env>(env: &'env Env, operation: String, request: String) -> Result<JsString<'env>, AddonError> {
    let answer = hesuan::call(hesuan::book(), &operation, &request).map_err(|faults| error::of(&faults))?;
    env.create_string_utf16(utf16(&answer)).map_err(|error| AddonError::new("internal".to_string(), error.reason.to_string()))
}

/// The text as JavaScript keeps it, which takes Node longer to make of UTF-8. Most of an answer is ASCII and only widened.
fn utf16(mut text: &str) -> Vec<u16> {
    const BLOCK: usize = 32;
    let mut units = Vec::with_capacity(text.len());
    while !text.is_empty() {
        let blocks = BLOCK * text.as_bytes().chunks_exact(BLOCK).take_while(|block| block.is_ascii()).count();
        let end = text.bytes().skip(blocks).position(|byte| !byte.is_ascii()).map_or(text.len(), |more| blocks + more);
        let (ascii, rest) = text.split_at(end);
        units.extend(ascii.bytes().map(u16::from));
        let (other, rest) = rest.split_at(rest.bytes().position(|byte| byte.is_ascii()).unwrap_or(rest.len()));
        units.extend(other.encode_utf16());
        text = rest;
    }
    units
}

/// Runs one line `{"id","op","input"}` and returns one line `{"id","ok"}` or `{"id","error"}`.
#[napi(catch_unwind)]
pub fn eval_line(line: Uint8Array) -> String {
    hesuan::eval_line(hesuan::book(), &line)
}
