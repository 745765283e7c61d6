//! `hesuan reconcile`: expected lines against a statement; differences, a summary of causes and what is audited now, as files.

pub mod cells;
mod told;

use crate::args::ReconcileArguments;
use crate::failure::{Failure, fault_text, say};
use crate::language::Lang;
use crate::month::sheet::letters;
use crate::outfile::OutFile;
use hesuan::json::Read;
use hesuan::operation::Operation;
use hesuan::reconciliation::{BureauRow, ExpectedLine, KnownPerson, ReadStatement, Reconcile, ReconcileAnswer};
use hesuan::{Code, Fault, Faults};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Write;
use std::path::Path;

/// Faults that are told; the rest are counted.
const MAX_TOLD: usize = 1000;

/// Headings of the expected lines: field, Chinese, what it holds.
const LINE: [(&str, &str); 23] = [
    ("person", "证件号码"),
    ("name", "姓名"),
    ("place", "缴金地"),
    ("item", "险种"),
    ("fee_month", "费款所属期"),
    ("pay_type", "缴费类型"),
    ("sequence", "序列"),
    ("customer", "客户"),
    ("base", "缴费基数"),
    ("unit_base", "单位基数"),
    ("personal_base", "个人基数"),
    ("unit", "单位金额"),
    ("personal", "个人金额"),
    ("unit_rate", "单位费率"),
    ("personal_rate", "个人费率"),
    ("unit_fixed", "单位固定额"),
    ("personal_fixed", "个人固定额"),
    ("unit_rounding", "单位取整"),
    ("personal_rounding", "个人取整"),
    ("employed", "在职"),
    ("enrolment", "参保状态"),
    ("at_fault", "责任方"),
    ("last_month", "应缴止月"),
];

/// Before the name of another base of a line: `base.floor`, `基数.下限`.
const BASES: [&str; 2] = ["base.", "基数."];

/// The Chinese word of a cause.
pub fn cause_zh_of(cause: &str) -> &'static str {
    cause.parse().map_or("", told::cause_zh)
}

/// The Chinese word of a class.
pub fn class_zh_of(class: &str) -> &'static str {
    class.parse().map_or("", told::class_zh)
}

