//! 银行流水: a bank's statement as rows of cells, read by the layout of its kind (`rules/formats/bank-statements.yaml`) into the common form.
//!
//! Columns are found by their headers. Every fault has its row and column; a file with faults gives no rows.

use super::import::StatementRow;
use super::moment::Moment;
use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::filing::{FEWEST_HEADERS, HEADER_ROWS, NO_RECORD, TOTALS, Table, amount, date, same_header};
use crate::json::{choice, record};
use crate::law::Law;
use crate::money::{Money, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::{Day, Month};
use crate::trace::{Grounds, Trace};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The most columns of a statement.
const MOST_COLUMNS: usize = 256;

/// The most rows of a statement: what a spreadsheet holds.
const MOST_ROWS: usize = 1 << 20;

choice! {
    /// How an amount says its direction.
    pub enum AmountSign {
        /// Two columns: `credit` (贷方, in) and `debit` (借方, out).
        TwoColumns = "two_columns",
        /// A column `amount`, and a column `direction` with a word.
        Flagged = "flagged",
        /// A column `amount` with a sign; what is below zero went out, unless the remark says that the bank took it back.
        Signed = "signed",
    }
}

record! {
    /// A column of a statement.
    pub struct StatementColumn {
        /// The texts that its header may have.
        need headers: Vec<String>,
        /// The field: `date`, `time`, `credit`, `debit`, `amount`, `direction`, `balance`, `payer_name`, `payer_account`, `remark`, `purpose`, `serial`,
        /// `currency`, `our_account`.
        need field: String,
        /// Whether the column must be there.
        or required: bool = false,
    }
}

record! {
    /// A layout of a host's own.
    pub struct StatementProfile {
        /// The columns, in any order.
        need columns: Vec<StatementColumn>,
        /// How an amount says its direction.
        need sign: AmountSign,
    }
}

record! {
    /// A bank statement, as rows of texts.
    pub struct ReadBankStatement {
        /// The layout: `two_columns`, `signed` or `flagged`.
        may layout: String,
        /// A layout of the host's own, in its place.
        may profile: StatementProfile,
        /// The month, which decides the version of the layout.
        need month: Month,
        /// Our account, where no column says it.
        may our_account: String,
        /// The rows of the sheet from its top, each a list of cells, the empty ones at its end too.
        need table: Table,
        /// Whether the balances must follow from the amounts, from one row to the next.
        or check_balance: bool = true,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `read_bank_statement`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadBankStatementAnswer<'book> {
    /// The layout, if it is not the host's own.
    pub layout: Option<String>,
    /// The row of the headers, from 1.
    pub header_row: u32,
    /// Headers that the layout does not have; their columns were left out.
    pub unknown_headers: Vec<String>,
    /// Money that came in, and what the bank took back of it (below zero): rows for `import_receipts`.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::json::Answered<StatementRow>>"))]
    pub rows: Vec<StatementRow>,
    /// Money that went out.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::json::Answered<StatementRow>>"))]
    pub outgoing: Vec<StatementRow>,
    /// Whether the balances were there and followed from the amounts.
    pub balance_checked: bool,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(ReadBankStatementAnswer);

/// The fields that a column can have.
const FIELDS: [&str; 14] = [
    "date",
    "time",
    "credit",
    "debit",
    "amount",
    "direction",
    "balance",
    "payer_name",
    "payer_account",
    "remark",
    "purpose",
    "serial",
    "currency",
    "our_account",
];

/// A layout: the headers of each field, and how an amount says its direction.
struct Layout<'a> {
    columns: Columns<'a>,
    sign: AmountSign,
    credit_words: &'a [String],
    debit_words: &'a [String],
    reversal_words: &'a [String],
}

impl<'a> Layout<'a> {
    fn of<'book: 'a>(request: &'a ReadBankStatement, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Layout<'a>, Faults> {
        let (columns, sign) = match (&request.layout, &request.profile) {
            (Some(id), None) => Layout::of_book(id, law, trace)?,
            (None, Some(profile)) => (profile.columns()?, profile.sign),
            (Some(id), Some(_)) => return Err(Fault::new(Code::Contradiction, "profile", id).into()),
            (None, None) => return Err(Fault::new(Code::FieldMissing, "layout", "").into()),
        };
        Ok(Layout {
            columns,
            sign,
            credit_words: trace.cite(law.words("formats.statement.credit_words")?),
            debit_words: trace.cite(law.words("formats.statement.debit_words")?),
            reversal_words: trace.cite(law.words("formats.statement.reversal_words")?),
        })
    }

    fn of_book<'book>(id: &str, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<(Columns<'book>, AmountSign), Fault> {
        let parameter = |part: &str| format!("formats.statement.{id}.{part}");
        if !law.knows(&parameter("columns")) {
            return Err(Fault::new(Code::ValueUnknown, "layout", id));
        }
        let rows = law.rows(&parameter("columns"))?;
        trace.rests_on(rows.rule);
        let column = |row: &crate::law::Row<'book>| Ok((row.text("headers")?.split('|').collect(), row.text("field")?, row.text("required")? == "yes"));
        let columns = rows.value.iter().map(column).collect::<Result<_, Fault>>()?;
        Ok((columns, trace.cite(law.get(&parameter("sign"))?)))
    }

    /// The field of a header.
    fn field(&self, header: &str) -> Option<&'a str> {
        self.columns.iter().find(|(headers, ..)| headers.iter().any(|known| same_header(known, header))).map(|(_, field, _)| *field)
    }
}

/// Columns: headers, field, whether it must be there.
type Columns<'a> = Vec<(Vec<&'a str>, &'a str, bool)>;

impl StatementProfile {
    fn columns(&self) -> Result<Columns<'_>, Faults> {
        let unknown = self.columns.iter().enumerate().filter(|(_, column)| !FIELDS.contains(&column.field.as_str()));
        let faults = unknown.map(|(index, column)| Fault::new(Code::ValueUnknown, format!("profile.columns[{index}].field"), &column.field));
        Faults::none_or(faults.collect(), ())?;
        Ok(self.columns.iter().map(|column| (column.headers.iter().map(String::as_str).collect(), column.field.as_str(), column.required)).collect())
    }
}

