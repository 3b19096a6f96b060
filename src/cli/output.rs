//! Where output goes, in which format, and how errors are told.

use std::error::Error as _;
use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::Done;
use crate::error::{Error, Result};
use crate::export::table::{self, TableFormat, TableOptions};
use crate::model::Table;

/// Where a command writes its tables.
#[derive(Debug, Args)]
pub struct To {
    /// Begin CSV with a byte order mark, so that Excel opens Thai
    #[arg(long)]
    pub bom: bool,
    /// Write to a file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl To {
    /// The file that is named.
    pub fn path(&self) -> Option<&Path> {
        self.output.as_deref()
    }

    /// Opens it.
    pub fn open(&self) -> Result<Output> {
        Output::open(self.path())
    }

    /// The format that is given, or the one that the file's name asks for, or that of who reads: people a table, programs CSV.
    pub fn format(&self, given: Option<TableFormat>) -> TableFormat {
        match given.or_else(|| self.path().and_then(TableFormat::of_file)) {
            Some(format) => format,
            None if to_terminal(self.path()) => TableFormat::Table,
            None => TableFormat::Csv,
        }
    }

    /// Writes a table.
    pub fn write(&self, table: &Table, format: TableFormat) -> Result<()> {
        self.open()?.write(|w| write_table(table, format, self.bom, w))
    }
}

/// Standard output or the file named with `-o`; `-` is standard output.
pub struct Output {
    writer: Box<dyn Write>,
    path: PathBuf,
}

impl Output {
    /// Opens it.
    pub fn open(path: Option<&Path>) -> Result<Self> {
        match path.filter(|p| *p != Path::new("-")) {
            None => {
                Ok(Output { writer: Box::new(BufWriter::new(io::stdout().lock())), path: "standard output".into() })
            }
            Some(p) => {
                let file = File::create(p).map_err(Error::io(p))?;
                Ok(Output { writer: Box::new(BufWriter::new(file)), path: p.into() })
            }
        }
    }

    /// Lets `write` fill it, then flushes it; errors name the place.
    pub fn write(mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
        write(&mut self.writer).and_then(|()| self.writer.flush()).map_err(Error::io(&self.path))
    }

    /// Lets `fill` fill it with its own errors, then flushes it.
    pub fn fill(mut self, fill: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<Done> {
        fill(&mut self.writer)?;
        self.finish()?;
        Ok(Done::Fully)
    }

    /// The same for bytes at hand.
    pub fn write_all(self, bytes: &[u8]) -> Result<()> {
        self.write(|w| w.write_all(bytes))
    }

    /// Writes one piece and stays open.
    pub fn piece(&mut self, bytes: &[u8]) -> Result<()> {
        self.writer.write_all(bytes).map_err(Error::io(&self.path))
    }

    /// Writes out what is still held back.
    pub fn finish(mut self) -> Result<()> {
        self.writer.flush().map_err(Error::io(&self.path))
    }
}

/// The columns of a terminal that does not know its size.
const USUAL_WIDTH: u16 = 80;

/// A table in any format; for people as wide as the terminal at most.
pub fn write_table(rows: &Table, format: TableFormat, bom: bool, out: &mut dyn Write) -> io::Result<()> {
    let options = TableOptions { width: terminal_width().map(usize::from), bom };
    table::write(rows, format, &options, out)
}

/// The columns of the terminal on standard output, [`USUAL_WIDTH`] of one that does not say, or as many as `COLUMNS` says; none where it
/// is no terminal and `COLUMNS` is not set.
pub fn terminal_width() -> Option<u16> {
    let said = std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok()).filter(|columns| *columns > 0);
    if !io::stdout().is_terminal() {
        return said;
    }
    let known = || console::Term::stdout().size_checked().map(|(_, columns)| columns);
    Some(said.or_else(known).unwrap_or(USUAL_WIDTH))
}

/// Whether people read standard output directly.
pub fn to_terminal(path: Option<&Path>) -> bool {
    path.is_none_or(|p| p == Path::new("-")) && io::stdout().is_terminal()
}

/// Tells of an error with its causes, on one line: `samphan: error: PLACE: WHY: CAUSE`.
pub fn report(word: &str, style: &str, error: &Error) {
    let mut message = error.to_string();
    let mut cause = error.source();
    while let Some(e) = cause {
        message.push_str(": ");
        message.push_str(&e.to_string());
        cause = e.source();
    }
    let _ = writeln!(anstream::stderr(), "samphan: {style}{word}\x1b[0m: {message}");
}

/// Tells what the reader should know of what follows.
pub fn report_note(note: &str) {
    let _ = writeln!(anstream::stderr(), "samphan: \x1b[33mnote\x1b[0m: {note}");
}
