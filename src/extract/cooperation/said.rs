//! What single sentences say of a partner and a topic.
//!
//! A topic is said of a partner where its sentence also names the partner, or speaks of both sides in an article about one or two
//! partners, and words of common work stand near. What a sentence says of no partner is domestic policy.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::extract::within::indexes;
use crate::extract::{Context, partners, stance};
use crate::lexicon::frame_words::Role as Word;
use crate::lexicon::topics::CooperationCue;
use crate::model::{Agreement, Stance};

/// Bytes around a topic in which words of common work count: some twenty words of Thai.
const NEAR: usize = 420;
/// Bytes between a body of the title and a topic told right beside it.
const BESIDE: usize = 180;
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
/// What sentences say of each partner, an ISO code or the id of an international body, and topic.
pub(super) fn said(context: &Context<'_>, agreements: &[Agreement]) -> BTreeMap<(String, String), Said> {
    let reader = Reader::new(context, agreements);
    let mut all: BTreeMap<(String, String), Said> = BTreeMap::new();
    for (i, sentence) in context.doc.sentences.iter().enumerate() {
        for (pair, said) in reader.sentence(i, sentence) {
            let before = all.entry(pair).or_insert_with(|| Said { ranges: Vec::new(), ..said });
            before.stance = [before.stance, said.stance].into_iter().flatten().min();
            before.confidence = before.confidence.max(said.confidence);
            before.ranges.extend(said.ranges);
        }
    }
    all
}

/// What is said of one partner and topic.
pub(super) struct Said {
    /// The furthest that words tell, if any do.
    pub stance: Option<Stance>,
    /// How plainly it is said, from 0 to 1.
    pub confidence: f64,
    /// Where the topic stands, in the order of the text.
    pub ranges: Vec<Range<usize>>,
}

struct Reader<'a> {
    context: &'a Context<'a>,
    /// Mentions of countries that may be partners, by their index: no mere places, and of countries that the article shows
    /// at work with Thailand.
    partners: BTreeSet<usize>,
    /// International bodies that may be partners.
    bodies: Vec<partners::Body>,
    /// Partners that the whole article is about, most named first.
    main: Vec<String>,
    /// The article reports talks with the one partner that it is about.
    talks: bool,
    /// Words of common work, in the order of the text.
    cues: Vec<(Range<usize>, CooperationCue)>,
}

impl<'a> Reader<'a> {
    fn new(context: &'a Context<'a>, agreements: &[Agreement]) -> Self {
        let Context { doc, lexicon, .. } = *context;
        let partners = partners::mentions(context, agreements);
        let mut main = partners::main(context, &partners);
        match main.len() {
            0 => main.extend(partners::host(context, partners::opening(doc))),
            1..=MAIN_PARTNERS => {}
            _ => main.clear(),
        }
        if let Some(body) = partners::convened(context, &partners) {
            main = vec![body];
        }
        let talks = partners::talks(context, &main);
        let mut cues = Vec::new();
        for part in [&doc.title, &doc.body] {
            let hits = lexicon.topics.cues.find(doc.slice(part.clone())).into_iter();
            cues.extend(hits.map(|h| (part.start + h.range.start..part.start + h.range.end, *h.value)));
        }
        Reader { context, partners, bodies: partners::bodies(context), main, talks, cues }
    }

    fn sentence(&self, index: usize, sentence: &Range<usize>) -> Vec<((String, String), Said)> {
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
        let heading = heading(self.context, index);
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
                let fits = if *named { told } else { listed || together && (act || field) || self.talks };
                let goes_on = until.is_some_and(|end| topic.range.start >= end && topic.range.start - end <= NEXT);
                if !(fits || goes_on) {
                    continue;
                }
                *until = Some(topic.range.end);
                if !partner.starts_with("org-") || about(partner) || near_body(partner) {
                    let confidence = match (named, together) {
                        (true, true) => TOGETHER,
                        (true, false) => ACTED,
                        (false, _) => CARRIED,
                    };
                    let pair = ((*partner).to_owned(), topic.topic.clone());
                    out.push((pair, Said { stance, confidence, ranges: vec![topic.range.clone()] }));
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

    /// Whether the sentence that heads a list speaks of a partner or of common work.
    fn heads_a_list(&self, heading: &Range<usize>) -> bool {
        let mentions = self.context.mentions;
        let inside = |r: &Range<usize>| heading.start <= r.start && r.end <= heading.end;
        let state = self.partners.iter().filter_map(|&i| mentions.countries.get(i)).any(|c| inside(&c.range));
        let body = self.bodies.iter().any(|b| self.main.contains(&b.id) && inside(&b.range));
        state || body || self.cues.iter().any(|(r, k)| *k == CooperationCue::Together && inside(r))
    }
}

/// The stance that the words around a topic tell, if any do.
pub(super) fn stance(context: &Context<'_>, topic: &Range<usize>) -> Option<Stance> {
    let index = context.doc.sentence_at(topic.start)?;
    stance::told(context, topic, context.doc.sentences.get(index)?, heading(context, index))
}

/// The sentence before the numbered points of which this one is one.
fn heading<'a>(context: &Context<'a>, index: usize) -> Option<&'a Range<usize>> {
    let sentences = &context.doc.sentences[..];
    let listed = sentences.get(index).is_some_and(|s| is_listed(context, s));
    listed.then(|| sentences[..index].iter().rev().find(|s| !is_listed(context, s))).flatten()
}

/// Whether a sentence is a numbered point: `1. …`, `ประการที่สอง …`.
pub(super) fn is_listed(context: &Context<'_>, sentence: &Range<usize>) -> bool {
    let text = context.doc.slice(sentence.clone());
    if context.lexicon.frame_words.opening(text, Word::Point).is_some() {
        return true;
    }
    let digits = text
        .trim_start_matches(['(', ' '])
        .trim_start_matches(|c: char| c.is_ascii_digit() || ('๐'..='๙').contains(&c));
    digits.len() < text.len() && digits.starts_with(['.', ')'])
}
