//! The relationship network: countries, bodies, people and topics, and what joins them, read from the graph's facts.
//!
//! One edge stands for every fact of one kind about one pair, whatever the number of articles. Thailand is no node: it
//! is the unstated other side of nearly everything, and would join all to all.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use oxigraph::model::NamedNode;
use oxigraph::store::Store;
use petgraph::graph::{NodeIndex, UnGraph};
use petgraph::visit::EdgeRef;
use serde::Serialize;

use super::facts::Reader;
use super::figure;
use crate::error::Result;
use crate::model::{Language, vocabulary};

vocabulary!(
    /// What sort of thing a node is.
    NodeKind {
        /// A country other than Thailand.
        Country = "country",
        /// A ministry, agency, company, international body …
        Body = "body",
        /// A person.
        Person = "person",
        /// A topic of the taxonomy.
        Topic = "topic",
    }
);

vocabulary!(
    /// What joins two things.
    EdgeKind {
        /// A partner works, or talks of working, with Thailand on a topic.
        Cooperation = "cooperation",
        /// Two bodies are parties of one instrument, or a foreign state and a Thai body are on its two sides.
        Agreement = "agreement",
        /// A person holds an office at a body or for a country.
        Position = "position",
        /// Two people, or bodies of different countries, took part in one event, or one of them met a country's side.
        Meeting = "meeting",
        /// A foreign body is of a country.
        Belongs = "belongs",
    }
);

/// A thing in the network.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Node {
    /// Its id, the local name of its IRI: `country-RU`.
    pub id: String,
    /// Its IRI.
    pub iri: String,
    /// What sort of thing it is.
    pub kind: NodeKind,
    /// Its usual Thai name.
    pub label_th: Option<String>,
    /// Its usual English name.
    pub label_en: Option<String>,
    /// Of a body: the ISO code of its country, where known.
    pub country: Option<String>,
    /// How many other nodes it is joined with in this network.
    pub degree: usize,
    /// What the analyses say of it; nothing until [`super::standing::mark`] is called.
    #[serde(flatten)]
    pub standing: Standing,
}

/// What the analyses say of a thing.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Standing {
    /// The number of its community, from 1 for the largest.
    pub community: Option<usize>,
    /// The share of shortest connections of two others that pass it.
    pub betweenness: Option<f64>,
    /// Where a reader who follows relations at random stays: sums to 1 over all things.
    pub pagerank: Option<f64>,
    /// The largest k of the k-cores it is in.
    pub core: Option<usize>,
}

impl Standing {
    /// The figures as written: community, betweenness, pagerank, core.
    pub fn values(&self) -> [Option<String>; 4] {
        [
            self.community.map(|number| number.to_string()),
            self.betweenness.and_then(figure),
            self.pagerank.and_then(figure),
            self.core.map(|number| number.to_string()),
        ]
    }
}

impl Node {
    /// Its name in a language, or else in the other, or else its id.
    pub fn label(&self, language: Language) -> &str {
        let (first, second) = match language {
            Language::Thai => (&self.label_th, &self.label_en),
            Language::English => (&self.label_en, &self.label_th),
        };
        first.as_ref().or(second.as_ref()).unwrap_or(&self.id)
    }
}

/// What joins two nodes: all facts of one kind about the pair.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Edge {
    /// What joins them.
    pub kind: EdgeKind,
    /// The number of articles that say so.
    pub weight: usize,
    /// The furthest stance of cooperation or status of an agreement; the latest role of an office; `held` or `planned`
    /// of a meeting.
    pub status: Option<String>,
    /// Done or decided: false for what is only proposed, discussed, drafted, negotiated, planned or has ended.
    pub firm: bool,
    /// The day of the earliest article.
    pub first_date: Option<Date>,
    /// The day of the latest article.
    pub last_date: Option<Date>,
    /// The numbers of the articles, earliest first.
    pub articles: Vec<String>,
    /// The URLs of the latest of them, latest first, at most [`super::Scope::sources`].
    pub sources: Vec<String>,
    /// A sentence that states it: of the fact that gives the status, in the latest article where several do.
    pub sentence: Option<String>,
    /// The number of the article that the sentence stands in.
    pub sentence_article: Option<String>,
    /// The URL of that article, where it has one.
    pub sentence_url: Option<String>,
    /// What the sentence stands behind, where it was not read.
    #[serde(skip)]
    pub proof: Option<Proof>,
    /// The confidence of the surest of the facts, from 0 to 1.
    pub confidence: f64,
    /// The ids of the topics that cooperation and agreements are about, sorted.
    pub topics: Vec<String>,
    /// What the latest articles say, latest first, at most [`super::Scope::statements`] and the one that gives the status.
    pub statements: Vec<Statement>,
}

