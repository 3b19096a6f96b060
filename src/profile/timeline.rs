//! What happened, in the order of its own days.
//!
//! A day is that of the event or signing where the text states it, and that of the article otherwise; entries say which.
//! An appointment is the first sighting of a person in an office: the day somebody is known to have held it, not that on
//! which it was given.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use oxigraph::model::NamedNode;
use oxigraph::store::Store;
use serde::Serialize;

use super::draft::{Draft, by};
use super::offices::{self, View};
use super::record::{Kind, Record, Source};
use super::{Evidence, Options, Row, sections};
use crate::analyze::load::below;
use crate::analyze::terms::id;
use crate::error::Result;
use crate::model::vocabulary;
use crate::rdf::vocab::ID;

vocabulary!(
    /// What sort of thing happened, in the order of a day.
    Happening {
        /// A meeting, visit, ceremony …
        Event = "event",
        /// What an article says of an agreement: signed, drafted, approved …
        Agreement = "agreement",
        /// A person seen in an office for the first time.
        Appointment = "appointment",
    }
);

/// What happened, earliest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Timeline {
    /// Whose it is; none: everybody's.
    pub of: Option<String>,
    /// How many entries there are.
    pub total: usize,
    /// How many had no day at all and are left out.
    pub undated: usize,
    /// As many as asked for: the latest of them.
    pub entries: Vec<Entry>,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entry {
    /// Its day.
    pub day: Date,
    /// Whether the text states the day; else it is that of the article.
    pub stated: bool,
    /// The day of the first article that tells of it.
    pub published: Option<Date>,
    /// What sort of thing.
    pub kind: Happening,
    /// The kind of event, the status of an agreement, the role.
    pub status: Option<String>,
    /// Announced and not yet held.
    pub planned: bool,
    /// The words that tell of it; of an appointment the person.
    pub title: String,
    /// Who took part, the kind of agreement and its parties, the title of the office.
    pub who: Option<String>,
    /// The venue or city.
    pub place: Option<String>,
    /// How many articles tell of it.
    pub articles: usize,
    /// Where it is stated.
    pub evidence: Evidence,
}

/// What a timeline takes in.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Only what is about this country, body, person or topic.
    pub of: Option<NamedNode>,
    /// Only agreements on this topic, and events told by articles that state cooperation or an agreement on it.
    pub topic: Option<NamedNode>,
    /// Only these sorts; empty: all of a thing, events and agreements of everybody.
    pub kinds: Vec<Happening>,
}

/// What happened to a thing or to everybody.
///
/// # Errors
/// [`Error::Lookup`](crate::error::Error::Lookup) where the store cannot be read.
pub fn timeline(store: &Store, choice: &Choice, options: &Options) -> Result<Timeline> {
    let source = Source::new(store, &options.window, options.lang)?;
    let takes = |kind| match choice.kinds.as_slice() {
        // Everybody's appointments are tens of thousands; they are there for the asking.
        [] => choice.of.is_some() || kind != Happening::Appointment,
        kinds => kinds.contains(&kind),
    };
    let is_topic = choice.of.as_ref().filter(|node| id(node.as_str()).starts_with("topic-"));
    let topic = choice.topic.as_ref().or(is_topic);
    let mut records = match choice.of.as_ref().filter(|_| is_topic.is_none()) {
        Some(node) => source.about(&[node.as_str().to_owned()])?,
        None => {
            let kinds = [(Kind::Event, Happening::Event), (Kind::Agreement, Happening::Agreement)];
            let mut kinds: Vec<Kind> =
                kinds.into_iter().filter(|(_, kind)| takes(*kind)).map(|(kind, _)| kind).collect();
            kinds.extend(takes(Happening::Appointment).then_some(Kind::Position));
            source.all(&kinds)?
        }
    };
    if let Some(topic) = topic {
        let on =
            below(id(topic.as_str()), &source.topics).into_iter().map(|id| format!("{ID}{id}")).collect::<Vec<_>>();
        let articles: BTreeSet<NamedNode> = source.about(&on)?.into_iter().map(|record| record.graph).collect();
        records.retain(|record| match record.kind {
            Kind::Agreement => record.topics.iter().any(|topic| on.contains(topic)),
            _ => articles.contains(&record.graph),
        });
    }
    let own: Vec<String> = choice.of.iter().map(|node| node.as_str().to_owned()).collect();
    let view = if own.iter().any(|iri| id(iri).starts_with("person-")) { View::Served } else { View::People };
    let within: Vec<String> = own.iter().filter(|_| view == View::People).cloned().collect();
    let mut drafts: Vec<(Happening, bool, Option<String>, Draft)> = Vec::new();
    let place = |group: &[&Record]| group.iter().find_map(|record| record.place.clone());
    if takes(Happening::Event) {
        for group in alike(&records, Kind::Event).into_values() {
            let planned = group.iter().all(|record| record.planned);
            drafts.push((Happening::Event, planned, place(&group), sections::occasion(&group, &own)));
        }
    }
    if takes(Happening::Agreement) {
        for group in alike(&records, Kind::Agreement).into_values() {
            drafts.push((Happening::Agreement, false, None, sections::instrument(&group, &own)));
        }
    }
    if takes(Happening::Appointment) {
        let terms = offices::terms(&records, view, &within, None).into_iter();
        drafts.extend(terms.map(|term| (Happening::Appointment, false, None, term)));
    }
    let all = drafts.len();
    drafts.retain(|(.., draft)| day(draft).is_some());
    let (total, undated) = (drafts.len(), all - drafts.len());
    drafts.sort_by_cached_key(|(kind, _, _, draft)| (day(draft), *kind, draft.key.clone()));
    let skipped = options.limit.map_or(0, |limit| total.saturating_sub(limit));
    let kept = drafts.into_iter().skip(skipped);
    let entries = kept.map(|(kind, planned, place, draft)| Ok(Entry::of(kind, planned, place, draft.finish(&source)?)));
    let entries = entries.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect();
    let of = choice.of.as_ref().or(choice.topic.as_ref()).map(|node| source.name(node.as_str())).transpose()?;
    Ok(Timeline { of, total, undated, entries })
}

type Told = (Option<Date>, String, Option<String>, bool);

/// Reports of one event of the register, or of one agreement with one status; without a register, facts told in the same words
/// of the same day with the same status.
fn alike(records: &[Record], kind: Kind) -> BTreeMap<Told, Vec<&Record>> {
    let words = |r: &Record| r.title.iter().flat_map(|title| title.chars()).filter(|c| !c.is_whitespace()).collect();
    let status = |r: &Record| r.status.clone().filter(|_| kind == Kind::Agreement);
    by(records, |r| {
        (r.kind == kind).then(|| match &r.told {
            Some(told) => (None, told.clone(), status(r), false),
            None => (r.day(), words(r), r.status.clone(), r.planned),
        })
    })
}

fn day(draft: &Draft) -> Option<Date> {
    draft.stated.or(draft.first)
}

impl Entry {
    fn of(kind: Happening, planned: bool, place: Option<String>, row: Row) -> Option<Entry> {
        Some(Entry {
            day: row.stated.or(row.first)?,
            stated: row.stated.is_some(),
            published: row.first,
            kind,
            status: row.status,
            planned,
            title: row.name,
            who: row.detail,
            place: place.map(|place| super::draft::one_line(&place)),
            articles: row.articles,
            evidence: row.evidence.into_iter().next().unwrap_or_default(),
        })
    }
}
