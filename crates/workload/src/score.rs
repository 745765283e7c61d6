//! How well the causes of a reconciliation are found, by the truth of a company's statement.

use crate::company::{Cause, Company, Detail, StatementTruth};
use crate::{Parts, Platform, Scale};
use hesuan::Faults;
use hesuan::money::Money;
use hesuan::operation::Operation;
use hesuan::reconciliation::{BureauRow, ImportMode, LateFees, MatchCause, Reconcile, ReconcileAnswer, Reconciled, StatementSides};
use hesuan::time::Month;
use std::collections::BTreeMap;

/// Differences of one cause.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct CauseScore {
    /// How many the statement has.
    pub injected: u64,
    /// How many were found with their cause.
    pub right: u64,
    /// How many of these the cause explains to the fen.
    pub exact: u64,
}

/// The scores by cause, and what was found beyond the truth.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct StatementScore {
    /// By cause.
    pub causes: BTreeMap<(Cause, Detail), CauseScore>,
    /// Keys that differ and of which the truth says nothing.
    pub invented: u64,
    /// Rows and lines that were compared.
    pub rows: u64,
    /// Expected lines.
    pub lines: u64,
    /// Differences with another cause than theirs: the truth and what was said, the first of them.
    pub missed: Vec<String>,
}

/// Differences that are told.
const TOLD: usize = 20;

/// The cause that a difference has in a reconciliation. A late fee is told by the column of the statement, or by the law where it has none.
fn cause_of(truth: &StatementTruth, fee_column: bool) -> MatchCause {
    match truth.detail {
        Detail::Floor | Detail::Ceiling | Detail::Wage | Detail::LastYear | Detail::Mistyped => MatchCause::StatementBase,
        Detail::FailedEnrolment => MatchCause::EnrolmentFailed,
        Detail::NoRow => MatchCause::NotInStatement,
        Detail::LateStop => MatchCause::LateStop,
        Detail::OtherMonth => MatchCause::OtherMonth,
        Detail::Stranger => MatchCause::UnknownPerson,
        Detail::Down | Detail::Up | Detail::Jiao => MatchCause::OtherRounding,
        Detail::Fen => MatchCause::WithinTolerance,
        Detail::SamePlace => MatchCause::DuplicateInPlace,
        Detail::OtherPlace => MatchCause::DuplicateOverPlaces,
        Detail::Days if fee_column => MatchCause::LateFeeInside,
        Detail::Days => MatchCause::LateFeeByLaw,
    }
}

impl Platform<'_> {
    /// A company's statement against what was expected, differences only. With `fee_column` the statement says in a column of its own what is late fee.
    ///
    /// # Errors
    ///
    /// Those of `reconcile`.
    pub fn reconcile(&self, company: &Company, fee_column: bool) -> Result<ReconcileAnswer<'_>, Faults> {
        let mut actual = company.bureau_rows();
        for truth in company.statement_truth.iter().filter(|truth| fee_column && truth.cause == Cause::LateFee) {
            let is_of = |row: &&mut BureauRow| row.row == truth.row;
            actual.iter_mut().find(is_of).into_iter().for_each(|row| row.late_fee = truth.employer_difference);
        }
        let request = Reconcile {
            month: self.month(),
            tolerance: Money::from_fen(5).unwrap_or_default(),
            mode: ImportMode::Replace,
            expected: self.expected_lines(company),
            actual,
            sides: StatementSides::Both,
            late_fees: LateFees::Inside,
            groups: Vec::new(),
            people: company.people_who_left(),
            prior_audited: Vec::new(),
            file: None,
            prior_files: Vec::new(),
            list_matched: false,
            paid_on: None,
            statement_total: None,
            known_on: None,
        };
        request.run(self.book)
    }

    /// The causes that a reconciliation of a company finds, held against the truth.
    ///
    /// # Errors
    ///
    /// Those of `reconcile`.
    pub fn score_statement(&self, company: &Company, fee_column: bool, score: &mut StatementScore) -> Result<(), Faults> {
        let answer = self.reconcile(company, fee_column)?;
        score.rows += company.statement.len() as u64;
        score.lines += company.contributions.len() as u64;
        let mut by_row: BTreeMap<u32, &Reconciled> = BTreeMap::new();
        let mut by_key: BTreeMap<(&str, &str, Month), &Reconciled> = BTreeMap::new();
        for result in &answer.results {
            by_row.extend(result.rows.iter().map(|row| (*row, result)));
            if result.rows.is_empty() {
                by_key.insert((&result.person, &result.item, result.fee_month), result);
            }
        }
        score.invented += (answer.results.len() as u64).saturating_sub(company.statement_truth.len() as u64);
        for truth in &company.statement_truth {
            let found = truth.row.map_or_else(|| by_key.get(&(truth.id_no.as_str(), truth.item.as_str(), truth.fee_month)), |row| by_row.get(&row));
            let entry = score.causes.entry((truth.cause, truth.detail)).or_default();
            entry.injected += 1;
            match found.filter(|found| found.cause == cause_of(truth, fee_column)) {
                Some(found) => {
                    entry.right += 1;
                    entry.exact += u64::from(found.explains_exactly);
                }
                None if score.missed.len() < TOLD => {
                    let said = found.map(|found| (found.cause, found.expected, found.actual, &found.unit, &found.personal));
                    score.missed.push(format!("{truth:?}\n  {said:?}"));
                }
                None => {}
            }
        }
        Ok(())
    }
}

/// The score of a whole platform.
///
/// # Errors
///
/// Those of [`Platform::new`] and of `reconcile`.
pub fn score_statements(seed: u64, scale: Scale, month: Month, fee_column: bool) -> Result<StatementScore, Faults> {
    let platform = Platform::new(seed, scale, month)?;
    let mut score = StatementScore::default();
    for index in 0..platform.len() {
        platform.score_statement(&platform.company(index, Parts::STATEMENT)?, fee_column, &mut score)?;
    }
    Ok(score)
}
