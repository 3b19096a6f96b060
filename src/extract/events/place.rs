//! Where an event takes place: the words after `ณ`, `ที่`, `at`.

use std::ops::Range;

use super::scene::{self, Scene};
use crate::extract::within::{Within, back, cut};
use crate::lexicon::frame_words::{FrameWords, Role as Word};
use crate::model::mention::{BodyMention, CountryForm, CountryMention, OfficeMention};
use crate::model::{EventKind, Language, OrganizationKind, Role};
use crate::text::thai;

/// What names of areas in Latin letters end with.
const AREAS: [&str; 5] = [" province", " Province", " district", " District", " provinces"];
/// Words in small letters that a place in Latin letters may hold.
const WITHIN: [&str; 19] = [
    "of",
    "the",
    "in",
    "at",
    "de",
    "du",
    "des",
    "di",
    "la",
    "le",
    "provinces",
    "districts",
    "floor",
    "meeting",
    "stage",
    "front",
    "wellness",
    "border",
    "water",
];
/// The ends of names in Latin letters of those who own something.
const OWNERS: [&str; 2] = ["’s", "'s"];
/// Those who serve in a state that their title names.
const ENVOYS: [Role; 3] = [Role::Ambassador, Role::Diplomat, Role::ChargeDaffaires];
/// A place told in more bytes than this is cut there.
const LONGEST: usize = 360;
/// A place told in fewer is none; a city in Latin letters may be shorter.
const SHORTEST: usize = 6;
const SHORTEST_LATIN: usize = 3;
/// Bytes of the name of a city in Latin letters.
const CITY: usize = 30;
/// Words between spaces that a place may have.
const PARTS: usize = 9;
/// The same in Latin letters.
const LATIN_PARTS: usize = 14;
/// Bytes before a place in which the word for an hour stands that it follows.
const HOUR: usize = 12;
/// Bytes of a word that no longer names a province or part of a hall by itself.
const LONG_WORD: usize = 45;
/// Bytes after the words for a visit in which whoever pays it is named before the state that it is to.
const VISITOR: usize = 240;
/// Bytes after the words for a visit in which the company that it is to may be named.
const COMPANY: usize = 180;
/// Bytes of the words for what goes on at a place that is visited.
const DEEDS: usize = 60;
/// Bytes after the day of what may be hosted in which something else is told to be done on it.
const NEXT_DEED: usize = 240;
/// Bytes after the words for a visit in which the province that it is to may be named.
const AREA: usize = 900;

/// The first place told in a stretch: after a sign; failing that, what a visit is to, a city named there, or the country that
/// a visit is to.
pub fn find(within: &Within<'_>, stretch: Range<usize>, cue: usize, visit: bool) -> Option<Range<usize>> {
    let words = &within.context.lexicon.frame_words;
    let doc = within.context.doc;
    let city = || {
        within.countries(stretch.clone()).find(|c| {
            c.form == CountryForm::Place
                && words.opening(doc.slice(c.range.clone()), Word::PlaceHead).is_some()
                // `เอกอัครราชทูต ณ กรุง…` is where somebody serves.
                && !within.in_office(c.range.start)
        })
    };
    let abroad = || {
        let near = |c: &&CountryMention| c.range.start < cue + 120 && c.form != CountryForm::Adjective;
        // `the visit of Mr. …, Minister for Foreign Affairs of Australia`
        let of_office = |c: &CountryMention| {
            let latin = doc.slice(c.range.clone()).is_ascii();
            latin && within.in_office(c.range.start) && !doc.slice(cue..c.range.start).ends_with(" to ")
        };
        within.countries(cue..stretch.end).filter(|c| c.iso != "TH" && !of_office(c)).find(|c| visit && near(c))
    };
    // `เยือนไทย`: to Thailand is where a visit is, if nothing more exact is told.
    let home = || {
        let mut cues = within.cues(cue..stretch.end, scene::kind).filter(|(_, kind)| *kind == EventKind::Visit);
        let state = |at: usize| within.countries(at..stretch.end).next().filter(|c| c.range.start == at);
        let visited = cues.find_map(|(cue, _)| {
            // `pays an official visit to Thailand`
            let to = [" to the ", " to "].iter().find(|to| doc.slice(cue.end..stretch.end).starts_with(**to));
            state(cue.end + to.map_or(0, |to| to.len())).or_else(|| whose(within, cue.end..stretch.end))
        });
        visited.filter(|c| c.iso == "TH" && !is_owner(doc.rest(c.range.end)))
    };
    let latin = |c: &&CountryMention| doc.slice(c.range.clone()).is_ascii();
    told(within, stretch.clone())
        .or_else(|| visit.then(home).flatten().filter(latin).map(|c| c.range.clone()))
        .or_else(|| grounds(within, stretch.clone()))
        .or_else(|| after_time(within, stretch.clone()))
        .or_else(|| visit.then(|| visited(within, stretch.clone())).flatten())
        .or_else(|| visit.then(|| company(within, stretch.clone())).flatten())
        .or_else(|| {
            let home = || visit.then(home).flatten();
            city().or_else(home).or_else(abroad).filter(|c| c.inside_body.is_none()).map(|c| c.range.clone())
        })
        .or_else(|| visit.then(|| area(within, cue..stretch.end)).flatten())
}

