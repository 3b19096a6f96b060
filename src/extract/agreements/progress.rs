//! How far an instrument has come, by weighing what the rules read with the words that stand beside it, what its article opens with, the
//! days told near it and the events of the article. The weights are learned from labelled articles ([`crate::lexicon::judge`]).

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;

use super::days::LONG_SINCE;
use super::{Told, status};
use crate::extract::within::{Within, back, cut, indexes};
use crate::extract::{Context, partners};
use crate::lexicon::frame_words::Role as Word;
use crate::model::mention::{AgreementMention, Cue};
use crate::model::{Agreement, AgreementStatus, Event, EventKind, Language};

/// Letters before an instrument's words and after it in which words of how far it has come count.
const BEFORE: usize = 150;
const AFTER: usize = 100;
/// The same for words of what goes on, and for those that merely lean to one side.
const GOES_ON: [usize; 2] = [120, 80];
const LEANS: [usize; 2] = [40, 30];
/// Letters before its sentence in which one leads to it.
const LEADS: usize = 250;
/// Letters up to which a word touches, stands near or not far.
const APART: [(usize, &str); 3] = [(4, "touching"), (25, "near"), (70, "beside")];
/// Stretches that tell of an instrument and are weighed.
const STRETCHES: usize = 4;
/// Bytes of an article of which the rules tell all: the weights are learned from whole articles, and doubt what a line or two say.
const SHORT: usize = 1500;
/// Bytes of one letter of Thai.
const THAI: usize = 3;
/// Hours that what was signed is news, and those of a year.
const NEWS: i64 = 24 * 7;
const YEAR: i64 = 24 * 365;
/// Words of how far anything has come, of what goes on and events, with which an article opens.
const OPENING_CUES: usize = 4;
const OPENING_EVENTS: usize = 2;

/// What speaks for one status of an agreement or another.
pub struct Progress {
    /// By name.
    pub features: Vec<(String, f64)>,
    /// The statuses that may be told of it.
    may_be: Vec<AgreementStatus>,
}

impl Progress {
    /// The status for which most speaks of those that may be told.
    fn likeliest(&self, context: &Context<'_>) -> Option<AgreementStatus> {
        context.lexicon.progress.likeliest(&self.features, |status| self.may_be.contains(&status))
    }
}

/// Weighs how far each agreement has come.
pub fn come(context: &Context<'_>, agreements: &mut [Agreement], told: &[Told], events: &[Event]) {
    let within = Within::new(context);
    let all = agreements.len();
    for (agreement, told) in agreements.iter_mut().zip(told) {
        if !is_settled(context, agreement, told) {
            let progress = weigh(&within, agreement, all, told, events);
            agreement.status = progress.likeliest(context).unwrap_or(agreement.status);
        }
        agreement.signed_on = agreement.signed_on.filter(|_| is_signed(agreement.status));
    }
}

/// Whether what has come so far was signed on a day.
fn is_signed(status: AgreementStatus) -> bool {
    matches!(status, AgreementStatus::Signed | AgreementStatus::InForce)
}

/// Whether what has come so far is yet to be made.
fn is_open(status: AgreementStatus) -> bool {
    use AgreementStatus::{Drafting, Negotiating, Proposed};
    matches!(status, Drafting | Negotiating | Proposed)
}

/// Whether an agreement has come as far as the rules say: what was there before, and is told as such, what was renewed or has ended, and
/// whatever a few lines tell.
fn is_settled(context: &Context<'_>, agreement: &Agreement, told: &Told) -> bool {
    use AgreementStatus::{Ended, Renewed};
    told.former || matches!(agreement.status, Ended | Renewed) || context.doc.text().len() < SHORT
}

/// What speaks for each status of each agreement.
pub fn progress(context: &Context<'_>, agreements: &[Agreement], told: &[Told], events: &[Event]) -> Vec<Progress> {
    let within = Within::new(context);
    let weighed = agreements.iter().zip(told);
    weighed.map(|(agreement, told)| weigh(&within, agreement, agreements.len(), told, events)).collect()
}

/// What speaks for each status of one agreement, of so many in `all`.
fn weigh(within: &Within<'_>, agreement: &Agreement, all: usize, told: &Told, events: &[Event]) -> Progress {
    let scale = if within.context.doc.article.language == Language::Thai { THAI } else { 1 };
    let mut scales = Scales { within, scale, features: BTreeMap::new(), near: Vec::new() };
    scales.of_article(agreement, all, told, events);
    for (place, stretch) in told.stretches.iter().take(STRETCHES).enumerate() {
        scales.of_stretch(agreement, stretch, place == 0);
    }
    let may_be = scales.may_be(agreement);
    Progress { features: scales.features.into_iter().collect(), may_be }
}

/// What is weighed of one agreement.
struct Scales<'a, 'c> {
    within: &'a Within<'c>,
    /// Bytes of a letter.
    scale: usize,
    features: BTreeMap<String, f64>,
    /// What words near it tell of how far it has come.
    near: Vec<AgreementStatus>,
}

