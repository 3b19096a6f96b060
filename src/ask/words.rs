//! `seeds/question_words.csv`: the words that questions are made of, besides the names that the lexicon knows.

use std::path::Path;

use serde::Deserialize;

use super::read::Kind;
use crate::error::Result;
use crate::lexicon::Matcher;
use crate::lexicon::source::{self, rows};

/// How a date is meant by the words before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum When {
    /// `since`, `ตั้งแต่`, `from`, `between`.
    Since,
    /// `until`, `ถึง`, `to`: that day too.
    Until,
    /// `after`, `หลัง`: not that day.
    After,
    /// `before`, `ก่อน`: not that day.
    Before,
    /// `to`, `and`: the end, if a beginning is named; else they say nothing of the date.
    Through,
    /// `onwards`, `เป็นต้นมา`, behind the date: what it names has no end.
    Onward,
}

/// What a number is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// `at least 3`: so many or more.
    Least,
    /// `more than 3`: one more at least.
    More,
    /// `below 0.5`: less than that.
    Below,
}

/// What a phrase does in a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// It says what is asked for; queries with the same concepts in their questions answer it. Several stand with spaces between
    /// them; one that begins with a hyphen is a mark, for [`Together`] alone.
    Concept(String),
    /// It says nothing of its own.
    Noise,
    /// It says nothing of its own, and what follows it narrows what is asked for: `about`, `เรื่อง`.
    Narrows,
    /// It says how the next date is meant.
    When(When),
    /// It asks for what no graph of press releases knows: the index of a [`Reason`].
    Outside(usize),
    /// A value of a vocabulary.
    Value(Kind, String),
    /// A topic by a name that only questions use.
    Topic(String),
    /// It says how the next number is meant, or the one before it.
    Than(Bound),
    /// A number in words.
    Number(String),
    /// A body by a name that only questions use.
    Body(String),
    /// A country by a name that only questions use, as its two-letter code.
    Country(String),
}

/// Why a question is not answered, in English and Thai.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Reason {
    /// What the table calls it: `negation`.
    pub name: String,
    pub en: String,
    pub th: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    kind: String,
    value: String,
    #[serde(deserialize_with = "source::split")]
    phrases: Vec<String>,
    en: String,
    th: String,
}

/// The table, compiled.
pub(super) struct Words {
    /// Finds the phrases, blind to the case of Latin letters.
    pub matcher: Matcher<Word>,
    /// Every phrase, for the repair of typing errors.
    pub phrases: Vec<String>,
    /// Why questions are refused.
    pub reasons: Vec<Reason>,
    /// Concepts that an answer must share with a question that has all of them, with the reason where it does not: `most`.
    pub limits: Vec<(Vec<String>, usize)>,
    /// Marks that words leave, and the concept that makes a question one of the reason where both are there: `-party` with
    /// `partner`, of countries that have not signed.
    pub together: Vec<Together>,
}

/// A mark and a concept that tell together why a question is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Together {
    pub mark: String,
    pub concept: String,
    pub reason: String,
}

impl Words {
    /// Reads the table; an overlay's phrase replaces ours.
    ///
    /// # Errors
    /// A kind or value that there is not.
    pub fn load(overlay: Option<&Path>) -> Result<Words> {
        let table = rows::<Row>("question_words.csv", include_str!("../../seeds/question_words.csv"), overlay)?;
        let (mut found, mut phrases, mut reasons) = (Vec::new(), Vec::new(), Vec::new());
        let (mut limits, mut together) = (Vec::<(Vec<String>, usize)>::new(), Vec::new());
        for row in table {
            let value = row.value.value.clone();
            let word = match row.value.kind.as_str() {
                "limits" => {
                    let sets = row.value.phrases.iter();
                    limits.extend(sets.map(|set| (set.split(' ').map(str::to_owned).collect(), reasons.len())));
                    reasons.push(Reason { name: value, en: row.value.en.clone(), th: row.value.th.clone() });
                    continue;
                }
                "together" => {
                    for pair in &row.value.phrases {
                        let (mark, concept) = pair
                            .split_once(' ')
                            .ok_or_else(|| row.error(format!("phrases: \"{pair}\" is no mark and concept")))?;
                        let (mark, concept) = (mark.to_owned(), concept.to_owned());
                        together.push(Together { mark, concept, reason: value.clone() });
                    }
                    continue;
                }
                "concept" => Word::Concept(value),
                "noise" => Word::Noise,
                "narrows" => Word::Narrows,
                "when" => Word::When(match value.as_str() {
                    "since" => When::Since,
                    "until" => When::Until,
                    "after" => When::After,
                    "before" => When::Before,
                    "through" => When::Through,
                    "onward" => When::Onward,
                    _ => {
                        return Err(row.error(format!(
                            "value: \"{value}\" is none of since, until, after, before, through, onward"
                        )));
                    }
                }),
                "than" => Word::Than(match value.as_str() {
                    "least" => Bound::Least,
                    "more" => Bound::More,
                    "below" => Bound::Below,
                    _ => return Err(row.error(format!("value: \"{value}\" is none of least, more, below"))),
                }),
                "number" => Word::Number(value),
                "outside" => {
                    reasons.push(Reason { name: value, en: row.value.en.clone(), th: row.value.th.clone() });
                    Word::Outside(reasons.len() - 1)
                }
                "status" => Word::Value(Kind::Status, value),
                "stance" => Word::Value(Kind::Stance, value),
                "stage" => Word::Value(Kind::Stage, value),
                "event" => Word::Value(Kind::Event, value),
                "instrument" => Word::Value(Kind::Instrument, value),
                "role" => Word::Value(Kind::Role, value),
                "language" => Word::Value(Kind::Language, value),
                "topic" => Word::Topic(value),
                "body" => Word::Body(value),
                "country" => Word::Country(value),
                kind => {
                    return Err(row.error(format!(
                        "kind: \"{kind}\" is none of concept, noise, narrows, when, than, number, outside, status, stance, \
                         stage, event, instrument, role, language, topic, body, country, limits, together"
                    )));
                }
            };
            phrases.extend(row.value.phrases.iter().map(|phrase| phrase.to_lowercase()));
            found.extend(row.value.phrases.into_iter().map(|phrase| (phrase, word.clone())));
        }
        Ok(Words { matcher: Matcher::ignoring_case(found), phrases, reasons, limits, together })
    }

    /// The reason of a name.
    pub fn reason(&self, name: &str) -> Option<usize> {
        self.reasons.iter().position(|reason| reason.name == name)
    }
}
