//! Aligned tables on a terminal, where a Chinese character is two columns wide.

use crate::failure::visible;
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// What stands between two columns.
const GAP: &str = "  ";

/// A table: a header, rows, and rows of totals under a line.
pub struct Table {
    columns: Vec<Column>,
    rows: Vec<Vec<String>>,
    totals: Vec<Vec<String>>,
}

struct Column {
    title: String,
    right: bool,
}

/// A left-aligned column of words.
pub fn words(title: &str) -> (String, bool) {
    (title.to_string(), false)
}

/// A right-aligned column of numbers.
pub fn numbers(title: &str) -> (String, bool) {
    (title.to_string(), true)
}

impl Table {
    /// A table with these columns.
    pub fn new(columns: impl IntoIterator<Item = (String, bool)>) -> Table {
        Table { columns: columns.into_iter().map(|(title, right)| Column { title, right }).collect(), rows: Vec::new(), totals: Vec::new() }
    }

    /// Adds a row. Texts may come from files, so no control character reaches the terminal.
    pub fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells.iter().map(|cell| visible(cell)).collect());
    }

    /// Adds a row of totals.
    pub fn total(&mut self, cells: Vec<String>) {
        self.totals.push(cells);
    }

    /// Writes the table.
    pub fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let widths: Vec<usize> = (0..self.columns.len()).map(|index| self.width(index)).collect();
        // ASCII dashes: box-drawing characters have no agreed width beside Chinese ones.
        let ruler: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
        let titles: Vec<String> = self.columns.iter().map(|column| column.title.clone()).collect();
        self.write_row(out, &titles, &widths)?;
        self.write_row(out, &ruler, &widths)?;
        for row in &self.rows {
            self.write_row(out, row, &widths)?;
        }
        if !self.totals.is_empty() {
            self.write_row(out, &ruler, &widths)?;
        }
        for row in &self.totals {
            self.write_row(out, row, &widths)?;
        }
        Ok(())
    }

    fn width(&self, index: usize) -> usize {
        let cells = self.rows.iter().chain(&self.totals).filter_map(|row| row.get(index)).map(|cell| cell.width());
        cells.max().unwrap_or(0).max(self.columns[index].title.width())
    }

    fn write_row(&self, out: &mut dyn Write, cells: &[String], widths: &[usize]) -> io::Result<()> {
        let mut line = String::new();
        for ((cell, column), width) in cells.iter().zip(&self.columns).zip(widths) {
            let padding = " ".repeat(width.saturating_sub(cell.width()));
            let (before, after) = if column.right { (padding.as_str(), "") } else { ("", padding.as_str()) };
            for part in [if line.is_empty() { "" } else { GAP }, before, cell, after] {
                line.push_str(part);
            }
        }
        writeln!(out, "{}", line.trim_end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chinese_character_takes_two_columns() {
        let mut table = Table::new([words("险种"), numbers("金额")]);
        table.row(vec!["养老保险".to_string(), "1.00".to_string()]);
        table.row(vec!["abc".to_string(), "1234.50".to_string()]);
        table.total(vec!["合计".to_string(), "1235.50".to_string()]);
        let mut out = Vec::new();
        table.write(&mut out).unwrap();
        let expected = "\
险种         金额
--------  -------
养老保险     1.00
abc       1234.50
--------  -------
合计      1235.50
";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}
