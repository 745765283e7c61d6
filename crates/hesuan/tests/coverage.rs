//! Every city in every month from 2019 to 2026 either resolves or says what is missing; nothing else happens.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use hesuan::rules::SchemeKey;
use hesuan::time::Month;
use std::collections::BTreeMap;

#[test]
fn every_city_and_month_resolves_or_names_what_is_missing() {
    let book = hesuan::book();
    let (mut complete, mut partly, mut nothing) = (0, 0, 0);
    let mut by_item = BTreeMap::new();
    for (code, _) in book.cities() {
        for month in (2019..=2026).flat_map(|year| (1..=12).map(move |month| Month::new(year, month).unwrap())) {
            let scheme = book.month(month).scheme(&SchemeKey::of(code)).unwrap();
            for (item, fault) in &scheme.missing {
                assert_eq!(fault.code.as_str(), "rule_missing", "{code} {month} {item}: {fault}");
                *by_item.entry(*item).or_insert(0) += 1;
            }
            match (scheme.missing.is_empty(), scheme.items.is_empty()) {
                (true, _) => complete += 1,
                (false, false) => partly += 1,
                (false, true) => nothing += 1,
            }
        }
    }
    println!("{} cities × 96 months: {complete} resolve whole, {partly} in part, {nothing} not at all; missing by item {by_item:?}", book.cities().count());
    assert_eq!(complete + partly + nothing, book.cities().count() * 96);
    assert!(complete > 0);
}
