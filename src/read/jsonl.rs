//! JSON Lines: one article an object.
//!
//! `{"id"|"article", "title", "published"|"date", "text"|"body", "url"}`; only the text is needed. Offsets count in the
//! text. A title that the text does not begin with has an empty range at its start.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::Deserialize;

use super::{article, language, layout, not_an_article, number};
use crate::error::Result;
use crate::model::Article;
use crate::text::{Normalized, dates};

#[derive(Deserialize)]
struct Row {
    article: Option<Id>,
    id: Option<Id>,
    title: Option<String>,
    published: Option<String>,
    date: Option<String>,
    text: Option<String>,
    body: Option<String>,
    url: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Number(u64),
    Text(String),
}

/// The article of one line; `line` counts from 1 and is named in the article's path.
pub(super) fn parse(path: &Path, line: u64, json: &[u8]) -> Result<Article> {
    let stem = path.file_stem().map_or("stdin".into(), |s| s.to_string_lossy());
    let stem = if stem == "-" { "stdin".into() } else { stem };
    let path: PathBuf = format!("{}:{line}", path.display()).into();
    let wrong = |why: String| not_an_article(&path, why);
    let row: Row = serde_json::from_slice(json).map_err(|e| wrong(format!("no article as JSON: {e}")))?;
    let text =
        row.text.or(row.body).filter(|t| !t.trim().is_empty()).ok_or_else(|| wrong("it has no \"text\"".into()))?;
    let published = row.published.or(row.date).map(|d| day(&d).ok_or_else(|| wrong(format!("\"{d}\" is no date"))));
    let published = published.transpose()?;

    let title = row.title.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty());
    let mut read = match title {
        Some(title) if !layout::begins_with(&text, &title) => plain(&path, title, text),
        _ => article(&path, text)?,
    };
    let id = row.article.or(row.id).map(|id| match id {
        Id::Number(n) => n.to_string(),
        Id::Text(text) => text.trim().to_owned(),
    });
    let url = row.url.filter(|u| !u.trim().is_empty()).or(read.url.take());
    read.id = id
        .filter(|id| !id.is_empty())
        .or_else(|| url.as_deref().and_then(number).map(str::to_owned))
        .unwrap_or_else(|| format!("{stem}-{line}"));
    read.url = url;
    read.published = published.or(read.published);
    Ok(read)
}

/// An article whose text is all body.
fn plain(path: &Path, title: String, text: String) -> Article {
    Article {
        id: String::new(),
        url: None,
        title,
        published: None,
        language: language(&text),
        title_range: 0..0,
        body_range: 0..text.len(),
        path: path.to_owned(),
        text,
    }
}

/// A date of any form that articles use.
fn day(text: &str) -> Option<Date> {
    let text = Normalized::new(text.split('T').next().unwrap_or(text).trim());
    dates::find(text.as_str(), None).first().map(|d| d.date)
}
