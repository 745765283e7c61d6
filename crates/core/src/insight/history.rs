//! Histories of people and companies, sealed: what a metric may see of one is what a [`Permit`] covers, inside one window.

use super::consent::{DataClass, Permit, SubjectKind};
use crate::fault::{Code, Fault};
use crate::json::record;
use crate::money::Money;
use crate::rules::CityCode;
use crate::time::{Day, Month};
use serde::Serialize;
use std::collections::BTreeSet;

record! {
    /// What a person was paid for a month.
    pub struct PayMonth {
        /// The month.
        need month: Month,
        /// What was paid out; a month with nothing is not a paid one.
        or net_pay: Money = Money::ZERO,
        /// The whole pay before contributions and tax.
        or gross: Money = Money::ZERO,
        /// The fixed part of it.
        or fixed: Money = Money::ZERO,
        /// The variable part of it.
        or variable: Money = Money::ZERO,
        /// The bonus part of it.
        or bonus: Money = Money::ZERO,
    }
}

record! {
    /// A month for which contributions were paid.
    pub struct ContributedMonth {
        /// The fee month.
        need month: Month,
        /// The contribution base.
        need base: Money,
    }
}

record! {
    /// A time of employment.
    pub struct EmployedSpell {
        /// The person; of a person's own history it may be left out.
        or person: String = String::new(),
        /// The first day.
        need from: Day,
        /// The last day; none while it goes on.
        may to: Day,
    }
}

record! {
    /// The history of a person.
    pub struct PersonHistory {
        /// The person.
        need person: String,
        /// The employer that supplied the data, if one did.
        may supplied_by: String,
        /// The day on which it is read, where a job runs over several; the request's otherwise.
        may on: Day,
        /// Pay by month.
        or pay: Vec<PayMonth> = Vec::new(),
        /// Months with contributions.
        or contributions: Vec<ContributedMonth> = Vec::new(),
        /// Times of employment.
        or employed: Vec<EmployedSpell> = Vec::new(),
    }
}

record! {
    /// What one of the staff was paid for a month.
    pub struct StaffPay {
        /// The person.
        need person: String,
        /// The month.
        need month: Month,
        /// Where the person works.
        need city: CityCode,
        /// The position, where pay is told by city and position.
        or position: String = String::new(),
        /// The pay before contributions and tax.
        need gross: Money,
    }
}

record! {
    /// A payment of a bill.
    pub struct DueBillPayment {
        /// The day.
        need on: Day,
        /// The amount.
        need amount: Money,
    }
}

record! {
    /// A bill that the company had to pay.
    pub struct DueBill {
        /// Its id.
        need id: String,
        /// The last day of payment.
        need due_on: Day,
        /// The amount.
        need amount: Money,
        /// What was paid of it.
        or payments: Vec<DueBillPayment> = Vec::new(),
    }
}

record! {
    /// The history of a company.
    pub struct CompanyHistory {
        /// The company.
        need company: String,
        /// The day on which it is read, where a job runs over several; the request's otherwise.
        may on: Day,
        /// Times of employment of the staff.
        or staff: Vec<EmployedSpell> = Vec::new(),
        /// Pay of the staff by month.
        or pay: Vec<StaffPay> = Vec::new(),
        /// Bills.
        or bills: Vec<DueBill> = Vec::new(),
    }
}

/// The time that metrics look at: whole months up to that of the as-of day, and no day after it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Window {
    /// The first month.
    pub from: Month,
    /// The last month.
    pub to: Month,
    /// The last day.
    pub as_of: Day,
    /// How many months.
    pub months: u32,
}

impl Window {
    /// So many months up to a day.
    ///
    /// # Errors
    ///
    /// `out_of_range` below one month and above 120, `month_invalid` before the first month that there is.
    pub fn new(as_of: Day, months: u32) -> Result<Window, Code> {
        let before = u16::try_from(months).ok().and_then(|months| months.checked_sub(1)).filter(|before| *before < 120).ok_or(Code::OutOfRange)?;
        Ok(Window { from: as_of.month().minus(before)?, to: as_of.month(), as_of, months })
    }

    fn has(&self, month: Month) -> bool {
        self.from <= month && month <= self.to
    }

    fn has_day(&self, day: Day) -> bool {
        self.from.first_day() <= day && day <= self.as_of
    }

    /// A time of employment as far as it lies in the window.
    fn clip<'a>(&self, spell: &'a EmployedSpell) -> Option<ClippedSpell<'a>> {
        let overlaps = spell.from <= self.as_of && spell.to.is_none_or(|to| to >= self.from.first_day());
        overlaps.then(|| ClippedSpell {
            person: &spell.person,
            began: Some(spell.from).filter(|day| self.has_day(*day)),
            left: spell.to.filter(|day| self.has_day(*day)),
        })
    }
}

/// A time of employment as far as it lies in a window.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct ClippedSpell<'a> {
    pub(super) person: &'a str,
    /// Its first day; none where it began before the window.
    pub(super) began: Option<Day>,
    /// Its last day; none where it goes on after the window.
    pub(super) left: Option<Day>,
}

/// A person's history under a permit: what is read of it is covered and lies in the window.
#[derive(Debug)]
pub struct OpenPerson<'a> {
    permit: Permit,
    history: &'a PersonHistory,
    window: Window,
}

/// A company's history under a permit: what is read of it is covered and lies in the window.
#[derive(Debug)]
pub struct OpenCompany<'a> {
    permit: Permit,
    history: &'a CompanyHistory,
    window: Window,
}

