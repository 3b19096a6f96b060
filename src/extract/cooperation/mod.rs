//! Who works with Thailand on what.
//!
//! By the rules here a topic makes a row where its sentence also names the partner, or speaks of both sides in a matter about one
//! or two partners, and words of common work stand near. What a sentence says of no partner is domestic policy and gives none.
//! [`weigh`] then goes through every topic with every partner that may be meant, of whom the rules' word is one sign among others.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

mod weighed;

pub use weighed::{Candidate, Sightings, candidates, weigh};

use super::within::indexes;
use super::{Context, partners, stance};
use crate::lexicon::frame_words::Role as Word;
use crate::lexicon::topics::CooperationCue;
use crate::model::{
    Agreement, AgreementStatus, BodyEntity, Cooperation, Evidence, Matter, OrganizationKind, Stance, Support, id,
};

/// Stretches shown for one row.
const EVIDENCE: usize = 3;
/// Bytes around a topic in which words of common work count: some twenty words of Thai.
const NEAR: usize = 420;
/// Bytes between a body of the title and a topic told right beside it.
const BESIDE: usize = 180;
/// Figures of growth that a sentence of trade statistics has at least.
const FIGURES: usize = 3;
/// Bytes between one field and the next of a list.
const NEXT: usize = 90;
/// Partners that an article may have for `both sides` to mean them.
const MAIN_PARTNERS: usize = 2;
/// Partners that a sentence may name for it to speak of each.
const MANY: usize = 3;
/// How often rows are right whose sentence names the partner and tells of common work, and of what one side does alone.
const TOGETHER: f64 = 0.8;
const ACTED: f64 = 0.65;
/// How often rows are right whose partner is carried over from before.
const CARRIED: f64 = 0.6;
/// How much more often they are right that are told more than once.
const RETOLD: f64 = 0.1;
/// How often rows are right that an agreement's topics make.
const UNDER: f64 = 0.5;

/// One fact a partner and topic, in the order of first mention. What an instrument covers is as far as the instrument is; where
/// one that was signed or approved with a partner is the news itself, what is told beside it is what the two agreed on.
pub fn extract(context: &Context<'_>, agreements: &[Agreement]) -> (Vec<Cooperation>, Sightings) {
    let Context { doc, entities, .. } = *context;
    let international = entities.bodies.iter().any(|b| b.kind == OrganizationKind::International);
    if entities.countries.is_empty() && !international {
        return Default::default();
    }
    let cues = cues(context);
    let all: Vec<&Agreement> = agreements.iter().collect();
    let told: Vec<Vec<&Agreement>> = doc.matters.iter().map(|m| partners::told(doc, agreements, m).collect()).collect();
    let mut rows: BTreeMap<(String, String), Row<'_>> = BTreeMap::new();
    let mut sightings = Sightings::new();
    let named = weighed::Named::new(context);
    for (matter, told) in doc.matters.iter().zip(&told) {
        let reader = Reader::new(context, told, matter, &cues);
        let opening = partners::opening(doc, matter);
        let untold = stance::untold(context, opening.clone());
        let opening = doc.original_chars(opening);
        for i in indexes(&doc.sentences, &matter.range, |s| s) {
            let said = reader.sentence(i, &doc.sentences[i]);
            reader.sight(i, &named, &said, untold, &mut sightings);
            for said in said {
                let row = rows.entry((said.partner.clone(), said.topic.clone())).or_insert_with(|| Row {
                    first: said.range.start,
                    stance: said.stance,
                    untold,
                    agreements: told,
                    opening: opening.clone(),
                    confidence: said.confidence,
                    ranges: Vec::new(),
                    instrument: None,
                });
                row.stance = [row.stance, said.stance].into_iter().flatten().min();
                row.confidence = row.confidence.max(said.confidence);
                row.ranges.push(said.range);
            }
        }
    }
    agreed(context, &all, &mut rows);
    let mut out: Vec<(usize, Cooperation)> = rows
        .into_iter()
        .map(|((partner, topic), row)| {
            let body = entities.bodies.iter().find(|b| b.id == partner).and_then(|b| b.names.first());
            let (partner, partner_entity) = match body {
                Some(name) => (name.clone(), partner),
                None => (partner.clone(), id::country(&partner)),
            };
            let support = Support {
                id: id::fact(&doc.article.id, "cooperation", &[&partner, &topic]),
                confidence: row.confidence + if row.ranges.len() > 1 { RETOLD } else { 0.0 },
                extractor: "cooperation".into(),
                evidence: row
                    .instrument
                    .into_iter()
                    .chain(row.ranges.into_iter().take(EVIDENCE).map(|r| doc.evidence(r)))
                    .collect(),
            };
            let with: Vec<&Agreement> =
                row.agreements.iter().copied().filter(|a| a.countries.contains(&partner)).collect();
            // What is in force says little of what is talked of under it.
            let covers = |a: &&Agreement| a.topics.contains(&topic) && a.status != AgreementStatus::InForce;
            let covered = with.iter().copied().filter(covers).filter_map(|a| of_status(a.status)).min();
            let stance = match (covered, row.stance) {
                // Work on what has been signed goes on.
                (Some(Stance::Agreed), Some(Stance::Ongoing)) => Stance::Ongoing,
                (Some(covered), _) => covered,
                (None, _) if matches!(with.as_slice(), [one] if is_news(one, &row.opening)) => Stance::Agreed,
                (None, None) if with.iter().any(|a| a.status == AgreementStatus::Approved) => Stance::Agreed,
                (None, told) => told.unwrap_or(row.untold),
            };
            (row.first, Cooperation { partner, partner_entity, topic, stance, support })
        })
        .collect();
    out.sort_by_key(|(first, _)| *first);
    (out.into_iter().map(|(_, c)| c).collect(), sightings)
}

