//! People named: a title and what follows it, then the same names without a title.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem;
use regex::Regex;

use super::Parts;
use crate::lexicon::matcher::stands_free;
use crate::lexicon::{Hit, Lexicon};
use crate::model::Document;
use crate::model::mention::*;
use crate::text::thai::is_thai;

/// Thai names are rarely longer than this, in chars; a longer run is a sentence glued to the name.
const LONGEST_WORD: usize = 22;
/// A syllable that may be the third word of a transliterated name has at most so many chars.
const SYLLABLE: usize = 4;
/// Spaces between a given name and a surname in columns.
const COLUMN: usize = 40;
/// Second surnames are no longer than this, in chars.
const LONGEST_SECOND: usize = 16;
/// Abbreviated titles of at most so many chars may be the end of an acronym.
const SHORTEST_TITLE: usize = 3;
/// A given name of fewer chars is too short to look for without a title.
const SHORTEST_BARE: usize = 4;

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
    for (part, phrases) in parts {
        let text = doc.slice(part.clone());
        let known: Vec<_> = phrases.people.iter().filter(|hit| is_whole(text, &hit.range)).cloned().collect();
        titled(doc, lexicon, part, &phrases.titles, offices, &known, &mut found);
        found.extend(known.into_iter().map(|hit| {
            let range = part.start + hit.range.start..part.start + hit.range.end;
            PersonMention { titled: range.clone(), range, name: hit.value.clone(), full: true }
        }));
    }
    let other = |at: &Range<usize>| {
        let meets = |range: &Range<usize>| range.start < at.end && at.start < range.end;
        bodies.iter().any(|b| meets(&b.range)) || countries.iter().any(|c| meets(&c.range))
    };
    found.extend(offices.iter().filter_map(|office| after_office(doc, lexicon, office)).filter(|p| !other(&p.range)));
    unglue(&mut found, lexicon);
    bare(doc, &mut found);
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
        if !hit.value || office || continues_a_word(text, hit.range.start) || is_no_title(text, &hit.range) {
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
            None => name_at(text, end, lexicon),
        };
        let Some(name) = name else { continue };
        let name = with_second_surname(doc, part.start, name, offices, lexicon);
        // คุณ and ดร stand for much else; a name after them is trusted only where it is whole.
        let weak = matches!(&text[hit.range.clone()], "คุณ" | "นาง" | "เภสัชกร")
            && !(name.words >= 2 && (glued || text[name.range.clone()].is_ascii()));
        // `General Assembly`: ranks are also other words, so they need a whole name.
        let word = &text[hit.range.clone()];
        let rank = word.chars().all(|c| c.is_ascii_alphabetic()) && word.len() > 4 && word != "President";
        if weak || rank && name.words < 2 {
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
    let start = office.range.end + 1;
    let plain = !doc.slice(office.range.clone()).contains(is_thai) && text.get(office.range.end..start)? == " ";
    if !plain || !text[start..].starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let name = latin(text, start, lexicon)?;
    let words = &text[name.range.clone()];
    let titled = lexicon.titles.words.find(words).iter().any(|hit| *hit.value && hit.range.start == 0);
    let common = words.split(' ').any(|word| lexicon.titles.stops(word));
    // `Prime Minister Modi`: who leads a state goes by one name.
    let abroad = office.served.iter().any(|s| matches!(s, Served::Country(iso) if iso != "TH"));
    let leads = doc.slice(office.range.clone()) == "Prime Minister" && abroad;
    ((name.words >= 2 || leads && words.len() >= SHORTEST_BARE) && !titled && !common).then(|| PersonMention {
        name: collapse(words),
        titled: name.range.clone(),
        range: name.range.clone(),
        full: name.words >= 2,
    })
}

/// Whether a known name is not merely the beginning of a longer one or the end of another word.
fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let latin = text[range.clone()].is_ascii();
    !latin || !text[range.end..].starts_with(|c: char| c.is_alphanumeric())
}

/// Leading spaces, in bytes.
fn spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches(' ').len()
}

/// Whether a title at `at` is the end of a Thai word, as in `ขอบคุณ`: a letter before it without a space.
fn continues_a_word(text: &str, at: usize) -> bool {
    let word = &text[at..];
    (word.starts_with("คุณ") || word.starts_with("ดร") && !word.starts_with("ดร.")) && text[..at].ends_with(is_thai)
}

