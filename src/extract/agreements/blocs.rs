//! Instruments of blocs, and those named after states and blocs: `ปฏิญญาผู้นำอาเซียน`, `Thailand-EU FTA`, `FTA กับ A B และ C`.

use std::ops::Range;

use super::list::{self, List, is_party, walk};
use super::mutual::is_plural;
use super::parties::{Parties, Way};
use super::{Instrument, speaks_of_one_before, status};
use crate::extract::within::{Named, Within, back};
use crate::lexicon::frame_words::Role as Word;
use crate::model::mention::{AgreementMention, BodyMention, CountryMention};
use crate::model::{AgreementKind, AgreementStatus, BodyEntity, id};

/// Bytes before an instrument's words in which the states and blocs stand that it is named after.
const NAMED_AFTER: usize = 120;
/// Bytes at most of the field between states and an instrument named after them: `ASEAN-EU Trade and Investment Work Programme`.
const FIELD: usize = 60;
/// Bytes between the words of a statement and the bloc whose it is: `แถลงการณ์ร่วมของการประชุมรัฐมนตรีอาเซียน`.
const STATED_BY: usize = 150;

/// Bytes at most of what ministers are in charge of.
const IN_CHARGE: usize = 90;

/// Bytes between an instrument's words and the bloc and state that it is named after, and where its subject stands between.
const ADJACENT: usize = 48;
const SUBJECT: usize = 150;
/// The blocs that agree on trade with Thailand.
const TRADING: [&str; 4] = ["eu", "efta", "gcc", "eaeu"];
/// One that is told by its members too, and how many of them an article names at least.
const OF_STATES: (&str, [&str; 4]) = ("efta", ["CH", "IS", "LI", "NO"]);
const NAMED: usize = 3;
/// The one with which it has a partnership and cooperation agreement, and bytes between the two.
const UNION: &str = "eu";
const UNION_NEAR: usize = 1500;
/// Bytes before an instrument's words in which both sides of it stand.
const SIDED: usize = 420;

/// Bytes between the word for adopting and what is adopted: `adopted the Doha Declaration`.
const ADOPTED: usize = 30;

/// States at least that are listed as having one each.
const EACH: usize = 3;

/// The bloc whose agreements are Thailand's, as an id of `seeds/bodies.csv`.
const OURS: &str = "asean";
/// The blocs whose statements Thailand adopts as one of them.
const MEMBER: [&str; 12] =
    [OURS, "asean-plus-three", "apec", "bimstec", "acmecs", "eas", "acd", "asem", "cairns", "cica", "g77", "iora"];

/// Whether a body of the entities is the bloc that agrees for Thailand.
pub fn is_ours(within: &Within<'_>, body: usize) -> bool {
    is_one_of(within, body, &[OURS])
}

fn is_one_of(within: &Within<'_>, body: usize, blocs: &[&str]) -> bool {
    let entity = within.context.entities.bodies.get(body);
    entity.is_some_and(|b| blocs.iter().any(|bloc| b.id == id::known_organization(bloc)))
}

/// `เร่งเจรจา FTA กับ A B และ C`: one agreement with each state and each bloc.
pub fn apart(parties: Parties, within: &Within<'_>) -> Vec<Parties> {
    let country = |body: &usize| within.context.entities.bodies.get(*body).and_then(|b| b.country.as_deref());
    let mut blocs: Vec<usize> = within
        .bodies(parties.at.clone())
        .filter(|b| parties.way != Way::States && b.entity.country.is_none() && parties.bodies.contains(&b.index))
        .map(|b| b.index)
        .collect();
    blocs.sort_unstable();
    blocs.dedup();
    let foreign: Vec<&String> = parties.countries.iter().filter(|iso| *iso != "TH").collect();
    let ours = parties.bodies.iter().any(|body| is_ours(within, *body) && !blocs.contains(body));
    // `FTA ระหว่างไทยกับ A ไทยกับ B และไทยกับ C`
    let pairs = || within.countries(parties.at.clone()).filter(|c| is_party(c) && c.iso == "TH").count() > 1;
    let listed = matches!(parties.way, Way::With | Way::States) || parties.way == Way::Between && pairs();
    if foreign.len() + blocs.len() < 2 || ours || !listed {
        return vec![parties];
    }
    let home = || parties.bodies.iter().copied().filter(|b| !blocs.contains(b) && country(b).is_none_or(|c| c == "TH"));
    let with = |bodies: Vec<usize>, iso: Option<&String>| Parties {
        bodies: home().chain(bodies).collect(),
        countries: ["TH".to_owned()].into_iter().chain(iso.cloned()).collect(),
        spoken: parties.spoken.clone(),
        places: parties.places.iter().filter(|p| iso.is_some() && iso == p.iso.as_ref()).cloned().collect(),
        at: parties.at.clone(),
        way: parties.way,
    };
    let of = |iso: &str| parties.bodies.iter().copied().filter(|b| country(b) == Some(iso)).collect();
    let states = foreign.iter().map(|iso| with(of(iso), Some(iso)));
    states.chain(blocs.iter().map(|bloc| with(vec![*bloc], None))).collect()
}

