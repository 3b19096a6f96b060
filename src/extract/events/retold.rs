//! The main event told again: sentences after the lead that name more of those who took part, who spoke, its venue or its day.

use std::ops::Range;

use jiff::civil::Date;

use super::SAME_MATTER;
use super::others;
use super::place;
use super::scene::{self, Scene};
use crate::extract::Context;
use crate::extract::within::{Within, back, cut, push_new};
use crate::lexicon::frame_words::{FrameWords, Role as Word};
use crate::model::mention::Served;
use crate::model::{EventKind, Language, OrganizationKind};
use crate::text::dates::Kind;

/// What somebody holds for others to come to.
const HOSTED: [EventKind; 3] = [EventKind::Forum, EventKind::Ceremony, EventKind::Training];
/// The end of words of attendance that end a sentence: `ร่วมด้วย`, but not `ร่วมด้วยช่วยกัน`.
const ALSO: &str = "ด้วย";
/// Sentences after the lead that may tell its event again.
const AFTER_LEAD: usize = 3;
/// The same for those that open with words of attendance.
const AFTER_LEAD_LISTED: usize = 8;
/// Bytes at the start of a sentence before a list of those who took part.
const BEFORE_LIST: usize = 30;
/// The same where the sentence is nothing but that list: `ทั้งนี้ในการหารือ นาย ก … นาย ข … เข้าร่วม`.
const BEFORE_ONLY_LIST: usize = 60;
/// Bytes of such a sentence that are read, and of one that lists who was there.
const LONGEST: usize = 1800;
const LONGEST_LIST: usize = 6000;
/// Bytes before the first name of a list that goes on, or that a word announces.
const AT_START: usize = 12;
/// Bytes between the words that say which event is meant and those that announce a list.
const BEFORE_NAMES: usize = 240;
/// Bytes between the word that says that some were there and the one that announces who.
const AFTER_ATTENDED: usize = 120;
/// Bytes from the lead within which a list is of those who were at its event.
const WHOLE_MATTER: usize = 3 * SAME_MATTER;
/// Bytes between a body that signs and whoever does so for it, in which its ministry may stand.
const BEHIND: usize = 90;
/// Bytes between the word for an event and the one that says it is today's.
const TODAY_WITHIN: usize = 240;
/// Bytes between the word that something was held and its day, the place between them.
const HELD_WITHIN: usize = 600;
/// Bytes between a word that gives the floor to the next and their name, and between the name and the verb of speech.
const FLOOR: usize = 6;
const FLOOR_SAID: usize = 420;
/// Bytes between the day that an article opens with and the hall, the hour between them.
const OPENS_AT: usize = 120;
/// Bytes between the words for an event and the hall that it goes on at.
const GOES_ON_AT: usize = 180;

