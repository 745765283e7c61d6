//! Faults as what JavaScript catches: the reference form of all of them, from which the JavaScript layer makes a
//! `HesuanError`.

use hesuan::Faults;

/// The thrown text for faults.
pub fn of(faults: &Faults) -> String {
    hesuan::error_json(faults)
}
