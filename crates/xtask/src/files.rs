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
    let mut files = Files::new();
    add_folder(folder, "", &mut files)?;
    Rules::read(&files).map_err(|faults| faults.to_string())
}

/// Adds the YAML files below a folder, in the order of their paths.
fn add_folder(folder: &Path, prefix: &str, files: &mut Files) -> Result<(), String> {
    let told = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut paths: Vec<_> = fs::read_dir(folder).map_err(told)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            add_folder(&path, &format!("{name}/"), files)?;
        } else if name.ends_with(".yaml") && !name.starts_with("coverage") {
            files.push((name, fs::read_to_string(&path).map_err(told)?));
        }
    }
    Ok(())
}
