//! The order of the stages; the only module that knows it.

use std::sync::mpsc;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::coverage::{self, Gap};
use crate::error::Result;
use crate::extract::{self, Context};
use crate::lexicon::Lexicon;
use crate::model::{Article, Decisions, Document, Facts};
use crate::read::Source;
use crate::{curate, find, resolve};

/// Articles handed to the threads at a time: enough to keep them busy, few enough to keep memory flat.
const BATCH: usize = 128;

/// What one article states.
pub fn facts(article: Article, lexicon: &Lexicon) -> Facts {
    with_context(article, lexicon, |_, facts| facts)
}

/// What one article states after what people decided: what is certain enough, and what they accepted.
pub fn decided_facts(article: Article, lexicon: &Lexicon, decisions: &Decisions, least: f64) -> Facts {
    let mut facts = facts(article, lexicon);
    curate::apply(decisions, &mut facts);
    keep_confident(&mut facts, least);
    facts
}

/// The number of an article, and what of it was not understood.
pub fn gaps(article: Article, lexicon: &Lexicon) -> (String, Vec<Gap>) {
    with_context(article, lexicon, |context, facts| {
        let gaps = coverage::gaps(context, &facts);
        (facts.article, gaps)
    })
}

/// What `then` makes of an article as the extractors were handed it, and of what it states.
pub fn with_context<T>(article: Article, lexicon: &Lexicon, then: impl FnOnce(&Context<'_>, Facts) -> T) -> T {
    let doc = Document::new(article);
    let mentions = find::find(&doc, lexicon);
    let entities = resolve::resolve(&doc, &mentions, lexicon);
    let context = Context { doc: &doc, mentions: &mentions, entities: &entities, lexicon };
    let facts = extract::extract(&context);
    then(&context, facts)
}

/// Reads articles and works on them with `work` on every core, and hands the outcomes to `each` in the order of the
/// sources, whatever the number of threads. An input that is no article is handed on as its error and stops nothing.
///
/// # Errors
/// Only those of `each`, which end the run.
pub fn run<T: Send>(
    sources: impl Iterator<Item = Result<Source>> + Send,
    work: impl Fn(Article) -> T + Sync,
    mut each: impl FnMut(Result<T>) -> Result<()>,
) -> Result<()> {
    let (send, receive) = mpsc::sync_channel::<Vec<Result<T>>>(2);
    std::thread::scope(|scope| {
        let work = &work;
        scope.spawn(move || {
            let mut sources = sources;
            loop {
                let batch: Vec<Result<Source>> = sources.by_ref().take(BATCH).collect();
                if batch.is_empty() {
                    break;
                }
                let done = batch.into_par_iter().map(|source| source?.read().map(work)).collect();
                // Nobody listens any more once `each` has failed.
                if send.send(done).is_err() {
                    break;
                }
            }
        });
        receive.into_iter().flatten().try_for_each(&mut each)
    })
}

/// Leaves out facts of lower confidence than `least`, and what then refers to nothing stays as a name.
pub fn keep_confident(facts: &mut Facts, least: f64) {
    macro_rules! keep {
        ($($list:ident),+) => { $(facts.$list.retain(|f| f.support.confidence >= least);)+ };
    }
    keep!(countries, people, organizations, positions, agreements, events, cooperation);
}
