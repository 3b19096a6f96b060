//! Numbers of instruments in a list: `1. ร่างบันทึกความเข้าใจว่าด้วย… 2. ร่างบันทึกความเข้าใจการ…` are two, though of the same parties.

use std::ops::Range;

use super::speaks_of_one_before;
use crate::extract::within::{Within, back};
use crate::lexicon::frame_words::Role as Word;
use crate::model::mention::AgreementMention;

/// Bytes before an instrument's words in which its number stands, and between the two: `1. การลงนามร่าง…`.
const BEFORE: usize = 90;
const GAP: usize = 60;
/// Bytes at most from an item of a list to the next.
const LIST: usize = 3000;
/// Sentences at most from an item back to the one that leads into its list.
const LONGEST: usize = 40;
/// Bytes at most before the words of an instrument that a line opens with: `ร่าง`, `การลงนาม`.
const DRAFT: usize = 30;
/// The highest number: years are higher.
const MOST: u8 = 40;

/// An instrument's number, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    pub of: u8,
    at: usize,
}

/// An instrument's number in a list, be it told or that of its line.
pub fn place(within: &Within<'_>, mention: &AgreementMention, sentence: usize) -> Option<Number> {
    number(within, mention).or_else(|| line(within, mention, sentence))
}

/// `…ลงนามเอกสาร ดังนี้` and a line for each instrument: which line of the list opens with an instrument's words.
fn line(within: &Within<'_>, mention: &AgreementMention, index: usize) -> Option<Number> {
    let doc = within.context.doc;
    let sentence = doc.sentences.get(index)?;
    opens(within, sentence).filter(|at| *at == mention.range.start)?;
    let lead = lead(within, index)?;
    let text = doc.slice(doc.sentences.get(lead)?.clone()).trim_end();
    let words = &within.context.lexicon.frame_words;
    let leads = super::numbers(words, text) || text.ends_with(':') || words.closes(text, Word::ListHead);
    let next = || doc.sentences.get(index + 1).is_some_and(|next| opens(within, next).is_some());
    let several = index - lead > 1 || next();
    let of = u8::try_from(index - lead).ok().filter(|of| leads && several && (1..=MOST).contains(of))?;
    Some(Number { of, at: sentence.start })
}

/// Where the words of the instrument stand that a line opens with.
fn opens(within: &Within<'_>, sentence: &Range<usize>) -> Option<usize> {
    let doc = within.context.doc;
    let mentions = &within.context.mentions.agreements;
    let mention = mentions.get(mentions.partition_point(|m| m.range.start < sentence.start))?;
    let before = doc.text().get(sentence.start..mention.range.start)?;
    let lead = before.trim_matches(['-', '•', '–', '*', '“', '"', '(', ')', ' ']);
    (sentence.contains(&mention.range.start) && lead.len() <= DRAFT && !speaks_of_one_before(within, mention))
        .then_some(mention.range.start)
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
    let numbered = |s: &Range<usize>| super::is_item(doc.slice(0..s.start), doc.slice(s.clone()));
    let marked = doc.sentences.get(index).is_some_and(numbered);
    let item = |i: &usize| {
        doc.sentences.get(*i).is_some_and(|s| if marked { numbered(s) } else { opens(within, s).is_some() })
    };
    (index.saturating_sub(LONGEST)..=index).rev().find(|i| !item(i)).filter(|lead| *lead < index)
}

/// Whether an item opens with an instrument that stands at `start`, `ร่าง` or `การลงนาม` at most before it.
pub fn is_bare(within: &Within<'_>, start: usize, number: Number) -> bool {
    let doc = within.context.doc;
    let before = doc.text().get(number.at..start).unwrap_or_default();
    let lead = before.trim_matches(['-', '•', '–', '*', '“', '"', '(', ')', '.', '\u{200b}', ' ']);
    // Or nothing but how far it has come: `ร่าง`, `การลงนาม`.
    let cues = within.cues(number.at..start, super::status::status);
    lead.is_empty()
        || lead.len() <= DRAFT && cues.map(|(cue, _)| cue.len()).max().is_some_and(|most| most >= lead.len())
}

impl Number {
    /// Whether it is that of a line, which need tell no number.
    pub fn is_line(self, sentence: &Range<usize>) -> bool {
        self.at == sentence.start
    }

    /// Whether two stand in one list as different items.
    pub fn apart(self, other: Number) -> bool {
        let ordered = (self.of < other.of) == (self.at < other.at);
        self.of != other.of && ordered && self.at.abs_diff(other.at) <= LIST * usize::from(self.of.abs_diff(other.of))
    }
}
