//! Where title, date line, body and source stand in an article's text.

use std::ops::Range;

use jiff::civil::Date;

use crate::text::dates::{self, Precision};
use crate::text::normal::floor;
use crate::text::{Normalized, thai};

/// What the site puts before the title; the longest first.
const PREFIXES: [&str; 2] = ["รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-", "รัฐบาลไทย-"];

/// What the site's page shows beside the text.
const PRINT: &str = "พิมพ์";
const AUDIO: &str = "Your browser does not support the audio element.";

/// A key so many bytes longer than the title's repeats nothing of it.
const LONGER: usize = 64;

/// The site's word for a date that it does not know: the day that computers count from.
const UNKNOWN_DAY: Date = jiff::civil::date(1970, 1, 1);

/// The parts of an article; byte ranges of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parts<'a> {
    pub title: Range<usize>,
    pub published: Option<Date>,
    pub body: Range<usize>,
    pub url: Option<&'a str>,
}

/// Finds the parts of an article, or says what is missing.
pub(super) fn parts(text: &str) -> Result<Parts<'_>, &'static str> {
    let lines = lines(text);
    let Some((first, rest)) = lines.split_first() else { return Err("there is no text in it") };
    let line = first.text;
    let prefix = PREFIXES.iter().find(|p| line.starts_with(**p)).map_or(0, |p| p.len());
    let title_line = trim(text, first.at + prefix..first.at + line.len());
    let title = Title::new(&text[title_line.clone()]);

    let (rest, url) = match rest.split_last() {
        Some((last, before)) => match source(last.text) {
            Some(url) => (before, Some(url)),
            None => (rest, None),
        },
        None => (rest, None),
    };
    let (head, published) = head(rest, &title);
    let (body, _) = rest.split_at(rest.len() - trailer(&rest[head..]));
    let body = match (body.get(head), body.last()) {
        (Some(first), Some(last)) if head < body.len() => first.at..last.at + last.text.len(),
        // Nothing but the title: the last line that repeats it stands for the body.
        _ => rest[..head].iter().rev().find(|l| title.is(l.text)).map_or(0..0, |l| l.at..l.at + l.text.len()),
    };
    if title.key.is_empty() && body.is_empty() {
        return Err("there is neither a title nor a body");
    }
    if title.key.is_empty() {
        return Err("there is no title");
    }
    if body.is_empty() && url.is_none() && published.is_none() {
        return Err("there is only a title: a body should follow on the next lines");
    }
    let body = if body.is_empty() { title_line.end..title_line.end } else { body };
    Ok(Parts { title: title_line, published, body, url })
}

/// A line that holds something, without the space around it.
#[derive(Clone, Copy, Debug)]
struct Line<'a> {
    at: usize,
    text: &'a str,
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut at = 0;
    let mut found = Vec::new();
    for end in memchr::memchr2_iter(b'\n', b'\r', text.as_bytes()).chain([text.len()]) {
        let range = trim(text, at..end);
        if !range.is_empty() {
            found.push(Line { at: range.start, text: &text[range] });
        }
        at = end;
    }
    found
}

/// A range without spaces and zero-width chars at its ends.
fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let blank =
        |c: char| c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}');
    let part = &text[range.clone()];
    let start = range.start + (part.len() - part.trim_start_matches(blank).len());
    start..start + part.trim_matches(blank).len()
}

/// The letters, marks and digits of a line in normal form: what two spellings of a title share.
fn key(line: &str) -> String {
    let normalized = Normalized::new(line);
    let mut key = String::with_capacity(line.len());
    for c in normalized.as_str().chars() {
        // Thai, which is most of it, has no case and needs no look into Unicode's tables.
        if matches!(c, 'ก'..='ฮ') || thai::is_leading_vowel(c) || thai::is_dependent(c) {
            key.push(c);
        } else if c.is_alphanumeric() {
            key.extend(c.to_lowercase());
        }
    }
    key
}

/// A title to recognise repetitions of.
struct Title {
    key: String,
}

/// What a line is beside a title.
enum Repeats {
    /// The title, perhaps with a small difference.
    Whole,
    /// Its first part; the rest of its key.
    Part(String),
    Not,
}

impl Title {
    fn new(title: &str) -> Self {
        Title { key: key(title) }
    }

    fn is(&self, line: &str) -> bool {
        matches!(repeats(&self.key, &key(line)), Repeats::Whole)
    }

    /// The key of a line, or the beginning of it if that alone is too long for anything but text of its own.
    fn key_beside(&self, line: &str) -> String {
        let most = self.key.len() + LONGER;
        let beginning = &line[..floor(line, most + most / 4)];
        let start = key(beginning);
        if start.len() > most || beginning.len() == line.len() { start } else { key(line) }
    }
}

/// Compares the key of a line with (the rest of) a title's.
fn repeats(title: &str, line: &str) -> Repeats {
    if line.is_empty() || title.is_empty() {
        return Repeats::Not;
    }
    if let Some(rest) = title.strip_prefix(line) {
        return if rest.is_empty() { Repeats::Whole } else { Repeats::Part(rest.to_owned()) };
    }
    if is_near(title, line) { Repeats::Whole } else { Repeats::Not }
}

