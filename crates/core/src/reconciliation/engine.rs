//! The engine of 对账: joins the columns of expected lines and of statement rows, puts every key into one class and finds the cause that
//! gives the actual amount to the fen.

use super::class::{MatchCause, MatchClass, SideCause, Variation};
use super::columns::{Enrolment, Key, LateFeeRule, LineDetail, Lines, PersonFacts, RowDetail, Rows, SIDES, Term, Terms};
use super::explain::Case;
use super::order::{Code32, code, index};
use crate::billing::PayType;
use crate::fault::Code;
use crate::money::{Money, Rate};
use std::ops::Range;

/// Two sides to be reconciled.
#[derive(Clone, Copy, Debug)]
pub struct Engine<'a> {
    /// 应缴.
    pub lines: &'a Lines,
    /// 实缴.
    pub rows: &'a Rows,
    /// How lines come about.
    pub terms: &'a Terms,
    /// What is known of people, by the number of the person; may be shorter.
    pub people: &'a [PersonFacts],
    /// Up to here a difference with equal base is one of rounding.
    pub tolerance: Money,
    /// How a late fee is counted that no column states; none where the day of payment is not known.
    pub late_fee: Option<LateFeeRule>,
    /// Whether the two sides of an amount are compared as their sum, which then stands on the first.
    pub is_total: bool,
    /// Whether findings of matched keys are kept.
    pub keep_matched: bool,
}

/// What was found of a key.
#[derive(Clone, PartialEq, Debug)]
pub struct Finding {
    /// The key.
    pub key: Key,
    /// Places of its lines in [`Outcome::line_order`].
    pub lines: Range<usize>,
    /// Places of its rows in [`Outcome::row_order`].
    pub rows: Range<usize>,
    /// Sum of the lines.
    pub expected: [Money; SIDES],
    /// Sum of the rows.
    pub actual: [Money; SIDES],
    /// The first class of both sides.
    pub class: MatchClass,
    /// The cause of each side.
    pub sides: [SideCause; SIDES],
    /// The finding that this one is the other half of.
    pub counterpart: Option<u32>,
}

impl Finding {
    /// The cause of the class.
    pub fn cause(&self) -> MatchCause {
        self.sides.iter().find(|side| side.class == self.class).map_or(MatchCause::Unexplained, |side| side.cause)
    }

    /// Whether both sides are explained to the fen.
    pub fn explains_exactly(&self) -> bool {
        self.sides.iter().all(|side| side.exact)
    }
}

/// Counts and sums of a class, in fen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ClassTotal {
    /// Keys.
    pub keys: u64,
    /// Lines.
    pub lines: u64,
    /// Rows.
    pub rows: u64,
    /// Sum of the lines.
    pub expected: [i128; SIDES],
    /// Sum of the rows.
    pub actual: [i128; SIDES],
}

/// What was found.
#[derive(Clone, PartialEq, Debug)]
pub struct Outcome {
    /// In the order of keys; matched keys only if they were asked for.
    pub findings: Vec<Finding>,
    /// Totals in the order of [`MatchClass::ALL`].
    pub totals: [ClassTotal; MatchClass::ALL.len()],
    lines: Vec<u64>,
    rows: Vec<u64>,
}

impl Outcome {
    /// The lines of a finding.
    pub fn lines_of(&self, finding: &Finding) -> impl Iterator<Item = usize> {
        self.lines[finding.lines.clone()].iter().map(|packed| index(*packed))
    }

    /// The rows of a finding.
    pub fn rows_of(&self, finding: &Finding) -> impl Iterator<Item = usize> {
        self.rows[finding.rows.clone()].iter().map(|packed| index(*packed))
    }
}

