//! The bills of a company: one or two of the month, and earlier ones that are still open in part.

use crate::company::{BillAmounts, BillRow, Customer, Mode};
use crate::people::{Employee, Workplace, compact};
use crate::random::Draw;
use crate::shares::EARLIER_BILLS;
use crate::{Platform, fen};
use hesuan::money::Money;
use hesuan::rules::Item;
use hesuan::time::Day;
use hesuan::{Fault, Faults};

/// Fen by kind.
#[derive(Clone, Copy, Default)]
struct Sums {
    heads: u32,
    social_insurance: i64,
    housing_fund: i64,
    wage: i64,
    income_tax: i64,
    insurance: i64,
}

impl Sums {
    fn add(&mut self, person: &Employee, contributions: (i64, i64), net: i64, tax: i64, premium: Money) {
        self.heads += 1;
        if person.row.mode != Mode::Payroll {
            self.social_insurance += contributions.0;
            self.housing_fund += contributions.1;
        }
        self.wage += net;
        self.income_tax += tax;
        self.insurance += if person.row.insurance { premium.fen() } else { 0 };
    }

    fn amounts(&self, customer: &Customer) -> Result<BillAmounts, Fault> {
        Ok(BillAmounts {
            social_insurance: fen(self.social_insurance)?,
            housing_fund: fen(self.housing_fund)?,
            wage: fen(self.wage)?,
            income_tax: fen(self.income_tax)?,
            insurance: fen(self.insurance)?,
            service_fee: fen(customer.head_price.fen() * i64::from(self.heads))?,
        })
    }
}

impl BillAmounts {
    /// The sum of all kinds.
    pub fn total(&self) -> Result<Money, Fault> {
        let BillAmounts { social_insurance, housing_fund, wage, income_tax, insurance, service_fee } = self;
        fen([social_insurance, housing_fund, wage, income_tax, insurance, service_fee].iter().map(|amount| amount.fen()).sum())
    }
}

impl Platform<'_> {
    /// The bills, by due day, month and id. `months` has the sums of the month by person, as [`Platform::employ`] found them.
    pub(crate) fn bill(
        &self,
        index: u32,
        customer: &Customer,
        workplace: &Workplace,
        people: &[Employee],
        contributions: &[(i64, i64)],
        draw: &mut Draw,
    ) -> Result<Vec<BillRow>, Faults> {
        let earlier = draw.weighted(&EARLIER_BILLS);
        let only_fee_open = draw.below(2) == 0;
        let mut fee_open = None;
        let mut bills = Vec::new();
        for ago in (1..=earlier).rev() {
            let sums = self.earlier(workplace, people, customer, ago)?;
            if sums.heads == 0 {
                continue;
            }
            let mut bill = self.row(index, 0, customer, ago, &sums)?;
            let (total, fee) = (bill.total.fen(), bill.amounts.service_fee.fen());
            // Two months with the same amount open: a sum of one of them with another bill is ambiguous.
            let fee = *fee_open.get_or_insert(fee);
            let open = match draw.below(5) {
                _ if only_fee_open && fee < total => fee,
                0 => total,
                _ => (total * i64::from(draw.within(5, 90)) / 100).max(1),
            };
            (bill.open, bill.paid_before) = (fen(open)?, fen(total - open)?);
            bills.push(bill);
        }
        for sub in 0..=u8::from(workplace.two_bills) {
            let mut sums = Sums::default();
            for (person, &contributions) in people.iter().zip(contributions).filter(|(person, _)| person.row.sub_bill == sub) {
                sums.add(person, contributions, person.row.net.fen(), person.row.tax.fen(), customer.insurance_premium);
            }
            if sums.heads > 0 {
                bills.push(self.row(index, sub, customer, 0, &sums)?);
            }
        }
        bills.sort_by(|a, b| (a.due_on, a.bill_month, &a.id).cmp(&(b.due_on, b.bill_month, &b.id)));
        Ok(bills)
    }

    /// The sums of an earlier month, by the rules of that month.
    fn earlier(&self, workplace: &Workplace, people: &[Employee], customer: &Customer, ago: usize) -> Result<Sums, Faults> {
        let month = self.months[ago];
        let mut sums = Sums::default();
        for person in people.iter().filter(|person| person.row.hired_on.month() <= month) {
            let rules = &self.places.places[usize::from(person.place)].months[ago];
            let due = rules.contributions(person.row.declared_base, &person.terms(workplace, month))?;
            let fund: i64 = due.lines.iter().filter(|line| line.item == Item::HousingFund).map(|line| line.amount.fen()).sum();
            let all: i64 = due.lines.iter().map(|line| line.amount.fen()).sum();
            let (_, tax) = self.withheld(ago, &person.row, due.employee_total)?;
            let net = person.row.wage.fen() - due.employee_total.fen() - tax.fen();
            sums.add(person, (all - fund, fund), net, tax.fen(), customer.insurance_premium);
        }
        Ok(sums)
    }

    fn row(&self, index: u32, sub: u8, customer: &Customer, ago: usize, sums: &Sums) -> Result<BillRow, Fault> {
        let month = self.months[ago];
        // The second bills of a month have the numbers after all the first ones.
        let serial = index + 1 + u32::from(sub) * self.seats.len() as u32;
        let digits = self.bill_digits();
        let amounts = sums.amounts(customer)?;
        let total = amounts.total()?;
        Ok(BillRow {
            id: format!("ZD{}-{serial:0digits$}", compact(month)),
            customer: customer.id.clone(),
            bill_month: month,
            due_on: Day::new(month.year(), month.of_year(), customer.due_day).map_err(|code| Fault::new(code, "", customer.due_day))?,
            heads: sums.heads,
            amounts,
            total,
            paid_before: Money::ZERO,
            open: total,
        })
    }

    /// Digits of the last part of a bill's number.
    fn bill_digits(&self) -> usize {
        (2 * self.seats.len()).to_string().len().max(4)
    }
}
