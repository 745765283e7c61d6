//! The trace of a computation: each step is computed from what it states, so that the explanation is the arithmetic itself.
//!
//! A step has a name, terms, what limits and rounds it, its result and the rule behind it. [`Step::replay`] computes it again
//! from its terms; a test holds that to the same fen for every vector.

use crate::exact::Exact;
use crate::fault::{Code, Fault};
use crate::law::{Cited, Law};
use crate::money::{Factor, Money, Rate, Rounding};
use crate::rules::{ParameterRef, Reference, Warning, WarningCode};
use crate::stamp::Stamp;
use crate::time::Month;
use serde::{Serialize, Serializer};
use std::fmt;

/// What a step computes: its code in answers and its name in both languages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StepName {
    /// The code, which never changes its meaning.
    pub code: &'static str,
    /// The English name.
    pub en: &'static str,
    /// The Chinese name.
    pub zh: &'static str,
}

impl StepName {
    /// A name.
    pub const fn new(code: &'static str, en: &'static str, zh: &'static str) -> StepName {
        StepName { code, en, zh }
    }
}

/// A number in the terms of a step.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Number {
    /// An amount in yuan.
    Money(Money),
    /// A share.
    Rate(Rate),
    /// A whole number.
    Count(i64),
    /// A quotient or another number that is not whole fen.
    Exact(Exact),
}

impl Number {
    /// The number without its kind.
    pub fn exact(self) -> Exact {
        match self {
            Number::Money(amount) => amount.into(),
            Number::Rate(rate) => rate.into(),
            Number::Count(count) => count.into(),
            Number::Exact(exact) => exact,
        }
    }

    /// The amount that it is in whole fen, if it is one.
    pub fn money(self) -> Option<Money> {
        match self {
            Number::Money(amount) => Some(amount),
            other => other.exact().money(),
        }
    }
}

impl From<Money> for Number {
    fn from(amount: Money) -> Number {
        Number::Money(amount)
    }
}

impl From<Rate> for Number {
    fn from(rate: Rate) -> Number {
        Number::Rate(rate)
    }
}

impl From<Factor> for Number {
    fn from(factor: Factor) -> Number {
        Number::Exact(factor.into())
    }
}

impl From<i64> for Number {
    fn from(count: i64) -> Number {
        Number::Count(count)
    }
}

impl From<Exact> for Number {
    fn from(exact: Exact) -> Number {
        Number::Exact(exact)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Number::Money(amount) => amount.fmt(f),
            Number::Rate(rate) => rate.fmt(f),
            Number::Count(count) => count.fmt(f),
            Number::Exact(exact) => exact.fmt(f),
        }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Number::Money(amount) => amount.serialize(serializer),
            other => serializer.collect_str(other),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Number {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A number: an amount with two decimals, a rate or a count; `…` ends one that does not end within six decimals.",
        })
    }
}

/// What is done with the next number of a chain.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operator {
    /// It is added.
    Plus,
    /// It is subtracted.
    Minus,
    /// The product goes on with it.
    Times,
    /// The product is divided by it.
    Over,
}

pub use Operator::{Minus, Over, Plus, Times};

/// What a step is computed from.
#[derive(Clone, PartialEq, Debug)]
pub enum Terms {
    /// A sum of products: multiplication and division before addition, each from left to right.
    Chain(Number, Vec<(Operator, Number)>),
    /// The least of some numbers.
    Least(Vec<Number>),
    /// The greatest of some numbers.
    Greatest(Vec<Number>),
    /// The square root of a number, which is only ever rounded to decimals.
    Root(Number),
}

/// Decimals that ratios are rounded to.
pub const RATIO_PLACES: u32 = 4;

impl Terms {
    fn value(&self) -> Result<Number, Code> {
        match self {
            Terms::Chain(first, rest) => match sum_of_amounts(*first, rest) {
                Some(sum) => sum.map(Number::Money),
                None => sum_of_products(*first, rest).map(Number::Exact),
            },
            Terms::Least(numbers) => numbers.iter().copied().min_by_key(|number| number.exact()).ok_or(Code::RuleInvalid),
            Terms::Greatest(numbers) => numbers.iter().copied().max_by_key(|number| number.exact()).ok_or(Code::RuleInvalid),
            Terms::Root(_) => Err(Code::Internal),
        }
    }

    /// `base × rate`, with an amount subtracted or not: the form of every tax, which the integers round without fractions.
    fn product(&self) -> Option<(Money, Rate, Money)> {
        let Terms::Chain(Number::Money(base), rest) = self else { return None };
        match rest[..] {
            [(Times, Number::Rate(rate))] => Some((*base, rate, Money::ZERO)),
            [(Times, Number::Rate(rate)), (Minus, Number::Money(quick))] => Some((*base, rate, Money::ZERO.minus(quick).ok()?)),
            _ => None,
        }
    }
}

