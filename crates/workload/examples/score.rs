//! How to score a claim on the truth: `cargo run -p hesuan-workload --example score`.
//!
//! The claim here is the naive one: a receipt whose payer is known by account or name pays the bill with its amount. It shows what a
//! claim has to get right, and what it must leave alone.

use hesuan_workload::{BillRow, Certainty, Customer, Parts, Platform, ReceiptRow, Scale};
use std::collections::HashMap;

/// The bill that the naive claim finds.
fn naive<'a>(customers: &HashMap<String, usize>, bills: &'a [(Customer, Vec<BillRow>)], receipt: &ReceiptRow) -> Option<&'a str> {
    let customer = customers.get(&receipt.payer_account).or_else(|| customers.get(&receipt.payer_name))?;
    let bill = bills[*customer].1.iter().find(|bill| bill.open == receipt.amount)?;
    Some(&bill.id)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let platform = Platform::new(1, Scale::one_in(100), "2026-09".parse()?)?;
    let (mut customers, mut bills, mut receipts) = (HashMap::new(), Vec::new(), Vec::new());
    for index in 0..platform.len() {
        let company = platform.company(index, Parts::RECEIPTS)?;
        for key in company.customer.payer_accounts.iter().chain([&company.customer.name]).chain(&company.customer.aliases) {
            customers.insert(key.clone(), bills.len());
        }
        receipts.extend(company.receipts.into_iter().zip(company.receipt_truth));
        bills.push((company.customer, company.bills));
    }
    let (mut right, mut wrong, mut missed, mut forbidden) = (0, 0, 0, 0);
    for (receipt, truth) in &receipts {
        let meant: Vec<&str> = truth.allocations.iter().map(|(bill, _)| bill.as_str()).collect();
        match (naive(&customers, &bills, receipt), truth.certainty) {
            (Some(_), Certainty::Ambiguous) => forbidden += 1,
            (Some(bill), _) if meant == [bill] => right += 1,
            (Some(_), _) => wrong += 1,
            (None, Certainty::Ambiguous) => {}
            (None, _) => missed += 1,
        }
    }
    println!("{} receipts: {right} claimed rightly, {wrong} wrongly, {forbidden} that nobody may claim, {missed} missed", receipts.len());
    Ok(())
}
