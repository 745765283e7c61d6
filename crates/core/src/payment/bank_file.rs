//! 银行批量付款文件: payments as the rows of a file that a bank takes, by a layout that is data (`rules/formats/banks.yaml`) or a host's own.
//!
//! The core gives cells and control totals. The bytes are made where files are: an encoding table for GBK would be most of the browser build.

use super::split::files_of;
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::{Law, Row};
use crate::money::Money;
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::{Day, Month};
use crate::trace::{Grounds, Trace};
use serde::Serialize;

choice! {
    /// The kind of a file.
    pub enum FileFormat {
        /// Lines with a separator; nothing is quoted.
        Text = "txt",
        /// CSV.
        Csv = "csv",
        /// A spreadsheet.
        Spreadsheet = "xlsx",
    }
}

choice! {
    /// The encoding of a text file.
    pub enum TextEncoding {
        /// UTF-8.
        Utf8 = "utf8",
        /// GBK.
        Gbk = "gbk",
    }
}

choice! {
    /// How lines end.
    pub enum LineEnd {
        /// Carriage return and line feed.
        CrLf = "crlf",
        /// Line feed.
        Lf = "lf",
    }
}

choice! {
    /// Where the line of totals stands.
    pub enum TotalsPlace {
        /// Nowhere.
        None = "none",
        /// Before the headers and the rows.
        First = "first",
        /// After the rows.
        Last = "last",
    }
}

choice! {
    /// What a cell holds.
    pub enum CellKind {
        /// Text.
        Text = "text",
        /// An amount in yuan with two decimals.
        Money = "money",
        /// An amount in whole fen.
        Fen = "fen",
        /// A whole number.
        Count = "count",
        /// A day, as `20260315`.
        Day = "date8",
        /// The `value` of the layout.
        Constant = "constant",
    }
}

choice! {
    /// When a cell must not be empty.
    pub enum Needed {
        /// Always.
        Yes = "yes",
        /// Never.
        No = "no",
        /// Where the payee's bank is another one.
        CrossBank = "cross_bank",
    }
}

record! {
    /// A column of a bank's file.
    pub struct BankColumn {
        /// The header.
        need header: String,
        /// The field: of a payment (`sequence`, `item`, `account`, `account_name`, `amount`, `bank_name`, `bank_code`, `province`, `city`, `purpose`,
        /// `remark`, `phone`, `own_bank`) or of the file (`batch`, `from_account`, `from_name`, `from_bank`, `paid_on`, `count`, `total`).
        or field: String = String::new(),
        /// What a cell holds.
        or kind: CellKind = CellKind::Text,
        /// When a cell must not be empty.
        or required: Needed = Needed::No,
        /// The longest text: bytes of GBK, characters of UTF-8.
        may max_length: u32,
        /// What every cell of a constant column holds.
        or value: String = String::new(),
    }
}

record! {
    /// The form of a bank's file.
    pub struct BankShape {
        /// The kind of file.
        or format: FileFormat = FileFormat::Csv,
        /// The encoding of text.
        or encoding: TextEncoding = TextEncoding::Utf8,
        /// What stands between two cells of text.
        or separator: String = ",".to_string(),
        /// How lines end.
        or line_end: LineEnd = LineEnd::CrLf,
        /// Whether the last line has its end, too.
        or last_line_end: bool = true,
        /// Whether the columns have headers.
        or headers: bool = true,
        /// Where the totals stand.
        or totals: TotalsPlace = TotalsPlace::None,
        /// Whether the totals have headers.
        or totals_headers: bool = false,
        /// The name of the sheet.
        or sheet: String = "Sheet1".to_string(),
        /// The most payments of a file.
        may max_rows: u32,
        /// The largest sum of a file.
        may max_amount: Money,
    }
}

record! {
    /// A layout of a host's own.
    pub struct BankProfile {
        /// The columns, in order.
        need columns: Vec<BankColumn>,
        /// The cells of the line of totals.
        or totals: Vec<BankColumn> = Vec::new(),
        /// The form of the file.
        need shape: BankShape,
    }
}

record! {
    /// A payment for a bank's file.
    pub struct BankItem {
        /// Its id.
        need item: String,
        /// The account.
        need account: String,
        /// The name of the account.
        need account_name: String,
        /// The amount.
        need amount: Money,
        /// The name of the payee's bank.
        or bank_name: String = String::new(),
        /// The number of its branch.
        or bank_code: String = String::new(),
        /// The province of the branch.
        or province: String = String::new(),
        /// The city of the branch.
        or city: String = String::new(),
        /// What it is for.
        or purpose: String = String::new(),
        /// A remark.
        or remark: String = String::new(),
        /// A telephone number.
        or phone: String = String::new(),
        /// Whether the payee's bank is another one than ours.
        or cross_bank: bool = false,
    }
}

