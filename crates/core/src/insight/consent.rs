//! 授权: whether a grant lets somebody use somebody's data, with the reason (个人信息保护法 art. 23 and 28: separate consent to a named
//! recipient, purpose and kind of data).
//!
//! [`Gate`] decides; what it allows it hands out as a [`Permit`], which nothing else can make and which reading uses up. So a long job asks
//! again for each subject and day, and a grant revoked in between stops the rest.

use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::Law;
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::{Day, Month};
use crate::trace::{Grounds, Trace};
use serde::Serialize;
use std::collections::BTreeSet;

choice! {
    /// A kind of data.
    pub enum DataClass {
        /// Names and documents of persons.
        Identity = "identity",
        /// Telephones and addresses.
        Contact = "contact",
        /// Bank accounts, which are sensitive by law (art. 28).
        Account = "account",
        /// Pay of a person.
        EmployeePay = "employee_pay",
        /// Contributions of a person.
        EmployeeContrib = "employee_contrib",
        /// How a person behaves: changes of employer, absences.
        EmployeeBehaviour = "employee_behaviour",
        /// Figures over the staff of a company.
        CompanyAggregate = "company_aggregate",
        /// How a company pays its bills.
        CompanyPayment = "company_payment",
        /// Prices of a supplier.
        SupplierPrice = "supplier_price",
        /// Orders given to a supplier.
        SupplierOrders = "supplier_orders",
    }
}

impl DataClass {
    /// Whose grant it needs in any case.
    pub const fn subject(self) -> SubjectKind {
        use DataClass::*;
        match self {
            Identity | Contact | Account | EmployeePay | EmployeeContrib | EmployeeBehaviour => SubjectKind::Person,
            CompanyAggregate | CompanyPayment | SupplierPrice | SupplierOrders => SubjectKind::Company,
        }
    }
}

choice! {
    /// Whose data it is.
    pub enum SubjectKind {
        /// A company.
        Company = "company",
        /// A person.
        Person = "person",
    }
}

choice! {
    /// Why a use is denied: the first condition, in this order, that the nearest grant does not meet.
    pub enum DenyReason {
        /// There is no grant of this subject.
        Subject = "subject",
        /// The grant was given by somebody else than the subject, such as a grantee who hands it on.
        Grantor = "grantor",
        /// The grant is for another recipient.
        Grantee = "grantee",
        /// The grant is for other purposes.
        Purpose = "purpose",
        /// The grant is for other kinds of data.
        Class = "class",
        /// The grant is for some fields only, and others are asked for.
        Fields = "fields",
        /// The grant was revoked on this day or before.
        Revoked = "revoked",
        /// The day is not among those of the grant.
        Date = "date",
    }
}

record! {
    /// A consent (授权书): a subject lets a recipient use kinds of its data for purposes.
    pub struct ConsentGrant {
        /// Its id, for the audit.
        need id: String,
        /// Whose data.
        need subject_kind: SubjectKind,
        /// The company or person.
        need subject_id: String,
        /// Who gave it; the subject if left out. A grant that anybody else gave allows nothing: no grant passes from its grantee to a second one.
        may grantor: String,
        /// Who may use the data, and nobody else.
        need grantee: String,
        /// What for.
        need purposes: Vec<String>,
        /// Which kinds of data.
        need classes: Vec<DataClass>,
        /// Which fields of them; all if left out.
        may fields: Vec<String>,
        /// The first day.
        need valid_from: Day,
        /// The last day.
        need valid_to: Day,
        /// The day on which it was revoked: from this day itself it allows nothing.
        may revoked_on: Day,
        /// A digest of the signed paper, kept with the host.
        or evidence_hash: String = String::new(),
    }
}

record! {
    /// A use of data that is asked for.
    pub struct ConsentQuery {
        /// Who would use the data.
        need grantee: String,
        /// What for.
        need purpose: String,
        /// Which kind of data.
        may class: DataClass,
        /// Instead of `class`, the kinds that a score is derived from: it is of the most sensitive of them.
        or derived_from: Vec<DataClass> = Vec::new(),
        /// Which fields; none given means all of the kind.
        or fields: Vec<String> = Vec::new(),
        /// Whose data.
        need subject_kind: SubjectKind,
        /// The company or person.
        need subject_id: String,
        /// Of a person's data, the employer that supplied it: then its grant is needed too.
        may supplied_by: String,
        /// The day of the use.
        need on: Day,
    }
}

record! {
    /// Which of some uses of data the grants allow.
    pub struct Consent {
        /// The grants.
        or grants: Vec<ConsentGrant> = Vec::new(),
        /// The uses.
        need queries: Vec<ConsentQuery>,
    }
}

/// What one subject's grants say.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GrantCheck {
    /// Whose grant is needed.
    pub subject_kind: SubjectKind,
    /// The company or person.
    pub subject_id: String,
    /// The grant that allows it or comes nearest; none where there is none of this subject.
    pub grant: Option<String>,
    /// Why it does not allow it; none if it does.
    pub reason: Option<DenyReason>,
}

