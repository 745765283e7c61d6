//! `read_statement`: the cells of a bureau's, a fund's or an insurer's statement become rows, whatever the order of the columns.
//!
//! Titles, group headings and rows of sums are no rows; sums are checked. A cell that cannot be read is a fault with its row and column.

use super::cell::{identity, money, month, rate};
use super::layout::{Field, Holds, StatementColumn, StatementLayout, Words};
use super::request::{BureauRow, LateFees, StatementSides};
use crate::billing::PayType;
use crate::fault::{Code, Fault, Faults};
use crate::filing::{Table, same_header};
use crate::json::record;
use crate::law::Law;
use crate::money::{Money, Rate};
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::{Day, Month};
use crate::trace::{Grounds, Trace};
use serde::Serialize;

/// Rows from the top in which the headings are looked for, and how many of them may be joined.
const HEADER_ROWS: usize = 15;
const JOINED: usize = 2;
/// Headings that a statement has at least.
const FEWEST_HEADERS: usize = 3;
/// Columns that a statement has at most.
pub const MAX_COLUMNS: usize = 512;
/// First cells of rows that are no rows of persons.
const NO_ROW: [&str; 4] = ["制表", "填表说明", "例", "制表人"];
/// First cells of rows that hold sums of what stands above them since the last one …
const SUBTOTALS: [&str; 3] = ["小计", "本页小计", "本页合计"];
/// … or of everything.
const TOTALS: [&str; 2] = ["合计", "总计"];

record! {
    /// A statement as rows of cells.
    pub struct ReadStatement {
        /// The month that decides the version of the layout.
        need month: Month,
        /// The layout; found by the headings if left out and exactly one fits.
        may layout: String,
        /// The rows of the sheet from its top, each a list of cells.
        need table: Table,
        /// The place of all rows.
        or place: String = String::new(),
        /// The month that is paid for, where no column says it.
        may fee_month: Month,
        /// The item, where neither a column nor the layout says it.
        may item: String,
        /// The customer on whose account was paid.
        may customer: String,
        /// The account at the bureau, where no column says it.
        may account: String,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `read_statement`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatementAnswer<'book> {
    /// The layout.
    pub layout: &'book str,
    /// The month in which this version of the layout was first seen.
    pub version: Month,
    /// The first row of headings, from 1.
    pub header_row: u32,
    /// Which amounts the statement has: `sides` of `reconcile`.
    pub sides: StatementSides,
    /// Whether its amounts contain late fees: `late_fees` of `reconcile`.
    pub late_fees: LateFees,
    /// Headings that the layout does not have; their columns were left out.
    pub unknown_headers: Vec<String>,
    /// Cells with more than two decimals, which were rounded half up each.
    pub rounded_cells: u32,
    /// Rows that are no payments: headings of groups, sums, rows without an amount.
    pub skipped_rows: Vec<u32>,
    /// Sums that were checked.
    pub checked_sums: u32,
    /// The sum of all amounts.
    pub total: Money,
    /// The rows: `actual` of `reconcile`.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::json::Answered<BureauRow>>"))]
    pub rows: Vec<BureauRow>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(StatementAnswer);

impl Operation for ReadStatement {
    const NAME: &'static str = "read_statement";
    const EN: &'static str = "A statement of a bureau, a fund or an insurer, read";
    const ZH: &'static str = "读取经办机构对账单";
    type Answer<'book> = StatementAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<StatementAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        if let Some((row, cells)) = self.table.iter().enumerate().find(|(_, cells)| cells.len() > MAX_COLUMNS) {
            return Err(Fault::new(Code::FileTooLarge, format!("table[{row}]"), cells.len()).into());
        }
        let (layout, header, trace) = self.layout(law)?;
        let mut reader = Reader {
            request: self,
            words: Words::of(&law)?,
            unknown: Vec::new(),
            columns: Vec::new(),
            faults: Vec::new(),
            rounded: 0,
            skipped: Vec::new(),
            sums: Sums::default(),
            rows: Vec::new(),
            layout: &layout,
        };
        reader.match_headers(&header);
        Faults::none_or(std::mem::take(&mut reader.faults), ())?;
        reader.read(header.first + header.joined);
        let Reader { unknown, faults, rounded, skipped, sums, rows, .. } = reader;
        Faults::none_or(faults, ())?;
        let amounts = rows.iter().flat_map(|row| {
            let late = if layout.late_fees == LateFees::Apart { [row.late_fee, row.interest] } else { [Money::ZERO; 2] };
            [row.unit, row.personal, late[0], late[1]]
        });
        let total = amounts.into_iter().try_fold(Money::ZERO, Money::plus).map_err(|code| Fault::new(code, "table", ""))?;
        Ok(StatementAnswer {
            layout: layout.id,
            version: layout.version,
            header_row: header.first as u32 + 1,
            sides: layout.sides,
            late_fees: layout.late_fees,
            unknown_headers: unknown,
            rounded_cells: rounded,
            skipped_rows: skipped,
            checked_sums: sums.checked,
            total,
            rows,
            grounds: trace.grounds(),
        })
    }
}

