//! Money, rates and roundings: integers throughout.
//!
//! A [`Money`] is a whole number of fen, a [`Rate`] a whole number of millionths. Their product is exact and is rounded
//! once, by a named [`Rounding`]. Nothing else in the library rounds.
//!
//! # Parsing
//!
//! The text grammar is `-?\d+(\.\d{1,n})?` with n = 2 for money and n = 6 for rates. `1e3`, `1_000`, `+1`, `.5` and
//! `12.345` are refused, so that no digit is ever dropped in silence.
//!
//! ```
//! use hesuan_core::money::{Money, Rate, Rounding};
//! let base: Money = "4498.00".parse()?;
//! let rate: Rate = "0.007".parse()?;
//! assert_eq!(Rounding::FEN.product(base, rate, Money::ZERO)?.to_string(), "31.49");
//! # Ok::<(), hesuan_core::fault::Code>(())
//! ```

use crate::fault::Code;
use crate::wire::{ascii, parse_decimal};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Millionths in one.
const MILLIONTHS: i64 = 1_000_000;

/// An amount of renminbi in whole fen, at most 10^13 yuan either way.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(i64);

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(0);
    /// The largest amount, 10^13 yuan.
    pub const MAX: Money = Money(10_i64.pow(15));

    /// An amount from its fen; [`Code::AmountOverflow`] beyond [`Money::MAX`].
    pub const fn from_fen(fen: i64) -> Result<Money, Code> {
        if fen > Money::MAX.0 || fen < -Money::MAX.0 {
            return Err(Code::AmountOverflow);
        }
        Ok(Money(fen))
    }

    /// So many whole yuan, for constants: at most those of [`Money::MAX`].
    pub(crate) const fn whole_yuan(yuan: i64) -> Money {
        assert!(yuan.unsigned_abs() <= (Money::MAX.0 / 100).unsigned_abs());
        Money(yuan * 100)
    }

    /// The amount in fen.
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// The sum; [`Code::AmountOverflow`] beyond [`Money::MAX`].
    pub const fn plus(self, other: Money) -> Result<Money, Code> {
        Money::from_fen(self.0 + other.0)
    }

    /// The difference; [`Code::AmountOverflow`] beyond [`Money::MAX`].
    pub const fn minus(self, other: Money) -> Result<Money, Code> {
        Money::from_fen(self.0 - other.0)
    }

    /// The amount without its sign.
    pub const fn magnitude(self) -> Money {
        Money(self.0.abs())
    }

    /// Part `index` (from 0) of `parts` equal parts whose sum is the whole: round(total·(k+1)/n) − round(total·k/n).
    ///
    /// The way to spread a yearly premium over months without drift.
    ///
    /// ```
    /// # use hesuan_core::money::Money;
    /// let year: Money = "500.00".parse()?;
    /// let months: i64 = (0..12).map(|k| year.part(k, 12).fen()).sum();
    /// assert_eq!(months, 50_000);
    /// # Ok::<(), hesuan_core::fault::Code>(())
    /// ```
    pub fn part(self, index: u32, parts: u32) -> Money {
        let upto = |k: u32| divide(i128::from(self.0) * i128::from(k), i128::from(parts.max(1)), Mode::HalfUp);
        Money((upto(index + 1) - upto(index)) as i64)
    }
}

impl Money {
    fn write_text(self, buffer: &mut [u8; 24]) -> &str {
        decimal_text(buffer, self.0, 2, 2)
    }
}

impl FromStr for Money {
    type Err = Code;

    fn from_str(text: &str) -> Result<Money, Code> {
        Money::from_fen(parse_decimal(text, 2, Code::AmountInvalid)?)
    }
}

/// A share of a base in millionths, from 0 to 1; never a percentage.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Rate(u32);

impl Rate {
    /// Nothing.
    pub const ZERO: Rate = Rate(0);
    /// The whole.
    pub const ONE: Rate = Rate(MILLIONTHS as u32);

    /// A rate from its millionths; [`Code::RateRange`] above 1.
    pub const fn from_millionths(millionths: u32) -> Result<Rate, Code> {
        if millionths > Rate::ONE.0 {
            return Err(Code::RateRange);
        }
        Ok(Rate(millionths))
    }

