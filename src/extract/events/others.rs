//! Events besides the main one: those with a day of their own, those announced for a time without a day, those with a
//! counterpart named, and further ones of the same day.

use std::cell::LazyCell;
use std::ops::Range;

use jiff::civil::Date;

use super::lead;
use super::scene::{self, Scene};
use super::{confidence, place};
use crate::extract::Context;
use crate::extract::within::{Within, back, cut, outside_brackets, push_new};
use crate::lexicon::frame_words::{FrameWords, Role as Word};
use crate::model::{EventKind, OrganizationKind};
use crate::text::dates::{Kind, Precision};
use crate::text::sentences::item;

/// Bytes outside brackets between a date and the cue it belongs to.
const REACH: usize = 270;
/// The same for forums, whose names are long.
const FORUM_REACH: usize = 420;
/// The same where no other clause begins between them.
const CLAUSE_REACH: usize = 600;
/// Bytes of a long sentence before and after the date that are read.
const BEFORE: usize = 330;
const AFTER: usize = 450;
/// Bytes between the end of a place and that of what was read, where the place may have been cut short.
const CUT_SHORT: usize = 3;
/// Bytes beside the day in a line that is its heading, such as those of the day of the week.
const HEADING: usize = 24;
/// Bytes of an hour, from the word for it to the end.
const HOUR: usize = 60;
/// Bytes before the word for a signing in which somebody is told to witness it.
const WITNESSED: usize = 60;
/// Bytes between cues that speak of one event.
const CUES: usize = 130;
/// Bytes of the name of a meeting.
const NAME: usize = 200;
/// Bytes of the name of a committee that met, up to the day.
const COMMITTEE: usize = 330;
/// Bytes between whoever met somebody and the words that say so.
const SUBJECT: usize = 240;
/// Bytes between a cue and the counterpart it is with.
const WITH: usize = 75;
/// Bytes of a list of those who were there.
const LIST: usize = 1800;
/// Bytes at the start of a sentence in which what comes next must be told.
const FURTHER: usize = 330;
/// Bytes between the words that others met and the body or the state that they met.
const MET: usize = 210;
/// Bytes before a signing in which it may be told as one that is only wished for or allowed.
const UNDECIDED: usize = 110;

/// Where the main event is told, as a sentence sees it.
#[derive(Clone, Copy)]
pub enum Main<'a> {
    /// In a sentence before.
    Told(&'a Scene),
    /// In the sentence itself, or nowhere.
    Here,
    /// In a sentence yet to come.
    Follows,
}

/// A day and where it is told.
pub type Day = (Date, Range<usize>);

/// Where something that takes place is told, its kinds, and how surely it is told.
type Occasion = (Range<usize>, Vec<EventKind>, f64);

/// What a sentence tells besides the main event, whose date stands at `used` if it is in this sentence; `day` is the day of which
/// the article tells at this place.
pub fn find(
    within: &Within<'_>,
    sentence: Range<usize>,
    used: Option<Range<usize>>,
    main: Main<'_>,
    day: Option<Day>,
) -> Vec<Scene> {
    let heads = matches!(main, Main::Follows);
    let main = match main {
        Main::Told(scene) => Some(scene),
        Main::Here | Main::Follows => None,
    };
    let mut found = dated(within, sentence.clone(), used);
    if found.is_empty() {
        found.extend(main.zip(day.clone()).and_then(|(main, day)| same_day(within, sentence.clone(), main, day)));
    }
    if found.is_empty() {
        found.extend(sometime(within, sentence.clone()));
    }
    // What has a day was read with whoever is named around it.
    let with = counterparts(within, sentence.clone(), main).into_iter();
    let dated: Vec<usize> = found.iter().map(|scene| scene.told.start).collect();
    found.extend(with.filter(|scene| !dated.contains(&scene.told.start)));
    if let Some(main) = main {
        let told: Vec<usize> = found.iter().map(|scene| scene.told.start).collect();
        found.extend(besides(within, sentence.clone(), main).filter(|scene| !told.contains(&scene.told.start)));
    }
    if let Some((main, day)) = main.zip(day) {
        if !found.iter().any(|scene| scene.kinds.contains(&EventKind::Signing)) {
            found.extend(witnessed(within, sentence.clone(), main, day.clone()));
        }
        if found.is_empty() {
            found.extend(programme(within, sentence.clone(), main, day));
        }
    }
    // What stands before the main event without a day is its heading.
    if found.is_empty() && !heads {
        found.extend(unfixed(within, sentence, main));
    }
    found
}

/// The day that a line is the heading of, nothing else standing in it: `November 11, 2022 (Fri)`, `วันที่ 5 ตุลาคม 2567`.
pub fn heading(within: &Within<'_>, line: Range<usize>) -> Option<Day> {
    let mut days = within.event_dates(line.clone());
    let (date, at) = days.next()?;
    let doc = within.context.doc;
    let besides = doc.slice(line.start..at.start).trim().len() + doc.slice(at.end..line.end).trim().len();
    let is_line =
        doc.slice(line.end..doc.text().len()).starts_with(['\n', '\r']) || doc.slice(line.clone()).ends_with('\n');
    let by_word = within.dates(at.clone()).any(|d| d.kind == Kind::Relative);
    (days.next().is_none() && besides <= HEADING && is_line && !by_word).then_some((date, at))
}

