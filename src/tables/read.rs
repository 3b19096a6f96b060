//! From the graph to rows.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use oxigraph::model::vocab::rdf;
use oxigraph::model::{GraphNameRef, NamedNode, NamedNodeRef, NamedOrBlankNode, Term};
use oxigraph::store::Store;

use super::schema::Cell;
use crate::analyze::NodeKind;
use crate::analyze::facts::{Fact, Quote, Reader, kind_of, unread};
use crate::analyze::terms::{GRAPH_DECISIONS, GRAPH_LEXICON, ID, id, word};
use crate::error::Result;
use crate::rdf::vocab::{other, sam, thing};
use crate::text::thai::is_thai;

/// Takes one row of a table.
type Row<'a> = &'a mut dyn FnMut(&str, &[Cell]) -> Result<()>;

/// What is known of a thing from the articles read so far.
#[derive(Default)]
struct Met {
    articles: u64,
    first: Option<Date>,
    last: Option<Date>,
}

/// Hands every row of every table to `row`, the rows of each table in a fixed order.
pub(super) fn tables(store: &Store, row: Row<'_>) -> Result<()> {
    let reader = Reader::new(store);
    let mut met: BTreeMap<String, Met> = BTreeMap::new();
    for graph in articles(store)? {
        let here = article(store, &reader, &graph, row)?;
        let day = reader.article(&graph)?.date;
        for entity in here {
            let met = met.entry(entity).or_default();
            met.articles += 1;
            met.first = met.first.into_iter().chain(day).min();
            met.last = met.last.into_iter().chain(day).max();
        }
    }
    let topics = reader.topics()?;
    for (topic, about) in &topics {
        met.entry(topic.clone()).or_default();
        for broader in &about.broader {
            row("topic_broader", &[topic.as_str().into(), broader.as_str().into()])?;
        }
    }
    // A body's country is a thing too, whether an article speaks of it or not.
    let homes: Vec<String> = met.keys().filter(|e| e.starts_with("org-")).cloned().collect();
    for body in homes {
        if let Some(home) = reader.home(thing(&body).as_str())? {
            met.entry(id(&home).to_owned()).or_default();
        }
    }
    for (entity, met) in &met {
        describe(store, &reader, entity, met, row)?;
    }
    Ok(())
}

/// The graphs of articles, by number.
fn articles(store: &Store) -> Result<Vec<NamedNode>> {
    let mut found = Vec::new();
    for quad in store.quads_for_pattern(None, Some(rdf::TYPE), Some(other::NEWS_ARTICLE.into()), None) {
        if let NamedOrBlankNode::NamedNode(node) = quad.map_err(unread)?.subject {
            found.push(node);
        }
    }
    found.sort_by_cached_key(|node| (node.as_str().len(), node.as_str().to_owned()));
    found.dedup();
    Ok(found)
}

/// The rows of one article; gives the things that it is about.
fn article(store: &Store, reader: &Reader<'_>, graph: &NamedNode, row: Row<'_>) -> Result<BTreeSet<String>> {
    let about = reader.article(graph)?;
    let itself = reader.fact(graph, graph)?;
    let name = id(graph.as_str());
    let cell = |property| Cell::from(itself.text(property));
    let (language, title) = (cell(other::LANGUAGE), cell(other::PREF_LABEL));
    let number = about.number.clone().into();
    row("articles", &[name.into(), number, about.date.into(), language, title, about.url.clone().into()])?;
    let mut nodes = Vec::new();
    let here = Some(GraphNameRef::from(graph.as_ref()));
    for quad in store.quads_for_pattern(None, Some(rdf::TYPE), Some(sam::FACT.into()), here) {
        if let NamedOrBlankNode::NamedNode(node) = quad.map_err(unread)?.subject {
            nodes.push(node);
        }
    }
    nodes.sort();
    let mut things = BTreeSet::new();
    for node in nodes {
        let fact = reader.fact(&node, graph)?;
        let quotes = reader.quotes(&fact)?;
        let stated = Stated { fact: &fact, article: name, url: about.url.as_deref(), quotes: &quotes };
        things.extend(stated.rows(row)?);
        for quote in &quotes {
            let place = [quote.start.into(), quote.end.into()];
            let [start, end] = place;
            let words = [quote.words.as_str().into(), quote.sentence.as_str().into()];
            let [words, sentence] = words;
            row("evidence", &[id(node.as_str()).into(), name.into(), start, end, words, sentence])?;
        }
    }
    Ok(things)
}

/// One fact with what every row about it needs.
struct Stated<'a> {
    fact: &'a Fact,
    article: &'a str,
    url: Option<&'a str>,
    quotes: &'a [Quote],
}

