//! Mentions of countries to countries.

use crate::lexicon::Lexicon;
use crate::model::mention::{BodyMention, CountryForm, CountryMention};
use crate::model::{CountryEntity, Document, Mentions, OrganizationKind};

/// How often each way of naming a country is right.
mod confidence {
    pub const NAME: f64 = 0.98;
    pub const ADJECTIVE: f64 = 0.95;
    pub const PLACE: f64 = 0.93;
    /// Only as part of a body's name: `หอการค้าญี่ปุ่น`.
    pub const INSIDE_BODY: f64 = 0.85;
}

/// The foreign countries of the article, in the order of first mention.
pub fn resolve(_doc: &Document, mentions: &Mentions, _lexicon: &Lexicon) -> Vec<CountryEntity> {
    let mut entities: Vec<CountryEntity> = Vec::new();
    for (index, mention) in mentions.countries.iter().enumerate().filter(|(_, m)| m.iso != "TH") {
        let Some(confidence) = confidence(mention, &mentions.bodies) else { continue };
        match entities.iter_mut().find(|e| e.iso == mention.iso) {
            Some(known) => {
                known.mentions.push(index);
                known.confidence = known.confidence.max(confidence);
            }
            None => entities.push(CountryEntity { iso: mention.iso.clone(), mentions: vec![index], confidence }),
        }
    }
    entities
}

/// How sure a mention is; none where a name within a body's name speaks of no country (`Bank of America`).
fn confidence(mention: &CountryMention, bodies: &[BodyMention]) -> Option<f64> {
    match mention.inside_body.and_then(|b| bodies.get(b)) {
        Some(body) if body.kind == OrganizationKind::Company => None,
        // A body of Thailand's own that is named after a friendship: `สถาบันไทย-เยอรมัน`.
        Some(body) if body.known.is_some() && body.country.as_deref() == Some("TH") => None,
        Some(_) => Some(confidence::INSIDE_BODY),
        None => Some(match mention.form {
            CountryForm::Name => confidence::NAME,
            CountryForm::Adjective => confidence::ADJECTIVE,
            CountryForm::Place => confidence::PLACE,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(inside_body: Option<usize>) -> CountryMention {
        CountryMention { range: 0..3, iso: "DE".into(), form: CountryForm::Name, inside_body }
    }

    fn body(kind: OrganizationKind, known: Option<&str>, country: &str) -> BodyMention {
        BodyMention {
            range: 0..9,
            known: known.map(str::to_owned),
            name: String::new(),
            kind,
            country: Some(country.into()),
            inside_office: false,
        }
    }

    #[test]
    fn a_name_within_a_name_speaks_of_the_country_only_where_the_body_is_foreign_and_public() {
        let bodies = [
            body(OrganizationKind::Ministry, None, "DE"),
            body(OrganizationKind::Company, None, "DE"),
            body(OrganizationKind::Agency, Some("th-tgi"), "TH"),
        ];
        let sure = |inside| confidence(&country(inside), &bodies);
        assert_eq!(sure(None), Some(confidence::NAME));
        assert_eq!(sure(Some(0)), Some(confidence::INSIDE_BODY));
        assert_eq!((sure(Some(1)), sure(Some(2))), (None, None));
    }
}
