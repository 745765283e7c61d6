//! `hesuan parameter` and `hesuan calendar`: national values with their evidence.

use crate::answer::{list, of, parsed, text, texts};
use crate::args::{CalendarArguments, ParameterArguments};
use crate::failure::Failure;
use crate::language::Lang;
use crate::table::{Table, words};
use hesuan::rules::{ParameterValue, Status};
use serde_json::{Value, json};
use std::io::Write;

/// A parameter in a month.
pub fn parameter(arguments: &ParameterArguments, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let mut request = json!({ "id": arguments.id, "month": arguments.month });
    if let Some(day) = &arguments.known_on {
        request["known_on"] = json!(day);
    }
    if arguments.json {
        writeln!(out, "{}", hesuan::call(hesuan::book(), "parameter", &request.to_string())?)?;
        return Ok(());
    }
    let answer = of("parameter", &request)?;
    let (id, name, month) = (text(&answer["id"]), text(&answer[lang.pick("zh", "en")]), text(&answer["month"]));
    writeln!(out, "{}\n", lang.pick(format!("{name}（{id}），{month}"), format!("{name} ({id}), {month}")))?;
    // From the book: JSON objects read back have lost the order of the columns.
    let (month, day) = (parsed(&answer["month"])?, parsed(&answer["stamp"]["known_on"])?);
    let known_on = arguments.known_on.as_ref().map(|_| day);
    match hesuan::book().parameters()?.get(&arguments.id).and_then(|parameter| parameter.at(month, known_on)).map(|record| &record.value) {
        Some(ParameterValue::List(list)) => list_table(list, lang).write(out)?,
        Some(ParameterValue::Table(rows)) => rows_table(rows).write(out)?,
        Some(ParameterValue::Fields(fields)) => fields_table(fields, lang).write(out)?,
        Some(ParameterValue::Text(_)) | None => writeln!(out, "{}", text(&answer["value"]))?,
    }
    writeln!(out)?;
    let period = match answer["expires"].as_str() {
        Some(expires) => format!("{} – {expires}", text(&answer["from"])),
        None => format!("{} –", text(&answer["from"])),
    };
    let facts = [
        (lang.pick("单位", "unit"), text(&answer["unit"]).to_string()),
        (lang.pick("期间", "in force"), period),
        (lang.pick("状态", "status"), status(&answer, lang)?),
        (lang.pick("其他说法", "also claimed"), texts(&answer["alternatives"]).join(lang.pick("；", "; "))),
        (lang.pick("文号", "document"), text(&answer["doc"]).to_string()),
        (lang.pick("备注", "note"), text(&answer["note"]).to_string()),
    ];
    tell(&facts, &answer, lang, out)
}

/// The terms of a policy, field by field.
fn fields_table(fields: &[(String, ParameterValue)], lang: Lang) -> Table {
    let mut table = Table::new([words(lang.pick("字段", "field")), words(lang.pick("值", "value"))]);
    for (name, value) in fields {
        let told = if let ParameterValue::Text(text) = value { text.clone() } else { value.json_text() };
        table.row(vec![name.clone(), told]);
    }
    table
}

fn list_table(list: &[String], lang: Lang) -> Table {
    let mut table = Table::new([words(lang.pick("值", "value"))]);
    list.iter().for_each(|text| table.row(vec![text.clone()]));
    table
}

