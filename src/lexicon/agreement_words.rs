//! `seeds/agreement_words.csv`: the words that name instruments.

use std::path::Path;

use serde::Deserialize;

use super::Matcher;
use super::source::{self, rows};
use super::topics::Topics;
use crate::error::Result;
use crate::model::AgreementKind;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    #[serde(deserialize_with = "source::split")]
    words: Vec<String>,
    #[serde(default, deserialize_with = "source::split")]
    kinds: Vec<String>,
    #[serde(default)]
    topic: Option<String>,
}

/// What words that name instruments tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgreementWord {
    /// The kinds they may name, the likeliest first; none for distractors.
    pub kinds: Vec<AgreementKind>,
    /// The id of the topic that an instrument of this name covers, if the name tells.
    pub topic: Option<String>,
}

/// Words that name instruments.
pub struct AgreementWords {
    /// Finds them, blind to the case of Latin letters.
    pub matcher: Matcher<AgreementWord>,
}

impl AgreementWords {
    /// Reads the table; an overlay's words replace ours.
    ///
    /// # Errors
    /// A kind that is not in the vocabulary, a topic that is not in the taxonomy.
    pub fn load(overlay: Option<&Path>, topics: &Topics) -> Result<Self> {
        let mut phrases = Vec::new();
        for row in rows::<Row>("agreement_words.csv", include_str!("../../seeds/agreement_words.csv"), overlay)? {
            let parsed: std::result::Result<Vec<AgreementKind>, _> =
                row.value.kinds.iter().map(|k| k.parse()).collect();
            let kinds = parsed.map_err(|e: crate::model::UnknownWord| row.error(e.to_string()))?;
            if let Some(topic) = row.value.topic.as_ref().filter(|topic| topics.get(topic).is_none()) {
                return Err(row.error(format!("topic: there is no topic \"{topic}\"")));
            }
            let word = AgreementWord { kinds, topic: row.value.topic };
            phrases.extend(row.value.words.into_iter().map(|w| (w, word.clone())));
        }
        Ok(AgreementWords { matcher: Matcher::ignoring_case(phrases) })
    }
}
