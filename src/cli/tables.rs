//! `samphan tables`: the graph as typed tables.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Done, StoreArg, Talk};
use crate::error::Result;
use crate::tables;

/// Write all facts as typed tables for pandas, DuckDB, Polars or a spreadsheet
///
/// A folder of files that join by the columns fact, article and entity, with datapackage.json, which tells what each column is.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan tables --out tables                        articles.csv, entities.csv, agreements.csv …
  samphan tables --out tables --format parquet       (built with --features parquet)
  duckdb -c \"SELECT status, count(*) FROM 'tables/agreements.csv' GROUP BY status\"")]
pub struct Tables {
    /// The folder; files of the same names are replaced
    #[arg(short, long, value_name = "DIR")]
    out: PathBuf,
    /// The form of the files
    #[arg(long, value_enum, default_value_t = Word::Csv)]
    format: Word,
    #[command(flatten)]
    store: StoreArg,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Word {
    /// Comma-separated, UTF-8, safe against formulas
    Csv,
    /// Apache Parquet, with the feature `parquet`
    Parquet,
}

impl Tables {
    pub fn run(self, talk: &Talk) -> Result<Done> {
        let store = self.store.read()?;
        let format = match self.format {
            Word::Csv => tables::Format::Csv,
            Word::Parquet => tables::Format::Parquet,
        };
        let written = tables::write(store.oxigraph(), &self.out, format)?;
        if !talk.quiet {
            for (table, rows) in written {
                eprintln!("{table:<20} {rows}");
            }
        }
        Ok(Done::Fully)
    }
}
