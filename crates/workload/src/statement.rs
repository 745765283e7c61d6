//! The statement of the bureau and the fund (实缴): what was expected, with differences whose cause is known.

use crate::company::{Cause, ChangeKind, ChangeRow, ChangeStatus, ContributionRow, Customer, Detail, PayType, StatementRow, StatementTruth};
use crate::identity::{Standing, day_of, id_number, person_name};
use crate::people::{Employee, Workplace, compact, last_year};
use crate::places::{Rules, Terms};
use crate::random::{Draw, Topic};
use crate::shares::{CAUSES, DIFFERENCES, FAILED_ENROLMENT, HIRES, season};
use crate::{Platform, fen};
use hesuan::labour::{LateFee, LateFeeKind};
use hesuan::money::{Mode, Money, Rounding, Unit};
use hesuan::operation::Operation;
use hesuan::rules::{CityCode, Item, ItemSet, Side};
use hesuan::time::Day;
use hesuan::{Fault, Faults};

/// The most that a rounding may make.
const ROUNDING_LIMIT: i64 = 5;

/// A base and both amounts.
type Amounts = (Option<Money>, i64, i64);

/// What the statement of a company is written from.
struct Writer<'a> {
    account: String,
    rows: Vec<StatementRow>,
    truths: Vec<StatementTruth>,
    changes: &'a mut Vec<ChangeRow>,
}

impl Writer<'_> {
    fn row(&mut self, who: (&str, &str), place: CityCode, expected: &ContributionRow, pay_type: PayType, amounts: Amounts) -> Result<u32, Fault> {
        let row = self.rows.len() as u32 + 1;
        self.rows.push(StatementRow {
            account: self.account.clone(),
            row,
            place,
            id_no: who.0.to_string(),
            name: who.1.to_string(),
            item: expected.item,
            fee_month: expected.fee_month,
            pay_type,
            base: amounts.0,
            employer: fen(amounts.1)?,
            employee: fen(amounts.2)?,
        });
        Ok(row)
    }

    fn truth(&mut self, row: Option<u32>, id_no: &str, expected: &ContributionRow, why: (Cause, Detail), difference: (i64, i64)) -> Result<(), Fault> {
        self.truths.push(StatementTruth {
            account: self.account.clone(),
            row,
            id_no: id_no.to_string(),
            item: expected.item,
            fee_month: expected.fee_month,
            cause: why.0,
            detail: why.1,
            employer_difference: fen(difference.0)?,
            employee_difference: fen(difference.1)?,
        });
        Ok(())
    }
}

