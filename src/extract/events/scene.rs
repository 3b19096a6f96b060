//! What one stretch of the text tells of an event: of what kind, when, where, with whom.

use std::ops::Range;

use jiff::civil::Date;

use super::place;
use crate::extract::Context;
use crate::extract::within::{Named, Within, back, cut, push_new};
use crate::lexicon::frame_words::{FrameWords, Role as Word};
use crate::model::mention::{CountryForm, CountryMention, Cue, PersonMention};
use crate::model::{EventKind, Language, OrganizationKind, PersonEntity, Role};

/// Somebody named in the text.
type Person<'a> = Named<'a, PersonMention, PersonEntity>;

/// Bytes of the words that tell of an event which are shown as its title.
const TOLD: usize = 240;
/// Bytes of the short form of a name in brackets.
const SHORT_FORM: usize = 60;
/// Bytes of an item of a list that is no known name.
const UNKNOWN: usize = 180;
/// Bytes between the word for a forum and the name of whose it is.
const WHOSE: usize = 45;
/// Bytes between whoever does something and the end of the cue that tells what.
const NEXT_VERB: usize = 150;

/// An event as one stretch tells it.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The words that tell of it, from the first cue.
    pub told: Range<usize>,
    /// Kinds, the likeliest first.
    pub kinds: Vec<EventKind>,
    /// Its first day.
    pub date: Option<Date>,
    /// Where the date stands.
    pub date_at: Option<Range<usize>>,
    /// Where the venue or city stands.
    pub place: Option<Range<usize>>,
    /// The venue or city.
    pub place_name: Option<String>,
    /// Who took part, as indexes into the entities' people.
    pub people: Vec<usize>,
    /// Which bodies took part, as indexes into the entities' bodies.
    pub bodies: Vec<usize>,
    /// ISO codes of the countries represented.
    pub countries: Vec<String>,
    /// Told as yet to come.
    pub planned: bool,
    /// A signing that those of the main event witness.
    pub witnessed: bool,
    /// From 0 to 1.
    pub confidence: f64,
}

impl Scene {
    /// Sets where it takes place.
    pub fn set_place(&mut self, within: &Within<'_>, place: Option<Range<usize>>) {
        self.place_name = place.clone().map(|place| within.context.doc.slice(place).to_owned());
        self.place = place;
    }

    /// Sets it to the place that a stretch tells, where none is known or no more than a city.
    pub fn settle_place(&mut self, within: &Within<'_>, stretch: Range<usize>) {
        if self.place.as_ref().is_none_or(|place| place::is_vague(within, place))
            && let Some(place) = place::told(within, stretch)
        {
            self.set_place(within, Some(place));
        }
    }
}

/// The kind that a cue tells.
pub fn kind(cue: Cue) -> Option<EventKind> {
    match cue {
        Cue::Event(kind) => Some(kind),
        _ => None,
    }
}

/// Reads the scene that a stretch tells, if it holds a cue. `day` is the day it was told to be on, where known.
pub fn read(within: &Within<'_>, stretch: Range<usize>, day: Option<(Date, Range<usize>)>) -> Option<Scene> {
    let cues: Vec<(Range<usize>, EventKind)> = within.cues(stretch.clone(), kind).collect();
    let first = cues.first()?.0.start;
    Some(around(within, stretch, first, kinds(&cues), day))
}

