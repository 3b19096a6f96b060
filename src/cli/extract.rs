//! `samphan extract`: articles in, facts out.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use oxigraph::io::RdfFormat;

use super::listing::number;
use super::output::{Output, report};
use super::{DecisionsArg, Done, LexiconArg, Talk};
use crate::error::Result;
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
    #[command(flatten)]
    decisions: DecisionsArg,
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

impl Extract {
    pub fn run(self, talk: &Talk) -> Result<Done> {
        let lexicon = Lexicon::load(self.lexicon.lexicon.as_deref())?;
        let decisions = self.decisions.read(&lexicon, talk)?;
        let mut output = Output::open(self.output.as_deref())?;
        let work = |article| {
            let facts = pipeline::decided_facts(article, &lexicon, &decisions, self.min_confidence);
            match self.format {
                Format::Jsonl => serde_json::to_vec(&facts).map(|mut line| {
                    line.push(b'\n');
                    line
                }),
                Format::Turtle => Ok(triples(&facts, RdfFormat::Turtle)),
                Format::Nquads => Ok(triples(&facts, RdfFormat::NQuads)),
                Format::Trig => Ok(triples(&facts, RdfFormat::TriG)),
            }
        };
        let mut skipped = 0usize;
        pipeline::run(read::sources(&self.paths), work, |outcome| match outcome {
            Ok(Ok(bytes)) => output.piece(&bytes),
            // Facts are plain strings and numbers, which JSON always holds.
            Ok(Err(_)) => Ok(()),
            Err(e) => {
                skipped += 1;
                report("skipped", "\x1b[33m", &e);
                Ok(())
            }
        })?;
        output.finish()?;
        if skipped > 0 && !talk.quiet {
            eprintln!("samphan: {} skipped", number(skipped, "input"));
        }
        Ok(if skipped > 0 { Done::WithRemarks } else { Done::Fully })
    }
}

fn triples(facts: &crate::model::Facts, format: RdfFormat) -> Vec<u8> {
    let quads = rdf::quads(facts);
    let mut out = Vec::new();
    // A Vec takes all that is written.
    let _ = rdf::write::write(quads.iter().map(oxigraph::model::Quad::as_ref), format, &mut out);
    out
}