record! {
    /// Payments to be written in the layout of a bank.
    pub struct BankFile {
        /// The month, which decides the version of the layout.
        need month: Month,
        /// The layout: `plain`, `icbc_batch`, `cmb_payroll`, `cmb_direct`, `wechat_transfer`, `alipay_batch` or `pipe_gbk`.
        may layout: String,
        /// A layout of the host's own, in its place.
        may profile: BankProfile,
        /// Our reference of the batch.
        or batch: String = String::new(),
        /// The account that pays.
        or from_account: String = String::new(),
        /// Its name.
        or from_name: String = String::new(),
        /// Its bank.
        or from_bank: String = String::new(),
        /// The day of payment.
        may paid_on: Day,
        /// The payments, in order.
        need items: Vec<BankItem>,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

choice! {
    /// What a line of a file is.
    pub enum LineRole {
        /// The headers of the totals.
        TotalsHeaders = "totals_headers",
        /// The totals.
        Totals = "totals",
        /// The headers of the payments.
        Headers = "headers",
        /// A payment.
        Payment = "payment",
    }
}

/// A line of a file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FileLine {
    /// What it is.
    pub role: LineRole,
    /// The cells.
    pub cells: Vec<String>,
}

/// A file for a bank.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BankFileContent {
    /// Its reference: that of the batch, with `-2`, `-3`, … from the second file on.
    pub reference: String,
    /// The lines, in order.
    pub lines: Vec<FileLine>,
    /// The payments of it.
    pub items: Vec<String>,
    /// How many.
    pub count: usize,
    /// Their sum.
    pub total: Money,
}

/// The answer of `bank_file`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BankFileAnswer<'book> {
    /// The layout, if it is not the host's own.
    pub layout: Option<String>,
    /// The kind of file.
    pub format: FileFormat,
    /// The encoding of text.
    pub encoding: TextEncoding,
    /// What stands between two cells of text.
    pub separator: String,
    /// How lines end.
    pub line_end: LineEnd,
    /// Whether the last line has its end, too.
    pub last_line_end: bool,
    /// The name of the sheet.
    pub sheet: String,
    /// What each column of a payment holds.
    pub kinds: Vec<CellKind>,
    /// The files.
    pub files: Vec<BankFileContent>,
    /// The payments of all files.
    pub count: usize,
    /// Their sum.
    pub total: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(BankFileAnswer);

impl Operation for BankFile {
    const NAME: &'static str = "bank_file";
    const EN: &'static str = "Payments in the layout of a bank";
    const ZH: &'static str = "银行批量付款文件";
    type Answer<'book> = BankFileAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<BankFileAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let mut trace = Trace::new(law);
        let profile = match (&self.layout, &self.profile) {
            (Some(id), None) => BankProfile::of_book(id, &law, &mut trace)?,
            (None, Some(profile)) => profile.clone(),
            (Some(id), Some(_)) => return Err(Fault::new(Code::Contradiction, "profile", id).into()),
            (None, None) => return Err(Fault::new(Code::FieldMissing, "layout", "").into()),
        };
        let mut writer = Writer { request: self, shape: &profile.shape, faults: Vec::new() };
        let amounts: Vec<Money> = self.items.iter().map(|item| item.amount).collect();
        let ranges = files_of(&amounts, profile.shape.max_rows, profile.shape.max_amount).unwrap_or_else(|index| {
            writer.faults.push(Fault::new(Code::ExceedsLimit, format!("items[{index}].amount"), amounts[index]));
            Vec::new()
        });
        let files: Vec<_> = ranges.into_iter().enumerate().map(|(index, range)| writer.file(&profile, index, range)).collect();
        let total = sum(&amounts).unwrap_or_else(|fault| {
            writer.faults.push(fault);
            Money::ZERO
        });
        Faults::none_or(writer.faults, ())?;
        let BankShape { format, encoding, separator, line_end, last_line_end, sheet, .. } = profile.shape;
        let kinds = profile.columns.iter().map(|column| column.kind).collect();
        let (layout, count) = (self.layout.clone(), self.items.len());
        Ok(BankFileAnswer { layout, format, encoding, separator, line_end, last_line_end, sheet, kinds, files, count, total, grounds: trace.grounds() })
    }
}

fn sum(amounts: &[Money]) -> Result<Money, Fault> {
    amounts.iter().try_fold(Money::ZERO, |sum, amount| sum.plus(*amount)).map_err(|code| Fault::new(code, "items", ""))
}

