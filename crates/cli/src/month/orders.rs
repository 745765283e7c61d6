//! 增减员: which fee months a bill month charges for each spell of the workbook.

use super::plan::{Engagement, Plan};
use super::sheet::Placed;
use hesuan::Fault;
use hesuan::billing::{BillStatus, Bills, LineKind, PayType};
use hesuan::enrolment::{Enrolment, SpellMonths};
use hesuan::operation::Operation;
use hesuan::rules::CityCode;
use hesuan::time::Month;
use std::collections::BTreeSet;

/// The most months that a difference reaches back.
const MOST_BACK: usize = 12;

/// Why a fee month is charged.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Turn {
    /// In its turn.
    Regular,
    /// 补缴.
    BackPay,
    /// 多缴: the stop came late.
    LateStop,
}

/// The fee months of a spell in a bill month.
#[derive(Default)]
pub struct FeeMonths {
    /// Those that are charged.
    pub charged: Vec<(Month, Turn)>,
    /// Those that were charged before, for differences, with whether as back pay.
    pub earlier: Vec<(Month, bool)>,
    /// What the customer must know.
    pub notes: Vec<String>,
}

/// Who was charged for which place and month.
pub type Charged = BTreeSet<(String, CityCode, Month)>;

/// What earlier bills and the workbook say was charged.
pub fn charged_before(plan: &Plan, state: &Bills, month: Month) -> Charged {
    let standing = state.bills.values().filter(|bill| bill.status != BillStatus::Void && bill.bill_month != month);
    let contributions = standing
        .flat_map(|bill| &bill.lines)
        .filter(|line| matches!(line.kind, LineKind::SocialInsurance | LineKind::HousingFund) && matches!(line.pay_type, PayType::Normal | PayType::BackPay));
    let of_bills = contributions.filter_map(|line| {
        let place = line.money().split('/').nth(1)?.parse().ok()?;
        Some((line.person.clone()?, place, line.fee_month))
    });
    let facts = plan.facts.iter().filter(|fact| fact.kind == "charged");
    let of_facts = facts.filter_map(|fact| Some((fact.row.text("person")?.to_string(), fact.row.get("city")?, fact.row.get("fee_month")?)));
    of_bills.chain(of_facts).collect()
}

/// The fee months of every spell, in the order of the plan.
pub fn fee_months(plan: &mut Plan, month: Month, charged: &Charged) -> Vec<FeeMonths> {
    let mut all = Vec::with_capacity(plan.people.len());
    let mut faults: Vec<(String, Placed)> = Vec::new();
    for group in plan.people.chunk_by(|a, b| (&a.person, a.city) == (&b.person, b.city)) {
        match of_person(plan, group) {
            Ok(spells) => all.extend(in_bill_month(plan, group, &spells, month, charged)),
            Err(more) => {
                faults.extend(more);
                all.extend(group.iter().map(|_| FeeMonths::default()));
            }
        }
    }
    for (customer, placed) in faults {
        plan.faults.entry(customer).or_default().push(placed);
    }
    all
}

fn of_person(plan: &Plan, group: &[Engagement]) -> Result<Vec<SpellMonths>, Vec<(String, Placed)>> {
    let Some(place) = plan.places.get(&group[0].city) else { return Err(Vec::new()) };
    let contract = plan.customers.get(&group[0].customer).and_then(|customer| customer.contracts.get(group[0].contract));
    let enrolment = Enrolment {
        spells: group.iter().map(|engagement| engagement.spell.clone()).collect(),
        rules: vec![place.rule.clone()],
        start_day_threshold: contract.and_then(|contract| contract.start_threshold),
        leave_day_threshold: contract.and_then(|contract| contract.leave_threshold),
    };
    let faults = match enrolment.run(hesuan::book()) {
        Ok(answer) => return Ok(answer.spells),
        Err(faults) => faults,
    };
    let mut placed = Vec::new();
    for fault in faults.as_slice() {
        // `spells[2].left`: the row and the column.
        let (index, field) = fault.path.strip_prefix("spells[").and_then(|rest| rest.split_once("].")).unwrap_or(("0", "hired"));
        let fault = Fault { path: field.to_string(), ..fault.clone() };
        let at = &group[index.parse::<usize>().unwrap_or_default().min(group.len() - 1)];
        let mut owners: BTreeSet<&String> = group.iter().map(|engagement| &engagement.customer).collect();
        // The row is told once, to its own customer; others of the group are not made either.
        placed.push((at.customer.clone(), at.row.at(field, fault.clone())));
        owners.remove(&at.customer);
        placed.extend(owners.into_iter().map(|owner| (owner.clone(), at.row.at(field, fault.clone()))));
    }
    Err(placed)
}

fn in_bill_month(plan: &Plan, group: &[Engagement], spells: &[SpellMonths], month: Month, charged: &Charged) -> Vec<FeeMonths> {
    let offset = plan.places.get(&group[0].city).map_or(0, |place| place.offset);
    let turn = if offset < 0 { month.minus(1) } else { month.plus(offset as u16) }.unwrap_or(month);
    let mut taken: BTreeSet<Month> = BTreeSet::new();
    let mut all = Vec::new();
    for (engagement, spell) in group.iter().zip(spells) {
        let mut months = FeeMonths::default();
        let mut wanted: Vec<(Month, Turn)> = Vec::new();
        if spell.operation_month == month {
            wanted.extend(spell.back_pay.iter().map(|month| (*month, Turn::BackPay)));
            if !spell.unrecoverable.is_empty() {
                months.notes.push(format!("{} {}：{} 已超过补缴期限，无法补缴", engagement.name, engagement.person, listed(&spell.unrecoverable)));
            }
        }
        if turn >= spell.first_regular && spell.last_charged.is_none_or(|last| turn <= last) {
            let kind = if spell.overcharged.contains(&turn) { Turn::LateStop } else { Turn::Regular };
            wanted.push((turn, kind));
        }
        for (fee_month, kind) in wanted {
            if spell.transferred.contains(&fee_month) {
                months.notes.push(format!("{} {}：{fee_month} 由月末所在客户承担，本账单不收", engagement.name, engagement.person));
            } else if charged.contains(&(engagement.person.clone(), engagement.city, fee_month)) {
                months.notes.push(format!("{} {}：{fee_month} 已收取，本账单不再收", engagement.name, engagement.person));
            } else if taken.insert(fee_month) {
                if kind == Turn::LateStop {
                    months.notes.push(format!("{} {}：减员申报晚于截止日，{fee_month} 仍需缴纳（多缴）", engagement.name, engagement.person));
                }
                months.charged.push((fee_month, kind));
            }
        }
        if spell.operation_month < month {
            let first = spell.back_pay.first().copied().unwrap_or(spell.first_regular);
            let last = spell.last_charged.map_or(turn, |last| last.next().min(turn));
            let before = (0..first.months_until(last)).filter_map(|index| first.plus(index as u16).ok()).filter(|month| !spell.transferred.contains(month));
            let before: Vec<(Month, bool)> = before.map(|month| (month, spell.back_pay.contains(&month))).collect();
            months.earlier = before[before.len().saturating_sub(MOST_BACK)..].to_vec();
        }
        all.push(months);
    }
    all
}

fn listed(months: &[Month]) -> String {
    months.iter().map(Month::to_string).collect::<Vec<_>>().join("、")
}
