//! `samphan dump`: the whole store as RDF.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use oxigraph::io::RdfFormat;

use super::output::Output;
use super::{Done, StoreArg};
use crate::error::Result;

/// Write the whole store as RDF
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan dump -o graph.trig
  samphan dump --format turtle | less                all graphs as one")]
pub struct Dump {
    /// The form to write it in
    #[arg(long, value_enum, default_value_t = Format::Trig)]
    format: Format,
    /// Write to a file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    store: StoreArg,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Named graphs in Turtle's manner
    Trig,
    /// Named graphs, a quad a line
    Nquads,
    /// The union of all graphs
    Turtle,
    /// The union of all graphs, a triple a line
    Ntriples,
}

impl Dump {
    pub fn run(self) -> Result<Done> {
        let store = self.store.read()?;
        let format = match self.format {
            Format::Trig => RdfFormat::TriG,
            Format::Nquads => RdfFormat::NQuads,
            Format::Turtle => RdfFormat::Turtle,
            Format::Ntriples => RdfFormat::NTriples,
        };
        Output::open(self.output.as_deref())?.write(|w| store.dump(format, w))?;
        Ok(Done::Fully)
    }
}
