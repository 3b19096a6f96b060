//! Which mentions of countries and international bodies may speak of a partner in cooperation.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Context;
use super::within::indexes;
use crate::lexicon::frame_words::Role as Word;
use crate::model::mention::{AgreementMention, BodyMention, CountryForm, CountryMention, Cue, Served};
use crate::model::{Agreement, AgreementStatus, Document, EventKind, Matter, OrganizationKind};

/// Bytes before a country in which the words stand that make it a party: some eight words of Thai.
const BEFORE: usize = 72;
/// Bytes at most between a body and the instrument that is named after it, and from the word for its approval to the body.
const NAMED_AFTER: usize = 60;
const ADOPTED: usize = 120;
/// Bytes at most between Thailand or a bloc of its own and a country that stand together: `ไทย - ลาว`, `ไทยและลาว`.
const BESIDE: usize = 16;
/// Bytes at most from the word for a meeting to the body that meets, and from the body to the word: `the BIMSTEC Summit`.
const MEETING: usize = 120;
const MEETS: usize = 45;
/// Words between spaces that the name of a meeting has less than between its word and the body's name.
const PIECES: usize = 3;
/// Sentences after the title that open a matter.
const OPENING: usize = 3;

/// The mentions that do not merely say where something is, of countries that a matter shows at work with Thailand: by an
/// instrument that it tells of, an officer, a ministry or embassy, or words that join the two. By index.
pub(super) fn mentions(context: &Context<'_>, agreements: &[&Agreement], matter: &Matter) -> BTreeSet<usize> {
    let mentions = context.mentions;
    let (all, within) = (&mentions.countries, &matter.range);
    let here = indexes(all, within, |c| &c.range).map(|i| (i, &all[i]));
    let candidates: Vec<(usize, &CountryMention)> =
        here.filter(|(i, c)| c.iso != "TH" && !is_place(context, *i)).collect();
    let mut engaged: BTreeSet<&str> = agreements.iter().flat_map(|a| &a.countries).map(String::as_str).collect();
    for i in indexes(&mentions.offices, within, |o| &o.range) {
        engaged.extend(mentions.offices[i].states());
    }
    let official = |kind| matches!(kind, OrganizationKind::Ministry | OrganizationKind::Embassy);
    let bodies = indexes(&mentions.bodies, within, |b| &b.range).map(|i| &mentions.bodies[i]);
    engaged.extend(bodies.filter(|b| official(b.kind)).filter_map(|b| b.country.as_deref()));
    engaged.extend(candidates.iter().filter(|(i, _)| joins(context, *i)).map(|(_, c)| c.iso.as_str()));
    // `รัฐมนตรีว่าการกระทรวงสาธารณสุขบังกลาเทศ มาเลเซีย และเนปาล`: those who follow one at work are so too.
    for two in candidates.windows(2) {
        let gap = two[0].1.range.end..two[1].1.range.start.max(two[0].1.range.end);
        let listed = matches!(context.doc.slice(gap).trim(), "" | "," | "และ" | "and" | ", and");
        if listed && engaged.contains(two[0].1.iso.as_str()) {
            engaged.insert(&two[1].1.iso);
        }
    }
    candidates.into_iter().filter(|(_, c)| engaged.contains(c.iso.as_str())).map(|(i, _)| i).collect()
}

/// The agreements that a matter tells of.
pub(super) fn told<'a>(
    doc: &Document,
    agreements: &'a [Agreement],
    matter: &Matter,
) -> impl Iterator<Item = &'a Agreement> {
    let chars = doc.original_chars(matter.range.clone());
    agreements.iter().filter(move |a| a.support.evidence.iter().any(|e| chars.contains(&e.start)))
}

/// An international body that may be a partner where it is named.
pub(super) struct Body {
    /// Where it stands.
    pub range: Range<usize>,
    /// Its id.
    pub id: String,
    /// Whether words there make it one; otherwise it is one of the title.
    pub told: bool,
}

