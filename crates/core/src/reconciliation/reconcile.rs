//! `reconcile`: a request as columns for the engine, and its findings told.

use super::answer::{CauseSum, ClassSum, Conservation, ReconcileAnswer, Reconciled, SideAmounts};
use super::class::{MatchCause, MatchClass};
use super::columns::LateFeeRule;
use super::engine::{ClassTotal, Outcome};
use super::prepare::Prepared;
use super::request::{BureauRow, LateFees, Reconcile, StatementSides};
use super::tell::Teller;
use crate::fault::{Code, Fault, Faults};
use crate::law::Law;
use crate::money::Money;
use crate::operation::Operation;
use crate::rules::RuleBook;
use crate::trace::Trace;
use std::collections::{BTreeMap, BTreeSet};

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
        let day_rate = self.paid_on.map(|_| law.rate("contributions.late_fee.day_rate")).transpose()?;
        let late_fee = self.paid_on.zip(day_rate).map(|(paid_on, cited)| LateFeeRule { day_rate: cited.value, paid_on });
        let engine = prepared.engine(self, late_fee);
        let outcome = engine.reconcile().map_err(overflow)?;
        let teller = Teller { request: self, prepared: &prepared, engine: &engine, outcome: &outcome };
        let mut trace = Trace::new(law);
        let (mut results, mut places) = (Vec::new(), vec![None; outcome.findings.len()]);
        for (at, finding) in outcome.findings.iter().enumerate() {
            if self.list_matched || teller.is_news(finding).map_err(overflow)? {
                places[at] = Some(results.len() as u32);
                results.push(teller.told(finding).map_err(overflow)?);
                teller.trace(finding, day_rate.map(|cited| cited.rule), &mut trace)?;
            }
        }
        for result in &mut results {
            result.counterpart = result.counterpart.and_then(|at| places[at as usize]);
        }
        results.extend(teller.withdrawn().map_err(overflow)?);
        let mut files = self.prior_files.clone();
        files.extend(self.file.clone());
        files.sort();
        files.dedup();
        Ok(ReconcileAnswer {
            classes: classes(&outcome.totals).map_err(overflow)?,
            causes: causes(&outcome, &results).map_err(overflow)?,
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

    pub(super) fn is_known_file(&self) -> bool {
        self.file.as_ref().is_some_and(|file| self.prior_files.contains(file))
    }

    pub(super) fn group<'a>(&'a self, item: &'a str) -> &'a str {
        self.groups.iter().find(|group| group.items.iter().any(|known| known == item)).map_or(item, |group| group.name.as_str())
    }

    /// The amounts that are compared.
    pub(super) fn compared(&self, unit: Money, personal: Money) -> Result<[Money; 2], Code> {
        Ok(match self.sides {
            StatementSides::Both => [unit, personal],
            StatementSides::Unit => [unit, Money::ZERO],
            StatementSides::Personal => [Money::ZERO, personal],
            StatementSides::Total => [unit.plus(personal)?, Money::ZERO],
        })
    }

    /// What a row takes: with the late fee and interest that come on top.
    pub(super) fn taken(&self, row: &BureauRow) -> Result<[Money; 2], Code> {
        let [unit, personal] = self.compared(row.unit, row.personal)?;
        match self.late_fees {
            LateFees::Apart if self.sides != StatementSides::Personal => Ok([unit.plus(row.late_fee)?.plus(row.interest)?, personal]),
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

fn classes(totals: &[ClassTotal]) -> Result<Vec<ClassSum>, Code> {
    let occurring = MatchClass::ALL.iter().zip(totals).filter(|(_, total)| total.keys > 0);
    let sums = occurring.map(|(class, total)| {
        let difference = [total.actual[0] - total.expected[0], total.actual[1] - total.expected[1]];
        Ok(ClassSum {
            class: *class,
            compared: total.keys,
            lines: total.lines,
            rows: total.rows,
            expected: SideAmounts::of_fen(total.expected)?,
            actual: SideAmounts::of_fen(total.actual)?,
            difference: SideAmounts::of_fen(difference)?,
        })
    });
    sums.collect()
}

fn causes(outcome: &Outcome, results: &[Reconciled]) -> Result<Vec<CauseSum>, Code> {
    let mut sums: BTreeMap<(u8, u8), CauseSum> = BTreeMap::new();
    let mut add = |class: MatchClass, cause: MatchCause, keys: u64, exact: u64, difference: Money| -> Result<(), Code> {
        let empty = CauseSum { class, cause, compared: 0, exact: 0, difference: Money::ZERO };
        let sum = sums.entry((class as u8, cause as u8)).or_insert(empty);
        (sum.compared, sum.exact, sum.difference) = (sum.compared + keys, sum.exact + exact, sum.difference.plus(difference)?);
        Ok(())
    };
    let mut equal = outcome.totals[MatchClass::Matched as usize].keys;
    for finding in &outcome.findings {
        let [unit, personal] = [0, 1].map(|side| finding.actual[side].minus(finding.expected[side]));
        equal -= u64::from(finding.class == MatchClass::Matched);
        add(finding.class, finding.cause(), 1, u64::from(finding.explains_exactly()), unit?.plus(personal?)?)?;
    }
    if equal > 0 {
        add(MatchClass::Matched, MatchCause::Equal, equal, equal, Money::ZERO)?;
    }
    for _ in results.iter().filter(|result| result.cause == MatchCause::Withdrawn) {
        add(MatchClass::Matched, MatchCause::Withdrawn, 1, 1, Money::ZERO)?;
    }
    Ok(sums.into_values().collect())
}
