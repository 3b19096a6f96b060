//! Facts as they stand in the store: the values of each, its article, and which relations it states.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use oxigraph::model::vocab::rdf;
use oxigraph::model::{GraphName, GraphNameRef, Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term};
use oxigraph::store::{StorageError, Store};

use super::network::{NodeKind, Topic};
use super::scan;
use super::terms::{self, ID, id};
use crate::error::{Error, Result};
use crate::rdf::vocab::{other, sam};

/// The graphs whose names for things go before those of articles, the first before all.
const NAMING: [NamedNodeRef<'static>; 3] = [terms::GRAPH_DECISIONS, terms::GRAPH_LEXICON, terms::GRAPH_TAXONOMY];

/// A fact with the article that states it.
pub(crate) struct Fact {
    pub node: NamedNode,
    pub article: NamedNode,
    values: Vec<(NamedNode, Term)>,
}

/// What an edge needs to know of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Article {
    pub number: String,
    pub title: String,
    pub date: Option<Date>,
    pub url: Option<String>,
}

/// A stretch of an article that states a fact.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Quote {
    /// Its first char in the article.
    pub start: u64,
    /// One past its last char.
    pub end: u64,
    /// The characters themselves.
    pub words: String,
    /// The sentence around it.
    pub sentence: String,
}

impl Fact {
    /// One of which nothing is known yet.
    pub fn new(node: NamedNode, article: NamedNode) -> Fact {
        Fact { node, article, values: Vec::new() }
    }

    /// Adds a value of a property, once.
    pub fn learn(&mut self, property: NamedNodeRef<'_>, value: &Term) {
        if !self.values.iter().any(|(known, term)| *known == property && term == value) {
            self.values.push((property.into_owned(), value.clone()));
        }
    }

    /// The things that are values of a property.
    pub fn nodes(&self, property: NamedNodeRef<'_>) -> impl Iterator<Item = &NamedNode> {
        self.values.iter().filter(move |(p, _)| *p == property).filter_map(|(_, value)| match value {
            Term::NamedNode(node) => Some(node),
            _ => None,
        })
    }

    /// The text of a property's literal.
    pub fn text(&self, property: NamedNodeRef<'_>) -> Option<&str> {
        self.values.iter().find(|(p, _)| *p == property).and_then(|(_, value)| match value {
            Term::Literal(literal) => Some(literal.value()),
            _ => None,
        })
    }

    /// The ids of things that may be nodes, in a fixed order; Thailand is none.
    pub(super) fn things(&self, property: NamedNodeRef<'_>) -> BTreeSet<&str> {
        self.nodes(property)
            .map(NamedNode::as_str)
            .filter(|iri| kind_of(iri).is_some() && id(iri) != super::relations::HOME)
            .collect()
    }

    /// From 0 to 1; a fact that gives none is certain.
    pub fn confidence(&self) -> f64 {
        self.text(other::CONFIDENCE).and_then(|text| text.parse().ok()).unwrap_or(1.0)
    }

    /// The ids of its topics.
    pub fn topics(&self) -> impl Iterator<Item = &str> {
        self.nodes(sam::TOPIC).map(|node| id(node.as_str()))
    }

    /// The evidence nodes.
    pub fn evidence(&self) -> impl Iterator<Item = &NamedNode> {
        self.nodes(sam::EVIDENCE)
    }
}

/// What sort of node a thing of ours is, by the form of its id; none for articles, facts and words of vocabularies.
pub(crate) fn kind_of(iri: &str) -> Option<NodeKind> {
    let (kind, _) = iri.strip_prefix(ID)?.split_once('-')?;
    match kind {
        "country" => Some(NodeKind::Country),
        "org" => Some(NodeKind::Body),
        "person" => Some(NodeKind::Person),
        "topic" => Some(NodeKind::Topic),
        _ => None,
    }
}

/// Reads a store; remembers what is asked often.
pub(crate) struct Reader<'a> {
    pub store: &'a Store,
    articles: RefCell<HashMap<NamedNode, Article>>,
    homes: RefCell<HashMap<String, Option<String>>>,
    names: RefCell<Option<Names>>,
}

/// The names of all things.
struct Names {
    /// The Thai and the English name decided on, or that of the lexicon or taxonomy.
    known: HashMap<String, [Option<String>; 2]>,
    /// What graphs call them, with the number of graphs.
    told: HashMap<String, Vec<(Literal, usize)>>,
}

impl<'a> Reader<'a> {
    pub fn new(store: &'a Store) -> Self {
        Reader { store, articles: RefCell::default(), homes: RefCell::default(), names: RefCell::default() }
    }

    /// Reads all articles at once, before many of them are asked for.
    pub fn read_articles(&self) -> Result<()> {
        *self.articles.borrow_mut() = scan::articles(self.store)?;
        Ok(())
    }

