//! One instrument told several times is one: which tellings are of the same, and what a later one adds.

use jiff::civil::Date;

use super::parties::Way;
use super::topics::Topics;
use super::{Instrument, acting, blocs, former, opens_with_subject};
use crate::extract::Context;
use crate::extract::within::{Within, cut, push_new};
use crate::model::mention::AgreementMention;
use crate::model::{AgreementKind, AgreementStatus};

/// Bytes between two tellings of one instrument for the later to say what it covers.
const RETOLD: usize = 1200;

/// Bytes of what an instrument is about that are compared, and how many make it the same.
const TITLE: usize = 240;
const SAME_TITLE: usize = 90;

/// The topic of agreements on free trade.
const FREE_TRADE: &str = "free-trade-agreement";

/// Words without parties speak of the instrument told last, and may tell how far it has come, or first what it covers.
pub fn repeat(
    found: &mut [Instrument],
    mention: &AgreementMention,
    stated: Option<(AgreementStatus, Option<Date>)>,
    opening: Option<Date>,
    topics: Topics,
) {
    let alone = found.len() == 1;
    // `PCA … FTA`: an agreement on trade is none of those that are told before by other words.
    let trade = mention.kinds.first() == Some(&AgreementKind::Fta);
    let may_be = |i: &&mut Instrument| {
        i.kinds.iter().any(|k| mention.kinds.contains(k))
            && (!trade || i.kinds.first() == Some(&AgreementKind::Fta) || !i.topics.named)
    };
    let Some(last) = found.iter_mut().rev().find(may_be) else { return };
    advance(last, stated.map(|s| s.0), stated.and_then(|s| s.1), opening);
    let near = last.evidence.iter().any(|told| mention.range.start.abs_diff(told.end) <= RETOLD);
    if last.topics.told.is_empty() && alone && near && last.parties.way != Way::Under {
        last.topics = topics;
    }
    last.evidence.push(mention.range.clone());
}

/// The first telling counts, unless a later one says that what was a draft has been approved, or signed on a day. What a
/// heading calls signed was signed on the day that the lead opens with.
fn advance(old: &mut Instrument, status: Option<AgreementStatus>, signed_on: Option<Date>, opening: Option<Date>) {
    use AgreementStatus::{Approved, Drafting, InForce, Proposed, Signed};
    let further = match (old.status, status) {
        // `ภายใต้ INSTRUMENT ฉบับนี้` of what is being drawn up
        (None, Some(InForce)) if old.drawn_up => false,
        (None, _) | (Some(Drafting), Some(Approved)) => true,
        (Some(Drafting | Proposed), Some(Signed)) => signed_on.is_some(),
        _ => false,
    };
    if further {
        // `วันนี้ (วันที่ …) A จัดทำ INSTRUMENT กับ B`, and later only that it was signed.
        let opening = old.opening.filter(|_| status == Some(Signed));
        (old.status, old.signed_on) = (status, signed_on.or(opening));
    } else if old.status == Some(Signed) && old.signed_on.is_none() && status.is_none_or(|s| s == Signed) {
        old.signed_on = signed_on.or(opening);
    } else if old.status == Some(InForce) && old.signed_on.is_none() && matches!(status, Some(Signed | InForce)) {
        // `ภายใต้ INSTRUMENT`, and later that it was signed on a day.
        old.signed_on = signed_on;
    }
}

