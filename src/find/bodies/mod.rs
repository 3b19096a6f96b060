//! Bodies named: ministries, agencies, companies, embassies, international bodies.
//!
//! The lexicon's one pass over the text finds every known form and every word that opens a name. A known form may go on to
//! be another body (`กระทรวงการต่างประเทศจีน`, `beside`); after an opening word the name's end is sought (`names`). Short forms that the
//! article itself defines in brackets after a name are looked for last (`defined`), once those are left out that it gives for something
//! else than the lexicon (`glossed`).

mod abroad;
mod beside;
mod defined;
mod glossed;
pub(super) mod latin;
mod names;
mod things;

pub(super) use self::names::is_field;

use std::collections::HashSet;
use std::ops::Range;

use super::Parts;
use crate::lexicon::bodies::Phrase;
use crate::lexicon::body_words::{COMPANY, LIMITED};
use crate::lexicon::frame_words::Role as Word;
use crate::lexicon::{Body, Hit, Lexicon};
use crate::model::mention::*;
use crate::model::{Document, OrganizationKind};
use crate::text::thai;

/// Chars before a name within which a word for a house makes it a piece of that one's.
const VENUE: usize = 40;

/// Chars of the longest words by which a company's own in Thailand is told besides the state.
const FURTHER: usize = 36;

/// Chars of the longest bracket after a name that is looked over for what goes on after it.
const BRACKET: usize = 16;

/// Bodies in the order of the text, none overlapping another.
pub(super) fn find(doc: &Document, lexicon: &Lexicon, parts: &Parts<'_>) -> Vec<BodyMention> {
    let (mut found, mut pieces) = (Vec::new(), Vec::new());
    for (part, phrases) in parts {
        let earlier = pieces.len();
        let mut here = in_part(doc.slice(part.clone()), lexicon, &phrases.bodies, &mut pieces);
        for piece in &mut pieces[earlier..] {
            *piece = part.start + piece.start..part.start + piece.end;
        }
        for mention in &mut here {
            mention.range = part.start + mention.range.start..part.start + mention.range.end;
        }
        found.append(&mut here);
    }
    abroad::add(doc, lexicon, parts, &mut found);
    leave_out_kinds(doc, lexicon, &mut found);
    leave_out_owners(doc, lexicon, &mut found);
    things::leave_out_pieces(doc, lexicon, &pieces, &mut found);
    defined::add(doc, lexicon, &mut found);
    leave_out_shared(doc, lexicon, &mut found);
    leave_out_places(doc, lexicon, &mut found);
    let mut last = None;
    for mention in &mut found {
        let before = doc.text().get(..mention.range.start).unwrap_or_default();
        // A section of an embassy (`ฝ่ายแรงงาน ประจำสถานเอกอัครราชทูต…`) is nobody's office.
        let section = mention.kind == OrganizationKind::Embassy && lexicon.frame_words.closes(before, Word::OfficeTie);
        // Nor is a body before it in a list that is called by an office: `สำนักนายกรัฐมนตรี กระทรวงมหาดไทย`.
        let listed = last == Some(before.trim_end_matches(' ').len()) && before.ends_with(' ');
        mention.inside_office = lexicon.bodies.words.ends_in_office(before) && !section && !listed;
        last = Some(mention.range.end).filter(|_| !mention.inside_office);
    }
    found
}

