//! Reports out of the store: what each article says of an agreement or event, as plain values.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use oxigraph::model::{GraphNameRef, NamedNode, NamedOrBlankNode, Term};
use oxigraph::store::Store;

use crate::analyze::facts::{Fact, Reader, unread};
use crate::analyze::scan::{self, Asked};
use crate::analyze::terms::{id, word};
use crate::error::Result;
use crate::model::AgreementStatus;
use crate::rdf::vocab::{other, sam, thing};

/// The country on one side of nearly everything.
pub const HOME: &str = "country-TH";

/// The article that a report stands in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The day of its date line.
    pub date: Option<Date>,
    /// Its address.
    pub url: Option<String>,
}

/// What one article says of one agreement.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The fact's id.
    pub fact: String,
    /// Where it stands.
    pub source: Source,
    /// The agreement's name as the article words it.
    pub name: String,
    /// How far it has come; none where the graph gives no status that is known.
    pub status: Option<AgreementStatus>,
    /// The day it was signed, if stated.
    pub signed_on: Option<Date>,
    /// Words of its kinds, as `mou`.
    pub kinds: BTreeSet<String>,
    /// Ids of the foreign states on either side.
    pub states: BTreeSet<String>,
    /// Ids of the bodies that are parties.
    pub bodies: BTreeSet<String>,
    /// Ids of its topics.
    pub topics: BTreeSet<String>,
    /// From 0 to 1.
    pub confidence: f64,
    /// The first sentence that states it.
    pub sentence: String,
}

/// What one article says of one event.
#[derive(Clone, Debug, PartialEq)]
pub struct Telling {
    /// The fact's id.
    pub fact: String,
    /// Where it stands.
    pub source: Source,
    /// The words that tell of it.
    pub name: String,
    /// Its first day.
    pub date: Option<Date>,
    /// Words of its kinds, as `meeting`.
    pub kinds: BTreeSet<String>,
    /// The venue or city.
    pub place: Option<String>,
    /// Ids of the people and bodies that took part.
    pub guests: BTreeSet<String>,
    /// Ids of the foreign states represented.
    pub states: BTreeSet<String>,
    /// Announced, not yet held.
    pub planned: bool,
    /// From 0 to 1.
    pub confidence: f64,
    /// The first sentence that states it.
    pub sentence: String,
}

impl Report {
    /// Whether it is told of as done: signed, in force, renewed, or ended after that.
    pub fn done(&self) -> bool {
        self.status.is_some_and(AgreementStatus::is_done)
    }

    /// How far it is told to have come: not signed, signed, or further.
    fn stage(&self) -> u8 {
        match self.status {
            _ if !self.done() => 0,
            Some(AgreementStatus::Signed) => 1,
            _ => 2,
        }
    }

    /// Of some reports in order of date, the one whose status stands: the latest, but that one of an earlier stage, which looks
    /// back, takes nothing back from signed or in force. Of free trade the words tell negotiations and force apart too badly
    /// for that: there a report of another day that tells of negotiations or drafts stands too.
    pub fn standing<'r>(reports: impl IntoIterator<Item = &'r Report>) -> Option<&'r Report> {
        reports.into_iter().reduce(|stood, next| {
            let unsure = next.kinds.contains("fta") && !next.done() && next.source.date > stood.source.date;
            if unsure || next.stage() >= stood.stage() { next } else { stood }
        })
    }

    /// The status as a word; empty where there is none.
    pub fn status_word(&self) -> &'static str {
        self.status.map_or("", AgreementStatus::as_str)
    }
}

/// Every report of an agreement, by date and fact.
///
/// # Errors
/// The store cannot be read.
pub fn reports(store: &Store) -> Result<Vec<Report>> {
    let reader = Reader::new(store);
    let mut found = Vec::new();
    for fact in reader.facts(sam::AGREEMENT) {
        let fact = fact?;
        found.push(Report {
            fact: id(fact.node.as_str()).to_owned(),
            source: source(&reader, &fact.article)?,
            name: fact.text(other::PREF_LABEL).unwrap_or_default().to_owned(),
            status: fact.nodes(sam::STATUS).find_map(|node| word(node, "status").parse().ok()),
            signed_on: fact.text(sam::SIGNED_ON).and_then(|day| day.parse().ok()),
            kinds: words(&fact, sam::AGREEMENT_KIND, "agreement-kind"),
            states: ids(&fact, sam::IN_COUNTRY).into_iter().filter(|state| state != HOME).collect(),
            bodies: ids(&fact, sam::PARTY),
            topics: ids(&fact, sam::TOPIC),
            confidence: fact.confidence(),
            sentence: sentence(&reader, &fact)?,
        });
    }
    found.sort_by(|a, b| (a.source.date, &a.fact).cmp(&(b.source.date, &b.fact)));
    Ok(found)
}

