//! The main event, which the lead tells.

use std::ops::Range;

use jiff::civil::{Date, Weekday};

use super::scene::{self, Scene};
use super::{confidence, place};
use crate::extract::Context;
use crate::extract::within::{Within, back, cut, push_new};
use crate::lexicon::frame_words::Role as Word;
use crate::model::EventKind;
use crate::text::dates::Kind;

/// Sentences of the body that may be the lead.
const OPENING: usize = 8;
/// Sentences at the start of the body that may tell of an event whose day follows.
const BEFORE_DAY: usize = 2;
/// Bytes from the start of a sentence in which the day of its event stands.
const DAY_WITHIN: usize = 420;
/// Bytes before the day of a deed that no cue names.
const BEFORE_DEED: usize = 30;
/// Bytes that a line over a speech stays under.
const OVER_SPEECH: usize = 240;
/// Words before the day and the place in such a line, and between the two.
const BESIDE_DAY: usize = 2;
/// Bytes of a lead that are read for who, where and with whom.
const LONGEST: usize = 4800;
/// Bytes between the cabinet and the day of its meeting.
const NEAR_CABINET: usize = 120;
/// Bytes between a verb of speech and the meeting of which the outcome is told, and between that and its kind.
const OUTCOME_WITHIN: usize = 60;
/// Bytes after a verb of speech in which what was said must tell of the event.
const SAID_WITHIN: usize = 360;
/// Bytes between the words for one event.
const ONE_EVENT: usize = 270;

/// A day and where it stands.
type Day = (Date, Range<usize>);

/// The main event and the sentence that tells it.
pub struct Lead {
    /// Index into the document's sentences.
    pub sentence: usize,
    /// What it tells.
    pub scene: Scene,
}

/// The first sentence that gives a day and tells of an event; failing that, the first that tells of one with somebody named.
pub fn find(within: &Within<'_>) -> Option<Lead> {
    let doc = within.context.doc;
    let first = doc.sentences.partition_point(|s| s.start < doc.body.start);
    let opening = || doc.sentences.iter().enumerate().skip(first).take(OPENING);
    opening()
        .find_map(|(i, s)| Some(Lead { sentence: i, scene: dated(within, s.clone())? }))
        .map(|later| told_before(within, first, &later).unwrap_or(later))
        .or_else(|| titled(within))
        .or_else(|| speech(within))
        .or_else(|| opening().find_map(|(i, s)| Some(Lead { sentence: i, scene: undated(within, s.clone())? })))
        .or_else(|| {
            opening()
                .take(BEFORE_DAY)
                .find_map(|(i, s)| Some(Lead { sentence: i, scene: somewhere(within, s.clone())? }))
        })
}

/// The same event where a sentence before tells it without its day but with more of those who took part: `นาย ก หารือกับนาย ข …`,
/// and then `สำหรับการหารือในวันนี้ …`.
fn told_before(within: &Within<'_>, first: usize, later: &Lead) -> Option<Lead> {
    let sentences = &within.context.doc.sentences;
    let before = sentences.iter().enumerate().take(later.sentence).skip(first).take(BEFORE_DAY);
    // `การหารือในวันนี้`: today's is the one that the article is about, whoever is named beside it.
    let by_word = later.scene.date_at.clone().is_some_and(|at| within.dates(at).any(|d| d.kind == Kind::Relative));
    let alike = |scene: &Scene| {
        let kinds = scene.kinds.iter().any(|kind| later.scene.kinds.contains(kind));
        let fuller = scene.people.len() > later.scene.people.len();
        kinds && fuller && (by_word || later.scene.people.iter().all(|person| scene.people.contains(person)))
    };
    let dateless = |s: &Range<usize>| within.event_dates(s.clone()).next().is_none();
    let told = |s: &Range<usize>| undated(within, s.clone()).filter(alike);
    let (sentence, scene) = before.filter(|(_, s)| dateless(s)).find_map(|(i, s)| Some((i, told(s)?)))?;
    let Scene { date, date_at, place, place_name, confidence, .. } = later.scene.clone();
    let placed = scene.place.is_some();
    let (place, place_name) =
        if placed { (scene.place.clone(), scene.place_name.clone()) } else { (place, place_name) };
    Some(Lead {
        sentence,
        scene: Scene { date, date_at, place, place_name, confidence, planned: later.scene.planned, ..scene },
    })
}