/// What one article says of a pair: the furthest where it says several things.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Statement {
    /// The article's number.
    pub article: String,
    /// Its day.
    pub date: Option<Date>,
    /// Its URL.
    pub url: Option<String>,
    /// Stance, status or role, as in [`Edge::status`].
    pub status: Option<String>,
    /// As [`Edge::firm`].
    pub firm: bool,
    /// From 0 to 1.
    pub confidence: f64,
    /// The sentence that states it.
    pub sentence: Option<String>,
    /// What the sentence stands behind, where it was not read.
    #[serde(skip)]
    pub proof: Option<Proof>,
}

/// What a sentence stands behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The fact; of what an article names only in passing, the thing.
    pub fact: NamedNode,
    /// The graph of the article.
    pub article: NamedNode,
}

/// Where a network was read from.
#[derive(Clone, Default)]
pub(super) struct Source(Option<Store>);

impl From<Option<Store>> for Source {
    fn from(store: Option<Store>) -> Self {
        Source(store)
    }
}

impl std::fmt::Debug for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.0.is_some() { "Source(store)" } else { "Source(none)" })
    }
}

/// An edge with its two ends. `source` is the partner, the person or the body where that makes sense.
#[derive(Clone, Copy, Debug)]
pub struct Link<'a> {
    /// One end.
    pub source: &'a Node,
    /// The other.
    pub target: &'a Node,
    /// What joins them.
    pub edge: &'a Edge,
}

/// A topic of the taxonomy, whether or not it is a node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Topic {
    /// Its Thai name.
    pub label_th: Option<String>,
    /// Its English name.
    pub label_en: Option<String>,
    /// The ids of the topics just above it.
    pub broader: Vec<String>,
}

/// The relationship network within a scope. Nodes stand in the order of their IRIs, edges in that of their ends and kind.
#[derive(Clone, Debug, Default)]
pub struct Network {
    pub(super) graph: UnGraph<Node, Edge>,
    pub(super) topics: BTreeMap<String, Topic>,
    /// How many things [`super::Scope::top`] left out.
    pub(super) left_out: usize,
    /// The Thai and English names of statuses.
    pub(super) words: BTreeMap<(EdgeKind, String), [Option<String>; 2]>,
    pub(super) source: Source,
}

impl Network {
    /// A network of these nodes, and of those edges whose two ends, given by id, are among them and are not one. Order does
    /// not matter; degrees are counted.
    pub fn new(mut nodes: Vec<Node>, mut edges: Vec<(String, String, Edge)>) -> Network {
        nodes.sort_by(|a, b| a.iri.cmp(&b.iri));
        nodes.dedup_by(|a, b| a.iri == b.iri);
        edges.sort_by(|(a, b, x), (c, d, y)| (a, b, x.kind).cmp(&(c, d, y.kind)));
        let mut network = Network::default();
        for node in nodes {
            network.graph.add_node(node);
        }
        for (source, target, edge) in edges {
            if let (Some(a), Some(b)) = (network.find(&source), network.find(&target))
                && a != b
            {
                network.graph.add_edge(a, b, edge);
            }
        }
        for node in network.graph.node_indices() {
            network.graph[node].degree = network.graph.neighbors(node).collect::<BTreeSet<_>>().len();
        }
        network
    }

