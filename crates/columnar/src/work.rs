//! The work of one thread: blocks of rows through the kernel, and the rows that are not plain through the single call.
//!
//! A block stays in the nearest cache. Rows of one plan go through the contribution terms column by column; the year to date goes row
//! by row. What is missing, negative, too large or unusual in a row is not judged here: the single call of the row answers or says what
//! is wrong, so that a column knows no figure and no fault of its own.

use crate::column::{Figure, Op, Total};
use crate::plan::{Plan, Plans};
use crate::read::{Amount, Cells, Given};
use crate::table::{Table, base_place};
use arrow_array::Array;
use hesuan_core::boundary::ContributionRequest;
use hesuan_core::contribution::{Contributions, Line, Term};
use hesuan_core::fault::{Code, Fault, Faults};
use hesuan_core::money::Money;
use hesuan_core::operation::Operation;
use hesuan_core::payroll::{Payslip, Slip};
use hesuan_core::rules::{PaidFrom, RuleBook, Side};
use hesuan_core::tax::{MonthOfWages, WithheldMonth, Withhold, YearToDate};
use hesuan_core::time::Month;
use std::ops::Range;

/// Rows in a block: a multiple of 64, so that a block owns whole words of the bitmaps.
pub(crate) const BLOCK: usize = 1024;

/// A column of the answer, the part of one thread.
pub(crate) struct Sink<'a> {
    pub(crate) values: &'a mut [i64],
    pub(crate) valid: &'a mut [u8],
}

impl Sink<'_> {
    fn set(&mut self, at: usize, value: i64) {
        self.values[at] = value;
        self.valid[at / 8] |= 1 << (at % 8);
    }

    pub(crate) fn has(&self, at: usize) -> bool {
        self.valid[at / 8] & (1 << (at % 8)) != 0
    }

    fn clear(&mut self, at: usize) {
        self.values[at] = 0;
        self.valid[at / 8] &= !(1 << (at % 8));
    }

    /// Marks a range as given.
    fn mark(&mut self, range: Range<usize>) {
        let (mut at, end) = (range.start, range.end);
        while at < end {
            if at % 8 == 0 && end - at >= 8 {
                let bytes = (end - at) / 8;
                self.valid[at / 8..at / 8 + bytes].fill(0xFF);
                at += bytes * 8;
            } else {
                self.valid[at / 8] |= 1 << (at % 8);
                at += 1;
            }
        }
    }
}

/// The year to date of the person whose rows are at hand.
struct Year {
    plain: Plain,
    /// The year to date after a row that went through the single call.
    to_date: Option<YearToDate>,
    /// The first row of the person in the year.
    first: usize,
    /// The year of the row before, where it could be read.
    last: Option<u16>,
    /// Whether a row went through the single call: then the later rows do.
    single: bool,
    failed: Option<Faults>,
}

/// A year to date without anything unusual, in fen.
#[derive(Clone, Copy)]
struct Plain {
    month: Month,
    months: u32,
    income: i64,
    exempt: i64,
    special: i64,
    additional: i64,
    other: i64,
    reductions: i64,
    withheld: i64,
}

impl Plain {
    const EMPTY: Plain = Plain { month: Month::FIRST, months: 0, income: 0, exempt: 0, special: 0, additional: 0, other: 0, reductions: 0, withheld: 0 };

    /// The same as the single call reads it; none beyond the range.
    fn year(&self) -> Option<YearToDate> {
        let money = |fen| Money::from_fen(fen).ok();
        Some(YearToDate {
            months_employed: self.months,
            income: money(self.income)?,
            exempt: money(self.exempt)?,
            special: money(self.special)?,
            additional: money(self.additional)?,
            other: money(self.other)?,
            reductions: money(self.reductions)?,
            withheld: money(self.withheld)?,
            ..YearToDate::empty(self.month)
        })
    }

    fn of(year: &YearToDate) -> Plain {
        Plain {
            month: year.month,
            months: year.months_employed,
            income: year.income.fen(),
            exempt: year.exempt.fen(),
            special: year.special.fen(),
            additional: year.additional.fen(),
            other: year.other.fen(),
            reductions: year.reductions.fen(),
            withheld: year.withheld.fen(),
        }
    }
}

/// What one thread keeps from batch to batch.
pub(crate) struct Worker<'book> {
    book: &'book RuleBook,
    op: Op,
    figures: Vec<Figure>,
    pub(crate) plans: Plans<'book>,
    names: Vec<&'static str>,
    block: Block,
    /// The rows that have faults, in order.
    pub(crate) faults: Vec<(usize, Faults)>,
}

/// Declared bases of a block.
struct Bases {
    /// The column that they stand in, where they need no copy.
    direct: Option<usize>,
    values: Vec<i64>,
}

