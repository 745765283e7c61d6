//! The stamp of a result: what it was computed with.

use crate::ENGINE_VERSION;
use crate::rules::{Edition, RuleBook, Scheme};
use crate::time::Day;
use serde::Serialize;

/// What a result was computed with: the same stamp and input give the same bytes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stamp {
    /// Version of the engine.
    pub engine: String,
    /// Version of the rules.
    pub rules: String,
    /// Digest of the rules.
    pub digest: String,
    /// The day whose knowledge was used.
    pub known_on: Day,
}

impl Stamp {
    /// The stamp of a result under a scheme.
    pub fn of(scheme: &Scheme<'_>) -> Stamp {
        Stamp::with(scheme.edition, scheme.known_on)
    }

    /// The stamp of what was read from a book.
    pub fn of_book(book: &RuleBook, known_on: Option<Day>) -> Stamp {
        Stamp::with(book.edition(), known_on)
    }

    fn with(edition: &Edition, known_on: Option<Day>) -> Stamp {
        Stamp {
            engine: ENGINE_VERSION.to_string(),
            rules: edition.version.clone(),
            digest: edition.digest.clone(),
            known_on: known_on.unwrap_or(edition.known_until),
        }
    }
}
