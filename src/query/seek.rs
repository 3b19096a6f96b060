//! From what a person types to the one thing that is meant: as [`super::entity`], and besides by part of a name and with a
//! slip of the finger. Where it takes one thing for what was typed, it says so.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use oxigraph::model::NamedNode;
use oxigraph::store::Store;

use super::lookup::{
    self, LISTED, Name, Sought, did_you_mean, exactly, exists, fold, label, merged_into, names, nearest,
};
use super::names::{expand, ours, shorten};
use crate::error::{Error, Result};

/// A thing that so many times as many articles name as all others of its name together is the one that is meant.
const OUTWEIGHS: usize = 20;

/// The thing that a word names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The thing.
    pub node: NamedNode,
    /// What the reader should know where the word does not name it alone or exactly.
    pub note: Option<String>,
}

/// The country, body, person, topic or article that is meant: by id, code, IRI, CURIE, number or URL of an article, name,
/// the first or last part of a name, or a name with one or two letters wrong.
///
/// # Errors
/// [`Error::Lookup`] where it names nothing (with the nearest names) or several things (with the articles that name each).
pub fn seek(store: &Store, word: &str) -> Result<Found> {
    let word = word.trim();
    let exact = |node| Ok(Found { node, note: None });
    if let Some(node) = expand(word).or_else(|| ours(word)).filter(|node| exists(store, node)) {
        let node = merged_into(store, node);
        return match is_ours(&node) {
            true => exact(node),
            false => lookup::find(store, word, &Sought::default()).and_then(exact),
        };
    }
    if expand(word).is_some() {
        // The source of an article, or an IRI that is not there.
        return lookup::find(store, word, &Sought::default()).and_then(exact);
    }
    let mut found = Vec::new();
    for rank in 0..=2 {
        let named = exactly(store, word, rank, &Sought::default())?;
        found.extend(named.into_iter().filter(|node| is_ours(node) && (rank == 0 || !is_article(node))));
        // Whom single articles name so, and no more, may be somebody whose full name the others tell.
        if found.iter().any(|node| rank != 1 || !is_of_an_article(node)) {
            return choose(store, word, found);
        }
    }
    if !found.is_empty() {
        return choose(store, word, found);
    }
    let names: Vec<Name> = names(store)?;
    let folded = fold(word);
    let fits = |name: &&Name| is_ours(&name.entity) && !is_article(&name.entity);
    let all = || names.iter().filter(fits).map(|name| (fold(&name.text), name));
    let things = |found: Vec<&Name>| {
        let mut found: Vec<NamedNode> = found.into_iter().map(|name| name.entity.clone()).collect();
        found.sort();
        found.dedup();
        found
    };
    let same = things(all().filter(|(name, _)| *name == folded).map(|(_, name)| name).collect());
    if !same.is_empty() {
        return choose(store, word, same);
    }
    let part = format!("{folded} ");
    let end = format!(" {folded}");
    let holding =
        all().filter(|(name, _)| folded.chars().count() > 2 && (name.starts_with(&part) || name.ends_with(&end)));
    let holding = things(holding.map(|(_, name)| name).collect());
    if !holding.is_empty() {
        return choose(store, word, holding);
    }
    let near = things(all().filter(|(name, _)| is_slip(&folded, name)).map(|(_, name)| name).collect());
    if let [node] = near.as_slice() {
        let taken = format!("{} ({})", label(store, node), shorten(node.as_str()));
        return Ok(Found {
            node: node.clone(),
            note: Some(format!("nothing is named \"{word}\"; this is {taken}, the one name that is nearly the same")),
        });
    }
    let classes = ["sam:Country", "schema:Person", "org:FormalOrganization", "skos:Concept"];
    let sought = Sought { classes: classes.iter().filter_map(|name| expand(name)).collect(), scheme: None };
    let hint = did_you_mean(&nearest(store, &folded, &names, &sought));
    Err(Error::Lookup(format!("nothing in the graph is named \"{word}\"{hint}")))
}

fn is_ours(node: &NamedNode) -> bool {
    let id = shorten(node.as_str());
    let kinds = ["country-", "org-", "person-", "topic-", "article-"];
    id.strip_prefix("id:").is_some_and(|id| kinds.iter().any(|kind| id.starts_with(kind)))
}

fn is_article(node: &NamedNode) -> bool {
    shorten(node.as_str()).starts_with("id:article-")
}

/// Whether a thing has its id from the one article that names it: `person-90001-มาลี`.
fn is_of_an_article(node: &NamedNode) -> bool {
    let id = shorten(node.as_str());
    let number = id.split('-').nth(1).unwrap_or_default();
    !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
}

