//! The coverage as a Markdown file: a summary, a table of provinces, a table of the cities of each.

use super::coverage::{COLUMNS, COMMAND, Counts, Coverage, Row, sentences};
use hesuan::rules::CityCode;
use hesuan::time::Month;

/// Where the file lies in the repository.
pub const PATH: &str = "rules/coverage.md";

/// The text of the file.
pub fn text(coverage: &Coverage<'_>) -> String {
    let mut text = format!(
        "# Coverage of the rules 规则覆盖情况\n\n\
        Generated; refresh with `{COMMAND}`.\n\n\
        ![heat map: one row per city, one column per month](../docs/coverage.svg)\n\n"
    );
    for (zh, en) in sentences(coverage) {
        text.push_str(&format!("* {en}\n  {zh}\n"));
    }
    text.push_str(
        "\nA month is *whole* if every item has its rule for a local urban employee of an enterprise, and *partly* known if some required item has one. \
        Records are those of a place's own file; *of province* are those that a city takes over. Verification: *official page* means read there, *cited* that \
        a document is named, *unchecked* that none is recorded.\n",
    );
    by_year(coverage, &mut text);
    let provinces = coverage.provinces();
    text.push_str("\n## Provinces 各省\n\n");
    head(&mut text, &["code", "province", "省份", "cities"]);
    for (code, city, rows) in &provinces {
        let sum = own(coverage, *code).into_iter().chain(rows.iter().copied()).fold(Counts::default(), |sum, row| sum.plus(&row.counts));
        line(&mut text, &[code.to_string(), city.province.en.clone(), city.province.zh.clone(), rows.len().to_string()], &sum);
    }
    let national = own(coverage, CityCode::NATIONAL);
    national.into_iter().for_each(|row| line(&mut text, &[row.code.to_string(), row.en.to_string(), row.zh.to_string(), String::new()], &row.counts));
    line(&mut text, &[String::new(), "total".to_string(), "合计".to_string(), coverage.cities().count().to_string()], &coverage.total());
    for (code, city, rows) in &provinces {
        text.push_str(&format!("\n## {} {}\n\n", city.province.en, city.province.zh));
        head(&mut text, &["code", "city", "城市", "first", "latest"]);
        for row in own(coverage, *code).into_iter().chain(rows.iter().copied()) {
            let month = |month: Option<Month>| month.map_or(String::new(), |month| month.to_string());
            let (en, zh) = if row.city.is_some() { (row.en.to_string(), row.zh.to_string()) } else { ("*province*".to_string(), row.zh.to_string()) };
            line(&mut text, &[row.code.to_string(), en, zh, month(row.first), month(row.latest)], &row.counts);
        }
    }
    text
}

fn by_year(coverage: &Coverage<'_>, text: &mut String) {
    text.push_str("\n## Years 各年\n\n| year | whole | partly | none |\n|---|--:|--:|--:|\n");
    for (year, counts) in coverage.by_year() {
        text.push_str(&format!("| {year} | {} | {} | {} |\n", counts.whole, counts.partly, counts.nothing));
    }
}

/// The row of the file of a province or the country, where there is one.
fn own<'a, 'book>(coverage: &'a Coverage<'book>, code: CityCode) -> Option<&'a Row<'book>> {
    coverage.rows.iter().find(|row| row.code == code && row.city.is_none())
}

fn head(text: &mut String, titles: &[&str]) {
    let names = titles.iter().copied().chain(COLUMNS.iter().map(|(_, en, _)| *en));
    text.push_str(&format!("| {} |\n", names.collect::<Vec<_>>().join(" | ")));
    text.push_str(&format!("|{}{}\n", "---|".repeat(titles.len()), "--:|".repeat(COLUMNS.len())));
}

fn line(text: &mut String, names: &[String], counts: &Counts) {
    let cells = names.iter().cloned().chain(COLUMNS.iter().map(|(.., count)| count(counts).to_string()));
    text.push_str(&format!("| {} |\n", cells.collect::<Vec<_>>().join(" | ")));
}
