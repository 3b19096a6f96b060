//! What `show`, `compare` and `timeline` share: which facts are taken in, and how they are shown.

use std::path::Path;

use clap::Args;
use jiff::civil::Date;
use oxigraph::model::NamedNode;

use super::output::{To, report_note, terminal_width};
use crate::error::{Error, Result};
use crate::export::TableOptions;
use crate::model::Language;
use crate::profile::{Options, Period, Window};
use crate::query::seek;
use crate::store::Store;

/// Which facts, in which language, how many.
#[derive(Debug, Args)]
pub struct Chosen {
    /// Only what is of this year, month or day or later: its own day where stated, else the article's
    #[arg(long, value_name = "WHEN")]
    from: Option<Period>,
    /// Only what is of this year, month or day or earlier
    #[arg(long, value_name = "WHEN")]
    to: Option<Period>,
    /// Only what articles published up to this day state
    #[arg(long, value_name = "DAY")]
    as_of: Option<Period>,
    /// Only facts of at least this confidence, from 0 to 1
    #[arg(long, value_name = "N", default_value_t = 0.0)]
    min_confidence: f64,
    /// The language of names and headings: th, en
    #[arg(long, value_name = "LANG", default_value = "en")]
    lang: Language,
    #[command(flatten)]
    pub out: To,
}

impl Chosen {
    /// The options of a profile.
    pub fn options(&self, limit: Option<usize>, on: Option<Date>) -> Options {
        let window = Window {
            from: self.from.map(|period| period.from),
            to: self.to.map(|period| period.to),
            as_of: self.as_of.map(|period| period.to),
            min_confidence: self.min_confidence,
        };
        Options { window, lang: self.lang, limit, on }
    }

    /// The language of names and headings.
    pub fn lang(&self) -> Language {
        self.lang
    }

    /// How rows are written; text is as wide as the terminal it goes to.
    pub fn table(&self) -> TableOptions {
        let to_stdout = self.out.path().is_none_or(|path| path == Path::new("-"));
        let width = terminal_width().filter(|_| to_stdout);
        TableOptions { width: width.map(usize::from), bom: self.out.bom }
    }
}

/// The thing that a word names; what the reader should know of it is told on standard error.
pub fn thing(store: &Store, word: &str) -> Result<NamedNode> {
    let found = seek(store.oxigraph(), word)?;
    if let Some(note) = found.note {
        report_note(&note);
    }
    Ok(found.node)
}

/// What is told on standard error where a day from which, or to which, leaves nothing.
pub fn outside(from: Option<Date>, to: Option<Date>, newest: Option<Date>) -> Option<String> {
    match (from, to, newest) {
        (Some(from), Some(to), _) if from > to => Some(format!("nothing is from {from} and to {to}")),
        (Some(from), _, Some(newest)) if from > newest => Some(format!("the newest article is of {newest}")),
        _ => None,
    }
}

/// One day.
pub fn day(period: Period, option: &str) -> Result<Date> {
    match period.from == period.to {
        true => Ok(period.from),
        false => Err(Error::Usage(format!("{option} {period}: write a day, as 2021-05-24"))),
    }
}
