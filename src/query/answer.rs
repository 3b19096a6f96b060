//! What a query answers: rows, yes or no, or a graph; as a table for people or in the formats of the W3C.

use std::io::{self, Write};
use std::path::Path;
use std::str::FromStr;
use std::sync::mpsc;
use std::time::Duration;

use oxigraph::io::{JsonLdProfileSet, RdfFormat, RdfSerializer};
use oxigraph::model::vocab::{rdf, xsd};
use oxigraph::model::{Literal, Term, Triple};
use oxigraph::sparql::results::{QueryResultsFormat, QueryResultsSerializer};
use oxigraph::sparql::{
    CancellationToken, QueryEvaluationError, QueryResults, QuerySolution, QuerySolutionIter, QueryTripleIter, Variable,
};

use super::names::{PREFIXES, cell, shorten};
use crate::error::{Error, Result};
use crate::model::Table;

/// The answer to a query. Rows and triples are found while they are read.
pub enum Answer {
    /// Of a SELECT.
    Solutions(Solutions),
    /// Of an ASK.
    Boolean(bool),
    /// Of a CONSTRUCT or DESCRIBE.
    Graph(Triples),
}

/// The rows of a SELECT, in the query's order.
pub struct Solutions {
    rows: QuerySolutionIter<'static>,
    run: Run,
}

/// The triples of a CONSTRUCT or DESCRIBE; none comes twice.
pub struct Triples {
    triples: QueryTripleIter<'static>,
    run: Run,
    left: usize,
}

/// A format that answers are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// SPARQL 1.1 CSV, with `'` before text that a spreadsheet would take for a formula.
    Csv,
    /// SPARQL 1.1 TSV: terms as Turtle writes them.
    Tsv,
    /// SPARQL 1.1 JSON.
    Json,
    /// SPARQL XML.
    Xml,
    /// Turtle.
    Turtle,
    /// N-Triples.
    NTriples,
    /// RDF/XML.
    RdfXml,
    /// JSON-LD.
    JsonLd,
}

impl Format {
    const NAMES: [(&str, Format); 11] = [
        ("csv", Format::Csv),
        ("tsv", Format::Tsv),
        ("json", Format::Json),
        ("xml", Format::Xml),
        ("turtle", Format::Turtle),
        ("ntriples", Format::NTriples),
        ("rdfxml", Format::RdfXml),
        ("jsonld", Format::JsonLd),
        ("ttl", Format::Turtle),
        ("nt", Format::NTriples),
        ("rdf", Format::RdfXml),
    ];

    fn rows(self) -> Option<QueryResultsFormat> {
        match self {
            Format::Csv => Some(QueryResultsFormat::Csv),
            Format::Tsv => Some(QueryResultsFormat::Tsv),
            Format::Json => Some(QueryResultsFormat::Json),
            Format::Xml => Some(QueryResultsFormat::Xml),
            _ => None,
        }
    }

    fn graph(self) -> Option<RdfFormat> {
        match self {
            Format::Turtle => Some(RdfFormat::Turtle),
            Format::NTriples => Some(RdfFormat::NTriples),
            Format::RdfXml => Some(RdfFormat::RdfXml),
            Format::JsonLd => Some(RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() }),
            _ => None,
        }
    }
}

impl FromStr for Format {
    type Err = Error;

    /// From its name or the extension of a file.
    fn from_str(name: &str) -> Result<Self> {
        let lower = name.to_ascii_lowercase();
        Format::NAMES.iter().find(|(known, _)| *known == lower).map(|(_, format)| *format).ok_or_else(|| {
            let names: Vec<_> = Format::NAMES[..8].iter().map(|(known, _)| *known).collect();
            Error::Usage(format!("unknown format \"{name}\"; expected one of {}", names.join(", ")))
        })
    }
}

impl Answer {
    pub(super) fn new(results: QueryResults<'static>, run: Run, limit: Option<usize>) -> Self {
        match results {
            QueryResults::Solutions(rows) => Answer::Solutions(Solutions { rows, run }),
            QueryResults::Boolean(answer) => Answer::Boolean(answer),
            QueryResults::Graph(triples) => Answer::Graph(Triples { triples, run, left: limit.unwrap_or(usize::MAX) }),
        }
    }

    /// The whole answer as cells of text: our IRIs by their short names, literals by their text.
    ///
    /// # Errors
    /// Where the evaluation fails or runs out of time.
    pub fn into_table(self) -> Result<Table> {
        Ok(match self {
            Answer::Solutions(solutions) => {
                let mut table = Table::new(solutions.columns().map(str::to_owned).collect::<Vec<_>>());
                for row in solutions {
                    table.rows.push(row?.values().iter().map(|term| term.as_ref().map(cell)).collect());
                }
                table
            }
            Answer::Boolean(answer) => {
                let mut table = Table::new(["answer"]);
                table.rows.push(vec![Some(if answer { "yes" } else { "no" }.to_owned())]);
                table
            }
            Answer::Graph(triples) => {
                let mut table = Table::new(["subject", "predicate", "object"]);
                for triple in triples {
                    let triple = triple?;
                    let (subject, predicate) = (Term::from(triple.subject), triple.predicate);
                    let cells = [cell(&subject), shorten(predicate.as_str()), cell(&triple.object)];
                    table.rows.push(cells.map(Some).to_vec());
                }
                table
            }
        })
    }

