//! 付款批次: batches of payments as a state that commands change through events.
//!
//! A batch is prepared, checked, approved and sent as a whole; then each payment has its own fate. What is paid again is a new payment in the same
//! batch, so that a batch is always success + pending + unknown + failures not yet issued again.

use super::check::{PayFinding, PayPolicy, PayeeFacts, findings, once};
use super::funds::{CustomerFunds, available, used_of_advance};
use super::item::{ItemEvent, ItemStatus, PayKind, PayPosting, PaymentItem, PaymentLine};
use super::split::parts_of;
use crate::command::{Command, CommandAnswer, Stored, carry_out, tasks};
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::Law;
use crate::money::Money;
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::{Day, Month};
use crate::trace::{Grounds, Trace};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A batch of payments.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayBatch {
    /// What it pays.
    pub kind: PayKind,
    /// The month.
    pub month: Month,
    /// The account that pays.
    pub from_account: String,
    /// The payments, in their order; those that repeat others stand at the end.
    pub items: Vec<String>,
    /// What is to be paid; a payment that is repeated counts once.
    pub total: Money,
    /// What the last check noticed.
    pub findings: Vec<PayFinding>,
    /// Who approved it last.
    pub approved_by: Option<String>,
}

/// The payments of a platform.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Payments {
    /// The batches, by id.
    pub batches: BTreeMap<String, PayBatch>,
    /// The payments, by id.
    pub items: BTreeMap<String, PaymentItem>,
    /// Commands that were done: id, and digest of the body.
    pub commands: BTreeMap<String, String>,
    /// Months that are closed.
    pub closed: BTreeSet<Month>,
}

record! {
    /// Prepares a batch, or prepares it anew as long as nothing of it is approved.
    #[derive(Hash)]
    pub struct Prepare {
        /// The batch.
        need batch: String,
        /// What it pays.
        need kind: PayKind,
        /// The month.
        need month: Month,
        /// The account that pays.
        need from_account: String,
        /// The payments.
        need lines: Vec<PaymentLine>,
        /// The limit of one transfer: a line above it becomes parts `ID-1`, `ID-2`, …
        may transfer_limit: Money,
    }
}

record! {
    /// Checks the drafts of a batch: all of them pass, or none.
    #[derive(Hash)]
    pub struct Check {
        /// The batch.
        need batch: String,
        /// What is known of the payees.
        or facts: Vec<PayeeFacts> = Vec::new(),
        /// How payments are judged.
        or policy: PayPolicy = PayPolicy::default(),
    }
}

record! {
    /// Approves what was checked of a batch.
    #[derive(Hash)]
    pub struct Approve {
        /// The batch.
        need batch: String,
        /// The user; nobody approves a payment to an account that he or she maintains.
        may by: String,
        /// The money of each customer for this purpose. What this state has approved, sent and paid already is counted by itself.
        or funds: Vec<CustomerFunds> = Vec::new(),
        /// Whether each customer's own money must cover its payments.
        or funds_gate: bool = true,
    }
}

record! {
    /// Gives what was approved of a batch to the bank.
    #[derive(Hash)]
    pub struct Send {
        /// The batch.
        need batch: String,
        /// The day.
        need on: Day,
    }
}

choice! {
    /// What the bank says of a payment.
    pub enum Outcome {
        /// Paid.
        Ok = "ok",
        /// Not paid.
        Failed = "failed",
        /// 退票: it came back after it was paid.
        Returned = "returned",
        /// No answer yet.
        Unknown = "unknown",
    }
}

record! {
    /// A line of the bank's result file (回盘).
    #[derive(Hash)]
    pub struct BankResult {
        /// The payment; if left out it is found by account, name and amount, equal lines in their order.
        may item: String,
        /// The account, where the payment is not named.
        or account: String = String::new(),
        /// The name of the account, where the payment is not named.
        or account_name: String = String::new(),
        /// The amount, where the payment is not named.
        may amount: Money,
        /// What the bank says.
        need outcome: Outcome,
        /// The day of the bank.
        need on: Day,
        /// The bank's own number of the payment.
        may bank_ref: String,
        /// Why it failed or came back.
        may reason: String,
    }
}

record! {
    /// The bank's results of a batch: all lines are taken, or none.
    #[derive(Hash)]
    pub struct Results {
        /// The batch.
        need batch: String,
        /// The lines.
        need results: Vec<BankResult>,
    }
}

