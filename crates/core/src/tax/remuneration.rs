//! 劳务报酬、稿酬、特许权使用费、偶然所得: one payment, taxed when it is made (国家税务总局公告2018年第61号; 个人所得税法 arts. 3, 6).
//!
//! Residents: cost of 800 up to 4000, of 20 % above; labour by its own table, author's income reduced to 70 %. Non-residents: always
//! 20 %, by the monthly table. Prizes: the whole. In both directions: from the payment, or from the net where the payer bears the tax.
//! Labour withheld by the cumulative method (interns, platforms, agents) is [`super::WithholdLabour`].

use crate::exact::Exact;
use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::{Cited, Law};
use crate::money::{Money, Rate, Rounding};
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::tax::{Bracket, Table};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Number, Over, Plus, StepName, Times, Trace};
use serde::Serialize;

const COST: StepName = StepName::new("cost", "cost", "减除费用");
const AFTER_COST: StepName = StepName::new("after_cost", "income after cost", "减除费用后的收入");
const BEFORE_CHARITY: StepName = StepName::new("taxable_before_charity", "taxable income before donations", "扣除捐赠前的应纳税所得额");
const CHARITY_LIMIT: StepName = StepName::new("charity_limit", "limit of deductible donations", "捐赠扣除限额");
const CHARITY: StepName = StepName::new("charity", "deductible donations", "准予扣除的捐赠额");
const TAXABLE: StepName = StepName::new("taxable", "taxable income", "应纳税所得额");
const TAX: StepName = StepName::new("tax", "tax", "税额");
const NET: StepName = StepName::new("net", "net of tax", "税后金额");
const NET_LESS_FIXED: StepName = StepName::new("net_less_fixed", "the net without what is fixed in the formula", "不含税收入额减定额费用与速算扣除数");
const INCOME: StepName = StepName::new("income", "the payment with the tax that the payer bears", "含税收入");

choice! {
    /// What is paid for.
    pub enum RemunerationKind {
        /// 劳务报酬: labour of one's own account.
        Labour = "labour",
        /// 稿酬: books, articles, pictures that are published.
        Author = "author",
        /// 特许权使用费: the use of patents, trade marks, copyrights.
        Royalty = "royalty",
        /// 偶然所得: prizes and winnings.
        Incidental = "incidental",
    }
}

