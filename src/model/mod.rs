//! The nouns of the program: plain types that one stage hands to the next. No behaviour beyond small accessors.

pub mod article;
pub mod decision;
pub mod document;
pub mod entity;
pub mod facts;
pub mod id;
pub mod links;
pub mod mention;
pub mod table;
pub mod vocabulary;

pub use article::{Article, Language};
pub use decision::{Action, Decided, Decision, Decisions};
pub use document::{Document, Matter};
pub use entity::{BodyEntity, CountryEntity, Entities, PersonEntity};
pub use facts::{
    Agreement, AgreementKind, AgreementStatus, Cooperation, Country, Event, EventKind, Evidence, Facts, Organization,
    OrganizationKind, Person, Position, Role, Stance, Support,
};
pub use links::{Instrument, Link, Links, Occasion, Series};
pub use mention::Mentions;
pub use table::Table;
pub use vocabulary::UnknownWord;
pub(crate) use vocabulary::vocabulary;
