//! Pairing extracted facts with labelled ones, kind by kind.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{Forms, normal, normals};
use super::record::{Agreement, Event, Named, Position, Record, Stated};
use super::tally::{Case, Count, Rate, Verdict};
use super::{agreements, cooperation};
use crate::lexicon::topics::Topics;

/// The kinds of fact whose mean F1 is the overall figure, in the guide's order.
pub const KINDS: [&str; 7] =
    ["countries", "people", "organizations", "positions", "agreements", "events", "cooperation"];
/// Lists within matched facts, scored as facts are.
pub const LISTS: [&str; 3] = ["agreement.parties", "agreement.topics", "event.participants"];
/// Fields of matched facts.
pub const FIELDS: [&str; 9] = [
    "published",
    "organization.kind",
    "agreement.status",
    "agreement.signed_on",
    "agreement.countries",
    "event.kind",
    "event.date",
    "event.place",
    "cooperation.stance",
];

/// Adds up the figures of articles.
pub struct Scorer<'t> {
    topics: &'t Topics,
    counts: BTreeMap<&'static str, Count>,
    rates: BTreeMap<&'static str, Rate>,
}

/// One article's two records, with what is looked up about them.
pub(super) struct Pair<'r> {
    pub article: String,
    pub gold: &'r Record,
    pub system: &'r Record,
    pub gold_forms: Forms,
    pub system_forms: Forms,
}

impl<'t> Scorer<'t> {
    /// With the taxonomy that says which topics lie above which.
    pub fn new(topics: &'t Topics) -> Self {
        Scorer { topics, counts: BTreeMap::new(), rates: BTreeMap::new() }
    }

    /// The figures of a kind of [`KINDS`] or [`LISTS`].
    pub fn count(&self, kind: &str) -> Count {
        self.counts.get(kind).cloned().unwrap_or_default()
    }

    /// The figures of a field of [`FIELDS`].
    pub fn rate(&self, field: &str) -> Rate {
        self.rates.get(field).copied().unwrap_or_default()
    }

    /// The mean F1 of the seven kinds.
    pub fn overall(&self) -> f64 {
        KINDS.iter().map(|kind| self.count(kind).f1()).sum::<f64>() / KINDS.len() as f64
    }

    /// Judges one article.
    pub fn add(&mut self, gold: &Record, system: &Record) {
        let forms = |r: &Record| Forms::new(r.people.iter().chain(&r.organizations).map(|n| n.names.as_slice()));
        let pair = Pair { article: gold.number(), gold, system, gold_forms: forms(gold), system_forms: forms(system) };
        self.rates.entry("published").or_default().add(gold.published == system.published);
        self.countries(&pair);
        self.named(&pair, "people", &gold.people, &system.people, &gold.ignore.people, true);
        self.named(
            &pair,
            "organizations",
            &gold.organizations,
            &system.organizations,
            &gold.ignore.organizations,
            false,
        );
        self.positions(&pair);
        self.agreements(&pair);
        self.events(&pair);
        let judged = cooperation::judge(&pair, self.topics);
        self.counts.entry("cooperation").or_default().extend(judged.count);
        judged.stances.into_iter().for_each(|right| self.field("cooperation.stance", right));
    }

    fn field(&mut self, field: &'static str, right: bool) {
        self.rates.entry(field).or_default().add(right);
    }

    fn kind(&mut self, kind: &'static str) -> &mut Count {
        self.counts.entry(kind).or_default()
    }

    fn countries(&mut self, pair: &Pair<'_>) {
        let skip = |c: &&String| *c != "TH" && !pair.gold.ignore.countries.contains(c);
        let gold: BTreeSet<&String> = pair.gold.countries.iter().filter(skip).collect();
        let system: BTreeSet<&String> = pair.system.countries.iter().filter(skip).collect();
        let count = self.kind("countries");
        for iso in &system {
            let fact = pair.system.country_facts.iter().find(|f| f.country == **iso);
            let right = gold.contains(iso);
            count.judge(fact.and_then(|f| f.confidence), right);
            if right {
                count.right += 1;
            } else {
                count.false_alarm(&pair.article, iso.to_string(), fact.map(|f| f.evidence.as_slice()));
            }
        }
        for iso in gold.difference(&system) {
            count.miss(&pair.article, iso.to_string(), Vec::new());
        }
    }

