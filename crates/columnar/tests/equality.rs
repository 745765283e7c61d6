//! A column is its rows: the same figures and the same faults as the single call, whatever the types of the columns, the number of
//! threads and the batches before.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test may panic

mod rows;

use arrow_array::cast::AsArray;
use arrow_array::types::Int64Type;
use arrow_array::{Array, RecordBatch};
use hesuan_columnar::{BadRows, Form, Kernel, Op, Options};
use hesuan_core::boundary::{ContributionRequest, contributions};
use hesuan_core::contribution::{BaseOf, Contributions, DeclaredBase, Line, Person, WorkInjuryChoice};
use hesuan_core::fault::{Code, Faults};
use hesuan_core::money::Money;
use hesuan_core::operation::Operation;
use hesuan_core::payroll::Payslip;
use hesuan_core::rules::{Item, RuleBook, Side};
use hesuan_core::tax::{Withhold, YearToDate};
use rows::{Row, Types, batch, rows, yuan};

fn book() -> &'static RuleBook {
    hesuan_rulepack::embedded()
}

fn money(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

/// What a batch says of a figure in a row.
fn cell(answer: &RecordBatch, name: &str, row: usize) -> Option<i64> {
    let column = answer.column_by_name(name).unwrap_or_else(|| panic!("{name}")).as_primitive::<Int64Type>();
    column.is_valid(row).then(|| column.value(row))
}

fn error(answer: &RecordBatch, row: usize) -> Option<String> {
    let column = answer.column_by_name("error").unwrap().as_string::<i32>();
    column.is_valid(row).then(|| column.value(row).to_string())
}

fn text(faults: &Faults) -> String {
    let each = faults.as_slice().iter().map(|fault| if fault.path.is_empty() { fault.code.to_string() } else { format!("{} {}", fault.code, fault.path) });
    each.collect::<Vec<_>>().join("; ")
}

fn same_lines(answer: &RecordBatch, row: usize, lines: &[Line<'_>]) {
    for item in Item::ALL {
        for side in Side::ALL {
            let line = lines.iter().find(|line| line.item == *item && line.side == *side).map(|line| line.amount.fen());
            assert_eq!(cell(answer, &format!("{item}_{side}_fen"), row), line, "row {row}: {item} {side}");
        }
    }
}

/// The row as a typed request, made without the columns.
fn request(row: &Row) -> Result<ContributionRequest, String> {
    let month = row.month_text().parse().unwrap();
    let mut request = ContributionRequest::new(row.city.parse().unwrap(), month, money(1));
    let base = |what, side, fen: Option<i64>| fen.map(|fen| DeclaredBase { what, side, amount: money(fen) });
    if row.base_pension.is_some_and(|fen| fen <= 0) {
        return Err("base_not_positive bases.pension".to_string());
    }
    request.person = Person {
        wage: row.wage.map(money),
        bases: [base(BaseOf::Item(Item::Pension), None, row.base_pension), base(BaseOf::HousingFund, Some(Side::Employee), row.base_housing_fund_employee)]
            .into_iter()
            .flatten()
            .collect(),
        housing_fund_rate: row.housing_fund_rate.map(|rate| rate.parse().unwrap()),
        work_injury: row.work_injury_rate.map(|rate| WorkInjuryChoice::Rate(rate.parse().unwrap())),
        ..Person::default()
    };
    if let Some(category) = row.category {
        request.rules.category = category.parse().unwrap();
    }
    Ok(request)
}

fn contributions_agree(count: usize) {
    let rows = rows(book(), count, 7, 20);
    let mut kernel = Kernel::new(book(), Op::Contributions, Options::default()).unwrap();
    let answer = kernel.run(&batch(&rows, Types::Integers, "wage", false)).unwrap();
    let mut bad = 0;
    for (at, row) in rows.iter().enumerate() {
        match request(row).and_then(|request| contributions(book(), &request).map_err(|faults| text(&faults))) {
            Ok(expected) => {
                assert_eq!(error(&answer, at), None, "{row:?}");
                same_lines(&answer, at, &expected.lines);
                assert_eq!(cell(&answer, "employer_total_fen", at), Some(expected.employer_total.fen()));
                assert_eq!(cell(&answer, "employee_total_fen", at), Some(expected.employee_total.fen()));
                assert_eq!(cell(&answer, "employee_total_not_from_wages_fen", at), Some(expected.employee_total_not_from_wages.fen()));
            }
            Err(expected) => {
                bad += 1;
                assert_eq!(error(&answer, at), Some(expected), "{row:?}");
                same_lines(&answer, at, &[]);
                assert_eq!(cell(&answer, "employer_total_fen", at), None);
            }
        }
    }
    println!("contributions: {count} rows over {} cities, {bad} with faults", rows::cities(book()));
    assert!(bad * 1_000 > count && bad * 2 < count, "{bad}");
}

#[test]
fn contributions_of_a_hundred_thousand_rows_are_those_of_single_calls() {
    contributions_agree(100_000);
}

#[test]
#[ignore = "a million rows"]
fn contributions_of_a_million_rows_are_those_of_single_calls() {
    contributions_agree(1_000_000);
}

/// A row as a request of `payslip`, written by hand.
fn payslip(row: &Row, opening: Option<&YearToDate>) -> String {
    let amount = |name: &str, fen: Option<i64>| fen.map(|fen| format!(",\"{name}\":\"{}\"", yuan(fen))).unwrap_or_default();
    let word = |name: &str, word: Option<&str>| word.map(|word| format!(",\"{name}\":\"{word}\"")).unwrap_or_default();
    let base = |name: &str, side: &str, fen: Option<i64>| {
        fen.map(|fen| if side.is_empty() { format!("\"{name}\":\"{}\"", yuan(fen)) } else { format!("\"{name}\":{{\"{side}\":\"{}\"}}", yuan(fen)) })
    };
    let bases: Vec<String> =
        [base("pension", "", row.base_pension), base("housing_fund", "employee", row.base_housing_fund_employee)].into_iter().flatten().collect();
    let opening = opening.map(|to_date| {
        let parts = [
            ("income", to_date.income),
            ("exempt", to_date.exempt),
            ("special", to_date.special),
            ("additional", to_date.additional),
            ("other", to_date.other),
            ("charity", to_date.charity),
            ("withheld", to_date.withheld),
        ];
        let parts: Vec<String> = parts.iter().map(|(name, amount)| format!(",\"{name}\":\"{amount}\"")).collect();
        format!(",\"opening\":{{\"month\":\"{}\",\"months_employed\":{}{}}}", to_date.month, to_date.months_employed, parts.concat())
    });
    let tax = format!(
        "{}{}{}{}{}",
        amount("additional", row.additional),
        amount("other", row.other),
        amount("charity", row.charity),
        amount("exempt", row.exempt),
        opening.unwrap_or_default()
    );
    format!(
        "{{\"month\":\"{}\",\"items\":[{{\"code\":\"gross\"{}}}],\"contributions\":[{{\"city\":\"{}\"{}{}{}{}}}],\"tax\":{{{}}}}}",
        row.month_text(),
        amount("amount", row.wage),
        row.city,
        word("category", row.category),
        word("housing_fund_rate", row.housing_fund_rate),
        word("work_injury_rate", row.work_injury_rate),
        if bases.is_empty() { String::new() } else { format!(",\"bases\":{{{}}}", bases.join(",")) },
        tax.trim_start_matches(','),
    )
}

const YEAR: [&str; 16] = [
    "months_employed",
    "income_to_date",
    "exempt_to_date",
    "basic_to_date",
    "special_to_date",
    "additional_to_date",
    "other_to_date",
    "charity_to_date",
    "taxable_to_date",
    "rate_ppm",
    "quick",
    "tax_to_date",
    "reductions_to_date",
    "withheld_before",
    "credit",
    "withheld_to_date",
];

fn every_payslip_column() -> Vec<String> {
    let (usual, more) = hesuan_columnar::figures(Op::Payslip);
    usual.into_iter().chain(more).map(|figure| figure.name()).collect()
}

fn payslips_agree(count: usize) {
    let rows = rows(book(), count, 11, 10);
    let options = Options { columns: every_payslip_column(), threads: 2, ..Options::default() };
    let mut kernel = Kernel::new(book(), Op::Payslip, options).unwrap();
    let answer = kernel.run(&batch(&rows, Types::Integers, "gross", true)).unwrap();
    let mut year: Option<Result<YearToDate, String>> = None;
    let (mut bad, mut taxed) = (0, 0);
    for (at, row) in rows.iter().enumerate() {
        let same = at > 0 && rows[at - 1].person == row.person && rows[at - 1].month.0 == row.month.0;
        if !same {
            year = None;
        }
        let result = match &year {
            Some(Err(error)) => Err(error.clone()),
            other => {
                let opening = other.as_ref().and_then(|year| year.as_ref().ok());
                let run = |text: &str| -> Result<_, Faults> {
                    let request = Payslip::from_json(text)?;
                    let slip = request.run(book())?.slip;
                    Ok((request.closing(&slip)?, slip))
                };
                run(&payslip(row, opening)).map_err(|faults| text(&faults))
            }
        };
        match result {
            Ok((closing, slip)) => {
                assert_eq!(error(&answer, at), None, "{row:?}");
                same_lines(&answer, at, &slip.contributions[0].lines);
                let month = &slip.withholding;
                let expected = [
                    ("employee_contributions_fen", slip.employee_contributions),
                    ("employer_contributions_fen", slip.employer_contributions),
                    ("taxable_income_fen", slip.taxable_income),
                    ("tax_fen", slip.tax),
                    ("net_fen", slip.net),
                    ("employer_cost_fen", slip.employer_cost),
                    ("gross_fen", slip.gross),
                    ("taxable_to_date_fen", month.taxable),
                    ("tax_to_date_fen", month.tax),
                    ("income_to_date_fen", month.income),
                    ("special_to_date_fen", month.special),
                    ("additional_to_date_fen", month.additional),
                    ("exempt_to_date_fen", month.exempt),
                    ("basic_to_date_fen", month.basic),
                    ("charity_to_date_fen", month.charity),
                    ("quick_fen", month.quick),
                    ("credit_fen", month.credit),
                    ("withheld_before_fen", month.withheld_before),
                    ("withheld_to_date_fen", closing.withheld),
                    ("other_to_date_fen", month.other),
                    ("reductions_to_date_fen", month.reductions),
                ];
                for (name, amount) in expected {
                    assert_eq!(cell(&answer, name, at), Some(amount.fen()), "row {at} {name}: {row:?}");
                }
                assert_eq!(cell(&answer, "months_employed", at), Some(i64::from(month.months_employed)));
                assert_eq!(cell(&answer, "rate_ppm", at), Some(i64::from(month.rate.millionths())));
                taxed += usize::from(slip.tax > Money::ZERO);
                year = Some(Ok(closing));
            }
            Err(expected) => {
                bad += 1;
                assert_eq!(error(&answer, at), Some(expected.clone()), "row {at}: {row:?}");
                assert_eq!(cell(&answer, "net_fen", at), None);
                same_lines(&answer, at, &[]);
                year = Some(Err(expected));
            }
        }
    }
    println!("payslip: {count} rows, {bad} with faults, {taxed} taxed");
    assert!(bad * 1_000 > count && bad * 2 < count && taxed * 10 > count, "{bad} {taxed}");
}

#[test]
fn payslips_of_a_hundred_thousand_rows_are_those_of_single_calls() {
    payslips_agree(100_000);
}

#[test]
#[ignore = "a million rows"]
fn payslips_of_a_million_rows_are_those_of_single_calls() {
    payslips_agree(1_000_000);
}

/// The columns of `withhold` out of those of `payslip`: the income stands where the gross was.
fn withhold_batch(rows: &[Row], types: Types) -> RecordBatch {
    let batch = batch(rows, types, "income", true);
    let unknown = [
        "category",
        "housing_fund_rate",
        "work_injury_rate",
        "city",
        "base_pension_fen",
        "base_housing_fund_employee_fen",
        "base_pension",
        "base_housing_fund_employee",
    ];
    let wanted: Vec<usize> =
        batch.schema().fields().iter().enumerate().filter(|(_, field)| !unknown.contains(&field.name().as_str())).map(|(at, _)| at).collect();
    batch.project(&wanted).unwrap()
}

fn withholding_agrees(count: usize) {
    let rows = rows(book(), count, 13, 20);
    let (usual, more) = hesuan_columnar::figures(Op::Withhold);
    let columns = usual.into_iter().chain(more).map(|figure| figure.name()).collect();
    let mut kernel = Kernel::new(book(), Op::Withhold, Options { columns, ..Options::default() }).unwrap();
    let answer = kernel.run(&withhold_batch(&rows, Types::Integers)).unwrap();
    let mut first = 0;
    let (mut bad, mut failed): (usize, Option<String>) = (0, None);
    for at in 0..rows.len() {
        if at > 0 && (rows[at].person != rows[first].person || rows[at].month.0 != rows[at - 1].month.0) {
            (first, failed) = (at, None);
        }
        let month = |row: &Row| {
            let amount = |name: &str, fen: Option<i64>| fen.map(|fen| format!(",\"{name}\":\"{}\"", yuan(fen))).unwrap_or_default();
            format!(
                "{{\"month\":\"{}\"{}{}{}{}}}",
                row.month_text(),
                amount("income", row.wage),
                amount("additional", row.additional),
                amount("charity", row.charity),
                amount("exempt", row.exempt)
            )
        };
        let months: Vec<String> = rows[first..=at].iter().map(month).collect();
        let run = || Withhold::from_json(&format!("{{\"months\":[{}]}}", months.join(",")))?.run(book());
        let result = match &failed {
            Some(known) => Err(known.clone()),
            None => run().map_err(|faults| text(&faults)),
        };
        match result {
            Ok(expected) => {
                let month = expected.months.last().unwrap();
                assert_eq!(error(&answer, at), None);
                let expected = [
                    ("withheld_fen", month.withheld),
                    ("tax_to_date_fen", month.tax),
                    ("taxable_to_date_fen", month.taxable),
                    ("credit_fen", month.credit),
                    ("withheld_before_fen", month.withheld_before),
                    ("basic_to_date_fen", month.basic),
                    ("charity_to_date_fen", month.charity),
                    ("quick_fen", month.quick),
                ];
                for (name, amount) in expected {
                    assert_eq!(cell(&answer, name, at), Some(amount.fen()), "row {at} {name}: {:?}", rows[at]);
                }
                assert_eq!(cell(&answer, "months_employed", at), Some(i64::from(month.months_employed)));
            }
            Err(expected) => {
                bad += 1;
                assert_eq!(error(&answer, at), Some(expected.clone()), "row {at}");
                YEAR.iter().for_each(|name| {
                    let unit = if ["months_employed", "rate_ppm"].contains(name) { "" } else { "_fen" };
                    assert_eq!(cell(&answer, &format!("{name}{unit}"), at), None, "row {at} {name}");
                });
                failed = Some(expected);
            }
        }
    }
    println!("withhold: {count} rows, {bad} with faults");
    assert!(bad * 1_000 > count, "{bad}");
}

#[test]
fn withholding_of_a_hundred_thousand_rows_is_that_of_single_calls() {
    withholding_agrees(100_000);
}

#[test]
#[ignore = "a million rows"]
fn withholding_of_a_million_rows_is_that_of_single_calls() {
    withholding_agrees(1_000_000);
}

#[test]
fn differences_of_twenty_thousand_rows_are_those_of_single_calls() {
    let rows = rows(book(), 20_000, 17, 20);
    let constants = vec![("known_then".to_string(), "2025-08-01".to_string())];
    let mut kernel = Kernel::new(book(), Op::Retro, Options { constants, ..Options::default() }).unwrap();
    let answer = kernel.run(&batch(&rows, Types::Texts, "wage", false)).unwrap();
    let (mut bad, mut differ) = (0, 0);
    for (at, row) in rows.iter().enumerate() {
        let both = request(row).and_then(|now| {
            let mut then = now.clone();
            then.rules.known_on = Some("2025-08-01".parse().unwrap());
            let run = |request: &ContributionRequest| -> Result<Contributions<'_>, Faults> { request.scheme(book())?.contributions(&request.person) };
            Ok((run(&then).map_err(|faults| text(&faults))?, run(&now).map_err(|faults| text(&faults))?))
        });
        match both {
            Ok((then, now)) => {
                assert_eq!(error(&answer, at), None);
                assert_eq!(cell(&answer, "employer_then_fen", at), Some(then.employer_total.fen()), "row {at}");
                assert_eq!(cell(&answer, "employer_now_fen", at), Some(now.employer_total.fen()));
                assert_eq!(cell(&answer, "employee_then_fen", at), Some(then.employee_total.fen()));
                assert_eq!(cell(&answer, "employee_now_fen", at), Some(now.employee_total.fen()));
                let differences = hesuan_core::retro::differences(row.month_text().parse().unwrap(), &then, &now).unwrap();
                differ += usize::from(!differences.is_empty());
                for item in Item::ALL {
                    for side in Side::ALL {
                        let due = differences.iter().find(|line| line.item == *item && line.side == *side).map_or(0, |line| line.difference.fen());
                        assert_eq!(cell(&answer, &format!("{item}_{side}_fen"), at).unwrap_or(0), due, "row {at} {item} {side}");
                    }
                }
            }
            Err(expected) => {
                bad += 1;
                assert_eq!(error(&answer, at), Some(expected), "row {at}: {row:?}");
            }
        }
    }
    println!("retro: {} rows, {bad} with faults, {differ} with differences", rows.len());
    assert!(differ > 100, "{differ}");
}

/// The bytes of an answer, whatever memory it lies in.
fn printed(answer: &RecordBatch) -> Vec<String> {
    let told = |column: &dyn Array| {
        let data = column.to_data();
        let bytes: Vec<&[u8]> = data.buffers().iter().map(|buffer| buffer.as_slice()).collect();
        format!("{:?} {:?} {bytes:?}", data.data_type(), data.nulls().map(|nulls| nulls.iter().collect::<Vec<_>>()))
    };
    answer.columns().iter().map(|column| told(column.as_ref())).collect()
}

#[test]
fn one_two_and_seven_threads_give_the_same_bytes() {
    let rows = rows(book(), 30_011, 19, 20);
    for (op, batch) in [
        (Op::Contributions, batch(&rows, Types::Integers, "wage", false)),
        (Op::Payslip, batch(&rows, Types::Integers, "gross", true)),
        (Op::Withhold, withhold_batch(&rows, Types::Integers)),
    ] {
        let run = |threads| Kernel::new(book(), op, Options { threads, ..Options::default() }).unwrap().run(&batch).unwrap();
        let one = printed(&run(1));
        assert_eq!(one, printed(&run(2)), "{op:?}");
        assert_eq!(one, printed(&run(7)), "{op:?}");
    }
}

#[test]
fn the_types_of_the_columns_change_nothing() {
    let rows = rows(book(), 8_000, 23, 0);
    let run = |types| Kernel::new(book(), Op::Payslip, Options::default()).unwrap().run(&batch(&rows, types, "gross", true)).unwrap();
    let integers = printed(&run(Types::Integers));
    assert_eq!(integers, printed(&run(Types::Decimals)));
    assert_eq!(integers, printed(&run(Types::Texts)));
}

#[test]
fn memory_of_earlier_batches_leaves_no_trace() {
    let mut kernel = Kernel::new(book(), Op::Payslip, Options::default()).unwrap();
    for (seed, count) in [(1, 5_000), (2, 3_000), (3, 6_000)] {
        let rows = rows(book(), count, seed, 100);
        let batch = batch(&rows, Types::Integers, "gross", true);
        let fresh = Kernel::new(book(), Op::Payslip, Options::default()).unwrap().run(&batch).unwrap();
        assert_eq!(printed(&kernel.run(&batch).unwrap()), printed(&fresh));
    }
}

#[test]
fn the_long_form_has_the_lines_of_the_wide_one() {
    let rows = rows(book(), 5_000, 29, 50);
    let batch = batch(&rows, Types::Integers, "wage", false);
    let wide = Kernel::new(book(), Op::Contributions, Options::default()).unwrap().run(&batch).unwrap();
    let long = Kernel::new(book(), Op::Contributions, Options { form: Form::Long, ..Options::default() }).unwrap().run(&batch).unwrap();
    let of = long.column_by_name("row").unwrap().as_primitive::<arrow_array::types::UInt32Type>();
    let word = |name: &str, at: usize| {
        let column = long.column_by_name(name).unwrap().as_dictionary::<arrow_array::types::Int8Type>();
        column.is_valid(at).then(|| column.values().as_string::<i32>().value(column.keys().value(at) as usize).to_string())
    };
    let lines: usize = (0..rows.len())
        .map(|row| {
            Item::ALL
                .iter()
                .flat_map(|item| Side::ALL.iter().map(move |side| (item, side)))
                .filter(|(item, side)| cell(&wide, &format!("{item}_{side}_fen"), row).is_some())
                .count()
        })
        .sum();
    let bad = (0..rows.len()).filter(|row| error(&wide, *row).is_some()).count();
    assert!(bad > 10);
    assert_eq!(long.num_rows(), lines + bad);
    for at in 0..long.num_rows() {
        let row = of.value(at) as usize;
        match word("item", at).zip(word("side", at)) {
            Some((item, side)) => assert_eq!(cell(&long, "amount_fen", at), cell(&wide, &format!("{item}_{side}_fen"), row)),
            None => assert_eq!(error(&long, at), error(&wide, row)),
        }
    }
}

#[test]
fn a_batch_fails_where_that_is_asked_for_and_nothing_unknown_goes_unseen() {
    let rows = rows(book(), 1_000, 31, 100);
    let batch = batch(&rows, Types::Integers, "wage", false);
    let run = |options| Kernel::new(book(), Op::Contributions, options).unwrap().run(&batch);
    let column = run(Options::default()).unwrap();
    let first = (0..rows.len()).find(|row| error(&column, *row).is_some()).unwrap();
    let faults = run(Options { bad_rows: BadRows::Fail, ..Options::default() }).unwrap_err();
    assert!(faults.first().path.starts_with(&format!("rows[{first}]")), "{faults}");
    let constants = vec![("houseing_fund_rate".to_string(), "0.07".to_string())];
    assert_eq!(run(Options { constants, ..Options::default() }).unwrap_err().first().code, Code::FieldUnknown);
    let floats = RecordBatch::try_from_iter([
        ("city", std::sync::Arc::new(arrow_array::StringArray::from(vec!["310000"])) as arrow_array::ArrayRef),
        ("month", std::sync::Arc::new(arrow_array::StringArray::from(vec!["2025-07"]))),
        ("wage", std::sync::Arc::new(arrow_array::Int64Array::from(vec![15_000]))),
        ("nickname", std::sync::Arc::new(arrow_array::StringArray::from(vec!["x"]))),
    ])
    .unwrap();
    let faults = Kernel::new(book(), Op::Contributions, Options::default()).unwrap().run(&floats).unwrap_err();
    let codes: Vec<Code> = faults.as_slice().iter().map(|fault| fault.code).collect();
    assert_eq!(codes, [Code::FieldType, Code::FieldUnknown], "an integer wage is neither fen nor yuan");
}

#[test]
fn a_row_is_told_as_the_request_that_it_is() {
    let rows = rows(book(), 400, 37, 0);
    let batch = batch(&rows, Types::Texts, "gross", true);
    let mut kernel = Kernel::new(book(), Op::Payslip, Options::default()).unwrap();
    let answer = kernel.run(&batch).unwrap();
    for row in 0..rows.len() {
        let slip = Payslip::from_json(&kernel.request(&batch, row).unwrap()).and_then(|request| request.run(book())).map(|answer| answer.slip.net.fen()).ok();
        assert_eq!(cell(&answer, "net_fen", row), slip, "row {row}");
    }
}
