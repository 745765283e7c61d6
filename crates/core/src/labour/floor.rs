//! 最低工资、试用期工资、赔偿扣款: what must be left of a wage (劳动保障部令第21号 art. 12; 劳动合同法 art. 19, 20, 83;
//! 工资支付暂行规定 art. 16).
//!
//! Whether the employee's social insurance and housing fund count within the minimum wage is a rule of the place.

use super::place::{Minimum, id_of, minimum_wage, warn};
use super::{CAP, LEAST, above, absent, below_zero, kept, not_just_one};
use crate::fault::{Code, Fault, Faults};
use crate::json::record;
use crate::law::{Cited, Law};
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::{CityCode, ParameterRef, RuleBook, WarningCode};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, StepName, Times, Trace};
use serde::Serialize;

const COMPARABLE: StepName = StepName::new("comparable_wage", "wage to compare with the minimum", "与最低工资比较的工资");
const SHORTFALL: StepName = StepName::new("shortfall", "shortfall", "差额");
const OF_CONTRACT: StepName = StepName::new("share_of_contract_wage", "share of the contract wage", "合同约定工资的比例");
const LEAST_WAGE: StepName = StepName::new("least_probation_wage", "least wage of the probation", "试用期最低工资");
const EXCESS: StepName = StepName::new("excess_pay", "pay for the excess of the probation", "超期试用赔偿金");
const OF_WAGE: StepName = StepName::new("share_of_wage", "share of the wage", "当月工资的比例");
const ABOVE_MINIMUM: StepName = StepName::new("above_minimum", "wage above the minimum wage", "高于最低工资的部分");
const MOST: StepName = StepName::new("max_deduction", "most that may be deducted this month", "当月扣款上限");
const DEDUCTED: StepName = StepName::new("deducted", "deducted this month", "当月扣款");
const LEFT: StepName = StepName::new("left", "left for later months", "留待以后月份");

