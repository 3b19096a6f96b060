//! Meetings, calls, visits, signings, forums, ceremonies, training.
//!
//! The main event stands in the lead, the first sentence that gives a day and tells of something. Others need a day of
//! their own, or the words that open a further event of the same day. Scenes of one event are merged.

mod lead;
mod others;
mod place;
mod retold;
mod scene;

use std::ops::Range;

use jiff::civil::Date;

use self::others::{Day, Main};
use self::scene::Scene;
use super::Context;
use super::within::{Within, push_new};
use crate::lexicon::frame_words::Role as Word;
use crate::model::{Agreement, AgreementStatus, Event, EventKind, Language, OrganizationKind, Position, Support, id};
use crate::text::thai;

/// Hours between an article and the event that is its news.
const RECENT: i64 = 24 * 12;
/// Bytes between two tellings of one signing, and from the lead within which the venue of its event is told.
const SAME_MATTER: usize = 4500;
/// Bytes at the start of a sentence in which a day stands that is that of what follows.
const OPENS: usize = 60;
/// Bytes that a line of a programme stays under.
const LINE: usize = 600;
/// Days of a journey after its first.
const JOURNEY: i32 = 6;
/// Hours of a year.
const YEAR: i64 = 24 * 365;
/// Events told of in one article, and in one that tells no decisions of the cabinet, such as the programme of a visit.
const MOST: usize = 8;
const MOST_LISTED: usize = 24;

/// How often events found in each way are right.
mod confidence {
    pub const MAIN_DATED: f64 = 0.9;
    pub const MAIN_UNDATED: f64 = 0.6;
    pub const DATED: f64 = 0.65;
    pub const SAME_DAY: f64 = 0.6;
    pub const CABINET: f64 = 0.8;
    pub const OUTING: f64 = 0.6;
    pub const SOMETIME: f64 = 0.5;
    pub const COUNTERPART: f64 = 0.55;
    pub const BESIDES: f64 = 0.54;
    pub const UNFIXED: f64 = 0.45;
}