    fn named(
        &mut self,
        pair: &Pair<'_>,
        kind: &'static str,
        gold: &[Named],
        system: &[Named],
        ignore: &[String],
        person: bool,
    ) {
        let skip = normals(ignore, person);
        let forms = |list: &[Named]| list.iter().map(|n| normals(&n.names, person)).collect::<Vec<_>>();
        let (gold_forms, system_forms) = (forms(gold), forms(system));
        let pairs =
            pair_up(gold.len(), system.len(), |i, j| gold_forms[i].intersection(&system_forms[j]).count() as f64);
        let passed_over = |names: &BTreeSet<String>| {
            !names.is_disjoint(&skip)
                || !names.is_empty()
                    && names.iter().all(|n| skip.iter().any(|k| k.contains(n.as_str()) || n.contains(k.as_str())))
        };
        if kind == "organizations" {
            pairs.matched.iter().for_each(|&(i, j)| self.field("organization.kind", gold[i].kind == system[j].kind));
        }
        let count = self.kind(kind);
        for &(_, j) in &pairs.matched {
            count.right += 1;
            count.judge(system[j].confidence, true);
        }
        for &j in pairs.extra.iter().filter(|&&j| !passed_over(&system_forms[j])) {
            count.judge(system[j].confidence, false);
            count.false_alarm(&pair.article, few(&system[j].names), Some(&system[j].evidence));
        }
        for &i in &pairs.missed {
            count.miss(&pair.article, few(&gold[i].names), gold[i].names.clone());
        }
    }

    fn positions(&mut self, pair: &Pair<'_>) {
        let (gold, system) = (&pair.gold.positions, &pair.system.positions);
        let of =
            |forms: &Forms, names: &[String]| names.iter().flat_map(|o| forms.of(o, false)).collect::<BTreeSet<_>>();
        let alike = |g: &Position, s: &Position| {
            let one = g.role == s.role
                && !pair.gold_forms.of(&g.person, true).is_disjoint(&pair.system_forms.of(&s.person, true));
            let served = g.of.is_empty() || !of(&pair.gold_forms, &g.of).is_disjoint(&of(&pair.system_forms, &s.of));
            f64::from(u8::from(one && served))
        };
        let pairs = pair_up(gold.len(), system.len(), |i, j| alike(&gold[i], &system[j]));
        let skip = normals(&pair.gold.ignore.people, true);
        let show = |p: &Position| format!("{} · {} · {}", p.person, p.role, p.of.join("|"));
        let count = self.kind("positions");
        for &(_, j) in &pairs.matched {
            count.right += 1;
            count.judge(system[j].confidence, true);
        }
        for &j in pairs.extra.iter().filter(|&&j| !skip.contains(&normal(&system[j].person, true))) {
            count.judge(system[j].confidence, false);
            count.false_alarm(&pair.article, show(&system[j]), Some(&system[j].evidence));
        }
        for &i in &pairs.missed {
            count.miss(&pair.article, show(&gold[i]), vec![gold[i].person.clone()]);
        }
    }

    fn agreements(&mut self, pair: &Pair<'_>) {
        let (gold, system) = (&pair.gold.agreements, &pair.system.agreements);
        let pairs = agreements::matched(gold, system);
        let show = |a: &Agreement| {
            let parties: Vec<&str> = a.parties.iter().filter_map(|p| p.first()).map(String::as_str).collect();
            let (kinds, status) = (a.kinds.join("|"), a.status.as_deref().unwrap_or_default());
            format!("{kinds} {status} {} {}", a.countries.join(" "), parties.join("; "))
        };
        for &(i, j) in &pairs.matched {
            let (g, s) = (&gold[i], &system[j]);
            self.field("agreement.status", g.status == s.status);
            self.field("agreement.signed_on", g.signed_on == s.signed_on);
            self.field("agreement.countries", foreign(&g.countries) == foreign(&s.countries));
            let both = agreements::shared(g, s);
            let count = self.kind("agreement.parties");
            count.right += both.matched.len();
            both.extra.iter().for_each(|&k| count.false_alarm(&pair.article, few(&s.parties[k]), Some(&s.evidence)));
            both.missed.iter().for_each(|&k| count.miss(&pair.article, few(&g.parties[k]), g.parties[k].clone()));
            let (gold_topics, system_topics) = (set(&g.topics), set(&s.topics));
            let above: BTreeSet<&str> = g.topics.iter().flat_map(|t| self.topics.ancestors(t)).collect();
            let count = self.counts.entry("agreement.topics").or_default();
            count.right += gold_topics.intersection(&system_topics).count();
            for topic in system_topics.difference(&gold_topics).filter(|t| !above.contains(**t)) {
                count.false_alarm(&pair.article, (*topic).to_owned(), Some(&s.evidence));
            }
            gold_topics.difference(&system_topics).for_each(|t| count.miss(&pair.article, (*t).to_owned(), Vec::new()));
        }
        let count = self.kind("agreements");
        for &(_, j) in &pairs.matched {
            count.right += 1;
            count.judge(system[j].confidence, true);
        }
        for &j in &pairs.extra {
            count.judge(system[j].confidence, false);
            count.false_alarm(&pair.article, show(&system[j]), Some(&system[j].evidence));
        }
        for &i in &pairs.missed {
            count.miss(&pair.article, show(&gold[i]), gold[i].parties.concat());
        }
    }

