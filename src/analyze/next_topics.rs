//! Which topics a partner may take up next, as a suggestion from partners alike.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;

use super::alike::{Pair, Profiles, pairs};
use super::network::{Edge, Network};
use super::partners::above;
use super::terms::id;
use super::{Analysis, Options, Outcome, evidence};
use crate::error::Result;
use crate::model::Table;

/// So many of the partners most alike are asked; more would let everyone's topics win.
const NEIGHBOURS: usize = 10;

/// See [`suggestions`].
pub const ANALYSIS: Analysis = Analysis {
    name: "next-topics",
    summary: "Topics a partner may take up next, because partners alike have them: suggestions, never facts",
    summary_th: "หัวข้อที่อาจร่วมมือต่อไป เพราะคู่ความร่วมมือที่คล้ายกันมีแล้ว (เป็นข้อเสนอ ไม่ใช่ข้อเท็จจริง)",
    about: "For each partner the ten others most alike (`alike`) are asked what they work on with Thailand that no article \
        states of the partner. `score` adds up how alike those are that have the topic, so it grows with their number; it is \
        no probability and has not been tested against what came to pass. Nothing here is stated by any article of the \
        partner: the sentence shown is that of the partner most alike (`alike_id`), of its own cooperation. Topics above one \
        that the partner has already are left out.",
    options: &["with"],
    statements: false,
    run,
};

/// A topic suggested for a partner.
struct Suggestion<'a> {
    partner: NodeIndex,
    topic: NodeIndex,
    score: f64,
    /// Partners alike that have it, with the cosine and what states it; most alike first.
    because: Vec<(NodeIndex, f64, &'a Edge)>,
}

/// What partners alike have and a partner lacks: highest score first, then by ids.
fn suggestions<'a>(network: &Network, profiles: &Profiles<'a>) -> Vec<Suggestion<'a>> {
    // Most alike first, as the pairs stand.
    let mut alike: BTreeMap<NodeIndex, Vec<(NodeIndex, f64)>> = BTreeMap::new();
    for Pair { one, other, cosine, .. } in pairs(profiles) {
        for (partner, neighbour) in [(one, other), (other, one)] {
            let known = alike.entry(partner).or_default();
            if known.len() < NEIGHBOURS {
                known.push((neighbour, cosine));
            }
        }
    }
    let mut found = Vec::new();
    for (partner, neighbours) in alike {
        let Some(own) = profiles.of.get(&partner) else { continue };
        let covered: BTreeSet<&str> = own.keys().flat_map(|topic| above(network, &network.graph[*topic].id)).collect();
        let mut because: BTreeMap<NodeIndex, Vec<(NodeIndex, f64, &Edge)>> = BTreeMap::new();
        for (neighbour, cosine) in neighbours {
            for (topic, edge) in profiles.of.get(&neighbour).into_iter().flatten() {
                if !own.contains_key(topic) && !covered.contains(network.graph[*topic].id.as_str()) {
                    because.entry(*topic).or_default().push((neighbour, cosine, edge));
                }
            }
        }
        found.extend(because.into_iter().map(|(topic, because)| {
            let score = because.iter().map(|(_, cosine, _)| cosine).sum();
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
        let because: Vec<_> =
            found.because.iter().map(|(other, cosine, _)| format!("{} ({cosine:.2})", name(*other))).collect();
        let nearest = found.because.first();
        let mut row = vec![
            Some(partner.label(options.lang).to_owned()),
            Some(topic.label(options.lang).to_owned()),
            Some(format!("{:.3}", found.score)),
            Some(found.because.len().to_string()),
            Some(because.join("; ")),
        ];
        row.extend(evidence(nearest.map(|(.., edge)| *edge)));
        row.extend([Some(partner.id.clone()), Some(topic.id.clone())]);
        row.push(nearest.map(|(other, ..)| network.graph[*other].id.clone()));
        table.rows.push(row);
    }
    Ok(Outcome { table, notes: vec!["suggestions from partners alike; no article states them of the partner".into()] })
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
