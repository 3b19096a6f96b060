//! Which reports tell of one event.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use super::cluster::{Groups, Proposal, group};
use super::read::Telling;
use super::series::{self, Place};
use super::subject::{Subject, fold};
use crate::lexicon::subject_words::SubjectWords;
use crate::model::{Decisions, Link, Occasion, Series, id};

/// Words of an event of fewer letters tell little.
const LEAST: usize = 12;
/// Letters of a place in one piece of comparison.
const PIECE: usize = 3;
/// So much of a name that stands in the place too is the place's name only.
const ALL_PLACE: f64 = 0.8;
/// Minutes between two beginnings of one event, told with an error.
const SAME_TIME: u32 = 45;
/// Meetings of one number in a series are one where they are told of within so many days.
const ONE_MEETING: i32 = 45;

/// A telling with what is compared.
struct Compared<'a> {
    telling: &'a Telling,
    subject: Subject,
    place: Option<Place>,
    venue: BTreeSet<Vec<char>>,
    /// Minutes from midnight, where its sentence tells one time.
    time: Option<u32>,
    sole: bool,
    thai: bool,
    /// Its name tells where it is and nothing more.
    only_place: bool,
}

/// The events of these tellings, the series they are of, and the links that make them. `names` holds the names of people,
/// bodies and states.
pub fn link(
    tellings: &[Telling],
    names: &BTreeMap<String, BTreeSet<String>>,
    words: &SubjectWords,
    decisions: &Decisions,
) -> (Vec<Occasion>, Vec<Series>, Vec<Link>) {
    let all: Vec<Compared<'_>> = tellings.iter().map(|telling| Compared::new(telling, names, words)).collect();
    let mut proposals = Vec::new();
    for (one, other) in candidates(&all) {
        let (a, b) = (&all[one], &all[other]);
        if !apart(a, b) {
            proposals.extend(alike(a, b).map(|(weight, reason)| Proposal { one, other, weight, reason }));
        }
    }
    let decided = |one: usize, other: usize| decisions.told_apart(&tellings[one].fact, &tellings[other].fact);
    let groups = group(tellings.len(), proposals, |one, other| decided(one, other) || apart(&all[one], &all[other]));
    told(tellings, &all, &groups)
}

impl<'a> Compared<'a> {
    fn new(telling: &'a Telling, names: &BTreeMap<String, BTreeSet<String>>, words: &SubjectWords) -> Self {
        let others: BTreeSet<String> =
            telling.guests.iter().filter_map(|guest| names.get(guest)).flatten().cloned().collect();
        let mut venue = fold(telling.place.as_deref().unwrap_or_default());
        for word in &words.places {
            venue = venue.replace(word.as_str(), " ");
        }
        let venue: Vec<char> = venue.chars().filter(|c| !c.is_whitespace()).collect();
        let name = fold(&telling.name);
        let subject = Subject::of_event(&telling.name, &others, words);
        let spot = telling.place.as_deref().map(|place| Subject::of_event(place, &others, words));
        let only_place = spot.is_some_and(|spot| subject.stands_in(&spot) >= ALL_PLACE);
        Compared {
            telling,
            subject,
            only_place,
            place: series::place(&telling.name, &telling.sentence, words),
            venue: venue.windows(PIECE).map(<[char]>::to_vec).collect(),
            time: time(&fold(&telling.sentence)),
            sole: words.sole.iter().any(|word| name.contains(word.as_str())),
            thai: telling.name.chars().any(crate::text::thai::is_thai),
        }
    }

    /// Whether two places can be one; what is not told can be anywhere.
    fn meets_at(&self, other: &Compared<'_>) -> bool {
        let least = self.venue.len().min(other.venue.len());
        least == 0 || self.thai != other.thai || self.venue.intersection(&other.venue).count() * 3 >= least
    }
}

/// Pairs of one day, or of one number in one series.
fn candidates(all: &[Compared<'_>]) -> BTreeSet<(usize, usize)> {
    let mut by_day: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, compared) in all.iter().enumerate() {
        if let Some(day) = compared.telling.date {
            by_day.entry(day.to_string()).or_default().push(at);
        }
        if let Some(place) = &compared.place {
            by_day.entry(format!("{} {}", place.number_word(), place.key)).or_default().push(at);
        }
    }
    let pairs = by_day.values().flat_map(|places| {
        places.iter().enumerate().flat_map(|(at, one)| places[at + 1..].iter().map(|other| (*one, *other)))
    });
    pairs.collect()
}

fn one_meeting(a: &Compared<'_>, b: &Compared<'_>) -> bool {
    let same = match (&a.place, &b.place) {
        (Some(x), Some(y)) => (&x.key, x.year, x.number) == (&y.key, y.year, y.number),
        _ => false,
    };
    let days = |x: Option<jiff::civil::Date>, y: Option<jiff::civil::Date>| Some((y? - x?).get_days().abs());
    same && days(a.telling.day(), b.telling.day()).is_some_and(|days| days <= ONE_MEETING)
}

