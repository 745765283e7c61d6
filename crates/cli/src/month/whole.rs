//! 全月: from confirmed bills to receipts, claims, payments, the bureau's statement and the ledger.
//!
//! Every step is a command with an id that follows from its row, so that a run over the state of the run before changes nothing.

use super::bill::{Made, bill_id};
use super::books::DecidedReceipt;
use super::ledger::Ledger;
use super::plan::{Customer, Plan};
use super::sheet::{Placed, Row};
use super::statement;
use hesuan::billing::{Bill, LineKind};
use hesuan::command::Stored;
use hesuan::ledger::{ApprovedAdvance, Entry, LedgerAccount, LedgerAnswer, Posting};
use hesuan::money::Money;
use hesuan::operation::Operation;
use hesuan::settlement::{
    ClaimDecision, ClaimReceipts, ClaimStatus, Figure, ImportReceipts, ImportReceiptsAnswer, ImportedReceipt, KindOpen, NotReceipt, NotReceiptKind, OpenBill,
    PaidItem, Payer, Receipt, StatementFile, StatementRow,
};
use hesuan::time::{Day, Month};
use hesuan::{Code, Fault, Faults};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A payment and what became of it.
pub struct Payment {
    /// Its id.
    pub id: String,
    /// The customer.
    pub customer: String,
    /// What for.
    pub purpose: String,
    /// The amount.
    pub amount: Money,
    /// The day.
    pub on: Day,
    /// Why it was refused; none if it was paid.
    pub refused: Option<Fault>,
}

/// What the month came to.
pub struct Closed {
    /// The receipts of the sheet.
    pub receipts: Vec<String>,
    /// The payments of the sheet.
    pub payments: Vec<Payment>,
    /// The ledger.
    pub ledger: LedgerAnswer<'static>,
}

/// The steps of a month.
pub struct Whole<'a> {
    /// The workbook.
    pub plan: &'a Plan,
    /// The month.
    pub month: Month,
    /// Whether every bill is confirmed.
    pub confirm_all: bool,
}

