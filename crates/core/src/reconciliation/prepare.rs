//! A request as columns for the engine: texts become numbers, rows that count find their person, lines and rows stand in an order that does
//! not depend on that of the request.

use super::columns::{Enrolment, Key, LateFeeRule, LineDetail, Lines, PersonFacts, RowDetail, Rows, Term, Terms};
use super::engine::Engine;
use super::names::{Found, Names, People, plain_id};
use super::request::{BureauRow, EnrolmentStatus, ExpectedLine, ImportMode, KnownPerson, Reconcile, StatementSides};
use crate::billing::PayType;
use crate::fault::{Code, Fault, Faults};
use crate::money::{Money, Rate};
use crate::rules::{CityCode, Dated, HousingFund, Item, Kind, RuleBook, RuleRef, Section};
use crate::time::Month;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Groups and items that a key and a detail can number.
const MAX_GROUPS: usize = 256;
const MAX_NAMES: usize = u16::MAX as usize;
/// Rates of a housing fund that are tried at most.
const MAX_RATES: u32 = 64;

/// The rows that count, with the person of each.
#[derive(Clone, Debug)]
pub(super) struct Counted<'a> {
    pub(super) row: &'a BureauRow,
    pub(super) found: Found,
    pub(super) number: u32,
}

/// A rate of the rules, and where it stands.
pub(super) type Timeline = Vec<(Month, Rate, String)>;

/// A request as columns.
pub(super) struct Prepared<'a> {
    pub(super) persons: Names,
    pub(super) items: Names,
    pub(super) groups: Names,
    pub(super) places: Names,
    pub(super) customers: Names,
    pub(super) base_names: Names,
    /// Lines and rows in the order of the columns, which does not depend on the order of the request.
    pub(super) order: Vec<&'a ExpectedLine>,
    pub(super) counted: Vec<Counted<'a>>,
    pub(super) audited_before: BTreeMap<Key, [Money; 2]>,
    pub(super) repeated: u32,
    pub(super) lines: Lines,
    pub(super) rows: Rows,
    pub(super) terms: Terms,
    pub(super) rules: Vec<Timeline>,
    pub(super) facts: Vec<PersonFacts>,
    pub(super) employed: Vec<bool>,
    /// What the request says of each person beside the lines.
    pub(super) known: Vec<Option<&'a KnownPerson>>,
}

