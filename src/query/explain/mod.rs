//! Why the graph says something: the facts about one thing, each with the sentences that state it.

mod text;

use std::collections::{BTreeMap, HashMap};

use indexmap::IndexMap;
use oxigraph::model::vocab::rdf;
use oxigraph::model::{GraphName, GraphNameRef, NamedNode, NamedOrBlankNode, Term};
use oxigraph::store::Store;
use serde::Serialize;

use super::lookup::{self, Sought};
use super::names::{cell, expand, shorten};
use crate::error::{Error, Result};

/// What the graph says about one thing, and where it was read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Explanation {
    /// The thing: an entity, a topic, an article or a fact.
    pub thing: Thing,
    /// Its facts by kind; mentions, the many and plain ones, last.
    pub kinds: Vec<Kind>,
}

/// The thing that is explained.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Thing {
    /// Its short name: `id:country-RU`.
    pub id: String,
    /// Its classes by their short names.
    pub classes: Vec<String>,
    /// Its preferred labels, English first.
    pub labels: Vec<String>,
    /// Its codes, as `RU`, and its other labels.
    pub other_names: Vec<String>,
}

/// The facts of one kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Kind {
    /// `agreement`, `cooperation`, `event`, `mention` or `position`.
    pub kind: String,
    /// How many there are.
    pub total: usize,
    /// The latest of them, latest first.
    pub facts: Vec<Fact>,
}

/// One fact.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fact {
    /// Its short name: `id:fact-96398-cooperation-1f0c2a9b`.
    pub id: String,
    /// What it is called, as the article words it.
    pub title: Option<String>,
    /// What it says: properties and their values, without the title and the thing that is explained.
    pub states: IndexMap<String, Vec<String>>,
    /// How often facts found this way are right, from 0 to 1, in its written form.
    pub confidence: Option<String>,
    /// The extractor that found it.
    pub extractor: Option<String>,
    /// Where it stands.
    pub article: Article,
    /// The sentences that state it, in the order of the text.
    pub sentences: Vec<Sentence>,
}

/// An article that states a fact.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Article {
    /// Its short name: `id:article-96398`.
    pub id: String,
    /// Its title.
    pub title: Option<String>,
    /// Its day.
    pub date: Option<String>,
    /// Its source.
    pub url: Option<String>,
}

/// A sentence with the stretches in it that state a fact.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sentence {
    /// The sentence.
    pub text: String,
    /// The stretches, in the order of the text.
    pub quotes: Vec<Quote>,
}

/// A stretch of an article. Offsets count chars from 0.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Quote {
    /// Its text.
    pub text: String,
    /// Its first char in the article.
    pub start: usize,
    /// One past its last char in the article.
    pub end: usize,
    /// Its first char in the sentence; none where the sentence does not hold all of it.
    pub start_in_sentence: Option<usize>,
}

/// Explains an entity, topic, article or fact, given by id, code, IRI, source URL or name, with at most `limit` facts
/// of each kind.
///
/// # Errors
/// [`Error::Lookup`] where `what` names nothing or several things; both say what would do.
pub fn explain(store: &Store, what: &str, limit: usize) -> Result<Explanation> {
    // Agreements and events are named by words that many of them share: a name means an entity, a fact goes by its id.
    let entities = ["sam:Country", "schema:Person", "org:FormalOrganization", "skos:Concept", "schema:NewsArticle"];
    let named = Sought { classes: entities.iter().filter_map(|name| expand(name)).collect(), scheme: None };
    let node = match expand(what.trim()).is_some() || what.trim().starts_with("fact-") {
        true => lookup::find(store, what, &Sought::default())?,
        false => lookup::find(store, what, &named)?,
    };
    let reader = Reader { store, thing: node };
    let mut kinds: BTreeMap<(bool, String), Vec<Found>> = BTreeMap::new();
    for found in reader.facts()? {
        kinds.entry((found.kind == "mention", found.kind.clone())).or_default().push(found);
    }
    let mut labels = HashMap::new();
    let kinds = kinds.into_iter().map(|((_, kind), mut found)| {
        found.sort_by(|a, b| (&b.date, &a.fact).cmp(&(&a.date, &b.fact)));
        let facts = found.iter().take(limit).map(|found| reader.fact(found, &mut labels)).collect();
        Kind { kind, total: found.len(), facts }
    });
    Ok(Explanation { kinds: kinds.collect(), thing: reader.thing() })
}

