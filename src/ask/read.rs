//! What a question holds: the things it names, the days, the concepts, and the words that nothing is known of.

use std::collections::BTreeSet;
use std::ops::Range;

use super::period::{self, Period};
use super::words::{Bound, Together, When, Word, Words};
use crate::lexicon::Lexicon;
use crate::lexicon::bodies::Phrase;
use crate::lexicon::frame_words::Role;
use crate::lexicon::offices::{Office, Serves};
use crate::lexicon::people::plainly;
use crate::model::OrganizationKind;
use crate::model::mention::CountryForm;
use crate::text::thai;

/// Bytes within which a phrase of the table ends, and what follows it begins.
const PHRASE: usize = 300;

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
    Stance,
    /// A status of agreements or a stance of cooperation, whichever the query asks for.
    Stage,
    Event,
    Article,
    Language,
    /// How many at least.
    Least,
    /// How certain at least.
    Certainty,
    /// How certain at most.
    Doubt,
}

/// A question, read.
#[derive(Clone, Debug, Default)]
pub(super) struct Read {
    pub slots: Vec<Slot>,
    pub period: Period,
    pub concepts: BTreeSet<String>,
    /// Stretches of the question in words that nothing is known of.
    pub unread: Vec<Range<usize>>,
    /// Whether one of them narrows what is asked for, so that an answer without it would be to another question.
    pub narrowed: bool,
    /// Words that say nothing of their own: a piece right behind one may be the rest of its word.
    pub light: Vec<Range<usize>>,
    /// The office that acts in the question, and the body or country that it implies, where no more is said of who held it.
    pub acts: Option<(Slot, Slot)>,
    /// How many phrases are known.
    pub known: usize,
    /// Why it is outside the graph: an index of `Words::reasons`.
    pub outside: Option<usize>,
}