record! {
    /// The tax on one payment of labour, author's, royalty or incidental income.
    pub struct Remuneration {
        /// The month of payment.
        need month: Month,
        /// What is paid for.
        need kind: RemunerationKind,
        /// The payment before tax, without VAT; continuous income of one kind in a month is one payment.
        may income: Money,
        /// What the person is to receive, in place of `income`: the payer bears the tax.
        may net: Money,
        /// Whether the person is a resident (居民个人).
        or resident: bool = true,
        /// A donation; residents' labour, author's and royalty income takes donations in the settlement only.
        may charity: Money,
        /// Whether the donation goes to a listed recipient and is deducted in full.
        or charity_full: bool = false,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `remuneration`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RemunerationAnswer<'book> {
    /// What is paid for.
    pub kind: RemunerationKind,
    /// The payment before tax.
    pub income: Money,
    /// The cost, to the fen.
    pub cost: Money,
    /// What the rate is applied to, to the fen: after the cost, the reduction of author's income and the donation.
    pub taxable: Money,
    /// The most that may be donated before tax; null without a donation.
    pub charity_limit: Option<Money>,
    /// The donation that is deducted.
    pub charity: Money,
    /// The rate of the bracket.
    pub rate: Rate,
    /// The quick deduction of the bracket.
    pub quick: Money,
    /// The tax.
    pub tax: Money,
    /// The payment less the tax.
    pub net: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(RemunerationAnswer);

/// How a kind of income is taxed.
struct PaymentRules<'book> {
    /// The fixed cost and the income up to which it applies, for residents.
    fixed: Option<(Cited<'book, Money>, Cited<'book, Money>)>,
    /// The cost as a share of the income.
    cost: Option<Cited<'book, Rate>>,
    /// The share of author's income after cost that is taxed.
    factor: Option<Cited<'book, Rate>>,
    /// The table; a flat rate is one bracket.
    table: Table<'book>,
    rounding: Rounding,
}

impl<'book> PaymentRules<'book> {
    fn of(law: &Law<'book>, kind: RemunerationKind, resident: bool) -> Result<PaymentRules<'book>, Fault> {
        let flat = |rate: Cited<'book, Rate>| Table { brackets: vec![Bracket { above: Money::ZERO, rate: rate.value, quick: Money::ZERO }], rule: rate.rule };
        let (prize, author) = (kind == RemunerationKind::Incidental, kind == RemunerationKind::Author);
        Ok(PaymentRules {
            fixed: if resident && !prize { Some((law.money("tax.labour.cost_fixed")?, law.money("tax.labour.cost_limit")?)) } else { None },
            cost: match resident {
                _ if prize => None,
                true => Some(law.rate("tax.labour.cost_rate")?),
                false => Some(law.rate("nonresident.labour.cost_rate")?),
            },
            factor: match resident {
                _ if !author => None,
                true => Some(law.rate("tax.author.factor")?),
                false => Some(law.rate("nonresident.author.factor")?),
            },
            table: match (kind, resident) {
                (RemunerationKind::Incidental, _) => flat(law.rate("tax.incidental.rate")?),
                (_, false) => Table::monthly(law)?,
                (RemunerationKind::Labour, true) => Table::of(law, "tax.labour.brackets")?,
                (RemunerationKind::Author, true) => flat(law.rate("tax.author.rate")?),
                (RemunerationKind::Royalty, true) => flat(law.rate("tax.royalty.rate")?),
            },
            rounding: law.tax_rounding()?.value,
        })
    }

    /// The cost of a payment; exactly the limit is on the side of the fixed cost.
    fn cost(&self, trace: &mut Trace<'book>, income: Money) -> Result<Exact, Fault> {
        match (self.fixed, self.cost) {
            (Some((fixed, limit)), _) if income <= trace.cite(limit) => trace.least(COST, &[income.into(), fixed.value.into()]).by(fixed.rule).exact(),
            (_, Some(rate)) => trace.chain(COST, income, &[(Times, rate.value.into())]).by(rate.rule).exact(),
            _ => Ok(Exact::ZERO),
        }
    }

    /// What is taxable of a payment after its cost.
    fn taxable(&self, trace: &mut Trace<'book>, name: StepName, income: Money, cost: Exact) -> Result<Exact, Fault> {
        let Some(factor) = self.factor else {
            let rest = if cost == Exact::ZERO { vec![] } else { vec![(Minus, cost.into())] };
            return trace.chain(name, income, &rest).exact();
        };
        let after_cost = trace.chain(AFTER_COST, income, &[(Minus, cost.into())]).exact()?;
        trace.chain(name, after_cost, &[(Times, factor.value.into())]).by(factor.rule).exact()
    }

    /// The formula that leads from a net to the taxable income.
    fn gross_up(&self, net: Money) -> Result<GrossUp, Code> {
        let factor = self.factor.map_or(Ok(Exact::from(1)), |factor| Exact::from(1).times(factor.value))?;
        let by_share = Exact::from(1).minus(self.cost.map_or(Rate::ZERO, |cost| cost.value))?.times(factor)?;
        let fixed = self.fixed.map(|(fixed, limit)| (fixed.value, factor, Some(limit.value)));
        for (fixed, share, limit) in fixed.into_iter().chain([(Money::ZERO, by_share, None)]) {
            for (index, bracket) in self.table.brackets.iter().enumerate() {
                let formula = GrossUp { fixed, share, bracket: *bracket };
                let taxable = formula.taxable(net)?;
                let income = taxable.over(share)?.plus(fixed)?;
                let from = index == 0 || taxable > Exact::from(bracket.above);
                let to = self.table.brackets.get(index + 1).is_none_or(|next| taxable <= Exact::from(next.above));
                if from && to && limit.is_none_or(|limit| income <= Exact::from(limit)) {
                    return Ok(formula);
                }
            }
        }
        Err(Code::TargetUnreachable)
    }
}

/// On a stretch where the cost is fixed or a share, and the bracket one: taxable = (net − fixed − quick) × share ÷ (1 − share × rate).
#[derive(Clone, Copy)]
struct GrossUp {
    fixed: Money,
    /// The share of the payment, less the fixed cost, that is taxable.
    share: Exact,
    bracket: Bracket,
}

impl GrossUp {
    fn divisor(&self) -> Result<Exact, Code> {
        Exact::from(1).minus(self.share.times(self.bracket.rate)?)
    }

