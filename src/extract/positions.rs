//! Offices that named people hold: a title of office right before or right after a name.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::Context;
use crate::lexicon::Lexicon;
use crate::lexicon::frame_words::Role as Word;
use crate::model::mention::{OfficeMention, PersonMention, Served};
use crate::model::{BodyEntity, OrganizationKind, Position, Role, Support, id};
use crate::text::thai::is_thai;

/// Offices that may follow one name.
const CHAIN: usize = 4;
/// Chars between a name and an office that is still that person's.
const LONGEST_JOIN: usize = 44;
/// Bytes of brackets that hold an acronym.
const ACRONYM: usize = 40;
/// Bytes of brackets right after a name that hold its form in other letters.
const OTHER_FORM: usize = 150;
/// How often an office beside a name is that person's.
const BESIDE: f64 = 0.9;

/// How often an office that names no ministry is of the article's one.
const IMPLIED: f64 = 0.6;

/// One fact a person, office and body served.
pub fn extract(context: &Context<'_>) -> Vec<Position> {
    let Context { mentions, entities, doc, .. } = *context;
    let mut seen = BTreeMap::new();
    let mut out: Vec<Position> = Vec::new();
    let mut all: Vec<Vec<&OfficeMention>> = (0..mentions.people.len()).map(|i| beside(context, i)).collect();
    share(context, &mut all);
    for (i, (person, held)) in mentions.people.iter().zip(all).enumerate() {
        let Some(entity) = entities.people.iter().find(|p| p.mentions.contains(&i)) else { continue };
        for office in held {
            let (of, of_entities) = match abroad(context, person, office) {
                Some(state) => (vec![state.clone()], vec![id::country(&state)]),
                None => served(context, office),
            };
            // Who chairs two committees of one body holds two offices, and who heads two units that are no bodies.
            let named = |wanted: fn(&Lexicon, &str) -> bool| {
                office.served.iter().find_map(|served| match served {
                    Served::Named(name) if wanted(context.lexicon, name) => Some(name.as_str()),
                    _ => None,
                })
            };
            let committee =
                |lexicon: &Lexicon, name: &str| lexicon.frame_words.opening(name, Word::Committee).is_some();
            let of_first = named(committee).or(of_entities.first().map(String::as_str)).or(named(|_, _| true));
            let of_first = of_first.unwrap_or_default().to_owned();
            let role = role_abroad(context, office);
            let filled = acting(context, office);
            let worded = filled.unwrap_or(office.range.start)..office.range.end;
            let title = doc.slice(worded.clone()).to_owned();
            let told = doc.evidence(person.range.start.min(worded.start)..person.range.end.max(worded.end));
            match seen.entry((entity.id.clone(), role, of_first)) {
                Entry::Occupied(first) => {
                    // `รองนายกรัฐมนตรี รักษาการนายกรัฐมนตรี` is no less acting for being called by the office alone elsewhere.
                    if let Some(first) =
                        out.get_mut(*first.get()).filter(|first: &&mut Position| filled.is_some() && !first.acting)
                    {
                        (first.acting, first.title) = (true, title);
                        first.support.evidence.push(told);
                    }
                }
                Entry::Vacant(new) => {
                    let (person, role, of_first) = new.key();
                    let fact = fact_id(&doc.article.id, person, *role, of_first);
                    out.push(Position {
                        person: entity.names.first().cloned().unwrap_or_default(),
                        person_entity: entity.id.clone(),
                        role: *role,
                        title,
                        acting: filled.is_some(),
                        of,
                        of_entities,
                        support: Support {
                            id: fact,
                            confidence: BESIDE.min(entity.confidence),
                            extractor: "positions".into(),
                            evidence: vec![told],
                        },
                    });
                    new.insert(out.len() - 1);
                }
            }
        }
    }
    // `นายกรัฐมนตรีนายสอนไซ สีพันดอน`: a title alone is Thailand's, unless its holder serves another state in the same office.
    let leads_abroad: BTreeSet<(String, Role)> = out
        .iter()
        .filter(|p| p.of_entities.iter().all(|of| of.starts_with("country-") && of != "country-TH"))
        .filter(|p| !p.of_entities.is_empty())
        .map(|p| (p.person_entity.clone(), p.role))
        .collect();
    out.retain(|p| p.of != ["TH"] || !leads_abroad.contains(&(p.person_entity.clone(), p.role)));
    told_again(&mut out);
    own_ministry(context, &mut out);
    // An office of which the article does not say whose it is tells nothing: half of these only preside over something.
    out.retain(|p| !p.of.is_empty());
    out
}

