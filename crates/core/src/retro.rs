//! 补差: what is due or to be returned because a rule became known later.
//!
//! Nothing is recomputed over an old result: the statement of each month as known *then* is subtracted from the statement as
//! known *now*, line by line. A difference is that of rounded amounts; differences over repeated changes telescope.

use crate::contribution::{Contributions, Line, Person};
use crate::fault::{Code, Faults};
use crate::money::Money;
use crate::rules::{Clamp, Item, PaidFrom, RuleRef, Scheme, Side};
use crate::time::Month;
use serde::Serialize;

/// Why a line differs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Cause {
    /// 调基: another base was declared.
    DeclaredBase,
    /// 基数上下限: the limits moved the base.
    BaseLimits,
    /// 费率.
    Rate,
    /// 定额.
    Fixed,
    /// 取整规则.
    Rounding,
    /// The item was not charged then.
    ItemAdded,
    /// The item is no longer charged.
    ItemRemoved,
}

impl Cause {
    /// In English.
    pub const fn en(self) -> &'static str {
        match self {
            Cause::DeclaredBase => "another declared base",
            Cause::BaseLimits => "other limits of the base",
            Cause::Rate => "another rate",
            Cause::Fixed => "another fixed amount",
            Cause::Rounding => "another rounding",
            Cause::ItemAdded => "the item was not charged then",
            Cause::ItemRemoved => "the item is no longer charged",
        }
    }

    /// In Chinese.
    pub const fn zh(self) -> &'static str {
        match self {
            Cause::DeclaredBase => "申报基数变动",
            Cause::BaseLimits => "基数上下限变动",
            Cause::Rate => "费率变动",
            Cause::Fixed => "定额变动",
            Cause::Rounding => "取整规则变动",
            Cause::ItemAdded => "当时未计收",
            Cause::ItemRemoved => "现不再计收",
        }
    }
}

/// One line that differs.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Difference<'book> {
    /// The fee month.
    pub month: Month,
    /// The item.
    pub item: Item,
    /// The side.
    pub side: Side,
    /// The amount as known then.
    pub then: Money,
    /// The amount as known now.
    pub now: Money,
    /// What is due (positive) or to be returned (negative).
    pub difference: Money,
    /// Why.
    pub causes: Vec<Cause>,
    /// The base used then.
    pub base_then: Option<Money>,
    /// The base used now.
    pub base_now: Option<Money>,
    /// Where the money comes from.
    pub paid_from: PaidFrom,
    /// The rule that changed, then.
    pub rule_then: Option<RuleRef<'book>>,
    /// The rule that changed, now.
    pub rule_now: Option<RuleRef<'book>>,
    /// The difference told in English.
    pub text: String,
    /// The difference told in Chinese.
    pub text_zh: String,
}

/// The two statements of a month.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MonthStatement {
    /// The fee month.
    pub month: Month,
    /// The employer's total as known then.
    pub employer_then: Money,
    /// The employer's total as known now.
    pub employer_now: Money,
    /// The employee's total from wages as known then.
    pub employee_then: Money,
    /// The employee's total from wages as known now.
    pub employee_now: Money,
}

/// The differences of one month, item by item and side by side.
///
/// # Errors
///
/// [`Code::AmountOverflow`] beyond the range of [`Money`].
pub fn differences<'book>(month: Month, then: &Contributions<'book>, now: &Contributions<'book>) -> Result<Vec<Difference<'book>>, Code> {
    let same = |a: &Line<'_>, b: &Line<'_>| a.item == b.item && a.side == b.side;
    let removed = then.lines.iter().filter(|old| !now.lines.iter().any(|new| same(old, new))).map(|old| (Some(old), None));
    let kept = now.lines.iter().map(|new| (then.lines.iter().find(|old| same(old, new)), Some(new)));
    let mut found = Vec::new();
    for pair in kept.chain(removed) {
        found.extend(difference(month, pair.0, pair.1)?);
    }
    found.sort_by_key(|difference| (difference.item, difference.side));
    Ok(found)
}

