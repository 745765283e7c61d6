//! The figures of a closed month: sums of the state, each exact.

use super::ledger::Ledger;
use super::whole::Closed;
use hesuan::Code;
use hesuan::billing::{Bill, LineKind, SettledBy};
use hesuan::money::Money;
use hesuan::settlement::Settlement;
use hesuan::time::Month;
use std::collections::BTreeMap;

/// What money is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// 社保公积金.
    Contributions,
    /// 工资个税.
    Wages,
    /// 商保、残保金 and other money that is passed on.
    Other,
    /// 服务费 and its tax.
    Fee,
    /// 结转: what earlier months left open.
    Carried,
}

/// Every use.
pub const USES: [Use; 5] = [Use::Contributions, Use::Wages, Use::Other, Use::Fee, Use::Carried];

impl Use {
    fn of(kind: LineKind) -> Use {
        use LineKind::*;
        match kind {
            SocialInsurance | HousingFund => Use::Contributions,
            Wage | IncomeTax => Use::Wages,
            Insurance | DisabledFund | UnionFee | LateFee => Use::Other,
            Carry => Use::Carried,
            _ => Use::Fee,
        }
    }

    fn of_purpose(purpose: &str) -> Use {
        match purpose {
            "social_insurance" | "housing_fund" => Use::Contributions,
            "wage" | "income_tax" => Use::Wages,
            _ => Use::Other,
        }
    }
}

/// The age of what is open: days after the last day of payment.
pub const AGES: [(i64, &str, &str); 4] =
    [(0, "未到期", "not due"), (30, "逾期 1–30 天", "1–30 days"), (90, "逾期 31–90 天", "31–90 days"), (i64::MAX, "逾期 90 天以上", "over 90 days")];

/// What a use received, and what of it was paid out.
#[derive(Clone, Copy, Default)]
pub struct UseSum {
    /// Received for it, and prepaid money spent on it.
    pub settled: Money,
    /// Paid out of it.
    pub drawn: Money,
}

/// The sums.
#[derive(Default)]
pub struct Figures {
    /// The bills of the month.
    pub bills: usize,
    /// Their sum.
    pub billed: Money,
    /// Those that are confirmed.
    pub confirmed: Money,
    /// Money that came in.
    pub received: Money,
    /// What of it is claimed.
    pub claimed: Money,
    /// What nobody has claimed.
    pub suspense: Money,
    /// What the bank took back.
    pub returned: Money,
    /// What is claimed and pays no bill yet.
    pub unallocated: Money,
    /// What is open on confirmed bills.
    pub open: Money,
    /// Paid out, without what came back.
    pub paid: Money,
    /// Payments that were refused.
    pub refused: Money,
    /// 垫付.
    pub advanced: Money,
    /// 预收.
    pub prepaid: Money,
    /// Prepaid money that came from a bill in the customer's favour.
    pub credited: Money,
    /// Paid out of the platform's own money: advances and its own cost.
    pub own: Money,
    /// By use.
    pub uses: BTreeMap<Use, UseSum>,
    /// What is open, by age: bills and amount.
    pub ages: [(usize, Money); 4],
    /// By class and cause: keys, exact ones, difference of unit and person.
    pub causes: BTreeMap<(String, String), Cause>,
    /// By city: heads, what is passed on, the fee.
    pub cities: BTreeMap<String, City>,
}

/// A cause in sum.
#[derive(Clone, Copy, Default)]
pub struct Cause {
    /// Keys.
    pub keys: usize,
    /// Keys whose amounts it gives to the fen.
    pub exact: usize,
    /// Statement less bill, of the unit and of the person.
    pub difference: [Money; 2],
}

/// A city in sum.
#[derive(Clone, Copy, Default)]
pub struct City {
    /// Persons.
    pub heads: usize,
    /// Contributions billed.
    pub contributions: Money,
    /// The fee.
    pub fee: Money,
}

fn add(sum: &mut Money, amount: Money) -> Result<(), Code> {
    *sum = sum.plus(amount)?;
    Ok(())
}

impl Figures {
    /// The sums of a state.
    pub fn of(ledger: &Ledger, closed: &Closed, month: Month) -> Result<Figures, Code> {
        let mut figures = Figures::default();
        figures.bills(ledger, month)?;
        let state = &ledger.state;
        for receipt in state.receipts.values() {
            add(&mut figures.received, receipt.amount)?;
            add(&mut figures.claimed, receipt.claimed)?;
            add(&mut figures.returned, receipt.returned)?;
            add(&mut figures.suspense, receipt.left()?)?;
        }
        for claim in state.claims.values() {
            add(&mut figures.unallocated, claim.left()?)?;
        }
        for account in state.bills.customers.values() {
            add(&mut figures.prepaid, account.prepaid)?;
        }
        for trust in state.trust.values().filter(|trust| trust.balance < Money::ZERO) {
            add(&mut figures.advanced, trust.balance.magnitude())?;
        }
        figures.flow(state)?;
        for payment in closed.payments.iter().filter(|payment| payment.refused.is_some()) {
            add(&mut figures.refused, payment.amount)?;
        }
        let settled = figures.uses.values().try_fold(Money::ZERO, |sum, of| sum.plus(of.settled))?;
        figures.credited = settled.plus(figures.prepaid)?.plus(figures.unallocated)?.minus(figures.claimed)?;
        for difference in ledger.books.differences.iter().filter(|difference| difference.month == month && difference.class != "matched") {
            let cause = figures.causes.entry((difference.class.clone(), difference.cause.clone())).or_default();
            (cause.keys, cause.exact) = (cause.keys + 1, cause.exact + usize::from(difference.exact));
            for side in [0, 1] {
                add(&mut cause.difference[side], difference.new[side])?;
            }
        }
        Ok(figures)
    }

