//! `seeds/topics.csv`: the taxonomy of topics, and `seeds/topic_triggers.csv`: the words that speak of them.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::path::Path;

use serde::Deserialize;

use super::Matcher;
use super::source::{self, rows};
use crate::error::Result;

/// A topic of the taxonomy.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Short and lasting, as `cybercrime`.
    pub id: String,
    /// Ids of the topics directly above it.
    #[serde(default, deserialize_with = "source::split")]
    pub broader: Vec<String>,
    /// Name in Thai.
    pub label_th: String,
    /// Name in English.
    pub label_en: String,
    /// IRIs of close concepts elsewhere, where certain.
    #[serde(default, deserialize_with = "source::split")]
    pub close_match: Vec<String>,
}

/// A row of `topic_triggers.csv`; without a topic it holds distractors.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Trigger {
    topic: String,
    #[serde(deserialize_with = "source::split")]
    phrases: Vec<String>,
}

/// A row of `cooperation_cues.csv`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CueRow {
    #[serde(deserialize_with = "source::split")]
    phrases: Vec<String>,
    kind: CooperationCue,
}

/// What words near a topic say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CooperationCue {
    /// Said of both sides: `ความร่วมมือ`, `ทั้งสองฝ่าย`.
    Together,
    /// One side does, wishes or asks: `เสนอ`, `สนใจ`.
    Act,
    /// Opens a list of fields: `ด้าน`, `อาทิ`.
    Field,
    /// How much something grew or shrank: `ขยายตัวร้อยละ`.
    Figure,
    /// Holds another word and says nothing: `ขยายตัว`.
    None,
}

/// The taxonomy.
pub struct Topics {
    /// In the order of the table.
    pub all: Vec<Topic>,
    /// The ids of all topics above one, by its id, nearest first.
    above: HashMap<String, Vec<String>>,
    /// The words that speak of topics; one phrase may speak of several. A phrase without topics takes the place of the
    /// phrases inside it (`เขตเศรษฐกิจพิเศษ`).
    pub triggers: Matcher<Vec<String>>,
    /// The words near which a topic is a field of work with a partner.
    pub cues: Matcher<CooperationCue>,
}

impl Topics {
    /// Reads the taxonomy; an overlay's row replaces ours of the same id.
    ///
    /// # Errors
    /// A `broader` that is no topic.
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        let table = rows::<Topic>("topics.csv", include_str!("../../seeds/topics.csv"), overlay)?;
        for row in &table {
            if let Some(b) = row.value.broader.iter().find(|b| !table.iter().any(|t| t.value.id == **b)) {
                return Err(row.error(format!("broader: there is no topic \"{b}\"")));
            }
        }
        let mut all: Vec<Topic> = Vec::new();
        for row in table {
            match all.iter_mut().find(|t| t.id == row.value.id) {
                Some(old) => *old = row.value,
                None => all.push(row.value),
            }
        }
        let mut phrases: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in rows::<Trigger>("topic_triggers.csv", include_str!("../../seeds/topic_triggers.csv"), overlay)? {
            let distracts = row.value.topic.is_empty();
            if !distracts && !all.iter().any(|t| t.id == row.value.topic) {
                return Err(row.error(format!("topic: there is no topic \"{}\"", row.value.topic)));
            }
            for phrase in row.value.phrases {
                let topics = phrases.entry(phrase.to_ascii_lowercase()).or_default();
                if !distracts && !topics.contains(&row.value.topic) {
                    topics.push(row.value.topic.clone());
                }
            }
        }
        let cues = rows::<CueRow>("cooperation_cues.csv", include_str!("../../seeds/cooperation_cues.csv"), overlay)?;
        let cues = cues.into_iter().flat_map(|r| r.value.phrases.into_iter().map(move |p| (p, r.value.kind)));
        let above = all.iter().map(|topic| (topic.id.clone(), ancestors(&all, topic))).collect();
        Ok(Topics { all, above, triggers: Matcher::ignoring_case(phrases), cues: Matcher::ignoring_case(cues) })
    }

    /// The topic of an id.
    pub fn get(&self, id: &str) -> Option<&Topic> {
        self.all.iter().find(|t| t.id == id)
    }

    /// Every topic above this one, nearest first.
    pub fn ancestors(&self, id: &str) -> impl Iterator<Item = &str> {
        self.above.get(id).into_iter().flatten().map(String::as_str)
    }

    /// Whether a topic stands below another.
    pub fn is_below(&self, low: &str, high: &str) -> bool {
        self.ancestors(low).any(|above| above == high)
    }
}

fn ancestors(all: &[Topic], topic: &Topic) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut queue: VecDeque<&String> = topic.broader.iter().collect();
    while let Some(next) = queue.pop_front() {
        if !out.contains(next) {
            out.push(next.clone());
            queue.extend(all.iter().find(|t| t.id == *next).into_iter().flat_map(|t| &t.broader));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_is_below_those_above_it() {
        let topics = Topics::load(None).unwrap();
        let low = topics.all.iter().find(|t| !t.broader.is_empty()).unwrap();
        let nearest: Vec<&str> = topics.ancestors(&low.id).take(low.broader.len()).collect();
        assert_eq!(nearest, low.broader);
        assert!(topics.is_below(&low.id, nearest[0]) && !topics.is_below(nearest[0], &low.id));
    }
}
