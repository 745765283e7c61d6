//! 权限: what a user may do with an object, what of it is masked, and which two acts must stay apart (不相容职责分离).
//!
//! The roles are rows of the policy `access.roles`, the masks of `access.views`, the separation of `access.separation`; nothing is stored here.

use super::consent::{ConsentDecision, ConsentGrant, ConsentQuery, Gate, faults_of};
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::{Cited, Law, Row};
use crate::operation::{Operation, answers};
use crate::rules::{Reference, RuleBook};
use crate::time::Day;
use crate::trace::{Grounds, Trace};
use serde::Serialize;

const ROLES: &str = "access.roles";
const VIEWS: &str = "access.views";
const SEPARATION: &str = "access.separation";

choice! {
    /// Whose objects a role sees.
    pub enum RoleScope {
        /// Those about the user.
        Own = "own",
        /// Those of the user's company.
        OwnCompany = "own_company",
        /// Those of customers in the user's care.
        OwnCustomers = "own_customers",
        /// Those of places in the user's care.
        OwnPlaces = "own_places",
        /// Those of the user's supplier, and of people assigned to it.
        OwnSupplier = "own_supplier",
        /// Those that a grant opens.
        Grant = "grant",
        /// All.
        Any = "any",
    }
}

choice! {
    /// On what condition.
    pub enum RoleCondition {
        /// None.
        Always = "always",
        /// The contract has payroll.
        Payroll = "payroll",
        /// The purpose is a declaration.
        Declaration = "declaration",
    }
}

choice! {
    /// Why an act is denied: how far the nearest rule of a role came.
    pub enum AccessReason {
        /// No role of the user sees this kind of object.
        Role = "role",
        /// The roles see it, but may not do this.
        Action = "action",
        /// It is not one of the user's own.
        Scope = "scope",
        /// The condition is not met: a contract with payroll, the purpose of a declaration.
        Condition = "condition",
        /// No grant opens it.
        Consent = "consent",
        /// The user did an act from which this one must be apart.
        SegregationOfDuty = "segregation_of_duty",
    }
}

record! {
    /// Who acts.
    pub struct Actor {
        /// The user.
        need user: String,
        /// Its roles.
        need roles: Vec<String>,
        /// The person that the user is, of an employee.
        may person: String,
        /// The company that the user works for.
        may company: String,
        /// The customers in its care.
        or customers: Vec<String> = Vec::new(),
        /// The places in its care.
        or places: Vec<String> = Vec::new(),
        /// The supplier that it works for.
        may supplier: String,
        /// The grantee for which it acts, of an outside financier.
        may grantee: String,
    }
}

record! {
    /// On what, with what decides whose it is.
    pub struct AccessObject {
        /// The kind, as in the policy: `bill`, `receipt`, `contribution`, `pay`, `identity`, `account`, …
        need kind: String,
        /// Its id.
        may id: String,
        /// The person that it is about.
        may person: String,
        /// The company or customer whose it is.
        may company: String,
        /// The place.
        may place: String,
        /// The supplier whose it is, or to which the person is assigned.
        may supplier: String,
        /// Whether its contract has payroll.
        or payroll: bool = false,
        /// Ids of what it rests on, such as the rules of a bill.
        or touches: Vec<String> = Vec::new(),
    }
}

record! {
    /// An act that was done.
    pub struct Act {
        /// Who did it.
        need user: String,
        /// What.
        need action: String,
        /// The kind of the object.
        need object: String,
        /// The object.
        may id: String,
        /// Ids of what the object rests on.
        or touches: Vec<String> = Vec::new(),
    }
}

record! {
    /// Whether a user may do an act, and what stays masked.
    pub struct Access {
        /// Who.
        need actor: Actor,
        /// What: `read`, `confirm`, `claim`, `approve`, …
        need action: String,
        /// On what.
        need object: AccessObject,
        /// What for, such as `declaration`.
        or purpose: String = String::new(),
        /// The day, which decides the policy and the grants in force.
        need on: Day,
        /// What users did before, for the separation of duties.
        or history: Vec<Act> = Vec::new(),
        /// The grants, for what only a grant opens.
        or grants: Vec<ConsentGrant> = Vec::new(),
        /// The use of data that a grant must allow.
        may consent: ConsentQuery,
    }
}

/// A field that is masked.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mask {
    /// The field.
    pub field: String,
    /// How many of the first characters stay.
    pub keep_first: u32,
    /// How many of the last characters stay; none at either end hides the field.
    pub keep_last: u32,
}

impl Mask {
    /// The text with the mask over it: a `*` for each character that does not stay, all of them where nothing would be hidden.
    ///
    /// ```
    /// # use hesuan_core::insight::Mask;
    /// let account = Mask { field: "account_no".to_string(), keep_first: 0, keep_last: 4 };
    /// assert_eq!(account.over("6222020200112233"), "************2233");
    /// assert_eq!(account.over("33"), "**");
    /// ```
    pub fn over(&self, text: &str) -> String {
        let length = text.chars().count();
        let (first, last) = (self.keep_first as usize, self.keep_last as usize);
        let hides = first.saturating_add(last) < length;
        let shown = |place: usize| hides && (place < first || place >= length - last);
        text.chars().enumerate().map(|(place, character)| if shown(place) { character } else { '*' }).collect()
    }
}

