//! Plain text, no knowledge of the domain: a normal form with a map back to the original offsets, Thai character
//! clusters, sentences, the matters of a synopsis, dates of the Buddhist Era, and how names sound in both scripts.

pub mod dates;
mod lines;
mod matters;
pub mod normal;
pub mod sentences;
pub mod sounds;
mod spelling;
pub mod thai;

pub use dates::DateMention;
pub use matters::matters;
pub use normal::Normalized;
pub use sentences::sentences;
