//! Exact numbers that are not whole fen: what a division leaves until the one rounding that a rule names.
//!
//! Thirds of a bonus, days over calendar days and averages do not end as decimals. An [`Exact`] is a fraction of two
//! integers, so that nothing is rounded before the rule says so. Every operation is checked.

use crate::fault::Code;
use crate::money::{Factor, Money, Rate, Rounding};
use crate::wire::parse_decimal;
use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub};
use std::fmt;
use std::str::FromStr;

/// An exact number: an amount in yuan, or a count, a rate, a quotient of those.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Exact(Ratio<i128>);

/// Decimals that are shown of a number that does not end.
const SHOWN_PLACES: usize = 6;

impl Exact {
    /// Nothing.
    pub const ZERO: Exact = Exact(Ratio::new_raw(0, 1));

    /// A quotient of whole numbers; [`Code::DivisionByZero`] of zero.
    pub fn quotient(numerator: i64, denominator: i64) -> Result<Exact, Code> {
        if denominator == 0 {
            return Err(Code::DivisionByZero);
        }
        Ok(Exact(Ratio::new(i128::from(numerator), i128::from(denominator))))
    }

    /// The sum.
    pub fn plus(self, other: impl Into<Exact>) -> Result<Exact, Code> {
        self.0.checked_add(&other.into().0).map(Exact).ok_or(Code::AmountOverflow)
    }

    /// The difference.
    pub fn minus(self, other: impl Into<Exact>) -> Result<Exact, Code> {
        self.0.checked_sub(&other.into().0).map(Exact).ok_or(Code::AmountOverflow)
    }

    /// The product.
    pub fn times(self, other: impl Into<Exact>) -> Result<Exact, Code> {
        self.0.checked_mul(&other.into().0).map(Exact).ok_or(Code::AmountOverflow)
    }

    /// The quotient; [`Code::DivisionByZero`] of zero.
    pub fn over(self, other: impl Into<Exact>) -> Result<Exact, Code> {
        let divisor = other.into();
        if divisor == Exact::ZERO {
            return Err(Code::DivisionByZero);
        }
        self.0.checked_div(&divisor.0).map(Exact).ok_or(Code::AmountOverflow)
    }

    /// The largest whole number that is not above it.
    pub fn floor(self) -> Exact {
        Exact(self.0.floor())
    }

    /// The smallest whole number that is not below it.
    pub fn ceil(self) -> Exact {
        Exact(self.0.ceil())
    }

    /// The whole number that it is, if it is one and fits.
    pub fn whole(self) -> Option<i64> {
        if self.0.is_integer() { i64::try_from(self.0.to_integer()).ok() } else { None }
    }

    /// The amount that it is in whole fen, if it is one.
    pub fn money(self) -> Option<Money> {
        let fen = self.0.checked_mul(&Ratio::from_integer(100))?;
        if !fen.is_integer() {
            return None;
        }
        Money::from_fen(i64::try_from(fen.to_integer()).ok()?).ok()
    }

    /// Half away from zero to so many decimals: how a ratio is shown.
    pub fn to_places(self, places: u32) -> Result<Exact, Code> {
        let unit = unit(places)?;
        let twice = self.0.checked_mul(&Ratio::from_integer(unit.checked_mul(2).ok_or(Code::AmountOverflow)?)).ok_or(Code::AmountOverflow)?;
        // ⌊2x + 1⌋ / 2 rounded down is x rounded half up.
        let magnitude = Ratio::new(twice.numer().checked_abs().ok_or(Code::AmountOverflow)?, *twice.denom()).to_integer();
        let whole = (magnitude + 1) / 2;
        Ok(Exact(Ratio::new(whole * twice.numer().signum(), unit)))
    }

    /// Its square root, half up to so many decimals and exact in the last one; [`Code::OutOfRange`] below zero.
    pub fn root(self, places: u32) -> Result<Exact, Code> {
        if self < Exact::ZERO {
            return Err(Code::OutOfRange);
        }
        let unit = unit(places)?;
        let scale = unit.checked_mul(unit).and_then(|square| square.checked_mul(4)).ok_or(Code::AmountOverflow)?;
        // `r` units are reached where (2r − 1)² / (2 unit)² ≤ x; fractions are compared without products that overflow.
        let reached = |r: i128| Ratio::new((2 * r - 1) * (2 * r - 1), scale) <= self.0;
        let (mut low, mut high) = (0_i128, 1_i128 << 60);
        if reached(high) {
            return Err(Code::AmountOverflow);
        }
        while high - low > 1 {
            let middle = (low + high) / 2;
            if reached(middle) { low = middle } else { high = middle }
        }
        Ok(Exact(Ratio::new(low, unit)))
    }

    /// Rounds an amount in yuan; the one place where a fraction becomes fen.
    pub fn round(self, rounding: Rounding) -> Result<Money, Code> {
        let fen = self.0.checked_mul(&Ratio::from_integer(100)).ok_or(Code::AmountOverflow)?;
        rounding.of_fraction_of_fen(*fen.numer(), *fen.denom())
    }
}

/// 10^places.
fn unit(places: u32) -> Result<i128, Code> {
    10_i128.checked_pow(places).filter(|_| places <= 12).ok_or(Code::OutOfRange)
}

impl From<Money> for Exact {
    fn from(amount: Money) -> Exact {
        Exact(Ratio::new(i128::from(amount.fen()), 100))
    }
}

