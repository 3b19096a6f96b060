//! Things that are likely one: a name in common, two spellings, one office in Thai and in Latin letters, part of a name.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;

use super::seen::{Says, Seen, Stated, Thing};
use super::{Found, Kind, Reason, Subject, hub};
use crate::model::Decisions;
use crate::text::sounds;
use crate::text::thai::is_thai;

/// A name of fewer letters says too little.
const SHORTEST: usize = 4;
/// Spellings are compared from so many letters on, and may differ in two from the other on.
const SPELT: (usize, usize) = (8, 14);
/// Names that more things share, or variants that more names have, are no one's.
const MOST: usize = 8;
/// How alike the consonants of a Thai and a Latin name are at least, where they may be one.
const SOUNDS: f64 = 0.6;
/// Days between one holder of an office and the next that may be one.
const GAP: i32 = 180;

/// How likely a pair is one thing, by what speaks for it.
fn likelihood(kind: Kind) -> f64 {
    match kind {
        Kind::SameName => 0.8,
        Kind::PartOfName | Kind::Scripts => 0.7,
        _ => 0.6,
    }
}

/// Pairs that are likely one and that nobody decided on.
pub(super) fn duplicates(seen: &Seen, decisions: &Decisions) -> Vec<Found> {
    let mut pairs: BTreeMap<(Thing, Thing), (Kind, String)> = BTreeMap::new();
    let mut add = |a: Thing, b: Thing, kind: Kind, why: String| {
        if may_be_one(seen.id(a), seen.id(b)) && !(seen.is_known(a) && seen.is_known(b)) {
            pairs.entry((a.min(b), a.max(b))).or_insert((kind, why));
        }
    };
    same_names(seen, &mut add);
    parts_of_names(seen, &mut add);
    spellings(seen, &mut add);
    scripts(seen, &mut add);
    let mut found = Vec::new();
    for ((a, b), (kind, why)) in pairs {
        if decisions.told_apart(seen.id(a), seen.id(b)) || decisions.merged(seen.id(a)) == decisions.merged(seen.id(b))
        {
            continue;
        }
        // Into the lexicon's, the fuller name, the one used more.
        let rank = |t: Thing| (seen.is_known(t), !is_part(seen.id(t)), seen.uses(t), std::cmp::Reverse(seen.id(t)));
        let (from, into) = if rank(a) < rank(b) { (a, b) } else { (b, a) };
        #[expect(clippy::cast_precision_loss, reason = "counts of facts")]
        let moved = (1.0 + seen.uses(from) as f64).log2();
        let score = likelihood(kind) * moved * hub(seen.uses(into));
        found.push(Found { kind, score, subject: Subject::Pair { from, into }, reason: Reason::Alike(why) });
    }
    found
}

/// Whether two ids may be of one thing: both of people, or both of bodies and not of two states.
fn may_be_one(a: &str, b: &str) -> bool {
    let state = |id: &str| {
        let code = id.strip_prefix("org-")?.split('-').next()?;
        (code.len() == 2 && code.bytes().all(|c| c.is_ascii_lowercase())).then(|| code.to_owned())
    };
    match (a.starts_with("person-"), b.starts_with("person-")) {
        (true, true) => true,
        (false, false) => state(a).zip(state(b)).is_none_or(|(a, b)| a == b),
        _ => false,
    }
}

/// Whether it is a person of whom one article tells part of a name: `person-96398-สมชาย`.
fn is_part(id: &str) -> bool {
    id.strip_prefix("person-").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// A name without what spellings differ in: case, tone marks, spaces, points, quotation marks.
fn fold(name: &str) -> String {
    let kept = |c: &char| !matches!(c, '\u{0e47}'..='\u{0e4e}') && (c.is_alphanumeric() || is_thai(*c));
    name.chars().filter(kept).flat_map(char::to_lowercase).collect()
}

fn same_names(seen: &Seen, add: &mut impl FnMut(Thing, Thing, Kind, String)) {
    let mut by_name: BTreeMap<String, BTreeMap<Thing, &str>> = BTreeMap::new();
    for (&thing, names) in &seen.names {
        if is_part(seen.id(thing)) {
            continue;
        }
        for name in names.keys() {
            // Part of a name is many people's.
            let whole = !seen.id(thing).starts_with("person-") || name.trim().contains(' ');
            let folded = fold(name);
            if whole && folded.chars().count() >= SHORTEST {
                by_name.entry(folded).or_default().insert(thing, name);
            }
        }
    }
    for things in by_name.values().filter(|things| (2..=MOST).contains(&things.len())) {
        let things: Vec<(Thing, &str)> = things.iter().map(|(t, n)| (*t, *n)).collect();
        for (at, (a, name)) in things.iter().enumerate() {
            for (b, also) in &things[at + 1..] {
                let why =
                    if also == name { format!("both are called {name}") } else { format!("called {name} and {also}") };
                add(*a, *b, Kind::SameName, why);
            }
        }
    }
}

fn spellings(seen: &Seen, add: &mut impl FnMut(Thing, Thing, Kind, String)) {
    let mut named: Vec<(Thing, String)> = Vec::new();
    for &thing in seen.names.keys() {
        let folded = fold(seen.name(thing));
        if !is_part(seen.id(thing)) && folded.chars().count() >= SPELT.0 {
            named.push((thing, folded));
        }
    }
    // Two words within two edits share a form of themselves with one letter left out, or one has a form that the other is.
    let mut by_form: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, (_, name)) in named.iter().enumerate() {
        let forms: BTreeSet<String> = (0..name.chars().count())
            .map(|out| name.chars().enumerate().filter(|(i, _)| *i != out).map(|(_, c)| c).collect())
            .chain([name.clone()])
            .collect();
        for form in forms {
            by_form.entry(form).or_default().push(at);
        }
    }
    let mut compared = BTreeSet::new();
    for places in by_form.into_values().filter(|places| (2..=MOST).contains(&places.len())) {
        for (i, &one) in places.iter().enumerate() {
            compared.extend(places[i + 1..].iter().map(|&other| (one.min(other), one.max(other))));
        }
    }
    let digits = |name: &str| name.chars().filter(|c| c.is_numeric()).collect::<String>();
    for (one, other) in compared {
        let ((a, x), (b, y)) = (&named[one], &named[other]);
        let most = if x.chars().count().min(y.chars().count()) >= SPELT.1 { 2 } else { 1 };
        let edits = strsim::osa_distance(x, y);
        if (1..=most).contains(&edits) && digits(x) == digits(y) {
            let letters = if edits == 1 { "one letter" } else { "two letters" };
            add(*a, *b, Kind::Spelling, format!("their names differ in {letters}"));
        }
    }
}

