//! People named: a title and what follows it, then the same names without a title.
//!
//! `name` tells where a name ends, `again` finds the names told once more without a title.

mod again;
mod name;

use std::ops::Range;

use self::name::{Name, bracketed, latin, name_at, spaces, with_more_surnames};
use super::Parts;
use crate::lexicon::frame_words::Role as Word;
use crate::lexicon::{Hit, Lexicon};
use crate::model::mention::*;
use crate::model::{Document, Role};
use crate::text::thai::is_thai;

/// Abbreviated titles of at most so many chars may be the end of an acronym.
const SHORTEST_TITLE: usize = 3;
/// A given name of fewer chars is too short to look for without a title.
const SHORTEST_BARE: usize = 4;
/// Names in religion have at least and at most so many chars.
const SHORTEST_MONK: usize = 8;
const LONGEST_MONK: usize = 30;
/// Words of a name in religion with its rank and surname, at most.
const MONK_WORDS: usize = 3;

/// People in the order of the text.
pub(super) fn find(
    doc: &Document,
    lexicon: &Lexicon,
    parts: &Parts<'_>,
    offices: &[OfficeMention],
    bodies: &[BodyMention],
    countries: &[CountryMention],
) -> Vec<PersonMention> {
    let mut found = Vec::new();
    let mut titles = Vec::new();
    for (part, phrases) in parts {
        let text = doc.slice(part.clone());
        let of_doc = |at: &Range<usize>| part.start + at.start..part.start + at.end;
        titles.extend(phrases.titles.iter().filter(|hit| *hit.value).map(|hit| of_doc(&hit.range)));
        // `อาคาร 99 ปี หม่อมหลวงมาลี ทองดี`
        let ends = |at: usize| phrases.titles.binary_search_by_key(&at, |hit| hit.range.end).ok();
        let title = |at: usize| ends(at).map(|i| &phrases.titles[i]).filter(|hit| *hit.value);
        let room = |at: usize| {
            lexicon.titles.names_room(&text[..at])
                || title(at).is_some_and(|title| lexicon.titles.names_room(&text[..title.range.start]))
        };
        let known: Vec<_> = phrases
            .people
            .iter()
            .filter(|hit| is_whole(text, &hit.range, lexicon) && !room(hit.range.start))
            .cloned()
            .collect();
        titled(doc, lexicon, part, &phrases.titles, offices, &known, &mut found);
        found.extend(known.into_iter().map(|hit| {
            let range = part.start + hit.range.start..part.start + hit.range.end;
            PersonMention { titled: range.clone(), range, name: hit.value.clone(), full: true }
        }));
    }
    let meets = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
    let other =
        |at: &Range<usize>| bodies.iter().any(|b| meets(&b.range, at)) || countries.iter().any(|c| meets(&c.range, at));
    let led = |office| after_office(doc, lexicon, office).or_else(|| known_after_office(doc, lexicon, office));
    // An office right after a titled name leads to no other: `นายก ข Managing Director NEXT STEP`.
    let held = |office: &&OfficeMention| {
        let before = doc.slice(0..office.range.start).trim_end().len();
        found.iter().any(|p| p.range.end == before && p.titled.start < p.range.start)
    };
    let led: Vec<_> = offices.iter().filter(|o| !held(o)).filter_map(led).filter(|p| !other(&p.range)).collect();
    found.extend(led);
    let claimed = |p: &PersonMention| offices.iter().any(|o| meets(&o.range, &p.range));
    found.extend(offices.iter().filter_map(|office| monk(doc, lexicon, office)).filter(|p| !claimed(p)));
    again::unglue(&mut found, lexicon);
    again::without_a_surname(doc, lexicon, offices, &mut found);
    again::bare(doc, lexicon, offices, &mut found);
    // `ศ.(พิเศษ)` names nobody called `พิเศษ`.
    let in_title = |p: &PersonMention| {
        let title = titles.get(titles.partition_point(|title| title.end < p.range.end));
        p.titled == p.range && title.is_some_and(|title| title.start <= p.range.start)
    };
    found.retain(|p| !in_title(p) && !names_a_foundation(doc, lexicon, &titles, p.range.start));
    found.sort_by_key(|p| (p.range.start, std::cmp::Reverse(p.range.end), p.titled.start));
    found.dedup_by(|b, a| b.range.start < a.range.end);
    found
}

