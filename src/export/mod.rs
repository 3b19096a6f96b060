//! Tables and networks as bytes, for terminals, spreadsheets, Gephi, Graphviz and scripts.
//!
//! User text is data in every format: it cannot become a spreadsheet's formula, a DOT attribute or an HTML label.

mod csv_map;
mod dot;
mod graphml;
pub mod map;
mod node_link;
pub(crate) mod spreadsheet;
pub mod table;
mod terminal;

pub use map::{Labels, MapFormat, MapOptions};
pub use table::{TableFormat, TableOptions};
