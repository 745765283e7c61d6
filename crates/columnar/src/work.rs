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
    to_date: YearToDate,
    /// The first row of the person in the year.
    first: usize,
    /// Whether a row went through the single call: then the later rows do.
    single: bool,
    failed: Option<Faults>,
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

/// What is known of the rows of a block.
struct Block {
    ids: Vec<u32>,
    /// Rows for the single call.
    single: Vec<bool>,
    /// Declared bases, for each list of columns.
    bases: Vec<Vec<i64>>,
    spare: Vec<i64>,
    employer: Vec<i64>,
    employee: Vec<i64>,
    not_from_wages: Vec<i64>,
}

/// The amounts of a row that the year to date takes.
struct Facts<'t, 'a> {
    income: Option<&'t Given<'a>>,
    special: Option<&'t Given<'a>>,
    additional: Option<&'t Given<'a>>,
    additional_to_date: Option<&'t Given<'a>>,
    exempt: Option<&'t Given<'a>>,
    other: Option<&'t Given<'a>>,
    reductions: Option<&'t Given<'a>>,
    untaxed: Option<&'t Given<'a>>,
    deductions: Option<&'t Given<'a>>,
    person: Option<&'t Given<'a>>,
    /// Where one of these is given, the row is for the single call.
    unusual: Vec<&'t Given<'a>>,
    opening: Vec<&'t Given<'a>>,
}

