//! Plans: what the rows that agree in place, month and choices are computed with, resolved once.
//!
//! Each distinct value of a column has a number, and each distinct row of such numbers has a plan; a row costs a few look-ups.

use crate::column::{Figure, Op};
use crate::read::{Cell, Cells, Given, month_of};
use arrow_array::Array;
use hesuan_core::boundary::ContributionRequest;
use hesuan_core::contribution::Term;
use hesuan_core::law::Law;
use hesuan_core::rules::{RuleBook, Scheme};
use hesuan_core::tax::WageRules;
use hesuan_core::time::Month;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Multiplies and rotates: the keys are ours, and there is nothing to defend.
#[derive(Default)]
pub(crate) struct Quick(u64);

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }

    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..part.len()].copy_from_slice(part);
            self.write_u64(u64::from_le_bytes(word));
        }
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(23) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn write_u8(&mut self, byte: u8) {
        self.write_u64(u64::from(byte));
    }
}

type Map<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

const RECENT: usize = 1024;

/// No word of a value: the place in the table is empty.
const EMPTY: u64 = u64::MAX;
/// The word of null.
const NULL: u64 = u64::MAX - 1;

/// Numbers that were given to keys, the recent ones at hand.
struct Numbers {
    recent: Vec<(u64, u32)>,
    all: Map<u64, u32>,
}

impl Numbers {
    fn new() -> Numbers {
        Numbers { recent: vec![(EMPTY, 0); RECENT], all: Map::default() }
    }

    fn place(key: u64) -> usize {
        (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 54) as usize % RECENT
    }

    /// The number of a key that was asked for lately.
    #[inline]
    fn known(&self, key: u64) -> Option<u32> {
        let (known, number) = self.recent[Numbers::place(key)];
        (known == key).then_some(number)
    }

    /// The number of a key, which `make` gives to a new one.
    #[inline]
    fn get(&mut self, key: u64, make: impl FnOnce() -> u32) -> u32 {
        if let Some(number) = self.known(key) {
            return number;
        }
        let number = *self.all.entry(key).or_insert_with(make);
        self.recent[Numbers::place(key)] = (key, number);
        number
    }

    fn clear(&mut self) {
        self.recent.fill((EMPTY, 0));
        self.all.clear();
    }
}

/// The distinct values of a column as JSON text; number 0 is `null`.
struct Values {
    raws: Vec<String>,
    by_raw: Map<String, u32>,
    /// By integer, for the type that the column has in this batch.
    by_whole: Numbers,
    /// By text as it stands in the batch.
    by_text: Map<String, u32>,
    /// The number of each value of a dictionary of this batch.
    by_code: Vec<u32>,
}

impl Values {
    fn new() -> Values {
        Values {
            raws: vec!["null".to_string()],
            by_raw: Map::from_iter([("null".to_string(), 0)]),
            by_whole: Numbers::new(),
            by_text: Map::default(),
            by_code: Vec::new(),
        }
    }

    fn number(&mut self, raw: &str) -> u32 {
        if let Some(number) = self.by_raw.get(raw) {
            return *number;
        }
        let number = self.raws.len() as u32;
        self.raws.push(raw.to_string());
        self.by_raw.insert(raw.to_string(), number);
        number
    }

    /// The number of a row's value.
    #[inline]
    fn of(&mut self, given: &Given<'_>, row: usize) -> u32 {
        match &given.cells {
            Cells::Coded(codes, _) => match codes.at(row) {
                Some(code) => self.by_code.get(code).copied().unwrap_or(0),
                None => 0,
            },
            Cells::Int32(array) if array.null_count() == 0 => self.of_whole(given, array.value(row).into()),
            Cells::Int64(array) if array.null_count() == 0 => self.of_whole(given, array.value(row)),
            cells => {
                let cell = cells.at(row);
                self.of_cell(given, &cell)
            }
        }
    }

    #[inline]
    fn of_whole(&mut self, given: &Given<'_>, whole: i64) -> u32 {
        match u64::try_from(whole).ok().and_then(|key| self.by_whole.known(key)) {
            Some(number) => number,
            None => self.of_cell(given, &Cell::Whole(whole.into())),
        }
    }

