//! `samphan link`: the links between reports, made anew or undone.

use clap::Args;

use super::{DecisionsArg, Done, LexiconArg, StoreArg, Talk};
use crate::error::Result;
use crate::lexicon::Lexicon;
use crate::lexicon::subject_words::SubjectWords;
use crate::model::{Decisions, Links};
use crate::store::{Mode, Store};
use crate::{curate, rdf, register};

/// Link the reports of one agreement or event, or undo all links
///
/// `build` does so at its end. Links stand in the graph id:graph-links and nowhere else; articles are never touched. Reports that
/// the file of decisions tells apart (`reject,fact-…,fact-…`) are never of one agreement or event.
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
    #[command(flatten)]
    decisions: DecisionsArg,
}

impl Link {
    pub fn run(self, talk: &Talk) -> Result<Done> {
        let lexicon = Lexicon::load(self.lexicon.lexicon.as_deref())?;
        let decisions = self.decisions.read(&lexicon, talk)?;
        let store = Store::open(&self.store.store, Mode::Write)?;
        let made = relink(&store, (!self.undo).then_some(&lexicon.subject_words), &decisions)?;
        store.save()?;
        let fully = remark(&store, &decisions)?;
        if !talk.quiet {
            tell(&made);
        }
        Ok(if fully { Done::Fully } else { Done::WithRemarks })
    }
}

/// Replaces the graph of links whole: by links of the store's articles, or by none.
pub fn relink(store: &Store, words: Option<&SubjectWords>, decisions: &Decisions) -> Result<Links> {
    let links = words.map(|words| register::links(store.oxigraph(), words, decisions));
    let links = links.transpose()?.unwrap_or_default();
    store.replace([rdf::links::quads(&links)])?;
    Ok(links)
}

/// Says which decisions do not hold in the store, and whether all do.
pub fn remark(store: &Store, decisions: &Decisions) -> Result<bool> {
    let remarks = curate::remarks(store.oxigraph(), decisions)?;
    for remark in &remarks {
        let line = remark.line.map(|line| format!(":{line}")).unwrap_or_default();
        eprintln!("samphan: {}{line}: {}", decisions.file.display(), remark.text);
    }
    Ok(remarks.is_empty())
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
