//! 账单的一生: what commands do to bills, through events.
//!
//! [`decide`] says what a command would do, [`apply`] does it; a host keeps the events. Nothing is deleted: a bill is voided, a locked bill is
//! corrected by a line of the next open one. A command that comes twice has the same answer and no second effect.

use super::bill::{AllocationOrder, Bill, BillKind, BillStatus, Bills, Exposure, SettledBy, Share, exposure};
use super::line::{BillLine, ChargeLine, LineKey, LineKind, LineOrigin, PayType, stored};
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
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

choice! {
    /// What becomes of a difference to the statement.
    pub enum AuditDifference {
        /// It stands on the next bill (纳入次月).
        NextBill = "next_bill",
        /// It goes to the prepaid balance (退回客户), where it is in the customer's favour.
        Refund = "refund",
    }
}

stored!(AuditDifference);

record! {
    /// Makes a bill, or makes it anew while it is open.
    #[derive(Hash)]
    pub struct Generate {
        /// The bill.
        need bill: String,
        /// The customer.
        need customer: String,
        /// The bill month.
        need bill_month: Month,
        /// Advance or actual.
        or kind: BillKind = BillKind::Advance,
        /// The last day of payment.
        may due_on: Day,
        /// The computed lines.
        need lines: Vec<ChargeLine>,
    }
}

record! {
    /// Adds a line by hand.
    #[derive(Hash)]
    pub struct AddLine {
        /// The bill.
        need bill: String,
        /// The line.
        need line: ChargeLine,
    }
}

record! {
    /// A step in the life of a bill.
    #[derive(Hash)]
    pub struct OfBill {
        /// The bill.
        need bill: String,
    }
}

record! {
    /// Confirms a bill; it is locked from then on.
    #[derive(Hash)]
    pub struct Confirm {
        /// The bill.
        need bill: String,
        /// Whether the prepaid balance is used for it.
        or use_prepaid: bool = true,
        /// The day; the last one of the bill month if left out.
        may on: Day,
        /// The tax of its invoices, where they are issued already; else the ledger takes it out of the lines by their rate.
        may vat: Money,
    }
}

record! {
    /// A later fact about a locked bill.
    #[derive(Hash)]
    pub struct Adjust {
        /// The customer.
        need customer: String,
        /// The line: its difference, with the key that it corrects and the cause.
        need line: ChargeLine,
    }
}

record! {
    /// What a statement says of a line.
    #[derive(Hash)]
    pub struct ActualLine {
        /// The key of the line, as text.
        need key: String,
        /// What was really charged.
        need actual: Money,
    }
}

record! {
    /// Audits advance bills against the bureau's statement.
    #[derive(Hash)]
    pub struct Audit {
        /// The customer.
        need customer: String,
        /// The lines of the statement.
        need lines: Vec<ActualLine>,
        /// What becomes of differences.
        or difference: AuditDifference = AuditDifference::NextBill,
    }
}

record! {
    /// Moves what a bill left open to an open bill.
    #[derive(Hash)]
    pub struct Carry {
        /// The bill that leaves it.
        need from: String,
        /// The bill that takes it.
        need to: String,
    }
}

record! {
    /// Money of a customer that no bill has yet, or a new credit limit.
    #[derive(Hash)]
    pub struct CustomerAmount {
        /// The customer.
        need customer: String,
        /// The amount.
        need amount: Money,
    }
}

record! {
    /// Money that was received for a bill.
    #[derive(Hash)]
    pub struct Pay {
        /// The bill.
        need bill: String,
        /// The amount.
        need amount: Money,
    }
}

record! {
    /// Closes a month: no bill of it changes any more.
    #[derive(Hash)]
    pub struct ClosePeriod {
        /// The month.
        need month: Month,
    }
}

