//! What an instrument covers: topics of its title and of what is told after it, and what its sides are said to agree on.

use std::ops::Range;

use jiff::civil::Date;

use super::parties::{Parties, Way};
use crate::extract::Context;
use crate::extract::within::{Within, back, cut};
use crate::lexicon::Lexicon;
use crate::lexicon::frame_words::Role as Word;
use crate::model::mention::{AgreementMention, TopicMention};
use crate::model::{Agreement, AgreementKind, AgreementStatus, Cooperation};

/// Bytes of the text after an instrument's words that are read for topics.
const SUBJECT: usize = 900;
/// Hours between a signing and the article that has it as its news.
const FRESH: i64 = 24 * 14;

/// Topics of the instrument's title and of what the sentence lists after it, those in names of bodies left out; of the whole
/// sentence where states work `under` it.
pub fn find(
    within: &Within<'_>,
    mention: &AgreementMention,
    parties: Option<&Parties>,
    sentence: &Range<usize>,
) -> Vec<String> {
    let under = parties.is_some_and(|p| p.way == Way::Under);
    let context = within.context;
    // `ความตกลงการค้าเสรี` names what it covers; what follows is what trade brings.
    let own = context
        .mentions
        .topics
        .iter()
        .filter(|t| mention.range.start <= t.range.start && t.range.end <= mention.range.end);
    let own: Vec<String> = own.map(|t| t.topic.clone()).collect();
    if mention.kinds.first() == Some(&AgreementKind::Fta) && !own.is_empty() {
        return most_specific(own, context.lexicon);
    }
    // `INSTRUMENT ว่าด้วย … ระหว่าง A กับ B`: its title tells.
    let titled = parties.filter(|p| p.way == Way::Between && p.at.start > mention.range.end);
    let titled = titled.map(|p| subject(&context, &(mention.range.end..p.at.start))).unwrap_or_default();
    if !titled.is_empty() {
        return titled;
    }
    let end = cut(context.doc.text(), mention.range.end, sentence.end, SUBJECT);
    let rest = context.doc.slice(mention.range.end..end);
    let until = context.lexicon.frame_words.first(rest, Word::SubjectEnd).map_or(end, |w| mention.range.end + w.start);
    let from = if under {
        back(context.doc.text(), mention.range.start, sentence.start, SUBJECT / 3)
    } else {
        mention.range.end
    };
    let told = subject(&context, &(from..until));
    // `INSTRUMENT ระหว่าง A และ B เมื่อวันที่ … เพื่อส่งเสริม …`
    if told.is_empty() { subject(&context, &(from..end)) } else { told }
}

/// Topics of the words that tell what an instrument is about.
pub fn subject(context: &Context<'_>, range: &Range<usize>) -> Vec<String> {
    let inside = |t: &&TopicMention| range.start <= t.range.start && t.range.end <= range.end;
    let topics = context.mentions.topics.iter().filter(inside).map(|t| t.topic.clone()).collect();
    most_specific(topics, context.lexicon)
}

/// What an instrument just signed or approved covers is what the article says its sides agreed on, where it is the only one
/// with that state.
pub fn cover(agreements: &mut [Agreement], cooperation: &[Cooperation], published: Option<Date>, lexicon: &Lexicon) {
    for i in 0..agreements.len() {
        let agreement = &agreements[i];
        let fresh = match (agreement.status, agreement.signed_on, published) {
            (AgreementStatus::Approved, ..) | (AgreementStatus::Signed, None, _) => true,
            (AgreementStatus::Signed, Some(day), Some(today)) => today.duration_since(day).as_hours() <= FRESH,
            _ => false,
        };
        let foreign: Vec<&String> = agreement.countries.iter().filter(|c| *c != "TH").collect();
        let [state] = foreign.as_slice() else { continue };
        let alone = agreements.iter().filter(|a| a.countries.contains(state)).count() == 1;
        if !fresh || !alone || agreement.kinds.first() == Some(&AgreementKind::Fta) {
            continue;
        }
        let mut topics = agreement.topics.clone();
        topics.extend(cooperation.iter().filter(|c| c.partner == **state).map(|c| c.topic.clone()));
        agreements[i].topics = most_specific(topics, lexicon);
    }
}

/// Topics without doubles and without those above others.
fn most_specific(topics: Vec<String>, lexicon: &Lexicon) -> Vec<String> {
    let broader: Vec<String> = topics.iter().flat_map(|t| lexicon.topics.ancestors(t)).map(|t| t.to_string()).collect();
    let mut out: Vec<String> = Vec::new();
    for topic in topics {
        if !broader.contains(&topic) && !out.contains(&topic) {
            out.push(topic);
        }
    }
    out
}
