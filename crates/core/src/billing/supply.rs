//! 供应商账单与三方核对: bills through several tiers of suppliers, and a supplier's bill between the customer's and the bureau's.
//!
//! What is passed on is the same at every link of the chain; a fee stays at its link. A supplier is paid for what the bureau's statement
//! confirms, or by approval; what was paid before is an asset until then.

use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::record;
use crate::law::Law;
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::Month;
use crate::trace::{Grounds, Minus, Over, Plus, StepName, Trace};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

const FEE_NET: StepName = StepName::new("supplier_fee_net", "without input VAT", "不含税供应商服务费");
const INPUT: StepName = StepName::new("input_vat", "input VAT", "进项税额");
const LINK: StepName = StepName::new("link_total", "passed on + fee", "代收代付 + 服务费");
const TO_PAY: StepName = StepName::new("to_pay", "payable − paid before", "应付 − 预付");

record! {
    /// What is passed on for a person, item and month.
    pub struct MatchLine {
        /// The person.
        need person: String,
        /// The item.
        need item: String,
        /// `employer` or `employee`; empty where both are one.
        or side: String = String::new(),
        /// The month that is paid for.
        need fee_month: Month,
        /// The amount.
        need amount: Money,
    }
}

/// What tells the lines of one bill apart.
type Key = (String, String, String, Month);

impl MatchLine {
    fn key(&self) -> Key {
        (self.person.clone(), self.item.clone(), self.side.clone(), self.fee_month)
    }
}

fn told((person, item, side, fee_month): &Key) -> String {
    format!("{person}/{item}/{side}/{fee_month}")
}

/// The amounts of a bill by key; a key that stands twice is a fault.
fn by_key(lines: &[MatchLine], path: &str, faults: &mut Vec<Fault>) -> BTreeMap<Key, Money> {
    let mut amounts = BTreeMap::new();
    for (index, line) in lines.iter().enumerate() {
        if amounts.insert(line.key(), line.amount).is_some() {
            faults.push(Fault::new(Code::DuplicateCharge, format!("{path}[{index}]"), told(&line.key())));
        }
    }
    amounts
}

fn sum<'a>(amounts: impl IntoIterator<Item = &'a Money>, path: &str) -> Result<Money, Fault> {
    amounts.into_iter().try_fold(Money::ZERO, |sum, amount| sum.plus(*amount)).map_err(|code| Fault::new(code, path, ""))
}

record! {
    /// A link of the chain: who bills, and what.
    pub struct SupplyLink {
        /// Its place: 0 is the platform's bill to the customer, 1 that of the first supplier to the platform, and so on.
        need tier_no: u32,
        /// Who bills.
        need party: String,
        /// The fee of this link, VAT included.
        or fee: Money = Money::ZERO,
        /// The rate of VAT in the fee, where its invoice gives input VAT (专票).
        may deductible_rate: Rate,
        /// What is passed on.
        need lines: Vec<MatchLine>,
    }
}

record! {
    /// The bills of a month from the customer down to the last supplier.
    pub struct SupplierBill {
        /// The month.
        need month: Month,
        /// The links, in the order of their tiers.
        need links: Vec<SupplyLink>,
        /// Whether a difference between two links is a fault; else it is told, and no other link's bill waits for it.
        or require_equal: bool = true,
    }
}

/// A line of a link.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LinkLine {
    /// The tier.
    pub tier_no: u32,
    /// The person.
    pub person: String,
    /// The item.
    pub item: String,
    /// The side.
    pub side: String,
    /// The month that is paid for.
    pub fee_month: Month,
    /// The amount at this link; none if the link does not have it.
    pub amount: Option<Money>,
    /// The amount at the link above, where it is another one; none if that does not have it.
    pub above: Option<Money>,
}

/// The bill of a link.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LinkBill {
    /// The tier.
    pub tier_no: u32,
    /// Who bills.
    pub party: String,
    /// What is passed on.
    pub pass_through: Money,
    /// The fee of this link.
    pub fee: Money,
    /// The VAT in the fee that is credited to who pays it.
    pub input_vat: Money,
    /// Both.
    pub total: Money,
    /// Its lines, by person, item, side and month.
    pub lines: Vec<LinkLine>,
    /// The lines that differ from the link above.
    pub differences: Vec<LinkLine>,
}

/// The answer of `supplier_bill`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SupplierBillAnswer<'book> {
    /// The bills, in the order of the chain.
    pub links: Vec<LinkBill>,
    /// Whether every link passes on the same.
    pub is_equal: bool,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(SupplierBillAnswer, ThreeWayAnswer);

