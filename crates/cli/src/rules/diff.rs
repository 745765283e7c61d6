//! `hesuan rules diff`: what differs for a city between two months, two states of knowledge or two rule folders.

use super::{choice, write_json};
use crate::args::DiffArguments;
use crate::contributions::{say_warning, title};
use crate::failure::Failure;
use crate::folder;
use crate::language::Lang;
use crate::request;
use crate::retro::signed;
use crate::table::{Table, numbers, words};
use hesuan::boundary::{SchemeAnswer, SchemeItemAnswer, SchemeRequest, WarningAnswer};
use hesuan::money::{Money, Rate};
use hesuan::rules::{Item, PaidFrom, RuleBook, RuleRef, Scheme, SchemeItem};
use hesuan::{Fault, Faults};
use serde::Serialize;
use serde_json::Value;
use std::io::Write;
use std::path::Path;

/// What can differ, in the order of the table: id, 中文, English.
const FIELDS: [(&str, &str, &str); 13] = [
    ("floor", "下限", "floor"),
    ("ceiling", "上限", "ceiling"),
    ("employer_rate", "单位费率", "employer rate"),
    ("employee_rate", "个人费率", "employee rate"),
    ("choice", "可选费率", "rates to choose"),
    ("employer_fixed", "单位定额", "employer fixed"),
    ("employee_fixed", "个人定额", "employee fixed"),
    ("employer_rounding", "单位舍入", "employer rounding"),
    ("employee_rounding", "个人舍入", "employee rounding"),
    ("paid_from", "个人付自", "employee paid from"),
    ("relief", "减免系数", "relief factor"),
    ("deferral", "缓缴", "deferral"),
    ("missing", "缺失", "missing"),
];

/// One side of the comparison for a field: the value, the amount if it is one, the rule.
struct Fact {
    field: &'static str,
    value: String,
    amount: Option<Money>,
    rule: Option<String>,
}

#[derive(Serialize)]
struct Difference {
    item: Item,
    field: &'static str,
    a: Option<String>,
    b: Option<String>,
    change: Option<Money>,
    rule_a: Option<String>,
    rule_b: Option<String>,
}

#[derive(Serialize)]
struct Answer<'a> {
    a: SideAnswer<'a>,
    b: SideAnswer<'a>,
    differences: Vec<Difference>,
}

/// Which rules a side used, and the warnings that the other side has not.
#[derive(Serialize)]
struct SideAnswer<'a> {
    city: String,
    month: String,
    known_on: Option<String>,
    rules: &'a str,
    digest: &'a str,
    warnings: &'a [WarningAnswer<'a>],
}

/// Compares the two sides.
pub fn run(arguments: &DiffArguments, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let (pack_a, pack_b) = (pack(arguments.pack_a.as_deref())?, pack(arguments.pack_b.as_deref())?);
    let (book_a, book_b) = (pack_a.as_ref().unwrap_or(hesuan::book()), pack_b.as_ref().unwrap_or(hesuan::book()));
    let (a, b) = match (scheme(arguments, &arguments.a, book_a), scheme(arguments, &arguments.b, book_b)) {
        (Ok(a), Ok(b)) => (a, b),
        (a, b) => return Err(both(a.err(), b.err()).into()),
    };
    let differences = differences(&a, &b, if arguments.json { Lang::En } else { lang })?;
    let (of_a, of_b) = (SchemeAnswer::of(&a).warnings, SchemeAnswer::of(&b).warnings);
    let (only_a, only_b) = (only(&of_a, &of_b), only(&of_b, &of_a));
    if arguments.json {
        return write_json(&Answer { a: told(&a, &only_a), b: told(&b, &only_b), differences }, out);
    }
    for (name, scheme) in [("A", &a), ("B", &b)] {
        let (version, digest) = (&scheme.edition.version, &scheme.edition.digest);
        let rules = lang.pick(format!("规则 {version}（{digest}）"), format!("rules {version} ({digest})"));
        writeln!(out, "{name}{}{}{}{rules}", lang.pick("：", ": "), title(scheme, lang), lang.pick("，", ", "))?;
    }
    writeln!(out)?;
    if differences.is_empty() {
        writeln!(out, "{}", lang.pick("没有差异", "nothing differs"))?;
    } else {
        table(arguments, &differences, lang).write(out)?;
    }
    out.flush()?;
    for (name, warnings) in [("A", only_a), ("B", only_b)] {
        warnings.iter().for_each(|warning| say_warning(warning, name, lang));
    }
    Ok(())
}

