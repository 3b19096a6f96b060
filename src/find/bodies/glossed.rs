//! Short forms that an article gives for something else than the lexicon: `คณะกรรมการพัฒนาสวนหลวง (กพส.)`.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

use super::defined::is_acronym;
use crate::lexicon::frame_words::Role as Word;
use crate::lexicon::{Body, Lexicon};
use crate::model::mention::*;
use crate::model::{Document, OrganizationKind};

/// Fewer letters are spelt by any words in Latin letters.
const SHORTEST_SPELT: usize = 3;
/// Bytes before a bracket in which what it is short for begins (about 100 Thai chars), and most words that it has.
const LONGEST: usize = 300;
const MOST_WORDS: usize = 3;
/// What begins what is done, after which brackets tell by whom.
const ACTION: &str = "การ";
/// Chars that are compared at once, and the share of a name's that words must hold to be a form of it, in percent.
const SHINGLE: usize = 3;
const ALIKE: usize = 45;
/// Chars that words may have beyond a name that they are compared with.
const SLACK: usize = 12;

/// What a short form stands for where it is written.
#[derive(Clone, Copy, PartialEq)]
enum Told {
    /// The body, whose name stands before it.
    Own,
    /// Something else, which the words beside it spell.
    Another,
    /// The article does not say here.
    Nothing,
}

/// Leaves out the bodies that are named by a short form only which the article gives for something else; where one is named in
/// full too, its short form stays right after that. Says which short forms these are.
pub fn leave_out(doc: &Document, lexicon: &Lexicon, found: &mut Vec<BodyMention>) -> BTreeSet<String> {
    let text = doc.text();
    let told: Vec<Told> = (0..found.len()).map(|at| told(text, lexicon, found, at)).collect();
    let another = |(m, told): (&BodyMention, &Told)| (*told == Told::Another).then(|| text[m.range.clone()].to_owned());
    let others: BTreeSet<String> = found.iter().zip(&told).filter_map(another).collect();
    if !others.is_empty() {
        let mut told = told.into_iter();
        found.retain(|m| told.next() == Some(Told::Own) || !others.contains(&text[m.range.clone()]));
    }
    others
}

/// What a known body's short form stands for: words beside it spell it that are no name of the body, or it is but a slip of the
/// acronym of the body named right before. Ministries tell whose something is in brackets after anything.
fn told(text: &str, lexicon: &Lexicon, found: &[BodyMention], at: usize) -> Told {
    let mention = &found[at];
    let short = &text[mention.range.clone()];
    let Some(body) = mention.known.as_deref().and_then(|id| lexicon.bodies.get(id)).filter(|_| is_acronym(short))
    else {
        return Told::Nothing;
    };
    // In a table the bracket stands in the next line.
    let opened = text[..mention.range.start]
        .trim_end_matches(' ')
        .strip_suffix('(')
        .map(|before| line_before(before.trim_end()));
    let before =
        found[..at].last().filter(|last| opened.is_some() && text[last.range.end..mention.range.start].trim() == "(");
    if before.is_some_and(|before| before.known == mention.known) {
        return Told::Own;
    }
    let another = if before.and_then(|m| lexicon.bodies.get(m.known.as_deref()?)).is_some_and(|b| slips_into(short, b))
    {
        true
    } else if short.is_ascii() {
        let spelt =
            spelt_before(text, mention.range.start, short).or_else(|| spelt_after(text, mention.range.end, short));
        spelt.is_some_and(|words| !is_named_so(&text[words], body))
    } else if body.names().any(|name| lexicon.bodies.words.is_place(name)) {
        false
    } else {
        if opened.is_some_and(|words| is_alike(words, body, lexicon)) {
            return Told::Own;
        }
        let after = text[mention.range.end..].trim_start_matches(' ').strip_prefix('(');
        let inner = after.and_then(|after| after.split([')', '\n']).next());
        let translated = |words: &str| opens_spelling(words, short, lexicon) && !is_alike(words, body, lexicon);
        let other = |words: &str| {
            let mut spelt = spelt_in_thai(words, short, lexicon).peekable();
            spelt.peek().is_some() && !spelt.any(|name| is_alike(name, body, lexicon))
        };
        body.kind != OrganizationKind::Ministry && (opened.is_some_and(other) || inner.is_some_and(translated))
    };
    if another { Told::Another } else { Told::Nothing }
}

/// Whether a short form is that of a body but for one letter, and none of the body's own.
fn slips_into(short: &str, body: &Body) -> bool {
    let plain = |text: &str| text.replace('.', "");
    let written = plain(short);
    let near = |own: &str| own.chars().next() == written.chars().next() && strsim::osa_distance(own, &written) == 1;
    body.names().filter(|n| is_acronym(n) && n.is_ascii() == short.is_ascii()).any(|n| near(&plain(n)))
}

/// The end of a line, as far as the name of something reaches back.
fn line_before(text: &str) -> &str {
    let line = &text[text.rfind('\n').map_or(0, |at| at + 1)..];
    let mut cut = line.len().saturating_sub(LONGEST);
    while !line.is_char_boundary(cut) {
        cut += 1;
    }
    &line[cut..]
}

/// The ends of the words before a bracket that spell the Thai acronym in it: they begin with its first letter where a name may
/// begin, and hold the others in their order.
fn spelt_in_thai<'t>(words: &'t str, short: &'t str, lexicon: &'t Lexicon) -> impl Iterator<Item = &'t str> {
    let words = words.rsplit([')', '(', '”', '"', ':']).next().unwrap_or_default();
    let heads = lexicon.bodies.words.openers();
    let heads = heads.flat_map(move |head| words.match_indices(head).flat_map(move |(at, _)| [at, at + head.len()]));
    let few = |name: &&str| name.split(' ').count() <= MOST_WORDS;
    let last = words.rsplit(' ').next().filter(|last| !last.starts_with(ACTION));
    heads.map(|at| &words[at..]).filter(few).chain(last).filter(move |name| is_spelt_by(short, name))
}

