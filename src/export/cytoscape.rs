//! Cytoscape JSON: `{"data": …, "elements": {"nodes": [{"data": …, "position": …}], "edges": [{"data": …}]}}`, for Cytoscape,
//! Cytoscape.js and `networkx.cytoscape_graph`, which wants `value` and `name` with every node and `key` with every edge.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Value, json};

use super::csv_map::edge_id;
use super::look;
use super::map::MapOptions;
use crate::analyze::Network;

/// Writes the map.
pub fn write(network: &Network, options: &MapOptions, out: &mut dyn Write) -> io::Result<()> {
    let mut nodes = Vec::new();
    for node in network.nodes() {
        let label = look::name(node, options.labels);
        let fixed = json!({ "id": node.id, "value": node.id, "name": label, "label": label });
        nodes.push(json!({ "data": with(fixed, node)? }));
    }
    let mut edges = Vec::new();
    for link in network.links() {
        let (source, target, kind) = (&link.source.id, &link.target.id, link.edge.kind.as_str());
        let label = look::relation(network, link.edge, options.labels);
        let id = edge_id(source, target, kind);
        let fixed = json!({ "id": id, "source": source, "target": target, "key": kind, "label": label });
        edges.push(json!({ "data": with(fixed, link.edge)? }));
    }
    let document = json!({
        "format_version": "1.0",
        "generated_by": "samphan",
        "data": { "name": options.title.as_deref().unwrap_or("samphan") },
        "directed": false,
        "multigraph": true,
        "elements": { "nodes": nodes, "edges": edges },
    });
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}

/// The values of `more` after those of `fixed`, which stay. Cytoscape's tables hold no objects: statements are left out, the
/// sentence that gives the status stays.
fn with(mut fixed: Value, more: &impl Serialize) -> serde_json::Result<Value> {
    if let (Value::Object(fixed), Value::Object(more)) = (&mut fixed, serde_json::to_value(more)?) {
        for (name, value) in more {
            if !value.is_null() && name != "statements" {
                fixed.entry(name).or_insert(value);
            }
        }
    }
    Ok(fixed)
}