/// Whether a title is the end of an acronym (`กทพ.`, `กยศ.`) or counts heads (`พลตรี ๒๔ นาย และ…`).
fn is_no_title(text: &str, title: &Range<usize>) -> bool {
    let (before, word) = (&text[..title.start], &text[title.clone()]);
    if word == "นาย" {
        return !text[title.end..].starts_with(is_thai) && before.trim_end().ends_with(char::is_numeric);
    }
    // Short words glued before a title (`โดยพล.อ.`) have vowels; acronyms have none, or have dots.
    let head = &before[before.trim_end_matches(|c| is_thai(c) || c == '.').len()..];
    let consonants = head.chars().all(|c| c == '.' || matches!(c, 'ก'..='ฮ'));
    let acronym = consonants && (head.contains('.') || (1..=2).contains(&head.chars().count()));
    word.ends_with('.') && !word.starts_with("ดร") && word.chars().count() <= SHORTEST_TITLE && acronym
}

/// A second surname (`นางมาลี ทองดี ใจงาม อธิบดี…`): one more word right before an office.
fn with_second_surname(doc: &Document, part: usize, name: Name, offices: &[OfficeMention], lexicon: &Lexicon) -> Name {
    let end = part + name.range.end;
    let rest = doc.slice(end..doc.body.end.max(end));
    let gap = spaces(rest);
    let word =
        rest[gap..].split(|c: char| !is_thai(c) || matches!(c, 'ฯ' | 'ๆ' | '๐'..='๙')).next().unwrap_or_default();
    let after = end + gap + word.len();
    let space = spaces(doc.slice(after..doc.body.end.max(after)));
    let starts = |at: usize| offices.binary_search_by_key(&at, |o| o.range.start).is_ok();
    let surname = name.words == 2
        && (1..=2).contains(&gap)
        && (1..=2).contains(&space)
        && (SYLLABLE + 1..=LONGEST_SECOND).contains(&word.chars().count())
        && starts(after + space)
        && !starts(end + gap)
        && !lexicon.titles.stops(word);
    match surname {
        true => Name { range: name.range.start..after - part, words: 3 },
        false => name,
    }
}

struct Name {
    range: Range<usize>,
    words: usize,
}

/// The name that begins at or after `at`, over a space or two.
fn name_at(text: &str, at: usize, lexicon: &Lexicon) -> Option<Name> {
    let rest = &text[at..];
    let start = at + (rest.len() - rest.trim_start_matches([' ', '“', '"', '\'', '‘']).len());
    if text[start..].starts_with(|c: char| c.is_ascii_uppercase()) {
        latin(text, start, lexicon)
    } else {
        transliterated(text, start, lexicon).or_else(|| thai(text, start, lexicon))
    }
}

/// A foreign name in Thai letters of as many words as its Latin form in brackets: `อะศิม อิฟติคัร อะห์หมัด (Asim Iftikhar Ahmad)`.
fn transliterated(text: &str, start: usize, lexicon: &Lexicon) -> Option<Name> {
    let rest = &text[start..];
    let open = rest.find(|c: char| !is_thai(c) && !matches!(c, ' ' | '-' | '.'))?;
    let inside = rest[open..].strip_prefix('(')?;
    let inside = &inside[..inside.find(')')?];
    let titled = lexicon.titles.words.find(inside).into_iter().take_while(|hit| *hit.value).last();
    let name = inside[titled.map_or(0, |hit| hit.range.end)..].trim_start_matches(['.', ' ']);
    let capitals = name.starts_with(|c: char| c.is_ascii_uppercase()) && !name.chars().any(is_thai);
    let (latin, thai) =
        (name.split([' ', '-']).filter(|word| !word.is_empty()).count(), rest[..open].split_whitespace().count());
    let alike = capitals && (2..=6).contains(&latin) && (2..=latin).contains(&thai);
    let stops = rest[..open].split_whitespace().any(|word| lexicon.titles.stops(word) && !lexicon.people.is_part(word));
    (alike && !stops).then(|| Name { range: start..start + rest[..open].trim_end().len(), words: thai })
}

