//! 费用认领: whose a receipt is and which bills it pays, by rules that are tried in order; each decision names its rule, its candidates and its
//! reasons.
//!
//! Nothing ambiguous is ever claimed: two customers, or two sets of bills, that fit equally well make a suggestion for a person. No result depends
//! on the order of the input.

use super::remark::{has_form, months, normal, numbers, says_deposit, says_returned};
use super::state::Receipt;
use super::subset;
use crate::billing::LineKind;
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::Law;
use crate::money::Money;
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::{Day, Month};
use crate::trace::{Grounds, Trace};
use serde::Serialize;
use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeSet, HashMap};
use std::hash::BuildHasherDefault;

type Index<V> = HashMap<String, V, BuildHasherDefault<DefaultHasher>>;

record! {
    /// A customer, as receipts may name it.
    pub struct Payer {
        /// Its id; a remark may state it.
        need id: String,
        /// Its name.
        or name: String = String::new(),
        /// Other names; a person who pays for it is one.
        or aliases: Vec<String> = Vec::new(),
        /// Accounts that it pays from (付款账户簿).
        or payer_accounts: Vec<String> = Vec::new(),
        /// Accounts of the platform that only it pays to (虚拟子账户).
        or sub_accounts: Vec<String> = Vec::new(),
        /// Whether it pays contributions, wages and fees apart, so that a word of purpose in the remark tells which.
        or pays_kinds_apart: bool = false,
        /// The most that its bank may keep of a payment.
        or bank_fee: Money = Money::ZERO,
        /// Whether a part or a surplus is claimed without being asked.
        or auto_partial: bool = false,
    }
}

record! {
    /// What is open of one kind.
    pub struct KindOpen {
        /// The kind.
        need kind: LineKind,
        /// The amount.
        need open: Money,
    }
}

record! {
    /// A bill with something open.
    pub struct OpenBill {
        /// Its number; a remark may state it.
        need bill: String,
        /// The customer.
        need customer: String,
        /// What is open, above zero.
        need open: Money,
        /// The bill month.
        need bill_month: Month,
        /// The last day of payment.
        may due_on: Day,
        /// What is open by kind, where kinds are paid apart. A shortage that is the service fee is no bank charge.
        or kinds: Vec<KindOpen> = Vec::new(),
    }
}

record! {
    /// A payment of the platform that may come back.
    pub struct PaidItem {
        /// Its id.
        need id: String,
        /// The amount.
        need amount: Money,
    }
}

record! {
    /// Receipts to be claimed.
    pub struct ClaimReceipts {
        /// The customers.
        need customers: Vec<Payer>,
        /// The bills that are open.
        need bills: Vec<OpenBill>,
        /// The receipts that nobody has claimed.
        need receipts: Vec<Receipt>,
        /// Payments that may come back.
        or paid_items: Vec<PaidItem> = Vec::new(),
        /// The form of a bill number; `9` stands for a digit.
        or bill_number: String = "ZD999999-9999".to_string(),
        /// The most bills that are searched for a set that makes the amount; at most 20.
        or max_subset_bills: u32 = 20,
        /// Receipts of one customer that lie at most so many days apart may pay bills together.
        or together_days: u32 = 5,
    }
}

choice! {
    /// How sure a decision is.
    pub enum ClaimStatus {
        /// It is claimed without being asked.
        Confirmed = "confirmed",
        /// It waits for a person to agree.
        Suggested = "suggested",
        /// Several answers fit equally well.
        Ambiguous = "ambiguous",
        /// Nothing fits; the money stays in suspense.
        Suspense = "suspense",
    }
}

choice! {
    /// What told the customer.
    pub enum FoundBy {
        /// A bill number in the remark.
        BillNumber = "remark_bill_no",
        /// A customer number in the remark.
        CustomerNumber = "remark_customer_no",
        /// The account of the platform that only this customer pays to.
        SubAccount = "sub_account",
        /// The account it was paid from.
        PayerAccount = "payer_account",
        /// The payer's name.
        Name = "name_exact",
        /// Another name.
        Alias = "alias",
        /// A name in the remark.
        NameInRemark = "name_in_remark",
    }
}

