//! `samphan timeline`: what happened, in the order of its days.

use clap::Args;

use super::chosen::{Chosen, thing};
use super::{Done, StoreArg, Talk};
use crate::error::Result;
use crate::export::TableFormat;
use crate::export::timeline::{TimelineFormat, write};
use crate::profile::{self, Choice, Happening};

/// So many of the latest entries where people read them, and in a picture.
const ENTRIES: usize = 40;

/// List events, agreements and appointments in the order of their own days
///
/// The day of an event or signing where the text states it, and the article's otherwise; both are shown. An appointment is
/// the first sighting of a person in an office.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan timeline RU                                the latest about a country
  samphan timeline MDES --kind appointment           who was seen in its offices from when
  samphan timeline --topic cybercrime --from 2024 --to 2025-06
  samphan timeline KZ -o kazakhstan.ics              for a calendar program
  samphan timeline KZ --lang th -o kazakhstan.svg    a picture")]
pub struct Timeline {
    /// A name, acronym, ISO code, CURIE or IRI; without, everybody's events and agreements
    what: Option<String>,
    /// Only agreements on this topic or a narrower one, and events told by articles that state cooperation on it
    #[arg(long, value_name = "TOPIC")]
    topic: Option<String>,
    /// Only this sort: event, agreement, appointment; may be given again
    #[arg(long = "kind", value_name = "KIND")]
    kinds: Vec<Happening>,
    /// At most so many, the latest [default: 40 in text, Markdown and pictures, else all]
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// text, csv, tsv, json, markdown, ics, svg [default: what the output file's name says, text on a terminal, else csv]
    #[arg(long)]
    format: Option<TimelineFormat>,
    #[command(flatten)]
    chosen: Chosen,
    #[command(flatten)]
    store: StoreArg,
}

impl Timeline {
    pub fn run(self, talk: &Talk) -> Result<Done> {
        let out = &self.chosen.out;
        let format = self.format.or_else(|| out.path().and_then(TimelineFormat::of_file));
        let format = format.unwrap_or_else(|| TimelineFormat::Table(out.format(None)));
        let for_people = matches!(
            format,
            TimelineFormat::Picture | TimelineFormat::Table(TableFormat::Table | TableFormat::Markdown)
        );
        let limit = self.limit.or(for_people.then_some(ENTRIES));
        let store = self.store.read()?;
        let named = |word: &Option<String>| word.as_deref().map(|word| thing(&store, word)).transpose();
        let choice = Choice { of: named(&self.what)?, topic: named(&self.topic)?, kinds: self.kinds.clone() };
        let found = profile::timeline(store.oxigraph(), &choice, &self.chosen.options(limit, None))?;
        let (lang, table) = (self.chosen.lang(), self.chosen.table());
        out.open()?.write(|w| write(&found, lang, format, &table, w))?;
        if !talk.quiet && found.entries.len() < found.total {
            eprintln!("samphan: the latest {} of {}; --limit shows more", found.entries.len(), found.total);
        }
        if !talk.quiet && found.undated > 0 {
            eprintln!("samphan: {} without any day left out", found.undated);
        }
        Ok(Done::Fully)
    }
}
