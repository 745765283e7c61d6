//! A synthetic HR platform of any size up to 136,000 companies, with the truth behind what it receives: to load, to measure and to score.
//!
//! A seed and a scale give the same rows on every machine: all draws are integers of ChaCha streams, wages come from a table of exact
//! quantiles, contributions and tax from the rules through the public library. Each company is made from the seed and its index
//! alone, in any order and on any thread; memory holds one company. Nobody in it exists.
//!
//! ```
//! use hesuan_workload::{Certainty, Platform, Scale};
//!
//! let platform = Platform::new(7, Scale::one_in(1_000), "2026-09".parse()?)?;
//! for company in platform.companies().take(3) {
//!     let company = company?;
//!     for (receipt, truth) in company.receipts.iter().zip(&company.receipt_truth) {
//!         let claimable = truth.certainty != Certainty::Ambiguous;
//!         println!("{} {} → {:?} {claimable}", receipt.value_time(), receipt.amount, truth.allocations);
//!     }
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]

mod bills;
mod claim;
mod company;
mod identity;
mod payments;
mod people;
mod places;
mod plan;
mod random;
mod receipts;
mod requests;
mod score;
mod shares;
mod statement;
mod wage_quantiles;

pub use company::*;
pub use plan::Scale;
pub use requests::*;
pub use score::*;

use hesuan::law::Law;
use hesuan::money::Money;
use hesuan::rules::{Item, RuleBook};
use hesuan::tax::WageRules;
use hesuan::time::Month;
use hesuan::{Fault, Faults};
use identity::{company_account, company_name, customer_id, group_account, owner_name, short_name};
use people::{Employee, Staff, Workplace};
use places::Places;
use plan::{Seat, seats};
use random::{Draw, Topic};
use shares::{GROUPS, MIXED, MIXES_ABOVE, MODES, MOST_CITIES, SECOND_BILL, SIZES};

/// The platform in a month: what all companies have in common.
pub struct Platform<'book> {
    book: &'book RuleBook,
    seed: u64,
    months: [Month; 3],
    seats: Vec<Seat>,
    places: Places<'book>,
    wages: Vec<(Law<'book>, WageRules<'book>)>,
}

/// Which parts of a company are wanted. Its people with their contributions are always made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Parts {
    /// Bills, receipts and their truth.
    pub receipts: bool,
    /// The statement and its truth.
    pub statement: bool,
    /// Payments and their truth.
    pub payments: bool,
}

impl Parts {
    /// All of it.
    pub const ALL: Parts = Parts { receipts: true, statement: true, payments: true };
    /// People, change orders, contributions.
    pub const PEOPLE: Parts = Parts { receipts: false, statement: false, payments: false };
    /// Those for scoring claims.
    pub const RECEIPTS: Parts = Parts { receipts: true, ..Parts::PEOPLE };
    /// Those for scoring reconciliation.
    pub const STATEMENT: Parts = Parts { statement: true, ..Parts::PEOPLE };

    /// The parts of both.
    pub const fn and(self, other: Parts) -> Parts {
        Parts { receipts: self.receipts || other.receipts, statement: self.statement || other.statement, payments: self.payments || other.payments }
    }
}

impl Platform<'static> {
    /// A platform by the embedded rules.
    ///
    /// # Errors
    ///
    /// `rule_missing` where the rules do not cover the month and the two before in the large cities.
    pub fn new(seed: u64, scale: Scale, month: Month) -> Result<Platform<'static>, Faults> {
        Platform::by(hesuan::book(), seed, scale, month)
    }
}

impl<'book> Platform<'book> {
    /// A platform by the rules of a book.
    ///
    /// # Errors
    ///
    /// As [`Platform::new`].
    pub fn by(book: &'book RuleBook, seed: u64, scale: Scale, month: Month) -> Result<Platform<'book>, Faults> {
        let earlier = |ago: u16| month.minus(ago).map_err(|code| Fault::new(code, "month", month));
        let months = [month, earlier(1)?, earlier(2)?];
        let places = Places::of(book, months)?;
        let rules = |month: Month| -> Result<_, Fault> {
            let law = Law::of(book, month, None)?;
            Ok((law, WageRules::of(&law)?))
        };
        let wages = months.into_iter().map(rules).collect::<Result<_, Fault>>()?;
        Ok(Platform { book, seed, months, seats: seats(seed, scale), places, wages })
    }

    /// How many companies it has.
    pub fn len(&self) -> u32 {
        self.seats.len() as u32
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.seats.is_empty()
    }

    /// How many employees a company has.
    pub fn size(&self, index: u32) -> u32 {
        self.seats.get(index as usize).map_or(0, |seat| seat.size)
    }

    /// How many employees it has.
    pub fn people(&self) -> u32 {
        self.seats.iter().map(|seat| seat.size).sum()
    }

    /// The month.
    pub fn month(&self) -> Month {
        self.months[0]
    }

    /// The companies in their order.
    pub fn companies(&self) -> impl Iterator<Item = Result<Company, Faults>> + '_ {
        (0..self.len()).map(|index| self.company(index, Parts::ALL))
    }

