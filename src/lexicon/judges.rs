//! `seeds/judge_*.csv`: how much speaks for and against what might be a fact, learned from labelled articles (logistic
//! regression; `tests/train.py` fits it, docs/quality.md says how it was measured).

use std::path::Path;

use serde::Deserialize;

use super::source::rows;
use crate::error::Result;

/// What is weighed of a pair of partner and topic; `extract::cooperation` says what each means.
pub const COOPERATION: [&str; 25] = [
    "said",
    "said_plainly",
    "partner_said",
    "partner_engaged",
    "partner_in_title",
    "partner_share",
    "partner_is_body",
    "partner_in_agreement",
    "partner_in_event",
    "partners_main",
    "title_of_many",
    "topic_times",
    "topic_depth",
    "topic_of_agreement",
    "together_anywhere",
    "together_with_partner",
    "field",
    "acts",
    "apart",
    "apart_before",
    "sentence_length",
    "listed_with_partner",
    "main_together",
    "main_with_partner",
    "topics_with_partner",
];

/// What is weighed of an agreement and a topic that it may cover; `extract::agreements` says what each means.
pub const AGREEMENT_TOPIC: [&str; 13] = [
    "by_rule",
    "by_title",
    "rules_tell",
    "rules_tell_times",
    "after",
    "apart",
    "same_sentence",
    "topics_beside",
    "broader_beside",
    "narrower_told",
    "times",
    "share",
    "agreements",
];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    feature: String,
    weight: f64,
}

/// A logistic regression over `N` features.
pub struct Judge<const N: usize> {
    bias: f64,
    weights: [f64; N],
}

impl<const N: usize> Judge<N> {
    fn load(name: &str, embedded: &str, overlay: Option<&Path>, features: &[&str; N]) -> Result<Self> {
        let mut judge = Judge { bias: 0.0, weights: [0.0; N] };
        for row in rows::<Row>(name, embedded, overlay)? {
            let place = features.iter().position(|f| *f == row.value.feature);
            match place.and_then(|i| judge.weights.get_mut(i)) {
                Some(weight) => *weight = row.value.weight,
                None if row.value.feature == "bias" => judge.bias = row.value.weight,
                None => return Err(row.error(format!("there is no feature \"{}\"", row.value.feature))),
            }
        }
        Ok(judge)
    }

    /// How likely it is a fact, from 0 to 1.
    pub fn probability(&self, features: &[f64; N]) -> f64 {
        let sum: f64 = self.bias + self.weights.iter().zip(features).map(|(w, x)| w * x).sum::<f64>();
        1.0 / (1.0 + (-sum).exp())
    }
}

/// The judges.
pub struct Judges {
    /// Of pairs of partner and topic.
    pub cooperation: Judge<{ COOPERATION.len() }>,
    /// Of agreements and the topics that they may cover.
    pub agreement_topic: Judge<{ AGREEMENT_TOPIC.len() }>,
}

impl Judges {
    /// Reads the tables; an overlay's weight replaces ours.
    ///
    /// # Errors
    /// A feature that there is not, or no number.
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        let cooperation = include_str!("../../seeds/judge_cooperation.csv");
        let agreement_topic = include_str!("../../seeds/judge_agreement_topic.csv");
        Ok(Judges {
            cooperation: Judge::load("judge_cooperation.csv", cooperation, overlay, &COOPERATION)?,
            agreement_topic: Judge::load("judge_agreement_topic.csv", agreement_topic, overlay, &AGREEMENT_TOPIC)?,
        })
    }
}
