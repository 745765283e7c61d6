//! 无住所个人、非居民个人: wages of persons without domicile (财政部 税务总局公告2019年第34号, 第35号), and a year whose status turned out
//! otherwise (年度中间居民身份变化).
//!
//! The income to tax follows from where the wage was paid and where the work was done; a non-resident's tax from the table of the
//! month, each month alone, with the basic deduction and nothing else. Labour, author's and royalty income of non-residents is taxed by
//! `remuneration`; a tax treaty is not applied.

use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::{Cited, Law};
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::{Reference, RuleBook, Warning, WarningCode};
use crate::tax::{Bracket, Table, below_zero, checked, placed, total};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Number, Operator, Over, Plus, StepName, Times, Trace};
use serde::Serialize;

const PAID_IN_CHINA: StepName = StepName::new("paid_in_china", "paid or borne in China", "境内支付");
const WORK_DAYS_ABROAD: StepName = StepName::new("work_days_abroad", "work days abroad", "境外工作天数");
const INCOME: StepName = StepName::new("income", "income to tax", "收入额");
const YEAR_INCOME: StepName = StepName::new("year_income", "income of the calendar year", "本公历年度所得合计");
const PER_MONTH: StepName = StepName::new("per_month", "income of a month", "折算月收入额");
const TAXABLE: StepName = StepName::new("taxable", "taxable income", "应纳税所得额");
const YEAR_TAX: StepName = StepName::new("year_tax", "tax on the income of the calendar year", "本公历年度应纳税额");
const TAX: StepName = StepName::new("tax", "tax", "应纳税额");
const WITHHELD: StepName = StepName::new("withheld", "tax withheld in the year", "已扣缴税额");
const DIFFERENCE: StepName = StepName::new("difference", "tax to pay; below zero, to be refunded", "应补（退）税额");

/// Days of the longest month: more are not the period of one month's wage.
const LONGEST_MONTH: u32 = 31;

choice! {
    /// What is paid.
    pub enum NonResidentIncome {
        /// Wages of a month (当月工资薪金).
        Wages = "wages",
        /// A bonus of several months (数月奖金).
        Bonus = "bonus",
        /// An equity incentive (股权激励).
        Equity = "equity",
    }
}

choice! {
    /// How the income to tax is found (适用公式), numbered as in the withholding client.
    pub enum IncomeFormula {
        /// Paid in China × work days in China ÷ calendar days.
        PaidAndWorkedInChina = "1",
        /// Total × work days in China ÷ calendar days.
        WorkedInChina = "2",
        /// Total − paid abroad × work days abroad ÷ calendar days.
        NotBothAbroad = "3",
        /// Paid in China.
        PaidInChina = "4",
        /// Total.
        Total = "5",
    }
}

impl IncomeFormula {
    /// Whether the days matter.
    fn counts_days(self) -> bool {
        !matches!(self, IncomeFormula::PaidInChina | IncomeFormula::Total)
    }
}

choice! {
    /// Whether a person is a resident for income tax (居民个人).
    pub enum Residence {
        /// 居民个人.
        Resident = "resident",
        /// 非居民个人.
        NonResident = "nonresident",
    }
}

