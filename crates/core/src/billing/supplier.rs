//! 供应商: the margin of what is bought and sold, and offers compared for a city and a number of heads.

use crate::fault::{Code, Fault, Faults};
use crate::json::record;
use crate::law::Law;
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::Month;
use crate::trace::{Grounds, Minus, Number, Over, Plus, StepName, Times, Trace};
use serde::Serialize;

const FEE: StepName = StepName::new("fee", "fee of the customer", "客户服务费");
const FEE_NET: StepName = StepName::new("fee_net", "without VAT", "不含税服务费");
const COST: StepName = StepName::new("supplier_fee", "fee of the supplier", "供应商服务费");
const COST_NET: StepName = StepName::new("supplier_fee_net", "without input VAT", "不含税供应商服务费");
const OUTPUT: StepName = StepName::new("output_vat", "output VAT", "销项税额");
const INPUT: StepName = StepName::new("input_vat", "input VAT", "进项税额");
const SURCHARGE: StepName = StepName::new("surcharge", "surcharges on the VAT paid", "附加税费");
const MARGIN: StepName = StepName::new("margin", "margin", "毛利");
const OFFER_FEE: StepName = StepName::new("offer_fee", "fee of the offer", "报价服务费");
const OFFER_MINIMUM: StepName = StepName::new("offer_minimum", "not below its minimum", "最低收费");
const CARRY: StepName = StepName::new("carry", "cost of paying early", "预付资金成本");
const OFFER_TOTAL: StepName = StepName::new("offer_total", "cost of the offer", "报价总成本");

record! {
    /// The margin of a service that a supplier renders.
    pub struct Margin {
        /// The month.
        need month: Month,
        /// The heads.
        need heads: u32,
        /// The customer's price of a head, VAT included.
        need customer_price: Money,
        /// The supplier's price of a head, VAT included.
        need supplier_price: Money,
        /// The rate of VAT on both.
        need rate: Rate,
        /// Surcharges as a share of the VAT paid.
        or surcharge_of_tax: Rate = Rate::ZERO,
        /// Whether the supplier's invoice gives input VAT.
        or deductible: bool = true,
    }
}

/// The answer of `margin`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MarginAnswer<'book> {
    /// The customer's fee, VAT included.
    pub fee: Money,
    /// The same without VAT.
    pub fee_net: Money,
    /// The VAT on it.
    pub output_vat: Money,
    /// The supplier's fee, VAT included.
    pub cost: Money,
    /// The VAT that is credited.
    pub input_vat: Money,
    /// The surcharges on the VAT paid.
    pub surcharge: Money,
    /// The margin.
    pub margin: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(MarginAnswer);

impl Operation for Margin {
    const NAME: &'static str = "margin";
    const EN: &'static str = "Margin over a supplier";
    const ZH: &'static str = "供应商毛利";
    type Answer<'book> = MarginAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<MarginAnswer<'book>, Faults> {
        let mut trace = Trace::new(Law::of(book, self.month, None)?);
        let heads: Number = i64::from(self.heads).into();
        let divisor = crate::exact::Exact::from(1).plus(self.rate).map_err(|code| Fault::new(code, "rate", self.rate))?;
        let fee = trace.chain(FEE, self.customer_price, &[(Times, heads)]).money()?;
        let fee_net = trace.chain(FEE_NET, fee, &[(Over, divisor.into())]).rounded(Rounding::FEN).money()?;
        let output_vat = trace.chain(OUTPUT, fee, &[(Minus, fee_net.into())]).money()?;
        let cost = trace.chain(COST, self.supplier_price, &[(Times, heads)]).money()?;
        let cost_net = if self.deductible { trace.chain(COST_NET, cost, &[(Over, divisor.into())]).rounded(Rounding::FEN).money()? } else { cost };
        let input_vat = trace.chain(INPUT, cost, &[(Minus, cost_net.into())]).money()?;
        let paid = output_vat.minus(input_vat).map_err(|code| Fault::new(code, "supplier_price", self.supplier_price))?.max(Money::ZERO);
        let surcharge = trace.chain(SURCHARGE, paid, &[(Times, self.surcharge_of_tax.into())]).rounded(Rounding::FEN).money()?;
        let margin = trace.chain(MARGIN, fee_net, &[(Minus, cost_net.into()), (Minus, surcharge.into())]).money()?;
        Ok(MarginAnswer { fee, fee_net, output_vat, cost, input_vat, surcharge, margin, grounds: trace.grounds() })
    }
}

