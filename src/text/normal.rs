//! A text in normal form (see `spelling`) with a map back to the text as it was written.

use std::ops::Range;

use super::spelling;

/// A text in normal form that knows where each part of it stood in the original.
///
/// Offsets never move backwards: a longer prefix of the normal form comes from a longer prefix of the original.
///
/// ```
/// use samphan::text::Normalized;
/// let n = Normalized::new("\u{FEFF}ทํา\u{A0}MOU");
/// assert_eq!(n.as_str(), "ทำ MOU");
/// let mou = n.as_str().find("MOU").unwrap();
/// assert_eq!(n.original_chars(mou..mou + 3), 5..8);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Normalized {
    text: String,
    /// Where pieces start, in order, and a last one at the end of both texts.
    pieces: Vec<Piece>,
}

/// A stretch that is the same in both texts, or that stands as a whole for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// First byte in the normal form.
    pub normal: usize,
    /// First byte in the original.
    pub original: usize,
    /// First char in the original.
    pub chars: usize,
    /// The same in both texts.
    pub same: bool,
}

impl Normalized {
    /// Normalises a text. Never fails; text in normal form stays as it is.
    pub fn new(original: &str) -> Self {
        let (text, pieces) = spelling::respell(original);
        Normalized { text, pieces }
    }

    /// Makes spaces of the line feeds that only wrap the text in a range of bytes, so that sentences go on over them. Offsets stay.
    pub fn unwrap_lines(&mut self, range: Range<usize>) {
        let wraps = self.text.get(range.clone()).map(super::lines::wraps).unwrap_or_default();
        for at in wraps {
            self.text.replace_range(range.start + at..range.start + at + 1, " ");
        }
    }

    /// The normalised text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The char range (Unicode scalar values, from 0) of the original that a byte range of the normal form stands for.
    /// What was dropped at its edges is left out. Offsets past the end mean the end.
    pub fn original_chars(&self, range: Range<usize>) -> Range<usize> {
        self.original(range).1
    }

    /// The byte range of the original that a byte range of the normal form stands for.
    pub fn original_bytes(&self, range: Range<usize>) -> Range<usize> {
        self.original(range).0
    }

    /// Both, bytes before chars.
    pub fn original(&self, range: Range<usize>) -> (Range<usize>, Range<usize>) {
        let (start, end) = self.originals(range);
        (start.0..end.0, start.1..end.1)
    }

    /// The byte range of the normal form that stands for a byte range of the original.
    pub fn from_original_bytes(&self, range: Range<usize>) -> Range<usize> {
        let start = self.to_normal(range.start, false);
        if range.is_empty() { start..start } else { start..self.to_normal(range.end, true).max(start) }
    }

    fn originals(&self, range: Range<usize>) -> ((usize, usize), (usize, usize)) {
        let start = self.to_original(range.start, false);
        (start, if range.is_empty() { start } else { self.to_original(range.end, true).max(start) })
    }

    /// Byte and char offset in the original of a byte offset in the normal form. As an end it belongs to the char
    /// before it, as a start to the char after it.
    fn to_original(&self, at: usize, end: bool) -> (usize, usize) {
        let at = floor(&self.text, at);
        let after = self.pieces.partition_point(|p| if end { p.normal < at } else { p.normal <= at });
        let Some(piece) = after.checked_sub(1).and_then(|i| self.pieces.get(i)) else { return (0, 0) };
        if piece.same {
            let inside = self.text.get(piece.normal..at).unwrap_or_default();
            (piece.original + inside.len(), piece.chars + inside.chars().count())
        } else if end {
            self.pieces.get(after).map_or((piece.original, piece.chars), |next| (next.original, next.chars))
        } else {
            (piece.original, piece.chars)
        }
    }

    fn to_normal(&self, at: usize, end: bool) -> usize {
        let after = self.pieces.partition_point(|p| if end { p.original < at } else { p.original <= at });
        let Some(piece) = after.checked_sub(1).and_then(|i| self.pieces.get(i)) else { return 0 };
        let next = self.pieces.get(after).map_or(self.text.len(), |next| next.normal);
        match (piece.same, end) {
            (true, _) => floor(&self.text, (piece.normal + (at - piece.original)).min(next)),
            (false, true) => next,
            (false, false) => piece.normal,
        }
    }
}

