//! Who works with Thailand on what.
//!
//! A topic makes a row where its sentence also names the partner, or speaks of both sides in an article about one or two
//! partners, and words of common work stand near. What a sentence says of no partner is domestic policy and gives none.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{Context, partners};
use crate::lexicon::topics::CooperationCue;
use crate::model::mention::Cue;
use crate::model::{Agreement, AgreementStatus, Cooperation, Evidence, OrganizationKind, Stance, Support, id};

/// Stretches shown for one row.
const EVIDENCE: usize = 3;
/// Bytes around a topic in which words of common work count: some twenty words of Thai.
const NEAR: usize = 420;
/// Bytes between one field and the next of a list.
const NEXT: usize = 90;
/// Partners that an article may have for `both sides` to mean them.
const MAIN_PARTNERS: usize = 2;
/// How often rows are right whose sentence names the partner.
const NAMED: f64 = 0.75;
/// How often rows are right that an agreement's topics make.
const UNDER: f64 = 0.61;
/// How often rows are right whose partner is carried over from before.
const CARRIED: f64 = 0.6;

/// One fact a partner and topic, in the order of first mention. What an article tells beside an instrument that was signed
/// or approved with a partner is what the two agreed on.
pub fn extract(context: &Context<'_>, agreements: &[Agreement]) -> Vec<Cooperation> {
    let Context { doc, entities, .. } = *context;
    let international = entities.bodies.iter().any(|b| b.kind == OrganizationKind::International);
    if entities.countries.is_empty() && !international {
        return Vec::new();
    }
    let reader = Reader::new(context, agreements);
    let mut rows: BTreeMap<(String, String), Row> = BTreeMap::new();
    for (i, sentence) in doc.sentences.iter().enumerate() {
        for said in reader.sentence(i, sentence) {
            let row = rows.entry((said.partner.clone(), said.topic.clone())).or_insert_with(|| Row {
                first: said.range.start,
                stance: said.stance,
                confidence: said.confidence,
                ranges: Vec::new(),
                instrument: None,
            });
            row.stance = row.stance.min(said.stance);
            row.confidence = row.confidence.max(said.confidence);
            row.ranges.push(said.range);
        }
    }
    agreed(agreements, &mut rows);
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
                confidence: row.confidence,
                extractor: "cooperation".into(),
                evidence: row
                    .instrument
                    .into_iter()
                    .chain(row.ranges.into_iter().take(EVIDENCE).map(|r| doc.evidence(r)))
                    .collect(),
            };
            // One instrument decides what its sides talk of; of many each has its own subject.
            let mut with = agreements.iter().filter(|a| a.countries.contains(&partner));
            let decided = match (with.next(), with.next()) {
                (Some(a), None) => matches!(a.status, AgreementStatus::Signed | AgreementStatus::Approved),
                (Some(_), Some(_)) => agreements.iter().any(|a| {
                    matches!(a.status, AgreementStatus::Signed | AgreementStatus::Approved)
                        && a.countries.contains(&partner)
                        && a.topics.contains(&topic)
                }),
                _ => false,
            };
            let stance = if decided { Stance::Agreed } else { row.stance };
            (row.first, Cooperation { partner, partner_entity, topic, stance, support })
        })
        .collect();
    out.sort_by_key(|(first, _)| *first);
    out.into_iter().map(|(_, c)| c).collect()
}

/// What an instrument with another state covers is worked on with that state.
fn agreed(agreements: &[Agreement], rows: &mut BTreeMap<(String, String), Row>) {
    for agreement in agreements {
        let stance = match agreement.status {
            AgreementStatus::InForce | AgreementStatus::Renewed => Stance::Ongoing,
            AgreementStatus::Signed | AgreementStatus::Approved => Stance::Agreed,
            AgreementStatus::Proposed => Stance::Proposed,
            AgreementStatus::Drafting | AgreementStatus::Negotiating => Stance::Discussed,
            AgreementStatus::Ended => continue,
        };
        for iso in agreement.countries.iter().filter(|iso| *iso != "TH") {
            for topic in &agreement.topics {
                let Some(evidence) = agreement.support.evidence.first() else { continue };
                rows.entry((iso.clone(), topic.clone())).or_insert_with(|| Row {
                    first: usize::MAX,
                    stance,
                    confidence: UNDER.min(agreement.support.confidence),
                    ranges: Vec::new(),
                    instrument: Some(evidence.clone()),
                });
            }
        }
    }
}

