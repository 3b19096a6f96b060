//! What the program knows beforehand: the tables of `seeds/`, checked and compiled to automata once.
//!
//! One file here for one table there. A folder given with `--lexicon` may hold tables of the same names; their rows are
//! added, and a row with the id of one of ours replaces it.

pub mod agreement_words;
pub mod bodies;
pub mod body_words;
pub mod countries;
pub mod cues;
pub mod frame_words;
pub mod matcher;
pub mod offices;
pub mod people;
pub mod source;
pub mod titles;
pub mod topics;

use std::path::Path;

pub use bodies::Body;
pub use countries::Country;
pub use matcher::{Hit, Matcher};
pub use topics::Topic;

use crate::error::Result;

/// Every table, checked and compiled.
pub struct Lexicon {
    /// Countries and territories.
    pub countries: countries::Countries,
    /// Known bodies.
    pub bodies: bodies::Bodies,
    /// The taxonomy of topics and the words that speak of them.
    pub topics: topics::Topics,
    /// Words before a person's name.
    pub titles: titles::Titles,
    /// Known people.
    pub people: people::People,
    /// Words of office.
    pub offices: offices::Offices,
    /// The words that name instruments.
    pub agreement_words: agreement_words::AgreementWords,
    /// Trigger phrases.
    pub cues: cues::Cues,
    /// Words that frame events and agreements.
    pub frame_words: frame_words::FrameWords,
}

impl Lexicon {
    /// The tables compiled in, with those of a user's folder laid over them.
    ///
    /// # Errors
    /// Names file, line and fault of the first bad row.
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        Ok(Lexicon {
            countries: countries::Countries::load(overlay)?,
            bodies: bodies::Bodies::load(overlay)?,
            topics: topics::Topics::load(overlay)?,
            titles: titles::Titles::load(overlay)?,
            people: people::People::load(overlay)?,
            offices: offices::Offices::load(overlay)?,
            agreement_words: agreement_words::AgreementWords::load(overlay)?,
            cues: cues::Cues::load(overlay)?,
            frame_words: frame_words::FrameWords::load(overlay)?,
        })
    }
}