record! {
    /// The income to tax of a person without domicile, and a non-resident's tax on it.
    ///
    /// Social insurance and the housing fund are not deducted. Wages of different periods that are paid in one month are computed
    /// each by its own days; their incomes are added and taxed with formula 5.
    pub struct NonResident {
        /// The month of payment.
        need month: Month,
        /// What is paid.
        need kind: NonResidentIncome,
        /// Whether the person is a director, supervisor or senior manager of a resident company (高管人员).
        or executive: bool = false,
        /// Days of residence (of 24 hours) in China expected for the calendar year.
        need days_in_year: u32,
        /// Whether a resident lived here so in each of the six years before, without one long absence (连续满六年).
        or six_years: bool = false,
        /// What is paid in China and abroad together.
        need total: Money,
        /// What of it is paid and borne abroad.
        or paid_abroad: Money = Money::ZERO,
        /// Work days in China in the period that the payment belongs to, in half days; not needed where the formula has no days.
        may work_days_in_china: Exact,
        /// Calendar days of that period; those of the month if left out, needed for a bonus or equity.
        may calendar_days: u32,
        /// The formula, where the status does not decide it (such as under a treaty).
        may formula: IncomeFormula,
        /// Income to tax of equity incentives earlier in the year, for `equity`.
        may year_total_before: Money,
        /// Tax on it, for `equity`.
        may taxed_before: Money,
        /// Whether a bonus of this year was taxed so before, for `bonus`.
        or separate_used_this_year: bool = false,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `nonresident`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NonResidentAnswer<'book> {
    /// The formula by which the income was found.
    pub formula: IncomeFormula,
    /// The status that the days make.
    pub status: Residence,
    /// The income to tax, to the fen.
    pub income: Money,
    /// What the table is applied to, to the fen: of a bonus or equity one of the equal parts. Null for residents.
    pub taxable: Option<Money>,
    /// The rate of the bracket; null for residents.
    pub rate: Option<Rate>,
    /// The quick deduction of the bracket; null for residents.
    pub quick: Option<Money>,
    /// The tax; null for residents, whom the cumulative method taxes.
    pub tax: Option<Money>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

/// The rules for persons without domicile in a month.
struct NonResidentRules<'book> {
    status: Cited<'book, Residence>,
    formula: Cited<'book, IncomeFormula>,
    /// The part of a day that counts.
    day_step: Cited<'book, Exact>,
    table: Table<'book>,
    rounding: Rounding,
}

impl<'book> NonResidentRules<'book> {
    fn of(law: &Law<'book>, person: &NonResident) -> Result<NonResidentRules<'book>, Fault> {
        const FORMULAS: &str = "nonresident.formulas";
        let (short_stay, resident) = (law.count("nonresident.short_stay_days")?, law.count("nonresident.resident_days")?);
        let days = i64::from(person.days_in_year);
        let (status, stay) = match days {
            days if days >= resident.value && person.six_years => (Residence::Resident, "resident_six_years"),
            days if days >= resident.value => (Residence::Resident, "resident_below_six_years"),
            days if days > short_stay.value => (Residence::NonResident, "91_to_182"),
            _ => (Residence::NonResident, "to_90"),
        };
        let who = if person.executive { "executive" } else { "employee" };
        let rows = law.rows(FORMULAS)?;
        let row = rows.value.iter().find(|row| {
            let person = row.text("who").is_ok_and(|text| text == who || text == "any");
            person && row.text("stay").is_ok_and(|text| text == stay)
        });
        let formula = row.ok_or_else(|| Fault::new(Code::RuleInvalid, "", stay).because(FORMULAS, FORMULAS))?.get("formula")?;
        Ok(NonResidentRules {
            status: Cited { value: status, rule: resident.rule },
            formula: Cited { value: formula, rule: rows.rule },
            day_step: law.exact("nonresident.work_day.partial")?,
            table: Table::monthly(law)?,
            rounding: law.tax_rounding()?.value,
        })
    }
}

/// A tax with what it was found by.
struct Taxed {
    taxable: Exact,
    bracket: Bracket,
    tax: Money,
}

impl Operation for NonResident {
    const NAME: &'static str = "nonresident";
    const EN: &'static str = "Income and tax of persons without domicile";
    const ZH: &'static str = "无住所个人工资薪金";
    type Answer<'book> = NonResidentAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<NonResidentAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let rules = NonResidentRules::of(&law, self);
        let mut faults = self.faults_of_amounts();
        faults.extend(self.faults_of_days(rules.as_ref().ok()));
        let rules = checked(faults, rules)?;
        let mut trace = Trace::new(law);
        trace.cite(rules.status);
        let formula = self.formula.unwrap_or_else(|| trace.cite(rules.formula));
        let income = self.income(formula, &rules, &mut trace).map_err(placed("total"))?;
        let taxed = match rules.status.value {
            Residence::Resident => {
                trace.note(WarningCode::ResidentNotSettled);
                None
            }
            Residence::NonResident => Some(self.tax(&law, &rules, income, &mut trace).map_err(placed("total"))?),
        };
        let shown = |amount: Exact| amount.round(rules.rounding).map_err(|code| Fault::new(code, "total", amount));
        Ok(NonResidentAnswer {
            formula,
            status: rules.status.value,
            income: shown(income)?,
            taxable: taxed.as_ref().map(|taxed| shown(taxed.taxable)).transpose()?,
            rate: taxed.as_ref().map(|taxed| taxed.bracket.rate),
            quick: taxed.as_ref().map(|taxed| taxed.bracket.quick),
            tax: taxed.as_ref().map(|taxed| taxed.tax),
            grounds: trace.grounds(),
        })
    }
}

impl NonResident {
    fn faults_of_amounts(&self) -> Vec<Fault> {
        let (before, taxed) = (self.year_total_before, self.taxed_before);
        let mut faults = below_zero(&[
            ("total", self.total),
            ("paid_abroad", self.paid_abroad),
            ("year_total_before", before.unwrap_or_default()),
            ("taxed_before", taxed.unwrap_or_default()),
        ]);
        if self.paid_abroad > self.total && self.total >= Money::ZERO {
            let fault = Fault::new(Code::OutOfRange, "paid_abroad", self.paid_abroad);
            faults.push(fault.because(format!("more than the total of {}", self.total), format!("大于总额 {}", self.total)));
        }
        let stray = |name: &'static str, amount: Money, kind: NonResidentIncome| {
            Fault::new(Code::Contradiction, name, amount).because(format!("it is for {kind}"), format!("仅用于 {kind}"))
        };
        if self.kind != NonResidentIncome::Equity {
            let given = [("year_total_before", before), ("taxed_before", taxed)];
            faults.extend(given.into_iter().filter_map(|(name, amount)| Some(stray(name, amount?, NonResidentIncome::Equity))));
        }
        if self.separate_used_this_year && self.kind != NonResidentIncome::Bonus {
            faults.push(Fault::new(Code::Contradiction, "separate_used_this_year", true).because("it is for bonus", "仅用于 bonus"));
        }
        faults
    }

