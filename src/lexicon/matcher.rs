//! Finding thousands of phrases in one pass, leftmost-longest.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use super::trie::Trie;
use crate::text::thai;

/// Phrases with a value each. Built once, read by every thread.
pub struct Matcher<T> {
    /// In their order, each with the index of its value.
    phrases: Vec<(String, u32)>,
    values: Vec<T>,
    /// Blind to the case of ASCII letters; the phrases are in lower case then.
    ignoring_case: bool,
    /// Of the phrases, laid out when first sought alone and not joined with those of others.
    trie: OnceLock<Trie>,
}

/// A phrase found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'a, T> {
    /// Bytes of the text searched.
    pub range: Range<usize>,
    /// The phrase's value.
    pub value: &'a T,
}

impl<T> Matcher<T> {
    /// Lays out phrases to be found. A phrase given twice keeps the later value, so that overlays win; empty phrases
    /// are left out.
    pub fn new(phrases: impl IntoIterator<Item = (String, T)>) -> Self {
        Self::build(phrases, false)
    }

    /// The same, blind to the case of ASCII letters.
    pub fn ignoring_case(phrases: impl IntoIterator<Item = (String, T)>) -> Self {
        Self::build(phrases, true)
    }

    fn build(phrases: impl IntoIterator<Item = (String, T)>, ignoring_case: bool) -> Self {
        let cased = |phrase: String| if ignoring_case { phrase.to_ascii_lowercase() } else { phrase };
        let given = phrases.into_iter().filter(|(phrase, _)| !phrase.is_empty());
        let mut given: Vec<(String, T)> = given.map(|(phrase, value)| (cased(phrase), value)).collect();
        given.sort_by(|a, b| a.0.cmp(&b.0));
        given.dedup_by(|later, earlier| {
            let same = later.0 == earlier.0;
            if same {
                std::mem::swap(later, earlier);
            }
            same
        });
        let (phrases, values): (Vec<String>, Vec<T>) = given.into_iter().unzip();
        // Articles write either apostrophe; a spelling that has its own value keeps it.
        let other = |phrase: &String| match (phrase.contains('\''), phrase.contains('’')) {
            (true, false) => Some(phrase.replace('\'', "’")),
            (false, true) => Some(phrase.replace('’', "'")),
            _ => None,
        };
        let others: Vec<(String, u32)> =
            (0u32..).zip(&phrases).filter_map(|(i, phrase)| Some((other(phrase)?, i))).collect();
        let mut phrases: Vec<(String, u32)> = phrases.into_iter().zip(0u32..).chain(others).collect();
        phrases.sort_by(|a, b| a.0.cmp(&b.0));
        phrases.dedup_by(|other, own| other.0 == own.0);
        Matcher { phrases, values, ignoring_case, trie: OnceLock::new() }
    }

    fn trie(&self) -> &Trie {
        self.trie.get_or_init(|| Trie::new(self.phrases.iter().map(|(phrase, _)| phrase.as_str()), self.ignoring_case))
    }

    /// Phrases in `text`, leftmost-longest and not overlapping, that start and end where a reader of Thai could cut: not
    /// inside a cluster of letter and marks, and Latin words only whole. A phrase that does not stand free gives way to a
    /// shorter one that does (`นายกู้` holds `นาย`, not `นายก`).
    pub fn find<'s>(&'s self, text: &str) -> Vec<Hit<'s, T>> {
        self.search(text).collect()
    }

    /// The first phrase in `text`, where [`Self::find`] would find it first.
    pub fn first<'s>(&'s self, text: &str) -> Option<Hit<'s, T>> {
        self.search(text).next()
    }

    /// The same phrases one by one, as far as they are asked for.
    pub fn search<'s, 't>(&'s self, text: &'t str) -> impl Iterator<Item = Hit<'s, T>> + use<'s, 't, T> {
        let trie = self.trie();
        let mut from = 0;
        let hits = std::iter::from_fn(move || {
            let free = |range: Range<usize>| stands_free(text, from + range.start..from + range.end);
            let (range, phrase) = trie.first(&text[from..], free)?;
            let range = from + range.start..from + range.end;
            from = range.end;
            Some((range, phrase))
        });
        hits.filter(move |(range, _)| stands_free(text, range.clone())).filter_map(|(range, phrase)| {
            let (_, value) = self.phrases.get(phrase as usize)?;
            Some(Hit { range, value: self.values.get(*value as usize)? })
        })
    }

    /// The phrases and the index of the value of each, to be joined with those of others.
    pub(super) fn phrases(&self) -> &[(String, u32)] {
        &self.phrases
    }

    /// What [`Self::find`] would find in `text`, where its phrases joined with others have found this.
    pub(super) fn hits<'s>(&'s self, text: &str, found: Vec<(Range<usize>, u32)>) -> Vec<Hit<'s, T>> {
        let free = found.into_iter().filter(|(range, _)| stands_free(text, range.clone()));
        free.filter_map(|(range, value)| Some(Hit { range, value: self.values.get(value as usize)? })).collect()
    }

    /// Whether a text as a whole is one phrase.
    pub fn holds(&self, text: &str) -> bool {
        let text = if self.ignoring_case { Cow::Owned(text.to_ascii_lowercase()) } else { Cow::Borrowed(text) };
        self.phrases.binary_search_by(|(phrase, _)| phrase.as_str().cmp(&text)).is_ok()
    }

    /// How many phrases there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