/// What is asked of the bills.
#[derive(Clone, PartialEq, Hash, Debug)]
pub enum Task {
    /// See [`Generate`].
    Generate(Generate),
    /// See [`AddLine`].
    AddLine(AddLine),
    /// Sends a bill.
    Send(OfBill),
    /// See [`Confirm`].
    Confirm(Confirm),
    /// The customer objects to a bill.
    Dispute(OfBill),
    /// Takes a disputed bill back.
    Reopen(OfBill),
    /// Gives a bill up.
    Void(OfBill),
    /// See [`Adjust`].
    Adjust(Adjust),
    /// See [`Audit`].
    Audit(Audit),
    /// See [`Carry`].
    Carry(Carry),
    /// Money in advance.
    Deposit(CustomerAmount),
    /// Sets the credit limit.
    SetCredit(CustomerAmount),
    /// See [`Pay`].
    Pay(Pay),
    /// See [`ClosePeriod`].
    ClosePeriod(ClosePeriod),
}

tasks! {
    Task;
    "generate" => Generate(Generate),
    "add_line" => AddLine(AddLine),
    "send" => Send(OfBill),
    "confirm" => Confirm(Confirm),
    "dispute" => Dispute(OfBill),
    "reopen" => Reopen(OfBill),
    "void" => Void(OfBill),
    "adjust" => Adjust(Adjust),
    "audit" => Audit(Audit),
    "carry" => Carry(Carry),
    "deposit" => Deposit(CustomerAmount),
    "set_credit" => SetCredit(CustomerAmount),
    "pay" => Pay(Pay),
    "close_period" => ClosePeriod(ClosePeriod),
}

/// What happened.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Event {
    /// A bill was made, or made anew.
    Generated {
        /// The bill.
        bill: String,
        /// As it stands now.
        content: Arc<Bill>,
        /// Whether the lines that waited for it were taken over.
        takes_waiting: bool,
    },
    /// A bill has another status.
    StatusChanged {
        /// The bill.
        bill: String,
        /// The status.
        status: BillStatus,
    },
    /// A bill was confirmed; one of nothing, or in the customer's favour, is settled with it.
    Confirmed {
        /// The bill.
        bill: String,
        /// The day.
        on: Day,
        /// The tax of its invoices, if they are issued.
        vat: Option<Money>,
    },
    /// Lines of a bill were settled.
    Settled {
        /// The bill.
        bill: String,
        /// How.
        by: SettledBy,
        /// The amount; negative for a reversal.
        amount: Money,
        /// The lines. Lines in the customer's favour are spent on others.
        shares: Vec<Share>,
    },
    /// The prepaid balance grew.
    PrepaidAdded {
        /// The customer.
        customer: String,
        /// The amount.
        amount: Money,
        /// Where it comes from.
        source: String,
    },
    /// A line came to an open bill, or waits for the next one.
    LineAdded {
        /// The customer.
        customer: String,
        /// The bill; none while the line waits.
        bill: Option<String>,
        /// The line.
        line: Box<BillLine>,
    },
    /// A statement confirmed an amount.
    Audited {
        /// The key.
        key: String,
        /// The amount.
        actual: Money,
    },
    /// A customer has another credit limit.
    CreditSet {
        /// The customer.
        customer: String,
        /// The limit.
        limit: Money,
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
pub fn decide(state: &Bills, command: &Command<Task>) -> Result<Vec<Event>, Faults> {
    if command.was_done(&state.commands)? {
        return Ok(Vec::new());
    }
    let mut events = consequences(state, &command.task)?;
    events.push(Event::CommandDone { id: command.id.clone(), digest: command.digest().to_string() });
    Ok(events)
}

/// What a task would do, without the id that makes it happen once.
pub(crate) fn consequences(state: &Bills, task: &Task) -> Result<Vec<Event>, Faults> {
    Decision { state }.task(task)
}

struct Decision<'a> {
    state: &'a Bills,
}

