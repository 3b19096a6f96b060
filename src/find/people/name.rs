//! Where a name ends that begins at a place.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem;
use regex::Regex;

use crate::lexicon::Lexicon;
use crate::model::Document;
use crate::model::mention::OfficeMention;
use crate::text::thai::is_thai;

/// Thai names are rarely longer than this, in chars; a longer run is a sentence glued to the name.
const LONGEST_WORD: usize = 22;
/// A syllable that may be the third word of a transliterated name has at most so many chars.
const SYLLABLE: usize = 4;
/// Spaces between a given name and a surname in columns.
const COLUMN: usize = 40;
/// Second surnames are no shorter and no longer than this, in chars.
const SHORTEST_SECOND: usize = 3;
const LONGEST_SECOND: usize = 16;
/// A transliterated initial has at most so many chars: `ดับเบิลยู.`
const LONGEST_INITIAL: usize = 9;
/// Surnames beyond the first two words, at most.
const MORE_SURNAMES: usize = 2;
/// Words of the longest foreign names.
const MOST_WORDS: usize = 9;

/// A name found.
pub(super) struct Name {
    /// Bytes of the text searched.
    pub range: Range<usize>,
    /// How many words it has.
    pub words: usize,
}

/// The name that begins at or after `at`, over a space or two.
pub(super) fn name_at(text: &str, at: usize, lexicon: &Lexicon) -> Option<Name> {
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
    // `(Mr. John Doe, Managing Director)`
    let inside = inside[..inside.find(')')?].split(',').next()?;
    let titled = lexicon.titles.words.find(inside).into_iter().take_while(|hit| *hit.value).last();
    let name = inside[titled.map_or(0, |hit| hit.range.end)..].trim_start_matches(['.', ' ']);
    let capitals = name.starts_with(|c: char| c.is_ascii_uppercase()) && !name.chars().any(is_thai);
    let (latin, thai) =
        (name.split([' ', '-']).filter(|word| !word.is_empty()).count(), rest[..open].split_whitespace().count());
    let alike = capitals && (2..=MOST_WORDS).contains(&latin) && (2..=latin).contains(&thai);
    // Word for word, a syllable may be like a word that ends names: `มิง ทั้ง (Minh Thang)`.
    let word_for_word = |word: &str| latin == thai && word.chars().count() <= SYLLABLE;
    let stops = |word: &str| lexicon.titles.stops(word) && !lexicon.people.is_part(word) && !word_for_word(word);
    // What is translated in the brackets may be all that somebody is told to say: `มาลีกล่าวว่า ศูนย์… (… Centre)`.
    let glued = |word: &str| cut(word, lexicon) != word;
    (alike && !rest[..open].split_whitespace().any(|word| stops(word) || glued(word)))
        .then(|| Name { range: start..start + rest[..open].trim_end().len(), words: thai })
}

