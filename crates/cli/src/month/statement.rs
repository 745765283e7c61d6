//! 对账: the bureau's rows against the lines that were billed; what differs, with its cause, waits for the next bill, employer and person apart.

use super::bill::Made;
use super::books::Difference;
use super::charge::kind_of;
use super::ledger::{Ledger, line_json};
use super::plan::Plan;
use super::sheet::{Placed, Row};
use hesuan::billing::{BillStatus, ChargeLine, LineKey, LineKind, PayType};
use hesuan::json::Read as _;
use hesuan::money::{Money, Rate};
use hesuan::operation::Operation;
use hesuan::reconciliation::{BureauRow, ExpectedLine, ImportMode, KnownPerson, LateFees, MatchClass, ProposedAction, Reconcile, Reconciled, StatementSides};
use hesuan::rules::{Item, Side};
use hesuan::time::Month;
use hesuan::{Code, Fault, Faults};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Up to here a difference with equal base is one of rounding, in fen.
const TOLERANCE: i64 = 5;

/// The command of an adjustment that a month found.
pub fn adjust_id(month: Month, key: &str) -> String {
    format!("statement/{month}/{key}")
}

/// Reconciles the sheet, once for the same rows, and lets differences wait for the next bill of customers whose bill is confirmed.
pub fn reconcile(plan: &Plan, month: Month, made: &[Made<'_>], ledger: &mut Ledger) -> Result<(), Vec<Placed>> {
    if !plan.statement.is_empty() {
        let digest = digest(&plan.statement);
        if !ledger.books.statements.contains(&digest) {
            find(plan, month, made, digest, ledger)?;
        }
    }
    adjust(plan, month, ledger)
}

/// A digest of what the rows say.
fn digest(rows: &[Row]) -> String {
    let mut sha = Sha256::new();
    for row in rows {
        for column in super::form::STATEMENT.columns {
            sha.update(row.text(column.en).unwrap_or_default().as_bytes());
            sha.update([0]);
        }
    }
    sha.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

fn find(plan: &Plan, month: Month, made: &[Made<'_>], digest: String, ledger: &mut Ledger) -> Result<(), Vec<Placed>> {
    let actual = rows(plan)?;
    let whole = |faults: &Faults| faults.as_slice().iter().map(|fault| at_row(plan, fault)).collect::<Vec<_>>();
    let tolerance = Money::from_fen(TOLERANCE).unwrap_or_default();
    let audited = if ledger.books.audited.is_null() { Value::Array(Vec::new()) } else { ledger.books.audited.clone() };
    let request = Reconcile {
        month,
        tolerance,
        mode: ImportMode::Append,
        expected: expected(plan, month, made, &actual, ledger).map_err(|code| whole(&Fault::new(code, "expected", "").into()))?,
        actual,
        sides: StatementSides::Both,
        late_fees: LateFees::Apart,
        groups: Vec::new(),
        people: people(plan, month),
        prior_audited: Vec::<BureauRow>::read(&audited.to_string(), &|| "audited".to_string()).map_err(|faults| whole(&faults))?,
        file: Some(digest),
        prior_files: ledger.books.statements.clone(),
        list_matched: true,
        paid_on: None,
        statement_total: None,
        known_on: None,
    };
    let answer = request.run(hesuan::book()).map_err(|faults| whole(&faults))?;
    for result in &answer.results {
        let before = ledger.books.differences.iter().filter(|known| is_same(known, result)).count() as u32;
        // Another file with the same row says nothing new.
        if before > 0 && result.new.unit == Money::ZERO && result.new.personal == Money::ZERO {
            continue;
        }
        let sequence = before + 1;
        ledger.books.differences.push(difference(plan, month, result, sequence));
    }
    ledger.books.audited = serde_json::to_value(&answer.audited).unwrap_or_default();
    ledger.books.statements.clone_from(&answer.files);
    Ok(())
}

fn is_same(known: &Difference, result: &Reconciled) -> bool {
    (&known.person, &known.item, known.fee_month, known.pay_type.as_str()) == (&result.person, &result.item, result.fee_month, result.pay_type.as_str())
}

/// `actual[3].unit` at its row.
fn at_row(plan: &Plan, fault: &Fault) -> Placed {
    let place = fault.path.strip_prefix("actual[").and_then(|rest| rest.split_once("]."));
    let found = place.and_then(|(index, field)| Some((plan.statement.get(index.parse::<usize>().ok()?)?, field)));
    match found {
        Some((row, field)) => row.at(if field == "id_no" { "person" } else { field }, fault.clone()),
        None => Placed::of_sheet(&super::form::STATEMENT, fault.clone()),
    }
}

/// The rows of the sheet as those of a bureau.
fn rows(plan: &Plan) -> Result<Vec<BureauRow>, Vec<Placed>> {
    let by_number = |number: &str| plan.people.iter().find(|engagement| engagement.row.text("id_number") == Some(number));
    let mut faults = Vec::new();
    let mut rows = Vec::new();
    for row in &plan.statement {
        let text = |column: &str| row.text(column).map(str::to_string);
        let number = text("id_number").map(|number| by_number(&number).map_or(number, |engagement| engagement.person.clone()));
        if row.get::<Item>("item").is_none() {
            faults.push(row.fault("item", Code::ItemUnknown));
        }
        let Some(fee_month) = row.get("fee_month") else { continue };
        rows.push(BureauRow {
            place: text("city").unwrap_or_default(),
            account: None,
            id_no: text("person").or(number),
            name: text("name"),
            item: text("item").unwrap_or_default(),
            fee_month,
            pay_type: row.get("pay_type").unwrap_or(PayType::Normal),
            customer: None,
            base: row.get("base"),
            unit_base: None,
            personal_base: None,
            unit_rate: row.get("unit_rate"),
            personal_rate: row.get("personal_rate"),
            unit: row.get("unit").unwrap_or_default(),
            personal: row.get("personal").unwrap_or_default(),
            late_fee: row.get("late_fee").unwrap_or_default(),
            interest: row.get("interest").unwrap_or_default(),
            row: Some(row.number as u32),
        });
    }
    if faults.is_empty() { Ok(rows) } else { Err(faults) }
}

type KeyOf<'a> = (&'a str, String, String, Month, PayType);

/// What was billed for the places and months that the statement is about, with base and rate where this run computed them.
fn expected(plan: &Plan, month: Month, made: &[Made<'_>], actual: &[BureauRow], ledger: &Ledger) -> Result<Vec<ExpectedLine>, Code> {
    let is_fund = |item: &str| item.parse::<Item>().is_ok_and(|item| !item.is_social_insurance());
    let scope: BTreeSet<(&str, Month, bool)> = actual.iter().map(|row| (row.place.as_str(), row.fee_month, is_fund(&row.item))).collect();
    let charges = made.iter().flat_map(|made| &made.charges.lines).map(|charge| (charge.line.key.to_string(), (charge.base, charge.rate)));
    let terms: BTreeMap<String, (Option<Money>, Option<Rate>)> = charges.collect();
    let mut lines: BTreeMap<KeyOf<'_>, ExpectedLine> = BTreeMap::new();
    for bill in ledger.bills().bills.values().filter(|bill| bill.status != BillStatus::Void && bill.bill_month <= month) {
        let is_contribution = |kind| matches!(kind, LineKind::SocialInsurance | LineKind::HousingFund);
        for line in bill.lines.iter().filter(|line| is_contribution(line.kind) && matches!(line.pay_type, PayType::Normal | PayType::BackPay)) {
            let (money, Some(person)) = (line.money(), line.person.as_deref()) else { continue };
            let parts: Vec<&str> = money.split('/').collect();
            let [_, place, item, side, _] = parts[..] else { continue };
            if !scope.contains(&(place, line.fee_month, is_fund(item))) {
                continue;
            }
            let key = (person, place.to_string(), item.to_string(), line.fee_month, line.pay_type);
            let (base, rate) = terms.get(&*line.key).copied().unwrap_or_default();
            let known = lines.entry(key).or_insert_with(|| empty(plan, month, person, (place, item), bill.customer.clone(), line.fee_month, line.pay_type));
            if side == "employer" {
                known.unit = known.unit.plus(line.amount)?;
                (known.unit_base, known.unit_rate) = (base, rate);
            } else {
                known.personal = known.personal.plus(line.amount)?;
                (known.personal_base, known.personal_rate) = (base, rate);
            }
        }
    }
    Ok(lines.into_values().collect())
}

fn empty(plan: &Plan, month: Month, person: &str, (place, item): (&str, &str), customer: String, fee_month: Month, pay_type: PayType) -> ExpectedLine {
    let rounding = hesuan::reconciliation::RoundingText(hesuan::money::Rounding::FEN);
    let engagements = || plan.people.iter().filter(|engagement| engagement.person == person);
    ExpectedLine {
        person: person.to_string(),
        name: engagements().next().map(|engagement| engagement.name.clone()),
        place: place.to_string(),
        item: item.to_string(),
        fee_month,
        pay_type,
        sequence: 1,
        customer: Some(customer),
        base: None,
        unit_base: None,
        personal_base: None,
        unit: Money::ZERO,
        personal: Money::ZERO,
        unit_rate: None,
        personal_rate: None,
        unit_fixed: Money::ZERO,
        personal_fixed: Money::ZERO,
        unit_rounding: rounding,
        personal_rounding: rounding,
        bases: Vec::new(),
        employed: engagements().any(|engagement| engagement.spell.left.is_none_or(|left| left > month.last_day())),
        enrolment: None,
        at_fault: None,
    }
}

fn people(plan: &Plan, month: Month) -> Vec<KnownPerson> {
    let known = plan.people.iter().map(|engagement| KnownPerson {
        person: engagement.person.clone(),
        name: Some(engagement.name.clone()),
        place: engagement.city.to_string(),
        customer: Some(engagement.customer.clone()),
        last_month: engagement.spell.left.map(|left| left.month()),
        employed: engagement.spell.left.is_none_or(|left| left > month.last_day()),
        at_fault: None,
    });
    known.collect()
}

fn difference(plan: &Plan, month: Month, result: &Reconciled, sequence: u32) -> Difference {
    let pair = |amounts: &hesuan::reconciliation::SideAmounts| [amounts.unit, amounts.personal];
    let place = result.places.first().cloned().unwrap_or_default();
    let of_person = plan.people.iter().rev().find(|engagement| engagement.person == result.person);
    Difference {
        month,
        person: result.person.clone(),
        name: result.name.clone().unwrap_or_default(),
        customer: result.customer.clone().or_else(|| of_person.map(|engagement| engagement.customer.clone())).unwrap_or_default(),
        place,
        item: result.item.clone(),
        fee_month: result.fee_month,
        pay_type: result.pay_type.to_string(),
        class: result.class.as_str().to_string(),
        cause: result.cause.as_str().to_string(),
        exact: result.explains_exactly,
        expected: pair(&result.expected),
        actual: pair(&result.actual),
        new: pair(&result.new),
        action: result.proposal.action.as_str().to_string(),
        sequence,
    }
}

/// Whether a difference goes to the customer's next bill.
pub fn goes_to_bill(difference: &Difference) -> bool {
    [ProposedAction::CustomerNextBill, ProposedAction::PayrollDeduction].iter().any(|action| action.as_str() == difference.action)
}

/// 差异入下期账单: a line for each side, waiting with the customer.
fn adjust(plan: &Plan, month: Month, ledger: &mut Ledger) -> Result<(), Vec<Placed>> {
    let found: Vec<Difference> = ledger.books.differences.iter().filter(|known| known.month == month && goes_to_bill(known)).cloned().collect();
    for difference in found {
        let bill = super::bill::bill_id(&difference.customer, month);
        let is_locked = ledger.bills().bills.get(&bill).is_some_and(|bill| bill.is_locked());
        let (Some(customer), Ok(item)) = (plan.customers.get(&difference.customer), difference.item.parse::<Item>()) else { continue };
        // A draft would take the line itself; the month after takes it.
        if !is_locked {
            continue;
        }
        for (side, amount) in [(Side::Employer, difference.new[0]), (Side::Employee, difference.new[1])] {
            if amount == Money::ZERO {
                continue;
            }
            let key = LineKey {
                person: Some(difference.person.clone()),
                place: difference.place.clone(),
                item: difference.item.clone(),
                side: side.to_string(),
                fee_month: difference.fee_month,
                pay_type: PayType::Difference,
                // Apart from differences that are computed, which count from 1.
                sequence: 100 * u32::from(month.of_year()) + difference.sequence,
            };
            let corrected = LineKey { pay_type: difference.pay_type.parse().unwrap_or(PayType::Normal), sequence: 1, ..key.clone() };
            let engagement = plan.people.iter().find(|known| known.customer == customer.id && known.person == difference.person);
            let contract = customer.contracts.get(engagement.map_or(0, |known| known.contract));
            let line = ChargeLine {
                pass_through: contract.and_then(|contract| super::bill::passed_on(customer, &contract.mode)),
                sub_bill: contract.map(|contract| contract.mode.clone()).unwrap_or_default(),
                cause: Some(format!("实缴与账单不符：{}", crate::reconcile::cause_zh_of(&difference.cause))),
                refers_to: (difference.class != MatchClass::Unexpected.as_str()).then(|| corrected.to_string()),
                ..ChargeLine::new(kind_of(item), key, amount)
            };
            let body = json!({ "customer": customer.id, "line": line_json(&line) });
            let at = |faults: Faults| faults.as_slice().iter().map(|fault| Placed::of_sheet(&super::form::STATEMENT, fault.clone())).collect::<Vec<_>>();
            ledger.once(&adjust_id(month, &line.key.to_string()), "adjust", body).map_err(at)?;
        }
    }
    Ok(())
}
