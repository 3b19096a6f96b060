//! From the facts in a store to the network of a scope.

use std::cmp::Reverse;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use indexmap::IndexSet;
use jiff::civil::Date;
use oxigraph::model::{NamedNode, NamedNodeRef};
use oxigraph::store::Store;
use petgraph::graph::{NodeIndex, UnGraph};

use super::facts::{Article, Fact, Reader, kind_of};
use super::network::{Edge, EdgeKind, Network, Node, NodeKind, Proof, Statement, Topic};
use super::relations::{Relation, asked};
use super::scan;
use super::scope::{Scope, kept};
use super::terms::id;
use crate::error::Result;
use crate::rdf::vocab::{sam, thing};

/// Positions come first: whom people serve is needed to tell whom they met.
const CLASSES: [(EdgeKind, NamedNodeRef<'static>); 4] = [
    (EdgeKind::Position, sam::POSITION),
    (EdgeKind::Cooperation, sam::COOPERATION),
    (EdgeKind::Agreement, sam::AGREEMENT),
    (EdgeKind::Meeting, sam::EVENT),
];

/// Of more things and facts than this all are read at once: looked up one by one they would take longer.
const MANY: usize = 1000;

/// The places of the two ends, and what joins them.
type Key = (usize, usize, EdgeKind);

/// All that is known of an edge before it is known whether it is kept.
struct Draft {
    kind: EdgeKind,
    /// Of each article the best.
    articles: BTreeMap<NamedNode, Best>,
    topics: BTreeSet<String>,
}

/// The fact that gives an edge, or an article's part in it, its status and sentence: the furthest, then the latest, then
/// the first by name.
struct Best {
    order: (usize, Option<Date>, Reverse<NamedNode>),
    status: Option<String>,
    firm: bool,
    confidence: f64,
}

impl Best {
    /// The fact; of a body's country the body.
    fn fact(&self) -> &NamedNode {
        &self.order.2.0
    }
}

/// The sentences of the facts of a class, by article and fact, with where they begin.
type Sentences = HashMap<(NamedNode, NamedNode), (u64, String)>;

impl Network {
    /// Reads the network of a scope from a store.
    ///
    /// # Errors
    /// [`crate::Error::Lookup`] where the store cannot be read, or where nothing joins what `scope.around` names.
    pub fn load(store: &Store, scope: &Scope) -> Result<Network> {
        let reader = Reader::new(store);
        reader.read_articles()?;
        let topics = reader.topics()?;
        let mut drafts = Drafts { store, reader: &reader, scope, iris: IndexSet::new(), edges: HashMap::new() };
        drafts.read(&topics)?;
        drafts.into_network(topics)
    }
}

struct Drafts<'a> {
    store: &'a Store,
    reader: &'a Reader<'a>,
    scope: &'a Scope,
    iris: IndexSet<String>,
    edges: HashMap<Key, Draft>,
}

