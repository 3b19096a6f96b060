//! What an article mentions: [`Document`] in, [`Mentions`] out.

pub mod agreements;
pub mod bodies;
pub mod countries;
pub mod cues;
pub mod offices;
pub mod people;
pub mod topics;

use std::ops::Range;

use crate::lexicon::{Found, Lexicon};
use crate::model::{Document, Mentions};

/// Title and body: the bytes of each, and the lexicon's phrases in it, whose places count from its start.
type Parts<'l> = [(Range<usize>, Found<'l>); 2];

fn parts<'l>(doc: &Document, lexicon: &'l Lexicon) -> Parts<'l> {
    [&doc.title, &doc.body].map(|part| (part.clone(), lexicon.find(doc.slice(part.clone()))))
}

/// Finds every mention in title and body.
pub fn find(doc: &Document, lexicon: &Lexicon) -> Mentions {
    let parts = parts(doc, lexicon);
    let mut bodies = bodies::find(doc, lexicon, &parts);
    let mut countries = countries::find(doc, lexicon, &parts, &bodies);
    let offices = offices::find(doc, lexicon, &parts, &mut bodies, &countries);
    // Offices may have added bodies, so what a country stands inside of is settled only now.
    for country in &mut countries {
        country.inside_body =
            bodies.iter().position(|b| b.range.start <= country.range.start && country.range.end <= b.range.end);
    }
    let people = people::find(doc, lexicon, &parts, &offices, &bodies, &countries);
    // `Mr. Suzuki Hideo` is no company.
    for body in &mut bodies {
        let named = people.partition_point(|p| p.range.start <= body.range.start).checked_sub(1).map(|i| &people[i]);
        body.inside_office |= named.is_some_and(|p| p.titled.start < p.range.start && body.range.end <= p.range.end);
    }
    Mentions {
        topics: topics::find(doc, &lexicon.frame_words, &parts, &bodies, &offices),
        agreements: agreements::find(doc, &parts),
        cues: cues::find(&parts),
        countries,
        bodies,
        people,
        offices,
    }
}

/// An article with this body and the tables compiled in, for tests.
#[cfg(test)]
pub(crate) fn sample(body: &str) -> (Document, Lexicon) {
    (crate::model::document::sample(body), Lexicon::load(None).unwrap())
}
