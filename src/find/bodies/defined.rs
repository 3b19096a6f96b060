//! Short forms that an article defines itself: `สำนักงานนโยบายดาวเทียม (สนด.)`.

use std::ops::Range;

use super::beside::has_provinces;
use crate::lexicon::body_words::PROVINCE;
use crate::lexicon::frame_words::Role as Word;
use crate::lexicon::matcher::stands_free;
use crate::lexicon::{Body, Lexicon};
use crate::model::mention::*;
use crate::model::{Document, OrganizationKind};
use crate::text::thai;

/// Longest short form in chars.
const LONGEST: usize = 16;
/// Letters that a name may have wrong, and how many it has for each of them.
const MOST_WRONG: usize = 3;
const LETTERS_A_SLIP: usize = 6;
/// Places of a short form that are looked over for what it stands after.
const PLACES: usize = 16;
/// Bytes that two stretches end in alike which are about the same.
const INNER: usize = 36;

/// What an organization of states has its office called.
const SECRETARIAT: &str = "สำนักเลขาธิการ";
/// The acronym of a ministry's own office before its ministry's, and what the name of such holds.
const PERMANENT: &str = "สป.";
const PERMANENT_OFFICE: &str = "ปลัด";

/// Looks for short forms in brackets after the bodies found and adds every other place where they stand. A short form that the
/// lexicon knows as another body means here what the article says.
pub fn add(doc: &Document, lexicon: &Lexicon, found: &mut Vec<BodyMention>) {
    let others = super::glossed::leave_out(doc, lexicon, found);
    for body in found.iter_mut().filter(|body| body.known.is_none()) {
        if let Some(known) = misspelt(doc, body, lexicon) {
            let inside_office = body.inside_office;
            *body = BodyMention { inside_office, ..super::known_mention(known, body.range.clone()) };
        }
    }
    let mut forms: Vec<(&str, usize)> = Vec::new();
    for (index, body) in found.iter().enumerate() {
        let known = body.known.as_deref().and_then(|id| lexicon.bodies.get(id));
        if let Some(short) = in_brackets(doc.text(), body.range.end).filter(|s| is_acronym(s))
            && short != body.name
            && !(others.contains(short) && known.is_some_and(|body| body.names().any(|name| name == short)))
            && !names_an_instrument(short, lexicon)
            && !names_a_state(short, lexicon)
            && !lexicon.bodies.words.none.iter().any(|word| word == short)
            && !is_of_the_last(short, doc.slice(body.range.clone()), lexicon)
            && known.map_or_else(|| opens_alike(doc, short, body, lexicon), |body| may_mean(short, body, lexicon))
            && !names_its_group(short, body, lexicon)
            && !is_of_its_parent(short, body, lexicon)
            && !known.is_some_and(|body| is_spelt_otherwise(doc, short, body))
            && !is_of_the_whole(doc, short, body, known, lexicon)
            && !is_of_its_secretariat(doc, short, body, known)
            && !(known.is_none() && (is_of_an_inner(doc, short, body) || is_of_any(short, body, lexicon)))
            && !forms.iter().any(|(s, _)| *s == short)
        {
            forms.push((short, index));
        }
    }
    for (short, index) in forms {
        let meant = found[index].clone();
        let known = meant.known.as_deref().and_then(|id| lexicon.bodies.get(id));
        let none = in_none(short, lexicon);
        let is_piece = |range: &Range<usize>| {
            let (before, after) = (&doc.text()[..range.start], &doc.text()[range.end..]);
            none.iter().any(|(opens, ends)| before.ends_with(opens) && after.starts_with(ends))
        };
        for part in [&doc.title, &doc.body] {
            for at in memchr::memmem::find_iter(doc.slice(part.clone()).as_bytes(), short) {
                let range = part.start + at..part.start + at + short.len();
                let thing = known.is_some_and(|body| {
                    super::things::names_a_thing(doc.text(), &range, body, lexicon)
                        || super::beside::is_posted_abroad(doc.text(), &range, body, lexicon)
                }) || super::latin::is_of_a_longer(doc.text(), &range, meant.kind, lexicon);
                let other = meant.known.is_none() && is_in_another_province(doc.rest(range.end), &meant.name, lexicon);
                if stands_free(doc.text(), range.clone())
                    && is_alone(doc.text(), &range)
                    && !(thing || other || is_piece(&range))
                {
                    place(found, BodyMention { range, ..meant.clone() });
                }
            }
        }
    }
    found.sort_by_key(|m| m.range.start);
}

