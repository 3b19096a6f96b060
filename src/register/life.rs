//! Agreements with their life cycles.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use oxigraph::model::{NamedNode, Term};
use oxigraph::store::Store;

use super::read::{self, Report};
use crate::analyze::facts::{Reader, unread};
use crate::analyze::terms::id as local;
use crate::error::Result;
use crate::model::{AgreementStatus, id};
use crate::rdf::vocab::{other, sam};

/// One agreement, with every report of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// The id of the instrument.
    pub id: String,
    /// What articles say of it, by date; never empty.
    pub reports: Vec<Report>,
    /// The id of the earlier instrument of its line.
    pub follows: Option<String>,
}

/// Every agreement of a store.
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// By the date of their first reports.
    pub agreements: Vec<Agreement>,
    /// The day of the newest article, of an agreement or not.
    pub newest: Option<Date>,
    /// Whether reports were linked; without, each is an agreement of its own.
    pub linked: bool,
    copies: Copies,
    reasons: BTreeMap<String, Vec<String>>,
}

/// Which agreements are looked at; empty means any.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// A state or body on the other side.
    pub partner: Option<NamedNode>,
    /// A party.
    pub body: Option<NamedNode>,
    /// A topic; narrower ones count too.
    pub topic: Option<NamedNode>,
    /// The status that stands.
    pub status: Option<AgreementStatus>,
    /// Told of on this day or later.
    pub since: Option<Date>,
    /// Told of on this day or earlier.
    pub until: Option<Date>,
    /// Told of for so many months, and never as signed.
    pub stalled: Option<i32>,
}

impl Register {
    /// Reads reports of at least so much confidence, up to and including a day, and puts them together as the links say.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn read(store: &Store, least: f64, as_of: Option<Date>) -> Result<Register> {
        let things = read::things_of_reports(store)?;
        let follows: BTreeMap<String, String> = read::pairs(store, other::WAS_REVISION_OF)?.into_iter().collect();
        let mut groups: BTreeMap<String, Vec<Report>> = BTreeMap::new();
        for report in read::reports(store)? {
            if report.confidence >= least && as_of.is_none_or(|day| report.source.date.is_none_or(|told| told <= day)) {
                let own = || id::told("instrument", &report.fact);
                groups.entry(things.get(&report.fact).cloned().unwrap_or_else(own)).or_default().push(report);
            }
        }
        let mut agreements: Vec<Agreement> = groups
            .into_iter()
            .map(|(id, reports)| Agreement { follows: follows.get(&id).cloned(), id, reports })
            .collect();
        agreements.sort_by(|a, b| (a.first().source.date, &a.id).cmp(&(b.first().source.date, &b.id)));
        let newest = newest(store)?.into_iter().chain(as_of).min();
        Ok(Register {
            agreements,
            newest,
            linked: !things.is_empty(),
            copies: Copies::read(store)?,
            reasons: reasons(store)?,
        })
    }

    /// The agreements that a filter leaves.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn select(&self, store: &Store, filter: &Filter) -> Result<Vec<&Agreement>> {
        let topics = filter.topic.as_ref().map(|topic| narrower(store, topic)).transpose()?;
        let limit = |months: i32| self.newest.and_then(|day| day.checked_sub(months.months()).ok());
        let has = |a: &Agreement, side: &NamedNode| {
            let side = local(side.as_str());
            a.reports.iter().any(|r| r.bodies.contains(side) || r.states.contains(side))
        };
        let keeps = |a: &&Agreement| {
            filter.partner.as_ref().is_none_or(|partner| has(a, partner))
                && filter.body.as_ref().is_none_or(|body| has(a, body))
                && topics.as_ref().is_none_or(|wanted| !a.topics().is_disjoint(wanted))
                && filter.status.is_none_or(|status| a.stands().status == Some(status))
                && filter.since.is_none_or(|day| a.latest().source.date.is_some_and(|last| last >= day))
                && filter.until.is_none_or(|day| a.first().source.date.is_some_and(|first| first <= day))
                && filter.stalled.is_none_or(|months| a.stalled(limit(months)))
        };
        Ok(self.agreements.iter().filter(keeps).collect())
    }

    /// The agreements that a word names: by their id, or by the number of an article or the id of a fact that reports them.
    pub fn named(&self, word: &str) -> Vec<&Agreement> {
        let word = local(word.trim().trim_start_matches("id:"));
        let reports = |a: &&Agreement| a.reports.iter().any(|r| r.fact == word || r.source.number == word);
        self.agreements.iter().filter(|a| a.id == word || reports(a)).collect()
    }

    /// How many texts report an agreement, copies of one counted once.
    pub fn texts(&self, agreement: &Agreement) -> usize {
        self.copies.texts(agreement.reports.iter().map(|report| report.source.number.as_str())).len()
    }

    /// Why a report was taken to tell of its agreement.
    pub fn reasons(&self, fact: &str) -> &[String] {
        self.reasons.get(fact).map_or(&[], Vec::as_slice)
    }
}

impl Agreement {
    /// The first report.
    pub fn first(&self) -> &Report {
        &self.reports[0]
    }

    /// The latest report.
    pub fn latest(&self) -> &Report {
        &self.reports[self.reports.len() - 1]
    }

    /// The report whose status is the agreement's; see [`Report::standing`].
    pub fn stands(&self) -> &Report {
        Report::standing(&self.reports).unwrap_or(&self.reports[0])
    }

