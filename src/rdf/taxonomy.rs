//! What is known beforehand as RDF: topics and closed vocabularies as SKOS, countries and bodies of the lexicon, and the
//! ontology with its shapes. Each has a named graph of its own.

use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{Literal, NamedNode, Quad, Term};
use serde::Deserialize;

use super::encode::label;
use super::vocab::{other, sam, thing};
use crate::error::Result;
use crate::lexicon::{Lexicon, source};
use crate::model::id;

/// `ontology.ttl`, as compiled in.
pub const ONTOLOGY: &str = include_str!("../../ontology.ttl");

/// A value of a closed vocabulary, as `seeds/vocabulary.csv` describes it.
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
    Ok([taxonomy(lexicon)?, known(lexicon), ontology()])
}

struct Builder(Described);

impl Builder {
    fn new(graph: &str) -> Self {
        Builder((thing(graph), Vec::new()))
    }

    fn add(&mut self, s: &NamedNode, p: oxigraph::model::NamedNodeRef<'_>, o: impl Into<Term>) {
        let quad = Quad::new(s.clone(), p, o, self.0.0.clone());
        self.0.1.push(quad);
    }

    fn labels(&mut self, s: &NamedNode, th: &str, en: &str) {
        for (text, tag) in [(th, "th"), (en, "en")] {
            if !text.is_empty() {
                self.add(s, other::PREF_LABEL, Literal::new_language_tagged_literal_unchecked(text, tag));
            }
        }
    }

    fn concept(&mut self, s: &NamedNode, scheme: &str, notation: &str) {
        let scheme = thing(&format!("scheme-{scheme}"));
        self.add(s, other::TYPE, other::CONCEPT);
        self.add(s, other::IN_SCHEME, scheme.clone());
        self.add(s, other::NOTATION, Literal::new_simple_literal(notation));
        self.add(&scheme, other::TYPE, other::CONCEPT_SCHEME);
    }

    fn wikidata(&mut self, s: &NamedNode, item: &str) {
        if let Ok(node) = NamedNode::new(format!("http://www.wikidata.org/entity/{item}"))
            && !item.is_empty()
        {
            self.add(s, other::EXACT_MATCH, node);
        }
    }

    fn finish(mut self) -> Described {
        self.0.1.sort_by_cached_key(ToString::to_string);
        self.0.1.dedup();
        self.0
    }
}

fn taxonomy(lexicon: &Lexicon) -> Result<Described> {
    let mut g = Builder::new("graph-taxonomy");
    for topic in &lexicon.topics.all {
        let node = thing(&id::topic(&topic.id));
        g.concept(&node, "topics", &topic.id);
        g.labels(&node, &topic.label_th, &topic.label_en);
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
        g.concept(&node, &v.scheme, &v.id);
        g.labels(&node, &v.label_th, &v.label_en);
    }
    Ok(g.finish())
}

fn known(lexicon: &Lexicon) -> Described {
    let mut g = Builder::new("graph-lexicon");
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

fn ontology() -> Described {
    let mut g = Builder::new("graph-ontology");
    for quad in RdfParser::from_format(RdfFormat::Turtle).for_slice(ONTOLOGY.as_bytes()).flatten() {
        // Shapes hold blank nodes, whose names change from load to load; the file itself serves validators.
        if let (oxigraph::model::NamedOrBlankNode::NamedNode(s), false) = (&quad.subject, quad.object.is_blank_node()) {
            g.add(s, quad.predicate.as_ref(), quad.object.clone());
        }
    }
    g.finish()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::*;

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
        ]
        .concat()
        .into_iter()
        .collect();
        let rows = source::rows::<Value>("vocabulary.csv", include_str!("../../seeds/vocabulary.csv"), None).unwrap();
        let described: BTreeSet<String> = rows.iter().map(|r| format!("{}-{}", r.value.scheme, r.value.id)).collect();
        assert_eq!(described, expected);
    }

    #[test]
    fn the_background_names_cybercrime_and_its_broader_topic() {
        let lexicon = Lexicon::load(None).unwrap();
        let [(graph, quads), ..] = background(&lexicon).unwrap();
        assert!(graph.as_str().ends_with("graph-taxonomy"));
        assert!(quads.iter().all(|q| q.graph_name == graph.clone().into()));
    }
}
