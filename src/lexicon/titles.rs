//! `seeds/titles.csv`: words before a person's name, words that only look so, and words that a name does not go on into.

use std::path::Path;

use serde::Deserialize;

use super::Matcher;
use super::source::{self, rows};
use crate::error::Result;

/// What a word says of the name beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Title,
    Distractor,
    Stop,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    kind: Kind,
    #[serde(default, rename = "lang")]
    _lang: String,
    #[serde(deserialize_with = "source::split")]
    words: Vec<String>,
}

/// Stop words of so few chars count only as whole words.
const SHORT: usize = 2;

/// Titles and their company.
pub struct Titles {
    /// Titles (true) and words that merely begin or end like one (false).
    pub words: Matcher<bool>,
    /// Words that a name does not go on into, sorted.
    stops: Vec<String>,
}

impl Titles {
    /// Reads the table.
    ///
    /// # Errors
    /// A row of an unknown kind.
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        let (mut words, mut stops) = (Vec::new(), Vec::new());
        for row in rows::<Row>("titles.csv", include_str!("../../seeds/titles.csv"), overlay)? {
            match row.value.kind {
                Kind::Stop => stops.extend(row.value.words),
                kind => words.extend(row.value.words.into_iter().map(|w| (w, kind == Kind::Title))),
            }
        }
        stops.sort_unstable();
        stops.dedup();
        Ok(Titles { words: Matcher::new(words), stops })
    }

    /// Whether a word begins with one that no name goes on into. Words of two letters also begin surnames, so they count
    /// only alone.
    pub fn stops(&self, word: &str) -> bool {
        self.stops.iter().any(|s| word == s || s.chars().count() > SHORT && word.starts_with(s.as_str()))
    }
}
