//! What the listings of the register share: how they are written.

use std::path::PathBuf;

use clap::Args;

use super::output::{Output, to_terminal, write_table};
use crate::error::Result;
use crate::export::TableFormat;
use crate::model::{Language, Table};

/// How a listing is written.
#[derive(Debug, Args)]
pub struct Written {
    /// The language of names: th, en
    #[arg(long, value_name = "LANG", default_value = "en")]
    pub lang: Language,
    /// table, csv, tsv, json, markdown [default: what the output file's name says, table on a terminal, else csv]
    #[arg(long)]
    format: Option<TableFormat>,
    /// Begin CSV with a byte order mark, so that Excel opens Thai
    #[arg(long)]
    bom: bool,
    /// Write to a file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Written {
    /// Writes a table.
    pub fn write(&self, table: &Table) -> Result<()> {
        let format = match (self.format, self.output.as_deref().and_then(TableFormat::of_file)) {
            (Some(format), _) | (None, Some(format)) => format,
            (None, None) if to_terminal(self.output.as_deref()) => TableFormat::Table,
            _ => TableFormat::Csv,
        };
        Output::open(self.output.as_deref())?.write(|w| write_table(table, format, self.bom, w))
    }
}
