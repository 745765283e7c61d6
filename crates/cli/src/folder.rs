//! A folder of rule files: the only place that reads them from a disk.

use crate::failure::Failure;
use hesuan::rulepack::source::{Files, MAX_FILE_BYTES, Rules};
use hesuan::{Code, Fault, Faults};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Folders inside folders that are read.
const DEPTH: usize = 4;

/// What a folder gave: how many files, and the rules or every fault. Paths of faults begin with the file's path.
pub struct Folder {
    /// Number of rule files.
    pub files: usize,
    /// The rules.
    pub rules: Result<Rules, Faults>,
}

/// Reads a folder.
pub fn read(folder: &Path) -> Result<Folder, Failure> {
    let mut found = Found { root: folder.to_path_buf(), files: Files::new(), faults: Vec::new() };
    found.add(folder, "", 0)?;
    let files = found.files.len();
    let mut faults = found.faults;
    let rules = match Rules::read(&found.files) {
        Err(more) => {
            faults.extend_from_slice(more.as_slice());
            Faults::none_or(faults, None)
        }
        Ok(rules) => Faults::none_or(faults, Some(rules)),
    };
    let missing = || Fault::new(Code::FieldMissing, "", "").into();
    let rules = rules.and_then(|rules| rules.ok_or_else(missing)).map_err(|faults| placed(folder, &faults));
    Ok(Folder { files, rules })
}

/// Faults with paths that an editor can open.
fn placed(folder: &Path, faults: &Faults) -> Faults {
    let at = |fault: &Fault| {
        let path = fault.path.trim_end_matches([':', ' ']);
        Fault { path: folder.join(path).display().to_string(), ..fault.clone() }
    };
    Faults::none_or(faults.as_slice().iter().map(at).collect(), ()).err().unwrap_or_else(|| faults.clone())
}

struct Found {
    root: PathBuf,
    files: Files,
    faults: Vec<Fault>,
}

impl Found {
    /// Adds the YAML files below a folder, in the order of their paths. Links to folders are not followed: they could form a circle.
    fn add(&mut self, folder: &Path, prefix: &str, depth: usize) -> Result<(), Failure> {
        let entries = fs::read_dir(folder).and_then(|entries| entries.collect::<io::Result<Vec<_>>>());
        let mut entries = entries.map_err(Failure::file(folder))?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type().map_err(Failure::file(&path))?.is_dir() {
                if depth < DEPTH {
                    self.add(&path, &format!("{name}/"), depth + 1)?;
                }
            } else if name.ends_with(".yaml") && !name.starts_with("coverage") {
                self.add_file(&path, name)?;
            } else if name.ends_with(".yml") {
                self.faults.push(Fault::new(Code::FieldUnknown, &name, "").because("rule files end in .yaml", "规则文件应以 .yaml 结尾"));
            }
        }
        Ok(())
    }

    fn add_file(&mut self, path: &Path, name: String) -> Result<(), Failure> {
        let mut bytes = Vec::new();
        let data = fs::metadata(path).map_err(Failure::file(path))?;
        if !data.is_file() {
            return Err(Failure::file(&self.root.join(name))(io::Error::other("not a file")));
        }
        // One byte above the limit is enough for the reader to refuse the file.
        let limit = MAX_FILE_BYTES as u64 + 1;
        File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)).map_err(Failure::file(path))?;
        if bytes.len() > MAX_FILE_BYTES {
            // The cut may lie inside a character.
            bytes.truncate(bytes.len() - bytes.iter().rev().take_while(|byte| !byte.is_ascii()).count());
            bytes.resize(MAX_FILE_BYTES + 1, b' ');
        }
        match String::from_utf8(bytes) {
            Ok(text) => self.files.push((name, text)),
            Err(error) => self.faults.push(Fault::new(Code::TextInvalid, name, format!("byte {}", error.utf8_error().valid_up_to()))),
        }
        Ok(())
    }
}
