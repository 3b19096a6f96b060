//! The same people told once more: without a title, or with the next word glued to the name.

use std::collections::BTreeSet;
use std::ops::Range;

use memchr::memmem;

use super::SHORTEST_BARE;
use crate::lexicon::Lexicon;
use crate::lexicon::frame_words::Role as Word;
use crate::lexicon::matcher::stands_free;
use crate::model::Document;
use crate::model::mention::{OfficeMention, PersonMention};
use crate::text::thai::is_thai;

/// `พล.อ.ประยุทธ์รับทราบ`: a given name of somebody named in full, with the next word glued to it.
pub(super) fn unglue(found: &mut [PersonMention], lexicon: &Lexicon) {
    let given = |p: &PersonMention| p.name.split(' ').next().map(str::to_owned);
    let full: BTreeSet<String> = found.iter().filter(|p| p.full).filter_map(given).collect();
    for p in found.iter_mut().filter(|p| !p.full && !full.contains(&p.name)) {
        let goes_on =
            |given: &String| p.name.strip_prefix(given.as_str()).is_some_and(|rest| !lexicon.titles.ends_a_name(rest));
        let glued = full.iter().filter(|g| g.chars().count() >= SHORTEST_BARE && goes_on(g));
        if let Some(name) = glued.max_by_key(|g| g.len()).filter(|g| !g.is_ascii()) {
            shorten(p, name.len());
        } else if let Some(length) = known_beginning(&p.name, lexicon) {
            shorten(p, length);
        }
    }
}

/// Somebody told of by a given name with a title before the only place where a word follows that would be the surname has none there:
/// `น.ส.สาลี่ อายุ 30 ปี … น.ส.สาลี่ วางกล่องไว้`. Releases tell the whole name first. What stands in brackets after the first may be a
/// nickname before the surname, so may the word after `หรือ`; `ฯ` leaves one out, and an office follows a surname.
pub(super) fn without_a_surname(
    doc: &Document,
    lexicon: &Lexicon,
    offices: &[OfficeMention],
    found: &mut [PersonMention],
) {
    let alone = |p: &PersonMention| !p.full && p.titled.start < p.range.start && p.range.start >= doc.body.start;
    let left_out = |p: &PersonMention| {
        let after = doc.rest(p.range.end).trim_start_matches(' ');
        after.starts_with(['ฯ', '(', '"', '”', '\n']) || lexicon.frame_words.opening(after, Word::Nickname).is_some()
    };
    let told: Vec<(usize, String)> =
        found.iter().filter(|p| alone(p) && !left_out(p)).map(|p| (p.range.start, p.name.clone())).collect();
    if told.is_empty() {
        return;
    }
    let times = |name: &str| found.iter().filter(|p| p.name == name).count();
    let held = |p: &PersonMention| offices.iter().any(|o| o.range.start == p.range.end + 1);
    let bare: Vec<(usize, usize)> = (0..found.len())
        .filter_map(|i| {
            let p = &found[i];
            let given = p.name.split(' ').next().filter(|_| p.full && !p.name.is_ascii())?;
            let before = told.iter().any(|(at, name)| *at < p.range.start && name == given);
            let unsure = before && !lexicon.people.holds(&p.name) && times(&p.name) == 1 && !held(p);
            unsure.then_some((i, given.len()))
        })
        .collect();
    for (i, length) in bare {
        shorten(&mut found[i], length);
        found[i].full = false;
    }
}

/// Ends a mention after so many bytes of its name, which is one word.
fn shorten(p: &mut PersonMention, length: usize) {
    p.range.end = p.range.start + length;
    p.titled.end = p.range.end;
    p.name.truncate(length);
}

