//! 税前扣除限额: how much of an annuity (年金, 财税〔2013〕103号) and of the housing fund (住房公积金, 财税〔2006〕10号) is paid
//! before tax. What is above the limits joins the month's wages, the employer's part too.

use crate::fault::{Code, Fault, Faults};
use crate::json::record;
use crate::law::{Cited, Law};
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::{CityCode, RuleBook, WarningCode};
use crate::tax::{below_zero, checked, placed};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Over, Plus, StepName, Times, Trace};
use serde::Serialize;

const BASE_CAP: StepName = StepName::new("base_cap", "cap of the base", "计税基数上限");
const BASE: StepName = StepName::new("base", "base before tax", "税前扣除基数");
const CAP: StepName = StepName::new("cap", "limit before tax", "税前扣除限额");
const DEDUCTIBLE: StepName = StepName::new("deductible", "the employee's part before tax", "个人缴费税前扣除额");
const EMPLOYEE_EXCESS: StepName = StepName::new("employee_excess", "the employee's part above the limit", "个人超限额部分");
const EMPLOYER_EXCESS: StepName = StepName::new("employer_excess", "the employer's part above the limit", "单位超限额部分");
const TAXABLE_EXCESS: StepName = StepName::new("taxable_excess", "what joins the taxable wages", "并入工资薪金计税");

/// Months of a year, by which an annual average becomes one of the month.
const MONTHS_OF_YEAR: i64 = 12;

