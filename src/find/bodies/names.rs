//! Where a Thai name that the lexicon does not know ends.

use std::ops::Range;

use super::beside::{name_of_a_state, near};
use crate::lexicon::Lexicon;
use crate::lexicon::bodies::Phrase;
use crate::lexicon::body_words::{COMPANY, Head, LIMITED, PROVINCE};
use crate::lexicon::frame_words::Role as Word;
use crate::model::OrganizationKind;
use crate::model::mention::*;
use crate::text::thai::is_thai;

/// Longest name looked for, in bytes (about 100 Thai chars).
const LONGEST: usize = 300;

/// Shorter rests of a name after its head are none, in bytes (`สมาคมไทย`).
const SHORTEST: usize = 9;

/// Words glued to the nation at the end of a name that begin the name of a part of the body.
const CHAPTER: [&str; 4] = ["ใน", "ภาค", "สาขา", PROVINCE];

/// A field in a list of them has at least so many bytes, and such a list at most so many fields.
const FIELD: usize = 6;
const FIELDS: usize = 6;

/// A cooperative's name has at most so many bytes between its head and its end.
const COOPERATIVE: usize = 170;

/// The name of a hospital or school has at most so many bytes after its head (about 36 Thai chars).
const WHOLE: usize = 108;

/// The word before the name of a foundation.
const FOUNDATION: &str = "มูลนิธิ";

/// What stands before the names of hospitals that one company has, and before the place of a branch.
const CHAIN: &str = "เครือ";
const BRANCH: &str = "สาขา";
/// The word before the name of a school.
const SCHOOL: &str = "โรงเรียน";
/// Chars of the longest name in brackets by which a school is told from others of its name.
const LONGEST_BRANCH: usize = 24;

/// What stands before the number of one of several bodies or patriarchs of one name.
const ORDINALS: [&str; 2] = ["องค์ที่", "แห่งที่"];

/// The word for any body of a state.
const UNIT: &str = "หน่วยงาน";

/// The name of a limited company with more bytes than this may be a sentence.
const LONG_COMPANY: usize = 90;

/// A company's name in Thai letters has at most so many words.
const COMPANY_WORDS: usize = 4;

/// The body that a head opens, if a name follows.
pub fn after_head(text: &str, head_at: Range<usize>, head: &Head, lexicon: &Lexicon) -> Option<BodyMention> {
    let after = text.get(head_at.end..)?;
    if after.starts_with('ฯ') {
        let range = head_at.start..head_at.end + 'ฯ'.len_utf8();
        return Some(mention(text, range, head.kind, None));
    }
    // `กองทัพภาคที่ 2`, `มณฑลทหารบกที่ 26`
    if head.word.ends_with("ที่") || head.word.ends_with("ภาค") {
        return numbered(text, head_at, head.kind);
    }
    let opened = head_at.end;
    let words = &lexicon.bodies.words;
    if words.makes_another(&text[..head_at.start], head.kind) {
        return None;
    }
    // `หน่วยงานสำนักงานอาหารและยา…` is that office.
    if head.word == UNIT && opens_another(after, lexicon) {
        return None;
    }
    let named = match head.kind {
        // `สำนักงานสถานเอกอัครราชทูต…` is the embassy.
        OrganizationKind::Agency if opens_an_embassy(after, lexicon) => None,
        _ if head.whole => whole(text, head_at, head.kind, lexicon),
        _ if head.word.ends_with("สหกรณ์") => cooperative(text, head_at),
        _ if lexicon.bodies.words.is_local(&head.word) => local(text, head_at, head, lexicon),
        OrganizationKind::Ministry => {
            foreign(text, head_at.clone(), head.kind, lexicon).or_else(|| abroad(text, head_at.start, lexicon))
        }
        OrganizationKind::Embassy => embassy(text, head_at, lexicon),
        OrganizationKind::Company => company(text, head_at, &head.word, lexicon),
        OrganizationKind::University | OrganizationKind::Association | OrganizationKind::Other => {
            of_a_state(text, &head_at, head.kind, lexicon).or_else(|| plain(text, head_at, head.kind, lexicon))
        }
        _ => foreign(text, head_at.clone(), head.kind, lexicon)
            .or_else(|| of_a_state(text, &head_at, head.kind, lexicon))
            .or_else(|| provincial(text, &head_at, head.kind, lexicon))
            .or_else(|| agency(text, head_at, head.kind, lexicon)),
    };
    named.filter(|body| !words.is_generic(&text[opened..body.range.end]) && !words.is_cut(&body.name, head.whole))
}

