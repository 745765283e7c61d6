//! `hesuan declare` and `hesuan read-declaration`: sheets of the tax bureau's withholding client (扣缴端), as CSV or spreadsheets.

use crate::args::{DeclareArguments, Encoding, ReadDeclarationArguments};
use crate::failure::Failure;
use crate::outfile::OutFile;
use calamine::{Data, Reader, open_workbook_auto};
use encoding_rs::GB18030;
use hesuan::filing::{Declaration, DeclarationAnswer, Person, ReadDeclaration, Table};
use hesuan::json::Read as _;
use hesuan::operation::Operation;
use hesuan::time::Month;
use hesuan::{Code, Fault, Faults};
use rust_xlsxwriter::{Color, Format, Workbook, XlsxError};
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Columns of the wage sheet whose headers the client prints in red: the ones that identify a person.
const RED: std::ops::Range<usize> = 1..4;

/// Instruction sheet, in our own words.
const INSTRUCTIONS: [&str; 4] = [
    "带 * 的列必填；证件类型等列只能填列表中的值。",
    "金额保留两位小数。",
    "“累计…”列留空时，由扣缴客户端下载专项附加扣除。",
    "同一证件类型和证件号码只能有一行。",
];

/// Writes a sheet.
pub fn declare(arguments: &DeclareArguments) -> Result<(), Failure> {
    let month = month_of(&arguments.month)?;
    let text = text_of(&arguments.file)?;
    let mut faults = Vec::new();
    let mut rows = Vec::new();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match Person::read(line, &|| format!("line {}", index + 1)) {
            Ok(person) => rows.push(person),
            Err(more) => faults.extend_from_slice(more.as_slice()),
        }
    }
    Faults::none_or(faults, ())?;
    let known_on = arguments.known_on.as_ref().map(|day| day.parse().map_err(|code| Fault::new(code, "known_on", day))).transpose()?;
    let answer = Declaration { month, layout: arguments.layout.clone(), rows, known_on }.run(hesuan::book())?;
    let is_spreadsheet = arguments.out.extension().is_some_and(|end| end.eq_ignore_ascii_case("xlsx"));
    let bytes = if is_spreadsheet { spreadsheet(&answer).map_err(|error| trouble(&arguments.out, error))? } else { csv_text(&answer, arguments)? };
    let mut file = OutFile::create(&arguments.out)?;
    file.write_all(&bytes).map_err(Failure::file(&arguments.out))?;
    file.finish()
}

