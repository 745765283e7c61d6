//! Sheets of a workbook, or CSV files of a folder, read by their headings: every cell that cannot be read is a fault with its sheet, row
//! and column.

use super::form::{Column, Form, Kind};
use crate::failure::{Failure, fault_text};
use crate::language::Lang;
use calamine::{Data, Reader, open_workbook_auto};
use hesuan::money::{Money, Rate};
use hesuan::time::{Day, Month};
use hesuan::{Code, Fault};
use std::fs;
use std::path::Path;
use std::str::FromStr;

/// Rows in which the headings are looked for.
const HEADER_ROWS: usize = 15;
/// The largest file of a folder.
const MAX_BYTES: u64 = 64 << 20;

/// A fault at a place of the workbook.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The sheet.
    pub form: &'static Form,
    /// The row, as a spreadsheet numbers it; none for the whole sheet.
    pub row: Option<usize>,
    /// The column, from 0.
    pub column: Option<usize>,
    /// What is wrong.
    pub fault: Fault,
}

impl Placed {
    /// A fault of a sheet.
    pub fn of_sheet(form: &'static Form, fault: Fault) -> Placed {
        Placed { form, row: None, column: None, fault }
    }

    /// The line that tells it.
    pub fn text(&self, lang: Lang) -> String {
        let mut place = lang.pick(format!("工作表 {}", self.form.zh), format!("sheet {} {}", self.form.zh, self.form.en));
        if let Some(row) = self.row {
            place.push_str(&lang.pick(format!(" 第 {row} 行"), format!(" row {row}")));
        }
        if let Some(column) = self.column {
            let letters = letters(column);
            place.push_str(&lang.pick(format!(" {letters} 列"), format!(" column {letters}")));
        }
        fault_text(&self.fault, &place, lang)
    }
}

/// The letters of a column: A, B, …, Z, AA.
pub fn letters(column: usize) -> String {
    let (mut rest, mut text) = (column + 1, String::new());
    while rest > 0 {
        rest -= 1;
        text.insert(0, char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    text
}

/// A sheet that was read.
pub struct Table {
    /// What it is.
    pub form: &'static Form,
    /// The rows with data.
    pub rows: Vec<Row>,
}

/// A row: the canonical text of each column of the form.
pub struct Row {
    /// The form.
    form: &'static Form,
    /// Its number in the spreadsheet.
    pub number: usize,
    cells: Vec<Option<String>>,
    places: Vec<Option<usize>>,
    /// Whether a cell could not be read, which was told.
    pub is_bad: bool,
}

impl Row {
    /// The text of a column, empty cells being none.
    pub fn text(&self, column: &str) -> Option<&str> {
        self.cells[self.index(column)?].as_deref()
    }

    /// The value of a column.
    pub fn get<T: FromStr>(&self, column: &str) -> Option<T> {
        self.text(column)?.parse().ok()
    }

    /// 是 or 否; 否 if empty.
    pub fn flag(&self, column: &str) -> bool {
        self.text(column) == Some("true")
    }

    fn index(&self, column: &str) -> Option<usize> {
        self.form.columns.iter().position(|known| known.en == column)
    }

    /// A fault at a column of this row.
    pub fn fault(&self, column: &str, code: Code) -> Placed {
        self.at(column, Fault::new(code, column, self.text(column).unwrap_or_default()))
    }

    /// A fault of a computation, at the column that its path names or at the row.
    pub fn at(&self, column: &str, fault: Fault) -> Placed {
        let index = self.index(column);
        Placed { form: self.form, row: Some(self.number), column: index.and_then(|index| self.places[index]), fault }
    }
}

/// The cells of a workbook or folder.
pub enum Source {
    /// A workbook: sheet names and cells.
    Workbook(Vec<(String, Grid)>),
    /// A folder: file names without the ending, and cells.
    Folder(Vec<(String, Grid)>),
}

/// Rows of raw texts, with the number of the first row and column.
pub struct Grid {
    first_row: usize,
    first_column: usize,
    rows: Vec<Vec<String>>,
}

impl Source {
    /// Reads all cells of a workbook, or of the CSV files of a folder.
    pub fn open(path: &Path) -> Result<Source, Failure> {
        if path.is_dir() { folder(path) } else { workbook(path) }
    }

    /// The table of a form; none if the source has no such sheet.
    pub fn table(&self, form: &'static Form, faults: &mut Vec<Placed>) -> Option<Table> {
        let (Source::Workbook(sheets) | Source::Folder(sheets)) = self;
        let named = |name: &str| {
            let name = name.trim();
            name.eq_ignore_ascii_case(form.en) || name.split_whitespace().any(|part| part == form.zh || part.eq_ignore_ascii_case(form.en))
        };
        match sheets.iter().find(|(name, _)| named(name)) {
            Some((_, grid)) => table(form, grid, faults),
            None => {
                if form.needed {
                    faults.push(Placed::of_sheet(form, Fault::new(Code::FieldMissing, form.en, "").because("the sheet is missing", "缺少该工作表")));
                }
                None
            }
        }
    }
}

fn trouble(path: &Path, error: impl std::error::Error) -> Failure {
    Failure::File(path.display().to_string(), std::io::Error::other(error.to_string()))
}

fn workbook(path: &Path) -> Result<Source, Failure> {
    fs::metadata(path).map_err(Failure::file(path))?;
    let mut workbook = open_workbook_auto(path).map_err(|error| trouble(path, error))?;
    let mut sheets = Vec::new();
    for name in workbook.sheet_names() {
        let range = workbook.worksheet_range(&name).map_err(|error| trouble(path, error))?;
        let (row, column) = range.start().unwrap_or((0, 0));
        let rows = range.rows().map(|row| row.iter().map(raw_text).collect()).collect();
        sheets.push((name, Grid { first_row: row as usize + 1, first_column: column as usize, rows }));
    }
    Ok(Source::Workbook(sheets))
}

fn folder(path: &Path) -> Result<Source, Failure> {
    let mut sheets = Vec::new();
    let entries = fs::read_dir(path).and_then(|entries| entries.collect::<std::io::Result<Vec<_>>>()).map_err(Failure::file(path))?;
    for entry in entries {
        let file = entry.path();
        if file.extension().is_none_or(|end| !end.eq_ignore_ascii_case("csv")) {
            continue;
        }
        let bytes = entry.metadata().map_err(Failure::file(&file))?.len();
        if bytes > MAX_BYTES {
            return Err(Failure::Input(Fault::new(Code::RequestTooLarge, file.display().to_string(), bytes).into()));
        }
        let text = crate::declare::text_of(&file)?;
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut rows: Vec<Vec<String>> = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| trouble(&file, error))?;
            // Empty lines are skipped by the reader and counted here, so that rows have the numbers of a spreadsheet.
            let start = record.position().map_or(0, |position| position.byte() as usize);
            rows.extend(std::iter::repeat_with(Vec::new).take(empty_lines(&text, start)));
            rows.push(record.iter().map(str::to_string).collect());
        }
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        sheets.push((name, Grid { first_row: 1, first_column: 0, rows }));
    }
    sheets.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(Source::Folder(sheets))
}