/// Adds to the main event, which the sentence at `lead` tells, whoever the next sentences say took part in it: those that
/// open with words of attendance (`โดยมี …`), and those that tell of an event of its kind with one of its people.
pub fn complete(within: &Within<'_>, lead: usize, main: &mut Scene) {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let lead_end = doc.sentences.get(lead).map_or(0, |s| s.end);
    let near = doc.sentences.iter().skip(lead + 1).take_while(|sentence| sentence.start < lead_end + WHOLE_MATTER);
    for (n, sentence) in near.enumerate() {
        let end = cut(doc.text(), sentence.start, sentence.end, LONGEST);
        let text = doc.slice(sentence.start..end);
        let attend = n < AFTER_LEAD_LISTED && words.opening(text, Word::Attend).is_some();
        let dated = || within.event_dates(sentence.clone()).any(|(day, _)| Some(day) != main.date);
        let only_list = !attend && !dated() && lists_those_there(within, sentence.start..end);
        if n >= AFTER_LEAD && !attend && !only_list {
            continue;
        }
        let end = words.first(text, Word::Statement).map_or(end, |said| sentence.start + said.start);
        let stretch = sentence.start..end;
        // A list that a line break cut in two, or that a word such as `ทั้งนี้` opens, begins with a name and ends in the words
        // of attendance.
        let first = within.people(stretch.clone()).next();
        let goes_on = first.is_some_and(|p| p.mention.titled.start <= sentence.start + BEFORE_LIST)
            && words.first(text, Word::Attended).is_some();
        if HOSTED.iter().any(|kind| main.kinds.contains(kind)) {
            hosts(within, sentence, main);
        }
        let listed = goes_on || attend || only_list;
        let broken_off = !main.people.is_empty() && broken_off(within, sentence);
        // `ในโอกาสนี้` also opens what was spoken of, and bodies in it are that, unless they signed.
        let occasion = words.opening(text, Word::Occasion).is_some();
        // What is held long before or after is another event.
        let other_day = || {
            let apart = |day: Date| main.date.is_some_and(|main| (day - main).get_days().abs() > super::JOURNEY);
            within.event_dates(sentence.clone()).any(|(day, _)| apart(day))
        };
        let bodies_too =
            || listed || main.kinds.contains(&EventKind::Signing) || words.first(text, Word::Attended).is_some();
        if listed || occasion || broken_off {
            let end = cut(doc.text(), sentence.start, sentence.end, LONGEST_LIST);
            let said = words.first(doc.slice(sentence.start..end), Word::Statement);
            let list = sentence.start..said.map_or(end, |said| sentence.start + said.start);
            let list = if attend { until_plan(within, list) } else { list };
            let bodies_too = bodies_too();
            attendants(within, &list, main, bodies_too);
            if n < AFTER_LEAD_LISTED {
                settle(within, list, main);
            }
        } else if words.first(text, Word::Held).is_some() && !other_day() {
            settle(within, stretch.clone(), main);
        } else if let Some(again) = scene::read(within, stretch.clone(), None) {
            let other_day = within.event_dates(sentence.clone()).any(|(day, _)| Some(day) != main.date);
            let alike = again.kinds.iter().any(|kind| main.kinds.contains(kind));
            let shared = again.people.iter().any(|person| main.people.contains(person));
            // Whoever is met during a visit is met at a meeting of its own.
            let meets = |scene: &Scene| scene.kinds.iter().copied().any(scene::is_talk);
            if alike && shared && !other_day && (!main.planned || meets(main) || !meets(&again)) {
                again.people.into_iter().for_each(|person| push_new(&mut main.people, person));
                // A bloc in it is that of a summit which those who met speak of.
                let spoken_of = |&body: &usize| within.is_bloc(body) && !main.kinds.contains(&EventKind::Forum);
                let bodies: Vec<usize> = again.bodies.into_iter().filter(|body| !spoken_of(body)).collect();
                bodies.into_iter().for_each(|body| push_new(&mut main.bodies, body));
                settle(within, stretch.clone(), main);
            }
        }
        let first_names = n == 0 && main.people.is_empty();
        // `… จากนั้นนำเสนอผลงาน ณ ทำเนียบรัฐบาล เมื่อวันที่ …`: the day and the place of both.
        if n == 0 && main.date.is_none() && !doc.slice(lead_end..sentence.start).contains('\n') {
            settle(within, sentence.clone(), main);
        }
        if first_names || is_same_paragraph(within, lead_end, sentence) {
            if let Some(attend) = words.first(doc.slice(stretch.clone()), Word::Attend) {
                // `โดยมีผู้แทนจากกรม … และบริษัท … เข้าร่วมหารือด้วย`
                let list = until_plan(within, stretch.start + attend.start..stretch.end);
                let joined = words.first(doc.slice(list.clone()), Word::Attended).is_some();
                attendants(within, &list, main, joined);
            }
            main.settle_place(within, sentence.clone());
        }
    }
}

/// A list of those who were there, up to what is told in English of what they will do: `He was accompanied by A and is to meet B`.
fn until_plan(within: &Within<'_>, list: Range<usize>) -> Range<usize> {
    let doc = within.context.doc;
    let first = within.people(list.clone()).next().map(|person| person.mention.titled.end);
    let Some(named) = first.filter(|_| doc.article.language == Language::English) else { return list };
    let plan = within.context.lexicon.frame_words.first(doc.slice(named..list.end.max(named)), Word::Plan);
    list.start..plan.map_or(list.end, |plan| named + plan.start)
}

/// Whether a sentence is nothing but a list of those who were there: `ทั้งนี้ นาย ก … นาย ข … ร่วมด้วย`.
fn lists_those_there(within: &Within<'_>, stretch: Range<usize>) -> bool {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let Some(there) = words.first(doc.slice(stretch.clone()), Word::Attended) else { return false };
    let list = stretch.start..stretch.start + there.start;
    let said = words.first(doc.slice(list.clone()), Word::Statement).is_some();
    let mut people = within.people(list.clone()).map(|person| &person.mention.titled);
    let opens = people.next().is_some_and(|first| first.start <= stretch.start + BEFORE_ONLY_LIST);
    let Some(last) = people.last().filter(|_| opens && !said) else { return false };
    // `นาย ก และนาย ข ไม่ได้เข้าร่วม`, `นาย ก และนาย ข ชวนชาวบ้านเข้าร่วม`
    let between = doc.slice(scene::past_titles(within, last.end..list.end)..list.end);
    let ends = !doc.slice(stretch.clone())[there.clone()].ends_with(ALSO)
        || doc.slice(stretch)[there.end..].trim_end_matches(['.', ' ', '\n', '\r']).is_empty();
    ends && scene::are_there(words, between)
}

