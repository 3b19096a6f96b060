//! What one article states. Serialised, [`Facts`] is the JSON object of the annotation guide, with ids, evidence
//! and confidence added.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Decided, Language, vocabulary};

vocabulary!(
    /// What sort of body an organization is.
    OrganizationKind {
        Ministry = "ministry", Agency = "agency", StateEnterprise = "state-enterprise", Company = "company",
        University = "university", Embassy = "embassy", International = "international",
        Association = "association", Other = "other",
    }
);

vocabulary!(
    /// The office a person holds.
    Role {
        HeadOfState = "head-of-state", PrimeMinister = "prime-minister", DeputyPrimeMinister = "deputy-prime-minister",
        Minister = "minister", DeputyMinister = "deputy-minister", MinisterAttached = "minister-attached",
        ViceMinister = "vice-minister", PermanentSecretary = "permanent-secretary",
        DeputyPermanentSecretary = "deputy-permanent-secretary", Secretary = "secretary", Adviser = "adviser",
        Spokesperson = "spokesperson", DeputySpokesperson = "deputy-spokesperson", Ambassador = "ambassador",
        ChargeDaffaires = "charge-daffaires", Diplomat = "diplomat", DirectorGeneral = "director-general",
        DeputyDirectorGeneral = "deputy-director-general", SecretaryGeneral = "secretary-general",
        Governor = "governor", President = "president", Director = "director", MilitaryOfficer = "military-officer",
        Legislator = "legislator", TradeRepresentative = "trade-representative", Other = "other",
    }
);

vocabulary!(
    /// What sort of instrument an agreement is.
    AgreementKind {
        Mou = "mou", Moc = "moc", Agreement = "agreement", Fta = "fta", JointStatement = "joint-statement",
        Declaration = "declaration", ActionPlan = "action-plan", LetterOfIntent = "letter-of-intent",
        Contract = "contract", Framework = "framework",
    }
);

vocabulary!(
    /// How far an agreement has come, as the article tells it.
    AgreementStatus {
        Signed = "signed", InForce = "in-force", Drafting = "drafting", Approved = "approved",
        Negotiating = "negotiating", Proposed = "proposed", Renewed = "renewed", Ended = "ended",
    }
);

impl AgreementStatus {
    /// Whether it was signed, whatever came after.
    pub fn is_done(self) -> bool {
        matches!(self, Self::Signed | Self::InForce | Self::Renewed | Self::Ended)
    }
}

vocabulary!(
    /// What sort of event.
    EventKind {
        Meeting = "meeting", CourtesyCall = "courtesy-call", Visit = "visit", Signing = "signing", Forum = "forum",
        Ceremony = "ceremony", PhoneCall = "phone-call", Training = "training",
    }
);

vocabulary!(
    /// How firmly cooperation on a topic is stated, firmest first.
    Stance { Ongoing = "ongoing", Agreed = "agreed", Discussed = "discussed", Proposed = "proposed" }
);

/// A stretch of an article that states a fact. Offsets count Unicode scalar values of [`super::Article::text`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// First char of the stretch.
    pub start: usize,
    /// One past its last char.
    pub end: usize,
    /// The characters from `start` to `end`, exactly as they stand in the article: the surface form.
    pub quote: String,
    /// First char of the sentence around it.
    pub sentence_start: usize,
    /// One past the sentence's last char.
    pub sentence_end: usize,
    /// The sentence, exactly as it stands in the article.
    pub sentence: String,
}

/// What stands behind a fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Support {
    /// The fact's id, the local name of its IRI: `fact-96398-position-5f0c…`; same article and content, same id.
    pub id: String,
    /// From 0 to 1: how often facts found this way are right.
    pub confidence: f64,
    /// The extractor that found it, as `positions`.
    pub extractor: String,
    /// The stretches that state it, in the order of the text; never empty.
    pub evidence: Vec<Evidence>,
}

/// A foreign country that the article refers to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// What stands behind it.
    #[serde(flatten)]
    pub support: Support,
}

/// A person whom the article names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// The entity's id, the local name of its IRI: `person-ประเสริฐ-จันทรรวงทอง`.
    pub entity: String,
    /// The usual full form first, then every other form, without titles.
    pub names: Vec<String>,
    /// What stands behind it.
    #[serde(flatten)]
    pub support: Support,
}

/// A body that the article names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Organization {
    /// The entity's id, the local name of its IRI: `org-th-mdes`.
    pub entity: String,
    /// The usual full form first, then every other form.
    pub names: Vec<String>,
    /// What sort of body.
    pub kind: OrganizationKind,
    /// ISO 3166-1 alpha-2; none for international bodies.
    pub country: Option<String>,
    /// What stands behind it.
    #[serde(flatten)]
    pub support: Support,
}

