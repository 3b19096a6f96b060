//! Node-link JSON: `{"directed": false, "multigraph": true, "graph": {}, "nodes": [{"id": …}], "edges": [{"source": …}]}`, which
//! `networkx.node_link_graph` (3.4 and later) reads with `edges="edges"`, its default from 3.6.

use std::io::{self, Write};

use serde::Serialize;

use super::map::MapOptions;
use crate::analyze::{Edge, Network, Node};

#[derive(Serialize)]
struct Document<'a> {
    directed: bool,
    multigraph: bool,
    graph: Graph<'a>,
    nodes: Vec<NodeOut<'a>>,
    edges: Vec<EdgeOut<'a>>,
}

#[derive(Serialize)]
struct Graph<'a> {
    name: Option<&'a str>,
}

#[derive(Serialize)]
struct NodeOut<'a> {
    label: String,
    #[serde(flatten)]
    node: &'a Node,
}

#[derive(Serialize)]
struct EdgeOut<'a> {
    source: &'a str,
    target: &'a str,
    key: &'static str,
    #[serde(flatten)]
    edge: &'a Edge,
}

/// Writes the map.
pub fn write(network: &Network, options: &MapOptions, out: &mut dyn Write) -> io::Result<()> {
    let document = Document {
        directed: false,
        multigraph: true,
        graph: Graph { name: options.title.as_deref() },
        nodes: network.nodes().map(|node| NodeOut { label: options.labels.of(node), node }).collect(),
        edges: network
            .links()
            .map(|link| EdgeOut {
                source: &link.source.id,
                target: &link.target.id,
                key: link.edge.kind.as_str(),
                edge: link.edge,
            })
            .collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}
