//! pain.001: payments as the ISO 20022 message that banks take from companies, written and read back.
//!
//! The small part of the message that a domestic batch needs; what a bank wants beside it is agreed with the bank.

use super::xml::{self, Element};
use hesuan::money::Money;
use hesuan::payment::{BankItem, PayKind};
use hesuan::time::Day;
use hesuan::{Code, Fault, Faults};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

/// The longest identification.
const ID: usize = 35;
/// The longest name and the longest remittance information.
const NAME: usize = 140;

/// What a message says beside its payments.
pub struct Header<'a> {
    /// The version of the message: `09` or `03`.
    pub version: &'a str,
    /// Our reference of the batch.
    pub batch: &'a str,
    /// When it was made, as `2026-03-15T09:00:00`.
    pub created: String,
    /// What it pays.
    pub kind: PayKind,
    /// The day of payment.
    pub on: Day,
    /// The account that pays.
    pub from_account: &'a str,
    /// Its name.
    pub from_name: &'a str,
    /// The number of its branch (联行号).
    pub from_bank_code: &'a str,
}

/// The namespace of a version.
pub fn namespace(version: &str) -> String {
    format!("urn:iso:std:iso:20022:tech:xsd:pain.001.001.{version}")
}

/// Texts that are too long, or missing, for the message.
fn check(header: &Header<'_>, items: &[BankItem]) -> Result<(), Faults> {
    let mut faults = Vec::new();
    let mut longest = |path: String, text: &str, most: usize, needed: bool| {
        if text.chars().count() > most {
            faults.push(Fault::new(Code::ExceedsLimit, path, text).because(format!("at most {most} characters"), format!("不超过 {most} 字")));
        } else if needed && text.trim().is_empty() {
            faults.push(Fault::new(Code::FieldMissing, path, ""));
        }
    };
    longest("batch".to_string(), header.batch, ID, true);
    longest("from_name".to_string(), header.from_name, NAME, true);
    longest("from_account".to_string(), header.from_account, ID - 1, true);
    for (index, item) in items.iter().enumerate() {
        longest(format!("items[{index}].item"), &item.item, ID, true);
        longest(format!("items[{index}].account"), &item.account, ID - 1, true);
        longest(format!("items[{index}].account_name"), &item.account_name, NAME, true);
        longest(format!("items[{index}].purpose"), &item.purpose, NAME, false);
    }
    Faults::none_or(faults, ())
}

type Xml = Writer<Vec<u8>>;

fn leaf(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(text)).map(drop)
}

/// Elements one inside the other, the last with a text.
fn nest(xml: &mut Xml, path: &[&str], text: &str) -> io::Result<()> {
    match path {
        [] => Ok(()),
        [name] => leaf(xml, name, text),
        [name, rest @ ..] => xml.create_element(*name).write_inner_content(|xml| nest(xml, rest, text)).map(drop),
    }
}

/// A branch: its 联行号 in the clearing system CNAPS, or that none was given.
fn branch(xml: &mut Xml, name: &str, code: &str) -> io::Result<()> {
    let member = |xml: &mut Xml| {
        nest(xml, &["ClrSysId", "Cd"], "CNAPS")?;
        leaf(xml, "MmbId", code)
    };
    let institution = |xml: &mut Xml| xml.create_element("ClrSysMmbId").write_inner_content(member).map(drop);
    if code.is_empty() {
        return nest(xml, &[name, "FinInstnId", "Othr", "Id"], "NOTPROVIDED");
    }
    let agent = |xml: &mut Xml| xml.create_element("FinInstnId").write_inner_content(institution).map(drop);
    xml.create_element(name).write_inner_content(agent).map(drop)
}

