//! `show`, `compare` and `timeline`, by the real binary over the sample articles; what they print is in `snapshots/`.

mod common;

use std::sync::OnceLock;

use common::{samphan, samples};
use serde_json::Value;
use tempfile::TempDir;

/// A store of the sample articles, built once.
fn store() -> &'static str {
    static STORE: OnceLock<(TempDir, String)> = OnceLock::new();
    let (_, path) = STORE.get_or_init(|| {
        let dir = TempDir::new().unwrap();
        let path = dir.path().join("samples.db").display().to_string();
        samphan().args(["build", &samples(), "--store", &path]).assert().success();
        (dir, path)
    });
    path
}

/// What is printed, and what is said besides.
fn run(args: &[&str]) -> (String, String) {
    let output = samphan().args(args).args(["--store", store()]).assert().success().get_output().clone();
    (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
}

fn stdout(args: &[&str]) -> String {
    run(args).0
}

fn json(args: &[&str]) -> Value {
    serde_json::from_str(&stdout(&[args, &["--format", "json"]].concat())).unwrap()
}

fn failure(args: &[&str]) -> String {
    let output = samphan().args(args).args(["--store", store()]).assert().code(2).get_output().clone();
    String::from_utf8(output.stderr).unwrap()
}

/// The rows of a section of a profile or comparison.
fn section<'v>(page: &'v Value, name: &str) -> &'v [Value] {
    let sections = page["sections"].as_array().unwrap();
    let found = sections.iter().find(|section| section["section"] == name);
    found.map_or(&[], |section| section["rows"].as_array().unwrap())
}

fn names(rows: &[Value]) -> Vec<&str> {
    rows.iter().map(|row| row["name"].as_str().unwrap()).collect()
}

#[test]
fn a_country_is_shown_with_all_that_is_known_of_it() {
    insta::assert_snapshot!(stdout(&["show", "RU", "--format", "text", "--limit", "3"]));
}

#[test]
fn a_ministry_is_shown_in_thai_by_its_short_form() {
    insta::assert_snapshot!(stdout(&["show", "ดีอี", "--lang", "th", "--format", "text", "--limit", "3"]));
}

#[test]
fn a_topic_is_shown_as_markdown_with_its_partners() {
    insta::assert_snapshot!(stdout(&["show", "cybercrime", "--format", "markdown", "--limit", "3"]));
}

#[test]
fn an_article_is_shown_by_its_number() {
    insta::assert_snapshot!(stdout(&["show", "900004", "--format", "text", "--limit", "3"]));
}

#[test]
fn two_partners_stand_side_by_side() {
    insta::assert_snapshot!(stdout(&["compare", "RU", "LA", "--format", "text", "--limit", "3"]));
}

#[test]
fn a_timeline_is_told_in_the_order_of_its_own_days() {
    insta::assert_snapshot!(stdout(&["timeline", "RU", "--format", "text"]));
}

#[test]
fn a_timeline_is_a_calendar() {
    let calendar = stdout(&["timeline", "RU", "--format", "ics"]);
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    insta::assert_snapshot!(calendar.replace("\r\n", "\n"));
}

#[test]
fn a_timeline_is_a_picture_that_is_the_same_each_time() {
    let args = ["timeline", "RU", "--lang", "th", "--format", "svg"];
    let picture = stdout(&args);
    assert_eq!(picture, stdout(&args));
    insta::assert_snapshot!(picture);
}

#[test]
fn a_slip_and_part_of_a_name_are_taken_for_the_one_thing_they_can_mean_and_told() {
    let (page, told) = run(&["show", "Kazakstan", "--format", "json"]);
    assert!(page.contains("id:country-KZ") && told.contains("nothing is named \"Kazakstan\""), "{told}");
    assert_eq!(json(&["show", "ชัยวุฒิ"])["thing"]["id"], "id:person-ชัยวุฒิ-ธนาคมานุสรณ์");
    let error = failure(&["show", "Ruritania"]);
    assert!(error.contains("nothing in the graph is named \"Ruritania\""), "{error}");
    assert!(failure(&["compare", "RU"]).contains("two sides"));
    assert!(failure(&["compare", "RU", "Russia"]).contains("one thing"));
    assert!(failure(&["show", "RU", "--on", "2021"]).contains("write a day"));
}

