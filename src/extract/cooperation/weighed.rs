//! Who works with Thailand on what, by weighing every topic with every partner that may be meant beside it: what the rules say,
//! how near the words of common work and the partner stand, how the article speaks of both elsewhere. The weights are learned
//! from labelled articles ([`crate::lexicon::judge`]).

use std::collections::BTreeMap;
use std::ops::Range;

use super::{CooperationCue, NEAR, Reader, Said};
use crate::extract::within::indexes;
use crate::extract::{Context, partners, stance};
use crate::lexicon::judge::{COOPERATION, SIGHTING};
use crate::model::{
    Agreement, BodyEntity, Cooperation, Document, Event, Evidence, Language, OrganizationKind, Stance, Support, id,
};

/// Topics with a partner less likely than this are no work with it, where the rules read some and where they do not. The weights
/// are learned from whole articles, and doubt what a line or two say.
const LEAST_BY_RULE: f64 = 0.33;
const LEAST: f64 = 0.42;
/// Bytes beyond which it does not matter how far a word stands.
const FAR: f64 = 6000.0;
/// Stretches shown for one row.
const EVIDENCE: usize = 3;

/// A place where a topic is told, with a partner that may be meant there.
#[derive(Debug)]
pub struct Sighting {
    /// An ISO code, or the id of an international body.
    partner: String,
    topic: String,
    range: Range<usize>,
    /// The rules read work with this partner there.
    fits: bool,
    stance: Option<Stance>,
    untold: Stance,
    /// What speaks for it there, in the order of [`SIGHTING`].
    features: [f64; SIGHTING.len()],
}

/// A partner and a topic.
#[derive(Debug)]
pub struct Candidate {
    /// An ISO code, or the id of an international body.
    partner: String,
    /// The topic's id.
    pub topic: String,
    /// What speaks for it, in the order of [`SIGHTING`] and [`COOPERATION`].
    pub features: Vec<f64>,
    /// What speaks for one stance or another, by name.
    pub stance: Vec<(String, f64)>,
    /// What the rules made of it.
    by_rule: Option<Cooperation>,
    /// Where it is told, those first where the rules read work with the partner.
    ranges: Vec<Range<usize>>,
}

impl Candidate {
    /// The partner as facts name it: a state's ISO code, or the first name of a body.
    pub fn partner(&self, context: &Context<'_>) -> String {
        let body = context.entities.bodies.iter().find(|b| b.id == self.partner).and_then(|b| b.names.first());
        body.unwrap_or(&self.partner).clone()
    }

    /// What stands before and after the topic where it is told first, and the title of that matter.
    pub fn surroundings(&self, context: &Context<'_>) -> [String; 3] {
        let doc = context.doc;
        let Some(at) = self.ranges.first() else { return Default::default() };
        let sentence = doc.sentence_at(at.start).map_or(at.clone(), |i| doc.sentences[i].clone());
        let title = doc.matter_at(at.start).map_or(0..0, |m| doc.matters[m].title.clone());
        [sentence.start..at.start, at.end..sentence.end.max(at.end), title].map(|range| doc.slice(range).to_owned())
    }
}

/// Where partners that may be meant are named, in the order of the text.
pub(super) struct Named<'a> {
    places: Vec<(Range<usize>, &'a str)>,
}

impl<'a> Named<'a> {
    /// States other than Thailand, and international bodies that are not merely named in an office.
    pub(super) fn new(context: &Context<'a>) -> Self {
        let Context { mentions, entities, .. } = *context;
        let states = mentions.countries.iter().filter(|c| c.iso != "TH").map(|c| (c.range.clone(), c.iso.as_str()));
        let international = |b: &&BodyEntity| b.kind == OrganizationKind::International;
        let bodies = entities.bodies.iter().filter(international).flat_map(|entity| {
            let of = entity.mentions.iter().filter_map(|&m| mentions.bodies.get(m)).filter(|b| !b.inside_office);
            of.map(|b| (b.range.clone(), entity.id.as_str()))
        });
        let mut places: Vec<_> = states.chain(bodies).collect();
        places.sort_by_key(|(range, _)| range.start);
        Named { places }
    }

