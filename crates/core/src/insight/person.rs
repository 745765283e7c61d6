//! 个人画像指标: figures on the history of one person. Each has a condition under which there is none.

use super::history::OpenPerson;
use super::metric::Absence;
use crate::exact::Exact;
use crate::fault::{Code, Fault};
use crate::money::{Money, Rounding};
use crate::time::Month;
use crate::trace::{Minus, Number, Operator, Over, Plus, StepName, Times, Trace};
use serde::Serialize;

const SUM: StepName = StepName::new("sum", "sum of the months", "各月合计");
const MEAN: StepName = StepName::new("mean", "mean of the paid months", "发薪月均值");
const COVERAGE: StepName = StepName::new("coverage", "paid months of the window", "发薪月占比");
const SQUARES: StepName = StepName::new("squares", "sum of the squares", "平方和");
const CV_SQUARED: StepName = StepName::new("cv_squared", "square of the coefficient of variation", "变异系数的平方");
const CV: StepName = StepName::new("cv", "coefficient of variation", "变异系数");
const SHARE: StepName = StepName::new("share", "share of the gross", "占应发比例");
const CONTRIBUTED: StepName = StepName::new("contributed", "contributed months of the employed", "参保月占比");
const BASE_TO_GROSS: StepName = StepName::new("base_to_gross", "base over gross", "基数与应发之比");

/// A figure, or why there is none.
pub type Figure<T> = Result<Result<T, Absence>, Fault>;

/// 连续性: for how much of the window a person was paid.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Continuity {
    /// Months with a net pay.
    pub paid_months: i64,
    /// Those over the months of the window, half up to four decimals.
    pub coverage: Number,
    /// The most paid months in a row.
    pub longest_run: i64,
}

/// 收入结构: parts of the gross pay of the window, half up to four decimals.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayStructure {
    /// The fixed part.
    pub fixed: Number,
    /// The variable part.
    pub variable: Number,
    /// The bonus part.
    pub bonus: Number,
}

/// 缴费规律性: how regularly contributions were paid.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Regularity {
    /// Months of the window with a day of employment.
    pub months_employed: i64,
    /// Those of them with contributions.
    pub months_contributed: i64,
    /// Contributed over employed months, half up to four decimals.
    pub share: Number,
    /// Bases over gross pay of the contributed months, half up to four decimals; none without gross pay.
    pub base_to_gross: Option<Number>,
}

/// The sum of amounts, as a step.
pub(super) fn sum(name: StepName, amounts: &[Money], trace: &mut Trace<'_>) -> Result<Money, Fault> {
    let rest: Vec<(Operator, Number)> = amounts.iter().skip(1).map(|amount| (Plus, Number::Money(*amount))).collect();
    trace.chain(name, amounts.first().copied().unwrap_or(Money::ZERO), &rest).money()
}

fn count(things: usize) -> i64 {
    i64::try_from(things).unwrap_or(i64::MAX)
}

/// The longest row of months that follow each other; they are sorted.
fn longest_run(months: &[Month]) -> i64 {
    let (mut longest, mut run) = (0, 0);
    let mut before: Option<Month> = None;
    for month in months {
        run = if before.is_some_and(|before| before.next() == *month) { run + 1 } else { 1 };
        longest = longest.max(run);
        before = Some(*month);
    }
    longest
}

