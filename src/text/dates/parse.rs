//! Dates written with figures. Every one has a number in it, so the numbers of a text are where to look.

use std::ops::Range;

use jiff::civil::Date;

use super::words::{Month, day_words, day_words_at, is_counted, month_at, month_before, weekday_at};
use super::{DateMention, Kind, Precision};
use crate::text::thai;

/// What stands at a number.
enum Parsed {
    Date(DateMention),
    /// It has the form of a date, up to this offset, that the calendar does not have or that cannot be placed.
    NoSuchDate(usize),
    Nothing,
}

/// What stands between the first and the last day of a stretch, and between days of a list.
const STRETCH: [&str; 8] = ["-", "–", "—", "~", "จนถึง", "ถึง", "to ", "until "];
const LIST: [&str; 5] = ["และ", "กับ", "&", ",", "and "];

/// The dates with figures, in order.
pub(super) fn all(text: &str, published: Option<Date>) -> Vec<DateMention> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    // `from` is the end of the last date: nothing before it is looked at again.
    let (mut at, mut from) = (0, 0);
    while let Some(&b) = bytes.get(at) {
        let thai_digit = || matches!(bytes.get(at + 1..at + 3), Some([0xB9, 0x90..=0x99]));
        if !(b.is_ascii_digit() || b == 0xE0 && thai_digit()) {
            // A char that begins with E0 has two bytes more.
            at += if b == 0xE0 { 3 } else { 1 };
            continue;
        }
        let run = digits_end(text, at);
        match (Parser { text, from, published }).date(at) {
            Parsed::Date(date) => {
                (at, from) = (date.range.end.max(run), date.range.end);
                found.push(date);
            }
            Parsed::NoSuchDate(end) => (at, from) = (end.max(run), end.max(run)),
            Parsed::Nothing => at = run,
        }
    }
    found
}

fn digits_end(text: &str, at: usize) -> usize {
    text[at..].find(|c| thai::digit(c).is_none()).map_or(text.len(), |len| at + len)
}

fn day(year: i16, month: i8, day: u32) -> Option<Date> {
    Date::new(year, month, i8::try_from(day).ok()?).ok()
}

/// The Common Era's year for a year of four digits, where it is one of either era.
fn common_era(year: u32) -> Option<i16> {
    let year = i16::try_from(year).ok()?;
    match year {
        2400..=2699 => Some(year - 543),
        1800..=2199 => Some(year),
        _ => None,
    }
}

/// A place in the text that moves on where what is asked for stands there.
#[derive(Clone, Copy)]
struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn spaces(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start_matches(' ').len();
    }

    fn eat(&mut self, words: &[&str]) -> bool {
        let word = words.iter().find(|w| self.rest().starts_with(**w));
        self.at += word.map_or(0, |w| w.len());
        word.is_some()
    }

    /// A number of at most four digits and how many it has.
    fn number(&mut self) -> Option<(u32, usize)> {
        let end = digits_end(self.text, self.at);
        let digits = self.rest().chars().map_while(thai::digit);
        let count = digits.clone().count();
        if !(1..=4).contains(&count) {
            return None;
        }
        self.at = end;
        Some((digits.fold(0, |n, d| n * 10 + d), count))
    }

    /// A day's number, `15` or `15th`.
    fn day(&mut self) -> Option<u32> {
        let mut c = *self;
        let (n, digits) = c.number()?;
        if digits > 2 || !(1..=31).contains(&n) {
            return None;
        }
        c.eat(&["st", "nd", "rd", "th"]);
        *self = c;
        Some(n)
    }

    fn month(&mut self) -> Option<Month> {
        let mut c = *self;
        c.spaces();
        c.eat(&["of ", "เดือน"]);
        let month = month_at(c.rest())?;
        c.at += month.len;
        *self = c;
        Some(month)
    }

    /// What joins two days of a stretch or list.
    fn joint(&mut self) -> bool {
        self.join(&STRETCH) || self.join(&LIST)
    }

    fn join(&mut self, words: &[&str]) -> bool {
        let mut c = *self;
        c.spaces();
        let joint = c.eat(words);
        if joint {
            c.spaces();
            c.at += day_words_at(c.rest());
            *self = c;
        }
        joint
    }

    /// The year after a month, as one of the Common Era.
    fn year(&mut self, thai: bool) -> Option<i16> {
        let mut c = *self;
        c.spaces();
        c.eat(&[","]);
        c.spaces();
        c.eat(&["ปี"]);
        c.spaces();
        c.eat(&["พ.ศ.", "พ.ศ", "ค.ศ.", "B.E."]);
        c.spaces();
        let (n, digits) = c.number()?;
        let year = match digits {
            4 => common_era(n)?,
            2 if thai && (40..=99).contains(&n) && !is_counted(c.rest()) => i16::try_from(n + 2500 - 543).ok()?,
            _ => return None,
        };
        // `15 พ.ค. 09.30` is a time, `2,568` a sum.
        if c.rest().starts_with(['.', ':', ',']) && c.rest().chars().nth(1).is_some_and(|d| thai::digit(d).is_some()) {
            return None;
        }
        *self = c;
        Some(year)
    }
}

