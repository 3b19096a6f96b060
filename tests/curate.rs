//! Decisions over the sample articles with the real binary: what they do to the graph, that they can be undone, and what is
//! told of those that meet nothing.

mod common;

use std::fs;
use std::ops::Deref;

use common::{Bench, samples};
use predicates::prelude::*;
use predicates::str::contains;

const LATIN: &str = "person-phaethongtan-chinnawat";
/// How the royal system would write her, which no table knows, and how the sample in English does.
const ROYAL: &str = "Phaethongtan Chinnawat";
const SAMPLE: &str = "Paetongtarn Shinawatra";
const THAI: &str = "person-แพทองธาร-ชินวัตร";

/// A folder in which decisions are taken and articles built.
struct Folder(Bench);

impl Deref for Folder {
    type Target = Bench;

    fn deref(&self) -> &Bench {
        &self.0
    }
}

impl Folder {
    fn new() -> Self {
        Folder(Bench::empty())
    }

    /// Builds articles, all where none are named.
    fn build(&self, articles: &[&str]) -> assert_cmd::assert::Assert {
        let all = self.0.0.path().join("articles");
        fs::create_dir_all(&all).unwrap();
        for sample in fs::read_dir(samples()).unwrap().map(|sample| sample.unwrap().path()) {
            let text = fs::read_to_string(&sample).unwrap().replace(SAMPLE, ROYAL);
            fs::write(all.join(sample.file_name().unwrap()), text).unwrap();
        }
        let paths: Vec<String> = match articles {
            [] => vec![all.display().to_string()],
            some => some.iter().map(|n| all.join(format!("{n}.txt")).display().to_string()).collect(),
        };
        let mut args = vec!["build"];
        args.extend(paths.iter().map(String::as_str));
        self.run(&args)
    }

    fn decide(&self, rows: &str) {
        fs::write(self.0.0.path().join("decisions.csv"), format!("action,id,target,by,note\n{rows}")).unwrap();
    }

    fn dump(&self) -> String {
        let out = self.run(&["dump", "--format", "nquads"]).success().get_output().stdout.clone();
        String::from_utf8(out).unwrap()
    }

    fn rows(&self, args: &[&str]) -> Vec<csv::StringRecord> {
        let out = self.run(&[args, &["--format", "csv"]].concat()).success().get_output().stdout.clone();
        csv::Reader::from_reader(out.as_slice()).records().map(Result::unwrap).collect()
    }
}

#[test]
fn a_merge_is_followed_by_queries_and_undone_by_taking_its_row_out() {
    let folder = Folder::new();
    folder.build(&[]).success();
    let before = folder.dump();
    let offices = |who: &str| folder.rows(&["query", "offices-of-person", "-p", &format!("person={who}")]).len();
    assert_eq!((offices(LATIN), offices(THAI)), (1, 1));

    folder.decide(&format!("merge,{LATIN},{THAI},nok,one prime minister\n"));
    folder.build(&[]).success().stderr(contains("1 decision read from ./decisions.csv"));
    let merged = folder.dump();
    assert!(merged.contains(&format!("{LATIN}> <https://w3id.org/samphan/ns#mergedInto>")));
    assert!(!merged.contains(&format!("org#member> <https://w3id.org/samphan/id/{LATIN}>")));
    assert!(merged.contains(&format!("resolvedFrom> <https://w3id.org/samphan/id/{LATIN}>")));
    // By either id, and by the name in Latin letters.
    let [by_thai, by_latin, by_name] = [THAI, LATIN, ROYAL].map(offices);
    assert_eq!([by_thai, by_latin, by_name], [by_thai; 3]);
    let articles = folder.rows(&["query", "articles-mentioning", "-p", &format!("entity={THAI}")]);
    assert_eq!(articles.len(), 2, "{articles:?}");

    folder.decide("");
    folder.build(&[]).success();
    assert!(before == folder.dump(), "the merge was not undone");
}

#[test]
fn a_rejected_fact_does_not_come_back_and_an_accepted_one_is_certain_whatever_is_asked_for() {
    let folder = Folder::new();
    folder.build(&[]).success();
    let facts = folder.rows(&["query", "low-confidence-facts", "-p", "below=0.85"]);
    let ids: Vec<&str> = facts.iter().filter_map(|row| row[6].strip_prefix("https://w3id.org/samphan/id/")).collect();
    let (bad, good) = (ids[0], *ids.iter().find(|id| **id != ids[0]).unwrap());
    folder.decide(&format!("reject,{bad},,nok,\naccept,{good},,,\n"));
    folder.build(&[]).success();
    let dump = folder.dump();
    let states = |id: &str, what: &str| dump.lines().any(|l| l.contains(&format!("/{id}>")) && l.contains(what));
    assert!(states(bad, "rejectedBy> \"nok\"") && !states(bad, "ns#Fact>"));
    assert!(states(good, "acceptedBy> \"decisions.csv\"") && states(good, "taConfidence> \"1\""));
    let all = samples();
    let out = folder.run(&["extract", &all, "--min-confidence", "0.99"]).success().get_output().stdout.clone();
    let lines = String::from_utf8(out).unwrap();
    assert!(lines.contains(&format!("\"id\":\"{good}\"")) && !lines.contains(&format!("\"id\":\"{bad}\"")));
}

