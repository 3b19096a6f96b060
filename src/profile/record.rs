//! Facts as profiles use them: who, what, on which day, told by which article.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use oxigraph::model::vocab::rdf;
use oxigraph::model::{NamedNode, NamedNodeRef, Term};
use oxigraph::store::Store;

use super::Window;
use crate::analyze::facts::{Article, Fact, Reader, kind_of};
use crate::analyze::relations::progress;
use crate::analyze::scan::{self, Asked};
use crate::analyze::terms::{id, word};
use crate::analyze::{NodeKind, Topic};
use crate::error::Result;
use crate::model::{AgreementStatus, EventKind, Language, Role, Stance};
use crate::rdf::vocab::{other, sam, thing};

/// Thailand is the unstated other side of nearly everything: no partner, and no place of office beside a Thai body.
pub(super) const HOME: &str = "country-TH";

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Position,
    Agreement,
    Event,
    Cooperation,
}

impl Kind {
    pub const ALL: [Kind; 4] = [Kind::Position, Kind::Agreement, Kind::Event, Kind::Cooperation];

    fn class(self) -> NamedNodeRef<'static> {
        match self {
            Kind::Position => sam::POSITION,
            Kind::Agreement => sam::AGREEMENT,
            Kind::Event => sam::EVENT,
            Kind::Cooperation => sam::COOPERATION,
        }
    }

    /// What states its own day, if anything does.
    fn day(self) -> &'static [NamedNodeRef<'static>] {
        match self {
            Kind::Agreement => const { &[sam::SIGNED_ON] },
            Kind::Event => const { &[other::START_DATE] },
            Kind::Position | Kind::Cooperation => &[],
        }
    }

    /// The vocabulary that a record's status is a word of.
    pub fn scheme(self) -> &'static str {
        match self {
            Kind::Position => "role",
            Kind::Agreement => "status",
            Kind::Event => "event-kind",
            Kind::Cooperation => "stance",
        }
    }

    /// How far a status has come; the furthest is shown for a group of facts. Zero where statuses have no order.
    pub fn rank(self, status: Option<&str>) -> usize {
        match (self, status) {
            (Kind::Cooperation, Some(word)) => {
                let place = Stance::ALL.iter().rev().position(|stance| stance.as_str() == word);
                place.map_or(0, |place| place + 1)
            }
            (Kind::Agreement, Some(word)) => word.parse::<AgreementStatus>().map_or(0, |status| progress(status).0),
            _ => 0,
        }
    }
}

/// One fact with its article. Things are full IRIs, in a fixed order.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Record {
    pub kind: Kind,
    pub fact: NamedNode,
    pub graph: NamedNode,
    pub article: Article,
    /// The agreement or event of the register that it reports, where reports are linked.
    pub told: Option<String>,
    /// The title of an office, the name of an agreement, what tells of an event.
    pub title: Option<String>,
    /// Role, status, first kind of event, or stance, by its word.
    pub status: Option<String>,
    /// The kinds of an agreement or event.
    pub kinds: Vec<String>,
    /// The day it is about itself, where stated: of a signing, of an event.
    pub stated: Option<Date>,
    pub planned: bool,
    pub place: Option<String>,
    pub people: Vec<String>,
    pub bodies: Vec<String>,
    pub countries: Vec<String>,
    pub topics: Vec<String>,
    pub evidence: Vec<NamedNode>,
    pub confidence: f64,
}

impl Record {
    /// Its own day where stated, or else that of its article.
    pub fn day(&self) -> Option<Date> {
        self.stated.or(self.article.date)
    }

    /// Whom an office is held for: bodies, and countries where there is no body or they are foreign and no body is.
    pub fn served(&self) -> &[String] {
        if self.bodies.is_empty() { &self.countries } else { &self.bodies }
    }

