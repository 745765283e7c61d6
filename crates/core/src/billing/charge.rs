//! 其他收费: what is charged beside fee and contributions: deposit, membership, rebate, late payment, discount, archive, disabled fund.
//!
//! A deposit (风险金) is a liability, set off only by an order. A membership fee is revenue of twelve months. A rebate (渠道返佣) is a share of
//! the fee that was collected, without VAT. Late payment is interest from the due day and its grace. A discount takes its line's VAT. The
//! disabled fund (残保金) is charged by head and month; the levy itself is `disability_levy`.

use super::interest::{Interest, Repayment, Segment};
use super::line::LineKind;
use crate::command::{Task, tasks};
use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::{Object, Read, choice, record};
use crate::law::Law;
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::policy::PolicyUse;
use crate::rules::{CityCode, RuleBook};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Over, Plus, StepName, Times, Trace};
use serde::Serialize;

const BALANCE: StepName = StepName::new("deposit_balance", "deposit held", "风险金余额");
const NET: StepName = StepName::new("charge_net", "without VAT", "不含税金额");
const TAX: StepName = StepName::new("charge_vat", "VAT", "增值税额");
const UPTO: StepName = StepName::new("revenue_upto", "revenue up to and with a month", "累计确认收入");
const REVENUE: StepName = StepName::new("revenue", "revenue of the month", "本月收入");
const DEFERRED: StepName = StepName::new("deferred", "not yet revenue", "递延收入");
const REBATE: StepName = StepName::new("rebate", "rebate", "渠道返佣");
const OVERDUE: StepName = StepName::new("overdue", "what was not paid within the grace", "逾期金额");
const DISCOUNT: StepName = StepName::new("discount", "discount", "折扣金额");
const REST: StepName = StepName::new("line_rest", "what is left of the line", "折后余额");
const FUND_PRICE: StepName = StepName::new("fund_price", "average wage × ratio × share ÷ 12", "平均工资 × 比例 × 征收比例 ÷ 12");
const FUND: StepName = StepName::new("disabled_fund", "price × heads", "残保金");
const ARCHIVE: StepName = StepName::new("archive_fee", "price × heads", "档案费");

/// The most days of grace.
const MOST_GRACE_DAYS: u32 = 366;

choice! {
    /// What a deposit does.
    pub enum DepositMove {
        /// It is collected.
        Collect = "collect",
        /// It goes back.
        Return = "return",
        /// It pays a bill, by an order of the customer.
        SetOff = "set_off",
    }
}

choice! {
    /// What a price is for.
    pub enum PricePer {
        /// A head and month.
        Month = "month",
        /// A head and year.
        Year = "year",
    }
}

choice! {
    /// What a charge is in the books of the provider.
    pub enum ChargeNature {
        /// Its revenue, or less of it.
        Revenue = "revenue",
        /// The customer's money that it holds.
        Liability = "liability",
        /// What it costs.
        Cost = "cost",
    }
}

record! {
    /// A movement of a deposit.
    #[derive(Hash)]
    pub struct DepositMovement {
        /// The day.
        need on: Day,
        /// What.
        need what: DepositMove,
        /// The amount, above zero.
        need amount: Money,
        /// The order behind a set-off.
        may order: String,
    }
}

record! {
    /// 风险金: a deposit that secures what a customer owes.
    #[derive(Hash)]
    pub struct RiskDeposit {
        /// Its movements, in the order of days.
        need movements: Vec<DepositMovement>,
    }
}

record! {
    /// 会员费: a fee of a year.
    #[derive(Hash)]
    pub struct Membership {
        /// The fee of the year, VAT included.
        need amount: Money,
        /// The first month.
        need from: Month,
        /// The rate of VAT in it.
        or vat_rate: Rate = Rate::ZERO,
    }
}

record! {
    /// 渠道返佣: what a channel has of the fees of the customers that it brought.
    #[derive(Hash)]
    pub struct Rebate {
        /// The share.
        need percent: Rate,
        /// The fee that was collected, VAT included; what was only billed does not count.
        need collected: Money,
        /// The rate of VAT in it.
        need vat_rate: Rate,
    }
}

