//! 居民工资薪金累计预扣: cumulative withholding of residents' wages (国家税务总局公告2018年第61号 art. 6).
//!
//! Tax of a month = tax of the year's taxable income to date − reductions − what was withheld, never below zero: a negative
//! remainder stays for the settlement. Three modes of the basic deduction: months employed here (61号), calendar months for a
//! first job (2020年第13号), the whole year from January (2020年第19号).

use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::{Cited, Law};
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::{RuleBook, WarningCode};
use crate::tax::{Bracket, Table};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Number, Operator, StepName, Times, Trace};
use serde::Serialize;

const BASIC: StepName = StepName::new("basic_deduction", "basic deduction to date", "累计减除费用");
const BEFORE_CHARITY: StepName = StepName::new("taxable_before_charity", "taxable income to date before donations", "扣除捐赠前的累计应纳税所得额");
const CHARITY_LIMIT: StepName = StepName::new("charity_limit", "limit of deductible donations", "捐赠扣除限额");
const CHARITY: StepName = StepName::new("charity", "deductible donations", "准予扣除的捐赠额");
const TAXABLE: StepName = StepName::new("taxable", "taxable income to date", "累计应纳税所得额");
const TAX: StepName = StepName::new("tax", "tax to date", "累计应纳税额");
const WITHHELD: StepName = StepName::new("withheld", "tax to withhold this month", "本期应预扣预缴税额");

choice! {
    /// How the basic deduction (减除费用) of the year is counted.
    pub enum BasicDeduction {
        /// So many months as the person was employed here this year (任职受雇月份数).
        MonthsEmployed = "months_employed",
        /// So many months as the year has run: the first job in the year (2020年第13号).
        CalendarMonths = "calendar_months",
        /// The whole year from January: last year's wages here were within the limit (2020年第19号).
        WholeYear = "whole_year",
    }
}

record! {
    /// What was paid and withheld in the year by this employer, to the end of a month.
    pub struct YearToDate {
        /// The last month that is included.
        need month: Month,
        /// Months employed here this year, to that month.
        need months_employed: u32,
        /// Gross wages, exempt income included.
        or income: Money = Money::ZERO,
        /// Exempt income (免税收入).
        or exempt: Money = Money::ZERO,
        /// Special deductions (专项扣除): the employee's social insurance and housing fund within the limits.
        or special: Money = Money::ZERO,
        /// Special additional deductions (专项附加扣除).
        or additional: Money = Money::ZERO,
        /// Other deductions (其他扣除), such as an annuity.
        or other: Money = Money::ZERO,
        /// Tax-preferred health insurance (商业健康保险).
        or health_insurance: Money = Money::ZERO,
        /// Personal pension (个人养老金).
        or personal_pension: Money = Money::ZERO,
        /// Donations (捐赠).
        or charity: Money = Money::ZERO,
        /// Tax reductions (减免税额).
        or reductions: Money = Money::ZERO,
        /// Tax withheld.
        or withheld: Money = Money::ZERO,
    }
}

record! {
    /// The wages of a month.
    pub struct MonthOfWages {
        /// The month of payment.
        need month: Month,
        /// Gross wages of the month, exempt income included; negative for a correction.
        need income: Money,
        /// Exempt income of the month (免税收入).
        or exempt: Money = Money::ZERO,
        /// Special deductions of the month (专项扣除): the employee's social insurance and housing fund within the limits.
        or special: Money = Money::ZERO,
        /// Special additional deductions of the month (专项附加扣除).
        may additional: Money,
        /// Special additional deductions of the year to the end of the month, in place of `additional`: a change that reaches back.
        may additional_to_date: Money,
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
    }
}

record! {
    /// Last year's facts for the basic deduction of the whole year.
    pub struct LastYear {
        /// Gross wages of all kinds with bonuses, before any deduction.
        need income: Money,
        /// Months in which this employer withheld.
        need months_withheld_here: u32,
    }
}

