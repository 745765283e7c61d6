//! Rule files: YAML text in, records or a compiled pack out.

use crate::{FORMAT, Header};
use hesuan_core::fault::{Code, Fault, Faults};
use hesuan_core::rules::{City, Edition, National, RuleBook, read};
use hesuan_core::time::Day;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Longest rule file, in bytes.
pub const MAX_FILE_BYTES: usize = 1 << 20;

/// The texts of a rule folder: `pack.yaml`, `national/contributions.yaml` and `cities/*.yaml`, with their names.
#[derive(Debug, Default)]
pub struct Files {
    /// `pack.yaml`.
    pub manifest: String,
    /// `national/contributions.yaml`.
    pub national: String,
    /// File name and text of each city.
    pub cities: Vec<(String, String)>,
}

/// Rules that were read and checked.
#[derive(Debug)]
pub struct Rules {
    /// Version and known-until day; the digest is that of the pack.
    pub edition: Edition,
    /// What holds for the whole country.
    pub national: National,
    /// The cities, by code.
    pub cities: Vec<City>,
}

impl Rules {
    /// Reads a folder.
    ///
    /// # Errors
    ///
    /// Every fault of every file; paths begin with the file's name and a colon.
    pub fn read(files: &Files) -> Result<Rules, Faults> {
        let mut faults = Vec::new();
        let mut collect = |name: &str, found: &Faults| {
            faults.extend(found.as_slice().iter().cloned().map(|mut fault| {
                fault.path = format!("{name}: {}", fault.path);
                fault
            }));
        };
        let manifest = manifest(&files.manifest).map_err(|found| collect("pack.yaml", &found)).ok();
        let national = national(&files.national).map_err(|found| collect("national/contributions.yaml", &found)).ok();
        let mut cities = Vec::with_capacity(files.cities.len());
        for (name, text) in &files.cities {
            match city(text) {
                Ok(city) if !name.starts_with(&city.code.to_string()) => {
                    collect(
                        name,
                        &Fault::new(Code::RuleInvalid, "code", city.code).because("the file's name begins with the code", "文件名应以城市代码开头").into(),
                    );
                }
                Ok(city) => cities.push(city),
                Err(found) => collect(name, &found),
            }
        }
        cities.sort_by_key(|city: &City| city.code);
        for pair in cities.windows(2) {
            if pair[0].code == pair[1].code {
                collect("cities", &Fault::new(Code::RuleOverlap, "code", pair[0].code).into());
            }
        }
        match (manifest, national) {
            (Some((version, known_until)), Some(national)) => {
                Faults::none_or(faults, ())?;
                let mut rules = Rules { edition: Edition { version, digest: String::new(), known_until }, national, cities };
                rules.edition.digest = rules.digest()?;
                Ok(rules)
            }
            _ => Err(Faults::none_or(faults, ()).err().unwrap_or_else(|| Fault::new(Code::RuleInvalid, "", "").into())),
        }
    }

    /// The compiled pack.
    pub fn pack(&self) -> Result<Vec<u8>, Faults> {
        let blocks = self.blocks()?;
        let cities = self.cities.iter().zip(&blocks).map(|(city, block)| (city.code, city.name.clone(), block.len() as u32)).collect();
        let header = Header {
            version: self.edition.version.clone(),
            digest: self.edition.digest.clone(),
            known_until: self.edition.known_until,
            national: self.national.clone(),
            cities,
        };
        let header = postcard::to_allocvec(&header).map_err(encoding_fault)?;
        let mut pack = FORMAT.to_le_bytes().to_vec();
        pack.extend((header.len() as u32).to_le_bytes());
        pack.extend(header);
        pack.extend(blocks.concat());
        Ok(pack)
    }

    /// The rules as a book.
    pub fn into_book(self) -> RuleBook {
        RuleBook::new(self.edition, self.national, self.cities)
    }

    fn blocks(&self) -> Result<Vec<Vec<u8>>, Faults> {
        self.cities.iter().map(|city| postcard::to_allocvec(city).map_err(encoding_fault)).collect()
    }

    fn digest(&self) -> Result<String, Faults> {
        let mut hash = Sha256::new();
        hash.update(postcard::to_allocvec(&self.national).map_err(encoding_fault)?);
        for block in self.blocks()? {
            hash.update(block);
        }
        Ok(hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect())
    }
}

fn encoding_fault(error: postcard::Error) -> Faults {
    Fault::new(Code::PackInvalid, "", error).into()
}

/// Reads one city's file.
pub fn city(text: &str) -> Result<City, Faults> {
    read::city(&tree(text)?)
}

/// Reads the national file.
pub fn national(text: &str) -> Result<National, Faults> {
    read::national(&tree(text)?)
}

fn manifest(text: &str) -> Result<(String, Day), Faults> {
    let tree = tree(text)?;
    let field = |name: &str| tree.get(name).and_then(Value::as_str).ok_or_else(|| Fault::new(Code::FieldMissing, name, ""));
    let known_until = field("known_until")?;
    let day = known_until.parse().map_err(|code| Fault::new(code, "known_until", known_until))?;
    Ok((field("version")?.to_string(), day))
}

/// The data tree of a YAML text. The reader bounds aliases, depth and size; a duplicate key is an error.
fn tree(text: &str) -> Result<Value, Faults> {
    if text.len() > MAX_FILE_BYTES {
        return Err(Fault::new(Code::RequestTooLarge, "", text.len()).into());
    }
    serde_saphyr::from_str(text).map_err(|error| {
        // The reader's message is followed by a picture of the place; the place itself is enough.
        let told = error.to_string();
        Fault::new(Code::YamlInvalid, "", told.lines().next().unwrap_or_default().trim_start_matches("error: ")).into()
    })
}