    /// The nodes.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.graph.node_weights()
    }

    /// The edges with their ends.
    pub fn links(&self) -> impl Iterator<Item = Link<'_>> {
        self.graph.edge_references().map(|edge| Link {
            source: &self.graph[edge.source()],
            target: &self.graph[edge.target()],
            edge: edge.weight(),
        })
    }

    /// How many things [`super::Scope::top`] left out.
    pub fn left_out(&self) -> usize {
        self.left_out
    }

    /// The sentence that states an edge, the number of its article and its URL: looked up where it was not read.
    ///
    /// # Errors
    /// [`crate::Error::Lookup`] where the store cannot be read.
    pub fn telling(&self, edge: &Edge) -> Result<[Option<String>; 3]> {
        let sentence = self.sentence(edge.sentence.as_ref(), edge.proof.as_ref())?;
        let stated = sentence.is_some();
        let beside = |text: &Option<String>| text.clone().filter(|_| stated);
        Ok([sentence, beside(&edge.sentence_article), beside(&edge.sentence_url)])
    }

    /// A sentence where it was read, or else where its proof leads.
    ///
    /// # Errors
    /// [`crate::Error::Lookup`] where the store cannot be read.
    pub fn sentence(&self, read: Option<&String>, proof: Option<&Proof>) -> Result<Option<String>> {
        match (read, proof, &self.source.0) {
            (None, Some(proof), Some(store)) => Reader::new(store).proof(&proof.fact, &proof.article),
            _ => Ok(read.cloned()),
        }
    }

    /// Leaves the sentences out, for a map that is to be passed on without the articles' own words.
    pub fn leave_sentences_out(&mut self) {
        for edge in self.graph.edge_weights_mut() {
            edge.sentence = None;
            edge.statements.iter_mut().for_each(|statement| statement.sentence = None);
        }
    }

    /// The topics of the taxonomy by their ids; none where the network was not read from a store.
    pub fn topics(&self) -> &BTreeMap<String, Topic> {
        &self.topics
    }

    /// How many nodes.
    pub fn len(&self) -> usize {
        self.graph.node_count()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.graph.node_count() == 0
    }

    /// The word for an edge's status in a language; the word of the closed vocabulary where the graph has no name for it.
    pub fn status<'a>(&'a self, edge: &'a Edge, language: Language) -> Option<&'a str> {
        Some(self.word(edge.kind, edge.status.as_deref()?, language))
    }

    /// The same for a word that an edge of this kind may have.
    pub fn word<'a>(&'a self, kind: EdgeKind, word: &'a str, language: Language) -> &'a str {
        let name = self.words.get(&(kind, word.to_owned())).and_then(|names| match language {
            Language::Thai => names[0].as_deref(),
            Language::English => names[1].as_deref(),
        });
        name.unwrap_or(word)
    }

    /// The node with an id.
    pub(super) fn find(&self, id: &str) -> Option<NodeIndex> {
        let iri = format!("{}{id}", super::terms::ID);
        let nodes = self.graph.raw_nodes();
        let place = nodes.binary_search_by(|node| node.weight.iri.as_str().cmp(&iri)).ok()?;
        Some(NodeIndex::new(place))
    }

    /// Each pair that anything joins, once, with the weights of its edges summed: what most analyses count on.
    /// Node indices are those of the network.
    pub(super) fn simple(&self) -> UnGraph<(), f64> {
        let mut weights: BTreeMap<(NodeIndex, NodeIndex), f64> = BTreeMap::new();
        for edge in self.graph.edge_references() {
            let (a, b) = (edge.source().min(edge.target()), edge.source().max(edge.target()));
            *weights.entry((a, b)).or_default() += edge.weight().weight as f64;
        }
        let mut simple = UnGraph::with_capacity(self.graph.node_count(), weights.len());
        for _ in self.graph.node_indices() {
            simple.add_node(());
        }
        for ((a, b), weight) in weights {
            simple.add_edge(a, b, weight);
        }
        simple
    }
}
