//! Facts as RDF: the vocabulary, and the one place where a noun becomes a triple. The shape is drawn in `docs/graph.md`.

pub mod decided;
pub mod encode;
mod graph;
pub mod links;
pub mod taxonomy;
pub mod vocab;
pub mod write;

pub use decided::decided;
pub use encode::quads;

#[cfg(test)]
mod tests;
