//! 综合所得汇算清缴: the annual settlement of a resident's wages, labour, author's and royalty income, and 手续费, the commission
//! of the withholding agent.
//!
//! The year's tax less what was withheld (个人所得税法 art. 11, 国家税务总局令第57号). Labour and royalty income count with 80 %,
//! author's income with 56 %, never less the 800 of withholding. A top-up need not be paid where the year's income or the
//! top-up itself is small (公告2023年第32号). Commission: 个人所得税法 art. 17, 财行〔2019〕11号.

use super::deductions::{below_zero, donated, donated_in_full, pension_limit};
use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::{Cited, Law};
use crate::money::{Money, Rate};
use crate::operation::{Operation, answers};
use crate::rules::{ItemSet, Reference, RuleBook, Warning, WarningCode};
use crate::tax::Table;
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Number, Operator, Plus, StepName, Times, Trace};
use serde::Serialize;

const INCOME: StepName = StepName::new("income", "income of the year", "全年综合所得收入");
const LABOUR: StepName = StepName::new("labour", "labour remuneration that counts", "劳务报酬所得收入额");
const ROYALTY: StepName = StepName::new("royalty", "royalties that count", "特许权使用费所得收入额");
const AUTHOR_COST: StepName = StepName::new("author_after_cost", "author's income after cost", "稿酬扣除费用后");
const AUTHOR: StepName = StepName::new("author", "author's income that counts", "稿酬所得收入额");
const BASIC: StepName = StepName::new("basic_deduction", "basic deduction of the year", "减除费用");
const BEFORE_CHARITY: StepName = StepName::new("taxable_before_charity", "taxable income before donations", "扣除捐赠前的应纳税所得额");
const TAXABLE: StepName = StepName::new("taxable", "taxable income of the year", "应纳税所得额");
const TAX: StepName = StepName::new("tax", "tax of the year", "应纳税额");
const TAX_REDUCED: StepName = StepName::new("tax_reduced", "tax of the year after reductions", "减免后应纳税额");
const TOP_UP: StepName = StepName::new("top_up", "tax to pay", "应补税额");
const REFUND: StepName = StepName::new("refund", "tax to be refunded", "应退税额");
const INCOME_ROOM: StepName = StepName::new("income_room", "income left to the limit of exemption", "距免予汇算收入限额");
const TOP_UP_ROOM: StepName = StepName::new("top_up_room", "top-up left to the limit of exemption", "距免予补税限额");
const COMMISSION: StepName = StepName::new("commission", "commission", "手续费");
const COMMISSION_CAPPED: StepName = StepName::new("commission_capped", "commission within the cap", "限额内手续费");

choice! {
    /// Why a top-up need not be paid.
    pub enum ExemptReason {
        /// The income of the year is within its limit.
        Income = "income",
        /// The top-up is within its limit.
        TopUp = "top_up",
    }
}

