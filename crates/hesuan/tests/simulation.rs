//! A platform simulated from a seed (customers, receipts, late payers, payments that come back, wrong statements, reversals, replays, commands out of
//! order) against a small model that knows lines and sums only. After every command: the model took or refused it as the library did, money is
//! conserved, and the ledger says the same.
//!
//! A seed that fails is run again with `HESUAN_SEED=123 cargo test -p hesuan --test simulation a_seed -- --nocapture`; a million commands with
//! `cargo test --profile exhaustive -p hesuan --test simulation -- --ignored --nocapture`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use hesuan::billing::{
    self, ActualLine, Adjust, Audit, AuditDifference, BillKind, ChargeLine, ClosePeriod, Confirm, Generate, LineKey, LineKind, OfBill, PayType,
};
use hesuan::command::Command;
use hesuan::ledger::{Entry, LedgerAccount, posted};
use hesuan::money::Money;
use hesuan::settlement::{
    Allocate, BankReversal, ClaimBill, ClaimReceipt, End, EndBy, PayOutReturned, PayOutTo, Receipt, Receive, Recover, RefundPrepaid, Reverse, Settlement,
    SettlementEvent, Task, TransferPrepaid, Unclaim, apply, decide,
};
use hesuan::time::{Day, Month};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use std::collections::{BTreeMap, BTreeSet};

const CUSTOMERS: u64 = 3;
const MONTHS: u64 = 4;

/// A line of the model: what is charged, what is settled, whether it is passed on, and its place in the order of payment.
#[derive(Clone, Debug)]
struct Line {
    key: String,
    priority: u8,
    amount: i64,
    settled: i64,
    passed: bool,
    computed: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Stage {
    Draft,
    Sent,
    Disputed,
    Locked,
    Void,
}

#[derive(Clone, Debug)]
struct Bill {
    customer: u64,
    month: u64,
    stage: Stage,
    lines: Vec<Line>,
}

impl Bill {
    fn total(&self) -> i64 {
        self.lines.iter().map(|line| line.amount).sum()
    }

    fn open(&self) -> i64 {
        self.lines.iter().map(|line| line.amount - line.settled).sum()
    }

    fn payable(&self) -> bool {
        self.stage == Stage::Locked && self.total() > 0
    }

