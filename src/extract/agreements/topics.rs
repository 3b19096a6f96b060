//! What an instrument covers: topics of its title and of what is told after it, and what its sides are said to agree on.

use std::ops::Range;

use super::is_item;
use super::parties::{Parties, Way};
use super::weighed::Told;
use crate::extract::Context;
use crate::extract::within::{Within, back, cut};
use crate::lexicon::Lexicon;
use crate::lexicon::frame_words::Role as Word;
use crate::model::mention::{AgreementMention, Cue, TopicMention};
use crate::model::{Agreement, AgreementKind, AgreementStatus, Cooperation, Matter};

/// Bytes of the text after an instrument's words that are read for topics.
const SUBJECT: usize = 900;
/// Bytes at the start of a sentence, or after who says it, in which the words stand of the instrument that it is about.
const OPENS: usize = 90;
/// Hours between a signing and the article that has it as its news.
const FRESH: i64 = 24 * 14;

/// Topics of an instrument.
#[derive(Clone, Debug, Default)]
pub struct Topics {
    /// Ids of `seeds/topics.csv`.
    pub told: Vec<String>,
    /// Whether its title tells them.
    pub titled: bool,
    /// Whether its name tells them by itself: `ความตกลงการค้าเสรี`.
    pub named: bool,
}

impl Topics {
    /// Whether the titles of two instruments tell nothing that is the same or broader.
    pub fn apart(&self, other: &Topics, lexicon: &Lexicon) -> bool {
        self.titled && other.titled && !other.told.is_empty() && self.beside(other, lexicon)
    }

    /// Whether these topics are told and none of them is another's, or above or below one of them.
    pub fn beside(&self, other: &Topics, lexicon: &Lexicon) -> bool {
        let near = |one: &String, two: &String| {
            one == two || lexicon.topics.is_below(one, two) || lexicon.topics.is_below(two, one)
        };
        let alike = || self.told.iter().any(|one| other.told.iter().any(|two| near(one, two)));
        !self.told.is_empty() && !alike()
    }

    /// What a name by itself tells.
    fn of_name(told: Vec<String>) -> Self {
        Topics { told, titled: true, named: true }
    }

    /// Adds what another telling says: a name outranks a title, and a title what is said around it.
    pub fn add(&mut self, other: Topics) {
        match (self.titled, other.titled) {
            _ if self.named => {}
            _ if other.named => *self = other,
            (true, false) if !self.told.is_empty() => {}
            (false, true) if !other.told.is_empty() => *self = other,
            _ => self.told.extend(other.told.into_iter().filter(|t| !self.told.contains(t)).collect::<Vec<_>>()),
        }
    }
}

/// Topics of the instrument's title and of what the sentence lists after it, those in names of bodies left out; of the whole
/// sentence where states work `under` it.
pub fn find(
    within: &Within<'_>,
    mention: &AgreementMention,
    parties: Option<&Parties>,
    sentence: &Range<usize>,
) -> Topics {
    let under = parties.is_some_and(|p| p.way == Way::Under);
    let context = within.context;
    if let Some(topic) = &mention.topic {
        return Topics::of_name(vec![topic.clone()]);
    }
    // `ความตกลงการค้าเสรี` names what it covers; what follows is what trade brings.
    let own = context
        .mentions
        .topics
        .iter()
        .filter(|t| mention.range.start <= t.range.start && t.range.end <= mention.range.end);
    let own: Vec<String> = own.map(|t| t.topic.clone()).collect();
    if mention.kinds.first() == Some(&AgreementKind::Fta) && !own.is_empty() {
        return Topics::of_name(most_specific(own, context.lexicon));
    }
    // `INSTRUMENT ว่าด้วย … ระหว่าง A กับ B`: its title tells.
    let titled = parties.filter(|p| p.way == Way::Between && p.at.start > mention.range.end);
    let titled = titled.map(|p| subject(&context, &(mention.range.end..p.at.start))).unwrap_or_default();
    if !titled.is_empty() {
        return Topics { told: titled, titled: true, named: false };
    }
    let end = cut(context.doc.text(), mention.range.end, sentence.end, SUBJECT);
    let rest = context.doc.slice(mention.range.end..end);
    let ends = context.lexicon.frame_words.first(rest, Word::SubjectEnd).map(|w| w.start);
    // `(1) the MoU on …; (2) the MoU on …`
    let until = ends.into_iter().chain(rest.find(';')).min().map_or(end, |at| mention.range.end + at);
    let from = if under {
        back(context.doc.text(), mention.range.start, sentence.start, SUBJECT / 3)
    } else {
        mention.range.end
    };
    let title = mention.range.end..title_end(&context, mention.range.end, until);
    // `exchanged INSTRUMENT between A and B on …, and signed INSTRUMENT on …`
    let next = context.mentions.agreements.iter().map(|a| a.range.start).find(|start| title.contains(start));
    let own = next.map(|next| subject(&context, &(title.start..next))).filter(|own| !own.is_empty());
    let titled = own.unwrap_or_else(|| subject(&context, &title));
    if !titled.is_empty() && !under {
        return Topics { told: titled, titled: true, named: false };
    }
    let told = subject(&context, &(from..until));
    // `INSTRUMENT ระหว่าง A และ B เมื่อวันที่ … เพื่อส่งเสริม …`
    let told = if told.is_empty() { subject(&context, &(from..end)) } else { told };
    Topics { told, titled: false, named: false }
}

