//! The catalogue from outside: each query's example call over the sample articles, by the real program, with its answer
//! reviewed in tests/snapshots; a query without one fails. And the listings of `samphan queries`.

mod common;

use common::{samphan, samples};
use oxigraph::io::RdfFormat;
use oxigraph::store::Store;
use predicates::str::contains;
use samphan::query::{Bindings, Catalogue, Options, Query};
use tempfile::TempDir;

const FAMILIES: &[&str] = &["agreements", "bodies", "evidence", "meetings", "partners", "people", "time", "topics"];

fn told(args: &[&str]) -> String {
    String::from_utf8(samphan().args(args).assert().success().get_output().stdout.clone()).unwrap()
}

/// The arguments of a command; a value in double quotes may hold blanks.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in command.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().unwrap().push(c),
        }
    }
    words
}

#[test]
fn every_example_call_answers_as_reviewed() {
    let folder = TempDir::new().unwrap();
    let store = folder.path().join("samples.db");
    let place = ["--store", store.to_str().unwrap()];
    samphan().args(["build", "--quiet", &samples()]).args(place).assert().success();
    for query in Catalogue::load(None).unwrap().iter() {
        let command = words(&query.example);
        let construct = query.form() == "construct";
        // A graph has no order, and Turtle's lines hang on it: one triple a line, sorted.
        let triples = ["--format", "ntriples"].into_iter().filter(|_| construct);
        let args: Vec<&str> = command.iter().map(String::as_str).skip(1).chain(place).chain(triples).collect();
        assert_eq!(command[..3], ["samphan", "query", &query.name], "{}", query.example);
        let answer = told(&args);
        // A table's first line names its columns.
        let mut lines: Vec<&str> = answer.lines().collect();
        if construct {
            lines.sort_unstable();
        }
        // Every sample article states something.
        let may_be_empty = query.form() == "ask" || query.name == "articles-without-facts";
        assert!(lines.len() > 1 || may_be_empty, "{}: its example answers nothing", query.name);
        insta::assert_snapshot!(query.name.as_str(), format!("{}\n\n{}", query.example, lines.join("\n")));
    }
}

#[test]
fn every_query_is_of_a_family_and_can_be_asked_in_both_languages() {
    let catalogue = Catalogue::load(None).unwrap();
    assert!(catalogue.iter().count() >= 32);
    for query in catalogue.iter() {
        assert!(FAMILIES.contains(&query.family.as_str()), "{}: family \"{}\"", query.name, query.family);
        let thai = |question: &&String| question.chars().any(samphan::text::thai::is_thai);
        let (th, en): (Vec<_>, Vec<_>) = query.asks.iter().partition(thai);
        // What `evidence` wants no question can name.
        assert!((!th.is_empty() && !en.is_empty()) || query.name == "evidence", "{} lists no questions", query.name);
        assert!(query.evidence.is_empty() || catalogue.get(&query.evidence).is_ok(), "{}", query.evidence);
    }
    for family in FAMILIES {
        assert!(catalogue.iter().any(|query| query.family == *family), "{family} is empty");
    }
}

#[test]
fn queries_are_listed_by_family() {
    let families: Vec<String> = told(&["queries", "--format", "csv"])
        .lines()
        .skip(1)
        .map(|line| line.split(',').next().unwrap_or_default().to_owned())
        .collect();
    assert!(families.is_sorted() && families.len() >= 32, "{families:?}");
    assert!(told(&["queries", "--family", "time"]).contains("names-of-body"));
    samphan()
        .args(["queries", "--family", "weather"])
        .assert()
        .code(2)
        .stderr(contains("agreements, bodies, evidence"));
    assert!(told(&["queries", "partners-by-topic"]).starts_with("#+ summary"));
}

#[test]
fn the_catalogue_is_rdf_that_holds_every_query_whole() {
    let store = Store::new().unwrap();
    store.load_from_reader(RdfFormat::Turtle, told(&["queries", "--format", "turtle"]).as_bytes()).unwrap();
    let all = "PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT ?text {
        ?query a sh:SPARQLExecutable ; sh:select|sh:ask|sh:construct ?text ; sh:prefixes/sh:declare ?prefix ; schema:keywords ?key ;
            rdfs:comment ?en, ?th . ?prefix sh:namespace ?base . FILTER(LANG(?en) = 'en' && LANG(?th) = 'th') } GROUP BY ?text";
    let query = Query::parse("-", "-", all).unwrap();
    let rows = query.run(&store, &Bindings::default(), &Options::default()).unwrap().into_table().unwrap().rows;
    let catalogue = Catalogue::load(None).unwrap();
    assert_eq!(rows.len(), catalogue.iter().count());
    assert!(catalogue.iter().all(|query| rows.iter().any(|row| row[0].as_deref() == Some(&*query.text))));
}
