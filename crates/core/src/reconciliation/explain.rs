//! The cause of a difference: what in the place of base, rate or rounding gives the actual amount to the fen, in a fixed order.

use super::class::{MatchCause, MatchClass, SideCause, Variation};
use super::columns::Key;
use super::engine::Join;
use super::order::{code, index};
use crate::money::{Mode, Money, Rate, Rounding, Unit};
use crate::time::Month;
use std::ops::Range;

/// Every rounding, the finest first.
const ROUNDINGS: [(Mode, Unit); 16] = {
    use Mode::{Down, HalfUp, JiaoUpDropFen, Up};
    use Unit::{Fen, HundredYuan, Jiao, TenYuan, Yuan};
    [
        (HalfUp, Fen),
        (Up, Fen),
        (Down, Fen),
        (HalfUp, Jiao),
        (Up, Jiao),
        (Down, Jiao),
        (HalfUp, Yuan),
        (Up, Yuan),
        (Down, Yuan),
        (JiaoUpDropFen, Yuan),
        (HalfUp, TenYuan),
        (Up, TenYuan),
        (Down, TenYuan),
        (HalfUp, HundredYuan),
        (Up, HundredYuan),
        (Down, HundredYuan),
    ]
};

/// One side of a key whose amounts differ.
pub(super) struct Case<'a> {
    pub(super) join: &'a Join<'a>,
    pub(super) key: Key,
    pub(super) lines: &'a [usize],
    pub(super) rows: &'a Range<usize>,
    pub(super) side: usize,
    pub(super) expected: Money,
    pub(super) other_side: Money,
}

