//! Meetings, calls, visits, signings, forums, ceremonies, training.
//!
//! The main event stands in the lead, the first sentence that gives a day and tells of something. Others need a day of
//! their own, or the words that open a further event of the same day. Scenes of one event are merged.

mod lead;
mod place;
mod scene;

use std::ops::Range;

use self::scene::Scene;
use super::Context;
use super::within::{Within, back, cut};
use crate::lexicon::frame_words::Role as Word;
use crate::model::{Event, Support, id};

/// Bytes between a date and the cue it belongs to.
const REACH: usize = 260;
/// Bytes of a long sentence before and after the date that are read.
const BEFORE: usize = 330;
const AFTER: usize = 450;
/// Events told of in one article.
const MOST: usize = 8;

/// How often events found in each way are right.
mod confidence {
    pub const MAIN_DATED: f64 = 0.9;
    pub const MAIN_UNDATED: f64 = 0.6;
    pub const DATED: f64 = 0.65;
    pub const SAME_DAY: f64 = 0.6;
    pub const CABINET: f64 = 0.8;
}

/// One fact an event.
pub fn extract(context: &Context<'_>) -> Vec<Event> {
    let within = Within::new(context);
    let mut scenes: Vec<Scene> = Vec::new();
    let lead = lead::find(&within);
    let main_sentence = lead.as_ref().map(|l| l.sentence);
    if let Some(lead) = lead {
        scenes.push(lead.scene);
    }
    for (i, sentence) in context.doc.sentences.iter().enumerate() {
        if sentence.start < context.doc.body.start {
            continue;
        }
        let used = scenes.first().filter(|_| main_sentence == Some(i)).and_then(|s| s.date_at.clone());
        for other in others(&within, sentence.clone(), used, scenes.first().filter(|_| main_sentence < Some(i))) {
            add(&mut scenes, other);
        }
    }
    scenes.truncate(MOST);
    scenes.iter().map(|scene| fact(context, scene)).collect()
}

/// What a sentence tells besides the main event.
fn others(within: &Within<'_>, sentence: Range<usize>, used: Option<Range<usize>>, main: Option<&Scene>) -> Vec<Scene> {
    let text = within.context.doc.text();
    let mut found = Vec::new();
    for (date, at) in within.event_dates(sentence.clone()) {
        if used.as_ref().is_some_and(|u| u.start == at.start) || within.dates(at.clone()).any(is_relative) {
            continue;
        }
        let near = |r: &Range<usize>| r.start.saturating_sub(at.end).max(at.start.saturating_sub(r.end)) <= REACH;
        let Some(cue) = within
            .cues(sentence.clone(), scene::kind)
            .map(|c| c.0)
            .filter(near)
            .min_by_key(|r| r.start.saturating_sub(at.end).max(at.start.saturating_sub(r.end)))
        else {
            continue;
        };
        let from = back(text, cue.start.min(at.start), sentence.start, BEFORE);
        let to = cut(text, at.start, sentence.end, AFTER).max(cue.end);
        if let Some(mut scene) = scene::read(within, from..to, Some((date, at))) {
            scene.confidence = confidence::DATED;
            scene.planned |= within.context.doc.article.published.is_some_and(|p| date > p);
            found.push(scene);
        }
    }
    if let Some(day) = main.filter(|_| found.is_empty()).and_then(|m| Some((m.date?, m.date_at.clone()?))) {
        let opening = within.context.doc.slice(sentence.clone());
        let words = &within.context.lexicon.frame_words;
        let head = opening.get(..cut(opening, 0, opening.len(), 150)).unwrap_or_default();
        if words.opening(opening, Word::Again).is_some() && has_time(head) {
            let to = cut(text, sentence.start, sentence.end, AFTER);
            if let Some(mut scene) = scene::read(within, sentence.start..to, Some(day)) {
                scene.confidence = confidence::SAME_DAY;
                found.push(scene);
            }
        }
    }
    found
}

/// Whether a date is named by a word alone.
fn is_relative(date: &crate::text::DateMention) -> bool {
    date.kind == crate::text::dates::Kind::Relative
}

/// Whether an hour is given, or the same day is named.
fn has_time(text: &str) -> bool {
    text.contains("เวลา") || text.contains("วันเดียวกัน")
}

/// Adds a scene, or lets it fill in the event it tells of again.
fn add(scenes: &mut Vec<Scene>, new: Scene) {
    let same = scenes.iter_mut().find(|old| {
        let kinds = old.kinds.iter().any(|k| new.kinds.contains(k));
        match (old.date, new.date) {
            (Some(a), Some(b)) => a == b && (kinds || new.confidence != confidence::SAME_DAY),
            _ => kinds && old.people.iter().any(|p| new.people.contains(p)),
        }
    });
    let Some(old) = same else {
        scenes.push(new);
        return;
    };
    old.place = old.place.take().or(new.place);
    old.date_at = old.date_at.take().or(new.date_at);
    old.date = old.date.or(new.date);
    for (list, more) in [(&mut old.people, new.people), (&mut old.bodies, new.bodies)] {
        for one in more {
            if !list.contains(&one) {
                list.push(one);
            }
        }
    }
    for country in new.countries {
        if !old.countries.contains(&country) {
            old.countries.push(country);
        }
    }
}

fn fact(context: &Context<'_>, scene: &Scene) -> Event {
    let Context { doc, entities, .. } = *context;
    let people = scene.people.iter().filter_map(|&p| entities.people.get(p)).map(|p| (&p.names, &p.id));
    let bodies = scene.bodies.iter().filter_map(|&b| entities.bodies.get(b)).map(|b| (&b.names, &b.id));
    let (participants, participant_entities): (Vec<String>, Vec<String>) =
        people.chain(bodies).filter_map(|(names, id)| Some((names.first()?.clone(), id.clone()))).unzip();
    let place = scene.place.clone().map(|p| doc.slice(p).to_owned());
    let kinds: Vec<&str> = scene.kinds.iter().map(|k| k.as_str()).collect();
    let date = scene.date.map(|d| d.to_string()).unwrap_or_default();
    let mut content = vec![kinds.join(","), date, place.clone().unwrap_or_default()];
    content.extend(participant_entities.iter().cloned());
    content.extend(scene.countries.iter().cloned());
    let content: Vec<&str> = content.iter().map(String::as_str).collect();
    let mut evidence: Vec<Range<usize>> =
        [Some(scene.told.clone()), scene.date_at.clone(), scene.place.clone()].into_iter().flatten().collect();
    evidence.sort_by_key(|r| r.start);
    evidence.dedup();
    Event {
        kinds: scene.kinds.clone(),
        date: scene.date,
        place,
        participants,
        participant_entities,
        countries: scene.countries.clone(),
        title: doc.slice(scene.told.clone()).trim().to_owned(),
        planned: scene.planned,
        support: Support {
            id: id::fact(&doc.article.id, "event", &content),
            confidence: scene.confidence,
            extractor: "events".to_owned(),
            evidence: evidence.into_iter().map(|range| doc.evidence(range)).collect(),
        },
    }
}
