//! What a command to receipts, claims and allocations would do, and the state after it.

use super::life::{
    Advance, Allocate, BankReversal, ClaimReceipt, End, EndBy, LineShare, PayOutReturned, PayOutTo, Receive, Recover, RefundPrepaid, Reverse, SettlementEvent,
    Task, TransferPrepaid, Unclaim,
};
use super::state::{Allocation, Claim, Movement, PayOut, ReceiptState, Settlement, Terms, Trust};
use crate::billing::{self, AllocationOrder, Bill, SettledBy, Share};
use crate::command::{Command, digest};
use crate::fault::{Code, Fault, Faults};
use crate::money::Money;
use crate::time::Day;
use std::collections::{HashMap, HashSet};

/// What a command would do.
///
/// # Errors
///
/// Every fault of the command; the state is as it was.
pub fn decide(state: &Settlement, command: &Command<Task>) -> Result<Vec<SettlementEvent>, Faults> {
    if command.was_done(&state.bills.commands)? {
        return Ok(Vec::new());
    }
    let mut events = Decision { state, command: &command.id }.task(&command.task)?;
    let done = billing::Event::CommandDone { id: command.id.clone(), digest: command.digest().to_string() };
    events.push(SettlementEvent::Bill { event: Box::new(done) });
    Ok(events)
}

struct Decision<'a> {
    state: &'a Settlement,
    command: &'a str,
}

/// Where the money of an allocation comes from, and how much is left there.
struct Purse<'a> {
    by: SettledBy,
    claim: Option<&'a str>,
    customer: &'a str,
    left: Money,
}

