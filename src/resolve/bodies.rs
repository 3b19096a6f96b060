//! Mentions of bodies to bodies: known ones by their id, others by their name; `กระทรวงฯ` is the one of its head.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::lexicon::Lexicon;
use crate::lexicon::bodies::Phrase;
use crate::lexicon::body_words::{LIMITED, without_legal_form};
use crate::lexicon::frame_words::Role as Word;
use crate::model::mention::BodyMention;
use crate::model::{BodyEntity, Document, Mentions, OrganizationKind, id};
use crate::text::thai::is_thai;

/// How often each way of finding a body is right.
mod confidence {
    pub const KNOWN: f64 = 0.95;
    pub const BY_PATTERN: f64 = 0.8;
}

/// Sentences after which even the only body of its head is not meant any more: digests go from one to the next.
const FAR: usize = 12;
/// What a consulate is called, which stands beside the embassy.
const CONSULATE: &str = "สถานกงสุล";
/// What that of a foreign company's own here holds.
const HOME: &str = "ประเทศไทย";
/// Short forms of words that open names.
const SHORT_HEADS: [(&str, &str); 3] =
    [("รพ.", "โรงพยาบาล"), ("มรภ.", "มหาวิทยาลัยราชภัฏ"), ("มทร.", "มหาวิทยาลัยเทคโนโลยีราชมงคล")];
/// How many times as often as any other of its head one is named that is meant where the name is left out.
const MORE: usize = 2;
/// A head of no more chars than this is a piece of other words.
const SYLLABLE: usize = 3;
/// Bytes before `บริษัทฯ` in which other bodies may be told that it could mean.
const TOLD: usize = 6_000;
/// Ends the mention of a body that is not named: `บริษัทเอกชนแห่งหนึ่ง`.
const SOME_ONE: &str = "แห่งหนึ่ง";
/// Chars of the shortest name that is one though the rest of it is left out.
const CUT_SHORT: usize = 11;

/// Words of a name, besides those that open names, that tell whose it is though it names no state.
const TELLING: usize = 3;
/// Chars by which a company's name is longer that of its own in Thailand.
const DAUGHTER: usize = 40;
/// Chars of the longest acronym.
const LONGEST_ACRONYM: usize = 12;

/// The bodies of the article in the order of first mention, those only inside titles of office included.
pub fn resolve(doc: &Document, mentions: &Mentions, lexicon: &Lexicon) -> Vec<BodyEntity> {
    let mut entities: Vec<BodyEntity> = Vec::new();
    let glossed = glossed(doc, mentions, lexicon);
    for (index, mention) in mentions.bodies.iter().enumerate() {
        let of = (!glossed.is_empty()).then(|| glossed.get(&entity_id(doc, mentions, mention, lexicon))).flatten();
        let mention = of.map_or(mention, |&of| &mentions.bodies[of]);
        if within_a_person(mention, mentions) || refers_to_no_body(doc, mention, lexicon) {
            continue;
        }
        let at = match referring(mention) {
            Some(head) => match referred(doc, mentions, mention, head, &entities, lexicon) {
                Some(at) => at,
                None if cut_short(mention, head, &entities) => {
                    entities.push(entity(entity_id(doc, mentions, mention, lexicon), mention, lexicon));
                    entities.len() - 1
                }
                None => continue,
            },
            _ => {
                let (id, name) = (entity_id(doc, mentions, mention, lexicon), usual(mention, lexicon));
                // `กระทรวงป้องกันประเทศ` is the one whose state the article told before.
                let ministry = |e: &BodyEntity| e.kind == OrganizationKind::Ministry && mention.kind == e.kind;
                let told = |e: &BodyEntity| ministry(e) && e.names.iter().any(|n| n.starts_with(name.as_str()));
                let same = |e: &BodyEntity| {
                    e.id == id
                        || mention.known.is_none() && (e.names.contains(&name) || mention.country.is_none() && told(e))
                };
                if let Some(at) = entities.iter().position(same) {
                    at
                } else if let Some(at) = translated(doc, mentions, mention, &entities, lexicon) {
                    entities[at].names.push(name);
                    at
                } else {
                    entities.push(entity(id, mention, lexicon));
                    entities.len() - 1
                }
            }
        };
        let (entity, mention) = (&mut entities[at], &mentions.bodies[index]);
        entity.mentions.push(index);
        entity.only_in_office &= mention.inside_office;
        let written = doc.slice(mention.range.clone()).split_whitespace().collect::<Vec<_>>().join(" ");
        // `กระทรวงฯ` refers to a body and is no name of it.
        let refers = referring(mention).is_some() && written.ends_with('ฯ');
        // Nor is what a title of office leaves of it: `รมว.คมนาคม`.
        let known = mention.known.as_deref().filter(|_| mention.inside_office);
        let left = known.is_some_and(|id| lexicon.bodies.is_piece(id, &written));
        if !refers && !left && !entity.names.contains(&written) {
            entity.names.push(written);
        }
    }
    entities
}

