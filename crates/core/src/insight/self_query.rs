//! 员工自助查询: what an employee sees of themself as one model: payslips, contributions declared against paid, housing fund, tax to date.
//!
//! Only own data, by the role of an employee; numbers of documents and accounts are masked. Every figure names the lines that it is made of and
//! the rules behind them.

use super::access::{Access, AccessObject, Actor, Mask};
use crate::billing::LineKey;
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::Law;
use crate::money::Money;
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::{Day, Month};
use crate::trace::{Grounds, Trace};
use serde::Serialize;
use std::collections::BTreeSet;

/// The role by which anybody queries about themself.
const EMPLOYEE: &str = "employee";
/// The most months of a query.
const MOST_MONTHS: usize = 240;

choice! {
    /// Whether a line of a payslip is paid or taken off.
    pub enum LineSign {
        /// Paid.
        Plus = "+",
        /// Taken off.
        Minus = "-",
    }
}

choice! {
    /// What a contribution goes to.
    pub enum Fund {
        /// 社保.
        SocialInsurance = "social_insurance",
        /// 公积金.
        HousingFund = "housing_fund",
    }
}

impl Fund {
    fn of(item: &str) -> Fund {
        if matches!(item, "housing_fund" | "supplementary_housing_fund") { Fund::HousingFund } else { Fund::SocialInsurance }
    }
}

record! {
    /// A line of a payslip.
    pub struct OwnPayslipLine {
        /// Its code.
        need code: String,
        /// What it is called.
        or label: String = String::new(),
        /// The amount, without a sign.
        need amount: Money,
        /// Whether it is paid or taken off.
        need sign: LineSign,
        /// The identity of the money.
        need key: LineKey,
        /// References to the rules behind it, at least one.
        need rules: Vec<String>,
    }
}

record! {
    /// A payslip.
    pub struct OwnPayslip {
        /// The month.
        need month: Month,
        /// Its lines.
        need lines: Vec<OwnPayslipLine>,
        /// The sum of what is paid.
        need gross: Money,
        /// What is left of it.
        need net: Money,
    }
}

record! {
    /// A contribution as declared, and as the bureau says it was paid.
    pub struct OwnContribution {
        /// The identity of the money.
        need key: LineKey,
        /// The base.
        may base: Money,
        /// The grade (档次), where the place has some.
        may tier: String,
        /// What was declared.
        need declared: Money,
        /// What was paid; left out until it is known.
        may paid: Money,
        /// References to the rules behind it, at least one.
        need rules: Vec<String>,
    }
}

record! {
    /// Tax that was withheld.
    pub struct OwnTax {
        /// The identity of the money; its month is the tax month.
        need key: LineKey,
        /// The amount.
        need amount: Money,
        /// References to the rules behind it, at least one.
        need rules: Vec<String>,
    }
}

record! {
    /// A field that is shown masked.
    pub struct OwnField {
        /// The field: `name`, `id_no`, `phone`, `account_no`.
        need field: String,
        /// What it is the field of, such as the bank.
        or label: String = String::new(),
        /// Its text.
        need value: String,
    }
}

record! {
    /// What an employee asks about themself.
    pub struct SelfQuery {
        /// Who asks.
        need actor: Actor,
        /// About whom.
        need person: String,
        /// The day.
        need on: Day,
        /// The first month.
        need from: Month,
        /// The last month; tax to date is of its year, up to it.
        need to: Month,
        /// The payslips of the person.
        or payslips: Vec<OwnPayslip> = Vec::new(),
        /// The contributions of the person.
        or contributions: Vec<OwnContribution> = Vec::new(),
        /// The tax withheld from the person.
        or taxes: Vec<OwnTax> = Vec::new(),
        /// Documents and accounts of the person.
        or fields: Vec<OwnField> = Vec::new(),
    }
}

/// A sum with what it is made of.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TracedSum {
    /// The amount.
    pub amount: Money,
    /// The keys of its lines.
    pub line_keys: Vec<String>,
    /// The rules behind them.
    pub rules: Vec<String>,
}

/// A line of a payslip, as shown.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ShownLine {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// The amount.
    pub amount: Money,
    /// Whether it is paid or taken off.
    pub sign: LineSign,
    /// The identity of the money.
    pub key: String,
    /// The rules behind it.
    pub rules: Vec<String>,
}

