//! The graph as typed tables that join by keys, for pandas, DuckDB, Polars and spreadsheets: a folder of CSV or Parquet files
//! with a Frictionless Data Package that tells what every column is.
//!
//! `datapackage.json` here is the schema: it is what the tables are checked against and, with paths added, what is written
//! beside them. Articles are read one after the other in the order of their numbers, so that memory stays flat and the same
//! graph gives the same bytes.

mod csv_file;
#[cfg(feature = "parquet")]
mod parquet_file;
mod read;
mod schema;

use std::fs;
use std::path::Path;

use oxigraph::store::Store;

use crate::error::{Error, Result};
pub use schema::{Cell, Field, Schema, Type};

/// A format of table files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// RFC 4180, safe against formulas; an empty cell is no value.
    Csv,
    /// Apache Parquet, compressed with Snappy.
    Parquet,
}

impl Format {
    /// Its name and the extension of its files.
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Parquet => "parquet",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Format::Csv => "text/csv",
            Format::Parquet => "application/vnd.apache.parquet",
        }
    }
}

/// One open file of rows.
trait Sink {
    /// Adds a row, as many cells as the schema has fields.
    fn row(&mut self, cells: &[Cell]) -> Result<()>;
    /// Writes out what is held back.
    fn finish(self: Box<Self>) -> Result<()>;
}

/// The open files of a folder.
struct Sinks {
    schemas: Vec<Schema>,
    files: Vec<Box<dyn Sink>>,
    rows: Vec<usize>,
}

impl Sinks {
    fn add(&mut self, table: &str, cells: &[Cell]) -> Result<()> {
        let at = self.schemas.iter().position(|schema| schema.name == table);
        let Some(at) = at else { return Err(Error::Usage(format!("there is no table {table}"))) };
        self.schemas[at].check(cells)?;
        self.rows[at] += 1;
        self.files[at].row(cells)
    }
}

/// Writes every table of a store into a folder, which is made where it is missing; files of the same names are replaced.
/// Gives the tables with their numbers of rows.
///
/// # Errors
/// [`Error::Io`] where a file cannot be written, [`Error::Lookup`] where the store cannot be read, [`Error::Usage`] where the
/// format was not compiled in.
pub fn write(store: &Store, folder: &Path, format: Format) -> Result<Vec<(String, usize)>> {
    let schemas = schema::all()?;
    fs::create_dir_all(folder).map_err(Error::io(folder))?;
    let mut files = Vec::new();
    for schema in &schemas {
        files.push(open(schema, folder, format)?);
    }
    let mut sinks = Sinks { rows: vec![0; schemas.len()], schemas, files };
    read::tables(store, &mut |table, cells| sinks.add(table, cells))?;
    for file in sinks.files {
        file.finish()?;
    }
    let path = folder.join("datapackage.json");
    fs::write(&path, schema::package(format.as_str(), format.media_type())?).map_err(Error::io(&path))?;
    Ok(sinks.schemas.into_iter().map(|schema| schema.name).zip(sinks.rows).collect())
}

fn open(schema: &Schema, folder: &Path, format: Format) -> Result<Box<dyn Sink>> {
    let path = folder.join(format!("{}.{}", schema.name, format.as_str()));
    match format {
        Format::Csv => Ok(Box::new(csv_file::CsvFile::open(schema, path)?)),
        #[cfg(feature = "parquet")]
        Format::Parquet => Ok(Box::new(parquet_file::ParquetFile::open(schema, path)?)),
        #[cfg(not(feature = "parquet"))]
        Format::Parquet => Err(Error::Usage(
            "this samphan was built without Parquet; install it with --features parquet, or write --format csv".into(),
        )),
    }
}
