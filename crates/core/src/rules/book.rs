//! The rule book: national rules and cities, read as known on a day.

use super::{City, CityCode, Name, National, Scheme, SchemeKey, read};
use crate::fault::{Code, Fault, Faults};
use crate::time::{Day, Month};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::sync::OnceLock;

/// All rules, as read from a pack or from rule files.
///
/// A book is immutable and can be shared between threads. A packed city is decoded when it is first asked for.
#[derive(Debug)]
pub struct RuleBook {
    edition: Edition,
    national: National,
    cities: Vec<Slot>,
}

/// Which rules these are: the part of a result's stamp that names the pack.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edition {
    /// Version of the pack, `YYYY.MM.N`.
    pub version: String,
    /// Digest of the rules, in hexadecimal.
    pub digest: String,
    /// The day until which publications were read.
    pub known_until: Day,
}

/// One city of a pack, encoded until it is needed.
#[derive(Debug)]
pub struct PackedCity {
    /// Its code.
    pub code: CityCode,
    /// Its name.
    pub name: Name,
    /// The encoded rules.
    pub bytes: &'static [u8],
    /// Reads them.
    pub decode: fn(&[u8]) -> Option<City>,
}

#[derive(Debug)]
struct Slot {
    code: CityCode,
    name: Name,
    packed: Option<PackedCity>,
    city: OnceLock<Option<City>>,
}

impl RuleBook {
    /// A book of cities that are already read.
    pub fn new(edition: Edition, national: National, cities: Vec<City>) -> RuleBook {
        let slots = cities.into_iter().map(|city| Slot { code: city.code, name: city.name.clone(), packed: None, city: OnceLock::from(Some(city)) });
        RuleBook::of(edition, national, slots.collect())
    }

    /// A book of packed cities.
    pub fn packed(edition: Edition, national: National, cities: Vec<PackedCity>) -> RuleBook {
        let slots = cities.into_iter().map(|city| Slot { code: city.code, name: city.name.clone(), packed: Some(city), city: OnceLock::new() });
        RuleBook::of(edition, national, slots.collect())
    }

    fn of(edition: Edition, national: National, mut cities: Vec<Slot>) -> RuleBook {
        cities.sort_by_key(|slot| slot.code);
        RuleBook { edition, national, cities }
    }

    /// Which rules these are.
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// What holds for the whole country.
    pub fn national(&self) -> &National {
        &self.national
    }

    /// The cities of the book, by code.
    pub fn cities(&self) -> impl Iterator<Item = (CityCode, &Name)> {
        self.cities.iter().map(|slot| (slot.code, &slot.name))
    }

    /// One city; [`Code::CityUnknown`] if the book has none with this code.
    pub fn city(&self, code: CityCode) -> Result<&City, Fault> {
        let index = self.cities.binary_search_by_key(&code, |slot| slot.code);
        let slot = index.map(|index| &self.cities[index]).map_err(|_| Fault::new(Code::CityUnknown, "city", code))?;
        let city = slot.city.get_or_init(|| slot.packed.as_ref().and_then(|packed| (packed.decode)(packed.bytes)));
        city.as_ref().ok_or_else(|| Fault::new(Code::PackInvalid, "city", code))
    }

    /// A book with one city: a host's own values, laid over that city where the book has it.
    ///
    /// The overlay has the format of a rule file; a record without status and sources is the host's word. Its digest
    /// joins that of the book.
    ///
    /// # Errors
    ///
    /// Every fault of the overlay at once, with paths.
    pub fn overlaid(&self, overlay: &Value) -> Result<RuleBook, Faults> {
        let code = overlay.get("code").and_then(Value::as_str).and_then(|code| code.parse().ok());
        let known = code.and_then(|code| self.city(code).ok());
        let own = read::overlay(overlay, known)?;
        let city = match known {
            Some(known) => known.overlaid(own),
            None => own,
        };
        let hash = Sha256::digest(overlay.to_string().as_bytes());
        let digest = hash.iter().take(8).fold(format!("{}+", self.edition.digest), |text, byte| format!("{text}{byte:02x}"));
        let edition = Edition { digest, ..self.edition.clone() };
        Ok(RuleBook::new(edition, self.national.clone(), vec![city]))
    }

    /// The rules of a month with all that is known.
    pub fn month(&self, month: Month) -> MonthRules<'_> {
        MonthRules { book: self, month, known_on: None }
    }

    /// The book as it was known on a day.
    pub fn known_on(&self, day: Day) -> BookOn<'_> {
        BookOn { book: self, day }
    }
}

/// The book as known on a day.
#[derive(Clone, Copy, Debug)]
pub struct BookOn<'book> {
    book: &'book RuleBook,
    day: Day,
}

impl<'book> BookOn<'book> {
    /// The rules of a month with what was known on the day.
    pub fn month(self, month: Month) -> MonthRules<'book> {
        MonthRules { book: self.book, month, known_on: Some(self.day) }
    }
}

/// The rules of one month, with all that is known or as known on a day.
#[derive(Clone, Copy, Debug)]
pub struct MonthRules<'book> {
    pub(super) book: &'book RuleBook,
    pub(super) month: Month,
    pub(super) known_on: Option<Day>,
}

impl<'book> MonthRules<'book> {
    /// Resolves the month for a place and a kind of person into plain integers.
    ///
    /// Items without a rule do not fail here but in the computation that needs them, so that a caller can ask for the
    /// others.
    pub fn scheme(self, key: &SchemeKey<'_>) -> Result<Scheme<'book>, Faults> {
        Scheme::resolve(self, key)
    }
}