impl Operation for ReadBankStatement {
    const NAME: &'static str = "read_bank_statement";
    const EN: &'static str = "A bank statement, read";
    const ZH: &'static str = "读取银行流水";
    type Answer<'book> = ReadBankStatementAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<ReadBankStatementAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let mut trace = Trace::new(law);
        let layout = Layout::of(self, &law, &mut trace)?;
        self.check_size()?;
        let header = self.header_row(&layout)?;
        let mut reader = Reader::of(&layout, &self.table[header], self.our_account.is_some())?;
        reader.rows(&self.table, header, self.our_account.as_deref());
        let balance_checked = self.check_balance && reader.check_balances();
        Faults::none_or([reader.faults, reader.control].concat(), ())?;
        let (incoming, outgoing): (Vec<_>, Vec<_>) = reader.bookings.into_iter().partition(|booking| booking.incoming);
        let rows = |bookings: Vec<Booking>| bookings.into_iter().map(|booking| booking.row).collect();
        Ok(ReadBankStatementAnswer {
            layout: self.layout.clone(),
            header_row: header as u32 + 1,
            unknown_headers: reader.unknown,
            rows: rows(incoming),
            outgoing: rows(outgoing),
            balance_checked,
            grounds: trace.grounds(),
        })
    }
}

impl ReadBankStatement {
    fn check_size(&self) -> Result<(), Fault> {
        if self.table.len() > MOST_ROWS {
            return Err(Fault::new(Code::FileTooLarge, "table", self.table.len()));
        }
        match self.table.iter().position(|row| row.len() > MOST_COLUMNS) {
            Some(row) => Err(Fault::new(Code::FileTooLarge, format!("table[{row}]"), self.table[row].len())),
            None => Ok(()),
        }
    }

    /// The row with the most known headers among the first.
    fn header_row(&self, layout: &Layout<'_>) -> Result<usize, Fault> {
        let known = |row: &Vec<String>| row.iter().filter(|cell| layout.field(cell).is_some()).count();
        let counts = self.table.iter().take(HEADER_ROWS).map(known).enumerate();
        // The first of equals.
        let best = counts.rev().max_by_key(|(_, count)| *count).filter(|(_, count)| *count >= FEWEST_HEADERS);
        best.map(|(index, _)| index).ok_or_else(|| {
            let fault = Fault::new(Code::FileFormat, "table", "");
            fault.because("no row of headers: another layout, or another encoding", "未找到表头行：布局或编码不符")
        })
    }
}

