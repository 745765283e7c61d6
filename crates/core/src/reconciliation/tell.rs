//! Findings of the engine told in the words of the request, with what to do and how the bureau computed.

use super::answer::{Reconciled, SideAmounts, SideReason};
use super::class::{MatchCause, MatchClass, SideCause, Variation};
use super::columns::Key;
use super::engine::{Engine, Finding, Outcome};
use super::names::{plain_id, plain_name, shown_person};
use super::prepare::{Counted, Prepared};
use super::proposal::propose;
use super::request::{BureauRow, ExpectedLine, Reconcile, StatementSides};
use crate::billing::LineKey;
use crate::fault::{Code, Fault};
use crate::money::{Money, Rounding};
use crate::rules::ParameterRef;
use crate::trace::{Number, Operator, Plus, StepName, Times, Trace};
use std::collections::BTreeSet;

const UNIT: StepName = StepName::new("actual_unit", "what the bureau computed for the unit", "经办机构计算的单位金额");
const PERSONAL: StepName = StepName::new("actual_personal", "what the bureau computed for the person", "经办机构计算的个人金额");

const LATE_FEE: StepName = StepName::new("late_fee", "late fee", "滞纳金");

/// Tells what the engine found.
pub(super) struct Teller<'a> {
    pub(super) request: &'a Reconcile,
    pub(super) prepared: &'a Prepared<'a>,
    pub(super) engine: &'a Engine<'a>,
    pub(super) outcome: &'a Outcome,
}

impl Teller<'_> {
    fn lines(&self, finding: &Finding) -> Vec<&ExpectedLine> {
        self.outcome.lines_of(finding).map(|at| self.prepared.order[at]).collect()
    }

    fn rows(&self, finding: &Finding) -> Vec<&Counted<'_>> {
        self.outcome.rows_of(finding).map(|at| &self.prepared.counted[at]).collect()
    }

    pub(super) fn told(&self, finding: &Finding) -> Result<Reconciled, Code> {
        let (lines, rows) = (self.lines(finding), self.rows(finding));
        let of_lines: BTreeSet<&String> = lines.iter().map(|line| &line.place).collect();
        let of_rows: BTreeSet<&String> = rows.iter().map(|counted| &counted.row.place).collect();
        let places = if of_rows.is_empty() { &of_lines } else { &of_rows };
        let sum = |amount: fn(&BureauRow) -> Money| rows.iter().try_fold(Money::ZERO, |sum, counted| sum.plus(amount(counted.row)));
        let new = self.unaudited(finding)?;
        let names = |name: &Option<String>| name.as_deref().map(plain_name);
        let line_names: BTreeSet<String> = lines.iter().filter_map(|line| names(&line.name)).collect();
        let is_other = |counted: &&Counted<'_>| names(&counted.row.name).is_some_and(|name| !line_names.contains(&name));
        let person = finding.key.person() as usize;
        let known = self.prepared.known[person];
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
            late_fee: if finding.sides[0].late_fee_of.is_some() { finding.actual[0].minus(finding.expected[0])? } else { sum(|row| row.late_fee)? },
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

    /// Whether there is anything to say of a key.
    pub(super) fn is_news(&self, finding: &Finding) -> Result<bool, Code> {
        let is_weak = || self.rows(finding).iter().any(|counted| counted.found.weak);
        Ok(finding.class != MatchClass::Matched || self.unaudited(finding)? != [Money::ZERO; 2] || is_weak())
    }

    /// What was not audited before.
    fn unaudited(&self, finding: &Finding) -> Result<[Money; 2], Code> {
        let before = match self.prepared.audited_before.get(&finding.key) {
            // Of two halves the second holds the rows, and what was audited was theirs.
            Some(_) if finding.cause() == MatchCause::OtherCustomer && finding.rows.is_empty() => &[Money::ZERO; 2],
            Some(audited) => audited,
            None => &finding.expected,
        };
        Ok([finding.actual[0].minus(before[0])?, finding.actual[1].minus(before[1])?])
    }

    /// The new difference by who bears it, where the statement has only the sum of both sides.
    fn apart(&self, finding: &Finding, new: [Money; 2]) -> Result<[Money; 2], Code> {
        if self.request.sides != StatementSides::Total {
            return Ok(new);
        }
        let lines: Vec<usize> = self.outcome.lines_of(finding).collect();
        let due = self.lines(finding).iter().try_fold(Money::ZERO, |sum, line| sum.plus(line.personal))?;
        let cause = &finding.sides[0];
        let personal = if finding.class == MatchClass::Missing {
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
    pub(super) fn trace<'book>(&self, finding: &Finding, rule: Option<ParameterRef<'book>>, trace: &mut Trace<'book>) -> Result<(), Fault> {
        if let (Some(principal), Some(late), Some(rule)) = (finding.sides[0].late_fee_of, self.engine.late_fee, rule) {
            trace.about(finding.key.month());
            let days = late.days(finding.key.month());
            trace.chain(LATE_FEE, principal, &[(Times, late.day_rate.into()), (Times, days.into())]).rounded(Rounding::FEN).by(rule).money()?;
        }
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
    pub(super) fn withdrawn(&self) -> Result<Vec<Reconciled>, Code> {
        let keys: BTreeSet<Key> = self.outcome.findings.iter().map(|finding| finding.key).collect();
        let gone = self.prepared.audited_before.iter().filter(|(key, amounts)| !keys.contains(key) && **amounts != [Money::ZERO; 2]);
        gone.map(|(key, before)| {
            let none = [Money::ZERO; 2];
            let sides = [0, 1].map(|_| SideCause::plain(MatchClass::Matched, MatchCause::Withdrawn, true, Money::ZERO));
            let finding = Finding { key: *key, lines: 0..0, rows: 0..0, expected: none, actual: none, class: MatchClass::Matched, sides, counterpart: None };
            let mut told = self.told(&finding)?;
            let new = [Money::ZERO.minus(before[0])?, Money::ZERO.minus(before[1])?];
            told.new = SideAmounts::of(new);
            told.proposal = propose((MatchClass::Matched, MatchCause::Withdrawn, true), new, self.prepared.employed[key.person() as usize], None)?;
            Ok(told)
        })
        .collect()
    }

    /// What is audited now: the rows that count, and nothing for what was not paid.
    pub(super) fn audited(&self) -> Vec<BureauRow> {
        let mut audited: Vec<BureauRow> = self.prepared.counted.iter().map(|counted| BureauRow { row: None, ..counted.row.clone() }).collect();
        let unpaid = self.outcome.findings.iter().filter(|finding| finding.rows.is_empty());
        audited.extend(unpaid.filter(|finding| finding.cause() != MatchCause::OtherCustomer).filter_map(|finding| {
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