/// The body of the lexicon whose acronym stands in brackets after a name that is one of its own but for a few letters:
/// `สำนักงานนวตกรรมแห่งชาติ (สนช.)`.
fn misspelt<'l>(doc: &Document, body: &BodyMention, lexicon: &'l Lexicon) -> Option<&'l Body> {
    let short = in_brackets(doc.text(), body.range.end).filter(|s| is_acronym(s))?;
    let chars = body.name.chars().count();
    let near = |name: &str| {
        let wrong = strsim::osa_distance(name, &body.name);
        wrong <= MOST_WRONG && wrong * LETTERS_A_SLIP <= chars
    };
    let home = |known: &Body| body.country.as_deref().is_none_or(|country| country == known.country);
    lexicon.bodies.all.iter().find(|known| home(known) && known.names().any(|n| n == short) && known.names().any(near))
}

/// Whether a short form that is none of the body's own, but near one, is spelt by other words elsewhere: `(Elbonian Rail Conference: ERC)`.
fn is_spelt_otherwise(doc: &Document, short: &str, body: &Body) -> bool {
    let another = |at: usize| {
        let words = super::glossed::spelt_before(doc.text(), at, short);
        words.is_some_and(|words| !super::glossed::is_named_so(doc.slice(words), body))
    };
    body.names().all(|name| name != short) && memchr::memmem::find_iter(doc.text().as_bytes(), short).any(another)
}

/// What stands before and after a short form in words that name no body: `โครงการ ABC`.
fn in_none<'l>(short: &str, lexicon: &'l Lexicon) -> Vec<(&'l str, &'l str)> {
    lexicon.bodies.words.none.iter().filter_map(|none| none.split_once(short)).collect()
}

/// `(MOU)` after a party is short for what it signed.
fn names_an_instrument(short: &str, lexicon: &Lexicon) -> bool {
    lexicon.agreement_words.matcher.holds(short)
}

/// `(USA)` says where a company is from.
fn names_a_state(short: &str, lexicon: &Lexicon) -> bool {
    lexicon.countries.matcher.holds(short)
}

/// What stands in brackets after a known body to which something belongs, and is none of its own acronyms, is short for the whole:
/// `ศูนย์ภูมิอากาศของเอเปค (APCC)`; so is a ministry's own office after one of its units (`สำนักแผนงานแร่ (สป.อก.)`).
fn is_of_the_whole(doc: &Document, short: &str, body: &BodyMention, known: Option<&Body>, lexicon: &Lexicon) -> bool {
    let ministry = short.strip_prefix(PERMANENT).filter(|rest| lexicon.bodies.matcher.holds(rest));
    if known.is_none() && ministry.is_some() && !body.name.contains(PERMANENT_OFFICE) {
        return true;
    }
    let owns = doc.slice(0..body.range.start).trim_end().ends_with("ของ");
    owns && known.is_some_and(|known| known.names().all(|name| name != short))
}

/// Whether what stands in brackets after a known body, and is none of its own short forms, is short for its secretariat:
/// `สำนักเลขาธิการสหภาพการรถไฟ (RUS)`.
fn is_of_its_secretariat(doc: &Document, short: &str, body: &BodyMention, known: Option<&Body>) -> bool {
    let own = known.is_some_and(|known| known.names().any(|name| name == short));
    known.is_some() && !own && doc.slice(0..body.range.start).trim_end().ends_with(SECRETARIAT)
}

/// Whether elsewhere the same stands in brackets after the end of the name alone, whose acronym it so is:
/// `สำนักงานแผนระเบียงเศรษฐกิจ (EC) … ระเบียงเศรษฐกิจ (EC)`.
fn is_of_an_inner(doc: &Document, short: &str, body: &BodyMention) -> bool {
    let name = doc.slice(body.range.clone());
    memchr::memmem::find_iter(doc.text().as_bytes(), short).take(PLACES).any(|at| {
        let before = doc.slice(0..at).strip_suffix('(').map(|before| before.trim_end_matches(' '));
        let common = |before: &str| -> usize {
            let alike = before.chars().rev().zip(name.chars().rev()).take_while(|(a, b)| a == b);
            alike.map(|(c, _)| c.len_utf8()).sum()
        };
        before.is_some_and(|before| (INNER..name.len()).contains(&common(before)))
    })
}

