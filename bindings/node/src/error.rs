//! Faults as a JavaScript error: its `code` is the first fault's, its message is the reference form of all of them,
//! from which the JavaScript layer makes a `HesuanError`.

use hesuan::Faults;

/// An error whose code is one of the catalogue's.
pub type AddonError = napi::Error<String>;

/// The error for faults.
pub fn of(faults: &Faults) -> AddonError {
    AddonError::new(faults.first().code.as_str().to_string(), hesuan::error_json(faults))
}
