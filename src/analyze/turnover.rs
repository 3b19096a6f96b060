//! How often offices change hands, by when each holder was first and last seen in them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::network::{EdgeKind, Network, Node, NodeKind, Statement};
use super::{Analysis, Options, Outcome, said};
use crate::error::Result;
use crate::model::{Role, Table};

/// See [`offices`].
pub const ANALYSIS: Analysis = Analysis {
    name: "turnover",
    summary: "How often offices change hands: holders, tenures, gaps",
    summary_th: "การเปลี่ยนผู้ดำรงตำแหน่ง จำนวนผู้ดำรงตำแหน่ง ระยะเวลา และช่วงที่ว่าง",
    about: "One row for each body or country and role with more than one holder; a minister counts at the ministry, and for the \
        country only where an article tells no ministry. `handovers` counts holders \
        first seen when no earlier one was seen any more. A tenure is from the first article that \
        shows a person in the office to the last: a lower bound, as articles tell of sightings and not of appointments. \
        `median_days` is of the holders seen on more than one day (`tenures`). `longest_gap` is in days, from the last \
        sighting of one holder to the first of the next; the office need not have been vacant. `overlaps` counts holders \
        first seen before an earlier one was last seen: where it is high the office has several holders at a time \
        (deputies, advisers, officers) or articles name former holders. One person in two spellings is two holders: see `review`. \
        The sentence is of the latest sighting.",
    options: &[],
    statements: true,
    edges: &[EdgeKind::Position],
    run,
};

/// One person in one office.
struct Holder<'a> {
    person: &'a Node,
    first: Date,
    last: Date,
    latest: &'a Statement,
}

/// One role at one body or for one country.
struct Office<'a> {
    of: &'a Node,
    role: &'a str,
    /// By the day first seen.
    holders: Vec<Holder<'a>>,
    /// The days of those seen on more than one day, shortest first.
    tenures: Vec<i32>,
    longest_gap: Option<i32>,
    overlaps: usize,
}

impl Office<'_> {
    /// How often one holder followed another that was not seen again.
    fn handovers(&self) -> usize {
        self.holders.len().saturating_sub(1 + self.overlaps)
    }
}

/// Offices with more than one holder: those that changed hands most often first. What is no role of the vocabulary is a
/// remainder of many offices, and left out.
fn offices(network: &Network) -> Vec<Office<'_>> {
    type Sightings<'a> = BTreeMap<&'a str, Holder<'a>>;
    let mut groups: BTreeMap<(&str, &str), (&Node, Sightings<'_>)> = BTreeMap::new();
    let ministers = [Role::Minister, Role::DeputyMinister, Role::MinisterAttached].map(Role::as_str);
    let links = || network.links().filter(|link| link.edge.kind == EdgeKind::Position);
    // Who is said to be in which article a minister at a ministry of which country.
    let mut at_ministries: BTreeSet<(&str, &str, &str)> = BTreeSet::new();
    for link in links() {
        let Some(country) = link.target.country.as_deref().filter(|_| link.target.kind == NodeKind::Body) else {
            continue;
        };
        let ministerial = |seen: &&Statement| seen.status.as_deref().is_some_and(|role| ministers.contains(&role));
        let seen = link.edge.statements.iter().filter(ministerial);
        at_ministries.extend(seen.map(|seen| (link.source.id.as_str(), country, seen.article.as_str())));
    }
    for link in links() {
        for seen in &link.edge.statements {
            let (Some(role), Some(day)) = (seen.status.as_deref(), seen.date) else { continue };
            let of = link.target.id.strip_prefix("country-").filter(|_| ministers.contains(&role));
            let counted = of.is_some_and(|of| at_ministries.contains(&(&link.source.id, of, &seen.article)));
            if role == Role::Other.as_str() || counted {
                continue;
            }
            let (_, holders) = groups.entry((&link.target.id, role)).or_insert_with(|| (link.target, BTreeMap::new()));
            let start = || Holder { person: link.source, first: day, last: day, latest: seen };
            let holder = holders.entry(&link.source.id).or_insert_with(start);
            holder.first = holder.first.min(day);
            if day > holder.last {
                (holder.last, holder.latest) = (day, seen);
            }
        }
    }
    let groups = groups.into_iter().filter(|(_, (_, holders))| holders.len() > 1);
    let mut found: Vec<Office<'_>> =
        groups.map(|((_, role), (of, holders))| office(of, role, holders.into_values().collect())).collect();
    found.sort_by_key(|office| (Reverse(office.handovers()), office.overlaps, &office.of.id, office.role));
    found
}

fn office<'a>(of: &'a Node, role: &'a str, mut holders: Vec<Holder<'a>>) -> Office<'a> {
    holders.sort_by_key(|holder| (holder.first, holder.last, &holder.person.id));
    let (mut longest_gap, mut overlaps, mut seen_to) = (None, 0, None);
    for holder in &holders {
        let free = seen_to.map(|last| days(last, holder.first));
        overlaps += usize::from(free.is_some_and(|free| free < 0));
        longest_gap = longest_gap.max(free.filter(|free| *free > 0));
        seen_to = seen_to.max(Some(holder.last));
    }
    let mut tenures: Vec<i32> =
        holders.iter().map(|holder| days(holder.first, holder.last)).filter(|days| *days > 0).collect();
    tenures.sort_unstable();
    Office { of, role, holders, tenures, longest_gap, overlaps }
}