impl<'t, 'a> Facts<'t, 'a> {
    fn of(table: &'t Table<'a>) -> Facts<'t, 'a> {
        const UNUSUAL: [&str; 8] = [
            "health_insurance",
            "personal_pension",
            "charity",
            "last_year_income",
            "last_year_months_withheld_here",
            "earlier_income_this_year",
            "opening_charity",
            "second_payer",
        ];
        let find = |name| table.find(name);
        // A second payer is only a warning of the single call.
        let plain = |given: &&Given<'_>| !(given.column.name == "second_payer" && matches!(given.cells, Cells::Flag(_)));
        Facts {
            income: find(if table.op == Op::Payslip { "gross" } else { "income" }),
            special: if table.op == Op::Payslip { None } else { find("special") },
            additional: find("additional"),
            additional_to_date: find("additional_to_date"),
            exempt: find("exempt"),
            other: find("other"),
            reductions: find("reductions"),
            untaxed: find("untaxed"),
            deductions: find("deductions"),
            person: find("person"),
            unusual: UNUSUAL.into_iter().filter_map(find).filter(plain).collect(),
            opening: table.given.iter().filter(|given| given.column.name.starts_with("opening_")).collect(),
        }
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

    /// The year to date that a row opens with; none where the single call has to read it.
    fn opening(&self, row: usize) -> Option<Option<YearToDate>> {
        if !self.opening.iter().any(|given| given.has(row)) {
            return Some(None);
        }
        let mut year = YearToDate::empty(self.opening.iter().find(|given| given.column.name == "opening_month")?.month(row)?);
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

/// A given amount, nothing where it is left out; none where it is below zero or not plain.
#[inline]
fn amount(given: Option<&Given<'_>>, row: usize) -> Option<Money> {
    match given.map(|given| given.amount(row)) {
        None | Some(Amount::None) => Some(Money::ZERO),
        Some(Amount::Fen(fen)) if fen >= 0 => Money::from_fen(fen).ok(),
        _ => None,
    }
}

/// What the year to date says of a row.
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
        let zeros = || vec![0; BLOCK];
        let block = Block {
            ids: vec![0; BLOCK],
            single: vec![false; BLOCK],
            bases: Vec::new(),
            spare: zeros(),
            employer: zeros(),
            employee: zeros(),
            not_from_wages: zeros(),
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
        let month = |row: usize| table.find("month").and_then(|given| given.month(row));
        let continues = self.op.withholds() && facts.continues(row) && same_year(month(row), month(row - 1));
        Ok(match self.op {
            Op::Contributions | Op::Retro => table.contribution_request(row, Some(if self.op == Op::Retro { "known_now" } else { "known_on" })),
            Op::Withhold => table.withhold_request(if continues { year.first } else { row }..row + 1),
            Op::Payslip => table.payslip_request(row, continues.then_some(&year.to_date)),
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
        self.block.bases.resize_with(table.base_lists.len(), || vec![0; BLOCK]);
        let facts = Facts::of(table);
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
            declared(table, list, start, &mut bases[..count], &mut block.single);
        }
        let shape = |plan: &Plan| (plan.shape, plan.then);
        let mut from = 0;
        while from < count {
            let plan = plans.plans[block.ids[from] as usize];
            let same = block.ids[from + 1..count].iter().take_while(|id| shape(&plans.plans[**id as usize]) == shape(&plan)).count();
            let to = from + 1 + same;
            // Nothing of an earlier batch stays where there is no line.
            let absent = plan.shape.map_or(plans.lines(), |shape| &plans.shapes[shape as usize].absent);
            absent.iter().for_each(|slot| sinks[*slot].values[at + from..at + to].fill(0));
            if let Some(index) = plan.shape {
                terms(plans, index, table, block, sinks, from..to, at, 1);
            }
            if let Some(index) = plan.then {
                if *op == Op::Retro {
                    retro_totals(figures, block, sinks, from..to, at);
                }
                terms(plans, index, table, block, sinks, from..to, at, -1);
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
            let done = if op == Op::Retro { self.single_retro(table, row, at + index, sinks) } else { self.single_contributions(table, row, at + index, sinks) };
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
        let mut year = Year { to_date: YearToDate::empty(Month::FIRST), first: row, single: false, failed: None };
        if !self.op.withholds() {
            return year;
        }
        let mut first = row;
        while first > 0 && facts.continues(first) {
            first -= 1;
        }
        let month = |row: usize| table.find("month").and_then(|given| given.month(row));
        for before in first..row {
            if before == first || !same_year(month(before), month(before - 1)) {
                year = Year { to_date: year.to_date, first: before, single: true, failed: None };
            }
            let continues = before > year.first;
            if year.failed.is_none() {
                let done = if self.op == Op::Withhold {
                    self.single_withhold(table, &mut year, before).map(|_| ())
                } else {
                    self.single_payslip(table, &mut year, before, continues).map(|_| ())
                };
                year.failed = done.err();
            }
        }
        year
    }

    /// The year to date, row by row.
    #[allow(clippy::too_many_arguments)]
    fn withhold(&mut self, table: &Table<'_>, facts: &Facts<'_, '_>, year: &mut Year, start: usize, count: usize, at: usize, sinks: &mut [Sink<'_>]) {
        let slots: Vec<(usize, Total)> = self.figures.iter().enumerate().filter_map(|(slot, figure)| if let Figure::Of(total) = figure { Some((slot, *total)) } else { None }).collect();
        slots.iter().for_each(|(slot, _)| sinks[*slot].mark(at..at + count));
        let month = table.find("month");
        for index in 0..count {
            let row = start + index;
            let plan = self.plans.plans[self.block.ids[index] as usize];
            let continues = facts.continues(row) && {
                let this = if plan.single { month.and_then(|given| given.month(row)) } else { Some(plan.month) };
                same_year(this, month.and_then(|given| given.month(row - 1)))
            };
            if !continues {
                year.first = row;
                year.single = false;
                year.failed = None;
            }
            let plain = if self.block.single[index] || year.single { None } else { self.plain_row(facts, year, plan, row, index, continues) };
            let done = match plain {
                Some(done) => Ok(done),
                None => {
                    year.single = true;
                    match &year.failed {
                        Some(faults) => Err(faults.clone()),
                        None if self.op == Op::Withhold => self.single_withhold(table, year, row),
                        None => self.single_payslip(table, year, row, continues).and_then(|slip| {
                            let at = at + index;
                            let lines = slip.contributions.first().map_or(&[][..], |month| &month.lines);
                            lines_of(&self.figures, lines, at, sinks);
                            self.block.employer[index] = slip.employer_contributions.fen();
                            self.block.employee[index] = slip.employee_contributions.fen();
                            let elsewhere = lines.iter().filter(|line| line.side == Side::Employee && !line.is_from_employee_wages());
                            self.block.not_from_wages[index] = elsewhere.map(|line| line.amount.fen()).sum();
                            Ok(Withheld { month: slip.withholding, gross: slip.gross, net: slip.net, cost: slip.employer_cost, income: slip.taxable_income })
                        }),
                    }
                }
            };
            match done {
                Ok(done) => {
                    for (slot, total) in &slots {
                        sinks[*slot].values[at + index] = self.total(*total, &done, index);
                    }
                }
                Err(faults) => {
                    sinks.iter_mut().for_each(|sink| sink.clear(at + index));
                    self.faults.push((row, faults.clone()));
                    year.failed = Some(faults);
                    year.single = true;
                }
            }
        }
    }

    #[inline]
    fn total(&self, total: Total, done: &Withheld, index: usize) -> i64 {
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

    /// A row on the integer path; none where the single call has to look at it.
    #[inline]
    fn plain_row(&self, facts: &Facts<'_, '_>, year: &mut Year, plan: Plan, row: usize, index: usize, continues: bool) -> Option<Withheld> {
        let rules = &self.plans.taxes[plan.tax? as usize];
        if facts.unusual.iter().any(|given| given.has(row)) {
            return None;
        }
        let mut to_date = if continues {
            // The opening of a later row would contradict the rows before it; the single call of `withhold` reads that of the first.
            year.to_date.clone()
        } else {
            match facts.opening(row)? {
                Some(opening) => {
                    let consistent = opening.months_employed <= u32::from(opening.month.of_year())
                        && opening.exempt <= opening.income
                        && opening.withheld <= rules.most_withheld(opening.income).ok()?
                        && opening.month.year() == plan.month.year()
                        && opening.month < plan.month;
                    consistent.then_some(opening)?
                }
                None => YearToDate::empty(plan.month),
            }
        };
        if continues && plan.month <= to_date.month {
            return None;
        }
        let income = facts.income.filter(|given| given.amount(row) != Amount::None)?;
        let income = amount(Some(income), row)?;
        let payslip = self.op == Op::Payslip;
        let (special, employer) = if payslip { (Money::from_fen(self.block.employee[index]).ok()?, self.block.employer[index]) } else { (amount(facts.special, row)?, 0) };
        let additional = facts.additional.map_or(Amount::None, |given| given.amount(row));
        to_date.additional = match (facts.additional_to_date.map_or(Amount::None, |given| given.amount(row)), additional) {
            (Amount::None, Amount::None) => to_date.additional,
            (Amount::None, Amount::Fen(fen)) if fen >= 0 => to_date.additional.plus(Money::from_fen(fen).ok()?).ok()?,
            (Amount::Fen(fen), Amount::None) if fen >= 0 => Money::from_fen(fen).ok()?,
            _ => return None,
        };
        to_date.month = plan.month;
        to_date.months_employed += 1;
        to_date.income = to_date.income.plus(income).ok()?;
        to_date.special = to_date.special.plus(special).ok()?;
        to_date.exempt = to_date.exempt.plus(amount(facts.exempt, row)?).ok()?;
        to_date.other = to_date.other.plus(amount(facts.other, row)?).ok()?;
        to_date.reductions = to_date.reductions.plus(amount(facts.reductions, row)?).ok()?;
        if to_date.exempt > to_date.income {
            return None;
        }
        let basic = rules.basic_of_months(to_date.months_employed).ok()?;
        let parts = [to_date.exempt, to_date.special, to_date.additional, to_date.other];
        let deducted = parts.into_iter().try_fold(basic, Money::plus).ok()?;
        let withheld_before = to_date.withheld;
        let due = rules.due(to_date.income, deducted, to_date.reductions, withheld_before).ok()?;
        to_date.withheld = withheld_before.plus(due.withheld).ok()?;
        let owed = due.tax.minus(to_date.reductions).ok()?.max(Money::ZERO);
        let gross = income.plus(amount(facts.untaxed, row)?).ok()?;
        let net = gross.minus(special).ok()?.minus(due.withheld).ok()?.minus(amount(facts.deductions, row)?).ok()?;
        let cost = gross.plus(Money::from_fen(employer).ok()?).ok()?;
        let month = WithheldMonth {
            month: plan.month,
            months_employed: to_date.months_employed,
            income: to_date.income,
            exempt: to_date.exempt,
            basic,
            special: to_date.special,
            additional: to_date.additional,
            other: to_date.other,
            charity: Money::ZERO,
            taxable: due.taxable,
            rate: due.bracket.rate,
            quick: due.bracket.quick,
            tax: due.tax,
            reductions: to_date.reductions,
            withheld_before,
            withheld: due.withheld,
            credit: to_date.withheld.minus(owed).ok()?,
        };
        year.to_date = to_date;
        Some(Withheld { month, gross, net, cost, income })
    }

    /// The row by the single call of the rows of its person and year up to it.
    fn single_withhold(&self, table: &Table<'_>, year: &mut Year, row: usize) -> Result<Withheld, Faults> {
        let request = Withhold::from_json(&table.withhold_request(year.first..row + 1))?;
        let answer = request.run(self.book)?;
        let month = *answer.months.last().ok_or_else(|| Fault::new(Code::Internal, "months", ""))?;
        let last = request.months.last().map_or(Money::ZERO, |last: &MonthOfWages| last.income);
        Ok(Withheld { month, gross: last, net: last, cost: last, income: last })
    }

    fn single_payslip(&self, table: &Table<'_>, year: &mut Year, row: usize, continues: bool) -> Result<Slip<'book>, Faults> {
        let request = Payslip::from_json(&table.payslip_request(row, continues.then_some(&year.to_date)))?;
        let slip = request.run(self.book)?.slip;
        year.to_date = request.closing(&slip)?;
        Ok(slip)
    }
}

/// Whether rows of one person that follow each other are of one year. A month that cannot be read does not begin a new one: what was paid
/// before it would be forgotten.
fn same_year(this: Option<Month>, last: Option<Month>) -> bool {
    this.zip(last).is_none_or(|(this, last)| this.year() == last.year())
}

/// The declared bases of a block from the first column of a list that has one. A row without a plain one is for the single call.
fn declared(table: &Table<'_>, list: &[usize], start: usize, bases: &mut [i64], single: &mut [bool]) {
    let limit = Term::COLUMN_LIMIT.fen();
    if let [only] = list
        && let Some(fen) = table.given[*only].fen_slice()
    {
        for ((base, single), fen) in bases.iter_mut().zip(single.iter_mut()).zip(&fen[start..]) {
            let plain = *fen >= 1 && *fen <= limit;
            *single |= !plain;
            *base = if plain { *fen } else { 1 };
        }
        return;
    }
    for (index, base) in bases.iter_mut().enumerate() {
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

/// The terms of a run of rows into their columns and the totals, with a sign.
#[allow(clippy::too_many_arguments)]
fn terms(plans: &Plans<'_>, shape: u32, table: &Table<'_>, block: &mut Block, sinks: &mut [Sink<'_>], run: Range<usize>, at: usize, sign: i64) {
    let shape = &plans.shapes[shape as usize];
    let Block { bases, spare, employer, employee, not_from_wages, .. } = block;
    for (term, slot) in shape.terms.iter().zip(&shape.slots) {
        let declared = &bases[table.base_list[base_place(term.item, term.side)]][run.clone()];
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
        let known = sink.valid[at / 8] & (1 << (at % 8)) != 0;
        let now = if known { sink.values[at] } else { 0 };
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

fn lines_of(figures: &[Figure], lines: &[Line<'_>], at: usize, sinks: &mut [Sink<'_>]) {
    for (figure, sink) in figures.iter().zip(sinks) {
        let Figure::Line(item, side) = figure else { continue };
        match lines.iter().find(|line| line.item == *item && line.side == *side) {
            Some(line) => sink.set(at, line.amount.fen()),
            None => sink.clear(at),
        }
    }
}