/// What a line of a programme lists under the heading of its day: whoever the article is about takes part, nobody else being named.
pub fn listed(within: &Within<'_>, line: Range<usize>, day: &Day, main: Option<&Scene>) -> Option<Scene> {
    let doc = within.context.doc;
    let end = cut(doc.text(), line.start, line.end, AFTER);
    let mut scene = scene::read(within, line.start..end, Some(day.clone()))?;
    if scene.people.is_empty() {
        scene.people.extend(main.and_then(|main| main.people.first()).copied());
    }
    scene.confidence = confidence::DATED;
    scene.planned = doc.article.published.is_some_and(|published| day.0 > published);
    Some(scene)
}

/// Events that are told with neither day nor time: forums, signings, courtesy calls and phone calls with somebody named or
/// a state represented, and meetings that have a name or name the body met. What is as likely the main event told again
/// is left out.
fn unfixed(within: &Within<'_>, sentence: Range<usize>, main: Option<&Scene>) -> Vec<Scene> {
    let text = within.context.doc.text();
    let mut found: Vec<Scene> = Vec::new();
    let mut done = sentence.start;
    for (cue, kind) in within.cues(sentence.clone(), scene::kind) {
        let told = || identified(within, &cue, kind, &sentence) || is_hosted(within, &cue, kind, &sentence);
        if cue.start < done || main.is_some() && scene::is_part(within, &cue) || !told() {
            continue;
        }
        let from = back(text, cue.start, sentence.start, BEFORE * 3 / 4);
        // Whoever signed is listed after the words; a synopsis of the cabinet goes on to other matters.
        let signing = kind == EventKind::Signing;
        let listed = signing && main.is_some_and(|main| main.confidence != confidence::CABINET);
        let to = cut(text, cue.end, sentence.end, if listed { AFTER * 3 } else { AFTER * 2 / 3 });
        let hosted = is_hosted(within, &cue, kind, &sentence);
        let cues = near(within, from..to, &cue);
        let kinds = if hosted { vec![EventKind::Forum, EventKind::Meeting] } else { scene::kinds(&cues) };
        let mut scene = scene::around(within, from..to, cue.start, kinds, None);
        if hosted {
            // Whose meeting it is: those in its name.
            let name = cue.end..cut(text, cue.end, sentence.end, NAME);
            let whose = within.bodies(name).filter(|b| b.entity.kind == OrganizationKind::International);
            whose.for_each(|body| push_new(&mut scene.bodies, body.index));
        }
        scene.confidence = confidence::UNFIXED;
        if let Some(main) = main.filter(|main| signing && is_main(within, &cue, &sentence, main.kinds.contains(&kind)))
        {
            (scene.date, scene.date_at) = (main.date, main.date_at.clone());
            if main.date.is_none() {
                continue;
            }
        }
        let again = main.is_some_and(|main| {
            let talk = |kind: &EventKind| scene::is_talk(*kind);
            let both = |kind: &EventKind| main.kinds.contains(kind) || talk(kind) && main.kinds.iter().any(talk);
            let kind = scene.kinds.first().is_some_and(both);
            let states = scene.countries.iter().all(|country| main.countries.contains(country));
            kind && states && !super::elsewhere(main, &scene)
        });
        // A summit is known by whose it is.
        let summit = kind == EventKind::Forum && scene.bodies.iter().any(|body| within.is_bloc(*body));
        let few = if hosted || summit { 1 } else { 2 };
        let nobody = scene.people.is_empty() && scene.countries.is_empty() && scene.bodies.len() < few;
        // A signing told again names who signed, which merging adds.
        if nobody || again && !signing && !hosted {
            continue;
        }
        if !hosted && main.is_some_and(|main| is_background(&scene, main)) {
            continue;
        }
        if scene.place.is_none() {
            let told = place::told(within, cue.end..cut(text, cue.end, sentence.end, AFTER * 3));
            // What is signed on the day of the main event is signed where that is.
            let there = || main.filter(|_| scene.date.is_some()).and_then(|main| main.place.clone());
            let place = told.or_else(there);
            scene.set_place(within, place);
        }
        done = cue.end + CUES;
        found.push(scene);
    }
    found
}

/// Whether what is told without a day is more likely the background of the main event than an event of the article: a signing recalled
/// by those who meet, or by bodies at home; a forum that nobody says where to find.
fn is_background(scene: &Scene, main: &Scene) -> bool {
    let talk = main.kinds.first().is_some_and(|kind| scene::is_talk(*kind));
    let unnamed = scene.people.is_empty();
    match scene.kinds.first() {
        _ if scene.date.is_some() => false,
        // A synopsis of the cabinet is of many matters.
        Some(EventKind::Signing) if main.confidence != confidence::CABINET => {
            let at_home = scene.countries.is_empty() && scene.place.is_none();
            unnamed && (talk && scene.bodies.is_empty() || main.date.is_some() && at_home)
        }
        Some(EventKind::Forum) => main.date.is_some() && scene.place.is_none(),
        _ => false,
    }
}