impl Whole<'_> {
    /// Whether the workbook has more than bills.
    pub fn is_wanted(&self) -> bool {
        let Plan { receipts, payments, statement, .. } = self.plan;
        self.confirm_all || [receipts, payments, statement].iter().any(|rows| !rows.is_empty())
    }

    /// Runs the month through, or tells every fault of the step that cannot be done.
    pub fn close(&self, made: &[Made<'_>], ledger: &mut Ledger) -> Result<Closed, Vec<Placed>> {
        let imported = self.import()?;
        self.confirm(made, ledger)?;
        self.receive(&imported, ledger)?;
        self.claim(&imported, ledger)?;
        let payments = self.pay(ledger)?;
        statement::reconcile(self.plan, self.month, made, ledger)?;
        let answer = self.post(ledger).map_err(|faults| self.of_sheet(&faults))?;
        let mut receipts: Vec<&ImportedReceipt> = imported.receipts.iter().chain(imported.not_receipts.iter().map(|other| &other.content)).collect();
        receipts.sort_by_key(|imported| (imported.receipt.on, imported.receipt.id.clone()));
        let mut receipts: Vec<String> = receipts.into_iter().map(|imported| imported.receipt.id.clone()).collect();
        receipts.dedup();
        Ok(Closed { receipts, payments, ledger: answer })
    }

    /// Faults that no row made.
    fn of_sheet(&self, faults: &Faults) -> Vec<Placed> {
        faults.as_slice().iter().map(|fault| Placed::of_sheet(&super::form::RECEIPTS, fault.clone())).collect()
    }

    /// The rows of the bank as receipts.
    fn import(&self) -> Result<ImportReceiptsAnswer<'static>, Vec<Placed>> {
        let rows = self.plan.receipts.iter().map(|row| {
            let text = |column: &str| row.text(column).unwrap_or_default().to_string();
            Ok(StatementRow {
                row: Some(row.number as u32),
                our_account: text("our_account"),
                value_time: text("day").parse().map_err(|code| vec![row.fault("day", code)])?,
                amount: Figure(text("amount")),
                payer_name: text("payer_name"),
                payer_account: text("payer_account"),
                remark: text("summary"),
                bank_serial: row.text("bank_serial").map(str::to_string),
                currency: row.text("currency").unwrap_or("CNY").to_string(),
            })
        });
        let files = vec![StatementFile { name: "到款".to_string(), rows: rows.collect::<Result<_, Vec<Placed>>>()? }];
        let request = ImportReceipts { files, known: Vec::new(), in_part: false };
        request.run(hesuan::book()).map_err(|faults| {
            let at = |fault: &Fault| {
                // `files[0].rows[3].amount`: the row and its column.
                let place = fault.path.strip_prefix("files[0].rows[").and_then(|rest| rest.split_once("]."));
                let found = place.and_then(|(index, field)| Some((self.plan.receipts.get(index.parse::<usize>().ok()?)?, field)));
                match found {
                    Some((row, field)) => {
                        let field = match field {
                            "value_time" => "day",
                            "remark" => "summary",
                            other => other,
                        };
                        row.at(field, Fault { path: field.to_string(), ..fault.clone() })
                    }
                    None => Placed::of_sheet(&super::form::RECEIPTS, fault.clone()),
                }
            };
            faults.as_slice().iter().map(at).collect()
        })
    }

    /// 确认: the bills of the month that their customers agreed to.
    fn confirm(&self, made: &[Made<'_>], ledger: &mut Ledger) -> Result<(), Vec<Placed>> {
        for made in made {
            let fact = self.plan.facts.iter().find(|fact| fact.kind == "confirmed" && fact.row.text("bill") == Some(&made.id));
            if !self.confirm_all && fact.is_none() || ledger.was_done(&format!("{}/confirm", made.id)) {
                continue;
            }
            let at = |faults: Faults| faults.as_slice().iter().map(|fault| made.customer.row.at("customer", fault.clone())).collect::<Vec<_>>();
            let overflow = |code| vec![made.customer.row.at("customer", Fault::new(code, "vat", ""))];
            let vat = made.invoices.iter().try_fold(Money::ZERO, |sum, (_, answer)| sum.plus(answer.tax)).map_err(overflow)?;
            let on = fact.and_then(|fact| fact.row.get::<Day>("day"));
            ledger.once(&format!("{}/send", made.id), "send", json!({ "bill": made.id })).map_err(at)?;
            ledger.once(&format!("{}/confirm", made.id), "confirm", json!({ "bill": made.id, "vat": vat, "on": on })).map_err(at)?;
        }
        Ok(())
    }

    fn at_receipt(&self, imported: &ImportedReceipt, faults: &Faults) -> Vec<Placed> {
        let row = self.row_of(imported);
        let at = |fault: &Fault| row.map_or_else(|| Placed::of_sheet(&super::form::RECEIPTS, fault.clone()), |row| row.at("amount", fault.clone()));
        faults.as_slice().iter().map(at).collect()
    }

    /// The row of a receipt: equal rows of one content say the same.
    fn row_of(&self, imported: &ImportedReceipt) -> Option<&Row> {
        let receipt = &imported.receipt;
        let is = |row: &Row, column: &str, text: &str| row.text(column).unwrap_or_default() == text;
        self.plan.receipts.iter().find(|row| {
            row.get::<Money>("amount") == Some(receipt.amount)
                && row.get::<Day>("day") == Some(receipt.on)
                && is(row, "our_account", &receipt.our_account)
                && is(row, "payer_name", &receipt.payer_name)
                && is(row, "payer_account", &receipt.payer_account)
                && is(row, "summary", &receipt.remark)
                && row.text("bank_serial") == imported.bank_serial.as_deref()
        })
    }

    /// 人工认领: the row says whose the receipt is. It pays the bills due first, and the rest is prepaid.
    fn claim_by_hand(&self, content: &ImportedReceipt, ledger: &mut Ledger) -> Result<bool, Vec<Placed>> {
        let Some((row, customer)) = self.row_of(content).and_then(|row| Some((row, row.text("claim_for")?))) else { return Ok(false) };
        if !self.plan.customers.contains_key(customer) {
            return Err(vec![row.fault("claim_for", Code::ValueUnknown)]);
        }
        let receipt = &content.receipt;
        let overflow = |code| vec![row.fault("amount", code)];
        let mut open: Vec<(Day, &String, Money)> = Vec::new();
        for (id, bill) in ledger.bills().bills.iter().filter(|(_, bill)| bill.customer == customer && bill.is_locked() && bill.total > Money::ZERO) {
            open.push((bill.due_on.unwrap_or(bill.bill_month.last_day()), id, bill.open().map_err(overflow)?));
        }
        open.sort();
        let (mut left, mut bills, mut told_bills) = (receipt.amount, Vec::new(), Vec::new());
        for (_, id, open) in open {
            let amount = left.min(open);
            if amount > Money::ZERO {
                left = left.minus(amount).map_err(overflow)?;
                bills.push(json!({ "bill": id, "amount": amount }));
                told_bills.push(format!("{id} {amount}"));
            }
        }
        let body = json!({
            "claim": receipt.id,
            "receipt": receipt.id,
            "customer": customer,
            "on": receipt.on,
            "by": "workbook",
            "bills": bills,
            "rest_to_prepaid": true,
        });
        ledger.once(&format!("claim/{}", receipt.id), "claim", body).map_err(|faults| self.at_receipt(content, &faults))?;
        let decided = DecidedReceipt { customer: customer.to_string(), bills: told_bills, to_prepaid: left, ..told(receipt, "by_hand") };
        ledger.books.receipts.insert(receipt.id.clone(), decided);
        Ok(true)
    }

    /// 到款: receipts in, and what the bank took back.
    fn receive(&self, imported: &ImportReceiptsAnswer<'_>, ledger: &mut Ledger) -> Result<(), Vec<Placed>> {
        for content in &imported.receipts {
            let receipt = &content.receipt;
            let body = json!({ "receipts": [serde_json::to_value(receipt).unwrap_or_default()] });
            ledger.once(&format!("receive/{}", receipt.id), "receive", body).map_err(|faults| self.at_receipt(content, &faults))?;
        }
        for NotReceipt { kind, content, .. } in &imported.not_receipts {
            let original = imported.receipts.iter().find(|known| known.bank_serial.is_some() && known.bank_serial == content.bank_serial);
            let status = match (kind, original) {
                (NotReceiptKind::Reversal, Some(original)) => {
                    let amount = content.receipt.amount.magnitude();
                    let body = json!({ "receipt": original.receipt.id, "amount": amount, "on": content.receipt.on });
                    ledger.once(&format!("reversal/{}", content.receipt.id), "bank_reversal", body).map_err(|faults| self.at_receipt(content, &faults))?;
                    "reversal"
                }
                (NotReceiptKind::Reversal, None) => "reversal_of_unknown",
                _ => "nothing",
            };
            ledger.books.receipts.insert(content.receipt.id.clone(), told(&content.receipt, status));
        }
        Ok(())
    }

    /// 认领: what is confirmed is claimed, all else waits in suspense.
    fn claim(&self, imported: &ImportReceiptsAnswer<'_>, ledger: &mut Ledger) -> Result<(), Vec<Placed>> {
        let mut waiting = Vec::new();
        for content in &imported.receipts {
            let Some(state) = ledger.state.receipts.get(&content.receipt.id) else { continue };
            if state.returned > Money::ZERO {
                ledger.books.receipts.insert(content.receipt.id.clone(), told(&content.receipt, "returned"));
            } else if state.claimed == Money::ZERO && !self.claim_by_hand(content, ledger)? {
                waiting.push(content.receipt.clone());
            }
        }
        let request = self.claims(waiting, ledger).map_err(|code| self.of_sheet(&Fault::new(code, "receipts", "").into()))?;
        let decisions = request.decisions().map_err(|faults| self.of_sheet(&faults))?;
        for decision in &decisions {
            let Some(content) = imported.receipts.iter().find(|content| content.receipt.id == decision.receipt) else { continue };
            if decision.status == ClaimStatus::Confirmed {
                for (id, body) in claim_bodies(decision, &content.receipt).map_err(|code| self.of_sheet(&Fault::new(code, "amount", "").into()))? {
                    ledger.once(&format!("claim/{id}"), "claim", body).map_err(|faults| self.at_receipt(content, &faults))?;
                }
            } else {
                let body = json!({ "receipt": decision.receipt });
                ledger.once(&format!("suspend/{}", decision.receipt), "suspend", body).map_err(|faults| self.at_receipt(content, &faults))?;
            }
            ledger.books.receipts.insert(decision.receipt.clone(), decided(decision, &content.receipt));
        }
        Ok(())
    }

    fn claims(&self, receipts: Vec<Receipt>, ledger: &mut Ledger) -> Result<ClaimReceipts, Code> {
        for customer in self.plan.customers.values().filter(|customer| customer.row.text("bank_fee").is_some()) {
            let body = json!({ "customer": customer.id, "bank_fee": customer.row.text("bank_fee") });
            ledger.latest(&format!("{}/terms", customer.id), "set_terms", &body).map_err(|faults| faults.first().code)?;
        }
        let mut bills = Vec::new();
        for (id, bill) in ledger.bills().bills.iter().filter(|(_, bill)| bill.is_locked() && bill.total > Money::ZERO) {
            let open = bill.open()?;
            if open > Money::ZERO && self.plan.customers.contains_key(&bill.customer) {
                let customer = bill.customer.clone();
                bills.push(OpenBill { bill: id.clone(), customer, open, bill_month: bill.bill_month, due_on: bill.due_on, kinds: kinds_open(bill)? });
            }
        }
        let paid_items = self.plan.payments.iter().filter_map(|row| Some(PaidItem { id: row.text("payment")?.to_string(), amount: row.get("amount")? }));
        Ok(ClaimReceipts {
            customers: self.plan.customers.values().map(payer).collect(),
            bills,
            receipts,
            paid_items: paid_items.collect(),
            bill_number: "ZD999999-9999".to_string(),
            max_subset_bills: 20,
            together_days: 5,
        })
    }

    /// 付款: what a customer's own money, or an approved advance, covers is paid; all else is told.
    fn pay(&self, ledger: &mut Ledger) -> Result<Vec<Payment>, Vec<Placed>> {
        let mut rows: Vec<&Row> = self.plan.payments.iter().collect();
        rows.sort_by_key(|row| (row.get::<Day>("day"), row.text("payment").map(str::to_string)));
        let mut payments: Vec<Payment> = Vec::new();
        for row in rows {
            let text = |column: &str| row.text(column).unwrap_or_default().to_string();
            let (Some(amount), Some(on)) = (row.get::<Money>("amount"), row.get::<Day>("day")) else { continue };
            let id = text("payment");
            if payments.iter().any(|known| known.id == id) {
                return Err(vec![row.fault("payment", Code::FieldDuplicate)]);
            }
            let refused = pay_out(row, ledger)?;
            payments.push(Payment { id, customer: text("customer"), purpose: text("purpose"), amount, on, refused });
        }
        self.pay_again(&mut payments, ledger)?;
        Ok(payments)
    }

    /// Tries what was refused again, until nothing more is paid: money that came back covers it now, and what is short is what is short in the end.
    fn pay_again(&self, payments: &mut [Payment], ledger: &mut Ledger) -> Result<(), Vec<Placed>> {
        loop {
            let mut is_paid = false;
            for payment in payments.iter_mut().filter(|payment| payment.refused.is_some()) {
                let Some(row) = self.plan.payments.iter().find(|row| row.text("payment") == Some(&payment.id)) else { continue };
                payment.refused = pay_out(row, ledger)?;
                is_paid |= payment.refused.is_none();
            }
            if !is_paid {
                return Ok(());
            }
        }
    }

    /// 记账: the entries of the events, after those that stand.
    fn post(&self, ledger: &mut Ledger) -> Result<LedgerAnswer<'static>, Faults> {
        let mut entries = std::mem::take(&mut ledger.books.entries);
        for fact in self.plan.facts.iter().filter(|fact| fact.kind == "open") {
            let last = self.month.minus(1).unwrap_or(self.month);
            let bill = fact.row.text("bill").map_or_else(|| bill_id(&fact.customer, last), str::to_string);
            let key = format!("opening/{bill}");
            if let Some(amount) = fact.row.get::<Money>("amount").filter(|_| entries.iter().all(|entry| entry.key != key)) {
                entries.push(opening(key, last.last_day(), &fact.customer, amount));
            }
        }
        let mut approved: BTreeMap<String, Money> = BTreeMap::new();
        for row in &self.plan.payments {
            if let (Some(customer), Some(amount)) = (row.text("customer"), row.get::<Money>("approved_advance")) {
                let sum = approved.entry(customer.to_string()).or_default();
                *sum = (*sum).max(amount);
            }
        }
        let request = hesuan::ledger::Ledger {
            state: Stored(ledger.before.clone()),
            events: Stored(ledger.events.clone()),
            entries: Stored(entries),
            close: Some(self.month),
            approved_advances: approved.into_iter().map(|(customer, amount)| ApprovedAdvance { customer, amount }).collect(),
            unknown_payments: Vec::new(),
            unknown_days: 3,
            beancount: true,
        };
        let answer = request.run(hesuan::book())?;
        ledger.books.entries = request.entries.0;
        ledger.books.entries.extend(answer.posted.iter().cloned());
        Ok(answer)
    }
}

