//! Facts in doubt: uncertain ones by what hangs on them, and offices that articles give to two people on one day.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::seen::{Says, Seen, Stated, Thing};
use super::{Found, Kind, Reason, Subject, hub};
use crate::model::{AgreementStatus, Decisions, Stance};

/// Offices that one person holds at a time.
const SINGLE: [&str; 7] = [
    "head-of-state",
    "prime-minister",
    "minister",
    "permanent-secretary",
    "director-general",
    "secretary-general",
    "ambassador",
];
/// More holders on one day, and the office as it was understood is none that one person holds.
const MOST_HOLDERS: usize = 2;

/// How much hangs on a fact, by what it says. An agreement that was signed is answered as done; a topic that one article
/// alone gives a partner is the whole of that answer.
fn weight(says: &Says, only: bool) -> f64 {
    use AgreementStatus as S;
    match says {
        Says::Agreement { status: Some(S::Signed | S::InForce | S::Renewed), .. } => 5.0,
        Says::Agreement { .. } => 2.5,
        Says::Cooperation { stance, .. } => {
            let firm = matches!(stance, Some(Stance::Agreed | Stance::Ongoing));
            (if firm { 2.0 } else { 1.0 }) * (if only { 2.0 } else { 1.0 })
        }
        Says::Office { .. } => 1.5,
        Says::Event { .. } => 1.0,
        Says::Names(_) => 0.3,
    }
}

/// Facts less certain than `below` that nobody decided on.
pub(super) fn uncertain(seen: &Seen, decisions: &Decisions, below: f64) -> Vec<Found> {
    let shared = seen.shared();
    let open = |fact: &&Stated| fact.confidence < below && undecided(fact, decisions);
    let facts = seen.facts.iter().enumerate().filter(|(_, fact)| open(fact));
    let found = facts.map(|(at, fact)| {
        let only = match fact.says {
            Says::Cooperation { partner, topic, .. } => shared.get(&(partner, topic)) == Some(&1),
            _ => false,
        };
        let busiest = fact.says.things().into_iter().map(|thing| seen.uses(thing)).max().unwrap_or(0);
        let kind = match fact.says {
            Says::Agreement { .. } => Kind::Agreement,
            Says::Cooperation { .. } => Kind::Cooperation,
            Says::Office { .. } => Kind::Position,
            Says::Event { .. } => Kind::Event,
            Says::Names(_) => Kind::Mention,
        };
        let score = (1.0 - fact.confidence) * weight(&fact.says, only) * hub(busiest);
        Found { kind, score, subject: Subject::Fact(at), reason: Reason::Uncertain { only } }
    });
    found.collect()
}

fn undecided(fact: &Stated, decisions: &Decisions) -> bool {
    decisions.of_fact(crate::analyze::terms::id(fact.node.as_str())).is_none()
}

/// Offices of one holder that two people hold on one day: the fact about the one whom fewer articles name in it.
pub(super) fn contradictions(seen: &Seen, decisions: &Decisions) -> Vec<Found> {
    let place: BTreeMap<&str, usize> = seen.facts.iter().enumerate().map(|(at, f)| (f.node.as_str(), at)).collect();
    let mut found = Vec::new();
    for ((role, at), holders) in seen.offices() {
        let thai_envoy = role == "ambassador" && !(seen.id(at).starts_with("country-") && seen.id(at) != "country-TH");
        if !SINGLE.contains(&role) || thai_envoy || (role == "minister" && !seen.id(at).starts_with("org-")) {
            continue;
        }
        let mut days: BTreeMap<Date, BTreeSet<Thing>> = BTreeMap::new();
        for (&person, facts) in &holders {
            for fact in facts {
                if let Says::Office { day: Some(day), .. } = &fact.says {
                    days.entry(*day).or_default().insert(person);
                }
            }
        }
        let mut pairs: BTreeMap<(Thing, Thing), Date> = BTreeMap::new();
        for (day, people) in days.iter().filter(|(_, people)| people.len() == MOST_HOLDERS) {
            let mut people: Vec<Thing> = people.iter().copied().collect();
            people.sort_by_key(|p| (holders[p].len(), seen.id(*p).to_owned()));
            if let [few, many] = people.as_slice() {
                pairs.entry((*few, *many)).or_insert(*day);
            }
        }
        for ((few, many), day) in pairs {
            let on_the_day = |fact: &&&Stated| matches!(&fact.says, Says::Office { day: Some(d), .. } if *d == day);
            let fact = holders[&few].iter().filter(on_the_day).min_by_key(|fact| fact.node.as_str());
            let Some(fact) = fact.filter(|fact| undecided(fact, decisions)) else { continue };
            let told_apart = decisions.told_apart(seen.id(few), seen.id(many));
            let one = decisions.merged(seen.id(few)) == decisions.merged(seen.id(many));
            if told_apart || one {
                continue;
            }
            let (less, more) = (holders[&few].len(), holders[&many].len());
            #[expect(clippy::cast_precision_loss, reason = "counts of articles")]
            let risk = more as f64 / (less + more) as f64;
            let score = risk * 1.5 * hub(seen.uses(few).max(seen.uses(many)));
            let reason = Reason::Contradiction { few, many, less, more, day, at };
            let Some(&subject) = place.get(fact.node.as_str()) else { continue };
            found.push(Found { kind: Kind::Contradiction, score, subject: Subject::Fact(subject), reason });
        }
    }
    found
}