/// Where the words before an office begin that say that its holder only fills it: `รักษาราชการแทน`.
fn acting(context: &Context<'_>, office: &OfficeMention) -> Option<usize> {
    let before = context.doc.slice(0..office.range.start).trim_end_matches(' ');
    let words = context.lexicon.frame_words.closing(before, Word::Acting)?;
    Some(before.len() - words)
}

/// A position is the same fact wherever its article tells it.
fn fact_id(article: &str, person: &str, role: Role, of: &str) -> String {
    id::fact(article, "position", &[person, role.as_str(), of])
}

/// A ministry by a name that nobody knows, or its state alone, says nothing new of a minister whose ministry is told elsewhere.
fn told_again(held: &mut Vec<Position>) {
    let known = |p: &Position| p.of_entities.iter().any(|of| !of.starts_with("country-"));
    let minister = |p: &Position| matches!(p.role, Role::Minister | Role::DeputyMinister);
    let told: BTreeSet<(String, Role)> =
        held.iter().filter(|p| minister(p) && known(p)).map(|p| (p.person_entity.clone(), p.role)).collect();
    held.retain(|p| p.of.is_empty() || known(p) || !told.contains(&(p.person_entity.clone(), p.role)));
}

/// Ministers, their secretaries and advisers, and deputies of a permanent secretary whose title names no ministry are of the one
/// ministry of Thailand that the article tells of; a minister only where it tells of no other state.
fn own_ministry(context: &Context<'_>, held: &mut [Position]) {
    let Context { doc, mentions, entities, .. } = *context;
    let at_home = |b: &&BodyEntity| b.kind == OrganizationKind::Ministry && b.country.as_deref() == Some("TH");
    let mut ministries = entities.bodies.iter().filter(at_home);
    let (Some(ministry), None) = (ministries.next(), ministries.next()) else { return };
    let Some(named) = ministry.mentions.first().and_then(|&m| mentions.bodies.get(m)) else { return };
    let alone = entities.countries.iter().all(|country| country.iso == "TH");
    let told: BTreeSet<(String, Role)> =
        held.iter().filter(|p| !p.of.is_empty()).map(|p| (p.person_entity.clone(), p.role)).collect();
    // `รมว.`, `รัฐมนตรีฯ`: the word alone also stands in what others are.
    let own = |p: &Position| p.title.ends_with(['.', 'ฯ']);
    let none_told = |p: &Position| alone && !told.contains(&(p.person_entity.clone(), p.role));
    let within = |p: &Position| match p.role {
        Role::Adviser | Role::DeputyPermanentSecretary => true,
        // `ผู้ช่วยรัฐมนตรีประจำกระทรวง`
        Role::Other => context.lexicon.frame_words.closes(&p.title, Word::KindOfBody),
        Role::Secretary => none_told(p),
        Role::Minister | Role::DeputyMinister => own(p) && none_told(p),
        _ => false,
    };
    let facts: BTreeSet<String> = held.iter().map(|p| p.support.id.clone()).collect();
    for position in held.iter_mut().filter(|p| p.of.is_empty() && within(p)) {
        let fact = fact_id(&doc.article.id, &position.person_entity, position.role, &ministry.id);
        if facts.contains(&fact) {
            continue;
        }
        position.of.clone_from(&ministry.names);
        position.of_entities.push(ministry.id.clone());
        position.support.id = fact;
        position.support.confidence = IMPLIED;
        position.support.evidence.push(doc.evidence(named.range.clone()));
    }
}

