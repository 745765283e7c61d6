//! What a closed month is told by: files of receipts, payments and differences, and the lines on the screen.

use super::figures::Figures;
use super::ledger::Ledger;
use super::whole::Closed;
use crate::declare::no_formula;
use crate::failure::Failure;
use crate::language::Lang;
use hesuan::money::Money;
use std::io::Write;

/// The lines after the table of bills.
pub fn tell_closed(closed: &Closed, figures: &Figures, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    for (zh, en, amount) in summary(figures) {
        writeln!(out, "{}\t{amount}", lang.pick(zh, en))?;
    }
    for payment in &closed.payments {
        if let Some(fault) = &payment.refused {
            let (customer, purpose, amount) = (&payment.customer, &payment.purpose, payment.amount);
            let zh_purpose = super::form::purpose_zh(purpose);
            let zh = format!("未付 {} {customer} {zh_purpose} {amount}：{}", payment.id, fault.message_zh());
            writeln!(out, "{}", lang.pick(zh, format!("not paid: {} {customer} {purpose} {amount}: {}", payment.id, fault.message())))?;
        }
    }
    let findings = closed.ledger.findings.len();
    writeln!(out, "{}\t{findings}", lang.pick("账务检查未通过", "findings of the ledger"))?;
    Ok(())
}

/// The short table: what the month came to.
pub fn summary(figures: &Figures) -> [(&'static str, &'static str, Money); 10] {
    [
        ("应收账单", "billed", figures.billed),
        ("其中已确认", "of which confirmed", figures.confirmed),
        ("到款", "received", figures.received),
        ("已认领", "claimed", figures.claimed),
        ("挂账", "in suspense", figures.suspense),
        ("未结", "open", figures.open),
        ("已付出", "paid out", figures.paid),
        ("未付（资金不足）", "not paid, no funds", figures.refused),
        ("垫付", "advanced", figures.advanced),
        ("预收余额", "prepaid", figures.prepaid),
    ]
}

fn csv(headings: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>, Failure> {
    // Spreadsheets read UTF-8 only with a byte order mark.
    let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    let failed = |error: csv::Error| Failure::File("csv".to_string(), crate::failure::io_error(error));
    writer.write_record(headings).map_err(failed)?;
    for row in rows {
        writer.write_record(row).map_err(failed)?;
    }
    writer.into_inner().map_err(|error| Failure::File("csv".to_string(), error.into_error()))
}

/// Every receipt of the sheet with what was decided.
pub fn receipts(closed: &Closed, ledger: &Ledger) -> Result<Vec<u8>, Failure> {
    let headings = [
        "receipt",
        "on",
        "amount",
        "payer_name",
        "payer_account",
        "remark",
        "decision",
        "rule",
        "found_by",
        "customer",
        "bills",
        "to_prepaid",
        "claimed",
        "suspense",
        "returned",
        "candidates",
        "reasons",
    ];
    let known = closed.receipts.iter().filter_map(|id| Some((id, ledger.books.receipts.get(id)?)));
    let rows = known.map(|(id, told)| {
        let state = ledger.state.receipts.get(id);
        let amount = |of: Option<Money>| of.unwrap_or_default().to_string();
        vec![
            id.clone(),
            told.on.to_string(),
            told.amount.to_string(),
            no_formula(&told.payer_name),
            no_formula(&told.payer_account),
            no_formula(&told.remark),
            told.status.clone(),
            told.rule.clone(),
            told.found_by.clone(),
            told.customer.clone(),
            told.bills.join("; "),
            told.to_prepaid.to_string(),
            amount(state.map(|state| state.claimed)),
            amount(state.and_then(|state| state.left().ok())),
            amount(state.map(|state| state.returned)),
            told.candidates.join("; "),
            told.reasons.join("; "),
        ]
    });
    csv(&headings, rows)
}

/// Every payment of the sheet.
pub fn payments(closed: &Closed) -> Result<Vec<u8>, Failure> {
    let rows = closed.payments.iter().map(|payment| {
        let refused = payment.refused.as_ref();
        vec![
            payment.id.clone(),
            payment.on.to_string(),
            payment.customer.clone(),
            payment.purpose.clone(),
            payment.amount.to_string(),
            if refused.is_some() { "refused" } else { "paid" }.to_string(),
            refused.map(|fault| fault.code.as_str().to_string()).unwrap_or_default(),
            refused.map(|fault| fault.message()).unwrap_or_default(),
        ]
    });
    csv(&["payment", "on", "customer", "purpose", "amount", "status", "code", "reason"], rows)
}

/// Every key of the statement with its class and cause.
pub fn reconciliation(ledger: &Ledger, month: hesuan::time::Month) -> Result<Vec<u8>, Failure> {
    let headings = [
        "customer",
        "person",
        "name",
        "place",
        "item",
        "fee_month",
        "pay_type",
        "class",
        "cause",
        "explains_exactly",
        "billed_employer",
        "billed_employee",
        "actual_employer",
        "actual_employee",
        "new_employer",
        "new_employee",
        "action",
        "next_bill",
    ];
    let rows = ledger.books.differences.iter().filter(|difference| difference.month == month).map(|known| {
        let [billed, actual, new] = [known.expected, known.actual, known.new].map(|sides| sides.map(|amount| amount.to_string()));
        let waits = super::statement::goes_to_bill(known) && new.iter().any(|amount| amount != "0.00");
        let is_locked = ledger.bills().bills.get(&super::bill::bill_id(&known.customer, month)).is_some_and(|bill| bill.is_locked());
        let next = if !waits {
            ""
        } else if is_locked {
            "waits"
        } else {
            "bill_not_confirmed"
        };
        [
            vec![known.customer.clone(), known.person.clone(), no_formula(&known.name), known.place.clone(), known.item.clone()],
            vec![known.fee_month.to_string(), known.pay_type.clone(), known.class.clone(), known.cause.clone(), known.exact.to_string()],
            billed.to_vec(),
            actual.to_vec(),
            new.to_vec(),
            vec![known.action.clone(), next.to_string()],
        ]
        .concat()
    });
    csv(&headings, rows)
}