/// Whether what a bloc declared by itself is only named, and not told to be adopted or drawn up now, nor listed.
pub fn is_only_named(instrument: &Instrument) -> bool {
    let Parties { way, bodies, countries, .. } = &instrument.parties;
    let alone = *way == Way::Bloc && bodies.len() < 2 && countries.iter().all(|c| c == "TH");
    alone
        && instrument.number.is_none()
        && instrument.status.is_none_or(|s| s == AgreementStatus::InForce)
        && instrument.signed_on.is_none()
}

/// `FTA ระหว่างไทยกับ EFTA ซึ่งประกอบด้วย A B C และ D`: the states that the article names are a side of it, and have none besides.
pub fn members(within: &Within<'_>, found: &mut Vec<Instrument>) {
    let (bloc, members) = OF_STATES;
    let trade = |i: &Instrument| i.kinds.first() == Some(&AgreementKind::Fta);
    let of_bloc = |i: &Instrument| trade(i) && i.parties.bodies.iter().any(|b| is_one_of(within, *b, &[bloc]));
    let all = within.countries(0..within.context.doc.text().len());
    let mut named: Vec<&String> = all.map(|c| &c.iso).filter(|iso| members.contains(&iso.as_str())).collect();
    named.sort();
    named.dedup();
    if named.len() < NAMED || !found.iter().any(of_bloc) {
        return;
    }
    found.retain(|i| {
        let mut foreign = i.parties.countries.iter().filter(|iso| *iso != "TH").peekable();
        !trade(i) || of_bloc(i) || foreign.peek().is_none() || !foreign.all(|iso| named.contains(&iso))
    });
    for instrument in found.iter_mut().filter(|i| of_bloc(i)) {
        instrument.with.extend(named.iter().map(|iso| (*iso).clone()));
    }
}

/// Whether each of the states has one of its own: `กรม ก มี MOU กับประเทศต่าง ๆ อาทิ A B และ C`, `MOUs with A, B and C`.
pub fn each(within: &Within<'_>, instrument: &AgreementMention, parties: &Parties) -> bool {
    let doc = within.context.doc;
    let Some(first) =
        within.countries(parties.at.clone()).find(|c| is_party(c) && c.range.start >= instrument.range.end)
    else {
        return false;
    };
    let states = parties.countries.iter().filter(|iso| *iso != "TH").count();
    let named = || doc.slice(instrument.range.end..first.range.start);
    parties.way == Way::With
        && states >= EACH
        && (within.context.lexicon.frame_words.closes(named().trim_end(), Word::Namely)
            || is_plural(doc.slice(instrument.range.clone())))
}

/// `ความตกลงการค้าเสรีอาเซียน-เกาหลีใต้`, `แผนปฏิบัติการระยะกลางสำหรับความร่วมมืออาเซียน-อินเดีย`: Thailand is one of the bloc.
pub fn joined(within: &Within<'_>, instrument: &AgreementMention, end: usize) -> Option<Parties> {
    use AgreementKind::{ActionPlan, Declaration, Framework, Fta, JointStatement};
    let reach = match instrument.kinds.first()? {
        Fta => ADJACENT,
        ActionPlan | Declaration | Framework | JointStatement => SUBJECT,
        _ => return None,
    };
    let mut list = walk(within, instrument.range.end..end, reach);
    let at = list.start?..list.end;
    let bloc = list.bloc.filter(|bloc| is_ours(within, *bloc) && begins_with_two(within, &at))?;
    list.country(Some("TH".to_owned()));
    Some(Parties::new(vec![bloc], list.countries, at, Way::Bloc))
}