#[test]
fn a_rename_is_the_name_that_is_shown_and_the_old_one_is_still_found() {
    let folder = Folder::new();
    folder.decide("rename,person-zhang-yunming,จาง หยุนหมิง\n");
    folder.build(&[]).success();
    let offices = folder.rows(&["query", "offices-of-person", "-p", "person=Zhang Yunming"]);
    assert!(!offices.is_empty());
    folder.run(&["explain", "จาง หยุนหมิง"]).success().stdout(contains("Zhang Yunming"));
}

#[test]
fn what_meets_nothing_or_was_decided_after_building_is_told_with_its_line() {
    let folder = Folder::new();
    folder.build(&[]).success();
    folder.decide(&format!(
        "reject,fact-900002-event-00000000\nreject,fact-1-event-00000000\nmerge,person-x,person-y\nmerge,{LATIN},{THAI}\n"
    ));
    folder.build(&["900001"]).code(1).stderr(
        contains(
            "decisions.csv:2: reject fact-900002-event-00000000 meets nothing: article 900002 states no such fact",
        )
        .and(contains("decisions.csv:3: reject fact-1-event-00000000 meets nothing: article 1 is not in the store"))
        .and(contains("decisions.csv:4: merge person-x meets nothing"))
        .and(
            contains(format!("decisions.csv:5: merge {LATIN} was decided after"))
                .and(contains("1 article, build it again: 900008")),
        ),
    );
    folder.decide(&format!("merge,{LATIN},person-nobody\n"));
    folder.build(&[]).code(1).stderr(contains("gives its facts to person-nobody, which nothing else names"));
    folder.decide("");
    folder.build(&["900001"]).code(1).stderr(contains("still hold in 1 article, build it again: 900008"));
}

#[test]
fn a_bad_row_stops_the_build_before_anything_is_read() {
    let folder = Folder::new();
    folder.decide("# a comment\nforget,fact-1-event-00000000\n");
    folder.build(&[]).code(2).stderr(contains("decisions.csv:3: unknown action \"forget\"; write one of accept"));
    assert!(!folder.0.0.path().join("samphan.db").exists());
    folder.run(&["extract", "x", "--decisions", "none.csv"]).code(2).stderr(contains("none.csv"));
}

#[test]
fn what_to_review_comes_with_a_reason_a_sentence_and_its_article_and_the_worst_first() {
    let folder = Folder::new();
    folder.build(&[]).success();
    let out = folder.run(&["review", "--below", "0.9", "--limit", "500"]).success().get_output().stdout.clone();
    let mut reader = csv::Reader::from_reader(out.as_slice());
    let columns: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let expected = ["action", "id", "target", "kind", "what", "why", "score", "sentence", "article", "url"];
    assert_eq!(columns, expected);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let scores: Vec<f64> = rows.iter().map(|row| row[6].parse().unwrap()).collect();
    assert!(rows.len() > 20 && scores.is_sorted_by(|a, b| a >= b));
    for row in &rows {
        let told = [1, 4, 5, 7, 8, 9].iter().all(|&at| !row[at].is_empty());
        assert!(told && row[9].starts_with("https://"), "{row:?}");
    }
    // Two heads of government by their names, one in Latin letters: a person would know that they are one.
    let one = rows.iter().find(|row| &row[1] == LATIN || &row[2] == LATIN);
    assert!(one.is_none_or(|row| row[2].starts_with("person-")), "{one:?}");
}

