//! A company's rows as what the library's operations take.

use crate::Platform;
use crate::company::{ChangeKind, ChangeRow, ChangeStatus, Company, Customer, PayType};
use hesuan::billing::{LineKind, PayType as PaidAs};
use hesuan::money::Money;
use hesuan::reconciliation::{AtFault, BureauRow, EnrolmentStatus, ExpectedLine, KnownPerson, RoundingText};
use hesuan::rules::Item;
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

impl Platform<'_> {
    /// A company's expected contributions as `reconcile` takes them, with the fixed amounts and roundings of the rules.
    pub fn expected_lines(&self, company: &Company) -> Vec<ExpectedLine> {
        let refused = |id_no: &str| company.changes.iter().any(|change| change.id_no == id_no && is_refused(change));
        let line = |row: &crate::ContributionRow| {
            let person = &company.people[row.person as usize];
            let place = self.places.places.iter().find(|place| place.code == row.city);
            let rule = place.and_then(|place| place.months[0].rule(row.item));
            let fixed = rule.map_or([Money::ZERO; 2], |rule| [rule.employer.fixed, rule.employee.fixed]);
            let rounding =
                rule.map_or([RoundingText(hesuan::money::Rounding::FEN); 2], |rule| [rule.employer.rounding, rule.employee.rounding].map(RoundingText));
            ExpectedLine {
                person: person.id_no.clone(),
                name: Some(person.name.clone()),
                place: row.city.to_string(),
                item: row.item.as_str().to_string(),
                fee_month: row.fee_month,
                pay_type: PaidAs::Normal,
                sequence: 1,
                customer: Some(company.customer.id.clone()),
                base: row.base,
                unit_base: None,
                personal_base: None,
                unit: row.employer,
                personal: row.employee,
                unit_rate: Some(row.employer_rate),
                personal_rate: Some(row.employee_rate),
                unit_fixed: fixed[0],
                personal_fixed: fixed[1],
                unit_rounding: rounding[0],
                personal_rounding: rounding[1],
                bases: Vec::new(),
                employed: person.left_on.is_none(),
                enrolment: refused(&person.id_no).then_some(EnrolmentStatus::Failed),
                at_fault: None::<AtFault>,
            }
        };
        company.contributions.iter().map(line).collect()
    }
}

fn is_refused(change: &ChangeRow) -> bool {
    change.kind == ChangeKind::Enrol && change.status == ChangeStatus::Failed
}

impl Company {
    /// Its statement as `reconcile` takes it.
    pub fn bureau_rows(&self) -> Vec<BureauRow> {
        let row = |row: &crate::StatementRow| BureauRow {
            place: row.place.to_string(),
            account: Some(row.account.clone()),
            id_no: Some(row.id_no.clone()),
            name: Some(row.name.clone()),
            item: Item::as_str(row.item).to_string(),
            fee_month: row.fee_month,
            pay_type: if row.pay_type == PayType::Normal { PaidAs::Normal } else { PaidAs::BackPay },
            customer: Some(self.customer.id.clone()),
            base: row.base,
            unit_base: None,
            personal_base: None,
            unit_rate: None,
            personal_rate: None,
            unit: row.employer,
            personal: row.employee,
            late_fee: Money::ZERO,
            interest: Money::ZERO,
            row: Some(row.row),
        };
        self.statement.iter().map(row).collect()
    }

    /// People who left in an earlier month, by the change orders.
    pub fn people_who_left(&self) -> Vec<KnownPerson> {
        let here = |id_no: &str| self.people.iter().any(|person| person.id_no == id_no);
        let left = self.changes.iter().filter(|change| change.kind == ChangeKind::Leave && !here(&change.id_no));
        let known = |change: &ChangeRow| KnownPerson {
            person: change.id_no.clone(),
            name: Some(change.name.clone()),
            place: String::new(),
            customer: Some(self.customer.id.clone()),
            last_month: Some(change.event_on.month()),
            employed: false,
            at_fault: None,
        };
        left.map(known).collect()
    }
}