/// A name that ends in its country: `กระทรวงพัฒนาดิจิทัลของรัสเซีย`, `กระทรวงกลาโหมสหรัฐฯ`. `range` is what is known of it.
pub fn foreign(text: &str, range: Range<usize>, kind: OrganizationKind, lexicon: &Lexicon) -> Option<BodyMention> {
    let rest = stretch(text, range.end, lexicon);
    let (countries, words) = (&lexicon.countries, &lexicon.frame_words);
    for hit in countries.matcher.search(rest) {
        let Some((country, CountryForm::Name)) = *hit.value else { continue };
        let country = countries.all.get(country)?;
        let between = &rest[..hit.range.start];
        // With a space before it the country is a thing named next, unless a word or its official style ties it to the name.
        let tied = words.closes(between, Word::StateTie);
        let official = words.opening(&rest[hit.range.clone()], Word::StateStyle).is_some()
            || words.closing(between, Word::StateStyle).is_some();
        let listed = lists_fields(between, lexicon);
        // `กระทรวงกลาโหม สิงคโปร์`
        let right_after = between.trim_matches(' ').is_empty() && kind == OrganizationKind::Ministry;
        // `กระทรวงเกษตรและพัฒนาที่ราบ สิงคโปร์`: one further field, glued.
        let further = kind == OrganizationKind::Ministry
            && words.opening(between, Word::And).is_some()
            && between.strip_suffix(' ').is_some_and(|field| field.chars().all(is_thai));
        // What goes on after a space is another phrase: `กระทรวงพลังงาน เยือนสาธารณรัฐ…`.
        let apart = !listed
            && between.starts_with(' ')
            && !between.trim().is_empty()
            && !words.is(between.trim(), Word::StateTie);
        let elsewhere = words.closing(between, Word::Post).is_some();
        // `กระทรวงอุตสาหกรรมและประเทศญี่ปุ่น`, `กระทรวงมหาดไทยและสถานเอกอัครราชทูต…`: the state or its body is the next thing named.
        let joined = words.opening(between, Word::And).is_some_and(|and| {
            let next = &between[and..];
            matches!(next, "" | "ประเทศ")
                || next.starts_with("องค์กร")
                || lexicon
                    .bodies
                    .words
                    .heads
                    .iter()
                    .any(|h| next.trim_start_matches("ทาง").starts_with(h.word.as_str()))
        });
        if country.iso == "TH"
            || joined
            || elsewhere
            || apart
            || between.contains(' ') && !tied && !official && !listed && !right_after && !further
        {
            return None;
        }
        // `กระทรวงพลังงานสะอาด (Ministry of …) ของ…`, `สำนัก… (Bureau of …) กระทรวง…ของ…`: the name ends before its translation.
        let translates = |gloss: &str| gloss.find(')').is_some_and(|close| gloss[..close].is_ascii());
        let gloss = between.find('(').filter(|&open| translates(&between[open..]));
        // `สำนักงานทะเลสาบ องค์การความร่วมมือแห่งเอลโบเนีย` is an office of that.
        let owner = || between.match_indices(' ').find(|(at, _)| opens_another(&between[at + 1..], lexicon));
        let cut = gloss.or_else(|| owner().map(|(at, _)| at));
        // `กระทรวงกลาโหมไทยและ กระทรวงกลาโหมเอลโบเนีย`
        if cut.is_some_and(|at| words.closes(&between[..at], Word::And)) {
            return None;
        }
        let end = range.end + cut.map_or(hit.range.end, |at| between[..at].trim_end().len());
        return Some(mention(text, range.start..end, kind, Some(&country.iso)));
    }
    None
}

/// A ministry that only other states have, where the article tells whose it is elsewhere.
pub fn abroad(text: &str, start: usize, lexicon: &Lexicon) -> Option<BodyMention> {
    // Ours that have several fields have all of theirs in the lexicon.
    let ours = || {
        let hit = lexicon.bodies.matcher.search(&text[start..]).next().filter(|hit| hit.range.start == 0);
        let known = hit.filter(|hit| matches!(*hit.value, Phrase::Known(_)));
        known.is_some_and(|hit| lexicon.frame_words.first(&text[start..start + hit.range.end], Word::And).is_some())
    };
    let listed = || {
        let head = lexicon.frame_words.opening(&text[start..], Word::Ministry).filter(|_| !ours())?;
        Some(head + fields(&text[start + head..], lexicon)?)
    };
    let length = lexicon.bodies.words.abroad(&text[start..]).or_else(listed)?;
    // `กระทรวงวัฒนธรรมและการท่องเที่ยวแห่งประเทศไทย` are two.
    let known = |and: Range<usize>| {
        let next = &text[start + and.end..];
        let known = lexicon.bodies.matcher.search(next).next();
        known.is_some_and(|hit| hit.range.start == 0 && matches!(*hit.value, Phrase::Known(_)))
    };
    if lexicon.frame_words.all(&text[start..start + length], Word::And).any(known) {
        return None;
    }
    Some(mention(text, start..start + length, OrganizationKind::Ministry, None))
}

/// Whether a name goes on as a list of fields: `กระทรวงอาหาร เกษตร และอุตสาหกรรมเบา`.
fn lists_fields(rest: &str, lexicon: &Lexicon) -> bool {
    let (fields, words) = (rest.trim_start_matches(' '), &lexicon.frame_words);
    let Some(and) = words.all(fields, Word::And).last() else { return false };
    let (first, last) = (fields[..and.start].trim_end(), fields[and.end..].trim());
    let one = |field: &str| {
        let field = words.opening(field, Word::And).map_or(field, |and| &field[and..]);
        (FIELD..=SHORTEST * FIELD).contains(&field.len())
            && field.chars().all(is_thai)
            && !opens_another(field, lexicon)
            && is_field(field, lexicon)
    };
    let listed = first.contains(' ') || rest.starts_with(' ');
    let fields = || first.split(' ').chain([last]);
    listed && fields().count() <= FIELDS && fields().all(one)
}

/// The length of a list of fields of work that a text begins with, which no ministry of ours has: `การค้า ประมง และป่าไม้`.
fn fields(text: &str, lexicon: &Lexicon) -> Option<usize> {
    let (line, mut at) = (line(text, 0), 0);
    for count in 0..FIELDS {
        let and = lexicon.frame_words.opening(&line[at..], Word::And).filter(|_| count > 0).unwrap_or_default();
        let field = line[at + and..].trim_start_matches(' ');
        let start = line.len() - field.len();
        let field = &field[..field.find(|c: char| !is_thai(c)).unwrap_or(field.len())];
        let ended = lexicon.bodies.words.ends.search(field).find(|hit| *hit.value).map(|hit| hit.range.start);
        // `กระทรวงป่าไม้ อาหาร เกษตรและประมง`, which are not all those of ours.
        let two = lexicon.frame_words.first(field, Word::And).filter(|_| count > 1 && and == 0 && ended.is_none());
        let (first, second) = two.as_ref().map_or((field, field), |two| (&field[..two.start], &field[two.end..]));
        let length = FIELD..=SHORTEST * FIELD;
        if two.is_some() && length.contains(&first.len()) && length.contains(&second.len()) {
            let ours = |field: &str| lexicon.bodies.short_form(field).is_some_and(|(_, length)| length == field.len());
            let listed = line[..start].split_whitespace().all(ours) && (ours(field) || ours(first) && ours(second));
            // Verbs stand glued to the last: `และนวัตกรรมนำแพทย์…`.
            let fields = is_field(first, lexicon) && is_whole_field(second, lexicon) && !listed;
            return (fields && !opens_another(second, lexicon)).then_some(start + field.len());
        }
        // What sentences go on with ends the last field.
        let end = if and > 0 { ended.unwrap_or(field.len()) } else { field.len() };
        let plain = ended.is_none() || and > 0;
        if !plain
            || !(FIELD..=SHORTEST * FIELD).contains(&end)
            || opens_another(field, lexicon)
            || !is_field(&field[..end], lexicon)
        {
            return None;
        }
        if and > 0 {
            return (count > 1).then_some(start + end);
        }
        at = start + end + line[start + end..].strip_prefix(' ').map(|_| 1)?;
    }
    None
}