record! {
    /// The annual settlement of a resident's comprehensive income.
    pub struct Settlement {
        /// The year of the income; its December decides the values.
        need year: u32,
        /// Gross wages, exempt income included; a bonus that was taxed apart left out.
        need wages: Money,
        /// Exempt income within the wages (免税收入).
        or exempt: Money = Money::ZERO,
        /// Gross labour remuneration (劳务报酬), without VAT.
        or labour: Money = Money::ZERO,
        /// Gross author's income (稿酬).
        or author: Money = Money::ZERO,
        /// Gross royalties (特许权使用费).
        or royalty: Money = Money::ZERO,
        /// An annual bonus that is merged with the comprehensive income.
        or merged_bonus: Money = Money::ZERO,
        /// Special deductions (专项扣除): the employee's social insurance and housing fund within the limits.
        or special: Money = Money::ZERO,
        /// Special additional deductions (专项附加扣除) without serious illness.
        or additional: Money = Money::ZERO,
        /// Serious illness (大病医疗), as `additional_deductions` gives it.
        or illness: Money = Money::ZERO,
        /// Annuity within its limit (企业年金、职业年金).
        or annuity: Money = Money::ZERO,
        /// Tax-preferred health insurance (商业健康保险).
        or health_insurance: Money = Money::ZERO,
        /// Personal pension (个人养老金).
        or personal_pension: Money = Money::ZERO,
        /// Other deductions (其他扣除).
        or other: Money = Money::ZERO,
        /// Donations that are deducted within their limit.
        or charity: Money = Money::ZERO,
        /// Donations to recipients whose donations are deducted in full.
        or charity_full: Money = Money::ZERO,
        /// Tax reductions (减免税额).
        or reductions: Money = Money::ZERO,
        /// Tax that was withheld on all of this.
        need withheld: Money,
        /// Whether a withholding agent failed to withhold as it must, which ends the exemption.
        or agent_failed: bool = false,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `settlement`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SettlementAnswer<'book> {
    /// Gross income of all kinds with the merged bonus: what the exemption looks at.
    pub income: Money,
    /// The basic deduction.
    pub basic: Money,
    /// Taxable income, rounded to the fen; the tax is computed from the exact amount.
    pub taxable: Money,
    /// The rate of its bracket.
    pub rate: Rate,
    /// The quick deduction of its bracket.
    pub quick: Money,
    /// The tax of the year after reductions.
    pub tax: Money,
    /// What was withheld.
    pub withheld: Money,
    /// What is to be paid.
    pub top_up: Money,
    /// What is refunded on application.
    pub refund: Money,
    /// Whether the top-up need not be paid.
    pub exempt: bool,
    /// Why, if so: `income` where both limits are met.
    pub exempt_reason: Option<ExemptReason>,
    /// First day of filing.
    pub file_from: Day,
    /// Last day of filing.
    pub file_to: Day,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

impl Operation for Settlement {
    const NAME: &'static str = "settlement";
    const EN: &'static str = "Annual settlement of comprehensive income";
    const ZH: &'static str = "综合所得汇算清缴";
    type Answer<'book> = SettlementAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<SettlementAnswer<'book>, Faults> {
        let december = self.december()?;
        let law = Law::of(book, december, self.known_on)?.decided_by("year");
        let mut trace = Trace::new(law);
        let (table, rounding) = (Table::annual(&law)?, law.tax_rounding()?.value);
        let (file_from, file_to) = window(&law, &mut trace)?;
        let mut faults = self.contradictions();
        faults.extend(self.above_limits(&law, &mut trace)?);
        Faults::none_or(faults, ())?;
        let income = trace.chain(INCOME, self.wages, &terms(Plus, self.beside_wages())).money()?;
        let basic = law.money("tax.basic_deduction.year")?;
        let basic = trace.chain(BASIC, basic.value, &[]).by(basic.rule).money()?;
        let taxable = self.taxable(&law, &mut trace, basic)?;
        let bracket = table.bracket(taxable);
        let tax = table.tax_in(&mut trace, TAX, amount(taxable), bracket, rounding)?;
        let reduced = self.reductions != Money::ZERO;
        let tax = if reduced { trace.chain(TAX_REDUCED, tax, &[(Minus, self.reductions.into())]).not_below_zero().money()? } else { tax };
        let top_up = trace.chain(TOP_UP, tax, &[(Minus, self.withheld.into())]).not_below_zero().money()?;
        let refund = trace.chain(REFUND, self.withheld, &[(Minus, tax.into())]).not_below_zero().money()?;
        // Without a top-up, or where the agent failed, nothing is exempt whatever the limits: then they need not be in force.
        let exempt_reason = if top_up == Money::ZERO || self.agent_failed { None } else { exemption(&law, &mut trace, income, top_up)? };
        Ok(SettlementAnswer {
            income,
            basic,
            taxable: taxable.round(rounding).map_err(|code| Fault::new(code, "taxable", taxable))?,
            rate: bracket.rate,
            quick: bracket.quick,
            tax,
            withheld: self.withheld,
            top_up,
            refund,
            exempt: exempt_reason.is_some(),
            exempt_reason,
            file_from,
            file_to,
            grounds: trace.grounds(),
        })
    }
}

/// Amounts to add or to subtract, without those that are nothing.
fn terms(operator: Operator, amounts: impl IntoIterator<Item = impl Into<Number>>) -> Vec<(Operator, Number)> {
    let something = amounts.into_iter().map(Into::into).filter(|number| number.exact() != Exact::ZERO);
    something.map(|number| (operator, number)).collect()
}

/// An exact amount, in fen where it is whole fen.
fn amount(exact: Exact) -> Number {
    exact.money().map_or(Number::Exact(exact), Number::Money)
}

impl Settlement {
    fn december(&self) -> Result<Month, Fault> {
        let year = u16::try_from(self.year).map_err(|_| Code::OutOfRange);
        year.and_then(|year| Month::new(year, 12)).map_err(|_| Fault::new(Code::OutOfRange, "year", self.year))
    }