    /// A company, from 0 to [`Platform::len`]; the same whatever was made before, and whichever other parts are wanted.
    ///
    /// # Errors
    ///
    /// Faults of the rules, which a book that answered for its cities does not have.
    pub fn company(&self, index: u32, parts: Parts) -> Result<Company, Faults> {
        let mut draw = Draw::of(self.seed, Topic::Company, index);
        let workplace = self.workplace(index, &mut draw);
        let mut customer = self.customer(index, &workplace, &mut draw)?;
        let Staff { people, mut changes, contributions } = self.employ(&workplace, index)?;
        people.iter().for_each(|person| customer.heads[person.row.mode as usize] += 1);
        let (mut bills, mut receipts, mut receipt_truth) = Default::default();
        if parts.receipts {
            let mut draw = Draw::of(self.seed, Topic::Receipts, index);
            let sums = by_person(people.len(), &contributions);
            bills = self.bill(index, &customer, &workplace, &people, &sums, &mut draw)?;
            (receipts, receipt_truth) = self.receive(index, &customer, &bills, &mut draw)?;
        }
        let (mut statement, mut statement_truth) = Default::default();
        if parts.statement {
            (statement, statement_truth) = self.state(index, &customer, &workplace, &people, &contributions, &mut changes)?;
        }
        let (mut pay_items, mut pay_truth) = Default::default();
        if parts.payments {
            (pay_items, pay_truth) = self.pay_out(index, &people)?;
        }
        let people = people.into_iter().map(|person: Employee| person.row).collect();
        Ok(Company { index, customer, people, changes, contributions, bills, receipts, receipt_truth, statement, statement_truth, pay_items, pay_truth })
    }

    fn workplace(&self, index: u32, draw: &mut Draw) -> Workplace {
        let seat = self.seats[index as usize];
        let [few, some, many] = SIZES[usize::from(seat.class)].cities;
        let cities = match draw.weighted(&[1_000 - few - some - many, few, some, many]) {
            0 => 1,
            1 => draw.within(2, 3),
            2 => draw.within(4, 10),
            _ => draw.within(11, MOST_CITIES),
        };
        let slots = self.slots(cities.min(seat.size) as usize, draw);
        let mixed = seat.size > MIXES_ABOVE || draw.happens(MIXED);
        let mode = Mode::ALL[draw.weighted(&MODES)];
        let two_bills = draw.happens(SECOND_BILL) && seat.size > 2;
        let (wanted_rate, class) = (draw.within(5, 12) * 10_000, draw.within(1, 8) as u8);
        Workplace { slots, mode: (!mixed).then_some(mode), two_bills, wanted_rate, class }
    }

    /// Draws cities by share until there are so many different ones. A city that came twice has two slots: so large cities keep their
    /// share of the people in companies with many cities too.
    fn slots(&self, cities: usize, draw: &mut Draw) -> Vec<u16> {
        let mut slots: Vec<u16> = Vec::new();
        let mut different = 0;
        while different < cities && slots.len() < 16 * cities {
            let city = self.places.draw(draw);
            different += usize::from(!slots.contains(&city));
            slots.push(city);
        }
        slots
    }

    fn customer(&self, index: u32, workplace: &Workplace, draw: &mut Draw) -> Result<Customer, Fault> {
        let grouped = Draw::of(self.seed, Topic::Group, index / 2).happens(GROUPS) && (index ^ 1) < self.len();
        let mut cities = workplace.slots.clone();
        cities.sort_unstable();
        cities.dedup();
        let whole_yuan = |yuan: u32| fen(i64::from(yuan) * 100);
        Ok(Customer {
            id: customer_id(index),
            name: company_name(index),
            aliases: vec![short_name(index), owner_name(index)],
            payer_accounts: [Some(company_account(index)), grouped.then(|| group_account(index / 2))].into_iter().flatten().collect(),
            contract: format!("HT{index:06}"),
            heads: [0; 4],
            cities: cities.len() as u32,
            head_price: whole_yuan(5 * draw.within(8, 40))?,
            insurance_premium: whole_yuan(draw.within(20, 90))?,
            due_day: draw.within(10, 25) as u16,
            bank_charge_limit: whole_yuan(50)?,
            auto_partial: true,
            credit_limit: whole_yuan(self.seats[index as usize].size * 5_000)?,
            work_injury_class: workplace.class,
        })
    }
}

/// Social insurance and housing fund of each person, both sides.
fn by_person(people: usize, contributions: &[ContributionRow]) -> Vec<(i64, i64)> {
    let mut sums = vec![(0, 0); people];
    for row in contributions {
        let amount = row.employer.fen() + row.employee.fen();
        let sum = &mut sums[row.person as usize];
        if row.item == Item::HousingFund { sum.1 += amount } else { sum.0 += amount }
    }
    sums
}

/// An amount that the platform made.
fn fen(fen: i64) -> Result<Money, Fault> {
    Money::from_fen(fen).map_err(|code| Fault::new(code, "", fen))
}