/// Whether a word begins with a field of work that ministries are named for, and so with no verb.
pub fn is_field(word: &str, lexicon: &Lexicon) -> bool {
    let bare = word.strip_prefix("การ").unwrap_or(word);
    let names = |word: &str| lexicon.frame_words.opening(word, Word::MinistryField).is_some();
    lexicon.bodies.short_form(bare).is_some() || names(word) || names(bare)
}

/// Whether a word is such a field and nothing more.
fn is_whole_field(word: &str, lexicon: &Lexicon) -> bool {
    let bare = word.strip_prefix("การ").unwrap_or(word);
    let ours = lexicon.bodies.short_form(bare).is_some_and(|(_, length)| length == bare.len());
    ours || [word, bare].into_iter().any(|word| lexicon.frame_words.is(word, Word::MinistryField))
}

/// An embassy or consulate: of the country named, or Thailand's own where a place abroad follows.
fn embassy(text: &str, head_at: Range<usize>, lexicon: &Lexicon) -> Option<BodyMention> {
    // What opens with the place has no other name: `สถานเอกอัครราชทูต ณ กรุงโตเกียว`.
    let post = line(text, head_at.end);
    let rest = if post.starts_with(" ณ ") { post } else { stretch(text, head_at.end, lexicon) };
    let hit = lexicon.countries.matcher.search(rest).find(|h| h.value.is_some())?;
    let country = hit.value.and_then(|(c, _)| lexicon.countries.all.get(c))?;
    let between = rest[..hit.range.start].trim();
    // `สถานกงสุลใหญ่ ณ เมืองดูไบ`
    let between = match between.strip_suffix("เมือง").map(|post| post.trim_end_matches(' ')) {
        Some("ณ") => "ณ",
        _ => between,
    };
    let styled = lexicon.frame_words.is(between, Word::StateStyle);
    if !styled && !matches!(between, "" | "ของ" | "แห่ง" | "ประเทศ" | "ประจำ" | "ประจำประเทศ" | "ณ")
    {
        return None;
    }
    let mut end = head_at.end + hit.range.end;
    let tail = text.get(end..).unwrap_or_default();
    let spaced = tail.strip_prefix(' ').unwrap_or(tail);
    match lexicon.frame_words.opening(spaced, Word::HomePost) {
        Some(post) => end += tail.len() - spaced.len() + post,
        None if tail.starts_with('ฯ') => end += 'ฯ'.len_utf8(),
        // `สถานเอกอัครราชทูตเอลโบเนียในภูมิภาคเอเชีย` are several.
        None if lexicon.bodies.words.is_several("", spaced) => return None,
        None => {}
    }
    let own = country.iso == "TH"
        || matches!(between, "ประจำ" | "ประจำประเทศ" | "ณ")
        || matches!(hit.value, Some((_, CountryForm::Place)));
    if country.iso == "TH" {
        // Thailand has many; only the place says which.
        let tail = line(text, end);
        let place = tail.trim_start();
        let place = place.strip_prefix("ณ ").or_else(|| place.strip_prefix("ประจำ"))?;
        let place = place.strip_prefix("ประเทศ").unwrap_or(place);
        let near = lexicon.countries.matcher.search(place).find(|h| h.value.is_some() && h.range.start < 12)?;
        end += tail.len() - place.len() + near.range.end;
    } else if !own {
        // One elsewhere is another embassy: `สถานทูตมาเลเซีย ณ กรุงเวียนนา`.
        let post = line(text, end);
        let city = post.trim_start_matches(' ').strip_prefix("ณ กรุง").filter(|city| !city.starts_with("เทพ"));
        end += city.map_or(0, |city| post.len() - city.len() + city.find(' ').unwrap_or(city.len()));
        end += posted_abroad(&text[end..], lexicon).unwrap_or(0);
    }
    Some(mention(text, head_at.start..end, OrganizationKind::Embassy, Some(if own { "TH" } else { &country.iso })))
}

/// The length of the post in another state that a text begins with: `ประจำประเทศโปแลนด์`.
fn posted_abroad(text: &str, lexicon: &Lexicon) -> Option<usize> {
    let post = text.trim_start_matches(' ');
    let tie = lexicon.frame_words.opening(post, Word::Post)?;
    Some(text.len() - post.len() + tie + lexicon.countries.opens_abroad(&post[tie..])?)
}

