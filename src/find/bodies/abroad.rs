//! Bodies of other states whose names open with words that open much else too, so that the state at their end must tell them:
//! `สภาช่างไม้แห่งเอลโบเนีย`, `กับศูนย์ผลไม้เอลโบเนีย (EFC)`, `General Administration of Tides of Elbonia`.

use std::collections::HashMap;
use std::ops::Range;

use super::Parts;
use super::beside::ends_there;
use super::names::{is_field, mention};
use crate::lexicon::bodies::Phrase;
use crate::lexicon::body_words::Head;
use crate::lexicon::frame_words::Role as Word;
use crate::lexicon::{Country, Lexicon};
use crate::model::mention::*;
use crate::model::{Document, OrganizationKind};
use crate::text::thai::is_thai;

/// Longest name looked for before the state, in bytes (about 70 Thai chars).
const LONGEST: usize = 210;
/// Bytes at least of a name between its head and its state, as those of fewer are kinds of bodies.
const SHORTEST: usize = 12;
/// Most words of a name in Latin letters before the state.
const WORDS: usize = 8;
/// What ties a state to a name for good, as it does to nothing else.
const OFFICIAL: &str = "แห่ง";
/// What ties it to anything that it has.
const OF: &str = "ของ";
/// What the names of offices open with.
const OFFICE: &str = "สำนักงาน";
/// Bytes of the longest bracket between a body and what it is listed with.
const LONGEST_BRACKET: usize = 120;

/// Adds those that are in no name found, or go on from one that begins like them (`กรมทะเลและชายฝั่งแห่งเอลโบเนีย`).
pub fn add(doc: &Document, lexicon: &Lexicon, parts: &Parts<'_>, found: &mut Vec<BodyMention>) {
    let mut more: Vec<BodyMention> = Vec::new();
    for (part, phrases) in parts {
        for hit in &phrases.countries {
            let Some((country, CountryForm::Name)) = *hit.value else { continue };
            let Some(country) = lexicon.countries.all.get(country).filter(|country| country.iso != "TH") else {
                continue;
            };
            let state = part.start + hit.range.start..part.start + hit.range.end;
            let Some((start, kind)) =
                thai(doc, part, &state, (found, &more), lexicon).or_else(|| latin(doc, part, &state, lexicon))
            else {
                continue;
            };
            let apart = |m: &BodyMention| m.range.end <= start || state.end <= m.range.start || m.range.start == start;
            let around = |m: &BodyMention| m.range.start <= state.start && state.end <= m.range.end;
            let free = near(found, start..state.end).all(|m| apart(m) && !around(m));
            // `สภาการค้าแห่งเอลโบเนีย (CTE) ประจำมณฑลเหนือ` is its own.
            let posted = || super::beside::is_of_a_part(doc.text(), &(start..state.end));
            if free && !posted() && more.last().is_none_or(|m| m.range.end <= start) {
                let own = mention(doc.text(), start..state.end, kind, Some(&country.iso));
                let told = told(doc, &own, found);
                // A bracket with the English name tells what the body is, by which the two are joined.
                let kind = told.map_or(own.kind, |told| told.kind);
                let known = told.filter(|told| told.known.is_some()).cloned();
                let known = known.or_else(|| of_the_lexicon(doc, &own, &state, country, lexicon));
                let known = known.unwrap_or_else(|| BodyMention { kind, ..own.clone() });
                more.push(BodyMention { range: own.range, ..known });
            }
        }
    }
    // What a bracket tells once holds wherever the name stands.
    let known: HashMap<&str, &BodyMention> =
        more.iter().filter(|m| m.known.is_some()).map(|m| (doc.slice(m.range.clone()), m)).collect();
    let same = |m: &BodyMention| known.get(doc.slice(m.range.clone())).map(|known| BodyMention::clone(known));
    let same: Vec<Option<BodyMention>> = more.iter().map(same).collect();
    for (mention, same) in more.into_iter().zip(same) {
        let mention = same.map_or_else(|| mention.clone(), |same| BodyMention { range: mention.range.clone(), ..same });
        let at = found.partition_point(|m| m.range.start < mention.range.start);
        match found.get_mut(at).filter(|m| m.range.start == mention.range.start) {
            Some(shorter) => *shorter = mention,
            None => found.insert(at, mention),
        }
    }
}

