//! Names in Latin letters: the capitalised words around a word such as Ministry, University or `Co., Ltd.`

use std::ops::Range;

use super::beside::near;
use super::names::mention;
use crate::lexicon::bodies::Phrase;
use crate::lexicon::body_words::Head;
use crate::lexicon::frame_words::Role as Word;
use crate::lexicon::{Body, Lexicon};
use crate::model::OrganizationKind;
use crate::model::mention::*;

/// Bytes between a bracket and the piece of the name in it that is found first.
const LONGEST_BRACKET: usize = 200;
/// Most words looked at on either side of the head.
const WORDS: usize = 14;

/// The ends of heads whose names go on with what they deal with: `Commission on Human Rights`.
const DELIBERATES: [&str; 6] = ["Commission", "Committee", "Council", "Conference", "Office", "Centre"];

/// Digits of the number of a room that has its name from a body.
const ROOM_DIGITS: usize = 2;
/// Most words that go on in small letters after a form in the name of a thing; in Thai, sentences in English have more.
const SMALL_WORDS: usize = 4;
/// Bytes before a name in which a state's stands right before it.
const STATE: usize = 30;
/// Bytes on either side of a form within which its line tells whether it is Thai.
const LINE: usize = 600;
/// Bytes of the longest words that headlines write in small letters.
const SHORT_WORD: usize = 4;

/// Words after which a state is where something is.
const WHERE: [&str; 5] = ["to", "in", "from", "visit", "visited"];

/// What stands before the name of a commission of two states.
const JOINT: &str = "Joint";
/// What the names of prizes begin and end with.
const PRIZE: &str = "Best ";
const OF_THE_YEAR: &str = " of the year";

/// The head of a body of which a state has one in another.
const EMBASSY: &str = "Embassy";

/// The body whose name holds this head.
pub fn around_head(text: &str, head_at: Range<usize>, head: &Head, lexicon: &Lexicon) -> Option<BodyMention> {
    let end = if head.ends { head_at.end } else { right(text, head_at.end, lexicon) };
    // `Royal Elbonian Embassy in Lisbon`
    let embassy = head.kind == OrganizationKind::Embassy;
    let posted = text.get(end..).filter(|_| embassy).and_then(|after| post(after, lexicon));
    let rest = text.get(head_at.end..end)?;
    let start = left(text, head_at.start, head.ends, lexicon);
    let start = if rest.is_empty() {
        whole(text, start, &head_at, lexicon)?
    } else {
        of_the_head(text, start, &head_at, lexicon)
    };
    let only_country = {
        let named = rest.trim_start_matches([' ', ',']);
        let named = ["of ", "Of ", "for ", "on "].iter().fold(named, |n, p| n.strip_prefix(p).unwrap_or(n));
        let named = named.strip_prefix("the ").or_else(|| named.strip_prefix("The ")).unwrap_or(named);
        lexicon.countries.matcher.holds(named)
    };
    let before = text.get(start..head_at.start)?.trim_end();
    let empty =
        (before.is_empty() || lexicon.bodies.words.is_latin_common(before)) && (rest.is_empty() || only_country);
    // `Embassy of Elbonia`, `University of Helsinki`: the place is all the name that such bodies need.
    let placed = embassy || head.word == "University" && rest.starts_with(" of ");
    if empty && !(only_country && placed) {
        return None;
    }
    // Two states' commission is no body, nor is a prize.
    let joint = text[..start].trim_end_matches(' ').ends_with(JOINT);
    let prize = !head.ends && text[start..end].starts_with(PRIZE)
        || text[start..end].to_ascii_lowercase().ends_with(OF_THE_YEAR);
    (!joint && !prize).then(|| {
        let body = resolved(text, start..end, head.kind, lexicon);
        let Some(city) = posted else { return body };
        let place = &text[end + city.start..end + city.end];
        // An embassy is in the capital, consulates are in several cities.
        let state = lexicon.countries.opening(place).filter(|_| head.word == EMBASSY);
        let name = format!("{} in {}", &text[start..end], state.map_or(place, |(state, _)| &state.label_en));
        let posted = mention(text, start..end + city.end, head.kind, body.country.as_deref());
        BodyMention { name, ..posted }
    })
}

