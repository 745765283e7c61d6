//! Tells contributions in Chinese and English, from what the lines themselves state: nothing is computed again here.

use crate::contribution::{Contributions, Line};
use crate::money::{Mode, Money, Rate, Rounding};
use crate::operation::Operation;
use crate::rules::{Clamp, ItemSet, PaidFrom, Reference, RuleBook, RuleRef, Scheme, Side, Source, Warning};
use crate::stamp::Stamp;
use crate::trace::{Grounds, Number, Step};
use serde::Serialize;

/// The language of an explanation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    /// 中文.
    Zh,
    /// English.
    En,
}

/// The answer of `explain`: a result told to a person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Explanation {
    /// Whose month this is.
    pub title: String,
    /// One text for each line: base, limits, rate, rounding, amount and the rules behind them.
    pub lines: Vec<ExplainedLine>,
    /// The totals.
    pub totals: Vec<String>,
    /// The warnings.
    pub warnings: Vec<String>,
    /// The rules used, each with its document, sources and status.
    pub rules: Vec<String>,
    /// What the result was computed with.
    pub stamp: Stamp,
}

/// One line, told.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExplainedLine {
    /// The item, for a contribution.
    pub item: Option<crate::rules::Item>,
    /// The side, for a contribution.
    pub side: Option<Side>,
    /// What the step computes, for an operation of tax or payroll.
    pub code: Option<&'static str>,
    /// The amount, where the result is one.
    pub amount: Option<Money>,
    /// The text.
    pub text: String,
}

/// Tells a result.
pub fn tell(scheme: &Scheme<'_>, result: &Contributions<'_>, language: Language) -> Explanation {
    let zh = language == Language::Zh;
    let place = match (zh, scheme.area) {
        (true, None) => scheme.city.name.zh.clone(),
        (true, Some(area)) => format!("{}（{}）", scheme.city.name.zh, area.name.zh),
        (false, None) => scheme.city.name.en.clone(),
        (false, Some(area)) => format!("{} ({})", scheme.city.name.en, area.name.en),
    };
    let variant = match (zh, scheme.variant) {
        (_, None) => String::new(),
        (true, Some(variant)) => format!("，{}{}", variant.item.zh(), variant.name.zh),
        (false, Some(variant)) => format!(", {} {}", variant.item.en(), variant.name.en),
    };
    let known = scheme.known_on.map_or(String::new(), |day| if zh { format!("，按 {day} 已公布的规则") } else { format!(", as known on {day}") });
    let title = if zh {
        format!("{place} {} 社保公积金：{}{variant}{known}", scheme.month, scheme.category.zh())
    } else {
        format!("{place} {}, contributions of a person of category {}{variant}{known}", scheme.month, scheme.category.en())
    };
    let mut rules: Vec<RuleRef<'_>> = Vec::new();
    for line in &result.lines {
        for rule in [line.base_rule, Some(line.rule), Some(line.rounding_rule), line.measure].into_iter().flatten() {
            if !rules.contains(&rule) {
                rules.push(rule);
            }
        }
    }
    let charged: ItemSet = result.lines.iter().map(|line| line.item).collect();
    let of_charged = scheme.warnings.iter().filter(|warning| warning.items.is_empty() || warning.items.iter().any(|item| charged.contains(item)));
    Explanation {
        title,
        lines: result.lines.iter().map(|line| explained_line(line, zh)).collect(),
        totals: totals(result, zh),
        warnings: of_charged.chain(&result.left_out).map(|warning| warning_text(warning, zh)).collect(),
        rules: rules.iter().map(|rule| rule_text(&Reference::Rule(*rule), &sources(scheme), zh)).collect(),
        stamp: Stamp::of(scheme),
    }
}

fn explained_line(line: &Line<'_>, zh: bool) -> ExplainedLine {
    ExplainedLine { item: Some(line.item), side: Some(line.side), code: None, amount: Some(line.amount), text: line_text(line, zh) }
}

