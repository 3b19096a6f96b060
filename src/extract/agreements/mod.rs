//! Instruments between parties: what is named, between whom, how far it has come. Mentions of one instrument are merged.

mod blocs;
mod list;
mod listed;
mod parties;
mod status;
mod topics;

use std::ops::Range;

use jiff::civil::Date;

pub use self::topics::cover;

use self::parties::{Parties, Way};
use super::Context;
use super::within::{Within, cut, outside_brackets};
use crate::lexicon::frame_words::Role as Word;
use crate::model::mention::AgreementMention;
use crate::model::{Agreement, AgreementKind, AgreementStatus, Event, EventKind, Support, id};

/// Bytes of the title shown.
const TITLE: usize = 420;
/// Hours after which what was signed is told as in force.
const LONG_SINCE: i64 = 24 * 120;
/// Bytes outside brackets between the word for signing and its day.
const SIGNED_NEAR: usize = 260;
/// The same for a day that follows what was signed.
const SIGNED_BEFORE: usize = 420;
/// Bytes from the start of a sentence in which the day stands that it opens with.
const OPENING: usize = 60;
/// Sentences of the body that may give the day of the lead.
const LEAD: usize = 3;
/// Bytes at most between a plan and the instrument that it carries out.
const OF: usize = 60;
/// Bytes between two tellings of one instrument for the later to say what it covers.
const RETOLD: usize = 1200;
/// Stretches shown for one agreement.
const EVIDENCE: usize = 4;

/// How often agreements whose parties are told in each way are right.
fn confidence(way: Way) -> f64 {
    match way {
        Way::Between => 0.9,
        Way::With => 0.8,
        Way::Together => 0.7,
        Way::States | Way::Named | Way::Bloc | Way::Mutual => 0.65,
        Way::Under => 0.6,
    }
}

/// An instrument as one or more mentions tell it.
struct Instrument {
    kinds: Vec<AgreementKind>,
    parties: Parties,
    status: Option<AgreementStatus>,
    signed_on: Option<Date>,
    topics: Vec<String>,
    title: Range<usize>,
    evidence: Vec<Range<usize>>,
    /// States that the heading of a list names, whose bodies are among the parties.
    with: Vec<String>,
}