/// Runs the command.
pub fn run(arguments: &ReconcileArguments, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let value = |field: &str, text: &str| Fault::new(Code::FieldType, field.to_string(), text);
    let month = arguments.month.parse().map_err(|code| Fault::new(code, "month", &arguments.month))?;
    let tolerance = arguments.tolerance.parse().map_err(|code| Fault::new(code, "tolerance", &arguments.tolerance))?;
    let expected: Vec<ExpectedLine> = records(&arguments.expected, lang)?;
    let people: Vec<KnownPerson> = arguments.people.as_deref().map_or(Ok(Vec::new()), |path| records(path, lang))?;
    let cells = cells::read(&arguments.statement)?;
    let file: String = Sha256::digest(&cells.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let option =
        |field: &str, text: &Option<String>| text.as_ref().map(|text| text.parse().map_err(|code| Fault::new(code, field.to_string(), text))).transpose();
    let statement = ReadStatement {
        month,
        layout: arguments.layout.clone(),
        table: cells.rows,
        place: arguments.place.clone().unwrap_or_default(),
        fee_month: option("fee_month", &arguments.fee_month)?,
        item: arguments.item.clone(),
        customer: arguments.customer.clone(),
        account: None,
        known_on: None,
    };
    let statement = statement.run(hesuan::book()).map_err(|faults| told_faults(&faults, &arguments.statement, lang))?;
    let (prior_audited, prior_files) = arguments.audited.as_deref().map_or(Ok(Default::default()), audited)?;
    let mode = arguments.mode.parse().map_err(|_| value("mode", &arguments.mode))?;
    let paid_on = arguments.paid_on.as_ref().map(|text| text.parse().map_err(|code| Fault::new(code, "paid_on", text))).transpose()?;
    let statement_total = arguments.statement_total.as_ref();
    let statement_total = statement_total.map(|text| text.parse().map_err(|code| Fault::new(code, "statement_total", text))).transpose()?;
    let reconcile = Reconcile {
        month,
        tolerance,
        mode,
        expected,
        actual: statement.rows,
        sides: statement.sides,
        late_fees: statement.late_fees,
        groups: groups(&arguments.group)?,
        people,
        prior_audited,
        file: Some(file),
        prior_files,
        list_matched: false,
        paid_on,
        statement_total,
        known_on: None,
    };
    let answer = reconcile.run(hesuan::book())?;
    for warning in &statement.grounds.warnings {
        say(format_args!("warning {}: {}", warning.code.as_str(), lang.pick(warning.code.zh(), warning.code.en())));
    }
    write(arguments, &answer, lang)?;
    told::summary(&answer, statement.layout, lang, out)
}

fn groups(given: &[String]) -> Result<Vec<hesuan::reconciliation::ItemGroup>, Fault> {
    let group = |text: &String| {
        let (name, items) = text.split_once('=').ok_or_else(|| Fault::new(Code::FieldType, "group", text))?;
        Ok(hesuan::reconciliation::ItemGroup { name: name.to_string(), items: items.split(',').map(str::to_string).collect() })
    };
    given.iter().map(group).collect()
}

/// The faults of a statement at the places of its file.
fn told_faults(faults: &Faults, path: &Path, lang: Lang) -> Failure {
    for fault in faults.as_slice().iter().take(MAX_TOLD) {
        let place = place(&fault.path, lang).unwrap_or_default();
        let shown = if place.is_empty() { fault.clone() } else { Fault { path: String::new(), ..fault.clone() } };
        say(format_args!("{}", fault_text(&shown, format!("{} {place}", path.display()).trim(), lang)));
    }
    let more = faults.as_slice().len().saturating_sub(MAX_TOLD);
    if more > 0 {
        say(format_args!("{}", lang.pick(format!("另有 {more} 处错误"), format!("{more} more faults"))));
    }
    Failure::Told
}

/// `table[3][5]` as a spreadsheet names it.
fn place(path: &str, lang: Lang) -> Option<String> {
    let mut numbers = path.strip_prefix("table[")?.split(['[', ']']).filter(|part| !part.is_empty());
    let row: usize = numbers.next()?.parse().ok()?;
    let mut text = lang.pick(format!("第 {} 行", row + 1), format!("row {}", row + 1));
    if let Some(column) = numbers.next().and_then(|column| column.parse().ok()) {
        text.push_str(&lang.pick(format!(" {} 列", letters(column)), format!(" column {}", letters(column))));
    }
    Some(text)
}

/// What was audited before: the file that the last run wrote.
fn audited(path: &Path) -> Result<(Vec<BureauRow>, Vec<String>), Failure> {
    let text = fs::read_to_string(path).map_err(Failure::file(path))?;
    let value: Value = serde_json::from_str(&text).map_err(|error| Fault::new(Code::JsonInvalid, path.display().to_string(), error))?;
    let part = |name: &str| value[name].to_string();
    let at = |name: &'static str| move || format!("{}.{name}", path.display());
    Ok((Vec::read(&part("audited"), &at("audited"))?, Vec::read(&part("files"), &at("files"))?))
}

/// The records of a table: JSON lines, CSV or a spreadsheet with the fields as headings.
fn records<T: Read>(path: &Path, lang: Lang) -> Result<Vec<T>, Failure> {
    let is_lines = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("jsonl"));
    let objects = if is_lines { json_lines(path)? } else { table_objects(path, lang)? };
    let (mut read, mut faults) = (Vec::with_capacity(objects.len()), Vec::new());
    for (row, object) in objects {
        let place = || lang.pick(format!("{} 第 {row} 行", path.display()), format!("{} row {row}", path.display()));
        match T::read(&object, &place) {
            Ok(record) => read.push(record),
            Err(more) => faults.extend_from_slice(more.as_slice()),
        }
    }
    if faults.is_empty() {
        return Ok(read);
    }
    for fault in faults.iter().take(MAX_TOLD) {
        say(format_args!("{}", fault_text(fault, "", lang)));
    }
    Err(Failure::Told)
}

fn json_lines(path: &Path) -> Result<Vec<(usize, String)>, Failure> {
    let text = crate::declare::text_of(path)?;
    Ok(text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(|(row, line)| (row + 1, line.to_string())).collect())
}

