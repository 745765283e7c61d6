//! camt.053 and camt.054: statements and notifications of ISO 20022 as rows for the import of receipts.
//!
//! An entry with several payments in it gives a row for each; they must sum to the entry, the entries to the balances.

use super::xml::{self, Element};
use hesuan::money::Money;
use hesuan::settlement::{Moment, StatementRow};
use hesuan::{Code, Fault, Faults};

/// What a message gives.
#[derive(Debug, Default)]
pub struct Message {
    /// Money that came in, and what the bank took back of it (below zero).
    pub rows: Vec<StatementRow>,
    /// Money that went out.
    pub outgoing: Vec<StatementRow>,
    /// Entries that are not booked yet.
    pub pending: usize,
}

/// Reads a message.
pub fn read(text: &str) -> Result<Message, Faults> {
    let root = xml::read(text)?;
    let mut message = Message::default();
    let mut faults = Vec::new();
    let reports: Vec<&Element> =
        ["BkToCstmrStmt/Stmt", "BkToCstmrDbtCdtNtfctn/Ntfctn", "BkToCstmrAcctRpt/Rpt"].iter().flat_map(|path| root.all(path)).collect();
    if reports.is_empty() {
        let fault = Fault::new(Code::FileFormat, &root.name, root.children.first().map_or("", |child| &child.name));
        return Err(fault.because("no camt.052, camt.053 or camt.054 message", "不是 camt.052/053/054 报文").into());
    }
    for (index, report) in reports.into_iter().enumerate() {
        read_report(report, &format!("{}[{index}]", report.name), &mut message, &mut faults);
    }
    Faults::none_or(faults, message)
}

/// An amount with the trailing zeros that the message allows beyond the fen left out.
fn amount_of(element: &Element, path: &str) -> Result<Money, Fault> {
    let text = element.text.as_str();
    let plain = match text.split_once('.') {
        Some((_, decimals)) if decimals.len() > 2 => text.trim_end_matches('0').trim_end_matches('.'),
        _ => text,
    };
    plain.parse().map_err(|code| Fault::new(code, format!("{path}/{}", element.name), text))
}

/// Above zero for a credit.
fn signed(element: &Element, amount: Money, path: &str) -> Result<Money, Fault> {
    match element.text_of(&["CdtDbtInd"]) {
        Some("CRDT") => Ok(amount),
        Some("DBIT") => Money::ZERO.minus(amount).map_err(|code| Fault::new(code, path, amount)),
        other => Err(Fault::new(if other.is_some() { Code::ValueUnknown } else { Code::FieldMissing }, format!("{path}/CdtDbtInd"), other.unwrap_or_default())),
    }
}

fn read_report(report: &Element, path: &str, message: &mut Message, faults: &mut Vec<Fault>) {
    let account = report.text_of(&["Acct/Id/IBAN", "Acct/Id/Othr/Id"]).unwrap_or_default();
    let before = faults.len();
    let (mut booked, mut count) = (Ok(Money::ZERO), 0_usize);
    for (index, entry) in report.all("Ntry").into_iter().enumerate() {
        let at = format!("{path}/Ntry[{index}]");
        count += 1;
        if entry.text_of(&["Sts/Cd", "Sts"]).is_some_and(|status| status != "BOOK") {
            message.pending += 1;
            continue;
        }
        match read_entry(entry, account, &at, message) {
            Ok(amount) => booked = booked.and_then(|sum: Money| sum.plus(amount)),
            Err(fault) => faults.push(fault),
        }
    }
    // Sums say nothing where an entry could not be read.
    if faults.len() == before {
        let checked = booked.map_err(|code| Fault::new(code, path, "")).and_then(|booked| check_control(report, path, booked, count));
        faults.extend(checked.err());
    }
}

/// The number of entries, and the balances before and after them, where the message states them.
fn check_control(report: &Element, path: &str, booked: Money, count: usize) -> Result<(), Fault> {
    if let Some(stated) = report.text_of(&["TxsSummry/TtlNtries/NbOfNtries"]).filter(|stated| *stated != count.to_string()) {
        return Err(Fault::new(Code::ControlTotal, format!("{path}/TxsSummry/TtlNtries/NbOfNtries"), stated)
            .because(format!("{count} entries"), format!("实有 {count} 笔")));
    }
    let balance = |code: &str| -> Result<Option<Money>, Fault> {
        let found = report.all("Bal").into_iter().find(|balance| balance.text_of(&["Tp/CdOrPrtry/Cd"]) == Some(code));
        found.map(|balance| signed(balance, amount_of(balance.at("Amt").unwrap_or(balance), path)?, path)).transpose()
    };
    let (Some(opening), Some(closing)) = (balance("OPBD")?, balance("CLBD")?) else { return Ok(()) };
    let expected = opening.plus(booked).map_err(|code| Fault::new(code, path, booked))?;
    if expected == closing {
        return Ok(());
    }
    let fault = Fault::new(Code::ControlTotal, format!("{path}/Bal"), closing);
    Err(fault.because(format!("the entries lead to {expected}"), format!("按分录应为 {expected}")))
}