/// One fact an event.
pub fn extract(context: &Context<'_>, positions: &[Position], agreements: &[Agreement]) -> Vec<Event> {
    let within = Within::new(context).with_holders(positions);
    let mut scenes: Vec<Scene> = Vec::new();
    let lead = lead::find(&within);
    let main_sentence = lead.as_ref().map(|l| l.sentence);
    if let Some(mut lead) = lead {
        retold::complete(&within, lead.sentence, &mut lead.scene);
        // A meeting of the cabinet has no participants of its own.
        if lead.scene.confidence != confidence::CABINET {
            retold::further_speakers(&within, lead.sentence, &mut lead.scene);
            retold::joined(&within, lead.sentence, &mut lead.scene);
            retold::listed_later(&within, lead.sentence, &mut lead.scene);
            retold::itemised(&within, lead.sentence, &mut lead.scene);
            retold::signers(&within, lead.sentence, &mut lead.scene);
            retold::titled(&within, &mut lead.scene);
        }
        // Whether a place is told for its day is known when the day is.
        retold::day(&within, lead.sentence, &mut lead.scene);
        retold::venue(&within, lead.sentence, &mut lead.scene);
        scenes.push(lead.scene);
    }
    let in_thai = |stretch: &Range<usize>| context.doc.slice(stretch.clone()).contains(thai::is_thai);
    let told_in_thai = context.doc.article.language == Language::Thai;
    let mut heading: Option<Day> = None;
    for (i, sentence) in context.doc.sentences.iter().enumerate() {
        // What an article in Thai says in English it says in Thai too.
        if sentence.start < context.doc.body.start || told_in_thai && !in_thai(sentence) {
            continue;
        }
        let used = scenes.first().filter(|_| main_sentence == Some(i)).and_then(|s| s.date_at.clone());
        let main = match (main_sentence, scenes.first()) {
            (Some(at), Some(scene)) if at < i => Main::Told(scene),
            (Some(at), _) if at > i => Main::Follows,
            _ => Main::Here,
        };
        // The day over a speech or a statement is its own, and one in a synopsis of the cabinet that of a matter.
        let programme = || {
            let decided = scenes.first().is_some_and(|main| main.confidence == confidence::CABINET);
            !decided && context.doc.matters.len() < 2 && main_sentence.is_some_and(|at| at < i)
        };
        if let Some(day) = others::heading(&within, sentence.clone()).filter(|_| programme()) {
            heading = Some(day);
            continue;
        }
        // Where whole paragraphs follow, the programme is over.
        heading = heading.filter(|_| sentence.len() < LINE);
        let undated = || within.event_dates(sentence.clone()).next().is_none();
        if let Some(day) = heading.clone().filter(|_| undated()) {
            // What a programme lists is told in its own items, on one day as many as there are.
            let listed = others::listed(&within, sentence.clone(), &day, scenes.first());
            let told =
                |scene: &Scene| scenes.first().is_some_and(|main| retold_in(main, scene) && main.date == scene.date);
            let listed = listed.filter(|scene| !told(scene));
            scenes.extend(listed);
            continue;
        }
        let day = day_at(&within, &scenes, sentence.start);
        // What the cabinet decided at its meeting may hold from a day to come.
        let decided = |scene: &Scene| scene.confidence == confidence::CABINET;
        let met = scenes.first().filter(|main| decided(main)).and_then(|main| main.date);
        for other in others::find(&within, sentence.clone(), used, main, day) {
            if met.is_none() || !decided(&other) || other.date <= met {
                add(&within, &mut scenes, other);
            }
        }
    }
    if !scenes.iter().any(|scene| scene.date.is_none_or(|day| is_recent(&within, day))) {
        let title = lead::undated(&within, context.doc.title.clone());
        let told = |scene: &Scene, title: &Scene| !is_old(&within, scene) && retold_in(scene, title);
        scenes.splice(0..0, title.filter(|title| !scenes.iter().any(|scene| told(scene, title))));
    }
    let decided = scenes.iter().any(|scene| scene.confidence == confidence::CABINET);
    let most = if decided { MOST } else { MOST_LISTED };
    if scenes.len() > most {
        // Decisions of the cabinet of years ago give way to what else is told after the main event.
        let old = |scene: &Scene| {
            let years_ago = scene.date.and_then(|day| hours_ago(&within, day)).is_some_and(|hours| hours > YEAR);
            scene.confidence == confidence::CABINET && years_ago
        };
        scenes[1..].sort_by_key(old);
        scenes.truncate(most);
        scenes[1..].sort_by_key(|scene| scene.told.start);
    }
    inherit(&within, &mut scenes);
    if let Some(main) = scenes.first_mut() {
        retold::opening(&within, main);
    }
    scenes.iter_mut().for_each(|scene| settle_state(&within, scene));
    if let (Some(lead), Some(main)) = (main_sentence, scenes.first_mut())
        && main.confidence != confidence::CABINET
    {
        retold::province(&within, lead, main);
    }
    scenes.iter_mut().for_each(|scene| without_senders(&within, scene));
    sign(context, &mut scenes, agreements);
    scenes.iter_mut().for_each(|scene| delegate(context, scene, positions));
    let mut found: Vec<Event> = Vec::with_capacity(scenes.len());
    for event in scenes.iter().map(|scene| fact(context, scene)) {
        // What is the same in all that a fact states is one fact, told twice.
        match found.iter_mut().find(|told| told.support.id == event.support.id) {
            Some(told) => told.support.evidence.extend(event.support.evidence),
            None => found.push(event),
        }
    }
    found
}

/// Hours from a day to that of the article, where it has one; fewer than none for a day to come.
fn hours_ago(within: &Within<'_>, day: Date) -> Option<i64> {
    Some(within.context.doc.article.published?.duration_since(day).as_hours())
}

