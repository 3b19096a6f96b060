//! `samphan query`: asks the store.

use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Args;

use super::listing::number;
use super::output::{self, Output, report_note, write_table};
use super::{Done, StoreArg, Talk};
use crate::error::{Error, Result};
use crate::export::TableFormat;
use crate::query::{self, Answer, Bindings, Catalogue};

/// Answer a shipped query, a file, or one from standard input
///
/// Values are bound as terms. A topic, country, body or person may be given by any of its names, its code or its IRI.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan query partners-by-topic --param topic=cybercrime
  samphan query agreements-by-partner -p partner=ลาว -p since=2025-01-01
  samphan query mine.rq --format csv -o answer.csv
  echo 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }' | samphan query -
  samphan queries                                    lists the shipped ones")]
pub struct Query {
    /// A shipped query's name, a file that ends in .rq or .sparql, or - for standard input
    #[arg(value_name = "NAME|FILE|-")]
    query: String,
    /// A parameter; give it again for several values, `any` to leave it open
    #[arg(short, long = "param", value_name = "NAME=VALUE")]
    params: Vec<String>,
    /// Only facts at least so certain, from 0 to 1: short for --param min_confidence=N
    #[arg(long, value_name = "N")]
    min_confidence: Option<f64>,
    /// table, csv, tsv, json, xml; turtle, ntriples, rdfxml, jsonld for graphs [default: table on a terminal, else csv or
    /// turtle, or what the output file's name says]
    #[arg(long)]
    format: Option<String>,
    /// Begin CSV with a byte order mark, so that Excel opens Thai
    #[arg(long)]
    bom: bool,
    /// At most so many rows
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// Give up after so many seconds
    #[arg(long, value_name = "SECONDS")]
    timeout: Option<u64>,
    /// Write to a file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    store: StoreArg,
}

impl Query {
    pub fn run(self, talk: &Talk) -> Result<Done> {
        let catalogue = Catalogue::load(None)?;
        let given;
        let query = match self.query.as_str() {
            "-" => {
                let mut text = String::new();
                io::stdin().read_to_string(&mut text).map_err(Error::io("standard input"))?;
                given = query::Query::parse("-", "-", &text)?;
                &given
            }
            file if file.ends_with(".rq") || file.ends_with(".sparql") => {
                given = query::Query::read(Path::new(file))?;
                &given
            }
            name => catalogue.get(name)?,
        };
        let mut bindings = Bindings::default();
        for param in &self.params {
            let Some((name, value)) = param.split_once('=') else {
                return Err(Error::Usage(format!("--param {param}: write it as NAME=VALUE")));
            };
            bindings.add(name.trim(), value.trim());
        }
        if let Some(least) = self.min_confidence {
            bindings.add("min_confidence", least.to_string());
        }
        let store = self.store.read()?;
        let options = query::Options { timeout: self.timeout.map(Duration::from_secs), limit: self.limit };
        let answer = query.run(store.oxigraph(), &bindings, &options)?;
        // What nobody asked for narrows the answer all the same. In a file of one's own it is no surprise.
        let assumed = if catalogue.get(&self.query).is_ok() { query.assumed(&bindings) } else { Vec::new() };
        if !talk.quiet && !assumed.is_empty() {
            report_note(&format!("the query's own values where none is given: {}", assumed.join("; ")));
        }
        let done = if matches!(answer, Answer::Boolean(false)) { Done::WithRemarks } else { Done::Fully };
        if let Some(format) = self.format(&answer)? {
            let to = self.output.as_deref().unwrap_or(Path::new("standard output"));
            let out = Output::open(self.output.as_deref())?;
            out.fill(|w| {
                if self.bom && format == query::Format::Csv {
                    w.write_all("\u{feff}".as_bytes()).map_err(Error::io(to))?;
                }
                answer.write(format, w, to)
            })?;
            return Ok(done);
        }
        let table = answer.into_table()?;
        Output::open(self.output.as_deref())?.write(|w| write_table(&table, TableFormat::Table, false, w))?;
        if !talk.quiet && io::stderr().is_terminal() && table.columns.len() > 1 {
            eprintln!("{}", number(table.rows.len(), "row"));
        }
        Ok(done)
    }

    /// None for a table.
    fn format(&self, answer: &Answer) -> Result<Option<query::Format>> {
        let parse = |word: &str| word.parse().map(Some);
        match (self.format.as_deref(), self.output.as_deref().and_then(Path::extension).and_then(|e| e.to_str())) {
            (Some("table"), _) => Ok(None),
            (Some(word), _) => parse(word),
            (None, Some(extension)) if extension != "txt" => parse(extension),
            (None, _) if output::to_terminal(self.output.as_deref()) => Ok(None),
            _ => match answer {
                Answer::Graph(_) => parse("turtle"),
                Answer::Boolean(_) => Ok(None),
                Answer::Solutions(_) => parse("csv"),
            },
        }
    }
}