/// `บริษัท … จำกัด (มหาชน)`, `บริษัท` before a name in Latin letters, or before one that has its Latin form in brackets.
fn company(text: &str, head_at: Range<usize>, head: &str, lexicon: &Lexicon) -> Option<BodyMention> {
    let line = line(text, head_at.end);
    let legal = line.find(LIMITED).filter(|&at| at > 2 && !line[..at].contains(COMPANY) && head == COMPANY);
    // `บริษัทมหาชนจำกัด` is a form of companies.
    // `บริษัท เอลโบเนียขนส่ง เนื่องจากมีของต้องห้ามต้องจำกัด` goes on with a sentence, `บริษัทประชารัฐจังหวัด จำกัด` is one of each province.
    let whose = |at: usize| {
        let name = line[..at].trim_start_matches(' ');
        let mut ends = lexicon.bodies.words.ends.search(name).filter(|hit| *hit.value);
        let mut sentence = || ends.any(|hit| name[..hit.range.start].ends_with(' ') && at > LONG_COMPANY);
        let first = name.split(' ').next().unwrap_or_default();
        !lexicon.bodies.words.is_common(name) && !first.ends_with(PROVINCE) && !sentence()
    };
    if let Some(at) = legal.filter(|&at| whose(at)) {
        let mut end = at + LIMITED.len();
        for tail in [" (มหาชน)", "(มหาชน)", " มหาชน"] {
            if line[end..].starts_with(tail) {
                end += tail.len();
                break;
            }
        }
        return Some(mention(text, head_at.start..head_at.end + end, OrganizationKind::Company, Some("TH")));
    }
    let name = line.trim_start_matches(' ');
    let skipped = line.len() - name.len();
    // Glued to its head it may be any words about a company.
    if let Some(length) =
        transliterated(name, lexicon).filter(|_| skipped > 0 && head == COMPANY || head.ends_with('.'))
    {
        let range = head_at.start..head_at.end + skipped + length;
        // `เมอส์ก (Maersk) (ประเทศไทย)`
        let latin = text[range.end..].find(')').map_or("", |at| &text[range.end + at + 1..]);
        let home = super::home_tag(latin, lexicon).map(|_| "TH");
        return Some(mention(text, range, OrganizationKind::Company, home));
    }
    if (head.ends_with('.') || head.ends_with(LIMITED))
        && let Some(length) = abbreviated(text, head_at.end, lexicon)
    {
        return Some(mention(text, head_at.start..head_at.end + length, OrganizationKind::Company, Some("TH")));
    }
    if !name.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let end: usize = name
        .split_inclusive(' ')
        .take_while(|w| w.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '&'))
        .map(str::len)
        .sum();
    let latin = name[..end].trim_end_matches([' ', ',', '.']);
    let latin = latin
        .split(|c: char| !c.is_ascii() && (is_thai(c) || !c.is_alphabetic()) || c == ')')
        .next()
        .unwrap_or_default()
        .trim_end_matches([' ', ',', '.', '(', '/']);
    let latin = &name[..latin.len() + bracket_within(&name[latin.len()..], lexicon)];
    // `บริษัท Data Center ต่าง ๆ` are several.
    if lexicon.bodies.words.is_latin_common(latin) {
        return None;
    }
    let range = head_at.start..head_at.end + skipped + latin.len();
    // `บริษัท DP World` is the one that the lexicon knows.
    let known = lexicon.bodies.matcher.search(name).next();
    // Its last dot may be part of what the lexicon knows: `Acme, Inc.`
    let known = known.filter(|hit| hit.range.start == 0 && name[..hit.range.end].trim_end_matches('.') == latin);
    let known = known.and_then(|hit| match *hit.value {
        Phrase::Known(index) => lexicon.bodies.all.get(index),
        _ => None,
    });
    match known {
        Some(body) => {
            let branch = super::home_branch(text, &range, body, lexicon);
            let other = branch.or_else(|| super::beside::longer(text, &range, body, lexicon));
            Some(other.unwrap_or_else(|| super::known_mention(body, range)))
        }
        None => (latin.len() > 1).then(|| match super::home_tag(&text[range.end..], lexicon) {
            Some(tag) => mention(text, range.start..range.end + tag, OrganizationKind::Company, Some("TH")),
            None => {
                let home = lexicon.frame_words.closes(latin, Word::HomeTag).then_some("TH");
                mention(text, range, OrganizationKind::Company, home)
            }
        }),
    }
}

/// The length of a bracket that stands within a company's name in Latin letters, with its legal form after it: `Acme (JDA) Limited`.
fn bracket_within(rest: &str, lexicon: &Lexicon) -> usize {
    let inner = rest.strip_prefix(" (").or_else(|| rest.strip_prefix('('));
    let Some((bracket, after)) = inner.and_then(|inner| inner.split_once(')')) else { return 0 };
    let form =
        [" Limited", " Ltd.", " Ltd", " Co., Ltd.", " Co., Ltd"].into_iter().find(|form| after.starts_with(form));
    // `(Vietnam)` tells whose the company is.
    let own = bracket.is_ascii() && !lexicon.countries.matcher.holds(bracket);
    form.filter(|_| own).map_or(0, |form| rest.len() - after.len() + form.len())
}

/// A limited company whose name goes on from that of one that the lexicon knows: `บริษัท ซันโทรี่ เบฟเวอเรจ จำกัด`.
pub fn limited(text: &str, range: Range<usize>, lexicon: &Lexicon) -> Option<BodyMention> {
    let rest = line(text, range.end);
    let name = &rest[..rest.find(LIMITED)?];
    let part = |word: &str| !word.is_empty() && !lexicon.titles.stops(word);
    let own = name.trim_matches(' ');
    let plain = name.starts_with(' ') && own.split(' ').all(part) && own.split(' ').count() <= COMPANY_WORDS;
    // Its own branch and its legal form add nothing.
    let more = own.contains(is_thai) && !own.starts_with('(');
    let ended = lexicon.bodies.words.ends.search(name).any(|hit| *hit.value) || opens_another(own, lexicon);
    (plain && more && !ended && !name.contains(COMPANY)).then(|| {
        let tail = [" (มหาชน)", "(มหาชน)"].iter().find(|tail| rest[name.len() + LIMITED.len()..].starts_with(**tail));
        let end = range.end + name.len() + LIMITED.len() + tail.map_or(0, |tail| tail.len());
        mention(text, range.start..end, OrganizationKind::Company, Some("TH"))
    })
}

/// `สหกรณ์… จำกัด`: what does not end so may be any of them.
fn cooperative(text: &str, head_at: Range<usize>) -> Option<BodyMention> {
    let name = line(text, head_at.end);
    let end = name.find(LIMITED).filter(|&at| (SHORTEST..=COOPERATIVE).contains(&at))?;
    let one = ["สหกรณ์", COMPANY, ","].iter().all(|other| !name[..end].contains(other));
    one.then(|| {
        mention(text, head_at.start..head_at.end + end + LIMITED.len(), OrganizationKind::Association, Some("TH"))
    })
}

