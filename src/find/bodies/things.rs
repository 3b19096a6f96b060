//! A known form that is a piece of the name of a thing that has it from the body (`ดาวเทียมไทยคม`), or names what the company makes
//! (`รถยนต์ยี่ห้อโตโยต้า`).

use std::ops::{Range, RangeInclusive};

use super::beside::{has_provinces, joined_state};
use crate::lexicon::body_words::{COMPANY, LIMITED, PROVINCE};
use crate::lexicon::frame_words::Role as Word;
use crate::lexicon::{Body, Lexicon};
use crate::model::mention::*;
use crate::model::{Document, OrganizationKind};
use crate::text::thai::is_thai;

/// Chars on either side of the name of a vaccine within which doses of it are told.
const DOSE: usize = 30;

/// Chars on either side of a form within which Thai letters stand in a Thai text.
const NEAR: usize = 100;
/// The bloc that is named with another state: `อาเซียน-อินเดีย`.
const BLOC: &str = "อาเซียน";
/// Digits of the number of a type: `Boeing 737`.
const TYPE_DIGITS: usize = 3;
/// Most digits of the number of a road, a form, a plot.
const NUMBER_DIGITS: usize = 5;

/// Whether a form is a piece of the name of a thing, or names what its company makes. A company's full name is neither.
pub fn names_a_thing(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> bool {
    let (before, written, after) = (&text[..range.start], &text[range.clone()], &text[range.end..]);
    !written.starts_with(COMPANY)
        && (goes_on_in_signs(before, written, after, lexicon)
            || is_titled(before, written, after, lexicon)
            || lexicon.bodies.words.is_one_store(&body.id, before, after)
            || body.kind == OrganizationKind::Company && goes_on_in_a_number(after, TYPE_DIGITS..=TYPE_DIGITS, lexicon)
            || lexicon.bodies.words.is_numbered(written) && is_one_of_many(after, lexicon)
            || is_a_product(before, after, body, lexicon)
            || goes_on_as_a_thing(written, after, body, lexicon)
            || ends_a_thing(before, written, body, lexicon)
            || body.kind != OrganizationKind::Association && shares_its_end(written, after, lexicon)
            || is_of_each_province(after, body, lexicon))
}

/// Whether a class of things stands right before a form, glued or with a space. `ผู้ผลิตรถยนต์โตโยต้า` is the maker.
fn ends_a_thing(before: &str, written: &str, body: &Body, lexicon: &Lexicon) -> bool {
    let words = &lexicon.bodies.words;
    let company = body.kind == OrganizationKind::Company;
    let near = before.trim_end_matches(|c: char| matches!(c, ' ' | '\u{a0}' | '"' | '“' | '‘') || c == '(' && company);
    let latin = written.is_ascii() && !written.contains(' ');
    if latin && words.ends_in_a_latin_thing(near) {
        return true;
    }
    let apart = near.len() < before.len();
    let of_a_thing = words.before_a_thing(near, body.kind, apart);
    // `เครื่องบิน สายการบินเมืองเหนือ`
    let headed = || words.heads.iter().any(|head| written.starts_with(head.word.as_str()));
    !(apart && (is_full(written, body) || headed())) && of_a_thing.is_some_and(|rest| !words.ends_in_maker(rest))
}

/// Whether a company's form comes next in a list after a thing of another's (`รถยนต์ BMW X4, Toyota`), or in brackets after its own.
pub fn is_listed_after(gap: &str, body: &Body, lexicon: &Lexicon) -> bool {
    let model = |word: &str| word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ',' | '/' | '-'));
    let and = |word: &str| lexicon.frame_words.is(word, Word::And);
    let parted = gap.contains([',', '/']) || gap.split(' ').any(and);
    body.kind == OrganizationKind::Company
        && gap.len() <= NEAR
        && (gap.trim_matches(' ') == "(" || parted && gap.split(' ').all(|word| model(word) || and(word)))
}

/// Whether a form begins the name of a thing after a class of such: one in quotation marks (`โครงการ “แอคมี่ปันสุข”`), or one that goes on
/// in capitals (`งาน ABC Digital World`).
fn is_titled(before: &str, written: &str, after: &str, lexicon: &Lexicon) -> bool {
    let words = &lexicon.bodies.words;
    let near = before.trim_end_matches(' ');
    let class = near.strip_suffix(['"', '“', '‘', '\'']);
    if !words.ends_in_titled(class.unwrap_or(near).trim_end_matches(' ')) {
        return false;
    }
    // `เว็บไซต์ Acme.com`
    if written.ends_with(".com") {
        return true;
    }
    if class.is_some() {
        let mut rest = after.char_indices().take(NEAR);
        let closes = |c: char| matches!(c, '"' | '”' | '’' | '\'' | '\n');
        return rest.find(|(_, c)| closes(*c)).is_some_and(|(at, c)| at > 0 && c != '\n');
    }
    let run = after.strip_prefix([' ', '-']).filter(|_| written.is_ascii()).unwrap_or_default();
    let run = run.split(' ').take_while(|word| word.starts_with(|c: char| c.is_ascii_uppercase()));
    let (mut count, mut office) = (0, false);
    for word in run {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        count += 1;
        office |= words.is_latin_title(bare) || words.heads.iter().any(|head| head.word == bare);
    }
    count > 1 && !office
}