choice! {
    /// The rule of a decision.
    pub enum ClaimRule {
        /// The bills that the remark names have this open.
        RemarkBillNumber = "remark_bill_no",
        /// One bill has this open.
        SingleExact = "single_exact",
        /// Several have; the one due first, or of the month that the remark names.
        SingleExactOldest = "single_exact_oldest",
        /// All bills together have this open.
        AllOpenExact = "all_open_exact",
        /// Exactly one set of bills has this open.
        UniqueSubset = "unique_subset",
        /// Several receipts together are what is open.
        ReceiptsTogether = "receipts_together",
        /// A little less than what is open: the payer's bank kept it.
        BankCharge = "bank_charge",
        /// A part, for the bills due first.
        FifoPartial = "fifo_partial",
        /// More than is open: the rest is prepaid.
        AllAndPrepaid = "all_and_prepaid",
        /// Several sets of bills have this open.
        AmbiguousBills = "ambiguous_bills",
        /// Several customers fit.
        AmbiguousCustomer = "ambiguous_customer",
        /// A deposit, and no bill.
        Deposit = "deposit",
        /// A payment of the platform that came back.
        ReturnedPayment = "returned_payment",
        /// No customer fits.
        Suspense = "suspense",
    }
}

/// What a receipt pays of one bill.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClaimedBill {
    /// The bill.
    pub bill: String,
    /// Its customer.
    pub customer: String,
    /// The amount.
    pub amount: Money,
    /// What the payer's bank kept: the bill is closed with it.
    pub bank_charge: Money,
}

/// What is to be done with a receipt.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClaimDecision {
    /// The receipt.
    pub receipt: String,
    /// How sure it is.
    pub status: ClaimStatus,
    /// The rule.
    pub rule: ClaimRule,
    /// The customer; none where several or none fit.
    pub customer: Option<String>,
    /// What told the customer.
    pub found_by: Option<FoundBy>,
    /// What it pays, or would.
    pub bills: Vec<ClaimedBill>,
    /// What goes, or would go, to the prepaid balance.
    pub to_prepaid: Money,
    /// What stays in suspense.
    pub suspense: Money,
    /// The customers that fit.
    pub candidates: Vec<String>,
    /// The sets of bills that fit, where there are several.
    pub subsets: Vec<Vec<String>>,
    /// Our payments of this amount, where the remark says that one came back.
    pub paid_items: Vec<String>,
    /// What a person should know: `third_party_payer`, `bill_not_open`, `short_by_service_fee`, `too_many_bills`.
    pub reasons: Vec<&'static str>,
}

/// How many receipts came to each end.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClaimCounts {
    /// Claimed.
    pub confirmed: usize,
    /// Waiting for a person to agree.
    pub suggested: usize,
    /// Ambiguous.
    pub ambiguous: usize,
    /// In suspense.
    pub suspense: usize,
}

/// The answer of `claim`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClaimAnswer<'book> {
    /// A decision for each receipt, by day and id.
    pub decisions: Vec<ClaimDecision>,
    /// How many came to each end.
    pub counts: ClaimCounts,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(ClaimAnswer);

impl Operation for ClaimReceipts {
    const NAME: &'static str = "claim";
    const EN: &'static str = "Whose receipts are and which bills they pay";
    const ZH: &'static str = "费用认领";
    type Answer<'book> = ClaimAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<ClaimAnswer<'book>, Faults> {
        let trace = Trace::new(Law::of(book, Month::FIRST, None)?);
        let decisions = self.decisions()?;
        let mut counts = ClaimCounts::default();
        for decision in &decisions {
            match decision.status {
                ClaimStatus::Confirmed => counts.confirmed += 1,
                ClaimStatus::Suggested => counts.suggested += 1,
                ClaimStatus::Ambiguous => counts.ambiguous += 1,
                ClaimStatus::Suspense => counts.suspense += 1,
            }
        }
        Ok(ClaimAnswer { decisions, counts, grounds: trace.grounds() })
    }
}

