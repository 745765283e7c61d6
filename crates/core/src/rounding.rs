//! 进位与拆分: the rounding rules and the two ways of splitting an amount, for hosts that need the same fen.
//!
//! Roundings are symmetric in sign. A split by largest remainder (最大余数法) gives whole fen whose sum is the whole, ties to the lower
//! index; a cumulative one (累计法) gives each part the difference of two rounded sums, so that nothing drifts.

use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::{Read, choice, plain, record};
use crate::law::{Cited, Law};
use crate::money::{Mode, Money, Rounding, Unit};
use crate::operation::{Operation, answers};
use crate::policy::terms_of;
use crate::rules::RuleBook;
use crate::stamp::Stamp;
use crate::trace::Grounds;
use serde::Serialize;
use std::str::FromStr;

/// The most parts of a split.
const MOST_PARTS: u32 = 10_000;

choice! {
    /// How an amount is rounded; every mode is symmetric in sign.
    pub enum RoundingMode {
        /// 四舍五入: to the nearest, a half away from zero.
        HalfUp = "half_up",
        /// 进一: away from zero.
        Up = "up",
        /// 去尾: towards zero.
        Down = "down",
        /// 升角省分: the fen are dropped, then any jiao lifts to the next yuan; scale 0.
        JiaoUpDropFen = "jiao_up_drop_fen",
    }
}

impl From<RoundingMode> for Mode {
    fn from(mode: RoundingMode) -> Mode {
        match mode {
            RoundingMode::HalfUp => Mode::HalfUp,
            RoundingMode::Up => Mode::Up,
            RoundingMode::Down => Mode::Down,
            RoundingMode::JiaoUpDropFen => Mode::JiaoUpDropFen,
        }
    }
}

/// Decimals that a rounding leaves: 3 (a tenth of a fen) to −2 (hundreds of yuan).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scale(i8);

impl FromStr for Scale {
    type Err = Code;

    fn from_str(text: &str) -> Result<Scale, Code> {
        match text.parse::<i8>().map_err(|_| Code::FieldType)? {
            scale @ -2..=3 => Ok(Scale(scale)),
            _ => Err(Code::OutOfRange),
        }
    }
}

impl Read for Scale {
    fn read(raw: &str, at: &dyn Fn() -> String) -> Result<Scale, Faults> {
        plain(raw.trim_matches('"').parse(), raw, at)
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "enum": [3, 2, 1, 0, -1, -2, "3", "2", "1", "0", "-1", "-2"] })
    }
}

record! {
    /// A rounding rule.
    pub struct RoundingRule {
        /// How.
        need mode: RoundingMode,
        /// Decimals that are left: 3, 2 (fen), 1 (jiao), 0 (yuan), -1 or -2.
        need scale: Scale,
    }
}

impl RoundingRule {
    /// The rounding of amounts; none for a scale below the fen.
    ///
    /// # Errors
    ///
    /// `rule_invalid` for `jiao_up_drop_fen` with another scale than 0.
    pub fn rounding(&self) -> Result<Option<Rounding>, Code> {
        let unit = match self.scale.0 {
            2 => Unit::Fen,
            1 => Unit::Jiao,
            0 => Unit::Yuan,
            -1 => Unit::TenYuan,
            -2 => Unit::HundredYuan,
            _ if self.mode == RoundingMode::JiaoUpDropFen => return Err(Code::RuleInvalid),
            _ => return Ok(None),
        };
        Rounding::new(self.mode.into(), unit).map(Some)
    }