impl Decision<'_> {
    fn task(&self, task: &Task) -> Result<Vec<SettlementEvent>, Faults> {
        match task {
            Task::Bill(task) => self.of_bill(task),
            Task::Receive(receive) => self.receive(receive),
            Task::Claim(claim) => self.claim(claim),
            Task::Suspend(suspend) => {
                self.receipt(&suspend.receipt)?;
                Ok(vec![SettlementEvent::ReceiptSuspended { receipt: suspend.receipt.clone() }])
            }
            Task::Unclaim(unclaim) => self.unclaim(unclaim),
            Task::BankReversal(reversal) => self.bank_reversal(reversal),
            Task::Allocate(allocate) => self.allocate(allocate),
            Task::Reverse(reverse) => self.reverse(reverse),
            Task::End(end) => self.end(end),
            Task::Recover(recover) => self.recover(recover),
            Task::PayOut(pay_out) => self.pay_out(pay_out),
            Task::PayOutReturned(returned) => self.pay_out_returned(returned),
            Task::RefundPrepaid(refund) => self.refund_prepaid(refund),
            Task::TransferPrepaid(transfer) => self.transfer_prepaid(transfer),
            Task::SetTerms(set) => {
                let terms = Terms { tail_difference: set.tail_difference, bank_fee: set.bank_fee };
                Ok(vec![SettlementEvent::TermsSet { customer: set.customer.clone(), terms }])
            }
        }
    }

    /// A command to bills. The prepaid balance is used by an allocation, so that it can be reversed as any other.
    fn of_bill(&self, task: &billing::Task) -> Result<Vec<SettlementEvent>, Faults> {
        let wrapped = |events: Vec<billing::Event>| events.into_iter().map(|event| SettlementEvent::Bill { event: Box::new(event) }).collect::<Vec<_>>();
        let billing::Task::Confirm(confirm) = task else { return Ok(wrapped(billing::consequences(&self.state.bills, task)?)) };
        let without = billing::Confirm { use_prepaid: false, ..confirm.clone() };
        let mut events = wrapped(billing::consequences(&self.state.bills, &billing::Task::Confirm(without))?);
        let Some(bill) = self.state.bills.bills.get(&confirm.bill) else { return Ok(events) };
        let used = self.state.bills.prepaid(&bill.customer).min(bill.total);
        if confirm.use_prepaid && used > Money::ZERO {
            let shares = bill.spread(used, AllocationOrder::Priority).map_err(|code| Fault::new(code, "bill", &confirm.bill))?;
            let purse = Purse { by: SettledBy::Prepaid, claim: None, customer: &bill.customer, left: used };
            let on = confirm.on.unwrap_or(bill.bill_month.last_day());
            let content = allocation(&purse, &confirm.bill, bill, used, shares, on)?;
            events.push(SettlementEvent::Allocated { allocation: format!("{}-prepaid", self.command), content: Box::new(content) });
        }
        Ok(events)
    }

    fn receipt(&self, id: &str) -> Result<&ReceiptState, Fault> {
        self.state.receipts.get(id).ok_or_else(|| Fault::new(Code::ValueUnknown, "receipt", id))
    }

    fn claim_of(&self, id: &str) -> Result<&Claim, Fault> {
        let claim = self.state.claims.get(id).ok_or_else(|| Fault::new(Code::ValueUnknown, "claim", id))?;
        if claim.undone { Err(Fault::new(Code::AlreadyReversed, "claim", id)) } else { Ok(claim) }
    }

    fn allocation_of(&self, id: &str, path: &str) -> Result<&Allocation, Fault> {
        self.state.allocations.get(id).ok_or_else(|| Fault::new(Code::ValueUnknown, path, id))
    }

    /// A bill that can be paid.
    fn payable(&self, id: &str, path: &str) -> Result<&Bill, Fault> {
        let bill = self.state.bills.bills.get(id).ok_or_else(|| Fault::new(Code::ValueUnknown, path, id))?;
        let (en, zh) = ("it is not confirmed, or nothing is to be paid", "账单未确认或无需付款");
        if bill.is_locked() && bill.total > Money::ZERO { Ok(bill) } else { Err(Fault::new(Code::BillState, path, id).because(en, zh)) }
    }

    fn open_on(&self, on: Day) -> Result<(), Fault> {
        if self.state.bills.closed.contains(&on.month()) { Err(Fault::new(Code::PeriodClosed, "on", on)) } else { Ok(()) }
    }

    /// An id that nothing has yet.
    fn new_id<T>(&self, known: &std::collections::BTreeMap<String, T>, path: &str, id: &str) -> Result<(), Fault> {
        if known.contains_key(id) { Err(Fault::new(Code::CommandConflict, path, id).because("the id is taken", "编号已使用")) } else { Ok(()) }
    }

    fn receive(&self, receive: &Receive) -> Result<Vec<SettlementEvent>, Faults> {
        let (mut events, mut faults) = (Vec::new(), Vec::new());
        let mut seen: HashMap<&str, String> = HashMap::new();
        for (index, receipt) in receive.receipts.iter().enumerate() {
            let at = |field: &str| format!("receipts[{index}].{field}");
            let digest = digest(receipt);
            let known = self.state.receipts.get(&receipt.id).map(|known| &known.digest).or(seen.get(receipt.id.as_str()));
            if let Some(known) = known {
                if *known != digest {
                    faults.push(Fault::new(Code::CommandConflict, at("id"), &receipt.id).because("the id has another receipt", "编号已对应另一笔到款"));
                }
                continue;
            }
            if receipt.currency != "CNY" {
                faults.push(Fault::new(Code::CurrencyNotCny, at("currency"), &receipt.currency));
            }
            if receipt.amount <= Money::ZERO {
                faults.push(Fault::new(Code::AmountNotPositive, at("amount"), receipt.amount));
            }
            if self.open_on(receipt.on).is_err() {
                faults.push(Fault::new(Code::PeriodClosed, at("on"), receipt.on));
            }
            seen.insert(&receipt.id, digest.clone());
            events.push(SettlementEvent::ReceiptReceived { receipt: receipt.id.clone(), on: receipt.on, amount: receipt.amount, digest });
        }
        Faults::none_or(faults, events)
    }

    fn claim(&self, claim: &ClaimReceipt) -> Result<Vec<SettlementEvent>, Faults> {
        self.open_on(claim.on)?;
        self.new_id(&self.state.claims, "claim", &claim.claim)?;
        let receipt = self.receipt(&claim.receipt)?;
        let overflow = |code| Fault::new(code, "amount", "");
        let left = receipt.left().map_err(overflow)?;
        if left == Money::ZERO && receipt.returned == receipt.amount {
            return Err(Fault::new(Code::ReceiptState, "receipt", &claim.receipt).because("the bank took it back", "银行已冲正").into());
        }
        let amount = claim.amount.unwrap_or(left);
        positive(amount)?;
        if amount > left {
            return Err(Fault::new(Code::ExceedsReceipt, "amount", amount).because(format!("left is {left}"), format!("未认领余额 {left}")).into());
        }
        let mut content = Claim {
            receipt: claim.receipt.clone(),
            customer: claim.customer.clone(),
            amount,
            allocated: Money::ZERO,
            to_prepaid: Money::ZERO,
            on: claim.on,
            by: claim.by.clone(),
            rule: claim.rule.clone(),
            undone: false,
        };
        let mut events = vec![SettlementEvent::Claimed { claim: claim.claim.clone(), claimed: Box::new(content.clone()) }];
        let mut faults = Vec::new();
        let mut paid: HashSet<&str> = HashSet::new();
        for (index, of_bill) in claim.bills.iter().enumerate() {
            let path = |field: &str| format!("bills[{index}].{field}");
            if !paid.insert(&of_bill.bill) {
                faults.push(Fault::new(Code::Contradiction, path("bill"), &of_bill.bill).because("the bill stands twice", "账单重复"));
                continue;
            }
            match self.pay_bill(claim, index, content.left().map_err(overflow)?) {
                Ok((more, used)) => {
                    content.allocated = content.allocated.plus(used).map_err(overflow)?;
                    events.extend(more);
                }
                Err(more) => faults.extend(more.as_slice().iter().map(|fault| Fault { path: path(&fault.path), ..fault.clone() })),
            }
        }
        let rest = content.left().map_err(overflow)?;
        if claim.rest_to_prepaid && rest > Money::ZERO {
            events.push(SettlementEvent::ToPrepaid { claim: claim.claim.clone(), amount: rest, on: claim.on });
        }
        Faults::none_or(faults, events)
    }

    /// What a claim pays of one bill, with what the bank kept of it.
    fn pay_bill(&self, claim: &ClaimReceipt, index: usize, left: Money) -> Result<(Vec<SettlementEvent>, Money), Faults> {
        let of_bill = &claim.bills[index];
        let bill = self.payable(&of_bill.bill, "bill")?;
        let overflow = |code| Fault::new(code, "amount", "");
        let open = bill.open().map_err(overflow)?;
        let charge = of_bill.bank_charge.unwrap_or_default();
        let amount = match of_bill.amount {
            Some(amount) => amount,
            None => left.min(open.minus(charge).map_err(overflow)?),
        };
        positive(amount)?;
        if amount > left {
            return Err(Fault::new(Code::ExceedsReceipt, "amount", amount).because(format!("left is {left}"), format!("余额 {left}")).into());
        }
        let purse = Purse { by: SettledBy::Receipt, claim: Some(&claim.claim), customer: &claim.customer, left };
        let content = self.allocated(&purse, &of_bill.bill, amount, claim.order, &[], claim.on)?;
        let id = |what: &str| format!("{}-{}{what}", claim.claim, index + 1);
        self.new_id(&self.state.allocations, "bill", &id(""))?;
        let mut events = vec![SettlementEvent::Allocated { allocation: id(""), content: Box::new(content.clone()) }];
        if charge > Money::ZERO {
            let terms = self.state.terms_of(&claim.customer);
            within(charge, terms.bank_fee, "bank_charge")?;
            let rest = open.minus(amount).map_err(overflow)?;
            if charge != rest {
                let (en, zh) = (format!("{rest} is left open"), format!("剩余 {rest}"));
                return Err(Fault::new(Code::Contradiction, "bank_charge", charge).because(en, zh).into());
            }
            // The bill as the money leaves it, so that the charge ends what is open.
            let mut after = bill.clone();
            after.settle(SettledBy::Receipt, amount, &content.shares).map_err(overflow)?;
            let shares = after.spread(charge, AllocationOrder::Priority).map_err(overflow)?;
            let kept = Purse { by: SettledBy::BankCharge, claim: None, customer: &claim.customer, left: charge };
            let content = allocation(&kept, &of_bill.bill, &after, charge, shares, claim.on)?;
            events.push(SettlementEvent::Allocated { allocation: id("-bank"), content: Box::new(content) });
        }
        Ok((events, amount))
    }

    /// An allocation after all its guards, in the order in which a fault is told: period, customer, receipt, bill.
    fn allocated(&self, purse: &Purse<'_>, id: &str, amount: Money, order: AllocationOrder, lines: &[LineShare], on: Day) -> Result<Allocation, Faults> {
        let mut faults: Vec<Fault> = Vec::new();
        faults.extend(positive(amount).err());
        faults.extend(self.open_on(on).err());
        let bill = match self.payable(id, "bill") {
            Ok(bill) => bill,
            Err(fault) => {
                faults.push(fault);
                return Faults::none_or(faults, ()).and_then(|()| Err(Fault::new(Code::ValueUnknown, "bill", id).into()));
            }
        };
        if bill.customer != purse.customer {
            let fault = Fault::new(Code::CustomerMismatch, "bill", id);
            faults.push(fault.because(format!("the bill is of {}", bill.customer), format!("账单属于 {}", bill.customer)));
        }
        if amount > purse.left {
            let code = if purse.by == SettledBy::Prepaid { Code::PrepaidInsufficient } else { Code::ExceedsReceipt };
            faults.push(Fault::new(code, "amount", amount).because(format!("left is {}", purse.left), format!("余额 {}", purse.left)));
        }
        let open = bill.open().map_err(|code| Fault::new(code, "bill", id))?;
        if amount > open {
            faults.push(Fault::new(Code::ExceedsBill, "amount", amount).because(format!("open is {open}"), format!("未结 {open}")));
        }
        Faults::none_or(faults, ())?;
        let shares =
            if lines.is_empty() { bill.spread(amount, order).map_err(|code| Fault::new(code, "amount", amount))? } else { by_hand(bill, amount, lines)? };
        Ok(allocation(purse, id, bill, amount, shares, on)?)
    }

    fn allocate(&self, allocate: &Allocate) -> Result<Vec<SettlementEvent>, Faults> {
        self.new_id(&self.state.allocations, "allocation", &allocate.allocation)?;
        let bill = self.payable(&allocate.bill, "bill")?;
        let overflow = |code| Fault::new(code, "amount", "");
        let purse = match &allocate.claim {
            Some(id) => {
                let claim = self.claim_of(id)?;
                Purse { by: SettledBy::Receipt, claim: Some(id), customer: &claim.customer, left: claim.left().map_err(overflow)? }
            }
            None => Purse { by: SettledBy::Prepaid, claim: None, customer: &bill.customer, left: self.state.bills.prepaid(&bill.customer) },
        };
        let amount = match allocate.amount {
            Some(amount) => amount,
            None if !allocate.lines.is_empty() => allocate.lines.iter().map(|line| line.amount).try_fold(Money::ZERO, Money::plus).map_err(overflow)?,
            None => purse.left.min(bill.open().map_err(overflow)?),
        };
        let mut content = self.allocated(&purse, &allocate.bill, amount, allocate.order, &allocate.lines, allocate.on)?;
        content.user.clone_from(&allocate.user);
        Ok(vec![SettlementEvent::Allocated { allocation: allocate.allocation.clone(), content: Box::new(content) }])
    }

    /// The reversal of an allocation, for as much of it as is asked.
    fn reversed(&self, id: &str, known: &Allocation, amount: Money, on: Day) -> Result<(String, Allocation), Fault> {
        let whole = amount == known.amount;
        let overflow = |code| Fault::new(code, "allocation", id);
        let shares = if whole {
            known.shares.iter().map(negated).collect::<Result<Vec<_>, _>>().map_err(overflow)?
        } else {
            first_of(known, amount).map_err(overflow)?
        };
        let number = self.state.allocations.range(format!("{id}-R")..).take_while(|(other, _)| other.starts_with(&format!("{id}-R"))).count();
        let name = if number == 0 { format!("{id}-R") } else { format!("{id}-R{}", number + 1) };
        let bill = self.state.bills.bills.get(&known.bill).ok_or_else(|| Fault::new(Code::ValueUnknown, "bill", &known.bill))?;
        let purse = Purse { by: known.by, claim: known.claim.as_deref(), customer: &known.customer, left: amount };
        let negative = Money::ZERO.minus(amount).map_err(overflow)?;
        let content = allocation(&purse, &known.bill, bill, negative, shares, on)?;
        Ok((name, Allocation { reverses: Some(id.to_string()), ..content }))
    }

    fn reverse(&self, reverse: &Reverse) -> Result<Vec<SettlementEvent>, Faults> {
        let id = &reverse.allocation;
        let known = self.allocation_of(id, "allocation")?;
        if known.reverses.is_some() || known.reversed != Money::ZERO {
            return Err(Fault::new(Code::AlreadyReversed, "allocation", id).into());
        }
        self.open_on(reverse.on)?;
        let (name, content) = self.reversed(id, known, known.amount, reverse.on)?;
        let content = Allocation { user: reverse.user.clone(), reason: reverse.reason.clone(), ..content };
        let mut events = vec![SettlementEvent::Allocated { allocation: name, content: Box::new(content) }];
        let moves_money = matches!(known.by, SettledBy::Receipt | SettledBy::Prepaid);
        let after = self.state.trust_of(&known.customer).minus(known.pass_through).map_err(|code| Fault::new(code, "allocation", id))?;
        if moves_money && after < Money::ZERO && known.pass_through > Money::ZERO {
            events.push(SettlementEvent::DownstreamPaid { customer: known.customer.clone(), advance: after.magnitude() });
        }
        Ok(events)
    }

    fn end(&self, end: &End) -> Result<Vec<SettlementEvent>, Faults> {
        self.new_id(&self.state.allocations, "allocation", &end.allocation)?;
        let bill = self.payable(&end.bill, "bill")?;
        let open = bill.open().map_err(|code| Fault::new(code, "bill", &end.bill))?;
        let amount = end.amount.unwrap_or(open);
        let terms = self.state.terms_of(&bill.customer);
        match end.by {
            EndBy::TailDifference => within(amount, terms.tail_difference, "amount")?,
            EndBy::BankCharge => within(amount, terms.bank_fee, "amount")?,
            EndBy::BadDebt => match &end.approved_by {
                None => return Err(Fault::new(Code::FieldMissing, "approved_by", "").because("a bad debt needs approval", "坏账核销须经审批").into()),
                Some(approver) if *approver == end.user => return Err(Fault::new(Code::SegregationOfDuty, "approved_by", approver).into()),
                Some(_) => {}
            },
            EndBy::SetOff if end.agreement.is_none() => return Err(Fault::new(Code::FieldMissing, "agreement", "").into()),
            EndBy::SetOff => {}
        }
        let purse = Purse { by: end.by.settled_by(), claim: None, customer: &bill.customer, left: amount };
        let content = self.allocated(&purse, &end.bill, amount, AllocationOrder::Priority, &[], end.on)?;
        let reason = end.reason.clone().or_else(|| end.agreement.clone());
        let content = Allocation { user: Some(end.user.clone()), reason, ..content };
        Ok(vec![SettlementEvent::Allocated { allocation: end.allocation.clone(), content: Box::new(content) }])
    }

    fn recover(&self, recover: &Recover) -> Result<Vec<SettlementEvent>, Faults> {
        self.open_on(recover.on)?;
        self.new_id(&self.state.allocations, "allocation", &recover.allocation)?;
        let known = self.allocation_of(&recover.bad_debt, "bad_debt")?;
        if known.by != SettledBy::BadDebt || known.reverses.is_some() {
            return Err(Fault::new(Code::ValueUnknown, "bad_debt", &recover.bad_debt).because("it is no bad debt", "不是坏账核销").into());
        }
        let claim = self.claim_of(&recover.claim)?;
        let overflow = |code| Fault::new(code, "amount", "");
        let written_off = known.amount.minus(known.reversed).map_err(overflow)?;
        if written_off == Money::ZERO {
            return Err(Fault::new(Code::AlreadyReversed, "bad_debt", &recover.bad_debt).into());
        }
        let left = claim.left().map_err(overflow)?;
        let amount = recover.amount.unwrap_or(left.min(written_off));
        positive(amount)?;
        if amount > written_off {
            let (en, zh) = (format!("{written_off} is written off"), format!("已核销坏账 {written_off}"));
            return Err(Fault::new(Code::ExceedsBill, "amount", amount).because(en, zh).into());
        }
        if claim.customer != known.customer {
            return Err(Fault::new(Code::CustomerMismatch, "claim", &recover.claim).into());
        }
        if amount > left {
            return Err(Fault::new(Code::ExceedsReceipt, "amount", amount).because(format!("left is {left}"), format!("余额 {left}")).into());
        }
        let (name, back) = self.reversed(&recover.bad_debt, known, amount, recover.on)?;
        let bill = self.state.bills.bills.get(&known.bill).ok_or_else(|| Fault::new(Code::ValueUnknown, "bad_debt", &known.bill))?;
        let shares = back.shares.iter().map(negated).collect::<Result<Vec<_>, _>>().map_err(overflow)?;
        let purse = Purse { by: SettledBy::Receipt, claim: Some(&recover.claim), customer: &claim.customer, left };
        let paid = allocation(&purse, &known.bill, bill, amount, shares, recover.on)?;
        Ok(vec![
            SettlementEvent::Allocated { allocation: name, content: Box::new(back) },
            SettlementEvent::Allocated { allocation: recover.allocation.clone(), content: Box::new(paid) },
        ])
    }

    fn unclaim(&self, unclaim: &Unclaim) -> Result<Vec<SettlementEvent>, Faults> {
        self.open_on(unclaim.on)?;
        let claim = self.claim_of(&unclaim.claim)?;
        if claim.allocated != Money::ZERO {
            return Err(Fault::new(Code::ReceiptAllocated, "claim", &unclaim.claim)
                .because(format!("{} is allocated", claim.allocated), format!("已核销 {}", claim.allocated))
                .into());
        }
        let prepaid = self.state.bills.prepaid(&claim.customer);
        if claim.to_prepaid > prepaid {
            return Err(Fault::new(Code::PrepaidInsufficient, "claim", &unclaim.claim)
                .because(format!("{prepaid} is left"), format!("预收余额 {prepaid}"))
                .into());
        }
        Ok(vec![SettlementEvent::Unclaimed { claim: unclaim.claim.clone(), on: unclaim.on }])
    }

    fn bank_reversal(&self, reversal: &BankReversal) -> Result<Vec<SettlementEvent>, Faults> {
        self.open_on(reversal.on)?;
        positive(reversal.amount)?;
        let receipt = self.receipt(&reversal.receipt)?;
        if receipt.returned == receipt.amount {
            return Ok(Vec::new());
        }
        let overflow = |code| Fault::new(code, "amount", reversal.amount);
        let left = receipt.left().map_err(overflow)?;
        if reversal.amount > receipt.amount.minus(receipt.returned).map_err(overflow)? {
            return Err(Fault::new(Code::ExceedsReceipt, "amount", reversal.amount).into());
        }
        if reversal.amount > left {
            return Err(Fault::new(Code::ReceiptAllocated, "amount", reversal.amount)
                .because(format!("{left} is not claimed"), format!("未认领 {left}"))
                .into());
        }
        Ok(vec![SettlementEvent::ReceiptReturned { receipt: reversal.receipt.clone(), amount: reversal.amount, on: reversal.on }])
    }

    /// The gate: a customer's own money, or an advance that was approved.
    fn pay_out(&self, pay_out: &PayOutTo) -> Result<Vec<SettlementEvent>, Faults> {
        self.open_on(pay_out.on)?;
        positive(pay_out.amount)?;
        self.new_id(&self.state.pay_outs, "pay_out", &pay_out.pay_out)?;
        let available = self.state.trust_of(&pay_out.customer);
        let overflow = |code| Fault::new(code, "amount", pay_out.amount);
        // What is advanced in all after it, against what was so before.
        let after = available.minus(pay_out.amount).map_err(overflow)?;
        let advanced = Money::ZERO.minus(after.min(Money::ZERO)).map_err(overflow)?;
        let before = Money::ZERO.minus(available.min(Money::ZERO)).map_err(overflow)?;
        let advance = if pay_out.own_cost { Money::ZERO } else { advanced.minus(before).map_err(overflow)? };
        if advance > pay_out.approved_advance {
            let short = advance.minus(pay_out.approved_advance).map_err(overflow)?;
            return Err(Fault::new(Code::FundsShort, "amount", pay_out.amount).because(format!("short by {short}"), format!("缺口 {short}")).into());
        }
        Ok(vec![SettlementEvent::PaidOut {
            pay_out: pay_out.pay_out.clone(),
            customer: pay_out.customer.clone(),
            purpose: pay_out.purpose.clone(),
            amount: pay_out.amount,
            advance,
            on: pay_out.on,
            own_cost: pay_out.own_cost,
        }])
    }

    fn pay_out_returned(&self, returned: &PayOutReturned) -> Result<Vec<SettlementEvent>, Faults> {
        self.open_on(returned.on)?;
        positive(returned.amount)?;
        let known = self.state.pay_outs.get(&returned.pay_out).ok_or_else(|| Fault::new(Code::ValueUnknown, "pay_out", &returned.pay_out))?;
        let left = known.amount.minus(known.returned).map_err(|code| Fault::new(code, "amount", returned.amount))?;
        if returned.amount > left {
            return Err(Fault::new(Code::RefundExceedsPaid, "amount", returned.amount).because(format!("{left} was paid"), format!("已付 {left}")).into());
        }
        Ok(vec![SettlementEvent::PayOutReturned { pay_out: returned.pay_out.clone(), amount: returned.amount, on: returned.on }])
    }

    fn prepaid_covers(&self, customer: &str, amount: Money, on: Day) -> Result<(), Fault> {
        self.open_on(on)?;
        positive(amount)?;
        let prepaid = self.state.bills.prepaid(customer);
        if amount > prepaid {
            Err(Fault::new(Code::PrepaidInsufficient, "amount", amount).because(format!("{prepaid} is left"), format!("预收余额 {prepaid}")))
        } else {
            Ok(())
        }
    }

    fn refund_prepaid(&self, refund: &RefundPrepaid) -> Result<Vec<SettlementEvent>, Faults> {
        self.prepaid_covers(&refund.customer, refund.amount, refund.on)?;
        let RefundPrepaid { refund, customer, amount, on } = refund.clone();
        Ok(vec![SettlementEvent::PrepaidRefunded { refund, customer, amount, on }])
    }

    fn transfer_prepaid(&self, transfer: &TransferPrepaid) -> Result<Vec<SettlementEvent>, Faults> {
        self.prepaid_covers(&transfer.from, transfer.amount, transfer.on)?;
        if transfer.from == transfer.to {
            return Err(Fault::new(Code::Contradiction, "to", &transfer.to).into());
        }
        let TransferPrepaid { transfer, from, to, amount, on, agreement } = transfer.clone();
        Ok(vec![SettlementEvent::PrepaidTransferred { transfer, from, to, amount, on, agreement }])
    }
}

