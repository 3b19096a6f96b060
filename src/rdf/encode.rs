//! Facts to quads: the one place where a noun becomes a triple.

use std::collections::BTreeSet;

use oxigraph::model::vocab::xsd;
use oxigraph::model::{Literal, NamedNode, NamedNodeRef, Quad, Term};

use super::vocab::{other, sam, thing};
use crate::model::{AgreementStatus, Evidence, Facts, Stance, Support, id};
use crate::text::thai::is_thai;

/// All that one article states, in its own named graph: sorted, without doubles, without blank nodes. The same facts give
/// the same quads.
pub fn quads(facts: &Facts) -> Vec<Quad> {
    let article = thing(&id::article(&facts.article));
    let mut g =
        Graph { number: id::slug(&facts.article), language: facts.language.tag(), article, quads: BTreeSet::new() };
    g.article(facts);
    g.entities(facts);
    g.statements(facts);
    let name = g.article.clone();
    let mut out: Vec<Quad> = g.quads.into_iter().map(|(s, p, o)| Quad::new(s, p, o, name.clone())).collect();
    out.sort_by_cached_key(ToString::to_string);
    out
}

/// A literal tagged with the language of its script.
pub(super) fn label(text: &str) -> Literal {
    let tag = if text.chars().any(is_thai) { "th" } else { "en" };
    Literal::new_language_tagged_literal_unchecked(text, tag)
}

/// A day as `xsd:date`.
fn day(date: jiff::civil::Date) -> Literal {
    Literal::new_typed_literal(date.to_string(), xsd::DATE)
}

struct Graph<'a> {
    number: String,
    language: &'a str,
    article: NamedNode,
    quads: BTreeSet<(NamedNode, NamedNode, TermKey)>,
}

/// A term that can be sorted; named nodes and literals are all that we write.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum TermKey {
    Node(NamedNode),
    Text(String, String, String),
}

impl From<TermKey> for Term {
    fn from(key: TermKey) -> Term {
        match key {
            TermKey::Node(n) => n.into(),
            TermKey::Text(value, _, lang) if !lang.is_empty() => {
                Literal::new_language_tagged_literal_unchecked(value, lang).into()
            }
            TermKey::Text(value, datatype, _) => {
                Literal::new_typed_literal(value, NamedNode::new_unchecked(datatype)).into()
            }
        }
    }
}

impl From<NamedNode> for TermKey {
    fn from(node: NamedNode) -> Self {
        TermKey::Node(node)
    }
}

impl From<NamedNodeRef<'_>> for TermKey {
    fn from(node: NamedNodeRef<'_>) -> Self {
        TermKey::Node(node.into_owned())
    }
}

impl From<Literal> for TermKey {
    fn from(literal: Literal) -> Self {
        let (value, datatype, lang) = (
            literal.value().to_owned(),
            literal.datatype().as_str().to_owned(),
            literal.language().unwrap_or_default().to_owned(),
        );
        TermKey::Text(value, datatype, lang)
    }
}