/// What is known of the rows of a block.
struct Block {
    ids: Vec<u32>,
    /// Rows for the single call.
    single: Vec<bool>,
    /// Declared bases, for each list of columns.
    bases: Vec<Bases>,
    /// Bases inside their limits.
    clamped: Box<[i64; BLOCK]>,
    spare: Box<[i64; BLOCK]>,
    employer: Box<[i64; BLOCK]>,
    employee: Box<[i64; BLOCK]>,
    not_from_wages: Box<[i64; BLOCK]>,
    /// Whether a row is the same person as the row before.
    same: Vec<bool>,
    /// The amounts of [`LANES`], zero where nothing is given.
    lanes: Vec<Box<[i64; BLOCK]>>,
    /// What is withheld in each row.
    withheld: Box<[i64; BLOCK]>,
    /// The other figures of the year to date, where any is asked for.
    years: Vec<Box<[i64; BLOCK]>>,
}

/// The columns of amounts that the year to date takes; an absent additional deduction is [`ABSENT`], since one of two may be given.
const LANES: [&str; 8] = ["special", "additional", "additional_to_date", "exempt", "other", "reductions", "untaxed", "deductions"];
const ABSENT: i64 = i64::MIN;

/// What stands in a lane where nothing is given.
fn absent(place: usize) -> i64 {
    if matches!(LANES[place], "additional" | "additional_to_date") { ABSENT } else { 0 }
}

/// The figures of the year to date, in the order of [`Block::years`].
const YEARS: [Total; 14] = [
    Total::Months,
    Total::Income,
    Total::Exempt,
    Total::Basic,
    Total::Special,
    Total::Additional,
    Total::Other,
    Total::Taxable,
    Total::RatePpm,
    Total::Quick,
    Total::TaxToDate,
    Total::Reductions,
    Total::WithheldBefore,
    Total::Credit,
];

/// The amounts of a row that the year to date takes.
struct Facts<'t, 'a> {
    income: Option<&'t Given<'a>>,
    lanes: [Option<&'t Given<'a>>; LANES.len()],
    month: Option<&'t Given<'a>>,
    person: Option<&'t Given<'a>>,
    /// Where one of these is given, the row is for the single call.
    unusual: Vec<&'t Given<'a>>,
    opening: Vec<&'t Given<'a>>,
    /// The month of the opening where all rows have the same.
    opening_month: Option<Month>,
}

impl<'t, 'a> Facts<'t, 'a> {
    fn of(table: &'t Table<'a>) -> Facts<'t, 'a> {
        const UNUSUAL: [&str; 7] = [
            "health_insurance",
            "personal_pension",
            "charity",
            "last_year_income",
            "last_year_months_withheld_here",
            "earlier_income_this_year",
            "second_payer",
        ];
        let find = |name| table.find(name);
        // A second payer is only a warning of the single call.
        let plain = |given: &&Given<'_>| !(given.column.name == "second_payer" && matches!(given.cells, Cells::Flag(_)));
        Facts {
            income: find(if table.op == Op::Payslip { "gross" } else { "income" }),
            lanes: LANES.map(find),
            month: find("month"),
            person: find("person"),
            unusual: UNUSUAL.into_iter().filter_map(find).filter(plain).collect(),
            opening: table.given.iter().filter(|given| given.column.name.starts_with("opening_")).collect(),
            opening_month: find("opening_month").filter(|given| matches!(given.cells, Cells::Same(_))).and_then(|given| given.month(0)),
        }
    }

    /// The year of a row's month, where it can be read.
    fn year(&self, row: usize) -> Option<u16> {
        self.month.and_then(|given| given.month(row)).map(Month::year)
    }

    /// Whether a row is the same person as the row before.
    fn continues(&self, row: usize) -> bool {
        let Some(person) = self.person.filter(|_| row > 0) else { return false };
        match &person.cells {
            Cells::Same(_) => true,
            Cells::Int64(array) if array.nulls().is_none() => array.value(row) == array.value(row - 1),
            cells => person.has(row) && cells.at(row) == cells.at(row - 1),
        }
    }

    /// The amounts and persons of a block; a row with one that is not plain is for the single call.
    fn read(&self, start: usize, block: &mut Block, count: usize) {
        let Block { single, same, lanes, .. } = block;
        for (place, (given, lane)) in self.lanes.iter().zip(lanes).enumerate() {
            if let Some(given) = given {
                amounts(given, start, absent(place), &mut lane[..count], single);
            }
        }
        for given in &self.unusual {
            single[..count].iter_mut().enumerate().for_each(|(index, single)| *single |= given.has(start + index));
        }
        match self.person.map(|person| &person.cells) {
            None => same[..count].fill(false),
            Some(Cells::Int64(array)) if array.null_count() == 0 => {
                let persons = &array.values()[..];
                let from = start.max(1);
                same[0] = false;
                let pairs = persons[from..start + count].iter().zip(&persons[from - 1..]);
                same[from - start..count].iter_mut().zip(pairs).for_each(|(same, (this, last))| *same = this == last);
            }
            Some(_) => same[..count].iter_mut().enumerate().for_each(|(index, same)| *same = self.continues(start + index)),
        }
    }

