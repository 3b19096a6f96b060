//! The sections of a profile, each from facts alone.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use oxigraph::model::NamedNode;

use super::draft::{Cite, Detail, Draft, PLANNED, Subject, by, most_told, one_line};
use super::record::{HOME, Kind, Record};
use crate::analyze::NodeKind;
use crate::analyze::facts::{Article, kind_of};

/// What makes records one line: the agreement or event of the register that they report, and where there is none what they
/// say.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Same<T> {
    Told(String),
    Said(T),
}

fn same<T>(record: &Record, said: impl FnOnce() -> T) -> Same<T> {
    record.told.clone().map_or_else(|| Same::Said(said()), Same::Told)
}

/// What makes records one agreement.
fn same_agreement(record: &Record) -> Same<impl Ord + use<>> {
    same(record, || {
        let Record { status, stated, bodies, countries, topics, .. } = record.clone();
        (fold(record.title.as_deref()), status, stated, bodies, countries, topics)
    })
}

/// What makes records one event.
fn same_event(record: &Record) -> Same<impl Ord + use<>> {
    same(record, || (record.day(), fold(record.title.as_deref()), record.kinds.clone(), record.planned))
}

/// Agreements: one of the register is one line with all its reports in order; without a register what one article repeats of
/// another in the same words, with the same parties and status.
pub(super) fn agreements(records: &[Record], own: &[String]) -> Vec<Draft> {
    let told = by(records, |r| (r.kind == Kind::Agreement).then(|| same_agreement(r)));
    latest_first(told.into_iter().map(|(same, group)| reported(same, instrument(&group, own), &group)).collect())
}

/// Events: one of the register is one line with all its reports in order; without a register one told in the same words for
/// the same day.
pub(super) fn events(records: &[Record], own: &[String]) -> Vec<Draft> {
    let told = by(records, |r| (r.kind == Kind::Event).then(|| same_event(r)));
    latest_first(told.into_iter().map(|(same, group)| reported(same, occasion(&group, own), &group)).collect())
}

/// A line with every report of what it is about, where the register tells which these are.
fn reported<T>(same: Same<T>, draft: Draft, group: &[&Record]) -> Draft {
    match same {
        Same::Told(_) => Draft { cites: group.iter().map(|record| Cite::of(record)).collect(), ..draft },
        Same::Said(_) => draft,
    }
}

/// A line for one agreement.
pub(super) fn instrument(group: &[&Record], own: &[String]) -> Draft {
    let subject = Subject::Text(title(group));
    let mut draft = Draft::over(key(group), subject, group);
    let kinds = group.iter().flat_map(|r| &r.kinds).collect::<BTreeSet<_>>();
    let kinds = kinds.into_iter().map(|kind| ("agreement-kind", kind.clone())).collect();
    draft.detail = Detail::Things(kinds, others(group, own));
    draft
}

/// A line for one event.
pub(super) fn occasion(group: &[&Record], own: &[String]) -> Draft {
    let mut draft = Draft::over(key(group), Subject::Text(title(group)), group);
    let planned = group.iter().all(|record| record.planned);
    draft.status = match planned {
        true => Some((Kind::Event.scheme(), PLANNED.to_owned())),
        false => draft.status,
    };
    draft.detail = Detail::Things(Vec::new(), others(group, own));
    draft
}

fn title(group: &[&Record]) -> String {
    group.iter().find_map(|record| record.title.as_deref()).map(one_line).unwrap_or_default()
}

/// Two profiles have the same line where they have the same first fact.
fn key(group: &[&Record]) -> String {
    group.iter().map(|record| record.fact.as_str()).min().unwrap_or_default().to_owned()
}

/// Who else is named: people, bodies, states; Thailand is not said.
fn others(group: &[&Record], own: &[String]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for list in [|r: &Record| r.people.clone(), |r: &Record| r.bodies.clone(), |r: &Record| r.countries.clone()] {
        for thing in group.iter().flat_map(|record| list(record)) {
            if !own.contains(&thing) && !thing.ends_with(HOME) && !found.contains(&thing) {
                found.push(thing);
            }
        }
    }
    found
}

