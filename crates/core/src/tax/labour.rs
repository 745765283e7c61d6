//! 劳务报酬累计预扣: labour remuneration that is withheld like wages, on the year to date.
//!
//! Student interns (2020年第13号), workers of internet platforms (2025年第16号), insurance and securities agents (财税〔2018〕164号 item 3).
//! Taxable = income − cost share − basic deduction of the months − other deductions, by the annual table; what was withheld is
//! subtracted, never refunded. On a platform the months count without a break: after a gap the cumulation starts anew.

use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::{Cited, Law};
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::tax::{BasicDeduction, LastYear, Table};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, StepName, Times, Trace};
use serde::Serialize;

const BASIC: StepName = StepName::new("basic_deduction", "basic deduction to date", "累计减除费用");
const COST: StepName = StepName::new("cost", "cost to date", "累计费用");
const AFTER_COST: StepName = StepName::new("after_cost", "income after cost to date", "累计收入额");
const EXPENSE: StepName = StepName::new("expense", "expenses of the agent to date", "累计展业成本");
const TAXABLE: StepName = StepName::new("taxable", "taxable income to date", "累计预扣预缴应纳税所得额");
const TAX: StepName = StepName::new("tax", "tax to date", "累计税额");
const WITHHELD: StepName = StepName::new("withheld", "tax to withhold this month", "本期应预扣预缴税额");

choice! {
    /// Whose labour is withheld on cumulatively.
    pub enum LabourKind {
        /// 实习学生: full-time students in an internship.
        Intern = "intern",
        /// 平台内从业人员: workers paid by an internet platform.
        Platform = "platform",
        /// 保险营销员、证券经纪人: insurance and securities agents.
        Agent = "agent",
    }
}

impl LabourKind {
    /// The parameter that opens the method to them.
    const fn method(self) -> &'static str {
        match self {
            LabourKind::Intern => "tax.interns.cumulative",
            LabourKind::Platform => "tax.platform.method",
            LabourKind::Agent => "tax.agents.method",
        }
    }

    const fn cost(self) -> &'static str {
        match self {
            LabourKind::Intern => "tax.labour.cost_rate",
            LabourKind::Platform => "tax.platform.cost_rate",
            LabourKind::Agent => "tax.agents.cost_rate",
        }
    }

    const fn basic_month(self) -> &'static str {
        match self {
            LabourKind::Platform => "tax.platform.basic_deduction.month",
            LabourKind::Intern | LabourKind::Agent => "tax.basic_deduction.month",
        }
    }
}

record! {
    /// The labour remuneration of a month.
    pub struct MonthOfLabour {
        /// The month of payment.
        need month: Month,
        /// Remuneration of the month without VAT; negative for a correction.
        need income: Money,
        /// Exempt income of the month (免税收入).
        or exempt: Money = Money::ZERO,
        /// Other deductions of the month (依法确定的其他扣除).
        or other: Money = Money::ZERO,
        /// Surcharges on the agent's VAT (附加税费); for agents only.
        or surcharges: Money = Money::ZERO,
        /// Tax reductions of the month (减免税额).
        or reductions: Money = Money::ZERO,
    }
}

record! {
    /// What was paid and withheld by this payer in the year, to the end of a month; on a platform, since the last gap.
    pub struct LabourToDate {
        /// The last month with remuneration.
        need month: Month,
        /// The months that count, to that month.
        need months: u32,
        /// Remuneration without VAT.
        or income: Money = Money::ZERO,
        /// Exempt income.
        or exempt: Money = Money::ZERO,
        /// Other deductions.
        or other: Money = Money::ZERO,
        /// Surcharges on the agent's VAT.
        or surcharges: Money = Money::ZERO,
        /// Tax reductions.
        or reductions: Money = Money::ZERO,
        /// Tax withheld.
        or withheld: Money = Money::ZERO,
    }
}

