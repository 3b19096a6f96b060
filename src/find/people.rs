//! People named, with or without a title.

use crate::lexicon::Lexicon;
use crate::model::Document;
use crate::model::mention::*;

/// People in the order of the text.
pub fn find(
    _doc: &Document,
    _lexicon: &Lexicon,
    _offices: &[OfficeMention],
    _bodies: &[BodyMention],
    _countries: &[CountryMention],
) -> Vec<PersonMention> {
    Vec::new()
}
