//! `hesuan contributions` and `hesuan explain`: one person and month.

use crate::args::PersonArguments;
use crate::failure::{Failure, say, visible};
use crate::language::Lang;
use crate::request;
use crate::table::{Table, numbers, words};
use hesuan::boundary::WarningAnswer;
use hesuan::money::Money;
use hesuan::rules::{Clamp, Item, Scheme};
use hesuan::{Code, ContributionAnswer, ContributionRequest, Fault};
use serde_json::Value;
use std::io::{self, IsTerminal, Write};

/// The contributions as a table with totals, or as the operation's answer.
pub fn contributions(person: &PersonArguments, json: bool, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let book = hesuan::book();
    let request = Value::Object(request::contributions(person)?).to_string();
    if json {
        writeln!(out, "{}", hesuan::call(book, "contributions", &request)?)?;
        return Ok(());
    }
    let request = ContributionRequest::from_json(&request)?;
    let answer = hesuan::contributions(book, &request)?;
    writeln!(out, "{}\n", title(&request.scheme(book)?, lang))?;
    table(&answer, lang).write(out)?;
    out.flush()?;
    say_warnings(&answer.warnings, lang);
    Ok(())
}

/// The contributions told line by line, with rules and sources.
pub fn explain(person: &PersonArguments, json: bool, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let mut request = request::contributions(person)?;
    request.insert("language".to_string(), lang.pick("zh", "en").into());
    let answer = hesuan::call(hesuan::book(), "explain", &Value::Object(request).to_string())?;
    if json {
        writeln!(out, "{answer}")?;
        return Ok(());
    }
    let answer: Value = serde_json::from_str(&answer).map_err(|error| Fault::new(Code::JsonInvalid, "", error))?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let texts = |value: &Value| value.as_array().map(|list| list.iter().map(text).collect::<Vec<_>>()).unwrap_or_default();
    let lines = answer["lines"].as_array().map(|lines| lines.iter().map(|line| text(&line["text"])).collect()).unwrap_or_default();
    writeln!(out, "{}", text(&answer["title"]))?;
    let sections = [
        (lang.pick("明细", "Lines"), lines),
        (lang.pick("合计", "Totals"), texts(&answer["totals"])),
        (lang.pick("提示", "Warnings"), texts(&answer["warnings"])),
        (lang.pick("依据", "Rules"), texts(&answer["rules"])),
    ];
    for (heading, texts) in sections.into_iter().filter(|(_, texts)| !texts.is_empty()) {
        writeln!(out, "\n{heading}")?;
        for text in texts {
            writeln!(out, "  {text}")?;
        }
    }
    let [engine, rules, digest, day] = ["engine", "rules", "digest", "known_on"].map(|key| text(&answer["stamp"][key]));
    let zh = format!("引擎 {engine}，规则 {rules}（{digest}），截至 {day} 所知");
    let en = format!("engine {engine}, rules {rules} ({digest}), as known on {day}");
    writeln!(out, "\n{}", lang.pick(zh, en))?;
    Ok(())
}

/// Whose rules these are: city, month, category and what else was chosen.
pub fn title(scheme: &Scheme<'_>, lang: Lang) -> String {
    let city = &scheme.city;
    let mut parts = vec![
        format!("{} {}", lang.pick(&city.name.zh, &city.name.en), city.code),
        scheme.month.to_string(),
        lang.pick(scheme.category.zh(), scheme.category.en()).to_string(),
    ];
    parts.extend(scheme.area.map(|area| lang.pick(&area.name.zh, &area.name.en).clone()));
    parts.extend(scheme.variant.map(|variant| lang.pick(&variant.name.zh, &variant.name.en).clone()));
    parts.extend(scheme.known_on.map(|day| lang.pick(format!("截至 {day} 所知"), format!("as known on {day}"))));
    parts.join(lang.pick("，", ", "))
}

/// Warnings on standard error, one a line; on a terminal apart from the table above them.
pub fn say_warnings(warnings: &[WarningAnswer<'_>], lang: Lang) {
    if !warnings.is_empty() && io::stderr().is_terminal() {
        say(format_args!(""));
    }
    for warning in warnings {
        say_warning(warning, "", lang);
    }
}

/// A warning on standard error, of a place if one is named.
pub fn say_warning(warning: &WarningAnswer<'_>, place: &str, lang: Lang) {
    let rule = warning.rule.map(|rule| rule.to_string());
    let message = lang.pick(&warning.message_zh, &warning.message);
    say(format_args!("{}", visible(&warning_text(warning.code.as_str(), place, &warning.items, message, rule.as_deref(), lang))));
}

/// `warning[code] place items: message (rule)`.
pub fn warning_text(code: &str, place: &str, items: &[Item], message: &str, rule: Option<&str>, lang: Lang) -> String {
    let items: Vec<&str> = items.iter().map(|item| lang.pick(item.zh(), item.en())).collect();
    let mut text = format!("warning[{code}]");
    for part in [place, &items.join(lang.pick("、", ", "))] {
        if !part.is_empty() {
            text.push(' ');
            text.push_str(part);
        }
    }
    text.push_str(": ");
    text.push_str(message);
    if let Some(rule) = rule {
        text.push_str(&lang.pick(format!("（{rule}）"), format!(" ({rule})")));
    }
    text
}

fn table(answer: &ContributionAnswer<'_>, lang: Lang) -> Table {
    let any_fixed = answer.lines.iter().any(|line| line.fixed != Money::ZERO);
    let any_due = answer.lines.iter().any(|line| line.due_on.is_some());
    let mut columns = vec![
        words(lang.pick("险种", "item")),
        words(lang.pick("承担方", "side")),
        numbers(lang.pick("申报基数", "declared")),
        numbers(lang.pick("缴费基数", "base")),
        words(lang.pick("上下限", "limit")),
        numbers(lang.pick("费率", "rate")),
    ];
    columns.extend(any_fixed.then(|| numbers(lang.pick("定额", "fixed"))));
    columns.push(numbers(lang.pick("金额", "amount")));
    let amount = columns.len() - 1;
    columns.extend(any_due.then(|| words(lang.pick("缓缴至", "due"))));
    let mut table = Table::new(columns);
    let optional = |amount: Option<Money>| amount.map_or(String::new(), |amount| amount.to_string());
    for line in &answer.lines {
        let limit = match line.clamp {
            Clamp::Floor => lang.pick("下限", "floor"),
            Clamp::Ceiling => lang.pick("上限", "ceiling"),
            _ => "",
        };
        let mut cells = vec![
            lang.pick(line.item.zh(), line.item.en()).to_string(),
            lang.pick(line.side.zh(), line.side.en()).to_string(),
            optional(line.declared_base),
            optional(line.base),
            limit.to_string(),
            line.rate.to_string(),
        ];
        cells.extend(any_fixed.then(|| line.fixed.to_string()));
        cells.push(line.amount.to_string());
        cells.extend(line.due_on.map(|day| day.to_string()));
        table.row(cells);
    }
    let mut total = |name: &str, side: &str, sum: Money| {
        let mut cells = vec![String::new(); amount + 1];
        cells[0] = name.to_string();
        cells[1] = side.to_string();
        cells[amount] = sum.to_string();
        table.total(cells);
    };
    let (sum, employee) = (lang.pick("合计", "total"), lang.pick("个人", "employee"));
    total(sum, lang.pick("单位", "employer"), answer.employer_total);
    total(sum, employee, answer.employee_total);
    if answer.employee_total_not_from_wages != Money::ZERO {
        total(lang.pick("不从工资扣除", "not from wages"), employee, answer.employee_total_not_from_wages);
    }
    table
}
