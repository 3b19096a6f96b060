//! Between whom an instrument is: `ระหว่าง A กับ B`, `A ลงนาม … กับ B`, `A และ B ร่วมลงนาม`, `ความตกลงการค้าเสรีไทย-ปากีสถาน`.

use std::ops::Range;

use super::blocs::{self, is_hyphen};
use super::list::{AFTER, FIRST, List, after, is_party, makers, next, until_next, walk};
use super::mutual::{is_titled, mutual};
use super::places::Place;
use super::{ends_in_subject, opens_with_subject, partners, signers, status};
use crate::extract::within::{Within, back, cut, outside_brackets, push_new};
use crate::lexicon::frame_words::Role as Word;
use crate::model::OrganizationKind::Company;
use crate::model::mention::{AgreementMention, CountryMention};
use crate::model::{AgreementKind, AgreementStatus};

/// Bytes before an instrument's words in which two states stand that make it.
const STATES_BEFORE: usize = 240;
/// Bytes between an instrument's words and the states that it is named after.
const ADJACENT: usize = 48;
/// Bytes of the title of an instrument in which the states stand whose it is.
const TITLE: usize = 240;
/// Bytes between two instruments of the same parties, and of two in a list that tells what each is about.
const SHARED: usize = 30;
const LISTED: usize = 300;
/// Bytes at most between the last of those who have an instrument and its words.
const MADE: usize = 120;
/// Bytes at least of `ระหว่าง`, a name that is not known, and `และ`.
const UNKNOWN: usize = 60;
/// Bytes after an instrument's words in which `ซึ่ง A ได้ลงนามกับ B` stands.
const RELATIVE: usize = 450;

/// How the parties are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// `INSTRUMENT ระหว่าง A กับ B`
    Between,
    /// `A … INSTRUMENT กับ B`
    With,
    /// `A และ B ลงนาม INSTRUMENT`
    Together,
    /// `INSTRUMENT ลงนามโดย A และ B`
    Signed,
    /// `INSTRUMENT ไทย-B`, `ไทยและ B จัดทำ INSTRUMENT`
    States,
    /// `Thailand-EU INSTRUMENT`
    Named,
    /// `INSTRUMENT ผู้นำอาเซียน`, of a bloc as a whole
    Bloc,
    /// `INSTRUMENT ระหว่างกัน`, `ทั้งสองฝ่ายลงนาม INSTRUMENT`, of the one state that the article is about
    Mutual,
    /// An instrument alone, in a sentence about the one state that the article is about
    Implied,
    /// `ภายใต้ INSTRUMENT`, of states that the sentence or the whole article tells
    Under,
}

impl Way {
    /// How well it tells who is a party: more is better.
    pub fn rank(self) -> u8 {
        match self {
            Way::Between => 3,
            Way::With | Way::Signed => 2,
            Way::Together => 1,
            Way::States | Way::Named | Way::Bloc | Way::Mutual | Way::Implied | Way::Under => 0,
        }
    }
}

/// Those an instrument is between.
#[derive(Clone, Debug)]
pub struct Parties {
    /// Indexes into the entities' bodies.
    pub bodies: Vec<usize>,
    /// ISO codes of the states named or served, Thailand included where it is.
    pub countries: Vec<String>,
    /// Those of them that only say whose a body is: `ธนาคาร ก ของเวียดนาม`.
    pub spoken: Vec<String>,
    /// Places that are among them.
    pub places: Vec<Place>,
    /// Where they stand.
    pub at: Range<usize>,
    /// How they are told.
    pub way: Way,
}

impl Parties {
    /// Bodies and states, none of which only says whose a body is.
    pub fn new(bodies: Vec<usize>, countries: Vec<String>, at: Range<usize>, way: Way) -> Self {
        Parties { bodies, countries, spoken: Vec::new(), places: Vec::new(), at, way }
    }
}