/// `แผนปฏิบัติการด้านการท่องเที่ยวอาเซียน-A`, `Plan of Action to Implement the ASEAN-A Partnership`: what a plan is about may stand between;
/// only a hyphen joins the two then, as `อาเซียนและ A` may be whom it is about.
pub fn planned(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let doc = within.context.doc;
    if instrument.kinds.first() != Some(&AgreementKind::ActionPlan) {
        return None;
    }
    let after = instrument.range.end..list::until_next(within, instrument, sentence, SUBJECT);
    let first = within.bodies(after.clone()).next().filter(|b| is_ours(within, b.index))?;
    let (start, end) = (first.mention.range.start, first.mention.range.end);
    let between = doc.slice(after.start..start);
    let open = within.context.lexicon.frame_words.first(between, Word::Clause).is_none()
        && !between.contains(['\n', ')', ';'])
        && within.countries(after.start..start).next().is_none();
    let mut list = walk(within, start..list::until_next(within, instrument, sentence, list::AFTER), SUBJECT);
    let at = list.start.filter(|_| open)?..list.end;
    let hyphen = || doc.slice(end..at.end).trim_start().starts_with(['-', '–', '—']);
    let bloc = list.bloc.filter(|bloc| is_ours(within, *bloc) && hyphen() && begins_with_two(within, &at))?;
    list.country(Some("TH".to_owned()));
    Some(Parties::new(vec![bloc], list.countries, at, Way::Bloc))
}

/// Whether a stretch begins with a body and a state or another bloc joined to it: `อาเซียน-เกาหลีใต้`.
fn begins_with_two(within: &Within<'_>, stretch: &Range<usize>) -> bool {
    let mut bodies = within.bodies(stretch.clone());
    let Some(body) = bodies.next() else { return false };
    let end = body.mention.range.end;
    let state = within.countries(end..stretch.end).find(|c| c.inside_body.is_none()).map(|c| c.range.start);
    let bloc = bodies.find(|b| b.mention.range.start >= end).filter(|b| within.is_bloc(b.index));
    let other = [state, bloc.map(|b| b.mention.range.start)].into_iter().flatten().min();
    let joined = other.is_some_and(|other| is_joined(within, within.context.doc.slice(end..other)));
    body.mention.range.start == stretch.start && joined
}

/// Where the pair ends with which a stretch begins, Thailand and a bloc joined by a hyphen; none where a list goes on after it.
pub fn pair(within: &Within<'_>, stretch: &Range<usize>) -> Option<usize> {
    let doc = within.context.doc;
    let home = within.countries(stretch.clone()).next().filter(|c| c.iso == "TH" && c.range.start == stretch.start)?;
    let bloc = within.bodies(home.range.end..stretch.end).next().filter(|b| b.entity.country.is_none())?;
    let end = bloc.mention.range.end;
    let states = within.countries(end..stretch.end).map(|c| c.range.start);
    let next = states.chain(within.bodies(end..stretch.end).map(|b| b.mention.range.start)).min()?;
    let between = doc.slice(end..next).trim_matches(|c: char| "(),/".contains(c) || c.is_whitespace());
    let goes_on = between.is_empty() || is_joined(within, between);
    let joined = is_hyphen(doc.slice(home.range.end..bloc.mention.range.start));
    (joined && !goes_on).then_some(end)
}

/// Whether words between two names do no more than join them: a hyphen, `กับ`, `และ`, an English article aside.
fn is_joined(within: &Within<'_>, between: &str) -> bool {
    let between = between.trim().trim_end_matches(" the");
    is_hyphen(between) || within.context.lexicon.frame_words.joins(between)
}

/// Whether no more than a hyphen stands between two names.
pub fn is_hyphen(between: &str) -> bool {
    matches!(between.trim(), "-" | "–" | "—")
}

/// Whether words in capitals, which name nobody, are all of a stretch.
fn is_field(within: &Within<'_>, stretch: Range<usize>) -> bool {
    let words = within.context.doc.slice(stretch.clone());
    let capital = |word: &str| word.starts_with(|c: char| c.is_ascii_uppercase()) || matches!(word, "and" | "&");
    (1..=FIELD).contains(&words.trim().len())
        && words.split_whitespace().all(capital)
        && within.bodies(stretch).next().is_none()
}

