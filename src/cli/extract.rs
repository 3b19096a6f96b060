//! `samphan extract`: articles in, facts out.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::output::{Output, report};
use super::{Done, LexiconArg, Talk};
use crate::error::{Error, Result};
use crate::lexicon::Lexicon;
use crate::{pipeline, rdf, read};

/// Print the facts that articles state, without a store
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan extract release.txt                        one JSON object an article and line
  samphan extract ~/thaigov/data -o facts.jsonl
  samphan extract release.txt --format turtle
  zcat articles.jsonl.gz | samphan extract -         JSON Lines from standard input")]
pub struct Extract {
    /// Files, folders, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The form to print them in
    #[arg(long, value_enum, default_value_t = Format::Jsonl)]
    format: Format,
    /// Leave out facts of lower confidence, from 0 to 1
    #[arg(long, value_name = "N", default_value_t = 0.0)]
    min_confidence: f64,
    /// Write to a file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    lexicon: LexiconArg,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The annotation guide's objects with ids, evidence and confidence, one a line
    Jsonl,
    /// RDF 1.1 Turtle
    Turtle,
    /// N-Quads, one named graph an article
    Nquads,
    /// TriG, one named graph an article
    Trig,
}