/// Where a text that begins with it tells the city or the state other than ours in which an embassy is: ` in Lisbon`, `, Lisbon`.
fn post(after: &str, lexicon: &Lexicon) -> Option<Range<usize>> {
    let after = near(after);
    let told = [" in the ", " in ", ", "].into_iter().filter_map(|tie| Some((tie.len(), after.strip_prefix(tie)?)));
    told.filter_map(|(tie, place)| Some(tie..tie + lexicon.countries.opens_abroad(place)?)).next()
}

/// Whether a known form is a piece of a longer name: of several words after a hyphen (`Elbonian-Thai Chamber of Commerce`), or
/// of a thing that has its name from the body (`Acme Electric Cup`). States' bodies lend theirs to meetings, which are theirs.
pub fn is_of_a_longer(text: &str, range: &Range<usize>, kind: OrganizationKind, lexicon: &Lexicon) -> bool {
    let written = &text[range.clone()];
    let before = text[..range.start].strip_suffix(['-', '–']).map(|t| t.trim_end_matches(' '));
    let joined = || before.is_some_and(|t| t.ends_with(|c: char| c.is_ascii_alphabetic()));
    let after = near(&text[range.end..]);
    // A program: `Tidal-AB-ABC`; bodies are listed so too: `ABA-ABB-ABC`.
    let program = || {
        let words = text[line_start(text, range.start)..range.start].strip_suffix('-');
        let words = words.map(|t| &t[t.trim_end_matches(is_word).len()..]);
        let first = words.and_then(|words| words.split_once('-')).map(|(first, _)| first);
        first.is_some_and(|first| first.contains(|c: char| c.is_ascii_lowercase()))
    };
    let longer = match kind {
        OrganizationKind::International => {
            let words = &lexicon.bodies.words;
            is_short(written) && words.names_a_prize(after) || words.names_a_treaty(after)
        }
        _ => {
            is_short(written) && program()
                || written.contains(' ') && joined()
                || lexicon.bodies.words.names_a_thing(after)
        }
    };
    written.is_ascii() && (longer || ends_anothers(text, range) || opens_a_longer(text, range, kind, lexicon))
}

/// The body of the state named right before the English name of one of ours, which states name alike: `US Food and Drug Administration`.
pub fn of_the_state_before(text: &str, range: &Range<usize>, body: &Body, lexicon: &Lexicon) -> Option<BodyMention> {
    let written = &text[range.clone()];
    let alike = matches!(body.kind, OrganizationKind::Agency | OrganizationKind::Ministry) && written.contains(' ');
    let before =
        text[..range.start].strip_suffix(' ').filter(|_| alike && body.country == "TH" && written.is_ascii())?;
    // `Elbonia's Ministry of Tides`
    let owner = ["'s", "’s"].iter().find_map(|tie| before.strip_suffix(tie));
    let (owned, before) = (owner.is_some(), owner.unwrap_or(before));
    let mut from = before.len().saturating_sub(STATE);
    while !before.is_char_boundary(from) {
        from += 1;
    }
    let found = lexicon.countries.matcher.find(&before[from..]);
    let state = found.into_iter().rev().find(|hit| from + hit.range.end == before.len())?;
    let (country, form) = (*state.value)?;
    let country = lexicon.countries.all.get(country).filter(|country| country.iso != "TH")?;
    let (start, whole) = (from + state.range.start, from + state.range.start..range.end);
    if !owned && !opens_a_name(&text[..start], &text[start..before.len()], form, body.kind, lexicon) {
        return None;
    }
    let labels = || [&country.label_en].into_iter().chain(&country.aliases).filter(|label| label.is_ascii());
    let is_its = |name: &str| {
        labels().any(|label| name == format!("{written} of {label}") || name == format!("{label} {written}"))
    };
    let known = lexicon.bodies.all.iter().find(|body| body.country == country.iso && body.names().any(is_its));
    Some(match known {
        Some(known) => super::known_mention(known, whole),
        // As it is named where its state comes after it.
        None => BodyMention {
            name: format!("{written} of {}", country.label_en),
            ..mention(text, whole, body.kind, Some(&country.iso))
        },
    })
}

