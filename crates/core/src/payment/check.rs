//! 付款检查: what is noticed about payments before they leave. Every notice is a finding; which findings block is policy.
//!
//! One thing always blocks: the same payment (payee, kind, month, sequence) twice.

use super::item::{PayKind, PayeeKind, PaymentItem, PaymentLine};
use super::number::{card_number_is_valid, routing_number_is_valid};
use crate::billing::stored;
use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::filing::IdNumber;
use crate::json::{choice, record};
use crate::law::Law;
use crate::money::Money;
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::Month;
use crate::trace::{Grounds, Trace};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

choice! {
    /// What is noticed about a payment.
    pub enum FindingKind {
        /// The same payee, kind, month and sequence is paid by another item.
        PaidTwice = "paid_twice",
        /// The same person is paid by another item of this kind and month, under another sequence.
        SecondPayment = "second_payment",
        /// Another person is paid to the same account.
        DuplicateAccount = "duplicate_account",
        /// There is no account.
        AccountMissing = "account_missing",
        /// The name of the account is not that of the payee.
        NameDiffers = "name_differs",
        /// The account of a person is no card number with a right check digit.
        CardCheckDigit = "card_check_digit",
        /// The number of the bank branch is wrong.
        BankCodeInvalid = "bank_code_invalid",
        /// The amount is not above zero.
        AmountNotPositive = "amount_not_positive",
        /// The amount is above the limit of one transfer.
        AboveLimit = "above_limit",
        /// The amount differs from last month's by more than the threshold.
        LargeChange = "large_change",
        /// The person has left.
        Left = "left",
        /// The payee may not be paid.
        Blacklisted = "blacklisted",
        /// The identity number is wrong.
        IdInvalid = "id_invalid",
        /// Nothing is known of the payee, so that name, identity and last month were not checked.
        NotChecked = "not_checked",
    }
}

stored!(FindingKind);

impl FindingKind {
    /// The finding in English.
    pub const fn en(self) -> &'static str {
        match self {
            FindingKind::PaidTwice => "the same payment stands in another item",
            FindingKind::SecondPayment => "the person is paid more than once in this month",
            FindingKind::DuplicateAccount => "another person has the same account",
            FindingKind::AccountMissing => "no account",
            FindingKind::NameDiffers => "the account has another name than the payee",
            FindingKind::CardCheckDigit => "the card number fails its check digit",
            FindingKind::BankCodeInvalid => "the branch number fails its check digit",
            FindingKind::AmountNotPositive => "the amount is not above zero",
            FindingKind::AboveLimit => "the amount is above the limit of one transfer",
            FindingKind::LargeChange => "the amount changed by more than the threshold",
            FindingKind::Left => "the person has left",
            FindingKind::Blacklisted => "the payee is on the list of those not to be paid",
            FindingKind::IdInvalid => "the identity number is not valid",
            FindingKind::NotChecked => "nothing is known of the payee; name, identity and last month were not checked",
        }
    }

    /// The finding in Chinese.
    pub const fn zh(self) -> &'static str {
        match self {
            FindingKind::PaidTwice => "同一笔款项已在另一明细中",
            FindingKind::SecondPayment => "同一人本月同类付款不止一笔",
            FindingKind::DuplicateAccount => "不同人员使用同一账号",
            FindingKind::AccountMissing => "缺少收款账号",
            FindingKind::NameDiffers => "户名与收款人姓名不一致",
            FindingKind::CardCheckDigit => "卡号校验位不符",
            FindingKind::BankCodeInvalid => "联行号校验位不符",
            FindingKind::AmountNotPositive => "金额不大于零",
            FindingKind::AboveLimit => "金额超过单笔限额",
            FindingKind::LargeChange => "金额较上月变动超过阈值",
            FindingKind::Left => "人员已离职",
            FindingKind::Blacklisted => "收款人在禁付名单中",
            FindingKind::IdInvalid => "证件号码无效",
            FindingKind::NotChecked => "缺少收款人资料，未核对姓名、证件与上月金额",
        }
    }

    /// What blocks where no policy says otherwise. A leaver is still owed the last wage, and passbooks have no check digit.
    fn default_blocking() -> Vec<FindingKind> {
        use FindingKind::*;
        vec![DuplicateAccount, AccountMissing, NameDiffers, AmountNotPositive, AboveLimit, Blacklisted, IdInvalid, BankCodeInvalid]
    }
}