/// What the title tells, where it gives a day itself: `The cabinet met on April 23, 2024.`
fn titled(within: &Within<'_>) -> Option<Lead> {
    Some(Lead { sentence: 0, scene: dated(within, within.context.doc.title.clone())? })
}

/// Where somebody gave the speech that the article is, by its title: `Remarks by H.E. Mr. A B, Prime Minister, at the Coral Forum`; its
/// day and place may stand in the lines over it.
fn speech(within: &Within<'_>) -> Option<Lead> {
    let Context { doc, lexicon, .. } = within.context;
    let words = &lexicon.frame_words;
    let title = doc.title.clone();
    let named = doc.slice(title.clone()).trim_start_matches(|c: char| !c.is_alphanumeric());
    let opened = title.end - named.len() + words.opening(named, Word::Speech)?;
    let speaker = within.people(title.clone()).next()?;
    let by = doc.slice(opened..speaker.mention.titled.start.max(opened));
    if !words.is(by.trim(), Word::SignedBy) {
        return None;
    }
    let first = doc.sentences.partition_point(|s| s.start < doc.body.start);
    let over = doc.sentences.iter().skip(first).take(OPENING).take_while(|s| s.len() < OVER_SPEECH);
    // The first whole sentence is of the speech itself.
    let mut over = over.take_while(|s| !doc.slice((*s).clone()).trim_end().ends_with('.'));
    // Of what somebody speaks is held elsewhere: `at the Coral Dinner`, and not `on the meeting`.
    let after = speaker.mention.titled.end..title.end;
    let at = after.start + words.first(doc.slice(after), Word::PlaceSign)?.end;
    let cues: Vec<(Range<usize>, EventKind)> = within.cues(at..title.end, scene::kind).collect();
    let told = cues.first().map(|(cue, _)| cue.clone())?;
    if !scene::is_called(words, doc.slice(at..told.start))
        || words.first(doc.slice(told.clone()), Word::ToPress).is_some()
    {
        return None;
    }
    let (day, place) = over.find_map(|line| day_and_place(within, line.clone())).unzip();
    let mut scene = scene::around(within, title, told.start, scene::kinds(&cues), day);
    push_new(&mut scene.people, speaker.index);
    scene.set_place(within, place);
    scene.confidence = confidence::MAIN_UNDATED;
    scene.planned = false;
    Some(Lead { sentence: 0, scene })
}

/// The day and the place of a line that begins with these: `on 14 May 2025 at Lotus Hotel`.
fn day_and_place(within: &Within<'_>, line: Range<usize>) -> Option<(Day, Range<usize>)> {
    let doc = within.context.doc;
    let day = within.event_dates(line.clone()).next()?;
    let place = place::told(within, line.clone())?;
    let words = |from: usize, to: usize| doc.slice(from..to.max(from)).split_whitespace().count();
    let before = words(line.start, day.1.start.min(place.start));
    let between = words(day.1.end.min(place.end), day.1.start.max(place.start));
    (before <= BESIDE_DAY && between <= BESIDE_DAY).then_some((day, place))
}

