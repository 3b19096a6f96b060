//! Mentions of people to people: a given name alone joins the one full name that begins with it (of several the one that the
//! lexicon knows), a Latin name in brackets joins the Thai name before it.

use crate::lexicon::Lexicon;
use crate::lexicon::frame_words::Role as Word;
use crate::lexicon::people::plainly;
use crate::model::mention::{OfficeMention, PersonMention};
use crate::model::{Document, Mentions, PersonEntity, id};
use crate::text::sounds;
use crate::text::thai::is_thai;

/// How often a full name after a title is a person, and a part of a name.
const FULL: f64 = 0.97;
/// How often part of a name alone is a person.
const PART: f64 = 0.75;
/// How alike each word of a name sounds in Thai and in Latin letters, and the whole of it.
const ALIKE: f64 = 0.5;
const ALIKE_WHOLE: f64 = 0.6;
/// The whole of it where the one stands in brackets in a Thai line that names the other not.
const ALIKE_APART: f64 = 0.75;
/// Bytes between a name and the office right after it.
const BESIDE: usize = 2;

/// The people of the article, in the order of first mention.
pub fn resolve(doc: &Document, mentions: &Mentions, lexicon: &Lexicon) -> Vec<PersonEntity> {
    let mut out: Vec<PersonEntity> = Vec::new();
    // What tells names apart, for each name of each person so far.
    let mut plain: Vec<Vec<String>> = Vec::new();
    let full_first = |full: bool| move |(_, p): &(usize, &PersonMention)| p.full == full;
    for (i, p) in mentions.people.iter().enumerate().filter(full_first(true)) {
        let bracketed =
            i.checked_sub(1).and_then(|j| mentions.people.get(j).map(|before| (j, before))).filter(|(_, before)| {
                before.range.end <= p.titled.start && {
                    let between = doc.slice(before.range.end..p.titled.start);
                    between.trim() == "(" && !p.name.contains(is_thai) && before.name.contains(is_thai)
                }
            });
        let said = plainly(&p.name);
        let main = lexicon.people.main_name(&said);
        let said = main.map_or(said, plainly);
        let known = plain
            .iter()
            .zip(&out)
            .position(|(names, e)| names.contains(&said) || bracketed.is_some_and(|(j, _)| e.mentions.contains(&j)));
        match known {
            Some(at) => {
                out[at].mentions.push(i);
                push(&mut out[at].names, &p.name);
                plain[at].push(said);
            }
            None => {
                out.push(entity(id::person(main.unwrap_or(&p.name)), &p.name, i, FULL));
                plain.push(vec![said]);
            }
        }
    }
    one_in_both_scripts(doc, mentions, &mut out);
    by_main_name(&mut out, lexicon);
    for (i, p) in mentions.people.iter().enumerate().filter(full_first(false)) {
        let begins = |n: &str| n == p.name || n.strip_prefix(p.name.as_str()).is_some_and(|rest| rest.starts_with(' '));
        // `นายเบซตา`: foreigners also go by their last name.
        let ends = |n: &str| n.strip_suffix(p.name.as_str()).is_some_and(|rest| rest.ends_with(' '));
        let by = |fits: &dyn Fn(&str) -> bool| one(&out, fits, lexicon, &|e| alike(doc, mentions, p, e));
        // `นายทศพล หรือ บาส` is somebody new, whatever others are called.
        let new = || {
            let after = doc.slice(p.range.end..doc.text().len()).strip_prefix(' ');
            after.is_some_and(|after| lexicon.frame_words.opening(after, Word::Nickname).is_some())
        };
        let known = by(&begins).or_else(|| by(&ends)).filter(|_| !new());
        match known.and_then(|i| out.get_mut(i)) {
            Some(entity) => {
                entity.mentions.push(i);
                push(&mut entity.names, &p.name);
            }
            None => out.push(entity(id::person_in(&doc.article.id, &p.name), &p.name, i, PART)),
        }
    }
    for entity in &mut out {
        entity.mentions.sort_unstable();
    }
    out.sort_by_key(|e| e.mentions.first().copied());
    out
}

/// Who has several names goes by the one that the lexicon knows, and is then one with whoever else does.
fn by_main_name(people: &mut Vec<PersonEntity>, lexicon: &Lexicon) {
    for at in (0..people.len()).rev().filter(|&at| people[at].names.len() > 1).collect::<Vec<_>>() {
        let Some(main) = people[at].names.iter().find_map(|name| lexicon.people.main_name(&plainly(name))) else {
            continue;
        };
        people[at].id = id::person(main);
        if let Some(same) = people.iter().position(|p| p.id == people[at].id).filter(|&same| same != at) {
            let other = people.remove(at.max(same));
            take_in(&mut people[at.min(same)], other);
        }
    }
}

