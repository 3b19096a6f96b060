//! One spelling for what looks alike, with a map back to the text as it was written.
//!
//! In this order: odd spaces and tabs become a space, other line ends a line feed; zero-width chars and controls go;
//! glyphs of the private use area (U+F700–F71A, old Thai fonts) become standard marks; the marks on one letter are put
//! in the order vowel, tone, silencer, doubled ones once; `ํ` + `า` becomes `ำ` with its tone mark before it; `เเ`
//! becomes `แ`; what is neither ASCII nor Thai is composed (NFC; never NFKC, which takes `ำ` apart). Punctuation,
//! Thai digits and the number of spaces stay.

use std::ops::Range;

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

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
struct Piece {
    /// First byte in the normal form.
    normal: usize,
    /// First byte in the original.
    original: usize,
    /// First char in the original.
    chars: usize,
    same: bool,
}

/// Unchanged stretches are cut to this many bytes, so that counting the chars inside one is quick.
const PIECE: usize = 1024;

impl Normalized {
    /// Normalises a text. Never fails; text in normal form stays as it is.
    pub fn new(original: &str) -> Self {
        let mut w =
            Writer { original, text: String::with_capacity(original.len()), pieces: Vec::new(), done: 0, chars: 0 };
        w.run();
        Normalized { text: w.text, pieces: w.pieces }
    }

    /// The normalised text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The char range (Unicode scalar values, from 0) of the original that a byte range of the normal form stands for.
    /// What was dropped at its edges is left out. Offsets past the end mean the end.
    pub fn original_chars(&self, range: Range<usize>) -> Range<usize> {
        let start = self.to_original(range.start, false).1;
        if range.start >= range.end { start..start } else { start..self.to_original(range.end, true).1 }
    }

    /// The byte range of the original that a byte range of the normal form stands for.
    pub fn original_bytes(&self, range: Range<usize>) -> Range<usize> {
        let start = self.to_original(range.start, false).0;
        if range.start >= range.end { start..start } else { start..self.to_original(range.end, true).0 }
    }

    /// The byte range of the normal form that stands for a byte range of the original.
    pub fn from_original_bytes(&self, range: Range<usize>) -> Range<usize> {
        let start = self.to_normal(range.start, false);
        if range.start >= range.end { start..start } else { start..self.to_normal(range.end, true).max(start) }
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
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// What a char is to the normaliser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// Stays, and nothing happens around it.
    Plain,
    /// Upper or lower vowel, `็`, `ฺ`.
    Vowel,
    Tone,
    /// `์`, `๎`.
    Silencer,
    /// `ํ`.
    Nikhahit,
    /// `ำ`.
    SaraAm,
    /// `า`.
    SaraAa,
    /// `เ`.
    SaraE,
    /// A glyph of the private use area.
    Glyph,
    /// Becomes a space.
    Space,
    /// Becomes a line feed.
    Line,
    /// Zero-width or a control: goes.
    Nothing,
    /// Neither ASCII nor Thai: composed with its neighbours.
    Foreign,
}

use Class::*;

/// `ํ`, the ring of `ำ`.
const NIKHAHIT: char = '\u{0E4D}';

/// Stands for a char before that nothing joins with.
const OTHER: char = '\u{FFFD}';

fn class(c: char) -> Class {
    match c {
        '\n' | ' '..='~' => Plain,
        '\t' => Space,
        '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Line,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' => Nothing,
        '\u{0E00}'..='\u{0E7F}' => thai_class(c),
        '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => Space,
        '\u{AD}' | '\u{034F}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' => Nothing,
        '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' => Nothing,
        '\u{FFF9}'..='\u{FFFC}' => Nothing,
        '\u{F700}'..='\u{F71A}' => Glyph,
        // Quotation marks, dashes, ellipsis: never composed with anything.
        '\u{2010}'..='\u{2027}' => Plain,
        _ => Foreign,
    }
}

fn thai_class(c: char) -> Class {
    match c {
        'า' => SaraAa,
        'ำ' => SaraAm,
        'เ' => SaraE,
        '\u{0E31}' | '\u{0E34}'..='\u{0E3A}' | '\u{0E47}' => Vowel,
        '\u{0E48}'..='\u{0E4B}' => Tone,
        '\u{0E4C}' | '\u{0E4E}' => Silencer,
        '\u{0E4D}' => Nikhahit,
        _ => Plain,
    }
}

/// The standard letter or mark for a glyph of old Thai fonts.
fn standard(glyph: char) -> char {
    const STANDARD: [char; 27] = [
        'ฐ', '\u{E34}', '\u{E35}', '\u{E36}', '\u{E37}', '\u{E48}', '\u{E49}', '\u{E4A}', '\u{E4B}', '\u{E4C}',
        '\u{E48}', '\u{E49}', '\u{E4A}', '\u{E4B}', '\u{E4C}', 'ญ', '\u{E31}', '\u{E4D}', '\u{E47}', '\u{E48}',
        '\u{E49}', '\u{E4A}', '\u{E4B}', '\u{E4C}', '\u{E38}', '\u{E39}', '\u{E3A}',
    ];
    (glyph as usize).checked_sub(0xF700).and_then(|i| STANDARD.get(i)).copied().unwrap_or(glyph)
}

/// Whether a class can be part of the marks on one letter.
fn is_mark(class: Class) -> bool {
    matches!(class, Vowel | Tone | Silencer | Nikhahit | SaraAm)
}

/// Whether two neighbours may not stand as they are.
fn clash(before: char, before_class: Class, after: char, after_class: Class) -> bool {
    match (before_class, after_class) {
        (SaraE, SaraE) => true,
        (Nikhahit, SaraAa) => true,
        (Vowel, Vowel) => before == after,
        (Vowel, _) | (Tone, Silencer | SaraAm) => false,
        (a, b) => is_mark(a) && is_mark(b),
    }
}

struct Writer<'a> {
    original: &'a str,
    text: String,
    pieces: Vec<Piece>,
    /// Bytes and chars of the original that are written.
    done: usize,
    chars: usize,
}