impl ClaimReceipts {
    /// A decision for each receipt, by day and id.
    ///
    /// # Errors
    ///
    /// Every fault of the lists: ids that stand twice, customers that are not known, amounts that are not above zero.
    pub fn decisions(&self) -> Result<Vec<ClaimDecision>, Faults> {
        self.check()?;
        let mut order: Vec<&Receipt> = self.receipts.iter().collect();
        order.sort_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
        let mut claiming = Claiming::of(self, &order);
        (0..order.len()).for_each(|index| claiming.find_customer(index));
        (0..order.len()).for_each(|index| claiming.by_numbers(index));
        (0..order.len()).for_each(|index| claiming.exactly(index));
        claiming.together();
        (0..order.len()).for_each(|index| claiming.roughly(index));
        Ok(claiming.decisions.into_iter().map(|(decision, _)| decision).collect())
    }

    fn check(&self) -> Result<(), Faults> {
        let mut faults = Vec::new();
        let mut customers = BTreeSet::new();
        for (index, customer) in self.customers.iter().enumerate() {
            if !customers.insert(customer.id.as_str()) {
                faults.push(Fault::new(Code::FieldDuplicate, format!("customers[{index}].id"), &customer.id));
            }
        }
        let mut bills = BTreeSet::new();
        for (index, bill) in self.bills.iter().enumerate() {
            let at = |field: &str| format!("bills[{index}].{field}");
            if !bills.insert(bill.bill.as_str()) {
                faults.push(Fault::new(Code::FieldDuplicate, at("bill"), &bill.bill));
            }
            if !customers.contains(bill.customer.as_str()) {
                faults.push(Fault::new(Code::ValueUnknown, at("customer"), &bill.customer));
            }
            if bill.open <= Money::ZERO {
                faults.push(Fault::new(Code::AmountNotPositive, at("open"), bill.open));
            }
        }
        let mut receipts = BTreeSet::new();
        for (index, receipt) in self.receipts.iter().enumerate() {
            let at = |field: &str| format!("receipts[{index}].{field}");
            if receipt.currency != "CNY" {
                faults.push(Fault::new(Code::CurrencyNotCny, at("currency"), &receipt.currency));
            }
            if receipt.amount <= Money::ZERO {
                faults.push(Fault::new(Code::AmountNotPositive, at("amount"), receipt.amount));
            }
            if !receipts.insert(receipt.id.as_str()) {
                faults.push(Fault::new(Code::FieldDuplicate, at("id"), &receipt.id));
            }
        }
        if self.max_subset_bills as usize > subset::MAX {
            faults.push(Fault::new(Code::OutOfRange, "max_subset_bills", self.max_subset_bills));
        }
        Faults::none_or(faults, ())
    }
}

/// Receipts on their way to decisions.
struct Claiming<'a> {
    request: &'a ClaimReceipts,
    receipts: &'a [&'a Receipt],
    remarks: Vec<String>,
    /// The numbers that each remark names.
    numbers: Vec<Vec<String>>,
    names: Names,
    bill_of: Index<Vec<usize>>,
    /// The bills of each customer, by due day, month and number.
    bills_of: Vec<Vec<usize>>,
    customer_of: Vec<usize>,
    open: Vec<i64>,
    /// What is open of each bill by kind, where kinds are paid apart.
    kinds: Vec<Vec<(LineKind, i64)>>,
    /// The decisions, and the customer of each receipt.
    decisions: Vec<(ClaimDecision, Option<usize>)>,
    done: Vec<bool>,
}

/// How customers are named.
struct Names {
    numbers: Index<Vec<usize>>,
    sub_accounts: Index<Vec<usize>>,
    payer_accounts: Index<Vec<usize>>,
    names: Index<Vec<usize>>,
    aliases: Index<Vec<usize>>,
    /// The lengths of names, in characters, from the longest.
    lengths: Vec<usize>,
}

