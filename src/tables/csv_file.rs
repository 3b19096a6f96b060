//! A table as CSV.

use std::borrow::Cow;
use std::fs::File;
use std::io::BufWriter;
use std::path::PathBuf;

use super::Sink;
use super::schema::{Cell, Schema};
use crate::error::{Error, Result};
use crate::export::spreadsheet::safe;

pub(super) struct CsvFile {
    writer: csv::Writer<BufWriter<File>>,
    path: PathBuf,
}

impl CsvFile {
    /// Makes the file and writes its header.
    pub fn open(schema: &Schema, path: PathBuf) -> Result<Self> {
        let file = File::create(&path).map_err(Error::io(&path))?;
        let mut builder = csv::WriterBuilder::new();
        let writer = builder.terminator(csv::Terminator::CRLF).from_writer(BufWriter::new(file));
        let mut this = CsvFile { writer, path };
        this.record(schema.fields.iter().map(|field| Cow::Borrowed(field.name.as_str())))?;
        Ok(this)
    }

    fn record<'a>(&mut self, cells: impl Iterator<Item = Cow<'a, str>>) -> Result<()> {
        let cells: Vec<Cow<'a, str>> = cells.collect();
        let record = cells.iter().map(|cell| cell.as_bytes());
        self.writer.write_record(record).map_err(|e| Error::io(&self.path)(e.into()))
    }
}

impl Sink for CsvFile {
    fn row(&mut self, cells: &[Cell]) -> Result<()> {
        self.record(cells.iter().map(|cell| match cell {
            Cell::None => Cow::Borrowed(""),
            Cell::Text(text) => safe(text),
            Cell::Date(day) => day.to_string().into(),
            Cell::Integer(n) => n.to_string().into(),
            Cell::Number(n) => n.to_string().into(),
            Cell::Boolean(truth) => truth.to_string().into(),
        }))
    }

    fn finish(mut self: Box<Self>) -> Result<()> {
        self.writer.flush().map_err(Error::io(&self.path))
    }
}
