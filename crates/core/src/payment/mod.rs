//! 支付: what is paid out (发薪、社保公积金缴款、缴税、供应商付款、退款): checks before it, the money that may be used for it, files for the
//! bank, and what became of each payment.
//!
//! A payment is never sent twice: only one that failed or came back is issued again, once; one whose fate is unknown waits for the bank.

mod bank_file;
mod batch;
mod check;
mod funds;
mod item;
mod number;
mod remittance;
mod split;

pub use bank_file::{BankColumn, BankFile, BankFileAnswer, BankFileContent, BankItem, BankProfile, BankShape, CellKind, FileFormat, FileLine};
pub use bank_file::{LineEnd, LineRole, Needed, TextEncoding, TotalsPlace};
pub use batch::{AdvanceUse, BatchSums, Outcome, PayBatch, PayCommands, PayEvent, PayTask, Payments, PaymentsAnswer, apply, decide, sums};
pub use check::{FindingKind, PayFinding, PayPolicy, PayeeFacts, PaymentChecks, PaymentChecksAnswer};
pub use funds::{AdvanceRecord, AdvanceRepayment, AdvanceTerms, CustomerFunds, CustomerGate, CustomerPayment, FundsGate, FundsGateAnswer};
pub use funds::{RepaidAdvance, RepayAdvances, RepayAdvancesAnswer};
pub use item::{ItemEvent, ItemStatus, PayKind, PayPosting, PayeeKind, PaymentItem, PaymentLine};
pub use number::{CardVerdict, CheckNumbers, CheckNumbersAnswer, IdVerdict, card_number_is_valid, routing_number_is_valid};
pub use remittance::{Assessed, Remittance, RemittanceAnswer, RemittanceGroup, RemittanceLine, RemittanceVerdict};
pub use split::{SplitFile, SplitLine, SplitPart, SplitPayments, SplitPaymentsAnswer, parts_of};