/// What an article tells of as several (`โรงพยาบาลสมเด็จพระยุพราช 21 แห่ง`), and what more is needed to name (`สำนักงานแรงงาน`), is a kind
/// of bodies, wherever it stands. What is short for it in brackets is not the lexicon's, unless the article names that body too.
/// Ministries tell whose something is in brackets after anything.
fn leave_out_kinds(doc: &Document, lexicon: &Lexicon, found: &mut Vec<BodyMention>) {
    let words = &lexicon.bodies.words;
    let several = |m: &&BodyMention| {
        let after = doc.rest(m.range.end);
        let bracket = after.trim_start_matches(' ').strip_prefix('(').and_then(|inner| inner.split_once(')'));
        let after = bracket.filter(|(inner, _)| inner.chars().count() <= BRACKET).map_or(after, |(_, after)| after);
        m.known.is_none() && words.is_several(&m.name, after)
    };
    let kinds: HashSet<String> = found.iter().filter(several).map(|m| m.name.clone()).collect();
    let is_kind = |m: &BodyMention| m.known.is_none() && (words.is_kind(&m.name) || kinds.contains(&m.name));
    let written = |m: &BodyMention| doc.slice(m.range.clone());
    let bracketed = |pair: &[BodyMention]| match pair {
        [kind, short] if is_kind(kind) && short.kind != OrganizationKind::Ministry => {
            let gap = doc.slice(kind.range.end..short.range.start);
            let otherwise = |m: &BodyMention| m.known == short.known && written(m) != written(short);
            defined::is_acronym(written(short))
                && gap.trim_start_matches(' ') == "("
                && doc.rest(short.range.end).starts_with(')')
                && !found.iter().any(otherwise)
        }
        _ => false,
    };
    let shorts: HashSet<&str> = found.windows(2).filter(|pair| bracketed(pair)).map(|pair| written(&pair[1])).collect();
    found.retain(|m| !is_kind(m) && !shorts.contains(written(m)));
}

/// The short form of a foreign company in brackets after the name of its own in Thailand is short for that:
/// `บริษัท ซันนี่ ออโต้ (ไทยแลนด์) จำกัด (SUNNY)`.
fn leave_out_owners(doc: &Document, lexicon: &Lexicon, found: &mut Vec<BodyMention>) {
    let company = |m: &BodyMention| m.kind == OrganizationKind::Company;
    let home = |m: &BodyMention| m.country.as_deref() == Some("TH");
    let bracketed = |pair: &[BodyMention]| match pair {
        [own, short] => {
            company(own)
                && company(short)
                && own.known.is_none()
                && home(own)
                && lexicon.frame_words.first(&own.name, Word::HomeTag).is_some()
                && short.known.is_some()
                && !home(short)
                // `บริษัท SUNNY (ประเทศไทย) จำกัด (บริษัท SUNNY)`
                && !own.name.contains(doc.slice(short.range.clone()).trim_start_matches(COMPANY).trim_start())
                && doc.slice(own.range.end..short.range.start).trim_matches(' ') == "("
                && doc.rest(short.range.end).starts_with(')')
        }
        _ => false,
    };
    let starts: HashSet<usize> =
        found.windows(2).filter(|pair| bracketed(pair)).map(|pair| pair[1].range.start).collect();
    found.retain(|m| !starts.contains(&m.range.start));
}

/// A short form of several things names a body only where the article names that body otherwise too, or as part of a title
/// of office (`รมว.กค.`).
fn leave_out_shared(doc: &Document, lexicon: &Lexicon, found: &mut Vec<BodyMention>) {
    let words = &lexicon.bodies.words;
    let is_shared = |m: &BodyMention| m.known.is_some() && words.is_shared(doc.slice(m.range.clone()));
    let in_office = |m: &BodyMention| words.ends_in_office(&doc.text()[..m.range.start]);
    let are_people = |m: &BodyMention| is_shared(m) && counts_people(doc.rest(m.range.end));
    let named: HashSet<Option<String>> = found.iter().filter(|m| !is_shared(m)).map(|m| m.known.clone()).collect();
    found.retain(|m| !is_shared(m) || (named.contains(&m.known) && !are_people(m)) || in_office(m));
}

/// Whether a text begins with a number of people: `อสส. 120 คน` are helpers.
fn counts_people(after: &str) -> bool {
    let number = after.trim_start_matches(' ').trim_start_matches("จำนวน").trim_start_matches(' ');
    let rest = number.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
    rest.len() < number.len() && rest.trim_start_matches(' ').starts_with("คน")
}