/// Whether a day is near enough to that of the article to be that of its news, be it past or to come.
fn is_recent(within: &Within<'_>, day: Date) -> bool {
    hours_ago(within, day).is_none_or(|hours| hours.abs() <= RECENT)
}

/// Whether a day is too long past to be that of the news.
fn is_long_past(within: &Within<'_>, day: Date) -> bool {
    hours_ago(within, day).is_some_and(|hours| hours > RECENT)
}

/// Whether a scene is told for a day too long past to be that of the news.
fn is_old(within: &Within<'_>, scene: &Scene) -> bool {
    scene.date.is_some_and(|day| is_long_past(within, day))
}

/// The day of which the article tells at a place: that of the main event, or a later one that opened a sentence since.
fn day_at(within: &Within<'_>, scenes: &[Scene], at: usize) -> Option<Day> {
    let main = scenes.first()?;
    let doc = within.context.doc;
    let opens = |scene: &Scene| {
        let Some(day) = scene.date_at.as_ref().map(|day| day.start) else { return false };
        let sentence = doc.sentence_at(day).and_then(|i| doc.sentences.get(i));
        scene.date.is_some() && scene.date >= main.date && sentence.is_some_and(|s| day < s.start + OPENS)
    };
    let later =
        scenes.iter().skip(1).filter(|scene| scene.told.start < at && opens(scene)).max_by_key(|s| s.told.start);
    let told = later.unwrap_or(main);
    told.date.zip(told.date_at.clone())
}

/// Whoever is met besides, no other time being told, is met on the day of which the article tells and in the city of the main event;
/// what goes on in the hall of the main event goes on on its day.
fn inherit(within: &Within<'_>, scenes: &mut [Scene]) {
    let Some(main) = scenes.first().cloned() else { return };
    // A meeting of the cabinet is not what others are met at.
    if main.people.is_empty() {
        return;
    }
    let doc = within.context.doc;
    // On which day of several somebody is yet to be met is not told.
    let of_several = main.date_at.clone().is_some_and(|day| doc.slice(day).contains(['-', '–', '—']));
    let untimed = |scene: &Scene| {
        let sentence = doc.sentence_at(scene.told.start).and_then(|i| doc.sentences.get(i));
        sentence.is_some_and(|sentence| within.dates(sentence.clone()).next().is_none())
    };
    let city = main.place.clone().filter(|place| is_abroad(within, place));
    let exact = main.date.is_some() && main.place.as_ref().is_some_and(|place| !place::is_vague(within, place));
    for i in 1..scenes.len() {
        let other = &mut scenes[i];
        // In the same hall they are held on the same day.
        if exact && other.date.is_none() && !other.planned && !main.planned && other.place_name == main.place_name {
            (other.date, other.date_at) = (main.date, main.date_at.clone());
            continue;
        }
        // What goes on in the next days of a journey does so where it is to, no other place being told.
        if let (Some(city), Some(from), Some(day)) = (&city, main.date, other.date)
            && other.place.is_none()
            && other.planned == main.planned
            && !other.kinds.contains(&EventKind::PhoneCall)
            && other.told.start > main.told.start
            && (0..=JOURNEY).contains(&(day - from).get_days())
        {
            other.set_place(within, Some(city.clone()));
        }
        if main.planned && of_several {
            continue;
        }
        // Whoever receives one after another does so in one hall; what else is told of the day goes on where that is told to be.
        let same_day = main.date.is_some() && other.date == main.date && !other.planned && !main.planned;
        let there = exact || main.place.as_ref().is_some_and(|place| is_abroad(within, place));
        let moves = |scene: &Scene| scene.kinds.iter().any(|k| matches!(k, EventKind::Visit | EventKind::PhoneCall));
        let own_day = other.confidence == confidence::DATED;
        if same_day && !own_day && there && other.place.is_none() && other.told.start > main.told.start && !moves(other)
        {
            other.set_place(within, main.place.clone());
        }
        let other = &scenes[i];
        let met = matches!(other.confidence, confidence::COUNTERPART | confidence::BESIDES) && other.date.is_none();
        if let Some((date, at)) = opening_day(within, other).filter(|(_, at)| met && main.date_at.as_ref() != Some(at))
        {
            let other = &mut scenes[i];
            (other.date, other.date_at) = (Some(date), Some(at));
            continue;
        }
        if !met || other.planned != main.planned || other.told.start < main.told.start || !untimed(other) {
            continue;
        }
        let day = day_at(within, scenes, other.told.start).or_else(|| opening_hour(within, other.told.start));
        let Some((date, at)) = day else { continue };
        let same_hall = exact && Some(date) == main.date && !moves(other);
        let there = |place: &&Range<usize>| place::is_vague(within, place) || same_hall;
        let city = main.place.as_ref().filter(|_| other.place.is_none()).filter(there).cloned();
        let other = &mut scenes[i];
        (other.date, other.date_at) = (Some(date), Some(at));
        if city.is_some() {
            other.set_place(within, city);
        }
    }
}