/// The sum, where every number is an amount and nothing is multiplied.
fn sum_of_amounts(first: Number, rest: &[(Operator, Number)]) -> Option<Result<Money, Code>> {
    let Number::Money(mut sum) = first else { return None };
    for (operator, number) in rest {
        let next = match (operator, number) {
            (Plus, Number::Money(amount)) => sum.plus(*amount),
            (Minus, Number::Money(amount)) => sum.minus(*amount),
            _ => return None,
        };
        match next {
            Ok(next) => sum = next,
            Err(code) => return Some(Err(code)),
        }
    }
    Some(Ok(sum))
}

fn sum_of_products(first: Number, rest: &[(Operator, Number)]) -> Result<Exact, Code> {
    let (mut sum, mut sign, mut product) = (Exact::ZERO, Plus, first.exact());
    let add = |sum: Exact, sign, product| if sign == Plus { sum.plus(product) } else { sum.minus(product) };
    for (operator, number) in rest {
        let number = number.exact();
        match operator {
            Times => product = product.times(number)?,
            Over => product = product.over(number)?,
            Plus | Minus => {
                sum = add(sum, sign, product)?;
                (sign, product) = (*operator, number);
            }
        }
    }
    add(sum, sign, product)
}

impl fmt::Display for Terms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |f: &mut fmt::Formatter<'_>, name, numbers: &[Number]| {
            let texts: Vec<String> = numbers.iter().map(Number::to_string).collect();
            write!(f, "{name}({})", texts.join(", "))
        };
        match self {
            Terms::Chain(first, rest) => {
                write!(f, "{first}")?;
                rest.iter().try_for_each(|(operator, number)| {
                    let sign = match operator {
                        Plus => '+',
                        Minus => '−',
                        Times => '×',
                        Over => '÷',
                    };
                    write!(f, " {sign} {number}")
                })
            }
            Terms::Least(numbers) => list(f, "min", numbers),
            Terms::Greatest(numbers) => list(f, "max", numbers),
            Terms::Root(number) => write!(f, "√({number})"),
        }
    }
}

/// One step of a computation.
#[derive(Clone, PartialEq, Debug)]
pub struct Step<'book> {
    /// What it computes.
    pub name: StepName,
    /// The month that it is about, where a computation has several.
    pub month: Option<Month>,
    /// What from.
    pub terms: Terms,
    /// Whether a result below zero counts as zero.
    pub not_below_zero: bool,
    /// How the result was rounded, if it was.
    pub rounding: Option<Rounding>,
    /// The decimals to which a ratio was rounded half up, if it was.
    pub places: Option<u32>,
    /// The result.
    pub result: Number,
    /// The rule behind it.
    pub rule: Option<ParameterRef<'book>>,
}

impl Step<'_> {
    /// Computes the result again from what the step states.
    pub fn replay(&self) -> Result<Number, Code> {
        compute(&self.terms, self.not_below_zero, self.rounding, self.places)
    }

    /// How the result was rounded, in words: a mode and a unit.
    pub fn rounding_text(&self) -> Option<String> {
        self.rounding.map(|rounding| rounding.to_string()).or_else(|| self.places.map(|places| format!("half_up {}", unit_of(places))))
    }
}

/// `0.0001` for four decimals.
fn unit_of(places: u32) -> String {
    format!("0.{}1", "0".repeat(places.saturating_sub(1) as usize))
}

fn compute(terms: &Terms, not_below_zero: bool, rounding: Option<Rounding>, places: Option<u32>) -> Result<Number, Code> {
    if let Some(places) = places {
        let ratio = match terms {
            Terms::Root(number) => number.exact().root(places),
            terms => terms.value()?.exact().to_places(places),
        };
        return ratio.map(Number::Exact);
    }
    let floor = |amount: Money| if not_below_zero { amount.max(Money::ZERO) } else { amount };
    if let (Some(rounding), Some((base, rate, minus))) = (rounding, terms.product()) {
        return Ok(Number::Money(floor(rounding.product(base, rate, minus)?)));
    }
    let value = match terms.value()? {
        value if not_below_zero && value.exact() < Exact::ZERO => Number::Money(Money::ZERO),
        value => value,
    };
    match rounding {
        Some(rounding) => value.exact().round(rounding).map(Number::Money),
        None => Ok(value),
    }
}

impl Serialize for Step<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        StepAnswer {
            code: self.name.code,
            month: self.month,
            terms: self.terms.to_string(),
            limit: self.not_below_zero.then_some("zero"),
            rounding: self.rounding_text(),
            result: self.result,
            rule: self.rule.map(Reference::Parameter),
        }
        .serialize(serializer)
    }
}

