//! 离职、退休一次性收入: what a person receives on leaving, taxed apart from the year's wages (财税〔2018〕164号 item 5).
//!
//! Severance (解除劳动关系), early retirement (提前退休) and internal retirement (内部退养, 国税发〔1999〕58号). Compensation under
//! labour law, with its own threefold average and twelve years, is no part of this: see the payroll operations.

use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::{Cited, Law};
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::tax::{Bracket, Table, below_zero, checked, placed};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Number, Over, Plus, StepName, Times, Trace};
use serde::Serialize;

const THRESHOLD: StepName = StepName::new("threshold", "amount up to which severance is exempt", "免税限额");
const EXEMPT: StepName = StepName::new("exempt", "exempt part", "免税部分");
const TAXABLE: StepName = StepName::new("taxable", "taxable income", "应纳税所得额");
const YEARS: StepName = StepName::new("years", "years to the statutory age", "距法定退休年龄的年度数");
const PER_YEAR: StepName = StepName::new("per_year", "lump sum of a year", "年均补贴收入");
const PER_MONTH: StepName = StepName::new("per_month", "lump sum of a month", "月均补贴收入");
const TAXABLE_PER_YEAR: StepName = StepName::new("taxable_per_year", "taxable income of a year", "年应纳税所得额");
const TAXABLE_PER_MONTH: StepName = StepName::new("taxable_per_month", "taxable income of a month", "月应纳税所得额");
const BRACKET_INCOME: StepName = StepName::new("bracket_income", "income that finds the bracket", "确定税率的收入");
const TAXABLE_WITH_WAGE: StepName = StepName::new("taxable_with_wage", "taxable lump sum with the month's wage", "一次性收入与当月工资合计应纳税所得额");
const TAX_WITH_WAGE: StepName = StepName::new("tax_with_wage", "tax on both", "合计应纳税额");
const TAXABLE_WAGE: StepName = StepName::new("taxable_wage", "taxable wage of the month", "当月工资应纳税所得额");
const WAGE_TAX: StepName = StepName::new("wage_tax", "tax on the month's wage alone", "当月工资应纳税额");
const TAX: StepName = StepName::new("tax", "tax", "应纳税额");
const NET: StepName = StepName::new("net", "net", "税后金额");

/// Months of a year.
const MONTHS_OF_YEAR: i64 = 12;

record! {
    /// The tax on a severance payment (解除劳动关系一次性补偿收入, 财税〔2018〕164号 item 5 (1)).
    pub struct Severance {
        /// The month of payment.
        need month: Month,
        /// The payment, living allowance and other grants included.
        need amount: Money,
        /// Last year's average wage of the place, of the YEAR; not needed where `bankruptcy` is true.
        may average_annual_wage: Money,
        /// Whether a bankrupt firm pays it (破产安置费), which exempts the whole.
        or bankruptcy: bool = false,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `severance`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SeveranceAnswer<'book> {
    /// The exempt part.
    pub exempt: Money,
    /// What is above it.
    pub taxable: Money,
    /// The rate of its bracket.
    pub rate: Rate,
    /// The quick deduction of its bracket.
    pub quick: Money,
    /// The tax.
    pub tax: Money,
    /// The payment less the tax.
    pub net: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

/// How severance is taxed in a month.
struct SeveranceRules<'book> {
    multiple: Cited<'book, i64>,
    bankruptcy: Cited<'book, &'book str>,
    table: Table<'book>,
    rounding: Rounding,
}

impl<'book> SeveranceRules<'book> {
    fn of(law: &Law<'book>) -> Result<SeveranceRules<'book>, Fault> {
        Ok(SeveranceRules {
            multiple: law.count("bonus.severance.exempt_multiple")?,
            bankruptcy: law.word("bonus.severance.bankruptcy")?,
            table: Table::annual(law)?,
            rounding: law.tax_rounding()?.value,
        })
    }
}

impl Operation for Severance {
    const NAME: &'static str = "severance";
    const EN: &'static str = "Tax on severance payments";
    const ZH: &'static str = "解除劳动关系一次性补偿收入";
    type Answer<'book> = SeveranceAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<SeveranceAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let rules = checked(self.faults(), SeveranceRules::of(&law))?;
        let mut trace = Trace::new(law);
        let exempt = self.exempt(&rules, &mut trace).map_err(placed("average_annual_wage"))?;
        let taxable = trace.chain(TAXABLE, self.amount, &[(Minus, exempt.into())]).money()?;
        let (bracket, tax) = rules.table.tax(&mut trace, TAX, taxable, rules.rounding)?;
        let net = trace.chain(NET, self.amount, &[(Minus, tax.into())]).money()?;
        Ok(SeveranceAnswer { exempt, taxable, rate: bracket.rate, quick: bracket.quick, tax, net, grounds: trace.grounds() })
    }
}

impl Severance {
    fn faults(&self) -> Vec<Fault> {
        let mut faults = below_zero(&[("amount", self.amount), ("average_annual_wage", self.average_annual_wage.unwrap_or_default())]);
        if !self.bankruptcy && self.average_annual_wage.is_none() {
            faults.push(Fault::new(Code::FieldMissing, "average_annual_wage", ""));
        }
        faults
    }