/// The state in which something goes on whose place nothing else tells: the one that hosts it, or in which somebody who was met was
/// visited.
fn settle_state(within: &Within<'_>, scene: &mut Scene) {
    let doc = within.context.doc;
    let sentence = doc.sentence_at(scene.told.start).and_then(|i| doc.sentences.get(i));
    let Some(sentence) = sentence.filter(|_| scene.place.is_none()) else { return };
    let hosted = scene.kinds.iter().any(|kind| matches!(kind, EventKind::Forum | EventKind::Meeting));
    let place = if scene.confidence == confidence::COUNTERPART {
        place::state_visited(within, sentence.start..scene.told.start)
    } else if hosted && scene.confidence != confidence::CABINET {
        place::host(within, sentence, scene)
    } else {
        None
    };
    if place.is_some() {
        scene.set_place(within, place);
    }
}

/// The one day of the sentence that tells a scene, where it opens with that: `2) วันที่ 5 ตุลาคม 2567 ช่วงเช้า … และช่วงเย็น พบนาย ก`.
fn opening_day(within: &Within<'_>, scene: &Scene) -> Option<Day> {
    let doc = within.context.doc;
    let sentence = doc.sentence_at(scene.told.start).and_then(|i| doc.sentences.get(i))?;
    let mut days = within.event_dates(sentence.clone());
    let day = days.next().filter(|(_, at)| at.start < sentence.start + OPENS && at.end <= scene.told.start)?;
    days.next().is_none().then_some(day)
}

/// The day of the first sentence, for what a sentence with an hour tells at a place: `วันนี้ … โฆษก… เปิดเผยกำหนดการ`, and then
/// `เวลา 11.50 น. นายกรัฐมนตรีพบหารือกับ …`.
fn opening_hour(within: &Within<'_>, at: usize) -> Option<Day> {
    let doc = within.context.doc;
    let sentence = doc.sentence_at(at).and_then(|i| doc.sentences.get(i))?;
    let before = doc.slice(sentence.start..at.max(sentence.start));
    within.context.lexicon.frame_words.opening(before, Word::Again)?;
    within.context.lexicon.frame_words.first(before, Word::Hour)?;
    let first = doc.sentences.get(doc.sentences.partition_point(|s| s.start < doc.body.start))?;
    within.event_dates(first.clone()).next().filter(|(_, day)| day.start < first.start + OPENS)
}

/// Whether a place is a city or a state abroad, and no hall of it.
fn is_abroad(within: &Within<'_>, place: &Range<usize>) -> bool {
    place::is_vague(within, place) && within.countries(place.clone()).any(|country| country.iso != "TH")
}

