//! 全年一次性奖金: the annual bonus, taxed alone or merged with the year's income (财税〔2018〕164号; 公告2023年第30号, to 2027-12-31).
//!
//! Alone: the bracket is that of a twelfth in the monthly table, tax = bonus × rate − quick, with the quick deduction once. So the
//! tax jumps behind each threshold: in the blind zone above it (盲区) more is paid and less is left. Before 2019 (国税发〔2005〕9号) a
//! month's wage below the basic deduction first took the difference from the bonus.

use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::{Cited, Law};
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::{ItemSet, Reference, RuleBook, Warning, WarningCode};
use crate::tax::scale::Scale;
use crate::tax::{Bracket, Table};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Over, Plus, StepName, Trace};
use serde::Serialize;

const MAKE_UP: StepName = StepName::new("make_up", "what the month's wage lacks to the basic deduction", "当月工资与费用扣除额的差额");
const BASE: StepName = StepName::new("base", "bonus after the make-up", "减除差额后的奖金");
const TWELFTH: StepName = StepName::new("twelfth", "bonus of one month", "月均奖金");
const TAX: StepName = StepName::new("tax", "tax on the bonus alone", "奖金单独计税税额");
const NET: StepName = StepName::new("net", "net of tax", "税后奖金");
const ANNUAL_TAX: StepName = StepName::new("annual_tax", "tax of the year without the bonus", "不含奖金的全年税额");
const MERGED_TAXABLE: StepName = StepName::new("merged_taxable", "taxable income of the year with the bonus", "并入奖金后的全年应纳税所得额");
const MERGED_ANNUAL_TAX: StepName = StepName::new("merged_annual_tax", "tax of the year with the bonus", "并入奖金后的全年税额");
const MERGED_TAX: StepName = StepName::new("merged_tax", "tax that the merged bonus adds", "奖金并入综合所得增加的税额");
const NET_LESS_FIXED: StepName = StepName::new("net_less_fixed", "the net without what is fixed in the formula", "不含税奖金减公式中的定额");
const GROSS: StepName = StepName::new("gross", "the bonus whose net this is, before it is whole fen", "换算的含税奖金");

choice! {
    /// How a bonus is taxed.
    pub enum BonusMethod {
        /// 单独计税: alone, once a year.
        Separate = "separate",
        /// 并入综合所得: with the year's comprehensive income.
        Merged = "merged",
    }
}

record! {
    /// The tax on an annual bonus.
    pub struct Bonus {
        /// The month of payment.
        need month: Month,
        /// The bonus before tax.
        may amount: Money,
        /// What the person is to receive, in place of `amount`: the payer bears the tax.
        may net: Money,
        /// How it is taxed.
        or method: BonusMethod = BonusMethod::Separate,
        /// Taxable income of the year without the bonus; negative where deductions are above the income. Needed for `merged`.
        may annual_taxable: Money,
        /// Whether a bonus was taxed alone in this year already, by whatever payer.
        or separate_used_this_year: bool = false,
        /// The month's wage, before 2019: below the basic deduction, the difference is first taken from the bonus.
        may month_wage: Money,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// A zone of bonuses that leave less than the threshold below it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BlindZone {
    /// The bonus that leaves more.
    pub threshold: Money,
    /// The bonus from which as much is left again, to the fen.
    pub blind_to: Money,
    /// The tax that one yuan above the threshold adds.
    pub extra_tax: Money,
}

/// The answer of `bonus`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BonusAnswer<'book> {
    /// How it is taxed.
    pub method: BonusMethod,
    /// The bonus before tax; with `net`, the smallest that leaves it.
    pub amount: Money,
    /// The twelfth that finds the bracket, to the fen; null if merged.
    pub twelfth: Option<Money>,
    /// The rate of the bracket.
    pub rate: Rate,
    /// The quick deduction of the bracket.
    pub quick: Money,
    /// The tax.
    pub tax: Money,
    /// The bonus less the tax.
    pub net: Money,
    /// The tax that the bonus adds if it is merged; null without `annual_taxable`.
    pub merged_tax: Option<Money>,
    /// The blind zone that the bonus lies in, taxed alone; null if in none.
    pub blind_zone: Option<BlindZone>,
    /// Every smallest bonus of a bracket that leaves the `net` asked for, ascending; empty with `amount`.
    pub answers: Vec<Money>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(BonusAnswer);

/// The rules of a bonus taxed alone, resolved.
#[derive(Clone, PartialEq, Debug)]
pub struct BonusRules<'book> {
    table: Table<'book>,
    months: Cited<'book, i64>,
    rounding: Rounding,
}