/// The length of a company's name after the short form of what it is: `บจก.พัฒนา การช่าง`. Where more goes on, it is one word;
/// a body that the lexicon knows is found by itself.
fn abbreviated(text: &str, from: usize, lexicon: &Lexicon) -> Option<usize> {
    let rest = stretch(text, from, lexicon);
    let name = rest.trim_start_matches(' ');
    let part = |word: &&str| !word.is_empty() && word.chars().all(is_thai) && !lexicon.titles.stops(word);
    let mut words: Vec<&str> = name.split(' ').take_while(part).take(COMPANY_WORDS + 1).collect();
    // What a word that ends names cuts off is no word, and none follows what leaves the rest out.
    let cut = text[from + rest.len()..].starts_with(is_thai) && words.len() > 1;
    words.truncate(words.len() - usize::from(cut));
    words.truncate(words.iter().position(|word| word.ends_with('ฯ')).map_or(words.len(), |at| at + 1));
    let all = words.iter().map(|word| word.len()).sum::<usize>() + words.len().saturating_sub(1);
    let goes_on = words.len() > COMPANY_WORDS || name[all..].trim_start_matches(' ').starts_with(is_thai);
    let length = if goes_on { words.first()?.len() } else { all };
    let known = lexicon.bodies.matcher.search(name).next();
    let known = known.is_some_and(|hit| hit.range.start == 0 && matches!(*hit.value, Phrase::Known(_)));
    (length >= SHORTEST && !known).then(|| rest.len() - name.len() + length)
}

/// The length of a company's name in Thai letters right before its Latin form: `เมอส์ก (Maersk)`.
fn transliterated(name: &str, lexicon: &Lexicon) -> Option<usize> {
    let (thai, after) = name.split_once('(')?;
    let thai = thai.trim_end();
    let words = thai.split(' ').count();
    let capital = after.starts_with(|c: char| c.is_ascii_uppercase()) && after.split(')').next()?.is_ascii();
    let plain =
        thai.chars().all(|c| is_thai(c) || c == ' ' || c == '-') && words <= COMPANY_WORDS && thai.len() >= SHORTEST;
    // `มอเตอร์เอลโบเนีย ผู้ผลิตรถยนต์ (EV)` says what it makes.
    let ended = lexicon.bodies.words.ends.search(thai).any(|hit| *hit.value)
        || lexicon.bodies.words.is_common(thai)
        || thai.contains(" ผู้");
    (plain && capital && !ended).then_some(thai.len())
}

/// A head and the number that its name is.
fn numbered(text: &str, head_at: Range<usize>, kind: OrganizationKind) -> Option<BodyMention> {
    let after = text.get(head_at.end..)?;
    let digits = after.trim_start_matches(' ');
    let number = digits.len() - digits.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let end = head_at.end + after.len() - digits.len() + number;
    (number > 0 && number <= 2).then(|| mention(text, head_at.start..end, kind, Some("TH")))
}

/// A name without spaces that ends in the state whose it is: `สมาคมความร่วมมือทางเทคนิคกับต่างประเทศแห่งญี่ปุ่น`.
fn of_a_state(text: &str, head_at: &Range<usize>, kind: OrganizationKind, lexicon: &Lexicon) -> Option<BodyMention> {
    let name = line(text, head_at.end).split([' ', '(', ')']).next().unwrap_or_default();
    let tie = name.find("แห่ง").filter(|&at| at >= SHORTEST)?;
    let state = name[tie + "แห่ง".len()..].trim_start_matches("ประเทศ");
    let start = name.len() - state.len();
    let countries = &lexicon.countries;
    let hit = countries.matcher.search(state).next().filter(|hit| hit.range.start == 0)?;
    let country = hit.value.filter(|(_, form)| *form == CountryForm::Name).and_then(|(c, _)| countries.all.get(c))?;
    let end = head_at.end + start + hit.range.end;
    (country.iso != "TH").then(|| mention(text, head_at.start..end, kind, Some(&country.iso)))
}

/// A university, association or foundation: a name without spaces, and what belongs to it after one.
fn plain(text: &str, head_at: Range<usize>, kind: OrganizationKind, lexicon: &Lexicon) -> Option<BodyMention> {
    let rest = stretch(text, head_at.end, lexicon);
    let tail = |rest: &str| lexicon.frame_words.opening(rest.strip_prefix(' ')?, Word::NameTail);
    let mut end = rest.find([' ', ',']).unwrap_or(rest.len());
    // `สมาคมมิตรภาพไทย – กัมพูชา`, `มูลนิธิสมชาย - สมหญิง`
    let association = kind == OrganizationKind::Association || &text[head_at.clone()] == FOUNDATION;
    while let Some(on) = after_hyphen(&rest[end..], lexicon).filter(|_| association) {
        end = rest.len() - on.len() + on.find([' ', ',']).unwrap_or(on.len());
    }
    // `สมาคมช่างไม้ ไทย-เอลโบเนีย`
    let states = || two_states(&rest[end..], lexicon);
    end += states().filter(|_| kind == OrganizationKind::Association).unwrap_or_default();
    // A bracket that closes one from before the name.
    end = rest[..end].find(')').filter(|&at| !rest[..at].contains('(')).unwrap_or(end);
    // `มหาวิทยาลัยราชภัฏสุรินทร์และอำเภอ…` are two.
    let joins = |and: &Range<usize>| opens_another(&rest[and.end..], lexicon);
    end = lexicon.frame_words.all(&rest[..end], Word::And).find(joins).map_or(end, |and| and.start);
    // `มูลนิธิสมชาย-สำนักงานตลาดไทย` too.
    let mut hyphens = rest[..end].match_indices(['-', '–']);
    let parts = |(at, hyphen): &(usize, &str)| opens_an_office(&rest[at + hyphen.len()..], lexicon);
    end = hyphens.find(parts).map_or(end, |(at, _)| at);
    end = rest[..end].trim_end_matches('-').len();
    // `สมาคมฟุตบอลแห่งประเทศไทยคาดว่า`: what is glued to the nation is no name any more, unless it tells whose patronage.
    let nation = lexicon.frame_words.first(&rest[..end], Word::Nation);
    let nation = nation.filter(|nation| nation.start >= SHORTEST).map(|nation| nation.end);
    let goes_on = |at: usize| {
        let on = &rest[at..end];
        on.starts_with(['ฯ', '-', '–', '('])
            || lexicon.frame_words.opening(on, Word::And).is_some()
            || CHAPTER.iter().any(|word| on.starts_with(word))
    };
    end = nation.filter(|&at| !goes_on(at)).unwrap_or(end);
    // `สมาคมช่างไม้ และช่างปูนแห่งประเทศไทย`
    end += further(&rest[end..], lexicon).unwrap_or_default();
    while let Some(tail) = tail(&rest[end..]) {
        end += ' '.len_utf8() + tail;
    }
    let words = &lexicon.bodies.words;
    // `สมาคมกีฬาเรือพายแห่งประเทศไทย`
    let common = words.is_common(rest) && !lexicon.frame_words.closes(&rest[..end], Word::Nation);
    if end <= SHORTEST || words.is_local(&rest[..end]) || common {
        return None;
    }
    let named = mention(text, head_at.start..head_at.end + end, kind, Some("TH"));
    let name = named.name.replace(" - ", "-").replace(" – ", "-");
    let named = BodyMention { name, ..named };
    let chapter = || chapter(text, &named, lexicon);
    let named = (kind == OrganizationKind::Association).then(chapter).flatten().unwrap_or(named);
    // Articles call a university abroad by its name alone more often.
    let state = association.then(|| state_after(&text[named.range.end..], lexicon)).flatten();
    Some(BodyMention { country: state.map(str::to_owned).or(named.country), ..named })
}