/// Takes out of a scene whoever only sent others to it, as its sentence says, be they named again as they speak of it; unless nobody is left.
fn without_senders(within: &Within<'_>, scene: &mut Scene) {
    let doc = within.context.doc;
    let Some(sentence) = doc.sentence_at(scene.told.start).and_then(|i| doc.sentences.get(i)) else { return };
    let senders = within.people(sentence.clone()).filter(|person| scene::delegates(within, person));
    // Whoever presided as another sentence tells was there, whomever he sent besides.
    let others = || doc.sentences.iter().filter(|other| *other != sentence);
    let acts = |sender: usize| others().any(|other| scene::does(within, other, sender, &scene.kinds));
    let senders: Vec<usize> = senders.map(|person| person.index).filter(|&sender| !acts(sender)).collect();
    if scene.people.iter().any(|person| !senders.contains(person)) {
        scene.people.retain(|person| !senders.contains(person));
    }
}

/// Where one signing and one signed instrument are told, its parties took part, and its day is the instrument's.
fn sign(context: &Context<'_>, scenes: &mut [Scene], agreements: &[Agreement]) {
    let mut signings = scenes.iter_mut().filter(|s| s.kinds.contains(&EventKind::Signing));
    let mut signed = agreements.iter().filter(|a| a.status == AgreementStatus::Signed);
    let ((Some(scene), None), (Some(agreement), None)) =
        ((signings.next(), signings.next()), (signed.next(), signed.next()))
    else {
        return;
    };
    if scene.date.is_some() && agreement.signed_on.is_some() && scene.date != agreement.signed_on {
        return;
    }
    scene.date = scene.date.or(agreement.signed_on);
    let body = |id: &String| context.entities.bodies.iter().position(|b| b.id == *id);
    agreement.party_entities.iter().filter_map(body).for_each(|party| push_new(&mut scene.bodies, party));
}

/// Adds the bodies, named by themselves too, in whose office somebody took part: the company of its president, the association of its
/// head. A ministry is not there for its minister, nor a department for its head, unless it signs.
fn delegate(context: &Context<'_>, scene: &mut Scene, positions: &[Position]) {
    use OrganizationKind::{Agency, Association, Company, International, StateEnterprise, University};
    let signs = scene.kinds.contains(&EventKind::Signing);
    let sends = |kind: OrganizationKind| match kind {
        Company | University | Association | International => true,
        Agency | StateEnterprise => signs,
        _ => false,
    };
    let Scene { people, bodies, .. } = scene;
    for person in people.iter().filter_map(|&person| context.entities.people.get(person)) {
        let held = positions.iter().filter(|position| position.person_entity == person.id);
        for of in held.flat_map(|position| &position.of_entities) {
            let body = context.entities.bodies.iter().position(|body| body.id == *of);
            let sent = |&body: &usize| {
                context.entities.bodies.get(body).is_some_and(|body| !body.only_in_office && sends(body.kind))
            };
            body.filter(sent).into_iter().for_each(|body| push_new(bodies, body));
        }
    }
}