/// The rows of an entry; its amount, with its sign.
fn read_entry(entry: &Element, account: &str, path: &str, message: &mut Message) -> Result<Money, Fault> {
    let missing = |name: &str| Fault::new(Code::FieldMissing, format!("{path}/{name}"), "");
    let amount = entry.at("Amt").ok_or_else(|| missing("Amt"))?;
    let currency = amount.attribute("Ccy").unwrap_or_default();
    let total = amount_of(amount, path)?;
    let sum = signed(entry, total, path)?;
    let is_reversal = matches!(entry.text_of(&["RvslInd"]), Some("true" | "1"));
    let time = entry.text_of(&["BookgDt/DtTm", "BookgDt/Dt", "ValDt/DtTm", "ValDt/Dt"]).ok_or_else(|| missing("BookgDt"))?;
    let value_time = moment(time).map_err(|code| Fault::new(code, format!("{path}/BookgDt"), time))?;
    let details = entry.all("NtryDtls/TxDtls");
    let parts: Vec<&Element> = if details.is_empty() { vec![entry] } else { details };
    let (mut rest, mut rows) = (total, Vec::with_capacity(parts.len()));
    for (index, part) in parts.iter().enumerate() {
        let own = part.at("Amt").or_else(|| part.at("AmtDtls/TxAmt/Amt"));
        let of_part = match own {
            Some(own) => amount_of(own, &format!("{path}/TxDtls[{index}]"))?,
            None if parts.len() == 1 => total,
            None => return Err(missing(&format!("TxDtls[{index}]/Amt"))),
        };
        rest = rest.minus(of_part).map_err(|code| Fault::new(code, path, of_part))?;
        rows.push((of_part, index, *part));
    }
    if rest != Money::ZERO {
        return Err(Fault::new(Code::ControlTotal, format!("{path}/NtryDtls"), rest).because("its payments do not sum to the entry", "明细合计与分录金额不符"));
    }
    let is_credit = sum >= Money::ZERO;
    for (of_part, index, part) in rows {
        // The bank takes back what came in, or what went out comes back.
        let comes_in = is_credit || is_reversal;
        let amount = if is_credit || !is_reversal { of_part } else { Money::ZERO.minus(of_part).map_err(|code| Fault::new(code, path, of_part))? };
        let party = if comes_in { "Dbtr" } else { "Cdtr" };
        let text = |paths: [String; 2]| part.text_of(&paths.each_ref().map(String::as_str)).unwrap_or_default().to_string();
        let row = StatementRow {
            row: None,
            our_account: account.to_string(),
            value_time,
            amount: amount.into(),
            payer_name: text([format!("RltdPties/{party}/Pty/Nm"), format!("RltdPties/{party}/Nm")]),
            payer_account: text([format!("RltdPties/{party}Acct/Id/IBAN"), format!("RltdPties/{party}Acct/Id/Othr/Id")]),
            remark: remark_of(part),
            bank_serial: serial_of(part, entry, (parts.len() > 1).then_some(index)),
            currency: currency.to_string(),
        };
        if comes_in { message.rows.push(row) } else { message.outgoing.push(row) }
    }
    Ok(sum)
}

/// The serial number of a payment: its own, else that of its entry, with an ordinal where the entry has several.
fn serial_of(part: &Element, entry: &Element, ordinal: Option<usize>) -> Option<String> {
    let of_entry = entry.text_of(&["AcctSvcrRef", "NtryRef"]);
    match (part.text_of(&["Refs/AcctSvcrRef"]), ordinal) {
        (Some(own), _) => Some(own.to_string()),
        (None, None) => of_entry.map(String::from),
        (None, Some(index)) => of_entry.map(|serial| format!("{serial}-{}", index + 1)),
    }
}

fn remark_of(part: &Element) -> String {
    let remarks: Vec<&str> = part.all("RmtInf/Ustrd").into_iter().map(|remark| remark.text.as_str()).collect();
    if remarks.is_empty() { part.text_of(&["AddtlTxInf", "AddtlNtryInf"]).unwrap_or_default().to_string() } else { remarks.join(" ") }
}

/// A day, or a moment without its fraction and zone: the bank's own time is what its statement shows.
fn moment(text: &str) -> Result<Moment, Code> {
    let Some((day, time)) = text.split_once('T') else { return text.parse() };
    let time = time.split(['.', 'Z', '+']).next().unwrap_or_default();
    // A zone west of Greenwich begins with a hyphen.
    let time = time.split('-').next().unwrap_or_default();
    Moment::new(day.parse()?, Some(time))
}
