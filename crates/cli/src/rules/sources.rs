//! `hesuan rules sources`: what the rules were taken from.

use super::write_json;
use crate::args::SourcesArguments;
use crate::failure::Failure;
use crate::language::Lang;
use crate::records::{Place, places};
use crate::table::{Table, numbers, words};
use hesuan::Fault;
use hesuan::rules::CityCode;
use hesuan::{Code, rules};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::Write;

#[derive(Serialize)]
struct Cited<'a> {
    key: &'a str,
    tier: &'a str,
    title: &'a str,
    places: usize,
    records: usize,
}

/// Lists the sources of a place or of all, the most cited first.
pub fn run(arguments: &SourcesArguments, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let mut places = places(hesuan::book())?;
    if let Some(text) = &arguments.place {
        let code: CityCode = text.parse().map_err(|code| Fault::new(code, "place", text))?;
        // A municipality is a province and a city with one code.
        places.retain(|place| place.code == code);
        if places.is_empty() {
            return Err(Fault::new(Code::CityUnknown, "place", text).into());
        }
    }
    let cited = cited(&places, arguments.place.is_some());
    if arguments.json {
        return write_json(&cited, out);
    }
    table(&cited, lang).write(out)?;
    let mut tiers: BTreeMap<&str, usize> = BTreeMap::new();
    cited.iter().for_each(|source| *tiers.entry(source.tier).or_default() += 1);
    let tiers = tiers.iter().map(|(tier, count)| format!("{tier} {count}")).collect::<Vec<_>>().join(lang.pick("，", ", "));
    let count = cited.len();
    writeln!(out, "\n{}", lang.pick(format!("{count} 个来源（按等级：{tiers}）"), format!("{count} sources (by tier: {tiers})")))?;
    Ok(())
}

/// The sources with what cites them. Files that list the same source under the same key and title share it; what a city
/// takes over is counted with its province, unless the city alone is asked for.
fn cited<'a>(places: &[Place<'a>], with_taken: bool) -> Vec<Cited<'a>> {
    let mut found: BTreeMap<(&str, &str, &str), (usize, usize)> = BTreeMap::new();
    for place in places {
        let mut records: BTreeMap<&str, usize> = BTreeMap::new();
        for key in place.records.iter().filter(|record| record.own || with_taken).flat_map(|record| record.sources) {
            *records.entry(key.as_str()).or_default() += 1;
        }
        let mut seen: Vec<&str> = Vec::new();
        for source in &place.sources {
            let rules::Source { key, tier, title } = source;
            let sum = found.entry((key.as_str(), tier.as_str(), title.as_str())).or_default();
            // A national key that stands in two files is one source.
            if !seen.contains(&key.as_str()) {
                seen.push(key);
                let records = records.get(key.as_str()).copied().unwrap_or_default();
                sum.0 += usize::from(records > 0);
                sum.1 += records;
            }
        }
    }
    let mut cited: Vec<Cited<'_>> = found.into_iter().map(|((key, tier, title), (places, records))| Cited { key, tier, title, places, records }).collect();
    cited.sort_by_key(|source| Reverse(source.records));
    cited
}

fn table(cited: &[Cited<'_>], lang: Lang) -> Table {
    let mut table = Table::new([
        words(lang.pick("来源", "source")),
        words(lang.pick("等级", "tier")),
        numbers(lang.pick("地区数", "places")),
        numbers(lang.pick("记录数", "records")),
        words(lang.pick("名称", "title")),
    ]);
    for source in cited {
        let Cited { key, tier, title, places, records } = source;
        table.row(vec![key.to_string(), tier.to_string(), places.to_string(), records.to_string(), title.to_string()]);
    }
    table
}
