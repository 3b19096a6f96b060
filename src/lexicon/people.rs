//! `seeds/people.csv`: the full names of people whom releases name often, so that they are found without a title and whole.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use serde::Deserialize;

use super::Matcher;
use super::source::{rows, split};
use crate::error::Result;

/// How the names in religion begin by which the highest monks go, without a surname.
const RELIGION: &str = "สมเด็จพระ";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    name: String,
    /// Other spellings of it, also in another script.
    #[serde(default, deserialize_with = "split")]
    aliases: Vec<String>,
}

/// Known people.
pub struct People {
    /// Given name and surname, one space between, or a name in religion; each also with two spaces or none, as articles often have it.
    pub names: Matcher<String>,
    /// The name that somebody goes by in the graph, by that and each of the others, told plainly.
    main: HashMap<String, String>,
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
        let (mut names, mut firsts) = (Vec::new(), Vec::new());
        let mut main = HashMap::new();
        let (mut parts, mut given) = (HashSet::new(), HashSet::new());
        for row in rows::<Row>("people.csv", include_str!("../../seeds/people.csv"), overlay)? {
            let Row { name: first, aliases } = &row.value;
            for name in std::iter::once(first).chain(aliases) {
                if !name.contains(' ') && !name.starts_with(RELIGION) {
                    return Err(row.error(format!("name: \"{name}\" is not a full name, given name and surname")));
                }
                parts.extend(name.split(' ').map(str::to_owned));
                given.extend(name.split(' ').next().map(str::to_owned));
                let spellings = [name.clone(), name.replace(' ', "  "), name.replace(' ', "")];
                names.extend(spellings.map(|spelling| (spelling, name.clone())));
            }
            firsts.push(first.clone());
            for alias in aliases {
                let before = main.insert(plainly(alias), first.clone());
                if let Some(other) = before.filter(|other| other != first) {
                    return Err(row.error(format!("aliases: \"{alias}\" is another name of \"{other}\" already")));
                }
            }
        }
        // Of names that differ in marks alone the one that stands first, which releases have more often.
        for first in firsts {
            main.entry(plainly(&first)).or_insert(first);
        }
        Ok(People { names: Matcher::new(names), main, parts, given })
    }

    /// The name that somebody goes by in the graph, by one told [`plainly`]; nothing where the table has none.
    pub fn main_name(&self, plain: &str) -> Option<&str> {
        self.main.get(plain).map(String::as_str)
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

/// A name without what spellings differ in: the case of Latin letters, some marks, spaces and hyphens.
pub fn plainly(name: &str) -> String {
    name.chars()
        .filter(|c| !matches!(c, '\u{0e47}'..='\u{0e4e}' | ' ' | '-' | '.'))
        .flat_map(char::to_lowercase)
        .collect()
}