    /// The rounding of a ready policy (`policy.rounding.*`), which must leave whole fen.
    ///
    /// # Errors
    ///
    /// `value_unknown` if there is no such policy, `rule_missing` if it is not in force.
    pub fn of_policy<'book>(id: &str, law: &Law<'book>, path: &str) -> Result<Cited<'book, Rounding>, Faults> {
        let Cited { value, rule } = terms_of::<RoundingRule>("rounding", id, law, path)?;
        let rounding = value.rounding().and_then(|rounding| rounding.ok_or(Code::RuleInvalid)).map_err(|code| Fault::new(code, path, id))?;
        Ok(Cited { value: rounding, rule })
    }

    /// The value rounded, as text.
    fn of(&self, value: Exact) -> Result<String, Code> {
        if let Some(rounding) = self.rounding()? {
            return Ok(value.round(rounding)?.to_string());
        }
        // A tenth of a fen is the fen of the tenfold value, with its point moved.
        let tenfold = value.times(10)?.round(Rounding::new(self.mode.into(), Unit::Fen)?)?.fen();
        let (yuan, rest) = (tenfold.unsigned_abs() / 1_000, tenfold.unsigned_abs() % 1_000);
        Ok(format!("{}{yuan}.{rest:03}", if tenfold < 0 { "-" } else { "" }))
    }
}

record! {
    /// Values rounded by several rules.
    pub struct Round {
        /// The values, with at most six decimals.
        need values: Vec<Exact>,
        /// The rules.
        need roundings: Vec<RoundingRule>,
    }
}

/// A value, rounded.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoundedValue {
    /// The value.
    pub value: String,
    /// The result of each rule, in their order.
    pub results: Vec<String>,
}

/// The answer of `round`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoundAnswer<'book> {
    /// The values, in their order.
    pub rows: Vec<RoundedValue>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(RoundAnswer, SplitAnswer);

fn plain_grounds(book: &RuleBook) -> Grounds<'_> {
    Grounds { steps: Vec::new(), warnings: Vec::new(), stamp: Stamp::of_book(book, None) }
}

impl Operation for Round {
    const NAME: &'static str = "round";
    const EN: &'static str = "Amounts rounded by the rules in use";
    const ZH: &'static str = "金额进位";
    type Answer<'book> = RoundAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<RoundAnswer<'book>, Faults> {
        let wrong = |(index, rule): (usize, &RoundingRule)| {
            rule.rounding()
                .err()
                .map(|code| Fault::new(code, format!("roundings[{index}].scale"), rule.scale.0).because(rule.mode.as_str(), rule.mode.as_str()))
        };
        Faults::none_or(self.roundings.iter().enumerate().filter_map(wrong).collect(), ())?;
        let mut faults = Vec::new();
        let mut rows = Vec::with_capacity(self.values.len());
        for (index, value) in self.values.iter().enumerate() {
            match self.roundings.iter().map(|rule| rule.of(*value)).collect() {
                Ok(results) => rows.push(RoundedValue { value: value.to_string(), results }),
                Err(code) => faults.push(Fault::new(code, format!("values[{index}]"), value)),
            }
        }
        Faults::none_or(faults, RoundAnswer { rows, grounds: plain_grounds(book) })
    }
}

choice! {
    /// How an amount is split.
    pub enum SplitMethod {
        /// 最大余数法: fen by fen to the largest remainder, ties to the lower index.
        LargestRemainder = "lr",
        /// 累计法: the difference of two rounded sums.
        Cumulative = "cum",
    }
}

record! {
    /// An amount split into whole fen.
    pub struct Split {
        /// The amount, with its sign.
        need total: Money,
        /// How.
        need method: SplitMethod,
        /// The weight of each part, not negative and not all zero.
        may weights: Vec<Exact>,
        /// The number of equal parts, in place of weights; at most 10000.
        may parts: u32,
    }
}

/// The answer of `split`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SplitAnswer<'book> {
    /// The parts, in the order of the weights.
    pub parts: Vec<Money>,
    /// Their sum: the amount.
    pub sum: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