impl Operation for SupplierBill {
    const NAME: &'static str = "supplier_bill";
    const EN: &'static str = "Bills through tiers of suppliers";
    const ZH: &'static str = "多级供应商账单";
    type Answer<'book> = SupplierBillAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<SupplierBillAnswer<'book>, Faults> {
        let mut trace = Trace::new(Law::of(book, self.month, None)?);
        let mut faults = Vec::new();
        let mut links: Vec<LinkBill> = Vec::with_capacity(self.links.len());
        let mut above: Option<BTreeMap<Key, Money>> = None;
        for (index, link) in self.links.iter().enumerate() {
            let path = format!("links[{index}]");
            if link.tier_no as usize != index {
                faults.push(Fault::new(Code::OutOfRange, format!("{path}.tier_no"), link.tier_no));
            }
            if link.fee < Money::ZERO {
                faults.push(Fault::new(Code::OutOfRange, format!("{path}.fee"), link.fee));
            }
            let amounts = by_key(&link.lines, &format!("{path}.lines"), &mut faults);
            let differences = above.as_ref().map_or(Vec::new(), |above| differences(link.tier_no, above, &amounts));
            if self.require_equal {
                faults.extend(differences.iter().map(|line| line.fault(&path, link)));
            }
            let pass_through = sum(amounts.values(), &path)?;
            let input_vat = link.input_vat(&mut trace)?;
            let total = trace.chain(LINK, pass_through, &[(Plus, link.fee.into())]).money()?;
            let line = |(key, amount): (&Key, &Money)| LinkLine::of(link.tier_no, key, Some(*amount), None);
            let lines = amounts.iter().map(line).collect();
            links.push(LinkBill { tier_no: link.tier_no, party: link.party.clone(), pass_through, fee: link.fee, input_vat, total, lines, differences });
            above = Some(amounts);
        }
        let is_equal = links.iter().all(|link| link.differences.is_empty());
        Faults::none_or(faults, ())?;
        Ok(SupplierBillAnswer { links, is_equal, grounds: trace.grounds() })
    }
}

fn differences(tier_no: u32, above: &BTreeMap<Key, Money>, amounts: &BTreeMap<Key, Money>) -> Vec<LinkLine> {
    let keys: BTreeSet<&Key> = above.keys().chain(amounts.keys()).collect();
    let of = |key: &Key| (amounts.get(key).copied(), above.get(key).copied());
    keys.into_iter().filter(|key| of(key).0 != of(key).1).map(|key| LinkLine::of(tier_no, key, of(key).0, of(key).1)).collect()
}

impl LinkLine {
    fn of(tier_no: u32, (person, item, side, fee_month): &Key, amount: Option<Money>, above: Option<Money>) -> LinkLine {
        LinkLine { tier_no, person: person.clone(), item: item.clone(), side: side.clone(), fee_month: *fee_month, amount, above }
    }

    /// The difference as a fault of a link.
    fn fault(&self, path: &str, link: &SupplyLink) -> Fault {
        let is_it = |line: &MatchLine| (&line.person, &line.item, &line.side, line.fee_month) == (&self.person, &self.item, &self.side, self.fee_month);
        let place = link.lines.iter().position(is_it).map_or(format!("{path}.lines"), |index| format!("{path}.lines[{index}].amount"));
        let key = told(&(self.person.clone(), self.item.clone(), self.side.clone(), self.fee_month));
        let text = |amount: Option<Money>| amount.map_or("-".to_string(), |amount| amount.to_string());
        let (here, above) = (text(self.amount), text(self.above));
        Fault::new(Code::Contradiction, place, here).because(format!("{key} is {above} at the link above"), format!("上一级 {key} 为 {above}"))
    }
}

impl SupplyLink {
    fn input_vat(&self, trace: &mut Trace<'_>) -> Result<Money, Fault> {
        let Some(rate) = self.deductible_rate else { return Ok(Money::ZERO) };
        let divisor = Exact::from(1).plus(rate).map_err(|code| Fault::new(code, "links", rate))?;
        let net = trace.chain(FEE_NET, self.fee, &[(Over, divisor.into())]).rounded(Rounding::FEN).money()?;
        trace.chain(INPUT, self.fee, &[(Minus, net.into())]).money()
    }
}

record! {
    /// A customer's bill, a supplier's bill and the bureau's statement, line by line.
    pub struct ThreeWay {
        /// The month.
        need month: Month,
        /// The lines of the bill to the customer.
        need customer: Vec<MatchLine>,
        /// The lines of the supplier's bill.
        need supplier: Vec<MatchLine>,
        /// The lines of the bureau's statement.
        need bureau: Vec<MatchLine>,
        /// A difference up to which a line is taken as equal.
        or tolerance: Money = Money::ZERO,
        /// What was paid to the supplier before.
        or prepaid: Money = Money::ZERO,
        /// Who approved that the whole bill is paid, matched or not.
        may approved_by: String,
        /// What shall be paid now; a fault if it is more than may be.
        may pay: Money,
    }
}

/// What is to be done about a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MatchAction {
    /// The supplier charges more than the bureau took.
    DisputeSupplier,
    /// The supplier charges less; it will claim the rest.
    Accrue,
    /// The customer was charged less than the bureau took.
    BillCustomer,
    /// The customer was charged more.
    CreditCustomer,
}

