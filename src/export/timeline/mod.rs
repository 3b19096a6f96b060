//! A timeline as text, a table, a calendar or a picture.

mod calendar;
mod picture;

use std::io::{self, Write};
use std::path::Path;
use std::str::FromStr;

use super::profile::{of_evidence, source};
use super::prose::Page;
use super::table::{self, TableFormat, TableOptions};
use crate::error::{Error, Result};
use crate::model::{Language, Table};
use crate::profile::{Entry, Timeline, word};

/// A format of timelines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimelineFormat {
    /// As rows; [`TableFormat::Table`] is text for reading.
    Table(TableFormat),
    /// iCalendar (RFC 5545), for calendar programs.
    Calendar,
    /// A picture, as SVG.
    Picture,
}

impl TimelineFormat {
    /// The format that a file's name asks for.
    pub fn of_file(path: &Path) -> Option<TimelineFormat> {
        path.extension()?.to_str()?.parse().ok()
    }
}

impl FromStr for TimelineFormat {
    type Err = Error;

    /// From its name or a file extension.
    fn from_str(word: &str) -> Result<Self> {
        match word.to_ascii_lowercase().as_str() {
            "ics" | "ical" | "icalendar" => Ok(TimelineFormat::Calendar),
            "svg" => Ok(TimelineFormat::Picture),
            _ => word.parse().map(TimelineFormat::Table).map_err(|_| {
                let expected = "text, csv, tsv, json, markdown, ics, svg";
                Error::Usage(format!("unknown format \"{word}\"; expected one of {expected}"))
            }),
        }
    }
}

/// Writes a timeline.
///
/// # Errors
/// Those of `out`.
pub fn write(
    timeline: &Timeline,
    lang: Language,
    format: TimelineFormat,
    options: &TableOptions,
    mut out: impl Write,
) -> io::Result<()> {
    match format {
        TimelineFormat::Calendar => out.write_all(calendar::text(timeline, lang).as_bytes()),
        TimelineFormat::Picture => out.write_all(picture::svg(timeline, lang).as_bytes()),
        TimelineFormat::Table(TableFormat::Table) => out.write_all(text(timeline, lang, options.width).as_bytes()),
        TimelineFormat::Table(TableFormat::Json) => {
            serde_json::to_writer_pretty(&mut out, timeline)?;
            out.write_all(b"\n")
        }
        TimelineFormat::Table(format) => table::write(&rows(timeline), format, options, out),
    }
}

/// The kind of an entry with its status: `Event, Meeting`.
fn sort(entry: &Entry, lang: Language) -> String {
    let kind = word(entry.kind.as_str(), lang);
    entry.status.as_ref().map_or_else(|| kind.to_owned(), |status| format!("{kind}: {status}"))
}

fn text(timeline: &Timeline, lang: Language, width: Option<usize>) -> String {
    let mut page = Page::new(width);
    if let Some(of) = &timeline.of {
        page.line(0, 2, of);
    }
    if timeline.entries.is_empty() {
        page.line(0, 2, word("nothing", lang));
    }
    let mut year = None;
    for entry in &timeline.entries {
        if year != Some(entry.day.year()) {
            year = Some(entry.day.year());
            page.gap();
            page.line(0, 2, &entry.day.strftime("%Y").to_string());
        }
        let mut parts = vec![entry.day.to_string(), sort(entry, lang), entry.title.clone()];
        if let Some(day) = entry.published.filter(|day| *day != entry.day) {
            parts.push(format!("{} {day}", word("published", lang)));
        }
        if entry.articles > 1 {
            parts.push(format!("{} {}", entry.articles, word("articles", lang)));
        }
        page.line(2, 2, &parts.join(" · "));
        let beside: Vec<&str> = [&entry.who, &entry.place].into_iter().flatten().map(String::as_str).collect();
        if !beside.is_empty() {
            page.line(4, 2, &beside.join(" · "));
        }
        source(&mut page, &entry.evidence, false, false);
    }
    page.text
}

fn rows(timeline: &Timeline) -> Table {
    let mut table = Table::new([
        "day",
        "day_is",
        "first_published",
        "kind",
        "status",
        "planned",
        "title",
        "who",
        "place",
        "articles",
        "sentence",
        "article",
        "published",
        "url",
        "fact",
    ]);
    for entry in &timeline.entries {
        let day_is = if entry.stated { "stated" } else { "published" };
        let mut cells = vec![
            Some(entry.day.to_string()),
            Some(day_is.to_owned()),
            entry.published.map(|day| day.to_string()),
            Some(entry.kind.to_string()),
            entry.status.clone(),
            Some(entry.planned.to_string()),
            Some(entry.title.clone()),
            entry.who.clone(),
            entry.place.clone(),
            Some(entry.articles.to_string()),
        ];
        cells.extend(of_evidence(&entry.evidence));
        table.rows.push(cells);
    }
    table
}
