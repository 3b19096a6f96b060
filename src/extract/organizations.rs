//! Bodies named.

use super::Context;
use crate::model::mention::BodyMention;
use crate::model::{Organization, Support, id};

/// Stretches shown for one body.
const EVIDENCE: usize = 4;

/// One fact a body; none for those named only inside titles of office.
pub fn extract(context: &Context<'_>) -> Vec<Organization> {
    let Context { doc, mentions, entities, lexicon } = *context;
    entities
        .bodies
        .iter()
        .filter(|body| !body.only_in_office)
        .map(|body| {
            // What a title of office holds states less than a place where the body stands by itself, and a piece of its name nothing.
            let (by_itself, in_office): (Vec<_>, Vec<_>) =
                body.mentions.iter().filter_map(|&m| mentions.bodies.get(m)).partition(|m| !m.inside_office);
            let piece = |m: &&&BodyMention| {
                let written = doc.slice(m.range.clone());
                m.known.as_deref().is_some_and(|id| lexicon.bodies.is_piece(id, written))
            };
            let told = by_itself.iter().chain(in_office.iter().filter(|m| !piece(m)));
            let mut ranges: Vec<_> = told.take(EVIDENCE).map(|m| m.range.clone()).collect();
            ranges.sort_by_key(|r| r.start);
            Organization {
                entity: body.id.clone(),
                names: body.names.clone(),
                kind: body.kind,
                country: body.country.clone(),
                support: Support {
                    id: id::fact(&doc.article.id, "organization", &[&body.id]),
                    confidence: body.confidence,
                    extractor: "organizations".to_owned(),
                    evidence: ranges.into_iter().map(|range| doc.evidence(range)).collect(),
                },
            }
        })
        .collect()
}