fn titled(
    doc: &Document,
    lexicon: &Lexicon,
    part: &Range<usize>,
    titles: &[Hit<'_, bool>],
    offices: &[OfficeMention],
    known: &[Hit<'_, String>],
    out: &mut Vec<PersonMention>,
) {
    let text = doc.slice(part.clone());
    let mut hits = titles.iter().peekable();
    while let Some(hit) = hits.next() {
        let start = part.start + hit.range.start;
        // A word of office (นายกรัฐมนตรี, นายกสมาคม) is no title.
        let office = offices.iter().any(|o| o.range.start <= start && start < o.range.end);
        let room = lexicon.titles.names_room(&text[..hit.range.start]);
        if !hit.value
            || office
            || room
            || continues_a_word(text, hit.range.start, lexicon)
            || is_no_title(text, &hit.range)
        {
            continue;
        }
        let mut end = hit.range.end;
        while let Some(next) = hits.next_if(|h| *h.value && text[end..h.range.start].trim().is_empty()) {
            end = next.range.end;
        }
        let glued = text[end..].starts_with(is_thai);
        let known_here =
            known.binary_search_by_key(&(end + spaces(&text[end..])), |hit| hit.range.start).ok().map(|i| &known[i]);
        let name = match known_here {
            // What is known may be the beginning of a longer name (… ณ อยุธยา, a third Latin word).
            Some(hit) => name_at(text, end, lexicon)
                .filter(|longer| longer.range.start == hit.range.start && longer.range.end > hit.range.end)
                .filter(|longer| longer.words > 2)
                .or(Some(Name { range: hit.range.clone(), words: 2 })),
            None => bracketed(text, hit.range.start, end, lexicon).or_else(|| name_at(text, end, lexicon)),
        };
        let Some(name) = name else { continue };
        let name = with_more_surnames(doc, part.start, name, offices, lexicon);
        // `MR.` may be short for anything.
        let shouted = |title: &str| title.len() > 1 && title.bytes().all(|b| b.is_ascii_uppercase() || b == b'.');
        if shouted(&text[hit.range.clone()])
            && (name.words < 2
                || text[name.range.clone()].contains(is_thai)
                || text[..hit.range.start].ends_with(['@', '“', '"', '‘']))
        {
            continue;
        }
        // คุณ and ดร stand for much else; a name after them is trusted only where it is whole.
        let weak = matches!(&text[hit.range.clone()], "คุณ" | "นาง" | "เภสัชกร")
            && !(name.words >= 2 && (glued || text[name.range.clone()].is_ascii()));
        // `General Assembly`, `General Border Committee`: ranks are also other words, so they need a whole name.
        let word = &text[hit.range.clone()];
        let rank = word.chars().all(|c| c.is_ascii_alphabetic()) && word.len() > 4 && word != "President";
        let common = || text[name.range.clone()].split(' ').any(|word| lexicon.titles.stops(word));
        // `นายแพทย์สาธารณสุขทุกจังหวัด`, `ทันตแพทย์ พยาบาล`: professions are titles only of a known name or a whole one.
        let profession = word.ends_with("แพทย์") && name.words < 2 && !lexicon.people.is_part(&text[name.range.clone()]);
        if weak || profession || rank && (name.words < 2 || common()) {
            continue;
        }
        out.push(PersonMention {
            range: part.start + name.range.start..part.start + name.range.end,
            titled: start..part.start + name.range.end,
            name: match known_here.filter(|hit| hit.range == name.range) {
                Some(hit) => hit.value.clone(),
                None => collapse(&text[name.range.clone()]),
            },
            full: name.words >= 2,
        });
    }
}

/// A full name in Latin letters right after an office: `Prime Minister Li Qiang`.
fn after_office(doc: &Document, lexicon: &Lexicon, office: &OfficeMention) -> Option<PersonMention> {
    let text = doc.slice(0..doc.body.end);
    // `Secretary General of the Asian Relief Union (ARU) Arun Rao`
    let end = office.range.end + acronym(text.get(office.range.end..)?);
    let start = end + 1;
    let plain = !doc.slice(office.range.clone()).contains(is_thai) && text.get(end..start)? == " ";
    // `Governor of Phuket Somchai Jaidee`
    let province = lexicon.frame_words.opening(text.get(start..)?, Word::City).unwrap_or_default();
    let start = if text[start + province..].starts_with(' ') && province > 0 { start + province + 1 } else { start };
    if !plain || !text[start..].starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let name = latin(text, start, lexicon)?;
    let words = &text[name.range.clone()];
    let common = words.split(' ').any(|word| lexicon.titles.stops(word));
    // `Prime Minister Modi`: who leads a state, and any president, goes by one name.
    let abroad = office.states().any(|iso| iso != "TH");
    let title = doc.slice(office.range.clone());
    let leads =
        abroad && title.ends_with("Prime Minister") || title.ends_with("President") && office.role != Role::Other;
    ((name.words >= 2 || leads && words.len() >= SHORTEST_BARE) && !lexicon.titles.opens(words) && !common).then(|| {
        PersonMention {
            name: collapse(words),
            titled: name.range.clone(),
            range: name.range.clone(),
            full: name.words >= 2,
        }
    })
}

/// Bytes of an acronym in brackets that a text begins with, over a space.
fn acronym(text: &str) -> usize {
    let inside = text.strip_prefix(" (").and_then(|rest| rest.split_once(')')).map(|(inside, _)| inside);
    let capitals = |inside: &&str| !inside.is_empty() && inside.chars().all(|c| c.is_ascii_uppercase());
    inside.filter(capitals).map_or(0, |inside| inside.len() + " ()".len())
}

/// A well-known given name or surname right after an office in Thai letters: `ประธานาธิบดีมาครง`, `นายกฯ แพทองธาร`,
/// `รองนายกฯ ภูมิธรรม`.
fn known_after_office(doc: &Document, lexicon: &Lexicon, office: &OfficeMention) -> Option<PersonMention> {
    let rest = doc.rest(office.range.end);
    let start = office.range.end + spaces(rest).min(1);
    let word = rest.strip_prefix(' ').unwrap_or(rest).split(|c| !is_thai(c) || c == 'ฯ').next()?;
    let leads = matches!(office.role, Role::PrimeMinister | Role::HeadOfState);
    // `รองนายกรัฐมนตรี ภูมิธรรม`
    let minister = matches!(
        office.role,
        Role::DeputyPrimeMinister | Role::Minister | Role::DeputyMinister | Role::MinisterAttached
    );
    let apart = minister && rest.starts_with(' ') && lexicon.people.is_given(word);
    if !leads && !apart || word.chars().count() < SHORTEST_BARE {
        return None;
    }
    let length = if lexicon.people.is_part(word) { word.len() } else { again::known_beginning(word, lexicon)? };
    let (range, name) = (start..start + length, word[..length].to_owned());
    // Those of other states go by their surname.
    let goes_by = office.role == Role::HeadOfState || lexicon.people.is_given(&name);
    let verb = lexicon.frame_words.is(&name, Word::NameVerb);
    (goes_by && !verb && !lexicon.titles.stops(&name)).then_some(PersonMention {
        titled: range.clone(),
        range,
        name,
        full: false,
    })
}

/// The name in religion right before the office of a monk: `พระครูมงคลธรรม เจ้าอาวาสวัด…`. Degrees after a comma
/// (`พระครูมงคลธรรม, ดร. ผู้อำนวยการ…`) tell it before any office.
fn monk(doc: &Document, lexicon: &Lexicon, office: &OfficeMention) -> Option<PersonMention> {
    let outside = doc.slice(0..office.range.start);
    let before = lexicon.titles.before_degrees(outside);
    let learned = outside[before.len()..].trim_end().len() > 1 && outside[before.len()..].starts_with(',');
    if !learned {
        lexicon.frame_words.opening(doc.slice(office.range.clone()), Word::Monastic)?;
    }
    // `พระเทพมงคล (นาค อิสิธมฺโม) เจ้าอาวาส…`: the name in the world says no more.
    let lay = |inside: &str| inside.chars().all(|c| is_thai(c) || c == ' ');
    let before = match before.strip_suffix(')').and_then(|open| open.rsplit_once('(')) {
        Some((outside, inside)) if lay(inside) => outside.trim_end_matches(' '),
        _ => before,
    };
    let last = |text: &str| text.trim_end_matches(is_thai).len();
    let fits = |name: &&str| (SHORTEST_MONK..=LONGEST_MONK).contains(&name.chars().count());
    let surname =
        |word: &str| !word.is_empty() && !lexicon.titles.stops(word) && lexicon.titles.after_join(word).is_none();
    // `พระครูมงคล ธรรมดี เจ้าอาวาส…`, `พระครูสมุห์ สมชาย ธรรมดี เจ้าอาวาส…`
    let mut head = before;
    for _ in 0..MONK_WORDS {
        let word = &head[last(head)..];
        if let Some(opens) = lexicon.titles.monk(word) {
            let fits = fits(&opens) && surname(opens);
            let range = head.len() - opens.len()..before.len();
            let name = before[range.clone()].to_owned();
            return fits.then_some(PersonMention { titled: range.clone(), range, name, full: true });
        }
        head = head[..last(head)].strip_suffix(' ').filter(|_| surname(word))?;
    }
    None
}

/// Whether a name that begins at a byte is that of whom a foundation is named after, a rank between: `มูลนิธิ พล.อ.สมชาย ใจดี`.
fn names_a_foundation(doc: &Document, lexicon: &Lexicon, titles: &[Range<usize>], name: usize) -> bool {
    let mut before = doc.slice(0..name).trim_end_matches(' ');
    let mut titled = false;
    while let Ok(i) = titles.binary_search_by_key(&before.len(), |title| title.end) {
        let title = &titles[i];
        // `กรรมการมูลนิธิ นายสมชาย` is two phrases.
        if lexicon.titles.is_plain(doc.slice(title.clone())) {
            return false;
        }
        before = doc.slice(0..title.start).trim_end_matches(' ');
        titled = true;
    }
    titled && lexicon.titles.names_a_foundation(before)
}

/// Whether a known name is not merely the beginning of a longer one or the end of another word or of a body's name
/// (`มูลนิธิธรรมนัสพรหมเผ่า`).
fn is_whole(text: &str, range: &Range<usize>, lexicon: &Lexicon) -> bool {
    match text[range.clone()].is_ascii() {
        true => !text[range.end..].starts_with(|c: char| c.is_alphanumeric()),
        false => !lexicon.bodies.words.claims(text, range.clone()),
    }
}

/// Whether a title at `at` is the end of a Thai word, as in `ขอบคุณ`: a letter before it without a space, that ends no word which
/// leads to names (`และคุณ…`).
fn continues_a_word(text: &str, at: usize, lexicon: &Lexicon) -> bool {
    let word = &text[at..];
    (word.starts_with("คุณ") || word.starts_with("ดร") && !word.starts_with("ดร."))
        && text[..at].ends_with(is_thai)
        && !lexicon.titles.ushers(&text[..at])
        && ![Word::And, Word::With].into_iter().any(|role| lexicon.frame_words.closes(&text[..at], role))
}

/// Whether a title is the end of an acronym (`กทพ.`, `กยศ.`) or counts heads (`พลตรี ๒๔ นาย และ…`).
fn is_no_title(text: &str, title: &Range<usize>) -> bool {
    let (before, word) = (&text[..title.start], &text[title.clone()]);
    // `DMS. Next`
    if word.ends_with('.') && word.is_ascii() && before.ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return true;
    }
    if word == "นาย" {
        return !text[title.end..].starts_with(is_thai) && before.trim_end().ends_with(char::is_numeric);
    }
    // Short words glued before a title (`โดยพล.อ.`) have vowels; acronyms have none, or have dots.
    let head = &before[before.trim_end_matches(|c| is_thai(c) || c == '.').len()..];
    let consonants = head.chars().all(|c| c == '.' || matches!(c, 'ก'..='ฮ'));
    let acronym = consonants && (head.contains('.') || (1..=2).contains(&head.chars().count()));
    word.ends_with('.') && !word.starts_with("ดร") && word.chars().count() <= SHORTEST_TITLE && acronym
}

fn collapse(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
