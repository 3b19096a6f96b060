//! What `resolve` hands to `extract`: the things behind the mentions of one article.

use super::OrganizationKind;

/// A person of this article.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonEntity {
    /// The local name of its IRI: `person-ประเสริฐ-จันทรรวงทอง`.
    pub id: String,
    /// The usual full form first, then every other form.
    pub names: Vec<String>,
    /// Indexes into [`super::mention::Mentions::people`], in the order of the text.
    pub mentions: Vec<usize>,
    /// From 0 to 1.
    pub confidence: f64,
}

/// A body of this article.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyEntity {
    /// The local name of its IRI: `org-th-mdes`.
    pub id: String,
    /// The usual full form first, then every other form.
    pub names: Vec<String>,
    /// What sort of body.
    pub kind: OrganizationKind,
    /// Its country, none for international bodies.
    pub country: Option<String>,
    /// Indexes into [`super::mention::Mentions::bodies`], in the order of the text.
    pub mentions: Vec<usize>,
    /// Named nowhere but inside titles of office, so no fact of its own.
    pub only_in_office: bool,
    /// From 0 to 1.
    pub confidence: f64,
}

/// A foreign country of this article.
#[derive(Clone, Debug, PartialEq)]
pub struct CountryEntity {
    /// ISO 3166-1 alpha-2.
    pub iso: String,
    /// Indexes into [`super::mention::Mentions::countries`], in the order of the text.
    pub mentions: Vec<usize>,
    /// From 0 to 1.
    pub confidence: f64,
}

/// The things of one article, each list in the order of first mention.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entities {
    /// People.
    pub people: Vec<PersonEntity>,
    /// Bodies, those only inside titles of office included.
    pub bodies: Vec<BodyEntity>,
    /// Countries other than Thailand.
    pub countries: Vec<CountryEntity>,
}

impl Entities {
    /// The body that a mention (an index into [`super::mention::Mentions::bodies`]) was resolved to.
    pub fn body_of(&self, mention: usize) -> Option<&BodyEntity> {
        self.bodies.iter().find(|b| b.mentions.contains(&mention))
    }

    /// The person that a mention (an index into [`super::mention::Mentions::people`]) was resolved to.
    pub fn person_of(&self, mention: usize) -> Option<&PersonEntity> {
        self.people.iter().find(|p| p.mentions.contains(&mention))
    }
}
