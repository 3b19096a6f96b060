//! The words of headings and columns in Thai and English: `seeds/profile_words.csv`.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::Deserialize;

use crate::lexicon::source;
use crate::model::Language;

const TABLE: &str = include_str!("../../seeds/profile_words.csv");

#[derive(Deserialize)]
struct Entry {
    id: String,
    label_th: String,
    label_en: String,
}

/// A word of ours in a language; what the table does not hold is its own label.
pub fn word(id: &'static str, lang: Language) -> &'static str {
    static WORDS: OnceLock<HashMap<String, [String; 2]>> = OnceLock::new();
    // The table is compiled in and read by a test, so that it can be read here.
    let words = WORDS.get_or_init(|| {
        let rows = source::rows::<Entry>("profile_words.csv", TABLE, None).unwrap_or_default();
        rows.into_iter().map(|row| (row.value.id, [row.value.label_th, row.value.label_en])).collect()
    });
    let Some([thai, english]) = words.get(id) else { return id };
    match lang {
        Language::Thai => thai,
        Language::English => english,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_that_the_code_asks_for_has_both_labels() {
        let rows = source::rows::<Entry>("profile_words.csv", TABLE, None).unwrap();
        for row in &rows {
            assert!(!row.value.label_th.is_empty() && !row.value.label_en.is_empty(), "{}", row.value.id);
        }
        let known = |id: &str| rows.iter().any(|row| row.value.id == id);
        let asked =
            regex::Regex::new(r#"(?:\bword\(|Part::new\(|\.note\(|note: Some\(|\[\(|, \()"([a-z ]+)""#).unwrap();
        let sources = [
            include_str!("draft.rs"),
            include_str!("offices.rs"),
            include_str!("sections.rs"),
            include_str!("show.rs"),
            include_str!("thing.rs"),
            include_str!("../export/profile.rs"),
            include_str!("../export/comparison.rs"),
            include_str!("../export/timeline/mod.rs"),
        ];
        for hit in sources.iter().flat_map(|text| asked.captures_iter(text)) {
            assert!(known(&hit[1]) || hit[1].ends_with("kind"), "{}", &hit[1]);
        }
        assert_eq!(word("offices", Language::Thai), "ตำแหน่ง");
    }
}
