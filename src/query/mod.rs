//! Questions asked of a store: the catalogue of `queries/*.rq` with their headers and parameters, and `explain`.
//!
//! A query file is SPARQL 1.1 that runs unchanged in any tool. Each of its parameters is a variable with one `VALUES`
//! clause of its own; to bind it, the rows of that clause are replaced by typed terms in the parsed query, so that
//! nothing a user types is ever spliced into text.

mod algebra;
mod answer;
mod catalogue;
mod describe;
pub mod explain;
mod header;
mod lookup;
mod names;
mod param;
mod plan;
mod prepared;
mod seek;
mod visit;

pub use answer::{Answer, Format, Solutions, Triples};
pub use catalogue::Catalogue;
pub use describe::describe;
pub use explain::{Explanation, explain};
pub use header::{Column, Once, Text};
pub use lookup::{entity, registered};
pub use names::{PREFIXES, shorten};
pub use param::{Bindings, Param, ParamType};
pub use prepared::{Options, Query};
pub use seek::{Found, seek};