/// Adds those who are told to have signed one of the instruments of a signing: in the items of a list (`2) ความตกลง … โดยมีนาย ก
/// เป็นผู้ลงนาม`), and each with the body that they sign for (`ระหว่างกรม ก โดยนาย ข และบริษัท ค โดยนาง ง`).
pub fn signers(within: &Within<'_>, lead: usize, main: &mut Scene) {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    if main.planned || !main.kinds.contains(&EventKind::Signing) {
        return;
    }
    let from = doc.sentences.get(lead).map_or(0, |lead| lead.start);
    let sentences = doc.sentences.iter().skip(lead + 1).take_while(|sentence| sentence.start < from + SAME_MATTER);
    // Whether the items are of a list of those who sign: `ลงนามร่วมกันระหว่าง 6 หน่วยงาน ประกอบด้วย 1) กรม ก โดยนาย ข`.
    let mut open = false;
    for sentence in sentences {
        let item = others::is_item(within, sentence.start);
        let signed = within.cues(sentence.clone(), scene::kind).find(|(_, kind)| *kind == EventKind::Signing);
        let other_day = || within.event_dates(sentence.clone()).any(|(day, _)| Some(day) != main.date);
        if !item && signed.is_none() || other_day() {
            continue;
        }
        if item && words.first(doc.slice(sentence.clone()), Word::Sign).is_some() {
            let here = within.people(sentence.clone()).filter(|person| scene::took_part(within, person));
            here.for_each(|person| push_new(&mut main.people, person.index));
        }
        if !item {
            open = words.closes(doc.slice(sentence.clone()), Word::Listing);
        }
        let Some(at) = signed.map(|(signed, _)| signed.end).or(open.then_some(sentence.start)) else { continue };
        for body in within.bodies(at..sentence.end).filter(|body| !body.mention.inside_office) {
            let end = body.mention.range.end;
            let Some(person) = within.people(end..sentence.end).next() else { break };
            let between = doc.slice(end..person.mention.titled.start.max(end));
            let through = between.len() < BEHIND && words.closes(between, Word::SignedBy);
            if through && scene::took_part(within, &person) {
                push_new(&mut main.people, person.index);
                push_new(&mut main.bodies, body.index);
            }
        }
    }
}

/// Adds those whom the items of a list begin with that the lead, or a sentence that says who was there, opens: `ลงนามร่วมกับ 1) นาย ก …
/// 2) นาย ข …`; at a signing also the bodies.
pub fn itemised(within: &Within<'_>, lead: usize, main: &mut Scene) {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let signing = main.kinds.contains(&EventKind::Signing);
    let opens = |sentence: &Range<usize>| {
        let text = doc.slice(sentence.clone());
        // A list by itself may be of anybody: `ผู้ต้องหา ได้แก่ …`.
        let come = || {
            let near = &text[back(text, text.len(), 0, AFTER_ATTENDED)..];
            signing || [Word::Attended, Word::Delegation, Word::There].iter().any(|r| words.first(near, *r).is_some())
        };
        match words.closes(text, Word::Listing) {
            true => come(),
            false => [Word::There, Word::Joined].iter().any(|role| words.closes(text, *role)),
        }
    };
    let mut open = false;
    for (n, sentence) in doc.sentences.iter().skip(lead).take(AFTER_LEAD_LISTED).enumerate() {
        if !open || !others::is_item(within, sentence.start) {
            let listed = n == 0 || words.opening(doc.slice(sentence.clone()), Word::Attend).is_some();
            open = listed && opens(sentence);
            continue;
        }
        let first = sentence.start..sentence.start + BEFORE_LIST;
        let person = within.people(sentence.clone()).find(|p| first.contains(&p.mention.titled.start));
        let body = within.bodies(sentence.clone()).find(|b| first.contains(&b.mention.range.start));
        match person.filter(|person| scene::took_part(within, person)) {
            Some(person) => push_new(&mut main.people, person.index),
            None => body.into_iter().filter(|_| signing).for_each(|b| push_new(&mut main.bodies, b.index)),
        }
        main.settle_place(within, sentence.clone());
    }
}

/// Adds those listed after words of attendance within the lead or a sentence soon after it, however far on they stand: `… โดยมีนาย ก
/// อธิบดี… นาย ข … ร่วมให้การต้อนรับ`. One by themselves must be told to have been there.
pub fn joined(within: &Within<'_>, lead: usize, main: &mut Scene) {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    for sentence in outside_lists(within, lead).take(1 + AFTER_LEAD) {
        let text = doc.slice(sentence.clone());
        let other_day = || within.event_dates(sentence.clone()).any(|(day, _)| Some(day) != main.date);
        let again = words.opening(text, Word::Again).is_some() && words.opening(text, Word::Occasion).is_none();
        let other_time = || words.first(text, Word::Sometime).is_some() || of_earlier_year(within, sentence, main);
        if sentence.start > main.told.start && (again || other_day() || other_time()) {
            continue;
        }
        for word in words.all(text, Word::Attend) {
            let from = sentence.start + word.end;
            let mut people = within.people(until_plan(within, from..sentence.end)).peekable();
            if people.peek().is_none_or(|first| first.mention.titled.start > from + AT_START) {
                continue;
            }
            let mut listed = Vec::new();
            let mut end = from;
            while let Some(person) = people.next_if(|person| {
                let between = doc.slice(end..person.mention.titled.start.max(end));
                listed.is_empty() || goes_on(words, between)
            }) {
                end = scene::past_titles(within, person.mention.titled.end..sentence.end).max(end);
                listed.push(person);
            }
            let rest = doc.slice(end..sentence.end.max(end));
            let there = words.first(rest, Word::Attended).is_some_and(|at| scene::are_there(words, &rest[..at.start]));
            let to_come = !main.planned && words.first(&text[..word.start], Word::Plan).is_some();
            // `พร้อมด้วยนาย ก และนาย ข ที่เคยผลักดันโครงการ` need not have been there.
            let in_lead =
                || sentence.contains(&main.told.start) && words.opening(rest.trim_start(), Word::Authorised).is_none();
            let ends = || listed.len() > 1 && (rest.chars().all(|c| !c.is_alphanumeric()) || in_lead());
            if !to_come && (there || ends()) {
                let here = listed.into_iter().filter(|person| scene::took_part(within, person));
                here.for_each(|person| push_new(&mut main.people, person.index));
            }
        }
    }
}

