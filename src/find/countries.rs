//! Countries named, by name, adjective or city.

use crate::lexicon::Lexicon;
use crate::model::Document;
use crate::model::mention::*;

/// Countries in the order of the text, Thailand included. Which of them stand inside a body's name is told by their
/// place alone.
pub fn find(doc: &Document, lexicon: &Lexicon, bodies: &[BodyMention]) -> Vec<CountryMention> {
    let countries = &lexicon.countries;
    let mut found = Vec::new();
    for part in [&doc.title, &doc.body] {
        for hit in countries.matcher.find(doc.slice(part.clone())) {
            let Some((country, form)) = *hit.value else { continue };
            let Some(country) = countries.all.get(country) else { continue };
            let range = part.start + hit.range.start..part.start + hit.range.end;
            found.push(CountryMention { inside_body: around(bodies, &range), range, iso: country.iso.clone(), form });
        }
    }
    found
}

/// The body whose name holds a stretch; bodies stand in the order of the text.
fn around(bodies: &[BodyMention], range: &std::ops::Range<usize>) -> Option<usize> {
    let index = bodies.partition_point(|b| b.range.start <= range.start).checked_sub(1)?;
    (bodies[index].range.end >= range.end).then_some(index)
}