impl Engine<'_> {
    /// Puts every line and every row into one class.
    ///
    /// # Errors
    ///
    /// `amount_overflow` where a key sums to more than an amount can hold.
    pub fn reconcile(&self) -> Result<Outcome, Code> {
        let code32 = Code32::of(&self.lines.keys, &self.rows.keys);
        let (lines, rows) = (code32.sorted(&self.lines.keys), code32.sorted(&self.rows.keys));
        let mut join = Join { engine: self, code32, lines: &lines, rows: &rows, findings: Vec::new(), matched: ClassTotal::default() };
        join.merge()?;
        join.pair();
        let findings = join.findings;
        let mut totals = [ClassTotal::default(); MatchClass::ALL.len()];
        totals[MatchClass::Matched as usize] = join.matched;
        for finding in &findings {
            count(&mut totals[finding.class as usize], finding);
        }
        Ok(Outcome { findings, totals, lines, rows })
    }

    /// The amount of some lines with something in the place of base, rate or rounding; none where a line has no terms.
    pub fn varied(&self, lines: &[usize], side: usize, variation: Variation) -> Option<Money> {
        let sides = if self.is_total { 0..SIDES } else { side..side + 1 };
        let mut sum = Money::ZERO;
        for line in lines {
            let detail = &self.lines.details[*line];
            for side in sides.clone() {
                let Some(term) = self.terms.terms[detail.terms as usize][side] else {
                    // A side that is not owed needs no terms.
                    if self.is_total && side > 0 {
                        continue;
                    }
                    return None;
                };
                sum = sum.plus(varied(&term, detail.base[side], variation)?).ok()?;
            }
        }
        Some(sum)
    }

    pub(super) fn term(&self, line: usize, side: usize) -> Option<&Term> {
        self.terms.terms[self.lines.details[line].terms as usize][side].as_ref()
    }
}

fn varied(term: &Term, base: Option<Money>, variation: Variation) -> Option<Money> {
    let (rate, rounding) = (variation.rate.unwrap_or(term.rate), variation.rounding.unwrap_or(term.rounding));
    let base = if rate == Rate::ZERO { Money::ZERO } else { variation.base.or(base)? };
    rounding.product(base, rate, term.fixed).ok()
}

fn count(total: &mut ClassTotal, finding: &Finding) {
    total.keys += 1;
    total.lines += finding.lines.len() as u64;
    total.rows += finding.rows.len() as u64;
    for side in 0..SIDES {
        total.expected[side] += i128::from(finding.expected[side].fen());
        total.actual[side] += i128::from(finding.actual[side].fen());
    }
}

/// The join of two sorted sides.
pub(super) struct Join<'a> {
    pub(super) engine: &'a Engine<'a>,
    pub(super) code32: Code32,
    pub(super) lines: &'a [u64],
    rows: &'a [u64],
    findings: Vec<Finding>,
    /// Matched keys of which no finding is kept.
    matched: ClassTotal,
}

/// The end of the records with one code.
#[inline]
fn run_end(packed: &[u64], from: usize) -> usize {
    let of = code(packed[from]);
    let mut end = from + 1;
    while end < packed.len() && code(packed[end]) == of {
        end += 1;
    }
    end
}