impl Platform<'_> {
    /// The statement of a company with its truth. People whom the bureau stopped too late get their change order of the month before.
    pub(crate) fn state(
        &self,
        index: u32,
        customer: &Customer,
        workplace: &Workplace,
        people: &[Employee],
        contributions: &[ContributionRow],
        changes: &mut Vec<ChangeRow>,
    ) -> Result<(Vec<StatementRow>, Vec<StatementTruth>), Faults> {
        let mut draw = Draw::of(self.seed, Topic::Statement, index);
        let weights = self.cause_weights();
        let mut writer = Writer { account: customer.id.replace("KH", "SB"), rows: Vec::with_capacity(contributions.len()), truths: Vec::new(), changes };
        for expected in contributions {
            let person = &people[expected.person as usize];
            let who = (person.row.id_no.as_str(), person.row.name.as_str());
            let as_expected = (expected.base, expected.employer.fen(), expected.employee.fen());
            if person.refused {
                let why = (Cause::Missing, Detail::FailedEnrolment);
                writer.truth(None, who.0, expected, why, (-as_expected.1, -as_expected.2))?;
            } else if !draw.happens(DIFFERENCES) {
                writer.row(who, expected.city, expected, PayType::Normal, as_expected)?;
            } else {
                // The housing fund has no late fee.
                let cause = match Cause::ALL[draw.weighted(&weights)] {
                    Cause::LateFee if !expected.item.is_social_insurance() => Cause::Base,
                    other => other,
                };
                self.differ(workplace, person, expected, cause, &mut draw, &mut writer)?;
            }
        }
        Ok((writer.rows, writer.truths))
    }

    /// Shares of the causes. Enrolments that were refused are missing already.
    fn cause_weights(&self) -> [u32; 6] {
        let mut weights = CAUSES.map(|share| share * DIFFERENCES / 1_000);
        let refused = u64::from(HIRES / 10 * season(self.months[0].of_year())) * u64::from(FAILED_ENROLMENT) / 1_000_000;
        weights[1] = weights[1].saturating_sub(refused as u32);
        weights
    }

    fn differ(
        &self,
        workplace: &Workplace,
        person: &Employee,
        expected: &ContributionRow,
        cause: Cause,
        draw: &mut Draw,
        writer: &mut Writer<'_>,
    ) -> Result<(), Faults> {
        let rules = &self.places.places[usize::from(person.place)].months[0];
        let terms = person.terms(workplace, self.months[0]);
        let who = (person.row.id_no.as_str(), person.row.name.as_str());
        let before = (expected.base, expected.employer.fen(), expected.employee.fen());
        let (employer, employee) = (before.1, before.2);
        let changed = match cause {
            Cause::Base => other_base(rules, &terms, person, expected, draw)?,
            Cause::Rounding => other_rounding(rules, expected, draw),
            Cause::LateFee => self.late_fee(expected, draw)?.map(|fee| (Detail::Days, (before.0, employer + fee, employee))),
            _ => None,
        };
        match (cause, changed) {
            (_, Some((detail, amounts))) => {
                let row = writer.row(who, expected.city, expected, PayType::Normal, amounts)?;
                writer.truth(Some(row), who.0, expected, (cause, detail), (amounts.1 - employer, amounts.2 - employee))?;
            }
            (Cause::Unexpected, _) => {
                writer.row(who, expected.city, expected, PayType::Normal, before)?;
                self.unexpected(workplace, person, expected, draw, writer)?;
            }
            (Cause::Duplicate, _) => {
                writer.row(who, expected.city, expected, PayType::Normal, before)?;
                self.duplicate(&terms, person, expected, draw, writer)?;
            }
            // Where a cause makes no difference, the row is missing.
            _ => writer.truth(None, who.0, expected, (Cause::Missing, Detail::NoRow), (-employer, -employee))?,
        }
        Ok(())
    }

    fn late_fee(&self, expected: &ContributionRow, draw: &mut Draw) -> Result<Option<i64>, Faults> {
        let request = LateFee {
            kind: LateFeeKind::SocialInsurance,
            amount: fen(expected.employer.fen() + expected.employee.fen())?,
            from: None,
            to: None,
            days: Some(draw.within(5, 60)),
            month: Some(expected.fee_month),
            count_last_day: None,
            known_on: None,
        };
        let fee = request.run(self.book)?.fee.fen();
        Ok((fee > 0).then_some(fee))
    }

    /// A row beside the expected one: of somebody who left, of a stranger, or back pay of the month before.
    fn unexpected(&self, workplace: &Workplace, person: &Employee, expected: &ContributionRow, draw: &mut Draw, writer: &mut Writer<'_>) -> Result<(), Faults> {
        let place = &self.places.places[usize::from(person.place)];
        let other_month = draw.below(10) < 3 && person.row.hired_on.month() <= self.months[1];
        let terms = Terms { social_insurance: true, housing_fund: true, ..person.terms(workplace, self.months[0]) };
        if other_month {
            let amounts = amounts(&place.months[1], expected.item, person.row.declared_base, &terms)?;
            let of_last_month = ContributionRow { fee_month: self.months[1], ..expected.clone() };
            let who = (person.row.id_no.as_str(), person.row.name.as_str());
            let row = writer.row(who, expected.city, &of_last_month, PayType::BackPay, amounts)?;
            return Ok(writer.truth(Some(row), who.0, &of_last_month, (Cause::Unexpected, Detail::OtherMonth), (amounts.1, amounts.2))?);
        }
        let (standing, detail) = if draw.below(3) == 0 { (Standing::Stranger, Detail::Stranger) } else { (Standing::Former, Detail::LateStop) };
        let number = person.number;
        // Each item makes another person of it, so that no key comes twice.
        let born = day_of(person.row.born.number() - 1 - expected.item as i64).unwrap_or(person.row.born);
        let (name, id_no) = (person_name(number + 1 + expected.item as u32), id_number(standing, number, born));
        let amounts = amounts(&place.months[0], expected.item, person.row.wage, &terms)?;
        let row = writer.row((&id_no, &name), expected.city, expected, PayType::Normal, amounts)?;
        writer.truth(Some(row), &id_no, expected, (Cause::Unexpected, detail), (amounts.1, amounts.2))?;
        if detail == Detail::LateStop {
            let month = self.months[1];
            let left_on = Day::new(month.year(), month.of_year(), draw.within(1, 28) as u16).map_err(|code| Fault::new(code, "", month))?;
            let item = expected.item as u32;
            writer.changes.push(ChangeRow {
                id: format!("ZJ{}-{number:07}-{item}", compact(month)),
                person: format!("F{number:07}-{item}"),
                name,
                id_no,
                kind: ChangeKind::Leave,
                submitted_on: left_on,
                event_on: left_on,
                status: ChangeStatus::Ok,
                old_base: None,
                new_base: None,
            });
        }
        Ok(())
    }

    /// The same key again, in the same place or by the rules of another.
    fn duplicate(&self, terms: &Terms, person: &Employee, expected: &ContributionRow, draw: &mut Draw, writer: &mut Writer<'_>) -> Result<(), Faults> {
        let who = (person.row.id_no.as_str(), person.row.name.as_str());
        let other = &self.places.places[usize::from(self.places.draw(draw))];
        let elsewhere = draw.below(5) < 2 && other.code != expected.city && other.months[0].has(expected.item);
        let (detail, city, amounts) = if elsewhere {
            (Detail::OtherPlace, other.code, amounts(&other.months[0], expected.item, person.row.declared_base, terms)?)
        } else {
            (Detail::SamePlace, expected.city, (expected.base, expected.employer.fen(), expected.employee.fen()))
        };
        let row = writer.row(who, city, expected, PayType::Normal, amounts)?;
        Ok(writer.truth(Some(row), who.0, expected, (Cause::Duplicate, detail), (amounts.1, amounts.2))?)
    }
}