/// What an instrument with another state covers is worked on with that state, or where none is with a body of states that
/// is no bloc of its own and no stage.
fn agreed<'a>(context: &Context<'_>, agreements: &'a [&'a Agreement], rows: &mut BTreeMap<(String, String), Row<'a>>) {
    let Context { entities, lexicon, .. } = *context;
    for agreement in agreements {
        let Some(stance) = of_status(agreement.status) else { continue };
        let is = |b: &BodyEntity, role| b.names.iter().any(|name| lexicon.frame_words.is(name, role));
        let ours = |b: &BodyEntity| is(b, Word::OwnBloc) || is(b, Word::Stage);
        let bodies = entities.bodies.iter().filter(|b| agreement.party_entities.contains(&b.id));
        let bodies = bodies.filter(|b| b.kind == OrganizationKind::International && b.country.is_none() && !ours(b));
        let states = agreement.countries.iter().filter(|iso| *iso != "TH");
        let alone = states.clone().next().is_none();
        for iso in states.chain(bodies.map(|b| &b.id).filter(|_| alone)) {
            for topic in &agreement.topics {
                let Some(evidence) = agreement.support.evidence.first() else { continue };
                rows.entry((iso.clone(), topic.clone())).or_insert_with(|| Row {
                    first: usize::MAX,
                    stance: Some(stance),
                    untold: stance,
                    agreements,
                    opening: 0..0,
                    confidence: UNDER.min(agreement.support.confidence),
                    ranges: Vec::new(),
                    instrument: Some(evidence.clone()),
                });
            }
        }
    }
}

/// Whether an instrument is what a matter reports: approved, or signed on a day that is told, and named in the opening. One mentioned
/// in passing says nothing of the fields beside it.
fn is_news(agreement: &Agreement, opening: &Range<usize>) -> bool {
    let opens = || agreement.support.evidence.iter().any(|e| opening.contains(&e.start));
    match agreement.status {
        AgreementStatus::Approved => true,
        AgreementStatus::Signed => agreement.signed_on.is_some() && opens(),
        _ => false,
    }
}

/// What an instrument so far says of what it covers; one that has ended says nothing.
fn of_status(status: AgreementStatus) -> Option<Stance> {
    match status {
        AgreementStatus::InForce | AgreementStatus::Renewed => Some(Stance::Ongoing),
        AgreementStatus::Signed | AgreementStatus::Approved => Some(Stance::Agreed),
        AgreementStatus::Proposed => Some(Stance::Proposed),
        AgreementStatus::Drafting | AgreementStatus::Negotiating => Some(Stance::Discussed),
        AgreementStatus::Ended => None,
    }
}

