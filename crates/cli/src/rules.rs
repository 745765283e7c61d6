//! `hesuan rules`: the rules that are built in, as tables, and tools for rule files.

mod check;
mod coverage;
mod diff;
mod expiring;
mod heat_map;
mod markdown;
mod parameters;
mod sources;

use crate::args::{RulesCommand, ShowArguments};
use crate::contributions::{say_warnings, title};
use crate::failure::{Failure, fault_text};
use crate::language::Lang;
use crate::records;
use crate::request;
use crate::table::{Table, numbers, words};
use crate::timelines;
use hesuan::boundary::{ChoiceAnswer, NamedAnswer, SchemeAnswer, SchemeRequest};
use hesuan::money::{Money, Rate};
use hesuan::rules::{CityCode, Kind};
use hesuan::time::Day;
use hesuan::{Code, Fault};
use serde::Serialize;
use serde_json::Value;
use std::io::Write;

/// Runs a command of `hesuan rules`.
pub fn run(command: &RulesCommand, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    match command {
        RulesCommand::List { json } => list(*json, lang, out),
        RulesCommand::Show(arguments) => show(arguments, lang, out),
        RulesCommand::Check(arguments) => check::run(arguments, lang, out),
        RulesCommand::Diff(arguments) => diff::run(arguments, lang, out),
        RulesCommand::Expiring(arguments) => expiring::run(arguments, lang, out),
        RulesCommand::Coverage(arguments) => coverage::run(arguments, lang, out),
        RulesCommand::Sources(arguments) => sources::run(arguments, lang, out),
        RulesCommand::Parameters { json } => parameters::run(*json, lang, out),
    }
}

/// The cities, with the months that their bases span and the number of their records.
fn list(json: bool, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let book = hesuan::book();
    if json {
        writeln!(out, "{}", hesuan::call(book, "cities", "{}")?)?;
        return Ok(());
    }
    let mut table = Table::new([
        words(lang.pick("代码", "code")),
        words(lang.pick("城市", "city")),
        words(""),
        words(lang.pick("最早基数", "first base")),
        words(lang.pick("最新基数", "latest base")),
        numbers(lang.pick("记录数", "records")),
    ]);
    for (code, name) in book.cities() {
        let city = book.city(code)?;
        let months = city.bases.iter().filter(|record| record.kind == Kind::Value).map(|record| record.from);
        let (first, latest) = (months.clone().min(), months.max());
        let month = |month: Option<hesuan::time::Month>| month.map_or(String::new(), |month| month.to_string());
        table.row(vec![code.to_string(), name.zh.clone(), name.en.clone(), month(first), month(latest), records::of_city(city).len().to_string()]);
    }
    table.write(out)?;
    let edition = book.edition();
    let (version, digest, day) = (&edition.version, &edition.digest, edition.known_until);
    writeln!(
        out,
        "\n{}",
        lang.pick(format!("规则 {version}（{digest}），公布文件读至 {day}"), format!("rules {version} ({digest}), publications read until {day}"))
    )?;
    Ok(())
}

/// The timelines of a city, or its rules in a month.
fn show(arguments: &ShowArguments, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let book = hesuan::book();
    match &arguments.month {
        None => {
            let known_on = arguments.known_on.as_deref().map(|day| day.parse::<Day>().map_err(|code| Fault::new(code, "known_on", day))).transpose()?;
            let code = arguments.city.parse::<CityCode>().map_err(|code| Fault::new(code, "city", &arguments.city))?;
            let place = if code == CityCode::NATIONAL { timelines::Place::National(book.national()) } else { timelines::Place::City(book.city(code)?) };
            timelines::write(place, known_on, lang, out)?;
        }
        Some(month) => {
            let request = Value::Object(request::scheme(&arguments.city, month, arguments.known_on.as_deref(), &arguments.kind)).to_string();
            if arguments.json {
                writeln!(out, "{}", hesuan::call(book, "scheme", &request)?)?;
            } else {
                show_month(&request, lang, out)?;
            }
        }
    }
    Ok(())
}

