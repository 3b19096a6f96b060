//! A named graph in the making.

use oxigraph::model::{Literal, NamedNode, NamedNodeRef, Quad, Term};

use super::vocab::{other, thing};
use crate::text::thai::is_thai;

/// The quads of one named graph.
pub(super) struct Graph {
    name: NamedNode,
    quads: Vec<Quad>,
}

impl Graph {
    /// An empty graph, by the id of its name.
    pub fn new(id: &str) -> Self {
        Graph { name: thing(id), quads: Vec::new() }
    }

    /// The node that names it.
    pub fn name(&self) -> NamedNode {
        self.name.clone()
    }

    /// Adds a triple.
    pub fn add(&mut self, s: &NamedNode, p: NamedNodeRef<'_>, o: impl Into<Term>) {
        self.quads.push(Quad::new(s.clone(), p, o, self.name.clone()));
    }

    /// Adds names of a thing: the first is what it is usually called, the others are what it is called as well.
    pub fn names<'n>(&mut self, node: &NamedNode, names: impl IntoIterator<Item = &'n String>) {
        let mut names = names.into_iter();
        let Some(first) = names.next() else { return };
        self.add(node, other::PREF_LABEL, label(first));
        for name in names.filter(|n| *n != first) {
            self.add(node, other::ALT_LABEL, label(name));
        }
    }

    /// Its name and its quads, sorted and without doubles.
    pub fn finish(mut self) -> (NamedNode, Vec<Quad>) {
        self.quads.sort_by_cached_key(ToString::to_string);
        self.quads.dedup();
        (self.name, self.quads)
    }
}

/// Text tagged with the language of its script: Thai where a letter is Thai, English otherwise.
pub(super) fn label(text: &str) -> Literal {
    tagged(text, if text.chars().any(is_thai) { "th" } else { "en" })
}

/// Text tagged with a language.
pub(super) fn tagged(text: &str, tag: &str) -> Literal {
    Literal::new_language_tagged_literal_unchecked(text, tag)
}
