//! What articles added: the new beside the old.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use oxigraph::model::{GraphName, GraphNameRef, NamedNode, NamedNodeRef, NamedOrBlankNode, Term};
use oxigraph::store::Store;

use super::life::{Agreement, Register};
use super::listing::{Names, day, line, row};
use super::read::{HOME, Source};
use crate::analyze::facts::{Reader, unread};
use crate::analyze::scan::{self, Asked};
use crate::analyze::terms::{id as local, word};
use crate::error::Result;
use crate::model::{Language, Table, vocabulary};
use crate::rdf::vocab::{other, sam};

vocabulary!(
    /// What sort of news.
    Kind {
        /// Partners with which no article told of cooperation before.
        Partner = "partner",
        /// Topics on which no article told of cooperation with that partner before.
        Topic = "topic",
        /// Agreements that no article told of before.
        Agreement = "agreement",
        /// Agreements told of before, and now as signed, in force or renewed.
        Signed = "signed",
        /// Other changes of status.
        Status = "status",
        /// Bodies that no article named before.
        Body = "body",
        /// People whom no article gave an office at that body before.
        Office = "office",
        /// Unsigned agreements of which nothing is told any more.
        Silent = "silent",
    }
);

impl Kind {
    /// A heading over its rows.
    pub fn heading(self) -> &'static str {
        match self {
            Kind::Partner => "New partners",
            Kind::Topic => "New topics of partners",
            Kind::Agreement => "New agreements",
            Kind::Signed => "Newly signed or in force",
            Kind::Status => "Other changes of status",
            Kind::Body => "Bodies named for the first time",
            Kind::Office => "People in office for the first time",
            Kind::Silent => "Commitments gone silent",
        }
    }
}

/// One piece of news, with the sentence that states it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// What sort.
    pub kind: Kind,
    /// The day of the article.
    pub date: Option<Date>,
    /// The partner, agreement, body or person.
    pub what: String,
    /// The topic, course of statuses, office.
    pub detail: String,
    /// The sentence that states it.
    pub sentence: String,
    /// The article's number.
    pub article: String,
    /// The article's address.
    pub url: String,
}

/// Everything that the new articles added to the old.
#[derive(Clone, Debug, Default)]
pub struct Changes(pub Vec<Change>);

/// A pair of ids → what is known of it.
type Pairs<T> = BTreeMap<(String, String), Pair<T>>;

/// Whether an old article tells of something, and the first new one that does.
struct Pair<T> {
    old: bool,
    first: Option<(Source, T)>,
}

impl<T> Pair<T> {
    fn new() -> Self {
        Pair { old: false, first: None }
    }

    /// Adds an article that tells of it.
    fn tell(&mut self, old: bool, source: &Source, told: impl FnOnce() -> T) {
        self.old |= old;
        let earlier = |(first, _): &(Source, T)| (source.date, &source.number) < (first.date, &first.number);
        if !old && self.first.as_ref().is_none_or(earlier) {
            self.first = Some((source.clone(), told()));
        }
    }
}

/// A store, and which of its articles are old.
struct News<'a> {
    store: &'a Store,
    reader: Reader<'a>,
    names: Names<'a>,
    old: &'a dyn Fn(&str, Option<Date>) -> bool,
    until: Option<Date>,
}

impl Changes {
    /// Compares what the articles of a store state that are not old, up to a day, with what the old ones state. `old` is told
    /// an article's number and day. Commitments are silent after so many months.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn of(
        store: &Store,
        old: &dyn Fn(&str, Option<Date>) -> bool,
        until: Option<Date>,
        kinds: &[Kind],
        months: i32,
        lang: Language,
    ) -> Result<Changes> {
        let news = News { store, reader: Reader::new(store), names: Names::new(store, lang), old, until };
        news.reader.read_articles()?;
        let wants = |kind| kinds.contains(&kind);
        let mut found = Vec::new();
        if wants(Kind::Partner) || wants(Kind::Topic) {
            news.cooperation(&mut found)?;
        }
        if [Kind::Agreement, Kind::Signed, Kind::Status, Kind::Silent].into_iter().any(wants) {
            news.agreements(months, &mut found)?;
        }
        if wants(Kind::Body) {
            news.bodies(&mut found)?;
        }
        if wants(Kind::Office) {
            news.offices(&mut found)?;
        }
        found.retain(|change| wants(change.kind));
        found.sort();
        Ok(Changes(found))
    }

    /// One row a piece of news.
    pub fn table(&self) -> Table {
        let mut table = Table::new(["change", "date", "what", "detail", "sentence", "article", "url"]);
        table.rows = self.0.iter().map(Change::row).collect();
        table
    }
}