    fn taxable(&self, net: Money) -> Result<Exact, Code> {
        Exact::from(net).minus(self.fixed)?.minus(self.bracket.quick)?.times(self.share)?.over(self.divisor()?)
    }
}

/// What a payment comes to.
struct Taxed {
    income: Money,
    cost: Exact,
    taxable: Exact,
    charity: Option<(Money, Money)>,
    bracket: Bracket,
    tax: Money,
    net: Money,
}

impl Operation for Remuneration {
    const NAME: &'static str = "remuneration";
    const EN: &'static str = "Tax on one payment of labour, author's, royalty or incidental income";
    const ZH: &'static str = "劳务报酬、稿酬、特许权使用费、偶然所得（按次）";
    type Answer<'book> = RemunerationAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<RemunerationAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let mut trace = Trace::new(law);
        let mut faults = self.faults();
        let rules = PaymentRules::of(&law, self.kind, self.resident).map_err(|fault| faults.push(fault)).ok();
        faults.extend(self.fault_of_charity(&law, &mut trace)?);
        let Some(rules) = Faults::none_or(faults, rules)? else { return Err(Fault::new(Code::Internal, "", "").into()) };
        let at = |path: &'static str| move |fault: Fault| if fault.path.is_empty() { Fault { path: path.to_string(), ..fault } } else { fault };
        let taxed = match (self.income, self.net) {
            (Some(income), _) => self.of_income(&law, &rules, income, &mut trace).map_err(at("income"))?,
            (None, net) => of_net(&rules, net.unwrap_or_default(), &mut trace).map_err(at("net"))?,
        };
        let shown = |amount: Exact| amount.round(rules.rounding).map_err(|code| Fault::new(code, "", amount));
        Ok(RemunerationAnswer {
            kind: self.kind,
            income: taxed.income,
            cost: shown(taxed.cost)?,
            taxable: shown(taxed.taxable)?,
            charity_limit: taxed.charity.map(|(limit, _)| limit),
            charity: taxed.charity.map_or(Money::ZERO, |(_, deducted)| deducted),
            rate: taxed.bracket.rate,
            quick: taxed.bracket.quick,
            tax: taxed.tax,
            net: taxed.net,
            grounds: trace.grounds(),
        })
    }
}

impl Remuneration {
    /// One payment to a resident.
    pub fn of(month: Month, kind: RemunerationKind, income: Money) -> Remuneration {
        Remuneration { month, kind, income: Some(income), net: None, resident: true, charity: None, charity_full: false, known_on: None }
    }

    fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (name, amount) in [("income", self.income), ("net", self.net), ("charity", self.charity)] {
            faults.extend(amount.filter(|amount| *amount < Money::ZERO).map(|amount| Fault::new(Code::OutOfRange, name, amount)));
        }
        match (self.income, self.net) {
            (None, None) => faults.push(Fault::new(Code::FieldMissing, "income", "")),
            (Some(_), Some(net)) => faults.push(Fault::new(Code::Contradiction, "net", net).because("income is given", "已给出 income")),
            (None, Some(_)) => {
                let both = |charity| Fault::new(Code::Contradiction, "charity", charity).because("the payer bears the tax", "税款由支付方负担");
                faults.extend(self.charity.map(both));
            }
            (Some(_), None) => {}
        }
        if self.charity_full && self.charity.is_none() {
            faults.push(Fault::new(Code::FieldMissing, "charity", "").because("charity_full is given", "已给出 charity_full"));
        }
        faults
    }

