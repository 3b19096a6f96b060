//! IRIs of the vocabularies in use. Terms of our own (`sam:`) are those of `ontology.ttl`; a test holds the two equal.

use oxigraph::model::{NamedNode, NamedNodeRef};

/// The graph of what is known of countries and bodies whatever articles say.
pub const GRAPH_LEXICON: NamedNodeRef<'static> =
    NamedNodeRef::new_unchecked("https://w3id.org/samphan/id/graph-lexicon");
/// The graph of what people decided.
pub const GRAPH_DECISIONS: NamedNodeRef<'static> =
    NamedNodeRef::new_unchecked("https://w3id.org/samphan/id/graph-decisions");

/// Prefix of our terms.
pub const SAM: &str = "https://w3id.org/samphan/ns#";
/// Prefix of things.
pub const ID: &str = "https://w3id.org/samphan/id/";

/// Prefixes for people's eyes, sorted by name; none names a host that is fetched.
pub const PREFIXES: &[(&str, &str)] = &[
    ("dcterms", "http://purl.org/dc/terms/"),
    ("id", ID),
    ("itsrdf", "http://www.w3.org/2005/11/its/rdf#"),
    ("oa", "http://www.w3.org/ns/oa#"),
    ("org", "http://www.w3.org/ns/org#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("sam", SAM),
    ("schema", "https://schema.org/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

macro_rules! terms {
    ($base:literal: $($name:ident = $local:literal),+ $(,)?) => {
        $(#[doc = concat!("`<", $base, $local, ">`")]
        pub const $name: NamedNodeRef<'static> = NamedNodeRef::new_unchecked(concat!($base, $local));)+
    };
}

/// Terms of our own.
pub mod sam {
    use oxigraph::model::NamedNodeRef;

    macro_rules! own {
        ($($name:ident = $local:literal),+ $(,)?) => {
            terms!("https://w3id.org/samphan/ns#": $($name = $local),+);
            /// Every term of ours, by its local name.
            pub const ALL: &[&str] = &[$($local),+];
        };
    }

    own! {
        COUNTRY = "Country", FACT = "Fact", MENTION = "Mention", POSITION = "Position", AGREEMENT = "Agreement",
        EVENT = "Event", COOPERATION = "Cooperation",
        BODY_KIND = "bodyKind", IN_COUNTRY = "country", EXTRACTOR = "extractor", EVIDENCE = "evidence",
        MENTIONS = "mentions", OFFICE_TITLE = "officeTitle", ACTING = "acting", OBSERVED_ON = "observedOn",
        AGREEMENT_KIND = "agreementKind", PARTY = "party", STATUS = "status", SIGNED_ON = "signedOn", TOPIC = "topic",
        EVENT_KIND = "eventKind", PLANNED = "planned", PARTNER = "partner", STANCE = "stance",
        SENTENCE = "sentence", QUOTE = "quote", START = "start", END = "end",
        SHARES_TOPIC = "sharesTopic", COOPERATES_ON = "cooperatesOn", DISCUSSES = "discusses",
        HOLDS_OFFICE_AT = "holdsOfficeAt", MET = "met", AGREED_WITH = "agreedWith",
        ACCEPTED_BY = "acceptedBy", REJECTED_BY = "rejectedBy", MERGED_INTO = "mergedInto",
        RESOLVED_FROM = "resolvedFrom",
        INSTRUMENT = "Instrument", OCCASION = "Occasion", LINK = "Link",
        REPORT = "report", LINKS = "links", REASON = "reason", ORDINAL = "ordinal", SAME_TEXT = "sameText",
    }
}

/// Terms of others.
pub mod other {
    use oxigraph::model::NamedNodeRef;

    terms!("http://www.w3.org/1999/02/22-rdf-syntax-ns#": TYPE = "type");
    terms!("http://purl.org/dc/terms/": IDENTIFIER = "identifier", ISSUED = "issued", LANGUAGE = "language");
    terms!("http://www.w3.org/2004/02/skos/core#":
        PREF_LABEL = "prefLabel", ALT_LABEL = "altLabel", NOTATION = "notation", BROADER = "broader", CONCEPT = "Concept",
        CONCEPT_SCHEME = "ConceptScheme", TOP_CONCEPT_OF = "topConceptOf", IN_SCHEME = "inScheme", EXACT_MATCH = "exactMatch", CLOSE_MATCH = "closeMatch",
        EDITORIAL_NOTE = "editorialNote");
    terms!("http://www.w3.org/2002/07/owl#": DIFFERENT_FROM = "differentFrom");
    terms!("https://schema.org/":
        NEWS_ARTICLE = "NewsArticle", PERSON = "Person", SCHEMA_EVENT = "Event", ABOUT = "mentions", URL = "url",
        START_DATE = "startDate", LOCATION = "location", ATTENDEE = "attendee", EVENT_SERIES = "EventSeries",
        SUPER_EVENT = "superEvent");
    terms!("http://www.w3.org/ns/prov#": ENTITY = "Entity", WAS_DERIVED_FROM = "wasDerivedFrom", WAS_REVISION_OF = "wasRevisionOf");
    terms!("http://www.w3.org/ns/org#":
        FORMAL_ORGANIZATION = "FormalOrganization", MEMBERSHIP = "Membership", MEMBER = "member",
        ORGANIZATION = "organization", ROLE = "role", SUB_ORGANIZATION_OF = "subOrganizationOf");
    terms!("http://www.w3.org/ns/oa#":
        ANNOTATION = "Annotation", MOTIVATED_BY = "motivatedBy", IDENTIFYING = "identifying", HAS_BODY = "hasBody",
        HAS_TARGET = "hasTarget", SPECIFIC_RESOURCE = "SpecificResource", HAS_SOURCE = "hasSource",
        HAS_SELECTOR = "hasSelector", TEXT_POSITION_SELECTOR = "TextPositionSelector",
        TEXT_QUOTE_SELECTOR = "TextQuoteSelector", OA_START = "start", OA_END = "end", EXACT = "exact");
    terms!("http://www.w3.org/2005/11/its/rdf#": CONFIDENCE = "taConfidence");
}

/// A thing, by its id (`country-RU`). Ids that we mint hold only what an IRI may hold; what a user's table slips in
/// beyond that becomes a hyphen.
pub fn thing(id: &str) -> NamedNode {
    let forbidden = |c: char| c <= ' ' || "<>\"{}[]|\\^`/#?%".contains(c) || c.is_control() || c.is_whitespace();
    if id.contains(forbidden) {
        return NamedNode::new_unchecked(format!("{ID}{}", id.replace(forbidden, "-")));
    }
    NamedNode::new_unchecked(format!("{ID}{id}"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use oxigraph::io::{RdfFormat, RdfParser};
    use oxigraph::model::{Quad, Term};

    use super::*;

    fn quads(turtle: &str) -> Vec<Quad> {
        let parser = RdfParser::from_format(RdfFormat::Turtle);
        parser.for_slice(turtle.as_bytes()).map(|q| q.expect("Turtle")).collect()
    }

    fn ours() -> BTreeSet<String> {
        sam::ALL.iter().map(|s| (*s).to_owned()).collect()
    }

    fn local(node: &impl ToString) -> Option<String> {
        node.to_string().strip_prefix(&format!("<{SAM}"))?.strip_suffix('>').map(str::to_owned)
    }

    #[test]
    fn the_ontology_describes_our_terms_and_no_others() {
        let ontology = quads(include_str!("../../ontology.ttl"));
        let described: BTreeSet<String> = ontology.iter().filter_map(|q| local(&q.subject)).collect();
        assert_eq!(described, ours());
        let used: BTreeSet<String> = ontology.iter().filter_map(|q| local(&q.object)).collect();
        assert!(used.is_subset(&ours()), "{used:?}");
    }

    #[test]
    fn every_term_has_a_label_and_a_comment_in_thai_and_english() {
        let ontology = quads(include_str!("../../ontology.ttl"));
        let about = |term: &str, property: &str| -> Vec<String> {
            let of_it = ontology.iter().filter(|q| local(&q.subject).as_deref() == Some(term));
            let texts = of_it.filter(|q| q.predicate.as_str().ends_with(property)).filter_map(|q| match &q.object {
                Term::Literal(text) => text.language().map(str::to_owned),
                _ => None,
            });
            texts.collect()
        };
        for term in sam::ALL {
            assert_eq!(about(term, "#label"), ["th", "en"], "{term}");
            assert_eq!(about(term, "#comment"), ["th", "en"], "{term}");
        }
    }

    #[test]
    fn the_shapes_speak_of_our_terms_only() {
        let text = include_str!("../../shapes.ttl");
        let shapes = quads(text);
        let used: BTreeSet<String> = shapes.iter().filter_map(|q| local(&q.object)).collect();
        assert!(used.len() > 20 && used.is_subset(&ours()), "{used:?}");
        for word in text.split(|c: char| !c.is_alphanumeric() && c != ':').filter_map(|w| w.strip_prefix("sam:")) {
            assert!(word.is_empty() || ours().contains(word), "sam:{word}");
        }
    }

    #[test]
    fn a_thing_is_an_iri_whatever_its_id_holds() {
        for id in
            ["country-RU", "person-ประเสริฐ-จันทรรวงทอง", "topic-my own", "org-<\"x\">\n", "topic-a/b?c#d%", "topic-[x]"]
        {
            let node = thing(id);
            assert!(NamedNode::new(node.as_str()).is_ok(), "{node}");
        }
        assert_eq!(thing("topic-my own").as_str(), format!("{ID}topic-my-own"));
    }
}