/// A bonus taxed alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SeparateBonus {
    /// The twelfth, to the fen.
    pub twelfth: Money,
    /// The bracket.
    pub bracket: Bracket,
    /// The tax.
    pub tax: Money,
}

impl<'book> BonusRules<'book> {
    /// The rules of the law's month; `rule_missing` where a bonus is not taxed alone.
    pub fn of(law: &Law<'book>, trace: &mut Trace<'book>) -> Result<BonusRules<'book>, Fault> {
        trace.cite(law.word("bonus.annual.separate")?);
        Ok(BonusRules { table: Table::monthly(law)?, months: law.count("bonus.annual.months")?, rounding: law.tax_rounding()?.value })
    }

    /// The tax of a bonus as a line on each stretch of amounts.
    pub(super) fn scale(&self, make_up: Money) -> Result<Scale, Code> {
        Scale::of_twelfths(&self.table, self.months.value, make_up, self.rounding)
    }

    pub(super) fn brackets(&self) -> &[Bracket] {
        &self.table.brackets
    }

    /// The largest bonuses of the brackets but the last.
    pub(super) fn thresholds(&self) -> impl Iterator<Item = Option<Money>> {
        let months = self.months.value;
        self.table.brackets.iter().skip(1).map(move |bracket| Money::from_fen(bracket.above.fen().checked_mul(months)?).ok())
    }

    /// The tax of a bonus alone, as steps.
    pub fn tax(&self, trace: &mut Trace<'book>, amount: Money) -> Result<SeparateBonus, Fault> {
        let twelfth = trace.chain(TWELFTH, amount, &[(Over, self.months.value.into())]).by(self.months.rule).exact()?;
        let bracket = self.table.bracket(twelfth);
        let tax = self.table.tax_in(trace, TAX, amount, bracket, self.rounding)?;
        let twelfth = twelfth.round(self.rounding).map_err(|code| Fault::new(code, "", amount))?;
        Ok(SeparateBonus { twelfth, bracket, tax })
    }
}

/// The year's income that a bonus is merged with.
#[derive(Clone, PartialEq, Debug)]
pub struct AnnualIncome<'book> {
    pub(super) table: Table<'book>,
    /// Taxable income without the bonus.
    pub(super) taxable: Money,
    pub(super) rounding: Rounding,
}

impl<'book> AnnualIncome<'book> {
    /// The year of the law's month.
    pub fn of(law: &Law<'book>, taxable: Money) -> Result<AnnualIncome<'book>, Fault> {
        Ok(AnnualIncome { table: Table::annual(law)?, taxable, rounding: law.tax_rounding()?.value })
    }

    /// The year's tax without a bonus, as a step.
    pub fn tax(&self, trace: &mut Trace<'book>) -> Result<Money, Fault> {
        Ok(self.table.tax(trace, ANNUAL_TAX, self.taxable, self.rounding)?.1)
    }

    /// The bracket and the year's tax with a bonus, as steps.
    pub fn tax_with(&self, trace: &mut Trace<'book>, bonus: Money) -> Result<(Bracket, Money), Fault> {
        let taxable = trace.chain(MERGED_TAXABLE, self.taxable, &[(Plus, bonus.into())]).money()?;
        self.table.tax(trace, MERGED_ANNUAL_TAX, taxable, self.rounding)
    }

    /// The bracket and what a bonus adds to the year's tax, as steps.
    pub fn tax_added(&self, trace: &mut Trace<'book>, bonus: Money) -> Result<(Bracket, Money), Fault> {
        let without = self.tax(trace)?;
        let (bracket, with) = self.tax_with(trace, bonus)?;
        Ok((bracket, trace.chain(MERGED_TAX, with, &[(Minus, without.into())]).money()?))
    }

    fn scale(&self) -> Result<Scale, Code> {
        Scale::above(&self.table, self.taxable, self.rounding)
    }
}

impl Operation for Bonus {
    const NAME: &'static str = "bonus";
    const EN: &'static str = "Tax on the annual bonus";
    const ZH: &'static str = "全年一次性奖金";
    type Answer<'book> = BonusAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<BonusAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let mut trace = Trace::new(law);
        let mut faults = self.faults();
        let year = self.annual_taxable.map(|taxable| AnnualIncome::of(&law, taxable)).transpose().map_err(|fault| faults.push(fault)).ok().flatten();
        match self.method {
            BonusMethod::Separate => {
                let rules = BonusRules::of(&law, &mut trace).map_err(|fault| faults.push(fault)).ok();
                let make_up = self.make_up(&law, &mut trace).map_err(|fault| faults.push(fault)).ok();
                match Faults::none_or(faults, (rules, make_up))? {
                    (Some(rules), Some(make_up)) => self.separate(&rules, year.as_ref(), make_up, trace).map_err(Faults::from),
                    _ => Err(Fault::new(Code::Internal, "", "").into()),
                }
            }
            BonusMethod::Merged => match Faults::none_or(faults, year)? {
                Some(year) => self.merged(&year, trace).map_err(Faults::from),
                None => Err(Fault::new(Code::FieldMissing, "annual_taxable", "").into()),
            },
        }
    }
}

