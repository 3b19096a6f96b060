//! `samphan events`: events, each once, with its sources.

use clap::Args;

use super::chosen::outside;
use super::listing::{Written, named, no_partner, number};
use super::output::report_note;
use super::{Done, StoreArg, Talk};
use crate::error::Result;
use crate::model::EventKind;
use crate::profile::Period;
use crate::query::entity;
use crate::register::{Happenings, Wanted};

/// Events, each once, with all that report it; and series of meetings with their gaps
///
/// The same meeting told of by several ministries is one event. Copies of one text count once; the support of an event is the
/// number of bodies that issued reports of it, and of texts whose title does not begin with a body.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan events --partner CN --kind meeting --from 2025-01-01
  samphan events --person ประเสริฐ --reports          every report, and why reports were joined
  samphan events --body ดีอี --texts 2                 what two texts or more tell of
  samphan events --series --partner LA               counted meetings with Laos, with the numbers that are missing
  samphan events 92542                               the events that article 92542 tells of, report by report")]
pub struct Events {
    /// Events by their ids, or the numbers of articles that report them
    #[arg(value_name = "EVENT")]
    named: Vec<String>,
    /// Only with this state represented, or this body taking part
    #[arg(long, value_name = "THING")]
    partner: Option<String>,
    /// Only with this body taking part
    #[arg(long, value_name = "THING")]
    body: Option<String>,
    /// Only with this person taking part
    #[arg(long, value_name = "THING")]
    person: Option<String>,
    /// Only of this kind: meeting, courtesy-call, visit, signing, forum, ceremony, phone-call, training
    #[arg(long)]
    kind: Option<EventKind>,
    /// Only in articles on this topic or a narrower one
    #[arg(long)]
    topic: Option<String>,
    /// Only in this year, month or day or later (2025, 2568-01, 2025-01-31)
    #[arg(long, value_name = "WHEN")]
    from: Option<Period>,
    /// Only in this year, month or day or earlier
    #[arg(long, value_name = "WHEN")]
    to: Option<Period>,
    /// Only what at least so many texts tell of
    #[arg(long, value_name = "N", default_value_t = 1)]
    texts: usize,
    /// Only reports of at least this confidence, from 0 to 1
    #[arg(long, value_name = "N", default_value_t = 0.0)]
    min_confidence: f64,
    /// Every report of each
    #[arg(long, conflicts_with = "series")]
    reports: bool,
    /// The series that these events are of, in order, gaps included
    #[arg(long)]
    series: bool,
    #[command(flatten)]
    written: Written,
    #[command(flatten)]
    store: StoreArg,
}

impl Events {
    pub fn run(self, talk: &Talk) -> Result<Done> {
        let store = self.store.read()?;
        let graph = store.oxigraph();
        let thing = |word: &Option<String>| word.as_deref().map(|word| entity(graph, word)).transpose();
        let wanted = Wanted {
            partner: thing(&self.partner)?,
            body: thing(&self.body)?,
            person: thing(&self.person)?,
            kind: self.kind.map(|kind| kind.as_str().to_owned()),
            topic: thing(&self.topic)?,
            from: self.from.map(|period| period.from),
            to: self.to.map(|period| period.to),
            texts: self.texts,
        };
        let happenings = Happenings::read(graph, self.min_confidence)?;
        let mut found = happenings.select(graph, &wanted)?;
        let named = named(&self.named, "event", |word| happenings.named(word).iter().map(|h| h.id.as_str()).collect())?;
        if let Some(named) = &named {
            found.retain(|h| named.contains(h.id.as_str()));
        }
        let table = if self.series {
            happenings.series_table(graph, &found, self.written.lang)?
        } else if self.reports || named.is_some() {
            happenings.reports_table(&found)
        } else {
            happenings.table(graph, &found, self.written.lang)?
        };
        self.written.write(&table)?;
        if !talk.quiet {
            if found.is_empty() {
                let last = happenings.events.iter().filter_map(|h| h.day()).max();
                let late = outside(wanted.from, wanted.to, None).or_else(|| {
                    let (from, last) = (wanted.from?, last?);
                    (from > last).then(|| format!("the last event is of {last}"))
                });
                [no_partner(&wanted.partner), late].into_iter().flatten().for_each(|why| report_note(&why));
            }
            let reports: usize = found.iter().map(|h| h.tellings.len()).sum();
            eprintln!("samphan: {}, {}", number(found.len(), "event"), number(reports, "report"));
        }
        Ok(Done::Fully)
    }
}
