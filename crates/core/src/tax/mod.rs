//! 个人所得税: individual income tax on what employers and platforms pay.
//!
//! Every figure is a dated parameter of [`crate::law`]; this module holds the formulas. A tax is computed exactly and rounded
//! once, half up to the fen; what is withheld is a difference of rounded taxes, so that the months sum to the annual tax.

mod bonus;
mod bonus_split;
mod labour;
mod remuneration;
mod scale;
mod table;
mod wages;

pub use bonus::{AnnualIncome, BlindZone, Bonus, BonusAnswer, BonusMethod, BonusRules, SeparateBonus};
pub use bonus_split::{BonusSplit, BonusSplitAnswer, Split};
pub use labour::{LabourKind, LabourToDate, MonthOfLabour, WithheldLabour, WithholdLabour, WithholdLabourAnswer};
pub use remuneration::{Remuneration, RemunerationAnswer, RemunerationKind};
pub use table::{Bracket, Table};
pub use wages::{BasicDeduction, LastYear, MonthOfWages, WageRules, WithheldMonth, Withhold, WithholdAnswer, YearToDate};
