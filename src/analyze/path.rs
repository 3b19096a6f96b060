//! The shortest connection between two things, with the articles and a sentence for each step.

use std::ops::Add;

use oxigraph::model::NamedNode;
use petgraph::algo::astar;
use petgraph::graph::{EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef;

use super::network::{Link, Network};
use super::terms::id;
use super::{Analysis, Options, Outcome};
use crate::error::{Error, Result};
use crate::model::Table;

/// See [`shortest`].
pub const ANALYSIS: Analysis = Analysis {
    name: "path",
    summary: "The shortest connection between two things, with a sentence for each step",
    summary_th: "ความเชื่อมโยงที่สั้นที่สุดระหว่างสองสิ่ง พร้อมประโยคหลักฐานทุกขั้น",
    about: "The fewest steps; of equally short ways the one that more articles tell of. With `strongest` the best attested \
        way instead, however long: each step costs 1 / (articles that state it), and the sum is the smallest. A way over a widely shared topic is \
        short and says little: leave topics out of the scope (`nodes`: country, body, person) to find who knows whom. \
        `status` shows where a step is only planned, drafted or proposed.",
    options: &["between", "strongest"],
    statements: false,
    edges: &[],
    run,
};

/// Fewest steps first, then the least resistance, which is the smaller the more articles state a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Cost {
    steps: u32,
    resistance: u64,
}

impl Add for Cost {
    type Output = Cost;

    fn add(self, more: Cost) -> Cost {
        Cost { steps: self.steps + more.steps, resistance: self.resistance.saturating_add(more.resistance) }
    }
}

/// The edges of the shortest way, in order; each with the node it leads to. Empty where both ends are one.
///
/// With `strongest` the way of least resistance, each step having 1 / (articles that state it).
///
/// # Errors
/// [`Error::Lookup`] where either is not in the network, or no way leads from one to the other.
pub fn shortest<'a>(
    network: &'a Network,
    from: &NamedNode,
    to: &NamedNode,
    strongest: bool,
) -> Result<Vec<(Link<'a>, &'a str)>> {
    let place = |node: &NamedNode| {
        let id = id(node.as_str());
        let here = network.find(id);
        here.ok_or_else(|| Error::Lookup(format!("nothing joins {id} with anything here; take in more kinds or days")))
    };
    let (from, to) = (place(from)?, place(to)?);
    let graph = &network.graph;
    let weight = |edge: EdgeIndex| graph[edge].weight.max(1) as u64;
    let cost = |edge| Cost { steps: u32::from(!strongest), resistance: 1_000_000 / weight(edge) };
    let way = astar(graph, from, |node| node == to, |edge| cost(edge.id()), |_| Cost::default());
    let Some((_, nodes)) = way else {
        let ends = [from, to].map(|node| graph[node].id.as_str());
        return Err(Error::Lookup(format!(
            "nothing leads from {} to {} here; take in more kinds or days",
            ends[0], ends[1]
        )));
    };
    let step = |pair: &[NodeIndex]| {
        let &[a, b] = pair else { return None };
        // Of several relations of a pair the best attested; of equals the first kind.
        let best = graph.edges_connecting(a, b).map(|edge| edge.id());
        let best = best.min_by_key(|&edge| (std::cmp::Reverse(weight(edge)), graph[edge].kind))?;
        let (source, target) = graph.edge_endpoints(best)?;
        let link = Link { source: &graph[source], target: &graph[target], edge: &graph[best] };
        Some((link, graph[b].id.as_str()))
    };
    Ok(nodes.windows(2).filter_map(step).collect())
}

