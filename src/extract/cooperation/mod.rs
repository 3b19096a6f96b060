//! Who works with Thailand on what.
//!
//! Each pair of a partner and a topic of the article is weighed: what single sentences say of the two, how the article tells of
//! the partner, how far apart they stand, how often. The weights are learned from labelled articles
//! ([`crate::lexicon::judges`]), so a row's confidence is how often such rows are right.

mod candidates;
mod said;

pub use candidates::{Candidate, candidates};

use super::{Context, partners, stance};
use crate::model::{Agreement, AgreementStatus, Cooperation, Event, Evidence, Stance, Support, id};

/// Stretches shown for one row.
const EVIDENCE: usize = 3;
/// Pairs less likely than this are no rows: there wrong ones cost as much as right ones gain.
const LEAST: f64 = 0.4;

/// One fact a partner and topic, in the order of first mention. What an article tells beside an instrument that was signed
/// or approved with a partner is what the two agreed on.
pub fn extract(context: &Context<'_>, agreements: &[Agreement], events: &[Event]) -> Vec<Cooperation> {
    let Context { doc, mentions, lexicon, .. } = *context;
    let untold = stance::untold(context, partners::opening(doc));
    let mut out: Vec<(usize, Cooperation)> = Vec::new();
    for candidate in candidates(context, agreements, events) {
        let confidence = lexicon.judges.cooperation.probability(&candidate.features);
        if confidence < LEAST {
            continue;
        }
        let told = match &candidate.said {
            Some(said) => said.ranges.clone(),
            None => candidate.told.iter().map(|&i| mentions.topics[i].range.clone()).collect(),
        };
        let with: Vec<&Agreement> = agreements.iter().filter(|a| is_side(a, &candidate.partner)).collect();
        let mut evidence: Vec<Evidence> = told.iter().take(EVIDENCE).map(|r| doc.evidence(r.clone())).collect();
        if told.is_empty() {
            let covers = with.iter().find(|a| a.topics.contains(&candidate.topic));
            evidence.extend(covers.and_then(|a| a.support.evidence.first()).cloned());
        }
        let words = || match &candidate.said {
            Some(said) => said.stance,
            None => told.iter().filter_map(|topic| said::stance(context, topic)).min(),
        };
        let stance = decided(&with, &candidate.topic).or_else(words).unwrap_or(untold);
        let first = told.iter().map(|r| r.start).min().unwrap_or(usize::MAX);
        out.push((first, fact(context, &candidate, stance, confidence, evidence)));
    }
    out.sort_by_key(|(first, _)| *first);
    out.into_iter().map(|(_, c)| c).collect()
}

fn fact(
    context: &Context<'_>,
    candidate: &Candidate,
    stance: Stance,
    confidence: f64,
    evidence: Vec<Evidence>,
) -> Cooperation {
    let Candidate { partner: by, topic, .. } = candidate;
    let partner = name(context, by);
    let partner_entity = if partner == *by { id::country(by) } else { by.clone() };
    let support = Support {
        id: id::fact(&context.doc.article.id, "cooperation", &[&partner, topic]),
        // Digits that another machine's arithmetic might tell otherwise say nothing.
        confidence: (confidence * 100.0).round() / 100.0,
        extractor: "cooperation".into(),
        evidence,
    };
    Cooperation { partner, partner_entity, topic: topic.clone(), stance, support }
}

/// The name by which facts call a partner: a state's code, a body's first name.
pub fn name(context: &Context<'_>, partner: &str) -> String {
    let body = context.entities.bodies.iter().find(|b| b.id == partner);
    body.and_then(|b| b.names.first()).map_or(partner, String::as_str).to_owned()
}

/// Whether a partner, by its code or id, is a side of an agreement.
fn is_side(agreement: &Agreement, partner: &String) -> bool {
    agreement.countries.contains(partner) || agreement.party_entities.contains(partner)
}

/// What agreements with a partner say of a topic: one instrument decides what its sides talk of; of many each has its own subject.
fn decided(with: &[&Agreement], topic: &str) -> Option<Stance> {
    let signed = |a: &&Agreement| matches!(a.status, AgreementStatus::Signed | AgreementStatus::Approved);
    // What is in force says little of what is talked of under it.
    let decides = |a: &&Agreement| {
        (a.topics.iter().any(|t| t == topic) || with.len() == 1 && signed(a)) && a.status != AgreementStatus::InForce
    };
    with.iter().copied().filter(decides).filter_map(|a| of_status(a.status)).min()
}

/// What an instrument so far says of what it covers; one that has ended says nothing.
fn of_status(status: AgreementStatus) -> Option<Stance> {
    match status {
        AgreementStatus::InForce | AgreementStatus::Renewed => Some(Stance::Ongoing),
        AgreementStatus::Signed | AgreementStatus::Approved => Some(Stance::Agreed),
        AgreementStatus::Proposed => Some(Stance::Proposed),
        AgreementStatus::Drafting | AgreementStatus::Negotiating => Some(Stance::Discussed),
        AgreementStatus::Ended => None,
    }
}
