//! Pairs of partner and topic that an article may be about, and what speaks for each being a fact.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::said::{self, Said};
use crate::extract::within::indexes;
use crate::extract::{Context, partners};
use crate::lexicon::frame_words::Role as Word;
use crate::lexicon::judges::COOPERATION;
use crate::lexicon::topics::CooperationCue;
use crate::model::{Agreement, BodyEntity, Event, Language, OrganizationKind};

/// Bytes of Thai around a topic in which words of common work count: some twenty words.
const NEAR: f64 = 420.0;
/// How many bytes of another script tell as much as one of Thai, where a letter takes three.
const OTHER_SCRIPT: f64 = 0.4;
/// How far a partner is that is named nowhere near, or not before the topic.
const FAR: f64 = 9999.0;

/// A partner and a topic.
pub struct Candidate {
    /// An ISO code, or the id of an international body.
    pub partner: String,
    /// The topic's id.
    pub topic: String,
    /// What sentences say of it, if any does.
    pub(super) said: Option<Said>,
    /// What speaks for it, in the order of [`COOPERATION`].
    pub features: [f64; COOPERATION.len()],
    /// Where the topic is told of this partner, by index into the mentions' topics: the likeliest place first, then those in
    /// whose sentence the partner or a word of common work stands. None where only an agreement covers it.
    pub told: Vec<usize>,
}

/// A partner as the whole article tells of it.
struct Partner {
    id: String,
    /// Its mentions, each with the index of its sentence and whether it is shown at work with Thailand.
    mentions: Vec<(Range<usize>, Option<usize>, bool)>,
    features: Vec<(&'static str, f64)>,
    /// Whether the article is about it.
    main: bool,
    /// Topics of its agreements.
    agreed: BTreeSet<String>,
}

/// A topic where it stands.
struct Place {
    index: usize,
    range: Range<usize>,
    sentence: Range<usize>,
    sentence_index: Option<usize>,
    together: bool,
    acts: usize,
    field: bool,
    listed: bool,
    topics: usize,
}

/// Every pair of a foreign state or international body and a topic that the article speaks of or an agreement with it covers.
pub fn candidates(context: &Context<'_>, agreements: &[Agreement], events: &[Event]) -> Vec<Candidate> {
    let Context { doc, mentions, lexicon, .. } = *context;
    let partners = partners(context, agreements, events);
    if partners.is_empty() {
        return Vec::new();
    }
    let scale = if doc.article.language == Language::Thai { 1.0 } else { OTHER_SCRIPT };
    let mut places: BTreeMap<&str, Vec<Place>> = BTreeMap::new();
    let cues = cues(context);
    for (index, topic) in mentions.topics.iter().enumerate() {
        places.entry(&topic.topic).or_default().push(place(context, &cues, index, scale));
    }
    let main = partners.iter().filter(|p| p.main).count() as f64;
    let mut all_said = said::said(context, agreements);
    let mut out = Vec::new();
    for partner in &partners {
        let mut topics: BTreeSet<&str> = places.keys().copied().collect();
        topics.extend(partner.agreed.iter().map(String::as_str));
        let partner_said = all_said.keys().filter(|(id, _)| *id == partner.id).count() as f64;
        for topic in topics {
            let places = places.get(topic).map_or(&[][..], Vec::as_slice);
            let mut fits: Vec<Fit> = places.iter().map(|place| fit(partner, place, scale)).collect();
            let together_anywhere = places.iter().any(|p| p.together);
            let together_with_partner = fits.iter().any(|f| f.with_partner && f.place.together);
            fits.sort_by(|a, b| b.score.total_cmp(&a.score));
            let best = fits.first();
            let place = best.map(|f| f.place);
            let with_partner = best.is_some_and(|f| f.with_partner);
            let of = |is: bool| f64::from(u8::from(is));
            let said = all_said.remove(&(partner.id.clone(), topic.to_owned()));
            let features = |name: &str| match name {
                "said" => of(said.is_some()),
                "said_plainly" => said.as_ref().map_or(0.0, |s| s.confidence),
                "partner_said" => partner_said,
                "partners_main" => main,
                "title_of_many" => main * partner.feature("partner_in_title"),
                "topic_times" => (places.len() as f64).ln_1p(),
                "topic_depth" => lexicon.topics.ancestors(topic).len() as f64,
                "topic_of_agreement" => of(partner.agreed.contains(topic)),
                "together_anywhere" => of(together_anywhere),
                "together_with_partner" => of(together_with_partner),
                "field" => of(place.is_some_and(|p| p.field)),
                "acts" => place.map_or(0.0, |p| p.acts as f64),
                "apart" => best.map_or(FAR, |f| f.apart).ln_1p(),
                "apart_before" => best.map_or(FAR, |f| f.before).ln_1p(),
                "sentence_length" => place.map_or(0.0, |p| (p.sentence.len() as f64 / scale).ln_1p()),
                "listed_with_partner" => of(with_partner && place.is_some_and(|p| p.listed)),
                "main_together" => of(partner.main && place.is_some_and(|p| p.together)),
                "main_with_partner" => of(partner.main && with_partner),
                "topics_with_partner" => place.filter(|_| with_partner).map_or(0.0, |p| p.topics as f64),
                of_partner => partner.feature(of_partner),
            };
            let features = COOPERATION.map(features);
            let told = fits.iter().enumerate();
            let told = told.filter(|(i, f)| *i == 0 || f.with_partner || partner.main && f.place.together);
            out.push(Candidate {
                partner: partner.id.clone(),
                topic: topic.to_owned(),
                features,
                said,
                told: told.map(|(_, f)| f.place.index).collect(),
            });
        }
    }
    out
}

impl Partner {
    fn feature(&self, name: &str) -> f64 {
        self.features.iter().find(|f| f.0 == name).map_or(0.0, |f| f.1)
    }
}

/// How a topic's place fits a partner.
struct Fit<'a> {
    place: &'a Place,
    /// The partner is named in its sentence.
    with_partner: bool,
    /// Bytes of Thai to the nearest mention of the partner, and to the nearest before.
    apart: f64,
    before: f64,
    score: f64,
}

