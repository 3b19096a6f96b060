//! What people decide over what the program found.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::vocabulary;

vocabulary!(
    /// What is done with a fact or a thing.
    Action {
        /// The fact is right: its confidence becomes 1.
        Accept = "accept",
        /// The fact is wrong and leaves the graph; of two things: they are not one; of two facts: they do not report one thing.
        Reject = "reject",
        /// A thing is the same as another, under which its facts stand from now on.
        Merge = "merge",
        /// A thing gets another preferred name.
        Rename = "rename",
        /// A form of a thing's name is that of another thing, which gets an id of its own.
        Split = "split",
    }
);

/// One row of a decisions file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What is done.
    pub action: Action,
    /// To what: the id of a fact (`fact-96398-position-5f0c2a9b`), a person or a body.
    pub id: String,
    /// The id of the thing it is merged into or told apart from, the new name, or the form that is split off; of a fact nothing, or the one that reports
    /// another agreement or event.
    pub target: String,
    /// Who decided; may be empty.
    pub by: String,
    /// Why; may be empty.
    pub note: String,
    /// Its line in the file, from 1.
    pub line: u64,
}

/// The decisions of a file, checked against one another.
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    /// The file they were read from.
    pub file: PathBuf,
    /// Every decision, in the order of the file.
    pub all: Vec<Decision>,
    /// What is decided of a fact, by its id: the index of the decision.
    pub facts: HashMap<String, usize>,
    /// What is merged, and into what in the end.
    pub merges: BTreeMap<String, String>,
    /// Forms of names that are other things, with the ids of these before merging, by the ids of the things that have them.
    pub splits: BTreeMap<String, BTreeMap<String, String>>,
    /// New names of things, by their ids.
    pub names: BTreeMap<String, String>,
    /// Pairs that are not one thing, or facts that do not report one, the lesser id first.
    pub apart: std::collections::BTreeSet<(String, String)>,
}

/// A form of a name as decisions compare it: with single spaces.
pub fn form(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Decisions {
    /// What was decided of a fact.
    pub fn of_fact(&self, id: &str) -> Option<&Decision> {
        self.facts.get(id).map(|&at| &self.all[at])
    }

    /// The thing that an id stands for after merging.
    pub fn merged<'a>(&'a self, id: &'a str) -> &'a str {
        self.merges.get(id).map_or(id, String::as_str)
    }

    /// Whether two things, or what two facts report, were told apart.
    pub fn told_apart(&self, a: &str, b: &str) -> bool {
        let (a, b) = if a < b { (a, b) } else { (b, a) };
        self.apart.contains(&(a.to_owned(), b.to_owned()))
    }

    /// Who decided, for the mark on a fact: the file where the row names nobody.
    pub fn decider(&self, decision: &Decision) -> String {
        match decision.by.as_str() {
            "" => self.file.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            by => by.to_owned(),
        }
    }
}

/// What was decided about the facts of one article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Decided {
    /// Facts that somebody found right, by id, and who.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub accepted: BTreeMap<String, String>,
    /// Facts that were taken out, by id, and by whom.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rejected: BTreeMap<String, String>,
    /// Facts that named things since merged into others or split, by id, and the ids of those things as they were found.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub merged: BTreeMap<String, Vec<String>>,
}

impl Decided {
    /// Whether nobody decided anything.
    pub fn is_empty(&self) -> bool {
        self.accepted.is_empty() && self.rejected.is_empty() && self.merged.is_empty()
    }
}
