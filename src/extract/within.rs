//! Who and what is named within a stretch of the text.

use std::cell::OnceCell;
use std::ops::Range;

use jiff::civil::Date;

use super::{Context, partners};
use crate::lexicon::frame_words::Role as Word;
use crate::model::mention::{BodyMention, CountryMention, Cue, OfficeMention, PersonMention, Served};
use crate::model::{BodyEntity, Document, Language, OrganizationKind, PersonEntity, Position, Role, id};
use crate::text::dates::Precision;
use crate::text::{DateMention, thai};

/// The mentions of one article by place, with the entities behind them.
pub struct Within<'a> {
    /// What the extractor was handed.
    pub context: Context<'a>,
    people: Vec<Option<usize>>,
    bodies: Vec<Option<usize>>,
    /// Titles of office that stand without a name, and the person who holds that office, by the index in the entities.
    holders: Vec<(Range<usize>, usize)>,
    /// Whether each person of the entities only speaks for others.
    spokespeople: Vec<bool>,
    only_partner: OnceCell<Option<String>>,
}

/// Roles of those who speak for others, and of those who take part themselves even so.
const SPEAKING: [Role; 2] = [Role::Spokesperson, Role::DeputySpokesperson];
const GOVERNING: [Role; 5] =
    [Role::PrimeMinister, Role::DeputyPrimeMinister, Role::Minister, Role::DeputyMinister, Role::MinisterAttached];

/// Bytes after a title of office in which the end of what its holder does must stand: `นายกรัฐมนตรียังจะได้พบหารือ`.
const BEFORE_VERB: usize = 90;

/// Bytes between a feast and its day, whose name may stand between.
const FEAST: usize = 270;

/// Bytes at most between a title of office and the name that it belongs to.
const BESIDE: usize = 12;

/// A mention and the entity behind it.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a, M, E> {
    /// The mention.
    pub mention: &'a M,
    /// The entity's index in its list, its identity within the article.
    pub index: usize,
    /// The entity.
    pub entity: &'a E,
}

impl<'a> Within<'a> {
    /// Looks up the entity of every mention once.
    pub fn new(context: &Context<'a>) -> Self {
        let Context { mentions, entities, .. } = *context;
        let lists = |count: usize, of: Vec<&[usize]>| {
            let mut out = vec![None; count];
            for (entity, mentions) in of.into_iter().enumerate() {
                for &m in mentions {
                    if let Some(slot) = out.get_mut(m) {
                        *slot = Some(entity);
                    }
                }
            }
            out
        };
        let people = lists(mentions.people.len(), entities.people.iter().map(|p| p.mentions.as_slice()).collect());
        let bodies = lists(mentions.bodies.len(), entities.bodies.iter().map(|b| b.mentions.as_slice()).collect());
        let (holders, spokespeople, only_partner) = (Vec::new(), Vec::new(), OnceCell::new());
        Within { context: *context, people, bodies, holders, spokespeople, only_partner }
    }

    /// The one state that the article is about, looked for once.
    pub fn only_partner(&self) -> Option<&String> {
        let find = || {
            let [matter] = self.context.doc.matters.as_slice() else { return None };
            let partners = partners::mentions(&self.context, &[], matter);
            let mut main = partners::main(&self.context, &partners, matter).into_iter();
            main.next().filter(|_| main.next().is_none())
        };
        self.only_partner.get_or_init(find).as_ref()
    }

    /// Finds out who is meant by titles without a name: the one person to whom the article gives that office.
    pub fn with_holders(mut self, positions: &[Position]) -> Self {
        let Context { mentions, entities, .. } = self.context;
        let holds = |person: &PersonEntity, roles: &[Role]| {
            positions.iter().any(|p| p.person_entity == person.id && roles.contains(&p.role))
        };
        let speaks = |p: &PersonEntity| holds(p, &SPEAKING) && !holds(p, &GOVERNING);
        self.spokespeople = entities.people.iter().map(speaks).collect();
        for office in &mentions.offices {
            let named = mentions
                .people
                .iter()
                .any(|p| p.titled.start <= office.range.end + BESIDE && office.range.start <= p.range.end + BESIDE);
            if named || SPEAKING.contains(&office.role) {
                continue;
            }
            let serves = |of: &String| {
                office.served.iter().any(|served| match served {
                    Served::Country(iso) => *of == id::country(iso),
                    Served::Body(i) => self.body(*i).is_some_and(|(_, body)| body.id == *of),
                    Served::Named(_) => false,
                })
            };
            let mut holders: Vec<&str> = positions
                .iter()
                .filter(|p| p.role == office.role && p.of_entities.iter().any(serves))
                .map(|p| p.person_entity.as_str())
                .collect();
            holders.sort_unstable();
            holders.dedup();
            if let [holder] = holders.as_slice()
                && let Some(person) = entities.people.iter().position(|p| p.id == *holder)
            {
                self.holders.push((office.range.clone(), person));
            }
        }
        self
    }