/// The parties of an instrument, in the ways that tell them best first; those that are not `believable` give way to the next.
pub fn find(
    within: &Within<'_>,
    instrument: &AgreementMention,
    sentence: &Range<usize>,
    believable: impl Fn(&Parties) -> bool,
) -> Option<Parties> {
    let of = |parties: Option<Parties>| parties.filter(&believable);
    of(blocs::partnership(within, instrument))
        .or_else(|| of(blocs::named_after(within, instrument, sentence)))
        .or_else(|| of(blocs::stated(within, instrument, sentence)))
        .or_else(|| of(between(within, instrument, sentence, false)))
        .or_else(|| of(partners::partners(within, instrument, sentence)))
        .or_else(|| of(relative(within, instrument, sentence)))
        .or_else(|| of(with(within, instrument, sentence)))
        .or_else(|| of(signers::officers(within, instrument, sentence)))
        .or_else(|| of(signers::named_after(within, instrument, sentence)))
        .or_else(|| of(together(within, instrument, sentence)))
        .or_else(|| of(signers::beside(within, instrument, sentence)))
        .or_else(|| of(signatories(within, instrument, sentence)))
        .or_else(|| of(states(within, instrument, sentence)))
        .or_else(|| of(blocs::planned(within, instrument, sentence)))
        .or_else(|| of(blocs::adopted(within, instrument, sentence)))
        .or_else(|| of(under(within, instrument, sentence)))
        .or_else(|| of(mutual(within, instrument, sentence)))
        .or_else(|| of(blocs::sided(within, instrument, sentence)))
        .or_else(|| of(between(within, instrument, sentence, true)))
}

/// `INSTRUMENT ระหว่าง A กับ B`; of officers the body of one is known at least, if `people` are to count.
fn between(
    within: &Within<'_>,
    instrument: &AgreementMention,
    sentence: &Range<usize>,
    people: bool,
) -> Option<Parties> {
    let (at, list) = after(within, instrument, sentence, Word::Between)?;
    // The other party may be nobody's known name: a province, a group of companies.
    let rest = within.context.doc.slice(at.end..sentence.end);
    let words = &within.context.lexicon.frame_words;
    let goes_on = || {
        let rest = after_brackets(rest);
        words.opening(rest, Word::With).or_else(|| words.opening(rest, Word::And)).is_some()
    };
    // `ระหว่างสำนักงานกองทุนฯ และกรม ก`
    let unknown_first = || {
        let before = within.context.doc.slice(at.start..list.start.unwrap_or(at.start));
        before.len() >= UNKNOWN && [Word::And, Word::With].into_iter().any(|role| words.closes(before, role))
    };
    let officers = people && list.people >= 2;
    let one = list.bodies.len() == 1 && (officers || list.state || goes_on() || unknown_first());
    (one || list.sides() >= 2 || list.foreign()).then(|| list.parties(at, Way::Between))
}

/// `INSTRUMENT … ซึ่ง A ได้ร่วมลงนามกับ B`, `INSTRUMENT ที่ A จัดทำไว้กับ B`
fn relative(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let from = instrument.range.end;
    let end = until_next(within, instrument, sentence, RELATIVE);
    let made = |with: &Range<usize>| words.closes(doc.slice(from..from + with.start), Word::MadeWith);
    let with = words.all(doc.slice(from..end), Word::With).find(made)?;
    let (start, with) = (from + with.start, from + with.end);
    let mut list = List::default();
    for body in within.bodies(from..start).filter(|b| !b.mention.inside_office) {
        list.body(body.index, body.entity.country.as_ref());
    }
    let other = walk(within, with..sentence.end, FIRST);
    let known = other.start.is_some();
    let at = from..other.end.max(with);
    let made = !list.bodies.is_empty() && (known || is_named(within, instrument, with..sentence.end));
    list.add(other);
    made.then(|| list.parties(at, Way::With))
}