    fn within(&self, stretch: &Range<usize>) -> impl Iterator<Item = &(Range<usize>, &'a str)> {
        indexes(&self.places, stretch, |p| &p.0).map(|i| &self.places[i])
    }
}

/// How near something is, from 0 beyond [`FAR`] to 1 beside.
fn nearness(bytes: Option<usize>) -> f64 {
    bytes.map_or(0.0, |bytes| (1.0 - (bytes as f64).ln_1p() / FAR.ln_1p()).max(0.0))
}

fn apart(one: &Range<usize>, other: &Range<usize>) -> usize {
    if one.end <= other.start { other.start - one.end } else { one.start.saturating_sub(other.end) }
}

impl Reader<'_> {
    /// Every topic of a sentence with every partner that may be meant: those that it names, those that the matter is about, the
    /// last one named before.
    pub(super) fn sightings(&self, index: usize, named: &Named<'_>, said: &[Said], untold: Stance) -> Vec<Sighting> {
        let Context { doc, mentions, .. } = *self.context;
        let sentence = &doc.sentences[index];
        let topics: Vec<_> = indexes(&mentions.topics, sentence, |t| &t.range).map(|i| &mentions.topics[i]).collect();
        if topics.is_empty() {
            return Vec::new();
        }
        let Some(matter) = doc.matter_at(sentence.start).and_then(|m| doc.matters.get(m)) else { return Vec::new() };
        let opening = partners::opening(doc, matter);
        let here: Vec<_> = named.within(sentence).collect();
        let at_work = |id: &str| {
            let state = indexes(&mentions.countries, sentence, |c| &c.range);
            let mut state = state.filter(|i| mentions.countries[*i].iso == id && self.partners.contains(i));
            let theirs = || {
                let ours = indexes(&mentions.bodies, sentence, |b| &b.range).map(|i| &mentions.bodies[i]);
                self.main.iter().any(|main| main == id) && ours.into_iter().any(|b| b.country.as_deref() == Some(id))
            };
            let body = || self.bodies.iter().any(|b| b.id == id && b.told && sentence.contains(&b.range.start));
            state.next().is_some() || theirs() || body()
        };
        let latest = |byte: usize| {
            let before = &named.places[..named.places.partition_point(|p| p.0.start < byte)];
            before.iter().rev().take_while(|p| p.0.start >= matter.range.start)
        };
        let mut candidates: Vec<&str> = here.iter().map(|p| p.1).collect();
        candidates.extend(self.main.iter().map(String::as_str));
        candidates.extend(latest(sentence.start).next().map(|p| p.1));
        let theirs =
            indexes(&mentions.bodies, sentence, |b| &b.range).filter_map(|i| mentions.bodies[i].country.as_deref());
        candidates.extend(theirs.filter(|country| self.main.iter().any(|main| main == country)));
        candidates.sort_unstable();
        candidates.dedup();
        let listed = self.is_listed(sentence);
        let heading = listed.then(|| self.heading(index)).flatten();
        let headed = heading.is_some_and(|heading| self.heads_a_list(heading));
        let of = |is: bool| f64::from(u8::from(is));
        let mut out = Vec::new();
        for topic in &topics {
            let at = &topic.range;
            let near = at.start.saturating_sub(NEAR).max(sentence.start)..(at.end + NEAR).min(sentence.end);
            let cue = |kind| {
                let inside = self.cues.iter().filter(|(r, k)| *k == kind && near.start <= r.start && r.end <= near.end);
                nearness(inside.map(|(r, _)| apart(r, at)).min())
            };
            let cues =
                [CooperationCue::Together, CooperationCue::Act, CooperationCue::Field, CooperationCue::Figure].map(cue);
            let overlaps = |r: &Range<usize>| r.start < at.end && at.start < r.end;
            let in_body = mentions.bodies.iter().any(|b| overlaps(&b.range));
            let in_office = mentions.offices.iter().any(|o| overlaps(&o.range));
            let in_agreement = mentions.agreements.iter().any(|a| overlaps(&a.range));
            let told = stance::told(self.context, at, sentence, heading);
            for &id in &candidates {
                let state = id.len() == 2;
                let places = || here.iter().filter(|p| p.1 == id).map(|p| &p.0);
                let is_named = places().next().is_some();
                let works = at_work(id);
                let is_main = self.main.iter().any(|main| main == id);
                let fits = said.iter().any(|s| s.partner == id && s.topic == topic.topic && s.range == *at);
                let before = latest(at.start).find(|p| p.1 == id).map(|p| at.start - p.0.start);
                let features = SIGHTING.map(|name| match name {
                    "fits" => of(fits),
                    "named" => of(works && state),
                    "body_at_work" => of(works && !state),
                    "body" => of(is_named && !state),
                    "place" => of(is_named && !works && state),
                    "main" => of(is_main && !is_named),
                    "latest" => of(latest(at.start).next().is_some_and(|p| p.1 == id)),
                    "recent" => nearness(before),
                    "partner" => nearness(places().map(|r| apart(r, at)).min()),
                    "partner_after" => nearness(places().filter(|r| r.start >= at.end).map(|r| apart(r, at)).min()),
                    "together" => cues[0],
                    "act" => cues[1],
                    "field" => cues[2],
                    "figure" => cues[3],
                    "title" => of(sentence.start < matter.title.end),
                    "opening" => of(opening.contains(&at.start)),
                    "listed" => of(listed),
                    "headed" => of(headed),
                    "bare" => of(!in_body && !in_office),
                    "in_agreement" => of(in_agreement),
                    "told" => of(told.is_some()),
                    "topics" => 1.0 / topics.len() as f64,
                    "partners" => 1.0 / candidates.len() as f64,
                    "early" => 1.0 - at.start as f64 / doc.text().len().max(1) as f64,
                    "is_main" => of(is_main),
                    "mains" => 1.0 / (1 + self.main.len()) as f64,
                    "titled" => of(self.titled),
                    "talks" => of(self.talks),
                    _ => 0.0,
                });
                out.push(Sighting {
                    partner: id.to_owned(),
                    topic: topic.topic.clone(),
                    range: at.clone(),
                    fits,
                    stance: told,
                    untold,
                    features,
                });
            }
        }
        out
    }
}

