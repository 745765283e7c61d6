//! 到款、认领、核销: what was received, whose it is, and which lines of which bills it pays.
//!
//! A receipt is claimed for customers, a claim is allocated to lines of bills, what is left over is prepaid. Nothing is deleted: an allocation is
//! reversed by another one. Money of one customer never pays for another without a transfer that says so.

mod claiming;
mod decision;
mod life;
mod remark;
mod state;
mod subset;

pub use claiming::{ClaimAnswer, ClaimCounts, ClaimDecision, ClaimReceipts, ClaimRule, ClaimStatus, ClaimedBill, FoundBy, KindOpen, OpenBill, PaidItem, Payer};
pub use decision::{apply, decide};
pub use life::{
    Advance, Allocate, BankReversal, ClaimBill, ClaimReceipt, End, EndBy, LineShare, PayOutReturned, PayOutTo, Receive, Recover, RefundPrepaid, Reverse,
    SetTerms, Settle, SettleAnswer, SettlementEvent, Suspend, Task, TransferPrepaid, Unclaim,
};
pub use state::{Allocation, Claim, Movement, PayOut, Receipt, ReceiptState, ReceiptStatus, Settlement, Terms, Trust};