fn scripts(seen: &Seen, add: &mut impl FnMut(Thing, Thing, Kind, String)) {
    let days = |facts: &[&Stated]| -> Option<(Date, Date)> {
        let mut days: Vec<Date> = facts
            .iter()
            .filter_map(|fact| match &fact.says {
                Says::Office { day, .. } => *day,
                _ => None,
            })
            .collect();
        days.sort_unstable();
        days.first().copied().zip(days.last().copied())
    };
    let thai = |thing: Thing| seen.names.get(&thing).is_some_and(|n| n.keys().any(|n| n.chars().any(is_thai)));
    let latin = |thing: Thing| seen.names.get(&thing).is_some_and(|n| n.keys().any(|n| !n.chars().any(is_thai)));
    for ((role, at), holders) in seen.offices() {
        // Where many hold an office of one name, the office tells nobody apart.
        if role == "other" || holders.len() > MOST || seen.id(at) == "country-TH" {
            continue;
        }
        for (&a, x) in holders.iter().filter(|(t, _)| thai(**t) && !latin(**t) && !is_part(seen.id(**t))) {
            for (&b, y) in holders.iter().filter(|(t, _)| latin(**t) && !thai(**t) && !is_part(seen.id(**t))) {
                let Some(((a1, a2), (b1, b2))) = days(x).zip(days(y)) else { continue };
                let apart = |end: Date, start: Date| (start - end).get_days() > GAP;
                let alike = sounds::alike(seen.name(a), seen.name(b)) >= SOUNDS;
                if alike && !apart(a2, b1) && !apart(b2, a1) {
                    let why = format!("{role} at one place at one time, and their names sound alike");
                    add(a, b, Kind::Scripts, why);
                }
            }
        }
    }
}

fn parts_of_names(seen: &Seen, add: &mut impl FnMut(Thing, Thing, Kind, String)) {
    for ((role, at), holders) in seen.offices() {
        if role == "other" || seen.id(at) == "country-TH" && role != "prime-minister" {
            continue;
        }
        for &part in holders.keys().filter(|&&person| is_part(seen.id(person))) {
            let name = seen.name(part);
            let fits = |&&whole: &&Thing| {
                !is_part(seen.id(whole)) && {
                    let names = seen.names.get(&whole).into_iter().flatten();
                    let words = |n: &str| n.split(' ').next() == Some(name) || n.split(' ').next_back() == Some(name);
                    names.into_iter().any(|(n, _)| n.contains(' ') && words(n))
                }
            };
            let mut whole = holders.keys().filter(fits);
            if let (Some(&whole), None) = (whole.next(), whole.next()) {
                add(
                    part,
                    whole,
                    Kind::PartOfName,
                    format!("{name} is part of the name, and both hold the office of {role}"),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_case_and_spaces_do_not_tell_names_apart() {
        assert_eq!(fold("Zhang Yun-Ming"), fold("zhang yunming"));
        assert_eq!(fold("เยฟกินี่ โตมีฮิน"), fold("เยฟกินี โตมีฮิน"));
        assert_ne!(fold("กองพลที่ 1"), fold("กองพลที่ 2"));
    }

    #[test]
    fn bodies_of_two_states_and_a_person_and_a_body_are_never_one() {
        assert!(may_be_one("org-th-x", "org-y") && may_be_one("org-jp-x", "org-jp-y"));
        assert!(!may_be_one("org-th-x", "org-jp-x") && !may_be_one("org-x", "person-x"));
        assert!(is_part("person-96398-สมชาย") && !is_part("person-สมชาย-ใจดี"));
    }
}
