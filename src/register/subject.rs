//! What a name is about, for comparison: the letters that tell, and the numbers that tell apart.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::lexicon::subject_words::SubjectWords;
use crate::text::thai::digits_to_ascii;

/// Letters of a name that are looked at, and of what follows it in its sentence.
const LONGEST: usize = 400;
/// Letters in one piece of comparison.
const PIECE: usize = 3;

/// What an instrument or event is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// The telling letters, in the order of the text.
    pub letters: Vec<char>,
    /// Years and numbers in it: `2565 – 2569`, `ครั้งที่ 2`. Years are of the Common Era.
    pub numbers: BTreeSet<u32>,
}

impl Subject {
    /// What the instrument is about that `name` names in `sentence`: what follows `ว่าด้วย` and the like, up to where its
    /// parties or circumstances are told; nothing where no such word is there. `others` are names of parties and states.
    pub fn of_instrument(name: &str, sentence: &str, others: &BTreeSet<String>, words: &SubjectWords) -> Subject {
        let named = fold(name);
        let text = fold(&with_what_follows(name, sentence, !name.ends_with('ฯ')));
        let bare = words.bare.iter().any(|word| named.contains(word.as_str()));
        let parties = words.between.iter().filter_map(|word| text.find(word.as_str())).min().unwrap_or(text.len());
        let first = |list: &[String], within: &str| {
            let found = list.iter().filter_map(|word| within.find(word.as_str()).map(|at| (at, at + word.len())));
            found.min_by_key(|(at, end)| (*at, std::cmp::Reverse(*end)))
        };
        let (surest, others_of_opens) =
            words.opens.split_first().map_or((None, &[][..]), |(one, rest)| (Some(one), rest));
        let mut opened = surest.and_then(|list| first(list, &text));
        if !bare {
            opened = opened.or_else(|| first(&words.early, &text[..parties]));
            opened = opened.or_else(|| others_of_opens.iter().find_map(|list| first(list, &text)));
        }
        let Some((_, start)) = opened else {
            return Subject { letters: Vec::new(), numbers: numbers(&named) };
        };
        let rest = &text[start..];
        let end = words.ends.iter().filter_map(|word| rest.find(word.as_str())).filter(|at| *at > 0).min();
        let told = &rest[..end.unwrap_or(rest.len())];
        Subject { letters: telling(told, others, &words.fillers), numbers: &numbers(told) | &numbers(&named) }
    }

    /// What an event is about that `name` tells of.
    pub fn of_event(name: &str, others: &BTreeSet<String>, words: &SubjectWords) -> Subject {
        let text = fold(name);
        Subject { letters: telling(&text, others, &words.fillers), numbers: numbers(&text) }
    }

    /// From 0 to 1: how much of the shorter stands in the same part of the longer; none where one has fewer than `least`
    /// letters.
    pub fn likeness(&self, other: &Subject, least: usize) -> Option<f64> {
        let (short, long) = if self.letters.len() <= other.letters.len() { (self, other) } else { (other, self) };
        if short.letters.len() < least.max(PIECE) {
            return None;
        }
        let reach = (short.letters.len() * 3 / 2 + 10).min(long.letters.len());
        Some(shared(&short.letters, &long.letters[..reach]))
    }

    /// From 0 to 1: how much of it stands in another.
    pub fn stands_in(&self, other: &Subject) -> f64 {
        shared(&self.letters, &other.letters)
    }
}

/// From 0 to 1: how many of the pieces of letters stand in others too.
fn shared(letters: &[char], others: &[char]) -> f64 {
    let [pieces, others]: [BTreeSet<&[char]>; 2] = [letters, others].map(|letters| letters.windows(PIECE).collect());
    pieces.intersection(&others).count() as f64 / pieces.len().max(1) as f64
}

