//! 单独计税所得: annuity receipts (年金领取), equity incentives of listed companies (上市公司股权激励) and housing sold under
//! cost (低价购房), each taxed apart from the year's wages and without the basic deduction (财税〔2018〕164号).

use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::{Cited, Law};
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::{ParameterRef, Reference, RuleBook, Warning, WarningCode};
use crate::tax::{Table, below_zero, checked, placed, total};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Number, Over, Plus, StepName, Times, Trace};
use serde::Serialize;

const PER_MONTH: StepName = StepName::new("per_month", "amount of a month", "月均金额");
const INCOME: StepName = StepName::new("income", "income", "所得");
const YEAR_INCOME: StepName = StepName::new("year_income", "income of the tax year", "本纳税年度所得合计");
const YEAR_TAX: StepName = StepName::new("year_tax", "tax on the income of the tax year", "本纳税年度应纳税额");
const TAX_BEFORE: StepName = StepName::new("tax_before", "tax already paid in the tax year", "本纳税年度已纳税额");
const TAX: StepName = StepName::new("tax", "tax", "应纳税额");
const NET: StepName = StepName::new("net", "net", "税后金额");

/// Months of a quarter.
const MONTHS_OF_QUARTER: i64 = 3;

choice! {
    /// How an annuity (企业年金、职业年金) is paid out.
    pub enum ReceiptKind {
        /// Every month.
        Monthly = "monthly",
        /// Every quarter.
        Quarterly = "quarterly",
        /// Every year.
        Yearly = "yearly",
        /// At once, on settling abroad (出境定居).
        LumpEmigration = "lump_emigration",
        /// At once, to the heirs of a deceased person.
        LumpDeath = "lump_death",
        /// At once, for another reason.
        LumpOther = "lump_other",
    }
}

choice! {
    /// How a receipt is taxed.
    pub enum ReceiptTable {
        /// By the table of the month.
        Monthly = "monthly",
        /// By the table of the month, spread over the months of the quarter.
        MonthlySpread = "monthly_spread",
        /// By the table of the year.
        Annual = "annual",
    }
}

