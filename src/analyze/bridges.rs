//! What holds the network together: single relations and things without which it falls apart.

use std::collections::BTreeMap;

use petgraph::algo::articulation_points::articulation_points;
use petgraph::algo::bridges;
use petgraph::graph::{NodeIndex, UnGraph};
use petgraph::visit::EdgeRef;
use rayon::prelude::*;

use super::network::Network;
use super::{Analysis, Options, Outcome};
use crate::error::Result;
use crate::model::Table;

/// See [`cut_points`].
pub const ANALYSIS: Analysis = Analysis {
    name: "bridges",
    summary: "What the network falls apart without: the only link of others with the rest",
    summary_th: "จุดเชื่อมเดียว ที่หากขาดไปเครือข่ายจะแยกจากกัน",
    about: "Things without which others are cut off from the largest piece: `cut_off` of them, in `parts` pieces more. `bridges` \
        counts its relations that are the only way between two sides. A person here is often the sole contact of a partner. The network holds only what was reported, so a \
        bridge may have a way round that no release tells of.",
    options: &["kinds"],
    statements: false,
    run,
};

/// A node without which the network falls apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutPoint {
    /// Its id.
    pub id: String,
    /// How many pieces more there are without it.
    pub parts: usize,
    /// How many nodes are cut off with it gone: all pieces but the largest.
    pub cut_off: usize,
    /// How many of its relations are bridges.
    pub bridges: usize,
}

/// The cut points, those that cut off most first. Takes a walk over the whole network for each.
pub fn cut_points(network: &Network) -> Vec<CutPoint> {
    let graph = network.simple();
    let mut bridging: BTreeMap<NodeIndex, usize> = BTreeMap::new();
    for edge in bridges(&graph) {
        for end in [edge.source(), edge.target()] {
            *bridging.entry(end).or_default() += 1;
        }
    }
    let mut points: Vec<_> = articulation_points(&graph).into_iter().collect();
    points.sort();
    let point = |&node: &NodeIndex| {
        let pieces = pieces_without(&graph, node);
        CutPoint {
            id: network.graph[node].id.clone(),
            parts: pieces.len().saturating_sub(1),
            cut_off: pieces.iter().sum::<usize>() - pieces.iter().max().copied().unwrap_or(0),
            bridges: bridging.get(&node).copied().unwrap_or(0),
        }
    };
    let mut found: Vec<CutPoint> = points.par_iter().map(point).collect();
    found.sort_by(|a, b| (b.cut_off, b.parts).cmp(&(a.cut_off, a.parts)).then_with(|| a.id.cmp(&b.id)));
    found
}

/// The sizes of the pieces that its neighbours fall into with a node gone.
fn pieces_without(graph: &UnGraph<(), f64>, gone: NodeIndex) -> Vec<usize> {
    let mut seen = vec![false; graph.node_count()];
    seen[gone.index()] = true;
    let mut pieces = Vec::new();
    for start in graph.neighbors(gone) {
        let (mut size, mut open) = (0, vec![start]);
        while let Some(node) = open.pop() {
            if !std::mem::replace(&mut seen[node.index()], true) {
                size += 1;
                open.extend(graph.neighbors(node));
            }
        }
        pieces.extend((size > 0).then_some(size));
    }
    pieces
}

fn run(network: &Network, options: &Options) -> Result<Outcome> {
    let mut table = Table::new(["name", "kind", "cut_off", "parts", "bridges", "id"]);
    for point in cut_points(network) {
        let Some(node) = network.find(&point.id).map(|node| &network.graph[node]) else { continue };
        if options.kinds.is_empty() || options.kinds.contains(&node.kind) {
            table.rows.push(vec![
                Some(node.label(options.lang).to_owned()),
                Some(node.kind.to_string()),
                Some(point.cut_off.to_string()),
                Some(point.parts.to_string()),
                Some(point.bridges.to_string()),
                Some(point.id),
            ]);
        }
    }
    let notes = vec![format!("{} nodes", network.len())];
    Ok(Outcome { table, notes })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{lines, network};
    use super::*;

    #[test]
    fn cut_points_are_those_that_networkx_finds() {
        let table = run(&network(), &Options::default()).unwrap().table;
        let found = lines(&table, &["id", "cut_off", "parts", "bridges"]);
        assert_eq!(found, ["country-RU | 3 | 3 | 3", "country-CN | 1 | 1 | 1", "country-LA | 1 | 1 | 1"]);
    }
}