struct Row<'a> {
    first: usize,
    /// The furthest that words tell, if any do.
    stance: Option<Stance>,
    /// What holds where none do.
    untold: Stance,
    /// Those that the matter tells of in which it is first told; of one that an instrument alone makes, the article's.
    agreements: &'a [&'a Agreement],
    /// Where that matter opens, in characters of the article.
    opening: Range<usize>,
    confidence: f64,
    ranges: Vec<Range<usize>>,
    /// Evidence of the instrument that alone makes it.
    instrument: Option<Evidence>,
}

/// One sentence's word on a partner and a topic.
struct Said {
    /// An ISO code, or the id of an international body.
    partner: String,
    topic: String,
    stance: Option<Stance>,
    confidence: f64,
    range: Range<usize>,
}

struct Reader<'a> {
    context: &'a Context<'a>,
    /// Mentions of countries that may be partners, by their index: no mere places, and of countries that the matter shows
    /// at work with Thailand.
    partners: BTreeSet<usize>,
    /// International bodies that may be partners.
    bodies: Vec<partners::Body>,
    /// Partners that the whole matter is about, most named first.
    main: Vec<String>,
    /// The title names the one partner that the matter is about.
    titled: bool,
    /// The matter reports talks with it.
    talks: bool,
    /// Words of common work, in the order of the text.
    cues: &'a [Cue],
}

/// A word of common work and where it stands.
type Cue = (Range<usize>, CooperationCue);

/// Words of common work in title and body, in the order of the text.
fn cues(context: &Context<'_>) -> Vec<Cue> {
    let Context { doc, lexicon, .. } = *context;
    let mut cues = Vec::new();
    for part in [&doc.title, &doc.body] {
        let hits = lexicon.topics.cues.find(doc.slice(part.clone())).into_iter();
        cues.extend(hits.map(|h| (part.start + h.range.start..part.start + h.range.end, *h.value)));
    }
    cues
}

impl<'a> Reader<'a> {
    fn new(context: &'a Context<'a>, agreements: &[&Agreement], matter: &Matter, cues: &'a [Cue]) -> Self {
        let partners = partners::mentions(context, agreements, matter);
        let mut main = partners::main(context, &partners, matter);
        match main.len() {
            0 => main.extend(partners::host(context, matter)),
            1..=MAIN_PARTNERS => {}
            _ => main.clear(),
        }
        if let Some(body) = partners::convened(context, &partners, matter) {
            main = vec![body];
        }
        let titled = partners::titled(context, &main, matter);
        let talks = partners::talks(context, &main, matter);
        let until = |byte| cues.partition_point(|(range, _)| range.start < byte);
        let cues = &cues[until(matter.range.start)..until(matter.range.end)];
        Reader { context, partners, bodies: partners::bodies(context, matter), main, titled, talks, cues }
    }

