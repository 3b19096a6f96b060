//! What a question holds: the things it names, the days, the concepts, and the words that nothing is known of.

use std::collections::BTreeSet;
use std::ops::Range;

use super::period::{self, Period};
use super::words::{When, Word, Words};
use crate::lexicon::Lexicon;
use crate::lexicon::bodies::Phrase;
use crate::lexicon::offices::{Office, Serves};
use crate::model::OrganizationKind;
use crate::text::thai;

/// A value that a question names for a parameter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slot {
    /// What it is.
    pub kind: Kind,
    /// How a parameter takes it: a CURIE, a notation, a number.
    pub value: String,
    /// How it is told to whoever asked, in English and Thai.
    pub label: [String; 2],
}

/// What sort of value a slot holds; the order is that in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Country,
    Body,
    Person,
    Topic,
    Role,
    Instrument,
    Status,
    Event,
    Article,
    Certainty,
}

/// A question, read.
#[derive(Clone, Debug, Default)]
pub(super) struct Read {
    pub slots: Vec<Slot>,
    pub period: Period,
    pub concepts: BTreeSet<String>,
    /// Stretches of the question in words that nothing is known of.
    pub unread: Vec<Range<usize>>,
    /// How many phrases are known.
    pub known: usize,
    /// Why it is outside the graph: an index of `Words::reasons`.
    pub outside: Option<usize>,
}