fn latin(text: &str, start: usize, lexicon: &Lexicon) -> Option<Name> {
    static NAME: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"^[A-Z](?:[\p{Latin}'’-]{0,1}\.|[\p{Latin}'’-]*)(?: {1,2}(?:(?:bin|binti|bint|van|von|de|da|dos|del|der|al|el|Al) )?[A-Z](?:[\p{Latin}'’-]{0,1}\.|[\p{Latin}'’-]*)| ?\([A-Z][a-z]+\)){0,4}").ok()
    });
    let found = NAME.as_ref()?.find(&text[start..])?;
    // An office in capitals after the name is no part of it.
    let mut end = start + found.end();
    for word in &lexicon.titles.posts {
        if let Some(i) = text[start..end].find(&format!(" {word}")) {
            end = start + i;
        }
    }
    let name = text[start..end].trim_end_matches(['.', ' ', '(']);
    let name = name.strip_suffix("’s").or_else(|| name.strip_suffix("'s")).unwrap_or(name);
    let words = name.split_whitespace().count();
    (name.chars().count() > 2).then(|| Name { range: start..start + name.len(), words })
}

fn thai(text: &str, start: usize, lexicon: &Lexicon) -> Option<Name> {
    let mut end = start;
    let mut words = 0;
    let mut at = start;
    while words < 4 {
        let word_end =
            text[at..].find(|c: char| !is_thai(c) || matches!(c, 'ฯ' | 'ๆ' | '๐'..='๙')).map_or(text.len(), |i| at + i);
        let word = &text[at..word_end];
        // What begins like a word that ends names may yet be a name itself: ชวน, มานพ.
        if word.is_empty() || word != "ณ" && lexicon.titles.stops(word) && !lexicon.people.is_part(word) {
            break;
        }
        if word == "ณ" {
            // A surname of place: ณ อยุธยา. After one word alone it is the preposition.
            if words < 2 {
                break;
            }
            let place = text[word_end..].trim_start_matches(' ');
            let place_start = text.len() - place.len();
            let place_end = place.find(|c: char| !is_thai(c)).map_or(text.len(), |i| place_start + i);
            if !(2..=14).contains(&text[place_start..place_end].chars().count()) {
                break;
            }
            return Some(Name { range: start..place_end, words: words + 1 });
        }
        let cut = cut(word, lexicon);
        if cut.chars().count() < 2 {
            break;
        }
        end = at + cut.len();
        words += 1;
        if cut.len() < word.len() || text[word_end..].starts_with('ฯ') {
            break;
        }
        let after = &text[word_end..];
        let spaces = after.len() - after.trim_start_matches(' ').len();
        // Lists of appointments set given names and surnames in columns.
        if spaces == 0 || spaces > if words == 1 { COLUMN } else { 2 } {
            break;
        }
        at = word_end + spaces;
        // Thai names have two words; a third is a short syllable of a transliterated one (กาน คิม ยอง) or ณ.
        let next = text[at..].split(|c: char| !is_thai(c)).next().unwrap_or_default();
        if words >= 2 && next != "ณ" && next.chars().count() > SYLLABLE {
            break;
        }
    }
    (words > 0).then_some(Name { range: start..end, words })
}

/// A word without what is glued to it: the first place where a speech verb or an office begins.
fn cut<'t>(word: &'t str, lexicon: &Lexicon) -> &'t str {
    let first = lexicon
        .titles
        .glued
        .iter()
        .filter_map(|g| memmem::find(word.as_bytes(), g.as_bytes()))
        .filter(|&i| i > 0)
        .min();
    let word = first.map_or(word, |i| &word[..i]);
    if word.chars().count() <= LONGEST_WORD {
        return word;
    }
    let mut boundary = word.char_indices().skip(2).map(|(i, _)| i);
    boundary.find(|&i| lexicon.titles.stops(&word[i..])).map_or("", |i| &word[..i])
}