/// One step of a computation: its result follows from its terms.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Step"))]
struct StepAnswer<'book> {
    /// What it computes.
    code: &'static str,
    /// The month that it is about, where a computation has several.
    month: Option<Month>,
    /// What from: a sum of products, or `min(…)`, `max(…)`, `√(…)`.
    terms: String,
    /// `zero` where a result below zero counts as zero.
    limit: Option<&'static str>,
    /// How the result was rounded: a mode and a unit.
    rounding: Option<String>,
    /// The result.
    result: Number,
    /// The national parameter behind it.
    rule: Option<Reference<'book>>,
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Step<'_> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Step".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <StepAnswer<'_> as schemars::JsonSchema>::json_schema(generator)
    }
}

/// What every answer of tax and payroll ends with: how it was computed, what its user must know, what it was computed with.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Grounds<'book> {
    /// The steps of the computation, in order.
    pub steps: Vec<Step<'book>>,
    /// Warnings.
    pub warnings: Vec<Warning<'book>>,
    /// What this was computed with.
    pub stamp: Stamp,
}

/// The trace of one computation: the steps so far, and the warnings that the values used call for.
#[derive(Clone, Debug)]
pub struct Trace<'book> {
    law: Law<'book>,
    month: Option<Month>,
    rule: Option<ParameterRef<'book>>,
    steps: Vec<Step<'book>>,
    warnings: Vec<Warning<'book>>,
}

impl<'book> Trace<'book> {
    /// An empty trace.
    pub fn new(law: Law<'book>) -> Trace<'book> {
        Trace { law, month: None, rule: None, steps: Vec::with_capacity(8), warnings: Vec::new() }
    }

    /// A step that is a sum of products, to be finished by [`Pending::money`] or [`Pending::exact`].
    pub fn chain(&mut self, name: StepName, first: impl Into<Number>, rest: &[(Operator, Number)]) -> Pending<'_, 'book> {
        self.pending(name, Terms::Chain(first.into(), rest.to_vec()))
    }

    /// A step that is the least of some numbers.
    pub fn least(&mut self, name: StepName, numbers: &[Number]) -> Pending<'_, 'book> {
        self.pending(name, Terms::Least(numbers.to_vec()))
    }

    /// A step that is the greatest of some numbers.
    pub fn greatest(&mut self, name: StepName, numbers: &[Number]) -> Pending<'_, 'book> {
        self.pending(name, Terms::Greatest(numbers.to_vec()))
    }

    /// A step that is a square root, to be finished by [`Pending::ratio`].
    pub fn root(&mut self, name: StepName, number: impl Into<Number>) -> Pending<'_, 'book> {
        self.pending(name, Terms::Root(number.into()))
    }

    fn pending(&mut self, name: StepName, terms: Terms) -> Pending<'_, 'book> {
        let (month, rule) = (self.month, self.rule);
        Pending { trace: self, step: Step { name, month, terms, not_below_zero: false, rounding: None, places: None, result: Number::Count(0), rule } }
    }

    /// The steps from here on are about a month.
    pub fn about(&mut self, month: Month) {
        self.month = Some(month);
    }

    /// The steps from here on follow a rule, such as a policy that the request names, unless they name their own.
    pub fn under(&mut self, rule: ParameterRef<'book>) {
        self.rests_on(rule);
        self.rule = Some(rule);
    }

    /// Uses a value of the law: what is not confirmed in it becomes a warning.
    pub fn cite<T>(&mut self, cited: Cited<'book, T>) -> T {
        self.rests_on(cited.rule);
        cited.value
    }

    /// Notes that the result rests on a rule.
    pub fn rests_on(&mut self, rule: ParameterRef<'book>) {
        if let Some(warning) = Warning::of_status(Reference::Parameter(rule)) {
            self.warn(warning);
        }
    }

    /// Adds a warning, once.
    pub fn warn(&mut self, warning: Warning<'book>) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// Adds a warning that rests on no rule.
    pub fn note(&mut self, code: WarningCode) {
        self.warn(Warning::plain(code));
    }

    /// The steps and warnings of a part of the computation.
    pub fn absorb(&mut self, part: Trace<'book>) {
        self.steps.extend(part.steps);
        part.warnings.into_iter().for_each(|warning| self.warn(warning));
    }

    /// The steps and warnings of another operation that this one rests on.
    pub fn rests_on_answer(&mut self, part: Grounds<'book>) {
        self.steps.extend(part.steps);
        part.warnings.into_iter().for_each(|warning| self.warn(warning));
    }

    /// The law that the computation started with.
    pub fn law(&self) -> Law<'book> {
        self.law
    }

    /// What the answer ends with.
    pub fn grounds(self) -> Grounds<'book> {
        Grounds { steps: self.steps, warnings: self.warnings, stamp: self.law.stamp() }
    }
}

/// A step whose limit, rounding and rule are still open.
#[must_use = "a step is noted when it is finished by `money` or `exact`"]
pub struct Pending<'trace, 'book> {
    trace: &'trace mut Trace<'book>,
    step: Step<'book>,
}

