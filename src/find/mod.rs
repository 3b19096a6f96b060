//! What an article mentions: [`Document`] in, [`Mentions`] out.

pub mod agreements;
pub mod bodies;
pub mod countries;
pub mod cues;
pub mod offices;
pub mod people;
pub mod topics;

use crate::lexicon::Lexicon;
use crate::model::{Document, Mentions};

/// Finds every mention in title and body.
pub fn find(doc: &Document, lexicon: &Lexicon) -> Mentions {
    let mut bodies = bodies::find(doc, lexicon);
    let mut countries = countries::find(doc, lexicon, &bodies);
    let offices = offices::find(doc, lexicon, &mut bodies, &countries);
    // Offices may have added bodies, so what a country stands inside of is settled only now.
    for country in &mut countries {
        country.inside_body =
            bodies.iter().position(|b| b.range.start <= country.range.start && country.range.end <= b.range.end);
    }
    let people = people::find(doc, lexicon, &offices, &bodies, &countries);
    Mentions {
        topics: topics::find(doc, lexicon, &bodies, &offices),
        agreements: agreements::find(doc, lexicon),
        cues: cues::find(doc, lexicon),
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
