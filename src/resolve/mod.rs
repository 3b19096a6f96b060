//! Whom and what the mentions mean: [`Mentions`] in, [`Entities`] out. Mentions are kept; entities refer to them.

pub mod bodies;
pub mod countries;
pub mod people;

use crate::lexicon::Lexicon;
use crate::model::{Document, Entities, Mentions};

/// Groups the mentions of one article into the things they mean.
pub fn resolve(doc: &Document, mentions: &Mentions, lexicon: &Lexicon) -> Entities {
    Entities {
        people: people::resolve(doc, mentions, lexicon),
        bodies: bodies::resolve(doc, mentions, lexicon),
        countries: countries::resolve(doc, mentions, lexicon),
    }
}
