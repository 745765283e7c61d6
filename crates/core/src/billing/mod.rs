//! 出账单: what a customer is charged beside contributions and wages, its VAT and invoices, and the bill itself.
//!
//! Every plan is data of a contract: a price list, a tier table, a policy. A fee is rounded per person before it is summed; interest
//! is rounded once at its end; a bill is the sum of its lines.

mod arrears;
mod bill;
mod fee;
mod insurance;
mod interest;
mod invoice;
mod life;
mod line;
mod supplier;

pub use arrears::{Arrears, ArrearsAnswer, ArrearsMonth, LateFeeCap, LateMonth};
pub use bill::{Account, AllocationOrder, Bill, BillKind, BillStatus, Bills, Exposure, SettledBy, Share, exposure};
pub use fee::{FeeAnswer, FeeModel, FeeOrder, FeePerson, FeePlan, HeadKey, PersonFee, ProRata, ServiceFee, Tier};
pub use insurance::{AgeBand, Cover, CoverAnswer, PlanPrice, Premium, PremiumAnswer, PriceKind};
pub use interest::{Interest, InterestAnswer, Repayment, Segment};
pub use invoice::{Invoice, InvoiceAnswer, InvoicePart, PriceKindOfTax, TaxpayerKind, VatKind};
pub(crate) use life::consequences;
pub use life::{
    ActualLine, AddLine, Adjust, Audit, AuditDifference, BillCommands, BillsAnswer, Carry, ClosePeriod, Confirm, Deposit, Event, Generate, OfBill, Pay, Task,
    apply, decide,
};
pub use line::{BillLine, ChargeLine, LineKey, LineKind, LineOrigin, PayType};
pub use supplier::{Margin, MarginAnswer, Offer, QuotedOffer, Quotes, QuotesAnswer};
