//! 账单行: a line of a bill, and the key of the money that it charges.

use crate::contribution::Line;
use crate::fault::Code;
use crate::json::{choice, record};
use crate::money::{Money, Rate};
use crate::rules::CityCode;
use crate::time::Month;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// Words that a state holds, read back by the same text.
macro_rules! stored {
    ($($name:ident),+) => { $(
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                let text = <std::borrow::Cow<'_, str>>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )+ };
}

pub(super) use stored;

choice! {
    /// What a line charges. A lower number is paid first.
    pub enum LineKind {
        /// 结转: what another bill left open.
        Carry = "carry",
        /// 社保.
        SocialInsurance = "social_insurance",
        /// 公积金.
        HousingFund = "housing_fund",
        /// 工资.
        Wage = "wage",
        /// 个税.
        IncomeTax = "income_tax",
        /// 商保.
        Insurance = "insurance",
        /// 残保金.
        DisabledFund = "disabled_fund",
        /// 工会经费.
        UnionFee = "union_fee",
        /// 档案费.
        ArchiveFee = "archive_fee",
        /// 服务费.
        ServiceFee = "service_fee",
        /// 滞纳金.
        LateFee = "late_fee",
        /// 资金占用费.
        Interest = "interest",
        /// 增值税, on top of the price.
        VatOnTop = "vat_on_top",
        /// 折扣, negative.
        Discount = "discount",
    }
}

impl LineKind {
    /// Whether the money is passed on and is no revenue.
    pub const fn is_pass_through(self) -> bool {
        use LineKind::*;
        matches!(self, SocialInsurance | HousingFund | Wage | IncomeTax | Insurance | DisabledFund | UnionFee | LateFee)
    }

    /// The default order of payment; the lowest number first.
    pub const fn priority(self) -> u8 {
        match self {
            LineKind::Carry => 5,
            LineKind::SocialInsurance => 10,
            LineKind::HousingFund => 20,
            LineKind::Wage => 30,
            LineKind::IncomeTax => 40,
            LineKind::Insurance => 50,
            LineKind::DisabledFund => 60,
            LineKind::UnionFee => 70,
            LineKind::ArchiveFee => 80,
            LineKind::ServiceFee | LineKind::Discount => 90,
            LineKind::LateFee | LineKind::Interest => 95,
            LineKind::VatOnTop => 97,
        }
    }
}

choice! {
    /// What kind of payment a contribution is.
    pub enum PayType {
        /// In its turn.
        Normal = "normal",
        /// 补缴.
        BackPay = "back_pay",
        /// 补差.
        Difference = "diff",
        /// 退费.
        Refund = "refund",
        /// 滞纳金.
        LateFee = "late_fee",
    }
}

stored!(LineKind, PayType);

record! {
    /// The identity of money: made once, when a line is computed, and kept on the bill, in allocations, payments, the bureau's statement and the
    /// ledger.
    #[derive(Hash)]
    pub struct LineKey {
        /// The person; none for the whole company.
        may person: String,
        /// The place, or what else tells lines of one kind apart.
        or place: String = String::new(),
        /// The item: an insurance, or the kind of a line.
        need item: String,
        /// `employer` or `employee`; empty where there is no side.
        or side: String = String::new(),
        /// The month that is paid for.
        need fee_month: Month,
        /// What kind of payment it is.
        or pay_type: PayType = PayType::Normal,
        /// Which of several that are equal in all else.
        or sequence: u32 = 1,
    }
}

impl LineKey {
    /// The key of a contribution line.
    pub fn of(person: &str, city: CityCode, line: &Line<'_>, fee_month: Month, pay_type: PayType) -> LineKey {
        LineKey {
            person: Some(person.to_string()),
            place: city.to_string(),
            item: line.item.to_string(),
            side: line.side.to_string(),
            fee_month,
            pay_type,
            sequence: 1,
        }
    }

    /// The same money whatever the kind of payment: what a refund may not exceed.
    pub fn money(&self) -> String {
        let mut text = String::with_capacity(96);
        for name in [self.person.as_deref().unwrap_or_default(), &self.place, &self.item, &self.side] {
            text.push_str(&part(name));
            text.push('/');
        }
        text.push_str(&self.fee_month.to_string());
        text
    }
}

impl fmt::Display for LineKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.money())?;
        write!(f, "/{}/{}", self.pay_type, self.sequence)
    }
}

