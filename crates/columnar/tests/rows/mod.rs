//! Generated rows: the same for a seed on every machine, over all cities, with a share that has faults.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test may panic

use arrow_array::types::Int32Type;
use arrow_array::{
    ArrayRef, Date32Array, Decimal128Array, DictionaryArray, Int32Array, Int64Array, LargeStringArray, RecordBatch, StringArray, StringViewArray,
};
use hesuan_core::boundary::ContributionRequest;
use hesuan_core::rules::RuleBook;
use hesuan_core::time::Month;
use std::sync::Arc;

pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Random {
        Random(seed)
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) % end
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len() as u64) as usize].clone()
    }
}

/// A person and month.
#[derive(Clone, Debug)]
pub struct Row {
    pub person: i64,
    pub city: String,
    /// Year and month.
    pub month: (i32, i32),
    pub category: Option<&'static str>,
    pub housing_fund_rate: Option<&'static str>,
    pub work_injury_rate: Option<&'static str>,
    pub wage: Option<i64>,
    pub base_pension: Option<i64>,
    pub base_housing_fund_employee: Option<i64>,
    pub additional: Option<i64>,
    pub other: Option<i64>,
    pub charity: Option<i64>,
    pub exempt: Option<i64>,
}

impl Row {
    pub fn month_text(&self) -> String {
        format!("{:04}-{:02}", self.month.0, self.month.1)
    }
}

pub fn yuan(fen: i64) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", fen.abs() / 100, fen.abs() % 100)
}

/// A city with the months in which its rules are known, and a housing fund rate where it has one.
pub struct Place {
    city: String,
    rate: Option<&'static str>,
    months: Vec<(i32, i32)>,
}

