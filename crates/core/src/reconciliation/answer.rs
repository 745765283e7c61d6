//! What `reconcile` answers.

use super::class::{MatchCause, MatchClass};
use super::proposal::Proposal;
use super::request::BureauRow;
use crate::billing::PayType;
use crate::fault::Code;
use crate::money::{Money, Rate};
use crate::operation::answers;
use crate::time::Month;
use crate::trace::Grounds;
use serde::Serialize;

/// Amounts of both sides.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SideAmounts {
    /// Of the unit; of both where the statement has only their sum.
    pub unit: Money,
    /// Of the person.
    pub personal: Money,
}

impl SideAmounts {
    pub(super) fn of([unit, personal]: [Money; 2]) -> SideAmounts {
        SideAmounts { unit, personal }
    }

    pub(super) fn of_fen(fen: [i128; 2]) -> Result<SideAmounts, Code> {
        let money = |fen: i128| i64::try_from(fen).map_err(|_| Code::AmountOverflow).and_then(Money::from_fen);
        Ok(SideAmounts { unit: money(fen[0])?, personal: money(fen[1])? })
    }
}

/// Why one side differs.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SideReason {
    /// The class.
    pub class: MatchClass,
    /// The cause.
    pub cause: MatchCause,
    /// Whether it gives the actual amount to the fen.
    pub explains_exactly: bool,
    /// The base that gives it, where it is not the expected one.
    pub base: Option<Money>,
    /// The name of that base, where the request names it.
    pub base_name: Option<String>,
    /// The rate that gives it, where it is not the expected one.
    pub rate: Option<Rate>,
    /// The first month of that rate in the rules.
    pub rate_from: Option<Month>,
    /// Where the rules have it.
    pub rule: Option<String>,
    /// The rounding that gives it, where it is not the expected one.
    pub rounding: Option<String>,
}

/// 对账结果 of a key.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reconciled {
    /// The person; empty where nobody was found.
    pub person: String,
    /// The name.
    pub name: Option<String>,
    /// The item, or the group of items.
    pub item: String,
    /// The month that is paid for.
    pub fee_month: Month,
    /// The kind of payment.
    pub pay_type: PayType,
    /// The places of the rows, or of the lines where there is no row; sorted.
    pub places: Vec<String>,
    /// The customer.
    pub customer: Option<String>,
    /// The class.
    pub class: MatchClass,
    /// The cause of the class.
    pub cause: MatchCause,
    /// Whether the causes of both sides give the actual amounts to the fen.
    pub explains_exactly: bool,
    /// What was due.
    pub expected: SideAmounts,
    /// What was taken.
    pub actual: SideAmounts,
    /// What was taken from both sides.
    pub total: Money,
    /// Actual less expected of the unit.
    pub diff_unit: Money,
    /// Actual less expected of the person.
    pub diff_personal: Money,
    /// 滞纳金 in it.
    pub late_fee: Money,
    /// 利息 in it.
    pub interest: Money,
    /// Why the unit's side differs.
    pub unit: SideReason,
    /// Why the person's side differs.
    pub personal: SideReason,
    /// What was not audited before: actual less what was audited, else less what was due.
    pub new: SideAmounts,
    /// What to do about it.
    pub proposal: Proposal,
    /// Whether a row was given to the person by its name only.
    pub weak_match: bool,
    /// Whether a row has another name than the lines.
    pub name_differs: bool,
    /// Whether it was paid in another place than expected.
    pub place_differs: bool,
    /// The result that this one is the other half of, by its place in the list.
    pub counterpart: Option<u32>,
    /// The keys of the lines.
    pub lines: Vec<String>,
    /// The rows of the file.
    pub rows: Vec<u32>,
}

/// A class in sum.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClassSum {
    /// The class.
    pub class: MatchClass,
    /// Keys.
    pub compared: u64,
    /// Lines.
    pub lines: u64,
    /// Rows.
    pub rows: u64,
    /// Sum of the lines.
    pub expected: SideAmounts,
    /// Sum of the rows.
    pub actual: SideAmounts,
    /// Actual less expected.
    pub difference: SideAmounts,
}

/// A cause in sum.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CauseSum {
    /// The class.
    pub class: MatchClass,
    /// The cause.
    pub cause: MatchCause,
    /// Keys.
    pub compared: u64,
    /// Keys whose amounts it gives to the fen.
    pub exact: u64,
    /// Actual less expected, both sides.
    pub difference: Money,
}

/// The sums that are conserved.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Conservation {
    /// Σ lines.
    pub expected: Money,
    /// Σ rows.
    pub actual: Money,
    /// Actual less expected: the sum of the differences of all classes.
    pub difference: Money,
    /// What the statement paid as a whole and no row shows; it belongs to nobody and goes to the own account.
    pub unassigned: Option<Money>,
}

/// The answer of `reconcile`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReconcileAnswer<'book> {
    /// Every key with lines or rows, sorted by person, item, month and kind of payment.
    pub results: Vec<Reconciled>,
    /// The classes that occur, in their order.
    pub classes: Vec<ClassSum>,
    /// The causes that occur.
    pub causes: Vec<CauseSum>,
    /// The sums.
    pub totals: Conservation,
    /// Whether this file was imported before.
    pub already_imported: bool,
    /// Rows that were audited before.
    pub repeated_rows: u32,
    /// What is audited now, for `prior_audited` of the next run; what was not paid stands there with nothing.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::json::Answered<BureauRow>>"))]
    pub audited: Vec<BureauRow>,
    /// The files, for `prior_files` of the next run.
    pub files: Vec<String>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(ReconcileAnswer);
