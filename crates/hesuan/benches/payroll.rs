//! A payslip with contributions, tax and trace, and the way back from the net pay: `cargo bench -p hesuan --bench payroll`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use criterion::{Criterion, criterion_group, criterion_main};
use hesuan::call;
use hesuan::json::Read;
use hesuan::operation::Operation;
use hesuan::payroll::{GrossUp, Payslip};
use std::hint::black_box;

const PAYSLIP: &str = r#"{"month":"2026-03","items":[{"code":"base","label":"基本工资","amount":"20000"}],"contributions":[{"city":"310000","housing_fund_rate":"0.07","work_injury_rate":"0.002"}],"tax":{"additional":"2000","opening":{"month":"2026-02","months_employed":2,"income":"40000","special":"7000","additional":"4000","withheld":"570"}}}"#;

fn benches(criterion: &mut Criterion) {
    let book = hesuan::book();
    let payslip = Payslip::read(PAYSLIP, &String::new).unwrap();
    let rules = payslip.rules(book).unwrap();
    criterion.bench_function("payslip, rules resolved", |bencher| bencher.iter(|| black_box(&payslip).compute(&rules).unwrap()));
    criterion.bench_function("payslip, typed request", |bencher| bencher.iter(|| black_box(&payslip).run(book).unwrap()));
    criterion.bench_function("payslip, JSON request", |bencher| bencher.iter(|| call(book, "payslip", black_box(PAYSLIP)).unwrap()));
    for target in ["net", "cost"] {
        let text = format!(r#"{{"target":"{target}","amount":"30000","item":"base","payslip":{}}}"#, PAYSLIP.replace(r#","amount":"20000""#, ""));
        let gross_up = GrossUp::read(&text, &String::new).unwrap();
        criterion.bench_function(&format!("{target} to gross, typed request"), |bencher| bencher.iter(|| black_box(&gross_up).run(book).unwrap()));
    }
    let year = format!(
        r#"{{"year":2026,"payslip":{}}}"#,
        r#"{"items":[{"code":"base","amount":"20000"}],"contributions":[{"city":"310000","housing_fund_rate":"0.07"}]}"#
    );
    criterion.bench_function("a year, JSON request", |bencher| bencher.iter(|| call(book, "year", black_box(&year)).unwrap()));
}

criterion_group!(all, benches);
criterion_main!(all);
