//! The Thai script: its letters, its digits, and where a word cannot be cut.

use std::borrow::Cow;

/// Whether a char belongs to the Thai block (letters, vowels, marks, digits, `฿`).
pub fn is_thai(c: char) -> bool {
    ('\u{0E01}'..='\u{0E5B}').contains(&c)
}

/// Whether a char is written on or after the letter before it: upper and lower vowels, tone marks, `ะ`, `า`, `ำ`, `ๅ`.
/// Thai text cannot be cut before it.
pub fn is_dependent(c: char) -> bool {
    matches!(c, '\u{0E30}'..='\u{0E3A}' | '\u{0E45}' | '\u{0E47}'..='\u{0E4E}')
}

/// Whether a char is a vowel written before its consonant (`เ แ โ ใ ไ`). Thai text cannot be cut after it.
pub fn is_leading_vowel(c: char) -> bool {
    matches!(c, '\u{0E40}'..='\u{0E44}')
}

/// Whether text can be cut at a byte index: a char boundary that is neither before a dependent vowel or tone mark
/// nor after a leading vowel. Both ends of the text are boundaries; beyond the end nothing is.
pub fn is_cluster_boundary(text: &str, byte_index: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(byte_index) else { return false };
    match (before.chars().next_back(), after.chars().next()) {
        (Some(before), Some(after)) => !is_leading_vowel(before) && !is_dependent(after),
        _ => true,
    }
}

/// Whether a line may be broken at a byte index inside a stretch of Thai letters without a dictionary of words: before a leading vowel,
/// where a syllable begins, and after what mostly ends a word (`ๆ`, `ฯ`, the `ะ` of `และ` and `เฉพาะ`, not that of `ประชุม`).
pub fn is_syllable_boundary(text: &str, byte_index: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(byte_index) else { return false };
    let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else { return false };
    let closed = last == 'ะ' && {
        let mut behind = before.chars().rev().skip(1).take(3);
        behind.next() == Some('า') || behind.any(is_leading_vowel)
    };
    let ends = (closed || matches!(last, 'ๆ' | 'ฯ')) && is_thai(next);
    (is_thai(last) && is_leading_vowel(next) || ends) && is_cluster_boundary(text, byte_index)
}

/// `text.starts_with(word)`, told sooner where it does not: Thai letters differ in their last byte.
#[inline]
pub fn begins_with(text: &str, word: &str) -> bool {
    let last = word.len().checked_sub(1);
    last.is_none_or(|last| text.as_bytes().get(last) == word.as_bytes().get(last)) && text.starts_with(word)
}

/// `text.ends_with(word)`, in the same way.
#[inline]
pub fn ends_with(text: &str, word: &str) -> bool {
    (word.is_empty() || text.as_bytes().last() == word.as_bytes().last()) && text.ends_with(word)
}

/// The value of a decimal digit, ASCII or Thai.
pub fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '๐'..='๙' => Some(c as u32 - '๐' as u32),
        _ => None,
    }
}

/// The text with Thai digits written as ASCII ones; borrowed where there are none. Byte offsets change.
pub fn digits_to_ascii(text: &str) -> Cow<'_, str> {
    let thai = |c: char| ('๐'..='๙').contains(&c);
    if !text.contains(thai) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .map(|c| if thai(c) { digit(c).and_then(|d| char::from_digit(d, 10)).unwrap_or(c) } else { c })
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_not_cut_inside_a_cluster() {
        let text = "ที่ เก้า";
        let cuts: Vec<usize> = (0..=text.len() + 3).filter(|&i| is_cluster_boundary(text, i)).collect();
        assert_eq!(cuts, [0, 9, 10, text.len()]);
    }

    #[test]
    fn lines_are_broken_where_a_syllable_begins_or_ends_for_certain() {
        let text = "เศรษฐกิจและสังคม";
        let parts = |text: &str| -> String {
            text.char_indices()
                .flat_map(|(i, c)| is_syllable_boundary(text, i).then_some('|').into_iter().chain([c]))
                .collect()
        };
        assert_eq!(parts(text), "เศรษฐกิจ|และ|สังคม");
        assert_eq!(parts("พระราชพิธีประจำปีเฉพาะกิจ"), "พระราชพิธีประจำปี|เฉพาะ|กิจ");
        assert_eq!(parts("เลาะ แก่ง"), "เลาะ แก่ง", "a space is a break of its own");
    }

    #[test]
    fn words_begin_and_end_texts_as_in_the_standard_library() {
        for (text, word) in
            [("ไทย", "ไ"), ("ไทย", "ย"), ("ไทย", "ไทย"), ("ไทย", "ไทยๆ"), ("", ""), ("", "a"), ("at", "a")]
        {
            assert_eq!(begins_with(text, word), text.starts_with(word), "{text} {word}");
            assert_eq!(ends_with(text, word), text.ends_with(word), "{text} {word}");
        }
    }

    #[test]
    fn thai_digits_become_ascii() {
        assert_eq!(digits_to_ascii("๑๕ พ.ค. ๒๕๖๘"), "15 พ.ค. 2568");
        assert!(matches!(digits_to_ascii("15"), Cow::Borrowed("15")));
    }
}
