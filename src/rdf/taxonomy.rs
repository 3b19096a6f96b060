//! What is known beforehand as RDF: topics and closed vocabularies as SKOS, countries and bodies of the lexicon, and the
//! ontology. Each has a named graph of its own.

use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{Literal, NamedNode, NamedOrBlankNode, Quad};
use serde::Deserialize;

use super::graph::{Graph, label, tagged};
use super::vocab::{other, sam, thing};
use crate::error::{Error, Result};
use crate::lexicon::{Lexicon, source};
use crate::model::id;

/// `ontology.ttl`, as compiled in.
pub const ONTOLOGY: &str = include_str!("../../ontology.ttl");

/// A value of a closed vocabulary, or a scheme of such values, as `seeds/vocabulary.csv` describes it.
#[derive(Deserialize)]
struct Value {
    scheme: String,
    id: String,
    label_th: String,
    label_en: String,
}

/// The graph `id:graph-taxonomy`, `id:graph-lexicon` or `id:graph-ontology` and its quads.
pub type Described = (NamedNode, Vec<Quad>);

/// All that is known beforehand, graph by graph.
///
/// # Errors
/// A table or the ontology that is compiled in cannot be read, which tests rule out.
pub fn background(lexicon: &Lexicon) -> Result<[Described; 3]> {
    Ok([taxonomy(lexicon)?, known(lexicon), ontology()?])
}

impl Graph {
    fn labels(&mut self, s: &NamedNode, th: &str, en: &str) {
        for (text, tag) in [(th, "th"), (en, "en")] {
            if !text.is_empty() {
                self.add(s, other::PREF_LABEL, tagged(text, tag));
            }
        }
    }

    fn concept(&mut self, s: &NamedNode, scheme: &str, notation: &str) {
        let scheme = thing(&format!("scheme-{scheme}"));
        self.add(s, other::TYPE, other::CONCEPT);
        self.add(s, other::IN_SCHEME, scheme.clone());
        self.add(s, other::NOTATION, Literal::new_simple_literal(notation));
    }

    fn wikidata(&mut self, s: &NamedNode, item: &str) {
        if let Ok(node) = NamedNode::new(format!("http://www.wikidata.org/entity/{item}"))
            && !item.is_empty()
        {
            self.add(s, other::EXACT_MATCH, node);
        }
    }
}

fn taxonomy(lexicon: &Lexicon) -> Result<Described> {
    let mut g = Graph::new("graph-taxonomy");
    for topic in &lexicon.topics.all {
        let node = thing(&id::topic(&topic.id));
        g.concept(&node, "topics", &topic.id);
        g.labels(&node, &topic.label_th, &topic.label_en);
        if topic.broader.is_empty() {
            g.add(&node, other::TOP_CONCEPT_OF, thing("scheme-topics"));
        }
        for b in &topic.broader {
            g.add(&node, other::BROADER, thing(&id::topic(b)));
        }
        for iri in topic.close_match.iter().filter_map(|m| NamedNode::new(m).ok()) {
            g.add(&node, other::CLOSE_MATCH, iri);
        }
    }
    for row in source::rows::<Value>("vocabulary.csv", include_str!("../../seeds/vocabulary.csv"), None)? {
        let v = row.value;
        let node = thing(&format!("{}-{}", v.scheme, v.id));
        match v.scheme.as_str() {
            "scheme" => g.add(&node, other::TYPE, other::CONCEPT_SCHEME),
            scheme => g.concept(&node, scheme, &v.id),
        }
        g.labels(&node, &v.label_th, &v.label_en);
    }
    Ok(g.finish())
}

