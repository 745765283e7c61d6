//! Every shared vector of contributions, withholding and payslips that can be said in columns: one batch each, the figures and faults of
//! the vector.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test may panic

use arrow_array::cast::AsArray;
use arrow_array::types::Int64Type;
use arrow_array::{Array, ArrayRef, RecordBatch, StringArray};
use hesuan_columnar::{Kernel, Op, Options};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Rows of text cells by column; `None` where the vector cannot be said in columns.
type Row = BTreeMap<String, String>;

struct Vector {
    id: String,
    rows: Vec<Row>,
    expect: Value,
}

fn vectors(file: &str, op: &str, rows: impl Fn(&Map<String, Value>) -> Option<Vec<Row>>) -> (usize, Vec<Vector>) {
    let path = format!("{}/../../tests/vectors/{file}", env!("CARGO_MANIFEST_DIR"));
    let all: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let all: Vec<&Value> = all.iter().filter(|vector| vector["op"] == op).collect();
    let said = |vector: &&Value| {
        let rows = rows(vector["input"].as_object()?)?;
        Some(Vector { id: vector["id"].as_str()?.to_string(), rows, expect: vector["expect"].clone() })
    };
    (all.len(), all.iter().filter_map(said).collect())
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(list) => Some(list.iter().map(|word| word.as_str().map(str::to_string)).collect::<Option<Vec<_>>>()?.join(",")),
        Value::Object(_) | Value::Null => None,
        plain => Some(plain.to_string()),
    }
}

/// Fields as cells, the nested ones as bases.
fn put(row: &mut Row, fields: &Map<String, Value>, prefix: &str) -> Option<()> {
    for (name, value) in fields {
        match (name.as_str(), value) {
            ("bases", Value::Object(bases)) => {
                for (what, base) in bases {
                    match base {
                        Value::Object(sides) => sides.iter().for_each(|(side, amount)| {
                            row.insert(format!("base_{what}_{side}"), text(amount).unwrap());
                        }),
                        amount => {
                            row.insert(format!("base_{what}"), text(amount)?);
                        }
                    }
                }
            }
            (name, value) => {
                row.insert(format!("{prefix}{name}"), text(value)?);
            }
        }
    }
    Some(())
}

/// The batch of all vectors, and where the rows of each begin.
fn batch(vectors: &[Vector], op: Op) -> RecordBatch {
    let rows: Vec<(usize, &Row)> = vectors.iter().enumerate().flat_map(|(person, vector)| vector.rows.iter().map(move |row| (person, row))).collect();
    let mut names: Vec<&String> = rows.iter().flat_map(|(_, row)| row.keys()).collect();
    names.sort();
    names.dedup();
    let column = |name: &str| -> ArrayRef { Arc::new(rows.iter().map(|(_, row)| row.get(name)).collect::<StringArray>()) };
    let mut columns: Vec<(&str, ArrayRef)> = names.iter().map(|name| (name.as_str(), column(name))).collect();
    if op.withholds() {
        columns.push(("person", Arc::new(rows.iter().map(|(person, _)| Some(person.to_string())).collect::<StringArray>())));
    }
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, array)| (name, array, true))).unwrap()
}

fn cell(answer: &RecordBatch, name: &str, row: usize) -> Option<String> {
    let column = answer.column_by_name(&format!("{name}_fen")).unwrap_or_else(|| panic!("{name}")).as_primitive::<Int64Type>();
    column.is_valid(row).then(|| hesuan_core::money::Money::from_fen(column.value(row)).unwrap().to_string())
}

fn error(answer: &RecordBatch, row: usize) -> Option<String> {
    let column = answer.column_by_name("error").unwrap().as_string::<i32>();
    column.is_valid(row).then(|| column.value(row).to_string())
}

fn same_lines(answer: &RecordBatch, row: usize, lines: &Value, id: &str) {
    let lines = lines.as_array().unwrap();
    for figure in hesuan_columnar::figures(Op::Contributions).0.iter().take(24) {
        let name = figure.name();
        let line = lines.iter().find(|line| format!("{}_{}", line["item"].as_str().unwrap(), line["side"].as_str().unwrap()) == name);
        let amount = line.map(|line| line["amount"].as_str().unwrap().to_string());
        assert_eq!(cell(answer, &name, row), amount, "{id}: {name}");
    }
}

/// Whether the row has the faults of a vector that has some.
fn failed(answer: &RecordBatch, row: usize, vector: &Vector) -> bool {
    let Some(faults) = vector.expect["error"]["faults"].as_array() else {
        assert_eq!(error(answer, row), None, "{}", vector.id);
        return false;
    };
    let each = faults.iter().map(|fault| format!("{} {}", fault["code"].as_str().unwrap(), fault["path"].as_str().unwrap()).trim().to_string());
    assert_eq!(error(answer, row), Some(each.collect::<Vec<_>>().join("; ")), "{}", vector.id);
    true
}

fn run(op: Op, vectors: &[Vector], columns: &[&str]) -> RecordBatch {
    let options = Options { columns: columns.iter().map(|name| name.to_string()).collect(), ..Options::default() };
    Kernel::new(hesuan_rulepack::embedded(), op, options).unwrap().run(&batch(vectors, op)).unwrap()
}