/// The empty lines at a byte where a record was looked for.
pub fn empty_lines(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    // The end of the record before may be half read.
    let start = start + usize::from(start > 0 && bytes.get(start) == Some(&b'\n') && bytes[start - 1] == b'\r');
    let run = bytes.iter().skip(start).take_while(|byte| matches!(byte, b'\r' | b'\n'));
    run.filter(|byte| **byte == b'\n').count()
}

pub fn raw_text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.trim().to_string(),
        Data::Float(number) => digits(*number),
        Data::Int(number) => number.to_string(),
        Data::Bool(flag) => flag.to_string(),
        Data::DateTime(time) => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTimeIso(text) => text.get(..10).unwrap_or(text).to_string(),
        other => other.to_string(),
    }
}

/// The digits that a spreadsheet shows of a number: fifteen. What lies behind them is noise of binary sums.
pub fn digits(number: f64) -> String {
    let text = format!("{number:.14e}");
    let Some((mantissa, exponent)) = text.split_once('e') else { return text };
    let Ok(exponent) = exponent.parse::<i32>() else { return text };
    // Amounts above these are no amounts; a number with more digits has lost some.
    if !(-7..15).contains(&exponent) {
        return if mantissa.trim_matches(['-', '0', '.']).is_empty() { "0".to_string() } else { format!("{number:E}").replace('E', "E+") };
    }
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let all: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let point = exponent + 1;
    let (whole, part) = if point <= 0 {
        ("0".to_string(), format!("{}{all}", "0".repeat(point.unsigned_abs() as usize)))
    } else {
        let (whole, part) = all.split_at(point as usize);
        (whole.to_string(), part.to_string())
    };
    let part = part.trim_end_matches('0');
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

/// A heading without what does not count.
fn plain(heading: &str) -> String {
    let kept = heading.chars().filter(|character| !character.is_whitespace());
    let text: String = kept
        .map(|character| match character {
            '（' => '(',
            '）' => ')',
            other => other,
        })
        .collect();
    text.trim_start_matches(['*', '\u{feff}']).to_string()
}

fn matches(column: &Column, heading: &str) -> bool {
    let heading = plain(heading);
    heading == column.zh || heading == column.en || heading == format!("{}({})", column.zh, column.en)
}

fn table(form: &'static Form, grid: &Grid, faults: &mut Vec<Placed>) -> Option<Table> {
    let known = |row: &Vec<String>| row.iter().filter(|cell| form.columns.iter().any(|column| matches(column, cell))).count();
    let header = (0..grid.rows.len().min(HEADER_ROWS)).max_by_key(|&index| (known(&grid.rows[index]), std::cmp::Reverse(index)));
    let Some(header) = header.filter(|&index| known(&grid.rows[index]) > 0) else {
        faults.push(Placed::of_sheet(form, Fault::new(Code::ColumnMissing, form.en, "").because("the sheet has no headings", "该工作表没有表头")));
        return None;
    };
    let before = faults.len();
    let mut places: Vec<Option<usize>> = vec![None; form.columns.len()];
    for (index, heading) in grid.rows[header].iter().enumerate().filter(|(_, heading)| !heading.trim().is_empty()) {
        let at = |code, heading: &str| Placed {
            form,
            row: Some(grid.first_row + header),
            column: Some(grid.first_column + index),
            fault: Fault::new(code, plain(heading), heading),
        };
        match form.columns.iter().position(|column| matches(column, heading)) {
            None => faults.push(at(Code::FieldUnknown, heading)),
            Some(column) if places[column].is_some() => faults.push(at(Code::ColumnDuplicate, heading)),
            Some(column) => places[column] = Some(index),
        }
    }
    for (column, _) in form.columns.iter().zip(&places).filter(|(column, place)| column.needed && place.is_none()) {
        let fault = Fault::new(Code::ColumnMissing, column.heading().trim_start_matches('*'), "");
        faults.push(Placed { form, row: Some(grid.first_row + header), column: None, fault });
    }
    if faults.len() > before {
        return None;
    }
    let outside: Vec<Option<usize>> = places.iter().map(|place| place.map(|index| grid.first_column + index)).collect();
    let mut rows = Vec::new();
    for (index, raw) in grid.rows.iter().enumerate().skip(header + 1) {
        let first = raw.iter().map(|cell| cell.trim()).find(|cell| !cell.is_empty());
        // An example row of the template, and rows of totals, are no data.
        if first.is_none_or(|first| first.starts_with('例') || ["合计", "总计", "小计"].contains(&first)) {
            continue;
        }
        let row = Row { form, number: grid.first_row + index, cells: Vec::new(), places: outside.clone(), is_bad: false };
        rows.push(filled(row, raw, &places, faults));
    }
    Some(Table { form, rows })
}

fn filled(mut row: Row, raw: &[String], places: &[Option<usize>], faults: &mut Vec<Placed>) -> Row {
    let empty = String::new();
    for (column, place) in row.form.columns.iter().zip(places) {
        let text = place.and_then(|index| raw.get(index)).unwrap_or(&empty).trim();
        let read = if text.is_empty() {
            if column.needed { Err(Fault::new(Code::FieldMissing, column.en, "")) } else { Ok(None) }
        } else {
            canonical(column, text).map(Some)
        };
        row.cells.push(read.unwrap_or_else(|fault| {
            row.is_bad = true;
            let column = row.places[row.cells.len()];
            faults.push(Placed { form: row.form, row: Some(row.number), column, fault });
            None
        }));
    }
    row
}

/// The text that the library reads.
fn canonical(column: &Column, text: &str) -> Result<String, Fault> {
    let fault = |code| Fault::new(code, column.en, text);
    let checked = |result: Result<(), Code>, text: String| result.map(|()| text).map_err(fault);
    match column.kind {
        Kind::Text => match text.chars().find(|character| character.is_control() && !character.is_whitespace()) {
            Some(_) => Err(fault(Code::CharacterNotAllowed)),
            None => Ok(text.to_string()),
        },
        Kind::Id => {
            let wrong = |character: char| character.is_control() || "/\\:*?\"<>|;'".contains(character);
            let is_bad = text.chars().any(wrong) || text.starts_with('.') || text.ends_with(['.', ' ']) || text.chars().count() > 60;
            if is_bad {
                let told = fault(Code::CharacterNotAllowed);
                return Err(
                    told.because("an id has no / \\ : * ? \" < > | ; ' and at most 60 characters", "编号不得含 / \\ : * ? \" < > | ; '，且不超过 60 个字符")
                );
            }
            Ok(text.to_string())
        }
        Kind::Money => {
            let amount: String = text.chars().filter(|character| !",￥¥元 ".contains(*character)).collect();
            let amount = amount.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).map_or(amount.clone(), |inner| format!("-{inner}"));
            checked(amount.parse::<Money>().map(drop), amount)
        }
        Kind::Rate => {
            let rate = match text.strip_suffix('%') {
                Some(percent) => hundredth(percent.trim()).ok_or_else(|| fault(Code::RateInvalid))?,
                None => text.to_string(),
            };
            checked(rate.parse::<Rate>().map(drop), rate)
        }
        Kind::Count => checked(text.parse::<u32>().map(drop).map_err(|_| Code::FieldType), text.to_string()),
        Kind::Day => day(text).ok_or_else(|| fault(Code::DayInvalid)),
        Kind::Month => month(text).ok_or_else(|| fault(Code::MonthInvalid)),
        Kind::Flag => match text {
            "是" | "Y" | "y" | "yes" | "true" | "1" => Ok("true".to_string()),
            "否" | "N" | "n" | "no" | "false" | "0" => Ok("false".to_string()),
            _ => Err(fault(Code::ValueUnknown).because("write 是 or 否", "请填是或否")),
        },
        Kind::Word(words) => match words.iter().find(|(zh, en)| *zh == text || *en == text) {
            Some((_, en)) => Ok(en.to_string()),
            None => {
                let known: Vec<&str> = words.iter().map(|(zh, _)| *zh).collect();
                Err(fault(Code::ValueUnknown).because(known.join(" | "), known.join("、")))
            }
        },
    }
}

