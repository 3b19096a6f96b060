//! All links over a store.

use std::collections::{BTreeMap, BTreeSet};

use oxigraph::model::Term;
use oxigraph::store::Store;

use super::subject::fold;
use super::{agreements, occasions, read};
use crate::analyze::facts::Reader;
use crate::error::Result;
use crate::lexicon::subject_words::SubjectWords;
use crate::model::{Decisions, Links};
use crate::rdf::vocab::{other, thing};

/// Articles that share so much of their sentences are copies of one text.
const COPY: f64 = 0.8;

/// Links the reports of every agreement and event in a store, those never that people told apart. Articles alone are read, not
/// links made before, so that the same articles and decisions give the same links.
///
/// # Errors
/// The store cannot be read.
pub fn links(store: &Store, words: &SubjectWords, decisions: &Decisions) -> Result<Links> {
    let reports = read::reports(store)?;
    let tellings = read::tellings(store)?;
    let mut named: BTreeSet<&String> = reports.iter().flat_map(|r| r.bodies.iter().chain(&r.states)).collect();
    named.extend(tellings.iter().filter(|t| t.date.is_some()).flat_map(|t| &t.guests));
    let names = names(store, named)?;
    let (instruments, mut links) = agreements::link(&reports, &names, words, decisions);
    let (occasions, series, more) = occasions::link(&tellings, &names, words, decisions);
    links.extend(more);
    let numbers: BTreeMap<&str, &str> = reports
        .iter()
        .map(|r| (r.fact.as_str(), r.source.number.as_str()))
        .chain(tellings.iter().map(|t| (t.fact.as_str(), t.source.number.as_str())))
        .collect();
    let groups = instruments.iter().map(|i| &i.reports).chain(occasions.iter().map(|o| &o.reports));
    let groups: Vec<BTreeSet<&str>> = groups
        .filter(|g| g.len() > 1)
        .map(|g| g.iter().filter_map(|f| numbers.get(f.as_str()).copied()).collect())
        .collect();
    let copies = copies(store, &groups)?;
    Ok(Links { instruments, occasions, series, links, copies })
}

/// Every name of some things, folded.
fn names(store: &Store, ids: BTreeSet<&String>) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let reader = Reader::new(store);
    let mut found = BTreeMap::new();
    for id in ids {
        let mut names = BTreeSet::new();
        for property in [other::PREF_LABEL, other::ALT_LABEL] {
            for quad in reader.about(&thing(id), Some(property), None)? {
                if let Term::Literal(name) = quad.object {
                    names.insert(fold(name.value()));
                }
            }
        }
        found.insert(id.clone(), names);
    }
    Ok(found)
}

/// Pairs of articles with nearly one text, of those that tell of one thing: by the sentences that the store keeps.
fn copies(store: &Store, groups: &[BTreeSet<&str>]) -> Result<Vec<(String, String)>> {
    let mut texts: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for number in groups.iter().flatten() {
        if !texts.contains_key(number) {
            texts.insert(number, read::sentences(store, number)?);
        }
    }
    let mut found = BTreeSet::new();
    for group in groups {
        let numbers: Vec<&str> = group.iter().copied().collect();
        for (at, one) in numbers.iter().enumerate() {
            for other in &numbers[at + 1..] {
                let (a, b) = (&texts[one], &texts[other]);
                let shared = a.intersection(b).count() as f64;
                if shared >= COPY * a.union(b).count() as f64 && shared > 0.0 {
                    found.insert(((*one).to_owned(), (*other).to_owned()));
                }
            }
        }
    }
    Ok(found.into_iter().collect())
}