/// The lead and the sentences after it but for those of the items of a list, each of which tells of somebody or somewhere else: `จัดพิธี
/// ทั่วประเทศ อาทิ 1. จังหวัด ก ณ …`. Items within a line are of names.
fn outside_lists<'a>(within: &'a Within<'_>, lead: usize) -> impl Iterator<Item = &'a Range<usize>> {
    let doc = within.context.doc;
    let mut last: Option<usize> = None;
    let mut in_item = false;
    doc.sentences.iter().skip(lead).filter(move |sentence| {
        let begins_line = last.is_some_and(|end| doc.slice(end..sentence.start).contains('\n'));
        in_item = if begins_line { others::is_item(within, sentence.start) } else { in_item };
        last = Some(sentence.end);
        !in_item
    })
}

/// Whether a sentence speaks of a year before that of the main event.
fn of_earlier_year(within: &Within<'_>, sentence: &Range<usize>, main: &Scene) -> bool {
    main.date.is_some_and(|day| within.dates(sentence.clone()).any(|date| date.date.year() < day.year()))
}

/// Whether a sentence goes on with what the lead before it tells: in the same paragraph, and not of what came then.
fn is_same_paragraph(within: &Within<'_>, lead_end: usize, sentence: &Range<usize>) -> bool {
    let doc = within.context.doc;
    let then = within.context.lexicon.frame_words.opening(doc.slice(sentence.clone()), Word::Again).is_some();
    !then && lead_end <= sentence.start && !doc.slice(lead_end..sentence.start).contains('\n')
}

/// Whether a sentence goes on with the list that a line break cut in two: the one before ends with a name or an office, this
/// one begins with one, and nobody speaks in it.
fn broken_off(within: &Within<'_>, sentence: &Range<usize>) -> bool {
    let Context { doc, mentions, lexicon, .. } = within.context;
    let before = doc.slice(0..sentence.start).trim_end().len();
    let ends = |r: &Range<usize>| r.end >= before && r.start < before;
    let begins = |r: &Range<usize>| {
        let before = || doc.slice(sentence.start..r.start).trim();
        r.start >= sentence.start
            && r.start <= sentence.start + AT_START
            && (before().is_empty() || lexicon.frame_words.joins(before()))
    };
    let any = |at: &dyn Fn(&Range<usize>) -> bool| {
        mentions.people.iter().any(|p| at(&p.titled)) || mentions.offices.iter().any(|o| at(&o.range))
    };
    let speaks = || lexicon.frame_words.first(doc.slice(sentence.clone()), Word::Statement).is_some();
    any(&ends) && any(&begins) && !speaks()
}

/// Adds those whom a later sentence lists as there: `การหารือครั้งนี้มี … ได้แก่ นาย …`, `มีผู้บริหารเข้าร่วม อาทิ นาย …`,
/// `The Thai delegation included …`.
pub fn listed_later(within: &Within<'_>, lead: usize, main: &mut Scene) {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let told = doc.sentences.get(lead).map_or(0, |lead| lead.start);
    // Where the names of a list begin that a word of this role, no further off than this before it, announces.
    let list = |sentence: &Range<usize>, role: Word, most: usize| {
        words.all(doc.slice(sentence.clone()), role).find_map(|word| {
            let after = sentence.start + word.end;
            let end = cut(doc.text(), after, sentence.end, most);
            words.first(doc.slice(after..end), Word::Listing).map(|list| after + list.end)
        })
    };
    let to_come = |range: Range<usize>| words.first(doc.slice(range), Word::Plan).is_some();
    for sentence in doc.sentences.iter().skip(lead + 1) {
        let of_this = list(sentence, Word::ThisOne, BEFORE_NAMES);
        let other_day = || within.event_dates(sentence.clone()).any(|(day, _)| Some(day) != main.date);
        let of_main = || sentence.start < told + WHOLE_MATTER && !other_day();
        let here = |from: &usize| of_main() && (main.planned || !to_come(sentence.start..*from));
        let sent = || list(sentence, Word::Delegation, BEFORE_NAMES).filter(here);
        let attended = || list(sentence, Word::Attended, AFTER_ATTENDED).filter(here);
        let people = of_this.or_else(sent);
        let Some(from) = people.or_else(attended) else { continue };
        let person = within.people(from..sentence.end).next().map(|p| p.mention.titled.start);
        let title = within.offices(from..sentence.end).next().map(|office| office.range.start);
        let begins = [person, title].into_iter().flatten().any(|start| start <= from + AT_START);
        if person.is_some() && begins {
            let said = words.first(doc.slice(from..sentence.end), Word::Statement);
            let to = cut(doc.text(), from, said.map_or(sentence.end, |said| from + said.start), LONGEST_LIST);
            attendants(within, &(from..to), main, people.is_none());
        }
        // `ความร่วมมือครั้งนี้มีหน่วยงาน … อาทิ กระทรวง …`: bodies that stand one after another.
        let mut end = from;
        for body in within.bodies(from..sentence.end).filter(|body| !body.mention.inside_office) {
            let between = doc.slice(end..body.mention.range.start.max(end));
            if between.len() > AT_START && end == from
                || end > from && !scene::goes_on(between) && !words.joins(between)
            {
                break;
            }
            push_new(&mut main.bodies, body.index);
            end = body.mention.range.end;
        }
    }
}

