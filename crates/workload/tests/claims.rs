//! The library's claim, scored on the truth of a platform: precision and recall of what is unambiguous, and what is ambiguous is left alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test may panic

use hesuan::billing::LineKind;
use hesuan::money::Money;
use hesuan::settlement::{ClaimReceipts, ClaimStatus, KindOpen, OpenBill, Payer, Receipt};
use hesuan_workload::{Certainty, Company, Parts, Platform, ReceiptKind, ReceiptTruth, Scale};
use std::collections::BTreeMap;

fn payer(company: &Company) -> Payer {
    let customer = &company.customer;
    Payer {
        id: customer.id.clone(),
        name: customer.name.clone(),
        aliases: customer.aliases.clone(),
        payer_accounts: customer.payer_accounts.clone(),
        sub_accounts: Vec::new(),
        pays_kinds_apart: false,
        bank_fee: customer.bank_charge_limit,
        auto_partial: customer.auto_partial,
    }
}

fn open_bills(company: &Company) -> impl Iterator<Item = OpenBill> + '_ {
    company.bills.iter().map(|bill| OpenBill {
        bill: bill.id.clone(),
        customer: bill.customer.clone(),
        open: bill.open,
        bill_month: bill.bill_month,
        due_on: Some(bill.due_on),
        kinds: vec![KindOpen { kind: LineKind::ServiceFee, open: bill.amounts.service_fee.min(bill.open) }],
    })
}

fn receipts(company: &Company) -> impl Iterator<Item = Receipt> + '_ {
    company.receipts.iter().map(|receipt| Receipt {
        id: receipt.id.clone(),
        on: receipt.value_on,
        amount: receipt.amount,
        our_account: receipt.our_account.clone(),
        payer_name: receipt.payer_name.clone(),
        payer_account: receipt.payer_account.clone(),
        remark: receipt.remark.clone(),
        currency: "CNY".to_string(),
    })
}

#[test]
fn every_unambiguous_receipt_is_claimed_rightly_and_no_ambiguous_one() {
    let platform = Platform::new(12, Scale::one_in(20), "2026-09".parse().unwrap()).unwrap();
    let mut request = ClaimReceipts {
        customers: vec![],
        bills: vec![],
        receipts: vec![],
        paid_items: vec![],
        bill_number: "ZD999999-9999".to_string(),
        max_subset_bills: 20,
        together_days: 0,
    };
    let mut truths: BTreeMap<String, ReceiptTruth> = BTreeMap::new();
    for index in 0..platform.len() {
        let company = platform.company(index, Parts::RECEIPTS).unwrap();
        request.customers.push(payer(&company));
        request.bills.extend(open_bills(&company));
        request.receipts.extend(receipts(&company));
        truths.extend(company.receipt_truth.into_iter().map(|truth| (truth.receipt.clone(), truth)));
    }
    let mut claimed: BTreeMap<(Certainty, ReceiptKind), (usize, usize)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for decision in request.decisions().unwrap() {
        let truth = &truths[&decision.receipt];
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
