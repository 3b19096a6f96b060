//! The command line: one file a subcommand. The only module that uses clap and the only one that prints.
//!
//! stdout is data, stderr is talk. Exit status: 0 fine; 1 done, but with inputs skipped, a question not understood or a check answered no; 2 wrong
//! usage or a failure.

mod agreements;
mod analyze;
mod ask;
mod build;
mod chosen;
mod compare;
mod coverage;
mod diff;
mod dump;
mod evaluate;
mod events;
mod explain;
mod export;
mod extract;
mod link;
mod listing;
mod matrix;
mod network;
mod output;
mod queries;
mod query;
mod review;
mod shell;
mod show;
mod tables;
mod timeline;

use std::io;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{ColorChoice, Parser, Subcommand};

use crate::curate;
use crate::error::{Error, Result};
use crate::lexicon::Lexicon;
use crate::model::Decisions;
use crate::store::{Mode, Store};

const EXAMPLES: &str = "\
Examples:
  samphan build ~/thaigov/data                       read a folder of releases into samphan.db
  samphan query partners-by-topic --param topic=cybercrime
  samphan ask \"which partners share cybercrime cooperation?\"
  samphan show RU                                    what is known of a country, body, person or topic
  samphan explain รัสเซีย                             the sentences behind a country
  samphan analyze partners                           partners linked by shared topics
  samphan export --around KZ -o kazakhstan.html      a map to search and filter, with the sentences
  samphan matrix --topic digital                     partners by topics, the stance in each cell
  samphan agreements --stalled 12                    commitments never told of as signed
  samphan extract release.txt                        facts of one article, as JSON Lines";

/// Reads Thai government press releases into a knowledge graph whose every fact leads back to its sentence.
#[derive(Debug, Parser)]
#[command(name = "samphan", version, after_help = EXAMPLES, max_term_width = 100)]
struct Cli {
    #[command(flatten)]
    talk: Talk,
    #[command(subcommand)]
    command: Command,
}

/// How much is said on standard error.
#[derive(Debug, Clone, clap::Args)]
struct Talk {
    /// Say nothing but errors
    #[arg(short, long, global = true)]
    quiet: bool,
    /// Say more: one line for each article read
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    verbose: bool,
    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: ColorChoice,
}

/// Where the store lies.
#[derive(Debug, Clone, clap::Args)]
struct StoreArg {
    /// The store's folder
    #[arg(long, value_name = "DIR", env = "SAMPHAN_STORE", default_value = "samphan.db")]
    store: PathBuf,
}

impl StoreArg {
    /// The store, to read. In memory it goes with the process: to free it quad by quad takes a ninth of the time of a command.
    fn read(&self) -> Result<impl Deref<Target = Store>> {
        let store = Store::open(&self.store, Mode::Read)?;
        #[cfg(feature = "rocksdb")]
        let store = Box::new(store);
        #[cfg(not(feature = "rocksdb"))]
        let store = std::mem::ManuallyDrop::new(store);
        Ok(store)
    }
}

/// A user's own tables over those of the program.
#[derive(Debug, Clone, clap::Args)]
struct LexiconArg {
    /// A folder of tables (countries.csv, bodies.csv …) laid over the built-in ones
    #[arg(long, value_name = "DIR", env = "SAMPHAN_LEXICON")]
    lexicon: Option<PathBuf>,
}

/// What people decided over what the program found.
#[derive(Debug, Clone, clap::Args)]
struct DecisionsArg {
    /// A file of decisions (accept, reject, merge, rename, split) [default: decisions.csv, where there is one]
    #[arg(long, value_name = "FILE", env = "SAMPHAN_DECISIONS")]
    decisions: Option<PathBuf>,
}

impl DecisionsArg {
    /// The file that is meant; the usual one even where it is not there.
    fn file(&self) -> &Path {
        self.decisions.as_deref().unwrap_or(Path::new("decisions.csv"))
    }

