//! What was joined wrongly, apart again: mentions by one form of a name become a thing of their own, and the facts that name
//! the thing so go along.

use std::collections::BTreeMap;
use std::ops::Range;

use super::apply::{once, one_set_of_names};
use crate::model::decision::{Decided, Decisions, form as plain};
use crate::model::{Evidence, Facts, Organization, OrganizationKind, Person, Support, id};

/// A thing of the article that is split, with where the article names it.
struct Torn<'d> {
    /// Forms that are another thing, with its id before merging.
    forms: &'d BTreeMap<String, String>,
    /// Every form of its name, and where each stands; places last as long as the fact that names them.
    named: Vec<(String, Option<Range<usize>>)>,
}

impl Torn<'_> {
    /// The other thing that a fact names by its form, with the form. What the words of the fact themselves tell counts most,
    /// then the sentences around them, then the article; where they name both, the fact stays.
    fn told_by(&self, support: &Support, words: &[&str]) -> Option<(&String, &String)> {
        let within = |ranges: &[Range<usize>]| {
            let inside = |at: &Range<usize>| ranges.iter().any(|range| range.start <= at.start && at.end <= range.end);
            let here = self.named.iter().filter(|(_, at)| at.as_ref().is_some_and(inside));
            here.map(|(form, _)| form.as_str()).collect::<Vec<_>>()
        };
        let quotes: Vec<Range<usize>> = support.evidence.iter().map(|e| e.start..e.end).collect();
        let sentences: Vec<Range<usize>> = support.evidence.iter().map(|e| e.sentence_start..e.sentence_end).collect();
        let texts: Vec<String> =
            support.evidence.iter().map(|e| plain(&e.quote)).chain(words.iter().map(|text| plain(text))).collect();
        let all = self.named.iter().filter(|(_, at)| at.is_some()).map(|(form, _)| form.as_str()).collect();
        let told = [within(&quotes), self.written(&texts), within(&sentences), all];
        let first = told.into_iter().find(|forms: &Vec<&str>| !forms.is_empty())?;
        self.one(&first)
    }

    /// The forms that stand in texts; a form inside a longer one does not count.
    fn written(&self, texts: &[String]) -> Vec<&str> {
        let mut forms: Vec<&str> = self.named.iter().map(|(form, _)| form.as_str()).collect();
        forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
        forms.dedup();
        let mut texts = texts.to_vec();
        forms.retain(|form| {
            let stands = texts.iter().any(|text| text.contains(form));
            texts.iter_mut().for_each(|text| *text = text.replace(form, "\u{1f}"));
            stands
        });
        forms
    }

    /// The other thing that all of these forms are of.
    fn one(&self, forms: &[&str]) -> Option<(&String, &String)> {
        let mut others = forms.iter().map(|form| self.forms.get_key_value(*form));
        let first = others.next()??;
        others.all(|other| other.is_some_and(|(_, id)| id == first.1)).then_some((first.1, first.0))
    }
}

