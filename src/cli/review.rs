//! `samphan review`: what a person should look at, and what they decide.

use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::listing::{Written, number, one_of};
use super::{DecisionsArg, Done, LexiconArg, StoreArg, Talk};
use crate::curate;
use crate::error::{Error, Result};
use crate::lexicon::Lexicon;
use crate::model::{Action, Decision, Decisions};
use crate::review::{self, Item, Kind, Options, forms};

/// List doubtful facts and likely duplicates, most consequential first, and take decisions on them
///
/// Uncertain facts by what hangs on them, offices that articles give to two people on one day, and people and bodies that are
/// likely one. Write accept, reject or merge into the column `action` and hand the file back with --take, or answer one at
/// a time with --interactive. `samphan build` reads the decisions.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan review -o review.csv                       fill in the column action, then
  samphan review --take review.csv                   add what was decided to decisions.csv
  samphan review --kind agreement --kind contradiction --limit 20
  samphan review --interactive --by nok              one at a time; each answer is kept at once
  samphan review --merges --sample 200 --seed 1      what the program joined by itself, to measure it")]
pub struct Review {
    /// Only this kind; give it again for several
    #[arg(long, value_parser = one_of(Kind::ALL, Kind::as_str, Kind::about))]
    kind: Vec<Kind>,
    /// Facts less certain than this are in doubt
    #[arg(long, value_name = "N", default_value_t = 0.8)]
    below: f64,
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: usize,
    /// Ask for a decision on each, and keep each answer at once
    #[arg(short, long, conflicts_with_all = ["take", "merges", "output", "format"])]
    interactive: bool,
    /// Add the decisions of a listing that was filled in
    #[arg(long, value_name = "FILE", conflicts_with = "merges")]
    take: Option<PathBuf>,
    /// Who decides, for the file
    #[arg(long, value_name = "NAME", default_value = "")]
    by: String,
    /// List a sample of what the program joined by itself instead: each form of a name with a sentence
    #[arg(long)]
    merges: bool,
    /// How many people and bodies, with --merges
    #[arg(long, value_name = "N", default_value_t = 200, requires = "merges")]
    sample: usize,
    /// Which sample, with --merges; the same seed draws the same one
    #[arg(long, value_name = "N", default_value_t = 1, requires = "merges")]
    seed: u64,
    #[command(flatten)]
    written: Written,
    #[command(flatten)]
    store: StoreArg,
    #[command(flatten)]
    decisions: DecisionsArg,
    #[command(flatten)]
    lexicon: LexiconArg,
}

impl Review {
    pub fn run(self, talk: &Talk) -> Result<Done> {
        let lexicon = Lexicon::load(self.lexicon.lexicon.as_deref())?;
        let file = self.decisions.file();
        let decisions = self.decisions.read_or_none(&lexicon, talk)?;
        if let Some(filled) = &self.take {
            return self.take(filled, decisions, &lexicon, talk);
        }
        let store = self.store.read()?;
        let table = if self.merges {
            forms::sample(store.oxigraph(), self.sample, self.seed)?
        } else {
            let kinds = self.kind.clone();
            let options = Options { below: self.below, kinds, limit: self.limit, lang: self.written.lang };
            let items = review::items(store.oxigraph(), &decisions, &options)?;
            if self.interactive {
                let mut asked = Asked { file, by: &self.by, decisions, lexicon: &lexicon, taken: 0 };
                asked.ask(&items, io::stdin().lock(), io::stderr())?;
                if !talk.quiet && asked.taken > 0 {
                    let n = asked.taken;
                    eprintln!(
                        "samphan: {} added to {}; `samphan build` follows them",
                        number(n, "decision"),
                        file.display()
                    );
                }
                return Ok(Done::Fully);
            }
            review::table(&items)
        };
        self.written.write(&table)?;
        Ok(Done::Fully)
    }

