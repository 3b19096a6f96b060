//! Titles of office and what is served.

use crate::lexicon::Lexicon;
use crate::model::Document;
use crate::model::mention::*;

/// Titles of office in the order of the text. Bodies that stand only inside a title are marked so, and bodies that only
/// the title reveals (`รมว.คมนาคม`) are added to `bodies`, which stays in the order of the text.
pub fn find(
    _doc: &Document,
    _lexicon: &Lexicon,
    _bodies: &mut Vec<BodyMention>,
    _countries: &[CountryMention],
) -> Vec<OfficeMention> {
    Vec::new()
}
