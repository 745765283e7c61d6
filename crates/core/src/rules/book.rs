//! The rule book: national rules and cities, read as known on a day.

use super::{City, CityCode, Name, National, Parameters, Province, Scheme, SchemeKey, read};
use crate::fault::{Code, Fault, Faults};
use crate::time::{Day, Month};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::sync::{Arc, OnceLock};

/// All rules, as read from a pack or from rule files.
///
/// A book is immutable and can be shared between threads. What is packed is decoded when it is first asked for.
#[derive(Debug)]
pub struct RuleBook {
    edition: Edition,
    contents: Contents,
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

/// What a book is made of. Provinces and cities are sorted by code.
#[derive(Debug)]
pub struct Contents {
    /// What holds for the whole country.
    pub national: National,
    /// National parameters and calendars; a book with an overlay shares those of the book below.
    pub parameters: Arc<Lazy<Parameters>>,
    /// The provinces that rule something for their cities.
    pub provinces: Vec<(CityCode, Lazy<Province>)>,
    /// The cities.
    pub cities: Vec<(CityCode, Name, Lazy<City>)>,
}

/// Reads a part of a book.
type Decode<T> = fn(&[u8]) -> Option<T>;

/// A part of a book that is decoded when it is first asked for.
#[derive(Debug)]
pub struct Lazy<T> {
    packed: Option<(&'static [u8], Decode<T>)>,
    value: OnceLock<Option<T>>,
}

impl<T> Lazy<T> {
    /// A part that is at hand.
    pub fn ready(value: T) -> Lazy<T> {
        Lazy { packed: None, value: OnceLock::from(Some(value)) }
    }

    /// A part that is encoded.
    pub fn packed(bytes: &'static [u8], decode: Decode<T>) -> Lazy<T> {
        Lazy { packed: Some((bytes, decode)), value: OnceLock::new() }
    }

    fn get_with(&self, complete: impl FnOnce(T) -> T) -> Option<&T> {
        self.value.get_or_init(|| self.packed.and_then(|(bytes, decode)| decode(bytes)).map(complete)).as_ref()
    }

    fn get(&self) -> Option<&T> {
        self.get_with(|value| value)
    }
}

impl RuleBook {
    /// A book. What a city takes over from its province is joined when the city is first asked for, unless it is
    /// [`Lazy::ready`], which is taken as it is.
    pub fn new(edition: Edition, mut contents: Contents) -> RuleBook {
        contents.cities.sort_by_key(|(code, ..)| *code);
        contents.provinces.sort_by_key(|(code, _)| *code);
        RuleBook { edition, contents }
    }

    /// Which rules these are.
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// What holds for the whole country.
    pub fn national(&self) -> &National {
        &self.contents.national
    }

    /// National parameters and calendars.
    pub fn parameters(&self) -> Result<&Parameters, Fault> {
        self.contents.parameters.get().ok_or_else(|| Fault::new(Code::PackInvalid, "", "parameters"))
    }

    /// The cities of the book, by code.
    pub fn cities(&self) -> impl Iterator<Item = (CityCode, &Name)> {
        self.contents.cities.iter().map(|(code, name, _)| (*code, name))
    }

    /// The provinces that have rules of their own, by code.
    pub fn provinces(&self) -> impl Iterator<Item = &Province> {
        self.contents.provinces.iter().filter_map(|(_, province)| province.get())
    }

    /// One city, with what it takes over from its province; [`Code::CityUnknown`] if the book has none with this code.
    pub fn city(&self, code: CityCode) -> Result<&City, Fault> {
        let cities = &self.contents.cities;
        let index = cities.binary_search_by_key(&code, |(code, ..)| *code).map_err(|_| Fault::new(Code::CityUnknown, "city", code))?;
        let city = cities[index].2.get_with(|mut city| {
            if let Some(province) = city.province_code.and_then(|code| self.province(code)) {
                city.inherit(province);
            }
            city
        });
        city.ok_or_else(|| Fault::new(Code::PackInvalid, "city", code))
    }

    fn province(&self, code: CityCode) -> Option<&Province> {
        let provinces = &self.contents.provinces;
        let index = provinces.binary_search_by_key(&code, |(code, _)| *code).ok()?;
        provinces[index].1.get()
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
            None => {
                let mut city = own;
                if let Some(province) = city.province_code.and_then(|code| self.province(code)) {
                    city.inherit(province);
                }
                city
            }
        };
        let hash = Sha256::digest(canonical(overlay).as_bytes());
        let digest = hash.iter().take(8).fold(format!("{}+", self.edition.digest), |text, byte| format!("{text}{byte:02x}"));
        let edition = Edition { digest, ..self.edition.clone() };
        let contents = Contents {
            national: self.national().clone(),
            parameters: Arc::clone(&self.contents.parameters),
            provinces: Vec::new(),
            cities: vec![(city.code, city.name.clone(), Lazy::ready(city))],
        };
        Ok(RuleBook::new(edition, contents))
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

/// The text of a tree with its keys sorted, so that a digest does not depend on their order.
fn canonical(tree: &Value) -> String {
    match tree {
        Value::Object(map) => {
            let mut fields: Vec<String> = map.iter().map(|(key, value)| format!("{}:{}", Value::from(key.as_str()), canonical(value))).collect();
            fields.sort_unstable();
            format!("{{{}}}", fields.join(","))
        }
        Value::Array(list) => format!("[{}]", list.iter().map(canonical).collect::<Vec<_>>().join(",")),
        plain => plain.to_string(),
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
