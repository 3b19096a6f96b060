//! Tables and networks as bytes, for terminals, spreadsheets, Gephi, Graphviz and scripts.
//!
//! User text is data in every format: it cannot become a spreadsheet's formula, a DOT attribute, markup or a script.

pub mod comparison;
mod csv_map;
mod cytoscape;
mod dot;
mod gexf;
mod graphml;
#[cfg(test)]
mod hostile;
mod html;
mod json_ld;
mod layout;
mod look;
pub mod map;
mod markup;
pub mod matrix;
mod mermaid;
mod neo4j;
mod node_link;
mod page;
#[cfg(feature = "png")]
mod png;
pub mod profile;
mod prose;
pub(crate) mod spreadsheet;
mod svg;
pub mod table;
mod terminal;
pub mod timeline;

pub use map::{Labels, MapFormat, MapOptions};
pub use table::{TableFormat, TableOptions};
pub use timeline::TimelineFormat;