fn positive(amount: Money) -> Result<(), Fault> {
    if amount > Money::ZERO { Ok(()) } else { Err(Fault::new(Code::AmountNotPositive, "amount", amount)) }
}

fn within(amount: Money, limit: Money, path: &str) -> Result<(), Fault> {
    if amount > limit { Err(Fault::new(Code::ExceedsLimit, path, amount).because(format!("at most {limit}"), format!("上限 {limit}"))) } else { Ok(()) }
}

fn negated(share: &Share) -> Result<Share, Code> {
    Ok(Share { line: share.line.clone(), amount: Money::ZERO.minus(share.amount)? })
}

/// What a part of an allocation takes back: its lines from the first on.
fn first_of(known: &Allocation, amount: Money) -> Result<Vec<Share>, Code> {
    // What was taken back before came from the first lines too.
    let (mut skip, mut left) = (known.reversed, amount);
    let mut shares = Vec::new();
    for share in known.shares.iter().filter(|share| share.amount > Money::ZERO) {
        let passed = skip.min(share.amount);
        skip = skip.minus(passed)?;
        let part = share.amount.minus(passed)?.min(left);
        left = left.minus(part)?;
        if part > Money::ZERO {
            shares.push(Share { line: share.line.clone(), amount: Money::ZERO.minus(part)? });
        }
    }
    Ok(shares)
}

