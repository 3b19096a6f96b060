//! Titles of office and what is served: `served` tells it of one title.

mod served;

use std::collections::BTreeMap;
use std::ops::Range;

use self::served::{Scene, after, before, gap, serves};
use super::Parts;
use super::bodies::latin;
use crate::lexicon::Lexicon;
use crate::lexicon::frame_words::Role as Word;
use crate::lexicon::offices::{Office, Serves};
use crate::model::mention::*;
use crate::model::{Document, OrganizationKind, Role};
use crate::text::thai::is_thai;

/// Bytes between an office and the one that its holder fills besides.
const ACTING: usize = 120;
/// Bytes between a head of office and a deputy who is that one's.
const HEADED: usize = 3000;
/// The word for a committee, whose second half ends its chair's title.
const COMMITTEE: &str = "คณะกรรมการ";

/// What the title of a deputy has before that of the head.
const DEPUTY: &str = "รอง";
/// The end of the titles of those who serve a minister.
const MINISTER: &str = "รัฐมนตรี";
/// Between somebody and what they are.
const IS: &str = "เป็น";
/// Between a committee and who is in it.
const HAS: [&str; 3] = ["ซึ่งมี", "ที่มี", "โดยมี"];
/// Chars by which the name of a committee goes on from the word.
const SHORTEST_COMMITTEE: usize = 6;
/// Bytes between those and the word for the chair.
const CHAIRED: usize = 360;

/// Titles of office in the order of the text. Bodies that stand only inside a title are marked so, and bodies that only
/// the title reveals (`รมว.คมนาคม`) are added to `bodies`, which stays in the order of the text.
pub(super) fn find(
    doc: &Document,
    lexicon: &Lexicon,
    parts: &Parts<'_>,
    bodies: &mut Vec<BodyMention>,
    countries: &[CountryMention],
) -> Vec<OfficeMention> {
    let mut titles: Vec<(Range<usize>, &Office)> = Vec::new();
    for (part, phrases) in parts {
        let text = doc.slice(part.clone());
        let hits = phrases.offices.iter();
        // A body's name may hold the word: `สำนักงานปลัดกระทรวง…`, `สถานเอกอัครราชทูต…`.
        let hits = hits.filter(|h| !lexicon.bodies.words.claims(text, h.range.clone()));
        // So may the name of a body that the lexicon knows: `สำนักนายกรัฐมนตรี`.
        let inside = |at: &Range<usize>| {
            bodies.iter().any(|b| {
                b.known.is_some() && b.range.start < part.start + at.start && part.start + at.end <= b.range.end
            })
        };
        // A committee's name holds the word for its members.
        let committee = |at: &Range<usize>| {
            text[..at.start].ends_with("คณะ") && text[at.clone()].starts_with(&COMMITTEE["คณะ".len()..])
        };
        let hits = hits.filter(|h| !inside(&h.range) && !committee(&h.range));
        titles.extend(hits.map(|h| (part.start + h.range.start..part.start + h.range.end, h.value)));
    }
    for (range, office) in titles.iter().filter(|(_, office)| office.serves == Serves::Body) {
        reveal(doc, lexicon, range, office, bodies, countries);
    }
    bodies.sort_by_key(|b| (b.range.start, std::cmp::Reverse(b.range.end)));
    let mut found: Vec<Title> = Vec::with_capacity(titles.len());
    for (i, (range, office)) in titles.iter().enumerate() {
        let next = titles.get(i + 1).map_or(usize::MAX, |(next, _)| next.start);
        let end = if range.end <= doc.title.end { doc.title.end } else { doc.body.end };
        let scene = Scene { doc, lexicon, countries, until: next.min(end).max(range.end) };
        found.push(scene.serve(range.clone(), office, bodies));
    }
    // `อธิบดีกรมที่เกี่ยวข้อง`, `ผู้ว่าราชการจังหวัดทุกจังหวัด` are several and nobody's.
    for title in &mut found {
        let several = |s: &Served| matches!(s, Served::Named(name) if lexicon.bodies.words.is_generic(name));
        title.mention.served.retain(|s| !several(s));
    }
    share(doc, lexicon, &mut found);
    acting(doc, lexicon, &mut found);
    same_province(doc, lexicon, &mut found);
    let same_matter =
        |a: &Title, b: &Title| doc.matter_at(a.mention.range.start) == doc.matter_at(b.mention.range.start);
    for matter in found.chunk_by_mut(same_matter) {
        deputies(doc, lexicon, matter);
        staff(doc, matter);
    }
    chairs(doc, lexicon, &mut found);
    found.into_iter().map(|title| title.mention).collect()
}