/// Whether the words around a cue say that it tells of the event that the article is about: `การลงนามในครั้งนี้`. If that is of another
/// kind, the words after it must.
fn is_main(within: &Within<'_>, cue: &Range<usize>, sentence: &Range<usize>, alike: bool) -> bool {
    let doc = within.context.doc;
    let from = if alike { back(doc.text(), cue.start, sentence.start, CUES) } else { cue.end };
    let around = from..cut(doc.text(), cue.end, sentence.end, NAME);
    within.context.lexicon.frame_words.first(doc.slice(around), Word::ThisOne).is_some()
}

/// Whether a cue tells of a meeting that somebody is to host, or hosts in a month or year that is named: another than the main one.
fn is_hosted(within: &Within<'_>, cue: &Range<usize>, kind: EventKind, sentence: &Range<usize>) -> bool {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let before = doc.slice(sentence.start..cue.start).trim_end();
    let host = words.closing(before, Word::Hosting).map(|host| before[..before.len() - host].trim_end());
    let around =
        back(doc.text(), cue.start, sentence.start, NAME)..cut(doc.text(), cue.end, sentence.end, AFTER + NAME);
    let meeting = matches!(kind, EventKind::Meeting | EventKind::Forum);
    // `จะเป็นเจ้าภาพจัดการประชุม`
    let to_come = |before: &str| words.closes(before.strip_suffix("เป็น").unwrap_or(before), Word::Plan);
    let sometime = || within.dates(around.clone()).any(|date| date.precision != Precision::Day);
    meeting && host.is_some_and(|before| to_come(before) || sometime())
}

/// Whether the words around a cue tell which event is meant.
fn identified(within: &Within<'_>, cue: &Range<usize>, kind: EventKind, sentence: &Range<usize>) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    let (words, end) = (&lexicon.frame_words, sentence.end);
    match kind {
        // `เป็นผู้ลงนาม` tells who may sign, `เห็นชอบให้มีการลงนาม` that somebody may.
        EventKind::Signing => {
            let clause = doc.slice(back(doc.text(), cue.start, sentence.start, UNDECIDED)..cue.start);
            !words.closes(clause, Word::Authorised) && words.first(clause, Word::Undecided).is_none()
        }
        EventKind::Forum | EventKind::CourtesyCall | EventKind::PhoneCall => true,
        // `following the cabinet meeting, Prime Minister …`
        EventKind::Meeting if is_cabinet(within, cue, sentence) => false,
        EventKind::Meeting => {
            let tail = doc.slice(cue.end..cut(doc.text(), cue.end, end, NAME));
            let met = within.bodies(cue.end..cut(doc.text(), cue.end, end, AFTER)).next();
            words.first(tail, Word::Distinct).is_some()
                || met.is_some_and(|b| b.mention.range.start < cue.end + WITH && !b.mention.inside_office)
        }
        _ => false,
    }
}

/// A signing that those of the main event witness on its day: `ผู้นำทั้งสองร่วมเป็นสักขีพยานในพิธีลงนาม`.
fn witnessed(within: &Within<'_>, sentence: Range<usize>, main: &Scene, day: Day) -> Option<Scene> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    if main.kinds.contains(&EventKind::Signing) || within.event_dates(sentence.clone()).next().is_some() {
        return None;
    }
    let (cue, kind) = within.cues(sentence.clone(), scene::kind).find(|(cue, kind)| {
        let from = back(doc.text(), cue.start, sentence.start, WITNESSED);
        *kind == EventKind::Signing && words.first(doc.slice(from..cue.end), Word::Witness).is_some()
    })?;
    // What is hoped for, or to come, was not witnessed.
    if !main.planned && words.first(doc.slice(sentence.start..cue.start), Word::Plan).is_some() {
        return None;
    }
    let from = back(doc.text(), cue.start, sentence.start, NAME);
    let to = cut(doc.text(), cue.end, sentence.end, AFTER);
    let mut scene = scene::around(within, from..to, cue.start, vec![kind], (!of_several(within, &day)).then_some(day));
    // What stands before it tells where something else was.
    scene.set_place(within, place::told(within, cue.end..to));
    share(&mut scene, main);
    scene.witnessed = true;
    Some(scene)
}

/// The talks that are planned for a visit to come: `กำหนดการสำคัญระหว่างการเยือน ได้แก่ การหารือทวิภาคี`.
fn programme(within: &Within<'_>, sentence: Range<usize>, main: &Scene, day: Day) -> Option<Scene> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    if !main.planned || main.kinds != [EventKind::Visit] || main.people.is_empty() || main.countries.is_empty() {
        return None;
    }
    let (cue, kind) = within.cues(sentence.clone(), scene::kind).find(|(_, kind)| scene::is_talk(*kind))?;
    words.first(doc.slice(sentence.start..cue.start), Word::Plan)?;
    let to = cut(doc.text(), cue.end, sentence.end, AFTER);
    let mut scene =
        scene::around(within, cue.start..to, cue.start, vec![kind], (!of_several(within, &day)).then_some(day));
    share(&mut scene, main);
    Some(scene)
}

