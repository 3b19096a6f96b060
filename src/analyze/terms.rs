//! Ids out of IRIs.

use oxigraph::model::{NamedNode, NamedNodeRef};

pub use crate::rdf::vocab::{GRAPH_DECISIONS, GRAPH_LEXICON, ID};

/// The graph of the topics.
pub const GRAPH_TAXONOMY: NamedNodeRef<'static> =
    NamedNodeRef::new_unchecked("https://w3id.org/samphan/id/graph-taxonomy");
/// The scheme that topics are in.
pub const TOPICS: NamedNodeRef<'static> = NamedNodeRef::new_unchecked("https://w3id.org/samphan/id/scheme-topics");

/// The id of one of our own things: `country-RU`; an IRI that is not ours is its own id.
pub fn id(iri: &str) -> &str {
    iri.strip_prefix(ID).unwrap_or(iri)
}

/// The last part of a value of a closed vocabulary: `signed` of `id:status-signed`.
pub fn word<'a>(node: &'a NamedNode, vocabulary: &str) -> &'a str {
    let id = id(node.as_str());
    id.strip_prefix(vocabulary).and_then(|rest| rest.strip_prefix('-')).unwrap_or(id)
}
