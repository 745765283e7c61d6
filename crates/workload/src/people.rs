//! The people of a company: who they are, what they earn, what is declared for them, and what their contributions and tax are.

use crate::company::{BaseKind, ChangeKind, ChangeRow, ChangeStatus, ContributionRow, Mode, PersonRow};
use crate::identity::{Standing, day_of, id_number, person_name};
use crate::places::{Place, Terms};
use crate::random::{Draw, MILLION, Topic};
use crate::shares::{
    AFTER_CUTOFF, BASE_CHANGE, BASE_KINDS, FAILED_ENROLMENT, HIRES, HOUSING_FUND, INSURANCE, LEAST_WAGE, LEAVERS, MODES, SOCIAL_INSURANCE, season,
};
use crate::wage_quantiles::WAGES;
use crate::{Platform, fen};
use hesuan::contribution::{Contributions, Line};
use hesuan::money::Money;
use hesuan::rules::Side;
use hesuan::tax::{BasicDeduction, MonthOfWages, WageRules, YearToDate};
use hesuan::time::{Day, Month};
use hesuan::trace::Trace;
use hesuan::{Code, Fault, Faults};

/// What people of a company have in common.
pub struct Workplace {
    /// Cities by share: one in each slot.
    pub slots: Vec<u16>,
    /// The mode of all, unless modes are mixed.
    pub mode: Option<Mode>,
    /// Whether there are two bills a month.
    pub two_bills: bool,
    /// What the company chose.
    pub wanted_rate: u32,
    /// Its industry class.
    pub class: u8,
}

/// A person with what the other tables need.
pub struct Employee {
    /// The row.
    pub row: PersonRow,
    /// The number over the platform.
    pub number: u32,
    /// The city.
    pub place: u16,
    /// The enrolment of the month was refused, which the bill does not know yet.
    pub refused: bool,
}

impl Employee {
    /// What is insured in a month.
    pub fn terms(&self, workplace: &Workplace, month: Month) -> Terms {
        let insured = self.row.insured_from <= month;
        Terms {
            social_insurance: self.row.social_insurance && insured,
            housing_fund: self.row.housing_fund && insured,
            wanted_rate: workplace.wanted_rate,
            class: workplace.class,
        }
    }
}

/// What a company's people bring with them.
pub struct Staff {
    /// The people.
    pub people: Vec<Employee>,
    /// Their change orders.
    pub changes: Vec<ChangeRow>,
    /// Their contributions.
    pub contributions: Vec<ContributionRow>,
}

/// Who an order is about.
struct Who {
    number: u32,
    id: String,
    name: String,
    id_no: String,
}

impl Who {
    fn order(&self, month: Month, kind: ChangeKind, submitted_on: Day, event_on: Day, status: ChangeStatus) -> ChangeRow {
        ChangeRow {
            id: format!("ZJ{}-{:07}", compact(month), self.number),
            person: self.id.clone(),
            name: self.name.clone(),
            id_no: self.id_no.clone(),
            kind,
            submitted_on,
            event_on,
            status,
            old_base: None,
            new_base: None,
        }
    }
}

/// When a person came and left.
struct Movement {
    hired_on: Day,
    left_on: Option<Day>,
    insured_from: Month,
    refused: bool,
}

/// Days of a life: the youngest, the most frequent and the oldest age.
const AGES: [u32; 3] = [20 * 1461 / 4 + 1, 30 * 1461 / 4, 60 * 1461 / 4 - 1];
/// The cut-off of orders.
const CUTOFF_DAY: u32 = 20;

/// A wage by the quantile that a word hits.
fn wage(draw: &mut Draw) -> i64 {
    let word = draw.word();
    let (part, rest) = ((word >> 22) as usize, i64::from(word & ((1 << 22) - 1)));
    let exact = WAGES[part] + (((WAGES[part + 1] - WAGES[part]) * rest) >> 22);
    // Most wages are agreed in whole yuan.
    let agreed = if draw.below(10) < 7 { exact / 100 * 100 } else { exact };
    agreed.max(LEAST_WAGE)
}

/// Triangular: on each side of the mode the larger of two draws is the nearer to it.
fn age_in_days(draw: &mut Draw) -> u32 {
    let [youngest, mode, oldest] = AGES;
    let younger = draw.below(oldest - youngest) < mode - youngest;
    let span = if younger { mode - youngest } else { oldest - mode };
    let near = draw.below(span).max(draw.below(span));
    if younger { youngest + near } else { oldest - near }
}

/// The declared base: the wage, the floor, or whole yuan between them.
fn declared(wage: i64, floor: i64, draw: &mut Draw) -> (BaseKind, i64) {
    match draw.weighted(&BASE_KINDS) {
        0 => (BaseKind::Wage, wage),
        1 => (BaseKind::Floor, floor),
        _ => {
            let (low, high) = (floor.min(wage), floor.max(wage));
            (BaseKind::Between, (low + i64::from(draw.below((high - low) as u32 + 1))) / 100 * 100)
        }
    }
}

