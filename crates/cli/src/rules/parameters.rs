//! `hesuan rules parameters`: the ids of the national parameters.

use super::write_json;
use crate::failure::Failure;
use crate::language::Lang;
use crate::table::{Table, numbers, words};
use hesuan::time::Month;
use serde::Serialize;
use std::io::Write;

#[derive(Serialize)]
struct Listed<'a> {
    id: &'a str,
    zh: &'a str,
    en: &'a str,
    unit: &'a str,
    values: usize,
    latest: Option<Month>,
}

/// Lists the parameters by id.
pub fn run(json: bool, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let parameters = &hesuan::book().parameters()?.parameters;
    let listed: Vec<Listed<'_>> = parameters
        .iter()
        .map(|parameter| Listed {
            id: &parameter.id,
            zh: &parameter.name.zh,
            en: &parameter.name.en,
            unit: &parameter.unit,
            values: parameter.values.len(),
            latest: parameter.values.iter().map(|value| value.from).max(),
        })
        .collect();
    if json {
        return write_json(&listed, out);
    }
    let mut table = Table::new([
        words(lang.pick("代号", "id")),
        words(lang.pick("名称", "name")),
        words(lang.pick("单位", "unit")),
        numbers(lang.pick("记录数", "values")),
        words(lang.pick("最新", "latest")),
    ]);
    for Listed { id, zh, en, unit, values, latest } in listed {
        let latest = latest.map_or(String::new(), |month| month.to_string());
        table.row(vec![id.to_string(), lang.pick(zh, en).to_string(), unit.to_string(), values.to_string(), latest]);
    }
    table.write(out)?;
    Ok(())
}
