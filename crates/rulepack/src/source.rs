//! Rule files: YAML text in, records or a compiled pack out.

use crate::{FORMAT, Header};
use hesuan_core::fault::{Code, Fault, Faults};
use hesuan_core::rules::{City, Contents, Edition, Lazy, National, Parameters, Province, RuleBook, read};
use hesuan_core::time::Day;
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Longest rule file, in bytes.
pub const MAX_FILE_BYTES: usize = 1 << 20;

/// The texts of a rule folder by their paths in it, such as `cities/310000-shanghai.yaml`.
pub type Files = Vec<(String, String)>;

/// Rules that were read and checked.
#[derive(Clone, Debug)]
pub struct Rules {
    /// Which rules these are.
    pub edition: Edition,
    /// What holds for the whole country.
    pub national: National,
    /// National parameters and calendars.
    pub parameters: Parameters,
    /// The provinces, by code.
    pub provinces: Vec<Province>,
    /// The cities, by code.
    pub cities: Vec<City>,
}

impl Rules {
    /// Reads a folder: `pack.yaml`, `national/contributions.yaml`, `national/relief.yaml`, `national/parameters/*.yaml`,
    /// `policies/*.yaml`, `formats/*.yaml`, `calendars/*.yaml`, `provinces/*.yaml` and `cities/*.yaml`; the first two must be there.
    ///
    /// # Errors
    ///
    /// Every fault of every file; paths begin with the file's path, its line where it is known, and a colon.
    pub fn read(files: &Files) -> Result<Rules, Faults> {
        let mut reader = Reader::default();
        let mut manifest = None;
        let mut national = None;
        let mut measures = (Vec::new(), Vec::new(), Vec::new());
        let mut parameters = Parameters::default();
        let (mut provinces, mut cities) = (Vec::<Province>::new(), Vec::<City>::new());
        for (path, text) in files {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            match (folder, path.as_str()) {
                (_, "pack.yaml") => manifest = reader.read(path, text, edition),
                (_, "national/contributions.yaml") => national = reader.read(path, text, read::national),
                (_, "national/relief.yaml") => measures = reader.read(path, text, read::relief).unwrap_or(measures),
                ("national/parameters" | "formats", _) => reader.join(path, &mut parameters, text, read::parameters),
                // Roles and small groups are no terms of a contract.
                (_, "policies/access.yaml") => reader.join(path, &mut parameters, text, read::parameters),
                ("policies", _) => reader.join(path, &mut parameters, text, policies),
                ("calendars", _) => reader.join(path, &mut parameters, text, read::calendar),
                ("provinces", _) => provinces.extend(reader.read(path, text, read::province)),
                ("cities", _) => cities.extend(reader.read(path, text, read::city)),
                _ => reader.fault(path, &Fault::new(Code::FieldUnknown, "", path)),
            }
        }
        for (path, _) in files.iter().filter(|(path, _)| path.starts_with("cities/") || path.starts_with("provinces/")) {
            let name = path.rsplit('/').next().unwrap_or_default();
            let named =
                cities.iter().map(|city| city.code).chain(provinces.iter().map(|province| province.code)).any(|code| name.starts_with(&code.to_string()));
            if !named {
                reader.fault(path, &Fault::new(Code::RuleInvalid, "code", name).because("the file's name begins with the code", "文件名应以代码开头"));
            }
        }
        reader.check_places(&provinces, &cities);
        parameters.parameters.sort_by(|a, b| a.id.cmp(&b.id));
        for pair in parameters.parameters.windows(2).filter(|pair| pair[0].id == pair[1].id) {
            reader.fault("national/parameters", &Fault::new(Code::RuleOverlap, "id", &pair[0].id));
        }
        for (name, present) in [("pack.yaml", manifest.is_some()), ("national/contributions.yaml", national.is_some())] {
            if !present && !files.iter().any(|(path, _)| path == name) {
                reader.fault(name, &Fault::new(Code::FieldMissing, "", name));
            }
        }
        Faults::none_or(reader.faults, ())?;
        let (Some(edition), Some(mut national)) = (manifest, national) else {
            return Err(Fault::new(Code::RuleInvalid, "", "").into());
        };
        provinces.sort_by_key(|province| province.code);
        cities.sort_by_key(|city| city.code);
        national.sources.extend(measures.0);
        national.relief = measures.1;
        national.deferrals = measures.2;
        let mut rules = Rules { edition, national, parameters, provinces, cities };
        rules.edition.digest = rules.digest()?;
        rules.check_policies()?;
        Ok(rules)
    }

