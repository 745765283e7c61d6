//! 到款 and what became of them: the state that commands change.

use crate::billing::{Bills, SettledBy, Share};
use crate::fault::Code;
use crate::json::{choice, record};
use crate::money::Money;
use crate::time::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

record! {
    /// Money that came to an account of the platform (到款).
    #[derive(Hash)]
    pub struct Receipt {
        /// The receipt; ids are the host's, or those of `import_receipts`.
        need id: String,
        /// The day on which the bank booked it.
        need on: Day,
        /// The amount, above zero.
        need amount: Money,
        /// The account of the platform.
        or our_account: String = String::new(),
        /// The payer, as the bank writes it.
        or payer_name: String = String::new(),
        /// The payer's account.
        or payer_account: String = String::new(),
        /// 摘要、附言.
        or remark: String = String::new(),
        /// The currency; nothing but CNY is taken.
        or currency: String = "CNY".to_string(),
    }
}

choice! {
    /// Where a receipt stands; it follows from its amounts.
    pub enum ReceiptStatus {
        /// Nobody's yet.
        Unclaimed = "unclaimed",
        /// Some of it is claimed.
        PartlyClaimed = "partly_claimed",
        /// All of it is claimed.
        Claimed = "claimed",
        /// 挂账: looked at, and nobody's yet.
        Suspense = "suspense",
        /// The bank took it back.
        Returned = "returned",
    }
}

/// A receipt and what became of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReceiptState {
    /// The day on which the bank booked it.
    pub on: Day,
    /// The amount.
    pub amount: Money,
    /// What is claimed of it.
    pub claimed: Money,
    /// What the bank took back of it.
    pub returned: Money,
    /// Whether someone looked at it and found no customer.
    pub suspended: bool,
    /// A digest of all that the bank says of it, so that the same row again is known.
    pub digest: String,
}

impl ReceiptState {
    /// What nobody has claimed.
    ///
    /// # Errors
    ///
    /// `amount_overflow`.
    pub fn left(&self) -> Result<Money, Code> {
        self.amount.minus(self.claimed)?.minus(self.returned)
    }

    /// Where it stands.
    pub fn status(&self) -> ReceiptStatus {
        let left = self.left().unwrap_or_default();
        match () {
            () if self.returned == self.amount => ReceiptStatus::Returned,
            () if left == Money::ZERO => ReceiptStatus::Claimed,
            () if self.claimed > Money::ZERO => ReceiptStatus::PartlyClaimed,
            () if self.suspended => ReceiptStatus::Suspense,
            () => ReceiptStatus::Unclaimed,
        }
    }
}

/// Money of a receipt that is a customer's (认领).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Claim {
    /// The receipt.
    pub receipt: String,
    /// The customer.
    pub customer: String,
    /// The amount.
    pub amount: Money,
    /// What of it pays lines of bills.
    pub allocated: Money,
    /// What of it went to the prepaid balance.
    pub to_prepaid: Money,
    /// The day.
    pub on: Day,
    /// Who claimed it; `auto` for a rule.
    pub by: String,
    /// The rule that found it; none by hand.
    pub rule: Option<String>,
    /// Whether it was taken back.
    pub undone: bool,
}

impl Claim {
    /// What is neither allocated nor prepaid.
    ///
    /// # Errors
    ///
    /// `amount_overflow`.
    pub fn left(&self) -> Result<Money, Code> {
        if self.undone { Ok(Money::ZERO) } else { self.amount.minus(self.allocated)?.minus(self.to_prepaid) }
    }
}

/// 核销: lines of a bill that are settled, in one step.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Allocation {
    /// How.
    pub by: SettledBy,
    /// The claim that pays, where one does.
    pub claim: Option<String>,
    /// The customer.
    pub customer: String,
    /// The bill.
    pub bill: String,
    /// The amount; negative for a reversal.
    pub amount: Money,
    /// What of it is money that is passed on.
    pub pass_through: Money,
    /// The lines. Lines in the customer's favour are spent on others.
    pub shares: Vec<Share>,
    /// The day.
    pub on: Day,
    /// Who did it.
    pub user: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// The allocation that it reverses.
    pub reverses: Option<String>,
    /// What of it is reversed.
    pub reversed: Money,
}

/// Money that was paid out for a customer: contributions, wages, tax.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayOut {
    /// The customer.
    pub customer: String,
    /// What for.
    pub purpose: String,
    /// The amount.
    pub amount: Money,
    /// What came back of it (退票).
    pub returned: Money,
    /// The day.
    pub on: Day,
    /// Whether it is the platform's own cost (业务外包) and no money that it passes on.
    pub own_cost: bool,
}

/// A movement of the money that is passed on for a customer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Movement {
    /// The day.
    pub on: Day,
    /// What came in (positive) or went out.
    pub amount: Money,
    /// The allocation or payment.
    pub source: String,
}

/// 代收代付: what was received to be passed on for a customer, less what was paid out. Below zero it is an advance (垫付).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Trust {
    /// The balance.
    pub balance: Money,
    /// What led to it, in order.
    pub movements: Vec<Movement>,
}

/// What a contract allows in claims and write-offs.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Terms {
    /// 尾差: the most that may be left and written off.
    pub tail_difference: Money,
    /// The most that the payer's bank may keep.
    pub bank_fee: Money,
}

impl Default for Terms {
    /// A tail of five fen, and no bank charges (the conventions of the platform, not law).
    fn default() -> Terms {
        Terms { tail_difference: Money::from_fen(5).unwrap_or_default(), bank_fee: Money::ZERO }
    }
}

/// The bills of a platform and the money that was received for them.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Settlement {
    /// The bills; also the prepaid balances, the closed months and the commands that were done.
    pub bills: Bills,
    /// The receipts, by id.
    pub receipts: BTreeMap<String, ReceiptState>,
    /// The claims, by id.
    pub claims: BTreeMap<String, Claim>,
    /// The allocations, by id.
    pub allocations: BTreeMap<String, Allocation>,
    /// What was paid out, by id.
    pub pay_outs: BTreeMap<String, PayOut>,
    /// What is passed on, by customer.
    pub trust: BTreeMap<String, Trust>,
    /// Terms that are not the usual ones, by customer.
    pub terms: BTreeMap<String, Terms>,
}

impl Settlement {
    /// The terms of a customer.
    pub fn terms_of(&self, customer: &str) -> Terms {
        self.terms.get(customer).cloned().unwrap_or_default()
    }

    /// What was received to be passed on for a customer, less what was paid out.
    pub fn trust_of(&self, customer: &str) -> Money {
        self.trust.get(customer).map_or(Money::ZERO, |trust| trust.balance)
    }
}
