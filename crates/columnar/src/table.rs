//! A batch as the operation sees it: its columns by name, all that is wrong with them, and each row as the request of a single call.

use crate::column::{Column, Kind, Op, base_of, columns};
use crate::kernel::Options;
use crate::read::{Cells, Given, quoted, words};
use arrow_array::RecordBatch;
use hesuan_core::fault::{Code, Fault, Faults};
use hesuan_core::rules::{Item, Side};
use hesuan_core::tax::YearToDate;
use std::fmt::Write;

/// A text of one side, or of both.
type SideText = (Option<Side>, String);

/// The columns of a batch.
pub(crate) struct Table<'a> {
    pub(crate) op: Op,
    pub(crate) given: Vec<Given<'a>>,
    /// For each item and side, the columns that its base is taken from, the most specific first: a place among `base_lists`.
    pub(crate) base_list: Vec<usize>,
    pub(crate) base_lists: Vec<Vec<usize>>,
}

/// The columns that decide on the plan, in the order in which they are looked at.
pub(crate) fn keys(op: Op) -> Vec<&'static str> {
    let key = |column: &Column| match column.kind {
        Kind::Amount | Kind::Person => false,
        _ => {
            !column.name.starts_with("opening_")
                && !column.name.starts_with("last_year_")
                && !["earlier_income_this_year", "second_payer"].contains(&column.name)
        }
    };
    columns(op).iter().filter(|column| key(column)).map(|column| column.name).collect()
}

/// The place of an item and side among the lists of bases.
pub(crate) fn base_place(item: Item, side: Side) -> usize {
    item as usize * 2 + side as usize
}

impl<'a> Table<'a> {
    /// Reads a batch.
    ///
    /// # Errors
    ///
    /// `field_missing`, `field_unknown`, `field_type`, `field_duplicate`: what is wrong with the columns, all at once.
    pub(crate) fn read(op: Op, batch: &'a RecordBatch, options: &Options) -> Result<Table<'a>, Faults> {
        let (known, schema) = (columns(op), batch.schema_ref());
        let mut faults = Vec::new();
        let mut given: Vec<Given<'a>> = Vec::new();
        for (field, array) in schema.fields().iter().zip(batch.columns()) {
            let name = field.name().as_str();
            let plain = name.strip_suffix("_fen");
            let found = known.iter().find_map(|column| match plain {
                Some(plain) => (column.name == plain && column.kind == Kind::Amount).then_some((*column, true)),
                None => (column.name == name).then_some((*column, false)),
            });
            let Some((column, in_fen)) = found else {
                if !options.keep.iter().any(|keep| keep == name) && !options.ignore_unknown {
                    faults.push(Fault::new(Code::FieldUnknown, name, field.data_type()));
                }
                continue;
            };
            if given.iter().any(|other| other.column.name == column.name) {
                faults.push(Fault::new(Code::FieldDuplicate, name, ""));
                continue;
            }
            match Cells::of(array).filter(|cells| cells.suit(column.kind, in_fen)) {
                Some(cells) => given.push(Given { column, in_fen, cells }),
                None => {
                    let fault = Fault::new(Code::FieldType, name, field.data_type());
                    let amount = column.kind == Kind::Amount && !in_fen;
                    faults.push(if amount {
                        fault.because(format!("decimal or text, or integers of fen as {name}_fen"), format!("应为 decimal 或文本；整数分请命名为 {name}_fen"))
                    } else {
                        fault
                    });
                }
            }
        }
        for (name, value) in &options.constants {
            match known.iter().find(|column| column.name == name) {
                None => faults.push(Fault::new(Code::FieldUnknown, name, value)),
                Some(column) if given.iter().any(|other| other.column.name == column.name) => faults.push(Fault::new(Code::FieldDuplicate, name, value)),
                Some(column) => {
                    let raw = match column.kind {
                        Kind::Words => words(value),
                        Kind::Flag if value == "true" || value == "false" => value.clone(),
                        _ => quoted(value),
                    };
                    given.push(Given { column: *column, in_fen: false, cells: Cells::Same(raw) });
                }
            }
        }
        for column in known.iter().filter(|column| column.needed && !given.iter().any(|other| other.column.name == column.name)) {
            faults.push(Fault::new(Code::FieldMissing, column.name, ""));
        }
        for keep in options.keep.iter().filter(|keep| schema.index_of(keep).is_err()) {
            faults.push(Fault::new(Code::FieldMissing, keep, ""));
        }
        given.retain(|given| !given.is_empty());
        let mut table = Table { op, given, base_list: Vec::new(), base_lists: Vec::new() };
        for item in Item::ALL {
            for side in Side::ALL {
                let list = table.bases(*item, *side);
                let place = table.base_lists.iter().position(|known| *known == list).unwrap_or_else(|| {
                    table.base_lists.push(list);
                    table.base_lists.len() - 1
                });
                table.base_list.push(place);
            }
        }
        Faults::none_or(faults, table)
    }

    /// The columns that the base of an item and side is taken from, the most specific first.
    fn bases(&self, item: Item, side: Side) -> Vec<usize> {
        let group = if item.is_social_insurance() { "social_insurance" } else { "housing_fund" };
        let mut list = Vec::new();
        for what in [item.as_str(), group] {
            for only in [Some(side), None] {
                let found = self.given.iter().position(|given| base_of(given.column.name) == Some((what, only)));
                list.extend(found.filter(|found| !list.contains(found)));
            }
        }
        list.extend(self.given.iter().position(|given| given.column.name == "wage"));
        list.extend(self.given.iter().position(|given| given.column.name == "gross"));
        list
    }

    /// A column.
    pub(crate) fn find(&self, name: &str) -> Option<&Given<'a>> {
        self.given.iter().find(|given| given.column.name == name)
    }

