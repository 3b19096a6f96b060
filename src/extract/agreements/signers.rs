//! Those told after an instrument as its signers (`โดยมี นาย ก ลงนาม`), and those before the word for signing that stands right
//! before it: officers who sign for their bodies (`นาย ก อธิบดีกรม ข และนาง ค ผู้อำนวยการสำนักงาน ง ร่วมลงนาม INSTRUMENT`), and parties whose names are not known.

use std::ops::Range;

use super::list::{AFTER, FIRST, List, makers, served_body, until_next, walk};
use super::parties::{Parties, Way, is_named};
use super::status;
use crate::extract::within::{Within, back, outside_brackets};
use crate::lexicon::frame_words::Role as Word;
use crate::model::mention::AgreementMention;
use crate::model::{AgreementKind, AgreementStatus};

/// Bytes at most between the word for signing and the instrument: `ร่วมลงนามใน INSTRUMENT`.
const SIGNED: usize = 30;
/// Bytes before it in which its signers stand.
const BEFORE: usize = 1500;
/// Bytes at most between a signer and the body signed for, where the title is none that is known.
const TITLE: usize = 100;
/// Bytes at most of a party whose name is not known.
const UNKNOWN: usize = 150;

/// The word for signing right before an instrument, or in its own words: `ร่วมลงนามความร่วมมือ`.
fn signing(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Range<usize>> {
    let start = instrument.range.start;
    let near = |cue: &Range<usize>| cue.start <= start && start.saturating_sub(cue.end) <= SIGNED;
    let mut cues = within.cues(sentence.start..instrument.range.end, status::status);
    cues.find(|(cue, status)| *status == AgreementStatus::Signed && near(cue)).map(|(cue, _)| cue)
}

/// `นาย ก อธิบดีกรม ข และนาง ค ผู้อำนวยการสำนักงาน ง ร่วมลงนาม INSTRUMENT`: the bodies for which those sign.
pub fn officers(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let cue = signing(within, instrument, sentence)?;
    let from = back(doc.text(), cue.start, sentence.start, BEFORE);
    let mut named: Vec<(Range<usize>, bool, List)> = Vec::new();
    for person in within.people(from..cue.start) {
        named.push((person.mention.titled.clone(), true, List::default()));
    }
    for office in within.offices(from..cue.start) {
        let mut list = List::default();
        for (index, country) in office.served.iter().filter_map(|served| served_body(within, served)) {
            list.body(index, country.as_ref());
        }
        named.push((office.range.clone(), false, list));
    }
    for body in within.bodies(from..cue.start).filter(|b| !b.mention.inside_office) {
        let mut list = List::default();
        list.body(body.index, body.entity.country.as_ref());
        named.push((body.mention.range.clone(), false, list));
    }
    named.sort_by_key(|(range, ..)| (range.end, range.start));
    let (mut start, mut people, mut parties) = (cue.start, 0, Vec::new());
    for (range, person, list) in named.into_iter().rev() {
        if range.end > start {
            continue;
        }
        let gap = doc.slice(range.end..start).trim_matches([' ', ',', '(', ')']);
        let joined = match start == cue.start {
            true => words.only(gap, Word::Auxiliary),
            // A list goes on over `และ`, `พร้อมด้วย` and `โดย`, a person's title over words that are not known.
            false => {
                gap.is_empty()
                    || words.is(gap, Word::And)
                    || words.is(gap, Word::SignedBy) != words.is(gap, Word::Attend)
                    || person && outside_brackets(gap) <= TITLE && !ends(within, gap)
            }
        };
        if !joined {
            break;
        }
        start = range.start;
        people += usize::from(person);
        parties.push(list);
    }
    let mut list = List::default();
    parties.into_iter().rev().for_each(|party| list.add(party));
    (people >= 2 && list.bodies.len() >= 2).then(|| list.parties(start..instrument.range.start, Way::Together))
}

/// `INSTRUMENT … โดยมีนาย ก อธิบดีกรม ข และนาง ค ผู้อำนวยการสำนักงาน ง เป็นผู้ลงนาม`: the bodies of those who sign, told after it.
pub fn named_after(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let memorandum = matches!(instrument.kinds.first(), Some(AgreementKind::Mou | AgreementKind::Moc));
    let from = instrument.range.end;
    let end = until_next(within, instrument, sentence, AFTER);
    let signs = |word: Range<usize>| {
        let start = from + word.end;
        let list = walk(within, start..sentence.end, FIRST);
        let after = doc.slice(list.end..sentence.end).trim_start_matches([' ', ',', ')']);
        let by = within.cues(from + word.start..start, status::status).any(|c| c.1 == AgreementStatus::Signed);
        let told = by || words.opening(after, Word::Sign).is_some();
        (told && list.people >= 2 && list.bodies.len() >= 2).then_some(list)
    };
    let list = words.all(doc.slice(from..end.max(from)), Word::Signers).find_map(signs).filter(|_| memorandum)?;
    let at = list.start?..list.end;
    Some(list.parties(at, Way::Signed))
}

/// Whether words hold one over which no list of parties goes on.
fn ends(within: &Within<'_>, gap: &str) -> bool {
    let words = &within.context.lexicon.frame_words;
    let mut pieces = gap.split_whitespace().filter(|piece| !words.only(piece, Word::Auxiliary));
    pieces.any(|piece| words.opening(piece, Word::PartyEnd).is_some())
}

/// `กระทรวง ก และจังหวัด … ได้ลงนาม INSTRUMENT`: a body and one whose name is not known.
pub fn beside(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let cue = signing(within, instrument, sentence)?;
    let makers = makers(within, instrument, sentence);
    let (start, end) = (makers.start?, makers.end);
    let rest = doc.slice(end..cue.start.max(end));
    let rest = rest.trim_start_matches([' ', ')']);
    let word = [Word::And, Word::With].into_iter().find_map(|role| words.opening(rest, role))?;
    let other = cue.start - rest.len() + word..cue.start;
    let name = doc.slice(other.clone());
    let told = is_named(within, instrument, other) && outside_brackets(name) <= UNKNOWN && !ends(within, name);
    (told && makers.bodies.len() == 1).then(|| makers.parties(start..instrument.range.start, Way::Together))
}
