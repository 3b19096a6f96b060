//! From a word to the thing in the graph that it names: `RU`, `Russia`, `รัสเซีย`, `id:country-RU` are one country.

use std::collections::BTreeSet;

use oxigraph::model::vocab::rdf;
use oxigraph::model::{Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Term, TermRef};
use oxigraph::sparql::{QueryResults, SparqlEvaluator};
use oxigraph::store::Store;
use unicode_normalization::UnicodeNormalization;

use super::names::{expand, ours, shorten};
use crate::error::{Error, Result};

/// How close a name must be to be suggested, from 0 to 1 (Jaro–Winkler).
const NEAR: f64 = 0.8;
/// How many names an error lists at most.
pub(super) const LISTED: usize = 5;

/// What sort of thing is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sought {
    /// Any of these classes; none means anything.
    pub classes: Vec<NamedNode>,
    /// The scheme of a concept.
    pub scheme: Option<NamedNode>,
}

/// A name of something, and how much weight it has: 0 for a code, 1 for a preferred label, 2 for another label.
pub(super) struct Name {
    pub entity: NamedNode,
    pub text: String,
    pub rank: u8,
}

/// The one country, person, body or topic that a word names: an id, code, IRI, CURIE or name in Thai or English.
///
/// # Errors
/// [`Error::Lookup`] where the word names nothing (with the nearest names) or more than one thing (with all of them).
pub fn entity(store: &Store, word: &str) -> Result<NamedNode> {
    let classes = ["sam:Country", "schema:Person", "org:FormalOrganization", "skos:Concept"];
    find(store, word, &Sought { classes: classes.iter().filter_map(|name| expand(name)).collect(), scheme: None })
}

/// How many things the register keeps apart among facts told by their CURIEs; a fact that it has not joined to others is a thing of its own.
pub fn registered<'a>(store: &Store, facts: impl Iterator<Item = &'a str>) -> usize {
    let property = expand("sam:report");
    let thing = |fact: &'a str| {
        let joined = property
            .as_ref()
            .zip(expand(fact))
            .and_then(|(property, fact)| subjects(store, property, fact.as_ref().into()).min());
        joined.map_or_else(|| fact.to_owned(), |thing| shorten(thing.as_str()))
    };
    facts.map(thing).collect::<BTreeSet<String>>().len()
}

/// The one thing that a word names.
///
/// Tried in this order: an IRI or CURIE; a local name of ours (`country-RU`) or a source URL; a code or number
/// exactly; a preferred label, another label exactly; any of them whatever the case and spacing.
///
/// # Errors
/// [`Error::Lookup`] where the word names nothing (with the nearest names) or more than one thing (with all of them).
pub(super) fn find(store: &Store, word: &str, sought: &Sought) -> Result<NamedNode> {
    let word = word.trim();
    if let Some(node) = expand(word).or_else(|| ours(word).filter(|node| exists(store, node))) {
        let node = merged_into(store, node);
        return known(store, &node, word, sought);
    }
    for rank in 0..=2 {
        let found = exactly(store, word, rank, sought)?;
        if !found.is_empty() {
            return only(store, found, word);
        }
    }
    let names = names(store)?;
    let folded = fold(word);
    for rank in 0..=2 {
        let same = names.iter().filter(|name| name.rank == rank && fold(&name.text) == folded);
        let mut found: Vec<_> = same.map(|name| name.entity.clone()).collect();
        found.sort();
        found.dedup();
        found.retain(|node| fits(store, node, sought));
        if !found.is_empty() {
            return only(store, found, word);
        }
    }
    let hint = did_you_mean(&nearest(store, &folded, &names, sought));
    Err(Error::Lookup(format!("nothing in the graph is named \"{word}\"{hint}")))
}

/// A label of a node: English first, then Thai, then any; the short name where it has none.
pub(super) fn label(store: &Store, node: &NamedNode) -> String {
    let mut labels = labels(store, node, "skos:prefLabel");
    labels.sort_by_key(|label| match label.language() {
        Some("en") => 0,
        Some("th") => 1,
        _ => 2,
    });
    labels.first().map_or_else(|| shorten(node.as_str()), |label| label.value().to_owned())
}

/// The distinct literals of one property, in a fixed order.
pub(super) fn labels(store: &Store, node: &NamedNode, property: &str) -> Vec<Literal> {
    let mut found: Vec<Literal> = objects(store, node, property)
        .filter_map(|term| match term {
            Term::Literal(literal) => Some(literal),
            _ => None,
        })
        .collect();
    found.sort_by_cached_key(ToString::to_string);
    found.dedup();
    found
}

