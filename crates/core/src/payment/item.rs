//! 付款明细: one payment to one payee, and the states that it goes through.

use crate::billing::stored;
use crate::fault::Code;
use crate::json::{choice, record};
use crate::money::Money;
use crate::time::{Day, Month};
use serde::{Deserialize, Serialize};

choice! {
    /// What a batch pays.
    pub enum PayKind {
        /// 发薪.
        Wage = "wage",
        /// 社保缴款.
        SocialInsurance = "social_insurance",
        /// 公积金缴款.
        HousingFund = "housing_fund",
        /// 缴税.
        Tax = "tax",
        /// 供应商付款.
        Supplier = "supplier",
        /// 退款.
        Refund = "refund",
    }
}

choice! {
    /// Who is paid.
    pub enum PayeeKind {
        /// A person.
        Person = "person",
        /// A supplier.
        Supplier = "supplier",
        /// A social insurance bureau or a housing fund centre.
        Bureau = "bureau",
        /// A tax office.
        TaxOffice = "tax",
        /// A customer.
        Customer = "customer",
    }
}

choice! {
    /// Where a payment stands.
    pub enum ItemStatus {
        /// Prepared.
        Draft = "draft",
        /// Checked, and nothing that blocks was found.
        Checked = "checked",
        /// Approved.
        Approved = "approved",
        /// Given to the bank.
        Sent = "sent",
        /// The bank has paid.
        Success = "success",
        /// The bank has not paid.
        Failed = "failed",
        /// 退票: paid, and came back.
        Returned = "returned",
        /// The bank has not answered.
        Unknown = "unknown",
    }
}

stored!(PayKind, PayeeKind, ItemStatus);

/// What happens to a payment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ItemEvent {
    /// It is approved.
    Approve,
    /// It is given to the bank.
    Send,
    /// The bank has paid.
    BankOk,
    /// The bank has not paid.
    BankFail,
    /// It came back.
    BankReturned,
    /// The bank does not answer.
    NoAnswer,
    /// It is to be paid again.
    Reissue,
}

impl ItemStatus {
    /// Whether the money is on its way or has arrived, so that another payment of the same thing would pay it twice.
    pub const fn is_live(self) -> bool {
        !matches!(self, ItemStatus::Failed | ItemStatus::Returned)
    }

    /// Whether the money counts as spent: it may have left the account.
    pub const fn is_committed(self) -> bool {
        matches!(self, ItemStatus::Approved | ItemStatus::Sent | ItemStatus::Success | ItemStatus::Unknown)
    }

    /// The status after an event; none where it says nothing new. A re-issue leaves the status of the old payment as it is.
    ///
    /// # Errors
    ///
    /// `payment_state`; of a re-issue `status_unknown` or `not_failed`.
    pub const fn after(self, event: ItemEvent) -> Result<Option<ItemStatus>, Code> {
        use ItemEvent::*;
        use ItemStatus::*;
        match (self, event) {
            (Checked, Approve) => Ok(Some(Approved)),
            (Approved, Send) => Ok(Some(Sent)),
            (Sent | Unknown, BankOk) => Ok(Some(Success)),
            (Sent | Unknown, BankFail) => Ok(Some(Failed)),
            (Success | Unknown, BankReturned) => Ok(Some(Returned)),
            (Sent, NoAnswer) => Ok(Some(Unknown)),
            (Success, BankOk) | (Failed | Returned, BankFail | BankReturned | Reissue) => Ok(None),
            (Unknown, Reissue) => Err(Code::StatusUnknown),
            (_, Reissue) => Err(Code::NotFailed),
            _ => Err(Code::PaymentState),
        }
    }
}

impl PayKind {
    /// Who is paid by such a batch, where a line does not say.
    pub const fn payee(self) -> PayeeKind {
        match self {
            PayKind::Wage => PayeeKind::Person,
            PayKind::SocialInsurance | PayKind::HousingFund => PayeeKind::Bureau,
            PayKind::Tax => PayeeKind::TaxOffice,
            PayKind::Supplier => PayeeKind::Supplier,
            PayKind::Refund => PayeeKind::Customer,
        }
    }
}