/// Adds those to whom the article gives the floor after its first speaker: `ด้านนาย … กล่าวว่า`; at a signing, a ceremony or a
/// forum also whoever is first named as they begin to speak: `นาย … อธิบดีกรม … กล่าวว่า`; at a signing whoever speaks anywhere for
/// a body that signs.
pub fn further_speakers(within: &Within<'_>, lead: usize, main: &mut Scene) {
    const WITH_SPEECHES: [EventKind; 4] =
        [EventKind::Signing, EventKind::Ceremony, EventKind::Forum, EventKind::Training];
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let speeches = !main.planned && WITH_SPEECHES.iter().any(|kind| main.kinds.contains(kind));
    let signing = !main.planned && main.kinds.contains(&EventKind::Signing);
    for (i, sentence) in doc.sentences.iter().enumerate().filter(|(i, _)| *i != lead) {
        if sentence.start < doc.body.start || i < lead && !signing {
            continue;
        }
        let floor = words.opening(doc.slice(sentence.clone()), Word::Floor).filter(|_| i > lead);
        let Some(opening) = floor.or(speeches.then_some(0)) else { continue };
        let from = sentence.start + opening;
        let to = cut(doc.text(), from, sentence.end, FLOOR_SAID);
        let speaker = within.people(from..to).find(|p| p.mention.titled.start <= from + FLOOR);
        let Some(speaker) = speaker.filter(|p| scene::took_part(within, p)) else { continue };
        // Whoever was named before tells of it, perhaps from afar.
        let named_before = || within.people(0..sentence.start).any(|person| person.index == speaker.index);
        let end = speaker.mention.titled.end;
        let office = within.offices(end..to).next().filter(|office| {
            let between = doc.slice(end..office.range.start);
            between.len() <= FLOOR || words.only(between, Word::Acting)
        });
        // Ministers speak of many signings.
        let signs = |served: &Served| match served {
            Served::Body(i) => within
                .body(*i)
                .is_some_and(|(body, entity)| entity.kind != OrganizationKind::Ministry && main.bodies.contains(&body)),
            _ => false,
        };
        let for_signer = || signing && office.is_some_and(|office| office.served.iter().any(signs));
        let first_named = || i > lead && office.is_some() && !named_before();
        if floor.is_none() && !first_named() && !for_signer() {
            continue;
        }
        if words.first(doc.slice(speaker.mention.titled.end..to), Word::Statement).is_some() {
            push_new(&mut main.people, speaker.index);
        }
    }
}

/// Adds the body that opens the title, where the title says that it acts, and those that it says it acts or meets with: `ดีอี จับมือ ก
/// และ ข`, `… หารือ ก`. A call on somebody is theirs alone.
pub fn titled(within: &Within<'_>, main: &mut Scene) {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    if main.kinds.contains(&EventKind::CourtesyCall) {
        return;
    }
    let title = doc.title.clone();
    // `Statement by H.E. Mr. …, Prime Minister, at the … Summit`
    let speaker = within.people(title.clone()).next().filter(|person| {
        let before = doc.slice(title.start..person.mention.titled.start).trim_end();
        let style = ["His Excellency", "Her Excellency"].iter().find_map(|style| before.strip_suffix(style));
        words.closes(style.unwrap_or(before).trim_end(), Word::SignedBy)
    });
    speaker.into_iter().for_each(|person| push_new(&mut main.people, person.index));
    let marks = |c: char| !c.is_alphanumeric();
    let opens = |at: usize| doc.slice(title.start..at).chars().all(marks);
    let mut last: Option<usize> = None;
    for body in within.bodies(title.clone()) {
        let range = body.mention.range.clone();
        let goes_on = |end: usize| goes_on(words, doc.slice(end..range.start.max(end)));
        let stage = body.entity.names.iter().any(|name| words.is(name, Word::Stage));
        let free = !body.mention.inside_office && !body.entity.only_in_office && !stage;
        if free && (last.is_some_and(goes_on) || is_met(within, title.start..range.start)) {
            push_new(&mut main.bodies, body.index);
            last = Some(range.end);
        }
    }
    let Some(body) = within.bodies(title.clone()).find(|body| opens(body.mention.range.start)) else { return };
    let rest = doc.slice(body.mention.range.end..title.end).trim_start_matches(marks);
    if !body.mention.inside_office && !body.entity.only_in_office && words.opening(rest, Word::Acts).is_some() {
        push_new(&mut main.bodies, body.index);
    }
}

