//! How well extracted facts agree with hand-labelled ones, by the annotation guide's rules: what counts as the same name,
//! which facts pair up, what is neither rewarded nor punished.
//!
//! The figures are those of the guide's own scorer; a test compares the two.

mod agreements;
mod cooperation;
pub mod names;
pub mod record;
pub mod score;
mod tally;

pub use agreements::{status_verdicts, topic_verdicts};
pub use cooperation::pair_verdicts;
pub use record::Record;
pub use score::Scorer;
pub use tally::{Band, Case, Count, Rate, Verdict, bands};