impl Names {
    fn of(customers: &[Payer]) -> Names {
        let mut names = Names {
            numbers: Index::default(),
            sub_accounts: Index::default(),
            payer_accounts: Index::default(),
            names: Index::default(),
            aliases: Index::default(),
            lengths: Vec::new(),
        };
        let mut lengths = BTreeSet::new();
        for (index, customer) in customers.iter().enumerate() {
            put(&mut names.numbers, normal(&customer.id), index);
            customer.sub_accounts.iter().for_each(|account| put(&mut names.sub_accounts, normal(account), index));
            customer.payer_accounts.iter().for_each(|account| put(&mut names.payer_accounts, normal(account), index));
            let name = normal(&customer.name);
            lengths.insert(name.chars().count());
            put(&mut names.names, name, index);
            for alias in &customer.aliases {
                let alias = normal(alias);
                lengths.insert(alias.chars().count());
                put(&mut names.aliases, alias, index);
            }
        }
        // A single character in a remark names nobody.
        names.lengths = lengths.into_iter().filter(|length| *length >= 2).rev().collect();
        names
    }

    /// The customers whose longest name stands in a remark.
    fn in_remark(&self, remark: &str) -> Vec<usize> {
        let starts: Vec<usize> = remark.char_indices().map(|(at, _)| at).chain([remark.len()]).collect();
        for length in &self.lengths {
            let mut found: Vec<usize> = Vec::new();
            for window in starts.windows(length + 1) {
                let part = &remark[window[0]..window[*length]];
                found.extend(self.names.get(part).into_iter().chain(self.aliases.get(part)).flatten());
            }
            if !found.is_empty() {
                found.sort_unstable();
                found.dedup();
                return found;
            }
        }
        Vec::new()
    }
}

fn put(index: &mut Index<Vec<usize>>, name: String, at: usize) {
    if name.is_empty() {
        return;
    }
    let known = index.entry(name).or_default();
    if known.last() != Some(&at) {
        known.push(at);
    }
}

