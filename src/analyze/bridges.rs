//! What holds the network together: single relations and things without which it falls apart.

use std::collections::BTreeMap;

use petgraph::algo::bridges;
use petgraph::graph::{NodeIndex, UnGraph};
use petgraph::visit::EdgeRef;

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
    edges: &[],
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

/// The cut points, those that cut off most first.
pub fn cut_points(network: &Network) -> Vec<CutPoint> {
    let graph = network.simple();
    let mut bridging: BTreeMap<NodeIndex, usize> = BTreeMap::new();
    for edge in bridges(&graph) {
        for end in [edge.source(), edge.target()] {
            *bridging.entry(end).or_default() += 1;
        }
    }
    let pieces = graph.node_indices().zip(pieces(&graph)).filter(|(_, pieces)| pieces.len() > 1);
    let point = |(node, pieces): (NodeIndex, Vec<usize>)| CutPoint {
        id: network.graph[node].id.clone(),
        parts: pieces.len() - 1,
        cut_off: pieces.iter().sum::<usize>() - pieces.iter().max().copied().unwrap_or(0),
        bridges: bridging.get(&node).copied().unwrap_or(0),
    };
    let mut found: Vec<CutPoint> = pieces.map(point).collect();
    found.sort_by(|a, b| (b.cut_off, b.parts).cmp(&(a.cut_off, a.parts)).then_with(|| a.id.cmp(&b.id)));
    found
}

/// A node on the way down a walk by depth.
struct Step {
    node: NodeIndex,
    from: Option<NodeIndex>,
    open: Vec<NodeIndex>,
}

/// Of each node, the sizes of the pieces that what it joins falls into with the node gone. One walk by depth after Hopcroft and
/// Tarjan: what was first reached by way of a node and leads back to none before it is a piece of its own.
fn pieces(graph: &UnGraph<(), f64>) -> Vec<Vec<usize>> {
    let count = graph.node_count();
    // When a node was reached, from 1; the earliest that is reached from it and what lies below; how many lie below, it included.
    let (mut reached, mut earliest, mut below) = (vec![0; count], vec![0; count], vec![1; count]);
    let mut pieces: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut clock = 0;
    for root in graph.node_indices() {
        if reached[root.index()] > 0 {
            continue;
        }
        let (mut way, mut parted) = (Vec::new(), Vec::new());
        let mut enter = |node: NodeIndex, from, reached: &mut Vec<usize>, earliest: &mut Vec<usize>| {
            clock += 1;
            (reached[node.index()], earliest[node.index()]) = (clock, clock);
            Step { node, from, open: graph.neighbors(node).collect() }
        };
        way.push(enter(root, None, &mut reached, &mut earliest));
        while let Some(step) = way.last_mut() {
            let node = step.node.index();
            match step.open.pop() {
                Some(next) if reached[next.index()] == 0 => {
                    let from = Some(step.node);
                    way.push(enter(next, from, &mut reached, &mut earliest));
                }
                Some(next) if Some(next) != step.from => earliest[node] = earliest[node].min(reached[next.index()]),
                Some(_) => {}
                None => {
                    if let Some(from) = step.from.map(NodeIndex::index) {
                        below[from] += below[node];
                        earliest[from] = earliest[from].min(earliest[node]);
                        if earliest[node] >= reached[from] {
                            pieces[from].push(below[node]);
                            parted.push(from);
                        }
                    }
                    way.pop();
                }
            }
        }
        parted.sort_unstable();
        parted.dedup();
        for node in parted.into_iter().filter(|node| *node != root.index()) {
            let rest = below[root.index()] - 1 - pieces[node].iter().sum::<usize>();
            pieces[node].push(rest);
        }
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

    #[test]
    fn pieces_are_those_that_a_walk_without_the_node_finds() {
        let walk = |graph: &UnGraph<(), f64>, gone: NodeIndex| {
            let (mut seen, mut sizes) = (vec![gone], Vec::new());
            for start in graph.neighbors(gone) {
                let (mut size, mut open) = (0, vec![start]);
                while let Some(node) = open.pop() {
                    if !seen.contains(&node) {
                        (size, seen) = (size + 1, [seen, vec![node]].concat());
                        open.extend(graph.neighbors(node));
                    }
                }
                sizes.extend((size > 0).then_some(size));
            }
            sizes.sort_unstable();
            sizes
        };
        // Two rings that share a node, a tail, a star, a pair, and one by itself.
        let edges = [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 2), (4, 5), (5, 6), (7, 8), (7, 9), (7, 10), (11, 12)];
        let mut graph = UnGraph::<(), f64>::default();
        let nodes: Vec<NodeIndex> = (0..14).map(|_| graph.add_node(())).collect();
        edges.iter().for_each(|(a, b)| {
            graph.add_edge(nodes[*a], nodes[*b], 1.0);
        });
        for (node, mut sizes) in graph.node_indices().zip(pieces(&graph)) {
            sizes.sort_unstable();
            let expected = walk(&graph, node);
            assert!(sizes == expected || expected.len() < 2 && sizes.len() < 2, "{node:?}: {sizes:?} {expected:?}");
        }
        let fixture = network().simple();
        let cut = pieces(&fixture).iter().filter(|sizes| sizes.len() > 1).count();
        assert_eq!(cut, fixture.node_indices().filter(|node| walk(&fixture, *node).len() > 1).count());
    }
}
