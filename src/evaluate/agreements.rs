//! Which labelled and extracted agreements are the same: of one kind, with a party or a foreign state in common.

use std::collections::BTreeSet;

use super::names::normals;
use super::record::{Agreement, Record};
use super::score::{Pairs, foreign, pair_up, set};
use crate::lexicon::topics::Topics;

/// Pairs up the agreements of an article.
pub(super) fn matched(gold: &[Agreement], system: &[Agreement]) -> Pairs {
    pair_up(gold.len(), system.len(), |i, j| alike(&gold[i], &system[j]))
}

/// Pairs up the parties of two agreements.
pub(super) fn shared(gold: &Agreement, system: &Agreement) -> Pairs {
    let parties = |a: &Agreement| a.parties.iter().map(|p| normals(p, false)).collect::<Vec<BTreeSet<String>>>();
    let (g, s) = (parties(gold), parties(system));
    pair_up(g.len(), s.len(), |i, j| g[i].intersection(&s[j]).count() as f64)
}

fn alike(g: &Agreement, s: &Agreement) -> f64 {
    let states = foreign(&g.countries).intersection(&foreign(&s.countries)).count();
    let both = shared(g, s).matched.len();
    let bare = g.parties.is_empty() && foreign(&g.countries).is_empty();
    if !g.kinds.iter().any(|k| s.kinds.contains(k)) || !(both > 0 || states > 0 || bare) {
        return 0.0;
    }
    let topics = set(&g.topics).intersection(&set(&s.topics)).count();
    let half = |alike: bool| if alike { 0.5 } else { 0.0 };
    1.0 + (both + states) as f64 + 0.5 * topics as f64 + half(g.status == s.status) + half(g.signed_on == s.signed_on)
}

/// Of each topic of one of the system's agreements, by its index, whether it is right; none where no labelled agreement is
/// that one, or where the topic is above a labelled one.
pub fn topic_verdicts<'t>(
    gold: &Record,
    system: &Record,
    asked: impl Iterator<Item = (usize, &'t str)>,
    topics: &Topics,
) -> Vec<Option<bool>> {
    let pairs = matched(&gold.agreements, &system.agreements).matched;
    let verdict = |(agreement, topic): (usize, &str)| {
        let labelled = &gold.agreements.get(pairs.iter().find(|p| p.1 == agreement)?.0)?.topics;
        let right = labelled.iter().any(|t| t == topic);
        let above = || labelled.iter().any(|t| topics.is_below(t, topic));
        (right || !above()).then_some(right)
    };
    asked.map(verdict).collect()
}

/// Of each of the system's agreements, how far it has come as labelled; none where no labelled agreement is that one.
pub fn status_verdicts(gold: &Record, system: &Record) -> Vec<Option<String>> {
    let pairs = matched(&gold.agreements, &system.agreements).matched;
    let labelled = |agreement: usize| {
        let (labelled, _) = pairs.iter().find(|p| p.1 == agreement)?;
        gold.agreements.get(*labelled)?.status.clone()
    };
    (0..system.agreements.len()).map(labelled).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn a_topic_is_right_where_the_same_agreement_is_labelled_with_it_and_free_where_it_is_above() {
        let agreement = |topics: &[&str]| Agreement {
            kinds: vec!["mou".into()],
            countries: vec!["LA".into(), "TH".into()],
            topics: topics.iter().map(|t| (*t).to_owned()).collect(),
            ..Agreement::default()
        };
        let record = |agreements| Record { agreements, ..Record::default() };
        let lexicon = Lexicon::load(None).unwrap();
        let gold = record(vec![agreement(&["rail"])]);
        let system = record(vec![agreement(&[]), Agreement::default()]);
        let asked = [(0, "rail"), (0, "transport"), (0, "tourism"), (1, "rail")];
        let verdicts = topic_verdicts(&gold, &system, asked.into_iter(), &lexicon.topics);
        assert_eq!(verdicts, [Some(true), None, Some(false), None]);
    }
}
