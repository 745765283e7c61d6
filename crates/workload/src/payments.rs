//! Wages paid: what the bank returns, and accounts that belong to somebody else.

use crate::Platform;
use crate::company::{PayFault, PayRow, PayStatus, PayTruth};
use crate::identity::{bank, card};
use crate::people::{Employee, compact};
use crate::random::{Draw, Topic};
use crate::shares::{DUPLICATE_ACCOUNT, RETURNED};
use hesuan::Fault;
use hesuan::time::Day;

impl Platform<'_> {
    /// One payment for each person, with what is wrong with some.
    pub(crate) fn pay_out(&self, index: u32, people: &[Employee]) -> Result<(Vec<PayRow>, Vec<PayTruth>), Fault> {
        let mut draw = Draw::of(self.seed, Topic::Payments, index);
        let month = self.months[0];
        let (mut items, mut truths): (Vec<PayRow>, Vec<PayTruth>) = (Vec::with_capacity(people.len()), Vec::new());
        for (position, person) in people.iter().enumerate() {
            let id = format!("FX{}-{:07}", compact(month), person.number);
            let mut item = PayRow {
                id: id.clone(),
                person: position as u32,
                account: card(person.number),
                account_name: person.row.name.clone(),
                bank_code: bank(person.number),
                amount: person.row.net,
                status: PayStatus::Success,
                returned_on: None,
            };
            let mut note = |fault, other_person| truths.push(PayTruth { pay_item: id.clone(), fault, other_person });
            if draw.happens(DUPLICATE_ACCOUNT) && position > 0 {
                item.account = items[position - 1].account.clone();
                item.bank_code = items[position - 1].bank_code;
                note(PayFault::DuplicateAccount, Some(people[position - 1].row.id.clone()));
            } else if draw.happens(RETURNED) {
                let fault = draw.one_of(&[PayFault::NameMismatch, PayFault::AccountClosed, PayFault::AccountUnknown]);
                if fault == PayFault::NameMismatch {
                    // One character was mistaken for another.
                    item.account_name = item.account_name.chars().rev().skip(1).collect::<Vec<_>>().into_iter().rev().chain(['丑']).collect();
                }
                let day = draw.within(16, 28) as u16;
                item.status = PayStatus::Returned;
                item.returned_on = Some(Day::new(month.year(), month.of_year(), day).map_err(|code| Fault::new(code, "", day))?);
                note(fault, None);
            }
            items.push(item);
        }
        Ok((items, truths))
    }
}