    fn of_cell(&mut self, given: &Given<'_>, cell: &Cell<'_>) -> u32 {
        let whole = match cell {
            Cell::Null => return 0,
            Cell::Text(text) => {
                if let Some(number) = self.by_text.get(*text) {
                    return *number;
                }
                let number = self.number(&given.raw_of(cell));
                self.by_text.insert((*text).to_string(), number);
                return number;
            }
            Cell::Whole(whole) | Cell::Decimal(whole, _) => *whole,
            Cell::Day(day) => i128::from(*day),
            Cell::Flag(flag) => i128::from(*flag),
        };
        let Ok(key) = u64::try_from(whole) else { return self.number(&given.raw_of(cell)) };
        let Values { raws, by_raw, by_whole, .. } = self;
        by_whole.get(key, || {
            let raw = given.raw_of(cell);
            *by_raw.entry(raw.to_string()).or_insert_with(|| {
                raws.push(raw.to_string());
                raws.len() as u32 - 1
            })
        })
    }

    fn begin(&mut self, given: &Given<'_>) {
        self.by_whole.clear();
        self.by_text.clear();
        self.by_code.clear();
        if let Cells::Coded(_, values) = &given.cells {
            for place in 0..values.len() {
                let number = self.of_cell(given, &values.at(place));
                self.by_code.push(number);
            }
        }
    }
}

/// The terms of contributions, and which column each one fills.
pub(crate) struct Shape {
    pub(crate) terms: Vec<Term>,
    /// The place of each term among the columns that are asked for.
    pub(crate) slots: Vec<Option<usize>>,
    /// The places of columns of lines that no term fills.
    pub(crate) absent: Vec<usize>,
}

/// What the rows of a plan are computed with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    /// The terms; none where no contributions are computed.
    pub(crate) shape: Option<u32>,
    /// Those as known then, for `retro`.
    pub(crate) then: Option<u32>,
    /// The month.
    pub(crate) month: Month,
    /// Its year.
    pub(crate) year: u16,
    /// The rules of tax.
    pub(crate) tax: Option<u32>,
    /// Whether each row is left to the single call.
    pub(crate) single: bool,
}

/// No plan was made yet.
const NONE: u32 = u32::MAX;

/// The plans of one thread; they stay from batch to batch.
pub(crate) struct Plans<'book> {
    book: &'book RuleBook,
    op: Op,
    figures: Vec<Figure>,
    /// The places of the columns of lines.
    lines: Vec<usize>,
    /// Names of the columns that decide on the plan.
    names: Vec<&'static str>,
    values: Vec<Values>,
    nodes: Numbers,
    /// From the words of the one column that varies in this batch to plans.
    led: Vec<(u64, u32)>,
    /// The node before, the column and its value's number.
    trail: Vec<(u32, u16, u32)>,
    plan_of_node: Vec<u32>,
    pub(crate) plans: Vec<Plan>,
    pub(crate) shapes: Vec<Shape>,
    shape_of: HashMap<String, u32>,
    schemes: HashMap<String, Option<Scheme<'book>>>,
    pub(crate) taxes: Vec<WageRules<'book>>,
    tax_of: HashMap<String, Option<u32>>,
}

/// So many nodes are kept from batch to batch.
const MOST_NODES: usize = 1 << 20;

