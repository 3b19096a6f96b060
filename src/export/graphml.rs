//! GraphML: one declared key for each value, no lists.

use std::io::{self, Write};

use super::csv_map::edge_id;
use super::map::MapOptions;
use super::markup::{attribute, xml};
use crate::analyze::Network;

/// Key, what it is for, its name, its type.
const KEYS: [(&str, &str, &str, &str); 22] = [
    ("n0", "node", "label", "string"),
    ("n1", "node", "label_th", "string"),
    ("n2", "node", "label_en", "string"),
    ("n3", "node", "kind", "string"),
    ("n4", "node", "degree", "int"),
    ("n5", "node", "community", "int"),
    ("n6", "node", "betweenness", "double"),
    ("n7", "node", "pagerank", "double"),
    ("n8", "node", "core", "int"),
    ("e0", "edge", "label", "string"),
    ("e1", "edge", "weight", "double"),
    ("e2", "edge", "kind", "string"),
    ("e3", "edge", "status", "string"),
    ("e4", "edge", "firm", "boolean"),
    ("e5", "edge", "first_date", "string"),
    ("e6", "edge", "last_date", "string"),
    ("e7", "edge", "articles", "string"),
    ("e8", "edge", "sources", "string"),
    ("e9", "edge", "sentence", "string"),
    ("e10", "edge", "sentence_article", "string"),
    ("e11", "edge", "sentence_url", "string"),
    ("e12", "edge", "confidence", "double"),
];

/// Writes the map.
pub fn write(network: &Network, options: &MapOptions, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"
    )?;
    for (key, of, name, kind) in KEYS {
        writeln!(out, "  <key id=\"{key}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>")?;
    }
    writeln!(out, "  <graph edgedefault=\"undirected\">")?;
    for node in network.nodes() {
        writeln!(out, "    <node id=\"{}\">", attribute(&node.id))?;
        let standing = node.standing.values();
        let (kind, degree, label) = (node.kind.to_string(), node.degree.to_string(), options.labels.of(node));
        let (th, en) = (node.label_th.as_deref(), node.label_en.as_deref());
        let values = [Some(label.as_str()), th, en, Some(&kind), Some(&degree)].into_iter();
        let values = values.chain(standing.iter().map(Option::as_deref));
        data(out, KEYS[..9].iter().map(|(key, ..)| *key).zip(values))?;
        writeln!(out, "    </node>")?;
    }
    for link in network.links() {
        let (source, target, edge) = (link.source.id.as_str(), link.target.id.as_str(), link.edge);
        let id = attribute(&edge_id(source, target, edge.kind.as_str()));
        writeln!(out, "    <edge id=\"{id}\" source=\"{}\" target=\"{}\">", attribute(source), attribute(target))?;
        let (kind, weight, firm) = (edge.kind.to_string(), edge.weight.to_string(), edge.firm.to_string());
        let [first, last] = [edge.first_date, edge.last_date].map(|day| day.map(|day| day.to_string()));
        let confidence = edge.confidence.to_string();
        let (articles, sources) = (edge.articles.join(" "), edge.sources.join(" "));
        let values = [
            Some(kind.as_str()),
            Some(&weight),
            Some(&kind),
            edge.status.as_deref(),
            Some(&firm),
            first.as_deref(),
            last.as_deref(),
            Some(&articles),
            Some(&sources),
            edge.sentence.as_deref(),
            edge.sentence_article.as_deref(),
            edge.sentence_url.as_deref(),
            Some(&confidence),
        ];
        data(out, KEYS[9..].iter().map(|(key, ..)| *key).zip(values))?;
        writeln!(out, "    </edge>")?;
    }
    writeln!(out, "  </graph>\n</graphml>")
}

fn data<'a>(out: &mut dyn Write, values: impl Iterator<Item = (&'a str, Option<&'a str>)>) -> io::Result<()> {
    for (key, value) in values {
        if let Some(value) = value {
            writeln!(out, "      <data key=\"{key}\">{}</data>", xml(value))?;
        }
    }
    Ok(())
}