/// Pays a row, and books what came back of it; the lack of money if it is refused.
fn pay_out(row: &Row, ledger: &mut Ledger) -> Result<Option<Fault>, Vec<Placed>> {
    let id = row.text("payment").unwrap_or_default();
    let body = json!({
        "pay_out": id,
        "customer": row.text("customer"),
        "purpose": row.text("purpose"),
        "amount": row.text("amount"),
        "on": row.text("day"),
        "approved_advance": row.get::<Money>("approved_advance").unwrap_or_default(),
        "own_cost": row.flag("own_cost"),
    });
    if let Err(faults) = ledger.once(&format!("pay/{id}"), "pay_out", body) {
        // What is no lack of money is a wrong row.
        let fault = faults.first().clone();
        return if fault.code == Code::FundsShort { Ok(Some(fault)) } else { Err(vec![row.at("amount", fault)]) };
    }
    if let Some(back) = row.get::<Money>("returned") {
        let body = json!({ "pay_out": id, "amount": back, "on": row.text("returned_on").or(row.text("day")) });
        let at = |faults: Faults| faults.as_slice().iter().map(|fault| row.at("returned", fault.clone())).collect::<Vec<_>>();
        ledger.once(&format!("pay/{id}/returned"), "pay_out_returned", body).map_err(at)?;
    }
    Ok(None)
}