/// By the ids of bodies, the mention of that which they are: a body whose name the lexicon does not know is the one that brackets
/// right after it name in Latin letters (`หน่วยงานกำกับโทรคมนาคมแห่งลาว (Lao Telecom Regulator)`); and a foreign company is its own in
/// Thailand where the article names that and tells nothing of the whole (`บริษัท ซันนี่ (ประเทศไทย) จำกัด … ซันนี่`).
fn glossed(doc: &Document, mentions: &Mentions, lexicon: &Lexicon) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    let is_company = |m: &BodyMention| m.kind == OrganizationKind::Company;
    for (at, pair) in mentions.bodies.windows(2).enumerate() {
        let [thai, latin] = pair else { continue };
        let (written, gap) = (doc.slice(latin.range.clone()), thai.range.end..latin.range.start);
        let bracketed = gap.start <= gap.end && doc.slice(gap).trim_matches(' ') == "(";
        // `(Chamber of Trade and Industry in Elbonia)` goes on to be another's name.
        let after = doc.rest(latin.range.end).trim_start_matches(' ');
        let ends = lexicon.frame_words.opening(after, Word::And).is_none();
        let unknown = thai.known.is_none() && !thai.name.is_ascii() && !thai.name.ends_with('ฯ');
        let alike = is_company(thai) && is_company(latin) && !sells(thai, latin, lexicon)
            || thai.country == latin.country
                && !matches!(thai.kind, OrganizationKind::Ministry | OrganizationKind::Embassy);
        if bracketed
            && ends
            && unknown
            && alike
            && latin.known.is_some()
            && written.chars().any(|c| c.is_ascii_lowercase())
        {
            out.insert(entity_id(doc, mentions, thai, lexicon), at + 1);
        }
    }
    for (at, branch) in mentions.bodies.iter().enumerate() {
        let home = branch.known.is_none() && is_company(branch) && branch.country.as_deref() == Some("TH");
        let tagged = branch.name.ends_with(HOME) || lexicon.frame_words.first(&branch.name, Word::HomeTag).is_some();
        if !home || !tagged {
            continue;
        }
        let own = without_legal_form(&branch.name);
        let whole = |m: &&BodyMention| {
            let bare = without_legal_form(doc.slice(m.range.clone()));
            let abroad = m.country.as_deref().is_some_and(|country| country != "TH");
            m.known.is_some() && is_company(m) && abroad && opens_whole_words(own, bare)
        };
        for whole in mentions.bodies.iter().filter(whole) {
            let mut of_it = mentions.bodies.iter().filter(|m| m.known == whole.known);
            if is_told_before(doc, mentions, whole, branch)
                || whole.known.as_deref().is_some_and(|id| lexicon.bodies.words.is_platform(id))
            {
                continue;
            }
            if of_it.any(|m| {
                tells_of_the_group(doc, mentions, m, own, lexicon) || is_named_beside(doc, mentions, m, branch)
            }) {
                continue;
            }
            let id = entity_id(doc, mentions, whole, lexicon);
            if out
                .remove(&entity_id(doc, mentions, branch, lexicon))
                .is_none_or(|of| mentions.bodies[of].known == whole.known)
            {
                out.insert(id, at);
            }
        }
    }
    out
}

/// Whether a name begins with all the words of another: `ซันนี่เพย์` does not with `ซันนี่`.
fn opens_whole_words(name: &str, short: &str) -> bool {
    name.strip_prefix(short).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) && !rest.starts_with(is_thai))
}

