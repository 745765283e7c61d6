//! The bytes of a bank's file, and such bytes read back: what was written must say what was meant.

use crate::declare::spreadsheet_number;
use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use encoding_rs::GBK;
use hesuan::money::Money;
use hesuan::payment::{BankFileAnswer, BankFileContent, CellKind, FileFormat, LineEnd, LineRole, TextEncoding};
use hesuan::{Code, Fault, Faults};
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use std::io::Cursor;

/// The bytes of a file.
pub fn bytes_of(answer: &BankFileAnswer<'_>, file: &BankFileContent) -> Result<Vec<u8>, Faults> {
    if answer.format == FileFormat::Spreadsheet {
        return spreadsheet(answer, file).map_err(|error| Fault::new(Code::Internal, "", error).into());
    }
    check_characters(answer, file)?;
    let end = if answer.line_end == LineEnd::CrLf { "\r\n" } else { "\n" };
    let lines: Vec<String> = file.lines.iter().map(|line| line_text(answer, &line.cells)).collect();
    let mut text = lines.join(end);
    if answer.last_line_end {
        text.push_str(end);
    }
    Ok(match answer.encoding {
        TextEncoding::Gbk => GBK.encode(&text).0.into_owned(),
        _ => text.into_bytes(),
    })
}

/// Every character of a GBK file must be one of GBK, never a question mark.
fn check_characters(answer: &BankFileAnswer<'_>, file: &BankFileContent) -> Result<(), Faults> {
    if answer.encoding != TextEncoding::Gbk {
        return Ok(());
    }
    let payments = file.lines.iter().filter(|line| line.role == LineRole::Payment).zip(&file.items);
    let others = file.lines.iter().filter(|line| line.role != LineRole::Payment).map(|line| (line, &file.reference));
    let cells = others.chain(payments).flat_map(|(line, name)| line.cells.iter().map(move |cell| (name, cell)));
    let unmapped = cells.filter(|(_, cell)| GBK.encode(cell).2);
    Faults::none_or(unmapped.map(|(name, cell)| Fault::new(Code::EncodingUnmappable, name, cell)).collect(), ())
}

fn line_text(answer: &BankFileAnswer<'_>, cells: &[String]) -> String {
    let quoted = |cell: &String| {
        let needs = answer.format == FileFormat::Csv && (cell.contains(&answer.separator) || cell.contains('"'));
        if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
    };
    cells.iter().map(quoted).collect::<Vec<_>>().join(&answer.separator)
}

/// Every cell but amounts is text, so that no digit of an account is lost.
fn spreadsheet(answer: &BankFileAnswer<'_>, file: &BankFileContent) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let (text, money) = (Format::new().set_num_format("@"), Format::new().set_num_format("0.00"));
    let sheet = workbook.add_worksheet();
    sheet.set_name(&answer.sheet)?;
    for (row, line) in file.lines.iter().enumerate() {
        for (column, cell) in line.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let is_amount = line.role == LineRole::Payment && answer.kinds.get(column) == Some(&CellKind::Money);
            if is_amount {
                sheet.write_number_with_format(row as u32, column as u16, spreadsheet_number(cell), &money)?;
            } else {
                sheet.write_string_with_format(row as u32, column as u16, cell, &text)?;
            }
        }
    }
    workbook.save_to_buffer()
}

/// Reads a file back: its cells must be those that were meant, and its amounts must sum to its total.
pub fn verify(answer: &BankFileAnswer<'_>, file: &BankFileContent, bytes: &[u8]) -> Result<(), Fault> {
    let lines = read_back(answer, bytes)?;
    let differs = |what: &str| Fault::new(Code::Internal, &file.reference, what).because("the file does not say what was meant", "写出的文件与数据不一致");
    if lines.len() != file.lines.len() {
        return Err(differs(&format!("{} lines", lines.len())));
    }
    let mut sum = Money::ZERO;
    for (read, meant) in lines.iter().zip(&file.lines) {
        // A spreadsheet does not store empty cells at the end of a row.
        let cell = |index: usize| read.get(index).map_or("", String::as_str);
        for (index, text) in meant.cells.iter().enumerate() {
            let kind = answer.kinds.get(index).filter(|_| meant.role == LineRole::Payment);
            let same = match kind {
                Some(CellKind::Money) => cell(index).parse::<Money>().is_ok_and(|amount| Ok(amount) == text.parse()),
                _ => cell(index) == text,
            };
            if !same {
                return Err(differs(cell(index)));
            }
            let amount = match kind {
                Some(CellKind::Money) => cell(index).parse::<Money>().ok(),
                Some(CellKind::Fen) => cell(index).parse().ok().and_then(|fen| Money::from_fen(fen).ok()),
                _ => None,
            };
            sum = sum.plus(amount.unwrap_or(Money::ZERO)).map_err(|code| Fault::new(code, &file.reference, ""))?;
        }
    }
    if sum == file.total { Ok(()) } else { Err(differs(&sum.to_string())) }
}

/// The cells of a file, from its bytes.
pub fn read_back(answer: &BankFileAnswer<'_>, bytes: &[u8]) -> Result<Vec<Vec<String>>, Fault> {
    let broken = |error: String| Fault::new(Code::FileFormat, "", error);
    if answer.format == FileFormat::Spreadsheet {
        let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(|error: calamine::XlsxError| broken(error.to_string()))?;
        let range = workbook.worksheet_range(&answer.sheet).map_err(|error| broken(error.to_string()))?;
        let text = |cell: &Data| if let Data::Float(number) = cell { format!("{number}") } else { cell.to_string() };
        return Ok(range.rows().map(|row| row.iter().map(text).collect()).collect());
    }
    let text = match answer.encoding {
        TextEncoding::Gbk => GBK.decode_without_bom_handling_and_without_replacement(bytes).ok_or_else(|| broken("GBK".to_string()))?.into_owned(),
        _ => String::from_utf8(bytes.to_vec()).map_err(|error| broken(error.to_string()))?,
    };
    let end = if answer.line_end == LineEnd::CrLf { "\r\n" } else { "\n" };
    if answer.last_line_end != text.ends_with(end) && !text.is_empty() {
        return Err(broken("line end".to_string()));
    }
    let lines = text.strip_suffix(end).unwrap_or(&text).split(end);
    if answer.format == FileFormat::Text {
        return Ok(lines.map(|line| line.split(&answer.separator).map(String::from).collect()).collect());
    }
    let separator = answer.separator.bytes().next().unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    reader.records().map(|record| Ok(record.map_err(|error| broken(error.to_string()))?.iter().map(String::from).collect())).collect()
}
