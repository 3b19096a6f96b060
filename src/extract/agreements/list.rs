//! Lists of parties as they stand in a text: after a word that parties follow, before the words of the instrument.

use std::ops::Range;

use super::parties::{Parties, Way, after_brackets};
use super::places::{self, Place};
use crate::extract::Context;
use crate::extract::within::{Named, Within, back, cut, indexes, outside, outside_brackets, push_new};
use crate::lexicon::frame_words::Role as Word;
use crate::model::mention::{AgreementMention, BodyMention, CountryForm, CountryMention, Served};
use crate::model::{AgreementKind, BodyEntity, OrganizationKind};
use crate::text::sentences;

/// Bytes after an instrument's words in which its parties stand.
pub const AFTER: usize = 900;
/// Bytes before them in which those who make it stand.
const BEFORE: usize = 700;
/// Bytes between a word like `ระหว่าง` and the first party.
pub const FIRST: usize = 75;
const FIRST_LONG: usize = 260;
/// Bytes between one party and the next, and where they are told one by one after what they are called together.
const NEXT: usize = 130;
const NEXT_LISTED: usize = 200;
/// Bytes after an instrument's words in which it is named once more: `บันทึกความเข้าใจ (MOU)`.
const OTHER_NAMES: usize = 40;
/// Bytes after an instrument's words that its subject takes at least.
const SUBJECT: usize = 150;
/// Items at most of a list of parties.
const ITEMS: usize = 30;
/// Bytes before a ministry in which its department stands.
const DEPARTMENT: usize = 240;

/// Whether a country is named as itself: no part of a body's name and no mere place (`ที่กรุงบรัสเซลส์`).
pub fn is_party(country: &CountryMention) -> bool {
    country.inside_body.is_none() && country.form != CountryForm::Place
}

/// A list of parties as it is gathered.
#[derive(Debug, Default)]
pub struct List {
    /// Indexes into the entities' bodies.
    pub bodies: Vec<usize>,
    /// ISO codes of states named or served.
    pub countries: Vec<String>,
    /// A body of no country, as the European Union, which may stand beside states.
    pub bloc: Option<usize>,
    /// Places that are among them.
    pub places: Vec<Place>,
    /// People named in it, by themselves or with their offices.
    pub people: usize,
    /// A state stands in it by its name.
    pub state: bool,
    /// ISO codes of states that only say whose the body before them is.
    pub spoken: Vec<String>,
    /// Where its first party starts.
    pub start: Option<usize>,
    /// Where its last party ends.
    pub end: usize,
}

impl List {
    /// Whether a state other than Thailand is among them.
    pub fn foreign(&self) -> bool {
        self.countries.iter().any(|c| c != "TH")
    }

    /// Adds a body and its state.
    pub fn body(&mut self, index: usize, country: Option<&String>) {
        push_new(&mut self.bodies, index);
        if country.is_none() {
            self.bloc.get_or_insert(index);
        }
        self.country(country.cloned());
    }

    /// Adds a state.
    pub fn country(&mut self, iso: Option<String>) {
        self.countries.extend(iso.filter(|c| !self.countries.contains(c)));
    }

    /// How many bodies and places are among them.
    pub fn sides(&self) -> usize {
        self.bodies.len() + self.places.len()
    }

    fn reach(&mut self, range: &Range<usize>) {
        self.start.get_or_insert(range.start);
        self.end = self.end.max(range.end);
    }

    /// Adds another list's parties.
    pub fn add(&mut self, other: List) {
        for body in other.bodies {
            self.body(body, None);
        }
        for country in other.countries {
            self.country(Some(country));
        }
        self.spoken.extend(other.spoken);
        self.places.extend(other.places);
    }

    /// Without the bodies, unless a bloc stands beside Thailand alone.
    pub fn only_states(mut self) -> List {
        self.bodies = self.bloc.into_iter().filter(|_| !self.foreign()).collect();
        self
    }

    /// The parties so told.
    pub fn parties(self, at: Range<usize>, way: Way) -> Parties {
        Parties { bodies: self.bodies, countries: self.countries, spoken: self.spoken, places: self.places, at, way }
    }
}