/// A booking with what its balance is checked by.
struct Booking {
    row: StatementRow,
    amount: Money,
    incoming: bool,
    balance: Option<Money>,
    /// The row of the table, from 0.
    at: usize,
}

struct Reader<'a> {
    layout: &'a Layout<'a>,
    /// The field of each cell of a row.
    fields: Vec<Option<&'a str>>,
    unknown: Vec<String>,
    bookings: Vec<Booking>,
    faults: Vec<Fault>,
    /// Rows of sums that say something else than the rows.
    control: Vec<Fault>,
}

impl<'a> Reader<'a> {
    fn of(layout: &'a Layout<'a>, headers: &[String], has_account: bool) -> Result<Reader<'a>, Faults> {
        let mut reader = Reader { layout, fields: Vec::new(), unknown: Vec::new(), bookings: Vec::new(), faults: Vec::new(), control: Vec::new() };
        for (index, header) in headers.iter().enumerate() {
            let field = layout.field(header);
            match field {
                Some(field) if reader.fields.contains(&Some(field)) => {
                    reader.faults.push(Fault::new(Code::ColumnDuplicate, format!("table[][{index}]"), header));
                }
                None if !header.trim().is_empty() => reader.unknown.push(header.clone()),
                _ => {}
            }
            reader.fields.push(field);
        }
        while headers.get(reader.fields.len().saturating_sub(1)).is_some_and(|header| header.trim().is_empty()) {
            reader.fields.pop();
        }
        for (headers, field, required) in &layout.columns {
            let is_needed = *required || (*field == "our_account" && !has_account);
            if is_needed && !reader.fields.contains(&Some(field)) {
                reader.faults.push(Fault::new(Code::ColumnMissing, "table", headers.join(" | ")));
            }
        }
        Faults::none_or(std::mem::take(&mut reader.faults), reader)
    }

    fn rows(&mut self, table: &[Vec<String>], header: usize, our_account: Option<&str>) {
        let is_empty = |row: &&Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
        let last = table.iter().rposition(|row| !is_empty(&row)).unwrap_or(header);
        let usual = usual_length(&table[(header + 1).min(last + 1)..=last], self.fields.len());
        for (index, cells) in table.iter().enumerate().take(last + 1).skip(header + 1) {
            let Some(first) = cells.iter().map(|cell| cell.trim()).find(|cell| !cell.is_empty()) else { continue };
            if NO_RECORD.contains(&first) {
                continue;
            }
            if TOTALS.contains(&first) {
                self.check_totals(cells, index);
            } else if self.is_whole(cells, index, usual, index == last) {
                self.booking(cells, index, our_account);
            }
        }
    }

    /// A row has a cell for each header and as many as the other rows: else the file was cut off, or its columns are shifted. Some banks end every row,
    /// but not the headers, with a separator.
    fn is_whole(&mut self, cells: &[String], index: usize, usual: usize, is_last: bool) -> bool {
        let needed = self.fields.len();
        let too_long = cells.len() > usual || cells.iter().skip(needed).any(|cell| !cell.trim().is_empty());
        if cells.len() >= needed.max(usual) && !too_long {
            return true;
        }
        let code = if is_last && !too_long { Code::FileTruncated } else { Code::FileFormat };
        let fault = Fault::new(code, format!("table[{index}]"), cells.len());
        self.faults.push(
            fault.because(
                format!("a row has {needed} cells: columns are shifted, or the file was cut off"),
                format!("每行应有 {needed} 列：列错位或文件被截断"),
            ),
        );
        false
    }

    fn booking(&mut self, cells: &[String], index: usize, our_account: Option<&str>) {
        let before = self.faults.len();
        let mut row = Row { cells: BTreeMap::new(), index };
        for (column, (cell, field)) in cells.iter().zip(&self.fields).enumerate() {
            let text = cell.trim();
            if text.starts_with('=') {
                self.faults.push(Fault::new(Code::CellFormula, format!("table[{index}][{column}]"), text));
            }
            if let Some(field) = field {
                // What could be taken for a formula is escaped in CSV.
                let text = text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(text);
                row.cells.insert(field, (column, text));
            }
        }
        let moment = row.moment().unwrap_or_else(|fault| self.note(fault));
        let signed = row.signed(self.layout).unwrap_or_else(|fault| self.note(fault));
        let balance = row.amount("balance").unwrap_or_else(|fault| self.note(fault));
        for field in ["payer_account", "our_account", "serial"] {
            // A number that a spreadsheet has taken for one has lost its digits.
            if row.text(field).contains("E+") {
                self.faults.push(row.fault(Code::PrecisionLost, field));
            }
        }
        let our_account = match row.text("our_account") {
            "" => our_account.unwrap_or_default(),
            account => account,
        };
        if our_account.is_empty() {
            self.faults.push(row.fault(Code::FieldMissing, "our_account"));
        }
        let (Some(value_time), Some((incoming, amount)), true) = (moment, signed, self.faults.len() == before) else { return };
        let texts: Vec<&str> = ["remark", "purpose"].iter().map(|field| row.text(field)).filter(|text| !text.is_empty()).collect();
        let serial = row.text("serial");
        let row = StatementRow {
            row: Some(index as u32 + 1),
            our_account: our_account.to_string(),
            value_time,
            amount: amount.into(),
            payer_name: row.text("payer_name").to_string(),
            payer_account: row.text("payer_account").to_string(),
            remark: texts.join(" "),
            bank_serial: (!serial.is_empty()).then(|| serial.to_string()),
            currency: match row.text("currency") {
                "" | "人民币" | "RMB" | "156" | "01" => "CNY".to_string(),
                currency => currency.to_string(),
            },
        };
        self.bookings.push(Booking { row, amount, incoming, balance, at: index });
    }

    fn note<T>(&mut self, fault: Fault) -> Option<T> {
        self.faults.push(fault);
        None
    }

    /// 控制合计: a row of sums must equal the rows above it.
    fn check_totals(&mut self, cells: &[String], index: usize) {
        for (column, (cell, field)) in cells.iter().zip(&self.fields).enumerate() {
            let wanted = match field {
                Some("credit") => true,
                Some("debit") => false,
                _ => continue,
            };
            let Ok(Some(stated)) = amount(cell) else { continue };
            let mut rows = self.bookings.iter().filter(|booking| booking.incoming == wanted);
            let sum = rows.try_fold(Money::ZERO, |sum, booking| sum.plus(booking.amount));
            if sum.map(Exact::from) != Ok(stated) && self.faults.is_empty() {
                let told = sum.map_or_else(|code| code.to_string(), |sum| sum.to_string());
                let fault = Fault::new(Code::ControlTotal, format!("table[{index}][{column}]"), cell);
                self.control.push(fault.because(format!("the rows sum to {told}"), format!("明细合计 {told}")));
            }
        }
    }

    /// Whether the balances were there and followed; where they do not, a row is missing or was changed.
    fn check_balances(&mut self) -> bool {
        let accounts: BTreeSet<&str> = self.bookings.iter().map(|booking| booking.row.our_account.as_str()).collect();
        let all = self.bookings.iter().all(|booking| booking.balance.is_some());
        if !all || accounts.len() != 1 || !self.faults.is_empty() {
            return false;
        }
        let change = |booking: &Booking| if booking.incoming { Ok(booking.amount) } else { Money::ZERO.minus(booking.amount) };
        let follows = |earlier: &Booking, later: &Booking| {
            let sum = earlier.balance.zip(change(later).ok()).and_then(|(balance, change)| balance.plus(change).ok());
            sum.is_some() && sum == later.balance
        };
        // Some banks print the newest row first.
        let upwards = self.bookings.windows(2).position(|pair| !follows(&pair[0], &pair[1]));
        let downwards = self.bookings.windows(2).position(|pair| !follows(&pair[1], &pair[0]));
        let (Some(up), Some(down)) = (upwards, downwards) else { return true };
        let booking = &self.bookings[up.max(down) + 1];
        let fault = Fault::new(Code::ControlTotal, format!("table[{}]", booking.at), booking.balance.map_or(String::new(), |balance| balance.to_string()));
        self.faults.push(fault.because("the balance does not follow from the row beside it: a row is missing or changed", "余额与相邻行不衔接：缺行或被改动"));
        false
    }
}