/// Whether what stands in brackets after a name is short for all bodies of its kind, as it is the word that opens their names
/// (`(อบต.)`) or lacks the number that tells this one (`มณฑลทหารบกที่ 90 (มทบ.)`); or for the body whose the named one is
/// (`สำนักงานย่อยของสถาบันวิจัยข้าว (RRI)`).
fn is_of_any(short: &str, body: &BodyMention, lexicon: &Lexicon) -> bool {
    let number = body.name.trim_end_matches(|c: char| c.is_numeric()).len();
    let unnumbered = number < body.name.len() && !short.contains(&body.name[number..]);
    let owner = body.name.split_once("ของ").map(|(_, owner)| owner);
    // `Rail Union’s Office of Timetables (RU)`
    let possessed = ["’s ", "'s "].iter().any(|tie| body.name.contains(tie)) && lexicon.bodies.matcher.holds(short);
    let heads = &lexicon.bodies.words.heads;
    let owned = owner.is_some_and(|owner| heads.iter().any(|head| owner.starts_with(head.word.as_str())));
    unnumbered || owned || possessed || heads.iter().any(|head| head.word == short)
}

/// A company's name with another company's short form in brackets, whose daughter it is: `บริษัท ท่อเหล็กไทย จำกัด (PTT)`.
fn names_its_group(short: &str, body: &BodyMention, lexicon: &Lexicon) -> bool {
    let company = |kind| matches!(kind, OrganizationKind::Company | OrganizationKind::StateEnterprise);
    let group = |other: &Body| company(other.kind) && other.names().any(|n| n == short);
    body.known.is_none() && company(body.kind) && lexicon.bodies.all.iter().any(group)
}

/// The office in one province with the short form of the body whose it is: `สำนักงานปราบปรามยาเสพติดระยอง (ป.ป.ส.)`.
fn is_of_its_parent(short: &str, body: &BodyMention, lexicon: &Lexicon) -> bool {
    let words = &lexicon.bodies.words;
    let Some(name) = words.before_a_place(&body.name).filter(|_| body.known.is_none()) else { return false };
    let parent = |other: &Body| has_provinces(other) && other.names().any(|n| n == short);
    lexicon.bodies.all.iter().any(|other| parent(other) && super::glossed::is_alike(name, other, lexicon))
}

/// `สำนักงานมาตรฐานของสหภาพโทรคมนาคมระหว่างประเทศ (ITU)`: short for the body whose name a longer one ends in.
fn is_of_the_last(short: &str, name: &str, lexicon: &Lexicon) -> bool {
    let ends = |n: &str| n != short && n.len() < name.len() && name.ends_with(n);
    lexicon.bodies.all.iter().any(|body| body.names().any(|n| n == short) && body.names().any(ends))
}

/// Whether a short form may mean a body of the lexicon: one that has short forms in these letters has no quite other one.
/// `กรมส่งเสริมอุตสาหกรรม (รสอ.)` is short for an office there, `อาสาสมัครกระทรวงศึกษาธิการ (อส.ศธ.)` for something longer; two letters
/// changed about are a slip, unless that is another's. And its letters are those of a name in order, as far as there is a name in these letters:
/// `จุฬาลงกรณ์มหาวิทยาลัย (AIC)` is short for a centre there, `กรมการท่องเที่ยว (กก.)` tells the ministry.
fn may_mean(short: &str, body: &Body, lexicon: &Lexicon) -> bool {
    let plain = |text: &str| text.chars().filter(|c| *c != '.').flat_map(char::to_uppercase).collect::<String>();
    let written = plain(short);
    let mut own = body.names().filter(|n| is_acronym(n) && n.is_ascii() == short.is_ascii()).map(plain).peekable();
    let is_anothers = |other: &Body| other.id != body.id && other.names().any(|n| is_acronym(n) && plain(n) == written);
    let anothers = || lexicon.bodies.all.iter().any(is_anothers);
    let slip = |own: String| {
        own.chars().next() == written.chars().next()
            && strsim::osa_distance(&own, &written) <= 1
            && (own == written || !anothers())
    };
    let spelt = || {
        let mut names = body.names().filter(|n| n.is_ascii() == short.is_ascii()).map(plain).peekable();
        names.peek().is_none() || names.any(|name| is_within(&written, &name))
    };
    // An acronym of parts with a dot each is another's for sure, but not that of a commission's own office:
    // `สำนักงานคณะกรรมการข้าราชการพลเรือน (ก.พ.ร.)`, `คณะกรรมการข้าราชการพลเรือน (ก.พ.)`.
    let its_office =
        |other: &Body| other.names().any(|name| body.names().any(|own| name.len() > own.len() && name.ends_with(own)));
    let dotted = || {
        short.matches('.').count() > 2
            && lexicon.bodies.all.iter().any(|other| is_anothers(other) && !its_office(other))
    };
    let ministrys =
        || lexicon.bodies.all.iter().any(|other| other.kind == OrganizationKind::Ministry && is_anothers(other));
    if own.peek().is_none() { spelt() && !ministrys() && !dotted() } else { own.any(slip) }
}

