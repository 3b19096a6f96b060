//! Where an event takes place: the words after `ณ`, `ที่`, `at`.

use std::ops::Range;

use memchr::memmem;

use crate::extract::within::Within;
use crate::lexicon::frame_words::{FrameWords, Role as Word};
use crate::model::Role;
use crate::model::mention::CountryForm;
use crate::text::thai;

/// A place told in more bytes than this is cut there.
const LONGEST: usize = 360;
/// A place told in fewer is none.
const SHORTEST: usize = 6;
/// What places in Thailand or abroad begin with that stand after `ใน`.
const CITIES: [&str; 5] = ["จังหวัด", "จ.", "อำเภอ", "กรุง", "นคร"];
/// Words between spaces that a place may have.
const PARTS: usize = 9;

/// The first place told in a stretch: after a sign; failing that, a city named there, or the country that a visit is to.
pub fn find(within: &Within<'_>, stretch: Range<usize>, cue: usize, visit: bool) -> Option<Range<usize>> {
    signed(within, stretch.clone()).or_else(|| {
        let words = &within.context.lexicon.frame_words;
        let doc = within.context.doc;
        let city = within.countries(stretch.clone()).find(|c| {
            c.form == CountryForm::Place && words.opening(doc.slice(c.range.clone()), Word::PlaceHead).is_some()
        });
        let abroad =
            || within.countries(cue..stretch.end).find(|c| visit && c.iso != "TH" && c.range.start < cue + 120);
        city.or_else(abroad).filter(|c| c.inside_body.is_none()).map(|c| c.range.clone())
    })
}

fn signed(within: &Within<'_>, stretch: Range<usize>) -> Option<Range<usize>> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let text = doc.slice(stretch.clone());
    for (at, sign) in signs(text) {
        let start = stretch.start + at + sign.len();
        let rest = doc.slice(start..stretch.end);
        let skipped = rest.len() - rest.trim_start().len();
        let (start, rest) = (start + skipped, rest.trim_start());
        if taken(within, stretch.start + at, start) || !begins(words, within, sign, start, rest) {
            continue;
        }
        let end = borders(within, start..start + extent(words, rest));
        let found = doc.slice(start..end).trim_end_matches([' ', ',', '(', '.', '-', '–', '“', '"']).len();
        if found >= SHORTEST {
            return Some(start..start + found);
        }
    }
    None
}

/// `ณ`, `ที่` and `at` as words of their own, in the order of the text.
fn signs(text: &str) -> impl Iterator<Item = (usize, &'static str)> {
    let mut found: Vec<(usize, &'static str)> = Vec::new();
    for sign in ["ณ ", "ที่", "ใน", " at the ", " at ", " in the ", " in "] {
        found.extend(memmem::find_iter(text.as_bytes(), sign).map(|i| (i, sign)));
    }
    found.retain(|&(i, sign)| match sign {
        "ณ " => text[..i].chars().next_back().is_none_or(|c| !thai::is_thai(c)),
        "ที่" | "ใน" => text[..i].chars().next_back().is_none_or(char::is_whitespace),
        _ => true,
    });
    found.sort_by_key(|&(i, sign)| (i, std::cmp::Reverse(sign.len())));
    found.into_iter()
}

/// Whether the sign belongs to a name or a title: `อิศรางกูร ณ อยุธยา`, `เอกอัครราชทูต ณ กรุงเวลลิงตัน`.
fn taken(within: &Within<'_>, sign: usize, place: usize) -> bool {
    let mentions = within.context.mentions;
    let abroad = |role: Role| matches!(role, Role::Ambassador | Role::Diplomat | Role::ChargeDaffaires);
    mentions.people.iter().any(|p| p.titled.start < sign && p.titled.end > sign)
        || mentions.offices.iter().any(|o| {
            o.range.start < sign && (o.range.end > sign || abroad(o.role) && o.range.end + 1 >= sign && place > sign)
        })
}

/// Whether a place can begin here, after this sign.
fn begins(words: &FrameWords, within: &Within<'_>, sign: &str, start: usize, rest: &str) -> bool {
    let country = || within.context.mentions.countries.iter().any(|c| c.range.start == start);
    match sign {
        "ณ " => {
            !rest.starts_with("วันที่")
                && !rest.starts_with("สิ้น")
                && !rest.starts_with("เดือน")
                && !rest.starts_with("ปัจจุบัน")
        }
        "ที่" => words.opening(rest, Word::PlaceHead).is_some() || country(),
        " in " | " in the " => country(),
        "ใน" => CITIES.iter().any(|city| rest.starts_with(city)),
        _ => {
            let head = rest.split([',', '.', ';']).next().unwrap_or_default();
            rest.starts_with(|c: char| c.is_ascii_uppercase())
                && (words.first(head, Word::PlaceHead).is_some() || country())
        }
    }
}

/// How many bytes of the text after the sign belong to the place.
fn extent(words: &FrameWords, rest: &str) -> usize {
    let line = rest.split('\n').next().unwrap_or_default();
    let mut end = 0;
    for (n, part) in line.split_inclusive(' ').enumerate() {
        let word = part.trim_end();
        let ends = words.opening(word, Word::PlaceEnd).unwrap_or(0) > words.opening(word, Word::PlaceHead).unwrap_or(0);
        // `Santi Maitri Building, Government House, prior to …`
        let clause = rest[..end].trim_end().ends_with(',') && word.starts_with(|c: char| c.is_ascii_lowercase());
        if n > 0 && (ends || clause || n > PARTS || end + word.len() > LONGEST) {
            break;
        }
        if let Some(inside) = ["โดยมี", "โดย", "เพื่อ", "ซึ่ง", "พร้อมด้วย", "ระหว่างวันที่", "เมื่อวันที่", "ในวัน", "(", "”", ";"]
            .iter()
            .filter_map(|stop| memmem::find(part.as_bytes(), stop.as_bytes()))
            .filter(|&i| n > 0 || i > 0)
            .min()
        {
            end += inside;
            break;
        }
        end += part.len();
        if word.ends_with(['.', ';']) && word.is_ascii() && word.len() > 4 {
            break;
        }
    }
    end
}

/// The place ends before a person, an office, a date or a cue that begins in it.
fn borders(within: &Within<'_>, place: Range<usize>) -> usize {
    let mentions = within.context.mentions;
    let starts = mentions
        .people
        .iter()
        .map(|p| p.titled.start)
        .chain(mentions.offices.iter().map(|o| o.range.start))
        .chain(within.dates(place.clone()).map(|d| d.range.start));
    let text = within.context.doc.text();
    let after_space = |&s: &usize| text.get(..s).is_some_and(|t| t.ends_with(char::is_whitespace));
    starts.filter(|&s| s > place.start && s < place.end).filter(after_space).min().unwrap_or(place.end)
}