/// The body of its state in brackets right after a name, which the lexicon knows or which is named in English: it tells which it is. A
/// ministry may be the one that the body belongs to.
fn told<'f>(doc: &Document, own: &BodyMention, found: &'f [BodyMention]) -> Option<&'f BodyMention> {
    let next = found.get(found.partition_point(|m| m.range.start < own.range.end))?;
    let gap = doc.slice(own.range.end..next.range.start);
    let tells =
        next.known.is_some() || !own.name.is_ascii() && next.name.is_ascii() && next.kind != OrganizationKind::Ministry;
    (tells && next.country == own.country && gap.trim_matches(' ') == "(").then_some(next)
}

/// The body of a state that the lexicon knows by a name without that state or with its plain name: `คณะกรรมการผลไม้แห่งชาติ`.
fn of_the_lexicon(
    doc: &Document,
    own: &BodyMention,
    state: &Range<usize>,
    country: &Country,
    lexicon: &Lexicon,
) -> Option<BodyMention> {
    let frame = &lexicon.frame_words;
    let bare = doc.slice(own.range.start..state.start).trim_end_matches(' ');
    let bare = [Word::StateStyle, Word::StateTie].into_iter().fold(bare, |bare, role| {
        let tie = frame.closing(bare, role).unwrap_or_default();
        bare[..bare.len() - tie].trim_end_matches(' ')
    });
    let known = |name: &str| {
        let hit = lexicon.bodies.matcher.search(name).next().filter(|hit| hit.range == (0..name.len()))?;
        let Phrase::Known(index) = *hit.value else { return None };
        lexicon.bodies.all.get(index).filter(|body| body.country == country.iso)
    };
    let body = known(bare).or_else(|| known(&format!("{bare}{}", country.label_th)))?;
    Some(super::known_mention(body, own.range.clone()))
}

/// The bodies found that may touch a stretch.
fn near(found: &[BodyMention], stretch: Range<usize>) -> impl Iterator<Item = &BodyMention> {
    let from = found.partition_point(|m| m.range.end <= stretch.start);
    found.iter().skip(from).take_while(move |m| m.range.start < stretch.end)
}

