//! What is asked of receipts, claims and allocations, and what happened.

use super::decision::{apply, decide};
use super::state::{Allocation, Claim, Receipt, Settlement, Terms};
use crate::billing::{self, AllocationOrder, Exposure, SettledBy, exposure};
use crate::command::{self, Command, CommandAnswer, Stored, carry_out};
use crate::fault::{Fault, Faults};
use crate::json::{Object, Record, choice, record};
use crate::law::Law;
use crate::money::Money;
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::{Day, Month};
use crate::trace::{Grounds, Trace};
use serde::{Deserialize, Serialize};

record! {
    /// Takes receipts in. A row that is known already, under its id and with the same content, is passed over.
    #[derive(Hash)]
    pub struct Receive {
        /// The receipts.
        need receipts: Vec<Receipt>,
    }
}

record! {
    /// What a claim pays of a bill.
    #[derive(Hash)]
    pub struct ClaimBill {
        /// The bill.
        need bill: String,
        /// The amount; as much as is open and left if none.
        may amount: Money,
        /// What the payer's bank kept: it is settled with the amount, within the terms of the customer.
        may bank_charge: Money,
    }
}

record! {
    /// Claims money of a receipt for a customer, and may pay bills with it at once.
    #[derive(Hash)]
    pub struct ClaimReceipt {
        /// The claim.
        need claim: String,
        /// The receipt.
        need receipt: String,
        /// The customer.
        need customer: String,
        /// The amount; all that is left of the receipt if none.
        may amount: Money,
        /// The day.
        need on: Day,
        /// Who claims it; `auto` for a rule.
        or by: String = "auto".to_string(),
        /// The rule that found it.
        may rule: String,
        /// The bills that it pays, in order.
        or bills: Vec<ClaimBill> = Vec::new(),
        /// How it is spread over the lines of a bill.
        or order: AllocationOrder = AllocationOrder::Priority,
        /// Whether the rest goes to the prepaid balance.
        or rest_to_prepaid: bool = false,
    }
}

record! {
    /// A receipt that is nobody's yet (挂账).
    #[derive(Hash)]
    pub struct Suspend {
        /// The receipt.
        need receipt: String,
    }
}

record! {
    /// Takes a claim back; its allocations must be reversed.
    #[derive(Hash)]
    pub struct Unclaim {
        /// The claim.
        need claim: String,
        /// The day.
        need on: Day,
    }
}

record! {
    /// The bank takes a receipt back (冲正): only what is not claimed.
    #[derive(Hash)]
    pub struct BankReversal {
        /// The receipt.
        need receipt: String,
        /// The amount.
        need amount: Money,
        /// The day.
        need on: Day,
    }
}

record! {
    /// A line of a bill that is paid by hand.
    #[derive(Hash)]
    pub struct LineShare {
        /// The key of the line.
        need line: String,
        /// The amount.
        need amount: Money,
    }
}

record! {
    /// Pays lines of a bill with a claim, or with the prepaid balance.
    #[derive(Hash)]
    pub struct Allocate {
        /// The allocation.
        need allocation: String,
        /// The claim; the prepaid balance of the bill's customer if none.
        may claim: String,
        /// The bill.
        need bill: String,
        /// The amount; as much as is open and left if none.
        may amount: Money,
        /// How it is spread over the lines.
        or order: AllocationOrder = AllocationOrder::Priority,
        /// The lines, where they are chosen by hand.
        or lines: Vec<LineShare> = Vec::new(),
        /// The day.
        need on: Day,
        /// Who does it.
        may user: String,
    }
}

record! {
    /// 反核销: takes an allocation back, once.
    #[derive(Hash)]
    pub struct Reverse {
        /// The allocation.
        need allocation: String,
        /// The day: that of an open month, also where the allocation stands in a closed one.
        need on: Day,
        /// Who does it.
        may user: String,
        /// Why.
        may reason: String,
    }
}

