//! What the analyses say of each thing, written into the network so that maps carry it.

use super::network::{Network, Standing};
use super::{Options, centrality, communities};
use crate::error::Result;

/// Writes into every node its community, betweenness, PageRank and core, of the network as it is: those that the analyses
/// tell by default, see [`communities::find`] and [`centrality::of`].
///
/// # Errors
/// As [`communities::find`].
pub fn mark(network: &mut Network) -> Result<()> {
    let figures = centrality::of(network);
    for (node, figures) in network.graph.node_weights_mut().zip(figures) {
        node.standing = Standing {
            community: None,
            betweenness: Some(figures.betweenness),
            pagerank: Some(figures.pagerank),
            core: Some(figures.core),
        };
    }
    let Options { resolution, seed, .. } = Options::default();
    for community in communities::find(network, resolution, seed)?.0 {
        for member in &community.members {
            if let Some(node) = network.find(member) {
                network.graph[node].standing.community = Some(community.number);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::tests::network;
    use super::*;

    #[test]
    fn every_node_is_marked_with_its_own_figures() {
        let mut marked = network();
        assert!(marked.nodes().all(|node| node.standing == Standing::default()));
        mark(&mut marked).unwrap();
        assert!(marked.nodes().all(|node| node.standing.values().iter().all(Option::is_some)));
        let of = |id: &str| marked.nodes().find(|node| node.id == id).unwrap().standing.clone();
        assert_eq!(of("org-asean").community, of("topic-digital-economy").community);
        assert_ne!(of("org-asean").community, of("country-RU").community);
        let all: f64 = marked.nodes().filter_map(|node| node.standing.pagerank).sum();
        assert!((all - 1.0).abs() < 1e-6, "{all}");
        let figures = centrality::of(&marked);
        let same =
            |(node, figures): (&super::super::Node, &centrality::Figures)| node.standing.core == Some(figures.core);
        assert!(marked.nodes().zip(&figures).all(same));
    }
}
