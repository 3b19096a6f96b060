//! Agreements as tables.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use oxigraph::store::Store;

use super::life::{Agreement, Register};
use crate::analyze::facts::Reader;
use crate::error::Result;
use crate::model::{Language, Table};
use crate::rdf::vocab::thing;

/// Names for ids, in one language where there is one.
pub struct Names<'a> {
    reader: Reader<'a>,
    lang: Language,
    known: RefCell<BTreeMap<String, String>>,
}

impl<'a> Names<'a> {
    /// Names of a store's things.
    pub fn new(store: &'a Store, lang: Language) -> Self {
        Names { reader: Reader::new(store), lang, known: RefCell::default() }
    }

    /// The name of a thing.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn of(&self, id: &str) -> Result<String> {
        if let Some(known) = self.known.borrow().get(id) {
            return Ok(known.clone());
        }
        let [th, en] = self.reader.labels(thing(id).as_str())?;
        let name = if self.lang == Language::Thai { th.or(en) } else { en.or(th) };
        let name = name.unwrap_or_else(|| id.to_owned());
        self.known.borrow_mut().insert(id.to_owned(), name.clone());
        Ok(name)
    }

    /// The names of several, sorted by their ids.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn all(&self, ids: &BTreeSet<String>) -> Result<String> {
        Ok(ids.iter().map(|id| self.of(id)).collect::<Result<Vec<_>>>()?.join("; "))
    }
}

/// One row of cells; what is empty is unbound.
pub fn row<const N: usize>(cells: [String; N]) -> Vec<Option<String>> {
    cells.into_iter().map(|cell| (!cell.is_empty()).then_some(cell)).collect()
}

/// A date as text.
pub fn day(date: Option<jiff::civil::Date>) -> String {
    date.map_or(String::new(), |date| date.to_string())
}

/// A sentence on one line.
pub fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain(words: &BTreeSet<String>, prefix: &str) -> String {
    words.iter().map(|word| word.trim_start_matches(prefix)).collect::<Vec<_>>().join("; ")
}

impl Register {
    /// One row an agreement; status, sentence, article and address are those of the report that stands.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn table(&self, store: &Store, agreements: &[&Agreement], lang: Language) -> Result<Table> {
        let names = Names::new(store, lang);
        let mut table = Table::new([
            "agreement",
            "name",
            "status",
            "signed_on",
            "first_seen",
            "last_seen",
            "course",
            "disagreements",
            "parties",
            "countries",
            "kinds",
            "topics",
            "reports",
            "texts",
            "follows",
            "sentence",
            "article",
            "url",
            "first_article",
            "first_url",
            "last_article",
            "last_url",
        ]);
        for a in agreements {
            let (first, last, stands) = (a.first(), a.latest(), a.stands());
            let union = |of: fn(&super::read::Report) -> &BTreeSet<String>| -> BTreeSet<String> {
                a.reports.iter().flat_map(|report| of(report).clone()).collect()
            };
            let signed: Vec<String> = a.signed_on().iter().map(ToString::to_string).collect();
            table.rows.push(row([
                a.id.clone(),
                line(a.name()),
                stands.status_word().to_owned(),
                signed.join("; "),
                day(first.source.date),
                day(last.source.date),
                a.course(),
                a.disagreements().join("; "),
                names.all(&union(|r| &r.bodies))?,
                names.all(&union(|r| &r.states))?,
                plain(&union(|r| &r.kinds), ""),
                plain(&a.topics(), "topic-"),
                a.reports.len().to_string(),
                self.texts(a).to_string(),
                a.follows.clone().unwrap_or_default(),
                line(&stands.sentence),
                stands.source.number.clone(),
                stands.source.url.clone().unwrap_or_default(),
                first.source.number.clone(),
                first.source.url.clone().unwrap_or_default(),
                last.source.number.clone(),
                last.source.url.clone().unwrap_or_default(),
            ]));
        }
        Ok(table)
    }

    /// One row a report, in order of date, with the reason for which it was joined to others.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn reports_table(&self, store: &Store, agreements: &[&Agreement], lang: Language) -> Result<Table> {
        let names = Names::new(store, lang);
        let mut table = Table::new([
            "agreement",
            "date",
            "status",
            "signed_on",
            "name",
            "parties",
            "countries",
            "confidence",
            "joined",
            "sentence",
            "article",
            "url",
            "fact",
        ]);
        for a in agreements {
            for r in &a.reports {
                table.rows.push(row([
                    a.id.clone(),
                    day(r.source.date),
                    r.status_word().to_owned(),
                    day(r.signed_on),
                    line(&r.name),
                    names.all(&r.bodies)?,
                    names.all(&r.states)?,
                    r.confidence.to_string(),
                    self.reasons(&r.fact).join(" | "),
                    line(&r.sentence),
                    r.source.number.clone(),
                    r.source.url.clone().unwrap_or_default(),
                    r.fact.clone(),
                ]));
            }
        }
        Ok(table)
    }
}