/// The state that is told to host what goes on: `ประเทศไทยจะเป็นเจ้าภาพจัดการประชุม`, `Thailand will host the Coral Summit`.
pub fn host(within: &Within<'_>, sentence: &Range<usize>, scene: &Scene) -> Option<Range<usize>> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let cue = within.cues(scene.told.start..sentence.end, scene::kind).next()?.0;
    let stretch = sentence.start..cue.end;
    // `ไทยจะเป็นเจ้าภาพการประชุม ก และเมื่อวันที่ 1 ได้หารือ`: what is hosted is not what the day is of.
    if let Some(day) = scene.date_at.as_ref().filter(|day| day.start >= cue.end && day.start < sentence.end) {
        let after = day.end..cut(doc.text(), day.end, sentence.end, NEXT_DEED);
        if words.first(doc.slice(cue.end..day.start), Word::Clause).is_some()
            || within.cues(after, scene::kind).next().is_some()
        {
            return None;
        }
    }
    words.all(doc.slice(stretch.clone()), Word::Hosting).find_map(|host| {
        let at = stretch.start + host.start;
        let between = (stretch.start + host.end).min(cue.start)..cue.start;
        let governs =
            within.event_dates(between.clone()).next().is_none() && within.cues(between, scene::kind).next().is_none();
        if !governs {
            return None;
        }
        let state = within.countries(stretch.start..at).last()?;
        let free = state.inside_body.is_none() && state.form != CountryForm::Adjective;
        (free && words.only(doc.slice(state.range.end..at), Word::Auxiliary)).then(|| state.range.clone())
    })
}

/// The state that a stretch tells somebody visits: `จากการเยือนสาธารณรัฐเกาหลี`.
pub fn state_visited(within: &Within<'_>, stretch: Range<usize>) -> Option<Range<usize>> {
    let doc = within.context.doc;
    let (visit, _) = within.cues(stretch.clone(), scene::kind).filter(|(_, kind)| *kind == EventKind::Visit).last()?;
    let state = within.countries(visit.end..stretch.end).next()?;
    let between = doc.slice(visit.end..state.range.start).trim();
    let right_after = matches!(between, "" | "ประเทศ" | "to" | "to the");
    (right_after && state.inside_body.is_none() && !is_owner(doc.rest(state.range.end))).then(|| state.range.clone())
}

/// The place of what goes on on the day told at `day`, where days of others stand in the same stretch: the place told after that day up
/// to the next, or else after the one before it. Nothing where `found` stands there already.
pub fn of_day(
    within: &Within<'_>,
    stretch: Range<usize>,
    day: &Range<usize>,
    found: &Range<usize>,
    again: impl Fn(Range<usize>) -> Option<Range<usize>>,
) -> Option<Range<usize>> {
    let date = within.event_dates(day.clone()).next()?.0;
    let others = || within.event_dates(stretch.clone()).filter(|(other, at)| *other != date && at.start != day.start);
    let next = others().map(|(_, at)| at.start).find(|&at| at >= day.end).unwrap_or(stretch.end);
    let before = others().map(|(_, at)| at.end).take_while(|&end| end <= day.start).last().unwrap_or(stretch.start);
    let first_day = within.event_dates(stretch.clone()).map(|(_, at)| at.start).min()?;
    let day_last = after_signs(within, stretch.clone()).next().is_some_and(|(first, _)| first.start < first_day);
    if day_last {
        // `… ณ เมือง ก วันที่ 1 และงาน … ณ เมือง ข วันที่ 5`; but `… ณ เมือง ก เพื่อเตรียมงานวันที่ 9 ณ เมือง ข เมื่อวันที่ 1`
        let told = after_signs(within, before..stretch.end).map(|(place, _)| place);
        let place = told.take_while(|place| place.start < day.start).last().filter(|place| place != found)?;
        let own = before == stretch.start || within.cues(before..place.start, scene::kind).next().is_some();
        return own.then_some(place);
    }
    let after = || told(within, day.end..next);
    if before <= found.start && found.start < next {
        // `วันที่ 1 … ที่เมือง ก และวันที่ 5 … ที่เมือง ข`
        let of_other = before > stretch.start && found.start < day.start;
        return of_other.then(after).flatten();
    }
    after().or_else(|| again(before..next))
}

/// The state that the visit of somebody is to, whose name and offices stand between: ` of Mr. …, Minister of …, to Thailand`.
fn whose<'a>(within: &Within<'a>, after: Range<usize>) -> Option<&'a CountryMention> {
    let doc = within.context.doc;
    doc.slice(after.clone()).strip_prefix(" of ").or_else(|| doc.slice(after.clone()).strip_prefix(" by "))?;
    let to = |c: &&CountryMention| {
        let before = doc.slice(after.start..c.range.start);
        before.ends_with(" to ") || before.ends_with(" to the ")
    };
    let near = after.start..cut(doc.text(), after.start, after.end, VISITOR);
    // `the visit of the Ambassador of Italy to Thailand`
    let posted = |c: &&CountryMention| {
        let inside = |o: &OfficeMention| o.range.start < c.range.start && c.range.start < o.range.end;
        within.context.mentions.offices.iter().any(|o| inside(o) && ENVOYS.contains(&o.role))
    };
    within.countries(near).filter(|c| !posted(c)).find(to)
}

