//! `hesuan rules coverage`: how much is known of each city, month by month and record by record.

use super::{heat_map, markdown, write_json};
use crate::args::CoverageArguments;
use crate::failure::{Failure, say};
use crate::language::Lang;
use crate::outfile::OutFile;
use crate::records::{Level, Place, Record, places};
use crate::table::{Table, numbers, words};
use hesuan::Fault;
use hesuan::rules::{City, CityCode, Kind, RuleBook, RuleRef, Scheme, SchemeKey, Status, Verification};
use hesuan::time::Month;
use serde::Serialize;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The months that are looked at: the library's first year to the year of the newest rules.
const YEARS: (u16, u16) = (2019, 2026);

/// What writes the files of the repository.
pub const COMMAND: &str = "hesuan rules coverage --markdown rules/coverage.md --svg docs/coverage.svg";

/// What a month of a city gives to a local urban employee of an enterprise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MonthCell {
    /// How much is known.
    pub share: Share,
    /// The worst status of a value that the required items use.
    pub status: Status,
}

/// How many items of a month have their rules.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Share {
    /// No required item.
    Nothing,
    /// Fewer than half of the required items.
    Less,
    /// Half of the required items or more, but not every item.
    More,
    /// Every item.
    Whole,
}

/// Counts of records.
#[derive(Clone, Copy, Default, Serialize)]
pub struct Counts {
    /// Records of the file.
    pub records: usize,
    /// Records taken over from the province.
    pub taken: usize,
    /// Values by status.
    pub confirmed: usize,
    /// Values computed from other published figures.
    pub derived: usize,
    /// Values that no source read confirms.
    pub recalled: usize,
    /// Values on which sources disagree.
    pub disputed: usize,
    /// Records that state a gap.
    pub gaps: usize,
    /// Records that end an item.
    pub ended: usize,
    /// Values read on an official page.
    pub official_page: usize,
    /// Values with the number of a document.
    pub cited: usize,
    /// Values without one.
    pub uncited: usize,
    /// Values with which the official page disagrees.
    pub mismatch: usize,
    /// Values of which no verification is recorded.
    pub unchecked: usize,
    /// Values without a source.
    pub without_source: usize,
    /// Disagreements that no further source decided.
    pub open_conflicts: usize,
    /// Months that resolve whole.
    pub whole: usize,
    /// Months of which a required item is known.
    pub partly: usize,
    /// Months without any.
    pub nothing: usize,
}

impl Counts {
    fn add(&mut self, record: &Record<'_>) {
        if !record.own {
            self.taken += 1;
            return;
        }
        self.records += 1;
        match record.kind {
            Kind::Missing | Kind::EstimateOnly => self.gaps += 1,
            Kind::Ended => self.ended += 1,
            Kind::Value => self.add_value(record),
        }
    }

    fn add_value(&mut self, record: &Record<'_>) {
        match record.status {
            Status::Confirmed => self.confirmed += 1,
            Status::Derived => self.derived += 1,
            Status::Recalled => self.recalled += 1,
            _ => self.disputed += 1,
        }
        match record.verification {
            Some(Verification::OfficialPage) => self.official_page += 1,
            Some(Verification::Cited) => self.cited += 1,
            Some(Verification::Uncited) => self.uncited += 1,
            Some(_) => self.mismatch += 1,
            None => self.unchecked += 1,
        }
        self.without_source += usize::from(record.sources.is_empty());
    }

    fn add_months(&mut self, months: &[MonthCell]) {
        for cell in months {
            match cell.share {
                Share::Whole => self.whole += 1,
                Share::Nothing => self.nothing += 1,
                Share::Less | Share::More => self.partly += 1,
            }
        }
    }

    /// The sum of two.
    pub fn plus(mut self, other: &Counts) -> Counts {
        let pairs = [
            (&mut self.records, other.records),
            (&mut self.taken, other.taken),
            (&mut self.confirmed, other.confirmed),
            (&mut self.derived, other.derived),
            (&mut self.recalled, other.recalled),
            (&mut self.disputed, other.disputed),
            (&mut self.gaps, other.gaps),
            (&mut self.ended, other.ended),
            (&mut self.official_page, other.official_page),
            (&mut self.cited, other.cited),
            (&mut self.uncited, other.uncited),
            (&mut self.mismatch, other.mismatch),
            (&mut self.unchecked, other.unchecked),
            (&mut self.without_source, other.without_source),
            (&mut self.open_conflicts, other.open_conflicts),
            (&mut self.whole, other.whole),
            (&mut self.partly, other.partly),
            (&mut self.nothing, other.nothing),
        ];
        for (sum, part) in pairs {
            *sum += part;
        }
        self
    }
}