    /// The year to date that a row opens with; none where the single call has to read it.
    fn opening(&self, row: usize) -> Option<Option<YearToDate>> {
        if !self.opening.iter().any(|given| given.has(row)) {
            return Some(None);
        }
        let month = || self.opening.iter().find(|given| given.column.name == "opening_month")?.month(row);
        let mut year = YearToDate::empty(self.opening_month.or_else(month)?);
        let mut months = None;
        for given in &self.opening {
            let field = match given.column.name {
                "opening_month" => continue,
                "opening_months_employed" => {
                    months = Some(given.count(row)?);
                    continue;
                }
                "opening_income" => &mut year.income,
                "opening_exempt" => &mut year.exempt,
                "opening_special" => &mut year.special,
                "opening_additional" => &mut year.additional,
                "opening_other" => &mut year.other,
                "opening_reductions" => &mut year.reductions,
                "opening_withheld" => &mut year.withheld,
                _ if given.amount(row) == Amount::None || given.amount(row) == Amount::Fen(0) => continue,
                _ => return None,
            };
            *field = amount(Some(given), row)?;
        }
        year.months_employed = months?;
        Some(Some(year))
    }
}

/// The amounts of a block, `absent` where nothing is given; a row with one below zero or not plain is for the single call.
fn amounts(given: &Given<'_>, start: usize, absent: i64, lane: &mut [i64], single: &mut [bool]) {
    // So no sum of a year comes near the end of the range.
    let most = Term::COLUMN_LIMIT.fen();
    if let Some(fen) = given.fen_slice().map(|fen| &fen[start..start + lane.len()])
        && all_within(fen, 0, most)
    {
        return lane.copy_from_slice(fen);
    }
    for (index, (lane, single)) in lane.iter_mut().zip(single).enumerate() {
        *lane = match given.amount(start + index) {
            Amount::None => absent,
            Amount::Fen(fen) if (0..=most).contains(&fen) => fen,
            _ => {
                *single = true;
                0
            }
        };
    }
}

/// A given amount, nothing where it is left out; none where it is below zero or not plain.
#[inline]
fn amount(given: Option<&Given<'_>>, row: usize) -> Option<Money> {
    match given.map(|given| given.amount(row)) {
        None | Some(Amount::None) => Some(Money::ZERO),
        Some(Amount::Fen(fen)) if fen >= 0 => Money::from_fen(fen).ok(),
        _ => None,
    }
}

/// What the single call says of a row.
struct Withheld {
    month: WithheldMonth,
    gross: Money,
    net: Money,
    cost: Money,
    income: Money,
}

impl<'book> Worker<'book> {
    pub(crate) fn new(book: &'book RuleBook, op: Op, figures: &[Figure]) -> Worker<'book> {
        let names = crate::table::keys(op);
        let zeros = || Box::new([0; BLOCK]);
        let block = Block {
            ids: vec![0; BLOCK],
            single: vec![false; BLOCK],
            bases: Vec::new(),
            clamped: zeros(),
            spare: zeros(),
            employer: zeros(),
            employee: zeros(),
            not_from_wages: zeros(),
            same: vec![false; BLOCK],
            lanes: LANES.map(|_| zeros()).to_vec(),
            withheld: zeros(),
            years: YEARS.map(|_| zeros()).to_vec(),
        };
        Worker { book, op, figures: figures.to_vec(), plans: Plans::new(book, op, figures, &names), names, block, faults: Vec::new() }
    }

    /// The request of the single call that a row is.
    pub(crate) fn request(&mut self, table: &Table<'_>, row: usize) -> Result<String, Faults> {
        let facts = Facts::of(table);
        let mut year = self.year_before(table, &facts, row);
        if let Some(faults) = year.failed.take() {
            return Err(faults);
        }
        let continues = self.op.withholds() && facts.continues(row) && same_year(facts.year(row), facts.year(row - 1));
        Ok(match self.op {
            Op::Contributions | Op::Retro => table.contribution_request(row, Some(if self.op == Op::Retro { "known_now" } else { "known_on" })),
            Op::Withhold => table.withhold_request(if continues { year.first } else { row }..row + 1),
            Op::Payslip => table.payslip_request(row, year.to_date.as_ref().filter(|_| continues)),
        })
    }

    /// Computes some rows of a batch into the sinks, which begin with the first of them.
    pub(crate) fn run(&mut self, table: &Table<'_>, rows: Range<usize>, sinks: &mut [Sink<'_>]) {
        self.faults.clear();
        if rows.is_empty() {
            return;
        }
        let names = std::mem::take(&mut self.names);
        let keys = table.keys(&names);
        self.plans.begin(&keys);
        self.block.bases.resize_with(table.base_lists.len(), || Bases { direct: None, values: vec![0; BLOCK] });
        let facts = Facts::of(table);
        // A column that is not there stays so in every block.
        for (place, lane) in self.block.lanes.iter_mut().enumerate().filter(|(place, _)| facts.lanes[*place].is_none()) {
            lane.fill(absent(place));
        }
        let mut year = self.year_before(table, &facts, rows.start);
        for start in rows.clone().step_by(BLOCK) {
            let count = BLOCK.min(rows.end - start);
            let at = start - rows.start;
            for sink in sinks.iter_mut() {
                sink.valid[at / 8..(at + count).div_ceil(8)].fill(0);
            }
            self.plans.find(&keys, start, &mut self.block.ids[..count]);
            let Worker { block, plans, .. } = self;
            for (single, id) in block.single[..count].iter_mut().zip(&block.ids) {
                *single = plans.plans[*id as usize].single;
            }
            if self.op.contributes() {
                self.contribute(table, start, count, at, sinks);
            }
            match self.op {
                Op::Contributions | Op::Retro => self.finish_contributions(table, start, count, at, sinks),
                Op::Withhold | Op::Payslip => self.withhold(table, &facts, &mut year, start, count, at, sinks),
            }
        }
        self.names = names;
    }