/// `Thailand-EU FTA`: of Thailand or its bloc and those that are joined to it right before the instrument's words.
pub fn named_after(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let doc = within.context.doc;
    // Thai names whose it is after it.
    if !doc.slice(instrument.range.clone()).starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let stretch = back(doc.text(), instrument.range.start, sentence.start, NAMED_AFTER)..instrument.range.start;
    let states =
        within.countries(stretch.clone()).filter(|c| is_party(c)).map(|c| (c.range.clone(), None, Some(&c.iso)));
    let blocs = within
        .bodies(stretch)
        .filter(|b| b.entity.country.is_none())
        .map(|b| (b.mention.range.clone(), Some(b.index), None));
    let mut named: Vec<(Range<usize>, Option<usize>, Option<&String>)> = states.chain(blocs).collect();
    named.sort_by_key(|(range, ..)| std::cmp::Reverse(range.end));
    let statement = is_statement(instrument);
    let plan = matches!(instrument.kinds.first(), Some(AgreementKind::ActionPlan | AgreementKind::Framework));
    // What stands between may name the field, where a hyphen joins those before it.
    let (mut list, mut start, mut ours, mut field) = (List::default(), instrument.range.start, false, false);
    for (range, bloc, iso) in named {
        if range.end > start {
            continue;
        }
        let between = doc.slice(range.end..start);
        let first = start == instrument.range.start;
        let near = match first {
            true if is_led(within, between) => true,
            true => {
                field = is_field(within, range.end..start);
                field
            }
            false if field => is_hyphen(between),
            false => is_joined(within, between),
        };
        if !near {
            break;
        }
        start = range.start;
        let member: &[&str] = if statement || plan { &MEMBER } else { &[OURS] };
        ours |= bloc.is_some_and(|bloc| is_one_of(within, bloc, member)) || iso.is_some_and(|iso| iso == "TH");
        if let Some(bloc) = bloc {
            list.body(bloc, None);
        }
        list.country(iso.cloned());
    }
    // `FTA ไทย-A FTA ไทย-B`: they are another's.
    let anothers = |a: &AgreementMention| {
        let trade = a.kinds.first() == Some(&AgreementKind::Fta);
        trade && a.range.end <= start && doc.slice(a.range.end..start).trim().is_empty()
    };
    if within.context.mentions.agreements.iter().any(anothers) {
        return None;
    }
    let sides = list.bodies.len() + list.countries.len();
    list.country(Some("TH".to_owned()));
    let alone = (statement || plan) && list.bodies.len() == 1;
    let way = if list.bodies.iter().any(|b| is_one_of(within, *b, &MEMBER)) { Way::Bloc } else { Way::Named };
    (ours && (sides >= 2 || alone)).then(|| list.parties(start..instrument.range.end, way))
}

/// `ปฏิญญาผู้นำอาเซียนว่าด้วย …`, `แถลงการณ์ร่วมอาเซียน-จีน`: of a bloc of which Thailand is one, and whoever is joined to it.
pub fn stated(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let doc = within.context.doc;
    // `กฎบัตรบิมสเทค`
    let own = within.bodies(instrument.range.clone()).find(|b| is_one_of(within, b.index, &MEMBER));
    if let Some(bloc) = own {
        return Some(Parties::new(vec![bloc.index], vec!["TH".to_owned()], instrument.range.clone(), Way::Bloc));
    }
    let end = sentence.end.min(instrument.range.end + list::AFTER);
    let mut list = walk(within, instrument.range.end..end, STATED_BY);
    let plan = instrument.kinds.first() == Some(&AgreementKind::ActionPlan);
    let bloc = list.bloc.filter(|bloc| (is_statement(instrument) || plan) && is_one_of(within, *bloc, &MEMBER))?;
    // The bloc stands by itself or in a title of office: `รัฐมนตรีอาเซียน`.
    let first = within.bodies(list.start?..list.end).next().filter(|b| b.index == bloc)?;
    let start = first.mention.range.start;
    // Nothing but whose leaders stated it stands between.
    if !is_led(within, doc.slice(instrument.range.end..start)) {
        return None;
    }
    let at = start..if begins_with_two(within, &(start..list.end)) { list.end } else { first.mention.range.end };
    if at.end < list.end {
        list.countries.clear();
    }
    list.country(Some("TH".to_owned()));
    Some(Parties::new(vec![bloc], list.countries, at, Way::Bloc))
}

