//! 增值税与开票: what of a bill is taxed, the tax in or on top of the price, and invoices under a cap.
//!
//! A policy says what is taxed (the fee only, the difference, the whole), by which rate, and whether the price includes the tax. Net and
//! tax of an invoice always sum to its gross; the ledger follows the sum of the invoices. An invoice is never above the bill, and is
//! cancelled only by a red-letter one (红字发票) that mirrors it line by line.

use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::{Law, Row};
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::policy::PolicyUse;
use crate::rules::RuleBook;
use crate::time::Month;
use crate::trace::{Grounds, Minus, Over, Plus, StepName, Times, Trace};
use serde::Serialize;

const TAXED: StepName = StepName::new("taxable_gross", "what is taxed, tax included", "计税含税金额");
const NET: StepName = StepName::new("invoice_net", "net of the tax", "不含税金额");
const TAX: StepName = StepName::new("vat", "VAT", "增值税额");
const GROSS: StepName = StepName::new("invoice_gross", "tax included", "价税合计");
const SURCHARGE: StepName = StepName::new("surcharge", "surcharges on the tax", "附加税费");

/// The most invoices of one plan.
const MOST_INVOICES: i64 = 10_000;

choice! {
    /// What of a bill is taxed.
    pub enum VatKind {
        /// 经纪代理: the fee; what is passed on is not sales.
        FeeOnly = "fee_only",
        /// 差额: the whole without wages and contributions.
        Difference = "difference",
        /// 全额: the whole.
        Full = "full",
    }
}

choice! {
    /// The taxpayer.
    pub enum TaxpayerKind {
        /// 一般纳税人, general method.
        General = "general",
        /// 一般纳税人, simplified method.
        Simplified = "simplified",
        /// 小规模纳税人.
        Small = "small",
    }
}

choice! {
    /// How the price stands to the tax.
    pub enum PriceKindOfTax {
        /// The price includes it.
        Inclusive = "inclusive",
        /// It comes on top.
        Exclusive = "exclusive",
        /// The customer bears tax and surcharges, so that the provider keeps the price.
        Borne = "borne",
    }
}

record! {
    /// The VAT and invoices of a bill.
    pub struct Invoice {
        /// The month of the tax point.
        need month: Month,
        /// A ready policy, such as `policy.vat.agency_general`: its terms stand in for the fields that are left out.
        may policy: String,
        /// What is taxed; needed where no policy says it.
        ask kind: VatKind,
        /// The taxpayer; needed where no policy says it.
        ask taxpayer: TaxpayerKind,
        /// The rate; needed where no policy says it.
        ask rate: Rate,
        /// How the price stands to the tax.
        or price: PriceKindOfTax = PriceKindOfTax::Inclusive,
        /// The fee, or with `full` the whole price beside what is passed on.
        need fee: Money,
        /// Wages and contributions that are passed on.
        or pass_through: Money = Money::ZERO,
        /// Surcharges as a share of the tax.
        may surcharge_of_tax: Rate,
        /// The most that one invoice may show, tax included.
        may cap: Money,
        /// The amount that the customer wants on a special invoice (专票); all that may be if left out.
        may special_wanted: Money,
        /// The total of the bill, above which nothing is invoiced.
        may billed: Money,
        /// What was invoiced of the bill before.
        or invoiced: Money = Money::ZERO,
        /// 先票后款: whether the invoice may come before the money; else no more is invoiced than was received.
        or invoice_first: bool = true,
        /// What was received for the bill.
        or received: Money = Money::ZERO,
    }
}

/// One invoice.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InvoicePart {
    /// Tax included.
    pub gross: Money,
    /// Without the tax.
    pub net: Money,
    /// The tax.
    pub tax: Money,
}