record! {
    /// A payment to be prepared.
    #[derive(Hash)]
    pub struct PaymentLine {
        /// Its id, unique over all batches.
        need item: String,
        /// Who is paid.
        need payee: String,
        /// What kind of payee that is; by the kind of the batch if left out.
        may payee_kind: PayeeKind,
        /// The customer whose money it is; left out where it is the platform's own.
        may customer: String,
        /// The account that is paid to.
        or account: String = String::new(),
        /// The name of that account.
        or account_name: String = String::new(),
        /// The number of the bank branch (联行号), 12 digits.
        or bank_code: String = String::new(),
        /// The amount.
        need amount: Money,
        /// What it is for, as the bank shows it.
        or purpose: String = String::new(),
        /// The month that is paid for, where it is not that of the batch.
        may fee_month: Month,
        /// Which payment of its kind in the month it is to this person.
        or sequence: u32 = 1,
        /// The user who maintains the account; that user may not approve the payment.
        may account_by: String,
    }
}

/// What a payment did to the ledger.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayPosting {
    /// What the bank did: `success`, or `returned`, which takes a success back.
    pub status: ItemStatus,
    /// The day of the bank.
    pub on: Day,
    /// The month in which it is posted: that of the day, or the first open one after it.
    pub period: Month,
    /// The amount.
    pub amount: Money,
}

/// A payment.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PaymentItem {
    /// The batch.
    pub batch: String,
    /// What it pays.
    pub kind: PayKind,
    /// The month of the batch.
    pub month: Month,
    /// Who is paid.
    pub payee: String,
    /// What kind of payee that is.
    pub payee_kind: PayeeKind,
    /// The customer whose money it is.
    pub customer: Option<String>,
    /// The account.
    pub account: String,
    /// The name of the account.
    pub account_name: String,
    /// The number of the bank branch.
    pub bank_code: String,
    /// The amount.
    pub amount: Money,
    /// What it is for.
    pub purpose: String,
    /// The month that is paid for.
    pub fee_month: Month,
    /// Which payment of its kind in the month it is.
    pub sequence: u32,
    /// The user who maintains the account.
    pub account_by: Option<String>,
    /// Where it stands.
    pub status: ItemStatus,
    /// The line that it is a part of, where that was above the limit of one transfer.
    pub part_of: Option<String>,
    /// The payment that failed or came back, which this one repeats.
    pub reissue_of: Option<String>,
    /// The payment that repeats this one.
    pub reissued_as: Option<String>,
    /// The day on which the bank got it.
    pub sent_on: Option<Day>,
    /// The bank's own number of it.
    pub bank_ref: Option<String>,
    /// Why it failed or came back.
    pub reason: Option<String>,
    /// The day on which it came back.
    pub returned_on: Option<Day>,
    /// What it did to the ledger.
    pub postings: Vec<PayPosting>,
}

impl PaymentItem {
    pub(super) fn of(line: &PaymentLine, batch: &str, kind: PayKind, month: Month) -> PaymentItem {
        PaymentItem {
            batch: batch.to_string(),
            kind,
            month,
            payee: line.payee.clone(),
            payee_kind: line.payee_kind.unwrap_or(kind.payee()),
            customer: line.customer.clone(),
            account: line.account.clone(),
            account_name: line.account_name.clone(),
            bank_code: line.bank_code.clone(),
            amount: line.amount,
            purpose: line.purpose.clone(),
            fee_month: line.fee_month.unwrap_or(month),
            sequence: line.sequence,
            account_by: line.account_by.clone(),
            status: ItemStatus::Draft,
            part_of: None,
            reissue_of: None,
            reissued_as: None,
            sent_on: None,
            bank_ref: None,
            reason: None,
            returned_on: None,
            postings: Vec::new(),
        }
    }

    /// Whether it failed or came back and nothing repeats it: money that is still owed.
    pub fn is_open_failure(&self) -> bool {
        !self.status.is_live() && self.reissued_as.is_none()
    }
}