/// `ที่ประชุมรับรองแถลงการณ์ร่วม…`, `adopted the Doha Declaration`: of the bloc of which Thailand is one, and whoever is joined to it, that
/// the title says met; or else of the one bloc that the sentence has adopt it, where no state is beside it.
pub fn adopted(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let doc = within.context.doc;
    let at = instrument.range.start;
    let title = &doc.matters.get(doc.matter_at(at)?)?.title;
    let point = doc.matters.len() > 1;
    let drafted = |status| matches!(status, AgreementStatus::Approved | AgreementStatus::Drafting);
    let made = |status| drafted(status) || status == AgreementStatus::Signed;
    let beside = |(cue, status): &(Range<usize>, AgreementStatus)| {
        cue.start < at && (at < cue.end || point && cue.end <= at && drafted(*status))
    };
    let near = |(cue, status): &(Range<usize>, AgreementStatus)| {
        cue.start < at && (at < cue.end || cue.end <= at && at - cue.end <= ADOPTED && made(*status))
    };
    let cues = || within.cues(sentence.clone(), status::status).filter(|_| is_statement(instrument));
    let (titled, (cue, _)) = match cues().find(beside) {
        Some(cue) => (true, cue),
        None => (false, cues().find(near)?),
    };
    let one = |stretch: &Range<usize>| {
        let mut blocs = within.bodies(stretch.clone()).filter(|b| is_one_of(within, b.index, &MEMBER));
        let bloc = blocs.next()?;
        blocs.all(|other| other.index == bloc.index).then_some(bloc)
    };
    let foreign = |stretch: &Range<usize>| within.countries(stretch.clone()).any(|c| is_party(c) && c.iso != "TH");
    // What is merely near the word for adopting is another's where a state is beside it.
    if !titled && foreign(sentence) {
        return None;
    }
    let Some(bloc) = one(title) else {
        // `ที่ประชุมอาเซียนรับรอง INSTRUMENT`: none but the bloc adopts it.
        let subject = |bloc: &Named<'_, BodyMention, BodyEntity>| {
            let from = bloc.mention.range.end.min(cue.start);
            bloc.mention.range.end <= cue.start
                && within.bodies(sentence.start..cue.start).all(|b| b.index == bloc.index)
                && within.context.lexicon.frame_words.first(doc.slice(from..cue.start), Word::Clause).is_none()
        };
        let alone = !foreign(sentence) && !speaks_of_one_before(within, instrument);
        let bloc = one(sentence).filter(|bloc| alone && subject(bloc))?;
        return Some(Parties::new(vec![bloc.index], vec!["TH".to_owned()], instrument.range.clone(), Way::Bloc));
    };
    let mut list = walk(within, bloc.mention.range.start..title.end, 0);
    let two = begins_with_two(within, &(bloc.mention.range.start..list.end));
    // What a point has with a state is that state's, where a bloc only met.
    if point && (speaks_of_one_before(within, instrument) || !two && foreign(title)) {
        return None;
    }
    if !two {
        list.countries.clear();
    }
    list.country(Some("TH".to_owned()));
    Some(Parties::new(vec![bloc.index], list.countries, instrument.range.clone(), Way::Bloc))
}

/// `ที่ประชุมสุดยอดอาเซียนได้รับรองเอกสาร ได้แก่ 1. INSTRUMENT 2. INSTRUMENT`: of the one bloc that the sentence names which leads into the
/// list and has it signed or adopted, or else the title.
pub fn listed(within: &Within<'_>, instrument: &AgreementMention, lead: usize) -> Option<Parties> {
    let doc = within.context.doc;
    let lead = doc.sentences.get(lead)?;
    status::made(within, lead)?;
    let trade = matches!(instrument.kinds.first()?, AgreementKind::Fta | AgreementKind::Contract);
    let only = |stretch: &Range<usize>| {
        let mut bodies = within.bodies(stretch.clone()).filter(|b| b.entity.country.is_none());
        let bloc = bodies.next().filter(|b| is_one_of(within, b.index, &MEMBER))?.index;
        let states = within.countries(stretch.clone()).any(|c| is_party(c) && c.iso != "TH");
        (!states && bodies.all(|b| b.index == bloc)).then_some(bloc)
    };
    let bloc = only(lead).or_else(|| only(&doc.title)).filter(|_| !trade)?;
    Some(Parties::new(vec![bloc], vec!["TH".to_owned()], instrument.range.clone(), Way::Bloc))
}