/// Whether the article tells of a foreign company itself beside its own in Thailand: whose it is, its group or its headquarters, or
/// another of its own (`ซันนี่ (ฮ่องกง)`, `ซันนี่ เซลส์ (ประเทศไทย)`).
fn tells_of_the_group(doc: &Document, mentions: &Mentions, whole: &BodyMention, own: &str, lexicon: &Lexicon) -> bool {
    let sentence = doc.sentence_at(whole.range.start).map_or("", |at| doc.slice(doc.sentences[at].clone()));
    let countries = &lexicon.countries;
    let its_state = || {
        let mut named = countries.matcher.search(sentence).filter_map(|hit| countries.all.get((*hit.value)?.0));
        named.any(|country| Some(country.iso.as_str()) == whole.country.as_deref())
    };
    let after = doc.rest(whole.range.end).trim_start_matches(' ');
    let elsewhere = || after.strip_prefix('(').is_some_and(|inner| countries.opens_abroad(inner).is_some());
    let name = without_legal_form(doc.slice(whole.range.clone()));
    let another = |m: &BodyMention| {
        let away = m.country.as_deref() != Some("TH");
        m.known.is_none() && m.kind == whole.kind && away && opens_whole_words(without_legal_form(&m.name), name)
    };
    let other_here = || {
        let line = &after[..after.find(['\n', ')']).unwrap_or(after.len())];
        let tag = line.find('(').filter(|&at| line[..at].chars().count() <= DAUGHTER);
        let home = |&at: &usize| lexicon.frame_words.opening(&after[at..], Word::HomeTag).is_some();
        tag.filter(home).is_some_and(|at| !own.starts_with(&format!("{name} {}", line[..at].trim_end())))
    };
    lexicon.frame_words.holds(sentence, Word::WholeGroup)
        || its_state()
        || elsewhere()
        || other_here()
        || mentions.bodies.iter().any(another)
}

/// Whether the body of the text names a whole more than once before its branch, which so is another.
fn is_told_before(doc: &Document, mentions: &Mentions, whole: &BodyMention, branch: &BodyMention) -> bool {
    let first = mentions.bodies.iter().find(|m| m.name == branch.name && m.range.start >= doc.body.start);
    let before = |m: &&BodyMention| {
        m.known == whole.known
            && m.range.start >= doc.body.start
            && first.is_some_and(|first| doc.sentence_at(m.range.start) < doc.sentence_at(first.range.start))
    };
    mentions.bodies.iter().filter(before).nth(1).is_some()
}

/// Whether a sentence of the body names a whole first and its branch after it, so that they are two.
fn is_named_beside(doc: &Document, mentions: &Mentions, whole: &BodyMention, branch: &BodyMention) -> bool {
    let first = |m: &&BodyMention| m.name == branch.name;
    let branch = mentions.bodies.iter().find(first).map_or(branch.range.start, |m| m.range.start);
    whole.range.start >= doc.body.start
        && whole.range.end < branch
        && doc.sentence_at(whole.range.start) == doc.sentence_at(branch)
}

/// Whether a company here that brackets tell by a make abroad is its own in Thailand or sells that:
/// `บริษัท ดอกบัวยนต์ จำกัด (Acme)`.
fn sells(thai: &BodyMention, latin: &BodyMention, lexicon: &Lexicon) -> bool {
    let abroad = latin.country.as_deref().is_some_and(|country| country != "TH");
    let body = latin.known.as_deref().and_then(|id| lexicon.bodies.get(id));
    let mut names = body.into_iter().flat_map(|body| body.names()).filter(|name| !name.is_ascii()).peekable();
    let named = names.peek().is_none() || names.any(|name| thai.name.contains(name));
    thai.name.contains(LIMITED) && abroad && (!named || thai.name.contains(HOME))
}

/// `เรนาโต` does not name `นาโต`: a short form at the end of a person's name.
fn within_a_person(mention: &BodyMention, mentions: &Mentions) -> bool {
    let inside = |name: &Range<usize>| name.start < mention.range.start && mention.range.end <= name.end;
    mentions.people.iter().any(|p| inside(&p.range))
}

