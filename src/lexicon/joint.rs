//! The phrases of several matchers, found in one pass over a text.

use std::ops::Range;

use super::matcher::stands_free;
use super::trie::Trie;

/// The phrases of `N` matchers in one trie.
pub struct Joint<const N: usize> {
    trie: Trie,
    /// By phrase: where its meanings begin; one more at the end.
    meanings: Vec<u32>,
    /// Matchers, by their place among the `N`, and the index of the phrase's value there.
    values: Vec<(u8, u32)>,
}

impl<const N: usize> Joint<N> {
    /// Joins phrases with the index of a value each, in the order of the matchers. All of them are blind to the case of ASCII
    /// letters, or none is.
    pub fn new(matchers: [&[(String, u32)]; N], ignoring_case: bool) -> Self {
        let mut all: Vec<(&str, u8, u32)> = (0u8..)
            .zip(matchers)
            .flat_map(|(matcher, phrases)| {
                phrases.iter().map(move |(phrase, value)| (phrase.as_str(), matcher, *value))
            })
            .collect();
        all.sort_unstable();
        let phrases: Vec<&[(&str, u8, u32)]> = all.chunk_by(|a, b| a.0 == b.0).collect();
        let trie = Trie::new(phrases.iter().map(|same| same[0].0), ignoring_case);
        let mut end = 0;
        let ends = phrases.iter().map(|same| {
            end += same.len() as u32;
            end
        });
        let meanings = std::iter::once(0).chain(ends).collect();
        Joint { trie, meanings, values: all.iter().map(|(_, matcher, value)| (*matcher, *value)).collect() }
    }

    /// For each matcher the phrases that it finds in `text`, leftmost-longest and not overlapping, with the index of their
    /// value.
    pub fn find(&self, text: &str) -> [Vec<(Range<usize>, u32)>; N] {
        let mut found = [const { Vec::new() }; N];
        self.trie.each(text, |start, end, phrase| {
            let phrase = phrase as usize;
            for &(matcher, value) in &self.values[self.meanings[phrase] as usize..self.meanings[phrase + 1] as usize] {
                let found: &mut Vec<(Range<usize>, u32)> = &mut found[usize::from(matcher)];
                match found.last_mut() {
                    // The longer of two comes later, and gives way if it alone does not stand free.
                    Some(last) if last.0.start == start => {
                        if stands_free(text, start..end) || !stands_free(text, last.0.clone()) {
                            *last = (start..end, value);
                        }
                    }
                    Some(last) if last.0.end > start => {}
                    _ => found.push((start..end, value)),
                }
            }
        });
        found
    }
}
