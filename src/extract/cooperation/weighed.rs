//! Who works with Thailand on what, by weighing every topic with every partner that may be meant beside it: what the rules say,
//! how near the words of common work and the partner stand, how the article speaks of both elsewhere. The weights are learned
//! from labelled articles ([`crate::lexicon::judge`]).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{CooperationCue, NEAR, Reader, Said};
use crate::extract::within::indexes;
use crate::extract::{Context, partners, stance};
use crate::lexicon::judge::{COOPERATION, SIGHTING};
use crate::model::{
    Agreement, AgreementStatus, BodyEntity, Cooperation, Document, Event, Evidence, Language, OrganizationKind, Stance,
    Support, id,
};

/// Topics with a partner less likely than this are no work with it: where the rules read none, where they do, and where they do in an
/// article of fewer bytes than [`SHORT`]. The weights are learned from whole articles, and doubt what a line or two say.
const LEAST: f64 = 0.42;
const LEAST_BY_RULE: f64 = 0.33;
const LEAST_IN_SHORT: f64 = 0.05;
const SHORT: usize = 4500;
/// The most that weights say of anything.
const SUREST: f64 = 0.99;
/// Bytes beyond which it does not matter how far a word stands.
const FAR: f64 = 6000.0;
/// Stretches shown for one row.
const EVIDENCE: usize = 3;

/// Everything told of each partner that may be meant (an ISO code, or the id of an international body) and each topic.
pub type Sightings = BTreeMap<(String, String), Sighting>;

/// What the places tell together where a topic stands with a partner that may be meant.
#[derive(Debug, Default)]
pub struct Sighting {
    /// The most that speaks for it at any place, in the order of [`SIGHTING`].
    features: [f64; SIGHTING.len()],
    /// Of the places where the rules read work with the partner, and of all.
    fit: Told,
    all: Told,
}

/// What some places tell of a stance.
#[derive(Debug, Default)]
struct Told {
    places: usize,
    /// The stance that words tell at the first place, and what holds there where none do.
    first: Option<(Option<Stance>, Stance)>,
    /// How many places tell each stance, in the order of [`Stance::ALL`], and how many none.
    stances: [usize; Stance::ALL.len() + 1],
    /// The words of a stance that stand nearest before and after the topic there, at how many places.
    words: BTreeMap<String, usize>,
    /// The first of them.
    ranges: Vec<Range<usize>>,
}

impl Sighting {
    /// The places that tell of the stance: those where the rules read work, or else all.
    fn read(&self) -> &Told {
        if self.fit.places > 0 { &self.fit } else { &self.all }
    }
}

impl Told {
    fn add(&mut self, range: &Range<usize>, told: Option<Stance>, untold: Stance, words: &[String]) {
        self.places += 1;
        words.iter().for_each(|word| *self.words.entry(word.clone()).or_default() += 1);
        self.first.get_or_insert((told, untold));
        let place = Stance::ALL.iter().position(|stance| Some(*stance) == told).unwrap_or(Stance::ALL.len());
        self.stances[place] += 1;
        if self.ranges.len() < EVIDENCE {
            self.ranges.push(range.clone());
        }
    }

    /// How many places tell each stance that any tells; none as none.
    fn stances(&self) -> impl Iterator<Item = (Option<Stance>, usize)> {
        let stances = Stance::ALL.iter().copied().map(Some).chain([None]);
        stances.zip(self.stances).filter(|(_, places)| *places > 0)
    }
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
    /// Wherever it is told, one side offers or asks.
    only_proposed: bool,
    /// It is yet to be agreed on.
    pending: bool,
}

impl Candidate {
    /// The partner as facts name it: a state's ISO code, or the first name of a body.
    pub fn partner(&self, context: &Context<'_>) -> String {
        let body = context.entities.bodies.iter().find(|b| b.id == self.partner).and_then(|b| b.names.first());
        body.unwrap_or(&self.partner).clone()
    }

    /// What stands before and after the topic in the sentence that tells it first.
    pub fn surroundings(&self, context: &Context<'_>) -> [String; 2] {
        let doc = context.doc;
        let Some(at) = self.ranges.first() else { return Default::default() };
        let sentence = doc.sentence_at(at.start).map_or(at.clone(), |i| doc.sentences[i].clone());
        [sentence.start..at.start, at.end..sentence.end.max(at.end)].map(|range| doc.slice(range).to_owned())
    }

