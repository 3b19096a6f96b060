//! What one stretch of the text tells of an event: of what kind, when, where, with whom.

use std::ops::Range;

use jiff::civil::Date;

use super::place;
use crate::extract::within::{Within, cut};
use crate::lexicon::frame_words::Role as Word;
use crate::model::mention::Cue;
use crate::model::{EventKind, Role};

/// An event as one stretch tells it.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The words that tell of it, from the first cue.
    pub told: Range<usize>,
    /// Kinds, the likeliest first.
    pub kinds: Vec<EventKind>,
    /// Its first day.
    pub date: Option<Date>,
    /// Where the date stands.
    pub date_at: Option<Range<usize>>,
    /// The venue or city.
    pub place: Option<Range<usize>>,
    /// Who took part, as indexes into the entities' people.
    pub people: Vec<usize>,
    /// Which bodies took part, as indexes into the entities' bodies.
    pub bodies: Vec<usize>,
    /// ISO codes of the countries represented.
    pub countries: Vec<String>,
    /// Told as yet to come.
    pub planned: bool,
    /// From 0 to 1.
    pub confidence: f64,
}

/// The kind that a cue tells.
pub fn kind(cue: Cue) -> Option<EventKind> {
    match cue {
        Cue::Event(kind) => Some(kind),
        _ => None,
    }
}

/// Reads the scene that a stretch tells, if it holds a cue. `date` is the day it was told to be on, where known.
pub fn read(within: &Within<'_>, stretch: Range<usize>, date: Option<(Date, Range<usize>)>) -> Option<Scene> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let cues: Vec<(Range<usize>, EventKind)> = within.cues(stretch.clone(), kind).collect();
    let first = cues.first()?.0.clone();
    let place = place::find(within, stretch.clone());
    let in_place = |r: &Range<usize>| place.as_ref().is_some_and(|p| p.start <= r.start && r.end <= p.end);

    let mut people: Vec<usize> = within.people(stretch.clone()).map(|p| p.index).collect();
    let mut bodies = Vec::new();
    let signing = cues.iter().any(|c| c.1 == EventKind::Signing);
    for body in within.bodies(stretch.clone()) {
        let range = body.mention.range.clone();
        let before = doc.slice(stretch.start..range.start);
        let takes_part = signing
            || words.closes(before, Word::Joined)
            || before.trim_end().ends_with("และ") && !bodies.is_empty()
            || words.opening(doc.slice(range.end..stretch.end).trim_start(), Word::Joins).is_some();
        if !body.mention.inside_office && !body.entity.only_in_office && !in_place(&range) && takes_part {
            bodies.push(body.index);
        }
    }
    let mut countries: Vec<String> = Vec::new();
    for country in within.countries(stretch.clone()).filter(|c| c.iso != "TH" && !in_place(&c.range)) {
        countries.push(country.iso.clone());
    }
    if let Some(place) = place.clone().filter(|_| countries.is_empty()) {
        countries.extend(within.countries(place).filter(|c| c.iso != "TH").map(|c| c.iso.clone()));
    }
    for list in [&mut people, &mut bodies] {
        let mut seen = Vec::new();
        list.retain(|i| {
            !seen.contains(i) && {
                seen.push(*i);
                true
            }
        });
    }
    let mut seen = Vec::new();
    countries.retain(|c| {
        !seen.contains(c) && {
            seen.push(c.clone());
            true
        }
    });

    let lead_in = doc.slice(stretch.start..first.start);
    let told_end = cut(doc.text(), first.start, stretch.end, 240);
    Some(Scene {
        planned: words.first(lead_in, Word::Plan).is_some(),
        told: first.start..told_end,
        kinds: kinds(&cues),
        date: date.as_ref().map(|d| d.0),
        date_at: date.map(|d| d.1),
        place,
        people,
        bodies,
        countries,
        confidence: 0.8,
    })
}

/// The kinds that cues speak of together: what is rarer and more exact first, then what commonly goes with it.
fn kinds(cues: &[(Range<usize>, EventKind)]) -> Vec<EventKind> {
    use EventKind::*;
    const EXACT_FIRST: [EventKind; 8] = [PhoneCall, CourtesyCall, Signing, Training, Forum, Visit, Ceremony, Meeting];
    let first = cues.first().map_or(0, |c| c.0.start);
    let near = |c: &&(Range<usize>, EventKind)| c.0.start < first + 500;
    let mut out: Vec<EventKind> =
        EXACT_FIRST.into_iter().filter(|k| cues.iter().filter(near).any(|c| c.1 == *k)).collect();
    out.truncate(3);
    let goes_with = match out.first() {
        Some(PhoneCall | CourtesyCall | Forum) => Some(Meeting),
        Some(Signing | Training) => Some(Ceremony),
        _ => None,
    };
    out.extend(goes_with.filter(|k| !out.contains(k)));
    out
}

/// Whether the person whose words a stretch introduces speaks for others: a spokesperson took no part.
pub fn spoken_for(within: &Within<'_>, introduction: Range<usize>) -> bool {
    within.offices(introduction).any(|o| matches!(o.role, Role::Spokesperson | Role::DeputySpokesperson))
}