fn fit<'a>(partner: &Partner, place: &'a Place, scale: f64) -> Fit<'a> {
    let (mut apart, mut before) = (FAR, FAR);
    let (mut with_partner, mut engaged) = (false, false);
    for (at, sentence, at_work) in &partner.mentions {
        let gap = place.range.start.saturating_sub(at.end).max(at.start.saturating_sub(place.range.end)) as f64 / scale;
        apart = apart.min(gap);
        if at.end <= place.range.start {
            before = before.min(gap);
        }
        if *sentence == place.sentence_index {
            with_partner = true;
            engaged |= at_work;
        }
    }
    let points = |is: bool, n: f64| if is { n } else { 0.0 };
    let score = points(with_partner, 2.0)
        + points(place.together, 1.0)
        + points(place.acts > 0, 0.5)
        + points(engaged, 1.0)
        + points(place.field, 0.3)
        - 0.2 * apart.ln_1p();
    Fit { place, with_partner, apart, before, score }
}

fn partners(context: &Context<'_>, agreements: &[Agreement], events: &[Event]) -> Vec<Partner> {
    let Context { doc, mentions, entities, lexicon } = *context;
    let words = &lexicon.frame_words;
    let at_work = partners::mentions(context, agreements);
    let mut main = partners::main(context, &at_work);
    if main.is_empty() {
        main.extend(partners::host(context, partners::opening(doc)));
    }
    if let Some(body) = partners::convened(context, &at_work) {
        main = vec![body];
    }
    let bodies_at_work: Vec<Range<usize>> = partners::bodies(context).into_iter().map(|b| b.range).collect();
    let sentence = |range: &Range<usize>| doc.sentence_at(range.start);
    let states = entities.countries.iter().filter(|c| c.iso != "TH").map(|c| {
        let named = c.mentions.iter().filter_map(|&m| Some((m, mentions.countries.get(m)?)));
        (&c.iso, named.map(|(m, c)| (c.range.clone(), sentence(&c.range), at_work.contains(&m))).collect::<Vec<_>>())
    });
    let bodies = entities.bodies.iter().filter(|b| b.kind == OrganizationKind::International).map(|b| {
        let named = b.mentions.iter().filter_map(|&m| mentions.bodies.get(m));
        (&b.id, named.map(|b| (b.range.clone(), sentence(&b.range), bodies_at_work.contains(&b.range))).collect())
    });
    let all: Vec<(&String, Vec<_>)> = states.chain(bodies).filter(|(_, m)| !m.is_empty()).collect();
    let total: usize = all.iter().map(|(_, m)| m.len()).sum();
    let of = |is: bool| f64::from(u8::from(is));
    let partner = |(id, named): (&String, Vec<(Range<usize>, Option<usize>, bool)>)| {
        let with: Vec<&Agreement> =
            agreements.iter().filter(|a| a.countries.contains(id) || a.party_entities.contains(id)).collect();
        let features = vec![
            ("partner_engaged", named.iter().filter(|m| m.2).count() as f64 / named.len() as f64),
            ("partner_in_title", of(named.iter().any(|m| m.0.end <= doc.title.end))),
            ("partner_share", named.len() as f64 / total as f64),
            ("partner_is_body", of(entities.bodies.iter().any(|b| b.id == *id))),
            ("partner_in_agreement", of(!with.is_empty())),
            ("partner_in_event", of(events.iter().any(|e| e.countries.contains(id)))),
        ];
        // What a bloc of Thailand's own agrees on it agrees on with others.
        let ours = |b: &BodyEntity| b.names.iter().any(|n| words.is(n, Word::OwnBloc) || words.is(n, Word::Stage));
        let ours = entities.bodies.iter().any(|b| b.id == *id && ours(b));
        let agreed = with.into_iter().filter(|_| !ours).flat_map(|a| a.topics.iter().cloned()).collect();
        Partner { id: id.clone(), mentions: named, features, main: main.contains(id), agreed }
    };
    all.into_iter().map(partner).collect()
}

