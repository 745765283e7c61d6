//! A sheet as rows of texts: CSV or text in UTF-8 or GB18030, or the first sheet of a workbook. What is too large, cut off, or computed by a formula
//! is refused with its place; a sparse workbook takes no more memory than its cells.

use crate::declare::text_of;
use crate::failure::Failure;
use crate::month::sheet::letters;
use calamine::{Data, ExcelDateTime, Reader, Xlsx, open_workbook, open_workbook_auto};
use hesuan::filing::Table;
use hesuan::{Code, Fault, Faults};
use std::fs;
use std::path::Path;

/// The most columns.
const MOST_COLUMNS: usize = 256;
/// The most rows.
const MOST_ROWS: usize = 1 << 20;
/// The most bytes.
const MOST_BYTES: u64 = 256 << 20;
/// What may stand between two cells of a text.
const SEPARATORS: [u8; 4] = *b",\t|;";
/// The most faults that are told of one file.
const MOST_FAULTS: usize = 100;

/// The rows of a file.
pub fn table_of(path: &Path) -> Result<Table, Failure> {
    let size = fs::metadata(path).map_err(Failure::file(path))?.len();
    if size > MOST_BYTES {
        return Err(Fault::new(Code::FileTooLarge, path.display().to_string(), size).into());
    }
    let is = |ending: &str| path.extension().is_some_and(|end| end.eq_ignore_ascii_case(ending));
    if is("xlsx") {
        spreadsheet(path)
    } else if is("xls") || is("ods") || is("xlsb") {
        workbook(path)
    } else {
        Ok(text_table(&text_of(path)?)?)
    }
}

/// The rows of a text; its separator is the one that stands most often in its first lines.
pub fn text_table(text: &str) -> Result<Table, Faults> {
    let start: Vec<&str> = text.lines().take(15).collect();
    let count = |separator: &u8| start.iter().flat_map(|line| line.bytes()).filter(|byte| byte == separator).count();
    let separator = SEPARATORS.into_iter().rev().max_by_key(count).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut table = Table::new();
    for record in reader.records() {
        let record = record.map_err(|error| Fault::new(Code::FileFormat, format!("row {}", table.len() + 1), error))?;
        if record.len() > MOST_COLUMNS || table.len() >= MOST_ROWS {
            return Err(Fault::new(Code::FileTooLarge, format!("row {}", table.len() + 1), record.len()).into());
        }
        table.push(record.iter().map(String::from).collect());
    }
    // An open quotation mark takes all that follows into one cell.
    if text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1 && separator != b'|' {
        let fault = Fault::new(Code::FileTruncated, format!("row {}", table.len()), "\"");
        return Err(fault.because("a quotation mark is not closed", "引号未闭合").into());
    }
    Ok(table)
}

/// The first sheet of an `.xlsx`, cell by cell.
fn spreadsheet(path: &Path) -> Result<Table, Failure> {
    let broken = |error: calamine::XlsxError| Failure::from(Fault::new(Code::FileFormat, path.display().to_string(), error));
    let mut workbook: Xlsx<_> = open_workbook(path).map_err(broken)?;
    let sheet = workbook.sheet_names().first().cloned().ok_or_else(|| Fault::new(Code::FileFormat, path.display().to_string(), ""))?;
    let mut cells = workbook.worksheet_cells_reader(&sheet).map_err(broken)?;
    let (mut table, mut faults) = (Table::new(), Vec::new());
    while let Some(cell) = cells.next_cell_with_formula().map_err(broken)? {
        let (row, column) = (cell.pos.0 as usize, cell.pos.1 as usize);
        let place = format!("{}{}", letters(column), row + 1);
        if column >= MOST_COLUMNS || row >= MOST_ROWS {
            return Err(Fault::new(Code::FileTooLarge, place, "").into());
        }
        if let Some(formula) = cell.formula.filter(|_| faults.len() < MOST_FAULTS) {
            faults.push(Fault::new(Code::CellFormula, place, format!("={formula}")));
        }
        put(&mut table, row, column, cell_text(&cell.value.into()));
    }
    Faults::none_or(faults, ())?;
    Ok(even(table))
}

/// The first sheet of an older workbook, whose size has a bound of its own.
fn workbook(path: &Path) -> Result<Table, Failure> {
    let broken = |error: calamine::Error| Failure::from(Fault::new(Code::FileFormat, path.display().to_string(), error));
    let mut workbook = open_workbook_auto(path).map_err(broken)?;
    let sheet = workbook.sheet_names().first().cloned().ok_or_else(|| Fault::new(Code::FileFormat, path.display().to_string(), ""))?;
    let formulas = workbook.worksheet_formula(&sheet).map_err(broken)?;
    let origin = formulas.start().unwrap_or_default();
    let faults = formulas.used_cells().filter(|(.., formula)| !formula.is_empty()).take(MOST_FAULTS).map(|(row, column, formula)| {
        let place = format!("{}{}", letters(column + origin.1 as usize), row + origin.0 as usize + 1);
        Fault::new(Code::CellFormula, place, format!("={formula}"))
    });
    Faults::none_or(faults.collect(), ())?;
    let range = workbook.worksheet_range(&sheet).map_err(broken)?;
    let (top, left) = range.start().map_or((0, 0), |(row, column)| (row as usize, column as usize));
    let mut table = Table::new();
    for (row, column, cell) in range.used_cells() {
        if column + left >= MOST_COLUMNS {
            return Err(Fault::new(Code::FileTooLarge, format!("{}{}", letters(column + left), row + top + 1), "").into());
        }
        put(&mut table, row + top, column + left, cell_text(cell));
    }
    Ok(even(table))
}

fn put(table: &mut Table, row: usize, column: usize, text: String) {
    if table.len() <= row {
        table.resize(row + 1, Vec::new());
    }
    let cells = &mut table[row];
    if cells.len() <= column {
        cells.resize(column + 1, String::new());
    }
    cells[column] = text;
}

/// A sheet does not store empty cells at the end of a row; every row with cells has as many as the longest.
fn even(mut table: Table) -> Table {
    let width = table.iter().map(Vec::len).max().unwrap_or(0);
    table.iter_mut().filter(|row| !row.is_empty()).for_each(|row| row.resize(width, String::new()));
    table
}

/// The text of a cell, digits as a spreadsheet shows them: a number of more than fifteen has lost the others.
fn cell_text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Float(number) if number.abs() >= 1e15 => format!("{number:E}").replace('E', "E+"),
        Data::Float(number) => format!("{number}"),
        Data::DateTime(moment) => moment_text(moment),
        other => other.to_string(),
    }
}

fn moment_text(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    if moment.as_f64() < 1.0 {
        return time;
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if time == "00:00:00" { date } else { format!("{date} {time}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_of_a_text_is_found() {
        for (text, cells) in [("a,b\n1,2\n", 2), ("a\tb\tc,\n", 3), ("a|b|c|d", 4), ("a;b\n\"x;y\";2", 2), ("a", 1)] {
            assert_eq!(text_table(text).unwrap()[0].len(), cells, "{text}");
        }
    }

    #[test]
    fn a_text_that_is_cut_off_or_too_wide_is_refused() {
        assert_eq!(text_table("a,b\n1,\"2").unwrap_err().first().code, Code::FileTruncated);
        assert_eq!(text_table(&"x,".repeat(1_000_000)).unwrap_err().first().code, Code::FileTooLarge);
    }
}