record! {
    /// Cumulative withholding of labour remuneration, for one month or several of a year.
    pub struct WithholdLabour {
        /// Whose labour.
        need kind: LabourKind,
        /// The months of payment, ascending within one year; on a platform a month without income is a gap.
        need months: Vec<MonthOfLabour>,
        /// The year to date before the first of these months.
        may opening: LabourToDate,
        /// Months without income after which a platform starts anew; the rule's number if left out.
        may restart_after: u32,
        /// How the basic deduction is counted: `months_employed`, or `whole_year` as for wages (2020年第19号).
        or basic_deduction: BasicDeduction = BasicDeduction::MonthsEmployed,
        /// Last year's remuneration here, for `whole_year`.
        may last_year: LastYear,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// A month's withholding; amounts are cumulative unless they say otherwise.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WithheldLabour {
    /// The month of payment.
    pub month: Month,
    /// The months that count for the basic deduction.
    pub months: u32,
    /// Remuneration.
    pub income: Money,
    /// Cost, to the fen; an agent's expenses included.
    pub cost: Money,
    /// Exempt income.
    pub exempt: Money,
    /// Basic deduction.
    pub basic: Money,
    /// Other deductions.
    pub other: Money,
    /// Surcharges on the agent's VAT.
    pub surcharges: Money,
    /// Taxable income, to the fen.
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
    /// Whether the cumulation starts anew with this month, after a gap.
    pub restarted: bool,
}

/// The answer of `withhold_labour`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WithholdLabourAnswer<'book> {
    /// The months.
    pub months: Vec<WithheldLabour>,
    /// What is withheld in these months.
    pub withheld: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(WithholdLabourAnswer);

/// The rules of a month, resolved.
struct LabourRules<'book> {
    table: Table<'book>,
    cost: Cited<'book, Rate>,
    /// The agent's expenses as a share of the income after cost.
    expense: Option<Cited<'book, Rate>>,
    /// The basic deduction: of each month, or of the year.
    basic: Cited<'book, Money>,
    whole_year: bool,
    rounding: Rounding,
}

impl<'book> LabourRules<'book> {
    fn of(law: &Law<'book>, kind: LabourKind, whole_year: bool, trace: &mut Trace<'book>) -> Result<LabourRules<'book>, Fault> {
        trace.cite(law.word(kind.method())?);
        Ok(LabourRules {
            table: Table::annual(law)?,
            cost: law.rate(kind.cost())?,
            expense: if kind == LabourKind::Agent { Some(law.rate("tax.agents.expense_rate")?) } else { None },
            basic: law.money(if whole_year { "tax.basic_deduction.year" } else { kind.basic_month() })?,
            whole_year,
            rounding: law.tax_rounding()?.value,
        })
    }

    /// The withholding of a month from the figures to its end.
    fn withhold(&self, to_date: &LabourToDate, trace: &mut Trace<'book>) -> Result<WithheldLabour, Fault> {
        let months = if self.whole_year { vec![] } else { vec![(Times, i64::from(to_date.months).into())] };
        let basic = trace.chain(BASIC, self.basic.value, &months).by(self.basic.rule).money()?;
        let cost = trace.chain(COST, to_date.income, &[(Times, self.cost.value.into())]).by(self.cost.rule).exact()?;
        let (base, cost) = match self.expense {
            None => (to_date.income.into(), cost),
            Some(share) => {
                let after_cost = trace.chain(AFTER_COST, to_date.income, &[(Minus, cost.into())]).exact()?;
                (after_cost, trace.chain(EXPENSE, after_cost, &[(Times, share.value.into())]).by(share.rule).exact()?)
            }
        };
        let parts = [to_date.exempt, basic, to_date.other, to_date.surcharges];
        let mut deducted = vec![(Minus, cost.into())];
        deducted.extend(parts.into_iter().filter(|part| *part != Money::ZERO).map(|part| (Minus, part.into())));
        let taxable = trace.chain(TAXABLE, base, &deducted).not_below_zero().exact()?;
        let (bracket, tax) = self.table.tax_of_exact(trace, TAX, taxable, self.rounding)?;
        let withheld_before = to_date.withheld;
        let taken = [to_date.reductions, withheld_before].into_iter().filter(|amount| *amount != Money::ZERO).map(|amount| (Minus, amount.into()));
        let withheld = trace.chain(WITHHELD, tax, &taken.collect::<Vec<_>>()).not_below_zero().money()?;
        let overflow = |code| Fault::new(code, "", to_date.month);
        let due = tax.minus(to_date.reductions).map_err(overflow)?.max(Money::ZERO);
        let all_cost = Exact::from(to_date.income).minus(base).and_then(|cost_share| cost_share.plus(cost));
        let withheld_to_date = withheld_before.plus(withheld).map_err(overflow)?;
        Ok(WithheldLabour {
            month: to_date.month,
            months: to_date.months,
            income: to_date.income,
            cost: all_cost.and_then(|cost| cost.round(self.rounding)).map_err(overflow)?,
            exempt: to_date.exempt,
            basic,
            other: to_date.other,
            surcharges: to_date.surcharges,
            taxable: taxable.round(self.rounding).map_err(overflow)?,
            rate: bracket.rate,
            quick: bracket.quick,
            tax,
            reductions: to_date.reductions,
            withheld_before,
            withheld,
            credit: withheld_to_date.minus(due).map_err(overflow)?,
            restarted: false,
        })
    }
}