/// A place with its counts; a city with its months.
pub struct Row<'book> {
    /// The place's code.
    pub code: CityCode,
    /// Its name.
    pub zh: &'book str,
    /// Its name.
    pub en: &'book str,
    /// The city, if it is one.
    pub city: Option<&'book City>,
    /// First month of a value of limits or of the housing fund.
    pub first: Option<Month>,
    /// Latest month in which such a value begins.
    pub latest: Option<Month>,
    /// The counts.
    pub counts: Counts,
    /// The months of a city, in order.
    pub months: Vec<MonthCell>,
}

/// The coverage of a book.
pub struct Coverage<'book> {
    /// The book.
    pub book: &'book RuleBook,
    /// The months that were looked at.
    pub months: Vec<Month>,
    /// The country, the provinces, the cities.
    pub rows: Vec<Row<'book>>,
}

impl<'book> Coverage<'book> {
    fn of(book: &'book RuleBook) -> Result<Coverage<'book>, Fault> {
        let months = months()?;
        let rows = places(book)?.iter().map(|place| row(book, place, &months)).collect();
        Ok(Coverage { book, months, rows })
    }

    /// The cities.
    pub fn cities(&self) -> impl Iterator<Item = &Row<'book>> {
        self.rows.iter().filter(|row| row.city.is_some())
    }