/// The state that tells after a space whose a name is: `สมาคมช่างไม้ ประเทศเอลโบเนีย`, `… แห่งสาธารณรัฐเอลโบเนีย`.
fn state_after<'l>(after: &str, lexicon: &'l Lexicon) -> Option<&'l str> {
    let tied = after.strip_prefix(' ')?;
    let tie = lexicon.frame_words.opening(tied, Word::StateTie).unwrap_or_default();
    let style = lexicon.frame_words.opening(&tied[tie..], Word::StateStyle);
    if tie == 0 && style.is_none() {
        return None;
    }
    let named = |from: usize| name_of_a_state(&tied[from..], lexicon);
    let (iso, _) = named(tie).or_else(|| named(tie + style?))?;
    (iso != "TH").then_some(iso)
}

/// Whether a text begins with the name of a body of state or a word that opens names.
fn opens_an_office(text: &str, lexicon: &Lexicon) -> bool {
    let office = |index: usize| {
        let body = lexicon.bodies.all.get(index);
        body.is_some_and(|body| matches!(body.kind, OrganizationKind::Ministry | OrganizationKind::Agency))
    };
    let known = lexicon.bodies.matcher.search(text).next().filter(|hit| hit.range.start == 0);
    let mut heads = lexicon.bodies.words.heads.iter().filter(|head| !head.ends);
    heads.any(|head| text.starts_with(head.word.as_str()))
        || known.is_some_and(|hit| matches!(*hit.value, Phrase::Known(index) if office(index)))
}

/// What a name goes on with after a spaced hyphen, unless that is another body's: a state, a second name.
fn after_hyphen<'t>(rest: &'t str, lexicon: &Lexicon) -> Option<&'t str> {
    let on = [" - ", " – "].iter().find_map(|hyphen| rest.strip_prefix(hyphen))?;
    let word = &near(on)[..near(on).find([' ', ',', '(']).unwrap_or(near(on).len())];
    // `โรงพยาบาลดอกบัวงาม – เปิดบริการแล้ว`
    let sentence =
        || lexicon.bodies.words.ends.search(word).next().is_some_and(|hit| hit.range.start == 0 && *hit.value);
    (!word.is_empty() && word.chars().all(is_thai) && !opens_another(on, lexicon) && !sentence()).then_some(on)
}

/// An association of one province, which that is told after a space: `สมาคมช่างไม้ จ.ระยอง`.
fn chapter(text: &str, named: &BodyMention, lexicon: &Lexicon) -> Option<BodyMention> {
    let place = text[named.range.end..].strip_prefix(' ')?;
    let province = [PROVINCE, "จ."].iter().find_map(|word| place.strip_prefix(word))?;
    let length = lexicon.bodies.words.province(province)?;
    let local = !named.name.contains(PROVINCE) && lexicon.frame_words.first(&named.name, Word::Nation).is_none();
    let end = named.range.end + ' '.len_utf8() + place.len() - province.len() + length;
    let name = format!("{}{PROVINCE}{}", named.name, &province[..length]);
    local.then(|| BodyMention { range: named.range.start..end, name, ..named.clone() })
}

/// The length of the two states, one of them ours, that a text begins with after a space: ` ไทย-เอลโบเนีย`.
fn two_states(text: &str, lexicon: &Lexicon) -> Option<usize> {
    const OURS: &str = "ไทย";
    let states = text.strip_prefix(' ')?;
    let on = |rest: &str| -> Option<usize> {
        let other = rest.trim_start_matches([' ', '-', '–']);
        rest[..rest.len() - other.len()].contains(['-', '–']).then_some(states.len() - other.len())
    };
    let first = states.strip_prefix(OURS).and_then(on);
    let end = match first {
        Some(at) => at + lexicon.countries.opens_abroad(&states[at..])?,
        None => {
            let at = on(&states[lexicon.countries.opens_abroad(states)?..])?;
            states[at..].strip_prefix(OURS).map(|_| at + OURS.len())?
        }
    };
    (!states[end..].starts_with(is_thai)).then_some(' '.len_utf8() + end)
}

/// The length of what a name goes on with after a space: a field to the nation's end, or what a transliterated name is joined by
/// (`มูลนิธิเฟรนด์ ออฟ เอลโบเนีย`).
fn further(rest: &str, lexicon: &Lexicon) -> Option<usize> {
    let next = rest.strip_prefix(' ')?;
    let word = |text: &str| text.find([' ', ',', '(', ')']).unwrap_or(text.len());
    if let Some(join) = lexicon.frame_words.opening(next, Word::NameJoin) {
        let last = next[join..].strip_prefix(' ')?;
        return Some(' '.len_utf8() * 2 + join + word(last));
    }
    let and = lexicon.frame_words.opening(next, Word::And).filter(|&and| !opens_another(&next[and..], lexicon))?;
    let field = &next[..word(next)];
    let nation = lexicon.frame_words.first(&field[and.min(field.len())..], Word::Nation)?;
    Some(' '.len_utf8() + and + nation.end)
}

