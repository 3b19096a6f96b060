//! `samphan ask`: the questions of tests/questions.csv with the query and parameters expected of each, and the command.
//!
//! A row without a query asks for what the graph does not hold, and must be refused; of queries with `|` between them either
//! will do. The rows of the set `stranger` were asked by people who had not seen the code.

mod common;

use std::path::Path;

use common::Bench;
use predicates::prelude::*;
use predicates::str::contains;
use samphan::ask::{Asker, Outcome};
use samphan::lexicon::Lexicon;
use samphan::query::Catalogue;

/// A row of the table and whether it came out as expected; what came out otherwise.
struct Asked {
    thai: bool,
    outside: bool,
    right: bool,
    told: String,
}

fn ask_all() -> Vec<Asked> {
    let (lexicon, catalogue) = (Lexicon::load(None).unwrap(), Catalogue::load(None).unwrap());
    let asker = Asker::new(&lexicon, &catalogue, None).unwrap();
    let mut rows = csv::Reader::from_path(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/questions.csv")).unwrap();
    let asked = rows.records().map(|row| {
        let row = row.unwrap();
        let (question, query, expected) = (&row[2], &row[3], &row[4]);
        let understanding = asker.understand(question);
        let got = match &understanding.outcome {
            Outcome::Understood { query, bound, .. } => {
                let mut pairs: Vec<String> = bound.iter().map(|b| format!("{}={}", b.param, id(&b.value))).collect();
                pairs.sort();
                format!("{query} {}", pairs.join("; "))
            }
            _ => String::new(),
        };
        let mut pairs: Vec<&str> = expected.split("; ").collect();
        pairs.sort_unstable();
        let expected: Vec<String> = match query {
            "" => vec![String::new()],
            either => either.split('|').map(|query| format!("{query} {}", pairs.join("; "))).collect(),
        };
        Asked {
            thai: &row[1] == "th",
            outside: query.is_empty(),
            right: expected.contains(&got),
            told: format!("{question}\n    expected {expected:?}\n    got      {got:?}\n    {understanding:?}"),
        }
    });
    asked.collect()
}

#[test]
fn questions_are_understood_as_expected_or_refused() {
    let asked = ask_all();
    let wrong: Vec<_> = asked.iter().filter(|a| !a.right).map(|a| a.told.as_str()).collect();
    let right = asked.len() - wrong.len();
    println!("{right} of {}\n{}", asked.len(), wrong.join("\n"));
    assert!(asked.len() >= 490 && asked.iter().filter(|a| a.outside).count() >= 20);
    assert!(asked.iter().filter(|a| a.thai).count() * 100 / asked.len() >= 45, "half of them in Thai");
    assert!(asked.iter().filter(|a| a.outside).all(|a| a.right), "what is outside must be refused");
    assert!(right * 100 >= asked.len() * 95, "{right} of {}", asked.len());
}

/// A person whom the lexicon does not know is handed on by name.
fn id(value: &str) -> String {
    if value.contains(' ') { format!("id:{}", samphan::model::id::person(value)) } else { value.to_owned() }
}

/// What is printed, answered or refused.
fn told(samples: &Bench, args: &[&str]) -> String {
    String::from_utf8(samples.run(args).get_output().stdout.clone()).unwrap()
}

#[test]
fn the_answer_comes_with_what_was_understood_its_evidence_and_the_command() {
    let samples = Bench::of_samples();
    insta::assert_snapshot!("topic", told(&samples, &["ask", "which partners share cybercrime cooperation?"]));
    insta::assert_snapshot!("thai", told(&samples, &["ask", "ใครเป็นรัฐมนตรีดีอีเมื่อพฤษภาคม 2564"]));
    insta::assert_snapshot!(
        "figures",
        told(&samples, &["ask", "--evidence", "2", "With", "whom does Thailand cooperate most?"])
    );
}

#[test]
fn the_command_it_names_gives_the_same_rows() {
    let samples = Bench::of_samples();
    let rows = told(&samples, &["ask", "--format", "csv", "MOUs with Laos since 2023"]);
    let explained = told(&samples, &["ask", "--explain-only", "MOUs with Laos since 2023"]);
    let command = explained.lines().find_map(|line| line.strip_prefix("The same as: samphan ")).unwrap();
    let args: Vec<&str> = command.split(' ').chain(["--format", "csv"]).collect();
    // The table of `query` is CSV of the W3C, with whole IRIs.
    let same = told(&samples, &args).replace("\r\n", "\n").replace("https://w3id.org/samphan/id/", "id:");
    assert_eq!(same, rows.replace("\r\n", "\n"));
    assert!(rows.lines().count() > 1);
}

#[test]
fn what_is_unsure_or_outside_is_not_answered() {
    let samples = Bench::of_samples();
    let unsure = samples.run(&["ask", "Which partners share frobnication?"]).code(1);
    unsure.stdout(contains("Not sure what is asked").and(contains("not understood: \"frobnication\"")));
    let outside = samples.run(&["ask", "พรุ่งนี้อากาศเป็นอย่างไร"]).code(1);
    outside.stdout(contains("samphan queries").and(contains("Understood").not()));
    let json = told(&samples, &["ask", "--format", "json", "What's the weather like?"]);
    let told: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(told["outside"].as_str().unwrap().contains("weather") && told.get("answer").is_none(), "{json}");
}

#[test]
fn explaining_needs_no_store() {
    let nowhere = Bench::empty();
    let told = nowhere.run(&["ask", "--dry-run", "--format", "json", "who met whom?"]).success();
    let told: serde_json::Value = serde_json::from_slice(&told.get_output().stdout).unwrap();
    assert_eq!(told["understood"]["query"], "who-met-whom");
}

#[test]
fn a_name_that_the_graph_does_not_hold_is_said_so() {
    let samples = Bench::of_samples();
    samples.run(&["ask", "Whom did Jane Bloggs meet?"]).code(1).stdout(contains("nothing in the graph is named"));
}