#[test]
fn a_listing_that_was_filled_in_is_taken_once_and_followed_and_what_was_decided_is_asked_no_more() {
    let folder = Folder::new();
    folder.build(&[]).success();
    folder.run(&["review", "--kind", "cooperation", "--below", "0.9", "-o", "review.csv"]).success();
    let path = folder.0.0.path().join("review.csv");
    let filled =
        fs::read_to_string(&path).unwrap().replacen("\r\n,", "\r\nreject,", 1).replacen("\r\n,", "\r\naccept,", 1);
    fs::write(&path, filled).unwrap();
    folder
        .run(&["review", "--take", "review.csv", "--by", "nok"])
        .success()
        .stderr(contains("2 decisions added to decisions.csv, 0 were there"));
    folder
        .run(&["review", "--take", "review.csv"])
        .success()
        .stderr(contains("0 decisions added").and(contains("2 were")));
    let decisions = fs::read_to_string(folder.0.0.path().join("decisions.csv")).unwrap();
    let ids: Vec<&str> = decisions.lines().skip(1).map(|line| line.split(',').nth(1).unwrap()).collect();
    assert_eq!((ids.len(), decisions.matches(",nok,").count()), (2, 2), "{decisions}");
    let open = folder.rows(&["review", "--kind", "cooperation", "--below", "0.9", "--limit", "500"]);
    assert!(open.iter().all(|row| !ids.contains(&&row[1])));
    folder.build(&[]).success();
    let dump = folder.dump();
    assert!(dump.contains(&format!("{}> <https://w3id.org/samphan/ns#rejectedBy> \"nok\"", ids[0])));
    assert!(dump.contains(&format!("{}> <https://w3id.org/samphan/ns#acceptedBy> \"nok\"", ids[1])));
}

#[test]
fn answers_are_kept_one_by_one_and_words_that_are_none_are_asked_again() {
    let folder = Folder::new();
    folder.build(&[]).success();
    let ask = |answers: &str| {
        let args = ["review", "--interactive", "--kind", "cooperation", "--below", "0.9", "--by", "dao"];
        folder.command(&args).write_stdin(answers.to_owned()).assert().success()
    };
    ask("perhaps\nr\ns\na\nq\n").stderr(contains("2 decisions added to decisions.csv"));
    let decisions = fs::read_to_string(folder.0.0.path().join("decisions.csv")).unwrap();
    let actions: Vec<&str> = decisions.lines().map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(actions, ["action", "reject", "accept"]);
    // The input ends before an answer: nothing is decided.
    ask("");
    assert_eq!(fs::read_to_string(folder.0.0.path().join("decisions.csv")).unwrap(), decisions);
}

#[test]
fn the_sample_of_what_was_joined_is_the_same_for_one_seed_and_shows_each_form_where_it_stands() {
    let folder = Folder::new();
    folder.build(&[]).success();
    let sample = |seed: &str| folder.rows(&["review", "--merges", "--sample", "8", "--seed", seed]);
    let rows = sample("1");
    assert_eq!(rows, sample("1"));
    assert_ne!(rows, sample("2"));
    let mut entities: Vec<&str> = rows.iter().map(|row| &row[1]).collect();
    entities.dedup();
    assert_eq!(entities.len(), 8);
    assert!(rows.iter().all(|row| row[4].contains(&row[2])), "{rows:#?}");
}

#[test]
fn two_reports_told_apart_are_two_agreements_in_every_build_and_link_and_one_again_without_the_row() {
    let folder = Folder::new();
    folder.build(&[]).success();
    let reports = || folder.rows(&["agreements", "--partner", "RU", "--reports"]);
    let agreements = || folder.rows(&["agreements", "--partner", "RU"]).len();
    let before = folder.dump();
    let [one, other] = [0, 1].map(|row| reports()[row].iter().next_back().unwrap().to_owned());
    assert_eq!(agreements(), 1);

    folder.decide(&format!("reject,{one},{other},dao,another memorandum\n"));
    folder.run(&["link"]).success();
    assert_eq!(agreements(), 2);
    assert!(reports().iter().all(|row| !row.iter().any(|cell| cell.contains("alike"))), "{:?}", reports());
    folder.build(&[]).success();
    assert_eq!(agreements(), 2);
    let split = folder.dump();
    // Each report is what it was; what joined them is gone.
    for fact in [&one, &other] {
        let stated = |dump: &str| {
            let made = |line: &&str| !line.contains("graph-links") && !line.contains("graph-decisions");
            dump.lines().filter(|line| line.contains(&format!("/{fact}> <"))).filter(made).count()
        };
        assert_eq!(stated(&split), stated(&before), "{fact}");
    }

    folder.decide("");
    folder.run(&["link"]).success();
    assert_eq!(agreements(), 1);
    folder.build(&[]).success();
    assert!(before == folder.dump(), "the decision was not undone");
}

#[test]
fn reports_told_apart_that_no_article_states_are_told() {
    let folder = Folder::new();
    folder.build(&[]).success();
    let reports = folder.rows(&["agreements", "--partner", "RU", "--reports"]);
    let one = reports[0].iter().next_back().unwrap();
    folder.decide(&format!("reject,{one},fact-900004-agreement-00000000\n"));
    folder.run(&["link"]).code(1).stderr(contains("decisions.csv:2").and(contains("900004 states no such fact")));
    folder.decide(&format!("reject,{one},person-x\n"));
    folder.run(&["link"]).code(2).stderr(contains("leave \"person-x\" out"));
}