/// One letter wrong in a name of four or more, two in one of twelve or more; hardly anybody gets the first letter wrong.
fn is_slip(typed: &str, name: &str) -> bool {
    let length = typed.chars().count().min(name.chars().count());
    let most = match length {
        0..4 => return false,
        4..12 => 1,
        _ => 2,
    };
    typed.chars().next() == name.chars().next()
        && typed.len().abs_diff(name.len()) <= most * 4
        && strsim::osa_distance(typed, name) <= most
}

/// The one thing, or the one that nearly all articles mean, with a note on the others; an error that lists them otherwise.
fn choose(store: &Store, word: &str, found: Vec<NamedNode>) -> Result<Found> {
    let merged: BTreeSet<NamedNode> = found.into_iter().map(|node| merged_into(store, node)).collect();
    let mut counted: Vec<(usize, NamedNode)> = merged.into_iter().map(|node| (articles(store, &node), node)).collect();
    counted.sort_by_key(|(n, node)| (Reverse(*n), node.clone()));
    let others: usize = counted.iter().skip(1).map(|(n, _)| n).sum();
    let listed = |from: usize| {
        let all = counted.iter().skip(from).take(LISTED);
        let all =
            all.map(|(n, node)| format!("{} ({}, {})", shorten(node.as_str()), label(store, node), in_articles(*n)));
        let more = match counted.len().saturating_sub(from + LISTED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        format!("{}{more}", all.collect::<Vec<_>>().join(", "))
    };
    match counted.first() {
        Some((_, node)) if counted.len() == 1 => Ok(Found { node: node.clone(), note: None }),
        Some((n, node)) if *n >= OUTWEIGHS * others.max(1) => {
            let taken = format!("{} ({})", label(store, node), in_articles(*n));
            let note = format!("\"{word}\" is taken for {taken}; it may also be {}", listed(1));
            Ok(Found { node: node.clone(), note: Some(note) })
        }
        _ => Err(Error::Lookup(format!("\"{word}\" names more than one thing: {}; say which by its id", listed(0)))),
    }
}

fn in_articles(number: usize) -> String {
    if number == 1 { "1 article".to_owned() } else { format!("{number} articles") }
}

/// How many articles name a thing.
fn articles(store: &Store, node: &NamedNode) -> usize {
    let Some(property) = expand("schema:mentions") else { return 0 };
    let quads = store.quads_for_pattern(None, Some(property.as_ref()), Some(node.as_ref().into()), None);
    quads.flatten().map(|quad| quad.graph_name.to_string()).collect::<BTreeSet<_>>().len()
}

#[cfg(test)]
mod tests {
    use oxigraph::io::RdfFormat;

    use super::*;

    fn store() -> Store {
        let store = Store::new().unwrap();
        let text = include_str!("../../tests/fixtures/graph.trig");
        store.load_from_reader(RdfFormat::TriG, text.as_bytes()).unwrap();
        store
    }

    fn id(word: &str) -> (String, bool) {
        let found = seek(&store(), word).unwrap();
        (shorten(found.node.as_str()), found.note.is_some())
    }

    #[test]
    fn things_go_by_code_name_part_of_a_name_and_number() {
        for (word, expected) in [
            ("RU", "id:country-RU"),
            ("รัสเซีย", "id:country-RU"),
            ("MDES", "id:org-th-mdes"),
            ("id:topic-cybercrime", "id:topic-cybercrime"),
            ("ประเสริฐ", "id:person-ประเสริฐ-จันทรรวงทอง"),
            ("900006", "id:article-900006"),
            ("https://example.org/news/900007", "id:article-900007"),
        ] {
            assert_eq!(id(word), (expected.to_owned(), false), "{word}");
        }
    }

    #[test]
    fn a_slip_is_taken_for_the_one_name_it_is_near_and_told() {
        assert_eq!(id("Kazakstan"), ("id:country-KZ".to_owned(), true));
        assert_eq!(id("cybercrme"), ("id:topic-cybercrime".to_owned(), true));
        assert_eq!(id("ประเสริฐ จันทรวงทอง"), ("id:person-ประเสริฐ-จันทรรวงทอง".to_owned(), true));
    }

    #[test]
    fn what_is_near_nothing_or_names_several_is_an_error_with_what_would_do() {
        let told = |word: &str| seek(&store(), word).unwrap_err().to_string();
        assert!(told("Ruritania").contains("nothing in the graph is named"), "{}", told("Ruritania"));
        assert!(told("id:country-XX").contains("is not in the graph"));
        assert!(told("").contains("nothing"));
        assert!(told("signed").contains("nothing in the graph"), "a word of a vocabulary is no thing");
    }
}
