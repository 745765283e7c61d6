//! 薪酬水平: pay of the staff by city, or by city and position, of the last month of the window. Small groups are withheld.

use super::history::{OpenCompany, StaffPay};
use super::metric::Absence;
use super::suppression::{Cell, publish};
use crate::exact::Exact;
use crate::fault::{Code, Fault};
use crate::json::choice;
use crate::money::{Money, Rounding};
use crate::rules::CityCode;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

choice! {
    /// By what pay is told.
    pub enum PayLevelBy {
        /// City.
        City = "city",
        /// City and position, with the totals of both.
        CityAndPosition = "city_and_position",
    }
}

choice! {
    /// Why figures of a group are withheld.
    pub enum Withheld {
        /// It has fewer people than the least group.
        GroupBelowK = "group_below_k",
        /// With it, a group of fewer people could be told by subtraction.
        GivesGroupAway = "gives_group_away",
    }
}

/// Pay of a group of people. A withheld group has no figure, not even its heads.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayGroup {
    /// The city; none for the total of all cities.
    pub city: Option<CityCode>,
    /// The position; none for the total of all positions.
    pub position: Option<String>,
    /// Why there is no figure; none where there are.
    pub withheld: Option<Withheld>,
    /// How many people.
    pub heads: Option<i64>,
    /// Their gross pay.
    pub gross: Option<Money>,
    /// The mean, half up to the fen.
    pub mean: Option<Money>,
    /// The first quartile. Quartiles lie between sorted values, at (n − 1) · p from the first, with what lies between two of them by proportion
    /// (method 7 of Hyndman and Fan, QUARTILE.INC of spreadsheets), half up to the fen.
    pub first_quartile: Option<Money>,
    /// The median, by the same method.
    pub median: Option<Money>,
    /// The third quartile, by the same method.
    pub third_quartile: Option<Money>,
}

/// 薪酬水平. There are no steps: they would show single people's pay.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayLevel {
    /// Fewer people than this are no group.
    pub least_group: i64,
    /// The groups, by city and position.
    pub groups: Vec<PayGroup>,
    /// The totals of each city, of each position (where pay is told by both), and of all, in this order.
    pub totals: Vec<PayGroup>,
}

type Key = (Option<CityCode>, Option<String>);

impl PayGroup {
    fn of((city, position): Key, pay: &[Money], is_published: bool, k: usize) -> Result<PayGroup, Code> {
        let mut group =
            PayGroup { city, position, withheld: None, heads: None, gross: None, mean: None, first_quartile: None, median: None, third_quartile: None };
        if !is_published {
            group.withheld = Some(if pay.len() < k { Withheld::GroupBelowK } else { Withheld::GivesGroupAway });
            return Ok(group);
        }
        let mut sorted = pay.to_vec();
        sorted.sort_unstable();
        let heads = i64::try_from(pay.len()).map_err(|_| Code::OutOfRange)?;
        let gross = pay.iter().try_fold(Money::ZERO, |sum, pay| sum.plus(*pay))?;
        group.heads = Some(heads);
        group.gross = Some(gross);
        group.mean = Some(Exact::from(gross).over(heads)?.round(Rounding::FEN)?);
        group.first_quartile = quartile(&sorted, 1)?;
        group.median = quartile(&sorted, 2)?;
        group.third_quartile = quartile(&sorted, 3)?;
        Ok(group)
    }
}

/// So many quarters of sorted amounts, at (n − 1) · q / 4 from the first.
fn quartile(sorted: &[Money], quarters: usize) -> Result<Option<Money>, Code> {
    let place = sorted.len().saturating_sub(1) * quarters;
    let Some(below) = sorted.get(place / 4) else { return Ok(None) };
    let above = sorted.get(place / 4 + 1).unwrap_or(below);
    let part = Exact::quotient((place % 4) as i64, 4)?;
    Exact::from(above.minus(*below)?).times(part)?.plus(*below)?.round(Rounding::FEN).map(Some)
}

/// The index of each key in its order.
fn indexed<T: Ord + Clone>(keys: impl Iterator<Item = T>) -> Vec<T> {
    keys.collect::<BTreeSet<T>>().into_iter().collect()
}

impl OpenCompany<'_> {
    /// 薪酬水平, of everybody with pay for the last month; groups below `k` are withheld, with the totals that would give them away.
    ///
    /// # Errors
    ///
    /// `consent_denied` where the permit is for other data, `amount_overflow`.
    pub fn pay_level(self, by: PayLevelBy, k: usize) -> Result<Result<PayLevel, Absence>, Fault> {
        let two = by == PayLevelBy::CityAndPosition;
        let pay = self.last_pay(if two { &["gross", "city", "position"] } else { &["gross", "city"] })?;
        if pay.len() < k {
            return Ok(Err(Absence::GroupBelowK));
        }
        let position = |row: &StaffPay| if two { row.position.clone() } else { String::new() };
        let (cities, positions) = (indexed(pay.iter().map(|row| row.city)), indexed(pay.iter().map(|row| position(row))));
        let mut of_cell: BTreeMap<(usize, usize), Vec<Money>> = BTreeMap::new();
        for row in &pay {
            let at = (cities.binary_search(&row.city).unwrap_or_default(), positions.binary_search(&position(row)).unwrap_or_default());
            of_cell.entry(at).or_default().push(row.gross);
        }
        let cells: Vec<Cell> = of_cell.iter().map(|((row, column), pay)| Cell { row: *row, column: *column, heads: pay.len() }).collect();
        let published = publish(&cells, cities.len(), positions.len(), two, k);
        let shown = |position: &String| two.then(|| position.clone());
        let group = |key: Key, pay: &[Money], is_published: bool| PayGroup::of(key, pay, is_published, k).map_err(|code| Fault::new(code, "pay", ""));
        let sum_of = |of: &dyn Fn(usize, usize) -> bool| -> Vec<Money> {
            of_cell.iter().filter(|((row, column), _)| of(*row, *column)).flat_map(|(_, pay)| pay.iter().copied()).collect()
        };
        let groups = of_cell
            .iter()
            .zip(&published.cells)
            .map(|(((row, column), pay), is_published)| group((cities.get(*row).copied(), positions.get(*column).and_then(shown)), pay, *is_published));
        let groups: Vec<PayGroup> = groups.collect::<Result<_, _>>()?;
        let mut totals = Vec::new();
        if two {
            for (row, (city, is_published)) in cities.iter().zip(&published.rows).enumerate() {
                totals.push(group((Some(*city), None), &sum_of(&|of, _| of == row), *is_published)?);
            }
            for (column, (position, is_published)) in positions.iter().zip(&published.columns).enumerate() {
                totals.push(group((None, shown(position)), &sum_of(&|_, of| of == column), *is_published)?);
            }
        }
        totals.push(group((None, None), &sum_of(&|_, _| true), published.grand)?);
        Ok(Ok(PayLevel { least_group: i64::try_from(k).unwrap_or(i64::MAX), groups, totals }))
    }
}
