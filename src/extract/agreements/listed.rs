//! Instruments that a heading counts and a list names by subject and parties alone:
//! `ลงนามบันทึกความเข้าใจ จำนวน 9 ฉบับ ได้แก่ 1. ความร่วมมือด้าน… ระหว่าง A และ B`.

use std::ops::Range;

use super::is_item;
use super::parties::{self, Parties, Way};
use crate::extract::within::{Within, cut};
use crate::lexicon::frame_words::Role as Word;
use crate::model::mention::AgreementMention;

/// Bytes after the instrument's words in which the heading counts them.
const COUNTED: usize = 360;
/// Sentences of a list that are read.
const LONGEST: usize = 40;

/// One instrument of a list.
pub struct Item {
    /// The words that tell its subject.
    pub subject: Range<usize>,
    /// Those it is between.
    pub parties: Parties,
}

/// The items of the list that a sentence heads with this mention; none where they are instruments in words of their own.
pub fn items(within: &Within<'_>, heading: &AgreementMention, index: usize) -> Vec<Item> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let Some(head) = doc.sentences.get(index) else { return Vec::new() };
    let after = doc.slice(heading.range.end..cut(doc.text(), heading.range.end, head.end, COUNTED));
    let numbered = after.contains(|c: char| c.is_ascii_digit());
    if !numbered || words.first(after, Word::Counted).is_none() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut from: Option<usize> = None;
    for sentence in doc.sentences.iter().skip(index + 1).take(LONGEST) {
        let text = doc.slice(sentence.clone());
        let item = is_item(doc.slice(0..sentence.start), text);
        // `ระหว่าง A และ B` on the line below its subject.
        let goes_on = words.opening(text, Word::Between).is_some();
        if !item && !goes_on {
            break;
        }
        let start = if item { sentence.start } else { from.unwrap_or(sentence.start) };
        from = Some(start);
        let range = start..sentence.end;
        if within.context.mentions.agreements.iter().any(|a| range.start <= a.range.start && a.range.end <= range.end) {
            return Vec::new();
        }
        let mention = AgreementMention { range: start..start, kinds: heading.kinds.clone(), topic: None };
        if let Some(parties) = parties::find(within, &mention, &range, |p| p.way == Way::Between) {
            found.push(Item { subject: start..parties.at.start, parties });
        }
    }
    found
}