/// Every report of an event, by day (its own, else its article's) and fact.
///
/// # Errors
/// The store cannot be read.
pub fn tellings(store: &Store) -> Result<Vec<Telling>> {
    const ASKED: &[Asked] = &[
        Asked {
            must: &[],
            may: &[other::PREF_LABEL, other::START_DATE, other::LOCATION, sam::PLANNED, other::CONFIDENCE],
        },
        Asked { must: &[sam::EVENT_KIND], may: &[] },
        Asked { must: &[other::ATTENDEE], may: &[] },
        Asked { must: &[sam::IN_COUNTRY], may: &[] },
    ];
    let reader = Reader::new(store);
    reader.read_articles()?;
    let mut sentences = scan::sentences(store, sam::EVENT)?;
    let mut found = Vec::new();
    for fact in scan::facts(store, sam::EVENT, ASKED)? {
        let sentence = sentences.remove(&(fact.article.clone(), fact.node.clone()));
        found.push(Telling {
            fact: id(fact.node.as_str()).to_owned(),
            source: source(&reader, &fact.article)?,
            name: fact.text(other::PREF_LABEL).unwrap_or_default().to_owned(),
            date: fact.text(other::START_DATE).and_then(|day| day.parse().ok()),
            kinds: words(&fact, sam::EVENT_KIND, "event-kind"),
            place: fact.text(other::LOCATION).map(str::to_owned),
            guests: ids(&fact, other::ATTENDEE),
            states: ids(&fact, sam::IN_COUNTRY).into_iter().filter(|state| state != HOME).collect(),
            planned: fact.text(sam::PLANNED).is_some_and(|planned| matches!(planned, "true" | "1")),
            confidence: fact.confidence(),
            sentence: sentence.map(|(_, words)| words).unwrap_or_default(),
        });
        if let Some(told) = found.last_mut() {
            told.planned = told.announced();
        }
    }
    found.sort_by(|a, b| (a.day(), &a.fact).cmp(&(b.day(), &b.fact)));
    Ok(found)
}

impl Telling {
    /// Whether it was still to come: its day says so where it is another than its article's, else the words do.
    fn announced(&self) -> bool {
        match (self.date, self.source.date) {
            (Some(day), Some(told)) if day != told => day > told,
            _ => self.planned,
        }
    }

    /// Its own day, else its article's.
    pub fn day(&self) -> Option<Date> {
        self.date.or(self.source.date)
    }
}

/// The sentences that an article's facts are stated in: what the store keeps of its text.
///
/// # Errors
/// The store cannot be read.
pub fn sentences(store: &Store, number: &str) -> Result<BTreeSet<String>> {
    let graph = thing(&crate::model::id::article(number));
    let quads = store.quads_for_pattern(None, Some(sam::SENTENCE), None, Some(GraphNameRef::NamedNode(graph.as_ref())));
    let mut found = BTreeSet::new();
    for quad in quads {
        if let Term::Literal(text) = quad.map_err(unread)?.object {
            found.insert(text.value().split_whitespace().collect::<String>());
        }
    }
    Ok(found)
}

/// Which thing each report is of, as the graph of links says: ids of things by ids of facts.
///
/// # Errors
/// The store cannot be read.
pub fn things_of_reports(store: &Store) -> Result<BTreeMap<String, String>> {
    let graph = GraphNameRef::NamedNode(crate::rdf::links::GRAPH);
    let mut found = BTreeMap::new();
    for quad in store.quads_for_pattern(None, Some(sam::REPORT), None, Some(graph)) {
        let quad = quad.map_err(unread)?;
        if let (NamedOrBlankNode::NamedNode(thing), Term::NamedNode(fact)) = (quad.subject, quad.object) {
            found.insert(id(fact.as_str()).to_owned(), id(thing.as_str()).to_owned());
        }
    }
    Ok(found)
}

/// Pairs of ids that one property joins in the graph of links.
///
/// # Errors
/// The store cannot be read.
pub fn pairs(store: &Store, property: oxigraph::model::NamedNodeRef<'_>) -> Result<Vec<(String, String)>> {
    let graph = GraphNameRef::NamedNode(crate::rdf::links::GRAPH);
    let mut found = Vec::new();
    for quad in store.quads_for_pattern(None, Some(property), None, Some(graph)) {
        let quad = quad.map_err(unread)?;
        let NamedOrBlankNode::NamedNode(subject) = quad.subject else { continue };
        let object = match quad.object {
            Term::NamedNode(node) => id(node.as_str()).to_owned(),
            Term::Literal(text) => text.value().to_owned(),
            Term::BlankNode(_) => continue,
        };
        found.push((id(subject.as_str()).to_owned(), object));
    }
    found.sort();
    Ok(found)
}

fn source(reader: &Reader<'_>, graph: &NamedNode) -> Result<Source> {
    let article = reader.article(graph)?;
    Ok(Source { number: article.number, title: article.title, date: article.date, url: article.url })
}

fn sentence(reader: &Reader<'_>, fact: &Fact) -> Result<String> {
    let evidence: Vec<NamedNode> = fact.evidence().cloned().collect();
    Ok(reader.sentence(&evidence, &fact.article)?.unwrap_or_default())
}

fn ids(fact: &Fact, property: oxigraph::model::NamedNodeRef<'_>) -> BTreeSet<String> {
    fact.nodes(property).map(|node| id(node.as_str()).to_owned()).collect()
}

fn words(fact: &Fact, property: oxigraph::model::NamedNodeRef<'_>, vocabulary: &str) -> BTreeSet<String> {
    fact.nodes(property).map(|node| word(node, vocabulary).to_owned()).collect()
}