struct Parser<'a> {
    text: &'a str,
    from: usize,
    published: Option<Date>,
}

impl<'a> Parser<'a> {
    /// The date whose first number stands at an offset.
    fn date(&self, at: usize) -> Parsed {
        let before = self.text.get(self.from..at).unwrap_or_default();
        let mut back = before.chars().rev();
        let joined = match back.next() {
            Some(c) if c.is_ascii_alphabetic() => true,
            Some('.' | ',' | ':' | '/') => back.next().is_some_and(|c| thai::digit(c).is_some()),
            _ => false,
        };
        let mut c = Cursor { text: self.text, at };
        let Some((n, digits)) = c.number().filter(|_| !joined) else { return Parsed::Nothing };
        let parsed = match digits {
            4 => self.iso(c, at, n).or_else(|| self.month_and_year(before, c, n)).or_else(|| self.year(before, c, n)),
            1 | 2 => self
                .figures(at)
                .or_else(|| self.day_first(before, at))
                .or_else(|| self.english(before, at))
                .or_else(|| self.short_year(before, c, n, digits)),
            _ => None,
        };
        parsed.unwrap_or(Parsed::Nothing)
    }

    fn mention(&self, range: Range<usize>, date: Option<Date>, end: Option<Date>, precision: Precision) -> Parsed {
        match date {
            Some(date) => {
                let end = end.filter(|end| *end > date);
                Parsed::Date(DateMention { range, date, end, precision, kind: Kind::Absolute })
            }
            None => Parsed::NoSuchDate(range.end),
        }
    }

    /// `2025-05-15`.
    fn iso(&self, mut c: Cursor, at: usize, year: u32) -> Option<Parsed> {
        let mut part = || (c.eat(&["-"])).then(|| c.number()).flatten().filter(|(_, digits)| *digits == 2);
        let ((month, _), (d, _)) = (part()?, part()?);
        let date = day(common_era(year)?, i8::try_from(month).ok()?, d);
        Some(self.mention(at..c.at, date, None, Precision::Day))
    }

    /// `15/05/2568`, `15-05-2568`, `15.05.2568`, `15/05/68`.
    fn figures(&self, at: usize) -> Option<Parsed> {
        let mut c = Cursor { text: self.text, at };
        let (d, _) = c.number()?;
        let separator = ["/", "-", "."].into_iter().find(|s| c.eat(&[*s]))?;
        let (month, month_digits) = c.number()?;
        if month_digits > 2 || !c.eat(&[separator]) {
            return None;
        }
        let year = match c.number()? {
            (n, 4) => common_era(n)?,
            (n @ 50..=80, 2) if separator == "/" => i16::try_from(n + 2500 - 543).ok()?,
            _ => return None,
        };
        let start = self.from + day_words(self.text.get(self.from..at)?);
        let date = i8::try_from(month).ok().and_then(|month| day(year, month, d));
        Some(self.mention(start..c.at, date, None, Precision::Day))
    }

