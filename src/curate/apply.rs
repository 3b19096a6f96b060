//! Decisions over the facts of one article.

use std::collections::BTreeSet;

use super::split::split;
use crate::model::decision::{Action, Decided, Decisions};
use crate::model::{Facts, Support};

/// Takes out what was rejected, makes certain what was accepted, puts merged things under those they are merged into, takes
/// apart what was split, and gives renamed ones their names. What was done is kept in [`Facts::decided`].
pub fn apply(decisions: &Decisions, facts: &mut Facts) {
    let mut decided = Decided::default();
    judge(decisions, facts, &mut decided);
    merge(decisions, facts, &mut decided);
    split(decisions, facts, &mut decided);
    rename(decisions, facts);
    facts.decided = decided;
}

fn judge(decisions: &Decisions, facts: &mut Facts, decided: &mut Decided) {
    let mut keep = |support: &mut Support| {
        let Some(decision) = decisions.of_fact(&support.id) else { return true };
        let accepted = decision.action == Action::Accept;
        let list = if accepted { &mut decided.accepted } else { &mut decided.rejected };
        list.insert(support.id.clone(), decisions.decider(decision));
        if accepted {
            support.confidence = 1.0;
        }
        accepted
    };
    macro_rules! judge {
        ($($list:ident),+) => { $(facts.$list.retain_mut(|f| keep(&mut f.support));)+ };
    }
    judge!(countries, people, organizations, positions, agreements, events, cooperation);
}

fn merge(decisions: &Decisions, facts: &mut Facts, decided: &mut Decided) {
    if decisions.merges.is_empty() {
        return;
    }
    let mut into = |entity: &mut String, support: &Support| {
        if let Some(target) = decisions.merges.get(entity.as_str()) {
            let found = std::mem::replace(entity, target.clone());
            let before = decided.merged.entry(support.id.clone()).or_default();
            if !before.contains(&found) {
                before.push(found);
            }
        }
    };
    for p in &mut facts.people {
        into(&mut p.entity, &p.support);
    }
    for o in &mut facts.organizations {
        into(&mut o.entity, &o.support);
    }
    for p in &mut facts.positions {
        into(&mut p.person_entity, &p.support);
        p.of_entities.iter_mut().for_each(|of| into(of, &p.support));
    }
    for a in &mut facts.agreements {
        a.party_entities.iter_mut().for_each(|party| into(party, &a.support));
        once(&mut a.party_entities, &mut a.parties);
    }
    for e in &mut facts.events {
        e.participant_entities.iter_mut().for_each(|who| into(who, &e.support));
        once(&mut e.participant_entities, &mut e.participants);
    }
    for c in &mut facts.cooperation {
        into(&mut c.partner_entity, &c.support);
    }
    for p in &mut facts.positions {
        let mut seen = BTreeSet::new();
        p.of_entities.retain(|of| seen.insert(of.clone()));
    }
    one_set_of_names(facts);
}

/// Leaves out ids that came before, with what stands beside them.
pub(super) fn once<T>(ids: &mut Vec<String>, beside: &mut Vec<T>) {
    let mut seen = BTreeSet::new();
    let fresh: Vec<bool> = ids.iter().map(|id| seen.insert(id.clone())).collect();
    let mut keep = fresh.iter().copied();
    ids.retain(|_| keep.next().unwrap_or(true));
    let mut keep = fresh.iter().copied();
    beside.retain(|_| keep.next().unwrap_or(true));
}

/// Two people or bodies of the article that are one now have all names of both, those of the first before.
pub(super) fn one_set_of_names(facts: &mut Facts) {
    let people = facts.people.iter_mut().map(|p| (&p.entity, &mut p.names));
    share(people.collect());
    let bodies = facts.organizations.iter_mut().map(|o| (&o.entity, &mut o.names));
    share(bodies.collect());
}

fn share(mut things: Vec<(&String, &mut Vec<String>)>) {
    for at in 1..things.len() {
        let (before, rest) = things.split_at_mut(at);
        let (entity, names) = &mut rest[0];
        let Some((_, first)) = before.iter_mut().find(|(id, _)| id == entity) else { continue };
        let new: Vec<String> = names.iter().filter(|n| !first.contains(n)).cloned().collect();
        first.extend(new);
        names.clone_from(first);
    }
}

fn rename(decisions: &Decisions, facts: &mut Facts) {
    if decisions.names.is_empty() {
        return;
    }
    let called = |entity: &str| decisions.names.get(entity);
    let first = |names: &mut Vec<String>, name: &String| {
        names.retain(|n| n != name);
        names.insert(0, name.clone());
    };
    let lists = facts.people.iter_mut().map(|p| (&p.entity, &mut p.names));
    for (entity, names) in lists.chain(facts.organizations.iter_mut().map(|o| (&o.entity, &mut o.names))) {
        if let Some(name) = called(entity) {
            first(names, name);
        }
    }
    for p in &mut facts.positions {
        if let Some(name) = called(&p.person_entity) {
            p.person.clone_from(name);
        }
        let bodies: Vec<&String> = p.of_entities.iter().filter(|of| of.starts_with("org-")).collect();
        if let [only] = bodies.as_slice()
            && let Some(name) = called(only)
        {
            first(&mut p.of, name);
        }
    }
    for a in &mut facts.agreements {
        for (party, names) in a.party_entities.iter().zip(&mut a.parties) {
            if let Some(name) = called(party) {
                first(names, name);
            }
        }
    }
    for e in &mut facts.events {
        for (who, written) in e.participant_entities.iter().zip(&mut e.participants) {
            if let Some(name) = called(who) {
                written.clone_from(name);
            }
        }
    }
    for c in &mut facts.cooperation {
        if let Some(name) = called(&c.partner_entity) {
            c.partner.clone_from(name);
        }
    }
}