record! {
    /// What a provider offers.
    pub struct Offer {
        /// The provider.
        need id: String,
        /// The price of a head.
        or per_head: Money = Money::ZERO,
        /// The price of a hire.
        or per_hire: Money = Money::ZERO,
        /// The price of a leave.
        or per_leave: Money = Money::ZERO,
        /// A share of the contributions.
        may percent_of_contributions: Rate,
        /// The least fee.
        may min: Money,
        /// Days before the bureau's day on which contributions must be paid.
        or prepay_days: u32 = 0,
        /// What errors are expected to cost.
        or expected_error_cost: Money = Money::ZERO,
        /// What is paid back.
        or rebate: Money = Money::ZERO,
        /// How good the service is, for equal costs.
        or service_score: u32 = 0,
        /// Whether it has the licence that the mode needs.
        or licensed: bool = true,
        /// Whether it serves the place.
        or covers_place: bool = true,
        /// The most heads that it takes.
        may capacity: u32,
        /// The last day of a month on which it takes orders.
        may cutoff_day: u32,
    }
}

record! {
    /// Offers compared for a city and a number of heads.
    pub struct Quotes {
        /// The month.
        need month: Month,
        /// The offers.
        need offers: Vec<Offer>,
        /// The heads.
        need heads: u32,
        /// Hires in the month.
        or hires: u32 = 0,
        /// Leaves in the month.
        or leaves: u32 = 0,
        /// The contributions that are expected.
        need contributions: Money,
        /// The own cost of money, a rate of a year.
        need own_rate: Rate,
        /// Days of a year.
        or basis: u32 = 365,
        /// Our own cut-off; an offer with an earlier one does not fit.
        may own_cutoff_day: u32,
    }
}

/// An offer, reckoned.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuotedOffer {
    /// The provider.
    pub id: String,
    /// Why it does not fit: `licence`, `place`, `capacity` or `cutoff`; none if it does.
    pub excluded: Option<&'static str>,
    /// The fee.
    pub fee: Money,
    /// The cost of paying early.
    pub carry: Money,
    /// The cost of the offer.
    pub total: Money,
}

/// The answer of `quotes`: the offers that fit, the best first, then the others.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuotesAnswer<'book> {
    /// The offers.
    pub offers: Vec<QuotedOffer>,
    /// The best that fits.
    pub chosen: Option<String>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(QuotesAnswer);

impl Operation for Quotes {
    const NAME: &'static str = "quotes";
    const EN: &'static str = "Offers compared";
    const ZH: &'static str = "供应商比价";
    type Answer<'book> = QuotesAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<QuotesAnswer<'book>, Faults> {
        if self.basis == 0 {
            return Err(Fault::new(Code::DivisionByZero, "basis", self.basis).into());
        }
        let mut trace = Trace::new(Law::of(book, self.month, None)?);
        let mut quoted = Vec::with_capacity(self.offers.len());
        for offer in &self.offers {
            let fee = self.fee(offer, &mut trace)?;
            let early = [(Times, i64::from(offer.prepay_days).into()), (Times, self.own_rate.into()), (Over, i64::from(self.basis).into())];
            let carry = trace.chain(CARRY, self.contributions, &early).rounded(Rounding::FEN).money()?;
            let rest = [(Plus, carry.into()), (Plus, offer.expected_error_cost.into()), (Minus, offer.rebate.into())];
            let total = trace.chain(OFFER_TOTAL, fee, &rest).money()?;
            quoted.push((offer, QuotedOffer { id: offer.id.clone(), excluded: self.excludes(offer), fee, carry, total }));
        }
        quoted.sort_by_key(|(offer, quote)| (quote.excluded.is_some(), quote.total, std::cmp::Reverse(offer.service_score), offer.id.clone()));
        let chosen = quoted.first().filter(|(_, quote)| quote.excluded.is_none()).map(|(offer, _)| offer.id.clone());
        Ok(QuotesAnswer { offers: quoted.into_iter().map(|(_, quote)| quote).collect(), chosen, grounds: trace.grounds() })
    }
}

impl Quotes {
    fn fee<'book>(&self, offer: &Offer, trace: &mut Trace<'book>) -> Result<Money, Fault> {
        let mut terms = vec![(Times, i64::from(self.heads).into())];
        for (price, count) in [(offer.per_hire, self.hires), (offer.per_leave, self.leaves)] {
            if price != Money::ZERO {
                terms.extend([(Plus, price.into()), (Times, i64::from(count).into())]);
            }
        }
        if let Some(percent) = offer.percent_of_contributions {
            terms.extend([(Plus, self.contributions.into()), (Times, percent.into())]);
        }
        let fee = trace.chain(OFFER_FEE, offer.per_head, &terms).rounded(Rounding::FEN).money()?;
        match offer.min {
            Some(least) => trace.greatest(OFFER_MINIMUM, &[fee.into(), least.into()]).money(),
            None => Ok(fee),
        }
    }

    fn excludes(&self, offer: &Offer) -> Option<&'static str> {
        let is_early = self.own_cutoff_day.zip(offer.cutoff_day).is_some_and(|(own, theirs)| theirs < own);
        match () {
            () if !offer.licensed => Some("licence"),
            () if !offer.covers_place => Some("place"),
            () if offer.capacity.is_some_and(|capacity| self.heads > capacity) => Some("capacity"),
            () if is_early => Some("cutoff"),
            () => None,
        }
    }
}
