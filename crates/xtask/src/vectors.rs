//! Test vectors: the expected answers of `tests/vectors/*.json`, computed again by the core.
//!
//! An independent oracle (`tests/oracle/`) and the hand-checked vectors in `tests/vectors/contract-*.json` keep this
//! honest: those are never written, and every surface's runner reads them too.

use crate::files::{Generated, read_rules};
use crate::root;
use hesuan::rules::RuleBook;
use serde_json::{Map, Value, json};
use std::fs;

/// Every vector file with its expected answers as the core gives them now.
pub fn recompute() -> Result<Generated, String> {
    let book = read_rules(&root().join("rules"))?.into_book();
    let mut generated = Vec::new();
    let folder = root().join("tests/vectors");
    let mut paths: Vec<_> = fs::read_dir(&folder).map_err(|error| error.to_string())?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "json")) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with("contract-") {
            continue;
        }
        let text = fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))?;
        let vectors: Vec<Value> = serde_json::from_str(&text).map_err(|error| format!("{name}: {error}"))?;
        let lines =
            vectors.iter().map(|vector| one_vector(&book, vector)).collect::<Result<Vec<String>, String>>().map_err(|error| format!("{name}: {error}"))?;
        generated.push((format!("tests/vectors/{name}"), format!("[\n{}\n]\n", lines.join(",\n")).into_bytes()));
    }
    Ok(generated)
}

/// One vector a line: what is asked on the left, what is expected on the right. What a published case says (`holds`, by JSON
/// pointer into the answer) was written by hand and must come out.
fn one_vector(book: &RuleBook, vector: &Value) -> Result<String, String> {
    let operation = vector["op"].as_str().unwrap_or_default();
    let input = vector["input"].to_string();
    let expect = match hesuan::call(book, operation, &input) {
        Ok(answer) => json!({ "ok": without_stamp(&answer) }),
        Err(faults) => json!({ "error": serde_json::from_str::<Value>(&hesuan::error_json(&faults)).unwrap_or_default() }),
    };
    for (pointer, value) in vector.get("holds").and_then(Value::as_object).into_iter().flatten() {
        let given = expect["ok"].pointer(pointer);
        if given != Some(value) {
            return Err(format!("{}: {pointer} should be {value} and is {}", vector["id"], given.map_or(expect.to_string(), Value::to_string)));
        }
    }
    let mut fields = Map::new();
    for key in ["id", "case", "about", "op", "input", "holds"] {
        if let Some(value) = vector.get(key) {
            fields.insert(key.to_string(), value.clone());
        }
    }
    fields.insert("expect".to_string(), expect);
    Ok(Value::Object(fields).to_string())
}

/// The answer without its stamp, which changes with every edition of the rules.
fn without_stamp(answer: &str) -> Value {
    let mut value: Value = serde_json::from_str(answer).unwrap_or_default();
    if let Value::Object(fields) = &mut value {
        fields.shift_remove("stamp");
    }
    value
}
