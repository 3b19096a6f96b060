//! `samphan build`: articles into the store.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use oxigraph::model::{NamedNode, Quad};

use super::output::report;
use super::{DecisionsArg, Done, LexiconArg, StoreArg, Talk, link};
use crate::error::Result;
use crate::lexicon::Lexicon;
use crate::model::id;
use crate::rdf::{self, vocab::thing};
use crate::store::{Mode, Store};
use crate::{pipeline, read};

/// Quads handed to the store at a time: enough for its bulk loader to pay, few enough to keep memory flat.
const BATCH: usize = 250_000;

/// Read articles into the store
///
/// Each article has a named graph of its own, replaced whole: building the same articles again changes nothing.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan build ~/thaigov/data                       into samphan.db
  samphan build 2025-05/ --store may.db
  samphan build new.txt --lexicon my-tables/
  samphan build ~/thaigov/data --decisions ours.csv  with what people decided

Exit status: 0 all read, 1 some inputs were skipped or some decisions met nothing (each is named on standard error), 2 failed.")]
pub struct Build {
    /// Files, folders, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Leave out facts of lower confidence, from 0 to 1
    #[arg(long, value_name = "N", default_value_t = 0.0)]
    min_confidence: f64,
    /// Leave reports of one agreement or event unlinked, and take back links made before
    #[arg(long)]
    no_links: bool,
    #[command(flatten)]
    store: StoreArg,
    #[command(flatten)]
    lexicon: LexiconArg,
    #[command(flatten)]
    decisions: DecisionsArg,
}

/// What one article gave.
struct Outcome {
    id: String,
    text: blake3::Hash,
    length: usize,
    counts: [(&'static str, usize); 7],
    quads: Vec<Quad>,
    path: PathBuf,
}

#[derive(Default)]
struct Summary {
    articles: usize,
    skipped: usize,
    copies: usize,
    counts: [(&'static str, usize); 7],
}

impl Build {
    pub fn run(self, talk: &Talk) -> Result<Done> {
        let started = Instant::now();
        let lexicon = Lexicon::load(self.lexicon.lexicon.as_deref())?;
        let decisions = self.decisions.read(&lexicon, talk)?;
        let store = Store::open(&self.store.store, Mode::Write)?;
        let sources = read::sources(&self.paths);
        let bar = progress(sources.count_hint(), talk);
        let mut summary = Summary::default();
        let mut waiting: Vec<(NamedNode, Vec<Quad>)> = rdf::taxonomy::background(&lexicon)?.into();
        waiting.push(rdf::decided(&decisions));
        let mut weight = 0;
        // Which text stands for an article number in this run: of two, the longer, so that the order of files does not matter.
        let mut seen: HashMap<String, (usize, blake3::Hash)> = HashMap::new();
        let work = |article: crate::model::Article| {
            let (text, length, path) =
                (blake3::hash(article.text.as_bytes()), article.text.len(), article.path.clone());
            let facts = pipeline::decided_facts(article, &lexicon, &decisions, self.min_confidence);
            Outcome { id: facts.article.clone(), text, length, counts: facts.counts(), quads: rdf::quads(&facts), path }
        };
        pipeline::run(sources, work, |outcome| {
            bar.inc(1);
            let article = match outcome {
                Ok(article) => article,
                Err(e) => {
                    summary.skipped += 1;
                    bar.suspend(|| report("skipped", "\x1b[33m", &e));
                    return Ok(());
                }
            };
            if talk.verbose {
                bar.suspend(|| {
                    eprintln!("{}: article {}, {} quads", article.path.display(), article.id, article.quads.len())
                });
            }
            match seen.entry(article.id.clone()) {
                Entry::Vacant(new) => {
                    new.insert((article.length, article.text));
                    summary.articles += 1;
                }
                Entry::Occupied(mut known) => {
                    summary.copies += 1;
                    let this = (article.length, article.text);
                    let (length, text) = *known.get();
                    if (this.0, this.1.as_bytes()) <= (length, text.as_bytes()) {
                        return Ok(());
                    }
                    known.insert(this);
                }
            }
            for (total, one) in summary.counts.iter_mut().zip(article.counts) {
                *total = (one.0, total.1 + one.1);
            }
            weight += article.quads.len();
            let name = thing(&id::article(&article.id));
            waiting.retain(|(known, _)| *known != name);
            waiting.push((name, article.quads));
            if weight >= BATCH {
                weight = 0;
                store.replace(waiting.drain(..))?;
            }
            Ok(())
        })?;
        store.replace(waiting)?;
        bar.set_message("linking");
        let linked = link::relink(&store, (!self.no_links).then_some(&lexicon.subject_words), &decisions)?;
        bar.set_message("saving");
        store.save()?;
        bar.finish_and_clear();
        let fully = link::remark(&store, &decisions)?;
        if !talk.quiet {
            link::tell(&linked);
            summary.tell(&store, started.elapsed())?;
        }
        Ok(if summary.skipped > 0 || !fully { Done::WithRemarks } else { Done::Fully })
    }
}

impl Summary {
    fn tell(&self, store: &Store, time: Duration) -> Result<()> {
        eprintln!("articles       {}", self.articles);
        if self.copies > 0 {
            eprintln!("same number    {} (of texts with one article number, the longest is kept)", self.copies);
        }
        eprintln!("skipped        {}", self.skipped);
        for (kind, n) in self.counts {
            eprintln!("{kind:<14} {n}");
        }
        eprintln!("triples        {} in the store", store.len()?);
        eprintln!("time           {:.1} s", time.as_secs_f64());
        Ok(())
    }
}

fn progress(count: Option<usize>, talk: &Talk) -> ProgressBar {
    let target = if talk.quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr_with_hz(8) };
    let bar = ProgressBar::with_draw_target(count.map(|n| n as u64), target);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} articles, {per_sec}, {eta} left {msg}") {
        bar.set_style(style);
    }
    bar
}