#[test]
fn the_holder_of_an_office_on_a_day_is_shown_with_the_sightings_around_it() {
    let page = json(&["show", "MDES", "--on", "2021-05-25"]);
    let holder = &section(&page, "offices")[0];
    assert_eq!((&holder["name"], &holder["status"]), (&"ชัยวุฒิ ธนาคมานุสรณ์".into(), &"Minister".into()));
    assert_eq!(holder["evidence"][0]["published"], "2021-05-25");
    let later = json(&["show", "MDES", "--on", "2025-05-20"]);
    assert!(!names(section(&later, "offices")).contains(&"ชัยวุฒิ ธนาคมานุสรณ์"), "last seen years before");
    assert!(names(section(&later, "offices")).contains(&"ประเสริฐ จันทรรวงทอง"));
}

#[test]
fn as_of_a_day_nothing_is_known_that_was_told_later() {
    let status = |args: &[&str]| -> Vec<String> {
        let page = json(&[&["show", "RU"], args].concat());
        section(&page, "agreements").iter().map(|row| row["status"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(status(&[]), ["Being drafted"], "the later of two reports of one agreement");
    assert_eq!(status(&["--as-of", "2021-12-31"]), ["Proposed"]);
    assert_eq!(status(&["--from", "2568"]), ["Being drafted"], "a Buddhist year");
    assert!(json(&["show", "RU", "--as-of", "2020"])["sections"].as_array().unwrap().is_empty());
}

#[test]
fn two_periods_of_one_partner_are_compared() {
    let page = json(&["compare", "RU", "--periods", "2021", "2025"]);
    assert_eq!((&page["a"], &page["b"]), (&"2021".into(), &"2025".into()));
    let shared: Vec<_> =
        section(&page, "topics").iter().filter(|row| !row["a"].is_null() && !row["b"].is_null()).collect();
    assert!(!shared.is_empty());
    assert!(shared.iter().all(|row| row["a"]["last"].as_str() < row["b"]["first"].as_str()));
    let all = json(&["compare", "--periods", "2021", "2025"]);
    assert!(names(section(&all, "partners")).contains(&"Russia"));
}

#[test]
fn every_row_leads_to_an_article_and_every_format_holds_the_same_rows() {
    for what in ["RU", "MDES", "ประเสริฐ จันทรรวงทอง", "cybercrime", "900004"] {
        let page = json(&["show", what]);
        for section in page["sections"].as_array().unwrap() {
            for row in section["rows"].as_array().unwrap() {
                let evidence = row["evidence"].as_array().unwrap();
                assert!(!evidence.is_empty(), "{what}: {row}");
                for one in evidence {
                    assert!(!one["article"].as_str().unwrap().is_empty());
                    assert!(section["section"] == "years" || one["sentence"].is_string(), "{what}: {row}");
                }
            }
        }
        let rows: usize =
            page["sections"].as_array().unwrap().iter().map(|s| s["rows"].as_array().unwrap().len()).sum();
        let csv = stdout(&["show", what]);
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let named: Vec<csv::StringRecord> =
            reader.records().map(Result::unwrap).filter(|row| &row[0] != "thing").collect();
        assert!(named.len() >= rows, "{what}: a pipe gets CSV");
        assert!(named.iter().all(|row| !row[11].is_empty()), "{what}");
    }
    let timeline = json(&["timeline"]);
    let days: Vec<_> =
        timeline["entries"].as_array().unwrap().iter().map(|entry| entry["day"].as_str().unwrap()).collect();
    assert!(days.len() > 10 && days.is_sorted());
    assert_eq!(stdout(&["timeline"]).lines().count(), days.len() + 1);
}

#[test]
fn a_timeline_can_be_of_a_topic_of_a_sort_and_between_days() {
    let kinds = |args: &[&str]| -> Vec<String> {
        let page = json(&[&["timeline"], args].concat());
        page["entries"].as_array().unwrap().iter().map(|entry| entry["kind"].as_str().unwrap().to_owned()).collect()
    };
    let appointments = kinds(&["MDES", "--kind", "appointment"]);
    assert!(!appointments.is_empty() && appointments.iter().all(|kind| kind == "appointment"));
    assert!(kinds(&["--kind", "event", "--from", "2030"]).is_empty());
    assert!(!kinds(&["--topic", "cybercrime"]).is_empty());
    assert!(kinds(&["RU"]).len() > kinds(&["RU", "--to", "2021"]).len());
}
