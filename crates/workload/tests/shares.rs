//! The synthetic platform keeps its shares, its sums and its truth.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test may panic

use hesuan::filing::IdNumber;
use hesuan_workload::*;
use std::collections::{BTreeMap, HashMap, HashSet};

fn platform(parts: u32) -> Platform<'static> {
    Platform::new(20_260_301, Scale::one_in(parts), "2026-09".parse().unwrap()).unwrap()
}

/// A count lies within so many hundredths of a per cent of its share.
fn share(what: &str, count: usize, of: usize, hundredths: usize, within: usize) {
    let seen = count * 10_000 / of.max(1);
    assert!(seen.abs_diff(hundredths) <= within, "{what}: {count} of {of} are {seen}, not {hundredths} ± {within} hundredths of a per cent");
}

#[test]
fn people_keep_the_shares_of_modes_bases_insurance_and_movement() {
    let platform = platform(50);
    let (mut all, mut modes, mut bases) = (0, [0; 4], [0; 3]);
    let (mut social, mut fund, mut insurance, mut hires, mut leavers, mut below_median) = (0, 0, 0, 0, 0, 0);
    let (mut ages, mut cities, mut ids, mut spread) = (Vec::new(), BTreeMap::new(), HashSet::new(), [0; 4]);
    for index in 0..platform.len() {
        let company = platform.company(index, Parts::PEOPLE).unwrap();
        assert_eq!(company.people.len() as u32, platform.size(index));
        spread[match company.customer.cities {
            1 => 0,
            2..=3 => 1,
            4..=10 => 2,
            _ => 3,
        }] += 1;
        for person in &company.people {
            all += 1;
            modes[person.mode as usize] += 1;
            bases[person.base_kind as usize] += 1;
            social += usize::from(person.social_insurance);
            fund += usize::from(person.housing_fund);
            insurance += usize::from(person.insurance);
            hires += usize::from(person.hired_on.month() == platform.month());
            leavers += usize::from(person.left_on.is_some());
            below_median += usize::from(person.wage.fen() < 720_000);
            assert!(person.wage.fen() >= 200_000 && person.net.fen() > 0);
            ages.push(
                (20_260_901
                    - (u32::from(person.born.month().year()) * 10_000 + u32::from(person.born.month().of_year()) * 100 + u32::from(person.born.of_month())))
                    / 10_000,
            );
            *cities.entry(person.city.to_string()).or_insert(0) += 1;
            let id: IdNumber = person.id_no.parse().unwrap();
            assert_eq!(id.born, person.born);
            assert!(person.id_no.starts_with("99") && ids.insert(person.id_no.clone()));
        }
    }
    assert_eq!(all as u32, platform.people());
    for (mode, (count, hundredths)) in modes.into_iter().zip([6_200, 1_500, 1_500, 800]).enumerate() {
        share(Mode::ALL[mode].as_str(), count, all, hundredths, 250);
    }
    for (kind, (count, hundredths)) in bases.into_iter().zip([5_500, 3_000, 1_500]).enumerate() {
        share(BaseKind::ALL[kind].as_str(), count, all, hundredths, 60);
    }
    share("social insurance", social, all, 9_200, 40);
    share("housing fund", fund, all, 7_400, 60);
    share("insurance", insurance, all, 3_500, 60);
    share("hires", hires, all, 320, 20);
    share("leavers", leavers, all, 300, 20);
    share("wages below the median", below_median, all, 5_000, 60);
    assert!(ages.iter().all(|age| (20..60).contains(age)));
    let decade = |from: u32| ages.iter().filter(|age| (from..from + 10).contains(*age)).count();
    // The triangle over 20 to 60 with its top at 30: areas 25, 41.67, 25 and 8.33 in a hundred.
    for (from, hundredths) in [(20, 2_500), (30, 4_167), (40, 2_500), (50, 833)] {
        share("age", decade(from), all, hundredths, 60);
    }
    for (city, hundredths) in [("110000", 1_200), ("310000", 1_000), ("440300", 900), ("440100", 700)] {
        share(city, cities[city], all, hundredths, 300);
    }
    let first = cities["110000"] + cities["310000"] + cities["440300"] + cities["440100"];
    share("first tier", first, all, 3_800, 400);
    assert!(cities.len() >= 90, "{}", cities.len());
    for (kind, (count, hundredths)) in spread.into_iter().zip([7_200, 1_800, 800, 200]).enumerate() {
        share(["one city", "2 to 3", "4 to 10", "more"][kind], count, platform.len() as usize, hundredths, 300);
    }
}