/// A person, item and month on the three bills.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MatchRow {
    /// The person.
    pub person: String,
    /// The item.
    pub item: String,
    /// The side.
    pub side: String,
    /// The month that is paid for.
    pub fee_month: Month,
    /// What the customer was charged; zero if nothing.
    pub customer: Money,
    /// What the supplier charges.
    pub supplier: Money,
    /// What the bureau took.
    pub bureau: Money,
    /// What the supplier charges above the bureau; below zero if less.
    pub supplier_over: Money,
    /// What the customer was charged below the bureau; below zero if more.
    pub customer_under: Money,
    /// What is to be done: first about the supplier, then about the customer.
    pub actions: Vec<MatchAction>,
}

/// The answer of `three_way`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ThreeWayAnswer<'book> {
    /// The lines, by person, item, side and month.
    pub rows: Vec<MatchRow>,
    /// The customer's bill.
    pub customer_total: Money,
    /// The supplier's bill.
    pub supplier_total: Money,
    /// The bureau's statement.
    pub bureau_total: Money,
    /// What the supplier charges for lines that match the bureau's, or for all by approval.
    pub payable: Money,
    /// What was paid before and is used up by that.
    pub prepaid_used: Money,
    /// What was paid before and is still an asset.
    pub prepaid_left: Money,
    /// What may be paid now.
    pub to_pay: Money,
    /// What the supplier will still claim.
    pub accrued: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

impl Operation for ThreeWay {
    const NAME: &'static str = "three_way";
    const EN: &'static str = "Customer's bill, supplier's bill and statement matched";
    const ZH: &'static str = "三方核对";
    type Answer<'book> = ThreeWayAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<ThreeWayAnswer<'book>, Faults> {
        let mut trace = Trace::new(Law::of(book, self.month, None)?);
        let mut faults = Vec::new();
        for (name, amount) in [("tolerance", self.tolerance), ("prepaid", self.prepaid)] {
            if amount < Money::ZERO {
                faults.push(Fault::new(Code::OutOfRange, name, amount));
            }
        }
        let customer = by_key(&self.customer, "customer", &mut faults);
        let supplier = by_key(&self.supplier, "supplier", &mut faults);
        let bureau = by_key(&self.bureau, "bureau", &mut faults);
        Faults::none_or(faults, ())?;
        let keys: BTreeSet<&Key> = customer.keys().chain(supplier.keys()).chain(bureau.keys()).collect();
        let of = |amounts: &BTreeMap<Key, Money>, key: &Key| amounts.get(key).copied().unwrap_or_default();
        let mut rows = Vec::with_capacity(keys.len());
        for key in keys {
            rows.push(self.row(key, of(&customer, key), of(&supplier, key), of(&bureau, key))?);
        }
        let is_payable = |row: &&MatchRow| self.approved_by.is_some() || !row.actions.contains(&MatchAction::DisputeSupplier);
        let payable = sum(rows.iter().filter(is_payable).map(|row| &row.supplier), "supplier")?;
        let prepaid_used = self.prepaid.min(payable.max(Money::ZERO));
        let to_pay = trace.chain(TO_PAY, payable, &[(Minus, prepaid_used.into())]).money()?;
        let overflow = |code| Fault::new(code, "prepaid", self.prepaid);
        let accrues = |row: &&MatchRow| row.actions.contains(&MatchAction::Accrue);
        let accrued = rows.iter().filter(accrues).try_fold(Money::ZERO, |sum, row| sum.minus(row.supplier_over)).map_err(overflow)?;
        if let Some(pay) = self.pay.filter(|pay| *pay > to_pay) {
            let because = (format!("{to_pay} is matched or approved"), format!("已核对或批准 {to_pay}"));
            return Err(Fault::new(Code::ExceedsBill, "pay", pay).because(because.0, because.1).into());
        }
        Ok(ThreeWayAnswer {
            customer_total: sum(customer.values(), "customer")?,
            supplier_total: sum(supplier.values(), "supplier")?,
            bureau_total: sum(bureau.values(), "bureau")?,
            rows,
            payable,
            prepaid_used,
            prepaid_left: self.prepaid.minus(prepaid_used).map_err(overflow)?,
            to_pay,
            accrued,
            grounds: trace.grounds(),
        })
    }
}

impl ThreeWay {
    fn row(&self, key: &Key, customer: Money, supplier: Money, bureau: Money) -> Result<MatchRow, Fault> {
        let overflow = |code| Fault::new(code, "bureau", told(key));
        let (supplier_over, customer_under) = (supplier.minus(bureau).map_err(overflow)?, bureau.minus(customer).map_err(overflow)?);
        let side = |difference: Money, above: MatchAction, below: MatchAction| match difference {
            difference if difference.magnitude() <= self.tolerance => None,
            difference if difference > Money::ZERO => Some(above),
            _ => Some(below),
        };
        let about_supplier = side(supplier_over, MatchAction::DisputeSupplier, MatchAction::Accrue);
        let about_customer = side(customer_under, MatchAction::BillCustomer, MatchAction::CreditCustomer);
        let actions = about_supplier.into_iter().chain(about_customer).collect();
        let (person, item, side, fee_month) = key.clone();
        Ok(MatchRow { person, item, side, fee_month, customer, supplier, bureau, supplier_over, customer_under, actions })
    }
}