/// One fact an instrument.
pub fn extract(context: &Context<'_>) -> Vec<Agreement> {
    let within = Within::new(context);
    let mut found: Vec<Instrument> = Vec::new();
    // What a heading over a list tells holds for its items.
    let mut heading: Option<(AgreementStatus, Option<Date>)> = None;
    // The last instrument with parties: its sentence, where its words end, and the parties.
    let mut last: Option<(usize, AgreementKind, (usize, Parties))> = None;
    for mention in &context.mentions.agreements {
        // `สมาคมการค้าเสรียุโรป` is a body.
        if within.in_body(mention.range.start) {
            continue;
        }
        let Some(index) = context.doc.sentence_at(mention.range.start) else { continue };
        let Some(sentence) = context.doc.sentences.get(index) else { continue };
        let item = is_item(context.doc.slice(0..sentence.start), context.doc.slice(sentence.clone()));
        let parties = parties::find(&within, mention, sentence).filter(|p| believable(&within, mention, p, sentence));
        let own = parties.is_some();
        let parties = parties.or_else(|| {
            let beside = |l: &&(usize, AgreementKind, _)| l.0 == index && mention.kinds.first() != Some(&l.1);
            last.as_ref().filter(beside).and_then(|(.., before)| parties::shared(&within, before, mention))
        });
        let told = parties
            .as_ref()
            .map_or(mention.range.clone(), |p| mention.range.start.min(p.at.start)..mention.range.end.max(p.at.end));
        let status = status::find(&within, &mention.range, &told, sentence);
        let in_force = parties.as_ref().is_some_and(|p| p.way == Way::Under);
        let status = status.filter(|_| !in_force);
        let trade = mention.kinds.first() == Some(&AgreementKind::Fta);
        let mut stated = status.as_ref().map(|(status, cue)| match status {
            AgreementStatus::Signed => signed(&within, cue, &told, sentence),
            // An agreement on trade is negotiated until it is signed.
            AgreementStatus::Drafting if trade => (AgreementStatus::Negotiating, None),
            other => (*other, None),
        });
        let opening = opening_day(&within, sentence);
        if in_force || carried_out(&within, mention) {
            stated = None;
        } else if item {
            stated = stated.or(heading);
        } else if stated.is_some() {
            heading = stated;
        }
        let listed = listed::items(&within, mention, index);
        if !listed.is_empty() {
            found.extend(listed.into_iter().map(|item| Instrument {
                kinds: mention.kinds.clone(),
                status: stated.map(|s| s.0),
                signed_on: stated.and_then(|s| s.1),
                topics: topics::subject(context, &item.subject),
                evidence: vec![item.subject.start..item.parties.at.end, mention.range.clone()],
                title: item.subject,
                parties: item.parties,
                with: within.countries(sentence.clone()).map(|c| c.iso.clone()).filter(|iso| iso != "TH").collect(),
            }));
            continue;
        }
        let Some(parties) = parties else {
            let topics = topics::find(&within, mention, None, sentence);
            repeat(&mut found, mention, stated, opening, topics);
            continue;
        };
        let topics = topics::find(&within, mention, Some(&parties), sentence);
        last = mention.kinds.first().map(|kind| (index, *kind, (mention.range.end, parties.clone())));
        let more = parties::further(&within, parties.at.end, sentence).filter(|_| parties.way == Way::Between);
        let parties = if trade { blocs::apart(parties, &within) } else { vec![parties] };
        for parties in parties.into_iter().chain(more) {
            let instrument = Instrument {
                kinds: mention.kinds.clone(),
                status: stated.map(|s| s.0),
                signed_on: stated.and_then(|s| s.1),
                topics: topics.clone(),
                title: mention.range.start
                    ..cut(context.doc.text(), mention.range.start, sentence.end.max(parties.at.end), TITLE)
                        .min(parties.at.end.max(mention.range.end)),
                evidence: vec![told.clone()],
                parties,
                with: Vec::new(),
            };
            add(&within, &mut found, opening, own, instrument);
        }
    }
    // What the one instrument of an article covers may be told by its title alone.
    if let [only] = found.as_mut_slice()
        && only.topics.is_empty()
    {
        only.topics = topics::subject(context, &context.doc.title);
    }
    found.iter().map(|instrument| fact(&within, instrument)).collect()
}

/// Whether a plan named right before an instrument carries it out: `แผนปฏิบัติการของ INSTRUMENT` tells of the plan's signing.
fn carried_out(within: &Within<'_>, instrument: &AgreementMention) -> bool {
    let Context { doc, mentions, lexicon, .. } = within.context;
    let before = |plan: &&AgreementMention| {
        plan.range.end <= instrument.range.start && instrument.range.start - plan.range.end <= OF
    };
    let plan = mentions.agreements.iter().rfind(|p| p.kinds.first() == Some(&AgreementKind::ActionPlan) && before(p));
    plan.is_some_and(|plan| {
        let between = doc.slice(plan.range.end..instrument.range.start);
        lexicon.frame_words.closes(between, Word::CarriedOut)
    })
}

/// Whether a sentence is an item of a list: `1. …`, `- …`, its number inside the sentence or before it.
fn is_item(before: &str, sentence: &str) -> bool {
    let rest = sentence.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = before.trim_end().strip_suffix(['.', ')']);
    sentence.starts_with(['-', '•', '–', '*'])
        || rest.len() < sentence.len() && rest.starts_with(['.', ')'])
        || number.is_some_and(|n| n.ends_with(|c: char| c.is_ascii_digit()))
}

/// Whether these parties make this an instrument between parties, and not words that merely stand near names.
fn believable(within: &Within<'_>, mention: &AgreementMention, parties: &Parties, sentence: &Range<usize>) -> bool {
    use AgreementKind::*;
    let doc = within.context.doc;
    let adjacent = parties.at.start >= mention.range.end;
    let many = parties.bodies.len() >= 2;
    match mention.kinds.first() {
        _ if matches!(parties.way, Way::Named | Way::Bloc) => true,
        _ if matches!(parties.way, Way::Under | Way::Mutual) => !counted(within, mention, sentence),
        Some(Mou | Moc | LetterOfIntent) => parties.way != Way::States || !counted(within, mention, sentence),
        Some(Contract) => many && matches!(parties.way, Way::Between | Way::With),
        Some(Fta) => adjacent,
        Some(Agreement) => adjacent || many || status::find(within, &mention.range, &mention.range, sentence).is_some(),
        Some(Framework | ActionPlan | JointStatement | Declaration) => {
            parties.way == Way::Between
                || parties.way == Way::States && adjacent
                || many && !doc.slice(parties.at.clone()).is_empty()
        }
        None => false,
    }
}

