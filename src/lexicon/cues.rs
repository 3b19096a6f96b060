//! Trigger phrases, one table a family: `seeds/status_cues.csv` (how far an agreement has come), `seeds/event_cues.csv`
//! (that something took place) and `seeds/stance_cues.csv` (how firmly cooperation is stated).
//!
//! The families are searched apart: the same words may speak of an instrument and of an event (`ลงนาม`).

use std::path::Path;
use std::str::FromStr;

use serde::Deserialize;

use super::Matcher;
use super::source::{self, rows};
use crate::error::Result;
use crate::model::mention::Cue;
use crate::model::{AgreementStatus, EventKind, Stance};

/// A row of any of the tables. The column of the value is named after the family.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CueRow {
    #[serde(deserialize_with = "source::split")]
    phrases: Vec<String>,
    #[serde(default, alias = "status", alias = "kind", alias = "stance")]
    value: String,
}

/// The matchers of the three families. A phrase without a cue is a distractor: it takes the place of the phrases inside it.
pub struct Cues {
    /// How far an agreement has come.
    pub status: Matcher<Option<Cue>>,
    /// That something took or takes place.
    pub event: Matcher<Option<Cue>>,
    /// How firmly cooperation is stated.
    pub stance: Matcher<Option<Cue>>,
}

impl Cues {
    /// Reads the tables; an overlay's phrase replaces ours.
    ///
    /// # Errors
    /// A value that is not in the family's vocabulary.
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        Ok(Cues {
            status: family("status_cues.csv", include_str!("../../seeds/status_cues.csv"), overlay, |s| {
                AgreementStatus::from_str(s).map(Cue::Status)
            })?,
            event: family("event_cues.csv", include_str!("../../seeds/event_cues.csv"), overlay, |s| {
                EventKind::from_str(s).map(Cue::Event)
            })?,
            stance: family("stance_cues.csv", include_str!("../../seeds/stance_cues.csv"), overlay, |s| match s {
                "wished" => Ok(Cue::Wished),
                _ => Stance::from_str(s).map(Cue::Stance),
            })?,
        })
    }
}

fn family<E: std::fmt::Display>(
    name: &str,
    embedded: &str,
    overlay: Option<&Path>,
    parse: impl Fn(&str) -> Result<Cue, E>,
) -> Result<Matcher<Option<Cue>>> {
    let mut phrases = Vec::new();
    for row in rows::<CueRow>(name, embedded, overlay)? {
        let cue = match row.value.value.as_str() {
            "" => None,
            word => Some(parse(word).map_err(|e| row.error(e.to_string()))?),
        };
        phrases.extend(row.value.phrases.into_iter().map(|p| (p, cue)));
    }
    Ok(Matcher::ignoring_case(phrases))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(matcher: &Matcher<Option<Cue>>, text: &str) -> Vec<Option<Cue>> {
        matcher.find(text).into_iter().map(|h| *h.value).collect()
    }

    #[test]
    fn families_speak_of_the_same_words_apart() {
        let cues = Cues::load(None).unwrap();
        assert_eq!(found(&cues.status, "ร่วมลงนาม"), [Some(Cue::Status(AgreementStatus::Signed))]);
        assert_eq!(found(&cues.event, "ร่วมลงนาม"), [Some(Cue::Event(EventKind::Signing))]);
    }

    #[test]
    fn what_is_yet_to_be_signed_is_not_signed() {
        let cues = Cues::load(None).unwrap();
        assert_eq!(found(&cues.status, "เตรียมลงนาม"), [Some(Cue::Status(AgreementStatus::Drafting))]);
        assert_eq!(found(&cues.status, "will sign"), [Some(Cue::Status(AgreementStatus::Drafting))]);
    }

    #[test]
    fn a_room_for_meetings_is_no_meeting() {
        let cues = Cues::load(None).unwrap();
        assert_eq!(found(&cues.event, "ห้องประชุม"), [None]);
        assert_eq!(found(&cues.event, "การประชุม"), [Some(Cue::Event(EventKind::Meeting))]);
    }

    #[test]
    fn a_word_outside_the_vocabulary_names_its_row() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("event_cues.csv"), "phrases,kind\nพักผ่อน,holiday\n").unwrap();
        let error = Cues::load(Some(folder.path())).err().unwrap().to_string();
        assert!(error.contains("event_cues.csv:2") && error.contains("holiday"), "{error}");
    }
}
