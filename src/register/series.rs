//! Meetings that are counted: which series one is of, and its number there.

use std::sync::LazyLock;

use regex::Regex;

use super::subject::{fold, with_what_follows};
use crate::lexicon::subject_words::SubjectWords;

/// Characters after an event's words in which its number is looked for.
const REACH: usize = 160;
/// Letters that a series' name has at least, once what says nothing is left out.
const TELLING: usize = 10;
/// The same for those that begin anew each year: committees of many bodies share their names.
const TELLING_YEARLY: usize = 22;

/// A place in a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Letters by which the series is known.
    pub key: String,
    /// Its name as the article words it.
    pub name: String,
    /// The year of the Common Era, where numbers begin anew each year.
    pub year: Option<i16>,
    /// The number.
    pub number: u32,
}

impl Place {
    /// The number as it is shown: `2`, `3/2025`.
    pub fn number_word(&self) -> String {
        match self.year {
            Some(year) => format!("{}/{year}", self.number),
            None => self.number.to_string(),
        }
    }
}

/// The series of the event that `name` tells of in `sentence`, where it is counted there: `การประชุม… ครั้งที่ 2`,
/// `ครั้งที่ 3/2568`, `The 2nd … Dialogue`.
pub fn place(name: &str, sentence: &str, words: &SubjectWords) -> Option<Place> {
    let text: String =
        fold(&with_what_follows(name, sentence, true)).chars().take(name.chars().count() + REACH).collect();
    thai(&text, words).or_else(|| english(&text))
}

fn thai(text: &str, words: &SubjectWords) -> Option<Place> {
    static NUMBER: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"^ ?(\d{1,3})(?: ?/ ?(\d{4}))?(?:[^\d/]|$)").ok());
    let found = words.ordinals.iter().filter_map(|word| text.find(word.as_str()).map(|at| (at, at + word.len())));
    let (at, end) = found.min()?;
    let hit = NUMBER.as_ref()?.captures(&text[end..])?;
    let number = hit.get(1)?.as_str().parse().ok()?;
    let year: Option<i16> = hit.get(2).and_then(|year| year.as_str().parse().ok());
    let before = &text[..at];
    // From the first word for a meeting on: before it stands who attends, and how.
    if words.asides.iter().any(|word| before.contains(word.as_str())) {
        return None;
    }
    let start = words.meetings.iter().filter_map(|word| before.find(word.as_str())).min()?;
    let name = without_brackets(&before[start..]);
    let year = year.map(|year| if year > 2400 { year - 543 } else { year });
    let least = if year.is_some() { TELLING_YEARLY } else { TELLING };
    Some(Place { key: key(&name, words, least)?, name: name.trim().to_owned(), year, number })
}

fn english(text: &str) -> Option<Place> {
    static NAMED: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"\b(\d{1,3})(?:st|nd|rd|th) ((?:[a-z–-]+ ){1,12}?(?:meeting|dialogue|summit|forum|conference|consultations?|commission)(?: on [a-z]+(?: [a-z]+){0,5})?)").ok()
    });
    let hit = NAMED.as_ref()?.captures(text)?;
    let name = hit.get(2)?.as_str();
    let key: String = name.chars().filter(|c| c.is_alphabetic()).collect();
    let number = hit.get(1)?.as_str().parse().ok()?;
    (key.len() >= TELLING * 2).then(|| Place { key, name: name.to_owned(), year: None, number })
}

/// The letters of a name; none where they would be those of many series, or refer to one named before (`ฯ`).
fn key(name: &str, words: &SubjectWords, least: usize) -> Option<String> {
    if name.contains('ฯ') || name.contains("ดังกล่าว") || name.chars().count() > REACH {
        return None;
    }
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphabetic() || ('\u{0e30}'..='\u{0e4e}').contains(c)).collect()
    };
    let mut telling = name.to_owned();
    for word in &words.generic {
        telling = telling.replace(word.as_str(), "");
    }
    let plain = letters(name);
    let key = plain.strip_prefix("การ").unwrap_or(&plain).to_owned();
    (letters(&telling).chars().count() >= least).then_some(key)
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0usize;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<(String, String)> {
        let words = SubjectWords::load(None).unwrap();
        place(text, text, &words).map(|place| (place.number_word(), place.key))
    }

    #[test]
    fn counted_meetings_have_a_number_and_one_key_however_they_are_introduced() {
        let (number, key) =
            of("เป็นประธานร่วมของการประชุมระดับรัฐมนตรีไทย - จีน ว่าด้วยความร่วมมือด้านดิจิทัล (X) ครั้งที่ 2 ณ กรุงเทพ").unwrap();
        assert_eq!(number, "2");
        assert_eq!(of("เข้าร่วมประชุมระดับรัฐมนตรีไทย-จีน ว่าด้วยความร่วมมือด้านดิจิทัล ครั้งที่ ๓").unwrap(), ("3".into(), key));
        assert_eq!(of("The 2nd Thai–China Ministerial Dialogue on Digital Economy Cooperation").unwrap().0, "2");
    }

    #[test]
    fn numbers_that_begin_anew_each_year_keep_the_year() {
        let (number, _) =
            of("การประชุมคณะกรรมการขับเคลื่อนบันทึกความร่วมมือด้านแผนงานนโยบายและเทคโนโลยีการจราจร ครั้งที่ 2/2565").unwrap();
        assert_eq!(number, "2/2022");
    }

    #[test]
    fn a_name_that_many_meetings_have_is_of_no_series() {
        assert_eq!(of("ประชุมคณะกรรมการบริหาร ครั้งที่ 3/2568"), None);
        assert_eq!(of("การประชุมฯ ครั้งที่ 3"), None);
    }

    #[test]
    fn a_meeting_told_of_beside_another_event_does_not_count_that_event() {
        assert_eq!(of("ลงพื้นที่ตรวจราชการ ก่อนเข้าร่วมประชุมคณะรัฐมนตรีอย่างเป็นทางการนอกสถานที่ ครั้งที่ 3/2567"), None);
    }
}