fn table_objects(path: &Path, lang: Lang) -> Result<Vec<(usize, String)>, Failure> {
    let rows = cells::read(path)?.rows;
    let Some(header) = rows.iter().position(|cells| cells.iter().any(|cell| !cell.is_empty())) else { return Ok(Vec::new()) };
    let fields: Vec<Option<String>> = rows[header].iter().map(|heading| field(heading)).collect();
    let unknown = rows[header].iter().zip(&fields).enumerate().filter(|(_, (heading, field))| field.is_none() && !heading.is_empty());
    let unknown = unknown.map(|(column, (heading, _))| Fault::new(Code::FieldUnknown, format!("table[{header}][{column}]"), heading));
    Faults::none_or(unknown.collect(), ()).map_err(|faults| told_faults(&faults, path, lang))?;
    let filled = rows.iter().enumerate().skip(header + 1).filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
    Ok(filled.map(|(row, cells)| (row + 1, object(&fields, cells))).collect())
}

/// The field of a heading.
fn field(heading: &str) -> Option<String> {
    if let Some(name) = BASES.iter().find_map(|before| heading.strip_prefix(before)) {
        return Some(format!("base.{name}"));
    }
    LINE.iter().find(|(field, zh)| *field == heading || *zh == heading).map(|(field, _)| (*field).to_string())
}

fn object(fields: &[Option<String>], cells: &[String]) -> String {
    let (mut object, mut bases) = (Map::new(), Vec::new());
    for (field, cell) in fields.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
        match field.as_deref() {
            Some("employed") => {
                let flag = match cell.as_str() {
                    "是" | "true" | "yes" | "1" => json!(true),
                    "否" | "false" | "no" | "0" => json!(false),
                    other => json!(other),
                };
                object.insert("employed".to_string(), flag);
            }
            Some(field) => match field.strip_prefix("base.") {
                Some(name) => bases.push(json!({ "name": name, "base": cell })),
                None => drop(object.insert(field.to_string(), json!(cell))),
            },
            None => {}
        }
    }
    if !bases.is_empty() {
        object.insert("bases".to_string(), Value::Array(bases));
    }
    Value::Object(object).to_string()
}

/// Writes the files, all of them or none.
fn write(arguments: &ReconcileArguments, answer: &ReconcileAnswer<'_>, lang: Lang) -> Result<(), Failure> {
    let folder = &arguments.out;
    fs::create_dir_all(folder).map_err(Failure::file(folder))?;
    let audited = json!({ "audited": answer.audited, "files": answer.files }).to_string();
    let differences = if arguments.xlsx {
        (
            "differences.xlsx",
            told::spreadsheet(answer, lang).map_err(|error| Failure::File(folder.display().to_string(), std::io::Error::other(error.to_string())))?,
        )
    } else {
        ("differences.csv", told::csv(told::differences(answer, lang)))
    };
    let files = [differences, ("summary.csv", told::csv(told::causes(answer, lang))), ("audited.json", audited.into_bytes())];
    let mut written = Vec::new();
    for (name, bytes) in files {
        let path = folder.join(name);
        let mut file = OutFile::create(&path)?;
        file.write_all(&bytes).map_err(Failure::file(&path))?;
        written.push(file);
    }
    written.into_iter().try_for_each(OutFile::finish)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_told_as_a_spreadsheet_names_it() {
        assert_eq!(place("table[3][5]", Lang::En).as_deref(), Some("row 4 column F"));
        assert_eq!(place("table[0]", Lang::Zh).as_deref(), Some("第 1 行"));
        assert_eq!(place("layout", Lang::En), None);
    }

    #[test]
    fn a_row_becomes_a_record() {
        let fields: Vec<Option<String>> = ["person", "在职", "base.floor", "单位金额"].iter().map(|heading| field(heading)).collect();
        let cells = ["p1", "否", "4927", "1.00"].map(str::to_string);
        let record: serde_json::Value = serde_json::from_str(&object(&fields, &cells)).unwrap();
        assert_eq!(record, serde_json::json!({ "bases": [{ "base": "4927", "name": "floor" }], "employed": false, "person": "p1", "unit": "1.00" }));
        assert_eq!(field("别的"), None);
    }
}