#[test]
fn march_and_july_have_more_movement_and_july_has_new_bases() {
    // Hires in hundredths of a per cent, and whether bases change.
    for (month, hires, bases) in [("2026-03", 512, false), ("2026-07", 448, true), ("2026-10", 320, false)] {
        let platform = Platform::new(3, Scale::one_in(200), month.parse().unwrap()).unwrap();
        let (mut all, mut hired, mut stayed, mut changed) = (0, 0, 0, 0);
        for index in 0..platform.len() {
            let company = platform.company(index, Parts::PEOPLE).unwrap();
            all += company.people.len();
            let new = company.people.iter().filter(|person| person.hired_on.month() == platform.month()).count();
            hired += new;
            stayed += company.people.iter().filter(|person| person.left_on.is_none()).count() - new;
            let orders = |kind| company.changes.iter().filter(move |change| change.kind == kind);
            assert_eq!(orders(ChangeKind::Enrol).count(), new);
            changed += orders(ChangeKind::Base).filter(|change| change.old_base < change.new_base).count();
        }
        share(month, hired, all, hires, 60);
        if bases { share("new bases", changed, stayed, 9_600, 60) } else { assert_eq!(changed, 0) }
    }
}

#[test]
fn receipts_keep_their_kinds_and_the_truth_adds_up() {
    let platform = platform(12);
    let (mut bills, mut paid_by_kind, mut paid): (usize, HashMap<ReceiptKind, usize>, usize) = Default::default();
    let (mut receipts, mut alias, mut certainty, mut seen) = (0, 0, [0; 3], HashSet::new());
    for index in 0..platform.len() {
        let company = platform.company(index, Parts::RECEIPTS).unwrap();
        bills += company.bills.len();
        let mut left: HashMap<&str, i64> = HashMap::new();
        for bill in &company.bills {
            assert_eq!(bill.total, bill.amounts.total().unwrap());
            assert_eq!(bill.total.fen(), bill.paid_before.fen() + bill.open.fen());
            assert!(bill.open.fen() > 0 && seen.insert(bill.id.clone()));
            left.insert(&bill.id, bill.open.fen());
        }
        assert_eq!(company.receipts.len(), company.receipt_truth.len());
        let mut whose: HashMap<&str, ReceiptKind> = HashMap::new();
        for (receipt, truth) in company.receipts.iter().zip(&company.receipt_truth) {
            receipts += 1;
            assert_eq!((&receipt.id, &truth.customer), (&truth.receipt, &company.customer.id));
            let allocated: i64 = truth.allocations.iter().map(|(_, amount)| amount.fen()).sum();
            assert_eq!(receipt.amount.fen(), allocated + truth.prepaid.fen());
            for (bill, amount) in &truth.allocations {
                *left.get_mut(bill.as_str()).unwrap() -= amount.fen();
                whose.insert(bill, truth.kind);
            }
            *left.get_mut(truth.allocations.last().unwrap().0.as_str()).unwrap() -= truth.bank_charge.fen();
            alias += usize::from(company.customer.aliases.contains(&receipt.payer_name));
            certainty[truth.certainty as usize] += 1;
            assert_eq!(truth.is_unambiguous(), truth.rule.is_some());
            assert!(truth.certainty != Certainty::Certain || truth.rule.unwrap() <= 4);
            if truth.hint == Hint::BillNumber {
                let narrow: String =
                    receipt.remark.chars().map(|c| if ('！'..='～').contains(&c) { char::from_u32(c as u32 - 0xFEE0).unwrap() } else { c }).collect();
                assert!(truth.allocations.iter().all(|(bill, _)| narrow.contains(bill.as_str())), "{narrow}");
            }
        }
        assert!(left.values().all(|&left| left >= 0), "{:?}", company.receipt_truth);
        paid += whose.len();
        whose.into_values().for_each(|kind| *paid_by_kind.entry(kind).or_default() += 1);
        let rows: HashSet<_> =
            company.receipts.iter().map(|row| (row.value_time(), row.amount, &row.payer_account, &row.remark, &row.bank_serial, row.ordinal)).collect();
        assert_eq!(rows.len(), company.receipts.len());
    }
    println!("{bills} bills, {receipts} receipts, {paid_by_kind:?}, alias {alias}, certainty {certainty:?}");
    use ReceiptKind::*;
    for (kind, hundredths) in [(Exact, 7_100), (OneForMany, 900), (ManyForOne, 500), (ShortByCharge, 300), (Partial, 500), (Over, 300), (NoHint, 200)] {
        share(kind.as_str(), paid_by_kind[&kind], bills, hundredths, 150);
    }
    share("not paid", bills - paid, bills, 200, 100);
    share("alias payers", alias, receipts, 1_200, 150);
    share("ambiguous", certainty[2], receipts, 400, 200);
}

