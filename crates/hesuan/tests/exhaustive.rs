//! Every base in fen from 0 to 60,000.00 yuan × every rate in the rule pack × every rounding in use: the integer kernel
//! equals the same calculation in `Decimal`.
//!
//! A thousand million products: run it optimised, as `cargo test --profile exhaustive --test exhaustive -- --ignored`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use hesuan::money::{Mode, Money, Rate, Rounding};
use hesuan::rules::{Choice, City, Dated, ItemRates, WorkInjuryClasses};
use rust_decimal::{Decimal, RoundingStrategy};
use std::collections::BTreeSet;
use std::thread;

const HIGHEST_BASE_FEN: i64 = 6_000_000;

fn cities() -> impl Iterator<Item = &'static City> {
    hesuan::book().cities().map(|(code, _)| hesuan::book().city(code).unwrap())
}

/// Every rate that a line can have, in millionths: those of the records, housing fund rates in whole percents and at
/// the ends of the ranges, class rates, floating steps included.
fn rates() -> BTreeSet<u32> {
    let mut rates = BTreeSet::new();
    let mut add = |rate: Rate| {
        rates.insert(rate.millionths());
    };
    let national = hesuan::book().national();
    let steps: Vec<_> = national.work_injury_floating.iter().flat_map(|record| record.value.factors.iter().copied()).collect();
    let table = national.work_injury_classes[0].value;
    for city in cities() {
        for Dated { value: ItemRates { employer, employee, classes, .. }, .. } in &city.rates {
            add(*employer);
            add(*employee);
            let classes: Vec<Rate> = match classes {
                WorkInjuryClasses::Table(classes) => classes.to_vec(),
                WorkInjuryClasses::National => table.to_vec(),
                WorkInjuryClasses::Factor(factor) => table.iter().filter_map(|rate| rate.times(*factor).ok()).collect(),
                WorkInjuryClasses::UpTo(highest) => vec![*highest],
            };
            for (rate, step) in classes.iter().flat_map(|rate| steps.iter().map(move |step| (rate, step))) {
                rate.times(*step).into_iter().for_each(&mut add);
            }
        }
        for fund in city.housing_fund.iter().chain(&city.supplementary_housing_fund) {
            let (low, high) = (fund.value.rate_min.millionths(), fund.value.rate_max.millionths());
            (low..=high).step_by(10_000).for_each(|rate| add(Rate::from_millionths(rate).unwrap()));
            add(fund.value.rate_max);
        }
    }
    rates
}

/// Every rounding of the rules.
fn roundings() -> BTreeSet<Rounding> {
    let city = cities().flat_map(|city| city.rounding.iter().map(|record| record.value.rounding));
    city.chain(hesuan::book().national().rounding.iter().map(|record| record.value.rounding)).collect()
}

/// The same rounding by `Decimal`, of base × rate with eight decimals.
fn by_decimal(rounding: Rounding, product: Decimal) -> Decimal {
    let places: i64 = match rounding.unit().as_str() {
        "0.01" => 2,
        "0.1" => 1,
        "1" => 0,
        other => panic!("no rounding in use leaves {other}"),
    };
    let strategy = match rounding.mode() {
        Mode::HalfUp => RoundingStrategy::MidpointAwayFromZero,
        Mode::Up => RoundingStrategy::AwayFromZero,
        Mode::Down => RoundingStrategy::ToZero,
        Mode::JiaoUpDropFen => {
            let jiao = product.round_dp_with_strategy(1, RoundingStrategy::ToZero);
            return jiao.round_dp_with_strategy(0, RoundingStrategy::AwayFromZero);
        }
    };
    product.round_dp_with_strategy(places as u32, strategy)
}

