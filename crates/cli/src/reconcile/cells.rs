//! The cells of a spreadsheet or a CSV file as texts, row by row, with the numbers that a spreadsheet shows. What is not whole is refused:
//! a file that is cut off or not of its format, formulas, more rows or columns than a statement has.

use crate::declare::text_of;
use crate::failure::Failure;
use crate::month::sheet::{empty_lines, letters, raw_text};
use calamine::{Data, Reader, Xlsx, open_workbook_auto};
use hesuan::reconciliation::MAX_COLUMNS;
use hesuan::{Code, Fault, Faults};
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// Rows of a sheet, which is what the largest spreadsheet has.
const MAX_ROWS: usize = 1 << 20;
/// The largest file.
const MAX_BYTES: u64 = 1 << 30;
/// Formulas that are told.
const MAX_TOLD: usize = 20;

/// A file as texts.
pub struct Cells {
    /// The rows from the first one of the sheet.
    pub rows: Vec<Vec<String>>,
    /// The bytes of the file, for its digest.
    pub bytes: Vec<u8>,
}

fn of_file(path: &Path, code: Code, place: impl std::fmt::Display) -> Fault {
    Fault::new(code, path.display().to_string(), place)
}

/// A place as a spreadsheet names it.
fn place(row: usize, column: usize) -> String {
    format!("{}{}", letters(column), row + 1)
}

/// Reads the first sheet of a workbook, or a CSV file.
pub fn read(path: &Path) -> Result<Cells, Failure> {
    let size = fs::metadata(path).map_err(Failure::file(path))?.len();
    if size > MAX_BYTES {
        return Err(of_file(path, Code::FileTooLarge, format!("{size} bytes")).into());
    }
    let mut bytes = Vec::new();
    File::open(path).and_then(|mut file| file.read_to_end(&mut bytes)).map_err(Failure::file(path))?;
    let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
    let rows = match ending.to_str() {
        Some("xlsx" | "xlsm") => xlsx(path, &bytes)?,
        Some("xls" | "xlsb" | "ods") => workbook(path, &bytes)?,
        _ => csv(path)?,
    };
    Ok(Cells { rows, bytes })
}

/// A workbook that cannot be opened: cut off if it begins as one.
fn broken(path: &Path, bytes: &[u8], magic: &[u8], error: &dyn std::error::Error) -> Failure {
    let code = if bytes.starts_with(magic) { Code::FileTruncated } else { Code::FileFormat };
    of_file(path, code, "").because(error.to_string(), error.to_string()).into()
}

fn xlsx(path: &Path, bytes: &[u8]) -> Result<Vec<Vec<String>>, Failure> {
    const MAGIC: &[u8] = b"PK\x03\x04";
    let mut workbook: Xlsx<_> =
        calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).map_err(|error: calamine::XlsxError| broken(path, bytes, MAGIC, &error))?;
    let Some(name) = workbook.sheet_names().first().cloned() else { return Ok(Vec::new()) };
    let mut cells = workbook.worksheet_cells_reader(&name).map_err(|error| broken(path, bytes, MAGIC, &error))?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut formulas = Vec::new();
    // Cell by cell: a sheet with one cell in its last corner has no more cells than that.
    while let Some(cell) = cells.next_cell_with_formula().map_err(|error| broken(path, bytes, MAGIC, &error))? {
        let (row, column) = (cell.pos.0 as usize, cell.pos.1 as usize);
        let text = raw_text(&Data::from(cell.value));
        if cell.formula.is_some() {
            formulas.push(of_file(path, Code::CellFormula, place(row, column)));
        }
        if text.is_empty() {
            continue;
        }
        if row >= MAX_ROWS || column >= MAX_COLUMNS {
            return Err(of_file(path, Code::FileTooLarge, place(row, column)).into());
        }
        if rows.len() <= row {
            rows.resize_with(row + 1, Vec::new);
        }
        if rows[row].len() <= column {
            rows[row].resize(column + 1, String::new());
        }
        rows[row][column] = text;
    }
    formulas.truncate(MAX_TOLD);
    Ok(Faults::none_or(formulas, rows)?)
}

/// Older workbooks, whose sheets are small.
fn workbook(path: &Path, bytes: &[u8]) -> Result<Vec<Vec<String>>, Failure> {
    const MAGIC: &[u8] = b"\xd0\xcf\x11\xe0";
    let mut workbook = open_workbook_auto(path).map_err(|error| broken(path, bytes, MAGIC, &error))?;
    let Some(name) = workbook.sheet_names().first().cloned() else { return Ok(Vec::new()) };
    if let Ok(formulas) = workbook.worksheet_formula(&name) {
        let (first_row, first_column) = formulas.start().unwrap_or_default();
        let told = formulas.used_cells().filter(|(.., formula)| !formula.is_empty()).take(MAX_TOLD);
        let told = told.map(|(row, column, _)| of_file(path, Code::CellFormula, place(first_row as usize + row, first_column as usize + column)));
        Faults::none_or(told.collect(), ())?;
    }
    let range = workbook.worksheet_range(&name).map_err(|error| broken(path, bytes, MAGIC, &error))?;
    if range.width() > MAX_COLUMNS || range.height() > MAX_ROWS {
        return Err(of_file(path, Code::FileTooLarge, place(range.height(), range.width())).into());
    }
    let (row, column) = range.start().unwrap_or_default();
    let before = vec![String::new(); column as usize];
    let mut rows = vec![Vec::new(); row as usize];
    rows.extend(range.rows().map(|cells| before.iter().cloned().chain(cells.iter().map(raw_text)).collect()));
    Ok(rows)
}

fn csv(path: &Path) -> Result<Vec<Vec<String>>, Failure> {
    let text = text_of(path)?;
    if let Some(at) = text.find('\0') {
        return Err(of_file(path, Code::TextInvalid, format!("byte {at}")).into());
    }
    if text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1 {
        return Err(of_file(path, Code::FileTruncated, "").because("a quoted cell does not end", "引号未闭合").into());
    }
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut rows: Vec<Vec<String>> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| of_file(path, Code::FileFormat, error))?;
        let start = record.position().map_or(0, |position| position.byte() as usize);
        rows.extend(std::iter::repeat_with(Vec::new).take(empty_lines(&text, start)));
        if record.len() > MAX_COLUMNS || rows.len() >= MAX_ROWS {
            return Err(of_file(path, Code::FileTooLarge, format!("{}: {}", rows.len() + 1, record.len())).into());
        }
        rows.push(record.iter().map(|cell| cell.trim().to_string()).collect());
    }
    Ok(rows)
}
