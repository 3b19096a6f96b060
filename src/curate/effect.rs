//! Whether decisions hold in a store: which met nothing, and which articles were built before they were made or undone.

use std::collections::{BTreeMap, BTreeSet};

use oxigraph::model::{GraphName, NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term};
use oxigraph::store::Store;

use crate::error::{Error, Result};
use crate::model::decision::{Action, Decision, Decisions, form};
use crate::model::id;
use crate::rdf::vocab::{GRAPH_DECISIONS, ID, other, sam, thing};

/// How many articles a remark lists at most.
const LISTED: usize = 10;

/// Something to know of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The decision's line in the file; none for one that stands there no more.
    pub line: Option<u64>,
    /// What to know, and what to do.
    pub text: String,
}

/// What decisions met nothing in a store, and what was built before they were made or undone.
///
/// # Errors
/// [`Error::Lookup`] where the store cannot be read.
pub fn remarks(store: &Store, decisions: &Decisions) -> Result<Vec<Remark>> {
    let effect = Effect { store, decisions };
    let mut remarks = Vec::new();
    for decision in &decisions.all {
        let why = match decision.action {
            Action::Reject if decision.target.starts_with("fact-") => effect.of_link(decision)?,
            Action::Accept | Action::Reject if decision.id.starts_with("fact-") => effect.of_fact(decision)?,
            Action::Accept | Action::Reject => None,
            Action::Merge => effect.of_merge(decision)?,
            Action::Rename => effect.of_rename(decision)?,
            Action::Split => effect.of_split(decision)?,
        };
        let text = |why| format!("{} {} {why}", decision.action.as_str(), decision.id);
        remarks.extend(why.map(|why| Remark { line: Some(decision.line), text: text(why) }));
    }
    let undone = effect.undone()?;
    if !undone.is_empty() {
        let text = format!("decisions since taken out or changed still hold in {}", build_again(&undone));
        remarks.push(Remark { line: None, text });
    }
    Ok(remarks)
}

struct Effect<'a> {
    store: &'a Store,
    decisions: &'a Decisions,
}