    fn events(&mut self, pair: &Pair<'_>) {
        let (gold, system) = (&pair.gold.events, &pair.system.events);
        let guests = |forms: &Forms, e: &Event| e.participants.iter().map(|p| forms.of(p, true)).collect::<Vec<_>>();
        let gold_guests: Vec<_> = gold.iter().map(|e| guests(&pair.gold_forms, e)).collect();
        let system_guests: Vec<_> = system.iter().map(|e| guests(&pair.system_forms, e)).collect();
        let shared = |i: usize, j: usize| {
            let (g, s) = (&gold_guests[i], &system_guests[j]);
            pair_up(g.len(), s.len(), |k, l| g[k].intersection(&s[l]).count() as f64)
        };
        let kinds = |g: &Event, s: &Event| g.kinds.iter().any(|k| s.kinds.contains(k));
        let pairs = pair_up(gold.len(), system.len(), |i, j| {
            let (g, s) = (&gold[i], &system[j]);
            if g.date.is_some() && s.date.is_some() && g.date != s.date {
                return 0.0;
            }
            let people = shared(i, j).matched.len();
            let states = foreign(&g.countries).intersection(&foreign(&s.countries)).count();
            let same_day = g.date.is_some() && g.date == s.date;
            let kind = kinds(g, s);
            let fits = people > 0 || states > 0 || same_day && kind;
            if fits {
                (people + states) as f64 + if same_day { 2.0 } else { 0.0 } + f64::from(u8::from(kind))
            } else {
                0.0
            }
        });
        let show = |e: &Event| {
            let (kinds, date) = (e.kinds.join("|"), e.date.as_deref().unwrap_or("undated"));
            let place = e.place.as_deref().unwrap_or_default();
            let guests = e.participants.iter().take(4).cloned().collect::<Vec<_>>();
            format!("{kinds} {date} {place} {} {}", e.countries.join(" "), guests.join("; "))
        };
        for &(i, j) in &pairs.matched {
            let (g, s) = (&gold[i], &system[j]);
            self.field("event.kind", kinds(g, s));
            self.field("event.date", g.date == s.date);
            if let Some(place) = g.place.as_deref().filter(|p| !p.is_empty()) {
                let (wanted, told) = (normal(place, false), normal(s.place.as_deref().unwrap_or_default(), false));
                let right = !told.is_empty() && (wanted.contains(&told) || told.contains(&wanted));
                self.field("event.place", right);
            }
            let both = shared(i, j);
            let count = self.kind("event.participants");
            count.right += both.matched.len();
            both.extra
                .iter()
                .for_each(|&k| count.false_alarm(&pair.article, s.participants[k].clone(), Some(&s.evidence)));
            both.missed.iter().for_each(|&k| {
                count.miss(&pair.article, g.participants[k].clone(), vec![g.participants[k].clone()]);
            });
        }
        let count = self.kind("events");
        for &(_, j) in &pairs.matched {
            count.right += 1;
            count.judge(system[j].confidence, true);
        }
        for &j in &pairs.extra {
            count.judge(system[j].confidence, false);
            count.false_alarm(&pair.article, show(&system[j]), Some(&system[j].evidence));
        }
        for &i in &pairs.missed {
            count.miss(&pair.article, show(&gold[i]), gold[i].participants.clone());
        }
    }
}

impl Count {
    pub(super) fn judge(&mut self, confidence: Option<f64>, right: bool) {
        self.judged.extend(confidence.map(|c| (c, right)));
    }

    pub(super) fn false_alarm(&mut self, article: &str, fact: String, evidence: Option<&[Stated]>) {
        let sentence = evidence.and_then(|e| e.first()).map(|e| e.sentence.clone());
        let (article, verdict) = (article.to_owned(), Verdict::FalseAlarm);
        self.cases.push(Case { article, verdict, fact, names: Vec::new(), sentence });
    }