    /// Gross income of the other kinds.
    fn beside_wages(&self) -> [Money; 4] {
        [self.labour, self.author, self.royalty, self.merged_bonus]
    }

    /// What cannot be: amounts below zero, more exempt than paid in wages, more withheld than earned.
    fn contradictions(&self) -> Vec<Fault> {
        let mut faults = below_zero(&[
            ("wages", self.wages),
            ("exempt", self.exempt),
            ("labour", self.labour),
            ("author", self.author),
            ("royalty", self.royalty),
            ("merged_bonus", self.merged_bonus),
            ("special", self.special),
            ("additional", self.additional),
            ("illness", self.illness),
            ("annuity", self.annuity),
            ("health_insurance", self.health_insurance),
            ("personal_pension", self.personal_pension),
            ("other", self.other),
            ("charity", self.charity),
            ("charity_full", self.charity_full),
            ("reductions", self.reductions),
            ("withheld", self.withheld),
        ]);
        if self.exempt > self.wages.max(Money::ZERO) {
            let fault = Fault::new(Code::YearToDateInconsistent, "exempt", self.exempt);
            faults.push(fault.because(format!("the wages are {}", self.wages), format!("工资薪金为 {}", self.wages)));
        }
        let income = self.beside_wages().iter().try_fold(self.wages, |sum, amount| sum.plus(*amount));
        if income.is_ok_and(|income| self.withheld > income.max(Money::ZERO)) {
            let fault = Fault::new(Code::YearToDateInconsistent, "withheld", self.withheld);
            faults.push(fault.because("more than the income", "超过全年收入"));
        }
        faults
    }

    /// Deductions above their limits of the year.
    fn above_limits<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Vec<Fault>, Fault> {
        let mut faults = Vec::new();
        let mut check = |name: &str, amount: Money, limit: Money| {
            if amount > limit {
                faults.push(Fault::new(Code::ExceedsLimit, name, amount).because(format!("at most {limit}"), format!("限额 {limit}")));
            }
        };
        if self.health_insurance > Money::ZERO {
            check("health_insurance", self.health_insurance, trace.cite(law.money("deductions.health_insurance.year")?));
        }
        if self.personal_pension > Money::ZERO {
            let limit = pension_limit(law, trace)?;
            check("personal_pension", self.personal_pension, trace.cite(limit));
        }
        Ok(faults)
    }

    /// The taxable income, exact: shares of income need not be whole fen.
    fn taxable<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>, basic: Money) -> Result<Exact, Fault> {
        let counted = self.counted(law, trace)?;
        let deductions =
            [self.exempt, basic, self.special, self.additional, self.illness, self.annuity, self.health_insurance, self.personal_pension, self.other];
        let mut rest = terms(Plus, counted.map(amount));
        rest.extend(terms(Minus, deductions));
        if self.charity == Money::ZERO && self.charity_full == Money::ZERO {
            return trace.chain(TAXABLE, self.wages, &rest).not_below_zero().exact();
        }
        let before = trace.chain(BEFORE_CHARITY, self.wages, &rest).not_below_zero().exact()?;
        let mut donations = Vec::with_capacity(2);
        if self.charity > Money::ZERO {
            donations.push((Minus, donated(law, trace, amount(before), self.charity)?.deductible.into()));
        }
        if self.charity_full > Money::ZERO {
            donations.push((Minus, donated_in_full(law, trace, amount(before), self.charity_full)?.deductible.into()));
        }
        trace.chain(TAXABLE, amount(before), &donations).not_below_zero().exact()
    }

    /// The bonus, labour, royalty and author's income as far as they count (收入额).
    fn counted<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<[Exact; 4], Fault> {
        let cost = law.rate("settlement.labour.cost_rate")?;
        let after_cost = |trace: &mut Trace<'book>, name, amount: Money| {
            if amount == Money::ZERO {
                return Ok(Exact::ZERO);
            }
            trace.chain(name, amount, &[(Minus, amount.into()), (Times, cost.value.into())]).by(cost.rule).exact()
        };
        let labour = after_cost(trace, LABOUR, self.labour)?;
        let royalty = after_cost(trace, ROYALTY, self.royalty)?;
        let mut author = after_cost(trace, AUTHOR_COST, self.author)?;
        if self.author > Money::ZERO {
            let factor = law.rate("settlement.author.factor")?;
            author = trace.chain(AUTHOR, amount(author), &[(Times, factor.value.into())]).by(factor.rule).exact()?;
        }
        Ok([self.merged_bonus.into(), labour, royalty, author])
    }
}

