//! Profiles of things: what the graph knows of one country, body, person, topic or article, in sections; two of them side
//! by side; and all that happened in the order of its days.
//!
//! A profile is worked out from facts alone (the files `offices`, `sections`), then names and sentences are looked up for
//! the rows that are shown. Every row leads to the articles and sentences that state it.

mod compare;
mod draft;
mod offices;
mod period;
mod record;
mod sections;
mod show;
mod thing;
mod timeline;
mod words;

pub use compare::{Comparison, Pair, Pairs, compare, compare_periods};
pub use period::Period;
pub use show::{Profile, Section, show};
pub use thing::{Reference, Thing};
pub use timeline::{Choice, Entry, Happening, Timeline, timeline};
pub use words::word;

use jiff::civil::Date;
use serde::Serialize;

use crate::model::Language;
use record::Record;

/// Which facts are taken in. The default takes in everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Window {
    /// Only what is of this day or later: the day of a signing or event where stated, or else the article's.
    pub from: Option<Date>,
    /// Only what is of this day or earlier.
    pub to: Option<Date>,
    /// Only what articles published up to this day state.
    pub as_of: Option<Date>,
    /// Only facts of at least this confidence.
    pub min_confidence: f64,
}

impl Window {
    fn takes(&self, record: &Record) -> bool {
        record.confidence >= self.min_confidence && self.takes_days(record.article.date, record.stated)
    }

    /// Whether facts of an article of this day are taken in, where they state a day of their own or none.
    fn takes_days(&self, published: Option<Date>, stated: Option<Date>) -> bool {
        self.knows(published) && self.holds(stated.or(published))
    }

    /// Whether days of their own matter.
    fn is_bounded(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Whether an article of this day is taken in for what it names.
    fn takes_article(&self, published: Option<Date>) -> bool {
        self.knows(published) && self.holds(published)
    }

    fn knows(&self, published: Option<Date>) -> bool {
        self.as_of.is_none_or(|limit| published.is_some_and(|day| day <= limit))
    }

    fn holds(&self, day: Option<Date>) -> bool {
        match day {
            Some(day) => self.from.is_none_or(|first| first <= day) && self.to.is_none_or(|last| day <= last),
            None => self.from.is_none() && self.to.is_none(),
        }
    }
}

/// How a profile is made.
#[derive(Clone, Debug)]
pub struct Options {
    /// Which facts are taken in.
    pub window: Window,
    /// The language of names and headings.
    pub lang: Language,
    /// At most so many rows a section; none: all.
    pub limit: Option<usize>,
    /// Only offices and names seen around this day.
    pub on: Option<Date>,
}

/// One line of a section.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// What makes rows of two profiles the same; for comparing only.
    #[serde(skip)]
    pub key: String,
    /// What it is about: a thing's name, the words of an agreement or event, a year.
    pub name: String,
    /// The short name of the thing: `id:country-RU`; none for words.
    pub id: Option<String>,
    /// What is said beside it: the title of an office, the kind and parties of an agreement, who took part.
    pub detail: Option<String>,
    /// Role, status, kind of event, or stance; the furthest where facts differ.
    pub status: Option<String>,
    /// The day it is about itself, where stated: of a signing, of an event.
    pub stated: Option<Date>,
    /// The day of the earliest article that says so.
    pub first: Option<Date>,
    /// The day of the latest.
    pub last: Option<Date>,
    /// How many articles say so.
    pub articles: usize,
    /// Where it is stated: the best article, or the first and last.
    pub evidence: Vec<Evidence>,
}

/// Where something is stated.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Evidence {
    /// Why this one is shown: `first`, `last`, `last before`, `first after`; none for the best.
    pub note: Option<String>,
    /// The whole sentence.
    pub sentence: Option<String>,
    /// The article's number.
    pub article: String,
    /// The article's day.
    pub published: Option<Date>,
    /// The article's source.
    pub url: Option<String>,
    /// The fact, for `explain`: `id:fact-…`.
    pub fact: Option<String>,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use oxigraph::model::NamedNode;

    use super::record::Kind;
    use super::*;
    use crate::analyze::facts::Article;

    /// A fact of an article that says nothing yet.
    pub(super) fn record(kind: Kind, article: &str, day: Date) -> Record {
        let node = |id: String| NamedNode::new_unchecked(format!("https://w3id.org/samphan/id/{id}"));
        Record {
            kind,
            fact: node(format!("fact-{article}")),
            graph: node(format!("article-{article}")),
            told: None,
            article: Article { number: article.into(), date: Some(day), url: None, ..Article::default() },
            title: None,
            status: None,
            kinds: Vec::new(),
            stated: None,
            planned: false,
            place: None,
            people: Vec::new(),
            bodies: Vec::new(),
            countries: Vec::new(),
            topics: Vec::new(),
            evidence: Vec::new(),
            confidence: 0.8,
        }
    }

    #[test]
    fn a_window_goes_by_the_day_of_what_happened_and_as_of_by_that_of_the_article() {
        let mut signed = record(Kind::Agreement, "1", date(2025, 5, 20));
        signed.stated = Some(date(2025, 4, 30));
        let takes = |window: Window| window.takes(&signed);
        assert!(takes(Window::default()));
        assert!(takes(Window { to: Some(date(2025, 4, 30)), ..Window::default() }));
        assert!(!takes(Window { from: Some(date(2025, 5, 1)), ..Window::default() }));
        assert!(!takes(Window { as_of: Some(date(2025, 5, 19)), ..Window::default() }), "nobody had told of it yet");
        assert!(takes(Window { as_of: Some(date(2025, 5, 20)), ..Window::default() }));
        assert!(!takes(Window { min_confidence: 0.9, ..Window::default() }));
    }
}