/// Whether whoever is named right after a stretch of a title is acted or met with: `จับมือ`, `หารือผู้บริหาร`, `meets with`.
fn is_met(within: &Within<'_>, before: Range<usize>) -> bool {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let marks = [' ', '“', '"', '‘', '\''];
    let mut text = doc.slice(before.clone()).trim_end_matches(marks);
    if words.closes(text, Word::Allies) {
        return true;
    }
    let met = |text: &str| {
        let cue = within.cues(before.clone(), scene::kind).filter(|(_, kind)| scene::is_talk(*kind));
        cue.into_iter().any(|(cue, _)| cue.end == before.start + text.len())
    };
    if let Some(joined) = words.closing(text, Word::Joined).filter(|_| !met(text)) {
        text = text[..text.len() - joined].trim_end_matches(marks);
    }
    met(text)
}

/// Where a main event took place whose lead does not say so: the first venue told, among what goes on that day. A meeting of
/// the cabinet has its own.
pub fn venue(within: &Within<'_>, lead: usize, main: &mut Scene) {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    // `เยือนประเทศไทย` leaves open where in it.
    let home = |place: &Range<usize>| within.countries(place.clone()).any(|c| c.iso == "TH" && c.range == *place);
    // Of several days no one hall is the place of a journey; what is told with no place at all, as a fair is, stays in its hall.
    let several = main.date.zip(main.date_at.clone()).is_some_and(|day| others::of_several(within, &day));
    if several && main.place.is_some()
        || main.place.as_ref().is_some_and(|place| !home(place))
        || main.confidence == super::confidence::CABINET
    {
        return;
    }
    let from = doc.sentences.get(lead).map_or(0, |lead| lead.start);
    let of_main = |sentence: &Range<usize>| {
        let text = doc.slice(sentence.clone());
        let other_day = within.event_dates(sentence.clone()).any(|(day, _)| Some(day) != main.date);
        // `ในโอกาสนี้` goes on with the same.
        let again = words.opening(text, Word::Again).is_some() && words.opening(text, Word::Occasion).is_none();
        !other_day && !again && words.first(text, Word::Sometime).is_none()
    };
    // A programme in English tells halls of many stops; of a visit to Thailand it tells where that is received.
    let stops = main.planned && main.place.is_none() && doc.article.language == Language::English;
    let most = if stops { 1 + AFTER_LEAD } else { usize::MAX };
    let sentences = outside_lists(within, lead).take(most).take_while(|sentence| sentence.start < from + SAME_MATTER);
    // A city may be where an envoy serves.
    let hall = |place: &Range<usize>| !place::is_vague(within, place);
    // `โดยจะมีการประชุมคณะทำงาน ณ …`: the hall of what is yet to be held.
    let to_come = |s: &Range<usize>, place: &Range<usize>| {
        let near = back(doc.text(), place.start, s.start, GOES_ON_AT)..place.start;
        let cue = within.cues(near.clone(), scene::kind).last().map(|(cue, _)| cue.start);
        let planned = |cue: usize| words.first(doc.slice(near.start..cue), Word::Plan).is_some();
        !main.planned && s.start > main.told.start && cue.is_some_and(planned)
    };
    let told = sentences
        .filter(|s| of_main(s))
        .find_map(|s| place::venues(within, s.clone()).find(|place| hall(place) && !to_come(s, place)));
    let told = told.or_else(|| {
        // Whoever calls from there need not be there.
        if main.kinds.contains(&EventKind::PhoneCall) {
            return None;
        }
        let lead = doc.sentences.get(lead).into_iter();
        let before = doc.sentences.iter().filter(|s| (doc.body.start..from).contains(&s.start) && of_main(s)).rev();
        lead.chain(before).find_map(|s| place::of_hour(within, s.clone()))
    });
    let told = told.or_else(|| {
        let near = outside_lists(within, lead).take(1 + AFTER_LEAD).filter(|s| of_main(s));
        near.filter(|_| main.place.is_none()).find_map(|s| place::venues(within, s.clone()).next())
    });
    // `… จัดขึ้น ณ … เมื่อวันที่ …`, be it far on.
    let told = told.or_else(|| {
        let on_day = |s: &Range<usize>| within.event_dates(s.clone()).any(|(day, _)| Some(day) == main.date);
        let held = |s: &&Range<usize>| words.first(doc.slice((*s).clone()), Word::Held).is_some() && on_day(s);
        let held = outside_lists(within, lead).filter(|_| main.place.is_none()).filter(held);
        held.filter(|s| of_main(s)).find_map(|s| place::told(within, s.clone()))
    });
    // The title, and what stands before the lead: `พิธี … ณ …`, where the same kind of event is what goes on there.
    let told = told.or_else(|| {
        let apart = |s: &Range<usize>| {
            let text = doc.slice(s.clone());
            let plan = !main.planned && words.first(text, Word::Plan).is_some();
            plan || words.first(text, Word::Aftermath).is_some()
        };
        let here = |s: &Range<usize>, place: &Range<usize>| {
            let near = back(doc.text(), place.start, s.start, GOES_ON_AT)..place.start;
            within.cues(near, scene::kind).last().is_none_or(|(_, kind)| main.kinds.contains(&kind))
        };
        let before = doc
            .sentences
            .iter()
            .take(lead)
            .filter(|s| main.place.is_none() && of_main(s) && is_of_main(within, s, main) && !apart(s));
        before.rev().find_map(|s| place::venues(within, s.clone()).next().filter(|place| here(s, place)))
    });
    if told.is_some() {
        main.set_place(within, told);
    }
}