/// A title, its word, and whether what is served is only taken for granted.
struct Title {
    mention: OfficeMention,
    /// The word of office alone.
    word: Range<usize>,
    /// Whether that ends in the head of a unit's name.
    unit: bool,
    assumed: bool,
}

/// `ประธานวุฒิสภาและประธานองคมนตรีแห่งราชอาณาจักรกัมพูชา`, `ประธานและประธานเจ้าหน้าที่บริหาร บริษัท …`: what the last of several
/// joined titles serves, the ones before it serve too, unless they say otherwise.
fn share(doc: &Document, lexicon: &Lexicon, titles: &mut [Title]) {
    for i in (1..titles.len()).rev() {
        let (before, after) = titles.split_at_mut(i);
        let (Some(first), Some(second)) = (before.last_mut(), after.first()) else { continue };
        let gap = first.mention.range.end..second.mention.range.start;
        let joins = |between: &str| {
            let between = between.trim();
            let acting = lexicon.frame_words.closing(between, Word::Acting).unwrap_or_default();
            let join = between[..between.len() - acting].trim();
            // `รองอธิบดี ปฏิบัติราชการแทน อธิบดีกรมการปกครอง`
            acting > 0 && join.is_empty() || lexicon.frame_words.is(join, Word::OfficeJoin)
        };
        let joined = gap.start <= gap.end && joins(doc.slice(gap));
        let wanting = first.mention.served.is_empty() || first.assumed;
        if joined && wanting && !second.assumed {
            let abroad = |s: &&Served| matches!(s, Served::Country(iso) if iso != "TH");
            let shared: Vec<_> = match first.assumed {
                true => second.mention.served.iter().filter(abroad).cloned().collect(),
                false => second.mention.served.clone(),
            };
            // `รองประธานกรรมการและประธานคณะทำงาน…`: a committee has its own chair.
            let committee = |s: &Served| matches!(s, Served::Named(name) if lexicon.frame_words.opening(name, Word::Committee).is_some());
            if !shared.is_empty() && !shared.iter().any(committee) {
                first.mention.served = shared;
                first.assumed = false;
            }
        }
    }
}

/// `รองผู้อำนวยการสถาบันปะการัง รักษาการแทนผู้อำนวยการ`: whoever fills an office that names no body does so in their own.
fn acting(doc: &Document, lexicon: &Lexicon, titles: &mut [Title]) {
    for i in 1..titles.len() {
        let (before, after) = titles.split_at_mut(i);
        let (Some(own), Some(filled)) = (before.last(), after.first_mut()) else { continue };
        let gap = own.mention.range.end..filled.mention.range.start;
        let fills = |gap: &str| gap.len() <= ACTING && lexicon.frame_words.closes(gap.trim_end(), Word::Acting);
        let wanting = filled.mention.served.is_empty() && gap.start <= gap.end;
        if wanting
            && fills(doc.slice(gap))
            && matches!(own.mention.served.first(), Some(Served::Body(_) | Served::Named(_)))
        {
            filled.mention.served = own.mention.served.clone();
        }
    }
}

/// `ผู้ว่าราชการจังหวัดพิจิตร … รองผู้ว่าราชการจังหวัด`: a title that ends in the word for a unit serves the one of that kind named
/// last in a title.
fn same_province(doc: &Document, lexicon: &Lexicon, titles: &mut [Title]) {
    let mut last: Option<Served> = None;
    for title in titles {
        let written = doc.slice(title.mention.range.clone());
        let unit = |served: &&Served| match served {
            Served::Named(name) => lexicon.bodies.words.opens_local(name),
            _ => false,
        };
        match title.mention.served.iter().find(unit) {
            Some(named) => last = Some(named.clone()),
            None if title.mention.served.is_empty() && lexicon.bodies.words.is_local(written) => {
                title.mention.served.extend(last.clone());
            }
            None => {}
        }
    }
}

