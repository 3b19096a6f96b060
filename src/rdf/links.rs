//! Links as quads of one graph: what joins the reports of one agreement or event.

use oxigraph::model::{Literal, NamedNode, NamedNodeRef, Quad};

use super::graph::{Graph, label};
use super::vocab::{other, sam, thing};
use crate::model::{Links, id};

/// The graph that holds every link and nothing else: dropped, all of them are undone.
pub const GRAPH: NamedNodeRef<'static> = NamedNodeRef::new_unchecked("https://w3id.org/samphan/id/graph-links");

/// The name of the graph of links and its quads: sorted, without doubles, without blank nodes.
pub fn quads(links: &Links) -> (NamedNode, Vec<Quad>) {
    let mut g = Graph::new("graph-links");
    for instrument in &links.instruments {
        let node = thing(&instrument.id);
        g.add(&node, other::TYPE, sam::INSTRUMENT);
        for report in &instrument.reports {
            g.add(&node, sam::REPORT, thing(report));
        }
        if let Some(earlier) = &instrument.follows {
            g.add(&node, other::WAS_REVISION_OF, thing(earlier));
        }
    }
    for occasion in &links.occasions {
        let node = thing(&occasion.id);
        g.add(&node, other::TYPE, sam::OCCASION);
        for report in &occasion.reports {
            g.add(&node, sam::REPORT, thing(report));
        }
        if let Some((series, number)) = &occasion.series {
            g.add(&node, other::SUPER_EVENT, thing(series));
            g.add(&node, sam::ORDINAL, Literal::new_simple_literal(number));
        }
    }
    for series in &links.series {
        let node = thing(&series.id);
        g.add(&node, other::TYPE, other::EVENT_SERIES);
        g.add(&node, other::PREF_LABEL, label(&series.name));
    }
    for link in &links.links {
        let node = thing(&id::link(&link.one, &link.other));
        g.add(&node, other::TYPE, sam::LINK);
        g.add(&node, sam::LINKS, thing(&link.one));
        g.add(&node, sam::LINKS, thing(&link.other));
        g.add(&node, sam::REASON, Literal::new_simple_literal(&link.reason));
    }
    for (one, copy) in &links.copies {
        let [one, copy] = [one, copy].map(|number| thing(&id::article(number)));
        g.add(&one, sam::SAME_TEXT, copy.clone());
        g.add(&copy, sam::SAME_TEXT, one);
    }
    g.finish()
}
