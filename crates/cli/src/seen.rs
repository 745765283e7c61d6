//! Who was met in a roster: the same person, city and item twice would be paid twice.

use hesuan::rules::{CityCode, Item, ItemSet};
use std::collections::HashMap;
use std::collections::hash_map::{Entry, RandomState};
use std::hash::BuildHasher;

/// A person in a city, as 128 bits of a keyed hash: a roster of millions stays small in memory, and two people share one
/// with a chance below 10^-24.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Mark([u64; 2]);

/// The rows of each person and city.
#[derive(Default)]
pub struct Seen {
    keys: [RandomState; 2],
    first: HashMap<Mark, First>,
    later: HashMap<Mark, Vec<(u64, ItemSet)>>,
}

struct First {
    row: u64,
    items: ItemSet,
    counted: bool,
}

impl Seen {
    /// The mark of a person in a city.
    pub fn mark(&self, city: CityCode, person: &str) -> Mark {
        Mark([self.keys[0].hash_one((city, person)), self.keys[1].hash_one((city, person))])
    }

    /// Takes items for a row, or names the row that has one of them already.
    pub fn claim(&mut self, mark: Mark, row: u64, items: ItemSet) -> Option<(u64, Item)> {
        let first = match self.first.entry(mark) {
            Entry::Vacant(vacant) => {
                vacant.insert(First { row, items, counted: false });
                return None;
            }
            Entry::Occupied(first) => first.into_mut(),
        };
        let later = self.later.entry(mark).or_default();
        let mut rows = [(first.row, first.items)].into_iter().chain(later.iter().copied());
        let twice = rows.find_map(|(row, taken)| Some((row, taken.iter().find(|&item| items.contains(item))?)));
        if twice.is_none() {
            later.push((row, items));
        }
        twice
    }

    /// Counts a computed row; whether it is the first of its person and city.
    pub fn count(&mut self, mark: Mark) -> bool {
        self.first.get_mut(&mark).is_some_and(|first| !std::mem::replace(&mut first.counted, true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_may_stand_twice_for_other_items_but_not_for_the_same() {
        let mut seen = Seen::default();
        let (shanghai, beijing) = ("310000".parse().unwrap(), "110000".parse().unwrap());
        let insurance = ItemSet::EMPTY.with(Item::Pension).with(Item::Medical);
        let fund = ItemSet::EMPTY.with(Item::HousingFund);
        let here = seen.mark(shanghai, "P1");
        assert_eq!(seen.claim(here, 2, insurance), None);
        assert_eq!(seen.claim(here, 3, fund), None);
        assert_eq!(seen.claim(here, 4, fund), Some((3, Item::HousingFund)));
        assert_eq!(seen.claim(here, 5, ItemSet::ALL), Some((2, Item::Pension)));
        let there = seen.mark(beijing, "P1");
        assert_eq!(seen.claim(there, 6, ItemSet::ALL), None);
        assert_eq!([seen.count(here), seen.count(here), seen.count(there)], [true, false, true]);
    }
}