/// `พล.อ.ประยุทธ์รับทราบ`: a given name of somebody named in full, with the next word glued to it.
fn unglue(found: &mut [PersonMention], lexicon: &Lexicon) {
    let given = |p: &PersonMention| p.name.split(' ').next().map(str::to_owned);
    let full: BTreeSet<String> = found.iter().filter(|p| p.full).filter_map(given).collect();
    for p in found.iter_mut().filter(|p| !p.full && !full.contains(&p.name)) {
        let glued = full.iter().filter(|g| g.chars().count() >= SHORTEST_BARE && p.name.starts_with(g.as_str()));
        if let Some(name) = glued.max_by_key(|g| g.len()).filter(|g| !g.is_ascii()) {
            shorten(p, name.len());
        } else if let Some(length) = known_beginning(&p.name, lexicon) {
            shorten(p, length);
        }
    }
}

/// Ends a mention after so many bytes of its name, which is one word.
fn shorten(p: &mut PersonMention, length: usize) {
    p.range.end = p.range.start + length;
    p.titled.end = p.range.end;
    p.name.truncate(length);
}

/// The length of the known given name that a word goes on from into a word that no name goes on into: `ประยุทธ์ยัง`.
fn known_beginning(word: &str, lexicon: &Lexicon) -> Option<usize> {
    if word.contains(' ') || lexicon.people.is_part(word) {
        return None;
    }
    let least = word.char_indices().nth(SHORTEST_BARE)?.0;
    let mut cuts = word.char_indices().rev().map(|(i, _)| i).take_while(|&i| i >= least);
    cuts.find(|&i| lexicon.people.is_part(&word[..i]) && lexicon.titles.stops(&word[i..]))
}

/// Full names, and given names in quotes or before ฯ, that stand without a title.
fn bare(doc: &Document, found: &mut Vec<PersonMention>) {
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
                let alone =
                    !text[..at].ends_with(is_thai) && !text[range.end..].starts_with(|c| is_thai(c) && c != 'ฯ');
                let alone = alone && !names_more(text, &range, &whole);
                if (*full || alone) && stands_free(text, range.clone()) {
                    let range = part.start + range.start..part.start + range.end;
                    found.push(PersonMention { titled: range.clone(), range, name: name.clone(), full: *full });
                }
            }
        }
    }
}

/// Whether a given name is part of another name there: of a province (`จังหวัด สุรินทร์`), or before one more word in capitals
/// that is none of the person's (`Pak Thong Chai Municipality`).
fn names_more(text: &str, range: &Range<usize>, full: &[String]) -> bool {
    let (before, name, after) = (text[..range.start].trim_end(), &text[range.clone()], &text[range.end..]);
    if ["จังหวัด", "อำเภอ", "ตำบล"].iter().any(|word| before.ends_with(word)) {
        return true;
    }
    let next = after.strip_prefix(' ').filter(|_| name.is_ascii()).unwrap_or_default().trim_start_matches(' ');
    let next = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let own = || full.iter().any(|n| n.starts_with(name) && n.split(' ').any(|word| word == next));
    next.starts_with(|c: char| c.is_ascii_uppercase()) && !own()
}

