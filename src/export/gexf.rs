//! GEXF 1.3, dated: Gephi's timeline shows what was told of from when to when.
//!
//! Weight and label are attributes of `<edge>`, as Gephi wants them; all other values are declared. Several relations of one
//! pair stay apart by their `kind`. A thing's dates are those of its relations.

use std::io::{self, Write};

use jiff::civil::Date;

use super::csv_map::edge_id;
use super::look;
use super::map::MapOptions;
use super::markup::attribute;
use crate::analyze::Network;

/// Title and type of the values of nodes.
const NODE: [(&str, &str); 8] = [
    ("label_th", "string"),
    ("label_en", "string"),
    ("kind", "string"),
    ("degree", "integer"),
    ("community", "integer"),
    ("betweenness", "double"),
    ("pagerank", "double"),
    ("core", "integer"),
];
/// The same of edges.
const EDGE: [(&str, &str); 9] = [
    ("kind", "string"),
    ("status", "string"),
    ("firm", "boolean"),
    ("confidence", "double"),
    ("articles", "string"),
    ("sources", "string"),
    ("sentence", "string"),
    ("sentence_article", "string"),
    ("sentence_url", "string"),
];

/// Writes the map.
pub fn write(network: &Network, options: &MapOptions, out: &mut dyn Write) -> io::Result<()> {
    let title = options.title.as_deref().unwrap_or("samphan");
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">")?;
    writeln!(
        out,
        "  <meta>\n    <creator>samphan</creator>\n    <description>{}</description>\n  </meta>",
        attribute(title)
    )?;
    writeln!(
        out,
        "  <graph defaultedgetype=\"undirected\" mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\">"
    )?;
    declare(out, "node", &NODE)?;
    declare(out, "edge", &EDGE)?;
    writeln!(out, "    <nodes>")?;
    for node in network.nodes() {
        let days = || {
            let links = network.links().filter(|link| link.source.id == node.id || link.target.id == node.id);
            links.flat_map(|link| [link.edge.first_date, link.edge.last_date]).flatten()
        };
        let (id, label) = (attribute(&node.id), attribute(&look::name(node, options.labels)));
        writeln!(out, "      <node id=\"{id}\" label=\"{label}\"{}>", span(days().min(), days().max()))?;
        let standing = node.standing.values();
        let (kind, degree) = (node.kind.as_str(), node.degree.to_string());
        let values = [node.label_th.as_deref(), node.label_en.as_deref(), Some(kind), Some(&degree)].into_iter();
        fill(out, &values.chain(standing.iter().map(Option::as_deref)).collect::<Vec<_>>())?;
        writeln!(out, "      </node>")?;
    }
    writeln!(out, "    </nodes>\n    <edges>")?;
    for link in network.links() {
        let edge = link.edge;
        let id = edge_id(&link.source.id, &link.target.id, edge.kind.as_str());
        writeln!(
            out,
            "      <edge id=\"{}\" source=\"{}\" target=\"{}\" label=\"{}\" weight=\"{}\" kind=\"{}\"{}>",
            attribute(&id),
            attribute(&link.source.id),
            attribute(&link.target.id),
            attribute(&look::relation(network, edge, options.labels)),
            edge.weight,
            edge.kind,
            span(edge.first_date, edge.last_date),
        )?;
        let (firm, confidence) = (edge.firm.to_string(), edge.confidence.to_string());
        let (articles, sources) = (edge.articles.join(" "), edge.sources.join(" "));
        let values = [
            Some(edge.kind.as_str()),
            edge.status.as_deref(),
            Some(&firm),
            Some(&confidence),
            Some(&articles),
            Some(&sources),
            edge.sentence.as_deref(),
            edge.sentence_article.as_deref(),
            edge.sentence_url.as_deref(),
        ];
        fill(out, &values)?;
        writeln!(out, "      </edge>")?;
    }
    writeln!(out, "    </edges>\n  </graph>\n</gexf>")
}

fn declare(out: &mut dyn Write, class: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    writeln!(out, "    <attributes class=\"{class}\" mode=\"static\">")?;
    for (id, (title, kind)) in attributes.iter().enumerate() {
        writeln!(out, "      <attribute id=\"{id}\" title=\"{title}\" type=\"{kind}\"/>")?;
    }
    writeln!(out, "    </attributes>")
}

fn fill(out: &mut dyn Write, values: &[Option<&str>]) -> io::Result<()> {
    writeln!(out, "        <attvalues>")?;
    for (id, value) in values.iter().enumerate() {
        if let Some(value) = value {
            writeln!(out, "          <attvalue for=\"{id}\" value=\"{}\"/>", attribute(value))?;
        }
    }
    writeln!(out, "        </attvalues>")
}

/// From the first day to the last, both included; nothing where no article has a date, which means always.
fn span(first: Option<Date>, last: Option<Date>) -> String {
    match (first, last) {
        (Some(first), Some(last)) => format!(" start=\"{first}\" end=\"{last}\""),
        _ => String::new(),
    }
}