impl Permit {
    /// Opens the history of the person that the permit names, and uses it up.
    ///
    /// # Errors
    ///
    /// `consent_denied` for another person, or for data of an employer whose grant was not asked.
    pub fn open_person(self, history: &PersonHistory, window: Window) -> Result<OpenPerson<'_>, Fault> {
        let is_employers = history.supplied_by.as_ref().is_none_or(|employer| self.rests_on(SubjectKind::Company, employer));
        if is_employers && self.rests_on(SubjectKind::Person, &history.person) {
            return Ok(OpenPerson { permit: self, history, window });
        }
        Err(Fault::new(Code::ConsentDenied, "person", &history.person))
    }

    /// Opens the history of the company that the permit names, and uses it up.
    ///
    /// # Errors
    ///
    /// `consent_denied` for another company.
    pub fn open_company(self, history: &CompanyHistory, window: Window) -> Result<OpenCompany<'_>, Fault> {
        if self.rests_on(SubjectKind::Company, &history.company) {
            return Ok(OpenCompany { permit: self, history, window });
        }
        Err(Fault::new(Code::ConsentDenied, "company", &history.company))
    }

    /// That a field of a kind of data is covered.
    fn covers(&self, class: DataClass, field: &str) -> Result<(), Fault> {
        let fields = &self.decision().fields;
        let is_covered = self.stands_for(class) && (fields.is_empty() || fields.iter().any(|covered| covered == field));
        if is_covered { Ok(()) } else { Err(Fault::new(Code::ConsentDenied, field, class)) }
    }
}

impl<'a> OpenPerson<'a> {
    /// The window.
    pub(super) fn window(&self) -> Window {
        self.window
    }

    /// The months of the window with pay, by month.
    pub(super) fn pay(&self, fields: &[&str]) -> Result<Vec<&'a PayMonth>, Fault> {
        fields.iter().try_for_each(|field| self.permit.covers(DataClass::EmployeePay, field))?;
        let mut pay: Vec<&PayMonth> = self.history.pay.iter().filter(|row| self.window.has(row.month)).collect();
        pay.sort_by_key(|row| row.month);
        Ok(pay)
    }

    /// The net pay of each paid month of the window, by month.
    pub(super) fn net_pay(&self) -> Result<Vec<(Month, Money)>, Fault> {
        Ok(self.pay(&["net_pay"])?.into_iter().filter(|row| row.net_pay > Money::ZERO).map(|row| (row.month, row.net_pay)).collect())
    }

    /// The base of each contributed month of the window, by month.
    pub(super) fn bases(&self) -> Result<Vec<(Month, Money)>, Fault> {
        self.permit.covers(DataClass::EmployeeContrib, "contribution_base")?;
        let in_window = self.history.contributions.iter().filter(|row| self.window.has(row.month) && row.base > Money::ZERO);
        let mut bases: Vec<(Month, Money)> = in_window.map(|row| (row.month, row.base)).collect();
        bases.sort_by_key(|(month, _)| *month);
        Ok(bases)
    }

    /// The months of the window with a day of employment.
    pub(super) fn employed_months(&self) -> Result<BTreeSet<Month>, Fault> {
        self.permit.covers(DataClass::EmployeeContrib, "employed")?;
        let spells = self.history.employed.iter().filter_map(|spell| self.window.clip(spell));
        let months = spells.flat_map(|spell| {
            let last = spell.left.map_or(self.window.to, Day::month);
            std::iter::successors(Some(spell.began.map_or(self.window.from, Day::month)), |month| Some(month.next())).take_while(move |month| *month <= last)
        });
        Ok(months.collect())
    }
}

impl<'a> OpenCompany<'a> {
    /// The window.
    pub(super) fn window(&self) -> Window {
        self.window
    }

    /// The times of employment that touch the window.
    pub(super) fn staff(&self) -> Result<Vec<ClippedSpell<'a>>, Fault> {
        self.permit.covers(DataClass::CompanyAggregate, "employed")?;
        let mut spells: Vec<ClippedSpell<'a>> = self.history.staff.iter().filter_map(|spell| self.window.clip(spell)).collect();
        spells.sort_unstable();
        Ok(spells)
    }

    /// The pay of everybody who was paid for the last month of the window.
    pub(super) fn last_pay(&self, fields: &[&str]) -> Result<Vec<&'a StaffPay>, Fault> {
        fields.iter().try_for_each(|field| self.permit.covers(DataClass::CompanyAggregate, field))?;
        Ok(self.history.pay.iter().filter(|row| row.month == self.window.to && row.gross > Money::ZERO).collect())
    }

    /// The bills that were due in the window, each with what was paid of it by its end.
    pub(super) fn bills(&self) -> Result<Vec<(&'a DueBill, Vec<DueBillPayment>)>, Fault> {
        self.permit.covers(DataClass::CompanyPayment, "bills")?;
        let by_as_of = |bill: &DueBill| {
            let mut payments: Vec<DueBillPayment> = bill.payments.iter().filter(|payment| payment.on <= self.window.as_of).cloned().collect();
            payments.sort_by_key(|payment| (payment.on, payment.amount));
            payments
        };
        let due = self.history.bills.iter().filter(|bill| self.window.has_day(bill.due_on));
        let mut bills: Vec<(&DueBill, Vec<DueBillPayment>)> = due.map(|bill| (bill, by_as_of(bill))).collect();
        bills.sort_by(|(a, _), (b, _)| a.id.cmp(&b.id));
        Ok(bills)
    }
}
