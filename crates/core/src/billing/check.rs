//! 发账单前检查: what a person should look at before a bill is sent; nothing here stops it.
//!
//! A person who is assigned and has no line, a total that changed much against last month's, and a host company whose dispatched workers are
//! above their share of its work force (劳务派遣暂行规定 art. 4).

use crate::fault::{Code, Fault, Faults};
use crate::json::record;
use crate::law::Law;
use crate::money::{Money, Rate};
use crate::operation::{Operation, answers};
use crate::policy::PolicyUse;
use crate::rules::{ItemSet, Reference, RuleBook, Warning, WarningCode};
use crate::time::Month;
use crate::trace::{Grounds, StepName, Times, Trace};
use serde::Serialize;
use std::collections::BTreeSet;

const CHANGE_LIMIT: StepName = StepName::new("change_limit", "last month × share of change", "上月金额 × 变动比例");
const DISPATCH_LIMIT: StepName = StepName::new("dispatch_limit", "work force × share", "用工总量 × 比例");

record! {
    /// A line of the bill.
    pub struct CheckedLine {
        /// The person; none for the whole company.
        may person: String,
        /// The amount.
        need amount: Money,
    }
}

record! {
    /// A person assigned to the customer.
    pub struct Assigned {
        /// The person.
        need person: String,
        /// The first month; an open one if left out.
        may from: Month,
        /// The last month; an open one if left out.
        may to: Month,
    }
}

record! {
    /// The work force of a host company (用工单位).
    pub struct Workforce {
        /// The company.
        need host: String,
        /// All who work for it: employed and dispatched (用工总量).
        need staff: u32,
        /// Those who are dispatched to it.
        need dispatched: u32,
    }
}

record! {
    /// The checks of a bill before it is sent.
    pub struct BillCheck {
        /// The bill month.
        need month: Month,
        /// A ready policy, such as `policy.bill_check.standard`: its terms stand in for the fields that are left out.
        may policy: String,
        /// The lines of the bill.
        need lines: Vec<CheckedLine>,
        /// Who is assigned to the customer.
        or assignments: Vec<Assigned> = Vec::new(),
        /// The total of last month's bill; no change is looked at if left out.
        may last_total: Money,
        /// The share of last month's total above which a change is told; no change is looked at if left out.
        may change_share: Rate,
        /// The host companies that workers are dispatched to.
        or workforce: Vec<Workforce> = Vec::new(),
    }
}

/// The dispatched workers of a host company.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HostCheck {
    /// The company.
    pub host: String,
    /// All who work for it.
    pub staff: u32,
    /// Those who are dispatched.
    pub dispatched: u32,
    /// The most who may be dispatched.
    pub most: i64,
    /// Whether they are more.
    pub is_above: bool,
}

/// The answer of `bill_check`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BillCheckAnswer<'book> {
    /// The total of the bill.
    pub total: Money,
    /// Persons who are assigned in the month and have no line.
    pub without_line: Vec<String>,
    /// Persons who have a line and are not assigned in the month, where assignments are given.
    pub not_assigned: Vec<String>,
    /// The change against last month.
    pub change: Option<Money>,
    /// Whether the change is above the share.
    pub is_large_change: bool,
    /// The host companies.
    pub hosts: Vec<HostCheck>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(BillCheckAnswer);

impl Operation for BillCheck {
    const NAME: &'static str = "bill_check";
    const EN: &'static str = "Checks before a bill is sent";
    const ZH: &'static str = "发账单前检查";
    const POLICY: Option<PolicyUse> = Some(PolicyUse { family: "bill_check", part: "", decided_by: "month" });
    type Answer<'book> = BillCheckAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<BillCheckAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, None)?;
        let mut trace = Trace::new(law);
        let total = self.lines.iter().try_fold(Money::ZERO, |sum, line| sum.plus(line.amount)).map_err(|code| Fault::new(code, "lines", ""))?;
        let in_force = |assigned: &&Assigned| assigned.from.is_none_or(|from| from <= self.month) && assigned.to.is_none_or(|to| self.month <= to);
        let assigned: BTreeSet<&String> = self.assignments.iter().filter(in_force).map(|assigned| &assigned.person).collect();
        let charged: BTreeSet<&String> = self.lines.iter().filter_map(|line| line.person.as_ref()).collect();
        let without = |all: &BTreeSet<&String>, others: &BTreeSet<&String>| all.difference(others).map(|person| (*person).clone()).collect::<Vec<_>>();
        let without_line = without(&assigned, &charged);
        let not_assigned = if self.assignments.is_empty() { Vec::new() } else { without(&charged, &assigned) };
        if !without_line.is_empty() {
            trace.note(WarningCode::PersonWithoutLine);
        }
        if !not_assigned.is_empty() {
            trace.note(WarningCode::LineWithoutAssignment);
        }
        let hosts = self.hosts(&law, &mut trace)?;
        let (change, is_large_change) = self.change(total, &law, &mut trace)?;
        Ok(BillCheckAnswer { total, without_line, not_assigned, change, is_large_change, hosts, grounds: trace.grounds() })
    }
}

impl BillCheck {
    fn hosts<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Vec<HostCheck>, Faults> {
        let mut hosts = Vec::with_capacity(self.workforce.len());
        let mut faults = Vec::new();
        for (index, workforce) in self.workforce.iter().enumerate() {
            let Workforce { host, staff, dispatched } = workforce.clone();
            if dispatched > staff {
                faults.push(Fault::new(Code::OutOfRange, format!("workforce[{index}].dispatched"), dispatched));
                continue;
            }
            let share = law.rate("labour.dispatch.max_share")?;
            let limit = trace.chain(DISPATCH_LIMIT, i64::from(staff), &[(Times, share.value.into())]).by(share.rule).exact()?;
            let most = limit.floor().whole().unwrap_or(i64::MAX);
            let is_above = i64::from(dispatched) > most;
            if is_above {
                trace.warn(Warning { code: WarningCode::DispatchAboveLimit, items: ItemSet::EMPTY, rule: Some(Reference::Parameter(share.rule)) });
            }
            hosts.push(HostCheck { host, staff, dispatched, most, is_above });
        }
        Faults::none_or(faults, hosts)
    }

    fn change<'book>(&self, total: Money, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<(Option<Money>, bool), Fault> {
        let Some(last) = self.last_total else { return Ok((None, false)) };
        let change = total.minus(last).map_err(|code| Fault::new(code, "last_total", last))?;
        let Some(share) = self.change_share else { return Ok((Some(change), false)) };
        trace.follow(self.policy.as_ref(), law)?;
        let limit = trace.chain(CHANGE_LIMIT, last.magnitude(), &[(Times, share.into())]).exact()?;
        let is_large = crate::exact::Exact::from(change.magnitude()) > limit;
        if is_large {
            trace.note(WarningCode::TotalChangedMuch);
        }
        Ok((Some(change), is_large))
    }
}
