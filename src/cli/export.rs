//! `samphan export`: maps of relations for other programs.

use std::path::Path;

use clap::Args;

use super::network::Part;
use super::output::To;
use super::{Done, StoreArg, Talk};
use crate::analyze::{Network, Scope, standing};
use crate::error::Result;
use crate::export::map;
use crate::export::{Labels, MapFormat, MapOptions};

/// Write a map of relations: a picture, a page, or a file for GraphViz, Gephi, Cytoscape, Neo4j and others
#[derive(Debug, Args)]
#[command(after_help = help())]
pub struct Export {
    #[command(flatten)]
    part: Part,
    /// At most so many things: those with the most relations
    #[arg(long, value_name = "N")]
    top: Option<usize>,
    /// The form to write it in, of those below [default: what the output file's name says, else dot]
    #[arg(long)]
    format: Option<String>,
    /// Of how many articles a relation carries the sentence; 0: none, only the articles' numbers and addresses
    #[arg(long, value_name = "N", default_value_t = 3)]
    sentences: usize,
    /// Also write what the analyses say of each thing, in the map as it is: community, betweenness, PageRank, core
    #[arg(long)]
    figures: bool,
    /// The language of labels: th, en, both
    #[arg(long, value_name = "LANG", default_value = "en")]
    labels: Labels,
    /// What stands over a drawn map
    #[arg(long)]
    title: Option<String>,
    #[command(flatten)]
    out: To,
    #[command(flatten)]
    store: StoreArg,
}

const EXAMPLES: &str = "\
Examples:
  samphan export --around RU --labels th -o russia.svg          a picture for a report
  samphan export --topic cybercrime -o cybercrime.html          a page to search and filter; opens from disk
  samphan export --from 2025-01-01 --firm -o signed.gexf        dated, for Gephi's timeline
  samphan export --around KZ --depth 2 --top 40 -o kz.dot && dot -Tsvg kz.dot -o kz.svg
  samphan export --figures -o map.graphml                       sizes and colours for yEd and Gephi
  samphan export --format csv -o map.csv                        map-nodes.csv and map-edges.csv for Gephi
  samphan export --around LA --format mermaid                   for a Markdown document

Of pictures, only so many things are drawn as can be read, unless --top says how many.";

/// The formats and the examples.
fn help() -> String {
    let formats: String = map::ALL.iter().map(|format| format!("  {:<10} {}\n", format.name, format.about)).collect();
    format!("Formats:\n{formats}\n{EXAMPLES}")
}

impl Export {
    pub fn run(self, talk: &Talk) -> Result<Done> {
        let format = match (&self.format, self.out.path().and_then(MapFormat::of_file)) {
            (Some(name), _) => MapFormat::get(name)?,
            (None, Some(format)) => format,
            (None, None) => MapFormat::get("dot")?,
        };
        let options = MapOptions { labels: self.labels, bom: self.out.bom, title: self.title };
        let store = self.store.read()?;
        let scope = self.part.scope(&store)?;
        let top = self.top.or(format.readable);
        let mut network = Network::load(store.oxigraph(), &Scope { top, statements: self.sentences.max(1), ..scope })?;
        if self.figures {
            standing::mark(&mut network)?;
        }
        if self.sentences == 0 {
            network.leave_sentences_out();
        }
        if self.top.is_none() && network.left_out() > 0 && !talk.quiet {
            let (drawn, all) = (network.len(), network.len() + network.left_out());
            eprintln!("the {drawn} things with the most relations, of {all}; --top N draws more or fewer");
        }
        match self.out.path().filter(|p| *p != Path::new("-")) {
            None => {
                let to = Path::new("standard output");
                self.out.open()?.fill(|w| format.write(&network, &options, w, to))
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