/// The province or city named first in a stretch, outside titles of office and names of bodies: `ตรวจเยี่ยมหน่วยงานในพื้นที่จังหวัดระยอง`.
pub fn area(within: &Within<'_>, stretch: Range<usize>) -> Option<Range<usize>> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let near = doc.slice(stretch.start..cut(doc.text(), stretch.start, stretch.end, AREA));
    // `พื้นที่จังหวัด…`, and not the end of another name.
    let begins = |before: &str| {
        before.chars().next_back().is_none_or(|c| !thai::is_thai(c))
            || words.closes(before, Word::PlaceSign)
            || words.closes(before, Word::InsideSign)
    };
    let heads = words.all(near, Word::City).filter(|at| begins(&near[..at.start])).map(|at| stretch.start + at.start);
    heads.filter(|&at| !within.in_office(at) && !within.in_body(at)).find_map(|at| {
        let rest = doc.slice(at..stretch.end);
        if rest.starts_with(|c: char| c.is_ascii_uppercase()) {
            return words.opening(rest, Word::City).map(|city| at..at + city);
        }
        // Whatever follows it that is no larger area is told of what goes on there.
        let mut end = at;
        for part in doc.slice(at..stretch.end).split_inclusive(' ') {
            let more = end == at || words.is(doc.slice(at..end).trim_end(), Word::City);
            if !more && words.opening(part, Word::City).is_none() {
                break;
            }
            end += part.len();
        }
        let named = |place: &Range<usize>| {
            let place = doc.slice(place.clone());
            let head = words.opening(place, Word::City).unwrap_or(0);
            // `4 จังหวัด`, `จังหวัด 4 แห่ง`, `อำเภอของจังหวัด…`
            let rest = place[head..].trim_start();
            !rest.is_empty() && !rest.starts_with(|c: char| c.is_ascii_digit()) && !rest.starts_with("ของ")
        };
        whole(within, at..end).filter(named)
    })
}

/// The city or state whose hour a stretch tells, which is where it goes on: `(ตามเวลาท้องถิ่นกรุงริยาด)`, `(Tokyo local time)`.
pub fn of_hour(within: &Within<'_>, stretch: Range<usize>) -> Option<Range<usize>> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let text = doc.slice(stretch.clone());
    let sign = words.first(text, Word::LocalTime)?;
    let after = text[sign.end..].trim_start();
    let at = stretch.end - after.len();
    let state = within.countries(at..stretch.end).next().filter(|c| c.range.start == at);
    // `ตามเวลาประเทศไทย` tells the hour at home of what goes on elsewhere.
    if state.is_some_and(|c| c.iso == "TH") {
        return None;
    }
    if words.opening(after, Word::City).is_some() || state.is_some() {
        let end = after.find([')', ',', '\n']).map_or(stretch.end, |end| at + end);
        return whole(within, at..end);
    }
    let open = text[..sign.start].rfind('(')?;
    let name = text[open + 1..sign.start].trim();
    let proper = name.starts_with(|c: char| c.is_ascii_uppercase()) && name.len() < CITY && !name.contains(')');
    let start = stretch.start + text[..sign.start].rfind(name)?;
    proper.then_some(start..start + name.len())
}

/// Whether a place is no more than a city, a province or a country, which the hall told later makes exact.
pub fn is_vague(within: &Within<'_>, place: &Range<usize>) -> bool {
    let words = &within.context.lexicon.frame_words;
    // `ประเทศมาเลเซีย`, but not `สถานทูตมาเลเซีย`.
    let named = |c: &CountryMention| {
        let before = within.context.doc.slice(place.start..c.range.start);
        c.range.end == place.end && c.inside_body.is_none() && matches!(before, "" | "ประเทศ")
    };
    words.opening(within.context.doc.slice(place.clone()), Word::City).is_some()
        || within.countries(place.clone()).any(named)
        || is_city(within, place)
        || is_all_cities(within, place)
}

/// Whether a place in Latin letters is a city told with its state: `Lima, Republic of Peru`.
fn is_city(within: &Within<'_>, place: &Range<usize>) -> bool {
    let text = within.context.doc.slice(place.clone());
    let latin = text.starts_with(|c: char| c.is_ascii_uppercase());
    let hall = within.context.lexicon.frame_words.first(text, Word::PlaceHead).is_some();
    latin && !hall && has_its_state(within, place.start, text)
}

/// Whether a place is nothing but cities and states abroad, one after another: `เมืองดาวอส สมาพันธรัฐสวิส`.
fn is_all_cities(within: &Within<'_>, place: &Range<usize>) -> bool {
    let mut end = place.start;
    for country in within.countries(place.clone()).filter(|c| c.inside_body.is_none() && c.iso != "TH") {
        let between = within.context.doc.slice(end..country.range.start.max(end));
        if between.contains(char::is_alphanumeric) {
            return false;
        }
        end = country.range.end;
    }
    end > place.start && !within.context.doc.slice(end..place.end.max(end)).contains(char::is_alphanumeric)
}

/// The first place told after a sign: `ณ ห้องสีงาช้าง`, `at Government House`; a hall rather than a city named before it.
pub fn told(within: &Within<'_>, stretch: Range<usize>) -> Option<Range<usize>> {
    let mut places = after_signs(within, stretch);
    let (first, _) = places.next()?;
    let hall = |(place, sign): &(Range<usize>, Word)| is_venue(within, place, *sign) && !is_vague(within, place);
    Some(if is_vague(within, &first) { places.find(hall).map_or(first, |(place, _)| place) } else { first })
}

/// The venues told in a stretch: `ณ ห้องสีงาช้าง`.
pub fn venues(within: &Within<'_>, stretch: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    after_signs(within, stretch).filter(|(place, sign)| is_venue(within, place, *sign)).map(|(place, _)| place)
}