/// Where the Thai name begins that ends in a state, and what it is a name of.
fn thai(
    doc: &Document,
    part: &Range<usize>,
    state: &Range<usize>,
    (found, more): (&[BodyMention], &[BodyMention]),
    lexicon: &Lexicon,
) -> Option<(usize, OrganizationKind)> {
    let frame = &lexicon.frame_words;
    let mut from = state.start.saturating_sub(LONGEST).max(part.start);
    while !doc.text().is_char_boundary(from) {
        from += 1;
    }
    let line = doc.slice(from..state.start);
    let line = line.rsplit(|c: char| !is_thai(c) && c != ' ').next()?;
    let bare = line.trim_end_matches(' ');
    let style = frame.closing(bare, Word::StateStyle).unwrap_or_default();
    let styled = style > 0 || frame.opening(doc.slice(state.clone()), Word::StateStyle).is_some();
    let bare = bare[..bare.len() - style].trim_end_matches(' ');
    let tie = frame.closing(bare, Word::StateTie).unwrap_or_default();
    // With a space before it the state is a thing named next, unless a word or its official style ties it to the name.
    if bare.len() + style < line.len() && tie == 0 && !styled {
        return None;
    }
    let (name, tie) = bare.split_at(bare.len() - tie);
    let name = name.trim_end_matches(' ');
    let run = name.rsplit(' ').next()?;
    let start = state.start - line.len() + name.len() - run.len();
    let official = tie.starts_with(OFFICIAL);
    // After `และ` it is the next of several bodies, as anything else may be joined so.
    let led = |at: usize| {
        let before = doc.slice(part.start..at).trim_end_matches(' ');
        let body = || {
            let stretch = part.start..part.start + before.len() - frame.closing(before, Word::And)?;
            Some(official || ends_a_body(doc, stretch.clone(), found) || ends_a_body(doc, stretch, more))
        };
        [Word::Between, Word::With].into_iter().any(|role| frame.closes(before, role)) || body() == Some(true)
    };
    let after = doc.rest(state.end).trim_start_matches(' ');
    // With nothing between, the state may be whose people or goods it deals with (`ศูนย์แรงงานเอลโบเนีย`), unless a bracket gives the name
    // in Latin letters or the state comes once more.
    let bracket = after.strip_prefix('(').is_some_and(|inner| inner.starts_with(|c: char| c.is_ascii_uppercase()));
    let again = || {
        let of = |text: &str| lexicon.countries.opening(text).map(|(country, _)| country.iso.as_str());
        of(after).is_some_and(|next| of(doc.slice(state.clone())) == Some(next))
    };
    if tie.is_empty() && !styled && !bracket && !again() {
        return None;
    }
    // `ศูนย์ผลไม้ของเอลโบเนีย` may be any that there are.
    let named = official || !tie.starts_with(OF) || frame.first(name, Word::Nation).is_some() || after.starts_with('(');
    let words = &lexicon.bodies.words;
    // What is a head of any name already needs the state to be tied for good.
    let own = words.heads.iter().filter(|head| official && opens_offices(head));
    let heads = words.heads_abroad.iter().chain(own);
    let opens = heads.flat_map(|head| run.match_indices(head.word.as_str()).map(move |(at, _)| (at, head)));
    // `สำนักงาน` is another head than `สำนัก`.
    let longer = |at: usize, head: &Head| {
        let opens = |other: &Head| other.word.len() > head.word.len() && run[at..].starts_with(other.word.as_str());
        words.heads.iter().any(opens)
    };
    let opens = opens.filter(|(at, head)| (*at == 0 || led(start + at)) && !longer(*at, head));
    let (at, head) = opens.max_by_key(|(at, head)| (*at, head.word.len()))?;
    let fields = &run[at + head.word.len()..];
    let start = start + at;
    let ended = || words.ends.search(fields).any(|hit| *hit.value);
    let described = || {
        words.is_generic(fields)
            || words.is_common(fields)
            || words.is_kind(&run[at..])
            || words.is_cut(fields, false)
            || words.opens_a_kind(&run[at..])
    };
    let whole = fields.len() >= SHORTEST && !frame.closes(fields, Word::And);
    let of_others = || frame.holds(fields, Word::With) || lexicon.countries.matcher.first(fields).is_some();
    // A name found that begins like it ends before one more field. After ours who comes next may be another state's own:
    // `กรมการกงสุลและเอกอัครราชทูตแห่ง…`.
    let goes_on = |m: &BodyMention| {
        let rest = (m.range.end <= state.start).then(|| doc.slice(m.range.end..state.start));
        let next =
            rest.and_then(|rest| rest.get(frame.opening(rest, Word::And)?..)).map(|next| next.trim_start_matches(' '));
        next.is_some_and(|next| m.known.is_none() || is_field(next, lexicon) && !opens_another(next, lexicon))
    };
    let alone = near(found, start..state.end).filter(|m| m.range.start == start).all(goes_on);
    // `สภาธุรกิจเอลโบเนีย-อาเซียน` is of both.
    let ends = ends_there(doc.rest(state.end), lexicon) && !after.starts_with(['-', '–']);
    let told = named && ends && (official && at == 0 || led(start));
    (told && whole && alone && !ended() && !described() && !of_others()).then_some((start, head.kind))
}

