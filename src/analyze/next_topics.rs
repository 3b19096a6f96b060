//! Which topics a partner may take up next, as a suggestion from partners with topics in common.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;

use super::alike::Profiles;
use super::network::{Edge, EdgeKind, Network};
use super::partners::above;
use super::terms::id;
use super::{Analysis, Options, Outcome, evidence};
use crate::error::Result;
use crate::model::Table;

/// So many of those who have a topic are named, the closest.
const NAMED: usize = 10;

/// See [`suggestions`].
pub const ANALYSIS: Analysis = Analysis {
    name: "next-topics",
    summary: "Topics a partner may take up next, because partners alike have them: suggestions, never facts",
    summary_th: "หัวข้อที่อาจร่วมมือต่อไป เพราะคู่ความร่วมมือที่คล้ายกันมีแล้ว (เป็นข้อเสนอ ไม่ใช่ข้อเท็จจริง)",
    about: "For each partner all others with a topic in common are asked what they work on with Thailand that no article \
        states of the partner. Each topic in common counts the more the fewer partners have it, and the less the more topics the other has \
        (1 / ln(1 + n) each, after Adamic and Adar 2003); `score` adds this up over those that have the suggested topic. It is no \
        probability. Tested on two years of releases, three in ten of the first three suggestions were taken up, hardly more than of \
        the topics that most partners have: take it for a list to think about. Nothing here is stated by any article of the \
        partner: the sentence shown is that of the closest partner (`alike_id`), of its own cooperation. Topics above one \
        that the partner has already are left out.",
    options: &["with"],
    statements: false,
    edges: &[EdgeKind::Cooperation],
    run,
};

/// A topic suggested for a partner.
struct Suggestion<'a> {
    partner: NodeIndex,
    topic: NodeIndex,
    score: f64,
    /// Partners that have it, with how close they are and what states it; closest first.
    because: Vec<(NodeIndex, f64, &'a Edge)>,
}

/// What something is worth that is one of so many.
fn share(of: usize) -> f64 {
    1.0 / (1.0 + of as f64).ln()
}

/// What partners with topics in common have and a partner lacks: highest score first, then by ids.
fn suggestions<'a>(network: &Network, profiles: &Profiles<'a>) -> Vec<Suggestion<'a>> {
    let mut on: BTreeMap<NodeIndex, Vec<NodeIndex>> = BTreeMap::new();
    for (partner, topics) in &profiles.of {
        topics.keys().for_each(|topic| on.entry(*topic).or_default().push(*partner));
    }
    let mut found = Vec::new();
    for (&partner, own) in &profiles.of {
        let mut close: BTreeMap<NodeIndex, f64> = BTreeMap::new();
        for others in own.keys().filter_map(|topic| on.get(topic)) {
            for other in others.iter().filter(|other| **other != partner) {
                let topics = profiles.of.get(other).map_or(0, BTreeMap::len);
                *close.entry(*other).or_default() += share(others.len()) * share(topics);
            }
        }
        let covered: BTreeSet<&str> = own.keys().flat_map(|topic| above(network, &network.graph[*topic].id)).collect();
        let mut because: BTreeMap<NodeIndex, Vec<(NodeIndex, f64, &Edge)>> = BTreeMap::new();
        for (other, close) in close {
            for (topic, edge) in profiles.of.get(&other).into_iter().flatten() {
                if !own.contains_key(topic) && !covered.contains(network.graph[*topic].id.as_str()) {
                    because.entry(*topic).or_default().push((other, close, edge));
                }
            }
        }
        found.extend(because.into_iter().map(|(topic, mut because)| {
            because.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            let score = because.iter().map(|(_, close, _)| close).sum();
            Suggestion { partner, topic, score, because }
        }));
    }
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then((a.partner, a.topic).cmp(&(b.partner, b.topic))));
    found
}

fn run(network: &Network, options: &Options) -> Result<Outcome> {
    let mut table = Table::new([
        "partner",
        "suggestion",
        "score",
        "alike_with_it",
        "because",
        "alike_sentence",
        "alike_article",
        "alike_source",
        "partner_id",
        "suggestion_id",
        "alike_id",
    ]);
    let with = options.with.as_ref().map(|node| id(node.as_str()));
    for found in suggestions(network, &Profiles::of(network)) {
        let (partner, topic) = (&network.graph[found.partner], &network.graph[found.topic]);
        if with.is_some_and(|with| with != partner.id) {
            continue;
        }
        let name = |place: NodeIndex| network.graph[place].label(options.lang);
        let named = found.because.iter().take(NAMED);
        let because: Vec<_> = named.map(|(other, close, _)| format!("{} ({close:.2})", name(*other))).collect();
        let nearest = found.because.first();
        let mut row = vec![
            Some(partner.label(options.lang).to_owned()),
            Some(topic.label(options.lang).to_owned()),
            Some(format!("{:.3}", found.score)),
            Some(found.because.len().to_string()),
            Some(because.join("; ")),
        ];
        row.extend(evidence(network, nearest.map(|(.., edge)| *edge))?);
        row.extend([Some(partner.id.clone()), Some(topic.id.clone())]);
        row.push(nearest.map(|(other, ..)| network.graph[*other].id.clone()));
        table.rows.push(row);
    }
    Ok(Outcome {
        table,
        notes: vec!["suggestions from partners with topics in common; no article states them of the partner".into()],
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{lines, network, node};
    use super::*;

    fn suggested(partner: &str) -> Table {
        run(&network(), &Options { with: Some(node(partner)), ..Options::default() }).unwrap().table
    }

    #[test]
    fn what_partners_alike_have_and_a_partner_lacks_is_suggested_with_their_evidence() {
        let table = suggested("country-LA");
        let shown = ["suggestion_id", "alike_with_it", "alike_id", "alike_article"];
        let found = lines(&table, &shown);
        assert!(found.contains(&"topic-startups | 1 | country-KZ | 900005".to_owned()), "{found:?}");
        assert!(lines(&table, &["alike_sentence"]).iter().all(|sentence| sentence.chars().count() > 5));
    }

    #[test]
    fn a_score_adds_up_what_the_topics_in_common_are_worth() {
        let network = network();
        let profiles = Profiles::of(&network);
        for found in suggestions(&network, &profiles) {
            let own = &profiles.of[&found.partner];
            let worth =
                |topic: &NodeIndex| share(profiles.of.values().filter(|topics| topics.contains_key(topic)).count());
            let expected: f64 = profiles
                .of
                .iter()
                .filter(|(other, topics)| **other != found.partner && topics.contains_key(&found.topic))
                .map(|(_, topics)| {
                    own.keys().filter(|t| topics.contains_key(t)).map(worth).sum::<f64>() * share(topics.len())
                })
                .sum();
            assert!((found.score - expected).abs() < 1e-9, "{} {expected}", found.score);
            assert!(found.because.is_sorted_by(|a, b| a.1 >= b.1));
        }
    }

    #[test]
    fn nothing_a_partner_has_already_is_suggested_nor_what_lies_above_it() {
        let found = lines(&suggested("country-KZ"), &["suggestion_id"]);
        for known in
            ["topic-startups", "topic-online-scams", "topic-cybercrime", "topic-digital-economy", "topic-cyber"]
        {
            assert!(!found.contains(&known.to_owned()), "{found:?}");
        }
        assert!(found.contains(&"topic-fake-news".to_owned()), "{found:?}");
    }
}