/// Of most cities only the latest rules are known: where and when a person can be computed. What the employer has chosen hangs on the
/// city, so that rows share plans as they do at work.
fn places(book: &'static RuleBook) -> &'static [Place] {
    static PLACES: std::sync::OnceLock<Vec<Place>> = std::sync::OnceLock::new();
    PLACES.get_or_init(|| {
        let mut places = Vec::new();
        for (code, _) in book.cities() {
            for rate in [Some("0.07"), Some("0.12"), Some("0.05"), None] {
                let known = |(year, month): &(i32, i32)| {
                    let mut request = ContributionRequest::new(code, Month::new(*year as u16, *month as u16).unwrap(), "9000".parse().unwrap());
                    request.person.housing_fund_rate = rate.map(|rate| rate.parse().unwrap());
                    hesuan_core::boundary::contributions(book, &request).is_ok()
                };
                let months: Vec<(i32, i32)> =
                    [(2025, 4), (2025, 7), (2025, 8), (2026, 1), (2026, 3), (2026, 7), (2026, 8), (2026, 9)].into_iter().filter(known).collect();
                if !months.is_empty() {
                    places.push(Place { city: code.to_string(), rate, months });
                    break;
                }
            }
        }
        places
    })
}

/// Cities in which rows are generated.
pub fn cities(book: &'static RuleBook) -> usize {
    places(book).len()
}

/// Rows of persons in one to four months each; `faulty` in a thousand have something wrong or unusual.
pub fn rows(book: &'static RuleBook, count: usize, seed: u64, faulty: u64) -> Vec<Row> {
    let cities = places(book);
    let mut random = Random::new(seed);
    let mut rows = Vec::with_capacity(count);
    let mut person = 0;
    while rows.len() < count {
        person += 1;
        let place = random.below(cities.len() as u64) as usize;
        let Place { city, rate, months } = &cities[place];
        let (year, first) = months[random.below(months.len() as u64) as usize];
        let category = random.one(&[None, None, None, Some("nonlocal_rural"), Some("hmt")]);
        let gross = 200_000 + (random.below(4_000) * random.below(4_000) / 4) as i64;
        for month in first..(first + 1 + random.below(4) as i32).min(13) {
            if rows.len() == count {
                break;
            }
            let odd = random.below(1_000) < faulty;
            let mut row = Row {
                person,
                city: city.clone(),
                month: (year, month),
                category,
                housing_fund_rate: *rate,
                work_injury_rate: (place % 7 == 0).then_some("0.004"),
                wage: Some(gross + random.below(20_000) as i64),
                base_pension: (random.below(50) == 0).then(|| 100_000 + random.below(3_000_000) as i64),
                base_housing_fund_employee: (random.below(50) == 0).then(|| 100_000 + random.below(3_000_000) as i64),
                additional: (random.below(2) == 0).then(|| random.below(6) as i64 * 100_000),
                other: None,
                charity: None,
                exempt: None,
            };
            if odd {
                match random.below(9) {
                    0 => row.wage = None,
                    1 => row.wage = Some(-(random.below(100_000) as i64)),
                    2 => row.wage = Some(2_000_000_000_000),
                    3 => row.housing_fund_rate = Some("0.99"),
                    4 => row.city = "999999".to_string(),
                    5 => row.month.0 = 2009,
                    6 => row.charity = Some(random.below(100_000) as i64),
                    7 => row.exempt = Some(random.below(2_000_000) as i64),
                    _ => row.base_pension = Some(0),
                }
            }
            rows.push(row);
        }
    }
    rows
}

/// The types that the columns have.
#[derive(Clone, Copy, Debug)]
pub enum Types {
    /// 64-bit fen, integers and dictionaries.
    Integers,
    /// Decimals, dates and text.
    Decimals,
    /// Text of the other two kinds.
    Texts,
}

/// The rows as a batch; `amounts` are the columns of amounts with the name of the wage.
pub fn batch(rows: &[Row], types: Types, wage: &str, payroll: bool) -> RecordBatch {
    type Get = fn(&Row) -> Option<i64>;
    let mut amounts: Vec<(&str, Get)> =
        vec![(wage, |row| row.wage), ("base_pension", |row| row.base_pension), ("base_housing_fund_employee", |row| row.base_housing_fund_employee)];
    if payroll {
        amounts.extend::<[(&str, Get); 4]>([
            ("additional", |row| row.additional),
            ("other", |row| row.other),
            ("charity", |row| row.charity),
            ("exempt", |row| row.exempt),
        ]);
    }
    let texts = |get: &dyn Fn(&Row) -> Option<String>| -> ArrayRef {
        let cells = rows.iter().map(get);
        match types {
            Types::Integers => Arc::new(cells.collect::<Vec<_>>().iter().map(|cell| cell.as_deref()).collect::<DictionaryArray<Int32Type>>()),
            Types::Decimals => Arc::new(cells.collect::<StringArray>()),
            Types::Texts => Arc::new(cells.collect::<LargeStringArray>()),
        }
    };
    let mut columns: Vec<(String, ArrayRef)> = vec![
        ("category".into(), texts(&|row| row.category.map(str::to_string))),
        ("housing_fund_rate".into(), texts(&|row| row.housing_fund_rate.map(str::to_string))),
        ("work_injury_rate".into(), texts(&|row| row.work_injury_rate.map(str::to_string))),
    ];
    let days = |row: &Row| {
        let (year, month) = row.month;
        hesuan_core::time::Day::new(year as u16, month as u16, 1).unwrap().number() - hesuan_core::time::Day::new(1970, 1, 1).unwrap().number()
    };
    match types {
        Types::Integers => {
            columns.push(("city".into(), texts(&|row| Some(row.city.clone()))));
            columns.push(("month".into(), Arc::new(rows.iter().map(|row| Some(row.month.0 * 100 + row.month.1)).collect::<Int32Array>())));
        }
        Types::Decimals => {
            columns.push(("city".into(), Arc::new(rows.iter().map(|row| row.city.parse::<i32>().ok()).collect::<Int32Array>())));
            columns.push(("month".into(), Arc::new(rows.iter().map(|row| Some(days(row) as i32)).collect::<Date32Array>())));
        }
        Types::Texts => {
            columns.push(("city".into(), Arc::new(rows.iter().map(|row| Some(row.city.clone())).collect::<StringViewArray>())));
            columns.push(("month".into(), texts(&|row| Some(row.month_text()))));
        }
    }
    if payroll {
        columns.push(("person".into(), Arc::new(rows.iter().map(|row| Some(row.person)).collect::<Int64Array>())));
    }
    for (name, get) in amounts {
        match types {
            Types::Integers => columns.push((format!("{name}_fen"), Arc::new(rows.iter().map(get).collect::<Int64Array>()))),
            Types::Decimals => {
                let wide = rows.iter().map(|row| get(row).map(|fen| i128::from(fen) * 100)).collect::<Decimal128Array>();
                columns.push((name.into(), Arc::new(wide.with_precision_and_scale(30, 4).unwrap())));
            }
            Types::Texts => columns.push((name.into(), Arc::new(rows.iter().map(|row| get(row).map(yuan)).collect::<StringViewArray>()))),
        }
    }
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, array)| (name, array, true))).unwrap()
}