/// The answer of `access`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AccessAnswer<'book> {
    /// `allow`, or `deny:` and the reason.
    pub result: String,
    /// Whether it is allowed.
    pub allowed: bool,
    /// Why not.
    pub reason: Option<AccessReason>,
    /// The error that a host would raise: `access_denied`, `consent_denied` or `segregation_of_duty`.
    pub code: Option<String>,
    /// The role that allows it, or that came nearest.
    pub role: Option<String>,
    /// The view of the object.
    pub view: Option<String>,
    /// What the view masks.
    pub masks: Vec<Mask>,
    /// The act that forbids this one: who, what, on which kind of object.
    pub conflict: Option<String>,
    /// The decision over the grant, where one was needed.
    pub consent: Option<ConsentDecision>,
    /// The policy behind the decision.
    pub rule: Reference<'book>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(AccessAnswer);

/// A row of the policy: what a role may do.
struct RoleRule<'book> {
    role: &'book str,
    actions: &'book str,
    scope: RoleScope,
    when: RoleCondition,
    view: &'book str,
}

impl<'book> RoleRule<'book> {
    fn of(row: &Row<'book>) -> Result<RoleRule<'book>, Fault> {
        Ok(RoleRule { role: row.text("role")?, actions: row.text("actions")?, scope: row.get("scope")?, when: row.get("when")?, view: row.text("view")? })
    }
}

impl Operation for Access {
    const NAME: &'static str = "access";
    const EN: &'static str = "Whether a user may do an act, and what is masked";
    const ZH: &'static str = "角色权限与脱敏";
    type Answer<'book> = AccessAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<AccessAnswer<'book>, Faults> {
        let law = Law::of(book, self.on.month(), None)?.decided_by("on");
        let mut trace = Trace::new(law);
        let table = law.rows(ROLES)?;
        trace.rests_on(table.rule);
        self.check(&table)?;
        let (rule, reason, consent) = self.nearest(law, &table, &mut trace)?;
        let conflict = if reason.is_none() { self.conflict(&law.rows(SEPARATION)?)? } else { None };
        let reason = reason.or_else(|| conflict.as_ref().map(|_| AccessReason::SegregationOfDuty));
        let view = rule.as_ref().filter(|_| reason.is_none()).map(|rule| rule.view);
        let code = reason.map(|reason| match reason {
            AccessReason::Consent => Code::ConsentDenied,
            AccessReason::SegregationOfDuty => Code::SegregationOfDuty,
            _ => Code::AccessDenied,
        });
        let policy = if conflict.is_some() { law.value(SEPARATION)?.rule } else { table.rule };
        Ok(AccessAnswer {
            result: reason.map_or("allow".to_string(), |reason| format!("deny:{reason}")),
            allowed: reason.is_none(),
            reason,
            code: code.map(|code| code.to_string()),
            role: rule.map(|rule| rule.role.to_string()),
            view: view.map(str::to_string),
            masks: view.map_or(Ok(Vec::new()), |view| masks_of(law, view))?,
            conflict: conflict.map(|act| format!("{} {} {}", act.user, act.action, act.object)),
            consent,
            rule: Reference::Parameter(policy),
            grounds: trace.grounds(),
        })
    }
}

/// What a view masks.
fn masks_of(law: Law<'_>, view: &str) -> Result<Vec<Mask>, Fault> {
    let mut masks = Vec::new();
    for row in law.rows(VIEWS)?.value {
        if row.text("view")? == view {
            masks.push(Mask { field: row.text("field")?.to_string(), keep_first: row.get("keep_first")?, keep_last: row.get("keep_last")? });
        }
    }
    Ok(masks)
}

/// A rule of a role with why it does not allow the act, and the decision over a grant.
type Nearest<'book> = (Option<RoleRule<'book>>, Option<AccessReason>, Option<ConsentDecision>);

impl Access {
    /// Every role, kind and action must stand in the policy: a misspelt one is a fault, not a denial.
    fn check(&self, table: &Cited<'_, Vec<Row<'_>>>) -> Result<(), Faults> {
        let mut faults = faults_of(&self.grants);
        let known = |column: &str, word: &str| table.value.iter().any(|row| row.text(column).is_ok_and(|cell| cell.split(' ').any(|known| known == word)));
        for (index, role) in self.actor.roles.iter().enumerate().filter(|(_, role)| !known("role", role)) {
            faults.push(Fault::new(Code::ValueUnknown, format!("actor.roles[{index}]"), role));
        }
        if !known("actions", &self.action) {
            faults.push(Fault::new(Code::ValueUnknown, "action", &self.action));
        }
        if !known("object", &self.object.kind) {
            faults.push(Fault::new(Code::ValueUnknown, "object.kind", &self.object.kind));
        }
        Faults::none_or(faults, ())
    }