impl Drafts<'_> {
    fn read(&mut self, topics: &BTreeMap<String, Topic>) -> Result<()> {
        let on_topic = self.scope.topic.as_ref().map(|topic| below(id(topic.as_str()), topics));
        let mut serves: HashMap<String, BTreeSet<String>> = HashMap::new();
        for (kind, class) in CLASSES {
            // Offices are read for meetings too, even where they are not shown.
            let for_meetings = kind == EdgeKind::Position && self.scope.takes_edge(EdgeKind::Meeting);
            if !self.scope.takes_edge(kind) && !for_meetings {
                continue;
            }
            for fact in scan::facts(self.store, class, asked(kind))? {
                let about_topic = matches!(kind, EdgeKind::Cooperation | EdgeKind::Agreement);
                let off_topic = |on: &BTreeSet<String>| about_topic && !fact.topics().any(|topic| on.contains(topic));
                if on_topic.as_ref().is_some_and(off_topic) || fact.confidence() < self.scope.min_confidence {
                    continue;
                }
                for relation in self.reader.relations(kind, &fact, &serves)? {
                    if for_meetings {
                        let served = match kind_of(&relation.target) {
                            Some(NodeKind::Body) => self.reader.home(&relation.target)?,
                            _ => Some(relation.target.clone()),
                        };
                        serves.entry(relation.source.clone()).or_default().extend(served);
                    }
                    if self.scope.takes_edge(kind) {
                        self.add(relation, &fact)?;
                    }
                }
            }
        }
        if self.scope.takes_edge(EdgeKind::Belongs) && self.scope.takes_node(NodeKind::Country) {
            self.add_homes()?;
        }
        if on_topic.is_some() {
            self.keep_between_those_on_topic();
        }
        Ok(())
    }

    fn add(&mut self, relation: Relation, fact: &Fact) -> Result<()> {
        let article = self.reader.article(&fact.article)?;
        let ends = [&relation.source, &relation.target].map(|iri| kind_of(iri));
        let outside = ends.iter().any(|kind| kind.is_none_or(|kind| !self.scope.takes_node(kind)));
        if outside || (self.scope.firm && !relation.firm) || !self.scope.takes_day(article.date) {
            return Ok(());
        }
        let topics = match relation.kind {
            EdgeKind::Cooperation => vec![id(&relation.target).to_owned()],
            EdgeKind::Agreement => fact.topics().map(str::to_owned).collect(),
            _ => Vec::new(),
        };
        let order = (relation.rank, article.date, Reverse(fact.node.clone()));
        let best = |status, firm| Best { order, status, firm, confidence: fact.confidence() };
        self.enter(relation, &fact.article, best).topics.extend(topics);
        Ok(())
    }

    fn enter(
        &mut self,
        relation: Relation,
        article: &NamedNode,
        best: impl FnOnce(Option<String>, bool) -> Best,
    ) -> &mut Draft {
        let Relation { source, target, kind, status, firm, .. } = relation;
        let key = (self.iris.insert_full(source).0, self.iris.insert_full(target).0, kind);
        let draft = || Draft { kind, articles: BTreeMap::new(), topics: BTreeSet::new() };
        let draft = self.edges.entry(key).or_insert_with(draft);
        let best = best(status, firm);
        if draft.articles.get(article).is_none_or(|known| known.order < best.order) {
            draft.articles.insert(article.clone(), best);
        }
        draft
    }

    /// Joins each foreign body found so far with its country.
    fn add_homes(&mut self) -> Result<()> {
        let bodies: Vec<String> =
            self.iris.iter().filter(|iri| kind_of(iri) == Some(NodeKind::Body)).cloned().collect();
        for body in bodies {
            let Some(home) = self.reader.home(&body)?.filter(|home| id(home) != "country-TH") else { continue };
            for article in self.reader.articles_on_home(&body, &home)? {
                let date = self.reader.article(&article)?.date;
                if self.scope.takes_day(date) {
                    let (source, target) = (body.clone(), home.clone());
                    let kind = EdgeKind::Belongs;
                    let relation = Relation { source, target, kind, status: None, firm: true, rank: 0 };
                    let order = (0, date, Reverse(NamedNode::new_unchecked(&body)));
                    let best = |status, firm| Best { order, status, firm, confidence: 1.0 };
                    self.enter(relation, &article, best);
                }
            }
        }
        Ok(())
    }

    /// Offices, meetings and homes say nothing of a topic: they stay where both their ends came in by it.
    fn keep_between_those_on_topic(&mut self) {
        let about_topic = |kind: EdgeKind| matches!(kind, EdgeKind::Cooperation | EdgeKind::Agreement);
        let on_topic = self.edges.keys().filter(|(_, _, kind)| about_topic(*kind)).flat_map(|&(a, b, _)| [a, b]);
        let on_topic: BTreeSet<usize> = on_topic.collect();
        self.edges.retain(|(a, b, kind), _| about_topic(*kind) || (on_topic.contains(a) && on_topic.contains(b)));
    }

    fn into_network(self, topics: BTreeMap<String, Topic>) -> Result<Network> {
        let Drafts { store, reader, scope, iris, edges } = self;
        let iri = |place: usize| iris.get_index(place).map_or("", String::as_str);
        let mut edges: Vec<(Key, Draft)> = edges.into_iter().collect();
        edges.sort_by(|((a, b, k), _), ((c, d, l), _)| (iri(*a), iri(*b), k).cmp(&(iri(*c), iri(*d), l)));

        let used: BTreeSet<&str> = edges.iter().flat_map(|((a, b, _), _)| [iri(*a), iri(*b)]).collect();
        let mut whole: UnGraph<String, Draft> = UnGraph::default();
        let places: HashMap<&str, NodeIndex> =
            used.into_iter().map(|iri| (iri, whole.add_node(iri.to_owned()))).collect();
        for ((a, b, _), draft) in edges {
            if let (Some(&a), Some(&b)) = (places.get(iri(a)), places.get(iri(b))) {
                whole.add_edge(a, b, draft);
            }
        }
        let (kept, left_out) = kept(&whole, |draft| draft.articles.len(), scope, |topic| below(topic, &topics))?;
        if kept.len() > MANY {
            reader.read_names()?;
        }
        let mut nodes = Vec::new();
        for &place in &kept {
            let iri = whole[place].clone();
            let Some(kind) = kind_of(&iri) else { continue };
            let country = match kind {
                NodeKind::Body => reader.home(&iri)?.map(|home| id(&home).trim_start_matches("country-").to_owned()),
                _ => None,
            };
            let [label_th, label_en] = reader.labels(&iri)?;
            let id = id(&iri).to_owned();
            nodes.push(Node { id, iri, kind, label_th, label_en, country, degree: 0, standing: Default::default() });
        }
        let ends = |edge| whole.edge_endpoints(edge).filter(|(a, b)| kept.contains(a) && kept.contains(b));
        let mut wanted: BTreeMap<EdgeKind, usize> = BTreeMap::new();
        for edge in whole.edge_indices().filter(|edge| scope.sentences && ends(*edge).is_some()) {
            *wanted.entry(whole[edge].kind).or_default() += scope.statements.clamp(1, whole[edge].articles.len());
        }
        let mut sentences: HashMap<EdgeKind, Sentences> = HashMap::new();
        for (kind, class) in CLASSES.iter().filter(|(kind, _)| wanted.get(kind).is_some_and(|count| *count > MANY)) {
            sentences.insert(*kind, scan::sentences(store, *class)?);
        }
        let mut edges = Vec::new();
        for edge in whole.edge_indices() {
            let Some((a, b)) = ends(edge) else { continue };
            let [source, target] = [a, b].map(|end| id(&whole[end]).to_owned());
            let draft = &whole[edge];
            edges.push((source, target, draft.finish(reader, scope, sentences.get(&draft.kind))?));
        }
        let mut words = BTreeMap::new();
        for (.., edge) in &edges {
            let vocabulary = match edge.kind {
                EdgeKind::Cooperation => "stance",
                EdgeKind::Agreement => "status",
                EdgeKind::Position => "role",
                EdgeKind::Meeting | EdgeKind::Belongs => continue,
            };
            let said = edge.statements.iter().filter_map(|statement| statement.status.as_ref());
            for word in edge.status.iter().chain(said) {
                if let Entry::Vacant(entry) = words.entry((edge.kind, word.clone())) {
                    entry.insert(reader.labels(thing(&format!("{vocabulary}-{word}")).as_str())?);
                }
            }
        }
        Ok(Network { topics, words, left_out, source: Some(store.clone()).into(), ..Network::new(nodes, edges) })
    }
}

