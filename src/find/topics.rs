//! Topics spoken of.

use crate::lexicon::Lexicon;
use crate::model::Document;
use crate::model::mention::*;

/// Topics in the order of the text.
pub fn find(_doc: &Document, _lexicon: &Lexicon) -> Vec<TopicMention> {
    Vec::new()
}