/// Offices right beside the mention `i` of a person.
fn beside<'c>(context: &Context<'c>, i: usize) -> Vec<&'c OfficeMention> {
    let Context { mentions, doc, lexicon, .. } = *context;
    let Some(person) = mentions.people.get(i) else { return Vec::new() };
    let next_person = mentions.people.get(i + 1).map_or(usize::MAX, |p| p.titled.start);
    let mut held: Vec<&OfficeMention> = Vec::new();
    // After the name: นายก ข ตำแหน่งหนึ่ง และตำแหน่งสอง.
    let latin = !doc.slice(person.range.clone()).contains(is_thai);
    let monk = || person.titled.start == person.range.start && lexicon.titles.monk(&person.name) == Some(&person.name);
    let skipped = if latin || monk() { other_form(doc.rest(person.range.end)) } else { 0 };
    let mut at = person.range.end + skipped;
    let (own, next) = (before_brackets(context, person), mentions.people.get(i + 1));
    let next = next.and_then(|next| before_brackets(context, next)).filter(|office| !serves_somebody(office));
    let next = next.map_or(usize::MAX, |office| office.range.start);
    let after = mentions.offices.partition_point(|o| o.range.start < person.range.end);
    for office in mentions.offices[after..].iter().take(CHAIN) {
        let between = doc.slice(at..office.range.start);
        // `Ms. A and Chairman of B`, `นายก และอธิบดีกรม…` are two.
        let another = held.is_empty() && is_and(between, lexicon);
        let apart = held.last().copied().or(own).is_some_and(|before| serve_apart(context, before, office));
        // `เลขาธิการสมาคม… กรรมการสมาคม…`: the second are others, whom nobody names.
        let others = held.last().is_some_and(|before| {
            office.role == Role::Other && same_served(context, before, office) && between.trim().is_empty()
        });
        // `นายก ข อธิบดีกรม… ผู้แทนกรม…`: after an office representatives are others.
        let others = others
            || !held.is_empty()
                && lexicon.frame_words.opening(doc.slice(office.range.clone()), Word::Representative).is_some();
        // `“ปาฐกถาของนายก ข” อธิบดีกรม…`: what a quotation ends in is none of what follows it.
        let quoted = between.contains('”')
            && doc
                .slice(0..person.titled.start)
                .rsplit_once('“')
                .is_some_and(|(_, inside)| !inside.contains(['”', '\n']) && !inside.trim().is_empty());
        let deputys = held.last().copied().or(own).is_some_and(|before| is_deputys(context, before, office));
        let ends = deputys
            || quoted
            || office.range.start >= next
            || office.range.start >= next_person
            || another
            || apart
            || others;
        let unknown = held.is_empty() && latin && after_unknown(between, lexicon);
        // In small letters it may be the end of a longer one that nobody knows: `, deputy permanent secretary of`.
        let cut = is_common(context, office) && !(held.is_empty() && between == ", ");
        if ends || cut || !unknown && !joins(between, lexicon) || leads_next(context, i, office) {
            break;
        }
        held.push(office);
        at = office.range.end;
    }
    // Before it: ตำแหน่งหนึ่งและตำแหน่งสอง นายก ข. An office that follows another name closely is that one's.
    let owner = i.checked_sub(1).and_then(|j| mentions.people.get(j)).map(|p| p.range.end);
    let mut at = person.titled.start;
    let mut before: Vec<&OfficeMention> = Vec::new();
    for office in mentions.offices.iter().rev().filter(|o| o.range.end <= person.titled.start).take(CHAIN) {
        let between = doc.slice(office.range.end..at);
        // In a list in Latin letters a comma sets off what belongs to somebody else.
        let apart =
            !doc.slice(office.range.clone()).contains(is_thai) && between.contains(',') && !between.contains("and");
        let close = if before.is_empty() { leads(between, lexicon) } else { joins(between, lexicon) && !apart };
        // `the wife of the president of the Coral Bank, Ms. A`
        // `“… ของนายกรัฐมนตรี” นายก ข กล่าว`
        let quoted = before.is_empty() && between.contains('”') && !between.contains('“');
        let deputys = before.last().is_some_and(|next| is_deputys(context, office, next));
        if !close || quoted || deputys || is_common(context, office) || owner.is_some_and(|o| office.range.start < o) {
            break;
        }
        at = office.range.start;
        before.push(office);
    }
    let led = before.first().is_some_and(|office| i > 0 && leads_next(context, i - 1, office));
    let follows = owner.is_some_and(|o| {
        let between = doc.slice(o.min(at)..at);
        o <= at && joins(between, lexicon) && !is_and(between, lexicon)
    });
    match own {
        // `นายก ข ที่ปรึกษารัฐมนตรี (นายค ง)`
        Some(own) if follows && own.role == Role::Secretary => {}
        Some(own) if follows && before.len() < 2 && !serves_somebody(own) => held.push(own),
        Some(own) if follows && before.len() > 1 => held.push(own),
        _ if led || !follows => held.extend(before),
        _ => {}
    }
    // To preside over a meeting (เป็นประธานการประชุม) is no office.
    held.retain(|o| {
        !(o.served.is_empty()
            && o.role == Role::President
            && doc.slice(person.range.start..o.range.start).ends_with("เป็น"))
    });
    held.retain(|o| !is_former(context, o) && !is_anothers(context, o));
    held
}

