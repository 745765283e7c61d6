//! 个人养老金 and 公益慈善捐赠: the personal pension paid in and paid out, and donations within their limit.
//!
//! The pension is deducted up to a yearly amount and taxed alone when it is paid out; donations are deducted up to a share of
//! the taxable income before them, those to listed recipients in full (个人所得税法 art. 6, 实施条例 art. 19).

use crate::fault::{Code, Fault, Faults};
use crate::json::record;
use crate::law::{Cited, Law};
use crate::money::{Money, Rate};
use crate::operation::{Operation, answers};
use crate::rules::{ItemSet, Reference, RuleBook, Warning, WarningCode};
use crate::tax::Table;
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Number, StepName, Times, Trace};
use serde::Serialize;

const PENSION: StepName = StepName::new("personal_pension", "personal pension that is deducted", "准予扣除的个人养老金");
const TAXABLE_WITH: StepName = StepName::new("taxable_with", "taxable income with the personal pension", "扣除个人养老金后的应纳税所得额");
const TAX_WITHOUT: StepName = StepName::new("tax_without", "tax without the personal pension", "未扣除个人养老金的税额");
const TAX_WITH: StepName = StepName::new("tax_with", "tax with the personal pension", "扣除个人养老金后的税额");
const SAVED: StepName = StepName::new("saved", "tax saved", "少缴税额");
const PAYOUT_TAX: StepName = StepName::new("tax", "tax on the pension paid out", "领取个人养老金应纳税额");
const NET: StepName = StepName::new("net", "what remains", "税后金额");
const CHARITY_LIMIT: StepName = StepName::new("charity_limit", "limit of deductible donations", "捐赠扣除限额");
const CHARITY: StepName = StepName::new("charity", "deductible donations", "准予扣除的捐赠额");
const CHARITY_FULL: StepName = StepName::new("charity_full", "donations deducted in full", "准予全额扣除的捐赠额");
const NOT_DEDUCTED: StepName = StepName::new("not_deducted", "donations that are not deducted", "不得扣除的捐赠额");