    /// What is settled by use, and what of it was paid out: a customer's money for the same use first, then its other money that is passed on.
    fn flow(&mut self, state: &Settlement) -> Result<(), Code> {
        let mut left: BTreeMap<&str, BTreeMap<Use, Money>> = BTreeMap::new();
        for allocation in state.allocations.values().filter(|allocation| matches!(allocation.by, SettledBy::Receipt | SettledBy::Prepaid)) {
            let Some(bill) = state.bills.bills.get(&allocation.bill) else { continue };
            let kinds: BTreeMap<&str, LineKind> = bill.lines.iter().map(|line| (&*line.key, line.kind)).collect();
            let of_customer = left.entry(&allocation.customer).or_default();
            for share in &allocation.shares {
                let of = Use::of(kinds.get(&*share.line).copied().unwrap_or(LineKind::Carry));
                add(&mut self.uses.entry(of).or_default().settled, share.amount)?;
                add(of_customer.entry(of).or_default(), share.amount)?;
            }
        }
        let mut wanted: BTreeMap<(&str, Use), Money> = BTreeMap::new();
        for pay_out in state.pay_outs.values() {
            let paid = pay_out.amount.minus(pay_out.returned)?;
            add(&mut self.paid, paid)?;
            add(wanted.entry((&pay_out.customer, Use::of_purpose(&pay_out.purpose))).or_default(), paid)?;
        }
        let mut short: BTreeMap<&str, Money> = BTreeMap::new();
        for ((customer, of), paid) in wanted {
            let drawn = self.draw(left.entry(customer).or_default(), of, paid)?;
            add(short.entry(customer).or_default(), paid.minus(drawn)?)?;
        }
        for (customer, mut paid) in short {
            for of in USES {
                let drawn = self.draw(left.entry(customer).or_default(), of, paid)?;
                paid = paid.minus(drawn)?;
            }
            add(&mut self.own, paid)?;
        }
        Ok(())
    }

    fn draw(&mut self, left: &mut BTreeMap<Use, Money>, of: Use, paid: Money) -> Result<Money, Code> {
        let left = left.entry(of).or_default();
        let drawn = paid.min(*left).max(Money::ZERO);
        *left = left.minus(drawn)?;
        add(&mut self.uses.entry(of).or_default().drawn, drawn)?;
        Ok(drawn)
    }

    fn bills(&mut self, ledger: &Ledger, month: Month) -> Result<(), Code> {
        for bill in ledger.bills().bills.values() {
            if bill.bill_month == month {
                self.bills += 1;
                add(&mut self.billed, bill.total)?;
                self.city(bill)?;
            }
            if !bill.is_locked() {
                continue;
            }
            if bill.bill_month == month {
                add(&mut self.confirmed, bill.total)?;
            }
            let open = bill.open()?;
            if open > Money::ZERO {
                add(&mut self.open, open)?;
                let due = bill.due_on.unwrap_or(bill.bill_month.last_day());
                let late = month.last_day().number() - due.number();
                let age = AGES.iter().position(|(most, ..)| late <= *most).unwrap_or(AGES.len() - 1);
                self.ages[age].0 += 1;
                add(&mut self.ages[age].1, open)?;
            }
        }
        Ok(())
    }

    /// The fee of a bill goes to its cities by heads, the odd fen to the largest remainders.
    fn city(&mut self, bill: &Bill) -> Result<(), Code> {
        let mut heads: BTreeMap<String, std::collections::BTreeSet<&str>> = BTreeMap::new();
        let mut fee = Money::ZERO;
        for line in &bill.lines {
            if matches!(line.kind, LineKind::ServiceFee | LineKind::Discount) {
                add(&mut fee, line.amount)?;
            }
            if let (LineKind::SocialInsurance | LineKind::HousingFund, Some(person)) = (line.kind, line.person.as_deref()) {
                let place = line.money().split('/').nth(1).unwrap_or_default().to_string();
                add(&mut self.cities.entry(place.clone()).or_default().contributions, line.amount)?;
                heads.entry(place).or_default().insert(person);
            }
        }
        let all: i128 = heads.values().map(|persons| persons.len() as i128).sum();
        if all == 0 {
            return add(&mut self.cities.entry(String::new()).or_default().fee, fee);
        }
        let whole = i128::from(fee.fen());
        let mut parts: Vec<(String, usize, i128, i128)> = heads
            .into_iter()
            .map(|(place, persons)| (place, persons.len(), (whole * persons.len() as i128).div_euclid(all), (whole * persons.len() as i128).rem_euclid(all)))
            .collect();
        let rest = whole - parts.iter().map(|part| part.2).sum::<i128>();
        parts.sort_by(|a, b| b.3.cmp(&a.3).then_with(|| a.0.cmp(&b.0)));
        for (index, (place, persons, fen, _)) in parts.into_iter().enumerate() {
            let fen = fen + i128::from((index as i128) < rest);
            let city = self.cities.entry(place).or_default();
            city.heads += persons;
            add(&mut city.fee, i64::try_from(fen).map_err(|_| Code::AmountOverflow).and_then(Money::from_fen)?)?;
        }
        Ok(())
    }
}
