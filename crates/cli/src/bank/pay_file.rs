//! `hesuan pay-file`: a sheet of payments becomes a report of the checks, and if nothing blocks the files for the bank and pain.001.

use super::cells::table_of;
use super::{file, pain};
use crate::args::{PainVersion, PayFileArguments};
use crate::declare::text_of;
use crate::failure::{Failure, say};
use crate::language::Lang;
use crate::outfile::OutFile;
use hesuan::json::Read;
use hesuan::money::Money;
use hesuan::operation::Operation;
use hesuan::payment::{
    BankFile, BankFileAnswer, BankItem, BankProfile, FileFormat, PayFinding, PayKind, PayPolicy, PayeeFacts, PaymentChecks, PaymentLine, SplitLine,
    SplitPayments,
};
use hesuan::time::{Day, Month};
use hesuan::{Code, Fault, Faults};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::str::FromStr;

/// The columns of the sheet: the field, and its other headers.
const COLUMNS: [(&str, &[&str]); 18] = [
    ("item", &["编号", "明细编号"]),
    ("payee", &["收款人", "人员编号", "工号"]),
    ("name", &["姓名"]),
    ("id_number", &["证件号码", "身份证号"]),
    ("customer", &["客户"]),
    ("account", &["账号", "收款账号", "银行卡号"]),
    ("account_name", &["户名", "收款账号名称"]),
    ("amount", &["金额", "实发金额"]),
    ("bank_name", &["开户行"]),
    ("bank_code", &["联行号"]),
    ("province", &["省份"]),
    ("city", &["城市"]),
    ("purpose", &["用途"]),
    ("remark", &["备注", "摘要"]),
    ("phone", &["手机号", "手机号码"]),
    ("cross_bank", &["跨行"]),
    ("last_amount", &["上月金额"]),
    ("left", &["离职"]),
];

/// Columns that must be there.
const NEEDED: [&str; 5] = ["item", "payee", "account", "account_name", "amount"];

/// Writes the files.
pub fn run(arguments: &PayFileArguments, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let batch = Batch::read(arguments)?;
    fs::create_dir_all(&arguments.out).map_err(Failure::file(&arguments.out))?;
    let policy = arguments.policy.as_ref().map_or(Ok(PayPolicy::default()), |path| json_file(path))?;
    let checks = PaymentChecks { kind: batch.kind, month: batch.month, lines: batch.lines.clone(), paid: Vec::new(), facts: batch.facts.clone(), policy };
    let answer = checks.run(hesuan::book())?;
    report(&arguments.out.join(format!("{}-checks.csv", arguments.batch)), &answer.findings)?;
    let blocking = answer.findings.iter().filter(|finding| finding.blocks).count();
    let told = (answer.count, answer.total, answer.findings.len(), blocking);
    writeln!(
        out,
        "{}",
        lang.pick(
            format!("{} 笔 {}，发现 {} 项，其中阻断 {} 项", told.0, told.1, told.2, told.3),
            format!("{} payments, {}; {} findings, {} of them block", told.0, told.1, told.2, told.3)
        )
    )?;
    if !answer.passed {
        for finding in answer.findings.iter().filter(|finding| finding.blocks).take(20) {
            say(format_args!("{} {}: {}", finding.item, finding.kind, lang.pick(&finding.message_zh, &finding.message)));
        }
        return Err(Failure::Told);
    }
    let items = batch.transfers(arguments)?;
    write_bank_files(arguments, &batch, &items, out)?;
    write_message(arguments, &batch, &items, out)
}

/// The payments of the sheet.
struct Batch {
    kind: PayKind,
    month: Month,
    on: Day,
    lines: Vec<PaymentLine>,
    facts: Vec<PayeeFacts>,
    items: Vec<BankItem>,
}

fn parsed<T: FromStr<Err = Code>>(field: &str, text: &str) -> Result<T, Fault> {
    text.parse().map_err(|code| Fault::new(code, field, text))
}

/// A record of a request, from a JSON file.
pub fn json_file<T: Read>(path: &Path) -> Result<T, Failure> {
    Ok(T::read(&text_of(path)?, &|| path.display().to_string())?)
}