/// International bodies right after `ร่วมกับ`, `หารือกับ` and the like, be it by their officers, or whose statement or convention a
/// sentence tells as approved or signed, and those of the title: elsewhere they are as often only the venue or the frame.
pub(super) fn bodies(context: &Context<'_>, matter: &Matter) -> Vec<Body> {
    let Context { doc, mentions, entities, lexicon } = *context;
    let words = &lexicon.frame_words;
    let mut found = Vec::new();
    // Where the list of those worked with has come to.
    let mut listed = None;
    for i in indexes(&mentions.bodies, &matter.range, |b| &b.range) {
        let body = &mentions.bodies[i];
        let sentence = sentence_start(doc, body.range.start);
        let mut offices = mentions.offices.iter().filter(|o| {
            let serves = |served: &Served| matches!(served, Served::Body(mention) if *mention == i);
            sentence <= o.range.start && o.range.start < body.range.start && o.served.iter().any(serves)
        });
        let start = match offices.next() {
            // `หารือกับ Ms. Jane Doe เลขาธิการองค์การ…`: who holds the office stands before it.
            Some(office) => holder(context, office.range.start).unwrap_or(office.range.start),
            None if body.inside_office => continue,
            None => body.range.start,
        };
        let before = doc.slice(sentence..start).trim_end();
        // `ร่วมกับผู้แทนยูนิเซฟ`
        let sent = words.closing(before, Word::Envoy).unwrap_or_default();
        let before = before.get(..before.len() - sent).unwrap_or(before);
        // `ร่วมกับกระทรวงสาธารณสุข และยูนิเซฟ`
        let goes_on = listed.is_some_and(|end: usize| {
            let between = doc.slice(end.min(start)..start).trim_matches([' ', ',', '(', ')']);
            let post = words.opening(between, Word::HomePost).unwrap_or_default();
            let between = between.get(post..).unwrap_or_default().trim_matches([' ', ',', '(', ')']);
            between.is_empty() || words.is(between, Word::And)
        });
        let together = words.closes(before, Word::Together) || goes_on;
        if together {
            listed = Some(body.range.end);
        }
        if body.kind != OrganizationKind::International {
            continue;
        }
        let Some(entity) = entities.body_of(i) else { continue };
        let titled = || {
            let named = |m: &usize| mentions.bodies.get(*m).is_some_and(|b| is_titled(matter, &b.range));
            entity.mentions.iter().any(named)
        };
        let told = together || adopted(context, &body.range);
        if told || titled() && !body.inside_office {
            found.push(Body { range: body.range.clone(), id: entity.id.clone(), told });
        }
    }
    found
}

/// Where whoever is named right before an office begins.
fn holder(context: &Context<'_>, office: usize) -> Option<usize> {
    let people = &context.mentions.people;
    let before = people.partition_point(|p| p.range.start < office).checked_sub(1).and_then(|i| people.get(i))?;
    let apart = context.doc.slice(before.range.end.min(office)..office);
    apart.trim_matches([' ', ',', '(', ')']).is_empty().then_some(before.titled.start)
}

/// Whether an instrument is named after or before a body and a word near tells that it was approved or signed: `approved the draft APT
/// Ministerial Statement`.
fn adopted(context: &Context<'_>, body: &Range<usize>) -> bool {
    use AgreementStatus::{Approved, Drafting, Renewed, Signed};
    let Context { doc, mentions, .. } = *context;
    let near = |a: &AgreementMention| {
        (body.end..body.end + NAMED_AFTER).contains(&a.range.start)
            || (body.start.saturating_sub(NAMED_AFTER)..body.start).contains(&a.range.end)
    };
    let named_after = mentions.agreements.iter().any(near);
    let start = sentence_start(doc, body.start).max(body.start.saturating_sub(ADOPTED));
    let decided = |cue| matches!(cue, Cue::Status(Approved | Signed | Renewed | Drafting));
    named_after && mentions.cues.iter().any(|c| decided(c.cue) && start <= c.range.start && c.range.end <= body.start)
}

/// The international body whose officers the opening shows at work with Thailand, in a matter about no foreign state.
pub(super) fn host(context: &Context<'_>, matter: &Matter) -> Option<String> {
    let Context { doc, mentions, entities, .. } = *context;
    let mut served = indexes(&mentions.offices, &opening(doc, matter), |office| &office.range)
        .flat_map(|i| &mentions.offices[i].served)
        .filter_map(|served| match served {
            Served::Body(mention) => entities.body_of(*mention),
            _ => None,
        })
        .filter(|body| body.kind == OrganizationKind::International);
    served.next().map(|body| body.id.clone())
}