    /// The contributions of the plain rows of a block, and which rows are not plain.
    fn contribute(&mut self, table: &Table<'_>, start: usize, count: usize, at: usize, sinks: &mut [Sink<'_>]) {
        let Worker { block, plans, figures, op, .. } = self;
        block.employer[..count].fill(0);
        block.employee[..count].fill(0);
        block.not_from_wages[..count].fill(0);
        for (list, bases) in table.base_lists.iter().zip(&mut block.bases) {
            declared(table, list, start, bases, count, &mut block.single);
        }
        let shape = |plan: &Plan| (plan.shape, plan.then);
        let mut from = 0;
        while from < count {
            let plan = plans.plans[block.ids[from] as usize];
            let same = block.ids[from + 1..count].iter().take_while(|id| shape(&plans.plans[**id as usize]) == shape(&plan)).count();
            let to = from + 1 + same;
            // Nothing of an earlier batch stays where there is no line.
            let absent = plan.shape.map_or(plans.lines(), |shape| &plans.shapes[shape as usize].absent);
            if to == from + 1 {
                absent.iter().for_each(|slot| sinks[*slot].values[at + from] = 0);
            } else {
                absent.iter().for_each(|slot| sinks[*slot].values[at + from..at + to].fill(0));
            }
            if let Some(index) = plan.shape {
                terms(plans, index, table, block, sinks, from..to, (start, at), 1);
            }
            if let Some(index) = plan.then {
                if *op == Op::Retro {
                    retro_totals(figures, block, sinks, from..to, at);
                }
                terms(plans, index, table, block, sinks, from..to, (start, at), -1);
            }
            from = to;
        }
    }

    fn finish_contributions(&mut self, table: &Table<'_>, start: usize, count: usize, at: usize, sinks: &mut [Sink<'_>]) {
        let Worker { block, figures, op, .. } = self;
        for (figure, sink) in figures.iter().zip(sinks.iter_mut()) {
            let Figure::Of(total) = figure else { continue };
            let values = &mut sink.values[at..at + count];
            match total {
                Total::EmployerTotal => values.copy_from_slice(&block.employer[..count]),
                Total::EmployeeTotal => values.copy_from_slice(&block.employee[..count]),
                Total::NotFromWages => values.copy_from_slice(&block.not_from_wages[..count]),
                // Of `now`, the difference was left in the totals.
                Total::EmployerThen => subtract(values, &block.employer[..count]),
                Total::EmployeeThen => subtract(values, &block.employee[..count]),
                _ => {}
            }
            sink.mark(at..at + count);
        }
        let single = (0..count).filter(|index| block.single[*index]).collect::<Vec<_>>();
        let op = *op;
        for index in single {
            sinks.iter_mut().for_each(|sink| sink.clear(at + index));
            let row = start + index;
            let done =
                if op == Op::Retro { self.single_retro(table, row, at + index, sinks) } else { self.single_contributions(table, row, at + index, sinks) };
            if let Err(faults) = done {
                self.faults.push((row, faults));
            }
        }
    }

    fn single_contributions(&self, table: &Table<'_>, row: usize, at: usize, sinks: &mut [Sink<'_>]) -> Result<(), Faults> {
        let request = ContributionRequest::from_json(&table.contribution_request(row, Some("known_on")))?;
        let answer = hesuan_core::boundary::contributions(self.book, &request)?;
        for (figure, sink) in self.figures.iter().zip(sinks) {
            let value = match figure {
                Figure::Line(item, side) => answer.lines.iter().find(|line| line.item == *item && line.side == *side).map(|line| line.amount),
                Figure::Of(Total::EmployerTotal) => Some(answer.employer_total),
                Figure::Of(Total::EmployeeTotal) => Some(answer.employee_total),
                Figure::Of(Total::NotFromWages) => Some(answer.employee_total_not_from_wages),
                Figure::Of(_) => None,
            };
            value.into_iter().for_each(|value| sink.set(at, value.fen()));
        }
        Ok(())
    }

    fn single_retro(&self, table: &Table<'_>, row: usize, at: usize, sinks: &mut [Sink<'_>]) -> Result<(), Faults> {
        if table.find("known_then").is_none_or(|given| !given.has(row)) {
            return Err(Fault::new(Code::FieldMissing, "known_then", "").into());
        }
        let contributions = |known_on: &str| -> Result<Contributions<'book>, Faults> {
            let request = ContributionRequest::from_json(&table.contribution_request(row, Some(known_on)))?;
            hesuan_core::boundary::contributions(self.book, &request)?;
            request.scheme(self.book)?.contributions(&request.person)
        };
        let (then, now) = (contributions("known_then")?, contributions("known_now")?);
        for (figure, sink) in self.figures.iter().zip(sinks) {
            let value = match figure {
                Figure::Line(item, side) => {
                    let of = |result: &Contributions<'_>| result.lines.iter().find(|line| line.item == *item && line.side == *side).map(|line| line.amount);
                    let (then, now) = (of(&then), of(&now));
                    if then.is_none() && now.is_none() { None } else { Some(now.unwrap_or_default().fen() - then.unwrap_or_default().fen()) }
                }
                Figure::Of(Total::EmployerThen) => Some(then.employer_total.fen()),
                Figure::Of(Total::EmployerNow) => Some(now.employer_total.fen()),
                Figure::Of(Total::EmployeeThen) => Some(then.employee_total.fen()),
                Figure::Of(Total::EmployeeNow) => Some(now.employee_total.fen()),
                Figure::Of(_) => None,
            };
            value.into_iter().for_each(|value| sink.set(at, value));
        }
        Ok(())
    }

    /// The year to date that the rows before a thread's first one leave, if they are the same person's.
    fn year_before(&mut self, table: &Table<'_>, facts: &Facts<'_, '_>, row: usize) -> Year {
        let begin = |first: usize| Year { plain: Plain::EMPTY, to_date: None, first, last: None, single: false, failed: None };
        let mut year = begin(row);
        if !self.op.withholds() {
            return year;
        }
        let mut first = row;
        while first > 0 && facts.continues(first) {
            first -= 1;
        }
        for before in first..row {
            let last = year.last;
            if before == first || !same_year(facts.year(before), last) {
                year = begin(before);
                year.single = true;
            }
            year.last = facts.year(before);
            if year.failed.is_none() {
                let done = match self.op {
                    Op::Withhold => self.single_withhold(table, &year, before).map(|_| ()),
                    _ => {
                        let continues = before > year.first;
                        self.single_payslip(table, &mut year, before, continues).map(|_| ())
                    }
                };
                year.failed = done.err();
            }
        }
        year
    }

    /// The year to date, row by row.
    #[allow(clippy::too_many_arguments)]
    fn withhold(&mut self, table: &Table<'_>, facts: &Facts<'_, '_>, year: &mut Year, start: usize, count: usize, at: usize, sinks: &mut [Sink<'_>]) {
        facts.read(start, &mut self.block, count);
        // The income is the last list of bases where it is the gross; it must stand here though it is no base.
        self.read_income(facts, start, count);
        let full = self.figures.iter().any(|figure| matches!(figure, Figure::Of(total) if YEARS.contains(total) || *total == Total::WithheldToDate));
        let mut singles: Vec<(usize, Result<Withheld, Faults>)> = Vec::new();
        for index in 0..count {
            let row = start + index;
            let plan = self.plans.plans[self.block.ids[index] as usize];
            let this = if plan.single { facts.year(row) } else { Some(plan.year) };
            // At a thread's first row the year to date is that of the rows before it.
            let continues = self.block.same[index] && same_year(this, year.last);
            year.last = this;
            if !continues {
                (year.first, year.single, year.failed, year.to_date) = (row, false, None, None);
                year.plain = Plain::EMPTY;
                if !facts.opening.is_empty() && !self.block.single[index] {
                    match self.opened(facts, plan, row) {
                        Some(opening) => year.plain = opening,
                        None => year.single = true,
                    }
                }
            }
            if !self.block.single[index] && !year.single {
                let done = if full { self.plain_row::<true>(&mut year.plain, plan, index) } else { self.plain_row::<false>(&mut year.plain, plan, index) };
                if done.is_some() {
                    continue;
                }
            }
            year.single = true;
            let done = match &year.failed {
                Some(faults) => Err(faults.clone()),
                None if self.op == Op::Withhold => self.single_withhold(table, year, row),
                None => self.single_payslip(table, year, row, continues).map(|slip| {
                    let lines = slip.contributions.first().map_or(&[][..], |month| &month.lines);
                    lines_of(&self.figures, lines, at + index, sinks);
                    self.block.employer[index] = slip.employer_contributions.fen();
                    self.block.employee[index] = slip.employee_contributions.fen();
                    let elsewhere = lines.iter().filter(|line| line.side == Side::Employee && !line.is_from_employee_wages());
                    self.block.not_from_wages[index] = elsewhere.map(|line| line.amount.fen()).sum();
                    Withheld { month: slip.withholding, gross: slip.gross, net: slip.net, cost: slip.employer_cost, income: slip.taxable_income }
                }),
            };
            year.failed = done.as_ref().err().cloned();
            singles.push((index, done));
        }
        for (figure, sink) in self.figures.iter().zip(sinks.iter_mut()) {
            let Figure::Of(total) = *figure else { continue };
            self.figure(total, &mut sink.values[at..at + count]);
            sink.mark(at..at + count);
            for (index, done) in &singles {
                if let Ok(done) = done {
                    sink.values[at + index] = self.single_figure(total, done, *index);
                }
            }
        }
        for (index, done) in singles {
            if let Err(faults) = done {
                sinks.iter_mut().for_each(|sink| sink.clear(at + index));
                self.faults.push((start + index, faults));
            }
        }
    }

    fn read_income(&mut self, facts: &Facts<'_, '_>, start: usize, count: usize) {
        let Block { spare, single, .. } = &mut self.block;
        match facts.income {
            Some(given) => {
                amounts(given, start, ABSENT, &mut spare[..count], single);
                for (single, fen) in single.iter_mut().zip(&mut spare[..count]) {
                    *single |= *fen == ABSENT;
                    *fen = (*fen).max(0);
                }
            }
            None => single[..count].fill(true),
        }
    }

    /// A figure of the plain rows of a block.
    fn figure(&self, total: Total, values: &mut [i64]) {
        let Block { employer, employee, not_from_wages, lanes, withheld, years, spare: income, .. } = &self.block;
        let count = values.len();
        let [.., untaxed, deductions] = &lanes[..] else { return };
        match total {
            Total::Tax | Total::Withheld => values.copy_from_slice(&withheld[..count]),
            Total::EmployeeContributions => values.copy_from_slice(&employee[..count]),
            Total::EmployerContributions => values.copy_from_slice(&employer[..count]),
            Total::NotFromWages => values.copy_from_slice(&not_from_wages[..count]),
            Total::TaxableIncome => values.copy_from_slice(&income[..count]),
            Total::Gross => each(values, |index| income[index] + untaxed[index]),
            Total::Net => each(values, |index| income[index] + untaxed[index] - employee[index] - withheld[index] - deductions[index]),
            Total::EmployerCost => each(values, |index| income[index] + untaxed[index] + employer[index]),
            Total::WithheldToDate => each(values, |index| years[12][index] + withheld[index]),
            _ => match YEARS.iter().position(|year| *year == total) {
                Some(year) => values.copy_from_slice(&years[year][..count]),
                // Plain rows have no donations.
                None => values.fill(0),
            },
        }
    }

    /// A figure of a row by the single call.
    fn single_figure(&self, total: Total, done: &Withheld, index: usize) -> i64 {
        let month = &done.month;
        let amount = match total {
            Total::Tax | Total::Withheld => month.withheld,
            Total::Net => done.net,
            Total::EmployerCost => done.cost,
            Total::Gross => done.gross,
            Total::TaxableIncome => done.income,
            Total::EmployeeContributions => return self.block.employee[index],
            Total::EmployerContributions => return self.block.employer[index],
            Total::NotFromWages => return self.block.not_from_wages[index],
            Total::Months => return i64::from(month.months_employed),
            Total::RatePpm => return i64::from(month.rate.millionths()),
            Total::Income => month.income,
            Total::Exempt => month.exempt,
            Total::Basic => month.basic,
            Total::Special => month.special,
            Total::Additional => month.additional,
            Total::Other => month.other,
            Total::Charity => month.charity,
            Total::Taxable => month.taxable,
            Total::Quick => month.quick,
            Total::TaxToDate => month.tax,
            Total::Reductions => month.reductions,
            Total::WithheldBefore => month.withheld_before,
            Total::WithheldToDate => return month.withheld_before.fen() + month.withheld.fen(),
            Total::Credit => month.credit,
            _ => Money::ZERO,
        };
        amount.fen()
    }

    /// The year to date that a row opens with; none where the single call has to judge it.
    fn opened(&self, facts: &Facts<'_, '_>, plan: Plan, row: usize) -> Option<Plain> {
        let rules = &self.plans.taxes[plan.tax? as usize];
        let Some(opening) = facts.opening(row)? else { return Some(Plain::EMPTY) };
        let consistent = opening.months_employed <= u32::from(opening.month.of_year())
            && opening.exempt <= opening.income
            && opening.withheld <= rules.most_withheld(opening.income).ok()?
            && opening.month.year() == plan.month.year()
            && opening.month < plan.month;
        let plain = Plain::of(&opening);
        let sums = [plain.income, plain.exempt, plain.special, plain.additional, plain.other, plain.reductions];
        (consistent && all_within(&sums, 0, 100 * Term::COLUMN_LIMIT.fen())).then_some(plain)
    }

    /// A row on the integer path; none where the single call has to look at it. `FULL` keeps every figure of the year to date.
    #[inline]
    fn plain_row<const FULL: bool>(&mut self, year: &mut Plain, plan: Plan, index: usize) -> Option<()> {
        let index = index % BLOCK;
        let rules = &self.plans.taxes[plan.tax? as usize];
        let Block { lanes, employee, spare: income, withheld, years, .. } = &mut self.block;
        let [special, additional, additional_to_date, exempt, other, reductions, ..] = &lanes[..] else { return None };
        if year.months > 0 && plan.month <= year.month {
            return None;
        }
        let mut next = *year;
        next.month = plan.month;
        next.months += 1;
        next.additional = match (additional_to_date[index], additional[index]) {
            (ABSENT, ABSENT) => next.additional,
            (ABSENT, fen) => next.additional + fen,
            (fen, ABSENT) => fen,
            _ => return None,
        };
        next.income += income[index];
        // For a payslip what is withheld for contributions is deducted.
        next.special += if self.op == Op::Payslip { employee[index] } else { special[index] };
        next.exempt += exempt[index];
        next.other += other[index];
        next.reductions += reductions[index];
        if next.exempt > next.income {
            return None;
        }
        let basic = rules.basic_of_months(next.months).ok()?;
        let money = |fen: i64| Money::from_fen(fen).ok();
        let deducted = money(basic.fen() + next.exempt + next.special + next.additional + next.other)?;
        let due = rules.due(money(next.income)?, deducted, money(next.reductions)?, money(next.withheld)?).ok()?;
        withheld[index] = due.withheld.fen();
        next.withheld += due.withheld.fen();
        if FULL {
            let owed = (due.tax.fen() - next.reductions).max(0);
            let figures = [
                i64::from(next.months),
                next.income,
                next.exempt,
                basic.fen(),
                next.special,
                next.additional,
                next.other,
                due.taxable.fen(),
                i64::from(due.bracket.rate.millionths()),
                due.bracket.quick.fen(),
                due.tax.fen(),
                next.reductions,
                year.withheld,
                next.withheld - owed,
            ];
            years.iter_mut().zip(figures).for_each(|(year, figure)| year[index] = figure);
        }
        *year = next;
        Some(())
    }

    /// The row by the single call of the rows of its person and year up to it.
    fn single_withhold(&self, table: &Table<'_>, year: &Year, row: usize) -> Result<Withheld, Faults> {
        let request = Withhold::from_json(&table.withhold_request(year.first..row + 1))?;
        let answer = request.run(self.book)?;
        let month = *answer.months.last().ok_or_else(|| Fault::new(Code::Internal, "months", ""))?;
        let last = request.months.last().map_or(Money::ZERO, |last: &MonthOfWages| last.income);
        Ok(Withheld { month, gross: last, net: last, cost: last, income: last })
    }

    fn single_payslip(&self, table: &Table<'_>, year: &mut Year, row: usize, continues: bool) -> Result<Slip<'book>, Faults> {
        if continues && year.to_date.is_none() {
            year.to_date = year.plain.year();
        }
        let request = Payslip::from_json(&table.payslip_request(row, year.to_date.as_ref().filter(|_| continues)))?;
        let slip = request.run(self.book)?.slip;
        year.to_date = Some(request.closing(&slip)?);
        Ok(slip)
    }
}

