//! The profile of one thing.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use oxigraph::model::NamedNode;
use oxigraph::store::Store;
use serde::Serialize;

use super::draft::{Cite, Detail, Draft, Subject, most_told, one_line};
use super::offices::{self, View};
use super::record::{HOME, Record, Source};
use super::sections;
use super::thing::Thing;
use super::words::word;
use super::{Options, Row};
use crate::analyze::NodeKind;
use crate::analyze::facts::kind_of;
use crate::analyze::load::below;
use crate::analyze::terms::id;
use crate::error::Result;
use crate::rdf::vocab::{ID, sam};

/// What the graph knows of one thing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Profile {
    /// The thing.
    pub thing: Thing,
    /// What is known of it; sections without a row are left out.
    pub sections: Vec<Section>,
}

/// One kind of knowledge.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Section {
    /// Its name for programs: `offices`, `agreements` …
    pub section: &'static str,
    /// Its heading.
    pub title: String,
    /// How many rows there are.
    pub total: usize,
    /// As many of them as asked for.
    pub rows: Vec<Row>,
}

/// A section before it is cut and looked up: rows in the order of their weight, and how the kept ones are arranged.
pub(super) struct Part {
    pub section: &'static str,
    pub rows: Vec<Draft>,
    arrange: Option<fn(&mut [Draft])>,
}

impl Part {
    fn new(section: &'static str, rows: Vec<Draft>) -> Part {
        Part { section, rows, arrange: None }
    }
}

/// The profile of a country, body, person, topic or article.
///
/// # Errors
/// [`crate::Error::Lookup`] where the store cannot be read.
pub fn show(store: &Store, node: &NamedNode, options: &Options) -> Result<Profile> {
    let source = Source::new(store, &options.window, options.lang)?;
    let thing = Thing::read(&source, node)?;
    let parts = parts(&source, node, options.on)?;
    let sections = parts.into_iter().filter(|part| !part.rows.is_empty()).map(|part| finish(part, &source, options));
    Ok(Profile { thing, sections: sections.collect::<Result<_>>()? })
}

fn finish(part: Part, source: &Source<'_>, options: &Options) -> Result<Section> {
    let Part { section, mut rows, arrange } = part;
    let total = rows.len();
    let limit = options.limit.filter(|_| section != "years").unwrap_or(usize::MAX);
    let rows = match section {
        "sentences" => distinct(rows, source, limit)?,
        _ => {
            rows.truncate(limit);
            if let Some(arrange) = arrange {
                arrange(&mut rows);
            }
            rows.into_iter().map(|draft| draft.finish(source)).collect::<Result<_>>()?
        }
    };
    Ok(Section { section, title: word(section, options.lang).to_owned(), total, rows })
}

/// The first so many rows with a sentence that is neither a title, nor an item of a list, nor in another row: one text is
/// often sent to several pages.
fn distinct(drafts: Vec<Draft>, source: &Source<'_>, limit: usize) -> Result<Vec<Row>> {
    let mut rows: Vec<Row> = Vec::new();
    let mut seen = BTreeSet::new();
    for draft in drafts {
        if rows.len() >= limit {
            break;
        }
        let row = draft.finish(source)?;
        let Some(sentence) = row.evidence.first().and_then(|evidence| evidence.sentence.clone()) else { continue };
        let item = sentence.starts_with(|c: char| c.is_ascii_digit() || ('๐'..='๙').contains(&c) || c == '(');
        if sentence != row.name && !item && seen.insert(sentence) {
            rows.push(row);
        }
    }
    Ok(rows)
}