record! {
    /// What a payment into the personal pension saves in the year.
    pub struct PersonalPension {
        /// The month that decides the year's values.
        need month: Month,
        /// The year's taxable income before the personal pension; may be below zero.
        need taxable: Money,
        /// What was paid in within the year.
        need paid: Money,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `personal_pension`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PersonalPensionAnswer<'book> {
    /// What is deducted, at most the limit of the year.
    pub deductible: Money,
    /// The year's tax without it.
    pub tax_without: Money,
    /// The year's tax with it.
    pub tax_with: Money,
    /// The difference.
    pub saved: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

record! {
    /// A payment out of the personal pension, taxed alone.
    pub struct PensionPayout {
        /// The month of payment.
        need month: Month,
        /// The whole amount.
        need amount: Money,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `pension_payout`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PensionPayoutAnswer<'book> {
    /// The rate.
    pub rate: Rate,
    /// The tax.
    pub tax: Money,
    /// What remains.
    pub net: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

record! {
    /// A donation, and what of it may be deducted.
    pub struct CharityLimit {
        /// The month that decides the values.
        need month: Month,
        /// The taxable income before the donation; may be below zero.
        need taxable: Money,
        /// The donation.
        need donation: Money,
        /// Whether the recipient is one whose donations are deducted in full.
        or full: bool = false,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `charity_limit`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CharityLimitAnswer<'book> {
    /// The most that may be deducted.
    pub limit: Money,
    /// What is deducted.
    pub deductible: Money,
    /// What is not, and cannot be deducted in another year.
    pub not_deducted: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

/// The limit of the personal pension of a year; a warning where only pilot cities have it.
pub(super) fn pension_limit<'book>(law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Cited<'book, Money>, Fault> {
    let limit = law.money("deductions.personal_pension.year")?;
    let places = law.word("deductions.personal_pension.places")?;
    if trace.cite(places) != "nationwide" {
        trace.warn(Warning { code: WarningCode::EligibilityNotShown, items: ItemSet::EMPTY, rule: Some(Reference::Parameter(places.rule)) });
    }
    Ok(limit)
}

/// A limit of donations and what is deducted within it.
#[derive(Clone, Copy)]
pub(super) struct Donated {
    pub(super) limit: Money,
    pub(super) deductible: Money,
}

/// Donations within the share of the taxable income before them.
pub(super) fn donated<'book>(law: &Law<'book>, trace: &mut Trace<'book>, before: impl Into<Number>, donation: Money) -> Result<Donated, Fault> {
    let share = law.rate("deductions.charity.limit")?;
    let rounding = law.tax_rounding()?.value;
    let limit = trace.chain(CHARITY_LIMIT, before, &[(Times, share.value.into())]).not_below_zero().rounded(rounding).by(share.rule).money()?;
    Ok(Donated { limit, deductible: trace.least(CHARITY, &[donation.into(), limit.into()]).money()? })
}

/// Donations to listed recipients: in full, as far as there is taxable income.
pub(super) fn donated_in_full<'book>(law: &Law<'book>, trace: &mut Trace<'book>, before: impl Into<Number>, donation: Money) -> Result<Donated, Fault> {
    let share = law.rate("deductions.charity.full_recipients")?;
    let rounding = law.tax_rounding()?.value;
    let limit = trace.chain(CHARITY_LIMIT, before, &[]).not_below_zero().rounded(rounding).money()?;
    let whole = trace.chain(CHARITY_FULL, donation, &[(Times, share.value.into())]).rounded(rounding).by(share.rule).money()?;
    Ok(Donated { limit, deductible: trace.least(CHARITY, &[whole.into(), limit.into()]).money()? })
}

/// Amounts that cannot be below zero.
pub(super) fn below_zero(amounts: &[(&'static str, Money)]) -> Vec<Fault> {
    let negative = amounts.iter().filter(|(_, amount)| *amount < Money::ZERO);
    negative.map(|(name, amount)| Fault::new(Code::OutOfRange, *name, amount)).collect()
}

impl Operation for PersonalPension {
    const NAME: &'static str = "personal_pension";
    const EN: &'static str = "What the personal pension saves";
    const ZH: &'static str = "个人养老金税前扣除";
    type Answer<'book> = PersonalPensionAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<PersonalPensionAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        Faults::none_or(below_zero(&[("paid", self.paid)]), ())?;
        let mut trace = Trace::new(law);
        let limit = pension_limit(&law, &mut trace)?;
        let deductible = trace.least(PENSION, &[self.paid.into(), limit.value.into()]).by(limit.rule).money()?;
        let (table, rounding) = (Table::annual(&law)?, law.tax_rounding()?.value);
        let with = trace.chain(TAXABLE_WITH, self.taxable, &[(Minus, deductible.into())]).not_below_zero().money()?;
        let (_, tax_without) = table.tax(&mut trace, TAX_WITHOUT, self.taxable, rounding)?;
        let (_, tax_with) = table.tax(&mut trace, TAX_WITH, with, rounding)?;
        let saved = trace.chain(SAVED, tax_without, &[(Minus, tax_with.into())]).money()?;
        Ok(PersonalPensionAnswer { deductible, tax_without, tax_with, saved, grounds: trace.grounds() })
    }
}

impl Operation for PensionPayout {
    const NAME: &'static str = "pension_payout";
    const EN: &'static str = "Tax on the personal pension paid out";
    const ZH: &'static str = "领取个人养老金计税";
    type Answer<'book> = PensionPayoutAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<PensionPayoutAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        Faults::none_or(below_zero(&[("amount", self.amount)]), ())?;
        let mut trace = Trace::new(law);
        let rate = law.rate("deductions.personal_pension.payout_rate")?;
        let tax = trace.chain(PAYOUT_TAX, self.amount, &[(Times, rate.value.into())]).rounded(law.tax_rounding()?.value).by(rate.rule).money()?;
        let net = trace.chain(NET, self.amount, &[(Minus, tax.into())]).money()?;
        Ok(PensionPayoutAnswer { rate: rate.value, tax, net, grounds: trace.grounds() })
    }
}

impl Operation for CharityLimit {
    const NAME: &'static str = "charity_limit";
    const EN: &'static str = "Donations that may be deducted";
    const ZH: &'static str = "公益慈善捐赠扣除";
    type Answer<'book> = CharityLimitAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<CharityLimitAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        Faults::none_or(below_zero(&[("donation", self.donation)]), ())?;
        let mut trace = Trace::new(law);
        let Donated { limit, deductible } =
            if self.full { donated_in_full(&law, &mut trace, self.taxable, self.donation)? } else { donated(&law, &mut trace, self.taxable, self.donation)? };
        let not_deducted = trace.chain(NOT_DEDUCTED, self.donation, &[(Minus, deductible.into())]).money()?;
        Ok(CharityLimitAnswer { limit, deductible, not_deducted, grounds: trace.grounds() })
    }
}

answers!(PersonalPensionAnswer, PensionPayoutAnswer, CharityLimitAnswer);