/// Whether rows of one person that follow each other are of one year. A month that cannot be read does not begin a new one: what was paid
/// before it would be forgotten.
fn same_year(this: Option<u16>, last: Option<u16>) -> bool {
    this.zip(last).is_none_or(|(this, last)| this == last)
}

/// The declared bases of a block from the first column of a list that has one. A row without a plain one is for the single call.
/// Where all rows are plain fen as they stand, nothing is copied.
fn declared(table: &Table<'_>, list: &[usize], start: usize, bases: &mut Bases, count: usize, single: &mut [bool]) {
    let limit = Term::COLUMN_LIMIT.fen();
    bases.direct = None;
    if let [only] = list
        && let Some(fen) = table.given[*only].fen_slice()
        && all_within(&fen[start..start + count], 1, limit)
    {
        bases.direct = Some(*only);
        return;
    }
    for (index, base) in bases.values[..count].iter_mut().enumerate() {
        let given = list.iter().map(|column| table.given[*column].amount(start + index)).find(|amount| *amount != Amount::None);
        *base = match given {
            Some(Amount::Fen(fen)) if (1..=limit).contains(&fen) => fen,
            _ => {
                single[index] = true;
                1
            }
        };
    }
}

/// Whether all amounts lie between two bounds, neither below zero: the sign of each distance to them, without a branch for each amount.
fn all_within(fen: &[i64], least: i64, most: i64) -> bool {
    fen.iter().fold(0, |signs, fen| signs | fen.wrapping_sub(least) | most.wrapping_sub(*fen)) >= 0
}