/// Whether the sign before a place says that something goes on there: `ณ ห้องสีงาช้าง`, `ที่ห้องสีงาช้าง`, `at the Ivory Room`.
fn is_venue(within: &Within<'_>, place: &Range<usize>, sign: Word) -> bool {
    let doc = within.context.doc;
    let english = doc.article.language == Language::English;
    let latin = || opens_latin(doc.slice(place.clone()));
    let hall = || within.context.lexicon.frame_words.opening(doc.slice(place.clone()), Word::Hall).is_some();
    sign == Word::VenueSign || sign == Word::PlaceSign && if english { latin() } else { hall() }
}

/// The places told in a stretch, each with the sign that it stands after.
fn after_signs(within: &Within<'_>, stretch: Range<usize>) -> impl Iterator<Item = (Range<usize>, Word)> {
    let doc = within.context.doc;
    // `เข้าพบที่ทำเนียบรัฐบาล`
    let cues: Vec<usize> = within.cues(stretch.clone(), scene::kind).map(|(cue, _)| cue.end - stretch.start).collect();
    let signs = signs(&within.context.lexicon.frame_words, doc.slice(stretch.clone()), &cues);
    signs.into_iter().filter_map(move |(at, sign)| {
        let rest = doc.slice(stretch.start + at.end..stretch.end).trim_start();
        let start = stretch.end - rest.len();
        let begins = begins(within, sign, stretch.start + at.start, start, rest)
            && !taken(within, stretch.start + at.start, start);
        let place = begins.then(|| whole(within, start..stretch.end)).flatten()?;
        // `ณ AOC`: a short form is a place by its sign alone.
        let short = place.len() < SHORTEST && within.countries(place.clone()).next().is_none();
        (!short || sign == Word::VenueSign).then_some((place, sign))
    })
}

/// The grounds that something goes on at, told without a sign: `เวลา 09.00 น. บริเวณลานหน้าศาลากลาง`.
fn grounds(within: &Within<'_>, stretch: Range<usize>) -> Option<Range<usize>> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let text = doc.slice(stretch.clone());
    words.all(text, Word::Grounds).find_map(|at| {
        let apart = text[..at.start].ends_with([' ', ')', '.']);
        let named = words.opening(text[at.end..].trim_start(), Word::PlaceHead).is_some();
        (apart && named).then(|| whole(within, stretch.start + at.start..stretch.end)).flatten()
    })
}

/// The hall told right after the day or the hour without a sign: `on 1 May 2024, National Convention Center`, `เวลา 09.00 น. ห้องประชุม …`.
fn after_time(within: &Within<'_>, stretch: Range<usize>) -> Option<Range<usize>> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let hours = words.all(doc.slice(stretch.clone()), Word::Hour).filter_map(|hour| {
        let rest = doc.slice(stretch.start + hour.end..stretch.end);
        let digits = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | ':' | '-' | '–');
        let after = rest.trim_start_matches(digits);
        let hall = after.strip_prefix("น.").unwrap_or(after).trim_start();
        (after.len() < rest.len()).then(|| stretch.end - hall.len())
    });
    let days = within.event_dates(stretch.clone()).filter_map(|(_, at)| {
        let rest = doc.slice(at.end.min(stretch.end)..stretch.end);
        let hall = rest.strip_prefix(", ")?;
        hall.starts_with(|c: char| c.is_ascii_uppercase()).then(|| stretch.end - hall.len())
    });
    hours.chain(days).find_map(|at| {
        let head = doc.slice(at..stretch.end);
        // Whoever acts then may stand there as well: `เวลา 09.00 น. กระทรวง … จัด …`, `On 1 May 2024, Thailand and …`.
        let actor = within.bodies(at..stretch.end).take(1).any(|body| body.mention.range.start == at)
            || begins_somebody(within, at..stretch.end);
        let latin = head.starts_with(|c: char| c.is_ascii_uppercase());
        if actor || !latin && words.opening(head, Word::Hall).is_none() {
            return None;
        }
        let place = whole(within, at..stretch.end)?;
        let named = !latin || words.first(doc.slice(place.clone()), Word::PlaceHead).is_some();
        let rest = doc.slice(place.end..stretch.end);
        let next = rest.trim_start();
        let ends = next.is_empty() || rest.starts_with('\n') || scene::past_bracket(rest).starts_with(',');
        // A room or a hotel does nothing by itself: `เวลา 09.00 น. ห้องประชุม … กรม …`.
        let room = !latin && words.opening(head, Word::UnitHead).is_none();
        let state = within.countries(place.clone()).any(|country| country.range == place);
        let somebody = || room || !latin && begins_somebody(within, stretch.end - next.len()..stretch.end);
        (named && !state && (ends || somebody())).then_some(place)
    })
}

/// Whether a stretch begins with the name or the title of somebody, or in it.
fn begins_somebody(within: &Within<'_>, stretch: Range<usize>) -> bool {
    let at = stretch.start;
    within.in_office(at)
        || within.offices(stretch.clone()).take(1).any(|office| office.range.start == at)
        || within.people(stretch).take(1).any(|person| person.mention.titled.start <= at)
}

