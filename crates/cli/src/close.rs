//! `hesuan close`: a roster for a month, computed row by row.

use crate::args::CloseArguments;
use crate::failure::{Failure, fault_text, say};
use crate::language::Lang;
use crate::lines::LinesFile;
use crate::outfile::{OutFile, same_place};
use crate::progress::Progress;
use crate::roster::{Entry, Roster};
use crate::seen::Seen;
use crate::totals::Totals;
use hesuan::contribution::Contributions;
use hesuan::rules::{Item, ItemSet, MonthRules, Scheme, SchemeKey, WarningCode};
use hesuan::time::{Day, Month};
use hesuan::{Code, Fault, Faults};
use std::collections::{BTreeSet, HashMap};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

/// Faults that are listed; those after them are counted.
const LISTED: u64 = 1000;

/// Computes the roster; prints its totals and writes its files when every row is good, or with `keep_going`.
pub fn run(arguments: &CloseArguments, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    if crate::month::is_workbook(&arguments.roster) {
        return crate::month::run(arguments, lang, out);
    }
    if let Some(state) = &arguments.state {
        return Err(Fault::new(Code::Contradiction, "state", state.display()).because("a roster has no state", "花名册没有状态文件").into());
    }
    let book = hesuan::book();
    let (month, known_on) = times(arguments)?;
    distinct_files(arguments)?;
    let (input, bytes) = open(&arguments.roster)?;
    let mut roster = Roster::open(&arguments.roster, input)?;
    let mut lines = arguments.out.as_deref().map(|path| LinesFile::create(path, month)).transpose()?;
    let rules = known_on.map_or_else(|| book.month(month), |day| book.known_on(day).month(month));
    let mut close = Close { rules, schemes: Vec::new(), index: HashMap::new(), seen: Seen::default() };
    let mut totals = Totals::default();
    let mut faults = FaultList { lang, rows: 0, bad_rows: 0, faults: 0 };
    let mut progress = Progress::new(bytes);
    loop {
        let row = match roster.next_row() {
            Ok(None) => break,
            Ok(Some(row)) => row,
            // Nothing can be read after a row without end; it is bad as other rows are.
            Err(Failure::Input(found)) => {
                faults.note(roster.number(), &found, &progress);
                break;
            }
            Err(failure) => return Err(failure),
        };
        let number = row.number;
        match row.entry.and_then(|entry| close.row(number, &entry).map(|computed| (entry, computed))) {
            Ok((entry, computed)) => {
                faults.rows += 1;
                let scheme = &close.schemes[computed.scheme];
                totals.add(entry.city, &computed.result, computed.new_person).map_err(|code| Fault::new(code, "total", ""))?;
                warnings(scheme, &computed.result).into_iter().for_each(|code| totals.warn(code));
                if let Some(lines) = &mut lines {
                    lines.write(entry.id, scheme, &computed.result)?;
                }
            }
            Err(found) => faults.note(number, &found, &progress),
        }
        progress.at(number, roster.byte());
    }
    progress.finish();
    if faults.bad_rows > 0 {
        faults.tell_sum(arguments.keep_going);
        if !arguments.keep_going {
            return Err(Failure::Told);
        }
    }
    let tables = totals.tables(book, lang).map_err(|code| Fault::new(code, "total", ""))?;
    let summary = arguments.summary.as_deref().map(|path| summary(path, &totals, month)).transpose()?;
    for file in lines.map(LinesFile::complete).transpose()?.into_iter().chain(summary) {
        file.finish()?;
    }
    writeln!(out, "{}", lang.pick(format!("{month} 社保公积金"), format!("Contributions of {month}")))?;
    for table in tables {
        writeln!(out)?;
        table.write(out)?;
    }
    if faults.bad_rows > 0 { Err(Failure::Told) } else { Ok(()) }
}

/// The month and the day whose knowledge is used.
pub fn times(arguments: &CloseArguments) -> Result<(Month, Option<Day>), Faults> {
    let month = arguments.month.parse().map_err(|code| Fault::new(code, "month", &arguments.month));
    let known_on = arguments.known_on.as_deref().map(|day| day.parse().map_err(|code| Fault::new(code, "known_on", day))).transpose();
    match (month, known_on) {
        (Ok(month), Ok(known_on)) => Ok((month, known_on)),
        (month, known_on) => Err(Faults::none_or([month.err(), known_on.err()].into_iter().flatten().collect(), ()).err().unwrap_or_else(unnamed)),
    }
}

/// For places that cannot be reached: a list of faults is never empty.
fn unnamed() -> Faults {
    Fault::new(Code::FieldMissing, "", "").into()
}

/// A file that is read or written must not be written over by another.
fn distinct_files(arguments: &CloseArguments) -> Result<(), Faults> {
    let (out, summary) = (arguments.out.as_deref(), arguments.summary.as_deref());
    let pairs = [("out", out, Some(arguments.roster.as_path())), ("summary", summary, Some(arguments.roster.as_path())), ("summary", summary, out)];
    let same =
        pairs.into_iter().filter_map(|(flag, path, other)| path.filter(|path| other.is_some_and(|other| same_place(path, other))).map(|path| (flag, path)));
    let faults = same.map(|(flag, path)| {
        Fault::new(Code::Contradiction, flag, path.display()).because("the file has another use in this run", "该文件在本次运行中另有用途")
    });
    Faults::none_or(faults.collect(), ())
}