/// A release told in Thai and once more in English names its people twice: who sounds alike, and like nobody else, is one. In a Thai
/// line a name in Latin letters outside brackets is that of somebody else.
fn one_in_both_scripts(doc: &Document, mentions: &Mentions, people: &mut Vec<PersonEntity>) {
    let line = |mention: usize| {
        let (before, after) = doc.text().split_at(mentions.people[mention].range.start);
        before.rfind('\n').map_or(0, |at| at + 1)..after.find('\n').map_or(doc.text().len(), |at| before.len() + at)
    };
    let in_thai = |&mention: &usize| {
        let line = line(mention);
        let before = doc.slice(line.start..mentions.people[mention].range.start);
        before.rfind('(') <= before.rfind(')') && doc.slice(line).contains(is_thai)
    };
    let (thai, latin): (Vec<usize>, Vec<usize>) =
        (0..people.len()).partition(|&i| people[i].names.iter().any(|name| name.contains(is_thai)));
    let only_thai = |i: &&usize| people[**i].names.iter().all(|name| name.contains(is_thai));
    // A name in brackets in a Thai line is that of somebody the line names, unless it sounds quite like another.
    let beside = |thai: usize, latin: usize| {
        people[latin].mentions.iter().map(|&m| line(m)).all(|line| {
            let named = |m: &usize| line.contains(&mentions.people[*m].range.start);
            !doc.slice(line.clone()).contains(is_thai) || people[thai].mentions.iter().any(named)
        })
    };
    let sound = |thai: usize, latin: usize| name_sounds(&people[thai].names[0], &people[latin].names[0]);
    let quite =
        |thai: usize, latin: usize| sounds::alike(&people[thai].names[0], &people[latin].names[0]) >= ALIKE_APART;
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for &l in latin.iter().filter(|&&l| !people[l].mentions.iter().any(in_thai)) {
        let mut alike: Vec<usize> =
            thai.iter().filter(only_thai).copied().filter(|&t| sound(t, l) && (beside(t, l) || quite(t, l))).collect();
        if let (Some(t), true) = (alike.pop(), alike.is_empty()) {
            pairs.push((t, l));
        }
    }
    let twice: Vec<usize> =
        pairs.iter().map(|&(t, _)| t).filter(|t| pairs.iter().filter(|(other, _)| other == t).count() > 1).collect();
    pairs.retain(|(t, _)| !twice.contains(t));
    for &(t, l) in &pairs {
        let other = people[l].clone();
        take_in(&mut people[t], other);
    }
    let mut at = 0..;
    people.retain(|_| at.next().is_some_and(|at| !pairs.iter().any(|(_, l)| *l == at)));
}

/// Whether a name in Latin letters is one in Thai letters by the sound of it: both of two words, each word like the other's.
fn name_sounds(thai: &str, latin: &str) -> bool {
    let words = |name: &str| name.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (ours, theirs) = (words(thai), words(latin));
    let alike = |a: &str, b: &str| sounds::alike(a, b) >= ALIKE;
    match (ours.as_slice(), theirs.as_slice()) {
        ([given, .., surname], [first, .., last]) => {
            alike(given, first) && alike(surname, last) && sounds::alike(thai, latin) >= ALIKE_WHOLE
        }
        _ => false,
    }
}

/// The one person with a name that fits; of several the one called alike there, or of whom the lexicon knows the name.
fn one(
    people: &[PersonEntity],
    fits: &dyn Fn(&str) -> bool,
    lexicon: &Lexicon,
    alike: &dyn Fn(&PersonEntity) -> bool,
) -> Option<usize> {
    let named = |p: &PersonEntity| p.names.iter().any(|n| fits(n));
    let mut all: Vec<usize> = (0..people.len()).filter(|&i| named(&people[i])).collect();
    if all.len() > 1 && all.iter().any(|&i| alike(&people[i])) {
        all.retain(|&i| alike(&people[i]));
    }
    if all.len() > 1 {
        all.retain(|&i| people[i].names.iter().any(|n| lexicon.people.holds(n)));
    }
    all.first().copied().filter(|_| all.len() == 1)
}

/// Whether a mention has the title of an earlier one of a person (`ศ.ดร.มาลี`), or the office told after one (`รมว.มาลี`).
fn alike(doc: &Document, mentions: &Mentions, mention: &PersonMention, person: &PersonEntity) -> bool {
    let title = |p: &PersonMention| doc.slice(p.titled.start..p.range.start).trim();
    let led = mentions.offices.iter().find(|o| o.range.end == mention.titled.start).map(|o| o.role);
    let told = |p: &PersonMention| {
        let beside = |o: &&OfficeMention| o.range.start >= p.range.end && o.range.start <= p.range.end + BESIDE;
        led.is_some() && mentions.offices.iter().find(beside).map(|o| o.role) == led
    };
    let same = |p: &PersonMention| !title(mention).is_empty() && title(p) == title(mention);
    person.mentions.iter().filter_map(|&i| mentions.people.get(i)).any(|p| same(p) || told(p))
}

fn entity(id: String, name: &str, mention: usize, confidence: f64) -> PersonEntity {
    PersonEntity { id, names: vec![name.to_owned()], mentions: vec![mention], confidence }
}

/// Gives somebody the names and mentions of another entity that is the same person.
fn take_in(person: &mut PersonEntity, other: PersonEntity) {
    other.names.iter().for_each(|name| push(&mut person.names, name));
    person.mentions.extend(other.mentions);
}

fn push(names: &mut Vec<String>, name: &str) {
    if !names.iter().any(|n| n == name) {
        names.push(name.to_owned());
    }
}
