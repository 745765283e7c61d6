//! 工资条: gross, contributions, tax, deductions, net and the employer's cost of one person and month of payment.

use crate::contribution::{Contributions, Line};
use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::formula::{Formula, FormulaError, Source, evaluate_all};
use crate::json::{Object, Read, choice, decimal, record, shown};
use crate::labour::{MinimumWage, WageDeduction};
use crate::law::Law;
use crate::money::Money;
use crate::operation::{Operation, answers};
use crate::request::DeclaredMonth;
use crate::rules::{CityCode, Item, Reference, RuleBook, Scheme, Side, WarningCode};
use crate::tax::{
    AnnuityContribution, BasicDeduction, BonusMethod, BonusRules, HousingFundCap, LastYear, MonthOfWages, WageRules, WithheldMonth, Withhold, YearToDate,
};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Number, Operator, Plus, StepName, Trace};
use rust_decimal::Decimal;
use serde::Serialize;
use std::borrow::Cow;

const GROSS: StepName = StepName::new("gross", "gross pay", "应发工资");
const CONTRIBUTIONS: StepName = StepName::new("employee_contributions", "contributions of the employee", "个人社保公积金");
const TAXABLE_INCOME: StepName = StepName::new("taxable_income", "income of the month that is taxed", "本期收入");
const NET: StepName = StepName::new("net", "net pay", "实发工资");
const COST: StepName = StepName::new("employer_cost", "cost of the employer", "用工成本");

record! {
    /// A pay item: what is paid, and what it counts for.
    pub struct PayItem {
        /// Its code, by which formulas name it.
        need code: String,
        /// Its name on the payslip; the code if left out.
        may label: String,
        /// The amount; negative where it is taken off, as for unpaid leave.
        may amount: Money,
        /// A formula in place of the amount, over other items, `values` and `overtime_base`: `基本工资 / 21.75 / 8 * hours * 1.5`.
        may formula: String,
        /// Whether it is taxed; what is not wages (such as travel allowances) is not.
        or taxable: bool = true,
        /// Whether it counts for the wage that contributions are based on where no base is declared.
        or in_base: bool = true,
        /// Whether it belongs to the wage that overtime is paid on: the sum of such items with an amount is `overtime_base` in formulas.
        or in_overtime_base: bool = true,
        /// Whether it counts for the minimum wage; overtime pay and allowances for shifts, heat and hardship do not.
        or in_minimum_wage: bool = true,
        /// Whether it is only a cost of the employer, such as commercial insurance, and not pay.
        or employer_only: bool = false,
    }
}

record! {
    /// What the tax of the month needs to know beside the pay.
    pub struct TaxFacts {
        /// How the basic deduction is counted; `months_employed` if left out.
        or basic_deduction: BasicDeduction = BasicDeduction::MonthsEmployed,
        /// The year to date before this month; nothing if left out.
        may opening: YearToDate,
        /// Special additional deductions of the month (专项附加扣除).
        may additional: Money,
        /// Special additional deductions of the year to the end of the month, in place of `additional`.
        may additional_to_date: Money,
        /// Exempt income within the pay (免税收入).
        or exempt: Money = Money::ZERO,
        /// Other deductions of the month (其他扣除), such as an annuity.
        or other: Money = Money::ZERO,
        /// Tax-preferred health insurance of the month (商业健康保险).
        or health_insurance: Money = Money::ZERO,
        /// Personal pension of the month (个人养老金).
        or personal_pension: Money = Money::ZERO,
        /// Donations of the month (捐赠).
        or charity: Money = Money::ZERO,
        /// Tax reductions of the month (减免税额).
        or reductions: Money = Money::ZERO,
        /// Last year's facts, for `whole_year`.
        may last_year: LastYear,
        /// Whether there were wages, or labour remuneration withheld cumulatively, earlier this year: for `calendar_months`.
        may earlier_income_this_year: bool,
        /// Whether another employer pays the person wages this year.
        or second_payer: bool = false,
    }
}

record! {
    /// Contributions that are already known, such as a difference (补差).
    pub struct GivenContributions {
        /// The fee month (费款所属期).
        need fee_month: Month,
        /// What is withheld from the employee.
        need employee: Money,
        /// What the employer owes.
        need employer: Money,
        /// Whether the employee's part is deducted before tax.
        or deductible: bool = true,
    }
}

record! {
    /// An annual bonus (全年一次性奖金) paid with the wages.
    pub struct SlipBonus {
        /// The amount.
        need amount: Money,
        /// How it is taxed; alone if left out.
        or method: BonusMethod = BonusMethod::Separate,
        /// Whether the person, here or elsewhere, had a bonus taxed alone this year.
        or separate_used_this_year: bool = false,
    }
}