/// Whether a sentence outside the lead may tell where the main event went on: it names nobody, or somebody who took part; whoever else
/// spoke or was met that day was so elsewhere.
fn is_of_main(within: &Within<'_>, sentence: &Range<usize>, main: &Scene) -> bool {
    let mut people = within.people(sentence.clone()).map(|person| person.index).peekable();
    sentence.contains(&main.told.start) || people.peek().is_none() || people.any(|person| main.people.contains(&person))
}

/// The hall that the article opens with beside a day and an hour (`วันนี้ (5 ตุลาคม 2567) เวลา 10.00 น. ณ ห้องประชุม …`), for a main
/// event of that day whose place nothing else tells: whoever spoke there, it is where the news is from.
pub fn opening(within: &Within<'_>, main: &mut Scene) {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    if main.place.is_some() || main.planned || main.kinds.contains(&EventKind::PhoneCall) {
        return;
    }
    let first = doc.sentences.partition_point(|s| s.start < doc.body.start);
    let of_main = |sentence: &Range<usize>| is_of_main(within, sentence, main);
    let told = doc.sentences.iter().skip(first).take(AFTER_LEAD).filter(|s| of_main(s)).find_map(|sentence| {
        let (day, at) = within.event_dates(sentence.clone()).next()?;
        let place = place::venues(within, at.end..sentence.end).next()?;
        let hour = words.holds(doc.slice(at.end..place.start.max(at.end)), Word::Hour);
        (Some(day) == main.date && hour && place.start < at.end + OPENS_AT).then_some(place)
    });
    if told.is_some() {
        main.set_place(within, told);
    }
}

/// The province in which somebody holds an event whose place nothing else tells: `เปิดงานสัมมนา … จังหวัด…`.
pub fn province(within: &Within<'_>, lead: usize, main: &mut Scene) {
    let lead = within.context.doc.sentences.get(lead).cloned();
    let held = HOSTED.iter().any(|kind| main.kinds.contains(kind));
    if let Some(lead) = lead.filter(|_| main.place.is_none() && held)
        && let Some(area) = place::area(within, main.told.start..lead.end.max(main.told.start))
    {
        main.set_place(within, Some(area));
    }
}

/// The day of a main event that is told without one: `การลงนามในวันนี้`.
pub fn day(within: &Within<'_>, lead: usize, main: &mut Scene) {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    if main.date.is_some() || main.date_at.is_some() || main.planned {
        return;
    }
    let from = doc.sentences.get(lead).map_or(0, |lead| lead.start);
    let sentences = doc.sentences.iter().skip(lead).take_while(|sentence| sentence.start < from + SAME_MATTER);
    let today = sentences.flat_map(|sentence| {
        let held = |at: &Range<usize>| {
            let before = doc.slice(sentence.start..at.start);
            let cue = within.cues(sentence.start..at.start, scene::kind).filter(|(_, k)| main.kinds.contains(k)).last();
            // `ในวันนี้ได้หารือ …`, `โดยวันนี้ได้หารือ …`
            let next = within.cues(at.end..sentence.end.max(at.end), scene::kind).next();
            let told = next.is_some_and(|(cue, kind)| {
                main.kinds.contains(&kind) && words.only(doc.slice(at.end..cue.start), Word::Auxiliary)
            });
            told && words.closes(before, Word::Clause)
                || words.closes(before, Word::InsideSign)
                    && (told || cue.is_some_and(|(cue, _)| at.start - cue.end < TODAY_WITHIN))
        };
        within.dates(sentence.clone()).filter(|date| date.kind == Kind::Relative).filter(move |date| held(&date.range))
    });
    let published = doc.article.published;
    if let Some(today) = today.into_iter().find(|today| Some(today.date) == published) {
        (main.date, main.date_at) = (Some(today.date), Some(today.range.clone()));
    }
    if main.date.is_none()
        && let Some((day, at)) = over_hour(within, lead).or_else(|| dateline(within, lead))
    {
        (main.date, main.date_at) = (Some(day), Some(at));
    }
}

