//! A table as Apache Parquet.

use std::fmt::Write;
use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::date;
use parquet::basic::Compression;
use parquet::column::writer::ColumnWriter;
use parquet::data_type::ByteArray;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;

use super::Sink;
use super::schema::{Cell, Schema, Type};
use crate::error::{Error, Result};

/// Rows to a row group: enough to compress well, few enough to hold.
const GROUP: usize = 65_536;

pub(super) struct ParquetFile {
    writer: SerializedFileWriter<File>,
    /// The rows of the group in the making, column by column.
    columns: Vec<Vec<Cell>>,
    path: PathBuf,
}

impl ParquetFile {
    /// Makes the file.
    pub fn open(schema: &Schema, path: PathBuf) -> Result<Self> {
        let file = File::create(&path).map_err(Error::io(&path))?;
        let broken = |e: ParquetError| Error::io(&path)(e.into());
        let message = Arc::new(parse_message_type(&message(schema)).map_err(broken)?);
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
        let writer = SerializedFileWriter::new(file, message, Arc::new(properties)).map_err(broken)?;
        Ok(ParquetFile { writer, columns: vec![Vec::new(); schema.fields.len()], path })
    }

    fn write_group(&mut self) -> Result<()> {
        if self.columns.first().is_none_or(Vec::is_empty) {
            return Ok(());
        }
        let written = group(&mut self.writer, &self.columns);
        self.columns.iter_mut().for_each(Vec::clear);
        written.map_err(|e| Error::io(&self.path)(e.into()))
    }
}

impl Sink for ParquetFile {
    fn row(&mut self, cells: &[Cell]) -> Result<()> {
        for (column, cell) in self.columns.iter_mut().zip(cells) {
            column.push(cell.clone());
        }
        if self.columns.first().is_some_and(|column| column.len() >= GROUP) { self.write_group() } else { Ok(()) }
    }

    fn finish(mut self: Box<Self>) -> Result<()> {
        self.write_group()?;
        let path = self.path;
        self.writer.close().map(|_| ()).map_err(|e| Error::io(&path)(e.into()))
    }
}

/// The schema in Parquet's own words.
fn message(schema: &Schema) -> String {
    let mut out = format!("message {} {{", schema.name);
    for field in &schema.fields {
        let repetition = if field.is_required() { "REQUIRED" } else { "OPTIONAL" };
        let (physical, logical) = match field.of {
            Type::String => ("BYTE_ARRAY", " (STRING)"),
            Type::Date => ("INT32", " (DATE)"),
            Type::Integer => ("INT64", ""),
            Type::Number => ("DOUBLE", ""),
            Type::Boolean => ("BOOLEAN", ""),
        };
        // A String takes all that is written.
        let _ = write!(out, " {repetition} {physical} {}{logical};", field.name);
    }
    out + " }"
}

fn group(writer: &mut SerializedFileWriter<File>, columns: &[Vec<Cell>]) -> Result<(), ParquetError> {
    let mut group = writer.next_row_group()?;
    let mut columns = columns.iter();
    while let Some(mut column) = group.next_column()? {
        let cells = columns.next().map(Vec::as_slice).unwrap_or_default();
        let levels: Vec<i16> = cells.iter().map(|cell| i16::from(*cell != Cell::None)).collect();
        let levels = Some(levels.as_slice());
        match column.untyped() {
            ColumnWriter::ByteArrayColumnWriter(to) => {
                let values = values(cells, |cell| match cell {
                    Cell::Text(text) => Some(ByteArray::from(text.as_str())),
                    _ => None,
                });
                to.write_batch(&values, levels, None)?;
            }
            ColumnWriter::Int32ColumnWriter(to) => {
                let epoch = date(1970, 1, 1);
                let days = values(cells, |cell| match cell {
                    Cell::Date(day) => Some((*day - epoch).get_days()),
                    _ => None,
                });
                to.write_batch(&days, levels, None)?;
            }
            ColumnWriter::Int64ColumnWriter(to) => {
                let values = values(cells, |cell| match cell {
                    Cell::Integer(n) => Some(*n),
                    _ => None,
                });
                to.write_batch(&values, levels, None)?;
            }
            ColumnWriter::DoubleColumnWriter(to) => {
                let values = values(cells, |cell| match cell {
                    Cell::Number(n) => Some(*n),
                    _ => None,
                });
                to.write_batch(&values, levels, None)?;
            }
            ColumnWriter::BoolColumnWriter(to) => {
                let values = values(cells, |cell| match cell {
                    Cell::Boolean(truth) => Some(*truth),
                    _ => None,
                });
                to.write_batch(&values, levels, None)?;
            }
            _ => return Err(ParquetError::NYI("a column of another type".into())),
        }
        column.close()?;
    }
    group.close().map(|_| ())
}

fn values<T>(cells: &[Cell], value: impl FnMut(&Cell) -> Option<T>) -> Vec<T> {
    cells.iter().filter_map(value).collect()
}