/// The name of a place too names the body that governs it only among bodies or after a word for working with it:
/// `กระทรวงคมนาคม กรุงเทพมหานคร และกรมธนารักษ์`, `ร่วมกับกรุงเทพมหานคร`.
fn leave_out_places(doc: &Document, lexicon: &Lexicon, found: &mut Vec<BodyMention>) {
    let (words, frame) = (&lexicon.bodies.words, &lexicon.frame_words);
    let is_place = |m: &BodyMention| m.known.is_some() && words.is_place(doc.slice(m.range.clone()));
    let and = |gap: &str| frame.is(gap.trim().trim_matches(['(', ')']), Word::And);
    // Acronyms in brackets stand between: `กระทรวงคมนาคม (คค.) และกรุงเทพมหานคร`.
    let beside = |gap: &str| !gap.contains('\n') && (gap.trim().is_empty() || and(gap) || gap.trim() == ")");
    let keep: Vec<bool> = (0..found.len())
        .map(|i| {
            let at = &found[i].range;
            let before = (i > 0).then(|| doc.slice(found[i - 1].range.end..at.start));
            let after = found.get(i + 1).map(|next| doc.slice(at.end..next.range.start));
            let listed = before.is_some_and(beside) && after.is_some_and(|gap| beside(gap) || gap == " (");
            !is_place(&found[i])
                || listed
                || before.is_some_and(|gap| beside(gap) && gap.contains(char::is_alphabetic))
                || frame.closes(doc.slice(0..at.start), Word::Together)
        })
        .collect();
    let mut keep = keep.into_iter();
    found.retain(|_| keep.next().unwrap_or(true));
}