/// A name in Latin letters that begins at `start`.
pub(super) fn latin(text: &str, start: usize, lexicon: &Lexicon) -> Option<Name> {
    static NAME: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"^[A-Z](?:[\p{Latin}'’‐‑-]{0,1}\.|[\p{Latin}'’‐‑-]*)(?: {1,4}(?:(?:bin|binti|bint|van|von|de|de la|de las|de los|da|do|du|dos|das|del|della|di|der|den|al|el|Al|e|y|oglu|ogly|kyzy|qizi) )*(?:(?:[A-Z]\.){2,4}|(?:d['’])?[A-ZÀ-ÖØ-ÞŠŽŁČŚ](?:[\p{Latin}'’‐‑-]{0,1}\.|[\p{Latin}'’‐‑-]*))| ?\([A-Z][a-z]+\)){0,5}").ok()
    });
    let found = NAME.as_ref()?.find(&text[start..])?;
    if lexicon.titles.posts.iter().any(|post| found.as_str().split(' ').next() == Some(post)) {
        return None;
    }
    // An office in capitals after the name is no part of it.
    let mut end = start + found.end();
    if let Some(title) =
        lexicon.titles.words.find(&text[start..end]).into_iter().find(|hit| *hit.value && hit.range.start > 0)
    {
        end = start + title.range.start;
    }
    for word in &lexicon.titles.posts {
        let whole = |at: &usize| !text[start + at + 1 + word.len()..].starts_with(|c: char| c.is_alphanumeric());
        let posts =
            text[start..end].match_indices(' ').filter(|(at, _)| text[start + at + 1..end].starts_with(word.as_str()));
        if let Some(i) = posts.map(|(at, _)| at).find(whole) {
            end = start + i;
        }
    }
    // `Mr. John Doe Asia Manager`; what is left of `Miss Lotus World` is nobody, and `Ms. Asia Rahman` has it as her name.
    let mut at = start;
    let region = text[start..end].split(' ').find_map(|word| {
        let here = at;
        at += word.len() + 1;
        (here > start && lexicon.bodies.words.is_telling(word)).then_some(here)
    });
    end = region.unwrap_or(end);
    let first = text[start..end].split(' ').next();
    if (region.is_some() || first.is_some_and(|word| lexicon.bodies.words.is_telling(word)))
        && text[start..end].split_whitespace().count() < 2
    {
        return None;
    }
    let name = text[start..end].trim_end_matches(['.', ' ', '(']);
    // `Li Qiang’s Belt and Road Initiative`
    let owned = ["’s ", "'s "].iter().filter_map(|of| name.find(of)).min();
    let name = &name[..owned.unwrap_or(name.len())];
    let name = name.strip_suffix("’s").or_else(|| name.strip_suffix("'s")).unwrap_or(name);
    let words = name.split_whitespace().count();
    (name.chars().count() > 2).then(|| Name { range: start..start + name.len(), words })
}

/// A Thai name that begins at `start`.
fn thai(text: &str, start: usize, lexicon: &Lexicon) -> Option<Name> {
    let mut end = start;
    let mut words = 0;
    let mut at = start;
    // Whether the word before says that the name goes on: `บิน`, `เอฟ.`
    let mut goes_on = false;
    while words < if goes_on { MOST_WORDS } else { 4 } {
        let word_end = word_end(text, at, lexicon);
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
        let initial = initial(text, at, word_end, lexicon);
        let particle = words > 1 && lexicon.titles.is_particle(word);
        let after = &text[word_end + usize::from(initial)..];
        let spaces = after.len() - after.trim_start_matches(' ').len();
        // Lists of appointments set given names and surnames in columns.
        if spaces == 0 || spaces > if words == 1 { COLUMN } else { 2 } {
            break;
        }
        at = text.len() - after.len() + spaces;
        goes_on = initial || particle;
        // Thai names have two words; a third is a short syllable of a transliterated one (กาน คิม ยอง) or ณ, but
        // none that a dot ends: `สมชาย ใจดี ปล.กห.`
        let next = text[at..].split(|c: char| !is_thai(c)).next().unwrap_or_default();
        let short_form = text[at + next.len()..].starts_with('.');
        let third = next == "ณ" || lexicon.titles.is_particle(next) || next.chars().count() <= SYLLABLE && !short_form;
        if words >= 2 && !goes_on && !third {
            break;
        }
    }
    (words > 0).then_some(Name { range: start..end, words })
}

/// Where the word of a Thai name ends that begins at `at`: a hyphen within it joins (`โธมัส-กรีนฟิลด์`), unless what follows ends names.
fn word_end(text: &str, at: usize, lexicon: &Lexicon) -> usize {
    let run = |at: usize| at + first_word(&text[at..]).len();
    let end = run(at);
    let Some(second) = text[end..].strip_prefix(['-', '‐', '‑']).map(|rest| text.len() - rest.len()) else {
        return end;
    };
    let joined = run(second);
    let word = &text[second..joined];
    let part = end > at && (2..=LONGEST_SECOND).contains(&word.chars().count()) && !lexicon.titles.stops(word);
    if part && cut(word, lexicon) == word { joined } else { end }
}

