//! Groups whose members are joined with one another more than with the rest: the Leiden algorithm.

use std::cmp::Reverse;

use leiden_rs::{Leiden, LeidenConfig, LeidenOutput, from_petgraph};
use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;

use super::network::{Network, Node, NodeKind};
use super::{Analysis, Options, Outcome};
use crate::error::{Error, Result};
use crate::model::{Language, Table};

/// Leiden is run with so many seeds, and the best result taken.
const RUNS: u64 = 5;
/// How many members name a community.
const NAMED_BY: usize = 3;

/// See [`find`].
pub const ANALYSIS: Analysis = Analysis {
    name: "communities",
    summary: "Groups that are joined with one another more than with the rest",
    summary_th: "กลุ่มที่สัมพันธ์กันภายในมากกว่ากับส่วนอื่น",
    about: "Communities of the weighted network that maximise modularity (the best of five runs of Leiden; Traag, Waltman and van Eck 2019). A \
        community is named by its best-joined partners or bodies and topics. `inside` is the share of its members' relations that stay within \
        it: near 1 is a group apart, below a half a mere corner of the whole. Another seed may draw the borders elsewhere \
        where the network has no clear ones; modularity does not see groups much smaller than the whole.",
    options: &["resolution", "seed"],
    statements: false,
    edges: &[],
    run,
};

/// One community.
#[derive(Clone, Debug, PartialEq)]
pub struct Community {
    /// Its number, from 1 for the largest.
    pub number: usize,
    /// The ids of its members, best joined first.
    pub members: Vec<String>,
    /// The share of the weight of its members' edges that stays inside.
    pub inside: f64,
}

/// The communities, largest first, and their modularity at resolution 1. Things of which nothing is said besides form none.
///
/// # Errors
/// [`Error::Usage`] for a resolution below 0.
pub fn find(network: &Network, resolution: f64, seed: u64) -> Result<(Vec<Community>, f64)> {
    let graph = network.simple();
    if graph.node_count() == 0 {
        return Ok((Vec::new(), 0.0));
    }
    let failed = |error: leiden_rs::LeidenError| Error::Usage(format!("communities: {error}"));
    let data = from_petgraph(&graph).map_err(failed)?;
    let mut best = None;
    for seed in (0..RUNS).map(|run| seed.wrapping_add(run)) {
        let config = LeidenConfig { resolution, seed: Some(seed), ..LeidenConfig::default() };
        let found = Leiden::new(config).run(&data).map_err(failed)?;
        if best.as_ref().is_none_or(|best: &LeidenOutput| found.quality > best.quality) {
            best = Some(found);
        }
    }
    let Some(found) = best else { return Ok((Vec::new(), 0.0)) };
    let strength = |node: NodeIndex| -> f64 { graph.edges(node).map(|edge| edge.weight()).sum() };
    let mut groups: Vec<Vec<NodeIndex>> = Vec::new();
    for (_, members) in found.partition.communities() {
        let mut members: Vec<_> = members.into_iter().map(NodeIndex::new).collect();
        members.sort_by(|&a, &b| strength(b).total_cmp(&strength(a)).then(a.cmp(&b)));
        groups.push(members);
    }
    groups.sort_by_key(|members| (Reverse(members.len()), members.first().copied()));
    let community = |(place, members): (usize, &Vec<NodeIndex>)| {
        let total: f64 = members.iter().map(|&node| strength(node)).sum();
        let edges = members.iter().flat_map(|&node| graph.edges(node));
        let partition = found.partition.as_slice();
        let own = edges.filter(|edge| partition.get(edge.source().index()) == partition.get(edge.target().index()));
        let inside: f64 = own.map(|edge| edge.weight()).sum();
        Community {
            number: place + 1,
            members: members.iter().map(|&node| network.graph[node].id.clone()).collect(),
            inside: if total > 0.0 { inside / total } else { 1.0 },
        }
    };
    let modularity = leiden_rs::compute_modularity(&data, &found.partition);
    Ok((groups.iter().enumerate().map(community).collect(), modularity))
}

