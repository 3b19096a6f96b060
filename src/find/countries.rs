//! Countries named, by name, adjective or city.

use super::Parts;
use crate::lexicon::Lexicon;
use crate::model::mention::*;

/// Countries in the order of the text, Thailand included. Which of them stand inside a body's name is told by their
/// place alone.
pub(super) fn find(lexicon: &Lexicon, parts: &Parts<'_>, bodies: &[BodyMention]) -> Vec<CountryMention> {
    let mut found = Vec::new();
    for (part, phrases) in parts {
        for hit in &phrases.countries {
            let Some((country, form)) = *hit.value else { continue };
            let Some(country) = lexicon.countries.all.get(country) else { continue };
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