impl Operation for Split {
    const NAME: &'static str = "split";
    const EN: &'static str = "An amount split without loss";
    const ZH: &'static str = "金额拆分";
    type Answer<'book> = SplitAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<SplitAnswer<'book>, Faults> {
        let weights = self.weights()?;
        let overflow = |code| Fault::new(code, "total", self.total);
        let parts = match self.method {
            SplitMethod::LargestRemainder => by_largest_remainder(self.total, &weights),
            SplitMethod::Cumulative => cumulatively(self.total, &weights),
        };
        let parts = parts.map_err(overflow)?;
        let sum = parts.iter().try_fold(Money::ZERO, |sum, part| sum.plus(*part)).map_err(overflow)?;
        Ok(SplitAnswer { parts, sum, grounds: plain_grounds(book) })
    }
}

impl Split {
    fn weights(&self) -> Result<Vec<Exact>, Faults> {
        let weights = match (&self.weights, self.parts) {
            (Some(_), Some(parts)) => return Err(Fault::new(Code::Contradiction, "parts", parts).because("weights are given", "已给出 weights").into()),
            (None, None) => return Err(Fault::new(Code::FieldMissing, "parts", "").into()),
            (None, Some(parts)) if parts == 0 || parts > MOST_PARTS => return Err(Fault::new(Code::OutOfRange, "parts", parts).into()),
            (None, Some(parts)) => vec![Exact::from(1); parts as usize],
            (Some(weights), None) => weights.clone(),
        };
        let negative = |(index, weight): (usize, &Exact)| (*weight < Exact::ZERO).then(|| Fault::new(Code::OutOfRange, format!("weights[{index}]"), weight));
        Faults::none_or(weights.iter().enumerate().filter_map(negative).collect(), ())?;
        if weights.iter().all(|weight| *weight == Exact::ZERO) {
            return Err(Fault::new(Code::DivisionByZero, "weights", "").into());
        }
        Ok(weights)
    }
}

fn sum_of(weights: &[Exact]) -> Result<Exact, Code> {
    weights.iter().try_fold(Exact::ZERO, |sum, weight| sum.plus(*weight))
}

/// Parts in whole fen whose sum is the amount: each its share rounded down, the fen that are left to the largest remainders, ties to the
/// lower index. The parts of a negative amount are those of the positive one with their signs turned.
///
/// # Errors
///
/// `division_by_zero` where every weight is zero.
pub fn by_largest_remainder(total: Money, weights: &[Exact]) -> Result<Vec<Money>, Code> {
    let whole = sum_of(weights)?;
    let size = Exact::from(total.magnitude().fen());
    let mut parts = Vec::with_capacity(weights.len());
    let mut remainders = Vec::with_capacity(weights.len());
    for (index, weight) in weights.iter().enumerate() {
        let share = size.times(*weight)?.over(whole)?;
        parts.push(share.floor().whole().ok_or(Code::AmountOverflow)?);
        remainders.push((share.minus(share.floor())?, index));
    }
    remainders.sort_by(|(a, at), (b, other)| b.cmp(a).then(at.cmp(other)));
    let left = total.magnitude().fen() - parts.iter().sum::<i64>();
    for (_, index) in remainders.iter().take(usize::try_from(left).map_err(|_| Code::Internal)?) {
        parts[*index] += 1;
    }
    parts.into_iter().map(|fen| Money::from_fen(if total < Money::ZERO { -fen } else { fen })).collect()
}

/// Parts in whole fen whose sum is the amount: each the difference of the rounded shares up to and before it.
///
/// # Errors
///
/// `division_by_zero` where every weight is zero.
pub fn cumulatively(total: Money, weights: &[Exact]) -> Result<Vec<Money>, Code> {
    let whole = sum_of(weights)?;
    let (mut weight_so_far, mut so_far) = (Exact::ZERO, Money::ZERO);
    let part = |weight: &Exact| {
        weight_so_far = weight_so_far.plus(*weight)?;
        let upto = Exact::from(total).times(weight_so_far)?.over(whole)?.round(Rounding::FEN)?;
        let part = upto.minus(so_far)?;
        so_far = upto;
        Ok(part)
    };
    weights.iter().map(part).collect()
}