    /// `15 พฤษภาคม 2568`, `2 – 6 มิถุนายน`, `28 กุมภาพันธ์ – 2 มีนาคม 2568`, `7 และ 9-10 ตุลาคม`, `15th of May 2025`.
    fn day_first(&self, before: &str, at: usize) -> Option<Parsed> {
        let mut c = Cursor { text: self.text, at };
        let first = c.day()?;
        let (mut last, mut month) = (first, c.month());
        // A list of more than ten numbers names no days.
        for _ in 0..10 {
            if month.is_some() {
                break;
            }
            if !c.joint() {
                return None;
            }
            last = c.day()?;
            month = c.month();
        }
        let month = month?;
        let mut year = c.year(month.thai);
        let start = self.from + day_words(before);
        if last < first {
            return None;
        }
        if first == last {
            if let Some(second) = second_day(c, &STRETCH) {
                let turns = i16::from(second.month < month.number);
                let year = match (year, second.year) {
                    (Some(y), _) => y,
                    (None, Some(y)) => y - turns,
                    (None, None) => self.nearest(start, month.number, first, second.end)?.year(),
                };
                let date = day(year, month.number, first);
                let end = day(second.year.unwrap_or(year + turns), second.month, second.day);
                return Some(self.mention(start..second.end, date, end, Precision::Day));
            }
            // `30 มิถุนายน และ 1 กรกฎาคม 2568`: two dates, one year.
            let second = second_day(c, &LIST).filter(|_| year.is_none());
            year = year.or_else(|| second.and_then(|s| Some(s.year? - i16::from(s.month < month.number))));
        }
        let date = match year {
            Some(y) => day(y, month.number, first),
            None => self.nearest(start, month.number, first, c.at),
        };
        let end = date.and_then(|d| day(d.year(), month.number, last));
        // 30 – 31 June: the stretch ends on no day.
        let date = if last != first && end.is_none() { None } else { date };
        Some(self.mention(start..c.at, date, end, Precision::Day))
    }

    /// `May 15, 2025`, `May 2–6`, `May 30 – June 2, 2025`: the month stands before the number.
    fn english(&self, before: &str, at: usize) -> Option<Parsed> {
        let trimmed = before.trim_end_matches(' ');
        if !trimmed.ends_with(|c: char| c.is_ascii_alphabetic() || c == '.') {
            return None;
        }
        let month = month_before(trimmed).filter(|m| !m.thai)?;
        let start = self.from + trimmed.len() - month.len;
        let mut c = Cursor { text: self.text, at };
        let first = c.day()?;
        let (mut last, mut last_month) = (first, month.number);
        let mut ahead = c;
        let stretch = ahead.join(&STRETCH);
        if stretch && let Some(other) = ahead.month() {
            ahead.spaces();
            if let Some(d) = ahead.day() {
                (last, last_month, c) = (d, other.number, ahead);
            }
        } else if stretch || ahead.join(&LIST) {
            let later = ahead.day().filter(|d| *d > first && month_at(ahead.rest().trim_start()).is_none());
            // `May 15, 20 people`: without a year a list is too bold.
            if let Some(d) = later.filter(|_| stretch || ahead.clone().year(false).is_some()) {
                (last, c) = (d, ahead);
            }
        }
        let date = match c.year(false) {
            Some(y) => day(y - i16::from(last_month < month.number), month.number, first),
            None if is_sum(c.rest()) => return None,
            None => self.nearest(start, month.number, first, c.at),
        };
        let end = date.and_then(|d| day(d.year() + i16::from(last_month < month.number), last_month, last));
        Some(self.mention(start..c.at, date, end, Precision::Day))
    }

    /// `ธันวาคม 2567`, `มกราคม – มีนาคม 2568`, `December 2024`: the month stands before the year.
    fn month_and_year(&self, before: &str, c: Cursor, n: u32) -> Option<Parsed> {
        let year = common_era(n)?;
        let head = before.trim_end_matches(' ');
        let head = strip_any(head, &["พ.ศ.", "ค.ศ.", "ปี", ","]).trim_end_matches(' ');
        let last = month_before(head)?;
        let mut start = head.len() - last.len;
        let mut first = last.number;
        let rest = strip_any(&head[..start], &["เดือน"]).trim_end_matches(' ');
        let joined = strip_any(rest, &["-", "–", "ถึง", "to"]);
        if joined.len() < rest.len()
            && let Some(m) = month_before(joined.trim_end_matches(' ')).filter(|m| m.number < last.number)
        {
            start = joined.trim_end_matches(' ').len() - m.len;
            first = m.number;
        }
        let start = self.from + strip_any(&head[..start], &["เดือน"]).len();
        let end = (first != last.number).then(|| day(year, last.number, 1).map(|d| d.last_of_month())).flatten();
        Some(self.mention(start..c.at, day(year, first, 1), end, Precision::Month))
    }