/// Makes a scene one of those who took part in the main event.
fn share(scene: &mut Scene, main: &Scene) {
    main.people.iter().for_each(|&person| push_new(&mut scene.people, person));
    if scene.countries.is_empty() {
        scene.countries.clone_from(&main.countries);
    }
    scene.planned = main.planned;
    scene.confidence = confidence::SAME_DAY;
}

/// Whether a day is told as several: `23 – 24 เมษายน`.
pub fn of_several(within: &Within<'_>, day: &Day) -> bool {
    within.context.doc.slice(day.1.clone()).contains(['-', '–', '—'])
}

/// The talks that were had besides the main event, with a body or a state named right after the words: `นอกจากนี้ ยังได้หารือกับบริษัท ก`.
fn besides(within: &Within<'_>, sentence: Range<usize>, main: &Scene) -> Option<Scene> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let opens = words.opening(doc.slice(sentence.clone()), Word::Besides).is_some();
    // Where whoever was met is named.
    let met = |cue: &Range<usize>| {
        let near = cue.end..cut(doc.text(), cue.end, sentence.end, MET);
        let body = within.bodies(near.clone()).map(|body| body.mention.range.clone()).next();
        let state = within.countries(near.clone()).map(|country| country.range.clone()).next();
        let met = [body, state].into_iter().flatten().min_by_key(|range| range.start)?;
        let between = doc.slice(cue.end..met.start);
        let with = words.closes(doc.slice(cue.clone()), Word::With)
            || [Word::With, Word::Between].iter().any(|role| words.opening(between.trim_start(), *role).is_some());
        let clear = words.first(between, Word::Clause).is_none() && within.people(near).next().is_none();
        (with && clear).then_some(met)
    };
    // `ที่ประชุมยังได้หารือร่วมกับ …` goes on with what is told.
    let same = LazyCell::new(|| {
        let told = [Word::Outcome, Word::Statement].map(|role| words.first(doc.slice(sentence.clone()), role));
        told.into_iter().flatten().map(|told| sentence.start + told.end).min()
    });
    let (cue, kind, met) = within.cues(sentence.clone(), scene::kind).find_map(|(cue, kind)| {
        if !scene::is_talk(kind) {
            return None;
        }
        let before = doc.slice(sentence.start..cue.start);
        let also = words.closes(before, Word::Also)
            || opens
                && before.len() < FURTHER
                && words.closes(before, Word::Auxiliary)
                && !words.closes(before, Word::InsideSign);
        let told = also && !is_wished(within, &cue, &sentence) && !is_cabinet(within, &cue, &sentence);
        let further = told && same.is_none_or(|same| same > cue.start);
        further.then(|| Some((cue.clone(), kind, met(&cue)?))).flatten()
    })?;
    let to = cut(doc.text(), met.end, sentence.end, AFTER / 3);
    let mut scene = scene::around(within, cue.start..to, cue.start, vec![kind], None);
    let body = within.bodies(met.clone()).next().map(|body| body.index);
    body.into_iter().for_each(|body| push_new(&mut scene.bodies, body));
    let before = sentence.start..cue.start;
    // `กระทรวง ก ได้หารือกับ …`: a body may have done so itself.
    let itself = within.bodies(before.clone()).last().filter(|body| {
        let verb = doc.slice(body.mention.range.end..cue.start);
        !body.mention.inside_office && words.only(scene::past_bracket(verb), Word::Auxiliary)
    });
    if let Some(body) = itself {
        push_new(&mut scene.bodies, body.index);
    } else {
        let subject = within.people(before.clone()).filter(|p| scene::took_part(within, p)).last().map(|p| p.index);
        // Whoever else is told of did so, be it nobody known: `ผู้ประกอบการยังได้พบกับ …`.
        let unsaid = || main.people.first().copied().filter(|_| is_unsaid(words, doc.slice(before.clone())));
        let subject = subject.or_else(|| within.actors(before.clone()).last()).or_else(unsaid)?;
        push_new(&mut scene.people, subject);
    }
    scene.planned = words.first(doc.slice(before), Word::Plan).is_some();
    scene.confidence = confidence::BESIDES;
    (!scene.people.is_empty() || !scene.bodies.is_empty()).then_some(scene)
}

/// Whether a cue tells what was not done, or is only wished for: `ไม่ได้มีการหารือ`, `เสนอให้มีการหารือ`.
fn is_wished(within: &Within<'_>, cue: &Range<usize>, sentence: &Range<usize>) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    let words = &lexicon.frame_words;
    let mut clause = doc.slice(back(doc.text(), cue.start, sentence.start, UNDECIDED)..cue.start).trim_end();
    if words.first(clause, Word::Undecided).is_some() {
        return true;
    }
    while words.closing(clause, Word::Authorised).is_none() {
        let Some(verb) = words.closing(clause, Word::Auxiliary) else { return false };
        clause = clause[..clause.len() - verb].trim_end();
    }
    true
}

