//! Texts as numbers for the engine, in the order of the texts, and persons found by name where a row has no whole identity number.

use super::request::{BureauRow, Reconcile};
use crate::filing::upgraded;
use std::collections::{BTreeMap, BTreeSet};

/// Texts in their order; the number of a text is its place.
#[derive(Debug, Default)]
pub(super) struct Names(Vec<String>);

impl Names {
    pub(super) fn of(texts: BTreeSet<String>) -> Names {
        Names(texts.into_iter().collect())
    }

    pub(super) fn number(&self, text: &str) -> usize {
        self.0.partition_point(|known| known.as_str() < text)
    }

    pub(super) fn text(&self, number: usize) -> &str {
        self.0.get(number).map_or("", String::as_str)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

/// Names are the same without spaces and whatever the dot between their parts.
pub(super) fn plain_name(name: &str) -> String {
    let dot = |c| if matches!(c, '•' | '．' | '・' | '‧') { '·' } else { c };
    name.chars().filter(|c| !c.is_whitespace()).map(dot).collect()
}

pub(super) fn plain_id(id: &str) -> String {
    upgraded(id.trim()).into_owned()
}

/// The person of a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Found {
    /// The id, or a text that is nobody's.
    pub(super) person: String,
    /// Whether only the name says so.
    pub(super) weak: bool,
}

/// People by name and place.
pub(super) struct People<'a> {
    by_name: BTreeMap<String, Vec<(&'a str, String)>>,
}

/// What begins the id of a row that belongs to nobody we know; no identity number does.
const NOBODY: char = '~';

impl<'a> People<'a> {
    pub(super) fn of(request: &'a Reconcile) -> People<'a> {
        let mut by_name: BTreeMap<String, Vec<(&'a str, String)>> = BTreeMap::new();
        let lines = request.expected.iter().map(|line| (&line.name, line.place.as_str(), &line.person));
        let known = request.people.iter().map(|known| (&known.name, known.place.as_str(), &known.person));
        for (name, place, person) in lines.chain(known) {
            let Some(name) = name else { continue };
            let people = by_name.entry(plain_name(name)).or_default();
            let entry = (place, plain_id(person));
            if !people.contains(&entry) {
                people.push(entry);
            }
        }
        People { by_name }
    }

    /// The person by identity number; by name where that is absent or masked, if only one person of the place has it.
    pub(super) fn find(&self, row: &BureauRow) -> Found {
        let id = row.id_no.as_deref().map(plain_id).filter(|id| !id.is_empty());
        if let Some(id) = id.as_ref().filter(|id| !id.contains('*')) {
            return Found { person: id.clone(), weak: false };
        }
        let name = row.name.as_deref().map(plain_name).unwrap_or_default();
        let here = |place: &str| place.is_empty() || row.place.is_empty() || place == row.place;
        let named = self.by_name.get(&name).map_or(&[][..], Vec::as_slice);
        let fitting = named.iter().filter(|(place, person)| here(place) && id.as_ref().is_none_or(|mask| fits_mask(person, mask)));
        let persons: BTreeSet<&String> = fitting.map(|(_, person)| person).collect();
        match (persons.len(), persons.first()) {
            (1, Some(person)) => Found { person: (*person).clone(), weak: true },
            _ => Found { person: format!("{NOBODY}{name}"), weak: false },
        }
    }
}

impl Found {
    pub(super) fn is_nobody(&self) -> bool {
        self.person.starts_with(NOBODY)
    }

    /// Rows that belong to nobody we know are never taken for one person: each is told apart by what it says, so that the same row of a second
    /// export is the same.
    pub(super) fn tell_apart(&mut self, row: &BureauRow) {
        let BureauRow { item, fee_month, pay_type, place, unit, personal, late_fee, interest, .. } = row;
        self.person.push_str(&format!("{NOBODY}{item}/{fee_month}/{pay_type}/{place}/{unit}/{personal}/{late_fee}/{interest}{NOBODY}"));
    }
}

/// The id that answers show: none for nobody.
pub(super) fn shown_person(person: &str) -> &str {
    if person.starts_with(NOBODY) { "" } else { person }
}

/// Whether an id could be behind one whose middle is masked by `*`.
fn fits_mask(id: &str, mask: &str) -> bool {
    id.len() == mask.len() && id.bytes().zip(mask.bytes()).all(|(known, shown)| shown == b'*' || known.eq_ignore_ascii_case(&shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mask_fits_what_it_leaves() {
        assert!(fits_mask("11010519491231002X", "110105********002X"));
        assert!(!fits_mask("11010519491231002X", "110105********003X"));
        assert!(!fits_mask("11010519491231002X", "110105*"));
    }

    #[test]
    fn names_are_compared_without_spaces_and_with_any_dot() {
        assert_eq!(plain_name("阿依 • 古丽"), plain_name("阿依·古丽"));
    }
}
