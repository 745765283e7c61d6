//! 现成政策的检查: what a file of ready policies must be, beside what every parameter must be.
//!
//! The terms of a policy are read as the record that they stand in for, so that a contract that names it never fails on it; VAT policies
//! must be open in the law of their months.

use super::arrears::Arrears;
use super::charge::Penalty;
use super::check::BillCheck;
use super::fee::{FeePlan, HalfRule};
use super::invoice::Invoice;
use crate::fault::{Code, Fault, Faults};
use crate::json::{Record, record};
use crate::law::Law;
use crate::money::Money;
use crate::rounding::RoundingRule;
use crate::rules::{Dated, Kind, Parameter, ParameterValue, Parameters, RuleBook};
use crate::time::Month;

record! {
    /// 容差: what a difference between a receipt and a bill may be, and how far bills are searched for.
    pub struct TolerancePolicy {
        /// 尾差: the largest tail that is written off.
        or tail_difference: Money = Money::ZERO,
        /// The largest bank charge that a receipt may be short by.
        or bank_fee: Money = Money::ZERO,
        /// Whether a receipt that is short is claimed in part without a person.
        or auto_partial: bool = false,
        /// The most open bills that are searched for a set that makes the amount; at most 20.
        or max_subset_bills: u32 = 20,
        /// Receipts of one customer that lie at most so many days apart may pay bills together.
        or together_days: u32 = 5,
    }
}

/// The most bills among which a claim searches a sum.
const MOST_SUBSET_BILLS: u32 = 20;

/// A family of policies.
struct Family {
    name: &'static str,
    /// The fields of a request that are no terms, as they are filled in to read the terms.
    given: &'static [(&'static str, &'static str)],
    /// What is wrong with the terms.
    read: fn(&str) -> Result<(), Faults>,
    /// The record that the terms stand in for.
    #[cfg(feature = "schema")]
    schema: fn(&mut schemars::SchemaGenerator) -> schemars::Schema,
}

macro_rules! families {
    ($($name:literal, $record:ty, [$($given:tt),*], $read:expr;)+) => {
        const FAMILIES: &[Family] = &[$(Family {
            name: $name,
            given: &[$($given),*],
            read: $read,
            #[cfg(feature = "schema")]
            schema: <$record as schemars::JsonSchema>::json_schema,
        },)+];
    };
}

families! {
    "fee", FeePlan, [], |text| read::<FeePlan>(text)?.check("");
    "vat", Invoice, [("month", "\"2026-01\""), ("fee", "1")], |text| read::<Invoice>(text).map(|_| ());
    "arrears", Arrears, [("months", "[]"), ("declared_on", "\"2026-01-01\"")], |text| read::<Arrears>(text).map(|_| ());
    "penalty", Penalty, [("amount", "1"), ("due_on", "\"2026-01-01\"")], |text| read::<Penalty>(text).map(|_| ());
    "bill_check", BillCheck, [("month", "\"2026-01\""), ("lines", "[]")], |text| read::<BillCheck>(text).map(|_| ());
    "tolerance", TolerancePolicy, [], |text| tolerance(&read(text)?);
    "rounding", RoundingRule, [], |text| rounding(&read(text)?);
    "pro_rata", HalfRule, [], |text| half_rule(&read(text)?);
}

/// The families, each with the record that its terms stand in for and the fields of it that a request states itself.
#[cfg(feature = "schema")]
pub fn policy_families(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, schemars::Schema, Vec<&'static str>)> {
    let stated = |family: &Family| family.given.iter().map(|(name, _)| *name).chain(["policy"]).collect();
    FAMILIES.iter().map(|family| (family.name, (family.schema)(generator), stated(family))).collect()
}

fn read<T: Record>(text: &str) -> Result<T, Faults> {
    T::read(text, &String::new)
}

fn tolerance(policy: &TolerancePolicy) -> Result<(), Faults> {
    let amounts = [("tail_difference", policy.tail_difference), ("bank_fee", policy.bank_fee)];
    let negative = amounts.into_iter().filter(|(_, amount)| *amount < Money::ZERO);
    let mut faults: Vec<Fault> = negative.map(|(name, amount)| Fault::new(Code::OutOfRange, name, amount)).collect();
    if policy.max_subset_bills > MOST_SUBSET_BILLS {
        faults.push(Fault::new(Code::OutOfRange, "max_subset_bills", policy.max_subset_bills));
    }
    Faults::none_or(faults, ())
}