/// Whether a clause leaves unsaid who does what follows: `นอกจากนี้ ยังได้`.
fn is_unsaid(words: &FrameWords, clause: &str) -> bool {
    let mut rest = clause.trim_start();
    let opening =
        |rest: &str| [Word::Besides, Word::Also, Word::Auxiliary].iter().find_map(|r| words.opening(rest, *r));
    while let Some(word) = opening(rest) {
        rest = rest[word..].trim_start();
    }
    rest.is_empty()
}

/// Whether a cue tells of a meeting of the cabinet.
fn is_cabinet(within: &Within<'_>, cue: &Range<usize>, sentence: &Range<usize>) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    [cue.end, cue.start].iter().any(|&end| lexicon.frame_words.closes(doc.slice(sentence.start..end), Word::Cabinet))
}

/// One scene for each day that a cue stands near.
fn dated(within: &Within<'_>, sentence: Range<usize>, used: Option<Range<usize>>) -> Vec<Scene> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let text = doc.text();
    let mut found = Vec::new();
    for (date, at) in within.event_dates(sentence.clone()) {
        // `วันนี้` also means nowadays; `เมื่อวานนี้` is a day.
        let by_word = within.dates(at.clone()).any(|d| d.kind == Kind::Relative);
        let past = within.context.doc.article.published.is_some_and(|published| date < published);
        if by_word && !past || used.as_ref().is_some_and(|u| u.start == at.start) {
            continue;
        }
        if let Some(scene) = lead::cabinet(within, sentence.clone(), &at, date) {
            // `ตามมติคณะรัฐมนตรีเมื่อวันที่ …` is the ground of something else, unless it is the news or as fresh.
            let before = doc.slice(sentence.start..scene.told.start).trim_end();
            let ground = words.closing(before, Word::Ground);
            let told = ground.is_some_and(|ground| words.closes(&before[..before.len() - ground], Word::Press));
            found.extend((ground.is_none() || told || super::is_recent(within, date)).then_some(scene));
            continue;
        }
        // `2) 20 มิถุนายน 2568 จ.จันทบุรี …`: a day to come and a province are enough in a list of events.
        let rest = doc.slice(at.end..sentence.end).trim_start();
        let listed = || {
            let ahead = within.context.doc.article.published.is_some_and(|published| date >= published);
            // `1) วันที่ 18 มกราคม 2567 ที่โรงแรม…`
            let placed = [Word::City, Word::PlaceSign].iter().any(|role| words.opening(rest, *role).is_some());
            let there = ahead && placed && is_item(within, at.start);
            there.then(|| something(&at))
        };
        let told = occasion(within, &sentence, &at, date);
        let in_list = told.is_none();
        let Some((cue, kinds, sure)) = told.or_else(listed) else { continue };
        if by_word && sure < confidence::DATED {
            continue;
        }
        // `วันที่ … นาย … เปิดเผยว่า` is the day of the speech.
        if words.first(doc.slice(at.end..cue.start.max(at.end)), Word::Statement).is_some() {
            continue;
        }
        let from = back(text, cue.start.min(at.start), sentence.start, BEFORE);
        // Whoever signed is listed after the words, up to the next day.
        let next = within.event_dates(at.end..sentence.end).next().map_or(sentence.end, |(_, next)| next.start);
        let signing = kinds.contains(&EventKind::Signing);
        let listed = if signing { cut(text, at.start, next, AFTER * 3) } else { 0 };
        let to = cut(text, at.start, sentence.end, AFTER).max(listed).max(cue.end);
        let far = cut(text, at.start, next.max(at.start), AFTER * 3).max(to);
        let list = [to, far].into_iter().find_map(|end| attendance(within, cue.start.min(at.start)..end, next));
        let to = list.map_or(to, |end| end.max(to));
        let visit = kinds.contains(&EventKind::Visit);
        let mut scene = scene::around(within, from..to, cue.start, kinds, Some((date, at)));
        // What stands before a verb of speech tells where it was spoken.
        if let Some(said) = words.all(doc.slice(from..cue.start.max(from)), Word::Statement).last() {
            scene.set_place(within, place::find(within, from + said.end..to, cue.start, visit));
        }
        if scene.place.as_ref().is_none_or(|place| place.end + CUT_SHORT > to) {
            let end = cut(text, to, sentence.end, AFTER);
            scene.settle_place(within, scene.date_at.as_ref().map_or(to, |at| at.end)..end);
        }
        // What a visit is to stands after the words for it.
        if visit && scene.place.is_none() {
            let far = cut(text, cue.end, sentence.end, AFTER);
            scene.set_place(within, place::find(within, cue.start..far, cue.start, visit));
        }
        // What is told by its day and its place alone is not where something before it was.
        if scene.date_at.as_ref() == Some(&cue)
            && let Some(there) = place::told(within, cue.end..sentence.end)
        {
            scene.set_place(within, Some(there));
        }
        let area = |from: usize| place::area(within, from..sentence.end);
        if in_list
            && scene.place.is_none()
            && let Some(area) = area(sentence.end - rest.len())
        {
            scene.set_place(within, Some(area));
        }
        // `• การจัดงาน จังหวัดเชียงใหม่ (12 - 16 เม.ย.)`
        if scene.place.is_none() && is_item(within, cue.start) {
            scene.set_place(within, area(sentence.start));
        }
        scene.confidence = sure;
        scene.planned |= within.context.doc.article.published.is_some_and(|p| date > p);
        found.push(scene);
    }
    found
}

