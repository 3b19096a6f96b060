//! Rising and falling topics: each one's share of the articles of a period against the period before.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::network::{EdgeKind, Network, Statement};
use super::{Analysis, Options, Outcome, said};
use crate::error::Result;
use crate::model::{Table, vocabulary};

/// Below so many articles in both periods together nothing is said of a topic.
const FEWEST: usize = 5;
/// A difference that chance alone makes less often than this is called one.
const CHANCE: f64 = 0.05;

/// See [`changes`].
pub const ANALYSIS: Analysis = Analysis {
    name: "trends",
    summary: "Topics rising and falling: their share of the articles against the period before",
    summary_th: "หัวข้อที่เพิ่มขึ้นและลดลง เทียบสัดส่วนของบทความกับช่วงก่อนหน้า",
    about: "Compares the last period that any article falls into with the one before it; `--until` sets an earlier one. \
        `share` is the part of the period's articles on cooperation that name the topic, so that a period of more articles, or one not yet \
        over, compares with another. `trend` is `rising` or `falling` only where Fisher's exact test gives less than 0.05 \
        (`p`, two-sided); `few` where both periods together have fewer than five articles on it; else `unclear`. One topic in twenty passes \
        such a test by chance: of a long list take `p` for an order, not for proof. Copies of one release count each. \
        Articles of other ministries, or a change in what is collected, move shares too. The sentence is of the latest article on the topic.",
    options: &["per"],
    statements: true,
    edges: &[EdgeKind::Cooperation],
    run,
};

vocabulary!(
    /// How long a period is.
    Period {
        /// Three months from January, April, July and October.
        Quarter = "quarter",
        /// Six months from January and July.
        HalfYear = "half-year",
        /// Twelve months from January.
        Year = "year",
    }
);

impl Period {
    fn months(self) -> i32 {
        match self {
            Period::Quarter => 3,
            Period::HalfYear => 6,
            Period::Year => 12,
        }
    }

    /// The number of the period of a day, counted from the year 0.
    fn of(self, day: Date) -> i32 {
        (i32::from(day.year()) * 12 + i32::from(day.month()) - 1) / self.months()
    }

    /// Its name: `2025`, `2025-H1`, `2025-Q3`.
    fn name(self, number: i32) -> String {
        let in_year = 12 / self.months();
        let (year, part) = (number.div_euclid(in_year), number.rem_euclid(in_year) + 1);
        match self {
            Period::Quarter => format!("{year}-Q{part}"),
            Period::HalfYear => format!("{year}-H{part}"),
            Period::Year => year.to_string(),
        }
    }
}

/// What articles say of a topic.
#[derive(Default)]
struct Tally<'a> {
    /// The numbers of those of the period before, and of those of the last one.
    articles: [BTreeSet<&'a str>; 2],
    /// The partner, and what the latest says.
    latest: Option<(&'a str, &'a Statement)>,
}

/// One topic in the period before and in the last one.
struct Change<'a> {
    topic: &'a str,
    /// How many articles name it, before and now.
    counts: [usize; 2],
    /// How often chance alone makes so large a difference.
    p: f64,
    latest: Option<(&'a str, &'a Statement)>,
}

impl Change<'_> {
    fn trend(&self, totals: [usize; 2]) -> &'static str {
        let [before, now] = [0, 1].map(|side| share(self.counts[side], totals[side]));
        match () {
            () if self.counts[0] + self.counts[1] < FEWEST => "few",
            () if self.p >= CHANCE => "unclear",
            () if now > before => "rising",
            () => "falling",
        }
    }
}

fn share(count: usize, total: usize) -> f64 {
    if total > 0 { count as f64 / total as f64 } else { 0.0 }
}

/// The number of the last period, how many articles on cooperation the one before and it have, and each topic's change:
/// the least likely by chance first.
fn changes(network: &Network, per: Period) -> Option<(i32, [usize; 2], Vec<Change<'_>>)> {
    let links = || network.links().filter(|link| link.edge.kind == EdgeKind::Cooperation);
    let last = links().flat_map(|link| &link.edge.statements).filter_map(|said| said.date).max()?;
    let last = per.of(last);
    let mut all: [BTreeSet<&str>; 2] = Default::default();
    let mut topics: BTreeMap<&str, Tally<'_>> = BTreeMap::new();
    for link in links() {
        for said in &link.edge.statements {
            let Some(side) = said.date.map(|day| per.of(day) - last + 1).and_then(|side| usize::try_from(side).ok())
            else {
                continue;
            };
            all[side].insert(&said.article);
            let tally = topics.entry(&link.target.id).or_default();
            tally.articles[side].insert(&said.article);
            if tally.latest.is_none_or(|(_, known)| (known.date, &known.article) < (said.date, &said.article)) {
                tally.latest = Some((&link.source.id, said));
            }
        }
    }
    let totals = all.map(|articles| articles.len());
    let mut found: Vec<Change<'_>> = topics
        .into_iter()
        .map(|(topic, Tally { articles, latest })| {
            let counts = articles.map(|articles| articles.len());
            Change { topic, counts, p: fisher(counts, totals), latest }
        })
        .collect();
    found.sort_by(|a, b| {
        let few = |change: &Change<'_>| change.trend(totals) == "few";
        (few(a).cmp(&few(b))).then(a.p.total_cmp(&b.p)).then(a.topic.cmp(b.topic))
    });
    Some((last, totals, found))
}

