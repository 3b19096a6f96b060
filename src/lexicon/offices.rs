//! `seeds/offices.csv`: words of office and what they serve.

use std::path::Path;

use serde::Deserialize;

use super::Matcher;
use super::source::{self, rows};
use crate::error::Result;
use crate::model::Role;

/// What an office serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Serves {
    /// The body named after it.
    Body,
    /// The country that sends an envoy.
    Country,
    /// The government of Thailand, or of the country named after it.
    Government,
    /// A unit or province whose name goes on from the word, and the body it belongs to.
    Unit,
    /// The Office of the Prime Minister.
    Pmo,
    /// Nothing that articles name.
    None,
}

/// What a word of office says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// The office.
    pub role: Role,
    /// What it serves.
    pub serves: Serves,
    /// The id of the body meant where none is named; empty where none is.
    pub body: String,
    /// Where the head of a unit's name begins, in bytes of the word.
    pub unit: Option<usize>,
    /// Whether that name may end with the word: `ผู้ว่าราชการกรุงเทพมหานคร`.
    pub whole: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    role: Role,
    #[serde(deserialize_with = "source::split")]
    words: Vec<String>,
    serves: Serves,
    #[serde(default)]
    body: String,
}

/// All words of office.
pub struct Offices {
    /// The words.
    pub words: Matcher<Office>,
}

impl Offices {
    /// Reads the table.
    ///
    /// # Errors
    /// A role or kind of service that there is not.
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        let rows = rows::<Row>("offices.csv", include_str!("../../seeds/offices.csv"), overlay)?;
        let words = rows.into_iter().flat_map(|r| {
            let Row { role, words, serves, body } = r.value;
            words.into_iter().map(move |word| {
                let unit = word.find('+');
                let whole = word.ends_with('+') && unit.is_some_and(|head| head + 1 < word.len());
                (word.replace('+', ""), Office { role, serves, body: body.clone(), unit, whole })
            })
        });
        Ok(Offices { words: Matcher::new(words) })
    }
}