/// What a sentence tells of an event on a day that it gives.
fn dated(within: &Within<'_>, sentence: Range<usize>) -> Option<Scene> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    // `ตามมติคณะรัฐมนตรีเมื่อวันที่ …` is the ground of what is told.
    let cited = |at: usize| {
        let before = doc.slice(sentence.start..at).trim_end();
        let before = before.strip_suffix("เมื่อ").unwrap_or(before).trim_end();
        let cabinet = words.closing(before, Word::Cabinet);
        cabinet.is_some_and(|cabinet| words.closes(&before[..before.len() - cabinet], Word::Ground))
    };
    let day = within.event_dates(sentence.clone()).filter(|d| !cited(d.1.start)).find(|d| {
        let far = d.1.start >= sentence.start + DAY_WITHIN;
        let before = sentence.start..d.1.start;
        // `นาย ก โฆษก… เปิดเผยว่า วันนี้ …`: the speaker's offices may be long.
        !far || within.cues(before.clone(), scene::kind).next().is_some()
            || words.closes(doc.slice(before), Word::Statement)
    })?;
    let text = doc.slice(sentence.clone());
    // A day further on is that of something else, unless it was just gone by: `เมื่อวันที่ …`.
    let when = doc.slice(sentence.start..day.1.start).trim_end().ends_with("เมื่อ");
    let past =
        when && doc.article.published.is_some_and(|published| day.0 <= published) && super::is_recent(within, day.0);
    if let Some(lately) = words.opening(text, Word::Lately).filter(|_| !past)
        && day.1.start > sentence.start + lately + super::OPENS
    {
        let at = sentence.start..sentence.start + lately;
        return undated(within, sentence).map(|scene| Scene { date_at: Some(at), ..scene });
    }
    let said = words.first(text, Word::Statement).map(|r| sentence.start + r.start..sentence.start + r.end);
    let end = cut(doc.text(), sentence.start, sentence.end, LONGEST);
    let end = words.first(doc.slice(sentence.start..end), Word::Aftermath).map_or(end, |r| match r.start {
        0..60 => end,
        after => sentence.start + after,
    });
    let cue = within.cues(sentence.start..end, scene::kind).next().map(|c| c.0);
    // `คณะรัฐมนตรีประชุมเมื่อวันที่ …`
    let of_cabinet = |cue: &Range<usize>| {
        words.closes(doc.slice(sentence.start..cue.start), Word::Cabinet)
            || words.opening(doc.slice(cue.clone()), Word::Cabinet).is_some()
    };
    if cue.as_ref().is_some_and(of_cabinet)
        && let Some(mut scene) = cabinet(within, sentence.clone(), &day.1, day.0)
    {
        let introduced = said.as_ref().map(|said| sentence.start..said.start);
        if introduced.is_none_or(|by| !scene::spoken_for(within, by)) {
            scene.set_place(within, place::told(within, sentence.start..scene.told.start));
        }
        return Some(scene);
    }
    match said {
        Some(said) if cue.as_ref().is_none_or(|c| c.start > said.start) => {
            let announced = sentence.start..said.end;
            // An announcement to the press at an hour and a place is one itself, unless somebody only speaks for others.
            told(within, sentence.clone(), said.clone(), day.clone()).or_else(|| {
                let press = words.opening(doc.slice(said.start..sentence.end), Word::Press).is_some();
                (press && !scene::spoken_for(within, announced.clone()))
                    .then(|| outing(within, announced, day))
                    .flatten()
            })
        }
        _ if cue.is_none() && said.is_none() => outing(within, sentence.start..end, day),
        _ => {
            let mut scene = scene::read(within, sentence.start..end, Some(day))?;
            scene.confidence = confidence::MAIN_DATED;
            scene.planned = scene.planned && planned(within, &scene);
            Some(scene)
        }
    }
}

/// Somebody did something on a day, at an hour or right there at a place, which no cue names.
fn outing(within: &Within<'_>, stretch: Range<usize>, day: (Date, Range<usize>)) -> Option<Scene> {
    let doc = within.context.doc;
    let head = doc.slice(day.1.end..cut(doc.text(), day.1.end, stretch.end, 60));
    let words = &within.context.lexicon.frame_words;
    let hour = words.holds(head, Word::Hour);
    let rest = doc.slice(day.1.end..stretch.end.max(day.1.end)).trim_start_matches([' ', ')', ',']);
    // Long ago it may have been anything: `จดทะเบียนเมื่อวันที่ … ณ …`.
    let there = !super::is_long_past(within, day.0) && words.opening(rest, Word::PlaceSign).is_some();
    // `วันที่ … นาย ก และนาย ข ร่วมปลูกต้นไม้ ณ …`: who did it is named, and the day stands first.
    let first_said = day.1.start < stretch.start + BEFORE_DEED
        && within.people(stretch.clone()).any(|p| scene::took_part(within, &p) && !scene::reacts(within, &p));
    if !hour && !there && !first_said {
        return None;
    }
    let kinds = vec![EventKind::Ceremony, EventKind::Meeting];
    let first = day.1.start;
    let mut scene = scene::around(within, stretch, first, kinds, Some(day));
    scene.confidence = confidence::OUTING;
    scene.planned = planned(within, &scene);
    scene.place.is_some().then_some(scene)
}