/// Whether a text opens with an office, the head or a name of a body, a title or a state. What is left of the name of an office
/// (`สำนักงานอัยการสูงสุด`) is who fills it.
fn opens_another(text: &str, lexicon: &Lexicon) -> bool {
    let filled = lexicon.bodies.short_form(text).and_then(|(id, _)| lexicon.bodies.get(id));
    if filled.is_some_and(|body| body.names().any(|name| name.starts_with(OFFICE))) {
        return true;
    }
    let named = lexicon.bodies.matcher.search(text).next().filter(|hit| hit.range.start == 0);
    named.is_some_and(|hit| !matches!(hit.value, Phrase::None))
        || lexicon.offices.words.search(text).next().is_some_and(|hit| hit.range.start == 0)
        || lexicon.titles.opens(text)
        || lexicon.countries.opening(text).is_some()
}

/// Whether a body found, or the bracket after it, ends a stretch.
fn ends_a_body(doc: &Document, stretch: Range<usize>, found: &[BodyMention]) -> bool {
    let from = found.partition_point(|m| m.range.end < stretch.end.saturating_sub(LONGEST_BRACKET));
    let ends = |m: &BodyMention| {
        let gap = (m.range.end <= stretch.end).then(|| doc.slice(m.range.end..stretch.end).trim_matches(' '));
        gap.is_some_and(|gap| {
            gap.is_empty() || gap.strip_prefix('(').is_some_and(|gloss| gloss.find(')') == Some(gloss.len() - 1))
        }) || m.range.end < stretch.end && gap == Some(")")
    };
    found.iter().skip(from).take_while(|m| m.range.start < stretch.end).any(ends)
}

/// Whether a head is one of states' own bodies.
fn opens_offices(head: &Head) -> bool {
    let office = matches!(head.kind, OrganizationKind::Ministry | OrganizationKind::Agency);
    office && !head.ends && !head.whole && !head.word.is_ascii()
}

/// The same of a name in Latin letters: `General Administration of Tides of Elbonia`.
fn latin(
    doc: &Document,
    part: &Range<usize>,
    state: &Range<usize>,
    lexicon: &Lexicon,
) -> Option<(usize, OrganizationKind)> {
    let words = &lexicon.bodies.words;
    let before = doc.slice(part.start..state.start);
    let tied = before.trim_end_matches("the ").trim_end_matches(' ').strip_suffix(" of")?;
    let (mut start, mut head) = (tied.len(), None);
    for _ in 0..WORDS {
        let rest = tied[..start].trim_end_matches(' ');
        let word = rest.rsplit([' ', '\n', '(', ')', ',', '.', '“', '"']).next().unwrap_or_default();
        let word = word.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
        let joins = matches!(word, "of" | "for" | "the") && start < tied.len();
        let capital = word.starts_with(|c: char| c.is_ascii_uppercase()) && !words.is_before_latin(word);
        if !(joins || capital) || start - rest.len() > 1 {
            break;
        }
        head = words.heads_abroad.iter().find(|head| head.word == word).or(head);
        start = rest.len() - word.len();
    }
    let name = &tied[start..];
    let bare = ["of ", "for ", "the "].iter().fold(name, |name, word| name.strip_prefix(word).unwrap_or(name));
    let start = state.start - before.len() + tied.len() - bare.len();
    // `Master of Business Administration`
    let of = |head: &&Head| bare.contains(&format!("{} of ", head.word)) && !words.opens_a_kind(bare);
    head.filter(of).map(|head| (start, head.kind))
}

#[cfg(test)]
mod tests {
    use crate::find;

    fn named(text: &str) -> Vec<String> {
        let (doc, lexicon) = find::sample(text);
        let bodies = find::find(&doc, &lexicon).bodies;
        bodies.into_iter().map(|b| format!("{} {}", b.name, b.country.unwrap_or_default())).collect()
    }