/// The answer of `invoice`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InvoiceAnswer<'book> {
    /// What the customer pays.
    pub bill_total: Money,
    /// What is taxed, tax included.
    pub taxable_gross: Money,
    /// What is taxed, without the tax.
    pub net: Money,
    /// The tax of the whole.
    pub tax: Money,
    /// What may stand on a special invoice (专票).
    pub special_invoice_amount: Money,
    /// What may only stand on an ordinary one (普票).
    pub ordinary_only_amount: Money,
    /// The surcharges, a cost of the provider.
    pub surcharge: Money,
    /// What the provider keeps of the taxed part.
    pub kept: Money,
    /// The invoices of the taxed part.
    pub invoices: Vec<InvoicePart>,
    /// The tax of the invoices, which the ledger follows.
    pub tax_of_invoices: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(InvoiceAnswer);

impl Operation for Invoice {
    const NAME: &'static str = "invoice";
    const EN: &'static str = "VAT and invoices of a bill";
    const ZH: &'static str = "增值税与开票";
    const POLICY: Option<PolicyUse> = Some(PolicyUse { family: "vat", part: "", decided_by: "month" });
    type Answer<'book> = InvoiceAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<InvoiceAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, None)?;
        let mut trace = Trace::new(law);
        trace.follow(self.policy.as_ref(), &law)?;
        self.check(&law, &mut trace)?;
        let priced = match self.kind {
            VatKind::Full => self.fee.plus(self.pass_through).map_err(|code| Fault::new(code, "pass_through", self.pass_through))?,
            VatKind::FeeOnly | VatKind::Difference => self.fee,
        };
        let whole = self.taxed(priced, &mut trace)?;
        let surcharge = match self.surcharge_of_tax {
            Some(share) => trace.chain(SURCHARGE, whole.tax, &[(Times, share.into())]).rounded(Rounding::FEN).money()?,
            None => Money::ZERO,
        };
        let ordinary = if self.kind == VatKind::Full { Money::ZERO } else { self.pass_through };
        let overflow = |code| Fault::new(code, "fee", self.fee);
        if let Some(wanted) = self.special_wanted.filter(|wanted| *wanted > whole.gross) {
            return Err(Fault::new(Code::SpecialInvoiceNotAllowed, "special_wanted", wanted).into());
        }
        let bill_total = whole.gross.plus(ordinary).map_err(overflow)?;
        self.within_bill(bill_total)?;
        let invoices = self.split(whole, &mut trace)?;
        let tax_of_invoices = invoices.iter().try_fold(Money::ZERO, |sum, part| sum.plus(part.tax)).map_err(overflow)?;
        Ok(InvoiceAnswer {
            bill_total,
            taxable_gross: whole.gross,
            net: whole.net,
            tax: whole.tax,
            special_invoice_amount: whole.gross,
            ordinary_only_amount: ordinary,
            surcharge,
            kept: whole.net.minus(surcharge).map_err(overflow)?,
            invoices,
            tax_of_invoices,
            grounds: trace.grounds(),
        })
    }
}

impl Invoice {
    /// An invoice stays within the bill, and where money comes first within what was received.
    fn within_bill(&self, wanted: Money) -> Result<(), Faults> {
        let left = |limit: Money, path: &str| {
            let left = limit.minus(self.invoiced).map_err(|code| Fault::new(code, path, limit))?;
            if wanted > left {
                Err(Fault::new(Code::ExceedsBill, path, limit).because(format!("{wanted} > {left}"), format!("{wanted} > {left}")))
            } else {
                Ok(())
            }
        };
        let of_bill = self.billed.map_or(Ok(()), |billed| left(billed, "billed"));
        let of_money = if self.invoice_first { Ok(()) } else { left(self.received, "received") };
        Faults::none_or([of_bill, of_money].into_iter().filter_map(Result::err).collect(), ())
    }

    fn check<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<(), Faults> {
        let mut faults = Vec::new();
        if self.pass_through < Money::ZERO {
            faults.push(Fault::new(Code::OutOfRange, "pass_through", self.pass_through));
        }
        if let Some(cap) = self.cap.filter(|cap| *cap <= Money::ZERO) {
            faults.push(Fault::new(Code::OutOfRange, "cap", cap));
        }
        if self.kind == VatKind::Difference && self.fee < Money::ZERO {
            faults.push(Fault::new(Code::VatBaseNegative, "fee", self.fee));
        }
        trace.rests_on(law.rows("vat.policies")?.rule);
        if let Err(closed) = self.is_open(law) {
            faults.extend_from_slice(closed.as_slice());
        }
        Faults::none_or(faults, ())
    }

