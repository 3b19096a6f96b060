//! Bytes → [`Article`]: the text layout of thaigov.go.th, other text with a title and a body, JSON Lines; from files,
//! folders and standard input.
//!
//! [`sources()`] lists what there is to read without reading it; each [`Source`] is read on its own, so that a caller
//! can do so in parallel; [`articles`] reads them one after the other. Nothing is held longer than its turn.

mod decode;
mod jsonl;
mod layout;
mod sources;

use std::path::Path;

use crate::error::{Error, Result};
use crate::model::{Article, Language};

pub use sources::{Articles, Source, Sources, articles, sources};

/// Reads one article from the bytes of a file: UTF-8, UTF-16 with a byte order mark, or Windows-874 (TIS-620).
///
/// The thaigov layout is a first line `รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-TITLE`, date lines, `พิมพ์`, the title again up to
/// four times, the body and `ที่มา : URL`. Other text will do if it has a title and a body: its first line is the
/// title, and the file's stem its id where no source URL ends in a number.
///
/// # Errors
/// [`Error::NotAnArticle`] with the reason: not text, empty, no title, no body.
pub fn parse(path: &Path, bytes: &[u8]) -> Result<Article> {
    let text = decode::decode(bytes).map_err(|why| not_an_article(path, why))?;
    article(path, text)
}

/// The article that a decoded text is.
fn article(path: &Path, text: String) -> Result<Article> {
    let parts = layout::parts(&text).map_err(|why| not_an_article(path, why))?;
    let stem = || path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Article {
        id: parts.url.and_then(number).map_or_else(stem, str::to_owned),
        url: parts.url.map(str::to_owned),
        title: text.get(parts.title.clone()).unwrap_or_default().to_owned(),
        published: parts.published,
        language: language(text.get(parts.body.clone()).filter(|b| !b.is_empty()).unwrap_or(&text)),
        title_range: parts.title,
        body_range: parts.body,
        path: path.to_owned(),
        text,
    })
}

fn not_an_article(path: &Path, why: impl Into<String>) -> Error {
    Error::NotAnArticle { path: path.to_owned(), why: why.into() }
}

/// The number that ends a URL.
fn number(url: &str) -> Option<&str> {
    let last = url.trim_end_matches('/').rsplit('/').next()?;
    (!last.is_empty() && last.bytes().all(|b| b.is_ascii_digit())).then_some(last)
}

/// The language that most letters belong to.
fn language(text: &str) -> Language {
    let latin = text.bytes().filter(u8::is_ascii_alphabetic).count();
    // The byte that Thai letters begin with.
    let thai = memchr::memchr_iter(0xE0, text.as_bytes()).count();
    if latin > thai { Language::English } else { Language::Thai }
}

#[cfg(test)]
mod tests;