    /// `มิ.ย.68`.
    fn short_year(&self, before: &str, c: Cursor, n: u32, digits: usize) -> Option<Parsed> {
        let head = before.trim_end_matches(' ');
        if digits != 2 || !(50..=80).contains(&n) {
            return None;
        }
        let month = month_before(head).filter(|m| m.thai)?;
        let rest = c.rest();
        let month_word = head[..head.len() - month.len].trim_end_matches(' ').ends_with("เดือน");
        let closes =
            rest.is_empty() || rest.starts_with([')', '\n']) || rest.trim_start_matches(' ').starts_with("เป็นต้น");
        let glued = head.len() == before.len() && !rest.starts_with(['.', ':', ',', '/', '-', '–']);
        if is_counted(rest) || !(glued || month_word || closes) {
            return None;
        }
        let year = i16::try_from(n + 2500 - 543).ok()?;
        let start = self.from + strip_any(&head[..head.len() - month.len], &["เดือน"]).len();
        Some(self.mention(start..c.at, day(year, month.number, 1), None, Precision::Month))
    }

    /// `พ.ศ. 2562`, `ปี 2566 - 2570`, `ค.ศ. 2026`, `in 2025,`.
    fn year(&self, before: &str, mut c: Cursor, n: u32) -> Option<Parsed> {
        let year = common_era(n)?;
        let head = before.trim_end_matches(' ');
        let era = strip_any(head, &["พ.ศ.", "พ.ศ", "ค.ศ."]);
        let word = era.trim_end_matches(' ');
        let mut start = if word.ends_with("ปี") { word.len() - "ปี".len() } else { era.len() };
        if start == head.len() {
            let word =
                head.len() < before.len() && ["in", "In", "since", "Since", "year"].iter().any(|w| head.ends_with(w));
            let ends = c.rest().is_empty() || c.rest().starts_with([',', '.', ';', ')', '\n']);
            if !(word && ends) {
                return None;
            }
            start = before.len();
        }
        let mut ahead = c;
        let end = (ahead.joint()).then(|| ahead.number()).flatten().filter(|(_, digits)| *digits == 4);
        let end = end.and_then(|(n, _)| common_era(n)).filter(|end| *end > year);
        if end.is_some() {
            c = ahead;
        }
        let end = end.and_then(|end| day(end, 12, 31));
        Some(self.mention(self.from + start..c.at, day(year, 1, 1), end, Precision::Year))
    }

    /// The day in the year that brings it nearest to the day of publication: one whose weekday is the one named, if
    /// any. The mention begins at `start`; `after` is where the words after it begin.
    fn nearest(&self, start: usize, month: i8, d: u32, after: usize) -> Option<Date> {
        let published = self.published?;
        let after = self.text.get(after..)?.trim_start_matches(' ');
        let past = after.starts_with("ที่ผ่านมา");
        let named = weekday_at(self.text.get(start..)?);
        let years = [published.year(), published.year() - 1, published.year() + 1];
        let days = years.into_iter().filter_map(|year| day(year, month, d)).filter(|date| !past || *date <= published);
        days.min_by_key(|date| {
            (named.is_some_and(|named| date.weekday() != named), (*date - published).get_days().abs())
        })
    }
}

/// The second day of a stretch or list over two months, its year where one is given, and where it ends.
#[derive(Clone, Copy)]
struct SecondDay {
    day: u32,
    month: i8,
    year: Option<i16>,
    end: usize,
}

fn second_day(mut c: Cursor, joints: &[&str]) -> Option<SecondDay> {
    if !c.join(joints) {
        return None;
    }
    let day = c.day()?;
    let month = c.month()?;
    let year = c.year(month.thai);
    Some(SecondDay { day, month: month.number, year, end: c.at })
}

/// Whether a number goes on as a sum or time: `May 15.5`, `May 15:30`, `May 15%`.
fn is_sum(rest: &str) -> bool {
    let mut chars = rest.chars();
    match chars.next() {
        Some('.' | ',' | ':') => chars.next().is_some_and(|c| c.is_ascii_digit()),
        Some('%') => true,
        _ => false,
    }
}

fn strip_any<'a>(text: &'a str, endings: &[&str]) -> &'a str {
    endings.iter().find_map(|e| text.strip_suffix(*e)).unwrap_or(text)
}