    /// The provinces by code, each with one of its cities, which knows its name, and the rows of all.
    pub fn provinces(&self) -> Vec<(CityCode, &'book City, Vec<&Row<'book>>)> {
        let mut provinces: Vec<(CityCode, &City, Vec<&Row<'_>>)> = Vec::new();
        for row in self.cities() {
            let Some(city) = row.city else { continue };
            let code = city.province_code();
            match provinces.iter_mut().find(|(known, ..)| *known == code) {
                Some((.., rows)) => rows.push(row),
                None => provinces.push((code, city, vec![row])),
            }
        }
        provinces.sort_by_key(|(code, ..)| *code);
        provinces
    }

    /// The sum of all rows.
    pub fn total(&self) -> Counts {
        self.rows.iter().fold(Counts::default(), |sum, row| sum.plus(&row.counts))
    }

    /// The months of all cities, counted by year.
    pub fn by_year(&self) -> Vec<(u16, Counts)> {
        let years = self.months.chunks(12).enumerate();
        years
            .filter_map(|(index, chunk)| {
                let mut counts = Counts::default();
                self.cities().for_each(|row| counts.add_months(&row.months[index * 12..index * 12 + chunk.len()]));
                chunk.first().map(|month| (month.year(), counts))
            })
            .collect()
    }
}

fn months() -> Result<Vec<Month>, Fault> {
    let month = |year, month| Month::new(year, month).map_err(|code| Fault::new(code, "", year));
    let (first, last) = (month(YEARS.0, 1)?, month(YEARS.1, 12)?);
    Ok(std::iter::successors(Some(first), |month| Some(month.next())).take_while(|month| *month <= last).collect())
}

fn row<'book>(book: &'book RuleBook, place: &Place<'book>, months: &[Month]) -> Row<'book> {
    let mut counts = Counts::default();
    place.records.iter().for_each(|record| counts.add(record));
    counts.open_conflicts = place.conflicts.iter().filter(|conflict| !conflict.settled).count();
    let city = match place.level {
        Level::City(city) => Some(city),
        Level::National | Level::Province => None,
    };
    let cells: Vec<MonthCell> = city.iter().flat_map(|_| months).map(|month| cell(book, place.code, *month)).collect();
    counts.add_months(&cells);
    let of_limits = |record: &&Record<'_>| record.kind == Kind::Value && matches!(record.section, "bases" | "housing_fund");
    let starts = place.records.iter().filter(of_limits).filter_map(|record| record.from);
    Row { code: place.code, zh: place.zh, en: place.en, city, first: starts.clone().min(), latest: starts.max(), counts, months: cells }
}

fn cell(book: &RuleBook, city: CityCode, month: Month) -> MonthCell {
    let nothing = MonthCell { share: Share::Nothing, status: Status::Confirmed };
    book.month(month).scheme(&SchemeKey::of(city)).map_or(nothing, |scheme| cell_of(&scheme))
}

fn cell_of(scheme: &Scheme<'_>) -> MonthCell {
    let required = || scheme.items.iter().filter(|rule| rule.item.is_required());
    let known = required().count();
    let missing = scheme.missing.iter().filter(|(item, _)| item.is_required()).count();
    let share = match known {
        0 => Share::Nothing,
        _ if scheme.missing.is_empty() => Share::Whole,
        _ if known >= missing => Share::More,
        _ => Share::Less,
    };
    let status = |rule: RuleRef<'_>| rule.evidence.status;
    let worst = required().flat_map(|rule| [Some(rule.rule), rule.base_rule]).flatten().map(status).max();
    MonthCell { share, status: worst.unwrap_or(Status::Confirmed) }
}

/// Prints the coverage, writes it to files, or says whether those are stale.
pub fn run(arguments: &CoverageArguments, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let coverage = Coverage::of(hesuan::book())?;
    if arguments.json {
        return write_json(&answer(&coverage), out);
    }
    let files = files(arguments, &coverage);
    if arguments.check {
        return check(&files, lang);
    }
    if files.is_empty() {
        table(&coverage, lang).write(out)?;
    }
    for (path, text) in &files {
        let mut file = OutFile::create(path)?;
        file.write_all(text.as_bytes()).map_err(Failure::file(path))?;
        file.finish()?;
    }
    summary(&coverage, files.is_empty(), lang, out)
}

/// The files that are named, with their texts; with `check`, those of the repository if none is.
fn files(arguments: &CoverageArguments, coverage: &Coverage<'_>) -> Vec<(PathBuf, String)> {
    let CoverageArguments { markdown, svg, check, .. } = arguments;
    let of_repository = *check && markdown.is_none() && svg.is_none();
    let named = |path: &Option<PathBuf>, default: &str| path.clone().or_else(|| of_repository.then(|| PathBuf::from(default)));
    let markdown = named(markdown, markdown::PATH).map(|path| (path, markdown::text(coverage)));
    let svg = named(svg, heat_map::PATH).map(|path| (path, heat_map::text(coverage)));
    markdown.into_iter().chain(svg).collect()
}

fn check(files: &[(PathBuf, String)], lang: Lang) -> Result<(), Failure> {
    let mut stale = false;
    for (path, text) in files {
        let fresh = match fs::read(path) {
            Ok(present) => present == text.as_bytes(),
            Err(error) if error.kind() == ErrorKind::NotFound => false,
            Err(error) => return Err(Failure::file(path)(error)),
        };
        if !fresh {
            stale = true;
            let path = shown(path);
            say(format_args!("{}", lang.pick(format!("{path} 已过期；请运行 {}", COMMAND), format!("{path} is stale; refresh with {}", COMMAND))));
        }
    }
    if stale { Err(Failure::Told) } else { Ok(()) }
}

fn shown(path: &Path) -> String {
    crate::failure::visible(&path.display().to_string())
}

#[derive(Serialize)]
struct Told<'a> {
    place: String,
    zh: &'a str,
    en: &'a str,
    level: &'static str,
    first: Option<Month>,
    latest: Option<Month>,
    #[serde(flatten)]
    counts: Counts,
}

#[derive(Serialize)]
struct Answer<'a> {
    places: Vec<Told<'a>>,
    cities: usize,
    months: usize,
    total: Counts,
    rules: &'a str,
    digest: &'a str,
}

fn answer<'a>(coverage: &'a Coverage<'_>) -> Answer<'a> {
    let level = |row: &Row<'_>| match row.city {
        Some(_) => "city",
        None if row.code == CityCode::NATIONAL => "national",
        None => "province",
    };
    let told = |row: &'a Row<'_>| Told {
        place: row.code.to_string(),
        zh: row.zh,
        en: row.en,
        level: level(row),
        first: row.first,
        latest: row.latest,
        counts: row.counts,
    };
    let edition = coverage.book.edition();
    Answer {
        places: coverage.rows.iter().map(told).collect(),
        cities: coverage.cities().count(),
        months: coverage.months.len(),
        total: coverage.total(),
        rules: &edition.version,
        digest: &edition.digest,
    }
}

/// 中文, English, which count.
type CountColumn = (&'static str, &'static str, fn(&Counts) -> usize);