/// Reads a sheet back: one record a line, as JSON.
pub fn read(arguments: &ReadDeclarationArguments, out: &mut dyn Write) -> Result<(), Failure> {
    let month = month_of(&arguments.month)?;
    let is_text = arguments.file.extension().is_none_or(|end| end.eq_ignore_ascii_case("csv") || end.eq_ignore_ascii_case("txt"));
    let table = if is_text { csv_table(&arguments.file)? } else { workbook_table(&arguments.file)? };
    let answer = ReadDeclaration { month, layout: arguments.layout.clone(), table, known_on: None }.run(hesuan::book())?;
    for record in &answer.rows {
        serde_json::to_writer(&mut *out, record).map_err(io::Error::from)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

fn month_of(text: &str) -> Result<Month, Failure> {
    text.parse().map_err(|code| Fault::new(code, "month", text).into())
}

fn trouble(path: &Path, error: impl std::error::Error) -> Failure {
    Failure::File(path.display().to_string(), io::Error::other(error.to_string()))
}

/// A text file in UTF-8 (with or without a byte order mark), else in GB18030.
pub fn text_of(path: &Path) -> Result<String, Failure> {
    let bytes = if path.as_os_str() == "-" { read_input()? } else { fs::read(path).map_err(Failure::file(path))? };
    let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    match std::str::from_utf8(plain) {
        Ok(text) => Ok(text.to_string()),
        Err(error) => match GB18030.decode_without_bom_handling_and_without_replacement(plain) {
            Some(text) => Ok(text.into_owned()),
            None => Err(Fault::new(Code::TextInvalid, "", format!("byte {}", error.valid_up_to())).into()),
        },
    }
}

fn read_input() -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    io::Read::read_to_end(&mut io::stdin().lock(), &mut bytes).map_err(Failure::file(Path::new("stdin")))?;
    Ok(bytes)
}

/// The sheet as a workbook: every cell but amounts is text, so that no digit of a number is lost.
fn spreadsheet(answer: &DeclarationAnswer<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let (text, money) = (Format::new().set_num_format("@"), Format::new().set_num_format("0.00"));
    let red = Format::new().set_num_format("@").set_font_color(Color::Red);
    let sheet = workbook.add_worksheet();
    sheet.set_name(answer.sheet)?;
    for (column, header) in answer.headers.iter().enumerate() {
        sheet.write_string_with_format(0, column as u16, *header, if RED.contains(&column) { &red } else { &text })?;
        sheet.set_column_format(column as u16, if answer.kinds[column] == "money" { &money } else { &text })?;
    }
    for (index, row) in answer.rows.iter().enumerate() {
        for (column, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let at = (index as u32 + 1, column as u16);
            if answer.kinds[column] == "money" {
                sheet.write_number_with_format(at.0, at.1, spreadsheet_number(cell), &money)?;
            } else {
                sheet.write_string_with_format(at.0, at.1, cell, &text)?;
            }
        }
    }
    let instructions = workbook.add_worksheet();
    instructions.set_name("填表说明")?;
    for (row, line) in INSTRUCTIONS.iter().enumerate() {
        instructions.write_string(row as u32, 0, *line)?;
    }
    workbook.save_to_buffer()
}

/// The number of a cell. A spreadsheet has no other numbers than binary ones; one of at most fifteen digits is shown and read back
/// with the same digits, and an amount has at most fifteen.
pub fn spreadsheet_number(amount: &str) -> f64 {
    amount.parse().unwrap_or_default()
}

fn csv_text(answer: &DeclarationAnswer<'_>, arguments: &DeclareArguments) -> Result<Vec<u8>, Failure> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let failed = |error: csv::Error| trouble(&arguments.out, error);
    writer.write_record(&answer.headers).map_err(failed)?;
    for row in &answer.rows {
        let cells = row.iter().zip(&answer.kinds).map(|(cell, kind)| if *kind == "text" { no_formula(cell) } else { cell.clone() });
        writer.write_record(cells).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| trouble(&arguments.out, error))?;
    match arguments.encoding {
        Encoding::Utf8 => Ok([b"\xef\xbb\xbf".as_slice(), &bytes].concat()),
        Encoding::Gb18030 => {
            let text = String::from_utf8_lossy(&bytes);
            Ok(GB18030.encode(&text).0.into_owned())
        }
    }
}

/// A text that a spreadsheet would take for a formula, with an apostrophe before it.
pub fn no_formula(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text.to_string() }
}

fn csv_table(path: &Path) -> Result<Table, Failure> {
    let text = text_of(path)?;
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().map(|record| Ok(record.map_err(|error| trouble(path, error))?.iter().map(String::from).collect())).collect()
}

/// The first sheet of a workbook, `.xls` or `.xlsx`.
fn workbook_table(path: &Path) -> Result<Table, Failure> {
    let mut workbook = open_workbook_auto(path).map_err(|error| trouble(path, error))?;
    let sheet = workbook.worksheet_range_at(0).ok_or_else(|| Fault::new(Code::ColumnMissing, "", path.display()))?;
    let sheet = sheet.map_err(|error| trouble(path, error))?;
    Ok(sheet.rows().map(|row| row.iter().map(cell_text).collect()).collect())
}

fn cell_text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        // Digits as a spreadsheet shows them: a number of more than fifteen has lost the others.
        Data::Float(number) if number.abs() >= 1e15 => format!("{number:E}").replace('E', "E+"),
        Data::Float(number) => format!("{number}"),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_keeps_its_digits_in_a_spreadsheet() {
        for amount in ["0.01", "1234567890123.45", "8000.55", "0.30", "99999999.99", "-1.10"] {
            let cell = cell_text(&Data::Float(spreadsheet_number(amount)));
            assert_eq!(cell.parse::<hesuan::money::Money>().unwrap().to_string(), amount);
        }
    }

    #[test]
    fn a_formula_in_a_text_is_made_harmless() {
        assert_eq!(no_formula("=1+1"), "'=1+1");
        assert_eq!(no_formula("张三"), "张三");
    }
}
