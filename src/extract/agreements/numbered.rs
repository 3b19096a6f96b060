//! Numbers of instruments in a list: `1. ร่างบันทึกความเข้าใจว่าด้วย… 2. ร่างบันทึกความเข้าใจการ…` are two, though of the same parties.

use crate::extract::within::{Within, back};
use crate::lexicon::frame_words::Role as Word;
use crate::model::mention::AgreementMention;

/// Bytes before an instrument's words in which its number stands, and between the two: `1. การลงนามร่าง…`.
const BEFORE: usize = 90;
const GAP: usize = 60;
/// Bytes at most between two items of one list.
const LIST: usize = 3000;
/// Sentences at most from an item back to the one that leads into its list.
const LONGEST: usize = 20;
/// The highest number: years are higher.
const MOST: u8 = 20;

/// An instrument's number, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    pub of: u8,
    at: usize,
}

/// The number right before an instrument's words; none where they speak of one already named: `ร่างบันทึกความเข้าใจฯ`.
pub fn number(within: &Within<'_>, mention: &AgreementMention) -> Option<Number> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let start = mention.range.start;
    let named_before = doc.slice(mention.range.clone()).ends_with('ฯ')
        || doc.slice(mention.range.end..doc.text().len()).trim_start().starts_with('ฯ');
    let from = back(doc.text(), start, 0, BEFORE);
    let before = doc.slice(from..start);
    let mut marks = before.rmatch_indices(['.', ')']).filter(|_| !named_before);
    marks.find_map(|(at, _)| {
        let head = &before[..at];
        let (lead, digits) = head.split_at(head.trim_end_matches(|c: char| c.is_ascii_digit()).len());
        let of: u8 = digits.parse().ok().filter(|of| (1..=MOST).contains(of))?;
        // `(โครงการระยะที่ 2)` closes what stands in brackets.
        let closes = lead.rfind('(') > lead.rfind(')') && !lead.ends_with(['(', '.']);
        // `10.30 น.`, `1.5 ล้าน`, `3.1` number no instrument.
        let decimal = before[at + 1..].starts_with(|c: char| c.is_ascii_digit());
        let gap = before[at + 1..].trim();
        // `7. เรื่อง ร่างบันทึกความเข้าใจ…` numbers what a meeting has before it.
        let listed = gap.len() <= GAP && !gap.contains([')', '(', '\n']) && words.opening(gap, Word::Agenda).is_none();
        (!closes && !decimal && listed).then_some(Number { of, at: from + at })
    })
}

/// The sentence that leads into the list of which the sentence with this index is an item.
pub fn lead(within: &Within<'_>, index: usize) -> Option<usize> {
    let doc = within.context.doc;
    let item =
        |i: &usize| doc.sentences.get(*i).is_some_and(|s| super::is_item(doc.slice(0..s.start), doc.slice(s.clone())));
    (index.saturating_sub(LONGEST)..=index).rev().find(|i| !item(i)).filter(|lead| *lead < index)
}

impl Number {
    /// Whether two stand in one list as different items.
    pub fn apart(self, other: Number) -> bool {
        let ordered = (self.of < other.of) == (self.at < other.at);
        self.of != other.of && ordered && self.at.abs_diff(other.at) <= LIST
    }
}
