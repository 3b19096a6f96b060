//! Which reports tell of one agreement. Rather two agreements too many than one too few: what is joined wrongly misleads,
//! what is not joined stands beside.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::cluster::{Groups, Proposal, group};
use super::read::Report;
use super::subject::{Subject, fold, telling};
use crate::lexicon::subject_words::SubjectWords;
use crate::model::{AgreementStatus, Decisions, Instrument, Link, id};

/// Two days of signing so near are one, told with an error.
const SAME_SIGNING: i32 = 3;
/// Reports of one signing so near one another need no subject where the parties are the same.
const SAME_NEWS: i32 = 3;
/// A draft told of so long after a signing is a new one.
const LATE_DRAFT: i32 = 90;
/// Joint statements and declarations of so many days apart are those of two meetings.
const ONE_MEETING: i32 = 200;
/// A day of signing that two reports agree on says which agreement it is where one of them is so near to it.
const NEWS_OF_SIGNING: i32 = 31;
/// Contracts not yet signed so far apart are two: a state enterprise borrows each year.
const ONE_LOAN: i32 = 400;
/// A subject of fewer letters tells little.
const LEAST: usize = 8;
/// The same where a body on one side is not named.
const LEAST_OF_STATES: usize = 12;
/// Two signings further apart than so many days are of two instruments of one line, and no errors.
const NEXT_SIGNING: i32 = 180;

/// How far two reports are apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Apart {
    /// They differ in what an agreement keeps for life.
    Otherwise,
    /// They differ in time only: perhaps the same parties signed again.
    InTime,
}

/// What the sides of two reports have in common.
enum Sides {
    /// Two bodies or more, most of the parties.
    Bodies(String),
    /// A Thai body and the states, where the foreign body is not told or told in other words.
    BodyAndStates(String),
    /// States or international bodies, and no Thai body in either.
    States(String),
}

/// A report with what is compared.
struct Compared<'a> {
    report: &'a Report,
    subject: Subject,
    /// Free trade of Thailand with others, as the name says or as it names nobody.
    trade: bool,
    /// The same with one state, or one bloc that Thailand is not in.
    of_two: bool,
}

/// The agreements of these reports, the links that make them, and the links between agreements of one line. `names` holds
/// the names of parties and states, which tell nothing of a subject.
pub fn link(
    reports: &[Report],
    names: &BTreeMap<String, BTreeSet<String>>,
    words: &SubjectWords,
    decisions: &Decisions,
) -> (Vec<Instrument>, Vec<Link>) {
    let all: Vec<Compared<'_>> = reports.iter().map(|report| Compared::new(report, names, words)).collect();
    let siblings = siblings(reports);
    let mut proposals = Vec::new();
    for (one, other) in candidates(reports) {
        let (a, b) = (&all[one], &all[other]);
        if apart(a, b) == Some(Apart::Otherwise) {
            continue;
        }
        let single = siblings[one] == 1 && siblings[other] == 1;
        proposals.extend(alike(a, b, single).map(|(weight, reason)| Proposal { one, other, weight, reason }));
    }
    let decided = |one: usize, other: usize| decisions.told_apart(&reports[one].fact, &reports[other].fact);
    let groups =
        group(reports.len(), proposals, |one, other| decided(one, other) || apart(&all[one], &all[other]).is_some());
    told(reports, &all, &groups, decided)
}

impl<'a> Compared<'a> {
    fn new(report: &'a Report, names: &BTreeMap<String, BTreeSet<String>>, words: &SubjectWords) -> Self {
        let others: BTreeSet<String> =
            report.bodies.iter().chain(&report.states).filter_map(|side| names.get(side)).flatten().cloned().collect();
        let name = fold(&report.name);
        let has = |list: &[String]| list.iter().any(|word| name.contains(word.as_str()));
        let alone = report.states.len() + report.bodies.len() == 1;
        // `FTA ระหว่างกัน` is with whom the article says, where that is one.
        let names_nobody = || telling(&name, &others, &[&words.trade[..], &words.fillers[..]].concat()).len() < LEAST;
        let thai = name.contains("ไทย") || name.contains("thai");
        // The name of the one bloc makes the agreement no narrower one: `FTA ไทย-อียู`.
        let bloc = alone && report.states.is_empty();
        let ours = |text: &str| words.own.iter().any(|word| text.contains(word.as_str()));
        let names_bloc =
            |word: &str| bloc && others.iter().any(|name| name.contains(word) || word.contains(name.as_str()));
        let narrower = words.narrower.iter().any(|word| name.contains(word.as_str()) && !names_bloc(word))
            || ours(&name)
            || bloc && others.iter().any(|name| ours(name));
        let trade = report.kinds.contains("fta") && has(&words.trade) && (thai || alone && names_nobody());
        Compared {
            report,
            subject: Subject::of_instrument(&report.name, &report.sentence, &others, words),
            trade,
            of_two: trade && !narrower && (report.states.len() == 1 || bloc),
        }
    }
}