/// Adds an instrument, or lets it fill in the one it is. One that is not told with parties of its `own` is another than the one beside it.
pub fn add(within: &Within<'_>, found: &mut Vec<Instrument>, opening: Option<Date>, own: bool, mut new: Instrument) {
    let is_it = |old: &&mut Instrument| same(within, old, &new) && (own || old.kinds == new.kinds);
    // Of several it may be, the one of its number in the list, or named by the most of the same words.
    let alike = |old: &&mut Instrument| {
        let numbered = old.number.zip(new.number).is_some_and(|(one, other)| one.of == other.of);
        (numbered, shared_words(within, old, &new))
    };
    let Some(old) = found.iter_mut().rev().filter(is_it).max_by_key(alike) else {
        // `INSTRUMENT ครั้งนี้` is no further one, whoever is named beside it.
        match found.iter_mut().rev().find(|old| new.again && is_spoken_of(old, &new)) {
            Some(old) => {
                // `หน่วยงานที่ลงนาม INSTRUMENT ครั้งนี้ ประกอบด้วย …`
                if new.parties.bodies.len() > old.parties.bodies.len() {
                    new.parties.bodies.into_iter().for_each(|body| push_new(&mut old.parties.bodies, body));
                    old.parties.bodies = acting::acting(within, &old.parties);
                }
                advance(old, new.status, new.signed_on, opening);
                old.evidence.extend(new.evidence);
            }
            None => found.push(new),
        }
        return;
    };
    old.number = old.number.or(new.number);
    if may_be_called(old, &new) {
        new.kinds.iter().for_each(|kind| push_new(&mut old.kinds, *kind));
    }
    let rank = old.parties.way.rank();
    // What was only implied gives way to what is told, its words included.
    if old.parties.way == Way::Implied && new.parties.way != Way::Implied {
        old.parties.way = new.parties.way;
        old.kinds.clone_from(&new.kinds);
        old.title = new.title.clone();
        old.evidence = std::mem::take(&mut new.evidence);
        if new.status.is_some() {
            (old.status, old.signed_on) = (new.status, new.signed_on);
        }
    }
    // Parties that are told as such outrank those who merely do something together.
    match (new.parties.way.rank(), rank) {
        (new_rank, old_rank) if new_rank > old_rank && new.parties.bodies.len() >= 2 => {
            (old.parties.bodies, old.parties.way) = (new.parties.bodies, new.parties.way);
        }
        (new_rank, old_rank) if new_rank == old_rank => {
            new.parties.bodies.into_iter().for_each(|body| push_new(&mut old.parties.bodies, body));
        }
        _ if old.parties.bodies.is_empty() => old.parties.bodies = new.parties.bodies,
        _ => {}
    }
    new.parties.countries.into_iter().for_each(|country| push_new(&mut old.parties.countries, country));
    old.parties.bodies = acting::acting(within, &old.parties);
    if old.parties.places.is_empty() {
        old.parties.places = new.parties.places;
    }
    new.parties.spoken.into_iter().for_each(|country| push_new(&mut old.parties.spoken, country));
    old.topics.add(new.topics);
    advance(old, new.status, new.signed_on, opening);
    old.evidence.extend(new.evidence);
}

/// The states other than Thailand that an instrument is of.
fn foreign(instrument: &Instrument) -> Vec<&str> {
    instrument.parties.countries.iter().map(String::as_str).filter(|iso| *iso != "TH").collect()
}

/// Whether words that speak of an instrument told before may speak of this one: of one kind, and of no other states.
fn is_spoken_of(old: &Instrument, new: &Instrument) -> bool {
    let (x, y) = (foreign(old), foreign(new));
    old.kinds.first() == new.kinds.first()
        && old.former == new.former
        && (x.is_empty() || y.is_empty() || x.iter().any(|iso| y.contains(iso)))
}

