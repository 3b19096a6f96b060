//! Pairs of partner and topic: partners are countries by their codes, or bodies, of which two names are one partner where
//! their forms meet.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::names::{Forms, normal};
use super::record::Cooperation;
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

/// Compares the pairs of an article. Topics above a labelled one are neither right nor wrong.
pub(super) fn judge(pair: &Pair<'_>, topics: &Topics) -> Judged {
    let mut partners = Partners::default();
    let topic = |row: &Cooperation| row.topic.clone().unwrap_or_default();
    let mut gold: IndexMap<Key, &Cooperation> = IndexMap::new();
    for row in &pair.gold.cooperation {
        gold.entry((partners.labelled(row, &pair.gold_forms), topic(row))).or_insert(row);
    }
    let mut free: BTreeSet<Key> = BTreeSet::new();
    for (partner, topic) in gold.keys() {
        free.extend(topics.ancestors(topic).map(|above| (partner.clone(), above.to_owned())));
    }
    let mut anything: BTreeSet<String> = BTreeSet::new();
    for row in &pair.gold.ignore.cooperation {
        let partner = partners.labelled(row, &pair.gold_forms);
        match row.topic.as_deref().filter(|t| !t.is_empty()) {
            Some(topic) => free.extend([(partner, topic.to_owned())]),
            None => anything.extend([partner]),
        }
    }
    let mut system: IndexMap<Key, &Cooperation> = IndexMap::new();
    for row in &pair.system.cooperation {
        system.entry((partners.key(row, &pair.system_forms), topic(row))).or_insert(row);
    }
    let mut judged = Judged { count: Count::default(), stances: Vec::new() };
    let show = |(partner, topic): &Key| format!("{partner} · {topic}");
    for (key, row) in &system {
        if let Some(labelled) = gold.get(key) {
            judged.count.right += 1;
            judged.count.judge(row.confidence, true);
            judged.stances.push(labelled.stance == row.stance);
        } else if !free.contains(key) && !anything.contains(&key.0) {
            judged.count.judge(row.confidence, false);
            judged.count.false_alarm(&pair.article, show(key), Some(&row.evidence));
        }
    }
    for (key, row) in gold.iter().filter(|(key, _)| !system.contains_key(*key)) {
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
