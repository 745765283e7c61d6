//! 奖金拆分: which part of a payment to take as annual bonus taxed alone, and which to merge, so that the year's tax is least.
//!
//! T(income + merged) + B(separate). B rises on straight lines between its thresholds and jumps behind each, T bends upwards at its
//! brackets; so the least exact tax lies at nothing, at the whole, at a threshold of B, or where T bends (as long as both have the same
//! rates, a bend is never better than all others, but may leave a larger separate part). Rounding to the fen can
//! favour a neighbour by one fen, which is looked for where it is possible.

use crate::fault::{Code, Fault, Faults};
use crate::json::record;
use crate::law::Law;
use crate::money::{Money, Rate};
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::tax::bonus::{AnnualIncome, BonusRules};
use crate::tax::scale::{MICRO, Scale};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Plus, StepName, Trace};
use serde::Serialize;
use std::collections::BTreeSet;

const MERGED: StepName = StepName::new("merged", "the part that is merged", "并入综合所得的部分");
const ALL_SEPARATE: StepName = StepName::new("tax_all_separate", "tax of the year with the whole taxed alone", "全部单独计税的全年税额");
const ALL_MERGED: StepName = StepName::new("tax_all_merged", "tax of the year with the whole merged", "全部并入综合所得的全年税额");
const TOTAL_TAX: StepName = StepName::new("total_tax", "tax of the year with this split", "该拆分的全年税额");
const SAVED: StepName = StepName::new("saved", "saved against all alone", "较全部单独计税节税");

record! {
    /// The split of a payment into a bonus taxed alone and a merged part that costs least tax in the year.
    pub struct BonusSplit {
        /// The month of payment.
        need month: Month,
        /// Taxable income of the year without the payment; negative where deductions are above the income.
        need annual_taxable: Money,
        /// The payment before tax.
        need total: Money,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// One way to split the payment.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Split {
    /// The part taxed alone.
    pub separate: Money,
    /// The part that is merged.
    pub merged: Money,
    /// The tax of the year: that on comprehensive income with the merged part, and that on the separate part.
    pub tax: Money,
}

/// The answer of `bonus_split`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BonusSplitAnswer<'book> {
    /// The split that costs least; of several candidates, the one with the largest separate part.
    #[serde(flatten)]
    pub best: Split,
    /// The tax of the year if the whole is taxed alone.
    pub tax_all_separate: Money,
    /// The tax of the year if the whole is merged.
    pub tax_all_merged: Money,
    /// What the split saves against the whole taxed alone.
    pub saved: Money,
    /// The splits among which the least must be, by the separate part.
    pub candidates: Vec<Split>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(BonusSplitAnswer);

impl Operation for BonusSplit {
    const NAME: &'static str = "bonus_split";
    const EN: &'static str = "Split of a payment into annual bonus and merged income with least tax";
    const ZH: &'static str = "年终奖拆分优化";
    type Answer<'book> = BonusSplitAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<BonusSplitAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let mut trace = Trace::new(law);
        let mut faults = Vec::new();
        if self.total < Money::ZERO {
            faults.push(Fault::new(Code::OutOfRange, "total", self.total));
        }
        let rules = BonusRules::of(&law, &mut trace).map_err(|fault| faults.push(fault)).ok();
        let year = AnnualIncome::of(&law, self.annual_taxable).map_err(|fault| faults.push(fault)).ok();
        match Faults::none_or(faults, (rules, year))? {
            (Some(rules), Some(year)) => self.split(&rules, &year, trace).map_err(Faults::from),
            _ => Err(Fault::new(Code::Internal, "", "").into()),
        }
    }
}

