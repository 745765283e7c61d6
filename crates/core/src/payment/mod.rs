//! 支付: what is paid out (发薪、社保公积金缴款、缴税、供应商付款、退款): checks before it, the money that may be used for it, files for the
//! bank, and what became of each payment.
//!
//! A payment is never sent twice: only one that failed or came back is issued again, once; one whose fate is unknown waits for the bank.

mod number;

pub use number::{CardVerdict, CheckNumbers, CheckNumbersAnswer, IdVerdict, card_number_is_valid, routing_number_is_valid};
