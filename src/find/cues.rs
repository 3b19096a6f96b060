//! Trigger phrases: how far an agreement has come, what kind of event, how firm a stance.

use crate::lexicon::Lexicon;
use crate::model::Document;
use crate::model::mention::*;

/// Trigger phrases in the order of the text.
pub fn find(_doc: &Document, _lexicon: &Lexicon) -> Vec<CueMention> {
    Vec::new()
}
