//! Facts of a whole store, read by a few scans that Oxigraph joins by hashing.
//!
//! One look-up a fact costs an index seek and the decoding of all that is said of it: on a store of 50,000 articles a minute
//! where this takes seconds.

use std::collections::HashMap;

use oxigraph::model::{Literal, NamedNode, NamedNodeRef, Term};
use oxigraph::sparql::{QueryEvaluationError, QueryResults, QuerySolution, SparqlEvaluator};
use oxigraph::store::Store;

use super::facts::{Article, Fact};
use super::terms::id;
use crate::error::{Error, Result};
use crate::rdf::vocab::{other, sam};

/// What facts of a class are asked for in one go: properties that each must have, and others that it may have. Properties of
/// many values stand apart: asked for together, each value of one would come with each of the other.
pub(crate) struct Asked {
    /// What a fact is passed over without.
    pub must: &'static [NamedNodeRef<'static>],
    /// What it may lack.
    pub may: &'static [NamedNodeRef<'static>],
}

/// Every fact of a class that answers any of what is asked, with the answers.
pub(crate) fn facts(store: &Store, class: NamedNodeRef<'_>, asked: &[Asked]) -> Result<Vec<Fact>> {
    let mut facts: Vec<Fact> = Vec::new();
    let mut places: HashMap<(Term, Term), usize> = HashMap::new();
    for Asked { must, may } in asked {
        let properties: Vec<NamedNodeRef<'static>> = must.iter().chain(*may).copied().collect();
        let mut pattern = scan("?graph ?thing", &format!("?thing a {class}"));
        for (place, property) in properties.iter().enumerate() {
            let one = scan(&format!("?graph ?thing ?value{place}"), &format!("?thing {property} ?value{place}"));
            pattern += &if place < must.len() { one } else { format!("OPTIONAL {one}") };
        }
        let columns: String = (0..properties.len()).map(|place| format!(" ?value{place}")).collect();
        each(store, &format!("SELECT ?graph ?thing{columns} WHERE {{ {pattern} }}"), |row| {
            let (Some(graph @ Term::NamedNode(article)), Some(thing @ Term::NamedNode(node))) =
                (row.get(0), row.get(1))
            else {
                return;
            };
            let place = *places.entry((graph.clone(), thing.clone())).or_insert_with(|| {
                facts.push(Fact::new(node.clone(), article.clone()));
                facts.len() - 1
            });
            for (column, property) in properties.iter().enumerate() {
                if let Some(value) = row.get(column + 2) {
                    facts[place].learn(*property, value);
                }
            }
        })?;
    }
    Ok(facts)
}

/// Every article, by its graph.
pub(crate) fn articles(store: &Store) -> Result<HashMap<NamedNode, Article>> {
    let named = |property: NamedNodeRef<'_>, column: &str| {
        scan(&format!("?graph {column}"), &format!("?graph {property} {column}"))
    };
    let query = format!(
        "SELECT ?graph ?number ?title ?day ?url WHERE {{ {} OPTIONAL {} OPTIONAL {} OPTIONAL {} OPTIONAL {} }}",
        scan("?graph", &format!("?graph a {}", other::NEWS_ARTICLE)),
        named(other::IDENTIFIER, "?number"),
        named(other::PREF_LABEL, "?title"),
        named(other::ISSUED, "?day"),
        named(other::URL, "?url"),
    );
    let mut articles = HashMap::new();
    each(store, &query, |row| {
        let Some(Term::NamedNode(graph)) = row.get(0) else { return };
        let text = |column: usize| match row.get(column) {
            Some(Term::Literal(text)) => Some(text.value()),
            _ => None,
        };
        let article = Article {
            number: text(1).unwrap_or(id(graph.as_str()).trim_start_matches("article-")).to_owned(),
            title: text(2).unwrap_or_default().to_owned(),
            date: text(3).and_then(|day| day.parse().ok()),
            url: match row.get(4) {
                Some(Term::NamedNode(url)) => Some(url.as_str().to_owned()),
                _ => None,
            },
        };
        articles.insert(graph.clone(), article);
    })?;
    Ok(articles)
}

/// Every name that graphs prefer for things, with the number of graphs, by the things' IRIs.
pub(super) fn names(store: &Store) -> Result<HashMap<String, Vec<(Literal, usize)>>> {
    let query = format!(
        "SELECT ?thing ?name (COUNT(?graph) AS ?graphs) WHERE {{ GRAPH ?graph {{ ?thing {} ?name }} }} GROUP BY ?thing ?name",
        other::PREF_LABEL
    );
    let mut names: HashMap<String, Vec<(Literal, usize)>> = HashMap::new();
    each(store, &query, |row| {
        if let (Some(Term::NamedNode(thing)), Some(Term::Literal(name)), Some(Term::Literal(graphs))) =
            (row.get(0), row.get(1), row.get(2))
        {
            let graphs = graphs.value().parse().unwrap_or(0);
            names.entry(thing.as_str().to_owned()).or_default().push((name.clone(), graphs));
        }
    })?;
    Ok(names)
}

/// The first sentence, in the order of the text, of the evidence of every fact of a class, by article and fact.
pub(crate) fn sentences(
    store: &Store,
    class: NamedNodeRef<'_>,
) -> Result<HashMap<(NamedNode, NamedNode), (u64, String)>> {
    let query = format!(
        "SELECT ?graph ?thing ?start ?sentence WHERE {{ {} {} {} OPTIONAL {} }}",
        scan("?graph ?thing", &format!("?thing a {class}")),
        scan("?graph ?thing ?evidence", &format!("?thing {} ?evidence", sam::EVIDENCE)),
        scan("?graph ?evidence ?sentence", &format!("?evidence {} ?sentence", sam::SENTENCE)),
        scan("?graph ?evidence ?start", &format!("?evidence {} ?start", sam::START)),
    );
    let mut sentences: HashMap<(NamedNode, NamedNode), (u64, String)> = HashMap::new();
    each(store, &query, |row| {
        if let (Some(Term::NamedNode(graph)), Some(Term::NamedNode(fact)), start, Some(Term::Literal(sentence))) =
            (row.get(0), row.get(1), row.get(2), row.get(3))
        {
            let start = match start {
                Some(Term::Literal(start)) => start.value().parse().unwrap_or(u64::MAX),
                _ => u64::MAX,
            };
            let found = (start, sentence.value().to_owned());
            let first = sentences.entry((graph.clone(), fact.clone())).or_insert_with(|| found.clone());
            if found < *first {
                *first = found;
            }
        }
    })?;
    Ok(sentences)
}

/// One pattern as a sub-select, so that it is scanned once and joined with others by hashing.
fn scan(columns: &str, pattern: &str) -> String {
    format!("{{ SELECT {columns} WHERE {{ GRAPH ?graph {{ {pattern} }} }} }} ")
}

fn each(store: &Store, query: &str, mut row: impl FnMut(&QuerySolution)) -> Result<()> {
    let query = SparqlEvaluator::new().parse_query(query).map_err(|error| Error::Lookup(error.to_string()))?;
    let QueryResults::Solutions(rows) = query.on_store(store).execute().map_err(unread)? else { return Ok(()) };
    for found in rows {
        row(&found.map_err(unread)?);
    }
    Ok(())
}

fn unread(error: QueryEvaluationError) -> Error {
    Error::Lookup(format!("the store cannot be read: {error}"))
}
