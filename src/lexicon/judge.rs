//! `seeds/judge_*.csv`: how much speaks for and against what a text may state, learned from labelled articles (logistic
//! regression; `tests/train.py` fits it, docs/quality.md says how it was measured).

use std::collections::HashMap;
use std::path::Path;

use serde::Deserialize;

use super::source::rows;
use crate::error::Result;
use crate::model::{AgreementStatus, Stance};

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

/// What is weighed of a place where a topic is told with a partner that may be meant; of several places the most counts.
/// `extract::cooperation` says what each means, as of the next.
pub const SIGHTING: [&str; 28] = [
    "fits",
    "named",
    "body_at_work",
    "body",
    "place",
    "main",
    "latest",
    "recent",
    "partner",
    "partner_after",
    "together",
    "act",
    "field",
    "figure",
    "title",
    "opening",
    "listed",
    "headed",
    "bare",
    "in_agreement",
    "told",
    "topics",
    "partners",
    "early",
    "is_main",
    "mains",
    "titled",
    "talks",
];

/// What is weighed of a partner and a topic besides.
pub const COOPERATION: [&str; 18] = [
    "by_rule",
    "rule_confidence",
    "by_instrument",
    "times",
    "times_fit",
    "rows",
    "rows_of_partner",
    "rows_of_topic",
    "narrower",
    "agreement_with",
    "agreement_on",
    "agreement_with_on",
    "met",
    "is_body",
    "partner_times",
    "topic_times",
    "matters",
    "english",
];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    feature: String,
    weight: f64,
}

/// A logistic regression over named features, and over topics where the table has rows `topic=ID`.
pub struct Judge {
    bias: f64,
    weights: Vec<f64>,
    topics: HashMap<String, f64>,
}

impl Judge {
    /// Reads a table compiled in under a name, whose features stand in the order in which they will be handed over; an overlay's
    /// weight replaces ours.
    ///
    /// # Errors
    /// A feature that there is not, or no number.
    pub fn load(name: &str, table: &str, features: &[&str], overlay: Option<&Path>) -> Result<Self> {
        let mut judge = Judge { bias: 0.0, weights: vec![0.0; features.len()], topics: HashMap::new() };
        for row in rows::<Row>(name, table, overlay)? {
            let place = features.iter().position(|f| *f == row.value.feature);
            match (place.and_then(|i| judge.weights.get_mut(i)), row.value.feature.strip_prefix("topic=")) {
                (Some(weight), _) => *weight = row.value.weight,
                (None, Some(topic)) => {
                    judge.topics.insert(topic.to_owned(), row.value.weight);
                }
                (None, None) if row.value.feature == "bias" => judge.bias = row.value.weight,
                (None, None) => return Err(row.error(format!("there is no feature \"{}\"", row.value.feature))),
            }
        }
        Ok(judge)
    }

    /// How likely it is, from 0 to 1.
    pub fn probability(&self, features: &[f64], topic: &str) -> f64 {
        let sum: f64 = self.weights.iter().zip(features).map(|(w, x)| w * x).sum();
        let topic = self.topics.get(topic).copied().unwrap_or_default();
        1.0 / (1.0 + (-(self.bias + sum + topic)).exp())
    }
}

/// A row of the table of stances.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct StanceRow {
    feature: String,
    ongoing: f64,
    agreed: f64,
    discussed: f64,
    proposed: f64,
}

/// A row of the table of statuses.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct StatusRow {
    feature: String,
    signed: f64,
    in_force: f64,
    drafting: f64,
    approved: f64,
    negotiating: f64,
    proposed: f64,
}

/// A multinomial logistic regression over named features: the weights of each for `N` answers.
struct Choice<const N: usize>(HashMap<String, [f64; N]>);

impl<const N: usize> Choice<N> {
    /// How much speaks for each answer.
    fn sums(&self, features: &[(String, f64)]) -> [f64; N] {
        let mut sums = self.0.get("bias").copied().unwrap_or([0.0; N]);
        for (name, value) in features {
            if let Some(weights) = self.0.get(name) {
                sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight * value);
            }
        }
        sums
    }
}

/// How firmly work on a topic is stated.
pub struct StanceJudge(Choice<4>);

impl StanceJudge {
    /// Reads the table; an overlay's row replaces ours.
    ///
    /// # Errors
    /// What is no number.
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        let table = include_str!("../../seeds/judge_stance.csv");
        let rows = rows::<StanceRow>("judge_stance.csv", table, overlay)?.into_iter().map(|row| row.value);
        // In the order of [`Stance::ALL`].
        let weights = rows.map(|row| (row.feature, [row.ongoing, row.agreed, row.discussed, row.proposed]));
        Ok(StanceJudge(Choice(weights.collect())))
    }

    /// The stance for which most speaks.
    pub fn likeliest(&self, features: &[(String, f64)]) -> Stance {
        let sums = self.0.sums(features);
        let best = Stance::ALL.iter().zip(sums).max_by(|a, b| a.1.total_cmp(&b.1));
        best.map_or(Stance::Discussed, |(stance, _)| *stance)
    }
}