choice! {
    /// How the rest of a bill ends without money.
    pub enum EndBy {
        /// 尾差, within the terms.
        TailDifference = "tail_diff",
        /// 银行手续费, within the terms.
        BankCharge = "bank_charge",
        /// 坏账, approved by another user.
        BadDebt = "bad_debt",
        /// 抵账, under an agreement.
        SetOff = "set_off",
    }
}

impl EndBy {
    pub(super) const fn settled_by(self) -> SettledBy {
        match self {
            EndBy::TailDifference => SettledBy::TailDifference,
            EndBy::BankCharge => SettledBy::BankCharge,
            EndBy::BadDebt => SettledBy::BadDebt,
            EndBy::SetOff => SettledBy::SetOff,
        }
    }
}

record! {
    /// Ends what is open on a bill without money.
    #[derive(Hash)]
    pub struct End {
        /// The allocation.
        need allocation: String,
        /// The bill.
        need bill: String,
        /// How.
        need by: EndBy,
        /// The amount; all that is open if none.
        may amount: Money,
        /// The day.
        need on: Day,
        /// Who does it.
        need user: String,
        /// Who approved it: needed for a bad debt, and never who does it.
        may approved_by: String,
        /// The agreement on a set-off.
        may agreement: String,
        /// Why.
        may reason: String,
    }
}

record! {
    /// A bad debt is paid after all: it is reversed as far as it is, and the money allocated.
    #[derive(Hash)]
    pub struct Recover {
        /// The allocation that wrote the debt off.
        need bad_debt: String,
        /// The allocation that is made.
        need allocation: String,
        /// The claim that pays.
        need claim: String,
        /// The amount; as much as was written off and is left if none.
        may amount: Money,
        /// The day.
        need on: Day,
    }
}

record! {
    /// Pays out for a customer from what was received to be passed on.
    #[derive(Hash)]
    pub struct PayOutTo {
        /// The payment.
        need pay_out: String,
        /// The customer.
        need customer: String,
        /// What for.
        need purpose: String,
        /// The amount.
        need amount: Money,
        /// The day.
        need on: Day,
        /// 垫付: how much may be advanced, as approved.
        or approved_advance: Money = Money::ZERO,
        /// Whether it is the platform's own cost (业务外包): the customer's money is not asked.
        or own_cost: bool = false,
    }
}

record! {
    /// A payment came back (退票).
    #[derive(Hash)]
    pub struct PayOutReturned {
        /// The payment.
        need pay_out: String,
        /// The amount.
        need amount: Money,
        /// The day.
        need on: Day,
    }
}

record! {
    /// Gives prepaid money back.
    #[derive(Hash)]
    pub struct RefundPrepaid {
        /// The refund.
        need refund: String,
        /// The customer.
        need customer: String,
        /// The amount.
        need amount: Money,
        /// The day.
        need on: Day,
    }
}

record! {
    /// Moves prepaid money to another customer, under an agreement of both.
    #[derive(Hash)]
    pub struct TransferPrepaid {
        /// The transfer.
        need transfer: String,
        /// The customer that gives.
        need from: String,
        /// The customer that gets.
        need to: String,
        /// The amount.
        need amount: Money,
        /// The day.
        need on: Day,
        /// The agreement.
        need agreement: String,
    }
}

record! {
    /// What the contract of a customer allows.
    #[derive(Hash)]
    pub struct SetTerms {
        /// The customer.
        need customer: String,
        /// 尾差: the most that may be left and written off.
        or tail_difference: Money = Terms::default().tail_difference,
        /// The most that the payer's bank may keep.
        or bank_fee: Money = Terms::default().bank_fee,
    }
}