impl Decision<'_> {
    fn task(&self, task: &Task) -> Result<Vec<Event>, Faults> {
        match task {
            Task::Generate(generate) => self.generate(generate),
            Task::AddLine(add) => {
                let bill = self.bill(&add.bill)?;
                open(bill, &add.bill)?;
                let line = BillLine::of(&add.line, LineOrigin::Manual);
                self.check_lines(std::slice::from_ref(&line), &add.bill, "line")?;
                Ok(vec![Event::LineAdded { customer: bill.customer.clone(), bill: Some(add.bill.clone()), line: Box::new(line) }])
            }
            Task::Send(of) => self.moves(&of.bill, &[BillStatus::Draft], BillStatus::Sent),
            Task::Dispute(of) => self.moves(&of.bill, &[BillStatus::Sent], BillStatus::Disputed),
            Task::Reopen(of) => self.moves(&of.bill, &[BillStatus::Disputed], BillStatus::Draft),
            Task::Void(of) => self.moves(&of.bill, &[BillStatus::Draft, BillStatus::Sent, BillStatus::Disputed], BillStatus::Void),
            Task::Confirm(confirm) => self.confirm(confirm),
            Task::Adjust(adjust) => {
                let line = BillLine::of(&adjust.line, LineOrigin::Adjustment);
                let waits = self.state.customers.values().flat_map(|account| &account.waiting).any(|known| known.key == line.key);
                if waits || self.state.standing.bill_of(&line.key).is_some() {
                    return Err(Fault::new(Code::DuplicateCharge, "line.key", &line.key).into());
                }
                Ok(vec![self.later(&adjust.customer, line)])
            }
            Task::Audit(audit) => self.audit(audit),
            Task::Carry(carry) => self.carry(carry),
            Task::Deposit(deposit) => {
                positive(deposit.amount)?;
                Ok(vec![Event::PrepaidAdded { customer: deposit.customer.clone(), amount: deposit.amount, source: "deposit".to_string() }])
            }
            Task::SetCredit(credit) => Ok(vec![Event::CreditSet { customer: credit.customer.clone(), limit: credit.amount }]),
            Task::Pay(pay) => self.pay(pay),
            Task::ClosePeriod(close) => self.close(close.month),
        }
    }

    fn bill(&self, id: &str) -> Result<&Bill, Fault> {
        let bill = self.state.bills.get(id).ok_or_else(|| Fault::new(Code::ValueUnknown, "bill", id))?;
        if self.state.closed.contains(&bill.bill_month) { Err(Fault::new(Code::PeriodClosed, "bill", id)) } else { Ok(bill) }
    }

    fn moves(&self, id: &str, from: &[BillStatus], to: BillStatus) -> Result<Vec<Event>, Faults> {
        let bill = self.bill(id)?;
        if bill.is_locked() {
            return Err(Fault::new(Code::BillLocked, "bill", id).into());
        }
        if !from.contains(&bill.status) {
            return Err(Fault::new(Code::BillState, "bill", id).because(format!("it is {}", bill.status), format!("当前状态 {}", bill.status)).into());
        }
        Ok(vec![Event::StatusChanged { bill: id.to_string(), status: to }])
    }

    fn generate(&self, generate: &Generate) -> Result<Vec<Event>, Faults> {
        if self.state.closed.contains(&generate.bill_month) {
            return Err(Fault::new(Code::PeriodClosed, "bill_month", generate.bill_month).into());
        }
        let known = self.state.bills.get(&generate.bill);
        if let Some(bill) = known {
            if bill.customer != generate.customer {
                return Err(Fault::new(Code::CustomerMismatch, "customer", &generate.customer).into());
            }
            open(bill, &generate.bill)?;
        }
        let mut lines: Vec<BillLine> = generate.lines.iter().map(|line| BillLine::of(line, LineOrigin::Computed)).collect();
        lines.extend(known.into_iter().flat_map(|bill| &bill.lines).filter(|line| line.origin != LineOrigin::Computed).cloned());
        let waiting = self.state.customers.get(&generate.customer).map_or(&[][..], |account| &account.waiting);
        lines.extend(waiting.iter().cloned());
        self.check_lines(&lines, &generate.bill, "lines")?;
        let bill = Bill {
            customer: generate.customer.clone(),
            bill_month: generate.bill_month,
            kind: generate.kind,
            // A bill that was sent stays so; one that was disputed is a draft again.
            status: known.map_or(BillStatus::Draft, |bill| if bill.status == BillStatus::Sent { BillStatus::Sent } else { BillStatus::Draft }),
            due_on: generate.due_on,
            lines,
            total: Money::ZERO,
            pass_through: Money::ZERO,
            settled: BTreeMap::new(),
        };
        let content = Arc::new(bill.summed().map_err(|code| Fault::new(code, "lines", ""))?);
        Ok(vec![Event::Generated { bill: generate.bill.clone(), content, takes_waiting: !waiting.is_empty() }])
    }

    /// A charge stands once over all bills that are not void, and no refund exceeds what was charged.
    fn check_lines(&self, lines: &[BillLine], bill: &str, path: &str) -> Result<(), Faults> {
        let standing = &self.state.standing;
        let own = self.state.bills.get(bill).filter(|own| own.status != BillStatus::Void).map_or(&[][..], |own| &own.lines);
        let mut charged: HashSet<&str> = HashSet::with_capacity(lines.len());
        let mut faults = Vec::new();
        let is_new = |line: &BillLine| matches!(line.origin, LineOrigin::Computed | LineOrigin::Manual);
        for (index, line) in lines.iter().enumerate().filter(|(_, line)| is_new(line)) {
            let elsewhere = standing.bill_of(&line.key).is_some_and(|id| id != bill);
            let by_hand = path == "line" && own.iter().any(|known| known.key == line.key);
            if !charged.insert(&line.key) || elsewhere || by_hand {
                faults.push(Fault::new(Code::DuplicateCharge, format!("{path}[{index}].key"), &line.key));
            }
            if line.pay_type == PayType::Refund {
                let of_money =
                    |lines: &[BillLine]| lines.iter().filter(|other| other.money() == line.money()).map(|other| i128::from(other.amount.fen())).sum::<i128>();
                // What stands without this bill, and what this bill would add.
                let kept = if path == "line" { 0 } else { of_money(own) };
                let left = standing.sum_of(line.money()) - kept + of_money(lines);
                if left < 0 {
                    faults.push(Fault::new(Code::RefundExceedsPaid, format!("{path}[{index}].amount"), line.amount));
                }
            } else if line.amount < Money::ZERO && line.kind != LineKind::Discount && line.refers_to.is_none() {
                let fault = Fault::new(Code::AmountNotPositive, format!("{path}[{index}].amount"), line.amount);
                faults.push(fault.because("a negative line is a refund, a discount or refers to another", "负数行应为退费、折扣或引用原行"));
            }
        }
        Faults::none_or(faults, ())
    }

    fn confirm(&self, confirm: &Confirm) -> Result<Vec<Event>, Faults> {
        let bill = self.bill(&confirm.bill)?;
        self.moves(&confirm.bill, &[BillStatus::Sent], BillStatus::Confirmed)?;
        let on = confirm.on.unwrap_or(bill.bill_month.last_day());
        self.is_open_on(on)?;
        let mut events = vec![Event::Confirmed { bill: confirm.bill.clone(), on, vat: confirm.vat }];
        if bill.total < Money::ZERO {
            // A bill in the customer's favour becomes prepaid money.
            events.push(Event::PrepaidAdded { customer: bill.customer.clone(), amount: bill.total.magnitude(), source: confirm.bill.clone() });
        }
        let used = self.state.prepaid(&bill.customer).min(bill.total);
        if confirm.use_prepaid && used > Money::ZERO {
            events.push(settled(&confirm.bill, bill, SettledBy::Prepaid, used)?);
        }
        Ok(events)
    }

    fn is_open_on(&self, day: Day) -> Result<(), Fault> {
        if self.state.closed.contains(&day.month()) { Err(Fault::new(Code::PeriodClosed, "on", day)) } else { Ok(()) }
    }

    /// A line for the customer's open bill, or for the next one.
    fn later(&self, customer: &str, line: BillLine) -> Event {
        let open = self.state.of_customer(customer).filter(|(_, bill)| bill.is_open() && !self.state.closed.contains(&bill.bill_month));
        let bill = open.min_by_key(|(id, bill)| (bill.bill_month, *id)).map(|(id, _)| id.to_string());
        Event::LineAdded { customer: customer.to_string(), bill, line: Box::new(line) }
    }

    fn audit(&self, audit: &Audit) -> Result<Vec<Event>, Faults> {
        let mut faults = Vec::new();
        let mut events = Vec::new();
        let bills = self.state.of_customer(&audit.customer).filter(|(_, bill)| bill.status != BillStatus::Void);
        let lines: HashMap<&str, &BillLine> = bills.flat_map(|(_, bill)| &bill.lines).map(|line| (&*line.key, line)).collect();
        let waiting = self.state.customers.get(&audit.customer).map_or(&[][..], |account| &account.waiting);
        for (index, actual) in audit.lines.iter().enumerate() {
            let Some(billed) = lines.get(actual.key.as_str()).copied() else {
                faults.push(Fault::new(Code::ValueUnknown, format!("lines[{index}].key"), &actual.key));
                continue;
            };
            let last = self.state.audited.get(&actual.key).copied().unwrap_or(billed.amount);
            let difference = actual.actual.minus(last).map_err(|code| Fault::new(code, format!("lines[{index}].actual"), actual.actual))?;
            if difference == Money::ZERO {
                continue;
            }
            events.push(Event::Audited { key: actual.key.clone(), actual: actual.actual });
            if audit.difference == AuditDifference::Refund && difference < Money::ZERO {
                events.push(Event::PrepaidAdded { customer: audit.customer.clone(), amount: difference.magnitude(), source: actual.key.clone() });
                continue;
            }
            let money = billed.money();
            let waits = waiting.iter().filter(|line| line.money() == money && line.pay_type == PayType::Difference).count();
            let sequence = 1 + self.state.standing.differences_of(money) + waits;
            let line = BillLine {
                key: format!("{money}/{}/{sequence}", PayType::Difference).into(),
                pay_type: PayType::Difference,
                amount: difference,
                settled: Money::ZERO,
                origin: LineOrigin::Adjustment,
                cause: Some("statement".to_string()),
                refers_to: Some(actual.key.clone()),
                ..billed.clone()
            };
            events.push(self.later(&audit.customer, line));
        }
        Faults::none_or(faults, events)
    }

    fn carry(&self, carry: &Carry) -> Result<Vec<Event>, Faults> {
        let (from, to) = (self.bill(&carry.from)?, self.bill(&carry.to)?);
        open(to, &carry.to)?;
        if from.customer != to.customer {
            return Err(Fault::new(Code::CustomerMismatch, "to", &carry.to).into());
        }
        let left = from.open().map_err(|code| Fault::new(code, "from", &carry.from))?;
        if !from.is_locked() || left <= Money::ZERO {
            return Err(Fault::new(Code::BillState, "from", &carry.from).because("nothing is open on it", "无未结金额").into());
        }
        let moved = settled(&carry.from, from, SettledBy::Transfer, left)?;
        let Event::Settled { shares, .. } = &moved else { return Ok(Vec::new()) };
        let passed: HashSet<&str> = from.lines.iter().filter(|line| line.pass_through).map(|line| &*line.key).collect();
        let mut events = vec![moved.clone()];
        // What is passed on and what is revenue stay apart.
        for (sequence, pass_through) in [(1, true), (2, false)] {
            let of_kind = shares.iter().filter(|share| passed.contains(&*share.line) == pass_through);
            let amount = of_kind.map(|share| share.amount).try_fold(Money::ZERO, Money::plus).map_err(|code| Fault::new(code, "from", &carry.from))?;
            if amount != Money::ZERO {
                let line = carried(&carry.from, from.bill_month, sequence, pass_through, amount);
                events.push(Event::LineAdded { customer: to.customer.clone(), bill: Some(carry.to.clone()), line: Box::new(line) });
            }
        }
        Ok(events)
    }

    fn pay(&self, pay: &Pay) -> Result<Vec<Event>, Faults> {
        positive(pay.amount)?;
        let bill = self.bill(&pay.bill)?;
        if !bill.is_locked() {
            return Err(Fault::new(Code::BillState, "bill", &pay.bill).because("it is not confirmed", "账单尚未确认").into());
        }
        let open = bill.open().map_err(|code| Fault::new(code, "bill", &pay.bill))?;
        if pay.amount > open {
            return Err(Fault::new(Code::ExceedsBill, "amount", pay.amount).because(format!("open is {open}"), format!("未结 {open}")).into());
        }
        Ok(vec![settled(&pay.bill, bill, SettledBy::Receipt, pay.amount)?])
    }

    fn close(&self, month: Month) -> Result<Vec<Event>, Faults> {
        let still_open = self.state.bills.iter().filter(|(_, bill)| bill.bill_month == month && bill.is_open());
        let faults = still_open
            .map(|(id, bill)| Fault::new(Code::BillState, "month", id).because(format!("it is {}", bill.status), format!("当前状态 {}", bill.status)));
        Faults::none_or(faults.collect(), vec![Event::PeriodClosed { month }])
    }
}

