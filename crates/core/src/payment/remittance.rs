//! 缴款核对: what the persons sum to against what the bureau, the fund or the tax office assessed, for each account, kind and fee month.
//!
//! Only a group that is equal to the fen is paid; every other one is held. A tax declaration of zero is still a declaration.

use super::item::PayKind;
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::Law;
use crate::money::Money;
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::Month;
use crate::trace::{Grounds, Trace};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

record! {
    /// What a person adds to a remittance.
    pub struct RemittanceLine {
        /// What is paid: `social_insurance`, `housing_fund` or `tax`.
        need kind: PayKind,
        /// The place, or the tax office.
        need place: String,
        /// The account at the bureau or fund, or the withholding agent (扣缴义务人).
        need account: String,
        /// The month that is paid for.
        need fee_month: Month,
        /// The person.
        need person: String,
        /// The amount of both sides, or the tax; zero is declared too.
        need amount: Money,
    }
}

record! {
    /// What was assessed for a remittance.
    pub struct Assessed {
        /// What is paid.
        need kind: PayKind,
        /// The place, or the tax office.
        need place: String,
        /// The account, or the withholding agent.
        need account: String,
        /// The month that is paid for.
        need fee_month: Month,
        /// The total.
        need total: Money,
    }
}

record! {
    /// Remittances against what was assessed.
    pub struct Remittance {
        /// The persons.
        need lines: Vec<RemittanceLine>,
        /// What was assessed. A withholding agent without any person declares zero: give it with a total of zero.
        or assessed: Vec<Assessed> = Vec::new(),
    }
}

choice! {
    /// What becomes of a remittance.
    pub enum RemittanceVerdict {
        /// Equal: it is paid.
        Pay = "pay",
        /// Equal, and nothing is due: it is declared and not paid.
        Zero = "zero",
        /// The persons sum to something else: it is held.
        Differs = "differs",
        /// Nothing was assessed yet: it is held.
        NotAssessed = "not_assessed",
    }
}

/// A remittance.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RemittanceGroup {
    /// What is paid.
    pub kind: PayKind,
    /// The place, or the tax office.
    pub place: String,
    /// The account, or the withholding agent.
    pub account: String,
    /// The month that is paid for.
    pub fee_month: Month,
    /// The persons.
    pub persons: usize,
    /// Those of them with nothing to pay.
    pub zero_persons: usize,
    /// What the persons sum to.
    pub sum: Money,
    /// What was assessed.
    pub assessed: Option<Money>,
    /// The persons' sum less what was assessed.
    pub difference: Option<Money>,
    /// What becomes of it.
    pub verdict: RemittanceVerdict,
    /// Whether it is held.
    pub hold: bool,
}

/// The answer of `remittance`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RemittanceAnswer<'book> {
    /// The remittances, by kind, place, account and month.
    pub groups: Vec<RemittanceGroup>,
    /// What may be paid.
    pub payable: Money,
    /// What the persons of held remittances sum to.
    pub held: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(RemittanceAnswer);

type Key<'a> = (&'a str, &'a str, &'a str, Month);

impl Operation for Remittance {
    const NAME: &'static str = "remittance";
    const EN: &'static str = "Remittances against what was assessed";
    const ZH: &'static str = "缴款核对";
    type Answer<'book> = RemittanceAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<RemittanceAnswer<'book>, Faults> {
        let trace = Trace::new(Law::of(book, Month::FIRST, None)?);
        let assessed = self.check()?;
        let mut lines: BTreeMap<Key<'_>, Vec<&RemittanceLine>> = assessed.keys().map(|key| (*key, Vec::new())).collect();
        for line in &self.lines {
            lines.entry((line.kind.as_str(), &line.place, &line.account, line.fee_month)).or_default().push(line);
        }
        let groups = lines.iter().map(|(key, lines)| group(key, lines, assessed.get(key).copied()));
        let groups = groups.collect::<Result<Vec<_>, Fault>>()?;
        let sum = |hold: bool| groups.iter().filter(|group| group.hold == hold).try_fold(Money::ZERO, |sum, group| sum.plus(group.sum));
        let overflow = |code| Fault::new(code, "lines", "");
        let (payable, held) = (sum(false).map_err(overflow)?, sum(true).map_err(overflow)?);
        Ok(RemittanceAnswer { groups, payable, held, grounds: trace.grounds() })
    }
}

fn group((kind, place, account, fee_month): &Key<'_>, lines: &[&RemittanceLine], assessed: Option<Money>) -> Result<RemittanceGroup, Fault> {
    let at = |code| Fault::new(code, "lines", format!("{kind} {place} {account} {fee_month}"));
    let kind = kind.parse().map_err(at)?;
    let sum = lines.iter().try_fold(Money::ZERO, |sum, line| sum.plus(line.amount)).map_err(at)?;
    let difference = assessed.map(|assessed| sum.minus(assessed)).transpose().map_err(at)?;
    let verdict = match difference {
        None => RemittanceVerdict::NotAssessed,
        Some(Money::ZERO) if sum == Money::ZERO => RemittanceVerdict::Zero,
        Some(Money::ZERO) => RemittanceVerdict::Pay,
        Some(_) => RemittanceVerdict::Differs,
    };
    Ok(RemittanceGroup {
        kind,
        place: place.to_string(),
        account: account.to_string(),
        fee_month: *fee_month,
        persons: lines.iter().map(|line| &line.person).collect::<BTreeSet<_>>().len(),
        zero_persons: lines.iter().filter(|line| line.amount == Money::ZERO).count(),
        sum,
        assessed,
        difference,
        verdict,
        hold: matches!(verdict, RemittanceVerdict::Differs | RemittanceVerdict::NotAssessed),
    })
}

impl Remittance {
    /// What was assessed by group; each group once, and only kinds that are remitted.
    fn check(&self) -> Result<BTreeMap<Key<'_>, Money>, Faults> {
        let mut faults = Vec::new();
        let remitted = |kind: PayKind| matches!(kind, PayKind::SocialInsurance | PayKind::HousingFund | PayKind::Tax);
        for (index, line) in self.lines.iter().enumerate() {
            if !remitted(line.kind) {
                faults.push(Fault::new(Code::ValueUnknown, format!("lines[{index}].kind"), line.kind));
            }
            if line.amount < Money::ZERO && line.kind == PayKind::Tax {
                faults.push(Fault::new(Code::OutOfRange, format!("lines[{index}].amount"), line.amount));
            }
        }
        let mut assessed = BTreeMap::new();
        for (index, total) in self.assessed.iter().enumerate() {
            if !remitted(total.kind) {
                faults.push(Fault::new(Code::ValueUnknown, format!("assessed[{index}].kind"), total.kind));
            }
            if assessed.insert((total.kind.as_str(), total.place.as_str(), total.account.as_str(), total.fee_month), total.total).is_some() {
                faults.push(Fault::new(Code::FieldDuplicate, format!("assessed[{index}]"), &total.account));
            }
        }
        Faults::none_or(faults, assessed)
    }
}
