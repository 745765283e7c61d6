//! A table's file while it is written: Parquet with a row group for each chunk, or CSV; its digest grows with it.

use super::rows::{ColumnSpec, Kind, Rows, schema};
use super::tables::Table;
use crate::args::TableFormat;
use crate::failure::Failure;
use crate::outfile::OutFile;
use arrow_schema::SchemaRef;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_writer::{ArrowColumnChunk, ArrowRowGroupWriterFactory, compute_leaves};
use parquet::basic::{Compression, Encoding};
use parquet::errors::ParquetError;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::ColumnPath;
use sha2::{Digest, Sha256};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A file with its digest and length.
struct Digested {
    file: OutFile,
    digest: Sha256,
    bytes: u64,
}

impl Write for Digested {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.digest.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// How the rows of a table are encoded; shared by the threads that do it.
pub struct Encoder {
    table: &'static Table,
    parquet: Option<(SchemaRef, ArrowRowGroupWriterFactory)>,
}

/// Rows of a table that are ready for its file.
pub enum Encoded {
    /// A row group of so many rows.
    Group(u64, Vec<ArrowColumnChunk>),
    /// Lines of so many rows.
    Lines(u64, Vec<u8>),
}

impl Encoder {
    /// The table.
    pub fn table(&self) -> &'static Table {
        self.table
    }

    /// No rows yet.
    pub fn rows(&self) -> Rows {
        if self.parquet.is_some() { Rows::columns(self.table.columns) } else { Rows::text() }
    }

    /// Encodes rows.
    pub fn encode(&self, rows: Rows) -> io::Result<Encoded> {
        let count = rows.count();
        let unfit = || io::Error::other(format!("rows of {} do not fit its columns", self.table.name));
        let Some((schema, groups)) = &self.parquet else {
            return Ok(Encoded::Lines(count, rows.bytes().ok_or_else(unfit)?));
        };
        let batch = rows.batch(schema.clone()).ok_or_else(unfit)?;
        let mut chunks = Vec::with_capacity(batch.num_columns());
        for ((mut writer, field), column) in groups.create_column_writers(0)?.into_iter().zip(schema.fields()).zip(batch.columns()) {
            for leaf in compute_leaves(field, column)? {
                writer.write(&leaf)?;
            }
            chunks.push(writer.close()?);
        }
        Ok(Encoded::Group(count, chunks))
    }
}

enum Format {
    Parquet(SerializedFileWriter<Digested>),
    Csv(Digested),
}

/// The file of a table.
pub struct TableFile {
    path: PathBuf,
    rows: u64,
    format: Format,
}

/// What became of a file.
pub struct Written {
    /// The file, to be put in its place.
    pub file: OutFile,
    /// Its name.
    pub name: String,
    /// Its rows.
    pub rows: u64,
    /// Its length.
    pub bytes: u64,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
}

impl TableFile {
    /// Starts the file of a table in a folder.
    pub fn create(folder: &Path, table: &'static Table, format: TableFormat) -> Result<(TableFile, Encoder), Failure> {
        let path = folder.join(format!("{}.{}", table.name, format.extension()));
        let mut file = Digested { file: OutFile::create(&path)?, digest: Sha256::new(), bytes: 0 };
        let (format, parquet) = match format {
            TableFormat::Csv => {
                let names: Vec<&str> = table.columns.iter().map(|(name, ..)| *name).collect();
                writeln!(file, "{}", names.join(",")).map_err(Failure::file(&path))?;
                (Format::Csv(file), None)
            }
            TableFormat::Parquet => {
                let schema = schema(table.columns);
                let started = ArrowWriter::try_new(file, schema.clone(), Some(properties(table.columns)));
                let (writer, groups) = started.and_then(ArrowWriter::into_serialized_writer).map_err(trouble(&path))?;
                (Format::Parquet(writer), Some((schema, groups)))
            }
        };
        Ok((TableFile { path, rows: 0, format }, Encoder { table, parquet }))
    }

    /// Adds encoded rows.
    pub fn write(&mut self, encoded: Encoded) -> Result<(), Failure> {
        match (&mut self.format, encoded) {
            (Format::Parquet(writer), Encoded::Group(rows, chunks)) if rows > 0 => {
                self.rows += rows;
                let write = || {
                    let mut group = writer.next_row_group()?;
                    chunks.into_iter().try_for_each(|chunk| chunk.append_to_row_group(&mut group))?;
                    group.close().map(drop)
                };
                write().map_err(trouble(&self.path))
            }
            (Format::Csv(file), Encoded::Lines(rows, lines)) => {
                self.rows += rows;
                file.write_all(&lines).map_err(Failure::file(&self.path))
            }
            _ => Ok(()),
        }
    }

    /// Ends the file.
    pub fn complete(self) -> Result<Written, Failure> {
        let file = match self.format {
            Format::Csv(file) => file,
            Format::Parquet(writer) => writer.into_inner().map_err(trouble(&self.path))?,
        };
        let sha256 = file.digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        let name = self.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Written { file: file.file, name, rows: self.rows, bytes: file.bytes, sha256 })
    }
}

/// Trouble with a Parquet file.
fn trouble(path: &Path) -> impl FnOnce(ParquetError) -> Failure {
    move |error| Failure::file(path)(error.into())
}

/// Snappy; ids by their differences to the one before, repeated words by a dictionary.
fn properties(columns: &[ColumnSpec]) -> WriterProperties {
    let mut properties = WriterProperties::builder()
        .set_created_by(format!("hesuan {}", hesuan::ENGINE_VERSION))
        .set_compression(Compression::SNAPPY)
        .set_statistics_enabled(EnabledStatistics::Chunk);
    for &(name, kind, _) in columns {
        let path = ColumnPath::from(name);
        properties = match kind {
            Kind::Id => properties.set_column_dictionary_enabled(path.clone(), false).set_column_encoding(path, Encoding::DELTA_BYTE_ARRAY),
            _ => properties,
        };
    }
    properties.build()
}
