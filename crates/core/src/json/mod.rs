//! JSON requests, field by field: values stay raw text until they are asked for, so that numbers are read by their digits and
//! every fault is found in one pass.
//!
//! A request is declared once, with [`record!`]: its fields with their documentation become the Rust struct, the reader and
//! the JSON Schema. A value that can stand in a field implements [`Read`].

mod object;
#[macro_use]
mod record;

pub use object::Object;
pub(crate) use object::{decimal, shown, string, word};
#[cfg(feature = "schema")]
pub use record::{Answered, input};
pub use record::{Read, Record};
pub(crate) use record::{choice, plain, record};