/// The sections of a thing, uncut.
pub(super) fn parts(source: &Source<'_>, node: &NamedNode, on: Option<Date>) -> Result<Vec<Part>> {
    let iri = node.as_str();
    let own = vec![iri.to_owned()];
    let Some(kind) = kind_of(iri) else { return of_article(source, node) };
    let all = match kind {
        NodeKind::Country => [own.clone(), bodies_of(source, iri)?].concat(),
        NodeKind::Topic => below(id(iri), &source.topics).into_iter().map(|id| format!("{ID}{id}")).collect(),
        NodeKind::Body | NodeKind::Person => own.clone(),
    };
    let records = source.about(&all)?;
    let mut parts = Vec::new();
    let (view, within) =
        if kind == NodeKind::Person { (View::Served, Vec::new()) } else { (View::People, all.clone()) };
    let arrange = match (on, view) {
        (Some(_), _) => None,
        (None, View::People) => Some(offices::by_office as fn(&mut [Draft])),
        (None, View::Served) => Some(offices::by_time as fn(&mut [Draft])),
    };
    parts.push(Part { arrange, ..Part::new("offices", offices::terms(&records, view, &within, on)) });
    if matches!(kind, NodeKind::Body | NodeKind::Person) {
        parts.push(Part::new("names", names(source, iri, on)?));
    }
    if on.is_some() {
        return Ok(parts);
    }
    parts.push(Part::new("agreements", sections::agreements(&records, &own)));
    if kind == NodeKind::Topic {
        parts.push(Part::new("partners", sections::cooperating(&records)));
        parts.push(Part::new("years", sections::years(&sections::articles(&records))));
    } else {
        parts.push(Part::new("events", sections::events(&records, &own)));
        let other_side = other_side(source, kind, iri, &records)?;
        parts.push(Part::new("partners", sections::partners(&records, |thing| other_side.contains(&thing.to_owned()))));
        parts.push(Part::new("people", sections::people(&records, &own)));
        if kind != NodeKind::Person {
            parts.push(Part::new("topics", sections::topics(&records)));
        }
        parts.push(Part::new("years", sections::years(&source.articles_naming(iri)?)));
    }
    parts.push(Part::new("sentences", sections::telling(&records)));
    Ok(parts)
}

/// What all that is told between two days says: for comparing periods.
pub(super) fn parts_of_all(source: &Source<'_>) -> Result<Vec<Part>> {
    use super::record::Kind;
    let records = source.all(&[Kind::Cooperation, Kind::Agreement, Kind::Event])?;
    Ok(vec![
        Part::new("partners", sections::cooperating(&records)),
        Part::new("topics", sections::topics(&records)),
        Part::new("agreements", sections::agreements(&records, &[])),
        Part::new("events", sections::events(&records, &[])),
        Part::new("people", sections::people(&records, &[])),
    ])
}

fn of_article(source: &Source<'_>, node: &NamedNode) -> Result<Vec<Part>> {
    let records = source.of_article(node)?;
    let offices = offices::terms(&records, View::People, &[], None);
    Ok(vec![
        Part { arrange: Some(offices::by_office), ..Part::new("offices", offices) },
        Part::new("agreements", sections::agreements(&records, &[])),
        Part::new("events", sections::events(&records, &[])),
        Part::new("cooperation", sections::cooperation(&records)),
    ])
}

/// The bodies of a foreign country; of Thailand none, for they are nearly all there are.
fn bodies_of(source: &Source<'_>, country: &str) -> Result<Vec<String>> {
    if country.ends_with(HOME) {
        return Ok(Vec::new());
    }
    let mut bodies: Vec<String> =
        source.reader.leading_to(country, sam::IN_COUNTRY)?.into_iter().map(|(node, _)| node.into_string()).collect();
    bodies.sort();
    bodies.dedup();
    bodies.retain(|iri| kind_of(iri) == Some(NodeKind::Body));
    let mut found = Vec::new();
    for body in bodies {
        if source.reader.home(&body)?.as_deref() == Some(country) {
            found.push(body);
        }
    }
    Ok(found)
}