/// Lines that were chosen by hand, each checked.
fn by_hand(bill: &Bill, amount: Money, lines: &[LineShare]) -> Result<Vec<Share>, Faults> {
    let mut faults = Vec::new();
    let mut shares = Vec::new();
    let mut sum = Money::ZERO;
    let mut seen = HashSet::new();
    for (index, share) in lines.iter().enumerate() {
        let path = |field: &str| format!("lines[{index}].{field}");
        let known = bill.lines.iter().find(|line| *line.key == *share.line);
        let Some(known) = known.filter(|_| seen.insert(&share.line)) else {
            faults.push(Fault::new(Code::ValueUnknown, path("line"), &share.line));
            continue;
        };
        let open = known.open().map_err(|code| Fault::new(code, path("amount"), share.amount))?;
        if share.amount <= Money::ZERO {
            faults.push(Fault::new(Code::AmountNotPositive, path("amount"), share.amount));
        } else if share.amount > open {
            faults.push(Fault::new(Code::ExceedsBill, path("amount"), share.amount).because(format!("open is {open}"), format!("未结 {open}")));
        }
        sum = sum.plus(share.amount).map_err(|code| Fault::new(code, path("amount"), share.amount))?;
        shares.push(Share { line: known.key.clone(), amount: share.amount });
    }
    if faults.is_empty() && sum != amount {
        faults.push(Fault::new(Code::Contradiction, "amount", amount).because(format!("the lines make {sum}"), format!("明细合计 {sum}")));
    }
    Faults::none_or(faults, shares)
}