fn run(network: &Network, options: &Options) -> Result<Outcome> {
    let Some((from, to)) = &options.between else {
        return Err(Error::Usage("a path needs two ends: the thing to start from and the thing to reach".into()));
    };
    let mut table = Table::new([
        "step",
        "from",
        "relation",
        "status",
        "to",
        "sentence",
        "article",
        "first_date",
        "last_date",
        "articles",
        "source",
        "from_id",
        "to_id",
    ]);
    let steps = shortest(network, from, to, options.strongest)?;
    for (number, (link, to)) in steps.iter().enumerate() {
        let (from, to) = if link.target.id == *to { (link.source, link.target) } else { (link.target, link.source) };
        let edge = link.edge;
        let [sentence, article, url] = network.telling(edge)?;
        table.rows.push(vec![
            Some((number + 1).to_string()),
            Some(from.label(options.lang).to_owned()),
            Some(edge.kind.to_string()),
            network.status(edge, options.lang).map(str::to_owned),
            Some(to.label(options.lang).to_owned()),
            sentence,
            article,
            edge.first_date.map(|day| day.to_string()),
            edge.last_date.map(|day| day.to_string()),
            Some(edge.articles.join(" ")),
            url.or_else(|| edge.sources.first().cloned()),
            Some(from.id.clone()),
            Some(to.id.clone()),
        ]);
    }
    Ok(Outcome { table, notes: vec![format!("{} steps", steps.len())] })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{lines, network, node, store};
    use super::super::{Node, NodeKind, Scope};
    use super::*;

    fn way(network: &Network, from: &str, to: &str) -> Result<Vec<String>> {
        let between = Some((node(from), node(to)));
        let table = run(network, &Options { between, ..Options::default() })?.table;
        Ok(lines(&table, &["from_id", "relation", "status", "to_id", "article"]))
    }

    #[test]
    fn each_step_has_its_relation_and_an_article() {
        assert_eq!(
            way(&network(), "person-arman-issetov", "topic-fake-news").unwrap(),
            [
                "person-arman-issetov | meeting | held | person-ประเสริฐ-จันทรรวงทอง | 900005",
                "person-ประเสริฐ-จันทรรวงทอง | meeting | held | country-RU | 900007",
                "country-RU | cooperation | Discussed | topic-fake-news | 900001",
            ]
        );
    }

    #[test]
    fn of_equally_short_ways_the_better_attested_is_taken() {
        // Over the ministry: three articles and one; over the minister: two and one; over a topic: one and one.
        let over_the_ministry = ["country-RU | agreement | Signed | org-th-mdes | 900007"];
        assert_eq!(way(&network(), "country-RU", "country-KZ").unwrap()[..1], over_the_ministry);
    }

    #[test]
    fn the_strongest_way_may_be_longer_and_each_step_is_better_attested() {
        let link = |a: &str, b: &str, weight: usize| {
            let of = network();
            let mut edge = of.links().next().unwrap().edge.clone();
            edge.weight = weight;
            (a.to_owned(), b.to_owned(), edge)
        };
        let names = ["country-A", "country-B", "country-C"];
        let thing = |id: &str| Node {
            id: id.into(),
            iri: node(id).into_string(),
            kind: NodeKind::Country,
            label_th: None,
            label_en: None,
            country: None,
            degree: 0,
            standing: Default::default(),
        };
        let edges = vec![
            link("country-A", "country-B", 1),
            link("country-A", "country-C", 9),
            link("country-C", "country-B", 9),
        ];
        let network = Network::new(names.map(thing).into(), edges);
        let between = Some((node("country-A"), node("country-B")));
        let steps = |strongest| {
            let options = Options { between: between.clone(), strongest, ..Options::default() };
            lines(&run(&network, &options).unwrap().table, &["from_id", "to_id"])
        };
        assert_eq!(steps(false), ["country-A | country-B"]);
        assert_eq!(steps(true), ["country-A | country-C", "country-C | country-B"]);
    }

    #[test]
    fn the_scope_says_what_may_lie_on_the_way() {
        let scope = Scope { nodes: vec![NodeKind::Country, NodeKind::Topic], ..Scope::default() };
        let network = Network::load(&store(), &scope).unwrap();
        let steps = way(&network, "country-RU", "country-CN").unwrap();
        assert_eq!(steps.len(), 4, "{steps:?}");
    }

    #[test]
    fn what_nothing_leads_to_is_told_and_a_thing_is_no_steps_from_itself() {
        let error = |from, to| way(&network(), from, to).unwrap_err().to_string();
        assert!(error("country-RU", "org-asean").contains("nothing leads from country-RU to org-asean"));
        assert!(error("country-XX", "org-asean").contains("nothing joins country-XX"));
        assert_eq!(way(&network(), "country-RU", "country-RU").unwrap(), [""; 0]);
    }
}
