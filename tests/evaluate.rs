//! `samphan evaluate` on labels of the sample articles, and against the guide's own scorer where that is at hand.

use std::io::{self, Write};
use std::path::PathBuf;
use std::{fs, process};

use assert_cmd::Command;
use predicates::prelude::*;
use serde_json::Value;
use tempfile::TempDir;

fn samphan() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samphan"));
    command.env_remove("SAMPHAN_LEXICON").current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

fn json(args: &[&str]) -> Value {
    let out = samphan().args(args).args(["--format", "json"]).assert().success();
    serde_json::from_slice(&out.get_output().stdout).unwrap()
}

#[test]
fn figures_and_errors_of_labelled_samples() {
    let found = json(&["evaluate", "tests/fixtures/labels.jsonl", "seeds/articles"]);
    assert_eq!(found["articles"], 3);
    assert_eq!(found["countries"]["f1"], 1.0);
    assert_eq!(found["published"]["rate"], 1.0);
    let errors = found["errors"].as_array().unwrap();
    let count =
        |kind: &str, verdict: &str| errors.iter().filter(|e| e["kind"] == kind && e["verdict"] == verdict).count();
    for kind in ["people", "positions", "agreements", "cooperation"] {
        assert_eq!(found[kind]["fp"], count(kind, "false alarm"), "{kind}");
        assert_eq!(found[kind]["fn"], count(kind, "missed"), "{kind}");
    }
}

#[test]
fn a_wrong_label_is_listed_beside_the_sentence_that_names_it() {
    let dir = TempDir::new().unwrap();
    let labels = dir.path().join("labels.jsonl");
    let label = r#"{"article": "900004", "people": [{"names": ["Digital Global Forum"]}]}"#;
    fs::write(&labels, label).unwrap();
    let found = json(&["evaluate", labels.to_str().unwrap(), "seeds/articles/900004.txt", "--errors", "people"]);
    let errors = found["errors"].as_array().unwrap();
    let missed = errors.iter().find(|e| e["verdict"] == "missed").unwrap();
    assert!(missed["sentence"].as_str().unwrap().contains("Digital Global Forum"));
    let alarm = errors.iter().find(|e| e["fact"].as_str().unwrap().starts_with("เยฟเกนี โตมีฮิน")).unwrap();
    assert_eq!(alarm["verdict"], "false alarm");
    assert!(alarm["sentence"].as_str().unwrap().contains("เยฟเกนี โตมีฮิน"));
}

#[test]
fn bad_labels_are_told_with_file_and_line_and_absent_articles_by_number() {
    let dir = TempDir::new().unwrap();
    let labels = dir.path().join("labels.jsonl");
    fs::write(&labels, "{\"article\": \"1\"}\n{nonsense}\n").unwrap();
    let labels = labels.to_str().unwrap();
    samphan()
        .args(["evaluate", labels, "seeds/articles"])
        .assert()
        .code(2)
        .stderr(predicate::str::contains("labels.jsonl:2"));
    fs::write(labels, "{\"article\": \"1\"}\n").unwrap();
    samphan()
        .args(["evaluate", labels, "seeds/articles"])
        .assert()
        .code(1)
        .stderr(predicate::str::contains("article 1 is labelled but not among the inputs"));
    samphan()
        .args(["evaluate", labels, "seeds/articles", "--errors", "peeple"])
        .assert()
        .code(2)
        .stderr(predicate::str::contains("people"));
}

#[test]
fn a_least_confidence_leaves_out_what_is_less_sure() {
    let all = json(&["evaluate", "tests/fixtures/labels.jsonl", "seeds/articles"]);
    let sure = json(&["evaluate", "tests/fixtures/labels.jsonl", "seeds/articles", "--min-confidence", "0.97"]);
    assert!(sure["cooperation"]["tp"].as_u64() < all["cooperation"]["tp"].as_u64());
}

#[test]
fn the_figures_are_those_of_the_guides_scorer() {
    let beside = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared"));
    let shared = std::env::var_os("SAMPHAN_SHARED").map_or_else(beside, PathBuf::from).join("evaluation");
    let python = process::Command::new("python3").arg("--version").output().is_ok();
    if !shared.is_dir() || !python {
        // Straight to the stream: what the macros print, the test harness keeps to itself.
        let _ = writeln!(io::stderr(), "SKIPPED: needs python3 and {} (SAMPHAN_SHARED)", shared.display());
        return;
    }
    let path = |name: &str| shared.join(name).display().to_string();
    let (gold, articles) = (path("gold/dev.jsonl"), path("articles"));
    let ours = json(&["evaluate", &gold, &articles, "--errors", "none"]);
    let facts = samphan().args(["extract", "--quiet", &articles]).assert().success().get_output().stdout.clone();
    let theirs = Command::new("python3")
        .args([path("score.py").as_str(), "--gold", &gold, "--system", "-", "--json"])
        .write_stdin(facts)
        .assert()
        .success();
    let theirs: Value = serde_json::from_slice(&theirs.get_output().stdout).unwrap();
    for (kind, figures) in theirs.as_object().unwrap() {
        for (name, value) in figures.as_object().unwrap() {
            let same = (ours[kind][name].as_f64().unwrap() - value.as_f64().unwrap()).abs() < 1e-9;
            assert!(same, "{kind} {name}: {} here, {value} there", ours[kind][name]);
        }
    }
    assert!(ours["overall"]["f1"].as_f64().unwrap() >= 0.85, "{}", ours["overall"]);
}
