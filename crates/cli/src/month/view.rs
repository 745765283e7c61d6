//! What a bill shows: one row for each person, city and fee month with a column for each kind of money, adjustments, and sums by kind.
//!
//! The sums of the rows are checked against the bill before anything is written.

use super::bill::Made;
use super::charge::Charge;
use hesuan::billing::{BillLine, LineKind, LineOrigin, PayType};
use hesuan::money::{Money, Rate};
use hesuan::rules::{Item, Side};
use hesuan::{Code, Fault};
use std::collections::{BTreeMap, HashMap};

/// A column of the detail.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Column {
    /// 缴费基数 of an item.
    Base(Item),
    /// What a side owes of an item.
    Amount(Item, Side),
    /// 社保小计 of a side.
    Social(Side),
    /// 公积金比例.
    FundRate(Item),
    /// All of a kind that has no items.
    Kind(LineKind),
    /// 合计 of the row.
    Total,
}

impl Column {
    /// The two lines of its heading: the group, and the column in it.
    pub fn heading(self) -> (&'static str, &'static str) {
        match self {
            Column::Base(item) => (item.zh(), "基数"),
            Column::Amount(item, side) => (item.zh(), side.zh()),
            Column::Social(side) => ("社保小计", side.zh()),
            Column::FundRate(item) => (item.zh(), "比例"),
            Column::Kind(kind) => (kind_zh(kind), ""),
            Column::Total => ("合计", ""),
        }
    }

    /// Whether it is summed.
    pub fn is_money(self) -> bool {
        !matches!(self, Column::Base(_) | Column::FundRate(_))
    }

    /// Whether it is computed from other columns of its row.
    pub fn is_sum(self) -> bool {
        matches!(self, Column::Social(_) | Column::Total)
    }

    /// Whether it is a term of a sum.
    pub fn is_term_of(self, sum: Column) -> bool {
        match (self, sum) {
            (Column::Amount(item, side), Column::Social(of)) => item.is_social_insurance() && side == of,
            (Column::Amount(item, _), Column::Total) => !item.is_social_insurance(),
            (Column::Social(_) | Column::Kind(_), Column::Total) => true,
            _ => false,
        }
    }
}

/// A value of the detail.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cell {
    /// Nothing.
    None,
    /// An amount.
    Money(Money),
    /// A rate.
    Rate(Rate),
}

/// A row of the detail.
pub struct Row<'a> {
    /// The mode of service.
    pub mode: &'static str,
    /// The person; empty for the whole company.
    pub person: &'a str,
    /// The name.
    pub name: &'a str,
    /// The identity number.
    pub id_number: &'a str,
    /// The city.
    pub city: &'a str,
    /// The fee month.
    pub month: String,
    /// 收费类型.
    pub turn: &'static str,
    /// The cells.
    pub cells: Vec<Cell>,
}

/// The sums of a kind.
#[derive(Clone, Copy, Default)]
pub struct Sums {
    /// Of the detail.
    pub detail: Money,
    /// Of the adjustments.
    pub adjusted: Money,
}

/// What a bill shows.
pub struct View<'a> {
    /// The columns of the detail.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row<'a>>,
    /// Its sums, by column.
    pub sums: Vec<Money>,
    /// The adjustments.
    pub adjustments: Vec<&'a BillLine>,
    /// The sum of the adjustments.
    pub adjusted: Money,
    /// The sums by kind, in the order of payment.
    pub kinds: Vec<(LineKind, Sums)>,
    /// Names, by person.
    pub names: HashMap<&'a str, &'a str>,
}

/// What tells rows apart, in their order: the contract, the person (the company last), the city, the month, the kind of payment.
type RowKey<'a> = (usize, bool, &'a str, &'a str, String, &'static str);

/// A kind in Chinese.
pub fn kind_zh(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Carry => "上期结转",
        LineKind::SocialInsurance => "社保",
        LineKind::HousingFund => "公积金",
        LineKind::Wage => "实发工资",
        LineKind::IncomeTax => "个税",
        LineKind::Insurance => "商保",
        LineKind::DisabledFund => "残保金",
        LineKind::UnionFee => "工会经费",
        LineKind::ArchiveFee => "档案费",
        LineKind::ServiceFee => "服务费",
        LineKind::LateFee => "滞纳金",
        LineKind::Interest => "资金占用费",
        LineKind::VatOnTop => "增值税",
        LineKind::Discount => "折扣",
        other => other.as_str(),
    }
}