    /// Those who act in a stretch by their office alone: it opens with the title, perhaps after the time, a word of meeting or joining stands
    /// right before it, or what is done right after it.
    pub fn actors(&self, stretch: Range<usize>) -> impl Iterator<Item = usize> {
        let words = &self.context.lexicon.frame_words;
        let inside = move |r: &Range<usize>| stretch.start <= r.start && r.end <= stretch.end;
        let acts = move |office: &Range<usize>| {
            let doc = self.context.doc;
            let start = doc.sentence_at(office.start).and_then(|i| doc.sentences.get(i)).map_or(0, |s| s.start);
            let before = doc.slice(start..office.start).trim_end();
            let before = before.strip_suffix("the").unwrap_or(before).trim_end();
            let met = self.cues(start..office.start, |cue| matches!(cue, Cue::Event(_)).then_some(()));
            let time = before.trim_end_matches([')', ' ']);
            let after_time =
                time.ends_with("น.") || self.dates(start..office.start).any(|d| d.range.end >= start + time.len());
            let does = || {
                let verbs =
                    self.cues(office.end..office.end + BEFORE_VERB, |cue| matches!(cue, Cue::Event(_)).then_some(()));
                verbs.into_iter().next().is_some() && !words.closes(before, Word::NoActor)
            };
            before.is_empty()
                || after_time
                || [Word::With, Word::And, Word::Joined, Word::Between].iter().any(|role| words.closes(before, *role))
                || met.into_iter().any(|(cue, ())| cue.end >= start + before.len())
                || does()
        };
        self.holders.iter().filter(move |(range, _)| inside(range) && acts(range)).map(|(_, person)| *person)
    }

    /// Whether a person, by the index in the entities, only speaks for others; known after [`Self::with_holders`].
    pub fn is_spokesperson(&self, person: usize) -> bool {
        self.spokespeople.get(person).copied().unwrap_or_default()
    }