/// The line of what another bill left open.
fn carried(from: &str, month: Month, sequence: u32, pass_through: bool, amount: Money) -> BillLine {
    let (item, side) = ("carry".to_string(), String::new());
    let key = LineKey { person: None, place: from.to_string(), item, side, fee_month: month, pay_type: PayType::Normal, sequence };
    let line = ChargeLine {
        cause: Some("carry_forward".to_string()),
        refers_to: Some(from.to_string()),
        pass_through: Some(pass_through),
        ..ChargeLine::new(LineKind::Carry, key, amount)
    };
    BillLine::of(&line, LineOrigin::Carry)
}

/// An amount settled of a bill, in the order of payment.
fn settled(id: &str, bill: &Bill, by: SettledBy, amount: Money) -> Result<Event, Fault> {
    let shares = bill.spread(amount, AllocationOrder::Priority).map_err(|code| Fault::new(code, "amount", amount))?;
    Ok(Event::Settled { bill: id.to_string(), by, amount, shares })
}

fn open(bill: &Bill, id: &str) -> Result<(), Fault> {
    match bill.status {
        BillStatus::Void => Err(Fault::new(Code::BillState, "bill", id).because("it is void", "账单已作废")),
        _ if bill.is_locked() => Err(Fault::new(Code::BillLocked, "bill", id)),
        _ => Ok(()),
    }
}