/// What a mention that is cut short begins with (`กระทรวงฯ`); a state's own short form cuts nothing (`กระทรวงกลาโหมสหรัฐฯ`).
fn referring(mention: &BodyMention) -> Option<&str> {
    let abroad = mention.country.as_deref().is_some_and(|country| country != "TH");
    mention.name.strip_suffix('ฯ').filter(|_| mention.known.is_none() && !abroad)
}

/// `สมาคมกีฬาเรือพายฯ` names one that the article tells no more of.
fn cut_short(mention: &BodyMention, name: &str, entities: &[BodyEntity]) -> bool {
    matches!(mention.kind, OrganizationKind::Association | OrganizationKind::Other)
        && name.chars().count() >= CUT_SHORT
        && !entities.iter().any(|e| e.names.iter().any(|n| n.starts_with(name)))
}

/// What `กระทรวงฯ` is short for: the body of that head that is the only one so far or named far more often than any other, as a
/// release is about its own; in brackets the name right before them (`… (สำนักงานฯ)`).
fn referred(
    doc: &Document,
    mentions: &Mentions,
    mention: &BodyMention,
    head: &str,
    entities: &[BodyEntity],
    lexicon: &Lexicon,
) -> Option<usize> {
    let written =
        |e: &BodyEntity| e.mentions.iter().any(|&m| doc.slice(mentions.bodies[m].range.clone()).starts_with(head));
    let of_head = entities.iter().enumerate().filter(|(_, e)| written(e));
    let place = |e: &BodyEntity| e.mentions.last().map(|&m| mentions.bodies[m].range.clone());
    let mut last: Vec<(usize, Range<usize>)> = of_head.filter_map(|(at, e)| Some((at, place(e)?))).collect();
    last.sort_by_key(|(_, range)| range.start);
    if let Some(before) = doc.slice(0..mention.range.start).strip_suffix('(') {
        return last.pop().filter(|(_, range)| range.end == before.trim_end().len()).map(|(at, _)| at);
    }
    // `… (สำนักงานฯ)` says for the whole article what is meant.
    let short = |m: usize| {
        let at = &mentions.bodies[m].range;
        doc.slice(0..at.start).ends_with('(') && mentions.bodies[m].name == mention.name
    };
    if let Some(defined) = entities.iter().position(|e| e.mentions.iter().any(|&m| short(m))) {
        return Some(defined);
    }
    // Releases call their own so, and not the guests.
    let own = |(at, _): &(usize, Range<usize>)| entities[*at].country.as_deref() == Some("TH");
    if last.iter().any(own) {
        last.retain(own);
    }
    // Of several, those named by their short forms too, a release calls so the one that it tells most of; else none is meant for sure.
    let often = |at: usize| entities[at].mentions.len();
    let (at, range) = last.iter().max_by_key(|(at, range)| (often(*at), range.start)).cloned()?;
    let alike = |e: &BodyEntity| {
        let company = mention.kind == OrganizationKind::Company && e.kind == mention.kind;
        e.country == entities[at].country && (company || e.names.iter().any(|name| name.starts_with(head)))
    };
    let rivals = entities.iter().enumerate().filter(|(other, e)| *other != at && alike(e));
    let alone = rivals.map(|(other, _)| often(other)).max().is_none_or(|rival| rival * MORE <= often(at));
    let (named, here) = (doc.sentence_at(range.start)?, doc.sentence_at(mention.range.start)?);
    let one_matter = doc.matter_at(range.start) == doc.matter_at(mention.range.start);
    if !(alone && one_matter && named + FAR >= here) {
        return None;
    }
    let others = others_of_head(doc, mentions, mention, head, &entities[at], lexicon);
    let (nearer, many) = (others.iter().any(|&other| other > range.end), others.len());
    // A release names its own ministry again and again, and others in between; any other body is the one named last.
    let ministry = mention.kind == OrganizationKind::Ministry;
    // `สมาคมดนตรีฯ` tells more than `สมาคมฯ`.
    let telling = !lexicon.bodies.words.heads.iter().any(|word| word.word == head);
    let more = if (ministry || telling) && !nearer { MORE } else { MORE * MORE };
    let meant = often(at) >= many * more && (ministry || !nearer && !is_one_of_two(doc, &range, head, lexicon));
    meant.then_some(at)
}