/// Bodies in one stretch of text. Where a form of a known one was but a piece of something else's name is added to `pieces`.
fn in_part(
    text: &str,
    lexicon: &Lexicon,
    phrases: &[Hit<'_, Phrase>],
    pieces: &mut Vec<Range<usize>>,
) -> Vec<BodyMention> {
    let bodies = &lexicon.bodies;
    let mut found: Vec<BodyMention> = Vec::new();
    let (mut done, earlier) = (0, pieces.len());
    for hit in phrases.iter().cloned() {
        if hit.range.start < done {
            continue;
        }
        let mention = match *hit.value {
            Phrase::None => None,
            Phrase::Known(index) => {
                let body = lexicon.bodies.all.get(index);
                let listed = |body: &Body| {
                    let last = pieces[earlier..].last().and_then(|piece| text.get(piece.end..hit.range.start));
                    last.is_some_and(|gap| things::is_listed_after(gap, body, lexicon))
                };
                let mention = known(text, hit.range.clone(), index, lexicon).filter(|_| !body.is_some_and(listed));
                let of_a_thing = |body: &Body| listed(body) || things::names_a_thing(text, &hit.range, body, lexicon);
                if mention.is_none() && body.is_some_and(of_a_thing) {
                    pieces.push(hit.range);
                }
                mention
            }
            Phrase::Head(index) => bodies.words.heads.get(index).and_then(|head| match head.word.is_ascii() {
                true => latin::around_head(text, hit.range, head, lexicon),
                false => {
                    names::after_head(text, hit.range, head, lexicon).map(|found| beside::of_a_region(text, found))
                }
            }),
        };
        if let Some(mention) = mention {
            done = mention.range.end;
            // A name in Latin letters may begin before its head and so hold what was taken for one.
            found.retain(|m| m.range.end <= mention.range.start);
            found.push(mention);
        }
    }
    found
}

/// A known body, or the foreign one whose name begins like it.
fn known(text: &str, range: Range<usize>, index: usize, lexicon: &Lexicon) -> Option<BodyMention> {
    let body = lexicon.bodies.all.get(index)?;
    let written = text.get(range.clone())?;
    if !stands_as_name(text, &range, lexicon)
        || latin::is_of_a_longer(text, &range, body.kind, lexicon)
        || things::names_a_thing(text, &range, body, lexicon)
        || beside::is_a_unit(text, &range, body, lexicon)
        || beside::is_posted_in_a_part(text, &range, body, lexicon)
        || beside::is_its_group(text, &range, body)
        || beside::is_posted_abroad(text, &range, body, lexicon)
        || beside::is_of_an_office(text, &range, body, lexicon)
        || body.kind == OrganizationKind::Company && names_a_venue(&text[..range.start], &text[range.end..], lexicon)
    {
        return None;
    }
    if let Some(branch) = home_branch(text, &range, body, lexicon) {
        return Some(branch);
    }
    if let Some(other) = latin::of_the_state_before(text, &range, body, lexicon) {
        return Some(other);
    }
    if let Some(longer) = beside::longer(text, &range, body, lexicon) {
        return Some(longer);
    }
    let longer = if written.is_ascii() {
        latin::extended(text, range.clone(), body, lexicon)
    } else if body.kind == OrganizationKind::Company && written.starts_with(COMPANY) {
        names::limited(text, range.clone(), lexicon)
    } else if body.country != "TH" || body.kind != OrganizationKind::Ministry {
        None
    } else if written.ends_with(['.', 'ฯ']) {
        short_of_a_state(text, &range, body, lexicon)
    } else if ["กระทรวง", "ก."].iter().any(|head| written.starts_with(head)) {
        let abroad = || names::abroad(text, range.start, lexicon).filter(|abroad| abroad.range.end > range.end);
        names::foreign(text, range.clone(), body.kind, lexicon).or_else(abroad)
    } else {
        None
    };
    Some(longer.unwrap_or_else(|| known_mention(body, range)))
}

/// Whether a company's name is a piece of that of a house: `โรงแรมพูลแมน คิง เพาเวอร์`.
fn names_a_venue(before: &str, after: &str, lexicon: &Lexicon) -> bool {
    let near = before.char_indices().rev().take(VENUE).last().map_or("", |(at, _)| &before[at..]);
    let Some(name) = lexicon.bodies.words.after_venue(near) else { return false };
    let frame = &lexicon.frame_words;
    let listed = [Word::And, Word::With, Word::Namely, Word::AcronymAfter]
        .into_iter()
        .any(|role| frame.first(name, role).is_some());
    // `โรงพยาบาลสนามเมืองเหนือ 5 (ACME)`
    let name = name.strip_suffix('(').filter(|_| after.starts_with(')')).unwrap_or(name);
    name.chars().all(|c| c == ' ' || c.is_ascii_alphanumeric() || thai::is_thai(c))
        && !listed
        && !lexicon.bodies.words.heads.iter().any(|head| name.contains(head.word.as_str()))
}

/// The ministry of a state by the short form of ours, with the state right after it: `กห.สิงคโปร์`, `กระทรวงเกษตรฯ จีน`.
fn short_of_a_state(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> Option<BodyMention> {
    let after = text[range.end..].trim_start_matches(' ');
    let state = lexicon.countries.matcher.search(after).next().filter(|hit| hit.range.start == 0)?;
    let foreign = names::foreign(text, range.clone(), body.kind, lexicon)?;
    let name = match text[range.clone()].ends_with('.') {
        true => body.names().next().unwrap_or_default().to_owned() + &after[state.range],
        false => foreign.name.clone(),
    };
    Some(BodyMention { name, ..foreign })
}

/// A foreign company's own company in Thailand: `ธนาคารไอซีบีซี (ไทย)`, `ซันนี่ เซลส์ (ประเทศไทย)`.
fn home_branch(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> Option<BodyMention> {
    let company = body.kind == OrganizationKind::Company;
    let abroad = company && !matches!(body.country.as_str(), "" | "TH");
    let after = &text[range.end..];
    // Of a group of ours, one that has the state in its name is another: `แอคมี่ (ประเทศไทย) จำกัด`.
    let limited = |tag: &usize| after[*tag..].trim_start_matches(' ').starts_with(LIMITED);
    let own = || body.names().any(|name| name.contains("ประเทศไทย"));
    if company
        && !abroad
        && let Some(tag) = home_tag(after, lexicon).filter(limited).filter(|_| !own())
    {
        let legal = after[tag..].find(LIMITED).map_or(0, |at| at + LIMITED.len());
        let mention = names::mention(text, range.start..range.end + tag + legal, body.kind, Some("TH"));
        return Some(mention);
    }
    let tag = abroad.then(|| home_tag(after, lexicon).or_else(|| further_to_home_tag(after, lexicon)))??;
    Some(names::mention(text, range.start..range.end + tag, body.kind, Some("TH")))
}

/// The length of the further words of a company's name that a text begins with, after a space, and of `(ประเทศไทย)` after them.
fn further_to_home_tag(after: &str, lexicon: &Lexicon) -> Option<usize> {
    let rest = after.strip_prefix(' ')?;
    let open = rest.find(|c: char| c != ' ' && !thai::is_thai(c) && !c.is_ascii_alphabetic())?;
    let words = rest[..open].trim_end_matches(' ');
    let bodies = &lexicon.bodies;
    let named = || {
        let another = |hit: Hit<'_, Phrase>| *hit.value != Phrase::None;
        bodies.matcher.search(words).any(another) || bodies.words.ends.search(words).any(|hit| *hit.value)
    };
    let plain = |word: &str| word.chars().all(thai::is_thai) || word.starts_with(|c: char| c.is_ascii_uppercase());
    let own = rest[open..].starts_with('(') && words.chars().count() <= FURTHER && words.split(' ').all(plain);
    let tag = home_tag(&rest[open..], lexicon).filter(|_| own && !words.is_empty() && !named())?;
    Some(' '.len_utf8() + open + tag)
}

/// The length of `(ประเทศไทย)` that a text begins with, and of the space before it.
fn home_tag(after: &str, lexicon: &Lexicon) -> Option<usize> {
    let tag = after.trim_start_matches(' ');
    Some(after.len() - tag.len() + lexicon.frame_words.opening(tag, Word::HomeTag)?)
}

fn known_mention(body: &Body, range: Range<usize>) -> BodyMention {
    BodyMention {
        range,
        known: Some(body.id.clone()),
        name: body.names().next().unwrap_or_default().to_owned(),
        kind: body.kind,
        country: Some(body.country.clone()).filter(|c| !c.is_empty()),
        inside_office: false,
    }
}

/// Whether a form stands by itself and is no piece of a longer word. Thai puts no spaces between words, so this can only
/// be judged for acronyms: `สป.อว.` does not name `อว.`, nor `รง.4` the ministry `รง.`; and short forms in Thai letters
/// must not follow a letter without a space unless they follow a word that takes an object.
fn stands_as_name(text: &str, range: &Range<usize>, lexicon: &Lexicon) -> bool {
    let written = &text[range.clone()];
    // `กระทรวง อว.` opens with a word and may follow any.
    let acronym = written.ends_with('.') && written.chars().all(|c| is_consonant(c) || c == '.' || c == ' ');
    let before = &text[..range.start];
    if !acronym {
        // `ลบ.ม. กรุงเทพ` tells how much, `อสม. เชียงใหม่` who: a letter with its dot is no head within an acronym.
        let mut letters = written.chars();
        let letter = letters.next().is_some_and(is_consonant) && letters.next() == Some('.');
        let outside = before.trim_end_matches(|c| c == '.' || is_consonant(c));
        let within = outside.len() < before.len() && !outside.ends_with(thai::is_thai);
        return !letter || !within || lexicon.frame_words.closing(before, Word::AcronymAfter).is_some();
    }
    let after = &text[range.end..];
    let mut following = after.chars();
    let (next, second) = (following.next(), following.next());
    if next.is_some_and(|c| c.is_ascii_digit()) || (next.is_some_and(is_consonant) && second == Some('.')) {
        return false;
    }
    match before.chars().next_back() {
        Some(c) if c == '.' || thai::is_thai(c) && c != 'ๆ' && c != 'ฯ' => {
            lexicon.frame_words.closing(before, Word::AcronymAfter).is_some()
        }
        _ => true,
    }
}

fn is_consonant(c: char) -> bool {
    ('ก'..='ฮ').contains(&c)
}

#[cfg(test)]
mod tests;