impl Stated<'_> {
    /// Its rows; gives the things it is about.
    fn rows(&self, row: Row<'_>) -> Result<BTreeSet<String>> {
        let mut things = BTreeSet::new();
        let classes: Vec<NamedNodeRef<'_>> = self.fact.nodes(other::TYPE).map(NamedNode::as_ref).collect();
        let is = |class: NamedNodeRef<'_>| classes.contains(&class);
        let thing = |property| self.fact.nodes(property).next().map(|node| id(node.as_str()).to_owned());
        if is(sam::MENTION) {
            let named = thing(sam::MENTIONS);
            row("mentions", &[self.name(), self.article.into(), named.clone().into(), self.confidence()])?;
            things.extend(named);
        } else if is(sam::POSITION) {
            let person = thing(other::MEMBER);
            let middle = [
                self.day(sam::OBSERVED_ON),
                person.clone().into(),
                self.word(other::ROLE, "role"),
                self.text(sam::OFFICE_TITLE),
                Cell::Boolean(self.fact.text(sam::ACTING).is_some()),
            ];
            self.told("positions", &middle, row)?;
            things.extend(person);
            things.extend(self.links("position_bodies", &[other::ORGANIZATION], row)?);
        } else if is(sam::AGREEMENT) {
            let middle = [self.text(other::PREF_LABEL), self.word(sam::STATUS, "status"), self.day(sam::SIGNED_ON)];
            self.told("agreements", &middle, row)?;
            self.words("agreement_kinds", sam::AGREEMENT_KIND, "agreement-kind", row)?;
            things.extend(self.links("agreement_parties", &[sam::PARTY, sam::IN_COUNTRY], row)?);
            things.extend(self.links("agreement_topics", &[sam::TOPIC], row)?);
        } else if is(sam::EVENT) {
            let planned = self.fact.text(sam::PLANNED).is_some_and(|planned| matches!(planned, "true" | "1"));
            let middle = [
                self.text(other::PREF_LABEL),
                self.day(other::START_DATE),
                self.text(other::LOCATION),
                Cell::Boolean(planned),
            ];
            self.told("events", &middle, row)?;
            self.words("event_kinds", sam::EVENT_KIND, "event-kind", row)?;
            things.extend(self.links("event_participants", &[other::ATTENDEE, sam::IN_COUNTRY], row)?);
        } else if is(sam::COOPERATION) {
            let (partner, topic) = (thing(sam::PARTNER), thing(sam::TOPIC));
            let middle = [partner.clone().into(), topic.clone().into(), self.word(sam::STANCE, "stance")];
            self.told("cooperation", &middle, row)?;
            things.extend(partner.into_iter().chain(topic));
        }
        Ok(things)
    }

    /// A row between the columns that all facts have.
    fn told(&self, table: &str, middle: &[Cell], row: Row<'_>) -> Result<()> {
        let sentence = self.quotes.first().map(|q| q.sentence.split_whitespace().collect::<Vec<_>>().join(" "));
        let mut cells = vec![self.name(), self.article.into()];
        cells.extend_from_slice(middle);
        cells.extend([self.confidence(), sentence.into(), self.url.into()]);
        row(table, &cells)
    }

    fn links(&self, table: &str, properties: &[NamedNodeRef<'_>], row: Row<'_>) -> Result<BTreeSet<String>> {
        let nodes = properties.iter().flat_map(|property| self.fact.nodes(*property));
        let things: BTreeSet<String> = nodes.map(|node| id(node.as_str()).to_owned()).collect();
        things.iter().try_for_each(|thing| row(table, &[self.name(), thing.as_str().into()]))?;
        Ok(things)
    }

    fn words(&self, table: &str, property: NamedNodeRef<'_>, vocabulary: &str, row: Row<'_>) -> Result<()> {
        let words: BTreeSet<&str> = self.fact.nodes(property).map(|node| word(node, vocabulary)).collect();
        words.into_iter().try_for_each(|word| row(table, &[self.name(), word.into()]))
    }

    fn name(&self) -> Cell {
        id(self.fact.node.as_str()).into()
    }

    fn confidence(&self) -> Cell {
        Cell::Number(self.fact.confidence())
    }

    fn text(&self, property: NamedNodeRef<'_>) -> Cell {
        self.fact.text(property).into()
    }

    fn day(&self, property: NamedNodeRef<'_>) -> Cell {
        self.fact.text(property).and_then(|day| day.parse::<Date>().ok()).into()
    }

    fn word(&self, property: NamedNodeRef<'_>, vocabulary: &str) -> Cell {
        self.fact.nodes(property).next().map(|node| word(node, vocabulary)).into()
    }
}

/// The rows of one thing.
fn describe(store: &Store, reader: &Reader<'_>, entity: &str, met: &Met, row: Row<'_>) -> Result<()> {
    let iri = format!("{ID}{entity}");
    let Some(kind) = kind_of(&iri) else { return Ok(()) };
    let kind = match kind {
        NodeKind::Country => "country",
        NodeKind::Person => "person",
        NodeKind::Body => "body",
        NodeKind::Topic => "topic",
    };
    let [th, en] = reader.labels(&iri)?;
    let home = if kind == "body" { reader.home(&iri)?.map(|home| id(&home).to_owned()) } else { None };
    let node = NamedNode::new_unchecked(iri);
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let mut names: BTreeMap<String, u64> = BTreeMap::new();
    for quad in store.quads_for_pattern(Some(node.as_ref().into()), None, None, None) {
        let quad = quad.map_err(unread)?;
        match (quad.predicate.as_ref(), &quad.object) {
            (sam::BODY_KIND, Term::NamedNode(kind)) => {
                *kinds.entry(word(kind, "body-kind").to_owned()).or_default() += 1;
            }
            (other::PREF_LABEL | other::ALT_LABEL, Term::Literal(name)) if kind != "topic" => {
                let beforehand = [GRAPH_LEXICON, GRAPH_DECISIONS].map(GraphNameRef::from);
                let article = !beforehand.contains(&quad.graph_name.as_ref());
                *names.entry(name.value().to_owned()).or_default() += u64::from(article);
            }
            _ => {}
        }
    }
    let body_kind = kinds.into_iter().max_by(|(a, n), (b, m)| n.cmp(m).then_with(|| b.cmp(a))).map(|(kind, _)| kind);
    let seen = [met.articles.into(), met.first.into(), met.last.into()];
    let [articles, first, last] = seen;
    row(
        "entities",
        &[entity.into(), kind.into(), th.into(), en.into(), home.into(), body_kind.into(), articles, first, last],
    )?;
    for (name, articles) in names {
        let language = if name.chars().any(is_thai) { "th" } else { "en" };
        row("names", &[entity.into(), name.into(), language.into(), articles.into()])?;
    }
    Ok(())
}
