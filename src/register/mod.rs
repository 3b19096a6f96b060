//! The register: agreements and events apart from the articles that tell of them.
//!
//! An article states facts; the same memorandum or meeting is told of in several. [`links`] says which facts are of one thing
//! and why; they stand in a graph of their own, `id:graph-links`, and whoever drops it undoes them. Nothing in an article's
//! graph is touched. [`Register`] lists agreements with their life cycles, [`Happenings`] events with their sources and
//! series, [`Changes`] what articles added.

mod agreements;
mod changes;
mod cluster;
mod happenings;
mod life;
mod linking;
mod listing;
mod occasions;
pub mod read;
mod series;
mod subject;

pub use changes::{Change, Changes, Kind};
pub use happenings::{Happening, Happenings, Wanted};
pub use life::{Agreement, Filter, Register};
pub use linking::links;
pub use listing::Names;

#[cfg(test)]
mod tests;