/// Rows with all columns that any of them names.
fn rows_table(rows: &[Vec<(String, String)>]) -> Table {
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in rows.iter().flatten() {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    let mut table = Table::new(names.iter().map(|name| words(name)));
    for row in rows {
        let cell = |name: &&str| row.iter().find(|(column, _)| column == name).map_or(String::new(), |(_, text)| text.clone());
        table.row(names.iter().map(cell).collect());
    }
    table
}

/// The days of a year that differ from the plain week.
pub fn calendar(arguments: &CalendarArguments, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let request = json!({ "year": arguments.year });
    if arguments.json {
        writeln!(out, "{}", hesuan::call(hesuan::book(), "calendar", &request.to_string())?)?;
        return Ok(());
    }
    let answer = of("calendar", &request)?;
    let year = &arguments.year;
    writeln!(out, "{}\n", lang.pick(format!("{year} 年节假日安排"), format!("Holidays and make-up work days of {year}")))?;
    let mut table = Table::new([
        words(lang.pick("日期", "day")),
        words(lang.pick("星期", "weekday")),
        words(lang.pick("类别", "kind")),
        words(lang.pick("节日", "holiday")),
    ]);
    let days = list(&answer["days"]);
    for day in days {
        let date = text(&day["day"]);
        let name = text(&day[lang.pick("zh", "en")]);
        table.row(vec![date.to_string(), weekday(date, lang).to_string(), kind(text(&day["kind"]), lang).to_string(), name.to_string()]);
    }
    table.write(out)?;
    let count = |wanted: &str| days.iter().filter(|day| text(&day["kind"]) == wanted).count();
    let (statutory, rest, work) = (count("statutory"), count("rest"), count("work"));
    let sum = lang.pick(
        format!("法定节假日 {statutory} 天，调休放假 {rest} 天，调休上班 {work} 天"),
        format!("{statutory} statutory holidays, {rest} other days off, {work} make-up work days"),
    );
    writeln!(out, "\n{sum}\n")?;
    let facts = [(lang.pick("状态", "status"), status(&answer, lang)?), (lang.pick("文号", "document"), text(&answer["doc"]).to_string())];
    tell(&facts, &answer, lang, out)
}

fn kind(kind: &str, lang: Lang) -> &str {
    match kind {
        "statutory" => lang.pick("法定节假日", "statutory holiday"),
        "rest" => lang.pick("放假", "day off"),
        "work" => lang.pick("上班", "work day"),
        other => other,
    }
}

fn status(answer: &Value, lang: Lang) -> Result<String, Failure> {
    let status: Status = parsed(&answer["status"])?;
    Ok(lang.pick(status.zh(), status.en()).to_string())
}

/// Facts that are given, the sources, and which rules these are.
fn tell(facts: &[(&str, String)], answer: &Value, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let colon = lang.pick("：", ": ");
    for (name, fact) in facts.iter().filter(|(_, fact)| !fact.is_empty()) {
        writeln!(out, "{name}{colon}{fact}")?;
    }
    for source in texts(&answer["sources"]) {
        writeln!(out, "{}{colon}{source}", lang.pick("来源", "source"))?;
    }
    let [rules, digest, day] = ["rules", "digest", "known_on"].map(|key| text(&answer["stamp"][key]));
    writeln!(out, "\n{}", lang.pick(format!("规则 {rules}（{digest}），截至 {day} 所知"), format!("rules {rules} ({digest}), as known on {day}")))?;
    Ok(())
}

/// The day of the week of `YYYY-MM-DD` (Zeller's congruence; January and February belong to the year before).
fn weekday(date: &str, lang: Lang) -> &'static str {
    let parts: Vec<usize> = date.split('-').filter_map(|part| part.parse().ok()).collect();
    let [year, month, day] = parts[..] else { return "" };
    let (year, month) = if month < 3 { (year.saturating_sub(1), month + 12) } else { (year, month) };
    let index = (day + 13 * (month + 1) / 5 + year + year / 4 + year / 400 + 6 * (year / 100)) % 7;
    lang.pick(["六", "日", "一", "二", "三", "四", "五"], ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"])[index]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_week() {
        for (date, expected) in [("2026-11-24", "Tuesday"), ("2024-02-29", "Thursday"), ("2025-01-01", "Wednesday"), ("2000-01-01", "Saturday")] {
            assert_eq!(weekday(date, Lang::En), expected, "{date}");
        }
    }
}