fn latest_first(mut rows: Vec<Draft>) -> Vec<Draft> {
    rows.sort_by_cached_key(|row| (Reverse(row.stated.or(row.last)), Reverse(row.articles), row.key.clone()));
    rows
}

fn fold(text: Option<&str>) -> String {
    text.unwrap_or_default().chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// What partners and Thailand work on, one line a topic.
pub(super) fn topics(records: &[Record]) -> Vec<Draft> {
    let groups = by(records, |r| {
        let about = matches!(r.kind, Kind::Cooperation | Kind::Agreement);
        if about { r.topics.clone() } else { Vec::new() }
    });
    ranked(groups, |_| Detail::None)
}

/// Who works with Thailand on it: the partners of cooperation.
pub(super) fn cooperating(records: &[Record]) -> Vec<Draft> {
    let groups = by(records, |r| if r.kind == Kind::Cooperation { partners_of(r) } else { Vec::new() });
    ranked(groups, |_| Detail::None)
}

/// The other side in agreements and at events: `other` says who may be it.
pub(super) fn partners(records: &[Record], other: impl Fn(&str) -> bool) -> Vec<Draft> {
    let groups = by(records, |r| match r.kind {
        Kind::Agreement | Kind::Event => partners_of(r).into_iter().filter(|thing| other(thing)).collect(),
        Kind::Position | Kind::Cooperation => Vec::new(),
    });
    let mut rows = ranked(groups, counts);
    for row in &mut rows {
        row.status = row.status.take().filter(|(scheme, _)| *scheme == Kind::Agreement.scheme());
    }
    rows
}

/// People at the same events.
pub(super) fn people(records: &[Record], own: &[String]) -> Vec<Draft> {
    let groups = by(records, |r| match r.kind {
        Kind::Event if !r.planned => r.people.iter().filter(|thing| !own.contains(thing)).cloned().collect(),
        _ => Vec::new(),
    });
    let mut rows = ranked(groups, |_| Detail::None);
    for row in &mut rows {
        row.status = None;
    }
    rows
}

fn partners_of(record: &Record) -> Vec<String> {
    let all = record.bodies.iter().chain(&record.countries);
    all.filter(|thing| !thing.ends_with(HOME)).cloned().collect()
}

/// How many agreements and events, whatever the number of their reports.
fn counts(group: &[&Record]) -> Detail {
    let of = |kind| group.iter().copied().filter(move |record| record.kind == kind);
    let agreements = of(Kind::Agreement).map(same_agreement).collect::<BTreeSet<_>>().len();
    let events = of(Kind::Event).map(same_event).collect::<BTreeSet<_>>().len();
    let all = [("agreements", agreements), ("events", events)];
    Detail::Counts(all.into_iter().filter(|(_, n)| *n > 0).collect())
}

fn ranked(groups: BTreeMap<String, Vec<&Record>>, detail: impl Fn(&[&Record]) -> Detail) -> Vec<Draft> {
    let rows = groups.into_iter().map(|(thing, group)| {
        let mut draft = Draft::over(thing.clone(), Subject::Thing(thing), &group);
        (draft.detail, draft.stated) = (detail(&group), None);
        draft
    });
    let mut rows: Vec<Draft> = rows.collect();
    most_told(&mut rows);
    rows
}

/// One line for each fact of cooperation, for the profile of an article.
pub(super) fn cooperation(records: &[Record]) -> Vec<Draft> {
    let found = records.iter().filter(|record| record.kind == Kind::Cooperation);
    let row = |record: &Record| {
        let partner = partners_of(record).into_iter().next()?;
        let mut draft = Draft::over(record.fact.as_str().to_owned(), Subject::Thing(partner), &[record]);
        draft.detail = Detail::Things(Vec::new(), record.topics.clone());
        Some(draft)
    };
    found.filter_map(row).collect()
}

/// Articles a year, each with the latest of them.
pub(super) fn years(articles: &[(NamedNode, Article)]) -> Vec<Draft> {
    let mut groups: BTreeMap<i16, Vec<&(NamedNode, Article)>> = BTreeMap::new();
    for entry in articles {
        if let Some(day) = entry.1.date {
            groups.entry(day.year()).or_default().push(entry);
        }
    }
    let row = |(year, group): (i16, Vec<&(NamedNode, Article)>)| {
        let dates = group.iter().filter_map(|(_, article)| article.date);
        let latest = group.iter().max_by_key(|(graph, article)| (article.date, graph.as_str()));
        let cite = |(graph, article): &(NamedNode, Article)| Cite {
            note: Some("latest"),
            article: article.clone(),
            graph: graph.clone(),
            fact: None,
            evidence: Vec::new(),
        };
        Draft {
            key: year.to_string(),
            subject: Subject::Text(year.to_string()),
            detail: Detail::None,
            status: None,
            stated: None,
            first: dates.clone().min(),
            last: dates.max(),
            articles: group.len(),
            cites: latest.map(|found| cite(found)).into_iter().collect(),
        }
    };
    groups.into_iter().map(row).collect()
}

/// The articles of facts, each once.
pub(super) fn articles(records: &[Record]) -> Vec<(NamedNode, Article)> {
    let found: BTreeMap<&NamedNode, &Article> = records.iter().map(|r| (&r.graph, &r.article)).collect();
    found.into_iter().map(|(graph, article)| (graph.clone(), article.clone())).collect()
}

/// The weightiest facts, of each kind in turn: agreements and cooperation that have come furthest, events with most people,
/// offices; the latest of those that are alike. Each article once.
pub(super) fn telling(records: &[Record]) -> Vec<Draft> {
    let weight = |r: &Record| match r.kind {
        Kind::Agreement | Kind::Cooperation => r.kind.rank(r.status.as_deref()),
        Kind::Event if r.planned => 0,
        Kind::Event => 1 + r.people.len().min(3),
        Kind::Position => 0,
    };
    let mut kinds = [Kind::Agreement, Kind::Cooperation, Kind::Event, Kind::Position].map(|kind| {
        let mut of_kind: Vec<&Record> = records.iter().filter(|record| record.kind == kind).collect();
        of_kind.sort_by_cached_key(|r| (Reverse(weight(r)), Reverse(r.article.date), r.fact.clone()));
        of_kind.into_iter()
    });
    let (mut seen, mut rows) = (BTreeSet::new(), Vec::new());
    loop {
        let before = rows.len();
        for of_kind in &mut kinds {
            if let Some(record) = of_kind.by_ref().find(|record| seen.insert(record.graph.as_str())) {
                let subject = Subject::Thing(record.graph.as_str().to_owned());
                rows.push(Draft::over(record.graph.as_str().to_owned(), subject, &[record]));
            }
        }
        if rows.len() == before {
            return rows;
        }
    }
}

/// Whether a thing is a country or body.
pub(super) fn may_be_partner(iri: &str) -> bool {
    matches!(kind_of(iri), Some(NodeKind::Country | NodeKind::Body))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::tests::record;
    use super::*;

    #[test]
    fn reports_of_one_agreement_or_event_count_once_beside_a_partner() {
        let about = |kind, article: &str, told: Option<&str>| {
            let mut record = record(kind, article, date(2025, 5, 20));
            record.countries = vec!["https://w3id.org/samphan/id/country-RU".into()];
            record.told = told.map(str::to_owned);
            record
        };
        let records = [
            about(Kind::Agreement, "1", Some("instrument-1")),
            about(Kind::Agreement, "2", Some("instrument-1")),
            about(Kind::Event, "1", Some("occasion-1")),
            about(Kind::Event, "2", Some("occasion-1")),
            about(Kind::Event, "3", Some("occasion-3")),
            // Without a register what is said in the same words for the same day.
            about(Kind::Event, "4", None),
            about(Kind::Event, "5", None),
        ];
        let rows = partners(&records, |_| true);
        assert!(matches!(&rows[0].detail, Detail::Counts(counts) if *counts == [("agreements", 1), ("events", 3)]));
        assert_eq!(rows[0].articles, 5);
    }
}