/// The counts that have a column.
pub const COLUMNS: [CountColumn; 16] = [
    ("整月", "whole", |counts| counts.whole),
    ("部分", "partly", |counts| counts.partly),
    ("无", "none", |counts| counts.nothing),
    ("记录", "records", |counts| counts.records),
    ("取自省", "of province", |counts| counts.taken),
    ("已核", "confirmed", |counts| counts.confirmed),
    ("推算", "derived", |counts| counts.derived),
    ("未核", "recalled", |counts| counts.recalled),
    ("有争议", "disputed", |counts| counts.disputed),
    ("空档", "gaps", |counts| counts.gaps),
    ("官方页面", "official page", |counts| counts.official_page),
    ("引有文号", "cited", |counts| counts.cited),
    ("无文号", "uncited", |counts| counts.uncited),
    ("不一致", "mismatch", |counts| counts.mismatch),
    ("未查", "unchecked", |counts| counts.unchecked),
    ("未定分歧", "open conflicts", |counts| counts.open_conflicts),
];

fn table(coverage: &Coverage<'_>, lang: Lang) -> Table {
    let mut columns =
        vec![words(lang.pick("代码", "code")), words(lang.pick("地区", "place")), words(lang.pick("最早", "first")), words(lang.pick("最新", "latest"))];
    columns.extend(COLUMNS.iter().map(|(zh, en, _)| numbers(lang.pick(zh, en))));
    let mut table = Table::new(columns);
    let month = |month: Option<Month>| month.map_or(String::new(), |month| month.to_string());
    for row in &coverage.rows {
        let mut cells = vec![row.code.to_string(), lang.pick(row.zh, row.en).to_string(), month(row.first), month(row.latest)];
        cells.extend(COLUMNS.iter().map(|(.., count)| count(&row.counts).to_string()));
        table.row(cells);
    }
    let mut cells = vec![lang.pick("合计", "total").to_string(), String::new(), String::new(), String::new()];
    let total = coverage.total();
    cells.extend(COLUMNS.iter().map(|(.., count)| count(&total).to_string()));
    table.total(cells);
    table
}

fn summary(coverage: &Coverage<'_>, after_table: bool, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    if after_table {
        writeln!(out)?;
    }
    for (zh, en) in sentences(coverage) {
        writeln!(out, "{}", lang.pick(zh, en))?;
    }
    Ok(())
}

/// The coverage in a few sentences.
pub fn sentences(coverage: &Coverage<'_>) -> Vec<(String, String)> {
    let total = coverage.total();
    let cities = coverage.cities().count();
    let provinces = coverage.rows.iter().filter(|row| row.city.is_none() && row.code != CityCode::NATIONAL).count();
    let Counts { records, confirmed, derived, recalled, disputed, gaps, ended, without_source, open_conflicts, whole, partly, nothing, .. } = total;
    let Counts { official_page, cited, uncited, mismatch, unchecked, .. } = total;
    let months = whole + partly + nothing;
    let edition = coverage.book.edition();
    vec![
        (
            format!("规则 {}（{}）：{cities} 个城市，{provinces} 个省份", edition.version, edition.digest),
            format!("Rules {} ({}): {cities} cities, {provinces} provinces", edition.version, edition.digest),
        ),
        (
            format!("{months} 个城市月（{}-01 至 {}-12）：{whole} 整月，{partly} 部分，{nothing} 无", YEARS.0, YEARS.1),
            format!("{months} months of cities ({}-01 to {}-12): {whole} whole, {partly} partly, {nothing} none", YEARS.0, YEARS.1),
        ),
        (
            format!("{records} 条记录：{confirmed} 已核，{derived} 推算，{recalled} 未核，{disputed} 有争议，{gaps} 空档，{ended} 已取消"),
            format!("{records} records: {confirmed} confirmed, {derived} derived, {recalled} recalled, {disputed} disputed, {gaps} gaps, {ended} ended"),
        ),
        (
            format!("核实：{official_page} 官方页面，{cited} 引有文号，{uncited} 无文号，{mismatch} 与官方页面不一致，{unchecked} 未查"),
            format!("Verification: {official_page} official page, {cited} cited, {uncited} uncited, {mismatch} mismatch, {unchecked} unchecked"),
        ),
        (
            format!("无来源的数值：{without_source}；未定分歧：{open_conflicts}"),
            format!("Values without a source: {without_source}; open conflicts: {open_conflicts}"),
        ),
    ]
}
