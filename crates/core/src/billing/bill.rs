//! 账单的一生: bills of customers as a state that commands change through events.
//!
//! [`decide`] says what a command would do, [`apply`] does it; a host keeps the events. Nothing is deleted: a bill is voided, a locked bill is
//! corrected by a line of the next open one. A command that comes twice has the same answer and no second effect.

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
use std::collections::{BTreeMap, BTreeSet};

choice! {
    /// 预收型 or 实做型.
    pub enum BillKind {
        /// On an estimate, audited by the bureau's statement.
        Advance = "advance",
        /// From the statement; nothing to audit.
        Actual = "actual",
    }
}

choice! {
    /// Where a bill stands.
    pub enum BillStatus {
        /// Made, not seen by the customer.
        Draft = "draft",
        /// Sent to the customer.
        Sent = "sent",
        /// The customer objects.
        Disputed = "disputed",
        /// The customer agrees: locked.
        Confirmed = "confirmed",
        /// Some of it is paid.
        PartPaid = "part_paid",
        /// All of it is paid.
        Paid = "paid",
        /// Nothing was to be paid.
        Settled = "settled",
        /// Given up.
        Void = "void",
    }
}

choice! {
    /// What becomes of a difference to the statement.
    pub enum AuditDifference {
        /// It stands on the next bill (纳入次月).
        NextBill = "next_bill",
        /// It goes to the prepaid balance (退回客户), where it is in the customer's favour.
        Refund = "refund",
    }
}

stored!(BillKind, BillStatus, AuditDifference);

/// A bill.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bill {
    /// The customer.
    pub customer: String,
    /// The bill month.
    pub bill_month: Month,
    /// Advance or actual.
    pub kind: BillKind,
    /// Where it stands.
    pub status: BillStatus,
    /// The last day of payment.
    pub due_on: Option<Day>,
    /// The lines, by kind, person and key.
    pub lines: Vec<BillLine>,
    /// The sum of the lines.
    pub total: Money,
    /// What is passed on of it.
    pub pass_through: Money,
    /// What was used of the prepaid balance.
    pub prepaid_used: Money,
    /// What was paid.
    pub paid: Money,
    /// What went over to another bill.
    pub transferred: Money,
}

impl Bill {
    /// What is left to pay.
    pub fn open(&self) -> Result<Money, Code> {
        self.total.minus(self.prepaid_used)?.minus(self.paid)?.minus(self.transferred)
    }

    fn is_locked(&self) -> bool {
        use BillStatus::*;
        matches!(self.status, Confirmed | PartPaid | Paid | Settled)
    }

    fn is_open(&self) -> bool {
        matches!(self.status, BillStatus::Draft | BillStatus::Sent | BillStatus::Disputed)
    }

    fn summed(mut self) -> Result<Bill, Code> {
        self.lines.sort_by(|a, b| (a.kind.priority(), &a.person, &a.key).cmp(&(b.kind.priority(), &b.person, &b.key)));
        let sum = |keep: &dyn Fn(&BillLine) -> bool| self.lines.iter().filter(|line| keep(line)).try_fold(Money::ZERO, |sum, line| sum.plus(line.amount));
        (self.total, self.pass_through) = (sum(&|_| true)?, sum(&|line| line.pass_through)?);
        Ok(self)
    }
}

/// What is kept of a customer.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Account {
    /// 预收余额, never below zero.
    pub prepaid: Money,
    /// 信用额度.
    pub credit_limit: Money,
    /// Lines that wait for the next bill.
    pub waiting: Vec<BillLine>,
}

/// The bills of a platform.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(from = "BillsText")]
pub struct Bills {
    /// The bills, by id.
    pub bills: BTreeMap<String, Bill>,
    /// The customers, by id.
    pub customers: BTreeMap<String, Account>,
    /// The last amount that a statement confirmed, by key.
    pub audited: BTreeMap<String, Money>,
    /// Commands that were done: id, and digest of the body.
    pub commands: BTreeMap<String, String>,
    /// Months that are closed.
    pub closed: BTreeSet<Month>,
    /// Where each charge stands; made from the bills.
    #[serde(skip)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    standing: Standing,
}

/// [`Bills`] as they are stored: where each charge stands is made anew.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct BillsText {
    bills: BTreeMap<String, Bill>,
    customers: BTreeMap<String, Account>,
    audited: BTreeMap<String, Money>,
    commands: BTreeMap<String, String>,
    closed: BTreeSet<Month>,
}

