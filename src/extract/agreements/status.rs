//! How far an instrument has come, by the trigger phrases around its words.

use std::ops::Range;

use crate::extract::Context;
use crate::extract::within::{Within, back, cut, indexes};
use crate::lexicon::frame_words::Role as Word;
use crate::model::AgreementStatus;
use crate::model::mention::Cue;

/// Bytes before an instrument's words in which a phrase of each status counts, and after its parties.
const REACH: [(AgreementStatus, usize, usize); 8] = [
    (AgreementStatus::Ended, 40, 90),
    (AgreementStatus::Renewed, 90, 0),
    (AgreementStatus::Approved, 330, 0),
    (AgreementStatus::Proposed, 150, 0),
    (AgreementStatus::Negotiating, 120, 90),
    (AgreementStatus::Drafting, 130, 60),
    (AgreementStatus::InForce, 75, 150),
    (AgreementStatus::Signed, 420, 260),
];

/// Bytes between `ภายใต้` and an instrument's words that it rules whatever else is said.
const TOUCHING: usize = 12;

/// Bytes between the word for signing and an instrument that is only drawn up: `ได้ลงนาม… ซึ่งจะนำไปสู่การจัดทำ INSTRUMENT`.
const SIGNED_APART: usize = 60;

/// Bytes that those may take who are allowed to sign, and what.
const ALLOWED: usize = 720;

/// Bytes between the word for hoping and the one for signing.
const HOPED: usize = 330;

/// Bytes after an instrument and its parties in which it is told to have been signed only now.
const NEWLY: usize = 120;

/// The status that a cue tells.
pub fn status(cue: Cue) -> Option<AgreementStatus> {
    match cue {
        Cue::Status(status) => Some(status),
        _ => None,
    }
}

/// The words right before an instrument that tell that it is being drawn up: `การจัดทำ INSTRUMENT`.
pub fn drawn_up(within: &Within<'_>, instrument: &Range<usize>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let before = within.context.doc.slice(sentence.start..instrument.start.max(sentence.start));
    let before = before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '“' | '"' | '‘'));
    let end = sentence.start + before.len();
    let length = within.context.lexicon.frame_words.closing(before, Word::DrawsUp)?;
    Some(end - length..end)
}

/// Whether a sentence tells how far anything has come.
pub fn tells(within: &Within<'_>, sentence: &Range<usize>) -> bool {
    within.cues(sentence.clone(), status).next().is_some()
}

/// What a sentence has as signed or approved, where nothing after it tells of what is yet to be made: `เห็นชอบแนวทาง และให้ยกร่างเอกสาร`.
pub fn made(within: &Within<'_>, sentence: &Range<usize>) -> Option<(AgreementStatus, Range<usize>)> {
    let (cue, status) = within.cues(sentence.clone(), status).last()?;
    let rest = within.context.doc.slice(cue.end..sentence.end.max(cue.end));
    let drawn_up = within.context.lexicon.frame_words.first(rest, Word::DrawsUp).is_some();
    let made = matches!(status, AgreementStatus::Signed | AgreementStatus::Approved) && !drawn_up;
    made.then_some((status, cue))
}

/// Whether the word for signing stands far before an instrument that is only drawn up.
pub fn is_apart((status, cue): &(AgreementStatus, Range<usize>), drawn_up: &Range<usize>) -> bool {
    *status == AgreementStatus::Signed && cue.end + SIGNED_APART <= drawn_up.start
}

/// Where the next instrument is named after one that ends at a byte, unless it is the short form of that: `INSTRUMENT (MoU)`.
pub fn another(within: &Within<'_>, end: usize) -> Option<usize> {
    let Context { doc, mentions, .. } = within.context;
    let next = mentions.agreements.partition_point(|other| other.range.start < end);
    let next = mentions.agreements.get(next).map(|other| other.range.start);
    next.filter(|&at| !doc.slice(end..at).trim_end().ends_with('('))
}

/// `under INSTRUMENT, which was signed today`: where it is told of an instrument that it has been signed only now. Words of what is yet to
/// come (`will be signed today`), another instrument or another clause stand not before that.
fn newly(
    within: &Within<'_>,
    told: &Range<usize>,
    sentence: &Range<usize>,
    cues: &[(Range<usize>, AgreementStatus)],
) -> Option<Range<usize>> {
    use AgreementStatus::{Drafting, Proposed};
    let Context { doc, lexicon, .. } = within.context;
    let words = &lexicon.frame_words;
    let next = another(within, told.end);
    let end = cut(doc.text(), told.end, sentence.end.max(told.end), NEWLY).min(next.unwrap_or(usize::MAX));
    let after = doc.slice(told.end..end);
    let newly = words.first(after, Word::Newly)?;
    // `INSTRUMENT ซึ่งเพิ่งลงนาม`: the clause that tells it.
    let mut clauses = words.all(&after[..newly.start], Word::Clause);
    let told_by = clauses.next().is_none_or(|clause| newly.start - clause.end <= TOUCHING) && clauses.next().is_none();
    let at = told.end + newly.start..told.end + newly.end;
    let open = cues
        .iter()
        .any(|(cue, s)| matches!(s, Drafting | Proposed) && cue.start < at.end && at.start <= cue.end + TOUCHING);
    (told_by && !open).then_some(at)
}