enum Meaning<'a> {
    Word(&'a Word),
    Country(usize, CountryForm),
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
    let (mut end, mut when, mut when_at, mut thailand) = (0, None::<When>, 0..0, false);
    let mut numbers: Vec<(Range<usize>, String)> = Vec::new();
    let mut than = None::<(Range<usize>, Bound)>;
    let (mut narrows, mut status, mut dated) = (false, false, false);
    // Where the last status ends: `approved or signed in`.
    let mut told = None::<usize>;
    let mut roles = 0;
    let (mut last_date, mut between_them, mut inside) = (None::<Range<usize>>, false, None::<(Range<usize>, bool)>);
    for hit in hits {
        if hit.range.start < end {
            continue;
        }
        read.skip(text, end..hit.range.start, narrows || when.is_some());
        narrows = match hit.meaning {
            Meaning::Word(Word::Noise) => narrows,
            Meaning::Word(Word::Narrows) => true,
            _ => false,
        };
        match hit.meaning {
            Meaning::Date(_) | Meaning::Word(Word::When(_)) => {
                dated |= status;
            }
            Meaning::Word(Word::Noise | Word::Narrows) => {}
            // What stands between is bounded by something else: `to Japan in 2022`, `after Prayut`.
            _ => {
                status = false;
                if matches!(when.take(), Some(When::After | When::Before)) {
                    read.narrow(when_at.clone());
                }
            }
        }
        if matches!(hit.meaning, Meaning::Word(Word::Noise | Word::Narrows | Word::When(_))) {
            read.light.push(hit.range.clone());
        }
        end = hit.range.end;
        read.known += 1;
        match hit.meaning {
            Meaning::Date(i) => {
                let gap = last_date.replace(hit.range.clone()).and_then(|last| lower.get(last.end..hit.range.start));
                // `signed between` is one phrase of the table.
                let between = || lexicon.frame_words.closes(&lower[..hit.range.start], Role::Between);
                let when = when.take().or_else(|| between().then_some(When::Since));
                if !read.period.take(&dates[i], when, gap) {
                    read.narrow(hit.range);
                }
            }
            Meaning::Word(Word::When(When::Onward)) => read.period.onward(),
            Meaning::Word(Word::When(w)) => (when, when_at) = (Some(*w), hit.range),
            Meaning::Word(Word::Noise | Word::Narrows) => read.known -= 1,
            Meaning::Word(Word::Than(bound)) => than = Some((hit.range, *bound)),
            Meaning::Word(Word::Number(number)) => numbers.push((hit.range, number.clone())),
            Meaning::Word(Word::Topic(id)) => read.topic(lexicon, id),
            Meaning::Word(Word::Concept(name))
                if name == "sign" && told.is_some_and(|at| joins(lexicon, &lower[at..hit.range.start])) =>
            {
                read.value(Kind::Status, "signed");
            }
            Meaning::Word(Word::Concept(names)) => {
                read.concepts.extend(names.split(' ').map(str::to_owned));
            }
            Meaning::Word(Word::Outside(reason)) => {
                read.outside.get_or_insert(*reason);
            }
            Meaning::Word(Word::Value(kind, value)) => {
                read.value(*kind, value);
                status = *kind == Kind::Status;
                told = status.then_some(end);
                if *kind == Kind::Role {
                    roles += 1;
                    end += read.served(lexicon, shorts, &lower[end..]);
                }
            }
            Meaning::Word(Word::Body(id)) => read.body(lexicon, id),
            Meaning::Word(Word::Country(iso)) => read.country(lexicon, iso),
            Meaning::Body(id) => read.body(lexicon, id),
            Meaning::Country(i, _) if lexicon.countries.all[i].iso == "TH" => thailand = true,
            Meaning::Country(i, form) => {
                let before = lower[..hit.range.start].trim_end();
                let led = before.strip_suffix(" the").unwrap_or(before);
                between_them |= lexicon.frame_words.closes(led, Role::Between);
                let signs = [Role::InsideSign, Role::PlaceSign];
                if signs.into_iter().any(|sign| lexicon.frame_words.closes(before, sign)) {
                    inside = Some((hit.range, form == CountryForm::Place || read.partners() > 0));
                }
                read.country(lexicon, &lexicon.countries.all[i].iso);
            }
            Meaning::Person(name) => read.add(
                Kind::Person,
                &format!("id:{}", crate::model::id::person(lexicon.people.main_name(&plainly(name)).unwrap_or(name))),
                [name, name],
            ),
            Meaning::Topics(ids) => {
                ids.iter().for_each(|id| read.topic(lexicon, id));
            }
            Meaning::Instrument(kind) => read.value(Kind::Instrument, kind),
            Meaning::Number => {
                let number = text[hit.range.clone()].to_owned();
                numbers.push((hit.range, number));
            }
            Meaning::Office(office) => {
                read.concepts.insert("role".to_owned());
                read.add(Kind::Role, office.role.as_str(), [office.role.as_str(), office.role.as_str()]);
                offices.push(office);
                roles += 1;
                if office.serves == Serves::Body {
                    end += read.served(lexicon, shorts, &lower[end..]);
                }
            }
        }
    }
    read.skip(text, end..text.len(), narrows || when.is_some());
    // `after COVID`, `before the election`: a bound that no day follows.
    if matches!(when, Some(When::After | When::Before)) {
        read.narrow(when_at);
    }
    if dated {
        read.dated();
    }
    // Of those that have one status when another was reached nothing is known: `signed in 2023 and ended`.
    let others = read.of(Kind::Status).chain(read.of(Kind::Stage)).any(|slot| slot.value != "signed");
    read.narrowed |= others && read.concepts.contains("sign");
    // `between Japan and China`: either will do, and Thailand is the other side. `foreign minister met the ambassador`: no query
    // takes offices that met.
    if between_them && !thailand && read.partners() > 1 {
        read.outside = read.outside.or(words.reason("either"));
    }
    // Where something was is not with whom it was: `with Japan in Paris`.
    if let Some((range, true)) = inside.filter(|_| read.partners() > 1) {
        read.narrow(range);
    }
    if roles > 0 && read.concepts.contains("met") && (roles > 1 || read.of(Kind::Person).next().is_some()) {
        read.narrowed = true;
    }
    let both = |pair: &&Together| read.concepts.contains(&pair.mark) && read.concepts.contains(&pair.concept);
    if let Some(pair) = words.together.iter().find(both) {
        read.outside = read.outside.or(words.reason(&pair.reason));
    }
    read.concepts.retain(|concept| !concept.starts_with('-'));
    read.serve(lexicon, &offices, thailand);
    read.of_another_state(lexicon, &offices);
    read.count(numbers, than);
    read.slots.sort();
    read.slots.dedup();
    read
}