    /// How firmly it is stated.
    fn stance(&self, context: &Context<'_>) -> Stance {
        let likeliest = context.lexicon.stance.likeliest(&self.stance);
        match likeliest {
            _ if self.only_proposed && !self.ranges.is_empty() => Stance::Proposed,
            Stance::Agreed if self.pending => Stance::Discussed,
            _ => likeliest,
        }
    }
}

/// Where partners that may be meant are named, in the order of the text: all, and each one's.
pub(super) struct Named<'a> {
    places: Vec<(Range<usize>, &'a str)>,
    of: BTreeMap<&'a str, Vec<Range<usize>>>,
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
        let mut of: BTreeMap<&str, Vec<Range<usize>>> = BTreeMap::new();
        places.iter().for_each(|(range, id)| of.entry(id).or_default().push(range.clone()));
        Named { places, of }
    }

    /// The last one named before a byte, and from another on.
    fn latest(&self, before: usize, from: usize) -> Option<&'a str> {
        let last = self.places.partition_point(|p| p.0.start < before).checked_sub(1)?;
        self.places.get(last).filter(|p| p.0.start >= from).map(|p| p.1)
    }

    /// Where one is named last before a byte, and first from it on.
    fn beside(&self, id: &str, byte: usize) -> [Option<&Range<usize>>; 2] {
        let places = self.of.get(id).map(Vec::as_slice).unwrap_or_default();
        let next = places.partition_point(|r| r.start < byte);
        [next.checked_sub(1).and_then(|last| places.get(last)), places.get(next)]
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
    /// Adds every topic of a sentence with every partner that may be meant: those that it names, those that the matter is about,
    /// the last one named before.
    pub(super) fn sight(&self, index: usize, named: &Named<'_>, said: &[Said], untold: Stance, into: &mut Sightings) {
        let Context { doc, mentions, .. } = *self.context;
        let sentence = &doc.sentences[index];
        let topics: Vec<_> = indexes(&mentions.topics, sentence, |t| &t.range).map(|i| &mentions.topics[i]).collect();
        if topics.is_empty() {
            return;
        }
        let Some(matter) = doc.matter_at(sentence.start).and_then(|m| doc.matters.get(m)) else { return };
        let opening = partners::opening(doc, matter);
        let states: Vec<usize> = indexes(&mentions.countries, sentence, |c| &c.range).collect();
        let bodies: Vec<_> = indexes(&mentions.bodies, sentence, |b| &b.range).map(|i| &mentions.bodies[i]).collect();
        let is_main = |id: &str| self.main.iter().any(|main| main == id);
        let mut candidates: BTreeSet<&str> =
            indexes(&named.places, sentence, |p| &p.0).map(|i| named.places[i].1).collect();
        let here = candidates.clone();
        candidates.extend(self.main.iter().map(String::as_str));
        // Whom another point of a list names is not meant by this one.
        let listed = self.is_listed(sentence);
        candidates.extend(named.latest(sentence.start, matter.range.start).filter(|_| !listed));
        if candidates.is_empty() {
            return;
        }
        let mut at_work: BTreeSet<&str> = states
            .into_iter()
            .filter(|i| self.partners.contains(i))
            .map(|i| mentions.countries[i].iso.as_str())
            .collect();
        at_work.extend(bodies.iter().filter_map(|b| b.country.as_deref()).filter(|country| is_main(country)));
        at_work
            .extend(self.bodies.iter().filter(|b| b.told && sentence.contains(&b.range.start)).map(|b| b.id.as_str()));
        let said: BTreeSet<(&str, &str, usize)> =
            said.iter().map(|s| (s.partner.as_str(), s.topic.as_str(), s.range.start)).collect();
        let heading = listed.then(|| self.heading(index)).flatten();
        let headed = heading.is_some_and(|heading| self.heads_a_list(heading));
        let of = |is: bool| f64::from(u8::from(is));
        for topic in &topics {
            let at = &topic.range;
            let near = at.start.saturating_sub(NEAR).max(sentence.start)..(at.end + NEAR).min(sentence.end);
            let around: Vec<_> = indexes(self.cues, &near, |c| &c.0).map(|i| &self.cues[i]).collect();
            let cue = |kind| nearness(around.iter().filter(|(_, k)| *k == kind).map(|(r, _)| apart(r, at)).min());
            let (together, act) = (cue(CooperationCue::Together), cue(CooperationCue::Act));
            let (field, figure) = (cue(CooperationCue::Field), cue(CooperationCue::Figure));
            let in_body = overlaps(&mentions.bodies, at, |b| &b.range);
            let in_office = overlaps(&mentions.offices, at, |o| &o.range);
            let in_agreement = overlaps(&mentions.agreements, at, |a| &a.range);
            let told = stance::told(self.context, at, sentence, heading);
            let words = stance::words(self.context, at, sentence);
            let words: Vec<String> = ["before", "after"]
                .into_iter()
                .zip(words)
                .filter_map(|(side, word)| {
                    Some(format!("{side}={}", word?.to_lowercase().replace(char::is_whitespace, "_")))
                })
                .collect();
            let latest = named.latest(at.start, matter.range.start);
            for &id in &candidates {
                let state = id.len() == 2;
                let (is_named, works) = (here.contains(id), at_work.contains(id));
                let fits = said.contains(&(id, topic.topic.as_str(), at.start));
                let [before, after] = named.beside(id, at.start);
                let inside = |r: &&Range<usize>| sentence.start <= r.start && r.end <= sentence.end;
                let nearest = before.into_iter().chain(after).filter(inside).map(|r| apart(r, at)).min();
                let [_, later] = named.beside(id, at.end);
                let features = SIGHTING.map(|name| match name {
                    "fits" => of(fits),
                    "named" => of(works && state),
                    "body_at_work" => of(works && !state),
                    "body" => of(is_named && !state),
                    "place" => of(is_named && !works && state),
                    "main" => of(is_main(id) && !is_named),
                    "latest" => of(latest == Some(id)),
                    "recent" => nearness(before.filter(|r| r.start >= matter.range.start).map(|r| at.start - r.start)),
                    "partner" => nearness(nearest),
                    "partner_after" => nearness(later.filter(inside).map(|r| apart(r, at))),
                    "together" => together,
                    "act" => act,
                    "field" => field,
                    "figure" => figure,
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
                    "is_main" => of(is_main(id)),
                    "mains" => 1.0 / (1 + self.main.len()) as f64,
                    "titled" => of(self.titled),
                    "talks" => of(self.talks),
                    _ => 0.0,
                });
                let sighting = into.entry((id.to_owned(), topic.topic.clone())).or_default();
                sighting.features.iter_mut().zip(features).for_each(|(most, here)| *most = most.max(here));
                sighting.all.add(at, told, untold, &words);
                if fits {
                    sighting.fit.add(at, told, untold, &words);
                }
            }
        }
    }
}