fn allocation(purse: &Purse<'_>, id: &str, bill: &Bill, amount: Money, shares: Vec<Share>, on: Day) -> Result<Allocation, Fault> {
    let passed: HashSet<&str> = bill.lines.iter().filter(|line| line.pass_through).map(|line| &*line.key).collect();
    let of_passed = shares.iter().filter(|share| passed.contains(&*share.line)).map(|share| share.amount);
    let pass_through = of_passed.into_iter().try_fold(Money::ZERO, Money::plus).map_err(|code| Fault::new(code, "amount", amount))?;
    Ok(Allocation {
        by: purse.by,
        claim: purse.claim.map(str::to_string),
        customer: purse.customer.to_string(),
        bill: id.to_string(),
        amount,
        pass_through,
        shares,
        on,
        user: None,
        reason: None,
        reverses: None,
        reversed: Money::ZERO,
    })
}

/// The state after an event. An event that the state cannot take (a sum beyond the limits, which [`decide`] never gives) changes nothing.
pub fn apply(mut state: Settlement, event: &SettlementEvent) -> Settlement {
    // Every sum is made before it is put in its place.
    let _ = change(&mut state, event);
    state
}

fn change(state: &mut Settlement, event: &SettlementEvent) -> Result<(), Code> {
    match event {
        SettlementEvent::Bill { event } => {
            state.bills = billing::apply(std::mem::take(&mut state.bills), event);
        }
        SettlementEvent::ReceiptReceived { receipt, on, amount, digest } => {
            let (on, amount, digest) = (*on, *amount, digest.clone());
            let new = ReceiptState { on, amount, claimed: Money::ZERO, returned: Money::ZERO, suspended: false, digest };
            state.receipts.insert(receipt.clone(), new);
        }
        SettlementEvent::ReceiptSuspended { receipt } => {
            if let Some(receipt) = state.receipts.get_mut(receipt) {
                receipt.suspended = true;
            }
        }
        SettlementEvent::ReceiptReturned { receipt, amount, .. } => {
            if let Some(receipt) = state.receipts.get_mut(receipt) {
                receipt.returned = receipt.returned.plus(*amount)?;
            }
        }
        SettlementEvent::Claimed { claim, claimed: content } => {
            if let Some(receipt) = state.receipts.get_mut(&content.receipt) {
                receipt.claimed = receipt.claimed.plus(content.amount)?;
            }
            state.claims.insert(claim.clone(), Claim::clone(content));
        }
        SettlementEvent::Unclaimed { claim, .. } => unclaimed(state, claim)?,
        SettlementEvent::ToPrepaid { claim, amount, .. } => {
            if let Some(claim) = state.claims.get_mut(claim) {
                claim.to_prepaid = claim.to_prepaid.plus(*amount)?;
                state.bills.add_prepaid(&claim.customer, *amount)?;
            }
        }
        SettlementEvent::Allocated { allocation, content } => allocated(state, allocation, content)?,
        SettlementEvent::PaidOut { pay_out, customer, purpose, amount, on, own_cost, .. } => {
            let new = PayOut { customer: customer.clone(), purpose: purpose.clone(), amount: *amount, returned: Money::ZERO, on: *on, own_cost: *own_cost };
            if !own_cost {
                moved(state, customer, *on, Money::ZERO.minus(*amount)?, pay_out)?;
            }
            state.pay_outs.insert(pay_out.clone(), new);
        }
        SettlementEvent::PayOutReturned { pay_out, amount, on } => {
            if let Some(known) = state.pay_outs.get_mut(pay_out) {
                known.returned = known.returned.plus(*amount)?;
                let (customer, own_cost) = (known.customer.clone(), known.own_cost);
                if !own_cost {
                    moved(state, &customer, *on, *amount, pay_out)?;
                }
            }
        }
        SettlementEvent::PrepaidRefunded { customer, amount, .. } => state.bills.add_prepaid(customer, Money::ZERO.minus(*amount)?)?,
        SettlementEvent::PrepaidTransferred { from, to, amount, .. } => {
            state.bills.add_prepaid(from, Money::ZERO.minus(*amount)?)?;
            state.bills.add_prepaid(to, *amount)?;
        }
        SettlementEvent::TermsSet { customer, terms } => {
            state.terms.insert(customer.clone(), terms.clone());
        }
        SettlementEvent::DownstreamPaid { .. } => {}
    }
    Ok(())
}