impl Draft {
    fn finish(&self, reader: &Reader<'_>, scope: &Scope, known: Option<&Sentences>) -> Result<Edge> {
        let sentence = |best: &Best, graph: &NamedNode| match known {
            _ if !scope.sentences => Ok(None),
            Some(known) => Ok(known.get(&(graph.clone(), best.fact().clone())).map(|(_, sentence)| sentence.clone())),
            None => reader.proof(best.fact(), graph),
        };

        let articles = self.articles.iter().map(|(graph, best)| Ok((reader.article(graph)?, graph, best)));
        let mut articles: Vec<(Article, &NamedNode, &Best)> = articles.collect::<Result<_>>()?;
        articles.sort_by_cached_key(|(article, ..)| (article.date, article.number.len(), article.number.clone()));
        let telling = articles.iter().max_by_key(|(.., best)| &best.order).map(|(_, graph, _)| *graph);
        let (mut told, mut statements) = (None, Vec::new());
        for (place, (article, graph, best)) in articles.iter().rev().enumerate() {
            let tells = telling == Some(graph);
            if !tells && place >= scope.statements {
                continue;
            }
            let statement = Statement {
                article: article.number.clone(),
                date: article.date,
                url: article.url.clone(),
                status: best.status.clone(),
                firm: best.firm,
                confidence: best.confidence,
                sentence: sentence(best, graph)?,
                proof: (!scope.sentences).then(|| Proof { fact: best.fact().clone(), article: (*graph).clone() }),
            };
            if tells {
                told = Some(statement.clone());
            }
            if scope.statements > 0 {
                statements.push(statement);
            }
        }
        let days = || articles.iter().filter_map(|(article, ..)| article.date);
        let stated = told.as_ref().filter(|told| told.sentence.is_some() || told.proof.is_some());
        Ok(Edge {
            kind: self.kind,
            weight: articles.len(),
            status: told.as_ref().and_then(|told| told.status.clone()),
            firm: told.as_ref().is_none_or(|told| told.firm),
            first_date: days().next(),
            last_date: days().next_back(),
            articles: articles.iter().map(|(article, ..)| article.number.clone()).collect(),
            sources: articles.iter().rev().filter_map(|(a, ..)| a.url.clone()).take(scope.sources).collect(),
            sentence: stated.and_then(|told| told.sentence.clone()),
            sentence_article: stated.map(|told| told.article.clone()),
            sentence_url: stated.and_then(|told| told.url.clone()),
            proof: stated.and_then(|told| told.proof.clone()),
            confidence: articles.iter().map(|(.., best)| best.confidence).fold(0.0, f64::max),
            topics: self.topics.iter().cloned().collect(),
            statements,
        })
    }
}