record! {
    /// The place whose minimum wage the pay is held against.
    pub struct MinimumWagePlace {
        /// The place (six-digit code).
        need place: CityCode,
        /// The class of the place, 1 for the highest; needed where there are several.
        may class: u32,
    }
}

record! {
    /// Averages that limit the housing fund before tax.
    pub struct HousingFundAverages {
        /// The employee's average wage of a month of last year.
        need own_average: Money,
        /// Last year's average wage of the city, of a MONTH.
        need city_average: Money,
        /// The division code of the place, where its province has a rule of its own.
        may province: CityCode,
    }
}

record! {
    /// An annuity paid with the wages (年金).
    pub struct SlipAnnuity {
        /// The employee's base of a month.
        need base: Money,
        /// Last year's average wage of the city, of the YEAR.
        need average_annual_wage: Money,
        /// What the employee pays.
        need employee: Money,
        /// What the employer pays.
        or employer: Money = Money::ZERO,
        /// What the employer may pay for this employee under the annuity's rules; within it where left out.
        may employer_limit: Money,
    }
}

record! {
    /// What is taken off after tax.
    pub struct AfterTax {
        /// Its code.
        need code: String,
        /// Its name on the payslip; the code if left out.
        may label: String,
        /// The amount.
        need amount: Money,
        /// Whether it makes good a damage, which the law limits; needs `minimum_wage`.
        or damage: bool = false,
    }
}

record! {
    /// The payslip of a person and month of payment.
    pub struct Payslip {
        /// The month of payment, which is the tax month.
        need month: Month,
        /// The pay items.
        need items: Vec<PayItem>,
        /// Free values for formulas, such as hours or scores, by name.
        or values: Values = Values::default(),
        /// The contributions of the fee months declared in this month.
        or contributions: Vec<DeclaredMonth> = Vec::new(),
        /// Contributions that are already known, such as differences.
        or contribution_amounts: Vec<GivenContributions> = Vec::new(),
        /// What the tax needs to know; nothing special if left out.
        may tax: TaxFacts,
        /// An annual bonus paid with the wages.
        may bonus: SlipBonus,
        /// The place whose minimum wage the pay is held against; nothing is checked if left out.
        may minimum_wage: MinimumWagePlace,
        /// Averages that limit the housing fund before tax; it counts whole if left out.
        may housing_fund_cap: HousingFundAverages,
        /// An annuity paid with the wages.
        may annuity: SlipAnnuity,
        /// What is taken off after tax.
        or deductions: Vec<AfterTax> = Vec::new(),
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

impl SlipBonus {
    /// The parts that are taxed alone and with the wages.
    fn parts(&self) -> (Money, Money) {
        match self.method {
            BonusMethod::Separate => (self.amount, Money::ZERO),
            BonusMethod::Merged => (Money::ZERO, self.amount),
        }
    }
}

impl TaxFacts {
    /// Nothing special.
    pub fn none() -> TaxFacts {
        let nothing = Money::ZERO;
        TaxFacts {
            basic_deduction: BasicDeduction::MonthsEmployed,
            opening: None,
            additional: None,
            additional_to_date: None,
            exempt: nothing,
            other: nothing,
            health_insurance: nothing,
            personal_pension: nothing,
            charity: nothing,
            reductions: nothing,
            last_year: None,
            earlier_income_this_year: None,
            second_payer: false,
        }
    }
}

/// Free values of formulas, by name.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Values(pub Vec<(String, Decimal)>);

impl Read for Values {
    fn read(raw: &str, at: &dyn Fn() -> String) -> Result<Values, Faults> {
        let mut object = Object::read(raw, &at())?;
        let mut values = Vec::new();
        while let Some((name, raw)) = object.take_any() {
            // The grammar is that of quantities, so that no digit is dropped in silence.
            let text = shown(raw);
            match decimal::<Exact>(raw).and_then(|_| text.parse::<Decimal>().map_err(|_| Code::QuantityInvalid)) {
                Ok(value) => values.push((name.into_owned(), value)),
                Err(code) => {
                    let path = object.at(&name);
                    object.fault(Fault::new(code, path, text));
                }
            }
        }
        object.finish()?;
        Ok(Values(values))
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let value = Exact::schema(generator);
        schemars::json_schema!({ "type": "object", "additionalProperties": value })
    }
}

choice! {
    /// What a line of a payslip does.
    pub enum Sign {
        /// It is paid.
        Add = "add",
        /// It is taken off.
        Subtract = "subtract",
        /// It is a cost of the employer only.
        Employer = "employer",
    }
}

/// A line of a payslip.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayLine {
    /// Its code: that of the item, an insurance, or `income_tax`.
    pub code: Cow<'static, str>,
    /// Its name, in Chinese where it is ours.
    pub label: Cow<'static, str>,
    /// The amount, never below zero.
    pub amount: Money,
    /// What it does.
    pub sign: Sign,
}

/// The contributions of a fee month.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FeeMonth<'book> {
    /// The city.
    pub city: crate::rules::CityCode,
    /// The fee month.
    pub fee_month: Month,
    /// The lines, by item and side.
    pub lines: Vec<Line<'book>>,
    /// What the employer owes.
    pub employer_total: Money,
    /// What is withheld from the employee's wages.
    pub employee_total: Money,
}