struct Row {
    first: usize,
    stance: Stance,
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
    stance: Stance,
    confidence: f64,
    range: Range<usize>,
}

struct Reader<'a> {
    context: &'a Context<'a>,
    /// Mentions of countries that may be partners, by their index: no mere places, and of countries that the article shows
    /// at work with Thailand.
    partners: BTreeSet<usize>,
    /// International bodies that words make a partner, where they stand, and their ids.
    bodies: Vec<(Range<usize>, String)>,
    /// Partners that the whole article is about, most named first.
    main: Vec<String>,
    /// Words of common work, in the order of the text.
    cues: Vec<(Range<usize>, CooperationCue)>,
}

impl<'a> Reader<'a> {
    fn new(context: &'a Context<'a>, agreements: &[Agreement]) -> Self {
        let Context { doc, entities, lexicon, mentions } = *context;
        let partners = partners::mentions(context, agreements);
        let lead_end = doc.sentences.get(3).or(doc.sentences.last()).map_or(doc.body.start, |s| s.end);
        let mut main: Vec<(usize, &str)> = entities
            .countries
            .iter()
            .filter_map(|c| {
                let named = c.mentions.iter().filter(|m| partners.contains(m));
                let starts = || named.clone().filter_map(|&m| mentions.countries.get(m)).map(|m| m.range.start);
                let led = starts().any(|s| s < lead_end);
                led.then(|| (starts().count(), c.iso.as_str()))
            })
            .collect();
        main.sort_by_key(|(n, iso)| (std::cmp::Reverse(*n), *iso));
        // A country named once beside one named throughout is only passed by.
        let most = main.first().map_or(0, |m| m.0);
        main.retain(|(n, _)| n * 3 >= most);
        let main = match main.len() {
            0 => partners::host(context, doc.title.start..lead_end).into_iter().collect(),
            1..=MAIN_PARTNERS => main.into_iter().map(|(_, iso)| iso.to_owned()).collect(),
            _ => Vec::new(),
        };
        let mut cues = Vec::new();
        for part in [&doc.title, &doc.body] {
            let hits = lexicon.topics.cues.find(doc.slice(part.clone())).into_iter();
            cues.extend(hits.map(|h| (part.start + h.range.start..part.start + h.range.end, *h.value)));
        }
        Reader { context, partners, bodies: partners::bodies(context), main, cues }
    }