impl From<BillsText> for Bills {
    fn from(stored: BillsText) -> Bills {
        let BillsText { bills, customers, audited, commands, closed } = stored;
        let standing = Standing::of(&bills);
        Bills { bills, customers, audited, commands, closed, standing }
    }
}

/// The charges of bills that are not void: the bill of each key, the sum of each money. It follows from the bills.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Standing {
    bill_of: BTreeMap<String, String>,
    sum_of: BTreeMap<String, i128>,
}

impl Standing {
    fn add(&mut self, id: &str, lines: &[BillLine]) {
        for line in lines {
            self.bill_of.insert(line.key.clone(), id.to_string());
            self.count(line, i128::from(line.amount.fen()));
        }
    }

    fn remove(&mut self, lines: &[BillLine]) {
        for line in lines {
            self.bill_of.remove(&line.key);
            self.count(line, -i128::from(line.amount.fen()));
        }
    }

    /// A sum of nothing is not kept, so that the index follows from the bills alone.
    fn count(&mut self, line: &BillLine, fen: i128) {
        let sum = self.sum_of.get(&line.money).copied().unwrap_or_default() + fen;
        if sum == 0 {
            self.sum_of.remove(&line.money);
        } else {
            self.sum_of.insert(line.money.clone(), sum);
        }
    }

    fn of(bills: &BTreeMap<String, Bill>) -> Standing {
        let mut standing = Standing::default();
        bills.iter().filter(|(_, bill)| bill.status != BillStatus::Void).for_each(|(id, bill)| standing.add(id, &bill.lines));
        standing
    }
}

record! {
    /// Makes a bill, or makes it anew while it is open.
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
    pub struct AddLine {
        /// The bill.
        need bill: String,
        /// The line.
        need line: ChargeLine,
    }
}

record! {
    /// A step in the life of a bill.
    pub struct OfBill {
        /// The bill.
        need bill: String,
    }
}

record! {
    /// Confirms a bill; it is locked from then on.
    pub struct Confirm {
        /// The bill.
        need bill: String,
        /// Whether the prepaid balance is used for it.
        or use_prepaid: bool = true,
    }
}

record! {
    /// A later fact about a locked bill.
    pub struct Adjust {
        /// The customer.
        need customer: String,
        /// The line: its difference, with the key that it corrects and the cause.
        need line: ChargeLine,
    }
}

record! {
    /// What a statement says of a line.
    pub struct ActualLine {
        /// The key of the line, as text.
        need key: String,
        /// What was really charged.
        need actual: Money,
    }
}

record! {
    /// Audits advance bills against the bureau's statement.
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
    pub struct Carry {
        /// The bill that leaves it.
        need from: String,
        /// The bill that takes it.
        need to: String,
    }
}

record! {
    /// Money of a customer that no bill has yet, or a new credit limit.
    pub struct Deposit {
        /// The customer.
        need customer: String,
        /// The amount.
        need amount: Money,
    }
}

record! {
    /// Money that was received for a bill.
    pub struct Pay {
        /// The bill.
        need bill: String,
        /// The amount.
        need amount: Money,
    }
}

record! {
    /// Closes a month: no bill of it changes any more.
    pub struct ClosePeriod {
        /// The month.
        need month: Month,
    }
}

