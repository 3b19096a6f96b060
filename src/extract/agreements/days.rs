//! The day on which an instrument was signed, and what a time that is told without one says: `ลงนามเมื่อปี 2560`.

use std::ops::Range;

use jiff::civil::Date;

use super::status;
use crate::extract::Context;
use crate::extract::within::{Within, back, outside_brackets};
use crate::lexicon::frame_words::Role as Word;
use crate::model::AgreementStatus;
use crate::text::dates::{Kind, Precision};
use crate::text::{DateMention, thai};

/// Hours after which what was signed is told as in force.
pub const LONG_SINCE: i64 = 24 * 120;
/// Bytes outside brackets between the word for signing and its day.
const NEAR: usize = 260;
/// The same for a day that follows what was signed.
const BEFORE: usize = 420;
/// Bytes at most between the word for signing, or what was signed, and its month or year.
const MONTH_NEAR: usize = 150;
/// The same for a month or year before it: `เมื่อปี 2560 ได้มีการลงนาม…`.
const MONTH_BEFORE: usize = 60;
/// The same for either where nothing tells of anything else between, and one before opens what is said.
const MONTH_FAR: usize = 300;
/// Bytes from the start of a sentence in which the day stands that it opens with.
const OPENING: usize = 60;
/// Sentences of the body that may give the day of the lead.
const LEAD: usize = 3;
/// Bytes at most between `ที่ผ่านมา` and the word for signing.
const GONE_BY: usize = 210;
/// Bytes at most of the word between that for signing and its day right after it: `ที่ลงนามร่วมกันเมื่อวันที่`.
const TOUCHING: usize = 24;
/// Bytes at most of a sentence that tells no more than when and where what follows went on.
const SCENE: usize = 420;

/// Signed, on the day named nearest to the word for it or to the end of what was signed `told` with its parties; what has
/// a day yet to come is only to be signed.
pub fn signed(
    within: &Within<'_>,
    cue: &Range<usize>,
    told: &Range<usize>,
    sentence: &Range<usize>,
) -> (AgreementStatus, Option<Date>) {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let end = told.end.max(cue.end);
    // A day on which somebody only speaks of it, on which it was approved, or of what led to it, is another.
    let own = |day: &Range<usize>| {
        let approved = |(_, status)| status == AgreementStatus::Approved;
        let led_to = end <= day.start && words.first(doc.slice(end..day.start), Word::ResultOf).is_some();
        !is_spoken(within, day, cue.start)
            && !within.cues(day.end..cue.start.max(day.end), status::status).any(approved)
            && !within.cues(end..day.start.max(end), status::status).any(approved)
            && !led_to
    };
    let opening = opening_date(within, sentence).filter(|d| own(&d.1)).map(|d| d.0);
    let gap = |day: &Range<usize>| match () {
        () if day.end <= cue.start => day.end..cue.start,
        () if told.end <= day.start && cue.end <= told.end => told.end..day.start,
        () => cue.end.min(day.start)..day.start,
    };
    let near = within
        .event_dates(sentence.clone())
        .filter(|d| own(&d.1))
        .map(|d| (outside_brackets(doc.slice(gap(&d.1))), d.1.start >= told.end, d.0))
        .filter(|(gap, after, _)| *gap <= if *after { BEFORE } else { NEAR })
        .map(|(gap, _, date)| (gap, date))
        .min_by_key(|(gap, _)| *gap);
    let day = told_of(within, told, sentence).or(near.map(|n| n.1)).or(opening);
    let day = day.or_else(|| same_day(within, sentence));
    if day.is_none() && (long_ago(within, cue, told, sentence) || gone_by(within, cue, sentence)) {
        return (AgreementStatus::InForce, None);
    }
    let day = day.or_else(|| scene_day(within, sentence));
    match (day, doc.article.published) {
        (Some(day), Some(published)) if day > published => (AgreementStatus::Drafting, None),
        (Some(day), Some(published)) if published.duration_since(day).as_hours() > LONG_SINCE => {
            (AgreementStatus::InForce, Some(day))
        }
        _ => (AgreementStatus::Signed, day),
    }
}

/// Whether a month or a year beside the word for signing or after what was signed is long gone: `ลงนามเมื่อปี 2560`.
fn long_ago(within: &Within<'_>, cue: &Range<usize>, told: &Range<usize>, sentence: &Range<usize>) -> bool {
    let doc = within.context.doc;
    let Some(published) = doc.article.published else { return false };
    let words = &within.context.lexicon.frame_words;
    let plain = |stretch: Range<usize>| {
        stretch.len() <= MONTH_FAR
            && words.first(doc.slice(stretch.clone()), Word::Clause).is_none()
            && within.cues(stretch, status::status).next().is_none()
    };
    let after = |from: usize, at: usize| {
        at.checked_sub(from).is_some_and(|gap| gap <= MONTH_NEAR || plain(from..at) && !parts(doc.slice(from..at)))
    };
    let beside = |date: &&DateMention| {
        let (at, before) = (&date.range, doc.slice(sentence.start..date.range.start).trim_end());
        let Some(word) = words.closing(before, Word::BackThen) else { return false };
        // `โดยเมื่อปี 2560 กรม ก ได้ลงนาม…`
        let lead = &before[..before.len() - word];
        let opens = || lead.is_empty() || words.closes(lead, Word::Clause);
        let told_before = |gap: usize| gap <= MONTH_BEFORE || opens() && plain(at.end..cue.start);
        [cue.end, told.end].into_iter().any(|end| after(end, at.start))
            || cue.start.checked_sub(at.end).is_some_and(told_before)
    };
    let gone = |date: &DateMention| {
        let last = match date.precision {
            Precision::Day => return false,
            Precision::Month => date.date.last_of_month(),
            Precision::Year => date.date.last_of_year(),
        };
        published.duration_since(last).as_hours() > LONG_SINCE
    };
    within.dates(sentence.clone()).filter(beside).any(gone)
}