/// How many agreements an article tells of between the sides of each report.
fn siblings(reports: &[Report]) -> Vec<usize> {
    let mut counts: BTreeMap<_, usize> = BTreeMap::new();
    let key = |r: &Report| (r.source.number.clone(), r.bodies.clone(), r.states.clone());
    reports.iter().for_each(|report| *counts.entry(key(report)).or_default() += 1);
    reports.iter().map(|report| counts[&key(report)]).collect()
}

/// Pairs that share a body or state, once each, the earlier report first.
fn candidates(reports: &[Report]) -> BTreeSet<(usize, usize)> {
    let mut by_side: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, report) in reports.iter().enumerate() {
        for side in report.bodies.iter().chain(&report.states) {
            by_side.entry(side).or_default().push(place);
        }
    }
    let pairs = by_side.values().flat_map(|places| {
        places.iter().enumerate().flat_map(|(at, one)| places[at + 1..].iter().map(|other| (*one, *other)))
    });
    pairs.collect()
}

fn days(a: Option<Date>, b: Option<Date>) -> Option<i32> {
    Some((b? - a?).get_days())
}

fn apart(a: &Compared<'_>, b: &Compared<'_>) -> Option<Apart> {
    let (x, y) = if a.report.source.date <= b.report.source.date { (a, b) } else { (b, a) };
    let (one, other) = (x.report, y.report);
    let statement = |r: &Report| r.kinds.iter().any(|kind| matches!(kind.as_str(), "joint-statement" | "declaration"));
    let contract = |r: &Report| r.kinds.contains("contract");
    let far = days(one.source.date, other.source.date).unwrap_or(0);
    let numbers = (&a.subject.numbers, &b.subject.numbers);
    if one.source.number == other.source.number
        || one.kinds.is_disjoint(&other.kinds)
        || (!one.states.is_empty() && !other.states.is_empty() && one.states != other.states)
        || (numbers.0 != numbers.1 && !numbers.0.is_empty() && !numbers.1.is_empty())
        || (statement(one) && statement(other) && (numbers.0 != numbers.1 || far > ONE_MEETING))
        || (contract(one) && contract(other) && far > ONE_LOAN && !(one.done() && other.done()))
        || a.trade != b.trade
        || (!a.trade && a.subject.likeness(&b.subject, LEAST).is_some_and(|alike| alike < 0.3))
    {
        return Some(Apart::Otherwise);
    }
    // The words of negotiations on trade tell `negotiating` and `in force` apart too badly.
    if a.trade {
        return None;
    }
    let signed = days(one.signed_on, other.signed_on).is_some_and(|days| days.abs() > SAME_SIGNING);
    let before = |done: &Report, signed: &Report| {
        done.done() && days(done.source.date, signed.signed_on).is_some_and(|days| days > SAME_SIGNING)
    };
    // Told of as just signed, long after the other was: in passing it would be told of as in force.
    let told_twice = one.status == Some(AgreementStatus::Signed)
        && other.status == Some(AgreementStatus::Signed)
        && far > NEXT_SIGNING
        && (one.signed_on.is_none() || other.signed_on.is_none());
    let late = one.done() && !other.done() && far > LATE_DRAFT;
    // A name with a later year than that of the signing: `สินเชื่อที่อยู่อาศัย พ.ศ. 2567`.
    let year = one.source.date.map_or(u32::MAX, |day| u32::try_from(day.year()).unwrap_or(u32::MAX));
    let anew = one.done() && y.subject.numbers.difference(&x.subject.numbers).any(|n| (year + 1..3000).contains(n));
    (signed || before(one, other) || before(other, one) || late || anew || told_twice).then_some(Apart::InTime)
}

fn listed(ids: &BTreeSet<&String>) -> String {
    ids.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(", ")
}

fn sides(one: &Report, other: &Report) -> Option<Sides> {
    let shared: BTreeSet<&String> = one.bodies.intersection(&other.bodies).collect();
    let most = one.bodies.len().max(other.bodies.len());
    let thai = |body: &&String| body.starts_with("org-th-");
    let no_thai = |r: &Report| !r.bodies.iter().any(|body| thai(&body));
    // Blocs make agreements with one another and with states: the states say which it is.
    if (no_thai(one) || no_thai(other)) && one.states != other.states {
        return None;
    }
    // Thai bodies alone, with a foreign state: who signs on the other side is not told, and may be another each time.
    let unnamed = |r: &Report| !r.states.is_empty() && r.bodies.iter().all(|body| thai(&body));
    let near = days(one.source.date, other.source.date).is_some_and(|days| days.abs() <= NEWS_OF_SIGNING);
    if unnamed(one) && unnamed(other) && one.bodies.len() > 1 && !near {
        return None;
    }
    if shared.len() >= 2 && shared.len() * 3 >= most * 2 {
        return Some(Sides::Bodies(listed(&shared)));
    }
    if one.states != other.states || (one.states.is_empty() && one.bodies != other.bodies) {
        return None;
    }
    let states = listed(&one.states.iter().collect());
    if no_thai(one) && no_thai(other) {
        let same = one.bodies == other.bodies && (one.states.len() <= 1 || one.bodies.is_empty());
        return same.then(|| Sides::States(listed(&one.states.iter().chain(&one.bodies).collect())));
    }
    let shared = shared.into_iter().filter(thai).collect::<BTreeSet<_>>();
    let most = one.bodies.iter().filter(thai).count().max(other.bodies.iter().filter(thai).count());
    let enough = !shared.is_empty() && shared.len() * 2 >= most;
    (!one.states.is_empty() && enough).then(|| Sides::BodyAndStates(format!("{}, {states}", listed(&shared))))
}

