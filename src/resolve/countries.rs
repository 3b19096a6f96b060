//! Mentions of countries to countries.

use crate::lexicon::Lexicon;
use crate::model::{CountryEntity, Document, Mentions};

/// The foreign countries of the article, in the order of first mention.
pub fn resolve(_doc: &Document, _mentions: &Mentions, _lexicon: &Lexicon) -> Vec<CountryEntity> {
    Vec::new()
}
