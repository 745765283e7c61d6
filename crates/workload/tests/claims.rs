//! The library's claim, scored on the truth of a platform: precision and recall of what is unambiguous, and what is ambiguous is left alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test may panic

use hesuan::money::Money;
use hesuan::settlement::ClaimStatus;
use hesuan_workload::{Certainty, Company, Parts, Platform, ReceiptKind, ReceiptTruth, Scale, claim_request};
use std::collections::BTreeMap;

#[test]
fn every_unambiguous_receipt_is_claimed_rightly_and_no_ambiguous_one() {
    let platform = Platform::new(12, Scale::one_in(20), "2026-09".parse().unwrap()).unwrap();
    let companies: Vec<Company> = (0..platform.len()).map(|index| platform.company(index, Parts::RECEIPTS).unwrap()).collect();
    let request = claim_request(&companies, 0);
    let truths: BTreeMap<&str, &ReceiptTruth> =
        companies.iter().flat_map(|company| &company.receipt_truth).map(|truth| (truth.receipt.as_str(), truth)).collect();
    let mut claimed: BTreeMap<(Certainty, ReceiptKind), (usize, usize)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for decision in request.decisions().unwrap() {
        let truth = truths[decision.receipt.as_str()];
        let count = claimed.entry((truth.certainty, truth.kind)).or_default();
        count.1 += 1;
        if decision.status != ClaimStatus::Confirmed {
            continue;
        }
        count.0 += 1;
        let bills: Vec<(String, Money)> = decision.bills.iter().map(|bill| (bill.bill.clone(), bill.amount)).collect();
        let charge: i64 = decision.bills.iter().map(|bill| bill.bank_charge.fen()).sum();
        let right = bills == truth.allocations && decision.to_prepaid == truth.prepaid && charge == truth.bank_charge.fen();
        if !right || truth.certainty == Certainty::Ambiguous {
            wrong.push(format!("{decision:?}\n  {truth:?}"));
        }
    }
    for ((certainty, kind), (claimed, all)) in &claimed {
        println!("{} {}: {claimed} of {all}", certainty.as_str(), kind.as_str());
    }
    assert!(wrong.is_empty(), "{} of {} wrong\n{}", wrong.len(), truths.len(), wrong[..wrong.len().min(8)].join("\n"));
    assert!(claimed.iter().all(|((certainty, _), (claimed, all))| *certainty == Certainty::Ambiguous || claimed == all));
}
