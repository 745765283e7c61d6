//! 到款导入: rows of bank statements become receipts, each once.
//!
//! A row is known by the bank's serial number, else by its content and an ordinal that counts equal rows inside one file: two equal rows are two
//! receipts, and a file that overlaps another adds only what is new. So a file must not end between equal rows: export whole days.

use super::moment::Moment;
use super::state::Receipt;
use crate::command::RefusedAnswer;
use crate::fault::{Code, Fault, Faults};
use crate::json::{Read, choice, record, shown};
use crate::law::Law;
use crate::money::Money;
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::Month;
use crate::trace::{Grounds, Trace};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// An amount as a file states it: read when its row is, so that all faults of all rows come together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Figure(pub String);

impl Figure {
    /// The amount.
    ///
    /// # Errors
    ///
    /// `amount_invalid`, `scale_over_2`, `amount_overflow`.
    pub fn money(&self) -> Result<Money, Code> {
        self.0.parse()
    }
}

impl From<Money> for Figure {
    fn from(amount: Money) -> Figure {
        Figure(amount.to_string())
    }
}

impl Read for Figure {
    fn read(raw: &str, at: &dyn Fn() -> String) -> Result<Figure, Faults> {
        match raw.as_bytes().first() {
            Some(b'"' | b'-' | b'0'..=b'9') => Ok(Figure(shown(raw).into_owned())),
            _ => Err(Fault::new(Code::FieldType, at(), raw).into()),
        }
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Money::schema(generator)
    }
}

/// The only currency.
const CNY: &str = "CNY";

record! {
    /// A row of a bank statement in the common form, whatever the bank.
    pub struct StatementRow {
        /// The row in its file, from 1.
        may row: u32,
        /// Our account.
        need our_account: String,
        /// When it was booked.
        need value_time: Moment,
        /// The amount that came in; below zero where the bank took it back.
        need amount: Figure,
        /// The payer's name.
        or payer_name: String = String::new(),
        /// The payer's account.
        or payer_account: String = String::new(),
        /// The remark.
        or remark: String = String::new(),
        /// The bank's serial number of the booking.
        may bank_serial: String,
        /// The currency.
        or currency: String = CNY.to_string(),
    }
}

impl Serialize for StatementRow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(9))?;
        map.serialize_entry("row", &self.row)?;
        map.serialize_entry("our_account", &self.our_account)?;
        map.serialize_entry("value_time", &self.value_time)?;
        map.serialize_entry("amount", &self.amount.0)?;
        map.serialize_entry("payer_name", &self.payer_name)?;
        map.serialize_entry("payer_account", &self.payer_account)?;
        map.serialize_entry("remark", &self.remark)?;
        map.serialize_entry("bank_serial", &self.bank_serial)?;
        map.serialize_entry("currency", &self.currency)?;
        map.end()
    }
}

record! {
    /// The rows of one file.
    pub struct StatementFile {
        /// Its name, for messages.
        or name: String = String::new(),
        /// The rows.
        need rows: Vec<StatementRow>,
    }
}

record! {
    /// Statement files to be imported.
    pub struct ImportReceipts {
        /// The files, in order.
        need files: Vec<StatementFile>,
        /// Keys of rows that were imported before.
        or known: Vec<String> = Vec::new(),
        /// Whether good rows are imported although others are refused; else one bad row refuses all.
        or in_part: bool = false,
    }
}

/// A receipt as it was imported.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ImportedReceipt {
    /// The key that makes it one receipt; a host keeps it.
    pub key: String,
    /// When it was booked.
    pub value_time: Moment,
    /// The bank's serial number.
    pub bank_serial: Option<String>,
    /// Which of several equal rows of its file it is, from 1.
    pub ordinal: u32,
    /// The receipt, as `settle` and `claim` take it; its id is made of the key.
    pub receipt: Receipt,
}