/// Whether a name stands right after another of its head, so that both are meant: `มหาวิทยาลัยเหนือและมหาวิทยาลัยใต้`.
fn is_one_of_two(doc: &Document, range: &Range<usize>, head: &str, lexicon: &Lexicon) -> bool {
    let before = doc.slice(0..range.start).trim_end_matches(' ');
    let Some(and) = lexicon.frame_words.closing(before, Word::And) else { return false };
    let other = before[..before.len() - and].trim_end_matches(' ');
    other.rsplit([' ', '\n']).next().is_some_and(|word| word.contains(head))
}

/// Where the article tells before `สถาบันฯ` of other bodies that it could mean, those too that nobody knows: `สถาบันวิจัยยางแห่งเอลโบเนีย`,
/// `บริษัท nplus`, `บริษัทเอกชนแห่งหนึ่ง`. For a company that is any other, however it is written.
fn others_of_head(
    doc: &Document,
    mentions: &Mentions,
    mention: &BodyMention,
    head: &str,
    entity: &BodyEntity,
    lexicon: &Lexicon,
) -> Vec<usize> {
    let company = |kind| matches!(kind, OrganizationKind::Company | OrganizationKind::StateEnterprise);
    let matter = doc.matter_at(mention.range.start);
    let until = mention.range.start;
    let mut from = until.saturating_sub(TOLD);
    while !doc.text().is_char_boundary(from) {
        from += 1;
    }
    let before = doc.slice(from..until);
    let here = |at: usize| doc.matter_at(at) == matter;
    let first = mentions.bodies.partition_point(|other| other.range.start < from);
    let named = mentions.bodies.iter().enumerate().skip(first).take_while(|(_, other)| other.range.start < until);
    let named = named.filter(|(index, other)| {
        let alike = company(mention.kind) && company(other.kind) || doc.slice(other.range.clone()).starts_with(head);
        // Nor is a guest's ministry meant, or one in somebody's title of office.
        let ministry = mention.kind == OrganizationKind::Ministry;
        let passed_over = ministry && (other.inside_office || other.country != entity.country);
        other.range.end <= until
            && alike
            && !passed_over
            && referring(other).is_none()
            && !entity.mentions.contains(index)
            && !entity.names.contains(&other.name)
            && here(other.range.start)
    });
    let mut others: Vec<usize> = named.map(|(_, other)| other.range.start).collect();
    // Heads of one syllable stand within words (`อุตสาหกรรม`), and that of a ministry opens none but its name.
    if head.chars().count() > SYLLABLE && mention.kind != OrganizationKind::Ministry {
        let unknown = |&at: &usize| {
            let inside = |m: &BodyMention| m.range.start <= at && at < m.range.end;
            here(at)
                && !mentions.bodies.iter().any(inside)
                && names_another(doc.slice(at + head.len()..until), head, entity, lexicon)
        };
        others.extend(memchr::memmem::find_iter(before.as_bytes(), head).map(|at| from + at).filter(unknown));
    }
    others
}

/// Whether the words after a head name a body, other than this one: `บริษัทที่ลงทุน` and `บริษัท เบาด์ฯ` do not.
fn names_another(after: &str, head: &str, entity: &BodyEntity, lexicon: &Lexicon) -> bool {
    let rest = after.trim_start_matches(' ');
    let word = &rest[..rest.find([' ', '\n', '(', 'ฯ']).unwrap_or(rest.len())];
    let common = lexicon.bodies.words.is_common(rest) || lexicon.frame_words.opening(rest, Word::Common).is_some();
    let own = |name: &String| {
        let name = name.strip_prefix(head).unwrap_or(name).trim_start_matches(' ');
        let first = name.split(' ').next().unwrap_or_default();
        name.starts_with(word) || !first.is_empty() && word.starts_with(first)
    };
    let opens = word.starts_with(|c: char| c.is_alphanumeric());
    opens && (word.contains(SOME_ONE) || !common && !entity.names.iter().any(own))
}