impl BankProfile {
    fn of_book<'book>(id: &str, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<BankProfile, Fault> {
        let parameter = |part: &str| format!("formats.bank.{id}.{part}");
        if !law.knows(&parameter("columns")) {
            return Err(Fault::new(Code::ValueUnknown, "layout", id));
        }
        let columns = law.rows(&parameter("columns"))?;
        let totals = law.find(&parameter("totals")).map(|_| law.rows(&parameter("totals"))).transpose()?;
        let shape = law.rows(&parameter("shape"))?;
        trace.rests_on(columns.rule);
        totals.iter().for_each(|totals| trace.rests_on(totals.rule));
        trace.rests_on(shape.rule);
        let all = |rows: &[Row<'book>]| rows.iter().map(BankColumn::of_row).collect::<Result<Vec<_>, Fault>>();
        let row = shape.value.first().ok_or_else(|| Fault::new(Code::RuleInvalid, "", id))?;
        Ok(BankProfile { columns: all(&columns.value)?, totals: totals.map_or(Ok(Vec::new()), |totals| all(&totals.value))?, shape: BankShape::of_row(row)? })
    }
}

impl BankColumn {
    fn of_row(row: &Row<'_>) -> Result<BankColumn, Fault> {
        Ok(BankColumn {
            header: row.text("header")?.to_string(),
            field: row.text("field").unwrap_or_default().to_string(),
            kind: row.get("kind")?,
            required: row.text("required").map_or(Ok(Needed::No), |_| row.get("required"))?,
            max_length: row.text("max_length").ok().map(|_| row.get("max_length")).transpose()?,
            value: row.text("value").unwrap_or_default().to_string(),
        })
    }
}

impl BankShape {
    fn of_row(row: &Row<'_>) -> Result<BankShape, Fault> {
        let yes = |column: &str| Ok::<bool, Fault>(row.text(column)? == "yes");
        Ok(BankShape {
            format: row.get("format")?,
            encoding: row.get("encoding")?,
            separator: row.text("separator")?.to_string(),
            line_end: row.get("line_end")?,
            last_line_end: yes("last_line_end")?,
            headers: yes("headers")?,
            totals: row.get("totals")?,
            totals_headers: yes("totals_headers")?,
            sheet: row.text("sheet").unwrap_or("Sheet1").to_string(),
            max_rows: row.text("max_rows").ok().map(|_| row.get("max_rows")).transpose()?,
            max_amount: row.text("max_amount").ok().map(|_| row.get("max_amount")).transpose()?,
        })
    }
}

/// A number without the spaces and hyphens that people group it with; an account that is no number stays as it is.
fn plain_number(account: &str) -> String {
    let plain: String = account.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    if plain.bytes().all(|byte| byte.is_ascii_digit()) { plain } else { account.to_string() }
}

struct Writer<'a> {
    request: &'a BankFile,
    shape: &'a BankShape,
    faults: Vec<Fault>,
}

/// What a cell is filled from.
enum Source<'a> {
    Text(&'a str),
    Amount(Money),
    Count(usize),
    Day(Option<Day>),
}