impl Batch {
    fn read(arguments: &PayFileArguments) -> Result<Batch, Failure> {
        let name = &arguments.batch;
        if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')) {
            return Err(Fault::new(Code::CharacterNotAllowed, "batch", name).into());
        }
        let on: Day = parsed("paid_on", &arguments.paid_on)?;
        let month = arguments.month.as_ref().map_or(Ok(on.month()), |month| parsed("month", month))?;
        let mut batch = Batch { kind: parsed("kind", &arguments.kind)?, month, on, lines: Vec::new(), facts: Vec::new(), items: Vec::new() };
        let table = table_of(&arguments.file)?;
        let header = table.iter().position(|row| row.iter().any(|cell| !cell.trim().is_empty())).unwrap_or(0);
        let places = columns(table.get(header).map_or(&[][..], Vec::as_slice))?;
        let mut faults = Vec::new();
        for (index, cells) in table.iter().enumerate().skip(header + 1).filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty())) {
            if let Err(more) = batch.take(&Cells { cells, places: &places, row: index + 1 }) {
                faults.extend_from_slice(more.as_slice());
            }
        }
        Faults::none_or(faults, ())?;
        Ok(batch)
    }

    fn take(&mut self, row: &Cells<'_>) -> Result<(), Faults> {
        let mut faults = Vec::new();
        let mut amount = |field: &str| match row.amount(field) {
            Ok(amount) => amount,
            Err(fault) => {
                faults.push(fault);
                None
            }
        };
        let (paid, last_amount) = (amount("amount"), amount("last_amount"));
        let text = |field: &str| row.text(field).to_string();
        let given = |field: &str| Some(text(field)).filter(|text| !text.is_empty());
        for field in ["item", "payee", "amount"].into_iter().filter(|field| row.text(field).is_empty()) {
            faults.push(Fault::new(Code::FieldMissing, row.place(field), ""));
        }
        if row.text("account").contains("E+") {
            faults.push(Fault::new(Code::PrecisionLost, row.place("account"), row.text("account")));
        }
        Faults::none_or(faults, ())?;
        let amount = paid.unwrap_or(Money::ZERO);
        self.lines.push(PaymentLine {
            item: text("item"),
            payee: text("payee"),
            payee_kind: None,
            customer: given("customer"),
            account: text("account"),
            account_name: text("account_name"),
            bank_code: text("bank_code"),
            amount,
            purpose: text("purpose"),
            fee_month: None,
            sequence: 1,
            account_by: None,
        });
        let is = |field: &str| matches!(row.text(field).to_lowercase().as_str(), "是" | "y" | "yes" | "true" | "1");
        self.facts.push(PayeeFacts {
            payee: text("payee"),
            name: given("name"),
            id_number: given("id_number"),
            last_amount,
            left: is("left"),
            blacklisted: false,
        });
        self.items.push(BankItem {
            item: text("item"),
            account: text("account"),
            account_name: text("account_name"),
            amount,
            bank_name: text("bank_name"),
            bank_code: text("bank_code"),
            province: text("province"),
            city: text("city"),
            purpose: text("purpose"),
            remark: text("remark"),
            phone: text("phone"),
            cross_bank: is("cross_bank"),
        });
        Ok(())
    }

    /// The payments, those above the limit of one transfer in parts.
    fn transfers(&self, arguments: &PayFileArguments) -> Result<Vec<BankItem>, Failure> {
        let limit = arguments.transfer_limit.as_ref().map(|limit| parsed("transfer_limit", limit)).transpose()?;
        let lines = self.items.iter().map(|item| SplitLine { item: item.item.clone(), amount: item.amount }).collect();
        let answer = SplitPayments { lines, transfer_limit: limit, max_rows: None, max_amount: None }.run(hesuan::book())?;
        let by_id: BTreeMap<&str, &BankItem> = self.items.iter().map(|item| (item.item.as_str(), item)).collect();
        let parts = answer.files.iter().flat_map(|file| &file.parts);
        let part = |part: &hesuan::payment::SplitPart| {
            let whole = *by_id.get(part.item.as_str())?;
            let item = if part.parts == 1 { part.item.clone() } else { format!("{}-{}", part.item, part.part) };
            Some(BankItem { item, amount: part.amount, ..whole.clone() })
        };
        Ok(parts.filter_map(part).collect())
    }
}

/// Where each field stands.
fn columns(headers: &[String]) -> Result<BTreeMap<&'static str, usize>, Faults> {
    let mut places = BTreeMap::new();
    let mut faults = Vec::new();
    for (index, header) in headers.iter().enumerate() {
        let header = header.trim().trim_start_matches('*');
        let known = COLUMNS.iter().find(|(field, others)| *field == header || others.contains(&header));
        if let Some((field, _)) = known
            && places.insert(*field, index).is_some()
        {
            faults.push(Fault::new(Code::ColumnDuplicate, "row 1", header));
        }
    }
    faults.extend(NEEDED.iter().filter(|field| !places.contains_key(*field)).map(|field| Fault::new(Code::ColumnMissing, "row 1", field)));
    Faults::none_or(faults, places)
}