    /// The rate in millionths.
    pub const fn millionths(self) -> u32 {
        self.0
    }

    /// The rate times a factor, where the product is a whole number of millionths; otherwise [`Code::RateRange`].
    pub const fn times(self, factor: Factor) -> Result<Rate, Code> {
        let product = self.0 as u64 * factor.0 as u64;
        if product % MILLIONTHS as u64 != 0 || product / MILLIONTHS as u64 > MILLIONTHS as u64 {
            return Err(Code::RateRange);
        }
        Ok(Rate((product / MILLIONTHS as u64) as u32))
    }

    /// Whether the rate is a whole multiple of `step` (any rate is, of a step of zero).
    pub const fn is_multiple_of(self, step: Rate) -> bool {
        step.0 == 0 || self.0 % step.0 == 0
    }
}

impl Rate {
    fn write_text(self, buffer: &mut [u8; 24]) -> &str {
        decimal_text(buffer, i64::from(self.0), 6, 0)
    }
}

impl FromStr for Rate {
    type Err = Code;

    fn from_str(text: &str) -> Result<Rate, Code> {
        let millionths = parse_decimal(text, 6, Code::RateInvalid)?;
        u32::try_from(millionths).map_err(|_| Code::RateRange).and_then(Rate::from_millionths)
    }
}

/// A multiplier in millionths, from 0 to 10: the floating step of an employer, the factor of a region.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Factor(u32);

impl Factor {
    /// Leaves a rate as it is.
    pub const ONE: Factor = Factor(MILLIONTHS as u32);

    /// The factor in millionths.
    pub const fn millionths(self) -> u32 {
        self.0
    }
}

impl Factor {
    fn write_text(self, buffer: &mut [u8; 24]) -> &str {
        decimal_text(buffer, i64::from(self.0), 6, 0)
    }
}

impl FromStr for Factor {
    type Err = Code;

    fn from_str(text: &str) -> Result<Factor, Code> {
        match parse_decimal(text, 6, Code::RateInvalid)? {
            millionths @ 0..=10_000_000 => Ok(Factor(millionths as u32)),
            _ => Err(Code::RateRange),
        }
    }
}

text_or_integer! {
    Money as i64, Money::from_fen, r"^-?[0-9]+\.[0-9]{2}$", "An amount of renminbi with two decimals.";
    Rate as u32, Rate::from_millionths, r"^[01](\.[0-9]{1,6})?$", "A share of a base, at most six decimals.";
    Factor as u32, |millionths| if millionths <= 10_000_000 { Ok(Factor(millionths)) } else { Err(Code::RateRange) },
        r"^[0-9]+(\.[0-9]{1,6})?$", "A multiplier, at most six decimals.";
}

/// How an exact amount becomes one of a unit. All modes are symmetric in sign.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Mode {
    /// 四舍五入: to the nearest, a half away from zero.
    HalfUp,
    /// 进一: away from zero.
    Up,
    /// 去尾: towards zero.
    Down,
    /// 升角省分: drop the fen, then any jiao lifts to the next yuan (123.09 → 123, 123.10 → 124).
    JiaoUpDropFen,
}

impl Mode {
    /// The mode as its text in rule files and results.
    pub const fn as_str(self) -> &'static str {
        match self {
            Mode::HalfUp => "half_up",
            Mode::Up => "up",
            Mode::Down => "down",
            Mode::JiaoUpDropFen => "jiao_up_drop_fen",
        }
    }
}

impl FromStr for Mode {
    type Err = Code;

    fn from_str(text: &str) -> Result<Mode, Code> {
        [Mode::HalfUp, Mode::Up, Mode::Down, Mode::JiaoUpDropFen].into_iter().find(|mode| mode.as_str() == text).ok_or(Code::ValueUnknown)
    }
}

/// The unit that a rounding leaves.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Unit {
    /// 0.01 yuan.
    Fen,
    /// 0.1 yuan.
    Jiao,
    /// 1 yuan.
    Yuan,
    /// 10 yuan.
    TenYuan,
    /// 100 yuan.
    HundredYuan,
}

impl Unit {
    /// The unit as its text in rule files and results.
    pub const fn as_str(self) -> &'static str {
        match self {
            Unit::Fen => "0.01",
            Unit::Jiao => "0.1",
            Unit::Yuan => "1",
            Unit::TenYuan => "10",
            Unit::HundredYuan => "100",
        }
    }
}