    /// Writes the whole answer. `to` names the destination in messages.
    ///
    /// # Errors
    /// [`Error::Usage`] for a format that has no place for this sort of answer; [`Error::Io`] where `out` fails;
    /// [`Error::Query`] where the evaluation fails or runs out of time, and then what is written is not closed.
    pub fn write(self, format: Format, out: impl Write, to: &Path) -> Result<()> {
        match self {
            Answer::Solutions(solutions) => {
                let serializer = rows_in(format)?;
                let variables = solutions.rows.variables().to_vec();
                let mut writer = serializer.serialize_solutions_to_writer(out, variables).map_err(Error::io(to))?;
                for row in solutions {
                    let row = row?;
                    let cells = row.iter().map(|(variable, term)| match format {
                        Format::Csv => (variable, no_formula(term)),
                        _ => (variable, term.clone()),
                    });
                    writer.serialize(cells.collect::<Vec<_>>().iter().map(|(v, t)| (*v, t))).map_err(Error::io(to))?;
                }
                finish(writer.finish(), to)
            }
            Answer::Boolean(answer) => finish(rows_in(format)?.serialize_boolean_to_writer(out, answer), to),
            Answer::Graph(triples) => {
                let graph = format.graph().ok_or_else(|| {
                    Error::Usage("the answer is a graph: write it as turtle, ntriples, rdfxml or jsonld".into())
                })?;
                let mut serializer = RdfSerializer::from_format(graph);
                for (prefix, base) in PREFIXES {
                    serializer = serializer.with_prefix(*prefix, *base).map_err(|e| Error::Usage(e.to_string()))?;
                }
                let mut writer = serializer.for_writer(out);
                for triple in triples {
                    writer.serialize_triple(&triple?).map_err(Error::io(to))?;
                }
                finish(writer.finish(), to)
            }
        }
    }
}

fn rows_in(format: Format) -> Result<QueryResultsSerializer> {
    let rows = format.rows().map(QueryResultsSerializer::from_format);
    rows.ok_or_else(|| Error::Usage("the answer is a table: write it as csv, tsv, json or xml".into()))
}

fn finish(end: io::Result<impl Write>, to: &Path) -> Result<()> {
    end.and_then(|mut out| out.flush()).map_err(Error::io(to))
}

/// Text that a spreadsheet would run, made plain by an apostrophe; numbers and dates are left alone.
fn no_formula(term: &Term) -> Term {
    match term {
        Term::Literal(literal)
            if [xsd::STRING, rdf::LANG_STRING].contains(&literal.datatype())
                && literal.value().starts_with(['=', '+', '-', '@', '\t', '\r']) =>
        {
            Literal::from(format!("'{}", literal.value())).into()
        }
        other => other.clone(),
    }
}

impl Solutions {
    /// The columns in order, without `?`.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.rows.variables().iter().map(Variable::as_str)
    }
}

impl Iterator for Solutions {
    type Item = Result<QuerySolution>;

    fn next(&mut self) -> Option<Self::Item> {
        self.rows.next().map(|row| row.map_err(|error| self.run.failed(&error)))
    }
}

impl Iterator for Triples {
    type Item = Result<Triple>;

    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        self.triples.next().map(|triple| triple.map_err(|error| self.run.failed(&error)))
    }
}

/// One evaluation: its name for messages, and the clock that stops it. Dropping it stops the clock.
pub(super) struct Run {
    name: String,
    timeout: Option<Duration>,
    token: CancellationToken,
    _clock: Option<mpsc::Sender<()>>,
}

impl Run {
    /// Starts the clock.
    pub fn start(name: &str, timeout: Option<Duration>) -> Self {
        let token = CancellationToken::new();
        let clock = timeout.map(|timeout| {
            let (sender, receiver) = mpsc::channel::<()>();
            let token = token.clone();
            std::thread::spawn(move || {
                if receiver.recv_timeout(timeout) == Err(mpsc::RecvTimeoutError::Timeout) {
                    token.cancel();
                }
            });
            sender
        });
        Run { name: name.to_owned(), timeout, token, _clock: clock }
    }

    pub fn token(&self) -> CancellationToken {
        self.token.clone()
    }

    pub fn failed(&self, error: &QueryEvaluationError) -> Error {
        let why = match (error, self.timeout) {
            (QueryEvaluationError::Cancelled, Some(timeout)) => {
                format!("stopped after {} s; ask something narrower or give it more time", timeout.as_secs_f64())
            }
            _ => error.to_string(),
        };
        Error::Query { name: self.name.clone(), why }
    }
}