impl<'a> Prepared<'a> {
    pub(super) fn of(request: &'a Reconcile, book: &RuleBook) -> Result<Prepared<'a>, Faults> {
        let people = People::of(request);
        let prior = found(&people, &request.prior_audited);
        let actual = found(&people, &request.actual);
        let mut order: Vec<&ExpectedLine> = request.expected.iter().collect();
        order.sort_by(|one, other| line_order(one).cmp(&line_order(other)));
        let persons = order.iter().map(|line| plain_id(&line.person)).chain(request.people.iter().map(|known| plain_id(&known.person)));
        let persons = persons.chain(actual.iter().chain(&prior).map(|counted| counted.found.person.clone())).collect();
        let every_row = || request.actual.iter().chain(&request.prior_audited);
        let items: BTreeSet<String> = order.iter().map(|line| &line.item).chain(every_row().map(|row| &row.item)).cloned().collect();
        let groups = items.iter().map(|item| request.group(item).to_string()).collect();
        let places = order.iter().map(|line| &line.place).chain(every_row().map(|row| &row.place)).cloned().collect();
        let customers =
            order.iter().map(|line| &line.customer).chain(every_row().map(|row| &row.customer)).chain(request.people.iter().map(|known| &known.customer));
        // Number 0 is no customer.
        let customers = customers.flatten().cloned().chain([String::new()]).collect();
        let base_names = order.iter().flat_map(|line| &line.bases).map(|base| base.name.clone()).collect();
        let mut prepared = Prepared {
            persons: Names::of(persons),
            items: Names::of(items),
            groups: Names::of(groups),
            places: Names::of(places),
            customers: Names::of(customers),
            base_names: Names::of(base_names),
            order,
            counted: Vec::new(),
            audited_before: BTreeMap::new(),
            repeated: 0,
            lines: Lines::default(),
            rows: Rows::default(),
            terms: Terms { terms: Vec::new(), timelines: vec![Vec::new()], bases: vec![Vec::new()] },
            rules: vec![Vec::new()],
            facts: Vec::new(),
            employed: Vec::new(),
            known: Vec::new(),
        };
        for (field, names, most) in
            [("groups", &prepared.groups, MAX_GROUPS), ("expected", &prepared.items, MAX_NAMES), ("actual", &prepared.places, MAX_NAMES)]
        {
            if names.len() > most {
                return Err(Fault::new(Code::OutOfRange, field, names.len()).into());
            }
        }
        let overflow = |code| Fault::new(code, "prior_audited", "");
        for counted in &prior {
            let taken = request.taken(counted.row).map_err(overflow)?;
            let sum = prepared.audited_before.entry(prepared.key_of(request, counted)).or_default();
            *sum = [sum[0].plus(taken[0]).map_err(overflow)?, sum[1].plus(taken[1]).map_err(overflow)?];
        }
        prepared.count_rows(request, &actual, &prior);
        prepared.fill_lines(request, book)?;
        prepared.fill_rows(request)?;
        prepared.fill_people(request);
        Ok(prepared)
    }

    pub(super) fn engine(&'a self, request: &Reconcile, late_fee: Option<LateFeeRule>) -> Engine<'a> {
        Engine {
            lines: &self.lines,
            rows: &self.rows,
            terms: &self.terms,
            people: &self.facts,
            tolerance: request.tolerance,
            late_fee,
            is_total: request.sides == StatementSides::Total,
            // What was audited may have something new, and a weak match is told, also where the amounts are equal.
            keep_matched: request.list_matched || !self.audited_before.is_empty() || self.counted.iter().any(|counted| counted.found.weak),
        }
    }

    fn key(&self, request: &Reconcile, person: &str, item: &str, month: Month, pay_type: PayType) -> Key {
        let group = self.groups.number(request.group(item));
        Key::new(self.persons.number(person) as u32, group as u8, month, pay_type)
    }

    fn key_of(&self, request: &Reconcile, counted: &Counted<'_>) -> Key {
        self.key(request, &counted.found.person, &counted.row.item, counted.row.fee_month, counted.row.pay_type)
    }

    /// Which rows count. Appended to what was audited, a row that stands there is the same row, as often as it stands there; two equal rows
    /// of one file are two.
    fn count_rows(&mut self, request: &Reconcile, actual: &[Counted<'a>], prior: &[Counted<'a>]) {
        let mut left: BTreeMap<SameRow<'_>, Vec<&Counted<'a>>> = BTreeMap::new();
        for counted in prior {
            left.entry(same_row(counted)).or_default().push(counted);
        }
        let is_known = request.mode == ImportMode::Append && request.is_known_file();
        for counted in actual {
            let before = left.get_mut(&same_row(counted)).and_then(Vec::pop);
            self.repeated += u32::from(before.is_some());
            if before.is_some() || !is_known {
                self.counted.push(counted.clone());
            }
        }
        if request.mode == ImportMode::Append {
            let is_paid = |counted: &&Counted<'a>| request.taken(counted.row).is_ok_and(|taken| taken != [Money::ZERO; 2]);
            self.counted.extend(left.into_values().flatten().filter(is_paid).cloned());
        }
        self.counted.sort_by(|one, other| (same_row(one), one.number).cmp(&(same_row(other), other.number)));
    }

    fn fill_lines(&mut self, request: &Reconcile, book: &RuleBook) -> Result<(), Fault> {
        let mut numbers: HashMap<[Option<Term>; 2], u32> = HashMap::new();
        let mut timelines: BTreeMap<(&str, &str, usize), u32> = BTreeMap::new();
        for line in self.order.clone() {
            let amounts = request.compared(line.unit, line.personal).map_err(|code| Fault::new(code, "expected", line.unit))?;
            let base = [line.unit_base.or(line.base), line.personal_base.or(line.base)];
            let sides = [(line.unit_rate, line.unit_fixed, line.unit_rounding), (line.personal_rate, line.personal_fixed, line.personal_rounding)];
            let mut terms = [None; 2];
            for (side, (rate, fixed, rounding)) in sides.into_iter().enumerate() {
                let timeline = *timelines.entry((&line.place, &line.item, side)).or_insert_with(|| self.add_timeline(request, book, line, side));
                terms[side] = rate.map(|rate| Term { rate, fixed, rounding: rounding.0, timeline });
            }
            let number = *numbers.entry(terms).or_insert_with(|| {
                self.terms.terms.push(terms);
                self.terms.terms.len() as u32 - 1
            });
            let bases = if line.bases.is_empty() {
                0
            } else {
                let named = line.bases.iter().map(|base| (self.base_names.number(&base.name) as u32, base.base));
                self.terms.bases.push(named.collect());
                self.terms.bases.len() as u32 - 1
            };
            self.lines.keys.push(self.key(request, &plain_id(&line.person), &line.item, line.fee_month, line.pay_type));
            self.lines.amounts.push(amounts);
            self.lines.customers.push(self.customers.number(line.customer.as_deref().unwrap_or_default()) as u32);
            self.lines.details.push(LineDetail {
                item: self.items.number(&line.item) as u16,
                base,
                terms: number,
                bases,
                enrolment: match line.enrolment {
                    None => Enrolment::Unknown,
                    Some(EnrolmentStatus::Ok) => Enrolment::Done,
                    Some(EnrolmentStatus::Failed) => Enrolment::Failed,
                    Some(EnrolmentStatus::AfterCutoff) => Enrolment::AfterCutoff,
                    Some(EnrolmentStatus::Stopped) => Enrolment::Stopped,
                    Some(EnrolmentStatus::Left) => Enrolment::Left,
                },
            });
        }
        Ok(())
    }

    /// The rates that the rules know for an item of a place, by the month from which they are in force.
    fn add_timeline(&mut self, request: &Reconcile, book: &RuleBook, line: &ExpectedLine, side: usize) -> u32 {
        let known = |record_from| request.known_on.is_none_or(|day| record_from <= day);
        let place = line.place.parse::<CityCode>().and_then(|code| book.city(code).map_err(|_| Code::CityUnknown));
        let (Ok(city), Ok(item)) = (place, line.item.parse::<Item>()) else { return 0 };
        let mut timeline: Timeline = Vec::new();
        let fund = |records: &[Dated<HousingFund>], section: Section, timeline: &mut Timeline| {
            for record in records.iter().filter(|record| record.kind == Kind::Value && known(record.known_from())) {
                let HousingFund { rate_min, rate_max, rate_step, .. } = record.value;
                let step = rate_step.millionths().max(rate_max.millionths().saturating_sub(rate_min.millionths()).div_ceil(MAX_RATES)).max(1);
                let rule = RuleRef::of(city.code, section, Some(item), record).to_string();
                let rates = (rate_min.millionths()..=rate_max.millionths()).step_by(step as usize);
                timeline.extend(rates.filter_map(|rate| Some((record.from, Rate::from_millionths(rate).ok()?, rule.clone()))));
            }
        };
        match item {
            Item::HousingFund => fund(&city.housing_fund, Section::HousingFund, &mut timeline),
            Item::SupplementaryHousingFund => fund(&city.supplementary_housing_fund, Section::SupplementaryHousingFund, &mut timeline),
            _ => {
                let of_item = city.rates.iter().filter(|record| record.value.item == item && record.kind == Kind::Value && known(record.known_from()));
                timeline.extend(of_item.map(|record| {
                    let rate = if side == 0 { record.value.employer } else { record.value.employee };
                    (record.from, rate, RuleRef::of(city.code, Section::Rates, Some(item), record).to_string())
                }));
            }
        }
        timeline.sort();
        timeline.dedup();
        self.terms.timelines.push(timeline.iter().map(|(from, rate, _)| (*from, *rate)).collect());
        self.rules.push(timeline);
        self.rules.len() as u32 - 1
    }

    fn fill_rows(&mut self, request: &Reconcile) -> Result<(), Fault> {
        for at in 0..self.counted.len() {
            let counted = &self.counted[at];
            let row = counted.row;
            let key = self.key_of(request, counted);
            let amounts = request.taken(row).map_err(|code| Fault::new(code, format!("row {}", counted.number), row.unit))?;
            let late = |amount: Money| if request.sides == StatementSides::Personal { Money::ZERO } else { amount };
            self.rows.keys.push(key);
            self.rows.amounts.push(amounts);
            self.rows.customers.push(self.customers.number(row.customer.as_deref().unwrap_or_default()) as u32);
            self.rows.details.push(RowDetail {
                item: self.items.number(&row.item) as u16,
                place: self.places.number(&row.place) as u16,
                base: [row.unit_base.or(row.base), row.personal_base.or(row.base)],
                rate: [row.unit_rate, row.personal_rate],
                late_fee: late(row.late_fee),
                interest: late(row.interest),
            });
        }
        Ok(())
    }

    fn fill_people(&mut self, request: &'a Reconcile) {
        self.facts = vec![PersonFacts::default(); self.persons.len()];
        self.employed = vec![true; self.persons.len()];
        self.known = vec![None; self.persons.len()];
        for line in &self.order {
            let at = self.persons.number(&plain_id(&line.person));
            let customer = self.customers.number(line.customer.as_deref().unwrap_or_default()) as u32;
            let facts = &mut self.facts[at];
            facts.known = true;
            facts.customer = if facts.customer == 0 { customer } else { facts.customer };
            self.employed[at] &= line.employed;
        }
        for known in &request.people {
            let at = self.persons.number(&plain_id(&known.person));
            let customer = self.customers.number(known.customer.as_deref().unwrap_or_default()) as u32;
            let facts = &mut self.facts[at];
            facts.known = true;
            facts.customer = if customer == 0 { facts.customer } else { customer };
            facts.last_month = facts.last_month.max(known.last_month);
            self.employed[at] &= known.employed;
            self.known[at] = self.known[at].or(Some(known));
        }
    }
}

/// The person of each row.
fn found<'a>(people: &People<'_>, rows: &'a [BureauRow]) -> Vec<Counted<'a>> {
    let number = |(index, row): (usize, &'a BureauRow)| Counted { row, found: people.find(row), number: row.row.unwrap_or(index as u32 + 1) };
    let mut counted: Vec<Counted<'a>> = rows.iter().enumerate().map(number).collect();
    counted.sort_by_key(|counted| counted.number);
    let mut strangers: BTreeMap<String, u32> = BTreeMap::new();
    for Counted { row, found, .. } in counted.iter_mut().filter(|counted| counted.found.is_nobody()) {
        found.tell_apart(row);
        let times = strangers.entry(found.person.clone()).or_default();
        found.person.push_str(&format!("{times:06}"));
        *times += 1;
    }
    counted
}

/// What makes two rows the same row.
type SameRow<'a> = (&'a str, &'a str, Month, u8, &'a str, [Money; 4]);

fn same_row<'a>(counted: &'a Counted<'_>) -> SameRow<'a> {
    let row = counted.row;
    (&counted.found.person, &row.item, row.fee_month, row.pay_type as u8, &row.place, [row.unit, row.personal, row.late_fee, row.interest])
}

type LineOrder<'a> = (String, &'a str, Month, u8, &'a str, u32, &'a Option<String>, Money, Money);

fn line_order(line: &ExpectedLine) -> LineOrder<'_> {
    (plain_id(&line.person), &line.item, line.fee_month, line.pay_type as u8, &line.place, line.sequence, &line.customer, line.unit, line.personal)
}