/// The list of parties after the first word of a role that a party follows, and where word and list stand.
pub fn after(
    within: &Within<'_>,
    instrument: &AgreementMention,
    sentence: &Range<usize>,
    role: Word,
) -> Option<(Range<usize>, List)> {
    let Within { context, .. } = within;
    let words = &context.lexicon.frame_words;
    // A plan is named after the instrument that it carries out, and shares its parties.
    let carries_out = instrument.kinds.first() == Some(&AgreementKind::ActionPlan);
    let next = next(within, instrument).filter(|_| !carries_out);
    let text = context.doc.text();
    let end = cut(text, instrument.range.end, sentence.end, AFTER).min(next.unwrap_or(usize::MAX));
    let others = others(within, instrument.range.end..end, sentence);
    let mut from = instrument.range.end;
    while from < end {
        let found = words.first(context.doc.slice(from..end), role)?;
        let word = from + found.start..from + found.end;
        if others.iter().any(|o| o.start <= word.start && word.start < o.end) {
            from = word.end;
            continue;
        }
        // `FTA กับ A และ FTA กับ B`: with whom trade is agreed ends before the next.
        let trade = instrument.kinds.first() == Some(&AgreementKind::Fta);
        let last = if trade { sentence.end } else { items_end(within, word.end, sentence) };
        let stop = next.filter(|next| trade && *next > word.end).unwrap_or(last).min(last);
        let mut list = walk(within, word.end..stop, reach(within, word.end, stop));
        if list.start.is_none()
            && let Some(named) =
                words.first(context.doc.slice(word.end..end), Word::Namely).filter(|w| w.end <= FIRST_LONG)
        {
            // `ระหว่างหน่วยงานที่เกี่ยวข้อง ได้แก่ …`
            list = walk(within, word.end + named.end..last, FIRST);
        }
        if list.start.is_some() && !within.in_body(word.start) {
            return Some((word.start..list.end, list));
        }
        from = word.end;
    }
    None
}

/// Bytes of the number of an item, after which its party stands.
const OPENS: usize = 8;

/// Where a list of numbered parties ends that a sentence leads into after a byte without naming any, as each item is a sentence by
/// itself: `ระหว่าง 3 หน่วยงาน ได้แก่ 1) A 2) B และ 3) C`.
fn items_end(within: &Within<'_>, from: usize, sentence: &Range<usize>) -> usize {
    let Context { doc, mentions, lexicon, .. } = within.context;
    let lead = doc.slice(from..sentence.end).trim_end();
    let leads = [Word::Namely, Word::ListHead].into_iter().any(|role| lexicon.frame_words.closes(lead, role))
        && within.bodies(from..sentence.end).next().is_none()
        && within.countries(from..sentence.end).next().is_none();
    let (mut end, mut last) = (sentence.end, 0);
    let further = doc.sentences.partition_point(|s| s.start < sentence.end);
    for next in doc.sentences.iter().skip(further).take(ITEMS).take_while(|_| leads) {
        let item = doc.slice(next.clone());
        if sentences::item(item) != Some(last + 1) {
            break;
        }
        // `1) A กับ B 2) C กับ D` are the sides of as many.
        let joined = |with: Range<usize>| {
            let (before, after) = (next.start..next.start + with.start, next.start + with.end..next.end);
            within.bodies(before).next().is_some() && within.bodies(after).next().is_some()
        };
        // `1) สนับสนุนกรมประมง` is something to do.
        let opens =
            within.bodies(next.clone()).next().is_none_or(|body| body.mention.range.start <= next.start + OPENS);
        if !opens || lexicon.frame_words.all(item, Word::With).any(joined) {
            return sentence.end;
        }
        let mut instruments =
            indexes(&mentions.agreements, next, |a| &a.range).map(|i| mentions.agreements[i].range.start);
        match instruments.next() {
            // An item that opens with an instrument is one of those.
            Some(at) if at - next.start < FIRST => break,
            Some(at) => return at,
            None => (end, last) = (next.end, last + 1),
        }
    }
    end
}