/// The statuses of agreements that are weighed: what was renewed or has ended is too seldom told to learn.
pub const WEIGHED: [AgreementStatus; 6] = [
    AgreementStatus::Signed,
    AgreementStatus::InForce,
    AgreementStatus::Drafting,
    AgreementStatus::Approved,
    AgreementStatus::Negotiating,
    AgreementStatus::Proposed,
];

/// How far an agreement has come.
pub struct StatusJudge(Choice<6>);

impl StatusJudge {
    /// Reads the table; an overlay's row replaces ours.
    ///
    /// # Errors
    /// What is no number.
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        let table = include_str!("../../seeds/judge_status.csv");
        let rows = rows::<StatusRow>("judge_status.csv", table, overlay)?.into_iter().map(|row| row.value);
        let weights = rows.map(|row| {
            let StatusRow { feature, signed, in_force, drafting, approved, negotiating, proposed } = row;
            (feature, [signed, in_force, drafting, approved, negotiating, proposed])
        });
        Ok(StatusJudge(Choice(weights.collect())))
    }

    /// The status for which most speaks of those that may be told; none of a table without weights.
    pub fn likeliest(
        &self,
        features: &[(String, f64)],
        may_be: impl Fn(AgreementStatus) -> bool,
    ) -> Option<AgreementStatus> {
        let sums = WEIGHED.iter().zip(self.0.sums(features)).filter(|(status, _)| may_be(**status));
        let best = sums.max_by(|a, b| a.1.total_cmp(&b.1)).filter(|_| !self.0.0.is_empty());
        best.map(|(status, _)| *status)
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
            Judge::load("judge_agreement_topic.csv", "feature,weight\n", &AGREEMENT_TOPIC, Some(folder.path()))
        };
        let nothing = [0.0; AGREEMENT_TOPIC.len()];
        assert_eq!(lay("feature,weight\nbias,0\n").unwrap().probability(&nothing, "trade"), 0.5);
        let error = lay("feature,weight\nluck,1\n").err().unwrap().to_string();
        assert!(error.contains("judge_agreement_topic.csv:2") && error.contains("luck"), "{error}");
    }
    #[test]
    fn a_topic_weighs_by_itself_and_one_without_a_row_does_not() {
        let table = "feature,weight\nbias,-1\ntopic=trade,3\n";
        let judge = Judge::load("judge_cooperation.csv", table, &["named"], None).unwrap();
        assert!(judge.probability(&[0.0], "trade") > 0.8);
        assert!(judge.probability(&[0.0], "rail") < 0.3);
    }

    #[test]
    fn of_the_statuses_that_may_be_told_the_likeliest_is() {
        let folder = tempfile::tempdir().unwrap();
        let table = "feature,signed,in-force,drafting,approved,negotiating,proposed\nloud,90,0,0,0,80,0\n";
        std::fs::write(folder.path().join("judge_status.csv"), table).unwrap();
        let judge = StatusJudge::load(Some(folder.path())).unwrap();
        let loud = [("loud".to_owned(), 1.0)];
        assert_eq!(judge.likeliest(&loud, |_| true), Some(AgreementStatus::Signed));
        let open = |status| status != AgreementStatus::Signed;
        assert_eq!(judge.likeliest(&loud, open), Some(AgreementStatus::Negotiating));
        assert_eq!(judge.likeliest(&loud, |_| false), None);
    }

    #[test]
    fn the_stance_for_which_most_speaks_is_the_likeliest() {
        let folder = tempfile::tempdir().unwrap();
        let table = "feature,ongoing,agreed,discussed,proposed\nloud,0,0,0,50\n";
        std::fs::write(folder.path().join("judge_stance.csv"), table).unwrap();
        let judge = StanceJudge::load(Some(folder.path())).unwrap();
        assert_eq!(judge.likeliest(&[("loud".into(), 1.0)]), Stance::Proposed);
        let broken = "feature,ongoing,agreed,discussed,proposed\nloud,0,0,0,much\n";
        std::fs::write(folder.path().join("judge_stance.csv"), broken).unwrap();
        let error = StanceJudge::load(Some(folder.path())).err().unwrap().to_string();
        assert!(error.contains("judge_stance.csv:2"), "{error}");
    }
}