impl Bonus {
    /// A bonus taxed alone.
    pub fn of(month: Month, amount: Money) -> Bonus {
        Bonus {
            month,
            amount: Some(amount),
            net: None,
            method: BonusMethod::Separate,
            annual_taxable: None,
            separate_used_this_year: false,
            month_wage: None,
            known_on: None,
        }
    }

    fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (name, amount) in [("amount", self.amount), ("net", self.net), ("month_wage", self.month_wage)] {
            faults.extend(amount.filter(|amount| *amount < Money::ZERO).map(|amount| Fault::new(Code::OutOfRange, name, amount)));
        }
        match (self.amount, self.net) {
            (None, None) => faults.push(Fault::new(Code::FieldMissing, "amount", "")),
            (Some(_), Some(net)) => faults.push(Fault::new(Code::Contradiction, "net", net).because("amount is given", "已给出 amount")),
            _ => {}
        }
        if self.method == BonusMethod::Merged {
            if self.annual_taxable.is_none() {
                faults.push(Fault::new(Code::FieldMissing, "annual_taxable", "").because("it is merged with it", "并入综合所得需要该数"));
            }
            let stray = |wage| Fault::new(Code::Contradiction, "month_wage", wage).because("it is for separate", "仅用于 separate");
            faults.extend(self.month_wage.map(stray));
        }
        faults
    }

    /// What the month's wage lacks to the basic deduction, where the law lets the bonus make up for it.
    fn make_up<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Money, Fault> {
        let Some(wage) = self.month_wage else { return Ok(Money::ZERO) };
        if trace.cite(law.word("bonus.annual.low_wage_make_up")?) != "below_basic_deduction" {
            let fault = Fault::new(Code::NotEligible, "month_wage", wage);
            return Err(fault.because("a low wage no longer reduces the bonus since 2019", "2019年起不再以奖金补足低工资的减除费用"));
        }
        let basic = law.money("tax.basic_deduction.month")?;
        trace.chain(MAKE_UP, basic.value, &[(Minus, wage.into())]).not_below_zero().by(basic.rule).money()
    }

    fn separate<'book>(
        &self,
        rules: &BonusRules<'book>,
        year: Option<&AnnualIncome<'book>>,
        make_up: Money,
        mut trace: Trace<'book>,
    ) -> Result<BonusAnswer<'book>, Fault> {
        if self.separate_used_this_year {
            let rule = trace.law().count("bonus.annual.times_per_year")?.rule;
            trace.rests_on(rule);
            trace.warn(Warning { code: WarningCode::AlreadyUsedThisYear, items: ItemSet::EMPTY, rule: Some(Reference::Parameter(rule)) });
        }
        let scale = rules.scale(make_up).map_err(|code| self.fault(code))?;
        let (amount, answers) = self.amount(&scale)?;
        self.gross(&scale, amount, &mut trace)?;
        let base = match make_up {
            Money::ZERO => amount,
            make_up => trace.chain(BASE, amount, &[(Minus, make_up.into())]).not_below_zero().money()?,
        };
        let SeparateBonus { twelfth, bracket, tax } = rules.tax(&mut trace, base)?;
        let net = trace.chain(NET, amount, &[(Minus, tax.into())]).money()?;
        let blind_zone = scale.blind_zone(amount).map_err(|code| self.fault(code))?;
        if blind_zone.is_some() {
            trace.note(WarningCode::BlindZone);
        }
        let merged_tax = year.map(|year| year.tax_added(&mut trace, amount)).transpose()?.map(|(_, tax)| tax);
        Ok(BonusAnswer {
            method: self.method,
            amount,
            twelfth: Some(twelfth),
            rate: bracket.rate,
            quick: bracket.quick,
            tax,
            net,
            merged_tax,
            blind_zone,
            answers,
            grounds: trace.grounds(),
        })
    }

    fn merged<'book>(&self, year: &AnnualIncome<'book>, mut trace: Trace<'book>) -> Result<BonusAnswer<'book>, Fault> {
        let scale = year.scale().map_err(|code| self.fault(code))?;
        let (amount, answers) = self.amount(&scale)?;
        self.gross(&scale, amount, &mut trace)?;
        let (bracket, tax) = year.tax_added(&mut trace, amount)?;
        let net = trace.chain(NET, amount, &[(Minus, tax.into())]).money()?;
        Ok(BonusAnswer {
            method: self.method,
            amount,
            twelfth: None,
            rate: bracket.rate,
            quick: bracket.quick,
            tax,
            net,
            merged_tax: Some(tax),
            blind_zone: None,
            answers,
            grounds: trace.grounds(),
        })
    }

    /// The bonus, and every one that leaves the net asked for.
    fn amount(&self, scale: &Scale) -> Result<(Money, Vec<Money>), Fault> {
        let Some(net) = self.net else { return Ok((self.amount.unwrap_or_default(), Vec::new())) };
        let reaching = scale.smallest_for(net).map_err(|code| self.fault(code))?;
        let Some(amount) = reaching.iter().map(|(amount, _)| *amount).min() else { return Err(Fault::new(Code::TargetUnreachable, "net", net)) };
        // A bracket whose smallest bonus leaves a fen more is an answer too: no bonus of it leaves the net itself.
        let near = |left: &Money| left.fen() - net.fen() <= 1;
        Ok((amount, reaching.into_iter().filter(|(_, left)| near(left)).map(|(amount, _)| amount).collect()))
    }

    /// The steps from the net to its bonus on one line of the scale, before it is whole fen.
    fn gross<'book>(&self, scale: &Scale, amount: Money, trace: &mut Trace<'book>) -> Result<(), Fault> {
        let Some(net) = self.net else { return Ok(()) };
        let (rate, fixed) = scale.line(amount).map_err(|code| self.fault(code))?;
        let left = Exact::from(1).minus(rate).map_err(|code| self.fault(code))?;
        let less_fixed = trace.chain(NET_LESS_FIXED, net, &[(Minus, fixed.into())]).exact()?;
        trace.chain(GROSS, less_fixed, &[(Over, left.into())]).exact()?;
        Ok(())
    }

    fn fault(&self, code: Code) -> Fault {
        match self.net {
            Some(net) => Fault::new(code, "net", net),
            None => Fault::new(code, "amount", self.amount.unwrap_or_default()),
        }
    }
}

#[cfg(test)]
impl<'book> BonusRules<'book> {
    /// Rules of other tables than the law's.
    pub(super) fn of_tables(table: Table<'book>, months: i64) -> BonusRules<'book> {
        let months = Cited { value: months, rule: table.rule };
        BonusRules { table, months, rounding: Rounding::FEN }
    }
}

#[cfg(test)]
impl<'book> AnnualIncome<'book> {
    /// A year of another table than the law's.
    pub(super) fn of_table(table: Table<'book>, taxable: Money) -> AnnualIncome<'book> {
        AnnualIncome { table, taxable, rounding: Rounding::FEN }
    }
}