/// Whether an office is told to say whom somebody serves or is married to: `ภริยานายกรัฐมนตรี`, `Prime Minister’s Secretary General`.
fn is_anothers(context: &Context<'_>, office: &OfficeMention) -> bool {
    let Context { doc, lexicon, .. } = *context;
    let serving = lexicon.frame_words.closing(doc.slice(0..office.range.start), Word::Serving);
    serving.is_some() || ["’s ", "'s "].iter().any(|tie| doc.rest(office.range.end).starts_with(tie))
}

/// Whether one office is that of the other's deputy, so that nobody holds both unless he acts for him: `นายกรัฐมนตรี และรองนายกรัฐมนตรี (นายก ข)`.
fn is_deputys(context: &Context<'_>, one: &OfficeMention, other: &OfficeMention) -> bool {
    let deputy = |role: Role| match role {
        Role::PrimeMinister => Some(Role::DeputyPrimeMinister),
        Role::PermanentSecretary => Some(Role::DeputyPermanentSecretary),
        Role::DirectorGeneral => Some(Role::DeputyDirectorGeneral),
        _ => None,
    };
    let pair = deputy(one.role) == Some(other.role) || deputy(other.role) == Some(one.role);
    // `อดีตรองปลัดกระทรวง ก ปลัดกระทรวง ก`: he was the one and is the other.
    let held = |office: &OfficeMention| acting(context, office).is_none() && !is_former(context, office);
    pair && same_served(context, one, other) && held(one) && held(other)
}

/// Whether an office is told to be held no more: `อดีตอธิบดี`.
fn is_former(context: &Context<'_>, office: &OfficeMention) -> bool {
    context.lexicon.frame_words.closes(context.doc.slice(0..office.range.start), Word::Former)
}

/// Whether brackets after an office may tell whom its holder serves, and not who holds it.
fn serves_somebody(office: &OfficeMention) -> bool {
    matches!(office.role, Role::Adviser | Role::Secretary)
}

/// Bytes of the brackets after a name in Latin letters that hold its form in Thai ones: `Arun Rao (อรุณ ราว)`.
fn other_form(rest: &str) -> usize {
    let open = rest.trim_start_matches(' ');
    let inside = open.strip_prefix('(').and_then(|inside| inside.split_once(')')).map(|(inside, _)| inside);
    let name = |inside: &&str| inside.len() <= OTHER_FORM && inside.chars().all(|c| is_thai(c) || c == ' ' || c == '-');
    inside.filter(name).map_or(0, |inside| rest.len() - open.len() + inside.len() + "()".len())
}

/// The office right before brackets in which a name stands: `นายกรัฐมนตรีลาว (นายก ข) และนายกรัฐมนตรีเวียดนาม (นายค ง)`.
fn before_brackets<'c>(context: &Context<'c>, person: &PersonMention) -> Option<&'c OfficeMention> {
    let Context { mentions, doc, .. } = *context;
    let outside = doc.slice(0..person.titled.start).trim_end().strip_suffix('(')?.trim_end();
    let closed = doc.rest(person.range.end).trim_start_matches('ฯ').starts_with(')');
    mentions.offices.iter().find(|o| closed && o.range.end == outside.len())
}