/// Where a list ends, before `end`, of those who were there that begins in a stretch: `โดยมีนาย ก … นาย ข … เข้าร่วม`.
fn attendance(within: &Within<'_>, stretch: Range<usize>, end: usize) -> Option<usize> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let list = words.all(doc.slice(stretch.clone()), Word::Attend).last()?;
    let from = stretch.start + list.end;
    let end = cut(doc.text(), from, end.max(from), LIST);
    let first = within.people(from..end).next()?;
    let attended = words.first(doc.slice(from..end), Word::Attended)?;
    let said = words.first(doc.slice(from..end), Word::Statement).map_or(end, |said| from + said.start);
    let to = from + attended.end;
    (first.mention.titled.start <= from + WITH && to <= said).then_some(to)
}

/// What takes place on the day told at `at`, of which kinds and how surely: the cue nearest to it; failing that, a meeting of
/// which the outcome is told, or something at a place told right after the day.
fn occasion(within: &Within<'_>, sentence: &Range<usize>, at: &Range<usize>, date: Date) -> Option<Occasion> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    if let Some(cue) = nearest(within, sentence, at) {
        let cues = near(within, sentence.clone(), &cue);
        return Some((cue, scene::kinds(&cues), confidence::DATED));
    }
    let from = back(doc.text(), at.start, sentence.start, COMMITTEE);
    let met = words.all(doc.slice(from..at.start), Word::Outcome).last();
    if let Some(met) = met {
        let met = from + met.start..from + met.end;
        return Some((met, vec![EventKind::Meeting], confidence::DATED));
    }
    let after = doc.slice(at.end..cut(doc.text(), at.end, sentence.end, NAME));
    if let Some(met) = words.opening(after.trim_start(), Word::Outcome) {
        let start = at.end + after.len() - after.trim_start().len();
        return Some((start..start + met, vec![EventKind::Meeting], confidence::DATED));
    }
    let rest = doc.slice(at.end..sentence.end).trim_start();
    // Whoever speaks at an hour and a place does no more than that.
    let spoken = || words.first(rest, Word::Statement).is_some();
    let there = words.opening(rest, Word::VenueSign).is_some()
        || words.opening(past_hour(words, rest), Word::VenueSign).is_some() && !spoken();
    // Long ago it may have been anything: `จดทะเบียนเมื่อวันที่ … ณ …`.
    (there && !super::is_long_past(within, date)).then(|| something(at))
}

/// What follows a day, past the hour: `เวลา 09.00 – 20.00 น.`.
fn past_hour<'a>(words: &FrameWords, rest: &'a str) -> &'a str {
    let hour = words.opening(rest, Word::Hour).and_then(|_| rest.split_once("น."));
    hour.filter(|(hour, _)| hour.len() < HOUR).map_or(rest, |(_, rest)| rest.trim_start())
}

/// What takes place on a day, its kind not being told.
fn something(at: &Range<usize>) -> Occasion {
    (at.clone(), vec![EventKind::Ceremony, EventKind::Forum], confidence::SOMETIME)
}

/// Whether the sentence around a byte is an item of a list.
pub fn is_item(within: &Within<'_>, at: usize) -> bool {
    let doc = within.context.doc;
    let sentence = doc.sentence_at(at).and_then(|i| doc.sentences.get(i));
    let text = sentence.map(|sentence| doc.slice(sentence.clone()));
    text.is_some_and(|text| text.starts_with('•') || item(text).is_some())
}

/// The cue nearest to a place in the text, within reach.
fn nearest(within: &Within<'_>, sentence: &Range<usize>, at: &Range<usize>) -> Option<Range<usize>> {
    let words = &within.context.lexicon.frame_words;
    let between = |r: &Range<usize>| {
        within.context.doc.slice(if r.start >= at.end { at.end..r.start } else { r.end.min(at.start)..at.start })
    };
    let reach = |kind| if kind == EventKind::Forum { FORUM_REACH } else { REACH };
    // `วันที่ … นาย ก รองอธิบดีกรม … พร้อมด้วยกรม ข ลงพื้นที่`: who does it may be told at length between the day and the cue.
    let gap = |r: &Range<usize>| {
        let named = within.named(if r.start >= at.end { at.end..r.start } else { r.end.min(at.start)..at.start });
        outside_brackets(between(r)).saturating_sub(named)
    };
    let cues = within.cues(sentence.clone(), scene::kind).map(|c| (gap(&c.0), c));
    let (gap, (cue, kind)) = cues.min_by_key(|(gap, _)| *gap)?;
    let one_clause = || gap <= CLAUSE_REACH && words.first(between(&cue), Word::Clause).is_none();
    (gap <= reach(kind) || one_clause()).then_some(cue)
}

