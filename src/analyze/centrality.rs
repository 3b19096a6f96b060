//! Who stands in the middle: degree, betweenness, closeness, eigenvector centrality, PageRank and core number.

use std::collections::VecDeque;

use petgraph::graph::{NodeIndex, UnGraph};
use petgraph::visit::EdgeRef;
use rayon::prelude::*;
use rustworkx_core::centrality::eigenvector_centrality;
use rustworkx_core::connectivity::core_number;

use super::network::Network;
use super::{Analysis, Options, Outcome, figure};
use crate::error::Result;
use crate::model::{Table, vocabulary};

/// Shortest paths are followed from every node of a network of at most this size, and from so many nodes of a larger one.
const SOURCES: usize = 2000;
/// The share of PageRank's walkers that go on rather than start anew; the usual figure.
const DAMPING: f64 = 0.85;

/// See [`of`].
pub const ANALYSIS: Analysis = Analysis {
    name: "centrality",
    summary: "Who stands in the middle of the network, by six measures",
    summary_th: "ใครอยู่ศูนย์กลางของเครือข่าย วัดหกแบบ",
    about: "`degree`: how many others it is joined with. `weight`: in how many articles, summed over these. `betweenness`: \
        the share of shortest connections of two others that pass it; high for brokers. `closeness`: how few steps all \
        others are away. `eigenvector`: joined with what is itself well joined. `pagerank`: where a reader who follows \
        relations at random stays most. `core`: the largest k such that it belongs to a group in which each is joined \
        with k others. All but `weight`, `eigenvector` and `pagerank` count a pair once, however often it is stated. They measure what press \
        releases tell, so who writes more of them looks more central. In networks of more than 2,000 nodes betweenness \
        and closeness are estimates.",
    options: &["by", "kinds"],
    statements: false,
    edges: &[],
    run,
};

vocabulary!(
    /// A figure of centrality.
    Measure {
        /// Neighbours.
        Degree = "degree",
        /// Sum of the weights of its edges.
        Weight = "weight",
        /// Share of shortest paths of others that pass through.
        Betweenness = "betweenness",
        /// Inverse of the mean distance, scaled by the share of nodes reached.
        Closeness = "closeness",
        /// The leading eigenvector of the weights.
        Eigenvector = "eigenvector",
        /// The share of a random walk.
        Pagerank = "pagerank",
        /// Of the k-core of largest k.
        Core = "core",
    }
);

/// The figures of one node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Neighbours.
    pub degree: usize,
    /// Sum of the weights of its edges.
    pub weight: f64,
    /// From 0 to 1, as NetworkX scales it.
    pub betweenness: f64,
    /// From 0 to 1, as NetworkX scales it (Wasserman and Faust) where not all can be reached.
    pub closeness: f64,
    /// Of unit length over all nodes; none where the iteration does not settle.
    pub eigenvector: Option<f64>,
    /// Sums to 1 over all nodes.
    pub pagerank: f64,
    /// The largest k of the k-cores it is in.
    pub core: usize,
}

impl Figures {
    fn get(&self, measure: Measure) -> f64 {
        match measure {
            Measure::Degree => self.degree as f64,
            Measure::Weight => self.weight,
            Measure::Betweenness => self.betweenness,
            Measure::Closeness => self.closeness,
            Measure::Eigenvector => self.eigenvector.unwrap_or(0.0),
            Measure::Pagerank => self.pagerank,
            Measure::Core => self.core as f64,
        }
    }
}

/// The figures of every node, in the order of [`Network::nodes`].
pub fn of(network: &Network) -> Vec<Figures> {
    let graph = network.simple();
    let (betweenness, closeness) = paths(&graph, SOURCES);
    let weight_of = |edge: petgraph::graph::EdgeReference<'_, f64>| Ok::<_, std::convert::Infallible>(*edge.weight());
    let Ok(eigenvector) = eigenvector_centrality(&graph, weight_of, Some(2000), Some(1e-9));
    let pagerank = pagerank(&graph);
    let core = core_number(&graph);
    graph
        .node_indices()
        .map(|node| Figures {
            degree: graph.neighbors(node).count(),
            weight: graph.edges(node).map(|edge| edge.weight()).sum(),
            betweenness: betweenness[node.index()],
            closeness: closeness[node.index()],
            eigenvector: eigenvector.as_ref().map(|all| all[node.index()]),
            pagerank: pagerank[node.index()],
            core: core.get(&node).copied().unwrap_or(0),
        })
        .collect()
}

