//! 数据洞察与授权: figures on the history of people and companies, who may see what, and what an employee may ask about themself.
//!
//! Nothing is read without a [`Permit`] of the [`Gate`] (授权), small groups are withheld together with the totals that would give them away, and
//! every decision is returned with its reason. Roles and masks are data (`rules/policies/access.yaml`).

mod access;
mod company;
mod consent;
mod history;
mod metric;
mod pay_level;
mod person;
mod self_query;
mod suppression;

pub use access::{Access, AccessAnswer, AccessObject, AccessReason, Act, Actor, Mask, RoleCondition, RoleScope};
pub use company::{Growth, Heads, PaymentBehaviour, Turnover};
pub use consent::{Consent, ConsentAnswer, ConsentDecision, ConsentGrant, ConsentQuery, DataClass, DenyReason, Gate, GrantCheck, Permit, SubjectKind};
pub use history::{
    CompanyHistory, ContributedMonth, DueBill, DueBillPayment, EmployedSpell, OpenCompany, OpenPerson, PayMonth, PersonHistory, StaffPay, Window,
};
pub use metric::{Absence, AbsentFigure, CompanyInsight, Insight, InsightAnswer, Metric, MetricDecision, PersonInsight};
pub use pay_level::{PayGroup, PayLevel, PayLevelBy, Withheld};
pub use person::{Continuity, Figure, PayStructure, Regularity};
pub use self_query::{
    Fund, FundTotal, LineSign, MaskedField, OwnContribution, OwnField, OwnPayslip, OwnPayslipLine, OwnTax, SelfQuery, SelfQueryAnswer, ShownContribution,
    ShownLine, ShownPayslip, TierSpell, TracedSum,
};