record! {
    /// Cumulative withholding of a resident's wages, for one month or several of a year.
    pub struct Withhold {
        /// The months of payment, ascending within one year; a month between that is missing was not employed here.
        need months: Vec<MonthOfWages>,
        /// The year to date before the first of these months.
        may opening: YearToDate,
        /// How the basic deduction is counted; `months_employed` if left out.
        or basic_deduction: BasicDeduction = BasicDeduction::MonthsEmployed,
        /// Last year's facts, for `whole_year`.
        may last_year: LastYear,
        /// Whether there were wages, or labour remuneration withheld cumulatively, earlier this year: for `calendar_months`.
        may earlier_income_this_year: bool,
        /// Whether another employer pays the person wages this year.
        or second_payer: bool = false,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

impl MonthOfWages {
    /// A month with an income and special deductions only.
    pub fn of(month: Month, income: Money, special: Money) -> MonthOfWages {
        let nothing = Money::ZERO;
        MonthOfWages {
            month,
            income,
            special,
            exempt: nothing,
            additional: None,
            additional_to_date: None,
            other: nothing,
            health_insurance: nothing,
            personal_pension: nothing,
            charity: nothing,
            reductions: nothing,
        }
    }
}

impl Withhold {
    /// The withholding of one month, the first in the year here.
    pub fn of(month: MonthOfWages) -> Withhold {
        Withhold {
            months: vec![month],
            opening: None,
            basic_deduction: BasicDeduction::MonthsEmployed,
            last_year: None,
            earlier_income_this_year: None,
            second_payer: false,
            known_on: None,
        }
    }
}

/// A month's withholding; amounts are of the year to date unless they say otherwise.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WithheldMonth {
    /// The month of payment.
    pub month: Month,
    /// Months employed here this year.
    pub months_employed: u32,
    /// Gross wages.
    pub income: Money,
    /// Exempt income.
    pub exempt: Money,
    /// Basic deduction.
    pub basic: Money,
    /// Special deductions.
    pub special: Money,
    /// Special additional deductions.
    pub additional: Money,
    /// Other deductions, with health insurance and personal pension.
    pub other: Money,
    /// Donations that are deducted.
    pub charity: Money,
    /// Taxable income.
    pub taxable: Money,
    /// The rate of its bracket.
    pub rate: Rate,
    /// The quick deduction of its bracket.
    pub quick: Money,
    /// The tax.
    pub tax: Money,
    /// Tax reductions.
    pub reductions: Money,
    /// What was withheld before this month.
    pub withheld_before: Money,
    /// What is withheld in this month.
    pub withheld: Money,
    /// What was withheld above the tax to date and stays for the settlement.
    pub credit: Money,
}

/// The answer of `withhold`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WithholdAnswer<'book> {
    /// The months.
    pub months: Vec<WithheldMonth>,
    /// What is withheld in these months.
    pub withheld: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

/// The rules of wage withholding in a month, resolved.
#[derive(Clone, PartialEq, Debug)]
pub struct WageRules<'book> {
    /// The table of the year, or of the month before 2019.
    pub table: Table<'book>,
    /// Whether each month is taxed alone (before 2019).
    pub monthly: bool,
    /// The basic deduction of a month.
    pub basic_month: Cited<'book, Money>,
    /// That of the year, where the law has one.
    pub basic_year: Option<Cited<'book, Money>>,
    /// The modes of the basic deduction that are open.
    pub modes: &'book [String],
    /// The rounding of taxes.
    pub rounding: Cited<'book, Rounding>,
}

/// The tax of a year to date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TaxDue {
    /// Taxable income: what is left of the income, never below zero.
    pub taxable: Money,
    /// Its bracket.
    pub bracket: Bracket,
    /// The tax.
    pub tax: Money,
    /// What of it is withheld now, never below zero.
    pub withheld: Money,
}