/// Whether a stretch begins with what the name of a party begins with, though none is known: a word for one, or in a
/// memorandum a Latin name that is no state's, officer's or person's.
pub fn is_named(within: &Within<'_>, instrument: &AgreementMention, stretch: Range<usize>) -> bool {
    let rest = within.context.doc.slice(stretch.clone()).trim_start();
    // `กับ 3 มหาวิทยาลัยชั้นนำ`
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
    let start = stretch.end - rest.len();
    let others = || {
        let at = start..stretch.end;
        let mut starts = (within.countries(at.clone()).map(|c| c.range.start))
            .chain(within.offices(at.clone()).map(|o| o.range.start))
            .chain(within.people(at).map(|p| p.mention.titled.start));
        starts.any(|other| other == start)
    };
    let memorandum = matches!(instrument.kinds.first(), Some(AgreementKind::Mou | AgreementKind::Moc));
    let latin = memorandum && rest.starts_with(|c: char| c.is_ascii_uppercase()) && !others();
    latin
        || [Word::PlaceHead, Word::PartyHead]
            .into_iter()
            .any(|role| within.context.lexicon.frame_words.opening(rest, role).is_some())
}

fn with(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let Some((at, other)) = after(within, instrument, sentence, Word::With) else {
        return with_before(within, instrument, sentence).or_else(|| with_unknown(within, instrument, sentence));
    };
    // With whom trade is agreed stands right after it: `เร่งเจรจา FTA กับ A`.
    let trade = instrument.kinds.first() == Some(&AgreementKind::Fta);
    // `กับกลุ่มประเทศ … ซึ่งประกอบด้วย A และ B`: those are its members.
    let words = &within.context.lexicon.frame_words;
    let members = || {
        let before = within.context.doc.slice(at.start..other.start.unwrap_or(at.start));
        words.first(before, Word::Clause).is_some()
    };
    let apart = trade && (at.start - instrument.range.end > ADJACENT || members());
    // `บริษัท ก ลงนาม INSTRUMENT กับรัฐบาลไทย`
    let home = other.sides() == 0 && other.state && !other.foreign();
    if other.sides() == 0 && !other.foreign() && !home || apart {
        return None;
    }
    let mut makers = makers(within, instrument, sentence);
    // `ไทยมี FTA กับ EFTA และเร่งเจรจา FTA กับ A`: a bloc told before is another's partner.
    let ours = || within.countries(sentence.start..instrument.range.start).any(|c| is_party(c) && c.iso == "TH");
    if trade && makers.bloc.is_some_and(|bloc| !blocs::is_ours(within, bloc)) && ours() {
        makers = List { countries: vec!["TH".to_owned()], ..List::default() };
    }
    // `สหภาพยุโรปมี FTA กับ A`: none of Thailand's.
    if trade && makers.bloc.is_some() && !makers.countries.iter().any(|c| c == "TH") {
        return None;
    }
    let start = if trade { at.start } else { makers.start.unwrap_or(at.start).min(at.start) };
    // `จังหวัดทั้ง 76 จังหวัดลงนาม MOU กับองค์การสหประชาชาติ`: whoever signed it with a body.
    let international = other.bloc.is_some();
    let signed = || status::find(within, &instrument.range, &instrument.range, sentence).map(|s| s.0);
    let memorandum = matches!(instrument.kinds.first(), Some(AgreementKind::Mou | AgreementKind::Moc));
    let alone = memorandum
        && makers.bodies.is_empty()
        && other.bodies.len() == 1
        && (international || signed() == Some(AgreementStatus::Signed));
    if alone && international {
        makers.country(Some("TH".to_owned()));
    }
    makers.add(other);
    let makes = |body: &usize| within.context.entities.bodies.get(*body).is_some_and(|b| b.kind == Company);
    let enough = alone
        || makers.sides() >= 2 && !makers.bodies.is_empty() && !home
        || makers.foreign()
        || home && makers.bodies.iter().any(makes) && signed() == Some(AgreementStatus::Signed);
    enough.then(|| makers.parties(start..at.end, Way::With))
}

/// `กระทรวง … หารือกับทาง สปป.ลาว … และได้ลงนาม INSTRUMENT`
fn with_before(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let mut makers = makers(within, instrument, sentence);
    let start = makers.start?;
    let other = within.countries(start..instrument.range.start).find(|c| {
        c.iso != "TH" && c.inside_body.is_none() && words.closes(doc.slice(start..c.range.start), Word::With)
    })?;
    let signed =
        within.cues(other.range.end..instrument.range.start, status::status).any(|c| c.1 == AgreementStatus::Signed);
    makers.country(Some(other.iso.clone()));
    signed.then(|| makers.parties(start..instrument.range.start, Way::With))
}