    /// The columns that decide on the plan, each with its place among `names`.
    pub(crate) fn keys(&self, names: &[&'static str]) -> Vec<(usize, &Given<'a>)> {
        names.iter().enumerate().filter_map(|(place, name)| Some((place, self.find(name)?))).collect()
    }

    /// Writes fields of a row into an object's text; what is null is left out.
    fn put(&self, text: &mut String, row: usize, fields: &[(&str, &str)]) {
        for (column, field) in fields {
            let Some(given) = self.find(column) else { continue };
            let raw = given.raw(row);
            if raw != "null" {
                put(text, field, &raw);
            }
        }
    }

    fn object(&self, row: usize, fields: &[(&str, &str)]) -> String {
        let mut text = String::new();
        self.put(&mut text, row, fields);
        format!("{{{text}}}")
    }

    /// What is declared for contributions, without the braces.
    fn contribution_fields(&self, row: usize) -> String {
        let mut text = String::new();
        let same = |given: &&Given<'_>| crate::column::is_place(given.column.name);
        for given in self.given.iter().filter(same) {
            let raw = given.raw(row);
            if raw != "null" {
                put(&mut text, given.column.name, &raw);
            }
        }
        let mut bases: Vec<(String, Vec<SideText>)> = Vec::new();
        for given in &self.given {
            let Some((what, side)) = base_of(given.column.name) else { continue };
            let raw = given.raw(row);
            if raw != "null" {
                match bases.iter_mut().find(|(known, _)| known == what) {
                    Some((_, sides)) => sides.push((side, raw.to_string())),
                    None => bases.push((what.to_string(), vec![(side, raw.to_string())])),
                }
            }
        }
        if !bases.is_empty() {
            let mut object = String::new();
            for (what, sides) in bases {
                let both = sides.iter().find(|(side, _)| side.is_none()).map(|(_, raw)| raw.clone());
                let of = |side: Side| sides.iter().find(|(only, _)| *only == Some(side)).map(|(_, raw)| raw.clone());
                let raw = match (&both, of(Side::Employer), of(Side::Employee)) {
                    (Some(both), None, None) => both.clone(),
                    (_, employer, employee) => {
                        let mut sides = String::new();
                        let both_or = |own: Option<String>| own.or_else(|| both.clone());
                        both_or(employer).into_iter().for_each(|raw| put(&mut sides, "employer", &raw));
                        both_or(employee).into_iter().for_each(|raw| put(&mut sides, "employee", &raw));
                        format!("{{{sides}}}")
                    }
                };
                put(&mut object, &what, &raw);
            }
            put(&mut text, "bases", &format!("{{{object}}}"));
        }
        text
    }

    /// A row as a request of `contributions`; for `retro`, that of one of its two days.
    pub(crate) fn contribution_request(&self, row: usize, known_on: Option<&str>) -> String {
        let mut text = String::new();
        self.put(&mut text, row, &[("city", "city"), ("month", "month")]);
        if let Some(column) = known_on {
            self.put(&mut text, row, &[(column, "known_on")]);
        }
        let more = self.contribution_fields(row);
        let comma = if text.is_empty() || more.is_empty() { "" } else { "," };
        format!("{{{text}{comma}{more}}}")
    }

    /// The months of rows as a request of `withhold`.
    pub(crate) fn withhold_request(&self, rows: std::ops::Range<usize>) -> String {
        const MONTH: [(&str, &str); 11] = [
            ("month", "month"),
            ("income", "income"),
            ("special", "special"),
            ("additional", "additional"),
            ("additional_to_date", "additional_to_date"),
            ("exempt", "exempt"),
            ("other", "other"),
            ("health_insurance", "health_insurance"),
            ("personal_pension", "personal_pension"),
            ("charity", "charity"),
            ("reductions", "reductions"),
        ];
        let first = rows.start;
        let last = rows.end - 1;
        let months: Vec<String> = rows.map(|row| self.object(row, &MONTH)).collect();
        let mut text = String::new();
        put(&mut text, "months", &format!("[{}]", months.join(",")));
        self.opening(&mut text, first);
        self.facts(&mut text, last);
        self.put(&mut text, last, &[("known_on", "known_on")]);
        format!("{{{text}}}")
    }

    fn opening(&self, text: &mut String, row: usize) {
        let fields: Vec<(&str, &str)> = self.given.iter().filter_map(|given| Some((given.column.name, given.column.name.strip_prefix("opening_")?))).collect();
        let opening = self.object(row, &fields);
        if opening != "{}" {
            put(text, "opening", &opening);
        }
    }

    fn facts(&self, text: &mut String, row: usize) {
        self.put(
            text,
            row,
            &[("basic_deduction", "basic_deduction"), ("earlier_income_this_year", "earlier_income_this_year"), ("second_payer", "second_payer")],
        );
        let last_year = self.object(row, &[("last_year_income", "income"), ("last_year_months_withheld_here", "months_withheld_here")]);
        if last_year != "{}" {
            put(text, "last_year", &last_year);
        }
    }

    /// A row as a request of `payslip`, with the year to date that the rows before it left.
    pub(crate) fn payslip_request(&self, row: usize, opening: Option<&YearToDate>) -> String {
        let mut items = Vec::new();
        let item = |column: &str, more: &str| {
            let raw = self.find(column)?.raw(row).into_owned();
            (raw != "null").then(|| format!("{{\"code\":\"{column}\",\"amount\":{raw}{more}}}"))
        };
        items.push(item("gross", "").unwrap_or_else(|| "{\"code\":\"gross\"}".to_string()));
        items.extend(item("untaxed", ",\"taxable\":false,\"in_base\":false"));
        let mut text = String::new();
        self.put(&mut text, row, &[("month", "month"), ("known_on", "known_on")]);
        put(&mut text, "items", &format!("[{}]", items.join(",")));
        let mut declared = String::new();
        self.put(&mut declared, row, &[("city", "city"), ("fee_month", "month")]);
        let more = self.contribution_fields(row);
        if !declared.is_empty() || !more.is_empty() {
            let comma = if declared.is_empty() || more.is_empty() { "" } else { "," };
            put(&mut text, "contributions", &format!("[{{{declared}{comma}{more}}}]"));
        }
        let mut tax = String::new();
        match opening {
            Some(opening) => put(&mut tax, "opening", &opening_text(opening)),
            None => self.opening(&mut tax, row),
        }
        self.facts(&mut tax, row);
        const FACTS: [&str; 8] = ["additional", "additional_to_date", "exempt", "other", "health_insurance", "personal_pension", "charity", "reductions"];
        self.put(&mut tax, row, &FACTS.map(|name| (name, name)));
        if !tax.is_empty() {
            put(&mut text, "tax", &format!("{{{tax}}}"));
        }
        if let Some(raw) = item("deductions", "") {
            put(&mut text, "deductions", &format!("[{raw}]"));
        }
        format!("{{{text}}}")
    }
}

fn put(text: &mut String, field: &str, raw: &str) {
    if !text.is_empty() {
        text.push(',');
    }
    // Writing to a string does not fail.
    let _ = write!(text, "\"{field}\":{raw}");
}

fn opening_text(opening: &YearToDate) -> String {
    let mut text = String::new();
    put(&mut text, "month", &format!("\"{}\"", opening.month));
    put(&mut text, "months_employed", &opening.months_employed.to_string());
    let amounts = [
        ("income", opening.income),
        ("exempt", opening.exempt),
        ("special", opening.special),
        ("additional", opening.additional),
        ("other", opening.other),
        ("health_insurance", opening.health_insurance),
        ("personal_pension", opening.personal_pension),
        ("charity", opening.charity),
        ("reductions", opening.reductions),
        ("withheld", opening.withheld),
    ];
    for (name, amount) in amounts {
        put(&mut text, name, &format!("\"{amount}\""));
    }
    format!("{{{text}}}")
}