fn show_month(request: &str, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let scheme = SchemeRequest::from_json(request)?.scheme(hesuan::book())?;
    let answer = SchemeAnswer::of(&scheme);
    writeln!(out, "{}\n", title(&scheme, lang))?;
    items(&answer, lang).write(out)?;
    let names =
        |list: &[NamedAnswer]| list.iter().map(|one| format!("{} {}", one.id, lang.pick(&one.zh, &one.en))).collect::<Vec<_>>().join(lang.pick("；", "; "));
    let may_waive: Vec<&str> = answer.may_waive.iter().map(|item| lang.pick(item.zh(), item.en())).collect();
    let facts = [
        (lang.pick("档次", "variants"), names(&answer.variants)),
        (lang.pick("区域", "areas"), names(&answer.areas)),
        (lang.pick("可放弃", "may be waived"), may_waive.join(lang.pick("、", ", "))),
    ];
    for (index, (name, text)) in facts.iter().filter(|(_, text)| !text.is_empty()).enumerate() {
        writeln!(out, "{}{name}{}{text}", if index == 0 { "\n" } else { "" }, lang.pick("：", ": "))?;
    }
    for (index, (_, fault)) in scheme.missing.iter().enumerate() {
        let text = fault_text(fault, "", lang).replacen("error[", "missing[", 1);
        writeln!(out, "{}{text}", if index == 0 { "\n" } else { "" })?;
    }
    out.flush()?;
    say_warnings(&answer.warnings, lang);
    Ok(())
}

fn items(answer: &SchemeAnswer<'_>, lang: Lang) -> Table {
    let any_fixed = answer.items.iter().any(|item| item.employer_fixed != Money::ZERO || item.employee_fixed != Money::ZERO);
    let mut columns = vec![
        words(lang.pick("险种", "item")),
        numbers(lang.pick("下限", "floor")),
        numbers(lang.pick("上限", "ceiling")),
        numbers(lang.pick("单位费率", "employer")),
        numbers(lang.pick("个人费率", "employee")),
    ];
    if any_fixed {
        columns.extend([numbers(lang.pick("单位定额", "employer fixed")), numbers(lang.pick("个人定额", "employee fixed"))]);
    }
    columns.extend([
        words(lang.pick("舍入", "rounding")),
        words(lang.pick("需选择", "to choose")),
        words(lang.pick("费率依据", "rule")),
        words(lang.pick("基数依据", "base rule")),
    ]);
    let mut table = Table::new(columns);
    for item in &answer.items {
        let limit = |limit: Option<Money>| limit.map_or(if item.base_rule.is_some() { "-".to_string() } else { String::new() }, |limit| limit.to_string());
        let chosen_employee = item.choice.as_ref().is_some_and(|choice| choice.employee_rate.is_some());
        let rate = |rate: Rate, chosen: bool| if chosen { String::new() } else { rate.to_string() };
        let mut cells = vec![
            lang.pick(&item.zh, &item.en).clone(),
            limit(item.floor),
            limit(item.ceiling),
            rate(item.employer_rate, item.choice.is_some()),
            rate(item.employee_rate, chosen_employee),
        ];
        if any_fixed {
            cells.extend([item.employer_fixed.to_string(), item.employee_fixed.to_string()]);
        }
        let rounding = if item.employer_rounding == item.employee_rounding {
            item.employer_rounding.clone()
        } else {
            format!("{} / {}", item.employer_rounding, item.employee_rounding)
        };
        let base_rule = item.base_rule.filter(|rule| *rule != item.rule).map_or(String::new(), |rule| rule.to_string());
        cells.extend([rounding, item.choice.as_ref().map(choice).unwrap_or_default(), item.rule.to_string(), base_rule]);
        table.row(cells);
    }
    table
}

/// `housing_fund_rate 0.05-0.12 step 0.01 (not_below)`.
fn choice(choice: &ChoiceAnswer) -> String {
    let mut text = format!("{} {}-{}", choice.field, choice.min, choice.max);
    if choice.step > Rate::ZERO {
        text.push_str(&format!(" step {}", choice.step));
    }
    if let Some(employee) = choice.employee_rate.as_ref().filter(|employee| *employee != "free") {
        text.push_str(&format!(" ({employee})"));
    }
    if let Some(classes) = &choice.classes {
        let classes: Vec<String> = classes.iter().map(|rate| rate.map_or("-".to_string(), |rate| rate.to_string())).collect();
        text.push_str(&format!("; classes {}", classes.join(" ")));
    }
    text
}

/// One line of JSON.
fn write_json<T: Serialize>(value: &T, out: &mut dyn Write) -> Result<(), Failure> {
    let text = serde_json::to_string(value).map_err(|error| Fault::new(Code::JsonInvalid, "", error))?;
    writeln!(out, "{text}")?;
    Ok(())
}
