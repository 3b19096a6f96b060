//! The phrases of several matchers, found in one pass over a text.

use std::borrow::Cow;
use std::ops::Range;

use super::matcher::stands_free;
use super::trie::Trie;

/// The phrases of `N` matchers in one trie, which is blind to the case of ASCII letters.
pub struct Joint<const N: usize> {
    trie: Trie,
    /// By phrase: where its meanings begin; one more at the end.
    ends: Vec<u32>,
    meanings: Vec<Meaning>,
}

/// What a phrase means to a matcher.
struct Meaning {
    /// The matcher, by its place among the `N`.
    matcher: u8,
    /// The index of the phrase's value there.
    value: u32,
    /// The phrase, if the case of its letters counts.
    written: Option<Box<str>>,
}

/// The phrases of a matcher with the index of a value each, and whether the case of ASCII letters counts in them.
pub type Phrases<'p> = (&'p [(String, u32)], bool);

impl<const N: usize> Joint<N> {
    /// Joins the phrases of matchers, in their order.
    pub fn new(matchers: [Phrases<'_>; N]) -> Self {
        let mut all: Vec<(Cow<'_, str>, Meaning)> = (0u8..)
            .zip(matchers)
            .flat_map(|(matcher, (phrases, cased))| {
                phrases.iter().map(move |(phrase, value)| {
                    let letters = cased && phrase.contains(|c: char| c.is_ascii_alphabetic());
                    let written = letters.then(|| phrase.as_str().into());
                    let capitals = phrase.contains(|c: char| c.is_ascii_uppercase());
                    let lower =
                        if capitals { Cow::Owned(phrase.to_ascii_lowercase()) } else { Cow::Borrowed(&**phrase) };
                    (lower, Meaning { matcher, value: *value, written })
                })
            })
            .collect();
        all.sort_by(|a, b| a.0.cmp(&b.0));
        let phrases: Vec<&[(Cow<'_, str>, Meaning)]> = all.chunk_by(|a, b| a.0 == b.0).collect();
        let trie = Trie::new(phrases.iter().map(|same| &*same[0].0), true);
        let mut end = 0;
        let each = phrases.iter().map(|same| {
            end += same.len() as u32;
            end
        });
        let ends = std::iter::once(0).chain(each).collect();
        Joint { trie, ends, meanings: all.into_iter().map(|(_, meaning)| meaning).collect() }
    }

    /// For each matcher the phrases that it finds in `text`, leftmost-longest and not overlapping, with the index of their
    /// value.
    pub fn find(&self, text: &str) -> [Vec<(Range<usize>, u32)>; N] {
        let mut found = [const { Vec::new() }; N];
        self.trie.each(text, |start, end, phrase| {
            let phrase = phrase as usize;
            for meaning in &self.meanings[self.ends[phrase] as usize..self.ends[phrase + 1] as usize] {
                if meaning.written.as_ref().is_some_and(|written| **written != text[start..end]) {
                    continue;
                }
                let found: &mut Vec<(Range<usize>, u32)> = &mut found[usize::from(meaning.matcher)];
                match found.last_mut() {
                    // The longer of two comes later, and gives way if it alone does not stand free.
                    Some(last) if last.0.start == start => {
                        if stands_free(text, start..end) || !stands_free(text, last.0.clone()) {
                            *last = (start..end, meaning.value);
                        }
                    }
                    Some(last) if last.0.end > start => {}
                    _ => found.push((start..end, meaning.value)),
                }
            }
        });
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::matcher::Matcher;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn case_counts_for_one_matcher_and_not_for_another() {
        let names = Matcher::new(["SAT", "Sat"].map(|name| (name.to_owned(), name)));
        let words = Matcher::ignoring_case([("sat".to_owned(), ())]);
        let joint = Joint::new([(names.phrases(), true), (words.phrases(), false)]);
        let text = "SAT, sat, Sat";
        let [as_written, anyhow] = joint.find(text);
        assert_eq!(names.hits(text, as_written).iter().map(|hit| *hit.value).collect::<Vec<_>>(), ["SAT", "Sat"]);
        assert_eq!(anyhow.len(), 3);
    }

    proptest! {
        #[test]
        fn each_matcher_finds_what_it_would_alone(
            cased in proptest::collection::vec("[กขเ่abAB é]{0,4}", 0..24),
            uncased in proptest::collection::vec("[กขเ่abAB é]{0,4}", 0..24),
            text in "[กขเ่abAB é龍]{0,60}",
        ) {
            let cased = Matcher::new(cased.into_iter().map(|phrase| (phrase, ())));
            let uncased = Matcher::ignoring_case(uncased.into_iter().map(|phrase| (phrase, ())));
            let joint = Joint::new([(cased.phrases(), true), (uncased.phrases(), false)]);
            let [as_written, anyhow] = joint.find(&text);
            prop_assert_eq!(cased.hits(&text, as_written), cased.find(&text));
            prop_assert_eq!(uncased.hits(&text, anyhow), uncased.find(&text));
        }
    }
}