/// Adds a scene, or lets it fill in the event it tells of again.
fn add(within: &Within<'_>, scenes: &mut Vec<Scene>, new: Scene) {
    // Items of a list at two places are two events, even where nobody is named.
    let item = others::is_item(within, new.told.start);
    let apart = |old: &Scene| item && elsewhere(old, &new) && others::is_item(within, old.told.start);
    // The news took place lately: a day long past is of something before it.
    let long_past = new.date.is_some_and(|day| is_long_past(within, day));
    let there = |old: &Scene| old.place.is_some() && old.place == new.place;
    // `เมื่อเร็ว ๆ นี้`: that its day is not told is told.
    let lately = |old: &Scene| old.date.is_none() && old.date_at.is_some() && new.date.is_some();
    let before = |i: usize, old: &Scene| i == 0 && (old.date.is_none() && long_past && !there(old) || lately(old));
    // What was in another month is another event.
    let month = new.date_at.clone().filter(|_| new.date.is_none()).and_then(|at| within.dates(at).next());
    let month = month.map(|month| (month.date.year(), month.date.month()));
    let of = |day: Date| (day.year(), day.month());
    let in_other = |old: &Scene| month.is_some_and(|month| old.date.map(of).is_some_and(|told| told != month));
    let told = scenes
        .iter()
        .enumerate()
        .position(|(i, old)| !apart(old) && !before(i, old) && !in_other(old) && same(old, &new));
    let Some(old) = told.and_then(|i| scenes.get_mut(i)) else {
        scenes.push(new);
        return;
    };
    if old.place.is_none() {
        (old.place, old.place_name) = (new.place, new.place_name);
    }
    // What somebody did in a hall, where he also signed, was a signing.
    if new.kinds.contains(&EventKind::Signing) && new.people.iter().any(|person| old.people.contains(person)) {
        push_new(&mut old.kinds, EventKind::Signing);
    }
    old.date_at = old.date_at.take().or(new.date_at.filter(|_| new.date.is_some()));
    old.date = old.date.or(new.date);
    new.people.into_iter().for_each(|p| push_new(&mut old.people, p));
    new.bodies.into_iter().for_each(|b| push_new(&mut old.bodies, b));
    new.countries.into_iter().for_each(|c| push_new(&mut old.countries, c));
}

/// Whether two scenes have different places, neither within the other's name; in two languages that cannot be told.
fn elsewhere(a: &Scene, b: &Scene) -> bool {
    match (&a.place_name, &b.place_name) {
        (Some(a), Some(b)) => {
            let thai = |name: &str| name.contains(thai::is_thai);
            thai(a) == thai(b) && !a.contains(b.as_str()) && !b.contains(a.as_str())
        }
        _ => false,
    }
}

/// Whether two scenes tell of others who took part, and none of them the same.
fn among_others(old: &Scene, new: &Scene) -> bool {
    let nobody = new.people.is_empty() && new.bodies.is_empty();
    let shared = new.people.iter().any(|p| old.people.contains(p)) || new.bodies.iter().any(|b| old.bodies.contains(b));
    !nobody && !shared
}

/// Whether a title tells of what the text tells more fully: of a kind with it, of its people and states alone.
fn retold_in(scene: &Scene, title: &Scene) -> bool {
    let kinds = title.kinds.iter().any(|kind| scene.kinds.contains(kind));
    let states = title.countries.iter().all(|country| scene.countries.contains(country));
    let people = title.people.iter().all(|person| scene.people.contains(person));
    kinds && states && people && !title.people.is_empty()
}

