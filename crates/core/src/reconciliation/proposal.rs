//! What to do about a difference: who pays or gets it. The unit's part goes to the customer's next bill, the person's part to the next
//! payroll deduction, or to the customer where the person has left.

use super::class::{MatchCause, MatchClass};
use super::request::AtFault;
use crate::fault::Code;
use crate::json::choice;
use crate::money::Money;
use serde::Serialize;

choice! {
    /// What to do.
    pub enum ProposedAction {
        /// Nothing.
        None = "none",
        /// 计入客户下期账单, the person's part by payroll.
        CustomerNextBill = "customer_next_bill",
        /// 下期工资扣回: there is only a person's part.
        PayrollDeduction = "payroll_deduction",
        /// 自担成本.
        OwnCost = "own_cost",
        /// Belongs to nobody: the own account.
        OwnAccount = "own_account",
        /// 向供应商追索.
        DisputeSupplier = "dispute_supplier",
        /// 向经办机构核实.
        AskBureau = "ask_bureau",
    }
}

/// What is proposed: the parts sum to what is new of the difference.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Proposal {
    /// What to do.
    pub action: ProposedAction,
    /// To the customer's next bill; credited if negative.
    pub customer: Money,
    /// To the next payroll deduction; returned if negative.
    pub payroll: Money,
    /// Borne by the platform, or on its own account.
    pub own: Money,
    /// To be claimed from the supplier.
    pub supplier: Money,
    /// Open until the bureau has answered.
    pub bureau: Money,
}

/// Proposes what to do about the new difference of both sides.
///
/// # Errors
///
/// `amount_overflow`.
pub(super) fn propose(
    (class, cause, exact): (MatchClass, MatchCause, bool),
    [unit, personal]: [Money; 2],
    employed: bool,
    at_fault: Option<AtFault>,
) -> Result<Proposal, Code> {
    let zero = Money::ZERO;
    let none = Proposal { action: ProposedAction::None, customer: zero, payroll: zero, own: zero, supplier: zero, bureau: zero };
    if unit == zero && personal == zero {
        return Ok(none);
    }
    let both = unit.plus(personal)?;
    let own = |action| Proposal { action, own: both, ..none };
    let to_people = || -> Result<Proposal, Code> {
        if !employed {
            return Ok(Proposal { action: ProposedAction::CustomerNextBill, customer: both, ..none });
        }
        let action = if unit == zero { ProposedAction::PayrollDeduction } else { ProposedAction::CustomerNextBill };
        Ok(Proposal { action, customer: unit, payroll: personal, ..none })
    };
    match at_fault {
        Some(AtFault::Platform) => return Ok(own(ProposedAction::OwnCost)),
        Some(AtFault::Supplier) => return Ok(Proposal { action: ProposedAction::DisputeSupplier, supplier: both, ..none }),
        Some(AtFault::Customer) => return Ok(Proposal { action: ProposedAction::CustomerNextBill, customer: both, ..none }),
        None => {}
    }
    let is_open = matches!(class, MatchClass::Duplicate | MatchClass::AmountUnexplained)
        || matches!(
            cause,
            MatchCause::NotInStatement | MatchCause::ShiftedMonth | MatchCause::BaseUnexplained | MatchCause::ItemNotExpected | MatchCause::OtherMonth
        )
        || (!exact && class != MatchClass::Rounding && cause != MatchCause::UnknownPerson);
    match cause {
        MatchCause::UnknownPerson => Ok(own(ProposedAction::OwnAccount)),
        // The money of one customer never pays for another.
        MatchCause::OtherCustomer => Ok(own(ProposedAction::OwnCost)),
        MatchCause::LateStop => Ok(Proposal { action: ProposedAction::CustomerNextBill, customer: both, ..none }),
        _ if is_open => Ok(Proposal { action: ProposedAction::AskBureau, bureau: both, ..none }),
        _ => to_people(),
    }
}