record! {
    /// The tax on an annuity receipt: the whole amount alone, nothing deducted. Two annuities are two receipts.
    pub struct AnnuityReceipt {
        /// The month of payment.
        need month: Month,
        /// How the annuity is paid out.
        need kind: ReceiptKind,
        /// The amount.
        need amount: Money,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `annuity_receipt`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AnnuityReceiptAnswer<'book> {
    /// How the receipt is taxed.
    pub table: ReceiptTable,
    /// The rate of the bracket.
    pub rate: Rate,
    /// The quick deduction of the bracket.
    pub quick: Money,
    /// The tax.
    pub tax: Money,
    /// The receipt less the tax.
    pub net: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

/// How a kind of receipt is taxed in a month.
struct ReceiptRules<'book> {
    by: ReceiptTable,
    rule: ParameterRef<'book>,
    table: Table<'book>,
    rounding: Rounding,
}

impl<'book> ReceiptRules<'book> {
    fn of(law: &Law<'book>, kind: ReceiptKind) -> Result<ReceiptRules<'book>, Fault> {
        const TABLES: &str = "bonus.annuity.receipt_tables";
        let rows = law.rows(TABLES)?;
        let row = rows.value.iter().find(|row| row.text("kind").is_ok_and(|text| text == kind.as_str()));
        let by = row.ok_or_else(|| Fault::new(Code::RuleInvalid, "kind", kind).because(TABLES, TABLES))?.get("table")?;
        let table = if by == ReceiptTable::Annual { Table::annual(law)? } else { Table::monthly(law)? };
        Ok(ReceiptRules { by, rule: rows.rule, table, rounding: law.tax_rounding()?.value })
    }
}

impl Operation for AnnuityReceipt {
    const NAME: &'static str = "annuity_receipt";
    const EN: &'static str = "Tax on annuity receipts";
    const ZH: &'static str = "年金领取";
    type Answer<'book> = AnnuityReceiptAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<AnnuityReceiptAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let rules = checked(below_zero(&[("amount", self.amount)]), ReceiptRules::of(&law, self.kind))?;
        let mut trace = Trace::new(law);
        trace.rests_on(rules.rule);
        let (bracket, tax) = if rules.by == ReceiptTable::MonthlySpread {
            let months = Number::from(MONTHS_OF_QUARTER);
            let month = trace.chain(PER_MONTH, self.amount, &[(Over, months)]).by(rules.rule).exact()?;
            let bracket = rules.table.bracket(month);
            (bracket, rules.table.tax_of_parts(&mut trace, TAX, month, bracket, months, rules.rounding)?)
        } else {
            rules.table.tax(&mut trace, TAX, self.amount, rules.rounding)?
        };
        let net = trace.chain(NET, self.amount, &[(Minus, tax.into())]).money()?;
        Ok(AnnuityReceiptAnswer { table: rules.by, rate: bracket.rate, quick: bracket.quick, tax, net, grounds: trace.grounds() })
    }
}

record! {
    /// An equity incentive that was taxed before.
    pub struct EarlierEquity {
        /// The month of the event.
        need month: Month,
        /// The income.
        need income: Money,
        /// The tax.
        need tax: Money,
    }
}

record! {
    /// The tax on an equity incentive of a listed company (股票期权、限制性股票等); those of one tax year are merged, never across years.
    pub struct Equity {
        /// The month of exercise or release.
        need month: Month,
        /// The income, in place of `shares`, `strike` and `market`.
        may income: Money,
        /// Number of shares.
        may shares: Exact,
        /// What the person pays for a share.
        may strike: Exact,
        /// The market price of a share on the day.
        may market: Exact,
        /// Events before this one; those of another tax year are left out.
        or earlier: Vec<EarlierEquity> = Vec::new(),
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `equity`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EquityAnswer<'book> {
    /// The income of this event, to the fen.
    pub income: Money,
    /// The income of the tax year with it, to the fen.
    pub year_income: Money,
    /// The rate of the bracket.
    pub rate: Rate,
    /// The quick deduction of the bracket.
    pub quick: Money,
    /// The tax on the income of the tax year.
    pub year_tax: Money,
    /// The tax of the earlier events of the tax year.
    pub tax_before: Money,
    /// The tax of this event.
    pub tax: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

/// How equity incentives are taxed in a month.
struct EquityRules<'book> {
    separate: Cited<'book, &'book str>,
    table: Table<'book>,
    rounding: Rounding,
}

impl<'book> EquityRules<'book> {
    fn of(law: &Law<'book>) -> Result<EquityRules<'book>, Fault> {
        Ok(EquityRules { separate: law.word("bonus.equity.listed.separate")?, table: Table::annual(law)?, rounding: law.tax_rounding()?.value })
    }
}

impl Operation for Equity {
    const NAME: &'static str = "equity";
    const EN: &'static str = "Tax on equity incentives of listed companies";
    const ZH: &'static str = "上市公司股权激励";
    type Answer<'book> = EquityAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<EquityAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let rules = checked(self.faults(), EquityRules::of(&law))?;
        let mut trace = Trace::new(law);
        let income = self.income(&mut trace)?;
        let (same_year, others): (Vec<_>, Vec<_>) = self.earlier.iter().partition(|event| event.month.year() == self.month.year());
        if !others.is_empty() {
            trace.warn(Warning { rule: Some(Reference::Parameter(rules.separate.rule)), ..Warning::plain(WarningCode::NotMergedAcrossYears) });
        }
        let merged: Vec<_> = same_year.iter().map(|event| (Plus, event.income.into())).collect();
        let year_income = trace.chain(YEAR_INCOME, income, &merged).by(rules.separate.rule).exact()?;
        let (bracket, year_tax) = rules.table.tax_of_exact(&mut trace, YEAR_TAX, year_income, rules.rounding).map_err(placed("earlier"))?;
        let tax_before = total(&mut trace, TAX_BEFORE, same_year.iter().map(|event| event.tax)).map_err(placed("earlier"))?;
        if tax_before > year_tax {
            let fault = Fault::new(Code::YearToDateInconsistent, "earlier", tax_before);
            return Err(fault.because(format!("at most {year_tax} on this income"), format!("该所得最多 {year_tax}")).into());
        }
        let tax = trace.chain(TAX, year_tax, &[(Minus, tax_before.into())]).money()?;
        let shown = |amount: Exact| amount.round(rules.rounding).map_err(|code| Fault::new(code, "income", amount));
        Ok(EquityAnswer {
            income: shown(income)?,
            year_income: shown(year_income)?,
            rate: bracket.rate,
            quick: bracket.quick,
            year_tax,
            tax_before,
            tax,
            grounds: trace.grounds(),
        })
    }
}

impl Equity {
    fn faults(&self) -> Vec<Fault> {
        let prices = [("shares", self.shares), ("strike", self.strike), ("market", self.market)];
        let mut faults = below_zero(&[("income", self.income.unwrap_or_default())]);
        for (name, given) in prices {
            match given {
                Some(given) if self.income.is_some() => {
                    faults.push(Fault::new(Code::Contradiction, name, given).because("income is given", "已给出 income"));
                }
                Some(given) if given < Exact::ZERO => faults.push(Fault::new(Code::OutOfRange, name, given)),
                None if self.income.is_none() && prices.iter().any(|(_, given)| given.is_some()) => faults.push(Fault::new(Code::FieldMissing, name, "")),
                _ => {}
            }
        }
        if self.income.is_none() && prices.iter().all(|(_, given)| given.is_none()) {
            faults.push(Fault::new(Code::FieldMissing, "income", ""));
        }
        if let (Some(strike), Some(market)) = (self.strike, self.market.filter(|market| self.strike.is_some_and(|strike| *market < strike))) {
            let fault = Fault::new(Code::OutOfRange, "market", market);
            faults.push(fault.because(format!("below the strike of {strike}"), format!("低于行权价 {strike}")));
        }
        for (index, event) in self.earlier.iter().enumerate() {
            let at = |fault: Fault| Fault { path: format!("earlier[{index}].{}", fault.path), ..fault };
            faults.extend(below_zero(&[("income", event.income), ("tax", event.tax)]).into_iter().map(at));
            if event.month > self.month {
                let fault = Fault::new(Code::YearToDateInconsistent, "month", event.month);
                faults.push(at(fault.because(format!("later than {}", self.month), format!("晚于 {}", self.month))));
            }
        }
        faults
    }

