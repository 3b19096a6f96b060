//! Offices over time: sightings of one person in one office are one line, from the first to the last of them; and who held
//! an office on a day.
//!
//! An article tells who holds an office on its own day and nothing of the days between. So a term is bounded by
//! sightings, not by appointments, and a day between two sightings is answered with both of them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::draft::{Cite, Detail, Draft, Subject, one_line};
use super::record::{HOME, Kind, Record};
use crate::model::Role;

/// A sighting on one side of a day only says something of the day where it is at most so many days away.
const NEAR: i32 = 183;

/// Whether lines are about the person or about whom the office is held for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    People,
    Served,
}

/// One line for each person, body and role. `within` limits the bodies; empty: all.
pub(super) fn terms(records: &[Record], view: View, within: &[String], on: Option<Date>) -> Vec<Draft> {
    let mut groups: BTreeMap<(&str, &str, &str), Vec<&Record>> = BTreeMap::new();
    for record in records.iter().filter(|record| record.kind == Kind::Position) {
        let role = record.status.as_deref().unwrap_or_default();
        // An office named beside its state alone, where others name the body, would be a second line of the same office.
        let served = record.served().iter().filter(|of| within.is_empty() || within.contains(of));
        for (person, of) in record.people.iter().flat_map(|person| served.clone().map(move |of| (person, of))) {
            groups.entry((person, of, role)).or_default().push(record);
        }
    }
    let at_home = |person: &str, role: &str| {
        groups.keys().any(|(other, of, other_role)| *other == person && *other_role == role && !of.ends_with(HOME))
    };
    let mut found = Vec::new();
    for ((person, of, role), sightings) in &groups {
        if of.ends_with(HOME) && view == View::Served && at_home(person, role) {
            continue;
        }
        let cites = seen(sightings.iter().map(|record| Cite::of(record)).collect(), on);
        if cites.is_empty() {
            continue;
        }
        let subject = Subject::Thing((if view == View::People { *person } else { *of }).to_owned());
        let key = if view == View::People { (*person).to_owned() } else { format!("{of} {role}") };
        let mut draft = Draft::over(key, subject, sightings);
        draft.detail = usual_title(sightings).map_or(Detail::None, Detail::Text);
        draft.cites = cites;
        found.push(draft);
    }
    match on {
        None => found.sort_by(|a, b| (b.articles, b.last, &a.key).cmp(&(a.articles, a.last, &b.key))),
        Some(day) => found.sort_by_cached_key(|draft| (role_order(draft), distance(draft, day), draft.key.clone())),
    }
    found
}

/// Highest office first, then by time: the order for reading.
pub(super) fn by_office(rows: &mut [Draft]) {
    rows.sort_by_cached_key(|row| (role_order(row), row.first, row.last, row.key.clone()));
}

/// By time.
pub(super) fn by_time(rows: &mut [Draft]) {
    rows.sort_by_cached_key(|row| (row.first, row.last, row.key.clone()));
}

fn role_order(draft: &Draft) -> usize {
    let word = draft.status.as_ref().map_or("", |(_, word)| word.as_str());
    Role::ALL.iter().position(|role| role.as_str() == word).unwrap_or(Role::ALL.len())
}

/// The title that most articles use; of several the shortest.
fn usual_title(sightings: &[&Record]) -> Option<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for title in sightings.iter().filter_map(|record| record.title.as_deref()) {
        *counts.entry(one_line(title)).or_default() += 1;
    }
    counts
        .into_iter()
        .max_by_key(|(title, n)| (*n, Reverse(title.len()), Reverse(title.clone())))
        .map(|(title, _)| title)
}

/// What to show of sightings, which are in the order of their days: those around a day, or else the first and the last.
pub(super) fn seen(sightings: Vec<Cite>, on: Option<Date>) -> Vec<Cite> {
    match on {
        None => bounds(sightings),
        Some(day) => around(&sightings, day),
    }
}