impl BonusSplit {
    fn split<'book>(&self, rules: &BonusRules<'book>, year: &AnnualIncome<'book>, mut trace: Trace<'book>) -> Result<BonusSplitAnswer<'book>, Fault> {
        let choice = Choice::new(rules, year, self.total).map_err(|code| Fault::new(code, "total", self.total))?;
        let (best, candidates) = choice.best().map_err(|code| Fault::new(code, "total", self.total))?;
        let without = year.tax(&mut trace)?;
        let alone = rules.tax(&mut trace, self.total)?.tax;
        let tax_all_separate = trace.chain(ALL_SEPARATE, without, &[(Plus, alone.into())]).money()?;
        let all_merged = year.tax_with(&mut trace, self.total)?.1;
        let tax_all_merged = trace.chain(ALL_MERGED, all_merged, &[]).money()?;
        let merged = trace.chain(MERGED, self.total, &[(Minus, best.separate.into())]).money()?;
        let with = year.tax_with(&mut trace, merged)?.1;
        let separate = rules.tax(&mut trace, best.separate)?.tax;
        let tax = trace.chain(TOTAL_TAX, with, &[(Plus, separate.into())]).money()?;
        let saved = trace.chain(SAVED, tax_all_separate, &[(Minus, tax.into())]).money()?;
        let best = Split { separate: best.separate, merged, tax };
        Ok(BonusSplitAnswer { best, tax_all_separate, tax_all_merged, saved, candidates, grounds: trace.grounds() })
    }
}

/// The taxes of the two parts and where their lines end.
struct Choice {
    total: Money,
    separate: Scale,
    /// The year's tax with the merged part; nothing else is taxed before it.
    merged: Scale,
    /// Taxable income of the year without the payment.
    taxable: Money,
    candidates: BTreeSet<Money>,
    /// After so many fen of a change every tax has the same fraction of a fen again.
    period: i64,
}

impl Choice {
    fn new(rules: &BonusRules<'_>, year: &AnnualIncome<'_>, total: Money) -> Result<Choice, Code> {
        let whole = year.taxable.plus(total)?;
        let bends = year.table.brackets.iter().map(|bracket| whole.minus(bracket.above).ok());
        let ends = [Some(Money::ZERO), Some(total)];
        let inside = |amount: &Money| *amount >= Money::ZERO && *amount <= total;
        let candidates = rules.thresholds().chain(bends).chain(ends).flatten().filter(inside).collect();
        let rates = year.table.brackets.iter().chain(rules.brackets()).map(|bracket| bracket.rate);
        Ok(Choice {
            total,
            separate: rules.scale(Money::ZERO)?,
            merged: Scale::above(&year.table, Money::ZERO, year.rounding)?,
            taxable: year.taxable,
            candidates,
            period: period(rates),
        })
    }

    fn split(&self, separate: Money) -> Result<Split, Code> {
        let merged = self.total.minus(separate)?;
        let tax = self.merged.tax(self.taxable.plus(merged)?.max(Money::ZERO))?.plus(self.separate.tax(separate)?)?;
        Ok(Split { separate, merged, tax })
    }

    /// The tax before it is rounded, in millionths of a fen.
    fn exact_tax(&self, separate: Money) -> Result<i128, Code> {
        let merged = self.total.minus(separate)?;
        Ok(self.merged.exact_tax(self.taxable.plus(merged)?.max(Money::ZERO)) + self.separate.exact_tax(separate))
    }

    /// The best split and all candidates.
    fn best(&self) -> Result<(Split, Vec<Split>), Code> {
        let mut splits = self.candidates.iter().map(|separate| self.split(*separate)).collect::<Result<Vec<_>, Code>>()?;
        let Some(mut best) = splits.iter().copied().min_by_key(|split| (split.tax, std::cmp::Reverse(split.separate))) else {
            return Err(Code::Internal);
        };
        if let Some(favoured) = self.favoured_by_rounding(best)? {
            splits.push(favoured);
            splits.sort_unstable_by_key(|split| split.separate);
            best = favoured;
        }
        Ok((best, splits))
    }

    /// A split next to a candidate that costs a fen less than the best candidate, because both its taxes are rounded down.
    ///
    /// Two roundings take less than a fen, so no tax is below the least exact one without its fraction. A tax that low lies within
    /// less than a fen of the least exact one: on a line that rises or falls within one period of its end, as a rate is at least
    /// the inverse of the period; and on a level line every fraction comes up within one period.
    fn favoured_by_rounding(&self, best: Split) -> Result<Option<Split>, Code> {
        let exact = self.candidates.iter().map(|separate| self.exact_tax(*separate)).collect::<Result<Vec<_>, Code>>()?;
        let Some(least) = exact.iter().min() else { return Ok(None) };
        let floor = least.div_euclid(MICRO);
        if i128::from(best.tax.fen()) <= floor {
            return Ok(None);
        }
        let near = self.candidates.iter().zip(&exact).filter(|(_, exact)| **exact < (floor + 1) * MICRO);
        for (candidate, _) in near.rev() {
            let (lowest, highest) = ((candidate.fen() - self.period).max(0), (candidate.fen() + self.period).min(self.total.fen()));
            for fen in (lowest..=highest).rev() {
                let split = self.split(Money::from_fen(fen)?)?;
                if i128::from(split.tax.fen()) == floor {
                    return Ok(Some(split));
                }
            }
        }
        Ok(None)
    }
}