    fn exempt<'book>(&self, rules: &SeveranceRules<'book>, trace: &mut Trace<'book>) -> Result<Money, Fault> {
        if self.bankruptcy && rules.bankruptcy.value == "exempt" {
            return trace.chain(EXEMPT, self.amount, &[]).by(rules.bankruptcy.rule).money();
        }
        let average = self.average_annual_wage.ok_or_else(|| Fault::new(Code::FieldMissing, "average_annual_wage", ""))?;
        let threshold = trace.chain(THRESHOLD, average, &[(Times, rules.multiple.value.into())]).by(rules.multiple.rule).money()?;
        trace.least(EXEMPT, &[self.amount.into(), threshold.into()]).money()
    }
}

choice! {
    /// How the lump sum of early retirement is spread.
    pub enum Spread {
        /// Over the years to the statutory age, by the table of the year (财税〔2018〕164号).
        Years = "year_spread",
        /// Over the months to it, by the table of the month (国家税务总局公告2011年第6号), before 2019.
        Months = "month_spread",
    }
}

record! {
    /// The tax on the lump sum of early retirement (提前退休一次性补贴收入, 财税〔2018〕164号 item 5 (2)).
    pub struct EarlyRetirement {
        /// The month of payment.
        need month: Month,
        /// The lump sum.
        need amount: Money,
        /// Months from the retirement to the statutory age; from 2025 that is the delayed age.
        need months: u32,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `early_retirement`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EarlyRetirementAnswer<'book> {
    /// How the lump sum is spread.
    pub method: Spread,
    /// Years to the statutory age; fractions count.
    pub years: Number,
    /// The lump sum of a year, to the fen; null where it is spread over months.
    pub per_year: Option<Money>,
    /// The taxable income of a year, to the fen; null where it is spread over months.
    pub taxable_per_year: Option<Money>,
    /// The rate of its bracket.
    pub rate: Rate,
    /// The quick deduction of its bracket.
    pub quick: Money,
    /// The tax.
    pub tax: Money,
    /// The lump sum less the tax.
    pub net: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

/// How early retirement is taxed in a month.
struct EarlyRules<'book> {
    method: Cited<'book, Spread>,
    /// What is deducted of each year, or of each month.
    deduction: Cited<'book, Money>,
    /// Whether fractions of a year count, where years do.
    fractions: Option<Cited<'book, &'book str>>,
    table: Table<'book>,
    rounding: Rounding,
}

impl<'book> EarlyRules<'book> {
    fn of(law: &Law<'book>) -> Result<EarlyRules<'book>, Fault> {
        let method = law.get("bonus.early_retirement.method")?;
        let years = method.value == Spread::Years;
        Ok(EarlyRules {
            method,
            deduction: law.money(if years { "bonus.early_retirement.deduction.year" } else { "tax.basic_deduction.month" })?,
            fractions: if years { Some(law.word("bonus.early_retirement.fractional_years")?) } else { None },
            table: if years { Table::annual(law)? } else { Table::monthly(law)? },
            rounding: law.tax_rounding()?.value,
        })
    }
}

impl Operation for EarlyRetirement {
    const NAME: &'static str = "early_retirement";
    const EN: &'static str = "Tax on the lump sum of early retirement";
    const ZH: &'static str = "提前退休一次性补贴收入";
    type Answer<'book> = EarlyRetirementAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<EarlyRetirementAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let rules = checked(self.faults(), EarlyRules::of(&law))?;
        let mut trace = Trace::new(law);
        let years = trace.chain(YEARS, i64::from(self.months), &[(Over, MONTHS_OF_YEAR.into())]).exact()?;
        if let Some(fractions) = rules.fractions.filter(|_| years.whole().is_none()) {
            if trace.cite(fractions) != "yes" {
                return Err(Fault::new(Code::OutOfRange, "months", self.months).because("fractions of a year do not count", "不足一年的部分不计").into());
            }
        }
        let (parts, names) = match rules.method.value {
            Spread::Years => (Number::from(years), (PER_YEAR, TAXABLE_PER_YEAR)),
            Spread::Months => (Number::from(i64::from(self.months)), (PER_MONTH, TAXABLE_PER_MONTH)),
        };
        let (part, taxable, bracket, tax) = self.spread(&rules, parts, names, &mut trace).map_err(placed("amount"))?;
        let net = trace.chain(NET, self.amount, &[(Minus, tax.into())]).money()?;
        let shown = |amount: Exact| match rules.method.value {
            Spread::Years => amount.round(rules.rounding).map(Some).map_err(|code| Fault::new(code, "amount", self.amount)),
            Spread::Months => Ok(None),
        };
        Ok(EarlyRetirementAnswer {
            method: rules.method.value,
            years: years.into(),
            per_year: shown(part)?,
            taxable_per_year: shown(taxable)?,
            rate: bracket.rate,
            quick: bracket.quick,
            tax,
            net,
            grounds: trace.grounds(),
        })
    }
}

impl EarlyRetirement {
    fn faults(&self) -> Vec<Fault> {
        let mut faults = below_zero(&[("amount", self.amount)]);
        faults.extend(no_months(self.months));
        faults
    }