impl<'book> WageRules<'book> {
    /// Resolves the rules of the law's month.
    pub fn of(law: &Law<'book>) -> Result<WageRules<'book>, Fault> {
        let monthly = law.word("tax.wages.method")?.value == "monthly";
        Ok(WageRules {
            table: if monthly { Table::monthly(law)? } else { Table::annual(law)? },
            monthly,
            basic_month: law.money("tax.basic_deduction.month")?,
            basic_year: law.find("tax.basic_deduction.year").map(|_| law.money("tax.basic_deduction.year")).transpose()?,
            modes: law.words("tax.wages.basic_deduction_modes").map_or(&[], |modes| modes.value),
            rounding: law.tax_rounding()?,
        })
    }

    /// The withholding of a month after the year to date before it; `to_date` becomes that with the month.
    pub fn withhold(
        &self,
        law: &Law<'book>,
        to_date: &mut YearToDate,
        month: &MonthOfWages,
        mode: BasicDeduction,
        trace: &mut Trace<'book>,
    ) -> Result<WithheldMonth, Fault> {
        if self.monthly {
            *to_date = YearToDate { month: to_date.month, months_employed: 0, ..YearToDate::empty(month.month) };
        }
        to_date.add(month).map_err(|code| Fault::new(code, "", month.month))?;
        let basic = self.basic(to_date, mode, trace)?;
        let other = to_date.other_total().map_err(|code| Fault::new(code, "", month.month))?;
        let parts = [to_date.exempt, basic, to_date.special, to_date.additional, other];
        let deducted: Vec<_> = parts.into_iter().filter(|part| *part != Money::ZERO).map(|part| (Minus, part.into())).collect();
        let charity = if to_date.charity == Money::ZERO { Money::ZERO } else { charity(law, to_date, &deducted, trace)? };
        let mut terms = deducted;
        if charity != Money::ZERO {
            terms.push((Minus, charity.into()));
        }
        let taxable = trace.chain(TAXABLE, to_date.income, &terms).not_below_zero().money()?;
        let (bracket, tax) = self.table.tax(trace, TAX, taxable, self.rounding.value)?;
        let withheld_before = to_date.withheld;
        let deducted = terms_total(&terms).map_err(|code| Fault::new(code, "", month.month))?;
        let mut terms = vec![(Minus, withheld_before.into())];
        if to_date.reductions != Money::ZERO {
            terms.insert(0, (Minus, to_date.reductions.into()));
        }
        let withheld = trace.chain(WITHHELD, tax, &terms).not_below_zero().money()?;
        // The kernel computes; the steps must say the same.
        let due = self.due(to_date.income, deducted, to_date.reductions, withheld_before).map_err(|code| Fault::new(code, "", month.month))?;
        if due != (TaxDue { taxable, bracket, tax, withheld }) {
            return Err(Fault::new(Code::Internal, "", month.month));
        }
        let sum = |a: Money, b: Money| a.plus(b).map_err(|code| Fault::new(code, "", month.month));
        to_date.withheld = sum(withheld_before, withheld)?;
        let due = Money::ZERO.max(tax.minus(to_date.reductions).map_err(|code| Fault::new(code, "", month.month))?);
        Ok(WithheldMonth {
            month: month.month,
            months_employed: to_date.months_employed,
            income: to_date.income,
            exempt: to_date.exempt,
            basic,
            special: to_date.special,
            additional: to_date.additional,
            other,
            charity,
            taxable,
            rate: bracket.rate,
            quick: bracket.quick,
            tax,
            reductions: to_date.reductions,
            withheld_before,
            withheld,
            credit: to_date.withheld.minus(due).map_err(|code| Fault::new(code, "", month.month))?,
        })
    }

    /// The tax of a year to date and what of it is withheld now: the arithmetic of the columns, and what the steps of [`WageRules::withhold`]
    /// are held against.
    ///
    /// # Errors
    ///
    /// `amount_overflow`.
    #[inline(always)]
    pub fn due(&self, income: Money, deducted: Money, reductions: Money, withheld_before: Money) -> Result<TaxDue, Code> {
        let taxable = income.minus(deducted)?.max(Money::ZERO);
        let bracket = self.table.bracket_of(taxable);
        let tax = self.rounding.value.product(taxable, bracket.rate, Money::ZERO.minus(bracket.quick)?)?.max(Money::ZERO);
        let withheld = tax.minus(reductions)?.minus(withheld_before)?.max(Money::ZERO);
        Ok(TaxDue { taxable, bracket, tax, withheld })
    }

    /// The basic deduction of so many months.
    ///
    /// # Errors
    ///
    /// `amount_overflow`.
    #[inline]
    pub fn basic_of_months(&self, months: u32) -> Result<Money, Code> {
        let fen = self.basic_month.value.fen().checked_mul(i64::from(months)).ok_or(Code::AmountOverflow)?;
        Money::from_fen(fen)
    }

    /// The most that can have been withheld on an income.
    ///
    /// # Errors
    ///
    /// `amount_overflow`.
    pub fn most_withheld(&self, income: Money) -> Result<Money, Code> {
        let bracket = self.table.bracket_of(income);
        let most = self.rounding.value.product(income, bracket.rate, Money::ZERO)?.minus(bracket.quick)?;
        Ok(most.max(Money::ZERO))
    }

    fn basic(&self, to_date: &YearToDate, mode: BasicDeduction, trace: &mut Trace<'book>) -> Result<Money, Fault> {
        let months = match mode {
            BasicDeduction::MonthsEmployed => to_date.months_employed,
            BasicDeduction::CalendarMonths => u32::from(to_date.month.of_year()),
            BasicDeduction::WholeYear => {
                let year = self.basic_year.ok_or_else(|| Fault::new(Code::RuleMissing, "basic_deduction", mode))?;
                return trace.chain(BASIC, year.value, &[]).by(year.rule).money();
            }
        };
        let basic = trace.chain(BASIC, self.basic_month.value, &[(Times, i64::from(months).into())]).by(self.basic_month.rule).money()?;
        if self.basic_of_months(months) != Ok(basic) {
            return Err(Fault::new(Code::Internal, "", to_date.month));
        }
        Ok(basic)
    }
}

/// The sum of amounts that are taken off.
fn terms_total(terms: &[(Operator, Number)]) -> Result<Money, Code> {
    terms.iter().filter_map(|(_, number)| number.money()).try_fold(Money::ZERO, Money::plus)
}

/// Donations that may be deducted: within a share of the taxable income before them.
fn charity<'book>(law: &Law<'book>, to_date: &YearToDate, deducted: &[(Operator, Number)], trace: &mut Trace<'book>) -> Result<Money, Fault> {
    let share = law.rate("deductions.charity.limit")?;
    let before = trace.chain(BEFORE_CHARITY, to_date.income, deducted).not_below_zero().money()?;
    let limit = trace.chain(CHARITY_LIMIT, before, &[(Times, share.value.into())]).rounded(law.tax_rounding()?.value).by(share.rule).money()?;
    trace.least(CHARITY, &[to_date.charity.into(), limit.into()]).money()
}