/// The terms of a run of rows into their columns and the totals, with a sign.
#[allow(clippy::too_many_arguments)]
fn terms(
    plans: &Plans<'_>,
    shape: u32,
    table: &Table<'_>,
    block: &mut Block,
    sinks: &mut [Sink<'_>],
    run: Range<usize>,
    (start, at): (usize, usize),
    sign: i64,
) {
    let shape = &plans.shapes[shape as usize];
    let Block { bases, clamped, spare, employer, employee, not_from_wages, .. } = block;
    let mut known = None;
    for (term, slot) in shape.terms.iter().zip(&shape.slots) {
        let list = table.base_list[base_place(term.item, term.side)];
        // Items mostly share their limits: the base is clamped once for them.
        if term.has_base && known != Some((list, term.limits)) {
            let declared = match bases[list].direct.and_then(|column| table.given[column].fen_slice()) {
                Some(fen) => &fen[start + run.start..start + run.end],
                None => &bases[list].values[run.clone()],
            };
            term.base_column(declared, &mut clamped[run.clone()]);
            known = Some((list, term.limits));
        }
        let declared = &clamped[run.clone()];
        let to = at + run.start..at + run.end;
        let total = match (term.side, term.paid_from) {
            (Side::Employer, _) => &mut *employer,
            (_, PaidFrom::Wages) => &mut *employee,
            _ => &mut *not_from_wages,
        };
        let total = &mut total[run.clone()];
        match slot {
            Some(slot) if sign > 0 => {
                let sink = &mut sinks[*slot];
                let amounts = &mut sink.values[to.clone()];
                term.owed_column(declared, amounts);
                total.iter_mut().zip(amounts.iter()).for_each(|(total, amount)| *total += amount);
                sink.mark(to);
            }
            _ => {
                let amounts = &mut spare[..declared.len()];
                term.owed_column(declared, amounts);
                total.iter_mut().zip(amounts.iter()).for_each(|(total, amount)| *total += sign * amount);
                if let Some(slot) = slot {
                    subtract_from(&mut sinks[*slot], to, amounts);
                }
            }
        }
    }
}

/// What was known then is taken off what is known now; a line that is new or gone counts from nothing.
fn subtract_from(sink: &mut Sink<'_>, to: Range<usize>, amounts: &[i64]) {
    for (at, amount) in to.zip(amounts) {
        let now = if sink.has(at) { sink.values[at] } else { 0 };
        sink.set(at, now - amount);
    }
}

fn retro_totals(figures: &[Figure], block: &Block, sinks: &mut [Sink<'_>], run: Range<usize>, at: usize) {
    for (figure, sink) in figures.iter().zip(sinks) {
        let from = match figure {
            Figure::Of(Total::EmployerNow | Total::EmployerThen) => &block.employer,
            Figure::Of(Total::EmployeeNow | Total::EmployeeThen) => &block.employee,
            _ => continue,
        };
        sink.values[at + run.start..at + run.end].copy_from_slice(&from[run.clone()]);
    }
}

/// Then = now − (now − then).
fn subtract(values: &mut [i64], differences: &[i64]) {
    values.iter_mut().zip(differences).for_each(|(value, difference)| *value -= difference);
}

#[inline]
fn each(values: &mut [i64], figure: impl Fn(usize) -> i64) {
    for index in 0..values.len().min(BLOCK) {
        values[index] = figure(index);
    }
}

fn lines_of(figures: &[Figure], lines: &[Line<'_>], at: usize, sinks: &mut [Sink<'_>]) {
    for (figure, sink) in figures.iter().zip(sinks) {
        let Figure::Line(item, side) = figure else { continue };
        match lines.iter().find(|line| line.item == *item && line.side == *side) {
            Some(line) => sink.set(at, line.amount.fen()),
            None => sink.clear(at),
        }
    }
}