/// Rows of headings joined into one.
struct Header {
    first: usize,
    joined: usize,
    texts: Vec<String>,
}

impl Header {
    /// Headings of some rows; one that spans columns is filled to the right where there is one below it.
    fn of(table: &Table, first: usize, joined: usize) -> Header {
        let width = table.iter().skip(first).take(joined).map(Vec::len).max().unwrap_or_default();
        let cell = |row: usize, column: usize| table.get(row).and_then(|cells| cells.get(column)).map_or("", |text| text.trim());
        if joined == 1 {
            return Header { first, joined, texts: (0..width).map(|column| cell(first, column).to_string()).collect() };
        }
        let mut above = "";
        let texts = (0..width).map(|column| {
            let (top, below) = (cell(first, column), cell(first + 1, column));
            if !top.is_empty() {
                above = top;
            }
            match (top, below) {
                (top, "") => top.to_string(),
                (_, below) => {
                    if above.is_empty() {
                        below.to_string()
                    } else {
                        format!("{above}/{below}")
                    }
                }
            }
        });
        Header { first, joined, texts: texts.collect() }
    }

    fn known(&self, layout: &StatementLayout<'_>) -> usize {
        layout.columns.iter().filter(|column| self.texts.iter().any(|text| same_header(column.header, text))).count()
    }

    fn has_required(&self, layout: &StatementLayout<'_>) -> bool {
        let is_there = |column: &StatementColumn<'_>| self.texts.iter().any(|text| same_header(column.header, text));
        let of_field = |field| layout.columns.iter().any(|column| column.field == field && is_there(column));
        layout.columns.iter().filter(|column| column.required).all(|column| of_field(column.field))
    }
}

impl ReadStatement {
    /// The layout, explicit or the only one that fits, with the headings.
    fn layout<'book>(&self, law: Law<'book>) -> Result<(StatementLayout<'book>, Header, Trace<'book>), Faults> {
        let ids = StatementLayout::ids(&law)?;
        if let Some(name) = &self.layout {
            let id = ids.iter().find(|id| *id == name).ok_or_else(|| Fault::new(Code::ValueUnknown, "layout", name))?;
            let mut trace = Trace::new(law);
            let layout = StatementLayout::of(&law, id, &mut trace)?;
            let header = self.header(&layout).ok_or_else(|| Fault::new(Code::ColumnMissing, "table", "").because("no row of headings", "未找到表头行"))?;
            return Ok((layout, header, trace));
        }
        let mut fitting = Vec::new();
        for id in ids {
            let mut trace = Trace::new(law);
            let layout = StatementLayout::of(&law, id, &mut trace)?;
            if let Some(header) = self.header(&layout).filter(|header| header.has_required(&layout)) {
                fitting.push((layout, header, trace));
            }
        }
        let found: Vec<&str> = fitting.iter().map(|(layout, ..)| layout.id).collect();
        let told = match found.len() {
            0 => Fault::new(Code::ColumnMissing, "table", "").because("no layout has these headings", "没有布局与表头相符"),
            _ => Fault::new(Code::FieldMissing, "layout", found.join(" ")).because("several layouts have these headings", "多个布局与表头相符"),
        };
        match fitting.pop() {
            Some(one) if fitting.is_empty() => Ok(one),
            _ => Err(told.into()),
        }
    }

    /// The rows near the top with the most known headings; of equals the first, and not joined.
    fn header(&self, layout: &StatementLayout<'_>) -> Option<Header> {
        let mut best: Option<(usize, Header)> = None;
        for joined in 1..=JOINED {
            for first in 0..self.table.len().min(HEADER_ROWS) {
                let header = Header::of(&self.table, first, joined);
                let known = header.known(layout);
                if known >= FEWEST_HEADERS && best.as_ref().is_none_or(|(most, _)| known > *most) {
                    best = Some((known, header));
                }
            }
        }
        best.map(|(_, header)| header)
    }
}

/// Sums of the columns, since the last row of sums and of everything.
#[derive(Default)]
struct Sums {
    since: Vec<i64>,
    all: Vec<i64>,
    checked: u32,
}

