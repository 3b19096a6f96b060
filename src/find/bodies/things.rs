//! A known form that is a piece of something else's name: a thing that has its name from the body (`ดาวเทียมไทยคม`), what the
//! company makes (`รถยนต์ยี่ห้อโตโยต้า`), a daughter or a dealer (`โตโยต้า ลีสซิ่ง`), the body's office in one province.

use std::ops::Range;

use super::names::{COMPANY, mention};
use crate::lexicon::body_words::PROVINCE;
use crate::lexicon::frame_words::Role as Word;
use crate::lexicon::{Body, Lexicon};
use crate::model::mention::*;
use crate::model::{Document, OrganizationKind};
use crate::text::thai::is_thai;

/// Shorter names of provinces, in bytes, are words too: `เลย`, `ตาก`.
const PROVINCE_AT_LEAST: usize = 15;

/// Whether a form is a piece of the name of a thing, or names what its company makes. A company's full name is neither.
pub fn names_a_thing(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> bool {
    let (before, written, after) = (&text[..range.start], &text[range.clone()], &text[range.end..]);
    !written.starts_with(COMPANY)
        && (goes_on_in_signs(written, after)
            || lexicon.bodies.words.is_product(&body.id) && !is_the_maker(before, after, body, lexicon)
            || goes_on_as_a_thing(written, after, body, lexicon)
            || ends_a_thing(before, written, body, lexicon)
            || shares_its_end(written, after, lexicon)
            || is_of_each_province(after, body, lexicon))
}

/// Whether a class of things stands right before a form, glued or with a space. `ผู้ผลิตรถยนต์โตโยต้า` is the maker.
fn ends_a_thing(before: &str, written: &str, body: &Body, lexicon: &Lexicon) -> bool {
    let words = &lexicon.bodies.words;
    let near = before.trim_end_matches(' ');
    let of_a_thing = words.before_a_thing(near, body.kind);
    of_a_thing.is_some_and(|rest| !words.ends_in_maker(rest) && !(near.len() < before.len() && is_full(written, body)))
}

/// Whether a form goes on to be the name of a thing, glued or after a space.
fn goes_on_as_a_thing(written: &str, after: &str, body: &Body, lexicon: &Lexicon) -> bool {
    let apart = after.strip_prefix(' ');
    lexicon.bodies.words.opens_a_thing(apart.unwrap_or(after), body.kind)
        && !(apart.is_some() && is_full(written, body))
}

/// Whether a form is a full name, beside which a space parts phrases.
fn is_full(written: &str, body: &Body) -> bool {
    body.kind != OrganizationKind::Company && body.labels().any(|label| label == written)
}

/// Whether the words around the name of what a company makes tell that the company is meant. English tells it by itself.
fn is_the_maker(before: &str, after: &str, body: &Body, lexicon: &Lexicon) -> bool {
    let words = &lexicon.bodies.words;
    let line = [before.rsplit('\n').next(), after.split('\n').next()];
    // `บริษัทไฟเซอร์ (Pfizer)`
    let glossed = || {
        let name = before.strip_suffix('(')?.trim_end_matches(' ');
        body.names().find_map(|other| name.strip_suffix(other))
    };
    let after = after.trim_start_matches(' ');
    words.ends_in_maker(before)
        || glossed().is_some_and(|before| words.ends_in_maker(before))
        || ["จำกัด", "(ประเทศไทย)", "ประเทศไทย"].iter().any(|own| after.starts_with(own))
        || !line.into_iter().flatten().any(|part| part.contains(is_thai))
}

/// `Disney+`, `CGD.iHealthCare`, `CGD_Regulator`.
fn goes_on_in_signs(written: &str, after: &str) -> bool {
    let mut following = after.chars();
    let (next, second) = (following.next(), following.next());
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    written.is_ascii()
        && match next {
            Some('+') => !second.is_some_and(|c| c.is_ascii_digit()),
            Some('.') => latin(second),
            Some('_') => true,
            _ => false,
        }
}

/// `สิทธิการบินไทย-อินเดีย`: the end of the form is one of two states.
fn shares_its_end(written: &str, after: &str, lexicon: &Lexicon) -> bool {
    let other = after.trim_start_matches(' ').strip_prefix(['-', '–']).map(|other| other.trim_start_matches(' '));
    written.ends_with("ไทย") && other.is_some_and(|other| lexicon.countries.opening(other).is_some())
}

/// The other body that a form goes on to name: a daughter (`เอสซีจี เคมิคอลส์`) or the office in one province.
pub fn goes_on(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> Option<BodyMention> {
    let home = Some(body.country.as_str()).filter(|country| *country == "TH");
    let company = matches!(body.kind, OrganizationKind::Company | OrganizationKind::StateEnterprise);
    if let Some(end) = daughter(text, range.end, body, lexicon).filter(|_| company) {
        return Some(mention(text, range.start..end, OrganizationKind::Company, home));
    }
    let end = in_a_province(text, range.end, body, lexicon)?;
    Some(mention(text, range.start..end, body.kind, home))
}

/// Where the words that a company's name goes on in to be another's end: `น้ำมันและการค้าปลีก`; `ไบเออร์ไทย` is the one in Thailand.
fn daughter(text: &str, from: usize, body: &Body, lexicon: &Lexicon) -> Option<usize> {
    let glued = text[from..].strip_prefix("ไทย").filter(|after| !after.starts_with("แลนด์"));
    let abroad = !matches!(body.country.as_str(), "" | "TH");
    let mut end = glued.filter(|_| abroad).map_or(from, |after| text.len() - after.len());
    loop {
        let rest = &text[end..];
        let word = rest.strip_prefix(' ').unwrap_or(rest);
        let Some(length) = lexicon.bodies.words.daughter(word) else { break };
        end += rest.len() - word.len() + length;
    }
    (end > from).then_some(end)
}

/// Whether a body has offices in provinces that go by its name.
fn has_provinces(body: &Body) -> bool {
    use OrganizationKind::{Agency, Association, StateEnterprise};
    body.country == "TH" && matches!(body.kind, Agency | Association | StateEnterprise)
}

/// Where the province ends whose office or dealer a form names with it, glued: `สำนักงานประกันสังคมจังหวัดระยอง`.
fn in_a_province(text: &str, from: usize, body: &Body, lexicon: &Lexicon) -> Option<usize> {
    let after = &text[from..];
    let named = |name: &str| lexicon.bodies.words.province(name);
    match after.strip_prefix(PROVINCE) {
        Some(name) if has_provinces(body) => Some(from + PROVINCE.len() + named(name)?),
        None if matches!(body.kind, OrganizationKind::Company | OrganizationKind::Association) => {
            named(after).filter(|length| *length >= PROVINCE_AT_LEAST).map(|length| from + length)
        }
        _ => None,
    }
}

/// `ปภ.จังหวัด` is the office of whatever province.
fn is_of_each_province(after: &str, body: &Body, lexicon: &Lexicon) -> bool {
    let name = after.strip_prefix(PROVINCE).filter(|_| has_provinces(body));
    name.is_some_and(|name| lexicon.bodies.words.province(name).is_none())
}

/// Leaves out the short form of a company that an article has at least as often in the names of other things and bodies, and
/// never a fuller one: `โตโยต้า ลีสซิ่ง … โตโยต้า`. `pieces` are the bodies whose forms were such.
pub fn leave_out_pieces(doc: &Document, lexicon: &Lexicon, pieces: &[usize], found: &mut Vec<BodyMention>) {
    let written = |m: &BodyMention| doc.slice(m.range.clone());
    let is_piece = |m: &BodyMention| {
        let own = m.known.as_deref().filter(|_| m.kind == OrganizationKind::Company);
        let Some(id) = own else { return false };
        let name = written(m);
        let of_it = |other: &&BodyMention| other.known == m.known;
        let fuller = |other: &BodyMention| other.range.len() > m.range.len() && written(other).contains(name);
        if name.starts_with(COMPANY) || found.iter().filter(of_it).any(fuller) {
            return false;
        }
        let others =
            found.iter().filter(|other| !of_it(other) && fuller(other) && names_more(written(other), name, lexicon));
        let rejected = pieces.iter().filter(|&&piece| lexicon.bodies.all.get(piece).is_some_and(|body| body.id == id));
        let elsewhere = others.count() + rejected.count();
        elsewhere > 0 && elsewhere >= found.iter().filter(of_it).count()
    };
    let keep: Vec<bool> = found.iter().map(|m| !is_piece(m)).collect();
    let mut keep = keep.into_iter();
    found.retain(|_| keep.next().unwrap_or(true));
}

/// Whether a name has more than a company's own words besides a short form: `บริษัท ซันนี่ (ประเทศไทย) จำกัด` has not.
fn names_more(name: &str, short: &str, lexicon: &Lexicon) -> bool {
    let Some((before, after)) = name.split_once(short) else { return false };
    let own = |part: &str| {
        let tag = lexicon.frame_words.opening(part, Word::HomeTag).unwrap_or_default();
        [COMPANY, "บมจ.", "บจก.", "จำกัด", "(มหาชน)", "ประเทศไทย"].contains(&part) || tag > 0 && tag == part.len()
    };
    !before.split(' ').chain(after.split(' ')).all(|part| part.is_empty() || own(part))
}