impl OpenPerson<'_> {
    /// 收入规模: the mean net pay of the paid months.
    ///
    /// # Errors
    ///
    /// `consent_denied` where the permit is for other data, `amount_overflow`.
    pub fn income_scale(self, trace: &mut Trace<'_>) -> Figure<Money> {
        let paid: Vec<Money> = self.net_pay()?.into_iter().map(|(_, amount)| amount).collect();
        if paid.is_empty() {
            return Ok(Err(Absence::NonePaid));
        }
        let total = sum(SUM, &paid, trace)?;
        trace.chain(MEAN, total, &[(Over, count(paid.len()).into())]).rounded(Rounding::FEN).money().map(Ok)
    }

    /// 覆盖率与最长连续月数.
    ///
    /// # Errors
    ///
    /// `consent_denied` where the permit is for other data, `amount_overflow`.
    pub fn continuity(self, trace: &mut Trace<'_>) -> Figure<Continuity> {
        let months: Vec<Month> = self.net_pay()?.into_iter().map(|(month, _)| month).collect();
        let paid_months = count(months.len());
        let coverage = trace.chain(COVERAGE, paid_months, &[(Over, i64::from(self.window().months).into())]).ratio()?;
        Ok(Ok(Continuity { paid_months, coverage, longest_run: longest_run(&months) }))
    }

    /// 稳定性: the population's standard deviation over the mean, of the paid months. With sums it is √(n·Σx² / (Σx)² − 1), in which nothing is
    /// rounded before the root.
    ///
    /// # Errors
    ///
    /// `consent_denied` where the permit is for other data, `amount_overflow`.
    pub fn stability(self, trace: &mut Trace<'_>) -> Figure<Number> {
        let paid: Vec<Money> = self.net_pay()?.into_iter().map(|(_, amount)| amount).collect();
        if paid.len() < 3 {
            return Ok(Err(Absence::FewerThanThreeMonths));
        }
        let total = Exact::from(sum(SUM, &paid, trace)?);
        let mut squares: Vec<(Operator, Number)> = Vec::with_capacity(2 * paid.len());
        for amount in &paid {
            squares.extend([(Plus, Number::Money(*amount)), (Times, Number::Money(*amount))]);
        }
        let squares = trace.chain(SQUARES, Money::ZERO, &squares).exact()?;
        let months = Number::Count(count(paid.len()));
        let squared = trace.chain(CV_SQUARED, squares, &[(Over, total.into()), (Times, months), (Over, total.into()), (Minus, 1.into())]).exact()?;
        trace.root(CV, squared).ratio().map(Ok)
    }

    /// 收入结构.
    ///
    /// # Errors
    ///
    /// `consent_denied` where the permit is for other data, `amount_overflow`.
    pub fn structure(self, trace: &mut Trace<'_>) -> Figure<PayStructure> {
        let pay = self.pay(&["gross", "fixed", "variable", "bonus"])?;
        let total = |part: &dyn Fn(&super::PayMonth) -> Money| {
            let sum = pay.iter().try_fold(Money::ZERO, |sum, row| sum.plus(part(row)));
            sum.map_err(|code| Fault::new(code, "pay", ""))
        };
        let gross = total(&|row| row.gross)?;
        if gross == Money::ZERO {
            return Ok(Err(Absence::GrossZero));
        }
        let mut share = |part: Money| trace.chain(SHARE, part, &[(Over, gross.into())]).ratio();
        let fixed = share(total(&|row| row.fixed)?)?;
        let variable = share(total(&|row| row.variable)?)?;
        let bonus = share(total(&|row| row.bonus)?)?;
        Ok(Ok(PayStructure { fixed, variable, bonus }))
    }

    /// 缴费规律性. A month counts as contributed where the person was employed in it.
    ///
    /// # Errors
    ///
    /// `consent_denied` where the permit is for other data, `amount_overflow`.
    pub fn regularity(self, trace: &mut Trace<'_>) -> Figure<Regularity> {
        let (employed, bases, pay) = (self.employed_months()?, self.bases()?, self.pay(&["gross"])?);
        if employed.is_empty() {
            return Ok(Err(Absence::NotEmployed));
        }
        let contributed: Vec<(Month, Money)> = bases.into_iter().filter(|(month, _)| employed.contains(month)).collect();
        let gross = pay.iter().filter(|row| contributed.iter().any(|(month, _)| *month == row.month)).map(|row| row.gross);
        let overflow = |code: Code| Fault::new(code, "pay", "");
        let gross = gross.into_iter().try_fold(Money::ZERO, Money::plus).map_err(overflow)?;
        let base = contributed.iter().try_fold(Money::ZERO, |sum, (_, base)| sum.plus(*base)).map_err(overflow)?;
        let (months_employed, months_contributed) = (count(employed.len()), count(contributed.len()));
        let share = trace.chain(CONTRIBUTED, months_contributed, &[(Over, months_employed.into())]).ratio()?;
        let base_to_gross = if gross == Money::ZERO { None } else { Some(trace.chain(BASE_TO_GROSS, base, &[(Over, gross.into())]).ratio()?) };
        Ok(Ok(Regularity { months_employed, months_contributed, share, base_to_gross }))
    }
}