impl FromStr for Unit {
    type Err = Code;

    fn from_str(text: &str) -> Result<Unit, Code> {
        [Unit::Fen, Unit::Jiao, Unit::Yuan, Unit::TenYuan, Unit::HundredYuan].into_iter().find(|unit| unit.as_str() == text).ok_or(Code::ValueUnknown)
    }
}

/// A named rounding: a mode and the unit that it leaves.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Rounding {
    mode: Mode,
    unit: Unit,
}

impl Rounding {
    /// Half up to the fen.
    pub const FEN: Rounding = Rounding { mode: Mode::HalfUp, unit: Unit::Fen };
    /// Half up to the yuan.
    pub const YUAN: Rounding = Rounding { mode: Mode::HalfUp, unit: Unit::Yuan };

    /// A rounding; [`Mode::JiaoUpDropFen`] always leaves whole yuan, any other unit is [`Code::RuleInvalid`].
    pub const fn new(mode: Mode, unit: Unit) -> Result<Rounding, Code> {
        if matches!(mode, Mode::JiaoUpDropFen) && !matches!(unit, Unit::Yuan) {
            return Err(Code::RuleInvalid);
        }
        Ok(Rounding { mode, unit })
    }

    /// The mode.
    pub const fn mode(self) -> Mode {
        self.mode
    }

    /// The unit.
    pub const fn unit(self) -> Unit {
        self.unit
    }

    /// The fen in its unit.
    pub const fn unit_fen(self) -> i64 {
        match self.unit {
            Unit::Fen => 1,
            Unit::Jiao => 10,
            Unit::Yuan => 100,
            Unit::TenYuan => 1_000,
            Unit::HundredYuan => 10_000,
        }
    }

    /// `round(base × rate + fixed)`, exact until the one rounding.
    #[inline]
    pub fn product(self, base: Money, rate: Rate, fixed: Money) -> Result<Money, Code> {
        // In 64 bits up to tens of thousands of millions of yuan; the wide path covers the rest of the range of `Money`.
        let narrow = base.0.checked_mul(i64::from(rate.0)).and_then(|product| fixed.0.checked_mul(MILLIONTHS).and_then(|fixed| product.checked_add(fixed)));
        match narrow.filter(|micro_fen| micro_fen.unsigned_abs() <= NARROW) {
            Some(micro_fen) => Money::from_fen(self.narrow(micro_fen)),
            None => {
                let micro_fen = i128::from(base.0) * i128::from(rate.0) + i128::from(fixed.0) * i128::from(MILLIONTHS);
                self.of_micro_fen(micro_fen)
            }
        }
    }

    /// [`Rounding::product`] of a column of bases in fen, none below zero, where no product with the fixed amount passes 2^62 millionths of a fen: the
    /// rounding is chosen once, not for each base.
    pub(crate) fn products(self, bases: &[i64], rate: Rate, fixed: Money, amounts: &mut [i64]) {
        let (rate, fixed) = (i64::from(rate.0), fixed.0 * MILLIONTHS);
        let each = amounts.iter_mut().zip(bases.iter().map(|base| base * rate + fixed));
        // Where no product can be below zero, saying so spares the compiler the other half of the division.
        match (self.mode, self.unit) {
            (Mode::HalfUp, Unit::Fen) if fixed >= 0 => each.for_each(|(amount, micro_fen)| *amount = Rounding::FEN.narrow(micro_fen.max(0))),
            (Mode::HalfUp, Unit::Yuan) if fixed >= 0 => each.for_each(|(amount, micro_fen)| *amount = Rounding::YUAN.narrow(micro_fen.max(0))),
            _ => each.for_each(|(amount, micro_fen)| *amount = self.narrow(micro_fen)),
        }
    }

    /// Rounds an exact amount given in millionths of a fen.
    pub fn of_micro_fen(self, micro_fen: i128) -> Result<Money, Code> {
        self.of_fraction_of_fen(micro_fen, i128::from(MILLIONTHS))
    }

