//! What stands beside a known name and makes it another body's: another state's, an office in a province, a daughter.

use std::ops::Range;

use super::names::mention;
use crate::lexicon::body_words::{COMPANY, LIMITED, PROVINCE, SHORT_PROVINCE};
use crate::lexicon::frame_words::Role as Word;
use crate::lexicon::{Body, Lexicon};
use crate::model::OrganizationKind as Kind;
use crate::model::mention::*;
use crate::text::thai::is_thai;

/// Bytes after a name in which it may go on to be another's.
const NEAR: usize = 120;
/// What makes a foreign company's name that of its own in Thailand, right after it.
const HOME: &str = "ไทย";
/// Our state, after whose name another's is the next thing named.
const HOME_STATE: &str = "ประเทศไทย";
/// Names differ in spaces by at most so many.
const MOST_SPACES: usize = 3;
/// The words for parts of provinces, right after the acronym of a body whose office there is meant.
const DISTRICTS: [&str; 2] = ["อำเภอ", "ตำบล"];
/// What the name of a body ends with that has but offices in other states.
const ABROAD: &str = "ในต่างประเทศ";
/// What parts of states are called, that have bodies of their own.
const PARTS: [&str; 2] = ["มณฑล", "รัฐ"];
/// The word for being posted there, after a bracket.
const POSTED: &str = "ประจำ";
/// What tells the office here of a body that is not ours; those after a space do so beside a name in Latin letters alone.
const HERE: [&str; 4] = [" Thailand", " Bangkok", " ประเทศไทย", "ประเทศไทย"];
/// What tells the offices of one of ours.
const REGION: &str = "ภาค";
const FRONT: &str = "ส่วนหน้า";
/// Its short form, after the number of a region.
const FRONT_SHORT: &str = "สน.";
const BRANCH: &str = "สาขา";
const BANK: &str = "ธนาคาร";
/// What the names of courts begin with.
const COURT: &str = "ศาล";
/// Chars of the longest acronym in a bracket.
const LONGEST_ACRONYM: usize = 14;
/// Letters of the acronym by which somebody's own unit is told.
const OWNER: std::ops::RangeInclusive<usize> = 2..=5;