impl Scales<'_, '_> {
    /// Of what is told at several places the most counts.
    fn add(&mut self, name: String, value: f64) {
        if value != 0.0 {
            let most = self.features.entry(name).or_insert(value);
            *most = most.max(value);
        }
    }

    fn tell(&mut self, name: &str, told: &str) {
        self.add(format!("{name}={told}"), 1.0);
    }

    /// What is told by the words of a stretch themselves.
    fn word(&mut self, name: &str, at: &Range<usize>) {
        let word = self.within.context.doc.slice(at.clone()).to_lowercase().replace(char::is_whitespace, "_");
        self.tell(name, &word);
    }

    /// The statuses that may be told: none that is firmer than what the rules read, whatever stands around, and none that is yet to be made
    /// where a day gone by is stated on which it was signed.
    fn may_be(&self, agreement: &Agreement) -> Vec<AgreementStatus> {
        use AgreementStatus::{Approved, Ended, Renewed};
        let ruled = agreement.status;
        let published = self.within.context.doc.article.published;
        let signed = agreement.signed_on.is_some_and(|day| published.is_some_and(|published| day <= published));
        // `พร้อมที่จะลงนามปลายเดือนนี้`
        let to_come = self.near.iter().any(|near| is_open(*near)) && !self.near.iter().any(|near| is_signed(*near));
        let may_be = |status: &AgreementStatus| match *status {
            Ended | Renewed => false,
            status if status == ruled => true,
            status if is_signed(status) => is_signed(ruled) && (signed || !to_come),
            Approved => is_signed(ruled) && !signed,
            _ => !signed,
        };
        AgreementStatus::ALL.iter().copied().filter(may_be).collect()
    }

    /// What the whole article and the agreement itself tell.
    fn of_article(&mut self, agreement: &Agreement, agreements: usize, told: &Told, events: &[Event]) {
        let Context { doc, lexicon, .. } = self.within.context;
        let of = |is: bool| f64::from(u8::from(is));
        let log = |count: usize| (count as f64).ln_1p();
        let kind = agreement.kinds.first().map_or("", |kind| kind.as_str());
        self.tell("rule", agreement.status.as_str());
        self.tell("kind", kind);
        self.tell("way", &format!("{:.2}", agreement.support.confidence));
        if let Some(day) = agreement.signed_on {
            self.tell("signed_on", self.age(day));
        }
        let foreign = agreement.countries.iter().any(|iso| iso != "TH");
        self.add("foreign".into(), of(foreign));
        self.add("states".into(), of(agreement.party_entities.iter().all(|id| id.starts_with("country-"))));
        self.add("parties".into(), log(agreement.parties.len()));
        self.add("agreements".into(), log(agreements));
        self.add("times".into(), log(told.stretches.len()));
        self.add("english".into(), of(doc.article.language == Language::English));
        self.add("synopsis".into(), of(doc.matters.len() > 1));
        for event in events.iter().filter(|e| e.kinds.contains(&EventKind::Signing)) {
            let planned = if event.planned { "planned" } else { "held" };
            self.tell("signing", planned);
            if event.participant_entities.iter().any(|id| agreement.party_entities.contains(id)) {
                self.tell("signing_by_party", planned);
            }
            if event.countries.iter().any(|iso| agreement.countries.contains(iso)) {
                self.tell("signing_with_state", planned);
            }
            self.add("signed_that_day".into(), of(agreement.signed_on.is_some() && event.date == agreement.signed_on));
        }
        for kind in events.iter().take(OPENING_EVENTS).flat_map(|event| &event.kinds) {
            self.tell("event", kind.as_str());
        }
        let Some(first) = told.stretches.first() else { return };
        self.add("early".into(), 1.0 - first.start as f64 / doc.text().len().max(1) as f64);
        let Some(matter) = doc.matter_at(first.start).and_then(|m| doc.matters.get(m)) else { return };
        let title = matter.title.clone();
        self.add("titled".into(), of(title.start <= first.start && first.end <= title.end));
        for (cue, status) in self.within.cues(title.clone(), status::status) {
            self.tell("title", status.as_str());
            self.word("title", &cue);
        }
        for (_, kind) in self.within.cues(title, event) {
            self.tell("title", kind.as_str());
        }
        let opening = partners::opening(doc, matter);
        self.add("cabinet".into(), of(lexicon.frame_words.holds(doc.slice(opening.clone()), Word::Cabinet)));
        let opening = opening.start.max(matter.title.end)..opening.end;
        let statuses: Vec<_> = self.within.cues(opening.clone(), status::status).take(OPENING_CUES).collect();
        statuses.iter().for_each(|(_, status)| self.tell("opening", status.as_str()));
        let kinds: Vec<_> = self.within.cues(opening, event).take(OPENING_EVENTS).collect();
        kinds.iter().for_each(|(_, kind)| self.tell("opening", kind.as_str()));
    }