/// Whether a Thai acronym begins with the letter that its body's name, or what comes after the head of that, begins with:
/// `สำนักงานชมรมอาสาสมัคร (อสม.)` is short for the volunteers; but what comes after the head is no unit of its own, whose acronym it is:
/// `วิสาหกิจชุมชนศูนย์เรียนรู้ (ศร.)`. An acronym in Latin letters begins with the letter of a name in such, or spells its end with the head; and a
/// name in them has no Thai one.
fn opens_alike(doc: &Document, short: &str, body: &BodyMention, lexicon: &Lexicon) -> bool {
    let name = body.name.as_str();
    let first = |text: &str| text.chars().find(|c| ('ก'..='ฮ').contains(c));
    if name.is_ascii() {
        let latin = |text: &str| text.trim_start_matches("The ").chars().next().map(|c| c.to_ascii_uppercase());
        let head = |word: &str| lexicon.bodies.words.heads.iter().any(|head| head.word == word);
        // `Elbonian Department of Social Affairs (DSA)`
        let spelt = || {
            let at = body.range.end + doc.rest(body.range.end).find(short)?;
            let spelt = super::glossed::spelt_before(doc.text(), at, short)?;
            Some(spelt.start >= body.range.start && doc.slice(spelt).split(' ').any(head))
        };
        return short.is_ascii() && (latin(short) == latin(name) || spelt().unwrap_or(false));
    }
    let unit = |rest: &str| lexicon.frame_words.opening(rest, Word::UnitHead).is_some();
    let heads = lexicon.bodies.words.heads.iter();
    let rests = heads.filter_map(|head| name.strip_prefix(head.word.as_str())).filter(|rest| !unit(rest));
    short.is_ascii() || rests.chain([name]).any(|rest| first(rest) == first(short))
}

/// Whether a text begins with a province that a name does not hold: `สกท. ระยอง` is not `สหกรณ์การท่าเรือตราด จำกัด`.
fn is_in_another_province(after: &str, name: &str, lexicon: &Lexicon) -> bool {
    let place = after.trim_start_matches(' ');
    let place = place.strip_prefix(PROVINCE).unwrap_or(place);
    lexicon.bodies.words.province(place).is_some_and(|length| !name.contains(&place[..length]))
}

/// Whether letters stand in a text in their order.
fn is_within(letters: &str, text: &str) -> bool {
    let mut rest = text.chars();
    letters.chars().all(|letter| rest.any(|c| c == letter))
}

/// Puts a mention in, in place of an equal stretch that was taken for another body; not inside a longer name.
fn place(found: &mut Vec<BodyMention>, mention: BodyMention) {
    match found.iter_mut().find(|m| m.range.start < mention.range.end && mention.range.start < m.range.end) {
        Some(old) if old.range == mention.range => *old = mention,
        Some(_) => {}
        None => found.push(mention),
    }
}

/// What stands in brackets right after an offset.
fn in_brackets(text: &str, from: usize) -> Option<&str> {
    let inner = text.get(from..)?.trim_start_matches(' ').strip_prefix('(')?;
    let end = inner.char_indices().take(LONGEST + 1).find(|(_, c)| *c == ')')?.0;
    Some(inner[..end].trim())
}

/// Digits that an acronym may have: `POPMART80` is a share's symbol.
const MOST_DIGITS: usize = 1;

/// Whether a text looks like an acronym: capitals, or Thai consonants with dots.
pub fn is_acronym(text: &str) -> bool {
    let thai_dotted = text.ends_with('.')
        && text.chars().all(|c| ('ก'..='ฮ').contains(&c) || c == '.')
        && text.chars().filter(|c| *c != '.').count() >= 2;
    let latin = text.len() >= 2
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '&')
        && text.chars().filter(char::is_ascii_digit).count() <= MOST_DIGITS
        && text.chars().filter(char::is_ascii_alphabetic).count() >= 2
        && text.chars().filter(char::is_ascii_uppercase).count() * 2 >= text.len();
    thai_dotted || latin
}

/// Whether a dotted Thai acronym is not a piece of a longer one, nor numbered: `ทล.2096` is a road.
fn is_alone(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    !text[range.clone()].starts_with(thai::is_thai)
        || !before.is_some_and(|c| c == '.' || thai::is_dependent(c) || ('ก'..='ฮ').contains(&c))
            && !after.is_some_and(|c| ('ก'..='ฮ').contains(&c) || c.is_ascii_digit())
}