/// A payslip, as shown: gross less deductions is net.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ShownPayslip {
    /// The month.
    pub month: Month,
    /// Its lines, in their order.
    pub lines: Vec<ShownLine>,
    /// What is paid.
    pub gross: TracedSum,
    /// What is taken off.
    pub deductions: TracedSum,
    /// What is left.
    pub net: TracedSum,
}

/// A contribution, as shown.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ShownContribution {
    /// The month that was paid for.
    pub fee_month: Month,
    /// The insurance or fund.
    pub item: String,
    /// `employer` or `employee`.
    pub side: String,
    /// The base.
    pub base: Option<Money>,
    /// The grade.
    pub tier: Option<String>,
    /// What was declared.
    pub declared: Money,
    /// What was paid; none until it is known.
    pub paid: Option<Money>,
    /// Paid less declared; none until it is known.
    pub difference: Option<Money>,
    /// The identity of the money.
    pub key: String,
    /// The rules behind it.
    pub rules: Vec<String>,
}

/// Contributions to a fund, of one side.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FundTotal {
    /// Social insurance or housing fund.
    pub fund: Fund,
    /// `employer` or `employee`.
    pub side: String,
    /// What was declared.
    pub declared: TracedSum,
    /// What was paid of the lines of which it is known.
    pub paid: TracedSum,
    /// Paid less declared, over the lines of which it is known.
    pub difference: Money,
    /// Lines of which it is not known yet.
    pub not_known: i64,
}

/// A grade and how long it was held.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TierSpell {
    /// The insurance or fund.
    pub item: String,
    /// The grade.
    pub tier: String,
    /// The first month.
    pub from: Month,
    /// The last month, without a gap in between.
    pub to: Month,
}

/// A field, masked.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MaskedField {
    /// The field.
    pub field: String,
    /// What it is the field of.
    pub label: String,
    /// Its text with the mask over it.
    pub value: String,
}

/// The answer of `self_query`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SelfQueryAnswer<'book> {
    /// The person.
    pub person: String,
    /// The payslips, by month.
    pub payslips: Vec<ShownPayslip>,
    /// The contributions, by month and key.
    pub contributions: Vec<ShownContribution>,
    /// The sums of the contributions by fund and side.
    pub totals: Vec<FundTotal>,
    /// The grades of each item, by month.
    pub tiers: Vec<TierSpell>,
    /// Tax withheld in the year of the last month, up to it.
    pub tax_to_date: TracedSum,
    /// Documents and accounts, masked.
    pub fields: Vec<MaskedField>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(SelfQueryAnswer);

impl Operation for SelfQuery {
    const NAME: &'static str = "self_query";
    const EN: &'static str = "What an employee sees of themself";
    const ZH: &'static str = "员工自助查询";
    type Answer<'book> = SelfQueryAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<SelfQueryAnswer<'book>, Faults> {
        let law = Law::of(book, self.on.month(), None)?.decided_by("on");
        let masks = self.own(book)?;
        self.check()?;
        let in_range = |month: Month| self.from <= month && month <= self.to;
        let mut payslips: Vec<&OwnPayslip> = self.payslips.iter().filter(|payslip| in_range(payslip.month)).collect();
        payslips.sort_by_key(|payslip| payslip.month);
        let payslips = payslips.into_iter().map(OwnPayslip::shown).collect::<Result<_, Fault>>()?;
        let mut lines: Vec<(String, &OwnContribution)> =
            self.contributions.iter().filter(|line| in_range(line.key.fee_month)).map(|line| (line.key.to_string(), line)).collect();
        lines.sort_by(|(a, one), (b, other)| (one.key.fee_month, a).cmp(&(other.key.fee_month, b)));
        let contributions = lines.iter().map(|(key, line)| line.shown(key)).collect::<Result<Vec<_>, Fault>>()?;
        Ok(SelfQueryAnswer {
            person: self.person.clone(),
            payslips,
            totals: totals(&contributions)?,
            tiers: tiers(&contributions),
            contributions,
            tax_to_date: self.tax_to_date()?,
            fields: self.fields.iter().map(|field| field.masked(&masks)).collect(),
            grounds: Trace::new(law).grounds(),
        })
    }
}