/// `อธิบดีกรมชลประทาน … รองอธิบดี`: a deputy of whom nothing else is told is that of the head of that very office named last, not
/// far before and in the same matter.
fn deputies(doc: &Document, lexicon: &Lexicon, titles: &mut [Title]) {
    // The last of each, by the words of the office.
    let mut heads: BTreeMap<&str, (usize, Vec<Served>)> = BTreeMap::new();
    for title in titles {
        let mention = &mut title.mention;
        let written = doc.slice(title.word.clone());
        // `อธิบดีกรม`, `เลขาธิการคณะกรรมการ` head what their last word begins.
        let closing =
            [Word::KindOfBody, Word::Committee, Word::UnitHead].map(|role| lexicon.frame_words.closing(written, role));
        let closing = closing.into_iter().flatten().max().filter(|_| !title.unit).unwrap_or_default();
        heads.insert(&written[..written.len() - closing], (mention.range.end, mention.served.clone()));
        let Some(head) = written.strip_prefix(DEPUTY).filter(|_| mention.served.is_empty()) else { continue };
        // `รองอธิบดีกรม…`, `รองประธานแม่บ้าน…` are of something else.
        let goes_on = doc.rest(mention.range.end).starts_with(|c| is_thai(c) && c != 'ฯ');
        if goes_on || lexicon.frame_words.closes(written, Word::KindOfBody) {
            continue;
        }
        if let Some((_, served)) = heads.get(head).filter(|(end, _)| mention.range.start <= end + HEADED) {
            mention.served.clone_from(served);
        }
    }
}

/// `รัฐมนตรีว่าการกระทรวงแรงงาน … เลขานุการรัฐมนตรีฯ`: whoever serves a minister of whom no more is told serves at the ministry of the
/// one named last in the matter.
fn staff(doc: &Document, titles: &mut [Title]) {
    let mut last: Option<Served> = None;
    for title in titles {
        let mention = &mut title.mention;
        let written = doc.slice(mention.range.clone()).trim_end_matches('ฯ');
        let minister = matches!(mention.role, Role::Minister | Role::DeputyMinister);
        let ours = serves(&mention.served, "TH");
        let short = written.len() < mention.range.len() || doc.rest(mention.range.end).starts_with('ฯ');
        match mention.served.first() {
            Some(ministry @ Served::Body(_)) if minister && ours => last = Some(ministry.clone()),
            None if !minister && short && written.ends_with(MINISTER) => mention.served.extend(last.clone()),
            _ => {}
        }
    }
}

/// `คณะกรรมการนโยบายผลไม้ ซึ่งมีนายก ข รัฐมนตรี… เป็นประธาน`: a chair of nothing said is that of the committee which has one.
fn chairs(doc: &Document, lexicon: &Lexicon, titles: &mut [Title]) {
    let starts: Vec<usize> = titles.iter().map(|title| title.mention.range.start).collect();
    for title in titles.iter_mut().filter(|title| title.mention.served.is_empty()) {
        let range = title.mention.range.clone();
        // `เป็นประธานมอบรางวัล`
        let presides = doc.rest(range.end).starts_with(|c| is_thai(c) && c != 'ฯ');
        if title.mention.role != Role::President || presides || !doc.slice(0..range.start).ends_with(IS) {
            continue;
        }
        let text = doc.slice(0..range.start);
        let near = (text.len().saturating_sub(CHAIRED)..).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
        let near = text[near..].rfind('\n').map_or(near, |line| near + line + 1);
        // Somebody, by name or by office, is right after the word.
        let somebody = |at: usize| {
            let after = text[at..].trim_start_matches(' ');
            lexicon.titles.opens(after) || starts.binary_search(&(text.len() - after.len())).is_ok()
        };
        let last = |has: &str| text[near..].rfind(has).map(|at| (near + at, near + at + has.len()));
        let has = HAS.iter().filter_map(|has| last(has)).max();
        let Some((has, _)) = has.filter(|(_, end)| somebody(*end)) else { continue };
        // `คณะกรรมการฯ`, and an acronym in brackets, tell no more of it.
        let named = text[..has].trim_end();
        let named = match named.strip_suffix(')').and_then(|open| open.rsplit_once('(')) {
            Some((outside, _)) => outside.trim_end(),
            None => named,
        };
        let run = &named[named.trim_end_matches(is_thai).len()..];
        let Some(word) = lexicon.frame_words.first(run, Word::Committee) else { continue };
        let (before, name) = run.split_at(word.start);
        let told = run[word.end..].chars().count() >= SHORTEST_COMMITTEE && !name.ends_with('ฯ');
        // `สำนักงานคณะกรรมการ…` is no committee.
        if told && lexicon.frame_words.closing(before, Word::UnitHead).is_none() {
            title.mention.served.push(Served::Named(name.to_owned()));
        }
    }
}