/// What is work with a partner on a topic, of what the rules say and every sighting.
pub fn weigh(
    context: &Context<'_>,
    agreements: &[Agreement],
    events: &[Event],
    by_rule: Vec<Cooperation>,
    sightings: Vec<Sighting>,
) -> Vec<Cooperation> {
    let Context { doc, lexicon, .. } = *context;
    let mut out = Vec::new();
    for candidate in candidates(context, agreements, events, by_rule, sightings) {
        let probability = lexicon.cooperation.probability(&candidate.features, &candidate.topic);
        if probability < if candidate.by_rule.is_some() { LEAST_BY_RULE } else { LEAST } {
            continue;
        }
        let first = candidate.ranges.first().map_or(usize::MAX, |r| r.start);
        let stance = lexicon.stance.likeliest(&candidate.stance);
        let partner = candidate.partner(context);
        let Candidate { partner: id, topic, ranges, by_rule, .. } = candidate;
        let mut evidence: Vec<Evidence> = ranges.into_iter().take(EVIDENCE).map(|r| doc.evidence(r)).collect();
        if evidence.is_empty() {
            evidence = by_rule.map(|fact| fact.support.evidence).unwrap_or_default();
        }
        let support = Support {
            id: id::fact(&doc.article.id, "cooperation", &[&id, &topic]),
            // In hundredths: the last digits of a logarithm differ between machines.
            confidence: (probability * 100.0).round() / 100.0,
            extractor: "cooperation".into(),
            evidence,
        };
        let partner_entity = if id.len() == 2 { id::country(&id) } else { id };
        let fact = Cooperation { partner, partner_entity, topic, stance, support };
        out.push((first, fact));
    }
    out.sort_by_key(|(first, _)| *first);
    out.into_iter().map(|(_, c)| c).collect()
}