/// Tells the steps of an operation of tax or payroll.
pub fn tell_steps<T: Operation>(book: &RuleBook, grounds: &Grounds<'_>, language: Language) -> Explanation {
    let zh = language == Language::Zh;
    let mut rules: Vec<Reference<'_>> = Vec::new();
    let of_steps = grounds.steps.iter().filter_map(|step| step.rule).map(Reference::Parameter);
    for rule in of_steps.chain(grounds.warnings.iter().filter_map(|warning| warning.rule)) {
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    let sources: Vec<&Source> = book.parameters().map_or(Vec::new(), |parameters| parameters.sources.iter().collect());
    Explanation {
        title: if zh { T::ZH } else { T::EN }.to_string(),
        lines: grounds.steps.iter().map(|step| explained_step(step, zh)).collect(),
        totals: Vec::new(),
        warnings: grounds.warnings.iter().map(|warning| warning_text(warning, zh)).collect(),
        rules: rules.iter().map(|rule| rule_text(rule, &sources, zh)).collect(),
        stamp: grounds.stamp.clone(),
    }
}

fn explained_step(step: &Step<'_>, zh: bool) -> ExplainedLine {
    let name = if zh { step.name.zh } else { step.name.en };
    let month = step.month.map_or(String::new(), |month| format!("{month} "));
    let (colon, equals) = (if zh { "：" } else { ": " }, if step.rounding_text().is_some() { "→" } else { "=" });
    let mut text = format!("{month}{name}{colon}{} {equals} {}", step.terms, step.result);
    if let Some(rounding) = step.rounding {
        text.push_str(&rounding_text(rounding, zh));
    }
    if let Some(places) = step.places {
        text.push_str(&if zh { format!("（四舍五入至 {places} 位小数）") } else { format!(" (half up to {places} decimals)") });
    }
    if step.not_below_zero {
        text.push_str(if zh { "，不小于零" } else { ", not below zero" });
    }
    if let Some(rule) = step.rule {
        text.push_str(&if zh { format!("。依据 {rule}") } else { format!(". Rule {rule}") });
    }
    let amount = match step.result {
        Number::Money(amount) => Some(amount),
        _ => None,
    };
    ExplainedLine { item: None, side: None, code: Some(step.name.code), amount, text }
}

fn line_text(line: &Line<'_>, zh: bool) -> String {
    let mut text = if zh { format!("{}（{}）：", line.item.zh(), line.side.zh()) } else { format!("{}, {}: ", line.item.en(), line.side.en()) };
    if let (Some(declared), Some(base)) = (line.declared_base, line.base) {
        text.push_str(&base_text(line, declared, base, zh));
    }
    let mut sum = match line.base {
        Some(base) => format!("{base} × {}", percent(line.rate)),
        None => String::new(),
    };
    if line.fixed != Money::ZERO || line.base.is_none() {
        let plus = if sum.is_empty() { "" } else { " + " };
        let fixed = line.fixed;
        sum.push_str(&if zh { format!("{plus}定额 {fixed}") } else { format!("{plus}fixed {fixed}") });
    }
    text.push_str(&format!("{sum} → {}", line.amount));
    text.push_str(&rounding_text(line.rounding, zh));
    if line.paid_from != PaidFrom::Wages {
        let from = line.paid_from;
        text.push_str(&if zh { format!("；由{}支付，不从工资扣除", from.zh()) } else { format!("; paid from {}, not from wages", from.en()) });
    }
    if let Some(measure) = line.measure {
        text.push_str(&if zh { format!("；按 {measure} 减免或缓缴") } else { format!("; reduced or deferred by {measure}") });
    }
    if let Some(day) = line.due_on {
        text.push_str(&if zh { format!("，可缓缴至 {day}") } else { format!(", due by {day}") });
    }
    text.push_str(&if zh { format!("。依据 {}", line.rule) } else { format!(". Rule {}", line.rule) });
    if let Some(rule) = line.base_rule.filter(|rule| *rule != line.rule) {
        text.push_str(&if zh { format!("，基数 {rule}") } else { format!(", base {rule}") });
    }
    text
}

fn base_text(line: &Line<'_>, declared: Money, base: Money, zh: bool) -> String {
    let limit = |limit: Option<Money>| limit.map_or(if zh { "无" } else { "none" }.to_string(), |limit| limit.to_string());
    let (floor, ceiling) = (limit(line.floor), limit(line.ceiling));
    match (line.clamp, zh) {
        (Clamp::None, true) => format!("申报基数 {declared}（下限 {floor}，上限 {ceiling}）；"),
        (Clamp::None, false) => format!("declared base {declared} (floor {floor}, ceiling {ceiling}); "),
        (Clamp::Floor, true) => format!("申报基数 {declared} 低于下限，按下限 {base}；"),
        (Clamp::Floor, false) => format!("declared base {declared} is below the floor, so {base}; "),
        (Clamp::Ceiling, true) => format!("申报基数 {declared} 高于上限，按上限 {base}；"),
        (Clamp::Ceiling, false) => format!("declared base {declared} is above the ceiling, so {base}; "),
    }
}

fn rounding_text(rounding: Rounding, zh: bool) -> String {
    let unit = rounding.unit().as_str();
    let mode = match (rounding.mode(), zh) {
        (Mode::HalfUp, true) => "四舍五入",
        (Mode::HalfUp, false) => "rounded half up",
        (Mode::Up, true) => "向上进位",
        (Mode::Up, false) => "rounded up",
        (Mode::Down, true) => "去尾",
        (Mode::Down, false) => "cut",
        (Mode::JiaoUpDropFen, true) => "升角省分",
        (Mode::JiaoUpDropFen, false) => "fen dropped, any jiao lifted to the yuan",
    };
    if zh { format!("（{mode}至 {unit} 元）") } else { format!(" ({mode} to {unit} yuan)") }
}

fn totals(result: &Contributions<'_>, zh: bool) -> Vec<String> {
    let mut totals = if zh {
        vec![format!("单位合计 {}", result.employer_total), format!("个人合计（从工资扣除）{}", result.employee_total)]
    } else {
        vec![format!("employer total {}", result.employer_total), format!("employee total, withheld from wages {}", result.employee_total)]
    };
    let elsewhere = result.employee_total_not_from_wages;
    if elsewhere != Money::ZERO {
        totals.push(if zh { format!("个人另付（不从工资扣除）{elsewhere}") } else { format!("employee total from elsewhere {elsewhere}") });
    }
    totals
}

fn warning_text(warning: &Warning<'_>, zh: bool) -> String {
    let items: Vec<&str> = warning.items.iter().map(|item| if zh { item.zh() } else { item.en() }).collect();
    let message = if zh { warning.message_zh() } else { warning.message() };
    let mut text = format!("[{}] {message}", warning.code.as_str());
    if !items.is_empty() {
        text.push_str(&if zh { format!("（{}）", items.join("、")) } else { format!(" ({})", items.join(", ")) });
    }
    if let Some(rule) = &warning.rule {
        text.push_str(&format!(" {rule}"));
    }
    text
}

fn rule_text(rule: &Reference<'_>, sources: &[&Source], zh: bool) -> String {
    let evidence = rule.evidence();
    let status = if zh { evidence.status.zh() } else { evidence.status.en() };
    let mut text = if zh { format!("{rule}：自 {} 起，{status}", rule.from()) } else { format!("{rule}: from {}, {status}", rule.from()) };
    match (evidence.known_from, zh) {
        (Some(day), true) => text.push_str(&format!("，{day} 公布")),
        (Some(day), false) => text.push_str(&format!(", published {day}")),
        (None, true) => text.push_str("，公布日未知（按生效月首日）"),
        (None, false) => text.push_str(", day of publication unknown (first day in force assumed)"),
    }
    for part in [&evidence.doc, &evidence.url].into_iter().flatten() {
        text.push_str(&format!("; {part}"));
    }
    let title = |key: &String| sources.iter().find(|source| source.key == *key).map_or("", |source| source.title.as_str());
    let titles: Vec<String> = evidence.sources.iter().map(|key| format!("{key}: {}", title(key))).collect();
    text.push_str(&if zh { format!("；来源 {}", titles.join(" | ")) } else { format!("; sources {}", titles.join(" | ")) });
    text
}

fn sources<'book>(scheme: &Scheme<'book>) -> Vec<&'book Source> {
    scheme.city.sources.iter().chain(scheme.national_sources).collect()
}

/// A rate as a percentage: `0.0016` is `0.16%`.
fn percent(rate: Rate) -> String {
    let hundredths = u64::from(rate.millionths());
    let (whole, fraction) = (hundredths / 10_000, hundredths % 10_000);
    if fraction == 0 {
        return format!("{whole}%");
    }
    let digits = format!("{fraction:04}");
    format!("{whole}.{}%", digits.trim_end_matches('0'))
}
