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
    /// The Office of the Prime Minister.
    Pmo,
    /// Nothing that articles name.
    None,
}

/// What a word of office says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Office {
    /// The office.
    pub role: Role,
    /// What it serves.
    pub serves: Serves,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    role: Role,
    #[serde(deserialize_with = "source::split")]
    words: Vec<String>,
    serves: Serves,
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
            let office = Office { role: r.value.role, serves: r.value.serves };
            r.value.words.into_iter().map(move |w| (w, office))
        });
        Ok(Offices { words: Matcher::new(words) })
    }
}
