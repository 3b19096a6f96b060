//! The words that name instruments.

use crate::lexicon::Lexicon;
use crate::model::Document;
use crate::model::mention::*;

/// Instruments in the order of the text.
pub fn find(_doc: &Document, _lexicon: &Lexicon) -> Vec<AgreementMention> {
    Vec::new()
}