/// The answer of `payslip`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayslipAnswer<'book> {
    /// The payslip.
    #[serde(flatten)]
    pub slip: Slip<'book>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

/// What a payslip says.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Slip<'book> {
    /// The month of payment.
    pub month: Month,
    /// The lines: pay, what is taken off, the employer's own.
    pub lines: Vec<PayLine>,
    /// 应发: what is paid before anything is taken off.
    pub gross: Money,
    /// 个人社保公积金: what the employee owes from wages.
    pub employee_contributions: Money,
    /// The income of the month that is taxed.
    pub taxable_income: Money,
    /// The tax withheld on wages, a merged bonus included.
    pub tax: Money,
    /// The tax on a bonus that is taxed alone.
    pub bonus_tax: Money,
    /// 年金: what the employee pays into an annuity.
    pub annuity: Money,
    /// What is taken off after tax.
    pub deductions: Money,
    /// 实发: gross − contributions − annuity − tax − tax of the bonus − deductions.
    pub net: Money,
    /// 单位社保公积金: what the employer owes.
    pub employer_contributions: Money,
    /// 用工成本: gross, the employer's contributions, annuity and own items.
    pub employer_cost: Money,
    /// The withholding: the year to date with this month.
    pub withholding: WithheldMonth,
    /// The contributions of each fee month.
    pub contributions: Vec<FeeMonth<'book>>,
}

answers!(PayslipAnswer);

/// The rules of a payslip, resolved: the law of the month, and the scheme of each fee month.
#[derive(Clone, Debug)]
pub struct PayRules<'book> {
    law: Law<'book>,
    wages: WageRules<'book>,
    schemes: Vec<Scheme<'book>>,
    /// The formula of each item that has one.
    formulas: Vec<Option<Formula>>,
}

impl Operation for Payslip {
    const NAME: &'static str = "payslip";
    const EN: &'static str = "Payslip";
    const ZH: &'static str = "工资条";
    const TAKES_OVERLAY: bool = true;
    type Answer<'book> = PayslipAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<PayslipAnswer<'book>, Faults> {
        self.compute(&self.rules(book)?)
    }
}

impl Payslip {
    /// A payslip of a month with nothing but pay items.
    pub fn of(month: Month, items: Vec<PayItem>) -> Payslip {
        Payslip {
            month,
            items,
            values: Values::default(),
            contributions: Vec::new(),
            contribution_amounts: Vec::new(),
            tax: None,
            bonus: None,
            minimum_wage: None,
            housing_fund_cap: None,
            annuity: None,
            deductions: Vec::new(),
            known_on: None,
        }
    }

