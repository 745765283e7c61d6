//! One mapping of a rule file, field by field: what is asked for is checked, what is left is unknown.

use super::super::*;
use super::inline_name;
use crate::fault::{Code, Fault};
use serde_json::{Map, Value};
use std::str::FromStr;

/// The source of an overlay's records that name none.
const HOST: &str = "host";

/// The fields of one mapping, taken by name; what is left at the end is unknown.
pub(super) struct Fields<'tree, 'faults> {
    map: &'tree Map<String, Value>,
    taken: Vec<&'tree str>,
    path: String,
    faults: &'faults mut Vec<Fault>,
    /// Whether this is a host's overlay, whose records need no evidence.
    overlay: bool,
}

impl<'tree, 'faults> Fields<'tree, 'faults> {
    pub(super) fn of(tree: &'tree Value, path: String, faults: &'faults mut Vec<Fault>) -> Option<Fields<'tree, 'faults>> {
        match tree {
            Value::Object(map) => Some(Fields { map, taken: Vec::new(), path, faults, overlay: false }),
            other => {
                faults.push(Fault::new(Code::FieldType, path, other));
                None
            }
        }
    }

    /// A host's overlay.
    pub(super) fn of_overlay(tree: &'tree Value, faults: &'faults mut Vec<Fault>) -> Option<Fields<'tree, 'faults>> {
        Fields::of(tree, String::new(), faults).map(|fields| Fields { overlay: true, ..fields })
    }