/// The char boundary at or before an offset.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn look_alikes_get_one_spelling() {
        for (written, normal) in [
            ("a\u{A0}b\tc\u{3000}d", "a b c d"),
            ("\u{FEFF}ประ\u{200B}เทศ\u{AD}ไทย\u{2060}", "ประเทศไทย"),
            ("ก\r\nข\rค\u{2028}ง", "ก\nข\nค\nง"),
            ("ท\u{E4D}\u{E32}", "ทำ"),
            ("น\u{E4D}\u{E49}\u{E32}", "น้ำ"),
            ("น\u{E49}\u{E4D}\u{E32}", "น้ำ"),
            ("น\u{E33}\u{E49}", "น้ำ"),
            ("น\u{E4D}\u{200B}\u{E32}\u{E49}", "น้ำ"),
            ("เเละ เ\u{200B}เละ", "และ และ"),
            ("ที่\u{E48} นี\u{E35}", "ที่ นี"),
            ("ก\u{E48}\u{E34}", "กิ่"),
            ("ป\u{F70A}า น\u{F70B}\u{E33} \u{F70F}าติ", "ป่า น้ำ ญาติ"),
            ("Cafe\u{301} Ame\u{200B}\u{301}lie \u{212A}", "Café Amélie K"),
        ] {
            assert_eq!(Normalized::new(written).as_str(), normal, "{written:?}");
        }
    }

    #[test]
    fn what_is_right_stays() {
        for text in ["", "“ทั้งนี้” นายกฯ – น้ำ ๑๕ พ.ค. ２", "ก\u{E4D}ข", "Zoë…\n• เก้าอี้ ำ ์", "ฤๅษี กตัญญู สิทธิ์"]
        {
            assert_eq!(Normalized::new(text).as_str(), text);
        }
    }

    #[test]
    fn offsets_lead_back_to_the_original() {
        let original = "\u{FEFF}ก\u{200B}ท\u{E4D}\u{E32}\r\nข";
        let n = Normalized::new(original);
        assert_eq!(n.as_str(), "กทำ\nข");
        let chars = |word: &str| {
            let at = n.as_str().find(word).unwrap();
            n.original_chars(at..at + word.len())
        };
        assert_eq!((chars("ก"), chars("ทำ"), chars("ท"), chars("\n"), chars("ข")), (1..2, 3..6, 3..4, 6..8, 8..9));
        assert_eq!(n.original_chars(0..n.as_str().len()), 1..9);
        assert_eq!(n.original_chars(3..3), 3..3);
        assert_eq!(n.from_original_bytes(0..original.len()), 0..n.as_str().len());
        assert_eq!(n.from_original_bytes(3..6), 0..3);
    }

    /// Text that is mostly what the normaliser looks at.
    fn messy() -> impl Strategy<Value = String> {
        proptest::collection::vec(
            prop_oneof![
                proptest::sample::select(
                    "กเาำะ\u{E31}\u{E34}\u{E38}\u{E3A}\u{E47}\u{E48}\u{E49}\u{E4C}\u{E4D}".chars().collect::<Vec<_>>()
                ),
                proptest::sample::select(
                    "\u{200B}\u{AD}\u{A0}\r\n\tae\u{301}\u{323}\u{F700}\u{F70A}\u{F710}\u{F711}\u{212A}é“"
                        .chars()
                        .collect::<Vec<_>>()
                ),
                any::<char>(),
            ],
            0..40,
        )
        .prop_map(|chars| chars.into_iter().collect())
    }

    proptest! {
        #[test]
        fn normalising_twice_changes_nothing(text in messy()) {
            let once = Normalized::new(&text);
            let twice = Normalized::new(once.as_str());
            prop_assert_eq!(twice.as_str(), once.as_str());
            let all = 0..once.as_str().len();
            prop_assert_eq!(twice.original_bytes(all.clone()), all);
        }

        #[test]
        fn the_map_is_monotone_and_cuts_at_chars(text in messy()) {
            let n = Normalized::new(&text);
            let cuts: Vec<usize> = (0..=n.as_str().len()).filter(|&i| n.as_str().is_char_boundary(i)).collect();
            let mut last = (0, 0);
            for pair in cuts.windows(2) {
                let range = pair[0]..pair[1];
                let (bytes, chars) = (n.original_bytes(range.clone()), n.original_chars(range.clone()));
                prop_assert!(bytes.start >= last.0 && bytes.end >= bytes.start && bytes.end <= text.len());
                let part = text.get(bytes.clone());
                prop_assert!(part.is_some());
                prop_assert_eq!(text[..bytes.start].chars().count()..text[..bytes.end].chars().count(), chars);
                let back = n.from_original_bytes(bytes.clone());
                prop_assert!(back.start <= range.start && back.end >= range.end);
                last = (bytes.start, bytes.end);
            }
        }

        #[test]
        fn any_range_is_answered(text in any::<String>(), start in 0usize..200, len in 0usize..200) {
            let n = Normalized::new(&text);
            let original = n.original_bytes(start..start + len);
            prop_assert!(text.get(original).is_some());
            let normal = n.from_original_bytes(start..start + len);
            prop_assert!(n.as_str().get(normal).is_some());
        }

        #[test]
        fn plain_text_maps_to_itself(text in "[ก-ฮa-z \n]{0,3000}") {
            let n = Normalized::new(&text);
            prop_assert_eq!(n.as_str(), &text);
            let chars = text.chars().count();
            prop_assert_eq!(n.original_chars(0..text.len()), 0..chars);
        }
    }
}
