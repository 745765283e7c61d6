//! 增值税: VAT of labour dispatch (劳务派遣) and HR outsourcing (人力资源外包), on the whole price or on the difference.
//!
//! Until 2025-12 财税〔2016〕47号, from 2026-01 增值税法 with 财政部 税务总局公告2026年第10号 art. 4 (5). The agreed price includes the
//! tax: tax = price × rate ÷ (1 + rate). Thresholds of exemption, surcharges and input VAT are not computed here.

use super::{below_zero, not_just_one, stray};
use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::{Cited, Law, Row};
use crate::money::{Money, Rate};
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Over, Plus, StepName, Times, Trace};
use serde::Serialize;

const TAXED: StepName = StepName::new("taxed", "what is taxed", "计税金额");
const TAX: StepName = StepName::new("vat", "value added tax", "增值税额");
const SALES: StepName = StepName::new("sales", "sales without tax", "不含税销售额");
const PRICE: StepName = StepName::new("price", "price with tax", "含税价款");

choice! {
    /// What kind of taxpayer.
    pub enum Taxpayer {
        /// 一般纳税人.
        General = "general",
        /// 小规模纳税人.
        Small = "small",
    }
}

choice! {
    /// What is sold.
    pub enum VatService {
        /// 劳务派遣.
        Dispatch = "dispatch",
        /// 人力资源外包.
        Outsourcing = "outsourcing",
    }
}

choice! {
    /// What is taxed.
    pub enum VatMethod {
        /// The whole price (全额).
        Full = "full",
        /// The price less what is passed through: wages, welfare, social insurance, housing fund (差额).
        Difference = "difference",
        /// The same at the simplified rate (简易计税), for outsourcing while it was open.
        Simplified = "simplified",
    }
}

record! {
    /// The VAT of a month or an invoice.
    pub struct Vat {
        /// The month of the sale.
        need month: Month,
        /// What kind of taxpayer.
        need taxpayer: Taxpayer,
        /// What is taxed.
        need method: VatMethod,
        /// What is sold.
        need service: VatService,
        /// The price, tax included.
        may gross: Money,
        /// The price without tax, in place of `gross`.
        may net: Money,
        /// What is passed through within the price: wages, welfare, social insurance and housing fund paid for the client.
        may pass_through: Money,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `vat`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VatAnswer<'book> {
    /// The month.
    pub month: Month,
    /// What is taxed.
    pub method: VatMethod,
    /// The rate.
    pub rate: Rate,
    /// Whether input VAT may be credited; `null` where the rule does not say.
    pub input_credit: Option<bool>,
    /// What the client pays, tax included.
    pub price: Money,
    /// What is passed through and not taxed.
    pub pass_through: Money,
    /// What is taxed, without tax.
    pub sales: Money,
    /// The tax.
    pub vat: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(VatAnswer);

/// The rate of a way of taxing.
struct Way<'book> {
    rate: Cited<'book, Rate>,
    input_credit: Option<bool>,
}

impl Operation for Vat {
    const NAME: &'static str = "vat";
    const EN: &'static str = "Value added tax of the service";
    const ZH: &'static str = "劳务派遣与人力资源外包增值税";
    type Answer<'book> = VatAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<VatAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        Faults::none_or(self.faults(), ())?;
        let mut trace = Trace::new(law);
        let way = match self.service {
            VatService::Dispatch => self.dispatch(&law, &mut trace)?,
            VatService::Outsourcing => self.outsourcing(&law, &mut trace)?,
        };
        let pass_through = self.pass_through.unwrap_or_default();
        let (given, gross) = match (self.gross, self.net) {
            (Some(gross), _) => (gross, true),
            (None, net) => (net.unwrap_or_default(), false),
        };
        let less: Vec<_> = self.pass_through.into_iter().map(|amount| (Minus, amount.into())).collect();
        let taxed = trace.chain(TAXED, given, &less).money()?;
        let mut terms = vec![(Times, way.rate.value.into())];
        if gross {
            let with_tax = Exact::from(1).plus(way.rate.value).map_err(|code| Fault::new(code, "", way.rate.rule.id))?;
            terms.push((Over, with_tax.into()));
        }
        let vat = trace.chain(TAX, taxed, &terms).rounded(law.tax_rounding()?.value).by(way.rate.rule).money()?;
        let sales = if gross { trace.chain(SALES, taxed, &[(Minus, vat.into())]).money()? } else { taxed };
        let price = if gross { given } else { trace.chain(PRICE, given, &[(Plus, vat.into())]).money()? };
        let (rate, input_credit) = (way.rate.value, way.input_credit);
        Ok(VatAnswer { month: self.month, method: self.method, rate, input_credit, price, pass_through, sales, vat, grounds: trace.grounds() })
    }
}