    fn income<'book>(&self, trace: &mut Trace<'book>) -> Result<Exact, Fault> {
        if let (Some(shares), Some(strike), Some(market)) = (self.shares, self.strike, self.market) {
            return trace.chain(INCOME, shares, &[(Times, market.into()), (Minus, shares.into()), (Times, strike.into())]).exact().map_err(placed("shares"));
        }
        trace.chain(INCOME, self.income.unwrap_or_default(), &[]).exact()
    }
}

record! {
    /// The tax on housing that an employer sells to an employee under cost (单位低价售房): the difference is taxed.
    pub struct LowPriceHousing {
        /// The month of the sale.
        need month: Month,
        /// What the employee pays less than the cost of building or purchase.
        need difference: Money,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `low_price_housing`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LowPriceHousingAnswer<'book> {
    /// The rate of the bracket.
    pub rate: Rate,
    /// The quick deduction of the bracket.
    pub quick: Money,
    /// The tax.
    pub tax: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

/// How housing sold under cost is taxed in a month.
struct HousingRules<'book> {
    months: Cited<'book, i64>,
    table: Table<'book>,
    rounding: Rounding,
}

impl<'book> HousingRules<'book> {
    fn of(law: &Law<'book>) -> Result<HousingRules<'book>, Fault> {
        Ok(HousingRules { months: law.count("bonus.housing_under_cost.months")?, table: Table::monthly(law)?, rounding: law.tax_rounding()?.value })
    }
}

impl Operation for LowPriceHousing {
    const NAME: &'static str = "low_price_housing";
    const EN: &'static str = "Tax on housing sold under cost";
    const ZH: &'static str = "单位低价售房";
    type Answer<'book> = LowPriceHousingAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<LowPriceHousingAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let rules = checked(below_zero(&[("difference", self.difference)]), HousingRules::of(&law))?;
        let mut trace = Trace::new(law);
        let month = trace.chain(PER_MONTH, self.difference, &[(Over, rules.months.value.into())]).by(rules.months.rule).exact()?;
        let bracket = rules.table.bracket(month);
        let tax = rules.table.tax_in(&mut trace, TAX, self.difference, bracket, rules.rounding)?;
        Ok(LowPriceHousingAnswer { rate: bracket.rate, quick: bracket.quick, tax, grounds: trace.grounds() })
    }
}

answers!(AnnuityReceiptAnswer, EquityAnswer, LowPriceHousingAnswer);
