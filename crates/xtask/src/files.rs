//! Generated files: written, or compared with what is there.

use crate::{Outcome, root};
use hesuan::rulepack::source::{Files, Rules};
use std::fs;
use std::path::Path;

/// Paths from the root, with their contents.
pub type Generated = Vec<(String, Vec<u8>)>;

/// Writes generated files, or with `check` says which are stale and which command refreshes them.
pub fn write_all(generated: &Result<Generated, String>, check: bool, command: &str) -> Outcome {
    let mut stale = Vec::new();
    for (path, content) in generated.as_ref().map_err(String::clone)? {
        let file = root().join(path);
        if fs::read(&file).is_ok_and(|present| present == *content) {
            continue;
        }
        stale.push(path.as_str());
        if !check {
            file.parent().map_or(Ok(()), fs::create_dir_all).map_err(|error| format!("{path}: {error}"))?;
            fs::write(&file, content).map_err(|error| format!("{path}: {error}"))?;
            println!("wrote {path}");
        }
    }
    if check && !stale.is_empty() {
        return Err(format!("stale: {}; refresh with `{command}`", stale.join(", ")));
    }
    Ok(())
}

/// The compiled rule pack.
pub fn pack() -> Result<Generated, String> {
    let rules = read_rules(&root().join("rules"))?;
    let pack = rules.pack().map_err(|faults| faults.to_string())?;
    println!("{} cities, {} bytes, digest {}", rules.cities.len(), pack.len(), rules.edition.digest);
    Ok(vec![("crates/rulepack/pack/rules.bin".to_string(), pack)])
}

/// Reads and checks a folder of rules.
pub fn read_rules(folder: &Path) -> Result<Rules, String> {
    let text = |path: &Path| fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()));
    let mut files = Files { manifest: text(&folder.join("pack.yaml"))?, national: text(&folder.join("national/contributions.yaml"))?, cities: Vec::new() };
    let mut names: Vec<_> = fs::read_dir(folder.join("cities")).map_err(|error| error.to_string())?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    names.sort();
    for path in names.iter().filter(|path| path.extension().is_some_and(|extension| extension == "yaml")) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.cities.push((name, text(path)?));
    }
    Rules::read(&files).map_err(|faults| faults.to_string())
}