/// The days between which the settlement is filed, in the year after.
fn window<'book>(law: &Law<'book>, trace: &mut Trace<'book>) -> Result<(Day, Day), Fault> {
    let next = law.month().plus(1).map_err(|code| Fault::new(code, "year", law.month().year()))?;
    let days = law.in_month(next).words("settlement.window")?;
    let wrong = || Fault::new(Code::RuleInvalid, "", days.rule.id);
    let [from, to] = trace.cite(days) else { return Err(wrong()) };
    let day = |text: &str| format!("{}-{text}", next.year()).parse::<Day>().map_err(|_| wrong());
    Ok((day(from)?, day(to)?))
}

/// Why a top-up need not be paid, if it need not: either limit is enough.
fn exemption<'book>(law: &Law<'book>, trace: &mut Trace<'book>, income: Money, top_up: Money) -> Result<Option<ExemptReason>, Faults> {
    let limits = [law.money("settlement.exempt.income"), law.money("settlement.exempt.top_up")];
    let connective = law.word("settlement.exempt.connective");
    let faults = limits.iter().filter_map(|limit| limit.as_ref().err()).chain(connective.as_ref().err()).cloned().collect();
    Faults::none_or(faults, ())?;
    let [of_income, of_top_up] = limits;
    let (of_income, of_top_up, connective) = (of_income?, of_top_up?, connective?);
    if trace.cite(connective) != "or" {
        return Err(Fault::new(Code::RuleInvalid, "", connective.rule.id).into());
    }
    let mut room = |name, limit: Cited<'book, Money>, amount: Money| trace.chain(name, limit.value, &[(Minus, amount.into())]).by(limit.rule).money();
    let (income_room, top_up_room) = (room(INCOME_ROOM, of_income, income)?, room(TOP_UP_ROOM, of_top_up, top_up)?);
    Ok(match (income_room >= Money::ZERO, top_up_room >= Money::ZERO) {
        (true, _) => Some(ExemptReason::Income),
        (false, true) => Some(ExemptReason::TopUp),
        (false, false) => None,
    })
}

record! {
    /// The commission of a withholding agent (代扣代缴手续费).
    pub struct Commission {
        /// The month that decides the values.
        need month: Month,
        /// The income tax that the agent withheld and paid, usually of a year.
        need tax_withheld: Money,
        /// Whether the yearly cap of other withholding is applied to income tax, as some do.
        or apply_cap: bool = false,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `commission`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CommissionAnswer<'book> {
    /// The rate.
    pub rate: Rate,
    /// The commission.
    pub amount: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

impl Operation for Commission {
    const NAME: &'static str = "commission";
    const EN: &'static str = "Commission of the withholding agent";
    const ZH: &'static str = "代扣代缴个人所得税手续费";
    type Answer<'book> = CommissionAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<CommissionAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        Faults::none_or(below_zero(&[("tax_withheld", self.tax_withheld)]), ())?;
        let mut trace = Trace::new(law);
        let rate = law.rate("tax.commission.rate")?;
        let mut amount = trace.chain(COMMISSION, self.tax_withheld, &[(Times, rate.value.into())]).rounded(law.tax_rounding()?.value).by(rate.rule).money()?;
        let cap = law.value("tax.commission.cap")?;
        trace.rests_on(cap.rule);
        if self.apply_cap {
            let most = law.money("tax.commission.cap_amount")?;
            amount = trace.least(COMMISSION_CAPPED, &[amount.into(), most.value.into()]).by(most.rule).money()?;
        } else {
            trace.warn(Warning { code: WarningCode::CapOpen, items: ItemSet::EMPTY, rule: Some(Reference::Parameter(cap.rule)) });
        }
        Ok(CommissionAnswer { rate: rate.value, amount, grounds: trace.grounds() })
    }
}

answers!(SettlementAnswer, CommissionAnswer);
