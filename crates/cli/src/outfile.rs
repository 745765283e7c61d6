//! Files that appear only when they are complete.

use crate::failure::{Failure, io_error};
use std::fs::{self, File};
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// A file that is being written. It takes its place in [`OutFile::finish`]; dropped before that, it leaves nothing.
pub struct OutFile {
    place: PathBuf,
    spool: Spool,
}

enum Spool {
    /// A temporary file in the same folder, to be renamed.
    Beside(NamedTempFile),
    /// A temporary file to be copied: a device or a named pipe must not be replaced by a file.
    Copied(File),
}

impl OutFile {
    /// Starts a file for a place. A symbolic link is followed, so that it stays one.
    pub fn create(path: &Path) -> Result<OutFile, Failure> {
        let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
        let present = fs::metadata(&place).ok();
        let spool = match &present {
            Some(present) if present.is_dir() => Err(io::Error::from(io::ErrorKind::IsADirectory)),
            Some(present) if !present.is_file() => tempfile::tempfile().map(Spool::Copied),
            _ => beside(&place, present.as_ref()).map(Spool::Beside),
        };
        Ok(OutFile { spool: spool.map_err(Failure::file(path))?, place })
    }

    /// Puts the file in its place.
    pub fn finish(self) -> Result<(), Failure> {
        let place = self.place;
        let put = match self.spool {
            Spool::Beside(file) => file.persist(&place).map(drop).map_err(|error| error.error),
            Spool::Copied(file) => copy(file, &place),
        };
        put.map_err(Failure::file(&place))
    }

    /// The file behind a CSV writer, with all that was written.
    pub fn complete(path: &Path, writer: csv::Writer<OutFile>) -> Result<OutFile, Failure> {
        writer.into_inner().map_err(|error| Failure::file(path)(error.into_error()))
    }

    /// Trouble with this file.
    pub fn failure(path: &Path) -> impl Fn(csv::Error) -> Failure {
        move |error| Failure::File(path.display().to_string(), io_error(error))
    }
}

fn copy(mut from: File, place: &Path) -> io::Result<()> {
    from.rewind()?;
    io::copy(&mut from, &mut File::options().write(true).open(place)?).map(drop)
}

/// Whether two paths name the same file, whether it exists or not.
pub fn same_place(one: &Path, other: &Path) -> bool {
    let place =
        |path: &Path| fs::canonicalize(path).or_else(|_| fs::canonicalize(folder_of(path)).map(|folder| folder.join(path.file_name().unwrap_or_default())));
    matches!((place(one), place(other)), (Ok(one), Ok(other)) if one == other)
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn beside(place: &Path, present: Option<&fs::Metadata>) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".hesuan-").suffix(".tmp");
    // By default a temporary file is for its owner alone; this one becomes an ordinary file.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let file = builder.tempfile_in(folder_of(place))?;
    if let Some(present) = present {
        file.as_file().set_permissions(present.permissions())?;
    }
    Ok(file)
}

impl Write for OutFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.spool {
            Spool::Beside(file) => file.as_file_mut().write(bytes),
            Spool::Copied(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.spool {
            Spool::Beside(file) => file.as_file_mut().flush(),
            Spool::Copied(file) => file.flush(),
        }
    }
}