/// Whether words in brackets after a Thai acronym may be what it is short for.
fn opens_spelling(words: &str, short: &str, lexicon: &Lexicon) -> bool {
    let opens = |word: &str| words.starts_with(word);
    is_spelt_by(short, words) && lexicon.bodies.words.openers().any(opens)
}

/// Whether a name begins with the first letter of a Thai acronym and holds the others in their order.
fn is_spelt_by(short: &str, name: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|c| ('ก'..='ฮ').contains(c)).collect::<Vec<_>>();
    let (short, name) = (letters(short), letters(name));
    let mut rest = name.iter();
    name.first() == short.first() && name.len() > short.len() && short.iter().all(|letter| rest.any(|c| c == letter))
}

/// Whether words end in what may be a form of a body's name, spelt a little otherwise or cut short.
pub(super) fn is_alike(words: &str, body: &Body, lexicon: &Lexicon) -> bool {
    let bare = |text: &str| {
        let text = text.trim_end();
        let nation = lexicon.frame_words.closing(text, Word::Nation).unwrap_or_default();
        // Articles write two marks for one letter, and leave marks out.
        let letters = text[..text.len() - nation].replace("ํา", "ำ");
        letters
            .chars()
            .filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{200b}' | '\u{e47}'..='\u{e4c}'))
            .collect::<Vec<_>>()
    };
    let words = bare(words.trim_end_matches('ฯ'));
    let alike = |name: &str| {
        let name = bare(name);
        let tail = &words[words.len().saturating_sub(name.len() + SLACK)..];
        let of = |chars: &[char]| chars.windows(SHINGLE).map(<[char]>::to_vec).collect::<HashSet<_>>();
        let (name, tail) = (of(&name), of(tail));
        let shared = name.intersection(&tail).count();
        shared > 0 && shared * 100 >= name.len().min(tail.len()) * ALIKE
    };
    let mut names = body.names().filter(|n| !n.is_ascii() && !is_acronym(n)).peekable();
    names.peek().is_none() || names.any(alike)
}

/// Whether capitalised words are a name of the body, which may be spelt a little otherwise: half of them stand in it, and the last
/// is its own, as that tells what it is (`Criteria`, `Council`); also where the body has no name in Latin letters.
pub(super) fn is_named_so(words: &str, body: &Body) -> bool {
    let capital = |w: &&str| w.starts_with(|c: char| c.is_ascii_uppercase());
    let words: Vec<&str> = words.split([' ', '-', ',']).filter(capital).collect();
    let mut names = body.names().filter(|n| n.is_ascii() && n.contains(' ')).peekable();
    let stands_in = |word: &str, name: &str| name.contains(word) || name.split(' ').any(|own| is_near(own, word));
    names.peek().is_none()
        || names.any(|name| {
            let shared = words.iter().filter(|word| stands_in(word, name)).count();
            shared * 2 >= words.len() && words.last().is_none_or(|last| stands_in(last, name))
        })
}

/// Whether two words are one, spelt a little otherwise: `Organisation`, `Programme`.
fn is_near(one: &str, other: &str) -> bool {
    const SAME: usize = 4;
    let shared = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    shared >= SAME && (shared + SAME > one.len().min(other.len()) || strsim::osa_distance(one, other) <= 2)
}

/// The capitalised words before an acronym in brackets, or before the brackets, whose first letters spell it.
pub(super) fn spelt_before(text: &str, short_at: usize, short: &str) -> Option<Range<usize>> {
    if !is_spelt_in_capitals(short) {
        return None;
    }
    let words = text[..short_at].trim_end_matches(' ').strip_suffix(['(', ':', ','])?.trim_end_matches([' ', ')']);
    let mut start = words.len();
    for letter in short.chars().rev() {
        loop {
            let before = words[..start].trim_end_matches([' ', '-', '–', ',']);
            let word = before.len()
                - before.chars().rev().take_while(char::is_ascii_alphabetic).map(char::len_utf8).sum::<usize>();
            let first = before[word..].chars().next()?;
            start = word;
            if first.to_ascii_uppercase() == letter {
                break;
            }
            // Small words between have no letter of their own.
            if !first.is_ascii_lowercase() && !["Of", "And", "The", "For"].contains(&&before[word..]) {
                return None;
            }
        }
    }
    Some(start..words.len())
}

/// The capitalised words in brackets right after an acronym whose first letters spell it: `AOT (Arbiter of Tariffs)`.
fn spelt_after(text: &str, from: usize, short: &str) -> Option<Range<usize>> {
    if !is_spelt_in_capitals(short) {
        return None;
    }
    let words = text[from..].trim_start_matches(' ').strip_prefix(['(', ':'])?.trim_start_matches(' ');
    let start = text.len() - words.len();
    let words = &words
        [..words.find(|c: char| !(c.is_ascii_alphabetic() || matches!(c, ' ' | '-' | ','))).unwrap_or(words.len())];
    let mut letters = short.chars().peekable();
    for word in words.split_inclusive([' ', '-', ',']).filter(|w| w.starts_with(|c: char| c.is_ascii_alphabetic())) {
        let first = word.chars().next()?;
        if letters.next_if_eq(&first.to_ascii_uppercase()).is_none() && !first.is_ascii_lowercase() {
            return None;
        }
    }
    letters.peek().is_none().then(|| start..start + words.trim_end().len())
}

fn is_spelt_in_capitals(short: &str) -> bool {
    short.len() >= SHORTEST_SPELT && short.chars().all(|c| c.is_ascii_uppercase())
}