/// The change against last month beyond which a person looks at the amount, where no policy says otherwise: half of it.
const DEFAULT_CHANGE_THRESHOLD: &str = "0.5";

record! {
    /// How payments are judged.
    #[derive(Hash)]
    pub struct PayPolicy {
        /// The findings that block; `paid_twice` always does. By default all but `second_payment`, `card_check_digit`, `large_change`, `left` and
        /// `not_checked`.
        or blocking: Vec<FindingKind> = FindingKind::default_blocking(),
        /// The limit of one transfer.
        may limit: Money,
        /// The share of last month's amount beyond which a change is noticed; a half if left out.
        or change_threshold: Exact = DEFAULT_CHANGE_THRESHOLD.parse().unwrap_or(Exact::ZERO),
    }
}

impl Default for PayPolicy {
    fn default() -> PayPolicy {
        let change_threshold = DEFAULT_CHANGE_THRESHOLD.parse().unwrap_or(Exact::ZERO);
        PayPolicy { blocking: FindingKind::default_blocking(), limit: None, change_threshold }
    }
}

record! {
    /// What is known of a payee.
    #[derive(Hash)]
    pub struct PayeeFacts {
        /// The payee.
        need payee: String,
        /// The name; the account's name is compared with it.
        may name: String,
        /// The number of the resident identity card (居民身份证); left out for other documents, which cannot be checked.
        may id_number: String,
        /// What was paid for this kind last month.
        may last_amount: Money,
        /// Whether the person has left.
        or left: bool = false,
        /// Whether the payee may not be paid.
        or blacklisted: bool = false,
    }
}

/// Something noticed about a payment.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayFinding {
    /// The payment.
    pub item: String,
    /// What.
    pub kind: FindingKind,
    /// Whether it blocks the batch.
    pub blocks: bool,
    /// What it is about: the account, the amount, the number.
    pub value: String,
    /// Other payments that it is about.
    pub others: Vec<String>,
    /// The finding in English.
    pub message: String,
    /// The finding in Chinese.
    pub message_zh: String,
}

/// A name as names are compared: spaces left out, full-width letters as ASCII, the dots of minority names as one.
pub(crate) fn plain_name(name: &str) -> String {
    let unified = |c: char| match c {
        '.' | '•' | '．' | '・' | '‧' => '·',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        other => other,
    };
    name.chars().filter(|c| !c.is_whitespace()).map(unified).flat_map(char::to_uppercase).collect()
}

/// An account as accounts are compared: without spaces and hyphens.
fn plain_account(account: &str) -> String {
    account.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}

/// Payments under their ids.
type Items<'a> = Vec<(&'a str, &'a PaymentItem)>;