fn positive(amount: Money) -> Result<(), Fault> {
    if amount > Money::ZERO { Ok(()) } else { Err(Fault::new(Code::AmountNotPositive, "amount", amount)) }
}

/// The state after an event. An event that the state cannot take (a sum beyond the limits, which [`decide`] never gives) changes nothing.
pub fn apply(mut state: Bills, event: &Event) -> Bills {
    // Every sum is made before it is put in its place.
    let _ = change(&mut state, event);
    state
}

fn change(state: &mut Bills, event: &Event) -> Result<(), Code> {
    match event {
        Event::Generated { bill, content, takes_waiting } => {
            if *takes_waiting && let Some(account) = state.customers.get_mut(&content.customer) {
                account.waiting.clear();
            }
            if let Some(before) = state.bills.insert(bill.clone(), content.clone())
                && before.status != BillStatus::Void
            {
                state.standing.remove(&before.lines);
            }
            state.standing.of_customer(&content.customer, bill);
            state.standing.add(bill, &content.lines);
        }
        Event::StatusChanged { bill, status } => {
            if let Some(bill) = state.bills.get_mut(bill) {
                Arc::make_mut(bill).status = *status;
                if *status == BillStatus::Void {
                    state.standing.remove(&bill.lines);
                }
            }
        }
        Event::Confirmed { bill, .. } => {
            if let Some(bill) = state.bills.get_mut(bill) {
                let status = if bill.total > Money::ZERO { BillStatus::Confirmed } else { BillStatus::Settled };
                Arc::make_mut(bill).status = status;
            }
        }
        Event::Settled { bill, by, amount, shares } => {
            if let Some(bill) = state.bills.get_mut(bill) {
                let account = state.customers.entry(bill.customer.clone()).or_default();
                let prepaid = if *by == SettledBy::Prepaid { account.prepaid.minus(*amount)? } else { account.prepaid };
                let mut next = Bill::clone(bill);
                next.settle(*by, *amount, shares)?;
                (*bill, account.prepaid) = (Arc::new(next), prepaid);
            }
        }
        Event::PrepaidAdded { customer, amount, .. } => {
            let account = state.customers.entry(customer.clone()).or_default();
            account.prepaid = account.prepaid.plus(*amount)?;
        }
        Event::LineAdded { customer, bill: None, line } => state.customers.entry(customer.clone()).or_default().waiting.push(BillLine::clone(line)),
        Event::LineAdded { bill: Some(id), line, .. } => {
            if let Some(bill) = state.bills.get_mut(id) {
                let mut next = Bill::clone(bill);
                next.lines.push(BillLine::clone(line));
                *bill = Arc::new(next.summed()?);
                state.standing.add(id, std::slice::from_ref(line));
            }
        }
        Event::Audited { key, actual } => {
            state.audited.insert(key.clone(), *actual);
        }
        Event::CreditSet { customer, limit } => state.customers.entry(customer.clone()).or_default().credit_limit = *limit,
        Event::PeriodClosed { month } => {
            state.closed.insert(*month);
        }
        Event::CommandDone { id, digest } => {
            state.commands.insert(id.clone(), digest.clone());
        }
    }
    Ok(())
}