    /// The rule that allows the act, the one that masks least first; else the one that comes nearest.
    fn nearest<'book>(&self, law: Law<'book>, table: &Cited<'book, Vec<Row<'book>>>, trace: &mut Trace<'book>) -> Result<Nearest<'book>, Fault> {
        let mut nearest: Nearest<'book> = (None, Some(AccessReason::Role), None);
        let mut best = (usize::MAX, usize::MAX);
        for row in &table.value {
            let rule = RoleRule::of(row)?;
            if row.text("object")? != self.object.kind || !self.actor.roles.iter().any(|role| role == rule.role) {
                continue;
            }
            let (reason, consent) = self.denied_by(&rule, law, trace)?;
            let short_of = reason.map_or(0, |reason| AccessReason::ALL.len() - AccessReason::ALL.iter().position(|known| *known == reason).unwrap_or_default());
            let masked = masks_of(law, rule.view)?.len();
            if (short_of, masked) < best {
                best = (short_of, masked);
                nearest = (Some(rule), reason, consent);
            }
        }
        Ok(nearest)
    }

    fn denied_by<'book>(
        &self,
        rule: &RoleRule<'book>,
        law: Law<'book>,
        trace: &mut Trace<'book>,
    ) -> Result<(Option<AccessReason>, Option<ConsentDecision>), Fault> {
        if !rule.actions.split(' ').any(|action| action == self.action) {
            return Ok((Some(AccessReason::Action), None));
        }
        if rule.scope == RoleScope::Grant {
            return self.consented(law, trace);
        }
        if !self.is_own(rule.scope) {
            return Ok((Some(AccessReason::Scope), None));
        }
        let is_met = match rule.when {
            RoleCondition::Always => true,
            RoleCondition::Payroll => self.object.payroll,
            RoleCondition::Declaration => self.purpose == RoleCondition::Declaration.as_str(),
        };
        Ok(((!is_met).then_some(AccessReason::Condition), None))
    }

    /// What only a grant opens: one to the grantee for which the user acts, on this day.
    fn consented<'book>(&self, law: Law<'book>, trace: &mut Trace<'book>) -> Result<(Option<AccessReason>, Option<ConsentDecision>), Fault> {
        let Some(query) = &self.consent else { return Ok((Some(AccessReason::Consent), None)) };
        if self.actor.grantee.as_ref() != Some(&query.grantee) || query.on != self.on {
            return Ok((Some(AccessReason::Scope), None));
        }
        let decision = Gate::new(&self.grants).decide(query, query.class_of(law, "consent.", trace)?);
        Ok(((!decision.allowed).then_some(AccessReason::Consent), Some(decision)))
    }

    fn is_own(&self, scope: RoleScope) -> bool {
        let (actor, object) = (&self.actor, &self.object);
        let is_same = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
        let is_among = |list: &[String], id: &Option<String>| id.as_ref().is_some_and(|id| list.contains(id));
        match scope {
            RoleScope::Own => is_same(&actor.person, &object.person),
            RoleScope::OwnCompany => is_same(&actor.company, &object.company),
            RoleScope::OwnCustomers => is_among(&actor.customers, &object.company),
            RoleScope::OwnPlaces => is_among(&actor.places, &object.place),
            RoleScope::OwnSupplier => is_same(&actor.supplier, &object.supplier),
            RoleScope::Grant => false,
            RoleScope::Any => true,
        }
    }

    /// An act of the same user from which this one must be apart.
    fn conflict(&self, separation: &Cited<'_, Vec<Row<'_>>>) -> Result<Option<&Act>, Fault> {
        for row in &separation.value {
            let one = (row.text("action")?, row.text("object")?);
            let other = (row.text("other_action")?, row.text("other_object")?);
            let this = (self.action.as_str(), self.object.kind.as_str());
            let forbids = if this == one {
                other
            } else if this == other {
                one
            } else {
                continue;
            };
            let link = row.text("link")?;
            let is_linked = |act: &&Act| link == "any" || shares(&self.object.id, &self.object.touches, &act.id, &act.touches);
            let by_user = self.history.iter().filter(|act| act.user == self.actor.user && (act.action.as_str(), act.object.as_str()) == forbids);
            if let Some(act) = by_user.into_iter().find(is_linked) {
                return Ok(Some(act));
            }
        }
        Ok(None)
    }
}

/// Whether two objects, each with what it rests on, have an id in common.
fn shares(id: &Option<String>, touches: &[String], other_id: &Option<String>, other_touches: &[String]) -> bool {
    let mut others = other_id.iter().chain(other_touches);
    others.any(|other| id.as_ref() == Some(other) || touches.contains(other))
}