/// The scene of a stretch whose kinds are known, told from `first` on.
pub fn around(
    within: &Within<'_>,
    stretch: Range<usize>,
    first: usize,
    kinds: Vec<EventKind>,
    day: Option<(Date, Range<usize>)>,
) -> Scene {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let visit = kinds.contains(&EventKind::Visit);
    let find = |stretch: Range<usize>| {
        let cue = first.clamp(stretch.start, stretch.end);
        place::find(within, stretch, cue, visit)
    };
    let place = find(stretch.clone());
    // `ระหว่างวันที่ 1 - 2 … ณ จังหวัด ก และวันที่ 5 … ณ จังหวัด ข`
    let again = |stretch: Range<usize>| if visit { find(stretch) } else { place::told(within, stretch) };
    let of_day = |found: &Range<usize>| place::of_day(within, stretch.clone(), &day.as_ref()?.1, found, again);
    let place = place.as_ref().and_then(of_day).or(place);
    // Whatever a venue is in takes no part by that: `เข้าร่วม ณ ห้องประชุม กระทรวง …`.
    let venues = || place::venues(within, stretch.clone());
    let places: Vec<Range<usize>> = place.iter().cloned().chain(venues()).collect();
    let in_place = |r: &Range<usize>| places.iter().any(|p| p.start <= r.start && r.end <= p.end);

    let mut people = Vec::new();
    for person in within.people(stretch.clone()).filter(|p| took_part(within, p)) {
        push_new(&mut people, person.index);
    }
    within.actors(stretch.clone()).for_each(|person| push_new(&mut people, person));
    let mut bodies = Vec::new();
    let visited_there = kinds.contains(&EventKind::Visit);
    // Beside a forum others meet: `หารือระหว่างการประชุมสุดยอดอาเซียน`.
    let is_forum = kinds.first() == Some(&EventKind::Forum);
    // The body named before, where its name ends, and whether it took part.
    let mut last: Option<(usize, usize, bool)> = None;
    // Where the ministry stands that a department named before is of.
    let mut department: Option<usize> = None;
    // The bodies of the list that goes on up to the one named before.
    let mut run: Vec<usize> = Vec::new();
    for body in within.bodies(stretch.clone()) {
        let range = body.mention.range.clone();
        let before = doc.slice(stretch.start..range.start);
        let signs = kinds.contains(&EventKind::Signing);
        let talks = |kind: &EventKind| matches!(kind, EventKind::Meeting | EventKind::CourtesyCall | EventKind::Visit);
        let only_tied = || kinds.iter().all(talks) && only_tied(within, stretch.start..range.start);
        let between = last.map(|(_, end, took_part)| (doc.slice(end..range.start.max(end)), took_part));
        // `การประชุมสุดยอดอาเซียน – คณะมนตรีความร่วมมือรัฐอ่าวอาหรับ`
        let linked = |text: &str| goes_on(text) || is_forum && matches!(text.trim(), "-" | "–");
        let listed = between.is_some_and(|(text, took_part)| took_part && linked(text));
        // `กรม ก กระทรวง ข` tells under which ministry the department is.
        let ministry = body.entity.kind == OrganizationKind::Ministry;
        let of_department = ministry && department == Some(range.start);
        // `รัฐมนตรีว่าการกระทรวง ก (ก.)`: the short form of where somebody serves.
        let of_office = before.ends_with('(') && ends_title(within, range.start - 1);
        let above = words.closes(before, Word::Above) || of_department;
        let is_department = words.opening(doc.slice(range.clone()), Word::Department).is_some();
        department = is_department.then_some(range.end + 1);
        let in_run = of_department
            || between.is_some_and(|(text, _)| {
                linked(text) || words.joins(past_bracket(text)) || run.len() > 1 && is_item_unknown(words, text)
            });
        if !in_run {
            run.clear();
        }
        let rest = past_bracket(doc.slice(range.end..stretch.end));
        // The short form that ends a list stands in brackets.
        let rest = if in_run { rest.trim_start_matches([' ', ')']) } else { rest };
        let joins = words.opening(rest, Word::Joins).is_some();
        let acts = !ends_title(within, range.start)
            && (joins && !above || stands_free(words, before) && deed(within, range.end..stretch.end).is_some());
        let takes_part = !above && (signs || listed)
            || words.closes(before, Word::Joined) && !only_tied()
            || !bodies.is_empty() && words.closes(before, Word::And)
            || acts
            || is_forum
                && body.entity.kind == OrganizationKind::International
                && !body.entity.names.iter().any(|name| words.is(name, Word::Stage))
                && (names_forum(within, stretch.start..range.start)
                    || called_by(within, range.end..stretch.end) && !in_margins(words, before))
            || body.entity.kind == OrganizationKind::International && of_leaders(within, stretch.start..range.start);
        // A company that is visited is met.
        let host = visited_there
            && body.entity.kind == OrganizationKind::Company
            && place.as_ref().is_some_and(|place| place.start == range.start);
        if host {
            push_new(&mut bodies, body.index);
        }
        if body.mention.inside_office || body.entity.only_in_office || of_office || in_place(&range) {
            continue;
        }
        // `กรม ก กรม ข และกรม ค เข้าร่วม`: what is told of the last is told of all.
        if acts || of_department && joins {
            run.iter().for_each(|&body| push_new(&mut bodies, body));
        }
        // `หนี้ของการรถไฟ … และการบินไทย` begins no list of those who act.
        let owned = in_run && run.is_empty();
        if !above && !owned && (in_run || stands_free(words, before)) {
            run.push(body.index);
        }
        if takes_part {
            // `กระทรวง ก กับกระทรวง ข ร่วมจัด`, `กระทรวง ก โดยกรม ข จัด`: so did the one that it is joined to.
            let joined = |&(_, end, _): &(usize, usize, bool)| {
                let between = past_bracket(doc.slice(end..range.start)).trim_matches([' ', ')']);
                words.joins(between) || words.is(between, Word::SignedBy)
            };
            last.filter(|last| !owned && joined(last))
                .into_iter()
                .for_each(|(before, ..)| push_new(&mut bodies, before));
            push_new(&mut bodies, body.index);
        }
        // The list goes on from a department after its ministry.
        let before = last.filter(|_| of_department).map(|(before, _, took_part)| (before, range.end, took_part));
        last = before.or(Some((body.index, range.end, takes_part)));
    }
    let mut countries = Vec::new();
    // A visit to a state is one to its people: the place is also who is met.
    let visited = |c: &CountryMention| kinds.contains(&EventKind::Visit) && c.form == CountryForm::Name;
    for country in within
        .countries(stretch.clone())
        .filter(|c| !in_place(&c.range) || visited(c))
        .filter(|c| !is_hour(within, &stretch, &c.range))
    {
        represent(within, &mut countries, &country.iso);
    }
    if let Some(place) = place.clone().filter(|_| countries.is_empty()) {
        within.countries(place).for_each(|c| represent(within, &mut countries, &c.iso));
    }
    Scene {
        planned: words.first(doc.slice(stretch.start..first), Word::Plan).is_some(),
        told: first..cut(doc.text(), first, stretch.end, TOLD),
        kinds,
        date: day.as_ref().map(|d| d.0),
        date_at: day.map(|d| d.1),
        place_name: place.clone().map(|p| doc.slice(p).to_owned()),
        place,
        people,
        bodies,
        countries,
        witnessed: false,
        confidence: 0.0,
    }
}

