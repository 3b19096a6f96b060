//! What `analyze` and `export` share: which part of the network is looked at, and names for things.

use crate::analyze::Scope;
use crate::error::Result;
use crate::profile::Period;
use crate::query::entity;
use crate::store::Store;
use clap::Args;

/// Which part of the network.
#[derive(Debug, Args)]
pub struct Part {
    /// Only what is near a thing: a name, acronym, ISO code or CURIE; may be given again
    #[arg(long, value_name = "THING")]
    around: Vec<String>,
    /// How many steps from it
    #[arg(long, value_name = "N", default_value_t = 1)]
    depth: usize,
    /// Only relations on a topic or a narrower one
    #[arg(long)]
    topic: Option<String>,
    /// Only articles of this year, month or day or later (2025, 2568-01, 2025-01-31)
    #[arg(long, visible_alias = "from", value_name = "WHEN")]
    since: Option<Period>,
    /// Only articles of this year, month or day or earlier
    #[arg(long, visible_alias = "to", value_name = "WHEN")]
    until: Option<Period>,
    /// Only facts of at least this confidence, from 0 to 1
    #[arg(long, value_name = "N", default_value_t = 0.0)]
    min_confidence: f64,
    /// Only what is done or decided
    #[arg(long)]
    firm: bool,
}

impl Part {
    /// The scope that it names.
    pub fn scope(&self, store: &Store) -> Result<Scope> {
        let around = self.around.iter().map(|word| entity(store.oxigraph(), word)).collect::<Result<_>>()?;
        let topic = self.topic.as_deref().map(|word| entity(store.oxigraph(), word)).transpose()?;
        Ok(Scope {
            around,
            depth: self.depth,
            topic,
            since: self.since.map(|period| period.from),
            until: self.until.map(|period| period.to),
            min_confidence: self.min_confidence,
            firm: self.firm,
            ..Scope::default()
        })
    }
}