/// A further event of the day told last: `หลังจากนั้น เวลา 17.45 น. …`.
fn same_day(within: &Within<'_>, sentence: Range<usize>, main: &Scene, day: Day) -> Option<Scene> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let opening = doc.slice(sentence.clone());
    let head = doc.slice(sentence.start..cut(doc.text(), sentence.start, sentence.end, 150));
    let again = words.opening(opening, Word::Again);
    let besides = again.is_none() && words.opening(opening, Word::Besides).is_some();
    let timed = again.is_some_and(|n| words.holds(head, Word::Hour) || words.holds(&opening[..n], Word::SameDay));
    if !besides && (again.is_none() || !timed && words.opening(opening, Word::Then).is_none()) {
        return None;
    }
    let to = cut(doc.text(), sentence.start, sentence.end, AFTER);
    let signing = within.cues(sentence.start..to, scene::kind).any(|(_, kind)| kind == EventKind::Signing);
    // Whoever was there is named before what they did.
    let named_first = timed && within.cues(sentence.start..to, scene::kind).next().is_none();
    let to = if signing || named_first { cut(doc.text(), sentence.start, sentence.end, AFTER * 3) } else { to };
    // On which day of several something was done besides is not told.
    let on_one_day = !besides || !of_several(within, &day);
    let mut scene = scene::read(within, sentence.start..to, on_one_day.then_some(day))?;
    let there = || scene.place.as_ref().is_some_and(|place| !place::is_vague(within, place));
    let further = || is_further(within, &sentence, &scene, main);
    // What is told besides was done somewhere else.
    if !timed && !further() || besides && !(there() && super::elsewhere(main, &scene)) {
        return None;
    }
    // It may be told at length who took part, and then where.
    if timed && scene.place.is_none() {
        let told = place::venues(within, scene.told.start..cut(doc.text(), to, sentence.end, AFTER)).next();
        scene.set_place(within, told);
    }
    // `ทั้งสองฝ่ายหารือเต็มคณะ`: both sides are those of the main event; a sentence without a subject has the same one.
    let both = |to: usize| words.both_sides(doc.slice(sentence.start..to)).is_some();
    // After somebody else is named, they may be those of what was spoken of.
    let mutual = both(scene.told.start) || scene.people.is_empty() && both(to);
    let subject = within.people(sentence.start..scene.told.start).next().is_some()
        || within.actors(sentence.start..scene.told.start).next().is_some();
    if mutual || !subject {
        let those = main.people.iter().take(if mutual { usize::MAX } else { 1 });
        those.for_each(|&person| push_new(&mut scene.people, person));
    }
    scene.confidence = confidence::SAME_DAY;
    let published = within.context.doc.article.published;
    scene.planned |= scene.date.zip(published).is_some_and(|(day, published)| day > published);
    Some(scene)
}

/// Whether a scene told after the main event, without an hour, is another: elsewhere, or signed or held after a meeting.
fn is_further(within: &Within<'_>, sentence: &Range<usize>, scene: &Scene, main: &Scene) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    let before = doc.slice(sentence.start..scene.told.start);
    let only_planned = scene.planned && !main.planned;
    if before.len() > FURTHER || lexicon.frame_words.first(before, Word::Statement).is_some() || only_planned {
        return false;
    }
    let cue = within.cues(sentence.clone(), scene::kind).next();
    if cue.is_none_or(|(cue, _)| scene::is_part(within, &cue)) {
        return false;
    }
    let Some(kind) = scene.kinds.first() else { return false };
    let placed = scene.place.as_ref().is_some_and(|place| !place::is_vague(within, place));
    let other = !main.kinds.contains(kind);
    let held = *kind == EventKind::Signing || *kind == EventKind::Ceremony && placed;
    // `จากนั้น ได้เข้าร่วมประชุมกับ …`: with others than before.
    let new = scene.bodies.iter().any(|body| !main.bodies.contains(body))
        || scene.people.iter().any(|person| !main.people.contains(person));
    let then = lexicon.frame_words.opening(doc.slice(sentence.clone()), Word::Then).is_some();
    placed && super::elsewhere(main, scene) || held && other || then && new
}