record! {
    /// Pays again what failed or came back, as a new payment of the same batch; once.
    #[derive(Hash)]
    pub struct Reissue {
        /// The payment that failed or came back.
        need item: String,
        /// The id of the new payment.
        need new_item: String,
        /// The account, where it is another one.
        may account: String,
        /// The name of the account, where it is another one.
        may account_name: String,
        /// The number of the bank branch, where it is another one.
        may bank_code: String,
        /// The user who maintains the new account.
        may account_by: String,
    }
}

record! {
    /// Closes a month: what the bank says later is posted in an open one.
    #[derive(Hash)]
    pub struct CloseMonth {
        /// The month.
        need month: Month,
    }
}

/// What is asked of the payments.
#[derive(Clone, PartialEq, Hash, Debug)]
pub enum PayTask {
    /// See [`Prepare`].
    Prepare(Prepare),
    /// See [`Check`].
    Check(Check),
    /// See [`Approve`].
    Approve(Approve),
    /// See [`Send`].
    Send(Send),
    /// See [`Results`].
    Result(Results),
    /// See [`Reissue`].
    Reissue(Reissue),
    /// See [`CloseMonth`].
    ClosePeriod(CloseMonth),
}

tasks! {
    PayTask;
    "prepare" => Prepare(Prepare),
    "check" => Check(Check),
    "approve" => Approve(Approve),
    "send" => Send(Send),
    "result" => Result(Results),
    "reissue" => Reissue(Reissue),
    "close_period" => ClosePeriod(CloseMonth),
}

/// What a customer's payments use of its approved advance.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AdvanceUse {
    /// The customer.
    pub customer: String,
    /// The amount.
    pub amount: Money,
}

/// What happened.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum PayEvent {
    /// A batch was prepared, or prepared anew.
    Prepared {
        /// The batch.
        batch: String,
        /// As it stands now.
        content: Box<PayBatch>,
        /// Its payments, in the order of the batch.
        payments: Vec<PaymentItem>,
    },
    /// The drafts of a batch were checked.
    Checked {
        /// The batch.
        batch: String,
        /// What was noticed.
        findings: Vec<PayFinding>,
        /// The payments that passed: all drafts, or none.
        passed: Vec<String>,
    },
    /// Payments were approved.
    Approved {
        /// The batch.
        batch: String,
        /// By whom.
        by: Option<String>,
        /// The payments.
        items: Vec<String>,
        /// What they use of advances.
        advances: Vec<AdvanceUse>,
    },
    /// Payments were given to the bank.
    Sent {
        /// The batch.
        batch: String,
        /// The day.
        on: Day,
        /// The payments.
        items: Vec<String>,
    },
    /// The bank said something new of a payment.
    Answered {
        /// The payment.
        item: String,
        /// The status.
        status: ItemStatus,
        /// The day of the bank.
        on: Day,
        /// What is posted of it, if anything.
        posting: Option<PayPosting>,
        /// The bank's own number.
        bank_ref: Option<String>,
        /// Why.
        reason: Option<String>,
    },
    /// A payment is made again.
    Reissued {
        /// The payment that failed or came back.
        item: String,
        /// The id of the new one.
        new_item: String,
        /// The new one.
        payment: Box<PaymentItem>,
    },
    /// A month was closed.
    PeriodClosed {
        /// The month.
        month: Month,
    },
    /// A command was done.
    CommandDone {
        /// Its id.
        id: String,
        /// The digest of its body.
        digest: String,
    },
}

/// What a command would do.
///
/// # Errors
///
/// Every fault of the command; the state is as it was.
pub fn decide(state: &Payments, command: &Command<PayTask>) -> Result<Vec<PayEvent>, Faults> {
    if command.was_done(&state.commands)? {
        return Ok(Vec::new());
    }
    let mut events = match &command.task {
        PayTask::Prepare(prepare) => state.prepare(prepare)?,
        PayTask::Check(check) => state.check(check)?,
        PayTask::Approve(approve) => state.approve(approve)?,
        PayTask::Send(send) => state.send(send)?,
        PayTask::Result(results) => state.results(results)?,
        PayTask::Reissue(reissue) => state.reissue(reissue)?,
        PayTask::ClosePeriod(close) => vec![PayEvent::PeriodClosed { month: close.month }],
    };
    events.push(PayEvent::CommandDone { id: command.id.clone(), digest: command.digest().to_string() });
    Ok(events)
}

/// The fault of a payment that is not in the state that something needs.
fn state_fault(code: Code, path: impl Into<String>, id: &str, item: &PaymentItem) -> Fault {
    Fault::new(code, path, id).because(format!("it is {}", item.status), format!("当前状态 {}", item.status))
}

