//! Dates as press releases write them: Buddhist Era or Common Era, in words or figures, Thai or ASCII digits.
//!
//! A year above 2400 is of the Buddhist Era (−543); so is one of two digits in Thai. A day without a year is taken
//! in the year that brings it nearest to the day of publication, before it where `ที่ผ่านมา` follows. A weekday that
//! contradicts its date is not believed. What the calendar does not have is no date, nor is a day many years after publication.

mod parse;
mod words;

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use regex::Regex;

/// A date that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// Byte range in the text, the words `วันพฤหัสบดีที่` or `วันที่` before it included.
    pub range: Range<usize>,
    /// The day, or the first day of the month, year or stretch that is named; Common Era.
    pub date: Date,
    /// The last day, where a stretch (`2 – 6 มิถุนายน 2568`, `ปี 2566 - 2570`) or a list of days is named.
    pub end: Option<Date>,
    /// How exact it is.
    pub precision: Precision,
    /// How it is named.
    pub kind: Kind,
}

/// How exact a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// A day or a stretch of days.
    Day,
    /// A month: `date` is its first day.
    Month,
    /// A year: `date` is its first day.
    Year,
}

/// How a date is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// By its number: `15 พฤษภาคม 2568`, `วันนี้ (15 พ.ค. 68)`.
    Absolute,
    /// By a word alone, as `วันนี้`, `เมื่อวานนี้`, `today`; counted from the day of publication. `วันนี้` also means
    /// "nowadays": callers choose whether its place (the start of a sentence) makes it a date.
    Relative,
}

/// The dates that a text names, in order and not overlapping. `published` is the day that `วันนี้` means and
/// from which a day without a year is counted; without it such words name no date.
///
/// `วันนี้ (วันพฤหัสบดีที่ 15 พฤษภาคม 2568)` is one mention, brackets included, of the date in the brackets.
///
/// ```
/// use samphan::text::dates;
/// let found = dates::find("เมื่อวันที่ 2 – 6 มิถุนายน 2568", None);
/// assert_eq!(found[0].date, jiff::civil::date(2025, 6, 2));
/// assert_eq!(found[0].end, Some(jiff::civil::date(2025, 6, 6)));
/// ```
pub fn find(text: &str, published: Option<Date>) -> Vec<DateMention> {
    let slip = |d: &DateMention| {
        d.precision == Precision::Day && published.is_some_and(|p| d.date.year() > p.year().saturating_add(AHEAD))
    };
    let absolute = parse::all(text, published);
    let words: Vec<RelativeWord> = relative_words(text).collect();
    let mut found = Vec::new();
    // A release that opens with its day, or says which day `today` is, speaks of `today` from there, though it was published a
    // day or two later.
    let near = |day: &Date| published.is_some_and(|p| (0..=LATE).contains(&p.duration_since(*day).as_hours()));
    let day = |d: &&DateMention| d.precision == Precision::Day;
    let opens = absolute.first().filter(day).filter(|d| d.range.start <= OPENING).map(|d| d.date).filter(near);
    let said = words.iter().filter(|word| word.days.get_days() == 0).find_map(|word| {
        let next = absolute.get(absolute.partition_point(|d| d.range.start < word.range.end)).filter(day)?;
        let between = text.get(word.range.end..next.range.start)?.trim_end();
        let explains = between.len() <= OPENING && between.ends_with('(') && !between.contains('\n');
        explains.then_some(next.date).filter(near)
    });
    let today = opens.or(said).or(published);
    let mut absolute = absolute.into_iter().peekable();
    for word in words {
        while let Some(date) = absolute.next_if(|d| d.range.start < word.range.start) {
            found.push(date);
        }
        if found.last().is_some_and(|d: &DateMention| d.range.end > word.range.start) {
            continue;
        }
        let explained = absolute.next_if(|d| {
            let between = text.get(word.range.end..d.range.start).unwrap_or("?");
            d.precision == Precision::Day && between.trim_matches([' ', '(', ')', ',']).is_empty()
        });
        if let Some(mut date) = explained {
            let open = text[word.range.end..date.range.start].contains('(');
            let closes = open && text[date.range.end..].starts_with(')');
            date.range = word.range.start..date.range.end + usize::from(closes);
            // `วันนี้ (1 เมษายน 2666)`: the word is surer than the year.
            let told = today.filter(|_| slip(&date)).and_then(|today| today.checked_add(word.days).ok());
            found.push(DateMention { date: told.unwrap_or(date.date), ..date });
        } else if let Some(day) = today.and_then(|p| p.checked_add(word.days).ok()) {
            let (range, kind) = (word.range, Kind::Relative);
            found.push(DateMention { range, date: day, end: None, precision: Precision::Day, kind });
        }
    }
    found.extend(absolute);
    found.retain(|d| !slip(d));
    found
}

/// Years from publication beyond which no release tells of a day: `1 เมษายน 2666` is a slip.
const AHEAD: i16 = 8;
/// Bytes from the start of a text within which it opens with its day.
const OPENING: usize = 60;
/// Hours between that day and its publication.
const LATE: i64 = 24 * 3;

/// A word for a day near the day of publication.
struct RelativeWord {
    range: Range<usize>,
    /// From the day of publication.
    days: Span,
}

fn relative_words(text: &str) -> impl Iterator<Item = RelativeWord> {
    static WORDS: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new("เมื่อวานนี้|เมื่อวาน|วานนี้|วันพรุ่งนี้|พรุ่งนี้|วันนี้|[Tt]oday|[Yy]esterday|[Tt]omorrow").ok());
    let matches = WORDS.iter().flat_map(|words| words.find_iter(text));
    matches.filter_map(move |word| {
        let range = word.range();
        let letter = |c: char| c.is_ascii_alphabetic();
        let latin = word.as_str().is_ascii();
        if latin && (text[..range.start].ends_with(letter) || text[range.end..].starts_with(letter)) {
            return None;
        }
        let days = match word.as_str() {
            "วันนี้" | "today" | "Today" => 0,
            "วันพรุ่งนี้" | "พรุ่งนี้" | "tomorrow" | "Tomorrow" => 1,
            "เมื่อวาน" if text[range.end..].starts_with("ซืน") => -2,
            _ => -1,
        };
        Some(RelativeWord { range, days: days.days() })
    })
}

#[cfg(test)]
mod tests;