#[test]
fn the_statement_differs_where_the_truth_says_so_and_nowhere_else() {
    let platform = platform(100);
    let (mut expected_rows, mut causes, mut details): (usize, HashMap<Cause, usize>, HashMap<Detail, usize>) = Default::default();
    for index in 0..platform.len() {
        let company = platform.company(index, Parts::STATEMENT).unwrap();
        expected_rows += company.contributions.len();
        let sum = |amounts: &mut dyn Iterator<Item = (i64, i64)>| amounts.fold((0, 0), |sum, amount| (sum.0 + amount.0, sum.1 + amount.1));
        let expected = sum(&mut company.contributions.iter().map(|row| (row.employer.fen(), row.employee.fen())));
        let paid = sum(&mut company.statement.iter().map(|row| (row.employer.fen(), row.employee.fen())));
        let different = sum(&mut company.statement_truth.iter().map(|truth| (truth.employer_difference.fen(), truth.employee_difference.fen())));
        assert_eq!((paid.0 - expected.0, paid.1 - expected.1), different);
        let truths: HashMap<u32, &StatementTruth> = company.statement_truth.iter().filter_map(|truth| Some((truth.row?, truth))).collect();
        let mut actual: HashMap<(&str, &str, String), (i64, i64)> = HashMap::new();
        for row in &company.statement {
            let sum = actual.entry((&row.id_no, row.item.as_str(), row.fee_month.to_string())).or_default();
            (sum.0, sum.1) = (sum.0 + row.employer.fen(), sum.1 + row.employee.fen());
        }
        for truth in &company.statement_truth {
            *causes.entry(truth.cause).or_default() += 1;
            *details.entry(truth.detail).or_default() += 1;
            assert!(
                truth.employer_difference.fen() != 0
                    || truth.employee_difference.fen() != 0
                    || truth.cause == Cause::Missing
                    || matches!(truth.cause, Cause::Duplicate | Cause::Unexpected),
                "{truth:?}"
            );
            if let Some(sum) = actual.get_mut(&(truth.id_no.as_str(), truth.item.as_str(), truth.fee_month.to_string())) {
                (sum.0, sum.1) = (sum.0 - truth.employer_difference.fen(), sum.1 - truth.employee_difference.fen());
            }
        }
        for row in &company.contributions {
            let key = (company.people[row.person as usize].id_no.as_str(), row.item.as_str(), row.fee_month.to_string());
            match actual.remove(&key) {
                Some(sum) => assert_eq!(sum, (row.employer.fen(), row.employee.fen()), "{key:?}"),
                None => assert!(company.statement_truth.iter().any(|truth| truth.cause == Cause::Missing && truth.id_no == key.0)),
            }
        }
        // What is left was not expected, and the truth takes it away to the fen.
        assert!(actual.values().all(|&sum| sum == (0, 0)), "{actual:?}");
        assert!(company.statement.iter().enumerate().all(|(at, row)| row.row as usize == at + 1));
        for row in company.statement.iter().filter(|row| row.pay_type == PayType::BackPay) {
            assert_eq!(truths[&row.row].detail, Detail::OtherMonth);
        }
    }
    let all: usize = causes.values().sum();
    println!("{expected_rows} rows, {causes:?}, {details:?}");
    share("differences", all, expected_rows, 150, 15);
    for (cause, hundredths) in
        [(Cause::Base, 4_000), (Cause::Missing, 2_500), (Cause::Unexpected, 1_500), (Cause::Rounding, 1_200), (Cause::Duplicate, 500), (Cause::LateFee, 300)]
    {
        share(cause.as_str(), causes[&cause], all, hundredths, 300);
    }
}

#[test]
fn payments_come_back_and_accounts_come_twice_as_often_as_they_should() {
    let platform = platform(50);
    let (mut all, mut returned, mut twice) = (0, 0, 0);
    for index in 0..platform.len() {
        let company = platform.company(index, Parts { payments: true, ..Parts::PEOPLE }).unwrap();
        let of: HashMap<&str, &PayRow> = company.pay_items.iter().map(|item| (item.id.as_str(), item)).collect();
        all += company.pay_items.len();
        returned += company.pay_items.iter().filter(|item| item.status == PayStatus::Returned).count();
        for (item, person) in company.pay_items.iter().zip(&company.people) {
            assert_eq!(item.amount, person.net);
        }
        for truth in &company.pay_truth {
            let item = of[truth.pay_item.as_str()];
            match truth.fault {
                PayFault::DuplicateAccount => {
                    twice += 1;
                    let other = company.people.iter().position(|person| Some(&person.id) == truth.other_person.as_ref()).unwrap();
                    assert_eq!(item.account, company.pay_items[other].account);
                }
                PayFault::NameMismatch => assert_ne!(item.account_name, company.people[item.person as usize].name),
                _ => assert_eq!(item.status, PayStatus::Returned),
            }
        }
    }
    share("returned", returned, all, 35, 7);
    share("duplicate accounts", twice, all, 5, 3);
}

#[test]
fn a_company_is_the_same_in_any_order_and_with_any_parts() {
    let platform = platform(1_000);
    let forward: Vec<Company> = platform.companies().map(Result::unwrap).collect();
    for index in (0..platform.len()).rev() {
        let company = &forward[index as usize];
        assert_eq!(&platform.company(index, Parts::ALL).unwrap(), company);
        let people = platform.company(index, Parts::PEOPLE).unwrap();
        assert_eq!((&people.people, &people.contributions), (&company.people, &company.contributions));
        assert_eq!(platform.company(index, Parts::RECEIPTS).unwrap().receipts, company.receipts);
        assert_eq!(platform.company(index, Parts::STATEMENT).unwrap().statement, company.statement);
    }
    let other = Platform::new(20_260_302, Scale::one_in(1_000), "2026-09".parse().unwrap()).unwrap();
    assert_ne!(other.company(0, Parts::ALL).unwrap().people, forward[0].people);
}