enum Meaning<'a> {
    Word(&'a Word),
    Country(usize),
    Body(&'a str),
    Person(&'a str),
    Topics(&'a [String]),
    Office(&'a Office),
    Instrument(&'static str),
    Date(usize),
    Number,
}

struct Hit<'a> {
    range: Range<usize>,
    /// Of two at one place and of one length the lower counts.
    rank: u8,
    meaning: Meaning<'a>,
}

/// Names of ministries and departments after a word of office: `คลัง`, `transport`.
pub(super) struct Shorts(Vec<(String, String)>);

impl Shorts {
    pub fn new(lexicon: &Lexicon) -> Shorts {
        const HEADS: &[&str] = &["กระทรวงการ", "กระทรวง", "กรม", "ministry of ", "department of "];
        let mut list = Vec::new();
        let served = |kind| matches!(kind, OrganizationKind::Ministry | OrganizationKind::Agency);
        for body in lexicon.bodies.all.iter().filter(|b| served(b.kind) && b.country == "TH") {
            for name in body.names().map(str::to_lowercase) {
                let rests =
                    HEADS.iter().filter_map(|head| name.strip_prefix(head)).map(|rest| rest.trim_end_matches('ฯ'));
                list.extend(rests.filter(|r| r.chars().count() >= 3).map(|r| (r.to_owned(), body.id.clone())));
            }
        }
        list.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        Shorts(list)
    }

    /// The body whose short name opens a lower-case text, and the bytes of that name.
    fn opens(&self, text: &str) -> Option<(&str, usize)> {
        let free = |name: &str| {
            let next = text[name.len()..].chars().next();
            !next.is_some_and(|c| c.is_ascii_alphanumeric() || thai::is_dependent(c))
        };
        let (name, id) = self.0.iter().find(|(name, _)| text.starts_with(name.as_str()) && free(name))?;
        Some((id, name.len()))
    }
}

/// Reads a question; `text` is in normal form.
pub(super) fn read(text: &str, lexicon: &Lexicon, words: &Words, shorts: &Shorts) -> Read {
    let dates = period::named(text);
    let lower = text.to_ascii_lowercase();
    let mut hits = find(text, lexicon, words);
    hits.extend(dates.iter().enumerate().map(|(i, d)| Hit {
        range: d.range.clone(),
        rank: 0,
        meaning: Meaning::Date(i),
    }));
    hits.sort_by_key(|h| (h.range.start, std::cmp::Reverse(h.range.end), h.rank));
    let mut read = Read::default();
    let mut offices: Vec<&Office> = Vec::new();
    let (mut end, mut when, mut thailand) = (0, None::<When>, false);
    let mut numbers: Vec<&str> = Vec::new();
    for hit in hits {
        if hit.range.start < end {
            continue;
        }
        read.skip(text, end..hit.range.start);
        end = hit.range.end;
        read.known += 1;
        match hit.meaning {
            Meaning::Date(i) => read.period.take(&dates[i], when.take()),
            Meaning::Word(Word::When(w)) => when = Some(*w),
            Meaning::Word(Word::Noise) => read.known -= 1,
            Meaning::Word(Word::Concept(name)) => {
                read.concepts.insert(name.clone());
            }
            Meaning::Word(Word::Outside(reason)) => {
                read.outside.get_or_insert(*reason);
            }
            Meaning::Word(Word::Value(scheme, value)) => {
                read.concepts.insert((*scheme).to_owned());
                let kind = if *scheme == "status" { Kind::Status } else { Kind::Event };
                read.add(kind, value, [value, value]);
            }
            Meaning::Word(Word::Body(id)) => read.body(lexicon, id),
            Meaning::Body(id) => read.body(lexicon, id),
            Meaning::Country(i) if lexicon.countries.all[i].iso == "TH" => thailand = true,
            Meaning::Country(i) => read.country(lexicon, &lexicon.countries.all[i].iso),
            Meaning::Person(name) => read.add(
                Kind::Person,
                &format!("id:{}", crate::model::id::person(lexicon.people.main_name(name))),
                [name, name],
            ),
            Meaning::Topics(ids) => {
                for topic in ids.iter().filter_map(|id| lexicon.topics.get(id)) {
                    let value = format!("id:{}", crate::model::id::topic(&topic.id));
                    read.add(Kind::Topic, &value, [&topic.label_en, &topic.label_th]);
                }
            }
            Meaning::Instrument(kind) => {
                read.concepts.insert("agreement".to_owned());
                if kind != "agreement" {
                    read.add(Kind::Instrument, kind, [kind, kind]);
                }
            }
            Meaning::Number => numbers.push(&text[hit.range.clone()]),
            Meaning::Office(office) => {
                read.concepts.insert("role".to_owned());
                read.add(Kind::Role, office.role.as_str(), [office.role.as_str(), office.role.as_str()]);
                offices.push(office);
                const BETWEEN: &[&str] = &["of ", "for ", "the ", "กระทรวงการ", "กระทรวง"];
                let rest = BETWEEN
                    .iter()
                    .fold(lower[end..].trim_start(), |rest, word| rest.strip_prefix(word).unwrap_or(rest));
                if office.serves == Serves::Body
                    && let Some((id, length)) = shorts.opens(rest)
                {
                    read.body(lexicon, id);
                    end = lower.len() - rest.len() + length;
                }
            }
        }
    }
    read.skip(text, end..text.len());
    read.serve(lexicon, &offices, thailand);
    read.count(&numbers);
    read.slots.sort();
    read.slots.dedup();
    read
}

/// Everything that a phrase of the question may mean.
fn find<'a>(text: &str, lexicon: &'a Lexicon, words: &'a Words) -> Vec<Hit<'a>> {
    // Names are matched as they are written and in capitals, which the lexicon holds too: `laos`, `mdes`. A name in
    // capitals that is also a word of questions (`WHO`, `US`) counts only if it was written so.
    let loud = text.to_ascii_uppercase();
    let mut hits = Vec::new();
    for (searched, rank) in [(text, 0), (loud.as_str(), 2)] {
        for h in lexicon.countries.matcher.find(searched) {
            hits.extend(h.value.map(|(i, _)| Hit { range: h.range.clone(), rank, meaning: Meaning::Country(i) }));
        }
        for h in lexicon.bodies.matcher.find(searched) {
            if let Phrase::Known(i) = h.value {
                hits.push(Hit { range: h.range, rank, meaning: Meaning::Body(&lexicon.bodies.all[*i].id) });
            }
        }
    }
    let titled = titled(text);
    for (searched, rank) in [(text, 0), (titled.as_str(), 2)] {
        for h in lexicon.offices.words.find(searched).into_iter().filter(|h| h.value.unit.is_none()) {
            hits.push(Hit { range: h.range, rank, meaning: Meaning::Office(h.value) });
        }
    }
    for h in lexicon.people.names.find(text) {
        hits.push(Hit { range: h.range, rank: 0, meaning: Meaning::Person(h.value) });
    }
    for h in lexicon.topics.triggers.find(text).into_iter().filter(|h| !h.value.is_empty()) {
        hits.push(Hit { range: h.range, rank: 3, meaning: Meaning::Topics(h.value) });
    }
    for h in lexicon.agreement_words.matcher.find(text) {
        if let Some(kind) = h.value.kinds.first() {
            hits.push(Hit { range: h.range, rank: 3, meaning: Meaning::Instrument(kind.as_str()) });
        }
    }
    for h in words.matcher.find(text) {
        hits.push(Hit { range: h.range, rank: 1, meaning: Meaning::Word(h.value) });
    }
    let digit = |c: char| c.is_ascii_digit() || c == '.';
    let mut at = 0;
    for part in text.split(|c: char| !digit(c)) {
        let number = part.trim_matches('.');
        if !number.is_empty() {
            let start = at + part.len() - part.trim_start_matches('.').len();
            hits.push(Hit { range: start..start + number.len(), rank: 4, meaning: Meaning::Number });
        }
        at += part.len() + text[at + part.len()..].chars().next().map_or(0, char::len_utf8);
    }
    hits
}

/// Words in Latin letters as titles of office write them, `Minister of Finance`, several in the singular.
fn titled(text: &str) -> String {
    const SMALL: &[&str] = &["of", "for", "the", "and", "to"];
    let mut titled = String::with_capacity(text.len());
    for word in text.split_inclusive(|c: char| !c.is_ascii_alphabetic()) {
        let end = word.trim_end_matches(|c: char| !c.is_ascii_alphabetic()).len();
        let small = SMALL.contains(&&word[..end]);
        let mut chars = word.chars();
        titled.extend(chars.next().map(|c| if small { c } else { c.to_ascii_uppercase() }));
        match end.checked_sub(1).filter(|at| end > 4 && word[*at..end] == *"s") {
            // A blank in place of the `s`, so that every offset stays.
            Some(at) => titled.extend([&word[1..at], " ", &word[end..]]),
            None => titled.push_str(chars.as_str()),
        }
    }
    titled
}

impl Read {
    /// The slots of one kind.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(move |slot| slot.kind == kind)
    }

    pub fn add(&mut self, kind: Kind, value: &str, label: [&str; 2]) {
        self.slots.push(Slot { kind, value: value.to_owned(), label: label.map(str::to_owned) });
    }

    fn country(&mut self, lexicon: &Lexicon, iso: &str) {
        if let Some(country) = lexicon.countries.get(iso) {
            let value = format!("id:{}", crate::model::id::country(iso));
            self.add(Kind::Country, &value, [&country.label_en, &country.label_th]);
        }
    }

    fn body(&mut self, lexicon: &Lexicon, id: &str) {
        if let Some(body) = lexicon.bodies.get(id) {
            let value = format!("id:{}", crate::model::id::known_organization(id));
            let or = |a: &str, b: &str| if a.is_empty() { b.to_owned() } else { a.to_owned() };
            let (en, th) = (or(&body.label_en, &body.label_th), or(&body.label_th, &body.label_en));
            self.add(Kind::Body, &value, [&en, &th]);
        }
    }

    /// What the offices serve where the question does not say: the body that the word implies, or Thailand.
    fn serve(&mut self, lexicon: &Lexicon, offices: &[&Office], thailand: bool) {
        let named = self.of(Kind::Country).chain(self.of(Kind::Body)).next().is_some();
        for office in offices.iter().filter(|_| !named) {
            match office.serves {
                _ if !office.body.is_empty() => self.body(lexicon, &office.body),
                Serves::Government => self.country(lexicon, "TH"),
                Serves::Pmo => self.body(lexicon, "th-pm-office"),
                _ if thailand => self.country(lexicon, "TH"),
                _ => {}
            }
        }
    }

    /// Numbers: of an article, or a certainty.
    fn count(&mut self, numbers: &[&str]) {
        for number in numbers {
            match number.parse::<f64>() {
                Ok(n) if number.contains('.') && n <= 1.0 => self.add(Kind::Certainty, number, [number, number]),
                Ok(_) if number.len() >= 5 && !number.contains('.') => {
                    let id = format!("id:{}", crate::model::id::article(number));
                    self.add(Kind::Article, &id, [number, number]);
                }
                _ => {}
            }
        }
    }

    /// Notes the words of a stretch in which nothing was found. A lone letter or mark says nothing.
    fn skip(&mut self, text: &str, gap: Range<usize>) {
        let mut start = None;
        let ends = [(gap.end, ' ')];
        let chars = text[gap.clone()].char_indices().map(|(i, c)| (gap.start + i, c)).chain(ends);
        for (at, c) in chars {
            let letter = c.is_alphabetic() || thai::is_dependent(c);
            match (letter, start) {
                (true, None) => start = Some(at),
                (false, Some(from)) => {
                    if text[from..at].chars().filter(|c| c.is_alphabetic()).count() > 1 {
                        self.unread.push(from..at);
                    }
                    start = None;
                }
                _ => {}
            }
        }
    }
}