/// What last month left open is a claim that the ledger begins with.
fn opening(key: String, on: Day, customer: &str, amount: Money) -> Entry {
    let posting = |account, customer, debit, credit| Posting { account, customer, debit, credit, lines: Vec::new() };
    let postings = vec![
        posting(LedgerAccount::ReceivableFee, Some(customer.to_string()), amount, Money::ZERO),
        posting(LedgerAccount::Opening, None, Money::ZERO, amount),
    ];
    Entry { key, on, event: "opening".to_string(), reverses: None, postings }
}

/// A customer, as receipts may name it.
fn payer(customer: &Customer) -> Payer {
    let row = &customer.row;
    let list = |column: &str| -> Vec<String> {
        let text = row.text(column).unwrap_or_default();
        text.split([';', '；']).map(str::trim).filter(|part| !part.is_empty()).map(str::to_string).collect()
    };
    Payer {
        id: customer.id.clone(),
        name: customer.name.clone(),
        aliases: list("aliases"),
        payer_accounts: list("payer_accounts"),
        sub_accounts: list("sub_accounts"),
        pays_kinds_apart: row.flag("pays_kinds_apart"),
        bank_fee: row.get("bank_fee").unwrap_or_default(),
        auto_partial: row.flag("auto_partial"),
    }
}