impl Join<'_> {
    fn merge(&mut self) -> Result<(), Code> {
        let (lines, rows) = (self.lines, self.rows);
        let (amounts, paid) = (&self.engine.lines.amounts, &self.engine.rows.amounts);
        let plain = !self.engine.keep_matched;
        let (mut line, mut row) = (0, 0);
        let (mut equal, mut paid_equal) = (0, [0_i128; SIDES]);
        while line < lines.len() && row < rows.len() {
            match code(lines[line]).cmp(&code(rows[row])) {
                std::cmp::Ordering::Equal => {
                    let (line_end, row_end) = (run_end(lines, line), run_end(rows, row));
                    let expected = amounts[index(lines[line])];
                    let is_one = line_end - line == 1 && row_end - row == 1;
                    if plain && is_one && expected == paid[index(rows[row])] && !self.is_of_another(line, row) {
                        equal += 1;
                        paid_equal[0] += i128::from(expected[0].fen());
                        paid_equal[1] += i128::from(expected[1].fen());
                    } else {
                        self.settle(line..line_end, row..row_end)?;
                    }
                    (line, row) = (line_end, row_end);
                }
                std::cmp::Ordering::Less => {
                    let end = run_end(lines, line);
                    self.settle(line..end, row..row)?;
                    line = end;
                }
                std::cmp::Ordering::Greater => {
                    let end = run_end(rows, row);
                    self.settle(line..line, row..end)?;
                    row = end;
                }
            }
        }
        while line < lines.len() {
            let end = run_end(lines, line);
            self.settle(line..end, row..row)?;
            line = end;
        }
        while row < rows.len() {
            let end = run_end(rows, row);
            self.settle(line..line, row..end)?;
            row = end;
        }
        // These have one line and one row each.
        self.matched.keys += equal;
        self.matched.lines += equal;
        self.matched.rows += equal;
        for (side, paid) in paid_equal.into_iter().enumerate() {
            self.matched.expected[side] += paid;
            self.matched.actual[side] += paid;
        }
        Ok(())
    }

    fn line(&self, at: usize) -> &LineDetail {
        &self.engine.lines.details[index(self.lines[at])]
    }

    pub(super) fn row(&self, at: usize) -> &RowDetail {
        &self.engine.rows.details[index(self.rows[at])]
    }

    /// Puts one key into its class.
    #[cold]
    fn settle(&mut self, lines: Range<usize>, rows: Range<usize>) -> Result<(), Code> {
        let sum = |packed: &[u64], amounts: &[[Money; SIDES]]| {
            packed.iter().try_fold([Money::ZERO; SIDES], |sum, at| {
                let amounts = amounts[index(*at)];
                Ok::<_, Code>([sum[0].plus(amounts[0])?, sum[1].plus(amounts[1])?])
            })
        };
        let expected = sum(&self.lines[lines.clone()], &self.engine.lines.amounts)?;
        let actual = sum(&self.rows[rows.clone()], &self.engine.rows.amounts)?;
        let key = match self.lines[lines.clone()].first() {
            Some(packed) => self.engine.lines.keys[index(*packed)],
            None => self.engine.rows.keys[index(self.rows[rows.start])],
        };
        let mut finding = Finding {
            key,
            lines: lines.clone(),
            rows: rows.clone(),
            expected,
            actual,
            class: MatchClass::Matched,
            sides: [0, 1].map(|side| SideCause::plain(MatchClass::Matched, MatchCause::Equal, true, actual[side])),
            counterpart: None,
        };
        let of_all = |class, cause, exact| [0, 1].map(|side| SideCause::plain(class, cause, exact, actual[side]));
        if let Some(cause) = self.duplicate(&lines, &rows) {
            let is_one_enough = |at: &u64| self.engine.rows.amounts[index(*at)] == expected;
            let exact = !lines.is_empty() && self.rows[rows].iter().any(is_one_enough);
            finding.sides = of_all(MatchClass::Duplicate, cause, exact);
        } else if rows.is_empty() {
            finding.sides = of_all(MatchClass::Missing, self.why_missing(&lines), true);
        } else if lines.is_empty() {
            let (class, cause) = self.why_unexpected(key, &rows);
            finding.sides = of_all(class, cause, cause != MatchCause::UnknownPerson);
        } else if self.is_of_others(&lines, &rows) {
            // The money of one customer is not the money of another: two halves.
            let at = self.findings.len() as u32;
            let half = |class, amount: [Money; SIDES]| [0, 1].map(|side| SideCause::plain(class, MatchCause::OtherCustomer, true, amount[side]));
            let none = [Money::ZERO; SIDES];
            let missing = half(MatchClass::Missing, none);
            let paid =
                Finding { lines: lines.end..lines.end, expected: none, sides: half(MatchClass::Unexpected, actual), counterpart: Some(at), ..finding.clone() };
            finding = Finding { rows: rows.end..rows.end, actual: none, sides: missing, counterpart: Some(at + 1), ..finding };
            self.keep(finding);
            finding = paid;
        } else if expected != actual {
            finding.sides = self.explain(key, &lines, &rows, expected, actual);
        }
        self.keep(finding);
        Ok(())
    }

    fn keep(&mut self, mut finding: Finding) {
        let class = |side: &SideCause| side.class as usize;
        finding.class = finding.sides.iter().min_by_key(|side| class(side)).map_or(MatchClass::Matched, |side| side.class);
        if finding.class == MatchClass::Matched && !self.engine.keep_matched {
            count(&mut self.matched, &finding);
        } else {
            self.findings.push(finding);
        }
    }

    /// Whether an item of the key is paid twice: more rows of a side than lines, or rows in several places. A row of the unit and a row of
    /// the person are two halves of one payment.
    fn duplicate(&self, lines: &Range<usize>, rows: &Range<usize>) -> Option<MatchCause> {
        if rows.len() < 2 {
            return None;
        }
        let mut paid: Vec<(u16, u16, [bool; SIDES])> = Vec::with_capacity(rows.len());
        for at in rows.clone() {
            let amounts = self.engine.rows.amounts[index(self.rows[at])];
            let row = self.row(at);
            paid.push((row.item, row.place, amounts.map(|amount| amount != Money::ZERO)));
        }
        paid.sort_unstable();
        let mut cause = None;
        for of_item in paid.chunk_by(|one, next| one.0 == next.0) {
            let times = (0..SIDES).map(|side| of_item.iter().filter(|paid| paid.2[side]).count()).max().unwrap_or_default();
            if times < 2 {
                continue;
            }
            if of_item[0].1 != of_item[of_item.len() - 1].1 {
                return Some(MatchCause::DuplicateOverPlaces);
            }
            let due = lines.clone().filter(|at| self.line(*at).item == of_item[0].0).count();
            if times > due.max(1) {
                cause = Some(MatchCause::DuplicateInPlace);
            }
        }
        cause
    }

    fn why_missing(&self, lines: &Range<usize>) -> MatchCause {
        let of = |enrolment| match enrolment {
            Enrolment::Failed => Some(MatchCause::EnrolmentFailed),
            Enrolment::AfterCutoff => Some(MatchCause::AfterCutoff),
            Enrolment::Stopped => Some(MatchCause::Stopped),
            Enrolment::Left => Some(MatchCause::Left),
            Enrolment::Unknown | Enrolment::Done => None,
        };
        lines.clone().find_map(|at| of(self.line(at).enrolment)).unwrap_or(MatchCause::NotInStatement)
    }

    fn why_unexpected(&self, key: Key, rows: &Range<usize>) -> (MatchClass, MatchCause) {
        if key.pay_type() == PayType::LateFee {
            return (MatchClass::LateFee, MatchCause::LateFeeInside);
        }
        let facts = self.engine.people.get(key.person() as usize).copied().unwrap_or_default();
        let account = rows.clone().filter_map(|at| self.engine.rows.customers.get(index(self.rows[at])).copied()).find(|customer| *customer != 0);
        let cause = if account.is_some_and(|account| facts.customer != 0 && account != facts.customer) {
            MatchCause::OtherCustomer
        } else if facts.last_month.is_some_and(|last| last < key.month()) {
            MatchCause::LateStop
        } else {
            match self.nearest_line(key) {
                Some(line) if line.group() == key.group() => MatchCause::OtherMonth,
                Some(_) => MatchCause::ItemNotExpected,
                None if facts.known => MatchCause::ItemNotExpected,
                None => MatchCause::UnknownPerson,
            }
        };
        (MatchClass::Unexpected, cause)
    }

    /// A line of the same person, of the same group if there is one.
    fn nearest_line(&self, key: Key) -> Option<Key> {
        let keys = &self.engine.lines.keys;
        let from = |key: Key| self.code32.at_least(key, keys, self.lines);
        let line_at = |at: usize| self.lines.get(at).map(|packed| keys[index(*packed)]);
        let of_group = line_at(from(key.first_of_group())).filter(|line| line.person() == key.person() && line.group() == key.group());
        of_group.or_else(|| line_at(from(key.first_of_person())).filter(|line| line.person() == key.person()))
    }

    /// Whether a row was paid on the account of a customer that is not that of the line.
    #[inline]
    fn is_of_another(&self, line: usize, row: usize) -> bool {
        let (owners, payers) = (&self.engine.lines.customers, &self.engine.rows.customers);
        let (Some(owner), Some(payer)) = (owners.get(index(self.lines[line])), payers.get(index(self.rows[row]))) else { return false };
        *owner != 0 && *payer != 0 && owner != payer
    }

    fn is_of_others(&self, lines: &Range<usize>, rows: &Range<usize>) -> bool {
        let customer = |customers: &[u32], packed: &[u64]| packed.iter().filter_map(|at| customers.get(index(*at)).copied()).find(|customer| *customer != 0);
        let owner = customer(&self.engine.lines.customers, &self.lines[lines.clone()]);
        let payer = customer(&self.engine.rows.customers, &self.rows[rows.clone()]);
        owner.is_some_and(|owner| payer.is_some_and(|payer| owner != payer))
    }

    /// Why the amounts of a key differ.
    #[cold]
    fn explain(&self, key: Key, lines: &Range<usize>, rows: &Range<usize>, expected: [Money; SIDES], actual: [Money; SIDES]) -> [SideCause; SIDES] {
        let due: Vec<usize> = lines.clone().map(|at| index(self.lines[at])).collect();
        let sum = |amounts: fn(&RowDetail) -> Money| rows.clone().try_fold(Money::ZERO, |sum, at| sum.plus(amounts(self.row(at)))).unwrap_or(Money::ZERO);
        let (late_fee, interest) = (sum(|row| row.late_fee), sum(|row| row.interest));
        [0, 1].map(|side| {
            let case = Case { join: self, key, lines: &due, rows, side, expected: expected[side], other_side: expected[1 - side] };
            case.explain(actual[side], if side == 0 { late_fee } else { Money::ZERO }, if side == 0 { interest } else { Money::ZERO })
        })
    }

    /// Joins the halves of what was paid for another month, or as another kind of payment.
    fn pair(&mut self) {
        let of = |class: MatchClass| move |finding: &(usize, &Finding)| finding.1.class == class && finding.1.counterpart.is_none();
        let missing: Vec<usize> = self.findings.iter().enumerate().filter(of(MatchClass::Missing)).map(|(at, _)| at).collect();
        let unexpected: Vec<usize> = self.findings.iter().enumerate().filter(of(MatchClass::Unexpected)).map(|(at, _)| at).collect();
        for at in missing {
            let key = self.findings[at].key;
            let [before, after] = key.neighbours();
            let late = if key.pay_type() == PayType::Normal { PayType::BackPay } else { PayType::Normal };
            let elsewhere = [(before, MatchCause::ShiftedMonth), (after, MatchCause::ShiftedMonth), (key.paid_as(late), MatchCause::OtherPayType)];
            let found = elsewhere.into_iter().find_map(|(key, cause)| {
                let place = unexpected.partition_point(|other| self.findings[*other].key < key);
                let other = *unexpected.get(place)?;
                let finding = &self.findings[other];
                let fits = finding.key == key && finding.counterpart.is_none() && finding.actual == self.findings[at].expected;
                fits.then_some((other, cause))
            });
            let Some((other, cause)) = found else { continue };
            for (half, counterpart) in [(at, other), (other, at)] {
                let finding = &mut self.findings[half];
                finding.counterpart = Some(counterpart as u32);
                for side in &mut finding.sides {
                    (side.cause, side.exact) = (cause, true);
                }
            }
        }
    }
}
