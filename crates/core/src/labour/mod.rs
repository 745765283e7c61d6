//! 劳动法规: what labour law makes of pay: overtime, absence, leave, floors, the end of a contract, retirement, levies, VAT of the service.
//!
//! Every figure is a dated parameter of [`crate::law`], also what a province rules ([`place`]). Pay is computed exactly and
//! rounded once, half up to the fen; what is a legal limit is rounded to the side that keeps it.

mod agreements;
mod annual_leave;
mod calendar;
mod floor;
mod late_fee;
mod levies;
mod overtime;
mod place;
mod prorate;
mod retirement;
mod sick_pay;
mod termination;
mod vat;

pub use agreements::{NonCompete, NonCompeteAnswer, TrainingPenalty, TrainingPenaltyAnswer};
pub use annual_leave::{AnnualLeave, AnnualLeaveAnswer, LeaveBasis, LeaveLost};
pub use calendar::{DayKind, WorkCalendar};
pub use floor::{MinimumWage, MinimumWageAnswer, Probation, ProbationAnswer, WageDeduction, WageDeductionAnswer};
pub use late_fee::{FeeSpan, LateFee, LateFeeAnswer, LateFeeKind};
pub use levies::{DisabilityLevy, DisabilityLevyAnswer, UnionFee, UnionFeeAnswer};
pub use overtime::{
    AttendedDay, HoursSystem, Overtime, OvertimeAnswer, OvertimeDay, OvertimeDays, OvertimeHours, OvertimeLine, OvertimeRounding, OvertimeUnit,
};
pub use prorate::{Prorate, ProrateAnswer, ProrateMethod};
pub use retirement::{Retirement, RetirementAnswer, RetirementGroup};
pub use sick_pay::{SickPay, SickPayAnswer};
pub use termination::{Compensation, CompensationAnswer, CompensationKind, DoubleWage, DoubleWageAnswer, LengthOfService};
pub use vat::{Taxpayer, Vat, VatAnswer, VatMethod, VatService};

use crate::exact::Exact;
use crate::fault::{Code, Fault};
use crate::money::{Mode, Rounding, Unit};
use crate::trace::Number;

/// What must not be exceeded is cut to the fen.
const CAP: Rounding = legal_limit(Mode::Down);

/// What must be reached is lifted to the fen.
const LEAST: Rounding = legal_limit(Mode::Up);

const fn legal_limit(mode: Mode) -> Rounding {
    match Rounding::new(mode, Unit::Fen) {
        Ok(rounding) => rounding,
        Err(_) => Rounding::FEN,
    }
}

/// The fault of a number below zero where it makes no sense.
fn below_zero(path: &str, number: impl Into<Number>) -> Option<Fault> {
    let number = number.into();
    (number.exact() < Exact::ZERO).then(|| Fault::new(Code::OutOfRange, path, number).because("below zero", "小于零"))
}

/// The fault of a number above the most that it can be.
fn above(path: &str, number: impl Into<Number>, most: impl Into<Number>) -> Option<Fault> {
    let (number, most) = (number.into(), most.into());
    (number.exact() > most.exact()).then(|| Fault::new(Code::OutOfRange, path, number).because(format!("at most {most}"), format!("至多 {most}")))
}

/// The fault of fields of which one and only one must stand there.
fn not_just_one(fields: &[(&'static str, bool)]) -> Option<Fault> {
    let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
    let list = names.join(", ");
    let mut given = fields.iter().filter(|(_, given)| *given).map(|(name, _)| *name);
    match (given.next(), given.next()) {
        (None, _) => {
            Some(Fault::new(Code::FieldMissing, names.first().copied().unwrap_or_default(), "").because(format!("one of {list}"), format!("{list} 之一")))
        }
        (Some(_), Some(second)) => Some(Fault::new(Code::Contradiction, second, "").because(format!("only one of {list}"), format!("{list} 只能给出一个"))),
        _ => None,
    }
}

/// The fault of a field that is for something else.
fn stray(path: &'static str, given: bool, only_for: &str) -> Option<Fault> {
    given.then(|| Fault::new(Code::Contradiction, path, "").because(format!("it is for {only_for}"), format!("仅用于 {only_for}")))
}

/// The fault of a field that is needed here.
fn absent(path: &str) -> Fault {
    Fault::new(Code::FieldMissing, path, "")
}

/// The value, where there is one; its fault is collected.
fn kept<T>(faults: &mut Vec<Fault>, result: Result<T, Fault>) -> Option<T> {
    match result {
        Ok(value) => Some(value),
        Err(fault) => {
            faults.push(fault);
            None
        }
    }
}
