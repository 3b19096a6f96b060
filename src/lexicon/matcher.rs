//! Finding thousands of phrases in one pass: a double-array Aho–Corasick automaton over chars, leftmost-longest.

use std::collections::BTreeMap;
use std::ops::Range;

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};

use crate::text::thai;

/// Phrases with a value each. Built once, read by every thread.
pub struct Matcher<T> {
    automaton: Option<CharwiseDoubleArrayAhoCorasick<u32>>,
    values: Vec<T>,
    lowercase: bool,
}

/// A phrase found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'a, T> {
    /// Bytes of the text searched.
    pub range: Range<usize>,
    /// The phrase's value.
    pub value: &'a T,
}

impl<T> Matcher<T> {
    /// Compiles phrases to an automaton. A phrase given twice keeps the later value, so that overlays win; empty phrases
    /// are left out.
    pub fn new(phrases: impl IntoIterator<Item = (String, T)>) -> Self {
        Self::build(phrases, false)
    }

    /// The same, blind to the case of ASCII letters.
    pub fn ignoring_case(phrases: impl IntoIterator<Item = (String, T)>) -> Self {
        Self::build(phrases, true)
    }

    fn build(phrases: impl IntoIterator<Item = (String, T)>, lowercase: bool) -> Self {
        let unique: BTreeMap<String, T> = phrases
            .into_iter()
            .filter(|(p, _)| !p.is_empty())
            .map(|(p, v)| (if lowercase { p.to_ascii_lowercase() } else { p }, v))
            .collect();
        let (mut patterns, values): (Vec<String>, Vec<T>) = unique.into_iter().unzip();
        let mut indexes: Vec<u32> = (0u32..).take(patterns.len()).collect();
        // Articles write either apostrophe.
        for i in 0..patterns.len() {
            let other = match (patterns[i].contains('\''), patterns[i].contains('’')) {
                (true, false) => patterns[i].replace('\'', "’"),
                (false, true) => patterns[i].replace('’', "'"),
                _ => continue,
            };
            // Sorted up to here, so a spelling that has its own value is found.
            if patterns[..values.len()].binary_search(&other).is_err() {
                patterns.push(other);
                indexes.push(indexes[i]);
            }
        }
        // Building fails only for no patterns, empty ones and doubles, which are gone, or more than 2³² states.
        let automaton = CharwiseDoubleArrayAhoCorasickBuilder::new()
            .match_kind(MatchKind::LeftmostLongest)
            .build_with_values(patterns.iter().zip(indexes))
            .ok();
        Matcher { automaton, values, lowercase }
    }

    /// Phrases in `text`, leftmost-longest and not overlapping, that start and end where a reader of Thai could cut: not
    /// inside a cluster of letter and marks, and Latin words only whole.
    pub fn find<'s>(&'s self, text: &str) -> Vec<Hit<'s, T>> {
        if self.lowercase {
            let lowered = text.to_ascii_lowercase();
            return self.search(&lowered).collect();
        }
        self.search(text).collect()
    }

    /// The first phrase in `text`, where [`Self::find`] would find it first. Not for matchers blind to case.
    pub fn first<'s>(&'s self, text: &str) -> Option<Hit<'s, T>> {
        self.search(text).next()
    }

    /// The same phrases one by one, as far as they are asked for. Not for matchers blind to case.
    pub fn search<'s, 't>(&'s self, text: &'t str) -> impl Iterator<Item = Hit<'s, T>> + use<'s, 't, T> {
        let hits = self.automaton.iter().flat_map(move |automaton| automaton.leftmost_find_iter(text));
        hits.filter(move |m| stands_free(text, m.start()..m.end()))
            .filter_map(|m| Some(Hit { range: m.start()..m.end(), value: self.values.get(m.value() as usize)? }))
    }

    /// How many phrases there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

/// Whether a stretch neither cuts a Thai cluster nor a Latin word or number.
pub fn stands_free(text: &str, range: Range<usize>) -> bool {
    let inner = &text[range.clone()];
    let joined = |a: Option<char>, b: Option<char>| match (a, b) {
        (Some(a), Some(b)) => a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric(),
        _ => false,
    };
    !joined(text[..range.start].chars().next_back(), inner.chars().next())
        && !joined(inner.chars().next_back(), text[range.end..].chars().next())
        && thai::is_cluster_boundary(text, range.start)
        && thai::is_cluster_boundary(text, range.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longest_phrase_wins_and_clusters_stay_whole() {
        let m = Matcher::new([("จีน".into(), "CN"), ("ปราจีนบุรี".into(), "")].map(|(p, v): (String, _)| (p, v)));
        let text = "ไทย-จีน ที่ปราจีนบุรี และจีนี";
        let hits: Vec<_> = m.find(text).into_iter().map(|h| (&text[h.range], *h.value)).collect();
        assert_eq!(hits, [("จีน", "CN"), ("ปราจีนบุรี", "")]);
    }

    #[test]
    fn latin_words_match_whole_and_blind_to_case_on_request() {
        let m = Matcher::ignoring_case([("MOU".to_owned(), 1)]);
        let text = "mou, MOUs, an MoU";
        let hits: Vec<_> = m.find(text).into_iter().map(|h| &text[h.range]).collect();
        assert_eq!(hits, ["mou", "MoU"]);
    }
}