/// Whether the word is a transliterated initial with its dot, and the name goes on: `โรเบิร์ต ซี. โอไบรอัน`. Short forms of Thai
/// words have no vowels.
fn initial(text: &str, start: usize, end: usize, lexicon: &Lexicon) -> bool {
    let word = &text[start..end];
    let next = text[end..].strip_prefix(". ").and_then(|rest| rest.split(|c: char| !is_thai(c)).next());
    word.chars().count() <= LONGEST_INITIAL
        && word.chars().any(|c| is_thai(c) && !matches!(c, 'ก'..='ฮ'))
        && next.is_some_and(|next| next.chars().count() > SYLLABLE && !lexicon.titles.stops(next))
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

/// Surnames more right before an office: second ones (`นางมาลี ทองดี ใจงาม อธิบดี…`), or one that looks like a word that ends
/// names (`นายอัลวิน แทน รัฐมนตรี…`) or begins like one (`นายสมชาย หลังยาดี ผู้บัญชาการ…`).
pub(super) fn with_more_surnames(
    doc: &Document,
    part: usize,
    name: Name,
    offices: &[OfficeMention],
    lexicon: &Lexicon,
) -> Name {
    let starts = |at: usize| offices.binary_search_by_key(&at, |o| o.range.start).is_ok();
    let mut end = part + name.range.end;
    let mut words = name.words;
    if !doc.slice(part + name.range.start..end).ends_with(is_thai) {
        return name;
    }
    while words < name.words + MORE_SURNAMES {
        let rest = doc.rest(end);
        let gap = spaces(rest);
        let word = first_word(&rest[gap..]);
        let second = words >= 2
            && (SHORTEST_SECOND..=LONGEST_SECOND).contains(&word.chars().count())
            && !lexicon.titles.stops(word)
            && lexicon.titles.after_join(word).is_none()
            // `ดร.สมชาย ใจดี คุณมาลี ทองดี ผู้จัดการ…` are two.
            && !lexicon.titles.opens(word);
        let begins = || {
            // Whoever has a title is the next one: `นายสมชาย นายสมศักดิ์ ผู้ว่าราชการ…`.
            lexicon.titles.may_be_surname(word)
                && !lexicon.titles.opens(word)
                && lexicon.offices.words.first(word).is_none_or(|hit| hit.range.start != 0)
        };
        let only = words == 1 && (lexicon.titles.stops_whole(word) || begins());
        if !(1..=2).contains(&gap) || starts(end + gap) || !second && !only {
            break;
        }
        end += gap + word.len();
        words += 1;
        let space = spaces(doc.rest(end));
        if (1..=2).contains(&space) && starts(end + space) {
            return Name { range: name.range.start..end - part, words };
        }
    }
    name
}

/// All that a title in brackets leads, if it is a name of three words: `(นางมาลี ทองดี ใจงาม)`.
pub(super) fn bracketed(text: &str, title: usize, start: usize, lexicon: &Lexicon) -> Option<Name> {
    let start = start + spaces(&text[start..]);
    let inside = text[..title].trim_end().ends_with('(').then(|| text[start..].split(')').next())??;
    let words = inside.split(' ').filter(|word| !word.is_empty());
    let fits =
        |word: &str| word.chars().all(is_thai) && word.chars().count() <= LONGEST_WORD && !lexicon.titles.stops(word);
    let whole = inside.len() < text.len() - start && words.clone().count() == 3 && words.clone().all(fits);
    whole.then(|| Name { range: start..start + inside.trim_end().len(), words: 3 })
}

/// The Thai letters that a text begins with.
fn first_word(text: &str) -> &str {
    text.split(|c: char| !is_thai(c) || matches!(c, 'ฯ' | 'ๆ' | '๐'..='๙')).next().unwrap_or_default()
}

/// Leading spaces, in bytes.
pub(super) fn spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches(' ').len()
}