/// `นายก ข นายค ง ผู้ตรวจราชการกระทรวง`: an office that several may hold, after the last of names that follow one another, is
/// that of all who have none of their own.
fn share<'c>(context: &Context<'c>, all: &mut [Vec<&'c OfficeMention>]) {
    let Context { mentions, doc, .. } = *context;
    for i in (1..all.len()).rev() {
        let (first, last) = (&mentions.people[i - 1], &mentions.people[i]);
        let gap = first.range.end..last.titled.start;
        let listed = gap.start <= gap.end && matches!(doc.slice(gap).trim(), "" | "และ" | ",");
        let titled = |p: &PersonMention| p.full && p.titled.start < p.range.start;
        if listed && all[i - 1].is_empty() && titled(first) && titled(last) {
            let plural = |o: &&&OfficeMention| {
                o.range.start >= last.range.end
                    && matches!(
                        o.role,
                        Role::Other
                            | Role::Adviser
                            | Role::DeputyPermanentSecretary
                            | Role::DeputyDirectorGeneral
                            | Role::Diplomat
                            | Role::Legislator
                    )
            };
            all[i - 1] = all[i].iter().filter(plural).copied().collect();
        }
    }
}

/// Whether both serve the same, by whatever name.
fn same_served(context: &Context<'_>, one: &OfficeMention, other: &OfficeMention) -> bool {
    let ids = |office: &OfficeMention| -> Vec<String> {
        let id = |served: &Served| match served {
            Served::Body(i) => context.entities.body_of(*i).map_or_else(|| i.to_string(), |body| body.id.clone()),
            Served::Country(iso) => iso.clone(),
            Served::Named(name) => name.clone(),
        };
        office.served.iter().map(id).collect()
    };
    ids(one) == ids(other)
}

/// Whether nobody holds both offices: one serves another state, the other no state or a third
/// (`ประธานาธิบดีเกาหลี และเลขาธิการอาเซียน`).
fn serve_apart(context: &Context<'_>, one: &OfficeMention, other: &OfficeMention) -> bool {
    let state = |office: &OfficeMention| {
        office.served.iter().find_map(|served| match served {
            Served::Country(iso) => Some(iso.clone()),
            Served::Body(i) => {
                let body = context.mentions.bodies.get(*i)?;
                let international = body.kind == OrganizationKind::International;
                body.country.clone().or_else(|| international.then(String::new))
            }
            Served::Named(_) => None,
        })
    };
    let (one, other) = (state(one), state(other));
    one.is_some() && other.is_some() && one != other && one.as_deref() != Some("TH")
}

/// Whether nothing but a word that joins two things stands between.
fn is_and(between: &str, lexicon: &Lexicon) -> bool {
    lexicon.frame_words.is(between.trim_matches(|c: char| c.is_whitespace() || c == ','), Word::And)
}

/// Whether nothing but another office, that nobody knows, and the word that joins it to one stands between a name in Latin letters and
/// that: `Mr. Arun Rao, Founder and Chairman of …`.
fn after_unknown(between: &str, lexicon: &Lexicon) -> bool {
    let office = between.strip_prefix(", ").and_then(|rest| rest.strip_suffix(" and "));
    office.is_some_and(|office| lexicon.frame_words.is(office, Word::BesideOffice))
}

/// Whether an office is told in small letters up to the word for whose it is: `president of the Coral Bank`.
fn is_common(context: &Context<'_>, office: &OfficeMention) -> bool {
    let Context { doc, lexicon, .. } = *context;
    let title = doc.slice(office.range.clone());
    let word = lexicon.offices.words.first(title).and_then(|hit| title.get(hit.range));
    title.starts_with(|c: char| c.is_ascii_lowercase())
        && word.is_some_and(|word| lexicon.frame_words.closes(word, Word::OfficeTie))
}

