//! People named.

use super::Context;
use crate::model::{Person, Support, id};

/// Stretches shown for one person.
const EVIDENCE: usize = 5;

/// One fact a person.
pub fn extract(context: &Context<'_>) -> Vec<Person> {
    let Context { doc, mentions, entities, .. } = *context;
    let people = entities.people.iter().map(|person| {
        let ranges = person.mentions.iter().filter_map(|&m| mentions.people.get(m)).map(|m| m.range.clone());
        Person {
            entity: person.id.clone(),
            names: person.names.clone(),
            support: Support {
                id: id::fact(&doc.article.id, "person", &[&person.id]),
                confidence: person.confidence,
                extractor: "people".into(),
                evidence: ranges.take(EVIDENCE).map(|r| doc.evidence(r)).collect(),
            },
        }
    });
    people.collect()
}