    /// The name that tells most.
    pub fn name(&self) -> &str {
        let longest = self.reports.iter().map(|report| report.name.as_str());
        longest.max_by(|a, b| a.chars().count().cmp(&b.chars().count()).then_with(|| b.cmp(a))).unwrap_or_default()
    }

    /// The days on which it was signed, as reports say.
    pub fn signed_on(&self) -> BTreeSet<Date> {
        self.reports.iter().filter_map(|report| report.signed_on).collect()
    }

    /// Its topics by any report.
    pub fn topics(&self) -> BTreeSet<String> {
        self.reports.iter().flat_map(|report| report.topics.clone()).collect()
    }

    /// Whether it was first told of by a day and no report tells of it as signed.
    pub fn stalled(&self, by: Option<Date>) -> bool {
        let old = by.is_some_and(|by| self.first().source.date.is_some_and(|first| first <= by));
        old && self.reports.iter().all(|report| !report.done())
    }

    /// Statuses in the order of their dates, one for as long as it stays: `drafting 2021-05-25; signed 2025-06-01`.
    pub fn course(&self) -> String {
        let mut steps: Vec<(&str, String)> = Vec::new();
        for report in &self.reports {
            if steps.last().is_none_or(|(last, _)| *last != report.status_word()) {
                steps.push((report.status_word(), report.source.date.map_or(String::new(), |day| day.to_string())));
            }
        }
        steps.into_iter().map(|(status, day)| format!("{status} {day}")).collect::<Vec<_>>().join("; ")
    }

    /// Where its reports differ: on the day of signing, and where one tells of it as unsigned after another told of it as done.
    pub fn disagreements(&self) -> Vec<String> {
        let mut found = Vec::new();
        if self.signed_on().len() > 1 {
            let days = self.reports.iter().filter_map(|r| Some(format!("{} ({})", r.signed_on?, r.source.number)));
            found.push(format!("signed on {}", days.collect::<Vec<_>>().join(" or ")));
        }
        let done = self.reports.iter().position(Report::done);
        let after = done.and_then(|at| self.reports[at..].iter().find(|report| !report.done()).map(|late| (at, late)));
        if let Some((at, late)) = after {
            let early = &self.reports[at];
            let when = if late.source.date > early.source.date { "later" } else { "on the same day" };
            found.push(format!(
                "{} ({}), yet {} {when} ({})",
                early.status_word(),
                early.source.number,
                late.status_word(),
                late.source.number
            ));
        }
        found
    }
}

/// Which articles are copies of one text.
#[derive(Clone, Debug, Default)]
pub struct Copies(BTreeMap<String, BTreeSet<String>>);

impl Copies {
    /// Reads them from the graph of links.
    pub fn read(store: &Store) -> Result<Copies> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (one, other) in read::pairs(store, sam::SAME_TEXT)? {
            let number = |id: &str| id.trim_start_matches("article-").to_owned();
            found.entry(number(&one)).or_default().insert(number(&other));
        }
        Ok(Copies(found))
    }

    /// Articles by text: each inner list is one text with its copies.
    pub fn texts<'n>(&self, numbers: impl Iterator<Item = &'n str>) -> Vec<Vec<&'n str>> {
        let mut texts: Vec<Vec<&str>> = Vec::new();
        for number in numbers.collect::<BTreeSet<_>>() {
            let same = |text: &Vec<&str>| {
                text.iter()
                    .any(|known| self.0.get(&id::slug(number)).is_some_and(|copies| copies.contains(&id::slug(known))))
            };
            match texts.iter_mut().find(|text| same(text)) {
                Some(text) => text.push(number),
                None => texts.push(vec![number]),
            }
        }
        texts
    }
}

/// A topic and all that is narrower, by id.
pub fn narrower(store: &Store, topic: &NamedNode) -> Result<BTreeSet<String>> {
    let topics = Reader::new(store).topics()?;
    let mut found = BTreeSet::from([local(topic.as_str()).to_owned()]);
    while let Some(more) = topics
        .iter()
        .find(|(id, topic)| !found.contains(*id) && topic.broader.iter().any(|broad| found.contains(broad)))
    {
        found.insert(more.0.clone());
    }
    Ok(found)
}

fn newest(store: &Store) -> Result<Option<Date>> {
    let mut newest = None;
    for quad in store.quads_for_pattern(None, Some(other::ISSUED), None, None) {
        if let Term::Literal(day) = quad.map_err(unread)?.object {
            newest = newest.max(day.value().parse().ok());
        }
    }
    Ok(newest)
}

/// For each fact, the other facts it was joined with and why.
pub fn reasons(store: &Store) -> Result<BTreeMap<String, Vec<String>>> {
    let why: BTreeMap<String, String> = read::pairs(store, sam::REASON)?.into_iter().collect();
    let mut ends: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (link, fact) in read::pairs(store, sam::LINKS)? {
        ends.entry(link).or_default().push(fact);
    }
    let article = |fact: &str| fact.split('-').nth(1).unwrap_or_default().to_owned();
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (link, facts) in ends {
        let reason = why.get(&link).map_or("", String::as_str);
        if let [one, other] = facts.as_slice() {
            found.entry(one.clone()).or_default().push(format!("as {}: {reason}", article(other)));
            found.entry(other.clone()).or_default().push(format!("as {}: {reason}", article(one)));
        }
    }
    Ok(found)
}
