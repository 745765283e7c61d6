//! The library's claim on a whole platform, timed and scored on the truth: `cargo run --release -p hesuan-workload --example claims [SCALE] [SEEDS]`.
//!
//! An automatic claim is right if bills, amounts, bank charge and prepaid rest are those of the truth; on an ambiguous receipt none is.

use hesuan::Faults;
use hesuan::settlement::{ClaimDecision, ClaimReceipts, ClaimStatus};
use hesuan_workload::{Company, Parts, Platform, ReceiptTruth, Scale, claim_request};
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// Receipts by what may be done with them and what was done.
#[derive(Default, Debug)]
struct Score {
    unambiguous: u64,
    right: u64,
    wrong: u64,
    ambiguous: u64,
    forbidden: u64,
}

fn is_right(decision: &ClaimDecision, truth: &ReceiptTruth) -> bool {
    let bills = decision.bills.iter().map(|bill| (&bill.bill, bill.amount));
    let charge: i64 = decision.bills.iter().map(|bill| bill.bank_charge.fen()).sum();
    bills.eq(truth.allocations.iter().map(|(bill, amount)| (bill, *amount))) && decision.to_prepaid == truth.prepaid && charge == truth.bank_charge.fen()
}

fn score(decisions: &[ClaimDecision], truths: &HashMap<String, ReceiptTruth>) -> Score {
    let mut score = Score::default();
    for decision in decisions {
        let Some(truth) = truths.get(&decision.receipt) else { continue };
        let claimed = decision.status == ClaimStatus::Confirmed;
        if !truth.is_unambiguous() {
            score.ambiguous += 1;
            score.forbidden += u64::from(claimed);
            continue;
        }
        score.unambiguous += 1;
        let right = is_right(decision, truth);
        score.right += u64::from(claimed && right);
        score.wrong += u64::from(claimed && !right);
        if claimed && !right && score.wrong <= 3 {
            println!("  wrong: {decision:?}\n         {truth:?}");
        }
    }
    score
}

/// Hundredths of a per cent, cut off: 100.00 % is all of them.
fn percent(part: u64, of: u64) -> String {
    let hundredths = (part * 10_000).checked_div(of).unwrap_or(10_000);
    format!("{}.{:02} %", hundredths / 100, hundredths % 100)
}

/// The shortest of five runs.
fn timed(request: &ClaimReceipts) -> Result<(Vec<ClaimDecision>, Duration), Faults> {
    let mut best: Option<(Vec<ClaimDecision>, Duration)> = None;
    for _ in 0..5 {
        let start = Instant::now();
        let decisions = request.decisions()?;
        let time = start.elapsed();
        if best.as_ref().is_none_or(|(_, shortest)| time < *shortest) {
            best = Some((decisions, time));
        }
    }
    Ok(best.unwrap_or_default())
}

/// Companies without their people, whom no claim needs.
fn companies(platform: &Platform<'_>) -> Result<Vec<Company>, Faults> {
    let make = |index: u32| {
        platform.company(index, Parts::RECEIPTS).map(|company| Company { people: Vec::new(), contributions: Vec::new(), changes: Vec::new(), ..company })
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let made: Vec<Result<Vec<Company>, Faults>> = std::thread::scope(|scope| {
        let work = |thread: usize| move || (0..platform.len()).skip(thread).step_by(threads).map(make).collect();
        let running: Vec<_> = (0..threads).map(|thread| scope.spawn(work(thread))).collect();
        running.into_iter().filter_map(|thread| thread.join().ok()).collect()
    });
    let mut companies = made.into_iter().collect::<Result<Vec<_>, _>>()?.concat();
    companies.sort_by_key(|company| company.index);
    Ok(companies)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let scale: Scale = arguments.next().unwrap_or("1".to_string()).parse().map_err(Faults::from)?;
    let seeds: u64 = arguments.next().map_or(Ok(3), |seeds| seeds.parse())?;
    println!("seed  together_days  receipts  bills  time  precision  recall  unambiguous claimed of all, wrong  ambiguous claimed of all");
    for seed in 1..=seeds {
        let companies = companies(&Platform::new(seed, scale, "2026-09".parse()?)?)?;
        let truths: HashMap<String, ReceiptTruth> =
            companies.iter().flat_map(|company| &company.receipt_truth).map(|truth| (truth.receipt.clone(), truth.clone())).collect();
        for days in [0, 5] {
            let request = claim_request(&companies, days);
            let (decisions, time) = timed(&request)?;
            let Score { unambiguous, right, wrong, ambiguous, forbidden } = score(&decisions, &truths);
            println!(
                "{seed}  {days}  {}  {}  {} ms  {}  {}  {right} of {unambiguous}, {wrong}  {forbidden} of {ambiguous}",
                request.receipts.len(),
                request.bills.len(),
                time.as_millis(),
                percent(right, right + wrong),
                percent(right, unambiguous),
            );
        }
    }
    Ok(())
}