impl Serialize for Receipt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(8))?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("on", &self.on)?;
        map.serialize_entry("amount", &self.amount)?;
        map.serialize_entry("our_account", &self.our_account)?;
        map.serialize_entry("payer_name", &self.payer_name)?;
        map.serialize_entry("payer_account", &self.payer_account)?;
        map.serialize_entry("remark", &self.remark)?;
        map.serialize_entry("currency", &self.currency)?;
        map.end()
    }
}

choice! {
    /// Why a row is no receipt.
    pub enum NotReceiptKind {
        /// The bank took money back (冲正).
        Reversal = "reversal",
        /// The amount is zero.
        Nothing = "nothing",
    }
}

/// A row that is no receipt.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NotReceipt {
    /// Why.
    pub kind: NotReceiptKind,
    /// The file, from 0.
    pub file: usize,
    /// The row among those of the file, from 0.
    pub row: usize,
    /// As it would be a receipt; the amount is not above zero.
    pub content: ImportedReceipt,
}

/// A row that was imported before.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DuplicateRow {
    /// The file, from 0.
    pub file: usize,
    /// The row among those of the file, from 0.
    pub row: usize,
    /// The key.
    pub key: String,
}

/// What became of a file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ImportedFile {
    /// Its name.
    pub name: String,
    /// Its rows.
    pub rows: usize,
    /// New receipts.
    pub new: usize,
    /// Rows that were known.
    pub duplicates: usize,
    /// Rows that are no receipts.
    pub not_receipts: usize,
    /// Rows that were refused.
    pub refused: usize,
    /// New receipts of this and the files before it.
    pub receipts_so_far: usize,
}

/// The answer of `import_receipts`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ImportReceiptsAnswer<'book> {
    /// The new receipts, in the order of the rows.
    pub receipts: Vec<ImportedReceipt>,
    /// How many.
    pub count: usize,
    /// Their sum.
    pub total: Money,
    /// Rows that are no receipts, and are new.
    pub not_receipts: Vec<NotReceipt>,
    /// Rows that were imported before.
    pub duplicates: Vec<DuplicateRow>,
    /// Rows that were refused, where the rest is imported.
    pub refused: Vec<RefusedAnswer>,
    /// What became of each file.
    pub files: Vec<ImportedFile>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(ImportReceiptsAnswer);

impl Operation for ImportReceipts {
    const NAME: &'static str = "import_receipts";
    const EN: &'static str = "Receipts from bank statements, each once";
    const ZH: &'static str = "导入到款";
    type Answer<'book> = ImportReceiptsAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<ImportReceiptsAnswer<'book>, Faults> {
        let trace = Trace::new(Law::of(book, Month::FIRST, None)?);
        let mut import = Import { known: self.known.iter().cloned().collect(), ..Import::default() };
        let files = self.files.iter().enumerate().map(|(index, file)| import.file(index, file)).collect();
        if !self.in_part {
            Faults::none_or(std::mem::take(&mut import.faults), ())?;
        }
        let total = import.receipts.iter().try_fold(Money::ZERO, |sum, receipt| sum.plus(receipt.receipt.amount));
        Ok(ImportReceiptsAnswer {
            count: import.receipts.len(),
            total: total.map_err(|code| Fault::new(code, "files", ""))?,
            receipts: import.receipts,
            not_receipts: import.not_receipts,
            duplicates: import.duplicates,
            refused: import.faults.iter().map(RefusedAnswer::of).collect(),
            files,
            grounds: trace.grounds(),
        })
    }
}

#[derive(Default)]
struct Import {
    known: BTreeSet<String>,
    /// What stands under each serial number of this import.
    serials: BTreeMap<String, String>,
    receipts: Vec<ImportedReceipt>,
    not_receipts: Vec<NotReceipt>,
    duplicates: Vec<DuplicateRow>,
    faults: Vec<Fault>,
}