/// Where the title of an instrument ends that begins at a byte: before another clause that a space parts from it.
fn title_end(context: &Context<'_>, from: usize, until: usize) -> usize {
    let text = context.doc.slice(from..until);
    let parted = |word: &Range<usize>| {
        text[..word.start].ends_with(char::is_whitespace) && !text[..word.start].trim().is_empty()
    };
    context.lexicon.frame_words.all(text, Word::Clause).find(parted).map_or(until, |word| from + word.start)
}

/// Topics of the words that tell what an instrument is about.
pub fn subject(context: &Context<'_>, range: &Range<usize>) -> Vec<String> {
    let inside = |t: &&TopicMention| range.start <= t.range.start && t.range.end <= range.end;
    let topics = context.mentions.topics.iter().filter(inside).map(|t| t.topic.clone()).collect();
    most_specific(topics, context.lexicon)
}

/// What an instrument just signed or approved covers is what the article says its sides agreed on where it tells what the
/// instrument holds, if the title has that as the news and it is the only one with that state.
pub fn cover(context: &Context<'_>, agreements: &mut [Agreement], told: &[Told], cooperation: &[Cooperation]) {
    let Context { doc, mentions, lexicon, .. } = *context;
    let signed = |cue| matches!(cue, Cue::Status(AgreementStatus::Signed | AgreementStatus::Drafting));
    let news = |matter: &Matter| {
        let titled = |range: &Range<usize>| matter.title.start <= range.start && range.end <= matter.title.end;
        mentions.agreements.iter().any(|a| titled(&a.range))
            || mentions.cues.iter().any(|c| signed(c.cue) && titled(&c.range))
    };
    let matter = |i: usize| told.get(i).and_then(|told| doc.matter_at(told.stretches.first()?.start));
    let published = doc.article.published;
    for i in 0..agreements.len() {
        let agreement = &agreements[i];
        let Some(at) = matter(i) else { continue };
        let Some(own) = doc.matters.get(at).filter(|own| news(own)) else { continue };
        let fresh = match (agreement.status, agreement.signed_on, published) {
            (AgreementStatus::Approved, ..) | (AgreementStatus::Signed, None, _) => true,
            (AgreementStatus::Signed, Some(day), Some(today)) => today.duration_since(day).as_hours() <= FRESH,
            _ => false,
        };
        let foreign: Vec<&String> = agreement.countries.iter().filter(|c| *c != "TH").collect();
        let [state] = foreign.as_slice() else { continue };
        let beside = |(j, a): &(usize, &Agreement)| a.countries.contains(state) && matter(*j) == Some(at);
        let alone = agreements.iter().enumerate().filter(beside).count() == 1;
        // A point of a synopsis tells at length what an instrument holds whose title says what it covers.
        let titled = |told: &Told| told.titled && doc.matters.len() > 1;
        if !fresh || !alone || told.get(i).is_some_and(|told| told.named || titled(told)) {
            continue;
        }
        let held = held(context, &agreement.kinds, &own.range);
        let agreed = cooperation.iter().filter(|c| c.partner == **state && held.contains(&c.topic));
        let mut topics = agreement.topics.clone();
        topics.extend(agreed.map(|c| c.topic.clone()));
        agreements[i].topics = most_specific(topics, lexicon);
    }
}

/// Topics of what instruments of some kinds are said to hold: of the sentences that open with their words, `สาระสำคัญของ
/// INSTRUMENT`, and of the points listed below one that tells of them, all within a matter.
fn held(context: &Context<'_>, kinds: &[AgreementKind], matter: &Range<usize>) -> Vec<String> {
    let Context { doc, mentions, lexicon, .. } = *context;
    let (mut topics, mut heads) = (Vec::new(), false);
    for sentence in doc.sentences.iter().filter(|s| s.start >= doc.body.start.max(matter.start) && s.start < matter.end)
    {
        let text = doc.slice(sentence.clone());
        let item = is_item(doc.slice(0..sentence.start), text);
        let named =
            |a: &&AgreementMention| sentence.contains(&a.range.start) && a.kinds.iter().any(|k| kinds.contains(k));
        let named = mentions.agreements.iter().find(named).map(|a| a.range.start - sentence.start);
        let again = lexicon.frame_words.first(text, Word::ThisInstrument).map(|word| word.start);
        let told = named.into_iter().chain(again).min();
        let opens = |at: usize| {
            let said = lexicon.frame_words.all(&text[..at], Word::Statement).last().map_or(0, |word| word.end);
            at - said <= OPENS
        };
        if told.is_some_and(opens) || item && heads {
            topics.extend(subject(context, sentence));
        }
        heads = told.is_some() || item && heads;
    }
    topics
}

/// Topics without doubles and without those above others.
fn most_specific(topics: Vec<String>, lexicon: &Lexicon) -> Vec<String> {
    let broader: Vec<&str> = topics.iter().flat_map(|t| lexicon.topics.ancestors(t)).collect();
    let mut out: Vec<String> = Vec::new();
    for topic in &topics {
        if !broader.contains(&topic.as_str()) && !out.contains(topic) {
            out.push(topic.clone());
        }
    }
    out
}