    /// Credit first, then one line after the other.
    fn spread(&self, amount: i64) -> Vec<(String, i64)> {
        let open = |line: &Line| line.amount - line.settled;
        let mut pool = amount - self.lines.iter().map(open).filter(|left| *left < 0).sum::<i64>();
        let mut shares = Vec::new();
        for line in &self.lines {
            let share = if open(line) < 0 { open(line) } else { open(line).min(pool) };
            pool -= share.max(0);
            if share != 0 {
                shares.push((line.key.clone(), share));
            }
        }
        shares
    }
}

#[derive(Clone, Debug)]
struct Alloc {
    bill: String,
    claim: Option<String>,
    prepaid: bool,
    bad_debt: bool,
    amount: i64,
    shares: Vec<(String, i64)>,
    reversed: i64,
    is_reversal: bool,
}

#[derive(Clone, Debug)]
struct Claimed {
    receipt: String,
    customer: u64,
    amount: i64,
    allocated: i64,
    prepaid: i64,
    undone: bool,
}

/// What the model knows, in fen.
#[derive(Clone, Default, Debug)]
struct Model {
    bills: BTreeMap<String, Bill>,
    waiting: BTreeMap<u64, Vec<Line>>,
    audited: BTreeMap<String, i64>,
    receipts: BTreeMap<String, (i64, i64, i64)>,
    claims: BTreeMap<String, Claimed>,
    allocations: BTreeMap<String, Alloc>,
    prepaid: BTreeMap<u64, i64>,
    trust: BTreeMap<u64, i64>,
    pay_outs: BTreeMap<String, (u64, i64, i64)>,
    bank: i64,
    closed: BTreeSet<u64>,
}

fn money(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

fn month(number: u64) -> Month {
    Month::new(2026, number as u16 + 1).unwrap()
}

fn day(number: u64, of_month: u64) -> Day {
    Day::new(2026, number as u16 + 1, of_month as u16).unwrap()
}

fn customer(number: u64) -> String {
    format!("C{number}")
}

fn line_key(customer_number: u64, person: u64, kind: LineKind, of: u64) -> LineKey {
    LineKey {
        person: Some(format!("p{person}")),
        place: customer(customer_number),
        item: kind.to_string(),
        side: String::new(),
        fee_month: month(of),
        pay_type: PayType::Normal,
        sequence: 1,
    }
}

fn order(lines: &mut [Line]) {
    lines.sort_by(|a, b| (a.priority, &a.key).cmp(&(b.priority, &b.key)));
}

/// The draws of a seed.
struct Draw(ChaCha8Rng);

impl Draw {
    fn below(&mut self, end: u64) -> u64 {
        self.0.next_u64() % end
    }

    fn pick<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        if of.is_empty() { None } else { Some(of[self.below(of.len() as u64) as usize].clone()) }
    }

    fn amount(&mut self, at_most: i64) -> i64 {
        1 + self.below(at_most.max(1) as u64) as i64
    }
}

/// A command drawn at random; names of things that may or may not fit.
fn drawn(model: &Model, draw: &mut Draw, number: u64) -> Task {
    let who = draw.below(CUSTOMERS);
    let of = draw.below(MONTHS);
    let bill = format!("B{who}-{of}");
    let on = day(draw.below(MONTHS), 1 + draw.below(28));
    // Mostly what fits: bills of the customer that can be paid, receipts and claims with something left.
    let fits = draw.below(4) > 0;
    let bills: Vec<String> =
        model.bills.iter().filter(|(_, bill)| !fits || (bill.customer == who && bill.payable() && bill.open() > 0)).map(|(id, _)| id.clone()).collect();
    let has_left = |claim: &Claimed| claim.customer == who && !claim.undone && claim.amount > claim.allocated + claim.prepaid;
    let claims: Vec<String> = model.claims.iter().filter(|(_, claim)| !fits || has_left(claim)).map(|(id, _)| id.clone()).collect();
    let receipts: Vec<String> =
        model.receipts.iter().filter(|(_, (amount, claimed, returned))| !fits || claimed + returned < *amount).map(|(id, _)| id.clone()).collect();
    let allocations: Vec<String> = model.allocations.keys().cloned().collect();
    let some = |list: &[String], draw: &mut Draw| draw.pick(list).unwrap_or_else(|| "none".to_string());
    match draw.below(40) {
        0..6 => {
            let lines = (0..draw.below(4))
                .map(|_| {
                    let kind = draw.pick(&[LineKind::SocialInsurance, LineKind::HousingFund, LineKind::Wage, LineKind::ServiceFee]).unwrap();
                    ChargeLine::new(kind, line_key(who, draw.below(3), kind, of), money(draw.amount(200_000)))
                })
                .collect();
            let (customer, bill_month) = (customer(who), month(of));
            Task::Bill(billing::Task::Generate(Generate { bill, customer, bill_month, kind: BillKind::Advance, due_on: None, lines }))
        }
        6..10 => Task::Bill(billing::Task::Send(OfBill { bill })),
        10..15 => Task::Bill(billing::Task::Confirm(Confirm { bill, use_prepaid: draw.below(2) == 0, on: Some(on), vat: None })),
        15 => Task::Bill(billing::Task::Dispute(OfBill { bill })),
        16 => Task::Bill(billing::Task::Reopen(OfBill { bill })),
        17 if draw.below(4) == 0 => Task::Bill(billing::Task::Void(OfBill { bill })),
        17 if draw.below(20) == 0 => Task::Bill(billing::Task::ClosePeriod(ClosePeriod { month: month(of) })),
        17 => {
            let keys: Vec<String> =
                model.bills.get(&bill).map(|bill| bill.lines.iter().filter(|line| line.computed).map(|line| line.key.clone()).collect()).unwrap_or_default();
            let Some(key) = draw.pick(&keys) else { return Task::Bill(billing::Task::Send(OfBill { bill })) };
            let (customer, lines) = (customer(who), vec![ActualLine { key, actual: money(draw.amount(200_000)) }]);
            Task::Bill(billing::Task::Audit(Audit { customer, lines, difference: AuditDifference::NextBill }))
        }
        18 => {
            let key = LineKey { pay_type: PayType::Difference, sequence: 100 + number as u32, ..line_key(who, draw.below(3), LineKind::Wage, of) };
            let line = ChargeLine { refers_to: Some("statement".to_string()), ..ChargeLine::new(LineKind::Wage, key, money(draw.amount(20_000) - 10_000)) };
            Task::Bill(billing::Task::Adjust(Adjust { customer: customer(who), line }))
        }
        19..24 => {
            let id = if draw.below(8) == 0 { some(&receipts, draw) } else { format!("R{number}") };
            let amount = money(draw.amount(400_000));
            let [our_account, payer_name, payer_account, remark] = [const { String::new() }; 4];
            Task::Receive(Receive { receipts: vec![Receipt { id, on, amount, our_account, payer_name, payer_account, remark, currency: "CNY".to_string() }] })
        }
        24..28 => {
            let paid = (0..draw.below(3))
                .map(|_| ClaimBill { bill: some(&bills, draw), amount: (draw.below(3) == 0).then(|| money(draw.amount(100_000))), bank_charge: None })
                .collect();
            Task::Claim(ClaimReceipt {
                claim: format!("K{number}"),
                receipt: some(&receipts, draw),
                customer: customer(who),
                amount: (draw.below(3) == 0).then(|| money(draw.amount(300_000))),
                on,
                by: "auto".to_string(),
                rule: None,
                bills: paid,
                order: "priority".parse().unwrap(),
                rest_to_prepaid: draw.below(3) == 0,
            })
        }
        28..31 => Task::Allocate(Allocate {
            allocation: format!("A{number}"),
            claim: (draw.below(3) > 0).then(|| some(&claims, draw)),
            bill: some(&bills, draw),
            amount: (draw.below(2) == 0).then(|| money(draw.amount(200_000))),
            order: "priority".parse().unwrap(),
            lines: Vec::new(),
            on,
            user: None,
        }),
        31..33 => Task::Reverse(Reverse { allocation: some(&allocations, draw), on, user: None, reason: None }),
        33 => Task::Unclaim(Unclaim { claim: some(&claims, draw), on }),
        34 => Task::BankReversal(BankReversal { receipt: some(&receipts, draw), amount: money(draw.amount(300_000)), on }),
        35 => {
            let by = draw.pick(&[EndBy::TailDifference, EndBy::BadDebt, EndBy::SetOff]).unwrap();
            let approved_by = Some(draw.pick(&["u1", "u2"]).unwrap().to_string());
            let amount = (draw.below(2) == 0).then(|| money(draw.amount(8)));
            let agreement = Some("协议".to_string());
            Task::End(End {
                allocation: format!("E{number}"),
                bill: some(&bills, draw),
                by,
                amount,
                on,
                user: "u1".to_string(),
                approved_by,
                agreement,
                reason: None,
            })
        }
        36 => {
            let amount = (draw.below(2) == 0).then(|| money(draw.amount(100_000)));
            Task::Recover(Recover { bad_debt: some(&allocations, draw), allocation: format!("V{number}"), claim: some(&claims, draw), amount, on })
        }
        37 => Task::PayOut(PayOutTo {
            pay_out: format!("P{number}"),
            customer: customer(who),
            purpose: "wage".to_string(),
            amount: money(draw.amount(200_000)),
            on,
            approved_advance: money(draw.below(2) as i64 * 50_000),
            own_cost: false,
        }),
        38 => {
            let known: Vec<String> = model.pay_outs.keys().cloned().collect();
            Task::PayOutReturned(PayOutReturned { pay_out: some(&known, draw), amount: money(draw.amount(200_000)), on })
        }
        _ => {
            let amount = money(draw.amount(50_000));
            if draw.below(2) == 0 {
                Task::RefundPrepaid(RefundPrepaid { refund: format!("F{number}"), customer: customer(who), amount, on })
            } else {
                let to = customer(draw.below(CUSTOMERS));
                Task::TransferPrepaid(TransferPrepaid { transfer: format!("T{number}"), from: customer(who), to, amount, on, agreement: "协议".to_string() })
            }
        }
    }
}

fn number_of(customer: &str) -> u64 {
    customer[1..].parse().unwrap()
}

fn number_of_month(month: Month) -> u64 {
    u64::from(month.of_year()) - 1
}

impl Model {
    /// Does a task, or says that it cannot be done.
    fn does(&mut self, task: &Task, command: &str) -> Option<()> {
        let open = |model: &Model, on: Day| (!model.closed.contains(&number_of_month(on.month()))).then_some(());
        match task {
            Task::Bill(task) => return self.does_to_bill(task, command),
            Task::Receive(receive) => {
                let receipt = &receive.receipts[0];
                // A known id with another day or amount is another receipt.
                (!self.receipts.contains_key(&receipt.id)).then_some(())?;
                open(self, receipt.on)?;
                self.receipts.insert(receipt.id.clone(), (receipt.amount.fen(), 0, 0));
                self.bank += receipt.amount.fen();
            }
            Task::Claim(claim) => {
                open(self, claim.on)?;
                let (amount, claimed, returned) = *self.receipts.get(&claim.receipt)?;
                let left = amount - claimed - returned;
                let wanted = claim.amount.map_or(left, Money::fen);
                (wanted > 0 && wanted <= left).then_some(())?;
                let mut after = Vec::new();
                let who = number_of(&claim.customer);
                let mut rest = wanted;
                let mut seen = BTreeSet::new();
                for (index, of_bill) in claim.bills.iter().enumerate() {
                    seen.insert(&of_bill.bill).then_some(())?;
                    let bill = self.bills.get(&of_bill.bill).filter(|bill| bill.payable())?;
                    let paid = of_bill.amount.map_or(rest.min(bill.open()), Money::fen);
                    (bill.customer == who && paid > 0 && paid <= rest && paid <= bill.open()).then_some(())?;
                    rest -= paid;
                    let shares = bill.spread(paid);
                    let alloc = Alloc {
                        bill: of_bill.bill.clone(),
                        claim: Some(claim.claim.clone()),
                        prepaid: false,
                        bad_debt: false,
                        amount: paid,
                        shares,
                        reversed: 0,
                        is_reversal: false,
                    };
                    after.push((format!("{}-{}", claim.claim, index + 1), alloc));
                }
                self.receipts.get_mut(&claim.receipt).unwrap().1 += wanted;
                let prepaid = if claim.rest_to_prepaid { rest } else { 0 };
                let new = Claimed { receipt: claim.receipt.clone(), customer: who, amount: wanted, allocated: 0, prepaid, undone: false };
                self.claims.insert(claim.claim.clone(), new);
                *self.prepaid.entry(who).or_default() += prepaid;
                after.into_iter().for_each(|(id, alloc)| self.allocate(id, alloc));
            }
            Task::Unclaim(unclaim) => {
                open(self, unclaim.on)?;
                let claim = self.claims.get(&unclaim.claim).filter(|claim| !claim.undone && claim.allocated == 0)?.clone();
                (claim.prepaid <= self.prepaid.get(&claim.customer).copied().unwrap_or_default()).then_some(())?;
                *self.prepaid.entry(claim.customer).or_default() -= claim.prepaid;
                self.receipts.get_mut(&claim.receipt).unwrap().1 -= claim.amount;
                let known = self.claims.get_mut(&unclaim.claim).unwrap();
                (known.undone, known.prepaid) = (true, 0);
            }
            Task::BankReversal(reversal) => {
                open(self, reversal.on)?;
                let (amount, claimed, returned) = *self.receipts.get(&reversal.receipt)?;
                if returned == amount {
                    return Some(());
                }
                (reversal.amount.fen() <= amount - claimed - returned).then_some(())?;
                self.receipts.get_mut(&reversal.receipt).unwrap().2 += reversal.amount.fen();
                self.bank -= reversal.amount.fen();
            }
            Task::Allocate(allocate) => {
                let bill = self.bills.get(&allocate.bill).filter(|bill| bill.payable())?;
                let (who, left) = match &allocate.claim {
                    Some(claim) => {
                        let claim = self.claims.get(claim).filter(|claim| !claim.undone)?;
                        (claim.customer, claim.amount - claim.allocated - claim.prepaid)
                    }
                    None => (bill.customer, self.prepaid.get(&bill.customer).copied().unwrap_or_default()),
                };
                let amount = allocate.amount.map_or(left.min(bill.open()), Money::fen);
                open(self, allocate.on)?;
                (amount > 0 && bill.customer == who && amount <= left && amount <= bill.open()).then_some(())?;
                let (claim, prepaid) = (allocate.claim.clone(), allocate.claim.is_none());
                let alloc = Alloc {
                    bill: allocate.bill.clone(),
                    claim,
                    prepaid,
                    bad_debt: false,
                    amount,
                    shares: bill.spread(amount),
                    reversed: 0,
                    is_reversal: false,
                };
                self.allocate(allocate.allocation.clone(), alloc);
            }
            Task::Reverse(reverse) => {
                let known = self.allocations.get(&reverse.allocation).filter(|known| !known.is_reversal && known.reversed == 0)?.clone();
                open(self, reverse.on)?;
                self.take_back(&reverse.allocation, known.amount, known.shares);
            }
            Task::End(end) => {
                let bill = self.bills.get(&end.bill).filter(|bill| bill.payable())?;
                let amount = end.amount.map_or(bill.open(), Money::fen);
                let allowed = match end.by {
                    EndBy::TailDifference => amount <= 5,
                    EndBy::BadDebt => end.approved_by.as_deref() != Some("u1"),
                    _ => true,
                };
                (allowed && amount > 0 && amount <= bill.open()).then_some(())?;
                open(self, end.on)?;
                let bad_debt = end.by == EndBy::BadDebt;
                let alloc = Alloc {
                    bill: end.bill.clone(),
                    claim: None,
                    prepaid: false,
                    bad_debt,
                    amount,
                    shares: bill.spread(amount),
                    reversed: 0,
                    is_reversal: false,
                };
                self.allocate(end.allocation.clone(), alloc);
            }
            Task::Recover(recover) => {
                open(self, recover.on)?;
                let known = self.allocations.get(&recover.bad_debt).filter(|known| known.bad_debt && !known.is_reversal)?.clone();
                let claim = self.claims.get(&recover.claim).filter(|claim| !claim.undone)?;
                let (written_off, left) = (known.amount - known.reversed, claim.amount - claim.allocated - claim.prepaid);
                let amount = recover.amount.map_or(left.min(written_off), Money::fen);
                (amount > 0 && amount <= written_off && amount <= left && self.bills[&known.bill].customer == claim.customer).then_some(())?;
                let mut shares = Vec::new();
                if amount == known.amount {
                    shares.clone_from(&known.shares);
                } else {
                    let (mut skip, mut rest) = (known.reversed, amount);
                    for (key, share) in known.shares.iter().filter(|(_, share)| *share > 0) {
                        let passed = skip.min(*share);
                        skip -= passed;
                        let part = (share - passed).min(rest);
                        rest -= part;
                        shares.push((key.clone(), part));
                    }
                }
                self.take_back(&recover.bad_debt, amount, shares.clone());
                let alloc = Alloc {
                    bill: known.bill,
                    claim: Some(recover.claim.clone()),
                    prepaid: false,
                    bad_debt: false,
                    amount,
                    shares,
                    reversed: 0,
                    is_reversal: false,
                };
                self.allocate(recover.allocation.clone(), alloc);
            }
            Task::PayOut(pay_out) => {
                open(self, pay_out.on)?;
                let who = number_of(&pay_out.customer);
                let trust = self.trust.entry(who).or_default();
                let (before, after) = ((-*trust).max(0), (pay_out.amount.fen() - *trust).max(0));
                (after - before <= pay_out.approved_advance.fen()).then_some(())?;
                *trust -= pay_out.amount.fen();
                self.bank -= pay_out.amount.fen();
                self.pay_outs.insert(pay_out.pay_out.clone(), (who, pay_out.amount.fen(), 0));
            }
            Task::PayOutReturned(back) => {
                open(self, back.on)?;
                let (who, amount, returned) = *self.pay_outs.get(&back.pay_out)?;
                (back.amount.fen() <= amount - returned).then_some(())?;
                self.pay_outs.get_mut(&back.pay_out).unwrap().2 += back.amount.fen();
                *self.trust.entry(who).or_default() += back.amount.fen();
                self.bank += back.amount.fen();
            }
            Task::RefundPrepaid(refund) => {
                open(self, refund.on)?;
                self.takes_prepaid(number_of(&refund.customer), refund.amount.fen())?;
                self.bank -= refund.amount.fen();
            }
            Task::TransferPrepaid(transfer) => {
                open(self, transfer.on)?;
                (transfer.from != transfer.to).then_some(())?;
                self.takes_prepaid(number_of(&transfer.from), transfer.amount.fen())?;
                *self.prepaid.entry(number_of(&transfer.to)).or_default() += transfer.amount.fen();
            }
            other => panic!("not simulated: {other:?}"),
        }
        Some(())
    }