/// Every topic of the article with every partner that may be meant.
pub fn candidates(
    context: &Context<'_>,
    agreements: &[Agreement],
    events: &[Event],
    by_rule: Vec<Cooperation>,
    sightings: Vec<Sighting>,
) -> Vec<Candidate> {
    let Context { doc, mentions, entities, lexicon } = *context;
    let of = |is: bool| f64::from(u8::from(is));
    let key = |c: &Cooperation| {
        let entity = c.partner_entity.strip_prefix("country-").unwrap_or(&c.partner_entity);
        (entity.to_owned(), c.topic.clone())
    };
    let keys: Vec<(String, String)> = by_rule.iter().map(key).collect();
    let stances: Vec<Stance> = by_rule.iter().map(|c| c.stance).collect();
    let mut rules: BTreeMap<(String, String), Cooperation> = keys.iter().cloned().zip(by_rule).collect();
    let mut seen: BTreeMap<(String, String), Vec<Sighting>> = rules.keys().map(|k| (k.clone(), Vec::new())).collect();
    for sighting in sightings {
        seen.entry((sighting.partner.clone(), sighting.topic.clone())).or_default().push(sighting);
    }
    let mut out = Vec::new();
    for ((partner, topic), sightings) in seen {
        let by_rule = rules.remove(&(partner.clone(), topic.clone()));
        let mut features: Vec<f64> =
            (0..SIGHTING.len()).map(|i| sightings.iter().map(|s| s.features[i]).fold(0.0, f64::max)).collect();
        let state = partner.len() == 2;
        let entity = if state { id::country(&partner) } else { partner.clone() };
        let total = if state {
            entities.countries.iter().find(|c| c.iso == partner).map_or(0, |c| c.mentions.len())
        } else {
            entities.bodies.iter().find(|b| b.id == partner).map_or(0, |b| b.mentions.len())
        };
        let with = |a: &&Agreement| a.countries.contains(&partner) || a.party_entities.contains(&partner);
        let on = |a: &&Agreement| a.topics.contains(&topic);
        let met = |e: &&Event| e.countries.contains(&partner) || e.participant_entities.contains(&entity);
        let fits = sightings.iter().filter(|s| s.fits).count();
        features.extend(COOPERATION.map(|name| match name {
            "by_rule" => of(by_rule.is_some()),
            "rule_confidence" => by_rule.as_ref().map_or(0.0, |c| c.support.confidence),
            "by_instrument" => of(sightings.is_empty()),
            "times" => (sightings.len() as f64).ln_1p(),
            "times_fit" => (fits as f64).ln_1p(),
            "rows" => (keys.len() as f64).ln_1p(),
            "rows_of_partner" => (keys.iter().filter(|k| k.0 == partner).count() as f64).ln_1p(),
            "rows_of_topic" => (keys.iter().filter(|k| k.1 == topic).count() as f64).ln_1p(),
            "narrower" => of(keys.iter().any(|k| k.0 == partner && lexicon.topics.is_below(&k.1, &topic))),
            "agreement_with" => of(agreements.iter().any(|a| with(&a))),
            "agreement_on" => of(agreements.iter().any(|a| on(&a))),
            "agreement_with_on" => of(agreements.iter().any(|a| with(&a) && on(&a))),
            "met" => of(events.iter().any(|e| met(&e))),
            "is_body" => of(!state),
            "partner_times" => (total as f64).ln_1p(),
            "topic_times" => (mentions.topics.iter().filter(|t| t.topic == topic).count() as f64).ln_1p(),
            "matters" => (doc.matters.len() as f64).ln(),
            "english" => of(doc.article.language == Language::English),
            _ => 0.0,
        }));
        let stance = stance_features(
            doc,
            agreements,
            events,
            (&partner, &entity, &topic),
            by_rule.as_ref(),
            &sightings,
            &stances,
        );
        let mut ranges: Vec<_> = sightings.into_iter().map(|s| (!s.fits, s.range)).collect();
        ranges.sort_by_key(|(fits, range)| (*fits, range.start));
        let ranges = ranges.into_iter().map(|(_, range)| range).collect();
        out.push(Candidate { partner, topic, features, stance, by_rule, ranges });
    }
    out
}

