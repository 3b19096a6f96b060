//! `samphan queries`: what can be asked.

use clap::Args;

use super::Done;
use super::output::{Output, write_table};
use crate::error::{Error, Result};
use crate::export::TableFormat;
use crate::model::Table;
use crate::query::Catalogue;

/// List the shipped queries, or show one with its parameters
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan queries
  samphan queries partners-by-topic                  parameters, columns, SPARQL
  samphan queries --json")]
pub struct Queries {
    /// One query to show whole
    name: Option<String>,
    /// As JSON
    #[arg(long)]
    json: bool,
}

impl Queries {
    pub fn run(self) -> Result<Done> {
        let catalogue = Catalogue::load(None)?;
        let text = match &self.name {
            Some(name) if self.json => json(catalogue.get(name)?)?,
            Some(name) => catalogue.get(name)?.text.clone(),
            None if self.json => json(&catalogue.iter().collect::<Vec<_>>())?,
            None => {
                let mut table = Table::new(["name", "answers", "parameters"]);
                for query in catalogue.iter() {
                    let params: Vec<&str> = query.params.iter().map(|p| p.name.as_str()).collect();
                    let row = [query.name.clone(), query.summary.en.clone(), params.join(", ")];
                    table.rows.push(row.into_iter().map(Some).collect());
                }
                return Output::open(None)?
                    .write(|w| write_table(&table, TableFormat::Table, false, w))
                    .map(|()| Done::Fully);
            }
        };
        Output::open(None)?.write_all(text.as_bytes())?;
        Ok(Done::Fully)
    }
}

fn json(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string_pretty(value).map(|s| s + "\n").map_err(|e| Error::Usage(e.to_string()))
}