impl Case<'_> {
    pub(super) fn explain(&self, actual: Money, late_fee: Money, interest: Money) -> SideCause {
        let apart = late_fee.plus(interest).unwrap_or(Money::ZERO);
        if apart == Money::ZERO || actual == self.expected {
            return self.late_fee_by_law(actual).unwrap_or_else(|| self.explain_principal(actual));
        }
        let principal = actual.minus(apart).unwrap_or(actual);
        let cause = match (late_fee == Money::ZERO, interest == Money::ZERO) {
            (false, true) => MatchCause::LateFeeInside,
            (true, _) => MatchCause::InterestInside,
            (false, false) => MatchCause::LateFeeAndInterest,
        };
        // What is left may differ for a reason of its own.
        let rest = self.explain_principal(principal);
        SideCause { class: MatchClass::LateFee, cause, ..rest }
    }

    /// The unit bears the late fee, on its own amount or on that of both sides.
    fn late_fee_by_law(&self, actual: Money) -> Option<SideCause> {
        let rule = self.join.engine.late_fee.filter(|_| self.side == 0 && actual > self.expected)?;
        let difference = actual.minus(self.expected).ok()?;
        let principals = [Some(self.expected), self.expected.plus(self.other_side).ok()];
        let principal = principals.into_iter().flatten().find(|principal| rule.amount(*principal, self.key.month()) == Some(difference))?;
        let plain = SideCause::plain(MatchClass::LateFee, MatchCause::LateFeeByLaw, true, self.expected);
        Some(SideCause { late_fee_of: Some(principal), ..plain })
    }

    fn explain_principal(&self, actual: Money) -> SideCause {
        if actual == self.expected {
            return SideCause::plain(MatchClass::Matched, MatchCause::Equal, true, actual);
        }
        let base = self.same(self.lines.iter().map(|line| self.join.engine.lines.details[*line].base[self.side]));
        let stated = self.same(self.rows.clone().map(|at| self.join.row(at).base[self.side]));
        let rate = if self.rows.len() == 1 { self.join.row(self.rows.start).rate[self.side] } else { None };
        let of = |class, cause, variation| SideCause { variation, ..SideCause::plain(class, cause, true, actual) };
        if let Some(stated) = stated.filter(|stated| Some(*stated) != base) {
            return self.with_base(actual, stated, rate, &of);
        }
        if stated.is_none() {
            if let Some(found) = self.known_bases(actual, &of) {
                return found;
            }
        }
        let near = actual.minus(self.expected).is_ok_and(|difference| difference.magnitude() <= self.join.engine.tolerance);
        let other_rounding = self.rounding(actual, Variation::NONE).map(|variation| of(MatchClass::Rounding, MatchCause::OtherRounding, variation));
        if near {
            return other_rounding.unwrap_or(SideCause::plain(MatchClass::Rounding, MatchCause::WithinTolerance, false, actual));
        }
        let stated_rate = rate.and_then(|rate| self.stated_rate(actual, Variation { rate: Some(rate), ..Variation::NONE }));
        let stated_rate = stated_rate
            .map(|variation| SideCause { rate_from: self.rate_from(variation.rate), ..of(MatchClass::RateMismatch, MatchCause::StatementRate, variation) });
        let of_rules = || {
            self.rule_rate(actual, Variation::NONE)
                .map(|(variation, from)| SideCause { rate_from: Some(from), ..of(MatchClass::RateMismatch, MatchCause::RuleRate, variation) })
        };
        let unexplained = SideCause::plain(MatchClass::AmountUnexplained, MatchCause::Unexplained, false, actual);
        stated_rate.or(other_rounding).or_else(of_rules).unwrap_or(unexplained)
    }

    /// The statement has another base.
    fn with_base(&self, actual: Money, base: Money, rate: Option<Rate>, of: &dyn Fn(MatchClass, MatchCause, Variation) -> SideCause) -> SideCause {
        let variation = Variation { base: Some(base), ..Variation::NONE };
        let base_name = self.bases().find(|(_, known)| *known == base).map(|(name, _)| name);
        if self.gives(actual, variation) {
            return SideCause { base_name, ..of(MatchClass::BaseMismatch, MatchCause::StatementBase, variation) };
        }
        let stated_rate = rate.and_then(|rate| self.stated_rate(actual, Variation { rate: Some(rate), ..variation }));
        if let Some(variation) = stated_rate {
            return SideCause { base_name, rate_from: self.rate_from(variation.rate), ..of(MatchClass::BaseAndOther, MatchCause::BaseAndRate, variation) };
        }
        if let Some(variation) = self.rounding(actual, variation) {
            return SideCause { base_name, ..of(MatchClass::BaseAndOther, MatchCause::BaseAndRounding, variation) };
        }
        if let Some((variation, from)) = self.rule_rate(actual, variation) {
            return SideCause { base_name, rate_from: Some(from), ..of(MatchClass::BaseAndOther, MatchCause::BaseAndRate, variation) };
        }
        SideCause { exact: false, base_name, ..of(MatchClass::BaseAndOther, MatchCause::BaseUnexplained, Variation::NONE) }
    }

    /// The statement has no base: those that the request names, and those of the months before and after.
    fn known_bases(&self, actual: Money, of: &dyn Fn(MatchClass, MatchCause, Variation) -> SideCause) -> Option<SideCause> {
        let with = |base| Variation { base: Some(base), ..Variation::NONE };
        if let Some((name, base)) = self.bases().find(|(_, base)| self.gives(actual, with(*base))) {
            return Some(SideCause { base_name: Some(name), ..of(MatchClass::BaseMismatch, MatchCause::KnownBase, with(base)) });
        }
        let Join { engine, code32, lines, .. } = self.join;
        self.key.neighbours().into_iter().find_map(|key| {
            let of_key = code32.find(key)?;
            let at = lines.partition_point(|packed| code(*packed) < of_key);
            let line = lines.get(at).filter(|packed| code(**packed) == of_key)?;
            let base = engine.lines.details[index(*line)].base[self.side]?;
            self.gives(actual, with(base)).then(|| of(MatchClass::BaseMismatch, MatchCause::NeighbourBase, with(base)))
        })
    }

    fn bases(&self) -> impl Iterator<Item = (u32, Money)> {
        let engine = self.join.engine;
        self.lines.iter().flat_map(|line| engine.terms.bases[engine.lines.details[*line].bases as usize].iter().copied())
    }

    /// The base that all have, if they have one.
    fn same(&self, mut bases: impl Iterator<Item = Option<Money>>) -> Option<Money> {
        let first = bases.next()??;
        bases.all(|base| base == Some(first)).then_some(first)
    }

    fn gives(&self, actual: Money, variation: Variation) -> bool {
        self.join.engine.varied(self.lines, self.side, variation) == Some(actual)
    }

    fn rounding(&self, actual: Money, variation: Variation) -> Option<Variation> {
        let roundings = ROUNDINGS.into_iter().filter_map(|(mode, unit)| Rounding::new(mode, unit).ok());
        roundings.map(|rounding| Variation { rounding: Some(rounding), ..variation }).find(|variation| self.gives(actual, *variation))
    }

    /// The rate of the statement, with the expected rounding or another one.
    fn stated_rate(&self, actual: Money, variation: Variation) -> Option<Variation> {
        let expected = self.lines.iter().find_map(|line| self.join.engine.term(*line, self.side)).map(|term| term.rate);
        if variation.rate == expected {
            return None;
        }
        if self.gives(actual, variation) { Some(variation) } else { self.rounding(actual, variation) }
    }

    /// A rate that the rules have for another month, the nearest first.
    fn rule_rate(&self, actual: Money, variation: Variation) -> Option<(Variation, Month)> {
        let [line] = self.lines else { return None };
        let term = self.join.engine.term(*line, self.side)?;
        let month = self.key.month();
        let distance = |from: Month| from.months_until(month) + month.months_until(from);
        let timeline = &self.join.engine.terms.timelines[term.timeline as usize];
        let fitting = timeline.iter().filter(|(_, rate)| *rate != term.rate && self.gives(actual, Variation { rate: Some(*rate), ..variation }));
        let (from, rate) = fitting.min_by_key(|(from, _)| (distance(*from), *from))?;
        Some((Variation { rate: Some(*rate), ..variation }, *from))
    }

    /// The month from which the rules have a rate.
    fn rate_from(&self, rate: Option<Rate>) -> Option<Month> {
        let term = self.join.engine.term(*self.lines.first()?, self.side)?;
        let timeline = &self.join.engine.terms.timelines[term.timeline as usize];
        timeline
            .iter()
            .rev()
            .find(|(from, known)| Some(*known) == rate && *from <= self.key.month())
            .or_else(|| timeline.iter().find(|(_, known)| Some(*known) == rate))
            .map(|(from, _)| *from)
    }
}
