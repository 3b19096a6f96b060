//! `samphan agreements`: the register of agreements.

use clap::Args;

use super::chosen::outside;
use super::listing::{Written, named, no_partner, number};
use super::output::report_note;
use super::{Done, StoreArg, Talk};
use crate::error::Result;
use crate::model::AgreementStatus;
use crate::profile::Period;
use crate::query::entity;
use crate::register::{Filter, Register};

/// The register of agreements: each once, with its life cycle
///
/// The same memorandum told of in several articles is one agreement: its status is that of the latest report, but nothing takes it
/// back from signed or in force; where reports differ, all that they say is shown. With an agreement, or --reports, every report of it in order of date.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan agreements --partner RU                    what there is with Russia
  samphan agreements --stalled 12                    told of for a year or more, never as signed
  samphan agreements --stalled 24 --as-of 2024-06-30 the same as it was then
  samphan agreements --topic cybercrime --status signed --since 2025-01-01
  samphan agreements 96398                           the agreements that article 96398 tells of, report by report")]
pub struct Agreements {
    /// Agreements by their ids, or the numbers of articles that report them
    #[arg(value_name = "AGREEMENT")]
    named: Vec<String>,
    /// Only with this state or body
    #[arg(long, value_name = "THING")]
    partner: Option<String>,
    /// Only on this topic or a narrower one
    #[arg(long)]
    topic: Option<String>,
    /// Only with this status: proposed, negotiating, drafting, approved, signed, in-force, renewed, ended
    #[arg(long)]
    status: Option<AgreementStatus>,
    /// Only with this party
    #[arg(long, value_name = "THING")]
    body: Option<String>,
    /// Only told of in this year, month or day or later (2025, 2568-01, 2025-01-31)
    #[arg(long, value_name = "WHEN")]
    since: Option<Period>,
    /// Only told of in this year, month or day or earlier
    #[arg(long, value_name = "WHEN")]
    until: Option<Period>,
    /// Only commitments first told of at least so many months ago and never as signed
    #[arg(long, value_name = "MONTHS")]
    stalled: Option<i32>,
    /// As it was on this day or at the end of this year or month: later articles do not count [default: the day of the newest
    /// article]
    #[arg(long, value_name = "WHEN")]
    as_of: Option<Period>,
    /// Only reports of at least this confidence, from 0 to 1
    #[arg(long, value_name = "N", default_value_t = 0.0)]
    min_confidence: f64,
    /// Every report of each
    #[arg(long)]
    reports: bool,
    #[command(flatten)]
    written: Written,
    #[command(flatten)]
    store: StoreArg,
}

impl Agreements {
    pub fn run(self, talk: &Talk) -> Result<Done> {
        let store = self.store.read()?;
        let graph = store.oxigraph();
        let thing = |word: &Option<String>| word.as_deref().map(|word| entity(graph, word)).transpose();
        let filter = Filter {
            partner: thing(&self.partner)?,
            body: thing(&self.body)?,
            topic: thing(&self.topic)?,
            status: self.status,
            since: self.since.map(|period| period.from),
            until: self.until.map(|period| period.to),
            stalled: self.stalled,
        };
        let register = Register::read(graph, self.min_confidence, self.as_of.map(|period| period.to))?;
        let mut found = register.select(graph, &filter)?;
        let named =
            named(&self.named, "agreement", |word| register.named(word).iter().map(|a| a.id.as_str()).collect())?;
        if let Some(named) = &named {
            found.retain(|a| named.contains(a.id.as_str()));
        }
        let table = if self.reports || named.is_some() {
            register.reports_table(graph, &found, self.written.lang)?
        } else {
            register.table(graph, &found, self.written.lang)?
        };
        self.written.write(&table)?;
        if !talk.quiet {
            if found.is_empty() {
                let never = "told of as signed, in force, renewed or ended is no stalled agreement".to_owned();
                let done = self.status.is_some_and(AgreementStatus::is_done) && self.stalled.is_some();
                let whys = [
                    done.then_some(never),
                    no_partner(&filter.partner),
                    outside(filter.since, filter.until, register.newest),
                ];
                whys.into_iter().flatten().for_each(|why| report_note(&why));
            }
            let reports: usize = found.iter().map(|a| a.reports.len()).sum();
            eprintln!("samphan: {}, {}", number(found.len(), "agreement"), number(reports, "report"));
            if !register.linked {
                eprintln!(
                    "samphan: no links in this store, so each report stands by itself; make them with `samphan link`"
                );
            }
        }
        Ok(Done::Fully)
    }
}