/// What one item comes to on a base.
fn amounts(rules: &Rules<'_>, item: Item, base: Money, terms: &Terms) -> Result<Amounts, Faults> {
    let due = rules.contributions_to(ItemSet::EMPTY.with(item), base, terms)?;
    let of = |side: Side| due.lines.iter().filter(|line| line.side == side).map(|line| line.amount.fen()).sum();
    Ok((due.lines.first().and_then(|line| line.base), of(Side::Employer), of(Side::Employee)))
}

/// The bureau has another base: the amounts follow from it by the same rules.
fn other_base(rules: &Rules<'_>, terms: &Terms, person: &Employee, expected: &ContributionRow, draw: &mut Draw) -> Result<Option<(Detail, Amounts)>, Faults> {
    let Some((base, limits)) = expected.base.zip(rules.rule(expected.item).map(|rule| rule.limits)) else { return Ok(None) };
    let declared = person.row.declared_base.fen();
    let candidates = [
        (Detail::Floor, limits.floor),
        (Detail::Wage, Some(person.row.wage)),
        (Detail::LastYear, Some(fen(last_year(declared))?)),
        (Detail::Mistyped, Some(fen(base.fen() + 100_000)?)),
        (Detail::Ceiling, limits.ceiling.filter(|_| draw.below(4) == 0)),
        (Detail::Mistyped, Some(fen((base.fen() - 100_000).max(100))?)),
    ];
    let first = draw.index(candidates.len());
    for turn in 0..candidates.len() {
        let (detail, Some(candidate)) = candidates[(first + turn) % candidates.len()] else { continue };
        let actual = amounts(rules, expected.item, candidate, terms)?;
        if actual.0 != Some(base) && (actual.1, actual.2) != (expected.employer.fen(), expected.employee.fen()) {
            return Ok(Some((detail, actual)));
        }
    }
    Ok(None)
}

/// The bureau rounds in another way, within five fen.
fn other_rounding(rules: &Rules<'_>, expected: &ContributionRow, draw: &mut Draw) -> Option<(Detail, Amounts)> {
    let rule = rules.rule(expected.item)?;
    let (employer, employee) = (expected.employer.fen(), expected.employee.fen());
    let base = expected.base.unwrap_or_default();
    let candidates = [(Detail::Down, Mode::Down, Unit::Fen), (Detail::Up, Mode::Up, Unit::Fen), (Detail::Jiao, Mode::HalfUp, Unit::Jiao)];
    let first = draw.index(candidates.len());
    for turn in 0..candidates.len() {
        let (detail, mode, unit) = candidates[(first + turn) % candidates.len()];
        let rounding = Rounding::new(mode, unit).ok()?;
        let unit_side = rounding.product(base, expected.employer_rate, rule.employer.fixed).ok()?.fen();
        let person_side = rounding.product(base, expected.employee_rate, rule.employee.fixed).ok()?.fen();
        let (up, down) = ((unit_side - employer).abs(), (person_side - employee).abs());
        if up.max(down) <= ROUNDING_LIMIT && up + down > 0 {
            return Some((detail, (expected.base, unit_side, person_side)));
        }
    }
    (employer > 0).then_some((Detail::Fen, (expected.base, employer + 1, employee)))
}