impl YearToDate {
    /// The year to date after a month: what the next month opens with.
    pub fn after(before: Option<&YearToDate>, month: &MonthOfWages, withheld: Money) -> Result<YearToDate, Code> {
        let mut to_date = before.cloned().unwrap_or_else(|| YearToDate::empty(month.month));
        to_date.add(month)?;
        to_date.withheld = to_date.withheld.plus(withheld)?;
        Ok(to_date)
    }

    /// Nothing yet in the year of a month.
    pub fn empty(month: Month) -> YearToDate {
        let nothing = Money::ZERO;
        YearToDate {
            month,
            months_employed: 0,
            income: nothing,
            exempt: nothing,
            special: nothing,
            additional: nothing,
            other: nothing,
            health_insurance: nothing,
            personal_pension: nothing,
            charity: nothing,
            reductions: nothing,
            withheld: nothing,
        }
    }

    /// Adds a month, except for what is withheld in it.
    fn add(&mut self, month: &MonthOfWages) -> Result<(), Code> {
        self.month = month.month;
        self.months_employed += 1;
        self.income = self.income.plus(month.income)?;
        self.exempt = self.exempt.plus(month.exempt)?;
        self.special = self.special.plus(month.special)?;
        self.additional = match month.additional_to_date {
            Some(to_date) => to_date,
            None => self.additional.plus(month.additional.unwrap_or_default())?,
        };
        self.other = self.other.plus(month.other)?;
        self.health_insurance = self.health_insurance.plus(month.health_insurance)?;
        self.personal_pension = self.personal_pension.plus(month.personal_pension)?;
        self.charity = self.charity.plus(month.charity)?;
        self.reductions = self.reductions.plus(month.reductions)?;
        Ok(())
    }

    fn other_total(&self) -> Result<Money, Code> {
        self.other.plus(self.health_insurance)?.plus(self.personal_pension)
    }

    /// What cannot be: below zero, more exempt than paid.
    fn inconsistent(&self) -> Option<(&'static str, Money)> {
        let named = [
            ("income", self.income),
            ("exempt", self.exempt),
            ("special", self.special),
            ("additional", self.additional),
            ("other", self.other),
            ("health_insurance", self.health_insurance),
            ("personal_pension", self.personal_pension),
            ("charity", self.charity),
            ("reductions", self.reductions),
            ("withheld", self.withheld),
        ];
        let negative = named.into_iter().find(|(_, amount)| *amount < Money::ZERO);
        negative.or_else(|| (self.exempt > self.income).then_some(("exempt", self.exempt)))
    }
}