/// Lower case, Thai digits as ASCII ones, single spaces.
pub fn fold(text: &str) -> String {
    let digits = digits_to_ascii(text);
    let lower: String = digits.chars().flat_map(char::to_lowercase).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name with what follows it in its sentence.
pub fn with_what_follows(name: &str, sentence: &str, follow: bool) -> String {
    let after = sentence.find(name).filter(|_| follow).map_or("", |at| &sentence[at + name.len()..]);
    let line = after.split(['\n', ';']).next().unwrap_or_default();
    name.chars().chain(line.chars()).take(LONGEST).collect()
}

/// The letters and Thai marks of a folded text, without names and words that tell nothing.
pub fn telling(text: &str, names: &BTreeSet<String>, fillers: &[String]) -> Vec<char> {
    let mut names: Vec<&String> = names.iter().filter(|name| name.chars().count() > 2).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let mut text = text.to_owned();
    for word in names.into_iter().chain(fillers) {
        if text.contains(word.as_str()) {
            text = text.replace(word.as_str(), " ");
        }
    }
    let mark = |c: char| ('\u{0e30}'..='\u{0e4e}').contains(&c);
    text.chars().filter(|c| c.is_alphabetic() || mark(*c)).collect()
}

/// Years and ordinals of a folded text.
fn numbers(text: &str) -> BTreeSet<u32> {
    static NUMBERS: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"(?:ที่ ?|^|[^\d,])(\d{1,4})(st|nd|rd|th)?\b").ok());
    let Some(pattern) = NUMBERS.as_ref() else { return BTreeSet::new() };
    let mut found = BTreeSet::new();
    for hit in pattern.captures_iter(text) {
        let (whole, number) = (hit.get(0).map_or("", |m| m.as_str()), hit.get(1).map_or("", |m| m.as_str()));
        let Ok(number) = number.parse::<u32>() else { continue };
        match number {
            2480..=2600 => found.insert(number - 543),
            1990..=2100 => found.insert(number),
            _ if whole.starts_with("ที่") || hit.get(2).is_some() => found.insert(number),
            _ => false,
        };
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> SubjectWords {
        SubjectWords::load(None).unwrap()
    }

    fn of(text: &str) -> Subject {
        Subject::of_instrument(text, text, &BTreeSet::new(), &words())
    }

    #[test]
    fn two_wordings_of_one_subject_are_alike_and_two_subjects_are_not() {
        let ict = of("ร่างบันทึกความเข้าใจว่าด้วยเรื่องความร่วมมือด้านการสื่อสารและเทคโนโลยีสารสนเทศ ระหว่างกระทรวง ก กับ ข");
        let same = of("บันทึกความเข้าใจ (MOU) ระหว่างกระทรวง ก กับ ข ว่าด้วยความร่วมมือด้านเทคโนโลยีสารสนเทศและการสื่อสาร");
        let mail = of("บันทึกความเข้าใจว่าด้วยความร่วมมือด้านการไปรษณีย์และการขนส่งพัสดุ ระหว่างกระทรวง ก กับ ข");
        assert!(ict.likeness(&same, 8).unwrap() > 0.8, "{ict:?} {same:?}");
        assert!(ict.likeness(&mail, 8).unwrap() < 0.2, "{ict:?} {mail:?}");
    }

    #[test]
    fn nothing_is_made_up_where_no_subject_is_told() {
        assert_eq!(of("บันทึกความเข้าใจ").likeness(&of("บันทึกความเข้าใจ"), 8), None);
    }

    #[test]
    fn years_and_ordinals_are_kept_and_amounts_are_not() {
        assert_eq!(
            of("แผนปฏิบัติการร่วมว่าด้วยความร่วมมือ (พ.ศ. ๒๕๖๕ – 2569) ฉบับที่ 2 วงเงิน 500 ล้าน").numbers,
            BTreeSet::from([2, 2022, 2026])
        );
        assert_eq!(of("The 3rd Plan of Action for 2025-2027 on justice").numbers, BTreeSet::from([3, 2025, 2027]));
    }
}
