//! Bodies named: ministries, agencies, companies, embassies, international bodies.

use crate::lexicon::Lexicon;
use crate::model::Document;
use crate::model::mention::*;

/// Bodies in the order of the text.
pub fn find(_doc: &Document, _lexicon: &Lexicon) -> Vec<BodyMention> {
    Vec::new()
}