/// Whether what ends before a name tells a tie of those named rather than that they met: `หารือเกี่ยวกับความร่วมมือระหว่าง`.
fn only_tied(within: &Within<'_>, before: Range<usize>) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    let words = &lexicon.frame_words;
    let near = back(doc.text(), before.end, before.start, NEXT_VERB)..before.end;
    let text = doc.slice(near.clone()).trim_end();
    let Some(between) = words.closing(text, Word::Between) else { return false };
    let told = near.start..near.start + text.len() - between;
    let tie = words.all(doc.slice(told.clone()), Word::Tie).last().map(|tie| told.start + tie.start);
    let cue = within.cues(told, kind).last().map(|(cue, _)| cue.start);
    tie.is_some() && tie > cue
}

/// Whether a list goes on between two names: no more than space, a comma, a bracket or the short form of the first stands there.
pub fn goes_on(between: &str) -> bool {
    past_bracket(between).trim_matches([' ', ',', ':', '(', ')']).is_empty()
}

/// Whether no more stands between two names of a list than one that nobody knows: a word by itself, no clause.
fn is_item_unknown(words: &FrameWords, between: &str) -> bool {
    let item = past_bracket(between).trim_matches([' ', ',', ')']);
    let apart = between.ends_with([' ', ',']) && !item.contains([' ', '\n']) && item.len() < UNKNOWN;
    apart && [Word::Clause, Word::Statement, Word::With].iter().all(|role| words.first(item, *role).is_none())
}

/// Whether no more stands between the last name of a list and the words that they were there than auxiliaries, or an item that nobody
/// knows: `นาย ก และเจ้าหน้าที่ เข้าร่วม`.
pub fn are_there(words: &FrameWords, between: &str) -> bool {
    let rest = past_bracket(between).trim_matches([' ', ',', ')']);
    words.only(rest, Word::Auxiliary)
        || words.opening(rest, Word::Authorised).is_none() && is_item_unknown(words, between)
}

/// What follows a name, past the short form of it in brackets.
pub fn past_bracket(rest: &str) -> &str {
    let rest = rest.trim_start();
    let inside = rest.strip_prefix('(').and_then(|inside| inside.split_once(')'));
    inside.filter(|(short, _)| short.len() < SHORT_FORM).map_or(rest, |(_, rest)| rest.trim_start())
}

