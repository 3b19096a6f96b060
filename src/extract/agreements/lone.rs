//! The one memorandum of an article whose parties no words around it tell: whoever its sentence names is one of them.

use std::ops::Range;

use super::list::{self, is_party};
use super::mutual::is_plural;
use super::parties::{Parties, Way};
use super::{counted, is_number_of, is_one_of_kinds, numbers, status};
use crate::extract::within::{Within, back, cut, push_new};
use crate::lexicon::frame_words::Role as Word;
use crate::model::AgreementKind;
use crate::model::mention::AgreementMention;

/// Bytes around a memorandum's words in which bodies are its parties.
const BESIDE: usize = 500;
/// States of a sentence that may all be parties.
const STATES: usize = 3;
/// Bytes before a memorandum's words in which a word like `ลงนาม` or `จัดทำ` tells that it is made.
const MADE: usize = 90;
/// Bytes after a memorandum's words in which `กับ` and `ระหว่าง` speak of its parties.
const AFTER: usize = 200;

/// A memorandum with those that stand beside it.
pub struct Lone<'a> {
    /// Its words.
    pub mention: &'a AgreementMention,
    /// The index of its sentence.
    pub sentence: usize,
    /// Those named there.
    pub parties: Parties,
}

/// The memorandum of an article that has no other, where its parties are told best; none where several are only counted.
pub fn find<'a>(within: &Within<'a>) -> Option<Lone<'a>> {
    use AgreementKind::{Moc, Mou};
    let doc = within.context.doc;
    let mut best: Option<(usize, Lone<'a>)> = None;
    for mention in &within.context.mentions.agreements {
        let Some(index) = doc.sentence_at(mention.range.start) else { continue };
        let Some(sentence) = doc.sentences.get(index) else { continue };
        let memorandum = matches!(mention.kinds.first(), Some(Mou | Moc));
        let others = several(within, mention, sentence)
            || unnamed(within, mention, sentence)
            || of_sectors(within, mention, sentence);
        if !memorandum || within.in_body(mention.range.start) || others {
            continue;
        }
        let Some(parties) = beside(within, mention, sentence).filter(|_| is_made(within, mention, sentence)) else {
            continue;
        };
        // `ความตกลงและบันทึกความเข้าใจ` of nobody who is named
        if parties.bodies.is_empty() && is_one_of_kinds(within, mention) {
            continue;
        }
        let told = told(within, mention, sentence, &parties);
        if best.as_ref().is_none_or(|(most, _)| told > *most) {
            best = Some((told, Lone { mention, sentence: index, parties }));
        }
    }
    best.map(|(_, lone)| lone)
}

/// Whether several are told by their number: `MOU 5 ฉบับ`, `MOU (Signing Ceremony) จำนวน 10 โครงการ`.
pub fn several(within: &Within<'_>, mention: &AgreementMention, sentence: &Range<usize>) -> bool {
    let doc = within.context.doc;
    let after = doc.slice(mention.range.end..cut(doc.text(), mention.range.end, sentence.end, AFTER));
    is_plural(doc.slice(mention.range.clone()))
        || counted(within, mention, sentence)
        || is_number_of(within, mention, mention.range.end, sentence)
        || numbers(&within.context.lexicon.frame_words, after)
}

/// `MOU ระหว่างหน่วยงานต่าง ๆ ของไทยกับ A`: of bodies that are not told.
pub fn of_sectors(within: &Within<'_>, mention: &AgreementMention, sentence: &Range<usize>) -> bool {
    let words = &within.context.lexicon.frame_words;
    let doc = within.context.doc;
    let after = doc.slice(mention.range.end..cut(doc.text(), mention.range.end, sentence.end, AFTER));
    let between = words.first(after, Word::Between);
    between.is_some_and(|between| words.opening(after[between.end..].trim_start(), Word::Sectors).is_some())
}

/// `MOU ระหว่างเกษตรกรกับโรงงาน`: of others than those named beside it.
fn unnamed(within: &Within<'_>, mention: &AgreementMention, sentence: &Range<usize>) -> bool {
    let words = &within.context.lexicon.frame_words;
    let doc = within.context.doc;
    let end = cut(doc.text(), mention.range.end, sentence.end, AFTER);
    let after = doc.slice(mention.range.end..end);
    let sides = |word: &Range<usize>| !words.closes(&after[..word.start], Word::OtherBetween);
    let Some(between) = words.all(after, Word::Between).find(sides) else { return false };
    let rest = mention.range.end + between.end..sentence.end;
    let sides = doc.slice(rest.start..cut(doc.text(), rest.start, rest.end, AFTER));
    let both = [Word::With, Word::And].into_iter().any(|role| words.first(sides, role).is_some());
    both && list::walk(within, rest, AFTER).start.is_none()
}

/// Bodies near a memorandum's words and the states of its sentence, or else the one state that the article is about.
fn beside(within: &Within<'_>, mention: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let at = &mention.range;
    let (mut bodies, mut countries) = (Vec::new(), vec!["TH".to_owned()]);
    for body in within.bodies(sentence.clone()).filter(|b| !b.mention.inside_office) {
        let named = &body.mention.range;
        if named.start + BESIDE >= at.start && named.start <= at.end + BESIDE {
            push_new(&mut bodies, body.index);
            body.entity.country.iter().for_each(|iso| push_new(&mut countries, iso.clone()));
        }
    }
    let mut states: Vec<&String> = Vec::new();
    for country in within.countries(sentence.clone()).filter(|c| is_party(c) && c.iso != "TH") {
        push_new(&mut states, &country.iso);
    }
    if states.len() <= STATES {
        states.into_iter().for_each(|iso| push_new(&mut countries, iso.clone()));
    }
    if bodies.is_empty() && countries.len() == 1 {
        // `เอกชนของทั้งสองฝ่าย`: who they are is not told.
        let (words, text) = (&within.context.lexicon.frame_words, within.context.doc.slice(sentence.clone()));
        if words.both_sides(text).is_some_and(|both| words.closes(&text[..both.start], Word::StateTie)) {
            return None;
        }
        countries.push(within.only_partner()?.clone());
    }
    Some(Parties::new(bodies, countries, at.clone(), Way::Implied))
}

/// Whether a memorandum is signed, drafted or made, and not merely a word beside names: `ลูกค้า MOU`.
pub fn is_made(within: &Within<'_>, mention: &AgreementMention, sentence: &Range<usize>) -> bool {
    let doc = within.context.doc;
    let from = back(doc.text(), mention.range.start, sentence.start, MADE);
    let made = within.context.lexicon.frame_words.first(doc.slice(from..mention.range.start), Word::Made).is_some();
    made || within.cues(from..mention.range.end, status::status).next().is_some()
}

/// How much stands beside a memorandum that tells of its parties.
fn told(within: &Within<'_>, mention: &AgreementMention, sentence: &Range<usize>, parties: &Parties) -> usize {
    let words = &within.context.lexicon.frame_words;
    let at = &mention.range;
    let from = back(within.context.doc.text(), at.start, sentence.start, MADE);
    let made = within.cues(from..at.end, status::status).next().is_some();
    let doc = within.context.doc;
    let after = doc.slice(at.end..cut(doc.text(), at.end, sentence.end, AFTER));
    let with = [Word::With, Word::Between].into_iter().filter(|role| words.first(after, *role).is_some()).count();
    3 * usize::from(made) + parties.bodies.len().min(4) + usize::from(parties.countries.len() > 1) + with
}