/// The number of fen of which every rate makes whole fen.
fn period(rates: impl Iterator<Item = Rate>) -> i64 {
    let divisor = |mut a: u32, mut b: u32| {
        while b != 0 {
            (a, b) = (b, a % b);
        }
        a
    };
    let one = Rate::ONE.millionths();
    i64::from(one / rates.fold(one, |common, rate| divisor(common, rate.millionths())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Evidence, Origin, ParameterRef, Status};
    use crate::tax::{Bracket, Table};
    use proptest::prelude::*;

    fn evidence() -> Evidence {
        Evidence {
            known_from: None,
            doc: None,
            url: None,
            note: None,
            provisional: false,
            unconfirmed: vec![],
            alternatives: vec![],
            status: Status::Confirmed,
            verification: None,
            verified_on: None,
            sources: vec![],
            origin: Origin::Own,
        }
    }

    fn table<'a>(evidence: &'a Evidence, rows: &[(i64, u32, i64)]) -> Table<'a> {
        let bracket = |&(above, rate, quick): &(i64, u32, i64)| Bracket {
            above: Money::from_fen(above).unwrap(),
            rate: Rate::from_millionths(rate).unwrap(),
            quick: Money::from_fen(quick).unwrap(),
        };
        let rule = ParameterRef { id: "test", from: "2026-01".parse().unwrap(), evidence };
        Table { brackets: rows.iter().map(bracket).collect(), rule }
    }

    /// Tables of the law's form a thousandth of its size, so that every split can be tried; the months of a bonus are twelve.
    const YEAR: [(i64, u32, i64); 4] = [(0, 30_000, 0), (3_600, 100_000, 252), (14_400, 200_000, 1_692), (30_000, 250_000, 3_192)];
    const MONTH: [(i64, u32, i64); 4] = [(0, 30_000, 0), (300, 100_000, 21), (1_200, 200_000, 141), (2_500, 250_000, 266)];
    /// Rates between those of the year, where a bend of the year's tax wins by itself.
    const OTHER_MONTH: [(i64, u32, i64); 3] = [(0, 50_000, 0), (300, 125_000, 22), (1_200, 222_000, 139)];

    fn tax(rows: &[(i64, u32, i64)], fen: i64, months: i64) -> i64 {
        let (_, rate, quick) = rows.iter().rev().find(|(above, ..)| fen > above * months).unwrap_or(&rows[0]);
        ((fen * i64::from(*rate) + 500_000) / 1_000_000 - quick).max(0)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

        #[test]
        fn no_other_split_costs_less(
            taxable in -6_000..=60_000_i64,
            total in prop_oneof![4 => 0..=16_000_i64, 1 => 0..=60_000_i64],
            other in any::<bool>(),
        ) {
            let evidence = evidence();
            let month: &[_] = if other { &OTHER_MONTH } else { &MONTH };
            let (rules, year) = (BonusRules::of_tables(table(&evidence, month), 12), AnnualIncome::of_table(table(&evidence, &YEAR), Money::from_fen(taxable).unwrap()));
            let choice = Choice::new(&rules, &year, Money::from_fen(total).unwrap()).unwrap();
            let (best, candidates) = choice.best().unwrap();
            let tax_of = |separate: i64| tax(&YEAR, (taxable + total - separate).max(0), 1) + tax(month, separate, 12);
            prop_assert_eq!(best.tax.fen(), tax_of(best.separate.fen()));
            prop_assert_eq!(Some(best.tax.fen()), (0..=total).map(tax_of).min());
            for split in &candidates {
                prop_assert_eq!(split.tax.fen(), tax_of(split.separate.fen()));
                prop_assert_eq!(split.separate.fen() + split.merged.fen(), total);
                prop_assert!(split.tax > best.tax || split.separate <= best.separate, "{:?} is as good as {:?}", split, best);
            }
        }
    }
}