/// Whether a state's name or adjective after this text opens the name of one of its bodies and is not the end of another phrase: adjectives
/// that no other joins (`Thai and Elbonian Ministry of Tides` is two), acronyms of states, which stand for these, and other names only
/// where nothing stands before them (`after the visit to Elbonia Ministry of Tides announced`).
fn opens_a_name(before: &str, state: &str, form: CountryForm, kind: OrganizationKind, lexicon: &Lexicon) -> bool {
    let before = before.trim_end_matches(' ');
    let people = |text: &str| {
        let word = last_word(text.trim_end_matches(' '));
        lexicon
            .countries
            .matcher
            .find(word)
            .last()
            .is_some_and(|hit| hit.value.is_some() && hit.range.end == word.len())
    };
    let and = lexicon.frame_words.closing(before, Word::And).map(|and| &before[..before.len() - and]);
    let listed = before.strip_suffix(['-', '–', ',', '&']).or(and).is_some_and(people);
    let short = state.chars().all(|c| c.is_ascii_uppercase() || c == '.');
    match form {
        CountryForm::Adjective => !listed,
        // Agencies are often spoken of so (`approval from US Food and Drug Administration`).
        CountryForm::Name if short && !listed => {
            let last = last_word(before.strip_suffix(" the").unwrap_or(before));
            kind == OrganizationKind::Agency || !WHERE.contains(&last)
        }
        CountryForm::Name => before.is_empty() || before.ends_with(['\n', '(', '“', '"']),
        CountryForm::Place => false,
    }
}

/// Whether a form is the end of the name of a daughter in brackets: `(Lotus by Acme)`.
fn ends_anothers(text: &str, range: &Range<usize>) -> bool {
    let name = text[..range.start].strip_suffix(" by ").filter(|_| text[range.end..].starts_with(')'));
    let bracket = name.and_then(|name| name.rsplit_once('('));
    bracket.is_some_and(|(_, first)| first.starts_with(|c: char| c.is_ascii_uppercase()) && first.chars().all(is_word))
}

/// Whether a line goes on in Latin letters after a form, so that they are all one name of a thing, which has it from the body
/// (`ABC Smart Life`, `ABC e-Fix`, `ABC-1`): no office, state or other body comes next, and no word that names of bodies hold.
fn opens_a_longer(text: &str, range: &Range<usize>, kind: OrganizationKind, lexicon: &Lexicon) -> bool {
    let written = &text[range.clone()];
    let after = near(&text[range.end..]);
    let Some(rest) = after.strip_prefix([' ', '\u{a0}', '-']) else { return false };
    let glued = after.starts_with('-');
    let rest = if glued { rest } else { rest.trim_start_matches([' ', '\u{a0}']) };
    if !rest.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return false;
    }
    // A meeting room: `ABC-1`.
    if glued && rest.starts_with(|c: char| c.is_ascii_digit()) {
        let number = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let ended = !number.starts_with(|c: char| c.is_alphanumeric());
        return is_short(written) && rest.len() - number.len() <= ROOM_DIGITS && ended;
    }
    if is_short(written) && is_electronic(rest) {
        return true;
    }
    let line = &text[line_start(text, range.start)..line_end(text, range.end)];
    let run = &rest[..rest.find(|c: char| !is_word(c) && c != ' ').unwrap_or(rest.len())];
    let run = run.trim_end_matches(' ');
    let thai = line.contains(crate::text::thai::is_thai);
    if thai && run.starts_with(|c: char| c.is_ascii_lowercase()) {
        return is_short(written) && !glued && goes_on_small(&text[..range.start], run, lexicon);
    }
    // Bodies of states lend their names to their meetings and offices (`ABC Economic Week`, `ABC XYZ`), and are listed without commas.
    if kind == OrganizationKind::International || !run.starts_with(|c: char| c.is_ascii_uppercase()) {
        return false;
    }
    if !thai && (written.contains(' ') || is_headline(line)) {
        return false;
    }
    // `ABC S.p.A.`
    if run.len() == 1 && rest[run.len()..].starts_with('.') {
        return false;
    }
    // `Acme Express International (Thailand) Limited`
    if lexicon.frame_words.opening(rest[run.len()..].trim_start_matches(' '), Word::HomeTag).is_some() {
        return false;
    }
    let Some(longer) = after_its_own(run, glued, lexicon) else { return false };
    let capital = |word: &&str| word.starts_with(|c: char| c.is_ascii_uppercase());
    let words: Vec<&str> = longer.split(' ').take_while(capital).collect();
    let [first, others @ ..] = words.as_slice() else { return false };
    // `AliceCard-BobRating` are two.
    if glued && is_mixed(first) || lexicon.bodies.words.is_before_latin(first) {
        return false;
    }
    let last = others.last().unwrap_or(first);
    let next = longer.split(' ').nth(words.len()).unwrap_or_default();
    let office = |word: &str| word.split('-').any(|word| tells_an_office(word, lexicon));
    !lexicon.bodies.words.is_latin_own(last)
        && !words.iter().any(|word| office(word))
        && !tells_an_office(next, lexicon)
}