    /// Rounds an exact amount given as a fraction of a fen with a positive denominator.
    pub fn of_fraction_of_fen(self, numerator: i128, denominator: i128) -> Result<Money, Code> {
        let units = |fen_in_unit: i128, mode| {
            let divisor = denominator.checked_mul(fen_in_unit).filter(|divisor| *divisor > 0).ok_or(Code::AmountOverflow)?;
            Ok(divide(numerator, divisor, mode) * fen_in_unit)
        };
        let fen = match (self.mode, self.unit) {
            (Mode::JiaoUpDropFen, _) => divide(units(10, Mode::Down)?, 100, Mode::Up) * 100,
            (mode, Unit::Fen) => units(1, mode)?,
            (mode, Unit::Jiao) => units(10, mode)?,
            (mode, Unit::Yuan) => units(100, mode)?,
            (mode, Unit::TenYuan) => units(1_000, mode)?,
            (mode, Unit::HundredYuan) => units(10_000, mode)?,
        };
        i64::try_from(fen).map_err(|_| Code::AmountOverflow).and_then(Money::from_fen)
    }

    /// The 64-bit path; constant divisors let the compiler multiply instead of divide.
    #[inline]
    fn narrow(self, micro_fen: i64) -> i64 {
        match (self.mode, self.unit) {
            (Mode::JiaoUpDropFen, _) => divide_by::<10>(divide_by::<10_000_000>(micro_fen, Mode::Down), Mode::Up) * 100,
            (mode, Unit::Fen) => divide_by::<1_000_000>(micro_fen, mode),
            (mode, Unit::Jiao) => divide_by::<10_000_000>(micro_fen, mode) * 10,
            (mode, Unit::Yuan) => divide_by::<100_000_000>(micro_fen, mode) * 100,
            (mode, Unit::TenYuan) => divide_by::<1_000_000_000>(micro_fen, mode) * 1_000,
            (mode, Unit::HundredYuan) => divide_by::<10_000_000_000>(micro_fen, mode) * 10_000,
        }
    }
}

impl fmt::Display for Rounding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.mode.as_str(), self.unit.as_str())
    }
}

/// The largest value of the 64-bit path, in millionths of a fen: so far half a unit can be added.
const NARROW: u64 = 1 << 62;

/// Whether a quotient with this remainder moves one step away from zero.
macro_rules! steps_away {
    ($remainder:expr, $divisor:expr, $mode:expr) => {
        match $mode {
            Mode::HalfUp => $remainder.unsigned_abs() >= ($divisor - $divisor / 2).unsigned_abs(),
            Mode::Up => $remainder != 0,
            Mode::Down | Mode::JiaoUpDropFen => false,
        }
    };
}

#[inline]
fn divide_by<const DIVISOR: i64>(value: i64, mode: Mode) -> i64 {
    if matches!(mode, Mode::HalfUp) && DIVISOR % 2 == 0 {
        // The quotient is cut off towards zero, so half a divisor away from zero rounds a half away from zero.
        let half = if value < 0 { -(DIVISOR / 2) } else { DIVISOR / 2 };
        return (value + half) / DIVISOR;
    }
    let (quotient, remainder) = (value / DIVISOR, value % DIVISOR);
    quotient + i64::from(steps_away!(remainder, DIVISOR, mode)) * value.signum()
}

fn divide(value: i128, divisor: i128, mode: Mode) -> i128 {
    let (quotient, remainder) = (value / divisor, value % divisor);
    quotient + i128::from(steps_away!(remainder, divisor, mode)) * value.signum()
}

