//! Countries named, by name, adjective or city.

use super::Parts;
use crate::lexicon::Lexicon;
use crate::lexicon::frame_words::Role as Word;
use crate::model::Document;
use crate::model::mention::*;
use crate::text::thai::is_thai;

/// Countries in the order of the text, Thailand included. Which of them stand inside a body's name is told by their
/// place alone.
pub(super) fn find(
    doc: &Document,
    lexicon: &Lexicon,
    parts: &Parts<'_>,
    bodies: &[BodyMention],
) -> Vec<CountryMention> {
    let mut found = Vec::new();
    for (part, phrases) in parts {
        let text = doc.slice(part.clone());
        // Where the language named last ends.
        let mut language = None;
        for hit in &phrases.countries {
            let goes_on = language.is_some_and(|end| continues(text, end, &hit.range, lexicon));
            let tongue = || lexicon.frame_words.first(&text[hit.range.clone()], Word::Language).is_some();
            if goes_on || hit.value.is_none() && tongue() {
                language = Some(hit.range.end);
                continue;
            }
            let Some((country, form)) = *hit.value else { continue };
            let Some(country) = lexicon.countries.all.get(country) else { continue };
            let range = part.start + hit.range.start..part.start + hit.range.end;
            found.push(CountryMention { inside_body: around(bodies, &range), range, iso: country.iso.clone(), form });
        }
    }
    found
}

/// Whether a name goes on a list of languages that ends at a byte: `ภาษาจีน-อังกฤษ`, `ภาษาลาว เมียนมา และอังกฤษ`.
fn continues(text: &str, list: usize, name: &std::ops::Range<usize>, lexicon: &Lexicon) -> bool {
    let Some(between) = text.get(list..name.start) else { return false };
    let word = between.trim();
    let joined = matches!(word, "-" | "–" | "/" | ",") || lexicon.frame_words.is(word, Word::And);
    // After a mere space, what goes on glued is a phrase of its own: `ภาษาอังกฤษ จีนเสนอ…`.
    joined || word.is_empty() && !between.is_empty() && !text[name.end..].starts_with(is_thai)
}

/// The body whose name holds a stretch; bodies stand in the order of the text.
fn around(bodies: &[BodyMention], range: &std::ops::Range<usize>) -> Option<usize> {
    let index = bodies.partition_point(|b| b.range.start <= range.start).checked_sub(1)?;
    (bodies[index].range.end >= range.end).then_some(index)
}

#[cfg(test)]
mod tests {
    use crate::find;

    fn named(text: &str) -> Vec<String> {
        let (doc, lexicon) = find::sample(text);
        find::find(&doc, &lexicon).countries.into_iter().map(|c| c.iso).collect()
    }

    #[test]
    fn names_in_a_list_of_languages_are_no_countries() {
        assert!(named("คลิปเป็นภาษาจีน-ไทย-อังกฤษ").is_empty());
        assert!(named("มีล่ามภาษากัมพูชา เมียนมา และอังกฤษ ให้บริการ").is_empty());
        assert_eq!(named("มีล่ามภาษาพม่า ลาวเสนอความร่วมมือ"), ["LA"]);
    }
}
