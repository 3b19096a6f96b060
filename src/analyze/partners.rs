//! Partners linked by the topics they share: the one-mode projection of the partner–topic network.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;

use super::load::below;
use super::network::{EdgeKind, Network, NodeKind};
use super::terms::id;
use super::{Analysis, Options, Outcome};
use crate::error::Result;
use crate::model::{Language, Table};

/// See [`shared`].
pub const ANALYSIS: Analysis = Analysis {
    name: "partners",
    summary: "Pairs of partners that work with Thailand on the same topics",
    summary_th: "คู่ประเทศหรือองค์การที่ร่วมมือกับไทยในหัวข้อเดียวกัน",
    about: "`shared` counts the topics that both work, or talk of working, with Thailand on; `both_firm` those that both \
        have agreed on or do already. `strength` weighs each topic by 1/(partners on it - 1) (Newman 2001), so that \
        sharing a rare topic says more than sharing one that everyone has. It does not say that the two partners work \
        with each other, only that both work with Thailand.",
    options: &["with", "broader"],
    statements: false,
    edges: &[EdgeKind::Cooperation],
    run,
};

/// Two partners and what they share.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The id of one.
    pub one: String,
    /// The id of the other.
    pub other: String,
    /// The ids of the topics they share, sorted.
    pub topics: Vec<String>,
    /// How many of these both have agreed on or do already.
    pub both_firm: usize,
    /// The sum over the topics of 1/(partners on it - 1).
    pub strength: f64,
    /// The articles that state it for either.
    pub articles: Vec<String>,
}

/// What a partner has to do with a topic.
#[derive(Clone, Default)]
struct Tie {
    firm: bool,
    articles: BTreeSet<String>,
}

/// Every pair of partners that shares a topic: most topics first, then strongest, then by id. With `broader` a topic
/// counts as those above it too; of the topics then shared, those count that have no shared topic below them.
pub fn shared(network: &Network, broader: bool) -> Vec<Pair> {
    let mut ties: BTreeMap<NodeIndex, BTreeMap<&str, Tie>> = BTreeMap::new();
    for edge in network.graph.edge_indices().filter(|&edge| network.graph[edge].kind == EdgeKind::Cooperation) {
        let (Some((partner, topic)), edge) = (network.graph.edge_endpoints(edge), &network.graph[edge]) else {
            continue;
        };
        let stated = network.graph[topic].id.as_str();
        let mut counted = BTreeSet::from([stated]);
        if broader {
            counted.extend(above(network, stated));
        }
        for topic in counted {
            let tie = ties.entry(partner).or_default().entry(topic).or_default();
            tie.firm |= edge.firm;
            tie.articles.extend(edge.articles.iter().cloned());
        }
    }
    let mut partners_on: BTreeMap<&str, usize> = BTreeMap::new();
    for topic in ties.values().flat_map(BTreeMap::keys) {
        *partners_on.entry(topic).or_default() += 1;
    }
    let mut pairs = Vec::new();
    for (one, mine) in &ties {
        for (other, theirs) in ties.range(*one..).skip(1) {
            let both: BTreeSet<&str> = mine.keys().copied().filter(|topic| theirs.contains_key(topic)).collect();
            let lowest = |topic: &str| {
                let under = below(topic, &network.topics);
                !both.iter().any(|other| *other != topic && under.contains(*other))
            };
            let topics: Vec<&str> = both.iter().copied().filter(|topic| !broader || lowest(topic)).collect();
            if topics.is_empty() {
                continue;
            }
            let sides = |topic: &&str| [mine.get(*topic), theirs.get(*topic)].into_iter().flatten();
            let articles: BTreeSet<&String> = topics.iter().flat_map(sides).flat_map(|tie| &tie.articles).collect();
            let mut articles: Vec<String> = articles.into_iter().cloned().collect();
            articles.sort_by_key(|number| (number.len(), number.clone()));
            let weight = |topic: &&str| 1.0 / partners_on.get(topic).map_or(1.0, |n| n.saturating_sub(1).max(1) as f64);
            pairs.push(Pair {
                one: network.graph[*one].id.clone(),
                other: network.graph[*other].id.clone(),
                both_firm: topics.iter().filter(|topic| sides(topic).all(|tie| tie.firm)).count(),
                strength: topics.iter().map(weight).sum(),
                articles,
                topics: topics.into_iter().map(str::to_owned).collect(),
            });
        }
    }
    pairs.sort_by(|a, b| {
        let most = b.topics.len().cmp(&a.topics.len());
        most.then(b.strength.total_cmp(&a.strength)).then_with(|| (&a.one, &a.other).cmp(&(&b.one, &b.other)))
    });
    pairs
}