impl<'book> Plans<'book> {
    pub(crate) fn new(book: &'book RuleBook, op: Op, figures: &[Figure], names: &[&'static str]) -> Plans<'book> {
        Plans {
            book,
            op,
            figures: figures.to_vec(),
            lines: figures.iter().enumerate().filter(|(_, figure)| matches!(figure, Figure::Line(..))).map(|(place, _)| place).collect(),
            names: names.to_vec(),
            values: names.iter().map(|_| Values::new()).collect(),
            nodes: Numbers::new(),
            led: vec![(EMPTY, 0); RECENT],
            trail: vec![(0, 0, 0)],
            plan_of_node: vec![NONE],
            plans: Vec::new(),
            shapes: Vec::new(),
            shape_of: HashMap::new(),
            schemes: HashMap::new(),
            taxes: Vec::new(),
            tax_of: HashMap::new(),
        }
    }

    /// The places of the columns of lines.
    pub(crate) fn lines(&self) -> &[usize] {
        &self.lines
    }

    /// Begins a batch whose columns are these, each with its place among the names.
    pub(crate) fn begin(&mut self, keys: &[(usize, &Given<'_>)]) {
        if self.trail.len() > MOST_NODES {
            *self = Plans::new(self.book, self.op, &self.figures, &self.names);
        }
        self.led.fill((EMPTY, 0));
        for (name, given) in keys {
            self.values[*name].begin(given);
        }
    }

    /// The plans of the rows from `start` on.
    pub(crate) fn find(&mut self, keys: &[(usize, &Given<'_>)], start: usize, ids: &mut [u32]) {
        ids.fill(0);
        // What is the same in every row comes first.
        for (name, given) in keys.iter().filter(|(_, given)| matches!(given.cells, Cells::Same(_))) {
            let number = self.values[*name].number(&given.raw(0));
            let node = self.step(ids[0], *name, number);
            ids.fill(node);
        }
        let mut varying = keys.iter().filter(|(_, given)| !matches!(given.cells, Cells::Same(_)));
        if let (Some((name, given)), None) = (varying.next(), varying.next()) {
            // One column decides: its value leads to the plan at once.
            let root = ids.first().copied().unwrap_or(0);
            match &given.cells {
                Cells::Int32(array) if array.null_count() == 0 => return self.lead(*name, given, root, start, ids, |row| array.value(row) as u64),
                Cells::Int64(array) if array.null_count() == 0 => return self.lead(*name, given, root, start, ids, |row| array.value(row) as u64),
                Cells::Coded(codes, _) => return self.lead(*name, given, root, start, ids, |row| codes.at(row).map_or(NULL, |code| code as u64)),
                _ => {}
            }
        }
        for (name, given) in keys.iter().filter(|(_, given)| !matches!(given.cells, Cells::Same(_))) {
            for (index, id) in ids.iter_mut().enumerate() {
                let number = self.values[*name].of(given, start + index);
                *id = self.step(*id, *name, number);
            }
        }
        for id in ids.iter_mut() {
            *id = self.plan(*id);
        }
    }

    /// The plans of rows that differ in one column only, whose values are known by a word in this batch.
    #[inline]
    fn lead(&mut self, name: usize, given: &Given<'_>, root: u32, start: usize, ids: &mut [u32], word: impl Fn(usize) -> u64) {
        for (index, id) in ids.iter_mut().enumerate() {
            let key = word(start + index);
            let place = Numbers::place(key);
            *id = match self.led[place] {
                (known, plan) if known == key => plan,
                _ => {
                    let number = self.values[name].of(given, start + index);
                    let node = self.step(root, name, number);
                    let plan = self.plan(node);
                    self.led[place] = (key, plan);
                    plan
                }
            };
        }
    }

    #[inline]
    fn step(&mut self, node: u32, name: usize, number: u32) -> u32 {
        if number == 0 {
            return node;
        }
        // A node, a column and a value in one word: 24 + 8 + 32 bits.
        let key = (u64::from(node) << 40) | ((name as u64) << 32) | u64::from(number);
        let Plans { nodes, trail, plan_of_node, .. } = self;
        nodes.get(key, || {
            trail.push((node, name as u16, number));
            plan_of_node.push(NONE);
            trail.len() as u32 - 1
        })
    }

    #[inline]
    fn plan(&mut self, node: u32) -> u32 {
        match self.plan_of_node[node as usize] {
            NONE => self.make(node),
            known => known,
        }
    }

    fn make(&mut self, node: u32) -> u32 {
        let mut fields = Vec::new();
        let mut at = node;
        while at != 0 {
            let (before, name, number) = self.trail[at as usize];
            fields.push((self.names[usize::from(name)], self.values[usize::from(name)].raws[number as usize].clone()));
            at = before;
        }
        let plan = self.resolve(&fields).unwrap_or(Plan { shape: None, then: None, month: Month::FIRST, year: 0, tax: None, single: true });
        self.plans.push(plan);
        let id = self.plans.len() as u32 - 1;
        self.plan_of_node[node as usize] = id;
        id
    }

    /// The plan of some fields; none where the single call has to say what is wrong.
    fn resolve(&mut self, fields: &[(&'static str, String)]) -> Option<Plan> {
        let get = |name: &str| fields.iter().find(|(known, _)| *known == name).map(|(_, raw)| raw.as_str());
        let month = month_of(get("month")?)?;
        let (mut shape, mut then, mut tax) = (None, None, None);
        if self.op.contributes() && get("city").is_some() {
            let (known_then, known_now) = if self.op == Op::Retro { (Some(get("known_then")?), get("known_now")) } else { (None, get("known_on")) };
            shape = Some(self.shape(fields, known_now)?);
            then = known_then.map(|day| self.shape(fields, Some(day)).ok_or(())).transpose().ok()?;
        } else if self.op.contributes() && self.op != Op::Payslip {
            return None;
        }
        if self.op.withholds() {
            if get("basic_deduction").is_some_and(|mode| mode != "\"months_employed\"") {
                return None;
            }
            tax = Some(self.tax(month, get("known_on"))?);
        }
        // A choice for contributions without a city, or a value that may not be confirmed, is for the single call.
        let stray = shape.is_none() && fields.iter().any(|(name, _)| !["month", "known_on", "basic_deduction"].contains(name));
        (!stray && get("require_confirmed").is_none_or(|flag| flag == "false")).then_some(Plan { shape, then, month, year: month.year(), tax, single: false })
    }

    fn shape(&mut self, fields: &[(&'static str, String)], known_on: Option<&str>) -> Option<u32> {
        let fee_month = fields.iter().find(|(name, _)| *name == "fee_month").or_else(|| fields.iter().find(|(name, _)| *name == "month"));
        let mut text = format!("{{\"month\":{}", fee_month?.1);
        let own = fields.iter().filter(|(name, _)| !["month", "fee_month", "known_on", "known_then", "known_now", "basic_deduction"].contains(name));
        own.for_each(|(name, raw)| text.push_str(&format!(",\"{name}\":{raw}")));
        known_on.into_iter().for_each(|day| text.push_str(&format!(",\"known_on\":{day}")));
        text.push('}');
        let request = ContributionRequest::from_json(&text).ok()?;
        let scheme = self.schemes.entry(format!("{:?}", request.rules)).or_insert_with(|| request.scheme(self.book).ok()).as_ref()?;
        let terms: Vec<Term> = scheme.terms(&request.person).ok()?.into_iter().flat_map(|(_, terms)| terms).collect();
        if !terms.iter().all(Term::fits_columns) {
            return None;
        }
        let known = self.shape_of.entry(format!("{terms:?}")).or_insert_with(|| {
            let slot = |term: &Term| self.figures.iter().position(|figure| *figure == Figure::Line(term.item, term.side));
            let slots: Vec<Option<usize>> = terms.iter().map(slot).collect();
            let absent = self.lines.iter().copied().filter(|line| !slots.contains(&Some(*line))).collect();
            self.shapes.push(Shape { terms, slots, absent });
            self.shapes.len() as u32 - 1
        });
        Some(*known)
    }

    fn tax(&mut self, month: Month, known_on: Option<&str>) -> Option<u32> {
        let key = format!("{month}{known_on:?}");
        *self.tax_of.entry(key).or_insert_with(|| {
            let day = known_on.map(|raw| raw.trim_matches('"').parse()).transpose().ok()?;
            let rules = WageRules::of(&Law::of(self.book, month, day).ok()?).ok().filter(|rules| !rules.monthly)?;
            // Rules that say the same are one.
            let same = |known: &WageRules<'_>| known == &rules;
            let index = self.taxes.iter().position(same).unwrap_or_else(|| {
                self.taxes.push(rules);
                self.taxes.len() - 1
            });
            Some(index as u32)
        })
    }
}