/// What is noticed about payments, in their order; `others` are live payments beside them.
///
/// # Errors
///
/// `amount_overflow`.
pub(super) fn findings(items: &Items<'_>, others: &Items<'_>, facts: &[PayeeFacts], policy: &PayPolicy) -> Result<Vec<PayFinding>, Code> {
    let facts: BTreeMap<&str, &PayeeFacts> = facts.iter().map(|facts| (facts.payee.as_str(), facts)).collect();
    let persons = || items.iter().chain(others).filter(|(_, item)| item.payee_kind == PayeeKind::Person);
    let (mut by_person, mut by_account): (BTreeMap<_, Items<'_>>, BTreeMap<_, Items<'_>>) = Default::default();
    for (id, item) in persons() {
        by_person.entry((item.payee.as_str(), item.kind.as_str(), item.month)).or_default().push((id, item));
        by_account.entry(plain_account(&item.account)).or_default().push((id, item));
    }
    let wholes = wholes(items)?;
    let mut found = Vec::new();
    for (id, item) in items {
        let mut notice = |kind: FindingKind, value: String, others: Vec<String>| {
            let blocks = kind == FindingKind::PaidTwice || policy.blocking.contains(&kind);
            let (message, message_zh) = (kind.en().to_string(), kind.zh().to_string());
            found.push(PayFinding { item: id.to_string(), kind, blocks, value, others, message, message_zh });
        };
        let account = plain_account(&item.account);
        if item.payee_kind == PayeeKind::Person {
            let of_person = &by_person[&(item.payee.as_str(), item.kind.as_str(), item.month)];
            let again = |same: bool| -> Vec<String> {
                let twin = |(_, other): &&(&str, &PaymentItem)| (other.sequence == item.sequence) == same;
                let is_part = |other: &PaymentItem| item.part_of.is_some() && other.part_of == item.part_of;
                of_person.iter().filter(|(other_id, other)| other_id != id && !is_part(other)).filter(twin).map(|(id, _)| id.to_string()).collect()
            };
            for (kind, others) in [(FindingKind::PaidTwice, again(true)), (FindingKind::SecondPayment, again(false))] {
                if !others.is_empty() {
                    notice(kind, item.payee.clone(), others);
                }
            }
            let sharing = by_account[&account].iter().filter(|(_, other)| other.payee != item.payee);
            let sharing: Vec<String> = sharing.map(|(id, _)| id.to_string()).collect();
            if !sharing.is_empty() && !account.is_empty() {
                notice(FindingKind::DuplicateAccount, item.account.clone(), sharing);
            }
        }
        for (kind, value) in
            of_item(item, &account, policy).into_iter().chain(of_facts(item, wholes.get(id).copied(), facts.get(item.payee.as_str()).copied(), policy)?)
        {
            notice(kind, value, Vec::new());
        }
    }
    Ok(found)
}

/// The whole amount that the first part of each line stands for.
fn wholes<'a>(items: &Items<'a>) -> Result<BTreeMap<&'a str, Money>, Code> {
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    let mut wholes: BTreeMap<&str, Money> = BTreeMap::new();
    for (id, item) in items {
        let first = *first.entry(item.part_of.as_deref().unwrap_or(id)).or_insert(id);
        let sum = wholes.entry(first).or_insert(Money::ZERO);
        *sum = sum.plus(item.amount)?;
    }
    Ok(wholes)
}

/// What a payment shows by itself.
fn of_item(item: &PaymentItem, account: &str, policy: &PayPolicy) -> Vec<(FindingKind, String)> {
    let mut found = Vec::new();
    if account.is_empty() {
        found.push((FindingKind::AccountMissing, item.payee.clone()));
    } else if item.payee_kind == PayeeKind::Person && !card_number_is_valid(account) {
        found.push((FindingKind::CardCheckDigit, item.account.clone()));
    }
    if !item.bank_code.is_empty() && !routing_number_is_valid(&item.bank_code) {
        found.push((FindingKind::BankCodeInvalid, item.bank_code.clone()));
    }
    if item.amount <= Money::ZERO {
        found.push((FindingKind::AmountNotPositive, item.amount.to_string()));
    }
    if policy.limit.is_some_and(|limit| item.amount > limit) {
        found.push((FindingKind::AboveLimit, item.amount.to_string()));
    }
    found
}

