//! With whom Thailand trades freely, told by a list: `FTA ที่ไทยทำกับ 18 ประเทศ ไม่ว่าจะเป็น A B และ C`, `FTA เช่น ไทย-A ไทย-B`.

use std::ops::Range;

use super::list::{List, is_party, until_next, walk};
use super::parties::{Parties, Way};
use crate::extract::within::{Within, back};
use crate::lexicon::frame_words::Role as Word;
use crate::model::AgreementKind;
use crate::model::mention::AgreementMention;

/// Bytes after the instrument's words in which its list begins.
const LISTED: usize = 300;
/// Bytes before the instrument's words in which the state stands whose it is.
const MAKER: usize = 240;
/// Bytes between the word that opens the list and its first partner.
const FIRST: usize = 60;

/// Whether an agreement on trade is one that somebody has: `ปัจจุบันไทยมี FTA กับ …`.
pub fn is_had(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> bool {
    let before = within.context.doc.slice(sentence.start..instrument.range.start);
    instrument.kinds.first() == Some(&AgreementKind::Fta)
        && within.context.lexicon.frame_words.closes(before, Word::Has)
}

/// The partners that a list names after the words for an agreement on trade; none where the list is of a bloc's members.
pub fn partners(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    if instrument.kinds.first() != Some(&AgreementKind::Fta) {
        return None;
    }
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let from = instrument.range.end;
    let end = until_next(within, instrument, sentence, LISTED);
    let namely = words.first(doc.slice(from..end), Word::Namely)?;
    let told = doc.slice(from..from + namely.start);
    let (list_from, between) = (from + namely.end, from..from + namely.start);
    let with = words.first(told, Word::With);
    // `กับ EFTA ซึ่งประกอบด้วย A B และ C`, `ที่อาเซียนทำกับคู่เจรจา ได้แก่ …`
    let anothers = with.as_ref().is_some_and(|with| words.first(&told[with.end..], Word::Clause).is_some())
        || told.contains(|c: char| c.is_ascii_uppercase())
        || within.bodies(between.clone()).next().is_some()
        || within.countries(between).any(|c| is_party(c) && c.iso != "TH");
    // `A มี FTA กับ …`
    let before = back(doc.text(), instrument.range.start, sentence.start, MAKER)..instrument.range.start;
    let ours = within.countries(sentence.start..list_from).any(|c| c.iso == "TH");
    let theirs = !ours && within.countries(before).any(is_party);
    let mut list: List = walk(within, list_from..sentence.end, FIRST);
    let pairs = list.countries.iter().any(|iso| iso == "TH");
    if anothers || theirs || !(pairs || with.is_some()) || !(list.foreign() || list.bloc.is_some()) {
        return None;
    }
    list.country(Some("TH".to_owned()));
    let at = list_from..list.end;
    Some(list.parties(at, Way::With))
}