/// What is asked.
#[derive(Clone, PartialEq, Hash, Debug)]
pub enum Task {
    /// A command to bills, as `bill` takes it; money comes by claims only.
    Bill(billing::Task),
    /// See [`Receive`].
    Receive(Receive),
    /// See [`ClaimReceipt`].
    Claim(ClaimReceipt),
    /// See [`Suspend`].
    Suspend(Suspend),
    /// See [`Unclaim`].
    Unclaim(Unclaim),
    /// See [`BankReversal`].
    BankReversal(BankReversal),
    /// See [`Allocate`].
    Allocate(Allocate),
    /// See [`Reverse`].
    Reverse(Reverse),
    /// See [`End`].
    End(End),
    /// See [`Recover`].
    Recover(Recover),
    /// See [`PayOutTo`].
    PayOut(PayOutTo),
    /// See [`PayOutReturned`].
    PayOutReturned(PayOutReturned),
    /// See [`RefundPrepaid`].
    RefundPrepaid(RefundPrepaid),
    /// See [`TransferPrepaid`].
    TransferPrepaid(TransferPrepaid),
    /// See [`SetTerms`].
    SetTerms(SetTerms),
}

/// Tasks of receipts; every other word is one of bills.
macro_rules! own_tasks {
    ($($word:literal => $variant:ident($record:ty),)+) => {
        impl command::Task for Task {
            fn take(word: &str, object: &mut Object<'_>) -> Option<Task> {
                match word {
                    $($word => <$record>::take(object).map(Task::$variant),)+
                    // Money without a receipt would be money from nowhere.
                    "pay" | "deposit" => {
                        let path = object.at("type");
                        object.fault(Fault::new(crate::fault::Code::ValueUnknown, path, word).because("money comes by `claim`", "收款应通过 claim 认领"));
                        None
                    }
                    _ => <billing::Task as command::Task>::take(word, object).map(Task::Bill),
                }
            }

            #[cfg(feature = "schema")]
            fn schemas(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, schemars::Schema)> {
                let of_bills = <billing::Task as command::Task>::schemas(generator).into_iter().filter(|(word, _)| !matches!(*word, "pay" | "deposit"));
                let of_bills: Vec<_> = of_bills.collect();
                let own = vec![$(($word, <$record as schemars::JsonSchema>::json_schema(generator)),)+];
                own.into_iter().chain(of_bills).collect()
            }
        }
    };
}

own_tasks! {
    "receive" => Receive(Receive),
    "claim" => Claim(ClaimReceipt),
    "suspend" => Suspend(Suspend),
    "unclaim" => Unclaim(Unclaim),
    "bank_reversal" => BankReversal(BankReversal),
    "allocate" => Allocate(Allocate),
    "reverse" => Reverse(Reverse),
    "end" => End(End),
    "recover" => Recover(Recover),
    "pay_out" => PayOut(PayOutTo),
    "pay_out_returned" => PayOutReturned(PayOutReturned),
    "refund_prepaid" => RefundPrepaid(RefundPrepaid),
    "transfer_prepaid" => TransferPrepaid(TransferPrepaid),
    "set_terms" => SetTerms(SetTerms),
}

