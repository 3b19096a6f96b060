//! Which part of the network is looked at.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;
use oxigraph::model::NamedNode;
use petgraph::graph::{NodeIndex, UnGraph};
use petgraph::visit::EdgeRef;

use super::network::{EdgeKind, NodeKind};
use super::terms::id;
use crate::error::{Error, Result};

/// Which facts and things are taken in. The default takes in everything.
#[derive(Clone, Debug)]
pub struct Scope {
    /// Only what is within `depth` steps of one of these, and all that joins those things. A topic stands for its
    /// narrower topics too. Empty: everywhere.
    pub around: Vec<NamedNode>,
    /// How many steps from `around`; 1 is the things directly joined with it.
    pub depth: usize,
    /// Only cooperation and agreements on this topic or a narrower one, and the offices, meetings and homes of bodies that
    /// join two things so found.
    pub topic: Option<NamedNode>,
    /// Only articles of this day or later; those without a date are left out.
    pub since: Option<Date>,
    /// Only articles of this day or earlier; those without a date are left out.
    pub until: Option<Date>,
    /// Only facts of at least this confidence.
    pub min_confidence: f64,
    /// Only what is done or decided: [`super::Edge::firm`].
    pub firm: bool,
    /// Only these kinds of things; empty: all.
    pub nodes: Vec<NodeKind>,
    /// Only these kinds of relations; empty: all.
    pub edges: Vec<EdgeKind>,
    /// At most so many things: those with the largest sum of weights, and those of `around`.
    pub top: Option<usize>,
    /// How many source URLs an edge keeps.
    pub sources: usize,
    /// How many articles' [`super::Statement`]s an edge keeps; the one that gives its status is kept besides, unless 0.
    pub statements: usize,
    /// Whether edges and statements come with their sentences; else [`super::Network::telling`] and
    /// [`super::Network::sentence`] look up those that are wanted.
    pub sentences: bool,
}

impl Default for Scope {
    fn default() -> Self {
        Scope {
            around: Vec::new(),
            depth: 1,
            topic: None,
            since: None,
            until: None,
            min_confidence: 0.0,
            firm: false,
            nodes: Vec::new(),
            edges: Vec::new(),
            top: None,
            sources: 3,
            statements: 0,
            sentences: true,
        }
    }
}

impl Scope {
    /// Whether articles of this day are taken in.
    pub(super) fn takes_day(&self, day: Option<Date>) -> bool {
        match day {
            Some(day) => self.since.is_none_or(|first| first <= day) && self.until.is_none_or(|last| day <= last),
            None => self.since.is_none() && self.until.is_none(),
        }
    }

    /// Whether relations of this kind are taken in.
    pub(super) fn takes_edge(&self, kind: EdgeKind) -> bool {
        self.edges.is_empty() || self.edges.contains(&kind)
    }

    /// Whether things of this kind are taken in.
    pub(super) fn takes_node(&self, kind: NodeKind) -> bool {
        self.nodes.is_empty() || self.nodes.contains(&kind)
    }
}

/// The things that `around` and `top` leave, of a graph whose nodes are IRIs and whose edges have a weight; and how many
/// `top` took away.
///
/// # Errors
/// [`Error::Lookup`] where nothing that `around` names is in the graph.
pub(super) fn kept<E>(
    graph: &UnGraph<String, E>,
    weight: impl Fn(&E) -> usize,
    scope: &Scope,
    narrower: impl Fn(&str) -> BTreeSet<String>,
) -> Result<(BTreeSet<NodeIndex>, usize)> {
    let places: HashMap<&str, NodeIndex> = graph.node_indices().map(|node| (graph[node].as_str(), node)).collect();
    let named = scope.around.iter().flat_map(|node| {
        let below = narrower(id(node.as_str())).into_iter().map(|id| format!("{}{id}", super::terms::ID));
        below.chain([node.as_str().to_owned()]).collect::<Vec<_>>()
    });
    let seeds: BTreeSet<NodeIndex> = named.filter_map(|iri| places.get(iri.as_str()).copied()).collect();
    if seeds.is_empty() && !scope.around.is_empty() {
        let names: Vec<_> = scope.around.iter().map(|node| id(node.as_str())).collect();
        return Err(Error::Lookup(format!(
            "nothing joins {} with anything here; take in more kinds, days or topics",
            names.join(", ")
        )));
    }
    let mut kept: BTreeSet<NodeIndex> = match scope.around.is_empty() {
        true => graph.node_indices().collect(),
        false => within(graph, &seeds, scope.depth),
    };
    let before = kept.len();
    if let Some(top) = scope.top {
        let strength = |node: NodeIndex| -> usize {
            graph.edges(node).filter(|edge| kept.contains(&edge.target())).map(|edge| weight(edge.weight())).sum()
        };
        let mut ranked: Vec<_> = kept.iter().map(|&node| (!seeds.contains(&node), strength(node), node)).collect();
        ranked.sort_by_key(|&(other, strength, node)| (other, std::cmp::Reverse(strength), node));
        kept = ranked.into_iter().take(top.max(seeds.len())).map(|(_, _, node)| node).collect();
        let joined = |node: NodeIndex| graph.neighbors(node).any(|other| other != node && kept.contains(&other));
        kept = kept.iter().copied().filter(|&node| seeds.contains(&node) || joined(node)).collect();
    }
    let taken = before - kept.len();
    Ok((kept, taken))
}

/// The nodes at most so many steps from any of the seeds.
fn within<N, E>(graph: &UnGraph<N, E>, seeds: &BTreeSet<NodeIndex>, depth: usize) -> BTreeSet<NodeIndex> {
    let (mut found, mut edge_of_known) = (seeds.clone(), seeds.clone());
    for _ in 0..depth {
        let next: BTreeSet<_> = edge_of_known.iter().flat_map(|&node| graph.neighbors(node)).collect();
        edge_of_known = next.difference(&found).copied().collect();
        if edge_of_known.is_empty() {
            break;
        }
        found.extend(&edge_of_known);
    }
    found
}
