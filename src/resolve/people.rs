//! Mentions of people to people: given names and nicknames, Thai and Latin forms.

use crate::lexicon::Lexicon;
use crate::model::{Document, Mentions, PersonEntity};

/// The people of the article, in the order of first mention.
pub fn resolve(_doc: &Document, _mentions: &Mentions, _lexicon: &Lexicon) -> Vec<PersonEntity> {
    Vec::new()
}