/// Whether a name after these words is no part of a longer one: `เจ้าหน้าที่กระทรวง …`.
fn stands_free(words: &FrameWords, before: &str) -> bool {
    before.is_empty()
        || before.ends_with([' ', ')', '\n'])
        || [Word::Statement, Word::And, Word::With, Word::SignedBy, Word::Clause]
            .iter()
            .any(|role| words.closes(before, *role))
}

/// Whether a title of office ends right before a name: `อธิบดีกรม ก กระทรวง ข` tells under which ministry the department is.
fn ends_title(within: &Within<'_>, name: usize) -> bool {
    let offices = &within.context.mentions.offices;
    let next = offices.partition_point(|office| office.range.start < name);
    let last = next.checked_sub(1).and_then(|i| offices.get(i));
    last.is_some_and(|office| beside(within, office.range.end, name))
}

/// The cue of what whoever is named before a stretch does: the first in it, where no more than auxiliaries stand between.
fn deed(within: &Within<'_>, rest: Range<usize>) -> Option<Range<usize>> {
    let Context { doc, lexicon, .. } = within.context;
    let from = rest.end - past_bracket(doc.slice(rest.clone())).len();
    let near = from..cut(doc.text(), from, rest.end, NEXT_VERB);
    let (verb, _) = within.cues(near, kind).next()?;
    let between = doc.slice(from..verb.start);
    let hosts = || {
        // What somebody says of those who hold something is another event.
        let before = back(doc.text(), rest.start, 0, NEXT_VERB)..rest.start;
        let said = lexicon.frame_words.first(doc.slice(before), Word::Statement);
        said.is_none() && hosts_by_name(&lexicon.frame_words, between)
    };
    (lexicon.frame_words.only(between, Word::Auxiliary) || hosts()).then_some(verb)
}

/// Whether what stands between a body and the word for an event says that it holds one, and what this is called up to the word:
/// ` hosted the 3rd Coral Ministerial `, ` organized “41st Coral `. Whoever will hold one may be spoken of at another.
fn hosts_by_name(words: &FrameWords, between: &str) -> bool {
    let between = between.trim();
    words.opening(between, Word::Hosts).is_some_and(|host| is_called(words, &between[host..]))
}

/// Whether words in Latin letters may all be of the name of an event: `the 3rd Coral Ministerial`.
pub fn is_called(words: &FrameWords, name: &str) -> bool {
    name.split_whitespace().all(|word| {
        let bare = word.trim_start_matches(['“', '"', '‘', '(']);
        bare.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit())
            || words.is(bare, Word::Auxiliary)
            || words.is(bare, Word::And)
    })
}

/// Whether a cue by itself tells of a part of an event rather than of one: `เยี่ยมชมนิทรรศการ`, `มอบนโยบายให้`.
pub fn is_part(within: &Within<'_>, cue: &Range<usize>) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    lexicon.frame_words.is(doc.slice(cue.clone()), Word::Part)
}

/// Whether a name after a stretch is part of that of a forum, as whose it is: `ประชุมสุดยอดอาเซียน`.
fn names_forum(within: &Within<'_>, before: Range<usize>) -> bool {
    let doc = within.context.doc;
    let near = back(doc.text(), before.end, before.start, NEXT_VERB)..before.end;
    let forum = within.cues(near, kind).filter(|(_, kind)| *kind == EventKind::Forum).last();
    let words = &within.context.lexicon.frame_words;
    forum.is_some_and(|(cue, _)| {
        // `หารือทวิภาคีในห้วงการประชุมสุดยอด…`
        let margin = words.closes(doc.slice(before.start..cue.start), Word::Margin);
        if margin && within.cues(before.start..cue.start, kind).any(|(_, kind)| is_talk(kind)) {
            return false;
        }
        let between = doc.slice(cue.end..before.end);
        let elsewhere = words.closes(between, Word::InsideSign) || words.closes(between, Word::UnitHead);
        between.len() < WHOSE && !between.trim().contains([' ', ',']) && !elsewhere
    })
}

