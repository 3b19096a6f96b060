//! Dates as press releases write them.

use std::ops::Range;

use jiff::civil::Date;

/// A date that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// Byte range in the text, the words `วันพฤหัสบดีที่` or `วันที่` before it included.
    pub range: Range<usize>,
    /// The day, or the first day of the month, year or stretch that is named; Common Era.
    pub date: Date,
    /// The last day, where a stretch of days is named.
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
pub fn find(text: &str, published: Option<Date>) -> Vec<DateMention> {
    let _ = (text, published);
    Vec::new()
}
