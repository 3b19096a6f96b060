//! What `find` hands to `resolve`: stretches of the text that name something. Ranges are bytes of the normalised text
//! ([`crate::text::Normalized::as_str`]); [`super::Document::evidence`] leads back to the article's characters.

use std::ops::Range;

use super::{AgreementKind, AgreementStatus, EventKind, OrganizationKind, Role, Stance};

/// How a country is referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountryForm {
    /// By its name: `รัสเซีย`, `สปป.ลาว`, `Russia`.
    Name,
    /// By an adjective or a people: `Russian`, `Thai–Chinese`.
    Adjective,
    /// By a city or a part of it: `กรุงปักกิ่ง`, `มณฑลกวางตุ้ง`.
    Place,
}

/// A country named.
#[derive(Clone, Debug, PartialEq)]
pub struct CountryMention {
    /// Bytes of the normalised text.
    pub range: Range<usize>,
    /// ISO 3166-1 alpha-2; Thailand is found too, as `TH`.
    pub iso: String,
    /// How it is referred to.
    pub form: CountryForm,
    /// The index in [`Mentions::bodies`] of the body whose name it is part of, if any.
    pub inside_body: Option<usize>,
}

/// A body named.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyMention {
    /// Bytes of the normalised text.
    pub range: Range<usize>,
    /// The lexicon's id for it, if it is known there.
    pub known: Option<String>,
    /// Its full name as far as this mention tells (`กระทรวงดิจิทัลฯ` stays so; resolving completes it).
    pub name: String,
    /// What sort of body.
    pub kind: OrganizationKind,
    /// Its country, none for international bodies.
    pub country: Option<String>,
    /// It stands only as part of an office title (`รัฐมนตรีว่าการกระทรวงคมนาคม`), of a person named or not, or of a person's name
    /// (`Mr. Suzuki Hideo`).
    pub inside_office: bool,
}

/// A person named.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonMention {
    /// Bytes of the name without titles.
    pub range: Range<usize>,
    /// Bytes with titles: `นายชัยวุฒิ ธนาคมานุสรณ์`.
    pub titled: Range<usize>,
    /// The name without titles, inner space made single.
    pub name: String,
    /// Given name and surname both stand there.
    pub full: bool,
}

/// What an office is held at.
#[derive(Clone, Debug, PartialEq)]
pub enum Served {
    /// A body, by its index in [`Mentions::bodies`].
    Body(usize),
    /// A country, by its ISO code.
    Country(String),
    /// A unit of a body or a province, by its name: `กองการต่างประเทศ`.
    Named(String),
}

/// A title of office.
#[derive(Clone, Debug, PartialEq)]
pub struct OfficeMention {
    /// Bytes of the whole title: `รัฐมนตรีว่าการกระทรวงคมนาคม`.
    pub range: Range<usize>,
    /// The office.
    pub role: Role,
    /// What is served, as far as the title tells.
    pub served: Vec<Served>,
}

impl OfficeMention {
    /// The states served, by their ISO codes.
    pub fn states(&self) -> impl Iterator<Item = &str> {
        self.served.iter().filter_map(|served| match served {
            Served::Country(iso) => Some(iso.as_str()),
            Served::Body(_) | Served::Named(_) => None,
        })
    }
}

/// A topic spoken of.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicMention {
    /// Bytes of the words that name it.
    pub range: Range<usize>,
    /// The topic's id.
    pub topic: String,
}

/// The words that name an instrument: `ร่างบันทึกความเข้าใจ`, `MOU`.
#[derive(Clone, Debug, PartialEq)]
pub struct AgreementMention {
    /// Bytes of the words.
    pub range: Range<usize>,
    /// What sorts of instrument they may name, the likeliest first; never empty.
    pub kinds: Vec<AgreementKind>,
    /// The topic that its name tells: `ความตกลงว่าด้วยความเป็นหุ้นส่วน`.
    pub topic: Option<String>,
}

/// What a trigger phrase tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// How far an agreement has come.
    Status(AgreementStatus),
    /// That an event of this kind took or takes place.
    Event(EventKind),
    /// How firmly cooperation is stated.
    Stance(Stance),
    /// That a side wishes or promotes something, said of what nothing firmer is said of.
    Wished,
}

/// A trigger phrase.
#[derive(Clone, Debug, PartialEq)]
pub struct CueMention {
    /// Bytes of the phrase.
    pub range: Range<usize>,
    /// What it tells.
    pub cue: Cue,
}

/// Everything found in one article, each list in the order of the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mentions {
    /// Countries, Thailand included.
    pub countries: Vec<CountryMention>,
    /// Bodies.
    pub bodies: Vec<BodyMention>,
    /// People.
    pub people: Vec<PersonMention>,
    /// Titles of office.
    pub offices: Vec<OfficeMention>,
    /// Topics.
    pub topics: Vec<TopicMention>,
    /// Instruments.
    pub agreements: Vec<AgreementMention>,
    /// Trigger phrases.
    pub cues: Vec<CueMention>,
}
