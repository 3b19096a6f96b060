//! `samphan export`: maps of relations for other programs.

use std::path::{Path, PathBuf};

use clap::Args;

use super::network::Part;
use super::output::Output;
use super::{Done, StoreArg, Talk};
use crate::error::Result;
use crate::export::{Labels, MapFormat, MapOptions};
use crate::store::{Mode, Store};

/// Write a map of relations for GraphViz, Gephi and others
///
/// Formats: dot, csv (nodes and edges with Gephi's column names), nodes, edges, graphml, json.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan export --around KZ -o kazakhstan.dot && dot -Tsvg kazakhstan.dot -o kazakhstan.svg
  samphan export --topic cybercrime --labels both -o cybercrime.dot
  samphan export --format csv -o map.csv             map-nodes.csv and map-edges.csv")]
pub struct Export {
    #[command(flatten)]
    part: Part,
    /// At most so many things: those with the most relations
    #[arg(long, value_name = "N")]
    top: Option<usize>,
    /// The form to write it in [default: what the output file's name says, else dot]
    #[arg(long)]
    format: Option<String>,
    /// The language of labels: th, en, both
    #[arg(long, value_name = "LANG", default_value = "en")]
    labels: Labels,
    /// What stands over a drawn map
    #[arg(long)]
    title: Option<String>,
    /// Begin CSV with a byte order mark, so that Excel opens Thai
    #[arg(long)]
    bom: bool,
    /// Write to a file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    store: StoreArg,
}

impl Export {
    pub fn run(self, talk: &Talk) -> Result<Done> {
        let format = match (&self.format, self.output.as_deref().and_then(MapFormat::of_file)) {
            (Some(name), _) => MapFormat::get(name)?,
            (None, Some(format)) => format,
            (None, None) => MapFormat::get("dot")?,
        };
        let options = MapOptions { labels: self.labels, bom: self.bom, title: self.title };
        let store = Store::open(&self.store.store, Mode::Read)?;
        let network = self.part.load(&store, self.top)?;
        match self.output.as_deref().filter(|p| *p != Path::new("-")) {
            None => {
                let to = Path::new("standard output");
                Output::open(None)?.fill(|w| format.write(&network, &options, w, to))
            }
            Some(path) => {
                for file in format.write_files(&network, &options, path)? {
                    if !talk.quiet {
                        eprintln!("{}", file.display());
                    }
                }
                Ok(Done::Fully)
            }
        }
    }
}