/// The international body of the title that the opening tells to meet, in a matter whose title names no state at work with
/// Thailand: `การประชุมสุดยอดบิมสเทค`, `the 5th BIMSTEC Summit`. Where it meets a state, it is the frame of work with that state.
pub(super) fn convened(context: &Context<'_>, partners: &BTreeSet<usize>, matter: &Matter) -> Option<String> {
    let Context { doc, mentions, entities, .. } = *context;
    if partners.iter().filter_map(|&i| mentions.countries.get(i)).any(|c| is_titled(matter, &c.range)) {
        return None;
    }
    let opening = opening(doc, matter);
    let meets = |body: &Range<usize>| {
        let start = sentence_start(doc, body.start).max(body.start.saturating_sub(MEETING));
        let met = |cue| matches!(cue, Cue::Event(EventKind::Meeting | EventKind::Forum));
        let told = |around: Range<usize>| {
            indexes(&mentions.cues, &around, |c| &c.range).map(|i| &mentions.cues[i]).filter(|c| met(c.cue))
        };
        // The name of a meeting is of one piece: `การประชุมรัฐมนตรีสาธารณสุขอาเซียน`.
        let before =
            || told(start..body.start).any(|c| doc.slice(c.range.end..body.start).trim().split(' ').count() < PIECES);
        let after = || told(body.end..body.end + MEETS).next().is_some();
        !mentions.countries.iter().any(|c| beside(body, &c.range)) && (before() || after())
    };
    let bodies = indexes(&mentions.bodies, &opening, |b| &b.range).map(|i| (i, &mentions.bodies[i]));
    let mut met = bodies
        .filter(|(_, b)| b.kind == OrganizationKind::International && !b.inside_office && meets(&b.range))
        .filter(|(_, b)| !context.lexicon.frame_words.is(doc.slice(b.range.clone()), Word::Stage))
        .filter_map(|(i, _)| entities.body_of(i))
        .filter(|e| e.mentions.iter().filter_map(|&m| mentions.bodies.get(m)).any(|b| is_titled(matter, &b.range)));
    met.next().map(|body| body.id.clone())
}

/// Whether something stands in the title of a matter.
fn is_titled(matter: &Matter, range: &Range<usize>) -> bool {
    matter.title.start <= range.start && range.end <= matter.title.end
}

/// Whether two names stand side by side.
fn beside(one: &Range<usize>, other: &Range<usize>) -> bool {
    let gap = one.end.min(other.end)..one.start.max(other.start);
    gap.len() <= BESIDE
}

fn sentence_start(doc: &Document, byte: usize) -> usize {
    doc.sentence_at(byte).and_then(|i| doc.sentences.get(i)).map_or(byte, |s| s.start)
}

/// Whether a country is named for where something is: by a city, after `ณ`, or after its own city.
fn is_place(context: &Context<'_>, index: usize) -> bool {
    let (doc, all) = (context.doc, &context.mentions.countries);
    let Some(country) = all.get(index) else { return false };
    let before = doc.slice(sentence_start(doc, country.range.start)..country.range.start).trim_end();
    let words = &context.lexicon.frame_words;
    if country.form == CountryForm::Place {
        // `กับรัฐบาลมณฑลกวางตุ้ง`: a part of a state acts for it.
        return !(words.closes(before, Word::Party) || words.closes(before, Word::With));
    }
    let state = doc.slice(country.range.clone()).starts_with("ประเทศ") || before.ends_with("ประเทศ");
    let bare = before.strip_suffix("ประเทศ").unwrap_or(before);
    if before.ends_with('ณ') || before.ends_with("ใน") || state && words.closes(bare, Word::PlaceSign) {
        return true;
    }
    // `พื้นที่ชายแดนไทย-กัมพูชา`, `ส่งออกไปสหรัฐฯ จีน และญี่ปุ่น`
    let list = list_start(doc, &all[..=index]);
    let opening = doc.slice(sentence_start(doc, list)..list).trim_end();
    if words.closes(opening.strip_suffix("ประเทศ").unwrap_or(opening), Word::Elsewhere) {
        return true;
    }
    let city = index.checked_sub(1).and_then(|i| all.get(i)).filter(|c| c.form == CountryForm::Place);
    city.is_some_and(|c| {
        c.iso == country.iso && {
            let between = doc.slice(c.range.end..country.range.start.max(c.range.end));
            matches!(between.trim_matches([' ', ',']), "" | "ประเทศ")
        }
    })
}

/// The states that the whole matter is about, of those mentions, most named first.
pub(super) fn main(context: &Context<'_>, partners: &BTreeSet<usize>, matter: &Matter) -> Vec<String> {
    let Context { doc, entities, mentions, .. } = *context;
    let opening = opening(doc, matter);
    let mut main: Vec<(usize, &str)> = entities
        .countries
        .iter()
        .filter_map(|c| {
            let named = c.mentions.iter().filter(|m| partners.contains(m));
            let starts = || named.clone().filter_map(|&m| mentions.countries.get(m)).map(|m| m.range.start);
            let led = starts().any(|s| s < opening.end);
            led.then(|| (starts().count(), c.iso.as_str()))
        })
        .collect();
    main.sort_by_key(|(n, iso)| (std::cmp::Reverse(*n), *iso));
    // A country named once beside one named throughout is only passed by.
    let throughout = main.first().map_or(0, |m| m.0);
    main.retain(|(n, _)| n * 3 >= throughout);
    main.into_iter().map(|(_, iso)| iso.to_owned()).collect()
}

