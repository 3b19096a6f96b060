//! Who works with Thailand on what.
//!
//! Each pair of a partner and a topic of the article is weighed: how the article tells of the partner, whether they stand in
//! one sentence, near words of common work, how often. The weights are learned from labelled articles
//! ([`crate::lexicon::judges`]), so a row's confidence is how often such rows are right.

mod candidates;

pub use candidates::{Candidate, candidates};

use std::ops::Range;

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
        let told: Vec<&Range<usize>> = candidate.told.iter().map(|&i| &mentions.topics[i].range).collect();
        let with: Vec<&Agreement> = agreements.iter().filter(|a| is_side(a, &candidate.partner)).collect();
        let evidence: Vec<Evidence> = match told.as_slice() {
            [] => {
                let covers = with.iter().find(|a| a.topics.contains(&candidate.topic));
                covers.and_then(|a| a.support.evidence.first()).cloned().into_iter().collect()
            }
            told => told.iter().take(EVIDENCE).map(|r| doc.evidence((*r).clone())).collect(),
        };
        if evidence.is_empty() {
            continue;
        }
        let stance = decided(&with, &candidate.topic).or_else(|| {
            let said = told.iter().filter_map(|range| {
                let index = doc.sentence_at(range.start)?;
                let sentence = doc.sentences.get(index)?;
                let listed = candidates::is_listed(context, sentence);
                let heading = listed.then(|| heading(context, index)).flatten();
                stance::told(context, range, sentence, heading)
            });
            said.min()
        });
        let first = told.iter().map(|r| r.start).min().unwrap_or(usize::MAX);
        out.push((first, fact(context, candidate, stance.unwrap_or(untold), confidence, evidence)));
    }
    out.sort_by_key(|(first, _)| *first);
    out.into_iter().map(|(_, c)| c).collect()
}

fn fact(
    context: &Context<'_>,
    candidate: Candidate,
    stance: Stance,
    confidence: f64,
    evidence: Vec<Evidence>,
) -> Cooperation {
    let Candidate { partner: by, topic, .. } = candidate;
    let partner = name(context, &by);
    let partner_entity = if partner == by { id::country(&by) } else { by };
    let support = Support {
        id: id::fact(&context.doc.article.id, "cooperation", &[&partner, &topic]),
        // Digits that another machine's arithmetic might tell otherwise say nothing.
        confidence: (confidence * 100.0).round() / 100.0,
        extractor: "cooperation".into(),
        evidence,
    };
    Cooperation { partner, partner_entity, topic, stance, support }
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

/// The sentence before the numbered points that end in this one.
fn heading<'a>(context: &Context<'a>, index: usize) -> Option<&'a Range<usize>> {
    context.doc.sentences[..index].iter().rev().find(|s| !candidates::is_listed(context, s))
}