/// The rules of a folder; none if the built-in ones are meant.
fn pack(path: Option<&Path>) -> Result<Option<RuleBook>, Failure> {
    let Some(path) = path else { return Ok(None) };
    Ok(Some(folder::read(path)?.rules?.into_book()))
}

/// The rules of `2025-07` or `2025-07@2025-10-01`.
fn scheme<'book>(arguments: &DiffArguments, side: &str, book: &'book RuleBook) -> Result<Scheme<'book>, Faults> {
    let (month, known_on) = match side.split_once('@') {
        Some((month, day)) => (month, Some(day)),
        None => (side, None),
    };
    let request = Value::Object(request::scheme(&arguments.city, month, known_on, &arguments.kind)).to_string();
    SchemeRequest::from_json(&request)?.scheme(book)
}

/// The faults of both sides; one that both have is told once.
fn both(a: Option<Faults>, b: Option<Faults>) -> Faults {
    let faults = |side: &Option<Faults>| side.as_ref().map(|faults| faults.as_slice().to_vec()).unwrap_or_default();
    let (of_a, of_b) = (faults(&a), faults(&b));
    let placed = |name: &str, fault: &Fault| Fault { path: format!("{name}.{}", fault.path).trim_end_matches('.').to_string(), ..fault.clone() };
    let mut all: Vec<Fault> = of_a.iter().map(|fault| if of_b.contains(fault) { fault.clone() } else { placed("A", fault) }).collect();
    all.extend(of_b.iter().filter(|fault| !of_a.contains(fault)).map(|fault| placed("B", fault)));
    Faults::none_or(all, ()).err().unwrap_or_else(|| Fault::new(hesuan::Code::FieldMissing, "", "").into())
}

fn told<'a>(scheme: &Scheme<'a>, warnings: &'a [WarningAnswer<'a>]) -> SideAnswer<'a> {
    SideAnswer {
        city: scheme.city.code.to_string(),
        month: scheme.month.to_string(),
        known_on: scheme.known_on.map(|day| day.to_string()),
        rules: &scheme.edition.version,
        digest: &scheme.edition.digest,
        warnings,
    }
}