/// How sure it is that two reports, which nothing sets apart for good, are of one agreement, and why.
fn alike(a: &Compared<'_>, b: &Compared<'_>, single: bool) -> Option<(u32, String)> {
    let (one, other) = (a.report, b.report);
    let sides = sides(one, other)?;
    if a.trade && b.trade {
        let two = matches!(&sides, Sides::States(_)) && a.of_two && b.of_two;
        let side = if one.states.is_empty() { &one.bodies } else { &one.states };
        return two.then(|| (900, format!("free trade of two: {}", listed(&side.iter().collect()))));
    }
    let (told, surest, least, letters) = match &sides {
        Sides::Bodies(told) => (format!("parties: {told}"), 0.75, LEAST, 100),
        Sides::BodyAndStates(told) => (format!("party and states: {told}"), 0.85, LEAST_OF_STATES, 50),
        Sides::States(told) => (format!("states: {told}"), 0.88, LEAST_OF_STATES, 0),
    };
    if let Some(likeness) = a.subject.likeness(&b.subject, least) {
        let percent = (likeness * 100.0).round() as u32;
        let subject: String = if a.subject.letters.len() < b.subject.letters.len() { a } else { b }
            .subject
            .letters
            .iter()
            .take(40)
            .collect();
        return (likeness >= surest)
            .then(|| (percent * 10 + letters, format!("{told}; subject {percent} % alike: {subject}")));
    }
    let near = days(one.source.date, other.source.date).is_some_and(|days| days.abs() <= SAME_NEWS);
    let signed = match (one.signed_on, other.signed_on) {
        (Some(x), Some(y)) => {
            let news = |report: &Report| days(Some(x), report.source.date).is_some_and(|days| days <= NEWS_OF_SIGNING);
            (x - y).get_days().abs() <= SAME_SIGNING && (news(one) || news(other))
        }
        _ => near,
    };
    let same = matches!(sides, Sides::Bodies(_)) && one.bodies == other.bodies && one.status == other.status;
    let told = format!("{told}; both tell the same status within {SAME_NEWS} days or one day of signing");
    // A list in two languages names several instruments of the same parties: only one day of signing makes them one.
    let thai = |report: &Report| report.name.chars().any(crate::text::thai::is_thai);
    let told_alike = thai(one) == thai(other) || (one.signed_on.is_some() && one.signed_on == other.signed_on);
    (same && single && one.done() && signed && told_alike).then_some((500, told))
}

/// The groups as agreements, and the links; agreements told apart by time only, of the same parties and subject, follow
/// one another.
fn told(
    reports: &[Report],
    all: &[Compared<'_>],
    groups: &Groups,
    decided: impl Fn(usize, usize) -> bool,
) -> (Vec<Instrument>, Vec<Link>) {
    let link = |p: &Proposal, reason: String| Link {
        one: reports[p.one].fact.clone(),
        other: reports[p.other].fact.clone(),
        reason,
    };
    let mut links: Vec<Link> = groups.links.iter().map(|p| link(p, p.reason.clone())).collect();
    let mut instruments: Vec<Instrument> = Vec::new();
    let mut home = vec![0; reports.len()];
    for (place, members) in groups.groups.iter().enumerate() {
        members.iter().for_each(|report| home[*report] = place);
        let facts: Vec<String> = members.iter().map(|report| reports[*report].fact.clone()).collect();
        instruments.push(Instrument { id: id::told("instrument", &facts[0]), reports: facts, follows: None });
    }
    let sure = |p: &&Proposal| {
        let (one, other) = (&reports[p.one], &reports[p.other]);
        let again = days(one.signed_on, other.signed_on).is_some_and(|days| days > NEXT_SIGNING);
        let renewed = other.status == Some(AgreementStatus::Renewed) && one.done();
        !decided(p.one, p.other)
            && apart(&all[p.one], &all[p.other]) == Some(Apart::InTime)
            && (again || renewed)
            && all[p.one].subject.likeness(&all[p.other].subject, LEAST_OF_STATES).is_some_and(|alike| alike >= 0.9)
    };
    for p in groups.refused.iter().filter(sure) {
        // The proposal's first report is the earlier one, so its group comes first too, or the line would run backwards.
        let (earlier, later) = (home[p.one], home[p.other]);
        if earlier < later && instruments[later].follows.is_none() {
            instruments[later].follows = Some(instruments[earlier].id.clone());
            links.push(link(p, format!("{}; signed or renewed anew", p.reason)));
        }
    }
    links.sort_by(|a, b| (&a.one, &a.other).cmp(&(&b.one, &b.other)));
    (instruments, links)
}