fn unclaimed(state: &mut Settlement, id: &str) -> Result<(), Code> {
    let Some(claim) = state.claims.get_mut(id) else { return Ok(()) };
    let (customer, prepaid) = (claim.customer.clone(), claim.to_prepaid);
    if let Some(receipt) = state.receipts.get_mut(&claim.receipt) {
        receipt.claimed = receipt.claimed.minus(claim.amount)?;
    }
    (claim.to_prepaid, claim.undone) = (Money::ZERO, true);
    if prepaid != Money::ZERO {
        state.bills.add_prepaid(&customer, Money::ZERO.minus(prepaid)?)?;
    }
    Ok(())
}

fn allocated(state: &mut Settlement, id: &str, content: &Allocation) -> Result<(), Code> {
    if let Some(original) = content.reverses.as_ref().and_then(|original| state.allocations.get_mut(original)) {
        original.reversed = original.reversed.minus(content.amount)?;
    }
    match content.by {
        SettledBy::Receipt => {
            if let Some(claim) = content.claim.as_ref().and_then(|claim| state.claims.get_mut(claim)) {
                claim.allocated = claim.allocated.plus(content.amount)?;
            }
        }
        // The bill takes it from the balance.
        SettledBy::Prepaid => {}
        _ => {}
    }
    state.bills = billing::apply(
        std::mem::take(&mut state.bills),
        &billing::Event::Settled { bill: content.bill.clone(), by: content.by, amount: content.amount, shares: content.shares.clone() },
    );
    if matches!(content.by, SettledBy::Receipt | SettledBy::Prepaid) && content.pass_through != Money::ZERO {
        moved(state, &content.customer, content.on, content.pass_through, id)?;
    }
    state.allocations.insert(id.to_string(), content.clone());
    Ok(())
}