    /// The calendar days of the period; none where they must be given and are not.
    fn period(&self) -> Option<u32> {
        let month = (self.kind == NonResidentIncome::Wages).then(|| u32::from(self.month.days()));
        self.calendar_days.or(month)
    }

    fn faults_of_days(&self, rules: Option<&NonResidentRules<'_>>) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut out_of_range = |path: &str, value: &dyn std::fmt::Display, en: String, zh: String| {
            faults.push(Fault::new(Code::OutOfRange, path, value).because(en, zh));
        };
        let year = self.month.year();
        let days_of_year = (1..=12).filter_map(|month| Month::new(year, month).ok()).map(|month| u32::from(month.days())).sum();
        if self.days_in_year > days_of_year {
            out_of_range("days_in_year", &self.days_in_year, format!("{year} has {days_of_year} days"), format!("{year} 年共 {days_of_year} 天"));
        }
        let period = self.period();
        if period == Some(0) {
            out_of_range("calendar_days", &0, "a period has days".to_string(), "所属期间至少 1 天".to_string());
        }
        if let Some(days) = period.filter(|days| self.kind == NonResidentIncome::Wages && *days > LONGEST_MONTH) {
            out_of_range("calendar_days", &days, "a month has at most 31 days".to_string(), "一个月最多 31 天".to_string());
        }
        if let Some(worked) = self.work_days_in_china {
            if let Some(days) = period.filter(|days| worked > Exact::from(i64::from(*days))) {
                out_of_range("work_days_in_china", &worked, format!("the period has {days} days"), format!("所属期间共 {days} 天"));
            }
            let step = rules.map(|rules| rules.day_step.value);
            if let Some(step) = step.filter(|step| worked.over(*step).is_ok_and(|steps| steps.whole().is_none())) {
                out_of_range("work_days_in_china", &worked, format!("in steps of {step}"), format!("以 {step} 天为单位"));
            }
            if worked < Exact::ZERO {
                out_of_range("work_days_in_china", &worked, "below zero".to_string(), "小于零".to_string());
            }
        }
        let formula = self.formula.or(rules.map(|rules| rules.formula.value));
        if formula.is_some_and(IncomeFormula::counts_days) {
            let given = [("work_days_in_china", self.work_days_in_china.is_some()), ("calendar_days", period.is_some())];
            faults.extend(given.into_iter().filter(|(_, given)| !given).map(|(name, _)| Fault::new(Code::FieldMissing, name, "")));
        }
        faults
    }

    /// The income to tax, exact.
    fn income<'book>(&self, formula: IncomeFormula, rules: &NonResidentRules<'book>, trace: &mut Trace<'book>) -> Result<Exact, Fault> {
        let worked = self.work_days_in_china.unwrap_or(Exact::ZERO);
        let days = Number::from(i64::from(self.period().unwrap_or_default()));
        let paid_in_china = |trace: &mut Trace<'book>| trace.chain(PAID_IN_CHINA, self.total, &[(Minus, self.paid_abroad.into())]).money();
        let (first, terms): (Number, Vec<(Operator, Number)>) = match formula {
            IncomeFormula::PaidAndWorkedInChina => {
                trace.cite(rules.day_step);
                (paid_in_china(trace)?.into(), vec![(Times, worked.into()), (Over, days)])
            }
            IncomeFormula::WorkedInChina => {
                trace.cite(rules.day_step);
                (self.total.into(), vec![(Times, worked.into()), (Over, days)])
            }
            IncomeFormula::NotBothAbroad => {
                let abroad = trace.chain(WORK_DAYS_ABROAD, days, &[(Minus, worked.into())]).by(rules.day_step.rule).exact()?;
                (self.total.into(), vec![(Minus, self.paid_abroad.into()), (Times, abroad.into()), (Over, days)])
            }
            IncomeFormula::PaidInChina => (paid_in_china(trace)?.into(), vec![]),
            IncomeFormula::Total => (self.total.into(), vec![]),
        };
        trace.chain(INCOME, first, &terms).by(rules.formula.rule).exact()
    }

    fn tax<'book>(&self, law: &Law<'book>, rules: &NonResidentRules<'book>, income: Exact, trace: &mut Trace<'book>) -> Result<Taxed, Fault> {
        match self.kind {
            NonResidentIncome::Wages => {
                let basic = law.money("nonresident.basic_deduction.month")?;
                let taxable = trace.chain(TAXABLE, income, &[(Minus, basic.value.into())]).not_below_zero().by(basic.rule).exact()?;
                let (bracket, tax) = rules.table.tax_of_exact(trace, TAX, taxable, rules.rounding)?;
                Ok(Taxed { taxable, bracket, tax })
            }
            NonResidentIncome::Bonus => {
                if self.separate_used_this_year {
                    let once = law.value("nonresident.bonus.times_per_year")?.rule;
                    trace.warn(Warning { rule: Some(Reference::Parameter(once)), ..Warning::plain(WarningCode::AlreadyUsedThisYear) });
                }
                spread(rules, law.count("nonresident.bonus.months")?, TAX, income, trace)
            }
            NonResidentIncome::Equity => {
                let before = self.year_total_before.unwrap_or_default();
                let year = trace.chain(YEAR_INCOME, income, &[(Plus, before.into())]).exact()?;
                let Taxed { taxable, bracket, tax: year_tax } = spread(rules, law.count("nonresident.equity.months")?, YEAR_TAX, year, trace)?;
                let paid = self.taxed_before.unwrap_or_default();
                if paid > year_tax {
                    let fault = Fault::new(Code::YearToDateInconsistent, "taxed_before", paid);
                    return Err(fault.because(format!("at most {year_tax} on this income"), format!("该所得最多 {year_tax}")));
                }
                let tax = trace.chain(TAX, year_tax, &[(Minus, paid.into())]).money()?;
                Ok(Taxed { taxable, bracket, tax })
            }
        }
    }
}