record! {
    /// 逾期付款违约金: what a customer pays for paying late.
    #[derive(Hash)]
    pub struct Penalty {
        /// A ready policy, such as `policy.penalty.daily`: its terms stand in for the fields that are left out.
        may policy: String,
        /// The amount that was due.
        need amount: Money,
        /// The last day of payment.
        need due_on: Day,
        /// Days after it that cost nothing.
        or grace_days: u32 = 0,
        /// The payments, in the order of days.
        or payments: Vec<Repayment> = Vec::new(),
        /// The day until which it is counted; the last payment if left out.
        may until: Day,
        /// The rate of a year; needed where no policy says it.
        ask rate: Rate,
        /// Days of a year by the contract: 360 or 365.
        or basis: u32 = 365,
    }
}

record! {
    /// 折扣、减免: less of one line.
    #[derive(Hash)]
    pub struct DiscountLine {
        /// The key of the line.
        need refers_to: String,
        /// The amount of the line, VAT included.
        need line_amount: Money,
        /// What was taken off it before, as a positive amount.
        or reduced_before: Money = Money::ZERO,
        /// What is taken off.
        may amount: Money,
        /// What is taken off, as a share of the line.
        may share: Rate,
        /// Whether all that is left of the line is waived.
        or waive: bool = false,
        /// The rate of VAT in the line.
        or vat_rate: Rate = Rate::ZERO,
    }
}

record! {
    /// 档案费: for each head and month, or head and year.
    #[derive(Hash)]
    pub struct ArchiveFee {
        /// The heads.
        need heads: u32,
        /// The price.
        need price: Money,
        /// What it is for.
        or per: PricePer = PricePer::Month,
        /// The month in which a year begins.
        may start: Month,
        /// Whether a year is charged month by month, and not in its first month.
        or spread: bool = false,
    }
}

record! {
    /// The heads of a city, and its price of a head and month.
    #[derive(Hash)]
    pub struct CityHeads {
        /// The city.
        need city: CityCode,
        /// The heads.
        need heads: u32,
        /// The price in this city; that of the contract if left out.
        may price: Money,
    }
}

record! {
    /// 残保金 on a bill: for each head and month, at a fixed price or at the levy of a head.
    #[derive(Hash)]
    pub struct DisabledFundCharge {
        /// The heads by city.
        need heads: Vec<CityHeads>,
        /// Cities for which nothing is charged.
        or not_charged: Vec<CityCode> = Vec::new(),
        /// The price of a head and month.
        may price: Money,
        /// The average annual wage, in place of a price.
        may average_wage: Money,
        /// The ratio that must be employed.
        may ratio: Rate,
        /// The share of the levy that is paid.
        or pay_share: Rate = Rate::ONE,
    }
}

/// One charge.
#[derive(Clone, PartialEq, Hash, Debug)]
#[non_exhaustive]
pub enum ChargeForm {
    /// See [`RiskDeposit`].
    Deposit(RiskDeposit),
    /// See [`Membership`].
    Membership(Membership),
    /// See [`Rebate`].
    Rebate(Rebate),
    /// See [`Penalty`].
    Penalty(Penalty),
    /// See [`DiscountLine`].
    Discount(DiscountLine),
    /// See [`ArchiveFee`].
    Archive(ArchiveFee),
    /// See [`DisabledFundCharge`].
    DisabledFund(DisabledFundCharge),
}

tasks! {
    ChargeForm;
    "deposit" => Deposit(RiskDeposit),
    "membership" => Membership(Membership),
    "rebate" => Rebate(Rebate),
    "penalty" => Penalty(Penalty),
    "discount" => Discount(DiscountLine),
    "archive" => Archive(ArchiveFee),
    "disabled_fund" => DisabledFund(DisabledFundCharge),
}

