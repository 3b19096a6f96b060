//! One line of a facts file, read loosely: fields that are missing count as empty, others are passed over.

use std::path::Path;

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::error::{Error, Result};
use crate::model::Facts;

/// The facts of one article, labelled by hand or extracted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Record {
    /// The article's number, or a text that ends in it.
    pub article: Value,
    /// ISO date.
    pub published: Option<String>,
    /// ISO codes.
    pub countries: Vec<String>,
    /// People.
    pub people: Vec<Named>,
    /// Bodies.
    pub organizations: Vec<Named>,
    /// Offices.
    pub positions: Vec<Position>,
    /// Instruments.
    pub agreements: Vec<Agreement>,
    /// Events.
    pub events: Vec<Event>,
    /// Cooperation.
    pub cooperation: Vec<Cooperation>,
    /// What is neither rewarded nor punished.
    pub ignore: Ignore,
    /// Sentences behind the countries, in extracted records.
    pub country_facts: Vec<CountrySupport>,
    /// `th` or `en`, in extracted records.
    pub language: Option<String>,
}

/// What is neither rewarded nor punished.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Ignore {
    /// Names of people.
    pub people: Vec<String>,
    /// Names of bodies.
    pub organizations: Vec<String>,
    /// ISO codes.
    pub countries: Vec<String>,
    /// Pairs; without a topic, all of a partner's.
    #[serde(deserialize_with = "pairs_only")]
    pub cooperation: Vec<Cooperation>,
}

/// A person or body.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Named {
    /// Every form.
    pub names: Vec<String>,
    /// What sort of body.
    pub kind: Option<String>,
    /// Where it is stated.
    pub evidence: Vec<Stated>,
    /// How sure the extractor is, from 0 to 1; none in labels.
    pub confidence: Option<f64>,
}

/// An office.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Position {
    /// Who.
    pub person: String,
    /// What.
    pub role: String,
    /// Of what body or country.
    pub of: Vec<String>,
    /// Where it is stated.
    pub evidence: Vec<Stated>,
    /// How sure the extractor is, from 0 to 1; none in labels.
    pub confidence: Option<f64>,
}

/// An instrument.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Agreement {
    /// Acceptable kinds.
    pub kinds: Vec<String>,
    /// Accepted names of each party.
    pub parties: Vec<Vec<String>>,
    /// ISO codes.
    pub countries: Vec<String>,
    /// How far it has come.
    pub status: Option<String>,
    /// ISO date.
    pub signed_on: Option<String>,
    /// Topic ids.
    pub topics: Vec<String>,
    /// Where it is stated.
    pub evidence: Vec<Stated>,
    /// How sure the extractor is, from 0 to 1; none in labels.
    pub confidence: Option<f64>,
}

/// An event.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Event {
    /// Acceptable kinds.
    pub kinds: Vec<String>,
    /// ISO date.
    pub date: Option<String>,
    /// Venue or city.
    pub place: Option<String>,
    /// Names.
    pub participants: Vec<String>,
    /// ISO codes.
    pub countries: Vec<String>,
    /// Where it is stated.
    pub evidence: Vec<Stated>,
    /// How sure the extractor is, from 0 to 1; none in labels.
    pub confidence: Option<f64>,
}

/// A partner and a topic.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Cooperation {
    /// ISO code or name.
    pub partner: String,
    /// Topic id.
    pub topic: Option<String>,
    /// How firm.
    pub stance: Option<String>,
    /// Where it is stated.
    pub evidence: Vec<Stated>,
    /// How sure the extractor is, from 0 to 1; none in labels.
    pub confidence: Option<f64>,
}

/// Support of a country.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CountrySupport {
    /// ISO code.
    pub country: String,
    /// Where it is stated.
    pub evidence: Vec<Stated>,
    /// How sure the extractor is, from 0 to 1; none in labels.
    pub confidence: Option<f64>,
}

/// A sentence that states a fact.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Stated {
    /// As it stands in the article.
    pub sentence: String,
}

impl Record {
    /// Reads a file of JSON Lines; empty lines are passed over.
    ///
    /// # Errors
    /// Names file and line of the first line that is no such object.
    pub fn read(path: &Path) -> Result<Vec<Record>> {
        let text = std::fs::read_to_string(path).map_err(Error::io(path))?;
        let lines = text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty());
        lines
            .map(|(n, line)| {
                serde_json::from_str(line)
                    .map_err(|e| Error::Usage(format!("{}:{}: no labelled article: {e}", path.display(), n + 1)))
            })
            .collect()
    }

    /// The number that ends `article`; empty where there is none.
    pub fn number(&self) -> String {
        let text = match &self.article {
            Value::String(s) => s.clone(),
            other => other.to_string(),
        };
        let end = text.trim_end_matches(|c: char| !c.is_ascii_digit());
        let start = end
            .rfind(|c: char| !c.is_ascii_digit())
            .map_or(0, |i| i + end[i..].chars().next().map_or(1, char::len_utf8));
        end[start..].to_owned()
    }
}

impl From<&Facts> for Record {
    fn from(facts: &Facts) -> Self {
        // Through JSON, so that what is scored is what `samphan extract` prints.
        serde_json::to_value(facts).and_then(serde_json::from_value).unwrap_or_default()
    }
}

fn pairs_only<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<Cooperation>, D::Error> {
    let list = Vec::<Value>::deserialize(d)?;
    Ok(list.into_iter().filter(Value::is_object).filter_map(|v| serde_json::from_value(v).ok()).collect())
}
