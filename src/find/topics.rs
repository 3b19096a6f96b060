//! Topics spoken of, by the phrases of the lexicon.

use crate::lexicon::Lexicon;
use crate::model::Document;
use crate::model::mention::*;

/// Topics in the order of the text; a phrase that speaks of two gives two.
pub fn find(doc: &Document, lexicon: &Lexicon) -> Vec<TopicMention> {
    let mut out = Vec::new();
    for part in [&doc.title, &doc.body] {
        for hit in lexicon.topics.triggers.find(doc.slice(part.clone())) {
            let range = part.start + hit.range.start..part.start + hit.range.end;
            out.extend(hit.value.iter().map(|topic| TopicMention { range: range.clone(), topic: topic.clone() }));
        }
    }
    out
}