/// A decision with its reason: a record for the audit.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConsentDecision {
    /// `allow`, or `deny:` and the reason.
    pub result: String,
    /// Whether it is allowed.
    pub allowed: bool,
    /// Why not: the reason of the first check that fails.
    pub reason: Option<DenyReason>,
    /// The day of the use.
    pub on: Day,
    /// Who would use the data.
    pub grantee: String,
    /// What for.
    pub purpose: String,
    /// Which kind of data.
    pub class: DataClass,
    /// Which fields; empty for all.
    pub fields: Vec<String>,
    /// Whose data.
    pub subject_kind: SubjectKind,
    /// The company or person.
    pub subject_id: String,
    /// The grants that are needed: the person's and, where it supplied the data, the employer's.
    pub grants: Vec<GrantCheck>,
}

/// Leave to read data of one kind, of one subject, for one purpose, once. Only a [`Gate`] makes one, and reading takes it away:
///
/// ```compile_fail,E0451
/// # fn forged(decision: hesuan_core::insight::ConsentDecision) -> hesuan_core::insight::Permit {
/// hesuan_core::insight::Permit { decision, inputs: Vec::new() } // its fields are private
/// # }
/// ```
///
/// ```compile_fail,E0382
/// # use hesuan_core::insight::{Permit, PersonHistory, Window};
/// # fn twice(permit: Permit, one: &PersonHistory, other: &PersonHistory, window: Window) {
/// let first = permit.open_person(one, window);
/// let second = permit.open_person(other, window); // used up
/// # }
/// ```
#[derive(PartialEq, Debug)]
pub struct Permit {
    decision: ConsentDecision,
    /// The kinds that it stands for: those that a score is derived from, or the one that was asked for.
    inputs: Vec<DataClass>,
}

impl Permit {
    /// The decision that it stands for.
    pub fn decision(&self) -> &ConsentDecision {
        &self.decision
    }

    /// Whether it was given on the word of this subject.
    pub(super) fn rests_on(&self, kind: SubjectKind, id: &str) -> bool {
        self.decision.grants.iter().any(|check| (check.subject_kind, check.subject_id.as_str()) == (kind, id))
    }

    /// Whether it is for this kind of data.
    pub(super) fn stands_for(&self, class: DataClass) -> bool {
        self.inputs.contains(&class)
    }
}

/// What decides over grants.
#[derive(Clone, Copy, Debug)]
pub struct Gate<'grants> {
    grants: &'grants [ConsentGrant],
}

impl<'grants> Gate<'grants> {
    /// A gate before these grants, all of them, revoked or not.
    pub fn new(grants: &'grants [ConsentGrant]) -> Gate<'grants> {
        Gate { grants }
    }

    /// Leave to use data, or the decision that denies it. The kind that a grant must cover is that of the query, or of its most sensitive input.
    ///
    /// # Errors
    ///
    /// `field_missing` or `contradiction` where the query names no kind or two, `rule_missing` where the order of sensitivity is not in force.
    pub fn permit<'book>(&self, query: &ConsentQuery, law: Law<'book>, trace: &mut Trace<'book>) -> Result<Result<Permit, Box<ConsentDecision>>, Fault> {
        let class = query.class_of(law, "", trace)?;
        let decision = self.decide(query, class);
        let inputs = if query.derived_from.is_empty() { vec![class] } else { query.derived_from.clone() };
        Ok(if decision.allowed { Ok(Permit { decision, inputs }) } else { Err(Box::new(decision)) })
    }

    /// The decision over a use of data of a kind.
    pub(super) fn decide(&self, query: &ConsentQuery, class: DataClass) -> ConsentDecision {
        use SubjectKind::{Company, Person};
        let subject = Some(query.subject_id.as_str());
        let needed = match (class.subject(), query.subject_kind) {
            // What an employer supplied about a person is the employer's to release as well.
            (Person, Person) => [Some((Person, subject)), query.supplied_by.as_deref().map(|employer| (Company, Some(employer)))],
            // A company cannot grant what is its employees': each of them must be named and asked.
            (Person, Company) => [Some((Company, subject)), Some((Person, None))],
            (Company, Company) => [Some((Company, subject)), None],
            (Company, Person) => [Some((Company, None)), None],
        };
        let grants: Vec<GrantCheck> = needed.into_iter().flatten().map(|(kind, id)| self.check(query, class, kind, id.unwrap_or_default())).collect();
        let reason = grants.iter().find_map(|check| check.reason);
        ConsentDecision {
            result: reason.map_or("allow".to_string(), |reason| format!("deny:{reason}")),
            allowed: reason.is_none(),
            reason,
            on: query.on,
            grantee: query.grantee.clone(),
            purpose: query.purpose.clone(),
            class,
            fields: query.fields.clone(),
            subject_kind: query.subject_kind,
            subject_id: query.subject_id.clone(),
            grants,
        }
    }