/// Somebody, named first, did something somewhere, which no cue names and no day is told for: `นาย ก รัฐมนตรี … ติดตามสถานการณ์ ณ ด่าน…`.
fn somewhere(within: &Within<'_>, sentence: Range<usize>) -> Option<Scene> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let person = within.people(sentence.clone()).next()?;
    if person.mention.titled.start > sentence.start + BEFORE_DEED || !scene::took_part(within, &person) {
        return None;
    }
    let end = cut(doc.text(), sentence.start, sentence.end, DAY_WITHIN * 2);
    let end = words.first(doc.slice(sentence.start..end), Word::Clause).map_or(end, |r| sentence.start + r.start);
    let place = place::venues(within, person.mention.titled.end..end).find(|place| !place::is_vague(within, place))?;
    // Whoever only speaks does nothing there, nor whoever is to do it.
    let between = doc.slice(person.mention.titled.end..place.start);
    if [Word::Statement, Word::Plan].into_iter().any(|role| words.first(between, role).is_some()) {
        return None;
    }
    let kinds = vec![EventKind::Visit, EventKind::Ceremony, EventKind::Meeting];
    let mut scene = scene::around(within, sentence.start..end.max(place.end), person.mention.titled.start, kinds, None);
    scene.set_place(within, Some(place));
    scene.confidence = confidence::OUTING;
    Some(scene)
}

/// What somebody said of an event: it has a day of its own, or the day of the speech if the speaker took part.
fn told(within: &Within<'_>, sentence: Range<usize>, said: Range<usize>, day: (Date, Range<usize>)) -> Option<Scene> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let spoken_for = scene::spoken_for(within, sentence.start..said.start);
    let own = within.event_dates(said.end..sentence.end).find(|d| d.1.start < said.end + SAID_WITHIN);
    // After the day come the hour, the place and who did it.
    let dated = own.as_ref().is_some_and(|day| {
        let before = doc.slice(said.end..day.1.start).trim();
        before.is_empty() || words.only(before, Word::BeforeDay)
    });
    // `หลังการประชุมคณะรัฐมนตรี นายกรัฐมนตรี … เปิดเผยว่า`
    let before = sentence.start..said.start;
    if let Some(word) = words.first(doc.slice(before.clone()), Word::Cabinet)
        && words.closes(doc.slice(before.start..before.start + word.start), Word::Session)
    {
        let at = before.start + word.start..before.start + word.end;
        let mut scene = Scene { date_at: Some(day.1), ..cabinet(within, before.clone(), &at, day.0)? };
        scene.set_place(within, place::told(within, before));
        return Some(scene);
    }
    if let Some(mut cabinet) = own
        .clone()
        .and_then(|d| cabinet(within, said.end..sentence.end, &d.1, d.0))
        .or_else(|| cabinet_today(within, said.clone(), &sentence, &day))
    {
        // A member of it speaks where it met.
        if !spoken_for && cabinet.date == Some(day.0) {
            cabinet.set_place(within, place::told(within, before));
        }
        return Some(cabinet);
    }
    let end = cut(doc.text(), said.end, sentence.end, LONGEST / 2);
    if let Some(scene) = outcome(within, &sentence, said.clone(), Some(day.clone())) {
        return Some(scene);
    }
    let Some((first, _)) = within.cues(said.end..end, scene::kind).next() else {
        // `disclosed that on January 30, at 11.50 hrs, at …, Prime Minister … followed up on …`
        let own = own.filter(|_| dated)?;
        return outing(within, said.end..end, own).filter(|scene| !scene.people.is_empty());
    };
    let announced = words.first(doc.slice(said.end..first.start), Word::Plan).is_some();
    if first.start > said.end + SAID_WITHIN * if announced || dated { 3 } else { 1 } {
        return None;
    }
    let mut days = within.event_dates(said.end..end);
    // A day further off is that of what was told where it is the only one, and nothing else is told before it.
    let only = |day: &(Date, Range<usize>), next: Option<(Date, Range<usize>)>| {
        let by_word = within.dates(day.1.clone()).any(|d| d.kind == Kind::Relative);
        let last = within.cues(first.clone().start..day.1.start, scene::kind).last();
        let alone = last.is_some_and(|(cue, _)| cue.start < first.end + ONE_EVENT);
        next.is_none() && alone && !by_word && super::is_recent(within, day.0)
    };
    let own = days.next().filter(|d| d.1.start < first.start + SAID_WITHIN || only(d, days.next()));
    // `เวลา 11.00 น. ณ … โฆษก … เปิดเผยว่า นาย … เป็นประธาน`: a spokesperson tells what goes on at that hour, and there.
    let somebody = || {
        scene::somebody_acts(within, said.end..end)
            || within.people(said.end..first.start).any(|person| scene::took_part(within, &person))
    };
    let at_that_hour = spoken_for && words.holds(doc.slice(before.clone()), Word::Hour) && somebody();
    let on_the_spot = at_that_hour && place::told(within, before.clone()).is_some();
    let speech_day = (day.1.start < said.start && (!spoken_for || at_that_hour)).then_some(day);
    let same_day = own.as_ref().is_none_or(|own| speech_day.as_ref().is_some_and(|day| day.0 == own.0));
    let day = own.or(speech_day);
    let mut scene = scene::read(within, said.end..end, day)?;
    // Whoever took part speaks of it where it was, unless they say where: a state is no more than what they speak of.
    let state = || scene.place.as_ref().is_some_and(|place| within.countries(place.clone()).any(|c| c.range == *place));
    let unsaid = scene.place.is_none() || state() && !scene.kinds.contains(&EventKind::Visit);
    if on_the_spot || !spoken_for && same_day && unsaid {
        scene.settle_place(within, before);
    }
    scene.planned = planned(within, &scene);
    if !spoken_for {
        let speakers = within.people(sentence.start..said.start).map(|p| p.index);
        let mut people: Vec<usize> = speakers.collect();
        people.extend(scene.people.iter().filter(|p| !people.contains(p)).copied().collect::<Vec<_>>());
        people.dedup();
        scene.people = people;
    }
    if scene.date.is_none() && scene.people.is_empty() && scene.bodies.is_empty() {
        return None;
    }
    scene.confidence = if scene.date.is_some() { confidence::DATED } else { confidence::MAIN_UNDATED };
    Some(scene)
}

