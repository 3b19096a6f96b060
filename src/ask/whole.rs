//! An answer as a whole: how many rows it has, what recurs in them, and which of them are shown where they are too many.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Bound, quoted};
use crate::model::Table;
use crate::query::{Query, Text};

/// What one cell holds several values with.
const SEVERAL: &str = "; ";

/// An answer before any row is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// How many rows there are.
    pub rows: usize,
    /// Whether there may be more: the query has a LIMIT of its own, and it is reached.
    pub more: bool,
    /// What recurs in the rows, and in how many, the most frequent first; empty where nothing does.
    pub by: Vec<(String, usize)>,
    /// What these are: partners, statuses.
    pub of: Text,
}

impl Whole {
    /// Counts the rows of an answer by the column that the query's header names; in Thai by its Thai twin where there is one.
    pub fn of(query: &Query, table: &Table, thai: bool) -> Whole {
        let rows = table.rows.len();
        let counted = query.by.as_ref().and_then(|by| {
            let twin = by.name.strip_suffix("_name").map(|stem| format!("{stem}_th")).filter(|_| thai);
            let at = twin.and_then(|twin| column(table, &twin)).or_else(|| column(table, &by.name))?;
            let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
            for row in &table.rows {
                let cell = row.get(at).and_then(Option::as_deref).unwrap_or_default();
                let values: BTreeSet<&str> = cell.split(SEVERAL).filter(|value| !value.is_empty()).collect();
                values.into_iter().for_each(|value| *counts.entry(value).or_default() += 1);
            }
            // Of one thing, or of things that come once each, the rows say as much.
            let tells = counts.len() > 1 && counts.values().any(|count| *count > 1);
            let mut by_count: Vec<(String, usize)> = counts.into_iter().map(|(v, n)| (v.to_owned(), n)).collect();
            by_count.sort_by_key(|(_, count)| Reverse(*count));
            tells.then(|| (by_count, by.text.clone()))
        });
        let (by, of) = counted.unwrap_or_default();
        let more = query.own_limit().is_some_and(|limit| rows >= limit);
        Whole { rows, more, by, of }
    }

    /// At most so many rows. Where the query sorts by what recurs, the first would all be of one: then every one gives its
    /// first row, the most frequent before others, then its second. Gives whether that was done.
    pub fn cut(query: &Query, table: Table, most: usize) -> (Table, bool) {
        if table.rows.len() <= most {
            return (table, false);
        }
        let at = query.by.as_ref().and_then(|by| column(&table, &by.name));
        let runs = at.and_then(|at| runs(&table, at)).filter(|runs| runs.len() > 1);
        let Table { columns, mut rows } = table;
        let Some(mut runs) = runs else {
            rows.truncate(most);
            return (Table { columns, rows }, false);
        };
        runs.sort_by_key(|run| Reverse(run.len()));
        let longest = runs.first().map_or(0, Vec::len);
        let rounds = (0..longest).flat_map(|round| runs.iter().filter_map(move |run| run.get(round)));
        let keep: BTreeSet<usize> = rounds.take(most).copied().collect();
        let kept = rows.into_iter().enumerate().filter(|(i, _)| keep.contains(i)).map(|(_, row)| row).collect();
        (Table { columns, rows: kept }, true)
    }
}

/// The rows of each value of a column; none where one value stands in two places.
fn runs(table: &Table, at: usize) -> Option<Vec<Vec<usize>>> {
    let mut runs: Vec<(Option<&str>, Vec<usize>)> = Vec::new();
    let mut seen = BTreeSet::new();
    for (i, row) in table.rows.iter().enumerate() {
        let value = row.get(at).and_then(Option::as_deref);
        match runs.last_mut() {
            Some((last, run)) if *last == value => run.push(i),
            _ if seen.insert(value) => runs.push((value, vec![i])),
            _ => return None,
        }
    }
    Some(runs.into_iter().map(|(_, run)| run).collect())
}