/// Betweenness (Brandes 2001) and closeness (Wasserman and Faust 1994) from breadth-first searches. Beyond `limit` nodes
/// they are estimated from that many sources, evenly spread over the nodes (Brandes and Pich 2007; Eppstein and Wang 2004).
/// rustworkx-core has both exactly, in a time that grows with the square of the size, and adds up in whatever order its
/// threads end.
fn paths(graph: &UnGraph<(), f64>, limit: usize) -> (Vec<f64>, Vec<f64>) {
    let n = graph.node_count();
    let count = n.min(limit);
    let sources: Vec<NodeIndex> = (0..count).map(|i| NodeIndex::new(i * n / count)).collect();
    let neighbours: Vec<Vec<usize>> =
        graph.node_indices().map(|node| graph.neighbors(node).map(NodeIndex::index).collect()).collect();
    // Chunks of fixed size, summed in order: the same figures whatever the number of threads.
    let sums: Vec<[Vec<f64>; 3]> = sources.par_chunks(64).map(|chunk| search(chunk, &neighbours)).collect();
    let mut total = [vec![0.0; n], vec![0.0; n], vec![0.0; n]];
    for sum in sums {
        for (total, part) in total.iter_mut().zip(sum) {
            total.iter_mut().zip(part).for_each(|(total, part)| *total += part);
        }
    }
    let [mut betweenness, steps, reached] = total;
    let scale = n as f64 / count.max(1) as f64;
    let pairs = (n.saturating_sub(1) * n.saturating_sub(2)) as f64;
    betweenness.iter_mut().for_each(|b| *b *= if pairs > 0.0 { scale / pairs } else { 0.0 });
    let others = n.saturating_sub(1) as f64;
    let close = |(steps, reached): (&f64, &f64)| match *steps > 0.0 {
        true => (reached / steps) * (reached * scale / others).min(1.0),
        false => 0.0,
    };
    (betweenness, steps.iter().zip(&reached).map(close).collect())
}

/// For each node, from some sources: the dependency on it, the steps to it, and how many other sources reach it.
fn search(sources: &[NodeIndex], neighbours: &[Vec<usize>]) -> [Vec<f64>; 3] {
    let n = neighbours.len();
    let (mut through, mut steps, mut reached) = (vec![0.0; n], vec![0.0; n], vec![0.0; n]);
    for source in sources.iter().map(|source| source.index()) {
        let (mut distance, mut ways, mut order) = (vec![usize::MAX; n], vec![0.0; n], Vec::with_capacity(n));
        let mut open = VecDeque::from([source]);
        (distance[source], ways[source]) = (0, 1.0);
        while let Some(node) = open.pop_front() {
            order.push(node);
            for &next in &neighbours[node] {
                if distance[next] == usize::MAX {
                    distance[next] = distance[node] + 1;
                    open.push_back(next);
                }
                if distance[next] == distance[node] + 1 {
                    ways[next] += ways[node];
                }
            }
        }
        let mut dependency = vec![0.0; n];
        for &node in order.iter().rev().filter(|&&node| node != source) {
            for &before in neighbours[node].iter().filter(|&&before| distance[before] + 1 == distance[node]) {
                dependency[before] += ways[before] / ways[node] * (1.0 + dependency[node]);
            }
            through[node] += dependency[node];
            steps[node] += distance[node] as f64;
            reached[node] += 1.0;
        }
    }
    [through, steps, reached]
}

/// PageRank by power iteration over the weighted edges (Brin and Page 1998); nodes without edges spread evenly. petgraph's
/// own goes over all pairs of nodes (83 s for 3 rounds on 20,000) and is reported to mix its two terms (petgraph#960).
fn pagerank(graph: &UnGraph<(), f64>) -> Vec<f64> {
    let n = graph.node_count() as f64;
    let out: Vec<f64> = graph.node_indices().map(|node| graph.edges(node).map(|edge| edge.weight()).sum()).collect();
    let mut rank = vec![1.0 / n; out.len()];
    for _ in 0..200 {
        let stuck: f64 = rank.iter().zip(&out).filter(|(_, out)| **out == 0.0).map(|(rank, _)| rank).sum();
        let mut next = vec![(1.0 - DAMPING + DAMPING * stuck) / n; out.len()];
        for edge in graph.edge_references() {
            let (a, b) = (edge.source().index(), edge.target().index());
            next[b] += DAMPING * rank[a] * edge.weight() / out[a];
            next[a] += DAMPING * rank[b] * edge.weight() / out[b];
        }
        let change: f64 = next.iter().zip(&rank).map(|(a, b)| (a - b).abs()).sum();
        rank = next;
        if change < 1e-12 {
            break;
        }
    }
    rank
}