    fn new(fact: Fact, article: Article) -> Option<Record> {
        let is = |class: NamedNodeRef<'_>| fact.nodes(rdf::TYPE).any(|found| *found == class);
        let kind = Kind::ALL.into_iter().find(|kind| is(kind.class()))?;
        let words = |property, vocabulary| -> Vec<String> {
            let words: BTreeSet<&str> = fact.nodes(property).map(|node| word(node, vocabulary)).collect();
            words.into_iter().map(str::to_owned).collect()
        };
        let things = |properties: &[NamedNodeRef<'static>], kind| -> Vec<String> {
            let found: BTreeSet<&str> = properties
                .iter()
                .flat_map(|property| fact.nodes(*property))
                .map(NamedNode::as_str)
                .filter(|iri| kind_of(iri) == Some(kind))
                .collect();
            found.into_iter().map(str::to_owned).collect()
        };
        let kinds = match kind {
            Kind::Event => in_order(words(sam::EVENT_KIND, "event-kind"), EventKind::ALL),
            _ => words(sam::AGREEMENT_KIND, "agreement-kind"),
        };
        let status = match kind {
            Kind::Position => in_order(words(other::ROLE, "role"), Role::ALL),
            Kind::Agreement => words(sam::STATUS, "status"),
            Kind::Event => kinds.clone(),
            Kind::Cooperation => words(sam::STANCE, "stance"),
        };
        let text = |property| fact.text(property).map(str::to_owned);
        let stated = kind.day().iter().find_map(|property| fact.text(*property));
        let bearers = [other::MEMBER, other::ORGANIZATION, sam::PARTY, sam::IN_COUNTRY, other::ATTENDEE, sam::PARTNER];
        Some(Record {
            kind,
            title: text(if kind == Kind::Position { sam::OFFICE_TITLE } else { other::PREF_LABEL }),
            status: status.into_iter().next(),
            kinds,
            stated: stated.and_then(|day| day.parse().ok()),
            planned: matches!(fact.text(sam::PLANNED), Some("true" | "1")),
            place: text(other::LOCATION),
            people: things(&bearers, NodeKind::Person),
            bodies: things(&bearers, NodeKind::Body),
            countries: things(&bearers, NodeKind::Country),
            topics: things(&[sam::TOPIC], NodeKind::Topic),
            evidence: fact.evidence().cloned().collect(),
            confidence: fact.confidence(),
            graph: fact.article.clone(),
            fact: fact.node,
            article,
            told: None,
        })
    }
}

/// Words of a vocabulary in its own order.
fn in_order<T: std::fmt::Display>(mut words: Vec<String>, all: &[T]) -> Vec<String> {
    words.sort_by_key(|word| all.iter().position(|known| known.to_string() == *word));
    words
}

/// The facts of a store that a window lets through, and the names of things.
pub(super) struct Source<'a> {
    pub reader: Reader<'a>,
    pub window: &'a Window,
    pub lang: Language,
    pub topics: BTreeMap<String, Topic>,
    names: RefCell<HashMap<String, String>>,
}

impl<'a> Source<'a> {
    pub fn new(store: &'a Store, window: &'a Window, lang: Language) -> Result<Self> {
        let reader = Reader::new(store);
        let topics = reader.topics()?;
        Ok(Source { reader, window, lang, topics, names: RefCell::default() })
    }

    /// The facts about one of these things, each once, by article and id.
    pub fn about(&self, things: &[String]) -> Result<Vec<Record>> {
        let properties = [
            other::MEMBER,
            other::ORGANIZATION,
            sam::PARTY,
            sam::IN_COUNTRY,
            other::ATTENDEE,
            sam::PARTNER,
            sam::TOPIC,
        ];
        let mut found = BTreeMap::new();
        for thing in things {
            // Nearly every Thai office is held for Thailand too, beside the body that says more.
            let state = thing.ends_with(HOME);
            let properties: Vec<_> =
                properties.iter().copied().filter(|property| !(state && *property == other::ORGANIZATION)).collect();
            for fact in self.reader.facts_about(thing, &properties)? {
                found.entry(fact.node.clone()).or_insert(fact);
            }
        }
        self.records(found.into_values().map(Ok))
    }

