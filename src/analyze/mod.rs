//! Graph analyses over the relationship network; the only user of petgraph.
//!
//! [`Network::load`] reads the network of a [`Scope`] from a store; each analysis of [`ALL`] makes a table of it. All are
//! deterministic: the same store and options give the same table.

mod alike;
pub mod bridges;
pub mod centrality;
pub mod communities;
pub mod core;
pub(crate) mod facts;
pub(crate) mod load;
mod matrix;
mod network;
mod next_topics;
mod one_sided;
pub mod partners;
pub mod path;
pub(crate) mod relations;
pub(crate) mod scan;
mod scope;
pub mod standing;
pub(crate) mod terms;
mod trends;
mod turnover;

pub use centrality::Measure;
pub use matrix::{Cell, Heading, Matrix, MatrixOptions};
pub use network::{Edge, EdgeKind, Link, Network, Node, NodeKind, Proof, Standing, Statement, Topic};
pub use scope::Scope;
pub use trends::Period;

use oxigraph::model::NamedNode;

use crate::error::{Error, Result};
use crate::model::{Language, Table};

/// One analysis: its documentation, and how to run it.
pub struct Analysis {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it answers, in one line.
    pub summary: &'static str,
    /// The same in Thai.
    pub summary_th: &'static str,
    /// What its figures mean to an analyst, and what they do not.
    pub about: &'static str,
    /// The options it heeds besides `lang` and `top`, by the names of [`Options`]' fields.
    pub options: &'static [&'static str],
    /// Whether it looks at what each article says: load the network with all [`Scope::statements`].
    pub statements: bool,
    /// The kinds of relations it looks at, which alone need be loaded; empty: all.
    pub edges: &'static [EdgeKind],
    run: fn(&Network, &Options) -> Result<Outcome>,
}

/// What analyses can be told. Each heeds those of its [`Analysis::options`].
#[derive(Clone, Debug)]
pub struct Options {
    /// The language of names.
    pub lang: Language,
    /// At most so many rows.
    pub top: Option<usize>,
    /// Only rows about things of these kinds; empty: all.
    pub kinds: Vec<NodeKind>,
    /// What to rank by.
    pub by: Measure,
    /// Only rows about this partner.
    pub with: Option<NamedNode>,
    /// Two partners also share what lies above their topics, where they share nothing below it.
    pub broader: bool,
    /// Where a path begins and ends.
    pub between: Option<(NamedNode, NamedNode)>,
    /// The best attested path rather than the shortest.
    pub strongest: bool,
    /// How long the periods are that trends compare.
    pub per: Period,
    /// Above 1 gives more and smaller communities, below 1 fewer and larger ones.
    pub resolution: f64,
    /// Of the random choices that Leiden makes; the same seed gives the same communities.
    pub seed: u64,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            lang: Language::English,
            top: None,
            kinds: Vec::new(),
            by: Measure::Degree,
            with: None,
            broader: false,
            between: None,
            strongest: false,
            per: Period::HalfYear,
            resolution: 1.0,
            seed: 1,
        }
    }
}

/// What an analysis found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// The figures.
    pub table: Table,
    /// What a reader should know besides: sizes, estimates, limits. One line each.
    pub notes: Vec<String>,
}

impl Analysis {
    /// Runs it.
    ///
    /// # Errors
    /// [`Error::Usage`] where an option is missing or makes no sense, [`Error::Lookup`] where a thing is not in the network.
    pub fn run(&self, network: &Network, options: &Options) -> Result<Outcome> {
        let mut outcome = (self.run)(network, options)?;
        if let Some(top) = options.top {
            outcome.table.rows.truncate(top);
        }
        Ok(outcome)
    }
}

/// Every analysis, in the order of help.
pub const ALL: &[Analysis] = &[
    partners::ANALYSIS,
    alike::ANALYSIS,
    next_topics::ANALYSIS,
    trends::ANALYSIS,
    one_sided::ANALYSIS,
    turnover::ANALYSIS,
    centrality::ANALYSIS,
    core::ANALYSIS,
    communities::ANALYSIS,
    path::ANALYSIS,
    bridges::ANALYSIS,
];

/// The analysis of a name.
///
/// # Errors
/// [`Error::Usage`] with the names there are.
pub fn get(name: &str) -> Result<&'static Analysis> {
    ALL.iter().find(|analysis| analysis.name == name).ok_or_else(|| {
        let names: Vec<_> = ALL.iter().map(|analysis| analysis.name).collect();
        Error::Usage(format!("unknown analysis \"{name}\"; expected one of {}", names.join(", ")))
    })
}

/// A figure with six digits after the point.
fn figure(number: f64) -> Option<String> {
    Some(format!("{number:.6}"))
}

/// The sentence that states an edge, the number of its article, and its URL.
fn evidence(network: &Network, edge: Option<&Edge>) -> Result<[Option<String>; 3]> {
    let Some(edge) = edge else { return Ok([None, None, None]) };
    let [sentence, article, url] = network.telling(edge)?;
    let article = article.or_else(|| edge.articles.last().cloned());
    Ok([sentence, article, url.or_else(|| edge.sources.first().cloned())])
}

/// The same of what one article says.
fn said(network: &Network, statement: Option<&Statement>) -> Result<[Option<String>; 3]> {
    let Some(said) = statement else { return Ok([None, None, None]) };
    let sentence = network.sentence(said.sentence.as_ref(), said.proof.as_ref())?;
    Ok([sentence, Some(said.article.clone()), said.url.clone()])
}

#[cfg(test)]
mod tests {
    use oxigraph::io::RdfFormat;
    use oxigraph::store::Store;

    use super::*;

    /// The seven articles of the small graph that queries are tested on.
    pub fn store() -> Store {
        let store = Store::new().unwrap();
        let text = include_str!("../../tests/fixtures/graph.trig");
        store.load_from_reader(RdfFormat::TriG, text.as_bytes()).unwrap();
        store
    }

    pub fn network() -> Network {
        Network::load(&store(), &Scope { statements: usize::MAX, ..Scope::default() }).unwrap()
    }

    pub fn node(id: &str) -> NamedNode {
        NamedNode::new(format!("https://w3id.org/samphan/id/{id}")).unwrap()
    }

    /// Rows as lines of some of their columns.
    pub fn lines(table: &Table, columns: &[&str]) -> Vec<String> {
        let places: Vec<_> =
            columns.iter().map(|name| table.columns.iter().position(|column| column == name).unwrap()).collect();
        let cell = |row: &Vec<Option<String>>, place: usize| row[place].clone().unwrap_or_else(|| "-".into());
        table.rows.iter().map(|row| places.iter().map(|p| cell(row, *p)).collect::<Vec<_>>().join(" | ")).collect()
    }

    #[test]
    fn every_analysis_runs_on_an_empty_network_and_gives_full_rows_on_a_small_one() {
        let between = Some((node("country-RU"), node("country-KZ")));
        let options = Options { between, ..Options::default() };
        for analysis in ALL {
            assert!(!analysis.about.is_empty() && !analysis.summary_th.is_empty());
            let _ = analysis.run(&Network::default(), &options);
            let outcome = analysis.run(&network(), &options).unwrap();
            assert!(!outcome.table.rows.is_empty(), "{}", analysis.name);
            assert!(outcome.table.rows.iter().all(|row| row.len() == outcome.table.columns.len()), "{}", analysis.name);
            assert_eq!(outcome, analysis.run(&network(), &options).unwrap());
        }
        assert!(get("partner").is_err_and(|e| e.to_string().contains("partners, alike")));
    }
}