impl Effect<'_> {
    fn of_fact(&self, decision: &Decision) -> Result<Option<String>> {
        let mark = if decision.action == Action::Accept { sam::ACCEPTED_BY } else { sam::REJECTED_BY };
        let fact = thing(&decision.id);
        if self.about(&fact, Some(mark))?.next().is_some() {
            return Ok(None);
        }
        let built = || format!("was decided after the article was built; build {} again", source(&decision.id));
        Ok(Some(self.missing(&decision.id)?.unwrap_or_else(built)))
    }

    /// Two facts that are not to report one thing.
    fn of_link(&self, decision: &Decision) -> Result<Option<String>> {
        let mut told = Vec::new();
        for fact in [&decision.id, &decision.target] {
            if let Some(why) = self.missing(fact)? {
                return Ok(Some(why));
            }
            let node = thing(fact);
            let reported = self.store.quads_for_pattern(None, Some(sam::REPORT), Some(node.as_ref().into()), None);
            told.push(
                reported.map(|quad| Ok(quad.map_err(unread)?.subject.to_string())).collect::<Result<BTreeSet<_>>>()?,
            );
        }
        let one = told.windows(2).any(|pair| !pair[0].is_disjoint(&pair[1]));
        Ok(one.then(|| "was decided after the links were made; make them again with `samphan link`".into()))
    }

    /// Why a fact cannot be met, where no article in the store states it.
    fn missing(&self, fact: &str) -> Result<Option<String>> {
        if self.about(&thing(fact), Some(other::TYPE))?.next().is_some() {
            return Ok(None);
        }
        let number = source(fact);
        Ok(Some(if self.store.contains_named_graph(&thing(&id::article(number))).map_err(unread)? {
            format!(
                "meets nothing: article {number} states no such fact; see `samphan explain article-{number}`, or take the row out"
            )
        } else {
            format!("meets nothing: article {number} is not in the store")
        }))
    }

    fn of_merge(&self, decision: &Decision) -> Result<Option<String>> {
        let (mut before, mut met) = (BTreeSet::new(), false);
        for quad in self.naming(&decision.id)? {
            let quad = quad?;
            match quad.predicate.as_ref() {
                sam::RESOLVED_FROM => met = true,
                _ => before.extend(number(&quad.graph_name)),
            }
        }
        Ok(if !before.is_empty() {
            Some(format!("was decided after what names it was built: {}", build_again(&before)))
        } else if !met {
            Some("meets nothing: nothing in the store names it; see whether the id is right".into())
        } else if !self.found_by_itself(self.decisions.merged(&decision.id))? {
            let target = self.decisions.merged(&decision.id);
            Some(format!("gives its facts to {target}, which nothing else names; see whether that id is right"))
        } else {
            None
        })
    }

    fn of_rename(&self, decision: &Decision) -> Result<Option<String>> {
        let named = self.naming(&decision.id)?.next().transpose()?.is_some();
        let why = "meets nothing: nothing in the store names it; see whether the id is right";
        Ok((!named).then(|| why.into()))
    }

    fn of_split(&self, decision: &Decision) -> Result<Option<String>> {
        let other = Term::from(thing(self.decisions.merged(&id::split(&decision.id, &decision.target))));
        let (mut before, mut met) = (BTreeSet::new(), false);
        for quad in self.naming(&decision.id)? {
            let quad = quad?;
            let NamedOrBlankNode::NamedNode(fact) = &quad.subject else { continue };
            match quad.predicate.as_ref() {
                sam::RESOLVED_FROM => met = met || self.about(fact, None)?.any(|q| q.is_ok_and(|q| q.object == other)),
                sam::MENTIONS if self.quotes(fact, &decision.target)? => before.extend(number(&quad.graph_name)),
                _ => {}
            }
        }
        Ok(if !before.is_empty() {
            Some(format!("was decided after what names it was built: {}", build_again(&before)))
        } else {
            let why = "; see the forms in `samphan review --merges`, or take the row out";
            (!met).then(|| format!("meets nothing: no article names it \"{}\"{why}", decision.target))
        })
    }

    /// Whether a form of a name is among the words that state a fact.
    fn quotes(&self, fact: &NamedNode, name: &str) -> Result<bool> {
        for evidence in self.about(fact, Some(sam::EVIDENCE))? {
            let Term::NamedNode(evidence) = evidence?.object else { continue };
            for quote in self.about(&evidence, Some(sam::QUOTE))? {
                if matches!(quote?.object, Term::Literal(quote) if form(quote.value()) == name) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Whether something is known of a thing besides what was merged into it.
    fn found_by_itself(&self, id: &str) -> Result<bool> {
        let graph = Some(crate::rdf::vocab::GRAPH_LEXICON.into());
        let known = self.store.quads_for_pattern(Some(thing(id).as_ref().into()), None, None, graph).next().is_some();
        if known || self.decisions.splits.values().any(|forms| forms.values().any(|other| other == id)) {
            return Ok(true);
        }
        for quad in self.naming(id)? {
            let quad = quad?;
            if let (true, NamedOrBlankNode::NamedNode(fact)) = (is_fact(&quad), &quad.subject)
                && self.about(fact, Some(sam::RESOLVED_FROM))?.next().is_none()
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The numbers of articles in which decisions hold that the file does not make.
    fn undone(&self) -> Result<BTreeSet<String>> {
        let mut articles = BTreeSet::new();
        for (mark, action) in [(sam::ACCEPTED_BY, Action::Accept), (sam::REJECTED_BY, Action::Reject)] {
            for quad in self.store.quads_for_pattern(None, Some(mark), None, None) {
                let quad = quad.map_err(unread)?;
                let decided = match &quad.subject {
                    NamedOrBlankNode::NamedNode(fact) => self.decisions.of_fact(local(fact.as_ref())),
                    NamedOrBlankNode::BlankNode(_) => None,
                };
                if decided.is_none_or(|d| d.action != action) {
                    articles.extend(number(&quad.graph_name));
                }
            }
        }
        for quad in self.store.quads_for_pattern(None, Some(sam::RESOLVED_FROM), None, None) {
            let quad = quad.map_err(unread)?;
            let Term::NamedNode(found) = &quad.object else { continue };
            let found = local(found.as_ref());
            let apart = self.decisions.splits.get(found).into_iter().flat_map(BTreeMap::values);
            let targets = self.decisions.merges.get(found).into_iter().chain(apart);
            let targets: Vec<Term> = targets.map(|target| thing(self.decisions.merged(target)).into()).collect();
            let NamedOrBlankNode::NamedNode(fact) = &quad.subject else { continue };
            if !self.about(fact, None)?.any(|q| q.is_ok_and(|q| targets.contains(&q.object))) {
                articles.extend(number(&quad.graph_name));
            }
        }
        Ok(articles)
    }

    fn about(
        &self,
        node: &NamedNode,
        property: Option<NamedNodeRef<'_>>,
    ) -> Result<impl Iterator<Item = Result<Quad>> + use<>> {
        let quads = self.store.quads_for_pattern(Some(node.as_ref().into()), property, None, None);
        Ok(quads.map(|quad| quad.map_err(unread)))
    }

    /// What articles say of a thing.
    fn naming(&self, id: &str) -> Result<impl Iterator<Item = Result<Quad>> + use<>> {
        let node = thing(id);
        let quads = self.store.quads_for_pattern(None, None, Some(node.as_ref().into()), None);
        let of_articles = |quad: &Result<Quad>| match quad {
            Ok(quad) => quad.graph_name != GraphName::from(GRAPH_DECISIONS),
            Err(_) => true,
        };
        Ok(quads.map(|quad| quad.map_err(unread)).filter(of_articles))
    }
}

/// The number of the article that states a fact, by its id: `fact-96398-position-5f0c2a9b`.
fn source(fact: &str) -> &str {
    fact.trim_start_matches("fact-").rsplitn(3, '-').nth(2).unwrap_or_default()
}

fn is_fact(quad: &Quad) -> bool {
    matches!(&quad.subject, NamedOrBlankNode::NamedNode(node) if local(node.as_ref()).starts_with("fact-"))
}

fn local<'a>(node: NamedNodeRef<'a>) -> &'a str {
    node.as_str().strip_prefix(ID).unwrap_or(node.as_str())
}

/// The number of the article whose graph it is.
fn number(graph: &GraphName) -> Option<String> {
    match graph {
        GraphName::NamedNode(name) => local(name.as_ref()).strip_prefix("article-").map(str::to_owned),
        _ => None,
    }
}

fn build_again(articles: &BTreeSet<String>) -> String {
    let listed: Vec<&str> = articles.iter().take(LISTED).map(String::as_str).collect();
    let more = if articles.len() > LISTED { ", …" } else { "" };
    let noun = if articles.len() == 1 { "article, build it" } else { "articles, build them" };
    format!("{} {noun} again: {}{more}", articles.len(), listed.join(", "))
}

fn unread(error: oxigraph::store::StorageError) -> Error {
    Error::Lookup(format!("the store cannot be read: {error}"))
}