/// The day of an order, in time or after the cut-off; that of its event, on or before it; and whether it is late.
fn order_days(month: Month, draw: &mut Draw) -> Result<(Day, Day, bool), Fault> {
    let late = draw.happens(AFTER_CUTOFF);
    let submitted = if late { draw.within(CUTOFF_DAY + 1, 28) } else { draw.within(1, CUTOFF_DAY) };
    let event = draw.within(1, submitted);
    Ok((day(month, submitted as u16)?, day(month, event as u16)?, late))
}

fn day(month: Month, day: u16) -> Result<Day, Fault> {
    Day::new(month.year(), month.of_year(), day).map_err(|code| Fault::new(code, "", day))
}

impl<'book> Platform<'book> {
    /// The people of a company with their change orders and contributions.
    pub(crate) fn employ(&self, workplace: &Workplace, index: u32) -> Result<Staff, Faults> {
        let seat = self.seats[index as usize];
        let mut draw = Draw::of(self.seed, Topic::People, index);
        let mut staff = Staff { people: Vec::with_capacity(seat.size as usize), changes: Vec::new(), contributions: Vec::new() };
        for position in 0..seat.size {
            let mut person = self.person(workplace, position, seat.before + position, &mut draw, &mut staff.changes)?;
            let place = &self.places.places[usize::from(person.place)];
            let due = place.months[0].contributions(person.row.declared_base, &person.terms(workplace, self.months[0]))?;
            rows(position, place, self.months[0], &due, &mut staff.contributions);
            self.pay(&mut person, due.employee_total)?;
            staff.people.push(person);
        }
        Ok(staff)
    }

    fn person(&self, workplace: &Workplace, position: u32, number: u32, draw: &mut Draw, changes: &mut Vec<ChangeRow>) -> Result<Employee, Fault> {
        let place = workplace.slots[draw.index(workplace.slots.len())];
        let mode = workplace.mode.unwrap_or(Mode::ALL[draw.weighted(&MODES)]);
        let wage = wage(draw);
        let rules = &self.places.places[usize::from(place)].months[0];
        let (base_kind, base) = declared(wage, rules.floor().unwrap_or_default().fen(), draw);
        let insured = draw.below(MILLION);
        let insurance = draw.happens(INSURANCE);
        let age = age_in_days(draw);
        let born = day_of(self.months[0].first_day().number() - i64::from(age)).ok_or_else(|| Fault::new(Code::DayInvalid, "born", age))?;
        let who = Who { number, id: format!("P{number:07}"), name: person_name(number), id_no: id_number(Standing::Employed, number, born) };
        let Movement { hired_on, left_on, insured_from, refused } = self.movement(&who, age, base, draw, changes)?;
        let row = PersonRow {
            id: who.id,
            name: who.name,
            id_no: who.id_no,
            born,
            city: self.places.places[usize::from(place)].code,
            mode,
            sub_bill: u8::from(workplace.two_bills && position % 3 == 2),
            wage: fen(wage)?,
            base_kind,
            declared_base: fen(base)?,
            social_insurance: insured < SOCIAL_INSURANCE,
            housing_fund: insured < HOUSING_FUND,
            housing_fund_rate: rules.housing_fund_rate(workplace.wanted_rate),
            work_injury_rate: rules.work_injury_rate(workplace.class),
            insurance,
            hired_on,
            left_on,
            insured_from,
            additional_deduction: fen(i64::from(draw.one_of(&[0, 0, 0, 1, 2, 3, 4, 6]) * 50_000))?,
            months_before: 0,
            income_before: Money::ZERO,
            special_before: Money::ZERO,
            withheld_before: Money::ZERO,
            special: Money::ZERO,
            tax: Money::ZERO,
            net: Money::ZERO,
        };
        Ok(Employee { row, number, place, refused })
    }