fn known(lexicon: &Lexicon) -> Described {
    let mut g = Graph::new("graph-lexicon");
    for c in &lexicon.countries.all {
        let node = thing(&id::country(&c.iso));
        g.add(&node, other::TYPE, sam::COUNTRY);
        g.add(&node, other::NOTATION, Literal::new_simple_literal(&c.iso));
        g.labels(&node, &c.label_th, &c.label_en);
        for alias in c.aliases.iter().filter(|a| **a != c.label_th && **a != c.label_en) {
            g.add(&node, other::ALT_LABEL, label(alias));
        }
        g.wikidata(&node, &c.wikidata);
    }
    for b in &lexicon.bodies.all {
        let node = thing(&id::known_organization(&b.id));
        g.add(&node, other::TYPE, other::FORMAL_ORGANIZATION);
        g.add(&node, sam::BODY_KIND, thing(&format!("body-kind-{}", b.kind)));
        g.labels(&node, &b.label_th, &b.label_en);
        for alias in b.aliases.iter().filter(|a| **a != b.label_th && **a != b.label_en) {
            g.add(&node, other::ALT_LABEL, label(alias));
        }
        if !b.country.is_empty() {
            g.add(&node, sam::IN_COUNTRY, thing(&id::country(&b.country)));
        }
        if !b.parent.is_empty() {
            g.add(&node, other::SUB_ORGANIZATION_OF, thing(&id::known_organization(&b.parent)));
        }
        g.wikidata(&node, &b.wikidata);
    }
    g.finish()
}

fn ontology() -> Result<Described> {
    let mut g = Graph::new("graph-ontology");
    for quad in RdfParser::from_format(RdfFormat::Turtle).for_slice(ONTOLOGY.as_bytes()) {
        let quad = quad.map_err(|e| Error::Usage(format!("ontology.ttl: {e}")))?;
        if let NamedOrBlankNode::NamedNode(s) = &quad.subject {
            g.add(s, quad.predicate.as_ref(), quad.object);
        }
    }
    Ok(g.finish())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::*;
    use crate::rdf::vocab::ID;

    #[test]
    fn every_value_of_a_closed_vocabulary_has_its_labels() {
        fn of<T: std::fmt::Display>(scheme: &str, all: &[T]) -> Vec<String> {
            all.iter().map(|v| format!("{scheme}-{v}")).collect()
        }
        let expected: BTreeSet<String> = [
            of("stance", Stance::ALL),
            of("status", AgreementStatus::ALL),
            of("role", Role::ALL),
            of("agreement-kind", AgreementKind::ALL),
            of("event-kind", EventKind::ALL),
            of("body-kind", OrganizationKind::ALL),
            of("scheme", &["topics", "stance", "status", "role", "agreement-kind", "event-kind", "body-kind"]),
        ]
        .concat()
        .into_iter()
        .collect();
        let rows = source::rows::<Value>("vocabulary.csv", include_str!("../../seeds/vocabulary.csv"), None).unwrap();
        let described: BTreeSet<String> = rows.iter().map(|r| format!("{}-{}", r.value.scheme, r.value.id)).collect();
        assert_eq!(described, expected);
    }

    #[test]
    fn the_background_is_three_named_graphs_without_blank_nodes() {
        let lexicon = Lexicon::load(None).unwrap();
        let graphs = background(&lexicon).unwrap();
        let names: Vec<&str> = graphs.iter().map(|(name, _)| name.as_str().trim_start_matches(ID)).collect();
        assert_eq!(names, ["graph-taxonomy", "graph-lexicon", "graph-ontology"]);
        for (name, quads) in graphs {
            assert!(!quads.is_empty());
            assert!(quads.iter().all(|q| q.graph_name == name.clone().into()));
            assert!(quads.iter().all(|q| !q.subject.is_blank_node() && !q.object.is_blank_node()));
        }
    }

    #[test]
    fn cybercrime_stands_below_a_broader_topic_and_beside_the_news_codes() {
        let lexicon = Lexicon::load(None).unwrap();
        let [(_, quads), ..] = background(&lexicon).unwrap();
        let has = |p, o: &NamedNode| {
            quads.iter().any(|q| {
                q.subject == thing("topic-cybercrime").into() && q.predicate == p && q.object == o.clone().into()
            })
        };
        assert!(has(other::BROADER, &thing("topic-cyber")));
        assert!(has(other::CLOSE_MATCH, &NamedNode::new("http://cv.iptc.org/newscodes/mediatopic/20000086").unwrap()));
    }
}
