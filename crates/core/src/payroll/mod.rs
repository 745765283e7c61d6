//! 工资: the payslip of a person and month, the amount that reaches a target, and a year at a glance.
//!
//! A payslip joins what the other modules compute: pay items, the contributions of the fee months declared in the month
//! (费款所属期), the tax withheld, deductions. `gross − contributions − tax − deductions = net`, to the fen.

mod gross_up;
mod payslip;
mod year;

pub use gross_up::{GrossUp, GrossUpAnswer, Target};
pub use payslip::{
    AfterTax, FeeMonth, GivenContributions, HousingFundAverages, MinimumWagePlace, PayItem, PayLine, PayRules, Payslip, PayslipAnswer, Sign, Slip, SlipAnnuity,
    SlipBonus, TaxFacts, Values,
};
pub use year::{Change, Draft, Year, YearAnswer, YearBonus, YearTotals};
