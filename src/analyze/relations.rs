//! Which relations a fact states.

use std::collections::{BTreeSet, HashMap};

use super::facts::{Fact, Reader, kind_of};
use super::network::{EdgeKind, NodeKind};
use super::scan::Asked;
use super::terms::{id, word};
use crate::error::{Error, Result};
use crate::model::{AgreementStatus, Stance};
use crate::rdf::vocab::{other, sam};

/// Guests of an event with more are not said to have met one another: a forum is no meeting.
const MOST_AT_A_MEETING: usize = 10;
/// Parties of one country are joined by an agreement of at most so many: what every ministry signs would join all to all.
const MOST_AT_HOME: usize = 5;
/// The country of which Thai bodies are; never a node.
pub(super) const HOME: &str = "country-TH";

/// One thing that a fact states about a pair.
pub(crate) struct Relation {
    pub source: String,
    pub target: String,
    pub kind: EdgeKind,
    pub status: Option<String>,
    pub firm: bool,
    /// How far the status has come; the furthest of a pair is shown.
    pub rank: usize,
}

/// What tells the relations that facts of a kind state; facts that state none may be missing.
pub(super) fn asked(kind: EdgeKind) -> &'static [Asked] {
    match kind {
        EdgeKind::Position => {
            const { &[Asked { must: &[other::MEMBER, other::ORGANIZATION], may: &[other::ROLE, other::CONFIDENCE] }] }
        }
        EdgeKind::Cooperation => {
            const { &[Asked { must: &[sam::PARTNER, sam::TOPIC], may: &[sam::STANCE, other::CONFIDENCE] }] }
        }
        EdgeKind::Agreement => {
            const {
                &[
                    Asked { must: &[sam::PARTY], may: &[sam::STATUS, other::CONFIDENCE] },
                    Asked { must: &[sam::IN_COUNTRY], may: &[] },
                    Asked { must: &[sam::TOPIC], may: &[] },
                ]
            }
        }
        EdgeKind::Meeting => {
            const {
                &[
                    Asked { must: &[other::ATTENDEE], may: &[sam::PLANNED, other::CONFIDENCE] },
                    Asked { must: &[sam::IN_COUNTRY], may: &[] },
                ]
            }
        }
        EdgeKind::Belongs => &[],
    }
}

impl Reader<'_> {
    /// The relations that a fact of this kind states. `serves` holds whom each person holds an office for: an ambassador
    /// does not meet the country that sent him.
    pub(super) fn relations(
        &self,
        kind: EdgeKind,
        fact: &Fact,
        serves: &HashMap<String, BTreeSet<String>>,
    ) -> Result<Vec<Relation>> {
        let mut found = Vec::new();
        let mut add = |source: &str, target: &str, status: Option<&str>, firm, rank| {
            let (source, target, status) = (source.to_owned(), target.to_owned(), status.map(str::to_owned));
            if source != target {
                found.push(Relation { source, target, kind, status, firm, rank });
            }
        };
        match kind {
            EdgeKind::Cooperation => {
                let stance = fact.nodes(sam::STANCE).find_map(|node| word(node, "stance").parse::<Stance>().ok());
                let rank = Stance::ALL.iter().rev().position(|s| Some(*s) == stance).map_or(0, |place| place + 1);
                let firm = matches!(stance, Some(Stance::Ongoing | Stance::Agreed));
                for partner in fact.things(sam::PARTNER) {
                    for topic in fact.things(sam::TOPIC) {
                        add(partner, topic, stance.map(Stance::as_str), firm, rank);
                    }
                }
            }
            EdgeKind::Agreement => {
                let status = fact.nodes(sam::STATUS).find_map(|n| word(n, "status").parse::<AgreementStatus>().ok());
                let (rank, firm) = status.map_or((0, false), progress);
                let status = status.map(AgreementStatus::as_str);
                let parties: Vec<_> = fact.things(sam::PARTY).into_iter().collect();
                for (place, one) in parties.iter().enumerate() {
                    for other in parties.iter().skip(place + 1) {
                        if parties.len() <= MOST_AT_HOME || self.home(one)? != self.home(other)? {
                            add(one, other, status, firm, rank);
                        }
                    }
                    if self.is_thai(one)? {
                        for country in fact.things(sam::IN_COUNTRY) {
                            add(country, one, status, firm, rank);
                        }
                    }
                }
            }
            EdgeKind::Position => {
                let role = fact.nodes(other::ROLE).map(|node| word(node, "role")).min();
                for person in fact.things(other::MEMBER) {
                    for served in fact.things(other::ORGANIZATION) {
                        add(person, served, role, true, 0);
                    }
                }
            }
            EdgeKind::Meeting => {
                let held = fact.text(sam::PLANNED).is_none_or(|planned| !matches!(planned, "true" | "1"));
                let status = Some(if held { "held" } else { "planned" });
                let guests: Vec<_> = fact.things(other::ATTENDEE).into_iter().collect();
                if guests.len() > MOST_AT_A_MEETING {
                    return Ok(found);
                }
                for (place, one) in guests.iter().enumerate() {
                    for other in guests.iter().skip(place + 1) {
                        let people = [one, other].map(|guest| kind_of(guest) == Some(NodeKind::Person));
                        let apart = || Ok::<_, Error>(self.home(one)? != self.home(other)?);
                        if people == [true, true] || (people == [false, false] && apart()?) {
                            add(one, other, status, held, usize::from(held));
                        }
                    }
                    let own = match kind_of(one) {
                        Some(NodeKind::Body) => self.home(one)?.into_iter().collect(),
                        _ => serves.get(*one).cloned().unwrap_or_default(),
                    };
                    for country in fact.things(sam::IN_COUNTRY).into_iter().filter(|country| !own.contains(*country)) {
                        add(one, country, status, held, usize::from(held));
                    }
                }
            }
            EdgeKind::Belongs => {}
        }
        Ok(found)
    }

    /// Whether a thing is a Thai body.
    fn is_thai(&self, iri: &str) -> Result<bool> {
        Ok(kind_of(iri) == Some(NodeKind::Body) && self.home(iri)?.is_some_and(|home| id(&home) == HOME))
    }
}

/// How far a status has come, and whether it is binding. One that has ended was signed once, so it stands just below.
pub(crate) fn progress(status: AgreementStatus) -> (usize, bool) {
    use AgreementStatus as S;
    let order = [S::Proposed, S::Negotiating, S::Drafting, S::Approved, S::Ended, S::Signed, S::Renewed, S::InForce];
    let rank = order.iter().position(|known| *known == status).map_or(0, |place| place + 1);
    (rank, matches!(status, S::Signed | S::Renewed | S::InForce))
}
