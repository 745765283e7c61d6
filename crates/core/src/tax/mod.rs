//! 个人所得税: individual income tax on what employers and platforms pay.
//!
//! Every figure is a dated parameter of [`crate::law`]; this module holds the formulas. A tax is computed exactly and rounded
//! once, half up to the fen; what is withheld is a difference of rounded taxes, so that the months sum to the annual tax.

mod labour;
mod remuneration;
mod table;
mod wages;

pub use labour::{LabourKind, LabourToDate, MonthOfLabour, WithheldLabour, WithholdLabour, WithholdLabourAnswer};
pub use remuneration::{Remuneration, RemunerationAnswer, RemunerationKind};
pub use table::{Bracket, Table};
pub use wages::{BasicDeduction, LastYear, MonthOfWages, WageRules, WithheldMonth, Withhold, WithholdAnswer, YearToDate};
