//! Events with their sources, and the series they are of.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use oxigraph::model::{GraphName, NamedNode, Term};
use oxigraph::store::Store;

use super::life::{Copies, narrower, reasons};
use super::listing::{Names, day, line, row};
use super::read::{self, Source, Telling};
use crate::analyze::facts::{Reader, unread};
use crate::analyze::terms::id as local;
use crate::error::Result;
use crate::model::{Language, Table, id};
use crate::rdf::vocab::{other, sam, thing};

/// A title tells who issued it where a body is named within so many characters.
const ISSUER: usize = 15;

/// One event, with every report of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Happening {
    /// The id of the occasion.
    pub id: String,
    /// What articles say of it, by date; never empty.
    pub tellings: Vec<Telling>,
    /// The id of its series, and its number there.
    pub series: Option<(String, String)>,
}

/// Every event of a store.
pub struct Happenings {
    /// By day.
    pub events: Vec<Happening>,
    copies: Copies,
    reasons: BTreeMap<String, Vec<String>>,
}

/// Which events are looked at; empty means any.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// A foreign state represented, or a body that took part.
    pub partner: Option<NamedNode>,
    /// A body that took part.
    pub body: Option<NamedNode>,
    /// A person who took part.
    pub person: Option<NamedNode>,
    /// A word of a kind, as `signing`.
    pub kind: Option<String>,
    /// A topic of cooperation or agreements in the same article; narrower ones count too.
    pub topic: Option<NamedNode>,
    /// On this day or later.
    pub from: Option<Date>,
    /// On this day or earlier.
    pub to: Option<Date>,
    /// Told of in at least so many texts.
    pub texts: usize,
}

impl Happening {
    /// Its day: its own where a report gives it, else the first article's.
    pub fn day(&self) -> Option<Date> {
        self.tellings.iter().find_map(|telling| telling.date).or(self.tellings[0].source.date)
    }

    fn union(&self, of: fn(&Telling) -> &BTreeSet<String>) -> BTreeSet<String> {
        self.tellings.iter().flat_map(|telling| of(telling).clone()).collect()
    }
}