impl Read for ChargeForm {
    fn read(raw: &str, at: &dyn Fn() -> String) -> Result<ChargeForm, Faults> {
        let mut object = Object::read(raw, &at())?;
        let word = object.needed::<String>("type");
        let known = word.is_some();
        let form = word.and_then(|word| ChargeForm::take(&word, &mut object));
        if !known {
            // Without a type no field can be told from a wrong one.
            while object.take_any().is_some() {}
        }
        object.finish()?;
        form.ok_or_else(|| Fault::new(Code::FieldMissing, at(), "").into())
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let form = |(word, mut schema): (&'static str, schemars::Schema)| {
            if let Some(properties) = schema.get_mut("properties").and_then(serde_json::Value::as_object_mut) {
                properties.insert("type".to_string(), serde_json::json!({ "const": word }));
            }
            if let Some(required) = schema.get_mut("required").and_then(serde_json::Value::as_array_mut) {
                required.push("type".into());
            }
            schema.to_value()
        };
        let any: Vec<_> = ChargeForm::schemas(generator).into_iter().map(form).collect();
        schemars::json_schema!({ "description": "One charge, by its type.", "anyOf": any })
    }
}

record! {
    /// A charge beside fee and contributions.
    pub struct Charge {
        /// The month.
        need month: Month,
        /// What is charged.
        need charge: ChargeForm,
    }
}

/// The answer of `charge`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChargeAnswer<'book> {
    /// The kind of the bill line; none for what is not on a customer's bill.
    pub line_kind: Option<LineKind>,
    /// What it is in the books.
    pub nature: ChargeNature,
    /// The amount of the month, with its sign, VAT included: what is charged, held (a deposit) or owed to the channel (a rebate).
    pub amount: Money,
    /// The same without VAT, where a rate was given.
    pub net: Money,
    /// The VAT.
    pub tax: Money,
    /// Revenue of the month, where it is spread.
    pub revenue: Option<Money>,
    /// What is not yet revenue after the month.
    pub deferred: Option<Money>,
    /// The parts of the twelve months.
    pub parts: Vec<Money>,
    /// The deposit held after each movement.
    pub balances: Vec<Money>,
    /// The first day that costs something, for late payment.
    pub counts_from: Option<Day>,
    /// The times with one overdue balance each.
    pub segments: Vec<Segment>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(ChargeAnswer);

impl Operation for Charge {
    const NAME: &'static str = "charge";
    const EN: &'static str = "Charges beside the fee";
    const ZH: &'static str = "其他收费";
    const POLICY: Option<PolicyUse> = Some(PolicyUse { family: "penalty", part: "charge", decided_by: "month" });
    type Answer<'book> = ChargeAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<ChargeAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, None)?;
        let mut trace = Trace::new(law);
        let charged = match &self.charge {
            ChargeForm::Deposit(deposit) => deposit.charged(&mut trace),
            ChargeForm::Membership(membership) => membership.charged(self.month, &mut trace),
            ChargeForm::Rebate(rebate) => rebate.charged(&mut trace),
            ChargeForm::Penalty(penalty) => {
                trace.follow(penalty.policy.as_ref(), &law)?;
                penalty.charged(book, &mut trace)
            }
            ChargeForm::Discount(discount) => discount.charged(&mut trace),
            ChargeForm::Archive(archive) => archive.charged(self.month, &mut trace),
            ChargeForm::DisabledFund(fund) => fund.charged(&mut trace),
        };
        let Charged { line_kind, nature, amount, tax, revenue, deferred, parts, balances, counts_from, segments } = charged?;
        let net = amount.minus(tax).map_err(|code| Fault::new(code, "charge", amount))?;
        Ok(ChargeAnswer { line_kind, nature, amount, net, tax, revenue, deferred, parts, balances, counts_from, segments, grounds: trace.grounds() })
    }
}

/// What a charge comes to.
struct Charged {
    line_kind: Option<LineKind>,
    nature: ChargeNature,
    amount: Money,
    tax: Money,
    revenue: Option<Money>,
    deferred: Option<Money>,
    parts: Vec<Money>,
    balances: Vec<Money>,
    counts_from: Option<Day>,
    segments: Vec<Segment>,
}

impl Charged {
    fn of(line_kind: Option<LineKind>, nature: ChargeNature, amount: Money, tax: Money) -> Charged {
        let (parts, balances, segments) = (Vec::new(), Vec::new(), Vec::new());
        Charged { line_kind, nature, amount, tax, revenue: None, deferred: None, parts, balances, counts_from: None, segments }
    }
}

