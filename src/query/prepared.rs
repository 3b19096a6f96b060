//! One query: parsed, checked, and run with its parameters bound.

use std::path::Path;
use std::time::Duration;

use oxigraph::sparql::SparqlEvaluator;
use oxigraph::store::Store;
use serde::Serialize;
use spargebra::SparqlParser;

use super::answer::{Answer, Run};
use super::header::{Column, Header, Once, Text};
use super::lookup::did_you_mean;
use super::names::PREFIXES;
use super::param::{Bindings, Param};
use super::{algebra, plan};
use crate::error::{Error, Result};

/// A query with its documentation and parameters.
#[derive(Clone, Debug, Serialize)]
pub struct Query {
    /// The name it is called by: the file's stem.
    pub name: String,
    /// What it answers, in a line.
    pub summary: Text,
    /// A question it answers.
    pub question: Text,
    /// The group it is listed in, as `partners`.
    pub family: String,
    /// A command that asks it.
    pub example: String,
    /// The query that shows, with the same parameters, the sentences behind this one's figures; empty where its own rows do.
    pub evidence: String,
    /// The column by which the answer as a whole is counted, and what its values are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Column>,
    /// What its rows are reports of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub once: Option<Once>,
    /// Columns whose names say too little to be shown without what the header tells of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub legend: Vec<String>,
    /// More questions it answers, in Thai and English, by which `ask` knows it.
    pub asks: Vec<String>,
    /// Its parameters, in the order of the header.
    pub params: Vec<Param>,
    /// Its columns, as the header tells of them.
    pub columns: Vec<Column>,
    /// The file's text.
    #[serde(skip)]
    pub text: String,
    #[serde(skip)]
    parsed: spargebra::Query,
}

/// How a query is run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// When to give up. A sort that has begun is not interrupted.
    pub timeout: Option<Duration>,
    /// At most so many rows or triples, in place of the query's own last LIMIT.
    pub limit: Option<usize>,
}

impl Query {
    /// Parses and checks the text of a query file. `name` is what it is called by, `file` what messages call it.
    ///
    /// The usual prefixes ([`PREFIXES`]) need no declaration. A query without a header has a parameter
    /// for each variable with a `VALUES` clause of its own.
    ///
    /// # Errors
    /// [`Error::Query`] with the line, for a header or SPARQL that is wrong, an update, a `SERVICE` call, or a
    /// parameter without exactly one `VALUES` clause of its own.
    pub fn parse(name: &str, file: &str, text: &str) -> Result<Query> {
        let at = |line: usize| move |why| Error::Query { name: format!("{file}:{line}"), why };
        let whole = |why: String| Error::Query { name: file.to_owned(), why };
        let header = Header::parse(text).map_err(|(line, why)| at(line)(why))?;
        let mut parsed = parser().parse_query(text).map_err(|error| match parser().parse_update(text) {
            Ok(update) if !update.operations.is_empty() => whole("this is an update; queries only read".into()),
            _ => syntax(file, text, &error.to_string()),
        })?;
        if let Some(endpoint) = algebra::service(&parsed) {
            return Err(whole(format!("SERVICE {endpoint} would ask another server; remove it")));
        }
        algebra::order_columns(&mut parsed, text);
        let mut params = Vec::new();
        for declared in &header.params {
            let values = algebra::values_of(&parsed, &declared.name);
            let [rows] = values.as_slice() else {
                let why = format!("?{} needs one clause `VALUES ?{0} {{ … }}`, found {}", declared.name, values.len());
                return Err(at(declared.line)(why));
            };
            params.push(Param::declared(declared, rows).map_err(at(declared.line))?);
        }
        if !header.present {
            for name in algebra::values_variables(&parsed) {
                if let [rows] = algebra::values_of(&parsed, &name).as_slice() {
                    params.push(Param::inferred(name, rows));
                }
            }
        }
        let Header { summary, question, family, example, evidence, by, once, legend, asks, columns, .. } = header;
        let legend: Vec<String> = legend.split_whitespace().map(str::to_owned).collect();
        let told = by.iter().map(|by| &by.name).chain(&legend);
        if let Some(name) = told.into_iter().find(|name| columns.iter().all(|column| column.name != **name)) {
            return Err(whole(format!("`by` or `legend` names the column {name}, which is not declared")));
        }
        let (name, text) = (name.to_owned(), text.to_owned());
        Ok(Query {
            name,
            summary,
            question,
            family,
            example,
            evidence,
            by,
            once,
            legend,
            asks,
            params,
            columns,
            text,
            parsed,
        })
    }

    /// Reads a query file.
    ///
    /// # Errors
    /// [`Error::Io`], and those of [`Query::parse`].
    pub fn read(path: &Path) -> Result<Query> {
        let text = std::fs::read_to_string(path).map_err(Error::io(path))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        Query::parse(&name, &path.display().to_string(), &text)
    }