/// `7` as `0.07`, by moving the point.
fn hundredth(percent: &str) -> Option<String> {
    let (whole, part) = percent.split_once('.').unwrap_or((percent, ""));
    if whole.is_empty() || !whole.bytes().chain(part.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let padded = format!("{whole:0>3}");
    let (whole, moved) = padded.split_at(padded.len() - 2);
    Some(format!("{whole}.{moved}{}", part.trim_end_matches('0')))
}

/// `2026-03-02`, `2026/3/2`, `2026.3.2`, `20260302`, `2026年3月2日`.
fn day(text: &str) -> Option<String> {
    let numbers = numbers(text);
    let day = match numbers.as_slice() {
        [whole] if whole.len() == 8 => format!("{}-{}-{}", &whole[..4], &whole[4..6], &whole[6..]),
        [year, month, day] => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => return None,
    };
    day.parse::<Day>().ok().map(|day| day.to_string())
}

/// `2026-03`, `2026/3`, `202603`, `2026年3月`; a day counts as its month.
fn month(text: &str) -> Option<String> {
    let numbers = numbers(text);
    let month = match numbers.as_slice() {
        [whole] if whole.len() == 6 => format!("{}-{}", &whole[..4], &whole[4..]),
        [year, month] | [year, month, _] => format!("{year}-{month:0>2}"),
        _ => return None,
    };
    month.parse::<Month>().ok().map(|month| month.to_string())
}

fn numbers(text: &str) -> Vec<&str> {
    let parts: Vec<&str> = text.split(['-', '/', '.', '年', '月', '日']).filter(|part| !part.is_empty()).collect();
    if parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())) { parts } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_the_digits_that_a_spreadsheet_shows() {
        for (number, text) in [
            (5500.000000000001, "5500"),
            (0.07, "0.07"),
            (1234567890123.45, "1234567890123.45"),
            (-12.5, "-12.5"),
            (0.0, "0"),
            (310000.0, "310000"),
            (0.0016, "0.0016"),
        ] {
            assert_eq!(digits(number), text);
        }
    }

    #[test]
    fn days_months_and_percents_are_read_as_people_write_them() {
        for text in ["2026-03-02", "2026/3/2", "2026.3.2", "20260302", "2026年3月2日"] {
            assert_eq!(day(text).as_deref(), Some("2026-03-02"), "{text}");
        }
        for text in ["2026-03", "2026/3", "202603", "2026年3月", "2026-03-01"] {
            assert_eq!(month(text).as_deref(), Some("2026-03"), "{text}");
        }
        assert_eq!((day("2026-02-30"), day("3月2日"), month("2026")), (None, None, None));
        assert_eq!((hundredth("7").as_deref(), hundredth("12.5").as_deref(), hundredth("100").as_deref()), (Some("0.07"), Some("0.125"), Some("1.00")));
    }

    #[test]
    fn empty_lines_are_counted_with_either_end() {
        assert_eq!((empty_lines("a\n\n\nb", 2), empty_lines("a\r\n\r\nb", 2), empty_lines("a\r\n\r\nb", 3), empty_lines("a\nb", 2)), (2, 1, 1, 0));
    }

    #[test]
    fn columns_have_letters() {
        assert_eq!([0, 25, 26, 51, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "ZZ", "AAA"]);
    }
}