/// What a visit is to, where its name begins like a place right after the words: `ตรวจเยี่ยมโรงพยาบาล…`.
fn visited(within: &Within<'_>, stretch: Range<usize>) -> Option<Range<usize>> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let visits = within.cues(stretch.clone(), scene::kind).filter(|(_, kind)| *kind == EventKind::Visit);
    visits.into_iter().find_map(|(cue, _)| {
        let rest = doc.slice(cue.end..stretch.end);
        let rest = rest.strip_prefix(" to").unwrap_or(rest).trim_start();
        // `ตรวจเยี่ยมการดำเนินงานของศูนย์…`
        let named = |place: &&str| {
            let at = stretch.end - place.len();
            let body = within.bodies(at..stretch.end).take(1).any(|body| body.mention.range.start == at);
            body || words.opening(place, Word::Hall).is_some()
        };
        let rest = deeds_of(rest).filter(named).unwrap_or(rest);
        // `เดินทางไปที่จังหวัด…`
        let sign = words.opening(rest, Word::PlaceSign).unwrap_or(0);
        let start = stretch.end - rest[sign..].trim_start().len();
        let rest = doc.slice(start..stretch.end);
        let start = start + rest.strip_prefix("the ").map_or(0, |_| "the ".len());
        let head = doc.slice(start..stretch.end).split([',', '.', ';']).next().unwrap_or_default();
        let latin = head.starts_with(|c: char| c.is_ascii_uppercase()) && words.first(head, Word::PlaceHead).is_some();
        (latin || words.opening(head, Word::PlaceHead).is_some()).then(|| whole(within, start..stretch.end)).flatten()
    })
}

/// What follows the words for what goes on at a place: `การดำเนินงานของ`.
fn deeds_of(rest: &str) -> Option<&str> {
    let (deeds, place) = rest.strip_prefix("การ")?.split_once("ของ")?;
    let place = place.trim_start();
    (deeds.len() < DEEDS && !deeds.contains(char::is_whitespace)).then_some(place)
}

/// The company that a visit is to: `เยี่ยมเยียนผู้ประกอบการ บริษัท …`.
fn company(within: &Within<'_>, stretch: Range<usize>) -> Option<Range<usize>> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let visits = within.cues(stretch.clone(), scene::kind).filter(|(_, kind)| *kind == EventKind::Visit);
    visits.into_iter().find_map(|(cue, _)| {
        let near = cue.end..cut(doc.text(), cue.end, stretch.end, COMPANY);
        let visited = within.bodies(near).find(|b| b.entity.kind == OrganizationKind::Company)?;
        let between = doc.slice(cue.end..visited.mention.range.start);
        let apart = words.first(between, Word::Clause).is_some() || words.first(between, Word::With).is_some();
        (!apart && !visited.mention.inside_office).then(|| visited.mention.range.clone())
    })
}

/// The place that begins at the start of a stretch, unless it is too short to be one.
fn whole(within: &Within<'_>, stretch: Range<usize>) -> Option<Range<usize>> {
    let doc = within.context.doc;
    let start = stretch.start;
    // No more is read than may belong to it: a text without spaces is one long word.
    let near = doc.slice(start..cut(doc.text(), start, stretch.end, 2 * LONGEST));
    let end = borders(within, start..start + extent(&within.context.lexicon.frame_words, near));
    let end = state(within, start..end).unwrap_or(end);
    let edges = [' ', ',', '(', '.', '-', '–', '“', '"'];
    let mut place = doc.slice(start..end).trim_end_matches(edges);
    while let Some(shorter) = [" of", " the", " in", " at"].iter().find_map(|tie| place.strip_suffix(tie)) {
        place = shorter.trim_end_matches(edges);
    }
    let found = place.len();
    let owner = OWNERS.iter().any(|owner| place.ends_with(owner));
    // `Rome`
    let city = || within.countries(start..end).any(|c| c.range.start == start);
    // `ณ AOC`
    let short_form = || {
        let shouted = place.chars().all(|c| c.is_ascii_uppercase());
        shouted && !within.context.doc.rest(start + found).trim_start().starts_with(|c: char| c.is_ascii_alphanumeric())
    };
    let shortest = if place.is_ascii() && (city() || short_form()) { SHORTEST_LATIN } else { SHORTEST };
    (found >= shortest && !owner).then_some(start..start + found)
}

/// Where a state ends that a stretch is, which what is glued to it makes no more exact: `ประเทศไทยเมื่อเดือนที่แล้ว`.
fn state(within: &Within<'_>, place: Range<usize>) -> Option<usize> {
    let doc = within.context.doc;
    let named =
        within.countries(place.clone()).next().filter(|c| c.form == CountryForm::Name && c.inside_body.is_none())?;
    let opens = matches!(doc.slice(place.start..named.range.start), "" | "ประเทศ");
    // `สิงคโปร์เอ็กซ์โป` goes on.
    let rest = doc.slice(named.range.end..place.end);
    let words = &within.context.lexicon.frame_words;
    let ends = [Word::PlaceEnd, Word::Auxiliary, Word::Clause].iter().any(|role| words.opening(rest, *role).is_some());
    (opens && ends && rest.starts_with(thai::is_thai)).then_some(named.range.end)
}

/// Whether what goes before this text owns something: `Thailand’s bid`.
fn is_owner(rest: &str) -> bool {
    OWNERS.iter().any(|owner| rest.starts_with(owner))
}