/// A mode in Chinese.
pub fn mode_zh(mode: &str) -> &'static str {
    match mode {
        "agency" => "人事代理",
        "dispatch" => "劳务派遣",
        "outsourcing" => "业务外包",
        "payroll" => "薪税外包",
        _ => "",
    }
}

/// The cause of a line in Chinese.
pub fn cause_zh(cause: &str) -> &str {
    match cause {
        "late_stop" => "减员迟报",
        "carry_forward" => "上期未结转入",
        "opening_balance" => "期初未结",
        "statement" => "实缴与账单不符",
        other => other,
    }
}

fn is_adjustment(line: &BillLine) -> bool {
    line.origin != LineOrigin::Computed || line.pay_type == PayType::Difference
}

/// 收费类型, the usual one first.
const TURNS: [&str; 3] = ["正常", "多缴", "补缴"];

fn turn_zh(line: &BillLine) -> &'static str {
    match (line.pay_type, line.cause.as_deref()) {
        (PayType::BackPay, _) => TURNS[2],
        (_, Some("late_stop")) => TURNS[1],
        _ => TURNS[0],
    }
}

impl<'a> View<'a> {
    /// The view of a bill.
    ///
    /// # Errors
    ///
    /// `internal` where the rows and adjustments do not sum to the bill: nothing is written then.
    pub fn of(made: &'a Made<'a>, people: &'a [super::plan::Engagement]) -> Result<View<'a>, Fault> {
        let charges: HashMap<String, &Charge> = made.charges.lines.iter().map(|charge| (charge.line.key.to_string(), charge)).collect();
        let own = people.iter().filter(|engagement| engagement.customer == made.customer.id);
        let persons: HashMap<&str, &super::plan::Engagement> = own.map(|engagement| (engagement.person.as_str(), engagement)).collect();
        let (adjustments, detail): (Vec<&BillLine>, Vec<&BillLine>) = made.bill.lines.iter().partition(|line| is_adjustment(line));
        let columns = columns(&detail, &charges);
        let mut rows: BTreeMap<RowKey<'_>, Row<'_>> = BTreeMap::new();
        // What is no contribution stands in the row of its month, whatever kind of payment that is.
        let (first, then): (Vec<&BillLine>, Vec<&BillLine>) =
            detail.iter().partition(|line| charges.get(&*line.key).is_some_and(|charge| charge.item.is_some()));
        for line in first.into_iter().chain(then) {
            let Some(charge) = charges.get(&*line.key) else { return Err(Fault::new(Code::Internal, "lines", &line.key)) };
            let mode = made.customer.contracts.iter().position(|contract| contract.mode == line.sub_bill).unwrap_or_default();
            let person = line.person.as_deref().unwrap_or_default();
            let city = charge.city.and_then(|city| hesuan::book().city(city).ok()).map_or("", |city| city.name.zh.as_str());
            let known = persons.get(person);
            let month = line.fee_month.to_string();
            let of_month = |turn: &&&str| rows.contains_key(&(mode, person.is_empty(), person, city, month.clone(), **turn));
            let turn = if charge.item.is_some() { turn_zh(line) } else { TURNS.iter().find(of_month).copied().unwrap_or(TURNS[0]) };
            let key = (mode, person.is_empty(), person, city, month.clone(), turn);
            let row = rows.entry(key).or_insert_with(|| Row {
                mode: mode_zh(&line.sub_bill),
                person,
                name: known.map_or("（公司）", |engagement| engagement.name.as_str()),
                id_number: known.and_then(|engagement| engagement.row.text("id_number")).unwrap_or_default(),
                city,
                month,
                turn,
                cells: vec![Cell::None; columns.len()],
            });
            for (cell, column) in row.cells.iter_mut().zip(&columns) {
                put(cell, *column, charge).map_err(|code| Fault::new(code, "lines", &line.key))?;
            }
        }
        let mut view = View {
            sums: vec![Money::ZERO; columns.len()],
            columns,
            rows: rows.into_values().collect(),
            adjustments,
            adjusted: Money::ZERO,
            kinds: Vec::new(),
            names: persons.iter().map(|(person, engagement)| (*person, engagement.name.as_str())).collect(),
        };
        view.sum(made).map_err(|code| Fault::new(code, "lines", &made.id))?;
        let total = view.columns.iter().zip(&view.sums).find(|(column, _)| **column == Column::Total).map_or(Money::ZERO, |(_, sum)| *sum);
        match total.plus(view.adjusted) {
            Ok(sum) if sum == made.bill.total => Ok(view),
            _ => Err(Fault::new(Code::Internal, "total", made.bill.total).because("the detail does not sum to the bill", "明细与账单合计不符")),
        }
    }

    /// Sums of rows and columns, each of rounded amounts.
    fn sum(&mut self, made: &'a Made<'a>) -> Result<(), Code> {
        let columns = &self.columns;
        for row in &mut self.rows {
            for (index, column) in columns.iter().enumerate().filter(|(_, column)| column.is_sum()) {
                let terms = columns.iter().zip(&row.cells).filter(|(term, _)| term.is_term_of(*column));
                let sum = terms.filter_map(|(_, cell)| if let Cell::Money(amount) = cell { Some(*amount) } else { None });
                row.cells[index] = Cell::Money(sum.into_iter().try_fold(Money::ZERO, Money::plus)?);
            }
            for (sum, cell) in self.sums.iter_mut().zip(&row.cells) {
                if let Cell::Money(amount) = cell {
                    *sum = sum.plus(*amount)?;
                }
            }
        }
        let mut kinds: BTreeMap<(u8, &'static str), (LineKind, Sums)> = BTreeMap::new();
        for line in &made.bill.lines {
            let (_, sums) = kinds.entry((line.kind.priority(), kind_zh(line.kind))).or_insert((line.kind, Sums::default()));
            let sum = if is_adjustment(line) { &mut sums.adjusted } else { &mut sums.detail };
            *sum = sum.plus(line.amount)?;
            if is_adjustment(line) {
                self.adjusted = self.adjusted.plus(line.amount)?;
            }
        }
        self.kinds = kinds.into_values().collect();
        Ok(())
    }
}

/// The columns that have a value, in the order of the field's bills.
fn columns(detail: &[&BillLine], charges: &HashMap<String, &Charge>) -> Vec<Column> {
    let known: Vec<&Charge> = detail.iter().filter_map(|line| charges.get(&*line.key).copied()).collect();
    let has = |item: Item, side: Side| known.iter().any(|charge| charge.item == Some((item, side)));
    let has_base = |item: Item| known.iter().any(|charge| charge.base.is_some() && charge.item.is_some_and(|(of, _)| of == item));
    let mut columns = Vec::new();
    let of_item = |columns: &mut Vec<Column>, item: Item| {
        if !has(item, Side::Employer) && !has(item, Side::Employee) {
            return;
        }
        columns.extend(has_base(item).then_some(Column::Base(item)));
        columns.extend((!item.is_social_insurance()).then_some(Column::FundRate(item)));
        columns.extend([Side::Employer, Side::Employee].into_iter().filter(|&side| has(item, side)).map(|side| Column::Amount(item, side)));
    };
    let (social, funds): (Vec<Item>, Vec<Item>) = Item::ALL.iter().partition(|item| item.is_social_insurance());
    social.into_iter().for_each(|item| of_item(&mut columns, item));
    for side in [Side::Employer, Side::Employee] {
        let any = columns.iter().any(|column| matches!(column, Column::Amount(_, of) if *of == side));
        columns.extend(any.then_some(Column::Social(side)));
    }
    funds.into_iter().for_each(|item| of_item(&mut columns, item));
    use LineKind::*;
    let kinds = [Insurance, DisabledFund, UnionFee, ArchiveFee, Wage, IncomeTax, ServiceFee, Discount, LateFee, Interest, VatOnTop];
    columns.extend(kinds.into_iter().filter(|kind| detail.iter().any(|line| line.kind == *kind)).map(Column::Kind));
    columns.push(Column::Total);
    columns
}

/// Adds what a charge has for a column.
fn put(cell: &mut Cell, column: Column, charge: &Charge) -> Result<(), Code> {
    let of_item = |item: Item| charge.item.is_some_and(|(of, _)| of == item);
    match column {
        Column::Base(item) if of_item(item) => *cell = charge.base.map_or(*cell, Cell::Money),
        Column::FundRate(item) if of_item(item) => *cell = charge.rate.map_or(*cell, Cell::Rate),
        Column::Amount(item, side) if charge.item == Some((item, side)) => add(cell, charge.line.amount)?,
        Column::Kind(kind) if charge.line.kind == kind => add(cell, charge.line.amount)?,
        _ => {}
    }
    Ok(())
}

fn add(cell: &mut Cell, amount: Money) -> Result<(), Code> {
    let before = if let Cell::Money(before) = cell { *before } else { Money::ZERO };
    *cell = Cell::Money(before.plus(amount)?);
    Ok(())
}