/// Whether an office after a name still belongs to it: nothing but spaces, commas, brackets and joining words between.
fn joins(between: &str, lexicon: &Lexicon) -> bool {
    const MARKS: [char; 14] = [' ', ',', '(', ')', '[', ']', '-', '–', '/', '\n', '”', '"', 'ฯ', '’'];
    between.chars().filter(|c| !c.is_whitespace()).take(LONGEST_JOIN + 1).count() <= LONGEST_JOIN
        && consists(between, &MARKS, |rest| lexicon.titles.after_join(rest))
}

/// Whether an office stands right before a name.
fn leads(between: &str, lexicon: &Lexicon) -> bool {
    const MARKS: [char; 11] = [' ', ',', '(', '“', '"', '‘', '\'', 'ฯ', ':', ')', '”'];
    consists(between, &MARKS, |rest| lexicon.titles.after_lead(rest))
}

/// Whether a text has nothing but marks and the words that `strip` takes off its beginning.
fn consists(text: &str, marks: &[char], strip: impl Fn(&str) -> Option<&str>) -> bool {
    // `อธิบดีกรมชลประทาน (ชป.) ในฐานะโฆษก…`: an acronym in brackets says nothing.
    let text = match (text.find('('), text.find(')')) {
        (Some(open), Some(close)) if open < close && close - open <= ACRONYM => {
            format!("{}{}", &text[..open], &text[close + 1..])
        }
        _ => text.to_owned(),
    };
    let mut rest = text.trim_start_matches(marks);
    while let Some(after) = strip(rest) {
        rest = after.trim_start_matches(marks);
    }
    rest.is_empty()
}

/// `Prime Minister A B, Minister of Finance C D, and …`: where offices in Latin letters lead the names, one between two names is
/// of the second.
fn leads_next(context: &Context<'_>, i: usize, office: &OfficeMention) -> bool {
    let Context { mentions, doc, .. } = *context;
    let (Some(person), Some(next)) = (mentions.people.get(i), mentions.people.get(i + 1)) else { return false };
    // In a column of names an office ends its line; `Secretary General of the Asian Relief Union (ARU) Arun Rao`.
    let plain = |range: std::ops::Range<usize>| {
        let between = if range.start <= range.end { doc.slice(range) } else { return false };
        let acronym = || between.len() <= ACRONYM && between.starts_with(" (") && between.ends_with(") ");
        between.trim_matches(' ').is_empty() || acronym()
    };
    let close = office.range.end <= next.titled.start && plain(office.range.end..next.titled.start);
    // `ประธานาธิบดีโจโค วิโดโด นายกรัฐมนตรีลี เซียนลุง`
    let glued = office.range.end == next.titled.start && next.titled.start == next.range.start;
    close
        && (!doc.slice(office.range.clone()).contains(is_thai) || glued)
        && mentions
            .offices
            .iter()
            .any(|o| o.range.end <= person.titled.start && plain(o.range.end..person.titled.start))
}

/// The role of an office: a deputy minister who serves no ministry (`รัฐมนตรีช่วยว่าการสำนักงานศุลกากรจีน`), or whose title in
/// brackets says so, is a vice-minister.
fn role_abroad(context: &Context<'_>, office: &OfficeMention) -> Role {
    let Context { mentions, doc, lexicon, .. } = *context;
    if office.role != Role::DeputyMinister || !office.states().any(|iso| iso != "TH") {
        return office.role;
    }
    let ministry = |served: &Served| match served {
        Served::Body(i) => mentions.bodies.get(*i).is_none_or(|body| body.kind == OrganizationKind::Ministry),
        Served::Country(_) | Served::Named(_) => true,
    };
    let words = lexicon.offices.words.find(doc.slice(office.range.clone()));
    let vice = words.iter().any(|hit| hit.value.role == Role::ViceMinister);
    if vice || !office.served.iter().all(ministry) { Role::ViceMinister } else { office.role }
}