/// The properties of a fact that are shown in a place of their own.
const APART: [&str; 6] =
    ["rdf:type", "prov:wasDerivedFrom", "sam:evidence", "sam:extractor", "itsrdf:taConfidence", "skos:prefLabel"];

/// A fact about the thing, and the article's graph that it stands in.
struct Found {
    fact: NamedNode,
    graph: GraphName,
    kind: String,
    date: Option<String>,
}

struct Reader<'a> {
    store: &'a Store,
    thing: NamedNode,
}

impl Reader<'_> {
    fn thing(&self) -> Thing {
        let node = &self.thing;
        let texts = |property: &str| {
            let mut labels = lookup::labels(self.store, node, property);
            labels.sort_by_key(|label| label.language() != Some("en"));
            labels.iter().map(|label| label.value().to_owned()).collect::<Vec<_>>()
        };
        let labels = texts("skos:prefLabel");
        let mut other_names = [texts("skos:notation"), texts("skos:altLabel")].concat();
        other_names.retain(|name| !labels.contains(name));
        let mut classes: Vec<_> = lookup::objects(self.store, node, "rdf:type").map(|class| cell(&class)).collect();
        classes.sort();
        classes.dedup();
        Thing { id: shorten(node.as_str()), classes, labels, other_names }
    }

    /// Every fact that is the thing or has it as a value.
    fn facts(&self) -> Result<Vec<Found>> {
        let unread = |error: &dyn std::fmt::Display| Error::Lookup(format!("the store cannot be read: {error}"));
        let itself = self.store.quads_for_pattern(Some(self.thing.as_ref().into()), None, None, None);
        let about = self.store.quads_for_pattern(None, None, Some(self.thing.as_ref().into()), None);
        let mut seen: BTreeMap<NamedNode, GraphName> = BTreeMap::new();
        for quad in itself.chain(about) {
            let quad = quad.map_err(|error| unread(&error))?;
            if let NamedOrBlankNode::NamedNode(subject) = quad.subject {
                seen.entry(subject).or_insert(quad.graph_name);
            }
        }
        Ok(seen.into_iter().filter_map(|(fact, graph)| self.found(fact, graph)).collect())
    }

    /// The node as a fact, if it is one.
    fn found(&self, fact: NamedNode, graph: GraphName) -> Option<Found> {
        let classes: Vec<_> = self.values(&fact, rdf::TYPE.as_str(), &graph).map(|class| cell(&class)).collect();
        if !classes.iter().any(|class| class == "sam:Fact") {
            return None;
        }
        let ours = classes.iter().filter_map(|class| class.strip_prefix("sam:")).find(|class| *class != "Fact");
        let kind = ours.unwrap_or("fact").to_lowercase();
        let date = self.article_node(&fact, &graph).and_then(|article| self.text(&article, "dcterms:issued", &graph));
        Some(Found { fact, graph, kind, date })
    }

    fn fact(&self, found: &Found, labels: &mut HashMap<String, String>) -> Fact {
        let Found { fact, graph, .. } = found;
        let mut states: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for quad in self.store.quads_for_pattern(Some(fact.as_ref().into()), None, None, Some(graph.as_ref())).flatten()
        {
            let property = shorten(quad.predicate.as_str());
            let is_thing = matches!(&quad.object, Term::NamedNode(node) if *node == self.thing);
            if !APART.contains(&property.as_str()) && !is_thing {
                let name = property.split_once(':').map_or(property.as_str(), |(_, local)| local).to_owned();
                states.entry(name).or_default().push(self.shown(&quad.object, graph, labels));
            }
        }
        states.values_mut().for_each(|values| values.sort());
        Fact {
            id: shorten(fact.as_str()),
            title: self.text(fact, "skos:prefLabel", graph),
            states: states.into_iter().collect(),
            confidence: self.text(fact, "itsrdf:taConfidence", graph),
            extractor: self.text(fact, "sam:extractor", graph),
            article: self.article_node(fact, graph).map(|node| self.article(&node, graph)).unwrap_or_default(),
            sentences: self.sentences(fact, graph),
        }
    }

    fn article_node(&self, fact: &NamedNode, graph: &GraphName) -> Option<NamedNode> {
        self.nodes(fact, "prov:wasDerivedFrom", graph).next()
    }

    fn article(&self, node: &NamedNode, graph: &GraphName) -> Article {
        Article {
            id: shorten(node.as_str()),
            title: self.text(node, "skos:prefLabel", graph),
            date: self.text(node, "dcterms:issued", graph),
            url: self.text(node, "schema:url", graph),
        }
    }

    fn sentences(&self, fact: &NamedNode, graph: &GraphName) -> Vec<Sentence> {
        let mut quotes: Vec<(String, Quote)> = self
            .nodes(fact, "sam:evidence", graph)
            .filter_map(|evidence| {
                let offset = |property| self.text(&evidence, property, graph)?.parse().ok();
                let (start, end) = (offset("sam:start")?, offset("sam:end")?);
                let text = self.text(&evidence, "sam:quote", graph)?;
                let quote = Quote { text, start, end, start_in_sentence: None };
                Some((self.text(&evidence, "sam:sentence", graph)?, quote))
            })
            .collect();
        quotes.sort_by_key(|(_, quote)| (quote.start, quote.end));
        let mut sentences: Vec<Sentence> = Vec::new();
        for (text, quote) in quotes {
            match sentences.last_mut() {
                Some(last) if last.text == text => last.quotes.push(quote),
                _ => sentences.push(Sentence { text, quotes: vec![quote] }),
            }
        }
        sentences.iter_mut().for_each(Sentence::locate);
        sentences
    }

    /// A value for reading: a literal's text, or a node's label in the article, the lexicon or the taxonomy.
    fn shown(&self, term: &Term, graph: &GraphName, labels: &mut HashMap<String, String>) -> String {
        let Term::NamedNode(node) = term else { return cell(term) };
        let known = labels.entry(node.as_str().to_owned()).or_insert_with(|| {
            let shared =
                ["id:graph-lexicon", "id:graph-taxonomy"].iter().filter_map(|name| expand(name)).map(Into::into);
            let mut found: Vec<_> = shared
                .chain([graph.clone()])
                .flat_map(|graph| self.values(node, "http://www.w3.org/2004/02/skos/core#prefLabel", &graph))
                .filter_map(|term| match term {
                    Term::Literal(literal) => Some((literal.language() != Some("en"), literal.value().to_owned())),
                    _ => None,
                })
                .collect();
            found.sort();
            found.into_iter().next().map_or_else(|| shorten(node.as_str()), |(_, label)| label)
        });
        known.clone()
    }

    fn values(&self, node: &NamedNode, property: &str, graph: &GraphName) -> impl Iterator<Item = Term> + use<> {
        let graph: GraphNameRef<'_> = graph.as_ref();
        let property = expand(property);
        let quads = property.map(|property| {
            self.store.quads_for_pattern(Some(node.as_ref().into()), Some(property.as_ref()), None, Some(graph))
        });
        quads.into_iter().flatten().filter_map(|quad| Some(quad.ok()?.object))
    }

    fn nodes(&self, node: &NamedNode, property: &str, graph: &GraphName) -> impl Iterator<Item = NamedNode> + use<> {
        self.values(node, property, graph).filter_map(|term| match term {
            Term::NamedNode(node) => Some(node),
            _ => None,
        })
    }

    /// The first value in a fixed order, as text; of an IRI all of it.
    fn text(&self, node: &NamedNode, property: &str, graph: &GraphName) -> Option<String> {
        let text = |term| match term {
            Term::NamedNode(node) => node.into_string(),
            term => cell(&term),
        };
        self.values(node, property, graph).map(text).min()
    }
}

impl Sentence {
    /// Finds where the quotes stand in the sentence: the one place for its start that fits all of them.
    fn locate(&mut self) {
        let chars: Vec<char> = self.text.chars().collect();
        let holds = |quote: &Quote, begin: usize| {
            let at = quote.start.checked_sub(begin)?;
            let text: Vec<char> = quote.text.chars().collect();
            chars.get(at..)?.starts_with(&text).then_some(at)
        };
        let Some(first) = self.quotes.first().map(|quote| quote.start) else { return };
        let starts = (0..=chars.len()).filter_map(|at| first.checked_sub(at));
        let fits = |begin: &usize| self.quotes.iter().filter(|quote| holds(quote, *begin).is_some()).count();
        let Some(begin) = starts.max_by_key(|begin| (fits(begin), *begin)) else { return };
        let places: Vec<_> = self.quotes.iter().map(|quote| holds(quote, begin)).collect();
        for (quote, place) in self.quotes.iter_mut().zip(places) {
            quote.start_in_sentence = place;
        }
    }
}