/// A hospital or school: one word that nothing of a sentence goes on from, as the head is a common noun too.
fn whole(text: &str, head_at: Range<usize>, kind: OrganizationKind, lexicon: &Lexicon) -> Option<BodyMention> {
    // `โรงพยาบาลในกลุ่มสถาบันแพทย์แห่งประเทศไทย` are several, though the nation ends it.
    if lexicon.bodies.words.is_common(&text[head_at.end..]) {
        return None;
    }
    // `เครือโรงพยาบาลเมืองเหนือ` is a company.
    if text[..head_at.start].trim_end_matches(' ').ends_with(CHAIN) {
        let named = plain(text, head_at.clone(), OrganizationKind::Company, lexicon)?;
        let chain = text[..head_at.start].strip_suffix(CHAIN)?.len();
        return Some(mention(text, chain..named.range.end, OrganizationKind::Company, Some("TH")));
    }
    let named = plain(text, head_at.clone(), kind, lexicon)?;
    // `โรงพยาบาลเมืองเหนือ - เกาะใต้` is a branch, and a road goes on so to the next place.
    if after_hyphen(&text[named.range.end..], lexicon).is_some() {
        return None;
    }
    let goes_on = lexicon.bodies.words.whole_end(&text[head_at.end..named.range.end]);
    if let Some(end) = goes_on.filter(|_| kind == OrganizationKind::Other) {
        return (end >= SHORTEST).then(|| mention(text, head_at.start..head_at.end + end, kind, Some("TH")));
    }
    let number = || {
        let after = &text[named.range.end..];
        jubilee(&named.name, after).or_else(|| number_in_name(after, lexicon))
    };
    if let Some(number) = number().filter(|_| kind == OrganizationKind::Other) {
        return Some(mention(text, head_at.start..named.range.end + number, kind, Some("TH")));
    }
    let after = &text[named.range.end..];
    if let Some(branch) =
        branch_in_name(&text[head_at.clone()], after, lexicon).filter(|_| kind == OrganizationKind::Other)
    {
        return Some(mention(text, head_at.start..named.range.end + branch, kind, Some("TH")));
    }
    let named = match kind {
        OrganizationKind::International => BodyMention { country: None, ..named },
        _ => named,
    };
    let another =
        lexicon.frame_words.opening(after, Word::And).is_some_and(|and| opens_another(&after[and..], lexicon));
    let longest = if kind == OrganizationKind::Other { WHOLE } else { LONGEST };
    (named.range.end - head_at.end <= longest && (another || !after.starts_with(is_thai))).then_some(named)
}

/// The length of the branch by which a school or hospital is told from others of its name: `โรงพยาบาลเมืองเหนือ สาขา 2`,
/// `โรงเรียนเมืองเหนือวิทยา (วัดใต้)`.
fn branch_in_name(head: &str, after: &str, lexicon: &Lexicon) -> Option<usize> {
    let words = after.trim_start_matches(' ');
    let at = after.len() - words.len();
    if let Some(inner) = words.strip_prefix('(').filter(|_| head == SCHOOL) {
        let end = inner.char_indices().take(LONGEST_BRANCH).find(|(_, c)| !is_thai(*c)).map(|(end, _)| end)?;
        let branch = &inner[..end];
        // Other brackets tell of a place, a use, a team: `(ศูนย์พักพิง)`, `(ทีมหญิง)`.
        let own = inner[end..].starts_with(')') && lexicon.bodies.words.names_a_school(branch);
        return own.then(|| at + '('.len_utf8() + end + ')'.len_utf8());
    }
    // A field is no branch (`สาขาอายุรกรรม`), and a place may go on to be a sentence.
    let branch = words.strip_prefix(BRANCH).filter(|_| head != SCHOOL)?;
    let name = branch.trim_start_matches("ที่").trim_start_matches(' ');
    let rest = name.trim_start_matches(|c: char| c.is_ascii_digit());
    (rest.len() < name.len() && !rest.starts_with(is_thai)).then(|| after.len() - rest.len())
}

/// The length of the jubilee in whose honour a house is named, after its name: `โรงพยาบาลเขางามเฉลิมพระเกียรติ 80 พรรษา`.
fn jubilee(name: &str, after: &str) -> Option<usize> {
    const HONOUR: &str = "เฉลิมพระเกียรติ";
    const YEARS: &str = "พรรษา";
    let number = after.trim_start_matches(' ');
    let unit = number.trim_start_matches(|c: char| c.is_ascii_digit() || ('๐'..='๙').contains(&c));
    let rest = unit.trim_start_matches(' ').strip_prefix(YEARS)?;
    // `โรงพยาบาลเขางามและสถานีอนามัยเฉลิมพระเกียรติ` are two.
    let one = name.ends_with(HONOUR) && !name.contains("และ") && !rest.starts_with(is_thai);
    (one && unit.len() < number.len()).then(|| after.len() - rest.len())
}

/// The length of the number by which a school or hospital is told from others of its name: `โรงพยาบาลบางเสาธง 2`,
/// `โรงเรียนราชประชานุเคราะห์ 36 จังหวัด…`, `โรงเรียนช่างไม้ระยอง แห่งที่ 2`. One that counts something, or begins the next item, is
/// none: `โรงพยาบาลตรัง 12 ราย`.
fn number_in_name(after: &str, lexicon: &Lexicon) -> Option<usize> {
    let words = after.trim_start_matches(' ');
    let ordinal = ORDINALS.iter().find_map(|ordinal| words.strip_prefix(ordinal));
    let digits = ordinal.unwrap_or(words).trim_start_matches(' ');
    let rest = digits.trim_start_matches(|c: char| c.is_ascii_digit() || ('๐'..='๙').contains(&c));
    let next = rest.trim_start_matches(' ');
    let short = (1..=2).contains(&digits[..digits.len() - rest.len()].chars().count());
    let placed =
        || next.strip_prefix("จ.").is_some_and(|place| lexicon.bodies.words.province(place.trim_start()).is_some());
    let told = || {
        ordinal.is_some()
            || placed()
            || next.starts_with('(')
            || next.len() < rest.len() && opens_another(next, lexicon)
    };
    let named = || {
        after.starts_with(' ')
            && (rest.is_empty() || rest.starts_with([' ', '\n', '”', '"']))
            && !next.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | '.' | ')' | ':' | '/'))
            && !lexicon.bodies.words.is_counter(next)
            && !next[..next.find([' ', '\n']).unwrap_or(next.len())].contains('.')
    };
    (short && (told() || named())).then(|| after.len() - rest.len())
}