    fn takes_prepaid(&mut self, who: u64, amount: i64) -> Option<()> {
        let prepaid = self.prepaid.entry(who).or_default();
        (amount <= *prepaid).then_some(())?;
        *prepaid -= amount;
        Some(())
    }

    fn allocate(&mut self, id: String, alloc: Alloc) {
        let bill = self.bills.get_mut(&alloc.bill).unwrap();
        let mut passed = 0;
        for (key, share) in &alloc.shares {
            let line = bill.lines.iter_mut().find(|line| line.key == *key).unwrap();
            line.settled += share;
            passed += if line.passed { *share } else { 0 };
        }
        let who = bill.customer;
        if let Some(claim) = &alloc.claim {
            self.claims.get_mut(claim).unwrap().allocated += alloc.amount;
        }
        if alloc.prepaid {
            *self.prepaid.entry(who).or_default() -= alloc.amount;
        }
        if alloc.claim.is_some() || alloc.prepaid {
            *self.trust.entry(who).or_default() += passed;
        }
        self.allocations.insert(id, alloc);
    }

    fn take_back(&mut self, id: &str, amount: i64, shares: Vec<(String, i64)>) {
        let known = self.allocations.get_mut(id).unwrap();
        known.reversed += amount;
        let back =
            Alloc { amount: -amount, shares: shares.into_iter().map(|(key, share)| (key, -share)).collect(), reversed: 0, is_reversal: true, ..known.clone() };
        let times = self.allocations.keys().filter(|other| other.starts_with(&format!("{id}-R"))).count();
        let name = if times == 0 { format!("{id}-R") } else { format!("{id}-R{}", times + 1) };
        self.allocate(name, back);
    }

