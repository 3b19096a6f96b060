//! `seeds/countries.csv`: countries and territories with the names, adjectives and cities they are known by, and
//! `seeds/distractors.csv`: words that merely contain such a name.

use std::path::Path;

use serde::Deserialize;

use super::source::{self, rows};
use crate::error::Result;

/// A country or territory.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub iso: String,
    /// ISO 3166-1 alpha-3.
    #[serde(default)]
    pub alpha3: String,
    /// Usual name in Thai.
    pub label_th: String,
    /// Usual name in English.
    pub label_en: String,
    /// Other names, Thai and English.
    #[serde(default, deserialize_with = "source::split")]
    pub aliases: Vec<String>,
    /// Adjectives and names of the people: `Russian`.
    #[serde(default, deserialize_with = "source::split")]
    pub demonyms: Vec<String>,
    /// Cities, provinces and islands that stand for it.
    #[serde(default, deserialize_with = "source::split")]
    pub cities: Vec<String>,
    /// Its Wikidata item, where certain: `Q159`.
    #[serde(default)]
    pub wikidata: String,
}

/// All countries.
pub struct Countries {
    /// Sorted by ISO code; one row a country.
    pub all: Vec<Country>,
}

impl Countries {
    /// Reads the table; an overlay's row adds its names to the country of the same code.
    ///
    /// # Errors
    /// A row without a code of two capital letters.
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        let mut all: Vec<Country> = Vec::new();
        for row in rows::<Country>("countries.csv", include_str!("../../seeds/countries.csv"), overlay)? {
            if row.value.iso.len() != 2 || !row.value.iso.bytes().all(|b| b.is_ascii_uppercase()) {
                return Err(row.error(format!("iso: \"{}\" is not two capital letters (ISO 3166-1)", row.value.iso)));
            }
            let new = row.value;
            match all.iter_mut().find(|c| c.iso == new.iso) {
                None => all.push(new),
                Some(old) => {
                    old.aliases.extend(new.aliases);
                    old.aliases.extend([new.label_th, new.label_en]);
                    old.demonyms.extend(new.demonyms);
                    old.cities.extend(new.cities);
                }
            }
        }
        all.sort_by(|a, b| a.iso.cmp(&b.iso));
        Ok(Countries { all })
    }

    /// The country of an ISO code.
    pub fn get(&self, iso: &str) -> Option<&Country> {
        self.all.binary_search_by(|c| c.iso.as_str().cmp(iso)).ok().map(|i| &self.all[i])
    }
}
