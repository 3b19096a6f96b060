//! Topics spoken of, by the phrases of the lexicon.

use std::ops::Range;

use super::Parts;
use crate::lexicon::frame_words::{FrameWords, Role as Word};
use crate::model::Document;
use crate::model::mention::*;

/// Bytes at most of the part of a ministry's name before its `และ`.
const MINISTRY: usize = 75;

/// Topics in the order of the text; a phrase that speaks of two gives two. Part of a body's name or of an office
/// (`กระทรวงพลังงาน`) speaks of no topic.
pub(super) fn find(
    doc: &Document,
    words: &FrameWords,
    parts: &Parts<'_>,
    bodies: &[BodyMention],
    offices: &[OfficeMention],
) -> Vec<TopicMention> {
    let mut names: Vec<&Range<usize>> =
        bodies.iter().map(|b| &b.range).chain(offices.iter().map(|o| &o.range)).collect();
    names.sort_by_key(|r| (r.start, std::cmp::Reverse(r.end)));
    // Of names within names only the outer ones matter, so that one look back suffices.
    let mut end = 0;
    names.retain(|r| {
        let outer = r.end > end;
        end = end.max(r.end);
        outer
    });
    let within_name = |range: &Range<usize>| {
        let before = names.partition_point(|n| n.start <= range.start);
        before.checked_sub(1).is_some_and(|i| names[i].end >= range.end)
    };
    let mut out = Vec::new();
    for (part, phrases) in parts {
        for hit in &phrases.topics {
            let range = part.start + hit.range.start..part.start + hit.range.end;
            if !within_name(&range) && !opened(words, doc.slice(part.start..range.start)) {
                out.extend(hit.value.iter().map(|topic| TopicMention { range: range.clone(), topic: topic.clone() }));
            }
        }
    }
    out
}

/// Whether words before a topic open the name of a body that is not known, or of something else: `สมาคมการค้า`,
/// `กระทรวงธุรกิจและการค้า`.
fn opened(words: &FrameWords, before: &str) -> bool {
    if words.closing(before, Word::NameHead).is_some() {
        return true;
    }
    let piece = before.rsplit([' ', '\n']).next().unwrap_or_default();
    let Some(joined) = words.closing(piece, Word::And) else { return false };
    let first = piece.get(..piece.len() - joined).unwrap_or_default();
    let ministry = words.all(first, Word::Ministry).last();
    ministry.is_some_and(|head| first.get(head.end..).is_some_and(|name| !name.is_empty() && name.len() <= MINISTRY))
}

#[cfg(test)]
mod tests {
    use crate::find::sample;

    fn found(body: &str) -> Vec<(String, String)> {
        let (doc, lexicon) = sample(body);
        let mentions = crate::find::find(&doc, &lexicon);
        mentions.topics.into_iter().map(|t| (t.topic, doc.slice(t.range).to_owned())).collect()
    }

    fn topics(body: &str) -> Vec<String> {
        found(body).into_iter().map(|(topic, _)| topic).collect()
    }

    #[test]
    fn the_longest_phrase_counts() {
        assert_eq!(
            found("ร่วมมือด้านความมั่นคงปลอดภัยไซเบอร์"),
            [("cybersecurity".to_owned(), "ความมั่นคงปลอดภัยไซเบอร์".to_owned())]
        );
        assert_eq!(topics("a free trade agreement and digital trade"), ["free-trade-agreement", "digital-economy"]);
    }

    #[test]
    fn distractors_speak_of_nothing() {
        assert_eq!(topics("ตั้งโรงงานในเขตเศรษฐกิจพิเศษ"), [""; 0]);
        assert_eq!(topics("ยอดจองทำลายสถิติ"), [""; 0]);
        assert_eq!(topics("ความร่วมมือด้านสถิติ"), ["statistics"]);
    }

    #[test]
    fn names_of_bodies_speak_of_no_topic() {
        assert_eq!(topics("กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม จัดอบรม"), [""; 0]);
    }

    #[test]
    fn nor_do_names_that_are_not_known() {
        assert_eq!(topics("ร่วมกับสมาคมการค้าแห่งหนึ่ง"), [""; 0]);
        assert_eq!(topics("รมว.กระทรวงธุรกิจและการค้าของเขา"), [""; 0]);
        assert_eq!(topics("ขยายการลงทุนและการค้า"), ["investment", "trade"]);
    }

    #[test]
    fn words_within_other_words_speak_of_no_topic() {
        assert_eq!(topics("จากการศึกษาพบว่า เครื่องใช้ไฟฟ้าและน้ำมันพืชขายดี"), [""; 0]);
        assert_eq!(topics("เดินทางด้วยวีซ่า E-9 หลังทดสอบภาษา"), [""; 0]);
        assert_eq!(topics("อุตสาหกรรมยานยนต์ไฟฟ้า"), ["electric-vehicles"]);
    }
}