/// Where the line begins that an offset is in, not too far off. Lines may be as long as the text.
fn line_start(text: &str, at: usize) -> usize {
    let mut start = at.saturating_sub(LINE);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    text[start..at].rfind('\n').map_or(start, |line| start + line + 1)
}

/// Where it ends, not too far off.
fn line_end(text: &str, at: usize) -> usize {
    let mut end = text.len().min(at + LINE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text[at..end].find('\n').map_or(end, |line| at + line)
}

/// What is left of capitalised words after a body's name without what it owns (`Group`), if that is no state and no other body.
fn after_its_own<'t>(run: &'t str, glued: bool, lexicon: &Lexicon) -> Option<&'t str> {
    let mut rest = run;
    loop {
        let opens = |hit: &Range<usize>| hit.start == 0;
        let other = lexicon.bodies.matcher.search(rest).next().filter(|hit| opens(&hit.range));
        let of_states = |phrase: &Phrase| match phrase {
            Phrase::Known(index) => {
                lexicon.bodies.all.get(*index).is_some_and(|body| body.kind == OrganizationKind::International)
            }
            _ => false,
        };
        // `Acme ASEAN Academy`
        if let Some(hit) = other {
            rest = rest[hit.range.end..].strip_prefix(' ').filter(|_| of_states(hit.value) && !glued)?;
            continue;
        }
        // What comes after its state may be the next of a list: `ABC Elbonia Northern Roads`.
        if lexicon.countries.matcher.search(rest).next().is_some_and(|hit| opens(&hit.range)) {
            return None;
        }
        let first = rest.split(' ').next().unwrap_or_default();
        // `Asia Pacific`
        let second = rest[first.len()..].split(' ').nth(1).map(|second| first.len() + 1 + second.len());
        let two = second.and_then(|end| rest.get(..end)).filter(|two| lexicon.bodies.words.is_latin_own(two));
        let first = two.unwrap_or(first);
        if !(first.starts_with(char::is_uppercase) && lexicon.bodies.words.is_latin_own(first)) {
            return Some(rest);
        }
        rest = rest[first.len()..].strip_prefix(' ').filter(|_| !glued)?;
    }
}

/// Whether a word in Latin letters opens a body's name, or that of somebody's office.
fn tells_an_office(word: &str, lexicon: &Lexicon) -> bool {
    let words = &lexicon.bodies.words;
    // `Acme Stay With You`
    let joins = words.is_latin_own(&word.to_ascii_lowercase()) && !lexicon.frame_words.is(word, Word::And);
    words.is_before_latin(word) && !joins
        || words.is_latin_title(word)
        || words.heads.iter().any(|head| head.word == word)
}