    /// Resolves the rules: what many payslips of one place and month, or many trials of one payslip, share.
    ///
    /// # Errors
    ///
    /// `rule_missing`, `city_unknown` and what else the resolution of a scheme refuses.
    pub fn rules<'book>(&self, book: &'book RuleBook) -> Result<PayRules<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let mut faults = Vec::new();
        let formulas = self.formulas(&mut faults);
        let mut schemes = Vec::with_capacity(self.contributions.len());
        for (index, declared) in self.contributions.iter().enumerate() {
            match declared.rules(self.month, self.known_on).scheme(book) {
                Ok(scheme) => schemes.push(scheme),
                Err(more) => faults.extend(under(&more, &format!("contributions[{index}]"))),
            }
        }
        Faults::none_or(faults, PayRules { law, wages: WageRules::of(&law)?, schemes, formulas })
    }

    /// The payslip under resolved rules.
    ///
    /// # Errors
    ///
    /// Every fault of the pay, the contributions and the tax at once.
    pub fn compute<'book>(&self, rules: &PayRules<'book>) -> Result<PayslipAnswer<'book>, Faults> {
        let amounts = self.amounts(rules)?;
        let mut trace = Trace::new(rules.law);
        let pay = self.pay(&amounts, &mut trace)?;
        let contributions = self.contributions(rules, pay.base, &mut trace)?;
        self.check_minimum_wage(rules, &pay, &contributions, &mut trace)?;
        let limits = self.limits(rules, &contributions, &mut trace)?;
        let (bonus, merged) = self.bonus.as_ref().map_or((Money::ZERO, Money::ZERO), |bonus| bonus.parts());
        let added = [merged, limits.taxed_employer_part].into_iter().filter(|amount| *amount != Money::ZERO);
        let merged: Vec<_> = added.map(|amount| (Plus, amount.into())).collect();
        let taxable_income = trace.chain(TAXABLE_INCOME, pay.taxable, &merged).money()?;
        let bonus_tax = self.bonus_tax(rules, bonus, &mut trace)?;
        let deductible = contributions.deductible.minus(limits.housing_fund_excess).map_err(overflow)?;
        let withheld = self.withhold(rules, taxable_income, deductible, limits.annuity_deductible, &mut trace)?;
        let deductions = total(self.deductions.iter().map(|deduction| deduction.amount), "deductions")?;
        let annuity = self.annuity.as_ref().map_or(Money::ZERO, |annuity| annuity.employee);
        let taken = [contributions.employee, annuity, withheld.withheld, bonus_tax, deductions];
        let taken: Vec<_> = taken.into_iter().filter(|amount| *amount != Money::ZERO).map(|amount| (Minus, amount.into())).collect();
        let net = trace.chain(NET, pay.gross, &taken).money()?;
        if net < Money::ZERO {
            trace.note(WarningCode::NetBelowZero);
        }
        let own = [contributions.employer, self.annuity.as_ref().map_or(Money::ZERO, |annuity| annuity.employer), pay.employer_only];
        let own: Vec<_> = own.into_iter().filter(|amount| *amount != Money::ZERO).map(|amount| (Plus, amount.into())).collect();
        let employer_cost = trace.chain(COST, pay.gross, &own).money()?;
        let slip = Slip {
            month: self.month,
            lines: self.lines(&amounts, &contributions, withheld.withheld, bonus_tax),
            gross: pay.gross,
            employee_contributions: contributions.employee,
            taxable_income,
            tax: withheld.withheld,
            bonus_tax,
            annuity,
            deductions,
            net,
            employer_contributions: contributions.employer,
            employer_cost,
            withholding: withheld,
            contributions: contributions.months,
        };
        Ok(PayslipAnswer { slip, grounds: trace.grounds() })
    }

    /// The formulas of the items, read once; none are read, and nothing is made for them, where no item has one.
    fn formulas(&self, faults: &mut Vec<Fault>) -> Vec<Option<Formula>> {
        if self.items.iter().all(|item| item.formula.is_none()) {
            return Vec::new();
        }
        let parsed = self.items.iter().enumerate().map(|(index, item)| {
            let text = item.formula.as_ref()?;
            Formula::parse(text).map_err(|error| faults.push(formula_fault(index, text, error))).ok()
        });
        parsed.collect()
    }

    /// The amounts of the items, in their order.
    fn amounts(&self, rules: &PayRules<'_>) -> Result<Vec<Money>, Faults> {
        let mut faults = Vec::new();
        for (index, item) in self.items.iter().enumerate() {
            let at = |name: &str| format!("items[{index}].{name}");
            if self.items[..index].iter().any(|known| known.code == item.code) {
                faults.push(Fault::new(Code::FieldDuplicate, at("code"), &item.code));
            }
            match (item.amount, &item.formula) {
                (None, None) => faults.push(Fault::new(Code::FieldMissing, at("amount"), "")),
                (Some(_), Some(formula)) => faults.push(Fault::new(Code::Contradiction, at("formula"), formula).because("amount is given", "已给出 amount")),
                _ => {}
            }
        }
        if let Some(bonus) = self.bonus.as_ref().filter(|bonus| bonus.amount < Money::ZERO) {
            faults.push(Fault::new(Code::OutOfRange, "bonus.amount", bonus.amount));
        }
        for (index, deduction) in self.deductions.iter().enumerate() {
            if deduction.amount < Money::ZERO {
                faults.push(Fault::new(Code::OutOfRange, format!("deductions[{index}].amount"), deduction.amount));
            }
        }
        Faults::none_or(faults, ())?;
        if rules.formulas.is_empty() { Ok(self.items.iter().filter_map(|item| item.amount).collect()) } else { self.evaluated(rules) }
    }

    fn evaluated(&self, rules: &PayRules<'_>) -> Result<Vec<Money>, Faults> {
        let items: Vec<(String, Source)> = self.items.iter().zip(&rules.formulas).map(|(item, formula)| (item.code.clone(), source(item, formula))).collect();
        let given = self.items.iter().filter(|item| item.in_overtime_base && !item.employer_only).filter_map(|item| item.amount);
        let overtime_base = total(given, "items")?;
        let mut values = self.values.0.clone();
        values.push(("overtime_base".to_string(), Decimal::new(overtime_base.fen(), 2)));
        evaluate_all(&items, &values).map_err(|errors| {
            let text = |index: usize| self.items[index].formula.clone().unwrap_or_default();
            let faults = errors.into_iter().map(|(index, error)| formula_fault(index, &text(index), error)).collect();
            Faults::none_or(faults, ()).err().unwrap_or_else(|| Fault::new(Code::Internal, "items", "").into())
        })
    }

    fn pay(&self, amounts: &[Money], trace: &mut Trace<'_>) -> Result<Pay, Faults> {
        let of = |counts: &dyn Fn(&PayItem) -> bool| total(self.items.iter().zip(amounts).filter(|(item, _)| counts(item)).map(|(_, amount)| *amount), "items");
        let paid: Vec<Money> = self.items.iter().zip(amounts).filter(|(item, _)| !item.employer_only).map(|(_, amount)| *amount).collect();
        let paid: Vec<Money> = paid.into_iter().chain(self.bonus.as_ref().map(|bonus| bonus.amount)).collect();
        let rest: Vec<(Operator, Number)> = paid.iter().skip(1).map(|amount| signed(*amount)).collect();
        Ok(Pay {
            gross: trace.chain(GROSS, paid.first().copied().unwrap_or_default(), &rest).money()?,
            taxable: of(&|item| item.taxable && !item.employer_only)?,
            base: of(&|item| item.in_base && !item.employer_only)?,
            employer_only: of(&|item| item.employer_only)?,
            outside_minimum: of(&|item| !item.in_minimum_wage && !item.employer_only)?
                .plus(self.bonus.as_ref().map_or(Money::ZERO, |bonus| bonus.amount))
                .map_err(overflow)?,
        })
    }

    fn contributions<'book>(&self, rules: &PayRules<'book>, base: Money, trace: &mut Trace<'book>) -> Result<Due<'book>, Faults> {
        let mut due = Due { months: Vec::with_capacity(rules.schemes.len()), employee: Money::ZERO, employer: Money::ZERO, deductible: Money::ZERO };
        let mut faults = Vec::new();
        if self.contributions.is_empty() && self.contribution_amounts.is_empty() {
            trace.note(WarningCode::ContributionsNotGiven);
        }
        let mut terms = Vec::new();
        for (index, (declared, scheme)) in self.contributions.iter().zip(&rules.schemes).enumerate() {
            match scheme.contributions(&declared.person(base)) {
                Ok(result) => {
                    scheme.warnings_of(&result).for_each(|warning| trace.warn(warning));
                    if declared.require_confirmed() {
                        faults.extend(scheme.warnings_of(&result).filter_map(|warning| not_confirmed(index, warning.rule?)));
                    }
                    due.add(scheme, result, &mut terms)?;
                }
                Err(more) => faults.extend(under(&more, &format!("contributions[{index}]"))),
            }
        }
        for given in &self.contribution_amounts {
            due.employee = due.employee.plus(given.employee).map_err(overflow)?;
            due.employer = due.employer.plus(given.employer).map_err(overflow)?;
            if given.deductible {
                due.deductible = due.deductible.plus(given.employee).map_err(overflow)?;
            }
            terms.push(given.employee);
        }
        if let Some((first, rest)) = terms.split_first() {
            let rest: Vec<_> = rest.iter().map(|amount| signed(*amount)).collect();
            trace.chain(CONTRIBUTIONS, *first, &rest).money()?;
        }
        Faults::none_or(faults, due)
    }

    /// Holds the pay against the minimum wage, and deductions for damage against their limit.
    fn check_minimum_wage<'book>(&self, rules: &PayRules<'book>, pay: &Pay, due: &Due<'book>, trace: &mut Trace<'book>) -> Result<(), Faults> {
        let damage: Vec<(usize, &AfterTax)> = self.deductions.iter().enumerate().filter(|(_, deduction)| deduction.damage).collect();
        let Some(place) = &self.minimum_wage else {
            let faults = damage.iter().map(|(index, _)| {
                Fault::new(Code::FieldMissing, "minimum_wage", "")
                    .because(format!("deductions[{index}] is for damage"), format!("deductions[{index}] 为赔偿扣款"))
            });
            return Faults::none_or(faults.collect(), ());
        };
        let book = rules.law.book();
        let at = |faults: Faults| Faults::none_or(under(&faults, "minimum_wage"), ()).err().unwrap_or(faults);
        let fund = due.of_employee(|item| !item.is_social_insurance())?;
        let check = MinimumWage {
            place: place.place,
            month: self.month,
            class: place.class,
            wage: pay.gross,
            excluded: pay.outside_minimum,
            employee_social_insurance: Some(due.of_employee(|item| item.is_social_insurance())?),
            employee_housing_fund: Some(fund),
            known_on: self.known_on,
        };
        trace.rests_on_answer(check.run(book).map_err(at)?.grounds);
        let sum = total(damage.iter().map(|(_, deduction)| deduction.amount), "deductions")?;
        if sum > Money::ZERO {
            let limit = WageDeduction {
                month: self.month,
                wage: pay.gross,
                minimum_wage: None,
                place: Some(place.place),
                class: place.class,
                damage: Some(sum),
                known_on: self.known_on,
            };
            let limit = limit.run(book).map_err(at)?;
            if sum > limit.max_deduction {
                let fault = Fault::new(Code::ExceedsLimit, "deductions", sum);
                return Err(fault
                    .because(format!("at most {} for damage this month", limit.max_deduction), format!("赔偿扣款当月上限 {}", limit.max_deduction))
                    .into());
            }
            trace.rests_on_answer(limit.grounds);
        }
        Ok(())
    }

    /// What of the housing fund and the annuity is above the limits before tax.
    fn limits<'book>(&self, rules: &PayRules<'book>, due: &Due<'book>, trace: &mut Trace<'book>) -> Result<Limits, Faults> {
        let book = rules.law.book();
        let nothing = Money::ZERO;
        let mut limits = Limits { housing_fund_excess: nothing, annuity_deductible: nothing, taxed_employer_part: nothing };
        if let Some(averages) = &self.housing_fund_cap {
            let cap = HousingFundCap {
                month: self.month,
                own_average: averages.own_average,
                city_average: averages.city_average,
                employee: due.of_employee(|item| !item.is_social_insurance())?,
                employer: due.of_employer_fund()?,
                province: averages.province,
                known_on: self.known_on,
            };
            let answer = cap.run(book).map_err(|faults| Faults::none_or(under(&faults, "housing_fund_cap"), ()).err().unwrap_or(faults))?;
            limits.housing_fund_excess = answer.employee_excess;
            limits.taxed_employer_part = answer.employer_excess;
            trace.rests_on_answer(answer.grounds);
        }
        if let Some(annuity) = &self.annuity {
            let contribution = AnnuityContribution {
                month: self.month,
                base: annuity.base,
                average_annual_wage: annuity.average_annual_wage,
                employee: annuity.employee,
                employer: annuity.employer,
                employer_limit: annuity.employer_limit,
                known_on: self.known_on,
            };
            let answer = contribution.run(book).map_err(|faults| Faults::none_or(under(&faults, "annuity"), ()).err().unwrap_or(faults))?;
            limits.annuity_deductible = answer.deductible;
            limits.taxed_employer_part = limits.taxed_employer_part.plus(answer.employer_excess).map_err(overflow)?;
            trace.rests_on_answer(answer.grounds);
        }
        Ok(limits)
    }

    /// The tax of a bonus that is taxed alone.
    fn bonus_tax<'book>(&self, rules: &PayRules<'book>, amount: Money, trace: &mut Trace<'book>) -> Result<Money, Fault> {
        if amount == Money::ZERO {
            return Ok(Money::ZERO);
        }
        if self.bonus.as_ref().is_some_and(|bonus| bonus.separate_used_this_year) {
            trace.note(WarningCode::AlreadyUsedThisYear);
        }
        Ok(BonusRules::of(&rules.law, trace)?.tax(trace, amount)?.tax)
    }

    fn withhold<'book>(
        &self,
        rules: &PayRules<'book>,
        income: Money,
        special: Money,
        annuity: Money,
        trace: &mut Trace<'book>,
    ) -> Result<WithheldMonth, Faults> {
        let mut withhold = self.withholding(income, special);
        let month = &mut withhold.months[0];
        month.other = month.other.plus(annuity).map_err(overflow)?;
        let at = |fault: &Fault| {
            let path = fault.path.strip_prefix("months[0].").unwrap_or(&fault.path);
            let path = if ["income", "month", "special"].contains(&path) { "items".to_string() } else { format!("tax.{path}") };
            Fault { path, ..fault.clone() }
        };
        let months = withhold.compute(&rules.law, &rules.wages, trace);
        let months = months.map_err(|faults| Faults::none_or(faults.as_slice().iter().map(at).collect(), ()).err().unwrap_or(faults))?;
        months.into_iter().next().ok_or_else(|| Fault::new(Code::Internal, "", "").into())
    }

    /// The withholding of the month as a request of its own.
    fn withholding(&self, income: Money, special: Money) -> Withhold {
        let nothing = MonthOfWages::of(self.month, income, special);
        let Some(tax) = &self.tax else { return Withhold::of(nothing) };
        let month = MonthOfWages {
            exempt: tax.exempt,
            additional: tax.additional,
            additional_to_date: tax.additional_to_date,
            other: tax.other,
            health_insurance: tax.health_insurance,
            personal_pension: tax.personal_pension,
            charity: tax.charity,
            reductions: tax.reductions,
            ..nothing
        };
        Withhold {
            opening: tax.opening.clone(),
            basic_deduction: tax.basic_deduction,
            last_year: tax.last_year.clone(),
            earlier_income_this_year: tax.earlier_income_this_year,
            second_payer: tax.second_payer,
            ..Withhold::of(month)
        }
    }

    /// The year to date after this payslip: what the next month's `tax.opening` is.
    ///
    /// # Errors
    ///
    /// `amount_overflow`.
    pub fn closing(&self, slip: &Slip<'_>) -> Result<YearToDate, Fault> {
        let before = self.tax.as_ref().and_then(|tax| tax.opening.as_ref());
        let special_before = before.map_or(Money::ZERO, |opening| opening.special);
        let special = slip.withholding.special.minus(special_before).map_err(overflow)?;
        let mut withhold = self.withholding(slip.taxable_income, special);
        // The deductible part of an annuity stands under other deductions.
        let month = &mut withhold.months[0];
        let known = [before.map_or(Money::ZERO, |opening| opening.other), month.other];
        let apart = [month.health_insurance, month.personal_pension];
        let apart = apart.into_iter().chain(before.map(|opening| opening.health_insurance)).chain(before.map(|opening| opening.personal_pension));
        let known = known.into_iter().chain(apart).try_fold(Money::ZERO, Money::plus).map_err(overflow)?;
        month.other = month.other.plus(slip.withholding.other.minus(known).map_err(overflow)?).map_err(overflow)?;
        YearToDate::after(before, &withhold.months[0], slip.tax).map_err(overflow)
    }

    fn lines(&self, amounts: &[Money], due: &Due<'_>, tax: Money, bonus_tax: Money) -> Vec<PayLine> {
        let mut lines = Vec::with_capacity(self.items.len() + 8);
        for (item, amount) in self.items.iter().zip(amounts) {
            let sign = if item.employer_only {
                Sign::Employer
            } else if *amount < Money::ZERO {
                Sign::Subtract
            } else {
                Sign::Add
            };
            let label = item.label.clone().unwrap_or_else(|| item.code.clone());
            lines.push(PayLine { code: item.code.clone().into(), label: label.into(), amount: amount.magnitude(), sign });
        }
        let mut ours = |code: &'static str, label: &'static str, amount: Money, sign| {
            if amount != Money::ZERO {
                let sign = if amount < Money::ZERO { Sign::Add } else { sign };
                lines.push(PayLine { code: code.into(), label: label.into(), amount: amount.magnitude(), sign });
            }
        };
        if let Some(bonus) = &self.bonus {
            ours("annual_bonus", "全年一次性奖金", bonus.amount, Sign::Add);
        }
        for line in due.months.iter().flat_map(|month| &month.lines).filter(|line| line.is_from_employee_wages()) {
            ours(line.item.as_str(), line.item.zh(), line.amount, Sign::Subtract);
        }
        for given in &self.contribution_amounts {
            ours("contribution_difference", "社保公积金差额", given.employee, Sign::Subtract);
        }
        ours("annuity", "年金", self.annuity.as_ref().map_or(Money::ZERO, |annuity| annuity.employee), Sign::Subtract);
        ours("income_tax", "个人所得税", tax, Sign::Subtract);
        ours("bonus_tax", "全年一次性奖金个税", bonus_tax, Sign::Subtract);
        for deduction in &self.deductions {
            let label = deduction.label.clone().unwrap_or_else(|| deduction.code.clone());
            lines.push(PayLine { code: deduction.code.clone().into(), label: label.into(), amount: deduction.amount, sign: Sign::Subtract });
        }
        if due.employer != Money::ZERO {
            lines.push(PayLine { code: "employer_contributions".into(), label: "单位社保公积金".into(), amount: due.employer, sign: Sign::Employer });
        }
        if let Some(annuity) = self.annuity.as_ref().filter(|annuity| annuity.employer > Money::ZERO) {
            lines.push(PayLine { code: "employer_annuity".into(), label: "单位年金".into(), amount: annuity.employer, sign: Sign::Employer });
        }
        lines
    }
}