    fn at(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_string() } else { format!("{}.{name}", self.path) }
    }

    pub(super) fn fault(&mut self, code: Code, name: &str, value: impl fmt::Display) {
        let path = self.at(name);
        self.faults.push(Fault::new(code, path, value));
    }

    pub(super) fn take(&mut self, name: &str) -> Option<&'tree Value> {
        let (key, value) = self.map.get_key_value(name)?;
        self.taken.push(key);
        Some(value)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.map.contains_key(name)
    }

    /// Whether the record carries a value, and not `missing` or `ended`.
    pub(super) fn has_value(&self) -> bool {
        !self.has("missing") && !self.has("ended")
    }

    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        match self.take(name)? {
            Value::String(text) => Some(text.clone()),
            other => {
                self.fault(Code::FieldType, name, other);
                None
            }
        }
    }

    pub(super) fn required_text(&mut self, name: &str) -> Option<String> {
        if !self.has(name) {
            self.fault(Code::FieldMissing, name, "");
        }
        self.text(name)
    }

    pub(super) fn optional<T: FromStr<Err = Code>>(&mut self, name: &str) -> Option<T> {
        let text = self.text(name)?;
        text.parse().map_err(|code| self.fault(code, name, &text)).ok()
    }

    pub(super) fn parsed<T: FromStr<Err = Code>>(&mut self, name: &str) -> Option<T> {
        if !self.has(name) {
            self.fault(Code::FieldMissing, name, "");
        }
        self.optional(name)
    }

    pub(super) fn flag(&mut self, name: &str) -> bool {
        match self.take(name) {
            None => false,
            Some(Value::Bool(flag)) => *flag,
            Some(other) => {
                self.fault(Code::FieldType, name, other);
                false
            }
        }
    }

    pub(super) fn strings(&mut self, name: &str) -> Vec<String> {
        let Some(value) = self.take(name) else { return Vec::new() };
        let Value::Array(list) = value else {
            self.fault(Code::FieldType, name, value);
            return Vec::new();
        };
        let mut strings = Vec::with_capacity(list.len());
        for (index, entry) in list.iter().enumerate() {
            match entry {
                Value::String(text) => strings.push(text.clone()),
                other => self.fault(Code::FieldType, &format!("{name}[{index}]"), other),
            }
        }
        strings
    }

    pub(super) fn words<T: FromStr<Err = Code>>(&mut self, name: &str) -> Option<Vec<T>> {
        if !self.has(name) {
            return None;
        }
        let strings = self.strings(name);
        let mut words = Vec::with_capacity(strings.len());
        for (index, text) in strings.iter().enumerate() {
            match text.parse() {
                Ok(word) => words.push(word),
                Err(code) => self.fault(code, &format!("{name}[{index}]"), text),
            }
        }
        Some(words)
    }

    /// A list of items, or the word `all`.
    pub(super) fn items(&mut self, name: &str) -> Option<ItemSet> {
        if self.map.get(name).and_then(Value::as_str) == Some("all") {
            self.take(name);
            return Some(ItemSet::ALL);
        }
        self.words::<Item>(name).map(ItemSet::from_iter)
    }

    /// Class numbers, 1 to 8.
    pub(super) fn classes(&mut self, name: &str) -> Vec<u8> {
        let Some(value) = self.take(name) else { return Vec::new() };
        let numbers: Option<Vec<u64>> = value.as_array().map(|list| list.iter().filter_map(Value::as_u64).collect());
        match numbers {
            Some(numbers) if numbers.iter().all(|class| (1..=8).contains(class)) => numbers.iter().map(|&class| class as u8).collect(),
            _ => {
                self.fault(Code::ValueUnknown, name, value);
                Vec::new()
            }
        }
    }

    pub(super) fn eight_rates(&mut self, name: &str) -> Option<[Rate; 8]> {
        let rates: Vec<Rate> = self.words(name)?;
        let count = rates.len();
        rates.try_into().map_err(|_| self.fault(Code::RuleInvalid, name, format!("{count} rates, not 8"))).ok()
    }

    pub(super) fn name(&mut self, name: &str) -> Option<Name> {
        if !self.has(name) {
            self.fault(Code::FieldMissing, name, "");
        }
        self.part(name, inline_name)
    }

    /// A mapping inside the record.
    pub(super) fn part<T>(&mut self, name: &str, read: impl FnOnce(&mut Fields<'_, '_>) -> Option<T>) -> Option<T> {
        let path = self.at(name);
        let mut fields = Fields::of(self.take(name)?, path, self.faults)?;
        let part = read(&mut fields);
        fields.finish();
        part
    }

    /// A list of amounts, `none` for one that is not known.
    pub(super) fn amounts_or_none(&mut self, name: &str) -> Vec<Option<Money>> {
        let texts = self.strings(name);
        let mut amounts = Vec::with_capacity(texts.len());
        for (index, text) in texts.iter().enumerate() {
            match text.parse() {
                _ if text == "none" => amounts.push(None),
                Ok(amount) => amounts.push(Some(amount)),
                Err(code) => self.fault(code, &format!("{name}[{index}]"), text),
            }
        }
        amounts
    }

    pub(super) fn name_or(&mut self, name: &str, known: Option<&Name>) -> Option<Name> {
        match known {
            Some(known) if !self.has(name) => Some(known.clone()),
            _ => self.name(name),
        }
    }

    /// `floor` and `ceiling`, each an amount or `none`.
    pub(super) fn limits(&mut self) -> Option<Limits> {
        let floor = self.limit("floor");
        let ceiling = self.limit("ceiling");
        let limits = Limits { floor: floor?, ceiling: ceiling? };
        if let (Some(floor), Some(ceiling)) = (limits.floor, limits.ceiling)
            && floor > ceiling
        {
            self.fault(Code::RuleInvalid, "floor", floor);
        }
        Some(limits)
    }

    pub(super) fn limit(&mut self, name: &str) -> Option<Option<Money>> {
        let text = self.required_text(name)?;
        if text == "none" {
            return Some(None);
        }
        match text.parse::<Money>() {
            Ok(amount) if amount > Money::ZERO => Some(Some(amount)),
            Ok(_) => {
                self.fault(Code::BaseNotPositive, name, &text);
                None
            }
            Err(code) => {
                self.fault(code, name, &text);
                None
            }
        }
    }

    /// An amount a month, `{ yearly: … }`, or `{ by_month: [12 amounts] }`.
    pub(super) fn fixed(&mut self, name: &str) -> Option<Fixed> {
        match self.map.get(name)? {
            Value::String(_) => self.optional(name).map(Fixed::Monthly),
            tree => {
                let path = self.at(name);
                self.take(name);
                let mut fields = Fields::of(tree, path, self.faults)?;
                let yearly = fields.optional("yearly").map(Fixed::Yearly);
                let months: Option<Vec<Money>> = fields.words("by_month");
                let by_month = months.and_then(|months| {
                    let count = months.len();
                    let months = months.try_into().map_err(|_| fields.fault(Code::RuleInvalid, "by_month", format!("{count} amounts, not 12")));
                    months.map(Fixed::ByMonth).ok()
                });
                fields.finish();
                yearly.or(by_month)
            }
        }
    }

    pub(super) fn sources(&mut self) -> Vec<Source> {
        let host = self.overlay.then(|| Source { key: HOST.to_string(), tier: "H".to_string(), title: "the host's own values".to_string() });
        let Some(value) = self.take("sources") else {
            if host.is_none() {
                self.fault(Code::SourceMissing, "sources", "");
            }
            return Vec::from_iter(host);
        };
        let Value::Object(map) = value else {
            self.fault(Code::FieldType, "sources", value);
            return Vec::new();
        };
        let mut sources = Vec::from_iter(host);
        for (key, tree) in map {
            let path = self.at(&format!("sources.{key}"));
            let Some(mut fields) = Fields::of(tree, path, self.faults) else { continue };
            let (tier, title) = (fields.required_text("tier"), fields.required_text("title"));
            fields.finish();
            if let (Some(tier), Some(title)) = (tier, title) {
                sources.push(Source { key: key.clone(), tier, title });
            }
        }
        // The same bytes whatever order the file's reader keeps.
        sources.sort_by(|a, b| a.key.cmp(&b.key));
        sources
    }

    pub(super) fn list<T>(&mut self, name: &str, mut read: impl FnMut(&mut Fields<'_, '_>) -> Option<T>) -> Vec<T> {
        let Some(value) = self.take(name) else { return Vec::new() };
        let Value::Array(entries) = value else {
            self.fault(Code::FieldType, name, value);
            return Vec::new();
        };
        let mut list = Vec::with_capacity(entries.len());
        for (index, entry) in entries.iter().enumerate() {
            let path = self.at(&format!("{name}[{index}]"));
            let overlay = self.overlay;
            let Some(mut fields) = Fields::of(entry, path, self.faults) else { continue };
            fields.overlay = overlay;
            list.extend(read(&mut fields));
            fields.finish();
        }
        list
    }

    /// Why a value is believed. The host's word needs no status and no source.
    pub(super) fn evidence(&mut self, has_value: bool) -> Evidence {
        let needs_status = has_value && !self.overlay;
        let status = if needs_status { self.parsed("status") } else { self.optional("status").or(Some(Status::Confirmed)) };
        // A calendar's `sources` is the file's own mapping.
        let of_file = self.map.get("sources").is_some_and(Value::is_object);
        let mut sources = if of_file { Vec::new() } else { self.strings("sources") };
        if self.overlay && sources.is_empty() {
            sources.push(HOST.to_string());
        }
        Evidence {
            known_from: self.optional("known_from"),
            doc: self.text("doc"),
            url: self.text("url"),
            note: self.text("note"),
            provisional: self.flag("provisional"),
            unconfirmed: self.strings("unconfirmed"),
            alternatives: self.strings("alternatives"),
            status: status.unwrap_or(Status::Recalled),
            verification: self.optional("verification"),
            verified_on: self.optional("verified_on"),
            sources,
            origin: if self.overlay { Origin::Overlay } else { Origin::Own },
        }
    }

    /// A text, a list of texts, a list of flat mappings of texts, or a mapping of any of these.
    pub(super) fn parameter_value(&mut self) -> Option<ParameterValue> {
        let Some(tree) = self.take("value") else {
            self.fault(Code::FieldMissing, "value", "");
            return None;
        };
        let value = parameter_value(tree);
        if value.is_none() {
            self.fault(Code::FieldType, "value", tree);
        }
        value
    }

    /// A list of dated records.
    pub(super) fn records<T>(&mut self, name: &str, read: impl Fn(&mut Fields<'_, '_>) -> Option<T>) -> Vec<Dated<T>> {
        self.list(name, |fields| {
            let scope = Scope {
                variant: fields.text("variant"),
                area: fields.text("area"),
                categories: fields.words("categories").unwrap_or_default(),
                employer_types: fields.words("employer_types").unwrap_or_default(),
            };
            let from = fields.parsed("from");
            let expires = fields.optional("expires");
            let has_value = fields.has_value();
            let kind = match fields.text("missing").as_deref() {
                Some("not_found") => Kind::Missing,
                Some("estimate_only") => Kind::EstimateOnly,
                Some(other) => {
                    fields.fault(Code::ValueUnknown, "missing", other);
                    return None;
                }
                None if fields.flag("ended") => Kind::Ended,
                None => Kind::Value,
            };
            let evidence = fields.evidence(has_value);
            let value = read(fields);
            Some(Dated { scope, from: from?, expires, kind, value: value?, evidence })
        })
    }

    /// Whatever was not taken is not known.
    pub(super) fn finish(self) {
        for (key, value) in self.map {
            if !self.taken.contains(&key.as_str()) {
                let path = if self.path.is_empty() { key.clone() } else { format!("{}.{key}", self.path) };
                self.faults.push(Fault::new(Code::FieldUnknown, path, value));
            }
        }
    }
}

fn parameter_value(tree: &Value) -> Option<ParameterValue> {
    let text = |tree: &Value| tree.as_str().map(String::from);
    let row = |tree: &Value| tree.as_object()?.iter().map(|(column, cell)| Some((column.clone(), text(cell)?))).collect::<Option<Vec<_>>>();
    match tree {
        Value::String(text) => Some(ParameterValue::Text(text.clone())),
        Value::Array(list) if list.iter().all(Value::is_string) => list.iter().map(text).collect::<Option<_>>().map(ParameterValue::List),
        Value::Array(list) => list.iter().map(row).collect::<Option<_>>().map(ParameterValue::Table),
        Value::Object(fields) => {
            fields.iter().map(|(name, tree)| Some((name.clone(), parameter_value(tree)?))).collect::<Option<_>>().map(ParameterValue::Fields)
        }
        _ => None,
    }
}
