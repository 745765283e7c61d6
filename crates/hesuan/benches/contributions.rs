//! One person and month: `cargo bench -p hesuan`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use criterion::{Criterion, criterion_group, criterion_main};
use hesuan::contribution::{Person, WorkInjuryChoice};
use hesuan::rules::SchemeKey;
use hesuan::{ContributionRequest, call, contributions};
use std::hint::black_box;

const PACK: &[u8] = include_bytes!("../../rulepack/pack/rules.bin");

fn person() -> Person {
    Person {
        housing_fund_rate: Some("0.07".parse().unwrap()),
        work_injury: Some(WorkInjuryChoice::Rate("0.002".parse().unwrap())),
        ..Person::with_wage("15000".parse().unwrap())
    }
}

fn benches(criterion: &mut Criterion) {
    let book = hesuan::book();
    let city = "310000".parse().unwrap();
    let month = "2025-07".parse().unwrap();
    let scheme = book.month(month).scheme(&SchemeKey::of(city)).unwrap();
    let person = person();
    criterion.bench_function("one person, rules resolved", |bencher| bencher.iter(|| scheme.contributions(black_box(&person)).unwrap()));
    criterion.bench_function("resolve a month", |bencher| bencher.iter(|| book.month(black_box(month)).scheme(&SchemeKey::of(city)).unwrap()));
    let mut request = ContributionRequest::new(city, month, "15000".parse().unwrap());
    request.person = person.clone();
    criterion.bench_function("one typed request", |bencher| bencher.iter(|| contributions(book, black_box(&request)).unwrap()));
    criterion.bench_function("open the embedded pack", |bencher| bencher.iter(|| hesuan::rulepack::open(black_box(PACK)).unwrap()));
    criterion.bench_function("open it and decode one city", |bencher| {
        bencher.iter(|| hesuan::rulepack::open(black_box(PACK)).unwrap().city(city).unwrap().rates.len());
    });
    let json = r#"{"city":"310000","month":"2025-07","wage":"15000","housing_fund_rate":"0.07","work_injury_rate":"0.002"}"#;
    criterion.bench_function("one JSON request", |bencher| bencher.iter(|| call(book, "contributions", black_box(json)).unwrap()));
}

criterion_group!(all, benches);
criterion_main!(all);