/// The days from one to another; negative where the other is earlier.
fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// The middle one, or the mean of the two in the middle, rounded down; of numbers in order.
fn median(numbers: &[i32]) -> Option<i32> {
    let middle = numbers.get(numbers.len() / 2)?;
    match numbers.len() % 2 {
        1 => Some(*middle),
        _ => Some((numbers.get(numbers.len() / 2 - 1)? + middle) / 2),
    }
}

fn run(network: &Network, options: &Options) -> Result<Outcome> {
    let mut table = Table::new([
        "of",
        "role",
        "handovers",
        "holders",
        "tenures",
        "median_days",
        "longest_gap",
        "overlaps",
        "in_order",
        "latest",
        "sentence",
        "article",
        "source",
        "of_id",
        "latest_id",
    ]);
    for office in offices(network) {
        let seen = |holder: &Holder<'_>| {
            let name = holder.person.label(options.lang);
            match holder.first == holder.last {
                true => format!("{name} {}", holder.first),
                false => format!("{name} {}/{}", holder.first, holder.last),
            }
        };
        let latest = office.holders.iter().max_by_key(|holder| (holder.last, holder.first, &holder.person.id));
        let mut row = vec![
            Some(office.of.label(options.lang).to_owned()),
            Some(network.word(EdgeKind::Position, office.role, options.lang).to_owned()),
            Some(office.handovers().to_string()),
            Some(office.holders.len().to_string()),
            Some(office.tenures.len().to_string()),
            median(&office.tenures).map(|days| days.to_string()),
            office.longest_gap.map(|days| days.to_string()),
            Some(office.overlaps.to_string()),
            Some(office.holders.iter().map(seen).collect::<Vec<_>>().join("; ")),
            latest.map(|holder| holder.person.label(options.lang).to_owned()),
        ];
        row.extend(said(network, latest.map(|holder| holder.latest))?);
        row.extend([Some(office.of.id.clone()), latest.map(|holder| holder.person.id.clone())]);
        table.rows.push(row);
    }
    Ok(Outcome { table, notes: vec!["days are of sightings in articles, not of appointments".into()] })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::tests::{lines, network};
    use super::*;

    #[test]
    fn an_office_has_its_holders_in_order_and_the_sentence_of_the_latest() {
        let table = run(&network(), &Options::default()).unwrap().table;
        let found = lines(&table, &["of_id", "role", "handovers", "holders", "overlaps", "latest_id"]);
        let expected = "org-th-mdes | Minister | 1 | 2 | 0 | person-ประเสริฐ-จันทรรวงทอง";
        assert!(found.contains(&expected.to_owned()), "{found:?}");
        assert!(lines(&table, &["sentence"]).iter().all(|sentence| sentence != "-"));
    }

    #[test]
    fn ministers_of_several_ministries_of_one_state_are_no_successors() {
        let known = network();
        let like = |id: &str, country: Option<&str>, kind| {
            let node = known.nodes().next().unwrap().clone();
            Node {
                id: id.into(),
                iri: super::super::tests::node(id).as_str().to_owned(),
                kind,
                country: country.map(str::to_owned),
                ..node
            }
        };
        let nodes = vec![
            like("country-RU", None, NodeKind::Country),
            like("org-ru-a", Some("RU"), NodeKind::Body),
            like("org-ru-b", Some("RU"), NodeKind::Body),
            like("person-a", None, NodeKind::Person),
            like("person-b", None, NodeKind::Person),
        ];
        let position = known.links().find(|link| link.edge.kind == EdgeKind::Position).unwrap().edge;
        let edge = |person: &str, of: &str, article: &str, day| {
            let mut edge = position.clone();
            edge.statements.truncate(1);
            let said = &mut edge.statements[0];
            (said.article, said.date, said.status) = (article.into(), Some(day), Some("minister".into()));
            (person.to_owned(), of.to_owned(), edge)
        };
        let (first, later) = (date(2024, 1, 1), date(2025, 1, 1));
        let mut edges = vec![
            edge("person-a", "org-ru-a", "1", first),
            edge("person-a", "country-RU", "1", first),
            edge("person-b", "org-ru-b", "2", later),
            edge("person-b", "country-RU", "2", later),
        ];
        assert!(offices(&Network::new(nodes.clone(), edges.clone())).is_empty());
        // Of no ministry that is told they are the state's.
        edges.retain(|(_, of, _)| of == "country-RU");
        assert_eq!(offices(&Network::new(nodes, edges)).len(), 1);
    }

    #[test]
    fn gaps_overlaps_and_tenures_are_counted_over_the_holders_before() {
        let network = network();
        let person = network.nodes().next().unwrap();
        let said = network.links().find_map(|link| link.edge.statements.first()).unwrap();
        let holder = |first, last| Holder { person, first, last, latest: said };
        let found = office(
            person,
            "minister",
            vec![
                holder(date(2024, 1, 1), date(2024, 3, 1)),
                holder(date(2020, 1, 1), date(2022, 1, 1)),
                holder(date(2020, 6, 1), date(2020, 6, 1)),
                holder(date(2022, 1, 1), date(2023, 12, 1)),
            ],
        );
        assert_eq!(
            (found.overlaps, found.longest_gap),
            (1, Some(31)),
            "first seen on the day of the last is no overlap"
        );
        assert_eq!(found.tenures, [60, 699, 731]);
        assert_eq!(
            [median(&[]), median(&[3]), median(&[3, 8]), median(&found.tenures)],
            [None, Some(3), Some(5), Some(699)]
        );
    }
}