#[test]
#[ignore = "a thousand million products: run with --profile exhaustive"]
fn the_integer_kernel_equals_decimal_on_every_base_rate_and_rounding() {
    let rates: Vec<u32> = rates().into_iter().collect();
    let roundings: Vec<Rounding> = roundings().into_iter().collect();
    let check = |rate: u32| {
        let mut checked = 0_u64;
        for fen in 0..=HIGHEST_BASE_FEN {
            let product = Decimal::new(fen, 2) * Decimal::new(i64::from(rate), 6);
            for &rounding in &roundings {
                let integer = rounding.product(Money::from_fen(fen).unwrap(), Rate::from_millionths(rate).unwrap(), Money::ZERO).unwrap();
                assert_eq!(Decimal::new(integer.fen(), 2), by_decimal(rounding, product), "{fen} fen × {rate} ppm, {rounding}");
                checked += 1;
            }
        }
        checked
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let checked: u64 = thread::scope(|scope| {
        let parts = rates.chunks(rates.len().div_ceil(threads));
        let running: Vec<_> = parts.map(|part| scope.spawn(move || part.iter().map(|&rate| check(rate)).sum::<u64>())).collect();
        running.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    assert_eq!(checked, (HIGHEST_BASE_FEN as u64 + 1) * rates.len() as u64 * roundings.len() as u64);
    println!("{checked} products: {} bases × {} rates × {} roundings ({roundings:?})", HIGHEST_BASE_FEN + 1, rates.len(), roundings.len());
}

const HIGHEST_TAXABLE_FEN: i64 = 200_000_000;

/// The annual table by `Decimal`, from the law: each part of the income at the rate of its bracket (个人所得税法, 税率表一).
fn annual_tax(taxable: Decimal) -> Decimal {
    let brackets = [(36_000, 3), (144_000, 10), (300_000, 20), (420_000, 25), (660_000, 30), (960_000, 35), (i64::MAX, 45)];
    let (mut tax, mut below) = (Decimal::ZERO, Decimal::ZERO);
    for (upto, percent) in brackets {
        let upto = taxable.min(Decimal::from(upto));
        if upto <= below {
            break;
        }
        tax += (upto - below) * Decimal::new(percent, 2);
        below = upto;
    }
    tax.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

#[test]
#[ignore = "two hundred million amounts: run with --profile exhaustive"]
fn the_annual_table_equals_decimal_on_every_taxable_income() {
    use hesuan::law::Law;
    use hesuan::trace::{StepName, Trace};
    let law = Law::of(hesuan::book(), "2026-01".parse().unwrap(), None).unwrap();
    let table = hesuan::tax::Table::annual(&law).unwrap();
    let rounding = law.tax_rounding().unwrap().value;
    let check = |from: i64, to: i64| {
        for fen in from..to {
            let tax = table.tax(&mut Trace::new(law), StepName::new("tax", "", ""), Money::from_fen(fen).unwrap(), rounding).unwrap().1;
            assert_eq!(Decimal::new(tax.fen(), 2), annual_tax(Decimal::new(fen, 2)), "{fen} fen");
        }
        (to - from) as u64
    };
    let part = HIGHEST_TAXABLE_FEN / 8 + 1;
    let checked: u64 = thread::scope(|scope| {
        let running: Vec<_> = (0..8).map(|index| scope.spawn(move || check(index * part, ((index + 1) * part).min(HIGHEST_TAXABLE_FEN + 1)))).collect();
        running.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    assert_eq!(checked, HIGHEST_TAXABLE_FEN as u64 + 1);
    println!("{checked} taxable incomes of the year, from 0 to 2,000,000.00 by fen");
}

#[test]
fn the_rates_checked_contain_those_of_a_scheme() {
    let rates = rates();
    let scheme = hesuan::book().month("2025-07".parse().unwrap()).scheme(&hesuan::rules::SchemeKey::of("310000".parse().unwrap())).unwrap();
    for item in &scheme.items {
        if let Choice::Nothing = item.choice {
            assert!(rates.contains(&item.employer.rate.millionths()) && rates.contains(&item.employee.rate.millionths()), "{}", item.item);
        }
    }
}
