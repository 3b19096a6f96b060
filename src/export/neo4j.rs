//! Nodes and relationships as two tables for `neo4j-admin database import`, whose headers declare names and types.
//!
//! One id space holds all things. Lists are separated by `;`. Cells are on one line each: without `--multiline-fields` Neo4j takes
//! a line feed for the end of a row.

use std::io::{self, Write};

use super::look;
use super::map::MapOptions;
use super::markup::one_line;
use super::spreadsheet;
use crate::analyze::{EdgeKind, Network, NodeKind};

const NODES: [&str; 11] = [
    "id:ID(Thing)",
    "name",
    "name_th",
    "name_en",
    "iri",
    "country",
    ":LABEL",
    "community:int",
    "betweenness:double",
    "pagerank:double",
    "core:int",
];
const RELATIONSHIPS: [&str; 14] = [
    ":START_ID(Thing)",
    ":END_ID(Thing)",
    ":TYPE",
    "weight:int",
    "status",
    "firm:boolean",
    "confidence:double",
    "first_date:date",
    "last_date:date",
    "articles:string[]",
    "sources:string[]",
    "sentence",
    "sentence_article",
    "sentence_url",
];

/// Writes the nodes, in the order of their ids.
pub fn nodes(network: &Network, options: &MapOptions, out: &mut dyn Write) -> io::Result<()> {
    let rows = network.nodes().map(|node| {
        let label = match node.kind {
            NodeKind::Country => "Country",
            NodeKind::Body => "Body",
            NodeKind::Person => "Person",
            NodeKind::Topic => "Topic",
        };
        let [community, betweenness, pagerank, core] = node.standing.values().map(Option::unwrap_or_default);
        [
            node.id.clone(),
            look::name(node, options.labels),
            node.label_th.clone().unwrap_or_default(),
            node.label_en.clone().unwrap_or_default(),
            node.iri.clone(),
            node.country.clone().unwrap_or_default(),
            label.to_owned(),
            community,
            betweenness,
            pagerank,
            core,
        ]
        .map(|cell| one_line(&cell))
    });
    spreadsheet::write_table(out, options.bom, NODES, rows)
}

/// Writes the relationships, one row for each pair and kind, in the order of their ends.
pub fn relationships(network: &Network, options: &MapOptions, out: &mut dyn Write) -> io::Result<()> {
    let rows = network.links().map(|link| {
        let edge = link.edge;
        let name = match edge.kind {
            EdgeKind::Cooperation => "COOPERATES_ON",
            EdgeKind::Agreement => "PARTY_WITH",
            EdgeKind::Position => "HOLDS_OFFICE_AT",
            EdgeKind::Meeting => "MET",
            EdgeKind::Belongs => "OF_COUNTRY",
        };
        // What is not firm must not be found as if it were.
        let name = match (edge.firm, edge.kind) {
            (false, EdgeKind::Cooperation) => "DISCUSSES",
            (false, EdgeKind::Agreement) => "PREPARES_WITH",
            (false, EdgeKind::Meeting) => "TO_MEET",
            _ => name,
        };
        let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let list =
            |values: &[String]| values.iter().map(|value| value.replace(';', "%3B")).collect::<Vec<_>>().join(";");
        [
            link.source.id.clone(),
            link.target.id.clone(),
            name.to_owned(),
            edge.weight.to_string(),
            edge.status.clone().unwrap_or_default(),
            edge.firm.to_string(),
            edge.confidence.to_string(),
            day(edge.first_date),
            day(edge.last_date),
            list(&edge.articles),
            list(&edge.sources),
            edge.sentence.clone().unwrap_or_default(),
            edge.sentence_article.clone().unwrap_or_default(),
            edge.sentence_url.clone().unwrap_or_default(),
        ]
        .map(|cell| one_line(&cell))
    });
    spreadsheet::write_table(out, options.bom, RELATIONSHIPS, rows)
}