const ENVOY: &str = "person-เยฟเกนี-โตมีฮิน";
const ZHANG: &str = "person-zhang-yunming";
const OTHER: &str = "person-เยฟเกนี-โตมีฮิน-evgeny-tomikhin";

#[test]
fn a_split_gives_a_form_of_a_name_and_the_facts_that_name_it_so_to_another_thing_and_is_undone_without_its_row() {
    let folder = Folder::new();
    folder.build(&[]).success();
    let before = folder.dump();
    let offices = |who: &str| folder.rows(&["query", "offices-of-person", "-p", &format!("person={who}")]).len();
    let met = |who: &str| folder.rows(&["query", "meetings-of-person", "-p", &format!("person={who}")]).len();
    let (meetings, of_zhang) = (met(ENVOY), offices(ZHANG));
    assert!(meetings > 0 && offices(ENVOY) == 1);

    folder.decide(&format!("split,{ENVOY},Evgeny  Tomikhin,nok,another envoy\n"));
    folder.build(&[]).success();
    let split = folder.dump();
    let says = |dump: &str, line: &str| dump.contains(line);
    assert!(says(
        &split,
        &format!("{ENVOY}> <http://www.w3.org/2002/07/owl#differentFrom> <https://w3id.org/samphan/id/{OTHER}>")
    ));
    assert!(says(&split, &format!("resolvedFrom> <https://w3id.org/samphan/id/{ENVOY}>")));
    // The office stands beside the name in Latin letters in one article; the other article that tells of it has his Thai name.
    // Who was received is told by both names, and stays.
    assert_eq!((offices(ENVOY), offices(OTHER), offices("Evgeny Tomikhin")), (1, 1, 1));
    let moved = |who: &str| split.matches(&format!("org#member> <https://w3id.org/samphan/id/{who}>")).count();
    let held = before.matches(&format!("org#member> <https://w3id.org/samphan/id/{ENVOY}>")).count();
    assert_eq!((moved(ENVOY), moved(OTHER)), (held - 1, 1));
    assert_eq!(met(ENVOY), meetings);
    folder.run(&["explain", ENVOY]).success().stdout(contains("เยฟเกนี โตมีฮิน"));

    // The other thing is renamed and merged by its own id.
    folder.decide(&format!("split,{ENVOY},Evgeny Tomikhin\nrename,{OTHER},เอฟเกนี\n"));
    folder.build(&[]).success();
    assert_eq!(offices("เอฟเกนี"), 1);
    folder.decide(&format!("split,{ENVOY},Evgeny Tomikhin\nmerge,{OTHER},{ZHANG}\n"));
    folder.build(&[]).success();
    assert_eq!(offices(ZHANG), of_zhang + 1);
    assert_eq!(offices(OTHER), of_zhang + 1, "the old id leads on");

    folder.decide("");
    folder.build(&["900008"]).code(1).stderr(contains("still hold in 1 article, build it again: 900001"));
    folder.build(&[]).success();
    assert!(before == folder.dump(), "the split was not undone");
}

#[test]
fn a_split_of_a_form_that_nothing_has_or_that_was_built_before_is_told() {
    let folder = Folder::new();
    folder.build(&[]).success();
    folder.decide(&format!("split,{ENVOY},Nobody\nsplit,{ENVOY},Evgeny Tomikhin\n"));
    folder.build(&["900008"]).code(1).stderr(
        contains(format!("decisions.csv:2: split {ENVOY} meets nothing: no article names it \"Nobody\"")).and(contains(
            format!("decisions.csv:3: split {ENVOY} was decided after what names it was built: 1 article, build it again: 900001"),
        )),
    );
    folder.decide(&format!("split,{ENVOY},Evgeny Tomikhin\nmerge,{OTHER},{ENVOY}\n"));
    folder.build(&[]).code(2).stderr(contains("are told apart here and merged elsewhere"));
}

#[test]
fn the_sample_of_what_was_joined_is_handed_back_with_the_forms_that_are_another_thing() {
    let folder = Folder::new();
    folder.build(&[]).success();
    folder.run(&["review", "--merges", "-o", "joined.csv"]).success();
    let path = folder.0.0.path().join("joined.csv");
    let row = format!(",{ENVOY},Evgeny Tomikhin,");
    let filled = fs::read_to_string(&path).unwrap().replace(&row, &format!("split{row}"));
    fs::write(&path, filled).unwrap();
    folder.run(&["review", "--take", "joined.csv", "--by", "nok"]).success().stderr(contains("1 decision added"));
    folder.build(&[]).success();
    assert!(folder.dump().contains(&format!("org#member> <https://w3id.org/samphan/id/{OTHER}>")));
}