record! {
    /// How much of an annuity contribution is paid before tax (年金缴费).
    pub struct AnnuityContribution {
        /// The month of payment.
        need month: Month,
        /// The employee's base of a month: last year's average wage (企业年金), or post and grade wages (职业年金).
        need base: Money,
        /// Last year's average wage of the city, of the YEAR.
        need average_annual_wage: Money,
        /// What the employee pays.
        need employee: Money,
        /// What the employer pays.
        or employer: Money = Money::ZERO,
        /// What the employer may pay for this employee under the annuity's rules; within it where left out.
        may employer_limit: Money,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `annuity_contribution`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AnnuityContributionAnswer<'book> {
    /// The cap of the base, to the fen.
    pub base_cap: Money,
    /// What the employee may pay before tax.
    pub cap: Money,
    /// What the employee pays before tax.
    pub deductible: Money,
    /// What the employee pays from taxed income.
    pub employee_excess: Money,
    /// What the employer pays above its limit, which is taxed as wages.
    pub employer_excess: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

/// The limits of an annuity in a month.
struct AnnuityRules<'book> {
    multiple: Cited<'book, i64>,
    rate: Cited<'book, Rate>,
    rounding: Rounding,
}

impl<'book> AnnuityRules<'book> {
    fn of(law: &Law<'book>) -> Result<AnnuityRules<'book>, Fault> {
        Ok(AnnuityRules {
            multiple: law.count("bonus.annuity.base_cap_multiple")?,
            rate: law.rate("bonus.annuity.employee_rate")?,
            rounding: law.tax_rounding()?.value,
        })
    }
}

impl Operation for AnnuityContribution {
    const NAME: &'static str = "annuity_contribution";
    const EN: &'static str = "Annuity contributions before tax";
    const ZH: &'static str = "年金缴费税前扣除";
    type Answer<'book> = AnnuityContributionAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<AnnuityContributionAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let rules = checked(self.faults(), AnnuityRules::of(&law))?;
        let mut trace = Trace::new(law);
        let of_year = [(Times, rules.multiple.value.into()), (Over, MONTHS_OF_YEAR.into())];
        let base_cap = trace.chain(BASE_CAP, self.average_annual_wage, &of_year).by(rules.multiple.rule).exact()?;
        let base = trace.least(BASE, &[self.base.into(), base_cap.into()]).exact()?;
        let cap = trace.chain(CAP, base, &[(Times, rules.rate.value.into())]).rounded(rules.rounding).by(rules.rate.rule).money()?;
        let deductible = trace.least(DEDUCTIBLE, &[self.employee.into(), cap.into()]).money()?;
        let employee_excess = above(&mut trace, EMPLOYEE_EXCESS, self.employee, cap)?;
        let employer_excess = match self.employer_limit {
            Some(limit) => above(&mut trace, EMPLOYER_EXCESS, self.employer, limit)?,
            None => Money::ZERO,
        };
        if self.employer_limit.is_none() && self.employer > Money::ZERO {
            trace.note(WarningCode::ExemptAssumed);
        }
        if employee_excess > Money::ZERO || employer_excess > Money::ZERO {
            trace.note(WarningCode::ExcessTaxed);
        }
        let base_cap = base_cap.round(rules.rounding).map_err(|code| Fault::new(code, "average_annual_wage", self.average_annual_wage))?;
        Ok(AnnuityContributionAnswer { base_cap, cap, deductible, employee_excess, employer_excess, grounds: trace.grounds() })
    }
}

impl AnnuityContribution {
    fn faults(&self) -> Vec<Fault> {
        let limit = self.employer_limit.unwrap_or_default();
        let mut faults = not_positive(&[("base", self.base), ("average_annual_wage", self.average_annual_wage)]);
        faults.extend(below_zero(&[("employee", self.employee), ("employer", self.employer), ("employer_limit", limit)]));
        faults
    }
}

/// What a contribution is above its limit.
fn above(trace: &mut Trace<'_>, name: StepName, amount: Money, limit: Money) -> Result<Money, Fault> {
    trace.chain(name, amount, &[(Minus, limit.into())]).not_below_zero().money()
}

/// A fault for each wage that is not above zero: no limit follows from it.
fn not_positive(wages: &[(&str, Money)]) -> Vec<Fault> {
    wages.iter().filter(|(_, wage)| *wage <= Money::ZERO).map(|(path, wage)| Fault::new(Code::OutOfRange, *path, wage)).collect()
}

record! {
    /// How much of the housing fund is paid before tax, on each side.
    pub struct HousingFundCap {
        /// The month of payment.
        need month: Month,
        /// The employee's average wage of a month of last year.
        need own_average: Money,
        /// Last year's average wage of the city, of a MONTH.
        need city_average: Money,
        /// What the employee pays.
        need employee: Money,
        /// What the employer pays.
        need employer: Money,
        /// The division code of the place, where its province has a rule of its own.
        may province: CityCode,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `housing_fund_cap`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HousingFundCapAnswer<'book> {
    /// The cap of the base.
    pub cap_base: Money,
    /// The base that counts: the employee's average wage within the cap.
    pub base: Money,
    /// What each side may pay before tax.
    pub cap: Money,
    /// What the employee pays above it.
    pub employee_excess: Money,
    /// What the employer pays above it.
    pub employer_excess: Money,
    /// The sum of both, which joins the taxable wages.
    pub taxable_excess: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

/// The limits of the housing fund in a month and place.
struct FundRules<'book> {
    multiple: Cited<'book, i64>,
    rate: Cited<'book, Rate>,
    /// The province's rule that the employee's own wage does not count.
    without_own_wage: Option<Cited<'book, &'book str>>,
    rounding: Rounding,
}

impl<'book> FundRules<'book> {
    fn of(law: &Law<'book>, place: Option<CityCode>) -> Result<FundRules<'book>, Fault> {
        let own_wage_test = place.map(|place| format!("deductions.housing_fund.own_wage_test.{}", place.province())).unwrap_or_default();
        let test = law.find(&own_wage_test).map(|_| law.word(&own_wage_test)).transpose()?;
        Ok(FundRules {
            multiple: law.count("deductions.housing_fund.base_cap_multiple")?,
            rate: law.rate("deductions.housing_fund.rate_max")?,
            without_own_wage: test.filter(|test| test.value == "no"),
            rounding: law.tax_rounding()?.value,
        })
    }
}

impl Operation for HousingFundCap {
    const NAME: &'static str = "housing_fund_cap";
    const EN: &'static str = "Housing fund before tax";
    const ZH: &'static str = "住房公积金税前扣除限额";
    type Answer<'book> = HousingFundCapAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<HousingFundCapAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let rules = checked(self.faults(), FundRules::of(&law, self.province))?;
        let mut trace = Trace::new(law);
        let cap_base = trace.chain(BASE_CAP, self.city_average, &[(Times, rules.multiple.value.into())]).by(rules.multiple.rule);
        let cap_base = cap_base.money().map_err(placed("city_average"))?;
        let base = match rules.without_own_wage {
            Some(rule) => trace.chain(BASE, cap_base, &[]).by(rule.rule).money()?,
            None => trace.least(BASE, &[self.own_average.into(), cap_base.into()]).money()?,
        };
        let cap = trace.chain(CAP, base, &[(Times, rules.rate.value.into())]).rounded(rules.rounding).by(rules.rate.rule).money()?;
        let employee_excess = above(&mut trace, EMPLOYEE_EXCESS, self.employee, cap)?;
        let employer_excess = above(&mut trace, EMPLOYER_EXCESS, self.employer, cap)?;
        let taxable_excess = trace.chain(TAXABLE_EXCESS, employee_excess, &[(Plus, employer_excess.into())]).money().map_err(placed("employer"))?;
        if taxable_excess > Money::ZERO {
            trace.note(WarningCode::ExcessTaxed);
        }
        Ok(HousingFundCapAnswer { cap_base, base, cap, employee_excess, employer_excess, taxable_excess, grounds: trace.grounds() })
    }
}

impl HousingFundCap {
    fn faults(&self) -> Vec<Fault> {
        let mut faults = not_positive(&[("own_average", self.own_average), ("city_average", self.city_average)]);
        faults.extend(below_zero(&[("employee", self.employee), ("employer", self.employer)]));
        faults
    }
}

answers!(AnnuityContributionAnswer, HousingFundCapAnswer);
