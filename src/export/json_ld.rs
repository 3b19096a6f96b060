//! JSON-LD in the graph's own terms (docs/graph.md): every relation is a fact that stands for all facts of one kind about one
//! pair. Queries about cooperation or agreements read a map as they read the graph; nothing that is only discussed or drafted
//! becomes a direct edge.

use std::collections::BTreeMap;
use std::io::{self, Write};

use oxigraph::model::NamedNode;
use serde_json::{Map, Value, json};

use super::csv_map::edge_id;
use super::map::MapOptions;
use super::markup::web;
use crate::analyze::{Edge, EdgeKind, Link, Network, Node, NodeKind};
use crate::rdf::vocab::{PREFIXES, thing};

/// Writes the map.
pub fn write(network: &Network, _: &MapOptions, out: &mut dyn Write) -> io::Result<()> {
    let mut graph: Vec<Value> = network.nodes().map(described).collect();
    let mut articles: BTreeMap<String, Value> = BTreeMap::new();
    for link in network.links() {
        graph.push(relation(link));
        for statement in &link.edge.statements {
            let mut article = json!({
                "@id": article(&statement.article), "@type": "schema:NewsArticle",
                "dcterms:identifier": statement.article,
            });
            if let Some(day) = statement.date {
                article["dcterms:issued"] = json!({ "@type": "xsd:date", "@value": day.to_string() });
            }
            if let Some(url) = statement.url.as_deref().and_then(web).and_then(|url| NamedNode::new(url).ok()) {
                article["schema:url"] = json!({ "@id": url.as_str() });
            }
            articles.insert(statement.article.clone(), article);
        }
    }
    graph.extend(articles.into_values());
    let context: Map<String, Value> = PREFIXES.iter().map(|(name, iri)| ((*name).to_owned(), json!(iri))).collect();
    serde_json::to_writer_pretty(&mut *out, &json!({ "@context": context, "@graph": graph }))?;
    out.write_all(b"\n")
}

fn described(node: &Node) -> Value {
    let class = match node.kind {
        NodeKind::Country => "sam:Country",
        NodeKind::Body => "org:FormalOrganization",
        NodeKind::Person => "schema:Person",
        NodeKind::Topic => "skos:Concept",
    };
    let names = [("th", &node.label_th), ("en", &node.label_en)];
    let names = names.into_iter().filter_map(|(language, name)| name.as_deref().map(|name| text(name, language)));
    let mut about = json!({ "@id": iri(node), "@type": class, "skos:prefLabel": names.collect::<Vec<_>>() });
    if let Some(country) = &node.country {
        about["sam:country"] = reference(&format!("country-{country}"));
    }
    about
}

fn relation(link: Link<'_>) -> Value {
    let Link { source, target, edge } = link;
    let id = edge_id(&source.id, &target.id, edge.kind.as_str());
    let named = |node: &Node| json!({ "@id": iri(node) });
    let status = |vocabulary: &str| edge.status.as_ref().map(|word| reference(&format!("{vocabulary}-{word}")));
    // A country takes part as a country, a body or person by itself.
    let sides = |property: &str| {
        let of = |country: bool| {
            let ends = [source, target].into_iter().filter(|node| (node.kind == NodeKind::Country) == country);
            ends.map(named).collect::<Vec<_>>()
        };
        vec![(property.to_owned(), json!(of(false))), ("sam:country".to_owned(), json!(of(true)))]
    };
    let (class, mut values) = match edge.kind {
        EdgeKind::Cooperation => (
            json!(["sam:Fact", "sam:Cooperation"]),
            vec![("sam:partner".into(), named(source)), ("sam:topic".into(), named(target))],
        ),
        EdgeKind::Agreement => (json!(["sam:Fact", "sam:Agreement"]), sides("sam:party")),
        EdgeKind::Position => (
            json!(["sam:Fact", "org:Membership", "sam:Position"]),
            vec![("org:member".into(), named(source)), ("org:organization".into(), named(target))],
        ),
        EdgeKind::Meeting => (json!(["sam:Fact", "schema:Event", "sam:Event"]), sides("schema:attendee")),
        // No fact of its own: it is said of the body.
        EdgeKind::Belongs => (json!("sam:Fact"), vec![("sam:mentions".into(), named(source))]),
    };
    values.extend(match edge.kind {
        EdgeKind::Cooperation => status("stance").map(|stance| ("sam:stance".to_owned(), stance)),
        EdgeKind::Agreement => status("status").map(|status| ("sam:status".to_owned(), status)),
        EdgeKind::Position => status("role").map(|role| ("org:role".to_owned(), role)),
        EdgeKind::Meeting => Some(("sam:planned".to_owned(), json!(!edge.firm))),
        EdgeKind::Belongs => None,
    });
    if edge.kind == EdgeKind::Agreement && !edge.topics.is_empty() {
        values.push(("sam:topic".into(), json!(edge.topics.iter().map(|id| reference(id)).collect::<Vec<_>>())));
    }
    let decimal = json!({ "@type": "xsd:decimal", "@value": edge.confidence.to_string() });
    values.push(("itsrdf:taConfidence".into(), decimal));
    let articles: Vec<Value> = edge.articles.iter().map(|number| json!({ "@id": article(number) })).collect();
    values.push(("prov:wasDerivedFrom".into(), json!(articles)));
    values.push(("sam:evidence".into(), json!(evidence(edge, &id))));
    let mut relation = json!({ "@id": made(&format!("relation-{id}")), "@type": class });
    for (name, value) in values {
        relation[name] = value;
    }
    relation
}

/// The sentences, each with its article.
fn evidence(edge: &Edge, id: &str) -> Vec<Value> {
    let told = edge.statements.iter().filter_map(|statement| Some((&statement.article, statement.sentence.as_ref()?)));
    let evidence = told.map(|(number, sentence)| {
        let language = if sentence.contains(crate::text::thai::is_thai) { "th" } else { "en" };
        json!({
            "@id": made(&format!("relation-{id}-{number}")),
            "sam:sentence": text(sentence, language),
            "prov:wasDerivedFrom": { "@id": article(number) },
        })
    });
    evidence.collect()
}

/// A thing's IRI, made one where a user's id is none.
fn iri(node: &Node) -> String {
    NamedNode::new(node.iri.as_str()).map_or_else(|_| made(&node.id), NamedNode::into_string)
}

/// The IRI of an id; what no IRI may hold becomes a hyphen.
fn made(id: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() || ('\u{e00}'..='\u{e7f}').contains(&c) { c } else { '-' };
    let node = NamedNode::new(thing(id).as_str());
    node.unwrap_or_else(|_| thing(&id.chars().map(plain).collect::<String>())).into_string()
}

fn article(number: &str) -> String {
    made(&format!("article-{number}"))
}

fn reference(id: &str) -> Value {
    json!({ "@id": made(id) })
}

fn text(text: &str, language: &str) -> Value {
    json!({ "@value": text, "@language": language })
}
