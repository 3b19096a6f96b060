//! What a thing is: its names, kind, country, links and neighbours in the order of things.

use serde::Serialize;

use oxigraph::model::NamedNode;

use super::record::Source;
use super::words::word;
use crate::analyze::NodeKind;
use crate::analyze::facts::kind_of;
use crate::analyze::terms::id;
use crate::error::Result;
use crate::query::shorten;
use crate::rdf::vocab::{other, sam};

/// The thing of a profile.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Thing {
    /// Its short name: `id:country-RU`.
    pub id: String,
    /// Its IRI.
    pub iri: String,
    /// `country`, `body`, `person`, `topic` or `article`.
    pub kind: &'static str,
    /// What it is called in the reader's language.
    pub name: String,
    /// Its usual Thai name.
    pub name_th: Option<String>,
    /// Its usual English name.
    pub name_en: Option<String>,
    /// Its kind for reading: `Country`, `Ministry`.
    pub sort: String,
    /// ISO code, number of an article.
    pub codes: Vec<String>,
    /// Its other names, those of the lexicon and of articles.
    pub other_names: Vec<String>,
    /// Of a body: its country.
    pub country: Option<Reference>,
    /// Its item in Wikidata, where known.
    pub wikidata: Option<String>,
    /// Of an article: its day.
    pub published: Option<jiff::civil::Date>,
    /// Of an article: its source.
    pub url: Option<String>,
    /// The body above it, the broader topics.
    pub above: Vec<Reference>,
    /// The bodies below it, the narrower topics.
    pub below: Vec<Reference>,
}

/// Another thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reference {
    /// Its short name.
    pub id: String,
    /// What it is called.
    pub name: String,
}

impl Thing {
    pub(super) fn read(source: &Source<'_>, node: &NamedNode) -> Result<Thing> {
        let iri = node.as_str();
        let kind = kind_of(iri);
        let [name_th, name_en] = source.reader.labels(iri)?;
        let texts = |property| source.texts(iri, property);
        let mut other_names = source.frequent(iri, other::ALT_LABEL)?;
        other_names.retain(|name| Some(name) != name_th.as_ref() && Some(name) != name_en.as_ref());
        let codes = [texts(other::NOTATION)?, texts(other::IDENTIFIER)?].into_iter().flatten().collect();
        let country = match kind {
            Some(NodeKind::Body) => source.reader.home(iri)?.map(|home| reference(source, &home)).transpose()?,
            _ => None,
        };
        let neighbours = match kind {
            Some(NodeKind::Body) => Some(other::SUB_ORGANIZATION_OF),
            Some(NodeKind::Topic) => Some(other::BROADER),
            _ => None,
        };
        let (mut above, mut below) = (Vec::new(), Vec::new());
        if let Some(property) = neighbours {
            for iri in texts(property)? {
                above.push(reference(source, &iri)?);
            }
            let mut under: Vec<_> =
                source.reader.leading_to(iri, property)?.into_iter().map(|(node, _)| node).collect();
            under.sort();
            under.dedup();
            for node in under {
                below.push(reference(source, node.as_str())?);
            }
        }
        let lang = source.lang;
        let (kind, sort) = match kind {
            Some(NodeKind::Country) => ("country", word("country", lang).to_owned()),
            Some(NodeKind::Person) => ("person", word("person", lang).to_owned()),
            Some(NodeKind::Topic) => ("topic", word("topic", lang).to_owned()),
            Some(NodeKind::Body) => {
                let sorts = texts(sam::BODY_KIND)?;
                let names: Vec<String> = sorts.iter().take(1).map(|iri| source.name(iri)).collect::<Result<_>>()?;
                ("body", names.into_iter().next().unwrap_or_else(|| word("body", lang).to_owned()))
            }
            None => ("article", word("article", lang).to_owned()),
        };
        let article = match kind {
            "article" => Some(source.reader.article(node)?),
            _ => None,
        };
        Ok(Thing {
            id: shorten(iri),
            iri: iri.to_owned(),
            kind,
            name: source.name(iri)?,
            name_th,
            name_en,
            sort,
            codes,
            other_names,
            country,
            wikidata: texts(other::EXACT_MATCH)?.into_iter().find_map(|link| {
                let item = link.rsplit('/').next().filter(|_| link.contains("wikidata.org/"))?;
                Some(format!("https://www.wikidata.org/wiki/{item}"))
            }),
            published: article.as_ref().and_then(|article| article.date),
            url: article.and_then(|article| article.url),
            above,
            below,
        })
    }
}

fn reference(source: &Source<'_>, iri: &str) -> Result<Reference> {
    Ok(Reference { id: format!("id:{}", id(iri)), name: source.name(iri)? })
}