/// `กฎกระทรวงฯ` is a regulation, `แหล่งสมาคมฯ` a club; `ทุกมูลนิธิฯ`, `มูลนิธิฯ ต่าง ๆ` are several,
/// `ศูนย์ฯ ด้านการวิจัย` is another of them.
fn refers_to_no_body(doc: &Document, mention: &BodyMention, lexicon: &Lexicon) -> bool {
    let (before, after) = (doc.slice(0..mention.range.start), doc.rest(mention.range.end));
    let next = after.trim_start_matches(' ');
    let several = [Word::Various, Word::Field].iter().any(|role| lexicon.frame_words.opening(next, *role).is_some());
    let glued = || lexicon.bodies.words.makes_another_of_short(before, mention.kind);
    mention.known.is_none() && mention.name.ends_with('ฯ') && (glued() || several)
}

/// The body whose name in Latin letters this mention is: it stands in a bracket, alone or in the translation of a
/// longer name, and the sentence names before the bracket one body of that kind and state in Thai:
/// `กระทรวง… (Ministry of …)`.
fn translated(
    doc: &Document,
    mentions: &Mentions,
    latin: &BodyMention,
    entities: &[BodyEntity],
    lexicon: &Lexicon,
) -> Option<usize> {
    if latin.known.is_some() || !latin.name.is_ascii() {
        return None;
    }
    let sentence = &doc.sentences[doc.sentence_at(latin.range.start)?];
    let before = doc.slice(sentence.start..latin.range.start);
    let bracket = sentence.start + before.rfind('(').filter(|&at| !before[at..].contains(')'))?;
    let thai = |m: usize| {
        let m = &mentions.bodies[m];
        let here = m.range.start >= sentence.start && m.range.end <= bracket;
        here && m.known.is_none() && !m.name.is_ascii()
    };
    // Right after the name, a translation need not tell the state again.
    let told = |m: usize| thai(m) && doc.slice(mentions.bodies[m].range.end..bracket).trim().is_empty();
    let of_its_state =
        |e: &BodyEntity| e.country == latin.country || latin.country.is_none() && e.mentions.iter().any(|&m| told(m));
    let alike = |e: &&(usize, &BodyEntity)| e.1.kind == latin.kind && of_its_state(e.1);
    let mut named: Vec<_> = entities.iter().enumerate().filter(|(_, e)| e.mentions.iter().any(|&m| thai(m))).collect();
    // The nearest, where the bracket holds nothing but the name and no head of another's opens in between; the only one, where
    // it translates a whole title.
    if before.trim_end().ends_with('(') {
        let nearest = |e: &BodyEntity| e.mentions.iter().copied().filter(|&m| thai(m)).max();
        named.sort_by_key(|(_, e)| nearest(e));
        let next = |(_, e): &&(usize, &BodyEntity)| {
            nearest(e).is_some_and(|m| {
                let between = doc.slice(mentions.bodies[m].range.end..bracket);
                !lexicon.bodies.words.heads.iter().any(|head| between.contains(head.word.as_str()))
            })
        };
        return named.last().filter(alike).filter(next).map(|(at, _)| *at);
    }
    let mut alike = named.iter().filter(alike);
    alike.next().filter(|_| alike.next().is_none()).map(|(at, _)| *at)
}

fn entity_id(doc: &Document, mentions: &Mentions, mention: &BodyMention, lexicon: &Lexicon) -> String {
    let name = || without_legal_form(&usual(mention, lexicon)).to_owned();
    match &mention.known {
        Some(known) => id::known_organization(known),
        None if lexicon.bodies.words.has_namesakes(&name()) || is_anyones(doc, mentions, mention, lexicon) => {
            id::organization_in(&doc.article.id, &name())
        }
        None => id::organization(&name(), mention.country.as_deref()),
    }
}

/// Whether a name does not tell whose it is, as states and organizations have such each: a ministry without its state, an organ of
/// few words that hold no name (`Council of Administration`). An acronym that the article gives with it does.
fn is_anyones(doc: &Document, mentions: &Mentions, mention: &BodyMention, lexicon: &Lexicon) -> bool {
    let (name, bodies) = (mention.name.as_str(), &lexicon.bodies);
    let short = || {
        let fields = name.split([' ', '-']).filter(|word| word.starts_with(|c: char| c.is_ascii_uppercase()));
        let telling = fields.clone().any(|word| bodies.words.is_telling(word));
        let head = |word: &str| bodies.words.heads.iter().any(|head| head.word == word);
        name.is_ascii() && !telling && fields.filter(|word| !head(word)).count() < TELLING
    };
    let told = || bodies.matcher.search(name).any(|hit| matches!(hit.value, Phrase::Known(_)));
    let acronym = |m: &BodyMention| {
        let written = doc.slice(m.range.clone());
        let letters = written.chars().filter(|c| c.is_ascii_uppercase() || ('ก'..='ฮ').contains(c)).count();
        m.name == mention.name && written != m.name && letters >= 2 && written.chars().count() <= LONGEST_ACRONYM
    };
    mention.country.is_none()
        && match mention.kind {
            OrganizationKind::Ministry => !mentions.bodies.iter().any(acronym),
            OrganizationKind::Agency | OrganizationKind::Association => {
                short() && !told() && !mentions.bodies.iter().any(acronym)
            }
            _ => false,
        }
}