/// Adds the body that a title names without its head (`รมว.คมนาคม`, `Minister of Energy`) or implies (`Foreign Minister`).
fn reveal(
    doc: &Document,
    lexicon: &Lexicon,
    title: &Range<usize>,
    office: &Office,
    bodies: &mut Vec<BodyMention>,
    countries: &[CountryMention],
) {
    let start = title.end + gap(doc.rest(title.end), lexicon);
    if bodies
        .iter()
        .any(|b| b.range.start <= start && start < b.range.end || b.range.start <= title.end && title.end < b.range.end)
    {
        return;
    }
    let rest = doc.rest(start);
    // `ผู้อำนวยการสำนักงานทางหลวงที่ 9`, `ประธานคณะกรรมการประชาสัมพันธ์แห่งชาติ` are of something else.
    let goes_on = |length: usize| {
        let after = &rest[length..];
        lexicon.frame_words.opening(after, Word::LongerName).is_some() || latin::further_fields(after, lexicon) > 0
    };
    let short = lexicon.bodies.short_form(rest).filter(|(_, length)| !goes_on(*length));
    let (range, id) = match short {
        Some((body, length)) => (start..start + length, body),
        None if !office.body.is_empty() => (title.clone(), office.body.as_str()),
        None => return,
    };
    let Some(body) = lexicon.bodies.get(id) else { return };
    // `Minister for Foreign Trade` heads no department.
    let minister = matches!(office.role, Role::Minister | Role::DeputyMinister | Role::ViceMinister);
    if minister && body.kind == OrganizationKind::Company
        || minister && body.kind == OrganizationKind::Agency && doc.slice(range.clone()).is_ascii()
    {
        return;
    }
    // Whoever chairs a committee does not chair the office that works for it: `ประธานคณะกรรมการนโยบายที่ดินแห่งชาติ`.
    let chairs = office.role == Role::President && doc.slice(title.clone()).ends_with(&COMMITTEE["คณะ".len()..]);
    if chairs && !body.names().any(|name| name.starts_with(COMMITTEE)) {
        return;
    }
    // `Minister of Energy of Japan`, `Japanese Foreign Minister` serve at no ministry of ours.
    let abroad = |c: &&CountryMention| c.iso != body.country;
    let foreign = after(doc, range.end, countries, lexicon).filter(abroad).is_some()
        || before(doc, title.start, countries).filter(abroad).is_some();
    let tied = lexicon.frame_words.opening(doc.rest(range.end).trim_start_matches(' '), Word::StateTie).is_some();
    if foreign && (doc.slice(range.clone()).is_ascii() || short.is_none() || tied) {
        return;
    }
    bodies.push(BodyMention {
        range,
        known: Some(body.id.clone()),
        name: body.names().next().unwrap_or_default().to_owned(),
        kind: body.kind,
        country: (!body.country.is_empty()).then(|| body.country.clone()),
        inside_office: true,
    });
}

#[cfg(test)]
mod tests;
