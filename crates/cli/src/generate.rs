//! `hesuan generate`: the synthetic platform as files, with the truth behind them.
//!
//! Companies are made in chunks by several threads and written in their order, so that the bytes depend on seed, scale and month alone
//! and memory holds a few chunks.

mod file;
mod rows;
mod tables;

use crate::args::GenerateArguments;
use crate::failure::Failure;
use crate::language::Lang;
use crate::outfile::OutFile;
use crate::progress::Progress;
use file::{Encoded, Encoder, TableFile, Written};
use hesuan::time::Month;
use hesuan::{Code, Fault, Faults};
use hesuan_workload::{Parts, Platform, Scale};
use serde_json::json;
use std::fs;
use std::io::Write;
use std::num::NonZero;
use std::ops::Range;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use tables::{TABLES, Table};

/// People in a chunk, and so in a row group: the fewest.
const CHUNK: u32 = 32_768;

/// The names of all tables.
pub fn table_names() -> Vec<&'static str> {
    TABLES.iter().map(|table| table.name).collect()
}

/// Writes the tables and a manifest.
pub fn run(arguments: &GenerateArguments, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let platform = platform(arguments)?;
    let tables = chosen(&arguments.tables)?;
    let parts = tables.iter().fold(Parts::PEOPLE, |parts, table| parts.and(table.parts));
    fs::create_dir_all(&arguments.out).map_err(Failure::file(&arguments.out))?;
    let (mut files, mut encoders) = (Vec::new(), Vec::new());
    for table in tables {
        let (file, encoder) = TableFile::create(&arguments.out, table, arguments.format)?;
        files.push(file);
        encoders.push(encoder);
    }
    let progress = Progress::people(u64::from(platform.people()));
    write(&platform, parts, &encoders, threads(arguments), |people, made| {
        for (file, encoded) in files.iter_mut().zip(made) {
            file.write(encoded)?;
        }
        progress.advance(people);
        Ok(())
    })?;
    progress.finish();
    let written = files.into_iter().map(TableFile::complete).collect::<Result<Vec<_>, _>>()?;
    let manifest = manifest(arguments, &platform, &written)?;
    for file in &written {
        writeln!(out, "{}  {:>12}  {:>14}  {}", file.sha256, file.rows, file.bytes, file.name)?;
    }
    let [companies, people] = [lang.pick("家公司", "companies"), lang.pick("人", "people")];
    writeln!(out, "{} {companies}, {} {people}", platform.len(), platform.people())?;
    for file in written {
        file.file.finish()?;
    }
    // Last, so that a manifest stands beside complete files only.
    manifest.finish()
}

fn platform(arguments: &GenerateArguments) -> Result<Platform<'static>, Faults> {
    let mut faults = Vec::new();
    let seed = arguments.seed.parse().unwrap_or_else(|_| {
        faults.push(Fault::new(Code::OutOfRange, "seed", &arguments.seed));
        0
    });
    let scale = arguments.scale.parse().unwrap_or_else(|fault| {
        faults.push(fault);
        Scale::FULL
    });
    let month = arguments.month.parse().unwrap_or_else(|code| {
        faults.push(Fault::new(code, "month", &arguments.month));
        Month::LAST
    });
    Faults::none_or(faults, ())?;
    Platform::new(seed, scale, month)
}

/// The tables that were asked for, in their own order; all if none.
fn chosen(names: &[String]) -> Result<Vec<&'static Table>, Faults> {
    static ALL: [Table; TABLES.len()] = TABLES;
    let unknown = names.iter().filter(|name| !ALL.iter().any(|table| table.name == name.as_str()));
    let faults = unknown.map(|name| Fault::new(Code::ValueUnknown, "tables", name).because(table_names().join(", "), table_names().join("、")));
    let wanted = |table: &&Table| names.is_empty() || names.iter().any(|name| name == table.name);
    Faults::none_or(faults.collect(), ALL.iter().filter(wanted).collect())
}

fn threads(arguments: &GenerateArguments) -> usize {
    arguments.threads.map_or_else(|| thread::available_parallelism().map_or(1, NonZero::get), |threads| usize::from(threads).max(1))
}

/// Companies in their order, cut where a chunk has people enough.
fn chunks(platform: &Platform<'_>) -> Vec<Range<u32>> {
    let (mut chunks, mut first, mut people) = (Vec::new(), 0, 0);
    for index in 0..platform.len() {
        people += platform.size(index);
        if people >= CHUNK || index + 1 == platform.len() {
            chunks.push(first..index + 1);
            (first, people) = (index + 1, 0);
        }
    }
    chunks
}

/// A chunk as it leaves its thread: its people, and the rows of each table.
type Made = Result<(u64, Vec<Encoded>), Failure>;

/// Makes the chunks and hands them over in order. Each thread makes every so-manieth chunk and waits until the one before was taken.
fn write(
    platform: &Platform<'_>,
    parts: Parts,
    encoders: &[Encoder],
    threads: usize,
    mut take: impl FnMut(u64, Vec<Encoded>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let chunks = chunks(platform);
    thread::scope(|scope| {
        let mut made: Vec<Receiver<Made>> = Vec::new();
        for turn in 0..threads {
            let (sender, receiver): (SyncSender<Made>, _) = sync_channel(1);
            made.push(receiver);
            let own = chunks.iter().skip(turn).step_by(threads).cloned();
            scope.spawn(move || {
                for chunk in own {
                    let made = make(platform, parts, encoders, chunk);
                    // Nobody waits any more after a failure.
                    if sender.send(made).is_err() {
                        return;
                    }
                }
            });
        }
        for index in 0..chunks.len() {
            let lost = || Failure::Input(Fault::new(Code::PackInvalid, "", index).into());
            let (people, encoded) = made[index % threads].recv().map_err(|_| lost())??;
            take(people, encoded)?;
        }
        Ok(())
    })
}

fn make(platform: &Platform<'_>, parts: Parts, encoders: &[Encoder], chunk: Range<u32>) -> Made {
    let mut rows: Vec<_> = encoders.iter().map(Encoder::rows).collect();
    let mut people = 0;
    for index in chunk {
        let company = platform.company(index, parts)?;
        people += company.people.len() as u64;
        for (encoder, rows) in encoders.iter().zip(&mut rows) {
            (encoder.table().fill)(&company, rows);
        }
    }
    let encoded = encoders.iter().zip(rows).map(|(encoder, rows)| encoder.encode(rows)).collect::<Result<_, _>>()?;
    Ok((people, encoded))
}

/// What was made of what, with a digest for each file.
fn manifest(arguments: &GenerateArguments, platform: &Platform<'_>, written: &[Written]) -> Result<OutFile, Failure> {
    let path = arguments.out.join("manifest.json");
    let edition = hesuan::book().edition();
    let files: Vec<_> = written.iter().map(|file| json!({"file": file.name, "rows": file.rows, "bytes": file.bytes, "sha256": file.sha256})).collect();
    let manifest = json!({
        "engine": hesuan::ENGINE_VERSION,
        "rules": edition.version,
        "digest": edition.digest,
        "seed": arguments.seed,
        "scale": arguments.scale,
        "month": arguments.month,
        "companies": platform.len(),
        "people": platform.people(),
        "files": files,
    });
    let mut file = OutFile::create(&path)?;
    serde_json::to_writer_pretty(&mut file, &manifest).map_err(|error| Failure::file(&path)(error.into()))?;
    writeln!(file).map_err(Failure::file(&path))?;
    Ok(file)
}