    /// People named in a stretch.
    pub fn people(&self, range: Range<usize>) -> impl Iterator<Item = Named<'a, PersonMention, PersonEntity>> {
        let Context { mentions, entities, .. } = self.context;
        indexes(&mentions.people, &range, |p| &p.range).filter_map(move |i| {
            let index = self.people.get(i).copied().flatten()?;
            Some(Named { mention: mentions.people.get(i)?, index, entity: entities.people.get(index)? })
        })
    }

    /// Bodies named in a stretch, those inside titles of office included.
    pub fn bodies(&self, range: Range<usize>) -> impl Iterator<Item = Named<'a, BodyMention, BodyEntity>> {
        let Context { mentions, entities, .. } = self.context;
        indexes(&mentions.bodies, &range, |b| &b.range).filter_map(move |i| {
            let index = self.bodies.get(i).copied().flatten()?;
            Some(Named { mention: mentions.bodies.get(i)?, index, entity: entities.bodies.get(index)? })
        })
    }

    /// The body that a mention (an index into the mentions' bodies) means, with its index in the entities' list.
    pub fn body(&self, mention: usize) -> Option<(usize, &'a BodyEntity)> {
        let index = self.bodies.get(mention).copied().flatten()?;
        Some((index, self.context.entities.bodies.get(index)?))
    }

    /// Whether a byte stands inside a body's name.
    pub fn in_body(&self, byte: usize) -> bool {
        let bodies = &self.context.mentions.bodies;
        let next = bodies.partition_point(|b| b.range.start <= byte);
        bodies[next.saturating_sub(2)..next].iter().any(|b| b.range.end > byte)
    }

    /// Whether a word in Latin letters stands right before a byte, in an article in Thai.
    pub fn in_latin(&self, byte: usize) -> bool {
        let doc = self.context.doc;
        let before = doc.slice(back(doc.text(), byte, 0, BESIDE)..byte).trim_end();
        doc.article.language == Language::Thai && before.ends_with(|c: char| c.is_ascii_alphabetic())
    }

    /// Whether a byte stands inside a title of office.
    pub fn in_office(&self, byte: usize) -> bool {
        self.context.mentions.offices.iter().any(|o| o.range.start < byte && byte < o.range.end)
    }

    /// Whether a body, by its index in the entities, is of several states.
    pub fn is_bloc(&self, body: usize) -> bool {
        let entity = self.context.entities.bodies.get(body);
        entity.is_some_and(|entity| entity.kind == OrganizationKind::International)
    }

    /// Countries named in a stretch, Thailand included.
    pub fn countries(&self, range: Range<usize>) -> impl Iterator<Item = &'a CountryMention> {
        let countries = &self.context.mentions.countries;
        indexes(countries, &range, |c| &c.range).filter_map(|i| countries.get(i))
    }

    /// Titles of office in a stretch.
    pub fn offices(&self, range: Range<usize>) -> impl Iterator<Item = &'a OfficeMention> {
        let offices = &self.context.mentions.offices;
        indexes(offices, &range, |o| &o.range).filter_map(|i| offices.get(i))
    }

    /// Bytes of a stretch, outside brackets, that name people, their offices and bodies.
    pub fn named(&self, range: Range<usize>) -> usize {
        let people = self.people(range.clone()).map(|p| &p.mention.titled);
        let bodies = self.bodies(range.clone()).map(|b| &b.mention.range);
        let mut named: Vec<&Range<usize>> =
            people.chain(bodies).chain(self.offices(range.clone()).map(|o| &o.range)).collect();
        named.sort_by_key(|r| r.start);
        let mut done = range.start;
        let mut bytes = 0;
        for r in named {
            let new = r.start.max(done)..r.end.min(range.end);
            bytes += if new.start < new.end { outside_brackets(self.context.doc.slice(new)) } else { 0 };
            done = done.max(r.end);
        }
        bytes
    }

    /// Dates named in a stretch.
    pub fn dates(&self, range: Range<usize>) -> impl Iterator<Item = &'a DateMention> {
        let dates = &self.context.doc.dates;
        indexes(dates, &range, |d| &d.range).filter_map(|i| dates.get(i))
    }

    /// Days named in a stretch that may be days of events: not those from which, until which or as of which something holds.
    pub fn event_dates(&self, stretch: Range<usize>) -> impl Iterator<Item = (Date, Range<usize>)> {
        let Context { doc, lexicon, .. } = self.context;
        let from = stretch.start;
        // The end of the last date of no event: what a dash or `และ` joins to it is none either.
        let mut no_event = None;
        self.dates(stretch).filter(|d| d.precision == Precision::Day).filter_map(move |d| {
            let joined = no_event.map(|end| doc.slice(end..d.range.start.max(end)).trim()).is_some_and(joins_days);
            let whole = doc.slice(from..d.range.start).trim_end();
            let before = ["ใน", "เมื่อ", "ตรงกับ", "ได้ระหว่าง", "ระหว่าง"]
                .iter()
                .find_map(|w| whole.strip_suffix(w))
                .unwrap_or(whole);
            let date = doc.article.published.filter(|p| mistyped(doc, d, *p)).unwrap_or(d.date);
            // `ภายใน` ends in `ใน`.
            let not_when = || [whole, before].iter().any(|before| lexicon.frame_words.closes(before, Word::NotWhen));
            if joined || not_when() || whole == before && self.is_feast(from, &d.range) {
                no_event = Some(d.range.end);
                return None;
            }
            Some((date, d.range.clone()))
        })
    }

    /// Whether a day is that of a feast on whose occasion something goes on, which may be another day: `เนื่องในโอกาสวันเฉลิมพระชนมพรรษา
    /// พระบาทสมเด็จพระเจ้าอยู่หัว 28 กรกฎาคม`, no hour following.
    fn is_feast(&self, from: usize, day: &Range<usize>) -> bool {
        let Context { doc, lexicon, .. } = self.context;
        let words = &lexicon.frame_words;
        let from = back(doc.text(), day.start, from, FEAST);
        let Some(feast) = words.all(doc.slice(from..day.start), Word::Feast).last() else { return false };
        let between = from + feast.end..day.start;
        let goes_on = self.cues(between.clone(), |cue| matches!(cue, Cue::Event(_)).then_some(())).next().is_some();
        let dated = self.dates(between.clone()).next().is_some();
        // `เนื่องในวันเฉลิมพระชนมพรรษา ณ ท้องสนามหลวง วันที่ …` is when it goes on there.
        let text = doc.slice(between);
        let free = |sign: &Range<usize>| text[..sign.start].ends_with(' ') && text[sign.end..].starts_with(' ');
        let placed = words.all(text, Word::VenueSign).any(|sign| free(&sign));
        let hour = words.opening(doc.rest(day.end).trim_start(), Word::Hour).is_some();
        !goes_on && !dated && !placed && !hour
    }

    /// Trigger phrases in a stretch that tell what `of` wants to know; those inside a body's name tell of no event.
    pub fn cues<T>(
        &self,
        range: Range<usize>,
        of: impl Fn(Cue) -> Option<T>,
    ) -> impl Iterator<Item = (Range<usize>, T)> {
        let cues = &self.context.mentions.cues;
        indexes(cues, &range, |c| &c.range)
            .filter_map(|i| cues.get(i))
            .filter(|c| !matches!(c.cue, Cue::Event(_)) || !self.names_body(&c.range))
            .filter_map(move |c| Some((c.range.clone(), of(c.cue)?)))
    }

    /// Whether a phrase is a part of a body's name, such as `ส่งเสริมการจัดประชุม`, and not what a forum of that name is called by:
    /// `World Economic Forum`.
    fn names_body(&self, phrase: &Range<usize>) -> bool {
        let bodies = &self.context.mentions.bodies;
        let next = bodies.partition_point(|b| b.range.start < phrase.start);
        let thai = || self.context.doc.slice(phrase.clone()).contains(thai::is_thai);
        let inside = |r: &Range<usize>| {
            let rest = if phrase.end < r.end { self.context.doc.slice(phrase.end..r.end).trim_start() } else { "" };
            phrase.end <= r.end && (thai() || !rest.is_empty() && !rest.starts_with('('))
        };
        bodies[next.saturating_sub(2)..next].iter().any(|b| inside(&b.range))
    }
}

