//! `seeds/people.csv`: the full names of people whom releases name often, so that they are found without a title and whole.

use std::collections::HashSet;
use std::path::Path;

use serde::Deserialize;

use super::Matcher;
use super::source::rows;
use crate::error::Result;

/// How the names in religion begin by which the highest monks go, without a surname.
const RELIGION: &str = "สมเด็จพระ";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    name: String,
}

/// Known people.
pub struct People {
    /// Given name and surname, one space between, or a name in religion; other spellings have two spaces or none, as articles often do.
    pub names: Matcher<String>,
    /// Every given name and surname.
    parts: HashSet<String>,
    /// Every given name.
    given: HashSet<String>,
}

impl People {
    /// Reads the table.
    ///
    /// # Errors
    /// A row that is neither a full name nor a name in religion.
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        let mut names = Vec::new();
        let (mut parts, mut given) = (HashSet::new(), HashSet::new());
        for row in rows::<Row>("people.csv", include_str!("../../seeds/people.csv"), overlay)? {
            let name = &row.value.name;
            if !name.contains(' ') && !name.starts_with(RELIGION) {
                return Err(row.error(format!("name: \"{name}\" is not a full name, given name and surname")));
            }
            parts.extend(name.split(' ').map(str::to_owned));
            given.extend(name.split(' ').next().map(str::to_owned));
            let spellings = [name.clone(), name.replace(' ', "  "), name.replace(' ', "")];
            names.extend(spellings.map(|spelling| (spelling, name.clone())));
        }
        Ok(People { names: Matcher::new(names), parts, given })
    }

    /// Whether a full name is in the table.
    pub fn holds(&self, name: &str) -> bool {
        self.names.holds(name)
    }

    /// Whether a word is somebody's given name.
    pub fn is_given(&self, word: &str) -> bool {
        self.given.contains(word)
    }

    /// Whether a word is somebody's given name or surname.
    pub fn is_part(&self, word: &str) -> bool {
        self.parts.contains(word)
    }
}
