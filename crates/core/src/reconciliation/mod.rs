//! 对账: what bureaus, funds, tax offices and insurers took (实缴) against what was due (应缴).
//!
//! Every line and every row is in exactly one [`Class`]; each difference has a cause that gives the actual amount to the fen, or says that
//! none does. [`Engine`] joins columns of any size.

mod class;
mod columns;
mod engine;
mod order;

pub use class::{Cause, Class, SideCause, Variation};
pub use columns::{Enrolment, Key, LineDetail, Lines, PersonFacts, RowDetail, Rows, SIDES, Term, Terms};
pub use engine::{ClassTotal, Engine, Finding, Outcome};

mod names;
mod proposal;
mod reconcile;
mod request;

pub use proposal::{Action, Proposal};
pub use reconcile::{CauseSum, ClassSum, Conservation, ReconcileAnswer, Reconciled, SideAmounts, SideReason};
pub use request::{AtFault, BureauRow, EnrolmentStatus, ExpectedLine, ImportMode, ItemGroup, KnownPerson, LateFees, NamedBase, Reconcile, RoundingText, Sides};

mod layout;
mod statement;

pub use statement::{MAX_COLUMNS, ReadStatement, StatementAnswer};