/// The signs after which a place may stand, as words of their own or right after a cue that ends in one of `cues`, in the order of
/// the text.
fn signs(words: &FrameWords, text: &str, cues: &[usize]) -> Vec<(Range<usize>, Word)> {
    let mut found = words.signs(text);
    // `ขอบคุณ`, `เจ้าหน้าที่` only end like a sign.
    let like_sign = |at: &Range<usize>| words.closes(&text[..at.end], Word::LikeSign);
    let last_venue = found.iter().filter(|(_, role)| *role == Word::VenueSign).map(|(at, _)| at.start).max();
    // `จัดขึ้นที่`, `เข้าร่วมที่`, but not `ผู้เข้าร่วมที่`
    let there = |before: &str| {
        let attended = || {
            words
                .closing(before, Word::Attended)
                .is_some_and(|n| !words.closes(&before[..before.len() - n], Word::Authorised))
        };
        words.closes(before, Word::Held) || attended()
    };
    found.retain(|(at, role)| match role {
        Word::VenueSign => {
            let apart = text[..at.start].chars().next_back().is_none_or(|c| !thai::is_thai(c));
            let rest = &text[at.end..];
            // `2563 ณวัด…`, `เข้าร่วมณ ห้อง…`: glued to one side, where a hall follows.
            let glued = || !like_sign(at);
            match rest.starts_with(char::is_whitespace) {
                true => apart || words.opening(rest.trim_start(), Word::Hall).is_some() && glued(),
                false => apart && words.opening(rest, Word::PlaceHead).is_some(),
            }
        }
        // `จัดขึ้นที่กรุง…`
        _ => {
            let before = &text[..at.start];
            let apart = before.chars().next_back().is_none_or(|c| c.is_whitespace() || c == ')');
            // `เวลา 09.30 น.ที่กระทรวง…`
            // `คณะเข้าร่วมที่โรงแรม…`
            let hall = || words.opening(&text[at.end..], Word::Hall).is_some();
            // `ภารกิจที่ทำเนียบรัฐบาล`, but not `งานที่กระทรวงมอบหมาย`, `กฎหมายที่รัฐสภาให้ความเห็นชอบ`; where something goes on is rather
            // what stands after a later `ณ`.
            let nearly = || {
                let rest = &text[at.end..];
                let clause = |room: usize| {
                    let named = rest[room..].split(char::is_whitespace).next().unwrap_or_default();
                    words.first(named, Word::Predicate).is_some()
                };
                words.opening(rest, Word::Room).is_some_and(|room| !clause(room))
                    && !like_sign(at)
                    && last_venue.is_none_or(|venue| venue < at.start)
            };
            let there = || words.closes(before, Word::Held) || hall() && there(before);
            apart || before.ends_with("น.") || cues.contains(&at.start) || there() || nearly()
        }
    });
    found.sort_by_key(|(at, role)| (at.start, *role as usize));
    found
}

/// Whether the sign belongs to a name or a title: `อิศรางกูร ณ อยุธยา`, `เอกอัครราชทูต ณ กรุงเวลลิงตัน`.
fn taken(within: &Within<'_>, sign: usize, place: usize) -> bool {
    let mentions = within.context.mentions;
    // Nobody is posted to a hall: `เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย ณ ห้องรับรอง`.
    let hall = within.context.lexicon.frame_words.opening(within.context.doc.rest(place), Word::Hall).is_some();
    let abroad = |role: Role| !hall && ENVOYS.contains(&role);
    let embassy = |body: &BodyMention| body.kind == OrganizationKind::Embassy && body.range.end + 1 >= sign && !hall;
    // `เอกอัครราชทูต ณ กรุง ก ณ สถานเอกอัครราชทูต`: where they serve is told already.
    let words = &within.context.lexicon.frame_words;
    let posted = |office: &Range<usize>| {
        let title = within.context.doc.slice(office.clone());
        [Word::Post, Word::VenueSign].iter().any(|role| words.first(title, *role).is_some())
    };
    mentions.people.iter().any(|p| p.titled.start < sign && p.titled.end > sign)
        || mentions.bodies.iter().any(|b| b.range.start < sign && embassy(b))
        || mentions.offices.iter().any(|o| {
            o.range.start < sign
                && (o.range.end > sign
                    || abroad(o.role) && o.range.end + 1 >= sign && place > sign && !posted(&o.range))
        })
}