/// The tax of an income that is spread over so many months, nothing deducted.
fn spread<'book>(rules: &NonResidentRules<'book>, months: Cited<'book, i64>, name: StepName, income: Exact, trace: &mut Trace<'book>) -> Result<Taxed, Fault> {
    let month = trace.chain(PER_MONTH, income, &[(Over, months.value.into())]).by(months.rule).exact()?;
    let bracket = rules.table.bracket(month);
    let tax = rules.table.tax_of_parts(trace, name, month, bracket, months.value.into(), rules.rounding)?;
    Ok(Taxed { taxable: month, bracket, tax })
}

record! {
    /// A month of a year whose status turned out otherwise.
    pub struct MonthUnderStatus {
        /// The month of payment.
        need month: Month,
        /// The income to tax of the month under the new status (see `nonresident`).
        need income: Money,
        /// What was withheld under the forecast.
        need withheld: Money,
    }
}

record! {
    /// The tax of a year whose status was forecast otherwise, against what was withheld.
    pub struct ResidenceChange {
        /// The calendar year.
        need year: u32,
        /// What the person turned out to be: a resident settles the year, a non-resident corrects each month.
        need became: Residence,
        /// The months, ascending.
        need months: Vec<MonthUnderStatus>,
        /// Special deductions of the year (专项扣除), for a resident.
        may special: Money,
        /// Special additional deductions of the year (专项附加扣除), for a resident.
        may additional: Money,
        /// Other deductions of the year (其他扣除), for a resident.
        may other: Money,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `residence_change`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResidenceChangeAnswer<'book> {
    /// The tax of the year under the new status.
    pub tax: Money,
    /// What was withheld.
    pub withheld: Money,
    /// The tax to pay; below zero, to be refunded.
    pub difference: Money,
    /// The first day to report it; null where it is the day on which the status becomes known.
    pub report_from: Option<Day>,
    /// The last day to report it.
    pub report_by: Day,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

impl Operation for ResidenceChange {
    const NAME: &'static str = "residence_change";
    const EN: &'static str = "A year whose residence status changed";
    const ZH: &'static str = "年度居民身份变化";
    type Answer<'book> = ResidenceChangeAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<ResidenceChangeAnswer<'book>, Faults> {
        let year = u16::try_from(self.year).map_err(|_| Code::MonthInvalid).and_then(|year| Month::new(year, 12));
        let december = year.map_err(|_| Fault::new(Code::OutOfRange, "year", self.year))?;
        let law = Law::of(book, december, self.known_on)?.decided_by("year");
        let report = law.count("nonresident.status_report.days");
        let report = checked(self.faults(), report)?;
        let mut trace = Trace::new(law);
        let days = trace.cite(report);
        let (tax, report_from, report_by) = match self.became {
            Residence::Resident => {
                let (from, by) = settlement_window(&law, &mut trace)?;
                (self.tax_of_resident(&law, &mut trace).map_err(placed("months"))?, Some(from), by)
            }
            Residence::NonResident => (self.tax_of_nonresident(&law, &mut trace).map_err(placed("months"))?, None, after(december.last_day(), days)?),
        };
        let withheld = total(&mut trace, WITHHELD, self.months.iter().map(|month| month.withheld)).map_err(placed("months"))?;
        let difference = trace.chain(DIFFERENCE, tax, &[(Minus, withheld.into())]).money()?;
        Ok(ResidenceChangeAnswer { tax, withheld, difference, report_from, report_by, grounds: trace.grounds() })
    }
}

impl ResidenceChange {
    fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.months.is_empty() {
            faults.push(Fault::new(Code::FieldMissing, "months", ""));
        }
        for (index, month) in self.months.iter().enumerate() {
            let at = |fault: Fault| Fault { path: format!("months[{index}].{}", fault.path), ..fault };
            faults.extend(below_zero(&[("income", month.income), ("withheld", month.withheld)]).into_iter().map(at));
            let inconsistent = Fault::new(Code::YearToDateInconsistent, "month", month.month);
            if u32::from(month.month.year()) != self.year {
                faults.push(at(inconsistent.because(format!("not in {}", self.year), format!("不在 {} 年", self.year))));
            } else if let Some(before) = index.checked_sub(1).map(|before| self.months[before].month).filter(|before| month.month <= *before) {
                faults.push(at(inconsistent.because(format!("the month before is {before}"), format!("前一月份为 {before}"))));
            }
        }
        for (name, amount) in self.deductions() {
            match amount {
                Some(amount) if self.became == Residence::NonResident => {
                    let fault = Fault::new(Code::Contradiction, name, amount);
                    faults.push(fault.because("a non-resident deducts the basic deduction only", "非居民个人只扣除减除费用"));
                }
                Some(amount) => faults.extend(below_zero(&[(name, amount)])),
                None => {}
            }
        }
        faults
    }

