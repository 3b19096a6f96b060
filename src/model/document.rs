//! An article made ready for reading: normalised text with its way back, sentences and dates.

use std::ops::Range;

use super::{Article, Evidence};
use crate::text::{self, Normalized, dates::DateMention};

/// An article with its normalised text. Ranges are bytes of [`Document::text`] unless they say otherwise.
#[derive(Clone, Debug)]
pub struct Document {
    /// The article as read.
    pub article: Article,
    /// The title.
    pub title: Range<usize>,
    /// The body.
    pub body: Range<usize>,
    /// Sentences of title and body, in order; the title is the first.
    pub sentences: Vec<Range<usize>>,
    /// Dates told in title and body, in order.
    pub dates: Vec<DateMention>,
    /// What the article is about one after another: one matter in most, many in a synopsis of the cabinet. What opens a
    /// synopsis only lists them and is none of them.
    pub matters: Vec<Matter>,
    normalized: Normalized,
}

/// A stretch of an article that is about one thing. What is told in another says nothing of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Matter {
    /// The title of the article, or the line that names the point of a synopsis.
    pub title: Range<usize>,
    /// All of it, the title included.
    pub range: Range<usize>,
}

impl Document {
    /// Normalises an article and finds its sentences and dates.
    pub fn new(article: Article) -> Self {
        let mut normalized = Normalized::new(&article.text);
        let title = normalized.from_original_bytes(article.title_range.clone());
        let body = normalized.from_original_bytes(article.body_range.clone());
        normalized.unwrap_lines(body.clone());
        let text = normalized.as_str();
        let mut sentences = Vec::new();
        let mut dates = Vec::new();
        for part in [&title, &body] {
            let slice = text.get(part.clone()).unwrap_or_default();
            let shift = |r: Range<usize>| part.start + r.start..part.start + r.end;
            sentences.extend(text::sentences(slice).into_iter().map(shift));
            dates.extend(
                text::dates::find(slice, article.published)
                    .into_iter()
                    .map(|d| DateMention { range: shift(d.range.clone()), ..d }),
            );
        }
        let mut matters: Vec<Matter> = Vec::new();
        for start in text::matters(text.get(body.clone()).unwrap_or_default()) {
            let start = body.start + start;
            let end = text[start..].find('\n').map_or(body.end, |line| start + line);
            if let Some(last) = matters.last_mut() {
                last.range.end = start;
            }
            matters.push(Matter { title: start..end, range: start..body.end });
        }
        if matters.is_empty() {
            matters.push(Matter { title: title.clone(), range: title.start..body.end });
        }
        Document { title, body, sentences, dates, matters, normalized, article }
    }

    /// Which matter a byte is in; none before the first of a synopsis.
    pub fn matter_at(&self, at: usize) -> Option<usize> {
        self.matters.partition_point(|matter| matter.range.start <= at).checked_sub(1)
    }

    /// The normalised text of the whole article.
    pub fn text(&self) -> &str {
        self.normalized.as_str()
    }

    /// A stretch of the normalised text; empty where the range does not lie on char boundaries.
    pub fn slice(&self, range: Range<usize>) -> &str {
        self.text().get(range).unwrap_or_default()
    }

    /// The text from a byte to the end of the body; nothing from beyond it.
    pub fn rest(&self, from: usize) -> &str {
        self.slice(from..self.body.end.max(from))
    }

    /// The index of the sentence that a byte stands in, or of the last one before it.
    pub fn sentence_at(&self, byte: usize) -> Option<usize> {
        self.sentences.partition_point(|s| s.start <= byte).checked_sub(1)
    }

    /// Where a stretch lies in the original, in chars, as evidence tells it.
    pub fn original_chars(&self, range: Range<usize>) -> Range<usize> {
        self.normalized.original_chars(range)
    }

    /// The evidence for a fact that this stretch states: the characters as they stand in the article, and the sentence
    /// around them (widened to hold the stretch whole).
    pub fn evidence(&self, range: Range<usize>) -> Evidence {
        let mut sentence = match self.sentence_at(range.start) {
            Some(i) if self.sentences[i].end > range.start => self.sentences[i].clone(),
            _ => range.clone(),
        };
        sentence.end = sentence.end.max(range.end);
        let cut = |range| {
            let (bytes, chars) = self.normalized.original(range);
            (self.article.text[bytes].to_owned(), chars)
        };
        let ((quote, chars), (told, around)) = (cut(range), cut(sentence));
        Evidence {
            quote,
            sentence: told,
            start: chars.start,
            end: chars.end,
            sentence_start: around.start,
            sentence_end: around.end,
        }
    }
}

/// An article of 15 May 2025 with this body, for tests.
#[cfg(test)]
pub(crate) fn sample(body: &str) -> Document {
    let text = format!("หัวข้อ\n{body}");
    let start = text.len() - body.len();
    Document::new(Article {
        id: "1".into(),
        url: None,
        title: "หัวข้อ".into(),
        published: Some(jiff::civil::date(2025, 5, 15)),
        language: super::Language::Thai,
        title_range: 0..start - 1,
        body_range: start..text.len(),
        text,
        path: "1.txt".into(),
    })
}
