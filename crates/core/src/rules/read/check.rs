//! Faults that show only when records are seen together: order, overlap, gaps, sources, undeclared variants and areas.

use super::super::*;
use crate::fault::{Code, Fault};

/// Whether two roundings speak of the same amounts.
pub(super) fn same_rounding(a: &ItemRounding, b: &ItemRounding) -> bool {
    a.side == b.side && a.items.iter().any(|item| b.items.contains(item))
}

/// The faults that show only when a city's records are seen together.
pub(super) fn check_city(city: &City, known: Option<&City>, faults: &mut Vec<Fault>) {
    let keys: Vec<&str> = city.sources.iter().map(|source| source.key.as_str()).collect();
    let shares_item = |a: &BaseLimits, b: &BaseLimits| a.items.iter().any(|item| b.items.contains(item));
    check_timeline("categories", &city.categories, &keys, |a, b| a.category == b.category, faults);
    check_timeline("bases", &city.bases, &keys, shares_item, faults);
    check_timeline("rates", &city.rates, &keys, |a, b| a.item == b.item, faults);
    check_timeline("housing_fund", &city.housing_fund, &keys, |_, _| true, faults);
    check_timeline("supplementary_housing_fund", &city.supplementary_housing_fund, &keys, |_, _| true, faults);
    check_timeline("rounding", &city.rounding, &keys, same_rounding, faults);
    check_timeline("minimum_wage", &city.minimum_wage, &keys, |_, _| true, faults);
    check_scopes(city, known, "bases", &city.bases, faults);
    check_scopes(city, known, "rates", &city.rates, faults);
    check_scopes(city, known, "housing_fund", &city.housing_fund, faults);
    check_scopes(city, known, "minimum_wage", &city.minimum_wage, faults);
}

/// Variants and areas that records name must be declared.
fn check_scopes<T>(city: &City, known: Option<&City>, section: &str, records: &[Dated<T>], faults: &mut Vec<Fault>) {
    let variants = || city.variants.iter().chain(known.into_iter().flat_map(|known| &known.variants));
    let areas = || city.areas.iter().chain(known.into_iter().flat_map(|known| &known.areas));
    for (index, record) in records.iter().enumerate() {
        if let Some(variant) = &record.scope.variant
            && !variants().any(|declared| declared.id == *variant)
        {
            faults.push(Fault::new(Code::ValueUnknown, format!("{section}[{index}].variant"), variant));
        }
        if let Some(area) = &record.scope.area
            && !areas().any(|declared| declared.id == *area)
        {
            faults.push(Fault::new(Code::ValueUnknown, format!("{section}[{index}].area"), area));
        }
    }
}

/// Order, overlap, gaps and sources of one section; `related` says whether two records speak of the same thing.
pub(super) fn check_timeline<T>(section: &str, records: &[Dated<T>], sources: &[&str], related: impl Fn(&T, &T) -> bool, faults: &mut Vec<Fault>) {
    let of = |record: &Dated<T>| record.kind == Kind::Value;
    let about_the_same = |a: &Dated<T>, b: &Dated<T>| a.scope == b.scope && related(&a.value, &b.value);
    let same = |a: &Dated<T>, b: &Dated<T>| of(a) && of(b) && about_the_same(a, b);
    for (index, record) in records.iter().enumerate() {
        let path = |field: &str| format!("{section}[{index}].{field}");
        if of(record) && record.evidence.sources.is_empty() {
            faults.push(Fault::new(Code::SourceMissing, path("sources"), ""));
        }
        for key in &record.evidence.sources {
            if !sources.contains(&key.as_str()) {
                faults.push(Fault::new(Code::SourceMissing, path("sources"), key));
            }
        }
        if record.expires.is_some_and(|expires| expires < record.from) {
            faults.push(Fault::new(Code::RuleInvalid, path("expires"), record.from));
        }
        for earlier in &records[..index] {
            let ambiguous = of(earlier) && of(record) && earlier.scope.rivals(&record.scope) && related(&earlier.value, &record.value);
            if ambiguous && earlier.from == record.from && earlier.known_from() == record.known_from() {
                faults.push(Fault::new(Code::RuleOverlap, path("from"), record.from));
                break;
            }
            if !same(earlier, record) {
                continue;
            }
            if earlier.from > record.from {
                faults.push(Fault::new(Code::RuleUnsorted, path("from"), record.from));
                break;
            }
            if earlier.from == record.from && earlier.known_from() == record.known_from() {
                faults.push(Fault::new(Code::RuleOverlap, path("from"), record.from));
                break;
            }
        }
        if let Some(expires) = record.expires
            && let Some(next) = records[index + 1..].iter().find(|next| same(record, next))
            && next.from > expires.next()
            && !records[index + 1..].iter().any(|other| !of(other) && about_the_same(record, other) && other.from == expires.next())
        {
            faults.push(Fault::new(Code::RuleGap, path("expires"), expires));
        }
    }
}