struct Cells<'a> {
    cells: &'a [String],
    places: &'a BTreeMap<&'static str, usize>,
    row: usize,
}

impl Cells<'_> {
    fn text(&self, field: &str) -> &str {
        self.places.get(field).and_then(|index| self.cells.get(*index)).map_or("", |text| text.trim())
    }

    fn place(&self, field: &str) -> String {
        format!("row {} {field}", self.row)
    }

    fn amount(&self, field: &str) -> Result<Option<Money>, Fault> {
        let text: String = self.text(field).chars().filter(|c| !matches!(c, ',' | '￥' | '¥' | '元' | ' ')).collect();
        if text.is_empty() {
            return Ok(None);
        }
        text.parse().map(Some).map_err(|code| Fault::new(code, self.place(field), text))
    }
}

/// Every finding, whether it blocks or not.
fn report(path: &Path, findings: &[PayFinding]) -> Result<(), Failure> {
    let mut writer = csv::Writer::from_writer(OutFile::create(path)?);
    let failed = OutFile::failure(path);
    writer.write_record(["item", "finding", "blocks", "value", "others", "message", "message_zh"]).map_err(&failed)?;
    for finding in findings {
        let blocks = if finding.blocks { "yes" } else { "no" };
        let others = finding.others.join(" ");
        let value = crate::declare::no_formula(&finding.value);
        writer.write_record([&finding.item, finding.kind.as_str(), blocks, &value, &others, &finding.message, &finding.message_zh]).map_err(&failed)?;
    }
    OutFile::complete(path, writer)?.finish()
}

fn write_bank_files(arguments: &PayFileArguments, batch: &Batch, items: &[BankItem], out: &mut dyn Write) -> Result<(), Failure> {
    let profile: Option<BankProfile> = arguments.profile.as_ref().map(|path| json_file(path)).transpose()?;
    let request = BankFile {
        month: batch.month,
        layout: if profile.is_some() { None } else { Some(arguments.layout.clone()) },
        profile,
        batch: arguments.batch.clone(),
        from_account: arguments.from_account.clone(),
        from_name: arguments.from_name.clone(),
        from_bank: arguments.from_bank.clone(),
        paid_on: Some(batch.on),
        items: items.to_vec(),
        known_on: None,
    };
    let answer: BankFileAnswer<'_> = request.run(hesuan::book())?;
    for file in &answer.files {
        let bytes = file::bytes_of(&answer, file)?;
        file::verify(&answer, file, &bytes)?;
        let ending = match answer.format {
            FileFormat::Text => "txt",
            FileFormat::Spreadsheet => "xlsx",
            _ => "csv",
        };
        write_file(&arguments.out.join(format!("{}.{ending}", file.reference)), &bytes)?;
        writeln!(out, "{}.{ending}\t{}\t{}", file.reference, file.count, file.total)?;
    }
    Ok(())
}

fn write_message(arguments: &PayFileArguments, batch: &Batch, items: &[BankItem], out: &mut dyn Write) -> Result<(), Failure> {
    let version = match arguments.pain {
        PainVersion::V03 => "03",
        PainVersion::V09 => "09",
        PainVersion::None => return Ok(()),
    };
    let header = pain::Header {
        version,
        batch: &arguments.batch,
        created: arguments.created.clone().unwrap_or_else(|| format!("{}T00:00:00", batch.on)),
        kind: batch.kind,
        on: batch.on,
        from_account: &arguments.from_account,
        from_name: &arguments.from_name,
        from_bank_code: &arguments.from_bank_code,
    };
    let bytes = pain::write(&header, items)?;
    let read = pain::read(&bytes)?;
    let same =
        |(transfer, item): (&pain::Transfer, &BankItem)| (&transfer.item, transfer.amount, &transfer.account) == (&item.item, item.amount, &item.account);
    if read.len() != items.len() || !read.iter().zip(items).all(same) {
        return Err(Fault::new(Code::Internal, "pain.001", &arguments.batch).into());
    }
    let name = format!("{}.pain.001.xml", arguments.batch);
    write_file(&arguments.out.join(&name), &bytes)?;
    writeln!(out, "{name}\t{}", read.len())?;
    Ok(())
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut file = OutFile::create(path)?;
    file.write_all(bytes).map_err(Failure::file(path))?;
    file.finish()
}