record! {
    /// Whether the wage of a month reaches the minimum wage of the place.
    pub struct MinimumWage {
        /// The place (six-digit code).
        need place: CityCode,
        /// The month.
        need month: Month,
        /// The class of the place, 1 for the highest; needed where there are several.
        may class: u32,
        /// What is paid for the month, before the employee's contributions.
        need wage: Money,
        /// Pay within it that does not count: overtime, shifts, heat and hardship allowances, welfare, and what the place excludes.
        or excluded: Money = Money::ZERO,
        /// The employee's social insurance of the month.
        may employee_social_insurance: Money,
        /// The employee's housing fund of the month.
        may employee_housing_fund: Money,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `minimum_wage`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MinimumWageAnswer<'book> {
    /// The place.
    pub place: CityCode,
    /// The month.
    pub month: Month,
    /// Kinds of pay that do not count, to be given as `excluded`.
    pub excludes: Vec<&'book str>,
    /// The minimum wage.
    pub minimum: Money,
    /// The wage to compare with it.
    pub comparable: Money,
    /// What is missing.
    pub shortfall: Money,
    /// Whether nothing is missing.
    pub met: bool,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

record! {
    /// Whether the length and the wage of a probation (试用期) are lawful.
    pub struct Probation {
        /// The place (six-digit code).
        need place: CityCode,
        /// The month.
        need month: Month,
        /// The class of the place's minimum wage, 1 for the highest; needed where there are several.
        may class: u32,
        /// The term of the contract in months; `0` for one that ends with a piece of work.
        may contract_months: u32,
        /// Whether the contract has no term.
        or open_ended: bool = false,
        /// The probation agreed, in months.
        need probation_months: u32,
        /// The month wage agreed for the probation.
        need agreed_wage: Money,
        /// The month wage of the contract.
        need contract_wage: Money,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `probation`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProbationAnswer<'book> {
    /// The longest probation that the term allows, in months.
    pub allowed_months: u32,
    /// Months agreed beyond it.
    pub excess_months: u32,
    /// The least wage of the probation.
    pub least_wage: Money,
    /// What the agreed wage lacks.
    pub shortfall: Money,
    /// What is owed for the excess, where it was served: the full wage again.
    pub excess_pay: Money,
    /// Whether length and wage are lawful.
    pub met: bool,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

record! {
    /// What may be deducted from a month's wage for damage that the employee caused.
    pub struct WageDeduction {
        /// The month.
        need month: Month,
        /// The wage of the month.
        need wage: Money,
        /// The minimum wage, in place of `place`.
        may minimum_wage: Money,
        /// The place whose minimum wage holds (six-digit code).
        may place: CityCode,
        /// The class of its minimum wage, 1 for the highest; needed where there are several.
        may class: u32,
        /// The damage to be made good; only the limit is computed if left out.
        may damage: Money,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `wage_deduction`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WageDeductionAnswer<'book> {
    /// The minimum wage.
    pub minimum: Money,
    /// The most that may be deducted.
    pub max_deduction: Money,
    /// What is deducted; `null` where no damage was given.
    pub deducted: Option<Money>,
    /// What is left for later months; `null` where no damage was given.
    pub left: Option<Money>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(MinimumWageAnswer, ProbationAnswer, WageDeductionAnswer);

/// Whether the employee's shares count within the minimum wage.
struct Shares<'book> {
    social_insurance_outside: bool,
    housing_fund_outside: bool,
    rule: ParameterRef<'book>,
}

impl<'book> Shares<'book> {
    /// The rule of a place, if it has one in the month.
    fn of(law: &Law<'book>, place: CityCode) -> Result<Option<Shares<'book>>, Fault> {
        let id = id_of(law, "labour.minimum_wage.employee_shares", place).filter(|id| law.find(id).is_some());
        let Some(rows) = id.map(|id| law.rows(&id)).transpose()? else { return Ok(None) };
        let invalid = || Fault::new(Code::RuleInvalid, "", rows.rule.id);
        let row = rows.value.first().ok_or_else(invalid)?;
        let outside = |column: &str| match row.text(column)? {
            "outside" => Ok(true),
            "inside" => Ok(false),
            _ => Err(invalid()),
        };
        Ok(Some(Shares { social_insurance_outside: outside("social_insurance")?, housing_fund_outside: outside("housing_fund")?, rule: rows.rule }))
    }
}

impl Operation for MinimumWage {
    const NAME: &'static str = "minimum_wage";
    const EN: &'static str = "Minimum wage check";
    const ZH: &'static str = "最低工资检查";
    type Answer<'book> = MinimumWageAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<MinimumWageAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let mut trace = Trace::new(law);
        let mut faults: Vec<Fault> = [
            below_zero("wage", self.wage),
            below_zero("excluded", self.excluded),
            self.employee_social_insurance.and_then(|amount| below_zero("employee_social_insurance", amount)),
            self.employee_housing_fund.and_then(|amount| below_zero("employee_housing_fund", amount)),
        ]
        .into_iter()
        .flatten()
        .collect();
        let minimum = kept(&mut faults, minimum_wage(&law, self.place, self.class));
        Faults::none_or(faults, ())?;
        let minimum = minimum.ok_or_else(|| absent("place"))?;
        let taken = self.taken_off(&law, &mut trace)?;
        let comparable = trace.chain(COMPARABLE, self.wage, &taken).not_below_zero().money()?;
        let shortfall = trace.chain(SHORTFALL, minimum.value, &[(Minus, comparable.into())]).not_below_zero().by(minimum.rule).money()?;
        let met = shortfall == Money::ZERO;
        if !met {
            warn(&mut trace, WarningCode::BelowMinimumWage, minimum.rule);
        }
        let excludes = self.excludes(&law, &mut trace)?;
        Ok(MinimumWageAnswer { place: self.place, month: self.month, excludes, minimum: minimum.value, comparable, shortfall, met, grounds: trace.grounds() })
    }
}

impl MinimumWage {
    /// What is taken off the wage before it is compared.
    fn taken_off<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Vec<(crate::trace::Operator, crate::trace::Number)>, Fault> {
        let mut taken = Vec::new();
        if self.excluded != Money::ZERO {
            taken.push((Minus, self.excluded.into()));
        }
        let Some(shares) = Shares::of(law, self.place)? else {
            trace.note(WarningCode::EmployeeSharesOpen);
            return Ok(taken);
        };
        trace.rests_on(shares.rule);
        let parts = [(shares.social_insurance_outside, self.employee_social_insurance), (shares.housing_fund_outside, self.employee_housing_fund)];
        for (_, share) in parts.into_iter().filter(|(outside, _)| *outside) {
            match share {
                Some(amount) => taken.push((Minus, amount.into())),
                None => trace.note(WarningCode::ContributionsNotGiven),
            }
        }
        Ok(taken)
    }