    fn sentence(&self, index: usize, sentence: &Range<usize>) -> Vec<Said> {
        let Context { mentions, entities, .. } = *self.context;
        let inside = |r: &Range<usize>| sentence.start <= r.start && r.end <= sentence.end;
        let topics: Vec<_> = mentions.topics.iter().filter(|t| inside(&t.range)).collect();
        // What grew or shrank by how much in which market is no common work.
        let figures = || self.cues.iter().filter(|(r, kind)| *kind == CooperationCue::Figure && inside(r)).count();
        if topics.is_empty() || figures() >= FIGURES {
            return Vec::new();
        }
        let mut named: Vec<&str> = mentions
            .countries
            .iter()
            .enumerate()
            .filter(|(i, c)| inside(&c.range) && self.partners.contains(i))
            .filter(|(_, c)| entities.countries.iter().any(|e| e.iso == c.iso))
            .map(|(_, c)| c.iso.as_str())
            .collect();
        // A body of a partner speaks for it: `ความร่วมมือระหว่าง ดีป้า กับ ZTE`.
        let theirs = mentions.bodies.iter().filter(|b| inside(&b.range)).filter_map(|b| b.country.as_ref());
        named.extend(self.main.iter().filter(|iso| theirs.clone().any(|country| country == *iso)).map(String::as_str));
        let mut bodies: Vec<&str> = self.bodies.iter().filter(|b| inside(&b.range)).map(|b| b.id.as_str()).collect();
        for list in [&mut named, &mut bodies] {
            list.sort_unstable();
            list.dedup();
        }
        // Where a sentence names no state, or many, the article's own partners are meant.
        let carried = named.is_empty() || named.len() + bodies.len() > MANY && !self.main.is_empty();
        // Each with whether the sentence names it.
        let mut partners: Vec<(&str, bool)> = Vec::new();
        if carried {
            partners.extend(self.main.iter().filter(|p| !bodies.contains(&p.as_str())).map(|p| (p.as_str(), false)));
        }
        if !carried || named.is_empty() {
            partners.extend(named.into_iter().chain(bodies).map(|p| (p, true)));
        }
        if partners.is_empty() {
            return Vec::new();
        }
        let heading = self.is_listed(sentence).then(|| self.heading(index)).flatten();
        let listed = heading.is_some_and(|heading| self.heads_a_list(heading));
        let mut out = Vec::new();
        // Where the last topic that is a field of work with each ends: what follows it closely in a list is one too.
        let mut listed_until = vec![None; partners.len()];
        for topic in topics {
            let near =
                topic.range.start.saturating_sub(NEAR).max(sentence.start)..(topic.range.end + NEAR).min(sentence.end);
            let has = |kind| self.cues.iter().any(|(r, k)| *k == kind && near.start <= r.start && r.end <= near.end);
            let (together, act, field) =
                (has(CooperationCue::Together), has(CooperationCue::Act), has(CooperationCue::Field));
            // A body of the title is a partner only where common work is told right beside it.
            let near_body = |id: &str| {
                let mut places = self.bodies.iter().filter(|b| b.id == id && inside(&b.range));
                places.any(|b| {
                    let apart = b.range.start.abs_diff(topic.range.start);
                    apart <= NEAR && b.told || apart <= BESIDE && together
                })
            };
            let about = |partner: &str| self.main.iter().any(|main| main == partner);
            let stance = stance::told(self.context, &topic.range, sentence, heading);
            for ((partner, named), until) in partners.iter().zip(&mut listed_until) {
                let beside = || self.talks && about(partner) && self.names(partner, &near);
                let told = together || act || beside();
                // Of whom the title speaks, the text need not say again with whom.
                let carried = together && (act || field || self.titled);
                let fits = if *named { told } else { listed || self.talks || carried };
                let goes_on = until.is_some_and(|end| topic.range.start >= end && topic.range.start - end <= NEXT);
                if !(fits || goes_on) {
                    continue;
                }
                *until = Some(topic.range.end);
                if !partner.starts_with("org-") || about(partner) || near_body(partner) {
                    out.push(Said {
                        partner: (*partner).to_owned(),
                        topic: topic.topic.clone(),
                        stance,
                        confidence: match (named, together) {
                            (true, true) => TOGETHER,
                            (true, false) => ACTED,
                            (false, _) => CARRIED,
                        },
                        range: topic.range.clone(),
                    });
                }
            }
        }
        out
    }

    /// Whether a stretch names a state.
    fn names(&self, iso: &str, stretch: &Range<usize>) -> bool {
        let countries = &self.context.mentions.countries;
        indexes(countries, stretch, |c| &c.range).any(|i| countries[i].iso == iso && self.partners.contains(&i))
    }

    /// The sentence before the numbered points that end in this one.
    fn heading(&self, index: usize) -> Option<&Range<usize>> {
        self.context.doc.sentences[..index].iter().rev().find(|s| !self.is_listed(s))
    }

    /// Whether the sentence that heads a list speaks of a partner or of common work.
    fn heads_a_list(&self, heading: &Range<usize>) -> bool {
        let mentions = self.context.mentions;
        let inside = |r: &Range<usize>| heading.start <= r.start && r.end <= heading.end;
        let state = self.partners.iter().filter_map(|&i| mentions.countries.get(i)).any(|c| inside(&c.range));
        let body = self.bodies.iter().any(|b| self.main.contains(&b.id) && inside(&b.range));
        state || body || self.cues.iter().any(|(r, k)| *k == CooperationCue::Together && inside(r))
    }

    /// Whether the sentence is a numbered point: `1. …`, `ประการที่สอง …`.
    fn is_listed(&self, sentence: &Range<usize>) -> bool {
        let text = self.context.doc.slice(sentence.clone());
        if self.context.lexicon.frame_words.opening(text, Word::Point).is_some() {
            return true;
        }
        let digits = text
            .trim_start_matches(['(', ' '])
            .trim_start_matches(|c: char| c.is_ascii_digit() || ('๐'..='๙').contains(&c));
        digits.len() < text.len() && digits.starts_with(['.', ')'])
    }
}