    /// Whether the person came or left in the month, with the orders for it; in July also the change of base.
    fn movement(&self, who: &Who, age: u32, base: i64, draw: &mut Draw, changes: &mut Vec<ChangeRow>) -> Result<Movement, Fault> {
        let month = self.months[0];
        let season = season(month.of_year());
        let (hires, leavers) = (HIRES / 10 * season, LEAVERS / 10 * season);
        let moves = draw.below(MILLION);
        let (hired, left) = (moves < hires, (hires..hires + leavers).contains(&moves));
        let mut movement = Movement { hired_on: month.first_day(), left_on: None, insured_from: month, refused: false };
        if hired {
            let (submitted_on, event_on, late) = order_days(month, draw)?;
            movement.refused = draw.happens(FAILED_ENROLMENT) && !late;
            movement.hired_on = event_on;
            movement.insured_from = if late { month.next() } else { month };
            let status = match (late, movement.refused) {
                (true, _) => ChangeStatus::Waiting,
                (_, true) => ChangeStatus::Failed,
                _ => ChangeStatus::Ok,
            };
            changes.push(who.order(month, ChangeKind::Enrol, submitted_on, event_on, status));
        } else {
            // Nobody was hired before the age of twenty.
            let most = ((age - AGES[0]) / 31 + 1).min(120);
            movement.insured_from = month.minus(draw.within(1, most) as u16).map_err(|code| Fault::new(code, "", age))?;
            movement.hired_on = day(movement.insured_from, draw.within(1, 28) as u16)?;
        }
        if left {
            let (submitted_on, event_on, late) = order_days(month, draw)?;
            changes.push(who.order(month, ChangeKind::Leave, submitted_on, event_on, if late { ChangeStatus::Waiting } else { ChangeStatus::Ok }));
            movement.left_on = Some(event_on);
        } else if month.of_year() == 7 && !hired && draw.happens(BASE_CHANGE) {
            let submitted_on = day(month, draw.within(1, CUTOFF_DAY) as u16)?;
            let mut order = who.order(month, ChangeKind::Base, submitted_on, month.first_day(), ChangeStatus::Ok);
            (order.old_base, order.new_base) = (Some(fen(last_year(base))?), Some(fen(base)?));
            changes.push(order);
        }
        Ok(movement)
    }

    /// Tax and net pay of the month, after a year of equal months.
    fn pay(&self, person: &mut Employee, special: Money) -> Result<(), Fault> {
        let month = self.months[0];
        let row = &mut person.row;
        let months = months_employed(row.hired_on, month);
        let times = |amount: Money| fen(amount.fen() * i64::from(months - 1));
        (row.months_before, row.income_before, row.special_before, row.special) = (months - 1, times(row.wage)?, times(special)?, special);
        let taxes = self.withheld(0, row, special)?;
        (row.withheld_before, row.tax) = taxes;
        row.net = fen(row.wage.fen() - special.fen() - row.tax.fen())?;
        Ok(())
    }

    /// The tax withheld before a month of the year and in it, where every month is like this one.
    pub(crate) fn withheld(&self, ago: usize, person: &PersonRow, special: Money) -> Result<(Money, Money), Fault> {
        let (law, rules): &(_, WageRules<'book>) = &self.wages[ago];
        let month = self.months[ago];
        let months = months_employed(person.hired_on, month);
        let mut to_date = YearToDate::empty(month);
        if months > 1 {
            // The months before, added as one: their tax is that of their sum.
            to_date.months_employed = months - 2;
            let before = like(person, special, month, i64::from(months - 1))?;
            rules.withhold(law, &mut to_date, &before, BasicDeduction::MonthsEmployed, &mut Trace::new(*law))?;
        }
        let before = to_date.withheld;
        let this = rules.withhold(law, &mut to_date, &like(person, special, month, 1)?, BasicDeduction::MonthsEmployed, &mut Trace::new(*law))?;
        Ok((before, this.withheld))
    }
}

/// So many months in one.
fn like(person: &PersonRow, special: Money, month: Month, months: i64) -> Result<MonthOfWages, Fault> {
    let mut wages = MonthOfWages::of(month, fen(person.wage.fen() * months)?, fen(special.fen() * months)?);
    wages.additional = Some(fen(person.additional_deduction.fen() * months)?);
    Ok(wages)
}

/// Months of the year here, the month included.
fn months_employed(hired_on: Day, month: Month) -> u32 {
    let since = hired_on.month();
    if since.year() == month.year() { u32::from(month.of_year() + 1 - since.of_year().min(month.of_year())) } else { u32::from(month.of_year()) }
}

/// The base of last year: five in a hundred less, in whole yuan.
pub fn last_year(base: i64) -> i64 {
    base * 95 / 10_000 * 100
}

/// `202603`.
pub fn compact(month: Month) -> String {
    format!("{:04}{:02}", month.year(), month.of_year())
}

/// Both sides of each item in one row.
fn rows(person: u32, place: &Place<'_>, fee_month: Month, due: &Contributions<'_>, rows: &mut Vec<ContributionRow>) {
    let first = rows.len();
    for line in &due.lines {
        let row = match rows[first..].iter().position(|row| row.item == line.item) {
            Some(at) => &mut rows[first + at],
            None => {
                rows.push(empty_row(person, place, fee_month, line));
                let last = rows.len() - 1;
                &mut rows[last]
            }
        };
        match line.side {
            Side::Employer => (row.employer, row.employer_rate) = (line.amount, line.rate),
            _ => (row.employee, row.employee_rate) = (line.amount, line.rate),
        }
    }
}

fn empty_row(person: u32, place: &Place<'_>, fee_month: Month, line: &Line<'_>) -> ContributionRow {
    ContributionRow {
        person,
        city: place.code,
        item: line.item,
        fee_month,
        base: line.base,
        employer_rate: Default::default(),
        employee_rate: Default::default(),
        employer: Money::ZERO,
        employee: Money::ZERO,
    }
}