    /// The grant of a subject that allows the use; else the one that meets most conditions. Of several, the one with the lowest id.
    fn check(&self, query: &ConsentQuery, class: DataClass, subject_kind: SubjectKind, subject_id: &str) -> GrantCheck {
        let of_subject =
            self.grants.iter().filter(|grant| !subject_id.is_empty() && (grant.subject_kind, grant.subject_id.as_str()) == (subject_kind, subject_id));
        let nearest = of_subject.map(|grant| (grant, grant.denies(query, class))).min_by_key(|(grant, reason)| (short_of(*reason), &grant.id));
        let (grant, reason) = nearest.map_or((None, Some(DenyReason::Subject)), |(grant, reason)| (Some(grant.id.clone()), reason));
        GrantCheck { subject_kind, subject_id: subject_id.to_string(), grant, reason }
    }
}

/// How far from allowing: conditions that are checked late are nearer.
fn short_of(reason: Option<DenyReason>) -> usize {
    let conditions = DenyReason::ALL.len();
    reason.map_or(0, |reason| conditions - DenyReason::ALL.iter().position(|known| *known == reason).unwrap_or_default())
}

impl ConsentGrant {
    /// The first condition that is not met.
    fn denies(&self, query: &ConsentQuery, class: DataClass) -> Option<DenyReason> {
        let has_fields = self.fields.as_ref().is_none_or(|fields| !query.fields.is_empty() && query.fields.iter().all(|field| fields.contains(field)));
        let conditions = [
            (DenyReason::Grantor, self.grantor.as_ref().is_none_or(|grantor| *grantor == self.subject_id)),
            (DenyReason::Grantee, self.grantee == query.grantee),
            (DenyReason::Purpose, self.purposes.contains(&query.purpose)),
            (DenyReason::Class, self.classes.contains(&class)),
            (DenyReason::Fields, has_fields),
            (DenyReason::Revoked, self.revoked_on.is_none_or(|day| query.on < day)),
            (DenyReason::Date, self.valid_from <= query.on && query.on <= self.valid_to),
        ];
        conditions.into_iter().find_map(|(reason, is_met)| (!is_met).then_some(reason))
    }
}

/// What is wrong with grants in themselves.
pub(super) fn faults_of(grants: &[ConsentGrant]) -> Vec<Fault> {
    let (mut faults, mut ids) = (Vec::new(), BTreeSet::new());
    for (index, grant) in grants.iter().enumerate() {
        if !ids.insert(&grant.id) {
            faults.push(Fault::new(Code::Contradiction, format!("grants[{index}].id"), &grant.id).because("two grants have this id", "授权编号重复"));
        }
        if grant.valid_to < grant.valid_from {
            faults.push(Fault::new(Code::OutOfRange, format!("grants[{index}].valid_to"), grant.valid_to));
        }
    }
    faults
}

/// The kind of a score: the most sensitive of those that it is derived from, by the project's own order.
fn most_sensitive<'book>(law: Law<'book>, inputs: &[DataClass], trace: &mut Trace<'book>) -> Result<DataClass, Fault> {
    let order = trace.cite(law.words("insight.classes.most_sensitive_first")?);
    let rank = |class: &DataClass| order.iter().position(|word| word == class.as_str()).unwrap_or(0);
    inputs.iter().copied().min_by_key(rank).ok_or_else(|| Fault::new(Code::FieldMissing, "derived_from", ""))
}

impl ConsentQuery {
    /// The kind of data that is asked for.
    pub(super) fn class_of<'book>(&self, law: Law<'book>, at: &str, trace: &mut Trace<'book>) -> Result<DataClass, Fault> {
        match (self.class, self.derived_from.as_slice()) {
            (None, []) => Err(Fault::new(Code::FieldMissing, format!("{at}class"), "")),
            (Some(class), []) => Ok(class),
            (None, inputs) => most_sensitive(law.in_month(self.on.month()).decided_by("on"), inputs, trace),
            (Some(class), _) => Err(Fault::new(Code::Contradiction, format!("{at}derived_from"), class)),
        }
    }
}

/// The answer of `consent`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConsentAnswer<'book> {
    /// The decision over each query, in their order.
    pub decisions: Vec<ConsentDecision>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(ConsentAnswer);

impl Operation for Consent {
    const NAME: &'static str = "consent";
    const EN: &'static str = "Whether grants allow a use of data";
    const ZH: &'static str = "授权校验";
    type Answer<'book> = ConsentAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<ConsentAnswer<'book>, Faults> {
        let law = Law::of(book, Month::FIRST, None)?;
        let mut trace = Trace::new(law);
        let mut faults = faults_of(&self.grants);
        let gate = Gate::new(&self.grants);
        let mut decisions = Vec::with_capacity(self.queries.len());
        for (index, query) in self.queries.iter().enumerate() {
            match query.class_of(law, &format!("queries[{index}]."), &mut trace) {
                Ok(class) => decisions.push(gate.decide(query, class)),
                Err(fault) => faults.push(fault),
            }
        }
        Faults::none_or(faults, ())?;
        Ok(ConsentAnswer { decisions, grounds: trace.grounds() })
    }
}