#[test]
fn vectors_of_contributions() {
    let rows = |input: &Map<String, Value>| {
        let mut row = Row::new();
        put(&mut row, input, "").map(|()| vec![row])
    };
    let (all, said) = vectors("contributions.json", "contributions", rows);
    let answer = run(Op::Contributions, &said, &[]);
    for (row, vector) in said.iter().enumerate() {
        if !failed(&answer, row, vector) {
            let ok = &vector.expect["ok"];
            same_lines(&answer, row, &ok["lines"], &vector.id);
            for name in ["employer_total", "employee_total", "employee_total_not_from_wages"] {
                assert_eq!(cell(&answer, name, row).as_deref(), ok[name].as_str(), "{}: {name}", vector.id);
            }
        }
    }
    println!("contributions: {} of {all} vectors", said.len());
    assert_eq!((said.len(), all), (107, 107));
}

#[test]
fn vectors_of_withholding() {
    let rows = |input: &Map<String, Value>| {
        let mut rows = Vec::new();
        for month in input["months"].as_array()? {
            let mut row = Row::new();
            put(&mut row, month.as_object()?, "")?;
            for (name, value) in input.iter().filter(|(name, _)| *name != "months") {
                match value {
                    Value::Object(fields) => put(&mut row, fields, &format!("{name}_"))?,
                    value => {
                        row.insert(name.clone(), text(value)?);
                    }
                }
            }
            rows.push(row);
        }
        Some(rows)
    };
    let (all, said) = vectors("wages.json", "withhold", rows);
    let answer = run(Op::Withhold, &said, &["withheld", "tax_to_date", "taxable_to_date", "credit", "basic_to_date"]);
    let mut row = 0;
    for vector in &said {
        for month in vector.expect["ok"]["months"].as_array().unwrap() {
            let pairs = [("withheld", "withheld"), ("tax_to_date", "tax"), ("taxable_to_date", "taxable"), ("credit", "credit"), ("basic_to_date", "basic")];
            for (column, field) in pairs {
                assert_eq!(cell(&answer, column, row).as_deref(), month[field].as_str(), "{}: {column}", vector.id);
            }
            row += 1;
        }
    }
    println!("withhold: {} of {all} vectors, {row} rows", said.len());
    assert_eq!((said.len(), all, row), (8, 8, answer.num_rows()));
}

/// One pay item that is plain, one that is neither taxed nor a base, one fee month, one deduction that is no damage.
fn payslip_rows(input: &Map<String, Value>) -> Option<Vec<Row>> {
    let mut row = Row::new();
    for (name, value) in input {
        match (name.as_str(), value) {
            ("items", Value::Array(items)) => {
                for item in items {
                    let fields = item.as_object()?;
                    let mut amount_only = fields.clone();
                    ["code", "label", "amount"].iter().for_each(|name| drop(amount_only.remove(*name)));
                    let column = match serde_json::to_string(&amount_only).unwrap().as_str() {
                        "{}" => "gross",
                        r#"{"in_base":false,"taxable":false}"# => "untaxed",
                        _ => return None,
                    };
                    if row.insert(column.to_string(), text(fields.get("amount")?)?).is_some() {
                        return None;
                    }
                }
            }
            ("contributions", Value::Array(months)) if months.len() == 1 => {
                let mut fields = months[0].as_object()?.clone();
                if let Some(month) = fields.remove("month") {
                    row.insert("fee_month".to_string(), text(&month)?);
                }
                put(&mut row, &fields, "")?;
            }
            ("tax", Value::Object(tax)) => {
                for (name, value) in tax {
                    match value {
                        Value::Object(fields) => put(&mut row, fields, &format!("{name}_"))?,
                        value => drop(row.insert(name.clone(), text(value)?)),
                    }
                }
            }
            ("deductions", Value::Array(list)) if list.len() == 1 && list[0].get("damage").is_none() => {
                row.insert("deductions".to_string(), text(&list[0]["amount"])?);
            }
            ("month" | "known_on", value) => drop(row.insert(name.clone(), text(value)?)),
            _ => return None,
        }
    }
    row.contains_key("gross").then(|| vec![row])
}

#[test]
fn vectors_of_payslips() {
    let (all, said) = vectors("payslip.json", "payslip", payslip_rows);
    let lines: Vec<String> = hesuan_columnar::figures(Op::Payslip).0.iter().map(|figure| figure.name()).collect();
    let mut columns: Vec<&str> = lines.iter().map(String::as_str).collect();
    columns.extend(["gross", "taxable_to_date", "tax_to_date"]);
    let answer = run(Op::Payslip, &said, &columns);
    for (row, vector) in said.iter().enumerate() {
        if failed(&answer, row, vector) {
            continue;
        }
        let ok = &vector.expect["ok"];
        same_lines(&answer, row, ok["contributions"].get(0).map_or(&Value::Array(Vec::new()), |month| &month["lines"]), &vector.id);
        for name in ["gross", "employee_contributions", "employer_contributions", "taxable_income", "tax", "net", "employer_cost"] {
            assert_eq!(cell(&answer, name, row).as_deref(), ok[name].as_str(), "{}: {name}", vector.id);
        }
        assert_eq!(cell(&answer, "taxable_to_date", row).as_deref(), ok["withholding"]["taxable"].as_str(), "{}", vector.id);
        assert_eq!(cell(&answer, "tax_to_date", row).as_deref(), ok["withholding"]["tax"].as_str(), "{}", vector.id);
    }
    println!("payslip: {} of {all} vectors: {:?}", said.len(), said.iter().map(|vector| vector.id.as_str()).collect::<Vec<_>>());
    assert_eq!((said.len(), all), (7, 24));
}