/// `กระทรวง … ลงนาม INSTRUMENT ร่วมกับจังหวัด …`, `กับคณะสงฆ์`: the other party is none whose name is known, but is named.
fn with_unknown(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let makers = makers(within, instrument, sentence);
    let start = makers.start?;
    let mut from = instrument.range.end;
    let end = cut(doc.text(), from, sentence.end, AFTER / 2);
    while let Some(with) = words.first(doc.slice(from..end), Word::With) {
        from += with.end;
        if is_named(within, instrument, from..end) {
            return Some(makers.parties(start..from, Way::With));
        }
    }
    None
}

fn together(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let makers = makers(within, instrument, sentence);
    let start = makers.start?;
    let signed = within.cues(start..instrument.range.end, status::status).any(|c| c.1 == AgreementStatus::Signed);
    // `A และ B ได้จัดทำ INSTRUMENT`
    let made = || {
        let doc = within.context.doc;
        within.context.lexicon.frame_words.closes(doc.slice(start..instrument.range.start), Word::Made)
            && instrument.range.start - makers.end <= MADE
    };
    (makers.bodies.len() >= 2 && (signed || made()))
        .then(|| makers.parties(start..instrument.range.start, Way::Together))
}

/// `ลงนาม INSTRUMENT … ประกอบด้วย A B และ C`: those who signed are listed after it, or in the next sentence.
fn signatories(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let memorandum = matches!(instrument.kinds.first(), Some(AgreementKind::Mou | AgreementKind::Moc));
    let status = status::find(within, &instrument.range, &instrument.range, sentence)?.0;
    if !memorandum || status != AgreementStatus::Signed {
        return None;
    }
    let (at, list) = after(within, instrument, sentence, Word::Namely).or_else(|| listed_next(within, sentence))?;
    let opens = within.bodies(at.clone()).next().is_some_and(|b| Some(b.mention.range.start) == list.start);
    (opens && list.bodies.len() >= 2).then(|| list.parties(at, Way::Together))
}

/// `สำหรับหน่วยงานที่ลงนาม ประกอบด้วย A B และ C`
fn listed_next(within: &Within<'_>, sentence: &Range<usize>) -> Option<(Range<usize>, List)> {
    let doc = within.context.doc;
    let next = doc.sentences.iter().find(|s| s.start >= sentence.end)?;
    let namely = within.context.lexicon.frame_words.first(doc.slice(next.clone()), Word::Namely)?;
    let from = next.start + namely.end;
    within.cues(next.start..from, status::status).find(|c| c.1 == AgreementStatus::Signed)?;
    let list = walk(within, from..next.end, FIRST);
    Some((list.start?..list.end, list))
}

/// `ความตกลงการค้าเสรีไทย-สหภาพยุโรป และ INSTRUMENT`: of the same parties as the one before it, whose words end where it was `named`.
pub fn shared(within: &Within<'_>, parties: &Parties, named: usize, instrument: &AgreementMention) -> Option<Parties> {
    let end = parties.at.end.max(named);
    let between = within.context.doc.slice(end..instrument.range.start.max(end));
    let joined =
        outside_brackets(between.trim()) <= SHARED && within.context.lexicon.frame_words.closes(between, Word::And);
    (joined && parties.way != Way::Under).then(|| Parties { way: Way::Mutual, ..parties.clone() })
}

