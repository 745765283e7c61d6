//! `hesuan retro`: what is due or to be returned because rules became known later.

use crate::answer::{list, of, parsed, text};
use crate::args::RetroArguments;
use crate::contributions::warning_text;
use crate::failure::{Failure, say};
use crate::language::Lang;
use crate::request;
use crate::table::{Table, numbers, words};
use hesuan::Fault;
use hesuan::money::Money;
use hesuan::rules::{Category, CityCode, Item, PaidFrom, Side};
use serde_json::Value;
use std::io::Write;

/// The two statements of each month and the lines that differ, or the operation's answer.
pub fn run(arguments: &RetroArguments, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let request = Value::Object(request::retro(arguments)?);
    if arguments.json {
        writeln!(out, "{}", hesuan::call(hesuan::book(), "retro", &request.to_string())?)?;
        return Ok(());
    }
    let answer = of("retro", &request)?;
    writeln!(out, "{}\n", title(arguments, &answer, lang)?)?;
    months(&answer, lang)?.write(out)?;
    if list(&answer["differences"]).is_empty() {
        writeln!(out, "\n{}", lang.pick("无差额", "no line differs"))?;
    } else {
        writeln!(out)?;
        differences(&answer, lang)?.write(out)?;
    }
    out.flush()?;
    for warning in list(&answer["warnings"]) {
        let items = list(&warning["items"]).iter().map(parsed).collect::<Result<Vec<Item>, _>>()?;
        let message = text(&warning[lang.pick("message_zh", "message")]);
        say(format_args!("{}", warning_text(text(&warning["code"]), "", &items, message, warning["rule"].as_str(), lang)));
    }
    Ok(())
}

fn title(arguments: &RetroArguments, answer: &Value, lang: Lang) -> Result<String, Fault> {
    let code: CityCode = parsed(&answer["city"])?;
    let category: Category = parsed(&answer["category"])?;
    let name = &hesuan::book().city(code)?.name;
    let (from, to) = (&arguments.from, &arguments.to);
    let (then, now) = (text(&answer["known_then"]), text(&answer["known_now"]));
    Ok(lang.pick(
        format!("{} {code}，{from} 至 {to}，{}，当时截至 {then} 所知，现截至 {now} 所知", name.zh, category.zh()),
        format!("{} {code}, {from} to {to}, {}, then as known on {then}, now as known on {now}", name.en, category.en()),
    ))
}

/// The statements, month by month, with their sums.
fn months(answer: &Value, lang: Lang) -> Result<Table, Fault> {
    let sides = [(lang.pick("单位", "employer"), "employer"), (lang.pick("个人", "employee"), "employee")];
    let moments = [lang.pick("当时", "then"), lang.pick("现在", "now"), lang.pick("差额", "difference")];
    let mut columns = vec![words(lang.pick("月份", "month"))];
    columns.extend(sides.iter().flat_map(|(side, _)| moments.iter().map(move |moment| numbers(&format!("{side} {moment}")))));
    let mut table = Table::new(columns);
    let mut sums = [Money::ZERO; 4];
    for month in list(&answer["months"]) {
        let mut cells = vec![text(&month["month"]).to_string()];
        for (index, (_, side)) in sides.iter().enumerate() {
            let (then, now): (Money, Money) = (parsed(&month[format!("{side}_then")])?, parsed(&month[format!("{side}_now")])?);
            cells.extend(three(then, now)?);
            sums[index * 2] = sum(sums[index * 2], then)?;
            sums[index * 2 + 1] = sum(sums[index * 2 + 1], now)?;
        }
        table.row(cells);
    }
    let mut cells = vec![lang.pick("合计", "total").to_string()];
    cells.extend(three(sums[0], sums[1])?);
    cells.extend(three(sums[2], sums[3])?);
    table.total(cells);
    Ok(table)
}

fn sum(sum: Money, amount: Money) -> Result<Money, Fault> {
    sum.plus(amount).map_err(|code| Fault::new(code, "", amount))
}

/// Then, now and the difference.
fn three(then: Money, now: Money) -> Result<[String; 3], Fault> {
    let difference = now.minus(then).map_err(|code| Fault::new(code, "", now))?;
    Ok([then.to_string(), now.to_string(), signed(difference)])
}

/// An amount with its sign, as in `+12.16`.
pub fn signed(amount: Money) -> String {
    if amount > Money::ZERO { format!("+{amount}") } else { amount.to_string() }
}

/// The lines that differ, with their sum by side.
fn differences(answer: &Value, lang: Lang) -> Result<Table, Fault> {
    let lines = list(&answer["differences"]);
    let wages = PaidFrom::Wages.as_str();
    let elsewhere = lines.iter().any(|line| text(&line["paid_from"]) != wages);
    let mut columns = vec![
        words(lang.pick("月份", "month")),
        words(lang.pick("险种", "item")),
        words(lang.pick("承担方", "side")),
        numbers(lang.pick("当时", "then")),
        numbers(lang.pick("现在", "now")),
        numbers(lang.pick("差额", "difference")),
    ];
    columns.extend(elsewhere.then(|| words(lang.pick("付自", "paid from"))));
    columns.extend([words(lang.pick("原因", "cause")), words(lang.pick("当时依据", "rule then")), words(lang.pick("现依据", "rule now"))]);
    let mut table = Table::new(columns);
    for line in lines {
        let (item, side): (Item, Side) = (parsed(&line["item"])?, parsed(&line["side"])?);
        let mut cells = vec![text(&line["month"]).to_string(), lang.pick(item.zh(), item.en()).to_string(), lang.pick(side.zh(), side.en()).to_string()];
        cells.extend([text(&line["then"]).to_string(), text(&line["now"]).to_string(), signed(parsed(&line["difference"])?)]);
        if elsewhere {
            let from: PaidFrom = parsed(&line["paid_from"])?;
            cells.push(lang.pick(from.zh(), from.en()).to_string());
        }
        cells.extend([cause(line, lang), text(&line["rule_then"]).to_string(), text(&line["rule_now"]).to_string()]);
        table.row(cells);
    }
    for (name, total) in [(lang.pick("单位", "employer"), "employer_difference"), (lang.pick("个人", "employee"), "employee_difference")] {
        let mut cells = vec![lang.pick("合计", "total").to_string(), String::new(), name.to_string(), String::new(), String::new()];
        cells.push(signed(parsed(&answer[total])?));
        table.total(cells);
    }
    Ok(table)
}

/// The causes in words, as they stand in the line's text between its amounts and its rules.
fn cause(line: &Value, lang: Lang) -> String {
    let told = text(&line[lang.pick("text_zh", "text")]);
    let (semicolon, colon) = lang.pick(("；", "："), ("; ", ": "));
    let words = told.split_once(semicolon).and_then(|(_, rest)| rest.split_once(colon)).map(|(words, _)| words.to_string());
    let ids = || list(&line["causes"]).iter().map(text).collect::<Vec<_>>().join(" ");
    words.unwrap_or_else(ids)
}