impl Sums {
    fn add(&mut self, column: usize, amount: Money) {
        for sums in [&mut self.since, &mut self.all] {
            if sums.len() <= column {
                sums.resize(column + 1, 0);
            }
            sums[column] = sums[column].saturating_add(amount.fen());
        }
    }
}

struct Reader<'a, 'book> {
    request: &'a ReadStatement,
    layout: &'a StatementLayout<'book>,
    words: Words<'book>,
    /// The column of each cell of a row.
    columns: Vec<Option<&'a StatementColumn<'book>>>,
    unknown: Vec<String>,
    faults: Vec<Fault>,
    rounded: u32,
    skipped: Vec<u32>,
    sums: Sums,
    rows: Vec<BureauRow>,
}

/// The cells of a row as values.
#[derive(Default)]
struct Cells<'book> {
    texts: Vec<(Field, String)>,
    months: Vec<(Field, Month)>,
    item: Option<(&'book str, Option<StatementSides>)>,
    pay_type: Option<PayType>,
    amounts: Vec<(Field, &'book str, Money)>,
    rates: Vec<(Field, &'book str, Rate)>,
}

impl<'book> Cells<'book> {
    fn text(&self, field: Field) -> Option<String> {
        self.texts.iter().find(|(of, _)| *of == field).map(|(_, text)| text.clone())
    }

    fn month(&self, field: Field) -> Option<Month> {
        self.months.iter().find(|(of, _)| *of == field).map(|(_, month)| *month)
    }

    /// The amount of an item, or of the row where no item has one of its own.
    fn amount(&self, field: Field, item: &str) -> Option<Money> {
        let of = |item: &str| self.amounts.iter().find(|(of, about, _)| *of == field && *about == item).map(|(.., amount)| *amount);
        of(item).or_else(|| of(""))
    }

    fn own_amount(&self, field: Field, item: &str) -> Option<Money> {
        self.amounts.iter().find(|(of, about, _)| *of == field && *about == item).map(|(.., amount)| *amount)
    }

    fn rate(&self, field: Field, item: &str) -> Option<Rate> {
        self.rates.iter().find(|(of, about, _)| *of == field && *about == item).map(|(.., rate)| *rate)
    }
}

impl<'book> Reader<'_, 'book> {
    fn match_headers(&mut self, header: &Header) {
        for (index, text) in header.texts.iter().enumerate() {
            let column = self.layout.columns.iter().find(|column| same_header(column.header, text));
            match column {
                Some(known) if self.columns.iter().flatten().any(|other| other.header == known.header) => {
                    self.faults.push(Fault::new(Code::ColumnDuplicate, format!("table[{}][{index}]", header.first), text));
                }
                None if !text.is_empty() => self.unknown.push(text.clone()),
                _ => {}
            }
            self.columns.push(column);
        }
        let mut told = Vec::new();
        for column in self.layout.columns.iter().filter(|column| column.required) {
            if told.contains(&column.field) {
                continue;
            }
            told.push(column.field);
            if !self.columns.iter().flatten().any(|known| known.field == column.field) {
                self.faults.push(Fault::new(Code::ColumnMissing, format!("table[{}]", header.first), column.header));
            }
        }
    }

    fn read(&mut self, from: usize) {
        let table = &self.request.table;
        for (index, cells) in table.iter().enumerate().skip(from) {
            let mut filled = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
            let Some(first) = filled.next() else { continue };
            let first: String = first.chars().filter(|c| !c.is_whitespace()).collect();
            let is_sum = SUBTOTALS.contains(&first.as_str()) || TOTALS.contains(&first.as_str());
            if is_sum {
                self.check_sums(cells, index, TOTALS.contains(&first.as_str()));
            } else if !NO_ROW.contains(&first.as_str()) && filled.next().is_some() {
                let before = self.rows.len();
                let faults = self.faults.len();
                self.row(cells, index);
                if self.rows.len() > before || self.faults.len() > faults {
                    continue;
                }
            }
            self.skipped.push(index as u32 + 1);
        }
    }

    fn row(&mut self, cells: &[String], index: usize) {
        let mut read = Cells::default();
        let before = self.faults.len();
        for (at, text) in cells.iter().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
            let place = || format!("table[{index}][{at}]");
            match self.columns.get(at) {
                None => self.faults.push(Fault::new(Code::FileFormat, place(), text).because("the row has more cells than headings", "该行单元格多于表头")),
                Some(None) => {}
                Some(Some(column)) => {
                    if let Err(code) = self.cell(column, text.trim(), at, &mut read) {
                        self.faults.push(Fault::new(code, place(), text));
                    }
                }
            }
        }
        self.check_required(cells, index, &read, before);
        if self.faults.len() == before {
            self.payments(&read, index);
        }
    }

    /// A field that must be filled; a row that ends before it was cut off.
    fn check_required(&mut self, cells: &[String], index: usize, read: &Cells<'book>, before: usize) {
        let is_last = index + 1 == self.request.table.len();
        let fields = self.layout.columns.iter().filter(|column| column.required && column.item.is_empty()).map(|column| (column.field, column.holds));
        let mut missing = Vec::new();
        for (field, holds) in fields {
            let is_read = match holds {
                Holds::Text => read.text(field).is_some(),
                // A row without a number is found by its name.
                Holds::Id => read.text(field).is_some() || read.text(Field::Name).is_some(),
                Holds::Month => read.month(field).is_some(),
                Holds::Item => read.item.is_some(),
                Holds::PayType => read.pay_type.is_some(),
                // An amount may be a dash.
                Holds::Money | Holds::Rate | Holds::Nothing => true,
            };
            let Some(at) = self.columns.iter().position(|column| column.is_some_and(|column| column.field == field)) else { continue };
            let is_cut = cells.len() <= at;
            let was_told = self.faults[before..].iter().any(|fault| fault.path == format!("table[{index}][{at}]"));
            if (!is_read || is_cut) && !was_told {
                let code = if is_cut && is_last { Code::FileTruncated } else { Code::FieldMissing };
                missing.push(Fault::new(code, format!("table[{index}][{at}]"), ""));
            }
        }
        self.faults.extend(missing);
    }

    fn cell(&mut self, column: &StatementColumn<'book>, text: &str, at: usize, read: &mut Cells<'book>) -> Result<(), Code> {
        if column.holds == Holds::Nothing {
            return Ok(());
        }
        if text.starts_with('=') {
            return Err(Code::CellFormula);
        }
        if matches!(text, "-" | "--" | "—" | "——") {
            return Ok(());
        }
        match column.holds {
            Holds::Nothing => {}
            Holds::Text if text.chars().any(char::is_control) => return Err(Code::CharacterNotAllowed),
            Holds::Text => read.texts.push((column.field, text.to_string())),
            Holds::Id => read.texts.push((column.field, identity(text)?)),
            Holds::Month => read.months.push((column.field, month(text)?)),
            Holds::Item => read.item = Some(self.words.item(text).ok_or(Code::ItemUnknown)?),
            Holds::PayType => read.pay_type = Some(self.words.pay_type(text).ok_or(Code::ValueUnknown)?),
            Holds::Rate => read.rates.push((column.field, column.item, rate(text)?)),
            Holds::Money => {
                let (amount, is_rounded) = money(text)?;
                self.rounded += u32::from(is_rounded);
                self.sums.add(at, amount);
                read.amounts.push((column.field, column.item, amount));
            }
        }
        Ok(())
    }

    /// The payments of a row: one, or one for each item that has columns.
    fn payments(&mut self, read: &Cells<'book>, index: usize) {
        let fault = |code, field: &str| Fault::new(code, format!("table[{index}]"), field);
        let column_month = read.month(Field::FeeMonth);
        if let (Some(first), Some(last)) = (column_month, read.month(Field::FeeMonthEnd)) {
            if first != last {
                let told = fault(Code::OutOfRange, "fee_month").because("the row pays for several months", "该行涉及多个费款所属期");
                return self.faults.push(told);
            }
        }
        let Some(fee_month) = column_month.or(self.request.fee_month) else { return self.faults.push(fault(Code::FieldMissing, "fee_month")) };
        let mut items: Vec<&str> = self.layout.columns.iter().map(|column| column.item).filter(|item| !item.is_empty()).collect();
        items.dedup();
        let whole = read.item.map(|(item, _)| item).or(self.layout.item).or(self.request.item.as_deref());
        if items.is_empty() && whole.is_none() {
            return self.faults.push(fault(Code::FieldMissing, "item"));
        }
        let mut sum = Money::ZERO;
        let mut payments = Vec::new();
        let own = whole.into_iter().map(|item| (item, "")).chain(items.into_iter().map(|item| (item, item)));
        for (item, of) in own {
            let (mut unit, mut personal) = (read.own_amount(Field::Unit, of), read.own_amount(Field::Personal, of));
            if let Some(amount) = read.own_amount(Field::Amount, of) {
                match (read.item.and_then(|(_, side)| side), self.layout.sides) {
                    (Some(StatementSides::Personal), _) | (None, StatementSides::Personal) => personal = Some(amount),
                    (Some(_), _) | (None, StatementSides::Unit | StatementSides::Total) => unit = Some(amount),
                    (None, StatementSides::Both) => {
                        let told = fault(Code::ValueUnknown, item).because("the item does not say whose side it is", "征收品目未注明单位或个人");
                        return self.faults.push(told);
                    }
                }
            }
            let late = |field| if of.is_empty() { read.own_amount(field, "").unwrap_or_default() } else { Money::ZERO };
            let back = (read.own_amount(Field::UnitBackPay, of).unwrap_or_default(), read.own_amount(Field::PersonalBackPay, of).unwrap_or_default());
            let regular = (unit.unwrap_or_default(), personal.unwrap_or_default());
            let late = (late(Field::LateFee), late(Field::Interest));
            let pay_type = read.pay_type.unwrap_or(PayType::Normal);
            for (pay_type, (unit, personal), (late_fee, interest)) in [(pay_type, regular, late), (PayType::BackPay, back, (Money::ZERO, Money::ZERO))] {
                if [unit, personal, late_fee, interest].iter().all(|amount| *amount == Money::ZERO) {
                    continue;
                }
                let side_rate = |field| read.rate(field, of).or_else(|| read.rate(Field::Rate, of));
                let is_of = |amount: Money, rate: Option<Rate>| rate.filter(|_| amount != Money::ZERO && pay_type != PayType::BackPay);
                payments.push(BureauRow {
                    place: self.request.place.clone(),
                    account: read.text(Field::Account).or_else(|| self.request.account.clone()),
                    id_no: read.text(Field::IdNo),
                    name: read.text(Field::Name),
                    item: item.to_string(),
                    fee_month,
                    pay_type,
                    customer: read.text(Field::Customer).or_else(|| self.request.customer.clone()),
                    base: read.amount(Field::Base, of),
                    unit_base: read.own_amount(Field::UnitBase, of),
                    personal_base: read.own_amount(Field::PersonalBase, of),
                    unit_rate: is_of(unit, side_rate(Field::UnitRate)),
                    personal_rate: is_of(personal, side_rate(Field::PersonalRate)),
                    unit,
                    personal,
                    late_fee,
                    interest,
                    row: Some(index as u32 + 1),
                });
                let apart = if self.layout.late_fees == LateFees::Apart { [late_fee, interest] } else { [Money::ZERO; 2] };
                for amount in [unit, personal, apart[0], apart[1]] {
                    sum = sum.plus(amount).unwrap_or(Money::MAX);
                }
            }
        }
        if let Some(total) = read.own_amount(Field::Total, "").filter(|total| *total != sum) {
            let at = self.columns.iter().position(|column| column.is_some_and(|column| column.field == Field::Total)).unwrap_or_default();
            let told = Fault::new(Code::ControlTotal, format!("table[{index}][{at}]"), total);
            return self.faults.push(told.because(format!("the amounts of the row sum to {sum}"), format!("该行金额合计 {sum}")));
        }
        if payments.iter().any(|row| row.id_no.is_none() && row.name.is_none()) {
            return self.faults.push(fault(Code::FieldMissing, "name"));
        }
        self.rows.extend(payments);
    }

    /// 控制合计: a row of sums must equal the rows above it, since the last one or all.
    fn check_sums(&mut self, cells: &[String], index: usize, of_all: bool) {
        for (at, text) in cells.iter().enumerate() {
            let Some(Some(column)) = self.columns.get(at) else { continue };
            let text = text.trim();
            if column.holds != Holds::Money || text.is_empty() || matches!(text, "-" | "--") {
                continue;
            }
            let sum = |sums: &[i64]| sums.get(at).copied().unwrap_or_default();
            let path = || format!("table[{index}][{at}]");
            let stated = match if text.starts_with('=') { Err(Code::CellFormula) } else { money(text) } {
                Ok((stated, _)) => stated.fen(),
                Err(code) => {
                    self.faults.push(Fault::new(code, path(), text));
                    continue;
                }
            };
            self.sums.checked += 1;
            let (all, since) = (sum(&self.sums.all), sum(&self.sums.since));
            let is_right = stated.abs_diff(all) <= 1 || (!of_all && stated.abs_diff(since) <= 1);
            if !is_right {
                let told = Money::from_fen(if of_all { all } else { since }).map_or(String::new(), |sum| sum.to_string());
                self.faults.push(Fault::new(Code::ControlTotal, path(), text).because(format!("the rows sum to {told}"), format!("明细合计 {told}")));
            }
        }
        if !of_all {
            self.sums.since.clear();
        }
    }
}
