//! An article as it was read: the stored text and where its parts stand in it.

use std::ops::Range;
use std::path::PathBuf;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The language that most letters of the body belong to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    #[default]
    #[serde(rename = "th")]
    Thai,
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// The BCP 47 tag: `th` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Thai => "th",
            Language::English => "en",
        }
    }
}

impl std::str::FromStr for Language {
    type Err = crate::error::Error;

    /// From its tag.
    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        match tag {
            "th" => Ok(Language::Thai),
            "en" => Ok(Language::English),
            _ => Err(crate::error::Error::Usage(format!("unknown language \"{tag}\"; expected th or en"))),
        }
    }
}

/// One press release. `text` is the whole file decoded to Unicode and otherwise untouched; every offset that
/// leaves the program counts Unicode scalar values (chars) of this text from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// The number that ends the source URL, as `96398`; the file's stem where there is no such URL.
    pub id: String,
    /// The source URL (`ที่มา`), where given.
    pub url: Option<String>,
    /// The title, without the site's prefix and surrounding space.
    pub title: String,
    /// The date line under the title, in the Common Era.
    pub published: Option<Date>,
    /// The language most of the body is written in.
    pub language: Language,
    /// The decoded text of the whole file, unchanged.
    pub text: String,
    /// Byte range in `text` of the first line's title, prefix left out.
    pub title_range: Range<usize>,
    /// Byte range in `text` of the body: after the head (repeated titles, date lines, `พิมพ์`), before the trailer.
    /// A repeated title that goes on into new text belongs to the body.
    pub body_range: Range<usize>,
    /// Where it was read from, for messages.
    pub path: PathBuf,
}

impl Article {
    /// The body's text.
    pub fn body(&self) -> &str {
        &self.text[self.body_range.clone()]
    }
}