fn rounding(rule: &RoundingRule) -> Result<(), Faults> {
    match rule.rounding() {
        Ok(Some(_)) => Ok(()),
        Ok(None) => Err(Fault::new(Code::RuleInvalid, "scale", "3").into()),
        Err(code) => Err(Fault::new(code, "scale", "").into()),
    }
}

fn half_rule(rule: &HalfRule) -> Result<(), Faults> {
    let is_day = (1..=31).contains(&rule.half_day);
    if is_day { Ok(()) } else { Err(Fault::new(Code::OutOfRange, "half_day", rule.half_day).into()) }
}

/// What is wrong with the policies of a file.
pub fn policy_faults(parameters: &Parameters) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, policy) in parameters.parameters.iter().enumerate() {
        let family = policy.id.strip_prefix("policy.").and_then(|rest| FAMILIES.iter().find(|family| named(rest, family.name)));
        let Some(family) = family else {
            faults.push(Fault::new(Code::ValueUnknown, format!("parameters[{index}].id"), &policy.id));
            continue;
        };
        for (at, value) in policy.values.iter().enumerate().filter(|(_, value)| value.kind == Kind::Value) {
            let path = format!("parameters[{index}].values[{at}].value");
            let found = terms(value, family.given).and_then(|text| (family.read)(&text));
            let placed =
                |fault: &Fault| Fault { path: format!("{path}.{}", fault.path.trim_start_matches('.')).trim_end_matches('.').to_string(), ..fault.clone() };
            faults.extend(found.err().iter().flat_map(Faults::as_slice).map(placed));
        }
    }
    faults
}

/// Whether the rest of an id is that of a policy of a family.
fn named(rest: &str, family: &str) -> bool {
    rest.strip_prefix(family).and_then(|rest| rest.strip_prefix('.')).is_some_and(|name| !name.is_empty() && !name.contains('.'))
}

/// The terms as the text of a request, with what the request states itself; a policy that states that is wrong.
fn terms(value: &Dated<ParameterValue>, given: &[(&str, &str)]) -> Result<String, Faults> {
    let ParameterValue::Fields(fields) = &value.value else { return Err(Fault::new(Code::FieldType, "", value.value.json_text()).into()) };
    let stray = |name: &str| name == "policy" || given.iter().any(|(known, _)| *known == name);
    let strays = fields.iter().filter(|(name, _)| stray(name)).map(|(name, value)| Fault::new(Code::FieldUnknown, name, value.json_text()));
    Faults::none_or(strays.collect(), ())?;
    let given = given.iter().map(|(name, text)| format!("\"{name}\":{text}"));
    let own = fields.iter().map(|(name, value)| format!("{}:{}", serde_json::Value::from(name.as_str()), value.json_text()));
    Ok(format!("{{{}}}", given.chain(own).collect::<Vec<_>>().join(",")))
}

/// VAT policies that the law of their months does not have: in their first month, and in every month from which the law changes.
pub fn policies_against_law(book: &RuleBook) -> Vec<Fault> {
    let Ok(parameters) = book.parameters() else { return Vec::new() };
    let changes: Vec<Month> = parameters.get("vat.policies").map_or(Vec::new(), |law| law.values.iter().map(|value| value.from).collect());
    let policies = parameters.parameters.iter().filter(|policy| policy.id.starts_with("policy.vat."));
    policies
        .flat_map(|policy| policy.values.iter().map(move |value| (policy, value)))
        .flat_map(|(policy, value)| against_law(book, policy, value, &changes))
        .collect()
}

fn against_law(book: &RuleBook, policy: &Parameter, value: &Dated<ParameterValue>, changes: &[Month]) -> Vec<Fault> {
    let holds = |month: &Month| policy.at(*month, None).is_some_and(|record| record == value);
    let months = std::iter::once(value.from).chain(value.expires).chain(changes.iter().copied()).filter(holds);
    let check = |month: Month| {
        let text = terms(value, &[("month", "\"2026-01\""), ("fee", "1")])?;
        let invoice = Invoice { month, ..read(&text)? };
        invoice.is_open(&Law::of(book, month, None)?)
    };
    let placed = |(month, faults): (Month, Faults)| Fault { path: format!("{}/{month}.{}", policy.id, faults.first().path), ..faults.first().clone() };
    months.filter_map(|month| check(month).err().map(|faults| (month, faults))).map(placed).collect()
}
