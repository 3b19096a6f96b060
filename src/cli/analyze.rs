//! `samphan analyze`: who is central, who belongs together, what joins two.

use clap::Args;

use super::listing::Written;
use super::network::Part;
use super::{Done, StoreArg, Talk};
use crate::analyze::{self, Measure, Network, NodeKind, Options, Period, Scope};
use crate::error::{Error, Result};
use crate::model::Table;
use crate::query::entity;

/// Analyse the network of partners, bodies, people and topics
///
/// Without a name, lists the analyses.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan analyze                                    what there is
  samphan analyze partners                           partners linked by shared topics
  samphan analyze alike --with KZ                    partners with Kazakhstan's topics, and where they differ
  samphan analyze next-topics --with KZ              what they have and Kazakhstan lacks: suggestions
  samphan analyze trends --per quarter               topics rising and falling
  samphan analyze centrality --by betweenness --top 20
  samphan analyze path RU Huawei                     the shortest connection, with the articles along it")]
pub struct Analyze {
    /// The analysis
    name: Option<String>,
    /// Where a path begins and ends
    #[arg(value_name = "THING", num_args = 0..=2)]
    between: Vec<String>,
    #[command(flatten)]
    part: Part,
    /// At most so many rows
    #[arg(long, value_name = "N")]
    top: Option<usize>,
    /// What to rank by, with `centrality`: degree, weight, betweenness, closeness, eigenvector, pagerank, core
    #[arg(long, value_name = "MEASURE", default_value = "degree")]
    by: Measure,
    /// Only things of this kind, with `centrality`, `core` and `bridges`; may be given again
    #[arg(long = "kind", value_name = "KIND")]
    kinds: Vec<NodeKind>,
    /// Only this partner, with `partners`, `alike`, `next-topics` and `one-sided`
    #[arg(long, value_name = "THING")]
    with: Option<String>,
    /// Let `partners` also count broader topics, where two share no narrower one
    #[arg(long)]
    broader: bool,
    /// The best attested `path` instead of the shortest
    #[arg(long)]
    strongest: bool,
    /// What `trends` compares with what went before: quarter, half-year, year
    #[arg(long, value_name = "PERIOD", default_value = "half-year")]
    per: Period,
    /// Above 1 gives more and smaller `communities`, below 1 fewer and larger ones
    #[arg(long, value_name = "N", default_value_t = 1.0)]
    resolution: f64,
    /// The seed of random choices in `communities`
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    #[command(flatten)]
    written: Written,
    #[command(flatten)]
    store: StoreArg,
}

impl Analyze {
    pub fn run(self, talk: &Talk) -> Result<Done> {
        let outcome = match &self.name {
            None => {
                let mut table = Table::new(["name", "answers"]);
                let rows = analyze::ALL.iter().map(|a| vec![Some(a.name.to_owned()), Some(a.summary.to_owned())]);
                table.rows.extend(rows);
                analyze::Outcome { table, notes: Vec::new() }
            }
            Some(name) => {
                let analysis = analyze::get(name)?;
                let one_way = analysis.options.contains(&"between");
                if self.between.len() == 1 || one_way && self.between.is_empty() {
                    return Err(Error::Usage("a path has two ends: samphan analyze path FROM TO".into()));
                }
                let store = self.store.read()?;
                let graph = store.oxigraph();
                let statements = if analysis.statements { usize::MAX } else { 0 };
                let part = self.part.scope(&store)?;
                // What lies around a thing is told by all that joins it.
                let edges = if part.around.is_empty() { analysis.edges.to_vec() } else { Vec::new() };
                let network = Network::load(graph, &Scope { statements, edges, sentences: false, ..part })?;
                let between = match self.between.as_slice() {
                    [from, to] => Some((entity(graph, from)?, entity(graph, to)?)),
                    _ => None,
                };
                let options = Options {
                    lang: self.written.lang,
                    top: self.top,
                    kinds: self.kinds.clone(),
                    by: self.by,
                    with: self.with.as_deref().map(|word| entity(graph, word)).transpose()?,
                    broader: self.broader,
                    between,
                    strongest: self.strongest,
                    per: self.per,
                    resolution: self.resolution,
                    seed: self.seed,
                };
                analysis.run(&network, &options)?
            }
        };
        self.written.write(&outcome.table)?;
        if !talk.quiet {
            outcome.notes.iter().for_each(|note| eprintln!("{note}"));
        }
        Ok(Done::Fully)
    }
}