/// The message.
pub fn write(header: &Header<'_>, items: &[BankItem]) -> Result<Vec<u8>, Faults> {
    check(header, items)?;
    let total = items.iter().try_fold(Money::ZERO, |sum, item| sum.plus(item.amount)).map_err(|code| Fault::new(code, "items", ""))?;
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    let written = document(&mut xml, header, items, &total.to_string());
    written.map_err(|error| Fault::new(Code::Internal, "", error))?;
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn document(xml: &mut Xml, header: &Header<'_>, items: &[BankItem], total: &str) -> io::Result<()> {
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let count = items.len().to_string();
    let group = |xml: &mut Xml| {
        leaf(xml, "MsgId", header.batch)?;
        leaf(xml, "CreDtTm", &header.created)?;
        leaf(xml, "NbOfTxs", &count)?;
        leaf(xml, "CtrlSum", total)?;
        nest(xml, &["InitgPty", "Nm"], header.from_name)
    };
    let payment = |xml: &mut Xml| {
        leaf(xml, "PmtInfId", header.batch)?;
        leaf(xml, "PmtMtd", "TRF")?;
        leaf(xml, "NbOfTxs", &count)?;
        leaf(xml, "CtrlSum", total)?;
        if let Some(purpose) = purpose(header.kind) {
            nest(xml, &["PmtTpInf", "CtgyPurp", "Cd"], purpose)?;
        }
        let day = header.on.to_string();
        // Since version 08 the day is a choice of a day and a moment.
        if header.version >= "08" {
            nest(xml, &["ReqdExctnDt", "Dt"], &day)?
        } else {
            leaf(xml, "ReqdExctnDt", &day)?
        }
        nest(xml, &["Dbtr", "Nm"], header.from_name)?;
        nest(xml, &["DbtrAcct", "Id", "Othr", "Id"], header.from_account)?;
        branch(xml, "DbtrAgt", header.from_bank_code)?;
        items.iter().try_for_each(|item| xml.create_element("CdtTrfTxInf").write_inner_content(|xml| transfer(xml, item)).map(drop))
    };
    let initiation = |xml: &mut Xml| {
        xml.create_element("GrpHdr").write_inner_content(group)?;
        xml.create_element("PmtInf").write_inner_content(payment).map(drop)
    };
    let root = xml.create_element("Document").with_attribute(("xmlns", namespace(header.version).as_str()));
    root.write_inner_content(|xml| xml.create_element("CstmrCdtTrfInitn").write_inner_content(initiation).map(drop)).map(drop)
}

fn transfer(xml: &mut Xml, item: &BankItem) -> io::Result<()> {
    nest(xml, &["PmtId", "EndToEndId"], &item.item)?;
    let amount = item.amount.to_string();
    let instructed = |xml: &mut Xml| xml.create_element("InstdAmt").with_attribute(("Ccy", "CNY")).write_text_content(BytesText::new(&amount)).map(drop);
    xml.create_element("Amt").write_inner_content(instructed)?;
    if !item.bank_code.is_empty() {
        branch(xml, "CdtrAgt", &item.bank_code)?;
    }
    nest(xml, &["Cdtr", "Nm"], &item.account_name)?;
    nest(xml, &["CdtrAcct", "Id", "Othr", "Id"], &item.account)?;
    if item.purpose.is_empty() { Ok(()) } else { nest(xml, &["RmtInf", "Ustrd"], &item.purpose) }
}

/// The category of the payments, where the message has a code for it.
fn purpose(kind: PayKind) -> Option<&'static str> {
    match kind {
        PayKind::Wage => Some("SALA"),
        PayKind::Tax => Some("TAXS"),
        PayKind::Supplier => Some("SUPP"),
        _ => None,
    }
}

/// A payment as a message states it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Transfer {
    /// Our id of it.
    pub item: String,
    /// The amount.
    pub amount: Money,
    /// The account.
    pub account: String,
    /// The name of the account.
    pub account_name: String,
    /// The number of the branch.
    pub bank_code: String,
    /// What it is for.
    pub purpose: String,
}

/// Reads a message; its counts and control sums must be those of its payments.
pub fn read(bytes: &[u8]) -> Result<Vec<Transfer>, Faults> {
    let text = std::str::from_utf8(bytes).map_err(|error| Fault::new(Code::TextInvalid, "", format!("byte {}", error.valid_up_to())))?;
    let root = xml::read(text)?;
    let initiation = root.at("CstmrCdtTrfInitn").ok_or_else(|| Fault::new(Code::FileFormat, "CstmrCdtTrfInitn", &root.name))?;
    let mut all = Vec::new();
    for (index, payment) in initiation.all("PmtInf").into_iter().enumerate() {
        let transfers = payment.all("CdtTrfTxInf").into_iter().map(transfer_of).collect::<Result<Vec<_>, Fault>>()?;
        check_control(payment, &transfers, &format!("PmtInf[{index}]"))?;
        all.extend(transfers);
    }
    let group = initiation.at("GrpHdr").ok_or_else(|| Fault::new(Code::FileFormat, "GrpHdr", ""))?;
    check_control(group, &all, "GrpHdr")?;
    Ok(all)
}

fn transfer_of(element: &Element) -> Result<Transfer, Fault> {
    let text = |path: &str| element.text_of(&[path]).unwrap_or_default().to_string();
    let item = text("PmtId/EndToEndId");
    let amount = element.at("Amt/InstdAmt").ok_or_else(|| Fault::new(Code::FieldMissing, "InstdAmt", &item))?;
    if amount.attribute("Ccy") != Some("CNY") {
        return Err(Fault::new(Code::CurrencyNotCny, format!("InstdAmt of {item}"), amount.attribute("Ccy").unwrap_or_default()));
    }
    Ok(Transfer {
        amount: amount.text.parse().map_err(|code| Fault::new(code, format!("InstdAmt of {item}"), &amount.text))?,
        account: text("CdtrAcct/Id/Othr/Id"),
        account_name: text("Cdtr/Nm"),
        bank_code: text("CdtrAgt/FinInstnId/ClrSysMmbId/MmbId"),
        purpose: text("RmtInf/Ustrd"),
        item,
    })
}

fn check_control(element: &Element, transfers: &[Transfer], path: &str) -> Result<(), Fault> {
    let total = transfers.iter().try_fold(Money::ZERO, |sum, transfer| sum.plus(transfer.amount)).map_err(|code| Fault::new(code, path, ""))?;
    let (count, sum) = (transfers.len().to_string(), total.to_string());
    for (name, expected) in [("NbOfTxs", count), ("CtrlSum", sum)] {
        match element.text_of(&[name]) {
            Some(stated) if stated == expected => {}
            stated => return Err(Fault::new(Code::ControlTotal, format!("{path}/{name}"), stated.unwrap_or_default()).because(expected.clone(), expected)),
        }
    }
    Ok(())
}
