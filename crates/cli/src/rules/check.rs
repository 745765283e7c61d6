//! `hesuan rules check`: a folder of rule files, with every fault at once.

use super::write_json;
use crate::args::CheckArguments;
use crate::failure::Failure;
use crate::folder::{self, Folder};
use crate::language::Lang;
use crate::records::{Level, places};
use crate::table::{Table, numbers, words};
use hesuan::Faults;
use hesuan::boundary::FaultAnswer;
use hesuan::rulepack::source::Rules;
use serde::Serialize;
use std::io::Write;

/// What a folder without a fault holds.
#[derive(Serialize)]
struct Counts {
    files: usize,
    provinces: usize,
    cities: usize,
    records: usize,
    parameters: usize,
    calendars: usize,
    open_conflicts: usize,
    rules: String,
    digest: String,
}

#[derive(Serialize)]
struct Told {
    faults: Vec<FaultAnswer>,
}

/// Tells every fault of a folder, or how much it holds.
pub fn run(arguments: &CheckArguments, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let Folder { files, rules } = folder::read(&arguments.folder)?;
    match rules.and_then(|rules| counts(files, rules)) {
        Ok(counts) if arguments.json => write_json(&counts, out),
        Ok(counts) => {
            table(&counts, lang).write(out)?;
            let Counts { rules, digest, .. } = &counts;
            writeln!(out, "\n{}", lang.pick(format!("规则 {rules}（{digest}），没有错误"), format!("rules {rules} ({digest}), no fault")))?;
            Ok(())
        }
        Err(faults) if arguments.json => {
            write_json(&Told { faults: faults.as_slice().iter().map(FaultAnswer::of).collect() }, out)?;
            Err(Failure::Told)
        }
        Err(faults) => Err(faults.into()),
    }
}

fn counts(files: usize, rules: Rules) -> Result<Counts, Faults> {
    let book = rules.into_book();
    let places = places(&book)?;
    let parameters = book.parameters()?;
    let of_level = |wanted: fn(&Level<'_>) -> bool| places.iter().filter(|place| wanted(&place.level)).count();
    Ok(Counts {
        files,
        provinces: of_level(|level| matches!(level, Level::Province)),
        cities: of_level(|level| matches!(level, Level::City(_))),
        records: places.iter().flat_map(|place| &place.records).filter(|record| record.own).count(),
        parameters: parameters.parameters.len(),
        calendars: parameters.calendars.len(),
        open_conflicts: places.iter().flat_map(|place| place.conflicts).filter(|conflict| !conflict.settled).count(),
        rules: book.edition().version.clone(),
        digest: book.edition().digest.clone(),
    })
}

fn table(counts: &Counts, lang: Lang) -> Table {
    let mut table = Table::new([words(lang.pick("内容", "what")), numbers(lang.pick("数量", "count"))]);
    let rows = [
        (lang.pick("文件", "files"), counts.files),
        (lang.pick("省份", "provinces"), counts.provinces),
        (lang.pick("城市", "cities"), counts.cities),
        (lang.pick("记录", "records"), counts.records),
        (lang.pick("全国参数", "national parameters"), counts.parameters),
        (lang.pick("节假日年份", "calendars"), counts.calendars),
        (lang.pick("未定分歧", "open conflicts"), counts.open_conflicts),
    ];
    for (name, count) in rows {
        table.row(vec![name.to_string(), count.to_string()]);
    }
    table
}
