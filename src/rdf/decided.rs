//! What people decided, as RDF: links and names in a graph of their own, so that they can be taken back.

use oxigraph::model::Literal;

use super::graph::{Graph, label};
use super::taxonomy::Described;
use super::vocab::{GRAPH_DECISIONS, ID, other, sam, thing};
use crate::model::{Decision, Decisions};

/// The graph `id:graph-decisions` and its quads: what is merged into what, what was told apart, new names, and the notes.
pub fn decided(decisions: &Decisions) -> Described {
    let mut g = Graph::new(GRAPH_DECISIONS.as_str().trim_start_matches(ID));
    for (merged, target) in &decisions.merges {
        g.add(&thing(merged), sam::MERGED_INTO, thing(target));
    }
    // Reports told apart are in no link; as facts they were two before.
    let things = |(a, _): &&(String, String)| !a.starts_with("fact-");
    for (a, b) in decisions.apart.iter().filter(things) {
        g.add(&thing(a), other::DIFFERENT_FROM, thing(b));
    }
    for (id, name) in &decisions.names {
        g.add(&thing(id), other::PREF_LABEL, label(name));
    }
    let told = |d: &&Decision| !d.note.is_empty();
    for d in decisions.all.iter().filter(told) {
        g.add(&thing(&d.id), other::EDITORIAL_NOTE, Literal::new_simple_literal(&d.note));
    }
    g.finish()
}
