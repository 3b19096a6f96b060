//! `samphan explain`: why a fact is in the graph.

use clap::Args;

use super::output::{self, Output};
use super::{Done, StoreArg};
use crate::error::{Error, Result};
use crate::query::explain;

/// Show the sentences that state what is known of a thing or a fact
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan explain RU                                 a country, by code or name
  samphan explain \"เยฟเกนี โตมีฮิน\"
  samphan explain id:fact-96398-cooperation-1f0c2a9b one fact, as queries show it
  samphan explain MDES --json")]
pub struct Explain {
    /// A name, acronym, ISO code, CURIE, IRI or article number
    what: String,
    /// At most so many facts of each kind
    #[arg(long, value_name = "N", default_value_t = 10)]
    limit: usize,
    /// As JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    store: StoreArg,
}

impl Explain {
    pub fn run(self) -> Result<Done> {
        let store = self.store.read()?;
        let found = explain(store.oxigraph(), &self.what, self.limit)?;
        let text = if self.json {
            serde_json::to_string_pretty(&found).map_err(|e| Error::Usage(e.to_string()))? + "\n"
        } else if output::to_terminal(None) {
            found.to_text(("\x1b[1m", "\x1b[0m"))
        } else {
            found.to_text(("«", "»"))
        };
        Output::open(None)?.write_all(text.as_bytes())?;
        Ok(Done::Fully)
    }
}