/// The net of an amount that includes VAT.
fn net_of(gross: Money, rate: Rate, trace: &mut Trace<'_>) -> Result<Money, Fault> {
    if rate == Rate::ZERO {
        return Ok(gross);
    }
    let divisor = Exact::from(1).plus(rate).map_err(|code| Fault::new(code, "charge.vat_rate", rate))?;
    trace.chain(NET, gross, &[(Over, divisor.into())]).rounded(Rounding::FEN).money()
}

fn out_of_range(name: &str, value: impl std::fmt::Display) -> Fault {
    Fault::new(Code::OutOfRange, format!("charge.{name}"), value)
}

impl RiskDeposit {
    fn charged(&self, trace: &mut Trace<'_>) -> Result<Charged, Faults> {
        let mut faults = Vec::new();
        let (mut balance, mut before) = (Money::ZERO, None);
        let mut balances = Vec::with_capacity(self.movements.len());
        for (index, movement) in self.movements.iter().enumerate() {
            let at = |name: &str| format!("charge.movements[{index}].{name}");
            if before.is_some_and(|before| movement.on < before) {
                faults.push(Fault::new(Code::OutOfRange, at("on"), movement.on));
            }
            before = Some(movement.on);
            if movement.amount <= Money::ZERO {
                faults.push(Fault::new(Code::AmountNotPositive, at("amount"), movement.amount));
                continue;
            }
            if movement.what == DepositMove::SetOff && movement.order.as_deref().is_none_or(str::is_empty) {
                faults.push(Fault::new(Code::FieldMissing, at("order"), "").because("a deposit is set off only by an order", "风险金仅凭指令抵扣"));
            }
            if movement.what != DepositMove::Collect && movement.amount > balance {
                faults.push(Fault::new(Code::FundsShort, at("amount"), movement.amount).because(format!("{balance} held"), format!("余额 {balance}")));
                continue;
            }
            let operator = if movement.what == DepositMove::Collect { Plus } else { Minus };
            balance = trace.chain(BALANCE, balance, &[(operator, movement.amount.into())]).money()?;
            balances.push(balance);
        }
        Faults::none_or(faults, ())?;
        Ok(Charged { balances, ..Charged::of(None, ChargeNature::Liability, balance, Money::ZERO) })
    }
}

impl Membership {
    fn charged(&self, month: Month, trace: &mut Trace<'_>) -> Result<Charged, Faults> {
        if self.amount <= Money::ZERO {
            return Err(Fault::new(Code::AmountNotPositive, "charge.amount", self.amount).into());
        }
        let net = net_of(self.amount, self.vat_rate, trace)?;
        let tax = trace.chain(TAX, self.amount, &[(Minus, net.into())]).money()?;
        let passed = if month < self.from { 0 } else { (self.from.months_until(month) + 1).min(13) as i64 };
        let mut upto = |months: i64| trace.chain(UPTO, net, &[(Times, months.into()), (Over, 12.into())]).rounded(Rounding::FEN).money();
        let (with, before) = (upto(passed.min(12))?, upto((passed - 1).clamp(0, 12))?);
        let revenue = trace.chain(REVENUE, with, &[(Minus, before.into())]).money()?;
        let deferred = trace.chain(DEFERRED, net, &[(Minus, with.into())]).money()?;
        // The whole is charged in its first month.
        let (amount, tax) = if month == self.from { (self.amount, tax) } else { (Money::ZERO, Money::ZERO) };
        let parts = (0..12).map(|part| net.part(part, 12)).collect();
        let charged = Charged::of(Some(LineKind::ServiceFee), ChargeNature::Revenue, amount, tax);
        Ok(Charged { revenue: Some(revenue), deferred: Some(deferred), parts, ..charged })
    }
}

impl Rebate {
    fn charged(&self, trace: &mut Trace<'_>) -> Result<Charged, Faults> {
        let net = net_of(self.collected, self.vat_rate, trace)?;
        let amount = trace.chain(REBATE, net, &[(Times, self.percent.into())]).rounded(Rounding::FEN).money()?;
        Ok(Charged::of(None, ChargeNature::Cost, amount, Money::ZERO))
    }
}