impl Import {
    fn file(&mut self, index: usize, file: &StatementFile) -> ImportedFile {
        let before = (self.receipts.len(), self.duplicates.len(), self.not_receipts.len());
        let mut refused = 0;
        let mut equal_rows: BTreeMap<String, u32> = BTreeMap::new();
        for (row, content) in file.rows.iter().enumerate() {
            match self.receipt(content, &format!("files[{index}].rows[{row}]"), &mut equal_rows) {
                Ok(receipt) if !self.known.insert(receipt.key.clone()) => self.duplicates.push(DuplicateRow { file: index, row, key: receipt.key }),
                Ok(content) if content.receipt.amount <= Money::ZERO => {
                    let kind = if content.receipt.amount < Money::ZERO { NotReceiptKind::Reversal } else { NotReceiptKind::Nothing };
                    self.not_receipts.push(NotReceipt { kind, file: index, row, content });
                }
                Ok(receipt) => self.receipts.push(receipt),
                Err(faults) => {
                    refused += 1;
                    self.faults.extend_from_slice(faults.as_slice());
                }
            }
        }
        ImportedFile {
            name: file.name.clone(),
            rows: file.rows.len(),
            new: self.receipts.len() - before.0,
            duplicates: self.duplicates.len() - before.1,
            not_receipts: self.not_receipts.len() - before.2,
            refused,
            receipts_so_far: self.receipts.len(),
        }
    }

    fn receipt(&mut self, row: &StatementRow, path: &str, equal_rows: &mut BTreeMap<String, u32>) -> Result<ImportedReceipt, Faults> {
        let mut faults = Vec::new();
        if !row.currency.trim().is_empty() && row.currency.trim() != CNY {
            faults.push(Fault::new(Code::CurrencyNotCny, format!("{path}.currency"), &row.currency));
        }
        let amount = row.amount.money().unwrap_or_else(|code| {
            faults.push(Fault::new(code, format!("{path}.amount"), &row.amount.0));
            Money::ZERO
        });
        if row.our_account.trim().is_empty() {
            faults.push(Fault::new(Code::FieldMissing, format!("{path}.our_account"), ""));
        }
        Faults::none_or(faults, ())?;
        let texts = [&row.payer_account, &row.payer_name, &row.remark].map(|text| text.trim().to_string());
        let time = row.value_time.to_string();
        let content = joined(&[row.our_account.trim(), &time, &amount.to_string(), &texts[0], &texts[1], &texts[2]]);
        let serial = row.bank_serial.as_ref().map(|serial| serial.trim().to_string()).filter(|serial| !serial.is_empty());
        let mut ordinal = 1;
        let key = match &serial {
            Some(serial) => {
                // A bank takes money back under the serial number of the receipt.
                let kind = if amount < Money::ZERO { "reversal" } else { "serial" };
                let key = joined(&[kind, row.our_account.trim(), serial]);
                if self.serials.entry(key.clone()).or_insert_with(|| content.clone()) != &content {
                    let fault = Fault::new(Code::Contradiction, format!("{path}.bank_serial"), serial);
                    return Err(fault.because("another row has this serial number", "该流水号对应另一笔").into());
                }
                key
            }
            None => {
                ordinal = *equal_rows.entry(content.clone()).and_modify(|ordinal| *ordinal = ordinal.saturating_add(1)).or_insert(1);
                format!("content|{content}|{ordinal}")
            }
        };
        let id = Sha256::digest(key.as_bytes()).iter().take(8).fold("R".to_string(), |id, byte| format!("{id}{byte:02x}"));
        let [payer_account, payer_name, remark] = texts;
        let our_account = row.our_account.trim().to_string();
        let currency = CNY.to_string();
        let receipt = Receipt { id, on: row.value_time.day, amount, our_account, payer_name, payer_account, remark, currency };
        Ok(ImportedReceipt { key, value_time: row.value_time, bank_serial: serial, ordinal, receipt })
    }
}

/// Texts with `|` between them, so that no two lists of texts are the same text.
fn joined(texts: &[&str]) -> String {
    texts.iter().map(|text| text.replace('\\', "\\\\").replace('|', "\\|")).collect::<Vec<_>>().join("|")
}