    /// The faults of policies that show only beside the law of their months.
    fn check_policies(&self) -> Result<(), Faults> {
        let (national, parameters) = (self.national.clone(), Arc::new(Lazy::ready(self.parameters.clone())));
        let contents = Contents { national, parameters, provinces: Vec::new(), cities: Vec::new() };
        let book = RuleBook::new(self.edition.clone(), contents);
        let placed = |fault: Fault| Fault { path: format!("policies: {}", fault.path), ..fault };
        Faults::none_or(hesuan_core::billing::policies_against_law(&book).into_iter().map(placed).collect(), ())
    }

    /// The compiled pack.
    pub fn pack(&self) -> Result<Vec<u8>, Faults> {
        let (parameters, provinces, cities) = (encode(&self.parameters)?, blocks(&self.provinces)?, blocks(&self.cities)?);
        let length = |block: &Vec<u8>| block.len() as u32;
        let header = Header {
            version: self.edition.version.clone(),
            digest: self.edition.digest.clone(),
            known_until: self.edition.known_until,
            national: self.national.clone(),
            parameters: length(&parameters),
            provinces: self.provinces.iter().zip(&provinces).map(|(province, block)| (province.code, length(block))).collect(),
            cities: self.cities.iter().zip(&cities).map(|(city, block)| (city.code, city.name.clone(), length(block))).collect(),
        };
        let header = encode(&header)?;
        let mut pack = FORMAT.to_le_bytes().to_vec();
        pack.extend(length(&header).to_le_bytes());
        pack.extend(header);
        pack.extend(parameters);
        pack.extend(provinces.concat());
        pack.extend(cities.concat());
        Ok(pack)
    }

    /// The rules as a book.
    pub fn into_book(mut self) -> RuleBook {
        for city in &mut self.cities {
            if let Some(province) = self.provinces.iter().find(|province| Some(province.code) == city.province_code) {
                city.inherit(province);
            }
        }
        let contents = Contents {
            national: self.national,
            parameters: Arc::new(Lazy::ready(self.parameters)),
            provinces: self.provinces.into_iter().map(|province| (province.code, Lazy::ready(province))).collect(),
            cities: self.cities.into_iter().map(|city| (city.code, city.name.clone(), Lazy::ready(city))).collect(),
        };
        RuleBook::new(self.edition, contents)
    }

    fn digest(&self) -> Result<String, Faults> {
        let mut hash = Sha256::new();
        hash.update(encode(&self.national)?);
        hash.update(encode(&self.parameters)?);
        blocks(&self.provinces)?.iter().chain(&blocks(&self.cities)?).for_each(|block| hash.update(block));
        Ok(hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect())
    }
}

/// Collects what is read and the faults of all files.
#[derive(Default)]
struct Reader {
    faults: Vec<Fault>,
}

impl Reader {
    fn read<T>(&mut self, path: &str, text: &str, read: impl Fn(&Value) -> Result<T, Faults>) -> Option<T> {
        let outcome = tree(text).and_then(|tree| read(&tree));
        let place = |fault: &Fault| line_of(text, &fault.path).map_or(path.to_string(), |line| format!("{path}:{line}"));
        outcome.map_err(|found| found.as_slice().iter().for_each(|fault| self.fault(&place(fault), fault))).ok()
    }

    fn fault(&mut self, path: &str, fault: &Fault) {
        self.faults.push(Fault { path: format!("{path}: {}", fault.path), ..fault.clone() });
    }

    /// Adds a file of parameters or a calendar. One key is one source, whichever file names it.
    fn join(&mut self, path: &str, all: &mut Parameters, text: &str, read: impl Fn(&Value) -> Result<Parameters, Faults>) {
        let Some(part) = self.read(path, text, read) else { return };
        for source in part.sources {
            match all.sources.iter().find(|known| known.key == source.key) {
                None => all.sources.push(source),
                Some(known) if known.title == source.title => {}
                Some(_) => self.fault(path, &Fault::new(Code::RuleOverlap, "sources", &source.key)),
            }
        }
        all.parameters.extend(part.parameters);
        all.calendars.extend(part.calendars);
    }