/// The meeting of which somebody told the outcome: `เปิดเผยภายหลังการประชุม …`, `แถลงผลการหารือกับ …`. It has a day of its own, or
/// that of the speech, and whoever spoke took part.
fn outcome(
    within: &Within<'_>,
    sentence: &Range<usize>,
    said: Range<usize>,
    day: Option<(Date, Range<usize>)>,
) -> Option<Scene> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let end = cut(doc.text(), said.end, sentence.end, LONGEST / 2);
    let held = words.first(doc.slice(said.start..end), Word::Outcome)?;
    let held = said.start + held.start..said.start + held.end;
    if held.start > said.end + OUTCOME_WITHIN {
        return None;
    }
    let mut cues: Vec<(Range<usize>, EventKind)> = within.cues(held.end..end, scene::kind).collect();
    cues.retain(|(cue, _)| cue.start < held.end + OUTCOME_WITHIN);
    cues.push((held.clone(), EventKind::Meeting));
    let own = within.event_dates(held.end..end).find(|d| d.1.start < held.end + SAID_WITHIN);
    let mut scene = scene::around(within, held.start..end, held.start, scene::kinds(&cues), own.or(day));
    let before = sentence.start..said.start;
    if !scene::spoken_for(within, before.clone()) {
        let speakers = within.people(before.clone()).map(|p| p.index);
        speakers.for_each(|person| push_new(&mut scene.people, person));
    }
    scene.settle_place(within, before);
    if scene.date.is_none() && scene.people.is_empty() {
        return None;
    }
    scene.planned = false;
    scene.confidence = if scene.date.is_some() { confidence::DATED } else { confidence::MAIN_UNDATED };
    Some(scene)
}