/// The length of the known given name that a word goes on from into a word that no name goes on into: `ประยุทธ์ยัง`.
pub(super) fn known_beginning(word: &str, lexicon: &Lexicon) -> Option<usize> {
    if word.contains(' ') || lexicon.people.is_part(word) {
        return None;
    }
    let least = word.char_indices().nth(SHORTEST_BARE)?.0;
    let mut cuts = word.char_indices().rev().map(|(i, _)| i).take_while(|&i| i >= least);
    cuts.find(|&i| lexicon.people.is_part(&word[..i]) && lexicon.titles.stops(&word[i..]))
}

/// Full names, and given names by themselves, that stand without a title. In the body a Thai given name between two words is
/// one of them (`พอเพียง วินัย สุจริต`), unless an office leads up to it.
pub(super) fn bare(doc: &Document, lexicon: &Lexicon, offices: &[OfficeMention], found: &mut Vec<PersonMention>) {
    let mut forms: BTreeSet<(String, bool)> = BTreeSet::new();
    for p in found.iter() {
        forms.insert((p.name.clone(), p.full));
        if let Some(given) = p.name.split(' ').next().filter(|g| p.full && g.chars().count() >= SHORTEST_BARE) {
            forms.insert((given.to_owned(), false));
        }
    }
    let whole: Vec<String> = forms.iter().filter(|(_, full)| *full).map(|(name, _)| name.clone()).collect();
    for part in [&doc.title, &doc.body] {
        let text = doc.slice(part.clone());
        for (name, full) in &forms {
            for at in memmem::find_iter(text.as_bytes(), name.as_str()) {
                let range = at..at + name.len();
                let alone = !text[..at].ends_with(is_thai)
                    && !ends_in_letters(&text[..at])
                    && !text[range.end..].starts_with(|c| is_thai(c) && c != 'ฯ');
                let led = || {
                    let before = text[..at].trim_end_matches(' ');
                    let office = |o: &OfficeMention| o.range.end == part.start + before.len();
                    // `Pak Thong Chai` names nobody called `Chai`.
                    let more = match name.is_ascii() {
                        true => before.rsplit(' ').take(2).filter(|word| is_of_a_name(word)).count() == 2,
                        false => before.ends_with(|c: char| is_thai(c) && c != 'ฯ' || c.is_ascii_digit()),
                    };
                    !more
                        || part.start == doc.title.start
                        || text[range.end..].starts_with('ฯ')
                        || offices.iter().any(office)
                };
                let alone = alone && led() && !names_more(text, &range, &whole, lexicon);
                if (*full || alone) && stands_free(text, range.clone()) {
                    let range = part.start + range.start..part.start + range.end;
                    found.push(PersonMention { titled: range.clone(), range, name: name.clone(), full: *full });
                }
            }
        }
    }
}

/// Whether a text ends in an acronym of parts with a dot each, which goes on to no name: `อ.ก.`, not the office `รมช.`
fn ends_in_letters(text: &str) -> bool {
    let word = text.trim_end_matches(|c| c == '.' || ('ก'..='ฮ').contains(&c));
    let acronym = &text[word.len()..];
    acronym.ends_with('.') && acronym.matches('.').count() > 1
}

/// Whether a given name is part of another name there: of a province (`จังหวัด สุรินทร์`), or before one more word in capitals
/// that is none of the person's (`Chai Municipality`).
fn names_more(text: &str, range: &Range<usize>, full: &[String], lexicon: &Lexicon) -> bool {
    let (before, name, after) = (text[..range.start].trim_end(), &text[range.clone()], &text[range.end..]);
    if lexicon.bodies.words.is_local(before) {
        return true;
    }
    let next = after.strip_prefix(' ').filter(|_| !name.contains(is_thai)).unwrap_or_default().trim_start_matches(' ');
    let next = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let own = || full.iter().any(|n| n.starts_with(name) && n.split(' ').any(|word| word == next));
    is_capitalised(next) && !own()
}

fn is_capitalised(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_uppercase())
}

/// Whether a name may go on after a word in capitals: no stop ends it.
fn is_of_a_name(word: &str) -> bool {
    is_capitalised(word) && word.ends_with(char::is_alphanumeric)
}
