//! `samphan queries`: what can be asked.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Done;
use super::output::{Output, to_terminal, write_table};
use crate::error::{Error, Result};
use crate::export::TableFormat;
use crate::model::Table;
use crate::query::{Catalogue, Param, Query, describe};

/// List the shipped queries, or show one with its parameters
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan queries                                    by family
  samphan queries partners-by-topic                  parameters, columns, SPARQL
  samphan queries --family time
  samphan queries --format turtle -o queries.ttl     for editors that list example queries")]
pub struct Queries {
    /// One query to show whole
    name: Option<String>,
    /// Only this family
    #[arg(long, value_name = "FAMILY")]
    family: Option<String>,
    /// [default: table on a terminal, csv in a pipe; a query's own text where one is named]
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Short for --format json
    #[arg(long, conflicts_with = "format")]
    json: bool,
    /// Write to a file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// How the catalogue is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// By family, for reading
    Table,
    /// One row a query
    Csv,
    /// All of the headers
    Json,
    /// RDF: SHACL executables with sh:select, sh:prefixes and schema:keywords, as SIB publishes its examples
    Turtle,
}

impl Queries {
    pub fn run(self) -> Result<Done> {
        let catalogue = Catalogue::load(None)?;
        let mut queries: Vec<&Query> = match &self.name {
            Some(name) => vec![catalogue.get(name)?],
            None => catalogue.iter().collect(),
        };
        if let Some(family) = &self.family {
            let mut families: Vec<&str> = queries.iter().map(|query| query.family.as_str()).collect();
            families.sort_unstable();
            families.dedup();
            if !families.contains(&family.as_str()) {
                return Err(Error::Usage(format!(
                    "there is no family \"{family}\"; there are {}",
                    families.join(", ")
                )));
            }
            queries.retain(|query| query.family == *family);
        }
        let output = || Output::open(self.output.as_deref());
        let format = if self.json { Some(Format::Json) } else { self.format };
        match (format, &self.name) {
            (Some(Format::Turtle), _) => output()?.write_all(describe(queries.into_iter())?.as_bytes())?,
            (Some(Format::Json), Some(_)) => output()?.write_all(json(&queries[0])?.as_bytes())?,
            (Some(Format::Json), None) => output()?.write_all(json(&queries)?.as_bytes())?,
            (None, Some(_)) => output()?.write_all(queries[0].text.as_bytes())?,
            (format, _) => {
                let people = format.map_or(to_terminal(self.output.as_deref()), |f| f == Format::Table);
                let format = if people { TableFormat::Table } else { TableFormat::Csv };
                output()?.write(|w| write_table(&listing(&queries, people), format, false, w))?;
            }
        }
        Ok(Done::Fully)
    }
}

/// The queries by family, then by name, parameters with the query's own values; for people a family's name stands on its first row only.
fn listing(queries: &[&Query], people: bool) -> Table {
    let mut sorted = queries.to_vec();
    sorted.sort_by_key(|query| (&query.family, &query.name));
    let mut table = Table::new(["family", "name", "answers", "parameters", "example"]);
    let mut last = None;
    for query in sorted {
        let param = |p: &Param| match p.default.as_slice() {
            [] => p.name.clone(),
            own => format!("{}={}", p.name, own.join("|")),
        };
        let params: Vec<String> = query.params.iter().map(param).collect();
        let family = if people && last == Some(&query.family) { None } else { Some(query.family.clone()) };
        last = Some(&query.family);
        let rest = [query.name.clone(), query.summary.en.clone(), params.join(", "), query.example.clone()];
        table.rows.push(std::iter::once(family).chain(rest.into_iter().map(Some)).collect());
    }
    if people {
        // The example is in the query's own header; a terminal has no room for it.
        table.columns.pop();
        table.rows.iter_mut().for_each(|row| {
            row.pop();
        });
    }
    table
}

fn json(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string_pretty(value).map(|s| s + "\n").map_err(|e| Error::Usage(e.to_string()))
}
