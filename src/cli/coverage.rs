//! `samphan coverage`: what was not understood.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::output::{Output, report, to_terminal, write_table};
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
    #[arg(long, value_enum)]
    kind: Vec<Word>,
    /// Only what at least so many articles name
    #[arg(long, value_name = "N", default_value_t = 1)]
    min: usize,
    /// At most so many of each kind
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: usize,
    /// table, csv, tsv, json, markdown [default: table on a terminal, else csv, or what the output file's name says]
    #[arg(long)]
    format: Option<TableFormat>,
    /// Write to a file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    lexicon: LexiconArg,
}

/// The kinds as words.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Word {
    /// A body found by the shape of its name only
    Body,
    /// A short form in brackets after words that were not taken for a body
    Acronym,
    /// A full name that people.csv does not hold
    Person,
    /// A title of office beside a name whose body was not understood
    Office,
    /// Words for an instrument in an article that gave no agreement
    Agreement,
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
        let kinds: Vec<Kind> = match self.kind.as_slice() {
            [] => Kind::ALL.to_vec(),
            words => words.iter().map(|word| Kind::ALL[*word as usize]).collect(),
        };
        let format = match (self.format, self.output.as_deref().and_then(TableFormat::of_file)) {
            (Some(format), _) | (None, Some(format)) => format,
            (None, None) if to_terminal(self.output.as_deref()) => TableFormat::Table,
            _ => TableFormat::Csv,
        };
        let table = tally.table(&kinds, self.min, self.limit);
        Output::open(self.output.as_deref())?.write(|w| write_table(&table, format, false, w))?;
        if !talk.quiet {
            eprintln!("samphan: {} articles read, {skipped} skipped", tally.articles);
        }
        Ok(if skipped > 0 { Done::WithRemarks } else { Done::Fully })
    }
}