/// The day of the line before the lead, where that opens with an hour: a line break cut the two apart.
fn over_hour(within: &Within<'_>, lead: usize) -> Option<(Date, Range<usize>)> {
    let doc = within.context.doc;
    let told = doc.sentences.get(lead)?;
    within.context.lexicon.frame_words.opening(doc.slice(told.clone()), Word::Hour)?;
    let line = doc.sentences.get(lead.checked_sub(1)?).filter(|line| line.start >= doc.body.start)?;
    others::heading(within, line.clone())
}

/// The day of an article whose lead gives none: that of a dateline further on (`วันที่ 5 ตุลาคม 2567 – จาก…`), one that closes the text
/// in brackets, or that on which something was held there (`จัดขึ้น ณ … เมื่อวันที่ …`).
fn dateline(within: &Within<'_>, lead: usize) -> Option<(Date, Range<usize>)> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let recent = |(day, at): &(Date, Range<usize>)| {
        let past = doc.article.published.is_some_and(|published| *day <= published);
        past && super::is_recent(within, *day) && within.dates(at.clone()).all(|date| date.kind == Kind::Absolute)
    };
    let of_all = |(_, at): &(Date, Range<usize>)| {
        let Some(sentence) = doc.sentence_at(at.start).and_then(|i| doc.sentences.get(i)) else { return false };
        let after = doc.slice(at.end..sentence.end.max(at.end)).trim_start();
        let opens = at.start <= sentence.start + AT_START && after.starts_with(['-', '–']);
        let rest = doc.slice(at.end..doc.body.end.max(at.end));
        let ends = rest.chars().all(|c| !c.is_alphanumeric());
        let bracketed = || doc.slice(sentence.start..at.start).trim_end().ends_with('(') && rest.starts_with(')');
        let held = || {
            let before = doc.slice(back(doc.text(), at.start, sentence.start, HELD_WITHIN)..at.start);
            words.first(before, Word::Held).is_some()
        };
        opens || ends && bracketed() || held()
    };
    let sentences = doc.sentences.iter().skip(lead + 1);
    sentences.flat_map(|sentence| within.event_dates(sentence.clone())).filter(recent).find(of_all)
}

/// Takes the day of the main event, and a place more exact than a city, from a sentence that tells it again.
fn settle(within: &Within<'_>, stretch: Range<usize>, main: &mut Scene) {
    main.settle_place(within, stretch.clone());
    if main.date.is_none()
        && main.date_at.is_none()
        && within.context.doc.article.published.is_some()
        && let Some((day, at)) = within.event_dates(stretch).find(|(day, _)| super::is_recent(within, *day))
    {
        (main.date, main.date_at) = (Some(day), Some(at));
    }
}

/// Adds the bodies that a sentence without another day says hold the event: `งานดังกล่าวจัดโดยกรม ก และกรม ข`.
fn hosts(within: &Within<'_>, sentence: &Range<usize>, main: &mut Scene) {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    if within.event_dates(sentence.clone()).any(|(day, _)| Some(day) != main.date) {
        return;
    }
    let mut last: Option<usize> = None;
    for body in within.bodies(sentence.clone()).filter(|body| !body.mention.inside_office) {
        let range = body.mention.range.clone();
        let goes_on = |end: usize| goes_on(words, doc.slice(end..range.start.max(end)));
        if words.closes(doc.slice(sentence.start..range.start), Word::HeldBy) || last.is_some_and(goes_on) {
            push_new(&mut main.bodies, body.index);
            last = Some(range.end);
        }
    }
}

/// Whether a list goes on between two names, or a word past the short form of the first joins them.
fn goes_on(words: &FrameWords, between: &str) -> bool {
    scene::goes_on(between) || words.joins(scene::past_bracket(between).trim_matches([' ', ')']))
}

/// Adds the people of a list to those who took part, and its bodies; not those to whom wishes are sent.
fn attendants(within: &Within<'_>, stretch: &Range<usize>, main: &mut Scene, bodies: bool) {
    let words = &within.context.lexicon.frame_words;
    let wishes = words.first(within.context.doc.slice(stretch.clone()), Word::Wishes);
    let stretch = &(stretch.start..wishes.map_or(stretch.end, |wishes| stretch.start + wishes.start));
    for person in within.people(stretch.clone()).filter(|p| scene::took_part(within, p)) {
        push_new(&mut main.people, person.index);
    }
    if !bodies {
        return;
    }
    let venues: Vec<Range<usize>> = place::venues(within, stretch.clone()).collect();
    let in_venue = |r: &Range<usize>| venues.iter().any(|venue| venue.start <= r.start && r.end <= venue.end);
    for body in within.bodies(stretch.clone()).filter(|b| !b.mention.inside_office && !b.entity.only_in_office) {
        if !in_venue(&body.mention.range) {
            push_new(&mut main.bodies, body.index);
        }
    }
}