/// Whether a text begins with the name of a service on the net: `e-Service`, `E-Bond`.
fn is_electronic(text: &str) -> bool {
    let name = text.strip_prefix(['e', 'E']).and_then(|rest| rest.strip_prefix(['-', '–']));
    name.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Whether the words in small letters that a Thai text goes on with after a short form are of the name of a thing (`Acme play`,
/// `Acme for Families`), and no English sentence.
fn goes_on_small(before: &str, run: &str, lexicon: &Lexicon) -> bool {
    let latin = before.trim_end_matches(' ').ends_with(|c: char| c.is_ascii_alphanumeric() || c == ',');
    let (first, next) = run.split_once(' ').unwrap_or((run, ""));
    let named = || lexicon.bodies.all.iter().any(|body| body.names().any(|name| name.eq_ignore_ascii_case(first)));
    let capital = next.starts_with(|c: char| c.is_ascii_uppercase());
    let thing = if first == "for" { capital } else { first.len() > 1 && !lexicon.bodies.words.is_latin_own(first) };
    !latin && thing && run.split(' ').count() <= SMALL_WORDS && !named()
}

/// Whether all words of a line, but for short ones, are capitalised.
fn is_headline(line: &str) -> bool {
    let mut long =
        line.split(' ').filter(|word| word.len() > SHORT_WORD && word.starts_with(|c: char| c.is_alphabetic()));
    long.all(|word| word.starts_with(char::is_uppercase))
}

/// Whether a word has capitals beside its first letter, and small letters: `AliceCard`.
fn is_mixed(word: &str) -> bool {
    word.bytes().skip(1).any(|b| b.is_ascii_uppercase()) && word.contains(|c: char| c.is_ascii_lowercase())
}

/// Whether a form is one word in Latin letters.
fn is_short(written: &str) -> bool {
    written.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// A known form that goes on: `Ministry of Transport` in `Ministry of Transport of Japan`.
pub fn extended(text: &str, range: Range<usize>, body: &Body, lexicon: &Lexicon) -> Option<BodyMention> {
    let tail = text.get(range.end..)?;
    let fields = match body.kind {
        OrganizationKind::Ministry => further_fields(tail, lexicon),
        _ => 0,
    };
    if fields > 0 {
        let end = right(text, range.end + fields, lexicon);
        return Some(resolved(text, range.start..end, body.kind, lexicon));
    }
    if !(tail.starts_with(" of ") || tail.starts_with(" Of ") || tail.starts_with(", ")) {
        return None;
    }
    let end = right(text, range.end, lexicon);
    (end > range.end).then(|| resolved(text, range.start..end, body.kind, lexicon))
}

/// The bytes of further fields of a ministry, none of which another ministry is named for: `, Youth and Sports`.
pub fn further_fields(tail: &str, lexicon: &Lexicon) -> usize {
    let further = || {
        let rest = tail.strip_prefix(", ")?;
        let one = &rest[..rest.find(|c: char| !is_word(c))?];
        let last = rest[one.len()..].strip_prefix(" and ")?;
        let two = &last[..last.find(|c: char| !is_word(c)).unwrap_or(last.len())];
        let field = |word: &str| is_field(word, lexicon) && lexicon.bodies.short_form(word).is_none();
        (field(one) && field(two)).then(|| tail.len() - last.len() + two.len())
    };
    further().unwrap_or(0)
}

/// The mention of a stretch: a known body where the name, its country left out, is known, else one of the country it names.
fn resolved(text: &str, range: Range<usize>, kind: OrganizationKind, lexicon: &Lexicon) -> BodyMention {
    let name = text.get(range.clone()).unwrap_or_default();
    let country = lexicon
        .countries
        .matcher
        .find(name)
        .into_iter()
        .rev()
        .find_map(|h| h.value.and_then(|(c, _)| lexicon.countries.all.get(c)))
        .map(|c| c.iso.as_str());
    let tag = lexicon.frame_words.closing(name, Word::HomeTag).unwrap_or_default();
    let bare = name[..name.len() - tag].trim_end_matches([' ', ',']);
    let at_home = country.is_none_or(|c| c == "TH");
    let known = lexicon
        .bodies
        .all
        .iter()
        .find(|b| b.names().any(|n| n == name) || at_home && b.country == "TH" && b.names().any(|n| n == bare));
    match known {
        Some(body) => super::known_mention(body, range),
        None => mention(text, range, kind, country),
    }
}

/// Where a name that its head ends begins, which goes on to the left beyond what capitalised words joined to it: to its bracket
/// (`(German – Elbonian Rail Association)`) or as far as the acronym after it spells it (`Fruit and Nut Association (FNA)`). None
/// where it does go on, but nothing tells how far: `Songs for Everyone Foundation`.
fn whole(text: &str, start: usize, head_at: &Range<usize>, lexicon: &Lexicon) -> Option<usize> {
    let (before, end) = (text[..start].trim_end_matches(' '), head_at.end);
    if start == head_at.start {
        return Some(start);
    }
    // `U.S.-Elbonian Trade Council`
    let piece = last_word(before);
    if piece.starts_with('-') && before[..before.len() - piece.len()].ends_with('.') {
        return None;
    }
    let joined =
        before.ends_with([',', '-', '–', '&']) || JOINS.contains(&last_word(before).to_ascii_lowercase().as_str());
    if !joined {
        return Some(start);
    }
    let words = before.trim_end_matches(['-', '–', ',', '&']);
    let bare = if words.len() < before.len() { words } else { &words[..words.len() - last_word(words).len()] };
    let first = last_word(bare.trim_end_matches(' '));
    let goes_on = first.chars().any(|c| c.is_ascii_lowercase()) && first.starts_with(|c: char| c.is_ascii_uppercase());
    let bracket = text[..start].rfind('(').map(|at| at + 1).filter(|&at| start - at <= LONGEST_BRACKET);
    let bracket = bracket.filter(|&at| holds_one_name(&text[at..start], lexicon));
    let spelt = || {
        let after = text[end..].trim_start_matches([' ', ':', '(', '-', '–']);
        let acronym = &after[..after.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(after.len())];
        let at = text.len() - after.len();
        let spelt = super::glossed::spelt_before(text, at, acronym)?;
        (at > end && spelt.start < start && spelt.end == end).then_some(spelt.start)
    };
    let begins = bracket.map(|at| at + (text[at..].len() - without_article(&text[at..]).len()));
    // The state that ends another name (`Ministry of Finance of Elbonia and Elbonian Bank`), a head or a form of companies.
    let words = &lexicon.bodies.words;
    let of = || bare.trim_end_matches(' ').strip_suffix(first).is_some_and(|before| before.ends_with("of "));
    let another = || {
        of() || lexicon.countries.matcher.holds(first)
            || words.heads.iter().any(|head| head.word == first)
            || words.is_latin_own(first)
            || words.is_before_latin(first)
    };
    // `Ministry of Roads and Elbonia Boat Authority`
    let of_a_state = || lexicon.countries.opens_abroad(&text[start..head_at.start]).is_some();
    let apart = before.ends_with(',') || !goes_on || another() || of_a_state();
    begins.or_else(spelt).or(apart.then_some(start))
}

/// The head of states' own bodies, and that of their parts.
const MINISTRY: &str = "Ministry";
const DEPARTMENT: &str = "Department";

/// Words that join two of a name.
const JOINS: [&str; 3] = ["and", "for", "by"];

/// Whether all of a bracket up to a name's words may belong to that: capitalised words and what joins them, none of which opens a name.
fn holds_one_name(bracket: &str, lexicon: &Lexicon) -> bool {
    let words = &lexicon.bodies.words;
    let bracket = without_article(bracket);
    let mut split = bracket.split([' ', '-', '–', ',']).filter(|word| !word.is_empty()).peekable();
    // `Robo Elbonia, Fruit Academy and ` are bodies in a list.
    let states = bracket.split(',').rev().skip(1).any(|item| after_country(item, lexicon));
    !states
        && split.peek().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_uppercase()))
        && split.all(|word| {
            let capital = word.starts_with(|c: char| c.is_ascii_uppercase()) && word.chars().all(is_word);
            let joins = word == "&" || JOINS.contains(&word.to_ascii_lowercase().as_str());
            let own = capital && !words.is_before_latin(word) && !words.heads.iter().any(|head| head.word == word);
            joins || own || word.len() == 1
        })
}

/// A text without the article that it begins with.
fn without_article(text: &str) -> &str {
    ["The ", "the "].iter().find_map(|article| text.strip_prefix(article)).unwrap_or(text)
}

/// Where a name that goes on after its head begins: what stands before the head is another's or a person's name
/// (`Department of Agriculture Bureau of Soils`, `Jane Doe Ministry of Tides`), unless it tells the state.
fn of_the_head(text: &str, start: usize, head_at: &Range<usize>, lexicon: &Lexicon) -> usize {
    let before = &text[start..head_at.start];
    let states = || lexicon.countries.matcher.search(before).next().is_some();
    let of = text[..start].strip_suffix(" of ").map(last_word);
    let anothers = of.is_some_and(|word| lexicon.bodies.words.heads.iter().any(|head| head.word == word));
    let ministry = &text[head_at.clone()] == MINISTRY && before.trim().contains(' ');
    if !before.is_empty() && text[head_at.end..].starts_with(" of ") && anothers || ministry && !states() {
        head_at.start
    } else {
        first_of_two(text, start, head_at, lexicon)
    }
}

/// Where a name of two states begins, the second of which stands at its beginning: `Elbonian – Thai Chamber of Commerce`.
fn first_of_two(text: &str, start: usize, head_at: &Range<usize>, lexicon: &Lexicon) -> usize {
    let hyphen = text[..start].trim_end_matches(' ').strip_suffix(['-', '–']).filter(|_| start < head_at.start);
    let Some(first) = hyphen.map(|before| last_word(before.trim_end_matches(' '))) else { return start };
    match lexicon.countries.matcher.holds(first) {
        true => text[..start].rfind(first).unwrap_or(start),
        false => start,
    }
}

/// Where the capitalised words before an offset begin, where a company's legal form stands or another head.
fn left(text: &str, from: usize, legal: bool, lexicon: &Lexicon) -> usize {
    let mut start = from;
    for _ in 0..WORDS {
        let Some(before) = text.get(..start).and_then(|t| t.strip_suffix(' ')) else { break };
        if let Some(branch) = branch(before, legal, lexicon) {
            start = branch;
            continue;
        }
        let word_at = before
            .rfind(|c: char| !is_word(c))
            .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        let word = &before[word_at..];
        // `Economic and Cultural Office`: one word on either side, and no other body before.
        if lexicon.frame_words.is(word, Word::And)
            && start < from
            && is_adjective(text[start..from].trim_end(), lexicon)
            && let Some(first) = text[..word_at].strip_suffix(' ').map(last_word)
            && is_adjective(first, lexicon)
        {
            start = word_at - first.len() - 1;
            continue;
        }
        let joins = word == "&" && word_at > 0;
        if !joins && (!word.starts_with(|c: char| c.is_ascii_uppercase()) || lexicon.bodies.words.is_before_latin(word))
        {
            break;
        }
        start = word_at;
    }
    // A name does not begin with what joins two words.
    let start = text[start..from].strip_prefix("& ").map_or(start, |rest| from - rest.len());
    initials(text, after_owner(text, start, from, lexicon), from, lexicon)
}

/// Where a department begins whose first word ends the name of its ministry: `Ministry of Roads and Rivers’ Department of Bridges`.
/// Others have such a word as their own: `Ministry of Roads and People’s Bank of Tides`.
fn after_owner(text: &str, start: usize, from: usize, lexicon: &Lexicon) -> usize {
    let first = text[start..from].trim_end_matches(' ');
    let owner = ["’s", "'s", "’", "'"].iter().find_map(|tie| first.strip_suffix(tie));
    let department = || text[from..].starts_with(DEPARTMENT) && ends_in_fields(&text[..start]);
    match owner {
        Some(owner) if !owner.contains(' ') && !lexicon.countries.matcher.holds(owner) && department() => from,
        _ => start,
    }
}

/// Whether a text ends in the name of a ministry that goes on with one more field: `Ministry of Tides, Roads and `.
fn ends_in_fields(text: &str) -> bool {
    let mut words = text.trim_end_matches(' ').rsplit(' ').take(WORDS);
    let capital = |word: &str| word.starts_with(|c: char| c.is_ascii_uppercase());
    let field = |word: &str| word == "of" || capital(word) && word.trim_end_matches(',').chars().all(is_word);
    words.next() == Some("and")
        && words.by_ref().take_while(|word| field(word)).any(|word| word == "of")
        && words.next().is_some_and(|word| word.ends_with(MINISTRY))
}

/// Where the initials begin that a name goes on from, of a state (`U.S. Department of Tides`) or glued to it
/// (`B.Food Products Co., Ltd.`). Others number an item or end what stands before: `A. Ministry of Tides`, `D.C. Ministry of Tides`.
fn initials(text: &str, start: usize, from: usize, lexicon: &Lexicon) -> usize {
    let near = text[..start].strip_suffix(' ').unwrap_or(&text[..start]);
    let rest = near.trim_end_matches(|c: char| c.is_ascii_uppercase() || c == '.');
    let initials = &near[rest.len()..];
    let each = initials.ends_with('.') && initials.split('.').all(|letter| letter.len() <= 1);
    let glued = near.len() == start && start < from;
    let own = || glued || lexicon.countries.matcher.holds(initials);
    if each && own() && !rest.ends_with(char::is_alphanumeric) { rest.len() } else { start }
}

/// The last word of a text.
fn last_word(text: &str) -> &str {
    &text[text.trim_end_matches(is_word).len()..]
}

/// Whether a word in Latin letters may be the first of two that one head ends.
fn is_adjective(word: &str, lexicon: &Lexicon) -> bool {
    // `Finance Ministers and Central Bank Governors`
    !word.ends_with('s') && is_field(word, lexicon)
}

/// Whether a word in Latin letters may be a field in a body's name: no acronym, and no head of another.
fn is_field(word: &str, lexicon: &Lexicon) -> bool {
    let capital = word.starts_with(|c: char| c.is_ascii_uppercase()) && word.chars().any(|c| c.is_ascii_lowercase());
    let head = lexicon.bodies.words.heads.iter().any(|head| head.word == word);
    capital
        && !head
        && !word.contains(' ')
        && !lexicon.bodies.words.is_before_latin(word)
        && !lexicon.countries.matcher.holds(word)
}

/// Where a word in brackets begins that ends a text and says which branch of a company it is: `Lotus Rail (Thailand)`.
fn branch(text: &str, legal: bool, lexicon: &Lexicon) -> Option<usize> {
    let (_, word) = text.strip_suffix(')')?.rsplit_once('(')?;
    // `World Ferry Organization (WFO) Asian Ferry Institute` are two; companies have letters in their names (`Acme (JDA) Limited`).
    let known = || lexicon.bodies.matcher.search(word).any(|hit| matches!(hit.value, Phrase::Known(_)));
    if (!legal || known()) && word.chars().all(|c| c.is_ascii_uppercase()) && !lexicon.countries.matcher.holds(word) {
        return None;
    }
    let open = text.len() - word.len() - "()".len();
    let capital = word.starts_with(|c: char| c.is_ascii_uppercase()) && word.chars().all(is_word);
    (capital && text[..open].ends_with(|c: char| c.is_ascii_alphanumeric() || c == ' ')).then_some(open)
}

/// Where the words that belong to a head end: `of the` and such, capitalised words, `and` within a list of fields.
fn right(text: &str, from: usize, lexicon: &Lexicon) -> usize {
    let mut end = from;
    let mut at = from;
    let mut opened = false;
    for _ in 0..WORDS * 2 {
        let rest = &text[at..];
        let comma = rest.starts_with(", ");
        let Some(rest) = rest.strip_prefix(if comma { ", " } else { " " }) else { break };
        let rest = rest.trim_start_matches(' ');
        let word = &rest[..rest.find(|c: char| !is_word(c)).unwrap_or(rest.len())];
        // After its country the name has ended.
        if comma && opened && after_country(&text[from..end], lexicon) {
            break;
        }
        let lower = word.to_ascii_lowercase();
        let next = text.len() - rest.len() + word.len();
        match lower.as_str() {
            // `Ministry of Environment of Cambodia on Transboundary Haze`: what was agreed on.
            "of" | "for" | "on" if !comma && end > from && after_country(&text[from..end], lexicon) => break,
            // `Ministry of Culture for Development of Museums`: what was agreed for.
            "for" if !comma && text[next..].starts_with(" Cooperation in ") => break,
            "for" if !comma && opened && end > from && !DELIBERATES.iter().any(|head| text[..from].ends_with(head)) => {
                break;
            }
            "on" if !comma && !DELIBERATES.iter().any(|head| text[..from].ends_with(head)) => break,
            "of" | "for" | "on" if !comma => opened = true,
            "and" | "&" if opened => {
                if after_country(&text[from..end], lexicon)
                    || opens_another(&text[next..], lexicon)
                    || opens_with_people(&text[next..], lexicon)
                {
                    break;
                }
            }
            "the" if opened => {}
            _ if opened
                && word.starts_with(|c: char| c.is_ascii_uppercase())
                && !(comma && opens_another(&text[at + 1..], lexicon)) =>
            {
                end = next;
            }
            _ => break,
        }
        at = next;
    }
    end
}

/// Whether a name ends with its country.
fn after_country(name: &str, lexicon: &Lexicon) -> bool {
    let named = lexicon.countries.matcher.find(name);
    named.last().is_some_and(|hit| hit.value.is_some() && hit.range.end == name.len())
}

/// Whether the next capitalised words, up to a comma, hold a head, so that another body is named there.
fn opens_another(text: &str, lexicon: &Lexicon) -> bool {
    let words = text
        .split(' ')
        .filter(|w| !w.is_empty())
        .take_while(|w| w.starts_with(|c: char| c.is_ascii_uppercase()) || *w == "the");
    for word in words.take(5) {
        let bare = word.trim_end_matches(|c: char| !is_word(c));
        if lexicon.bodies.words.heads.iter().any(|h| h.word == bare) {
            return true;
        }
        if word.ends_with(',') {
            return false;
        }
    }
    false
}

/// Whether a text goes on with whose something is: `Ministry of Transport and Lao airlines`.
fn opens_with_people(text: &str, lexicon: &Lexicon) -> bool {
    let hit = lexicon.countries.matcher.search(super::beside::near(text.trim_start_matches(' '))).next();
    hit.is_some_and(|hit| hit.range.start == 0 && matches!(hit.value, Some((_, CountryForm::Adjective))))
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '\'' | '’' | '-' | '&')
        || !c.is_ascii() && !crate::text::thai::is_thai(c) && c.is_alphabetic()
}
