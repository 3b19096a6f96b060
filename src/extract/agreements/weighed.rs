//! What an instrument covers, by weighing every topic of the article: what the rules read off its title and clause, how near its
//! words the topic stands, how much of the article is about it. The weights are learned from labelled articles
//! ([`crate::lexicon::judge`]).

use std::collections::BTreeSet;
use std::ops::Range;

use crate::extract::Context;
use crate::extract::within::push_new;
use crate::lexicon::judge::AGREEMENT_TOPIC;
use crate::model::{Agreement, AgreementKind, Language};

/// Topics less likely than this, of which the rules tell nothing, are none that an instrument covers.
const LEAST: f64 = 0.4;
/// How many bytes of another script tell as much as one of Thai, where a letter takes three.
const OTHER_SCRIPT: f64 = 0.4;
/// How far a topic is that stands in no sentence of an instrument.
const FAR: f64 = 9999.0;
/// The topic of what a bloc states on nothing in particular.
pub const OF_A_BLOC: &str = "regional-integration";
/// The same of two states.
const OF_STATES: &str = "diplomacy";

/// Where the text tells of an agreement.
pub struct Told {
    /// The stretches that tell of it, in the order of the text.
    pub stretches: Vec<Range<usize>>,
    /// Whether it was there before: signed long ago, or told as the one that another takes the place of.
    pub former: bool,
    /// Whether its title tells what it covers.
    pub titled: bool,
    /// Whether its name does: then it covers nothing else.
    pub named: bool,
    /// Whether it has but the topic of what a bloc states on nothing in particular.
    pub of_a_bloc: bool,
}

/// An agreement and a topic.
pub struct Candidate {
    /// The agreement's index.
    pub agreement: usize,
    /// The topic's id.
    pub topic: String,
    /// What speaks for it, in the order of [`AGREEMENT_TOPIC`].
    pub features: [f64; AGREEMENT_TOPIC.len()],
}

/// Adds to the topics that the rules read off an agreement those that it likely covers besides, the likeliest first; one whose
/// name tells is left as it is. What a bloc states is on nothing in
/// particular only where it covers nothing else; what two states state on nothing that is told is on their ties.
pub fn weigh(context: &Context<'_>, agreements: &mut [Agreement], told: &[Told]) {
    let mut likely: Vec<(f64, Candidate)> = candidates(context, agreements, told)
        .into_iter()
        .map(|candidate| (context.lexicon.judge.probability(&candidate.features, &candidate.topic), candidate))
        .filter(|(probability, _)| *probability >= LEAST)
        .collect();
    likely.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (_, Candidate { agreement, topic, .. }) in likely {
        push_new(&mut agreements[agreement].topics, topic);
    }
    for (agreement, _) in agreements.iter_mut().zip(told).filter(|(a, told)| told.of_a_bloc && a.topics.len() > 1) {
        agreement.topics.retain(|topic| topic != OF_A_BLOC);
    }
    let stated = |a: &&mut Agreement| a.kinds.first() == Some(&AgreementKind::JointStatement) && a.countries.len() == 2;
    for agreement in agreements.iter_mut().filter(|a| a.topics.is_empty()).filter(stated) {
        agreement.topics.push(OF_STATES.to_owned());
    }
}

/// Every topic of the article for every agreement.
pub fn candidates(context: &Context<'_>, agreements: &[Agreement], told: &[Told]) -> Vec<Candidate> {
    let Context { doc, mentions, lexicon, .. } = *context;
    let scale = if doc.article.language == Language::Thai { 1.0 } else { OTHER_SCRIPT };
    let all: Vec<(&str, &Range<usize>, Option<usize>)> =
        mentions.topics.iter().map(|t| (t.topic.as_str(), &t.range, doc.sentence_at(t.range.start))).collect();
    let of = |is: bool| f64::from(u8::from(is));
    let is_below = |low: &str, high: &str| lexicon.topics.is_below(low, high);
    let mut out = Vec::new();
    for (index, (agreement, told)) in agreements.iter().zip(told).enumerate().filter(|(_, (_, told))| !told.named) {
        // What another matter of a synopsis is about is none of its topics.
        let matters: BTreeSet<_> = told.stretches.iter().map(|stretch| doc.matter_at(stretch.start)).collect();
        let places: Vec<_> = all.iter().filter(|p| matters.contains(&doc.matter_at(p.1.start))).copied().collect();
        let words: Vec<Range<usize>> = told.stretches.iter().map(|stretch| words(context, stretch)).collect();
        let sentences: BTreeSet<Option<usize>> = words.iter().map(|w| doc.sentence_at(w.start)).collect();
        let beside: BTreeSet<&str> = places.iter().filter(|p| sentences.contains(&p.2)).map(|p| p.0).collect();
        let mut topics: BTreeSet<&str> = places.iter().map(|p| p.0).collect();
        topics.extend(agreement.topics.iter().map(String::as_str));
        for topic in &topics {
            let named: Vec<_> = places.iter().filter(|p| p.0 == *topic).collect();
            let (mut after, mut apart) = (FAR, FAR);
            for (_, at, sentence) in &named {
                for word in &words {
                    apart = apart.min(at.start.abs_diff(word.end) as f64 / scale);
                    if at.start >= word.end && doc.sentence_at(word.start) == *sentence {
                        after = after.min((at.start - word.end) as f64 / scale);
                    }
                }
            }
            let by_rule = agreement.topics.iter().any(|t| t == topic);
            let features = |name: &str| match name {
                "by_rule" => of(by_rule),
                "by_title" => of(by_rule && told.titled),
                "rules_tell" => of(!agreement.topics.is_empty()),
                "rules_tell_times" => agreement.topics.len() as f64,
                "after" => after.ln_1p(),
                "apart" => apart.ln_1p(),
                "same_sentence" => of(beside.contains(topic)),
                "topics_beside" => beside.len() as f64,
                "broader_beside" => of(beside.iter().any(|t| is_below(topic, t))),
                "narrower_told" => of(topics.iter().any(|t| is_below(t, topic))),
                "times" => (named.len() as f64).ln_1p(),
                "share" => named.len() as f64 / places.len().max(1) as f64,
                "agreements" => (agreements.len() as f64).ln(),
                _ => 0.0,
            };
            out.push(Candidate {
                agreement: index,
                topic: (*topic).to_owned(),
                features: AGREEMENT_TOPIC.map(features),
            });
        }
    }
    out
}

/// Where the words of the instrument stand in a stretch that tells of it.
fn words(context: &Context<'_>, stretch: &Range<usize>) -> Range<usize> {
    let inside = |r: &&Range<usize>| stretch.start <= r.start && r.end <= stretch.end;
    let named = context.mentions.agreements.iter().map(|a| &a.range).find(inside);
    named.map_or(stretch.start..stretch.start, Clone::clone)
}
