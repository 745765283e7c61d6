//! A million statement rows against a million expected lines, with the cause of each difference:
//! `cargo bench -p hesuan --bench reconciliation`. Prints first how many injected differences were given the right cause.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

mod statements;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use hesuan::reconciliation::MatchClass;
use std::hint::black_box;

const LINES: usize = 1_000_000;

fn benches(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("reconcile a million rows");
    group.throughput(Throughput::Elements(LINES as u64)).sample_size(20);
    for (name, shuffled) in [("rows in the order of the lines", false), ("rows shuffled", true)] {
        let case = statements::case(20_260_301, LINES, 15, shuffled);
        let outcome = case.engine().reconcile().unwrap();
        let matched = outcome.totals[MatchClass::Matched as usize].keys;
        println!("{name}: {} lines, {} rows, {matched} keys matched, {} findings", case.lines.keys.len(), case.rows.keys.len(), outcome.findings.len());
        for (cause, [injected, right, exact]) in case.scored(&outcome) {
            println!("  {cause:24} injected {injected:5}  right cause {right:5}  to the fen {exact:5}");
        }
        group.bench_function(name, |bencher| bencher.iter(|| black_box(&case).engine().reconcile().unwrap()));
    }
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
