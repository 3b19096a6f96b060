//! What an article states: [`Entities`] in, [`Facts`] out. One file an extractor; none calls another.

pub mod agreements;
pub mod cooperation;
pub mod countries;
pub mod events;
pub mod organizations;
mod partners;
pub mod people;
pub mod positions;
mod stance;
mod within;

use crate::lexicon::Lexicon;
use crate::model::{Agreement, AgreementStatus, Cooperation, Decided, Document, Entities, Facts, Mentions};

/// What every extractor is handed.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The article.
    pub doc: &'a Document,
    /// What it mentions.
    pub mentions: &'a Mentions,
    /// What the mentions mean.
    pub entities: &'a Entities,
    /// What is known beforehand.
    pub lexicon: &'a Lexicon,
}

/// Everything that the article states.
pub fn extract(context: &Context<'_>) -> Facts {
    let article = &context.doc.article;
    let (mut agreements, told, cooperation, sightings) = agreed(context);
    agreements::weigh(context, &mut agreements, &told);
    let positions = positions::extract(context);
    let events = events::extract(context, &positions, &agreements);
    let by_rule: Vec<AgreementStatus> = agreements.iter().map(|agreement| agreement.status).collect();
    agreements::come(context, &mut agreements, &told, &events);
    agreements::sign(&mut agreements, &by_rule, &events, article.published);
    Facts {
        article: article.id.clone(),
        published: article.published,
        url: article.url.clone(),
        title: article.title.clone(),
        language: article.language,
        countries: countries::extract(context),
        people: people::extract(context),
        organizations: organizations::extract(context),
        positions,
        cooperation: cooperation::weigh(context, &agreements, &events, cooperation, sightings),
        events,
        agreements,
        decided: Decided::default(),
    }
}

/// The topics that are weighed for the article's agreements.
pub fn agreement_topics(context: &Context<'_>) -> Vec<agreements::Candidate> {
    let (agreements, told, ..) = agreed(context);
    agreements::candidates(context, &agreements, &told)
}

/// What is weighed of how far each of the article's agreements has come.
pub fn agreement_progress(context: &Context<'_>, facts: &Facts) -> Vec<agreements::Progress> {
    let (mut agreements, told, ..) = agreed(context);
    agreements::weigh(context, &mut agreements, &told);
    agreements::progress(context, &agreements, &told, &facts.events)
}

/// The partners and topics that are weighed.
pub fn cooperation(context: &Context<'_>, facts: &Facts) -> Vec<cooperation::Candidate> {
    let (.., rules, sightings) = agreed(context);
    cooperation::candidates(context, &facts.agreements, &facts.events, rules, sightings)
}

/// Agreements with the topics that rules give them, how each is told, and the work on topics that they hang together with.
fn agreed(context: &Context<'_>) -> (Vec<Agreement>, Vec<agreements::Told>, Vec<Cooperation>, cooperation::Sightings) {
    let (mut agreements, told) = agreements::extract(context);
    let (cooperation, sightings) = cooperation::extract(context, &agreements);
    agreements::cover(context, &mut agreements, &told, &cooperation);
    (agreements, told, cooperation, sightings)
}