    fn deductions(&self) -> [(&'static str, Option<Money>); 3] {
        [("special", self.special), ("additional", self.additional), ("other", self.other)]
    }

    /// The year by the annual table, as in the settlement.
    fn tax_of_resident<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Money, Fault> {
        let (basic, table, rounding) = (law.money("tax.basic_deduction.year")?, Table::annual(law)?, law.tax_rounding()?.value);
        let income = total(trace, INCOME, self.months.iter().map(|month| month.income))?;
        let deductions = self.deductions().into_iter().filter_map(|(_, amount)| Some((Minus, amount?.into())));
        let terms: Vec<_> = [(Minus, basic.value.into())].into_iter().chain(deductions).collect();
        let taxable = trace.chain(TAXABLE, income, &terms).not_below_zero().by(basic.rule).money()?;
        table.tax(trace, TAX, taxable, rounding).map(|(_, tax)| tax)
    }

    /// Each month alone by the table of the month; the sum of the rounded taxes.
    fn tax_of_nonresident<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Money, Fault> {
        let mut taxes = Vec::with_capacity(self.months.len());
        let mut months = Trace::new(*law);
        for month in &self.months {
            let law = law.in_month(month.month);
            months.about(month.month);
            let (basic, table) = (law.money("nonresident.basic_deduction.month")?, Table::monthly(&law)?);
            let taxable = months.chain(TAXABLE, month.income, &[(Minus, basic.value.into())]).not_below_zero().by(basic.rule).money()?;
            taxes.push(table.tax(&mut months, TAX, taxable, law.tax_rounding()?.value)?.1);
        }
        trace.absorb(months);
        total(trace, YEAR_TAX, taxes.into_iter())
    }
}

/// The days between which the settlement of a year is filed, in the year after.
fn settlement_window<'book>(law: &Law<'book>, trace: &mut Trace<'book>) -> Result<(Day, Day), Fault> {
    const WINDOW: &str = "settlement.window";
    let year = law.month().year() + 1;
    let days: Vec<Day> = trace.cite(law.words(WINDOW)?).iter().filter_map(|day| format!("{year}-{day}").parse().ok()).collect();
    match days[..] {
        [from, by] => Ok((from, by)),
        _ => Err(Fault::new(Code::RuleInvalid, "year", year).because(WINDOW, WINDOW)),
    }
}

/// The day so many days later.
fn after(day: Day, days: i64) -> Result<Day, Fault> {
    (0..days).try_fold(day, |day, _| day.next()).map_err(|code| Fault::new(code, "year", day))
}

answers!(NonResidentAnswer, ResidenceChangeAnswer);
