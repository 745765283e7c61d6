//! 拆分: payments above the limit of one transfer, and files by rows and amount; nothing is lost and the order is kept.

use super::check::once;
use crate::fault::{Code, Fault, Faults};
use crate::json::record;
use crate::law::Law;
use crate::money::Money;
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::Month;
use crate::trace::{Grounds, Trace};
use serde::Serialize;

/// The most parts of one payment.
const MOST_PARTS: i64 = 10_000;

/// The parts of an amount above the limit of one transfer: as many whole limits as fit, then the rest.
///
/// # Errors
///
/// `amount_not_positive` of the limit, `out_of_range` where it makes more than 10,000 parts.
pub fn parts_of(amount: Money, limit: Money) -> Result<Vec<Money>, Code> {
    if limit <= Money::ZERO {
        return Err(Code::AmountNotPositive);
    }
    if amount <= limit {
        return Ok(vec![amount]);
    }
    let (whole, rest) = (amount.fen() / limit.fen(), amount.fen() % limit.fen());
    if whole >= MOST_PARTS {
        return Err(Code::OutOfRange);
    }
    let mut parts = vec![limit; whole as usize];
    if rest > 0 {
        parts.push(Money::from_fen(rest)?);
    }
    Ok(parts)
}

/// Ranges of rows, in their order, that each keep within a number of rows and a sum.
///
/// # Errors
///
/// The index of a row that is above the sum by itself.
pub(super) fn files_of(amounts: &[Money], max_rows: Option<u32>, max_amount: Option<Money>) -> Result<Vec<std::ops::Range<usize>>, usize> {
    let most = max_rows.map_or(usize::MAX, |rows| (rows as usize).max(1));
    let fits = |sum: i128| max_amount.is_none_or(|limit| sum <= i128::from(limit.fen()));
    let mut files = Vec::new();
    let (mut start, mut sum) = (0, 0_i128);
    for (index, amount) in amounts.iter().enumerate() {
        let fen = i128::from(amount.fen());
        if !fits(fen) {
            return Err(index);
        }
        if index - start == most || !fits(sum + fen) {
            files.push(start..index);
            (start, sum) = (index, 0);
        }
        sum += fen;
    }
    if start < amounts.len() {
        files.push(start..amounts.len());
    }
    Ok(files)
}

record! {
    /// An amount to be paid.
    pub struct SplitLine {
        /// Its id.
        need item: String,
        /// The amount.
        need amount: Money,
    }
}

record! {
    /// Payments to be split by the limits of a bank.
    pub struct SplitPayments {
        /// The payments.
        need lines: Vec<SplitLine>,
        /// The limit of one transfer.
        may transfer_limit: Money,
        /// The most rows of a file.
        may max_rows: u32,
        /// The largest sum of a file.
        may max_amount: Money,
    }
}

/// A part of a payment.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SplitPart {
    /// The payment.
    pub item: String,
    /// Which part of it, from 1.
    pub part: usize,
    /// How many parts it has.
    pub parts: usize,
    /// The amount.
    pub amount: Money,
}

/// A file of payments.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SplitFile {
    /// The parts, in order.
    pub parts: Vec<SplitPart>,
    /// How many.
    pub count: usize,
    /// Their sum.
    pub total: Money,
}

/// The answer of `split_payments`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SplitPaymentsAnswer<'book> {
    /// The files.
    pub files: Vec<SplitFile>,
    /// The transfers in all files.
    pub count: usize,
    /// Their sum, which is that of the payments.
    pub total: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(SplitPaymentsAnswer);

impl Operation for SplitPayments {
    const NAME: &'static str = "split_payments";
    const EN: &'static str = "Payments split by the limits of a bank";
    const ZH: &'static str = "按限额拆分付款";
    type Answer<'book> = SplitPaymentsAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<SplitPaymentsAnswer<'book>, Faults> {
        let trace = Trace::new(Law::of(book, Month::FIRST, None)?);
        once("lines", self.lines.iter().map(|line| line.item.as_str()))?;
        let parts = self.parts()?;
        let amounts: Vec<Money> = parts.iter().map(|part| part.amount).collect();
        let ranges = files_of(&amounts, self.max_rows, self.max_amount).map_err(|index| {
            let fault = Fault::new(Code::ExceedsLimit, "max_amount", amounts[index]);
            fault.because(format!("one transfer of {} is above it", parts[index].item), format!("{} 单笔即超过文件限额", parts[index].item))
        })?;
        let overflow = |code| Fault::new(code, "lines", "");
        let sum = |parts: &[SplitPart]| parts.iter().try_fold(Money::ZERO, |sum, part| sum.plus(part.amount)).map_err(overflow);
        let file = |range: std::ops::Range<usize>| {
            let parts = parts[range].to_vec();
            Ok(SplitFile { count: parts.len(), total: sum(&parts)?, parts })
        };
        let files = ranges.into_iter().map(file).collect::<Result<Vec<_>, Fault>>()?;
        Ok(SplitPaymentsAnswer { files, count: parts.len(), total: sum(&parts)?, grounds: trace.grounds() })
    }
}

impl SplitPayments {
    fn parts(&self) -> Result<Vec<SplitPart>, Faults> {
        let mut faults = Vec::new();
        for (field, limit) in [("transfer_limit", self.transfer_limit), ("max_amount", self.max_amount)] {
            if let Some(limit) = limit.filter(|limit| *limit <= Money::ZERO) {
                faults.push(Fault::new(Code::AmountNotPositive, field, limit));
            }
        }
        if self.max_rows == Some(0) {
            faults.push(Fault::new(Code::OutOfRange, "max_rows", 0));
        }
        let mut parts = Vec::new();
        for (index, line) in self.lines.iter().enumerate() {
            let at = || format!("lines[{index}].amount");
            if line.amount <= Money::ZERO {
                faults.push(Fault::new(Code::AmountNotPositive, at(), line.amount));
            }
            match self.transfer_limit.map_or(Ok(vec![line.amount]), |limit| parts_of(line.amount, limit)) {
                Ok(amounts) => {
                    let count = amounts.len();
                    parts.extend(amounts.into_iter().enumerate().map(|(part, amount)| SplitPart {
                        item: line.item.clone(),
                        part: part + 1,
                        parts: count,
                        amount,
                    }));
                }
                Err(Code::OutOfRange) => faults.push(Fault::new(Code::OutOfRange, at(), line.amount).because("more than 10000 parts", "拆分超过一万笔")),
                Err(_) => {}
            }
        }
        Faults::none_or(faults, parts)
    }
}
