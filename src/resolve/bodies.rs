//! Mentions of bodies to bodies: short forms, acronyms defined in the text, known bodies.

use crate::lexicon::Lexicon;
use crate::model::{BodyEntity, Document, Mentions};

/// The bodies of the article, in the order of first mention.
pub fn resolve(_doc: &Document, _mentions: &Mentions, _lexicon: &Lexicon) -> Vec<BodyEntity> {
    Vec::new()
}