impl Operation for Withhold {
    const NAME: &'static str = "withhold";
    const EN: &'static str = "Cumulative withholding of wages";
    const ZH: &'static str = "居民工资薪金累计预扣预缴";
    type Answer<'book> = WithholdAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<WithholdAnswer<'book>, Faults> {
        let Some(first) = self.months.first() else {
            return Err(Fault::new(Code::FieldMissing, "months", "").into());
        };
        let law = Law::of(book, first.month, self.known_on)?.decided_by("months[0].month");
        let mut trace = Trace::new(law);
        let months = self.compute(&law, &WageRules::of(&law)?, &mut trace)?;
        let sum = months.iter().try_fold(Money::ZERO, |sum, row| sum.plus(row.withheld));
        Ok(WithholdAnswer { withheld: sum.map_err(|code| Fault::new(code, "months", ""))?, months, grounds: trace.grounds() })
    }
}

impl Withhold {
    /// The rows of the months, under the rules of the first one; those of a later month are resolved where it comes.
    ///
    /// # Errors
    ///
    /// Every fault at once, with paths as in the request of `withhold`.
    pub fn compute<'book>(&self, law: &Law<'book>, first_rules: &WageRules<'book>, trace: &mut Trace<'book>) -> Result<Vec<WithheldMonth>, Faults> {
        let Some(first) = self.months.first() else { return Ok(Vec::new()) };
        let mut faults = self.faults_of_months();
        faults.extend(self.faults_of_opening(first_rules)?);
        faults.extend(self.faults_of_mode(law, first.month, first_rules, trace)?);
        Faults::none_or(faults, ())?;
        if self.second_payer {
            trace.note(WarningCode::SecondPayer);
        }
        let mut to_date = self.opening.clone().unwrap_or_else(|| YearToDate::empty(first.month));
        let mut months = Vec::with_capacity(self.months.len());
        let mut faults = Vec::new();
        for (index, month) in self.months.iter().enumerate() {
            let at = |fault: Fault| if fault.path.is_empty() { Fault { path: format!("months[{index}]"), ..fault } } else { fault };
            let law = law.in_month(month.month);
            let later = if index == 0 { None } else { Some(WageRules::of(&law)?) };
            let rules = later.as_ref().unwrap_or(first_rules);
            if self.months.len() > 1 {
                trace.about(month.month);
            }
            let row = rules.withhold(&law, &mut to_date, month, self.basic_deduction, trace).map_err(at)?;
            // A month that is taxed alone, as before 2019, may be a correction below zero.
            if let Some((name, amount)) = to_date.inconsistent().filter(|_| !rules.monthly) {
                faults.push(Fault::new(Code::YearToDateInconsistent, format!("months[{index}].{name}"), amount));
            }
            faults.extend(limits(&law, &to_date, month, index, trace)?);
            months.push(row);
        }
        Faults::none_or(faults, months)
    }
}

answers!(WithholdAnswer);

impl Withhold {
    fn faults_of_months(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (index, month) in self.months.iter().enumerate() {
            if let (Some(amount), Some(_)) = (month.additional, month.additional_to_date) {
                let both = Fault::new(Code::Contradiction, format!("months[{index}].additional"), amount);
                faults.push(both.because("additional_to_date is given", "已给出 additional_to_date"));
            }
            let before = if index > 0 { Some(self.months[index - 1].month) } else { self.opening.as_ref().map(|opening| opening.month) };
            if let Some(before) = before.filter(|before| month.month <= *before || month.month.year() != before.year()) {
                let fault = Fault::new(Code::YearToDateInconsistent, format!("months[{index}].month"), month.month);
                faults.push(fault.because(format!("the month before is {before}"), format!("前一月份为 {before}")));
            }
        }
        faults
    }

    fn faults_of_opening(&self, rules: &WageRules<'_>) -> Result<Vec<Fault>, Fault> {
        let Some(opening) = &self.opening else { return Ok(Vec::new()) };
        let mut faults = Vec::new();
        let wrong = |name: &str, value: &dyn std::fmt::Display| Fault::new(Code::YearToDateInconsistent, format!("opening.{name}"), value);
        if opening.months_employed > u32::from(opening.month.of_year()) {
            faults.push(wrong("months_employed", &opening.months_employed).because("more months than the year has run", "任职月数多于当年已过月数"));
        }
        if let Some((name, amount)) = opening.inconsistent() {
            faults.push(wrong(name, &amount));
        }
        let most = rules.most_withheld(opening.income).map_err(|code| Fault::new(code, "opening.income", opening.income))?;
        if !rules.monthly && opening.withheld > most {
            faults.push(wrong("withheld", &opening.withheld).because(format!("at most {most} on this income"), format!("该收入最多预扣 {most}")));
        }
        Ok(faults)
    }

