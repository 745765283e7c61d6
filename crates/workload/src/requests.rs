//! A company's rows as what the library's operations take.

use crate::company::{Company, Customer};
use hesuan::billing::LineKind;
use hesuan::settlement::{ClaimReceipts, KindOpen, OpenBill, Payer, Receipt};

/// The form of bill numbers, with so many nines at the end as the platform needs.
fn bill_number(bills: &[OpenBill]) -> String {
    bills.first().map_or("ZD999999-9999".to_string(), |bill| bill.bill.chars().map(|sign| if sign.is_ascii_digit() { '9' } else { sign }).collect())
}

impl Customer {
    /// The customer as `claim` takes it.
    pub fn payer(&self) -> Payer {
        Payer {
            id: self.id.clone(),
            name: self.name.clone(),
            aliases: self.aliases.clone(),
            payer_accounts: self.payer_accounts.clone(),
            sub_accounts: Vec::new(),
            pays_kinds_apart: false,
            bank_fee: self.bank_charge_limit,
            auto_partial: self.auto_partial,
        }
    }
}

impl Company {
    /// Its bills as `claim` takes them.
    pub fn open_bills(&self) -> impl Iterator<Item = OpenBill> + '_ {
        self.bills.iter().map(|bill| OpenBill {
            bill: bill.id.clone(),
            customer: bill.customer.clone(),
            open: bill.open,
            bill_month: bill.bill_month,
            due_on: Some(bill.due_on),
            kinds: vec![KindOpen { kind: LineKind::ServiceFee, open: bill.amounts.service_fee.min(bill.open) }],
        })
    }

    /// Its receipts as `claim` takes them.
    pub fn receipts_to_claim(&self) -> impl Iterator<Item = Receipt> + '_ {
        self.receipts.iter().map(|receipt| Receipt {
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
}

/// The receipts of companies, to be claimed.
pub fn claim_request<'a>(companies: impl IntoIterator<Item = &'a Company>, together_days: u32) -> ClaimReceipts {
    let mut request = ClaimReceipts {
        customers: Vec::new(),
        bills: Vec::new(),
        receipts: Vec::new(),
        paid_items: Vec::new(),
        bill_number: String::new(),
        max_subset_bills: 20,
        together_days,
    };
    for company in companies {
        request.customers.push(company.customer.payer());
        request.bills.extend(company.open_bills());
        request.receipts.extend(company.receipts_to_claim());
    }
    request.bill_number = bill_number(&request.bills);
    request
}