    /// Adds the decisions of a filled-in listing that are not there yet; all of them or, where one is wrong, none.
    fn take(&self, filled: &Path, mut all: Decisions, lexicon: &Lexicon, talk: &Talk) -> Result<Done> {
        let file = self.decisions.file();
        let mut new = Vec::new();
        let mut there = 0;
        for mut decision in curate::read(filled, lexicon)?.all {
            let same = |d: &Decision| (d.action, &d.id, &d.target) == (decision.action, &decision.id, &decision.target);
            if all.all.iter().any(same) {
                there += 1;
                continue;
            }
            if decision.by.is_empty() {
                decision.by.clone_from(&self.by);
            }
            let at = decision.line;
            all = curate::and(&all, decision.clone(), lexicon).map_err(|why| Error::Lexicon {
                file: filled.to_owned(),
                line: at,
                why,
            })?;
            new.push(decision);
        }
        if !new.is_empty() {
            curate::append(file, &new)?;
        }
        if !talk.quiet {
            eprintln!("samphan: {} added to {}, {there} were there", number(new.len(), "decision"), file.display());
        }
        Ok(Done::Fully)
    }
}

/// A session of questions.
struct Asked<'a> {
    file: &'a Path,
    by: &'a str,
    decisions: Decisions,
    lexicon: &'a Lexicon,
    taken: usize,
}

impl Asked<'_> {
    /// Asks about each item until the answers end.
    fn ask(&mut self, items: &[Item], mut answers: impl BufRead, mut out: impl Write) -> Result<()> {
        let wrong = || Error::io("standard error");
        let total = items.len();
        for (at, item) in items.iter().enumerate().filter(|(_, item)| !item.sentence.is_empty()) {
            if self.is_settled(item) {
                continue;
            }
            let url = item.url.as_deref().unwrap_or_default();
            let (n, kind) = (at + 1, item.kind.as_str());
            write!(
                out,
                "\n{n}/{total} {kind}: {}\n  {}\n  “{}”\n  article {} {url}\n  {}{}\n",
                item.what,
                item.why,
                item.sentence,
                item.article,
                item.id,
                item.target.as_ref().map(|target| format!(" → {target}")).unwrap_or_default()
            )
            .map_err(wrong())?;
            let choices = match (&item.target, &item.same) {
                (Some(_), _) => "[m]erge, [r]eject: not the same",
                (None, Some(_)) => "[a]ccept, [r]eject, [m]erge: one person",
                (None, None) => "[a]ccept, [r]eject",
            };
            loop {
                write!(out, "{choices}, [s]kip, [q]uit? ").and_then(|()| out.flush()).map_err(wrong())?;
                let mut answer = String::new();
                if answers.read_line(&mut answer).map_err(Error::io("standard input"))? == 0 {
                    return Ok(());
                }
                let answer = answer.trim().to_lowercase();
                match answer.as_str() {
                    "s" | "skip" => break,
                    "q" | "quit" => return Ok(()),
                    _ => {}
                }
                let Some(decision) = self.decision(item, &answer) else { continue };
                match curate::and(&self.decisions, decision.clone(), self.lexicon) {
                    Ok(decisions) => {
                        curate::append(self.file, &[decision])?;
                        self.decisions = decisions;
                        self.taken += 1;
                        break;
                    }
                    Err(why) => writeln!(out, "  that will not do: {why}").map_err(wrong())?,
                }
            }
        }
        Ok(())
    }

    /// Whether an answer given meanwhile decided this too.
    fn is_settled(&self, item: &Item) -> bool {
        let one = |a: &str, b: &str| self.decisions.merged(a) == self.decisions.merged(b);
        let pair = item.target.as_ref().map(|target| (&item.id, target));
        let pair = pair.or(item.same.as_ref().map(|(a, b)| (a, b)));
        self.decisions.of_fact(&item.id).is_some()
            || pair.is_some_and(|(a, b)| one(a, b) || self.decisions.told_apart(a, b))
    }

    fn decision(&self, item: &Item, answer: &str) -> Option<Decision> {
        let make = |action, id: &str, target: &str| {
            let (id, target, by) = (id.to_owned(), target.to_owned(), self.by.to_owned());
            Some(Decision { action, id, target, by, note: String::new(), line: 0 })
        };
        match (answer, &item.target, &item.same) {
            ("m" | "merge", Some(target), _) => make(Action::Merge, &item.id, self.decisions.merged(target)),
            ("m" | "merge", None, Some((from, into))) => make(Action::Merge, from, self.decisions.merged(into)),
            ("r" | "reject", target, _) => make(Action::Reject, &item.id, target.as_deref().unwrap_or_default()),
            ("a" | "accept", None, _) => make(Action::Accept, &item.id, ""),
            _ => None,
        }
    }
}