/// Whether the title names the one partner of a matter.
pub(super) fn titled(context: &Context<'_>, main: &[String], matter: &Matter) -> bool {
    let countries = &context.mentions.countries;
    matches!(main, [one] if countries.iter().any(|c| c.iso == *one && is_titled(matter, &c.range)))
}

/// Whether a matter reports talks with its one partner: the title names it, and the opening one of its officers and a
/// meeting, call or visit; or the matter is one of a synopsis and its title names Thailand too.
pub(super) fn talks(context: &Context<'_>, main: &[String], matter: &Matter) -> bool {
    use EventKind::{CourtesyCall, Meeting, PhoneCall, Visit};
    let Context { doc, mentions, .. } = *context;
    let [partner] = main else { return false };
    let opening = opening(doc, matter);
    let names = |iso: &str| mentions.countries.iter().any(|c| c.iso == iso && is_titled(matter, &c.range));
    let titled = names(partner);
    if titled && doc.matters.len() > 1 && names("TH") {
        return true;
    }
    let serves = |served: &Served| matches!(served, Served::Country(iso) if iso == partner);
    let mut offices = indexes(&mentions.offices, &opening, |o| &o.range).map(|i| &mentions.offices[i]);
    let met = |cue| matches!(cue, Cue::Event(Meeting | CourtesyCall | PhoneCall | Visit));
    titled
        && offices.any(|o| o.served.iter().any(serves))
        && indexes(&mentions.cues, &opening, |c| &c.range).any(|i| met(mentions.cues[i].cue))
}

/// The title of a matter and the three sentences after it.
pub(super) fn opening(doc: &Document, matter: &Matter) -> Range<usize> {
    let first = doc.sentences.partition_point(|s| s.start < matter.title.end);
    let within = |s: &&Range<usize>| s.end <= matter.range.end;
    let last = doc.sentences[first..].iter().take(OPENING).take_while(within).last();
    matter.title.start..last.map_or(matter.title.end, |s| s.end)
}

/// Where the list of countries starts of which the last mention is one.
fn list_start(doc: &Document, mentions: &[CountryMention]) -> usize {
    let mut start = mentions.last().map_or(0, |last| last.range.start);
    for other in mentions.iter().rev().skip(1) {
        let gap = doc.slice(other.range.end.min(start)..start);
        if !matches!(gap.trim(), "" | "," | "และ" | "-" | "–") {
            break;
        }
        start = other.range.start;
    }
    start
}

/// Whether words beside a country make it a party: Thailand or a bloc that it belongs to next to it, `กับ`, `ระหว่าง`, `ฝ่าย…`, `เยือน…` before it.
fn joins(context: &Context<'_>, index: usize) -> bool {
    let (doc, all) = (context.doc, &context.mentions.countries);
    let Some(country) = all.get(index) else { return false };
    let neighbours = [index.checked_sub(1), Some(index + 1)];
    let near = |other: &&CountryMention| beside(&other.range, &country.range);
    let near: Vec<&CountryMention> = neighbours.into_iter().flatten().filter_map(|i| all.get(i)).filter(near).collect();
    let thailand = near.iter().any(|other| other.iso == "TH");
    let words = &context.lexicon.frame_words;
    // `อาเซียน-ญี่ปุ่น`, `ASEAN and the U.S.`
    let bloc = || {
        let ours = |b: &BodyMention| words.is(doc.slice(b.range.clone()), Word::OwnBloc);
        let paired = |b: &&BodyMention| beside(&b.range, &country.range) && ours(b);
        context.mentions.bodies.iter().filter(paired).any(|b| {
            let (first, second) = if b.range.start < country.range.start {
                (&b.range, &country.range)
            } else {
                (&country.range, &b.range)
            };
            let between = doc.slice(first.end.min(second.start)..second.start).trim();
            let between = between.strip_suffix("the").unwrap_or(between);
            matches!(between, "-" | "–") || words.joins(between)
        })
    };
    let from = sentence_start(doc, country.range.start).max(country.range.start.saturating_sub(BEFORE));
    let from = (from..=country.range.start).find(|&i| doc.text().is_char_boundary(i)).unwrap_or(country.range.start);
    let before = doc.slice(from..country.range.start);
    let tells = |role| words.first(before, role).is_some();
    // `ระหว่างรัสเซียกับยูเครน` joins the two to each other.
    let others = near.iter().any(|other| other.iso != country.iso) && tells(Word::Between);
    let thai =
        || all.iter().any(|c| c.iso == "TH" && c.range.start >= from && c.range.end <= country.range.end + BEFORE);
    thailand || bloc() || tells(Word::Party) || (tells(Word::With) || tells(Word::Between)) && (!others || thai())
}
