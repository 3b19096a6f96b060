//! The order of the stages; the only module that knows it.

use crate::extract::{self, Context};
use crate::lexicon::Lexicon;
use crate::model::{Article, Document, Facts};
use crate::{find, resolve};

/// What one article states.
pub fn facts(article: Article, lexicon: &Lexicon) -> Facts {
    let doc = Document::new(article);
    let mentions = find::find(&doc, lexicon);
    let entities = resolve::resolve(&doc, &mentions, lexicon);
    extract::extract(&Context { doc: &doc, mentions: &mentions, entities: &entities, lexicon })
}