/// Whether a form goes on to be the name of a thing, glued or after a space.
fn goes_on_as_a_thing(written: &str, after: &str, body: &Body, lexicon: &Lexicon) -> bool {
    let apart = after.strip_prefix(' ');
    lexicon.bodies.words.opens_a_thing(apart.unwrap_or(after), body.kind)
        && !(apart.is_some() && is_full(written, body))
}

/// Whether a form is a full name, beside which a space parts phrases. An acronym is none, even where a body has no other name.
fn is_full(written: &str, body: &Body) -> bool {
    let acronym = written.bytes().all(|b| b.is_ascii_uppercase());
    body.kind != OrganizationKind::Company && !acronym && body.labels().any(|label| label == written)
}

/// Whether the words right beside the name of a company that makes vaccines tell of doses of one, or of one that has a platform of
/// accounts there, and not of the company.
fn is_a_product(before: &str, after: &str, body: &Body, lexicon: &Lexicon) -> bool {
    let Some(words) = lexicon.bodies.words.beside_a_product(&body.id) else { return false };
    let end = after.char_indices().nth(DOSE).map_or(after.len(), |(at, _)| at);
    // `ช่องทาง TikTok` ends in a word for dealing with somebody, and addresses stand in no Thai text.
    let address = after.trim_start_matches([' ', ':']);
    // `doses of vaccines (Alpha, Beta, …`, not `makers of vaccines (Alpha, Beta)` nor `vaccines (Alpha has …)`
    let item = address.starts_with([',', ')']);
    let list = last(before, NEAR).rsplit_once('(').filter(|(_, list)| item && !list.contains(')'));
    let list = list.and_then(|(class, _)| words.before(class));
    let told = words.close(before)
        || list.is_some_and(|before| !lexicon.bodies.words.ends_in_maker(before))
        || address.starts_with('@')
        || address.starts_with("http");
    (words.are_in(last(before, DOSE)) || words.are_in(&after[..end]))
        && (told || !is_the_maker(before, after, body, lexicon))
}

/// The end of a text, so many chars and one.
fn last(text: &str, chars: usize) -> &str {
    text.char_indices().rev().nth(chars).map_or(text, |(at, _)| &text[at..])
}

/// Whether the words around the name of what a company makes tell that the company is meant. English tells it by itself.
fn is_the_maker(before: &str, after: &str, body: &Body, lexicon: &Lexicon) -> bool {
    let words = &lexicon.bodies.words;
    let mut near = before.chars().rev().take(NEAR).chain(after.chars().take(NEAR));
    // `บริษัทไฟเซอร์ (Pfizer)`
    let glossed = || {
        let name = before.strip_suffix('(')?.trim_end_matches(' ');
        body.names().find_map(|other| name.strip_suffix(other))
    };
    let after = after.trim_start_matches(' ');
    words.ends_in_maker(before)
        || glossed().is_some_and(|before| words.ends_in_maker(before))
        || [LIMITED, "(ประเทศไทย)", "ประเทศไทย"].iter().any(|own| after.starts_with(own))
        || !near.any(is_thai)
}

/// `Disney+`, `CGD.iHealthCare`, `CGD_Regulator`.
fn goes_on_in_signs(before: &str, written: &str, after: &str, lexicon: &Lexicon) -> bool {
    let mut following = after.chars();
    let (next, second) = (following.next(), following.next());
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    written.is_ascii()
        && match next {
            Some('+') => !second.is_some_and(|c| c.is_ascii_digit()),
            // `บริษัท Alibaba.com` is its own.
            Some('.') => latin(second) && !(after.starts_with(".co") && lexicon.bodies.words.ends_in_maker(before)),
            Some('_') => true,
            _ => false,
        }
}

/// Whether the number of a type or of one of many things follows, which counts nothing: `โบอิ้ง 737-400`, `ทล. 35`, not `โลตัส 208 สาขา`.
fn goes_on_in_a_number(after: &str, digits: RangeInclusive<usize>, lexicon: &Lexicon) -> bool {
    let Some(number) = after.strip_prefix([' ', '-']).map(|rest| rest.trim_start_matches(' ')) else { return false };
    let rest = number.trim_start_matches(|c: char| c.is_ascii_digit());
    let words = &lexicon.bodies.words;
    // `ทล. 214 ร้อยเอ็ด` counts no hundreds.
    digits.contains(&(number.len() - rest.len()))
        && !rest.starts_with([',', '.', '%'])
        && (!words.is_counter(rest.trim_start()) || words.province(rest.trim_start()).is_some())
}