/// Sums of the pay items.
struct Pay {
    gross: Money,
    taxable: Money,
    base: Money,
    employer_only: Money,
    outside_minimum: Money,
}

/// What the limits before tax leave.
struct Limits {
    /// The employee's housing fund above the limit: not deductible.
    housing_fund_excess: Money,
    /// The employee's annuity within the limit.
    annuity_deductible: Money,
    /// What the employer pays above the limits: taxed as wages.
    taxed_employer_part: Money,
}

/// Contributions due with this payslip.
struct Due<'book> {
    months: Vec<FeeMonth<'book>>,
    employee: Money,
    employer: Money,
    deductible: Money,
}

impl<'book> Due<'book> {
    /// What is withheld from the employee for some items.
    fn of_employee(&self, counts: impl Fn(Item) -> bool) -> Result<Money, Fault> {
        let lines = self.months.iter().flat_map(|month| &month.lines).filter(|line| line.is_from_employee_wages() && counts(line.item));
        total(lines.map(|line| line.amount), "contributions")
    }

    /// The employer's part of the housing funds.
    fn of_employer_fund(&self) -> Result<Money, Fault> {
        let lines = self.months.iter().flat_map(|month| &month.lines).filter(|line| line.side == Side::Employer && !line.item.is_social_insurance());
        total(lines.map(|line| line.amount), "contributions")
    }