    /// Whether the law of the month has this kind, taxpayer and rate together.
    pub(super) fn is_open(&self, law: &Law<'_>) -> Result<(), Faults> {
        let is_this = |row: &Row<'_>| {
            let is = |column: &str, word: &str| row.text(column).is_ok_and(|text| text == word);
            is("kind", self.kind.as_str()) && is("taxpayer", self.taxpayer.as_str()) && row.get::<Rate>("rate").is_ok_and(|rate| rate == self.rate)
        };
        if law.rows("vat.policies")?.value.iter().any(is_this) {
            return Ok(());
        }
        Err(Fault::new(Code::VatPolicyInvalid, "rate", format!("{} {} {}", self.kind, self.taxpayer, self.rate)).into())
    }

    fn taxed(&self, priced: Money, trace: &mut Trace<'_>) -> Result<InvoicePart, Fault> {
        match self.price {
            PriceKindOfTax::Inclusive => {
                let gross = trace.chain(TAXED, priced, &[]).money()?;
                inclusive(gross, self.rate, trace)
            }
            PriceKindOfTax::Exclusive => {
                let tax = trace.chain(TAX, priced, &[(Times, self.rate.into())]).rounded(Rounding::FEN).money()?;
                let gross = trace.chain(GROSS, priced, &[(Plus, tax.into())]).money()?;
                Ok(InvoicePart { gross, net: priced, tax })
            }
            PriceKindOfTax::Borne => {
                // gross = keep ÷ (1 − r ÷ (1 + r) × (1 + s))
                let overflow = |code| Fault::new(code, "rate", self.rate);
                let one = Exact::from(1);
                let surcharges = one.plus(self.surcharge_of_tax.unwrap_or(Rate::ZERO)).map_err(overflow)?;
                let of_gross =
                    Exact::from(self.rate).over(one.plus(self.rate).map_err(overflow)?).and_then(|share| share.times(surcharges)).map_err(overflow)?;
                let kept = one.minus(of_gross).map_err(overflow)?;
                let gross = trace.chain(GROSS, priced, &[(Over, kept.into())]).rounded(Rounding::FEN).money()?;
                inclusive(gross, self.rate, trace)
            }
        }
    }

    /// Invoices of at most the cap, the last one with the rest.
    fn split(&self, whole: InvoicePart, trace: &mut Trace<'_>) -> Result<Vec<InvoicePart>, Fault> {
        let Some(cap) = self.cap.filter(|cap| *cap < whole.gross) else { return Ok(vec![whole]) };
        if whole.gross.fen() / cap.fen() > MOST_INVOICES {
            return Err(Fault::new(Code::OutOfRange, "cap", cap));
        }
        let mut invoices = Vec::new();
        let mut left = whole.gross;
        while left > Money::ZERO {
            let gross = left.min(cap);
            invoices.push(inclusive(gross, self.rate, trace)?);
            left = left.minus(gross).map_err(|code| Fault::new(code, "cap", cap))?;
        }
        Ok(invoices)
    }
}

/// Net and tax of an amount that includes the tax.
fn inclusive(gross: Money, rate: Rate, trace: &mut Trace<'_>) -> Result<InvoicePart, Fault> {
    let divisor = Exact::from(1).plus(rate).map_err(|code| Fault::new(code, "rate", rate))?;
    let net = trace.chain(NET, gross, &[(Over, divisor.into())]).rounded(Rounding::FEN).money()?;
    let tax = trace.chain(TAX, gross, &[(Minus, net.into())]).money()?;
    Ok(InvoicePart { gross, net, tax })
}

