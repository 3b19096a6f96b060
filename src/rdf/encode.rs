//! Facts to quads: the one place where a noun becomes a triple.

use std::collections::BTreeSet;

use oxigraph::model::vocab::xsd;
use oxigraph::model::{Literal, NamedNode, NamedNodeRef, Quad};

use super::graph::{Graph, label, tagged};
use super::vocab::{other, sam, thing};
use crate::model::{AgreementStatus, Evidence, Facts, Stance, Support, id};

/// All that one article states, in its own named graph: sorted, without doubles, without blank nodes. The same facts give
/// the same quads.
pub fn quads(facts: &Facts) -> Vec<Quad> {
    let mut encoder = Encoder {
        number: id::slug(&facts.article),
        described: BTreeSet::new(),
        graph: Graph::new(&id::article(&facts.article)),
    };
    encoder.article(facts);
    encoder.entities(facts);
    encoder.positions(facts);
    encoder.agreements(facts);
    encoder.events(facts);
    encoder.cooperation(facts);
    encoder.decided(facts);
    encoder.graph.finish().1
}

/// A day as `xsd:date`.
fn day(date: jiff::civil::Date) -> Literal {
    Literal::new_typed_literal(date.to_string(), xsd::DATE)
}

/// A confidence with three decimals, in `xsd:decimal`'s plain form.
fn confidence(c: f64) -> Literal {
    let c = if c.is_nan() { 0.0 } else { c.clamp(0.0, 1.0) };
    Literal::new_typed_literal(((c * 1000.0).round() / 1000.0).to_string(), xsd::DECIMAL)
}

struct Encoder {
    /// The article's number as ids of evidence spell it.
    number: String,
    /// Ids of the people and bodies whose names were given.
    described: BTreeSet<String>,
    graph: Graph,
}

impl Encoder {
    fn add(&mut self, s: &NamedNode, p: NamedNodeRef<'_>, o: impl Into<oxigraph::model::Term>) {
        self.graph.add(s, p, o);
    }

    fn article(&mut self, facts: &Facts) {
        let a = self.graph.name();
        self.add(&a, other::TYPE, other::NEWS_ARTICLE);
        self.add(&a, other::TYPE, other::ENTITY);
        self.add(&a, other::IDENTIFIER, Literal::new_simple_literal(&facts.article));
        self.add(&a, other::PREF_LABEL, tagged(&facts.title, facts.language.tag()));
        self.add(&a, other::LANGUAGE, Literal::new_simple_literal(facts.language.tag()));
        if let Some(date) = facts.published {
            self.add(&a, other::ISSUED, day(date));
        }
        if let Some(url) = facts.url.as_deref().and_then(|u| NamedNode::new(u).ok()) {
            self.add(&a, other::URL, url);
        }
    }

    fn entities(&mut self, facts: &Facts) {
        for c in &facts.countries {
            self.mention(&id::country(&c.country), &c.support);
        }
        for p in &facts.people {
            self.describe(&p.entity, &p.names);
            self.mention(&p.entity, &p.support);
        }
        for o in &facts.organizations {
            self.describe(&o.entity, &o.names);
            let node = thing(&o.entity);
            self.add(&node, sam::BODY_KIND, thing(&format!("body-kind-{}", o.kind)));
            if let Some(iso) = &o.country {
                self.add(&node, sam::IN_COUNTRY, thing(&id::country(iso)));
            }
            self.mention(&o.entity, &o.support);
        }
    }

    fn mention(&mut self, entity: &str, support: &Support) {
        let (article, node) = (self.graph.name(), thing(entity));
        self.add(&article, other::ABOUT, node.clone());
        let fact = self.fact(support, sam::MENTION);
        self.add(&fact, sam::MENTIONS, node);
    }