/// Whether instruments are told by their number only: `MOU 10 ฉบับ`.
fn counted(within: &Within<'_>, mention: &AgreementMention, sentence: &Range<usize>) -> bool {
    let words = &within.context.lexicon.frame_words;
    let end = cut(within.context.doc.text(), mention.range.end, sentence.end, 60);
    let after = within.context.doc.slice(mention.range.end..end);
    after.contains(|c: char| c.is_ascii_digit()) && words.first(after, Word::Counted).is_some()
}

/// An instrument whose day of signing stands apart from it was signed on the day of the article's one signing.
pub fn sign(agreements: &mut [Agreement], events: &[Event]) {
    let mut days: Vec<Date> =
        events.iter().filter(|e| !e.planned && e.kinds.contains(&EventKind::Signing)).filter_map(|e| e.date).collect();
    days.dedup();
    let [day] = days.as_slice() else { return };
    let mut unsigned = agreements.iter_mut().filter(|a| a.status == AgreementStatus::Signed && a.signed_on.is_none());
    if let (Some(agreement), None) = (unsigned.next(), unsigned.next()) {
        agreement.signed_on = Some(*day);
    }
}

/// Words without parties speak of the instrument told last, and may tell how far it has come, or first what it covers.
fn repeat(
    found: &mut [Instrument],
    mention: &AgreementMention,
    stated: Option<(AgreementStatus, Option<Date>)>,
    opening: Option<Date>,
    topics: Vec<String>,
) {
    let alone = found.len() == 1;
    let Some(last) = found.iter_mut().rev().find(|i| i.kinds.iter().any(|k| mention.kinds.contains(k))) else { return };
    advance(last, stated.map(|s| s.0), stated.and_then(|s| s.1), opening);
    let near = last.evidence.iter().any(|told| mention.range.start.abs_diff(told.end) <= RETOLD);
    if last.topics.is_empty() && alone && near && last.parties.way != Way::Under {
        last.topics = topics;
    }
    last.evidence.push(mention.range.clone());
}

/// The first telling counts, unless a later one says that what was a draft has been approved, or signed on a day. What a
/// heading calls signed was signed on the day that the lead opens with.
fn advance(old: &mut Instrument, status: Option<AgreementStatus>, signed_on: Option<Date>, opening: Option<Date>) {
    use AgreementStatus::{Approved, Drafting, Proposed, Signed};
    let further = match (old.status, status) {
        (None, _) | (Some(Drafting), Some(Approved)) => true,
        (Some(Drafting | Proposed), Some(Signed)) => signed_on.is_some(),
        _ => false,
    };
    if further {
        (old.status, old.signed_on) = (status, signed_on);
    } else if old.status == Some(Signed) && old.signed_on.is_none() && status.is_none_or(|s| s == Signed) {
        old.signed_on = signed_on.or(opening);
    }
}

/// Signed, on the day named nearest to the word for it or to the end of what was signed `told` with its parties; what has
/// a day yet to come is only to be signed.
fn signed(
    within: &Within<'_>,
    cue: &Range<usize>,
    told: &Range<usize>,
    sentence: &Range<usize>,
) -> (AgreementStatus, Option<Date>) {
    let doc = within.context.doc;
    let opening = opening_day(within, sentence);
    let gap = |day: &Range<usize>| match () {
        () if day.end <= cue.start => day.end..cue.start,
        () if told.end <= day.start && cue.end <= told.end => told.end..day.start,
        () => cue.end.min(day.start)..day.start,
    };
    let near = within
        .event_dates(sentence.clone())
        .map(|d| (outside_brackets(doc.slice(gap(&d.1))), d.1.start >= told.end, d.0))
        .filter(|(gap, after, _)| *gap <= if *after { SIGNED_BEFORE } else { SIGNED_NEAR })
        .map(|(gap, _, date)| (gap, date))
        .min_by_key(|(gap, _)| *gap);
    let day = near.map(|n| n.1).or(opening).or_else(|| same_day(within, sentence));
    match (day, doc.article.published) {
        (Some(day), Some(published)) if day > published => (AgreementStatus::Drafting, None),
        (Some(day), Some(published)) if published.duration_since(day).as_hours() > LONG_SINCE => {
            (AgreementStatus::InForce, Some(day))
        }
        _ => (AgreementStatus::Signed, day),
    }
}