/// Names and entity ids of what an office serves.
fn served(context: &Context<'_>, office: &OfficeMention) -> (Vec<String>, Vec<String>) {
    let (mut names, mut ids) = (Vec::new(), Vec::new());
    for served in &office.served {
        match served {
            Served::Country(iso) => {
                names.push(iso.clone());
                ids.push(id::country(iso));
            }
            Served::Body(i) => {
                if let Some(body) = context.entities.body_of(*i) {
                    names.extend(body.names.iter().cloned());
                    ids.push(body.id.clone());
                }
            }
            Served::Named(_) => {}
        }
    }
    // An envoy whose title names no sender is sent by who sent the envoy before in the line, or by the one foreign country that the
    // article speaks of.
    if envoy(office) && office.served.is_empty() {
        let only = || match context.entities.countries.as_slice() {
            [country] => Some(country.iso.clone()),
            _ => None,
        };
        if let Some(sender) = sender_before(context, office).or_else(only) {
            names.push(sender.clone());
            ids.push(id::country(&sender));
        }
    }
    if matches!(office.role, Role::Spokesperson | Role::DeputySpokesperson | Role::MinisterAttached)
        && names == ["TH"]
        && let Some(pmo) = context.lexicon.bodies.get("th-pm-office")
    {
        names.extend(pmo.labels().map(str::to_owned));
        ids.push(id::known_organization(&pmo.id));
    }
    // Last, since what a body is called comes first.
    names.extend(
        office.served.iter().filter_map(|s| if let Served::Named(name) = s { Some(name.clone()) } else { None }),
    );
    (names, ids)
}

/// The foreign state of which somebody is president or prime minister right before whose name the title alone stands and who is none
/// of ours: `นายกรัฐมนตรีอันวาร์`. It is the one named after the name (`… ของมาเลเซีย`), or that of which the matter tells most.
fn abroad(context: &Context<'_>, person: &PersonMention, office: &OfficeMention) -> Option<String> {
    let Context { mentions, doc, lexicon, .. } = *context;
    let title = doc.slice(office.range.clone());
    let president = office.role == Role::HeadOfState && office.served.is_empty();
    let assumed = office.role == Role::PrimeMinister && office.served == [Served::Country("TH".into())];
    let assumed = (assumed || president) && lexicon.offices.words.holds(title);
    let start = person.range.start;
    // `Prime Minister General A B`
    let (titled, rank) = (person.titled.start, doc.slice(person.titled.start..start).trim());
    let leads = (rank.is_empty() || lexicon.frame_words.is(rank, Word::Rank))
        && office.range.end <= titled
        && doc.slice(office.range.end..titled).trim_matches(' ').is_empty()
        && !title.ends_with('ฯ');
    if !assumed || !leads || lexicon.frame_words.opening(&person.name, Word::OwnLeader).is_some() {
        return None;
    }
    let foreign = || mentions.countries.iter().filter(|c| c.iso != "TH" && c.inside_body.is_none());
    let rest = doc.rest(person.range.end);
    let spaces = rest.len() - rest.trim_start_matches(' ').len();
    let tied = lexicon.frame_words.opening(&rest[spaces..], Word::OfficeTie).map(|tie| person.range.end + spaces + tie);
    let owner = tied.and_then(|at| foreign().find(|c| c.range.start == at));
    let most = || {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for country in foreign().filter(|c| doc.matter_at(c.range.start) == doc.matter_at(start)) {
            *counts.entry(&country.iso).or_default() += 1;
        }
        let all: usize = counts.values().sum();
        counts.into_iter().find(|(_, count)| count * 2 > all).map(|(iso, _)| iso)
    };
    owner.map(|c| c.iso.as_str()).or_else(|| most().filter(|_| !president)).map(str::to_owned)
}

fn envoy(office: &OfficeMention) -> bool {
    matches!(office.role, Role::Ambassador | Role::ChargeDaffaires | Role::Diplomat)
}

/// Who sent the envoy named before in the same line: `เอกอัครราชทูต ณ กรุงโรม … นางสาวก ข อัครราชทูต`.
fn sender_before(context: &Context<'_>, office: &OfficeMention) -> Option<String> {
    let Context { mentions, doc, .. } = *context;
    let before = mentions.offices.iter().rev().filter(|o| o.range.end <= office.range.start && envoy(o));
    let mut near = before.take_while(|o| !doc.slice(o.range.end..office.range.start).contains('\n'));
    near.find_map(|o| o.states().next().map(str::to_owned))
}