/// `PCA` is the agreement with the European Union by its name, where that is spoken of.
pub fn partnership(within: &Within<'_>, instrument: &AgreementMention) -> Option<Parties> {
    let doc = within.context.doc;
    let at = &instrument.range;
    within.context.lexicon.frame_words.first(doc.slice(at.clone()), Word::Partnership)?;
    let matter = &doc.matters.get(doc.matter_at(at.start)?)?.range;
    let near = matter.start.max(at.start.saturating_sub(UNION_NEAR))..matter.end.min(at.end + UNION_NEAR);
    let union = within.bodies(near).find(|b| is_one_of(within, b.index, &[UNION]))?.index;
    Some(Parties::new(vec![union], vec!["TH".to_owned()], at.clone(), Way::Implied))
}

/// `ไทยยินดีที่สหภาพยุโรปพร้อมหารือเรื่อง FTA`: trade is agreed between Thailand and the one bloc told before the instrument's words, or
/// the one that it is joined to: `A หวังว่าไทยและสหภาพยุโรปจะฟื้นการเจรจา FTA`.
pub fn sided(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let doc = within.context.doc;
    if instrument.kinds.first() != Some(&AgreementKind::Fta) {
        return None;
    }
    let before = back(doc.text(), instrument.range.start, sentence.start, SIDED)..instrument.range.start;
    let mut states: Vec<_> = within.countries(before.clone()).filter(|c| is_party(c)).map(|c| &c.iso).collect();
    states.dedup();
    let blocs: Vec<_> = within
        .bodies(before.clone())
        .filter(|b| b.entity.country.is_none() && !b.mention.inside_office)
        .map(|b| (b.index, b.mention.range.clone()))
        .collect();
    let alone = || {
        let (first, _) = blocs.first()?;
        let others = blocs.iter().any(|(other, _)| other != first);
        (!others && matches!(states.as_slice(), [iso] if *iso == "TH")).then_some(*first)
    };
    let joined = || {
        let (last, at) = blocs.last()?;
        let beside = |thai: &CountryMention| {
            let [one, other] = if thai.range.end <= at.start { [&thai.range, at] } else { [at, &thai.range] };
            one.end <= other.start && is_joined(within, doc.slice(one.end..other.start))
        };
        within.countries(before.clone()).any(|c| c.iso == "TH" && beside(c)).then_some(*last)
    };
    let bloc = joined().or_else(alone).filter(|bloc| is_one_of(within, *bloc, &TRADING))?;
    Some(Parties::new(vec![bloc], vec!["TH".to_owned()], instrument.range.clone(), Way::Implied))
}

fn is_statement(instrument: &AgreementMention) -> bool {
    matches!(instrument.kinds.first(), Some(AgreementKind::JointStatement | AgreementKind::Declaration))
}

/// Whether nothing but words of whose leaders it is, and of what they are in charge of, stand between a bloc and an instrument:
/// `แถลงการณ์ร่วมการประชุมรัฐมนตรีความมั่นคงอาหารเอเปค`.
fn is_led(within: &Within<'_>, between: &str) -> bool {
    let (mut rest, mut led) = (between.trim(), false);
    while let Some(word) = within.context.lexicon.frame_words.opening(rest, Word::Leaders) {
        // `of the 13th APEC Energy Ministers’ Meeting`
        rest = rest[word..].trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '–'));
        led = true;
    }
    // `ของผู้นำเพื่อสนับสนุนอาเซียน` tells what the statement is for.
    let on = |rest: &str| within.context.lexicon.frame_words.opening(rest, Word::PartyEnd).is_some();
    let glued = |rest: &str| !rest.contains(|c: char| c.is_whitespace() || c.is_ascii());
    rest.is_empty() || led && rest.len() <= IN_CHARGE && glued(rest) && !on(rest)
}