/// The roster and its length, where that is known.
fn open(path: &Path) -> Result<(Box<dyn Read>, Option<u64>), Failure> {
    if path.as_os_str() == "-" {
        return Ok((Box::new(io::stdin().lock()), None));
    }
    let file = File::open(path).map_err(Failure::file(path))?;
    let bytes = file.metadata().ok().filter(|data| data.is_file()).map(|data| data.len());
    Ok((Box::new(file), bytes))
}

fn summary(path: &Path, totals: &Totals, month: Month) -> Result<OutFile, Failure> {
    let mut writer = csv::Writer::from_writer(OutFile::create(path)?);
    totals.write_csv(month, &mut writer).map_err(OutFile::failure(path))?;
    OutFile::complete(path, writer)
}

/// What a row has in common with others: the rules, resolved once for each place and kind of person, and who was seen.
struct Close {
    rules: MonthRules<'static>,
    schemes: Vec<Scheme<'static>>,
    /// By the key without its deferrals; few employers have any.
    index: HashMap<SchemeKey<'static>, Vec<(Vec<String>, usize)>>,
    seen: Seen,
}

/// A computed row.
struct Computed {
    scheme: usize,
    result: Contributions<'static>,
    new_person: bool,
}

impl Close {
    fn row(&mut self, number: u64, entry: &Entry<'_>) -> Result<Computed, Faults> {
        let wanted: ItemSet = entry.person.items.unwrap_or(ItemSet::ALL).iter().filter(|&item| !entry.person.waived.contains(item)).collect();
        let mark = self.seen.mark(entry.city, entry.id);
        let twice = self.seen.claim(mark, number, wanted).map(|(row, item)| twice(entry.id, row, item));
        let scheme = self.scheme(entry);
        let computed = scheme.and_then(|scheme| Ok((scheme, self.schemes[scheme].contributions(&entry.person)?)));
        match (computed, twice) {
            (Ok((scheme, result)), None) => Ok(Computed { scheme, result, new_person: self.seen.count(mark) }),
            (computed, twice) => {
                let found = computed.err().map(|faults| faults.as_slice().to_vec()).unwrap_or_default();
                Err(Faults::none_or(twice.into_iter().chain(found.into_iter().map(by_column)).collect(), ()).err().unwrap_or_else(unnamed))
            }
        }
    }

    fn scheme(&mut self, entry: &Entry<'_>) -> Result<usize, Faults> {
        let Entry { city, area, category, variant, employer_type, employer_size, ref deferrals, .. } = *entry;
        let key = SchemeKey { city, area, category, variant, employer_type, employer_size, deferrals: &[] };
        let known = self.index.get(&key).and_then(|schemes| schemes.iter().find(|(known, _)| known == deferrals));
        if let Some(&(_, scheme)) = known {
            return Ok(scheme);
        }
        let scheme = self.rules.scheme(&SchemeKey { deferrals, ..key })?;
        // The same key with the book's own words, which outlive the row. All are there: the rules were resolved with them.
        let area = scheme.area.map(|area| area.id.as_str());
        let variant = scheme.variant.filter(|_| variant.is_some()).map(|variant| variant.id.as_str());
        let key = SchemeKey { city, area, category, variant, employer_type, employer_size, deferrals: &[] };
        self.index.entry(key).or_default().push((deferrals.clone(), self.schemes.len()));
        self.schemes.push(scheme);
        Ok(self.schemes.len() - 1)
    }
}

fn twice(id: &str, row: u64, item: Item) -> Fault {
    Fault::new(Code::Contradiction, "person", id)
        .because(format!("row {row} has the same person and city with {item}"), format!("第 {row} 行已有同一人员、同一城市的{}", item.zh()))
}

/// Bases have columns of their own.
fn by_column(mut fault: Fault) -> Fault {
    if let Some(base) = fault.path.strip_prefix("bases.") {
        fault.path = format!("base.{base}");
    }
    fault
}

/// The kinds of warnings that a result carries, each once.
fn warnings(scheme: &Scheme<'_>, result: &Contributions<'_>) -> BTreeSet<WarningCode> {
    let charged: ItemSet = result.lines.iter().map(|line| line.item).collect();
    let of_rules = scheme.warnings.iter().filter(|warning| warning.items.is_empty() || warning.items.iter().any(|item| charged.contains(item)));
    of_rules.chain(&result.left_out).map(|warning| warning.code).collect()
}

/// Tells faults as they are found, up to a limit.
struct FaultList {
    lang: Lang,
    rows: u64,
    bad_rows: u64,
    faults: u64,
}

impl FaultList {
    fn note(&mut self, row: u64, faults: &Faults, progress: &Progress) {
        self.rows += 1;
        self.bad_rows += 1;
        let place = self.lang.pick(format!("第 {row} 行"), format!("row {row}"));
        for fault in faults.as_slice() {
            self.faults += 1;
            if self.faults <= LISTED {
                progress.suspend(|| say(format_args!("{}", fault_text(fault, &place, self.lang))));
            }
        }
    }

    fn tell_sum(&self, keep_going: bool) {
        let FaultList { lang, rows, bad_rows, faults } = *self;
        let more = faults.saturating_sub(LISTED);
        if more > 0 {
            say(format_args!("{}", lang.pick(format!("另有 {more} 处错误未列出"), format!("{more} more faults are not listed"))));
        }
        let (done, zh) = if keep_going { ("the good rows were computed", "其余各行已计算") } else { ("nothing was written", "未写出任何结果") };
        say(format_args!("{}", lang.pick(format!("{rows} 行中有 {bad_rows} 行有误：{zh}"), format!("{bad_rows} of {rows} rows are bad: {done}"))));
    }
}