    /// Whether the mode is open in the month and its conditions are met.
    fn faults_of_mode<'book>(&self, law: &Law<'book>, first: Month, rules: &WageRules<'book>, trace: &mut Trace<'book>) -> Result<Vec<Fault>, Fault> {
        let mut faults = Vec::new();
        let mode = self.basic_deduction;
        if mode != BasicDeduction::MonthsEmployed && !rules.modes.iter().any(|word| word == mode.as_str()) {
            faults.push(Fault::new(Code::RuleMissing, "basic_deduction", mode).because(format!("not open in {first}"), format!("{first} 尚不适用")));
            return Ok(faults);
        }
        let stray = |name: &'static str, mode: BasicDeduction| {
            Fault::new(Code::Contradiction, name, self.basic_deduction).because(format!("it is for {mode}"), format!("仅用于 {mode}"))
        };
        if self.last_year.is_some() && mode != BasicDeduction::WholeYear {
            faults.push(stray("last_year", BasicDeduction::WholeYear));
        }
        if self.earlier_income_this_year.is_some() && mode != BasicDeduction::CalendarMonths {
            faults.push(stray("earlier_income_this_year", BasicDeduction::CalendarMonths));
        }
        match mode {
            BasicDeduction::MonthsEmployed => {}
            BasicDeduction::CalendarMonths => match self.earlier_income_this_year {
                Some(true) => faults.push(Fault::new(Code::NotEligible, "earlier_income_this_year", true)),
                Some(false) => {}
                None => trace.note(WarningCode::EligibilityNotShown),
            },
            BasicDeduction::WholeYear => {
                let here_since_january =
                    self.opening.as_ref().map_or(first.of_year() == 1, |opening| opening.months_employed == u32::from(opening.month.of_year()));
                if !here_since_january {
                    faults.push(Fault::new(Code::NotEligible, "basic_deduction", mode).because("not employed here since January", "非自 1 月起在本单位任职"));
                }
                faults.extend(LastYear::faults(self.last_year.as_ref(), law, trace)?);
            }
        }
        Ok(faults)
    }
}

impl LastYear {
    /// Where last year's facts do not meet the conditions of the whole-year deduction.
    pub(super) fn faults<'book>(given: Option<&LastYear>, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Vec<Fault>, Fault> {
        let Some(last_year) = given else {
            trace.note(WarningCode::EligibilityNotShown);
            return Ok(Vec::new());
        };
        let mut faults = Vec::new();
        let (limit, months) = (law.money("tax.wages.whole_year.income_limit")?, law.count("tax.wages.whole_year.months_required")?);
        if last_year.income > trace.cite(limit) {
            let fault = Fault::new(Code::NotEligible, "last_year.income", last_year.income);
            faults.push(fault.because(format!("above {}", limit.value), format!("超过 {}", limit.value)));
        }
        if i64::from(last_year.months_withheld_here) < trace.cite(months) {
            faults.push(Fault::new(Code::NotEligible, "last_year.months_withheld_here", last_year.months_withheld_here));
        }
        Ok(faults)
    }
}

/// Deductions of a month above their legal limits.
fn limits<'book>(law: &Law<'book>, to_date: &YearToDate, month: &MonthOfWages, index: usize, trace: &mut Trace<'book>) -> Result<Vec<Fault>, Fault> {
    let mut faults = Vec::new();
    let mut check = |name: &str, amount: Money, limit: Money| {
        if amount > limit {
            let fault = Fault::new(Code::ExceedsLimit, format!("months[{index}].{name}"), amount);
            faults.push(fault.because(format!("at most {limit}"), format!("限额 {limit}")));
        }
    };
    if month.health_insurance != Money::ZERO {
        check("health_insurance", month.health_insurance, trace.cite(law.money("deductions.health_insurance.month")?));
    }
    if to_date.personal_pension != Money::ZERO {
        check("personal_pension", to_date.personal_pension, trace.cite(law.money("deductions.personal_pension.year")?));
    }
    Ok(faults)
}