impl Writer<'_> {
    fn run(&mut self) {
        let original = self.original;
        let mut at = 0;
        // The char before, zero-width ones left out, and where the marks that it belongs to begin. An ASCII `before`
        // stands directly before `at`, so that a combining mark can be composed with it.
        let (mut before, mut before_class, mut marks) = (OTHER, Plain, 0);
        while let Some(c) = original[at..].chars().next() {
            let next = at + c.len_utf8();
            if c.is_ascii_graphic() || c == ' ' || c == '\n' {
                (before, before_class, at) = (c, Plain, next);
                continue;
            }
            let class = class(c);
            match class {
                Plain | SaraAa | SaraE | Vowel | Tone | Silencer | Nikhahit | SaraAm => {
                    if clash(before, before_class, c, class) {
                        at = self.respell(marks);
                        (before, before_class) = (OTHER, Plain);
                        continue;
                    }
                    if !is_mark(class) || !is_mark(before_class) {
                        marks = at;
                    }
                    (before, before_class, at) = (c, class, next);
                }
                Glyph => {
                    at = self.respell(if is_mark(before_class) { marks } else { at });
                    (before, before_class) = (OTHER, Plain);
                }
                Space | Line => {
                    let end = if c == '\r' && original[next..].starts_with('\n') { next + 1 } else { next };
                    self.replace(at, end, if class == Space { " " } else { "\n" });
                    (before, before_class, at) = (OTHER, Plain, end);
                }
                Nothing => {
                    let (following, following_class) = self.visible(next);
                    let joins = is_mark(before_class) && (is_mark(following_class) || following_class == Glyph)
                        || clash(before, before_class, following, following_class);
                    if joins {
                        at = self.respell(marks);
                        (before, before_class) = (OTHER, Plain);
                    } else if before.is_ascii_graphic()
                        && canonical_combining_class(following) != 0
                        && following_class == Foreign
                    {
                        at = self.compose(at - 1);
                        (before, before_class) = (OTHER, Plain);
                    } else {
                        self.replace(at, next, "");
                        at = next;
                        if before.is_ascii() {
                            before = OTHER;
                        }
                    }
                }
                Foreign => {
                    let combining = canonical_combining_class(c) != 0;
                    at = self.compose(if combining && before.is_ascii_graphic() { at - 1 } else { at });
                    (before, before_class) = (OTHER, Plain);
                }
            }
        }
        self.keep(original.len());
        self.piece(true);
    }

    /// The next char that stays, from an offset.
    fn visible(&self, from: usize) -> (char, Class) {
        self.original[from..]
            .chars()
            .map(|c| (c, class(c)))
            .find(|(_, class)| *class != Nothing)
            .unwrap_or(('\n', Plain))
    }

    /// Respells the marks (or the two `เ`) that start at an offset; gives the offset after them.
    fn respell(&mut self, from: usize) -> usize {
        let mut marks: Vec<char> = Vec::with_capacity(4);
        let (mut end, mut sara_e, mut am) = (from, false, false);
        for (i, c) in self.original[from..].char_indices() {
            let after = from + i + c.len_utf8();
            let c = standard(c);
            let class = class(c);
            match class {
                Nothing => continue,
                SaraE if end == from => sara_e = true,
                SaraE if sara_e => {
                    self.replace(from, after, "แ");
                    return after;
                }
                SaraAa if marks.contains(&NIKHAHIT) => {
                    marks.retain(|&m| m != NIKHAHIT);
                    am = true;
                }
                SaraAm => am = true,
                Plain if end == from => {
                    marks.push(c);
                    end = after;
                    break;
                }
                _ if is_mark(class) => marks.push(c),
                _ => break,
            }
            end = after;
        }
        marks.sort_by_key(|&c| match class(c) {
            Vowel => 0,
            Nikhahit => 1,
            Tone => 2,
            _ => 3,
        });
        marks.dedup();
        if am {
            marks.push('ำ');
        }
        let marks: String = marks.into_iter().collect();
        self.replace(from, end, &marks);
        end
    }

    /// Composes the run of foreign chars from an offset, which may be that of an ASCII base; gives the offset after it.
    fn compose(&mut self, from: usize) -> usize {
        let mut run = String::new();
        let mut end = from;
        for (i, c) in self.original[from..].char_indices() {
            match class(c) {
                Nothing => continue,
                Foreign => run.push(c),
                _ if i == 0 => run.push(c),
                _ => break,
            }
            end = from + i + c.len_utf8();
        }
        if is_nfc_quick(run.chars()) != IsNormalized::Yes {
            run = run.nfc().collect();
        }
        self.replace(from, end, &run);
        end
    }

    /// Writes what stands between the last written byte and an offset as it is.
    fn keep(&mut self, to: usize) {
        while self.done < to {
            let end = floor(self.original, (self.done + PIECE).min(to));
            self.piece(true);
            let same = &self.original[self.done..end];
            self.text.push_str(same);
            self.chars += same.chars().count();
            self.done = end;
        }
    }

    /// Writes a stretch as something else, after all before it.
    fn replace(&mut self, from: usize, to: usize, with: &str) {
        if &self.original[from..to] == with {
            return;
        }
        self.keep(from);
        self.piece(false);
        self.text.push_str(with);
        self.chars += self.original[from..to].chars().count();
        self.done = to;
    }

    fn piece(&mut self, same: bool) {
        self.pieces.push(Piece { normal: self.text.len(), original: self.done, chars: self.chars, same });
    }
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
