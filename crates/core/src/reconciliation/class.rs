//! The classes of a reconciliation in the order in which they are tried, and the causes inside them.

use crate::json::choice;
use crate::money::{Money, Rate, Rounding};
use crate::time::Month;

choice! {
    /// What a key of a reconciliation is; every line and every row is in exactly one. The first that fits.
    pub enum MatchClass {
        /// 重复: paid twice, in one file or in several places.
        Duplicate = "duplicate",
        /// 漏缴: expected and not paid.
        Missing = "missing",
        /// 多缴: paid and not expected.
        Unexpected = "unexpected",
        /// 滞纳金 or 利息 inside the amount.
        LateFee = "late_fee",
        /// 基数不符: the other base explains the amount to the fen.
        BaseMismatch = "base_mismatch",
        /// The base differs, and something else too.
        BaseAndOther = "base_and_other",
        /// 取整差异.
        Rounding = "rounding",
        /// 费率不符.
        RateMismatch = "rate_mismatch",
        /// 未能解释.
        AmountUnexplained = "amount_unexplained",
        /// 一致.
        Matched = "matched",
    }
}

choice! {
    /// Why a key is in its class.
    pub enum MatchCause {
        /// The amounts are equal.
        Equal = "equal",
        /// The bureau no longer shows what was audited before.
        Withdrawn = "withdrawn",
        /// Twice in one place.
        DuplicateInPlace = "duplicate_in_place",
        /// In several places.
        DuplicateOverPlaces = "duplicate_over_places",
        /// The bureau refused the enrolment.
        EnrolmentFailed = "enrolment_failed",
        /// The enrolment came after the cut-off.
        AfterCutoff = "after_cutoff",
        /// The enrolment was stopped.
        Stopped = "stopped",
        /// The person had left.
        Left = "left",
        /// Not in the statement, and nothing is known of why.
        NotInStatement = "not_in_statement",
        /// Paid for the month before or after.
        ShiftedMonth = "shifted_month",
        /// Paid as another kind of payment, such as back pay.
        OtherPayType = "other_pay_type",
        /// Paid on the account of another customer.
        OtherCustomer = "other_customer",
        /// Paid after the last month due.
        LateStop = "late_stop",
        /// Nobody knows the person.
        UnknownPerson = "unknown_person",
        /// The person is expected, in other months.
        OtherMonth = "other_month",
        /// The person is known, the item is not expected.
        ItemNotExpected = "item_not_expected",
        /// A late fee inside.
        LateFeeInside = "late_fee_inside",
        /// Interest inside.
        InterestInside = "interest_inside",
        /// A late fee and interest inside.
        LateFeeAndInterest = "late_fee_and_interest",
        /// The late fee that the law gives for the day of payment, in no column of its own.
        LateFeeByLaw = "late_fee_by_law",
        /// The base of the statement.
        StatementBase = "statement_base",
        /// Another base that the request names.
        KnownBase = "known_base",
        /// The base of the month before or after.
        NeighbourBase = "neighbour_base",
        /// The base of the statement, and another rounding.
        BaseAndRounding = "base_and_rounding",
        /// The base of the statement, and another rate.
        BaseAndRate = "base_and_rate",
        /// The base differs and does not explain the amount.
        BaseUnexplained = "base_unexplained",
        /// Another rounding.
        OtherRounding = "other_rounding",
        /// Within the tolerance, and no rounding gives it.
        WithinTolerance = "within_tolerance",
        /// The rate of the statement.
        StatementRate = "statement_rate",
        /// A rate that the rules have for another month.
        RuleRate = "rule_rate",
        /// Nothing gives the amount.
        Unexplained = "unexplained",
    }
}

/// Why one side of a key differs, and what gives its actual amount.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct SideCause {
    /// The class.
    pub class: MatchClass,
    /// The cause.
    pub cause: MatchCause,
    /// Whether the cause gives the actual amount to the fen.
    pub exact: bool,
    /// What is not as expected in the computation that gives it.
    pub variation: Variation,
    /// The name of a known base.
    pub base_name: Option<u32>,
    /// The first month of a rate of the rules.
    pub rate_from: Option<Month>,
    /// What a late fee by law is counted on.
    pub late_fee_of: Option<Money>,
    /// What the variation has to give: the amount without late fee and interest.
    pub principal: Money,
}

impl SideCause {
    pub(super) const fn plain(class: MatchClass, cause: MatchCause, exact: bool, principal: Money) -> SideCause {
        SideCause { class, cause, exact, variation: Variation::NONE, base_name: None, rate_from: None, late_fee_of: None, principal }
    }
}

/// What takes the place of the expected base, rate or rounding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Variation {
    /// The base.
    pub base: Option<Money>,
    /// The rate.
    pub rate: Option<Rate>,
    /// The rounding.
    pub rounding: Option<Rounding>,
}

impl Variation {
    /// Nothing.
    pub const NONE: Variation = Variation { base: None, rate: None, rounding: None };
}