impl<'book> Pending<'_, 'book> {
    /// A result below zero counts as zero.
    pub fn not_below_zero(mut self) -> Self {
        self.step.not_below_zero = true;
        self
    }

    /// The rounding.
    pub fn rounded(mut self, rounding: Rounding) -> Self {
        self.step.rounding = Some(rounding);
        self
    }

    /// The rule behind it; what is not confirmed in it becomes a warning.
    pub fn by(mut self, rule: ParameterRef<'book>) -> Self {
        self.trace.rests_on(rule);
        self.step.rule = Some(rule);
        self
    }

    /// The result as an amount in whole fen, which it is where it was rounded or nothing was divided.
    ///
    /// # Errors
    ///
    /// `amount_overflow`, `division_by_zero`; `internal` where the result is not whole fen.
    pub fn money(self) -> Result<Money, Fault> {
        let result = self.compute()?;
        let name = self.step.name;
        let whole_fen = || result.exact().times(100).is_ok_and(|fen| fen == fen.floor());
        let code = || if whole_fen() { Code::AmountOverflow } else { Code::Internal };
        let amount = result.money().ok_or_else(|| Fault::new(code(), "", result).because(name.en, name.zh))?;
        self.trace.steps.push(Step { result: Number::Money(amount), ..self.step });
        Ok(amount)
    }

    /// The result as it is.
    ///
    /// # Errors
    ///
    /// `amount_overflow`, `division_by_zero`.
    pub fn exact(self) -> Result<Exact, Fault> {
        let result = self.compute()?;
        self.trace.steps.push(Step { result, ..self.step });
        Ok(result.exact())
    }

    /// The result as a ratio, half up to four decimals.
    ///
    /// # Errors
    ///
    /// `amount_overflow`, `division_by_zero`.
    pub fn ratio(mut self) -> Result<Number, Fault> {
        self.step.places = Some(RATIO_PLACES);
        self.exact().map(Number::Exact)
    }

    fn compute(&self) -> Result<Number, Fault> {
        let Step { name, terms, not_below_zero, rounding, places, .. } = &self.step;
        compute(terms, *not_below_zero, *rounding, *places).map_err(|code| Fault::new(code, "", terms).because(name.en, name.zh))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(text: &str) -> Number {
        Number::Money(text.parse().unwrap())
    }

    #[test]
    fn products_go_before_sums() {
        let terms = Terms::Chain(money("100"), vec![(Plus, money("10")), (Times, Number::Count(3)), (Over, Number::Count(4)), (Minus, money("0.5"))]);
        assert_eq!(terms.to_string(), "100.00 + 10.00 × 3 ÷ 4 − 0.50");
        assert_eq!(terms.value().unwrap().exact().to_string(), "107");
    }

    #[test]
    fn a_tax_is_rounded_once_on_both_paths() {
        let tax = |base: &str| Terms::Chain(money(base), vec![(Times, Number::Rate("0.1".parse().unwrap())), (Minus, money("2520"))]);
        let terms = tax("36000.05");
        assert_eq!(compute(&terms, true, Some(Rounding::FEN), None), Ok(money("1080.01")));
        let exact = Terms::Chain(Number::Exact("36000.05".parse().unwrap()), vec![(Times, Number::Exact("0.1".parse().unwrap())), (Minus, money("2520"))]);
        assert_eq!(compute(&exact, true, Some(Rounding::FEN), None), Ok(money("1080.01")));
        assert_eq!(compute(&tax("0.00"), true, Some(Rounding::FEN), None), Ok(money("0.00")));
    }

    #[test]
    fn the_least_and_the_greatest() {
        let numbers = vec![money("400"), Number::Exact("333.333333".parse().unwrap()), Number::Count(500)];
        assert_eq!(Terms::Least(numbers.clone()).value().unwrap().to_string(), "333.333333");
        assert_eq!(Terms::Greatest(numbers.clone()).to_string(), "max(400.00, 333.333333, 500)");
    }

    #[test]
    fn a_ratio_and_a_root_are_rounded_to_four_decimals() {
        let quotient = Terms::Chain(Number::Count(11), vec![(Over, Number::Count(12))]);
        assert_eq!(compute(&quotient, false, None, Some(RATIO_PLACES)).unwrap().to_string(), "0.9167");
        assert_eq!(compute(&Terms::Root(Number::Count(2)), false, None, Some(RATIO_PLACES)).unwrap().to_string(), "1.4142");
        assert_eq!(compute(&Terms::Root(Number::Count(2)), false, None, None), Err(Code::Internal));
        assert_eq!(Terms::Root(Number::Count(2)).to_string(), "√(2)");
        assert_eq!(unit_of(RATIO_PLACES), "0.0001");
    }
}
