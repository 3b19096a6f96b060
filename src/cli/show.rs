//! `samphan show`: what is known of one thing.

use clap::Args;

use super::chosen::{Chosen, day, thing};
use super::{Done, StoreArg};
use crate::error::Result;
use crate::export::{TableFormat, profile as page};
use crate::profile::{self, Period};

/// So many rows a section where people read them.
const ROWS: usize = 5;

/// Show what is known of a country, body, person, topic or article
///
/// Its names, offices over time, agreements, meetings, partners, topics, articles a year and most telling sentences, each
/// with the article that states it.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan show RU                                    a country, by code or name
  samphan show ดีอี --lang th --limit 10              a ministry, by its short form
  samphan show MDES --on 2021-05-24                  who held its offices on a day, and what it was called
  samphan show cybercrime --as-of 2022               what was known of a topic at the end of 2022
  samphan show 96398                                 what one article states
  samphan show LA --format csv -o laos.csv           all of it, a row for each piece of evidence")]
pub struct Show {
    /// A name, part of a name, acronym, ISO code, CURIE, IRI or article number
    what: String,
    /// Only offices held, and names used, around this day: the last sighting before it and the first after it
    #[arg(long, value_name = "DAY")]
    on: Option<Period>,
    /// At most so many rows a section [default: 5 in text and Markdown, else all]
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// text, json, csv, tsv, markdown [default: what the output file's name says, text on a terminal, else csv]
    #[arg(long)]
    format: Option<TableFormat>,
    #[command(flatten)]
    chosen: Chosen,
    #[command(flatten)]
    store: StoreArg,
}

impl Show {
    pub fn run(self) -> Result<Done> {
        let on = self.on.map(|period| day(period, "--on")).transpose()?;
        let format = self.chosen.out.format(self.format);
        let store = self.store.read()?;
        let node = thing(&store, &self.what)?;
        let options = self.chosen.options(rows(self.limit, format, ROWS), on);
        let found = profile::show(store.oxigraph(), &node, &options)?;
        let (lang, table) = (self.chosen.lang(), self.chosen.table());
        self.chosen.out.open()?.write(|w| page::write(&found, lang, format, &table, w))?;
        Ok(Done::Fully)
    }
}

/// People get the first rows, programs all.
pub fn rows(given: Option<usize>, format: TableFormat, for_people: usize) -> Option<usize> {
    given.or(matches!(format, TableFormat::Table | TableFormat::Markdown).then_some(for_people))
}
