//! 一项一方的应缴额: what one side owes of one item, as plain integers. The single call and the columns compute with it; there is no other.

use crate::fault::Code;
use crate::money::{Money, Rate, Rounding};
use crate::rules::{Clamp, Item, Limits, PaidFrom, Side};

/// `round(clamp(declared) × rate + fixed)`, with every choice made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Term {
    /// The item.
    pub item: Item,
    /// The side that owes it.
    pub side: Side,
    /// Whether a base is declared for it; otherwise only the fixed amount is owed.
    pub has_base: bool,
    /// The limits of the base.
    pub limits: Limits,
    /// The rate, chosen and relieved.
    pub rate: Rate,
    /// The fixed amount beside it.
    pub fixed: Money,
    /// How the amount is rounded.
    pub rounding: Rounding,
    /// Where the money comes from.
    pub paid_from: PaidFrom,
}

/// What a declared base comes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Owed {
    /// The base used.
    pub base: Option<Money>,
    /// What the limits did to it.
    pub clamp: Clamp,
    /// The amount.
    pub amount: Money,
}

impl Term {
    /// Up to this base, 10^10 yuan, [`Term::owed_column`] computes; beyond it only [`Term::owed`] does.
    pub const COLUMN_LIMIT: Money = Money::whole_yuan(10_i64.pow(10));

    /// The base inside the limits.
    #[inline]
    pub fn base(&self, declared: Option<Money>) -> (Option<Money>, Clamp) {
        match declared.filter(|_| self.has_base) {
            Some(declared) => {
                let (base, clamp) = self.limits.clamp(declared);
                (Some(base), clamp)
            }
            None => (None, Clamp::None),
        }
    }

    /// What is owed on a declared base.
    ///
    /// # Errors
    ///
    /// `amount_overflow`.
    #[inline]
    pub fn owed(&self, declared: Option<Money>) -> Result<Owed, Code> {
        let (base, clamp) = self.base(declared);
        let amount = self.rounding.product(base.unwrap_or_default(), self.rate, self.fixed)?;
        Ok(Owed { base, clamp, amount })
    }

    /// Whether [`Term::owed_column`] may compute it: no limit or fixed amount beyond [`Term::COLUMN_LIMIT`].
    pub fn fits_columns(&self) -> bool {
        let small = |amount: Money| amount.magnitude() <= Term::COLUMN_LIMIT;
        small(self.fixed) && self.limits.floor.is_none_or(small)
    }

    /// The base of [`Term::base`] of a column of declared bases in fen, from zero to [`Term::COLUMN_LIMIT`].
    #[inline]
    pub fn base_column(&self, declared: &[i64], bases: &mut [i64]) {
        debug_assert!(self.fits_columns() && declared.iter().all(|fen| (0..=Term::COLUMN_LIMIT.fen()).contains(fen)));
        let floor = self.limits.floor.map_or(i64::MIN, Money::fen);
        let ceiling = self.limits.ceiling.map_or(i64::MAX, Money::fen);
        // The floor counts where the two cross, as in `Limits::clamp`.
        bases.iter_mut().zip(declared).for_each(|(base, fen)| *base = if *fen < floor { floor } else { (*fen).min(ceiling) });
    }

    /// The amount of [`Term::owed`] of a column of bases of [`Term::base_column`].
    #[inline]
    pub fn owed_column(&self, bases: &[i64], amounts: &mut [i64]) {
        if !self.has_base || self.rate == Rate::ZERO {
            let fixed = self.rounding.product(Money::ZERO, self.rate, self.fixed).unwrap_or_default();
            return amounts.fill(fixed.fen());
        }
        self.rounding.products(bases, self.rate, self.fixed, amounts);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::{Mode, Unit};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        /// A column is its rows.
        #[test]
        fn a_column_owes_what_its_rows_owe(
            declared in proptest::collection::vec(0..=10_i64.pow(12), 1..50),
            limits in (proptest::option::of(0..=5_000_000_i64), proptest::option::of(0..=50_000_000_i64)),
            (rate, fixed, has_base) in (0..=1_000_000_u32, -1_000_000..=1_000_000_i64, any::<bool>()),
            (mode, unit) in (0..4_usize, 0..5_usize),
        ) {
            let unit = [Unit::Fen, Unit::Jiao, Unit::Yuan, Unit::TenYuan, Unit::HundredYuan][unit];
            let mode = [Mode::HalfUp, Mode::Up, Mode::Down, Mode::JiaoUpDropFen][mode];
            let Ok(rounding) = Rounding::new(mode, unit) else { return Ok(()) };
            let money = |fen: i64| Money::from_fen(fen).unwrap();
            let term = Term {
                item: Item::Pension,
                side: Side::Employer,
                has_base,
                limits: Limits { floor: limits.0.map(money), ceiling: limits.1.map(money) },
                rate: Rate::from_millionths(rate).unwrap(),
                fixed: money(fixed),
                rounding,
                paid_from: PaidFrom::Wages,
            };
            let mut amounts = vec![0; declared.len()];
            let mut bases = amounts.clone();
            term.base_column(&declared, &mut bases);
            term.owed_column(&bases, &mut amounts);
            for (fen, amount) in declared.iter().zip(amounts) {
                prop_assert_eq!(term.owed(Some(money(*fen))).unwrap().amount.fen(), amount);
            }
        }
    }
}