    fn does_to_bill(&mut self, task: &billing::Task, command: &str) -> Option<()> {
        let model_line = |line: &ChargeLine, computed: bool| Line {
            key: line.key.to_string(),
            priority: line.kind.priority(),
            amount: line.amount.fen(),
            settled: 0,
            passed: line.kind.is_pass_through(),
            computed,
        };
        match task {
            billing::Task::Generate(generate) => {
                let (who, of) = (number_of(&generate.customer), number_of_month(generate.bill_month));
                (!self.closed.contains(&of)).then_some(())?;
                let known = self.bills.get(&generate.bill);
                known.is_none_or(|bill| matches!(bill.stage, Stage::Draft | Stage::Sent | Stage::Disputed)).then_some(())?;
                let mut lines: Vec<Line> = generate.lines.iter().map(|line| model_line(line, true)).collect();
                let keys: BTreeSet<&String> = lines.iter().map(|line| &line.key).collect();
                (keys.len() == lines.len()).then_some(())?;
                lines.extend(known.into_iter().flat_map(|bill| &bill.lines).filter(|line| !line.computed).cloned());
                let stage = if known.is_some_and(|bill| bill.stage == Stage::Sent) { Stage::Sent } else { Stage::Draft };
                lines.extend(self.waiting.remove(&who).unwrap_or_default());
                order(&mut lines);
                self.bills.insert(generate.bill.clone(), Bill { customer: who, month: of, stage, lines });
            }
            billing::Task::Send(of) => self.moves(&of.bill, &[Stage::Draft], Stage::Sent)?,
            billing::Task::Dispute(of) => self.moves(&of.bill, &[Stage::Sent], Stage::Disputed)?,
            billing::Task::Reopen(of) => self.moves(&of.bill, &[Stage::Disputed], Stage::Draft)?,
            billing::Task::Void(of) => self.moves(&of.bill, &[Stage::Draft, Stage::Sent, Stage::Disputed], Stage::Void)?,
            billing::Task::Confirm(confirm) => {
                let on = number_of_month(confirm.on.unwrap().month());
                (!self.closed.contains(&on)).then_some(())?;
                self.moves(&confirm.bill, &[Stage::Sent], Stage::Locked)?;
                let bill = &self.bills[&confirm.bill];
                let (who, total) = (bill.customer, bill.total());
                let prepaid = self.prepaid.entry(who).or_default();
                if total < 0 {
                    *prepaid -= total;
                } else if confirm.use_prepaid && total > 0 && *prepaid > 0 {
                    let used = total.min(*prepaid);
                    let shares = bill.spread(used);
                    let alloc = Alloc {
                        bill: confirm.bill.clone(),
                        claim: None,
                        prepaid: true,
                        bad_debt: false,
                        amount: used,
                        shares,
                        reversed: 0,
                        is_reversal: false,
                    };
                    self.allocate(format!("{command}-prepaid"), alloc);
                }
            }
            billing::Task::Adjust(adjust) => {
                let line = model_line(&adjust.line, false);
                self.later(number_of(&adjust.customer), line);
            }
            billing::Task::Audit(audit) => {
                let who = number_of(&audit.customer);
                let key = &audit.lines[0].key;
                let bills = self.bills.values().filter(|bill| bill.customer == who && bill.stage != Stage::Void);
                let billed = bills.flat_map(|bill| &bill.lines).find(|line| line.key == *key)?.clone();
                let last = self.audited.get(key).copied().unwrap_or(billed.amount);
                let difference = audit.lines[0].actual.fen() - last;
                if difference != 0 {
                    self.audited.insert(key.clone(), last + difference);
                    let stem = key.trim_end_matches("/normal/1");
                    let standing = self.bills.values().filter(|bill| bill.stage != Stage::Void).flat_map(|bill| &bill.lines);
                    let count =
                        standing.chain(self.waiting.get(&who).into_iter().flatten()).filter(|line| line.key.starts_with(&format!("{stem}/diff/"))).count();
                    self.later(who, Line { key: format!("{stem}/diff/{}", count + 1), amount: difference, settled: 0, computed: false, ..billed });
                }
            }
            billing::Task::ClosePeriod(close) => {
                let of = number_of_month(close.month);
                let is_open = |bill: &Bill| bill.month == of && matches!(bill.stage, Stage::Draft | Stage::Sent | Stage::Disputed);
                (!self.bills.values().any(is_open)).then_some(())?;
                self.closed.insert(of);
            }
            other => panic!("not simulated: {other:?}"),
        }
        Some(())
    }