impl Penalty {
    fn charged<'book>(&self, book: &'book RuleBook, trace: &mut Trace<'book>) -> Result<Charged, Faults> {
        if self.grace_days > MOST_GRACE_DAYS {
            return Err(out_of_range("grace_days", self.grace_days).into());
        }
        let mut grace_ends = self.due_on;
        for _ in 0..self.grace_days {
            grace_ends = grace_ends.next().map_err(|code| Fault::new(code, "charge.grace_days", self.grace_days))?;
        }
        self.check()?;
        // What came within the grace costs nothing.
        let late: Vec<Repayment> = self.payments.iter().filter(|payment| payment.on > grace_ends).cloned().collect();
        let in_time: Vec<_> = self.payments.iter().filter(|payment| payment.on <= grace_ends).map(|payment| (Minus, payment.amount.into())).collect();
        let overdue = trace.chain(OVERDUE, self.amount, &in_time).money()?;
        let until = self.until.map(|until| until.max(grace_ends));
        let charged = |amount, segments| Charged {
            counts_from: Some(grace_ends),
            segments,
            ..Charged::of(Some(LineKind::Interest), ChargeNature::Revenue, amount, Money::ZERO)
        };
        if overdue == Money::ZERO {
            return Ok(charged(Money::ZERO, Vec::new()));
        }
        let interest = Interest { amount: overdue, paid_on: grace_ends, repayments: late, until, rate: self.rate, basis: self.basis };
        let answer = interest.run(book)?;
        trace.rests_on_answer(answer.grounds);
        Ok(charged(answer.interest, answer.segments))
    }

    fn check(&self) -> Result<(), Faults> {
        let mut faults = Vec::new();
        if self.amount <= Money::ZERO {
            faults.push(Fault::new(Code::AmountNotPositive, "charge.amount", self.amount));
        }
        if ![360, 365].contains(&self.basis) {
            faults.push(out_of_range("basis", self.basis));
        }
        let (mut before, mut paid) = (None, Money::ZERO);
        for (index, payment) in self.payments.iter().enumerate() {
            if before.is_some_and(|before| payment.on < before) {
                faults.push(out_of_range(&format!("payments[{index}].on"), payment.on));
            }
            paid = paid.plus(payment.amount).unwrap_or(Money::MAX);
            if payment.amount <= Money::ZERO || paid > self.amount {
                faults.push(out_of_range(&format!("payments[{index}].amount"), payment.amount));
            }
            before = Some(payment.on);
        }
        if let Some(until) = self.until.filter(|until| before.is_some_and(|before| *until < before)) {
            faults.push(out_of_range("until", until));
        }
        Faults::none_or(faults, ())
    }
}

impl DiscountLine {
    fn charged(&self, trace: &mut Trace<'_>) -> Result<Charged, Faults> {
        let left = self.line_amount.minus(self.reduced_before).map_err(|code| Fault::new(code, "charge.line_amount", self.line_amount))?;
        self.check(left)?;
        let taken = match (self.amount, self.share) {
            (Some(amount), _) => amount,
            (_, Some(share)) => trace.chain(DISCOUNT, self.line_amount, &[(Times, share.into())]).rounded(Rounding::FEN).money()?,
            _ => left,
        };
        if taken > left {
            let told = format!("{left} left");
            return Err(Fault::new(Code::ExceedsBill, "charge.amount", taken).because(told, format!("该行余额 {left}")).into());
        }
        let rest = trace.chain(REST, left, &[(Minus, taken.into())]).money()?;
        // Net before and after, so that a line that is waived bit by bit ends with no tax at all.
        let (net_before, net_after) = (net_of(left, self.vat_rate, trace)?, net_of(rest, self.vat_rate, trace)?);
        let amount = trace.chain(DISCOUNT, rest, &[(Minus, left.into())]).money()?;
        let tax = trace.chain(TAX, amount, &[(Minus, net_after.into()), (Plus, net_before.into())]).money()?;
        Ok(Charged::of(Some(LineKind::Discount), ChargeNature::Revenue, amount, tax))
    }

