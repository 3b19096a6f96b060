//! One spelling for what looks alike.
//!
//! In this order: odd spaces and tabs become a space, other line ends a line feed; zero-width chars and controls go;
//! glyphs of the private use area (U+F700–F71A, old Thai fonts) become standard marks; the marks on one letter are put
//! in the order vowel, tone, silencer, doubled ones once; `ํ` + `า` becomes `ำ` with its tone mark before it; `เเ`
//! becomes `แ`; what is neither ASCII nor Thai is composed (NFC; never NFKC, which takes `ำ` apart). Punctuation,
//! Thai digits and the number of spaces stay.

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::normal::{Piece, floor};

/// Unchanged stretches are cut to this many bytes, so that counting the chars inside one is quick.
const PIECE: usize = 1024;

/// The normal form of a text and the pieces that lead back to it.
pub(super) fn respell(original: &str) -> (String, Vec<Piece>) {
    let text = String::with_capacity(original.len());
    let mut writer = Writer { original, text, pieces: Vec::new(), done: 0, chars: 0 };
    writer.run();
    (writer.text, writer.pieces)
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

#[inline]
fn class_of(c: char) -> Class {
    match c {
        '\u{0E00}'..='\u{0E7F}' => thai_class(c),
        '\n' | ' '..='~' => Plain,
        '\t' => Space,
        '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Line,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' => Nothing,
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
        let mut rest = original.chars();
        while let Some(c) = rest.next() {
            let next = at + c.len_utf8();
            // Most chars: nothing clashes with them.
            if matches!(c, ' '..='~' | '\n' | 'ก'..='ฮ') {
                (before, before_class, at) = (c, Plain, next);
                continue;
            }
            let class = class_of(c);
            match class {
                Plain | SaraAa | SaraE | Vowel | Tone | Silencer | Nikhahit | SaraAm => {
                    if clash(before, before_class, c, class) {
                        at = self.respell(marks);
                        (before, before_class) = (OTHER, Plain);
                    } else {
                        if !is_mark(class) || !is_mark(before_class) {
                            marks = at;
                        }
                        (before, before_class, at) = (c, class, next);
                    }
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
                    let (following_at, following) = self.visible(next);
                    let following_class = class_of(following);
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
                        self.replace(at, following_at, "");
                        at = following_at;
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
            if at != next {
                rest = original[at..].chars();
            }
        }
        self.keep(original.len());
        self.piece(true);
    }

    /// The next char that stays, from an offset, and where it stands; a line feed at the end.
    fn visible(&self, from: usize) -> (usize, char) {
        let rest = self.original[from..].char_indices();
        let found = rest.map(|(i, c)| (from + i, c)).find(|(_, c)| class_of(*c) != Nothing);
        found.unwrap_or((self.original.len(), '\n'))
    }

    /// Respells the marks (or the two `เ`) that start at an offset; gives the offset after them.
    fn respell(&mut self, from: usize) -> usize {
        let mut marks: Vec<char> = Vec::with_capacity(4);
        let (mut end, mut sara_e, mut am) = (from, false, false);
        // How many rings (`ํ`) there are, from those that an `า` has taken.
        let mut rings = 0..0;
        for (i, c) in self.original[from..].char_indices() {
            let after = from + i + c.len_utf8();
            let c = standard(c);
            let class = class_of(c);
            match class {
                Nothing => continue,
                SaraE if end == from => sara_e = true,
                SaraE if sara_e => {
                    self.replace(from, after, "แ");
                    return after;
                }
                // Every ring so far is this one's.
                SaraAa if rings.end > rings.start => {
                    rings.start = rings.end;
                    am = true;
                }
                SaraAm => am = true,
                Nikhahit => rings.end += 1,
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
        if !rings.is_empty() {
            marks.push(NIKHAHIT);
        }
        marks.sort_by_key(|&c| match class_of(c) {
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
            match class_of(c) {
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