record! {
    /// A line to be charged.
    #[derive(Hash)]
    pub struct ChargeLine {
        /// What it charges.
        need kind: LineKind,
        /// The identity of the money.
        need key: LineKey,
        /// The amount, with its sign.
        need amount: Money,
        /// The sub-bill (分账单) that it stands on.
        or sub_bill: String = String::new(),
        /// Why it is there, where it is not computed from rules: a cause, or a remark.
        may cause: String,
        /// The key of the line that it corrects.
        may refers_to: String,
        /// References to the rules behind it.
        or rules: Vec<String> = Vec::new(),
        /// Whether it is passed on and is no revenue; by its kind if left out. Where the whole amount is the price (业务外包), it is not.
        may pass_through: bool,
        /// The rate of VAT that its amount includes; none for what is passed on.
        may vat_rate: Rate,
    }
}

/// A part of a key as text; the sign between parts is written otherwise, so that different keys never have one text.
fn part(text: &str) -> Cow<'_, str> {
    if text.contains(['/', '%']) { text.replace('%', "%25").replace('/', "%2F").into() } else { text.into() }
}

/// Where a line of a bill comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LineOrigin {
    /// Computed; made anew when the bill is.
    Computed,
    /// Written by hand; kept.
    Manual,
    /// A later fact about a locked bill; kept.
    Adjustment,
    /// What another bill left open; kept.
    Carry,
}

/// The money that a key is about: the key without its kind of payment and sequence.
pub(super) fn money_of(key: &str) -> &str {
    let mut signs = key.bytes().enumerate().rev().filter(|(_, byte)| *byte == b'/');
    signs.nth(1).map_or(key, |(at, _)| &key[..at])
}

/// A line of a bill.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BillLine {
    /// The identity of the money, as text.
    pub key: Arc<str>,
    /// The person.
    pub person: Option<String>,
    /// What it charges.
    pub kind: LineKind,
    /// The month that is paid for.
    pub fee_month: Month,
    /// What kind of payment it is.
    pub pay_type: PayType,
    /// The amount, with its sign.
    pub amount: Money,
    /// How much of it is settled, with its sign.
    pub settled: Money,
    /// Whether it is passed on and is no revenue.
    pub pass_through: bool,
    /// The sub-bill.
    pub sub_bill: String,
    /// Where it comes from.
    pub origin: LineOrigin,
    /// Why it is there.
    pub cause: Option<String>,
    /// The key of the line that it corrects.
    pub refers_to: Option<String>,
    /// References to the rules behind it.
    pub rules: Vec<String>,
    /// The rate of VAT that its amount includes.
    pub vat_rate: Option<Rate>,
}

impl ChargeLine {
    /// A line of which nothing else is to be said.
    pub const fn new(kind: LineKind, key: LineKey, amount: Money) -> ChargeLine {
        ChargeLine { kind, key, amount, sub_bill: String::new(), cause: None, refers_to: None, rules: Vec::new(), pass_through: None, vat_rate: None }
    }
}

impl BillLine {
    pub(super) fn of(line: &ChargeLine, origin: LineOrigin) -> BillLine {
        BillLine {
            key: line.key.to_string().into(),
            person: line.key.person.clone(),
            kind: line.kind,
            fee_month: line.key.fee_month,
            pay_type: line.key.pay_type,
            amount: line.amount,
            settled: Money::ZERO,
            pass_through: line.pass_through.unwrap_or(line.kind.is_pass_through()),
            sub_bill: line.sub_bill.clone(),
            origin,
            cause: line.cause.clone(),
            refers_to: line.refers_to.clone(),
            rules: line.rules.clone(),
            vat_rate: line.vat_rate,
        }
    }

    /// The same money whatever the kind of payment: what a refund may not exceed.
    pub fn money(&self) -> &str {
        money_of(&self.key)
    }

    /// What is left of it.
    ///
    /// # Errors
    ///
    /// `amount_overflow`.
    pub fn open(&self) -> Result<Money, Code> {
        self.amount.minus(self.settled)
    }
}
