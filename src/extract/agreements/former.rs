//! Instruments that were there before another of the same parties: `แทนที่บันทึกความเข้าใจฉบับเดิม`, `โดยเมื่อปี 2560 ได้ลงนาม INSTRUMENT`.

use std::ops::Range;

use jiff::civil::Date;

use super::Instrument;
use super::days::signed;
use super::list::until_next;
use super::parties::{Parties, Way};
use super::status;
use crate::extract::within::{Within, cut};
use crate::lexicon::frame_words::Role as Word;
use crate::model::mention::AgreementMention;
use crate::model::{AgreementKind, AgreementStatus};

/// Bytes after an instrument's words in which `ฉบับเดิม` stands.
const REPLACED: usize = 150;
/// Bytes between the word for signing and the instrument.
const SIGNED: usize = 40;
/// Bytes after its words in which the subjects of two are compared.
const SUBJECT: usize = 60;
/// Bytes between the tellings of two instruments of the same parties.
const APART: usize = 6000;
/// Bytes after them in which it is told to have ended.
const ENDED: usize = 300;

/// Whether the word for signing right before an instrument is of a time long gone, and the day if it is told.
pub fn signed_before(
    within: &Within<'_>,
    instrument: &AgreementMention,
    sentence: &Range<usize>,
) -> Option<Option<Date>> {
    let near = |cue: &Range<usize>| cue.end <= instrument.range.start && instrument.range.start - cue.end <= SIGNED;
    let mut cues = within.cues(sentence.clone(), status::status);
    let cue = cues.find(|(cue, status)| *status == AgreementStatus::Signed && near(cue))?.0;
    let (status, day) = signed(within, &cue, &instrument.range, sentence);
    (status == AgreementStatus::InForce).then_some(day)
}

/// Whether an instrument is told as the one before another: `INSTRUMENT ฉบับเดิม`.
pub fn is_replaced(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> bool {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let from = instrument.range.end;
    let end = until_next(within, instrument, sentence, REPLACED);
    let after = doc.slice(from..end);
    words.first(after, Word::Replaced).is_some_and(|former| words.first(&after[..former.start], Word::Clause).is_none())
}

/// Whether an instrument is told as the one that takes another's place: `INSTRUMENT ฉบับใหม่`, `INSTRUMENT ระหว่าง A กับ B ฉบับใหม่`.
pub fn is_newer(within: &Within<'_>, instrument: &AgreementMention, parties: Option<&Parties>) -> bool {
    let own = instrument.range.end;
    let ends = [Some(own), parties.map(|p| p.at.end).filter(|end| *end > own)];
    let opens = |at| {
        within
            .context
            .lexicon
            .frame_words
            .opening(within.context.doc.rest(at).trim_start_matches([' ', ')']), Word::Newer)
    };
    ends.into_iter().flatten().any(|at| opens(at).is_some())
}

/// The one in force that an instrument shall take the place of, if it is told before and of the same states: from then on it is the one
/// before.
pub fn give_way<'i>(
    found: &'i mut [Instrument],
    instrument: &AgreementMention,
    parties: Option<&Parties>,
) -> Option<&'i Instrument> {
    let foreign = |of: &Parties| {
        let mut states: Vec<String> = of.countries.iter().filter(|iso| *iso != "TH").cloned().collect();
        states.sort();
        states
    };
    let in_force = |i: &&mut Instrument| {
        matches!(i.status, None | Some(AgreementStatus::InForce))
            && !i.drawn_up
            && !i.newer
            && i.kinds.first().is_some_and(|kind| instrument.kinds.contains(kind))
            && parties.is_none_or(|own| foreign(own) == foreign(&i.parties))
    };
    let old = found.iter_mut().rev().find(in_force)?;
    old.former = true;
    Some(old)
}

/// How far the one before has come: ended, or still in force.
pub fn status(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> AgreementStatus {
    let after = instrument.range.end..cut(within.context.doc.text(), instrument.range.end, sentence.end, ENDED);
    match within.cues(after, status::status).any(|c| c.1 == AgreementStatus::Ended) {
        true => AgreementStatus::Ended,
        false => AgreementStatus::InForce,
    }
}

/// One that was there before another is of the same parties, unless it says whose it is or what else it is about: where the article
/// has but that one.
pub fn parties(within: &Within<'_>, found: &[Instrument], instrument: &AgreementMention) -> Option<Parties> {
    use AgreementKind::{Agreement, Moc, Mou};
    let alike = |i: &&Instrument| !i.former && i.kinds.iter().any(|kind| instrument.kinds.contains(kind));
    let mut others = found.iter().filter(alike);
    let memorandum = matches!(instrument.kinds.first(), Some(Agreement | Moc | Mou));
    let other = others.next().filter(|other| memorandum && is_current(other))?;
    let near = other.evidence.iter().any(|e| instrument.range.start.abs_diff(e.end) <= APART);
    let doc = within.context.doc;
    let after = doc.slice(instrument.range.end..cut(doc.text(), instrument.range.end, doc.text().len(), SUBJECT));
    let titled = within.context.lexicon.frame_words.opening(after.trim_start(), Word::TitleSign).is_some();
    let own = titled && !doc.slice(other.title.clone()).contains(after.trim());
    let one = others.next().is_none() && near && !own;
    one.then(|| Parties { way: Way::Mutual, at: instrument.range.clone(), ..other.parties.clone() })
}

/// Whether an instrument is one that is made now or shall be.
pub fn is_current(instrument: &Instrument) -> bool {
    use AgreementStatus::{Approved, Drafting, Negotiating, Proposed, Signed};
    match instrument.status {
        Some(Signed) => instrument.signed_on.is_some(),
        Some(Approved | Drafting | Negotiating | Proposed) => true,
        _ => false,
    }
}