/// The two-sided p of Fisher's exact test on `counts` of `totals`: how often, the margins given, chance alone makes a table
/// that is no likelier than this one.
fn fisher(counts: [usize; 2], totals: [usize; 2]) -> f64 {
    let (named, all) = (counts[0] + counts[1], totals[0] + totals[1]);
    // ln n! for every n up to all.
    let mut factorial = vec![0.0; all + 1];
    for n in 1..=all {
        factorial[n] = factorial[n - 1] + (n as f64).ln();
    }
    let choose = |n: usize, k: usize| factorial[n] - factorial[k] - factorial[n - k];
    let chance = |first: usize| choose(totals[0], first) + choose(totals[1], named - first) - choose(all, named);
    let seen = chance(counts[0]);
    let possible = named.saturating_sub(totals[1])..=named.min(totals[0]);
    // Tables of equal chance differ in the last digits of their logarithms.
    possible.map(chance).filter(|other| *other <= seen + 1e-7).map(f64::exp).sum::<f64>().min(1.0)
}

fn run(network: &Network, options: &Options) -> Result<Outcome> {
    let mut table = Table::new([
        "topic",
        "trend",
        "period",
        "articles",
        "share",
        "period_before",
        "articles_before",
        "share_before",
        "p",
        "partner",
        "sentence",
        "article",
        "source",
        "topic_id",
        "partner_id",
    ]);
    let Some((last, totals, found)) = changes(network, options.per) else {
        return Ok(Outcome { table, notes: vec!["no dated article on cooperation".into()] });
    };
    let name = |id: &str| network.find(id).map_or(id, |place| network.graph[place].label(options.lang)).to_owned();
    let [before, now] = [last - 1, last].map(|number| options.per.name(number));
    for change in &found {
        let percent = |side: usize| Some(format!("{:.4}", share(change.counts[side], totals[side])));
        let mut row = vec![
            Some(name(change.topic)),
            Some(change.trend(totals).to_owned()),
            Some(now.clone()),
            Some(change.counts[1].to_string()),
            percent(1),
            Some(before.clone()),
            Some(change.counts[0].to_string()),
            percent(0),
            Some(format!("{:.4}", change.p)),
            change.latest.map(|(partner, _)| name(partner)),
        ];
        row.extend(said(network, change.latest.map(|(_, statement)| statement))?);
        row.extend([Some(change.topic.to_owned()), change.latest.map(|(partner, _)| partner.to_owned())]);
        table.rows.push(row);
    }
    let notes = vec![format!("articles on cooperation: {now} {}, {before} {}", totals[1], totals[0])];
    Ok(Outcome { table, notes })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::tests::{lines, network};
    use super::*;

    #[test]
    fn fishers_test_gives_the_textbooks_figures() {
        let near =
            |counts, totals, p: f64| assert!((fisher(counts, totals) - p).abs() < 1e-6, "{}", fisher(counts, totals));
        // Fisher's tea-tasting lady, and the example of SciPy's documentation.
        near([3, 1], [4, 4], 0.4857142857);
        near([8, 1], [10, 6], 0.0349650350);
        near([0, 0], [10, 6], 1.0);
        near([5, 0], [5, 0], 1.0);
    }

    #[test]
    fn periods_follow_one_another_over_the_years_end() {
        let half = |y, m| Period::HalfYear.of(date(y, m, 1));
        assert_eq!(half(2025, 1), half(2024, 12) + 1);
        assert_eq!(half(2025, 1), half(2025, 6));
        assert_eq!(Period::HalfYear.name(half(2025, 7)), "2025-H2");
        assert_eq!(Period::Quarter.name(Period::Quarter.of(date(2025, 12, 31))), "2025-Q4");
        assert_eq!(Period::Year.name(Period::Year.of(date(2025, 1, 1))), "2025");
    }

    #[test]
    fn a_few_articles_are_no_trend_and_a_clear_change_is_one() {
        let change =
            |counts, totals| Change { topic: "", counts, p: fisher(counts, totals), latest: None }.trend(totals);
        assert_eq!(change([0, 4], [100, 100]), "few");
        assert_eq!(change([2, 4], [100, 100]), "unclear");
        assert_eq!(change([2, 30], [100, 100]), "rising");
        assert_eq!(change([30, 2], [100, 100]), "falling");
        assert_eq!(change([30, 15], [200, 100]), "unclear", "the share is the same");
    }

    #[test]
    fn topics_are_counted_by_article_with_the_latest_sentence() {
        let options = Options { per: Period::Year, ..Options::default() };
        let outcome = run(&network(), &options).unwrap();
        let found = lines(&outcome.table, &["topic_id", "trend", "period", "articles", "articles_before"]);
        assert!(found.contains(&"topic-startups | few | 2025 | 2 | 0".to_owned()), "{found:?} {:?}", outcome.notes);
        assert!(lines(&outcome.table, &["sentence"]).iter().all(|sentence| sentence != "-"));
    }
}