    #[test]
    fn a_state_at_the_end_tells_a_body_abroad() {
        assert_eq!(named("ลงนามกับสภาช่างไม้และช่างปูนแห่งสาธารณรัฐตุรกี"), ["สภาช่างไม้และช่างปูนแห่งสาธารณรัฐตุรกี TR"]);
        assert_eq!(named("ความร่วมมือระหว่างกรมประมงกับศูนย์ผลไม้นานาฟิลิปปินส์ สาธารณรัฐฟิลิปปินส์")[1..], ["ศูนย์ผลไม้นานาฟิลิปปินส์ PH"]);
        assert_eq!(
            named("ลงนามกับกรมศุลกากรและสรรพสามิตแห่งราชอาณาจักรกัมพูชา"),
            ["กรมศุลกากรและสรรพสามิตแห่งราชอาณาจักรกัมพูชา KH"]
        );
        let latin = "signed with General Administration of Tides of the People's Republic of China on boats";
        assert_eq!(named(latin), ["General Administration of Tides of the People's Republic of China CN"]);
    }

    #[test]
    fn whoever_comes_after_a_body_of_ours_is_no_field_of_it() {
        for text in [
            "หารือกับกรมประมงและประธานาธิบดีแห่งสาธารณรัฐฟิลิปปินส์",
            "หารือกับสำนักงานตำรวจแห่งชาติและอัยการสูงสุดแห่งสาธารณรัฐเกาหลี",
            "หารือกับกรมการกงสุลและเอกอัครราชทูตแห่งสหราชอาณาจักร",
        ] {
            let found = named(text);
            assert!(found[0].ends_with(" TH") && found.iter().all(|name| !name.contains("และ")), "{found:?}");
        }
    }

    #[test]
    fn an_english_name_in_brackets_tells_what_a_body_is() {
        let (doc, lexicon) = find::sample("ลงนามกับสภาเพื่อการประมงแห่งกัมพูชา (Council for the Fisheries of Cambodia: CFC)");
        let bodies = find::find(&doc, &lexicon).bodies;
        assert_eq!(bodies[0].kind, bodies[1].kind, "{bodies:?}");
    }

    #[test]
    fn a_bracket_tells_which_known_body_it_is_wherever_it_stands() {
        let (doc, lexicon) = find::sample("ลงนามกับสภาส่งเสริมผลไม้แห่งญี่ปุ่น (JETRO) และสภาส่งเสริมผลไม้แห่งญี่ปุ่น");
        let bodies = find::find(&doc, &lexicon).bodies;
        assert!(bodies.iter().all(|body| body.known.as_deref() == Some("jp-jetro")), "{bodies:?}");
        assert_eq!(bodies.len(), 3);
    }

    #[test]
    fn what_only_speaks_of_a_state_is_no_body() {
        assert!(named("พัฒนาศูนย์กลางการค้าผลไม้ญี่ปุ่น").is_empty());
        assert!(named("ลงนามกับศูนย์ช่วยเหลือช่างไม้กัมพูชา และหารือกับคณะกรรมการส่งออกกล้วยญี่ปุ่น").is_empty(), "what they deal with");
        assert!(named("ลงนามกับองค์กรด้านการเดินเรือญี่ปุ่น (JBX)").iter().all(|name| !name.starts_with("องค์กร")));
        assert!(named("ลงนามกับองค์กรเอกชนต่าง ๆ ของญี่ปุ่น").is_empty());
        assert!(named("หารือกับสภาพแวดล้อมการลงทุนแห่งประเทศญี่ปุ่น").is_empty());
        assert!(named("เชื่อมโยงท่าเรือและศูนย์วิจัยผลไม้ญี่ปุ่น").is_empty(), "no body stands before `และ`");
        assert!(named("หารือกับศูนย์วิจัยผลไม้ของญี่ปุ่นในปีนี้").is_empty(), "any of them");
        assert!(named("ลงนามกับสภาที่ปรึกษาผลไม้สหรัฐอเมริกา-จีน").is_empty());
        assert!(named("a Master of Business Administration of the United States of America").is_empty());
        assert!(
            named("The cabinet acknowledged the spelling of “Republic of Turkey” and “Kingdom of Cambodia”").is_empty()
        );
    }
}
