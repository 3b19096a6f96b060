//! `samphan link`: the links between reports, made anew or undone.

use clap::Args;

use super::{Done, LexiconArg, StoreArg, Talk};
use crate::error::Result;
use crate::lexicon::subject_words::SubjectWords;
use crate::register;
use crate::store::{Mode, Store};
use crate::{model::Links, rdf};

/// Link the reports of one agreement or event, or undo all links
///
/// `build` does so at its end. Links stand in the graph id:graph-links and nowhere else; articles are never touched.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan link                                       make all links anew
  samphan link --undo                                as if none had been made")]
pub struct Link {
    /// Take all links back
    #[arg(long)]
    undo: bool,
    #[command(flatten)]
    store: StoreArg,
    #[command(flatten)]
    lexicon: LexiconArg,
}

impl Link {
    pub fn run(self, talk: &Talk) -> Result<Done> {
        let words = SubjectWords::load(self.lexicon.lexicon.as_deref())?;
        let store = Store::open(&self.store.store, Mode::Write)?;
        let made = relink(&store, (!self.undo).then_some(&words))?;
        store.save()?;
        if !talk.quiet {
            tell(&made);
        }
        Ok(Done::Fully)
    }
}

/// Replaces the graph of links whole: by links of the store's articles, or by none.
pub fn relink(store: &Store, words: Option<&SubjectWords>) -> Result<Links> {
    let links = words.map(|words| register::links(store.oxigraph(), words)).transpose()?.unwrap_or_default();
    store.replace([rdf::links::quads(&links)])?;
    Ok(links)
}

/// Says what was linked.
pub fn tell(links: &Links) {
    let (agreements, events) = (links.instruments.len(), links.occasions.len());
    eprintln!(
        "linked         {agreements} agreements, {events} events, {} series, by {} links",
        links.series.len(),
        links.links.len()
    );
}