/// Whether an acronym goes on, without a space, in that of whose unit it is (`ศบค.มท.`); a department may so be told by its ministry.
pub fn is_a_unit(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> bool {
    let (written, after) = (&text[range.clone()], &text[range.end..]);
    let letters = after.chars().take_while(|c| ('ก'..='ฮ').contains(c)).count();
    // `สกร.อำเภอเมือง`
    if written.ends_with('.') && DISTRICTS.iter().any(|word| after.starts_with(word)) {
        return true;
    }
    // `ปภ.ช` lacks its last dot; `ณ` is a word.
    let lone = letters == 1 && !after.starts_with('ณ') && !after.chars().nth(1).is_some_and(|c| c == '.' || is_thai(c));
    if lone && written.ends_with('.') {
        return true;
    }
    // `สปอ.รฟม` lacks it too.
    let bare = &after[..after.find(|c: char| !('ก'..='ฮ').contains(&c)).unwrap_or(after.len())];
    let ended = !after[bare.len()..].starts_with(|c: char| c == '.' || is_thai(c));
    if ended && written.ends_with('.') && OWNER.contains(&letters) && lexicon.bodies.matcher.holds(&format!("{bare}."))
    {
        return true;
    }
    let Some((owner, _)) = after.split_once('.').filter(|_| written.ends_with('.') && OWNER.contains(&letters)) else {
        return false;
    };
    let owner = &after[..owner.len() + '.'.len_utf8()];
    let parent = lexicon.bodies.get(&body.parent);
    owner.chars().count() == letters + 1
        && lexicon.frame_words.opening(owner, Word::AcronymAfter).is_none()
        && !lexicon.titles.stops(owner)
        && !parent.is_some_and(|parent| parent.names().any(|name| name == owner))
}

/// Whether a body's name or its acronym in brackets stands beside the part of its state that the named one is for:
/// `สภาส่งเสริมการค้า… ประจำมณฑลเหนือ (CCC)`, and of another state's `(CCC) ประจำมณฑลเหนือ`, `สภาส่งเสริมการค้า… มณฑลเหนือ`.
pub fn is_posted_in_a_part(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> bool {
    let abroad = !matches!(body.country.as_str(), "" | "TH") && matches!(body.kind, Kind::Agency | Kind::Association);
    if abroad && is_of_a_part(text, range) {
        return true;
    }
    let Some(before) = text[..range.start].strip_suffix('(') else { return false };
    let before = before.trim_end_matches(' ');
    let word = before.rsplit([' ', '\n', ')']).next().unwrap_or_default();
    let post = lexicon.frame_words.all(word, Word::Post).last();
    post.is_some_and(|post| PARTS.iter().any(|part| word[post.end..].starts_with(part)))
}

/// Whether the part of a state stands after a name, or the bracket after it, that the named one is for: `(CCC) ประจำมณฑลเหนือ`.
pub fn is_of_a_part(text: &str, range: &Range<usize>) -> bool {
    let next = after_bracket(text, range).unwrap_or(&text[range.end..]).trim_start_matches(' ');
    next.strip_prefix(POSTED).unwrap_or(next).starts_with(PARTS[0])
}

/// Whether the group is named of which a body is but the company in Thailand: `Acme Group`, `กลุ่มบริษัทแอคมี่` beside `Acme Thailand`.
pub fn is_its_group(text: &str, range: &Range<usize>, body: &Body) -> bool {
    let here = |name: &str| name.contains("ประเทศไทย") || name.contains("Thailand");
    let written = &text[range.clone()];
    let group = [" Group", " กรุ๊ป"].iter().any(|group| text[range.end..].starts_with(group))
        || text[..range.start].trim_end_matches(' ').ends_with("กลุ่มบริษัท");
    body.kind == Kind::Company && body.country == "TH" && group && !here(written) && body.labels().any(here)
}

/// Whether one of a body's offices abroad is named by its acronym and its place: `(สคต.) โตเกียว`.
pub fn is_posted_abroad(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> bool {
    let place = text[range.end..].trim_start_matches([')', ' ']);
    text[range.clone()].ends_with('.')
        && body.labels().any(|name| name.ends_with(ABROAD))
        && !place.starts_with('\n')
        && place.starts_with(is_thai)
        && (place.strip_prefix("ณ ").is_some() || lexicon.countries.opens_abroad(near(place)).is_some())
}

/// The body that a known form is the beginning of.
pub fn longer(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> Option<BodyMention> {
    if body.kind == Kind::Company {
        return in_a_state(text, range, body, lexicon)
            .or_else(|| in_a_states_brackets(text, range, body, lexicon))
            .or_else(|| daughter(text, range, body, lexicon));
    }
    if body.kind == Kind::StateEnterprise
        && let Some(daughter) = by_trade(text, range, body, lexicon)
    {
        return Some(daughter);
    }
    // `UN Thailand` is of the states too.
    if body.country != "TH" && body.kind == Kind::Agency {
        return office_here(text, range, body, lexicon);
    }
    let home = body.country == "TH" && !body.names().any(|name| lexicon.bodies.words.is_place(name));
    let longer = || {
        if text[range.clone()].is_ascii() {
            return in_a_state(text, range, body, lexicon);
        }
        of_two_states(text, range, body, lexicon)
            .or_else(|| of_another_state(text, range, body, lexicon))
            .or_else(|| in_a_province(text, range, body, lexicon))
            .or_else(|| has_provinces(body).then(|| office(text, range, body, lexicon))?)
    };
    home.then(longer).flatten()
}

/// Another state's body of that name: `กองทัพบกสหรัฐฯ`, `ทบ.กัมพูชา`, `กรมควบคุมโรคของจีน`.
fn of_another_state(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> Option<BodyMention> {
    // Those of ministries with their heads go on otherwise (`names::foreign`).
    let written = &text[range.clone()];
    let headed = body.kind == Kind::Ministry && (written.starts_with("กระทรวง") || written.ends_with(['.', 'ฯ']));
    if headed || matches!(body.kind, Kind::Other | Kind::Embassy) {
        return None;
    }
    let after = near(&text[range.end..]);
    if let Some(end) = end_of_its_ministry(after, lexicon) {
        return Some(of_body(text, range, range.end + end.1, body, end.0));
    }
    let tied = after.trim_start_matches(' ');
    let tie = lexicon.frame_words.opening(tied, Word::StateTie).unwrap_or_default();
    let state = &tied[tie..];
    let style = lexicon.frame_words.opening(state, Word::StateStyle);
    let end = name_of_a_state(state, lexicon).or_else(|| {
        name_of_a_state(&state[style?..], lexicon).map(|(iso, end)| (iso, style.unwrap_or_default() + end))
    });
    let (iso, end) = end.filter(|(iso, _)| *iso != "TH")?;
    let spaced = tied.len() < after.len();
    // With a space before it the state is a thing named next, but of an officer: `ผบ.ทร. เอลโบเนีย`.
    let officer = || written.ends_with('.') && lexicon.bodies.words.ends_in_office(&text[..range.start]);
    let own = !spaced || officer() || style.is_some() || tie > 0 && &tied[..tie] != "ประเทศ";
    let alone = body.kind != Kind::StateEnterprise || !spaced && tie == 0;
    let end = range.end + after.len() - state.len() + end;
    let end = end + text[end..].strip_prefix('ฯ').map_or(0, |_| 'ฯ'.len_utf8());
    (own && alone).then(|| of_body(text, range, end, body, iso))
}

/// The state of the ministry that is named next, with the state glued to it, and where that ends: `กรมศุลกากร กระทรวงการคลังเวียดนาม`.
fn end_of_its_ministry<'l>(after: &str, lexicon: &'l Lexicon) -> Option<(&'l str, usize)> {
    let rest = after.trim_start_matches(' ').strip_prefix("กระทรวง").map(|_| after.trim_start_matches(' '))?;
    let hit = lexicon.bodies.matcher.search(rest).next().filter(|hit| hit.range.start == 0)?;
    let tied = &rest[hit.range.end..];
    let tie = lexicon.frame_words.opening(tied, Word::StateTie).unwrap_or_default();
    let (iso, end) = name_of_a_state(&tied[tie..], lexicon).filter(|(iso, _)| *iso != "TH")?;
    Some((iso, after.len() - tied.len() + tie + end))
}

/// The chamber or association of two states: `สมาคมการค้าไทย-จีน`, `สมาคมการค้าไทย - จีน`.
fn of_two_states(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> Option<BodyMention> {
    let (written, after) = (&text[range.clone()], &text[range.end..]);
    let ours = body.kind == Kind::Association && written.ends_with("ไทย");
    let spaced = || {
        let state = [" - ", " – "].iter().find_map(|tie| near(after).strip_prefix(tie))?;
        let (iso, end) = name_of_a_state(state, lexicon).filter(|_| !written.ends_with(HOME_STATE))?;
        (iso != "TH").then(|| near(after).len() - state.len() + end)
    };
    let end = range.end + ours.then(|| joined_state(after, lexicon).or_else(spaced))??;
    Some(mention(text, range.start..end, body.kind, Some("TH")))
}

/// The length of the hyphen and the state that a text begins with: `-จีน`.
pub fn joined_state(after: &str, lexicon: &Lexicon) -> Option<usize> {
    let state = near(after).strip_prefix(['-', '–'])?;
    let (_, end) = lexicon.countries.opening(state)?;
    Some(near(after).len() - state.len() + end)
}

/// Whether a body has offices in provinces that go by its name.
pub fn has_provinces(body: &Body) -> bool {
    body.country == "TH" && matches!(body.kind, Kind::Agency | Kind::Association | Kind::StateEnterprise)
}

/// A body's own in another state than its own, told by the name of that after a space: `Acme Vietnam`, `แอคมี่ ประเทศไทย`,
/// `แอคมี่ประเทศไทย`.
fn in_a_state(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> Option<BodyMention> {
    let rest = near(&text[range.end..]);
    let after = rest.strip_prefix(' ').or_else(|| Some(rest).filter(|rest| rest.starts_with("ประเทศ")))?;
    let state = after.strip_prefix("ประเทศ").unwrap_or(after);
    let (iso, end) = name_of_a_state(state, lexicon)?;
    let next = state[end..].chars().next();
    let whole = ends_there(&state[end..], lexicon) && !next.is_some_and(|c| c.is_ascii_alphanumeric() || c == '-')
        // `Acme Japan Desk` goes on.
        && !state[end..].trim_start_matches(' ').starts_with(|c: char| c.is_ascii_uppercase());
    // `ไทย` alone goes on to many things.
    let limited = || state[end..].trim_start_matches([' ', '(']).starts_with(LIMITED);
    let told =
        iso != "TH" || state.len() < after.len() || state.is_ascii() || state.starts_with("Thailand") || limited();
    let end = range.end + rest.len() - state.len() + end;
    (whole && told && iso != body.country && !body.country.is_empty())
        .then(|| mention(text, range.start..end, body.kind, Some(iso)))
}

/// Whether a name ends before a text: no Thai letter comes next, or a word that goes on otherwise (`และ`, `กล่าว`).
pub fn ends_there(after: &str, lexicon: &Lexicon) -> bool {
    let after = near(after);
    let ends = || lexicon.bodies.words.ends.search(after).next().is_some_and(|hit| *hit.value && hit.range.start == 0);
    !after.starts_with(is_thai) || lexicon.frame_words.opening(after, Word::And).is_some() || ends()
}

/// The office of a foreign agency here, or in a city that its name in Latin letters goes on with: `ABC Thailand`, `ABC ประเทศไทย`,
/// `ABC Osaka`.
fn office_here(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> Option<BodyMention> {
    let after = near(&text[range.end..]);
    let opens = |word: &&&str| after.starts_with(**word);
    let latin = text[range.clone()].is_ascii();
    // Beside a Thai name `ประเทศไทย` begins what is told next.
    let here = HERE.iter().find(opens).filter(|here| latin || !here.starts_with(' '));
    let (iso, length) = match here {
        Some(here) => ("TH", here.len()),
        None => city(after, lexicon).filter(|_| latin)?,
    };
    let rest = &after[length..];
    let goes_on = |c: char| c.is_alphanumeric() && !is_thai(c) || c == '-';
    let more = rest.trim_start_matches(' ').starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit());
    let end = range.end + length;
    (!rest.starts_with(goes_on) && !more && ends_there(rest, lexicon))
        .then(|| mention(text, range.start..end, body.kind, Some(iso)))
}

/// The state of the city that a text begins with after a space in Latin letters, and where that ends.
fn city<'l>(after: &str, lexicon: &'l Lexicon) -> Option<(&'l str, usize)> {
    let name = after.strip_prefix(' ')?;
    let hit = lexicon.countries.matcher.search(name).next().filter(|hit| hit.range.start == 0)?;
    let (country, form) = (*hit.value)?;
    let iso = lexicon.countries.all.get(country)?.iso.as_str();
    (form == CountryForm::Place && name[..hit.range.end].is_ascii()).then_some((iso, ' '.len_utf8() + hit.range.end))
}

/// What follows a body's name, or the bracket that it or its acronym stands in.
fn after_bracket<'t>(text: &'t str, range: &Range<usize>) -> Option<&'t str> {
    let after = &text[range.end..];
    if let Some(rest) = after.trim_start_matches(' ').strip_prefix(')') {
        return text[..range.start].trim_end_matches(' ').ends_with('(').then_some(rest);
    }
    let (inner, rest) = after.trim_start_matches(' ').strip_prefix('(').and_then(|inner| inner.split_once(')'))?;
    let acronym = inner.chars().count() <= LONGEST_ACRONYM && super::defined::is_acronym(inner.trim_matches(' '));
    acronym.then_some(rest)
}

/// One of our bodies' offices, told by the number of its region, its front, its branch or, after an acronym or a bracket, its
/// province: `ABC ภาค 2`, `(ABC) จังหวัดระยอง`, `ABC สาขาบางนา`.
fn office(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> Option<BodyMention> {
    let written = &text[range.clone()];
    let (next, length) = told_office(text, range, lexicon)?;
    let end = text.len() - next.len() + length;
    let short = super::defined::is_acronym(written) || written.ends_with('.');
    let name = if short { body.names().next()? } else { written };
    let tie = if next.starts_with(REGION) { " " } else { "" };
    let told = &next[..length];
    let front = told.strip_suffix(FRONT_SHORT).or_else(|| told.split_once('(').map(|(region, _)| region));
    let name = match front {
        Some(region) => format!("{name}{tie}{} {FRONT}", region.trim_end_matches(' ')),
        None => format!("{name}{tie}{told}"),
    };
    Some(BodyMention { name, ..mention(text, range.start..end, body.kind, Some("TH")) })
}

/// Whether an acronym stands in brackets after a name that is not its body's, and that of an office after those.
pub fn is_of_an_office(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> bool {
    has_provinces(body)
        && text[range.end..].trim_start_matches(' ').starts_with(')')
        && told_office(text, range, lexicon).is_some()
}

/// The office of a body that the lexicon does not know, told by the number of its region after the acronym: `สำนักงานคลื่น (สค.) ภาค 5`.
pub fn of_a_region(text: &str, found: BodyMention) -> BodyMention {
    let agency = found.known.is_none() && found.kind == Kind::Agency;
    let told = agency.then(|| after_bracket(text, &found.range)).flatten().and_then(|rest| {
        let next = rest.trim_start_matches(' ');
        region(next).map(|length| (next, length))
    });
    let Some((next, length)) = told else { return found };
    let name = format!("{} {}", found.name, &next[..length]);
    BodyMention { name, range: found.range.start..text.len() - next.len() + length, ..found }
}

/// What follows a name, and the length of what tells an office in it.
fn told_office<'t>(text: &'t str, range: &Range<usize>, lexicon: &Lexicon) -> Option<(&'t str, usize)> {
    let written = &text[range.clone()];
    let bracket = after_bracket(text, range);
    let rest = bracket.unwrap_or(&text[range.end..]);
    let next = rest.trim_start_matches([' ', '\u{a0}']);
    let words = &lexicon.bodies.words;
    let province = || {
        let name = next.strip_prefix(PROVINCE)?;
        // `สำนักงาน คปภ. จังหวัดระยอง`
        let acronym = super::defined::is_acronym(written) || written.ends_with('.') || bracket.is_some();
        words.province(name).filter(|_| acronym).map(|length| PROVINCE.len() + length)
    };
    let length = region(next)
        .or_else(|| next.starts_with(FRONT).then_some(FRONT.len()))
        .or_else(province)
        .or_else(|| branch(next, lexicon))?;
    Some((next, length))
}

/// The length of the number of one region that a text begins with: `ภาค 2`, not `ภาค 4 แห่ง`.
fn region(text: &str) -> Option<usize> {
    let number = text.strip_prefix(REGION)?;
    let number = number.strip_prefix("ที่").unwrap_or(number).trim_start_matches(' ');
    let digit = |c: char| c.is_ascii_digit() || ('๐'..='๙').contains(&c);
    let rest = number.trim_start_matches(digit);
    let one = rest.len() < number.len()
        && !rest.starts_with(['-', '–', ','])
        && !rest.trim_start_matches(' ').starts_with("แห่ง");
    // `ภาค 4 ส่วนหน้า`, `ภาค 4 (ส่วนหน้า)`, `ภาค 4 สน.`
    let place = rest.strip_prefix(' ').unwrap_or(rest);
    let short = || place.strip_prefix(FRONT_SHORT).filter(|rest| !rest.starts_with(is_thai));
    let inner = || {
        place.strip_prefix('(')?.trim_start_matches(' ').strip_prefix(FRONT)?.trim_start_matches(' ').strip_prefix(')')
    };
    let front = place.strip_prefix(FRONT).or_else(short).or_else(inner);
    one.then(|| text.len() - front.unwrap_or(rest).len())
}

/// The length of the branch that a text begins with, as far as its name goes on without a space.
fn branch(text: &str, lexicon: &Lexicon) -> Option<usize> {
    let words = &lexicon.bodies.words;
    let text = near(text);
    let whole = &text[..text.find(|c| !is_thai(c)).unwrap_or(text.len())];
    let end = words.ends.search(whole).find(|hit| *hit.value).map_or(whole.len(), |hit| hit.range.start);
    let end = words.whole_end(whole).map_or(end, |other| other.min(end));
    // `ธนาคารเกษตร สาขาธนาคารทะเล` are two of a list.
    if whole.strip_prefix(BRANCH).is_some_and(|name| name.starts_with(BANK)) {
        return None;
    }
    (words.is_at_a_place(text, BRANCH) && end > BRANCH.len()).then_some(end)
}

/// A company's own in another state than its own, told in brackets: `แอคมี่ (ฮ่องกง)`.
fn in_a_states_brackets(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> Option<BodyMention> {
    let after = near(&text[range.end..]);
    let inner = after.trim_start_matches(' ').strip_prefix('(')?;
    let (iso, end) = name_of_a_state(inner, lexicon)?;
    let other = iso != body.country && !body.country.is_empty() && inner[end..].starts_with(')');
    let end = range.end + after.len() - inner.len() + end + ')'.len_utf8();
    other.then(|| mention(text, range.start..end, body.kind, Some(iso)))
}

/// A body's office in a province, where the province is written without a space: `สำนักงานประกันสังคมจังหวัดระยอง`.
fn in_a_province(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> Option<BodyMention> {
    let after = near(&text[range.end..]);
    let province = after.strip_prefix(PROVINCE).unwrap_or(after);
    let length = lexicon.bodies.words.province(province).filter(|_| has_provinces(body))?;
    let told = province.len() < after.len();
    // `แพร่` and `เลย` are words too, so that a name without its head ends there; a court's may go on to be a sentence.
    let rest = &province[length..];
    let court = text[range.clone()].starts_with(COURT) && province[..length].chars().count() > SHORT_PROVINCE;
    let whole = if court {
        ends_there(rest, lexicon)
    } else {
        !rest.starts_with(is_thai) && &province[..length] != "เลย"
    };
    let end = range.end + after.len() - province.len() + length;
    (told || whole).then(|| of_body(text, range, end, body, "TH"))
}

/// A company of which a known one's name is but a piece: told by what it is, before that (`บลจ.กรุงไทย`), or, of another state's,
/// by ours or a province right after it (`ไบเออร์ไทย`, `โตโยต้าอ่างทอง`), or by its trade.
fn daughter(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> Option<BodyMention> {
    let words = &lexicon.bodies.words;
    let glued = near(&text[range.end..]);
    let length = if glued.starts_with(HOME) { Some(HOME.len()) } else { words.province(glued) };
    let abroad = !matches!(body.country.as_str(), "" | "TH") && !text[range.clone()].is_ascii();
    if let Some(length) = length.filter(|&length| abroad && !glued[length..].starts_with(is_thai)) {
        return Some(mention(text, range.start..range.end + length, Kind::Company, Some("TH")));
    }
    if let Some(form) = words.form_of_a_daughter(&text[..range.start]) {
        return Some(mention(text, range.start - form..range.end, Kind::Company, Some("TH")));
    }
    by_trade(text, range, body, lexicon)
}

/// A company of which a known one's name is but the beginning, told by its trade: `เอสซีจี เคมิคอลส์`, `ปตท.น้ำมันและการค้าปลีก`.
fn by_trade(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> Option<BodyMention> {
    let mut end = range.end;
    loop {
        let rest = &text[end..];
        let word = rest.strip_prefix(' ').unwrap_or(rest);
        // `เวียด` is no trade where a state begins.
        let trade = lexicon.bodies.words.daughter(word).filter(|_| name_of_a_state(word, lexicon).is_none());
        let Some(length) = trade else { break };
        end += rest.len() - word.len() + length;
    }
    if end == range.end || text[end..].starts_with(|c| is_thai(c) && c != 'ฯ') {
        return None;
    }
    let known = lexicon.bodies.all.iter().find(|body| body.names().any(|name| is_alike(name, &text[range.start..end])));
    let tag = super::home_tag(&text[end..], lexicon);
    let range = range.start..end + tag.unwrap_or_default();
    let home = Some("TH").filter(|home| tag.is_some() || body.country == *home);
    let other = || mention(text, range.clone(), Kind::Company, home);
    Some(known.map_or_else(other, |body| super::known_mention(body, range.clone())))
}

/// Whether a company's name, its legal form left out, differs from another in spaces alone.
fn is_alike(name: &str, other: &str) -> bool {
    let name = name.strip_prefix(COMPANY).and_then(|name| name.split(LIMITED).next()).unwrap_or(name);
    let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<Vec<_>>();
    name.len() + MOST_SPACES >= other.len()
        && other.len() + MOST_SPACES >= name.len()
        && letters(name) == letters(other)
}

/// The mention of what goes on from a body's name; an acronym stands for the name.
fn of_body(text: &str, range: &Range<usize>, end: usize, body: &Body, iso: &str) -> BodyMention {
    let longer = mention(text, range.start..end, body.kind, Some(iso));
    match text[range.clone()].ends_with('.') {
        true => {
            let name = body.names().next().unwrap_or_default().to_owned() + text[range.end..end].trim_matches(' ');
            BodyMention { name, ..longer }
        }
        false => longer,
    }
}

/// The state that a text begins with the name of, and the length of that.
pub fn name_of_a_state<'l>(text: &str, lexicon: &'l Lexicon) -> Option<(&'l str, usize)> {
    let countries = &lexicon.countries;
    let hit = countries.matcher.search(near(text)).next().filter(|hit| hit.range.start == 0)?;
    let (country, form) = (*hit.value)?;
    (form == CountryForm::Name).then_some((countries.all.get(country)?.iso.as_str(), hit.range.end))
}

/// What stands right after a name. The rest of a text is not searched for each of its names.
pub fn near(text: &str) -> &str {
    let mut cut = text.len().min(NEAR);
    while !text.is_char_boundary(cut) {
        cut -= 1;
    }
    &text[..cut]
}