/// The number of cells that most rows have; of two, that of the headers.
fn usual_length(rows: &[Vec<String>], headers: usize) -> usize {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for row in rows {
        *counts.entry(row.len()).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(length, count)| (*count, *length == headers)).map_or(0, |(length, _)| length)
}

/// The cells of a row by field.
struct Row<'a> {
    cells: BTreeMap<&'a str, (usize, &'a str)>,
    index: usize,
}

impl Row<'_> {
    fn text(&self, field: &str) -> &str {
        self.cells.get(field).map_or("", |(_, text)| text)
    }

    fn fault(&self, code: Code, field: &str) -> Fault {
        match self.cells.get(field) {
            Some((column, text)) => Fault::new(code, format!("table[{}][{column}]", self.index), text),
            None => Fault::new(code, format!("table[{}].{field}", self.index), ""),
        }
    }

    fn moment(&self) -> Result<Option<Moment>, Fault> {
        let (day, time) = match self.text("date").split_once([' ', 'T']) {
            Some((day, time)) => (day, time.trim()),
            None => (self.text("date"), self.text("time")),
        };
        if day.is_empty() {
            return Err(self.fault(Code::FieldMissing, "date"));
        }
        let day = date(day).map_err(|code| self.fault(code, "date"))?;
        Moment::new(day, (!time.is_empty()).then_some(time))
            .map(Some)
            .map_err(|code| self.fault(code, if self.text("time").is_empty() { "date" } else { "time" }))
    }

    fn amount(&self, field: &str) -> Result<Option<Money>, Fault> {
        let Some(exact) = amount(self.text(field)).map_err(|code| self.fault(code, field))? else { return Ok(None) };
        let rounded = exact.round(Rounding::FEN).map_err(|code| self.fault(code, field))?;
        if Exact::from(rounded) == exact { Ok(Some(rounded)) } else { Err(self.fault(Code::ScaleOver2, field)) }
    }

    /// Whether the money came in, and the amount.
    fn signed(&self, layout: &Layout<'_>) -> Result<Option<(bool, Money)>, Fault> {
        let has_word = |words: &[String], text: &str| words.iter().any(|word| text.eq_ignore_ascii_case(word));
        match layout.sign {
            AmountSign::TwoColumns => {
                let nothing = |amount: &Option<Money>| amount.is_none_or(|amount| amount == Money::ZERO);
                let (credit, debit) = (self.amount("credit")?, self.amount("debit")?);
                match (credit, debit) {
                    (Some(_), Some(_)) if !nothing(&credit) && !nothing(&debit) => {
                        Err(self.fault(Code::Contradiction, "debit").because("both sides have an amount", "借贷两方均有金额"))
                    }
                    (credit, Some(debit)) if nothing(&credit) && debit != Money::ZERO => Ok(Some((false, debit))),
                    (Some(credit), _) => Ok(Some((true, credit))),
                    (None, Some(debit)) => Ok(Some((false, debit))),
                    (None, None) => Err(self.fault(Code::FieldMissing, "credit")),
                }
            }
            AmountSign::Flagged => {
                let amount = self.amount("amount")?.ok_or_else(|| self.fault(Code::FieldMissing, "amount"))?;
                match self.text("direction") {
                    word if has_word(layout.credit_words, word) => Ok(Some((true, amount))),
                    word if has_word(layout.debit_words, word) => Ok(Some((false, amount))),
                    "" => Err(self.fault(Code::FieldMissing, "direction")),
                    _ => Err(self.fault(Code::ValueUnknown, "direction")),
                }
            }
            AmountSign::Signed => {
                let amount = self.amount("amount")?.ok_or_else(|| self.fault(Code::FieldMissing, "amount"))?;
                let remarks = ["remark", "purpose"].map(|field| self.text(field));
                let is_reversal = layout.reversal_words.iter().any(|word| remarks.iter().any(|remark| remark.contains(word.as_str())));
                if amount >= Money::ZERO || is_reversal {
                    return Ok(Some((true, amount)));
                }
                Ok(Some((false, amount.magnitude())))
            }
        }
    }
}