/// Warnings that the other side has not. Two packs never share a record, so rules are compared by their text.
fn only<'a>(these: &[WarningAnswer<'a>], others: &[WarningAnswer<'_>]) -> Vec<WarningAnswer<'a>> {
    let key = |warning: &WarningAnswer<'_>| (warning.code, warning.rule.map(|rule| rule.to_string()), warning.items.clone());
    these.iter().filter(|this| !others.iter().any(|other| key(this) == key(other))).cloned().collect()
}

fn differences(a: &Scheme<'_>, b: &Scheme<'_>, lang: Lang) -> Result<Vec<Difference>, Fault> {
    let mut found = Vec::new();
    for item in Item::ALL.iter().copied() {
        let (mut of_a, mut of_b) = (facts(a, item, lang), facts(b, item, lang));
        for (field, ..) in FIELDS {
            let take = |facts: &mut Vec<Fact>| facts.iter().position(|fact| fact.field == field).map(|index| facts.swap_remove(index));
            let (old, new) = (take(&mut of_a), take(&mut of_b));
            if old.as_ref().map(|fact| &fact.value) == new.as_ref().map(|fact| &fact.value) {
                continue;
            }
            let amount = |fact: &Option<Fact>| fact.as_ref().and_then(|fact| fact.amount);
            let change = match (amount(&old), amount(&new)) {
                (Some(old), Some(new)) => Some(new.minus(old).map_err(|code| Fault::new(code, field, new))?),
                _ => None,
            };
            let split = |fact: Option<Fact>| fact.map_or((None, None), |fact| (Some(fact.value), fact.rule));
            let ((a, rule_a), (b, rule_b)) = (split(old), split(new));
            found.push(Difference { item, field, a, b, change, rule_a, rule_b });
        }
    }
    Ok(found)
}

/// What a scheme says of an item; nothing if it has no such item.
fn facts(scheme: &Scheme<'_>, item: Item, lang: Lang) -> Vec<Fact> {
    let mut facts = Vec::new();
    let answer = SchemeAnswer::of(scheme);
    if let (Some(rule), Some(told)) = (scheme.items.iter().find(|rule| rule.item == item), answer.items.iter().find(|told| told.item == item)) {
        facts = of_item(rule, told);
    }
    let missing = scheme.missing.iter().find(|(missing, _)| *missing == item);
    facts.extend(missing.map(|(_, fault)| Fact { field: "missing", value: lang.pick(&fault.detail.1, &fault.detail.0).clone(), amount: None, rule: None }));
    facts
}

fn of_item(rule: &SchemeItem<'_>, told: &SchemeItemAnswer<'_>) -> Vec<Fact> {
    let text = |rule: RuleRef<'_>| Some(rule.to_string());
    let fact = |field, value: String, rule| Fact { field, value, amount: None, rule };
    let limit = |field, limit: Option<Money>| Fact {
        field,
        value: limit.map_or("none".to_string(), |limit| limit.to_string()),
        amount: limit,
        rule: rule.base_rule.and_then(text),
    };
    let mut facts = Vec::new();
    if rule.base_rule.is_some() {
        facts.extend([limit("floor", rule.limits.floor), limit("ceiling", rule.limits.ceiling)]);
    }
    let employee_chosen = told.choice.as_ref().is_some_and(|choice| choice.employee_rate.is_some());
    let rate = |field, rate: Rate| fact(field, rate.to_string(), text(rule.rule));
    facts.extend(told.choice.is_none().then(|| rate("employer_rate", rule.employer.rate)));
    facts.extend((!employee_chosen).then(|| rate("employee_rate", rule.employee.rate)));
    facts.extend(told.choice.as_ref().map(|one| fact("choice", choice(one), text(rule.rule))));
    for (field, amount) in [("employer_fixed", rule.employer.fixed), ("employee_fixed", rule.employee.fixed)] {
        // No fixed amount and one of nothing are the same.
        facts.extend((amount != Money::ZERO).then(|| Fact { amount: Some(amount), ..fact(field, amount.to_string(), text(rule.rule)) }));
    }
    for (field, side) in [("employer_rounding", &rule.employer), ("employee_rounding", &rule.employee)] {
        facts.push(fact(field, side.rounding.to_string(), text(side.rounding_rule)));
    }
    let elsewhere = rule.employee.paid_from != PaidFrom::Wages;
    facts.extend(elsewhere.then(|| fact("paid_from", rule.employee.paid_from.to_string(), text(rule.rule))));
    facts.extend(rule.relief.map(|(factor, measure)| fact("relief", factor.to_string(), text(measure))));
    facts.extend(rule.deferral.map(|(due, measure)| fact("deferral", due.map_or("granted".to_string(), |day| day.to_string()), text(measure))));
    facts
}

fn table(arguments: &DiffArguments, differences: &[Difference], lang: Lang) -> Table {
    let any_change = differences.iter().any(|difference| difference.change.is_some());
    let mut columns = vec![
        words(lang.pick("险种", "item")),
        words(lang.pick("项目", "what")),
        numbers(&format!("A {}", arguments.a)),
        numbers(&format!("B {}", arguments.b)),
    ];
    columns.extend(any_change.then(|| numbers(lang.pick("变动", "change"))));
    columns.extend([words(lang.pick("A 依据", "rule A")), words(lang.pick("B 依据", "rule B"))]);
    let mut table = Table::new(columns);
    let optional = |text: &Option<String>| text.clone().unwrap_or("-".to_string());
    for difference in differences {
        let name = FIELDS.iter().find(|(field, ..)| *field == difference.field).map_or(difference.field, |(_, zh, en)| lang.pick(zh, en));
        let mut cells = vec![lang.pick(difference.item.zh(), difference.item.en()).to_string(), name.to_string()];
        cells.extend([optional(&difference.a), optional(&difference.b)]);
        cells.extend(any_change.then(|| difference.change.map_or(String::new(), signed)));
        cells.extend([optional(&difference.rule_a), optional(&difference.rule_b)]);
        table.row(cells);
    }
    table
}