/// Takes apart what decisions split.
pub(super) fn split(decisions: &Decisions, facts: &mut Facts, decided: &mut Decided) {
    if decisions.splits.is_empty() {
        return;
    }
    let torn = torn(decisions, facts);
    let mut apart = |entity: &mut String, support: &Support, words: &[&str]| -> Option<String> {
        let (other, form) = torn.get(entity.as_str())?.told_by(support, words)?;
        let found = std::mem::replace(entity, decisions.merged(other).to_owned());
        keep_found(decided, &support.id, found, other, entity);
        Some(form.clone())
    };
    for p in &mut facts.positions {
        if let Some(form) = apart(&mut p.person_entity, &p.support, &[]) {
            p.person = form;
        }
        let bodies = p.of_entities.iter().filter(|of| of.starts_with("org-")).count();
        for of in &mut p.of_entities {
            if let Some(form) = apart(of, &p.support, &[&p.title])
                && bodies == 1
            {
                p.of.retain(|name| name.len() == 2 && name.bytes().all(|b| b.is_ascii_uppercase()));
                p.of.insert(0, form);
            }
        }
    }
    for a in &mut facts.agreements {
        for (party, names) in a.party_entities.iter_mut().zip(&mut a.parties) {
            if let Some(form) = apart(party, &a.support, &[&a.title]) {
                *names = vec![form];
            }
        }
    }
    for e in &mut facts.events {
        for (who, name) in e.participant_entities.iter_mut().zip(&mut e.participants) {
            if let Some(form) = apart(who, &e.support, &[&e.title]) {
                *name = form;
            }
        }
    }
    for c in &mut facts.cooperation {
        if let Some(form) = apart(&mut c.partner_entity, &c.support, &[]) {
            c.partner = form;
        }
    }
    let article = facts.article.clone();
    let mut mentions = |kind: &str, entity: &str, support: &mut Support, names: &mut Vec<String>| {
        let forms = decisions.splits.get(entity).map(|forms| part(forms, support, names));
        let made = forms.into_iter().flatten().map(|(other, names, evidence)| {
            // By the id before merging: the article may name what it is merged into by itself.
            let id = id::fact(&article, kind, &[other]);
            let target = decisions.merged(other);
            keep_found(decided, &id, entity.to_owned(), other, target);
            (target.to_owned(), names, Support { id, evidence, ..support.clone() })
        });
        made.collect::<Vec<_>>()
    };
    let mut people = Vec::new();
    for p in &mut facts.people {
        let parts = mentions("person", &p.entity, &mut p.support, &mut p.names);
        people.extend(parts.into_iter().map(|(entity, names, support)| Person { entity, names, support }));
    }
    let mut bodies = Vec::new();
    for o in &mut facts.organizations {
        let parts = mentions("organization", &o.entity, &mut o.support, &mut o.names);
        // Of the other body nothing is known but what it is called here.
        bodies.extend(parts.into_iter().map(|(entity, names, support)| {
            let (kind, country) = (OrganizationKind::Other, None);
            Organization { entity, names, kind, country, support }
        }));
    }
    facts.people.extend(people);
    facts.organizations.extend(bodies);
    facts.people.retain(|p| !p.support.evidence.is_empty());
    facts.organizations.retain(|o| !o.support.evidence.is_empty());
    // What was taken apart may be merged into what the fact names already.
    facts.agreements.iter_mut().for_each(|a| once(&mut a.party_entities, &mut a.parties));
    facts.events.iter_mut().for_each(|e| once(&mut e.participant_entities, &mut e.participants));
    one_set_of_names(facts);
}

/// The things of an article that decisions split, and where it names them.
fn torn<'d>(decisions: &'d Decisions, facts: &Facts) -> BTreeMap<&'d str, Torn<'d>> {
    let all = decisions.splits.iter().map(|(entity, forms)| {
        let named = forms.keys().map(|form| (form.clone(), None)).collect();
        (entity.as_str(), Torn { forms, named })
    });
    let mut torn: BTreeMap<&str, Torn<'_>> = all.collect();
    let people = facts.people.iter().map(|p| (&p.entity, &p.names, &p.support));
    let bodies = facts.organizations.iter().map(|o| (&o.entity, &o.names, &o.support));
    for (entity, names, support) in people.chain(bodies) {
        if let Some(torn) = torn.get_mut(entity.as_str()) {
            torn.named.extend(names.iter().map(|name| (plain(name), None)));
            torn.named.extend(support.evidence.iter().map(|e| (plain(&e.quote), Some(e.start..e.end))));
        }
    }
    torn
}

/// Remembers what a fact named before: the thing that is split, and what came of it where that is merged into another.
fn keep_found(decided: &mut Decided, fact: &str, found: String, other: &str, target: &str) {
    let before = decided.merged.entry(fact.to_owned()).or_default();
    for one in [found].into_iter().chain((other != target).then(|| other.to_owned())) {
        if !before.contains(&one) {
            before.push(one);
        }
    }
}

/// Takes the evidence and names of other things out of a mention; each other thing with its own.
fn part<'d>(
    forms: &'d BTreeMap<String, String>,
    support: &mut Support,
    names: &mut Vec<String>,
) -> Vec<(&'d String, Vec<String>, Vec<Evidence>)> {
    let mut others: BTreeMap<&String, (Vec<String>, Vec<Evidence>)> = BTreeMap::new();
    support.evidence.retain(|e| {
        let Some((form, other)) = forms.get_key_value(&plain(&e.quote)) else { return true };
        let (names, evidence) = others.entry(other).or_default();
        if !names.contains(form) {
            names.push(form.clone());
        }
        evidence.push(e.clone());
        false
    });
    names.retain(|name| !forms.contains_key(&plain(name)));
    if names.is_empty() {
        names.extend(support.evidence.first().map(|e| plain(&e.quote)));
    }
    others.into_iter().map(|(other, (names, evidence))| (other, names, evidence)).collect()
}
