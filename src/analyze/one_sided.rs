//! Ties of which only talk is reported: proposed or discussed, never agreed or done.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::Unit;
use jiff::civil::Date;

use super::network::{EdgeKind, Link, Network};
use super::{Analysis, Options, Outcome, evidence};
use crate::error::Result;
use crate::model::{Stance, Table};

/// So many months of talk, from the first article to the last, are long.
const LONG: i32 = 12;

/// See [`open`].
pub const ANALYSIS: Analysis = Analysis {
    name: "one-sided",
    summary: "Cooperation only proposed or discussed, never agreed or under way; the longest talked of first",
    summary_th: "ความร่วมมือที่มีแต่ข้อเสนอหรือการหารือ ไม่เคยตกลงหรือดำเนินการ เรียงจากที่พูดถึงนานที่สุด",
    about: "A partner and a topic are here where every article says proposed or discussed and none says agreed or ongoing, and \
        no agreement on the topic with the partner is signed or in force. `months` lie between the first article and the last; \
        `silent` between the last and the latest article of the network. `talk` is `long` over twelve months or more, `repeated` in several \
        articles, `once` in one. The graph does not hold who proposed, and the articles are Thailand's: a \
        tie here is one of which the other side's consent is not reported, not one that it refused. An agreement that was \
        reported without its topic, or under a broader one, does not end the talk here.",
    options: &["with"],
    statements: true,
    edges: &[],
    run,
};

/// The partners and topics of which only talk is reported: those longest talked of first, then those most often.
fn open(network: &Network) -> Vec<Link<'_>> {
    let mut settled: BTreeSet<(String, &str)> = BTreeSet::new();
    for link in network.links().filter(|link| link.edge.kind == EdgeKind::Agreement && link.edge.firm) {
        for end in [link.source, link.target] {
            let home = end.country.as_ref().map(|code| format!("country-{code}"));
            for partner in [Some(end.id.clone()), home].into_iter().flatten() {
                settled.extend(link.edge.topics.iter().map(|topic| (partner.clone(), topic.as_str())));
            }
        }
    }
    let talk = |link: &Link<'_>| {
        // A stance that is not known is no talk.
        let known = [Stance::Proposed, Stance::Discussed].map(Stance::as_str);
        link.edge.kind == EdgeKind::Cooperation
            && !link.edge.firm
            && link.edge.status.as_deref().is_some_and(|status| known.contains(&status))
            && !settled.contains(&(link.source.id.clone(), link.target.id.as_str()))
    };
    let mut found: Vec<Link<'_>> = network.links().filter(talk).collect();
    found.sort_by_cached_key(|link| {
        let long = months(link.edge.first_date, link.edge.last_date).unwrap_or(0);
        (Reverse((long, link.edge.weight)), link.source.id.clone(), link.target.id.clone())
    });
    found
}

/// The whole months between two days.
fn months(from: Option<Date>, to: Option<Date>) -> Option<i32> {
    Some(from?.until((Unit::Month, to?)).ok()?.get_months())
}

fn run(network: &Network, options: &Options) -> Result<Outcome> {
    let mut table = Table::new([
        "partner",
        "topic",
        "talk",
        "months",
        "silent",
        "articles",
        "stances",
        "first_date",
        "last_date",
        "sentence",
        "article",
        "source",
        "partner_id",
        "topic_id",
    ]);
    let with = options.with.as_ref().map(|node| super::terms::id(node.as_str()));
    let latest = network.links().filter_map(|link| link.edge.last_date).max();
    for Link { source, target, edge } in open(network) {
        if with.is_some_and(|with| with != source.id) {
            continue;
        }
        let mut counts: BTreeMap<Reverse<Option<Stance>>, usize> = BTreeMap::new();
        for said in &edge.statements {
            *counts.entry(Reverse(said.status.as_deref().and_then(|word| word.parse().ok()))).or_default() += 1;
        }
        let count = |(Reverse(stance), n): (Reverse<Option<Stance>>, usize)| {
            let word = network.word(EdgeKind::Cooperation, stance?.as_str(), options.lang).to_owned();
            Some(format!("{word} {n}"))
        };
        let long = months(edge.first_date, edge.last_date);
        let talk = match edge.weight {
            _ if long.is_some_and(|months| months >= LONG) => "long",
            0 | 1 => "once",
            _ => "repeated",
        };
        let mut row = vec![
            Some(source.label(options.lang).to_owned()),
            Some(target.label(options.lang).to_owned()),
            Some(talk.to_owned()),
            long.map(|months| months.to_string()),
            months(edge.last_date, latest).map(|months| months.to_string()),
            Some(edge.weight.to_string()),
            Some(counts.into_iter().filter_map(count).collect::<Vec<_>>().join("; ")),
            edge.first_date.map(|day| day.to_string()),
            edge.last_date.map(|day| day.to_string()),
        ];
        row.extend(evidence(network, Some(edge))?);
        row.extend([Some(source.id.clone()), Some(target.id.clone())]);
        table.rows.push(row);
    }
    let notes = vec!["consent of the other side is not reported; that it was refused is not said".into()];
    Ok(Outcome { table, notes })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::tests::{lines, network};
    use super::*;

    #[test]
    fn what_is_only_talked_of_is_listed_and_what_is_agreed_is_not() {
        let table = run(&network(), &Options::default()).unwrap().table;
        let found = lines(&table, &["partner_id", "topic_id", "talk", "article"]);
        assert!(found.contains(&"country-RU | topic-fake-news | once | 900001".to_owned()), "{found:?}");
        let firm = network();
        for link in firm.links().filter(|link| link.edge.kind == EdgeKind::Cooperation && link.edge.firm) {
            let pair = format!("{} | {}", link.source.id, link.target.id);
            assert!(found.iter().all(|row| !row.starts_with(&pair)), "{pair}");
        }
    }

    #[test]
    fn a_signed_agreement_on_the_topic_ends_the_talk() {
        let whole = network();
        let pair = |link: &Link<'_>| link.source.id == "country-RU" && link.target.id == "topic-fake-news";
        assert!(open(&whole).iter().any(pair));
        let edges = whole.links().map(|link| {
            let mut edge = link.edge.clone();
            if edge.kind == EdgeKind::Agreement && link.source.id == "country-RU" {
                edge.topics = vec!["topic-fake-news".into()];
            }
            (link.source.id.clone(), link.target.id.clone(), edge)
        });
        let signed = Network::new(whole.nodes().cloned().collect(), edges.collect());
        assert!(!open(&signed).iter().any(pair));
    }

    #[test]
    fn months_are_whole() {
        assert_eq!(months(Some(date(2024, 1, 31)), Some(date(2025, 2, 1))), Some(12));
        assert_eq!(months(Some(date(2024, 1, 31)), Some(date(2024, 2, 28))), Some(0));
        assert_eq!(months(None, Some(date(2024, 2, 28))), None);
    }
}
