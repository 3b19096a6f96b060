//! A timeline as an iCalendar file (RFC 5545).
//!
//! Written here because the crate there is for it (icalendar 0.17) makes continuation lines of 76 octets and places folds
//! by chars where it means octets.

use crate::model::Language;
use crate::profile::{Entry, Happening, Timeline, word};

/// Octets of a line without its line feed (section 3.1).
const LONGEST: usize = 75;

/// The calendar. UIDs are those of the facts, and DTSTAMP is the article's day: the same timeline is the same file.
pub(super) fn text(timeline: &Timeline, lang: Language) -> String {
    let mut out = Lines::default();
    out.push("BEGIN", "VCALENDAR");
    out.push("VERSION", "2.0");
    out.push("PRODID", "-//samphan//timeline//EN");
    out.push("CALSCALE", "GREGORIAN");
    if let Some(of) = &timeline.of {
        out.push("X-WR-CALNAME", &escaped(of));
    }
    for entry in &timeline.entries {
        event(&mut out, entry, lang);
    }
    out.push("END", "VCALENDAR");
    out.0
}

fn event(out: &mut Lines, entry: &Entry, lang: Language) {
    let basic = |day: jiff::civil::Date| day.strftime("%Y%m%d").to_string();
    let fact = entry.evidence.fact.as_deref().unwrap_or(&entry.evidence.article);
    let stamp = entry.evidence.published.or(entry.published).unwrap_or(entry.day);
    out.push("BEGIN", "VEVENT");
    out.push("UID", &escaped(&format!("{}-{}@w3id.org", fact.trim_start_matches("id:"), entry.kind)));
    out.push("DTSTAMP", &format!("{}T000000Z", basic(stamp)));
    out.push("DTSTART;VALUE=DATE", &basic(entry.day));
    out.push("SUMMARY", &escaped(&entry.title));
    let mut about: Vec<String> = Vec::new();
    about.extend(entry.status.clone());
    about.extend(entry.who.clone());
    about.extend(entry.evidence.sentence.as_ref().map(|sentence| format!("“{sentence}”")));
    let published = stamp_words(entry, lang);
    about.push(format!("{} {}{published}", word("article", lang), entry.evidence.article));
    out.push("DESCRIPTION", &escaped(&about.join("\n")));
    if let Some(place) = &entry.place {
        out.push("LOCATION", &escaped(place));
    }
    if let Some(url) = &entry.evidence.url {
        out.push("URL", url);
    }
    out.push("CATEGORIES", &escaped(word(entry.kind.as_str(), lang)));
    if entry.kind == Happening::Event {
        out.push("STATUS", if entry.planned { "TENTATIVE" } else { "CONFIRMED" });
    }
    // It takes nobody's time: who subscribes to it stays free.
    out.push("TRANSP", "TRANSPARENT");
    out.push("END", "VEVENT");
}

fn stamp_words(entry: &Entry, lang: Language) -> String {
    entry.evidence.published.map(|day| format!(", {} {day}", word("published", lang))).unwrap_or_default()
}

/// Text as section 3.3.11 wants it; control characters have no place in it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\\' | ';' | ',' => out.extend(['\\', c]),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Content lines so far.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A content line, folded without cutting a char: each further line begins with a space that counts.
    fn push(&mut self, name: &str, value: &str) {
        let mut used = 0;
        for c in name.chars().chain([':']).chain(value.chars().filter(|c| !c.is_control())) {
            if used + c.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_has_a_meaning_in_a_calendar_is_escaped() {
        assert_eq!(escaped("a, b; c\\d\ne\u{7}"), "a\\, b\\; c\\\\d\\ne ");
    }

    proptest! {
        #[test]
        fn lines_are_folded_at_75_octets_and_unfold_to_what_they_were(text in "[ก-๛a-z ,;漢]{0,200}") {
            let mut lines = Lines::default();
            lines.push("SUMMARY", &text);
            prop_assert!(lines.0.ends_with("\r\n"));
            prop_assert!(lines.0.split("\r\n").all(|line| line.len() <= LONGEST));
            prop_assert_eq!(lines.0.replace("\r\n ", ""), format!("SUMMARY:{text}\r\n"));
        }
    }
}