impl<'a> Claiming<'a> {
    fn of(request: &'a ClaimReceipts, receipts: &'a [&'a Receipt]) -> Claiming<'a> {
        let customer_at: HashMap<&str, usize> = request.customers.iter().enumerate().map(|(index, customer)| (customer.id.as_str(), index)).collect();
        let customer_of: Vec<usize> = request.bills.iter().map(|bill| customer_at.get(bill.customer.as_str()).copied().unwrap_or_default()).collect();
        let mut by_age: Vec<usize> = (0..request.bills.len()).collect();
        by_age.sort_by(|a, b| age(&request.bills[*a]).cmp(&age(&request.bills[*b])));
        let mut bills_of = vec![Vec::new(); request.customers.len()];
        let mut bill_of = Index::default();
        for bill in by_age {
            put(&mut bill_of, normal(&request.bills[bill].bill), bill);
            bills_of[customer_of[bill]].push(bill);
        }
        Claiming {
            request,
            receipts,
            remarks: receipts.iter().map(|receipt| normal(&receipt.remark)).collect(),
            numbers: receipts.iter().map(|receipt| numbers(&receipt.remark)).collect(),
            names: Names::of(&request.customers),
            bill_of,
            bills_of,
            customer_of,
            open: request.bills.iter().map(|bill| bill.open.fen()).collect(),
            kinds: request.bills.iter().map(|bill| bill.kinds.iter().map(|open| (open.kind, open.open.fen())).collect()).collect(),
            decisions: receipts.iter().map(|receipt| (undecided(receipt), None)).collect(),
            done: vec![false; receipts.len()],
        }
    }

    /// Who is meant: the first level at which anyone is found; two at one level are ambiguous.
    fn find_customer(&mut self, at: usize) {
        let receipt = self.receipts[at];
        let remark = &self.remarks[at];
        let decision = &mut self.decisions[at].0;
        if says_deposit(remark) || says_returned(remark) {
            decision.rule = if says_deposit(remark) { ClaimRule::Deposit } else { ClaimRule::ReturnedPayment };
            decision.status = ClaimStatus::Suggested;
            if decision.rule == ClaimRule::ReturnedPayment {
                decision.paid_items = self.request.paid_items.iter().filter(|item| item.amount == receipt.amount).map(|item| item.id.clone()).collect();
                decision.paid_items.sort_unstable();
            }
            self.done[at] = true;
        }
        // Only the first level that finds anyone is looked at: a search of names in the remark is dear.
        let payer = |names: &Names| {
            let exact = |found_by: FoundBy, index: &Index<Vec<usize>>, name: &str| Some((found_by, index.get(&normal(name))?.clone()));
            exact(FoundBy::SubAccount, &names.sub_accounts, &receipt.our_account)
                .or_else(|| exact(FoundBy::PayerAccount, &names.payer_accounts, &receipt.payer_account))
                .or_else(|| exact(FoundBy::Name, &names.names, &receipt.payer_name))
                .or_else(|| exact(FoundBy::Alias, &names.aliases, &receipt.payer_name))
                .or_else(|| Some((FoundBy::NameInRemark, names.in_remark(remark))).filter(|(_, found)| !found.is_empty()))
        };
        let mut by_bill: Vec<usize> =
            self.numbers[at].iter().filter_map(|number| self.bill_of.get(number)).flatten().map(|bill| self.customer_of[*bill]).collect();
        let mut by_number: Vec<usize> = self.numbers[at].iter().filter_map(|number| self.names.numbers.get(number)).flatten().copied().collect();
        for found in [&mut by_bill, &mut by_number] {
            found.sort_unstable();
            found.dedup();
        }
        let unknown_bill = self.numbers[at].iter().any(|number| has_form(number, &self.request.bill_number) && !self.bill_of.contains_key(number));
        let of_payer = payer(&self.names);
        let (found_by, found) = match (by_bill.is_empty(), by_number.is_empty()) {
            (false, _) => (FoundBy::BillNumber, by_bill),
            (true, false) => (FoundBy::CustomerNumber, by_number),
            (true, true) => match of_payer.clone() {
                Some(level) => level,
                None => return,
            },
        };
        if unknown_bill {
            decision.reasons.push("bill_not_open");
        }
        let is_third_party = matches!(found_by, FoundBy::BillNumber) && of_payer.is_some_and(|(_, payers)| !payers.iter().any(|payer| found.contains(payer)));
        if is_third_party {
            decision.reasons.push("third_party_payer");
        }
        decision.found_by = Some(found_by);
        decision.candidates = found.iter().map(|customer| self.request.customers[*customer].id.clone()).collect();
        decision.candidates.sort_unstable();
        match found[..] {
            [customer] => {
                decision.customer = Some(self.request.customers[customer].id.clone());
                self.decisions[at].1 = Some(customer);
            }
            // Bills of several customers in one remark may still be what was paid.
            _ if found_by == FoundBy::BillNumber => {}
            _ if self.done[at] => {}
            _ => {
                (decision.status, decision.rule) = (ClaimStatus::Ambiguous, ClaimRule::AmbiguousCustomer);
                self.done[at] = true;
            }
        }
    }

    /// The bills that the remark names and that have something open.
    fn named(&self, at: usize) -> Vec<usize> {
        let mut bills: Vec<usize> =
            self.numbers[at].iter().filter_map(|number| self.bill_of.get(number)).flatten().copied().filter(|bill| self.open[*bill] > 0).collect();
        let mut seen = BTreeSet::new();
        bills.retain(|bill| seen.insert(*bill));
        bills
    }

    /// Rule 1: the remark names bills that have exactly this open.
    fn by_numbers(&mut self, at: usize) {
        if self.done[at] {
            return;
        }
        let named = self.named(at);
        if !named.is_empty() && self.sum(&named) == i128::from(self.receipts[at].amount.fen()) {
            self.pay_whole(at, ClaimRule::RemarkBillNumber, &named);
        } else if named.len() > 1 && self.decisions[at].1.is_none() {
            // Bills of several customers, and another amount: a person has to split it.
            (self.decisions[at].0.status, self.decisions[at].0.rule) = (ClaimStatus::Ambiguous, ClaimRule::AmbiguousCustomer);
            self.done[at] = true;
        }
    }

    /// The bills that a receipt may pay: those that it names, else all of its customer.
    fn payable(&self, at: usize) -> Vec<usize> {
        let named = self.named(at);
        if !named.is_empty() {
            return named;
        }
        let Some(customer) = self.decisions[at].1 else { return Vec::new() };
        self.bills_of[customer].iter().copied().filter(|bill| self.open[*bill] > 0).collect()
    }

    /// What of a bill a receipt may pay: the kinds that its remark names, where the customer pays kinds apart.
    fn payable_of(&self, at: usize, bill: usize) -> i64 {
        let whole = self.open[bill];
        let kinds = self.named_kinds(at);
        if kinds.is_empty() {
            return whole;
        }
        whole.min(self.kinds[bill].iter().filter(|(kind, _)| kinds.contains(kind)).map(|(_, open)| open).sum())
    }

    /// The kinds that a remark names, where the customer pays kinds apart.
    fn named_kinds(&self, at: usize) -> Vec<LineKind> {
        let apart = self.decisions[at].1.is_some_and(|customer| self.request.customers[customer].pays_kinds_apart);
        if apart { kinds_in(&self.remarks[at]) } else { Vec::new() }
    }

    fn sum(&self, bills: &[usize]) -> i128 {
        bills.iter().map(|bill| i128::from(self.open[*bill])).sum()
    }

    /// Rules 2 to 4: one bill, all of them, or exactly one set has this open.
    fn exactly(&mut self, at: usize) {
        if self.done[at] || self.decisions[at].1.is_none() {
            return;
        }
        let amount = self.receipts[at].amount.fen();
        let bills = self.payable(at);
        let open: Vec<i64> = bills.iter().map(|bill| self.payable_of(at, *bill)).collect();
        let equal: Vec<usize> = bills.iter().zip(&open).filter(|(_, open)| **open == amount).map(|(bill, _)| *bill).collect();
        if let Some(first) = equal.first() {
            let named = months(&self.remarks[at], self.receipts[at].on);
            let of_month = equal.iter().find(|bill| named.contains(&self.request.bills[**bill].bill_month));
            let rule = if equal.len() == 1 { ClaimRule::SingleExact } else { ClaimRule::SingleExactOldest };
            self.pay(at, rule, &[(*of_month.unwrap_or(first), amount)]);
            return;
        }
        let paid = || bills.iter().copied().zip(open.iter().copied()).filter(|(_, open)| *open > 0).collect::<Vec<_>>();
        if open.len() > 1 && open.iter().map(|open| i128::from(*open)).sum::<i128>() == i128::from(amount) {
            self.pay(at, ClaimRule::AllOpenExact, &paid());
            return;
        }
        if bills.len() > self.request.max_subset_bills as usize {
            self.decisions[at].0.reasons.push("too_many_bills");
            return;
        }
        let subsets = subset::making(&open, amount);
        match &subsets[..] {
            [] => {}
            [only] => self.pay(at, ClaimRule::UniqueSubset, &only.iter().map(|index| (bills[*index], open[*index])).collect::<Vec<_>>()),
            several => {
                let decision = &mut self.decisions[at].0;
                (decision.status, decision.rule) = (ClaimStatus::Ambiguous, ClaimRule::AmbiguousBills);
                decision.subsets = several.iter().map(|subset| subset.iter().map(|index| self.request.bills[bills[*index]].bill.clone()).collect()).collect();
                self.done[at] = true;
            }
        }
    }

    /// What is left of a customer's receipts within some days, taken together: one bill, all of them, or exactly one set.
    fn together(&mut self) {
        let mut of_customer: HashMap<usize, Vec<usize>> = HashMap::new();
        for at in (0..self.receipts.len()).filter(|at| !self.done[*at] && self.named(*at).is_empty()) {
            if let Some(customer) = self.decisions[at].1 {
                of_customer.entry(customer).or_default().push(at);
            }
        }
        for (customer, receipts) in of_customer {
            let days = |at: usize| self.receipts[at].on.number();
            let apart = receipts.last().zip(receipts.first()).map_or(0, |(last, first)| days(*last) - days(*first));
            if receipts.len() < 2 || receipts.len() > subset::MAX || apart > i64::from(self.request.together_days) {
                continue;
            }
            let bills: Vec<usize> = self.bills_of[customer].iter().copied().filter(|bill| self.open[*bill] > 0).collect();
            let open: Vec<i64> = bills.iter().map(|bill| self.open[*bill]).collect();
            let Ok(amount) = i64::try_from(receipts.iter().map(|at| i128::from(self.receipts[*at].amount.fen())).sum::<i128>()) else { continue };
            let chosen = match subset::making(&open, amount) {
                found if found.len() == 1 => found.into_iter().next().unwrap_or_default(),
                _ if open.iter().map(|open| i128::from(*open)).sum::<i128>() == i128::from(amount) && !open.is_empty() => (0..open.len()).collect(),
                _ => continue,
            };
            // Where some of the receipts make bills without the others, it is open which of them belong together.
            let amounts: Vec<i64> = receipts.iter().map(|at| self.receipts[*at].amount.fen()).collect();
            if subset::part_makes(&amounts, &open) {
                continue;
            }
            let chosen: Vec<usize> = chosen.into_iter().map(|index| bills[index]).collect();
            for at in receipts {
                let paid = self.oldest_first(&chosen, self.receipts[at].amount.fen());
                self.pay(at, ClaimRule::ReceiptsTogether, &paid);
            }
        }
    }

    /// The bills due first, as far as an amount goes.
    fn oldest_first(&self, bills: &[usize], mut left: i64) -> Vec<(usize, i64)> {
        let mut paid = Vec::new();
        for bill in bills {
            let part = left.min(self.open[*bill]);
            if part > 0 {
                paid.push((*bill, part));
                left -= part;
            }
        }
        paid
    }

    /// Rules 5 to 7: a bank charge, a part, a surplus. Without leave of the contract they are suggestions.
    fn roughly(&mut self, at: usize) {
        let Some(customer) = self.decisions[at].1.filter(|_| !self.done[at]) else { return };
        let terms = &self.request.customers[customer];
        let amount = self.receipts[at].amount.fen();
        let mut bills = self.payable(at);
        bills.sort_by_key(|bill| self.bills_of[customer].iter().position(|known| known == bill));
        let all = self.sum(&bills);
        let (mut rule, mut paid, mut charge) = (ClaimRule::FifoPartial, self.oldest_first(&bills, amount), None);
        if i128::from(amount) > all {
            rule = ClaimRule::AllAndPrepaid;
        } else if let Some((whole, of)) = self.short_by_bank_fee(at, &bills, terms.bank_fee.fen()) {
            rule = ClaimRule::BankCharge;
            paid = self.oldest_first(&of, amount);
            charge = of.last().map(|last| (*last, whole));
        }
        let sure = terms.auto_partial && self.decisions[at].0.reasons.iter().all(|reason| *reason == "third_party_payer" || *reason == "short_by_service_fee");
        if sure {
            self.pay(at, rule, &paid);
        } else {
            self.suggest(at, rule, &paid, ClaimStatus::Suggested);
        }
        if let Some((bill, fen)) = charge {
            let charged = self.request.bills[bill].bill.clone();
            let of_bill = self.decisions[at].0.bills.iter_mut().find(|claimed| claimed.bill == charged);
            of_bill.into_iter().for_each(|claimed| claimed.bank_charge = Money::from_fen(fen).unwrap_or_default());
            if sure {
                self.open[bill] -= fen;
            }
        }
    }

    /// The shortage and the bills, where one bill or all of them have a little more open than was received.
    fn short_by_bank_fee(&mut self, at: usize, bills: &[usize], most: i64) -> Option<(i64, Vec<usize>)> {
        let amount = self.receipts[at].amount.fen();
        let single = bills.iter().copied().map(|bill| vec![bill]);
        let sets: Vec<Vec<usize>> = single.chain((bills.len() > 1).then(|| bills.to_vec())).collect();
        let short = |set: &Vec<usize>| i64::try_from(self.sum(set) - i128::from(amount)).ok().filter(|short| (1..=most).contains(short));
        let mut found: Vec<(i64, Vec<usize>)> = sets.into_iter().filter_map(|set| Some((short(&set)?, set))).collect();
        let fee = |set: &[usize]| {
            set.iter()
                .flat_map(|bill| &self.request.bills[*bill].kinds)
                .filter(|open| open.kind == LineKind::ServiceFee)
                .map(|open| open.open.fen())
                .sum::<i64>()
        };
        let without_fee: Vec<bool> = found.iter().map(|(short, set)| fee(set) == *short).collect();
        if without_fee.contains(&true) {
            self.decisions[at].0.reasons.push("short_by_service_fee");
            return None;
        }
        // Two bills that are both a little larger leave it open which one was meant.
        if found.len() == 1 { found.pop() } else { None }
    }

    fn pay_whole(&mut self, at: usize, rule: ClaimRule, bills: &[usize]) {
        let paid: Vec<(usize, i64)> = bills.iter().map(|bill| (*bill, self.open[*bill])).collect();
        self.pay(at, rule, &paid);
    }

    fn pay(&mut self, at: usize, rule: ClaimRule, paid: &[(usize, i64)]) {
        self.suggest(at, rule, paid, ClaimStatus::Confirmed);
        let named = self.named_kinds(at);
        for (bill, fen) in paid {
            self.open[*bill] -= fen;
            // What a payment says it is for is paid with it, so that a second one of that purpose finds less.
            let mut left = *fen;
            for (_, open) in self.kinds[*bill].iter_mut().filter(|(kind, _)| named.is_empty() || named.contains(kind)) {
                let part = left.min(*open).max(0);
                *open -= part;
                left -= part;
            }
        }
    }

    fn suggest(&mut self, at: usize, rule: ClaimRule, paid: &[(usize, i64)], status: ClaimStatus) {
        let money = |fen: i64| Money::from_fen(fen).unwrap_or_default();
        let rest = money(self.receipts[at].amount.fen() - paid.iter().map(|(_, fen)| fen).sum::<i64>());
        let decision = &mut self.decisions[at].0;
        (decision.status, decision.rule) = (status, rule);
        decision.bills = paid.iter().map(|(bill, fen)| claimed(&self.request.bills[*bill], money(*fen))).collect();
        (decision.to_prepaid, decision.suspense) = if status == ClaimStatus::Confirmed { (rest, Money::ZERO) } else { (rest, decision.suspense) };
        self.done[at] = true;
    }
}

fn claimed(bill: &OpenBill, amount: Money) -> ClaimedBill {
    ClaimedBill { bill: bill.bill.clone(), customer: bill.customer.clone(), amount, bank_charge: Money::ZERO }
}

fn age(bill: &OpenBill) -> (Day, Month, &str) {
    (bill.due_on.unwrap_or(bill.bill_month.last_day()), bill.bill_month, &bill.bill)
}

/// The kinds that a remark names as its purpose.
fn kinds_in(remark: &str) -> Vec<LineKind> {
    let words = [
        ("社保", LineKind::SocialInsurance),
        ("公积金", LineKind::HousingFund),
        ("工资", LineKind::Wage),
        ("代发", LineKind::Wage),
        ("服务费", LineKind::ServiceFee),
        ("商保", LineKind::Insurance),
        ("商业保险", LineKind::Insurance),
    ];
    words.iter().filter(|(word, _)| remark.contains(word)).map(|(_, kind)| *kind).collect()
}

fn undecided(receipt: &Receipt) -> ClaimDecision {
    ClaimDecision {
        receipt: receipt.id.clone(),
        status: ClaimStatus::Suspense,
        rule: ClaimRule::Suspense,
        customer: None,
        found_by: None,
        bills: Vec::new(),
        to_prepaid: Money::ZERO,
        suspense: receipt.amount,
        candidates: Vec::new(),
        subsets: Vec::new(),
        paid_items: Vec::new(),
        reasons: Vec::new(),
    }
}
