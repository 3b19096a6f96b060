//! Which shipped query answers a question, with which parameters, and how sure that is.

use std::collections::{BTreeMap, BTreeSet};

use super::Bound;
use super::read::{Kind, Read, Slot};
use crate::query::{Param, ParamType, Query};

/// A question that a query's header says it answers, read.
pub(super) struct Example {
    /// Its place in the catalogue.
    pub query: usize,
    concepts: BTreeSet<String>,
    params: BTreeSet<String>,
}

impl Example {
    /// Reads one question of a header.
    ///
    /// # Errors
    /// Why the query cannot take what the question names.
    pub fn new(query: usize, of: &Query, read: &Read, implied: &[Slot]) -> Result<Example, String> {
        if read.concepts.is_empty() {
            return Err("it does not say what is asked for".into());
        }
        let params = bind(of, read, implied)?.iter().map(signature).collect();
        Ok(Example { query, concepts: read.concepts.clone(), params })
    }
}

/// How much a concept tells: the fewer queries it belongs to, the more.
pub(super) struct Weights(BTreeMap<String, f64>);

impl Weights {
    pub fn new(examples: &[Example], queries: usize) -> Weights {
        let mut of: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for example in examples {
            for concept in &example.concepts {
                of.entry(concept.clone()).or_default().insert(example.query);
            }
        }
        let weight = |among: usize| (1.0 + queries as f64 / among as f64).ln();
        Weights(of.into_iter().map(|(concept, in_queries)| (concept, weight(in_queries.len()))).collect())
    }

    /// A concept that no header uses tells against every query.
    fn of<'a>(&self, concepts: impl Iterator<Item = &'a String>) -> f64 {
        concepts.map(|concept| self.0.get(concept).copied().unwrap_or(4.0)).sum()
    }
}

/// How well a query answers a question.
#[derive(Clone, Debug)]
pub(super) struct Fit {
    pub query: usize,
    /// From 0 to 1.
    pub score: f64,
    /// How many of the parameters that it cannot do without the question gives: of two that answer alike, the one that
    /// was made for what is named counts.
    pub wanted: usize,
    /// Its parameters, or what it wants for an answer.
    pub bound: Result<Vec<Bound>, String>,
    /// A concept that restricts the question and not what the query answers: the index of the reason to refuse it.
    pub lost: Option<usize>,
}

/// What is left of the score of a query whose example names a thing that the question does not name.
const MISSING: f64 = 0.7;
/// The same for a day.
const MISSING_DAY: f64 = 0.97;
/// What is left for each thing the question names and the example does not.
const MORE: f64 = 0.93;
/// How much an unknown word counts against a known one.
const UNKNOWN: f64 = 3.5;
/// What is left where a Thai body stands for a partner, or a foreign one where partners are not meant.
const ELSEWHERE: f64 = 0.93;
/// What is left where the query cannot take what the question names: good enough to be offered only.
const UNFIT: f64 = 0.3;

/// How well each query answers, the best first.
pub(super) fn rank(
    read: &Read,
    queries: &[&Query],
    implied: &[Vec<Slot>],
    examples: &[Example],
    weights: &Weights,
    limits: &[(Vec<String>, usize)],
) -> Vec<Fit> {
    let bounds: Vec<_> = queries.iter().zip(implied).map(|(query, implied)| bind(query, read, implied)).collect();
    let known = read.known as f64;
    let coverage = if known == 0.0 { 0.0 } else { known / (known + UNKNOWN * read.unread.len() as f64) };
    let mut best: Vec<Fit> = Vec::new();
    for example in examples {
        let bound = &bounds[example.query];
        let both = weights.of(read.concepts.intersection(&example.concepts));
        let any = weights.of(read.concepts.union(&example.concepts));
        let mut score = coverage * if any == 0.0 { 0.0 } else { both / any };
        let given: BTreeSet<String> = bound.iter().flatten().map(signature).collect();
        for param in example.params.iter().filter(|param| !given.contains(*param)) {
            score *= if is_day(param) { MISSING_DAY } else { MISSING };
        }
        for _ in given.iter().filter(|param| !is_day(param) && !example.params.contains(*param)) {
            score *= MORE;
        }
        if bound.iter().flatten().any(|b| is_elsewhere(queries[example.query], b)) {
            score *= ELSEWHERE;
        }
        if bound.is_err() {
            score *= UNFIT;
        }
        let lost = |(limit, _): &&(Vec<String>, usize)| {
            limit.iter().all(|concept| read.concepts.contains(concept))
                && limit.iter().any(|concept| !example.concepts.contains(concept))
        };
        let lost = limits.iter().find(lost).map(|(_, reason)| *reason);
        if lost.is_some() {
            score *= UNFIT;
        }
        match best.iter_mut().find(|fit| fit.query == example.query) {
            Some(fit) if score > fit.score => (fit.score, fit.lost) = (score, lost),
            Some(_) => {}
            None => {
                let wanted =
                    |b: &&Bound| queries[example.query].params.iter().any(|p| p.name == b.param && !p.optional);
                let wanted = bound.iter().flatten().filter(wanted).count();
                best.push(Fit { query: example.query, score, wanted, bound: bound.clone(), lost });
            }
        }
    }
    best.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.query.cmp(&b.query)));
    best
}

