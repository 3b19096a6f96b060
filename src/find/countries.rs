//! Countries named, by name, adjective or city.

use crate::lexicon::Lexicon;
use crate::model::Document;
use crate::model::mention::*;

/// Countries in the order of the text, Thailand included.
pub fn find(_doc: &Document, _lexicon: &Lexicon, _bodies: &[BodyMention]) -> Vec<CountryMention> {
    Vec::new()
}
