//! `hesuan rules expiring`: values that end by their own notice.

use super::write_json;
use crate::args::ExpiringArguments;
use crate::failure::Failure;
use crate::language::Lang;
use crate::records::{Place, Record, places};
use crate::table::{Table, words};
use crate::timelines;
use hesuan::rules::{Kind, Status};
use hesuan::time::{Day, Month};
use hesuan::{Code, Fault, Faults};
use serde::Serialize;
use std::io::Write;

#[derive(Serialize)]
struct Ending<'a> {
    expires: Month,
    place: String,
    zh: &'a str,
    en: &'a str,
    section: &'static str,
    about: Vec<String>,
    variant: Option<&'a str>,
    area: Option<&'a str>,
    from: Option<Month>,
    status: Status,
    doc: Option<&'a str>,
    sources: &'a [String],
}

/// Lists the values whose last month is over before a day.
pub fn run(arguments: &ExpiringArguments, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let before = bound("before", &arguments.before);
    let since = arguments.since.as_deref().map(|since| bound("since", since)).transpose();
    let (before, since) = match (before, since) {
        (Ok(before), Ok(since)) => (before, since),
        (before, since) => return Err(both(before.err(), since.err()).into()),
    };
    let places = places(hesuan::book())?;
    let over = |month: Month| month.next().first_day();
    let wanted = |month: Month| over(month) <= before && since.is_none_or(|since| over(month) > since);
    let mut endings: Vec<(Month, &Place<'_>, &Record<'_>)> = Vec::new();
    for place in &places {
        let values = place.records.iter().filter(|record| record.own && record.kind == Kind::Value);
        endings.extend(values.filter_map(|record| record.expires.filter(|month| wanted(*month)).map(|month| (month, place, record))));
    }
    // Stable: places and their records stay in order.
    endings.sort_by_key(|(month, ..)| *month);
    if arguments.json {
        return write_json(&endings.iter().map(ending).collect::<Vec<_>>(), out);
    }
    table(&endings, lang).write(out)?;
    let count = endings.len();
    writeln!(out, "\n{}", lang.pick(format!("{count} 条"), format!("{count} values")))?;
    Ok(())
}

/// The first day of a month, or a day.
fn bound(flag: &str, text: &str) -> Result<Day, Fault> {
    match text.parse::<Month>() {
        Ok(month) => Ok(month.first_day()),
        Err(code) => text.parse().map_err(|of_day| Fault::new(if text.len() > 7 { of_day } else { code }, flag, text)),
    }
}

fn both(one: Option<Fault>, other: Option<Fault>) -> Faults {
    Faults::none_or(one.into_iter().chain(other).collect(), ()).err().unwrap_or_else(|| Fault::new(Code::FieldMissing, "", "").into())
}

fn ending<'a>((expires, place, record): &(Month, &Place<'a>, &Record<'a>)) -> Ending<'a> {
    Ending {
        expires: *expires,
        place: place.code.to_string(),
        zh: place.zh,
        en: place.en,
        section: record.section,
        about: record.about.ids(),
        variant: record.scope.and_then(|scope| scope.variant.as_deref()),
        area: record.scope.and_then(|scope| scope.area.as_deref()),
        from: record.from,
        status: record.status,
        doc: record.doc,
        sources: record.sources,
    }
}

fn table(endings: &[(Month, &Place<'_>, &Record<'_>)], lang: Lang) -> Table {
    let mut table = Table::new([
        words(lang.pick("止", "expires")),
        words(lang.pick("代码", "code")),
        words(lang.pick("地区", "place")),
        words(lang.pick("类别", "section")),
        words(lang.pick("险种", "item")),
        words(lang.pick("适用", "for")),
        words(lang.pick("起", "from")),
        words(lang.pick("状态", "status")),
        words(lang.pick("文号", "document")),
    ]);
    for (expires, place, record) in endings {
        table.row(vec![
            expires.to_string(),
            place.code.to_string(),
            lang.pick(place.zh, place.en).to_string(),
            record.section.to_string(),
            record.about.text(lang),
            record.scope.map_or(String::new(), |scope| timelines::scope(scope, lang)),
            record.from.map_or(String::new(), |month| month.to_string()),
            lang.pick(record.status.zh(), record.status.en()).to_string(),
            record.doc.unwrap_or_default().to_string(),
        ]);
    }
    table
}
