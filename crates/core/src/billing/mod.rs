//! 出账单: what a customer is charged beside contributions and wages, its VAT and invoices, and the bill itself.
//!
//! Every plan is data of a contract: a price list, a tier table, a policy. A fee is rounded per person before it is summed; interest
//! is rounded once at its end; a bill is the sum of its lines.

mod arrears;
mod bill;
mod charge;
mod check;
mod fee;
mod insurance;
mod interest;
mod invoice;
mod life;
mod line;
mod policies;
mod supplier;
mod supply;

pub use arrears::{Arrears, ArrearsAnswer, ArrearsMonth, BackPayWindow, LateFeeCap, LateMonth};
pub use bill::{Account, AllocationOrder, Bill, BillKind, BillStatus, Bills, Exposure, SettledBy, Share, exposure};
pub use charge::{
    ArchiveFee, Charge, ChargeAnswer, ChargeForm, ChargeNature, CityHeads, DepositMove, DepositMovement, DisabledFundCharge, DiscountLine, Membership, Penalty,
    PricePer, Rebate, RiskDeposit,
};
pub use check::{Assigned, BillCheck, BillCheckAnswer, CheckedLine, HostCheck, Workforce};
pub use fee::{
    FeeAdjustment, FeeAdjustmentAnswer, FeeAnswer, FeeEvent, FeeHeads, FeeModel, FeeOrder, FeePerson, FeePlan, HalfRule, HeadKey, PersonFee, PriceOf, ProRata,
    ServiceFee, Tier,
};
pub use insurance::{AgeBand, Cover, CoverAnswer, PlanPrice, Premium, PremiumAnswer, PriceKind};
pub use interest::{Interest, InterestAnswer, Repayment, Segment};
pub use invoice::{Invoice, InvoiceAnswer, InvoiceLine, InvoicePart, PriceKindOfTax, RedLetter, RedLetterAnswer, RedLine, TaxpayerKind, VatKind};
pub(crate) use life::consequences;
pub use life::{
    ActualLine, AddLine, Adjust, Audit, AuditDifference, BillCommands, BillsAnswer, Carry, ClosePeriod, Confirm, CustomerAmount, Event, Generate, OfBill, Pay,
    Task, apply, decide,
};
pub(crate) use line::stored;
pub use line::{BillLine, ChargeLine, LineKey, LineKind, LineOrigin, PayType};
#[cfg(feature = "schema")]
pub use policies::policy_families;
pub use policies::{TolerancePolicy, policies_against_law, policy_faults};
pub use supplier::{Margin, MarginAnswer, Offer, QuotedOffer, Quotes, QuotesAnswer};
pub use supply::{LinkBill, LinkLine, MatchAction, MatchLine, MatchRow, SupplierBill, SupplierBillAnswer, SupplyLink, ThreeWay, ThreeWayAnswer};