    /// What falls on a part, what of it is taxable, and the tax of all parts, which is rounded once.
    fn spread<'book>(
        &self,
        rules: &EarlyRules<'book>,
        parts: Number,
        (part_name, taxable_name): (StepName, StepName),
        trace: &mut Trace<'book>,
    ) -> Result<(Exact, Exact, Bracket, Money), Fault> {
        let part = trace.chain(part_name, self.amount, &[(Over, parts)]).by(rules.method.rule).exact()?;
        let taxable = trace.chain(taxable_name, part, &[(Minus, rules.deduction.value.into())]).not_below_zero().by(rules.deduction.rule).exact()?;
        let bracket = rules.table.bracket(taxable);
        let tax = rules.table.tax_of_parts(trace, TAX, taxable, bracket, parts, rules.rounding)?;
        Ok((part, taxable, bracket, tax))
    }
}

/// The fault of a period without months.
fn no_months(months: u32) -> Option<Fault> {
    (months == 0).then(|| Fault::new(Code::OutOfRange, "months", months))
}

choice! {
    /// How the tax on the month's wage alone is found, which internal retirement subtracts.
    pub enum WageTaxBy {
        /// By the table of the month, the wage taken alone.
        MonthlyTable = "monthly_table",
        /// By the cumulative withholding of the month, which the request gives.
        CumulativeTable = "cumulative_table",
    }
}