fn column(table: &Table, name: &str) -> Option<usize> {
    table.columns.iter().position(|column| column == name)
}

/// The command that lists once each what the rows are reports of, and whether it lists others too: `samphan agreements --partner
/// id:country-RU`. None where the rows are no reports.
pub fn listing(query: &Query, bound: &[Bound]) -> Option<(String, bool)> {
    let once = query.once.as_ref()?;
    let mut command = format!("samphan {}", once.name);
    let mut others = once.more;
    for b in bound {
        match once.options.iter().find(|(param, _)| *param == b.param) {
            // An option takes one value; of several the first alone would leave out what is asked for.
            Some((_, option)) if bound.iter().filter(|other| other.param == b.param).count() == 1 => {
                command.push_str(&format!(" --{option} {}", quoted(&b.value)));
            }
            _ => others = true,
        }
    }
    Some((command, others))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Catalogue;

    fn table(query: &Query, column: &str, values: &[&str]) -> Table {
        let mut table = Table::new([column, "n"]);
        let rows = values.iter().enumerate().map(|(i, value)| vec![Some((*value).to_owned()), Some(i.to_string())]);
        table.rows.extend(rows);
        assert!(query.by.is_some());
        table
    }

    fn shown(table: &Table) -> Vec<&str> {
        table.rows.iter().filter_map(|row| row.get(1)?.as_deref()).collect()
    }

    #[test]
    fn what_recurs_is_counted_the_most_frequent_first() {
        let catalogue = Catalogue::load(None).unwrap();
        let query = catalogue.get("events-by-country").unwrap();
        let whole = Whole::of(query, &table(query, "kinds", &["visit", "forum; meeting", "meeting", ""]), false);
        let by: Vec<(&str, usize)> = whole.by.iter().map(|(value, n)| (value.as_str(), *n)).collect();
        assert_eq!((whole.rows, by), (4, vec![("meeting", 2), ("forum", 1), ("visit", 1)]));
        let each = Whole::of(query, &table(query, "kinds", &["visit", "forum"]), false);
        assert!(each.by.is_empty(), "nothing recurs");
    }

    #[test]
    fn of_rows_sorted_by_what_recurs_each_gives_its_first() {
        let catalogue = Catalogue::load(None).unwrap();
        let query = catalogue.get("partners-by-topic").unwrap();
        let rows = table(query, "partner_name", &["A", "A", "A", "B", "C", "C"]);
        let (cut, spread) = Whole::cut(query, rows.clone(), 4);
        assert!(spread && shown(&cut) == ["0", "1", "3", "4"], "{cut:?}");
        assert_eq!(shown(&Whole::cut(query, rows.clone(), 2).0), ["0", "4"]);
        assert!(!Whole::cut(query, rows, 6).1);
        let mixed = table(query, "partner_name", &["A", "B", "A", "C"]);
        let (cut, spread) = Whole::cut(query, mixed, 2);
        assert!(!spread && shown(&cut) == ["0", "1"], "sorted otherwise: the first rows");
    }

    #[test]
    fn the_listing_takes_what_it_has_an_option_for() {
        let catalogue = Catalogue::load(None).unwrap();
        let bound = |param: &str, value: &str| Bound {
            param: param.to_owned(),
            value: value.to_owned(),
            label: [value.to_owned(), value.to_owned()],
        };
        let told = |query: &str, bound: &[Bound]| listing(catalogue.get(query).unwrap(), bound);
        let partner = [bound("country", "id:country-LA"), bound("since", "2025-01-01")];
        let expected = "samphan events --partner id:country-LA --from 2025-01-01";
        assert_eq!(told("events-by-country", &partner), Some((expected.to_owned(), false)));
        let kind = [bound("partner", "id:country-LA"), bound("kind", "mou")];
        let among = ("samphan agreements --partner id:country-LA".to_owned(), true);
        assert_eq!(told("agreements-by-partner", &kind), Some(among));
        assert_eq!(told("partners-ranking", &[]), None);
    }
}
