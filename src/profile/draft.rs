//! Rows before their names and sentences are looked up: what is worked out from facts alone.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use oxigraph::model::NamedNode;

use super::record::{Kind, Record, Source};
use super::words::word;
use super::{Evidence, Row};
use crate::analyze::facts::Article;
use crate::error::Result;

/// The status of an event that is announced and not yet held; it is no kind of event.
pub(super) const PLANNED: &str = "planned";

/// What a row is about.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Subject {
    /// A thing, by its IRI.
    Thing(String),
    /// Words of the text, a year.
    Text(String),
}

/// What is said beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Detail {
    #[default]
    None,
    Text(String),
    /// Things by their IRIs, before them kinds by their vocabulary and word.
    Things(Vec<(&'static str, String)>, Vec<String>),
    /// Words of ours with a number each.
    Counts(Vec<(&'static str, usize)>),
}

/// Where something is stated.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cite {
    /// Why it is shown, by a word of ours.
    pub note: Option<&'static str>,
    pub article: Article,
    pub graph: NamedNode,
    pub fact: Option<NamedNode>,
    pub evidence: Vec<NamedNode>,
}

impl Cite {
    pub fn of(record: &Record) -> Cite {
        Cite {
            note: None,
            article: record.article.clone(),
            graph: record.graph.clone(),
            fact: Some(record.fact.clone()),
            evidence: record.evidence.clone(),
        }
    }

    pub fn note(self, note: &'static str) -> Cite {
        Cite { note: Some(note), ..self }
    }
}

/// A row whose names and sentences are still to be looked up.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft {
    /// What makes rows of two profiles the same.
    pub key: String,
    pub subject: Subject,
    pub detail: Detail,
    /// A vocabulary and its word.
    pub status: Option<(&'static str, String)>,
    pub stated: Option<Date>,
    pub first: Option<Date>,
    pub last: Option<Date>,
    pub articles: usize,
    pub cites: Vec<Cite>,
}

impl Draft {
    /// A row over all the records of a group: the furthest of them gives status and evidence, then the latest.
    pub fn over(key: String, subject: Subject, records: &[&Record]) -> Draft {
        let order = |r: &Record| {
            let cooperation = r.kind == Kind::Cooperation;
            (cooperation, r.kind.rank(r.status.as_deref()), r.article.date, Reverse(r.fact.clone()))
        };
        let best = records.iter().max_by_key(|record| order(record));
        let articles: BTreeSet<&NamedNode> = records.iter().map(|record| &record.graph).collect();
        Draft {
            key,
            subject,
            detail: Detail::None,
            status: best.and_then(|best| Some((best.kind.scheme(), best.status.clone()?))),
            stated: best.and_then(|best| best.stated),
            first: records.iter().filter_map(|record| record.article.date).min(),
            last: records.iter().filter_map(|record| record.article.date).max(),
            articles: articles.len(),
            cites: best.map(|best| Cite::of(best)).into_iter().collect(),
        }
    }

    /// The row, with names in the reader's language and whole sentences.
    pub fn finish(self, source: &Source<'_>) -> Result<Row> {
        let (name, id) = match self.subject {
            Subject::Thing(iri) => (source.name(&iri)?, Some(crate::query::shorten(&iri))),
            Subject::Text(text) => (text, None),
        };
        let detail = match self.detail {
            Detail::None => None,
            Detail::Text(text) => Some(text),
            Detail::Things(kinds, things) => {
                let kinds: Vec<_> =
                    kinds.iter().map(|(scheme, word)| source.word(scheme, word)).collect::<Result<_>>()?;
                let names: Vec<_> = things.iter().map(|iri| source.name(iri)).collect::<Result<_>>()?;
                let parts = [kinds.join(", "), names.join(", ")];
                Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": "))
            }
            Detail::Counts(counts) => {
                let parts = counts.iter().map(|(name, n)| format!("{} {n}", word(name, source.lang)));
                Some(parts.collect::<Vec<_>>().join(" · "))
            }
        };
        let status = match self.status {
            Some((_, word)) if word == PLANNED => Some(super::word(PLANNED, source.lang).to_owned()),
            Some((scheme, word)) => Some(source.word(scheme, &word)?),
            None => None,
        };
        let evidence = self.cites.into_iter().map(|cite| cite.finish(source)).collect::<Result<_>>()?;
        Ok(Row {
            key: self.key,
            name: one_line(&name),
            id,
            detail: detail.map(|text| one_line(&text)).filter(|text| !text.is_empty()),
            status,
            stated: self.stated,
            first: self.first,
            last: self.last,
            articles: self.articles,
            evidence,
        })
    }
}

impl Cite {
    fn finish(self, source: &Source<'_>) -> Result<Evidence> {
        Ok(Evidence {
            note: self.note.map(|note| word(note, source.lang).to_owned()),
            sentence: source.reader.sentence(&self.evidence, &self.graph)?.map(|text| one_line(&text)),
            article: self.article.number,
            published: self.article.date,
            url: self.article.url,
            fact: self.fact.map(|fact| crate::query::shorten(fact.as_str())),
        })
    }
}

/// Text without line feeds, tabs and doubled spaces.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Records by a key; one that has several keys stands under each.
pub(super) fn by<K: Ord, I: IntoIterator<Item = K>>(
    records: &[Record],
    keys: impl Fn(&Record) -> I,
) -> BTreeMap<K, Vec<&Record>> {
    let mut groups: BTreeMap<K, Vec<&Record>> = BTreeMap::new();
    for record in records {
        for key in keys(record) {
            groups.entry(key).or_default().push(record);
        }
    }
    groups
}

/// Most articles first, then the latest, then by key.
pub(super) fn most_told(rows: &mut [Draft]) {
    rows.sort_by(|a, b| (b.articles, b.last, &a.key).cmp(&(a.articles, a.last, &b.key)));
}
