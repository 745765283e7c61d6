//! 对账: what bureaus, funds, tax offices and insurers took (实缴) against what was due (应缴).
//!
//! Every line and every row is in exactly one [`MatchClass`]; each difference has a cause that gives the actual amount to the fen, or says that
//! none does. [`Engine`] joins columns of any size; [`Reconcile`] is the same for a request, [`ReadStatement`] makes rows of a file's cells.

mod answer;
mod cell;
mod class;
mod columns;
mod engine;
mod explain;
mod layout;
mod names;
mod order;
mod prepare;
mod proposal;
mod reconcile;
mod request;
mod statement;
mod tell;

pub use answer::{CauseSum, ClassSum, Conservation, ReconcileAnswer, Reconciled, SideAmounts, SideReason};
pub use class::{MatchCause, MatchClass, SideCause, Variation};
pub use columns::{Enrolment, Key, LateFeeRule, LineDetail, Lines, PersonFacts, RowDetail, Rows, SIDES, Term, Terms};
pub use engine::{ClassTotal, Engine, Finding, Outcome};
pub use proposal::{Proposal, ProposedAction};
pub use request::{
    AtFault, BureauRow, EnrolmentStatus, ExpectedLine, ImportMode, ItemGroup, KnownPerson, LateFees, NamedBase, Reconcile, RoundingText, StatementSides,
};
pub use statement::{MAX_COLUMNS, ReadStatement, StatementAnswer};