    /// Reads the names of all things at once, before many of them are asked for.
    pub(super) fn read_names(&self) -> Result<()> {
        let mut known: HashMap<String, [Option<String>; 2]> = HashMap::new();
        for graph in NAMING {
            for quad in self.store.quads_for_pattern(None, Some(other::PREF_LABEL), None, Some(graph.into())) {
                let Quad { subject: NamedOrBlankNode::NamedNode(node), object: Term::Literal(label), .. } =
                    quad.map_err(unread)?
                else {
                    continue;
                };
                let names = known.entry(node.into_string()).or_default();
                names[usize::from(is_english(&label))].get_or_insert_with(|| label.value().to_owned());
            }
        }
        *self.names.borrow_mut() = Some(Names { known, told: scan::names(self.store)? });
        Ok(())
    }

    /// Every fact of a class that an article states, with all that is said of it.
    pub fn facts(&self, class: NamedNodeRef<'static>) -> impl Iterator<Item = Result<Fact>> + '_ {
        let quads = self.store.quads_for_pattern(None, Some(rdf::TYPE), Some(class.into()), None);
        quads.filter_map(|quad| match quad.map_err(unread) {
            Ok(Quad {
                subject: NamedOrBlankNode::NamedNode(node), graph_name: GraphName::NamedNode(graph), ..
            }) => Some(self.fact(&node, &graph)),
            Ok(_) => None,
            Err(error) => Some(Err(error)),
        })
    }

    /// A fact by its node, as an article states it.
    pub fn fact(&self, node: &NamedNode, article: &NamedNode) -> Result<Fact> {
        let quads = self.about(node, None, Some(article))?.into_iter();
        let values = quads.map(|quad| (quad.predicate, quad.object)).collect();
        Ok(Fact { node: node.clone(), article: article.clone(), values })
    }

    /// Words of evidence with the sentence around them and where they begin.
    pub fn quotes(&self, fact: &Fact) -> Result<Vec<Quote>> {
        let mut found = Vec::new();
        for node in fact.evidence() {
            let mut quote = Quote::default();
            for quad in self.about(node, None, Some(&fact.article))? {
                let Term::Literal(value) = quad.object else { continue };
                match quad.predicate.as_ref() {
                    sam::START => quote.start = value.value().parse().unwrap_or(0),
                    sam::END => quote.end = value.value().parse().unwrap_or(0),
                    sam::QUOTE => quote.words = value.value().to_owned(),
                    sam::SENTENCE => quote.sentence = value.value().to_owned(),
                    _ => {}
                }
            }
            found.push(quote);
        }
        found.sort();
        Ok(found)
    }

    /// Every fact that one of these properties joins with a thing, each once.
    pub fn facts_about(&self, thing: &str, properties: &[NamedNodeRef<'_>]) -> Result<Vec<Fact>> {
        let mut found = BTreeSet::new();
        for property in properties {
            found.extend(self.leading_to(thing, *property)?);
        }
        // `sam:country` is also said of bodies.
        let facts = found.into_iter().filter(|(node, _)| id(node.as_str()).starts_with("fact-"));
        facts.map(|(node, article)| self.fact(&node, &article)).collect()
    }

    /// Every fact that an article states.
    pub fn facts_in(&self, article: &NamedNode) -> Result<Vec<Fact>> {
        let graph = GraphNameRef::from(article.as_ref());
        let quads = self.store.quads_for_pattern(None, Some(rdf::TYPE), Some(sam::FACT.into()), Some(graph));
        let mut found = BTreeSet::new();
        for quad in quads {
            if let NamedOrBlankNode::NamedNode(node) = quad.map_err(unread)?.subject {
                found.insert(node);
            }
        }
        found.into_iter().map(|node| self.fact(&node, article)).collect()
    }

    /// What a property joins with a thing, and in which graph; in the order of the index.
    pub fn leading_to(&self, thing: &str, property: NamedNodeRef<'_>) -> Result<Vec<(NamedNode, NamedNode)>> {
        let thing = NamedNodeRef::new_unchecked(thing);
        let quads = self.store.quads_for_pattern(None, Some(property), Some(thing.into()), None);
        let pairs = quads.filter_map(|quad| match quad.map_err(unread) {
            Ok(Quad {
                subject: NamedOrBlankNode::NamedNode(node), graph_name: GraphName::NamedNode(graph), ..
            }) => Some(Ok((node, graph))),
            Ok(_) => None,
            Err(error) => Some(Err(error)),
        });
        pairs.collect()
    }

    /// Every value of one property of a thing: of the lexicon or taxonomy, where what is said of a thing is reviewed and
    /// stands once, or else of all articles.
    pub fn values(&self, thing: &str, property: NamedNodeRef<'_>) -> Result<Vec<Term>> {
        let node = NamedNode::new_unchecked(thing);
        let mut quads = Vec::new();
        for graph in [terms::GRAPH_LEXICON, terms::GRAPH_TAXONOMY] {
            quads.extend(self.about(&node, Some(property), Some(&graph.into_owned()))?);
        }
        if quads.is_empty() {
            quads = self.about(&node, Some(property), None)?;
        }
        Ok(quads.into_iter().map(|quad| quad.object).collect())
    }

    /// The words of the text that evidence points at.
    pub fn words(&self, fact: &NamedNode, article: &NamedNode) -> Result<Vec<(NamedNode, String)>> {
        let mut quotes = Vec::new();
        for quad in self.about(fact, Some(sam::EVIDENCE), Some(article))? {
            let Term::NamedNode(evidence) = quad.object else { continue };
            for quad in self.about(&evidence, Some(sam::QUOTE), Some(article))? {
                if let Term::Literal(quote) = quad.object {
                    quotes.push((evidence.clone(), quote.value().to_owned()));
                }
            }
        }
        Ok(quotes)
    }

    /// The article that a graph is about.
    pub fn article(&self, graph: &NamedNode) -> Result<Article> {
        if let Some(known) = self.articles.borrow().get(graph) {
            return Ok(known.clone());
        }
        let mut article =
            Article { number: id(graph.as_str()).trim_start_matches("article-").into(), ..Article::default() };
        // Not all that stands about it: an article mentions a hundred things, and each would be read from disk.
        for property in [other::IDENTIFIER, other::PREF_LABEL, other::ISSUED, other::URL] {
            for quad in self.about(graph, Some(property), Some(graph))? {
                match (property, quad.object) {
                    (other::IDENTIFIER, Term::Literal(number)) => article.number = number.value().to_owned(),
                    (other::PREF_LABEL, Term::Literal(title)) => article.title = title.value().to_owned(),
                    (other::ISSUED, Term::Literal(day)) => article.date = day.value().parse().ok(),
                    (other::URL, Term::NamedNode(url)) => article.url = Some(url.into_string()),
                    _ => {}
                }
            }
        }
        self.articles.borrow_mut().insert(graph.clone(), article.clone());
        Ok(article)
    }

    /// The IRI of a body's country: that of the lexicon, or else the one most often stated; Thailand included.
    pub fn home(&self, body: &str) -> Result<Option<String>> {
        if let Some(known) = self.homes.borrow().get(body) {
            return Ok(known.clone());
        }
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for value in self.values(body, sam::IN_COUNTRY)? {
            if let Term::NamedNode(country) = value {
                *counts.entry(country.into_string()).or_default() += 1;
            }
        }
        let home = most_frequent(counts);
        self.homes.borrow_mut().insert(body.to_owned(), home.clone());
        Ok(home)
    }

    /// The articles that say of what country a body is.
    pub fn articles_on_home(&self, body: &str, home: &str) -> Result<Vec<NamedNode>> {
        let quads = self.about(&NamedNode::new_unchecked(body), Some(sam::IN_COUNTRY), None)?.into_iter();
        Ok(quads
            .filter(|quad| matches!(&quad.object, Term::NamedNode(country) if country.as_str() == home))
            .filter_map(|quad| match quad.graph_name {
                GraphName::NamedNode(graph) if graph != terms::GRAPH_LEXICON => Some(graph),
                _ => None,
            })
            .collect())
    }

    /// A fact of an article that does no more than name a thing.
    pub fn mention(&self, thing: &str, article: &NamedNode) -> Result<Option<Vec<NamedNode>>> {
        let (thing, graph) = (NamedNodeRef::new_unchecked(thing), GraphNameRef::from(article.as_ref()));
        let mut quads = self.store.quads_for_pattern(None, Some(sam::MENTIONS), Some(thing.into()), Some(graph));
        let Some(quad) = quads.next().transpose().map_err(unread)? else { return Ok(None) };
        let NamedOrBlankNode::NamedNode(fact) = quad.subject else { return Ok(None) };
        let evidence = self.about(&fact, Some(sam::EVIDENCE), Some(article))?.into_iter();
        Ok(Some(evidence.filter_map(|quad| NamedNode::try_from(quad.object).ok()).collect()))
    }

    /// The first sentence, in the order of the text, that states a fact; of a thing, that names it.
    pub fn proof(&self, fact: &NamedNode, article: &NamedNode) -> Result<Option<String>> {
        if kind_of(fact.as_str()).is_some() {
            return self.sentence(&self.mention(fact.as_str(), article)?.unwrap_or_default(), article);
        }
        let evidence = self.about(fact, Some(sam::EVIDENCE), Some(article))?.into_iter();
        let evidence: Vec<NamedNode> = evidence.filter_map(|quad| NamedNode::try_from(quad.object).ok()).collect();
        self.sentence(&evidence, article)
    }

    /// The first sentence, in the order of the text, of some evidence.
    pub fn sentence(&self, evidence: &[NamedNode], article: &NamedNode) -> Result<Option<String>> {
        let mut first: Option<(u64, String)> = None;
        for node in evidence {
            let (mut start, mut sentence) = (u64::MAX, None);
            for quad in self.about(node, None, Some(article))? {
                match (quad.predicate.as_ref(), quad.object) {
                    (sam::START, Term::Literal(offset)) => start = offset.value().parse().unwrap_or(u64::MAX),
                    (sam::SENTENCE, Term::Literal(text)) => sentence = Some(text.value().to_owned()),
                    _ => {}
                }
            }
            if let Some(text) = sentence {
                first = first.into_iter().chain([(start, text)]).min();
            }
        }
        Ok(first.map(|(_, text)| text))
    }

    /// The Thai and the English name of a thing: one decided on, that of the lexicon or taxonomy, or else the one most
    /// articles use.
    pub fn labels(&self, iri: &str) -> Result<[Option<String>; 2]> {
        let all = self.names.borrow();
        let node = NamedNode::new_unchecked(iri);
        let mut known: [Option<String>; 2] = Default::default();
        match all.as_ref() {
            Some(all) => known = all.known.get(iri).cloned().unwrap_or_default(),
            None => {
                for graph in NAMING {
                    for quad in self.about(&node, Some(other::PREF_LABEL), Some(&graph.into_owned()))? {
                        let Term::Literal(label) = quad.object else { continue };
                        known[usize::from(is_english(&label))].get_or_insert_with(|| label.value().to_owned());
                    }
                }
            }
        }
        if known.iter().all(Option::is_some) {
            return Ok(known);
        }
        let mut counts: [BTreeMap<String, usize>; 2] = Default::default();
        let mut count = |label: &Literal, graphs: usize| {
            *counts[usize::from(is_english(label))].entry(label.value().to_owned()).or_default() += graphs;
        };
        match all.as_ref() {
            Some(all) => all.told.get(iri).into_iter().flatten().for_each(|(label, graphs)| count(label, *graphs)),
            None => {
                for quad in self.about(&node, Some(other::PREF_LABEL), None)? {
                    if let Term::Literal(label) = &quad.object {
                        count(label, 1);
                    }
                }
            }
        }
        let [thai, latin] = counts.map(most_frequent);
        let [known_thai, known_latin] = known;
        Ok([known_thai.or(thai), known_latin.or(latin)])
    }

    /// Every topic of the taxonomy, by its id.
    pub fn topics(&self) -> Result<BTreeMap<String, Topic>> {
        let scheme = Some(terms::TOPICS.into());
        let mut topics = BTreeMap::new();
        for quad in self.store.quads_for_pattern(None, Some(other::IN_SCHEME), scheme, None) {
            let NamedOrBlankNode::NamedNode(node) = quad.map_err(unread)?.subject else { continue };
            let [label_th, label_en] = self.labels(node.as_str())?;
            let above = self.about(&node, Some(other::BROADER), None)?.into_iter();
            let mut broader: Vec<String> = above
                .filter_map(|quad| NamedNode::try_from(quad.object).ok())
                .map(|node| id(node.as_str()).to_owned())
                .collect();
            broader.sort();
            broader.dedup();
            topics.insert(id(node.as_str()).to_owned(), Topic { label_th, label_en, broader });
        }
        Ok(topics)
    }

    /// What is said of a node, of one property or all, in one graph or all.
    pub fn about(
        &self,
        node: &NamedNode,
        property: Option<NamedNodeRef<'_>>,
        graph: Option<&NamedNode>,
    ) -> Result<Vec<Quad>> {
        let graph = graph.map(|graph| GraphNameRef::from(graph.as_ref()));
        let quads = self.store.quads_for_pattern(Some(node.as_ref().into()), property, None, graph);
        quads.map(|quad| quad.map_err(unread)).collect()
    }
}

/// An article's language is not always its names': the letters tell which column a name belongs to.
fn is_english(label: &Literal) -> bool {
    label.language() == Some("en") || label.value().is_ascii()
}

/// The most frequent; of several the first in code-point order.
fn most_frequent(counts: BTreeMap<String, usize>) -> Option<String> {
    counts.into_iter().max_by(|(a, x), (b, y)| x.cmp(y).then_with(|| b.cmp(a))).map(|(text, _)| text)
}

/// What to say where the store cannot be read.
pub(crate) fn unread(error: StorageError) -> Error {
    Error::Lookup(format!("the store cannot be read: {error}"))
}