impl Graph<'_> {
    fn add(&mut self, s: &NamedNode, p: NamedNodeRef<'_>, o: impl Into<TermKey>) {
        self.quads.insert((s.clone(), p.into_owned(), o.into()));
    }

    fn article(&mut self, facts: &Facts) {
        let a = self.article.clone();
        self.add(&a, other::TYPE, other::NEWS_ARTICLE);
        self.add(&a, other::TYPE, other::ENTITY);
        self.add(&a, other::IDENTIFIER, Literal::new_simple_literal(&facts.article));
        self.add(&a, other::PREF_LABEL, Literal::new_language_tagged_literal_unchecked(&facts.title, self.language));
        self.add(&a, other::LANGUAGE, Literal::new_simple_literal(self.language));
        if let Some(date) = facts.published {
            self.add(&a, other::ISSUED, day(date));
        }
        if let Some(url) = facts.url.as_deref().and_then(|u| NamedNode::new(u).ok()) {
            self.add(&a, other::URL, url);
        }
    }

    fn names(&mut self, node: &NamedNode, names: &[String]) {
        for (i, name) in names.iter().enumerate() {
            self.add(node, if i == 0 { other::PREF_LABEL } else { other::ALT_LABEL }, label(name));
        }
    }

    fn entities(&mut self, facts: &Facts) {
        let a = self.article.clone();
        for c in &facts.countries {
            let node = thing(&id::country(&c.country));
            self.mention(&node, &c.support, &a);
        }
        for p in &facts.people {
            let node = thing(&p.entity);
            self.add(&node, other::TYPE, other::PERSON);
            self.names(&node, &p.names);
            self.mention(&node, &p.support, &a);
        }
        for o in &facts.organizations {
            let node = thing(&o.entity);
            self.add(&node, other::TYPE, other::FORMAL_ORGANIZATION);
            self.names(&node, &o.names);
            self.add(&node, sam::BODY_KIND, thing(&format!("body-kind-{}", o.kind)));
            if let Some(iso) = &o.country {
                self.add(&node, sam::IN_COUNTRY, thing(&id::country(iso)));
            }
            self.mention(&node, &o.support, &a);
        }
    }

    fn mention(&mut self, node: &NamedNode, support: &Support, article: &NamedNode) {
        self.add(article, other::ABOUT, node.clone());
        let fact = self.fact(support, sam::MENTION);
        self.add(&fact, sam::MENTIONS, node.clone());
    }

    fn statements(&mut self, facts: &Facts) {
        for p in &facts.positions {
            let fact = self.fact(&p.support, sam::POSITION);
            let person = thing(&p.person_entity);
            self.add(&fact, other::TYPE, other::MEMBERSHIP);
            self.add(&fact, other::MEMBER, person.clone());
            self.add(&fact, other::ROLE, thing(&format!("role-{}", p.role)));
            self.add(&fact, sam::OFFICE_TITLE, label(&p.title));
            if let Some(date) = facts.published {
                self.add(&fact, sam::OBSERVED_ON, day(date));
            }
            for of in &p.of_entities {
                self.add(&fact, other::ORGANIZATION, thing(of));
                self.add(&person, sam::HOLDS_OFFICE_AT, thing(of));
            }
        }
        for a in &facts.agreements {
            let fact = self.fact(&a.support, sam::AGREEMENT);
            self.add(&fact, other::PREF_LABEL, label(&a.title));
            self.add(&fact, sam::STATUS, thing(&format!("status-{}", a.status)));
            for kind in &a.kinds {
                self.add(&fact, sam::AGREEMENT_KIND, thing(&format!("agreement-kind-{kind}")));
            }
            for iso in &a.countries {
                self.add(&fact, sam::IN_COUNTRY, thing(&id::country(iso)));
            }
            for topic in &a.topics {
                self.add(&fact, sam::TOPIC, thing(&id::topic(topic)));
            }
            if let Some(date) = a.signed_on {
                self.add(&fact, sam::SIGNED_ON, day(date));
            }
            for party in &a.party_entities {
                self.add(&fact, sam::PARTY, thing(party));
            }
            // Only what was done: a draft joins nobody.
            if matches!(a.status, AgreementStatus::Signed | AgreementStatus::InForce | AgreementStatus::Renewed) {
                self.pairs(&a.party_entities, sam::AGREED_WITH);
            }
        }
        for e in &facts.events {
            let fact = self.fact(&e.support, sam::EVENT);
            self.add(&fact, other::TYPE, other::SCHEMA_EVENT);
            self.add(&fact, other::PREF_LABEL, label(&e.title));
            self.add(&fact, sam::PLANNED, Literal::from(e.planned));
            for kind in &e.kinds {
                self.add(&fact, sam::EVENT_KIND, thing(&format!("event-kind-{kind}")));
            }
            for iso in &e.countries {
                self.add(&fact, sam::IN_COUNTRY, thing(&id::country(iso)));
            }
            if let Some(date) = e.date {
                self.add(&fact, other::START_DATE, day(date));
            }
            if let Some(place) = &e.place {
                self.add(&fact, other::LOCATION, label(place));
            }
            for who in &e.participant_entities {
                self.add(&fact, other::ATTENDEE, thing(who));
            }
            if !e.planned {
                let people: Vec<String> =
                    e.participant_entities.iter().filter(|p| p.starts_with("person-")).cloned().collect();
                self.pairs(&people, sam::MET);
            }
        }
        for c in &facts.cooperation {
            let fact = self.fact(&c.support, sam::COOPERATION);
            let (partner, topic) = (thing(&c.partner_entity), thing(&id::topic(&c.topic)));
            self.add(&fact, sam::PARTNER, partner.clone());
            self.add(&fact, sam::TOPIC, topic.clone());
            self.add(&fact, sam::STANCE, thing(&format!("stance-{}", c.stance)));
            let edge = match c.stance {
                Stance::Ongoing | Stance::Agreed => sam::COOPERATES_ON,
                Stance::Discussed | Stance::Proposed => sam::DISCUSSES,
            };
            self.add(&partner, sam::SHARES_TOPIC, topic.clone());
            self.add(&partner, edge, topic);
        }
    }

    fn pairs(&mut self, ids: &[String], edge: NamedNodeRef<'_>) {
        for a in ids {
            for b in ids.iter().filter(|b| *b != a) {
                self.add(&thing(a), edge, thing(b));
            }
        }
    }

    fn fact(&mut self, support: &Support, class: NamedNodeRef<'_>) -> NamedNode {
        let (fact, article) = (thing(&support.id), self.article.clone());
        self.add(&fact, other::TYPE, sam::FACT);
        self.add(&fact, other::TYPE, class);
        let confidence = (support.confidence.clamp(0.0, 1.0) * 1000.0).round() / 1000.0;
        self.add(&fact, other::CONFIDENCE, Literal::new_typed_literal(confidence.to_string(), xsd::DECIMAL));
        self.add(&fact, sam::EXTRACTOR, Literal::new_simple_literal(&support.extractor));
        self.add(&fact, other::WAS_DERIVED_FROM, article);
        for evidence in &support.evidence {
            self.evidence(&fact, evidence);
        }
        fact
    }

    fn evidence(&mut self, fact: &NamedNode, e: &Evidence) {
        let place = format!("{}-{}-{}", self.number, e.start, e.end);
        let [annotation, target, position, quote] =
            ["evidence", "target", "position", "quote"].map(|kind| thing(&format!("{kind}-{place}")));
        let number = |n: usize| Literal::new_typed_literal(n.to_string(), xsd::INTEGER);
        let words = Literal::new_simple_literal(&e.quote);
        self.add(fact, sam::EVIDENCE, annotation.clone());
        self.add(&annotation, other::TYPE, other::ANNOTATION);
        self.add(&annotation, other::MOTIVATED_BY, other::IDENTIFYING);
        self.add(&annotation, other::HAS_BODY, fact.clone());
        self.add(&annotation, other::HAS_TARGET, target.clone());
        self.add(&annotation, sam::SENTENCE, label(&e.sentence));
        self.add(&annotation, sam::QUOTE, words.clone());
        self.add(&annotation, sam::START, number(e.start));
        self.add(&annotation, sam::END, number(e.end));
        let article = self.article.clone();
        self.add(&target, other::TYPE, other::SPECIFIC_RESOURCE);
        self.add(&target, other::HAS_SOURCE, article);
        self.add(&target, other::HAS_SELECTOR, position.clone());
        self.add(&target, other::HAS_SELECTOR, quote.clone());
        self.add(&position, other::TYPE, other::TEXT_POSITION_SELECTOR);
        self.add(&position, other::OA_START, number(e.start));
        self.add(&position, other::OA_END, number(e.end));
        self.add(&quote, other::TYPE, other::TEXT_QUOTE_SELECTOR);
        self.add(&quote, other::EXACT, words);
    }
}