/// Two tellings of one instrument: of one kind, and the parties of one are those of the other, or the same states.
fn same(within: &Within<'_>, a: &Instrument, b: &Instrument) -> bool {
    let (x, y) = (foreign(a), foreign(b));
    let inside = |p: &[usize], q: &[usize]| p.iter().all(|i| q.contains(i));
    let (p, q) = (&a.parties.bodies, &b.parties.bodies);
    let plan = |i: &Instrument| i.kinds.first() == Some(&AgreementKind::ActionPlan);
    let kinds = (a.kinds.iter().any(|k| b.kinds.contains(k)) || may_be_called(a, b)) && plan(a) == plan(b);
    // What a bloc agrees on is not what Thailand or the bloc agrees on with others.
    let ours = |i: &Instrument| i.parties.bodies.iter().any(|body| blocs::is_ours(within, *body));
    let trade = [a, b].iter().any(|i| i.kinds.first() == Some(&AgreementKind::Fta));
    // A `Mini FTA` with one of its provinces is none with the state.
    let mini = |i: &Instrument| i.kinds.contains(&AgreementKind::Mou);
    // Nor is an agreement on trade a memorandum, or an agreement that is told to cover something else.
    let other = |trade: &Instrument, other: &Instrument| {
        let told = &other.topics.told;
        let covers = other.subject && !other.again && !told.is_empty() && !told.iter().any(|t| t == FREE_TRADE);
        trade.kinds.first() == Some(&AgreementKind::Fta)
            && other.kinds.first() != Some(&AgreementKind::Fta)
            && (covers || other.kinds.contains(&AgreementKind::Mou) && !mini(trade))
    };
    // What is hoped for beside what was signed, and has a subject of its own, is a further one.
    let further = |old: &Instrument, new: &Instrument| {
        is_done(old) && is_wished(new.status) && new.subject && new.topics.beside(&old.topics, within.context.lexicon)
    };
    let wished = (p.len() < 2 || q.len() < 2) && (further(a, b) || further(b, a));
    let bloc = a.parties.way == Way::Bloc || b.parties.way == Way::Bloc;
    // A letter of intent is no memorandum, where each is told how far it has come.
    let told = |i: &Instrument| i.status.is_some_and(|s| s != AgreementStatus::InForce);
    let letters = is_letter(&a.kinds) != is_letter(&b.kinds) && told(a) && told(b);
    let days = a.signed_on.zip(b.signed_on).is_some_and(|(one, other)| one != other);
    let framework = [a, b].iter().any(|i| i.kinds.contains(&AgreementKind::Framework));
    let items = a.number.zip(b.number).is_some_and(|(one, other)| one.apart(other));
    let apart = a.subject && b.subject && a.topics.apart(&b.topics, within.context.lexicon);
    // Each is signed by its own.
    let signers = [a, b].iter().all(|i| i.parties.way == Way::Signed) && !(inside(p, q) && inside(q, p));
    let past = a.former != b.former && [a, b].iter().all(|i| i.former || former::is_current(i));
    if days
        || letters
        || items
        || apart
        || past
        || signers
        || wished
        || bloc && x != y
        || other(a, b)
        || other(b, a)
        || trade && (framework || ours(a) != ours(b) || a.kinds.first() == b.kinds.first() && mini(a) != mini(b))
    {
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
    // The same words tell what both are about.
    if kinds && !trade && (x.is_empty() || y.is_empty() || x == y) && of_one_title(within, a, b) {
        return true;
    }
    let nested = !p.is_empty() && !q.is_empty() && (inside(p, q) || inside(q, p));
    let states = !x.is_empty() && x == y && (p.is_empty() || q.is_empty() || p.iter().any(|i| q.contains(i)));
    kinds && (nested && (x.is_empty() || y.is_empty() || x == y) || states)
}

/// Whether an instrument is a letter of intent, which is no memorandum that comes of it.
pub fn is_letter(kinds: &[AgreementKind]) -> bool {
    kinds.first() == Some(&AgreementKind::LetterOfIntent)
}

/// Whether an instrument was signed or is in force.
pub fn is_done(instrument: &Instrument) -> bool {
    use AgreementStatus::{InForce, Renewed, Signed};
    matches!(instrument.status, Some(Signed | InForce | Renewed))
}

/// Whether a status is of what is yet to be agreed on.
pub fn is_wished(status: Option<AgreementStatus>) -> bool {
    matches!(status, Some(AgreementStatus::Proposed | AgreementStatus::Negotiating))
}

/// Whether a memorandum and an agreement of one title may be two names of one instrument: their topics are the same.
fn may_be_called(a: &Instrument, b: &Instrument) -> bool {
    use AgreementKind::{Agreement, Mou};
    let kinds = [a, b].map(|i| i.kinds.first());
    let named = [a, b].iter().all(|i| i.topics.titled && !i.topics.told.is_empty());
    matches!(kinds, [Some(Agreement), Some(Mou)] | [Some(Mou), Some(Agreement)])
        && named
        && a.topics.told == b.topics.told
}

/// Whether two instruments are told with the same words of what they are about, right after their own.
fn of_one_title(within: &Within<'_>, a: &Instrument, b: &Instrument) -> bool {
    let Context { doc, mentions, .. } = within.context;
    let about = |i: &Instrument| {
        let at = mentions.agreements.partition_point(|m| m.range.start < i.title.start);
        let named = mentions.agreements.get(at).filter(|m| m.range.start == i.title.start)?;
        // `ระหว่าง A กับ B` tells no subject.
        if !opens_with_subject(within, named.range.end) {
            return None;
        }
        let end = cut(doc.text(), named.range.end, doc.text().len(), TITLE);
        let text: String =
            doc.slice(named.range.end..end).chars().filter(|c| c.is_alphanumeric() || !c.is_ascii()).collect();
        Some(text.replace(['“', '”', '\u{a0}'], ""))
    };
    // `ระหว่าง A กับ B และระหว่าง C กับ D` of one mention are two.
    if a.title.start == b.title.start {
        return false;
    }
    let (Some(a), Some(b)) = (about(a), about(b)) else { return false };
    let common = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    common >= SAME_TITLE
}

/// Bytes that the words after two instruments have in common from their start.
fn shared_words(within: &Within<'_>, a: &Instrument, b: &Instrument) -> usize {
    let [a, b] = [a, b].map(|i| within.context.doc.slice(i.title.clone()));
    a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count()
}