/// `INSTRUMENT ว่าด้วย ก INSTRUMENT ว่าด้วย ข และ INSTRUMENT ว่าด้วย ค`: one of a list, each with a subject of its own, is of the same parties
/// as the one before it.
pub fn listed(within: &Within<'_>, parties: &Parties, named: usize, instrument: &AgreementMention) -> Option<Parties> {
    let words = &within.context.lexicon.frame_words;
    let end = parties.at.end.max(named).min(instrument.range.start);
    let stretch = end..instrument.range.start;
    let between = within.context.doc.slice(stretch.clone());
    let own = |iso: &String| iso == "TH" || parties.countries.contains(iso);
    let others = within.countries(stretch.clone()).any(|c| !own(&c.iso))
        || within.bodies(stretch.clone()).any(|b| !parties.bodies.contains(&b.index));
    let goes_on = (1..=LISTED).contains(&outside_brackets(between))
        && words.first(between, Word::Clause).is_none()
        && within.cues(stretch, status::status).next().is_none();
    let of_states = parties.countries.iter().any(|c| c != "TH") && parties.way != Way::Under;
    let subjects = [named, instrument.range.end].into_iter().all(|at| opens_with_subject(within, at))
        || opens_with_subject(within, named) && ends_in_subject(within, instrument);
    (subjects && goes_on && !others && of_states).then(|| Parties { way: Way::Mutual, ..parties.clone() })
}

/// `INSTRUMENT ระหว่าง A กับ B และระหว่าง C กับ D`: those of the next one, after those told before `end`.
pub fn further(within: &Within<'_>, end: usize, sentence: &Range<usize>) -> Option<Parties> {
    let words = &within.context.lexicon.frame_words;
    let rest = within.context.doc.slice(end..sentence.end);
    let word = words.first(rest, Word::Between)?;
    let joined = rest[..word.start].trim_matches([' ', ',', ')']);
    let list = walk(within, end + word.end..sentence.end, FIRST);
    let more = words.is(joined, Word::And) && list.sides() + list.countries.len() >= 2;
    let at = end + word.start..list.end;
    more.then(|| list.parties(at, Way::Between))
}

fn states(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let end = sentence.end.min(instrument.range.end + AFTER).min(next(within, instrument).unwrap_or(usize::MAX));
    if let Some(parties) = blocs::joined(within, instrument, end) {
        return Some(parties);
    }
    let mut list = walk(within, instrument.range.end..end, ADJACENT);
    // `FTA ไทย-สหภาพยุโรป … A`: whoever is told after the two is none of them.
    if let Some(pair) = list.start.and_then(|start| blocs::pair(within, &(start..list.end))) {
        list = walk(within, instrument.range.end..pair, ADJACENT);
    }
    let at = list.start.unwrap_or(instrument.range.start)..list.end;
    if list.countries.iter().any(|c| c == "TH") && (list.foreign() || list.bloc.is_some()) {
        return Some(list.only_states().parties(at, Way::States));
    }
    let doc = within.context.doc;
    let from = back(doc.text(), instrument.range.start, sentence.start, STATES_BEFORE);
    let named = |range: Range<usize>| within.countries(range).filter(|c| is_party(c)).collect::<Vec<_>>();
    let after = instrument.range.end..cut(doc.text(), instrument.range.end, end, 300);
    // `Mini-FTA ไทย-โคฟุ`: trade is agreed with cities and provinces too.
    let trade = instrument.kinds.first() == Some(&AgreementKind::Fta);
    let places = || within.countries(after.clone()).filter(|c| trade && c.inside_body.is_none()).collect::<Vec<_>>();
    let one = |(iso, at): (String, Range<usize>)| (vec![iso], at);
    let (foreign, at) = pair(&named(from..instrument.range.start), 90)
        .map(one)
        .or_else(|| joined(within, &named(after.clone())))
        .or_else(|| both(within, instrument, end).map(one))
        .or_else(|| joined(within, &places()))?;
    let states = std::iter::once("TH".to_owned()).chain(foreign).collect();
    Some(Parties::new(Vec::new(), states, at, Way::States))
}

/// States named in a sentence beside which an instrument may yet be theirs.
const STATES: usize = 4;