    /// Residents deduct donations from comprehensive income in the settlement, not when labour, author's or royalty income is paid.
    fn fault_of_charity<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Option<Fault>, Fault> {
        let Some(charity) = self.charity.filter(|charity| *charity > Money::ZERO) else { return Ok(None) };
        if !self.resident || self.kind == RemunerationKind::Incidental || trace.cite(law.word("tax.labour.donations")?) != "settlement" {
            return Ok(None);
        }
        let fault = Fault::new(Code::NotEligible, "charity", charity);
        Ok(Some(fault.because("a resident deducts it in the settlement only", "居民个人预扣预缴时不扣除，统一在汇算清缴时扣除")))
    }

    fn of_income<'book>(&self, law: &Law<'book>, rules: &PaymentRules<'book>, income: Money, trace: &mut Trace<'book>) -> Result<Taxed, Fault> {
        let cost = rules.cost(trace, income)?;
        let donates = self.charity.filter(|charity| *charity > Money::ZERO);
        let mut taxable = rules.taxable(trace, if donates.is_some() { BEFORE_CHARITY } else { TAXABLE }, income, cost)?;
        let mut charity = None;
        if let Some(donation) = donates {
            let share = law.rate(if self.charity_full { "deductions.charity.full_recipients" } else { "deductions.charity.limit" })?;
            let limit = trace.chain(CHARITY_LIMIT, taxable, &[(Times, share.value.into())]).rounded(rules.rounding).by(share.rule).money()?;
            let deducted = trace.least(CHARITY, &[donation.into(), limit.into()]).money()?;
            taxable = trace.chain(TAXABLE, taxable, &[(Minus, deducted.into())]).not_below_zero().exact()?;
            charity = Some((limit, deducted));
        }
        let (bracket, tax) = rules.table.tax_of_exact(trace, TAX, taxable, rules.rounding)?;
        let net = trace.chain(NET, income, &[(Minus, tax.into())]).money()?;
        Ok(Taxed { income, cost, taxable, charity, bracket, tax, net })
    }
}

/// The payment whose net is given. Its tax is rounded once; that of the payment so found is the same to the fen.
fn of_net<'book>(rules: &PaymentRules<'book>, net: Money, trace: &mut Trace<'book>) -> Result<Taxed, Fault> {
    let overflow = |code| Fault::new(code, "net", net);
    let formula = rules.gross_up(net).map_err(overflow)?;
    let GrossUp { fixed, share, bracket } = formula;
    let cited = match rules.fixed {
        Some((_, limit)) if fixed > Money::ZERO => Some(limit.rule),
        _ => rules.cost.map(|cost| cost.rule),
    };
    cited.into_iter().chain(rules.factor.map(|factor| factor.rule)).for_each(|rule| trace.rests_on(rule));
    let taken: Vec<_> = [fixed, bracket.quick].into_iter().filter(|amount| *amount > Money::ZERO).map(|amount| (Minus, amount.into())).collect();
    let less_fixed = trace.chain(NET_LESS_FIXED, net, &taken).not_below_zero().money()?;
    let grown = [(Times, Number::from(share)), (Over, formula.divisor().map_err(overflow)?.into())];
    let taxable = trace.chain(TAXABLE, less_fixed, &grown).exact()?;
    let terms: Vec<_> = grown.into_iter().chain([(Times, bracket.rate.into()), (Minus, bracket.quick.into())]).collect();
    let tax = trace.chain(TAX, less_fixed, &terms).not_below_zero().rounded(rules.rounding).by(rules.table.rule).money()?;
    let income = trace.chain(INCOME, net, &[(Plus, tax.into())]).money()?;
    let cost = rules.cost(trace, income)?;
    Ok(Taxed { income, cost, taxable, charity: None, bracket, tax, net })
}