/// `อนุมัติให้รัฐมนตรี… ลงนามกับ A ใน INSTRUMENT`: where it is told that those who sign, however long their names, may do so, with nothing else
/// told between.
fn allowed(
    within: &Within<'_>,
    instrument: &Range<usize>,
    cues: &[(Range<usize>, AgreementStatus)],
) -> Option<Range<usize>> {
    let Context { doc, mentions, lexicon, .. } = within.context;
    let before = cues.iter().filter(|(cue, _)| cue.end <= instrument.start);
    let mut last = before.rev().skip_while(|(_, status)| *status == AgreementStatus::Signed);
    let (cue, _) = last.next().filter(|(_, status)| *status == AgreementStatus::Approved)?;
    let between = doc.text().get(cue.end..instrument.start)?;
    let allows = lexicon.frame_words.opening(between.trim_start(), Word::Lets).is_some() && between.len() <= ALLOWED;
    let another = indexes(&mentions.agreements, &(cue.end..instrument.start), |other| &other.range).next().is_some();
    let signing = |(other, status): &(Range<usize>, AgreementStatus)| {
        *status == AgreementStatus::Signed && cue.end <= other.start && other.end <= instrument.start
    };
    let alone = lexicon.frame_words.first(between, Word::Clause).is_none();
    (allows && alone && !another && cues.iter().any(signing)).then(|| cue.clone())
}

/// Whether a bare verb of signing tells what somebody hopes that others do: `หวังว่าทั้งสองฝ่ายจะสามารถ… และลงนาม`, and not what they did:
/// `หวังว่าการลงนามครั้งนี้จะ…`.
fn is_hoped(within: &Within<'_>, cue: &Range<usize>, sentence: &Range<usize>) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    let words = &lexicon.frame_words;
    let from = back(doc.text(), cue.start, sentence.start, HOPED);
    let hoped = || words.all(doc.slice(from..cue.start), Word::Hopes).last().map(|hope| from + hope.end..cue.start);
    // `หวังว่าจะเกิดประโยชน์ และในวันนี้ได้ลงนาม…`
    let open = |rest: Range<usize>| {
        words.first(doc.slice(rest.clone()), Word::Clause).is_none() && within.dates(rest).next().is_none()
    };
    words.is(&doc.slice(cue.clone()).to_lowercase(), Word::Signs) && hoped().is_some_and(open)
}

/// The status told around an instrument's words, and where. What has been done outranks nothing: a phrase that takes
/// back (`เสนอ`, `ร่าง`) stands before the word `ลงนาม` that it takes back.
pub fn find(
    within: &Within<'_>,
    instrument: &Range<usize>,
    told: &Range<usize>,
    sentence: &Range<usize>,
) -> Option<(AgreementStatus, Range<usize>)> {
    let cues: Vec<(Range<usize>, AgreementStatus)> = within.cues(sentence.clone(), status).collect();
    if let Some(newly) = newly(within, told, sentence, &cues) {
        return Some((AgreementStatus::Signed, newly));
    }
    let touching = |r: &Range<usize>| r.end <= instrument.start && instrument.start - r.end <= TOUCHING;
    if let Some((range, status)) = cues.iter().find(|c| c.1 == AgreementStatus::InForce && touching(&c.0)) {
        return Some((*status, range.clone()));
    }
    // `ลงนาม INSTRUMENT … ภายใต้โครงการ …`: what is signed is not in force by what is said beside it.
    let signed = cues.iter().any(|c| c.1 == AgreementStatus::Signed && touching(&c.0));
    let ruled = |status| signed && status == AgreementStatus::InForce;
    if let Some(allowed) = allowed(within, instrument, &cues) {
        return Some((AgreementStatus::Approved, allowed));
    }
    REACH.into_iter().filter(|(status, ..)| !ruled(*status)).find_map(|(status, before, after)| {
        cues.iter()
            .filter(|c| c.1 == status)
            .find(|(r, _)| {
                r.start <= instrument.start && instrument.start.saturating_sub(r.end) <= before
                    || r.start >= told.end && r.start - told.end < after
                    || status == AgreementStatus::Signed && r.start >= told.start && r.end <= told.end
                    // `FTA negotiations with A`
                    || status == AgreementStatus::Negotiating
                        && r.start >= instrument.end
                        && r.start - instrument.end <= TOUCHING
            })
            .map(|(r, _)| (if is_hoped(within, r, sentence) { AgreementStatus::Proposed } else { status }, r.clone()))
    })
}