/// `การหารือระหว่าง A กับ B` apart from an instrument: stretches that tell the sides of something else.
fn others(within: &Within<'_>, stretch: Range<usize>, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let words = &within.context.lexicon.frame_words;
    let text = within.context.doc.slice(stretch.clone());
    words
        .all(text, Word::Between)
        .filter(|word| word.start > SUBJECT && words.closes(&text[..word.start], Word::OtherBetween))
        .map(|word| {
            let end = stretch.start + word.end;
            stretch.start + word.start..walk(within, end..sentence.end, FIRST).end
        })
        .collect()
}

/// Where the words after an instrument end that may be about it: at the sentence's end, after `most` bytes or at the next one's.
pub fn until_next(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>, most: usize) -> usize {
    let end = cut(within.context.doc.text(), instrument.range.end, sentence.end, most);
    end.min(next(within, instrument).unwrap_or(usize::MAX))
}

/// Where the next instrument is named, its own other names aside.
pub fn next(within: &Within<'_>, instrument: &AgreementMention) -> Option<usize> {
    let own = instrument.range.end;
    // `FTA ไทย-A FTA ไทย-B`: what is named after somebody is no other name of what stands before them.
    let named = |start: usize| within.countries(own..start).any(is_party);
    // `สมาคมการค้าเสรียุโรป` is a body.
    let told = |start: &usize| *start >= own && !within.in_body(*start);
    let mut starts = within.context.mentions.agreements.iter().map(|a| a.range.start).filter(told);
    starts.find(|&start| start > own + OTHER_NAMES || named(start))
}

/// Bytes within which the first party follows: more where a body's name begins that may not have been found, or where the
/// parties are counted first (`ระหว่าง 12 กระทรวง ประกอบด้วย …`).
fn reach(within: &Within<'_>, from: usize, end: usize) -> usize {
    let words = &within.context.lexicon.frame_words;
    let rest = within.context.doc.slice(from..end).trim_start();
    let counted = rest.starts_with(|c: char| c.is_ascii_digit());
    if counted || words.opening(rest, Word::PlaceHead).is_some() { FIRST_LONG } else { FIRST }
}

/// Those named before an instrument's words who make it: bodies, or else the bodies whose officers are named.
pub fn makers(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> List {
    let context = within.context;
    let words = &context.lexicon.frame_words;
    let text = context.doc.text();
    let mut from = back(text, instrument.range.start, sentence.start, BEFORE);
    for role in [Word::Statement, Word::Witness] {
        while let Some(said) = words.first(context.doc.slice(from..instrument.range.start), role) {
            from += said.end;
        }
    }
    let mut list = List::default();
    for body in within.bodies(from..instrument.range.start).filter(|b| !b.mention.inside_office) {
        let before = context.doc.slice(from..body.mention.range.start);
        if !words.closes(before, Word::PlaceSign) && !is_above(within, &body) {
            list.reach(&body.mention.range);
            list.body(body.index, body.entity.country.as_ref());
        }
    }
    if list.bodies.is_empty() {
        for office in within.offices(from..instrument.range.start) {
            for served in &office.served {
                if let Some(body) = served_body(within, served) {
                    list.reach(&office.range);
                    list.body(body.0, body.1.as_ref());
                }
            }
        }
    }
    list
}

/// `กรมธนารักษ์ กระทรวงการคลัง`, `ภายใต้การกำกับของกระทรวงการคลัง`: a ministry right after a department only says whose it is, and so
/// does one right after another body where nothing joins it to that or is joined to it, as `และ` does what a list ends with.
fn is_above(within: &Within<'_>, body: &Named<'_, BodyMention, BodyEntity>) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    let words = &lexicon.frame_words;
    if body.entity.kind != OrganizationKind::Ministry {
        return false;
    }
    let Range { start, end } = body.mention.range;
    let from = back(doc.text(), start, 0, DEPARTMENT);
    let goes_on = || {
        let next = within.bodies(end..cut(doc.text(), end, doc.text().len(), DEPARTMENT)).next();
        next.is_some_and(|next| {
            let gap = doc.slice(end..next.mention.range.start.max(end));
            let joined = outside(gap).collect::<String>();
            matches!(joined.trim(), "" | ",") || words.is(joined.trim(), Word::And)
        })
    };
    let department = |b: &Named<'_, BodyMention, BodyEntity>| {
        let beside = outside_brackets(doc.slice(b.mention.range.end..start).trim()) == 0;
        let opens = || words.opening(&b.mention.name, Word::Department).is_some();
        let office = || matches!(b.entity.kind, OrganizationKind::Agency | OrganizationKind::StateEnterprise);
        b.entity.country == body.entity.country && beside && (opens() || office() && !goes_on())
    };
    words.closes(doc.slice(from..start), Word::Above)
        || within.bodies(from..start).last().is_some_and(|b| department(&b))
}

