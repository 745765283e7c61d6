//! 个人所得税: individual income tax on what employers and platforms pay.
//!
//! Every figure is a dated parameter of [`crate::law`]; this module holds the formulas. A tax is computed exactly and rounded
//! once, half up to the fen; what is withheld is a difference of rounded taxes, so that the months sum to the annual tax.

mod additional;
mod apart;
mod bonus;
mod bonus_split;
mod deductions;
mod labour;
mod leaving;
mod limits;
mod nonresident;
mod remuneration;
mod scale;
mod settlement;
mod table;
mod wages;

pub use additional::{
    AdditionalDeductions, AdditionalDeductionsAnswer, Child, CityClass, DeductionItem, DeductionKind, DegreeStudies, HousingLoan, MedicalCost, Parents,
    RentedHome,
};
pub use apart::{AnnuityReceipt, AnnuityReceiptAnswer, EarlierEquity, Equity, EquityAnswer, LowPriceHousing, LowPriceHousingAnswer, ReceiptKind, ReceiptTable};
pub use bonus::{AnnualIncome, BlindZone, Bonus, BonusAnswer, BonusMethod, BonusRules, SeparateBonus};
pub use bonus_split::{BonusSplit, BonusSplitAnswer, Split};
pub use deductions::{CharityLimit, CharityLimitAnswer, PensionPayout, PensionPayoutAnswer, PersonalPension, PersonalPensionAnswer};
pub use labour::{LabourKind, LabourToDate, MonthOfLabour, WithheldLabour, WithholdLabour, WithholdLabourAnswer};
pub use leaving::{EarlyRetirement, EarlyRetirementAnswer, InternalRetirement, InternalRetirementAnswer, Severance, SeveranceAnswer, Spread, WageTaxBy};
pub use limits::{AnnuityContribution, AnnuityContributionAnswer, HousingFundCap, HousingFundCapAnswer};
pub use nonresident::{IncomeFormula, MonthUnderStatus, NonResident, NonResidentAnswer, NonResidentIncome, Residence, ResidenceChange, ResidenceChangeAnswer};
pub use remuneration::{Remuneration, RemunerationAnswer, RemunerationKind};
pub use settlement::{Commission, CommissionAnswer, ExemptReason, Settlement, SettlementAnswer};
pub use table::{Bracket, Table};
pub use wages::{BasicDeduction, LastYear, MonthOfWages, TaxDue, WageRules, WithheldMonth, Withhold, WithholdAnswer, YearToDate};

use crate::fault::{Code, Fault, Faults};
use crate::money::Money;
use crate::trace::{Plus, StepName, Trace};
use deductions::below_zero;

/// The rules in force, unless they or the request have faults: then all of them at once.
fn checked<T>(mut faults: Vec<Fault>, rules: Result<T, Fault>) -> Result<T, Faults> {
    let rules = rules.map_err(|fault| faults.push(fault)).ok();
    let rules = Faults::none_or(faults, rules)?;
    rules.ok_or_else(|| Fault::new(Code::Internal, "", "").into())
}

/// Puts a fault of the arithmetic at a field, which the trace does not know.
fn placed(path: &'static str) -> impl Fn(Fault) -> Fault {
    move |fault| if fault.path.is_empty() { Fault { path: path.to_string(), ..fault } } else { fault }
}

/// A sum, as a step where there is something to add.
fn total(trace: &mut Trace<'_>, name: StepName, mut amounts: impl Iterator<Item = Money>) -> Result<Money, Fault> {
    let Some(first) = amounts.next() else { return Ok(Money::ZERO) };
    let rest: Vec<_> = amounts.map(|amount| (Plus, amount.into())).collect();
    trace.chain(name, first, &rest).money()
}
