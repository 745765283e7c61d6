//! The lines of a closed roster as CSV: one row for each person, item and side.

use crate::failure::Failure;
use crate::outfile::OutFile;
use csv::ByteRecord;
use hesuan::contribution::Contributions;
use hesuan::money::Money;
use hesuan::rules::{CityCode, Item, RuleRef, Scheme};
use hesuan::time::Month;
use std::collections::HashMap;
use std::fmt::{Display, Write};
use std::path::{Path, PathBuf};

const COLUMNS: [&str; 13] = ["person", "city", "month", "item", "side", "declared_base", "base", "clamp", "rate", "fixed", "amount", "paid_from", "rule"];

/// The file of lines.
pub struct LinesFile {
    path: PathBuf,
    writer: csv::Writer<OutFile>,
    month: String,
    record: ByteRecord,
    text: String,
    rules: HashMap<RuleKey, String>,
}

/// A rule is known by its place, item and record; its text is made once.
type RuleKey = (CityCode, Item, *const hesuan::rules::Evidence);

impl LinesFile {
    /// Starts a file with its header.
    pub fn create(path: &Path, month: Month) -> Result<LinesFile, Failure> {
        let mut writer = csv::WriterBuilder::new().buffer_capacity(1 << 16).from_writer(OutFile::create(path)?);
        writer.write_record(COLUMNS).map_err(OutFile::failure(path))?;
        let (record, text, rules) = (ByteRecord::new(), String::new(), HashMap::new());
        Ok(LinesFile { path: path.to_path_buf(), writer, month: month.to_string(), record, text, rules })
    }

    /// Writes the lines of a person.
    pub fn write(&mut self, person: &str, scheme: &Scheme<'_>, result: &Contributions<'_>) -> Result<(), Failure> {
        for line in &result.lines {
            self.record.clear();
            self.record.push_field(person.as_bytes());
            self.push(scheme.city.code);
            self.record.push_field(self.month.as_bytes());
            self.record.push_field(line.item.as_str().as_bytes());
            self.record.push_field(line.side.as_str().as_bytes());
            self.push_optional(line.declared_base);
            self.push_optional(line.base);
            self.record.push_field(line.clamp.as_str().as_bytes());
            self.push(line.rate);
            self.push(line.fixed);
            self.push(line.amount);
            self.record.push_field(line.paid_from.as_str().as_bytes());
            self.push_rule(line.item, &line.rule);
            self.writer.write_byte_record(&self.record).map_err(OutFile::failure(&self.path))?;
        }
        Ok(())
    }

    /// The file with all its lines, ready to take its place.
    pub fn complete(self) -> Result<OutFile, Failure> {
        OutFile::complete(&self.path, self.writer)
    }

    fn push(&mut self, value: impl Display) {
        self.text.clear();
        // Writing to a string cannot fail.
        let _ = write!(self.text, "{value}");
        self.record.push_field(self.text.as_bytes());
    }

    fn push_optional(&mut self, amount: Option<Money>) {
        match amount {
            Some(amount) => self.push(amount),
            None => self.record.push_field(b""),
        }
    }

    fn push_rule(&mut self, item: Item, rule: &RuleRef<'_>) {
        let text = self.rules.entry((rule.place, item, std::ptr::from_ref(rule.evidence))).or_insert_with(|| rule.to_string());
        self.record.push_field(text.as_bytes());
    }
}