fn entity(id: String, mention: &BodyMention, lexicon: &Lexicon) -> BodyEntity {
    let known = mention.known.as_deref().and_then(|k| lexicon.bodies.get(k));
    BodyEntity {
        id,
        names: match known {
            Some(body) => body.labels().map(str::to_owned).collect(),
            None => vec![usual(mention, lexicon)],
        },
        kind: mention.kind,
        country: mention.country.clone(),
        mentions: Vec::new(),
        only_in_office: true,
        confidence: if known.is_some() { confidence::KNOWN } else { confidence::BY_PATTERN },
    }
}

/// The usual full form of a name outside the lexicon: foreign bodies with the everyday name of their country, embassies with
/// their post, so that one body has one form however formally its country is named.
fn usual(mention: &BodyMention, lexicon: &Lexicon) -> String {
    let name = &mention.name;
    if let Some((head, rest)) = SHORT_HEADS.iter().find_map(|(short, head)| Some((head, name.strip_prefix(short)?))) {
        return format!("{head}{rest}");
    }
    let foreign = mention.country.as_deref().filter(|c| *c != "TH").and_then(|c| lexicon.countries.get(c));
    let Some(country) = foreign else { return name.clone() };
    let forms = || [&country.label_th, &country.label_en].into_iter().chain(&country.aliases);
    let latin = !name.contains(is_thai);
    match mention.kind {
        OrganizationKind::Company => name.clone(),
        OrganizationKind::Embassy if is_posted_abroad(name, lexicon) => name.clone(),
        OrganizationKind::Embassy if !name.is_ascii() && !name.starts_with(CONSULATE) => {
            format!("สถานเอกอัครราชทูต{}ประจำประเทศไทย", country.label_th)
        }
        _ => {
            let bare = forms().filter_map(|c| name.strip_suffix(c.as_str())).min_by_key(|b| b.len());
            let Some(bare) = bare else { return name.clone() };
            // `กระทรวง ก แห่งสาธารณรัฐประชาชน` where the official name of the state is not known as a whole.
            let styled = lexicon.frame_words.opening(&name[bare.len()..], Word::StateStyle).is_some();
            let head = if styled { bare } else { bare.trim_end() };
            let style = lexicon.frame_words.closing(head, Word::StateStyle).filter(|_| !styled).unwrap_or_default();
            let bare = &head[..head.len() - style];
            let links = ["ประเทศ", "ของ", "แห่ง", " of the", " Of The", " of", " Of", "'s", "’s"];
            // `กระทรวงการต่างประเทศ` ends in no link.
            let whole = |name: &str| lexicon.bodies.all.iter().any(|body| body.names().any(|n| n == name));
            let bare = links.iter().fold(bare.trim(), |name, link| {
                name.strip_suffix(link).filter(|_| !whole(name)).map_or(name, str::trim)
            });
            match (bare.is_empty(), latin) {
                (true, _) => name.clone(),
                (_, true) => format!("{bare} of {}", country.label_en),
                _ => format!("{bare}ของ{}", country.label_th),
            }
        }
    }
}

/// Whether an embassy's name tells a post other than Thailand: `… ณ กรุงเวียนนา`, `…ประจำประเทศโปแลนด์`.
fn is_posted_abroad(name: &str, lexicon: &Lexicon) -> bool {
    name.contains("ณ กรุง") && !name.contains("ณ กรุงเทพ")
        || lexicon
            .frame_words
            .all(name, Word::Post)
            .any(|post| lexicon.countries.opens_abroad(&name[post.end..]).is_some())
}
