//! The catalogue as RDF, in the form by which editors and endpoints share example queries: SHACL-SPARQL's executables
//! (`sh:SPARQLSelectExecutable`, `sh:select`) with `schema:keywords`, as the SIB Swiss Institute of Bioinformatics
//! publishes its own. There are no blank nodes.

use oxigraph::io::{RdfFormat, RdfSerializer};
use oxigraph::model::vocab::{rdf, rdfs, xsd};
use oxigraph::model::{Literal, NamedNode, Term, Triple};

use super::header::Text;
use super::names::{PREFIXES, expand, ours};
use super::prepared::Query;
use crate::error::{Error, Result};

const SHACL: &str = "http://www.w3.org/ns/shacl#";

/// Some queries as Turtle: each an executable with its text, its description in both languages, a question it answers and
/// its keywords.
///
/// # Errors
/// [`Error::Query`] where a name makes no IRI.
pub fn describe<'a>(queries: impl Iterator<Item = &'a Query>) -> Result<String> {
    let wrong = |why: String| Error::Query { name: "catalogue".into(), why };
    let mut serializer =
        RdfSerializer::from_format(RdfFormat::Turtle).with_prefix("sh", SHACL).map_err(|e| wrong(e.to_string()))?;
    for (prefix, base) in PREFIXES {
        serializer = serializer.with_prefix(*prefix, *base).map_err(|e| wrong(e.to_string()))?;
    }
    let mut writer = serializer.for_writer(Vec::new());
    for triple in triples(queries).ok_or_else(|| wrong("a name makes no IRI".into()))? {
        writer.serialize_triple(&triple).map_err(|e| wrong(e.to_string()))?;
    }
    let bytes = writer.finish().map_err(|e| wrong(e.to_string()))?;
    String::from_utf8(bytes).map_err(|e| wrong(e.to_string()))
}

/// None where a name makes no IRI.
fn triples<'a>(queries: impl Iterator<Item = &'a Query>) -> Option<Vec<Triple>> {
    let mut all = Vec::new();
    let prefixes = ours("query-prefixes")?;
    for (prefix, base) in PREFIXES {
        let declaration = ours(&format!("query-prefix-{prefix}"))?;
        all.push(Triple::new(prefixes.clone(), sh("declare")?, declaration.clone()));
        all.push(Triple::new(declaration.clone(), sh("prefix")?, Literal::from(*prefix)));
        all.push(Triple::new(declaration, sh("namespace")?, Literal::new_typed_literal(*base, xsd::ANY_URI)));
    }
    for query in queries {
        let node = ours(&format!("query-{}", query.name))?;
        let mut add = |property: NamedNode, value: Term| all.push(Triple::new(node.clone(), property, value));
        let (class, text) = match query.form() {
            "ask" => ("SPARQLAskExecutable", "ask"),
            "construct" => ("SPARQLConstructExecutable", "construct"),
            "describe" => ("SPARQLDescribeExecutable", "describe"),
            _ => ("SPARQLSelectExecutable", "select"),
        };
        add(rdf::TYPE.into_owned(), sh("SPARQLExecutable")?.into());
        add(rdf::TYPE.into_owned(), sh(class)?.into());
        add(rdfs::LABEL.into_owned(), Literal::from(query.name.as_str()).into());
        for label in tagged(&query.summary) {
            add(rdfs::COMMENT.into_owned(), label.into());
        }
        for label in tagged(&query.question) {
            add(expand("skos:example")?, label.into());
        }
        for keyword in [&query.family].into_iter().chain(query.params.iter().map(|param| &param.name)) {
            add(expand("schema:keywords")?, Literal::from(keyword.as_str()).into());
        }
        add(sh("prefixes")?, prefixes.clone().into());
        add(sh(text)?, Literal::from(query.text.as_str()).into());
    }
    Some(all)
}

fn sh(local: &str) -> Option<NamedNode> {
    NamedNode::new(format!("{SHACL}{local}")).ok()
}

fn tagged(text: &Text) -> impl Iterator<Item = Literal> {
    let both = [(&text.en, "en"), (&text.th, "th")];
    both.into_iter()
        .filter(|(text, _)| !text.is_empty())
        .filter_map(|(text, language)| Literal::new_language_tagged_literal(text.as_str(), language).ok())
}
