//! Partners alike by the topics they work on with Thailand, and where they differ.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use petgraph::graph::NodeIndex;

use super::network::{Edge, EdgeKind, Network};
use super::terms::id;
use super::{Analysis, Options, Outcome, evidence};
use crate::error::Result;
use crate::model::Table;

/// Of two partners with a single topic in common little can be said: nearly any two have one.
const LEAST_SHARED: usize = 2;
/// What one article says of a whole list of partners makes them the same, and nothing else.
const LEAST_ARTICLES: usize = 2;

/// See [`pairs`].
pub const ANALYSIS: Analysis = Analysis {
    name: "alike",
    summary: "Partners alike by the topics they work on with Thailand, and where they differ",
    summary_th: "ประเทศหรือองค์การที่มีหัวข้อความร่วมมือกับไทยคล้ายกัน และส่วนที่ต่างกัน",
    about: "`cosine` and `jaccard` compare the two sets of topics from 0 (nothing in common) to 1 (the same), each topic \
        weighed by ln(1 + partners / partners on it): a rare topic in common counts more than one that everyone has. \
        Both count a topic once, whatever its stance and the number of articles. Lists begin with the rarest topic; the \
        sentences are of that one, first the partner's, then the other's. Pairs with a single topic in common are left \
        out, as are those of which one article states all that they share (`articles`). Partners of few topics reach high figures easily: look at `shared` first. That two are alike does not say that \
        they work with each other.",
    options: &["with"],
    statements: false,
    edges: &[EdgeKind::Cooperation],
    run,
};

/// What each partner works on, and what each topic weighs.
pub(super) struct Profiles<'a> {
    /// By partner and topic the edge that states it.
    pub of: BTreeMap<NodeIndex, BTreeMap<NodeIndex, &'a Edge>>,
    /// ln(1 + partners / partners on the topic): the inverse document frequency, never 0.
    pub weight: BTreeMap<NodeIndex, f64>,
}

impl<'a> Profiles<'a> {
    pub fn of(network: &'a Network) -> Self {
        let mut of: BTreeMap<NodeIndex, BTreeMap<NodeIndex, &Edge>> = BTreeMap::new();
        for place in network.graph.edge_indices() {
            let edge = &network.graph[place];
            if let Some((partner, topic)) = network.graph.edge_endpoints(place)
                && edge.kind == EdgeKind::Cooperation
            {
                of.entry(partner).or_default().insert(topic, edge);
            }
        }
        let mut partners_on: BTreeMap<NodeIndex, usize> = BTreeMap::new();
        for topic in of.values().flat_map(BTreeMap::keys) {
            *partners_on.entry(*topic).or_default() += 1;
        }
        let all = of.len() as f64;
        let weight = partners_on.into_iter().map(|(topic, n)| (topic, (1.0 + all / n as f64).ln())).collect();
        Profiles { of, weight }
    }

    /// What two partners have in common; none where that is nothing.
    pub fn compare(&self, one: NodeIndex, other: NodeIndex) -> Option<Pair> {
        let (mine, theirs) = (self.of.get(&one)?, self.of.get(&other)?);
        let shared: Vec<_> = mine.keys().copied().filter(|topic| theirs.contains_key(topic)).collect();
        if shared.is_empty() {
            return None;
        }
        let only = |these: &BTreeMap<NodeIndex, &Edge>, those: &BTreeMap<NodeIndex, &Edge>| {
            self.rarest_first(these.keys().copied().filter(|topic| !those.contains_key(topic)).collect())
        };
        let stated = [mine, theirs].into_iter().flat_map(|topics| shared.iter().filter_map(|topic| topics.get(topic)));
        let articles: BTreeSet<&String> = stated.flat_map(|edge| &edge.articles).collect();
        let articles = articles.len();
        let (mine_only, theirs_only) = (only(mine, theirs), only(theirs, mine));
        let shared = self.rarest_first(shared);
        let [both, left, right] = [&shared, &mine_only, &theirs_only].map(|topics| self.sum(topics, |w| w));
        let [both2, left2, right2] = [&shared, &mine_only, &theirs_only].map(|topics| self.sum(topics, |w| w * w));
        let cosine = both2 / ((both2 + left2) * (both2 + right2)).sqrt();
        let jaccard = both / (both + left + right);
        Some(Pair { one, other, cosine, jaccard, shared, articles, only: [mine_only, theirs_only] })
    }

    fn sum(&self, topics: &[NodeIndex], of: impl Fn(f64) -> f64) -> f64 {
        topics.iter().filter_map(|topic| self.weight.get(topic)).map(|weight| of(*weight)).sum()
    }

    fn rarest_first(&self, mut topics: Vec<NodeIndex>) -> Vec<NodeIndex> {
        let weight = |topic: &NodeIndex| self.weight.get(topic).copied().unwrap_or(0.0);
        topics.sort_by(|a, b| weight(b).total_cmp(&weight(a)).then(a.cmp(b)));
        topics
    }
}

/// Two partners compared. Topics stand rarest first.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pair {
    pub one: NodeIndex,
    pub other: NodeIndex,
    /// The cosine of the two vectors of weights.
    pub cosine: f64,
    /// The weights of what both have by the weights of what either has (weighted Jaccard, Ruzicka).
    pub jaccard: f64,
    pub shared: Vec<NodeIndex>,
    /// How many articles state what both have, of either.
    pub articles: usize,
    /// What only the one has, and what only the other.
    pub only: [Vec<NodeIndex>; 2],
}

