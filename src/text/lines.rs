//! Line breaks that only wrap a text: of articles pasted from a page of fixed width, whose sentences go on over them.

use super::sentences::{ABBREVIATIONS, item};
use super::thai::{is_cluster_boundary, is_thai};

/// A line that was wrapped has at least and at most so many chars.
const WIDTH: std::ops::RangeInclusive<usize> = 55..=140;
/// Breaks within sentences that show that an article in English, and one in Thai, was wrapped.
const SIGNS: usize = 3;
const THAI_SIGNS: usize = 2;
/// Thai words that end no sentence, nor another word that might.
const UNFINISHED: [&str; 12] = ["และ", "หรือ", "โดย", "เพื่อ", "ให้", "แก่", "ระหว่าง", "ตั้งแต่", "ได้แก่", "ซึ่ง", "เช่น", "คือ"];

/// A line feed after a line that may have been wrapped: its byte, the line before it and the line after it.
struct Break<'t> {
    at: usize,
    line: &'t str,
    next: &'t str,
}

/// The bytes of the line feeds within sentences, in order; none for a text that was not wrapped. In English it shows in lines
/// that go on in small letters, in Thai in lines none of which is long and some of which end within a phrase.
pub fn wraps(text: &str) -> Vec<usize> {
    let mut at = 0;
    let lines = text.split('\n').zip(text.split('\n').skip(1)).map(|(line, next)| {
        at += line.len() + 1;
        Break { at: at - 1, line: line.trim_end(), next: next.trim_start() }
    });
    let lines = lines.filter(|b| !b.next.is_empty() && WIDTH.contains(&b.line.chars().count()));
    let (thai, english): (Vec<_>, Vec<_>) = lines.partition(|b| b.line.contains(is_thai));
    let mut found = Vec::new();
    if english.iter().filter(|b| goes_on_small(b)).count() >= SIGNS {
        found.extend(english.iter().filter(|b| !ends_sentence(b.line)).map(|b| b.at));
    }
    let narrow = || text.split('\n').all(|line| !line.contains(is_thai) || line.chars().count() <= *WIDTH.end());
    if thai.iter().filter(|b| cuts_phrase(b)).count() >= THAI_SIGNS && narrow() {
        found.extend(thai.iter().filter(|b| !is_whole(b)).map(|b| b.at));
    }
    found.sort_unstable();
    found
}

fn goes_on_small(b: &Break<'_>) -> bool {
    b.line.ends_with(|c: char| c.is_ascii_lowercase() || c == ',')
        && b.next.starts_with(|c: char| c.is_ascii_lowercase())
}

/// Whether an English line ends a sentence; `Gen.` and `Mr.` do not.
fn ends_sentence(line: &str) -> bool {
    let word = line.rsplit(' ').next().unwrap_or_default().trim_end_matches('.');
    let short = ABBREVIATIONS.iter().any(|a| word.eq_ignore_ascii_case(a));
    line.ends_with([':', '!', '?', ';', '”', '"']) || line.ends_with('.') && !short
}

/// Whether a Thai line ends in a word after which the sentence goes on, or within a word.
fn cuts_phrase(b: &Break<'_>) -> bool {
    let joined = || format!("{}{}", b.line, b.next);
    UNFINISHED.iter().any(|word| b.line.ends_with(word)) || !is_cluster_boundary(&joined(), b.line.len())
}

/// Whether a Thai line is a sentence of its own: a quotation ends it, or a point of a list follows.
fn is_whole(b: &Break<'_>) -> bool {
    b.line.ends_with(['”', '"', ':'])
        || item(b.next).is_some()
        || b.next.starts_with(['-', '–', '•', '●', '“', '*', '(', '#'])
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "The minister of energy met the ambassador of Norway and told the";

    #[test]
    fn a_wrapped_article_goes_on_over_its_lines() {
        let text = format!("{LONG}\npress that {LONG}\nguests that {LONG} Gen.\nSomchai, and {LONG}\nyouth.\nNext");
        let at: Vec<usize> = text.match_indices('\n').map(|(i, _)| i).collect();
        assert_eq!(wraps(&text), at[..4]);
    }

    #[test]
    fn so_does_a_thai_one_but_for_its_points() {
        let line = "รัฐบาลเดินหน้าพัฒนาระบบสาธารณูปโภคเพื่อดูแลประชาชนอย่างครอบคลุม";
        let text = format!("{line}และ\n{line}\n{line}โดย\n{line}\n1) {line}\n๒. {line}");
        let at: Vec<usize> = text.match_indices('\n').map(|(i, _)| i).collect();
        assert_eq!(wraps(&text), at[..3]);
        assert!(wraps(&format!("{line}\n{line}\n{line}")).is_empty());
        assert!(wraps(&format!("{line}และ\n{line}โดย\n{line}\n{line}{line}{line}")).is_empty());
        assert!(wraps(&format!("{line}โครงการ\n{line}พื้นที่\n{line}ภายใน\n{line}")).is_empty());
    }

    #[test]
    fn points_of_a_list_are_lines_of_their_own() {
        assert!(wraps(&format!("{LONG}\n1. Trade\n2. {LONG}\nInvestment")).is_empty());
        assert!(wraps("").is_empty());
    }
}
