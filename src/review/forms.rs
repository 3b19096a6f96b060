//! What the program joined by itself: people and bodies with several forms of their names, a random sample of them, so that a
//! person can tell how often it joins what is not one.

use std::collections::{BTreeMap, BTreeSet};

use oxigraph::model::{GraphName, NamedNode, NamedOrBlankNode, Term};
use oxigraph::store::Store;

use crate::analyze::NodeKind;
use crate::analyze::facts::{Reader, kind_of, unread};
use crate::analyze::terms::id;
use crate::error::Result;
use crate::model::Table;
use crate::model::decision::form;
use crate::rdf::vocab::{GRAPH_DECISIONS, GRAPH_LEXICON, other, sam};

/// A form of a name: in how many articles it stands, and the first of them with its sentence.
#[derive(Default)]
struct Form {
    articles: usize,
    first: Option<(NamedNode, String)>,
}

/// A sample of the people and bodies that articles name in two forms or more, drawn by hash from a seed: each form with the
/// number of articles, and a sentence. With `split` as the action a row says that its form is another thing.
///
/// # Errors
/// [`crate::Error::Lookup`] where the store cannot be read.
pub fn sample(store: &Store, size: usize, seed: u64) -> Result<Table> {
    let reader = Reader::new(store);
    let mut drawn: Vec<(blake3::Hash, NamedNode)> =
        several_names(store)?.into_iter().map(|node| (drawing(seed, &node), node)).collect();
    drawn.sort_by(|(a, _), (b, _)| a.as_bytes().cmp(b.as_bytes()));
    let mut table = Table::new(["action", "id", "target", "articles", "sentence", "article", "url"]);
    let mut taken = 0;
    for (_, node) in drawn {
        if taken == size {
            break;
        }
        let forms = forms(store, &reader, &node)?;
        if forms.len() < 2 {
            continue;
        }
        taken += 1;
        for (form, seen) in forms {
            let (article, sentence) = match seen.first {
                Some((graph, sentence)) => (reader.article(&graph)?, sentence),
                None => continue,
            };
            table.rows.push(vec![
                None,
                Some(id(node.as_str()).to_owned()),
                Some(form),
                Some(seen.articles.to_string()),
                Some(sentence),
                Some(article.number),
                article.url,
            ]);
        }
    }
    Ok(table)
}

fn drawing(seed: u64, node: &NamedNode) -> blake3::Hash {
    blake3::hash(format!("{seed}:{}", id(node.as_str())).as_bytes())
}

/// People and bodies of whom articles give two names or more.
fn several_names(store: &Store) -> Result<Vec<NamedNode>> {
    let mut names: BTreeMap<NamedNode, BTreeSet<String>> = BTreeMap::new();
    for property in [other::PREF_LABEL, other::ALT_LABEL] {
        for quad in store.quads_for_pattern(None, Some(property), None, None) {
            let quad = quad.map_err(unread)?;
            let by_article = ![GRAPH_LEXICON, GRAPH_DECISIONS].map(GraphName::from).contains(&quad.graph_name);
            if let (true, NamedOrBlankNode::NamedNode(node), Term::Literal(name)) =
                (by_article, quad.subject, quad.object)
                && matches!(kind_of(node.as_str()), Some(NodeKind::Person | NodeKind::Body))
            {
                names.entry(node).or_default().insert(name.value().to_owned());
            }
        }
    }
    Ok(names.into_iter().filter(|(_, names)| names.len() > 1).map(|(node, _)| node).collect())
}

fn forms(store: &Store, reader: &Reader<'_>, node: &NamedNode) -> Result<BTreeMap<String, Form>> {
    let mut facts = Vec::new();
    for quad in store.quads_for_pattern(None, Some(sam::MENTIONS), Some(node.as_ref().into()), None) {
        let quad = quad.map_err(unread)?;
        if let (NamedOrBlankNode::NamedNode(fact), GraphName::NamedNode(article)) = (quad.subject, quad.graph_name) {
            facts.push((article, fact));
        }
    }
    facts.sort();
    let mut forms: BTreeMap<String, Form> = BTreeMap::new();
    for (article, fact) in facts {
        let mut here = BTreeSet::new();
        for quote in reader.quotes(&reader.fact(&fact, &article)?)? {
            let words = form(&quote.words);
            if here.insert(words.clone()) {
                let seen = forms.entry(words).or_default();
                seen.articles += 1;
                seen.first.get_or_insert_with(|| (article.clone(), form(&quote.sentence)));
            }
        }
    }
    Ok(forms)
}