/// Words of common work, in the order of the text.
fn cues(context: &Context<'_>) -> Vec<(Range<usize>, CooperationCue)> {
    let Context { doc, lexicon, .. } = *context;
    let mut cues = Vec::new();
    for part in [&doc.title, &doc.body] {
        let hits = lexicon.topics.cues.find(doc.slice(part.clone())).into_iter();
        cues.extend(hits.map(|h| (part.start + h.range.start..part.start + h.range.end, *h.value)));
    }
    cues
}

fn place(context: &Context<'_>, cues: &[(Range<usize>, CooperationCue)], index: usize, scale: f64) -> Place {
    let Context { doc, mentions, .. } = *context;
    let range = mentions.topics[index].range.clone();
    let sentence_index = doc.sentence_at(range.start);
    let sentence = sentence_index.and_then(|i| doc.sentences.get(i)).unwrap_or(&range).clone();
    let reach = (NEAR * scale) as usize;
    let near = range.start.saturating_sub(reach).max(sentence.start)..(range.end + reach).min(sentence.end);
    let count = |kind| indexes(cues, &near, |c| &c.0).filter(|&i| cues[i].1 == kind).count();
    let spoken_of: BTreeSet<&str> =
        indexes(&mentions.topics, &sentence, |t| &t.range).map(|i| mentions.topics[i].topic.as_str()).collect();
    Place {
        index,
        together: count(CooperationCue::Together) > 0,
        acts: count(CooperationCue::Act),
        field: count(CooperationCue::Field) > 0,
        listed: said::is_listed(context, &sentence),
        topics: spoken_of.len(),
        range,
        sentence,
        sentence_index,
    }
}