impl Payments {
    fn batch(&self, id: &str) -> Result<&PayBatch, Fault> {
        self.batches.get(id).ok_or_else(|| Fault::new(Code::ValueUnknown, "batch", id))
    }

    /// The payments of a batch, in its order.
    fn items_of<'a>(&'a self, batch: &'a PayBatch) -> impl Iterator<Item = (&'a str, &'a PaymentItem)> {
        batch.items.iter().filter_map(|id| Some((id.as_str(), self.items.get(id)?)))
    }

    /// The payments of a batch that an event can happen to; `payment_state` if there is none.
    fn ready<'a>(&'a self, id: &'a str, batch: &'a PayBatch, event: ItemEvent) -> Result<Vec<(&'a str, &'a PaymentItem)>, Fault> {
        let ready: Vec<_> = self.items_of(batch).filter(|(_, item)| item.status.after(event).is_ok()).collect();
        if ready.is_empty() {
            let statuses: BTreeSet<&str> = self.items_of(batch).map(|(_, item)| item.status.as_str()).collect();
            let told = statuses.into_iter().collect::<Vec<_>>().join(", ");
            return Err(Fault::new(Code::PaymentState, "batch", id).because(format!("its payments are {told}"), format!("批次明细状态：{told}")));
        }
        Ok(ready)
    }

    fn prepare(&self, prepare: &Prepare) -> Result<Vec<PayEvent>, Faults> {
        let mut faults = Vec::new();
        if let Some(known) = self.batches.get(&prepare.batch)
            && let Some((_, item)) = self.items_of(known).find(|(_, item)| !matches!(item.status, ItemStatus::Draft | ItemStatus::Checked))
        {
            return Err(state_fault(Code::PaymentState, "batch", &prepare.batch, item).into());
        }
        if prepare.lines.is_empty() {
            faults.push(Fault::new(Code::FieldMissing, "lines", ""));
        }
        if let Some(limit) = prepare.transfer_limit.filter(|limit| *limit <= Money::ZERO) {
            faults.push(Fault::new(Code::AmountNotPositive, "transfer_limit", limit));
        }
        Faults::none_or(faults, ())?;
        let mut content = PayBatch {
            kind: prepare.kind,
            month: prepare.month,
            from_account: prepare.from_account.clone(),
            items: Vec::new(),
            total: Money::ZERO,
            findings: Vec::new(),
            approved_by: None,
        };
        let mut items = Vec::new();
        for (index, line) in prepare.lines.iter().enumerate() {
            content.total = content.total.plus(line.amount).map_err(|code| Fault::new(code, format!("lines[{index}].amount"), line.amount))?;
            let item = PaymentItem::of(line, &prepare.batch, prepare.kind, prepare.month);
            match prepare.transfer_limit.filter(|limit| line.amount > *limit) {
                None => {
                    content.items.push(line.item.clone());
                    items.push(item);
                }
                Some(limit) => {
                    let parts = parts_of(line.amount, limit).map_err(|code| Fault::new(code, format!("lines[{index}].amount"), line.amount))?;
                    for (part, amount) in parts.into_iter().enumerate() {
                        content.items.push(format!("{}-{}", line.item, part + 1));
                        items.push(PaymentItem { amount, part_of: Some(line.item.clone()), ..item.clone() });
                    }
                }
            }
        }
        once("lines", content.items.iter().map(String::as_str))?;
        let elsewhere = content.items.iter().filter(|id| self.items.get(*id).is_some_and(|known| known.batch != prepare.batch));
        Faults::none_or(elsewhere.map(|id| Fault::new(Code::FieldDuplicate, "lines", id)).collect(), ())?;
        Ok(vec![PayEvent::Prepared { batch: prepare.batch.clone(), content: Box::new(content), payments: items }])
    }

    fn check(&self, check: &Check) -> Result<Vec<PayEvent>, Faults> {
        let batch = self.batch(&check.batch)?;
        let (drafts, rest): (Vec<_>, Vec<_>) = self.items_of(batch).partition(|(_, item)| item.status == ItemStatus::Draft);
        if drafts.is_empty() {
            return Err(Fault::new(Code::PaymentState, "batch", &check.batch).because("it has no drafts", "没有待检查的明细").into());
        }
        let same = |item: &PaymentItem| (item.kind, item.month) == (batch.kind, batch.month);
        let elsewhere = self.items.iter().filter(|(_, item)| item.batch != check.batch && same(item)).map(|(id, item)| (id.as_str(), item));
        let others: Vec<_> = rest.into_iter().chain(elsewhere).filter(|(_, item)| item.status.is_live()).collect();
        let findings = findings(&drafts, &others, &check.facts, &check.policy).map_err(|code| Fault::new(code, "facts", &check.batch))?;
        let passes = findings.iter().all(|finding| !finding.blocks);
        let passed = if passes { drafts.iter().map(|(id, _)| id.to_string()).collect() } else { Vec::new() };
        Ok(vec![PayEvent::Checked { batch: check.batch.clone(), findings, passed }])
    }

    fn approve(&self, approve: &Approve) -> Result<Vec<PayEvent>, Faults> {
        let batch = self.batch(&approve.batch)?;
        let items = self.ready(&approve.batch, batch, ItemEvent::Approve)?;
        let mut faults = Vec::new();
        if let Some(by) = &approve.by {
            let own = items.iter().filter(|(_, item)| item.account_by.as_ref() == Some(by));
            faults.extend(own.map(|(id, _)| {
                let fault = Fault::new(Code::SegregationOfDuty, "by", by);
                fault.because(format!("the same user maintains the account of {id}"), format!("该用户维护了 {id} 的收款账户"))
            }));
        }
        let advances = if approve.funds_gate { self.gate(approve, batch.kind, &items, &mut faults)? } else { Vec::new() };
        let items = items.into_iter().map(|(id, _)| id.to_string()).collect();
        Faults::none_or(faults, vec![PayEvent::Approved { batch: approve.batch.clone(), by: approve.by.clone(), items, advances }])
    }

    /// The money of each customer against what is to be approved for it; never another customer's.
    fn gate(&self, approve: &Approve, kind: PayKind, items: &[(&str, &PaymentItem)], faults: &mut Vec<Fault>) -> Result<Vec<AdvanceUse>, Fault> {
        let mut asked: BTreeMap<&str, Money> = BTreeMap::new();
        for (id, item) in items {
            if let Some(customer) = &item.customer {
                let sum = asked.entry(customer).or_insert(Money::ZERO);
                *sum = sum.plus(item.amount).map_err(|code| Fault::new(code, "batch", id))?;
            }
        }
        let mut advances = Vec::new();
        for (customer, sum) in asked {
            let mut spent = self.items.values().filter(|item| item.kind == kind && item.status.is_committed() && item.customer.as_deref() == Some(customer));
            let at = |code| Fault::new(code, format!("funds.{customer}"), sum);
            let spent = spent.try_fold(Money::ZERO, |all, item| all.plus(item.amount)).map_err(at)?;
            let given = approve.funds.iter().filter(|funds| funds.customer == customer);
            let funds = CustomerFunds::sum(customer, given).and_then(|funds| Ok(CustomerFunds { already_paid: funds.already_paid.plus(spent)?, ..funds }));
            let funds = funds.map_err(at)?;
            let left = available(&funds).map_err(at)?;
            if sum > left {
                let short = sum.minus(left).map_err(at)?;
                let fault = Fault::new(Code::FundsShort, format!("funds.{customer}"), sum);
                faults.push(fault.because(format!("available {left}, short by {short}"), format!("可用 {left}，差额 {short}")));
            }
            let amount = used_of_advance(&funds, sum).map_err(at)?;
            if amount > Money::ZERO {
                advances.push(AdvanceUse { customer: customer.to_string(), amount });
            }
        }
        Ok(advances)
    }

    fn send(&self, send: &Send) -> Result<Vec<PayEvent>, Faults> {
        let batch = self.batch(&send.batch)?;
        let items = self.ready(&send.batch, batch, ItemEvent::Send)?;
        if self.closed.contains(&send.on.month()) {
            return Err(Fault::new(Code::PeriodClosed, "on", send.on).into());
        }
        let items = items.into_iter().map(|(id, _)| id.to_string()).collect();
        Ok(vec![PayEvent::Sent { batch: send.batch.clone(), on: send.on, items }])
    }

    /// The first open month from a day on.
    fn open_month(&self, on: Day) -> Month {
        let mut month = on.month();
        while self.closed.contains(&month) && month < Month::LAST {
            month = month.next();
        }
        month
    }

    fn results(&self, results: &Results) -> Result<Vec<PayEvent>, Faults> {
        let batch = self.batch(&results.batch)?;
        let mut faults = Vec::new();
        let mut events = Vec::new();
        // One file may say two things of a payment, one after the other.
        let mut now: BTreeMap<&str, ItemStatus> = self.items_of(batch).map(|(id, item)| (id, item.status)).collect();
        // Lines that do not name their payment: those with the same account, name and amount stand in the order of the batch.
        let mut unnamed: BTreeMap<(&str, &str, Money), VecDeque<&str>> = BTreeMap::new();
        if results.results.iter().any(|result| result.item.is_none()) {
            self.items_of(batch).for_each(|(id, item)| unnamed.entry((&item.account, &item.account_name, item.amount)).or_default().push_back(id));
        }
        for (index, result) in results.results.iter().enumerate() {
            let id = match &result.item {
                Some(id) => Some(id.as_str()),
                None => result.amount.and_then(|amount| unnamed.get_mut(&(result.account.as_str(), result.account_name.as_str(), amount))?.pop_front()),
            };
            let named = id.and_then(|id| self.items.get_key_value(id)).filter(|(_, item)| item.batch == results.batch);
            let Some((id, item)) = named else {
                let told = result.item.clone().unwrap_or_else(|| format!("{} {}", result.account, result.account_name));
                faults.push(Fault::new(Code::ValueUnknown, format!("results[{index}].item"), told));
                continue;
            };
            let event = match result.outcome {
                Outcome::Ok => ItemEvent::BankOk,
                Outcome::Failed => ItemEvent::BankFail,
                Outcome::Returned => ItemEvent::BankReturned,
                Outcome::Unknown => ItemEvent::NoAnswer,
            };
            let before = now.get(id.as_str()).copied().unwrap_or(item.status);
            match before.after(event) {
                Err(code) => faults.push(state_fault(code, format!("results[{index}].outcome"), id, &PaymentItem { status: before, ..item.clone() })),
                Ok(None) => {}
                Ok(Some(status)) => {
                    now.insert(id, status);
                    let posts = status == ItemStatus::Success || (status, before) == (ItemStatus::Returned, ItemStatus::Success);
                    let posting = posts.then(|| PayPosting { status, on: result.on, period: self.open_month(result.on), amount: item.amount });
                    let (bank_ref, reason) = (result.bank_ref.clone(), result.reason.clone());
                    events.push(PayEvent::Answered { item: id.to_string(), status, on: result.on, posting, bank_ref, reason });
                }
            }
        }
        Faults::none_or(faults, events)
    }

    fn reissue(&self, reissue: &Reissue) -> Result<Vec<PayEvent>, Faults> {
        let item = self.items.get(&reissue.item).ok_or_else(|| Fault::new(Code::ValueUnknown, "item", &reissue.item))?;
        item.status.after(ItemEvent::Reissue).map_err(|code| state_fault(code, "item", &reissue.item, item))?;
        if let Some(again) = &item.reissued_as {
            return Err(Fault::new(Code::NotFailed, "item", &reissue.item)
                .because(format!("it was issued again as {again}"), format!("已重发为 {again}"))
                .into());
        }
        if self.items.contains_key(&reissue.new_item) {
            return Err(Fault::new(Code::FieldDuplicate, "new_item", &reissue.new_item).into());
        }
        let or = |new: &Option<String>, old: &String| new.clone().unwrap_or_else(|| old.clone());
        let content = PaymentItem {
            account: or(&reissue.account, &item.account),
            account_name: or(&reissue.account_name, &item.account_name),
            bank_code: or(&reissue.bank_code, &item.bank_code),
            account_by: reissue.account_by.clone().or_else(|| item.account_by.clone()),
            status: ItemStatus::Draft,
            reissue_of: Some(reissue.item.clone()),
            reissued_as: None,
            sent_on: None,
            bank_ref: None,
            reason: None,
            returned_on: None,
            postings: Vec::new(),
            ..item.clone()
        };
        Ok(vec![PayEvent::Reissued { item: reissue.item.clone(), new_item: reissue.new_item.clone(), payment: Box::new(content) }])
    }
}