/// Whether a place can begin at `start`, after a sign of this role.
fn begins(within: &Within<'_>, sign: Word, sign_at: usize, start: usize, rest: &str) -> bool {
    let words = &within.context.lexicon.frame_words;
    // `ที่ไทยจะเป็นเจ้าภาพ` is a clause.
    let ends = |end: usize| !within.context.doc.rest(end).starts_with(thai::is_thai);
    let latin = opens_latin(rest);
    let named = |c: &CountryMention| {
        // `Chamber of Commerce in Vietnam`
        let free = !latin || c.inside_body.is_none();
        let opens = c.range.start == start || latin && is_style(within.context.doc.slice(start..c.range.start));
        opens && c.form != CountryForm::Adjective && free && ends(c.range.end)
    };
    let country = || within.countries(start..start + rest.len()).take(1).any(named);
    match sign {
        Word::VenueSign => words.opening(rest, Word::NoPlace).is_none(),
        Word::InsideSign => {
            // `จัดขึ้นในประเทศ…`
            let held = || words.closes(within.context.doc.slice(0..sign_at), Word::Held);
            // `the COVID-19 situation in Thailand`
            let at_home = || {
                latin
                    && within
                        .countries(start..start + rest.len())
                        .next()
                        .is_some_and(|c| c.iso == "TH" && c.range.start == start)
            };
            words.opening(rest, Word::City).is_some()
                || (latin || held()) && country() && (!at_home() || goes_on_in(within, sign_at))
                || latin && has_its_state(within, start, rest)
        }
        // `at the headquarters of …`, `at the lawn in front of …`
        _ if opens_small(words, rest) => true,
        // `เข้าพบ Mr. A B, Head of Operations at Coral Center`: within a Thai text, the words of a title.
        _ if latin && within.in_latin(sign_at) => false,
        _ if latin => {
            let head = rest.split([',', '.', ';']).next().unwrap_or_default();
            // `at 1240hrs, at The Ritz-Carlton`: what follows the hour is where, unless it is itself held there.
            let held_there = || within.cues(start..start + head.len(), scene::kind).next().is_some();
            let timed = || follows_time(within, sign_at) && !held_there();
            // `at the 6th Summit of …`
            let numbered = || rest.starts_with(|c: char| c.is_ascii_digit()) && held_there();
            words.first(head, Word::PlaceHead).is_some() && !numbered()
                || country()
                || timed()
                || has_its_state(within, start, rest)
        }
        _ => {
            // `ที่ประเทศไทยได้รับเลือก` is a clause.
            let clause = || {
                state(within, start..start + rest.len()).is_some_and(|end| {
                    let after = within.context.doc.rest(end);
                    let does = words.opening(after, Word::Auxiliary).is_some();
                    does && words.opening(after, Word::InsideSign).is_none()
                })
            };
            words.opening(rest, Word::PlaceHead).is_some() && !clause() || country() || is_seat(within, start, rest)
        }
    }
}