    pub(super) fn miss(&mut self, article: &str, fact: String, names: Vec<String>) {
        let (article, verdict) = (article.to_owned(), Verdict::Missed);
        self.cases.push(Case { article, verdict, fact, names, sentence: None });
    }

    fn extend(&mut self, other: Count) {
        self.right += other.right;
        self.cases.extend(other.cases);
        self.judged.extend(other.judged);
    }
}

/// The foreign states of a list.
pub(super) fn foreign(countries: &[String]) -> BTreeSet<&str> {
    countries.iter().map(String::as_str).filter(|c| *c != "TH").collect()
}

pub(super) fn set(list: &[String]) -> BTreeSet<&str> {
    list.iter().map(String::as_str).collect()
}

/// The first names of a thing, for reports.
fn few(names: &[String]) -> String {
    names.iter().take(3).cloned().collect::<Vec<_>>().join(" | ")
}

/// Which labelled facts met which extracted ones, by their indexes.
pub(super) struct Pairs {
    pub matched: Vec<(usize, usize)>,
    pub missed: Vec<usize>,
    pub extra: Vec<usize>,
}

/// Greedy one-to-one matching by falling likeness; 0 never matches. Of equals, the earlier ones meet first.
pub(super) fn pair_up(gold: usize, system: usize, likeness: impl Fn(usize, usize) -> f64) -> Pairs {
    let all = (0..gold).flat_map(|i| (0..system).map(move |j| (i, j)));
    let mut ranked: Vec<(f64, usize, usize)> = all.map(|(i, j)| (likeness(i, j), i, j)).filter(|r| r.0 > 0.0).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut gold_used, mut system_used) = (vec![false; gold], vec![false; system]);
    let mut matched = Vec::new();
    for (_, i, j) in ranked {
        if !gold_used[i] && !system_used[j] {
            (gold_used[i], system_used[j]) = (true, true);
            matched.push((i, j));
        }
    }
    let free = |used: Vec<bool>| used.iter().enumerate().filter(|(_, used)| !**used).map(|(i, _)| i).collect();
    Pairs { matched, missed: free(gold_used), extra: free(system_used) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn scored(gold: serde_json::Value, system: serde_json::Value) -> (Count, Rate) {
        let lexicon = Lexicon::load(None).unwrap();
        let read = |value| serde_json::from_value::<Record>(value).unwrap();
        let mut scorer = Scorer::new(&lexicon.topics);
        scorer.add(&read(gold), &read(system));
        (scorer.count("cooperation"), scorer.rate("cooperation.stance"))
    }

    #[test]
    fn the_best_pairs_meet_first_and_nothing_twice() {
        let likeness = [[1.0, 3.0], [2.0, 2.0]];
        let pairs = pair_up(2, 2, |i, j| likeness[i][j]);
        assert_eq!(pairs.matched, [(0, 1), (1, 0)]);
        assert_eq!(pair_up(1, 2, |_, j| j as f64).extra, [0]);
    }

    #[test]
    fn broader_topics_are_free_and_other_ones_false() {
        let row = |topic: &str| serde_json::json!({"partner": "RU", "topic": topic, "stance": "discussed"});
        let (count, stance) = scored(
            serde_json::json!({"article": "1", "cooperation": [row("cybercrime")]}),
            serde_json::json!({"article": "1", "cooperation": [row("cybercrime"), row("digital"), row("tourism")]}),
        );
        assert_eq!((count.right, count.missed()), (1, 0));
        assert_eq!((stance.right, stance.of), (1, 1));
        assert!(count.cases.iter().all(|case| !case.fact.contains("cybercrime")));
        assert!(count.cases.iter().any(|case| case.fact.contains("tourism")));
    }

    #[test]
    fn an_international_body_is_one_partner_by_any_of_its_names() {
        let (count, _) = scored(
            serde_json::json!({"article": "1", "organizations": [{"names": ["อาเซียน", "ASEAN"]}],
                "cooperation": [{"partner": "ASEAN", "topic": "trade", "stance": "agreed"}]}),
            serde_json::json!({"article": "1", "cooperation": [{"partner": "อาเซียน", "topic": "trade", "stance": "agreed"}]}),
        );
        assert_eq!((count.right, count.false_alarms(), count.missed()), (1, 0, 0));
    }
}