    /// The faults that show only when places are seen together.
    fn check_places(&mut self, provinces: &[Province], cities: &[City]) {
        let codes: Vec<_> = cities.iter().map(|city| city.code).collect();
        for (index, code) in codes.iter().enumerate().filter(|(index, code)| codes[..*index].contains(code)) {
            self.fault("cities", &Fault::new(Code::RuleOverlap, format!("[{index}].code"), code));
        }
        for city in cities {
            let inherits = !city.inherits.bases.is_empty() || !city.inherits.rates.is_empty();
            let province = city.province_code.filter(|code| provinces.iter().any(|province| province.code == *code));
            if inherits && province.is_none() {
                self.fault(&format!("cities/{}", city.code), &Fault::new(Code::ValueUnknown, "province_code", city.province_code()));
            }
        }
    }
}

/// The line of the record that a path such as `rates[3].from` leads to. Rule files are written in block style: a section's
/// key begins a line, and so does the dash of each of its records.
fn line_of(text: &str, path: &str) -> Option<usize> {
    let section = path.split(['[', '.']).next().filter(|section| !section.is_empty())?;
    let index: Option<usize> = path[section.len()..].strip_prefix('[').and_then(|rest| rest.split(']').next()?.parse().ok());
    let starts = |line: &str| line.strip_prefix(section).is_some_and(|rest| rest.starts_with(':'));
    let mut lines = text.lines().enumerate().skip_while(|(_, line)| !starts(line));
    let (start, _) = lines.next()?;
    let Some(index) = index else { return Some(start + 1) };
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut of_records = None;
    let records = lines
        .take_while(|(_, line)| line.is_empty() || line.starts_with([' ', '-', '#']))
        .filter(|(_, line)| line.trim_start().starts_with("- ") && indent(line) == *of_records.get_or_insert(indent(line)));
    records.map(|(number, _)| number + 1).nth(index)
}

fn encode<T: Serialize>(value: &T) -> Result<Vec<u8>, Faults> {
    postcard::to_allocvec(value).map_err(|error| Fault::new(Code::PackInvalid, "", error).into())
}

fn blocks<T: Serialize>(values: &[T]) -> Result<Vec<Vec<u8>>, Faults> {
    values.iter().map(encode).collect()
}

/// Reads a file of policies.
pub fn policies_of(text: &str) -> Result<Parameters, Faults> {
    policies(&tree(text)?)
}

/// A file of parameters, each of which is a policy whose terms can be read.
fn policies(tree: &Value) -> Result<Parameters, Faults> {
    let parameters = read::parameters(tree)?;
    Faults::none_or(hesuan_core::billing::policy_faults(&parameters), parameters)
}

/// Reads one city's file.
pub fn city(text: &str) -> Result<City, Faults> {
    read::city(&tree(text)?)
}

fn edition(tree: &Value) -> Result<Edition, Faults> {
    let field = |name: &str| tree.get(name).and_then(Value::as_str).ok_or_else(|| Fault::new(Code::FieldMissing, name, ""));
    let known_until = field("known_until")?;
    let known_until: Day = known_until.parse().map_err(|code| Fault::new(code, "known_until", known_until))?;
    Ok(Edition { version: field("version")?.to_string(), digest: String::new(), known_until })
}

/// The data tree of a YAML text. The reader bounds aliases, depth and size; a duplicate key is an error.
pub fn tree(text: &str) -> Result<Value, Faults> {
    if text.len() > MAX_FILE_BYTES {
        return Err(Fault::new(Code::RequestTooLarge, "", text.len()).into());
    }
    serde_saphyr::from_str(text).map_err(|error| {
        // The reader's message is followed by a picture of the place; the place itself is enough.
        let told = error.to_string();
        Fault::new(Code::YamlInvalid, "", told.lines().next().unwrap_or_default().trim_start_matches("error: ")).into()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_names_the_file_the_line_and_the_path() {
        let city = "code: \"310000\"\nname: { zh: 上海, en: Shanghai }\nprovince: { zh: 上海, en: Shanghai }\nsources:\n  s: { tier: A, title: t }\n\n# rates\nrates:\n  - item: pension\n    from: 2019-05\n    employer: \"0.16\"\n    employee: \"0.08\"\n    status: confirmed\n    sources: [s]\n  - { item: medical, from: 2025-01, employer: \"9\", employee: \"0.02\", status: confirmed, sources: [s] }\n";
        let files = vec![("cities/310000-shanghai.yaml".to_string(), city.to_string())];
        let told = Rules::read(&files).unwrap_err().to_string();
        assert!(told.starts_with("rate_range at cities/310000-shanghai.yaml:15: rates[1].employer: "), "{told}");
        assert!(told.contains("field_missing at pack.yaml: "), "{told}");
    }
}