fn moved(state: &mut Settlement, customer: &str, on: Day, amount: Money, source: &str) -> Result<(), Code> {
    let trust: &mut Trust = state.trust.entry(customer.to_string()).or_default();
    trust.balance = trust.balance.plus(amount)?;
    trust.movements.push(Movement { on, amount, source: source.to_string() });
    Ok(())
}

impl Settlement {
    /// What was advanced for a customer, from one movement to the next. The day of payment is not counted, that of receipt is.
    ///
    /// # Errors
    ///
    /// `amount_overflow`.
    pub fn advances(&self, customer: &str) -> Result<Vec<Advance>, Code> {
        let mut movements: Vec<&Movement> = self.trust.get(customer).into_iter().flat_map(|trust| &trust.movements).collect();
        movements.sort_by_key(|movement| movement.on);
        let mut advances: Vec<Advance> = Vec::new();
        let mut balance = Money::ZERO;
        for day in movements.chunk_by(|a, b| a.on == b.on) {
            let on = day[0].on;
            balance = day.iter().map(|movement| movement.amount).try_fold(balance, Money::plus)?;
            let amount = Money::ZERO.minus(balance.min(Money::ZERO))?;
            if advances.last().is_some_and(|last| last.until.is_none() && last.amount == amount) {
                continue;
            }
            if let Some(last) = advances.last_mut().filter(|last| last.until.is_none()) {
                last.until = Some(on);
            }
            if amount > Money::ZERO {
                advances.push(Advance { from: on, until: None, amount });
            }
        }
        Ok(advances)
    }
}
