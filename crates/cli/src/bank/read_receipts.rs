//! `hesuan read-receipts`: bank statements become receipts, each once.

use super::camt;
use super::cells::table_of;
use super::pay_file::json_file;
use crate::args::ReadReceiptsArguments;
use crate::declare::{no_formula, text_of};
use crate::failure::{Failure, say};
use crate::language::Lang;
use crate::outfile::OutFile;
use hesuan::operation::Operation;
use hesuan::settlement::{ImportReceipts, ImportedReceipt, ReadBankStatement, StatementFile, StatementRow};
use hesuan::{Code, Fault, Faults};
use std::io::Write;
use std::path::Path;

/// The columns of the file of receipts.
const COLUMNS: [&str; 10] = ["id", "key", "our_account", "value_time", "amount", "payer_name", "payer_account", "remark", "bank_serial", "ordinal"];

/// Reads statements and writes the new receipts.
pub fn run(arguments: &ReadReceiptsArguments, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let mut faults = Vec::new();
    let mut files = Vec::with_capacity(arguments.files.len());
    for path in &arguments.files {
        match rows_of(path, arguments) {
            Ok(rows) => files.push(StatementFile { name: path.display().to_string(), rows }),
            Err(Failure::Input(more)) => {
                faults.extend(more.as_slice().iter().map(|fault| Fault { path: format!("{} {}", path.display(), fault.path), ..fault.clone() }))
            }
            Err(other) => return Err(other),
        }
    }
    Faults::none_or(faults, ())?;
    let mut known = Vec::new();
    for path in &arguments.known {
        known.extend(keys_of(path)?);
    }
    let request = ImportReceipts { files, known, in_part: arguments.in_part };
    let answer = request.run(hesuan::book()).map_err(|faults| named(&request.files, &faults))?;
    write(&arguments.out, answer.receipts.iter())?;
    if let Some(path) = &arguments.reversals {
        write(path, answer.not_receipts.iter().map(|other| &other.content))?;
    }
    for file in &answer.files {
        let told = (&file.name, file.rows, file.new, file.duplicates, file.not_receipts);
        let zh = format!("{}\t{} 行，新增 {}，重复 {}，非到款 {}", told.0, told.1, told.2, told.3, told.4);
        writeln!(out, "{}", lang.pick(zh, format!("{}\t{} rows: {} new, {} known, {} no receipts", told.0, told.1, told.2, told.3, told.4)))?;
    }
    writeln!(out, "{}\t{}", lang.pick("到款", "receipts"), answer.total)?;
    for refused in &answer.refused {
        say(format_args!("error[{}] {}: {}", refused.code, refused.path, lang.pick(&refused.message_zh, &refused.message)));
    }
    if answer.refused.is_empty() { Ok(()) } else { Err(Failure::Told) }
}

fn rows_of(path: &Path, arguments: &ReadReceiptsArguments) -> Result<Vec<StatementRow>, Failure> {
    if path.extension().is_some_and(|end| end.eq_ignore_ascii_case("xml")) {
        return Ok(camt::read(&text_of(path)?)?.rows);
    }
    let month = arguments.month.as_ref().ok_or_else(|| Fault::new(Code::FieldMissing, "month", ""))?;
    let request = ReadBankStatement {
        layout: arguments.layout.clone(),
        profile: arguments.profile.as_ref().map(|path| json_file(path)).transpose()?,
        month: month.parse().map_err(|code| Fault::new(code, "month", month))?,
        our_account: arguments.our_account.clone(),
        table: table_of(path)?,
        check_balance: !arguments.no_balance,
        known_on: None,
    };
    Ok(request.run(hesuan::book())?.rows)
}

/// The keys of receipts that an earlier run wrote.
fn keys_of(path: &Path) -> Result<Vec<String>, Failure> {
    let text = text_of(path)?;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let failed = OutFile::failure(path);
    let column = reader.headers().map_err(&failed)?.iter().position(|header| header == "key");
    let column = column.ok_or_else(|| Fault::new(Code::ColumnMissing, path.display().to_string(), "key"))?;
    reader.records().map(|record| Ok(record.map_err(&failed)?.get(column).unwrap_or_default().to_string())).collect()
}

/// Faults with the file and the row in it, in place of their indexes.
fn named(files: &[StatementFile], faults: &Faults) -> Failure {
    let place = |path: &str| -> Option<String> {
        let (file, rest) = path.strip_prefix("files[")?.split_once("].rows[")?;
        let (row, field) = rest.split_once("].")?;
        let file = files.get(file.parse::<usize>().ok()?)?;
        let index: usize = row.parse().ok()?;
        let row = file.rows.get(index)?.row.map_or(index + 1, |row| row as usize);
        Some(format!("{} row {row} {field}", file.name))
    };
    let told = faults.as_slice().iter().map(|fault| Fault { path: place(&fault.path).unwrap_or_else(|| fault.path.clone()), ..fault.clone() });
    Faults::none_or(told.collect(), ()).map_or_else(Failure::Input, |()| Failure::Told)
}

fn write<'a>(path: &Path, receipts: impl Iterator<Item = &'a ImportedReceipt>) -> Result<(), Failure> {
    let mut writer = csv::Writer::from_writer(OutFile::create(path)?);
    let failed = OutFile::failure(path);
    writer.write_record(COLUMNS).map_err(&failed)?;
    for imported in receipts {
        let receipt = &imported.receipt;
        let (time, amount, ordinal) = (imported.value_time.to_string(), receipt.amount.to_string(), imported.ordinal.to_string());
        let texts = [&receipt.payer_name, &receipt.payer_account, &receipt.remark].map(|text| no_formula(text));
        let serial = imported.bank_serial.as_deref().unwrap_or_default();
        let cells = [&receipt.id, &imported.key, &receipt.our_account, &time, &amount, &texts[0], &texts[1], &texts[2], serial, &ordinal];
        writer.write_record(cells).map_err(&failed)?;
    }
    OutFile::complete(path, writer)?.finish()
}