record! {
    /// Commands to the bills of a platform.
    pub struct BillCommands {
        /// The state, as it was answered before; empty if left out.
        or state: Stored<Bills> = Stored::default(),
        /// The commands, in order.
        need commands: Vec<Command<Task>>,
        /// The customer whose exposure is asked for.
        may exposure_of: String,
    }
}

/// The answer of `bill`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BillsAnswer<'book> {
    /// What became of each command.
    pub results: Vec<CommandAnswer<Event>>,
    /// The state after the commands.
    pub state: Bills,
    /// The exposure that was asked for.
    pub exposure: Option<Exposure>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(BillsAnswer);

impl Operation for BillCommands {
    const NAME: &'static str = "bill";
    const EN: &'static str = "Commands to bills";
    const ZH: &'static str = "账单命令";
    type Answer<'book> = BillsAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<BillsAnswer<'book>, Faults> {
        let trace = Trace::new(Law::of(book, Month::FIRST, None)?);
        let (results, state) = carry_out(self.state.0.clone(), &self.commands, decide, apply);
        let exposure = self.exposure_of.as_ref().map(|customer| exposure(&state, customer)).transpose();
        let exposure = exposure.map_err(|code| Fault::new(code, "exposure_of", ""))?;
        Ok(BillsAnswer { results, state, exposure, grounds: trace.grounds() })
    }
}