/// Whether a name after a stretch is whose leaders or ministers meet, in any words for a meeting: `จัดการประชุมรัฐมนตรีอาเซียน`.
fn of_leaders(within: &Within<'_>, before: Range<usize>) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    let words = &lexicon.frame_words;
    let near = back(doc.text(), before.end, before.start, NEXT_VERB)..before.end;
    let met = within.cues(near, kind).filter(|(_, kind)| matches!(kind, EventKind::Meeting | EventKind::Forum)).last();
    met.is_some_and(|(cue, _)| {
        let whose = doc.slice(cue.end..before.end).trim();
        !whose.is_empty()
            && words.only(whose, Word::Leaders)
            && !words.closes(doc.slice(before.start..cue.start), Word::Margin)
    })
}

/// Whether an event of a kind is held with somebody.
pub fn is_talk(kind: EventKind) -> bool {
    matches!(kind, EventKind::Meeting | EventKind::CourtesyCall | EventKind::PhoneCall)
}

/// Whether what is named next is in English only when others met: `on the sidelines of the 46th`.
fn in_margins(words: &FrameWords, before: &str) -> bool {
    let near = &before[back(before, before.len(), 0, WHOSE)..];
    words.first(near, Word::Margin).is_some_and(|margin| !near[margin.end..].contains([',', ';']))
}

/// Whether the name of a forum in English ends after the name of whose it is: `the 25th ASEAN-China Summit`.
fn called_by(within: &Within<'_>, after: Range<usize>) -> bool {
    let doc = within.context.doc;
    let forum = within.cues(after.start..cut(doc.text(), after.start, after.end, NEXT_VERB), kind).next();
    // In an article in Thai it stands in brackets, after the name in Thai.
    let in_english = doc.article.language == Language::English;
    forum.filter(|_| in_english).is_some_and(|(cue, kind)| {
        let between = doc.slice(after.start..cue.start);
        let name = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '–' | '\'' | '’' | '(' | ')' | '&');
        kind == EventKind::Forum && between.len() < WHOSE && between.chars().all(name)
    })
}

/// Adds a foreign country that the article means.
fn represent(within: &Within<'_>, countries: &mut Vec<String>, iso: &str) {
    if within.context.entities.countries.iter().any(|c| c.iso == iso) {
        push_new(countries, iso.to_owned());
    }
}

/// Whether a country only tells whose hour is meant: `(ตามเวลาท้องถิ่นนครเมลเบิร์น …)`.
fn is_hour(within: &Within<'_>, stretch: &Range<usize>, country: &Range<usize>) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    let words = &lexicon.frame_words;
    let before = doc.slice(stretch.start..country.start);
    let open = before.rfind('(').filter(|&i| !before[i..].contains(')'));
    open.is_some_and(|i| words.holds(&before[i..], Word::Hour))
}

/// Whether somebody named among those who took part did so: not who sent somebody in their place (`ได้รับมอบหมายจากนาย …`,
/// `นาย … มอบหมายให้`), and not who only speaks for others, unless listed (`พร้อมด้วยนาย … โฆษก…`).
pub fn took_part(within: &Within<'_>, person: &Person<'_>) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    let words = &lexicon.frame_words;
    let named = &person.mention.titled;
    let start = before_titles(within, named);
    let sentence = doc.sentence_at(start).and_then(|i| doc.sentences.get(i)).map_or(start..named.end, Clone::clone);
    let end = past_titles(within, named.end..sentence.end);
    let before = doc.slice(sentence.start.min(start)..start);
    let after = doc.slice(end..sentence.end.max(end)).trim_start_matches([' ', ')']);
    // `โฆษก… เปิดเผยว่า นาย … รับทราบ …`
    let reacts = || words.closes(before, Word::Statement) && reacts(within, person);
    // `โดยมีนาย ก อธิบดี… นาย ข โฆษก… เข้าร่วม`
    let after_another = || {
        let others = within.people(sentence.start.min(start)..start).last();
        others.is_some_and(|other| beside(within, past_titles(within, other.mention.titled.end..start), start))
    };
    let attends =
        || words.closes(before, Word::Attend) || words.opening(after, Word::Attended).is_some() || after_another();
    let listed = || attends() && words.opening(after, Word::Statement).is_none();
    // `นาย ก เลขานุการ… และโฆษก… เป็นประธานในพิธี`
    let acts = || {
        let near = end..cut(doc.text(), end, sentence.end.max(end), NEXT_VERB);
        deed(within, near).is_some_and(|cue| !is_part(within, &cue) && !announces(words, doc.slice(cue)))
    };
    !sends(within, person) && !reacts() && (!within.is_spokesperson(person.index) || listed() || acts())
}