/// What a payment shows beside what is known of its payee.
fn of_facts(item: &PaymentItem, whole: Option<Money>, facts: Option<&PayeeFacts>, policy: &PayPolicy) -> Result<Vec<(FindingKind, String)>, Code> {
    let Some(facts) = facts else { return Ok(vec![(FindingKind::NotChecked, item.payee.clone())]) };
    let mut found = Vec::new();
    if facts.name.as_ref().is_some_and(|name| plain_name(name) != plain_name(&item.account_name)) {
        found.push((FindingKind::NameDiffers, item.account_name.clone()));
    }
    // The first of several parts speaks for the whole.
    if let (Some(last), Some(whole)) = (facts.last_amount, whole) {
        let change = whole.minus(last)?.magnitude();
        if Exact::from(change) > Exact::from(last.magnitude()).times(policy.change_threshold)? {
            found.push((FindingKind::LargeChange, format!("{last} → {whole}")));
        }
    }
    if facts.left {
        found.push((FindingKind::Left, item.payee.clone()));
    }
    if facts.blacklisted {
        found.push((FindingKind::Blacklisted, item.payee.clone()));
    }
    if let Some(number) = facts.id_number.as_ref().filter(|number| IdNumber::upgraded(number).is_err()) {
        found.push((FindingKind::IdInvalid, number.clone()));
    }
    Ok(found)
}

record! {
    /// Payments to be checked before a batch is made of them.
    pub struct PaymentChecks {
        /// What they pay.
        need kind: PayKind,
        /// The month.
        need month: Month,
        /// The payments.
        need lines: Vec<PaymentLine>,
        /// Payments of this kind and month that are on their way or have arrived.
        or paid: Vec<PaymentLine> = Vec::new(),
        /// What is known of the payees.
        or facts: Vec<PayeeFacts> = Vec::new(),
        /// How they are judged.
        or policy: PayPolicy = PayPolicy::default(),
    }
}

/// The answer of `payment_checks`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PaymentChecksAnswer<'book> {
    /// What was noticed, in the order of the payments.
    pub findings: Vec<PayFinding>,
    /// Whether nothing blocks.
    pub passed: bool,
    /// The number of payments.
    pub count: usize,
    /// Their sum.
    pub total: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(PaymentChecksAnswer);

impl Operation for PaymentChecks {
    const NAME: &'static str = "payment_checks";
    const EN: &'static str = "Checks before payment";
    const ZH: &'static str = "付款前检查";
    type Answer<'book> = PaymentChecksAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<PaymentChecksAnswer<'book>, Faults> {
        let trace = Trace::new(Law::of(book, self.month, None)?);
        once("lines", self.lines.iter().map(|line| line.item.as_str()))?;
        let made = |lines: &[PaymentLine]| -> Vec<PaymentItem> { lines.iter().map(|line| PaymentItem::of(line, "", self.kind, self.month)).collect() };
        let (items, paid) = (made(&self.lines), made(&self.paid));
        let named = |lines| -> Items<'_> {
            let (lines, items): (&[PaymentLine], &[PaymentItem]) = lines;
            lines.iter().map(|line| line.item.as_str()).zip(items).collect()
        };
        let total = items.iter().try_fold(Money::ZERO, |sum, item| sum.plus(item.amount));
        let total = total.map_err(|code| Fault::new(code, "lines", ""))?;
        let findings = findings(&named((&self.lines, &items)), &named((&self.paid, &paid)), &self.facts, &self.policy);
        let findings = findings.map_err(|code| Fault::new(code, "facts", ""))?;
        let passed = findings.iter().all(|finding| !finding.blocks);
        Ok(PaymentChecksAnswer { findings, passed, count: items.len(), total, grounds: trace.grounds() })
    }
}

/// Every id stands once.
pub(super) fn once<'a>(field: &str, ids: impl Iterator<Item = &'a str>) -> Result<(), Faults> {
    let mut known = std::collections::BTreeSet::new();
    let twice = ids.enumerate().filter(|(_, id)| !known.insert(*id));
    let faults: Vec<Fault> = twice.map(|(index, id)| Fault::new(Code::FieldDuplicate, format!("{field}[{index}].item"), id)).collect();
    Faults::none_or(faults, ())
}
