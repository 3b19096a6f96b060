//! Who holds the network together: core numbers, and who hangs on whom.

use std::cmp::Reverse;

use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;
use rustworkx_core::connectivity::core_number;

use super::network::{Edge, Network};
use super::{Analysis, Options, Outcome, evidence};
use crate::error::Result;
use crate::model::Table;

/// See [`of`].
pub const ANALYSIS: Analysis = Analysis {
    name: "core",
    summary: "Who holds the network together: its tight middle, layer by layer",
    summary_th: "แกนกลางที่ยึดโยงเครือข่ายไว้ ทีละชั้น",
    about: "`core` is the largest k such that a thing belongs to a group in which each is joined with k others of the group \
        (Seidman 1983): the highest number is the middle, 1 the fringe. `within` counts its neighbours as deep or deeper, \
        `hanging` those further out, which it joins with the middle: of equally deep things, those that most others hang on \
        hold the network together. The sentence is of its best attested relation with something as deep or deeper \
        (`closest`). Pairs count once, however often stated. Topics tie many together: leave a broad one out of the scope, or \
        take `--kind` to list only some. Who writes more releases lies deeper.",
    options: &["kinds"],
    statements: false,
    edges: &[],
    run,
};

/// Where a thing lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Depth {
    /// Its id.
    pub id: String,
    /// The largest k of the k-cores it is in.
    pub core: usize,
    /// How many neighbours lie as deep or deeper.
    pub within: usize,
    /// How many neighbours lie further out.
    pub hanging: usize,
    /// The one of those as deep or deeper that the most articles join it with.
    pub closest: Option<String>,
}

/// Where everything lies: deepest first, then those that most others hang on.
pub fn of(network: &Network) -> Vec<Depth> {
    let graph = network.simple();
    let core = core_number(&graph);
    let at = |node: &NodeIndex| core.get(node).copied().unwrap_or(0);
    let depth = |node: NodeIndex| {
        let inner = || graph.edges(node).filter(|edge| at(&edge.target()) >= at(&node));
        let closest = inner().max_by(|a, b| a.weight().total_cmp(b.weight()).then(b.target().cmp(&a.target())));
        Depth {
            id: network.graph[node].id.clone(),
            core: at(&node),
            within: inner().count(),
            hanging: graph.neighbors(node).filter(|other| at(other) < at(&node)).count(),
            closest: closest.map(|edge| network.graph[edge.target()].id.clone()),
        }
    };
    let mut found: Vec<Depth> = graph.node_indices().map(depth).collect();
    found.sort_by(|a, b| {
        (b.core, b.hanging, b.within).cmp(&(a.core, a.hanging, a.within)).then_with(|| a.id.cmp(&b.id))
    });
    found
}

/// The best attested relation of two things.
fn between<'a>(network: &'a Network, one: &str, other: &str) -> Option<&'a Edge> {
    let edges = network.graph.edges_connecting(network.find(one)?, network.find(other)?);
    edges.map(|edge| edge.weight()).min_by_key(|edge| (Reverse(edge.weight), edge.kind))
}

fn run(network: &Network, options: &Options) -> Result<Outcome> {
    let mut table = Table::new([
        "name",
        "kind",
        "core",
        "within",
        "hanging",
        "closest",
        "sentence",
        "article",
        "source",
        "id",
        "closest_id",
    ]);
    let depths = of(network);
    let deepest = depths.first().map_or(0, |depth| depth.core);
    let notes = vec![format!(
        "{} nodes; the deepest core is {deepest}, of {} nodes",
        network.len(),
        depths.iter().filter(|depth| depth.core == deepest).count()
    )];
    for depth in depths {
        let Some(node) = network.find(&depth.id).map(|node| &network.graph[node]) else { continue };
        if !options.kinds.is_empty() && !options.kinds.contains(&node.kind) {
            continue;
        }
        let closest = depth.closest.as_deref();
        let name = closest.and_then(|id| network.find(id)).map(|other| network.graph[other].label(options.lang));
        let mut row = vec![
            Some(node.label(options.lang).to_owned()),
            Some(node.kind.to_string()),
            Some(depth.core.to_string()),
            Some(depth.within.to_string()),
            Some(depth.hanging.to_string()),
            name.map(str::to_owned),
        ];
        row.extend(evidence(network, closest.and_then(|other| between(network, &depth.id, other)))?);
        row.extend([Some(depth.id.clone()), depth.closest.clone()]);
        table.rows.push(row);
    }
    Ok(Outcome { table, notes })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{lines, network};
    use super::*;

    #[test]
    fn the_middle_comes_first_and_the_fringe_last() {
        let found = of(&network());
        assert!(found.windows(2).all(|pair| pair[0].core >= pair[1].core));
        let russia = found.iter().find(|depth| depth.id == "country-RU").unwrap();
        assert_eq!((russia.core, russia.closest.as_deref()), (found[0].core, Some("org-th-mdes")));
        let asean = found.iter().find(|depth| depth.id == "org-asean").unwrap();
        assert_eq!((asean.core, asean.within, asean.hanging), (1, 1, 0));
    }

    #[test]
    fn every_row_has_the_sentence_of_its_closest_relation() {
        let table = run(&network(), &Options::default()).unwrap().table;
        assert!(lines(&table, &["article"]).iter().all(|article| article.starts_with("9000")), "{table:?}");
    }
}
