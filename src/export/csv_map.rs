//! Nodes and edges as two tables that Gephi's spreadsheet import takes as they are.

use std::io::{self, Write};

use super::map::MapOptions;
use super::spreadsheet;
use crate::analyze::Network;

const NODES: [&str; 10] =
    ["Id", "Label", "label_th", "label_en", "kind", "degree", "community", "betweenness", "pagerank", "core"];
const EDGES: [&str; 16] = [
    "Source",
    "Target",
    "Type",
    "Id",
    "Label",
    "Weight",
    "kind",
    "status",
    "first_date",
    "last_date",
    "articles",
    "sources",
    "sentence",
    "sentence_article",
    "sentence_url",
    "confidence",
];

/// Writes the nodes, in the order of their ids.
pub fn nodes(network: &Network, options: &MapOptions, out: &mut dyn Write) -> io::Result<()> {
    let rows = network.nodes().map(|node| {
        let [community, betweenness, pagerank, core] = node.standing.values().map(Option::unwrap_or_default);
        [
            node.id.clone(),
            options.labels.of(node).replace('\n', " / "),
            node.label_th.clone().unwrap_or_default(),
            node.label_en.clone().unwrap_or_default(),
            node.kind.to_string(),
            node.degree.to_string(),
            community,
            betweenness,
            pagerank,
            core,
        ]
    });
    spreadsheet::write_table(out, options.bom, NODES, rows)
}

/// Writes the edges, one row for each pair and kind, in the order of their ends.
pub fn edges(network: &Network, options: &MapOptions, out: &mut dyn Write) -> io::Result<()> {
    let rows = network.links().map(|link| {
        let edge = link.edge;
        let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let status = edge.status.clone().unwrap_or_default();
        [
            link.source.id.clone(),
            link.target.id.clone(),
            "Undirected".to_owned(),
            edge_id(link.source.id.as_str(), link.target.id.as_str(), edge.kind.as_str()),
            if status.is_empty() { edge.kind.to_string() } else { format!("{}: {status}", edge.kind) },
            edge.weight.to_string(),
            edge.kind.to_string(),
            status,
            day(edge.first_date),
            day(edge.last_date),
            edge.articles.join(" "),
            edge.sources.join(" "),
            edge.sentence.clone().unwrap_or_default(),
            edge.sentence_article.clone().unwrap_or_default(),
            edge.sentence_url.clone().unwrap_or_default(),
            edge.confidence.to_string(),
        ]
    });
    spreadsheet::write_table(out, options.bom, EDGES, rows)
}

/// An id of an edge that stays the same from one map to the next.
pub fn edge_id(source: &str, target: &str, kind: &str) -> String {
    format!("{source}--{kind}--{target}")
}