    fn check(&self, left: Money) -> Result<(), Faults> {
        let mut faults = Vec::new();
        if self.line_amount <= Money::ZERO {
            faults.push(Fault::new(Code::AmountNotPositive, "charge.line_amount", self.line_amount));
        }
        if self.reduced_before < Money::ZERO || left < Money::ZERO {
            faults.push(out_of_range("reduced_before", self.reduced_before));
        }
        if let Some(amount) = self.amount.filter(|amount| *amount <= Money::ZERO) {
            faults.push(Fault::new(Code::AmountNotPositive, "charge.amount", amount));
        }
        match usize::from(self.amount.is_some()) + usize::from(self.share.is_some()) + usize::from(self.waive) {
            0 => faults.push(Fault::new(Code::FieldMissing, "charge.amount", "")),
            1 => {}
            _ => faults.push(Fault::new(Code::Contradiction, "charge.amount", "").because("one of amount, share and waive", "amount、share、waive 只能其一")),
        }
        Faults::none_or(faults, ())
    }
}

impl ArchiveFee {
    fn charged(&self, month: Month, trace: &mut Trace<'_>) -> Result<Charged, Faults> {
        if self.price < Money::ZERO {
            return Err(out_of_range("price", self.price).into());
        }
        let whole = trace.chain(ARCHIVE, self.price, &[(Times, i64::from(self.heads).into())]).money()?;
        let charged = |amount| Charged::of(Some(LineKind::ArchiveFee), ChargeNature::Revenue, amount, Money::ZERO);
        if self.per == PricePer::Month {
            return Ok(charged(whole));
        }
        let start = self.start.ok_or_else(|| Fault::new(Code::FieldMissing, "charge.start", ""))?;
        if month < start {
            return Err(Fault::new(Code::OutOfRange, "month", month).into());
        }
        let position = start.months_until(month) % 12;
        if !self.spread {
            return Ok(charged(if position == 0 { whole } else { Money::ZERO }));
        }
        let mut upto = |months: usize| trace.chain(UPTO, whole, &[(Times, (months as i64).into()), (Over, 12.into())]).rounded(Rounding::FEN).money();
        let (before, with) = (upto(position)?, upto(position + 1)?);
        let amount = trace.chain(ARCHIVE, with, &[(Minus, before.into())]).money()?;
        let parts = (0..12).map(|part| whole.part(part, 12)).collect();
        Ok(Charged { parts, ..charged(amount) })
    }
}

impl DisabledFundCharge {
    fn charged(&self, trace: &mut Trace<'_>) -> Result<Charged, Faults> {
        let mut faults = Vec::new();
        let price = self.price(trace)?;
        let mut amount = Money::ZERO;
        for (index, city) in self.heads.iter().enumerate().filter(|(_, city)| !self.not_charged.contains(&city.city)) {
            let Some(price) = city.price.or(price) else {
                faults.push(Fault::new(Code::FieldMissing, format!("charge.heads[{index}].price"), ""));
                continue;
            };
            if price < Money::ZERO {
                faults.push(out_of_range(&format!("heads[{index}].price"), price));
                continue;
            }
            let of_city = trace.chain(FUND, price, &[(Times, i64::from(city.heads).into())]).money()?;
            amount = amount.plus(of_city).map_err(|code| Fault::new(code, "charge.heads", of_city))?;
        }
        Faults::none_or(faults, ())?;
        Ok(Charged::of(Some(LineKind::DisabledFund), ChargeNature::Liability, amount, Money::ZERO))
    }

    /// The price of the contract: fixed, or the levy of a head over twelve months.
    fn price(&self, trace: &mut Trace<'_>) -> Result<Option<Money>, Fault> {
        match (self.price, self.average_wage, self.ratio) {
            (Some(price), None, _) => Ok(Some(price)),
            (Some(price), Some(_), _) => Err(Fault::new(Code::Contradiction, "charge.price", price).because("an average wage is given", "已给出 average_wage")),
            (None, Some(_), None) => Err(Fault::new(Code::FieldMissing, "charge.ratio", "")),
            (None, Some(wage), Some(ratio)) => {
                let terms = [(Times, ratio.into()), (Times, self.pay_share.into()), (Over, 12.into())];
                trace.chain(FUND_PRICE, wage, &terms).rounded(Rounding::FEN).money().map(Some)
            }
            (None, None, _) => Ok(None),
        }
    }
}