/// Whether two scenes tell of one event: on one day, or of one kind with the same people or states.
fn same(old: &Scene, new: &Scene) -> bool {
    let kinds = old.kinds.iter().any(|k| new.kinds.contains(k));
    let elsewhere = elsewhere(old, new);
    let shared = new.countries.iter().any(|c| old.countries.contains(c));
    let stateless = new.countries.is_empty();
    let signing = |scene: &Scene| scene.kinds.contains(&EventKind::Signing);
    let known = new.people.iter().all(|p| old.people.contains(p));
    let cabinet = |scene: &Scene| scene.confidence == confidence::CABINET;
    if cabinet(old) != cabinet(new) {
        return kinds && old.date.is_some() && old.date == new.date && new.people.is_empty();
    }
    match (old.date, new.date) {
        // What is witnessed is the signing told of that day.
        (Some(a), Some(b)) if new.witnessed && signing(old) => a == b,
        // At another hour somebody else is met.
        (Some(a), Some(b)) if new.confidence == confidence::SAME_DAY => {
            let first = old.people.first();
            let others = new.people.iter().any(|p| !old.people.contains(p))
                && new.people.iter().all(|p| !old.people.contains(p) || Some(p) == first);
            let alone = new.people.iter().all(|p| Some(p) == first);
            // `จากนั้น ได้หารือร่วมกับกรม ข`: whoever is first did so with another body.
            let with_others = alone && !new.bodies.is_empty() && new.bodies.iter().all(|b| !old.bodies.contains(b));
            a == b && kinds && !elsewhere && !others && !with_others
        }
        (Some(a), Some(b)) => a == b && !(elsewhere && among_others(old, new)),
        _ if new.confidence == confidence::SAME_DAY && elsewhere => false,
        // One signing told again, nearby or by those who signed.
        _ if new.confidence == confidence::UNFIXED && signing(old) && signing(new) => {
            let states = stateless || old.countries.is_empty() || shared;
            let near = old.told.start.abs_diff(new.told.start) < SAME_MATTER;
            let by_them = if new.bodies.is_empty() { known } else { !among_others(old, new) };
            states && !elsewhere && (near || by_them)
        }
        // With others than before something else was spoken of.
        _ if new.confidence == confidence::BESIDES => {
            let bodies = !new.bodies.is_empty() && new.bodies.iter().all(|body| old.bodies.contains(body));
            kinds && known && (bodies || new.bodies.is_empty() && shared) && !elsewhere
        }
        _ if new.people.is_empty() => {
            let day_told_later = old.date.is_none() && new.date.is_some() && stateless;
            let by_bodies = stateless && !new.bodies.is_empty() && new.bodies.iter().all(|b| old.bodies.contains(b));
            kinds && (shared || day_told_later || by_bodies) && !elsewhere && old.planned == new.planned
        }
        // What is yet to come elsewhere is another than what has been.
        _ => {
            known && (kinds || new.confidence == confidence::COUNTERPART) && !(elsewhere && new.planned && !old.planned)
        }
    }
}

fn fact(context: &Context<'_>, scene: &Scene) -> Event {
    let Context { doc, entities, .. } = *context;
    let people = scene.people.iter().filter_map(|&p| entities.people.get(p)).map(|p| (&p.names, &p.id));
    let bodies = scene.bodies.iter().filter_map(|&b| entities.bodies.get(b)).map(|b| (&b.names, &b.id));
    let (participants, participant_entities): (Vec<String>, Vec<String>) =
        people.chain(bodies).filter_map(|(names, id)| Some((names.first()?.clone(), id.clone()))).unzip();
    let place = scene.place_name.clone();
    let kinds: Vec<&str> = scene.kinds.iter().map(|k| k.as_str()).collect();
    let date = scene.date.map(|d| d.to_string()).unwrap_or_default();
    let mut content = vec![kinds.join(","), date, place.clone().unwrap_or_default()];
    content.extend(participant_entities.iter().cloned());
    content.extend(scene.countries.iter().cloned());
    // Announced is what is still to come, whatever the words; on the day itself they tell.
    let planned = match (scene.date, doc.article.published) {
        (Some(day), Some(published)) if day != published => day > published,
        _ => scene.planned,
    };
    content.extend(planned.then(|| "planned".to_owned()));
    let content: Vec<&str> = content.iter().map(String::as_str).collect();
    let mut evidence: Vec<Range<usize>> =
        [Some(scene.told.clone()), scene.date_at.clone(), scene.place.clone()].into_iter().flatten().collect();
    evidence.sort_by_key(|r| r.start);
    evidence.dedup();
    Event {
        kinds: scene.kinds.clone(),
        date: scene.date,
        place,
        participants,
        participant_entities,
        countries: scene.countries.clone(),
        title: doc.slice(scene.told.clone()).trim().to_owned(),
        planned,
        support: Support {
            id: id::fact(&doc.article.id, "event", &content),
            confidence: scene.confidence,
            extractor: "events".to_owned(),
            evidence: evidence.into_iter().map(|range| doc.evidence(range)).collect(),
        },
    }
}