impl LabourToDate {
    /// Nothing yet.
    pub fn empty(month: Month) -> LabourToDate {
        let nothing = Money::ZERO;
        LabourToDate { month, months: 0, income: nothing, exempt: nothing, other: nothing, surcharges: nothing, reductions: nothing, withheld: nothing }
    }

    fn add(&mut self, month: &MonthOfLabour) -> Result<(), Code> {
        self.month = month.month;
        self.months += 1;
        self.income = self.income.plus(month.income)?;
        self.exempt = self.exempt.plus(month.exempt)?;
        self.other = self.other.plus(month.other)?;
        self.surcharges = self.surcharges.plus(month.surcharges)?;
        self.reductions = self.reductions.plus(month.reductions)?;
        Ok(())
    }

    /// What cannot be: below zero, more exempt than paid.
    fn inconsistent(&self) -> Option<(&'static str, Money)> {
        let named = [
            ("income", self.income),
            ("exempt", self.exempt),
            ("other", self.other),
            ("surcharges", self.surcharges),
            ("reductions", self.reductions),
            ("withheld", self.withheld),
        ];
        let negative = named.into_iter().find(|(_, amount)| *amount < Money::ZERO);
        negative.or_else(|| (self.exempt > self.income).then_some(("exempt", self.exempt)))
    }
}

impl Operation for WithholdLabour {
    const NAME: &'static str = "withhold_labour";
    const EN: &'static str = "Cumulative withholding of labour remuneration";
    const ZH: &'static str = "劳务报酬累计预扣预缴（实习学生、平台从业人员、保险营销员和证券经纪人）";
    type Answer<'book> = WithholdLabourAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<WithholdLabourAnswer<'book>, Faults> {
        let Some(first) = self.months.first() else {
            return Err(Fault::new(Code::FieldMissing, "months", "").into());
        };
        let law = Law::of(book, first.month, self.known_on)?.decided_by("months[0].month");
        let mut trace = Trace::new(law);
        let whole_year = self.basic_deduction == BasicDeduction::WholeYear;
        let mut faults = self.faults_of_months();
        faults.extend(LabourRules::of(&law, self.kind, whole_year, &mut trace).err());
        faults.extend(self.faults_of_opening(&law)?);
        faults.extend(self.faults_of_mode(&law, first.month, &mut trace)?);
        Faults::none_or(faults, ())?;
        let mut to_date = self.opening.clone().unwrap_or_else(|| LabourToDate::empty(first.month));
        let (mut rows, mut faults, mut total) = (Vec::with_capacity(self.months.len()), Vec::new(), Money::ZERO);
        for (index, month) in self.months.iter().enumerate() {
            let at = |fault: Fault| match fault.code {
                Code::RuleMissing => Fault { path: format!("months[{index}].month"), ..fault },
                _ if fault.path.is_empty() => Fault { path: format!("months[{index}]"), ..fault },
                _ => fault,
            };
            trace.about(month.month);
            let row = self.row(&law.in_month(month.month), month, &mut to_date, &mut trace).map_err(at)?;
            if let Some((name, amount)) = to_date.inconsistent() {
                faults.push(Fault::new(Code::YearToDateInconsistent, format!("months[{index}].{name}"), amount));
            }
            if whole_year && row.restarted {
                let fault = Fault::new(Code::NotEligible, format!("months[{index}].month"), month.month);
                faults.push(fault.because("no remuneration in every month since January", "自 1 月起未逐月取得劳务报酬"));
            }
            total = total.plus(row.withheld).map_err(|code| Fault::new(code, "months", ""))?;
            rows.push(row);
        }
        Faults::none_or(faults, WithholdLabourAnswer { months: rows, withheld: total, grounds: trace.grounds() })
    }
}