impl Happenings {
    /// Reads tellings of at least so much confidence, and puts them together as the links say.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn read(store: &Store, least: f64) -> Result<Happenings> {
        let things = read::things_of_reports(store)?;
        let series: BTreeMap<String, String> = read::pairs(store, other::SUPER_EVENT)?.into_iter().collect();
        let numbers: BTreeMap<String, String> = read::pairs(store, sam::ORDINAL)?.into_iter().collect();
        let mut groups: BTreeMap<String, Vec<Telling>> = BTreeMap::new();
        for telling in read::tellings(store)?.into_iter().filter(|telling| telling.confidence >= least) {
            let own = || id::told("occasion", &telling.fact);
            groups.entry(things.get(&telling.fact).cloned().unwrap_or_else(own)).or_default().push(telling);
        }
        let of = |id: &String| Some((series.get(id)?.clone(), numbers.get(id)?.clone()));
        let mut events: Vec<Happening> =
            groups.into_iter().map(|(id, tellings)| Happening { series: of(&id), id, tellings }).collect();
        events.sort_by(|a, b| (a.day(), &a.id).cmp(&(b.day(), &b.id)));
        Ok(Happenings { events, copies: Copies::read(store)?, reasons: reasons(store)? })
    }

    /// The events that are wanted.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn select(&self, store: &Store, wanted: &Wanted) -> Result<Vec<&Happening>> {
        let about = wanted.topic.as_ref().map(|topic| articles_on(store, topic)).transpose()?;
        let keeps = |h: &&Happening| {
            let has = |thing: &Option<NamedNode>, of: &[fn(&Telling) -> &BTreeSet<String>]| {
                thing.as_ref().is_none_or(|thing| of.iter().any(|of| h.union(*of).contains(local(thing.as_str()))))
            };
            has(&wanted.partner, &[|t| &t.states, |t| &t.guests])
                && has(&wanted.body, &[|t| &t.guests])
                && has(&wanted.person, &[|t| &t.guests])
                && wanted.kind.as_ref().is_none_or(|kind| h.union(|t| &t.kinds).contains(kind))
                && about
                    .as_ref()
                    .is_none_or(|about| h.tellings.iter().any(|t| about.contains(&id::article(&t.source.number))))
                && wanted.from.is_none_or(|from| h.day().is_some_and(|day| day >= from))
                && wanted.to.is_none_or(|to| h.day().is_some_and(|day| day <= to))
                && (wanted.texts < 2 || self.texts(h).len() >= wanted.texts)
        };
        Ok(self.events.iter().filter(keeps).collect())
    }

    /// The events that a word names: by their id, or by the number of an article or the id of a fact that reports them.
    pub fn named(&self, word: &str) -> Vec<&Happening> {
        let word = local(word.trim().trim_start_matches("id:"));
        let tells = |h: &&Happening| h.tellings.iter().any(|t| t.fact == word || t.source.number == word);
        self.events.iter().filter(|h| h.id == word || tells(h)).collect()
    }

    fn texts<'h>(&self, happening: &'h Happening) -> Vec<Vec<&'h str>> {
        self.copies.texts(happening.tellings.iter().map(|t| t.source.number.as_str()))
    }

    /// One row an event. Its support is the number of bodies that issued reports of it, and of texts whose issuer is not told.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn table(&self, store: &Store, events: &[&Happening], lang: Language) -> Result<Table> {
        let (names, reader) = (Names::new(store, lang), Reader::new(store));
        let mut table = Table::new([
            "event",
            "date",
            "kinds",
            "name",
            "place",
            "state",
            "participants",
            "countries",
            "reports",
            "texts",
            "support",
            "issuers",
            "series",
            "number",
            "sentence",
            "article",
            "url",
        ]);
        for h in events {
            let mut issuers = BTreeSet::new();
            let mut unknown = 0;
            for text in self.texts(h) {
                let sources =
                    h.tellings.iter().map(|t| &t.source).filter(|source| text.contains(&source.number.as_str()));
                let told = sources.map(|source| issuer(&reader, source)).collect::<Result<Vec<_>>>()?;
                match told.into_iter().flatten().min() {
                    Some(body) => _ = issuers.insert(body),
                    None => unknown += 1,
                }
            }
            let longest = h.tellings.iter().max_by_key(|t| (t.name.chars().count(), std::cmp::Reverse(&t.fact)));
            let best = longest.unwrap_or(&h.tellings[0]);
            let series = h.series.as_ref().map(|(series, _)| names.of(series)).transpose()?.unwrap_or_default();
            table.rows.push(row([
                h.id.clone(),
                day(h.day()),
                h.union(|t| &t.kinds).into_iter().collect::<Vec<_>>().join("; "),
                line(&best.name),
                h.tellings.iter().find_map(|t| t.place.clone()).unwrap_or_default(),
                if h.tellings.iter().all(|t| t.planned) { "planned" } else { "held" }.to_owned(),
                names.all(&h.union(|t| &t.guests))?,
                names.all(&h.union(|t| &t.states))?,
                h.tellings.len().to_string(),
                self.texts(h).len().to_string(),
                (issuers.len() + unknown).to_string(),
                names.all(&issuers)?,
                series,
                h.series.as_ref().map(|(_, number)| number.clone()).unwrap_or_default(),
                line(&best.sentence),
                best.source.number.clone(),
                best.source.url.clone().unwrap_or_default(),
            ]));
        }
        Ok(table)
    }

    /// One row a report, with the reason for which it was joined to others.
    pub fn reports_table(&self, events: &[&Happening]) -> Table {
        let mut table = Table::new([
            "event",
            "date",
            "reported",
            "name",
            "place",
            "state",
            "confidence",
            "joined",
            "sentence",
            "article",
            "title",
            "url",
            "fact",
        ]);
        for (h, t) in events.iter().flat_map(|h| h.tellings.iter().map(move |t| (h, t))) {
            table.rows.push(row([
                h.id.clone(),
                day(t.date),
                day(t.source.date),
                line(&t.name),
                t.place.clone().unwrap_or_default(),
                if t.planned { "planned" } else { "held" }.to_owned(),
                t.confidence.to_string(),
                self.reasons.get(&t.fact).map(|why| why.join(" | ")).unwrap_or_default(),
                line(&t.sentence),
                t.source.number.clone(),
                line(&t.source.title),
                t.source.url.clone().unwrap_or_default(),
                t.fact.clone(),
            ]));
        }
        table
    }

    /// The series that these events are of, in order, with a row for each gap: numbers that no article tells of.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn series_table(&self, store: &Store, events: &[&Happening], lang: Language) -> Result<Table> {
        let names = Names::new(store, lang);
        let wanted: BTreeSet<&String> = events.iter().filter_map(|h| h.series.as_ref().map(|(id, _)| id)).collect();
        let mut series: BTreeMap<&String, BTreeMap<(i16, u32), Vec<&Happening>>> = BTreeMap::new();
        for happening in &self.events {
            let Some((id, number)) = happening.series.as_ref().filter(|(id, _)| wanted.contains(id)) else { continue };
            let (number, year) = number.split_once('/').unwrap_or((number, "0"));
            if let (Ok(number), Ok(year)) = (number.parse(), year.parse()) {
                series.entry(id).or_default().entry((year, number)).or_default().push(happening);
            }
        }
        let mut table =
            Table::new(["series", "number", "date", "event", "reports", "note", "sentence", "article", "url"]);
        for (id, numbers) in series {
            let name = names.of(id)?;
            let mut before = (0, 0);
            for ((year, number), meetings) in numbers {
                let first = if year == before.0 { before.1 + 1 } else { 1 };
                if first < number {
                    let gap = if first + 1 == number { first.to_string() } else { format!("{first}–{}", number - 1) };
                    let gap = if year > 0 { format!("{gap}/{year}") } else { gap };
                    let note = "no article tells of it".to_owned();
                    table.rows.push(row([
                        name.clone(),
                        gap,
                        "".into(),
                        "".into(),
                        "".into(),
                        note,
                        "".into(),
                        "".into(),
                        "".into(),
                    ]));
                }
                before = (year, number);
                for (place, h) in meetings.iter().enumerate() {
                    let t = &h.tellings[0];
                    table.rows.push(row([
                        name.clone(),
                        h.series.as_ref().map(|(_, number)| number.clone()).unwrap_or_default(),
                        day(h.day()),
                        h.id.clone(),
                        h.tellings.len().to_string(),
                        if place > 0 { "told apart from the one before" } else { "" }.to_owned(),
                        line(&t.sentence),
                        t.source.number.clone(),
                        t.source.url.clone().unwrap_or_default(),
                    ]));
                }
            }
        }
        Ok(table)
    }
}

