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

type Key = (String, String);

/// The labelled pairs of an article, and those that are neither right nor wrong: with topics above a labelled one, and ignored.
struct Labels<'r> {
    partners: Partners,
    pairs: IndexMap<Key, &'r Cooperation>,
    free: BTreeSet<Key>,
    /// Partners of whom any topic is free.
    anything: BTreeSet<String>,
}

impl<'r> Labels<'r> {
    fn new(gold: &'r Record, forms: &Forms, topics: &Topics) -> Self {
        let mut partners = Partners::default();
        let mut pairs: IndexMap<Key, &Cooperation> = IndexMap::new();
        for row in &gold.cooperation {
            pairs.entry((partners.labelled(row, forms), topic(row))).or_insert(row);
        }
        let mut free: BTreeSet<Key> = BTreeSet::new();
        for (partner, topic) in pairs.keys() {
            free.extend(topics.ancestors(topic).map(|above| (partner.clone(), above.to_owned())));
        }
        let mut anything: BTreeSet<String> = BTreeSet::new();
        for row in &gold.ignore.cooperation {
            let partner = partners.labelled(row, forms);
            match row.topic.as_deref().filter(|t| !t.is_empty()) {
                Some(topic) => free.extend([(partner, topic.to_owned())]),
                None => anything.extend([partner]),
            }
        }
        Labels { partners, pairs, free, anything }
    }

    fn is_free(&self, key: &Key) -> bool {
        self.free.contains(key) || self.anything.contains(&key.0)
    }
}

fn topic(row: &Cooperation) -> String {
    row.topic.clone().unwrap_or_default()
}

fn forms(record: &Record) -> Forms {
    Forms::new(record.people.iter().chain(&record.organizations).map(|n| n.names.as_slice()))
}

/// Of each pair of the system's record, in its order, whether it is right, and the stance it is labelled with; none where it is
/// neither right nor wrong.
pub fn pair_verdicts(gold: &Record, system: &Record, topics: &Topics) -> Vec<(Option<bool>, Option<String>)> {
    let labels = Labels::new(gold, &forms(gold), topics);
    let system_forms = forms(system);
    let verdict = |row: &Cooperation| {
        let key = (labels.partners.key(row, &system_forms), topic(row));
        let labelled = labels.pairs.get(&key);
        let right = labelled.is_some();
        ((right || !labels.is_free(&key)).then_some(right), labelled.and_then(|l| l.stance.clone()))
    };
    system.cooperation.iter().map(verdict).collect()
}

/// Compares the pairs of an article. Topics above a labelled one are neither right nor wrong.
pub(super) fn judge(pair: &Pair<'_>, topics: &Topics) -> Judged {
    let labels = Labels::new(pair.gold, &pair.gold_forms, topics);
    let mut system: IndexMap<Key, &Cooperation> = IndexMap::new();
    for row in &pair.system.cooperation {
        system.entry((labels.partners.key(row, &pair.system_forms), topic(row))).or_insert(row);
    }
    let mut judged = Judged { count: Count::default(), stances: Vec::new() };
    let show = |(partner, topic): &Key| format!("{partner} · {topic}");
    for (key, row) in &system {
        if let Some(labelled) = labels.pairs.get(key) {
            judged.count.right += 1;
            judged.count.judge(row.confidence, true);
            judged.stances.push(labelled.stance == row.stance);
        } else if !labels.is_free(key) {
            judged.count.judge(row.confidence, false);
            judged.count.false_alarm(&pair.article, show(key), Some(&row.evidence));
        }
    }
    for (key, row) in labels.pairs.iter().filter(|(key, _)| !system.contains_key(*key)) {
        judged.count.miss(&pair.article, show(key), vec![row.partner.clone()]);
    }
    judged
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