    fn moves(&mut self, id: &str, from: &[Stage], to: Stage) -> Option<()> {
        let bill = self.bills.get_mut(id).filter(|bill| !self.closed.contains(&bill.month) && from.contains(&bill.stage))?;
        bill.stage = to;
        Some(())
    }

    /// A line for the open bill of the earliest month, or one that waits.
    fn later(&mut self, who: u64, line: Line) {
        let closed = &self.closed;
        let is_open = |bill: &Bill| bill.customer == who && !closed.contains(&bill.month) && matches!(bill.stage, Stage::Draft | Stage::Sent | Stage::Disputed);
        let first = self.bills.iter_mut().filter(|(_, bill)| is_open(bill)).min_by_key(|(_, bill)| bill.month);
        match first {
            Some((_, bill)) => {
                bill.lines.push(line);
                order(&mut bill.lines);
            }
            None => self.waiting.entry(who).or_default().push(line),
        }
    }
}

/// Balances of all entries, in fen; debit is positive.
#[derive(Default)]
struct Books {
    accounts: BTreeMap<LedgerAccount, i64>,
    of: BTreeMap<(LedgerAccount, String), i64>,
    keys: BTreeSet<String>,
}

impl Books {
    fn post(&mut self, entry: Entry) {
        assert!(self.keys.insert(entry.key.clone()), "{} is posted twice", entry.key);
        let (debit, credit) = entry.sides().unwrap();
        assert_eq!(debit, credit, "{}", entry.key);
        for posting in entry.postings {
            let amount = posting.debit.fen() - posting.credit.fen();
            *self.accounts.entry(posting.account).or_default() += amount;
            if let Some(customer) = posting.customer {
                *self.of.entry((posting.account, customer)).or_default() += amount;
            }
        }
    }

