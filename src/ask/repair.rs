//! Typing errors: a word that nothing is known of, taken for the one known word that is nearly the same.

use std::collections::BTreeSet;

use super::words::Words;
use crate::lexicon::Lexicon;

/// Shortest word repaired, in chars: a shorter one is near too many.
const SHORTEST: usize = 5;
/// From so many chars on, two errors are allowed.
const LONG: usize = 9;

/// Words as they should be.
pub(super) struct Known(BTreeSet<String>);

impl Known {
    /// The names of countries, bodies and topics, and the words of questions, in lower case.
    pub fn new(lexicon: &Lexicon, words: &Words) -> Known {
        let countries =
            lexicon.countries.all.iter().flat_map(|c| [&c.label_en, &c.label_th].into_iter().chain(&c.aliases));
        let topics = lexicon.topics.all.iter().flat_map(|t| [&t.label_en, &t.label_th]);
        let bodies = lexicon.bodies.all.iter().flat_map(|b| b.names());
        let names =
            countries.chain(topics).map(String::as_str).chain(bodies).chain(words.phrases.iter().map(String::as_str));
        Known(names.map(str::to_lowercase).filter(|name| name.chars().count() >= SHORTEST).collect())
    }

    /// The one known word that a word is nearly; none where there are two as near.
    pub fn nearest(&self, word: &str) -> Option<&str> {
        let word = word.to_lowercase();
        let length = word.chars().count();
        if length < SHORTEST || self.0.contains(&word) {
            return None;
        }
        let allowed = if length < LONG { 1 } else { 2 };
        let near = self.0.iter().filter(|name| name.chars().count().abs_diff(length) <= allowed);
        let mut best: Vec<(usize, &str)> = near
            .map(|name| (strsim::osa_distance(&word, name), name.as_str()))
            .filter(|(distance, _)| *distance <= allowed)
            .collect();
        best.sort();
        match best.as_slice() {
            [(_, only)] => Some(only),
            [(first, name), (second, _), ..] if first < second => Some(name),
            _ => None,
        }
    }
}