impl SelfQuery {
    /// That the person asks about themself, by the role of an employee and no other; returns what is masked.
    fn own(&self, book: &RuleBook) -> Result<Vec<Mask>, Faults> {
        let mut masks = Vec::new();
        let actor = Actor { roles: self.actor.roles.iter().filter(|role| *role == EMPLOYEE).cloned().collect(), ..self.actor.clone() };
        for kind in ["pay", "contribution", "identity", "account"] {
            let object = AccessObject {
                kind: kind.to_string(),
                id: None,
                person: Some(self.person.clone()),
                company: None,
                place: None,
                supplier: None,
                payroll: false,
                touches: Vec::new(),
            };
            let access = Access {
                actor: actor.clone(),
                action: "read".to_string(),
                object,
                purpose: String::new(),
                on: self.on,
                history: Vec::new(),
                grants: Vec::new(),
                consent: None,
            };
            let answer = access.run(book)?;
            if !answer.allowed {
                return Err(Fault::new(Code::AccessDenied, "person", &self.person).because(&answer.result, &answer.result).into());
            }
            masks.extend(answer.masks);
        }
        Ok(masks)
    }

    fn check(&self) -> Result<(), Faults> {
        let mut faults = Vec::new();
        if self.to < self.from {
            faults.push(Fault::new(Code::OutOfRange, "to", self.to));
        }
        if self.from.months_until(self.to) >= MOST_MONTHS {
            faults.push(Fault::new(Code::RangeTooLong, "to", self.to));
        }
        let mut keys = BTreeSet::new();
        let mut line = |at: String, key: &LineKey, rules: &[String]| {
            if key.person.as_ref() != Some(&self.person) {
                faults.push(Fault::new(Code::AccessDenied, format!("{at}.key.person"), key.person.as_deref().unwrap_or_default()));
            }
            if rules.is_empty() {
                faults.push(Fault::new(Code::FieldMissing, format!("{at}.rules"), ""));
            }
            if !keys.insert((at.split('[').next().unwrap_or_default().to_string(), key.to_string())) {
                faults.push(Fault::new(Code::Contradiction, format!("{at}.key"), key).because("this line stands here twice", "该明细重复"));
            }
        };
        for (index, payslip) in self.payslips.iter().enumerate() {
            for (place, of) in payslip.lines.iter().enumerate() {
                line(format!("payslips[{index}].lines[{place}]"), &of.key, &of.rules);
            }
        }
        self.contributions.iter().enumerate().for_each(|(index, of)| line(format!("contributions[{index}]"), &of.key, &of.rules));
        self.taxes.iter().enumerate().for_each(|(index, of)| line(format!("taxes[{index}]"), &of.key, &of.rules));
        for (index, payslip) in self.payslips.iter().enumerate() {
            payslip.faults(&format!("payslips[{index}]"), &mut faults);
        }
        Faults::none_or(faults, ())
    }

    fn tax_to_date(&self) -> Result<TracedSum, Fault> {
        let of_year = self.taxes.iter().filter(|tax| tax.key.fee_month.year() == self.to.year() && tax.key.fee_month <= self.to);
        let mut taxes: Vec<&OwnTax> = of_year.collect();
        taxes.sort_by_key(|tax| (tax.key.fee_month, tax.key.to_string()));
        TracedSum::of(taxes.into_iter().map(|tax| (tax.amount, tax.key.to_string(), tax.rules.as_slice())))
    }
}

impl TracedSum {
    fn of<'a>(lines: impl Iterator<Item = (Money, String, &'a [String])>) -> Result<TracedSum, Fault> {
        let mut sum = TracedSum { amount: Money::ZERO, line_keys: Vec::new(), rules: Vec::new() };
        for (amount, key, rules) in lines {
            sum.amount = sum.amount.plus(amount).map_err(|code| Fault::new(code, "", &key))?;
            sum.line_keys.push(key);
            sum.rules.extend_from_slice(rules);
        }
        sum.rules.sort();
        sum.rules.dedup();
        Ok(sum)
    }
}

impl OwnPayslip {
    fn sum(&self, sign: LineSign) -> Result<TracedSum, Fault> {
        TracedSum::of(self.lines.iter().filter(|line| line.sign == sign).map(|line| (line.amount, line.key.to_string(), line.rules.as_slice())))
    }

