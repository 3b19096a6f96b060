//! Ids of things and facts: the local names of their IRIs. They follow from content alone, so that the same article gives
//! the same ids on any machine and graphs merge by union.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Longest slug, in chars; longer ones are cut and told apart by a hash.
const LONGEST: usize = 60;

/// A name as part of an IRI that needs no escaping in SPARQL or Turtle: NFC, lower-case Latin, letters, digits and Thai marks
/// kept, all else a hyphen. Empty and overlong slugs end in a hash of the name, so that two names rarely share one.
pub fn slug(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let composed = match is_nfc_quick(name.chars()) {
        IsNormalized::Yes => Cow::Borrowed(name),
        _ => Cow::Owned(name.nfc().collect()),
    };
    for c in composed.chars().flat_map(char::to_lowercase) {
        let thai = matches!(c, '\u{0e01}'..='\u{0e2e}' | '\u{0e30}'..='\u{0e3a}' | '\u{0e40}'..='\u{0e4e}');
        // Letters of Latin, Greek, Cyrillic and other alphabets that Turtle's local names may hold.
        let other = ('\u{c0}'..'\u{2000}').contains(&c) && !matches!(c, '\u{0e00}'..='\u{0e7f}') && c.is_alphabetic();
        if c.is_ascii_alphanumeric() || thai || other {
            out.push(c);
        } else if let Some(digit) = crate::text::thai::digit(c).and_then(|digit| char::from_digit(digit, 10)) {
            out.push(digit);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    let kept = out.trim_end_matches('-');
    if kept.is_empty() {
        return hash(name);
    }
    if kept.chars().count() <= LONGEST {
        return kept.to_owned();
    }
    let cut: String = kept.chars().take(LONGEST - 9).collect();
    format!("{}-{}", cut.trim_end_matches('-'), hash(name))
}

/// The first 32 bits of the BLAKE3 hash, as eight hexadecimal digits.
fn hash(content: &str) -> String {
    blake3::hash(content.as_bytes()).to_hex().chars().take(8).collect()
}

/// An article, by its number.
pub fn article(number: &str) -> String {
    format!("article-{}", slug(number))
}

/// A country, by its ISO 3166-1 alpha-2 code.
pub fn country(iso: &str) -> String {
    format!("country-{iso}")
}

/// A topic, by its id in the taxonomy.
pub fn topic(id: &str) -> String {
    format!("topic-{id}")
}

/// A person, by the usual full name without titles.
pub fn person(name: &str) -> String {
    format!("person-{}", slug(name))
}

/// A person of whom an article tells only part of a name, so that nobody else of that name is meant.
pub fn person_in(article: &str, name: &str) -> String {
    format!("person-{}-{}", slug(article), slug(name))
}

/// A body of the lexicon, by its id there.
pub fn known_organization(id: &str) -> String {
    format!("org-{}", slug(id))
}

/// A body that the lexicon does not know, by its full name and the country it belongs to.
pub fn organization(name: &str, country: Option<&str>) -> String {
    match country {
        Some(iso) => format!("org-{}-{}", iso.to_ascii_lowercase(), slug(name)),
        None => format!("org-{}", slug(name)),
    }
}

/// A body of an article whose name others have too.
pub fn organization_in(article: &str, name: &str) -> String {
    format!("org-{}-{}", slug(article), slug(name))
}

/// A fact, by its article, its kind (`position`, `cooperation` …) and what it says, spelt out by the extractor in parts
/// whose order is fixed.
pub fn fact(article: &str, kind: &str, content: &[&str]) -> String {
    format!("fact-{}-{kind}-{}", slug(article), hash(&content.join("\u{1f}")))
}

/// What is called by a form of a thing's name and is another thing: `org-th-mdes-กระทรวง`.
pub fn split(thing: &str, form: &str) -> String {
    format!("{thing}-{}", slug(form))
}

/// What a fact is told of, by that fact: an agreement (`instrument`) or event (`occasion`) apart from its reports.
pub fn told(kind: &str, first_fact: &str) -> String {
    format!("{kind}-{}", first_fact.trim_start_matches("fact-"))
}

/// A link between two facts.
pub fn link(one: &str, other: &str) -> String {
    format!("link-{}-{}", one.trim_start_matches("fact-"), other.trim_start_matches("fact-"))
}

/// A series of meetings, by its name without its number.
pub fn series(name: &str) -> String {
    format!("series-{}", slug(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_letters_and_lose_the_rest() {
        assert_eq!(person("ประเสริฐ  จันทรรวงทอง"), "person-ประเสริฐ-จันทรรวงทอง");
        assert_eq!(person("H.E. Zhang YunMing"), "person-h-e-zhang-yunming");
        assert_eq!(organization("กระทรวงดิจิทัลฯ", Some("TH")), "org-th-กระทรวงดิจิทัล");
        assert_eq!(organization("โรงเรียนบ้านบัว ๒", Some("TH")), organization("โรงเรียนบ้านบัว 2", Some("TH")));
    }

    #[test]
    fn nothing_is_left_nameless_and_long_names_stay_apart() {
        assert_eq!(slug("“”").len(), 8);
        let (a, b) = ("ก".repeat(80), "ก".repeat(81));
        assert_ne!(slug(&a), slug(&b));
        assert!(slug(&a).chars().count() <= LONGEST);
    }

    #[test]
    fn facts_that_say_the_same_have_one_id() {
        assert_eq!(fact("1", "position", &["a", "b"]), fact("1", "position", &["a", "b"]));
        assert_ne!(fact("1", "position", &["ab", ""]), fact("1", "position", &["a", "b"]));
    }
}
