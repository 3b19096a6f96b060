//! `samphan coverage`: what was not understood.

use std::path::PathBuf;

use clap::Args;

use super::listing::number;
use super::listing::one_of;
use super::output::{To, report};
use super::{Done, LexiconArg, Talk};
use crate::coverage::{Coverage as Tally, Kind};
use crate::error::Result;
use crate::export::TableFormat;
use crate::lexicon::Lexicon;
use crate::{pipeline, read};

/// List what was not understood, by frequency: what to add to the lexicons next
///
/// Unknown bodies, acronyms and people, offices whose body is unknown, and words for an instrument in articles that gave no
/// agreement, each with the number of articles, and the first article and sentence that names it.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan coverage ~/thaigov/data
  samphan coverage ~/thaigov/data --kind body --min 20 --limit 500 -o bodies-to-add.csv
  samphan coverage ~/thaigov/data --lexicon mine     what is left with your own tables")]
pub struct Coverage {
    /// Files, folders, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Only this kind; give it again for several
    #[arg(long, value_parser = one_of(Kind::ALL, Kind::as_str, Kind::about))]
    kind: Vec<Kind>,
    /// Only what at least so many articles name
    #[arg(long, value_name = "N", default_value_t = 1)]
    min: usize,
    /// At most so many of each kind
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: usize,
    /// table, csv, tsv, json, markdown [default: table on a terminal, else csv, or what the output file's name says]
    #[arg(long)]
    format: Option<TableFormat>,
    #[command(flatten)]
    out: To,
    #[command(flatten)]
    lexicon: LexiconArg,
}

impl Coverage {
    pub fn run(self, talk: &Talk) -> Result<Done> {
        let lexicon = Lexicon::load(self.lexicon.lexicon.as_deref())?;
        let mut tally = Tally::default();
        let mut skipped = 0usize;
        pipeline::run(
            read::sources(&self.paths),
            |article| pipeline::gaps(article, &lexicon),
            |outcome| {
                match outcome {
                    Ok((article, gaps)) => tally.add(&article, gaps),
                    Err(e) => {
                        skipped += 1;
                        report("skipped", "\x1b[33m", &e);
                    }
                }
                Ok(())
            },
        )?;
        let kinds = if self.kind.is_empty() { Kind::ALL } else { &self.kind };
        let table = tally.table(kinds, self.min, self.limit);
        self.out.write(&table, self.out.format(self.format))?;
        if !talk.quiet {
            eprintln!("samphan: {} read, {skipped} skipped", number(tally.articles, "article"));
        }
        Ok(if skipped > 0 { Done::WithRemarks } else { Done::Fully })
    }
}