/// The best-joined partners or bodies, and topics, of a community, as its name.
fn name(members: &[&Node], language: Language) -> String {
    let of = |kinds: &[NodeKind]| {
        let labels = members.iter().filter(|node| kinds.contains(&node.kind)).map(|node| node.label(language));
        labels.take(NAMED_BY).collect::<Vec<_>>().join(", ")
    };
    let who = match of(&[NodeKind::Country]) {
        countries if !countries.is_empty() => countries,
        _ => of(&[NodeKind::Body, NodeKind::Person]),
    };
    let parts: Vec<_> = [who, of(&[NodeKind::Topic])].into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" — ")
}

fn run(network: &Network, options: &Options) -> Result<Outcome> {
    let (communities, modularity) = find(network, options.resolution, options.seed)?;
    let mut table =
        Table::new(["community", "name", "size", "countries", "bodies", "people", "topics", "inside", "members"]);
    for community in &communities {
        let nodes = community.members.iter().filter_map(|id| network.find(id));
        let members: Vec<&Node> = nodes.map(|node| &network.graph[node]).collect();
        let count = |kind| Some(members.iter().filter(|node| node.kind == kind).count().to_string());
        table.rows.push(vec![
            Some(community.number.to_string()),
            Some(name(&members, options.lang)),
            Some(members.len().to_string()),
            count(NodeKind::Country),
            count(NodeKind::Body),
            count(NodeKind::Person),
            count(NodeKind::Topic),
            Some(format!("{:.2}", community.inside)),
            Some(members.iter().map(|node| node.id.as_str()).collect::<Vec<_>>().join(" ")),
        ]);
    }
    Ok(Outcome { table, notes: vec![format!("{} communities, modularity {modularity:.3}", communities.len())] })
}

#[cfg(test)]
mod tests {
    use super::super::network::{Edge, EdgeKind};
    use super::super::tests::{lines, network};
    use super::*;

    /// Groups of five in which all are joined, each joined with the next once.
    fn planted(groups: usize) -> Network {
        let id = |i: usize| format!("person-{:02}-{}", i / 5, i % 5);
        let node = |i| Node {
            iri: format!("https://w3id.org/samphan/id/{}", id(i)),
            id: id(i),
            kind: NodeKind::Person,
            label_th: None,
            label_en: None,
            country: None,
            degree: 0,
            standing: Default::default(),
        };
        let edge = || Edge {
            kind: EdgeKind::Meeting,
            weight: 1,
            status: None,
            firm: true,
            first_date: None,
            last_date: None,
            articles: vec![],
            sources: vec![],
            sentence: None,
            sentence_article: None,
            sentence_url: None,
            proof: None,
            confidence: 1.0,
            topics: Vec::new(),
            statements: Vec::new(),
        };
        let all = groups * 5;
        let inside = (0..all).flat_map(|a| (a + 1..all).filter(move |b| a / 5 == b / 5).map(move |b| (a, b)));
        let across = (0..groups).map(|group| (group * 5, (group * 5 + 6) % all));
        let edges = inside.chain(across).map(|(a, b)| (id(a), id(b), edge())).collect();
        Network::new((0..all).map(node).collect(), edges)
    }

    #[test]
    fn planted_groups_are_found_whatever_the_seed() {
        for seed in [1, 7, 42] {
            let (found, modularity) = find(&planted(6), 1.0, seed).unwrap();
            assert_eq!(found.len(), 6);
            assert!(found.iter().all(|group| {
                group.members.len() == 5 && group.members.iter().all(|id| id[..9] == group.members[0][..9])
            }));
            // 66 edges, 6 of them across: 60/66 - 6 * (22/132)^2.
            assert!((modularity - (60.0 / 66.0 - 1.0 / 6.0)).abs() < 1e-9, "{modularity}");
        }
    }

    #[test]
    fn communities_are_named_by_their_members() {
        let table = run(&network(), &Options::default()).unwrap().table;
        let found = lines(&table, &["community", "name", "size"]);
        assert_eq!(found.last().unwrap(), "4 | ASEAN — Digital economy | 2");
    }

    #[test]
    fn a_resolution_that_makes_no_sense_is_refused() {
        assert!(find(&planted(2), -1.0, 1).is_err() && find(&planted(2), f64::NAN, 1).is_err());
    }
}