fn kinds_open(bill: &Bill) -> Result<Vec<KindOpen>, Code> {
    let mut kinds: BTreeMap<LineKind, Money> = BTreeMap::new();
    for line in &bill.lines {
        let sum = kinds.entry(line.kind).or_default();
        *sum = sum.plus(line.open()?)?;
    }
    Ok(kinds.into_iter().filter(|(_, open)| *open > Money::ZERO).map(|(kind, open)| KindOpen { kind, open }).collect())
}

/// The claims of a decision: one for each customer whose bills it pays.
fn claim_bodies(decision: &ClaimDecision, receipt: &Receipt) -> Result<Vec<(String, Value)>, Code> {
    let mut of: BTreeMap<&str, Vec<&hesuan::settlement::ClaimedBill>> = BTreeMap::new();
    for bill in &decision.bills {
        of.entry(&bill.customer).or_default().push(bill);
    }
    if let Some(customer) = decision.customer.as_deref().filter(|_| of.is_empty()) {
        of.insert(customer, Vec::new());
    }
    let alone = of.len() == 1;
    let bodies = of.into_iter().map(|(customer, bills)| {
        let amount = if alone { receipt.amount } else { bills.iter().try_fold(Money::ZERO, |sum, bill| sum.plus(bill.amount))? };
        let id = if alone { receipt.id.clone() } else { format!("{}/{customer}", receipt.id) };
        let charge = |charge: Money| (charge > Money::ZERO).then_some(charge);
        let bills: Vec<Value> = bills.iter().map(|bill| json!({ "bill": bill.bill, "amount": bill.amount, "bank_charge": charge(bill.bank_charge) })).collect();
        let body = json!({
            "claim": id,
            "receipt": receipt.id,
            "customer": customer,
            "amount": amount,
            "on": receipt.on,
            "rule": decision.rule.as_str(),
            "bills": bills,
            "rest_to_prepaid": alone && decision.to_prepaid > Money::ZERO,
        });
        Ok((id, body))
    });
    bodies.collect()
}

