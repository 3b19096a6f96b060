//! Pairs of partner and topic: partners are countries by their codes, or bodies, of which two names are one partner where
//! their forms meet.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::names::{Forms, normal};
use super::record::{Cooperation, Record};
use super::score::Pair;
use super::tally::Count;
use crate::lexicon::topics::Topics;

/// What came of one article.
pub(super) struct Judged {
    pub count: Count,
    /// For each pair that both have, whether the stance is the same.
    pub stances: Vec<bool>,
}

type PartnerTopic = (String, String);

/// Compares the pairs of an article. Topics above a labelled one are neither right nor wrong.
pub(super) fn judge(pair: &Pair<'_>, topics: &Topics) -> Judged {
    let key = Key::new(pair, topics);
    let mut system: IndexMap<PartnerTopic, &Cooperation> = IndexMap::new();
    for row in &pair.system.cooperation {
        system.entry(key.of(row, pair)).or_insert(row);
    }
    let mut judged = Judged { count: Count::default(), stances: Vec::new() };
    let show = |(partner, topic): &PartnerTopic| format!("{partner} · {topic}");
    for (of, row) in &system {
        match key.verdict(of) {
            Some(true) => {
                judged.count.right += 1;
                judged.count.judge(row.confidence, true);
                judged.stances.push(key.gold.get(of).is_some_and(|labelled| labelled.stance == row.stance));
            }
            Some(false) => {
                judged.count.judge(row.confidence, false);
                judged.count.false_alarm(&pair.article, show(of), Some(&row.evidence));
            }
            None => {}
        }
    }
    for (of, row) in key.gold.iter().filter(|(of, _)| !system.contains_key(*of)) {
        judged.count.miss(&pair.article, show(of), vec![row.partner.clone()]);
    }
    judged
}

/// Of each pair of the system's record, in its order, whether it is right; none where that is neither rewarded nor punished.
pub fn verdicts(gold: &Record, system: &Record, topics: &Topics) -> Vec<Option<bool>> {
    let pair = Pair::new(gold, system);
    let key = Key::new(&pair, topics);
    system.cooperation.iter().map(|row| key.verdict(&key.of(row, &pair))).collect()
}

/// What is right of an article.
struct Key<'r> {
    partners: Partners,
    gold: IndexMap<PartnerTopic, &'r Cooperation>,
    /// Pairs, and partners on any topic, that are neither right nor wrong.
    free: BTreeSet<PartnerTopic>,
    anything: BTreeSet<String>,
}

impl<'r> Key<'r> {
    fn new(pair: &Pair<'r>, topics: &Topics) -> Self {
        let mut partners = Partners::default();
        let mut gold: IndexMap<PartnerTopic, &Cooperation> = IndexMap::new();
        for row in &pair.gold.cooperation {
            gold.entry((partners.labelled(row, &pair.gold_forms), topic(row))).or_insert(row);
        }
        let mut free: BTreeSet<PartnerTopic> = BTreeSet::new();
        for (partner, topic) in gold.keys() {
            free.extend(topics.ancestors(topic).into_iter().map(|above| (partner.clone(), above.to_owned())));
        }
        let mut anything: BTreeSet<String> = BTreeSet::new();
        for row in &pair.gold.ignore.cooperation {
            let partner = partners.labelled(row, &pair.gold_forms);
            match row.topic.as_deref().filter(|t| !t.is_empty()) {
                Some(topic) => free.extend([(partner, topic.to_owned())]),
                None => anything.extend([partner]),
            }
        }
        Key { partners, gold, free, anything }
    }

    fn of(&self, row: &Cooperation, pair: &Pair<'_>) -> PartnerTopic {
        (self.partners.key(row, &pair.system_forms), topic(row))
    }

    fn verdict(&self, of: &PartnerTopic) -> Option<bool> {
        let right = self.gold.contains_key(of);
        (right || !self.free.contains(of) && !self.anything.contains(&of.0)).then_some(right)
    }
}

fn topic(row: &Cooperation) -> String {
    row.topic.clone().unwrap_or_default()
}

/// The bodies labelled as partners so far, with every form of their names.
#[derive(Default)]
struct Partners(IndexMap<String, BTreeSet<String>>);

impl Partners {
    fn key(&self, row: &Cooperation, forms: &Forms) -> String {
        if is_code(&row.partner) {
            return row.partner.clone();
        }
        let have = forms.of(&row.partner, false);
        let known = self.0.iter().find(|(_, known)| !known.is_disjoint(&have));
        known.map_or_else(|| normal(&row.partner, false), |(key, _)| key.clone())
    }

    fn labelled(&mut self, row: &Cooperation, forms: &Forms) -> String {
        let key = self.key(row, forms);
        if !is_code(&row.partner) && !self.0.contains_key(&key) {
            self.0.insert(key.clone(), forms.of(&row.partner, false));
        }
        key
    }
}

fn is_code(partner: &str) -> bool {
    partner.len() == 2 && partner.bytes().all(|b| b.is_ascii_uppercase())
}