/// `กรมประมง กระทรวงเกษตรแห่งสาธารณรัฐ ก`: a department right before a ministry of another state is none of those that are known by its name.
fn is_anothers(within: &Within<'_>, department: &Named<'_, BodyMention, BodyEntity>) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    let end = department.mention.range.end;
    let ministry = |b: &Named<'_, BodyMention, BodyEntity>| {
        b.entity.kind == OrganizationKind::Ministry
            && b.entity.country != department.entity.country
            && doc.slice(end..b.mention.range.start).trim().is_empty()
    };
    lexicon.frame_words.opening(&department.mention.name, Word::Department).is_some()
        && within.bodies(end..cut(doc.text(), end, doc.text().len(), DEPARTMENT)).next().is_some_and(|b| ministry(&b))
}

/// The body that an office serves, if it is known, and its state.
pub fn served_body(within: &Within<'_>, served: &Served) -> Option<(usize, Option<String>)> {
    match served {
        Served::Body(mention) => within.body(*mention).map(|(index, body)| (index, body.country.clone())),
        Served::Country(_) | Served::Named(_) => None,
    }
}

/// Gathers parties that follow one another from the start of a stretch: bodies, officers of bodies, states. The first
/// stands within `first` bytes; the list ends before a word that parties end before, or where no other follows soon.
pub fn walk(within: &Within<'_>, stretch: Range<usize>, first: usize) -> List {
    let context = within.context;
    let words = &context.lexicon.frame_words;
    let mut list = List { end: stretch.start, ..List::default() };
    let mut found: Vec<(Range<usize>, Party)> = Vec::new();
    let stretch = stretch.start..stretch.end.min(stretch.start + 3000);
    let stretch = stretch.start..cut(context.doc.text(), stretch.start, stretch.end, 2900);
    found.extend(
        within
            .bodies(stretch.clone())
            .filter(|b| !b.mention.inside_office && !is_above(within, b) && !is_anothers(within, b))
            .map(|b| (b.mention.range.clone(), Party::Body(b.index, b.entity.country.clone()))),
    );
    found.extend(within.people(stretch.clone()).map(|p| (p.mention.titled.clone(), Party::Person)));
    for office in within.offices(stretch.clone()) {
        let bodies: Vec<_> = office.served.iter().filter_map(|s| served_body(within, s)).collect();
        found.push((office.range.clone(), Party::Office(bodies, office.states().map(str::to_owned).collect())));
    }
    found.extend(
        within
            .countries(stretch.clone())
            .filter(|c| is_party(c))
            .map(|c| (c.range.clone(), Party::State(c.iso.clone()))),
    );
    found.extend(places::find(within, &stretch).into_iter().map(|p| (p.range.clone(), Party::Place(p))));
    found.sort_by_key(|(r, _)| (r.start, std::cmp::Reverse(r.end)));
    let (mut listed, mut after_body, mut after_place) = (false, false, false);
    for (range, party) in found {
        if range.start < list.end {
            continue;
        }
        let gap = context.doc.slice(list.end..range.start);
        if let Party::Place(place) = &party
            && !is_joined(within, stretch.start, gap, list.start.is_some(), place.iso.as_deref())
            && !(after_place && gap.trim().is_empty())
        {
            continue;
        }
        // `กรม ก และสถาบันการศึกษา 7 แห่ง ได้แก่ …`
        let namely = list.start.is_some() && is_namely(within, gap);
        listed |= namely;
        // `1) A 2) ชุมชน … และ 3) B`: an item that names no body stands between.
        let item = || gap.split_whitespace().any(|word| sentences::item(&format!("{word} ")).is_some());
        let reach = match list.start {
            None => first,
            Some(_) if namely => FIRST_LONG,
            Some(_) if gap.len() > NEXT && gap.len() <= NEXT_LISTED && item() => NEXT_LISTED,
            Some(_) if listed => NEXT_LISTED,
            Some(_) => NEXT,
        };
        // `กรม ก โดยนาย ข อธิบดี`: the officer who signs for a party stands within the list.
        let signer = words.closes(gap, Word::SignedBy)
            && (list.start.is_some() && gap.trim() == "โดย" || matches!(party, Party::Person | Party::Office(..)));
        // `กรม ก โดยสถาบัน ข และกรม ค`: so does a unit whose name is not known.
        let joined = || gap.trim_end().ends_with(',') || words.closes(gap, Word::And) || words.closes(gap, Word::With);
        let unit = list.start.is_some() && words.opening(gap.trim_start(), Word::SignedBy).is_some() && joined();
        // `A และ B โดยมีรัฐมนตรีว่าการกระทรวง ค เป็นสักขีพยาน`
        let attended = list.bodies.len() + list.countries.len() >= 2
            && (words.opening(gap.trim_start(), Word::Attend).is_some() || words.closes(gap, Word::Attend));
        let goes_on = (signer || unit || namely) && !attended;
        let ended = attended
            || gap.split_whitespace().any(|w| words.opening(w, Word::PartyEnd).is_some())
            || list.start.is_some() && words.closes(gap, Word::Between);
        if outside_brackets(gap) > reach || ended && !goes_on {
            break;
        }
        if gap.matches('(').count() > gap.matches(')').count() {
            continue;
        }
        // `สำนักงานส่งเสริมการค้า ก แห่งสาธารณรัฐเกาหลี`
        let whose = after_body && (gap.trim().is_empty() || words.is(gap.trim(), Word::StateTie));
        after_place = matches!(party, Party::Place(_)) || after_place && whose;
        after_body = match &party {
            Party::Body(index, _) => !within.is_bloc(*index),
            Party::Place(_) => true,
            _ => false,
        };
        list.reach(&range);
        match party {
            Party::Body(index, country) => list.body(index, country.as_ref()),
            Party::State(iso) if whose => {
                list.spoken.push(iso.clone());
                list.country(Some(iso));
            }
            Party::Office(bodies, states) => {
                bodies.iter().for_each(|(index, country)| list.body(*index, country.as_ref()));
                states.into_iter().for_each(|iso| list.country(Some(iso)));
            }
            Party::State(iso) => {
                list.state = true;
                list.country(Some(iso));
            }
            Party::Person => list.people += 1,
            Party::Place(place) => {
                list.country(place.iso.clone());
                list.spoken.extend(place.iso.clone());
                push_new(&mut list.places, place);
            }
        }
    }
    list
}

