//! `samphan compare`: two things, or two periods, side by side.

use clap::Args;

use super::chosen::{Chosen, thing};
use super::show::rows;
use super::{Done, StoreArg};
use crate::error::{Error, Result};
use crate::export::{TableFormat, comparison as page};
use crate::profile::{self, Period};

/// So many rows of what both have, and of what each has alone, where people read them.
const ROWS: usize = 5;

/// Compare two partners, bodies, people or topics, or two periods
///
/// What both have comes first, then what only one has: topics, agreements, meetings, partners, people, offices, articles a
/// year. With --periods, one thing, or all that is told, in two periods.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan compare LA KH                              two partners
  samphan compare cybercrime startups --limit 10     two topics
  samphan compare RU --periods 2021 2025             one partner in two years
  samphan compare --periods 2021-01..2021-06 2025-01..2025-06
  samphan compare LA KH --format csv -o both.csv     every row, with the sentences")]
pub struct Compare {
    /// A name, acronym, ISO code, CURIE or IRI each
    #[arg(value_name = "THING", num_args = 0..=2)]
    things: Vec<String>,
    /// Two years, months, days or stretches (2021-01..2021-06)
    #[arg(long, value_name = "PERIOD", num_args = 2, conflicts_with_all = ["from", "to"])]
    periods: Vec<Period>,
    /// At most so many rows of each sort a section [default: 5 in text and Markdown, else all]
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

impl Compare {
    pub fn run(self) -> Result<Done> {
        let format = self.chosen.out.format(self.format);
        let options = self.chosen.options(rows(self.limit, format, ROWS), None);
        let open = || self.store.read();
        let found = match (self.things.as_slice(), self.periods.as_slice()) {
            ([a, b], []) => {
                let store = open()?;
                profile::compare(store.oxigraph(), &thing(&store, a)?, &thing(&store, b)?, &options)?
            }
            (things @ ([] | [_]), [first, second]) => {
                let store = open()?;
                let node = things.first().map(|word| thing(&store, word)).transpose()?;
                profile::compare_periods(store.oxigraph(), node.as_ref(), [*first, *second], &options)?
            }
            _ => {
                let forms = "samphan compare A B, or samphan compare [A] --periods FIRST SECOND";
                return Err(Error::Usage(format!("a comparison has two sides: {forms}")));
            }
        };
        let (lang, table) = (self.chosen.lang(), self.chosen.table());
        self.chosen.out.open()?.write(|w| page::write(&found, lang, format, &table, w))?;
        Ok(Done::Fully)
    }
}