/// Whether a place in Latin letters opens with a word in small letters, which more of its name follows: `headquarters of the Ministry`.
fn opens_small(words: &FrameWords, rest: &str) -> bool {
    let (first, next) = rest.split_once(' ').unwrap_or((rest, ""));
    let small = first.starts_with(|c: char| c.is_ascii_lowercase()) && !WITHIN.contains(&first);
    let mut named = next.split(' ').skip_while(|word| WITHIN.contains(word));
    small
        && is_within(words, first)
        && named.next().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// Whether a name in Latin letters opens a text: `Coral Hotel`, `60th Anniversary Hall`.
fn opens_latin(text: &str) -> bool {
    let word = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let ordinal = ["st ", "nd ", "rd ", "th "].iter().find_map(|end| word.strip_prefix(end)).filter(|_| word != text);
    ordinal.unwrap_or(text).starts_with(|c: char| c.is_ascii_uppercase())
}

/// Whether a text in Latin letters is the style of the state named after it: `Republic of `, `Kingdom of `.
fn is_style(text: &str) -> bool {
    let capital = |word: &str| word.starts_with(|c: char| c.is_ascii_uppercase());
    let name = text.strip_suffix(" of ").or_else(|| text.strip_suffix(" of the "));
    name.is_some_and(|name| name.len() < CITY && name.split(' ').all(capital))
}

/// Whether what ends before a sign goes on where the sign says: `to be held in`, `the summit in`.
fn goes_on_in(within: &Within<'_>, sign: usize) -> bool {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let sentence = doc.sentence_at(sign).and_then(|i| doc.sentences.get(i));
    let Some(before) = sentence.map(|sentence| doc.slice(sentence.start.min(sign)..sign).trim_end()) else {
        return false;
    };
    let from = sign - before.len().min(sign);
    let told = || within.cues(from..sign, scene::kind).any(|(cue, _)| doc.slice(cue.end..sign).trim().is_empty());
    [Word::Held, Word::Auxiliary].into_iter().any(|role| words.closes(before, role)) || told()
}

/// Whether a university or a company stands here whose name does not begin like a place: `ที่จุฬาลงกรณ์มหาวิทยาลัย จังหวัด…`. What goes
/// on without a space tells what it does.
fn is_seat(within: &Within<'_>, start: usize, rest: &str) -> bool {
    let seat = |kind| matches!(kind, OrganizationKind::University | OrganizationKind::Company);
    within.bodies(start..start + rest.len()).next().is_some_and(|body| {
        let range = &body.mention.range;
        let apart = !within.context.doc.rest(range.end).starts_with(thai::is_thai);
        range.start == start && apart && seat(body.entity.kind) && !body.mention.inside_office
    })
}

/// Whether a day or an hour ends right before a place in the text: `October 3, 2024, at 1240hrs (local time), at …`.
fn follows_time(within: &Within<'_>, at: usize) -> bool {
    let doc = within.context.doc;
    let sentence = doc.sentence_at(at).and_then(|i| doc.sentences.get(i));
    let Some(sentence) = sentence.filter(|sentence| sentence.start <= at) else { return false };
    let before = doc.slice(sentence.start..at).trim_end_matches([' ', ',', ')', '.']);
    let end = sentence.start + before.len();
    let last = &before[back(before, before.len(), 0, HOUR)..];
    within.context.lexicon.frame_words.holds(last, Word::Hour)
        || within.dates(sentence.start..end).any(|date| date.range.end >= end)
}

/// Whether a place in Latin letters is told with its state or as a province: `Kumamoto, Japan`, `Sing Buri province`.
fn has_its_state(within: &Within<'_>, start: usize, rest: &str) -> bool {
    let capital = |word: &str| word.starts_with(|c: char| c.is_ascii_uppercase());
    let area = |at: usize| rest[..at].trim_end().split(' ').all(capital) && at < CITY && at > 0;
    if AREAS.iter().filter_map(|head| rest.find(head)).any(area) {
        return true;
    }
    // `Haikou, Hainan, China`
    let mut left = rest;
    for _ in 0..2 {
        let Some((name, after)) = left.split_once(", ") else { return false };
        if name.len() >= CITY || !name.split(' ').all(capital) {
            return false;
        }
        let at = start + rest.len() - after.len();
        // `Davos, the Swiss Federation`, `Kasane, Republic of Botswana`
        let style = |c: &CountryMention| {
            let style = within.context.doc.slice(at..c.range.start.max(at));
            style.len() < CITY && style.split(' ').all(|word| capital(word) || matches!(word, "" | "the" | "of"))
        };
        if within.countries(at..start + rest.len()).next().is_some_and(style) {
            return true;
        }
        left = after;
    }
    false
}

/// Whether a place in Latin letters may hold a word in small letters: `the meeting room of …`, `wellness center`.
fn is_within(words: &FrameWords, word: &str) -> bool {
    let mut letters = word.chars();
    let capital = letters.next().map(|first| first.to_ascii_uppercase());
    let capitalised: String = capital.into_iter().chain(letters).collect();
    WITHIN.contains(&word) || words.is(&capitalised, Word::PlaceHead)
}

/// How many bytes of the text after the sign belong to the place.
fn extent(words: &FrameWords, rest: &str) -> usize {
    let line = rest.split('\n').next().unwrap_or_default();
    let latin = opens_latin(line) || opens_small(words, line);
    let parts = if line.starts_with(|c: char| c.is_ascii()) { LATIN_PARTS } else { PARTS };
    let mut end = 0;
    let mut in_province = false;
    // `Prime Minister’s Official Residence`
    let of_office = latin && words.opening(line, Word::PlaceEnd).is_some();
    for (n, part) in line.split_inclusive(' ').enumerate() {
        let word = part.trim_end();
        let ends = words.opening(word, Word::PlaceEnd).unwrap_or(0) > words.opening(word, Word::PlaceHead).unwrap_or(0);
        let ends = ends && !(of_office && words.first(&rest[..end], Word::PlaceHead).is_none());
        // `Santi Maitri Building, Government House, prior to …`
        let clause = rest[..end].trim_end().ends_with(',') && word.starts_with(|c: char| c.is_ascii_lowercase());
        // After the province, and after a gap, a long word that no place begins with is none of it: `จังหวัดตาก ตำรวจภูธรภาค 6 เข้าตรวจค้น`.
        let wider = word.len() > LONG_WORD && (in_province || rest[..end].ends_with("  "));
        let goes_on = || [Word::PlaceHead, Word::City].iter().any(|role| words.opening(word, *role).is_some());
        // `Government House of Malaysia in Putra Jaya`
        let front = rest[end..].starts_with("in front of");
        let within_it = matches!(word, "in" | "at") && !front && rest[..end].is_ascii();
        if n > 0 && (ends || clause || within_it || wider && !goes_on() || n > parts || end + word.len() > LONGEST) {
            break;
        }
        // `Chiang Mai last year`
        let small = word.trim_end_matches([',', ';', '.', ')']);
        let common = small.starts_with(|c: char| c.is_ascii_lowercase()) && !small.contains('-');
        if n > 0 && latin && common && !is_within(words, small) {
            break;
        }
        let stop = words.first(part, Word::PlaceStop).filter(|stop| n > 0 || stop.start > 0);
        if let Some(inside) = stop.map(|stop| stop.start) {
            end += inside;
            break;
        }
        end += part.len();
        in_province =
            words.opening(word, Word::Province).is_some_and(|head| head < word.len()) || in_province && word.is_empty();
        if word.ends_with(['.', ';']) && word.is_ascii() && word.len() > 4 {
            break;
        }
    }
    end
}

/// The place ends before a person, an office, a date, or a body that does something there: `ณ โรงแรม … กรม … จัดสัมมนา`.
fn borders(within: &Within<'_>, place: Range<usize>) -> usize {
    let mentions = within.context.mentions;
    let starts = mentions
        .people
        .iter()
        .map(|p| p.titled.start)
        .chain(mentions.offices.iter().map(|o| o.range.start))
        .chain(within.dates(place.clone()).map(|d| d.range.start))
        .chain(
            within.bodies(place.clone()).map(|b| &b.mention.range).filter(|b| hosts(within, b.end)).map(|b| b.start),
        );
    let text = within.context.doc.text();
    let after_space = |&s: &usize| text.get(..s).is_some_and(|t| t.ends_with(char::is_whitespace));
    starts.filter(|&s| s > place.start && s < place.end).filter(after_space).min().unwrap_or(place.end)
}

/// Whether a body whose name ends here does something, itself or through another: `จัดงาน`, `โดยกรม …`.
fn hosts(within: &Within<'_>, end: usize) -> bool {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let sentence = doc.sentence_at(end.saturating_sub(1)).and_then(|i| doc.sentences.get(i));
    let Some(sentence) = sentence.filter(|s| s.end > end) else { return false };
    let rest = scene::past_bracket(doc.slice(end..sentence.end));
    let through = || {
        let by = words.opening(rest, Word::SignedBy)?;
        let at = sentence.end - rest.get(by..)?.trim_start().len();
        within.bodies(at..sentence.end).next().filter(|b| b.mention.range.start == at)
    };
    words.opening(rest, Word::Hosts).is_some() || through().is_some()
}
