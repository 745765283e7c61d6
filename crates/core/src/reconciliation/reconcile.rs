//! `reconcile`: a request as columns for the engine, and its findings told.

use super::class::{Cause, Class, SideCause, Variation};
use super::columns::{Enrolment, Key, LineDetail, Lines, PersonFacts, RowDetail, Rows, Term, Terms};
use super::engine::{ClassTotal, Engine, Finding, Outcome};
use super::names::{Found, Names, People, plain_id, plain_name, shown_person};
use super::proposal::{Proposal, propose};
use super::request::{BureauRow, EnrolmentStatus, ExpectedLine, ImportMode, LateFees, Reconcile, Sides};
use crate::billing::{LineKey, PayType};
use crate::fault::{Code, Fault, Faults};
use crate::law::Law;
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::{CityCode, Dated, HousingFund, Item, Kind, RuleBook, RuleRef, Section};
use crate::time::Month;
use crate::trace::{Grounds, Number, Operator, Plus, StepName, Times, Trace};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

const UNIT: StepName = StepName::new("actual_unit", "what the bureau computed for the unit", "经办机构计算的单位金额");
const PERSONAL: StepName = StepName::new("actual_personal", "what the bureau computed for the person", "经办机构计算的个人金额");

/// Groups and items that a key and a detail can number.
const MAX_GROUPS: usize = 256;
const MAX_NAMES: usize = u16::MAX as usize;
/// Rates of a housing fund that are tried at most.
const MAX_RATES: u32 = 64;

/// Amounts of both sides.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SideAmounts {
    /// Of the unit; of both where the statement has only their sum.
    pub unit: Money,
    /// Of the person.
    pub personal: Money,
}

impl SideAmounts {
    fn of([unit, personal]: [Money; 2]) -> SideAmounts {
        SideAmounts { unit, personal }
    }

    fn of_fen(fen: [i128; 2]) -> Result<SideAmounts, Code> {
        let money = |fen: i128| i64::try_from(fen).map_err(|_| Code::AmountOverflow).and_then(Money::from_fen);
        Ok(SideAmounts { unit: money(fen[0])?, personal: money(fen[1])? })
    }
}

/// Why one side differs.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SideReason {
    /// The class.
    pub class: Class,
    /// The cause.
    pub cause: Cause,
    /// Whether it gives the actual amount to the fen.
    pub explains_exactly: bool,
    /// The base that gives it, where it is not the expected one.
    pub base: Option<Money>,
    /// The name of that base, where the request names it.
    pub base_name: Option<String>,
    /// The rate that gives it, where it is not the expected one.
    pub rate: Option<Rate>,
    /// The first month of that rate in the rules.
    pub rate_from: Option<Month>,
    /// Where the rules have it.
    pub rule: Option<String>,
    /// The rounding that gives it, where it is not the expected one.
    pub rounding: Option<String>,
}

/// 对账结果 of a key.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reconciled {
    /// The person; empty where nobody was found.
    pub person: String,
    /// The name.
    pub name: Option<String>,
    /// The item, or the group of items.
    pub item: String,
    /// The month that is paid for.
    pub fee_month: Month,
    /// The kind of payment.
    pub pay_type: PayType,
    /// The places of the rows, or of the lines where there is no row; sorted.
    pub places: Vec<String>,
    /// The customer.
    pub customer: Option<String>,
    /// The class.
    pub class: Class,
    /// The cause of the class.
    pub cause: Cause,
    /// Whether the causes of both sides give the actual amounts to the fen.
    pub explains_exactly: bool,
    /// What was due.
    pub expected: SideAmounts,
    /// What was taken.
    pub actual: SideAmounts,
    /// What was taken from both sides.
    pub total: Money,
    /// Actual less expected of the unit.
    pub diff_unit: Money,
    /// Actual less expected of the person.
    pub diff_personal: Money,
    /// 滞纳金 in it.
    pub late_fee: Money,
    /// 利息 in it.
    pub interest: Money,
    /// Why the unit's side differs.
    pub unit: SideReason,
    /// Why the person's side differs.
    pub personal: SideReason,
    /// What was not audited before: actual less what was audited, else less what was due.
    pub new: SideAmounts,
    /// What to do about it.
    pub proposal: Proposal,
    /// Whether a row was given to the person by its name only.
    pub weak_match: bool,
    /// Whether a row has another name than the lines.
    pub name_differs: bool,
    /// Whether it was paid in another place than expected.
    pub place_differs: bool,
    /// The result that this one is the other half of, by its place in the list.
    pub counterpart: Option<u32>,
    /// The keys of the lines.
    pub lines: Vec<String>,
    /// The rows of the file.
    pub rows: Vec<u32>,
}