/// Whether a stretch cuts neither a Thai cluster, a Latin word or number, nor an acronym in Thai letters (`ส.ส.` in `ส.ส.ท.`).
pub fn stands_free(text: &str, range: Range<usize>) -> bool {
    let inner = &text[range.clone()];
    let letter = |c: Option<char>| c.is_some_and(|c| matches!(c, 'ก'..='ฮ'));
    let dotted = |text: &str| letter(text.chars().next()) && text.chars().nth(1) == Some('.');
    if inner.ends_with('.') && letter(inner.chars().nth_back(1)) && dotted(inner) && dotted(&text[range.end..]) {
        return false;
    }
    let joined = |a: Option<char>, b: Option<char>| match (a, b) {
        (Some(a), Some(b)) => a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric(),
        _ => false,
    };
    !joined(text[..range.start].chars().next_back(), inner.chars().next())
        && !joined(inner.chars().next_back(), text[range.end..].chars().next())
        && thai::is_cluster_boundary(text, range.start)
        && thai::is_cluster_boundary(text, range.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn longest_phrase_wins_and_clusters_stay_whole() {
        let m = Matcher::new([("จีน".into(), "CN"), ("ปราจีนบุรี".into(), "")].map(|(p, v): (String, _)| (p, v)));
        let text = "ไทย-จีน ที่ปราจีนบุรี และจีนี";
        let hits: Vec<_> = m.find(text).into_iter().map(|h| (&text[h.range], *h.value)).collect();
        assert_eq!(hits, [("จีน", "CN"), ("ปราจีนบุรี", "")]);
    }

    #[test]
    fn latin_words_match_whole_and_blind_to_case_on_request() {
        let m = Matcher::ignoring_case([("MOU".to_owned(), 1)]);
        let text = "mou, MOUs, an MoU";
        let hits: Vec<_> = m.find(text).into_iter().map(|h| &text[h.range]).collect();
        assert_eq!(hits, ["mou", "MoU"]);
        assert!(m.holds("MoU") && !m.holds("MOUs"));
    }

    /// What is meant by leftmost-longest, said as plainly as can be.
    fn plainly(phrases: &[String], text: &str, ignoring_case: bool) -> Vec<Range<usize>> {
        let text = if ignoring_case { text.to_ascii_lowercase() } else { text.to_owned() };
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let here =
                || phrases.iter().filter(|p| !p.is_empty() && text[at..].starts_with(p.as_str())).map(String::len);
            let free = here().filter(|len| stands_free(&text, at..at + len)).max();
            let longest = free.or(here().max());
            found.extend(longest.map(|len| at..at + len));
            at += longest.unwrap_or(c.len_utf8());
        }
        found.retain(|range| stands_free(&text, range.clone()));
        found
    }

    #[test]
    fn a_phrase_that_does_not_stand_free_gives_way_to_a_shorter_one() {
        let m = Matcher::new([("นาย".to_owned(), "title"), ("นายก".to_owned(), "office")]);
        let found = |text: &str| m.find(text).into_iter().map(|h| *h.value).collect::<Vec<_>>();
        assert_eq!(found("นายกำพล"), ["title"]);
        assert_eq!(found("นายกสมาคม"), ["office"]);
        assert!(m.holds("นายก") && !m.holds("นายกสมาคม") && !m.holds(""));
    }

    proptest! {
        #[test]
        fn any_phrases_are_found_leftmost_longest(
            phrases in proptest::collection::vec("[กขเ่ab é龍]{0,4}", 0..24),
            text in "[กขเ่abAB é龍]{0,60}",
        ) {
            let ranges = |m: &Matcher<()>| m.find(&text).into_iter().map(|h| h.range).collect::<Vec<_>>();
            let all = || phrases.iter().map(|p| (p.clone(), ()));
            prop_assert_eq!(ranges(&Matcher::new(all())), plainly(&phrases, &text, false));
            prop_assert_eq!(ranges(&Matcher::ignoring_case(all())), plainly(&phrases, &text, true));
        }
    }

    #[test]
    fn either_apostrophe_will_do_and_a_spelling_with_its_own_value_keeps_it() {
        let m = Matcher::new([("it's", 1), ("o’k", 2), ("o'k", 3)].map(|(p, v)| (p.to_owned(), v)));
        let values: Vec<i32> = m.find("it’s it's o’k o'k").into_iter().map(|h| *h.value).collect();
        assert_eq!(values, [1, 1, 2, 3]);
    }

    #[test]
    fn more_chars_than_the_table_of_pairs_covers() {
        let chars = || (0x4E00u32..0x4F80).filter_map(char::from_u32);
        let m = Matcher::new(chars().map(|c| (format!("{c}{c}ก"), c)).chain([("龍".to_owned(), '龍')]));
        let text: String = chars().flat_map(|c| [c, c, c, 'ก']).chain(['龍']).collect();
        let found: String = m.find(&text).into_iter().map(|h| *h.value).collect();
        assert_eq!(found, chars().chain(['龍']).collect::<String>());
    }
}