/// A topic and all below it, by their ids.
pub(crate) fn below(topic: &str, topics: &BTreeMap<String, Topic>) -> BTreeSet<String> {
    let mut found = BTreeSet::from([topic.to_owned()]);
    loop {
        let before = found.len();
        let more: Vec<_> = topics
            .iter()
            .filter(|(_, entry)| entry.broader.iter().any(|up| found.contains(up)))
            .map(|(id, _)| id.clone())
            .collect();
        found.extend(more);
        if found.len() == before {
            return found;
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use oxigraph::io::RdfFormat;

    use super::super::tests::{network, node, store};
    use super::*;
    use crate::model::Language;

    /// Edges as `source kind status target`.
    fn edges(network: &Network) -> Vec<String> {
        let text = |link: super::super::Link<'_>| {
            let status = link.edge.status.clone().unwrap_or_default();
            format!("{} {} {status} {}", link.source.id, link.edge.kind, link.target.id)
        };
        network.links().map(text).collect()
    }

    fn load(scope: Scope) -> Network {
        Network::load(&store(), &scope).unwrap()
    }

    fn has(network: &Network, edge: &str) -> bool {
        edges(network).iter().any(|known| known == edge)
    }

    #[test]
    fn facts_of_many_articles_about_one_pair_are_one_edge_with_the_furthest_status() {
        let network = network();
        let link = network.links().find(|l| l.source.id == "country-RU" && l.target.id == "org-th-mdes").unwrap();
        let edge = link.edge;
        assert_eq!((edge.kind, edge.status.as_deref(), edge.firm), (EdgeKind::Agreement, Some("signed"), true));
        assert_eq!((edge.weight, edge.articles.join(" ")), (3, "900001 900004 900007".into()));
        assert_eq!((edge.first_date, edge.last_date), (Some(date(2021, 5, 24)), Some(date(2025, 7, 2))));
        assert_eq!(edge.sources.first().map(String::as_str), Some("https://example.org/news/900007"));
        assert!(edge.sentence.as_ref().is_some_and(|sentence| sentence.contains("ลงนามบันทึกความเข้าใจ")));
        assert_eq!(network.status(edge, Language::Thai), Some("ลงนามแล้ว"));
        assert_eq!(link.target.label(Language::English), "Ministry of Digital Economy and Society");
        assert_eq!((link.target.country.as_deref(), link.target.degree), (Some("TH"), 8));
    }

    #[test]
    fn what_was_signed_later_was_a_draft_before() {
        let before = load(Scope { until: Some(date(2025, 6, 30)), ..Scope::default() });
        assert!(has(&before, "country-RU agreement drafting org-th-mdes"));
        assert!(before.links().any(|link| link.edge.status.as_deref() == Some("drafting") && !link.edge.firm));
        let firm = load(Scope { until: Some(date(2025, 6, 30)), firm: true, ..Scope::default() });
        assert!(firm.links().all(|link| link.edge.firm));
        assert!(!edges(&firm).iter().any(|edge| edge.contains("country-RU agreement")));
        assert!(!edges(&firm).iter().any(|edge| edge.contains("country-LA cooperation proposed")));
    }

    #[test]
    fn thailand_is_no_node_and_an_ambassador_does_not_meet_his_own_country() {
        let network = network();
        assert!(network.nodes().all(|node| node.id != "country-TH"));
        assert!(has(&network, "person-เยฟเกนี-โตมีฮิน position ambassador country-RU"));
        assert!(!has(&network, "person-เยฟเกนี-โตมีฮิน meeting held country-RU"));
        assert!(has(&network, "person-ประเสริฐ-จันทรรวงทอง meeting held person-เยฟเกนี-โตมีฮิน"));
        assert!(has(&network, "org-ru-digital belongs  country-RU"));
    }

    #[test]
    fn a_topic_stands_for_its_narrower_ones() {
        let cyber = load(Scope { topic: Some(node("topic-cyber")), ..Scope::default() });
        let topics: Vec<_> = cyber.nodes().filter(|n| n.kind == NodeKind::Topic).map(|n| n.id.as_str()).collect();
        let narrower = ["call-centre-gangs", "cybercrime", "cybersecurity", "fake-news", "online-scams"];
        assert_eq!(topics, narrower.map(|topic| format!("topic-{topic}")));
        assert!(has(&cyber, "country-KZ agreement signed org-th-mdes"), "its topics include cybercrime");
        assert!(!edges(&cyber).iter().any(|edge| edge.contains("country-LA agreement")));
        let around = load(Scope { around: vec![node("topic-cyber")], ..Scope::default() });
        assert!(around.nodes().any(|node| node.id == "country-RU"));
    }

    #[test]
    fn around_a_thing_are_its_neighbours_and_what_joins_them() {
        let around = load(Scope { around: vec![node("country-RU")], ..Scope::default() });
        assert_eq!(around.len(), 10);
        assert!(has(&around, "person-ประเสริฐ-จันทรรวงทอง position minister org-th-mdes"));
        assert!(around.nodes().all(|node| node.id != "country-KZ"));
        let further = load(Scope { around: vec![node("country-RU")], depth: 2, ..Scope::default() });
        assert!(further.nodes().any(|node| node.id == "country-KZ"));
        let nowhere = Scope { around: vec![node("country-XX")], ..Scope::default() };
        assert!(Network::load(&store(), &nowhere).is_err_and(|error| error.to_string().contains("country-XX")));
    }

    #[test]
    fn the_top_are_those_with_the_largest_sum_of_weights_and_what_was_asked_about() {
        let top = load(Scope { top: Some(3), ..Scope::default() });
        let ids: Vec<_> = top.nodes().map(|node| node.id.as_str()).collect();
        assert_eq!(ids, ["country-RU", "org-th-mdes", "person-ประเสริฐ-จันทรรวงทอง"]);
        let around = load(Scope { top: Some(2), around: vec![node("topic-postal")], ..Scope::default() });
        assert!(around.nodes().any(|node| node.id == "topic-postal"));
    }

    #[test]
    fn kinds_confidence_and_sources_are_limits() {
        let scope = Scope { edges: vec![EdgeKind::Cooperation], min_confidence: 0.7, sources: 0, ..Scope::default() };
        let network = load(scope);
        assert!(network.links().all(|link| link.edge.kind == EdgeKind::Cooperation && link.edge.sources.is_empty()));
        assert!(!has(&network, "country-CN cooperation proposed topic-startups"), "confidence 0.55");
        let people = load(Scope { nodes: vec![NodeKind::Person], ..Scope::default() });
        assert!(people.links().all(|link| link.edge.kind == EdgeKind::Meeting) && people.len() == 4);
    }

    #[test]
    fn the_same_store_gives_the_same_network() {
        let text = |network: &Network| network.links().map(|link| format!("{link:?}")).collect::<Vec<_>>();
        assert_eq!(text(&network()), text(&network()));
    }

    #[test]
    fn planned_meetings_forums_and_what_every_ministry_signs_are_no_firm_ties() {
        let store = Store::new().unwrap();
        let list = |kind: &str, n: usize| (0..n).map(|i| format!("id:{kind}-{i}")).collect::<Vec<_>>().join(", ");
        let homes: String = (0..6).map(|i| format!("id:org-{i} sam:country id:country-TH .\n")).collect();
        let text = format!(
            "@prefix id: <https://w3id.org/samphan/id/> . @prefix sam: <https://w3id.org/samphan/ns#> .
             @prefix schema: <https://schema.org/> .
             id:article-1 {{
               id:fact-1 a sam:Event ; schema:attendee {} ; sam:planned false .
               id:fact-2 a sam:Event ; schema:attendee id:person-x, id:person-y ; sam:planned true .
               id:fact-3 a sam:Agreement ; sam:party {}, id:org-foreign ; sam:country id:country-TH, id:country-LA ;
                 sam:status id:status-signed .
               id:org-foreign sam:country id:country-LA .
               {homes}
             }}",
            list("person", 11),
            list("org", 6),
        );
        store.load_from_reader(RdfFormat::TriG, text.as_bytes()).unwrap();
        let network = Network::load(&store, &Scope::default()).unwrap();
        let edges = edges(&network);
        assert_eq!(edges.iter().filter(|edge| edge.contains("meeting")).count(), 1);
        assert!(edges.contains(&"person-x meeting planned person-y".to_owned()));
        assert_eq!(
            edges.iter().filter(|edge| edge.contains("agreement")).count(),
            12,
            "6 with the body, 6 with its state"
        );
    }
}