/// The day of the lead, for a sentence that opens with words like `ในโอกาสนี้`.
fn same_day(within: &Within<'_>, sentence: &Range<usize>) -> Option<Date> {
    let doc = within.context.doc;
    within.context.lexicon.frame_words.opening(doc.slice(sentence.clone()), Word::Again)?;
    let lead = doc.sentences.iter().filter(|s| s.start >= doc.body.start).take(LEAD);
    lead.filter_map(|s| opening_day(within, s)).next()
}

/// The day that a sentence opens with.
fn opening_day(within: &Within<'_>, sentence: &Range<usize>) -> Option<Date> {
    within.event_dates(sentence.clone()).next().filter(|d| d.1.start <= sentence.start + OPENING).map(|d| d.0)
}

/// Adds an instrument, or lets it fill in the one it is. One that is not told with parties of its `own` is another than the one beside it.
fn add(within: &Within<'_>, found: &mut Vec<Instrument>, opening: Option<Date>, own: bool, new: Instrument) {
    let Some(old) = found.iter_mut().find(|old| same(within, old, &new) && (own || old.kinds == new.kinds)) else {
        found.push(new);
        return;
    };
    // Parties that are told as such outrank those who merely do something together.
    match (new.parties.way.rank(), old.parties.way.rank()) {
        (new_rank, old_rank) if new_rank > old_rank && new.parties.bodies.len() >= 2 => {
            (old.parties.bodies, old.parties.way) = (new.parties.bodies, new.parties.way);
        }
        (new_rank, old_rank) if new_rank == old_rank => {
            for body in new.parties.bodies {
                if !old.parties.bodies.contains(&body) {
                    old.parties.bodies.push(body);
                }
            }
        }
        _ if old.parties.bodies.is_empty() => old.parties.bodies = new.parties.bodies,
        _ => {}
    }
    for country in new.parties.countries {
        if !old.parties.countries.contains(&country) {
            old.parties.countries.push(country);
        }
    }
    for topic in new.topics {
        if !old.topics.contains(&topic) {
            old.topics.push(topic);
        }
    }
    advance(old, new.status, new.signed_on, opening);
    old.evidence.extend(new.evidence);
}

/// Two tellings of one instrument: of one kind, and the parties of one are those of the other, or the same states.
fn same(within: &Within<'_>, a: &Instrument, b: &Instrument) -> bool {
    let foreign = |i: &Instrument| i.parties.countries.iter().filter(|c| *c != "TH").cloned().collect::<Vec<_>>();
    let (x, y) = (foreign(a), foreign(b));
    let inside = |p: &[usize], q: &[usize]| p.iter().all(|i| q.contains(i));
    let (p, q) = (&a.parties.bodies, &b.parties.bodies);
    let plan = |i: &Instrument| i.kinds.first() == Some(&AgreementKind::ActionPlan);
    let kinds = a.kinds.iter().any(|k| b.kinds.contains(k)) && plan(a) == plan(b);
    // What a bloc agrees on is not what Thailand or the bloc agrees on with others.
    let ours = |i: &Instrument| i.parties.bodies.iter().any(|body| blocs::is_ours(within, *body));
    let trade = [a, b].iter().any(|i| i.kinds.first() == Some(&AgreementKind::Fta));
    let bloc = a.parties.way == Way::Bloc || b.parties.way == Way::Bloc;
    let days = a.signed_on.zip(b.signed_on).is_some_and(|(one, other)| one != other);
    let framework = [a, b].iter().any(|i| i.kinds.first() == Some(&AgreementKind::Framework));
    if days || bloc && x != y || trade && (framework || ours(a) != ours(b)) {
        return false;
    }
    let shared = p.iter().any(|i| q.contains(i)) && x == y;
    if kinds && shared && (a.parties.way == Way::Together || b.parties.way == Way::Together) {
        return true;
    }
    // `ตาม MOU` with neighbours, of whom each telling names some.
    if kinds && a.parties.way == Way::Under && b.parties.way == Way::Under && x.iter().any(|iso| y.contains(iso)) {
        return true;
    }
    let nested = !p.is_empty() && !q.is_empty() && (inside(p, q) || inside(q, p));
    let states = !x.is_empty() && x == y && (p.is_empty() || q.is_empty() || p.iter().any(|i| q.contains(i)));
    kinds && (nested && (x.is_empty() || y.is_empty() || x == y) || states)
}

