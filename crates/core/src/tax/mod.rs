//! 个人所得税: individual income tax on what employers and platforms pay.
//!
//! Every figure is a dated parameter of [`crate::law`]; this module holds the formulas. A tax is computed exactly and rounded
//! once, half up to the fen; what is withheld is a difference of rounded taxes, so that the months sum to the annual tax.

mod additional;
mod bonus;
mod bonus_split;
mod deductions;
mod labour;
mod remuneration;
mod scale;
mod settlement;
mod table;
mod wages;

pub use additional::{
    AdditionalDeductions, AdditionalDeductionsAnswer, Child, CityClass, DeductionItem, DeductionKind, DegreeStudies, HousingLoan, MedicalCost, Parents,
    RentedHome,
};
pub use bonus::{AnnualIncome, BlindZone, Bonus, BonusAnswer, BonusMethod, BonusRules, SeparateBonus};
pub use bonus_split::{BonusSplit, BonusSplitAnswer, Split};
pub use deductions::{CharityLimit, CharityLimitAnswer, PensionPayout, PensionPayoutAnswer, PersonalPension, PersonalPensionAnswer};
pub use labour::{LabourKind, LabourToDate, MonthOfLabour, WithheldLabour, WithholdLabour, WithholdLabourAnswer};
pub use remuneration::{Remuneration, RemunerationAnswer, RemunerationKind};
pub use settlement::{Commission, CommissionAnswer, ExemptReason, Settlement, SettlementAnswer};
pub use table::{Bracket, Table};
pub use wages::{BasicDeduction, LastYear, MonthOfWages, WageRules, WithheldMonth, Withhold, WithholdAnswer, YearToDate};
