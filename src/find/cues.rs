//! Trigger phrases: how far an agreement has come, what kind of event, how firm a stance.

use super::Parts;
use crate::model::mention::*;

/// Trigger phrases in the order of the text. Phrases of one family do not overlap; those of different families may.
pub(super) fn find(parts: &Parts<'_>) -> Vec<CueMention> {
    let mut found = Vec::new();
    for (part, phrases) in parts {
        found.extend(phrases.cues.iter().flatten().filter_map(|hit| {
            let range = part.start + hit.range.start..part.start + hit.range.end;
            hit.value.map(|cue| CueMention { range, cue })
        }));
    }
    found.sort_by_key(|c| (c.range.start, c.range.end));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::sample;
    use crate::model::{AgreementStatus, EventKind};

    #[test]
    fn families_are_merged_in_the_order_of_the_text() {
        let (doc, lexicon) = sample("เข้าเยี่ยมคารวะ และร่วมลงนาม");
        let found: Vec<Cue> = find(&crate::find::parts(&doc, &lexicon)).into_iter().map(|c| c.cue).collect();
        assert!(found.starts_with(&[Cue::Event(EventKind::CourtesyCall)]), "{found:?}");
        assert!(found.contains(&Cue::Event(EventKind::Signing)), "{found:?}");
        assert!(found.contains(&Cue::Status(AgreementStatus::Signed)), "{found:?}");
    }
}
