//! Countries referred to.

use super::Context;
use crate::model::{Country, Support, id};

/// Stretches shown for one country.
const EVIDENCE: usize = 5;

/// One fact a country.
pub fn extract(context: &Context<'_>) -> Vec<Country> {
    let Context { doc, mentions, entities, .. } = *context;
    entities
        .countries
        .iter()
        .map(|country| {
            let ranges = country.mentions.iter().filter_map(|&m| mentions.countries.get(m)).map(|m| m.range.clone());
            Country {
                country: country.iso.clone(),
                support: Support {
                    id: id::fact(&doc.article.id, "country", &[&country.iso]),
                    confidence: country.confidence,
                    extractor: "countries".to_owned(),
                    evidence: ranges.take(EVIDENCE).map(|range| doc.evidence(range)).collect(),
                },
            }
        })
        .collect()
}