    fn account(&self, account: LedgerAccount) -> i64 {
        self.accounts.get(&account).copied().unwrap_or_default()
    }

    fn of(&self, account: LedgerAccount, customer: &str) -> i64 {
        self.of.get(&(account, customer.to_string())).copied().unwrap_or_default()
    }
}

/// What must be the same in the library, the model and the ledger (P8, P9, P11, P14).
fn agree(state: &Settlement, model: &Model, books: &Books) {
    for (id, bill) in &model.bills {
        let known = &state.bills.bills[id];
        assert_eq!(known.total.fen(), bill.total(), "total of {id}");
        assert_eq!(known.open().unwrap().fen(), bill.open(), "open of {id}");
        assert_eq!(known.is_locked(), bill.stage == Stage::Locked, "{id} is {}", known.status);
        let settled: Vec<i64> = known.lines.iter().map(|line| line.settled.fen()).collect();
        assert_eq!(settled, bill.lines.iter().map(|line| line.settled).collect::<Vec<_>>(), "lines of {id}");
        assert!(
            bill.lines.iter().all(|line| line.settled.abs() <= line.amount.abs() && line.settled * line.amount >= 0),
            "a line of {id} is settled beyond its amount"
        );
    }
    let mut suspense = 0;
    for (id, (amount, claimed, returned)) in &model.receipts {
        let known = &state.receipts[id];
        assert_eq!((known.amount.fen(), known.claimed.fen(), known.returned.fen()), (*amount, *claimed, *returned), "receipt {id}");
        assert!(*claimed >= 0 && *returned >= 0 && claimed + returned <= *amount, "receipt {id} is used beyond its amount");
        suspense += amount - claimed - returned;
    }
    for (id, claim) in &model.claims {
        let known = &state.claims[id];
        assert_eq!((known.allocated.fen(), known.to_prepaid.fen(), known.undone), (claim.allocated, claim.prepaid, claim.undone), "claim {id}");
        suspense += if claim.undone { 0 } else { claim.amount - claim.allocated - claim.prepaid };
    }
    for who in 0..CUSTOMERS {
        let name = customer(who);
        let prepaid = model.prepaid.get(&who).copied().unwrap_or_default();
        assert!(prepaid >= 0, "prepaid of {name}");
        assert_eq!(state.bills.prepaid(&name).fen(), prepaid, "prepaid of {name}");
        assert_eq!(-books.of(LedgerAccount::Prepaid, &name), prepaid, "prepaid of {name} in the ledger");
        assert_eq!(state.trust_of(&name).fen(), model.trust.get(&who).copied().unwrap_or_default(), "trust of {name}");
        let open: i64 = model.bills.values().filter(|bill| bill.customer == who && bill.payable()).map(Bill::open).sum();
        assert_eq!(books.of(LedgerAccount::ReceivablePassThrough, &name) + books.of(LedgerAccount::ReceivableFee, &name), open, "receivable of {name}");
    }
    assert_eq!(-books.account(LedgerAccount::Suspense), suspense, "suspense");
    assert_eq!(books.account(LedgerAccount::Bank), model.bank, "bank");
    assert_eq!(books.accounts.values().sum::<i64>(), 0, "trial balance");
}

/// What a run met, so that a simulation that does nothing is seen.
#[derive(Default, Debug)]
struct Met {
    commands: u64,
    done: u64,
    refused: u64,
    replayed: u64,
    allocations: u64,
    reversals: u64,
}

fn run(seed: u64, commands: u64, met: &mut Met) {
    let mut draw = Draw(ChaCha8Rng::seed_from_u64(seed));
    let (mut state, mut model, mut books) = (Settlement::default(), Model::default(), Books::default());
    let mut events: Vec<SettlementEvent> = Vec::new();
    let mut sent: Vec<Command<Task>> = Vec::new();
    for number in 0..commands {
        met.commands += 1;
        // Now and then a command comes again, late and out of order.
        if draw.below(10) == 0
            && let Some(again) = draw.pick(&sent)
        {
            assert_eq!(decide(&state, &again), Ok(Vec::new()), "a command that came twice did something");
            met.replayed += 1;
            continue;
        }
        let command = Command::new(format!("c{number}"), drawn(&model, &mut draw, number));
        let mut after = model.clone();
        let expected = after.does(&command.task, &command.id);
        match (decide(&state, &command), expected) {
            (Ok(happened), Some(())) => {
                for event in &happened {
                    if let Some(entry) = posted(&state, event).unwrap() {
                        books.post(entry);
                    }
                    state = apply(state, event);
                }
                model = after;
                events.extend(happened);
                sent.push(command);
                met.done += 1;
            }
            (Err(_), None) => met.refused += 1,
            (decided, expected) => panic!("{:?}: the library says {decided:?}, the model {expected:?}", command.task),
        }
        agree(&state, &model, &books);
    }
    met.allocations += model.allocations.len() as u64;
    met.reversals += model.allocations.values().filter(|alloc| alloc.is_reversal).count() as u64;
    // The events alone rebuild the state, byte for byte.
    let rebuilt = events.iter().fold(Settlement::default(), apply);
    assert_eq!(serde_json::to_string(&rebuilt).unwrap(), serde_json::to_string(&state).unwrap(), "replay");
}

fn run_all(seeds: std::ops::Range<u64>, commands: u64) -> Met {
    let mut met = Met::default();
    for seed in seeds {
        let ran = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| run(seed, commands, &mut met)));
        assert!(ran.is_ok(), "seed {seed} failed: HESUAN_SEED={seed} cargo test -p hesuan --test simulation a_seed -- --nocapture");
    }
    println!("{met:?}");
    met
}

#[test]
fn a_platform_agrees_with_a_small_model() {
    let met = run_all(0..60, 400);
    assert!(met.done * 3 > met.commands && met.refused * 10 > met.commands && met.reversals > 100, "{met:?}");
}

#[test]
fn a_seed() {
    let seed = std::env::var("HESUAN_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(7);
    run(seed, 400, &mut Met::default());
}

/// 2,500 platforms with 400 commands each.
#[test]
#[ignore = "a million commands, for the profile `exhaustive`"]
fn a_million_commands() {
    let met = run_all(1_000..3_500, 400);
    assert_eq!(met.commands, 1_000_000);
}