    /// The same where decisions are written too: a file that was named and is not there yet decides nothing.
    fn read_or_none(&self, lexicon: &Lexicon, talk: &Talk) -> Result<Decisions> {
        match self.file().exists() {
            true => self.read(lexicon, talk),
            false => Ok(Decisions { file: self.file().to_owned(), ..Decisions::default() }),
        }
    }

    /// Reads the file that was named; that of the usual name, where there is one, and says so.
    fn read(&self, lexicon: &Lexicon, talk: &Talk) -> Result<Decisions> {
        if self.decisions.is_none() && !self.file().exists() {
            return Ok(Decisions { file: self.file().to_owned(), ..Decisions::default() });
        }
        let decisions = curate::read(self.file(), lexicon)?;
        if self.decisions.is_none() && !talk.quiet {
            eprintln!("samphan: {} read from ./decisions.csv", listing::number(decisions.all.len(), "decision"));
        }
        Ok(decisions)
    }
}

#[derive(Debug, Subcommand)]
enum Command {
    Extract(extract::Extract),
    Build(build::Build),
    Query(query::Query),
    Ask(ask::Ask),
    Queries(queries::Queries),
    Show(show::Show),
    Compare(compare::Compare),
    Timeline(timeline::Timeline),
    Explain(explain::Explain),
    Analyze(analyze::Analyze),
    Export(export::Export),
    Matrix(matrix::Matrix),
    Agreements(agreements::Agreements),
    Events(events::Events),
    Diff(diff::Diff),
    Link(link::Link),
    Evaluate(evaluate::Evaluate),
    Coverage(coverage::Coverage),
    Review(review::Review),
    Tables(tables::Tables),
    Dump(dump::Dump),
    Completions(shell::Completions),
    Man(shell::Man),
}

/// How a command ended that did not fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Done {
    /// All of it was done.
    Fully,
    /// Done, but inputs were skipped, a question was not understood, or a check answered no.
    WithRemarks,
}

/// Runs the program on the process's arguments.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    match cli.talk.color {
        ColorChoice::Auto => {}
        ColorChoice::Always => anstream::ColorChoice::Always.write_global(),
        ColorChoice::Never => anstream::ColorChoice::Never.write_global(),
    }
    match cli.command.run(&cli.talk) {
        Ok(Done::Fully) => ExitCode::SUCCESS,
        Ok(Done::WithRemarks) => ExitCode::from(1),
        // Whoever reads our output has had enough: no failure.
        Err(e) if is_broken_pipe(&e) => ExitCode::SUCCESS,
        Err(e) => {
            output::report("error", "\x1b[1;31m", &e);
            ExitCode::from(2)
        }
    }
}

impl Command {
    fn run(self, talk: &Talk) -> Result<Done> {
        match self {
            Command::Extract(c) => c.run(talk),
            Command::Build(c) => c.run(talk),
            Command::Query(c) => c.run(talk),
            Command::Ask(c) => c.run(),
            Command::Queries(c) => c.run(),
            Command::Show(c) => c.run(),
            Command::Compare(c) => c.run(),
            Command::Timeline(c) => c.run(talk),
            Command::Explain(c) => c.run(),
            Command::Analyze(c) => c.run(talk),
            Command::Export(c) => c.run(talk),
            Command::Matrix(c) => c.run(talk),
            Command::Agreements(c) => c.run(talk),
            Command::Events(c) => c.run(talk),
            Command::Diff(c) => c.run(talk),
            Command::Link(c) => c.run(talk),
            Command::Evaluate(c) => c.run(talk),
            Command::Coverage(c) => c.run(talk),
            Command::Review(c) => c.run(talk),
            Command::Tables(c) => c.run(talk),
            Command::Dump(c) => c.run(),
            Command::Completions(c) => c.run(),
            Command::Man(c) => c.run(),
        }
    }
}

fn is_broken_pipe(error: &Error) -> bool {
    matches!(error, Error::Io { source, .. } if source.kind() == io::ErrorKind::BrokenPipe)
}