/// A body of the lexicon as a slot holds it.
fn known(id: &str) -> String {
    format!("id:{}", crate::model::id::known_organization(id))
}

/// Whether what stands between two statuses makes either of them do.
fn joins(lexicon: &Lexicon, between: &str) -> bool {
    const OR: [&str; 2] = ["or", "หรือ"];
    OR.contains(&between.trim()) || lexicon.frame_words.is(between.trim(), Role::And)
}

/// Everything that a phrase of the question may mean.
fn find<'a>(text: &str, lexicon: &'a Lexicon, words: &'a Words) -> Vec<Hit<'a>> {
    // Names are matched as they are written and in capitals, which the lexicon holds too: `laos`, `mdes`. A name in
    // capitals that is also a word of questions (`WHO`, `US`) counts only if it was written so.
    let loud = text.to_ascii_uppercase();
    let mut hits = Vec::new();
    for (searched, rank) in [(text, 0), (loud.as_str(), 2)] {
        for h in lexicon.countries.matcher.find(searched) {
            hits.extend(h.value.map(|(i, form)| Hit {
                range: h.range.clone(),
                rank,
                meaning: Meaning::Country(i, form),
            }));
            // What opens the name may belong to the word before: `Ambassador of the`, `รัฐมนตรีต่างประเทศ`.
            const OPENS: [&str; 2] = ["the ", "ประเทศ"];
            let opens = |opening: &str| {
                let end = h.range.start + opening.len();
                searched.get(h.range.start..end).is_some_and(|s| s.eq_ignore_ascii_case(opening)) && end < h.range.end
            };
            let start = OPENS.iter().find(|opening| opens(opening)).map(|opening| h.range.start + opening.len());
            let bare = start.and_then(|start| {
                let name = searched.get(start..h.range.end)?;
                let found = lexicon.countries.matcher.first(name).filter(|found| found.range == (0..name.len()))?;
                Some((start, (*found.value)?))
            });
            if let Some((start, (i, form))) = bare {
                hits.push(Hit { range: start..h.range.end, rank, meaning: Meaning::Country(i, form) });
            }
        }
        for h in lexicon.bodies.matcher.find(searched) {
            if let Phrase::Known(i) = h.value {
                hits.push(Hit { range: h.range, rank, meaning: Meaning::Body(&lexicon.bodies.all[*i].id) });
            }
        }
    }
    // `minister of foreign affairs`, `ministers of finance`
    let (titled, singular) = (titled(text, false), titled(text, true));
    for (searched, rank) in [(text, 0), (titled.as_str(), 2), (singular.as_str(), 2)] {
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
    // From every place: one that does not count there must not hide another (`Chin|a year| by year`).
    let inside = |at: usize| {
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        latin(text[..at].chars().next_back()) && latin(text[at..].chars().next())
    };
    for at in (0..text.len()).filter(|at| thai::is_cluster_boundary(text, *at) && !inside(*at)) {
        let end = (at + PHRASE..text.len()).find(|&end| text.is_char_boundary(end)).unwrap_or(text.len());
        if let Some(h) = words.matcher.first(&text[at..end]).filter(|h| h.range.start == 0) {
            hits.push(Hit { range: at..at + h.range.end, rank: 1, meaning: Meaning::Word(h.value) });
        }
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

/// Words in Latin letters as titles of office write them, `Minister of Finance`; if wanted, several in the singular.
fn titled(text: &str, singular: bool) -> String {
    const SMALL: &[&str] = &["of", "for", "the", "and", "to"];
    let mut titled = String::with_capacity(text.len());
    for word in text.split_inclusive(|c: char| !c.is_ascii_alphabetic()) {
        let end = word.trim_end_matches(|c: char| !c.is_ascii_alphabetic()).len();
        let small = SMALL.contains(&&word[..end]);
        let mut chars = word.chars();
        titled.extend(chars.next().map(|c| if small { c } else { c.to_ascii_uppercase() }));
        match end.checked_sub(1).filter(|at| singular && end > 4 && word[*at..end] == *"s") {
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

    /// The body whose short name follows a word of office, in lower case: `minister of transport`. Gives the bytes read.
    fn served(&mut self, lexicon: &Lexicon, shorts: &Shorts, behind: &str) -> usize {
        const BETWEEN: &[&str] = &["of ", "for ", "the ", "กระทรวงการ", "กระทรวง"];
        let rest = BETWEEN.iter().fold(behind.trim_start(), |rest, word| rest.strip_prefix(word).unwrap_or(rest));
        let Some((id, length)) = shorts.opens(rest) else { return 0 };
        self.body(lexicon, id);
        behind.len() - rest.len() + length
    }

    /// What the offices serve where the question does not say, and names nobody who held them: the body that the word implies, or Thailand.
    fn serve(&mut self, lexicon: &Lexicon, offices: &[&Office], thailand: bool) {
        let before = self.slots.len();
        let named = self.of(Kind::Country).chain(self.of(Kind::Body)).chain(self.of(Kind::Person)).next().is_some();
        for office in offices.iter().filter(|_| !named) {
            match office.serves {
                _ if !office.body.is_empty() => self.body(lexicon, &office.body),
                Serves::Government => self.country(lexicon, "TH"),
                Serves::Pmo => self.body(lexicon, "th-pm-office"),
                _ if thailand => self.country(lexicon, "TH"),
                _ => {}
            }
        }
        // Or the body that the question names, where it names nothing else.
        let bodies: Vec<Slot> = self.of(Kind::Body).cloned().collect();
        let apart = self.of(Kind::Country).chain(self.of(Kind::Person)).next().is_some();
        let served = match (self.slots.get(before..), bodies.as_slice()) {
            (Some([served]), _) => Some(served.clone()),
            (_, [body]) if !apart && body.value.starts_with("id:org-th-") => Some(body.clone()),
            _ => None,
        };
        let roles: Vec<Slot> = self.of(Kind::Role).cloned().collect();
        if let (Some(served), [role]) = (served, roles.as_slice()) {
            self.acts = Some((role.clone(), served));
        }
    }

    /// The minister of foreign affairs of China heads no Thai ministry but China's of that name, as the graph names it.
    fn of_another_state(&mut self, lexicon: &Lexicon, offices: &[&Office]) {
        const STATE: &str = "id:country-";
        let states: Vec<String> = self.of(Kind::Country).map(|slot| slot.value.clone()).collect();
        let [state] = states.as_slice() else { return };
        let country = state.strip_prefix(STATE).and_then(|iso| lexicon.countries.get(iso));
        let Some(country) = country.filter(|country| country.iso != "TH" && self.of(Kind::Role).count() == 1) else {
            return;
        };
        let of_office = offices.iter().map(|office| office.body.as_str()).find(|id| !id.is_empty());
        let known = |slot: &Slot| lexicon.bodies.all.iter().find(|b| self::known(&b.id) == slot.value);
        let named: Vec<_> = self.of(Kind::Body).filter_map(known).collect();
        let ministry = match (named.as_slice(), of_office) {
            ([body], _) => Some(*body),
            ([], Some(id)) => lexicon.bodies.get(id),
            _ => None,
        };
        let ministry = ministry.filter(|b| b.country == "TH" && b.kind == OrganizationKind::Ministry);
        let Some(ministry) = ministry.filter(|b| !b.label_th.is_empty()) else { return };
        let name = format!("{}ของ{}", ministry.label_th, country.label_th);
        let value = format!("id:{}", crate::model::id::organization(&name, Some(&country.iso)));
        let label = [format!("{} of {}", ministry.label_en, country.label_en), name];
        self.slots.retain(|slot| !matches!(slot.kind, Kind::Country | Kind::Body));
        self.add(Kind::Body, &value, [&label[0], &label[1]]);
    }

    /// A topic, by its id.
    fn topic(&mut self, lexicon: &Lexicon, id: &str) {
        if let Some(topic) = lexicon.topics.get(id) {
            let value = format!("id:{}", crate::model::id::topic(id));
            self.add(Kind::Topic, &value, [&topic.label_en, &topic.label_th]);
        }
    }

    /// How many partners of Thailand are named.
    fn partners(&self) -> usize {
        let values: BTreeSet<&str> = self.of(Kind::Country).map(|slot| slot.value.as_str()).collect();
        values.len()
    }

    /// A day follows the status: `signed in 2024` asks by the day of signing, `signed agreements of 2024` does not, nor does
    /// `approved or signed in 2024`.
    fn dated(&mut self) {
        if self.of(Kind::Status).any(|slot| slot.value != "signed") {
            return;
        }
        let before = self.slots.len();
        self.slots.retain(|slot| slot.kind != Kind::Status || slot.value != "signed");
        if self.slots.len() < before {
            self.concepts.remove("status");
            self.concepts.insert("sign".to_owned());
        }
    }

    /// A value of a vocabulary. Where it alone says what is asked for (`meetings`, `MOUs`) it is a concept too.
    fn value(&mut self, kind: Kind, value: &str) {
        let concept = match kind {
            Kind::Status => "status",
            Kind::Stance | Kind::Stage => "stance",
            Kind::Role => "role",
            Kind::Event => "event",
            Kind::Instrument => "agreement",
            _ => "",
        };
        if !concept.is_empty() {
            self.concepts.insert(concept.to_owned());
        }
        if (kind, value) != (Kind::Instrument, "agreement") {
            self.add(kind, value, [value, value]);
        }
    }

    /// Numbers: of an article, a certainty, or how many at least; any other, but for `top 10`, is not understood.
    fn count(&mut self, numbers: Vec<(Range<usize>, String)>, mut than: Option<(Range<usize>, Bound)>) {
        for (range, number) in numbers {
            let whole = number.parse::<u32>().ok();
            let label = [number.as_str(), number.as_str()];
            match (number.parse::<f64>(), &than, whole) {
                (Ok(n), _, None) if n <= 1.0 => {
                    let kind = match than.take() {
                        Some((_, Bound::Least | Bound::More)) => Kind::Certainty,
                        _ => Kind::Doubt,
                    };
                    self.add(kind, &number, label);
                }
                (_, _, Some(_)) if number.len() >= 5 => {
                    let id = format!("id:{}", crate::model::id::article(&number));
                    self.add(Kind::Article, &id, label);
                }
                (_, Some((_, bound @ (Bound::Least | Bound::More))), Some(n)) => {
                    let least = (n + u32::from(*bound == Bound::More)).to_string();
                    self.add(Kind::Least, &least, [&least, &least]);
                    than = None;
                }
                (_, None, Some(n)) if n <= 100 && self.concepts.contains("most") => {}
                _ => self.narrow(range),
            }
        }
        if let Some((range, _)) = than {
            self.narrow(range);
        }
    }

    /// Notes a stretch that narrows what is asked for in a way that is not understood.
    fn narrow(&mut self, range: Range<usize>) {
        self.narrowed = true;
        self.unread.push(range);
        self.unread.sort_by_key(|range| range.start);
    }

    /// Notes the words of a stretch in which nothing was found. A lone letter or mark says nothing. `narrows`: the words
    /// before it said that what follows narrows the question.
    fn skip(&mut self, text: &str, gap: Range<usize>, narrows: bool) {
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
                        self.narrowed |= narrows;
                    }
                    start = None;
                }
                _ => {}
            }
        }
    }
}