fn told(receipt: &Receipt, status: &str) -> DecidedReceipt {
    DecidedReceipt {
        on: receipt.on,
        amount: receipt.amount,
        payer_name: receipt.payer_name.clone(),
        payer_account: receipt.payer_account.clone(),
        remark: receipt.remark.clone(),
        status: status.to_string(),
        rule: String::new(),
        found_by: String::new(),
        customer: String::new(),
        bills: Vec::new(),
        to_prepaid: Money::ZERO,
        candidates: Vec::new(),
        reasons: Vec::new(),
    }
}

fn decided(decision: &ClaimDecision, receipt: &Receipt) -> DecidedReceipt {
    let bills = decision.bills.iter().map(|bill| {
        let kept = if bill.bank_charge > Money::ZERO { format!(" + {}", bill.bank_charge) } else { String::new() };
        format!("{} {}{kept}", bill.bill, bill.amount)
    });
    let subsets = decision.subsets.iter().map(|subset| subset.join(" + "));
    DecidedReceipt {
        rule: decision.rule.as_str().to_string(),
        found_by: decision.found_by.map(|by| by.as_str().to_string()).unwrap_or_default(),
        customer: decision.customer.clone().unwrap_or_default(),
        bills: bills.collect(),
        to_prepaid: decision.to_prepaid,
        candidates: decision.candidates.iter().cloned().chain(subsets).collect(),
        reasons: decision.reasons.iter().map(|reason| reason.to_string()).chain(decision.paid_items.iter().cloned()).collect(),
        ..told(receipt, decision.status.as_str())
    }
}
