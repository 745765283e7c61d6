//! A tax on one amount as a straight line on each stretch of amounts: tax = amount × rate − fixed.
//!
//! Annual bonuses jump from line to line (速算扣除数只减一次), income on top of other income does not. Lines can be turned round: from
//! what is left to the amount, to the fen.

use crate::exact::Exact;
use crate::fault::Code;
use crate::money::{Money, Rate, Rounding};
use crate::tax::Table;
use crate::tax::bonus::BlindZone;

/// Millionths of a fen in a fen: the product of fen and a rate is whole in them.
pub(super) const MICRO: i128 = 1_000_000;

/// One line.
#[derive(Clone, Copy, Debug)]
struct Line {
    /// The line holds above this, up to and including that of the next line.
    above: Money,
    rate: Rate,
    /// In millionths of a fen.
    fixed: i128,
}

impl Line {
    fn exact_tax(&self, amount: Money) -> i128 {
        i128::from(amount.fen()) * i128::from(self.rate.millionths()) - self.fixed
    }

    /// The amount in fen that leaves `net`, as a fraction.
    fn amount_for(&self, net: Money) -> (i128, i128) {
        (i128::from(net.fen()) * MICRO - self.fixed, MICRO - i128::from(self.rate.millionths()))
    }
}

/// The lines from the lowest amount, and how a tax is rounded.
#[derive(Clone, Debug)]
pub(super) struct Scale {
    lines: Vec<Line>,
    rounding: Rounding,
}

impl Scale {
    /// The bracket by the amount over `months`, the quick deduction once; `make_up` is free before.
    pub(super) fn of_twelfths(table: &Table<'_>, months: i64, make_up: Money, rounding: Rounding) -> Result<Scale, Code> {
        let mut lines = free_up_to(make_up);
        for bracket in &table.brackets {
            let above = bracket.above.fen().checked_mul(months).ok_or(Code::AmountOverflow).and_then(Money::from_fen)?.plus(make_up)?;
            let free = i128::from(make_up.fen()) * i128::from(bracket.rate.millionths());
            lines.push(Line { above, rate: bracket.rate, fixed: i128::from(bracket.quick.fen()) * MICRO + free });
        }
        Ok(Scale { lines, rounding })
    }

    /// What an amount adds to the tax of `taxable`, which may be below zero: so much is free then.
    pub(super) fn above(table: &Table<'_>, taxable: Money, rounding: Rounding) -> Result<Scale, Code> {
        let free = Money::ZERO.minus(taxable)?.max(Money::ZERO);
        let bracket = table.bracket_of(taxable);
        let before = rounding.product(taxable, bracket.rate, Money::ZERO.minus(bracket.quick)?)?.max(Money::ZERO);
        let mut lines = free_up_to(free);
        for (index, bracket) in table.brackets.iter().enumerate() {
            if table.brackets.get(index + 1).is_some_and(|next| next.above <= taxable) {
                continue;
            }
            let taxed = i128::from(taxable.fen()) * i128::from(bracket.rate.millionths());
            let fixed = (i128::from(bracket.quick.fen()) + i128::from(before.fen())) * MICRO - taxed;
            lines.push(Line { above: bracket.above.minus(taxable)?.max(Money::ZERO), rate: bracket.rate, fixed });
        }
        Ok(Scale { lines, rounding })
    }

    fn index(&self, amount: Money) -> usize {
        self.lines.iter().rposition(|line| amount > line.above).unwrap_or(0)
    }

    /// The rate of the line of an amount, and what is fixed in it.
    pub(super) fn line(&self, amount: Money) -> Result<(Rate, Exact), Code> {
        let Line { rate, fixed, .. } = self.lines[self.index(amount)];
        let whole = i64::try_from(fixed / MICRO).map_err(|_| Code::AmountOverflow).and_then(Money::from_fen)?;
        let rest = Exact::quotient((fixed % MICRO) as i64, 100 * MICRO as i64)?;
        Ok((rate, Exact::from(whole).plus(rest)?))
    }

    /// The tax before it is rounded, in millionths of a fen.
    pub(super) fn exact_tax(&self, amount: Money) -> i128 {
        self.lines[self.index(amount)].exact_tax(amount).max(0)
    }

    /// The tax.
    pub(super) fn tax(&self, amount: Money) -> Result<Money, Code> {
        self.rounding.of_micro_fen(self.exact_tax(amount))
    }

    /// The amount less the tax.
    pub(super) fn net(&self, amount: Money) -> Result<Money, Code> {
        amount.minus(self.tax(amount)?)
    }

    /// For each line that has one, the smallest amount on it that leaves at least `net`, with what it leaves.
    pub(super) fn smallest_for(&self, net: Money) -> Result<Vec<(Money, Money)>, Code> {
        let mut found = Vec::new();
        for (index, line) in self.lines.iter().enumerate() {
            let lowest = if index == 0 { 0 } else { line.above.fen() + 1 };
            let highest = self.lines.get(index + 1).map_or(Money::MAX, |next| next.above).fen();
            let (numerator, denominator) = line.amount_for(net);
            if denominator == 0 || lowest > highest {
                continue;
            }
            // On one line a larger amount never leaves less, so the answer is next to where the line meets the net.
            let mut fen = (numerator.div_euclid(denominator)).clamp(i128::from(lowest), i128::from(highest)) as i64;
            let left = |fen: i64| self.net(Money::from_fen(fen)?);
            while fen > lowest && left(fen - 1)? >= net {
                fen -= 1;
            }
            while fen < highest && left(fen)? < net {
                fen += 1;
            }
            if left(fen)? >= net {
                found.push((Money::from_fen(fen)?, left(fen)?));
            }
        }
        Ok(found)
    }

    /// The zone that an amount lies in where it leaves less than the threshold below it.
    pub(super) fn blind_zone(&self, amount: Money) -> Result<Option<BlindZone>, Code> {
        let index = self.index(amount);
        let threshold = self.lines[index].above;
        let (kept, tax) = (self.net(threshold)?, self.tax(threshold)?);
        if index == 0 || self.net(amount)? >= kept {
            return Ok(None);
        }
        // The line on which as much is left again; the last one has no end.
        let meets = |index: &usize| {
            let (numerator, denominator) = self.lines[*index].amount_for(kept);
            self.lines.get(*index + 1).is_none_or(|next| numerator <= i128::from(next.above.fen()) * denominator)
        };
        let Some(line) = (index..self.lines.len()).find(meets) else { return Ok(None) };
        let (numerator, denominator) = self.lines[line].amount_for(kept);
        let blind_to = self.rounding.of_fraction_of_fen(numerator, denominator)?;
        let one_yuan_more = threshold.plus(Money::from_fen(100)?)?;
        Ok(Some(BlindZone { threshold, blind_to, extra_tax: self.tax(one_yuan_more)?.minus(tax)? }))
    }
}

fn free_up_to(amount: Money) -> Vec<Line> {
    if amount > Money::ZERO { vec![Line { above: Money::ZERO, rate: Rate::ZERO, fixed: 0 }] } else { Vec::new() }
}