fn difference<'book>(month: Month, then: Option<&Line<'book>>, now: Option<&Line<'book>>) -> Result<Option<Difference<'book>>, Code> {
    let Some(line) = now.or(then) else { return Ok(None) };
    let amount = |line: Option<&Line<'_>>| line.map_or(Money::ZERO, |line| line.amount);
    let (amount_then, amount_now) = (amount(then), amount(now));
    let difference = amount_now.minus(amount_then)?;
    if difference == Money::ZERO {
        return Ok(None);
    }
    let causes = causes(then, now);
    let cited = |line: &Line<'book>| match causes.first() {
        Some(Cause::DeclaredBase | Cause::BaseLimits) => line.base_rule.unwrap_or(line.rule),
        Some(Cause::Rounding) => line.rounding_rule,
        _ => line.measure.unwrap_or(line.rule),
    };
    let (rule_then, rule_now) = (then.map(cited), now.map(cited));
    let sign = if difference > Money::ZERO { "+" } else { "" };
    let reference = |rule: Option<RuleRef<'_>>| rule.map_or("-".to_string(), |rule| rule.to_string());
    let (because_en, because_zh): (Vec<_>, Vec<_>) = causes.iter().map(|cause| (cause.en(), cause.zh())).unzip();
    let (old, new) = (reference(rule_then), reference(rule_now));
    Ok(Some(Difference {
        month,
        item: line.item,
        side: line.side,
        then: amount_then,
        now: amount_now,
        difference,
        base_then: then.and_then(|line| line.base),
        base_now: now.and_then(|line| line.base),
        paid_from: line.paid_from,
        rule_then,
        rule_now,
        text: format!(
            "{month} {}, {}: {amount_then} → {amount_now} ({sign}{difference}); {}: {old} → {new}",
            line.item.en(),
            line.side.en(),
            because_en.join(", ")
        ),
        text_zh: format!(
            "{month} {}（{}）：{amount_then} → {amount_now}（{sign}{difference}）；{}：{old} → {new}",
            line.item.zh(),
            line.side.zh(),
            because_zh.join("、")
        ),
        causes,
    }))
}

/// Whether another declared base moved the base: not where both were brought to the same kind of limit.
fn declared_counts(then: &Line<'_>, now: &Line<'_>) -> bool {
    then.declared_base != now.declared_base && (then.clamp != now.clamp || now.clamp == Clamp::None)
}

fn causes(then: Option<&Line<'_>>, now: Option<&Line<'_>>) -> Vec<Cause> {
    match (then, now) {
        (None, _) => vec![Cause::ItemAdded],
        (_, None) => vec![Cause::ItemRemoved],
        (Some(then), Some(now)) => [
            (then.base != now.base && declared_counts(then, now), Cause::DeclaredBase),
            (then.base != now.base && !declared_counts(then, now), Cause::BaseLimits),
            (then.rate != now.rate, Cause::Rate),
            (then.fixed != now.fixed, Cause::Fixed),
            (then.rounding != now.rounding, Cause::Rounding),
        ]
        .into_iter()
        .filter_map(|(changed, cause)| changed.then_some(cause))
        .collect(),
    }
}

/// The statements of a month: rules and person then, rules and person now.
///
/// # Errors
///
/// Those of [`crate::rules::Scheme::contributions`], of either statement.
pub fn statements<'book>(
    (rules_then, person_then): (&Scheme<'book>, &Person),
    (rules_now, person_now): (&Scheme<'book>, &Person),
) -> Result<(MonthStatement, Contributions<'book>, Contributions<'book>), Faults> {
    let (before, after) = (rules_then.contributions(person_then)?, rules_now.contributions(person_now)?);
    let statement = MonthStatement {
        month: rules_now.month,
        employer_then: before.employer_total,
        employer_now: after.employer_total,
        employee_then: before.employee_total,
        employee_now: after.employee_total,
    };
    Ok((statement, before, after))
}
