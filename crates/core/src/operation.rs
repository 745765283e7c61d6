//! What every operation of tax and payroll is: a request that is read once and run against the rules.

use crate::fault::{Code, Fault, Faults};
use crate::json::{Object, Record};
use crate::policy::PolicyUse;
use crate::rules::RuleBook;
use crate::trace::Grounds;
use serde::Serialize;

/// An operation: its request is the type itself.
pub trait Operation: Record {
    /// Its name on every surface (camelCase in JavaScript).
    const NAME: &'static str;
    /// What it computes, in English.
    const EN: &'static str;
    /// What it computes, in Chinese.
    const ZH: &'static str;
    /// Whether a host may lay its own city over the rules, because the operation computes contributions.
    const TAKES_OVERLAY: bool = false;
    /// Where its request may name a ready policy.
    const POLICY: Option<PolicyUse> = None;
    /// Its answer.
    type Answer<'book>: Answer<'book>;

    /// Reads a request from JSON text.
    ///
    /// # Errors
    ///
    /// Every fault of the text at once.
    fn from_json(text: &str) -> Result<Self, Faults> {
        let mut object = Object::read(text, "")?;
        let request = Self::take(&mut object);
        object.finish()?;
        request.ok_or_else(|| Fault::new(Code::FieldMissing, "", "").into())
    }

    /// Computes the answer.
    ///
    /// # Errors
    ///
    /// Every fault of the request at once.
    fn run<'book>(&self, book: &'book RuleBook) -> Result<Self::Answer<'book>, Faults>;
}

/// An answer that says how it was computed.
pub trait Answer<'book>: Serialize {
    /// The steps, warnings and stamp.
    fn grounds(&self) -> &Grounds<'book>;
}

/// Implements [`Answer`] for structs with a field `grounds`.
macro_rules! answers {
    ($($name:ident),+ $(,)?) => { $(
        impl<'book> $crate::operation::Answer<'book> for $name<'book> {
            fn grounds(&self) -> &$crate::trace::Grounds<'book> {
                &self.grounds
            }
        }
    )+ };
}

pub(crate) use answers;