/// The state after an event.
pub fn apply(mut state: Payments, event: &PayEvent) -> Payments {
    let set = |state: &mut Payments, ids: &[String], status: ItemStatus, on: Option<Day>| {
        for id in ids {
            if let Some(item) = state.items.get_mut(id) {
                item.status = status;
                item.sent_on = on.or(item.sent_on);
            }
        }
    };
    match event {
        PayEvent::Prepared { batch, content, payments: items } => {
            state.items.retain(|_, item| item.batch != *batch);
            state.items.extend(content.items.iter().cloned().zip(items.iter().cloned()));
            state.batches.insert(batch.clone(), PayBatch::clone(content));
        }
        PayEvent::Checked { batch, findings, passed } => {
            if let Some(batch) = state.batches.get_mut(batch) {
                batch.findings.clone_from(findings);
            }
            set(&mut state, passed, ItemStatus::Checked, None);
        }
        PayEvent::Approved { batch, by, items, .. } => {
            if let Some(batch) = state.batches.get_mut(batch) {
                batch.approved_by.clone_from(by);
            }
            set(&mut state, items, ItemStatus::Approved, None);
        }
        PayEvent::Sent { on, items, .. } => set(&mut state, items, ItemStatus::Sent, Some(*on)),
        PayEvent::Answered { item, status, on, posting, bank_ref, reason } => {
            if let Some(item) = state.items.get_mut(item) {
                item.status = *status;
                item.postings.extend(posting.clone());
                item.bank_ref = bank_ref.clone().or(item.bank_ref.take());
                item.reason = reason.clone().or(item.reason.take());
                if *status == ItemStatus::Returned {
                    item.returned_on = Some(*on);
                }
            }
        }
        PayEvent::Reissued { item, new_item, payment: content } => {
            if let Some(old) = state.items.get_mut(item) {
                old.reissued_as = Some(new_item.clone());
            }
            if let Some(batch) = state.batches.get_mut(&content.batch) {
                batch.items.push(new_item.clone());
            }
            state.items.insert(new_item.clone(), PaymentItem::clone(content));
        }
        PayEvent::PeriodClosed { month } => {
            state.closed.insert(*month);
        }
        PayEvent::CommandDone { id, digest } => {
            state.commands.insert(id.clone(), digest.clone());
        }
    }
    state
}