/// A parameter, people apart: a query of people may take bodies too, but is asked otherwise.
fn signature(bound: &Bound) -> String {
    let person = bound.value.starts_with("id:person-") || bound.is_name() || bound.office().is_some();
    format!("{}{}", bound.param, if person { " person" } else { "" })
}

/// Whether a Thai body is bound to a parameter for partners of Thailand, or a foreign one to another.
fn is_elsewhere(query: &Query, bound: &Bound) -> bool {
    let partner = query.params.iter().any(|param| param.name == bound.param && param.takes("sam:Country"));
    bound.value.starts_with("id:org-") && bound.value.starts_with("id:org-th-") == partner
}

fn is_day(param: &str) -> bool {
    ["since", "until", "before"].contains(&param)
}

/// What every question of a query's header says and none of its parameters takes: it is what the query is about, as
/// `agreed` is of `is-agreed`.
pub(super) fn implied(query: &Query, reads: &[Read]) -> Vec<Slot> {
    let Some((first, rest)) = reads.split_first() else { return Vec::new() };
    let said = first.slots.iter().filter(|slot| rest.iter().all(|read| read.slots.contains(slot)));
    said.filter(|slot| !query.params.iter().any(|param| takes(param, slot.kind))).cloned().collect()
}

/// The parameters of a query that a question gives; all that the question names must find its place.
pub(super) fn bind(query: &Query, read: &Read, implied: &[Slot]) -> Result<Vec<Bound>, String> {
    let mut bound: Vec<Bound> = Vec::new();
    let mut taken: BTreeMap<&str, Kind> = BTreeMap::new();
    for slot in read.slots.iter().filter(|slot| !implied.contains(slot)) {
        let fits =
            |param: &&Param| takes(param, slot.kind) && taken.get(param.name.as_str()).is_none_or(|k| *k == slot.kind);
        let Some(param) = query.params.iter().find(fits) else {
            return Err(format!("{} has no place for {}", query.name, slot.label[0]));
        };
        taken.insert(&param.name, slot.kind);
        bound.push(Bound { param: param.name.clone(), value: slot.value.clone(), label: slot.label.clone() });
    }
    let has = |name: &str| query.params.iter().any(|param| param.name == name);
    let (since, until) = (read.period.since, read.period.until);
    let mut day = |param: &str, date: jiff::civil::Date| {
        let text = date.to_string();
        bound.push(Bound { param: param.to_owned(), value: text.clone(), label: [text.clone(), text] });
    };
    match (since, until) {
        (None, None) => {}
        (Some(first), Some(last)) if has("day") && first == last => day("day", first),
        (Some(first), Some(last)) if has("on") => {
            day("on", first);
            if last > first {
                day("until", last);
            }
        }
        (since, until) => {
            for (name, date) in [("since", since), ("until", until)] {
                match (name, date) {
                    (_, None) => {}
                    (_, Some(date)) if has(name) && !has("on") => day(name, date),
                    ("until", Some(date)) if has("before") && since.is_none() => {
                        day("before", date.tomorrow().unwrap_or(date));
                    }
                    _ => return Err(format!("{} takes no such days", query.name)),
                }
            }
        }
    }
    let wanted = query.params.iter().find(|param| {
        !param.optional
            && matches!(param.kind, ParamType::Iri | ParamType::Date)
            && bound.iter().all(|b| b.param != param.name)
    });
    match wanted {
        Some(param) => Err(format!("{} wants {}", query.name, param.text.en)),
        None => Ok(bound),
    }
}

fn takes(param: &Param, kind: Kind) -> bool {
    match kind {
        Kind::Country => param.takes("sam:Country"),
        Kind::Body => param.takes("org:FormalOrganization"),
        Kind::Person => param.takes("schema:Person"),
        Kind::Article => param.takes("schema:NewsArticle"),
        Kind::Topic => param.takes("id:scheme-topics"),
        Kind::Role => param.takes("id:scheme-role"),
        Kind::Instrument => param.takes("id:scheme-agreement-kind"),
        Kind::Status => param.takes("id:scheme-status"),
        Kind::Event => param.takes("id:scheme-event-kind"),
        Kind::Stance => param.takes("id:scheme-stance"),
        Kind::Stage => param.takes("id:scheme-stance") || param.takes("id:scheme-status"),
        Kind::Language => param.name == "language",
        Kind::Least => param.name == "least",
        Kind::Certainty => param.name == "min_confidence",
        Kind::Doubt => param.name == "below",
    }
}