/// Every value of one property, in whatever graph.
pub(super) fn objects(store: &Store, node: &NamedNode, property: &str) -> impl Iterator<Item = Term> + use<> {
    let property = expand(property);
    let quads = property.map(|p| store.quads_for_pattern(Some(node.as_ref().into()), Some(p.as_ref()), None, None));
    quads.into_iter().flatten().filter_map(|quad| Some(quad.ok()?.object))
}

/// Whether a node is of a class that is looked for, and of the scheme.
pub(super) fn fits(store: &Store, node: &NamedNode, sought: &Sought) -> bool {
    let states = |property: NamedNodeRef<'_>, object: &NamedNode| {
        let object = TermRef::from(object.as_ref());
        store.quads_for_pattern(Some(node.as_ref().into()), Some(property), Some(object), None).next().is_some()
    };
    (sought.classes.is_empty() || sought.classes.iter().any(|class| states(rdf::TYPE, class)))
        && sought
            .scheme
            .as_ref()
            .is_none_or(|scheme| expand("skos:inScheme").is_some_and(|property| states(property.as_ref(), scheme)))
}

/// A node that was named by its IRI, if it is there and fits; the subject that has this IRI as its source URL otherwise.
fn known(store: &Store, node: &NamedNode, word: &str, sought: &Sought) -> Result<NamedNode> {
    let name = shorten(node.as_str());
    if exists(store, node) {
        return match fits(store, node, sought) {
            true => Ok(node.clone()),
            false => Err(Error::Lookup(format!("{name} is no {}", describe(sought)))),
        };
    }
    let source = expand("schema:url").and_then(|url| subjects(store, &url, node.as_ref().into()).next());
    if let Some(subject) = source.filter(|subject| fits(store, subject, sought)) {
        return Ok(subject);
    }
    // `id:topic-cybercrim`: what follows the kind is most often a code or a name.
    let tail = name.split_once(':').and_then(|(_, local)| local.split_once('-')).map_or("", |(_, tail)| tail);
    let hint = did_you_mean(&nearest(store, &fold(&tail.replace('-', " ")), &names(store)?, sought));
    Err(Error::Lookup(format!("{word} is not in the graph{hint}")))
}

/// What a thing was merged into, or the thing itself.
pub(super) fn merged_into(store: &Store, node: NamedNode) -> NamedNode {
    let into = objects(store, &node, "sam:mergedInto").find_map(|term| NamedNode::try_from(term).ok());
    into.unwrap_or(node)
}

pub(super) fn exists(store: &Store, node: &NamedNode) -> bool {
    store.quads_for_pattern(Some(node.as_ref().into()), None, None, None).next().is_some()
}

pub(super) fn subjects(
    store: &Store,
    property: &NamedNode,
    object: TermRef<'_>,
) -> impl Iterator<Item = NamedNode> + use<> {
    store.quads_for_pattern(None, Some(property.as_ref()), Some(object), None).filter_map(|quad| {
        match quad.ok()?.subject {
            NamedOrBlankNode::NamedNode(node) => Some(node),
            NamedOrBlankNode::BlankNode(_) => None,
        }
    })
}

fn properties(rank: u8) -> impl Iterator<Item = NamedNode> {
    let names: &[&str] = match rank {
        0 => &["skos:notation", "dcterms:identifier"],
        1 => &["skos:prefLabel"],
        _ => &["skos:altLabel"],
    };
    names.iter().filter_map(|name| expand(name))
}

/// What has exactly this name, by the index.
pub(super) fn exactly(store: &Store, word: &str, rank: u8, sought: &Sought) -> Result<Vec<NamedNode>> {
    let text: String = word.nfc().collect();
    let mut spellings = vec![Literal::from(text.as_str())];
    if rank == 0 {
        spellings.extend([Literal::from(text.to_uppercase()), Literal::from(text.to_lowercase())]);
    } else {
        for language in ["th", "en"] {
            spellings.extend(Literal::new_language_tagged_literal(text.as_str(), language));
        }
    }
    let mut found = Vec::new();
    for property in properties(rank) {
        for spelling in &spellings {
            // A name stands in the graph of every article that uses it: see each thing once before asking about it.
            let mut subjects: Vec<_> = subjects(store, &property, spelling.as_ref().into()).collect();
            subjects.sort();
            subjects.dedup();
            found.extend(subjects);
        }
    }
    found.sort();
    found.dedup();
    found.retain(|node| fits(store, node, sought));
    Ok(found)
}