/// The ids of the topics above one.
pub(super) fn above<'a>(network: &'a Network, topic: &str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&str> =
        network.topics.get(topic).into_iter().flat_map(|t| &t.broader).map(String::as_str).collect();
    while let Some(topic) = open.pop() {
        if found.insert(topic) {
            open.extend(network.topics.get(topic).into_iter().flat_map(|t| &t.broader).map(String::as_str));
        }
    }
    found
}

fn run(network: &Network, options: &Options) -> Result<Outcome> {
    let mut table = Table::new([
        "partner",
        "other",
        "shared",
        "both_firm",
        "strength",
        "topics",
        "articles",
        "partner_id",
        "other_id",
    ]);
    let with = options.with.as_ref().map(|node| id(node.as_str()));
    for mut pair in shared(network, options.broader) {
        if with == Some(pair.other.as_str()) {
            std::mem::swap(&mut pair.one, &mut pair.other);
        }
        if with.is_some_and(|with| with != pair.one) {
            continue;
        }
        let name = |id: &str| network.find(id).map_or(id, |node| network.graph[node].label(options.lang)).to_owned();
        let topics: Vec<_> = pair.topics.iter().map(|topic| topic_name(network, topic, options.lang)).collect();
        table.rows.push(vec![
            Some(name(&pair.one)),
            Some(name(&pair.other)),
            Some(pair.topics.len().to_string()),
            Some(pair.both_firm.to_string()),
            Some(format!("{:.3}", pair.strength)),
            Some(topics.join("; ")),
            Some(pair.articles.join(" ")),
            Some(pair.one),
            Some(pair.other),
        ]);
    }
    let partner = |edge: petgraph::graph::EdgeIndex| Some(network.graph.edge_endpoints(edge)?.0);
    let cooperation = network.graph.edge_indices().filter(|&edge| network.graph[edge].kind == EdgeKind::Cooperation);
    let partners: BTreeSet<_> = cooperation.filter_map(partner).collect();
    let topics = network.nodes().filter(|node| node.kind == NodeKind::Topic).count();
    Ok(Outcome { table, notes: vec![format!("{} partners, {topics} topics", partners.len())] })
}

/// The name of a topic, whether or not it is a node.
fn topic_name(network: &Network, topic: &str, language: Language) -> String {
    let entry = network.topics.get(topic);
    let [th, en] = [entry.and_then(|t| t.label_th.as_deref()), entry.and_then(|t| t.label_en.as_deref())];
    let name = match language {
        Language::Thai => th.or(en),
        Language::English => en.or(th),
    };
    name.unwrap_or(topic).to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{lines, network, node};
    use super::*;

    const SHOWN: [&str; 6] = ["partner_id", "other_id", "shared", "both_firm", "strength", "topics"];

    #[test]
    fn partners_are_linked_by_the_topics_that_both_name() {
        let table = run(&network(), &Options::default()).unwrap().table;
        assert_eq!(
            lines(&table, &SHOWN),
            [
                "country-CN | country-KZ | 2 | 1 | 2.000 | Online scams; Startups",
                "country-KZ | country-LA | 1 | 0 | 0.500 | Cybercrime",
                "country-KZ | country-RU | 1 | 0 | 0.500 | Cybercrime",
                "country-LA | country-RU | 1 | 0 | 0.500 | Cybercrime",
            ]
        );
        assert_eq!(lines(&table, &["articles"])[0], "900003 900005");
    }

    #[test]
    fn a_narrower_topic_counts_as_the_broader_one_where_that_is_asked_and_never_twice() {
        let options = Options { with: Some(node("country-CN")), broader: true, ..Options::default() };
        let table = run(&network(), &options).unwrap().table;
        assert_eq!(
            lines(&table, &["other_id", "shared", "topics"]),
            [
                "country-KZ | 2 | Online scams; Startups",
                "org-asean | 1 | Digital economy",
                "country-LA | 1 | Cybercrime",
                "country-RU | 1 | Cybercrime",
            ]
        );
    }
}
