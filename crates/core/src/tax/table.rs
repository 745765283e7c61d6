//! Tax tables: brackets with a quick deduction (速算扣除数), so that tax = taxable × rate − quick.

use crate::exact::Exact;
use crate::fault::Fault;
use crate::law::Law;
use crate::money::{Money, Rate, Rounding};
use crate::rules::ParameterRef;
use crate::trace::{Minus, Number, StepName, Times, Trace};

/// A bracket: what is above `above`, up to and including the next bracket's.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bracket {
    /// Its lower bound, which belongs to the bracket below.
    pub above: Money,
    /// The rate.
    pub rate: Rate,
    /// The quick deduction.
    pub quick: Money,
}

/// A table in force.
#[derive(Clone, PartialEq, Debug)]
pub struct Table<'book> {
    /// The brackets, from the lowest; never empty.
    pub brackets: Vec<Bracket>,
    /// Where the table stands.
    pub rule: ParameterRef<'book>,
}

impl<'book> Table<'book> {
    /// Reads a table of the law by its id.
    pub fn of(law: &Law<'book>, id: &str) -> Result<Table<'book>, Fault> {
        let rows = law.rows(id)?;
        let bracket = |row: &crate::law::Row<'book>| Ok(Bracket { above: row.get("above")?, rate: row.get("rate")?, quick: row.get("quick")? });
        let brackets = rows.value.iter().map(bracket).collect::<Result<Vec<_>, Fault>>()?;
        if brackets.is_empty() {
            return Err(Fault::new(crate::fault::Code::RuleInvalid, "", id));
        }
        Ok(Table { brackets, rule: rows.rule })
    }

    /// 综合所得 (the year).
    pub fn annual(law: &Law<'book>) -> Result<Table<'book>, Fault> {
        Table::of(law, "tax.annual.brackets")
    }

    /// 按月换算 (the month).
    pub fn monthly(law: &Law<'book>) -> Result<Table<'book>, Fault> {
        Table::of(law, "tax.monthly.brackets")
    }

    /// The bracket of an amount; the lowest for none.
    pub fn bracket(&self, amount: impl Into<Exact>) -> Bracket {
        let amount = amount.into();
        *self.brackets.iter().rev().find(|bracket| amount > Exact::from(bracket.above)).unwrap_or(&self.brackets[0])
    }

    /// The bracket of an amount in whole fen.
    #[inline(always)]
    pub fn bracket_of(&self, amount: Money) -> Bracket {
        // From the lowest: most amounts lie in the first brackets.
        let passed = self.brackets.iter().skip(1).take_while(|bracket| amount > bracket.above).count();
        self.brackets[passed]
    }

    /// The tax of a taxable amount, as a step.
    pub fn tax(&self, trace: &mut Trace<'book>, name: StepName, taxable: Money, rounding: Rounding) -> Result<(Bracket, Money), Fault> {
        let bracket = self.bracket_of(taxable);
        self.tax_in(trace, name, taxable, bracket, rounding).map(|tax| (bracket, tax))
    }

    /// The tax of an exact taxable amount, as a step.
    pub fn tax_of_exact(&self, trace: &mut Trace<'book>, name: StepName, taxable: Exact, rounding: Rounding) -> Result<(Bracket, Money), Fault> {
        let bracket = self.bracket(taxable);
        self.tax_in(trace, name, taxable, bracket, rounding).map(|tax| (bracket, tax))
    }

    /// The tax of an amount in a bracket that was found otherwise, as a step.
    pub fn tax_in(&self, trace: &mut Trace<'book>, name: StepName, taxable: impl Into<Number>, bracket: Bracket, rounding: Rounding) -> Result<Money, Fault> {
        trace.chain(name, taxable, &[(Times, bracket.rate.into()), (Minus, bracket.quick.into())]).not_below_zero().rounded(rounding).by(self.rule).money()
    }

    /// The tax of so many equal parts, each taxed alone in a bracket that was found, rounded once: (part × rate − quick) × parts.
    pub fn tax_of_parts(
        &self,
        trace: &mut Trace<'book>,
        name: StepName,
        part: Exact,
        bracket: Bracket,
        parts: Number,
        rounding: Rounding,
    ) -> Result<Money, Fault> {
        let terms = [(Times, bracket.rate.into()), (Times, parts), (Minus, bracket.quick.into()), (Times, parts)];
        trace.chain(name, part, &terms).not_below_zero().rounded(rounding).by(self.rule).money()
    }
}