/// The Thai body whose name a title begins with, perhaps after a word of office.
fn issuer(reader: &Reader<'_>, source: &Source) -> Result<Option<String>> {
    let article = thing(&id::article(&source.number));
    let mut first: Option<(usize, std::cmp::Reverse<usize>, String)> = None;
    for quad in reader.about(&article, Some(other::ABOUT), Some(&article))? {
        let Term::NamedNode(body) = quad.object else { continue };
        if !local(body.as_str()).starts_with("org-th-") {
            continue;
        }
        for property in [other::PREF_LABEL, other::ALT_LABEL] {
            for quad in reader.about(&body, Some(property), Some(&article))? {
                let Term::Literal(name) = quad.object else { continue };
                let at = source.title.find(name.value()).map(|at| source.title[..at].chars().count());
                if let Some(at) = at.filter(|at| *at <= ISSUER) {
                    let found = (at, std::cmp::Reverse(name.value().len()), local(body.as_str()).to_owned());
                    first = first.into_iter().chain([found]).min();
                }
            }
        }
    }
    Ok(first.map(|(.., body)| body))
}

/// The ids of the articles that state something on a topic or a narrower one.
fn articles_on(store: &Store, topic: &NamedNode) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for topic in narrower(store, topic)? {
        let topic = thing(&topic);
        for quad in store.quads_for_pattern(None, Some(sam::TOPIC), Some(topic.as_ref().into()), None) {
            if let GraphName::NamedNode(article) = quad.map_err(unread)?.graph_name {
                found.insert(local(article.as_str()).to_owned());
            }
        }
    }
    Ok(found)
}
