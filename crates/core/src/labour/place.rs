//! 地方规定: what a place rules, and its minimum wage (最低工资标准).
//!
//! A place's own parameter counts before that of its province, also where it says that there is none: then the province's
//! does not hold either (Shenzhen in Guangdong, Ningbo in Zhejiang).

use crate::fault::{Code, Fault};
use crate::law::{Cited, Law};
use crate::money::Money;
use crate::rules::{CityCode, ItemSet, ParameterRef, Reference, Warning, WarningCode};
use crate::trace::{StepName, Trace};

/// The id of the parameter that a place has of a family, its own or its province's; none if neither rules it.
pub(super) fn id_of(law: &Law<'_>, family: &str, place: CityCode) -> Option<String> {
    [place, place.province()].into_iter().map(|place| format!("{family}.{place}")).find(|id| law.knows(id))
}

/// The id of that parameter; `rule_missing` at `place` if there is none.
pub(super) fn needed_id(law: &Law<'_>, family: &str, place: CityCode) -> Result<String, Fault> {
    id_of(law, family, place).ok_or_else(|| Fault::new(Code::RuleMissing, "place", place).because(family, family))
}

/// The minimum wage of a month in a place. Where there are several classes, one must be named.
pub(super) fn minimum_wage<'book>(law: &Law<'book>, place: CityCode, class: Option<u32>) -> Result<Cited<'book, Money>, Fault> {
    let classes = law.words(&needed_id(law, "minimum_wage.monthly", place)?)?;
    let list = || classes.value.join(", ");
    let index = match class {
        Some(class) => class.checked_sub(1).and_then(|index| usize::try_from(index).ok()),
        None if classes.value.len() > 1 => {
            return Err(super::absent("class").because(format!("the classes are {}", list()), format!("各档为 {}", list())));
        }
        None => Some(0),
    };
    match index.and_then(|index| classes.value.get(index)).map(String::as_str) {
        None => {
            Err(Fault::new(Code::OutOfRange, "class", class.unwrap_or_default()).because(format!("the classes are {}", list()), format!("各档为 {}", list())))
        }
        Some("none") => Err(Fault::new(Code::RuleMissing, "class", class.unwrap_or_default()).because(classes.rule.id, classes.rule.id)),
        Some(amount) => {
            let value = amount.parse().map_err(|_| Fault::new(Code::RuleInvalid, "", amount).because(classes.rule.id, classes.rule.id))?;
            Ok(Cited { value, rule: classes.rule })
        }
    }
}

/// A minimum wage: given, or that of a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Minimum<'book> {
    pub(super) amount: Money,
    rule: Option<ParameterRef<'book>>,
}

const MINIMUM: StepName = StepName::new("minimum_wage", "minimum wage", "最低工资标准");

impl<'book> Minimum<'book> {
    /// The minimum wage of a request that gives an amount, or a place with its class, or neither.
    pub(super) fn of(law: &Law<'book>, amount: Option<Money>, place: Option<CityCode>, class: Option<u32>) -> Result<Option<Minimum<'book>>, Fault> {
        let stray = |path: &'static str, other: &str| Fault::new(Code::Contradiction, path, "").because(format!("{other} decides"), format!("以 {other} 为准"));
        match (amount, place) {
            (Some(_), Some(_)) => Err(stray("place", "minimum_wage")),
            (_, None) if class.is_some() => Err(super::absent("place")),
            (Some(amount), None) => super::below_zero("minimum_wage", amount).map_or(Ok(Some(Minimum { amount, rule: None })), Err),
            (None, Some(place)) => Ok(Some(Minimum::of_place(minimum_wage(law, place, class)?))),
            (None, None) => Ok(None),
        }
    }

    pub(super) fn of_place(cited: Cited<'book, Money>) -> Minimum<'book> {
        Minimum { amount: cited.value, rule: Some(cited.rule) }
    }

    /// Notes it as a step.
    pub(super) fn step(self, trace: &mut Trace<'book>) -> Result<Money, Fault> {
        let step = trace.chain(MINIMUM, self.amount, &[]);
        match self.rule {
            Some(rule) => step.by(rule).money(),
            None => step.money(),
        }
    }
}

/// Uses a value of a rule of which a part was not seen in a source: that part becomes a warning.
pub(super) fn unconfirmed<'book>(trace: &mut Trace<'book>, rule: ParameterRef<'book>, part: &str) {
    if rule.evidence.unconfirmed.iter().any(|name| name == part) {
        warn(trace, WarningCode::RuleUnconfirmed, rule);
    }
}

/// Adds a warning about a rule.
pub(super) fn warn<'book>(trace: &mut Trace<'book>, code: WarningCode, rule: ParameterRef<'book>) {
    trace.warn(Warning { code, items: ItemSet::EMPTY, rule: Some(Reference::Parameter(rule)) });
}