/// Whether a text begins with a word that opens the name of an embassy.
fn opens_an_embassy(text: &str, lexicon: &Lexicon) -> bool {
    let mut heads = lexicon.bodies.words.heads.iter().filter(|head| head.kind == OrganizationKind::Embassy);
    heads.any(|head| text.starts_with(head.word.as_str()))
}

/// Whether a text begins with a word that opens the name of a body or of a province, or a title of office.
fn opens_another(text: &str, lexicon: &Lexicon) -> bool {
    let words = &lexicon.bodies.words;
    let text = near(text);
    if lexicon.offices.words.first(text).is_some_and(|hit| hit.range.start == 0) {
        return true;
    }
    if lexicon.bodies.matcher.search(text).next().is_some_and(|hit| hit.range.start == 0 && *hit.value == Phrase::None)
    {
        return false;
    }
    words.heads.iter().any(|head| !head.ends && text.starts_with(head.word.as_str())) || words.opens_local(text)
}

/// An agency of Thailand: only where its name says that it is the nation's.
fn agency(text: &str, head_at: Range<usize>, kind: OrganizationKind, lexicon: &Lexicon) -> Option<BodyMention> {
    let rest = stretch(text, head_at.end, lexicon);
    let name = rest.split(' ').next().unwrap_or_default();
    let end = (lexicon.frame_words.first(name, Word::Nation).map(|nation| nation.end))
        .or_else(|| public(text, &head_at, name))
        .or_else(|| defined(text, &head_at, name))?;
    let words = &lexicon.bodies.words;
    let no_one = words.is_common(rest) || words.names_local(&name[..end.min(name.len())]);
    (end >= SHORTEST && !no_one).then(|| mention(text, head_at.start..head_at.end + end, kind, Some("TH")))
}

/// The office of a ministry in one province: `สำนักงานสาธารณสุขจังหวัดระยอง`.
fn provincial(text: &str, head_at: &Range<usize>, kind: OrganizationKind, lexicon: &Lexicon) -> Option<BodyMention> {
    let name = stretch(text, head_at.end, lexicon).split(' ').next().unwrap_or_default();
    let at = name.find(PROVINCE).filter(|&at| at >= SHORTEST)? + PROVINCE.len();
    let end = head_at.end + at + lexicon.bodies.words.province(&name[at..])?;
    Some(mention(text, head_at.start..end, kind, Some("TH")))
}

/// Local government: what the head is for every unit is named by what goes on (`เทศบาลนครยะลา`), a province by its name alone.
fn local(text: &str, head_at: Range<usize>, head: &Head, lexicon: &Lexicon) -> Option<BodyMention> {
    let words = &lexicon.bodies.words;
    if head.word.ends_with(PROVINCE) || head.word.starts_with("อบจ") {
        let after = &text[head_at.end..];
        let name = after.trim_start_matches(' ');
        let end = head_at.end + after.len() - name.len() + words.province(name)?;
        return Some(mention(text, head_at.start..end, head.kind, Some("TH")));
    }
    plain(text, head_at, head.kind, lexicon)
}

/// The end of a name without spaces that `(องค์การมหาชน)` follows.
fn public(text: &str, head_at: &Range<usize>, name: &str) -> Option<usize> {
    let after = text.get(head_at.end + name.len()..)?;
    let rest = after.trim_start_matches(' ').strip_prefix("(องค์การมหาชน)")?;
    Some(name.len() + after.len() - rest.len())
}

/// The end of a name without spaces that an acronym in brackets follows: `กรมฝึกหัดครู (ฝค.)`.
fn defined(text: &str, head_at: &Range<usize>, name: &str) -> Option<usize> {
    let after = text.get(head_at.end + name.len()..)?;
    let inner = after.trim_start_matches(' ').strip_prefix('(')?;
    let short = &inner[..inner.find(')')?];
    super::defined::is_acronym(short).then_some(name.len())
}

/// The text from an offset to where any name must have ended: the line's end, a bracket, a quotation mark, a figure, a word
/// that ends names, or [`LONGEST`] bytes.
fn stretch<'t>(text: &'t str, from: usize, lexicon: &Lexicon) -> &'t str {
    let line = line(text, from);
    let apart = [" และ ", " ณ "].iter().filter_map(|w| line.find(w)).min();
    let line = &line[..apart.unwrap_or(line.len())];
    // A name may open with `เพื่อ` and with nothing else that ends names: `มูลนิธิเพื่อ…`, but `หน่วยงานที่…`.
    let end =
        lexicon.bodies.words.ends.search(line).find(|h| *h.value && !(h.range.start == 0 && line.starts_with("เพื่อ")));
    line[..end.map_or(line.len(), |h| h.range.start)].trim_end_matches(' ')
}

/// The text from an offset to the line's end, a bracket, a quotation mark or a figure, at most [`LONGEST`] bytes.
fn line(text: &str, from: usize) -> &str {
    let rest = text.get(from..).unwrap_or_default();
    let mut cut = rest.len().min(LONGEST);
    while !rest.is_char_boundary(cut) {
        cut -= 1;
    }
    let rest = &rest[..cut];
    let stops = |c: char| !is_thai(c) && ['\n', '“', '”', '"', '‘', '’', ':', ';', '/', '•', '…'].contains(&c);
    let stop = rest.find(stops).unwrap_or(rest.len());
    &rest[..stop]
}

/// A body outside the lexicon.
pub fn mention(text: &str, range: Range<usize>, kind: OrganizationKind, country: Option<&str>) -> BodyMention {
    let name = text.get(range.clone()).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    BodyMention { range, known: None, name, kind, country: country.map(str::to_owned), inside_office: false }
}