impl From<Rate> for Exact {
    fn from(rate: Rate) -> Exact {
        Exact(Ratio::new(i128::from(rate.millionths()), 1_000_000))
    }
}

impl From<Factor> for Exact {
    fn from(factor: Factor) -> Exact {
        Exact(Ratio::new(i128::from(factor.millionths()), 1_000_000))
    }
}

impl From<i64> for Exact {
    fn from(whole: i64) -> Exact {
        Exact(Ratio::from_integer(i128::from(whole)))
    }
}

impl FromStr for Exact {
    type Err = Code;

    /// Reads `-?\d+(\.\d{1,6})?`.
    fn from_str(text: &str) -> Result<Exact, Code> {
        let millionths = parse_decimal(text, 6, Code::QuantityInvalid)?;
        Ok(Exact(Ratio::new(i128::from(millionths), 1_000_000)))
    }
}

impl fmt::Display for Exact {
    /// All decimals of a number that ends within six, else six and `…`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (numerator, denominator) = (self.0.numer().unsigned_abs(), self.0.denom().unsigned_abs());
        let mut rest = numerator % denominator;
        let mut digits = String::new();
        while rest != 0 && digits.len() < SHOWN_PLACES {
            // The remainder is below the denominator, which no checked operation lets near the end of its range.
            rest = rest.saturating_mul(10);
            digits.push(char::from(b'0' + (rest / denominator) as u8));
            rest %= denominator;
        }
        if self.0.numer().is_negative() {
            f.write_str("-")?;
        }
        write!(f, "{}", numerator / denominator)?;
        if !digits.is_empty() {
            write!(f, ".{digits}")?;
        }
        if rest != 0 { f.write_str("…") } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn exact(text: &str) -> Exact {
        text.parse().unwrap()
    }

    #[test]
    fn a_twelfth_is_not_rounded() {
        let twelfth = exact("144001").over(12).unwrap();
        assert_eq!(twelfth.to_string(), "12000.083333…");
        assert!(twelfth > exact("12000"));
        assert_eq!(twelfth.times(12).unwrap().money(), "144001".parse().ok());
        assert_eq!(exact("1").over(0), Err(Code::DivisionByZero));
    }

    #[test]
    fn half_a_fen_goes_away_from_zero() {
        assert_eq!(exact("42.625").round(Rounding::FEN).unwrap().to_string(), "42.63");
        assert_eq!(exact("-42.625").round(Rounding::FEN).unwrap().to_string(), "-42.63");
        assert_eq!(exact("42.624999").round(Rounding::FEN).unwrap().to_string(), "42.62");
        assert_eq!(exact("1").over(3).unwrap().round(Rounding::FEN).unwrap().to_string(), "0.33");
        assert_eq!(exact("0.125").to_string(), "0.125");
        assert_eq!(exact("-2.5").to_string(), "-2.5");
    }

    #[test]
    fn ratios_go_half_up_to_places() {
        for (number, shown) in [("0.00005", "0.0001"), ("-0.00005", "-0.0001"), ("0.000049", "0"), ("12.34565", "12.3457"), ("0", "0"), ("-1", "-1")] {
            assert_eq!(exact(number).to_places(4).unwrap().to_string(), shown);
        }
        assert_eq!(exact("1").over(3).unwrap().to_places(4).unwrap().to_string(), "0.3333");
        for (number, shown) in [("2", "1.4142"), ("0", "0"), ("9", "3"), ("0.0625", "0.25"), ("1000000", "1000"), ("0.000001", "0.001")] {
            assert_eq!(exact(number).root(4).unwrap().to_string(), shown);
        }
        assert_eq!(exact("-1").root(4), Err(Code::OutOfRange));
    }

    proptest! {
        #[test]
        fn a_root_is_the_nearest_of_its_unit(numerator in 0..=i64::MAX, denominator in 1..=i64::MAX) {
            let number = Exact::quotient(numerator, denominator).unwrap();
            let Ok(root) = number.root(4) else { return Ok(()) };
            let half = Exact::quotient(1, 20_000).unwrap();
            // Comparisons of squares, the other way round: (root − half)² ≤ number < (root + half)².
            let (below, above) = (root.minus(half).unwrap(), root.plus(half).unwrap());
            prop_assert!(below < Exact::ZERO || below.times(below).unwrap() <= number);
            prop_assert!(number < above.times(above).unwrap());
        }

        #[test]
        fn a_product_rounds_like_the_integers(fen in -10_i64.pow(13)..=10_i64.pow(13), millionths in 0..=1_000_000_u32) {
            let (amount, rate) = (Money::from_fen(fen).unwrap(), Rate::from_millionths(millionths).unwrap());
            let exact = Exact::from(amount).times(rate).unwrap().round(Rounding::FEN);
            prop_assert_eq!(exact, Rounding::FEN.product(amount, rate, Money::ZERO));
        }

        #[test]
        fn nothing_panics_at_the_ends_of_the_range(a in any::<i64>(), b in any::<i64>(), c in any::<i64>()) {
            if let (Ok(one), Ok(two)) = (Exact::quotient(a, b), Exact::quotient(b, c)) {
                for number in [one.plus(two), one.minus(two), one.times(two), one.over(two)].into_iter().flatten() {
                    let _ = (number.round(Rounding::FEN), number.to_string(), number.times(number).and_then(|square| square.times(square)));
                }
            }
        }
    }
}