    /// What one of the stretches tells that speak of it; what the `first` one tells also counts by itself.
    fn of_stretch(&mut self, agreement: &Agreement, stretch: &Range<usize>, first: bool) {
        let within = self.within;
        let Context { doc, mentions, .. } = within.context;
        let text = doc.text();
        let sentence = doc.sentence_at(stretch.start).and_then(|i| doc.sentences.get(i));
        let Some(sentence) = sentence.cloned() else { return };
        let named: Option<&AgreementMention> =
            indexes(&mentions.agreements, stretch, |a| &a.range).next().and_then(|i| mentions.agreements.get(i));
        let at = named.map_or(stretch.clone(), |mention| mention.range.clone());
        let end = sentence.end.max(stretch.end);
        let scale = self.scale;
        let letters = |count: usize| count * scale;
        let before = |most: usize| back(text, at.start, sentence.start.min(at.start), letters(most))..at.start;
        let after = |most: usize| stretch.end..cut(text, stretch.end, end, letters(most));
        let apart =
            |bytes: usize| APART.iter().find(|(most, _)| bytes <= letters(*most)).map_or("far", |(_, apart)| *apart);
        let last = within.cues(before(BEFORE), status::status).last();
        let inside: Vec<_> = within.cues(at.start..stretch.end, status::status).collect();
        let next = within.cues(after(AFTER), status::status).next();
        let found = status::find(within, &at, stretch, &sentence).map(|found| found.0);
        let goes_on = [within.cues(before(GOES_ON[0]), event).last(), within.cues(after(GOES_ON[1]), event).next()];
        let words = &within.context.lexicon.frame_words;
        let (left, right) = (before(LEANS[0]), after(LEANS[1]));
        let leans = [
            words.all(doc.slice(left.clone()), Word::Leaning).last().map(|r| left.start + r.start..left.start + r.end),
            words.first(doc.slice(right.clone()), Word::Leaning).map(|r| right.start + r.start..right.start + r.end),
        ];
        let leads = back(text, sentence.start, 0, letters(LEADS))..sentence.start;
        let lead = within.cues(leads, status::status).last().filter(|_| first);
        let days: Vec<Date> = within.dates(before(BEFORE).start..after(AFTER).end).map(|date| date.date).collect();
        let kind = agreement.kinds.first().map_or("", |kind| kind.as_str());
        let found = found.map_or("none", AgreementStatus::as_str);
        for alone in if first { &["", "first_"][..] } else { &[""] } {
            self.tell(&format!("{alone}found"), found);
            self.tell(&format!("{alone}found_of_{kind}"), found);
            for (side, told, gap) in [
                ("before", &last, last.as_ref().map(|(cue, _)| at.start.saturating_sub(cue.end))),
                ("after", &next, next.as_ref().map(|(cue, _)| cue.start.saturating_sub(stretch.end))),
            ] {
                let Some(((cue, status), gap)) = told.as_ref().zip(gap) else {
                    self.tell(&format!("{alone}{side}"), "none");
                    continue;
                };
                self.word(&format!("{alone}{side}"), cue);
                self.tell(&format!("{alone}{side}"), status.as_str());
                self.tell(&format!("{alone}{side}_{}", apart(gap)), status.as_str());
            }
            for (cue, status) in &inside {
                self.word(&format!("{alone}inside"), cue);
                self.tell(&format!("{alone}inside"), status.as_str());
            }
        }
        for (side, told) in ["before", "after"].into_iter().zip(&goes_on) {
            if let Some((cue, kind)) = told {
                self.word(&format!("event_{side}"), cue);
                self.tell(&format!("event_{side}"), kind.as_str());
            }
        }
        for (side, word) in ["leans_before", "leans_after"].into_iter().zip(&leans) {
            if let Some(word) = word {
                let gap = at.start.saturating_sub(word.end).max(word.start.saturating_sub(stretch.end));
                self.word(side, word);
                if gap <= 1 {
                    self.word(&format!("{side}_touching"), word);
                }
            }
        }
        if let Some((cue, status)) = lead {
            self.word("lead", &cue);
            self.tell("lead", status.as_str());
        }
        days.into_iter().for_each(|day| self.tell("dated", self.age(day)));
        let near = last.into_iter().chain(inside).chain(next).map(|(_, status)| status);
        self.near.extend(near);
    }

    /// How long before the article was published a day is.
    fn age(&self, day: Date) -> &'static str {
        let Some(published) = self.within.context.doc.article.published else { return "unknown" };
        match published.duration_since(day).as_hours() {
            ..0 => "to_come",
            0..=NEWS => "news",
            hours if hours <= LONG_SINCE => "lately",
            hours if hours <= YEAR => "this_year",
            _ => "long_ago",
        }
    }
}

/// The kind of event that a cue tells.
fn event(cue: Cue) -> Option<EventKind> {
    match cue {
        Cue::Event(kind) => Some(kind),
        _ => None,
    }
}