/// Where the titles of office begin that stand right before somebody named.
fn before_titles(within: &Within<'_>, named: &Range<usize>) -> usize {
    let Context { doc, mentions, .. } = within.context;
    let next = mentions.offices.partition_point(|o| o.range.start < named.end);
    let mut start = named.start;
    for title in mentions.offices.get(..next).unwrap_or_default().iter().rev() {
        // `Prime Minister and Defense Minister Gen. …`
        let between = doc.slice(title.range.end.min(start)..start);
        let joined = start < named.start && between.trim() == "and";
        if title.range.end > start || !between.trim().is_empty() && !joined {
            break;
        }
        start = title.range.start;
    }
    start
}

/// Whether somebody is named as the one who sent those who took part: `ได้รับมอบหมายจากนาย …`, `นาย … มอบหมายให้`.
pub fn sends(within: &Within<'_>, person: &Person<'_>) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    let words = &lexicon.frame_words;
    let named = &person.mention.titled;
    let start = before_titles(within, named);
    let sentence = doc.sentence_at(start).and_then(|i| doc.sentences.get(i)).map_or(start..named.end, Clone::clone);
    let end = past_titles(within, named.end..sentence.end);
    let before = doc.slice(sentence.start.min(start)..start);
    // `รัฐมนตรี… (รมว.ก) มอบหมายให้`
    let after = past_bracket(doc.slice(end..sentence.end.max(end))).trim_start_matches([' ', ')']);
    // `นาย ก ในฐานะประธาน… มอบหมายให้นาย ข`
    let capacity = || {
        let joined = words.opening(after, Word::OfficeJoin)?;
        let (role, rest) = after.get(joined..)?.split_once(' ')?;
        let to = sentence.end.max(end);
        (role.len() < UNKNOWN && sends_by_name(within, to - rest.len()..to)).then_some(())
    };
    words.closes(before, Word::SentBy)
        || words.opening(after, Word::Sends).is_some()
        || capacity().is_some()
        || sends_by_name(within, end..sentence.end.max(end))
}

/// Whether somebody named as the one who sent others did no less than that: `มอบหมายให้`, and not `กำชับให้`.
pub fn delegates(within: &Within<'_>, person: &Person<'_>) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    let named = &person.mention.titled;
    let sentence = doc.sentence_at(named.start).and_then(|i| doc.sentences.get(i));
    let end = past_titles(within, named.end..sentence.map_or(named.end, |s| s.end.max(named.end)));
    let after = past_bracket(doc.slice(end..sentence.map_or(end, |s| s.end.max(end)))).trim_start_matches([' ', ')']);
    let only_tells = lexicon.frame_words.opening(after, Word::Sends).is_some()
        && lexicon.frame_words.opening(after, Word::Deputes).is_none();
    !only_tells && sends(within, person)
}

/// Whether a sentence tells that somebody did what is of one of these kinds, told of right after their name and nobody else's.
pub fn does(within: &Within<'_>, sentence: &Range<usize>, who: usize, kinds: &[EventKind]) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    within.people(sentence.clone()).filter(|person| person.index == who).any(|person| {
        let end = past_titles(within, person.mention.titled.end..sentence.end);
        let near = end..cut(doc.text(), end, sentence.end.max(end), NEXT_VERB);
        let Some((cue, _)) = within.cues(near, kind).next().filter(|(_, kind)| kinds.contains(kind)) else {
            return false;
        };
        let between = doc.slice(end..cue.start.max(end));
        let words = &lexicon.frame_words;
        // What somebody says of it others did; but `เปิดเผยภายหลังเป็นประธานเปิดงาน`.
        let said = words.first(between, Word::Statement).is_some() && words.first(between, Word::Aftermath).is_none();
        !said && within.people(end..cue.start.max(end)).next().is_none() && !sends(within, &person)
    })
}