/// A class in sum.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClassSum {
    /// The class.
    pub class: Class,
    /// Keys.
    pub keys: u64,
    /// Lines.
    pub lines: u64,
    /// Rows.
    pub rows: u64,
    /// Sum of the lines.
    pub expected: SideAmounts,
    /// Sum of the rows.
    pub actual: SideAmounts,
    /// Actual less expected.
    pub difference: SideAmounts,
}

/// A cause in sum.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CauseSum {
    /// The class.
    pub class: Class,
    /// The cause.
    pub cause: Cause,
    /// Keys.
    pub keys: u64,
    /// Keys whose amounts it gives to the fen.
    pub exact: u64,
    /// Actual less expected, both sides.
    pub difference: Money,
}

/// The sums that are conserved.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Conservation {
    /// Σ lines.
    pub expected: Money,
    /// Σ rows.
    pub actual: Money,
    /// Actual less expected: the sum of the differences of all classes.
    pub difference: Money,
    /// What the statement paid as a whole and no row shows; it belongs to nobody and goes to the own account.
    pub unassigned: Option<Money>,
}

/// The answer of `reconcile`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReconcileAnswer<'book> {
    /// Every key with lines or rows, sorted by person, item, month and kind of payment.
    pub results: Vec<Reconciled>,
    /// The classes that occur, in their order.
    pub classes: Vec<ClassSum>,
    /// The causes that occur.
    pub causes: Vec<CauseSum>,
    /// The sums.
    pub totals: Conservation,
    /// Whether this file was imported before.
    pub already_imported: bool,
    /// Rows that were audited before.
    pub repeated_rows: u32,
    /// What is audited now, for `prior_audited` of the next run; what was not paid stands there with nothing.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<BureauRow>"))]
    pub audited: Vec<BureauRow>,
    /// The files, for `prior_files` of the next run.
    pub files: Vec<String>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(ReconcileAnswer);

impl Operation for Reconcile {
    const NAME: &'static str = "reconcile";
    const EN: &'static str = "Expected lines against a statement, with the cause of each difference";
    const ZH: &'static str = "对账：应缴与实缴的差异及原因";
    type Answer<'book> = ReconcileAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<ReconcileAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        self.check()?;
        let overflow = |code| Fault::new(code, "actual", "");
        let prepared = Prepared::of(self, book)?;
        let engine = prepared.engine(self);
        let outcome = engine.reconcile().map_err(overflow)?;
        let teller = Teller { request: self, prepared: &prepared, engine: &engine, outcome: &outcome };
        let mut trace = Trace::new(law);
        let mut results = Vec::with_capacity(outcome.findings.len());
        for finding in &outcome.findings {
            results.push(teller.told(finding).map_err(overflow)?);
            teller.trace(finding, &mut trace)?;
        }
        results.extend(teller.withdrawn().map_err(overflow)?);
        let mut files = self.prior_files.clone();
        files.extend(self.file.clone());
        files.sort();
        files.dedup();
        Ok(ReconcileAnswer {
            classes: classes(&outcome.totals).map_err(overflow)?,
            causes: causes(&results).map_err(overflow)?,
            totals: self.totals(&outcome.totals).map_err(overflow)?,
            audited: teller.audited(),
            already_imported: self.is_known_file(),
            repeated_rows: prepared.repeated,
            results,
            files,
            grounds: trace.grounds(),
        })
    }
}

