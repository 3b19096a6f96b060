//! `seeds/judge_agreement_topic.csv`: how much speaks for and against a topic that an agreement may cover, learned from labelled
//! articles (logistic regression; `tests/train.py` fits it, docs/quality.md says how it was measured).

use std::path::Path;

use serde::Deserialize;

use super::source::rows;
use crate::error::Result;

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

/// A logistic regression over the features of [`AGREEMENT_TOPIC`].
pub struct Judge {
    bias: f64,
    weights: [f64; AGREEMENT_TOPIC.len()],
}

impl Judge {
    /// Reads the table; an overlay's weight replaces ours.
    ///
    /// # Errors
    /// A feature that there is not, or no number.
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        let mut judge = Judge { bias: 0.0, weights: [0.0; AGREEMENT_TOPIC.len()] };
        let table = include_str!("../../seeds/judge_agreement_topic.csv");
        for row in rows::<Row>("judge_agreement_topic.csv", table, overlay)? {
            let place = AGREEMENT_TOPIC.iter().position(|f| *f == row.value.feature);
            match place.and_then(|i| judge.weights.get_mut(i)) {
                Some(weight) => *weight = row.value.weight,
                None if row.value.feature == "bias" => judge.bias = row.value.weight,
                None => return Err(row.error(format!("there is no feature \"{}\"", row.value.feature))),
            }
        }
        Ok(judge)
    }

    /// How likely an agreement covers a topic, from 0 to 1.
    pub fn probability(&self, features: &[f64; AGREEMENT_TOPIC.len()]) -> f64 {
        let sum: f64 = self.bias + self.weights.iter().zip(features).map(|(w, x)| w * x).sum::<f64>();
        1.0 / (1.0 + (-sum).exp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_may_be_laid_over_and_unknown_features_name_their_row() {
        let folder = tempfile::tempdir().unwrap();
        let lay = |table: &str| {
            std::fs::write(folder.path().join("judge_agreement_topic.csv"), table).unwrap();
            Judge::load(Some(folder.path()))
        };
        let nothing = [0.0; AGREEMENT_TOPIC.len()];
        assert_eq!(lay("feature,weight\nbias,0\n").unwrap().probability(&nothing), 0.5);
        let error = lay("feature,weight\nluck,1\n").err().unwrap().to_string();
        assert!(error.contains("judge_agreement_topic.csv:2") && error.contains("luck"), "{error}");
    }
}