    fn add(&mut self, scheme: &Scheme<'book>, result: Contributions<'book>, terms: &mut Vec<Money>) -> Result<(), Fault> {
        self.employee = self.employee.plus(result.employee_total).map_err(overflow)?;
        self.employer = self.employer.plus(result.employer_total).map_err(overflow)?;
        self.deductible = self.deductible.plus(result.employee_total).map_err(overflow)?;
        terms.extend(result.lines.iter().filter(|line| line.is_from_employee_wages()).map(|line| line.amount));
        self.months.push(FeeMonth {
            city: scheme.city.code,
            fee_month: scheme.month,
            lines: result.lines,
            employer_total: result.employer_total,
            employee_total: result.employee_total,
        });
        Ok(())
    }
}

fn source(item: &PayItem, formula: &Option<Formula>) -> Source {
    match formula {
        Some(formula) => Source::Formula(formula.clone()),
        None => Source::Amount(item.amount.unwrap_or_default()),
    }
}

/// The fault of a formula, with the character at which it shows.
fn formula_fault(index: usize, text: &str, error: FormulaError) -> Fault {
    let at = |word: &str, colon: &str, detail: &str| {
        if detail.is_empty() { format!("{word} {}", error.position) } else { format!("{word} {}{colon}{detail}", error.position) }
    };
    let detail = (at("character", ": ", &error.detail.0), at("第", "字：", &error.detail.1));
    Fault::new(error.code, format!("items[{index}].formula"), text).because(detail.0, detail.1)
}

fn not_confirmed(index: usize, rule: Reference<'_>) -> Option<Fault> {
    let code = WarningCode::of_status(rule.evidence().status)?;
    Some(Fault::new(Code::RuleNotConfirmed, format!("contributions[{index}].require_confirmed"), rule).because(code.en(), code.zh()))
}

fn signed(amount: Money) -> (Operator, Number) {
    if amount < Money::ZERO { (Minus, amount.magnitude().into()) } else { (Plus, amount.into()) }
}

fn total(amounts: impl Iterator<Item = Money>, path: &str) -> Result<Money, Fault> {
    let mut sum = Money::ZERO;
    for amount in amounts {
        sum = sum.plus(amount).map_err(|code| Fault::new(code, path, amount))?;
    }
    Ok(sum)
}

fn overflow(code: Code) -> Fault {
    Fault::new(code, "", "")
}

/// Faults of a part, with the path of the part.
pub(super) fn under(faults: &Faults, path: &str) -> Vec<Fault> {
    let at = |fault: &Fault| Fault { path: if fault.path.is_empty() { path.to_string() } else { format!("{path}.{}", fault.path) }, ..fault.clone() };
    faults.as_slice().iter().map(at).collect()
}