/// The text of `value / 10^places`: every place down to `keep`, then none that is a trailing zero.
fn decimal_text(buffer: &mut [u8; 24], value: i64, places: usize, keep: usize) -> &str {
    let mut rest = value.unsigned_abs();
    let mut at = buffer.len();
    let mut written = false;
    for place in (1..=places).rev() {
        let digit = (rest % 10) as u8;
        rest /= 10;
        written |= digit != 0 || place <= keep;
        if written {
            at -= 1;
            buffer[at] = b'0' + digit;
        }
    }
    if written {
        at -= 1;
        buffer[at] = b'.';
    }
    loop {
        at -= 1;
        buffer[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if value < 0 {
        at -= 1;
        buffer[at] = b'-';
    }
    ascii(&buffer[at..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_decimal::{Decimal, RoundingStrategy};

    #[test]
    fn only_the_plain_grammar_is_money() {
        assert_eq!("8000.55".parse::<Money>().map(Money::fen), Ok(800_055));
        assert_eq!("-0.5".parse::<Money>().map(Money::fen), Ok(-50));
        for bad in ["", "1e3", "1_000", "+1", ".5", "5.", "1,000", " 1", "NaN", "0x1", "１", "--1", "1.2.3", "-"] {
            assert_eq!(bad.parse::<Money>(), Err(Code::AmountInvalid), "{bad}");
        }
        assert_eq!("12.345".parse::<Money>(), Err(Code::ScaleOver2));
        assert_eq!("0.30000000000000004".parse::<Money>(), Err(Code::ScaleOver2));
        assert_eq!("10000000000000.01".parse::<Money>(), Err(Code::AmountOverflow));
        assert_eq!("99999999999999999999999".parse::<Money>(), Err(Code::AmountOverflow));
    }

    #[test]
    fn only_the_plain_grammar_is_a_rate() {
        assert_eq!("0.0016".parse::<Rate>().map(Rate::millionths), Ok(1_600));
        assert_eq!("1.0000001".parse::<Rate>(), Err(Code::RateInvalid));
        assert_eq!("8".parse::<Rate>(), Err(Code::RateRange));
        assert_eq!("-0.1".parse::<Rate>(), Err(Code::RateRange));
        assert_eq!("8%".parse::<Rate>(), Err(Code::RateInvalid));
    }

    #[test]
    fn text_has_two_places_for_money_and_no_trailing_zero_for_rates() {
        for text in ["0.00", "-0.01", "0.10", "10000000000000.00", "-123.45"] {
            assert_eq!(text.parse::<Money>().unwrap().to_string(), text);
        }
        for text in ["0", "1", "0.16", "0.000001", "0.0535"] {
            assert_eq!(text.parse::<Rate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_floating_step_multiplies_exactly_or_not_at_all() {
        let rate: Rate = "0.0016".parse().unwrap();
        assert_eq!(rate.times("0.5".parse().unwrap()).unwrap().to_string(), "0.0008");
        assert_eq!(Rate(1).times("0.5".parse().unwrap()), Err(Code::RateRange));
    }

    /// The four rules of platform §2 on its case B03.
    #[test]
    fn the_four_rounding_rules() {
        let micro = |text: &str| {
            let value: Decimal = text.parse().unwrap();
            i128::try_from((value * Decimal::from(100_000_000)).normalize()).unwrap()
        };
        let round = |text: &str, mode, unit| Rounding::new(mode, unit).unwrap().of_micro_fen(micro(text)).unwrap().to_string();
        let rows = [
            ("123.04", "123.04", "123.00", "123.00", "123.04", "123.10", "123.00", "123.00", "123.00", "120.00"),
            ("123.05", "123.05", "123.10", "123.00", "123.05", "123.10", "123.00", "123.00", "123.00", "120.00"),
            ("123.09", "123.09", "123.10", "123.00", "123.09", "123.10", "123.00", "123.00", "123.00", "120.00"),
            ("123.10", "123.10", "123.10", "123.00", "123.10", "123.10", "123.10", "123.00", "124.00", "120.00"),
            ("123.115", "123.12", "123.10", "123.00", "123.12", "123.20", "123.10", "123.00", "124.00", "120.00"),
            ("123.951", "123.95", "124.00", "124.00", "123.96", "124.00", "123.90", "123.00", "124.00", "120.00"),
            ("0.005", "0.01", "0.00", "0.00", "0.01", "0.10", "0.00", "0.00", "0.00", "0.00"),
            ("-0.005", "-0.01", "0.00", "0.00", "-0.01", "-0.10", "0.00", "0.00", "0.00", "0.00"),
            ("-123.15", "-123.15", "-123.20", "-123.00", "-123.15", "-123.20", "-123.10", "-123.00", "-124.00", "-120.00"),
        ];
        for (value, half2, half1, half0, up2, up1, down1, down0, jiao, half_tens) in rows {
            assert_eq!(round(value, Mode::HalfUp, Unit::Fen), half2, "{value}");
            assert_eq!(round(value, Mode::HalfUp, Unit::Jiao), half1, "{value}");
            assert_eq!(round(value, Mode::HalfUp, Unit::Yuan), half0, "{value}");
            assert_eq!(round(value, Mode::Up, Unit::Fen), up2, "{value}");
            assert_eq!(round(value, Mode::Up, Unit::Jiao), up1, "{value}");
            assert_eq!(round(value, Mode::Down, Unit::Jiao), down1, "{value}");
            assert_eq!(round(value, Mode::Down, Unit::Yuan), down0, "{value}");
            assert_eq!(round(value, Mode::JiaoUpDropFen, Unit::Yuan), jiao, "{value}");
            assert_eq!(round(value, Mode::HalfUp, Unit::TenYuan), half_tens, "{value}");
        }
    }

    fn any_rounding() -> impl Strategy<Value = Rounding> {
        let units = prop_oneof![Just(Unit::Fen), Just(Unit::Jiao), Just(Unit::Yuan), Just(Unit::TenYuan), Just(Unit::HundredYuan)];
        let modes = prop_oneof![Just(Mode::HalfUp), Just(Mode::Up), Just(Mode::Down), Just(Mode::JiaoUpDropFen)];
        (modes, units).prop_filter_map("jiao_up_drop_fen leaves yuan", |(mode, unit)| Rounding::new(mode, unit).ok())
    }

    fn by_decimal(rounding: Rounding, base: i64, rate: u32, fixed: i64) -> Decimal {
        let exact = Decimal::new(base, 2) * Decimal::new(i64::from(rate), 6) + Decimal::new(fixed, 2);
        let unit: Decimal = rounding.unit().as_str().parse().unwrap();
        let to = |value: Decimal, unit: Decimal, strategy| (value / unit).round_dp_with_strategy(0, strategy) * unit;
        match rounding.mode() {
            Mode::HalfUp => to(exact, unit, RoundingStrategy::MidpointAwayFromZero),
            Mode::Up => to(exact, unit, RoundingStrategy::AwayFromZero),
            Mode::Down => to(exact, unit, RoundingStrategy::ToZero),
            Mode::JiaoUpDropFen => to(to(exact, Decimal::new(1, 1), RoundingStrategy::ToZero), unit, RoundingStrategy::AwayFromZero),
        }
    }

    proptest! {
        #[test]
        fn integers_agree_with_decimals(rounding in any_rounding(), base in -10_i64.pow(15)..=10_i64.pow(15), rate in 0..=1_000_000_u32, fixed in -1_000_000..=1_000_000_i64) {
            let integer = rounding.product(Money(base), Rate(rate), Money(fixed));
            if let Ok(amount) = integer {
                prop_assert_eq!(Decimal::new(amount.fen(), 2), by_decimal(rounding, base, rate, fixed));
            } else {
                prop_assert!(by_decimal(rounding, base, rate, fixed).abs() > Decimal::new(Money::MAX.fen(), 2));
            }
        }

        /// P3: roundings are symmetric in sign and move by less than one unit.
        #[test]
        fn rounding_is_symmetric_and_near(rounding in any_rounding(), base in 0..=10_i64.pow(13), rate in 0..=1_000_000_u32) {
            let positive = rounding.product(Money(base), Rate(rate), Money::ZERO).unwrap();
            let negative = rounding.product(Money(-base), Rate(rate), Money::ZERO).unwrap();
            prop_assert_eq!(positive.fen(), -negative.fen());
            let unit: Money = rounding.unit().as_str().parse().unwrap();
            let exact = i128::from(base) * i128::from(rate);
            let moved = (i128::from(positive.fen()) * 1_000_000 - exact).abs();
            let bound = i128::from(unit.fen()) * 1_000_000;
            let near = if rounding.mode() == Mode::HalfUp { 2 * moved <= bound } else { moved < bound };
            prop_assert!(near);
        }

        #[test]
        fn parts_add_up_to_the_whole(fen in -10_i64.pow(12)..=10_i64.pow(12), parts in 1..=60_u32) {
            let whole = Money(fen);
            prop_assert_eq!((0..parts).map(|k| whole.part(k, parts).fen()).sum::<i64>(), fen);
        }

        #[test]
        fn text_of_money_reads_back(fen in -10_i64.pow(15)..=10_i64.pow(15)) {
            prop_assert_eq!(Money(fen).to_string().parse::<Money>(), Ok(Money(fen)));
        }
    }
}