fn only(store: &Store, mut found: Vec<NamedNode>, word: &str) -> Result<NamedNode> {
    if found.len() > 1 {
        let listed: Vec<String> = found.iter().take(LISTED).map(|node| describe_node(store, node)).collect();
        let more = if found.len() > LISTED { format!(" and {} more", found.len() - LISTED) } else { String::new() };
        return Err(Error::Lookup(format!(
            "\"{word}\" names more than one thing: {}{more}; say which by its id",
            listed.join(", ")
        )));
    }
    found.pop().ok_or_else(|| Error::Lookup(format!("nothing in the graph is named \"{word}\"")))
}

fn describe_node(store: &Store, node: &NamedNode) -> String {
    format!("{} ({})", shorten(node.as_str()), label(store, node))
}

fn describe(sought: &Sought) -> String {
    let classes: Vec<_> = sought.classes.iter().map(|class| shorten(class.as_str())).collect();
    let scheme = sought.scheme.as_ref().map(|scheme| format!(" in {}", shorten(scheme.as_str())));
    format!("{}{}", classes.join(" or "), scheme.unwrap_or_default())
}

/// Every name in the graph, once for each thing that has it.
pub(super) fn names(store: &Store) -> Result<Vec<Name>> {
    let list: Vec<_> =
        (0..=2).flat_map(|rank| properties(rank).map(move |property| format!("({property} {rank})"))).collect();
    let text = format!(
        "SELECT DISTINCT ?entity ?name ?rank {{ VALUES (?property ?rank) {{ {} }} ?entity ?property ?name }}",
        list.join(" ")
    );
    let wrong = |why: String| Error::Lookup(format!("the names in the graph cannot be read: {why}"));
    let mut query = SparqlEvaluator::new().parse_query(&text).map_err(|e| wrong(e.to_string()))?;
    query.dataset_mut().set_default_graph_as_union();
    let QueryResults::Solutions(rows) = query.on_store(store).execute().map_err(|e| wrong(e.to_string()))? else {
        return Ok(Vec::new());
    };
    let mut names = Vec::new();
    for row in rows {
        let row = row.map_err(|e| wrong(e.to_string()))?;
        if let (Some(Term::NamedNode(entity)), Some(Term::Literal(name)), Some(Term::Literal(rank))) =
            (row.get(0), row.get(1), row.get(2))
        {
            let rank = rank.value().parse().unwrap_or(2);
            names.push(Name { entity: entity.clone(), text: name.value().to_owned(), rank });
        }
    }
    Ok(names)
}

/// `; did you mean …?`, or nothing where there is nothing to suggest.
pub(super) fn did_you_mean(near: &[String]) -> String {
    if near.is_empty() { String::new() } else { format!("; did you mean {}?", near.join(", ")) }
}

/// One text for all spellings of a name: composed, lower case, single spaces.
pub(super) fn fold(text: &str) -> String {
    let lower = text.nfc().flat_map(char::to_lowercase).collect::<String>();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The names most like a folded word and at least half as long, each of a different thing that fits: `no` is no misspelling of a word that
/// begins so.
pub(super) fn nearest(store: &Store, folded: &str, names: &[Name], sought: &Sought) -> Vec<String> {
    let length = folded.chars().count();
    let mut scored: Vec<(f64, &Name)> = names
        .iter()
        .filter(|name| name.text.chars().count() * 2 >= length)
        .map(|name| (strsim::jaro_winkler(folded, &fold(&name.text)), name))
        .filter(|(score, _)| *score >= NEAR)
        .collect();
    scored.sort_by(|(a, x), (b, y)| b.total_cmp(a).then_with(|| (x.rank, &x.entity).cmp(&(y.rank, &y.entity))));
    let mut listed: Vec<&Name> = Vec::new();
    for (_, name) in scored {
        if listed.len() == LISTED {
            break;
        }
        if listed.iter().all(|known| known.entity != name.entity) && fits(store, &name.entity, sought) {
            listed.push(name);
        }
    }
    listed.iter().map(|name| format!("\"{}\" ({})", name.text, shorten(name.entity.as_str()))).collect()
}
