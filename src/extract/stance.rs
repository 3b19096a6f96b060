//! How firmly the words around a topic state the work on it.

use std::ops::Range;

use super::Context;
use super::within::{back, indexes};
use crate::model::mention::Cue;
use crate::model::{AgreementStatus, EventKind, Stance};

/// Bytes before a topic in which words tell its stance: some twenty words of Thai.
const BEFORE: usize = 420;
/// Bytes before a topic in which words tell that it was agreed on: what two sides agree on is often a long list.
const AGREED_BEFORE: usize = 600;
/// Bytes before a topic in which words tell that work on it is being done: what is thanked for is soon said, what is wished for not.
const DONE_BEFORE: usize = 330;
/// Bytes after a topic in which words tell that work on it is being done.
const AFTER: usize = 180;
/// Bytes within which a topic opens its sentence like a heading: `ด้านการค้า ทั้งสองฝ่ายเห็นพ้องที่จะ…`.
const OPENS: usize = 60;
/// Bytes after such a topic in which words tell its stance.
const HEADED: usize = 360;

/// The stance of the nearest words before a topic in its sentence, or after one that opens it; of what was signed, or else of the
/// sentence that heads the list, for a point of one; talked about where a side merely wishes or promotes it. None where no words tell it.
pub(super) fn told(
    context: &Context<'_>,
    topic: &Range<usize>,
    sentence: &Range<usize>,
    heading: Option<&Range<usize>>,
) -> Option<Stance> {
    let cues = &context.mentions.cues;
    let within = |stretch: &Range<usize>| {
        indexes(cues, stretch, |c| &c.range).filter_map(|i| match cues[i].cue {
            Cue::Stance(stance) => Some((&cues[i].range, stance)),
            _ => None,
        })
    };
    let told = || within(sentence);
    let reaches = |stance| match stance {
        Stance::Ongoing => DONE_BEFORE,
        Stance::Agreed => AGREED_BEFORE,
        Stance::Discussed | Stance::Proposed => BEFORE,
    };
    let before = told().rfind(|(r, stance)| r.end <= topic.start && topic.start - r.end <= reaches(*stance));
    let after = |reach: usize| told().filter(move |(r, _)| r.start >= topic.end && r.start - topic.end <= reach);
    let headed = || after(HEADED).next().filter(|_| topic.start - sentence.start <= OPENS);
    let done = || after(AFTER).find(|(_, stance)| *stance == Stance::Ongoing);
    let signed = || {
        let before = cues.iter().take_while(|c| c.range.start < sentence.end);
        heading.is_some() && before.into_iter().any(|c| c.cue == Cue::Status(AgreementStatus::Signed))
    };
    let wished = || {
        let near = back(context.doc.text(), topic.start, sentence.start, BEFORE)..topic.start;
        indexes(cues, &near, |c| &c.range).any(|i| cues[i].cue == Cue::Wished)
    };
    let found = before.or_else(headed).or_else(done).map(|(_, stance)| stance);
    let led = || heading.and_then(|heading| within(heading).next_back()).map(|(_, stance)| stance);
    found.or_else(|| signed().then_some(Stance::Agreed)).or_else(led).or_else(|| wished().then_some(Stance::Discussed))
}

/// The words of a stance nearest before a topic in its sentence and nearest after it, as they stand there, each with its side.
pub(super) fn words<'t>(context: &Context<'t>, topic: &Range<usize>, sentence: &Range<usize>) -> [Option<&'t str>; 2] {
    let (doc, cues) = (context.doc, &context.mentions.cues);
    let tells = |i: &usize| matches!(cues[*i].cue, Cue::Stance(_) | Cue::Wished);
    let before = back(doc.text(), topic.start, sentence.start, AGREED_BEFORE)..topic.start;
    let before = indexes(cues, &before, |c| &c.range).rfind(tells);
    let after = topic.end..sentence.end.min(topic.end + HEADED);
    let after = indexes(cues, &after, |c| &c.range).find(tells);
    [before, after].map(|found| found.map(|i| doc.slice(cues[i].range.clone())))
}

/// The stance of work that no words tell: agreed in a point of a synopsis that opens with an approval, talked about where a matter
/// opens with a meeting, else being done.
pub(super) fn untold(context: &Context<'_>, opening: Range<usize>) -> Stance {
    use EventKind::{CourtesyCall, Forum, Meeting, PhoneCall, Visit};
    let talks = |cue| matches!(cue, Cue::Event(Meeting | CourtesyCall | Visit | PhoneCall | Forum));
    let cues = &context.mentions.cues;
    let told = |wanted: &dyn Fn(Cue) -> bool| indexes(cues, &opening, |c| &c.range).any(|i| wanted(cues[i].cue));
    match () {
        () if context.doc.matters.len() > 1 && told(&|cue| cue == Cue::Status(AgreementStatus::Approved)) => {
            Stance::Agreed
        }
        () if told(&talks) => Stance::Discussed,
        () => Stance::Ongoing,
    }
}
