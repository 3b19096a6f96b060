//! Short names of IRIs: `id:country-RU` for `<https://w3id.org/samphan/id/country-RU>`.

use oxigraph::model::{NamedNode, Term};

/// The prefixes that queries and parameters may use without declaring them.
pub const PREFIXES: &[(&str, &str)] = &[
    ("dcterms", "http://purl.org/dc/terms/"),
    ("id", "https://w3id.org/samphan/id/"),
    ("itsrdf", "http://www.w3.org/2005/11/its/rdf#"),
    ("oa", "http://www.w3.org/ns/oa#"),
    ("org", "http://www.w3.org/ns/org#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("sam", "https://w3id.org/samphan/ns#"),
    ("schema", "https://schema.org/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// The IRI that a CURIE, a bracketed or a bare absolute IRI names; none where the word is neither.
pub(super) fn expand(word: &str) -> Option<NamedNode> {
    if let Some(iri) = word.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
        return NamedNode::new(iri).ok();
    }
    let (prefix, local) = word.split_once(':')?;
    match PREFIXES.iter().find(|(name, _)| *name == prefix) {
        Some((_, base)) => NamedNode::new(format!("{base}{local}")).ok(),
        None if matches!(prefix, "http" | "https" | "urn") => NamedNode::new(word).ok(),
        None => None,
    }
}

/// The IRI of one of our own things from its local name.
pub(super) fn ours(local: &str) -> Option<NamedNode> {
    expand(&format!("id:{local}"))
}

/// A CURIE where a prefix fits and the rest needs no escape, the IRI itself otherwise.
pub fn shorten(iri: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || c == '-' || c == '_' || ('\u{e00}'..='\u{e7f}').contains(&c);
    PREFIXES
        .iter()
        .find_map(|(prefix, base)| {
            let local = iri.strip_prefix(base)?;
            local.chars().all(plain).then(|| format!("{prefix}:{local}"))
        })
        .unwrap_or_else(|| iri.to_owned())
}

/// What a table's cell shows of a term: a literal's text, an IRI's short name.
pub(super) fn cell(term: &Term) -> String {
    match term {
        Term::NamedNode(node) => shorten(node.as_str()),
        Term::Literal(literal) => literal.value().to_owned(),
        Term::BlankNode(node) => node.to_string(),
        #[allow(unreachable_patterns, reason = "triple terms exist where a dependency turns RDF 1.2 on")]
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_and_iris_lead_to_each_other() {
        for short in ["id:country-RU", "id:person-ประเสริฐ-จันทรรวงทอง", "sam:Fact", "skos:Concept"]
        {
            assert_eq!(shorten(expand(short).unwrap().as_str()), short);
        }
        assert_eq!(expand("<urn:x>"), expand("urn:x"));
        assert_eq!(shorten("https://example.org/a"), "https://example.org/a");
        assert_eq!(shorten("https://w3id.org/samphan/id/a/b"), "https://w3id.org/samphan/id/a/b");
    }

    #[test]
    fn words_and_broken_iris_are_no_names() {
        for word in ["cybercrime", "unknown:x", "<not an iri>", "id:a b", "10:30"] {
            assert_eq!(expand(word), None, "{word}");
        }
    }
}