/// Whether the number follows of one of many things that go by a short form: `ทล. 35`, `ตชด.ที่ 12`.
fn is_one_of_many(after: &str, lexicon: &Lexicon) -> bool {
    const ORDINAL: &str = "ที่";
    let ordinal = after.trim_start_matches(' ').strip_prefix(ORDINAL);
    ordinal.is_some_and(|number| number.trim_start_matches(' ').starts_with(|c: char| c.is_ascii_digit()))
        || goes_on_in_a_number(after, 1..=NUMBER_DIGITS, lexicon)
}

/// `สิทธิการบินไทย-อินเดีย`: the end of the form is one of two states, or the bloc that is one of the two.
fn shares_its_end(written: &str, after: &str, lexicon: &Lexicon) -> bool {
    (written.ends_with("ไทย") || written.ends_with(BLOC) && written != BLOC) && joined_state(after, lexicon).is_some()
}

/// `ปภ.จังหวัด` is the office of whatever province, `ปภ. ทุกจังหวัด` are those of all.
fn is_of_each_province(after: &str, body: &Body, lexicon: &Lexicon) -> bool {
    const EACH: &str = "ทุก";
    let each = after.trim_start_matches(' ').strip_prefix(EACH).is_some_and(|rest| rest.starts_with(PROVINCE));
    let name = after.strip_prefix(PROVINCE);
    has_provinces(body) && (each || name.is_some_and(|name| lexicon.bodies.words.province(name).is_none()))
}

/// Leaves out the short form of a company that an article has more often in the names of other things and bodies
/// (`pieces`), and never a fuller one: `โตโยต้า ลีสซิ่ง … โตโยต้า`.
pub fn leave_out_pieces(doc: &Document, lexicon: &Lexicon, pieces: &[Range<usize>], found: &mut Vec<BodyMention>) {
    let written = |m: &BodyMention| doc.slice(m.range.clone());
    let is_full = |m: &BodyMention| {
        let opens = |text: &str| lexicon.bodies.words.heads.iter().any(|head| text.starts_with(head.word.as_str()));
        opens(written(m)) || doc.slice(0..m.range.start).trim_end_matches(' ').ends_with(COMPANY)
    };
    let is_piece = |m: &BodyMention| {
        if m.known.is_none() || m.kind != OrganizationKind::Company {
            return false;
        }
        let name = written(m);
        let of_it = |other: &&BodyMention| other.known == m.known;
        let fuller = |other: &BodyMention| other.range.len() > m.range.len() && written(other).contains(name);
        let others =
            || found.iter().filter(|other| !of_it(other) && fuller(other) && names_more(written(other), name, lexicon));
        let elsewhere = pieces.iter().filter(|piece| doc.slice((*piece).clone()) == name).count() + others().count();
        // After `โตโยต้า ลิสซิ่ง` alone that one is meant by `โตโยต้า`.
        let daughters = found.iter().filter(|other| !of_it(other) && is_by_trade(written(other), name, lexicon));
        let abroad = m.country.as_deref().is_some_and(|country| country != "TH");
        let sentence = |at: usize| doc.sentence_at(at).map_or("", |at| doc.slice(doc.sentences[at].clone()));
        let after_a_daughter = daughters.map(|other| other.range.end).min().is_some_and(|first| {
            found.iter().filter(of_it).all(|own| own.range.start > first)
                && !lexicon.frame_words.holds(sentence(m.range.start), Word::WholeGroup)
        });
        if abroad && after_a_daughter {
            return true;
        }
        let made = |own: &BodyMention| lexicon.bodies.words.ends_in_maker(doc.slice(0..own.range.start));
        elsewhere > found.iter().filter(of_it).count()
            && !found.iter().filter(of_it).any(|own| is_full(own) || fuller(own) || made(own))
    };
    let keep: Vec<bool> = found.iter().map(|m| !is_piece(m)).collect();
    let mut keep = keep.into_iter();
    found.retain(|_| keep.next().unwrap_or(true));
}

/// Whether a name is another's and its trade: `บริษัท ซันนี่ ลีสซิ่ง`. Its own in Thailand goes by the short name too.
fn is_by_trade(name: &str, short: &str, lexicon: &Lexicon) -> bool {
    let trade = name.split_once(short).map(|(_, trade)| trade.trim_start());
    let told = |trade: &str| lexicon.bodies.words.daughter(trade).is_some();
    trade.is_some_and(told) && lexicon.frame_words.first(name, Word::HomeTag).is_none()
}

/// Whether a name has more than a company's own words besides a short form: `บริษัท ซันนี่ (ประเทศไทย) จำกัด` has not.
fn names_more(name: &str, short: &str, lexicon: &Lexicon) -> bool {
    let Some((before, after)) = name.split_once(short) else { return false };
    let own = |part: &str| {
        let tag = lexicon.frame_words.opening(part, Word::HomeTag).unwrap_or_default();
        [COMPANY, "บมจ.", "บจก.", LIMITED, "(มหาชน)", "ประเทศไทย"].contains(&part) || tag > 0 && tag == part.len()
    };
    !before.split(' ').chain(after.split(' ')).all(|part| part.is_empty() || own(part))
}