/// What speaks for one stance or another of work with a partner (its ISO code or id, its entity's id) on a topic.
fn stance_features(
    doc: &Document,
    agreements: &[Agreement],
    events: &[Event],
    (partner, entity, topic): (&str, &str, &str),
    by_rule: Option<&Cooperation>,
    sightings: &[Sighting],
    others: &[Stance],
) -> Vec<(String, f64)> {
    let mut out: Vec<(String, f64)> = Vec::new();
    let mut add = |name: String, value: f64| {
        if value != 0.0 && !out.iter().any(|(known, _)| *known == name) {
            out.push((name, value));
        }
    };
    let tell = |stance: Option<Stance>| stance.map_or("none", Stance::as_str);
    let fit: Vec<&Sighting> = sightings.iter().filter(|s| s.fits).collect();
    let read: Vec<&Sighting> = if fit.is_empty() { sightings.iter().collect() } else { fit };
    for (i, sighting) in read.iter().enumerate() {
        if i == 0 {
            add(format!("first={}", tell(sighting.stance)), 1.0);
            add(format!("untold={}", sighting.untold.as_str()), 1.0);
        }
        let share = read.iter().filter(|s| s.stance == sighting.stance).count() as f64 / read.len() as f64;
        add(format!("told={}", tell(sighting.stance)), 1.0);
        add(format!("told_share={}", tell(sighting.stance)), share);
    }
    add(format!("rule={}", tell(by_rule.map(|c| c.stance))), 1.0);
    for agreement in agreements {
        let status = agreement.status.as_str();
        let with =
            agreement.countries.iter().any(|c| c == partner) || agreement.party_entities.iter().any(|p| p == entity);
        add(format!("agreement={status}"), 1.0);
        if with {
            add(format!("agreement_with={status}"), 1.0);
            if agreement.topics.iter().any(|t| t == topic) {
                add(format!("agreement_with_on={status}"), 1.0);
            }
        }
        if agreement.signed_on.is_some() && agreement.signed_on == doc.article.published {
            add("signed_today".into(), 1.0);
        }
    }
    for event in events {
        for kind in &event.kinds {
            add(format!("event={}", kind.as_str()), 1.0);
            if event.countries.iter().any(|c| c == partner) || event.participant_entities.iter().any(|p| p == entity) {
                add(format!("event_with={}", kind.as_str()), 1.0);
            }
            if event.planned {
                add(format!("planned={}", kind.as_str()), 1.0);
            }
        }
    }
    for stance in Stance::ALL {
        let share = others.iter().filter(|s| *s == stance).count() as f64 / others.len().max(1) as f64;
        add(format!("rows={}", stance.as_str()), share);
    }
    add("rows".into(), (others.len() as f64).ln_1p());
    add("times".into(), (sightings.len() as f64).ln_1p());
    add("times_fit".into(), (sightings.iter().filter(|s| s.fits).count() as f64).ln_1p());
    add(format!("topic={topic}"), 1.0);
    for (i, name) in SIGHTING.iter().enumerate() {
        let value = sightings.iter().map(|s| s.features[i]).fold(0.0, f64::max);
        add((*name).to_owned(), value);
    }
    if doc.article.language == Language::English {
        add("english".into(), 1.0);
    }
    if doc.matters.len() > 1 {
        add("matters".into(), 1.0);
    }
    out
}