fn run(network: &Network, options: &Options) -> Result<Outcome> {
    let mut rows: Vec<_> = network.nodes().zip(of(network)).collect();
    rows.retain(|(node, _)| options.kinds.is_empty() || options.kinds.contains(&node.kind));
    rows.sort_by(|(a, x), (b, y)| {
        let by = |measure| y.get(measure).total_cmp(&x.get(measure));
        by(options.by).then(by(Measure::Weight)).then_with(|| a.id.cmp(&b.id))
    });
    let measures = Measure::ALL.iter().map(|measure| measure.as_str());
    let mut table = Table::new(["name", "kind"].into_iter().chain(measures).chain(["id"]));
    for (node, figures) in rows {
        table.rows.push(vec![
            Some(node.label(options.lang).to_owned()),
            Some(node.kind.to_string()),
            Some(figures.degree.to_string()),
            Some(figures.weight.to_string()),
            figure(figures.betweenness),
            figure(figures.closeness),
            figures.eigenvector.and_then(figure),
            figure(figures.pagerank),
            Some(figures.core.to_string()),
            Some(node.id.clone()),
        ]);
    }
    let (nodes, edges) = (network.graph.node_count(), network.graph.edge_count());
    let mut notes = vec![format!("{nodes} nodes, {edges} edges")];
    if nodes > SOURCES {
        notes.push(format!("betweenness and closeness are estimated from {SOURCES} of the nodes"));
    }
    Ok(Outcome { table, notes })
}

#[cfg(test)]
mod tests {
    use rustworkx_core::centrality::{betweenness_centrality, closeness_centrality};

    use super::super::NodeKind;
    use super::super::tests::{lines, network};
    use super::*;

    #[test]
    fn figures_are_those_that_networkx_gives() {
        let table = run(&network(), &Options::default()).unwrap().table;
        let columns = ["id", "degree", "weight", "betweenness", "closeness", "eigenvector", "pagerank", "core"];
        assert_eq!(
            lines(&table, &columns)[..4],
            [
                "country-RU | 9 | 16 | 0.297258 | 0.519481 | 0.532108 | 0.138831 | 2",
                "org-th-mdes | 8 | 17 | 0.272727 | 0.550964 | 0.570977 | 0.139524 | 2",
                "person-ประเสริฐ-จันทรรวงทอง | 7 | 9 | 0.261183 | 0.534759 | 0.252207 | 0.083295 | 2",
                "country-KZ | 7 | 8 | 0.165224 | 0.478469 | 0.201603 | 0.075645 | 2",
            ]
        );
    }

    #[test]
    fn rows_are_ranked_by_the_measure_and_kind_that_are_asked_for() {
        let options =
            Options { by: Measure::Pagerank, kinds: vec![NodeKind::Country, NodeKind::Body], ..Options::default() };
        let rows = lines(&run(&network(), &options).unwrap().table, &["id"]);
        assert_eq!(rows[..3], ["org-th-mdes", "country-RU", "country-KZ"]);
        assert_eq!(rows.len(), 9);
    }

    /// A ring with chords, and a pair apart.
    fn ring(n: usize) -> UnGraph<(), f64> {
        let ring = (0..n).map(|i| (i, (i + 1) % n)).chain((0..n / 3).map(|i| (i * 3, (i * 7 + n / 2) % n)));
        let mut graph = UnGraph::from_edges(
            ring.chain([(n, n + 1)]).filter(|(a, b)| a != b).map(|(a, b)| (a as u32, b as u32, 1.0)),
        );
        graph.add_node(());
        graph
    }

    #[test]
    fn shortest_paths_from_all_nodes_agree_with_rustworkx() {
        let graph = ring(60);
        let (betweenness, closeness) = paths(&graph, SOURCES);
        let theirs = [betweenness_centrality(&graph, false, true, 1000), closeness_centrality(&graph, true, 1000)];
        for (ours, theirs) in [betweenness, closeness].iter().zip(theirs) {
            assert!(ours.iter().zip(theirs).all(|(a, b)| (a - b.unwrap_or(0.0)).abs() < 1e-12));
        }
    }

    #[test]
    fn estimates_from_some_nodes_are_near() {
        let graph = ring(600);
        let (exact, sampled) = (paths(&graph, 1000), paths(&graph, 300));
        let worst = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        let most = exact.0.iter().copied().fold(0.0, f64::max);
        assert!(worst(&exact.0, &sampled.0) < most / 4.0, "{} of {most}", worst(&exact.0, &sampled.0));
        assert!(worst(&exact.1, &sampled.1) < 0.01);
    }

    #[test]
    fn pagerank_is_a_share_whatever_hangs_loose() {
        let rank = pagerank(&ring(10));
        assert!((rank.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        assert!(pagerank(&UnGraph::default()).is_empty());
    }
}