/// Whether a space parts two words of Thai, as it does what is said from what is said next.
fn parts(text: &str) -> bool {
    let thai = |c: char| thai::is_thai(c) && thai::digit(c).is_none();
    text.match_indices(' ').any(|(at, _)| text[..at].ends_with(thai) && text[at..].trim_start().starts_with(thai))
}

/// `ซึ่งที่ผ่านมา A ได้ลงนาม INSTRUMENT`: words before the word for signing say that it was done some time before.
fn gone_by(within: &Within<'_>, cue: &Range<usize>, sentence: &Range<usize>) -> bool {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let from = back(doc.text(), cue.start, sentence.start, GONE_BY);
    // `ที่ลงนามไว้`
    words.opening(doc.slice(cue.end..sentence.end.max(cue.end)), Word::Left).is_some()
        || words.first(doc.slice(from..cue.start), Word::GoneBy).is_some()
}

/// The day of the lead, for a sentence that opens with words like `ในโอกาสนี้` or `ภายในงาน`.
fn same_day(within: &Within<'_>, sentence: &Range<usize>) -> Option<Date> {
    let text = within.context.doc.slice(sentence.clone());
    let opens = |role| within.context.lexicon.frame_words.opening(text, role).is_some();
    [Word::Again, Word::ThisOne].into_iter().any(opens).then(|| lead_day(within)).flatten()
}

/// The day that one of the first sentences opens with.
fn lead_day(within: &Within<'_>) -> Option<Date> {
    let doc = within.context.doc;
    let lead = doc.sentences.iter().filter(|s| s.start >= doc.body.start).take(LEAD);
    lead.filter_map(|s| opening_day(within, s)).next()
}

/// The day that a sentence opens with.
pub fn opening_day(within: &Within<'_>, sentence: &Range<usize>) -> Option<Date> {
    opening_date(within, sentence).map(|d| d.0)
}

/// The same, and where it stands.
fn opening_date(within: &Within<'_>, sentence: &Range<usize>) -> Option<(Date, Range<usize>)> {
    within.event_dates(sentence.clone()).next().filter(|d| d.1.start <= sentence.start + OPENING)
}

/// Whether a day, no hour after it, is only when somebody spoke of what was signed: `วันที่ 5 นาย ก เปิดเผยว่า … ได้ลงนาม`.
fn is_spoken(within: &Within<'_>, day: &Range<usize>, cue: usize) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    let words = &lexicon.frame_words;
    let after = doc.slice(day.end.min(cue)..cue);
    let hour = words.opening(after.trim_start_matches([' ', ')']), Word::Hour).is_some();
    !hour && words.first(after, Word::Statement).is_some()
}

/// The day on which an instrument, told with its parties, is said after that to have been signed: `INSTRUMENT ระหว่าง A กับ B
/// ที่ลงนามเมื่อวันที่ 5 มิถุนายน 2565`.
pub fn told_of(within: &Within<'_>, told: &Range<usize>, sentence: &Range<usize>) -> Option<Date> {
    let Context { doc, lexicon, .. } = within.context;
    let next = status::another(within, told.end);
    let after = told.end..sentence.end.max(told.end).min(next.unwrap_or(usize::MAX));
    let (cue, status) = within.cues(after.clone(), status::status).next()?;
    let mut days = within.event_dates(after).filter(|day| cue.end <= day.1.start);
    let (date, day) = days.next()?;
    // `ที่ลงนามร่วมกันเมื่อวันที่`, not `ที่ลงนามครบรอบ 2 ปี เมื่อวันที่`
    let between = doc.slice(cue.end..day.start).trim();
    let when = lexicon.frame_words.closing(between, Word::BackThen).unwrap_or_default();
    let between = between[..between.len() - when].trim_end();
    let touches = between.len() <= TOUCHING && between.chars().all(thai::is_thai) && !between.contains(' ');
    let told = touches && status == AgreementStatus::Signed;
    (told && doc.article.published.is_none_or(|published| date <= published)).then_some(date)
}

/// The day of the sentence before, where that tells no more than when and where: `วันนี้ (5 มิถุนายน 2565) ณ ห้องประชุม ก`.
fn scene_day(within: &Within<'_>, sentence: &Range<usize>) -> Option<Date> {
    let Context { doc, lexicon, .. } = within.context;
    let before = doc.sentences.get(doc.sentence_at(sentence.start)?.checked_sub(1)?)?;
    let free = within.cues(before.clone(), Some).next().is_none()
        && lexicon.frame_words.first(doc.slice(before.clone()), Word::Statement).is_none();
    let (date, day) = opening_date(within, before)?;
    let after = doc.slice(day.end..before.end.max(day.end));
    let place = [Word::Hour, Word::Hall].into_iter().any(|role| lexicon.frame_words.first(after, role).is_some());
    // `ข่าววันนี้` is no scene.
    let named = within.dates(day).any(|d| d.kind == Kind::Absolute);
    (named && free && place && before.len() <= SCENE).then_some(date)
}