/// Whether a stretch right after somebody's name tells that they sent the one named next: `มอบนาย ข …`.
fn sends_by_name(within: &Within<'_>, after: Range<usize>) -> bool {
    let rest = within.context.doc.slice(after.clone()).trim_start();
    let sends = within.context.lexicon.frame_words.opening(rest, Word::Deputes);
    let Some(named) = sends.and_then(|sends| rest.get(sends..)) else { return false };
    let at = after.end - named.trim_start().len();
    within.people(at..after.end).next().is_some_and(|person| person.mention.titled.start == at)
}

/// Whether a cue is what spokespeople do: `แถลงข่าว`.
fn announces(words: &FrameWords, cue: &str) -> bool {
    words.first(cue, Word::Press).is_some()
}

/// Whether somebody named only hears or speaks of what goes on: `นาย … รับทราบ`, `Mr. … expressed concern`.
pub fn reacts(within: &Within<'_>, person: &Person<'_>) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    let named = person.mention.titled.end;
    let sentence = doc.sentence_at(person.mention.titled.start).and_then(|i| doc.sentences.get(i));
    let end = past_titles(within, named..sentence.map_or(named, |sentence| sentence.end.max(named)));
    let after = doc.rest(end).trim_start_matches([' ', ')']);
    lexicon.frame_words.opening(after, Word::Reacts).is_some()
}

/// Whether no more than space stands between two places in the text.
fn beside(within: &Within<'_>, from: usize, to: usize) -> bool {
    from <= to && within.context.doc.slice(from..to).trim().is_empty()
}

/// Where the titles of office end that a stretch after a name begins with: `นายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงการคลัง`.
pub fn past_titles(within: &Within<'_>, stretch: Range<usize>) -> usize {
    let mut end = stretch.start;
    for office in within.offices(stretch.clone()) {
        let between = within.context.doc.slice(end..office.range.start.max(end));
        if !between.trim_matches([' ', ',', ')']).is_empty() && !within.context.lexicon.frame_words.joins(between) {
            break;
        }
        end = office.range.end;
    }
    // `อธิบดีกรม ก กระทรวง ข`
    let above = within.bodies(end..stretch.end).next().map(|body| &body.mention.range);
    let above = above.filter(|body| end > stretch.start && beside(within, end, body.start));
    above.map_or(end, |body| body.end)
}

/// Whether somebody named in a stretch does what the cue after them tells, no more than offices and auxiliaries between:
/// `นาย … รองปลัดกระทรวง … เป็นประธานการประชุม`.
pub fn somebody_acts(within: &Within<'_>, stretch: Range<usize>) -> bool {
    within.people(stretch.clone()).filter(|person| took_part(within, person)).any(|person| {
        let mut end = past_titles(within, person.mention.titled.end..stretch.end);
        // `Nid Ruk, Trade Representative, held a meeting`, `…, Secretary-General of the Organization (OECD), paid a call`
        let rest = within.context.doc.slice(end..stretch.end.max(end));
        let after = past_bracket(rest);
        end += if after.starts_with(',') { rest.len() - after.len() + 1 } else { 0 };
        deed(within, end..stretch.end).is_some_and(|cue| !is_part(within, &cue))
    })
}

/// The kinds that cues speak of together: what is rarer and more exact first, then what commonly goes with it.
pub fn kinds(cues: &[(Range<usize>, EventKind)]) -> Vec<EventKind> {
    use EventKind::*;
    const EXACT_FIRST: [EventKind; 8] = [PhoneCall, CourtesyCall, Signing, Training, Forum, Visit, Ceremony, Meeting];
    let first = cues.first().map_or(0, |c| c.0.start);
    let near = |c: &&(Range<usize>, EventKind)| c.0.start < first + 700;
    let mut out: Vec<EventKind> =
        EXACT_FIRST.into_iter().filter(|k| cues.iter().filter(near).any(|c| c.1 == *k)).collect();
    out.truncate(3);
    let goes_with = match out.first() {
        Some(PhoneCall | CourtesyCall | Forum) => Some(Meeting),
        Some(Signing | Training) => Some(Ceremony),
        _ => None,
    };
    out.extend(goes_with.filter(|k| !out.contains(k)));
    out
}

/// Whether the person whose words a stretch introduces speaks for others: a spokesperson took no part.
pub fn spoken_for(within: &Within<'_>, introduction: Range<usize>) -> bool {
    within.offices(introduction.clone()).any(|o| matches!(o.role, Role::Spokesperson | Role::DeputySpokesperson))
        || within.people(introduction).any(|p| within.is_spokesperson(p.index))
}