fn bounds(mut sightings: Vec<Cite>) -> Vec<Cite> {
    let undated = sightings.iter().take_while(|cite| cite.article.date.is_none()).count();
    if undated < sightings.len() {
        sightings.drain(..undated);
    }
    match (sightings.first().cloned(), sightings.pop()) {
        (Some(first), Some(last)) if first.graph != last.graph => vec![first.note("first"), last.note("last")],
        (first, _) => first.into_iter().collect(),
    }
}

/// The last sighting up to a day and the first from it; one sighting where it is on the day itself. None where only one
/// side is known and it is far away.
fn around(sightings: &[Cite], day: Date) -> Vec<Cite> {
    let dated = || sightings.iter().filter(|cite| cite.article.date.is_some());
    let before = dated().rfind(|cite| cite.article.date <= Some(day)).cloned();
    let after = dated().find(|cite| cite.article.date >= Some(day)).cloned();
    let near = |cite: &Cite| cite.article.date.is_some_and(|seen| days_between(seen, day) <= NEAR);
    match (before, after) {
        (Some(seen), _) if seen.article.date == Some(day) => vec![seen],
        (Some(before), Some(after)) => vec![before.note("last before"), after.note("first after")],
        (Some(before), None) if near(&before) => vec![before.note("last before")],
        (None, Some(after)) if near(&after) => vec![after.note("first after")],
        _ => Vec::new(),
    }
}

/// How little the sightings of a line leave open: those on both sides before those on one, then the days between them.
fn distance(draft: &Draft, day: Date) -> (bool, i32) {
    let days: Vec<i32> = draft.cites.iter().filter_map(|cite| Some(days_between(cite.article.date?, day))).collect();
    let far: i32 = days.iter().sum();
    (days.len() == 1 && far > 0, far)
}

fn days_between(a: Date, b: Date) -> i32 {
    a.until(b).map_or(i32::MAX / 4, |span| span.get_days().abs())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::tests::record;
    use super::*;

    fn minister(name: &str, article: &str, day: Date) -> Record {
        let mut found = record(Kind::Position, article, day);
        (found.people, found.status) = (vec![format!("id/person-{name}")], Some("minister".into()));
        found.bodies = vec!["id/org-th-mdes".into()];
        found.countries = vec![format!("id/{HOME}")];
        found
    }

    fn lines(records: &[Record], on: Option<Date>) -> Vec<String> {
        let cite = |cite: &Cite| format!("{} {}", cite.note.unwrap_or("on the day"), cite.article.number);
        let terms = terms(records, View::People, &[], on);
        let line = |term: &Draft| {
            let cites: Vec<_> = term.cites.iter().map(cite).collect();
            format!("{} ×{}: {}", term.key, term.articles, cites.join(", "))
        };
        terms.iter().map(line).collect()
    }

    #[test]
    fn sightings_of_one_office_are_one_line_and_a_day_between_two_is_answered_with_both() {
        let records = [
            minister("a", "1", date(2021, 5, 1)),
            minister("a", "2", date(2021, 7, 1)),
            minister("a", "3", date(2023, 1, 1)),
            minister("b", "4", date(2023, 9, 1)),
        ];
        assert_eq!(lines(&records, None), ["id/person-a ×3: first 1, last 3", "id/person-b ×1: on the day 4"]);
        assert_eq!(lines(&records, Some(date(2021, 6, 1))), ["id/person-a ×3: last before 1, first after 2"]);
        assert_eq!(lines(&records, Some(date(2021, 7, 1))), ["id/person-a ×3: on the day 2"]);
        let between = lines(&records, Some(date(2023, 5, 1)));
        assert_eq!(between, ["id/person-a ×3: last before 3", "id/person-b ×1: first after 4"], "neither is certain");
        assert!(lines(&records, Some(date(2030, 1, 1))).is_empty(), "a sighting years away says nothing");
    }

    #[test]
    fn an_office_at_a_thai_body_is_not_shown_again_as_one_of_the_state() {
        let mut beside = minister("a", "5", date(2021, 6, 1));
        beside.bodies.clear();
        let records = [minister("a", "1", date(2021, 5, 1)), beside];
        let served = terms(&records, View::Served, &[], None);
        assert_eq!(served.len(), 1);
        assert_eq!(served[0].subject, Subject::Thing("id/org-th-mdes".into()));
    }
}
