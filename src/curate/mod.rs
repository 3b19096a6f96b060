//! Decisions of people over what the program found: a text file kept beside the data, read by every build.
//!
//! Extraction is never changed by a decision, only what comes of it: a rejected fact leaves its article's graph, an accepted
//! one is certain, a merged thing's facts stand under the other thing, those
//! of a form of a name that was split off under a thing of their own. The graph remembers each, so that a row taken out of
//! the file is undone by building again.

mod apply;
mod effect;
mod file;
mod split;

pub use apply::apply;
pub use effect::{Remark, remarks};
pub use file::{and, append, read};