/// Whether two keys differ in one stretch of a few chars: a slip. A variant that says more (`ก.อุตสาหกรรม` written out),
/// or a line that begins with the whole title and goes on, is text of its own.
fn is_near(title: &str, line: &str) -> bool {
    const SLIP: usize = 4;
    if line.starts_with(title) || title.len().abs_diff(line.len()) > 3 * SLIP {
        return false;
    }
    let same = title.chars().zip(line.chars()).take_while(|(x, y)| x == y).count();
    let (title, line): (Vec<char>, Vec<char>) = (title.chars().skip(same).collect(), line.chars().skip(same).collect());
    let same_end = title.iter().rev().zip(line.iter().rev()).take_while(|(x, y)| x == y).count();
    title.len().max(line.len()) - same_end <= SLIP && same + same_end > 3 * SLIP
}

/// How many lines the head has (date lines, `พิมพ์`, repeated titles), and the date of its first date line.
fn head(lines: &[Line], title: &Title) -> (usize, Option<Date>) {
    let mut published = None;
    // The head ends after `end` lines; `rest` is what a title cut over lines still lacks.
    let (mut end, mut rest) = (0, String::new());
    let mut titles = 0;
    for (i, line) in lines.iter().enumerate() {
        let key = title.key_beside(line.text);
        if !rest.is_empty() {
            match repeats(&rest, &key) {
                Repeats::Whole => {
                    (end, rest) = (i + 1, String::new());
                    continue;
                }
                Repeats::Part(more) => {
                    rest = more;
                    continue;
                }
                // The title goes on into new text: all of it is the body's.
                Repeats::Not if key.starts_with(&rest) => break,
                Repeats::Not => rest.clear(),
            }
        }
        // A part of the title that nothing completed has left `end` behind: unless it was most of the title, the body
        // begins there.
        if i > end {
            let most = lines[end..i].iter().map(|l| l.text.len()).sum::<usize>() * 10 > title.key.len() * 6;
            if !most {
                break;
            }
            end = i;
        }
        if key.is_empty() || line.text == PRINT || line.text == AUDIO {
            end = i + 1;
        } else if let Some(date) =
            date_line(line.text).filter(|_| titles == 0 || line.text.starts_with("วัน") && weekday(line.text))
        {
            published = published.or(Some(date));
            end = i + 1;
        } else {
            match repeats(&title.key, &key) {
                Repeats::Whole => (end, titles) = (i + 1, titles + 1),
                Repeats::Part(more) => (rest, titles) = (more, titles + 1),
                Repeats::Not => break,
            }
        }
    }
    (end, published.filter(|d| *d != UNKNOWN_DAY))
}

/// The date that a line consists of.
fn date_line(line: &str) -> Option<Date> {
    if line.len() > 120 {
        return None;
    }
    let line = Normalized::new(line);
    match dates::find(line.as_str(), None).as_slice() {
        [one] if one.precision == Precision::Day && one.end.is_none() && one.range == (0..line.as_str().len()) => {
            Some(one.date)
        }
        _ => None,
    }
}

/// Whether a date line names the weekday, as the site's own does.
fn weekday(line: &str) -> bool {
    !line.trim_start_matches("วัน").starts_with("ที่")
}

/// The URL of a source line: `ที่มา : URL`, `Source: URL`, or the URL alone.
fn source(line: &str) -> Option<&str> {
    let at = line.find("http://").or_else(|| line.find("https://"))?;
    let (before, url) = line.split_at(at);
    let before = before.trim_end_matches([' ', ':', '\u{A0}']);
    let named = before.is_empty() || before == "ที่มา" || before.eq_ignore_ascii_case("source");
    (named && !url.contains(char::is_whitespace)).then_some(url)
}

/// How many lines at the end are no text: rules, hashtags, dates and a short signature under a rule.
fn trailer(lines: &[Line]) -> usize {
    let marks = decoration(lines);
    let above = &lines[..lines.len() - marks];
    // `…………` and under it who wrote it, in a line or two.
    let signature = above.iter().rev().take(3).position(|l| is_rule(l.text) && l.text.chars().count() > 4);
    match signature {
        Some(n @ 1..=2) if above.len() > n + 1 && above.iter().rev().take(n).all(|l| l.text.len() < 300) => {
            marks + n + decoration(&above[..above.len() - n])
        }
        _ => marks,
    }
}

/// How many lines at the end are rules, hashtags or dates.
fn decoration(lines: &[Line]) -> usize {
    let none = |l: &&Line| is_rule(l.text) || is_dated_rule(l.text) || is_hashtags(l.text) || l.text == AUDIO;
    lines.iter().rev().take_while(none).count()
}

/// Only stars, dashes, dots: no letter, no digit.
fn is_rule(line: &str) -> bool {
    !line.chars().any(|c| thai::is_thai(c) || c.is_alphanumeric())
}

/// `************* 9 เมษายน 2566`, or a date alone.
fn is_dated_rule(line: &str) -> bool {
    let rule = |c: char| !thai::is_thai(c) && !c.is_alphanumeric() && c != '(';
    date_line(line.trim_matches(rule)).is_some()
}

fn is_hashtags(line: &str) -> bool {
    line.starts_with('#') && line.split_whitespace().all(|word| word.starts_with('#'))
}

/// Whether a text begins with a title, the site's prefix before it or not.
pub(super) fn begins_with(text: &str, title: &str) -> bool {
    lines(text).first().is_some_and(|first| {
        let prefix = PREFIXES.iter().find(|p| first.text.starts_with(**p)).map_or(0, |p| p.len());
        prefix > 0 || key(first.text) == key(title)
    })
}