    /// The facts that one article states.
    pub fn of_article(&self, article: &NamedNode) -> Result<Vec<Record>> {
        self.records(self.reader.facts_in(article)?.into_iter().map(Ok))
    }

    /// Every fact of these kinds. Days are looked at first: a window over a large store lets little through.
    pub fn all(&self, kinds: &[Kind]) -> Result<Vec<Record>> {
        self.reader.read_articles()?;
        let mut found = Vec::new();
        for kind in kinds {
            let may = if self.window.is_bounded() { kind.day() } else { &[] };
            for fact in scan::facts(self.reader.store, kind.class(), &[Asked { must: &[], may }])? {
                let published = self.reader.article(&fact.article)?.date;
                let stated = may.iter().find_map(|property| fact.text(*property)?.parse().ok());
                if self.window.takes_days(published, stated) {
                    found.push(self.reader.fact(&fact.node, &fact.article)?);
                }
            }
        }
        self.records(found.into_iter().map(Ok))
    }

    fn records(&self, facts: impl Iterator<Item = Result<Fact>>) -> Result<Vec<Record>> {
        let mut found = Vec::new();
        for fact in facts {
            let fact = fact?;
            let article = self.reader.article(&fact.article)?;
            let Some(mut record) = Record::new(fact, article).filter(|record| self.window.takes(record)) else {
                continue;
            };
            if matches!(record.kind, Kind::Agreement | Kind::Event) {
                let told = self.reader.leading_to(record.fact.as_str(), sam::REPORT)?.into_iter().next();
                record.told = told.map(|(told, _)| told.into_string());
            }
            found.push(record);
        }
        found.sort_by_cached_key(|record| (record.article.date, record.graph.clone(), record.fact.clone()));
        Ok(found)
    }

    /// What a thing is called in the reader's language, or else in the other, or else its id.
    pub fn name(&self, iri: &str) -> Result<String> {
        if let Some(known) = self.names.borrow().get(iri) {
            return Ok(known.clone());
        }
        let [thai, english] = self.reader.labels(iri)?;
        let (first, second) = match self.lang {
            Language::Thai => (thai, english),
            Language::English => (english, thai),
        };
        let name = first.or(second).unwrap_or_else(|| id(iri).to_owned());
        self.names.borrow_mut().insert(iri.to_owned(), name.clone());
        Ok(name)
    }

    /// What a word of a closed vocabulary is called.
    pub fn word(&self, scheme: &str, word: &str) -> Result<String> {
        self.name(thing(&format!("{scheme}-{word}")).as_str())
    }

    /// The articles that name a thing.
    pub fn articles_naming(&self, iri: &str) -> Result<Vec<(NamedNode, Article)>> {
        let mut graphs: Vec<_> = self.reader.leading_to(iri, other::ABOUT)?;
        graphs.sort();
        graphs.dedup();
        let articles = graphs.into_iter().map(|(_, graph)| Ok((graph.clone(), self.reader.article(&graph)?)));
        let taken = articles.filter(|found| found.as_ref().is_ok_and(|(_, a)| self.window.takes_article(a.date)));
        taken.collect()
    }

    /// The text of a property of a thing: IRIs whole.
    pub fn texts(&self, iri: &str, property: NamedNodeRef<'_>) -> Result<BTreeSet<String>> {
        let values = self.reader.values(iri, property)?.into_iter();
        Ok(values
            .filter_map(|term| match term {
                Term::NamedNode(node) => Some(node.into_string()),
                Term::Literal(literal) => Some(literal.value().to_owned()),
                _ => None,
            })
            .collect())
    }

    /// The texts of a property of a thing, those that most graphs state first.
    pub fn frequent(&self, iri: &str, property: NamedNodeRef<'_>) -> Result<Vec<String>> {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for term in self.reader.values(iri, property)? {
            if let Term::Literal(literal) = term {
                *counts.entry(literal.value().to_owned()).or_default() += 1;
            }
        }
        let mut texts: Vec<(String, usize)> = counts.into_iter().collect();
        texts.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        Ok(texts.into_iter().map(|(text, _)| text).collect())
    }
}