/// Who may be a partner of it: of a foreign country and its bodies the Thai bodies; of Thai bodies and of people foreign
/// countries and bodies. A person's own country or body is none.
fn other_side(source: &Source<'_>, kind: NodeKind, iri: &str, records: &[Record]) -> Result<Vec<String>> {
    let home = match kind {
        NodeKind::Country => Some(iri.to_owned()),
        NodeKind::Body => source.reader.home(iri)?,
        _ => None,
    };
    let foreign =
        matches!(kind, NodeKind::Country | NodeKind::Body) && home.as_ref().is_none_or(|h| !h.ends_with(HOME));
    let mut things: Vec<&String> = records.iter().flat_map(|r| r.bodies.iter().chain(&r.countries)).collect();
    things.sort();
    things.dedup();
    let serves: Vec<&String> = match kind {
        NodeKind::Person => records.iter().filter(|r| r.people.len() == 1).flat_map(served_by_holder).collect(),
        _ => Vec::new(),
    };
    let mut found = Vec::new();
    for thing in things.into_iter().filter(|thing| sections::may_be_partner(thing) && !serves.contains(thing)) {
        let of = match kind_of(thing) {
            Some(NodeKind::Body) => source.reader.home(thing)?,
            _ => Some(thing.clone()),
        };
        let thai = of.as_ref().is_some_and(|country| country.ends_with(HOME));
        if thai == foreign && *thing != iri {
            found.push(thing.clone());
        }
    }
    Ok(found)
}

fn served_by_holder(record: &Record) -> impl Iterator<Item = &String> {
    let position = record.kind == super::record::Kind::Position;
    record.bodies.iter().chain(&record.countries).filter(move |_| position)
}

/// The names that texts use for a thing, each from when to when; spellings that differ in their spaces are one.
fn names(source: &Source<'_>, iri: &str, on: Option<Date>) -> Result<Vec<Draft>> {
    let mut sightings: BTreeMap<String, Vec<(String, Cite)>> = BTreeMap::new();
    for (fact, graph) in source.reader.leading_to(iri, sam::MENTIONS)? {
        let article = source.reader.article(&graph)?;
        if !source.window.takes_article(article.date) {
            continue;
        }
        let mut here: BTreeMap<String, (String, NamedNode)> = BTreeMap::new();
        for (evidence, quote) in source.reader.words(&fact, &graph)? {
            let letters = quote.chars().filter(|c| !c.is_whitespace()).collect();
            here.entry(letters).or_insert((one_line(&quote), evidence));
        }
        for (letters, (name, evidence)) in here {
            let (article, graph, fact) = (article.clone(), graph.clone(), Some(fact.clone()));
            let cite = Cite { note: None, article, graph, fact, evidence: vec![evidence] };
            sightings.entry(letters).or_default().push((name, cite));
        }
    }
    let mut rows = Vec::new();
    for (key, mut sightings) in sightings {
        sightings.sort_by_cached_key(|(_, cite)| (cite.article.date, cite.graph.clone()));
        let name = usual(sightings.iter().map(|(name, _)| name.as_str())).to_owned();
        let cites: Vec<Cite> = sightings.into_iter().map(|(_, cite)| cite).collect();
        let days = || cites.iter().filter_map(|cite| cite.article.date);
        let (first, last, articles) = (days().next(), days().next_back(), cites.len());
        let cites = offices::seen(cites, on);
        if !cites.is_empty() {
            let (subject, detail) = (Subject::Text(name), Detail::None);
            rows.push(Draft { key, subject, detail, status: None, stated: None, first, last, articles, cites });
        }
    }
    most_told(&mut rows);
    Ok(rows)
}

/// The text that comes most often; of several the shortest.
fn usual<'t>(texts: impl Iterator<Item = &'t str>) -> &'t str {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    texts.for_each(|text| *counts.entry(text).or_default() += 1);
    counts.into_iter().max_by_key(|(text, n)| (*n, Reverse(text.len()))).map_or("", |(text, _)| text)
}
