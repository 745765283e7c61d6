//! 数据洞察与授权: figures on the history of people and companies, who may see what, and what an employee may ask about themself.
//!
//! Nothing is read without a [`Permit`] of the [`Gate`] (授权), small groups are withheld together with the totals that would give them away, and
//! every decision is returned with its reason. Roles and masks are data (`rules/policies/access.yaml`).

mod consent;

pub use consent::{Consent, ConsentAnswer, ConsentGrant, ConsentQuery, DataClass, Decision, DenyReason, Gate, GrantCheck, Permit, SubjectKind};