    fn faults(&self, at: &str, faults: &mut Vec<Fault>) {
        for (index, line) in self.lines.iter().enumerate().filter(|(_, line)| line.amount < Money::ZERO) {
            faults.push(Fault::new(Code::OutOfRange, format!("{at}.lines[{index}].amount"), line.amount));
        }
        let (Ok(gross), Ok(deductions)) = (self.sum(LineSign::Plus), self.sum(LineSign::Minus)) else {
            faults.push(Fault::new(Code::AmountOverflow, format!("{at}.lines"), ""));
            return;
        };
        if gross.amount != self.gross {
            faults.push(
                Fault::new(Code::Contradiction, format!("{at}.gross"), self.gross)
                    .because(format!("the lines sum to {}", gross.amount), format!("明细合计 {}", gross.amount)),
            );
        }
        if gross.amount.minus(deductions.amount) != Ok(self.net) {
            faults.push(
                Fault::new(Code::Contradiction, format!("{at}.net"), self.net).because("gross less deductions is another amount", "应发减扣款不等于实发"),
            );
        }
    }

    fn shown(&self) -> Result<ShownPayslip, Fault> {
        let (gross, deductions) = (self.sum(LineSign::Plus)?, self.sum(LineSign::Minus)?);
        let all = TracedSum::of(self.lines.iter().map(|line| (Money::ZERO, line.key.to_string(), line.rules.as_slice())))?;
        let lines = self.lines.iter().map(|line| ShownLine {
            code: line.code.clone(),
            label: line.label.clone(),
            amount: line.amount,
            sign: line.sign,
            key: line.key.to_string(),
            rules: line.rules.clone(),
        });
        Ok(ShownPayslip { month: self.month, lines: lines.collect(), gross, deductions, net: TracedSum { amount: self.net, ..all } })
    }
}

impl OwnContribution {
    fn shown(&self, key: &str) -> Result<ShownContribution, Fault> {
        let difference = self.paid.map(|paid| paid.minus(self.declared)).transpose().map_err(|code| Fault::new(code, "contributions", key))?;
        Ok(ShownContribution {
            fee_month: self.key.fee_month,
            item: self.key.item.clone(),
            side: self.key.side.clone(),
            base: self.base,
            tier: self.tier.clone(),
            declared: self.declared,
            paid: self.paid,
            difference,
            key: key.to_string(),
            rules: self.rules.clone(),
        })
    }
}

/// The sums by fund and side.
fn totals(contributions: &[ShownContribution]) -> Result<Vec<FundTotal>, Fault> {
    let sides: BTreeSet<&str> = contributions.iter().map(|line| line.side.as_str()).collect();
    let groups = Fund::ALL.iter().flat_map(|fund| sides.iter().map(move |side| (*fund, *side)));
    let mut totals = Vec::new();
    for (fund, side) in groups {
        let lines: Vec<&ShownContribution> = contributions.iter().filter(|line| Fund::of(&line.item) == fund && line.side == side).collect();
        if lines.is_empty() {
            continue;
        }
        let sum = |amount: &dyn Fn(&ShownContribution) -> Option<Money>| {
            TracedSum::of(lines.iter().filter_map(|line| Some((amount(line)?, line.key.clone(), line.rules.as_slice()))))
        };
        totals.push(FundTotal {
            fund,
            side: side.to_string(),
            declared: sum(&|line| Some(line.declared))?,
            paid: sum(&|line| line.paid)?,
            difference: sum(&|line| line.difference)?.amount,
            not_known: i64::try_from(lines.iter().filter(|line| line.paid.is_none()).count()).unwrap_or(i64::MAX),
        });
    }
    Ok(totals)
}

/// The grades of each item, months that follow each other taken together.
fn tiers(contributions: &[ShownContribution]) -> Vec<TierSpell> {
    let known = contributions.iter().filter_map(|line| Some((line.item.as_str(), line.fee_month, line.tier.as_deref()?)));
    let months: BTreeSet<(&str, Month, &str)> = known.collect();
    let mut spells: Vec<TierSpell> = Vec::new();
    for (item, month, tier) in months {
        match spells.last_mut() {
            Some(spell) if spell.item == item && spell.tier == tier && spell.to.next() == month => spell.to = month,
            _ => spells.push(TierSpell { item: item.to_string(), tier: tier.to_string(), from: month, to: month }),
        }
    }
    spells
}

impl OwnField {
    /// Under the mask of its field; a field without one is hidden.
    fn masked(&self, masks: &[Mask]) -> MaskedField {
        let hidden = Mask { field: self.field.clone(), keep_first: 0, keep_last: 0 };
        let mask = masks.iter().find(|mask| mask.field == self.field).unwrap_or(&hidden);
        MaskedField { field: self.field.clone(), label: self.label.clone(), value: mask.over(&self.value) }
    }
}