record! {
    /// Commands to the payments of a platform.
    pub struct PayCommands {
        /// The state, as it was answered before; empty if left out.
        or state: Stored<Payments> = Stored::default(),
        /// The commands, in order.
        need commands: Vec<Command<PayTask>>,
    }
}

/// Where the money of a batch is: the total is the sum of the four others.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BatchSums {
    /// The batch.
    pub batch: String,
    /// What is to be paid.
    pub total: Money,
    /// What the bank has paid.
    pub success: Money,
    /// What was not sent, or was sent and waits for the bank.
    pub pending: Money,
    /// What the bank has not answered.
    pub unknown: Money,
    /// What failed or came back and was not issued again.
    pub failed: Money,
}

/// The answer of `pay`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PaymentsAnswer<'book> {
    /// What became of each command.
    pub results: Vec<CommandAnswer<PayEvent>>,
    /// Where the money of each batch is.
    pub sums: Vec<BatchSums>,
    /// The state after the commands.
    pub state: Payments,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(PaymentsAnswer);

impl Operation for PayCommands {
    const NAME: &'static str = "pay";
    const EN: &'static str = "Commands to payments";
    const ZH: &'static str = "付款命令";
    type Answer<'book> = PaymentsAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<PaymentsAnswer<'book>, Faults> {
        let trace = Trace::new(Law::of(book, Month::FIRST, None)?);
        let (results, state) = carry_out(self.state.0.clone(), &self.commands, decide, apply);
        let sums = state.batches.keys().map(|batch| sums(&state, batch)).collect::<Result<Vec<_>, Code>>();
        let sums = sums.map_err(|code| Fault::new(code, "state", ""))?;
        Ok(PaymentsAnswer { results, sums, state, grounds: trace.grounds() })
    }
}

/// Where the money of a batch is.
///
/// # Errors
///
/// `amount_overflow`.
pub fn sums(state: &Payments, id: &str) -> Result<BatchSums, Code> {
    let nothing = Money::ZERO;
    let mut sums = BatchSums { batch: id.to_string(), total: nothing, success: nothing, pending: nothing, unknown: nothing, failed: nothing };
    let Some(batch) = state.batches.get(id) else { return Ok(sums) };
    sums.total = batch.total;
    for (_, item) in state.items_of(batch) {
        let sum = match item.status {
            ItemStatus::Success => &mut sums.success,
            ItemStatus::Unknown => &mut sums.unknown,
            ItemStatus::Failed | ItemStatus::Returned if item.reissued_as.is_some() => continue,
            ItemStatus::Failed | ItemStatus::Returned => &mut sums.failed,
            _ => &mut sums.pending,
        };
        *sum = sum.plus(item.amount)?;
    }
    Ok(sums)
}