    /// Gives a person or body its class and names, once; what is named only inside another fact is described from there.
    /// Countries are described in the lexicon.
    fn describe<'n>(&mut self, entity: &str, names: impl IntoIterator<Item = &'n String>) {
        let class = match entity.split('-').next() {
            Some("person") => other::PERSON,
            Some("org") => other::FORMAL_ORGANIZATION,
            _ => return,
        };
        let node = thing(entity);
        self.add(&node, other::TYPE, class);
        if self.described.insert(entity.to_owned()) {
            self.graph.names(&node, names);
        }
    }

    fn positions(&mut self, facts: &Facts) {
        for p in &facts.positions {
            let fact = self.fact(&p.support, sam::POSITION);
            let person = thing(&p.person_entity);
            self.describe(&p.person_entity, [&p.person]);
            self.add(&fact, other::TYPE, other::MEMBERSHIP);
            self.add(&fact, other::MEMBER, person.clone());
            self.add(&fact, other::ROLE, thing(&format!("role-{}", p.role)));
            self.add(&fact, sam::OFFICE_TITLE, label(&p.title));
            if p.acting {
                self.add(&fact, sam::ACTING, Literal::from(true));
            }
            if let Some(date) = facts.published {
                self.add(&fact, sam::OBSERVED_ON, day(date));
            }
            let names = p.of.iter().filter(|n| !is_iso(n));
            let bodies = p.of_entities.iter().filter(|e| e.starts_with("org-")).count();
            for of in &p.of_entities {
                // With several bodies it is not told which name is whose; after the first may come names of units.
                self.describe(of, names.clone().take(1).filter(|_| bodies == 1));
                self.add(&fact, other::ORGANIZATION, thing(of));
                self.add(&person, sam::HOLDS_OFFICE_AT, thing(of));
            }
        }
    }

    fn agreements(&mut self, facts: &Facts) {
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
            // States stand as the countries of the agreement.
            let bodies = a.party_entities.iter().zip(&a.parties).filter(|(party, _)| party.starts_with("org-"));
            for (party, names) in bodies {
                self.describe(party, names);
                self.add(&fact, sam::PARTY, thing(party));
            }
            // Only what was done: a draft joins nobody.
            if matches!(a.status, AgreementStatus::Signed | AgreementStatus::InForce | AgreementStatus::Renewed) {
                self.pairs(&a.party_entities, "org-", sam::AGREED_WITH);
            }
        }
    }

    fn events(&mut self, facts: &Facts) {
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
            for (who, name) in e.participant_entities.iter().zip(&e.participants) {
                self.describe(who, [name]);
                self.add(&fact, other::ATTENDEE, thing(who));
            }
            if !e.planned {
                self.pairs(&e.participant_entities, "person-", sam::MET);
            }
        }
    }

    fn cooperation(&mut self, facts: &Facts) {
        for c in &facts.cooperation {
            let fact = self.fact(&c.support, sam::COOPERATION);
            let (partner, topic) = (thing(&c.partner_entity), thing(&id::topic(&c.topic)));
            self.describe(&c.partner_entity, [&c.partner]);
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

    /// What people decided on these facts; a rejected fact is no more than the id that was rejected.
    fn decided(&mut self, facts: &Facts) {
        let decided = &facts.decided;
        for (list, mark) in [(&decided.accepted, sam::ACCEPTED_BY), (&decided.rejected, sam::REJECTED_BY)] {
            for (fact, by) in list {
                self.add(&thing(fact), mark, Literal::new_simple_literal(by));
            }
        }
        for (fact, found) in &decided.merged {
            for entity in found {
                self.add(&thing(fact), sam::RESOLVED_FROM, thing(entity));
            }
        }
    }

    /// Joins each two different ids that start so, in both directions.
    fn pairs(&mut self, ids: &[String], start: &str, edge: NamedNodeRef<'_>) {
        let ids: BTreeSet<&String> = ids.iter().filter(|i| i.starts_with(start)).collect();
        for a in &ids {
            for b in ids.iter().filter(|b| *b != a) {
                self.add(&thing(a), edge, thing(b));
            }
        }
    }

    fn fact(&mut self, support: &Support, class: NamedNodeRef<'_>) -> NamedNode {
        let (fact, article) = (thing(&support.id), self.graph.name());
        self.add(&fact, other::TYPE, sam::FACT);
        self.add(&fact, other::TYPE, class);
        self.add(&fact, other::CONFIDENCE, confidence(support.confidence));
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
        let article = self.graph.name();
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

/// Whether a name in `of` is a country's code.
fn is_iso(name: &str) -> bool {
    name.len() == 2 && name.bytes().all(|b| b.is_ascii_uppercase())
}