impl Reconcile {
    fn check(&self) -> Result<(), Faults> {
        let mut faults = Vec::new();
        if self.tolerance < Money::ZERO {
            faults.push(Fault::new(Code::OutOfRange, "tolerance", self.tolerance));
        }
        for (index, line) in self.expected.iter().enumerate().filter(|(_, line)| line.person.trim().is_empty()) {
            faults.push(Fault::new(Code::FieldMissing, format!("expected[{index}].person"), &line.person));
        }
        for (list, rows) in [("actual", &self.actual), ("prior_audited", &self.prior_audited)] {
            for (index, row) in rows.iter().enumerate() {
                let is_empty = |text: &Option<String>| text.as_ref().is_none_or(|text| text.trim().is_empty());
                if is_empty(&row.id_no) && is_empty(&row.name) {
                    faults.push(Fault::new(Code::FieldMissing, format!("{list}[{index}].id_no"), ""));
                }
                for (field, amount) in [("late_fee", row.late_fee), ("interest", row.interest)] {
                    if amount < Money::ZERO {
                        faults.push(Fault::new(Code::OutOfRange, format!("{list}[{index}].{field}"), amount));
                    }
                }
            }
        }
        let mut grouped = BTreeSet::new();
        for (index, group) in self.groups.iter().enumerate() {
            for (at, item) in group.items.iter().enumerate().filter(|(_, item)| !grouped.insert(item.as_str())) {
                faults.push(Fault::new(Code::FieldDuplicate, format!("groups[{index}].items[{at}]"), item));
            }
        }
        Faults::none_or(faults, ())
    }

    fn is_known_file(&self) -> bool {
        self.file.as_ref().is_some_and(|file| self.prior_files.contains(file))
    }

    fn group<'a>(&'a self, item: &'a str) -> &'a str {
        self.groups.iter().find(|group| group.items.iter().any(|known| known == item)).map_or(item, |group| group.name.as_str())
    }

    /// The amounts that are compared.
    fn compared(&self, unit: Money, personal: Money) -> Result<[Money; 2], Code> {
        Ok(match self.sides {
            Sides::Both => [unit, personal],
            Sides::Unit => [unit, Money::ZERO],
            Sides::Personal => [Money::ZERO, personal],
            Sides::Total => [unit.plus(personal)?, Money::ZERO],
        })
    }

    /// What a row takes: with the late fee and interest that come on top.
    fn taken(&self, row: &BureauRow) -> Result<[Money; 2], Code> {
        let [unit, personal] = self.compared(row.unit, row.personal)?;
        match self.late_fees {
            LateFees::Apart if self.sides != Sides::Personal => Ok([unit.plus(row.late_fee)?.plus(row.interest)?, personal]),
            _ => Ok([unit, personal]),
        }
    }

    fn totals(&self, classes: &[ClassTotal]) -> Result<Conservation, Code> {
        let sum = |amounts: fn(&ClassTotal) -> [i128; 2]| {
            SideAmounts::of_fen(classes.iter().fold([0; 2], |sum, class| [sum[0] + amounts(class)[0], sum[1] + amounts(class)[1]]))
        };
        let (expected, actual) = (sum(|class| class.expected)?, sum(|class| class.actual)?);
        let (expected, actual) = (expected.unit.plus(expected.personal)?, actual.unit.plus(actual.personal)?);
        let unassigned = self.statement_total.map(|total| total.minus(actual)).transpose()?;
        Ok(Conservation { expected, actual, difference: actual.minus(expected)?, unassigned })
    }
}

/// The rows that count, with the person of each.
struct Counted<'a> {
    row: &'a BureauRow,
    found: Found,
    number: u32,
}

/// A rate of the rules, and where it stands.
type Timeline = Vec<(Month, Rate, String)>;

/// A request as columns.
struct Prepared<'a> {
    persons: Names,
    items: Names,
    groups: Names,
    places: Names,
    customers: Names,
    base_names: Names,
    /// Lines and rows in the order of the columns, which does not depend on the order of the request.
    order: Vec<&'a ExpectedLine>,
    counted: Vec<Counted<'a>>,
    audited_before: BTreeMap<Key, [Money; 2]>,
    repeated: u32,
    lines: Lines,
    rows: Rows,
    terms: Terms,
    rules: Vec<Timeline>,
    facts: Vec<PersonFacts>,
    employed: Vec<bool>,
}