    fn excludes<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Vec<&'book str>, Fault> {
        let family = "labour.minimum_wage.excludes";
        let of_place = id_of(law, family, self.place).filter(|id| law.find(id).is_some());
        let mut words = Vec::new();
        for id in std::iter::once(family.to_string()).chain(of_place) {
            words.extend(trace.cite(law.words(&id)?).iter().map(String::as_str));
        }
        Ok(words)
    }
}

impl Operation for Probation {
    const NAME: &'static str = "probation";
    const EN: &'static str = "Probation: length and wage";
    const ZH: &'static str = "试用期期限与工资";
    type Answer<'book> = ProbationAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<ProbationAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let mut trace = Trace::new(law);
        let mut faults: Vec<Fault> = [
            not_just_one(&[("contract_months", self.contract_months.is_some()), ("open_ended", self.open_ended)]),
            below_zero("agreed_wage", self.agreed_wage),
            below_zero("contract_wage", self.contract_wage),
            self.contract_months.filter(|months| *months > 0).and_then(|months| above("probation_months", i64::from(self.probation_months), i64::from(months))),
        ]
        .into_iter()
        .flatten()
        .collect();
        let minimum = kept(&mut faults, minimum_wage(&law, self.place, self.class));
        Faults::none_or(faults, ())?;
        let minimum = minimum.ok_or_else(|| absent("place"))?;
        let allowed = self.allowed_months(&law)?;
        let excess_months = self.probation_months.saturating_sub(allowed.value);
        let share = law.rate("labour.probation.wage_share")?;
        let of_contract = trace.chain(OF_CONTRACT, self.contract_wage, &[(Times, share.value.into())]).rounded(LEAST).by(share.rule).money()?;
        let least_wage = trace.greatest(LEAST_WAGE, &[of_contract.into(), minimum.value.into()]).by(minimum.rule).money()?;
        let shortfall = trace.chain(SHORTFALL, least_wage, &[(Minus, self.agreed_wage.into())]).not_below_zero().money()?;
        let excess_pay =
            trace.chain(EXCESS, self.contract_wage, &[(Times, i64::from(excess_months).into())]).rounded(Rounding::FEN).by(allowed.rule).money()?;
        if self.agreed_wage < minimum.value {
            warn(&mut trace, WarningCode::BelowMinimumWage, minimum.rule);
        }
        let met = excess_months == 0 && shortfall == Money::ZERO;
        Ok(ProbationAnswer { allowed_months: allowed.value, excess_months, least_wage, shortfall, excess_pay, met, grounds: trace.grounds() })
    }
}

impl Probation {
    /// The longest probation: that of the last row which the term reaches; a contract without a term is beyond all of them.
    fn allowed_months<'book>(&self, law: &Law<'book>) -> Result<Cited<'book, u32>, Fault> {
        let rows = law.rows("labour.probation.months")?;
        let mut allowed = 0;
        for row in &rows.value {
            let from: u32 = row.get("contract_months_from")?;
            if self.open_ended || self.contract_months.is_some_and(|months| months >= from) {
                allowed = row.get("probation_months")?;
            }
        }
        Ok(Cited { value: allowed, rule: rows.rule })
    }
}

impl Operation for WageDeduction {
    const NAME: &'static str = "wage_deduction";
    const EN: &'static str = "Deduction for damage";
    const ZH: &'static str = "赔偿扣款上限";
    type Answer<'book> = WageDeductionAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<WageDeductionAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let mut trace = Trace::new(law);
        let mut faults: Vec<Fault> =
            [below_zero("wage", self.wage), self.damage.and_then(|damage| below_zero("damage", damage))].into_iter().flatten().collect();
        let minimum = kept(&mut faults, Minimum::of(&law, self.minimum_wage, self.place, self.class)).flatten();
        if self.minimum_wage.is_none() && self.place.is_none() {
            faults.push(absent("minimum_wage").because("or place", "或 place"));
        }
        Faults::none_or(faults, ())?;
        let minimum = minimum.ok_or_else(|| absent("minimum_wage"))?.step(&mut trace)?;
        let share: Cited<'book, Rate> = law.rate("labour.damage.max_share")?;
        let of_wage = trace.chain(OF_WAGE, self.wage, &[(Times, share.value.into())]).rounded(CAP).by(share.rule).money()?;
        let above_minimum = trace.chain(ABOVE_MINIMUM, self.wage, &[(Minus, minimum.into())]).not_below_zero().money()?;
        let max_deduction = trace.least(MOST, &[of_wage.into(), above_minimum.into()]).money()?;
        let (mut deducted, mut left) = (None, None);
        if let Some(damage) = self.damage {
            let now = trace.least(DEDUCTED, &[max_deduction.into(), damage.into()]).money()?;
            (deducted, left) = (Some(now), Some(trace.chain(LEFT, damage, &[(Minus, now.into())]).money()?));
        }
        Ok(WageDeductionAnswer { minimum, max_deduction, deducted, left, grounds: trace.grounds() })
    }
}