/// What is asked of the bills.
#[derive(Clone, PartialEq, Debug)]
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
    Deposit(Deposit),
    /// Sets the credit limit.
    SetCredit(Deposit),
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
    "deposit" => Deposit(Deposit),
    "set_credit" => SetCredit(Deposit),
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
        content: Box<Bill>,
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
    /// The prepaid balance was used for a bill.
    PrepaidUsed {
        /// The bill.
        bill: String,
        /// The amount.
        amount: Money,
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
    /// What a bill left open went over to another one.
    Transferred {
        /// The bill.
        bill: String,
        /// The amount.
        amount: Money,
    },
    /// Money was received for a bill.
    PaymentReceived {
        /// The bill.
        bill: String,
        /// The amount.
        amount: Money,
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
    let mut events = Decision { state }.task(&command.task)?;
    events.push(Event::CommandDone { id: command.id.clone(), digest: command.digest().to_string() });
    Ok(events)
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
                if waits || self.state.standing.bill_of.contains_key(&line.key) {
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
        let nothing = Money::ZERO;
        let bill = Bill {
            customer: generate.customer.clone(),
            bill_month: generate.bill_month,
            kind: generate.kind,
            // A bill that was sent stays so; one that was disputed is a draft again.
            status: known.map_or(BillStatus::Draft, |bill| if bill.status == BillStatus::Sent { BillStatus::Sent } else { BillStatus::Draft }),
            due_on: generate.due_on,
            lines,
            total: nothing,
            pass_through: nothing,
            prepaid_used: nothing,
            paid: nothing,
            transferred: nothing,
        };
        let content = Box::new(bill.summed().map_err(|code| Fault::new(code, "lines", ""))?);
        Ok(vec![Event::Generated { bill: generate.bill.clone(), content, takes_waiting: !waiting.is_empty() }])
    }

    /// A charge stands once over all bills that are not void, and no refund exceeds what was charged.
    fn check_lines(&self, lines: &[BillLine], bill: &str, path: &str) -> Result<(), Faults> {
        let standing = &self.state.standing;
        let own = self.state.bills.get(bill).filter(|own| own.status != BillStatus::Void).map_or(&[][..], |own| &own.lines);
        let mut charged: BTreeSet<&str> = BTreeSet::new();
        let mut faults = Vec::new();
        let is_new = |line: &BillLine| matches!(line.origin, LineOrigin::Computed | LineOrigin::Manual);
        for (index, line) in lines.iter().enumerate().filter(|(_, line)| is_new(line)) {
            let elsewhere = standing.bill_of.get(&line.key).is_some_and(|id| id != bill);
            let by_hand = path == "line" && own.iter().any(|known| known.key == line.key);
            if !charged.insert(&line.key) || elsewhere || by_hand {
                faults.push(Fault::new(Code::DuplicateCharge, format!("{path}[{index}].key"), &line.key));
            }
            if line.pay_type == PayType::Refund {
                let of_money =
                    |lines: &[BillLine]| lines.iter().filter(|other| other.money == line.money).map(|other| i128::from(other.amount.fen())).sum::<i128>();
                // What stands without this bill, and what this bill would add.
                let kept = if path == "line" { 0 } else { of_money(own) };
                let left = standing.sum_of.get(&line.money).copied().unwrap_or_default() - kept + of_money(lines);
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
        let mut events = self.moves(&confirm.bill, &[BillStatus::Sent], BillStatus::Confirmed)?;
        if bill.total <= Money::ZERO {
            events = vec![Event::StatusChanged { bill: confirm.bill.clone(), status: BillStatus::Settled }];
            if bill.total < Money::ZERO {
                // A bill in the customer's favour becomes prepaid money.
                events.push(Event::PrepaidAdded { customer: bill.customer.clone(), amount: bill.total.magnitude(), source: confirm.bill.clone() });
            }
            return Ok(events);
        }
        let prepaid = self.state.customers.get(&bill.customer).map_or(Money::ZERO, |account| account.prepaid);
        let used = prepaid.min(bill.total);
        if confirm.use_prepaid && used > Money::ZERO {
            events.push(Event::PrepaidUsed { bill: confirm.bill.clone(), amount: used });
        }
        Ok(events)
    }

    /// A line for the customer's open bill, or for the next one.
    fn later(&self, customer: &str, line: BillLine) -> Event {
        let open = self.state.bills.iter().filter(|(_, bill)| bill.customer == customer && bill.is_open() && !self.state.closed.contains(&bill.bill_month));
        let bill = open.min_by_key(|(id, bill)| (bill.bill_month, id.as_str())).map(|(id, _)| id.clone());
        Event::LineAdded { customer: customer.to_string(), bill, line: Box::new(line) }
    }

    fn audit(&self, audit: &Audit) -> Result<Vec<Event>, Faults> {
        let mut faults = Vec::new();
        let mut events = Vec::new();
        for (index, actual) in audit.lines.iter().enumerate() {
            let bills = self.state.bills.values().filter(|bill| bill.customer == audit.customer && bill.status != BillStatus::Void);
            let billed = bills.flat_map(|bill| &bill.lines).find(|line| line.key == actual.key);
            let Some(billed) = billed else {
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
            let sequence = 1 + self.state.bills.values().flat_map(|bill| &bill.lines).filter(|line| line.refers_to.as_ref() == Some(&actual.key)).count();
            let line = BillLine {
                key: format!("{}/{}/{sequence}", billed.money, PayType::Difference),
                pay_type: PayType::Difference,
                amount: difference,
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
        let key = LineKey {
            person: None,
            place: carry.from.clone(),
            item: "carry".to_string(),
            side: String::new(),
            fee_month: from.bill_month,
            pay_type: PayType::Normal,
            sequence: 1,
        };
        let (cause, refers_to) = (Some("carry_forward".to_string()), Some(carry.from.clone()));
        let line = ChargeLine { kind: LineKind::Carry, key, amount: left, sub_bill: String::new(), cause, refers_to, rules: Vec::new() };
        Ok(vec![
            Event::Transferred { bill: carry.from.clone(), amount: left },
            Event::LineAdded { customer: to.customer.clone(), bill: Some(carry.to.clone()), line: Box::new(BillLine::of(&line, LineOrigin::Carry)) },
        ])
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
        Ok(vec![Event::PaymentReceived { bill: pay.bill.clone(), amount: pay.amount }])
    }

    fn close(&self, month: Month) -> Result<Vec<Event>, Faults> {
        let still_open = self.state.bills.iter().filter(|(_, bill)| bill.bill_month == month && bill.is_open());
        let faults = still_open
            .map(|(id, bill)| Fault::new(Code::BillState, "month", id).because(format!("it is {}", bill.status), format!("当前状态 {}", bill.status)));
        Faults::none_or(faults.collect(), vec![Event::PeriodClosed { month }])
    }
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
            if let Some(before) = state.bills.insert(bill.clone(), Bill::clone(content)) {
                state.standing.remove(&before.lines);
            }
            state.standing.add(bill, &content.lines);
        }
        Event::StatusChanged { bill, status } => {
            if let Some(bill) = state.bills.get_mut(bill) {
                bill.status = *status;
                if *status == BillStatus::Void {
                    state.standing.remove(&bill.lines);
                }
            }
        }
        Event::PrepaidUsed { bill, amount } => {
            if let Some(bill) = state.bills.get_mut(bill) {
                let account = state.customers.entry(bill.customer.clone()).or_default();
                let (used, prepaid) = (bill.prepaid_used.plus(*amount)?, account.prepaid.minus(*amount)?);
                (bill.prepaid_used, account.prepaid) = (used, prepaid);
                paid_status(bill)?;
            }
        }
        Event::PrepaidAdded { customer, amount, .. } => {
            let account = state.customers.entry(customer.clone()).or_default();
            account.prepaid = account.prepaid.plus(*amount)?;
        }
        Event::LineAdded { customer, bill: None, line } => state.customers.entry(customer.clone()).or_default().waiting.push(BillLine::clone(line)),
        Event::LineAdded { bill: Some(id), line, .. } => {
            if let Some(bill) = state.bills.get_mut(id) {
                let mut next = bill.clone();
                next.lines.push(BillLine::clone(line));
                *bill = next.summed()?;
                state.standing.add(id, std::slice::from_ref(line));
            }
        }
        Event::Audited { key, actual } => {
            state.audited.insert(key.clone(), *actual);
        }
        Event::Transferred { bill, amount } => {
            if let Some(bill) = state.bills.get_mut(bill) {
                bill.transferred = bill.transferred.plus(*amount)?;
                paid_status(bill)?;
            }
        }
        Event::PaymentReceived { bill, amount } => {
            if let Some(bill) = state.bills.get_mut(bill) {
                bill.paid = bill.paid.plus(*amount)?;
                paid_status(bill)?;
            }
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

/// Paid is derived, never set by hand.
fn paid_status(bill: &mut Bill) -> Result<(), Code> {
    let open = bill.open()?;
    bill.status = if open <= Money::ZERO {
        BillStatus::Paid
    } else if open < bill.total {
        BillStatus::PartPaid
    } else {
        bill.status
    };
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

/// What a customer owes, against what it may owe (信用额度).
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Exposure {
    /// What is open on its bills.
    pub open: Money,
    /// Its prepaid balance.
    pub prepaid: Money,
    /// Open less prepaid.
    pub exposure: Money,
    /// By how much that is above the credit limit.
    pub over_limit_by: Money,
    /// Whether money may be paid out for it.
    pub pay_out_allowed: bool,
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

/// What a customer owes against what it may owe.
///
/// # Errors
///
/// `amount_overflow`.
pub fn exposure(state: &Bills, customer: &str) -> Result<Exposure, Code> {
    let bills = state.bills.values().filter(|bill| bill.customer == customer && bill.is_locked());
    let open = bills.map(Bill::open).try_fold(Money::ZERO, |sum, open| sum.plus(open?.max(Money::ZERO)))?;
    let account = state.customers.get(customer).cloned().unwrap_or_default();
    let exposure = open.minus(account.prepaid)?;
    let over_limit_by = exposure.minus(account.credit_limit)?.max(Money::ZERO);
    Ok(Exposure { open, prepaid: account.prepaid, exposure, over_limit_by, pay_out_allowed: over_limit_by == Money::ZERO })
}