fn collapse(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::sample;

    fn names(text: &str) -> Vec<String> {
        let (doc, lexicon) = sample(text);
        let parts = crate::find::parts(&doc, &lexicon);
        let offices = crate::find::offices::find(&doc, &lexicon, &parts, &mut Vec::new(), &[]);
        find(&doc, &lexicon, &parts, &offices, &[], &[]).into_iter().map(|p| p.name).collect()
    }

    #[test]
    fn a_title_opens_a_name_and_an_office_closes_it() {
        assert_eq!(
            names("นายสมชาย ใจกว้าง รัฐมนตรีว่าการกระทรวงคมนาคม พบ H.E. Mr. Zhang YunMing, Vice Minister"),
            ["สมชาย ใจกว้าง", "Zhang YunMing"]
        );
    }

    #[test]
    fn a_latin_form_in_brackets_tells_how_many_words_a_foreign_name_has() {
        assert_eq!(
            names("นายอะศิม อิฟติคัร อะห์หมัด (H.E. Mr. Asim Iftikhar Ahmad) เอกอัครราชทูต"),
            ["อะศิม อิฟติคัร อะห์หมัด", "Asim Iftikhar Ahmad"]
        );
        assert_eq!(names("นายสมชาย ใจกว้าง (Mr. Somchai Jaikwang) กล่าว")[0], "สมชาย ใจกว้าง");
    }

    #[test]
    fn known_names_are_told_apart_without_a_space() {
        assert_eq!(names("นายจุรินทร์ลักษณวิศิษฏ์ รองนายกรัฐมนตรี"), ["จุรินทร์ ลักษณวิศิษฏ์"]);
    }

    #[test]
    fn what_is_glued_to_a_given_name_is_no_part_of_it() {
        assert_eq!(names("พล.อ.ประยุทธ์ จันทร์โอชา นายกรัฐมนตรี\nโดยพล.อ.ประยุทธ์รับทราบและยินดี"), ["ประยุทธ์ จันทร์โอชา", "ประยุทธ์"]);
    }

    #[test]
    fn ranks_and_trades_within_other_words_open_no_name() {
        assert!(names("the UN General Assembly met; ด้านเภสัชกรรมเป็นจำนวนมาก").is_empty());
    }

    #[test]
    fn a_given_name_may_begin_like_a_common_word() {
        assert_eq!(names("นายชวน ตาครู นายกสมาคมอินเดีย"), ["ชวน ตาครู"]);
    }

    #[test]
    fn one_more_word_right_before_an_office_is_a_second_surname() {
        assert_eq!(names("นางมาลี ทองดี แสนงาม อธิบดีกรมชลประทาน")[0], "มาลี ทองดี แสนงาม");
        assert_eq!(names("นางมาลี ทองดี ชาวประมง เล่าให้ฟัง")[0], "มาลี ทองดี");
    }

    #[test]
    fn the_end_of_an_acronym_and_a_count_of_heads_are_no_titles() {
        assert!(names("กทพ.ระดมทุน และ กยศ. ภายในปีนี้ กำลังพล ๒๔ นาย ร่วมพิธี").is_empty());
        assert_eq!(names("ของนพ.สมชาย ใจกว้าง และ รศ.ดร.มาลี ทองดี"), ["สมชาย ใจกว้าง", "มาลี ทองดี"]);
    }

    #[test]
    fn what_is_glued_to_a_well_known_given_name_is_cut_off() {
        assert_eq!(names("ซึ่งพล.อ.ประยุทธ์ยังสั่งการ"), ["ประยุทธ์"]);
        assert_eq!(names("พลเอกประยุทธ์จันทร์โอชา นายกรัฐมนตรี"), ["ประยุทธ์ จันทร์โอชา"]);
    }

    #[test]
    fn a_name_in_latin_letters_may_follow_an_office_without_a_title() {
        assert_eq!(names("talks with Lao Prime Minister Sonesay Phandone on trade"), ["Sonesay Phandone"]);
        assert!(names("the Deputy Prime Minister Retreat Meeting; Prime Minister Office Building").is_empty());
        assert_eq!(names("Ms. Anna Berg. Thailand agreed"), ["Anna Berg"]);
        assert_eq!(names("Lao Prime Minister Sonesay Phandone’s visit"), ["Sonesay Phandone"]);
    }

    #[test]
    fn offices_and_common_words_are_no_titles() {
        assert!(names("นายกรัฐมนตรีขอบคุณนายจ้างที่ดูแลคุณภาพชีวิต").is_empty());
    }

    #[test]
    fn a_surname_of_place_belongs_to_the_name() {
        assert_eq!(names("นางสาวมาลี ทองดี ณ อยุธยา เปิดเผยว่า"), ["มาลี ทองดี ณ อยุธยา"]);
    }

    #[test]
    fn a_given_name_that_is_part_of_another_name_is_not_found_alone() {
        assert_eq!(names("ศ.ดร.สุรินทร์ ใจกว้าง เดินทางไปจังหวัด สุรินทร์"), ["สุรินทร์ ใจกว้าง"]);
        let text = "Mr. Chai Jaikwang went to Pak Thong Chai Municipality. Chai said so.";
        assert_eq!(names(text), ["Chai Jaikwang", "Chai"]);
        assert_eq!(names("Ms. Anna Lee Berg spoke. Anna Berg left."), ["Anna Lee Berg", "Anna"]);
    }

    #[test]
    fn a_given_name_alone_is_found_once_the_full_name_stands_there() {
        assert_eq!(names("“สมชาย” เปิดงาน โดยนายสมชาย ใจกว้าง ร่วมงาน"), ["สมชาย", "สมชาย ใจกว้าง"]);
    }
}