    /// Runs the query over the union of all graphs.
    ///
    /// # Errors
    /// [`Error::Usage`] for an unknown or missing parameter or a value of another type; [`Error::Lookup`] for a word
    /// that names nothing or several things in the store; [`Error::Query`] where the evaluation fails or runs out of time, here or while the
    /// answer is read.
    pub fn run(&self, store: &Store, bindings: &Bindings, options: &Options) -> Result<Answer> {
        let mut query = self.bound(store, bindings)?;
        if let Some(limit) = options.limit {
            algebra::limit(&mut query, limit);
        }
        plan::loop_lookups(&mut query);
        let run = Run::start(&self.name, options.timeout);
        let mut prepared = SparqlEvaluator::new().with_cancellation_token(run.token()).for_query(query);
        if prepared.dataset().is_default_dataset() {
            prepared.dataset_mut().set_default_graph_as_union();
        }
        let results = prepared.on_store(store).execute().map_err(|error| run.failed(&error))?;
        Ok(Answer::new(results, run, options.limit))
    }

    /// The parameters that are not given and have a value of the query's own, each as `name = value`.
    pub fn assumed(&self, bindings: &Bindings) -> Vec<String> {
        let own = self.params.iter().filter(|param| !param.default.is_empty() && bindings.get(&param.name).is_none());
        own.map(|param| format!("{} = {}", param.name, param.default.join(", "))).collect()
    }

    /// The LIMIT of the answer as a whole, where the query has one of its own.
    pub fn own_limit(&self) -> Option<usize> {
        algebra::own_limit(&self.parsed)
    }

    /// The SPARQL form of the query: `select`, `ask`, `construct` or `describe`.
    pub fn form(&self) -> &'static str {
        match self.parsed {
            spargebra::Query::Select { .. } => "select",
            spargebra::Query::Ask { .. } => "ask",
            spargebra::Query::Construct { .. } => "construct",
            spargebra::Query::Describe { .. } => "describe",
        }
    }

    fn bound(&self, store: &Store, bindings: &Bindings) -> Result<spargebra::Query> {
        if let Some(unknown) = bindings.names().find(|name| self.params.iter().all(|param| param.name != *name)) {
            return Err(Error::Usage(self.unknown(unknown)));
        }
        let mut query = self.parsed.clone();
        for param in &self.params {
            match bindings.get(&param.name) {
                Some(words) => algebra::bind(&mut query, &param.name, &param.rows(words, store)?),
                None if param.is_required() => {
                    let Text { en, .. } = &param.text;
                    return Err(Error::Usage(format!("{} needs a value for {}: {en}", self.name, param.name)));
                }
                None => {}
            }
        }
        Ok(query)
    }

    fn unknown(&self, name: &str) -> String {
        let names: Vec<&str> = self.params.iter().map(|param| param.name.as_str()).collect();
        match names.as_slice() {
            [] => format!("{} has no parameters", self.name),
            names => format!("{} has no parameter {name}; it has {}", self.name, names.join(", ")),
        }
    }
}

/// The names most like one that is not there, quoted, for a message.
pub(super) fn similar<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> String {
    let mut scored: Vec<_> = names.map(|known| (strsim::jaro_winkler(name, known), known)).collect();
    scored.retain(|(score, _)| *score > 0.75);
    scored.sort_by(|(a, x), (b, y)| b.total_cmp(a).then_with(|| x.cmp(y)));
    did_you_mean(&scored.iter().take(3).map(|(_, known)| (*known).to_owned()).collect::<Vec<_>>())
}

fn parser() -> SparqlParser {
    PREFIXES.iter().fold(SparqlParser::new(), |parser, (prefix, base)| {
        parser.clone().with_prefix(*prefix, *base).unwrap_or(parser)
    })
}

/// The parser's message is `error at LINE:COLUMN: expected …`, with every token and character class that would do.
/// Of these only whole sentences help (`Prefix not found`); otherwise what stands there says more.
fn syntax(file: &str, text: &str, message: &str) -> Error {
    let place = message.strip_prefix("error at ").and_then(|rest| rest.split_once(": "));
    let Some((place, expected)) = place else {
        return Error::Query { name: file.to_owned(), why: format!("not SPARQL: {message}") };
    };
    let list = expected.trim_start_matches("expected ").trim_start_matches("one of ");
    let sentence = list.split(", ").find(|item| item.contains(' ') && !item.starts_with(['[', '\'', '|']));
    let (line, column) = place.split_once(':').unwrap_or((place, "1"));
    let rest: String = text
        .lines()
        .nth(line.parse::<usize>().map_or(0, |line| line.saturating_sub(1)))
        .map(|line| line.chars().skip(column.parse::<usize>().map_or(0, |column| column.saturating_sub(1))).take(40))
        .map(|rest| rest.collect::<String>().trim().to_owned())
        .unwrap_or_default();
    let why = match (sentence, rest.as_str()) {
        (Some(sentence), _) => sentence.to_owned(),
        (None, "") => "wrong at or before the end of this line".to_owned(),
        (None, rest) => format!("wrong at or before `{rest}`"),
    };
    Error::Query { name: format!("{file}:{place}"), why: format!("not SPARQL: {why}") }
}