fn fact(within: &Within<'_>, instrument: &Instrument) -> Agreement {
    let context = &within.context;
    let Context { doc, entities, .. } = *context;
    let bodies: Vec<_> = instrument.parties.bodies.iter().filter_map(|&b| entities.bodies.get(b)).collect();
    let mut countries: Vec<String> = instrument.parties.countries.clone();
    countries.extend(instrument.with.iter().cloned());
    // A company's seat makes no state a side; a state that the article names is one.
    countries.retain(|iso| iso == "TH" || entities.countries.iter().any(|c| c.iso == *iso));
    countries.sort();
    countries.dedup();
    match countries.iter().any(|c| c != "TH") {
        true if !countries.iter().any(|c| c == "TH") => countries.push("TH".to_owned()),
        true => {}
        // All are Thai: no state is a side of it.
        false => countries.clear(),
    }
    let status = instrument.status.unwrap_or(AgreementStatus::InForce);
    let mut parties: Vec<Vec<String>> = bodies.iter().map(|b| b.names.clone()).collect();
    let mut party_entities: Vec<String> = bodies.iter().map(|b| b.id.clone()).collect();
    // A state is a party where none of its bodies is.
    let bloc = instrument.parties.bodies.iter().any(|body| blocs::is_ours(within, *body));
    let many = instrument.parties.bodies.len() + countries.iter().filter(|iso| *iso != "TH").count() > 1;
    let for_thailand = bloc && many || instrument.parties.way == Way::Bloc;
    let spoken_for =
        |iso: &str| bodies.iter().any(|b| b.country.as_deref() == Some(iso)) || iso == "TH" && for_thailand;
    let named = |iso: &&str| instrument.with.is_empty() || instrument.parties.countries.iter().any(|c| c == iso);
    let mut states: Vec<&str> = countries.iter().map(String::as_str).filter(named).collect();
    let with_bloc = bodies.len() == 1 && bodies.iter().all(|b| b.country.is_none());
    if states.is_empty() && with_bloc && instrument.parties.countries.iter().any(|c| c == "TH") {
        states.push("TH");
    }
    for state in states.into_iter().filter(|iso| !spoken_for(iso)).filter_map(|iso| context.lexicon.countries.get(iso))
    {
        parties.push([&state.label_th, &state.label_en, &state.iso].map(Clone::clone).to_vec());
        party_entities.push(id::country(&state.iso));
    }
    let kind = instrument.kinds.first().map_or("", |k| k.as_str());
    let title = doc.slice(instrument.title.clone()).trim().to_owned();
    let mut content: Vec<&str> = vec![kind, status.as_str(), &title];
    content.extend(party_entities.iter().map(String::as_str));
    content.extend(countries.iter().map(String::as_str));
    let id = id::fact(&doc.article.id, "agreement", &content);
    let mut evidence = instrument.evidence.clone();
    evidence.dedup();
    evidence.truncate(EVIDENCE);
    Agreement {
        kinds: instrument.kinds.clone(),
        parties,
        party_entities: party_entities.clone(),
        countries,
        status,
        signed_on: instrument
            .signed_on
            .filter(|_| matches!(status, AgreementStatus::Signed | AgreementStatus::InForce)),
        topics: instrument.topics.clone(),
        title: title.clone(),
        support: Support {
            id,
            confidence: confidence(instrument.parties.way),
            extractor: "agreements".to_owned(),
            evidence: evidence.into_iter().map(|range| doc.evidence(range)).collect(),
        },
    }
}