/// Events at a place or with a country, for a month or a week that is named.
fn sometime(within: &Within<'_>, sentence: Range<usize>) -> Vec<Scene> {
    let doc = within.context.doc;
    // Most sentences tell of no such event, and are not searched.
    let firm = |kind: &EventKind| matches!(kind, EventKind::Forum | EventKind::Visit | EventKind::Signing);
    if !within.cues(sentence.clone(), scene::kind).any(|(_, kind)| firm(&kind)) {
        return Vec::new();
    }
    let words = &within.context.lexicon.frame_words;
    let months = within.dates(sentence.clone()).filter(|d| d.precision == Precision::Month).map(|d| d.range.clone());
    let word = words.first(doc.slice(sentence.clone()), Word::Sometime);
    let word = word.map(|w| sentence.start + w.start..sentence.start + w.end);
    let scene = |at: Range<usize>| {
        let cue = nearest(within, &sentence, &at)?;
        let from = back(doc.text(), cue.start.min(at.start), sentence.start, BEFORE / 2);
        let to = cut(doc.text(), at.start.max(cue.start), sentence.end, AFTER).max(cue.end);
        let cues = near(within, from..to, &cue);
        let mut scene = scene::around(within, from..to, cue.start, scene::kinds(&cues), None);
        scene.confidence = confidence::SOMETIME;
        let month = within.dates(at.clone()).next().map(|month| month.date);
        scene.date_at = month.map(|_| at);
        scene.planned |= month.zip(doc.article.published).is_some_and(|(month, published)| month > published);
        // A forum is known by whose it is.
        let forum = scene.kinds.first() == Some(&EventKind::Forum);
        let summit = forum && scene.bodies.iter().any(|body| within.is_bloc(*body));
        let whose = scene.place.is_some() || !scene.countries.is_empty() || summit;
        (scene.kinds.iter().any(firm) && whose).then_some(scene)
    };
    months.chain(word).filter_map(scene).collect()
}

/// The cues that speak of one event with this one.
fn near(within: &Within<'_>, stretch: Range<usize>, cue: &Range<usize>) -> Vec<(Range<usize>, EventKind)> {
    within.cues(stretch, scene::kind).filter(|c| c.0.start.abs_diff(cue.start) <= CUES).collect()
}

/// Meetings, calls and visits with somebody named right after the words: `พบหารือกับนาย …`.
fn counterparts(within: &Within<'_>, sentence: Range<usize>, main: Option<&Scene>) -> Vec<Scene> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let mut found = Vec::new();
    for (cue, kind) in within.cues(sentence.clone(), scene::kind) {
        if is_cabinet(within, &cue, &sentence)
            || !matches!(kind, EventKind::Meeting | EventKind::CourtesyCall | EventKind::PhoneCall)
        {
            continue;
        }
        let near = cut(within.context.doc.text(), cue.end, sentence.end, WITH + 200);
        let Some(first) = within.people(cue.end..near).find(|p| p.mention.titled.start <= cue.end + WITH) else {
            continue;
        };
        // `ที่ร่วมหารือ ประกอบด้วยนาย …` lists who took part in the main event.
        let between = doc.slice(cue.end..first.mention.titled.start);
        let listing = words.first(between, Word::Listing).is_some() || words.closes(between, Word::There);
        if let Some(main) = main.filter(|main| listing && main.date.is_some()) {
            let end = cut(doc.text(), cue.end, sentence.end, AFTER);
            found.push(Scene {
                confidence: confidence::COUNTERPART,
                ..scene::around(
                    within,
                    cue.start..end,
                    cue.start,
                    main.kinds.clone(),
                    main.date.zip(main.date_at.clone()),
                )
            });
            continue;
        }
        let kinds = if kind == EventKind::CourtesyCall { vec![kind, EventKind::Meeting] } else { vec![kind] };
        let end = first.mention.titled.end;
        let to = cut(within.context.doc.text(), end, sentence.end, 160);
        // Whoever is named before the words met them; else who acts by office alone; else whom the article is about.
        let subject = within.people(sentence.start..cue.start).filter(|p| scene::took_part(within, p)).last();
        let subject = subject.map(|p| p.mention.titled.start).filter(|start| cue.start - start <= SUBJECT);
        let from = subject.unwrap_or(cue.start);
        let mut scene = scene::around(within, from..to, cue.start, kinds, None);
        if subject.is_none() {
            let actor = within.actors(sentence.start..cue.start).last();
            let about = || main.and_then(|main| main.people.first().copied());
            // `นาย … เปิดเผยว่า จากการเยือน … ได้เข้าพบนาย …`: whoever speaks, if not for others.
            let told = within.context.doc.slice(sentence.start..cue.start);
            let speaker = words.all(told, Word::Statement).last().and_then(|said| {
                let by = sentence.start..sentence.start + said.start;
                let spoken_for = scene::spoken_for(within, by.clone());
                within.people(by).last().filter(|_| !spoken_for).map(|person| person.index)
            });
            actor.or(speaker).or_else(about).into_iter().for_each(|person| push_new(&mut scene.people, person));
        }
        let far = cut(doc.text(), end, sentence.end, AFTER);
        // A forum told before it is where they met.
        let mut cues = within.cues(end..far, scene::kind).filter(|(_, kind)| *kind != EventKind::Forum);
        let next = cues.next().map_or(far, |(cue, _)| cue.start);
        scene.set_place(within, place::venues(within, end..next).next());
        scene.confidence = confidence::COUNTERPART;
        found.extend((!scene.people.is_empty()).then_some(scene));
    }
    found
}