/// Every pair with a topic in common, most alike first.
pub(super) fn pairs(profiles: &Profiles<'_>) -> Vec<Pair> {
    let partners: Vec<NodeIndex> = profiles.of.keys().copied().collect();
    let mut found: Vec<Pair> = (0..partners.len())
        .flat_map(|place| partners.iter().skip(place + 1).map(move |other| (place, *other)))
        .filter_map(|(place, other)| profiles.compare(*partners.get(place)?, other))
        .collect();
    found.sort_by(|a, b| {
        let alike = b.cosine.total_cmp(&a.cosine).then(b.shared.len().cmp(&a.shared.len()));
        alike.then((a.one, a.other).cmp(&(b.one, b.other)))
    });
    found
}

fn run(network: &Network, options: &Options) -> Result<Outcome> {
    let mut table = Table::new([
        "partner",
        "other",
        "cosine",
        "jaccard",
        "shared",
        "articles",
        "shared_topics",
        "only_partner",
        "only_other",
        "sentence",
        "article",
        "source",
        "other_sentence",
        "other_article",
        "other_source",
        "partner_id",
        "other_id",
    ]);
    let profiles = Profiles::of(network);
    let with = options.with.as_ref().map(|node| id(node.as_str()));
    let mut left_out = 0;
    // A partner's rarest topic is so with many others: each is told of once.
    let mut told: HashMap<(NodeIndex, NodeIndex), [Option<String>; 3]> = HashMap::new();
    for mut pair in pairs(&profiles) {
        if with == Some(network.graph[pair.other].id.as_str()) {
            std::mem::swap(&mut pair.one, &mut pair.other);
            pair.only.reverse();
        }
        if with.is_some_and(|with| with != network.graph[pair.one].id) {
            continue;
        }
        if pair.shared.len() < LEAST_SHARED || pair.articles < LEAST_ARTICLES {
            left_out += 1;
            continue;
        }
        let name = |node: NodeIndex| network.graph[node].label(options.lang).to_owned();
        let names = |topics: &[NodeIndex]| topics.iter().map(|topic| name(*topic)).collect::<Vec<_>>().join("; ");
        let rarest = pair.shared.first();
        let mut stated = |partner: NodeIndex| -> Result<[Option<String>; 3]> {
            let Some(topic) = rarest else { return evidence(network, None) };
            if let Some(known) = told.get(&(partner, *topic)) {
                return Ok(known.clone());
            }
            let edge = profiles.of.get(&partner).and_then(|topics| topics.get(topic)).copied();
            let found = evidence(network, edge)?;
            told.insert((partner, *topic), found.clone());
            Ok(found)
        };
        let mut row = vec![
            Some(name(pair.one)),
            Some(name(pair.other)),
            Some(format!("{:.3}", pair.cosine)),
            Some(format!("{:.3}", pair.jaccard)),
            Some(pair.shared.len().to_string()),
            Some(pair.articles.to_string()),
            Some(names(&pair.shared)),
            Some(names(&pair.only[0])),
            Some(names(&pair.only[1])),
        ];
        row.extend(stated(pair.one)?);
        row.extend(stated(pair.other)?);
        row.extend([pair.one, pair.other].map(|node| Some(network.graph[node].id.clone())));
        table.rows.push(row);
    }
    let mut notes = vec![format!("{} partners, {} topics", profiles.of.len(), profiles.weight.len())];
    if left_out > 0 {
        notes.push(format!("{left_out} pairs with a single topic in common, or one article behind all, are left out"));
    }
    Ok(Outcome { table, notes })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{lines, network, node};
    use super::*;

    #[test]
    fn partners_of_the_same_topics_are_alike_and_rare_topics_count_more() {
        let shown = ["partner_id", "other_id", "shared", "articles", "shared_topics", "only_partner", "only_other"];
        let table = run(&network(), &Options::default()).unwrap().table;
        let expected = "country-CN | country-KZ | 2 | 2 | Online scams; Startups | Call-centre gangs | Cybercrime";
        assert_eq!(lines(&table, &shown)[0], expected);
        let network = network();
        let profiles = Profiles::of(&network);
        let topic = |id: &str| profiles.weight[&network.find(id).unwrap()];
        assert!(topic("topic-startups") > topic("topic-cybercrime"));
    }

    #[test]
    fn the_figures_are_those_of_the_formulas_and_a_partner_is_wholly_like_itself() {
        let network = network();
        let profiles = Profiles::of(&network);
        let place = |id: &str| network.find(id).unwrap();
        let itself = profiles.compare(place("country-KZ"), place("country-KZ")).unwrap();
        assert!((itself.cosine - 1.0).abs() < 1e-12 && (itself.jaccard - 1.0).abs() < 1e-12);
        // Five partners: two on each of what both share, three on what only Kazakhstan has, one on what only China has.
        let pair = profiles.compare(place("country-CN"), place("country-KZ")).unwrap();
        let [one, two, three] = [1.0, 2.0, 3.0].map(|partners: f64| (1.0 + 5.0 / partners).ln());
        assert!((pair.jaccard - 2.0 * two / (2.0 * two + one + three)).abs() < 1e-12, "{pair:?}");
        let both = 2.0 * two * two;
        let cosine = both / ((both + one * one) * (both + three * three)).sqrt();
        assert!((pair.cosine - cosine).abs() < 1e-12, "{pair:?}");
    }

    #[test]
    fn the_partner_asked_about_stands_first_and_both_sides_have_their_sentence() {
        let options = Options { with: Some(node("country-KZ")), ..Options::default() };
        let table = run(&network(), &options).unwrap().table;
        let shown = ["partner_id", "other_id", "only_partner", "article", "other_article"];
        assert_eq!(lines(&table, &shown), ["country-KZ | country-CN | Cybercrime | 900005 | 900003"]);
        assert!(!lines(&table, &["sentence", "other_sentence"])[0].contains("- |"));
    }
}
