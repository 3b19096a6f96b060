//! The words that name instruments.

use super::Parts;
use crate::model::Document;
use crate::model::mention::*;

/// Instruments in the order of the text. Words and the abbreviation that follows them in brackets, as in
/// `บันทึกความเข้าใจ (MOU)`, are one mention.
pub(super) fn find(doc: &Document, parts: &Parts<'_>) -> Vec<AgreementMention> {
    let mut found: Vec<AgreementMention> = Vec::new();
    for (part, phrases) in parts {
        for hit in &phrases.agreement_words {
            if hit.value.kinds.is_empty() {
                continue;
            }
            let range = part.start + hit.range.start..part.start + hit.range.end;
            match found.last_mut().filter(|last| is_opening_bracket(doc.slice(last.range.end..range.start))) {
                Some(last) => {
                    last.range.end = range.end;
                    last.topic = last.topic.take().or_else(|| hit.value.topic.clone());
                }
                None => found.push(AgreementMention {
                    range,
                    kinds: hit.value.kinds.clone(),
                    topic: hit.value.topic.clone(),
                }),
            }
        }
    }
    found
}

/// Whether nothing but an opening bracket stands between two words.
fn is_opening_bracket(between: &str) -> bool {
    between.trim() == "("
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::sample;
    use crate::model::AgreementKind::{Agreement, Fta, Moc, Mou};

    fn found(body: &str) -> Vec<(String, Vec<crate::model::AgreementKind>)> {
        let (doc, lexicon) = sample(body);
        find(&doc, &crate::find::parts(&doc, &lexicon))
            .into_iter()
            .map(|m| (doc.slice(m.range).to_owned(), m.kinds))
            .collect()
    }

    #[test]
    fn thai_and_latin_words_name_instruments() {
        assert_eq!(found("ลงนามบันทึกความร่วมมือด้านสถิติ"), [("บันทึกความร่วมมือ".to_owned(), vec![Moc, Mou])]);
        assert_eq!(found("signed an MoU on trade"), [("MoU".to_owned(), vec![Mou])]);
        assert_eq!(found("เร่งเจรจาความตกลงการค้าเสรีไทย-ปากีสถาน")[0].1, [Fta, Agreement]);
    }

    #[test]
    fn an_abbreviation_in_brackets_is_the_same_mention() {
        assert_eq!(found("บันทึกความเข้าใจ (MOU) ฉบับใหม่"), [("บันทึกความเข้าใจ (MOU".to_owned(), vec![Mou])]);
    }

    #[test]
    fn signals_and_frameworks_of_the_world_are_no_instruments_between_parties() {
        assert_eq!(found("สัญญาณโทรศัพท์และความตกลงปารีส"), []);
    }
}