impl WithholdLabour {
    /// Months of one kind of labour, from the first in the year.
    pub fn of(kind: LabourKind, months: Vec<MonthOfLabour>) -> WithholdLabour {
        WithholdLabour { kind, months, opening: None, restart_after: None, basic_deduction: BasicDeduction::MonthsEmployed, last_year: None, known_on: None }
    }

    /// A month without remuneration on a platform, which does not count.
    fn is_idle(&self, month: &MonthOfLabour) -> bool {
        self.kind == LabourKind::Platform && month.income == Money::ZERO
    }

    /// The row of a month; `to_date` becomes the figures with it.
    fn row<'book>(&self, law: &Law<'book>, month: &MonthOfLabour, to_date: &mut LabourToDate, trace: &mut Trace<'book>) -> Result<WithheldLabour, Fault> {
        let rules = LabourRules::of(law, self.kind, self.basic_deduction == BasicDeduction::WholeYear, trace)?;
        if self.is_idle(month) {
            return Ok(WithheldLabour { month: month.month, ..rules.withhold(to_date, trace)? });
        }
        let restarted = self.kind == LabourKind::Platform && to_date.months > 0 && self.starts_anew(law, to_date.month, month.month, trace)?;
        if restarted {
            *to_date = LabourToDate::empty(month.month);
        }
        to_date.add(month).map_err(|code| Fault::new(code, "", month.month))?;
        let row = rules.withhold(to_date, trace)?;
        to_date.withheld = row.withheld_before.plus(row.withheld).map_err(|code| Fault::new(code, "", month.month))?;
        Ok(WithheldLabour { restarted, ..row })
    }

    /// Whether so many months are missing that the cumulation starts anew. How many is disputed: that is a warning only where the
    /// other number would answer otherwise.
    fn starts_anew<'book>(&self, law: &Law<'book>, last: Month, month: Month, trace: &mut Trace<'book>) -> Result<bool, Fault> {
        let missing = last.months_until(month).saturating_sub(1) as i64;
        match self.restart_after {
            _ if missing == 0 => Ok(false),
            Some(months) => Ok(missing >= i64::from(months)),
            None => {
                let rule = law.count("tax.platform.restart_after_missing_months")?;
                let starts_anew = missing >= rule.value;
                let number = |text: &String| text.split(' ').next().and_then(|word| word.parse::<i64>().ok());
                if rule.rule.evidence.alternatives.iter().any(|text| number(text).is_none_or(|other| (missing >= other) != starts_anew)) {
                    trace.cite(rule);
                }
                Ok(starts_anew)
            }
        }
    }

    fn faults_of_months(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (index, month) in self.months.iter().enumerate() {
            let before = if index > 0 { Some(self.months[index - 1].month) } else { self.opening.as_ref().map(|opening| opening.month) };
            if let Some(before) = before.filter(|before| month.month <= *before || month.month.year() != before.year()) {
                let fault = Fault::new(Code::YearToDateInconsistent, format!("months[{index}].month"), month.month);
                faults.push(fault.because(format!("the month before is {before}"), format!("前一月份为 {before}")));
            }
            let mut stray = |name: &str, amount: Money, en: &str, zh: &str| {
                if amount != Money::ZERO {
                    faults.push(Fault::new(Code::Contradiction, format!("months[{index}].{name}"), amount).because(en, zh));
                }
            };
            if self.kind != LabourKind::Agent {
                stray("surcharges", month.surcharges, "it is for agents", "仅用于保险营销员、证券经纪人");
            }
            if self.is_idle(month) {
                for (name, amount) in [("exempt", month.exempt), ("other", month.other), ("reductions", month.reductions)] {
                    stray(name, amount, "a month without income does not count", "该月无收入，不计入累计");
                }
            }
        }
        faults
    }

    fn faults_of_opening(&self, law: &Law<'_>) -> Result<Vec<Fault>, Fault> {
        let Some(opening) = &self.opening else { return Ok(Vec::new()) };
        let mut faults = Vec::new();
        let wrong = |name: &str, value: &dyn std::fmt::Display| Fault::new(Code::YearToDateInconsistent, format!("opening.{name}"), value);
        if opening.months > u32::from(opening.month.of_year()) {
            faults.push(wrong("months", &opening.months).because("more months than the year has run", "月数多于当年已过月数"));
        }
        if let Some((name, amount)) = opening.inconsistent() {
            faults.push(wrong(name, &amount));
        }
        let most = Table::annual(law)?.tax(&mut Trace::new(*law), TAX, opening.income, law.tax_rounding()?.value)?.1;
        if opening.withheld > most {
            faults.push(wrong("withheld", &opening.withheld).because(format!("at most {most} on this income"), format!("该收入最多预扣 {most}")));
        }
        Ok(faults)
    }

    /// Whether the way of counting is open to labour and its conditions are met.
    fn faults_of_mode<'book>(&self, law: &Law<'book>, first: Month, trace: &mut Trace<'book>) -> Result<Vec<Fault>, Fault> {
        let mut faults = Vec::new();
        let mode = self.basic_deduction;
        if let Some(months) = self.restart_after {
            if self.kind != LabourKind::Platform {
                faults.push(Fault::new(Code::Contradiction, "restart_after", months).because("it is for platforms", "仅用于平台内从业人员"));
            } else if months == 0 {
                faults.push(Fault::new(Code::OutOfRange, "restart_after", months));
            }
        }
        if self.last_year.is_some() && mode != BasicDeduction::WholeYear {
            faults.push(Fault::new(Code::Contradiction, "last_year", mode).because("it is for whole_year", "仅用于 whole_year"));
        }
        if mode == BasicDeduction::MonthsEmployed {
            return Ok(faults);
        }
        if mode != BasicDeduction::WholeYear {
            faults.push(Fault::new(Code::NotEligible, "basic_deduction", mode).because("it is for wages", "仅适用于工资薪金"));
            return Ok(faults);
        }
        let open = law.words("tax.wages.basic_deduction_modes")?;
        if !trace.cite(open).iter().any(|word| word == mode.as_str()) {
            faults.push(Fault::new(Code::RuleMissing, "basic_deduction", mode).because(format!("not open in {first}"), format!("{first} 尚不适用")));
            return Ok(faults);
        }
        let since_january = self.opening.as_ref().map_or(first.of_year() == 1, |opening| opening.months == u32::from(opening.month.of_year()));
        if !since_january {
            faults.push(Fault::new(Code::NotEligible, "basic_deduction", mode).because("not paid here since January", "非自 1 月起在本单位取得劳务报酬"));
        }
        faults.extend(LastYear::faults(self.last_year.as_ref(), law, trace)?);
        Ok(faults)
    }
}
