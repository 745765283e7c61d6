//! 现成政策: how a request names a ready policy, whose terms stand in for the fields that it leaves out.
//!
//! A policy is a dated parameter `policy.<family>.<name>` whose value has the fields of a record. A contract refers to it by its id in a
//! field `policy`; what it states beside that lies over the policy's terms. The answer names the policy, and warns where its figures are
//! examples.

use crate::fault::{Code, Fault, Faults};
use crate::json::{Object, Record, shown, string, word};
use crate::law::{Cited, Law};
use crate::rules::{ParameterValue, RuleBook};
use crate::time::{Day, Month};
use crate::trace::Trace;

/// Where a request may name a policy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PolicyUse {
    /// The family: the policy's id begins with `policy.` and this.
    pub family: &'static str,
    /// The field whose record the terms belong to; empty for the request itself.
    pub part: &'static str,
    /// The month or day of the request in which the policy is in force.
    pub decided_by: &'static str,
}

/// The terms of a policy, ready to lie under the fields of a request.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Terms {
    /// Fields of the request itself: name and JSON text.
    Whole(Vec<(String, String)>),
    /// A field whose record has taken the terms.
    Part(&'static str, String),
}

impl PolicyUse {
    /// The terms that a request asks for; none where it names no policy, or is wrong in a way that its own reading will tell.
    pub(crate) fn terms(&self, book: &RuleBook, request: &Object<'_>) -> Result<Option<Terms>, Faults> {
        let part = match self.part {
            "" => None,
            name => match request.peek(name).map(|raw| (raw, Object::read(raw, name))) {
                Some((raw, Ok(part))) => Some((raw, part)),
                _ => return Ok(None),
            },
        };
        let object = part.as_ref().map_or(request, |(_, part)| part);
        let Some(id) = object.peek("policy").and_then(|raw| string(raw).ok()) else { return Ok(None) };
        let month = self.month(request)?;
        let known_on = request.peek("known_on").and_then(|raw| word::<Day>(raw).ok());
        let law = Law::of(book, month, known_on)?.decided_by(self.decided_by);
        if !is_of_family(&id, self.family) || !law.knows(&id) {
            return Err(Fault::new(Code::ValueUnknown, object.at("policy"), id).into());
        }
        let ParameterValue::Fields(fields) = law.value(&id)?.value else { return Err(Fault::new(Code::RuleInvalid, object.at("policy"), id).into()) };
        let left_out = fields.iter().filter(|(name, _)| !object.has(name)).map(|(name, value)| (name.clone(), value.json_text()));
        Ok(Some(match &part {
            None => Terms::Whole(left_out.collect()),
            Some((raw, _)) => Terms::Part(self.part, joined(raw, left_out)),
        }))
    }

    /// The month in which the policy must be in force; its fault comes alone, as without it no field can be said to be left out.
    fn month(&self, request: &Object<'_>) -> Result<Month, Fault> {
        let raw = request.peek(self.decided_by).ok_or_else(|| Fault::new(Code::FieldMissing, self.decided_by, ""))?;
        let month = match self.decided_by {
            "month" => word::<Month>(raw),
            _ => word::<Day>(raw).map(|day| day.month()),
        };
        month.map_err(|code| Fault::new(code, self.decided_by, shown(raw)))
    }
}

fn is_of_family(id: &str, family: &str) -> bool {
    id.strip_prefix("policy.").and_then(|rest| rest.strip_prefix(family)).is_some_and(|rest| rest.starts_with('.'))
}

/// The text of an object with more fields.
fn joined(raw: &str, fields: impl Iterator<Item = (String, String)>) -> String {
    let mut text = raw.trim_end().strip_suffix('}').unwrap_or(raw).trim_end().to_string();
    for (name, value) in fields {
        if !text.ends_with('{') {
            text.push(',');
        }
        text.push_str(&format!("{}:{value}", serde_json::Value::from(name)));
    }
    text.push('}');
    text
}

impl Terms {
    /// Lays the terms under what the request states.
    pub(crate) fn under<'text>(&'text self, request: &mut Object<'text>) {
        match self {
            Terms::Whole(fields) => fields.iter().for_each(|(name, text)| request.put(name, text)),
            Terms::Part(name, text) => request.put(name, text),
        }
    }
}

/// The terms of a ready policy in force, read as a record of their own; `path` is where it is named.
///
/// # Errors
///
/// `value_unknown` if there is no such policy of the family, `rule_missing` if it is not in force.
pub fn terms_of<'book, T: Record>(family: &str, id: &str, law: &Law<'book>, path: &str) -> Result<Cited<'book, T>, Faults> {
    if !is_of_family(id, family) || !law.knows(id) {
        return Err(Fault::new(Code::ValueUnknown, path, id).into());
    }
    let cited = law.value(id)?;
    let text = cited.value.json_text();
    let mut object = Object::read(&text, id)?;
    let record = T::take(&mut object);
    object.finish()?;
    let value = record.ok_or_else(|| Fault::new(Code::RuleInvalid, path, id))?;
    Ok(Cited { value, rule: cited.rule })
}

impl<'book> Trace<'book> {
    /// The steps from here on follow the policy that a request names, if it names one.
    ///
    /// # Errors
    ///
    /// `rule_missing` if it is not in force.
    pub fn follow(&mut self, policy: Option<&String>, law: &Law<'book>) -> Result<(), Fault> {
        if let Some(id) = policy {
            self.under(law.value(id)?.rule);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_join_the_fields_of_a_record() {
        let more = || [("price".to_string(), "\"60\"".to_string())].into_iter();
        assert_eq!(joined("{ }", more()), r#"{"price":"60"}"#);
        assert_eq!(joined(r#"{"a":{"b":1}} "#, more()), r#"{"a":{"b":1},"price":"60"}"#);
        assert_eq!(joined(r#"{"a":1}"#, std::iter::empty()), r#"{"a":1}"#);
    }

    #[test]
    fn a_family_is_a_whole_word() {
        assert!(is_of_family("policy.fee.per_head", "fee"));
        for id in ["policy.fees.per_head", "policy.fee", "fee.per_head", "policy.vat.fee.x"] {
            assert!(!is_of_family(id, "fee"), "{id}");
        }
    }
}