/// A dated meeting of the cabinet whose decision is told: the day stands near the cabinet.
pub fn cabinet(within: &Within<'_>, sentence: Range<usize>, at: &Range<usize>, day: Date) -> Option<Scene> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let from = back(doc.text(), at.start, sentence.start, NEAR_CABINET);
    let to = cut(doc.text(), at.end, sentence.end, NEAR_CABINET);
    let word = words.first(doc.slice(from..to), Word::Cabinet)?;
    let word = from + word.start..from + word.end;
    // Of two days the cabinet met on the nearer one: `during August 15-19, and the cabinet meeting on August 20`.
    let gap = |at: &Range<usize>| at.start.saturating_sub(word.end).max(word.start.saturating_sub(at.end));
    if within.event_dates(from..to).any(|(other, nearer)| other != day && gap(&nearer) < gap(at)) {
        return None;
    }
    // `ก่อนการประชุมคณะรัฐมนตรี` tells when something else was.
    let whole = doc.sentence_at(word.start).and_then(|i| doc.sentences.get(i)).map_or(from, |s| s.start);
    if words.closes(doc.slice(whole..word.start), Word::Beforehand) {
        return None;
    }
    Some(Scene {
        told: word.start..cut(doc.text(), word.start, sentence.end.max(word.end), 240),
        kinds: vec![EventKind::Meeting],
        date: Some(day),
        date_at: Some(at.clone()),
        place: None,
        place_name: None,
        people: Vec::new(),
        bodies: Vec::new(),
        countries: Vec::new(),
        planned: false,
        witnessed: false,
        confidence: confidence::CABINET,
    })
}

/// A decision of the cabinet that was told on a Tuesday was taken that day.
fn cabinet_today(
    within: &Within<'_>,
    said: Range<usize>,
    sentence: &Range<usize>,
    day: &(Date, Range<usize>),
) -> Option<Scene> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let to = cut(doc.text(), said.start, sentence.end, SAID_WITHIN);
    let word = words.first(doc.slice(said.start..to), Word::Cabinet)?;
    let at = said.start + word.start;
    (day.0.weekday() == Weekday::Tuesday)
        .then(|| cabinet(within, at..sentence.end, &(at..said.start + word.end), day.0))
        .flatten()
        .map(|scene| Scene { date_at: Some(day.1.clone()), ..scene })
}

/// What a sentence tells of an event without a day, with somebody named.
pub fn undated(within: &Within<'_>, sentence: Range<usize>) -> Option<Scene> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let end = cut(doc.text(), sentence.start, sentence.end, LONGEST);
    let said = words.first(doc.slice(sentence.start..end), Word::Statement);
    let said = said.map(|said| sentence.start + said.start..sentence.start + said.end);
    let told = said.clone().and_then(|said| outcome(within, &sentence, said, None));
    let of_outcome = told.is_some();
    let end_of_deed = said.as_ref().map_or(end, |said| said.start);
    let mut scene = scene::read(within, sentence.start..end_of_deed, None)
        .or(told)
        .or_else(|| after_speech(within, end_of_deed..end, &sentence))?;
    let several = scene.people.len() + scene.bodies.len() + scene.countries.len() > 1;
    let nobody = scene.people.is_empty() && scene.bodies.len() < 2;
    let visit = scene.kinds.contains(&EventKind::Visit);
    let placed = || scene.place.as_ref().is_some_and(|place| visit || !place::is_vague(within, place));
    let acted = || scene::somebody_acts(within, sentence.start..end_of_deed);
    if nobody || !several && !placed() && !acted() && !of_outcome {
        return None;
    }
    scene.confidence = confidence::MAIN_UNDATED;
    Some(scene)
}

/// What somebody says of an event that they took part in: `เปิดเผยภายหลังพิธีลงนาม …`.
fn after_speech(within: &Within<'_>, told: Range<usize>, sentence: &Range<usize>) -> Option<Scene> {
    let first = within.cues(told.clone(), scene::kind).next()?.0;
    if first.start > told.start + SAID_WITHIN {
        return None;
    }
    // A spokesperson tells what others do.
    if scene::spoken_for(within, sentence.start..told.start) {
        let acts = scene::somebody_acts(within, told.start..first.end);
        return scene::read(within, told, None).filter(|scene| acts && !scene.planned);
    }
    let mut scene = scene::read(within, told, None)?;
    for person in within.people(sentence.start..first.start) {
        push_new(&mut scene.people, person.index);
    }
    Some(scene)
}

/// A day after the article's own is yet to come; without a day the words tell.
fn planned(within: &Within<'_>, scene: &Scene) -> bool {
    match (scene.date, within.context.doc.article.published) {
        (Some(day), Some(published)) => day > published,
        _ => scene.planned,
    }
}