record! {
    /// The tax on the lump sum of internal retirement (内部退养一次性收入, 国税发〔1999〕58号, 财税〔2018〕164号 item 5 (3)).
    ///
    /// The wage of the month stays in the cumulative withholding.
    pub struct InternalRetirement {
        /// The month of payment.
        need month: Month,
        /// The lump sum.
        need amount: Money,
        /// Months from the internal retirement to the statutory age.
        need months: u32,
        /// The wage of the month of payment.
        need month_wage: Money,
        /// How the tax on that wage alone is found; as the rules say if left out, where sources disagree.
        may wage_tax_by: WageTaxBy,
        /// The tax withheld on that wage by the cumulative method, for `cumulative_table`.
        may cumulative_wage_tax: Money,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `internal_retirement`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InternalRetirementAnswer<'book> {
    /// How the tax on the wage alone is found.
    pub wage_tax_by: WageTaxBy,
    /// The income that finds the bracket, to the fen: the lump sum of a month with the wage, less the basic deduction.
    pub bracket_income: Money,
    /// The rate of its bracket.
    pub rate: Rate,
    /// The quick deduction of its bracket.
    pub quick: Money,
    /// The tax on the lump sum with the wage.
    pub tax_with_wage: Money,
    /// The tax on the wage alone.
    pub wage_tax: Money,
    /// The tax on the lump sum: the difference.
    pub tax: Money,
    /// The lump sum less its tax.
    pub net: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

/// How internal retirement is taxed in a month.
struct InternalRules<'book> {
    wage_tax_by: Cited<'book, WageTaxBy>,
    basic: Cited<'book, Money>,
    table: Table<'book>,
    rounding: Rounding,
}

impl<'book> InternalRules<'book> {
    fn of(law: &Law<'book>) -> Result<InternalRules<'book>, Fault> {
        Ok(InternalRules {
            wage_tax_by: law.get("bonus.internal_retirement.wage_only_tax")?,
            basic: law.money("tax.basic_deduction.month")?,
            table: Table::monthly(law)?,
            rounding: law.tax_rounding()?.value,
        })
    }
}

impl Operation for InternalRetirement {
    const NAME: &'static str = "internal_retirement";
    const EN: &'static str = "Tax on the lump sum of internal retirement";
    const ZH: &'static str = "内部退养一次性收入";
    type Answer<'book> = InternalRetirementAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<InternalRetirementAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let mut trace = Trace::new(law);
        let rules = InternalRules::of(&law);
        let method = self.wage_tax_by.or(rules.as_ref().ok().map(|rules| rules.wage_tax_by.value));
        let rules = checked(self.faults(method), rules)?;
        let method = self.wage_tax_by.unwrap_or_else(|| trace.cite(rules.wage_tax_by));
        let bracket_terms = [(Over, i64::from(self.months).into()), (Plus, self.month_wage.into()), (Minus, rules.basic.value.into())];
        let bracket_income =
            trace.chain(BRACKET_INCOME, self.amount, &bracket_terms).not_below_zero().by(rules.basic.rule).exact().map_err(placed("amount"))?;
        let bracket = rules.table.bracket(bracket_income);
        let both = [(Plus, self.amount.into()), (Minus, rules.basic.value.into())];
        let both = trace.chain(TAXABLE_WITH_WAGE, self.month_wage, &both).not_below_zero().by(rules.basic.rule).money().map_err(placed("amount"))?;
        let tax_with_wage = rules.table.tax_in(&mut trace, TAX_WITH_WAGE, both, bracket, rules.rounding)?;
        let wage_tax = self.wage_tax(&rules, method, &mut trace)?;
        let tax = trace.chain(TAX, tax_with_wage, &[(Minus, wage_tax.into())]).not_below_zero().money()?;
        let net = trace.chain(NET, self.amount, &[(Minus, tax.into())]).money()?;
        let bracket_income = bracket_income.round(rules.rounding).map_err(|code| Fault::new(code, "amount", self.amount))?;
        Ok(InternalRetirementAnswer {
            wage_tax_by: method,
            bracket_income,
            rate: bracket.rate,
            quick: bracket.quick,
            tax_with_wage,
            wage_tax,
            tax,
            net,
            grounds: trace.grounds(),
        })
    }
}

impl InternalRetirement {
    fn faults(&self, method: Option<WageTaxBy>) -> Vec<Fault> {
        let given = self.cumulative_wage_tax;
        let mut faults = below_zero(&[("amount", self.amount), ("month_wage", self.month_wage), ("cumulative_wage_tax", given.unwrap_or_default())]);
        faults.extend(no_months(self.months));
        match (method, given) {
            (Some(WageTaxBy::CumulativeTable), None) => faults.push(Fault::new(Code::FieldMissing, "cumulative_wage_tax", "")),
            (Some(WageTaxBy::MonthlyTable), Some(given)) => {
                let stray = Fault::new(Code::Contradiction, "cumulative_wage_tax", given);
                faults.push(stray.because("it is for cumulative_table", "仅用于 cumulative_table"));
            }
            _ => {}
        }
        faults
    }

    fn wage_tax<'book>(&self, rules: &InternalRules<'book>, method: WageTaxBy, trace: &mut Trace<'book>) -> Result<Money, Fault> {
        if let (WageTaxBy::CumulativeTable, Some(given)) = (method, self.cumulative_wage_tax) {
            return trace.chain(WAGE_TAX, given, &[]).money();
        }
        let terms = [(Minus, rules.basic.value.into())];
        let taxable = trace.chain(TAXABLE_WAGE, self.month_wage, &terms).not_below_zero().by(rules.basic.rule).money()?;
        rules.table.tax(trace, WAGE_TAX, taxable, rules.rounding).map(|(_, tax)| tax)
    }
}

answers!(SeveranceAnswer, EarlyRetirementAnswer, InternalRetirementAnswer);
