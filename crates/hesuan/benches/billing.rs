//! Bills from computed lines, 100 persons at a time: `cargo bench -p hesuan --bench billing`. The rate is in persons.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use hesuan::billing::{BillKind, Bills, ChargeLine, Generate, LineKey, LineKind, Task, apply, decide};
use hesuan::command::Command;
use hesuan::contribution::Person;
use hesuan::rules::{MonthRules, Scheme, SchemeKey};
use std::hint::black_box;

const PERSONS: u64 = 100;

fn scheme(rules: &MonthRules<'static>) -> Scheme<'static> {
    rules.scheme(&SchemeKey::of("310000".parse().unwrap())).unwrap()
}

/// The contributions of each person, and a fee.
fn lines(scheme: &Scheme<'_>) -> Vec<ChargeLine> {
    let month = "2026-03".parse().unwrap();
    let mut lines = Vec::new();
    for person in 0..PERSONS {
        let name = format!("person-{person:06}");
        let wage = format!("{}.00", 8_000 + 37 * person).parse().unwrap();
        let mut of = Person::with_wage(wage);
        of.housing_fund_rate = Some("0.07".parse().unwrap());
        for line in &scheme.contributions(&of).unwrap().lines {
            let key = LineKey::of(&name, "310000".parse().unwrap(), line, month, "normal".parse().unwrap());
            lines.push(ChargeLine::new(LineKind::SocialInsurance, key, line.amount));
        }
        let key = LineKey {
            person: Some(name),
            place: "C1".to_string(),
            item: "service_fee".to_string(),
            side: String::new(),
            fee_month: month,
            pay_type: "normal".parse().unwrap(),
            sequence: 1,
        };
        lines.push(ChargeLine::new(LineKind::ServiceFee, key, "60.00".parse().unwrap()));
    }
    lines
}

fn benches(criterion: &mut Criterion) {
    let rules = hesuan::book().month("2026-03".parse().unwrap());
    let lines = lines(&scheme(&rules));
    println!("{} lines for {PERSONS} persons", lines.len());
    let task = |lines: Vec<ChargeLine>| {
        Task::Generate(Generate {
            bill: "ZD202603-0001".to_string(),
            customer: "C1".to_string(),
            bill_month: "2026-03".parse().unwrap(),
            kind: BillKind::Advance,
            due_on: None,
            lines,
        })
    };
    let mut group = criterion.benchmark_group("bills");
    group.throughput(Throughput::Elements(PERSONS));
    group.bench_function("a command, its events and the state after it", |bencher| {
        bencher.iter_batched(
            || task(lines.clone()),
            |task| {
                let command = Command::new("c1", task);
                let state = Bills::default();
                let events = decide(&state, &command).unwrap();
                black_box((events.iter().fold(state, apply), events, command))
            },
            BatchSize::LargeInput,
        );
    });
    let command = Command::new("c1", task(lines.clone()));
    group.bench_function("events and the state after them", |bencher| {
        bencher.iter_batched(
            Bills::default,
            |state| {
                let events = decide(&state, &command).unwrap();
                black_box((events.iter().fold(state, apply), events))
            },
            BatchSize::LargeInput,
        );
    });
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
