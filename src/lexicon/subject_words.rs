//! `seeds/subject_words.csv`: words by which reports of one agreement or one event are recognised.

use std::path::Path;

use serde::Deserialize;

use super::source::{rows, split};
use crate::error::Result;

/// What a word does in the name of an instrument or event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Use {
    Opens,
    Early,
    Between,
    Ends,
    Filler,
    Trade,
    Narrower,
    Own,
    Meeting,
    Generic,
    Ordinal,
    Bare,
    Sole,
    Place,
    Aside,
}

#[derive(Deserialize)]
struct Row {
    r#use: Use,
    #[serde(deserialize_with = "split")]
    words: Vec<String>,
}

/// The words, in lower case; fillers, trade and generic ones with the longest first.
#[derive(Clone, Debug, Default)]
pub struct SubjectWords {
    /// What an instrument is about follows one of these; of the ranks the first that is found decides.
    pub opens: Vec<Vec<String>>,
    /// The same where it stands before the parties: `การ`, which names of bodies hold too.
    pub early: Vec<String>,
    /// The parties follow these.
    pub between: Vec<String>,
    /// What it is about ends before these.
    pub ends: Vec<String>,
    /// These say nothing of what it is about.
    pub fillers: Vec<String>,
    /// These name free trade agreements.
    pub trade: Vec<String>,
    /// Beside these a free trade agreement is not one of two sides: `mini`, or another bloc than the other side.
    pub narrower: Vec<String>,
    /// The same, of blocs that Thailand is in: `อาเซียน`.
    pub own: Vec<String>,
    /// The name of a meeting in a series begins with one of these.
    pub meetings: Vec<String>,
    /// These say nothing of which meeting it is.
    pub generic: Vec<String>,
    /// The number in a series follows one of these: `ครั้งที่`.
    pub ordinals: Vec<String>,
    /// A name with one of these tells its subject only after the first rank of `opens`: `บันทึกความเข้าใจฯ`.
    pub bare: Vec<String>,
    /// Of events with these there is one a day: the cabinet's meetings.
    pub sole: Vec<String>,
    /// A counted meeting after one of these is told of beside the event: `ก่อนการประชุม … ครั้งที่ 3`.
    pub asides: Vec<String>,
    /// These say nothing of which place it is.
    pub places: Vec<String>,
}

impl SubjectWords {
    /// Those of the program with a user's own added.
    ///
    /// # Errors
    /// Names file, line and fault of the first bad row.
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        let mut all = SubjectWords::default();
        for row in rows::<Row>("subject_words.csv", include_str!("../../seeds/subject_words.csv"), overlay)? {
            let words = row.value.words.into_iter().map(|word| word.to_lowercase());
            match row.value.r#use {
                Use::Opens => all.opens.push(words.collect()),
                Use::Early => all.early.extend(words),
                Use::Between => all.between.extend(words),
                Use::Ends => all.ends.extend(words),
                Use::Filler => all.fillers.extend(words),
                Use::Trade => all.trade.extend(words),
                Use::Narrower => all.narrower.extend(words),
                Use::Own => all.own.extend(words),
                Use::Meeting => all.meetings.extend(words),
                Use::Generic => all.generic.extend(words),
                Use::Ordinal => all.ordinals.extend(words),
                Use::Bare => all.bare.extend(words),
                Use::Sole => all.sole.extend(words),
                Use::Aside => all.asides.extend(words),
                Use::Place => all.places.extend(words),
            }
        }
        for list in [&mut all.fillers, &mut all.generic, &mut all.places, &mut all.trade] {
            list.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        }
        Ok(all)
    }
}