record! {
    /// A line of an invoice.
    pub struct InvoiceLine {
        /// The goods or service.
        need name: String,
        /// Tax included.
        need gross: Money,
        /// Without the tax.
        need net: Money,
        /// The tax.
        need tax: Money,
    }
}

record! {
    /// A red-letter invoice, which cancels another one.
    pub struct RedLetter {
        /// The month of the red letter.
        need month: Month,
        /// The invoice that is cancelled.
        need invoice: String,
        /// Its lines.
        need lines: Vec<InvoiceLine>,
        /// The amount that is to be cancelled, which must be that of the invoice; the whole if left out.
        may amount: Money,
        /// Whether a red letter of it was issued before.
        or cancelled: bool = false,
    }
}

/// A line of a red-letter invoice.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RedLine {
    /// The goods or service.
    pub name: String,
    /// Tax included, with its sign turned.
    pub gross: Money,
    /// Without the tax.
    pub net: Money,
    /// The tax.
    pub tax: Money,
}

/// The answer of `red_letter`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RedLetterAnswer<'book> {
    /// Its id: that of the invoice with `-R`.
    pub id: String,
    /// The invoice that it cancels.
    pub cancels: String,
    /// The lines of the invoice, their signs turned.
    pub lines: Vec<RedLine>,
    /// The sum, tax included.
    pub gross: Money,
    /// The sum without the tax.
    pub net: Money,
    /// The tax.
    pub tax: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(RedLetterAnswer);

impl Operation for RedLetter {
    const NAME: &'static str = "red_letter";
    const EN: &'static str = "Red-letter invoice";
    const ZH: &'static str = "红字发票";
    type Answer<'book> = RedLetterAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<RedLetterAnswer<'book>, Faults> {
        self.check()?;
        let turned = |amount: Money, at: &str| Money::ZERO.minus(amount).map_err(|code| Fault::new(code, at, amount));
        let (mut gross, mut net, mut tax) = (Money::ZERO, Money::ZERO, Money::ZERO);
        let mut lines = Vec::with_capacity(self.lines.len());
        for line in &self.lines {
            let red =
                RedLine { name: line.name.clone(), gross: turned(line.gross, "lines")?, net: turned(line.net, "lines")?, tax: turned(line.tax, "lines")? };
            for (sum, amount) in [(&mut gross, red.gross), (&mut net, red.net), (&mut tax, red.tax)] {
                *sum = sum.plus(amount).map_err(|code| Fault::new(code, "lines", amount))?;
            }
            lines.push(red);
        }
        let grounds = Trace::new(Law::of(book, self.month, None)?).grounds();
        Ok(RedLetterAnswer { id: format!("{}-R", self.invoice), cancels: self.invoice.clone(), lines, gross, net, tax, grounds })
    }
}

impl RedLetter {
    fn check(&self) -> Result<(), Faults> {
        let mut faults = Vec::new();
        if self.cancelled {
            faults.push(Fault::new(Code::AlreadyReversed, "cancelled", &self.invoice));
        }
        if self.lines.is_empty() {
            faults.push(Fault::new(Code::FieldMissing, "lines", ""));
        }
        let mut whole = Money::ZERO;
        for (index, line) in self.lines.iter().enumerate() {
            let sum = line.net.plus(line.tax).unwrap_or(Money::MAX);
            if sum != line.gross {
                let told = format!("{} + {} = {sum}", line.net, line.tax);
                faults.push(Fault::new(Code::ControlTotal, format!("lines[{index}].gross"), line.gross).because(told.clone(), told));
            }
            whole = whole.plus(line.gross).unwrap_or(Money::MAX);
        }
        if whole < Money::ZERO {
            faults.push(Fault::new(Code::AmountNotPositive, "lines", whole).because("a red letter is not cancelled by another", "红字发票不得再次冲红"));
        }
        if let Some(amount) = self.amount.filter(|amount| *amount != whole) {
            faults.push(Fault::new(Code::Contradiction, "amount", amount).because(format!("the invoice is {whole}"), format!("原发票为 {whole}")));
        }
        Faults::none_or(faults, ())
    }
}