impl Change {
    fn row(&self) -> Vec<Option<String>> {
        let Change { kind, date, what, detail, sentence, article, url } = self.clone();
        row([kind.as_str().to_owned(), day(date), what, detail, sentence, article, url])
    }
}

impl News<'_> {
    /// Whether an article is old; none where it is after the last day.
    fn age(&self, graph: &NamedNode) -> Result<Option<(bool, Source)>> {
        let article = self.reader.article(graph)?;
        if self.until.is_some_and(|until| article.date.is_some_and(|day| day > until)) {
            return Ok(None);
        }
        let old = (self.old)(&article.number, article.date);
        let source = Source { number: article.number, title: article.title, date: article.date, url: article.url };
        Ok(Some((old, source)))
    }

    fn change(&self, kind: Kind, what: String, detail: String, source: &Source, sentence: &str) -> Change {
        Change {
            kind,
            date: source.date,
            what: line(&what),
            detail: line(&detail),
            sentence: line(sentence),
            article: source.number.clone(),
            url: source.url.clone().unwrap_or_default(),
        }
    }

    fn cooperation(&self, found: &mut Vec<Change>) -> Result<()> {
        const ASKED: &[Asked] = &[Asked { must: &[sam::PARTNER, sam::TOPIC], may: &[sam::STANCE] }];
        let mut pairs: Pairs<(NamedNode, NamedNode, String)> = BTreeMap::new();
        for fact in scan::facts(self.store, sam::COOPERATION, ASKED)? {
            let Some((old, source)) = self.age(&fact.article)? else { continue };
            let stance = fact.nodes(sam::STANCE).map(|node| word(node, "stance").to_owned()).min().unwrap_or_default();
            for partner in fact.nodes(sam::PARTNER) {
                for topic in fact.topics() {
                    let pair = pairs.entry((local(partner.as_str()).to_owned(), topic.to_owned()));
                    let told = || (fact.article.clone(), fact.node.clone(), stance.clone());
                    pair.or_insert_with(Pair::new).tell(old, &source, told);
                }
            }
        }
        let known: BTreeSet<String> = pairs.iter().filter(|(_, pair)| pair.old).map(|((p, _), _)| p.clone()).collect();
        let mut partners: BTreeMap<&str, Change> = BTreeMap::new();
        for ((partner, topic), pair) in &pairs {
            let (false, Some((source, (article, fact, stance)))) = (pair.old, &pair.first) else { continue };
            let sentence = self.reader.proof(fact, article)?.unwrap_or_default();
            let (name, topic) = (self.names.of(partner)?, self.names.of(topic)?);
            let detail = format!("{topic} ({stance})");
            let kind = if known.contains(partner) { Kind::Topic } else { Kind::Partner };
            let change = self.change(Kind::Topic, name.clone(), detail.clone(), source, &sentence);
            if kind == Kind::Partner {
                let news = Change { kind, ..change.clone() };
                let first = partners.entry(partner).or_insert_with(|| news.clone());
                if (news.date, &news.article) < (first.date, &first.article) {
                    *first = news;
                }
            }
            found.push(change);
        }
        found.extend(partners.into_values());
        Ok(())
    }

    fn agreements(&self, months: i32, found: &mut Vec<Change>) -> Result<()> {
        let register = Register::read(self.store, 0.0, self.until)?;
        let is_old = |source: &Source| (self.old)(&source.number, source.date);
        let newest_old = self.newest(true)?;
        let silent = |a: &Agreement, now: Option<Date>| {
            let limit = now.and_then(|day| day.checked_sub(months.months()).ok());
            limit.is_some_and(|limit| a.latest().source.date.is_some_and(|last| last <= limit))
        };
        for a in &register.agreements {
            let sides = a.reports.iter().flat_map(|r| r.bodies.iter().chain(&r.states)).cloned().collect();
            let what = format!("{} ({})", a.name(), self.names.all(&sides)?);
            let (old, new): (Vec<_>, Vec<_>) = a.reports.iter().partition(|report| is_old(&report.source));
            let mut add = |kind, report: &super::read::Report, detail: String| {
                let id = format!("{detail} [{}]", a.id);
                found.push(self.change(kind, what.clone(), id, &report.source, &report.sentence));
            };
            let (before, now) = (super::read::Report::standing(old.iter().copied()), a.stands());
            match (before, new.last()) {
                (None, Some(last)) => add(Kind::Agreement, last, a.course()),
                (Some(before), Some(_)) => {
                    let done = new.iter().find(|report| report.done());
                    if let Some(done) = done.filter(|_| old.iter().all(|report| !report.done())) {
                        add(Kind::Signed, done, format!("{} → {}", before.status_word(), done.status_word()));
                    } else if before.status != now.status {
                        add(Kind::Status, now, format!("{} → {}", before.status_word(), now.status_word()));
                    }
                }
                _ => {}
            }
            if a.reports.iter().all(|r| !r.done()) && silent(a, register.newest) && !silent(a, newest_old) {
                add(Kind::Silent, a.latest(), format!("{}; nothing for {months} months or more", a.course()));
            }
        }
        Ok(())
    }

    /// The day of the newest old article.
    fn newest(&self, old: bool) -> Result<Option<Date>> {
        let mut newest = None;
        for quad in self.store.quads_for_pattern(None, Some(other::ISSUED), None, None) {
            let GraphName::NamedNode(graph) = quad.map_err(unread)?.graph_name else { continue };
            if let Some((is_old, source)) = self.age(&graph)?
                && is_old == old
            {
                newest = newest.max(source.date);
            }
        }
        Ok(newest)
    }

    /// Things that a property joins in new articles only, each with the first that does, in the order of the things.
    fn first_told(&self, property: NamedNodeRef<'_>) -> Result<Vec<(String, String, Source, NamedNode)>> {
        let mut pairs: Pairs<NamedNode> = BTreeMap::new();
        for quad in self.store.quads_for_pattern(None, Some(property), None, None) {
            let quad = quad.map_err(unread)?;
            let (NamedOrBlankNode::NamedNode(one), Term::NamedNode(thing), GraphName::NamedNode(graph)) =
                (quad.subject, quad.object, quad.graph_name)
            else {
                continue;
            };
            let Some((old, source)) = self.age(&graph)? else { continue };
            // What an article mentions is new whichever article it is.
            let one = if one == graph { String::new() } else { local(one.as_str()).to_owned() };
            let pair = pairs.entry((one, local(thing.as_str()).to_owned())).or_insert_with(Pair::new);
            pair.tell(old, &source, || graph.clone());
        }
        let new = pairs.into_iter().filter(|(_, pair)| !pair.old);
        Ok(new
            .filter_map(|((one, thing), pair)| pair.first.map(|(source, graph)| (one, thing, source, graph)))
            .collect())
    }

    fn bodies(&self, found: &mut Vec<Change>) -> Result<()> {
        for (_, body, source, article) in self.first_told(other::ABOUT)? {
            if !body.starts_with("org-") {
                continue;
            }
            let iri = crate::rdf::vocab::thing(&body);
            let evidence = self.reader.mention(iri.as_str(), &article)?.unwrap_or_default();
            let sentence = self.reader.sentence(&evidence, &article)?.unwrap_or_default();
            let home = self.reader.home(iri.as_str())?;
            let home = home.as_deref().map(local).filter(|home| *home != HOME);
            let detail = home.map(|home| self.names.of(home)).transpose()?.unwrap_or_default();
            found.push(self.change(Kind::Body, self.names.of(&body)?, detail, &source, &sentence));
        }
        Ok(())
    }

    fn offices(&self, found: &mut Vec<Change>) -> Result<()> {
        for (person, served, source, article) in self.first_told(sam::HOLDS_OFFICE_AT)? {
            let (holder, served) = (crate::rdf::vocab::thing(&person), crate::rdf::vocab::thing(&served));
            let graph = GraphNameRef::NamedNode(article.as_ref());
            let positions =
                self.store.quads_for_pattern(None, Some(other::MEMBER), Some(holder.as_ref().into()), Some(graph));
            let mut told: Option<(String, Vec<NamedNode>)> = None;
            for quad in positions {
                let NamedOrBlankNode::NamedNode(position) = quad.map_err(unread)?.subject else { continue };
                let values = self.reader.about(&position, None, Some(&article))?;
                let of = |property: NamedNodeRef<'static>| values.iter().filter(move |quad| quad.predicate == property);
                if !of(other::ORGANIZATION).any(|quad| quad.object == Term::NamedNode(served.clone())) {
                    continue;
                }
                let title = of(sam::OFFICE_TITLE).find_map(|quad| match &quad.object {
                    Term::Literal(title) => Some(title.value().to_owned()),
                    _ => None,
                });
                let evidence =
                    of(sam::EVIDENCE).filter_map(|quad| NamedNode::try_from(quad.object.clone()).ok()).collect();
                told = told.into_iter().chain([(title.unwrap_or_default(), evidence)]).min();
            }
            let Some((title, evidence)) = told else { continue };
            let sentence = self.reader.sentence(&evidence, &article)?.unwrap_or_default();
            found.push(self.change(Kind::Office, self.names.of(&person)?, title, &source, &sentence));
        }
        Ok(())
    }
}