fn apart(a: &Compared<'_>, b: &Compared<'_>) -> bool {
    let (one, other) = (a.telling, b.telling);
    let numbers = (&a.subject.numbers, &b.subject.numbers);
    let counted = matches!((&a.place, &b.place), (Some(x), Some(y)) if (x.year, x.number) != (y.year, y.number));
    one.source.number == other.source.number
        || matches!((one.date, other.date), (Some(x), Some(y)) if x != y)
        || one.kinds.is_disjoint(&other.kinds)
        || (!one.states.is_empty() && !other.states.is_empty() && one.states.is_disjoint(&other.states))
        || counted
        || matches!((a.time, b.time), (Some(x), Some(y)) if x.abs_diff(y) > SAME_TIME)
        || (!numbers.0.is_empty() && !numbers.1.is_empty() && numbers.0.is_disjoint(numbers.1))
        || (!a.meets_at(b) && !one_meeting(a, b))
        || (a.thai == b.thai
            && !talk(one)
            && !one_meeting(a, b)
            && a.subject.likeness(&b.subject, LEAST).is_some_and(|alike| alike < 0.3))
}

/// Whether it is a talk of few: whoever meets whom says which it is.
fn talk(telling: &Telling) -> bool {
    telling.kinds.iter().all(|kind| matches!(kind.as_str(), "meeting" | "courtesy-call" | "phone-call"))
}

/// Whether it is a visit: two who travel to one place on one day are not there together.
fn visit(telling: &Telling) -> bool {
    telling.kinds.iter().all(|kind| kind == "visit")
}

/// The time of day that a folded sentence tells, where it tells one only: `เวลา 13.30 น.`
fn time(sentence: &str) -> Option<u32> {
    static TIME: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"เวลา ?(\d{1,2})[.:](\d{2})").ok());
    let mut told = TIME.as_ref()?.captures_iter(sentence).filter_map(|hit| {
        let part = |n: usize| hit.get(n).and_then(|m| m.as_str().parse::<u32>().ok());
        Some(part(1)? * 60 + part(2)?)
    });
    told.next().filter(|_| told.next().is_none())
}

fn listed<'i>(ids: impl IntoIterator<Item = &'i String>) -> String {
    ids.into_iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// How sure it is that two tellings, which nothing sets apart, are of one event, and why.
fn alike(a: &Compared<'_>, b: &Compared<'_>) -> Option<(u32, String)> {
    let (one, other) = (a.telling, b.telling);
    if one_meeting(a, b) {
        let name = a.place.as_ref().map_or("", |place| place.name.as_str());
        return Some((950, format!("one number of one series: {name} {}", a.place.as_ref()?.number_word())));
    }
    let day = one.date.filter(|_| one.date == other.date)?;
    let shared: Vec<&String> = one.guests.intersection(&other.guests).collect();
    let people = shared.iter().filter(|guest| guest.starts_with("person-")).count();
    let fewest = one.guests.len().min(other.guests.len());
    if talk(one)
        && talk(other)
        && people >= 2
        && shared.len() * 2 >= fewest
        && one.states == other.states
        && !one.states.is_empty()
    {
        return Some((900, format!("{day}: one talk of {}", listed(shared))));
    }
    let likeness = a.subject.likeness(&b.subject, LEAST).filter(|_| !a.only_place && !b.only_place)?;
    let places = !a.venue.is_empty() && !b.venue.is_empty();
    let states = !one.states.is_empty() && one.states == other.states;
    let (surest, told) = match (shared.is_empty(), states, places) {
        (false, _, true) => (0.7, format!("guests {}, and place", listed(shared))),
        (false, ..) => (if people > 0 { 0.9 } else { 0.95 }, format!("guests {}", listed(shared))),
        (true, true, _) => (0.85, format!("states {}", listed(&one.states))),
        (true, false, true) if visit(one) && !one.guests.is_empty() && !other.guests.is_empty() => return None,
        (true, false, true) => (0.85, format!("place {}", one.place.as_deref().unwrap_or_default())),
        (true, false, false) if a.sole && b.sole => (0.95, "one such event a day".to_owned()),
        (true, false, false) => return None,
    };
    let percent = (likeness * 100.0).round() as u32;
    (likeness >= surest).then(|| (percent * 9, format!("{day}: words {percent} % alike; {told}")))
}

/// The groups as events, each with its place in a series, and the links.
fn told(tellings: &[Telling], all: &[Compared<'_>], groups: &Groups) -> (Vec<Occasion>, Vec<Series>, Vec<Link>) {
    let links = groups.links.iter().map(|p| Link {
        one: tellings[p.one].fact.clone(),
        other: tellings[p.other].fact.clone(),
        reason: p.reason.clone(),
    });
    let mut links: Vec<Link> = links.collect();
    links.sort_by(|a, b| (&a.one, &a.other).cmp(&(&b.one, &b.other)));
    let mut series: BTreeMap<String, String> = BTreeMap::new();
    let mut occasions = Vec::new();
    for members in &groups.groups {
        let reports: Vec<String> = members.iter().map(|report| tellings[*report].fact.clone()).collect();
        let place = members.iter().find_map(|report| all[*report].place.as_ref());
        let of = place.map(|place| {
            let id = id::series(&place.key);
            let name = series.entry(id.clone()).or_insert_with(|| place.name.clone());
            if place.name < *name {
                name.clone_from(&place.name);
            }
            (id, place.number_word())
        });
        occasions.push(Occasion { id: id::told("occasion", &reports[0]), reports, series: of });
    }
    let series = series.into_iter().map(|(id, name)| Series { id, name }).collect();
    (occasions, series, links)
}
