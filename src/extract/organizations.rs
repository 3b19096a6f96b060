//! Bodies named.

use super::Context;
use crate::model::{Organization, Support, id};

/// Stretches shown for one body.
const EVIDENCE: usize = 4;

/// One fact a body; none for those named only inside titles of office.
pub fn extract(context: &Context<'_>) -> Vec<Organization> {
    let Context { doc, mentions, entities, .. } = *context;
    entities
        .bodies
        .iter()
        .filter(|body| !body.only_in_office)
        .map(|body| {
            // A title of office tells of whoever holds it, and often holds but a piece of the body's name.
            let by_itself = body.mentions.iter().filter_map(|&m| mentions.bodies.get(m)).filter(|m| !m.inside_office);
            let ranges = by_itself.take(EVIDENCE).map(|m| m.range.clone());
            Organization {
                entity: body.id.clone(),
                names: body.names.clone(),
                kind: body.kind,
                country: body.country.clone(),
                support: Support {
                    id: id::fact(&doc.article.id, "organization", &[&body.id]),
                    confidence: body.confidence,
                    extractor: "organizations".to_owned(),
                    evidence: ranges.map(|range| doc.evidence(range)).collect(),
                },
            }
        })
        .collect()
}