impl Writer<'_> {
    fn file(&mut self, profile: &BankProfile, index: usize, range: std::ops::Range<usize>) -> BankFileContent {
        let request = self.request;
        let items = &request.items[range.clone()];
        let total = sum(&items.iter().map(|item| item.amount).collect::<Vec<_>>()).unwrap_or(Money::ZERO);
        let reference = if index == 0 { request.batch.clone() } else { format!("{}-{}", request.batch, index + 1) };
        let mut lines = Vec::with_capacity(items.len() + 3);
        let headers = |columns: &[BankColumn]| columns.iter().map(|column| column.header.clone()).collect();
        let totals = |writer: &mut Self| {
            let of_file = |field: &str| writer.request.of_file(field, &reference, items.len(), total);
            let cells: Vec<_> = profile.totals.iter().map(|column| (column, of_file(&column.field))).collect();
            let cells = cells.into_iter().map(|(column, source)| writer.cell(column, source, false, || column.field.clone())).collect();
            FileLine { role: LineRole::Totals, cells }
        };
        if self.shape.totals == TotalsPlace::First {
            if self.shape.totals_headers {
                lines.push(FileLine { role: LineRole::TotalsHeaders, cells: headers(&profile.totals) });
            }
            lines.push(totals(self));
        }
        if self.shape.headers {
            lines.push(FileLine { role: LineRole::Headers, cells: headers(&profile.columns) });
        }
        for (sequence, item) in items.iter().enumerate() {
            let at = range.start + sequence;
            if item.amount <= Money::ZERO {
                self.faults.push(Fault::new(Code::AmountNotPositive, format!("items[{at}].amount"), item.amount));
            }
            let account = plain_number(&item.account);
            let source = |column: &BankColumn| match item.field(&column.field, sequence + 1, &account) {
                Some(source) => Some(source),
                None => request.of_file(&column.field, &reference, items.len(), total),
            };
            let cells: Vec<_> = profile.columns.iter().map(|column| (column, source(column))).collect();
            let cells =
                cells.into_iter().map(|(column, source)| self.cell(column, source, item.cross_bank, || format!("items[{at}].{}", column.field))).collect();
            lines.push(FileLine { role: LineRole::Payment, cells });
        }
        if self.shape.totals == TotalsPlace::Last {
            lines.push(totals(self));
        }
        BankFileContent { reference, lines, items: items.iter().map(|item| item.item.clone()).collect(), count: items.len(), total }
    }

    fn cell(&mut self, column: &BankColumn, source: Option<Source<'_>>, cross_bank: bool, at: impl Fn() -> String) -> String {
        let text = match (column.kind, source) {
            (CellKind::Constant, _) => column.value.clone(),
            (CellKind::Money, Some(Source::Amount(amount))) => amount.to_string(),
            (CellKind::Fen, Some(Source::Amount(amount))) => amount.fen().to_string(),
            (CellKind::Count, Some(Source::Count(count))) => count.to_string(),
            (CellKind::Day, Some(Source::Day(day))) => day.map_or(String::new(), |day| day.to_string().replace('-', "")),
            (CellKind::Text, Some(Source::Text(text))) => text.trim().to_string(),
            // A layout that asks a field for what it is not.
            _ => {
                self.faults.push(Fault::new(Code::RuleInvalid, at(), &column.field));
                return String::new();
            }
        };
        let needed = column.required == Needed::Yes || (column.required == Needed::CrossBank && cross_bank);
        if needed && text.is_empty() {
            self.faults.push(Fault::new(Code::FieldMissing, at(), ""));
        }
        let is_split = self.shape.format == FileFormat::Text && !self.shape.separator.is_empty() && text.contains(&self.shape.separator);
        let is_formula = self.shape.format == FileFormat::Csv && text.starts_with(['=', '+', '-', '@']);
        if text.chars().any(char::is_control) || is_split || (is_formula && column.kind == CellKind::Text) {
            let fault = Fault::new(Code::CharacterNotAllowed, at(), &text);
            self.faults.push(
                fault.because("the separator, a control character, or a text that a spreadsheet takes for a formula", "含分隔符、控制字符或会被当作公式的文本"),
            );
        }
        if let Some(most) = column.max_length.filter(|most| self.length(&text) > *most as usize) {
            self.faults.push(Fault::new(Code::ExceedsLimit, at(), &text).because(format!("at most {most} long"), format!("长度不超过 {most}")));
        }
        text
    }

    /// The length as the bank counts it: a Chinese character has two bytes in GBK.
    fn length(&self, text: &str) -> usize {
        match self.shape.encoding {
            TextEncoding::Utf8 => text.chars().count(),
            TextEncoding::Gbk => text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum(),
        }
    }
}

impl BankItem {
    fn field<'a>(&'a self, name: &str, sequence: usize, account: &'a str) -> Option<Source<'a>> {
        Some(match name {
            "sequence" => Source::Count(sequence),
            "item" => Source::Text(&self.item),
            "account" => Source::Text(account),
            "account_name" => Source::Text(&self.account_name),
            "amount" => Source::Amount(self.amount),
            "bank_name" => Source::Text(&self.bank_name),
            "bank_code" => Source::Text(&self.bank_code),
            "province" => Source::Text(&self.province),
            "city" => Source::Text(&self.city),
            "purpose" => Source::Text(&self.purpose),
            "remark" => Source::Text(&self.remark),
            "phone" => Source::Text(&self.phone),
            "own_bank" => Source::Text(if self.cross_bank { "N" } else { "Y" }),
            _ => return None,
        })
    }
}

impl BankFile {
    fn of_file<'a>(&'a self, name: &str, reference: &'a str, count: usize, total: Money) -> Option<Source<'a>> {
        Some(match name {
            "batch" => Source::Text(reference),
            "from_account" => Source::Text(&self.from_account),
            "from_name" => Source::Text(&self.from_name),
            "from_bank" => Source::Text(&self.from_bank),
            "paid_on" => Source::Day(self.paid_on),
            "count" => Source::Count(count),
            "total" => Source::Amount(total),
            _ => return None,
        })
    }
}