/// An office that the article gives a named person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// The person's first name form, as in [`Facts::people`].
    pub person: String,
    /// The person's entity id.
    pub person_entity: String,
    /// The office.
    pub role: Role,
    /// The office as the article words it: `รัฐมนตรีว่าการกระทรวงคมนาคม`; of an acting holder with the words that say so.
    pub title: String,
    /// Filled for somebody else or for a while (`รักษาราชการแทน`); as JSON left out where it is not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub acting: bool,
    /// Names of the body served, and the ISO code of the country served.
    pub of: Vec<String>,
    /// Entity ids of what is served: bodies (`org-…`) and countries (`country-TH`).
    pub of_entities: Vec<String>,
    /// What stands behind it.
    #[serde(flatten)]
    pub support: Support,
}

/// An instrument between named parties.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// Acceptable kinds, the likeliest first.
    pub kinds: Vec<AgreementKind>,
    /// Who made it, each with its accepted names: bodies, and states of which no body is named.
    pub parties: Vec<Vec<String>>,
    /// Entity ids of the parties, in the same order.
    pub party_entities: Vec<String>,
    /// ISO codes of the states on either side, Thailand included.
    pub countries: Vec<String>,
    /// How far it has come.
    pub status: AgreementStatus,
    /// The day it was signed, if stated.
    pub signed_on: Option<Date>,
    /// Ids of the topics it covers.
    pub topics: Vec<String>,
    /// Its name as the article words it.
    pub title: String,
    /// What stands behind it.
    #[serde(flatten)]
    pub support: Support,
}

/// A meeting, call, visit, signing, forum, ceremony or training.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Acceptable kinds, the likeliest first.
    pub kinds: Vec<EventKind>,
    /// Its first day.
    pub date: Option<Date>,
    /// The venue or city.
    pub place: Option<String>,
    /// First name forms of the people and bodies that took part.
    pub participants: Vec<String>,
    /// Their entity ids, in the same order.
    pub participant_entities: Vec<String>,
    /// ISO codes of the countries represented other than Thailand.
    pub countries: Vec<String>,
    /// Its name or the words that tell of it, as they stand in the article.
    pub title: String,
    /// Announced for a day after the article's own.
    pub planned: bool,
    /// What stands behind it.
    #[serde(flatten)]
    pub support: Support,
}

/// One topic on which Thailand works, agrees, discusses or proposes to work with one partner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cooperation {
    /// The foreign country's ISO code or the international body's name.
    pub partner: String,
    /// The partner's entity id: `country-RU`, `org-asean`.
    pub partner_entity: String,
    /// The topic's id.
    pub topic: String,
    /// How firmly it is stated.
    pub stance: Stance,
    /// What stands behind it.
    #[serde(flatten)]
    pub support: Support,
}

/// Everything that one article states.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// The article's number.
    pub article: String,
    /// The day of its date line.
    pub published: Option<Date>,
    /// Its source URL.
    pub url: Option<String>,
    /// Its title.
    pub title: String,
    /// The language of its body.
    pub language: Language,
    /// Foreign countries referred to. As JSON: `countries`, a list of codes, and `country_facts`, the same with support.
    #[serde(flatten, with = "countries")]
    pub countries: Vec<Country>,
    /// People named.
    pub people: Vec<Person>,
    /// Bodies named.
    pub organizations: Vec<Organization>,
    /// Offices held.
    pub positions: Vec<Position>,
    /// Instruments between parties.
    pub agreements: Vec<Agreement>,
    /// Events told.
    pub events: Vec<Event>,
    /// Who works with Thailand on what.
    pub cooperation: Vec<Cooperation>,
    /// What people decided about these facts; as JSON left out where nobody did.
    #[serde(default, skip_serializing_if = "Decided::is_empty")]
    pub decided: Decided,
}

impl Facts {
    /// How many facts of each kind, by the guide's names and in its order.
    pub fn counts(&self) -> [(&'static str, usize); 7] {
        [
            ("countries", self.countries.len()),
            ("people", self.people.len()),
            ("organizations", self.organizations.len()),
            ("positions", self.positions.len()),
            ("agreements", self.agreements.len()),
            ("events", self.events.len()),
            ("cooperation", self.cooperation.len()),
        ]
    }
}

/// The guide wants `countries` to be a list of codes; their support stands beside it.
mod countries {
    use super::Country;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize)]
    struct Out<'a> {
        countries: Vec<&'a str>,
        country_facts: &'a [Country],
    }

    #[derive(Deserialize)]
    struct In {
        #[serde(default)]
        country_facts: Vec<Country>,
    }

    pub fn serialize<S: Serializer>(list: &[Country], s: S) -> Result<S::Ok, S::Error> {
        Out { countries: list.iter().map(|c| c.country.as_str()).collect(), country_facts: list }.serialize(s)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<Country>, D::Error> {
        Ok(In::deserialize(d)?.country_facts)
    }
}
