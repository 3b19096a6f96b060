//! Two profiles side by side: what both have, and what only one has.

use std::collections::BTreeMap;

use oxigraph::model::NamedNode;
use oxigraph::store::Store;
use serde::Serialize;

use super::draft::Draft;
use super::record::Source;
use super::show::{Part, parts, parts_of_all};
use super::words::word;
use super::{Options, Period, Row, Window};
use crate::error::{Error, Result};

/// Two things, or one in two periods, or all that is told in two periods.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// What the first is called.
    pub a: String,
    /// What the second is called.
    pub b: String,
    /// The thing that two periods are of, where there is one.
    pub of: Option<String>,
    /// What is compared.
    pub sections: Vec<Pairs>,
}

/// One kind of knowledge about both.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pairs {
    /// Its name for programs.
    pub section: &'static str,
    /// Its heading.
    pub title: String,
    /// How many rows both have.
    pub shared: usize,
    /// How many only the first has.
    pub only_a: usize,
    /// How many only the second has.
    pub only_b: usize,
    /// What both have, then what only the first has, then what only the second; as many of each as asked for.
    pub rows: Vec<Pair>,
}

/// What each of the two has of one row.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pair {
    /// What it is about.
    pub name: String,
    /// The short name of the thing.
    pub id: Option<String>,
    /// The first's.
    pub a: Option<Row>,
    /// The second's.
    pub b: Option<Row>,
}

/// Compares two things.
///
/// # Errors
/// [`Error::Usage`] where both are one; [`Error::Lookup`] where the store cannot be read.
pub fn compare(store: &Store, a: &NamedNode, b: &NamedNode, options: &Options) -> Result<Comparison> {
    if a == b {
        return Err(Error::Usage("both names are of one thing; compare it in two periods with --periods A B".into()));
    }
    let source = Source::new(store, &options.window, options.lang)?;
    let names = [source.name(a.as_str())?, source.name(b.as_str())?];
    let sections = join([(&source, parts(&source, a, None)?), (&source, parts(&source, b, None)?)], options)?;
    let [a, b] = names;
    Ok(Comparison { a, b, of: None, sections })
}

/// Compares one thing, or all that is told, in two periods.
///
/// # Errors
/// [`Error::Lookup`] where the store cannot be read.
pub fn compare_periods(
    store: &Store,
    node: Option<&NamedNode>,
    periods: [Period; 2],
    options: &Options,
) -> Result<Comparison> {
    let windows = periods.map(|p| Window { from: Some(p.from), to: Some(p.to), ..options.window.clone() });
    let [first, second] = &windows;
    let sources = [Source::new(store, first, options.lang)?, Source::new(store, second, options.lang)?];
    let parts = |source: &Source<'_>| match node {
        Some(node) => parts(source, node, None),
        None => parts_of_all(source),
    };
    let [first, second] = &sources;
    let sections = join([(first, parts(first)?), (second, parts(second)?)], options)?;
    let of = node.map(|node| first.name(node.as_str())).transpose()?;
    let [a, b] = periods.map(|period| period.to_string());
    Ok(Comparison { a, b, of, sections })
}

type Side<'s, 'a> = (&'s Source<'a>, Vec<Part>);

fn join(sides: [Side<'_, '_>; 2], options: &Options) -> Result<Vec<Pairs>> {
    let [(source_a, of_a), (source_b, of_b)] = sides;
    let mut of_b: BTreeMap<&'static str, Vec<Draft>> = of_b.into_iter().map(|part| (part.section, part.rows)).collect();
    let mut sections: Vec<(&'static str, Vec<Draft>, Vec<Draft>)> = Vec::new();
    for part in of_a {
        let other = of_b.remove(part.section).unwrap_or_default();
        sections.push((part.section, part.rows, other));
    }
    sections.extend(of_b.into_iter().map(|(section, rows)| (section, Vec::new(), rows)));
    // What is said in one text of one thing is nothing to compare.
    let comparable = |section: &str| !matches!(section, "sentences" | "names");
    sections.retain(|(section, a, b)| comparable(section) && a.len() + b.len() > 0);
    let pairs = sections.into_iter().map(|(section, a, b)| {
        let limit = if section == "years" { usize::MAX } else { options.limit.unwrap_or(usize::MAX) };
        let (shared, only_a, only_b) = match_rows(a, b);
        let counts = (shared.len(), only_a.len(), only_b.len());
        let mut rows = Vec::new();
        for (a, b) in shared.into_iter().take(limit) {
            rows.push(Pair::of(Some(a.finish(source_a)?), Some(b.finish(source_b)?)));
        }
        for a in only_a.into_iter().take(limit) {
            rows.push(Pair::of(Some(a.finish(source_a)?), None));
        }
        for b in only_b.into_iter().take(limit) {
            rows.push(Pair::of(None, Some(b.finish(source_b)?)));
        }
        if section == "years" {
            rows.sort_by(|x, y| x.name.cmp(&y.name));
        }
        let title = word(section, options.lang).to_owned();
        Ok(Pairs { section, title, shared: counts.0, only_a: counts.1, only_b: counts.2, rows })
    });
    pairs.collect()
}

type Matched = (Vec<(Draft, Draft)>, Vec<Draft>, Vec<Draft>);

/// Rows by their keys: those of both, best first by what the weaker side has, and those of one.
fn match_rows(a: Vec<Draft>, b: Vec<Draft>) -> Matched {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for (place, row) in b.iter().enumerate() {
        places.entry(row.key.clone()).or_insert(place);
    }
    let mut b: Vec<Option<Draft>> = b.into_iter().map(Some).collect();
    let (mut shared, mut only_a) = (Vec::new(), Vec::new());
    for row in a {
        match places.get(&row.key).and_then(|place| b.get_mut(*place)).and_then(Option::take) {
            Some(other) => shared.push((row, other)),
            None => only_a.push(row),
        }
    }
    shared.sort_by_key(|(a, b)| std::cmp::Reverse(a.articles.min(b.articles)));
    (shared, only_a, b.into_iter().flatten().collect())
}

impl Pair {
    fn of(a: Option<Row>, b: Option<Row>) -> Pair {
        let (name, id) = a.as_ref().or(b.as_ref()).map(|row| (row.name.clone(), row.id.clone())).unwrap_or_default();
        Pair { name, id, a, b }
    }
}
