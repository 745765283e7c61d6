//! Sums of a closed roster by city, item and side, and counts of warnings. Every sum is one of rounded lines, checked.

use crate::failure::visible;
use crate::language::Lang;
use crate::table::{Table, numbers, words};
use hesuan::Code;
use hesuan::contribution::Contributions;
use hesuan::money::Money;
use hesuan::rules::{CityCode, Item, PaidFrom, RuleBook, Side, WarningCode};
use hesuan::time::Month;
use std::collections::BTreeMap;
use std::io::Write;

/// The sums of a roster.
#[derive(Default)]
pub struct Totals {
    cities: BTreeMap<CityCode, CityTotals>,
    warnings: BTreeMap<WarningCode, u64>,
}

#[derive(Default)]
struct CityTotals {
    people: u64,
    sums: BTreeMap<(Item, Side, PaidFrom), Sum>,
}

#[derive(Clone, Copy, Default)]
struct Sum {
    people: u64,
    amount: Money,
}

/// What the two sides owe.
#[derive(Clone, Copy, Default)]
struct Sides {
    employer: Money,
    employee: Money,
    elsewhere: Money,
}

impl Sides {
    fn add(&mut self, side: Side, paid_from: PaidFrom, amount: Money) -> Result<(), Code> {
        let sum = match (side, paid_from) {
            (Side::Employer, _) => &mut self.employer,
            (_, PaidFrom::Wages) => &mut self.employee,
            _ => &mut self.elsewhere,
        };
        *sum = sum.plus(amount)?;
        Ok(())
    }

    fn join(&mut self, other: Sides) -> Result<(), Code> {
        self.add(Side::Employer, PaidFrom::Wages, other.employer)?;
        self.add(Side::Employee, PaidFrom::Wages, other.employee)?;
        self.add(Side::Employee, PaidFrom::MedicalAccount, other.elsewhere)
    }

    fn cells(self, elsewhere: bool) -> Vec<String> {
        let mut cells = vec![self.employer.to_string(), self.employee.to_string()];
        cells.extend(elsewhere.then(|| self.elsewhere.to_string()));
        cells
    }
}

impl CityTotals {
    fn sides(&self) -> Result<Sides, Code> {
        let mut sides = Sides::default();
        for ((_, side, paid_from), sum) in &self.sums {
            sides.add(*side, *paid_from, sum.amount)?;
        }
        Ok(sides)
    }
}

impl Totals {
    /// Adds the lines of a row; `new` says whether its person was not yet met in this city.
    pub fn add(&mut self, city: CityCode, result: &Contributions<'_>, new: bool) -> Result<(), Code> {
        let city = self.cities.entry(city).or_default();
        city.people += u64::from(new);
        for line in &result.lines {
            let sum = city.sums.entry((line.item, line.side, line.paid_from)).or_default();
            sum.people += 1;
            sum.amount = sum.amount.plus(line.amount)?;
        }
        Ok(())
    }

    /// Counts a row that has this warning.
    pub fn warn(&mut self, code: WarningCode) {
        *self.warnings.entry(code).or_default() += 1;
    }

    /// The tables by city and by item, and the counts of warnings where there are any.
    pub fn tables(&self, book: &RuleBook, lang: Lang) -> Result<Vec<Table>, Code> {
        let mut tables = vec![self.by_city(book, lang)?, self.by_item(lang)?];
        let mut warnings = Table::new([words(lang.pick("提示", "warning")), numbers(lang.pick("行数", "rows")), words(lang.pick("含义", "meaning"))]);
        for (code, rows) in &self.warnings {
            warnings.row(vec![code.as_str().to_string(), rows.to_string(), lang.pick(code.zh(), code.en()).to_string()]);
        }
        if !self.warnings.is_empty() {
            tables.push(warnings);
        }
        Ok(tables)
    }

    fn by_city(&self, book: &RuleBook, lang: Lang) -> Result<Table, Code> {
        let elsewhere = self.any_elsewhere();
        let mut columns = vec![words(lang.pick("城市", "city")), words(""), numbers(lang.pick("人数", "people"))];
        columns.extend(side_columns(elsewhere, lang));
        let mut table = Table::new(columns);
        let (mut people, mut all) = (0, Sides::default());
        for (code, city) in &self.cities {
            let name = book.city(*code).map_or(String::new(), |city| visible(lang.pick(&city.name.zh, &city.name.en)));
            let sides = city.sides()?;
            people += city.people;
            all.join(sides)?;
            table.row([vec![code.to_string(), name, city.people.to_string()], sides.cells(elsewhere)].concat());
        }
        table.total([vec![lang.pick("合计", "total").to_string(), String::new(), people.to_string()], all.cells(elsewhere)].concat());
        Ok(table)
    }

    fn by_item(&self, lang: Lang) -> Result<Table, Code> {
        let elsewhere = self.any_elsewhere();
        let mut columns = vec![words(lang.pick("险种", "item"))];
        columns.extend(side_columns(elsewhere, lang));
        let mut table = Table::new(columns);
        let mut items: BTreeMap<Item, Sides> = BTreeMap::new();
        for ((item, side, paid_from), sum) in self.cities.values().flat_map(|city| &city.sums) {
            items.entry(*item).or_default().add(*side, *paid_from, sum.amount)?;
        }
        let mut all = Sides::default();
        for (item, sides) in items {
            all.join(sides)?;
            table.row([vec![lang.pick(item.zh(), item.en()).to_string()], sides.cells(elsewhere)].concat());
        }
        table.total([vec![lang.pick("合计", "total").to_string()], all.cells(elsewhere)].concat());
        Ok(table)
    }

    fn any_elsewhere(&self) -> bool {
        self.cities.values().flat_map(|city| city.sums.keys()).any(|(_, side, paid_from)| *side == Side::Employee && *paid_from != PaidFrom::Wages)
    }

    /// One CSV row for each city, item, side and origin of the money.
    pub fn write_csv<W: Write>(&self, month: Month, out: &mut csv::Writer<W>) -> csv::Result<()> {
        out.write_record(["city", "month", "item", "side", "paid_from", "people", "amount"])?;
        for (code, city) in &self.cities {
            for ((item, side, paid_from), sum) in &city.sums {
                out.write_record([
                    code.to_string().as_str(),
                    month.to_string().as_str(),
                    item.as_str(),
                    side.as_str(),
                    paid_from.as_str(),
                    sum.people.to_string().as_str(),
                    sum.amount.to_string().as_str(),
                ])?;
            }
        }
        Ok(())
    }
}

fn side_columns(elsewhere: bool, lang: Lang) -> Vec<(String, bool)> {
    let mut columns = vec![numbers(lang.pick("单位合计", "employer total")), numbers(lang.pick("个人合计", "employee total"))];
    columns.extend(elsewhere.then(|| numbers(lang.pick("个人另付（不从工资扣除）", "not from wages"))));
    columns
}