/// What happened.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum SettlementEvent {
    /// Something happened to a bill.
    Bill {
        /// What.
        event: Box<billing::Event>,
    },
    /// A receipt came in.
    ReceiptReceived {
        /// Its id.
        receipt: String,
        /// The day.
        on: Day,
        /// The amount.
        amount: Money,
        /// A digest of all that the bank says of it.
        digest: String,
    },
    /// A receipt is nobody's yet.
    ReceiptSuspended {
        /// The receipt.
        receipt: String,
    },
    /// The bank took a receipt back.
    ReceiptReturned {
        /// The receipt.
        receipt: String,
        /// The amount.
        amount: Money,
        /// The day.
        on: Day,
    },
    /// Money of a receipt is a customer's.
    Claimed {
        /// The claim.
        claim: String,
        /// As it stands now.
        claimed: Box<Claim>,
    },
    /// A claim was taken back.
    Unclaimed {
        /// The claim.
        claim: String,
        /// The day.
        on: Day,
    },
    /// What is left of a claim is prepaid.
    ToPrepaid {
        /// The claim.
        claim: String,
        /// The amount.
        amount: Money,
        /// The day.
        on: Day,
    },
    /// Lines of a bill were settled, or a settlement was reversed.
    Allocated {
        /// The allocation.
        allocation: String,
        /// What it is.
        content: Box<Allocation>,
    },
    /// Money was paid out for a customer.
    PaidOut {
        /// The payment.
        pay_out: String,
        /// The customer.
        customer: String,
        /// What for.
        purpose: String,
        /// The amount.
        amount: Money,
        /// What of it is advanced by the platform.
        advance: Money,
        /// The day.
        on: Day,
        /// Whether it is the platform's own cost.
        own_cost: bool,
    },
    /// A payment came back.
    PayOutReturned {
        /// The payment.
        pay_out: String,
        /// The amount.
        amount: Money,
        /// The day.
        on: Day,
    },
    /// Prepaid money was given back.
    PrepaidRefunded {
        /// The refund.
        refund: String,
        /// The customer.
        customer: String,
        /// The amount.
        amount: Money,
        /// The day.
        on: Day,
    },
    /// Prepaid money went to another customer.
    PrepaidTransferred {
        /// The transfer.
        transfer: String,
        /// The customer that gives.
        from: String,
        /// The customer that gets.
        to: String,
        /// The amount.
        amount: Money,
        /// The day.
        on: Day,
        /// The agreement.
        agreement: String,
    },
    /// A customer has other terms.
    TermsSet {
        /// The customer.
        customer: String,
        /// The terms.
        terms: Terms,
    },
    /// Money was taken back that was paid out already: the platform has advanced it now.
    DownstreamPaid {
        /// The customer.
        customer: String,
        /// What is advanced.
        advance: Money,
    },
}

record! {
    /// Commands to the bills of a platform and to the money that was received for them.
    pub struct Settle {
        /// The state, as it was answered before; empty if left out.
        or state: Stored<Settlement> = Stored::default(),
        /// The commands, in order.
        need commands: Vec<Command<Task>>,
        /// The customer whose exposure and advances are asked for.
        may customer: String,
    }
}

/// What the platform has advanced for a customer, from one movement to the next.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Advance {
    /// The first day.
    pub from: Day,
    /// The day of the next movement; none while it is open.
    pub until: Option<Day>,
    /// What is advanced.
    pub amount: Money,
}

/// The answer of `settle`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SettleAnswer<'book> {
    /// What became of each command.
    pub results: Vec<CommandAnswer<SettlementEvent>>,
    /// The state after the commands.
    pub state: Settlement,
    /// What the customer owes against its credit limit.
    pub exposure: Option<Exposure>,
    /// 垫付: what was advanced for the customer, in time. Interest on it is what `interest` computes.
    pub advances: Option<Vec<Advance>>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(SettleAnswer);

impl Operation for Settle {
    const NAME: &'static str = "settle";
    const EN: &'static str = "Commands to receipts, claims, allocations and bills";
    const ZH: &'static str = "到款、认领、核销命令";
    type Answer<'book> = SettleAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<SettleAnswer<'book>, Faults> {
        let trace = Trace::new(Law::of(book, Month::FIRST, None)?);
        let (results, state) = carry_out(self.state.0.clone(), &self.commands, decide, apply);
        let exposure = self.customer.as_ref().map(|customer| exposure(&state.bills, customer)).transpose();
        let exposure = exposure.map_err(|code| Fault::new(code, "customer", ""))?;
        let advances = self.customer.as_ref().map(|customer| state.advances(customer)).transpose();
        let advances = advances.map_err(|code| Fault::new(code, "customer", ""))?;
        Ok(SettleAnswer { results, state, exposure, advances, grounds: trace.grounds() })
    }
}
