//! The columns that the engine joins: keys and amounts in columns that are walked, everything else in columns that are only
//! looked at where two amounts differ.

use crate::billing::PayType;
use crate::money::{Money, Rate, Rounding};
use crate::time::{Day, Month};

/// Unit and personal side, in this order.
pub const SIDES: usize = 2;

/// The identity of what is compared: a person, an item group, the month that is paid for and the kind of payment. The place is not
/// part of it, so that one person paid in two cities is found.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Key(u64);

/// One month in the number of a [`Key`].
const MONTH: u64 = 1 << 8;

impl Key {
    /// A key; keys sort by person, group, month and kind of payment.
    pub fn new(person: u32, group: u8, month: Month, pay_type: PayType) -> Key {
        let month = u64::from(month.year()) * 12 + u64::from(month.of_year()) - 1;
        let pay = PayType::ALL.iter().position(|known| *known == pay_type).unwrap_or_default() as u64;
        Key(u64::from(person) << 32 | u64::from(group) << 24 | month << 8 | pay)
    }

    /// The number of the person.
    pub const fn person(self) -> u32 {
        (self.0 >> 32) as u32
    }

    /// The number of the item group.
    pub const fn group(self) -> u8 {
        (self.0 >> 24) as u8
    }

    /// The month that is paid for.
    pub fn month(self) -> Month {
        let index = self.month_index();
        Month::new(index / 12, index % 12 + 1).unwrap_or(Month::FIRST)
    }

    /// The kind of payment.
    pub fn pay_type(self) -> PayType {
        PayType::ALL.get((self.0 & 0xff) as usize).copied().unwrap_or(PayType::Normal)
    }

    pub(super) const fn month_index(self) -> u16 {
        (self.0 >> 8) as u16
    }

    pub(super) const fn pay_index(self) -> u8 {
        self.0 as u8
    }

    /// The same in the month before and in the month after.
    pub(super) const fn neighbours(self) -> [Key; 2] {
        [Key(self.0.saturating_sub(MONTH)), Key(self.0.saturating_add(MONTH))]
    }

    /// The same as another kind of payment.
    pub(super) fn paid_as(self, pay_type: PayType) -> Key {
        Key::new(self.person(), self.group(), self.month(), pay_type)
    }

    /// The first key of the person's group.
    pub(super) const fn first_of_group(self) -> Key {
        Key(self.0 & !0xff_ffff)
    }

    /// The first key of the person.
    pub(super) const fn first_of_person(self) -> Key {
        Key(self.0 & !0xffff_ffff)
    }
}

/// How a side of a line comes about: `round(base × rate + fixed)`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Term {
    /// The rate.
    pub rate: Rate,
    /// A fixed amount beside it.
    pub fixed: Money,
    /// The rounding.
    pub rounding: Rounding,
    /// The other rates that the rules know, as a number of [`Terms::timelines`].
    pub timeline: u32,
}

/// The terms of the lines and the rates that the rules knew before and after; many lines share one.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Terms {
    /// Terms of both sides; none where a side has no rate.
    pub terms: Vec<[Option<Term>; SIDES]>,
    /// Rates by the month from which they are in force; the first timeline is empty.
    pub timelines: Vec<Vec<(Month, Rate)>>,
    /// Other bases that a line may have been computed from, as name and base; the first list is empty.
    pub bases: Vec<Vec<(u32, Money)>>,
}

/// What is known of the enrolment behind a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Enrolment {
    /// Nothing.
    #[default]
    Unknown,
    /// It was done.
    Done,
    /// The bureau refused it.
    Failed,
    /// It came after the bureau's cut-off.
    AfterCutoff,
    /// It was stopped.
    Stopped,
    /// The person had left.
    Left,
}

/// What is only looked at where a line is not matched.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LineDetail {
    /// The item inside its group.
    pub item: u16,
    /// The base of each side.
    pub base: [Option<Money>; SIDES],
    /// Number of the terms.
    pub terms: u32,
    /// Number of the list of other bases.
    pub bases: u32,
    /// The enrolment.
    pub enrolment: Enrolment,
}

/// 滞纳金 as the law counts it: a day's share of the principal from the first day of the next month to the day before the payment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LateFeeRule {
    /// The rate of a day.
    pub day_rate: Rate,
    /// The day of payment.
    pub paid_on: Day,
}

impl LateFeeRule {
    /// The days of a month that is paid for.
    pub fn days(&self, fee_month: Month) -> i64 {
        (self.paid_on.number() - fee_month.next().first_day().number()).max(0)
    }

    /// The late fee of a principal; none where it is more than an amount can hold.
    pub fn amount(&self, principal: Money, fee_month: Month) -> Option<Money> {
        let days = Money::from_fen(principal.fen().checked_mul(self.days(fee_month))?).ok()?;
        Rounding::FEN.product(days, self.day_rate, Money::ZERO).ok()
    }
}

/// 应缴: expected lines as columns of one length.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Lines {
    /// Keys.
    pub keys: Vec<Key>,
    /// Unit and personal amount.
    pub amounts: Vec<[Money; SIDES]>,
    /// The customer, 0 for none; empty where no line has one.
    pub customers: Vec<u32>,
    /// The rest.
    pub details: Vec<LineDetail>,
}

/// What is only looked at where a row is not matched.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct RowDetail {
    /// The item inside its group.
    pub item: u16,
    /// The place.
    pub place: u16,
    /// The base of each side.
    pub base: [Option<Money>; SIDES],
    /// The rate of each side.
    pub rate: [Option<Rate>; SIDES],
    /// 滞纳金 inside the amount of the unit.
    pub late_fee: Money,
    /// 利息 inside the amount of the unit.
    pub interest: Money,
}

/// 实缴: rows of statements as columns of one length.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Rows {
    /// Keys.
    pub keys: Vec<Key>,
    /// Unit and personal amount.
    pub amounts: Vec<[Money; SIDES]>,
    /// The customer on whose account it was paid, 0 for none; empty where no row has one.
    pub customers: Vec<u32>,
    /// The rest.
    pub details: Vec<RowDetail>,
}

/// What is known of a person beside the expected lines.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct PersonFacts {
    /// Whether the platform knows the person at all.
    pub known: bool,
    /// The last month that is due.
    pub last_month: Option<Month>,
    /// The customer; 0 for none.
    pub customer: u32,
}
