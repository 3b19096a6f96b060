//! The main event told again: the sentences right after the lead that name more of those who took part.

use std::ops::Range;

use super::scene::{self, Scene, push_new};
use crate::extract::within::{Within, cut};
use crate::lexicon::frame_words::Role as Word;

/// Sentences after the lead that may tell its event again.
const AFTER_LEAD: usize = 3;
/// Bytes of such a sentence that are read.
const LONGEST: usize = 1800;

/// Adds to the main event, which the sentence at `lead` tells, whoever the next sentences say took part in it: those that
/// open with words of attendance (`โดยมี …`), and those that tell of an event of its kind with one of its people.
pub fn complete(within: &Within<'_>, lead: usize, main: &mut Scene) {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    for sentence in doc.sentences.iter().skip(lead + 1).take(AFTER_LEAD) {
        let end = cut(doc.text(), sentence.start, sentence.end, LONGEST);
        let text = doc.slice(sentence.start..end);
        let end = words.first(text, Word::Statement).map_or(end, |said| sentence.start + said.start);
        let stretch = sentence.start..end;
        // A list that a line break cut in two goes on with a name and ends in the words of attendance.
        let first = within.people(stretch.clone()).next();
        let goes_on = first.is_some_and(|p| p.mention.titled.start == sentence.start)
            && words.first(text, Word::Attended).is_some();
        let attended = goes_on || words.opening(text.trim_start(), Word::Attend).is_some();
        if attended {
            attendants(within, &stretch, main);
        } else if let Some(again) = scene::read(within, stretch.clone(), None) {
            let other_day = within.event_dates(sentence.clone()).any(|(day, _)| Some(day) != main.date);
            let alike = again.kinds.iter().any(|kind| main.kinds.contains(kind));
            let shared = again.people.iter().any(|person| main.people.contains(person));
            if alike && shared && !other_day {
                again.people.into_iter().for_each(|person| push_new(&mut main.people, person));
                again.bodies.into_iter().for_each(|body| push_new(&mut main.bodies, body));
                if main.place.is_none() {
                    (main.place, main.place_name) = (again.place, again.place_name);
                }
            }
        }
    }
}

fn attendants(within: &Within<'_>, stretch: &Range<usize>, main: &mut Scene) {
    for person in within.people(stretch.clone()) {
        push_new(&mut main.people, person.index);
    }
    for body in within.bodies(stretch.clone()).filter(|b| !b.mention.inside_office && !b.entity.only_in_office) {
        push_new(&mut main.bodies, body.index);
    }
}