/// Whether one of some stretches, in the order of the text and none within another, overlaps a range.
fn overlaps<T>(items: &[T], range: &Range<usize>, at: impl Fn(&T) -> &Range<usize>) -> bool {
    let until = items.partition_point(|item| at(item).start < range.end);
    until.checked_sub(1).and_then(|last| items.get(last)).is_some_and(|item| at(item).end > range.start)
}

/// What is work with a partner on a topic, of what the rules say and every sighting.
pub fn weigh(
    context: &Context<'_>,
    agreements: &[Agreement],
    events: &[Event],
    by_rule: Vec<Cooperation>,
    sightings: Sightings,
) -> Vec<Cooperation> {
    let Context { doc, lexicon, .. } = *context;
    let short = doc.text().len() < SHORT;
    let mut out = Vec::new();
    for candidate in candidates(context, agreements, events, by_rule, sightings) {
        let probability = lexicon.cooperation.probability(&candidate.features, &candidate.topic);
        let least = match candidate.by_rule {
            Some(_) if short => LEAST_IN_SHORT,
            Some(_) => LEAST_BY_RULE,
            None => LEAST,
        };
        if probability < least {
            continue;
        }
        let first = candidate.ranges.first().map_or(usize::MAX, |r| r.start);
        let stance = candidate.stance(context);
        let partner = candidate.partner(context);
        let Candidate { partner: id, topic, ranges, by_rule, .. } = candidate;
        let mut evidence: Vec<Evidence> = ranges.into_iter().take(EVIDENCE).map(|r| doc.evidence(r)).collect();
        if evidence.is_empty() {
            evidence = by_rule.map(|fact| fact.support.evidence).unwrap_or_default();
        }
        let support = Support {
            id: id::fact(&doc.article.id, "cooperation", &[&partner, &topic]),
            // In hundredths: the last digits of a logarithm differ between machines. Nothing weighed is certain.
            confidence: ((probability * 100.0).round() / 100.0).min(SUREST),
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
    sightings: Sightings,
) -> Vec<Candidate> {
    let Context { doc, mentions, entities, lexicon } = *context;
    let of = |is: bool| f64::from(u8::from(is));
    let log = |count: usize| (count as f64).ln_1p();
    let key = |c: &Cooperation| {
        let entity = c.partner_entity.strip_prefix("country-").unwrap_or(&c.partner_entity);
        (entity.to_owned(), c.topic.clone())
    };
    let keys: Vec<(String, String)> = by_rule.iter().map(key).collect();
    let stances: Vec<Stance> = by_rule.iter().map(|c| c.stance).collect();
    let (mut of_partner, mut of_topic, mut told) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for (partner, topic) in &keys {
        *of_partner.entry(partner.as_str()).or_insert(0usize) += 1;
        *of_topic.entry(topic.as_str()).or_insert(0usize) += 1;
    }
    for topic in &mentions.topics {
        *told.entry(topic.topic.as_str()).or_insert(0usize) += 1;
    }
    let times = |counts: &BTreeMap<&str, usize>, of: &str| log(counts.get(of).copied().unwrap_or_default());
    let mut rules: BTreeMap<(String, String), Cooperation> = keys.iter().cloned().zip(by_rule).collect();
    let mut seen = sightings;
    for key in &keys {
        seen.entry(key.clone()).or_default();
    }
    let mut out = Vec::new();
    for ((partner, topic), sighting) in seen {
        let by_rule = rules.remove(&(partner.clone(), topic.clone()));
        let mut features = sighting.features.to_vec();
        let state = partner.len() == 2;
        let entity = if state { id::country(&partner) } else { partner.clone() };
        let named = if state {
            entities.countries.iter().find(|c| c.iso == partner).map_or(0, |c| c.mentions.len())
        } else {
            entities.bodies.iter().find(|b| b.id == partner).map_or(0, |b| b.mentions.len())
        };
        let with = |a: &&Agreement| a.countries.contains(&partner) || a.party_entities.contains(&partner);
        let on = |a: &&Agreement| a.topics.contains(&topic);
        let met = |e: &&Event| e.countries.contains(&partner) || e.participant_entities.contains(&entity);
        features.extend(COOPERATION.map(|name| match name {
            "by_rule" => of(by_rule.is_some()),
            "rule_confidence" => by_rule.as_ref().map_or(0.0, |c| c.support.confidence),
            "by_instrument" => of(sighting.all.places == 0),
            "times" => log(sighting.all.places),
            "times_fit" => log(sighting.fit.places),
            "rows" => log(keys.len()),
            "rows_of_partner" => times(&of_partner, &partner),
            "rows_of_topic" => times(&of_topic, &topic),
            "narrower" => of(keys.iter().any(|k| k.0 == partner && lexicon.topics.is_below(&k.1, &topic))),
            "agreement_with" => of(agreements.iter().any(|a| with(&a))),
            "agreement_on" => of(agreements.iter().any(|a| on(&a))),
            "agreement_with_on" => of(agreements.iter().any(|a| with(&a) && on(&a))),
            "met" => of(events.iter().any(|e| met(&e))),
            "is_body" => of(!state),
            "partner_times" => log(named),
            "topic_times" => times(&told, &topic),
            "matters" => (doc.matters.len() as f64).ln(),
            "english" => of(doc.article.language == Language::English),
            _ => 0.0,
        }));
        let about = About { doc, agreements, events, partner: &partner, entity: &entity, topic: &topic };
        let stance = about.stance_features(by_rule.as_ref(), &sighting, &stances);
        let pending = about.is_pending(by_rule.as_ref(), &sighting);
        let only_proposed = sighting.read().stances().all(|(stance, _)| stance == Some(Stance::Proposed));
        let Sighting { fit, all, .. } = sighting;
        let ranges = fit
            .ranges
            .iter()
            .chain(all.ranges.iter().filter(|r| !fit.ranges.contains(r)))
            .take(EVIDENCE)
            .cloned()
            .collect();
        out.push(Candidate { partner, topic, features, stance, by_rule, ranges, only_proposed, pending });
    }
    out
}

/// What an article tells of work with a partner (its ISO code or id, its entity's id) on a topic.
struct About<'a> {
    doc: &'a Document,
    agreements: &'a [Agreement],
    events: &'a [Event],
    partner: &'a str,
    entity: &'a str,
    topic: &'a str,
}

impl About<'_> {
    fn with(&self, agreement: &Agreement) -> bool {
        agreement.countries.iter().any(|c| c == self.partner)
            || agreement.party_entities.iter().any(|p| p == self.entity)
    }

    /// Whether all that tells of it says that it was not agreed on: no words at its places nor the rules do, and the instruments
    /// that cover it are but drafted, negotiated or proposed.
    fn is_pending(&self, by_rule: Option<&Cooperation>, sighting: &Sighting) -> bool {
        use AgreementStatus::{Approved, InForce, Renewed, Signed};
        let done = |a: &&&Agreement| matches!(a.status, Approved | InForce | Renewed | Signed);
        let covers = |a: &&Agreement| self.with(a) && a.topics.iter().any(|t| t == self.topic);
        let covering: Vec<&Agreement> = self.agreements.iter().filter(covers).collect();
        let firm = |stance: Stance| stance <= Stance::Agreed;
        !covering.is_empty()
            && !covering.iter().any(|a| done(&a))
            && !by_rule.is_some_and(|c| firm(c.stance))
            && !sighting.all.stances().any(|(stance, _)| stance.is_some_and(firm))
    }

    /// What speaks for one stance or another, by name.
    fn stance_features(
        &self,
        by_rule: Option<&Cooperation>,
        sighting: &Sighting,
        others: &[Stance],
    ) -> Vec<(String, f64)> {
        let mut out: Vec<(String, f64)> = Vec::new();
        let mut add = |name: String, value: f64| {
            if value != 0.0 && !out.iter().any(|(known, _)| *known == name) {
                out.push((name, value));
            }
        };
        let tell = |stance: Option<Stance>| stance.map_or("none", Stance::as_str);
        let read = sighting.read();
        if let Some((told, untold)) = read.first {
            add(format!("first={}", tell(told)), 1.0);
            add(format!("untold={}", untold.as_str()), 1.0);
        }
        for (stance, places) in read.stances() {
            add(format!("told={}", tell(stance)), 1.0);
            add(format!("told_share={}", tell(stance)), places as f64 / read.places as f64);
        }
        for (word, places) in &read.words {
            add(word.clone(), *places as f64 / read.places as f64);
        }
        add(format!("rule={}", tell(by_rule.map(|c| c.stance))), 1.0);
        for agreement in self.agreements {
            let status = agreement.status.as_str();
            add(format!("agreement={status}"), 1.0);
            if self.with(agreement) {
                add(format!("agreement_with={status}"), 1.0);
                if agreement.topics.iter().any(|t| t == self.topic) {
                    add(format!("agreement_with_on={status}"), 1.0);
                }
            }
            if agreement.signed_on.is_some() && agreement.signed_on == self.doc.article.published {
                add("signed_today".into(), 1.0);
            }
        }
        for event in self.events {
            let theirs = event.countries.iter().any(|c| c == self.partner)
                || event.participant_entities.iter().any(|p| p == self.entity);
            for kind in event.kinds.iter().map(|kind| kind.as_str()) {
                add(format!("event={kind}"), 1.0);
                if theirs {
                    add(format!("event_with={kind}"), 1.0);
                }
                if event.planned {
                    add(format!("planned={kind}"), 1.0);
                }
            }
        }
        for stance in Stance::ALL {
            let share = others.iter().filter(|s| *s == stance).count() as f64 / others.len().max(1) as f64;
            add(format!("rows={}", stance.as_str()), share);
        }
        add("rows".into(), (others.len() as f64).ln_1p());
        add("times".into(), (sighting.all.places as f64).ln_1p());
        add("times_fit".into(), (sighting.fit.places as f64).ln_1p());
        add(format!("topic={}", self.topic), 1.0);
        SIGHTING.iter().zip(sighting.features).for_each(|(name, value)| add((*name).to_owned(), value));
        if self.doc.article.language == Language::English {
            add("english".into(), 1.0);
        }
        if self.doc.matters.len() > 1 {
            add("matters".into(), 1.0);
        }
        out
    }
}