    fn sentence(&self, index: usize, sentence: &Range<usize>) -> Vec<Said> {
        let Context { mentions, entities, .. } = *self.context;
        let inside = |r: &Range<usize>| sentence.start <= r.start && r.end <= sentence.end;
        let topics: Vec<_> = mentions.topics.iter().filter(|t| inside(&t.range)).collect();
        if topics.is_empty() {
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
        named.extend(self.bodies.iter().filter(|(r, _)| inside(r)).map(|(_, id)| id.as_str()));
        // A body of a partner speaks for it: `ความร่วมมือระหว่าง ดีป้า กับ ZTE`.
        let theirs = mentions.bodies.iter().filter(|b| inside(&b.range)).filter_map(|b| b.country.as_ref());
        named.extend(self.main.iter().filter(|iso| theirs.clone().any(|country| country == *iso)).map(String::as_str));
        named.sort_unstable();
        named.dedup();
        let (partners, confidence): (Vec<&str>, f64) = match (named.len(), self.main.len()) {
            (0, 0) => return Vec::new(),
            (0, _) => (self.main.iter().map(String::as_str).collect(), CARRIED),
            // Where a sentence names many, the article's own partners are meant.
            (n, m) if n > 3 && m > 0 => (self.main.iter().map(String::as_str).collect(), CARRIED),
            _ => (named, NAMED),
        };
        let listed = self.is_listed(sentence) && self.heads_a_list(index);
        let mut out = Vec::new();
        // Where the last topic that is a field of work ends: what follows it closely in a list is one too.
        let mut listed_until = 0;
        for topic in topics {
            // Part of a body's name or of an office (กระทรวงพลังงาน) speaks of no topic.
            let within = |r: &Range<usize>| r.start <= topic.range.start && topic.range.end <= r.end;
            if mentions.bodies.iter().any(|b| within(&b.range)) || mentions.offices.iter().any(|o| within(&o.range)) {
                continue;
            }
            let near =
                topic.range.start.saturating_sub(NEAR).max(sentence.start)..(topic.range.end + NEAR).min(sentence.end);
            let has = |kind| self.cues.iter().any(|(r, k)| *k == kind && near.start <= r.start && r.end <= near.end);
            let together = has(CooperationCue::Together);
            let fits = if confidence == NAMED {
                together || has(CooperationCue::Act)
            } else {
                listed || together && (has(CooperationCue::Act) || has(CooperationCue::Field))
            };
            let follows = topic.range.start >= listed_until && topic.range.start - listed_until <= NEXT;
            let goes_on = follows && listed_until > 0;
            if !(fits || goes_on) {
                continue;
            }
            listed_until = topic.range.end;
            let stance = self.stance(&topic.range, sentence, index);
            let near_body = |id: &str| {
                let mut places = self.bodies.iter().filter(|(r, body)| body == id && inside(r));
                places.any(|(r, _)| r.start.abs_diff(topic.range.start) <= NEAR)
            };
            let about = |partner: &str| self.main.iter().any(|main| main == partner);
            let near = partners.iter().filter(|p| !p.starts_with("org-") || about(p) || near_body(p));
            out.extend(near.map(|partner| Said {
                partner: (*partner).to_owned(),
                topic: topic.topic.clone(),
                stance,
                confidence,
                range: topic.range.clone(),
            }));
        }
        out
    }

    /// Whether the sentence before the numbered points that end in this one speaks of a partner or of common work.
    fn heads_a_list(&self, index: usize) -> bool {
        let Context { doc, mentions, .. } = *self.context;
        let Some(heading) = doc.sentences[..index].iter().rev().find(|s| !self.is_listed(s)) else { return false };
        let inside = |r: &Range<usize>| heading.start <= r.start && r.end <= heading.end;
        let named = self.partners.iter().filter_map(|&i| mentions.countries.get(i)).any(|c| inside(&c.range));
        named || self.cues.iter().any(|(r, k)| *k == CooperationCue::Together && inside(r))
    }

    /// Whether the sentence is a numbered point.
    fn is_listed(&self, sentence: &Range<usize>) -> bool {
        let text = self.context.doc.slice(sentence.clone());
        let digits = text
            .trim_start_matches(['(', ' '])
            .trim_start_matches(|c: char| c.is_ascii_digit() || ('๐'..='๙').contains(&c));
        digits.len() < text.len() && digits.starts_with(['.', ')'])
    }

    /// The stance of the nearest cue before the topic in its sentence, or else after it; that of an agreement signed in the
    /// article for a numbered point.
    fn stance(&self, topic: &Range<usize>, sentence: &Range<usize>, index: usize) -> Stance {
        let Context { mentions, .. } = *self.context;
        let cues = || {
            mentions.cues.iter().filter_map(|c| match c.cue {
                Cue::Stance(s) if sentence.start <= c.range.start && c.range.end <= sentence.end => Some((&c.range, s)),
                _ => None,
            })
        };
        let before = cues().rfind(|(r, _)| r.end <= topic.start);
        if let Some((_, stance)) = before.or_else(|| cues().find(|(r, _)| r.start >= topic.end)) {
            return stance;
        }
        let signed = mentions.cues.iter().any(|c| {
            matches!(c.cue, Cue::Status(crate::model::AgreementStatus::Signed))
                && self.context.doc.sentence_at(c.range.start).is_some_and(|s| s <= index)
        });
        if self.is_listed(sentence) && signed { Stance::Agreed } else { Stance::Discussed }
    }
}