/// `แรงงาน (กัมพูชา ลาว และเมียนมา) … ตาม INSTRUMENT`, `สองประเทศ … ภายใต้ INSTRUMENT`: what is in force between Thailand and
/// the states of the sentence, or the one state at work with Thailand in the article; an agreement that tells its subject may be of one alone.
fn under(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let told = words.closes(doc.slice(sentence.start..instrument.range.start), Word::Under);
    let mutual = words.both_sides(doc.slice(sentence.clone())).is_some();
    let memorandum = matches!(instrument.kinds.first(), Some(AgreementKind::Mou | AgreementKind::Moc));
    let after = instrument.range.end..cut(doc.text(), instrument.range.end, sentence.end, TITLE);
    let agreement = matches!(instrument.kinds.first(), Some(AgreementKind::Agreement | AgreementKind::Framework));
    let titled = agreement
        && is_titled(within, instrument, doc.slice(after.clone()))
        && within.bodies(after).all(|b| b.entity.country.is_some());
    if !told || !(memorandum || mutual || titled) {
        return None;
    }
    let named = within.countries(sentence.clone()).filter(|c| is_party(c) && c.iso != "TH");
    let mut states: Vec<String> = named.map(|c| c.iso.clone()).collect();
    if states.is_empty() && (mutual || titled) {
        states.extend(within.only_partner().cloned());
    }
    states.sort();
    states.dedup();
    let most = if memorandum || mutual { STATES } else { 1 };
    if states.is_empty() || states.len() > most {
        return None;
    }
    states.insert(0, "TH".to_owned());
    Some(Parties::new(Vec::new(), states, instrument.range.clone(), Way::Under))
}

/// The last two states of a stretch that are Thailand and another and stand near each other.
fn pair(named: &[&CountryMention], apart: usize) -> Option<(String, Range<usize>)> {
    let last = || named.iter().rev().take(3);
    let (thai, foreign) = (last().find(|c| c.iso == "TH")?, last().find(|c| c.iso != "TH")?);
    let (start, end) = (thai.range.start.min(foreign.range.start), thai.range.end.max(foreign.range.end));
    (thai.range.start.abs_diff(foreign.range.start) <= apart).then(|| (foreign.iso.clone(), start..end))
}

/// Thailand and the other states that hyphens join with it: `ไทย-ลาว`, `ไทย - ลาว - จีน`.
fn joined(within: &Within<'_>, named: &[&CountryMention]) -> Option<(Vec<String>, Range<usize>)> {
    let hyphen = |two: &[&CountryMention]| match two {
        [a, b] => is_hyphen(within.context.doc.slice(a.range.end..b.range.start)),
        _ => false,
    };
    let states = |run: &[&CountryMention]| {
        let (first, last) = (run.first()?, run.last()?);
        let mut foreign: Vec<String> = Vec::new();
        run.iter().filter(|c| c.iso != "TH").for_each(|c| push_new(&mut foreign, c.iso.clone()));
        let ours = run.iter().any(|c| c.iso == "TH") && !foreign.is_empty();
        ours.then_some((foreign, first.range.start..last.range.end))
    };
    named.chunk_by(|a, b| hyphen(&[*a, *b])).filter(|run| run.len() > 1).find_map(states)
}

/// `ความตกลงยกเว้นการตรวจลงตราสำหรับผู้ถือหนังสือเดินทางไทยและจีน`: Thailand and another state in the title of an instrument.
fn both(within: &Within<'_>, instrument: &AgreementMention, end: usize) -> Option<(String, Range<usize>)> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let end = cut(doc.text(), instrument.range.end, end, TITLE);
    let named: Vec<&CountryMention> = within.countries(instrument.range.end..end).filter(|c| is_party(c)).collect();
    let title = doc.slice(instrument.range.end..named.first()?.range.start);
    words.opening(title, Word::TitleSign).filter(|_| words.first(title, Word::Clause).is_none())?;
    let two = named.get(..2)?;
    let foreign = two.iter().find(|c| c.iso != "TH").filter(|_| two.iter().any(|c| c.iso == "TH"))?;
    let told = words.joins(doc.slice(two[0].range.end..two[1].range.start));
    told.then(|| (foreign.iso.clone(), two[0].range.start..two[1].range.end))
}

/// A text without what it opens with in brackets.
pub fn after_brackets(text: &str) -> &str {
    let text = text.trim_start();
    match text.strip_prefix('(').and_then(|t| t.split_once(')')) {
        Some((_, rest)) => rest.trim_start(),
        None => text,
    }
}