impl<'a> Prepared<'a> {
    fn of(request: &'a Reconcile, book: &RuleBook) -> Result<Prepared<'a>, Faults> {
        let people = People::of(request);
        let find = |row: &'a BureauRow, index: usize| {
            let number = row.row.unwrap_or(index as u32 + 1);
            Counted { row, found: people.find(row, number), number }
        };
        let prior: Vec<Counted<'a>> = request.prior_audited.iter().enumerate().map(|(index, row)| find(row, index)).collect();
        let actual: Vec<Counted<'a>> = request.actual.iter().enumerate().map(|(index, row)| find(row, index)).collect();
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
        prepared.count_rows(request, actual, prior);
        prepared.fill_lines(request, book)?;
        prepared.fill_rows(request)?;
        prepared.fill_people(request);
        Ok(prepared)
    }

    fn engine(&'a self, request: &Reconcile) -> Engine<'a> {
        Engine {
            lines: &self.lines,
            rows: &self.rows,
            terms: &self.terms,
            people: &self.facts,
            tolerance: request.tolerance,
            is_total: request.sides == Sides::Total,
            keep_matched: true,
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
    fn count_rows(&mut self, request: &Reconcile, actual: Vec<Counted<'a>>, prior: Vec<Counted<'a>>) {
        let mut left: BTreeMap<_, Vec<Counted<'a>>> = BTreeMap::new();
        for counted in prior {
            left.entry(same_row(&counted)).or_default().push(counted);
        }
        let is_known = request.mode == ImportMode::Append && request.is_known_file();
        for counted in actual {
            let before = left.get_mut(&same_row(&counted)).and_then(Vec::pop);
            self.repeated += u32::from(before.is_some());
            if before.is_some() || !is_known {
                self.counted.push(counted);
            }
        }
        if request.mode == ImportMode::Append {
            let is_paid = |counted: &Counted<'_>| request.taken(counted.row).is_ok_and(|taken| taken != [Money::ZERO; 2]);
            self.counted.extend(left.into_values().flatten().filter(is_paid));
        }
        self.counted.sort_by_cached_key(|counted| (same_row(counted), counted.number));
    }

    fn fill_lines(&mut self, request: &Reconcile, book: &RuleBook) -> Result<(), Fault> {
        let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
        let mut timelines: BTreeMap<(String, String, usize), u32> = BTreeMap::new();
        for line in self.order.clone() {
            let amounts = request.compared(line.unit, line.personal).map_err(|code| Fault::new(code, "expected", line.unit))?;
            let base = [line.unit_base.or(line.base), line.personal_base.or(line.base)];
            let sides = [(line.unit_rate, line.unit_fixed, line.unit_rounding), (line.personal_rate, line.personal_fixed, line.personal_rounding)];
            let mut terms = [None; 2];
            for (side, (rate, fixed, rounding)) in sides.into_iter().enumerate() {
                let timeline = *timelines.entry((line.place.clone(), line.item.clone(), side)).or_insert_with(|| self.add_timeline(request, book, line, side));
                terms[side] = rate.map(|rate| Term { rate, fixed, rounding: rounding.0, timeline });
            }
            let number = *numbers.entry(format!("{terms:?}")).or_insert_with(|| {
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
            let late = |amount: Money| if request.sides == Sides::Personal { Money::ZERO } else { amount };
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

    fn fill_people(&mut self, request: &Reconcile) {
        self.facts = vec![PersonFacts::default(); self.persons.len()];
        self.employed = vec![true; self.persons.len()];
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
        }
    }
}

/// What makes two rows the same row.
fn same_row(counted: &Counted<'_>) -> (String, String, Month, u8, String, [Money; 4]) {
    let row = counted.row;
    let amounts = [row.unit, row.personal, row.late_fee, row.interest];
    (counted.found.person.clone(), row.item.clone(), row.fee_month, row.pay_type as u8, row.place.clone(), amounts)
}

type LineOrder<'a> = (String, &'a str, Month, u8, &'a str, u32, &'a Option<String>, Money, Money);

fn line_order(line: &ExpectedLine) -> LineOrder<'_> {
    (plain_id(&line.person), &line.item, line.fee_month, line.pay_type as u8, &line.place, line.sequence, &line.customer, line.unit, line.personal)
}

/// Tells what the engine found.
struct Teller<'a> {
    request: &'a Reconcile,
    prepared: &'a Prepared<'a>,
    engine: &'a Engine<'a>,
    outcome: &'a Outcome,
}

impl Teller<'_> {
    fn lines(&self, finding: &Finding) -> Vec<&ExpectedLine> {
        self.outcome.lines_of(finding).map(|at| self.prepared.order[at]).collect()
    }

    fn rows(&self, finding: &Finding) -> Vec<&Counted<'_>> {
        self.outcome.rows_of(finding).map(|at| &self.prepared.counted[at]).collect()
    }

    fn told(&self, finding: &Finding) -> Result<Reconciled, Code> {
        let (lines, rows) = (self.lines(finding), self.rows(finding));
        let of_lines: BTreeSet<&String> = lines.iter().map(|line| &line.place).collect();
        let of_rows: BTreeSet<&String> = rows.iter().map(|counted| &counted.row.place).collect();
        let places = if of_rows.is_empty() { &of_lines } else { &of_rows };
        let sum = |amount: fn(&BureauRow) -> Money| rows.iter().try_fold(Money::ZERO, |sum, counted| sum.plus(amount(counted.row)));
        let new = self.new(finding)?;
        let names = |name: &Option<String>| name.as_deref().map(plain_name);
        let line_names: BTreeSet<String> = lines.iter().filter_map(|line| names(&line.name)).collect();
        let is_other = |counted: &&Counted<'_>| names(&counted.row.name).is_some_and(|name| !line_names.contains(&name));
        let person = finding.key.person() as usize;
        let known = self.request.people.iter().find(|known| plain_id(&known.person) == self.prepared.persons.text(person));
        let customer = lines.iter().find_map(|line| line.customer.clone()).or_else(|| rows.iter().find_map(|counted| counted.row.customer.clone()));
        let at_fault = lines.iter().find_map(|line| line.at_fault).or_else(|| known.and_then(|known| known.at_fault));
        let what = (finding.class, finding.cause(), finding.explains_exactly());
        let row_name = || rows.iter().find_map(|counted| counted.row.name.clone());
        let mut row_numbers: Vec<u32> = rows.iter().map(|counted| counted.number).collect();
        row_numbers.sort_unstable();
        Ok(Reconciled {
            person: shown_person(self.prepared.persons.text(person)).to_string(),
            name: lines.iter().find_map(|line| line.name.clone()).or_else(row_name),
            item: self.prepared.groups.text(usize::from(finding.key.group())).to_string(),
            fee_month: finding.key.month(),
            pay_type: finding.key.pay_type(),
            places: places.iter().filter(|place| !place.is_empty()).map(|place| (*place).clone()).collect(),
            customer: customer.or_else(|| known.and_then(|known| known.customer.clone())),
            class: finding.class,
            cause: finding.cause(),
            explains_exactly: finding.explains_exactly(),
            expected: SideAmounts::of(finding.expected),
            actual: SideAmounts::of(finding.actual),
            total: finding.actual[0].plus(finding.actual[1])?,
            diff_unit: finding.actual[0].minus(finding.expected[0])?,
            diff_personal: finding.actual[1].minus(finding.expected[1])?,
            late_fee: sum(|row| row.late_fee)?,
            interest: sum(|row| row.interest)?,
            unit: self.reason(finding, 0),
            personal: self.reason(finding, 1),
            new: SideAmounts::of(new),
            proposal: propose(what, self.apart(finding, new)?, self.prepared.employed[person], at_fault)?,
            weak_match: rows.iter().any(|counted| counted.found.weak),
            name_differs: !line_names.is_empty() && rows.iter().any(is_other),
            place_differs: !of_lines.is_empty() && of_rows.iter().any(|place| !of_lines.contains(place)),
            counterpart: finding.counterpart,
            lines: lines.iter().map(|line| line_key(line).to_string()).collect(),
            rows: row_numbers,
        })
    }

    /// What was not audited before.
    fn new(&self, finding: &Finding) -> Result<[Money; 2], Code> {
        // Of two halves the second holds the rows; what was audited was theirs.
        let before = self.prepared.audited_before.get(&finding.key).filter(|_| finding.cause() != Cause::OtherCustomer);
        let before = before.unwrap_or(&finding.expected);
        Ok([finding.actual[0].minus(before[0])?, finding.actual[1].minus(before[1])?])
    }

    /// The new difference by who bears it, where the statement has only the sum of both sides.
    fn apart(&self, finding: &Finding, new: [Money; 2]) -> Result<[Money; 2], Code> {
        if self.request.sides != Sides::Total {
            return Ok(new);
        }
        let lines: Vec<usize> = self.outcome.lines_of(finding).collect();
        let due = self.lines(finding).iter().try_fold(Money::ZERO, |sum, line| sum.plus(line.personal))?;
        let cause = &finding.sides[0];
        let personal = if finding.class == Class::Missing {
            Money::ZERO.minus(due)?
        } else if cause.exact && cause.variation != Variation::NONE {
            let of_person = Engine { is_total: false, ..*self.engine }.varied(&lines, 1, cause.variation);
            of_person.unwrap_or(due).minus(due)?
        } else {
            Money::ZERO
        };
        // What was audited before is not known by side: only a whole difference is parted.
        let is_whole = new[0] == finding.actual[0].minus(finding.expected[0])?;
        if is_whole { Ok([new[0].minus(personal)?, personal]) } else { Ok(new) }
    }

    fn reason(&self, finding: &Finding, side: usize) -> SideReason {
        let SideCause { class, cause, exact, variation, base_name, rate_from, .. } = finding.sides[side];
        let timeline = self.outcome.lines_of(finding).next().and_then(|line| self.engine.terms.terms[self.engine.lines.details[line].terms as usize][side]);
        let rules = timeline.map_or(&[][..], |term| self.prepared.rules[term.timeline as usize].as_slice());
        let rule = rules.iter().find(|(from, rate, _)| Some(*from) == rate_from && Some(*rate) == variation.rate);
        SideReason {
            class,
            cause,
            explains_exactly: exact,
            base: variation.base,
            base_name: base_name.map(|name| self.prepared.base_names.text(name as usize).to_string()),
            rate: variation.rate,
            rate_from,
            rule: rule.map(|(_, _, rule)| rule.clone()),
            rounding: variation.rounding.map(|rounding| rounding.to_string()),
        }
    }

    /// The computation of the bureau, as far as a cause gives its amount.
    fn trace(&self, finding: &Finding, trace: &mut Trace<'_>) -> Result<(), Fault> {
        for (side, cause) in finding.sides.iter().enumerate().filter(|(_, cause)| cause.exact && cause.variation != Variation::NONE) {
            for line in self.outcome.lines_of(finding) {
                let detail = &self.engine.lines.details[line];
                let sides = if self.engine.is_total { 0..2 } else { side..side + 1 };
                for side in sides {
                    let Some(term) = self.engine.terms.terms[detail.terms as usize][side] else { continue };
                    let base = cause.variation.base.or(detail.base[side]).unwrap_or(Money::ZERO);
                    let rate = cause.variation.rate.unwrap_or(term.rate);
                    let mut terms: Vec<(Operator, Number)> = vec![(Times, rate.into())];
                    if term.fixed != Money::ZERO {
                        terms.push((Plus, term.fixed.into()));
                    }
                    trace.about(finding.key.month());
                    let rounding: Rounding = cause.variation.rounding.unwrap_or(term.rounding);
                    trace.chain(if side == 0 { UNIT } else { PERSONAL }, base, &terms).rounded(rounding).money()?;
                }
            }
        }
        Ok(())
    }

    /// What was audited before and is neither expected nor paid any more.
    fn withdrawn(&self) -> Result<Vec<Reconciled>, Code> {
        let keys: BTreeSet<Key> = self.outcome.findings.iter().map(|finding| finding.key).collect();
        let gone = self.prepared.audited_before.iter().filter(|(key, amounts)| !keys.contains(key) && **amounts != [Money::ZERO; 2]);
        gone.map(|(key, before)| {
            let none = [Money::ZERO; 2];
            let sides = [0, 1].map(|_| SideCause::plain(Class::Matched, Cause::Withdrawn, true, Money::ZERO));
            let finding = Finding { key: *key, lines: 0..0, rows: 0..0, expected: none, actual: none, class: Class::Matched, sides, counterpart: None };
            let mut told = self.told(&finding)?;
            let new = [Money::ZERO.minus(before[0])?, Money::ZERO.minus(before[1])?];
            told.new = SideAmounts::of(new);
            told.proposal = propose((Class::Matched, Cause::Withdrawn, true), new, self.prepared.employed[key.person() as usize], None)?;
            Ok(told)
        })
        .collect()
    }

    /// What is audited now: the rows that count, and nothing for what was not paid.
    fn audited(&self) -> Vec<BureauRow> {
        let mut audited: Vec<BureauRow> = self.prepared.counted.iter().map(|counted| BureauRow { row: None, ..counted.row.clone() }).collect();
        let unpaid = self.outcome.findings.iter().filter(|finding| finding.rows.is_empty());
        audited.extend(unpaid.filter(|finding| finding.cause() != Cause::OtherCustomer).filter_map(|finding| {
            let line = *self.lines(finding).first()?;
            Some(BureauRow {
                place: line.place.clone(),
                account: None,
                id_no: Some(plain_id(&line.person)),
                name: line.name.clone(),
                item: line.item.clone(),
                fee_month: line.fee_month,
                pay_type: line.pay_type,
                customer: None,
                base: None,
                unit_base: None,
                personal_base: None,
                unit_rate: None,
                personal_rate: None,
                unit: Money::ZERO,
                personal: Money::ZERO,
                late_fee: Money::ZERO,
                interest: Money::ZERO,
                row: None,
            })
        }));
        audited
    }
}

fn line_key(line: &ExpectedLine) -> LineKey {
    LineKey {
        person: Some(plain_id(&line.person)),
        place: line.place.clone(),
        item: line.item.clone(),
        side: String::new(),
        fee_month: line.fee_month,
        pay_type: line.pay_type,
        sequence: line.sequence,
    }
}

fn classes(totals: &[ClassTotal]) -> Result<Vec<ClassSum>, Code> {
    let occurring = Class::ALL.iter().zip(totals).filter(|(_, total)| total.keys > 0);
    let sums = occurring.map(|(class, total)| {
        let difference = [total.actual[0] - total.expected[0], total.actual[1] - total.expected[1]];
        Ok(ClassSum {
            class: *class,
            keys: total.keys,
            lines: total.lines,
            rows: total.rows,
            expected: SideAmounts::of_fen(total.expected)?,
            actual: SideAmounts::of_fen(total.actual)?,
            difference: SideAmounts::of_fen(difference)?,
        })
    });
    sums.collect()
}

fn causes(results: &[Reconciled]) -> Result<Vec<CauseSum>, Code> {
    let mut sums: BTreeMap<(u8, u8), CauseSum> = BTreeMap::new();
    for result in results {
        let empty = CauseSum { class: result.class, cause: result.cause, keys: 0, exact: 0, difference: Money::ZERO };
        let sum = sums.entry((result.class as u8, result.cause as u8)).or_insert(empty);
        sum.keys += 1;
        sum.exact += u64::from(result.explains_exactly);
        sum.difference = sum.difference.plus(result.diff_unit)?.plus(result.diff_personal)?;
    }
    Ok(sums.into_values().collect())
}
