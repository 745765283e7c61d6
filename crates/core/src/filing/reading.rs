//! A sheet of the client read back: rows of texts become records of the layout, whatever the order of the columns.

use super::layout::{Column, Kind, Layout, Record};
use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::record;
use crate::law::Law;
use crate::money::{Money, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::{Day, Month};
use crate::trace::{Grounds, Trace};
use serde::Serialize;

/// Rows from the top in which the headers are looked for.
pub(crate) const HEADER_ROWS: usize = 15;

/// Headers that a header row has at least.
pub(crate) const FEWEST_HEADERS: usize = 3;

/// First cells of rows that are no records.
pub(crate) const NO_RECORD: [&str; 3] = ["制表", "填表说明", "例"];

/// First cells of rows that hold sums.
pub(crate) const TOTALS: [&str; 4] = ["合计", "总计", "小计", "本页小计"];

/// Rows of texts.
pub type Table = Vec<Vec<String>>;

record! {
    /// A sheet of the withholding client, as rows of texts.
    pub struct ReadDeclaration {
        /// The tax month, which decides the version of the layout.
        need month: Month,
        /// The sheet: `wages`, `annual_bonus` and so on, as for `declaration`.
        need layout: String,
        /// The rows of the sheet from its top, each a list of cells.
        need table: Table,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `read_declaration`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadDeclarationAnswer<'book> {
    /// The layout.
    pub layout: String,
    /// The month in which this version of the layout was first seen.
    pub version: Month,
    /// The row of the headers, from 1.
    pub header_row: u32,
    /// Headers that the layout does not have; their columns were left out.
    pub unknown_headers: Vec<String>,
    /// Cells with more than two decimals, which were rounded half up each.
    pub rounded_cells: u32,
    /// The records: the fields that have a text.
    pub rows: Vec<Record>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(ReadDeclarationAnswer);

impl Operation for ReadDeclaration {
    const NAME: &'static str = "read_declaration";
    const EN: &'static str = "Rows of the withholding client, read";
    const ZH: &'static str = "读取扣缴申报表";
    type Answer<'book> = ReadDeclarationAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<ReadDeclarationAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let mut trace = Trace::new(law);
        let layout = Layout::of(&law, &self.layout, &mut trace)?;
        let header = self.header_row(&layout)?;
        let mut reader = Reader { faults: Vec::new(), rounded: 0, columns: Vec::new(), unknown: Vec::new() };
        reader.match_headers(&layout, &self.table[header]);
        let rows = reader.rows(&self.table, header);
        Faults::none_or(reader.faults, ())?;
        Ok(ReadDeclarationAnswer {
            layout: self.layout.clone(),
            version: layout.version,
            header_row: header as u32 + 1,
            unknown_headers: reader.unknown,
            rounded_cells: reader.rounded,
            rows,
            grounds: trace.grounds(),
        })
    }
}

impl ReadDeclaration {
    /// The row with the most known headers among the first.
    fn header_row(&self, layout: &Layout<'_>) -> Result<usize, Fault> {
        let known = |row: &Vec<String>| row.iter().filter(|cell| layout.columns.iter().any(|column| same_header(column.header, cell))).count();
        let counts = self.table.iter().take(HEADER_ROWS).map(known).enumerate();
        // The first of equals.
        let best = counts.rev().max_by_key(|(_, count)| *count).filter(|(_, count)| *count >= FEWEST_HEADERS);
        best.map(|(index, _)| index).ok_or_else(|| Fault::new(Code::ColumnMissing, "table", "").because("no row of headers", "未找到表头行"))
    }
}

struct Reader<'a, 'book> {
    faults: Vec<Fault>,
    rounded: u32,
    /// The column of each cell of a row.
    columns: Vec<Option<&'a Column<'book>>>,
    unknown: Vec<String>,
}

impl<'a, 'book> Reader<'a, 'book> {
    fn match_headers(&mut self, layout: &'a Layout<'book>, headers: &[String]) {
        for (index, header) in headers.iter().enumerate() {
            let column = layout.columns.iter().find(|column| same_header(column.header, header));
            match column {
                Some(column) if self.columns.iter().flatten().any(|known| known.field == column.field) => {
                    self.faults.push(Fault::new(Code::ColumnDuplicate, format!("table[][{index}]"), header));
                }
                None if !header.trim().is_empty() => self.unknown.push(header.clone()),
                _ => {}
            }
            self.columns.push(column);
        }
        for column in layout.columns.iter().filter(|column| column.required) {
            if !self.columns.iter().flatten().any(|known| known.field == column.field) {
                self.faults.push(Fault::new(Code::ColumnMissing, "table", column.header));
            }
        }
    }

    fn rows(&mut self, table: &[Vec<String>], header: usize) -> Vec<Record> {
        let mut records = Vec::new();
        for (index, cells) in table.iter().enumerate().skip(header + 1) {
            let Some(first) = cells.iter().map(|cell| cell.trim()).find(|cell| !cell.is_empty()) else { continue };
            if NO_RECORD.contains(&first) {
                continue;
            }
            let record = self.record(cells, index);
            if TOTALS.contains(&first) {
                self.check_totals(&records, &record, index);
            } else {
                records.push(record);
            }
        }
        records
    }

    fn record(&mut self, cells: &[String], row: usize) -> Record {
        let mut record = Record::default();
        for (index, cell) in cells.iter().enumerate() {
            let Some(column) = self.columns.get(index).copied().flatten() else { continue };
            match self.cell(column, cell) {
                Ok(Some(text)) => record.0.push((column.field.to_string(), text)),
                Ok(None) => {}
                Err(code) => self.faults.push(Fault::new(code, format!("table[{row}][{index}]"), cell)),
            }
        }
        record
    }

    fn cell(&mut self, column: &Column<'_>, cell: &str) -> Result<Option<String>, Code> {
        let text = cell.trim();
        if text.is_empty() {
            return Ok(None);
        }
        match column.kind {
            Kind::Money => self.money(text).map(|amount| amount.map(|amount| amount.to_string())),
            Kind::Quantity => text.parse::<Exact>().map(|number| Some(number.to_string())),
            Kind::Date => date(text).map(|day| Some(day.to_string())),
            // A number that a spreadsheet has taken for one has lost its digits.
            Kind::Text if column.field.ends_with("id_number") && text.contains("E+") => Err(Code::PrecisionLost),
            // What could be taken for a formula is escaped in CSV.
            Kind::Text | Kind::Word => Ok(Some(text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(text).to_string())),
        }
    }

    /// An amount as people and programs write it; none for a dash.
    fn money(&mut self, text: &str) -> Result<Option<Money>, Code> {
        let Some(exact) = amount(text)? else { return Ok(None) };
        let amount = exact.round(Rounding::FEN)?;
        if Exact::from(amount) != exact {
            self.rounded += 1;
        }
        Ok(Some(amount))
    }

    /// 控制合计: a row of sums must equal the rows above it.
    fn check_totals(&mut self, records: &[Record], totals: &Record, row: usize) {
        let columns: Vec<_> = self.columns.iter().flatten().filter(|column| column.kind == Kind::Money).map(|column| column.field).collect();
        for field in columns {
            let Some(stated) = totals.get(field).and_then(|text| text.parse::<Money>().ok()) else { continue };
            let amounts = records.iter().filter_map(|record| record.get(field)?.parse::<Money>().ok());
            let sum = amounts.map(Money::fen).fold(0_i64, i64::saturating_add);
            if sum.abs_diff(stated.fen()) > 1 {
                let fault = Fault::new(Code::ControlTotal, format!("table[{row}].{field}"), stated);
                let told = Money::from_fen(sum).map_or(String::new(), |sum| sum.to_string());
                self.faults.push(fault.because(format!("the rows sum to {told}"), format!("明细合计 {told}")));
            }
        }
    }
}

/// An amount as people and programs write it, with all its decimals; none for a dash.
pub(crate) fn amount(text: &str) -> Result<Option<Exact>, Code> {
    let plain: String = text.chars().map(half_width).filter(|c| !matches!(c, ',' | '￥' | '¥' | '元' | ' ')).collect();
    let (negative, digits) = match plain.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inside) => (true, inside),
        None => (false, plain.as_str()),
    };
    if matches!(digits, "" | "-" | "--") {
        return Ok(None);
    }
    let exact: Exact = digits.parse().map_err(|_| Code::AmountInvalid)?;
    if negative { Exact::ZERO.minus(exact).map(Some) } else { Ok(Some(exact)) }
}

/// Headers are the same without spaces, a leading `*` and the width of brackets; 证照 is the older word for 证件.
pub(crate) fn same_header(a: &str, b: &str) -> bool {
    let plain = |text: &str| -> String {
        let text: String = text.chars().map(half_width).filter(|c| !c.is_whitespace()).collect();
        text.trim_start_matches('*').replace("证照", "证件")
    };
    plain(a) == plain(b)
}

/// The half-width form of a full-width sign.
pub(crate) fn half_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        other => other,
    }
}

/// A day as `2026-03-01`, `2026/3/1`, `2026.3.1`, `20260301` or `2026年3月1日`.
pub(crate) fn date(text: &str) -> Result<Day, Code> {
    let parts: Vec<&str> = if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        vec![&text[..4], &text[4..6], &text[6..]]
    } else {
        text.split(['-', '/', '.', '年', '月', '日']).filter(|part| !part.is_empty()).collect()
    };
    let number = |text: &str| text.parse::<u16>().map_err(|_| Code::DayInvalid);
    match parts[..] {
        [year, month, day] => Day::new(number(year)?, number(month)?, number(day)?),
        _ => Err(Code::DayInvalid),
    }
}