/// Whether words between two parties name others by what they are, and the names follow: `และอีก 9 องค์กร ได้แก่`.
fn is_namely(within: &Within<'_>, gap: &str) -> bool {
    let words = &within.context.lexicon.frame_words;
    let opening = gap.trim_start_matches(|c: char| c == ')' || c == ',' || c.is_whitespace());
    let joined = [Word::And, Word::With].into_iter().any(|role| words.opening(opening, role).is_some());
    joined && words.closes(gap, Word::Namely)
}

/// What may stand in a list of parties.
enum Party {
    Body(usize, Option<String>),
    Office(Vec<(usize, Option<String>)>, Vec<String>),
    State(String),
    Person,
    Place(Place),
}

/// Whether a place is named as a party after the words of a gap, and not as where a party is: right after the word that parties
/// follow or that joins them.
fn is_joined(within: &Within<'_>, start: usize, gap: &str, listed: bool, iso: Option<&str>) -> bool {
    let words = &within.context.lexicon.frame_words;
    let gap = after_brackets(gap).trim();
    let joins = || gap == "," || [Word::And, Word::With].into_iter().any(|role| words.is(gap, role));
    let government = || iso.is_some_and(|iso| iso != "TH") && words.is(gap, Word::Party);
    let led = || {
        let before = within.context.doc.slice(0..start);
        [Word::Between, Word::With, Word::Namely].into_iter().any(|role| words.closes(before, role))
    };
    if listed { joins() } else { (gap.is_empty() || government()) && led() }
}