/// Whether words between two days make them a stretch or a list of days.
fn joins_days(between: &str) -> bool {
    matches!(
        between,
        "-" | "–"
            | "—"
            | "ถึง"
            | "และ"
            | ","
            | "และวันที่"
            | "ถึงวันที่"
            | "- วันที่"
            | "to"
            | "and"
    )
}

/// Whether `วันนี้` and a date disagree on the year alone: the year was mistyped.
fn mistyped(doc: &Document, date: &DateMention, published: Date) -> bool {
    let today = ["วันนี้", "today", "Today"].iter().any(|t| doc.slice(date.range.clone()).starts_with(t));
    today && date.date.month() == published.month() && date.date.day() == published.day()
}

/// An end for a stretch of at most `most` bytes, at a space where there is one.
pub fn cut(text: &str, start: usize, end: usize, most: usize) -> usize {
    if end <= start + most {
        return end;
    }
    let mut limit = start + most;
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let kept = |t: &str| t.trim_end_matches(|c: char| !c.is_whitespace()).trim_end().len();
    text.get(start..limit).map(kept).filter(|&kept| kept > 0).map_or(limit, |kept| start + kept)
}

/// A start for a stretch that reaches at most `most` bytes back, at a space where there is one.
pub fn back(text: &str, start: usize, from: usize, most: usize) -> usize {
    if start <= from + most {
        return from;
    }
    let mut limit = start - most;
    while !text.is_char_boundary(limit) {
        limit += 1;
    }
    text.get(limit..start).and_then(|t| t.trim_end().find(char::is_whitespace)).map_or(limit, |i| limit + i)
}

/// What of a text stands outside brackets; a bracket that closes none stays.
pub fn outside(text: &str) -> impl Iterator<Item = char> {
    let mut depth = 0usize;
    text.chars().filter(move |c| match c {
        '(' => {
            depth += 1;
            false
        }
        ')' if depth > 0 => {
            depth -= 1;
            false
        }
        _ => depth == 0,
    })
}

/// Bytes of a text that stand outside brackets.
pub fn outside_brackets(text: &str) -> usize {
    outside(text).filter(|c| *c != ')').map(char::len_utf8).sum()
}

/// Indexes of the items that start in a stretch and end in it; the items stand in the order of the text.
pub fn indexes<'i, T, F: Fn(&T) -> &Range<usize>>(
    items: &'i [T],
    range: &Range<usize>,
    at: F,
) -> impl DoubleEndedIterator<Item = usize> + use<'i, T, F> {
    let until = |byte| items.partition_point(|i| at(i).start < byte);
    let (first, last, end) = (until(range.start), until(range.end), range.end);
    (first..last).filter(move |&i| at(&items[i]).end <= end)
}

/// Adds what a list does not hold yet.
pub fn push_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
