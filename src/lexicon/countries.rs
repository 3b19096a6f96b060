//! `seeds/countries.csv`: countries and territories with the names, adjectives and cities they are known by, and
//! `seeds/distractors.csv`: words that merely contain such a name.

use std::path::Path;

use serde::Deserialize;

use super::matcher::Matcher;
use super::source::{self, rows};
use crate::error::Result;
use crate::model::mention::CountryForm;

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
    #[serde(default)]
    pub label_th: String,
    /// Usual name in English.
    #[serde(default)]
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

/// A row of `distractors.csv`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Distractor {
    /// The words.
    text: String,
    /// Why they speak of no country.
    #[serde(default, rename = "reason")]
    _reason: String,
}

/// What a phrase of the matcher stands for: a country (its index) and the form, or nothing where it is a distractor.
pub type Meaning = Option<(usize, CountryForm)>;

/// All countries.
pub struct Countries {
    /// Sorted by ISO code; one row a country.
    pub all: Vec<Country>,
    /// Every name, adjective and place, and the distractors.
    pub matcher: Matcher<Meaning>,
}

impl Countries {
    /// The state that a text begins with the name of, or of a city there, and the length of that.
    pub fn opening(&self, text: &str) -> Option<(&Country, usize)> {
        let hit = self.matcher.search(text).next().filter(|hit| hit.range.start == 0)?;
        let (country, _) = (*hit.value)?;
        Some((self.all.get(country)?, hit.range.end))
    }

    /// The length of the name of another state, or of a city there, that a text begins with.
    pub fn opens_abroad(&self, text: &str) -> Option<usize> {
        self.opening(text).filter(|(country, _)| country.iso != "TH").map(|(_, length)| length)
    }

    /// Reads both tables; an overlay's row adds its names to the country of the same code.
    ///
    /// # Errors
    /// A row without a code of two capital letters.
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        let mut all: Vec<Country> = Vec::new();
        for row in rows::<Country>("countries.csv", include_str!("../../seeds/countries.csv"), overlay)? {
            if row.value.iso.len() != 2 || !row.value.iso.bytes().all(|b| b.is_ascii_uppercase()) {
                return Err(row.error(format!("iso: \"{}\" is not two capital letters (ISO 3166-1)", row.value.iso)));
            }
            let (file, line) = (row.file, row.line);
            let row_error = |why: String| crate::error::Error::Lexicon { file: file.clone(), line, why };
            let new = row.value;
            match all.iter_mut().find(|c| c.iso == new.iso) {
                None if new.label_th.is_empty() || new.label_en.is_empty() => {
                    return Err(row_error(format!("{}: a new country needs a label_th and a label_en", new.iso)));
                }
                None => all.push(new),
                Some(old) => {
                    old.aliases.extend(new.aliases);
                    old.aliases.extend([new.label_th, new.label_en].into_iter().filter(|label| !label.is_empty()));
                    old.demonyms.extend(new.demonyms);
                    old.cities.extend(new.cities);
                }
            }
        }
        all.sort_by(|a, b| a.iso.cmp(&b.iso));
        let distractors = rows::<Distractor>("distractors.csv", include_str!("../../seeds/distractors.csv"), overlay)?;
        let names = all.iter().enumerate().flat_map(|(i, c)| phrases(c).map(move |(p, form)| (p, Some((i, form)))));
        // The last of equal phrases wins, so a distractor silences the bare name it equals.
        let matcher = Matcher::new(names.chain(distractors.into_iter().map(|d| (d.value.text, None))));
        Ok(Countries { all, matcher })
    }

    /// The country of an ISO code.
    pub fn get(&self, iso: &str) -> Option<&Country> {
        self.all.binary_search_by(|c| c.iso.as_str().cmp(iso)).ok().map(|i| &self.all[i])
    }
}

/// Every phrase that speaks of a country: headlines shout in capitals, and peoples come in the plural.
fn phrases(country: &Country) -> impl Iterator<Item = (String, CountryForm)> + '_ {
    let places = country.cities.iter().map(|c| (c.clone(), CountryForm::Place));
    let peoples = country.demonyms.iter().flat_map(|d| [d.clone(), format!("{d}s")]);
    let names = [&country.label_th, &country.label_en].into_iter().chain(&country.aliases).cloned();
    places.chain(peoples.map(|d| (d, CountryForm::Adjective))).chain(names.map(|n| (n, CountryForm::Name))).flat_map(
        |(phrase, form)| {
            let loud = (phrase.len() > 3 && phrase.is_ascii()).then(|| (phrase.to_ascii_uppercase(), form));
            loud.into_iter().chain([(phrase, form)])
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn isos(text: &str) -> Vec<String> {
        let countries = Countries::load(None).expect("the tables are sound");
        let hits = countries.matcher.find(text);
        hits.iter().filter_map(|h| h.value.map(|(i, _)| countries.all[i].iso.clone())).collect()
    }

    #[test]
    fn every_country_has_one_row_with_both_names() {
        let countries = Countries::load(None).expect("the tables are sound");
        assert!(countries.all.len() >= 249);
        assert!(countries.all.windows(2).all(|w| w[0].iso < w[1].iso));
        assert!(countries.all.iter().all(|c| c.alpha3.len() == 3 && !c.label_th.is_empty() && !c.label_en.is_empty()));
        assert_eq!(countries.get("KZ").map(|c| c.label_th.as_str()), Some("คาซัคสถาน"));
    }

    #[test]
    fn names_adjectives_and_places_count() {
        assert_eq!(isos("เดินทางเยือน สปป.ลาว และกรุงปักกิ่ง"), ["LA", "CN"]);
        assert_eq!(isos("ผู้แทนสหรัฐฯ พบนักลงทุนเกาหลีใต้"), ["US", "KR"]);
        assert_eq!(isos("Thai–Japanese talks, then GERMANY"), ["TH", "JP", "DE"]);
    }

    #[test]
    fn words_that_only_look_so_do_not() {
        assert_eq!(isos("ปราจีนบุรี สภากาชาด ศาลาว่าการ คลาวด์ ขนมจีน ฟอร์มาลีน กระทรวงมหาดไทย"), [""; 0]);
        assert_eq!(isos("แปลเป็นภาษาจีน มูลค่า 5 ล้านดอลลาร์สหรัฐ ตามความตกลงปารีส"), [""; 0]);
        assert_eq!(isos("นางสาวมาลี เยือนสาธารณรัฐมาลี"), ["ML"]);
    }
}