impl Vat {
    fn faults(&self) -> Vec<Fault> {
        let amounts = [("gross", self.gross), ("net", self.net), ("pass_through", self.pass_through)];
        let mut faults: Vec<Fault> = amounts.iter().filter_map(|(name, amount)| below_zero(name, (*amount)?)).collect();
        faults.extend(not_just_one(&[("gross", self.gross.is_some()), ("net", self.net.is_some())]));
        if self.method == VatMethod::Full {
            faults.extend(stray("pass_through", self.pass_through.is_some(), "difference, simplified"));
        } else if self.pass_through.is_none() {
            faults.push(super::absent("pass_through"));
        }
        if let Some((price, passed)) = self.gross.or(self.net).zip(self.pass_through).filter(|(price, passed)| passed > price) {
            faults.push(Fault::new(Code::ExceedsLimit, "pass_through", passed).because(format!("the price is {price}"), format!("价款为 {price}")));
        }
        faults
    }

    /// The fault of a way of taxing that is not open to the taxpayer in the month.
    fn not_open(&self) -> Fault {
        let Vat { method, taxpayer, service, month, .. } = self;
        let fault = Fault::new(Code::NotEligible, "method", method);
        fault.because(format!("not open to {taxpayer} taxpayers for {service} in {month}"), format!("{month} {service} 的 {taxpayer} 纳税人不适用"))
    }

    /// The row of a table of ways of taxing.
    fn row<'book>(&self, rows: &[Row<'book>], method: &str) -> Option<Row<'book>> {
        rows.iter().find(|row| row.text("method").is_ok_and(|word| word == method)).copied()
    }

    fn dispatch<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Way<'book>, Fault> {
        let general = self.taxpayer == Taxpayer::General;
        let rows = law.rows(if general { "vat.dispatch.general.methods" } else { "vat.dispatch.small_scale.methods" })?;
        let Some(row) = self.row(&rows.value, self.method.as_str()) else {
            return if general && self.method == VatMethod::Full { self.without_deduction(law, trace) } else { Err(self.not_open()) };
        };
        let rate = Cited { value: row.get("rate")?, rule: rows.rule };
        if general {
            let input_credit = Some(row.text("input_credit")? == "yes");
            super::place::unconfirmed(trace, rows.rule, "input_credit");
            return Ok(Way { rate, input_credit });
        }
        let rate = if self.method == VatMethod::Full { self.reduced(law)? } else { rate };
        Ok(Way { rate, input_credit: None })
    }

    /// Whether a general taxpayer may leave the deduction of dispatch alone is disputed.
    fn without_deduction<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Way<'book>, Fault> {
        let deduction = law.word("vat.dispatch.general.deduction")?;
        if trace.cite(deduction) != "optional" {
            return Err(self.not_open());
        }
        Ok(Way { rate: law.rate("vat.services.rate")?, input_credit: Some(true) })
    }

    fn outsourcing<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Way<'book>, Fault> {
        let pass_through = law.word("vat.outsourcing.pass_through")?;
        let outside = trace.cite(pass_through) == "not_in_sales";
        if self.method != VatMethod::Full && !outside {
            return Err(self.not_open());
        }
        if self.taxpayer == Taxpayer::Small {
            return if self.method == VatMethod::Simplified { Err(self.not_open()) } else { Ok(Way { rate: self.reduced(law)?, input_credit: None }) };
        }
        let rows = law.rows("vat.outsourcing.general.rates")?;
        let method = if self.method == VatMethod::Simplified { "simplified" } else { "general" };
        let row = self.row(&rows.value, method).ok_or_else(|| self.not_open())?;
        Ok(Way { rate: Cited { value: row.get("rate")?, rule: rows.rule }, input_credit: None })
    }

    /// The rate of a small-scale payer, which stands reduced; a month without the reduction has no value here.
    fn reduced<'book>(&self, law: &Law<'book>) -> Result<Cited<'book, Rate>, Fault> {
        law.rate("vat.small_scale.reduced_rate")
    }
}
